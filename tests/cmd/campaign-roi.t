A lead belongs to its event, else to its source; an opportunity to its lead by
id, else by company; what cannot be attributed stands in the last row.

  $ cat >events.csv <<'CSV'
  > event_name,event_type,event_start,event_end,cost,currency
  > Fair,展会,2024-04-16,2024-04-19,45000,USD
  > ads,ad,2024-01-01,2024-01-31,1000,USD
  > Thanks,appreciation,2024-03-08,,0,EUR
  > CSV
  $ cat >leads.csv <<'CSV'
  > lead_id,company,event_name,source,company_size
  > L1,Acme Ltd,Fair,show,large
  > L2,Bolt GmbH,Fair,website,small
  > L3,Cork SA,,ads,small
  > L4,Dune Oy,,,mid
  > CSV
  $ cat >deals.csv <<'CSV'
  > opportunity_id,lead_id,company,stage,amount,currency,event_name
  > O1,L1,,closed,75000,USD,
  > O2,L2,,negotiating,1000,USD,Thanks
  > O3,,acme ltd,closed,100,EUR,
  > O4,L3,,lost,100,USD,
  > O5,L9,,target,,USD,
  > CSV
  $ campaign-roi --today 2024-09-18 -e events.csv -O deals.csv leads.csv
  campaign-roi: deals.csv: 1 without campaign: 0 name neither lead nor campaign, 1 a lead that is not there, 0 fit several leads, 0 a lead without campaign
  campaign,event_type,event_end,currency,cost,leads,opportunities,opportunity_amount,won,won_amount,roi,pipeline_return,cost_per_lead,cost_per_opportunity,immature,influenced,influenced_amount,earlier,campaign_rule
  Fair,show,2024-04-19,EUR,,0,1,100,1,100,,,,,yes,0,0,0,R-ROI-05;R-IO-10;R-ROI-02
  Fair,show,2024-04-19,USD,45000,2,2,76000,1,75000,,,22500,,yes,0,0,0,R-ROI-05;R-IO-10;R-ROI-02
  Thanks,appreciation,2024-03-08,EUR,0,0,0,0,0,0,,,,,no,0,0,0,R-ROI-01;R-ROI-02
  ads,ad,2024-01-31,USD,1000,1,1,0,0,0,-100,0,1000,1000,no,0,0,0,R-ROI-01;R-ROI-02
  (unattributed),,,USD,,1,1,0,0,0,,,,,,0,0,0,R-ROI-02

