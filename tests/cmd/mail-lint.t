A draft that asks, one that everybody could get, and one that is good.

  $ cat >leads.csv <<'EOF'
  > lead_id,company,contact_name,products_of_interest,booth_note,visit_reason,event_name,owner
  > L1,Alder Tools,Ada Weber,deep groove bearings,runs a conveyor line at 80 degrees,second supplier,Hannover 2024,Li Na
  > L2,Birch Pumps,Bo Berg,taper roller bearings,needs seals,,Hannover 2024,Li Na
  > EOF
  $ cat >drafts.csv <<'EOF'
  > message_id,lead_id,to,kind,subject,body,attachments,sequence
  > M1,L1,ada@alder.example.com,followup,Bearings for your conveyor,"Dear Ada,
  > 
  > Have you received our quotation? If you need any information, please feel free to contact us.
  > 
  > Best regards
  > Li Na",,2
  > M2,L2,bo@birch.example.com;ada@alder.example.com,development,Fw: offer,"Dear Sir or Madam,
  > 
  > We are a leading factory with excellent quality and the best service. We offer {{product}} at the lowest price.
  > ",catalogue.pdf,1
  > M3,L1,ada@alder.example.com,followup,The seal at 80 degrees,"Dear Ada,
  > 
  > At Hannover you told us that your conveyor runs at 80 degrees. The deep groove bearings with a nitrile seal hold 100; the test report is on page 2. How many hours a day does the line run?
  > 
  > Best regards
  > Li Na",,2
  > EOF
  $ mail-lint -l leads.csv drafts.csv
  mail-lint: without --sent questions asked before and answers are not judged
  mail-lint: without --sent or --touches the rhythm is not judged
  message_id,lead_id,code,rule,severity,where,text,advice
  M1,L1,push,R-MAIL-01,error,body:11,Have you received our quotation?,"bring something new instead of asking: a fact, a date, a document, an answer"
  M1,L1,passive,R-MAIL-04,warning,body:44,"If you need any information, please feel free to contact us.",it says nothing; name the next step and its day
  M2,L2,first-attachment,R-MAIL-06,warning,attachments,catalogue.pdf,send the first mail without an attachment and announce it
  M2,L2,group,R-MAIL-08,error,to,ada@alder.example.com,people of several companies see each other; write to each alone
  M2,L2,placeholder,R-MAIL-08,error,body:99,{{product}},a gap is not filled; fill it or take the sentence out
  M2,L2,nothing-personal,R-MAIL-10,warning,body:0,,"nothing in it is about this customer; name the product, the talk or the market"
  M2,L2,no-meeting,R-MAIL-10,warning,body:0,,say where you met
  M2,L2,bait,R-MAIL-12,error,body:118,lowest price,"no low price as bait; name the product line and its validity, or leave it out"
  M2,L2,no-highlight,R-MAIL-19,advice,body:0,,"name what is true of us: a certificate, a known customer, an audited factory; else guarantee, punctual delivery, quick complete quotes"
  M2,L2,no-question,R-MAIL-13,advice,body:0,,"ask about need, use, quantity or market before recommending"
  M2,L2,praise,R-MAIL-14,advice,body:29,leading,praise persuades nobody; ask a question that leads
  M2,L2,impersonal,R-MAIL-16,warning,body:0,"Dear Sir or Madam,",write the name
  M2,L2,forwarded,R-MAIL-16,error,subject,Fw: offer,a first mail is not forwarded; write a subject of its own
  M2,L2,no-signature,R-MAIL-16,error,body:0,,sign with your name in the last lines
  [1]

