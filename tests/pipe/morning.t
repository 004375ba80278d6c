fairlead-morning(1) over seven days: a Sunday worked in exchange, two working
days, three days off and a Saturday (2024-04-28 to 05-04).  The messages go to
a program that shows them.

  $ cat >show.py <<'EOF'
  > import email.policy, sys
  > message = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
  > assert not message.defects, message.defects
  > with open("outbox", "a", encoding="utf-8") as out:
  >     out.write("To: %s\nSubject: %s\n\n%s\n\n" % (message["To"], message["Subject"], message.get_body(("plain",)).get_content().replace("\r\n", "\n").rstrip("\n")))
  > EOF
  $ cat >leads.csv <<EOF
  > lead_id,company,contact_name,email,phone,owner,grade_relation,customer_type,products_of_interest,status,next_action_date,event_name,event_end,met_date
  > L1,Keller GmbH,Jonas Keller,jonas@keller.example.com,+493090121234,Chen,,importer,pumps,replied,,,,
  > L2,贝林有限公司,王芳,wang@beilin.example.com,+862165432100,Lin,,importer,阀门,replied,2024-05-01,,,
  > L3,"Quarry, Pty",Dmitri Novak,dmitri@quarry.example.com,,Chen,,,valves,open,,,,
  > L4,Pylon SA,Marta Ruiz,marta@pylon.example.com,,Wu,,,valves,open,,,,
  > EOF
  $ cat >touches.csv <<EOF
  > touch_id,lead_id,touch_date,direction,medium,topic,subject
  > T1,L1,2024-04-17,out,email,company_news,News
  > T2,L1,2024-04-18,in,email,,Re: News
  > T3,L1,2024-04-21,out,email,price_update,Prices
  > T4,L2,2024-04-22,out,email,quote,Quotation
  > T5,L2,2024-04-23,in,email,,Re: Quotation
  > T6,L2,2024-04-23,out,im,,
  > T7,L3,2024-04-16,out,email,,Hello
  > T8,L4,2024-04-16,out,email,,Hello
  > EOF
  $ cat >quotes.csv <<EOF
  > quote_id,lead_id,quote_date,valid_until,status
  > Q1,L2,2024-04-22,2024-05-09,sent
  > Q2,L3,2024-04-16,2024-04-29,sent
  > EOF
  $ cat >news.csv <<EOF
  > news_date,topic,product,title
  > 2024-04-20,product_update,pumps,pump P3: 10 % less power
  > EOF
  $ cat >reps.csv <<EOF
  > owner,email
  > Chen,chen@example.com
  > Lin,lin@example.com
  > EOF
  $ export FAIRLEAD_HOME="$PWD" FAIRLEAD_SEND="python3 show.py"
  $ day() { rm -f outbox; FAIRLEAD_TODAY="$1" fairlead-morning; echo "status $?"; [ ! -e outbox ] || cat outbox; }

Sunday 28 April is worked in exchange for the holiday:

  $ day 2024-04-28
  status 0
  To: Chen <chen@example.com>
  Subject: 1 due: Quarry, Pty (overdue)
  
  Chen - 2024-04-28: 1 due, 1 overdue
  ===================================
  
  Overdue (1)
  
  Quarry, Pty  Dmitri Novak  L3  2024-04-19  9 d late  e-mail  first reminder
      quote unanswered
      ask whether it was received and what they think of it; any advice on the
      product? quote Q2 of 2024-04-16 unanswered
      Wants: valves
      dmitri@quarry.example.com
      touch-add --log touches.csv --lead L3 --medium email --topic quote_reminder
  

On Monday one of them was called yesterday, and another has written:

  $ touch-add --log touches.csv --lead L1 --medium phone --date 2024-04-28 --today 2024-04-28 --topic product_update
  $ touch-add --log touches.csv --lead L4 --medium email --direction in --date 2024-04-28 --today 2024-04-28 --subject 'Price for 500 pcs?'
  $ day 2024-04-29
  status 0
  To: Chen <chen@example.com>
  Subject: 1 due: Quarry, Pty (overdue)
  
  Chen - 2024-04-29: 1 due, 1 overdue
  ===================================
  Touches since 2024-04-28: 1; due then and still open: 1.
  
  Overdue (1)
  
  Quarry, Pty  Dmitri Novak  L3  2024-04-19  10 d late  e-mail  first reminder
      quote unanswered
      ask whether it was received and what they think of it; any advice on the
      product? quote Q2 of 2024-04-16 unanswered
      Wants: valves
      dmitri@quarry.example.com
      touch-add --log touches.csv --lead L3 --medium email --topic quote_reminder
  
  To: admin@example.com
  Subject: Wu: 1 due: Pylon SA (waiting for our answer)
  
  Wu - 2024-04-29: 1 due, 0 overdue
  =================================
  Touches since 2024-04-28: 0; due then and still open: 0.
  
  Waiting for our answer (1)
  
  Pylon SA  Marta Ruiz  L4  2024-04-29  today  e-mail  answer
      customer is waiting for an answer
      answer what they asked; their message of 2024-04-28
      Wants: valves
      Last words: 2024-04-28: Price for 500 pcs?
      marta@pylon.example.com
      touch-add --log touches.csv --lead L4 --medium email --topic answer
  

