Worked examples 29 and 30: intervals and the gap, of deals that name their leads.

  $ awk 'BEGIN { print "lead_id,owner,created_date"
  >   for (i = 1; i <= 200; i++) printf "L%d,%s,2024-01-02\n", i, i <= 80 ? "Ann" : "Bo" }' >leads.csv
  $ awk 'BEGIN { print "opportunity_id,lead_id,owner,stage,amount,currency,created_date,closed_date"
  >   for (i = 1; i <= 20; i++) printf "A%d,L%d,Ann,%s,9000,USD,2024-02-01,2024-02-%02d\n", i, i, i <= 4 ? "won" : "lost", i + 1
  >   for (i = 1; i <= 20; i++) printf "B%d,L%d,Bo,%s,%d,USD,2024-02-01,2024-02-%02d\n", i, i + 80, i <= 6 ? "won" : "lost", i == 1 ? 14000 : 10000, i + 1 }' >deals.csv
  $ rep-metrics --today 2024-04-22 --leads leads.csv deals.csv | cut -d, -f1-5,8-
  owner,currency,leads,converted,conversion_rate,won,lost,open,win_rate,win_rate_lo,win_rate_hi,win_rate_amount,average_deal,cycle_days
  Ann,USD,80,20,25,4,16,0,20,10.83,33.27,20,9000,2.5
  Bo,USD,120,20,16.67,6,14,0,30,18.61,44.13,31.37,10666.67,3.5
  $ rep-metrics --today 2024-04-22 --leads leads.csv --gap team deals.csv
  owner,currency,factor,value,team_value,effect
  Ann,USD,leads,80,100,-9509.81
  Ann,USD,conversion,25,20,9509.81
  Ann,USD,win_rate,20,25,-9509.81
  Ann,USD,size,9000,10000,-4490.19
  Bo,USD,leads,120,100,10339.87
  Bo,USD,conversion,16.67,20,-10339.87
  Bo,USD,win_rate,30,25,10339.87
  Bo,USD,size,10666.67,10000,3660.13

Against the figures of a file; without leads their deals alone.

  $ printf 'currency,leads,conversion_rate,win_rate,average_deal\nUSD,100,20,25,10000\n' >plan.csv
  $ rep-metrics --today 2024-04-22 -l leads.csv --gap plan.csv deals.csv | head -n 5 | cut -d, -f1,3-
  owner,factor,value,team_value,effect
  Ann,leads,80,100,-9509.81
  Ann,conversion,25,20,9509.81
  Ann,win_rate,20,25,-9509.81
  Ann,size,9000,10000,-4490.19
  $ rep-metrics --today 2024-04-22 --gap plan.csv deals.csv | head -n 4 | cut -d, -f1,3-
  owner,factor,value,team_value,effect
  Ann,deals,20,20,0
  Ann,win_rate,20,25,-9509.81
  Ann,size,9000,10000,-4490.19
  $ printf 'leads,conversion_rate,win_rate,average_deal\n100,20,,10000\n' >gap.csv; rep-metrics --gap gap.csv deals.csv
  rep-metrics: gap.csv:2: a figure is missing; fill leads, conversion_rate, win_rate and average_deal
  [2]

The same win rates as funnel-forecast --rates-by.

  $ rep-metrics --today 2024-04-22 --by owner deals.csv | cut -d, -f1-9 >one.csv
  $ funnel-forecast --today 2024-04-22 --rates-by owner deals.csv | cmp - one.csv
  $ rep-metrics --today 2024-04-22 --by cohort --period 2024Q1 deals.csv | cut -d, -f1-6
  cohort,currency,won,lost,open,win_rate
  2024-02,USD,10,30,0,25

Fewer than five give no rate; four decided and five decided.

  $ printf 'owner,stage,amount\nA,won,1\nA,won,3\nA,lost,1\nA,lost,1\nA,target,9\nB,won,1\nB,won,\nB,lost,1\nB,lost,1\nB,lost,1\n' | rep-metrics --today 2024-04-22 | cut -d, -f1,3-6,10
  owner,won,lost,open,win_rate,average_deal
  A,2,2,1,,2
  B,2,3,0,40,1

