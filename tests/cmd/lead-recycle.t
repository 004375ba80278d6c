Which leads go back to the public pool (R-POOL-02 to 04)?  2024-04-22 is a
Monday.

  $ cat >leads.csv <<'EOF'
  > lead_id,owner,assigned_date,last_contact_date,last_reply_date,next_action_date,grade_relation,grade_horizon,status,locked
  > P1,Ada,2024-04-08,,,,B,,new,
  > P2,Ada,2024-04-09,,,,B,,new,
  > P3,Ada,2024-04-11,,,,B,,new,
  > P4,Ada,2024-04-12,,,,B,,new,
  > S1,Bo,2024-03-01,2024-04-08,,,B,,open,
  > S2,Bo,2024-03-01,2024-04-09,,,B,,open,
  > S3,Bo,,2024-03-25,,,A,,open,
  > U1,Bo,2024-03-01,2024-03-25,,,U,U,open,
  > T1,Bo,2024-04-10,2024-03-01,,,B,,open,
  > R1,Bo,2024-03-01,2024-04-01,2024-04-20,,B,,replied,yes
  > K1,Bo,2024-03-01,,,,B,,new,yes
  > K2,Bo,2024-03-01,,,,B,,won,
  > K3,Bo,2024-03-01,,,,B,,lost,
  > K4,Bo,2024-03-01,,,,C,D,new,
  > N1,Bo,2024-04-01,,,2024-04-30,B,,new,
  > N2,Bo,2024-04-01,,,2024-05-20,B,,new,
  > N3,Bo,2024-04-01,,,2024-04-22,B,,new,
  > O1,,2024-03-01,,,,B,,new,
  > O2,Bo,,,,,B,,new,
  > EOF
  $ lead-recycle --today 2024-04-22 leads.csv >judged.csv
  lead-recycle: 5 return, 5 are warned, 9 stay
  $ cut -d, -f1,11- judged.csv
  lead_id,pool_state,pool_reason,pool_date,pool_rule
  P1,return,no-touch,2024-04-22,R-POOL-02
  P2,warn,no-touch,2024-04-23,R-POOL-02
  P3,warn,no-touch,2024-04-25,R-POOL-02
  P4,keep,no-touch,2024-04-26,R-POOL-02
  S1,return,stale,2024-04-22,R-POOL-02
  S2,warn,stale,2024-04-23,R-POOL-02
  S3,return,stale,2024-04-22,R-POOL-02
  U1,return,stale,2024-04-22,R-POOL-02
  T1,warn,no-touch,2024-04-24,R-POOL-02
  R1,warn,reply,,R-POOL-03;R-DUE-11
  K1,keep,locked,,R-POOL-03
  K2,keep,traded,,R-POOL-03
  K3,keep,closed,,R-POOL-02
  K4,keep,closed,,R-POOL-02
  N1,keep,no-touch,2024-04-30,R-POOL-02;R-POOL-03
  N2,keep,no-touch,2024-05-15,R-POOL-02;R-POOL-03
  N3,return,no-touch,2024-04-15,R-POOL-02
  O1,keep,no-owner,,R-POOL-02
  O2,keep,no-date,,R-POOL-02;R-IO-05

Running it again changes nothing; nothing returns on a day off, but its owner
is warned.

  $ lead-recycle -q --today 2024-04-22 judged.csv | cmp - judged.csv
  $ lead-recycle --today 2024-04-27 leads.csv >/dev/null
  lead-recycle: 0 return, 12 are warned, 7 stay
  $ printf 'date,name,kind\n2024-04-22,Fair,off\n' >off.csv
  $ lead-recycle --today 2024-04-22 --holidays off.csv leads.csv >/dev/null
  lead-recycle: 0 return, 10 are warned, 9 stay

