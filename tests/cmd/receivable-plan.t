Instalments add up to the order, to the smallest coin of its currency (worked
example 33); terms in English and Chinese; what is left; days that are not known.

  $ cat >orders.csv <<'END'
  > order_id,lead_id,company,owner,order_date,amount,currency,terms,ship_date,acceptance_date,cancelled
  > O1,L1,Alder,Chen,2024-01-10,9999.99,USD,30% deposit; 60% before shipment; 10% after acceptance,2024-03-01,,
  > O2,L2,Berg,Wu,2024-01-12,1000001,JPY,30%订金；70%发货前+30,2024-03-01,,no
  > O3,L3,Cork,Wu,2024-01-12,1.001,KWD,50% deposit;50% 2024-05-01,,,
  > O4,L3,Cork,Wu,2024-01-12,500,EUR,200 deposit; rest shipment+14 days,2024-02-20,,
  > O5,L3,Cork,Wu,2024-01-12,500,EUR,100% deposit,,,yes
  > END
  $ receivable-plan orders.csv
  receivable-plan: cancelled orders left out: 1
  receivable-plan: no-date: instalments that wait for a day that is not known: 1; their reason names it
  receivable_id,order_id,lead_id,company,owner,kind,instalment,share_pct,amount_due,currency,due_date,reason,status
  O1-1,O1,L1,Alder,Chen,instalment,1,30,3000,USD,2024-01-10,,open
  O1-2,O1,L1,Alder,Chen,instalment,2,60,5999.99,USD,2024-03-01,,open
  O1-3,O1,L1,Alder,Chen,instalment,3,10,1000,USD,,no-date:acceptance_date,open
  O2-1,O2,L2,Berg,Wu,instalment,1,30,300000,JPY,2024-01-12,,open
  O2-2,O2,L2,Berg,Wu,instalment,2,70,700001,JPY,2024-03-31,,open
  O3-1,O3,L3,Cork,Wu,instalment,1,50,0.501,KWD,2024-01-12,,open
  O3-2,O3,L3,Cork,Wu,instalment,2,50,0.500,KWD,2024-05-01,,open
  O4-1,O4,L3,Cork,Wu,instalment,1,,200,EUR,2024-01-12,,open
  O4-2,O4,L3,Cork,Wu,instalment,2,,300,EUR,2024-03-05,,open

