A file that may not be read is named with the reason, and nothing is written.
The superuser reads everything unless his right to do so is put away first.

  $ echo x >secret.csv
  $ chmod 0 secret.csv
  $ as_others() {
  >   if [ "$(id -u)" -eq 0 ]
  >   then setpriv --bounding-set -dac_override,-dac_read_search "$@"
  >   else "$@"
  >   fi
  > }
  $ as_others lead-import -o out.csv secret.csv
  lead-import: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-check -o out.csv secret.csv
  lead-check: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-repoint -m secret.csv -o out.csv secret.csv
  lead-repoint: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-grade -o out.csv secret.csv
  lead-grade: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others followup-due -o out.csv secret.csv
  followup-due: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others funnel-forecast -o out.csv secret.csv
  funnel-forecast: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others quote-name -o out.csv secret.csv
  quote-name: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others followup-topic -o out.csv secret.csv
  followup-topic: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others due-digest -o out.csv secret.csv
  due-digest: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others due-calendar -o out.csv secret.csv
  due-calendar: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others booth-score -o out.csv secret.csv
  booth-score: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-merge -j j.csv -o out.csv secret.csv
  lead-merge: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-merge -u secret.csv -o out.csv secret.csv
  lead-merge: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-export -o out.xlsx secret.csv
  lead-export: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others touch-rollup --touches secret.csv -o out.csv secret.csv
  touch-rollup: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others touch-add --log secret.csv --lead L1 --medium phone --today 2024-04-22
  touch-add: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others followup-due --touches secret.csv secret.csv
  followup-due: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-dedupe -o out.csv secret.csv
  lead-dedupe: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-dedupe --master secret.csv -o out.csv secret.csv
  lead-dedupe: cannot open "secret.csv": Permission denied; ask for the right to it, or choose another
  [2]
  $ as_others lead-dedupe --evidence secret.csv -o out.csv secret.csv
  lead-dedupe: --evidence and the file to read name the same file, "secret.csv"; see lead-dedupe --help
  [2]
  $ ls
  secret.csv
