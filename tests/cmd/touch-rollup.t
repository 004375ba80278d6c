The log in columns, by hand from DOMAIN 7.1.  L05 wrote four mails and got an
automatic answer, which is none; a stranger's first mail is no follow-up.

  $ cp "$TESTS"/data/*.csv .
  $ touch-rollup --today 2024-04-22 --touches touches.csv leads.csv >out.csv
  $ cut -d, -f1,15,16,18,19,21- out.csv
  lead_id,last_contact_date,last_reply_date,contact_count,unanswered_streak,first_contact_date,followup_no,media_used,topics_used,last_topic,last_medium,contacts_30d,reply_rate,email_state,next_action,away_until,waiting_since
  L01,,,,,,,,,,,,,,,,
  L02,2024-04-17,,1,1,,,,,,,,,,,,
  L03,,,,,,,,,,,,,,,,
  L04,2024-04-12,2024-04-19,1,0,2024-04-12,0,email,price_update,price_update,email,1,100,,,,2024-04-19
  L05,2024-03-20,,4,4,2024-02-01,3,email,greeting;company_news;product_update,greeting,email,0,0,,,,
  L06,2024-04-10,2024-04-11,9,0,,,,,,,,,,,,
  L07,,,,,,,,,,,,,,,,
  L08,2024-04-18,2024-04-02,1,1,2024-04-18,0,email,product_update,product_update,email,1,0,,,,

At a show the talk was the first contact; what came after is follow-up.  A
bounce marks the address, a later mail takes it back, other states stay.

  $ cat >log.csv <<'CSV'
  > lead_id,touch_date,touch_time,direction,medium,topic,subject
  > S1,2024-04-10,09:00,out,email,quote,Our offer
  > S1,2024-04-10,10:00,out,email,quote,Re: Our offer
  > S1,2024-04-12,,out,phone,quote;price,
  > S1,2024-04-13,,in,email,,Yes please
  > S2,2024-04-10,,out,email,,Offer
  > S2,2024-04-11,,in,email,,Undeliverable: Offer
  > S3,2024-03-01,,out,email,,Offer
  > S3,2024-03-02,,in,email,,Undeliverable: Offer
  > S3,2024-03-05,,out,email,,Offer again
  > S4,2024-04-02,,in,phone,,
  > CSV
  $ cat >show.csv <<'CSV'
  > lead_id,event_name,email_state
  > S1,Harbour Fair,valid
  > S2,,valid
  > S3,,bounced
  > S4,,
  > S5,,bounced
  > CSV
  $ touch-rollup --today 2024-04-22 --touches log.csv show.csv
  lead_id,event_name,email_state,first_contact_date,last_contact_date,last_reply_date,contact_count,followup_no,unanswered_streak,media_used,topics_used,last_topic,last_medium,contacts_30d,reply_rate,next_action,next_action_date,away_until,waiting_since
  S1,Harbour Fair,valid,2024-04-10,2024-04-12,2024-04-13,2,2,0,phone;email,quote\;price;quote,quote;price,phone,2,100,,,,2024-04-13
  S2,,bounced,2024-04-10,2024-04-10,,1,0,1,email,,,email,1,0,,,,
  S3,,,2024-03-01,2024-03-05,,2,1,2,email,,,email,0,0,,,,
  S4,,,,,2024-04-02,0,,0,,,,,0,,,,,2024-04-02
  S5,,bounced,,,,,,,,,,,,,,,,

A lead that the log does not know keeps what its columns say, by an alias too.

  $ printf 'lead_id,首次跟进时间,contact_count,note\nL77,2024-01-05,3,"a, b"\nL04,2020-01-01,9,\n' >few.csv
  $ touch-rollup --today 2024-04-22 --touches touches.csv few.csv 2>/dev/null
  lead_id,首次跟进时间,contact_count,note,first_contact_date,last_contact_date,last_reply_date,followup_no,unanswered_streak,media_used,topics_used,last_topic,last_medium,contacts_30d,reply_rate,email_state,next_action,next_action_date,away_until,waiting_since
  L77,2024-01-05,3,"a, b",2024-01-05,,,,,,,,,,,,,,,
  L04,2020-01-01,1,,2024-04-12,2024-04-12,2024-04-19,0,0,email,price_update,price_update,email,1,100,,,,,2024-04-19
  [1]

Twice is once; the order of columns and a log by Chinese headers change nothing.

  $ touch-rollup --today 2024-04-22 --touches touches.csv out.csv | cmp - out.csv
  $ sed '1s/.*/客户编号,跟进时间,touch_time,方向,沟通方式,话题,标题/' touches.csv >zh.csv
  $ touch-rollup --today 2024-04-22 --touches zh.csv leads.csv | cmp - out.csv
  $ touch-rollup --today 2024-04-22 --touches - leads.csv <touches.csv | cmp - out.csv
  $ sed 's/$/\r/' leads.csv | touch-rollup --today 2024-04-22 --touches touches.csv | cmp - out.csv
  $ (printf '\357\273\277'; cat touches.csv) >bom.csv
  $ touch-rollup --today 2024-04-22 --touches bom.csv leads.csv | cmp - out.csv