With rates the currencies come together; five months after its end a show is
ripe; the parts of O2 are 333.34, 333.33 and 333.33.

  $ printf 'currency,rate,to\nEUR,1.25,USD\n' >rates.csv
  $ campaign-roi --today 2024-09-19 -e events.csv -O deals.csv --rates rates.csv -t even leads.csv 2>/dev/null
  campaign,event_type,event_end,currency,cost,leads,opportunities,opportunity_amount,won,won_amount,roi,pipeline_return,cost_per_lead,cost_per_opportunity,immature,influenced,influenced_amount,earlier,campaign_rule
  Fair,show,2024-04-19,USD,45000,1.5,2.3334,75458.34,2,75125,66.94,1.6769,30000,19285.71,no,0,0,0,R-ROI-01;R-ROI-02
  Thanks,appreciation,2024-03-08,USD,0,0,0.3333,333.33,0,0,,,,0,no,0,0,0,R-ROI-01;R-ROI-02
  ads,ad,2024-01-31,USD,1000,1,1,0,0,0,-100,0,1000,1000,no,0,0,0,R-ROI-01;R-ROI-02
  website,,,USD,,0.5,0.3333,333.33,0,0,,,,,,0,0,0,R-ROI-01;R-ROI-02
  (unattributed),,,USD,,1,1,0,0,0,,,,,,0,0,0,R-ROI-02
  $ campaign-roi --today 2024-09-19 -e events.csv -O deals.csv --rates rates.csv -t even -b size --explain leads.csv 2>/dev/null
  campaign,event_type,event_end,customer_size,currency,cost,leads,opportunities,opportunity_amount,won,won_amount,roi,pipeline_return,cost_per_lead,cost_per_opportunity,immature,influenced,influenced_amount,earlier,campaign_rule,campaign_why
  Fair,show,2024-04-19,large,USD,30000,1,2,75125,2,75125,150.42,2.5042,30000,15000,no,0,0,0,R-ROI-01;R-ROI-02,the cost is shared by the number of leads of each size; return = (won - cost) / cost; credit in equal parts to all touches
  Fair,show,2024-04-19,small,USD,15000,0.5,0.3334,333.34,0,0,-100,0.0222,30000,45000,no,0,0,0,R-ROI-01;R-ROI-02,the cost is shared by the number of leads of each size; return = (won - cost) / cost; credit in equal parts to all touches
  Thanks,appreciation,2024-03-08,small,USD,0,0,0.3333,333.33,0,0,,,,0,no,0,0,0,R-ROI-01;R-ROI-02,the cost is 0: no return; the cost is shared by the number of leads of each size; credit in equal parts to all touches
  Thanks,appreciation,2024-03-08,unknown,USD,0,0,0,0,0,0,,,,,no,0,0,0,R-ROI-01;R-ROI-02,the cost is 0: no return; the cost is shared by the number of leads of each size; credit in equal parts to all touches
  ads,ad,2024-01-31,small,USD,1000,1,1,0,0,0,-100,0,1000,1000,no,0,0,0,R-ROI-01;R-ROI-02,the cost is shared by the number of leads of each size; return = (won - cost) / cost; credit in equal parts to all touches
  website,,,small,USD,,0.5,0.3333,333.33,0,0,,,,,,0,0,0,R-ROI-01;R-ROI-02,the cost is unknown: no return; credit in equal parts to all touches
  (unattributed),,,mid,USD,,1,0,0,0,0,,,,,,0,0,0,R-ROI-02,"no lead of these names a campaign, or no one lead fits; credit in equal parts to all touches"
  (unattributed),,,unknown,USD,,0,1,0,0,0,,,,,,0,0,0,R-ROI-02,"no lead of these names a campaign, or no one lead fits; credit in equal parts to all touches"
  $ campaign-roi --today 2024-09-19 -e events.csv -O deals.csv --rates rates.csv -t last leads.csv 2>/dev/null | cut -d, -f1,6-10
  campaign,leads,opportunities,opportunity_amount,won,won_amount
  Fair,1,2,75125,2,75125
  Thanks,0,1,1000,0,0
  ads,1,1,0,0,0
  website,1,0,0,0,0
  (unattributed),1,1,0,0,0

75,000 won on 45,000 are 66.67 %; a lead of 180 costs 250.

  $ awk 'BEGIN { print "lead_id,event_name"; for (i = 1; i <= 180; i++) print "L" i ",Fair" }' >many.csv
  $ printf 'lead_id,stage,amount,currency\nL1,closed,75000,USD\n' | campaign-roi --today 2024-12-31 -e events.csv -O - many.csv | grep '^Fair' | cut -d, -f5,6,9-14
  45000,180,1,75000,66.67,1.6667,250,45000

36 of 180 leads become opportunities.  270,000 won (10.8 of them at 25,000)
are 67,500 at a margin of 25 %: 50 %.  135,000 (5.4) are 33,750: -25 %, and
162,000 (6.48, that is 18 %) are 40,500: -10 %.

  $ for won in 270000 135000 162000; do
  >   awk -v won=$won 'BEGIN { print "lead_id,stage,amount,currency"
  >     for (i = 1; i <= 36; i++) { n = won < 25000 ? won : 25000; won -= n
  >       print "L" i "," (n ? "closed" : "lost") "," (n ? n : 25000) ",USD" } }' >won.csv
  >   campaign-roi --today 2024-12-31 -e events.csv -O won.csv --margin 25 many.csv | grep '^Fair' | cut -d, -f6,7,10,11,13,14
  > done
  180,36,270000,50,250,1250
  180,36,135000,-25,250,1250
  180,36,162000,-10,250,1250

