Worked example 32: 1,000 at 15 % becomes 1,500 at 50 %. What is gone is listed
behind the deals that are there, with the cells that it had.

  $ cat >mon.csv <<'CSV'
  > opportunity_id,stage,amount,expected_close,owner
  > O1,potential,1000,2024-06-01,Ada
  > O2,intending,100,2024-06-01,Bob
  > O3,intending,200,2024-06-01,"Cleo, B."
  > O4,negotiating,300,2024-06-01,Bob
  > O5,lost,50,2024-06-01,Bob
  > O6,target,10,2024-06-01,Bob
  > O7,closed,70,2024-04-01,Bob
  > CSV
  $ cat >fri.csv <<'CSV'
  > opportunity_id,owner,stage,amount,expected_close
  > O1,Ada,approved_project,1500,2024-06-01
  > O2,Bob,intending,100,2024-07-01
  > O4,Bob,closed,330,2024-06-01
  > O5,Bob,target,50,2024-05-01
  > O6,Bob,target,10,2024-06-01
  > O8,Ada,target,20,2024-06-01
  > CSV
  $ funnel-diff mon.csv fri.csv
  opportunity_id,owner,stage,amount,expected_close,movement,amount_change,weighted_change
  O1,Ada,approved_project,1500,2024-06-01,advanced;amount_up,500,600
  O2,Bob,intending,100,2024-07-01,pushed,0,0
  O4,Bob,closed,330,2024-06-01,won,-300,-240
  O5,Bob,target,50,2024-05-01,reopened,50,2.50
  O6,Bob,target,10,2024-06-01,same,0,0
  O8,Ada,target,20,2024-06-01,new,20,1
  O3,"Cleo, B.",intending,200,2024-06-01,vanished,-200,-60

The waterfall: 1,610 - 300 - 200 + 20 + 50 + 500 = 1,680 and, weighted,
480.50 - 240 - 60 + 1 + 2.50 + 525 + 75 = 784.

  $ funnel-diff --waterfall mon.csv fri.csv
  currency,step,deals,amount,weighted
  ,start,5,1610,480.50
  ,won,1,-300,-240
  ,lost,0,0,0
  ,vanished,1,-200,-60
  ,new,1,20,1
  ,reopened,1,50,2.50
  ,advanced,1,0,525
  ,fell,0,0,0
  ,amount_up,0,500,75
  ,amount_down,0,0,0
  ,pushed,1,0,0
  ,pulled,0,0,0
  ,same,1,0,0
  ,end,5,1680,784

Start and end are what the forecast says.

  $ funnel-forecast --today 2024-04-22 mon.csv | cut -d, -f3,4; funnel-forecast --today 2024-04-22 fri.csv | cut -d, -f3,4
  pipeline_total,weighted
  1610,480.50
  pipeline_total,weighted
  1680,784

A changed currency is lost and new; each currency has its own waterfall.

  $ printf 'opportunity_id,stage,amount,currency\nO1,intending,100,USD\nO2,intending,1,EUR\n' >a.csv
  $ printf 'opportunity_id,stage,amount,currency\nO1,intending,90,EUR\nO2,intending,1,EUR\n' >b.csv
  $ funnel-diff a.csv b.csv | cut -d, -f1,5-
  opportunity_id,movement,amount_change,weighted_change
  O1,lost;new,90,27
  O2,same,0,0
  $ funnel-diff -w a.csv b.csv | grep -v ',0,0,0$'
  currency,step,deals,amount,weighted
  EUR,start,1,1,0.30
  EUR,new,0,90,27
  EUR,same,1,0,0
  EUR,end,2,91,27.30
  USD,start,1,100,30
  USD,lost,1,-100,-30

As a page, for people.

  $ funnel-diff --format txt --lang zh a.csv b.csv | grep -c '期初\|期末'
  8
  $ funnel-diff --format md a.csv b.csv | grep -c '^| start'
  2
  $ funnel-diff --format html -o page.html mon.csv fri.csv
  $ ! command -v xmllint >/dev/null || xmllint --html --noout page.html 2>&1 | grep -v 'Tag \|^ \|^<' | head -3
  $ grep -q vanished page.html

Deals that stand twice or cannot be followed are rejected, in each file under its
own name; a deal whose row cannot be read has not vanished.

  $ printf 'opportunity_id,stage,amount\nO1,target,1\nO1,target,2\n,target,3\n' >twice.csv
  $ printf 'opportunity_id,stage,amount\nO1,target,x\n' | funnel-diff twice.csv
  funnel-diff: twice.csv:3: column "opportunity_id": there already; keep one row for each deal
  funnel-diff: twice.csv:4: column "opportunity_id": empty; a deal without an id cannot be followed
  funnel-diff: twice.csv: 2 of 3 records rejected
  funnel-diff: <stdin>:2: column "amount": cannot read "x"; write a number such as 1234.50
  opportunity_id,stage,amount,movement,amount_change,weighted_change
  funnel-diff: 1 of 1 records rejected
  [1]
  $ funnel-diff
  funnel-diff: name the older file and then the newer one; see funnel-diff --help
  [2]
  $ funnel-diff - fri.csv
  funnel-diff: the older file is read twice and cannot be standard input; see funnel-diff --help
  [2]
  $ funnel-diff mon.csv </dev/null
  funnel-diff: <stdin>: empty; a file starts with a header
  [2]
  $ funnel-diff mon.csv nothere.csv
  funnel-diff: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ funnel-diff mon.csv fri.csv >/dev/full
  funnel-diff: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]

The older file may be a history, of which one snapshot is meant.

  $ cat >history.csv <<'END'
  > opportunity_id,stage,amount,as_of,snapshot_label
  > O1,target,100,2024-04-15,mon
  > O1,potential,100,2024-04-19,fri
  > O2,potential,50,2024-04-19,fri
  > O1,intending,100,2024-04-19,extra
  > END
  $ printf 'opportunity_id,stage,amount\nO1,intending,100\n' >now.csv
  $ funnel-diff --as-of 2024-04-19 --label fri history.csv now.csv
  opportunity_id,stage,amount,movement,amount_change,weighted_change
  O1,intending,100,advanced,0,15
  O2,potential,50,vanished,-50,-7.50
  $ funnel-diff --as-of 2024-04-15 history.csv now.csv | cut -d, -f1,4
  opportunity_id,movement
  O1,advanced
  $ funnel-diff --as-of 2024-04-16 history.csv now.csv
  funnel-diff: history.csv: no such snapshot; look at as_of and snapshot_label
  [2]
  $ funnel-diff --label fri now.csv now.csv
  funnel-diff: now.csv:1: no column "snapshot_label"; run funnel-snapshot first, or name the column with --column snapshot_label=HEADER
  [2]

Drawn as text, without what did not happen.

  $ funnel-diff --as-of 2024-04-19 --label fri --format txt history.csv now.csv | grep -c 'pulled\|won'
  0
  [1]

Deals whose ids a spreadsheet has changed are gone and new; that is told.

  $ printf 'opportunity_id,stage,amount\n002,target,100\nA1,target,50\nB,target,10\n' >old-ids.csv
  $ printf 'opportunity_id,stage,amount\n2,target,100\na1,target,50\nC,target,10\n' >new-ids.csv
  $ funnel-diff old-ids.csv new-ids.csv | cut -d, -f1,4
  funnel-diff: gone and new with an id that differs only in case, blanks or zeros in front: 2, the first "002"; give both files the same ids
  opportunity_id,movement
  2,new
  a1,new
  C,new
  002,vanished
  A1,vanished
  B,vanished
