The oldest due first, those without a due day last, then by id; a receipt that
names its receivable; currencies never cross; what is later does not count.

  $ cat >due.csv <<'END'
  > receivable_id,order_id,lead_id,kind,amount_due,currency,due_date,changes
  > O1-3,O1,L1,instalment,1000,USD,,
  > O1-2,O1,L1,instalment,5999.99,USD,2024-03-01,
  > O1-1,O1,L1,instalment,3000,USD,2024-01-10,
  > O2-1,O2,L1,instalment,500,EUR,2024-02-01,
  > END
  $ cat >in.csv <<'END'
  > receipt_id,order_id,receivable_id,receipt_date,amount,currency,kind
  > R1,O1,,2024-01-12,4000,USD,
  > R2,O1,,2024-03-20,5000,usd,
  > R3,O2,,2024-03-21,100,USD,
  > R4,,O1-3,2024-04-05,1200,USD,receipt
  > R5,O1,,2024-04-20,5,USD,
  > R6,O9,,2024-04-05,7,USD,
  > END
  $ receipt-match -r due.csv --today 2024-04-19 in.csv
  receipt-match: receipts after the day, left out: 1
  receipt-match: receipts whose order has no receivable in that currency, and stay as credit: 2
  receipt_id,receivable_id,amount,currency,rest
  R1,O1-1,3000,USD,1000
  R1,O1-2,1000,USD,0
  R2,O1-2,4999.99,USD,0.01
  R3,,,USD,100
  R4,O1-3,1000,USD,200
  R6,,,USD,7
  $ receipt-match -r due.csv --today 2024-01-11 in.csv
  receipt-match: receipts after the day, left out: 6
  receipt_id,receivable_id,amount,currency,rest
  $ receipt-match -r due.csv --today 2024-01-12 in.csv
  receipt-match: receipts after the day, left out: 5
  receipt_id,receivable_id,amount,currency,rest
  R1,O1-1,3000,USD,1000
  R1,O1-2,1000,USD,0

The last service payment is waived: the change takes it off from its day on, and
what was paid for it is credit until it goes back.

  $ cat >waived.csv <<'END'
  > receivable_id,order_id,kind,amount_due,currency,due_date,changes,reason
  > O1-1,O1,instalment,900,USD,2024-01-10,,
  > O1-2,O1,instalment,100,USD,2024-03-01,,
  > O1-2c,O1,change,-100,USD,2024-04-01,O1-2,final service payment waived
  > END
  $ printf 'receipt_id,order_id,receipt_date,amount,currency,kind\nR1,O1,2024-01-10,1000,USD,\nR2,O1,2024-04-02,-100,USD,refund\n' >paid.csv
  $ receipt-match -r waived.csv --today 2024-03-31 paid.csv
  receipt-match: receipts after the day, left out: 1
  receipt_id,receivable_id,amount,currency,rest
  R1,O1-1,900,USD,100
  R1,O1-2,100,USD,0
  $ receipt-match -r waived.csv --today 2024-04-02 paid.csv
  receipt_id,receivable_id,amount,currency,rest
  R1,O1-1,900,USD,100
  R2,,,USD,-100
  ,O1-2,100,USD,
  ,O1-2c,-100,USD,

Money that goes back opens again what it had paid, the last first; a receivable of
another order decides, and is told.

  $ printf 'receipt_id,order_id,receivable_id,receipt_date,amount,currency,kind\nR1,O1,,2024-01-12,4000,USD,\nR2,O1,,2024-02-01,-1500.50,USD,refund\nR3,O1,O2-1,2024-02-02,10,EUR,\n' >back.csv
  $ receipt-match -r due.csv --today 2024-02-02 back.csv
  receipt-match: receipts that name a receivable of another order than theirs: 1; the receivable has decided
  receipt_id,receivable_id,amount,currency,rest
  R1,O1-1,3000,USD,1000
  R1,O1-2,1000,USD,0
  R2,O1-2,-1000,USD,-500.50
  R2,O1-1,-500.50,USD,0
  R3,O2-1,10,EUR,0

The same with the two waivers written down.

  $ printf 'receipt_id,order_id,receivable_id,receipt_date,amount,currency,kind\nR1,O1,,2024-01-10,900,USD,\nW1,O1,O1-2,2024-04-01,100,USD,waiver\nW2,O1,O1-2c,2024-04-01,-100,USD,waiver\n' | receipt-match -r waived.csv --today 2024-04-02
  receipt_id,receivable_id,amount,currency,rest
  R1,O1-1,900,USD,0
  W1,O1-2,100,USD,0
  W2,O1-2c,-100,USD,0

