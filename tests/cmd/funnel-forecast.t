Without a period every open deal that is not past its date counts, and every won
one; amounts stay exact.

  $ cat >deals.csv <<'CSV'
  > opportunity_id,owner,stage,amount,currency,expected_close,forecast_category
  > O1,Ada,target,100.50,USD,2024-05-10,
  > O2,Ada,潜在客户,2000,USD,2024-04-01,pipeline
  > O3,Bob,Negotiating,1000,USD,2024-06-30,best_case
  > O4,Bob,意向客户,500,USD,2024-06-15,commit
  > O5,Bob,closed,800,USD,2024-04-15,closed
  > O6,Ada,lost,900,USD,2024-05-01,
  > O7,Ada,intending,300,EUR,2024-07-01,omitted
  > O8,Bob,intending,,EUR,2024-05-20,
  > CSV
  $ funnel-forecast --today 2024-04-22 deals.csv
  currency,deals,pipeline_total,weighted,commit,best_case,upside,won_deals,won,expected,overdue_count,overdue_open,overdue_commit,omitted,no_amount,no_date,forecast_flags,forecast_rule
  EUR,0,0,0,0,0,0,0,0,0,0,0,0,1,1,0,,
  USD,3,1600.50,955.03,500,2300,2305.03,1,800,2105.03,1,2000,0,1,0,0,weak-commit;overdue,R-FCST-06;R-FCST-10
  $ funnel-forecast --today 2024-04-22 --overdue by-period deals.csv | cut -d, -f1-4,11 | tail -n 1
  USD,4,3600.50,1255.03,1
  $ funnel-forecast --today 2024-04-22 --overdue include deals.csv | cut -d, -f1-4,11 | tail -n 1
  USD,4,3600.50,1255.03,1

The period leaves out what closes at another time, and what is overdue.

  $ funnel-forecast --today 2024-04-22 --period 2024Q2 --by owner deals.csv
  owner,currency,deals,pipeline_total,weighted,commit,best_case,upside,won_deals,won,expected,overdue_count,overdue_open,overdue_commit,omitted,no_amount,no_date,commit_kept_pct,bias,forecast_flags,forecast_rule
  Ada,EUR,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,,,,
  Ada,USD,1,100.50,5.03,0,0,5.03,0,0,5.03,1,2000,0,1,0,0,,,overdue,R-FCST-10
  Bob,EUR,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,,,,
  Bob,USD,2,1500,950,500,2300,2300,1,800,2100,0,0,0,0,0,0,,,weak-commit,R-FCST-06
  $ funnel-forecast --today 2024-04-22 -p 2024Q2 -b owner --overdue include deals.csv
  owner,currency,deals,pipeline_total,weighted,commit,best_case,upside,won_deals,won,expected,overdue_count,overdue_open,overdue_commit,omitted,no_amount,no_date,commit_kept_pct,bias,forecast_flags,forecast_rule
  Ada,EUR,0,0,0,0,0,0,0,0,0,0,0,0,1,0,0,,,,
  Ada,USD,2,2100.50,305.03,0,0,305.03,0,0,305.03,1,2000,0,1,0,0,,,overdue,R-FCST-10
  Bob,EUR,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,,,,
  Bob,USD,2,1500,950,500,2300,2300,1,800,2100,0,0,0,0,0,0,,,weak-commit,R-FCST-06

Commit, worked example 4: commit 6,000,000, a rest of 20,000,000 at 30 %,
target 10,000,000: expected 12,000,000, coverage 2.6, gap 4,000,000.

  $ cat >commit.csv <<'CSV'
  > stage,amount,forecast_category
  > target,6000000,commit
  > intending,20000000,
  > CSV
  $ funnel-forecast --target 10000000 --explain commit.csv
  currency,deals,pipeline_total,weighted,commit,best_case,upside,won_deals,won,expected,overdue_count,overdue_open,overdue_commit,omitted,no_amount,no_date,target,coverage,coverage_gap,p_target,p_target_high,p_without_largest,p_without_largest_high,sd,largest_share_pct,half_deals,forecast_flags,forecast_rule,forecast_why
  ,2,26000000,6300000,6000000,6000000,12000000,0,0,12000000,0,0,0,0,0,0,10000000,2.6,4000000,30,,0,,9165151.39,76.92,1,low-coverage;weak-commit,R-FCST-04;R-FCST-06,the pipeline is smaller than the coverage rule asks; a deal is committed at a low stage probability: ask for evidence

