A history that proves itself: 24 deals a month, two of three won within 40 days,
where the table of stages says 15 %.  From March to November 24 deals are open on
the first: 216 forecasts; 2/3 x .7225 + 1/3 x .0225 = .4892, and 2/9 at 2/3.

  $ cat >make.py <<'PY'
  > print("opportunity_id,stage,amount,created_date,closed_date,region")
  > for month in range(1, 11):
  >     for i in range(24):
  >         won = "closed" if i % 3 else "lost"
  >         print(f"D{month}-{i},{won},100,2023-{month:02d}-{i + 1:02d},"
  >               f"2023-{month + 1:02d}-{i + 5:02d},{'North' if i % 4 else 'South'}")
  > for i in range(5):
  >     print(f"O{i},potential,100,2023-12-0{i + 1},,North")
  > PY
  $ python3 make.py >deals.csv
  $ winrate-fit --today 2024-01-01 --by region --report report.csv deals.csv >fitted.csv
  winrate-fit: Brier score over 216 forecasts of the past: table 0.4892, own rate 0.2222, fitted 0.2222, with ages 0.2222
  $ cat fitted.csv
  group,stage,age_from,age_to,probability,lo,hi,decided,won,open,p_in_period,fit_rule
  ,*,,,66.67,62.74,70.53,240,160,5,,R-WIN-02
  region=North,*,,,66.67,62.23,71.03,180,120,5,,R-WIN-03
  region=South,*,,,66.67,59.26,73.86,60,40,0,,R-WIN-03
  $ cut -d, -f1-4 report.csv | grep all
  table,all,216,0.4892
  own_rate,all,216,0.2222
  fitted,all,216,0.2222
  fitted_age,all,216,0.2222

The forecast reads what was written, rates of groups too: 70 % of 300 in the North, the whole elsewhere.

  $ grep -v region= fitted.csv >whole.csv
  $ printf 'stage,amount\npotential,300\n' | funnel-forecast --today 2024-01-01 --use fitted whole.csv | cut -d, -f3,4
  pipeline_total,weighted
  300,200.01
  $ printf 'stage,amount\npotential,300\n' | funnel-forecast --today 2024-01-01 --use fitted fitted.csv
  funnel-forecast: no column "region", by which the rates are told apart; leave the rows of groups out
  [2]
  $ sed 's/North,\*,,,66.67/North,*,,,70/' fitted.csv >north.csv
  $ printf 'stage,amount,region\npotential,300,North\npotential,300,East\n' | funnel-forecast --today 2024-01-01 --by region --use fitted north.csv | cut -d, -f1,5
  region,weighted
  East,200.01
  North,210
  $ printf 'group,stage,probability\nNorth,*,70\n' >bad.csv
  $ printf 'stage,amount,region\npotential,300,North\n' | funnel-forecast --today 2024-01-01 --use fitted bad.csv
  funnel-forecast: bad.csv:2: column "group": write COLUMN=value, one column for all rows, and "*" for the stage
  [2]

Other columns move the rate where they help (R-WIN-07).  110 of 120 big deals are
won and 50 of 120 small ones, 160 of all: (110 + 20 x 2/3) / 140 = .8810 and
(50 + 20 x 2/3) / 140 = .4524; their mean is 2/3, so nothing is taken back.  A coin
says nothing, and the reason of loss says too much.  The table: 40 % on average.

  $ cat >sizes.py <<'PY'
  > import random
  > random.seed(7)
  > print("opportunity_id,stage,amount,created_date,closed_date,size,coin,lost_reason")
  > for month in range(1, 11):
  >     for i in range(24):
  >         lost = i == 0 or 12 <= i < 19
  >         print(f"D{month}-{i},{'lost' if lost else 'closed'},100,2023-{month:02d}-{i + 1:02d},"
  >               f"2023-{month + 1:02d}-{i + 5:02d},{'big' if i < 12 else 'small'},{random.choice('ht')},"
  >               f"{'price' if lost else ''}")
  > PY
  $ python3 sizes.py >sizes.csv
  $ winrate-fit --today 2024-01-01 --fields size,coin,lost_reason --report report.csv sizes.csv >fitted.csv
  winrate-fit: Brier score over 216 forecasts of the past: table 0.2933, own rate 0.2222, fitted 0.2222, with ages 0.2222
  winrate-fit: --fields: "size" helps: Brier score 0.1765, without it 0.2222
  winrate-fit: --fields: "coin" is left out: Brier score 0.1788, without it 0.1765
  winrate-fit: --fields: "lost_reason" is left out: alone it tells won from lost, so it was filled in afterwards
  $ cut -d, -f1,2,5,8- fitted.csv
  group,stage,probability,decided,won,open,p_in_period,fit_rule
  ,*,66.67,240,160,0,,R-WIN-02
  size=big,*,88.1,120,110,0,,R-WIN-07
  size=small,*,45.24,120,50,0,,R-WIN-07
  size=*,*,66.67,0,0,0,,R-WIN-07
  $ grep fields,all report.csv | cut -d, -f1-4
  fitted_fields,all,216,0.1765

