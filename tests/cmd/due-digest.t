The due list of each seller: every record in the first section that fits, the
records without owner last, in the order of the input inside a section.

  $ cat >due.csv <<'CSV'
  > lead_id,company,contact_name,email,phone,owner,due_date,due_rule,why_now,next_medium,escalation,due_guard
  > L1,Quarry Pty,Dmitri Novak,dmitri@quarry.example.com,,Chen,2024-04-12,R-DUE-11,customer is waiting for an answer,email,,
  > L2,贝林轴承有限公司,王芳,wang@beilin.example.com,+8657112345678,Lin,2024-04-22,R-DUE-17,offer still valid: order within validity,email,,
  > L3,Keller GmbH,Jonas Keller,jonas@keller.example.com,+493090121234,Chen,2024-04-24,R-DUE-22,regular rhythm: grade B every 7 days,phone,,
  > L4,Alder AB,Greta Larsen,greta@alder.example.com,,Lin,2024-04-17,R-DUE-22,regular rhythm: grade D every 28 days,email,colleague:Zhou,too_late
  > L5,Vela S.p.A.,,,,,2024-04-22,R-DUE-16,the two-week follow-up window closes,,,
  > L6,Umber SARL,Paul Girard,paul@umber.example.com,,Lin,2024-04-20,R-DUE-22,regular rhythm: grade A every 14 days,email,,too_soon until 2024-04-25
  > CSV
  $ export FAIRLEAD_TODAY=2024-04-22
  $ due-digest due.csv
  Chen - 2024-04-22: 2 due, 1 overdue
  ===================================
  
  Waiting for our answer (1)
  
  Quarry Pty  Dmitri Novak  L1  2024-04-12  10 d late  e-mail
      customer is waiting for an answer
      dmitri@quarry.example.com
      touch-add --log touches.csv --lead L1 --medium email
  
  Coming (1)
  
  Keller GmbH  Jonas Keller  L3  2024-04-24  in 2 d  phone
      regular rhythm: grade B every 7 days
      +493090121234   jonas@keller.example.com
      touch-add --log touches.csv --lead L3 --medium phone
  
  Lin - 2024-04-22: 3 due, 2 overdue
  ==================================
  
  Validity ends (1)
  
  贝林轴承有限公司  王芳  L2  2024-04-22  today  e-mail
      offer still valid: order within validity
      +8657112345678   wang@beilin.example.com
      touch-add --log touches.csv --lead L2 --medium email
  
  Overdue (1)
  
  Alder AB  Greta Larsen  L4  2024-04-17  5 d late  e-mail
      regular rhythm: grade D every 28 days
      greta@alder.example.com
      late by more than a whole contact interval
      silent on the last messages; another colleague writes: Zhou
      touch-add --log touches.csv --lead L4 --medium email
  
  Guarded: do not contact yet (1)
  
  Umber SARL  Paul Girard  L6  2024-04-20  2 d late  e-mail
      regular rhythm: grade A every 14 days
      paul@umber.example.com
      too soon after our last message; not before 2024-04-25
      touch-add --log touches.csv --lead L6 --medium email
  
  no owner - 2024-04-22: 1 due, 0 overdue
  =======================================
  Nobody will act on these until each has a seller.
  
  Today (1)
  
  Vela S.p.A.  L5  2024-04-22  today
      the two-week follow-up window closes
      no phone or e-mail on file
      touch-add --log touches.csv --lead L5

