Pieces end where records end, and each has the header (R-SPLIT-01).

  $ printf 'lead_id,note\r\nL1,"a\r\nb"\r\nL2,x\r\n\r\nL1,"q"""\r\nL3,y' >x.csv
  $ mkdir d
  $ lead-split --records 2 -d d x.csv
  d/x-0001.csv
  d/x-0002.csv
  lead-split: 4 records in 2 pieces
  $ cat -A d/x-0001.csv
  lead_id,note^M$
  L1,"a^M$
  b"^M$
  L2,x^M$
  ^M$
  $ cat -A d/x-0002.csv
  lead_id,note^M$
  L1,"q"""^M$
  L3,y (no-eol)

Joined without the repeated header they are the file.

  $ for n in 1 2 3 4 9; do
  >     rm -f d/*; lead-split -q -n $n -o list x.csv -d d
  >     { cat d/x-0001.csv; for i in d/x-*.csv; do
  >         test $i = d/x-0001.csv || tail -n +2 $i; done; } | cmp - x.csv
  >     wc -l <list
  > done
  1
  2
  3
  4
  9

At most so many bytes with the header (14), but one record at least.

  $ rm -f d/*; printf 'lead_id,notes\nL1,aaaaaaa\nL2,bbbbbbb\nL3,c\n' >y.csv
  $ lead-split --bytes 36 -d d y.csv
  d/y-0001.csv
  d/y-0002.csv
  lead-split: 3 records in 2 pieces
  $ rm -f d/*; lead-split -q --bytes 35 -d d y.csv | wc -l
  2
  $ cat d/y-0001.csv
  lead_id,notes
  L1,aaaaaaa
  $ rm -f d/*; lead-split -q --bytes 1 -d d y.csv | wc -l
  3

Equal keys meet in one piece, by any name of the column, in any file.

  $ rm -f d/*; lead-split -q -n 3 --key lead_id -d d x.csv >list
  $ grep -c L1 d/x-*.csv | grep -v :0 | wc -l
  1
  $ printf 'touch_date,\345\256\242\346\210\267\347\274\226\345\217\267\n2024-04-20,L1\n' | lead-split -q -n 3 --key lead_id -d d >list
  $ grep -l L1 d/piece-*.csv | tail -c 9; grep -l L1 d/x-*.csv | tail -c 9
  0003.csv
  0003.csv

A pipe; a file with nothing behind its header; one column, whose empty lines
are records.

  $ rm -f d/*; cat y.csv | lead-split -q -n 2 -d d
  d/piece-0001.csv
  d/piece-0002.csv
  $ head -n 1 y.csv | lead-split -n 2 -d d
  d/piece-0001.csv
  d/piece-0002.csv
  lead-split: 0 records in 2 pieces
  $ cat d/piece-0002.csv
  lead_id,notes
  $ rm -f d/*; printf 'note\na\n\nb\n' | lead-split --records 2 -d d
  d/piece-0001.csv
  d/piece-0002.csv
  lead-split: 3 records in 2 pieces

What would be wrong later is refused now, and nothing is written.

  $ rm -f d/*; touch d/y-0003.csv
  $ lead-split -n 2 -d d y.csv
  lead-split: "d/y-0003.csv" is of an earlier run with more pieces; remove it first
  [2]
  $ ls d
  y-0003.csv
  $ rm -f d/*; ln -s elsewhere d/y-0001.csv
  $ lead-split -n 2 -d d y.csv
  lead-split: "d/y-0001.csv" is a link, which may lead anywhere; remove it
  [2]
  $ rm d/y-0001.csv
  $ printf 'a,b\n1,x"y\n' | lead-split -n 2 -d d
  lead-split: <stdin>:2: a quote inside an unquoted field; quote the field and double the quotes in it, or run lead-import first
  [2]
  $ printf '\351\233\225\345\210\273,b\n' | iconv -f UTF-8 -t UTF-16 | lead-split -n 2 -d d
  lead-split: <stdin>:1: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ lead-split -n 2 </dev/null
  lead-split: <stdin>: nothing in it; give a file with a header
  [2]
  $ lead-split -n 2 --key owner -d d y.csv
  lead-split: y.csv: no column "owner"; name it with --column owner=HEADER
  [2]
  $ lead-split -n 2 -d nowhere y.csv
  lead-split: cannot write "nowhere/y-0001.csv": No such file or directory; check its name and folder
  [2]
  $ lead-split y.csv
  lead-split: say one of -n PIECES, --records N and --bytes N; see lead-split --help
  [2]
  $ lead-split -n 2 --records 3 y.csv
  lead-split: say one of -n PIECES, --records N and --bytes N; see lead-split --help
  [2]
  $ lead-split --records 3 --key lead_id y.csv
  lead-split: --key goes with -n: how many pieces?; see lead-split --help
  [2]
  $ lead-split -n 501 --key lead_id y.csv
  lead-split: with --key there are at most 500 pieces; see lead-split --help
  [2]
  $ lead-split -n 0 y.csv
  lead-split: --pieces: cannot read "0"; write a whole number from 1 to 9999; see lead-split --help
  [2]
  $ ls d
