What is open by days past the due date, for every day on its own: the due day
itself is not late, and each bucket ends where it says.

  $ cat >due.csv <<'END'
  > receivable_id,order_id,lead_id,company,owner,kind,amount_due,currency,due_date,changes
  > A,O1,L1,Alder,Chen,instalment,1000,USD,2024-01-01,
  > B,O1,L1,Alder,Chen,instalment,500,USD,,
  > C,O2,L1,Alder,Chen,instalment,300,JPY,2024-01-01,
  > D,O3,L2,Berg,Wu,instalment,70.5,USD,2024-02-01,
  > END
  $ printf 'receipt_id,order_id,receipt_date,amount,currency\nR1,O1,2024-01-20,100.25,USD\nR2,O3,2024-02-01,100,USD\nR3,O9,2024-02-01,5,USD\n' >in.csv
  $ for day in 2024-01-01 2024-01-02 2024-01-31 2024-02-01 2024-03-01 2024-03-02 2024-03-31 2024-04-01; do echo $day; receivable-age -r in.csv --today $day due.csv | sed 1d; done
  2024-01-01
  L1,JPY,300,0,0,0,0,300,0,300,0,0
  L1,USD,1500,0,0,0,0,1500,0,1500,0,0
  L2,USD,70.50,0,0,0,0,70.50,0,70.50,0,0
  2024-01-02
  L1,JPY,0,300,0,0,0,300,0,300,0,300
  L1,USD,500,1000,0,0,0,1500,0,1500,0,1000
  L2,USD,70.50,0,0,0,0,70.50,0,70.50,0,0
  2024-01-31
  L1,JPY,0,300,0,0,0,300,0,300,0,300
  L1,USD,500,899.75,0,0,0,1399.75,0,1500,100.25,899.75
  L2,USD,70.50,0,0,0,0,70.50,0,70.50,0,0
  2024-02-01
  ,USD,0,0,0,0,0,0,5,0,5,0
  L1,JPY,0,0,300,0,0,300,0,300,0,300
  L1,USD,500,0,899.75,0,0,1399.75,0,1500,100.25,899.75
  L2,USD,0,0,0,0,0,0,29.50,70.50,100,0
  2024-03-01
  ,USD,0,0,0,0,0,0,5,0,5,0
  L1,JPY,0,0,300,0,0,300,0,300,0,300
  L1,USD,500,0,899.75,0,0,1399.75,0,1500,100.25,899.75
  L2,USD,0,0,0,0,0,0,29.50,70.50,100,0
  2024-03-02
  ,USD,0,0,0,0,0,0,5,0,5,0
  L1,JPY,0,0,0,300,0,300,0,300,0,300
  L1,USD,500,0,0,899.75,0,1399.75,0,1500,100.25,899.75
  L2,USD,0,0,0,0,0,0,29.50,70.50,100,0
  2024-03-31
  ,USD,0,0,0,0,0,0,5,0,5,0
  L1,JPY,0,0,0,300,0,300,0,300,0,300
  L1,USD,500,0,0,899.75,0,1399.75,0,1500,100.25,899.75
  L2,USD,0,0,0,0,0,0,29.50,70.50,100,0
  2024-04-01
  ,USD,0,0,0,0,0,0,5,0,5,0
  L1,JPY,0,0,0,0,300,300,0,300,0,300
  L1,USD,500,0,0,0,899.75,1399.75,0,1500,100.25,899.75
  L2,USD,0,0,0,0,0,0,29.50,70.50,100,0

By another column; a column that is not there.

  $ receivable-age -r in.csv --by owner --today 2024-04-01 due.csv
  owner,currency,not_due,d1_30,d31_60,d61_90,d91_up,balance,credit,ordered,received,overdue
  ,USD,0,0,0,0,0,0,5,0,5,0
  Chen,JPY,0,0,0,0,300,300,0,300,0,300
  Chen,USD,500,0,0,0,899.75,1399.75,0,1500,100.25,899.75
  Wu,USD,0,0,0,0,0,0,29.50,70.50,100,0
  $ receivable-age -r in.csv --by region --today 2024-04-01 due.csv
  receivable-age: due.csv:1: no column "region" among "receivable_id", "order_id", "lead_id", "company", "owner", "kind", "amount_due", "currency", "due_date", "changes"; name it with --column region=HEADER
  [2]