In Chinese, for one owner; who else there is, is counted.

  $ due-digest --lang zh --owner Lin -w 60 due.csv
  Lin　2024-04-22：待跟进 3 条，其中逾期 2 条
  ===========================================
  
  报价即将到期或已过期（1）
  
  贝林轴承有限公司  王芳  L2  2024-04-22  今天  邮件
      offer still valid: order within validity
      +8657112345678   wang@beilin.example.com
      touch-add --log touches.csv --lead L2 --medium email
  
  已逾期（1）
  
  Alder AB  Greta Larsen  L4  2024-04-17  逾期 5 天  邮件
      regular rhythm: grade D every 28 days
      greta@alder.example.com
      逾期超过一个跟进周期
      连续没回复，换同事跟进：Zhou
      touch-add --log touches.csv --lead L4 --medium email
  
  暂缓：先别联系客户（1）
  
  Umber SARL  Paul Girard  L6  2024-04-20  逾期 2 天  邮件
      regular rhythm: grade A every 14 days
      paul@umber.example.com
      刚联系过，间隔太短；2024-04-25 再联系
      touch-add --log touches.csv --lead L6 --medium email
  due-digest: 未列出：其他负责人的 3 条
  $ due-digest --lang zh due.csv | tail -n 10 | head -n 5
  未分配　2024-04-22：待跟进 1 条，其中逾期 0 条
  ==============================================
  以下客户还没分配业务员，没人跟进，请尽快分配。
  
  今天到期（1）

A limit shows fewer and counts the others; the order is that of the input.

  $ for i in 1 2 3 4 5 6 7 8 9; do echo "Company $i,2024-04-22,Chen"; done |
  >   { echo company,due_date,owner; cat; } | due-digest -n 2 | grep -v '^ '
  Chen - 2024-04-22: 9 due, 0 overdue
  ===================================
  
  Today (9)
  
  Company 1  2024-04-22  today
  
  Company 2  2024-04-22  today
  
  … and 7 more

What followup-topic adds stands on the line and below it.

  $ printf 'owner,company,due_date,why_now,next_medium,topic,topic_reason,topic_fact,medium,topic_rule,check_first\nLin,Acme,2024-04-22,quote unanswered,email,quote_delivery,a true date,vessel leaves 2024-05-12,phone,R-TOPIC-23,price too high\nLin,Bolt,2024-04-22,quote unanswered,email,,,,,R-TOPIC-30,\n' | due-digest | tail -n +5
  
  Acme  2024-04-22  today  phone  delivery time
      quote unanswered
      a true date; vessel leaves 2024-05-12
      check first: price too high
  
  Bolt  2024-04-22  today  e-mail
      as above
      no fresh occasion: find a reason before writing

Nothing due is no output at all, whatever the form: followup-due -q writes
nothing then, not even a header.

  $ printf 'owner,email\nLin,lin@example.com\nChen,Chen <chen@example.com>\n' >reps.csv
  $ mail="--reps reps.csv --from sales@example.com"
  $ mkdir none
  $ due-digest </dev/null
  $ due-digest -q </dev/null
  $ head -n 1 due.csv | due-digest
  $ due-digest --mime $mail </dev/null
  $ head -n 1 due.csv | due-digest --mbox $mail
  $ due-digest --split none </dev/null
  $ due-digest -q --owner Nobody due.csv
  $ ls none

One message, ready for sendmail -t; its date is the day reckoned from and its
id a hash of the rest.  It has a text and a page.

  $ due-digest -q --mime $mail --owner Chen due.csv >chen.eml
  $ sed 's/[0-9a-f]\{16\}/HASH/; /^$/q' chen.eml
  From: sales@example.com
  To: "Chen" <chen@example.com>
  Subject: 2 due: Quarry Pty (waiting for our answer), ...
  Date: Mon, 22 Apr 2024 00:00:00 +0000
  Message-ID: <HASH.due-digest@example.com>
  MIME-Version: 1.0
  Content-Language: en
  Auto-Submitted: auto-generated
  Content-Type: multipart/alternative;
   boundary="=_HASH"
  
  $ python3 -c '
  > import email.policy, sys
  > m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.strict)
  > assert not m.defects
  > print([part.get_content_type() for part in m.iter_parts()])
  > open("body.txt", "w").write(m.get_body(("plain",)).get_content().replace("\r\n", "\n"))
  > open("page.html", "w").write(m.get_body(("html",)).get_content())' <chen.eml
  ['text/plain', 'text/html']
  $ grep -c -e 'http' -e 'url(' -e '<script' -e '<img' page.html
  0
  [1]
  $ due-digest -q --owner Chen due.csv | cmp - body.txt
  $ due-digest -q --mime $mail --owner Chen due.csv | cmp - chen.eml
  $ due-digest --mime $mail due.csv
  due-digest: 3 owners make as many messages; choose one with --owner NAME, or take --mbox or --split DIR
  [2]

