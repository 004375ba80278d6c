The due list as a calendar: on request a to-do for every record, CRLF at the
end of lines.

  $ cat >due.csv <<'CSV'
  > lead_id,company,contact_name,email,phone,owner,grade,grade_scheme,due_date,due_rule,why_now,next_medium,escalation,priority,due_guard
  > L1,Quarry Pty,Dmitri Novak,dmitri@quarry.example.com,,Chen,A,relation,2024-04-12,R-DUE-11,customer is waiting for an answer,email,,80,
  > L2,贝林轴承有限公司,王芳,wang@beilin.example.com,+8657112345678,Lin,B,relation,2024-04-22,R-DUE-17,offer still valid: order within validity,email,,35,
  > L3,Keller GmbH,Jonas Keller,jonas@keller.example.com,+493090121234,Chen,B,relation,2024-04-24,R-DUE-22,regular rhythm: grade B every 7 days,phone,,15,
  > L4,Alder AB,Greta Larsen,greta@alder.example.com,,Lin,D,relation,2024-04-17,R-DUE-22,regular rhythm: grade D every 28 days,email,colleague:Zhou,8.5,too_late
  > L5,Vela S.p.A.,,,,,,,2024-04-22,R-DUE-16,the two-week follow-up window closes,,,,
  > L6,Umber SARL,Paul Girard,paul@umber.example.com,,Lin,A,horizon,2024-04-20,R-DUE-22,regular rhythm: grade A every 14 days,email,,12,too_soon until 2024-04-25
  > CSV
  $ export FAIRLEAD_TODAY=2024-04-22
  $ due-calendar --todos -o due.ics due.csv
  $ grep -c -v "$(printf '\r')$" due.ics
  0
  [1]
  $ tr -d '\r' <due.ics | head -n 41
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//Fairlead//due-calendar//EN
  CALSCALE:GREGORIAN
  BEGIN:VTODO
  UID:L1-R-DUE-11@fairlead
  DTSTAMP:20240422T000000Z
  SEQUENCE:12784320
  DUE;VALUE=DATE:20240412
  SUMMARY:e-mail: Quarry Pty (Dmitri Novak)
  DESCRIPTION:customer is waiting for an answer\ndmitri@quarry.example.com
  CONTACT:Dmitri Novak\, dmitri@quarry.example.com
  CATEGORIES:A,relation
  PRIORITY:1
  STATUS:NEEDS-ACTION
  END:VTODO
  BEGIN:VTODO
  UID:L2-R-DUE-17@fairlead
  DTSTAMP:20240422T000000Z
  SEQUENCE:12784320
  DUE;VALUE=DATE:20240422
  SUMMARY:e-mail: 贝林轴承有限公司 (王芳)
  DESCRIPTION:offer still valid: order within validity\n+8657112345678\, wang
   @beilin.example.com
  CONTACT:王芳\, +8657112345678\, wang@beilin.example.com
  CATEGORIES:B,relation
  PRIORITY:4
  STATUS:NEEDS-ACTION
  END:VTODO
  BEGIN:VTODO
  UID:L3-R-DUE-22@fairlead
  DTSTAMP:20240422T000000Z
  SEQUENCE:12784320
  DUE;VALUE=DATE:20240424
  SUMMARY:phone: Keller GmbH (Jonas Keller)
  DESCRIPTION:regular rhythm: grade B every 7 days\n+493090121234\, jonas@kel
   ler.example.com
  CONTACT:Jonas Keller\, +493090121234\, jonas@keller.example.com
  CATEGORIES:B,relation
  PRIORITY:7
  STATUS:NEEDS-ACTION

An event lasts the day and leaves it free.  Who else there is, is counted.

  $ due-calendar --owner Chen due.csv >chen.ics
  due-calendar: left out: 4 of other owners
  $ tr -d '\r' <chen.ics | head -n 18
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//Fairlead//due-calendar//EN
  CALSCALE:GREGORIAN
  X-WR-CALNAME:Chen
  BEGIN:VEVENT
  UID:L1-R-DUE-11@fairlead
  DTSTAMP:20240422T000000Z
  SEQUENCE:12784320
  DTSTART;VALUE=DATE:20240412
  DTEND;VALUE=DATE:20240413
  SUMMARY:e-mail: Quarry Pty (Dmitri Novak)
  DESCRIPTION:customer is waiting for an answer\ndmitri@quarry.example.com
  CONTACT:Dmitri Novak\, dmitri@quarry.example.com
  CATEGORIES:A,relation
  PRIORITY:1
  TRANSP:TRANSPARENT
  END:VEVENT