What is unclear is rejected, with the part that is.

  $ cat >bad.csv <<'END'
  > order_id,order_date,amount,currency,terms
  > B1,2024-01-12,500,EUR,30% deposit; 60% shipment
  > B2,2024-01-12,500,EUR,30-40% deposit; 60% shipment
  > B3,2024-01-12,500,EUR,30% deposit; 70% one day
  > B4,2024-01-12,500,EUR,100% 2024-02-30
  > B5,2024-01-12,500,EUR,
  > B6,2024-01-12,-500,EUR,100% deposit
  > B7,2024-01-12,,EUR,100% deposit
  > B8,2024-01-12,5.5,JPY,100% deposit
  > B9,2024-01-12,500,EURO,100% deposit
  > ,2024-01-12,500,EUR,100% deposit
  > C1,2024-01-12,500,EUR,100% deposit
  > C1,2024-01-12,500,EUR,100% deposit
  > C2,2024-01-32,500,EUR,100% deposit
  > END
  $ receivable-plan --rejects rejects.csv bad.csv
  receivable-plan: bad.csv:2: column "terms": "30% deposit; 60% shipment": the parts do not make up the whole; correct them, or write rest for the last
  receivable-plan: bad.csv:3: column "terms": "30-40% deposit": the event is unclear; write deposit, before shipment, acceptance, invoice or a date, and +30 for days
  receivable-plan: bad.csv:4: column "terms": "70% one day": the event is unclear; write deposit, before shipment, acceptance, invoice or a date, and +30 for days
  receivable-plan: bad.csv:5: column "terms": "100% 2024-02-30": the event is unclear; write deposit, before shipment, acceptance, invoice or a date, and +30 for days
  receivable-plan: bad.csv:6: column "terms": empty; write terms as 30% deposit; 70% before shipment
  receivable-plan: bad.csv:7: column "amount": "-500" is below zero; only changes, refunds and waivers may be
  receivable-plan: bad.csv:8: column "amount": "" is no amount; write it as 1234.50
  receivable-plan: bad.csv:9: column "amount": "5.5" has more decimals than its currency; correct it
  receivable-plan: bad.csv:10: column "currency": "EURO" is no currency; write a code such as USD
  receivable-plan: bad.csv:11: column "order_id": empty; write the id of the order
  receivable-plan: bad.csv:13: column "order_id": the order stands above already; give it another id, or say --deliveries where its rows are deliveries
  receivable-plan: bad.csv:14: column "order_date": there is no day "2024-01-32"; write a date as 2024-04-22
  receivable_id,order_id,lead_id,company,owner,kind,instalment,share_pct,amount_due,currency,due_date,reason,status
  C1-1,C1,,,,instalment,1,100,500,EUR,2024-01-12,,open
  receivable-plan: 12 of 13 records rejected
  [1]
  $ cut -d, -f 1 rejects.csv | tr '\n' ' '
  order_id B1 B2 B3 B4 B5 B6 B7 B8 B9  C1 C2  (no-eol)
  $ sed -E 's/.*,([a-z-]+),[^,]*$/\1/; s/.*,(terms-unclear),.*/\1/' rejects.csv | sort | uniq -c | sort -rn | head -n 1
        5 terms-unclear

Terms and currency where the cells are empty; the file in Chinese.

  $ printf '订单编号,下单日期,合同金额,币种\nO1,2024-01-10,100,\n' | receivable-plan -t '1/3 deposit' --currency usd
  receivable-plan: <stdin>:2: "1/3 deposit": the parts do not make up the whole; correct them, or write rest for the last
  receivable_id,order_id,lead_id,company,owner,kind,instalment,share_pct,amount_due,currency,due_date,reason,status
  receivable-plan: 1 of 1 records rejected
  [1]
  $ printf '订单编号,下单日期,合同金额,币种\nO1,2024-01-10,100,\n' | receivable-plan -t '33.3333%订金；33.3333%验收+60；余款 2024-06-01' --currency USD -q | cut -d, -f 1,8-12
  receivable_id,share_pct,amount_due,currency,due_date,reason
  O1-1,33.3333,33.33,USD,2024-01-10,
  O1-2,33.3333,33.33,USD,,no-date:acceptance_date
  O1-3,33.3334,33.34,USD,2024-06-01,
  $ receivable-plan --currency euro orders.csv
  receivable-plan: --currency: "euro" is no currency; write a code such as USD; see receivable-plan --help
  [2]
  $ printf '' | receivable-plan -q

An order that changed after it was planned: the last service payment is waived, one
grew, one is cancelled, one is as it was, one is new.

  $ cat >was.csv <<'END'
  > order_id,company,amount,currency,terms,order_date,cancelled
  > C1,Acme,1000,USD,90% deposit; 10% deposit+60,2024-01-10,
  > C2,Berg,1000,USD,100% deposit,2024-01-10,
  > C3,Cole,500.50,EUR,40% deposit; 60% deposit+30,2024-01-10,
  > C4,Dora,70,USD,100% deposit,2024-01-10,
  > END
  $ receivable-plan -q was.csv >due.csv
  $ sed 's/Acme,1000/Acme,900/; s/Berg,1000/Berg,1200/; s/01-10,$/01-10,no/; /^C3/s/no$/yes/' was.csv >now.csv
  $ echo 'C5,Erle,10,USD,100% deposit,2024-04-22,no' >>now.csv
  $ receivable-plan -p due.csv --today 2024-04-22 now.csv 2>messages | tee changes.csv | cut -d, -f 1,6,9-
  receivable_id,kind,amount_due,currency,due_date,reason,status,changes
  C1-2-c1,change,-100,USD,2024-04-22,order-change,open,C1-2
  C2-1-c1,change,200,USD,2024-04-22,order-change,open,C2-1
  C3-2-c1,change,-300.30,EUR,2024-04-22,cancelled,open,C3-2
  C3-1-c1,change,-200.20,EUR,2024-04-22,cancelled,open,C3-1
  C5-1,instalment,10,USD,2024-04-22,,open,
  $ cat messages
  receivable-plan: orders that are as they were planned: 1