Targets; a seller with leads and no deal is there too; factors of 0.

  $ printf 'owner,stage,amount,currency,closed_date\nA,won,600,USD,2024-05-01\nB,lost,100,USD,2024-05-01\n' >few.csv
  $ printf 'period,owner,target,currency\n2024Q2,A,800,USD\n' >targets.csv
  $ printf 'lead_id,owner,created_date\nL1,A,2024-05-01\nL2,B,2024-05-01\nL3,C,2024-05-01\nL4,C,2023-05-01\nL5,C,\n' >some.csv
  $ rep-metrics --today 2024-06-01 -p 2024Q2 -t targets.csv -l some.csv -o out.csv few.csv; cut -d, -f1-4,8-10,14,16- out.csv
  rep-metrics: some.csv: leads without created_date and met_date, which are in no period: 1
  owner,currency,leads,converted,won,lost,open,win_rate_amount,cycle_days,target,attainment_pct
  A,USD,1,0,1,0,0,,,800,75
  B,USD,1,0,0,1,0,,,,
  C,USD,1,0,0,0,0,,,,
  $ rep-metrics --today 2024-06-01 -p 2024Q2 -l some.csv --gap team -o out.csv few.csv 2>/dev/null; grep -v ^A out.csv
  owner,currency,factor,value,team_value,effect
  B,USD,leads,1,1,0
  B,USD,conversion,100,66.67,0
  B,USD,win_rate,0,50,-200
  B,USD,size,,600,0
  C,USD,leads,1,1,0
  C,USD,conversion,0,66.67,-200
  C,USD,win_rate,,50,0
  C,USD,size,,600,0

Reasons of loss; an unknown one is a row of its own, a vanished customer has his.

  $ printf 'owner,stage,amount,currency,lost_reason,vanish_reason\nA,lost,100,USD,price,\nA,lost,50.5,USD,price,busy\nA,lost,,USD,,busy\nA,lost,7,USD,,\nA,won,9,USD,,\nB,lost,1,EUR,price,\n' >lost.csv
  $ rep-metrics --today 2024-06-01 --losses lost.csv
  owner,currency,lost_reason,lost,amount,share
  A,USD,,1,7,25
  A,USD,busy,1,,25
  A,USD,price,2,150.50,50
  B,EUR,price,1,1,100
  $ rep-metrics --losses --leads leads.csv lost.csv
  rep-metrics: --losses looks at no leads; leave out --leads; see rep-metrics --help
  [2]

Currencies stand side by side, or are converted.

  $ printf 'owner,stage,amount,currency\nA,won,100,USD\nA,won,100,EUR\n' >two.csv
  $ rep-metrics --today 2024-06-01 two.csv | cut -d, -f1-3,10
  owner,currency,won,average_deal
  A,EUR,1,100
  A,USD,1,100
  $ printf 'currency,rate,to\nEUR,1.10,USD\n' >rates.csv
  $ rep-metrics --today 2024-06-01 --rates rates.csv two.csv | cut -d, -f1-3,10
  owner,currency,won,average_deal
  A,USD,2,105

Chinese headers, and what cannot be read.

  $ printf '负责人,阶段,金额,币种\n张三,成交客户,100,CNY\n' | rep-metrics --today 2024-06-01 | cut -d, -f1-3
  owner,currency,won
  张三,CNY,1
  $ printf 'owner,stage,amount\nA,nowhere,1\nA,won,x\n' | rep-metrics --today 2024-06-01 -o out.csv
  rep-metrics: <stdin>:2: column "stage": cannot read "nowhere"; write one of target, potential, intending, approved_project, recognised, negotiating, closed, lost, or give your own stages with --scheme FILE
  rep-metrics: <stdin>:3: column "amount": cannot read "x"; write a number such as 1234.50
  rep-metrics: 2 of 2 records rejected
  [1]
  $ rep-metrics --by team two.csv 2>&1 | sed 's/ among.*//'
  rep-metrics: two.csv:1: no column "team"
  $ rep-metrics --gap team --targets targets.csv two.csv
  rep-metrics: --gap, --losses and --targets exclude each other; see rep-metrics --help
  [2]
  $ printf '' | rep-metrics -q
