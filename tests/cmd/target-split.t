Worked example 31, and what is not given is not known.

  $ printf 'period,target,currency\n2024Q2,1000000,USD\n' >target.csv
  $ target-split --average-deal 40000 --win-rate 30 --lead-rate 20 --sellers 6 --weeks 12 target.csv
  period,region,owner,product_line,target,currency,share,balance,target_flags,need_deals,need_opportunities,need_leads,need_visits
  2024Q2,,,,1000000,USD,100,,,25,84,420,6
  $ target-split --average-deal 40000 --win-rate 30 target.csv | tail -n 1
  2024Q2,,,,1000000,USD,100,,,25,84,,

Worked example 8: 1000 by 5:3:2:1; whole yen; shares of 11 parts.

  $ printf 'region,customers\nA,5\nB,3\nC,2\nD,1\n' >four.csv
  $ printf 'period,target,currency\n2024Q2,1000,JPY\n' | target-split -r four.csv -o out.csv; cut -d, -f2,5-9 out.csv
  region,target,currency,share,balance,target_flags
  A,454,JPY,45.4,-0.0545,
  B,273,JPY,27.3,0.0273,
  C,182,JPY,18.2,0.0182,
  D,91,JPY,9.1,0.0091,
  $ target-split -r four.csv target.csv | tail -n +2 | awk -F, '{ s += $5 * 100 } END { print s }'
  100000000

A mix of customers and money; 2:1 of (3:1) and (1:3) is 7:5.

  $ printf 'owner,customers,pipeline\nAnn,3,100\nBo,1,300\n' >mix.csv
  $ printf 'target\n1200\n' | target-split -r mix.csv -m customers=2,pipeline=1 -o out.csv; cut -d, -f3,5 out.csv
  owner,target
  Ann,700
  Bo,500
  $ printf 'target\n1200\n' | target-split -r mix.csv -o out.csv; cut -d, -f3,5 out.csv
  owner,target
  Ann,600
  Bo,600
  $ printf 'target\n1200\n' | target-split -r mix.csv -m pipeline -o out.csv; cut -d, -f3,5 out.csv
  owner,target
  Ann,300
  Bo,900

Bounds; 5 points are no imbalance, more are.

  $ printf 'region,customers\nA,1\nB,1\n' >two.csv
  $ printf 'region,customers\nA,60\nB,40\n' >sixty.csv
  $ printf 'target\n1000\n' | target-split -r sixty.csv --cap 55 -o out.csv; cut -d, -f2,5,7-9 out.csv
  region,target,share,balance,target_flags
  A,550,55,-5,
  B,450,45,5,
  $ printf 'target\n1000\n' | target-split -r sixty.csv --cap 54.9 -o out.csv; cut -d, -f2,5,7-9 out.csv
  region,target,share,balance,target_flags
  A,549,54.9,-5.1,unbalanced
  B,451,45.1,5.1,unbalanced
  $ printf 'target\n1000\n' | target-split -r sixty.csv --floor 51
  target-split: <stdin>:2: 2 parts cannot keep --floor and --cap; lower the one or raise the other
  period,region,owner,product_line,target,currency,share,balance,target_flags,need_deals,need_opportunities,need_leads,need_visits
  target-split: 1 of 1 records rejected
  [1]

A target that names a region goes to the sellers there; the parts are targets for the forecast.

  $ printf 'region,owner,customers\nNorth,Ann,2\nNorth,Bo,1\nSouth,Cy,9\n' >sellers.csv
  $ printf 'period,region,target,currency\n2024Q2,North,300,USD\n2024Q2,South,100,USD\n2024Q2,West,1,USD\n' | target-split -r sellers.csv -o parts.csv; cut -d, -f1-3,5,6 parts.csv
  target-split: <stdin>:4: nobody of --resources has this region and owner; add a row there
  target-split: 1 of 3 records rejected
  period,region,owner,target,currency
  2024Q2,North,Ann,200,USD
  2024Q2,North,Bo,100,USD
  2024Q2,South,Cy,100,USD
  $ printf 'stage,amount,currency,owner,closed_date\nwon,150,USD,Ann,2024-05-01\n' | funnel-forecast --today 2024-05-02 --period 2024Q2 --by owner --targets parts.csv 2>notes.txt | sed 's/,.*,target,.*//' | cut -d, -f1
  owner
  Ann
  Bo
  Cy
  $ grep -c rejected notes.txt
  0
  [1]

Unknown is not 0, and a fair share needs all of them.

  $ printf 'region,customers\nA,5\nB,\n' >gap.csv; target-split -r gap.csv target.csv
  target-split: gap.csv: column "customers" is empty for 1 of 2; fill it, for unknown is not 0, or leave it out with --mix
  [2]
  $ printf 'region,customers\nA,0\nB,0\n' >zero.csv; target-split -r zero.csv target.csv
  target-split: target.csv:2: their "customers" add up to 0 or are too large; correct them, or leave the column out with --mix
  period,region,owner,product_line,target,currency,share,balance,target_flags,need_deals,need_opportunities,need_leads,need_visits
  target-split: 1 of 1 records rejected
  [1]
  $ printf 'region,customers\nA,5\nA,6\n' >twice.csv; target-split -r twice.csv target.csv
  target-split: twice.csv:3: these resources stand there already; give each region or owner one row
  [2]
  $ printf 'region,staff\nA,5\n' >none.csv; target-split -r none.csv target.csv
  target-split: none.csv: no resources; write customers, pipeline or last_year for each region or owner
  [2]

Targets that cannot be read, currencies that do not mix.

  $ printf 'target,currency\n-5,USD\n5,XYZ\nx,\n,USD\n' | target-split
  target-split: <stdin>:2: column "target": no sum of 0 or more; write a number such as 1234.50
  target-split: <stdin>:3: column "currency": no such currency; write a code such as USD
  target-split: <stdin>:4: column "target": no sum of 0 or more; write a number such as 1234.50
  target-split: <stdin>:5: column "target": empty; write the sum that is to be reached
  period,region,owner,product_line,target,currency,share,balance,target_flags,need_deals,need_opportunities,need_leads,need_visits
  target-split: 4 of 4 records rejected
  [1]
  $ printf 'target,currency\n5,USD\n5,EUR\n' | target-split --average-deal 2 -o out.csv; cut -d, -f5,10 out.csv
  target-split: <stdin>:3: column "currency": --average-deal is in the currency of the first target; run each currency by itself
  target-split: 1 of 2 records rejected
  target,need_deals
  5,3
  $ printf '周期,区域,目标金额,币种\n2024Q2,North,300,CNY\n' | target-split -r sellers.csv -o out.csv; cut -d, -f1-3,5 out.csv
  period,region,owner,target
  2024Q2,North,Ann,200
  2024Q2,North,Bo,100

Wrong command lines.

  $ target-split --win-rate 30 target.csv
  target-split: --weeks needs --lead-rate, that --win-rate, that --average-deal; see target-split --help
  [2]
  $ target-split --floor 5 target.csv
  target-split: --mix, --floor and --cap need --resources; see target-split --help
  [2]
  $ target-split -r four.csv -m staff=2 target.csv
  target-split: --mix: write columns and how much they count, as customers=2,pipeline=1; see target-split --help
  [2]
  $ target-split --average-deal 0 target.csv
  target-split: --average-deal, --win-rate and --lead-rate are more than 0; see target-split --help
  [2]
  $ printf '' | target-split -q
