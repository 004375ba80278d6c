Worked example 8: credit moves with amount and probability.

  $ cat >ten.csv <<'END'
  > order,stage,label,probability,evidence,expected_days,aliases,kind
  > 1,first,,10,,,,open
  > 2,won,,100,,,,won
  > 3,lost,,0,,,,lost
  > END
  $ cat >deals.csv <<'END'
  > opportunity_id,stage,amount,currency,owner,splits,note
  > O1,first,1000000,USD,Ann,Ann:70;Bo:30,"a, b"
  > O2,won,1000000,USD,Ann,Ann:70;Bo:30,
  > O3,lost,1000000,USD,Ann,Ann:70;Bo:30,
  > O4,first,,USD,Ann,Ann:70;Bo:30,unknown
  > O5,won,-0.03,USD,Ann,Ann:50;Bo:50,credit note
  > O6,first,1001,JPY,Cy,Ann:50;Bo:50,
  > END
  $ credit-split -s ten.csv deals.csv
  opportunity_id,stage,amount,currency,owner,splits,note,share,credit,credit_weighted
  O1,first,1000000,USD,Ann,Ann:70;Bo:30,"a, b",70,700000,70000
  O1,first,1000000,USD,Bo,Ann:70;Bo:30,"a, b",30,300000,30000
  O2,won,1000000,USD,Ann,Ann:70;Bo:30,,70,700000,700000
  O2,won,1000000,USD,Bo,Ann:70;Bo:30,,30,300000,300000
  O3,lost,1000000,USD,Ann,Ann:70;Bo:30,,70,0,0
  O3,lost,1000000,USD,Bo,Ann:70;Bo:30,,30,0,0
  O4,first,,USD,Ann,Ann:70;Bo:30,unknown,70,,
  O4,first,,USD,Bo,Ann:70;Bo:30,unknown,30,,
  O5,won,-0.03,USD,Ann,Ann:50;Bo:50,credit note,50,-0.02,-0.02
  O5,won,-0.03,USD,Bo,Ann:50;Bo:50,credit note,50,-0.01,-0.01
  O6,first,1001,JPY,Ann,Ann:50;Bo:50,,50,501,50
  O6,first,1001,JPY,Bo,Ann:50;Bo:50,,50,500,50

By amount, in full, above a hundred; no revenue, and it says so.

  $ printf 'opportunity_id,stage,amount,currency,owner,splits\nO1,won,1000,USD,A,A:600.50;B:399.50\nO2,won,1000,USD,A,A:600;B:399.99\nO3,won,,USD,A,A:1\n' | credit-split -m amount -o out.csv; cut -d, -f1,5,7- out.csv
  credit-split: <stdin>:3: column "splits": the shares total 999.99, the amount is 1000; correct one of them
  credit-split: <stdin>:4: column "splits": the deal has no amount that the shares could total; write it
  credit-split: 2 of 3 records rejected
  opportunity_id,owner,share,credit,credit_weighted
  O1,A,60.05,600.50,600.50
  O1,B,39.95,399.50,399.50
  $ printf 'opportunity_id,stage,amount,currency,owner,splits\nO1,won,1000,USD,A,A:100;B:20\nO2,won,10,EUR,A,\nO3,lost,10,EUR,A,\n' | credit-split -m over -o out.csv; cut -d, -f1,5,7- out.csv
  credit-split: credit of 1200 for deals of 1000 USD; it is no revenue
  credit-split: credit of 10 for deals of 10 EUR; it is no revenue
  opportunity_id,owner,share,credit,credit_weighted
  O1,A,100,1000,1000
  O1,B,20,200,200
  O2,A,100,10,10
  O3,A,100,0,0
  $ printf 'opportunity_id,stage,amount,owner,splits\nO1,won,7,A,A;B:20\n' | credit-split -m full -o out.csv; cut -d, -f1,4,6- out.csv
  credit-split: credit of 14 for deals of 7; it is no revenue
  opportunity_id,owner,share,credit,credit_weighted
  O1,A,100,7,7
  O1,B,100,7,7

Omitted deals have none, unless they are won; signed without deposit is not won.

  $ printf 'opportunity_id,stage,amount,owner,forecast_category,deposit_date\nO1,target,100,A,omitted,\nO2,won,100,A,omitted,2024-04-22\nO3,closed,100,A,,\n' | credit-split -o out.csv; cut -d, -f1,7- out.csv
  credit-split: omitted deals, which have no credit: 1
  opportunity_id,share,credit,credit_weighted
  O2,100,100,100
  O3,100,100,80

Under Chinese headers and marks; the header stays.

  $ printf '商机编号,阶段,金额,币种,负责人,业绩拆分\nO1,成交客户,100,CNY,张三,张三：70；李四：30\n' | credit-split
  商机编号,阶段,金额,币种,负责人,业绩拆分,share,credit,credit_weighted
  O1,成交客户,100,CNY,张三,张三：70；李四：30,70,70,70
  O1,成交客户,100,CNY,李四,张三：70；李四：30,30,30,30

Pieces give the same as the whole (R-SPLIT-02).

  $ credit-split -s ten.csv deals.csv >whole.csv
  $ (head -n 3 deals.csv | credit-split -s ten.csv; (head -n 1 deals.csv; tail -n +4 deals.csv) | credit-split -s ten.csv | tail -n +2) | cmp - whole.csv

What does not add up or cannot be read is rejected.

  $ printf 'opportunity_id,stage,amount,owner,splits\nO1,won,7,A,A:70;B:20\nO2,won,7,A,A:50;A:50\nO3,won,7,A,A;B\nO4,nowhere,7,A,\nO5,won,x,A,\n' | credit-split --rejects bad.csv; cut -d, -f1,8 bad.csv
  credit-split: <stdin>:2: column "splits": the shares total 90, not 100; correct them, or use --mode over
  credit-split: <stdin>:3: column "splits": "A" stands there twice; give each owner one share
  credit-split: <stdin>:4: column "splits": "A" has no share that can be read; write owner:share, as Ann:70;Bo:30
  credit-split: <stdin>:5: column "stage": cannot read "nowhere"; write one of target, potential, intending, approved_project, recognised, negotiating, closed, lost, or give your own stages with --scheme FILE
  credit-split: <stdin>:6: column "amount": cannot read "x"; write a number such as 1234.50
  opportunity_id,stage,amount,owner,splits,share,credit,credit_weighted
  credit-split: 5 of 5 records rejected
  opportunity_id,reject_code
  O1,bad-splits
  O2,bad-splits
  O3,bad-splits
  O4,unknown-stage
  O5,bad-amount
  $ printf 'opportunity_id,owner\nO1,A\n' | credit-split
  credit-split: <stdin>:1: no column "amount" among "opportunity_id", "owner"; name it with --column amount=HEADER
  [2]
  $ credit-split missing.csv
  credit-split: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ printf '' | credit-split -q
  $ credit-split --print-columns | grep ,out, | cut -d, -f1
  owner
  share
  credit
  credit_weighted
  $ printf 'stage,amount,owner,splits\nwon,7,A,A:70;B:20\n' | FAIRLEAD_LANG=zh credit-split --rejects bad.csv >/dev/null 2>&1; cut -d, -f8 bad.csv
  reject_message
  各份额合计为 90，而不是 100；请更正，或使用 --mode over
