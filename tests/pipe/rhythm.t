The cases of the daily list: who is due, when and why (DOMAIN 5.1 and 7).

  $ export FAIRLEAD_TODAY=2025-04-25
  $ pick() { python3 -c "
  > import csv, sys
  > for r in csv.DictReader(sys.stdin):
  >     print(' | '.join(r.get(c, '') for c in sys.argv[1].split(',')))" "$1"; }
  $ H=lead_id,company,email,phone,event_name,event_end,met_date,booth_class,tier,budget,buy_horizon_months,first_contact_date,last_contact_date,last_reply_date,contact_count,unanswered_streak,last_medium,media_used,next_action_date,status,country

A hot lead without a number: any message settles the call, and the rhythm goes on.

  $ printf 'lead_id,email,phone,event_name,event_end,grade_horizon,grade_scheme,last_contact_date,contact_count,unanswered_streak,media_used,last_medium\nL1,m@b.example,,F,2025-04-18,A,horizon,2025-06-27,6,3,email,email\n' >s1.csv
  $ followup-due -q --today 2025-07-01 s1.csv
  $ followup-due -q --today 2025-07-04 s1.csv | pick due_date,due_rule,why_now
  2025-07-04 | R-DUE-22 | regular rhythm: grade A every 7 days

Who answers is touched no less often than who is silent: first both get the
quotation, then both hear from us every week.

  $ printf "$H\nsilent,G,m@b.example,+4912345678,F,2025-04-18,2025-04-18,intends_order,key,yes,2,2025-04-18,2025-04-24,,3,3,phone,phone;email,,,\nanswered,G,m@b.example,+4912345678,F,2025-04-18,2025-04-18,intends_order,key,yes,2,2025-04-18,2025-04-24,2025-04-23,3,1,phone,phone;email,,,\n" >s2.csv
  $ lead-grade --today 2025-04-24 s2.csv | followup-due -q --all --today 2025-04-24 | pick lead_id,due_date,due_rule
  answered | 2025-04-23 | R-DUE-25
  silent | 2025-04-23 | R-DUE-25
  $ cat >s2log.csv <<EOF
  > lead_id,touch_date,direction,medium,kind
  > silent,2025-04-24,out,phone,quote
  > answered,2025-04-22,out,phone,
  > answered,2025-04-23,in,email,
  > answered,2025-04-24,out,phone,quote
  > EOF
  $ lead-grade --today 2025-04-24 s2.csv | followup-due -q --all --today 2025-04-24 --touches s2log.csv | pick lead_id,due_date,why_now
  answered | 2025-05-06 | regular rhythm: grade A every 7 days
  silent | 2025-05-06 | regular rhythm: grade A every 7 days

A price gap at the stand is answered in three working days.

  $ printf "$H\nL2,gap,m@b.example,+4912345678,F,2025-04-18,2025-04-16,terms_unsettled,,,,2025-04-16,2025-04-16,,1,1,email,email,,,PL\n" >s3.csv
  $ lead-grade s3.csv | followup-due -q --all | followup-topic -q | pick tier,due_date,due_rule,topic
  key | 2025-04-23 | R-DUE-25 | terms

Our own news about a price is no negotiation.

  $ printf 'lead_id,last_contact_date,last_reply_date,contact_count,topics_used\nL1,2025-05-19,2025-02-01,5,price_update\nL2,2025-05-19,2025-02-01,5,company_news\n' |
  >   lead-grade --today 2025-05-20 | pick topics_used,grade_relation
  price_update | C
  company_news | C

A long-term lead gets what was asked, and the catalogue until it went.

  $ printf "$H\nL1,Nord,m@b.example,+4912345678,F,2025-04-18,2025-04-16,wants_materials,,yes,24,,,,,,,,,,\n" | lead-grade --today 2025-04-19 >n.csv
  $ follow() { echo lead_id,touch_date,direction,medium,topic >t.csv
  >   for day in 2025-04-21 2025-04-24 2025-05-22; do
  >     followup-due -q --today $day --touches t.csv n.csv | pick due_date,due_rule,why_now
  >     echo "L1,$day,out,email,$1" >>t.csv; done; }
  $ follow x
  2025-04-21 | R-DUE-26 | send exactly what was asked
  2025-04-25 | R-DUE-23 | send the reference catalogue
  $ printf 'lead_id,touch_date,direction,medium,topic\nL1,2025-04-21,out,email,materials\n' >t.csv
  $ followup-due -q --today 2025-05-18 --touches t.csv n.csv
  $ followup-due -q --today 2025-05-19 --touches t.csv n.csv | pick due_date,due_rule,why_now
  2025-05-19 | R-DUE-22 | regular rhythm: grade C every 28 days

What was agreed for July holds back the rhythm.

  $ printf 'lead_id,email,grade,grade_scheme,last_contact_date,last_reply_date,contact_count,unanswered_streak,next_action_date\nL2,m@b.example,C,relation,2025-04-21,2025-04-19,2,1,2025-07-07\n' >s6.csv
  $ followup-due -q --today 2025-07-06 s6.csv
  $ followup-due -q --today 2025-07-07 s6.csv | pick due_date,due_rule
  2025-07-07 | R-DUE-12

Who writes is answered: lost, snoozed, no lead, or wanting no mail.

  $ printf 'lead_id,email,grade,grade_horizon,grade_scheme,status,snooze_until,last_contact_date,last_reply_date,do_not_contact\nL1,a@a.example,B,,relation,lost,,2025-02-01,2025-04-24,\nL2,a@a.example,B,,relation,open,2025-06-01,2025-02-01,2025-04-24,\nL3,a@a.example,B,,relation,open,,2025-02-01,2025-04-24,yes\nL4,a@a.example,D,D,horizon,open,,2025-02-01,2025-04-24,\n' |
  >   followup-due -q | pick lead_id,due_rule,due_guard | sort
  L1 | R-DUE-11 | 
  L2 | R-DUE-11 | 
  L3 | R-DUE-11 | answer-only
  L4 | R-DUE-11 | 

The talk at the stand, noted as a touch in either direction, settles nothing.

  $ printf "$H\nL1,A,a@a.example,+4930123456,F,2025-04-18,2025-04-17,intends_order,key,yes,3,,,,,,,,,,\n" >k.csv
  $ for way in out in; do printf 'lead_id,touch_date,direction,medium\nL1,2025-04-17,%s,show\n' $way >t.csv
  >   touch-rollup --today 2025-04-17 -t t.csv k.csv | lead-grade --today 2025-04-17 |
  >     followup-due -q --all --today 2025-04-17 --touches t.csv | pick grade,due_date,due_rule,due_guard; done
  A | 2025-04-17 | R-DUE-13 | 
  A | 2025-04-17 | R-DUE-13 | 

A visit, or their own call, settles the call.

  $ printf 'lead_id,email,phone,event_name,event_end,met_date,grade_horizon,grade_scheme\nL1,m@b.example,+4912345678,F,2025-04-18,2025-04-15,A,horizon\n' >h.csv
  $ for touch in out,visit_to in,phone; do printf 'lead_id,touch_date,direction,medium\nL1,2025-04-15,out,email\nL1,2025-04-24,%s\n' $touch >t.csv
  >   followup-due -q --today 2025-04-28 --touches t.csv h.csv | pick due_rule; done
  R-DUE-11

Deadlines move back to the working day before.

  $ printf 'lead_id,email,event_name,event_end,met_date,tier,grade_horizon,grade_scheme\nL1,m@b.example,F,2025-04-18,2025-04-17,other,U,horizon\nL2,m@b.example,F,2025-04-25,2025-04-24,other,A,horizon\n' |
  >   followup-due -q --all --today 2025-04-26 | pick lead_id,due_date,due_rule,next_medium
  L2 | 2025-04-30 | R-DUE-14 | email
  L1 | 2025-04-30 | R-DUE-16 | email

The lapse is told after the notice before it, and why and topic agree.

  $ printf 'lead_id,company,email,phone,grade,grade_scheme\nL1,S,k@s.example,+61255500123,B,relation\n' >l.csv
  $ printf 'lead_id,touch_date,direction,medium,topic\nL1,2025-04-21,out,email,quote\nL1,2025-04-24,out,phone,quote_reminder\nL1,2025-05-09,out,email,quote_validity\n' >t.csv
  $ printf 'lead_id,quote_id,quote_date,valid_until,status\nL1,Q1,2025-04-21,2025-05-12,sent\n' >q.csv
  $ followup-due -q --today 2025-05-13 --touches t.csv --quotes q.csv l.csv | followup-topic -q --today 2025-05-13 --touches t.csv --quotes q.csv | pick due_rule,topic,topic_fact
  R-DUE-18 | quote_lapsed | validity of quote Q1 ended on 2025-05-12

A short call counts mails only, from the first unanswered one.

  $ printf 'lead_id,touch_date,direction,medium,topic\nL1,2025-04-17,out,email,quote\nL1,2025-04-25,in,email,\nL1,2025-04-28,out,email,answer\nL1,2025-05-06,out,phone,quote_validity\nL1,2025-05-09,out,email,new_quote\n' >t.csv
  $ printf 'lead_id,quote_id,quote_date,valid_until,status\nL1,Q1,2025-04-17,2025-05-08,sent\n' >q.csv
  $ followup-due -q --today 2025-05-16 --touches t.csv --quotes q.csv l.csv | followup-topic -q --today 2025-05-16 --touches t.csv --quotes q.csv | pick topic,topic_fact
  phone_assist | 2 mails unanswered, the first of 2025-04-28

Nobody abroad is greeted for our holiday.

  $ printf 'lead_id,email,phone,country,grade,grade_scheme,last_contact_date,contact_count,unanswered_streak,media_used,last_medium,topics_used\nL1,a@a.example,+48425550199,PL,B,relation,2025-05-19,2,2,email,email,visit_invitation\n' |
  >   followup-due -q --today 2025-05-26 | followup-topic -q --today 2025-05-26 | pick topic,topic_rule,medium
   | R-TOPIC-30 | 

A contract without a deposit is asked for every seven days.

  $ printf "$H,contract_date\nL1,K,m@b.example,+4912345678,F,2025-04-18,2025-04-16,order_on_spot,,yes,0,2025-04-16,2025-04-25,2025-04-18,3,2,phone,phone;email,,,,2025-04-16\n" |
  >   lead-grade | followup-due -q --all | pick due_date,due_rule
  2025-04-30 | R-DUE-21

The quotation that was wanted at the stand is missing until it is sent.

  $ printf "$H\nL2,P,m@b.example,+4912345678,F,2025-04-18,2025-04-16,intends_order,key,yes,3,2025-04-16,2025-04-28,,2,2,phone,phone;email,,,CZ\n" |
  >   lead-grade --today 2025-04-30 | followup-due -q --today 2025-05-06 | followup-topic -q --today 2025-05-06 | pick due_date,due_rule,topic,medium
  2025-04-23 | R-DUE-25 | quote | email

Who has ordered is not reminded of the validity.

  $ printf 'lead_id,email,grade,grade_scheme,status,last_contact_date,last_reply_date\nL1,a@a.example,A,relation,won,2025-04-28,2025-04-26\n' >o.csv
  $ printf 'lead_id,quote_id,quote_date,valid_until,status\nL1,Q1,2025-04-18,2025-05-09,sent\n' >q.csv
  $ followup-due -q --today 2025-05-07 --quotes q.csv o.csv

A guard ends on a working day.

  $ printf 'lead_id,country,email,grade,grade_scheme,last_contact_date,contact_count,unanswered_streak,next_action_date\nL1,CZ,p@p.example,B,relation,2025-05-15,2,1,2025-05-16\n' |
  >   followup-due -q --today 2025-05-16 | pick due_guard
  too_soon until 2025-05-19

The mail came back: the line says so, and the dead address is not printed.

  $ printf 'lead_id,company,email,phone,grade,grade_scheme\nL1,Casa,a@a.example,+34935550166,D,relation\n' >s15.csv
  $ printf 'lead_id,touch_date,direction,medium,topic,subject\nL1,2025-04-01,out,email,x,brochure\nL1,2025-04-01,in,email,,Undeliverable: brochure\n' >t.csv
  $ followup-due -q --today 2025-04-30 --touches t.csv s15.csv >due15.csv
  $ pick email_state,next_medium,due_date <due15.csv
  bounced | phone | 2025-04-29
  $ followup-topic -q --today 2025-04-30 --touches t.csv due15.csv | due-digest -q --today 2025-04-30 | grep -E 'came back|a@a'
      mail came back: correct the address

A forecast category of yes and no reads the same directly and through
lead-import: 2 deals of 1000, one of them committed (0.8 of it, and 1000).

  $ printf '商机编号,阶段,金额,币种,是否承诺\nO1,谈判客户,1000,USD,是\nO2,谈判客户,1000,USD,否\n' >zh.csv
  $ printf 'id,stage,amount,currency,commit\nO1,negotiating,1000,USD,yes\nO2,negotiating,1000,USD,no\n' >en.csv
  $ for file in zh.csv en.csv; do
  >   funnel-forecast --today 2025-05-06 $file | pick deals,commit,expected
  >   lead-import -q -k opportunity $file | funnel-forecast --today 2025-05-06 | pick deals,commit,expected; done
  2 | 1000 | 1800
  2 | 1000 | 1800
  2 | 1000 | 1800
  2 | 1000 | 1800

A trunk zero in brackets is not dialled from abroad.

  $ printf 'company,country,phone\nA,DE,+49 (0)30 901820\n' | lead-import -q | pick phone_e164
  +4930901820

Who is expected above the target is not below it.

  $ printf 'stage,amount,currency,forecast_category\nintending,100,USD,commit\n' | funnel-forecast --today 2025-05-06 -t 90 | pick expected,target,p_target,forecast_flags
  100 | 90 | 100 | low-coverage;weak-commit

One target is not held against two currencies.

  $ printf 'stage,amount,currency\nintending,100,USD\nintending,100,JPY\n' | funnel-forecast --today 2025-05-06 -t 90 >two.csv 2>two.err
  [2]
  $ cut -d';' -f1 two.err
  funnel-forecast: <stdin>: rows come out in "USD" and "JPY", and a target without a currency cannot be held against both

The platform that a lead came from stays readable.

  $ printf 'company,email,source\nA,a@a.example,阿里巴巴\nB,b@b.example,环球资源\n' | lead-import -q | pick source,source_text
  b2b_site | 阿里巴巴
  b2b_site | 环球资源

Nobody sorted them at the stand, but they want 10,000 pieces at once: key, not
one of the crowd that is written to two weeks later; a quantity or a near
purchase alone is a potential customer; who said neither stays unsorted.

  $ printf '公司,邮箱,采购时间,采购数量,展会,展会结束日期\nA,a@a.example,马上,"10,000 pieces",广交会,2025-04-18\nB,b@b.example,,300 sets,广交会,2025-04-18\nC,c@c.example,6个月,,广交会,2025-04-18\nD,d@d.example,7个月,,广交会,2025-04-18\nE,e@e.example,,,广交会,2025-04-18\n' |
  >   lead-import -q | lead-grade --today 2025-04-19 >unsorted.csv
  $ followup-due -q --all --today 2025-04-19 unsorted.csv | pick company,tier,due_date,due_rule | sort
  A | key | 2025-04-18 | R-DUE-13
  B | potential | 2025-04-21 | R-DUE-15
  C | potential | 2025-04-21 | R-DUE-15
  D |  | 2025-04-30 | R-DUE-16
  E |  | 2025-04-30 | R-DUE-16

The second step of three unanswered names the other person, where there is one.

  $ printf 'lead_id,email,contact_name,contact_name_2,grade,grade_scheme,last_contact_date,contact_count,unanswered_streak\nL1,a@a.example,Anna,Bruno,D,relation,2025-03-01,6,6\nL2,a@a.example,Carla,,D,relation,2025-03-01,6,6\n' |
  >   followup-due -q | pick lead_id,escalation
  L1 | other_person:Bruno
  L2 | other_person

Key dates of deals and repeat orders (DOMAIN 15.24 and 25; 7 October is off).

  $ printf 'lead_id,email,status,grade,grade_scheme,last_contact_date,contact_count\nL1,a@a.example,open,D,relation,2024-04-20,3\nL2,b@b.example,won,A,relation,2024-10-01,3\n' >d.csv
  $ printf 'opportunity_id,lead_id,outcome,tender_date\nO1,L1,open,2024-05-15\n' >deals.csv
  $ followup-due -q --today 2024-04-29 --opportunities deals.csv d.csv | followup-topic -q --today 2024-04-29 | pick lead_id,due_date,why_now,topic,opportunity_id
  L1 | 2024-04-29 | the tender closes on 2024-05-15 | tender | O1
  $ printf 'lead_id,order_date\nL2,2023-07-12\nL2,2023-01-10\nL2,2024-01-08\n' >orders.csv
  $ followup-due -q --today 2024-10-08 --orders orders.csv d.csv | followup-topic -q --today 2024-10-08 | pick lead_id,due_date,due_rule,topic | grep L2
  L2 | 2024-10-08 | R-DUE-27 | new_order_question