Distribution, worked example 5: 100 at 50 %, 200 at 30 %, 300 at 80 %.

  $ cat >three.csv <<'CSV'
  > probability,amount
  > 50,100
  > 30,200
  > 80,300
  > CSV
  $ funnel-forecast --use cell --target 300 --quantiles 10,50,90 three.csv | cut -d, -f3-4,17-
  pipeline_total,weighted,target,coverage,coverage_gap,p_target,p_target_high,p_without_largest,p_without_largest_high,q10,q10_high,q50,q50_high,q90,q90_high,sd,largest_share_pct,half_deals,forecast_flags,forecast_rule
  600,350,300,2,300,83,,15,,100,,400,,600,,159.06,50,1,low-coverage,R-FCST-04
  $ funnel-forecast --use cell --target 350 three.csv | cut -d, -f17,20
  target,p_target
  350,52
  $ funnel-forecast --use cell --target 400 three.csv | cut -d, -f17,20
  target,p_target
  400,52

Same mean, other risk, worked example 6.

  $ { echo probability,amount; i=0; while [ $i -lt 100 ]; do echo 50,1000; i=$((i+1)); done; } >many.csv
  $ funnel-forecast --use cell --target 40000 many.csv | cut -d, -f20
  p_target
  98.24
  $ funnel-forecast --use cell --target 60000.01 many.csv | cut -d, -f20
  p_target
  1.76
  $ printf 'probability,amount\n50,100000\n' | funnel-forecast --use cell --target 40000 | cut -d, -f20
  p_target
  50

A shock makes the ends likelier and leaves the middle.

  $ printf 'probability,amount\n50,100\n50,100\n' | funnel-forecast --use cell --target 200 --shock 1 | cut -d, -f20
  p_target
  27.67

Targets by period and owner; who has a target and no deals is there too. Months
add up to a quarter where the quarter has no row of its own.

  $ cat >targets.csv <<'CSV'
  > period,owner,target,currency
  > 2024Q2,Ada,3000,USD
  > 2024-04,Bob,500,USD
  > 2024-05,Bob,600,USD
  > 2024Q3,Bob,9999,USD
  > 2024Q2,Cleo,1000,USD
  > CSV
  $ funnel-forecast --today 2024-04-22 -p 2024Q2 -b owner --targets targets.csv deals.csv | cut -d, -f1-4,18-21
  owner,currency,deals,pipeline_total,target,coverage,coverage_gap,p_target
  Ada,EUR,0,0,,,,
  Ada,USD,1,100.50,3000,0.03,8899.50,0
  Bob,EUR,0,0,,,,
  Bob,USD,2,1500,1100,1.36,1800,100
  Cleo,USD,0,0,1000,0,3000,0

Every level adjusts the number of the level below; without a reason it does not.

  $ cat >org.csv <<'CSV'
  > owner,manager,team
  > Ada,Mia,North
  > Bob,Mia,South
  > Mia,Zoe,
  > CSV
  $ cat >adjust.csv <<'CSV'
  > level,reviewer,subject,period,op,value,reason
  > 1,Mia,Ada,2024Q2,mul,1.2,careful reporter
  > 1,Mia,Bob,2024Q3,mul,3,another quarter
  > 2,Zoe,Mia,,add,-100,holiday in June
  > 1,Mia,Bob,2024Q2,set,1,
  > 1,Bob,Ada,,set,1,not his job
  > CSV
  $ funnel-forecast --today 2024-04-22 -p 2024Q2 -b owner --org org.csv --adjust adjust.csv deals.csv 2>err | cut -d, -f1,2,11,20-22; cat err
  owner,currency,expected,raw,adjusted_L1,adjusted_L2
  Ada,EUR,0,0,0,0
  Ada,USD,5.03,5.03,6.04,6.04
  Bob,EUR,0,0,0,0
  Bob,USD,2100,2100,2100,2100
  Mia,USD,0,2105.03,2106.04,2006.04
  Zoe,USD,0,2105.03,2106.04,2006.04
  funnel-forecast: adjust.csv:5: an adjustment without a reason; write why
  funnel-forecast: adjust.csv:6: "Bob" does not stand above "Ada"; only a manager adjusts
  funnel-forecast: adjust.csv: 2 of 5 records rejected

