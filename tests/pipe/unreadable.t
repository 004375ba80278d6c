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

In Chinese no line mixes the languages: what the system says, what is wrong with
a file of CSV, a table or a cell.

  $ export FAIRLEAD_LANG=zh
  $ lead-grade nothere.csv
  lead-grade: 无法打开“nothere.csv”：没有这个文件或文件夹；请检查名称和所在文件夹
  [2]
  $ printf 'company,budget\nAce,"yes" no\n' | lead-grade
  lead-grade: <stdin>:2: 右引号后面还有文字；请把字段中的引号写两遍，或先运行 lead-import
  [2]
  $ printf 'company\nAce\n' >one.csv; followup-due --table cadence=one.csv one.csv
  followup-due: one.csv:1: 没有“scheme”列；请输出内置表，修改副本
  [2]
  $ printf 'name\nAce\n' | lead-import --no-header 2>&1 | tail -n 1
  lead-import: <stdin>: 没有表示公司或联系人的列，文件有 “col_1”；请用 --column company=表头 指明，或用 --keep-incomplete 保留
  $ printf 'company,email,created\nA,a@example.com,3/4\n' | lead-import 2>&1 >/dev/null
  lead-import: <stdin>: 列“created”：有认不出的单元格，如“3/4”，原文保留在 created_date_text；请按 2024-04-22 的格式填写日期
