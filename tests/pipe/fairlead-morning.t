fairlead-morning(1) over three days on which the mail server, the disk, a file,
the power and a second run make trouble: nobody gets a list twice, nobody none.

A mail program that keeps what it is given.  "down" is how often it fails
first, "slow" makes it wait, and it kills the "victim" before it takes a
message.  What came is shown, of the admin's mails all.

  $ cat >mta <<'EOF'
  > #!/bin/sh
  > cat >"$BOX/.new.$$"
  > ! victim=$(cat "$BOX/../victim" 2>/dev/null) || { rm "$BOX/../victim"; kill -9 "$victim"; sleep 1; }
  > [ ! -e "$BOX/../slow" ] || sleep 1
  > if left=$(cat "$BOX/../down" 2>/dev/null) && [ "$left" -gt 0 ]; then
  >   rm "$BOX/.new.$$"; echo $((left - 1)) >"$BOX/../down"
  >   echo "cannot connect to smtp.example.com" >&2; exit 75
  > fi
  > mv "$BOX/.new.$$" "$BOX/$(date +%s%N).$$"
  > EOF
  $ cat >show.py <<'EOF'
  > import email.policy, glob, os, sys
  > found = sorted(glob.glob(os.environ["BOX"] + "/*"))
  > messages = []
  > for path in found:
  >     with open(path, "rb") as file:
  >         messages.append(email.message_from_binary_file(file, policy=email.policy.strict))
  >     os.remove(path)
  > for message in sorted(messages, key=lambda m: str(m["To"]).lower()):
  >     print("%s | %s" % (message["To"], message["Subject"]))
  >     if "admin@" in str(message["To"]):
  >         body = message.get_body(("plain",))
  >         print("".join("    " + line + "\n" for line in body.get_content().rstrip("\n").splitlines()), end="")
  > EOF
  $ chmod +x mta; mkdir box desk
  $ export BOX="$PWD/box" FAIRLEAD_HOME="$PWD/desk" FAIRLEAD_SEND="$PWD/mta"
  $ cat >desk/morning.conf <<'EOF'
  > # how we run it
  > admin = admin@example.com
  > from = Morning list <sales@example.com>
  > retry = 1
  > wait = 20
  > EOF
  $ cat >desk/leads.csv <<'EOF'
  > lead_id,company,contact_name,email,phone,owner,grade_relation,customer_type,products_of_interest,status,next_action_date,event_name,event_end,met_date
  > L1,Keller GmbH,Jonas Keller,jonas@keller.example.com,+493090121234,Chen,,importer,pumps,replied,,,,
  > L2,贝林有限公司,王芳,wang@beilin.example.com,+862165432100,Lin,,importer,阀门,replied,,,,
  > L3,"Quarry, Pty",Dmitri Novak,dmitri@quarry.example.com,,Chen,,,valves,open,,,,
  > L4,Pylon SA,Marta Ruiz,marta@pylon.example.com,,Wu,,,valves,open,,,,
  > EOF
  $ cat >desk/touches.csv <<'EOF'
  > touch_id,lead_id,touch_date,direction,medium,topic,subject
  > T1,L1,2024-04-17,out,email,company_news,News
  > T2,L1,2024-04-18,in,email,,Re: News
  > T4,L2,2024-04-15,out,email,quote,Quotation
  > T7,L3,2024-04-16,out,email,,Hello
  > T8,L4,2024-04-01,in,email,,Price for 500 pcs?
  > EOF
  $ cat >desk/quotes.csv <<'EOF'
  > quote_id,lead_id,quote_date,valid_until,status
  > Q1,L2,2024-04-15,2024-05-09,sent
  > Q2,L3,2024-04-16,2024-04-29,sent
  > EOF
  $ printf 'owner,email\nChen,chen@example.com\nLin,lin@example.com\nWu,wu@example.com\n' >desk/reps.csv
  $ printf 'news_date,topic,title\n' >desk/news.csv
  $ day() { export FAIRLEAD_TODAY=$1; shift; fairlead-morning "$@" 2>err.txt; echo "status $?"; }

