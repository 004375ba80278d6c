  $ cp "$TESTS"/data/leads.csv "$TESTS"/data/touches.csv "$TESTS"/data/quotes.csv "$TESTS"/data/news.csv .
  $ export FAIRLEAD_TODAY=2024-04-22

Whatever is due comes with an occasion, or with the advice not to write.

  $ followup-due -q --touches touches.csv --quotes quotes.csv leads.csv >due.csv
  $ followup-topic -n news.csv --touches touches.csv --quotes quotes.csv due.csv | cut -d, -f1,34-
  lead_id,email_state,topic,topic_reason,topic_fact,medium,topic_rule,check_first
  L06,,answer,answer what they asked,their message of 2024-04-11,email,R-DUE-11,
  L01,,show_talk,recall the talk at the stand,met at Harbour Fair on 2024-04-16,email,R-DUE-13,
  L04,,answer,answer what they asked,their message of 2024-04-19,email,R-DUE-11,
  L03,,show_talk,recall the talk at the stand,met at Harbour Fair on 2024-04-17,email,R-DUE-15,
  L08,,quote_validity,remind them to order within the validity,quote Q2 is valid until 2024-04-24,email,R-TOPIC-21,
  L05,,price_update,give the reason for the change and the new conditions,copper down 4 % since March (2024-04-18),email,R-TOPIC-02,

The same in Chinese:

  $ followup-due -q --lang zh --touches touches.csv --quotes quotes.csv leads.csv |
  >   followup-topic --lang zh -n news.csv --touches touches.csv --quotes quotes.csv | cut -d, -f1,34-
  lead_id,email_state,topic,topic_reason,topic_fact,medium,topic_rule,check_first
  L06,,answer,回复客户的问题,客户 2024-04-11 来信,email,R-DUE-11,
  L01,,show_talk,回顾展位上谈的内容,2024-04-16 在 Harbour Fair 面谈,email,R-DUE-13,
  L04,,answer,回复客户的问题,客户 2024-04-19 来信,email,R-DUE-11,
  L03,,show_talk,回顾展位上谈的内容,2024-04-17 在 Harbour Fair 面谈,email,R-DUE-15,
  L08,,quote_validity,提醒客户在有效期内下单,报价 Q2 有效期至 2024-04-24,email,R-TOPIC-21,
  L05,,price_update,说明调价原因和新条件,copper down 4 % since March（2024-04-18）,email,R-TOPIC-02,

Columns of touch-rollup do without the log:

  $ touch-rollup --touches touches.csv leads.csv | followup-due -q --quotes quotes.csv |
  >   followup-topic -n news.csv --quotes quotes.csv | cut -d, -f1,45-
  lead_id,topic,topic_reason,topic_fact,medium,topic_rule,check_first
  L06,answer,answer what they asked,their message of 2024-04-11,email,R-DUE-11,
  L01,show_talk,recall the talk at the stand,met at Harbour Fair on 2024-04-16,email,R-DUE-13,
  L04,answer,answer what they asked,their message of 2024-04-19,email,R-DUE-11,
  L03,show_talk,recall the talk at the stand,met at Harbour Fair on 2024-04-17,email,R-DUE-15,
  L08,quote_validity,remind them to order within the validity,quote Q2 is valid until 2024-04-24,email,R-TOPIC-21,
  L05,price_update,give the reason for the change and the new conditions,copper down 4 % since March (2024-04-18),email,R-TOPIC-02,
  $ cat >columns.csv <<EOF
  > lead_id,due_date,due_rule,next_medium,last_topic,topics_used,last_contact_date,note
  > L1,2024-04-22,R-DUE-22,email,product_update,product_update;company_news;visit_invitation,2024-04-16,"a, b"
  > L2,2024-04-22,R-DUE-22,email,greeting,greeting;price_update;product_update;company_news;visit_invitation,2024-04-17,
  > L3,2024-04-22,R-DUE-22,email,greeting,greeting;correction;quote;price_update;visit_invitation,2024-04-17,
  > L4,2024-04-22,R-DUE-22,im,greeting,greeting;correction;quote;price_update;visit_invitation,2024-04-18,
  > L5,2024-04-22,R-DUE-22,im,,price_update;visit_invitation,,
  > EOF
  $ followup-topic -n news.csv columns.csv
  followup-topic: 1 without a topic: find a reason first, a row of --news or a new quote
  lead_id,due_date,due_rule,next_medium,last_topic,topics_used,last_contact_date,note,topic,topic_reason,topic_fact,medium,topic_rule,check_first
  L1,2024-04-22,R-DUE-22,email,product_update,product_update;company_news;visit_invitation,2024-04-16,"a, b",price_update,give the reason for the change and the new conditions,copper down 4 % since March (2024-04-18),email,R-TOPIC-02,
  L2,2024-04-22,R-DUE-22,email,greeting,greeting;price_update;product_update;company_news;visit_invitation,2024-04-17,,,do not write: find a reason first,,,R-TOPIC-30,
  L3,2024-04-22,R-DUE-22,email,greeting,greeting;correction;quote;price_update;visit_invitation,2024-04-17,,price_update,give the reason for the change and the new conditions,copper down 4 % since March (2024-04-18),email,R-TOPIC-02,
  L4,2024-04-22,R-DUE-22,im,greeting,greeting;correction;quote;price_update;visit_invitation,2024-04-18,,company_news,give your own account first and let them add you; do not message often; tell what is new with us and what it means for them,second foundry line in operation (2024-03-01),im,R-TOPIC-04,
  L5,2024-04-22,R-DUE-22,im,,price_update;visit_invitation,,,company_news,give your own account first and let them add you; do not message often; tell what is new with us and what it means for them,second foundry line in operation (2024-03-01),im,R-TOPIC-04,
  $ grep -v ^L1 columns.csv | followup-topic -n news.csv --explain | cut -d, -f1,9,14-
  followup-topic: 1 without a topic: find a reason first, a row of --news or a new quote
  lead_id,topic,check_first,topic_why
  L2,,,product_update: used in the last touches; price_update: used in the last touches; company_news: no fact; show_invitation: no fact; visit_invitation: no fact; greeting: used in the last touches; correction: no fact
  L3,price_update,,product_update: no fact
  L4,company_news,,product_update: no fact; price_update: no fact
  L5,company_news,,product_update: no fact; price_update: used in the last touches