What was won before the fair opened is not its work, what was created before
and won on its first day or later is influenced and stands apart; a later touch
takes the credit where there is one.  The sums over all rows are those of the
file: 7 of 7 opportunities, 1 + 2 + 8 + 16 + 32 = 59 won.

  $ cat >times.csv <<'CSV'
  > opportunity_id,lead_id,stage,amount,currency,created_date,closed_date,expected_close
  > O1,L1,closed,1,USD,2024-01-08,2024-04-12,
  > O2,L1,closed,2,USD,2024-04-15,2024-04-16,
  > O3,L1,negotiating,4,USD,2024-04-15,,2024-06-01
  > O4,L1,closed,8,USD,2024-04-16,2024-06-01,
  > O5,L1,closed,16,USD,,2024-04-15,
  > O6,L2,closed,32,USD,2024-04-01,,2024-05-01
  > O7,L1,lost,64,USD,2024-04-15,2024-05-01,
  > CSV
  $ campaign-roi --today 2024-09-19 -e events.csv -O times.csv leads.csv | cut -d, -f1,7-11,16-19 | grep -v '^[Ta]'
  campaign-roi: times.csv: 5 older than every campaign of theirs: no campaign's work
  campaign,opportunities,opportunity_amount,won,won_amount,roi,influenced,influenced_amount,earlier,campaign_rule
  Fair,1,8,1,8,-99.98,2,34,4,R-ROI-06;R-ROI-01;R-ROI-02
  website,1,32,1,32,,0,0,0,R-ROI-01;R-ROI-02
  (unattributed),5,23,3,19,,0,0,0,R-ROI-02
  $ campaign-roi --today 2024-09-19 -e events.csv -O times.csv -q --list leads.csv | cut -d, -f1,9-
  opportunity_id,campaign,influenced_by,too_early_for
  O1,,,Fair
  O2,,Fair,
  O3,,,Fair
  O4,Fair,,
  O5,,,Fair
  O6,website,Fair,
  O7,,,Fair
  $ campaign-roi --today 2024-09-19 -e events.csv -O times.csv -q --list --campaign Fair leads.csv | cut -d, -f1,9
  opportunity_id,campaign
  O4,Fair

A file of the leads of one show needs no column for it; nor do opportunities
when there is one event.

  $ printf 'event_name,cost,currency\nFair,10,USD\n' >one.csv
  $ printf 'lead_id\nL1\n' >bare.csv
  $ printf 'stage,amount,currency\nclosed,15,USD\n' >free.csv
  $ campaign-roi --today 2024-09-19 -e one.csv -O free.csv --lead-event Fair bare.csv | cut -d, -f1,6,7,10,11
  campaign,leads,opportunities,won_amount,roi
  Fair,1,1,15,50
  $ campaign-roi -e one.csv -l leads.csv
  campaign-roi: --list needs --opportunities; see campaign-roi --help
  [2]
  $ campaign-roi -e one.csv -O free.csv --campaign Fair leads.csv 2>&1 | head -1
  campaign-roi: --campaign needs --list; see campaign-roi --help

Without opportunities nothing is known of the return; the reasons in Chinese.

  $ campaign-roi --today 2024-09-19 -e events.csv --lang zh --explain leads.csv
  campaign,event_type,event_end,currency,cost,leads,opportunities,opportunity_amount,won,won_amount,roi,pipeline_return,cost_per_lead,cost_per_opportunity,immature,influenced,influenced_amount,earlier,campaign_rule,campaign_why
  Fair,show,2024-04-19,USD,45000,2,,,,,,,22500,,no,,,,R-ROI-01;R-ROI-02,缺少商机文件，无法计算回报；功劳记给首次接触的活动
  Thanks,appreciation,2024-03-08,EUR,0,0,,,,,,,,,no,,,,R-ROI-01;R-ROI-02,费用为零，不计算回报；缺少商机文件，无法计算回报；功劳记给首次接触的活动
  ads,ad,2024-01-31,USD,1000,1,,,,,,,1000,,no,,,,R-ROI-01;R-ROI-02,缺少商机文件，无法计算回报；功劳记给首次接触的活动
  (unattributed),,,,,1,,,,,,,,,,,,,R-ROI-02,找不到所属的活动，或对应的线索不止一条；功劳记给首次接触的活动