What was written before counts: the same question, a price without the
rest, a doubt, the rhythm.

  $ cat >sent.csv <<'EOF'
  > lead_id,direction,kind,send_date,body,quote_id
  > L1,out,quote,2024-05-01,"Dear Ada, here is the quote. Which seal do you use?",Q1
  > L2,in,,2024-05-02,"Your price is too high. How long is the lead time? What is the price of 500 pieces?",
  > L2,out,,2024-04-30,"Hello",
  > EOF
  $ cat >more.csv <<'EOF'
  > message_id,lead_id,to,kind,quote_id,subject,body,sequence
  > M4,L1,ada@alder.example.com,reminder,Q1,Quote Q1,"Dear Ada,
  > 
  > did you receive our quotation for the deep groove bearings? Which seal do you use?
  > 
  > Li Na",3
  > M5,L2,bo@birch.example.com,reply,,Your question,"Dear Mr Smith,
  > 
  > The price of the taper roller bearings is 2.40 USD.
  > 
  > Li Na",2
  > M6,L2,bo@birch.example.com,reply,,Your question,"Dear Bo,
  > 
  > The price of the taper roller bearings is 2.40 USD, 20 in a carton, ready in 25 days after the deposit. Is it the price alone that stands in the way?
  > 
  > Li Na",2
  > M7,L1,ada@alder.example.com,followup,,轴承,"Ada您好：
  > 
  > 请问报价考虑得怎么样了？盼复。
  > 
  > Li Na",3
  > EOF
  $ mail-lint --today 2024-05-03 -l leads.csv -s sent.csv more.csv
  message_id,lead_id,code,rule,severity,where,text,advice
  M4,L1,repeated-question,R-MAIL-03,error,body:71,Which seal do you use?,the last mail asked the same; ask something else or bring an answer
  M4,L1,too-soon,R-MAIL-18,error,message,,the last mail is too fresh; wait
  M5,L2,toothpaste,R-MAIL-05,warning,body:0,,"answer what comes next too: MOQ, packaging, certificate, lead time, payment, validity"
  M5,L2,doubt,R-MAIL-14,advice,body:0,,the customer has a doubt; take it up: ask whether anything else stands in the way
  M5,L2,wrong-name,R-MAIL-16,error,body:0,"Dear Mr Smith,",the salutation has not the name of this lead; correct it
  M5,L2,unanswered,R-MAIL-17,advice,message,How long is the lead time?,this question of the customer is not answered
  M6,L2,unanswered,R-MAIL-17,advice,message,How long is the lead time?,this question of the customer is not answered
  M7,L1,push,R-MAIL-01,error,body:14,请问报价考虑得怎么样了？,"bring something new instead of asking: a fact, a date, a document, an answer"
  M7,L1,push,R-MAIL-01,error,body:50,盼复。,"bring something new instead of asking: a fact, a date, a document, an answer"
  M7,L1,nothing-personal,R-MAIL-10,warning,body:0,,"nothing in it is about this customer; name the product, the talk or the market"
  M7,L1,too-soon,R-MAIL-18,error,message,,the last mail is too fresh; wait
  [1]

Advice in Chinese.

  $ mail-lint -q --lang zh --today 2024-05-03 -l leads.csv -s sent.csv more.csv | grep ^M7 | cut -d, -f3-
  push,R-MAIL-01,error,body:14,请问报价考虑得怎么样了？,不要催问；带去新内容：消息、日期、资料或答案
  push,R-MAIL-01,error,body:50,盼复。,不要催问；带去新内容：消息、日期、资料或答案
  nothing-personal,R-MAIL-10,warning,body:0,,没有一处写到这位客户；写上产品、谈话或市场
  too-soon,R-MAIL-18,error,message,,刚联系过，间隔太短；请再等几天

The same mail to two leads; names and products do not tell them apart.

  $ printf 'message_id,lead_id,subject,body\nA,L1,Offer,"Dear Ada, it was good to meet you at our stand please find our quotation for deep groove bearings"\nB,L2,Offer,"Dear Bo, it was good to meet you at our stand please find our quotation for taper roller bearings"\n' >twins.csv
  $ mail-lint -q -l leads.csv twins.csv | grep R-MAIL-07 | cut -d, -f1-7
  B,L2,mass-mail,R-MAIL-07,error,body:0,1.000 A

What is quoted or came in is not judged; a mark, CRLF and aliases are nothing
special.

  $ printf '\357\273\277message id,subject,content\r\nM1,x,"Dear Ada,\r\nthe seal holds 100 degrees.\r\n> Did you get our quote?\r\n"\r\n' | mail-lint -q --column body=content
  $ printf 'message_id,direction,subject,body\nM1,in,x,Did you get our quote?\n' | mail-lint -q

