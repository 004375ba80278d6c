Partial sums are whole numbers, and what they were made for stands beside them
(R-SPLIT-03).

  $ cat >deals.csv <<'END'
  > opportunity_id,owner,stage,amount,currency
  > O1,Ada,potential,1000.10,USD
  > O2,Bob,negotiating,500,EUR
  > O1,Ada,nonsense,7,USD
  > O1,Ada,intending,2000,USD
  > END
  $ alias forecast='funnel-forecast --today 2024-04-22 -b owner'
  $ forecast --partial -o all.sum deals.csv
  funnel-forecast: deals.csv:4: column "stage": cannot read "nonsense"; write one of target, potential, intending, approved_project, recognised, negotiating, closed, lost, or give your own stages with --scheme FILE
  funnel-forecast: 1 of 4 records rejected
  [1]
  $ cat all.sum
  part_command,owner,currency,part_name,part_key,part_value
  funnel-forecast,,,setting,by=owner,1
  funnel-forecast,,,setting,today=2024-04-22,1
  funnel-forecast,,,setting,version=0.1.0,1
  funnel-forecast,,,piece,deals.csv,1
  funnel-forecast,,,records,,4
  funnel-forecast,,,rejected,,1
  funnel-forecast,,,id,O1,1
  funnel-forecast,,,id,O2,1
  funnel-forecast,,,repeats,,1
  funnel-forecast,Ada,USD,deals,counted,2
  funnel-forecast,Ada,USD,pipeline,,300010
  funnel-forecast,Ada,USD,gross,,300010
  funnel-forecast,Ada,USD,weighted,,75001
  funnel-forecast,Ada,USD,weighted,millionths,500000
  funnel-forecast,Ada,USD,original_in,USD 2,1
  funnel-forecast,Ada,USD,original,,300010
  funnel-forecast,Bob,EUR,deals,counted,1
  funnel-forecast,Bob,EUR,pipeline,,50000
  funnel-forecast,Bob,EUR,gross,,50000
  funnel-forecast,Bob,EUR,weighted,,40000
  funnel-forecast,Bob,EUR,original_in,EUR 2,1
  funnel-forecast,Bob,EUR,original,,50000
  funnel-forecast,,,end,,22

The merge tells what is true of the whole, and its status is that of one run.

  $ forecast --merge all.sum >merged.csv
  funnel-forecast: pieces merged: 1, with 4 records
  funnel-forecast: 1 of 4 records rejected
  funnel-forecast: 1 record repeats an opportunity_id; each is counted: leave out the doubles, lead-check --kind opportunity lists them in the whole file
  [1]
  $ cut -d, -f1-5 merged.csv
  owner,currency,deals,pipeline_total,weighted
  Ada,USD,2,3000.10,750.02
  Bob,EUR,1,500,400

Standard input does too.

  $ forecast --merge <all.sum 2>/dev/null | cut -d, -f1-5
  owner,currency,deals,pipeline_total,weighted
  Ada,USD,2,3000.10,750.02
  Bob,EUR,1,500,400

What was asked for otherwise is not added up.

  $ funnel-forecast --today 2024-04-23 -b owner --merge all.sum
  funnel-forecast: all.sum:3: made with "today=2024-04-22", which this run is not asked for; ask pieces and merge for the same
  [2]
  $ forecast -p 2024Q2 --merge all.sum
  funnel-forecast: all.sum: made without "period=2024Q2"; ask pieces and merge for the same
  [2]
  $ funnel-forecast --today 2024-04-22 --merge all.sum
  funnel-forecast: all.sum:1: no partial result of funnel-forecast with these columns of --by; give --merge what --partial wrote
  [2]
  $ rep-metrics --today 2024-04-22 --merge all.sum
  rep-metrics: all.sum:2: no partial result of rep-metrics with these columns of --by; give --merge what --partial wrote
  [2]
  $ printf 'currency,rate,to\nUSD,1,EUR\nEUR,1,EUR\n' >rates.csv
  $ forecast -q --rates rates.csv --partial -o one.sum deals.csv 2>/dev/null
  [1]
  $ sed -i s/USD,1/USD,2/ rates.csv
  $ forecast --rates rates.csv --merge one.sum
  funnel-forecast: one.sum:3: made with "rates=5bf10f0dc58f9b7d", which this run is not asked for; ask pieces and merge for the same
  [2]

The name of such a file says nothing, only what it holds.

  $ sed s/USD,2/USD,1/ rates.csv >copy.csv
  $ forecast --rates copy.csv --merge one.sum 2>/dev/null | cut -d, -f1-5
  owner,currency,deals,pipeline_total,weighted
  Ada,EUR,2,3000.10,750.02
  Bob,EUR,1,500,400

