A contact made today, in a log that is not there yet.

  $ FAIRLEAD_TODAY=2024-04-22; export FAIRLEAD_TODAY
  $ touch-add --log log.csv --lead L04 --medium email --topic price_update --subject 'Prices, new'
  $ cat log.csv
  touch_id,lead_id,touch_date,touch_time,direction,medium,topic,kind,subject,body,owner,opportunity_id,quote_id,has_attachment,opened,next_action,next_action_date,auto_submitted,away_until
  Ttmq3f7zobrg2o,L04,2024-04-22,,out,email,price_update,,"Prices, new",,,,,,,,,,

The same once more is another contact; its id differs, and comes out the same
whenever the same is added to the same log.

  $ touch-add --log log.csv --lead L04 --medium email --topic price_update --subject 'Prices, new'
  $ touch-add --log again.csv --lead L04 --medium email --topic price_update --subject 'Prices, new'
  $ touch-add --log again.csv --lead L04 --medium email --topic price_update --subject 'Prices, new'
  $ cmp log.csv again.csv
  $ cut -d, -f1 log.csv | sort -u | wc -l
  3

Every option has its column; a note may have lines and quotes.

  $ touch-add -l all.csv --lead L1 -m im --direction in --date 2024-04-20 --time 16:30 --topic greeting \
  >   --kind reply --subject Hello --note 'he said "yes"
  > and no' --owner Lin --quote Q1 --opportunity O1 --set opened=yes --set has_attachment=no
  $ cat all.csv
  touch_id,lead_id,touch_date,touch_time,direction,medium,topic,kind,subject,body,owner,opportunity_id,quote_id,has_attachment,opened,next_action,next_action_date,auto_submitted,away_until
  T5qecxuunhpy62,L1,2024-04-20,16:30,in,im,greeting,reply,Hello,"he said ""yes""
  and no",Lin,O1,Q1,no,yes,,,,

A log keeps its columns, its own words for them, its line ends; a last line
without an end gets one.

  $ printf '线索编号,日期,方向,沟通方式,心情\r\nL1,2024-04-01,out,email,' >zh.csv
  $ touch-add -l zh.csv --lead L2 -m im --set 心情=good --date 2024-04-02
  $ tr '\r' '|' <zh.csv
  线索编号,日期,方向,沟通方式,心情|
  L1,2024-04-01,out,email,|
  L2,2024-04-02,out,im,good|
  $ printf '\357\273\277lead_id,touch_date,direction,medium' >bom.csv
  $ touch-add -l bom.csv --lead L2 -m im
  $ tail -n +2 bom.csv
  L2,2024-04-22,out,im
  $ printf '\n' >blank.csv; touch-add -l blank.csv --lead L2 -m im; cut -d, -f2-6 blank.csv
  
  lead_id,touch_date,touch_time,direction,medium
  L2,2024-04-22,,out,im
  $ : >empty.csv; touch-add -l empty.csv --lead L2 -m im; cut -d, -f2-6 empty.csv
  lead_id,touch_date,touch_time,direction,medium
  L2,2024-04-22,,out,im
  $ ln -s empty.csv link.csv; touch-add -l link.csv --lead L3 -m im; tail -n 1 empty.csv | cut -d, -f2-6; test -L link.csv
  L3,2024-04-22,,out,im

What the log has no column for is refused, and nothing is written.

  $ cp zh.csv before.csv
  $ touch-add -l zh.csv --lead L2 -m im --topic greeting
  touch-add: --topic: zh.csv has no column "topic"; add it to the header or leave --topic out; see touch-add --help
  [2]
  $ touch-add -l zh.csv --lead L2 -m im --set mood=good
  touch-add: --set: zh.csv has no column "mood"; add it to the header or leave --set out; see touch-add --help
  [2]
  $ cmp zh.csv before.csv