Twice is once: columns are overwritten in place.

  $ followup-topic -n news.csv columns.csv >once.csv 2>/dev/null
  $ followup-topic -n news.csv once.csv 2>/dev/null | cmp - once.csv

A vanished customer is looked into first, ourselves before them:

  $ cat >gone.csv <<EOF
  > lead_id,due_date,due_rule,unanswered_streak,last_contact_date,last_reply_date,email_state
  > L06,2024-04-22,R-DUE-22,3,2024-04-20,,
  > L08,2024-04-22,R-DUE-22,3,2024-04-20,2024-03-01,
  > L08,2024-04-22,R-DUE-22,1,2024-04-20,,bounced
  > L09,2024-04-22,R-DUE-22,9,2024-04-20,,
  > EOF
  $ followup-topic --quotes quotes.csv gone.csv | cut -d, -f1,8,10,13
  followup-topic: 1 without a topic: find a reason first, a row of --news or a new quote
  lead_id,topic,topic_fact,check_first
  L06,quote_reminder,quote Q1 of 2024-04-10 unanswered,does our mail lie in their spam; is our letter full of faults; does the product fit (shape/structure/parameters)
  L08,quote_reminder,quote Q2 of 2024-04-18 unanswered,does the product fit (shape/structure/parameters); is the price too high; is their supply settled
  L08,quote_reminder,quote Q2 of 2024-04-18 unanswered,is the address right (our mail came back); does the product fit (shape/structure/parameters); is the price too high
  L09,,,
  $ followup-topic --lang zh --quotes quotes.csv gone.csv | cut -d, -f1,8,10,13
  followup-topic: 1 条没有话题：请先找理由，如 --news 中加一行，或发新报价
  lead_id,topic,topic_fact,check_first
  L06,quote_reminder,报价 Q1（2024-04-10）客户未回复,邮件是不是进了对方垃圾箱；我们的邮件是不是错误太多；产品外观、结构、参数是否合适
  L08,quote_reminder,报价 Q2（2024-04-18）客户未回复,产品外观、结构、参数是否合适；价格是否太高；客户是不是已选定供应商
  L08,quote_reminder,报价 Q2（2024-04-18）客户未回复,邮箱对不对（邮件被退回）；产品外观、结构、参数是否合适；价格是否太高
  L09,,,