followup-due decides the same with the columns as with the log.

  $ followup-due -q --today 2024-04-22 out.csv | cut -d, -f1,33- >columns.txt
  $ followup-due -q --today 2024-04-22 --touches touches.csv leads.csv | cut -d, -f1,21-24,26-33 | cmp - columns.txt

Touches of unknown leads are rejected with their own cells; those after today
are told once and have no part in the count.

  $ cat >>touches.csv <<'CSV'
  > L99,2024-04-01,,out,email,"a, b",x
  > L05,2024-05-01,,out,email,,
  > L98,2024-04-02,,out,email,"two
  > lines",y
  > L05,2024-04-01,,out,pigeon,,
  > L05,2024-06-01,,out,email,,
  > CSV
  $ touch-rollup --today 2024-04-22 --touches touches.csv --rejects bad.csv -o new.csv leads.csv
  touch-rollup: touches.csv:15: column "medium": cannot read "pigeon"; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other
  touch-rollup: touches.csv:12: 2 touches dated after 2024-04-22 not counted, this is the first; correct the date, or reckon from a later --today
  touch-rollup: touches.csv:11: column "lead_id": no lead "L99" among the leads; correct the id, or add the lead
  touch-rollup: touches.csv:13: column "lead_id": no lead "L98" among the leads; correct the id, or add the lead
  touch-rollup: touches.csv: 3 of 14 records rejected
  [1]
  $ cat bad.csv
  lead_id,touch_date,touch_time,direction,medium,topic,subject,reject_line,reject_column,reject_code,reject_message
  L05,2024-04-01,,out,pigeon,,,15,medium,bad-medium,"cannot read ""pigeon""; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other"
  L99,2024-04-01,,out,email,"a, b",x,11,lead_id,unknown-lead,"no lead ""L99"" among the leads; correct the id, or add the lead"
  L98,2024-04-02,,out,email,"two
  lines",y,13,lead_id,unknown-lead,"no lead ""L98"" among the leads; correct the id, or add the lead"
  $ cmp new.csv out.csv
  $ cat touches.csv | touch-rollup --today 2024-04-22 --touches - --rejects pipe.csv -o new.csv leads.csv 2>/dev/null
  [1]
  $ cmp pipe.csv bad.csv
  $ touch-rollup --strict --today 2024-04-22 --touches touches.csv -o new.csv leads.csv
  touch-rollup: touches.csv:15: column "medium": cannot read "pigeon"; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other
  touch-rollup: ended at the first bad record (--strict)
  [2]
  $ cmp new.csv out.csv

The first twenty are named, --rejects takes them all.

  $ (cat touches.csv; for i in 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29; do echo "X$i,2024-04-01,,out,email,,"; done) >many.csv
  $ touch-rollup --today 2024-04-22 --touches many.csv -o new.csv leads.csv 2>&1 | tail -n 2
  touch-rollup: many.csv:33: column "lead_id": no lead "X26" among the leads; correct the id, or add the lead
  touch-rollup: many.csv: 23 of 34 records rejected; --rejects FILE takes them all

Under -q there is neither a notice nor, without leads, anything at all.

  $ touch-rollup -q --today 2024-04-22 --touches touches.csv --rejects bad.csv -o new.csv leads.csv
  touch-rollup: touches.csv:15: column "medium": cannot read "pigeon"; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other
  touch-rollup: touches.csv:11: column "lead_id": no lead "L99" among the leads; correct the id, or add the lead
  touch-rollup: touches.csv:13: column "lead_id": no lead "L98" among the leads; correct the id, or add the lead
  touch-rollup: touches.csv: 3 of 14 records rejected
  [1]
  $ cp "$TESTS"/data/touches.csv touches.csv
  $ touch-rollup -q --touches touches.csv </dev/null

A lead twice in its file is told once, and both records stay.

  $ printf 'lead_id\nL05\nL04\nL05\nL04\nL08\n' | touch-rollup --today 2024-04-22 --touches touches.csv 2>err | cut -d, -f1,5; cat err
  lead_id,contact_count
  L05,4
  L04,1
  L05,4
  L04,1
  L08,1
  touch-rollup: <stdin>:4: lead "L05" stands on line 2 too (and 1 more like it), and its touches were counted for both; run lead-dedupe and lead-merge first

A lead without an id, and records that are none, go to --lead-rejects.

  $ printf 'lead_id,note\n,x\nL04\nL05,y\nL08,z\n' |
  >   touch-rollup --today 2024-04-22 --touches touches.csv --lead-rejects leads-bad.csv --rejects bad.csv 2>err | cut -d, -f1-5; cat err
  lead_id,note,first_contact_date,last_contact_date,last_reply_date
  L05,y,2024-02-01,2024-03-20,
  L08,z,2024-04-18,2024-04-18,2024-04-02
  touch-rollup: <stdin>:2: column "lead_id": empty; run lead-import first, which gives every lead an id
  touch-rollup: <stdin>:3: 1 field where the header has 2; add the missing commas
  touch-rollup: touches.csv:2: column "lead_id": no lead "L04" among the leads; correct the id, or add the lead
  touch-rollup: touches.csv:3: column "lead_id": no lead "L04" among the leads; correct the id, or add the lead
  touch-rollup: 2 of 4 records rejected
  touch-rollup: touches.csv: 2 of 9 records rejected
  $ cat leads-bad.csv bad.csv
  lead_id,note,reject_line,reject_column,reject_code,reject_message
  ,x,2,lead_id,no-lead-id,"empty; run lead-import first, which gives every lead an id"
  L04,,3,,short-record,1 field where the header has 2; add the missing commas
  lead_id,touch_date,touch_time,direction,medium,topic,subject,reject_line,reject_column,reject_code,reject_message
  L04,2024-04-12,10:00,out,email,price_update,New price list,2,lead_id,unknown-lead,"no lead ""L04"" among the leads; correct the id, or add the lead"
  L04,2024-04-19,15:30,in,email,,Re: New price list,3,lead_id,unknown-lead,"no lead ""L04"" among the leads; correct the id, or add the lead"

Logs and leads that cannot be read say so.

  $ touch-rollup --touches nosuch.csv leads.csv
  touch-rollup: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ touch-rollup --touches touches.csv nosuch.csv 2>&1 | tail -n 1
  touch-rollup: cannot open "nosuch.csv": No such file or directory; check its name and folder
  $ touch-rollup --touches . leads.csv
  touch-rollup: .: is a directory; name a file in it
  [2]
  $ touch-rollup --touches touches.csv .
  touch-rollup: .: is a directory; name a file in it
  [2]
  $ touch-rollup --touches /dev/null leads.csv
  touch-rollup: /dev/null: empty; a file starts with a header
  [2]
  $ touch-rollup --touches touches.csv </dev/null
  touch-rollup: <stdin>: empty; a file starts with a header
  [2]
  $ head -n 1 touches.csv >header.csv
  $ touch-rollup --today 2024-04-22 --touches header.csv leads.csv | cut -d, -f1-20 | cmp - leads.csv
  $ head -n 1 leads.csv | touch-rollup --today 2024-04-22 --touches header.csv | cut -d, -f1,21-
  lead_id,first_contact_date,followup_no,media_used,topics_used,last_topic,last_medium,contacts_30d,reply_rate,email_state,next_action,away_until,waiting_since
  $ printf 'lead_id,touch_date,direction\nL1,"2024\n' >open.csv; touch-rollup --touches open.csv leads.csv
  touch-rollup: open.csv:2: a quoted field that never ends; close the quote or double it
  [2]
  $ printf 'lead_id,touch_date,direction\nL04,2024-04-01,ou\377\n' >bytes.csv; touch-rollup --touches bytes.csv --rejects bad.csv -o new.csv leads.csv
  touch-rollup: bytes.csv: the encoding may be Windows-1252 or CP850; save the file as UTF-8, or convert it with lead-import -k touch --encoding
  [2]
  $ printf 'a\000b\n' >nul.csv; touch-rollup --touches nul.csv leads.csv
  touch-rollup: nul.csv:1: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ touch-rollup --touches touches.csv nul.csv
  touch-rollup: nul.csv:1: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ printf 'lead_id,direction\nL1,out\n' >short.csv; touch-rollup --touches short.csv leads.csv
  touch-rollup: short.csv:1: no column "touch_date" among "lead_id", "direction"; give one of them that name
  [2]
  $ printf 'company\nAcme\n' | touch-rollup --touches touches.csv
  touch-rollup: <stdin>:1: no column "lead_id" among "company"; name it with --column lead_id=HEADER
  [2]
  $ printf 'lead_id;touch_date;direction\nL04;2024-04-01;out\n' >semi.csv; touch-rollup --today 2024-04-22 --touches semi.csv leads.csv | grep L04 | cut -d, -f1,15,18
  touch-rollup: semi.csv: read as semicolons
  L04,2024-04-01,1
  $ printf 'lead_id;touch_date;direction\nnobody;2024-04-01;out\n' >semi.csv; touch-rollup --today 2024-04-22 --touches semi.csv --rejects bad.csv -o new.csv leads.csv; cat bad.csv
  touch-rollup: semi.csv: read as semicolons
  touch-rollup: semi.csv:2: column "lead_id": no lead "nobody" among the leads; correct the id, or add the lead
  touch-rollup: semi.csv: 1 of 1 records rejected
  lead_id,touch_date,direction,reject_line,reject_column,reject_code,reject_message
  nobody,2024-04-01,out,2,lead_id,unknown-lead,"no lead ""nobody"" among the leads; correct the id, or add the lead"
  $ printf 'company,ref\nAcme,L04\n' | touch-rollup --today 2024-04-22 --column lead_id=ref --touches touches.csv 2>/dev/null | cut -d, -f2,6
  ref,contact_count
  L04,1
  $ touch-rollup --today 2024-04-22 --touches touches.csv leads.csv >/dev/full
  touch-rollup: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ touch-rollup --today 2024-04-22 --touches touches.csv leads.csv | head -n 1 | wc -l
  1

The rules are tables.

  $ touch-rollup --print-table limit | sed 's/^window_days,30/window_days,5/' >limit.csv
  $ touch-rollup --today 2024-04-22 --table limit=limit.csv --touches touches.csv leads.csv | grep -E '^L0[48]' | cut -d, -f1,27
  L04,0
  L08,1
  $ touch-rollup --table limit=/dev/null --touches touches.csv leads.csv
  touch-rollup: /dev/null:1: empty; a table starts with a header
  [2]

Wrong command lines.

  $ touch-rollup leads.csv
  touch-rollup: no contact log; name it with --touches FILE; see touch-rollup --help
  [2]
  $ touch-rollup --touches - - <touches.csv
  touch-rollup: standard input is named twice; see touch-rollup --help
  [2]
  $ touch-rollup --touches touches.csv --rejects touches.csv leads.csv
  touch-rollup: --rejects and --touches name the same file, "touches.csv"; see touch-rollup --help
  [2]
  $ touch-rollup --touches touches.csv --rejects a.csv --lead-rejects a.csv leads.csv
  touch-rollup: --lead-rejects and --rejects name the same file, "a.csv"; see touch-rollup --help
  [2]
  $ touch-rollup --touches touches.csv -o a.csv --lead-rejects a.csv leads.csv
  touch-rollup: --lead-rejects and --output name the same file, "a.csv"; see touch-rollup --help
  [2]
  $ touch-rollup --touches touches.csv leads.csv more.csv
  touch-rollup: one file at a time, not "more.csv" too; see touch-rollup --help
  [2]
  $ touch-rollup --tuoches touches.csv leads.csv
  touch-rollup: no option "--tuoches"; did you mean --touches; see touch-rollup --help
  [2]
  $ touch-rollup --today soon --touches touches.csv leads.csv
  touch-rollup: --today: cannot read "soon"; write a date as 2024-04-22; see touch-rollup --help
  [2]
  $ touch-rollup --touches
  touch-rollup: --touches needs a value (FILE); see touch-rollup --help
  [2]