Monday: what would go out is shown first; then the server is down.  The run
says so and the lists wait; the next run brings them, each once, and the admin
hears of it.  A third run finds nothing to do.

  $ day 2024-04-22 --dry-run | grep -c -e '^Chen - ' -e '^Lin - ' -e '^Wu - '
  3
  $ ls box desk/.morning 2>&1 | grep -v '^ls:'
  box:
  $ echo 99 >down; day 2024-04-22
  status 1
  $ cat err.txt
  not sent: Chen (cannot connect to smtp.example.com); run fairlead-morning again when mail works
  not sent: Lin (cannot connect to smtp.example.com); run fairlead-morning again when mail works
  not sent: Wu (cannot connect to smtp.example.com); run fairlead-morning again when mail works
  $ python3 show.py
  $ rm down; day 2024-04-22
  status 0
  $ python3 show.py
  admin@example.com | fairlead: what the morning run has to say
      Not told before, as no mail went out:
      2024-04-22: what the morning run has to say
      not sent: Chen (cannot connect to smtp.example.com); run fairlead-morning again when mail works
      not sent: Lin (cannot connect to smtp.example.com); run fairlead-morning again when mail works
      not sent: Wu (cannot connect to smtp.example.com); run fairlead-morning again when mail works
  Chen <chen@example.com> | 2 due: Keller GmbH (waiting for our answer), ...
  Lin <lin@example.com> | 1 due: 贝林有限公司 (overdue)
  Wu <wu@example.com> | 1 due: Pylon SA (waiting for our answer)
  $ day 2024-04-22; python3 show.py
  status 0

Who wants them again says so.

  $ day 2024-04-22 --again; python3 show.py | cut -d' ' -f1
  status 0
  Chen
  Lin
  Wu

Tuesday: a server that is back at the second try, told at once.

  $ echo 3 >down; day 2024-04-23
  status 0
  $ python3 show.py | sed 's/at [0-9][0-9]:[0-9][0-9]$/at HH:MM/'
  admin@example.com | fairlead: what the morning run has to say
      the mail server was away (cannot connect to smtp.example.com); the lists went out at HH:MM
  Chen <chen@example.com> | 2 due: Keller GmbH (waiting for our answer), ...
  Lin <lin@example.com> | 1 due: 贝林有限公司 (overdue)
  Wu <wu@example.com> | 1 due: Pylon SA (waiting for our answer)

Somebody emptied the leads: the admin hears of it once, the list of before
stays.  The same for a log cut in half, and for a file that was moved away.

  $ cp desk/leads.csv leads.whole; cp desk/due.csv due.before
  $ : >desk/leads.csv; day 2024-04-24; day 2024-04-24; python3 show.py
  status 2
  status 2
  admin@example.com | fairlead: leads.csv is empty, the list of yesterday stays
      leads.csv: no records; bring the file back
  $ head -n 3 leads.whole >desk/leads.csv; day 2024-04-24; python3 show.py
  status 2
  admin@example.com | fairlead: leads.csv has shrunk, the list of yesterday stays
      leads.csv: 2 records, 4 at the last run; bring the file back, or if that is right run fairlead-morning --fewer
  $ cp leads.whole desk/leads.csv; cp desk/touches.csv log.whole
  $ head -n 2 log.whole >desk/touches.csv; day 2024-04-24; python3 show.py
  status 2
  admin@example.com | fairlead: touches.csv has shrunk, the list of yesterday stays
      touches.csv: 1 records, 5 at the last run; bring the file back, or if that is right run fairlead-morning --fewer
  $ cp log.whole desk/touches.csv; mv desk/quotes.csv quotes.away; day 2024-04-24; python3 show.py
  status 2
  admin@example.com | fairlead: quotes.csv is missing, the list of yesterday stays
      quotes.csv: it was there at the last run; bring it back, or leave its header alone in it
  $ mv quotes.away desk/quotes.csv; cmp desk/due.csv due.before

The disk is full: the admin reads what the command said of it.  (Files may grow
to half a kilobyte here, and writing beyond it fails, as on a full disk.)

  $ (trap '' XFSZ; ulimit -f 1; day 2024-04-24)
  status 2
  $ python3 show.py
  admin@example.com | fairlead: touch-rollup failed, the list of yesterday stays
      touch-rollup: cannot write "leads-with-log": File too large; raise the limit of ulimit -f, or write elsewhere
  $ cmp desk/due.csv due.before; ls desk/.morning | grep work
  [1]