A mailbox of all; whom nobody can be found for is said, or goes to --admin.

  $ due-digest --mbox $mail --lang zh due.csv >all.mbox
  due-digest: reps.csv: 负责人“”：这些线索没有负责人；请逐条指定业务员（未生成邮件；可用 --admin 接收）
  [1]
  $ grep -E '^(From|To|Subject)' all.mbox
  From sales@example.com Mon Apr 22 00:00:00 2024
  From: sales@example.com
  To: "Chen" <chen@example.com>
  Subject: =?utf-8?B?5b6F6Lef6L+bIDIg5p2h77yaUXVhcnJ5IFB0ee+8iOWuouaIt+WcqA==?=
  From sales@example.com Mon Apr 22 00:00:00 2024
  From: sales@example.com
  To: "Lin" <lin@example.com>
  Subject: =?utf-8?B?5b6F6Lef6L+bIDMg5p2h77ya6LSd5p6X6L205om/5pyJ6ZmQ5YWs5Y+4?=
  $ due-digest --mbox $mail --admin boss@example.com due.csv | grep -E '^(To|Subject)'
  due-digest: reps.csv: owner "": these leads have no owner; give each a seller (the message goes to --admin)
  To: "Chen" <chen@example.com>
  Subject: 2 due: Quarry Pty (waiting for our answer), ...
  To: "Lin" <lin@example.com>
  Subject: =?utf-8?B?MyBkdWU6IOi0neael+i9tOaJv+aciemZkOWFrOWPuCAodmFsaWRpdHkg?=
  To: boss@example.com
  Subject: no owner: 1 due: Vela S.p.A. (today)
  $ due-digest -q --mbox $mail --admin boss@example.com due.csv | grep -c '^To'
  3

A copy to the manager, who is a name of the same file or an address.

  $ printf 'owner,email,manager,active\nLin,lin@example.com,Chen,\nChen,chen@example.com,boss@example.net,yes\nWu,wu@example.com,Nobody,\nHe,he@example.com,,no\n' >team.csv
  $ team="--reps team.csv --from sales@example.com --cc-manager"
  $ printf 'owner,company,due_date\nLin,A,2024-04-22\nChen,B,2024-04-22\nWu,C,2024-04-22\nHe,D,2024-04-22\nMa,E,2024-04-22\n' >five.csv
  $ due-digest --mbox $team five.csv 2>err | grep -E '^(To|Cc)'; cat err
  To: "Chen" <chen@example.com>
  Cc: boss@example.net
  To: "Lin" <lin@example.com>
  Cc: chen@example.com
  To: "Wu" <wu@example.com>
  due-digest: team.csv: owner "He": no longer active; give the leads another owner (no message written; --admin takes such)
  due-digest: team.csv: owner "Ma": not among the reps; add a row (no message written; --admin takes such)
  due-digest: team.csv: manager "Nobody": no e-mail address that works; mend the row of that name (no copy sent)

A file for each owner, whose name is safe whatever the owner's is.

  $ mkdir out
  $ printf 'owner,company,due_date\n陈静,A,2024-04-22\n../../x,B,2024-04-22\nlin,C,2024-04-22\nLIN,D,2024-04-22\nnul,E,2024-04-22\n"a\nb",F,2024-04-22\n.hidden,G,2024-04-22\nno-owner,H,2024-04-22\n,I,2024-04-22\n-rf,J,2024-04-22\n' >names.csv
  $ due-digest --split out names.csv
  $ ls -A out
  LIN.txt
  _._.._x.txt
  _hidden.txt
  _nul.txt
  _rf.txt
  a b.txt
  lin-2.txt
  no-owner-2.txt
  no-owner.txt
  陈静.txt
  $ cat "out/no-owner-2.txt" | head -n 1
  no owner - 2024-04-22: 1 due, 0 overdue
  $ mkdir eml
  $ due-digest -q --mime --split eml $mail --admin boss@example.com due.csv
  $ ls eml
  Chen.eml
  Lin.eml
  no-owner.eml
  $ tr -d '\r' <eml/Chen.eml | cmp - chen.eml
  $ grep -c -v "$(printf '\r')$" eml/Chen.eml
  0
  [1]
  $ due-digest --split nosuch due.csv
  due-digest: cannot write "nosuch/Chen.txt": No such file or directory; check its name and folder
  [2]

