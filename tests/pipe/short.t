A workbook whose rows find no room in the temporary folder is not delivered
short: the run ends with status 2, and the file of before stays.

  $ awk 'BEGIN { print "lead_id,company"; for (i = 0; i < 20000; i++) print "L" i ",Keller" }' >leads.csv
  $ echo before >out.xlsx
  $ (trap '' XFSZ; ulimit -f 1024; lead-export --format xlsx -o out.xlsx leads.csv)
  lead-export: cannot write a temporary file: File too large; make room, or name another directory in TMPDIR
  [2]
  $ cat out.xlsx
  before
  $ ls
  leads.csv
  out.xlsx

  $ lead-export --format xlsx -o out.xlsx leads.csv
  $ lead-import --keep-incomplete out.xlsx | wc -l
  20001