Reminders are reckoned from the day itself.

  $ due-calendar --todos --alarm 08:30 due.csv | tr -d '\r' | sed -n '/VALARM/,/VALARM/p' | head -n 5
  BEGIN:VALARM
  ACTION:DISPLAY
  DESCRIPTION:e-mail: Quarry Pty (Dmitri Novak)
  TRIGGER;RELATED=END:PT8H30M
  END:VALARM
  $ due-calendar --alarm 00:00 --events due.csv | tr -d '\r' | grep TRIGGER | uniq -c | sed 's/^ *//'
  6 TRIGGER:PT0H0M

In Chinese; the reasons stay in the language of the input.

  $ due-calendar --todos --lang zh --owner Lin -q due.csv | tr -d '\r' | sed -n '5,13p'
  X-WR-CALNAME:Lin
  BEGIN:VTODO
  UID:L2-R-DUE-17@fairlead
  DTSTAMP:20240422T000000Z
  SEQUENCE:12784320
  DUE;VALUE=DATE:20240422
  SUMMARY:邮件：贝林轴承有限公司（王芳）
  DESCRIPTION:offer still valid: order within validity\n+8657112345678\, wang
   @beilin.example.com
  $ due-calendar --todos --lang zh due.csv | tr -d '\r' | sed -n '/^UID:L4/,/^CONTACT/p'
  UID:L4-R-DUE-22@fairlead
  DTSTAMP:20240422T000000Z
  SEQUENCE:12784320
  DUE;VALUE=DATE:20240417
  SUMMARY:邮件：Alder AB（Greta Larsen）
  DESCRIPTION:regular rhythm: grade D every 28 days\n连续没回复，换同
   事跟进：Zhou\n逾期超过一个跟进周期\ngreta@alder.example.com
  CONTACT:Greta Larsen\, greta@alder.example.com

What followup-topic adds stands in the description.

  $ printf 'lead_id,company,due_date,due_rule,why_now,next_medium,topic,topic_reason,topic_fact,medium,topic_rule,check_first\nL1,Acme,2024-04-22,R-DUE-19,quote unanswered,email,quote_delivery,a true date,vessel leaves 2024-05-12,phone,R-TOPIC-23,price too high\nL2,Bolt,2024-04-22,R-DUE-19,quote unanswered,email,,,,,R-TOPIC-30,\n' | due-calendar | tr -d '\r' | grep -A 2 -E '^SUMMARY'
  SUMMARY:phone: Acme
  DESCRIPTION:quote unanswered\ndelivery time\; a true date\; vessel leaves 2
   024-05-12\ncheck first: price too high
  --
  SUMMARY:e-mail: Bolt
  DESCRIPTION:quote unanswered\nno fresh occasion: find a reason before writi
   ng

The grade of a list without column grade is that of its scheme.

  $ printf 'lead_id,due_date,grade_horizon,grade_relation,grade_scheme\nL1,2024-04-22,A,B,horizon\nL2,2024-04-22,A,B,relation\nL3,2024-04-22,A,B,\nL4,2024-04-22,A,,relation\n' | due-calendar | tr -d '\r' | grep -E '^(UID|CATEG)'
  UID:L1@fairlead
  CATEGORIES:A,horizon
  UID:L2@fairlead
  CATEGORIES:B,relation
  UID:L3@fairlead
  UID:L4@fairlead

The same list on another day has the same entries.

  $ due-calendar --todos due.csv | cmp - due.ics
  $ due-calendar --todos --today 2024-04-23 due.csv >later.ics
  $ grep UID: due.ics >uids && grep UID: later.ics | cmp - uids
  $ grep -h DTSTAMP due.ics later.ics | tr -d '\r' | sort -u
  DTSTAMP:20240422T000000Z
  DTSTAMP:20240423T000000Z