No cell can begin a line or a header, or turn the text around.

  $ printf 'owner,company,contact_name,due_date,why_now\n"Lin\r\nBcc: spy@example.net","Acme\n\nToday (99)",\342\200\256evil\033[2J,2024-04-22,"From x\n.\n"\n' >bad.csv
  $ due-digest bad.csv
  Lin Bcc: spy@example.net - 2024-04-22: 1 due, 0 overdue
  =======================================================
  
  Today (1)
  
  Acme Today (99)  �evil�[2J  2024-04-22  today
      From x .
      no phone or e-mail on file
  $ printf 'owner,email\n"Lin\r\nBcc: spy@example.net",lin@example.com\n' >badreps.csv
  $ due-digest --mime --reps badreps.csv --from sales@example.com bad.csv | grep -iE '^(to|bcc)'
  To: "Lin Bcc: spy@example.net" <lin@example.com>
  $ printf 'owner,email\n"Lin\r\nBcc: spy@example.net","lin@example.com\nBcc: spy@example.net"\n' >badreps.csv
  $ due-digest --mime --reps badreps.csv --from sales@example.com bad.csv | grep -iE '^(to|bcc)'
  To: "Lin Bcc: spy@example.net" <lin@example.com>

Names of 10,000 characters are broken, not cut, and counted as one owner.

  $ long=$(printf '%010000d' 0 | tr 0 x)
  $ printf 'owner,company,due_date\n%s,%s,2024-04-22\n' "$long" "$long" >long.csv
  $ due-digest long.csv | sed 's/…/./g' | awk 'length($0) > 78 { print "too long" } END { print NR }'
  136
  $ mkdir long && due-digest --split long long.csv && ls long | awk '{ print length($0) }'
  123

Without due_rule, as in lists of another kind, the day alone decides.

  $ printf '公司名称,负责人,due_date\nAcme,Lin,2024-04-21\n' | due-digest | sed -n 4p
  Overdue (1)

Bad records are named, the others go out.

  $ printf 'owner,company,due_date\nLin,A,soon\nLin,B,2024-02-30\nLin,C,\nLin,D\nLin,E,2024-04-22\n' >mixed.csv
  $ printf 'Lin,\377,2024-04-22\n' >>mixed.csv
  $ due-digest --rejects rejects.csv mixed.csv
  due-digest: mixed.csv:2: column "due_date": cannot read "soon"; write a date as 2024-04-22
  due-digest: mixed.csv:3: column "due_date": there is no day "2024-02-30"; write a date as 2024-04-22
  due-digest: mixed.csv:4: column "due_date": empty; write the day as 2024-04-22, or run followup-due first
  due-digest: mixed.csv:5: 2 fields where the header has 3; add the missing commas
  due-digest: mixed.csv:7: not UTF-8; run lead-import first
  Lin - 2024-04-22: 1 due, 0 overdue
  ==================================
  
  Today (1)
  
  E  2024-04-22  today
      no phone or e-mail on file
  due-digest: 5 of 6 records rejected
  [1]
  $ cut -d, -f1-3,6 rejects.csv | head -n 3
  owner,company,due_date,reject_code
  Lin,A,soon,bad-date
  Lin,B,2024-02-30,no-such-date
  $ due-digest --strict mixed.csv
  due-digest: mixed.csv:2: column "due_date": cannot read "soon"; write a date as 2024-04-22
  due-digest: ended at the first bad record (--strict)
  [2]

The sections and the words are tables.

  $ due-digest --print-table digest | sed 's/Waiting for our answer/Answer these/' >my.csv
  $ due-digest --table digest=my.csv --owner Chen -q due.csv | sed -n 4p
  Answer these (1)
  $ sed 's/,any,/,always,/' my.csv >bad-table.csv
  $ due-digest --table digest=bad-table.csv due.csv
  due-digest: bad-table.csv:2: column "when": unknown; write any, overdue, today or coming
  [2]

Files that cannot be read or written say so.

  $ due-digest nosuch.csv
  due-digest: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ due-digest .
  due-digest: .: is a directory; name a file in it
  [2]
  $ printf 'owner,company\nLin,A\n' | due-digest
  due-digest: <stdin>:1: no column "due_date"; run followup-due first, or name the column with --column due_date=HEADER
  [2]
  $ printf 'owner,due_date\nLin,2024-04-22\000\n' | due-digest
  due-digest: <stdin>:2: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ due-digest due.csv >/dev/full
  due-digest: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ due-digest -o /dev/full due.csv
  due-digest: cannot write "/dev/full": No space left on device; make room, or write elsewhere
  [2]
  $ { head -n 1 due.csv; for i in 1 2 3 4 5 6 7 8 9 10; do for j in 1 2 3 4 5 6 7 8 9 10; do for k in 1 2 3 4 5 6 7 8 9 10; do tail -n +2 due.csv; done; done; done; } | due-digest | head -n 1
  Chen - 2024-04-22: 2000 due, 1000 overdue
  $ due-digest --mime --reps nosuch.csv --from sales@example.com due.csv
  due-digest: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ printf 'owner,team\nLin,x\n' >teams.csv
  $ due-digest --mbox --reps teams.csv --from sales@example.com due.csv
  due-digest: teams.csv: no column "email"; add one with the address of each owner
  [2]
  $ printf 'owner,email\nChen,chen@example.com\nChen,other@example.com\n' >twice.csv
  $ due-digest -q --mime --reps twice.csv --from sales@example.com --owner Chen due.csv | grep ^To
  due-digest: twice.csv:3: column "owner": "Chen" stands above already; keep one row
  due-digest: twice.csv: 1 of 2 records rejected
  To: "Chen" <chen@example.com>

-o replaces a file only when all went well, with an empty one when nobody is due.

  $ echo old >text
  $ due-digest -o text nosuch.csv
  due-digest: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ cat text
  old
  $ due-digest -q --owner Chen -o text due.csv && head -n 1 text
  Chen - 2024-04-22: 2 due, 1 overdue
  $ due-digest -o text </dev/null && cat text

Wrong command lines.

  $ due-digest --mime due.csv
  due-digest: a message needs --from ADDRESS; see due-digest --help
  [2]
  $ due-digest --mime --mbox $mail due.csv
  due-digest: --mime and --mbox exclude each other; see due-digest --help
  [2]
  $ due-digest --mbox --split out $mail due.csv
  due-digest: --mbox is one file; take --split with --mime; see due-digest --help
  [2]
  $ due-digest --split out -o text due.csv
  due-digest: --split and -o exclude each other; see due-digest --help
  [2]
  $ due-digest --reps reps.csv due.csv
  due-digest: --reps, --from, --admin and --cc-manager belong to --mime or --mbox; see due-digest --help
  [2]
  $ due-digest --mime --reps reps.csv --from 'Sales <sales@example.com>' due.csv
  due-digest: 3 owners make as many messages; choose one with --owner NAME, or take --mbox or --split DIR
  [2]
  $ due-digest --mime $mail --admin "$(printf 'a@example.com\nBcc: b@example.com')" due.csv
  due-digest: --admin: cannot read "a@example.com\x0ABcc: b@example.com"; write an address as sales@example.com; see due-digest --help
  [2]
  $ due-digest --width 20 due.csv
  due-digest: --width: cannot read "20"; write a whole number from 40 to 240; see due-digest --help
  [2]
  $ due-digest --limit 0 due.csv
  due-digest: --limit: cannot read "0"; write a whole number from 1 to 1000000000; see due-digest --help
  [2]
  $ due-digest --mim due.csv 2>&1 | sed 's/needs.*/needs/'
  due-digest: a message needs
  $ due-digest --lang de due.csv
  due-digest: --lang: cannot read "de"; write one of en|zh; see due-digest --help
  [2]
  $ due-digest due.csv reps.csv
  due-digest: one file at a time, not "reps.csv" too; see due-digest --help
  [2]
  $ due-digest --today tomorrow due.csv
  due-digest: --today: cannot read "tomorrow"; write a date as 2024-04-22; see due-digest --help
  [2]
  $ printf 'owner,email\n' | due-digest --mime --reps - --from sales@example.com
  due-digest: standard input is named twice; see due-digest --help
  [2]

More owners than files that can be under way at once:

  $ python3 -c 'print("due_date,owner,company"); [print(f"2024-04-22,o{i:03},c") for i in range(100)]' |
  >   due-digest --today 2024-04-22 --split many
  due-digest: cannot write "many/o000.txt": No such file or directory; check its name and folder
  [2]
  $ mkdir many
  $ python3 -c 'print("due_date,owner,company"); [print(f"2024-04-22,o{i:03},c") for i in range(100)]' |
  >   due-digest --today 2024-04-22 --split many
  $ ls many | wc -l
  100

A name in --from, and an owner that is an address needs no --reps.

  $ printf 'lead_id,company,due_date,due_rule,owner,email,email_state\nL1,Acme,2024-04-22,R-DUE-11,wang@our.example.com,ada@acme.example,bounced\nL2,Bolt,2024-04-22,R-DUE-11,Nobody,,\n' >self.csv
  $ due-digest --today 2024-04-22 --mbox --from 'Morning list <list@our.example.com>' self.csv | sed -n '/^From:/p;/^To/p;/^Subject/p'
  due-digest: --reps: owner "Nobody": not among the reps; add a row (no message written; --admin takes such)
  From: "Morning list" <list@our.example.com>
  To: wang@our.example.com
  Subject: 1 due: Acme (waiting for our answer)
  $ due-digest --today 2024-04-22 --owner wang@our.example.com -q self.csv | tail -n 2
      mail came back: correct the address
      touch-add --log touches.csv --lead L1

The page has what is tapped and copied; their last words come from the log, and
the first line says what was done since the last list: of two touches one is
Chen's, and what was due on the 19th is still open.

  $ printf 'lead_id,company,contact_name,email,phone,phone_e164,owner,due_date,due_rule,why_now,medium,topic,topic_reason,topic_fact,topic_rule,products_of_interest,quantity,quantity_unit,booth_note,grade_horizon,grade_relation\nL1,Quarry <Pty>,Dmitri Novak,dmitri@quarry.example.com,"4,93E+10",+61255500123,Chen,2024-04-19,R-DUE-11,customer is waiting for an answer,email,answer,answer what they asked,their message of 2024-04-18,R-DUE-11,valves,500,pcs,wants a report,A,C\nL2,Umber SARL,Paul Girard,paul@umber.example.com,,,Chen,2024-04-21,R-DUE-22,regular rhythm: grade D every 28 days,email,,,,R-TOPIC-30,,,,,,D\n' >full.csv
  $ cat >log.csv <<'CSV'
  > lead_id,touch_date,direction,medium,subject,body,owner
  > L1,2024-04-18,in,email,Re: Valves,How much for 500?,
  > L1,2024-04-19,out,email,Wait,,Chen
  > L9,2024-04-20,out,phone,,,Lin
  > CSV
  $ due-digest --touches log.csv --since 2024-04-19 full.csv
  Chen - 2024-04-22: 1 due, 1 overdue
  ===================================
  Touches since 2024-04-19: 1; due then and still open: 1.
  
  Waiting for our answer (1)
  
  Quarry <Pty>  Dmitri Novak  L1  2024-04-19  3 d late  e-mail  answer
      customer is waiting for an answer
      answer what they asked; their message of 2024-04-18
      Wants: valves; 500 pcs
      At the stand: wants a report
      Last words: 2024-04-18: Re: Valves; How much for 500?
      +61255500123   dmitri@quarry.example.com
      touch-add --log touches.csv --lead L1 --medium email --topic answer
  
  1 more has no new topic; it is shown once a week.
  $ due-digest --mime $mail --touches log.csv full.csv | python3 -c '
  > import email.policy, re, sys
  > m = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.strict)
  > page = m.get_body(("html",)).get_content()
  > print(re.findall("href=\"([^\"]*)\"", page))
  > for text in re.findall("<div style=[^>]*>(.*)</div>", page): print(re.sub("<[^>]*>", "", text).replace("&#160;", ""))'
  ['tel:+61255500123', 'mailto:dmitri@quarry.example.com?subject=Re%3A%20Valves']
  Quarry &lt;Pty&gt;
  ◆ 2024-04-19, 3 d late, e-mail
  customer is waiting for an answer
  Who Dmitri Novak
  Grade A hot lead
  Write about answer what they asked; their message of 2024-04-18
  Wants valves; 500 pcs
  At the stand wants a report
  Last words 2024-04-18: Re: Valves; How much for 500?
  Phone +61255500123
  E-mail dmitri@quarry.example.com
  Log it touch-add --log touches.csv --lead L1 --medium email --topic answer
  $ due-digest --since 2024-04-19 full.csv
  due-digest: --since counts touches; name their log with --touches FILE; see due-digest --help
  [2]