A bank's statement names payers and sums.  Nothing is booked; what fits one thing
only is proposed: by sum, by all that is open of an order, by the reference.  Two
of Cole's sums are alike, Dora owes the same twice, nobody knows Erle.

  $ cat >owed.csv <<'END'
  > receivable_id,order_id,company,amount_due,currency,due_date
  > A-1,A,Alder GmbH,3000,USD,2024-01-10
  > A-2,A,Alder GmbH,7000,USD,2024-03-01
  > B-1,B,Berg AB,200,EUR,2024-01-10
  > B-2,B,Berg AB,300,EUR,2024-03-01
  > C-1,C,Cole Ltd,50,USD,2024-01-10
  > D-1,D,Dora,80,USD,2024-01-10
  > D-2,D2,Dora,80,USD,2024-02-10
  > END
  $ cat >bank.csv <<'END'
  > 回款编号,付款方,收款日期,回款金额,币种,流水号
  > S1,ALDER,2024-03-02,7000,USD,
  > S2,"Berg, AB",2024-03-02,500,EUR,
  > S3,Cole,2024-03-02,50,USD,
  > S4,COLE LTD.,2024-03-02,50,USD,
  > S5,Dora,2024-03-02,80,USD,
  > S6,Dora,2024-03-02,75,USD,invoice D2 less fees
  > S7,Erle,2024-03-02,3000,USD,
  > S8,Alder,2024-03-02,3000,EUR,
  > S9,Berg,2024-05-02,200,EUR,
  > END
  $ receipt-match -r owed.csv -p ask.csv --today 2024-04-19 bank.csv
  receipt-match: receipts after the day, left out: 1
  receipt-match: receipts that name neither order nor receivable, and stay as credit: 8; proposals by customer and amount: 3
  receipt_id,receivable_id,amount,currency,rest
  S1,,,USD,7000
  S2,,,EUR,500
  S3,,,USD,50
  S4,,,USD,50
  S5,,,USD,80
  S6,,,USD,75
  S7,,,USD,3000
  S8,,,EUR,3000
  $ cat ask.csv
  receipt_id,receivable_id,order_id,company,receipt_date,amount,currency,bank_ref,propose_why
  S1,A-2,A,ALDER,2024-03-02,7000,USD,,amount
  S2,,B,"Berg, AB",2024-03-02,500,EUR,,amount
  S6,,D2,Dora,2024-03-02,75,USD,invoice D2 less fees,reference

The file of proposals is a file of receipts: whoever agrees books it.

  $ receipt-match -r owed.csv --today 2024-04-19 ask.csv
  receipt_id,receivable_id,amount,currency,rest
  S1,A-2,7000,USD,0
  S2,B-1,200,EUR,300
  S2,B-2,300,EUR,0
  S6,D-2,75,USD,0

What cannot be money is rejected; a receivable that is not there is told.

  $ cat >odd.csv <<'END'
  > receipt_id,order_id,receivable_id,receipt_date,amount,currency,kind
  > X1,O1,,2024-01-12,-4,USD,
  > X2,O1,,,4,USD,
  > X3,O1,,2024-01-12,4,USD,refund
  > X4,O1,,2024-01-12,0,USD,
  > X5,O1,,2024-01-12,4,USD,gift
  > X6,O1,,2024-01-12,4.005,USD,
  > X7,O1,nowhere,2024-01-12,4,USD,
  > X7,O1,,2024-01-12,4,USD,
  > END
  $ receipt-match -r due.csv --today 2024-04-19 odd.csv
  receipt-match: odd.csv:2: column "amount": "-4" is below zero; only changes, refunds and waivers may be
  receipt-match: odd.csv:3: column "receipt_date": empty; write the day on which the money came in
  receipt-match: odd.csv:4: column "amount": a refund is below zero and a waiver is not nothing; correct it
  receipt-match: odd.csv:5: column "amount": "0" is nothing; write the amount
  receipt-match: odd.csv:6: column "kind": write receipt, refund or waiver
  receipt-match: odd.csv:7: column "amount": "4.005" has more decimals than its currency; correct it
  receipt-match: odd.csv:9: column "receipt_id": "X7" stands above already; give each its own id
  receipt-match: due.csv: receivables named that are not there in that currency: 1; the money stays as credit
  receipt_id,receivable_id,amount,currency,rest
  X7,,,USD,4
  receipt-match: 7 of 8 records rejected
  [1]
  $ receipt-match in.csv
  receipt-match: --receivables is missing: name the file that receivable-plan wrote; see receipt-match --help
  [2]
  $ printf 'receivable_id,order_id,amount_due,due_date,kind\nA,O,-1,2024-01-01,\nB,O,1,2024-01-01,change\nC,O,-1,2024-01-01,change\nB,O,1,2024-01-01,\n' >wrong.csv
  $ receipt-match -r wrong.csv --today 2024-04-19 in.csv >out.csv
  receipt-match: wrong.csv:2: column "amount_due": "-1" is below zero; only changes, refunds and waivers may be
  receipt-match: wrong.csv:4: a change below zero names the receivable that it changes; write its id
  receipt-match: wrong.csv:5: column "receivable_id": "B" stands above already; give each its own id
  receipt-match: wrong.csv: 3 of 4 records rejected
  receipt-match: receipts after the day, left out: 1
  receipt-match: wrong.csv: receivables named that are not there in that currency: 1; the money stays as credit
  receipt-match: receipts whose order has no receivable in that currency, and stay as credit: 4
  [1]

