The worked examples of the domain through the whole morning pipeline, from the
contact log to the due list.

Cadence (no 2): last touch on Monday 2024-04-22; B is due 2024-04-29, A
2024-05-06, C 2024-05-13, D 2024-05-20.  The log makes the grades: B talks
about an offer, A has bought, C has answered, D was written to.

  $ cat >leads.csv <<EOF
  > lead_id,company,email,status
  > LB,B Ltd,b@b.example.com,replied
  > LA,A Ltd,a@a.example.com,won
  > LC,C Ltd,c@c.example.com,open
  > LD,D Ltd,d@d.example.com,open
  > EOF
  $ cat >log.csv <<EOF
  > lead_id,touch_date,direction,medium,topic,subject
  > LB,2024-04-10,in,email,quote,Enquiry
  > LB,2024-04-22,out,email,quote,Offer
  > LA,2024-04-22,out,email,,Thanks
  > LC,2024-04-10,in,email,,Hello
  > LC,2024-04-22,out,email,,Hello
  > LD,2024-04-22,out,email,,Hello
  > EOF
  $ touch-rollup --touches log.csv --today 2024-04-22 leads.csv | lead-grade --today 2024-04-22 |
  >   followup-due --today 2024-04-22 --all >due.csv
  $ python3 -c '
  > import csv
  > for r in csv.DictReader(open("due.csv")): print(r["lead_id"], r["grade"], r["due_date"])'
  LB B 2024-04-29
  LA A 2024-05-06
  LC C 2024-05-13
  LD D 2024-05-20

The same with grades given:

  $ for grade in B A C D; do echo "L$grade,$grade,relation"; done | sed '1i lead_id,grade,grade_scheme' >graded.csv
  $ for grade in B A C D; do echo "L$grade,2024-04-22,out,email"; done | sed '1i lead_id,touch_date,direction,medium' >log.csv
  $ followup-due -q --all --today 2024-04-22 --touches log.csv graded.csv | cut -d, -f1,4
  lead_id,due_date
  LB,2024-04-29
  LA,2024-05-06
  LC,2024-05-13
  LD,2024-05-20
  $ touch-rollup --touches log.csv --today 2024-04-22 graded.csv | followup-due -q --all --today 2024-04-22 | cut -d, -f1,21 | sort
  LA,2024-05-06
  LB,2024-04-29
  LC,2024-05-13
  LD,2024-05-20
  lead_id,due_date

Decay (no 3), half-life: after 0, 1, 7, 14, 30, 60 and 90 days 100, 97.72,
85.07, 72.36, 50, 25 and 12.5; linear: after 7 days 88.33, after 45 25, after 60 0.

  $ cat >show.csv <<EOF
  > lead_id,event_name,event_end,buy_horizon_months,budget
  > L1,Harbour Fair,2024-04-19,6,yes
  > EOF
  $ for day in 2024-04-19 2024-04-20 2024-04-26 2024-05-03 2024-05-19 2024-06-18 2024-07-18; do
  >   lead-grade --today $day show.csv | followup-due -q --all --today $day | python3 -c '
  > import csv, sys
  > print(sys.argv[1], [r["value_pct"] for r in csv.DictReader(sys.stdin)])' $day
  > done
  2024-04-19 ['100']
  2024-04-20 ['97.72']
  2024-04-26 ['85.07']
  2024-05-03 ['72.36']
  2024-05-19 ['50']
  2024-06-18 ['25']
  2024-07-18 ['12.5']
  $ for day in 2024-04-26 2024-06-03 2024-06-18; do
  >   lead-grade -d linear --today $day show.csv | followup-due -q -d linear --all --today $day | python3 -c '
  > import csv, sys
  > print(sys.argv[1], [r["value_pct"] for r in csv.DictReader(sys.stdin)])' $day
  > done
  2024-04-26 ['88.33']
  2024-06-03 ['25']
  2024-06-18 ['0']

Persistence (no 15): after follow-up 3 20, after 7 60, after 11 100 percent.  A
stranger's first message is no follow-up.

  $ for n in 3 7 11; do
  >   for day in $(seq 0 $n); do echo "L1,$(printf '2024-02-%02d' $((day + 1))),out,email"; done |
  >     sed '1i lead_id,touch_date,direction,medium' >log.csv
  >   printf 'lead_id,grade,grade_scheme\nL1,D,relation\n' >one.csv
  >   touch-rollup --touches log.csv --today 2024-04-22 one.csv | followup-due -q --today 2024-04-22 | python3 -c '
  > import csv, sys
  > print([(r["followup_no"], r["closes_so_far_pct"]) for r in csv.DictReader(sys.stdin)])'
  > done
  [('3', '20')]
  [('7', '60')]
  [('11', '100')]