A second list of one day takes the place of the first: 450 and 480 minutes after
2024-04-22, which is 8878 days or 12784320 minutes after 2000-01-01; 15:30 in
Shanghai is 07:30 in Greenwich, the day stays the one that was named.

  $ for moment in 2024-04-22T07:30Z 2024-04-22T08:00Z 2024-04-22T15:30+08:00 2024-04-22T00:30+08:00; do
  >   due-calendar --today $moment due.csv | tr -d '\r' | grep -E 'DTSTAMP|SEQUENCE' | sort -u | tr '\n' ' '; echo; done
  DTSTAMP:20240422T073000Z SEQUENCE:12784770 
  DTSTAMP:20240422T080000Z SEQUENCE:12784800 
  DTSTAMP:20240422T073000Z SEQUENCE:12784770 
  DTSTAMP:20240421T163000Z SEQUENCE:12783870 
  $ FAIRLEAD_TODAY=2024-04-22T07:30Z due-calendar due.csv | grep -c SEQUENCE:12784770
  6
  $ for moment in 2024-04-22T7:30Z 2024-04-22T07:30 2024-04-22T24:00Z 2024-04-22T07:30+8 T07:30Z 2024-04-31T07:30Z; do
  >   due-calendar --today $moment due.csv >/dev/null 2>err.txt || echo "$? $(cut -d';' -f1 err.txt)"; done
  2 due-calendar: --today: cannot read "2024-04-22T7:30Z"
  2 due-calendar: --today: cannot read "2024-04-22T07:30"
  2 due-calendar: --today: cannot read "2024-04-22T24:00Z"
  2 due-calendar: --today: cannot read "2024-04-22T07:30+8"
  2 due-calendar: --today: cannot read ""
  2 due-calendar: --today: there is no "2024-04-31"

A time of the day, where it is known: of its own, or in what was agreed.

  $ printf 'lead_id,due_date,due_rule,due_time,next_action\nL1,2024-04-22,R-DUE-12,,call at 14:30\nL2,2024-04-22,R-DUE-14,09:15,\nL3,2024-04-22,R-DUE-22,,call at 14:30\n' | due-calendar --alarm 08:00 | tr -d '\r' | grep -E '^(UID|DTSTART|DTEND|DUR|TRIG)'
  UID:L1-R-DUE-12@fairlead
  DTSTART:20240422T143000
  DURATION:PT30M
  TRIGGER:-PT15M
  UID:L2-R-DUE-14@fairlead
  DTSTART:20240422T091500
  DURATION:PT30M
  TRIGGER:-PT15M
  UID:L3-R-DUE-22@fairlead
  DTSTART;VALUE=DATE:20240422
  DTEND;VALUE=DATE:20240423
  TRIGGER:PT8H0M

The priority is a scale of nine, which is a table.

  $ printf 'lead_id,due_date,priority\na,2024-04-22,70\nb,2024-04-22,69.99\nc,2024-04-22,45\nd,2024-04-22,25.0\ne,2024-04-22,0\nf,2024-04-22,\n' >steps.csv
  $ due-calendar steps.csv | tr -d '\r' | grep -E '^(UID|PRIO)'
  UID:a@fairlead
  PRIORITY:1
  UID:b@fairlead
  PRIORITY:2
  UID:c@fairlead
  PRIORITY:3
  UID:d@fairlead
  PRIORITY:5
  UID:e@fairlead
  PRIORITY:9
  UID:f@fairlead
  $ printf 'at_least,priority,rule\n50,1,mine\n10,5,mine\n' >mine.csv
  $ due-calendar --table ical-priority=mine.csv steps.csv | tr -d '\r' | grep -E '^(UID|PRIO)'
  UID:a@fairlead
  PRIORITY:1
  UID:b@fairlead
  PRIORITY:1
  UID:c@fairlead
  PRIORITY:5
  UID:d@fairlead
  PRIORITY:5
  UID:e@fairlead
  UID:f@fairlead
  $ printf 'at_least,priority,rule\n50,0,mine\n' >mine.csv
  $ due-calendar --table ical-priority=mine.csv steps.csv
  due-calendar: mine.csv:2: column "priority": cannot read "0"; write a whole number from 1 to 9
  [2]
  $ due-calendar --print-table ical-priority | head -n 2
  at_least,priority,rule,source
  70,1,R-ICAL-01,chosen; RFC 5545 3.8.1.9: 1 is the highest

