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
  winrate-fit: cannot open "nothere.csv": No such file or directory
  [2]
  $ winrate-fit --untested three.csv >/dev/full
  winrate-fit: cannot write standard output: No space left on device
  [2]