An event that no row tells of has no cost; its age is that of its leads.

  $ printf 'event_name,event_end\nOpen Day,2024-08-01\nOpen Day,2024-08-02\n' | campaign-roi --today 2024-09-19 -e events.csv | grep Open
  Open Day,,2024-08-02,,,2,,,,,,,,,yes,,,,R-ROI-05;R-ROI-01;R-ROI-02

Leads of one company that do not agree are no answer; nor are two of one id.

  $ printf 'lead_id,company,event_name\nL1,Acme,Fair\nL2,Acme,Thanks\nL3,Bolt,Fair\nL3,Bolt,Thanks\n' >twice.csv
  $ printf 'lead_id,company,stage,amount,currency\n,Acme,closed,1,USD\nL3,,closed,2,USD\n,,closed,4,USD\nL2,,closed,8,EUR\n' >two.csv
  $ campaign-roi --today 2024-09-19 -e events.csv -O two.csv twice.csv | cut -d, -f1,4,7,10
  campaign-roi: two.csv: 3 without campaign: 1 name neither lead nor campaign, 0 a lead that is not there, 2 fit several leads, 0 a lead without campaign
  campaign,currency,opportunities,won_amount
  Fair,USD,0,0
  Thanks,EUR,1,8
  ads,USD,0,0
  (unattributed),USD,3,7