Values that no reader would take are refused.

  $ touch-add -l log.csv --lead L1 -m pigeon
  touch-add: --medium: cannot read "pigeon"; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --direction both
  touch-add: --direction: cannot read "both"; write out or in; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --kind talk
  touch-add: --kind: cannot read "talk"; write development, followup, reply, quote, sample, invoice, reminder, service or withdrawn; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --date 22/04/2024
  touch-add: --date: cannot read "22/04/2024"; write a date as 2024-04-22; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --date 2024-02-30
  touch-add: --date: there is no day "2024-02-30"; write a date as 2024-04-22; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --date 2024-04-23
  touch-add: --date: "2024-04-23" is after 2024-04-22; a contact is noted when it was made, a promise is the lead's next_action_date; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --time 9:30
  touch-add: --time: cannot read "9:30"; write a time as 16:30; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --set opened=maybe
  touch-add: --set: cannot read "maybe"; write yes or no; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --note "$(printf 'caf\351')"
  touch-add: --note: not UTF-8; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead '' -m email
  touch-add: --lead: empty; name a lead; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m ''
  touch-add: no medium; say --medium email, phone or another; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --set touch_id=$(sed -n 2p log.csv | cut -d, -f1)
  touch-add: passed over, as the log has their touch_id: 1
  $ cmp log.csv again.csv

Only leads that are there, when they are named.

  $ cp "$TESTS"/data/leads.csv .
  $ touch-add -l known.csv --leads leads.csv --lead L04 -m email
  $ touch-add -l known.csv --leads leads.csv --lead L99 -m email
  touch-add: no lead "L99" in leads.csv; correct --lead, or add the lead first
  [2]
  $ wc -l <known.csv
  2
  $ touch-add -l new.csv --leads nosuch.csv --lead L1 -m email
  touch-add: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ test ! -e new.csv