Quotes: a reminder may ask about a quote of its own lead only, what was quoted is
no difference between two drafts, and a low price in a mail about a quote with
lines and a validity is no bait.

  $ printf 'quote_id,lead_id,product,valid_until\nQ1,L1,,2024-05-30\nQ2,L2,,\n' >q.csv; printf 'quote_id,product_name,model\nQ1,oak lamp,\nQ2,garden chair with arms,\n' >lines.csv
  $ cat >about.csv <<'EOF'
  > message_id,lead_id,kind,quote_id,subject,body
  > A,L1,reminder,Q1,x,Did you get our quotation?
  > B,L1,reminder,Q2,x,Did you get our quotation?
  > C,L1,quote,Q1,x,You get our lowest price.
  > D,L2,quote,Q2,x,You get our lowest price.
  > E,L1,followup,,x,We measured the oak lamp and it needs forty watts in summer.
  > F,L2,followup,,x,We measured the garden chair with arms and it needs forty watts in summer.
  > EOF
  $ mail-lint -q --quotes q.csv -L lines.csv about.csv | cut -d, -f1,3,7 | grep 'push\|bait\|mass\|similar'
  B,push,Did you get our quotation?
  D,bait,lowest price
  D,mass-mail,1.000 C
  F,mass-mail,1.000 E
  $ mail-lint -q about.csv | cut -d, -f1,3,7 | grep 'push\|bait\|mass\|similar'
  C,bait,lowest price
  D,bait,lowest price
  D,mass-mail,1.000 C
  $ mail-lint -L lines.csv about.csv
  mail-lint: --lines needs --quotes; see mail-lint --help
  [2]

A development letter names what speaks for us, in either language; other mails
need not.

  $ printf 'message_id,kind,body\nA,development,Our lamps are round.\nB,development,Our lamps are certified to EN 60598.\nC,development,我们的灯很圆。\nD,development,我们的灯质保三年。\nE,followup,Our lamps are round.\n' | mail-lint -q | grep R-MAIL-19 | cut -d, -f1,3,5
  A,no-highlight,advice
  C,no-highlight,advice

Own words: a table in place of the built-in one.

  $ mail-lint --print-table push-word | sed 's/sa(mp)les/&/' >mine.csv; mail-lint -q --table push-word=mine.csv -l leads.csv drafts.csv | grep -c push
  1
  $ mail-lint --print-table push-word | grep -v ^answer, >short.csv; mail-lint -q --table push-word=short.csv drafts.csv
  mail-lint: <push>:30: column "pattern": no such word in table push-word; write one of its words between < and >
  [2]
  $ { mail-lint --print-table push-sense; echo 'threat,en,frobnicate,R-MAIL-01,mine'; echo 'trap,en,ziggurat,R-MAIL-01,mine'; } >sense.csv
  $ { mail-lint --print-table push-rule; echo 'trap,en,no,trap,need-not,R-MAIL-01,mine'; } >rule.csv
  $ printf 'message_id,body\nM1,Otherwise I frobnicate.\nM2,A ziggurat awaits.\nM3,"No need to see the ziggurat."\n' >senses.csv
  $ mail-lint -q senses.csv | grep -c push
  0
  [1]
  $ mail-lint -q --table push-sense=sense.csv --table push-rule=rule.csv senses.csv | cut -d, -f1,3 | grep push
  M1,push
  M2,push
  $ mail-lint -q --table push-rule=rule.csv senses.csv
  mail-lint: rule.csv:159: column "needs": no such sense in this language; --print-table push-sense shows them
  [2]