Columns that only the file of people has can make groups.

  $ funnel-forecast --today 2024-04-22 -b team --org org.csv deals.csv | cut -d, -f1-4
  team,currency,deals,pipeline_total
  North,EUR,0,0
  North,USD,1,100.50
  South,EUR,0,0
  South,USD,2,1500

One row per currency, or all converted.

  $ printf 'currency,rate,to\nEUR,1.1,USD\nUSD,1,USD\n' >rates.csv
  $ printf 'stage,amount,currency\nintending,100,EUR\nintending,100,usd\n' | funnel-forecast | cut -d, -f1-4
  currency,deals,pipeline_total,weighted
  EUR,1,100,30
  USD,1,100,30
  $ printf 'stage,amount,currency\nintending,100,EUR\nintending,100,usd\nintending,100,JPY\n' | funnel-forecast --rates rates.csv 2>err | cut -d, -f1-4; cat err
  currency,deals,pipeline_total,weighted
  USD,2,210,63
  funnel-forecast: <stdin>:4: column "currency": cannot read "JPY"; add a row for it to the rates file
  funnel-forecast: 1 of 3 records rejected
  $ printf 'stage,amount\nintending,101\n' | funnel-forecast --currency JPY | cut -d, -f1-4
  currency,deals,pipeline_total,weighted
  JPY,1,101,30

Units in place of money.

  $ printf 'stage,product,quantity\nintending,6204,1000\ntarget,6204,10.5\nintending,6305,7\n' | funnel-forecast --measure quantity --by product | cut -d, -f1-5
  product,currency,deals,pipeline_total,weighted
  6204,,2,1010.5,300.525
  6305,,1,7,2.1

What each record is taken for.

  $ funnel-forecast --today 2024-04-22 -p 2024Q2 --detail deals.csv | cut -d, -f1,3,4,8-
  opportunity_id,stage,amount,forecast_stage,forecast_probability,forecast_place,forecast_weighted,forecast_expected,forecast_rule
  O1,target,100.50,target,5,counted,5.03,5.03,R-FCST-01
  O2,潜在客户,2000,potential,15,overdue,,,R-FCST-10
  O3,Negotiating,1000,negotiating,80,counted,800,800,R-FCST-07
  O4,意向客户,500,intending,30,counted,150,500,R-FCST-05
  O5,closed,800,closed,100,won,,800,R-FCST-05
  O6,lost,900,lost,0,lost,,,R-FCST-10
  O7,intending,300,intending,30,omitted,,,R-FCST-10
  O8,intending,,intending,30,no-amount,,,R-IO-05

How many average deals close the gap, stage by stage.

  $ printf 'stage,amount\nintending,1000\nnegotiating,3000\n' | funnel-forecast --target 4000 --plan --want 50
  currency,stage,probability,average_deal,deals_for_coverage,deals_for_want
  ,target,5,2000,4,11
  ,potential,15,2000,4,4
  ,intending,30,1000,8,2
  ,approved_project,50,2000,4,1
  ,recognised,60,2000,4,1
  ,negotiating,80,3000,3,1

