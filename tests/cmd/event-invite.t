Who is asked, by purpose, quota and rank.  Two seats are Chen's, of three by
equal weights; one company has two at most.

  $ cat >leads.csv <<'EOF'
  > lead_id,company,contact_name,email,owner,status,tier,score,grade_horizon,products_of_interest,buy_horizon,do_not_contact
  > L1,Alder,Ada,ada@alder.example.com,Chen,open,key,90,B,seals,,
  > L2,Alder,Bo,bo@alder.example.com,Chen,open,,80,B,seals,,
  > L3,Alder,Cy,cy@alder.example.com,Chen,open,,70,B,seals,,
  > L4,Birch,Di,di@birch.example.com,Li,open,,10,B,,,
  > L5,Cedar,Ed,ed@cedar.example.com,Chen,open,,60,B,pumps,,
  > L6,Fir,Flo,flo@fir.example.com,Li,lost,,99,B,,,
  > L7,Oak,Gus,gus@oak.example.com,Li,open,,50,D,,,
  > L8,Elm,Hal,hal@elm.example.com,Chen,open,,40,,,,yes
  > L9,Yew,Ida,ida@yew.example.com,Chen,open,,30,,,,
  > EOF
  $ printf 'event_name,event_start,event_end,purpose,content,participants\nSeal Day,2024-06-20,2024-06-20,territory,seals and valves,3\n' >event.csv
  $ printf 'owner,weight\nChen,1\nLi,1\n' >reps.csv
  $ printf 'opportunity_id,lead_id,created_date,probability\nO1,L5,2024-01-01,60%%\nO2,L9,2024-08-01,20\n' >deals.csv
  $ event-invite --today 2024-05-20 -e event.csv -p deals.csv --reps reps.csv --reserve 1 --explain -o list.csv leads.csv
  event-invite: 9 considered: 3 final, 1 reserve, 5 none
  event-invite: 3 invited: 0 confirmed, 0 declined, 0 no answer, 3 open
  event-invite: 0 of them with an opportunity from the event to 5 months after it
  $ cut -d, -f1,5,13-14,17-19,21- list.csv
  lead_id,owner,invite_list,invite_rank,due_date,due_rule,why_now,invite_rule,invite_why
  L1,Chen,final,1,2024-05-23,R-EVENT-04,call and invite them to Seal Day on 2024-06-20,R-EVENT-03,within the quota of the owner
  L2,Chen,final,2,2024-05-23,R-EVENT-04,call and invite them to Seal Day on 2024-06-20,R-EVENT-03,within the quota of the owner
  L3,Chen,none,,,,,R-EVENT-02,enough of this company are invited
  L4,Li,final,3,2024-05-23,R-EVENT-04,call and invite them to Seal Day on 2024-06-20,R-EVENT-03,within the quota of the owner
  L5,Chen,none,,,,,R-EVENT-02,does not fit the purpose
  L6,Li,none,,,,,R-EVENT-02,"never invited: do_not_contact, lost, invalid or horizon D"
  L7,Li,none,,,,,R-EVENT-02,"never invited: do_not_contact, lost, invalid or horizon D"
  L8,Chen,none,,,,,R-EVENT-02,"never invited: do_not_contact, lost, invalid or horizon D"
  L9,Chen,reserve,4,,,,R-EVENT-03,in reserve

The other purposes, and rules with points instead.

  $ for purpose in push product relations 'territory;relations'; do sed "s/territory/$purpose/" event.csv >other.csv; event-invite -q --today 2024-05-20 -e other.csv -p deals.csv --seats 9 leads.csv | grep ,final, | cut -d, -f1,14 | tr '\n' ' '; echo; done
  L5,1 
  L1,1 L2,2 
  L1,1 
  L1,1 L2,2 L4,4 L9,3 
  $ printf 'when,points\n%%score >= 70,5\n%%owner = Li,7\n' >rules.csv
  $ event-invite -q --today 2024-05-20 -e event.csv -r rules.csv --seats 9 leads.csv | grep ,final, | cut -d, -f1,14 | tr '\n' ' '; echo
  L1,2 L2,3 L4,1 

