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
  rep-metrics: --gap, --losses, --ages, --activity and --targets exclude each other; see rep-metrics --help
  [2]
  $ printf '' | rep-metrics -q

Contacts: how soon, how often, when sellers give up; replies are not theirs, what was withdrawn never was.
L1 was reached after 2 days, L2 after 7; L1 was sent two messages (one follow-up) and heard nothing for 15 days.

  $ printf 'lead_id,owner,source,created_date\nL1,Ann,fair,2024-04-01\nL2,Ann,web,2024-04-01\nL3,Bo,fair,2024-04-02\n' >l.csv
  $ cat >t.csv <<'END'
  > touch_id,lead_id,touch_date,direction,medium,kind,owner
  > T1,L1,2024-04-03,out,email,,Ann
  > T2,L1,2024-04-10,out,phone,,Ann
  > T3,L2,2024-04-08,out,visit_to,,Ann
  > T4,L2,2024-04-09,in,email,,Ann
  > T5,L3,2024-04-15,out,email,,Bo
  > T6,L3,2024-04-16,out,email,,Bo
  > T6,L3,2024-04-16,out,email,withdrawn,Bo
  > T7,L3,2024-05-16,out,email,,Bo
  > END
  $ printf 'owner,target_activity,margin,satisfaction\nAnn,5,31 %%,good\nCy,2,,\n' >reps.csv
  $ printf 'opportunity_id,lead_id,owner,stage,amount,currency,expected_close\nO1,L1,Ann,target,10,USD,2024-04-20\nO2,L3,Bo,target,10,USD,2024-04-20\n' >d.csv
  $ rep-metrics --today 2024-04-25 -p 2024-04-01..2024-04-21 -l l.csv --touches t.csv --reps reps.csv d.csv | cut -d, -f1,3-5,8,12-14,17,24-
  owner,leads,converted,conversion_rate,followed,first_touch_days,followups_per_lead,give_up,open,activity,activity_target,margin,satisfaction
  Ann,2,1,,2,4.5,0.5,1,1,1,5,31 %,good
  Bo,1,1,,1,13,0,,1,0.33,,,
  $ rep-metrics --today 2024-04-24 -p 2024-04-01..2024-04-21 -l l.csv --touches t.csv d.csv | cut -d, -f1,14
  owner,give_up
  Ann,
  Bo,

Week by week, those without a contact too; a customer is visited for the first time once.

  $ rep-metrics --today 2024-04-25 -p 2024-04-01..2024-04-21 --activity --visits 1 --touches t.csv --reps reps.csv d.csv | cut -d, -f1-10,15
  owner,week,touches,touches_planned,touches_missing,visits,visits_planned,visits_missing,via_email,via_phone,via_visit_to
  Ann,2024-W14,1,5,4,0,1,1,1,0,0
  Ann,2024-W15,2,5,3,1,1,0,0,1,1
  Ann,2024-W16,0,5,5,0,1,1,0,0,0
  Bo,2024-W14,0,,,0,1,1,0,0,0
  Bo,2024-W15,0,,,0,1,1,0,0,0
  Bo,2024-W16,1,,,0,1,1,1,0,0
  Cy,2024-W14,0,2,2,0,1,1,0,0,0
  Cy,2024-W15,0,2,2,0,1,1,0,0,0
  Cy,2024-W16,0,2,2,0,1,1,0,0,0
  $ rep-metrics --activity d.csv
  rep-metrics: --activity needs --touches; see rep-metrics --help
  [2]

Rates by a column that the leads alone have, through lead_id, the lead's opportunity_id, or any id that both files share.

  $ printf 'lead_id,card,source,opportunity_id\nL1,C1,fair,\nL2,C2,web,\nL3,C3,ad,O3\n' >s.csv
  $ printf 'opportunity_id,lead_id,card,stage,amount,currency\nO1,L1,C2,won,5,USD\nO2,L2,C1,lost,7,USD\nO3,,,won,9,USD\nO4,L9,C9,won,1,USD\n' >o.csv
  $ rep-metrics --today 2024-04-25 --by source -l s.csv o.csv | cut -d, -f1,3,4,8,9
  source,leads,converted,won,lost
  ,0,0,1,0
  ad,1,1,1,0
  fair,1,1,1,0
  web,1,1,0,1
  $ rep-metrics --today 2024-04-25 --by source -l s.csv --join card o.csv | cut -d, -f1,3,4,8,9
  source,leads,converted,won,lost
  ,0,0,1,0
  ad,1,1,1,0
  fair,1,1,0,1
  web,1,1,1,0
  $ rep-metrics --today 2024-04-25 --by source -l s.csv --join badge o.csv 2>&1 | sed 's/ among.*//'
  rep-metrics: o.csv:1: no column "badge"