Probabilities fitted to one's own history; the table is the first operand.

  $ printf 'stage,probability\nintending,35.71\ntarget,0\n' >fitted.csv
  $ printf 'stage,amount\nintending,1000\ntarget,1000\n' | funnel-forecast --use fitted fitted.csv | cut -d, -f3-4
  pipeline_total,weighted
  2000,362.10
  $ funnel-forecast --use fitted <deals.csv
  funnel-forecast: --use fitted needs the file of probabilities; see funnel-forecast --help
  [2]

Other schemes.

  $ printf 'stage,amount\n报价,1000\nWon,500\n' | funnel-forecast --scheme five | cut -d, -f3-4,8-9
  pipeline_total,weighted,won_deals,won
  1000,500,1,500
  $ printf 'order,stage,probability,kind\n1,cold,5,open\n2,warm,x,open\n' >bad.csv
  $ funnel-forecast --scheme bad.csv deals.csv
  funnel-forecast: bad.csv:3: column "probability": cannot read "x"; write a number from 0 to 100
  [2]

The cell's probability is enough when the scheme does not know the stage; 0 and
100 are not, for they mean lost and won.

  $ printf 'stage,probability,amount\nEvaluation,40,100\nEvaluation,100,100\nEvaluation,,100\n' | funnel-forecast --use cell 2>err | cut -d, -f2-4; cat err
  deals,pipeline_total,weighted
  1,100,40
  funnel-forecast: <stdin>:3: column "stage": cannot read "Evaluation"; write one of target, potential, intending, approved_project, recognised, negotiating, closed, lost, or give your own stages with --scheme FILE
  funnel-forecast: <stdin>:4: column "stage": cannot read "Evaluation"; write one of target, potential, intending, approved_project, recognised, negotiating, closed, lost, or give your own stages with --scheme FILE
  funnel-forecast: 2 of 3 records rejected

Bad cells are rejected by name, the others count.

  $ cat >bad-deals.csv <<'CSV'
  > stage,amount,expected_close,forecast_category,outcome,currency
  > Qualified,1,,,,
  > target,1x,,,,
  > target,-5,,,,
  > target,1,2024-02-30,,,
  > target,1,,perhaps,,
  > target,1,,,undecided,
  > closed,1,,,open,
  > closed,1,,,no,
  > target,1,,,,XXZ
  > target,1,,,yes,
  > target,1
  > CSV
  $ funnel-forecast --rejects rejects.csv bad-deals.csv 2>err | cut -d, -f1-3,8-9; cat err
  currency,deals,pipeline_total,won_deals,won
  ,0,0,1,1
  funnel-forecast: bad-deals.csv:2: column "stage": cannot read "Qualified"; write one of target, potential, intending, approved_project, recognised, negotiating, closed, lost, or give your own stages with --scheme FILE
  funnel-forecast: bad-deals.csv:3: column "amount": cannot read "1x"; write a number such as 1234.50
  funnel-forecast: bad-deals.csv:4: column "amount": cannot read "-5"; write 0 or more
  funnel-forecast: bad-deals.csv:5: column "expected_close": cannot read "2024-02-30"; write a date such as 2024-04-22
  funnel-forecast: bad-deals.csv:6: column "forecast_category": cannot read "perhaps"; write commit, best_case, pipeline or omitted
  funnel-forecast: bad-deals.csv:7: column "outcome": cannot read "undecided"; write open, won or lost
  funnel-forecast: bad-deals.csv:8: column "stage": cannot read "closed"; an open deal needs an open stage; correct one of the two
  funnel-forecast: bad-deals.csv:9: column "outcome": cannot read "no"; the stage says won; correct one of the two
  funnel-forecast: bad-deals.csv:10: column "currency": cannot read "XXZ"; write an ISO 4217 code such as USD
  funnel-forecast: bad-deals.csv:12: 2 fields where the header has 6; add the missing commas
  funnel-forecast: 10 of 11 records rejected
  $ cut -d, -f7-9 rejects.csv
  reject_line,reject_column,reject_code
  2,stage,unknown-stage
  3,amount,bad-amount
  4,amount,negative-amount
  5,expected_close,bad-date
  6,forecast_category,unknown-category
  7,outcome,unknown-outcome
  8,stage,stage-outcome
  9,outcome,stage-outcome
  10,currency,unknown-currency
  12,,short-record