Wrong command lines and files.

  $ mail-lint -q --frob
  mail-lint: no option "--frob"; see mail-lint --help
  [2]
  $ mail-lint -q missing.csv
  mail-lint: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ mail-lint -q -l missing.csv drafts.csv
  mail-lint: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ printf 'a,b\n1,2\n' | mail-lint -q
  mail-lint: <stdin>:1: no column "body" among "a", "b"; name it with --column body=HEADER
  [2]
  $ printf 'message_id,body\nM1\nM2,"Dear Ada,\n\nDid you get our quote?"\nM3,\377\n' | mail-lint -q --rejects bad.csv; cut -d, -f3- bad.csv
  mail-lint: <stdin>:2: 1 field where the header has 2; add the missing commas
  mail-lint: <stdin>:6: not UTF-8; run lead-import -k message first
  message_id,lead_id,code,rule,severity,where,text,advice
  M2,,push,R-MAIL-01,error,body:11,Did you get our quote?,"bring something new instead of asking: a fact, a date, a document, an answer"
  M2,,no-subject,R-MAIL-16,error,subject,,write a subject
  mail-lint: 2 of 3 records rejected
  reject_line,reject_column,reject_code,reject_message
  2,,short-record,1 field where the header has 2; add the missing commas
  6,,not-utf-8,not UTF-8; run lead-import -k message first
  $ printf '' | mail-lint
  mail-lint: without --leads names, products and what is personal are not judged
  mail-lint: without --sent questions asked before and answers are not judged
  mail-lint: without --sent or --touches the rhythm is not judged
  mail-lint: <stdin>: empty; a file starts with a header
  [2]
  $ printf '' | mail-lint -q
  $ printf 'message_id,body\n' | mail-lint -q
  $ mail-lint -q drafts.csv >/dev/full
  mail-lint: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]

Stored mails are read too: decoded, their attachments counted and not opened.

  $ cat >draft.eml <<'EOF'
  > X-Unsent: 1
  > Message-ID: <m1@own.example.com>
  > From: Li Na <li@own.example.com>
  > To: Ada Weber <ada@alder.example.com>
  > Subject: =?utf-8?B?5Lu35qC8?=
  > Content-Type: multipart/mixed; boundary=b
  > 
  > --b
  > Content-Type: text/plain; charset=utf-8
  > Content-Transfer-Encoding: quoted-printable
  > 
  > Dear Ada Weber,
  > what do you think of our pr=
  > ice?
  > --b
  > Content-Type: application/pdf; name=a.pdf
  > 
  > %PDF
  > --b--
  > EOF
  $ mail-lint -q draft.eml | cut -d, -f1,3-7
  message_id,code,rule,severity,where,text
  m1@own.example.com,push,R-MAIL-01,error,body:0,"Dear Ada Weber
  $ { echo 'From li@own.example.com Mon Apr 22 00:00:00 2024'; cat draft.eml; echo; echo 'From li@own.example.com Mon Apr 22 00:00:01 2024'; sed 's/m1@/m2@/; s/Ada Weber,/Ada/' draft.eml; } >drafts.mbox
  $ mail-lint -q drafts.mbox | cut -d, -f1,3 | sort | uniq -c | sed 's/^ *//'
  1 m1@own.example.com,push
  1 m2@own.example.com,push
  1 message_id,code

What no mail program writes is told.

  $ printf 'From: a@b.example.com\n\nx\0y\n' >nul.eml; mail-lint -q nul.eml
  mail-lint: nul.eml:1: a NUL byte, which no mail has; save it again from the mail program
  [2]
  $ { echo 'From: a@b.example.com'; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18; do printf 'Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n' $i $i; done; } >deep.eml; mail-lint -q deep.eml
  mail-lint: deep.eml:1: parts inside of parts, more than 16 deep; no mail program writes that, delete the mail
  [2]
  $ { printf 'From: a@b.example.com\n\n'; head -c 17000000 /dev/zero | tr '\0' x; } >big.eml; mail-lint -q big.eml
  mail-lint: big.eml:1: a mail over 16 MiB; take its attachments out
  [2]
  $ mail-lint -q draft.eml drafts.csv
  mail-lint: drafts.csv: no mail; give mails or one file of messages, not both
  [2]

For people: draft by draft, the line, what to do; the sums at the end.

  $ mail-lint -q -f text -l leads.csv drafts.csv >found.txt
  [1]
  $ sed -n 1,8p found.txt
  M1 (L1)
    error, line 3: Have you received our quotation?
        bring something new instead of asking: a fact, a date, a document, an answer (R-MAIL-01)
    warning, line 3: If you need any information, please feel free to contact us.
        it says nothing; name the next step and its day (R-MAIL-04)
  
  M2 (L2)
    warning, attachments: catalogue.pdf
  $ tail -n 2 found.txt
  
  errors: 6, warnings: 5, advice: 3; drafts: 3
  $ mail-lint -q -f text --lang zh -l leads.csv drafts.csv | sed -n '1,3p;$p'
  M1（L1）
    错误，第 3 行：Have you received our quotation?
        不要催问；带去新内容：消息、日期、资料或答案（R-MAIL-01）
  错误 6 处，警告 5 处，建议 3 条；共 3 封邮件

