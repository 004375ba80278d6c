A pattern of a table that takes too many steps counts as not matching; the
record says so, and so does a message.

  $ printf 'owner,weight\nBo,1\n' >reps.csv
  $ printf 'when,owner,team\n%%note ^(a+)+$,Bo,\n' >rules.csv
  $ { echo lead_id,note,owner; echo L1,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!,; echo L2,aaa,; } >leads.csv
  $ lead-assign --today 2024-04-22 -r reps.csv -R rules.csv -o out.csv leads.csv
  lead-assign: leads.csv:2: a pattern takes too long on this record and counts as not matching; make it simpler
  lead-assign: 1 dealt, 0 to the seller of their company, 1 by a rule, 0 with an owner, 0 without capacity
  [1]
  $ cut -d, -f1,3,6 out.csv
  lead_id,owner,assign_rule
  L1,Bo,R-ASSIGN-02;R-ASSIGN-03;match-limit
  L2,Bo,R-ASSIGN-02

The same in the points of a grade; each record with such a cell says so.

  $ lead-grade --print-table grade-points | head -n 1 >points.csv
  $ echo 'title,job_title,match,^(a+)+$,12,,R-GRADE-29,chosen' >>points.csv
  $ lead-grade --print-table grade-points | grep -v -e ^title -e ^term >>points.csv
  $ { echo lead_id,job_title; for i in 1 2; do echo L$i,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!; done; echo L3,aaaa; } >titles.csv
  $ lead-grade --today 2024-04-22 --table grade-points=points.csv -o out.csv titles.csv
  lead-grade: titles.csv:2: a pattern takes too long on this record and counts as not matching; make it simpler
  lead-grade: titles.csv:3: a pattern takes too long on this record and counts as not matching; make it simpler
  [1]
  $ grep -c match-limit out.csv
  2

A name of 255 bytes, which a file system takes, can be written and replaced.

  $ name=$(awk 'BEGIN { for (i = 0; i < 251; i++) printf "n"; print ".csv" }')
  $ lead-check -o "$name" titles.csv 2>/dev/null
  $ lead-check -o "$name" titles.csv 2>/dev/null
  $ ls | grep -c nnnn
  1
