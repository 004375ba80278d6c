  $ cp "$TESTS"/data/checklist.csv .

Points of each group and of all; what was worst, first.

  $ booth-score checklist.csv
  group,group_name,score,maximum,percent,scored,blank,na,worst,booth_rule
  position,Position,5,8,62.5,4,0,0,near the entrance or exit; near heavy traffic,R-BOOTH-01
  size,Size,3,6,50,3,0,0,fits the number of exhibits; fits the expected buyers,R-BOOTH-02
  design,Design,0,0,,0,5,0,,R-BOOTH-03
  pop,Posters and displays,0,0,,0,5,0,,R-BOOTH-04
  promotion,Promotion,0,0,,0,7,0,,R-BOOTH-05
  visitors,Visitors,0,0,,0,4,0,,R-BOOTH-06
  all,All,8,14,57.14,7,21,0,near the entrance or exit; fits the number of exhibits; near heavy traffic,
  $ booth-score --lang zh -w 1 checklist.csv
  group,group_name,score,maximum,percent,scored,blank,na,worst,booth_rule
  position,展位位置,5,8,62.5,4,0,0,靠近出入口,R-BOOTH-01
  size,展位面积,3,6,50,3,0,0,面积够摆展品,R-BOOTH-02
  design,展位设计,0,0,,0,5,0,,R-BOOTH-03
  pop,现场宣传物料（POP）,0,0,,0,5,0,,R-BOOTH-04
  promotion,参展宣传,0,0,,0,7,0,,R-BOOTH-05
  visitors,观众统计,0,0,,0,4,0,,R-BOOTH-06
  all,合计,8,14,57.14,7,21,0,靠近出入口,
  $ booth-score -w 0 checklist.csv | cut -d, -f9 | sort -u
  
  worst

na leaves the maximum, so does an item that nobody has scored:

  $ cat >na.csv <<EOF
  > score,item,note
  > 2,easy to find,
  > na,near heavy traffic,
  > ,near the entrance or exit,ask the organiser
  > N/A,容易找到,
  > EOF
  $ booth-score na.csv
  booth-score: na.csv:5: column "item": cannot read "容易找到"; it stands above already; keep one
  group,group_name,score,maximum,percent,scored,blank,na,worst,booth_rule
  position,Position,2,2,100,1,2,1,,R-BOOTH-01
  size,Size,0,0,,0,3,0,,R-BOOTH-02
  design,Design,0,0,,0,5,0,,R-BOOTH-03
  pop,Posters and displays,0,0,,0,5,0,,R-BOOTH-04
  promotion,Promotion,0,0,,0,7,0,,R-BOOTH-05
  visitors,Visitors,0,0,,0,4,0,,R-BOOTH-06
  all,All,2,2,100,1,26,1,,
  booth-score: 1 of 4 records rejected
  [1]
  $ printf 'item_zh,score\n容易找到,是\n靠近人流密集处,否\n靠近入口或出口,不适用\n' | booth-score --lang zh | sed -n 2p
  position,展位位置,2,4,50,2,1,1,靠近人流密集处,R-BOOTH-01

A list as it is printed, filled in, is read again:

  $ booth-score --print-table checklist >empty.csv
  $ booth-score empty.csv | tail -n 1
  all,All,0,0,,0,28,0,,
  $ python3 -c '
  > import csv, sys
  > rows = list(csv.DictReader(open("empty.csv")))
  > for number, row in enumerate(rows): row["score"] = str(number % 3)
  > out = csv.DictWriter(sys.stdout, rows[0], lineterminator="\n")
  > out.writeheader()
  > out.writerows(rows)' >full.csv
  $ booth-score full.csv | cut -d, -f1,3-8
  group,score,maximum,percent,scored,blank,na
  position,3,8,37.5,4,0,0
  size,3,6,50,3,0,0
  design,6,10,60,5,0,0
  pop,4,10,40,5,0,0
  promotion,8,14,57.14,7,0,0
  visitors,3,8,37.5,4,0,0
  all,27,56,48.21,28,0,0
  $ booth-score full.csv --items | cut -d, -f1 | wc -l
  29

Items, the worst first; the rest follows:

  $ booth-score -i na.csv 2>/dev/null | head -n 5
  group,item,score,note,booth_rule
  position,easy to find,2,,R-BOOTH-01
  position,near heavy traffic,na,,R-BOOTH-01
  position,near the entrance or exit,,ask the organiser,R-BOOTH-01
  position,"free of columns, overhead pipes, meeting rooms and dark areas",,,R-BOOTH-01
  $ booth-score -i --lang zh checklist.csv | head -n 4
  group,item,score,note,booth_rule
  position,靠近出入口,0,far corner of hall 3,R-BOOTH-01
  size,面积够摆展品,0,two machines stayed in the box,R-BOOTH-02
  position,靠近人流密集处,1,second aisle,R-BOOTH-01