Bad records of each file are named; the others count.

  $ cat >bad.csv <<'CSV'
  > event_name,cost,currency,event_start,event_end
  > A,x,USD,,
  > A,-1,USD,,
  > A,5,XXQ,,
  > A,5,USD,2024-02-30,
  > A,5,USD,2024-02-02,2024-02-01
  > ,5,USD,,
  > A,5,USD,,
  > A,6,USD,,
  > B,1
  > B,1,GBP,,
  > C,90000000000000000,EUR,,
  > CSV
  $ printf 'currency,rate,to\nEUR,100,USD\n' >steep.csv
  $ campaign-roi --today 2024-09-19 -e bad.csv --rates steep.csv leads.csv
  campaign-roi: bad.csv:2: column "cost": cannot read "x"; write a sum of 0 or more such as 1234.50
  campaign-roi: bad.csv:3: column "cost": cannot read "-1"; write a sum of 0 or more such as 1234.50
  campaign-roi: bad.csv:4: column "currency": cannot read "XXQ"; write an ISO 4217 code such as USD
  campaign-roi: bad.csv:5: column "event_start": there is no day "2024-02-30"; write a date as 2024-04-22
  campaign-roi: bad.csv:6: column "event_end": cannot read "2024-02-01"; the event ends before it starts; correct one of the two
  campaign-roi: bad.csv:7: column "event_name": empty; write the name of the event
  campaign-roi: bad.csv:9: column "event_name": a second row of "A"; keep one, or give each its own name
  campaign-roi: bad.csv:10: 2 fields where the header has 5; add the missing commas
  campaign-roi: bad.csv:11: column "currency": cannot read "GBP"; add a row for it to the rates file
  campaign-roi: bad.csv:12: column "cost": cannot read "90000000000000000"; too large in the other currency; check it
  campaign-roi: bad.csv: 10 of 11 records rejected
  campaign,event_type,event_end,currency,cost,leads,opportunities,opportunity_amount,won,won_amount,roi,pipeline_return,cost_per_lead,cost_per_opportunity,immature,influenced,influenced_amount,earlier,campaign_rule
  A,,,USD,5,0,,,,,,,,,,,,,R-ROI-01;R-ROI-02
  Fair,,,,,2,,,,,,,,,,,,,R-ROI-01;R-ROI-02
  ads,,,,,1,,,,,,,,,,,,,R-ROI-01;R-ROI-02
  (unattributed),,,,,1,,,,,,,,,,,,,R-ROI-02
  [1]
  $ printf 'lead_id,stage,amount,currency\nL1,Qualified,1,USD\nL1,closed,x,USD\nL1,closed,-1,USD\nL1,closed,1,XXQ\nL1,closed,90000000000000000,USD\nL1,closed,90000000000000000,USD\n' >odd.csv
  $ campaign-roi --today 2024-09-19 -e events.csv -O odd.csv leads.csv | grep '^Fair'
  campaign-roi: odd.csv:2: column "stage": cannot read "Qualified"; write one of target, potential, intending, approved_project, recognised, negotiating, closed, lost, or give your own stages with --scheme FILE
  campaign-roi: odd.csv:3: column "amount": cannot read "x"; write a number such as 1234.50
  campaign-roi: odd.csv:4: column "amount": cannot read "-1"; write 0 or more
  campaign-roi: odd.csv:5: column "currency": cannot read "XXQ"; write an ISO 4217 code such as USD
  campaign-roi: odd.csv:7: an amount that makes the sum too large; check it
  campaign-roi: odd.csv: 5 of 6 records rejected
  Fair,show,2024-04-19,USD,45000,2,1,90000000000000000,1,90000000000000000,199999999999900,2000000000000,22500,45000,no,0,0,0,R-ROI-01;R-ROI-02
  $ printf 'lead_id,event_name,company_size,event_end\nL1,Fair,huge,\nL2,Fair,mid,soon\nL3,Fair,,\n' | campaign-roi --today 2024-09-19 -e events.csv -b size --rejects rejects.csv -o sized.csv
  campaign-roi: <stdin>:2: column "company_size": cannot read "huge"; write large, mid or small, or run lead-import first
  campaign-roi: <stdin>:3: column "event_end": cannot read "soon"; write a date as 2024-04-22
  campaign-roi: 2 of 3 records rejected
  [1]
  $ cut -d, -f1,4,7 sized.csv
  campaign,customer_size,leads
  Fair,unknown,1
  Thanks,unknown,0
  ads,unknown,0
  $ cut -d, -f1,5-7 rejects.csv
  lead_id,reject_line,reject_column,reject_code
  L1,2,company_size,bad-size
  L2,3,event_end,bad-date

A type that the table does not know is a note.

  $ printf 'event_name,event_type,cost\nPicnic,picnic,5\n' >picnic.csv
  $ campaign-roi --today 2024-09-19 -e picnic.csv --currency USD leads.csv | grep Picnic
  campaign-roi: picnic.csv:2: no event type "picnic" is known; taken as it stands, see --print-table event-type
  Picnic,picnic,,USD,5,0,,,,,,,,,,,,,R-ROI-01;R-ROI-02
  $ campaign-roi -q --today 2024-09-19 -e picnic.csv leads.csv | grep Picnic
  Picnic,picnic,,,5,0,,,,,,,,,,,,,R-ROI-01;R-ROI-02

Empty input, header only, CRLF, a byte-order mark, no final newline, quotes.

  $ campaign-roi -e events.csv </dev/null
  campaign-roi: <stdin>: empty; a file starts with a header
  [2]
  $ printf 'event_name,cost\n' >none.csv
  $ campaign-roi -q -e none.csv </dev/null
  $ printf 'event_name\n' | campaign-roi -e none.csv
  campaign,event_type,event_end,currency,cost,leads,opportunities,opportunity_amount,won,won_amount,roi,pipeline_return,cost_per_lead,cost_per_opportunity,immature,influenced,influenced_amount,earlier,campaign_rule
  $ printf 'event_name\n' | campaign-roi -q -e none.csv
  $ printf '\357\273\277event_name\r\n"Fair"\r\nFair' | campaign-roi --today 2024-09-19 -e events.csv --strict | grep Fair
  Fair,show,2024-04-19,USD,45000,2,,,,,,,22500,,no,,,,R-ROI-01;R-ROI-02

