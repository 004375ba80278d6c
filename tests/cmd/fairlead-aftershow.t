What is not understood stops the run before anything is read or made.

  $ mkdir fair && export FAIRLEAD_TODAY=2024-04-22 FAIRLEAD_HOME="$PWD/none"
  $ echo 'colour = red' >fair/aftershow.conf; fairlead-aftershow fair 2>err.txt; echo $?; cat err.txt
  2
  fairlead-aftershow: fair/aftershow.conf:1: no setting "colour"; man fairlead-aftershow has them; see fairlead-aftershow --help
  $ for line in 'lang = de' 'lang =' 'within = soon' 'booth'; do
  >   echo "$line" >fair/aftershow.conf; fairlead-aftershow fair 2>/dev/null; echo $?
  > done; rm fair/aftershow.conf
  2
  2
  2
  2
  $ fairlead-aftershow --now 2>/dev/null
  [2]
  $ fairlead-aftershow fair fair 2>/dev/null
  [2]
  $ fairlead-aftershow -c none.conf 2>/dev/null
  [2]
  $ fairlead-aftershow fair 2>&1 | sed "s|$PWD|DIR|"; ls -A fair/aftershow
  fairlead-aftershow: DIR/fair/booth.csv: cannot be read; booth = FILE; FILE names the lists
  .lock
  $ rm -r fair/aftershow

A list, a second one with a space in its name, the event with a comma in its
name, and a log that names a lead that will be merged.

  $ cat >fair/booth.csv <<'EOF'
  > lead_id,company,contact_name,email,phone,country,booth_class,met_date,owner,budget,buy_horizon_months
  > L1,Alder Tools Ltd,Ada Weber,ada@alder.example.com,,DE,intends_order,2024-04-18,Chen,yes,2
  > L2,Quarry Pty,Dmitri Novak,dmitri@quarry.example.com,,AU,wants_materials,2024-04-18,Lin,yes,24
  > L3,Nowhere,,,,,,2024-04-18,,,
  > EOF
  $ cat >'fair/badge scan.csv' <<'EOF'
  > lead_id,company,contact_name,email,phone,country,booth_class,met_date,owner
  > B7,Alder Tools,A. Weber,ada@alder.example.com,+49 30 901820,DE,,2024-04-19,
  > B8,Quarry,Eva Novak,dmitri@quarry.example.com,,AU,,2024-04-19,
  > EOF
  $ printf 'event_name,event_start,event_end,cost,currency\n"Harbour Fair, Spring",2024-04-16,2024-04-19,1000,USD\n' >fair/event.csv
  $ printf 'touch_id,lead_id,touch_date,direction,medium,topic\nT1,B7,2024-04-19,out,email,show_talk\nT2,L2,2024-04-19,out,email,show_talk\n' >fair/touches.csv
  $ printf '# lists\nbooth = booth.csv; badge scan.csv\nlang = en zh\n' >fair/aftershow.conf
  $ cp -R fair before

A dry run leaves nothing behind, here or elsewhere.

  $ mkdir tmp; TMPDIR="$PWD/tmp" fairlead-aftershow --dry-run fair >dry.txt; echo $?; head -n 8 dry.txt; ls tmp; diff -r fair before
  1
  Harbour Fair, Spring, 2024-04-22
    leads: 3 (A 1, C 1, U 1)
    merged into others: 1; pairs to decide: 1 (decide.csv)
    rejected: 1 (rejected.csv, with the reasons)
    due within 7 days: 2 (due.txt)
  
  Post-show report: Harbour Fair, Spring
  ======================================

The run itself: one record of Ada Weber, whose contact follows her; the files of
the show are as they were.

  $ fairlead-aftershow fair | tail -n 1 | sed "s|$PWD|DIR|"
  DIR/fair/aftershow/2024-04-22/report-en.html
  $ cd fair/aftershow/2024-04-22 && ls
  decide.csv
  due.csv
  due.txt
  leads.csv
  log.txt
  merged-journal.csv
  merged.csv
  rejected.csv
  report-en.html
  report-zh.html
  report.txt
  summary.txt
  touches.csv
  $ cat merged.csv; cat touches.csv
  lead_id,merged_into
  B7,L1
  touch_id,lead_id,touch_date,direction,medium,topic
  T1,L1,2024-04-19,out,email,show_talk
  T2,L2,2024-04-19,out,email,show_talk
  $ lead-show -f csv -c lead_id,phone_e164,src_file,contact_count leads.csv
  lead_id,phone_e164,src_file,contact_count
  L1,+4930901820,booth.csv,1
  L2,,booth.csv,1
  B8,,badge scan.csv,
  $ grep -c '^lead-import: booth.csv:4: ' log.txt; grep -c "$PWD" *
  1
  decide.csv:0
  due.csv:0
  due.txt:0
  leads.csv:0
  log.txt:0
  merged-journal.csv:0
  merged.csv:0
  rejected.csv:0
  report-en.html:0
  report-zh.html:0
  report.txt:0
  summary.txt:0
  touches.csv:0
  [1]
  $ cd ../../..; rm -rf aftershow; for f in before/*; do cmp "$f" "fair/${f#before/}"; done

A second run makes the same; what somebody decided is kept to.

  $ cp -R fair/aftershow/2024-04-22 first; fairlead-aftershow fair >/dev/null; diff -r first fair/aftershow/2024-04-22
  $ sed 's/^\([^,]*,[^,]*\),[^,]*/\1,different/; 1s/different/decision/' first/decide.csv >fair/decisions.csv
  $ fairlead-aftershow fair | sed -n 3p
    merged into others: 1; pairs to decide: 0 (decide.csv)