Only with --apply do they lose their owner; after that nothing changes either,
and the count of contacts stays.

  $ lead-recycle -q --apply --today 2024-04-22 judged.csv >applied.csv
  $ sed -n '1,2p' applied.csv
  lead_id,owner,assigned_date,last_contact_date,last_reply_date,next_action_date,grade_relation,grade_horizon,status,locked,pool_state,pool_reason,pool_date,pool_rule,previous_owner,released_date
  P1,,,,,,B,,pool,,return,no-touch,2024-04-22,R-POOL-02,Ada,2024-04-22
  $ lead-recycle -q --apply --today 2024-04-22 applied.csv | cmp - applied.csv

The contact log, quotes, samples and opportunities speak too; switches.

  $ printf 'touch_id,lead_id,touch_date,direction,medium\nT1,P1,2024-04-08,out,email\nT2,P2,2024-04-07,out,email\n' >log.csv
  $ printf 'quote_id,lead_id,quote_date,valid_until,status\nQ1,S1,2024-04-01,2024-04-22,sent\nQ2,S3,2024-03-01,2024-04-21,sent\n' >quotes.csv
  $ printf 'sample_id,lead_id,sent_date,confirmed_date\nX1,U1,2024-04-10,\n' >samples.csv
  $ lead-recycle -q --today 2024-04-22 --touches log.csv --quotes quotes.csv --samples samples.csv leads.csv | cut -d, -f1,11-13 | grep -E '^(P1|P2|S1|S3|U1),'
  P1,return,stale,2024-04-22
  P2,warn,no-touch,2024-04-23
  S1,keep,quote,
  S3,return,stale,2024-04-22
  U1,keep,sample,
  $ printf 'opportunity_id,lead_id,stage,created_date,closed_date\nD1,P4,lost,2024-04-11,2024-04-15\nD2,S2,lost,2024-03-01,2024-04-01\nD3,P3,negotiation,2024-01-01,\nD4,T1,won,2024-01-01,2024-02-01\n' >deals.csv
  $ lead-recycle -q --today 2024-04-22 --no-touch off --stale off --no-opportunity 10 --opportunities deals.csv leads.csv | cut -d, -f1,11-13 | grep -E '^(P3|P4|S2|T1),'
  P3,keep,no-date,
  P4,return,no-opportunity,2024-04-22
  S2,keep,no-date,
  T1,keep,traded,
  $ lead-recycle -q --today 2024-04-22 --no-touch off --stale off --no-deal 30 --warn 0 leads.csv --explain --lang zh | sed -n '2p;6p' | cut -d, -f1,11-
  P1,keep,no-deal,2024-05-08,R-POOL-02,分配后没有成交；2024-05-08退回公海
  S1,return,no-deal,2024-03-31,R-POOL-02,分配后没有成交；2024-03-31退回公海

A file without grades, with Chinese headers.

  $ printf '客户编号,负责人,分配日期,最后联系日期\nK1,王芳,2024-03-01,2024-03-25\n' | lead-recycle -q --apply --today 2024-04-22 --explain
  客户编号,负责人,分配日期,最后联系日期,pool_state,pool_reason,pool_date,pool_rule,pool_why,previous_owner,released_date,status
  K1,,,2024-03-25,return,stale,2024-04-22,R-POOL-02,no touch since the last one; returns on 2024-04-22,王芳,2024-04-22,pool

Wrong command lines and files.

  $ lead-recycle --no-touch soon leads.csv
  lead-recycle: --no-touch: cannot read "soon"; write a number of days, or off; see lead-recycle --help
  [2]
  $ printf 'lead_id\nL1\n' | lead-recycle
  lead-recycle: <stdin>:1: no column "owner" among "lead_id"; name it with --column owner=HEADER
  [2]
  $ printf 'lead_id,owner,assigned_date\nL1,Ada,2024-02-30\n' | lead-recycle -q --today 2024-04-22
  lead-recycle: <stdin>:2: column "assigned_date": there is no day "2024-02-30"; write a date as 2024-04-22
  lead-recycle: 1 of 1 records rejected
  [1]