On Tuesday two bad records: the good ones go out, the bad ones go to the admin.

  $ echo 'T99,L3,yesterday,out,email,,Hello' >>touches.csv
  $ echo 'T98,L77,2024-04-29,out,email,,Hello' >>touches.csv
  $ day 2024-04-30
  status 1
  To: Chen <chen@example.com>
  Subject: 1 due: Quarry, Pty (validity ends)
  
  Chen - 2024-04-30: 1 due, 0 overdue
  ===================================
  Touches since 2024-04-29: 0; due then and still open: 0.
  Touches of which the log names no seller: 1.
  
  Validity ends (1)
  
  Quarry, Pty  Dmitri Novak  L3  2024-04-30  today  e-mail  lapsed quote
      validity ended; write if still needed
      the validity has ended: ask whether they still need it and offer a new
      quote; validity of quote Q2 ended on 2024-04-29
      Wants: valves
      dmitri@quarry.example.com
      touch-add --log touches.csv --lead L3 --medium email --topic quote_lapsed
  
  To: admin@example.com
  Subject: Wu: 1 due: Pylon SA (waiting for our answer)
  
  Wu - 2024-04-30: 1 due, 1 overdue
  =================================
  Touches since 2024-04-29: 0; due then and still open: 1.
  Touches of which the log names no seller: 1.
  
  Waiting for our answer (1)
  
  Pylon SA  Marta Ruiz  L4  2024-04-29  1 d late  e-mail  answer
      customer is waiting for an answer
      answer what they asked; their message of 2024-04-28
      Wants: valves
      Last words: 2024-04-28: Price for 500 pcs?
      marta@pylon.example.com
      touch-add --log touches.csv --lead L4 --medium email --topic answer
  
  To: admin@example.com
  Subject: fairlead: what the morning run has to say
  
  touch-rollup: touches.csv:12: column "touch_date": cannot read "yesterday"; write a date as 2024-04-22
  touch-rollup: touches.csv:13: column "lead_id": no lead "L77" among the leads; correct the id, or add the lead
  touch-rollup: touches.csv: 2 of 12 records rejected
  
  touches.bad:
  touch_id,lead_id,touch_date,direction,medium,topic,subject,reject_line,reject_column,reject_code,reject_message
  T99,L3,yesterday,out,email,,Hello,12,touch_date,bad-date,"cannot read ""yesterday""; write a date as 2024-04-22"
  T98,L77,2024-04-29,out,email,,Hello,13,lead_id,unknown-lead,"no lead ""L77"" among the leads; correct the id, or add the lead"
  
  $ grep -v -e '^T99' -e '^T98' touches.csv >mended && mv mended touches.csv

Wednesday 1 May is a day off; what was promised for it is mailed, the rest waits:

  $ day 2024-05-01
  status 0
  To: Lin <lin@example.com>
  Subject: 1 due: 贝林有限公司 (promised)
  
  Lin - 2024-05-01: 1 due, 0 overdue
  ==================================
  Touches since 2024-04-30: 0; due then and still open: 0.
  
  Promised (1)
  
  贝林有限公司  王芳  L2  2024-05-01  today  e-mail  promise
      you promised to act
      do what was promised and say so; promised for 2024-05-01
      Wants: 阀门
      Last words: 2024-04-23: Re: Quotation
      +862165432100   wang@beilin.example.com
      touch-add --log touches.csv --lead L2 --medium email --topic promise
  

On Thursday somebody has saved half a file: the admin hears of it, the list of
yesterday stays.

  $ cp leads.csv whole.csv; cp due.csv before.csv
  $ printf 'L5,"half a' >>leads.csv
  $ day 2024-05-02
  status 2
  To: admin@example.com
  Subject: fairlead: touch-rollup failed, the list of yesterday stays
  
  touch-rollup: leads.csv:6: a quoted field that never ends; close the quote or double it
  
  $ cmp due.csv before.csv && wc -l <due.csv && mv whole.csv leads.csv
  2

Friday is off as well, and nobody is due:

  $ day 2024-05-03
  status 0

On Saturday nothing happens:

  $ day 2024-05-04
  status 0
  $ ls
  before.csv
  due.csv
  leads.csv
  news.csv
  quotes.csv
  reps.csv
  show.py
  touches.csv