Past commits tell how far a promise holds.

  $ cat >past.csv <<'CSV'
  > owner,stage,amount,expected_close,closed_date,forecast_category
  > Ada,closed,400,2024-02-01,2024-02-20,commit
  > Ada,lost,600,2024-03-31,,commit
  > Ada,target,50,2024-05-01,,commit
  > CSV
  $ funnel-forecast --today 2024-04-22 -p 2024Q2 -b owner past.csv | cut -d, -f1,3,18-
  owner,deals,commit_kept_pct,bias,forecast_flags,forecast_rule
  Ada,1,40,0.8,weak-commit;optimistic,R-FCST-06;R-FCST-09

Empty input, header only, CRLF, a byte-order mark, no final newline, quotes.

  $ funnel-forecast </dev/null
  funnel-forecast: <stdin>: empty; a file starts with a header
  [2]
  $ funnel-forecast -q </dev/null
  $ printf 'stage,amount\n' | funnel-forecast
  currency,deals,pipeline_total,weighted,commit,best_case,upside,won_deals,won,expected,overdue_count,overdue_open,overdue_commit,omitted,no_amount,no_date,forecast_flags,forecast_rule
  $ printf 'stage,amount\n' | funnel-forecast -q
  $ printf '\357\273\277stage,amount\r\ntarget,"100"\r\n"target",100' | funnel-forecast | cut -d, -f2-4
  deals,pipeline_total,weighted
  2,200,10

What the options and the header can tell is told at once.

  $ funnel-forecast --nonsense
  funnel-forecast: no option "--nonsense"; see funnel-forecast --help
  [2]
  $ funnel-forecast --target 1 --targets targets.csv deals.csv
  funnel-forecast: --target and --targets exclude each other; see funnel-forecast --help
  [2]
  $ funnel-forecast --plan deals.csv
  funnel-forecast: --plan needs --target or --targets; see funnel-forecast --help
  [2]
  $ funnel-forecast --adjust adjust.csv deals.csv
  funnel-forecast: --adjust needs --by owner; see funnel-forecast --help
  [2]
  $ funnel-forecast --period 2024Q5 deals.csv
  funnel-forecast: --period: cannot read the period "2024Q5"; write 2024, 2024H1, 2024Q2, 2024-05 or 2024-05-01..2024-06-15; see funnel-forecast --help
  [2]
  $ funnel-forecast --quantiles 10,x deals.csv
  funnel-forecast: --quantiles: write up to 9 numbers from 0 to 100 such as 10,50,90; see funnel-forecast --help
  [2]
  $ funnel-forecast --by team deals.csv
  funnel-forecast: deals.csv:1: no column "team" among "opportunity_id", "owner", "stage", "amount", "currency", "expected_close", "forecast_category"; name it with --column team=HEADER
  [2]
  $ funnel-forecast --currency XXQ deals.csv
  funnel-forecast: no currency "XXQ"; write a code such as USD
  [2]
  $ printf 'stage,value\ntarget,1\n' | funnel-forecast | cut -d, -f3
  pipeline_total
  1
  $ printf 'stage,worth\ntarget,1\n' | funnel-forecast
  funnel-forecast: <stdin>:1: no column "amount" among "stage", "worth"; name it with --column amount=HEADER
  [2]
  $ printf 'amount\n1\n' | funnel-forecast
  funnel-forecast: <stdin>:1: no column "stage" among "amount"; name it with --column stage=HEADER
  [2]
  $ printf 'stage,amount,Amount\ntarget,1,2\n' | funnel-forecast
  funnel-forecast: <stdin>:1: two columns "amount": field 2 "amount" and field 3 "Amount"; rename one, or run lead-import first
  [2]
  $ funnel-forecast nothere.csv
  funnel-forecast: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ funnel-forecast deals.csv deals.csv
  funnel-forecast: one file at a time, not "deals.csv" too; see funnel-forecast --help
  [2]
  $ funnel-forecast deals.csv >/dev/full
  funnel-forecast: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]

