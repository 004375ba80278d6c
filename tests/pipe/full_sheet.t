A sheet has 1,048,576 rows; a million records under the sanitizers would take
longer than all other tests of workbooks, so this one stands here.

  $ echo keep >full.xlsx; awk 'BEGIN { print "a"; for (i = 0; i < 1048576; i++) print 1 }' | lead-export -o full.xlsx; cat full.xlsx
  lead-export: <stdin>:1048577: more than 1048575 records, the most that a sheet holds; write CSV, or export a part
  keep