Wednesday: bad records in every file.  The good ones go out, all the bad ones
are in the admin's mail, as they came and with the reason.

  $ echo 'T99,L3,yesterday,out,email,,Hello' >>desk/touches.csv
  $ echo 'L9,Nobody,,n@n.example.com,,Chen,,,,,,,32.4.2024,' >>desk/leads.csv
  $ echo 'Q3,L1,2024-04-31,2024-05-30,sent' >>desk/quotes.csv
  $ echo 'soon,product_update,a new pump' >>desk/news.csv
  $ echo ',who@example.com' >>desk/reps.csv
  $ day 2024-04-24; python3 show.py
  status 1
  admin@example.com | fairlead: what the morning run has to say
      touch-rollup: touches.csv:7: column "touch_date": cannot read "yesterday"; write a date as 2024-04-22
      touch-rollup: touches.csv: 1 of 6 records rejected
      lead-grade: leads-with-log:6: column "event_end": cannot read "32.4.2024"; write a date as 2024-04-22
      lead-grade: 1 of 5 records rejected
      followup-due: quotes.csv:4: column "quote_date": there is no day "2024-04-31"; write a date as 2024-04-22
      followup-due: quotes.csv: 1 of 3 records rejected
      followup-due: reps.csv:5: column "owner": empty; write the seller's name
      followup-due: reps.csv: 1 of 4 records rejected
      followup-topic: news.csv:2: column "news_date": cannot read "soon"; write a date as 2024-04-22
      followup-topic: news.csv: 1 of 1 records rejected
      
      grade.bad:
      lead_id,company,contact_name,email,phone,owner,grade_relation,customer_type,products_of_interest,status,next_action_date,event_name,event_end,met_date,first_contact_date,last_contact_date,last_reply_date,contact_count,followup_no,unanswered_streak,media_used,topics_used,last_topic,last_medium,contacts_30d,reply_rate,email_state,next_action,away_until,waiting_since,reject_line,reject_column,reject_code,reject_message
      L9,Nobody,,n@n.example.com,,Chen,,,,,,,32.4.2024,,,,,,,,,,,,,,,,,,6,event_end,bad-date,"cannot read ""32.4.2024""; write a date as 2024-04-22"
      
      touches.bad:
      touch_id,lead_id,touch_date,direction,medium,topic,subject,reject_line,reject_column,reject_code,reject_message
      T99,L3,yesterday,out,email,,Hello,7,touch_date,bad-date,"cannot read ""yesterday""; write a date as 2024-04-22"
      
      quotes.csv:
      quote_id,lead_id,quote_date,valid_until,status
      Q3,L1,2024-04-31,2024-05-30,sent
      
      news.csv:
      news_date,topic,title
      soon,product_update,a new pump
      
      reps.csv:
      owner,email
      ,who@example.com
  Chen <chen@example.com> | 2 due: Keller GmbH (waiting for our answer), ...
  Lin <lin@example.com> | 1 due: 贝林有限公司 (overdue)
  Wu <wu@example.com> | 1 due: Pylon SA (waiting for our answer)
  $ cp log.whole desk/touches.csv; cp leads.whole desk/leads.csv
  $ sed -i '$d' desk/quotes.csv desk/news.csv desk/reps.csv

Killed in the middle, as Thursday's first list is handed over: the next run
brings the others and no list twice.

  $ export FAIRLEAD_TODAY=2024-04-25
  $ { fairlead-morning & echo $! >victim; wait; } 2>/dev/null
  $ day 2024-04-25; python3 show.py | cut -d' ' -f1
  status 0
  Chen
  Lin
  Wu

Killed while the lists are made: nothing went out, the next run makes them.

  $ mkdir bin; printf '#!/bin/sh\nkill -9 $PPID\n' >bin/lead-grade; chmod +x bin/lead-grade
  $ PATH="$PWD/bin:$PATH" FAIRLEAD_TODAY=2024-04-26 sh -c fairlead-morning >/dev/null 2>&1
  [137]
  $ python3 show.py; day 2024-04-26; python3 show.py | cut -d' ' -f1
  status 0
  Chen
  Lin
  Wu

Two runs at once: the second waits for the first and then has nothing to do.

  $ touch slow; export FAIRLEAD_TODAY=2024-04-28
  $ fairlead-morning & fairlead-morning; wait; rm slow; python3 show.py | cut -d' ' -f1
  Chen
  Lin
  Wu
  $ ls -A desk desk/.morning
  desk:
  .morning
  due.csv
  leads.csv
  morning.conf
  news.csv
  quotes.csv
  reps.csv
  touches.csv
  
  desk/.morning:
  2024-04-22
  2024-04-23
  2024-04-24
  2024-04-25
  2024-04-26
  2024-04-28
  lock
  records