What the options and the header can tell is told at once.

  $ campaign-roi leads.csv
  campaign-roi: --events is missing: name the file with the events; see campaign-roi --help
  [2]
  $ campaign-roi -e events.csv --leads leads.csv leads.csv
  campaign-roi: --leads and a file operand exclude each other; see campaign-roi --help
  [2]
  $ campaign-roi -e events.csv leads.csv leads.csv
  campaign-roi: one file at a time, not "leads.csv" too; see campaign-roi --help
  [2]
  $ campaign-roi -e events.csv --nonsense
  campaign-roi: no option "--nonsense"; see campaign-roi --help
  [2]
  $ campaign-roi -e events.csv -t middle leads.csv
  campaign-roi: --touch: cannot read "middle"; write one of first|last|even; see campaign-roi --help
  [2]
  $ campaign-roi -e events.csv -b owner leads.csv
  campaign-roi: --by: cannot read "owner"; write one of campaign|size; see campaign-roi --help
  [2]
  $ campaign-roi -e events.csv -m 101 leads.csv
  campaign-roi: --margin: cannot read "101"; write a number from 0 to 100; see campaign-roi --help
  [2]
  $ campaign-roi -e events.csv --currency XXQ leads.csv
  campaign-roi: no currency "XXQ"; write a code such as USD; see campaign-roi --help
  [2]
  $ campaign-roi -e events.csv --scheme nine leads.csv
  campaign-roi: cannot open "nine": No such file or directory; check its name and folder
  [2]
  $ campaign-roi -e events.csv --rates leads.csv leads.csv
  campaign-roi: leads.csv:1: no column "currency"; the file needs the columns currency, rate, to
  [2]
  $ printf 'currency,rate,to\nEUR,0,USD\n' >zero.csv
  $ campaign-roi -e events.csv --rates zero.csv leads.csv
  campaign-roi: zero.csv:2: no rate of two currencies; write codes such as USD and a rate above 0
  [2]
  $ campaign-roi -e nothere.csv leads.csv
  campaign-roi: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ campaign-roi -e events.csv nothere.csv
  campaign-roi: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ campaign-roi -e events.csv -O nothere.csv leads.csv
  campaign-roi: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ campaign-roi -e - - <leads.csv
  campaign-roi: standard input is named twice; see campaign-roi --help
  [2]
  $ campaign-roi -e leads.csv leads.csv
  campaign-roi: leads.csv:1: no column "cost" among "lead_id", "company", "event_name", "source", "company_size"; give one of them that name
  [2]
  $ printf 'cost\n1\n' | campaign-roi -e - leads.csv
  campaign-roi: <stdin>:1: no column "event_name" among "cost"; give one of them that name
  [2]
  $ printf 'company\nAcme\n' | campaign-roi -e events.csv
  campaign-roi: <stdin>:1: no column "event_name" among "company"; name it with --column event_name=HEADER
  [2]
  $ printf 'event_name\nFair\n' | campaign-roi -e events.csv -b size
  campaign-roi: <stdin>:1: no column "company_size" among "event_name"; name it with --column company_size=HEADER
  [2]
  $ printf 'stage\nclosed\n' | campaign-roi -e events.csv -O - leads.csv
  campaign-roi: <stdin>:1: no column "amount" among "stage"; give one of them that name
  [2]
  $ printf 'amount\n1\n' | campaign-roi -e events.csv -O - leads.csv
  campaign-roi: <stdin>:1: no column "stage" among "amount"; give one of them that name
  [2]
  $ campaign-roi --table campaign-text=zero.csv -e events.csv leads.csv
  campaign-roi: zero.csv:1: no column "reason"; print the built-in table and edit a copy
  [2]
  $ campaign-roi --today 2024-09-19 -e events.csv leads.csv >/dev/full
  campaign-roi: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