Another day has a folder of its own; of two events one is chosen by name.

  $ echo 'Old Fair,2023-04-16,2023-04-19,900,USD' >>fair/event.csv
  $ FAIRLEAD_TODAY=2024-04-23 fairlead-aftershow fair 2>&1 | sed "s|$PWD|DIR|"
  fairlead-aftershow: DIR/fair/event.csv: several events; event = NAME says which
  $ echo 'event = Old Fair' >>fair/aftershow.conf; FAIRLEAD_TODAY=2024-04-23 fairlead-aftershow fair | head -n 1; ls fair/aftershow
  Old Fair, 2024-04-23
  2024-04-22
  2024-04-23
  $ cp before/aftershow.conf before/event.csv fair

A run that fails leaves what was there, and no folder half made.

  $ sed 's/1000/much/' before/event.csv >fair/event.csv; cp -R fair/aftershow was
  $ fairlead-aftershow fair 2>&1 | tail -n 2; diff -r was fair/aftershow; ls -A fair/aftershow
  show-report: event.csv:2: column "cost": cannot read "much"; write a sum such as 1234.50
  fairlead-aftershow: show-report failed; what was there before stays
  .lock
  2024-04-22
  2024-04-23
  $ cp before/event.csv fair

Mail: once a day, again when it is asked for, and when it did not go out.

  $ printf 'to = boss@example.com\nsend = sh %s/mail.sh\n' "$PWD" >>fair/aftershow.conf
  $ echo 'exit 1' >mail.sh; fairlead-aftershow fair 2>&1 | sed "s|$PWD|DIR|"
  fairlead-aftershow: the mail did not go out; the report is in DIR/fair/aftershow/2024-04-22
  $ echo "cat >>$PWD/mails" >mail.sh
  $ fairlead-aftershow fair >/dev/null; fairlead-aftershow fair >/dev/null; grep -c '^To: boss@example.com' mails
  1
  $ fairlead-aftershow --again fair >/dev/null; grep -c '^To: boss@example.com' mails
  2
  $ grep -e filename= mails | sort | uniq -c | sed 's/^ *//'
  2 Content-Disposition: attachment; filename="report-2024-04-22-en.html"
  2 Content-Disposition: attachment; filename="report-2024-04-22-zh.html"
  $ python3 -c "
  > import email, email.policy
  > m = email.message_from_string(open('mails').read().split('\nTo: ')[0], policy=email.policy.default)
  > print(m['Subject'], m.defects); print(m.get_body(('plain',)).get_content().split('\n')[1])"
  After the show: Harbour Fair, Spring []
    leads: 3 (A 1, C 1, U 1)

Leads of before keep their ids when a name is mended.

  $ mkdir known && printf 'company,contact_name,email\nAlder Tools Ltd,Ada Weber,ada@alder.example.com\n' >known/booth.csv
  $ fairlead-aftershow known >/dev/null; cp known/aftershow/2024-04-22/leads.csv known/leads.csv
  $ sed -i.old 's/Ada Weber/Ada M. Weber/' known/booth.csv; fairlead-aftershow known >/dev/null
  $ for f in known/leads.csv known/aftershow/2024-04-22/leads.csv; do lead-show -f csv -c lead_id $f | sed 1d; done | uniq | wc -l | tr -d ' '
  1

In Chinese.

  $ FAIRLEAD_LANG=zh fairlead-aftershow --help | head -n 2
  用法：fairlead-aftershow [选项] [文件夹]
  fairlead-aftershow - 把展会的文件变成线索、待跟进清单和展后报告

What is no folder is told, in either language.

  $ fairlead-aftershow mails
  fairlead-aftershow: mails: not a folder that can be entered; make it, or name another
  [2]
  $ FAIRLEAD_LANG=zh fairlead-aftershow nowhere
  fairlead-aftershow: nowhere: 不是可以进入的文件夹；请新建，或指定另一个
  [2]