The forecast moves each deal: 300 at 88.1, 45.24 and 66.67 %.  A stage with a rate
of its own is moved as far in log-odds: 20 % by .8810/.1190 over .6667/.3333 is
48.06 %.

  $ printf 'stage,amount,size\npotential,300,big\npotential,300,small\npotential,300,huge\n' >three.csv
  $ funnel-forecast --today 2024-01-01 --by size --use fitted fitted.csv three.csv | cut -d, -f1,5
  size,weighted
  big,264.30
  huge,200.01
  small,135.72
  $ sed '2a ,potential,,,20,,,,,,,R-WIN-02' fitted.csv >stage.csv
  $ funnel-forecast --today 2024-01-01 --by size --use fitted stage.csv three.csv | grep big | cut -d, -f1,5
  big,144.18
  $ grep -v '^,' fitted.csv >rows.csv; funnel-forecast --today 2024-01-01 --use fitted rows.csv three.csv
  funnel-forecast: rows.csv: values move the rate of the whole; give its row, stage "*", too
  [2]
  $ winrate-fit --fields size --untested sizes.csv
  winrate-fit: --fields are only used where a test shows that they help; leave --untested out; see winrate-fit --help
  [2]
  $ winrate-fit --fields size --by size sizes.csv
  winrate-fit: --fields: "size" is that of --by; leave one out; see winrate-fit --help
  [2]
  $ winrate-fit --fields nothing sizes.csv
  winrate-fit: sizes.csv:1: no column "nothing" among "opportunity_id", "stage", "amount", "created_date", "closed_date", "size", "coin", "lost_reason"; name it with --column nothing=HEADER
  [2]

Rates by stage come from deals whose stages are known: worked example 7, 6 won
of 20 at 50 %.

  $ python3 -c 'print("stage,outcome,amount\n" + "approved_project,won,1\n" * 6 + "approved_project,lost,1\n" * 14)' | winrate-fit --untested | cut -d, -f2,5-9 | grep approved
  approved_project,35.71,24.43,47.46,20,6

A stage that only won deals are known to have stood in would be won every time:
no rates by stage then.

  $ python3 -c 'print("stage,amount\n" + "closed,1\n" * 6 + "lost,1\n" * 14)' | winrate-fit --untested | cut -d, -f2,5
  stage,probability
  *,30

With a history of stages.

  $ printf 'opportunity_id,stage,amount\nA,closed,1\nB,lost,1\nC,lost,1\n' >three.csv
  $ printf 'opportunity_id,stage,entered_date\nB,intending,2024-01-01\nC,target,2024-01-01\nA,target,2024-01-01\n' >history.csv
  $ winrate-fit --untested --history history.csv three.csv | cut -d, -f2,8,9
  stage,decided,won
  *,3,1
  target,3,1
  potential,2,1
  intending,2,1
  approved_project,1,1
  recognised,1,1
  negotiating,1,1

The odds of winning in time: half of the won deals closed within 31 days.

  $ python3 -c 'print("stage,amount,created_date,closed_date\n" + "closed,1,2024-01-01,2024-02-01\n" * 5 + "closed,1,2024-01-01,2024-02-02\n" * 5 + "lost,1,2024-01-01,2024-01-02\n" * 10)' | winrate-fit --untested --today 2024-05-31 --period 2024Q2 | cut -d, -f2,5,11
  stage,probability,p_in_period
  *,50,0
  $ python3 -c 'print("stage,amount,created_date,closed_date\n" + "closed,1,2024-01-01,2024-02-01\n" * 5 + "closed,1,2024-01-01,2024-02-02\n" * 5 + "lost,1,2024-01-01,2024-01-02\n" * 10)' | winrate-fit --untested --today 2024-05-30 --period 2024Q2 | cut -d, -f2,5,11
  stage,probability,p_in_period
  *,50,25

What cannot be proved is not written.

  $ head -30 deals.csv | winrate-fit --today 2024-01-01
  winrate-fit: <stdin>: the history is too small: only 5 forecasts of the past can be compared with what came, at least 20 are needed; keep the built-in table
  [1]
  $ cut -d, -f1-3 deals.csv | winrate-fit --today 2024-01-01
  winrate-fit: <stdin>: no decided deal has both created_date and closed_date, so nothing can be tested on the past; add them, or write the rates with --untested
  [1]
  $ winrate-fit </dev/null
  winrate-fit: <stdin>: empty; a file starts with a header
  [2]
  $ winrate-fit -q </dev/null
  $ printf 'opportunity_id\n' | winrate-fit
  winrate-fit: <stdin>:1: no column "stage" among "opportunity_id"; name it with --column stage=HEADER
  [2]
  $ winrate-fit nothere.csv
  winrate-fit: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ winrate-fit --untested three.csv >/dev/full
  winrate-fit: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
