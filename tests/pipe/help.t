What --help says fits a screen of 24 lines of 80 columns, and names each
option.

  $ for c in "$TESTS"/../cmd/*.c; do
  >   c=$(basename "$c" .c); $c --help >$c.txt || echo "$c: status $?"
  >   [ "$(wc -l <$c.txt)" -le 24 ] || echo "$c: $(wc -l <$c.txt) lines"
  >   awk -v c=$c 'length > 80 { print c ": " $0 }' $c.txt
  >   $c --list-options | cut -f2 | sort -u >$c.list
  >   sed -n 's/.*Fl Fl \([a-z][a-z-]*\).*/\1/p' "$TESTS/../man/$c.1" | sort -u |
  >   comm -12 - $c.list | while read option; do
  >     grep -q -e "--$option" $c.txt || echo "$c: --$option is not in its help"
  >   done
  > done