A change takes its amount off from its day on; what was paid before is credit.

  $ printf 'receivable_id,order_id,kind,amount_due,currency,due_date,changes\nA,O,instalment,900,USD,2024-01-01,\nB,O,instalment,100,USD,2024-03-01,\nC,O,change,-100,USD,2024-04-01,B\n' >waived.csv
  $ printf 'receipt_id,order_id,receipt_date,amount,currency,kind\nR1,O,2024-01-01,1000,USD,\nR2,O,2024-04-03,-100,USD,refund\n' >paid.csv
  $ for day in 2024-03-31 2024-04-01 2024-04-03; do receivable-age -r paid.csv --by order_id --today $day waived.csv | sed 1d; done
  O,USD,0,0,0,0,0,0,0,1000,1000,0
  O,USD,0,0,0,0,0,0,100,900,1000,0
  O,USD,0,0,0,0,0,0,0,900,900,0

An invoice that was not written yet was not owed.

  $ printf 'receivable_id,company,amount_due,currency,invoice_date,due_date\nA,Alder,100,USD,2024-01-10,2024-02-10\nB,Alder,50,USD,2024-03-10,2024-04-10\n' >invoices.csv
  $ for day in 2024-01-09 2024-01-10 2024-03-10; do receivable-age --by company --today $day invoices.csv | sed 1d; done
  Alder,USD,100,0,0,0,0,100,0,100,0,0
  Alder,USD,50,100,0,0,0,150,0,150,0,100

Without receipts the file's own cells count, balance before paid before status.

  $ printf '应收编号,客户名称,应收金额,币种,到期日,已收金额,未收金额,状态\nA,Alder,100,CNY,2024-01-01,30,,\nB,Alder,100,CNY,2024-01-01,,25,\nC,Alder,100,CNY,2024-01-01,,,paid\nD,Alder,100,CNY,2024-01-01,,,open\n' | receivable-age --by company --today 2024-04-22
  company,currency,not_due,d1_30,d31_60,d61_90,d91_up,balance,credit,ordered,received,overdue
  Alder,CNY,0,0,0,0,195,195,0,400,205,195

What to ask for: overdue, today, and the coming seven days, no further.

  $ receivable-age -r in.csv --remind --today 2024-01-01 due.csv
  lead_id,company,owner,receivable_id,order_id,balance,currency,due_date,days_overdue,due_rule,why_now
  L1,Alder,Chen,A,O1,1000,USD,2024-01-01,0,R-RECV-05,1000 USD of A is due today
  L1,Alder,Chen,C,O2,300,JPY,2024-01-01,0,R-RECV-05,300 JPY of C is due today
  $ receivable-age -r in.csv --remind --today 2023-12-25 due.csv | wc -l
  3
  $ receivable-age -r in.csv --remind --today 2023-12-24 due.csv | wc -l
  1
  $ receivable-age -r in.csv --remind --within 8 --lang zh --today 2023-12-24 due.csv | cut -d, -f 4,8-
  receivable_id,due_date,days_overdue,due_rule,why_now
  A,2024-01-01,-8,R-RECV-05,A：1000 USD 预计 2024-01-01 到账，还有 8 天
  C,2024-01-01,-8,R-RECV-05,C：300 JPY 预计 2024-01-01 到账，还有 8 天
  $ receivable-age -r in.csv --remind --today 2024-01-21 due.csv | due-digest --today 2024-01-21
  Chen - 2024-01-21: 2 due, 2 overdue
  ===================================
  
  Overdue (2)
  
  Alder  L1  2024-01-01  20 d late
      899.75 USD of A, due 2024-01-01: 20 days late
      no phone or e-mail on file
      touch-add --log touches.csv --lead L1
  
  Alder  L1  2024-01-01  20 d late
      300 JPY of C, due 2024-01-01: 20 days late
      no phone or e-mail on file
      touch-add --log touches.csv --lead L1
  $ receivable-age -q -r in.csv --remind --today 2023-01-21 due.csv