Where nothing is found the sums say so.

  $ sed -n '1p;/^M3/,$p' drafts.csv >good.csv
  $ mail-lint -q -f text good.csv
  errors: 0, warnings: 0, advice: 0; drafts: 1

The log knows calls too: three days after the last contact without an answer
are soon enough, two are not; an answer since then makes any day right.

  $ cat >calls.csv <<'EOF'
  > lead_id,touch_date,direction,medium
  > L1,2024-05-06,out,phone
  > L2,2024-05-07,in,email
  > L2,2024-05-06,out,email
  > EOF
  $ cat >soon.csv <<'EOF'
  > message_id,lead_id,send_date,subject,body,sequence
  > S1,L1,2024-05-08,Seals,"Dear Ada,
  > the seals for your conveyor are on page 2. Li Na",2
  > S2,L1,2024-05-09,Seals,"Dear Ada,
  > how many hours does the conveyor run? Li Na",2
  > S3,L2,2024-05-08,Seals,"Dear Bo,
  > which seals does the pump need? Li Na",2
  > EOF
  $ mail-lint -q -t calls.csv soon.csv | cut -d, -f1-4 | grep MAIL-18
  S1,L1,too-soon,R-MAIL-18

A mail that stands in the log and among those sent counts once: four in thirty
days are not too many, five are.

  $ printf 'lead_id,touch_date,direction,medium\n' >log.csv
  $ printf 'lead_id,send_date,direction,body\n' >mails.csv
  $ for day in 11 13 15 17; do
  >   echo "L1,2024-04-$day,out,email" >>log.csv
  >   echo "L1,2024-04-$day,out,Hello" >>mails.csv
  > done
  $ mail-lint -q -t log.csv -s mails.csv soon.csv | grep -c too-many
  0
  [1]
  $ echo "L1,2024-04-19,out,email" >>log.csv
  $ mail-lint -q -t log.csv -s mails.csv soon.csv | grep -c too-many
  2

Sellers sign with other names as well.

  $ cat >signed.csv <<'EOF'
  > message_id,lead_id,subject,body,sequence
  > N1,L1,Seals,"Dear Ada,
  > the seals for your conveyor are on page 2.
  > Lina Lee",2
  > EOF
  $ printf 'owner,aliases\nLi Na,Lina Lee;L. Lee\n' >reps.csv
  $ mail-lint -q -l leads.csv signed.csv | cut -d, -f1-4 | grep no-signature
  N1,L1,no-signature,R-MAIL-16
  $ mail-lint -q -l leads.csv -r reps.csv signed.csv | grep -c no-signature
  0
  [1]

A sentence with our own name is about ourselves: sixteen of four words pass the
sixty.

  $ awk 'BEGIN { print "message_id,lead_id,subject,body"
  >   printf "O1,L1,Seals,\"Dear Ada,\n"
  >   for (i = 0; i < 16; i++) print "Seaside Bearings makes rings."
  >   print "Do you need seals? Li Na\"" }' >intro.csv
  $ mail-lint -q intro.csv | grep -c long-intro
  0
  [1]
  $ mail-lint -q --own-name 'Seaside Bearings;SSB' intro.csv | grep -c long-intro
  1

Gaps in any brackets and either language are gaps; a word in brackets is none.

  $ cat >gaps.csv <<'EOF'
  > message_id,lead_id,subject,body
  > M1,L1,x,"Dear [first name],"
  > M2,L1,x,"It takes <insert days> days."
  > M3,L1,x,"Dear Mr. ____,"
  > M4,L1,x,发给[公司名]。
  > M5,L1,x,交期约【填写天数】天。
  > M6,L1,x,"The price is {price}, see [Annex 2] and [our catalogue]."
  > M7,L1,x,请看【新品目录】第12页（含价格表）。
  > M8,L1,[EXTERNAL] x,See [1] and <https://example.com/name>.
  > EOF
  $ mail-lint -q gaps.csv | grep placeholder | cut -d, -f1,7
  M1,[first name]
  M2,<insert days>
  M3,____
  M4,[公司名]
  M5,【填写天数】
  M6,{price}