A file that broke off or was edited is refused, and so is one that is none.

  $ sed '$d' all.sum | forecast --merge
  funnel-forecast: <stdin>: not whole: it does not end with the row "end" that counts the others; run this piece again
  [2]
  $ sed '/weighted/d' all.sum | forecast --merge
  funnel-forecast: <stdin>: not whole: it does not end with the row "end" that counts the others; run this piece again
  [2]
  $ sed 's/,pipeline,,300010/,pipeline,,9223372036854775807/' all.sum >huge.sum
  $ forecast --merge huge.sum all.sum
  funnel-forecast: all.sum:12: the sums are too large to be added; correct the amounts
  [2]
  $ sed 's/,pipeline,/,pipe,/' all.sum | forecast --merge
  funnel-forecast: <stdin>:12: no "pipe" of "" is known here; ask pieces and merge for the same, with one version
  [2]
  $ sed 's/,pipeline,,300010/,pipeline,,3e5/' all.sum | forecast --merge
  funnel-forecast: <stdin>:12: no partial result of funnel-forecast with these columns of --by; give --merge what --partial wrote
  [2]
  $ forecast --merge deals.csv
  funnel-forecast: deals.csv:1: no partial result of funnel-forecast with these columns of --by; give --merge what --partial wrote
  [2]
  $ forecast --detail --partial deals.csv
  funnel-forecast: --detail writes records; it needs neither --partial nor --merge; see funnel-forecast --help
  [2]

Deals of a distribution must make up their sum.

  $ forecast -Q 50 --partial deals.csv 2>/dev/null | sed 's/,deal,50000 800000 0,1/,deal,50000 800000 0,2/' | forecast -Q 50 --merge
  funnel-forecast: <stdin>:27: no "deal" of "50000 800000 0" is known here; ask pieces and merge for the same, with one version
  [2]
  $ forecast -Q 50 --partial deals.csv 2>/dev/null | sed 's/,weighted,,40000/,weighted,,30000/' | forecast -Q 50 --merge
  funnel-forecast: <stdin>: the deals of a group do not make up its sum; run the pieces again
  [2]

What is no sum has none.

  $ winrate-fit --report r.csv --partial deals.csv
  winrate-fit: --report is of a test, which --merge makes; leave it out with --partial; see winrate-fit --help
  [2]
  $ receivable-age --remind --partial deals.csv
  receivable-age: --remind lists receivables; it needs neither --partial nor --merge; see receivable-age --help
  [2]
  $ campaign-roi -e deals.csv -l -O deals.csv --leads deals.csv --partial
  campaign-roi: --list writes records; it needs neither --partial nor --merge; see campaign-roi --help
  [2]
  $ campaign-roi -e deals.csv -O deals.csv --partial deals.csv
  campaign-roi: --partial and --merge need --leads: the leads are whole, and the opportunities are what is cut; see campaign-roi --help
  [2]
  $ campaign-roi -e deals.csv -O deals.csv --leads deals.csv --merge all.sum
  campaign-roi: --opportunities is a piece for --partial; --merge has it in its sums; see campaign-roi --help
  [2]
  $ receivable-age -r deals.csv --merge all.sum
  receivable-age: --receipts is a piece for --partial; --merge has it in its sums; see receivable-age --help
  [2]

Receivables and receipts that were dealt apart are found out: of one order, or
named by their ids.

  $ alias ages='receivable-age -b order_id --today 2024-04-22'
  $ head=receivable_id,order_id,amount_due,currency,changes,kind,due_date
  $ printf 'receipt_id,order_id,receivable_id,amount,currency,receipt_date\n' >none.csv
  $ printf "$head\nR1,S1,100,USD,,,2024-04-01\n" | ages --partial -r none.csv -o a.sum
  $ { cat none.csv; echo P1,S1,,40,USD,2024-04-01; } >paid.csv
  $ printf "$head\nR2,S2,100,USD,,,2024-04-01\n" | ages --partial -r paid.csv -o b.sum
  $ ages --merge a.sum b.sum
  receivable-age: b.sum:12: "S1" is in two pieces, where money cannot find what it was paid for; cut receivables and receipts with lead-split --key order_id
  [2]
  $ { cat none.csv; echo P1,,R1,40,USD,2024-04-01; } >paid.csv
  $ printf "$head\nR2,S2,100,USD,,,2024-04-01\n" | ages --partial -r paid.csv -o b.sum
  $ ages --merge b.sum a.sum
  receivable-age: b.sum: "R1" is in two pieces, where money cannot find what it was paid for; cut receivables and receipts with lead-split --key order_id
  [2]
  $ printf "$head\nR1,S2,100,USD,,,2024-04-01\n" | ages --partial -r none.csv -o b.sum
  $ ages --merge b.sum a.sum
  receivable-age: a.sum:9: "R1" is in two pieces, where money cannot find what it was paid for; cut receivables and receipts with lead-split --key order_id
  [2]
  $ printf "$head\nR3,S3,-5,USD,R1,change,2024-04-01\n" | ages --partial -r none.csv -o b.sum
  $ ages --merge b.sum a.sum
  receivable-age: b.sum: "R1" is in two pieces, where money cannot find what it was paid for; cut receivables and receipts with lead-split --key order_id
  [2]
  $ printf "$head\nR3,S3,5,USD,,,2024-04-01\n" | ages --partial -o b.sum
  $ ages --merge b.sum a.sum
  receivable-age: b.sum: some pieces have --receipts, others have not; give each piece those of its orders
  [2]
  $ printf "$head\nR3,S3,-5,USD,R9,change,2024-04-01\n" | ages --partial -r none.csv -o b.sum
  $ ages --merge --partial -o c.sum b.sum
  $ ages --merge c.sum a.sum
  receivable-age: pieces merged: 2, with 2 records
  receivable-age: receivables named that are not there in that currency: 1; the money stays as credit
  order_id,currency,not_due,d1_30,d31_60,d61_90,d91_up,balance,credit,ordered,received,overdue
  S1,USD,0,100,0,0,0,100,0,100,0,100
  S3,USD,0,0,0,0,0,0,5,-5,0,0