A bank's statement has two sides, said by a letter or a word: what went out is no
receipt.

  $ cat >camt.csv <<'END'
  > BookingDate,Amount,Currency,CreditDebitIndicator,DebtorName
  > 2024-03-02,3000,USD,CRDT,Alder GmbH
  > 2024-03-03,55,USD,DBIT,Bank
  > END
  $ lead-import -k receipt --today 2024-04-19 camt.csv | receipt-match -r owed.csv --today 2024-04-19
  receipt-match: <stdin>:3: column "kind": money that went out; leave it out, or write refund and an amount below zero
  receipt-match: receipts that name neither order nor receivable, and stay as credit: 1; proposals by customer and amount: 1; --propose FILE writes them
  receipt_id,receivable_id,amount,currency,rest
  ,,,USD,3000
  receipt-match: 1 of 2 records rejected
  [1]
  $ for side in 'D/C,C,D' 'Soll/Haben-Kennzeichen,H,S' '借贷标志,贷,借' '收/支,收入,支出'; do
  >   printf '%s\n' "$side" | awk -F, '{ print "date,amount,currency," $1 "\n2024-03-02,7,USD," $2 "\n2024-03-02,8,USD," $3 }' |
  >     lead-import -q -k receipt --today 2024-04-19 | receipt-match -r owed.csv --today 2024-04-19 2>/dev/null | sed 1d
  > done
  ,,,USD,7
  ,,,USD,7
  ,,,USD,7
  ,,,USD,7

