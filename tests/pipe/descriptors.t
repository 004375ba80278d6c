A closed standard descriptor is no place for a file: no message goes into it.

  $ printf 'lead_id,met_date\nL1,soon\nL2,2024-04-01\n' >in.csv
  $ lead-grade --today 2024-04-22 -o right.csv --rejects r.csv <in.csv 2>/dev/null
  [1]
  $ lead-grade --today 2024-04-22 -o out.csv --rejects s.csv 2>&- <in.csv
  [1]
  $ cmp right.csv out.csv && cmp r.csv s.csv
  $ lead-grade --today 2024-04-22 -o out.csv in.csv 2>&- >&-
  [1]
  $ cmp right.csv out.csv

What cannot be read or written is told.

  $ lead-grade --today 2024-04-22 <&-
  lead-grade: <stdin>: cannot read: Bad file descriptor; open it, or name a file
  [2]
  $ lead-grade --today 2024-04-22 in.csv >&-
  lead-grade: in.csv:2: column "met_date": cannot read "soon"; write a date as 2024-04-22
  lead-grade: cannot write standard output: Bad file descriptor; open it, or name a file
  [2]