Put together, the second run changes nothing, and what was paid of the waived part
is credit.

  $ (sed -n '1s/$/,changes/p; 2,$s/$/,/p' due.csv; sed 1d changes.csv) >all.csv
  $ receivable-plan -p all.csv --today 2024-04-23 now.csv
  receivable-plan: orders that are as they were planned: 5
  receivable_id,order_id,lead_id,company,owner,kind,instalment,share_pct,amount_due,currency,due_date,reason,status,changes
  $ printf 'receipt_id,order_id,receipt_date,amount,currency\nR1,C1,2024-03-20,1000,USD\n' | receipt-match -q -r all.csv --today 2024-04-22
  receipt_id,receivable_id,amount,currency,rest
  R1,C1-1,900,USD,100
  ,C1-2,100,USD,
  ,C1-2-c1,-100,USD,
  ,C3-2,300.30,EUR,
  ,C3-2-c1,-300.30,EUR,
  ,C3-1,200.20,EUR,
  ,C3-1-c1,-200.20,EUR,

A day that is known now, terms that are others, an order that stands twice: nothing
is written over, but told.

  $ cat >first.csv <<'END'
  > order_id,amount,currency,terms,order_date,ship_date,acceptance_date
  > E1,1000,USD,30% deposit; 60% shipment+30; 10% acceptance,2024-01-10,2024-03-01,
  > E2,1000,USD,30% deposit; 70% shipment+30,2024-01-10,2024-03-01,
  > E3,1000,USD,30% deposit; 70% shipment+30,2024-01-10,2024-03-01,
  > END
  $ receivable-plan -q -o planned.csv first.csv
  $ sed '/^E1/s/2024-03-01,/2024-03-15,2024-05-01/; /^E2/s/30%\(.*\)70%/40%\160%/' first.csv >second.csv
  $ echo 'E3,400,USD,30% deposit; 70% shipment+30,2024-01-10,2024-03-01,' >>second.csv
  $ receivable-plan -p planned.csv --today 2024-04-01 second.csv
  receivable-plan: second.csv:5: column "order_id": the order stands above already; give it another id, or say --deliveries where its rows are deliveries
  receivable-plan: orders that are as they were planned: 1
  receivable-plan: instalments with another day or amount by the order's terms and days now: 4, the first E1-2: 600, 2024-04-14; they stand as they were planned: correct their due_date
  receivable_id,order_id,lead_id,company,owner,kind,instalment,share_pct,amount_due,currency,due_date,reason,status,changes
  receivable-plan: 1 of 4 records rejected
  [1]

