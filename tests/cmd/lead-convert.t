Worked example 26, and each lead counted once.

  $ cat >leads.csv <<'END'
  > lead_id,company,country,owner,source,event_name,products_of_interest,booth_class,first_stage,grade_relation,grade_horizon,status,quantity,target_price,currency,met_date,created_date,buy_horizon_months,opportunity_id,note
  > L1,Alder Tools,DE,Ann,show,Harbour Fair,"pumps;valves",intends_order,intending,C,A,open,5000,1.20,USD,2024-04-18,,3,,"a; b"
  > L2,Birch Ltd,FR,Bo,show,Harbour Fair,,order_on_spot,negotiating,U,U,new,,,,2024-04-18,,,,
  > L3,Cedar,US,,,,,,,B,U,replied,10,,USD,,2024-04-01,0.5,,
  > L4,Douglas,US,,,,,just_looking,target,C,B,open,,,,2024-04-18,,9,,
  > L5,Elm,US,,,,,intends_order,intending,C,D,open,,,,2024-04-18,,never,,
  > L6,Fir,US,,,,,intends_order,intending,C,A,open,,,,2024-04-18,,2,O-77,
  > L7,Ginkgo,US,,,,"a\;b;c",,,B,U,open,3,0.335,JPY,2023-01-31,,1,,
  > END
  $ lead-convert --today 2024-04-22 -l linked.csv -o new.csv leads.csv
  lead-convert: 7 leads: 4 converted, 1 converted before, 1 not ready, 1 excluded, 0 rejected
  $ cat new.csv
  opportunity_id,opportunity_name,company,lead_id,country,region,owner,source,event_name,stage,amount,currency,expected_close,created_date,evidence,amount_basis,convert_rule
  Ohbrgfnrqtbnny,Alder Tools – pumps,Alder Tools,L1,DE,,Ann,show,Harbour Fair,intending,6000,USD,2024-07-18,2024-04-22,,price,R-CONVERT-02
  Of6y33nrlvh3ck,Birch Ltd,Birch Ltd,L2,FR,,Bo,show,Harbour Fair,negotiating,,,,2024-04-22,,none,R-CONVERT-02
  Oe4hqznrgy65gm,Cedar,Cedar,L3,US,,,,,target,,,2024-04-22,2024-04-22,,none,R-CONVERT-02
  Ojhv3rnr2s2fme,Ginkgo – a;b,Ginkgo,L7,US,,,,,target,1,JPY,2024-04-22,2024-04-22,,price,R-CONVERT-02
  $ cut -d, -f1,2 linked.csv | head -n 3; sed 's/.*,\([^,]*,[^,]*,[^,]*\)$/\1/' linked.csv
  lead_id,company
  L1,Alder Tools
  L2,Birch Ltd
  opportunity_id,note,converted_date
  Ohbrgfnrqtbnny,"a; b",2024-04-22
  Of6y33nrlvh3ck,,2024-04-22
  Oe4hqznrgy65gm,,2024-04-22
  ,,
  ,,
  O-77,,
  Ojhv3rnr2s2fme,,2024-04-22

Never twice: by the leads, by the deals, within a file.

  $ lead-convert --today 2024-05-01 -q linked.csv
  $ lead-convert --today 2024-05-01 -O new.csv -o none.csv leads.csv
  lead-convert: 7 leads: 0 converted, 5 converted before, 1 not ready, 1 excluded, 0 rejected
  $ (cat leads.csv; tail -n +2 leads.csv) | lead-convert --today 2024-04-22 -o twice.csv
  lead-convert: 14 leads: 4 converted, 6 converted before, 2 not ready, 2 excluded, 0 rejected
  $ cmp new.csv twice.csv

The deals are read by the forecast and by lead-check.

  $ funnel-forecast --today 2024-04-22 -o forecast.csv new.csv; cut -d, -f1-3 forecast.csv
  currency,deals,pipeline_total
  ,0,0
  JPY,1,1
  USD,1,6000
  $ lead-check -k opportunity --today 2024-04-22 -s error -o findings.csv new.csv
  lead-check: 4 records: 0 errors, 0 warnings, 0 pieces of advice

Again only when every deal is decided; a deal that cannot be read is open.

  $ printf 'opportunity_id,lead_id,stage,amount\nOhbrgfnrqtbnny,L1,lost,5\nX2,L2,won,5\nX3,L2,target,5\nX4,L3,nowhere,5\n' >deals.csv
  $ head -n 4 leads.csv | lead-convert --today 2024-05-01 --again -O deals.csv -o again.csv; cut -d, -f1,4,17 again.csv
  lead-convert: 3 leads: 1 converted, 2 converted before, 0 not ready, 0 excluded, 0 rejected
  opportunity_id,lead_id,convert_rule
  Ohbrglnrqtbp7k,L1,R-CONVERT-02;R-CONVERT-05
  $ head -n 4 leads.csv | lead-convert --today 2024-05-01 -O deals.csv -o again.csv
  lead-convert: 3 leads: 0 converted, 3 converted before, 0 not ready, 0 excluded, 0 rejected
  $ printf 'opportunity_id,lead_id,stage,amount\nX1\n' >short.csv; lead-convert -O short.csv leads.csv
  lead-convert: short.csv:2: 1 field where the header has 4; add the missing commas
  lead-convert: short.csv: not all of it can be read; mend it, for no lead may be converted twice
  [2]

