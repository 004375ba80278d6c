The script of fairlead-show(7), on the demo's data: from a booth list in
GB18030 to the report in two languages.

  $ awk '/^\.Ss The script/ { on = 1; next } /^\.Ed/ { on = 0 } on && !/^\.Bd/' \
  >   "$TESTS/../man/fairlead-show.7" | sed 's/\\e/\\/g; s/\\-/-/g' >after-show
  $ sh -n after-show
  $ wc -l <after-show
  25
  $ export FAIRLEAD_TODAY=2024-04-22
  $ cp -R "$TESTS/data/demo" demo
  $ sh after-show demo
  report-en.html report-zh.html written; 9 lines in after-show.log
  $ cat demo/after-show.log
  lead-import: booth.csv: GB18030 (no mark; valid to the end; 99 % of 1,091 characters Han)
  lead-import: booth.csv:40: no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete
  lead-import: booth.csv:43: a line of totals, no record; remove it
  lead-import: booth.csv: left out: 1 record before the header
  lead-import: 2 of 41 records rejected
  show-report: left out: opportunities of other events: 0, of other leads: 1, that name neither: 0
  show-report: beside the figures: opportunities created before "Harbour Fair 2024" and won after it: 0, begun or settled before: 4
  show-report: left out: opportunities of other events: 0, of other leads: 1, that name neither: 0
  show-report: beside the figures: opportunities created before "Harbour Fair 2024" and won after it: 0, begun or settled before: 4
  $ for l in en zh; do grep -c '<svg' demo/report-$l.html; grep -o '<h1>.*</h1>' demo/report-$l.html; grep -c '<h2 id=' demo/report-$l.html; done
  7
  <h1>Post-show report: Harbour Fair 2024</h1>
  14
  7
  <h1>展后报告：Harbour Fair 2024</h1>
  14

A second run changes nothing, whatever the time zone.

  $ cp demo/report-zh.html first.html
  $ TZ=Asia/Shanghai LANG=zh_CN.UTF-8 sh after-show demo
  report-en.html report-zh.html written; 9 lines in after-show.log
  $ cmp first.html demo/report-zh.html
  $ test "$(wc -c <first.html)" -lt 150000 && echo small
  small

With the booth list and the event alone it works too, and says what is missing.

  $ mkdir small && cp demo/booth.csv demo/event.csv small
  $ SHOW_LANG=en sh after-show small
  report-en.html written; 5 lines in after-show.log
  $ grep -o 'No data: [^.,(]*' small/report-en.html | sort | uniq -c | awk '{ $1 = $1; print }'
  1 No data: no competitor was noted
  4 No data: nobody wrote a remark on this
  1 No data: nobody wrote down whether it was the organiser
  1 No data: still to be decided
  1 No data: the stand checklist was not filled in
  1 No data: there is no log of contacts

What cannot be is said, and no report is written.

  $ mkdir broken && cp demo/booth.csv broken && printf 'event_name,event_end,cost\nFair,2024-04-19,much\n' >broken/event.csv
  $ sh after-show broken 2>&1 | tail -n 1; ls broken
  show-report: event.csv:2: column "cost": cannot read "much"; write a sum such as 1234.50
  after-show.log
  booth.bad.csv
  booth.csv
  event.csv
  leads.csv
