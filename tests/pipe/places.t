What -o replaces stays what it was but for its content.

  $ printf 'lead_id,met_date\nL1,2024-04-01\n' >in.csv
  $ lead-grade --today 2024-04-22 in.csv >right.csv

A link to a file that is not there yet stays a link.

  $ mkdir deep
  $ ln -s deep/new.csv link.csv
  $ lead-grade --today 2024-04-22 -o link.csv in.csv
  $ cmp link.csv right.csv && cmp deep/new.csv right.csv && test -L link.csv
  $ ln -s link.csv deep/second && ln -s second deep/link.csv
  $ lead-grade --today 2024-04-22 -o deep/second in.csv 2>&1 | grep -c symbolic
  1
  $ test -L deep/second && test -L deep/link.csv

The mode stays; other names would keep the old content.

  $ echo before >old.csv && chmod 640 old.csv
  $ lead-grade --today 2024-04-22 -o old.csv in.csv && stat -c %a old.csv
  640
  $ ln old.csv other.csv
  $ lead-grade --today 2024-04-22 -o old.csv in.csv
  lead-grade: "old.csv" has other names (hard links), which would keep what it was; write to another file
  [2]

All files of a run are written before the first takes its place: where one
cannot be, the others are as they were.

  $ printf 'lead_id,met_date\nL1,soon\nL2,2024-04-01\n' >two.csv
  $ echo before >out.csv
  $ lead-grade --today 2024-04-22 -o out.csv --rejects none/r.csv two.csv 2>/dev/null
  [2]
  $ cat out.csv
  before
  $ printf 'lead_id,company,email,dup_group,dup_kind,dup_certainty\nL1,A,a@example.com,1,contact,certain\nL2,A,a@example.com,1,contact,certain\n' >dup.csv
  $ lead-merge -j j.csv -m none/map.csv -o m.csv dup.csv
  lead-merge: cannot write "none/map.csv": No such file or directory; check its name and folder
  [2]
  $ ls j.csv* m.csv*
  ls: cannot access 'j.csv*': No such file or directory
  ls: cannot access 'm.csv*': No such file or directory
  [2]
