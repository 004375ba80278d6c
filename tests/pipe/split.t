No folder is no folder, and a link that lies in one is not followed.

  $ cat >due.csv <<EOF
  > lead_id,company,owner,due_date,priority,due_reason
  > L1,Keller,Lin,2024-04-22,50,x
  > L2,Pylon,Wu,2024-04-22,40,x
  > EOF
  $ due-digest --today 2024-04-22 --split '' due.csv
  due-digest: --split: needs a value (DIR); see due-digest --help
  [2]
  $ due-calendar --today 2024-04-22 --split= due.csv
  due-calendar: --split: needs a value (DIR); see due-calendar --help
  [2]
  $ lead-grade --today 2024-04-22 -o '' due.csv
  lead-grade: --output: needs a value (FILE); see lead-grade --help
  [2]

  $ mkdir lists && echo mine >mine.txt && ln -s ../mine.txt lists/Wu.txt
  $ due-digest --today 2024-04-22 --split lists due.csv
  due-digest: "lists/Wu.txt" is a link, which may lead anywhere; remove it
  [2]
  $ ls lists; cat mine.txt
  Wu.txt
  mine
  $ ln -s nowhere lists/Lin.ics
  $ due-calendar --today 2024-04-22 --split lists due.csv
  due-calendar: "lists/Lin.ics" is a link, which may lead anywhere; remove it
  [2]