An open deal that is to be left out is left out; money that came is won.

  $ printf 'stage,amount,forecast_category\nclosed,1000,omitted\nclosed,500,\ntarget,100,omitted\n' | funnel-forecast | cut -d, -f8,9,14
  won_deals,won,omitted
  2,1500,1

A target that stands there twice would count twice; one of another period
would be none in silence.

  $ printf 'period,target,currency,owner\n2024Q2,1000,,Bob\n2024Q2,2000,,Bob\n2024Q2,500,,Ada\n' >twice.csv
  $ printf 'owner,stage,amount,expected_close\nBob,target,100,2024-05-01\n' >bob.csv
  $ funnel-forecast --today 2024-04-22 -p 2024Q2 -b owner --targets twice.csv -o out.csv bob.csv
  funnel-forecast: twice.csv:3: column "target": there is a target for the same already; keep one row of the two
  funnel-forecast: twice.csv: 1 of 3 records rejected
  [1]
  $ grep -c 1000 out.csv
  1
  $ funnel-forecast --today 2024-04-22 -b owner --targets twice.csv -o out.csv bob.csv 2>&1 | grep asked
  funnel-forecast: twice.csv: no target is of the period asked for; choose another with -p

Columns and quantiles are asked for once.

  $ funnel-forecast -b owner,owner bob.csv
  funnel-forecast: --by: "owner" stands there twice; see funnel-forecast --help
  [2]
  $ funnel-forecast -Q 50,10,50.0 bob.csv
  funnel-forecast: --quantiles: "50.0" stands there twice; see funnel-forecast --help
  [2]

A join that doubled deals is told, also when nothing else is.

  $ printf 'opportunity_id,amount,probability\nO1,100,50\nO2,200,30\nO1,100,50\n' >twice.csv
  $ funnel-forecast -q --use cell -o sums.csv twice.csv
  funnel-forecast: twice.csv: 1 record repeats an opportunity_id, the first on line 4; each is counted: leave out the doubles, lead-check --kind opportunity lists them
  $ cut -d, -f2-4 sums.csv
  deals,pipeline_total,weighted
  3,400,160
  $ funnel-forecast --use cell --detail -o detail.csv <twice.csv
  funnel-forecast: <stdin>: 1 record repeats an opportunity_id, the first on line 4; each is counted: leave out the doubles, lead-check --kind opportunity lists them
  $ printf 'opportunity_id,amount,probability\n,100,50\n,200,30\n' | funnel-forecast --use cell | cut -d, -f2-4
  deals,pipeline_total,weighted
  2,300,110

Upside, worked example 4 with a best case: 11,000,000 + 15,000,000 x 30 %.

  $ printf 'stage,amount,forecast_category\ntarget,6000000,commit\nintending,5000000,best_case\nintending,15000000,\n' | funnel-forecast -t 10000000 --explain --lang zh | cut -d, -f6,7,10,17-19,27-
  best_case,upside,expected,target,coverage,coverage_gap,forecast_flags,forecast_rule,forecast_why
  11000000,15500000,12000000,10000000,2.6,4000000,low-coverage;weak-commit,R-FCST-04;R-FCST-06,漏斗总额不够：低于要求的目标倍数；承诺必签的单子，所处阶段赢率偏低：请拿出依据

A commit whose date has passed was not kept; a deal without a date is in no
period, and not among the omitted.

  $ cat >late.csv <<'CSV'
  > stage,amount,expected_close,forecast_category
  > negotiating,100,2024-04-21,commit
  > negotiating,200,2024-04-21,
  > negotiating,400,2024-04-22,commit
  > negotiating,800,,commit
  > negotiating,1600,2024-07-01,
  > CSV
  $ funnel-forecast --today 2024-04-22 -p 2024Q2 late.csv | cut -d, -f2,3,5,10-16
  deals,pipeline_total,commit,expected,overdue_count,overdue_open,overdue_commit,omitted,no_amount,no_date
  1,400,400,400,2,300,100,1,0,1