A holiday of theirs is greeted on our last working day before it, one of ours
only in our own country; days of other countries come from a file:

  $ cat >abroad.csv <<EOF
  > date,name,kind,country
  > 2024-04-25,Liberation Day,off,IT
  > 2024-04-25,Freedom Day,off,PT
  > EOF
  $ cat >far.csv <<EOF
  > lead_id,due_date,due_rule,country,topics_used,last_contact_date
  > L1,2024-04-24,R-DUE-22,IT,visit_invitation,2024-01-05
  > L2,2024-04-23,R-DUE-22,PT,visit_invitation,2024-01-05
  > L3,2024-04-30,R-DUE-22,CN,visit_invitation,2024-01-05
  > L4,2024-04-30,R-DUE-22,DE,visit_invitation,2024-01-05
  > EOF
  $ followup-topic --holidays abroad.csv far.csv | cut -d, -f1,7-11
  followup-topic: 2 without a topic: find a reason first, a row of --news or a new quote
  lead_id,topic,topic_reason,topic_fact,medium,topic_rule
  L1,greeting,greet for the holiday by name; no sales talk,Liberation Day on 2024-04-25,,R-TOPIC-07
  L2,,do not write: find a reason first,,,R-TOPIC-30
  L3,greeting,greet for the holiday by name; no sales talk,劳动节 on 2024-05-01,,R-TOPIC-07
  L4,,do not write: find a reason first,,,R-TOPIC-30
  $ followup-topic --country DE far.csv | cut -d, -f1,7,11
  followup-topic: 3 without a topic: find a reason first, a row of --news or a new quote
  lead_id,topic,topic_rule
  L1,,R-TOPIC-30
  L2,,R-TOPIC-30
  L3,greeting,R-TOPIC-07
  L4,,R-TOPIC-30

Bad news is rejected; the rest is used.

  $ cat >bad.csv <<EOF
  > news_date,topic,product,country,title,valid_until
  > ,price_update,,,no date,
  > 2024-02-30,price_update,,,no such day,
  > 2024-04-18,gossip,,,unknown topic,
  > 2024-04-18,price_update,,,,
  > 2024-04-18,price_update,,,fine,22 May
  > 2024-04-18,price_update,,,copper down,
  > EOF
  $ followup-topic -n bad.csv far.csv 2>err | cut -d, -f1,7,9
  lead_id,topic,topic_fact
  L1,price_update,copper down (2024-04-18)
  L2,price_update,copper down (2024-04-18)
  L3,price_update,copper down (2024-04-18)
  L4,price_update,copper down (2024-04-18)
  $ cat err
  followup-topic: bad.csv:2: column "news_date": empty; write the day of the news as 2024-04-22
  followup-topic: bad.csv:3: column "news_date": there is no day "2024-02-30"; write a date as 2024-04-22
  followup-topic: bad.csv:4: column "topic": no topic that rests on news; write one of price_update, quote_validity, quote_delivery, new_quote, new_product, product_update, company_news, show_invitation, correction
  followup-topic: bad.csv:5: column "title": empty; write the fact in a few words
  followup-topic: bad.csv:6: column "valid_until": cannot read "22 May"; write a date as 2024-04-22
  followup-topic: bad.csv: 5 of 6 records rejected
  $ echo 'topic,title' | followup-topic -n - far.csv
  followup-topic: <stdin>:1: no column "news_date" among "topic", "title"; give one of them that name
  [2]
  $ echo 'news_date,topic,title' | followup-topic -q -n - far.csv | cut -d, -f1,7
  lead_id,topic
  L1,
  L2,
  L3,greeting
  L4,

Bad records:

  $ cat >rows.csv <<EOF
  > lead_id,due_date,due_rule,last_contact_date,unanswered_streak
  > L1,tomorrow,R-DUE-22,,
  > L2,2024-04-22,R-DUE-22,2024-13-01,
  > L3,2024-04-22,R-DUE-22,,many
  > L4,2024-04-22,R-DUE-22,,
  > EOF
  $ followup-topic --rejects rejects.csv rows.csv
  followup-topic: rows.csv:2: column "due_date": cannot read "tomorrow"; write a date as 2024-04-22
  followup-topic: rows.csv:3: column "last_contact_date": there is no day "2024-13-01"; write a date as 2024-04-22
  followup-topic: rows.csv:4: column "unanswered_streak": cannot read "many"; write a whole number from 0 to 2147483647
  followup-topic: 1 without a topic: find a reason first, a row of --news or a new quote
  lead_id,due_date,due_rule,last_contact_date,unanswered_streak,topic,topic_reason,topic_fact,medium,topic_rule,check_first
  L4,2024-04-22,R-DUE-22,,,,do not write: find a reason first,,,R-TOPIC-30,
  followup-topic: 3 of 4 records rejected
  [1]
  $ cat rejects.csv
  lead_id,due_date,due_rule,last_contact_date,unanswered_streak,reject_line,reject_column,reject_code,reject_message
  L1,tomorrow,R-DUE-22,,,2,due_date,bad-date,"cannot read ""tomorrow""; write a date as 2024-04-22"
  L2,2024-04-22,R-DUE-22,2024-13-01,,3,last_contact_date,no-such-date,"there is no day ""2024-13-01""; write a date as 2024-04-22"
  L3,2024-04-22,R-DUE-22,,many,4,unanswered_streak,bad-number,"cannot read ""many""; write a whole number from 0 to 2147483647"
  $ followup-topic --strict rows.csv
  followup-topic: rows.csv:2: column "due_date": cannot read "tomorrow"; write a date as 2024-04-22
  followup-topic: ended at the first bad record (--strict)
  [2]