Cohorts: of three deals one is open, of six one, which is less than a fifth.

  $ printf 'owner,stage,amount,created_date\nA,won,1,2024-01-05\nA,lost,1,2024-01-06\nA,target,1,2024-03-31\nA,won,1,2024-04-01\nA,won,1,2024-04-01\nA,won,1,2024-04-01\nA,lost,1,2024-05-01\nA,lost,1,2024-06-30\nA,target,1,2024-05-01\n' >c.csv
  $ rep-metrics --today 2024-07-01 --cohort quarter c.csv | cut -d, -f1,2,4-7,13
  owner,cohort,won,lost,open,win_rate,metric_flags
  A,2024Q1,1,1,1,,cohort-open
  A,2024Q2,3,2,1,60,
  $ rep-metrics --today 2024-07-01 --cohort month --by '' c.csv | cut -d, -f1,3-5 | head -n 2
  cohort,won,lost,open
  2024-01,1,1,0

Money received of what was ordered: refunds count against it, what was waived never came, cancelled orders are none.

  $ printf 'order_id,owner,order_date,amount,currency,cancelled\nR1,Ann,2024-04-02,100,USD,\nR2,Ann,2024-04-03,300,USD,no\nR3,Ann,2024-04-03,900,USD,yes\nR4,Bo,2024-03-31,50,USD,\n' >or.csv
  $ printf 'receipt_id,order_id,amount,currency,kind\n1,R1,100,USD,\n2,R2,80,,receipt\n3,R2,20,USD,refund\n4,R2,50,USD,waiver\n5,R4,50,USD,\n6,R2,1,EUR,\n' >re.csv
  $ rep-metrics --today 2024-04-25 -p 2024-04 --orders or.csv --receipts re.csv -o out.csv d.csv; cut -d, -f1,11- out.csv
  rep-metrics: re.csv:7: column "currency": not the currency of the order; convert both with --rates
  rep-metrics: re.csv: 1 of 6 records rejected
  rep-metrics: re.csv: receipts of no order that counts: 1
  owner,cycle_days,ordered,received,received_pct
  Ann,,400,160,40
  Bo,,0,0,
  $ rep-metrics --orders or.csv d.csv
  rep-metrics: --orders and --receipts need each other; see rep-metrics --help
  [2]

Ages and stays, from a stage history: O1 stood 31 days in target, then 21 in potential, where it is; O2 says itself since when.
A potential customer is expected to stay 45 days, a target 30.

  $ printf 'opportunity_id,stage,entered_date,left_date\nO1,target,2024-03-01,\nO1,potential,2024-04-01,\nO2,target,2024-03-01,2024-03-11\nO3,target,2024-01-01,\n' >hist.csv
  $ printf 'opportunity_id,owner,stage,amount,currency,stage_since,closed_date\nO1,A,potential,100,USD,,\nO2,A,potential,50,USD,2024-03-07,\nO3,A,lost,9,USD,,2024-01-11\nO4,A,target,7,USD,,\nO5,A,target,8,USD,2024-03-23,\nO6,A,target,8,USD,2024-03-22,\n' >age.csv
  $ rep-metrics --today 2024-04-22 --ages --history hist.csv age.csv
  owner,currency,stage,open,age_unknown,median_age,oldest,oldest_id,over_expected,age_0_30,age_31_60,age_61_90,age_91_180,age_181_up,stays,stays_open,dwell_mean,dwell_days
  A,USD,target,3,1,30.5,31,O6,1,8,8,0,0,0,3,0,17,10
  A,USD,potential,2,0,33.5,46,O2,1,100,50,0,0,0,1,1,21,21
  $ rep-metrics --today 2024-04-22 --history hist.csv age.csv | cut -d, -f1,12
  owner,dwell_days
  A,15.5

Snapshots say what was foreseen: 100 won and 500 at 30 % were 250 (the first of the period), 200 were won: 25 % too much.
O2 stood 10 days, 4 and, to its close, 8 in a stage.

  $ cat >snap.csv <<'END'
  > opportunity_id,owner,stage,amount,currency,expected_close,closed_date,as_of,snapshot_label
  > O1,A,closed,100,USD,,2024-04-01,2024-04-08,mon
  > O2,A,intending,500,USD,2024-04-30,,2024-04-08,mon
  > O2,A,negotiating,500,USD,2024-04-30,,2024-04-12,fri
  > O2,A,negotiating,500,USD,2024-04-30,,2024-03-29,fri
  > END
  $ printf 'opportunity_id,owner,stage,amount,currency,closed_date\nO1,A,closed,100,USD,2024-04-01\nO2,A,closed,100,USD,2024-04-20\n' >now.csv
  $ rep-metrics --today 2024-04-25 -p 2024-04 --history snap.csv now.csv | cut -d, -f1,12-
  owner,dwell_days,forecast_error_pct
  A,8,25

A count in a piece is never below nothing: the piece was changed.

  $ printf 'opportunity_id,owner,company,stage,amount,currency,created_date,stage_date\nO1,Lin,Bolt,negotiating,100,USD,2024-01-02,2024-03-01\n' >one.csv
  $ rep-metrics --ages --today 2024-04-22 --partial one.csv | sed 's/\(age_days,[^,]*\),1$/\1,-5/' >changed.csv
  $ rep-metrics --ages --today 2024-04-22 --merge changed.csv
  rep-metrics: changed.csv:9: no "age_days" of "5:52" is known here; ask pieces and merge for the same, with one version
  [2]