What cannot be read is rejected, the rest is scored:

  $ cat >bad.csv <<EOF
  > item,score,note
  > coffee,2,
  > easy to find,3,
  > near heavy traffic,2,
  > NEAR HEAVY TRAFFIC,1,again
  > fits the staff,maybe,
  > ,1,
  > EOF
  $ booth-score --rejects rejects.csv bad.csv 2>err | tail -n 1
  all,All,2,2,100,1,27,0,,
  $ cat err
  booth-score: bad.csv:2: column "item": cannot read "coffee"; write an item as --print-table checklist has it
  booth-score: bad.csv:3: column "score": cannot read "3"; write 0, 1, 2, yes, no or na
  booth-score: bad.csv:5: column "item": cannot read "NEAR HEAVY TRAFFIC"; it stands above already; keep one
  booth-score: bad.csv:6: column "score": cannot read "maybe"; write 0, 1, 2, yes, no or na
  booth-score: bad.csv:7: column "item": cannot read ""; write an item as --print-table checklist has it
  booth-score: 5 of 6 records rejected
  $ cat rejects.csv
  item,score,note,reject_line,reject_column,reject_code,reject_message
  coffee,2,,2,item,unknown-item,"cannot read ""coffee""; write an item as --print-table checklist has it"
  easy to find,3,,3,score,bad-score,"cannot read ""3""; write 0, 1, 2, yes, no or na"
  NEAR HEAVY TRAFFIC,1,again,5,item,double-item,"cannot read ""NEAR HEAVY TRAFFIC""; it stands above already; keep one"
  fits the staff,maybe,,6,score,bad-score,"cannot read ""maybe""; write 0, 1, 2, yes, no or na"
  ,1,,7,item,unknown-item,"cannot read """"; write an item as --print-table checklist has it"
  $ booth-score --strict bad.csv
  booth-score: bad.csv:2: column "item": cannot read "coffee"; write an item as --print-table checklist has it
  booth-score: ended at the first bad record (--strict)
  [2]

A checklist of one's own:

  $ booth-score --print-table checklist | head -n 3 | sed 's/easy to find/seen from the lift/' >own.csv
  $ printf 'item,score\nseen from the lift,1\n' | booth-score --table checklist=own.csv | cut -d, -f1,3-8
  group,score,maximum,percent,scored,blank,na
  position,1,2,50,1,1,0
  all,1,2,50,1,1,0
  $ echo 'group,item' | booth-score --table checklist=- checklist.csv
  booth-score: cannot open "-": No such file or directory; check its name and folder
  [2]
  $ booth-score --table checklist=checklist.csv checklist.csv
  booth-score: checklist.csv:1: no column "rule"; print the built-in table and edit a copy
  [2]

What is no checklist, and what is no file:

  $ booth-score </dev/null
  booth-score: <stdin>: empty; a file starts with a header
  [2]
  $ booth-score -q </dev/null
  $ echo item,score | booth-score | tail -n 1
  all,All,0,0,,0,28,0,,
  $ echo item,note | booth-score
  booth-score: <stdin>:1: no column "score" among "item", "note"; name it with --column score=HEADER
  [2]
  $ echo score | booth-score
  booth-score: <stdin>:1: no column "item" among "score"; name it with --column item=HEADER
  [2]
  $ booth-score missing.csv
  booth-score: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ booth-score .
  booth-score: .: is a directory; name a file in it
  [2]
  $ printf 'item,score\neasy to find,2\0\n' | booth-score
  booth-score: <stdin>:2: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ printf 'item,score\n"easy to find,2\n' | booth-score
  booth-score: <stdin>:2: a quoted field that never ends; close the quote or double it
  [2]
  $ printf 'item,score\neasy to f\377nd,2\n' | booth-score 2>err | tail -n 1
  all,All,0,0,,0,28,0,,
  $ cat err
  booth-score: <stdin>: read as Windows-1252
  booth-score: <stdin>:2: column "item": cannot read "easy to f\xc3\xbfnd"; write an item as --print-table checklist has it (esc)
  booth-score: 1 of 1 records rejected
  $ booth-score checklist.csv >/dev/full
  booth-score: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ booth-score checklist.csv | head -n 1
  group,group_name,score,maximum,percent,scored,blank,na,worst,booth_rule

Wrong command lines:

  $ booth-score --worst few checklist.csv
  booth-score: --worst: cannot read "few"; write a whole number from 0 to 1000; see booth-score --help
  [2]
  $ booth-score --worst
  booth-score: --worst needs a value (N); see booth-score --help
  [2]
  $ booth-score checklist.csv one.csv
  booth-score: one file at a time, not "one.csv" too; see booth-score --help
  [2]
  $ booth-score --weekly
  booth-score: no option "--weekly"; see booth-score --help
  [2]
  $ booth-score --help
  usage: booth-score [options] [file]
  booth-score - score the stand checklist, the worst items first
  
    -i, --items             a record per item, the worst first
    -w, --worst N           name the N worst items of a group, default 3
  
  Common: --column NAME=HEADER, --rejects FILE, --strict, --lang en|zh,
      --table NAME=FILE, --print-table NAME, -q --quiet-empty, --print-columns,
      -o --output FILE, -h --help, -V --version
  Tables: checklist checklist-score
  The manual: man booth-score

A checklist as spreadsheet programs write it: semicolons, GB18030, a title, TABs
and UTF-16.

  $ printf '\357\273\277item;score;note\r\neasy to find;2;\r\n' | booth-score | tail -n 1 | cut -d, -f1-5
  booth-score: <stdin>: read as semicolons
  all,All,2,2,100
  $ printf 'item,score,note\neasy to find,2,\310\335\322\327\325\322\265\275\n' | booth-score | tail -n 1 | cut -d, -f1-5
  booth-score: <stdin>: read as GB18030
  all,All,2,2,100
  $ printf 'Stand of 2024\nitem\tscore\neasy to find\t1\n' | booth-score | tail -n 1 | cut -d, -f1-5
  booth-score: <stdin>: read as TABs, header on line 2
  all,All,1,2,50
  $ printf 'item,score\neasy to find,1\n' | iconv -f UTF-8 -t UTF-16 | booth-score | tail -n 1 | cut -d, -f1-5
  booth-score: <stdin>: read as UTF-16LE
  all,All,1,2,50

A list filled in with the Chinese of an earlier version is still read.

  $ printf 'item_zh,score\n靠近入口或出口,0\n' | booth-score --lang zh -i | sed -n 2p
  position,靠近出入口,0,,R-BOOTH-01