Nothing due:

  $ followup-due -q leads.csv --owner Nobody 2>/dev/null | followup-topic -q
  $ sed 1q due.csv | followup-topic -q
  $ sed 1q columns.csv | followup-topic
  lead_id,due_date,due_rule,next_medium,last_topic,topics_used,last_contact_date,note,topic,topic_reason,topic_fact,medium,topic_rule,check_first
  $ followup-topic </dev/null
  followup-topic: <stdin>: empty; a file starts with a header
  [2]

What is no due list, and what is no file:

  $ followup-topic leads.csv
  followup-topic: leads.csv:1: no column "due_date"; run followup-due first, or name the column with --column due_date=HEADER
  [2]
  $ followup-topic missing.csv
  followup-topic: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ followup-topic .
  followup-topic: .: is a directory; name a file in it
  [2]
  $ followup-topic -n missing.csv due.csv
  followup-topic: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ followup-topic --holidays leads.csv due.csv
  followup-topic: leads.csv:1: no column "date"; the file needs the columns date, kind
  [2]
  $ printf 'lead_id,due_date,due_rule\nL1,2024-04-22,R-DUE-22\0\n' | followup-topic
  followup-topic: <stdin>:2: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ printf 'lead_id,due_date,due_rule\nL1,2024-04-22,"R-DUE-22\n' | followup-topic
  followup-topic: <stdin>:2: a quoted field that never ends; close the quote or double it
  [2]
  $ printf 'lead_id,due_date,due_rule\nL\377,2024-04-22,R-DUE-22\n' | followup-topic
  followup-topic: <stdin>:2: not UTF-8; run lead-import first
  lead_id,due_date,due_rule,topic,topic_reason,topic_fact,medium,topic_rule,check_first
  followup-topic: 1 of 1 records rejected
  [1]
  $ followup-topic due.csv >/dev/full
  followup-topic: 1 without a topic: find a reason first, a row of --news or a new quote
  followup-topic: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ followup-topic -n news.csv columns.csv 2>/dev/null | head -n 1
  lead_id,due_date,due_rule,next_medium,last_topic,topics_used,last_contact_date,note,topic,topic_reason,topic_fact,medium,topic_rule,check_first