Nothing due is no output at all, as a calendar without an entry is none:
followup-due -q writes nothing then, not even a header.

  $ mkdir none
  $ due-calendar </dev/null
  $ due-calendar -q </dev/null
  $ head -n 1 due.csv | due-calendar
  $ due-calendar --split none </dev/null
  $ due-calendar -q --owner Nobody --events due.csv
  $ ls none

A lead that stands in the list twice by one rule would be one entry.

  $ { cat due.csv; sed -n '2p' due.csv; sed -n '4s/R-DUE-22/R-DUE-12/p' due.csv; } >twice.csv
  $ due-calendar twice.csv >twice.ics
  due-calendar: twice.csv:8: column "lead_id": "L1" stands on line 2 already, due by the same rule; run lead-dedupe and lead-merge first
  due-calendar: 1 of 8 records rejected
  [1]
  $ tr -d '\r' <twice.ics | grep -E '^UID:L[13]'
  UID:L1-R-DUE-11@fairlead
  UID:L3-R-DUE-22@fairlead
  UID:L3-R-DUE-12@fairlead

Bad records are named, the others go out.

  $ printf 'lead_id,company,due_date,priority\nL1,A,soon,1\nL2,B,2024-02-30,1\nL3,C,,1\nL4,D\n,E,2024-04-22,1\n  ,E,2024-04-22,1\nL7,G,2024-04-22,high\nL8,H,2024-04-22,-1\nL9,I,2024-04-22,1\n' >mixed.csv
  $ printf 'L10,\377,2024-04-22,1\n' >>mixed.csv
  $ due-calendar --rejects rejects.csv mixed.csv >some.ics
  due-calendar: mixed.csv:2: column "due_date": cannot read "soon"; write a date as 2024-04-22
  due-calendar: mixed.csv:3: column "due_date": there is no day "2024-02-30"; write a date as 2024-04-22
  due-calendar: mixed.csv:4: column "due_date": empty; write the day as 2024-04-22, or run followup-due first
  due-calendar: mixed.csv:5: 2 fields where the header has 4; add the missing commas
  due-calendar: mixed.csv:6: column "lead_id": empty; give the lead a key, or run lead-import first
  due-calendar: mixed.csv:7: column "lead_id": empty; give the lead a key, or run lead-import first
  due-calendar: mixed.csv:8: column "priority": cannot read "high"; write a number as 47.5, or run followup-due again
  due-calendar: mixed.csv:11: not UTF-8; run lead-import first
  due-calendar: 8 of 10 records rejected
  [1]
  $ grep UID some.ics | tr -d '\r'
  UID:L8@fairlead
  UID:L9@fairlead
  $ sed '$d' rejects.csv | cut -d, -f1-4,7
  lead_id,company,due_date,priority,reject_code
  L1,A,soon,1,bad-date
  L2,B,2024-02-30,1,no-such-date
  L3,C,,1,no-date
  L4,D,,,short-record
  ,E,2024-04-22,1,no-lead-id
    ,E,2024-04-22,1,no-lead-id
  L7,G,2024-04-22,high,bad-number
  $ due-calendar --strict mixed.csv
  due-calendar: mixed.csv:2: column "due_date": cannot read "soon"; write a date as 2024-04-22
  due-calendar: ended at the first bad record (--strict)
  [2]
  $ due-calendar --strict -o mixed.ics mixed.csv 2>/dev/null || ls mixed.ics
  ls: cannot access 'mixed.ics': No such file or directory
  [2]