Who declines makes room for the reserve, who is due at once; the lists that
were agreed on stay, and a second run changes nothing.

  $ printf 'event_name,lead_id,invite_state\nSeal Day,L1,declined\nSeal Day,L2,confirmed\nOther Day,L4,declined\n' >answers.csv
  $ event-invite --today 2024-06-10 -e event.csv -p deals.csv --reps reps.csv --reserve 1 -a answers.csv --explain -o now.csv list.csv
  event-invite: 9 considered: 3 final, 0 reserve, 6 none
  event-invite: 4 invited: 1 confirmed, 1 declined, 0 no answer, 2 open
  event-invite: 1 of them with an opportunity from the event to 5 months after it
  $ grep 'final\|declined' now.csv | cut -d, -f1,13-15,17-19,21-
  L1,none,,declined,,,,R-EVENT-05,declined
  L2,final,1,confirmed,2024-06-19,R-EVENT-04,"last confirmation of Seal Day on 2024-06-20: time, who receives them",,R-EVENT-05,on the list that was agreed on
  L4,final,3,,2024-05-23,R-EVENT-04,call and invite them to Seal Day on 2024-06-20,R-EVENT-05,on the list that was agreed on
  L9,final,2,,2024-06-10,R-EVENT-05,moved up from the reserve: invite at once,R-EVENT-05,moved up from the reserve: invite at once
  $ event-invite -q --today 2024-06-10 -e event.csv -p deals.csv --reps reps.csv --reserve 1 --explain now.csv | sed 's/moved up from the reserve: invite at once$/on the list that was agreed on/' >again.csv
  $ sed 's/moved up from the reserve: invite at once$/on the list that was agreed on/' now.csv | cmp - again.csv

An invitation in the log settles its step.

  $ printf 'touch_id,lead_id,touch_date,direction,topic\nT1,L4,2024-05-24,out,show_invitation\n' >log.csv
  $ event-invite -q --today 2024-05-27 -e event.csv -p deals.csv -t log.csv --reps reps.csv --lang zh list.csv | grep ^L4 | cut -d, -f17-19
  2024-05-30,R-EVENT-04,寄发2024-06-20Seal Day的邀请函
  $ event-invite -q --today 2024-05-24 -e event.csv -p deals.csv --reps reps.csv --due list.csv | cut -d, -f1,17 | head -n 2
  lead_id,due_date
  L1,2024-05-23

Attendance and forms.  Of two confirmed one came: the interval is that of
Jeffreys, 80 %.

  $ printf 'lead_id,invite_state\nL2,confirmed\nL4,confirmed\n' >answers.csv
  $ printf 'lead_id,attended\nL2,yes\nL4,no\n' >came.csv
  $ printf 'lead_id,email,feedback_rating,feedback_need,products_of_interest,buy_horizon\nL2,,4,yes,rings,3 months\n,Di@birch.example.com,5,yes,valves,6 months\n' >forms.csv
  $ event-invite --today 2024-06-21 -e event.csv -p deals.csv --reps reps.csv -a answers.csv --attendance came.csv --feedback forms.csv -o out.csv list.csv
  event-invite: 9 considered: 3 final, 1 reserve, 5 none
  event-invite: 3 invited: 2 confirmed, 0 declined, 0 no answer, 1 open
  event-invite: 0 of them with an opportunity from the event to 5 months after it
  event-invite: Chen: 1 of 1 confirmed came, 100.0 % (35.1 to 100.0 %)
  event-invite: Li: 0 of 1 confirmed came, 0.0 % (0.0 to 64.9 %)
  event-invite: all: 1 of 2 confirmed came, 50.0 % (15.6 to 84.4 %)
  event-invite: 2 forms: mean rating 4.50 of 2, 2 with a need (100.0 %)
  $ grep '^L[24]' out.csv | cut -d, -f1,10,11,16-18,20
  L2,seals,3 months,yes,2024-06-21,R-DUE-15,2024-06-24
  L4,valves,6 months,no,,,2024-06-24

Wrong command lines and files.

  $ event-invite leads.csv
  event-invite: --event is missing: name the file with the event; see event-invite --help
  [2]
  $ printf 'event_name,event_start,purpose\nA,2024-06-20,fun\n' >bad.csv; event-invite -e bad.csv -s 1 leads.csv
  event-invite: bad.csv: cannot read the purpose "fun"; write territory, push, product or relations
  [2]
  $ printf 'event_name,event_start,purpose\nA,2024-06-20,\n' >bad.csv; event-invite -e bad.csv -s 1 leads.csv
  event-invite: bad.csv: the event has no purpose; write territory, push, product or relations, or give --rules
  [2]
  $ printf 'event_name,event_start,purpose\nA,2024-06-20,push\nB,2024-06-20,push\n' >two.csv; event-invite -e two.csv -s 1 leads.csv
  event-invite: two.csv: several events; choose one with --name
  [2]
  $ event-invite -e two.csv --name A leads.csv
  event-invite: --seats is missing, and the event names no participants; see event-invite --help
  [2]
  $ event-invite -q -e two.csv --name A -s 1 </dev/null
  $ printf 'lead_id,company\n,x\nL1\n\377,a\n' | event-invite -e two.csv --name A -s 1 -o out.csv
  event-invite: <stdin>:2: column "lead_id": empty; run lead-import first
  event-invite: <stdin>:3: 1 field where the header has 2; add the missing commas
  event-invite: <stdin>:4: not UTF-8; run lead-import first
  event-invite: 0 considered: 0 final, 0 reserve, 0 none
  event-invite: 0 invited: 0 confirmed, 0 declined, 0 no answer, 0 open
  event-invite: 3 of 3 records rejected
  [1]
  $ event-invite -q -e two.csv --name A -s 1 leads.csv >/dev/full
  event-invite: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