Wrong command lines:

  $ followup-topic --new news.csv due.csv
  lead_id,company,contact_name,email,phone,owner,event_name,event_end,met_date,tier,grade_horizon,grade_relation,grade_scheme,score,last_contact_date,last_reply_date,next_action_date,contact_count,unanswered_streak,status,due_date,days_overdue,due_rule,why_now,followup_no,closes_so_far_pct,value_pct,next_medium,escalation,priority,priority_terms,due_guard,due_taboos,email_state,topic,topic_reason,topic_fact,medium,topic_rule,check_first
  L06,Quarry Pty,Dmitri Novak,dmitri@quarry.example.com,,Chen,,,,,,A,relation,30,2024-04-10,2024-04-11,2024-04-22,9,0,won,2024-04-12,10,R-DUE-11,customer is waiting for an answer,8,70,,email,,80,reply+30;promise+25;grade+12;overdue+10;score+3,,,,answer,answer what they asked,their message of 2024-04-11,email,R-DUE-11,
  L01,Northwind Bearings Ltd,Ada Moreau,ada@northwind.example.com,+442079460018,Chen,Harbour Fair,2024-04-19,2024-04-16,key,B,U,horizon,43,,,,,,new,2024-04-16,6,R-DUE-13,was due the same evening: write before other suppliers reach them,0,2,93.3,email,,47.62,value+37.32;overdue+6;score+4.3,,,,show_talk,recall the talk at the stand,met at Harbour Fair on 2024-04-16,email,R-DUE-13,
  L04,Granite Inc,Bruno Silva,bruno@granite.example.com,+12125550147,Lin,,,,,,B,relation,20,2024-04-12,2024-04-19,,4,0,replied,2024-04-22,0,R-DUE-11,customer is waiting for an answer,0,2,,email,,47,reply+30;grade+15;score+2,,,,answer,answer what they asked,their message of 2024-04-19,email,R-DUE-11,
  L03,Vela S.p.A.,Carla Rossi,carla@vela.example.com,,Lin,Harbour Fair,2024-04-19,2024-04-17,potential,B,U,horizon,17,,,,,,new,2024-04-22,0,R-DUE-15,recall the talk while it is fresh: a short mail with a photo,0,2,93.3,email,,39.02,value+37.32;score+1.7,,,,show_talk,recall the talk at the stand,met at Harbour Fair on 2024-04-17,email,R-DUE-15,
  L08,Pylon SA,Marta Ruiz,marta@pylon.example.com,,Lin,,,,,,C,relation,12,2024-04-18,2024-04-02,,3,1,open,2024-04-22,0,R-DUE-17,offer still valid: order within validity,0,2,,email,,27.2,validity+20;grade+6;score+1.2,,,,quote_validity,remind them to order within the validity,offer still valid: order within validity,email,R-DUE-17,
  L05,Alder AB,Greta Larsen,greta@alder.example.com,,Lin,,,,,,D,relation,5,2024-03-20,,,4,4,open,2024-04-17,5,R-DUE-22,regular rhythm: grade D every 28 days,3,20,,email,colleague,8.5,grade+3;overdue+5;score+0.5,,T7,,price_update,give the reason for the change and the new conditions,copper down 4 % since March (2024-04-18),email,R-TOPIC-02,
  $ followup-topic --news
  followup-topic: --news needs a value (FILE); see followup-topic --help
  [2]
  $ followup-topic --today 2024-02-30 due.csv
  followup-topic: --today: there is no "2024-02-30"; write a date as 2024-04-22; see followup-topic --help
  [2]
  $ followup-topic --lang fr due.csv
  followup-topic: --lang: cannot read "fr"; write one of en|zh; see followup-topic --help
  [2]
  $ followup-topic a.csv b.csv
  followup-topic: one file at a time, not "b.csv" too; see followup-topic --help
  [2]
  $ followup-topic --table topic=leads.csv due.csv
  followup-topic: leads.csv:1: no column "topic"; print the built-in table and edit a copy
  [2]
  $ followup-topic --table nonsense=leads.csv due.csv
  followup-topic: --table: no table "nonsense" (there are: topic topic-due topic-open trigger vanished limit holiday weekend autoreply reply-mark topic-kind touch-role columns); see followup-topic --help
  [2]
  $ followup-topic --print-table vanished | head -n 3
  order,when,side,en,zh,rule,source
  1,bounced,ours,is the address right (our mail came back),邮箱对不对（邮件被退回）,R-TOUCH-03,chosen
  2,never,ours,does our mail lie in their spam,邮件是不是进了对方垃圾箱,R-TOPIC-31,given
  $ followup-topic --help
  usage: followup-topic [options] [file]
  followup-topic - find a good reason for every touch that is due
  
    -n, --news FILE         facts that a touch may rest on
        --quotes FILE       quotes with their validity
        --touches FILE      contact log: which topics were used, and when
        --holidays FILE     days off by country, beside the built-in ones
        --country CC        our country for the holidays, default CN
  
  Common: --today DATE, --tz ZONE, --column NAME=HEADER, --rejects FILE,
      --strict, --explain, --lang en|zh, --table NAME=FILE, --print-table NAME,
      -q --quiet-empty, --print-columns, -o --output FILE, -h --help,
      -V --version
  Tables: topic topic-due topic-open trigger vanished limit holiday weekend
      autoreply reply-mark topic-kind touch-role columns
  The manual: man followup-topic

An old sentence does not stay beside a new topic.

  $ printf 'lead_id,grade,grade_scheme,met_date\nL1,A,relation,2024-04-01\n' | followup-due -q --all --today 2024-04-22 | sed '1s/$/,topic_why/; 2s/$/,never/' | followup-topic --today 2024-04-22 | grep -c never
  0
  [1]