An open deal at 100 % is not certain: it counts 99.5.  At 99 it is as entered.
What is signed without a deposit counts 80 %, by the day it was signed.

  $ printf 'stage,probability,amount\nintending,100,1000\nintending,99,1000\nintending,0,1000\n' | funnel-forecast -u cell | cut -d, -f2-4,17-
  deals,pipeline_total,weighted,forecast_flags,forecast_rule
  3,3000,1985,open-at-100,R-STAGE-20
  $ cat >signed.csv <<'CSV'
  > stage,outcome,amount,closed_date,deposit_date,evidence
  > closed,,1000,2024-04-02,,contract
  > closed,,100,2024-04-02,2024-04-05,contract
  > negotiating,won,10,2024-04-02,,contract;deposit
  > closed,,5000,2024-03-31,,
  > CSV
  $ funnel-forecast --today 2024-04-22 -p 2024Q2 signed.csv | cut -d, -f2-4,8-12,14,19-
  deals,pipeline_total,weighted,won_deals,won,expected,overdue_count,overdue_open,omitted,forecast_flags,forecast_rule
  1,1000,800,2,110,910,0,0,1,no-deposit,R-STAGE-07
  $ cut -d, -f1-4 signed.csv | funnel-forecast --today 2024-04-22 -p 2024Q2 | cut -d, -f2,8-9,19-
  deals,won_deals,won,forecast_flags,forecast_rule
  0,3,1110,,

A target without a currency cannot be held against two; with rates there is
one, and a target of another currency is converted too.

  $ printf 'stage,amount,currency\nnegotiating,100,USD\nnegotiating,100,EUR\n' >two.csv
  $ funnel-forecast -t 100 two.csv
  funnel-forecast: two.csv: rows come out in "USD" and "EUR", and a target without a currency cannot be held against both; convert with --rates, write the currency of every deal, or give --targets with a column "currency"
  [2]
  $ printf 'currency,rate,to\nEUR,1.1,USD\n' >rates.csv
  $ printf 'period,target,currency\n,100,EUR\n' >goals.csv
  $ funnel-forecast --rates rates.csv --targets goals.csv two.csv | cut -d, -f1-4,17-20
  currency,deals,pipeline_total,weighted,amount_original,currency_original,target,coverage
  USD,2,210,168,,,110,1.91
  $ printf 'period,target,currency\n,100,EUR\n,50,USD\n' >goals.csv
  $ funnel-forecast --targets goals.csv two.csv | cut -d, -f1-3,17-18
  currency,deals,pipeline_total,target,coverage
  EUR,1,100,100,1
  USD,1,100,50,2
  $ funnel-forecast --rates rates.csv -b stage two.csv | cut -d, -f1-4,18-19
  stage,currency,deals,pipeline_total,amount_original,currency_original
  negotiating,USD,2,210,,
  $ sed 2d two.csv | funnel-forecast --rates rates.csv | cut -d, -f1-3,17-18
  currency,deals,pipeline_total,amount_original,currency_original
  USD,1,110,100,EUR
  $ printf 'period,target,currency\n,100,XXZ\n' | funnel-forecast --targets /dev/stdin -o out.csv two.csv
  funnel-forecast: /dev/stdin:2: column "currency": cannot read "XXZ"; write an ISO 4217 code such as USD, with --rates one that there is a rate for
  funnel-forecast: /dev/stdin: 1 of 1 records rejected
  [1]