Two ways to write a seller are one, by the file of sellers.

  $ printf 'owner,email,aliases\nWang Li,wang@example.com,王丽; L. Wang\nLin,lin@example.com,\n' >alias.csv
  $ printf 'lead_id,company,owner,due_date\nL1,A,王丽,2024-04-22\nL2,B,Wang Li,2024-04-22\nL3,C,L. Wang,2024-04-22\n' | due-digest --mime --reps alias.csv --from sales@example.com | grep -E '^(To|Subject)'
  To: "Wang Li" <wang@example.com>
  Subject: 3 due: A (today), ...

A message that came back is not what the customer said; who was put off or lost
is said to be; the line that logs a deal's date names the deal, which settles it.

  $ printf 'lead_id,company,email,owner,due_date,due_rule,why_now,medium,topic,email_state,status,snooze_until,opportunity_id\nL1,Casa,a@a.example,Lin,2024-04-22,R-DUE-11,w,email,answer,bounced,lost,,\nL2,Nord,n@n.example,Lin,2024-04-10,R-DUE-28,w,phone,tender,,,2024-04-20,O1\n' >back.csv
  $ printf 'touch_id,lead_id,touch_date,direction,medium,kind,subject\nT1,L1,2024-04-18,in,email,,How much?\nT2,L1,2024-04-19,in,email,,Undeliverable: our offer\nT3,L1,2024-04-20,in,email,,wrong customer\nT3,L1,2024-04-21,out,other,withdrawn,\nT4,L9,2024-04-21,out,email,,\n' >backlog.csv
  $ due-digest --today 2024-04-22 --touches backlog.csv --since 2024-04-21 back.csv
  Lin - 2024-04-22: 2 due, 1 overdue
  ==================================
  Touches since 2024-04-21: 0; due then and still open: 1.
  Touches of which the log names no seller: 1.
  
  Waiting for our answer (1)
  
  Casa  L1  2024-04-22  today  e-mail  answer
      w
      Last words: 2024-04-18: How much?
      mail came back: correct the address
      noted as lost: they are back
      touch-add --log touches.csv --lead L1 --medium email --topic answer
  
  Promised (1)
  
  Nord  L2  2024-04-10  12 d late  phone  the tender
      w
      n@n.example
      was put off until 2024-04-20
      touch-add --log touches.csv --lead L2 --medium phone --topic tender --opportunity O1

Who asks for a seller by another of her names gets her list.

  $ printf 'owner,email,aliases\nChen,chen@example.com,Chen Wei\n' >named.csv
  $ due-digest -q --mime --reps named.csv --from sales@example.com --owner 'Chen Wei' due.csv | grep '^To'
  To: "Chen" <chen@example.com>