Many contacts from CSV: all are checked before the first is written.

  $ cat >many.csv <<'CSV'
  > activity date,lead id,channel,direction,subject,x_mood
  > 2024-04-20,L04,email,out,"Offer, with ""quotes""",
  > 2024-04-20,L04,pigeon,out,,
  > 2024-04-23,L04,email,out,,
  > ,L04,email,out,,
  > 2024-04-20,,email,out,,
  > 2024-04-20,L04,email,,,
  > 2024-04-20,L04,email,out,,good
  > 2024-04-20,L99,email,out,,
  > 2024-04-20,L05,phone,in,,,
  > 2024-04-21,L05,phone,in,,
  > CSV
  $ touch-add -l many-log.csv --leads leads.csv --rejects bad.csv many.csv
  touch-add: many.csv:3: column "channel": cannot read "pigeon"; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other
  touch-add: many.csv:4: column "activity date": "2024-04-23" is after 2024-04-22; a contact is noted when it was made, a promise is the lead's next_action_date
  touch-add: many.csv:5: column "activity date": empty; write the day of the touch as 2024-04-22
  touch-add: many.csv:6: column "lead id": empty; write the lead_id that this record belongs to
  touch-add: many.csv:7: column "direction": empty; write out or in
  touch-add: many.csv:8: column "x_mood": the log has no such column; add it to the log's header, or empty this cell
  touch-add: many.csv:9: column "lead id": no lead "L99" in the file of --leads; correct the id, or add the lead
  touch-add: many.csv:10: 7 fields where the header has 6; quote the field that holds a comma
  touch-add: 8 of 10 records rejected
  [1]
  $ cut -d, -f2- many-log.csv
  lead_id,touch_date,touch_time,direction,medium,topic,kind,subject,body,owner,opportunity_id,quote_id,has_attachment,opened,next_action,next_action_date,auto_submitted,away_until
  L04,2024-04-20,,out,email,,,"Offer, with ""quotes""",,,,,,,,,,
  L05,2024-04-21,,in,phone,,,,,,,,,,,,,
  $ cat bad.csv
  activity date,lead id,channel,direction,subject,x_mood,reject_line,reject_column,reject_code,reject_message
  2024-04-20,L04,pigeon,out,,,3,channel,bad-medium,"cannot read ""pigeon""; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other"
  2024-04-23,L04,email,out,,,4,activity date,after-today,"""2024-04-23"" is after 2024-04-22; a contact is noted when it was made, a promise is the lead's next_action_date"
  ,L04,email,out,,,5,activity date,no-date,empty; write the day of the touch as 2024-04-22
  2024-04-20,,email,out,,,6,lead id,no-lead,empty; write the lead_id that this record belongs to
  2024-04-20,L04,email,,,,7,direction,bad-direction,empty; write out or in
  2024-04-20,L04,email,out,,good,8,x_mood,no-column,"the log has no such column; add it to the log's header, or empty this cell"
  2024-04-20,L99,email,out,,,9,lead id,unknown-lead,"no lead ""L99"" in the file of --leads; correct the id, or add the lead"
  2024-04-20,L05,phone,in,,,10,,long-record,7 fields where the header has 6; quote the field that holds a comma,
  $ touch-add -l strict.csv --strict - <many.csv
  touch-add: <stdin>:3: column "channel": cannot read "pigeon"; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other
  touch-add: ended at the first bad record (--strict)
  [2]
  $ test ! -e strict.csv
  $ printf 'lead_id,touch_date,direction\n' | touch-add -l none.csv
  $ test ! -e none.csv
  $ printf 'who,touch_date,direction\nL1,2024-04-20,out\n' | touch-add -l who.csv --column lead_id=who -
  $ cut -d, -f2-5 who.csv
  lead_id,touch_date,touch_time,direction
  L1,2024-04-20,,out

An id that is in the log already is not added again: an import can be repeated.

  $ touch-add -l ids.csv all.csv
  $ cmp ids.csv all.csv
  $ touch-add -l ids.csv all.csv
  touch-add: passed over, as the log has their touch_id: 1
  $ cmp ids.csv all.csv

A log that ends in half a record, as a stopped writer leaves it, is refused.

  $ printf 'lead_id,touch_date,direction,medium\nL1,2024-04-01,out,email\nL1,2024-0' >torn.csv
  $ touch-add -l torn.csv --lead L1 -m email
  touch-add: torn.csv:3: ends in the middle of a record, as a writer that was stopped leaves it; complete this line or delete it
  [2]
  $ printf 'lead_id,touch_date,direction,medium\nL1,2024-04-01,out,"ema' >torn.csv
  $ touch-add -l torn.csv --lead L1 -m email
  touch-add: torn.csv:2: a quoted field that never ends; mend the log before adding to it (a writer that was stopped leaves half a record at the end)
  [2]
  $ printf "lead_id,touch_date,direction\nL2,2024-04-02,out\n" | touch-add -l torn.csv -
  touch-add: torn.csv:2: a quoted field that never ends; mend the log before adding to it (a writer that was stopped leaves half a record at the end)
  [2]
  $ tail -n 1 torn.csv | grep -c ema
  1

So is one that is no log in UTF-8.

  $ printf 'lead_id,touch_date,direction,medium\nL1,2024-04-01,out,\351\n' >bytes.csv
  $ touch-add -l bytes.csv --lead L1 -m email
  touch-add: bytes.csv:2: not UTF-8; save the log as CSV in UTF-8 first
  [2]
  $ printf '\261\340\272\305,lead_id,touch_date,direction\n' >gb.csv
  $ touch-add -l gb.csv --lead L1 -m email
  touch-add: gb.csv:1: the header is not UTF-8; save the log as CSV in UTF-8 first
  [2]
  $ printf 'lead_id\000,touch_date,direction\n' >nul.csv
  $ touch-add -l nul.csv --lead L1 -m email
  touch-add: nul.csv:1: a NUL byte: no CSV text (UTF-16 or a binary file?); mend the log before adding to it (a writer that was stopped leaves half a record at the end)
  [2]
  $ touch-add -l leads.csv --lead L1 -m email
  touch-add: leads.csv: no column "touch_date" among "lead_id", "company", "contact_name", "email", "phone", "owner", "event_name", "event_end", "met_date", "tier", "grade_horizon", "grade_relation", "grade_scheme", "score", "last_contact_date", "last_reply_date", "next_action_date", "contact_count", "unanswered_streak", "status"; a contact log has lead_id, touch_date and direction, separated by commas
  [2]
  $ printf 'lead_id;touch_date;direction\n' >semi.csv
  $ touch-add -l semi.csv --lead L1 -m email
  touch-add: semi.csv: no column "lead_id" among "lead_id;touch_date;direction"; a contact log has lead_id, touch_date and direction, separated by commas
  [2]
  $ printf 'lead_id,lead_id,touch_date,direction\n' >two.csv
  $ touch-add -l two.csv --lead L1 -m email
  touch-add: two.csv: two columns "lead_id": field 1 "lead_id" and field 2 "lead_id"; rename one, or run lead-import first
  [2]

Files that cannot be written.

  $ touch-add -l . --lead L1 -m email
  touch-add: .: is a directory; name a file in it
  [2]
  $ touch-add -l nosuch/log.csv --lead L1 -m email
  touch-add: cannot open "nosuch/log.csv": No such file or directory; check its name and folder
  [2]
  $ touch-add -l /dev/full --lead L1 -m email
  touch-add: /dev/full: is no regular file; a log is a file on a disk
  [2]
  $ touch-add -l - --lead L1 -m email
  touch-add: --log: standard output cannot be added to; name a file; see touch-add --help
  [2]
  $ ln -s loop.csv loop.csv; touch-add -l loop.csv --lead L1 -m email
  touch-add: cannot open "loop.csv": Too many levels of symbolic links; name the file itself
  [2]

A disk that is full in the middle of a record takes back its half.

  $ cp all.csv full.csv
  $ (ulimit -f 1; touch-add -l full.csv --lead L1 -m email --note "$(head -c 2000 /dev/zero | tr '\0' x)" 2>&1)
  touch-add: cannot write "full.csv": No space left on device; make room, or write elsewhere
  [2]
  $ cmp full.csv all.csv

Wrong command lines.

  $ touch-add
  touch-add: no contact log; name it with --log; see touch-add --help
  [2]
  $ touch-add --lead L1 -m email
  touch-add: no contact log; name it with --log; see touch-add --help
  [2]
  $ touch-add -l log.csv -m email -
  touch-add: --medium speaks of one contact; name its lead with --lead; see touch-add --help
  [2]
  $ touch-add -l log.csv --set topic=x -
  touch-add: --set speaks of one contact; name its lead with --lead; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1
  touch-add: no medium; say --medium email, phone or another; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email many.csv
  touch-add: --lead names one contact; leave it out, or the file "many.csv"; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --rejects bad.csv
  touch-add: --rejects is for a file of contacts, not for --lead; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --column lead_id=x
  touch-add: --column is for a file of contacts, not for --lead; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email -o out.csv
  touch-add: -o has nothing to write; contacts go to the file of --log; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --topic a --set 主题=b
  touch-add: --set: column "主题" has a value from another option; say it once; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --set lead_id=L2
  touch-add: --set: column "lead_id" has a value from another option; say it once; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --set topic
  touch-add: --set: cannot read "topic"; write it as COLUMN=VALUE; see touch-add --help
  [2]
  $ touch-add -l log.csv --lead L1 -m email --set =x
  touch-add: --set: cannot read "=x"; write it as COLUMN=VALUE; see touch-add --help
  [2]
  $ touch-add -l log.csv log.csv
  touch-add: --log and the file to read name the same file, "log.csv"; see touch-add --help
  [2]
  $ touch-add -l log.csv - <log.csv
  touch-add: --log names the file that standard input reads, "log.csv"; see touch-add --help
  [2]
  $ touch-add -l log.csv --rejects log.csv many.csv
  touch-add: --log and --rejects name the same file, "log.csv"; see touch-add --help
  [2]
  $ touch-add -l log.csv many.csv more.csv
  touch-add: one file at a time, not "more.csv" too; see touch-add --help
  [2]
  $ touch-add -l log.csv nosuch.csv
  touch-add: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ touch-add -l log.csv </dev/null
  touch-add: <stdin>: empty; a file starts with a header
  [2]
  $ touch-add -l log.csv --meduim email --lead L1
  touch-add: no option "--meduim"; did you mean --medium; see touch-add --help
  [2]
  $ cmp log.csv again.csv

The lead by what a seller knows of it, media as people call them, and what was
agreed; of several leads none is chosen (R-LOG-10).

  $ cat >who.csv <<'END'
  > lead_id,company,contact_name,email,phone
  > L1,Keller GmbH,Jonas Keller,jonas@keller.example,+49301234567
  > L2,Shared KG,Eva Berg,eva@shared.example,+49301234568
  > L3,Shared KG,Tom Falk,tom@shared.example,
  > END
  $ touch-add -l said.csv --leads who.csv --who keller -m 微信 --note 要FOB --next-date 2024-05-08
  $ touch-add -l said.csv --leads who.csv --who '030 / 1234568' -m WhatsApp --next 'send the price'
  $ touch-add -l said.csv --leads who.csv --who TOM@shared.example -m 快递
  $ touch-add -l said.csv --leads who.csv --who 'Shared KG' -m 电话
  touch-add: candidate L2: Shared KG, Eva Berg, eva@shared.example
  touch-add: candidate L3: Shared KG, Tom Falk, tom@shared.example
  touch-add: --who "Shared KG": 2 leads fit; nothing was written, say which with --lead
  [2]
  $ touch-add -l said.csv --leads who.csv --who bolt -m 电话
  touch-add: --who "bolt": no lead in who.csv fits; write an address, a number, or a name as it stands there
  [2]
  $ touch-add -l said.csv --who keller -m 电话
  touch-add: --who looks into the file of --leads; name it; see touch-add --help
  [2]
  $ cut -d, -f2,3,6,10,16,17 said.csv
  lead_id,touch_date,medium,body,next_action,next_action_date
  L1,2024-04-22,im,要FOB,,2024-05-08
  L2,2024-04-22,im,,send the price,
  L3,2024-04-22,courier,,,

A wrong one is taken back by a row of its own; both stay.

  $ id=$(sed -n 2p said.csv | cut -d, -f1)
  $ touch-add -l said.csv --withdraw $id --note 'wrong customer'
  $ tail -n 1 said.csv | cut -d, -f2,8,10
  L1,withdrawn,wrong customer
  $ touch-add -l said.csv --withdraw $id 2>&1 | sed "s/$id/ID/"
  touch-add: --withdraw: "ID" is withdrawn already; nothing was written
  $ touch-add -l said.csv --withdraw T0
  touch-add: --withdraw: said.csv has no touch "T0"; look up its touch_id there
  [2]
  $ touch-rollup --today 2024-04-23 --touches said.csv who.csv | cut -d, -f1,9
  lead_id,contact_count
  L1,0
  L2,1
  L3,1

A line as a seller types it is shown first and written with --yes; of several
leads nothing is written.

  $ printf 'lead_id,company,contact_name,email,phone\nL2,Keller GmbH,Jonas Keller,jonas@keller.example.com,+493090121234\nL3,Keller & Sohn,Anna,anna@sohn.example.com,\nL4,贝林有限公司,王芳,wang@beilin.example.com,\n' >some.csv
  $ say() { touch-add --log say.csv --leads some.csv --today 2025-05-08 --say "$@"; }
  $ say 'Keller GmbH: 电话, 要FOB, 下周三再打' >shown.txt 2>told.txt; cat shown.txt told.txt
  lead_id           L2
  company           Keller GmbH
  contact_name      Jonas Keller
  touch_date        2025-05-08
  direction         out
  medium            phone
  body              要FOB
  next_action       再打
  next_action_date  2025-05-14
  touch-add: nothing was written; say the same with --yes to add it
  $ cat say.csv
  cat: say.csv: No such file or directory
  [1]
  $ say 'Keller GmbH: 电话, 要FOB, 下周三再打' --yes >/dev/null
  $ say '贝林：微信，客户回复价格高' --yes >/dev/null
  $ cut -d, -f2-4,6,8- say.csv | cut -c1-60 >log.txt; wc -l <log.txt
  3
  $ say 'Keller: phone, wants FOB' >/dev/null 2>told.txt
  [2]
  $ tail -n 1 told.txt
  touch-add: --say "Keller": 2 leads fit; nothing was written, say which with --lead
  $ say 'Keller GmbH: wants FOB' 2>told.txt
  [2]
  $ cat told.txt
  touch-add: --say: no medium; say phone, email or another among the parts, or give --medium
  $ say 'Keller GmbH rang back, wants a price for 5,000 pcs by Monday' 2>/dev/null
  lead_id           L2
  company           Keller GmbH
  contact_name      Jonas Keller
  touch_date        2025-05-08
  direction         in
  medium            phone
  next_action       wants a price for 5,000 pcs
  next_action_date  2025-05-12
  $ say '贝林：上周五发了报价单，等回复' --medium 邮件 2>/dev/null
  lead_id           L4
  company           贝林有限公司
  contact_name      王芳
  touch_date        2025-05-02
  direction         out
  medium            email
  body              发了报价单; 等回复
  $ say 'Keller GmbH: wants FOB' --medium pigeon
  touch-add: --medium: no medium "pigeon"; write email, phone or another
  [2]
  $ touch-add --log say.csv --say x --yes 2>told.txt
  [2]
  $ touch-add --log say.csv --lead L2 --medium phone --yes 2>told.txt
  [2]
  $ cat told.txt
  touch-add: --yes confirms what --say understood; see touch-add --help

With -q what was passed over is not counted.

  $ printf 'touch_id,lead_id,touch_date,medium,direction\nT1,L1,2024-04-20,email,out\n' >again.csv
  $ touch-add -l quiet.csv --today 2024-04-22 again.csv
  $ touch-add -l quiet.csv --today 2024-04-22 again.csv
  touch-add: passed over, as the log has their touch_id: 1
  $ touch-add -q -l quiet.csv --today 2024-04-22 again.csv

As sellers write it, who learned English elsewhere and chat in Chinese.  What is
only planned is no contact; 30.6. is a day, 3.5 is not.

  $ printf 'lead_id,company\nL1,Keller GmbH\n' >typed.csv
  $ typed() { rm -f typed-log.csv; touch-add -q --log typed-log.csv --leads typed.csv --today 2025-06-12 --yes --say "Keller: $1" >/dev/null 2>told.txt && python3 -c "
  > import csv
  > r = next(csv.DictReader(open('typed-log.csv')))
  > print(*[r.get(c) or '-' for c in ('direction', 'medium', 'touch_date', 'next_action_date')])" || tail -n 1 told.txt; }
  $ typed 'called me, asks for samples'
  in phone 2025-06-12 -
  $ typed 'got an email from Anna, wants 5000 pcs'
  in email 2025-06-12 -
  $ typed 'written a mail, no answer'
  out email 2025-06-12 -
  $ typed 'Teams call, discussed terms, send contract by Friday'
  out phone 2025-06-12 2025-06-13
  $ typed 'had a call with Anna, call again in two weeks'
  out phone 2025-06-12 2025-06-26
  $ typed 'spoke to Anna on the phone last Friday, next step Monday'
  out phone 2025-06-06 2025-06-16
  $ typed 'telefoniert, follow up 30.6.'
  out phone 2025-06-12 2025-06-30
  $ typed 'DHL samples sent, check on 24.06.2025'
  out courier 2025-06-12 2025-06-24
  $ typed 'called on 6.6., target 3.5 USD'
  out phone 2025-06-06 -
  $ typed 'phone, follow up 31.6. or so'
  out phone 2025-06-12 -
  $ typed '客户微信说先等等，月底再联系'
  in im 2025-06-12 2025-06-30
  $ typed '邮件收到回复，要改图'
  in email 2025-06-12 -
  $ typed '没收到回复，邮件再催'
  out email 2025-06-12 -
  $ typed '语音通话，价格谈妥，周一签合同'
  out phone 2025-06-12 2025-06-16
  $ typed '打电话没人接明天再打'
  out phone 2025-06-12 2025-06-13
  $ typed '约了下周四上门'
  touch-add: --say: no medium; say phone, email or another among the parts, or give --medium
