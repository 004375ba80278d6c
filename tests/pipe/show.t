fairlead-aftershow(1) on the demo's data: from a booth list in GB18030 to the
report in two languages.

  $ export FAIRLEAD_TODAY=2024-04-22
  $ cp -R "$TESTS/data/demo" demo; echo 'lang = en zh' >demo/aftershow.conf
  $ fairlead-aftershow demo | head -n 2
  Harbour Fair 2024, 2024-04-22
    leads: 39 (A 18, B 10, C 4, D 2, U 5)
  $ day=demo/aftershow/2024-04-22; head -n 5 $day/log.txt
  lead-import: booth.csv: GB18030 (no mark; valid to the end; 99 % of 1,091 characters Han)
  lead-import: booth.csv:40: no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete
  lead-import: booth.csv:43: a line of totals, no record; remove it
  lead-import: booth.csv: left out: 1 record before the header
  lead-import: 2 of 41 records rejected
  $ for l in en zh; do grep -c '<svg' $day/report-$l.html; grep -o '<h1>.*</h1>' $day/report-$l.html; grep -c '<h2 id=' $day/report-$l.html; done
  7
  <h1>Post-show report: Harbour Fair 2024</h1>
  14
  7
  <h1>展后总结报告：Harbour Fair 2024</h1>
  14

A second run changes nothing, whatever the time zone.

  $ cp -R $day first
  $ TZ=Asia/Shanghai LANG=zh_CN.UTF-8 fairlead-aftershow demo >/dev/null; diff -r first $day
  $ test "$(wc -c <first/report-zh.html)" -lt 150000 && echo small
  small

With the booth list and the event alone it works too, and says what is missing.

  $ mkdir small && cp demo/booth.csv demo/event.csv small
  $ fairlead-aftershow small | tail -n 1 | sed "s|$PWD/||"
  small/aftershow/2024-04-22/report-en.html
  $ grep -o 'No data: [^.,(]*' small/aftershow/*/report-en.html | sort | uniq -c | awk '{ $1 = $1; print }'
  1 No data: no competitor was noted
  4 No data: nobody wrote a remark on this
  1 No data: nobody wrote down whether it was the organiser
  1 No data: still to be decided
  1 No data: the stand checklist was not filled in
  1 No data: there is no log of contacts

What cannot be is said, and no report is written.

  $ mkdir broken && cp demo/booth.csv broken && printf 'event_name,event_end,cost\nFair,2024-04-19,much\n' >broken/event.csv
  $ fairlead-aftershow broken 2>&1 | tail -n 2; ls broken broken/aftershow
  show-report: event.csv:2: column "cost": cannot read "much"; write a sum such as 1234.50
  fairlead-aftershow: show-report failed; what was there before stays
  broken:
  aftershow
  booth.csv
  event.csv
  
  broken/aftershow:
