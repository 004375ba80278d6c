Mails of a mailbox become touches of the leads that wrote or got them.

  $ export FAIRLEAD_TODAY=2024-05-01
  $ cat >leads.csv <<'END'
  > lead_id,company,contact_name,email,email_alt
  > L1,Keller GmbH,Jonas Keller,jonas@keller.example,
  > L2,Acme Inc,Ada Moreau,ada@acme.example,a.moreau@acme.example
  > L3,Shared KG,Eva Berg,info@shared.example,
  > L4,Shared KG,Tom Falk,info@shared.example,
  > END
  $ cat >sent.mbox <<'END'
  > From w Mon Apr 22 10:05:00 2024
  > From: "Li, Wang" <wang@our.example.com>
  > To: Jonas Keller <Jonas@Keller.example>, =?utf-8?Q?Ada?= <a.moreau@acme.example>
  > Cc: boss@our.example.com
  > Date: Mon, 22 Apr 2024 23:05:00 +0800
  > Subject: =?GB2312?B?sai82w==?= =?utf-8?q?_=E2=82=AC5?=
  > Message-ID: <m1@our.example.com>
  > 
  > From the start of 2025 it is 10:00 earlier.
  > 
  > From w Tue Apr 23 10:05:00 2024
  > From: wang@our.example.com
  > To: boss@our.example.com
  > Date: Tue, 23 Apr 2024 10:05:00 +0800
  > 
  > END
  $ touch-import --own our.example.com --leads leads.csv sent.mbox
  touch-import: mails: 2 in, 1 touched, 1 internal, 0 unknown, 0 known already, 0 rejected
  touch_id,lead_id,touch_date,touch_time,direction,medium,kind,subject,owner,opened,auto_submitted
  m1@our.example.com/L1,L1,2024-04-22,23:05:00+08:00,out,email,,报价 €5,wang@our.example.com,,
  m1@our.example.com/L2,L2,2024-04-22,23:05:00+08:00,out,email,,报价 €5,wang@our.example.com,,

A Maildir: an answer, a mail that came back, a receipt, an absence note, a
stranger, an address that two leads share, and a day that there is not.

  $ mkdir -p box/cur box/new box/tmp box/.Old/cur box/.Old/new
  $ cat >box/new/1 <<'END'
  > From: Jonas Keller <jonas@keller.example>
  > To: wang@our.example.com
  > Date: 23 Apr 24 15:21 GMT
  > Subject: Automatic pumps
  > In-Reply-To: <m1@our.example.com>
  > Message-ID: <a1@keller.example>
  > END
  $ cat >box/new/2 <<'END'
  > From: Mail Delivery System <mailer-daemon@mx.example>
  > To: wang@our.example.com
  > Subject: Hm
  > Date: Tue, 23 Apr 2024 08:00:00 -0500 (CDT)
  > Message-ID: <b1@mx.example>
  > Content-Type: multipart/report; boundary="x";
  >  report-type=delivery-status
  > 
  > --x
  > Content-Type: message/delivery-status
  > 
  > Reporting-MTA: dns; mx.example
  > 
  > Final-Recipient: rfc822; ada@acme.example
  > Action: failed
  > 
  > --x--
  > END
  $ cat >box/cur/3:2,S <<'END'
  > From: jonas@keller.example
  > To: wang@our.example.com
  > Date: Tue, 23 Apr 2024 12:00:00 +0200
  > Subject: seen
  > Message-ID: <r1@keller.example>
  > Content-Type: multipart/report; report-type=disposition-notification
  > 
  > --y
  > Content-Type: message/disposition-notification
  > 
  > Original-Message-ID: <m1@our.example.com>
  > Disposition: manual-action/MDN-sent-manually; displayed
  > END
  $ cat >box/.Old/cur/4 <<'END'
  > From: "Berg, Eva" <info@shared.example>
  > To: sales@our.example.com
  > Date: Tue, 23 Apr 2024 13:00:00 +0200
  > Subject: Abwesenheitsnotiz: offer
  > Message-ID: <e1@shared.example>
  > END
  $ cat >box/new/5 <<'END'
  > From: Bo Ray <bo@keller.example>
  > To: sales@our.example.com
  > Date: Tue, 23 Apr 2024 13:30:00 +0200
  > Subject: I am new
  > Message-ID: <e2@keller.example>
  > END
  $ sed 's/Bo Ray <bo@keller/<info@shared/;s/<e2/<e3/' box/new/5 >box/new/6
  $ sed 's/Bo Ray <bo@keller/<jonas@keller/;s/<e2/<e4/;s/23 Apr/31 Apr/' box/new/5 >box/new/7
  $ touch-import --own our.example.com --leads leads.csv -u unknown.csv --rejects bad.csv -o touches.csv sent.mbox box
  touch-import: box/new/6:1: column "to": several leads have this address and the header names none of them; merge them, or add this touch by hand
  touch-import: box/new/7:1: column "date": there is no such date; add this touch by hand
  touch-import: mails: 9 in, 5 touched, 1 internal, 1 unknown, 0 known already, 2 rejected
  [1]
  $ cut -d, -f1-5,7,8,10,11 touches.csv
  touch_id,lead_id,touch_date,touch_time,direction,kind,subject,opened,auto_submitted
  m1@our.example.com/L1,L1,2024-04-22,23:05:00+08:00,out,,报价 €5,yes,
  m1@our.example.com/L2,L2,2024-04-22,23:05:00+08:00,out,,报价 €5,yes,
  r1@keller.example,L1,2024-04-23,12:00:00+02:00,in,,seen,,receipt
  a1@keller.example,L1,2024-04-23,15:21:00+00:00,in,reply,Automatic pumps,,
  b1@mx.example,L2,2024-04-23,08:00:00-05:00,in,,Hm,,bounce
  e1@shared.example,L3,2024-04-23,13:00:00+02:00,in,,Abwesenheitsnotiz: offer,,auto-replied
  $ cat unknown.csv
  email,contact_name,company,touch_date,direction,subject
  bo@keller.example,Bo Ray,Keller GmbH,2024-04-23,in,I am new
  $ cut -d, -f1,2,8- bad.csv
  message_id,from,reject_column,reject_code,reject_message
  <e3@keller.example>,<info@shared.example>,1,to,several-leads,"several leads have this address and the header names none of them; merge them, or add this touch by hand"
  <e4@keller.example>,<jonas@keller.example>,1,date,bad-date,there is no such date; add this touch by hand

Twice adds nothing, and the answer stops the chase.

  $ touch-add --log log.csv touches.csv
  $ touch-add --log log.csv touches.csv
  touch-add: passed over, as the log has their touch_id: 6
  $ touch-import --own our.example.com --leads leads.csv --log log.csv box sent.mbox 2>/dev/null | wc -l | tr -d ' '
  1
  $ touch-rollup --today 2024-05-01 --touches log.csv leads.csv | cut -d, -f1,8,11,18
  lead_id,last_reply_date,unanswered_streak,email_state
  L1,2024-04-23,0,
  L2,,1,bounced
  L3,,0,
  L4,,,

A table of headers; a list that is not our own is no person's mail.

  $ cat >heads.csv <<'END'
  > from,to,date,subject,message_id,list_id
  > Jonas <jonas@keller.example>,wang@our.example.com,2024-04-25 10:00,hello,c1@k,
  > jonas@keller.example,sales@our.example.com,2024-04-25 11:00,to the group,c2@k,<sales.our.example.com>
  > jonas@keller.example,wang@our.example.com,2024-04-25 12:00,news,c3@k,<news.keller.example>
  > END
  $ touch-import -q --own @our.example.com --leads leads.csv heads.csv | cut -d, -f1,2,4,8,11
  touch_id,lead_id,touch_time,subject,auto_submitted
  c1@k,L1,10:00,hello,
  c2@k,L1,11:00,to the group,
  c3@k,L1,12:00,news,list

Drafts never left, a body that says how long it is may hold a line like one
that sets off a mail, and names of old encodings are known.

  $ mkdir -p draft/cur draft/new
  $ cat >draft/cur/1:2,DS <<'END'
  > From: wang@our.example.com
  > To: ada@acme.example
  > Date: Tue, 23 Apr 2024 12:00:00 +0200
  > Message-ID: <d1@our.example.com>
  > END
  $ printf '%s\n' 'From a Mon Apr 22 10:05:00 2024' 'From: ada@acme.example' \
  > 'To: wang@our.example.com' 'Date: Tue Apr 23 12:00:00 2024' \
  > 'Subject: =?iso-2022-jp?B?GyRCOCtAURsoQg==?=' 'Message-ID: <k1@acme>' \
  > 'Content-Length: 66' '' 'x' '' 'From b Mon Apr 22 10:05:00 2024' \
  > 'From: jonas@keller.example' '' 'y' '' 'From c Mon Apr 22 10:05:00 2024' \
  > 'From: ada@acme.example' 'Date: Tue, 23 Apr 2024 13:00:00 +0200' \
  > 'Subject: Automatic reply machines' 'Message-ID: <k2@acme>' '' >k.mbox
  $ touch-import --own our.example.com --leads leads.csv -o out.csv draft k.mbox
  touch-import: mails: 3 in, 2 touched, 1 internal, 0 unknown, 0 known already, 0 rejected
  $ cut -d, -f1-5,8,11 out.csv
  touch_id,lead_id,touch_date,touch_time,direction,subject,auto_submitted
  k1@acme,L2,2024-04-23,12:00:00-00:00,in,見積,
  k2@acme,L2,2024-04-23,13:00:00+02:00,in,Automatic reply machines,

What is missing is said.

  $ touch-import --leads leads.csv sent.mbox
  touch-import: --own is missing: name your own mail domain, as example.com; see touch-import --help
  [2]
  $ touch-import --own our.example.com --leads leads.csv none.mbox
  touch-import: cannot open "none.mbox": No such file or directory; check its name and folder
  [2]