A guarantee is paid after months, and amounts bear the order's own currency.

  $ cat >said.csv <<'CSV'
  > order_id,amount,currency,order_date,ship_date,acceptance_date,terms
  > M1,10000,USD,2024-01-31,2024-02-20,2024-02-29,"$3,000 deposit, 60% before shipment, balance 12 months after acceptance"
  > M2,100,USD,2024-01-31,2024-02-20,2024-02-29,"1/3 with order, 1/3 before shipment, 1/3 after acceptance"
  > M3,100,USD,2024-01-31,2024-02-20,2024-08-31,90% deposit; 10% after acceptance+18 months
  > M4,100,USD,2024-01-31,2024-02-20,,"€30 deposit, balance before shipment"
  > CSV
  $ receivable-plan -q -o said.out said.csv; cut -d, -f1,9,11 said.out
  receivable-plan: said.csv:5: column "terms": "\xe2\x82\xac30 deposit, balance before shipment": the part is unclear; write 30%, an amount or rest (esc)
  receivable-plan: 1 of 4 records rejected
  receivable_id,amount_due,due_date
  M1-1,3000,2024-01-31
  M1-2,6000,2024-02-20
  M1-3,1000,2025-02-28
  M2-1,33.34,2024-01-31
  M2-2,33.33,2024-02-20
  M2-3,33.33,2024-02-29
  M3-1,90,2024-01-31
  M3-2,10,2026-02-28

Terms as people write them; what no order has a day for stays unclear.

  $ cat >written.csv <<'CSV'
  > order_id,amount,currency,order_date,ship_date,invoice_date,terms
  > W1,1000,USD,2024-03-01,2024-04-10,,"30% T/T deposit, balance against copy of B/L"
  > W2,1000,USD,2024-03-01,2024-04-10,,预付三成，余款发货后30天内付清
  > W3,1000,USD,2024-03-01,2024-04-10,2024-04-15,net 30
  > W4,1000,USD,2024-03-01,2024-04-10,,L/C at sight
  > CSV
  $ receivable-plan written.csv 2>told.txt | cut -d, -f1,9,11
  receivable_id,amount_due,due_date
  W1-1,300,2024-03-01
  W1-2,700,2024-04-10
  W2-1,300,2024-03-01
  W2-2,700,2024-05-10
  W3-1,1000,2024-05-15
  $ head -n 1 told.txt
  receivable-plan: written.csv:5: column "terms": "L/C at sight": the part is unclear; write 30%, an amount or rest

Deliveries in rows of their own: what waits for shipment is divided by their amounts,
a deposit stands once; an order that is not certain takes all its rows with it.

  $ cat >parts.csv <<'CSV'
  > order_id,company,amount,currency,order_date,ship_date,acceptance_date,terms,cancelled
  > O1,Acme,333.33,USD,2024-01-10,2024-03-10,,30% deposit; 70% shipment+30,
  > O2,Berg,500,JPY,2024-01-12,2024-03-01,2024-04-01,50% before shipment; 50% acceptance,
  > O1,Acme,666.67,USD,2024-01-10,2024-05-20,,30% deposit; 70% shipment+30,no
  > O2,Berg,501,JPY,,,,,
  > O3,Cole,100,EUR,2024-01-10,2024-03-10,,100% shipment,
  > O3,Cole,100,EUR,2024-01-10,2024-04-10,,100% before shipment,
  > O4,Dora,100,EUR,2024-01-10,2024-03-10,,100% shipment,
  > O4,Dora,200,EUR,2024-01-10,2024-03-10,,100% shipment,
  > O5,Erle,400,EUR,2024-01-10,2024-03-10,,30% deposit; rest shipment,
  > O5,Erle,600,EUR,2024-01-10,2024-04-10,,30% deposit; rest shipment,yes
  > O6,Finn,900,EUR,2024-01-10,2024-04-10,,1/3 deposit; rest shipment,
  > O7,Gil,1,EUR,2024-01-10,2024-04-10,,100% someday,
  > O7,Gil,2,EUR,2024-01-10,2024-05-10,,100% someday,
  > O8,Hal,2,EUR,2024-01-10,2024-05-10,,100% shipment,yes
  > CSV
  $ receivable-plan parts.csv 2>&1 >/dev/null | grep -c 'say --deliveries'
  3
  $ receivable-plan --deliveries --rejects rejects.csv -o parts.out parts.csv
  receivable-plan: parts.csv:6: column "terms": the rows of the order differ here; correct one of them
  receivable-plan: parts.csv:7: column "terms": the rows of the order differ here; correct one of them
  receivable-plan: parts.csv:8: column "ship_date": a delivery of the order on that day stands above already; leave one, or put the two together
  receivable-plan: parts.csv:9: column "ship_date": a delivery of the order on that day stands above already; leave one, or put the two together
  receivable-plan: parts.csv:13: column "terms": "100% someday": the event is unclear; write deposit, before shipment, acceptance, invoice or a date, and +30 for days
  receivable-plan: parts.csv:14: column "terms": "100% someday": the event is unclear; write deposit, before shipment, acceptance, invoice or a date, and +30 for days
  receivable-plan: cancelled orders left out: 1
  receivable-plan: cancelled deliveries left out: 1
  receivable-plan: no-date: instalments that wait for a day that is not known: 2; their reason names it
  receivable-plan: 6 of 14 records rejected
  [1]
  $ cut -d, -f 1,8-12 parts.out
  receivable_id,share_pct,amount_due,currency,due_date,reason
  O1-1,30,300,USD,2024-01-10,
  O1-2,,233.33,USD,2024-04-09,
  O1-3,,466.67,USD,2024-06-19,
  O2-1,,250,JPY,2024-03-01,
  O2-2,,251,JPY,,no-date:ship_date
  O2-3,,250,JPY,2024-04-01,
  O2-4,,250,JPY,,no-date:acceptance_date
  O5-1,30,120,EUR,2024-01-10,
  O5-2,70,280,EUR,2024-03-10,
  O6-1,33.3333,300,EUR,2024-01-10,
  O6-2,66.6667,600,EUR,2024-04-10,
  $ cut -d, -f 1,3,10-12 rejects.csv
  order_id,amount,reject_line,reject_column,reject_code
  O3,100,6,terms,deliveries-differ
  O3,100,7,terms,deliveries-differ
  O4,100,8,ship_date,double-delivery
  O4,200,9,ship_date,double-delivery
  O7,1,13,terms,terms-unclear
  O7,2,14,terms,terms-unclear