What payment services and banks export goes through lead-import: the gross amount, never
the net; money that went out, and what nobody can tell, is rejected.

  $ printf 'receivable_id,order_id,company,amount_due,currency,due_date\nA1,O1,Alder,1250,EUR,2026-11-01\n' >owed.csv
  $ book() { lead-import -q -k receipt --today 2026-12-01 2>/dev/null | receipt-match -q -r owed.csv --today 2026-12-01 --rejects out.csv 2>/dev/null | grep -v ^A1; grep -o 'outgoing,"money\|negative-amount\|own-money\|unknown-value\|bad-amount' out.csv | uniq -c | sed 's/^ */- /'; rm -f out.csv; }
  $ book <<'CSV'
  > "Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID"
  > "11/28/2026","10:01:02","PST","Alder","Express Checkout Payment","Completed","EUR","1,250.00","-42.80","1,207.20","9AB1"
  > "11/29/2026","10:01:02","PST","","General Withdrawal","Completed","EUR","-500.00","0.00","-500.00","9AB2"
  > CSV
  receipt_id,receivable_id,amount,currency,rest
  ,,,EUR,1250
  - 1 own-money
  $ book <<'CSV'
  > id,Type,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC)
  > txn_1,charge,1250.00,36.55,1213.45,eur,2026-11-28 10:01,2026-11-30 00:00
  > txn_2,payout,-1213.45,0.00,-1213.45,eur,2026-11-30 10:01,2026-11-30 00:00
  > CSV
  receipt_id,receivable_id,amount,currency,rest
  txn_1,,,EUR,1250
  - 1 own-money
  $ book <<'CSV'
  > Value date;D/C mark;Amount;Currency;Bank reference;Counterparty name
  > 2026-11-28;C;1250,00;EUR;B1;Alder
  > 2026-11-29;D;300,50;EUR;B2;Berg
  > 2026-11-29;RC;250,00;EUR;B3;Alder
  > CSV
  receipt_id,receivable_id,amount,currency,rest
  ,,,EUR,1250
  - 2 outgoing,"money
  $ book <<'CSV'
  > 交易时间,交易类型,交易对方,收/支,金额(元),当前状态,交易单号
  > 2026-11-28 10:15:02,商户消费,安德,收入,¥12500.00,已收钱,4200001
  > 2026-11-29 10:15:02,转账,某供应商,支出,¥3000.00,支付成功,4200002
  > 2026-11-29 11:15:02,零钱提现,某银行,/,¥1000.00,提现已到账,4200003
  > CSV
  receipt_id,receivable_id,amount,currency,rest
  ,,,CNY,12500
  - 2 outgoing,"money
  $ book <<'CSV'
  > 交易日期,交易金额（支出）,交易金额（收入）,对方户名
  > 2026-11-28,300.50,,某供应商
  > 2026-11-29,,1250.00,安德
  > CSV
  receipt_id,receivable_id,amount,currency,rest
  ,,,,1250
  - 1 bad-amount
  $ book <<'CSV'
  > Date,Amount (Debit),Amount (Credit),Sign,Payer
  > 2026-11-28,300.50,,D,Energy
  > 2026-11-29,,1250.00,C,Alder
  > 2026-11-29,,40.00,X,Cole
  > CSV
  receipt_id,receivable_id,amount,currency,rest
  ,,,,1250
  - 1 outgoing,"money
  - 1 unknown-value
  $ book <<'CSV'
  > Дата операции;Контрагент;Назначение платежа;Дебет;Кредит;Валюта
  > 28.11.2026;Ольха;Счет O1;;1250,00;EUR
  > 29.11.2026;Энерго;Электричество;30050,00;;RUB
  > CSV
  receipt_id,receivable_id,amount,currency,rest
  ,,,EUR,1250
  - 1 bad-amount

Exports of payment services list what has not come in and our own moves of
money, which are no customer's; a name may stand in the text alone.

  $ cat >pp.csv <<'CSV'
  > "Date","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID"
  > "11/28/2026","Alder Ltd","Express Checkout Payment","Completed","EUR","1,250.00","-42.80","1,207.20","T1"
  > "11/28/2026","","General Currency Conversion","Completed","EUR","-1,207.20","0.00","-1,207.20","T2"
  > "11/28/2026","","General Currency Conversion","Completed","USD","1,300.10","0.00","1,300.10","T3"
  > "11/29/2026","Berg GmbH","Express Checkout Payment","Pending","USD","80.00","0.00","80.00","T4"
  > "11/30/2026","Cedar","Payment","Canceled","USD","90.00","0.00","90.00","T5"
  > CSV
  $ printf 'receivable_id,order_id,company,amount_due,currency,due_date\nA1,O1,Alder GmbH,1250,EUR,2026-11-01\n' >owed2.csv
  $ lead-import -k receipt --today 2026-12-01 pp.csv 2>err | receipt-match -r owed2.csv --today 2026-12-01 2>&1 | cut -c1-120
  receipt-match: <stdin>:3: column "receipt_type": money moved or changed by ourselves, no customer's; leave it out
  receipt-match: <stdin>:4: column "receipt_type": money moved or changed by ourselves, no customer's; leave it out
  receipt-match: <stdin>:5: column "receipt_state": money that has not come in yet; leave it out until it has
  receipt-match: <stdin>:6: column "receipt_state": a payment that failed or was taken back; leave it out
  receipt-match: receipts that name neither order nor receivable, and stay as credit: 1; proposals by customer and amount:
  receipt_id,receivable_id,amount,currency,rest
  ,,,EUR,1250
  receipt-match: 4 of 5 records rejected
  $ printf 'Buchungstag;Umsatztext;Betrag EUR\n28.11.26;GUTSCHRIFT ALDER GMBH RE 4711;1.250,00\n' >de.csv
  $ lead-import -k receipt --today 2026-12-01 de.csv | receipt-match -r owed2.csv -p ask.csv --today 2026-12-01; cat ask.csv
  receipt-match: receipts that name neither order nor receivable, and stay as credit: 1; proposals by customer and amount: 1
  receipt_id,receivable_id,amount,currency,rest
  ,,,EUR,1250
  receipt_id,receivable_id,order_id,company,receipt_date,amount,currency,bank_ref,propose_why
  ,A1,O1,,2026-11-28,1250,EUR,,amount