Quotes: the newest that is open; its amount, else its lines; it lifts the stage.

  $ cat >quotes.csv <<'END'
  > quote_id,lead_id,quote_date,valid_until,valid_days,amount,currency,status
  > Q1,L1,2024-04-19,2024-05-19,,7000,USD,sent
  > Q2,L1,2024-04-20,2024-05-19,,7100.50,EUR,sent
  > Q3,L1,2024-04-21,2024-05-19,,9,USD,draft
  > Q4,L1,2024-04-21,2024-04-21,,9,USD,sent
  > Q5,L2,2024-04-20,,2,,USD,
  > Q6,L3,2024-04-20,,1,50,USD,sent
  > Q7,L7,2024-04-20,,,5,USD,draft
  > END
  $ printf 'quote_id,quantity,unit_price\nQ5,1000,0.125\nQ5,2,10\n' >lines.csv
  $ printf 'lead_id,direction,medium\nL3,out,email\nL3,in,email\nL7,out,email\nL7,in,show\n' >log.csv
  $ lead-convert --today 2024-04-22 --quotes quotes.csv --lines lines.csv --touches log.csv -o new.csv leads.csv; cut -d, -f4,10-12,15,16 new.csv
  lead-convert: 7 leads: 4 converted, 1 converted before, 1 not ready, 1 excluded, 0 rejected
  lead_id,stage,amount,currency,evidence,amount_basis
  L1,intending,7100.50,EUR,quote,quote
  L2,negotiating,145,USD,quote,quote
  L3,intending,,,two_way;contact;quote,none
  L7,target,1,JPY,,price

Reasons in both languages; a condition of one's own; exclusions stay.

  $ lead-convert --today 2024-04-22 --explain --lang zh -o new.csv leads.csv 2>/dev/null; cut -d, -f4,17- new.csv
  lead_id,convert_rule,convert_why
  L1,R-CONVERT-02,有意向下订单
  L2,R-CONVERT-02,展位当场下单
  L3,R-CONVERT-02,正在洽谈
  L7,R-CONVERT-02,正在洽谈
  $ lead-convert --today 2024-04-22 -w '%country = US' -o new.csv leads.csv; cut -d, -f4 new.csv
  lead-convert: 7 leads: 3 converted, 1 converted before, 2 not ready, 1 excluded, 0 rejected
  lead_id
  L3
  L4
  L7
  $ lead-convert -w '%score >= 60' leads.csv 2>&1 | sed 's/ among.*;/;/'
  lead-convert: leads.csv:1: no column "score"; name it with --column score=HEADER
  $ printf 'lead_id,company\nL1,A\n' | lead-convert
  lead-convert: <stdin>: nothing says who is ready, such as grade_relation, booth_class or screen_result; run lead-grade first, or use --when
  [2]

What cannot be read is rejected, and counted.

  $ printf 'lead_id,grade_relation,target_price,buy_horizon_months,currency,first_stage\nL1,B,x,,,\nL2,B,,soon,,\nL3,B,,,XYZ,\nL4,B,,,,nowhere\n,B,,,,\nL5,B,,,,\n' | lead-convert --today 2024-04-22 --rejects bad.csv -l linked.csv -o new.csv; cut -d, -f1,9 bad.csv; cut -d, -f1,7 linked.csv
  lead-convert: <stdin>:2: column "target_price": no price; write a number such as 1.25
  lead-convert: <stdin>:3: column "buy_horizon_months": no number of months; write one such as 3, or never
  lead-convert: <stdin>:4: column "currency": no such currency; write a code such as USD
  lead-convert: <stdin>:5: column "first_stage": no stage of the scheme seven; run lead-grade again
  lead-convert: <stdin>:6: column "lead_id": empty; every lead needs one; lead-import makes them
  lead-convert: 6 leads: 1 converted, 0 converted before, 0 not ready, 0 excluded, 5 rejected
  lead-convert: 5 of 6 records rejected
  lead_id,reject_code
  L1,bad-amount
  L2,bad-number
  L3,unknown-currency
  L4,unknown-stage
  ,empty
  lead_id,opportunity_id
  L5,Olmea5nseg7umq
  $ printf 'lead_id,amount,currency\nL1,-5,USD\nL1,5,XYZ\n' >bad-quotes.csv; lead-convert --today 2024-04-22 --quotes bad-quotes.csv -o new.csv leads.csv
  lead-convert: bad-quotes.csv:2: column "amount": no sum of 0 or more; write a number such as 1234.50
  lead-convert: bad-quotes.csv:3: column "currency": no such currency; write a code such as USD
  lead-convert: bad-quotes.csv: 2 of 2 records rejected
  lead-convert: 7 leads: 4 converted, 1 converted before, 1 not ready, 1 excluded, 0 rejected
  [1]
  $ printf '' | lead-convert -q