No cell can begin a line or a property, or turn the text around.

  $ printf 'lead_id,company,contact_name,due_date,due_rule,why_now,owner\n"L1\nX",a\\b;c,\342\200\256evil\033[2J\001,2024-04-22,"R\r\nX:1","one, two\nEND:VTODO\r\nBEGIN:VALARM","Lin\nBEGIN:X"\n' >bad.csv
  $ due-calendar --owner "$(printf 'Lin\nBEGIN:X')" --todos bad.csv | tr -d '\r'
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//Fairlead//due-calendar//EN
  CALSCALE:GREGORIAN
  X-WR-CALNAME:Lin\nBEGIN:X
  BEGIN:VTODO
  UID:L1\nX-R\nX:1@fairlead
  DTSTAMP:20240422T000000Z
  SEQUENCE:12784320
  DUE;VALUE=DATE:20240422
  SUMMARY:a\\b\;c (evil[2J)
  DESCRIPTION:one\, two\nEND:VTODO\nBEGIN:VALARM
  CONTACT:evil[2J
  STATUS:NEEDS-ACTION
  END:VTODO
  END:VCALENDAR

Names of 10,000 characters are folded, not cut.

  $ long=$(printf '%010000d' 0 | sed 's/0/轴/g')
  $ printf 'lead_id,company,due_date\n%s,%s,2024-04-22\n' "$long" "$long" >long.csv
  $ due-calendar long.csv | tr -d '\r' | LC_ALL=C awk 'length($0) > 75 { print "too long" }'
  $ due-calendar long.csv | tr -d '\r\n ' | grep -o 轴 | grep -c .
  20000

A file for each owner, whose name is safe whatever the owner's is.

  $ mkdir out
  $ due-calendar --split out due.csv
  $ ls out
  Chen.ics
  Lin.ics
  no-owner.ics
  $ grep -h -E '^(X-WR|UID)' out/Chen.ics out/no-owner.ics | tr -d '\r'
  X-WR-CALNAME:Chen
  UID:L1-R-DUE-11@fairlead
  UID:L3-R-DUE-22@fairlead
  X-WR-CALNAME:no owner
  UID:L5-R-DUE-16@fairlead
  $ due-calendar -q --owner Chen due.csv | cmp - out/Chen.ics
  $ mkdir zh && due-calendar --lang zh --split zh due.csv
  $ grep X-WR zh/no-owner.ics | tr -d '\r'
  X-WR-CALNAME:未分配
  $ printf 'owner,lead_id,due_date\n陈静,A,2024-04-22\n../../x,B,2024-04-22\nlin,C,2024-04-22\nLIN,D,2024-04-22\nnul,E,2024-04-22\n"a\nb",F,2024-04-22\n.hidden,G,2024-04-22\nno-owner,H,2024-04-22\n,I,2024-04-22\n-rf,J,2024-04-22\n' >names.csv
  $ mkdir safe && due-calendar --split safe names.csv
  $ ls -A safe
  LIN.ics
  _._.._x.ics
  _hidden.ics
  _nul.ics
  _rf.ics
  a b.ics
  lin-2.ics
  no-owner-2.ics
  no-owner.ics
  陈静.ics
  $ grep -h UID "safe/no-owner-2.ics" | tr -d '\r'
  UID:I@fairlead
  $ due-calendar --split nosuch due.csv
  due-calendar: cannot write "nosuch/Chen.ics": No such file or directory; check its name and folder
  [2]

Columns are found by their aliases and by hand, order and form do not matter.

  $ printf '\357\273\277公司名称,线索编号,due_date\r\nAcme,L1,2024-04-21\r\n' | due-calendar | tr -d '\r' | grep -E '^(UID|SUM)'
  UID:L1@fairlead
  SUMMARY:Acme
  $ printf 'firm,key,when\n"Acme, ""Ltd""",L1,2024-04-21' | due-calendar --column company=firm --column lead_id=key --column due_date=when --todos | tr -d '\r' | grep -E '^(UID|DUE|SUM)'
  UID:L1@fairlead
  DUE;VALUE=DATE:20240421
  SUMMARY:Acme\, "Ltd"

Files that cannot be read or written say so.

  $ due-calendar nosuch.csv
  due-calendar: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ due-calendar .
  due-calendar: .: is a directory; name a file in it
  [2]
  $ printf 'owner,lead_id\nLin,A\n' | due-calendar
  due-calendar: <stdin>:1: no column "due_date"; run followup-due first, or name the column with --column due_date=HEADER
  [2]
  $ printf 'owner,due_date\nLin,2024-04-22\n' | due-calendar
  due-calendar: <stdin>:1: no column "lead_id" among "owner", "due_date"; name it with --column lead_id=HEADER
  [2]
  $ printf 'lead_id,due_date,due_date\nL1,2024-04-22,2024-04-23\n' | due-calendar
  due-calendar: <stdin>:1: two columns "due_date": field 2 "due_date" and field 3 "due_date"; rename one, or run lead-import first
  [2]
  $ printf 'lead_id,due_date\nL1,2024-04-22\000\n' | due-calendar
  due-calendar: <stdin>:2: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ due-calendar due.csv >/dev/full
  due-calendar: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ due-calendar -o /dev/full due.csv
  due-calendar: cannot write "/dev/full": No space left on device; make room, or write elsewhere
  [2]
  $ due-calendar --table digest-text=nosuch.csv due.csv
  due-calendar: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]

-o replaces a file only when all went well, with an empty one when nobody is due.

  $ echo old >text
  $ due-calendar -o text nosuch.csv
  due-calendar: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ cat text
  old
  $ due-calendar -q --owner Chen -o text due.csv && cmp text out/Chen.ics
  $ due-calendar -o text </dev/null && cat text

Wrong command lines.

  $ due-calendar --events --todos due.csv
  due-calendar: --events and --todos exclude each other; see due-calendar --help
  [2]
  $ due-calendar --split out -o text due.csv
  due-calendar: --split and -o exclude each other; see due-calendar --help
  [2]
  $ due-calendar --alarm 9:00 due.csv
  due-calendar: --alarm: cannot read "9:00"; write a time of the day as 09:00; see due-calendar --help
  [2]
  $ due-calendar --alarm 24:00 due.csv
  due-calendar: --alarm: cannot read "24:00"; write a time of the day as 09:00; see due-calendar --help
  [2]
  $ due-calendar --alarm 09:60 due.csv
  due-calendar: --alarm: cannot read "09:60"; write a time of the day as 09:00; see due-calendar --help
  [2]
  $ due-calendar --alarm '' due.csv
  due-calendar: --alarm: cannot read ""; write a time of the day as 09:00; see due-calendar --help
  [2]
  $ due-calendar --alarm '+9:00' due.csv
  due-calendar: --alarm: cannot read "+9:00"; write a time of the day as 09:00; see due-calendar --help
  [2]
  $ due-calendar --alarm '09:00:00' due.csv
  due-calendar: --alarm: cannot read "09:00:00"; write a time of the day as 09:00; see due-calendar --help
  [2]
  $ due-calendar --lang de due.csv
  due-calendar: --lang: cannot read "de"; write one of en|zh; see due-calendar --help
  [2]
  $ due-calendar due.csv names.csv
  due-calendar: one file at a time, not "names.csv" too; see due-calendar --help
  [2]
  $ due-calendar --today tomorrow due.csv
  due-calendar: --today: cannot read "tomorrow"; write a date as 2024-04-22; see due-calendar --help
  [2]
  $ due-calendar --weekly due.csv
  due-calendar: no option "--weekly"; see due-calendar --help
  [2]

A score may push a priority below 0: that is the lowest.

  $ printf 'lead_id,grade,grade_scheme,met_date,score\nL1,A,relation,2024-04-01,-500\n' | followup-due -q --all --today 2024-04-22 | due-calendar --today 2024-04-22 | grep PRIORITY
  PRIORITY:9\r (esc)

One seller under two names is one calendar, by the list of sellers; her name is
the one of that list, whichever is asked for.  A record of the list that cannot
be read is told.

  $ printf 'owner,aliases\nChen,Chen Wei;陈伟\nLin,\n' >reps.csv
  $ sed 's/,Chen,B,/,陈伟,B,/' due.csv >names.csv
  $ mkdir named && due-calendar --reps reps.csv --split named names.csv; ls named
  Chen.ics
  Lin.ics
  no-owner.ics
  $ grep -c BEGIN:VEVENT named/Chen.ics
  2
  $ due-calendar -q --reps reps.csv --owner 'Chen Wei' names.csv | cmp - named/Chen.ics
  $ due-calendar -q --owner 陈伟 names.csv | grep -c BEGIN:VEVENT
  1
  $ printf 'owner\nChen\nChen\n' >twice.csv
  $ due-calendar -q --reps twice.csv --owner Chen due.csv 2>told | cmp - out/Chen.ics; cat told
  due-calendar: twice.csv:3: column "owner": "Chen" stands above already; keep one row
  due-calendar: twice.csv: 1 of 2 records rejected