A second run finds nothing to change; a delivery that is cancelled is an order change.

  $ receivable-plan -d -p parts.out --today 2024-04-22 -o again.out parts.csv 2>&1 | grep planned
  receivable-plan: orders that are as they were planned: 4
  $ sed '/^O1.*666.67/s/no$/yes/' parts.csv | receivable-plan -q -d -p parts.out --today 2024-04-22 2>/dev/null | cut -d, -f 1,6,9-12
  receivable_id,kind,amount_due,currency,due_date,reason
  O1-3-c1,change,-466.67,USD,2024-04-22,order-change
  O1-2-c1,change,-200,USD,2024-04-22,order-change

A receipt pays the oldest first, and past days are aged as they were.

  $ printf 'receipt_id,order_id,receipt_date,amount,currency\nR1,O1,2024-01-15,300,USD\nR2,O1,2024-04-12,250,USD\n' >money.csv
  $ receipt-match -r parts.out --today 2024-06-20 money.csv | head -n 4
  receipt_id,receivable_id,amount,currency,rest
  R1,O1-1,300,USD,0
  R2,O1-2,233.33,USD,16.67
  R2,O1-3,16.67,USD,0
  $ for day in 2024-04-09 2024-04-10 2024-06-20; do receivable-age --by order_id --receipts money.csv --today $day parts.out | grep '^order\|^O1'; done
  order_id,currency,not_due,d1_30,d31_60,d61_90,d91_up,balance,credit,ordered,received,overdue
  O1,USD,700,0,0,0,0,700,0,1000,300,0
  order_id,currency,not_due,d1_30,d31_60,d61_90,d91_up,balance,credit,ordered,received,overdue
  O1,USD,466.67,233.33,0,0,0,700,0,1000,300,233.33
  order_id,currency,not_due,d1_30,d31_60,d61_90,d91_up,balance,credit,ordered,received,overdue
  O1,USD,0,450,0,0,0,450,0,1000,550,450