Month by month: open deals by expected close, won ones by closed date; targets
of just the month. A fiscal year that begins on 6 April bears the year in which
it ends.

  $ cat >months.csv <<'CSV'
  > stage,amount,expected_close,closed_date
  > negotiating,100,2024-05-31,
  > negotiating,1000,2024-06-01,
  > closed,10,2024-06-30,2024-05-01
  > negotiating,1,,
  > CSV
  $ printf 'period,target\n2024-05,50\n2024-06,800\n2024Q2,1\n' >goals.csv
  $ funnel-forecast --today 2024-04-22 -b month --targets goals.csv months.csv | cut -d, -f1,3,4,9,10,11,18,19
  month,deals,pipeline_total,won_deals,won,expected,target,coverage
  ,1,1,0,0,0.80,,
  2024-05,1,100,1,10,90,50,2
  2024-06,1,1000,0,0,800,800,1.25
  $ funnel-forecast --today 2024-04-22 -b quarter --targets goals.csv months.csv | cut -d, -f1,3,18
  quarter,deals,target
  ,1,
  2024Q2,2,1
  $ funnel-forecast --today 2024-04-05 -b quarter --fy-start 04-06 months.csv | cut -d, -f1,3,10
  quarter,deals,won
  ,1,0
  2025Q1,2,10
  $ printf 'stage,amount,expected_close\ntarget,100,2024-04-05\ntarget,1,2024-04-06\n' | funnel-forecast --today 2024-04-01 --fy-start 04-06 -p 2024Q4 | cut -d, -f2,3,14
  deals,pipeline_total,omitted
  1,100,1
  $ funnel-forecast --fy-start 13 months.csv
  funnel-forecast: --fy-start: cannot read "13"; write a month or a day such as 4 or 04-06; see funnel-forecast --help
  [2]

Win rates in place of the forecast, worked example 29: 6 of 20 and 0 of 10.

  $ python3 -c 'print("source,stage,amount,closed_date,expected_close\n" + "show,closed,100,2024-04-10,\n" * 6 + "show,lost,50,2024-04-11,\n" * 14 + "mail,lost,,,2024-04-12\n" * 10 + "show,target,9,,2024-05-01\n" + "show,lost,1,2024-03-31,\n" + "web,closed,1,2024-05-01,\n" * 4)' >rates-by.csv
  $ funnel-forecast --today 2024-04-22 -p 2024Q2 --rates-by source rates-by.csv
  source,currency,won,lost,open,win_rate,win_rate_lo,win_rate_hi,win_rate_amount
  mail,,0,10,0,0,0,12.36,
  show,,6,14,1,30,18.61,44.13,46.15
  web,,4,0,0,,,,
  $ funnel-forecast --rates-by source -t 5 rates-by.csv
  funnel-forecast: --rates-by writes win rates only; leave out --by, --detail, --plan, --adjust and targets; see funnel-forecast --help
  [2]

A stage that another scheme has is told with its name; exports of such programs
are read as they are.

  $ printf 'Opportunity ID,Stage,Amount,Currency\nO1,Proposal/Price Quote,1000,USD\nO2,contractsent,1000,USD\n' >crm.csv
  $ funnel-forecast crm.csv 2>&1 >/dev/null | cut -c1-99
  funnel-forecast: crm.csv:2: column "Stage": cannot read "Proposal/Price Quote"; --scheme salesforce
  funnel-forecast: crm.csv:3: column "Stage": cannot read "contractsent"; --scheme hubspot has this s
  funnel-forecast: 2 of 2 records rejected
  $ funnel-forecast --scheme salesforce crm.csv 2>/dev/null | cut -d, -f1-4
  currency,deals,pipeline_total,weighted
  USD,1,1000,750

Fractions of a CRM are not per cent, in which they would be out by a hundred; what
is kept above 0.5 was computed.

  $ printf 'amount,probability\n1000,0.2\n1000,0.9999\n1000,1\n1000,0.5\n' | funnel-forecast --use cell >sums.csv
  funnel-forecast: <stdin>:2: column "probability": cannot read "0.2"; write percent, 20 and not 0.2; lead-import -k opportunity makes it so
  funnel-forecast: <stdin>:3: column "probability": cannot read "0.9999"; write percent, 20 and not 0.2; lead-import -k opportunity makes it so
  funnel-forecast: 2 of 4 records rejected
  [1]
