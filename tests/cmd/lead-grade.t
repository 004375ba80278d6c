The worked example of the horizon (DOMAIN 15, no 1): the page says which letter
and which rule.

  $ cat >horizon.csv <<'CSV'
  > lead_id,event_name,budget,buy_horizon
  > 1,Fair,yes,3~6个月
  > 2,Fair,unknown,5 months
  > 3,Fair,,9 months
  > 4,Fair,,18 months
  > 5,Fair,,2年后
  > 6,Fair,,没有计划
  > 7,Fair,,
  > CSV
  $ lead-grade horizon.csv
  lead_id,event_name,budget,buy_horizon,grade,grade_scheme,grade_horizon,grade_relation,grade_flags,booth_class,tier,first_stage,score,grade_points,value_pct,grade_rule
  1,Fair,yes,3~6个月,A,horizon,A,U,,,potential,,35,budget+20;horizon+15,,R-GRADE-01;R-GRADE-16
  2,Fair,unknown,5 months,B,horizon,B,U,budget?,,potential,,15,horizon+15,,R-GRADE-06;R-GRADE-16
  3,Fair,,9 months,B,horizon,B,U,,,,,8,horizon+8,,R-GRADE-02;R-GRADE-16
  4,Fair,,18 months,C,horizon,C,U,gap-12-24,,,,0,,,R-GRADE-07;R-GRADE-16
  5,Fair,,2年后,C,horizon,C,U,,,,,0,,,R-GRADE-03;R-GRADE-16
  6,Fair,,没有计划,D,horizon,D,U,,,,,0,,,R-GRADE-04;R-GRADE-16
  7,Fair,,,U,horizon,U,U,,,,,0,,,R-GRADE-08;R-GRADE-16

Both sides of each line between the grades.

  $ printf 'event_name,budget,buy_horizon_months\nF,yes,6\nF,yes,6.01\nF,no,6\nF,90000,6\nF,,12\nF,,12.01\nF,,23.99\nF,,24\nF,,never\n' | lead-grade | cut -d, -f2-4,8
  budget,buy_horizon_months,grade,grade_flags
  yes,6,A,
  yes,6.01,B,
  no,6,B,budget?
  90000,6,A,
  ,12,B,
  ,12.01,C,gap-12-24
  ,23.99,C,gap-12-24
  ,24,C,
  ,never,D,

The scheme relation.

  $ cat >relation.csv <<'CSV'
  > lead_id,status,last_reply_date,topics_used,contact_count,deposit_date
  > 1,won,,,,
  > 2,open,2024-04-01,,3,2024-04-10
  > 3,quoted,2024-04-01,,3,
  > 4,replied,,greeting;terms,3,
  > 5,replied,,greeting,3,
  > 6,quoted,,quote,3,
  > 7,new,,,0,
  > CSV
  $ lead-grade -s relation relation.csv | cut -d, -f1,7-11,18
  lead_id,grade,grade_scheme,grade_horizon,grade_relation,grade_flags,grade_rule
  1,A,relation,,A,,R-GRADE-11
  2,A,relation,,A,,R-GRADE-11
  3,B,relation,,B,,R-GRADE-12
  4,B,relation,,B,,R-GRADE-12
  5,C,relation,,C,,R-GRADE-13
  6,D,relation,,D,,R-GRADE-14
  7,U,relation,,U,,R-GRADE-16

Without --scheme the horizon speaks for a visitor of a show until he answers.

  $ printf 'event_name,last_reply_date,buy_horizon_months\nFair,,9\nFair,2024-04-20,9\n,,9\n' | lead-grade | cut -d, -f1,2,4-7,15
  event_name,last_reply_date,grade,grade_scheme,grade_horizon,grade_relation,grade_rule
  Fair,,B,horizon,B,U,R-GRADE-02;R-GRADE-16
  Fair,2024-04-20,C,relation,B,C,R-GRADE-13;R-GRADE-02
  ,,U,relation,B,U,R-GRADE-16;R-GRADE-02

Booth class, tier and first stage; the class may be said in Chinese.

  $ cat >booth.csv <<'CSV'
  > booth_class,status,quantity,booth_note
  > order_on_spot,,,
  > 有意向下订单,quoted,,
  > intends_order,,500,
  > intends_order,,,"wants to know the market, future business"
  > intends_order,,,货比三家
  > terms_unsettled,,,
  > wants_materials,,,
  > just_looking,,,
  > CSV
  $ lead-grade booth.csv | cut -d, -f1,2,3,10- | grep -v market
  booth_class,status,quantity,tier,first_stage,score,grade_points,value_pct,grade_rule
  order_on_spot,,,key,negotiating,25,booth+25,,R-GRADE-16;R-GRADE-08;R-GRADE-21
  intends_order,quoted,,potential,intending,18,booth+18,,R-GRADE-14;R-GRADE-08;R-GRADE-22
  intends_order,,500,key,potential,27,booth+18;questions+3;quantity+6,,R-GRADE-16;R-GRADE-08;R-GRADE-22
  intends_order,,,,potential,potential,18,booth+18,,R-GRADE-16;R-GRADE-08;R-GRADE-22
  intends_order,,,key,potential,18,booth+18,,R-GRADE-16;R-GRADE-08;R-GRADE-22
  terms_unsettled,,,key,intending,15,booth+15,,R-GRADE-16;R-GRADE-08;R-GRADE-23
  wants_materials,,,potential,potential,8,booth+8,,R-GRADE-16;R-GRADE-08;R-GRADE-24
  just_looking,,,other,target,2,booth+2,,R-GRADE-16;R-GRADE-08;R-GRADE-25

One in ten or more who order on the spot is worth a look; the run goes on.

  $ { echo booth_class; echo order_on_spot; i=0; while [ $i -lt 9 ]; do echo just_looking; i=$((i+1)); done; } >spot.csv
  $ lead-grade -o graded.csv spot.csv
  lead-grade: 1 of 10 visitors ordered on the spot; usually fewer than 10 % do, check booth_class
  $ lead-grade -q -o graded.csv spot.csv
  $ { cat spot.csv; echo just_looking; } | lead-grade -o graded.csv

The score lists its terms; amounts are budgets, and blanks do not matter.

  $ cat >score.csv <<'CSV'
  > budget,buy_horizon_months,booth_class,job_title,customer_type,booth_note,email,website,quantity,screen_result,interest,sincerity,professionalism
  > yes,3,order_on_spot,CEO,importer,"spec, tolerance, target price, 500pcs, own brand, since 2010",a@example.com,example.com,500,genuine,high,high,high
  > 50000,6,intends_order,Engineer,retailer,规格,a@gmail.com,,,doubtful,mid,mid,mid
  > no,12,terms_unsettled,Clerk,local_trader,,,,,fishing,low,low,low
  > CSV
  $ lead-grade score.csv | sed 's/"[^"]*"//' | cut -d, -f20,21
  first_stage,score
  negotiating,134
  potential,63
  intending,0

Waiting: half in thirty days, a line to nothing in sixty, or none (DOMAIN 15,
no 3).

  $ { echo event_end; for d in 2024-04-22 2024-04-21 2024-04-15 2024-04-08 2024-03-23 2024-02-22 2024-01-23 2024-05-01; do echo $d; done; echo '""'; } >days.csv
  $ lead-grade --today 2024-04-22 days.csv | cut -d, -f1,12
  event_end,value_pct
  2024-04-22,100
  2024-04-21,97.72
  2024-04-15,85.07
  2024-04-08,72.36
  2024-03-23,50
  2024-02-22,25
  2024-01-23,12.5
  2024-05-01,100
  "",
  $ lead-grade --today 2024-04-22 --decay linear days.csv | cut -d, -f1,12
  event_end,value_pct
  2024-04-22,100
  2024-04-21,98.33
  2024-04-15,88.33
  2024-04-08,76.67
  2024-03-23,50
  2024-02-22,0
  2024-01-23,0
  2024-05-01,100
  "",
  $ lead-grade --today 2024-04-22 -d none days.csv | cut -d, -f12 | sort -u
  
  100
  value_pct
  $ FAIRLEAD_TODAY=2024-03-23 lead-grade --decay linear days.csv | sed -n 6p | cut -d, -f12
  100

Reasons in two languages; names and values stay.

  $ printf 'event_name,buy_horizon_months,tags\nF,4.5,\nF,,student\n' >why.csv
  $ lead-grade --explain why.csv | cut -d, -f4,15-
  grade,grade_rule,grade_why
  B,R-GRADE-06;R-GRADE-16,"plans to buy within 4.5 months, budget not confirmed: ask for it"
  D,R-GRADE-08;R-GRADE-16,not a buyer: student
  $ lead-grade --explain --lang zh why.csv | cut -d, -f4,15-
  grade,grade_rule,grade_why
  B,R-GRADE-06;R-GRADE-16,计划 4.5 个月内采购，预算未确认，跟进时先问清预算
  D,R-GRADE-08;R-GRADE-16,非买家：学生

Own staff are no leads.

  $ lead-grade --own @example.com leads.csv
  lead-grade: --own: cannot read "@example.com"; write what stands behind the @ of your own addresses, such as example.com; see lead-grade --help
  [2]
  $ printf 'event_name,email\nF,ada@EXAMPLE.com\nF,bob@example.org\n' | lead-grade --own example.com --explain | cut -d, -f2,3,15,16
  email,grade,grade_why
  ada@EXAMPLE.com,D,not a buyer: own staff
  bob@example.org,U,the time of purchase is not known

A scheme of one's own is tried in its order; what it decides itself it may not
ask for.

  $ cat >own.csv <<'CSV'
  > grade,order,when,label,cadence_days,action
  > late,30,,the rest,28,catalogue
  > hot,10,%quantity >= 500 & %score > 0,large,3,call
  > warm,20,%country DE|AT & ! %tags student,near,14,mail
  > CSV
  $ printf 'country,quantity,tags\nDE,500,\nDE,499,\nAT,n/a,\nAT,,Student\nFR,,\n' >world.csv
  $ lead-grade -s ./own.csv --explain world.csv
  country,quantity,tags,grade,grade_scheme,grade_horizon,grade_relation,grade_flags,booth_class,tier,first_stage,score,grade_points,value_pct,cadence_days,grade_action,grade_rule,grade_why
  DE,500,,hot,file,,,,,,,9,questions+3;quantity+6,,3,call,line 3,large
  DE,499,,warm,file,,,,,,,9,questions+3;quantity+6,,14,mail,line 4,near
  AT,n/a,,warm,file,,,,,,,9,questions+3;quantity+6,,14,mail,line 4,near
  AT,,Student,late,file,,,,,,,0,,,28,catalogue,line 2,the rest
  FR,,,late,file,,,,,,,0,,,28,catalogue,line 2,the rest
  $ lead-grade -s ./own.csv --explain world.csv >once.csv
  $ lead-grade -s ./own.csv --explain once.csv | cmp - once.csv
  $ printf 'grade,order,when\nA,1,%%grade = A\n' >self.csv
  $ lead-grade -s ./self.csv world.csv
  lead-grade: ./self.csv:2: column "when": looks at a column that lead-grade itself writes; rename that column of the leads
  [2]
  $ printf 'grade,order,when\nA,1,\nB,two,\n' >order.csv
  $ lead-grade -s ./order.csv world.csv
  lead-grade: ./order.csv:3: column "order": cannot read "two"; write a whole number from 0 to 1000000
  [2]
  $ printf 'grade,order,when\nA,1,%%tags (\n' >pattern.csv
  $ lead-grade -s ./pattern.csv world.csv
  lead-grade: ./pattern.csv:2: column "when": cannot use the pattern "(": missing closing parenthesis at byte 2; correct it (PCRE2 syntax)
  [2]
  $ lead-grade -s ./nothere.csv world.csv
  lead-grade: cannot open "./nothere.csv": No such file or directory; check its name and folder
  [2]
  $ lead-grade -s horizn world.csv
  lead-grade: --scheme: cannot read "horizn"; write horizon, relation, both or a file such as ./horizn.csv; see lead-grade --help
  [2]

Empty input, header only, no final newline, CRLF, a byte-order mark, quotes.

  $ lead-grade </dev/null
  lead-grade: <stdin>: empty; a file starts with a header
  [2]
  $ lead-grade -q </dev/null
  $ printf 'lead_id,budget\n' | lead-grade
  lead_id,budget,grade,grade_scheme,grade_horizon,grade_relation,grade_flags,booth_class,tier,first_stage,score,grade_points,value_pct,grade_rule
  $ printf 'lead_id,budget\n' | lead-grade -q
  $ printf '\357\273\277lead_id,event_name\r\n1,F\r\n2,G' | lead-grade | cut -d, -f1-4 | od -c | head -n 4
  0000000   l   e   a   d   _   i   d   ,   e   v   e   n   t   _   n   a
  0000020   m   e   ,   g   r   a   d   e   ,   g   r   a   d   e   _   s
  0000040   c   h   e   m   e  \n   1   ,   F   ,   U   ,   h   o   r   i
  0000060   z   o   n  \n   2   ,   G   ,   U   ,   h   o   r   i   z   o
  $ printf 'note,budget\n"a,b ""c""\nd",yes\n x ,\n"q",\n' | lead-grade | cut -d, -f1-3
  note,budget,grade
  "a,b ""c""
  d",yes,U
   x ,,U
  "q",,U
  $ printf 'note\n""\n\nx\n' | lead-grade | cut -d, -f1,2
  note,grade
  "",U
  ,U
  x,U
  $ printf 'lead_id,note\n\n1,x\n\n' | lead-grade | cut -d, -f1-3
  lead_id,note,grade
  1,x,U

Headers in Chinese, run together, marked, or named by hand.

  $ printf '*预算：,采购时间,展会\n50000,半年,广交会\n' | lead-grade | cut -d, -f1-4
  *预算：,采购时间,展会,grade
  50000,半年,广交会,A
  $ printf 'HASBUDGET,EventName,BUYINGTIMELINE\nyes,F,半年\n' | lead-grade | cut -d, -f1-4
  HASBUDGET,EventName,BUYINGTIMELINE,grade
  yes,F,半年,A
  $ printf 'wann,event_name\n9 months,F\n' | lead-grade --column buy_horizon=wann | cut -d, -f1-4
  wann,event_name,grade,grade_scheme
  9 months,F,B,horizon
  $ printf 'wann\n9\n' | lead-grade --column buy_horizon=when
  lead-grade: <stdin>: no column "when" for --column buy_horizon; name one of the file's headers
  [2]
  $ printf 'wann\n9\n' | lead-grade --column buy_horizon
  lead-grade: --column: cannot read "buy_horizon"; write it as NAME=HEADER; see lead-grade --help
  [2]

A column that is missing is unknown; two that are equally good are refused.

  $ printf 'lead_id\n1\n' | lead-grade
  lead_id,grade,grade_scheme,grade_horizon,grade_relation,grade_flags,booth_class,tier,first_stage,score,grade_points,value_pct,grade_rule
  1,U,relation,U,U,,,,,0,,,R-GRADE-16;R-GRADE-08
  $ printf 'budget,x,Budget\nyes,,no\n' | lead-grade
  lead-grade: <stdin>:1: two columns "budget": field 1 "budget" and field 3 "Budget"; rename one, or run lead-import first
  [2]
  $ printf '预算,x,budget\nlots,,yes\n' | lead-grade | cut -d, -f1-4
  预算,x,budget,grade
  lots,,yes,U
  $ printf 'x,x,note,note\n1,2,3,4\n' | lead-grade | cut -d, -f1-5
  x,x,note,note,grade
  1,2,3,4,U

A computed column that is there is overwritten in place, others stay.

  $ printf 'grade,note,score,客户等级\nZ,"n,n",99,A\n' | lead-grade | cut -d, -f1-7
  grade,note,score,客户等级,grade_scheme,grade_horizon,grade_relation
  U,"n,n",0,A,relation,U

Cells that cannot be read are rejected by name; the others are graded.

  $ cat >bad.csv <<'CSV'
  > lead_id,event_name,budget,buy_horizon_months,booth_class,event_end,met_date,contact_count,last_reply_date
  > 1,F,lots,,,,,,
  > 2,F,,6 months,,,,,
  > 3,F,,,vip,,,,
  > 4,F,,,,2024-02-30,,,
  > 5,F,,,,,22.04.2024,,
  > 6,F,,,,,,two,
  > 7,F,,,,,,,n/a
  > 8,F,,9
  > 9,F,,9,,,,,,10
  > 10,F,yes,5,,,,,
  > "11","F","-5","","","","","",""
  > CSV
  $ lead-grade --rejects rejects.csv -o good.csv bad.csv
  lead-grade: bad.csv:2: column "budget": cannot read "lots"; write yes, no, unknown or an amount
  lead-grade: bad.csv:3: column "buy_horizon_months": cannot read "6 months"; write months such as 6 or 4.5, or never
  lead-grade: bad.csv:4: column "booth_class": cannot read "vip"; write order_on_spot, intends_order, terms_unsettled, wants_materials or just_looking
  lead-grade: bad.csv:5: column "event_end": cannot read "2024-02-30"; write a date as 2024-04-22
  lead-grade: bad.csv:6: column "met_date": cannot read "22.04.2024"; write a date as 2024-04-22
  lead-grade: bad.csv:7: column "contact_count": cannot read "two"; write a whole number from 0 to 2147483647
  lead-grade: bad.csv:8: column "last_reply_date": cannot read "n/a"; write a date as 2024-04-22
  lead-grade: bad.csv:9: 4 fields where the header has 9; add the missing commas
  lead-grade: bad.csv:10: 10 fields where the header has 9; quote the field that holds a comma
  lead-grade: bad.csv:12: column "budget": cannot read "-5"; write yes, no, unknown or an amount
  lead-grade: 10 of 11 records rejected
  [1]
  $ cut -d, -f1-4,10,11 good.csv
  lead_id,event_name,budget,buy_horizon_months,grade,grade_scheme
  10,F,yes,5,A,horizon
  $ cat rejects.csv
  lead_id,event_name,budget,buy_horizon_months,booth_class,event_end,met_date,contact_count,last_reply_date,reject_line,reject_column,reject_code,reject_message
  1,F,lots,,,,,,,2,budget,bad-budget,"cannot read ""lots""; write yes, no, unknown or an amount"
  2,F,,6 months,,,,,,3,buy_horizon_months,bad-months,"cannot read ""6 months""; write months such as 6 or 4.5, or never"
  3,F,,,vip,,,,,4,booth_class,bad-booth-class,"cannot read ""vip""; write order_on_spot, intends_order, terms_unsettled, wants_materials or just_looking"
  4,F,,,,2024-02-30,,,,5,event_end,bad-date,"cannot read ""2024-02-30""; write a date as 2024-04-22"
  5,F,,,,,22.04.2024,,,6,met_date,bad-date,"cannot read ""22.04.2024""; write a date as 2024-04-22"
  6,F,,,,,,two,,7,contact_count,bad-count,"cannot read ""two""; write a whole number from 0 to 2147483647"
  7,F,,,,,,,n/a,8,last_reply_date,bad-date,"cannot read ""n/a""; write a date as 2024-04-22"
  8,F,,9,,,,,,9,,short-record,4 fields where the header has 9; add the missing commas
  9,F,,9,,,,,,10,,long-record,10 fields where the header has 9; quote the field that holds a comma,10
  "11","F","-5","","","","","","",12,budget,bad-budget,"cannot read ""-5""; write yes, no, unknown or an amount"

Mended by hand the rejects go in again.

  $ sed -e 's/lots/yes/' -e 's/6 months/6/' -e 's/vip/just_looking/' -e 's/2024-02-30/2024-02-29/' -e 's/22.04.2024/2024-04-22/' -e 's/two/2/' -e 's/,n\/a,/,2024-04-01,/' -e 's/,10$//' -e 's/"-5"/5/' rejects.csv >mended.csv
  $ lead-grade --rejects again.csv -o mended.csv mended.csv
  $ cut -d, -f1 mended.csv | tr '\n' ' '
  lead_id 1 2 3 4 5 6 7 8 9 "11"  (no-eol)
  $ wc -l <again.csv
  1

What is rejected twice is described anew, in the same places.

  $ lead-grade --rejects twice.csv rejects.csv >/dev/null
  lead-grade: rejects.csv:2: column "budget": cannot read "lots"; write yes, no, unknown or an amount
  lead-grade: rejects.csv:3: column "buy_horizon_months": cannot read "6 months"; write months such as 6 or 4.5, or never
  lead-grade: rejects.csv:4: column "booth_class": cannot read "vip"; write order_on_spot, intends_order, terms_unsettled, wants_materials or just_looking
  lead-grade: rejects.csv:5: column "event_end": cannot read "2024-02-30"; write a date as 2024-04-22
  lead-grade: rejects.csv:6: column "met_date": cannot read "22.04.2024"; write a date as 2024-04-22
  lead-grade: rejects.csv:7: column "contact_count": cannot read "two"; write a whole number from 0 to 2147483647
  lead-grade: rejects.csv:8: column "last_reply_date": cannot read "n/a"; write a date as 2024-04-22
  lead-grade: rejects.csv:10: 14 fields where the header has 13; quote the field that holds a comma
  lead-grade: rejects.csv:11: column "budget": cannot read "-5"; write yes, no, unknown or an amount
  lead-grade: 9 of 10 records rejected
  [1]
  $ cut -d, -f1,10-12 twice.csv | tail -n 4
  6,7,contact_count,bad-count
  7,8,last_reply_date,bad-date
  9,10,,long-record
  "11",11,budget,bad-budget

After twenty messages only the count goes on, unless the rejects take them all.

  $ { echo budget; i=0; while [ $i -lt 30 ]; do echo lots; i=$((i+1)); done; } >many.csv
  $ lead-grade many.csv 2>&1 >/dev/null | tail -n 2
  lead-grade: many.csv:21: column "budget": cannot read "lots"; write yes, no, unknown or an amount
  lead-grade: 30 of 30 records rejected; --rejects FILE takes them all
  $ lead-grade --rejects r.csv many.csv 2>&1 >/dev/null | tail -n 1
  lead-grade: 30 of 30 records rejected
  $ wc -l <r.csv
  31

With --strict the first bad record ends the run, and -o leaves its file alone.

  $ echo before >kept.csv
  $ lead-grade --strict -o kept.csv bad.csv
  lead-grade: bad.csv:2: column "budget": cannot read "lots"; write yes, no, unknown or an amount
  lead-grade: ended at the first bad record (--strict)
  [2]
  $ cat kept.csv
  before
  $ ls | grep -c '^kept.csv'
  1

Bytes that are no UTF-8, NUL, an open quote, a stray quote.

  $ printf 'lead_id\n1\n\377\n2\n' | lead-grade -o good.csv
  lead-grade: <stdin>:3: not UTF-8; run lead-import first
  lead-grade: 1 of 3 records rejected
  [1]
  $ cut -d, -f1,2 good.csv
  lead_id,grade
  1,U
  2,U
  $ printf 'l\377\n1\n' | lead-grade
  lead-grade: <stdin>:1: the header is not UTF-8; run lead-import first
  [2]
  $ printf 'lead_id\n1\na\000b\n' | lead-grade
  lead-grade: <stdin>:3: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ printf 'lead_id\n1\n"open\n2\n' | lead-grade
  lead-grade: <stdin>:3: a quoted field that never ends; close the quote or double it
  [2]
  $ printf 'lead_id\n1\n24" valve\n2\n' | lead-grade
  lead-grade: <stdin>:3: a quote inside an unquoted field; quote the field and double the quotes in it, or run lead-import first
  [2]
  $ printf 'lead_id;event_name;budget\n1;F;yes\n' | lead-grade
  lead-grade: <stdin>:1: the columns are separated by semicolons and not by commas; run lead-import first
  [2]
  $ printf 'lead_id\tbudget\n1\tyes\n' | lead-grade
  lead-grade: <stdin>:1: the columns are separated by tabs and not by commas; run lead-import first
  [2]
  $ printf '\377\376l\000e\000\n\000' | lead-grade
  lead-grade: <stdin>:1: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ printf '\317\337\313\367\n1\n' | lead-grade
  lead-grade: <stdin>:1: the header is not UTF-8; run lead-import first
  [2]

An endless field is refused by name, a hundred thousand columns are not.

  $ awk 'BEGIN { printf "lead_id\n\""; for (i = 0; i < 20480; i++) printf "%1024s", "" }' | lead-grade
  lead-grade: <stdin>:2: a record of more than 16 MiB; look for a quote that is never closed
  [2]
  $ awk 'BEGIN { printf "lead_id"; for (i = 1; i < 100000; i++) printf ",c%d", i; print ""; for (i = 0; i < 99999; i++) printf ","; print "" }' | lead-grade | awk -F, '{ print NF, $100001 }'
  100012 grade
  100012 U

Files that cannot be read or written.

  $ lead-grade nothere.csv
  lead-grade: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ lead-grade .
  lead-grade: .: is a directory; name a file in it
  [2]
  $ lead-grade bad.csv/x
  lead-grade: cannot open "bad.csv/x": Not a directory; check the folders in its name
  [2]
  $ lead-grade horizon.csv >/dev/full
  lead-grade: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ lead-grade -o /dev/full horizon.csv
  lead-grade: cannot write "/dev/full": No space left on device; make room, or write elsewhere
  [2]
  $ lead-grade -o none/x.csv horizon.csv
  lead-grade: cannot write "none/x.csv": No such file or directory; check its name and folder
  [2]
  $ lead-grade -o both.csv --rejects both.csv horizon.csv
  lead-grade: --rejects and --output name the same file, "both.csv"; see lead-grade --help
  [2]
  $ lead-grade horizon.csv relation.csv
  lead-grade: one file at a time, not "relation.csv" too; see lead-grade --help
  [2]

Bad usage.

  $ lead-grade --nonsense
  lead-grade: no option "--nonsense"; see lead-grade --help
  [2]
  $ lead-grade --shceme both
  lead-grade: no option "--shceme"; did you mean --scheme; see lead-grade --help
  [2]
  $ lead-grade -x
  lead-grade: no option "-x"; see lead-grade --help
  [2]
  $ lead-grade --scheme
  lead-grade: --scheme needs a value (horizon|relation|both|FILE); see lead-grade --help
  [2]
  $ lead-grade --decay slow
  lead-grade: --decay: cannot read "slow"; write one of half-life|linear|none; see lead-grade --help
  [2]
  $ lead-grade --strict=yes
  lead-grade: --strict takes no value; see lead-grade --help
  [2]
  $ lead-grade --today 2024-02-30 horizon.csv
  lead-grade: --today: there is no "2024-02-30"; write a date as 2024-04-22; see lead-grade --help
  [2]
  $ lead-grade --today today horizon.csv
  lead-grade: --today: cannot read "today"; write a date as 2024-04-22; see lead-grade --help
  [2]
  $ FAIRLEAD_TODAY=soon lead-grade horizon.csv
  lead-grade: FAIRLEAD_TODAY: cannot read "soon"; write a date as 2024-04-22; see lead-grade --help
  [2]
  $ lead-grade --lang de horizon.csv
  lead-grade: --lang: cannot read "de"; write one of en|zh; see lead-grade --help
  [2]

The output may be the input; twice is as good as once.

  $ cp horizon.csv same.csv
  $ lead-grade --today 2024-04-22 --explain -o same.csv same.csv
  $ lead-grade --today 2024-04-22 --explain horizon.csv | cmp - same.csv
  $ lead-grade --today 2024-04-22 --explain same.csv | cmp - same.csv
  $ lead-grade booth.csv >once.csv
  $ lead-grade once.csv | cmp - once.csv
  $ lead-grade score.csv >once.csv
  $ lead-grade once.csv | cmp - once.csv
  $ ls | grep '^same'
  same.csv

Tables can be printed, edited and used; a mistake in one has its place.

  $ lead-grade --print-table tier | head -n 1
  tier,column,pattern,rule,source
  $ lead-grade --print-table grade-points | sed 's/^budget,budget,is,yes,20/budget,budget,is,yes,50/' >points.csv
  $ printf 'budget\nyes\n' | lead-grade --table grade-points=points.csv | cut -d, -f10,11
  score,grade_points
  50,budget+50
  $ lead-grade --print-table grade | sed 's/^\(R-GRADE-02.*\),12,/\1,9,/' >grade.csv
  $ printf 'event_name,buy_horizon_months\nF,9\nF,9.01\n' | lead-grade --table grade=grade.csv | cut -d, -f3
  grade
  B
  U
  $ sed 's/yes,50/yes,fifty/' points.csv >broken.csv
  $ lead-grade --table grade-points=broken.csv horizon.csv
  lead-grade: broken.csv:2: column "points": cannot read "fifty"; write a whole number from -1000 to 1000
  [2]
  $ lead-grade --print-table tier | sed 's/(market )/(market /' >broken.csv
  $ lead-grade --table tier=broken.csv horizon.csv
  lead-grade: broken.csv:3: column "pattern": cannot use the pattern "\\b(market ?research\\b|\\bknow the market\\b|\\bfuture (business|order)\\b|了解(市场|行情)|市场调研|以后合作": missing closing parenthesis at byte 118; correct it (PCRE2 syntax)
  [2]
  $ printf 'name,value\nspot_orders_least,3\n' >bench.csv
  $ lead-grade --table benchmark=bench.csv horizon.csv
  lead-grade: bench.csv: no row "spot_orders_pct"; add it
  [2]
What a status says of the relation is a row of a table.

  $ printf 'lead_id,status\nL1,won\nL2,parked\n' >status.csv
  $ lead-grade status.csv >graded.csv
  lead-grade: status.csv:3: column "status": cannot read "parked"; write new, open, replied, quoted, sampled, won, lost, dormant, pool or invalid, or run lead-import first
  lead-grade: 1 of 2 records rejected
  [1]
  $ cut -d, -f1-3 graded.csv
  lead_id,status,grade
  L1,won,A
  $ lead-grade --print-table columns | sed 's/;won;lost/;parked&/' >columns.csv
  $ lead-grade --print-table lead-status | sed 's/^dormant/parked/' >says.csv
  $ lead-grade -q --table columns=columns.csv --table lead-status=says.csv status.csv | cut -d, -f1-3
  lead_id,status,grade
  L1,won,A
  L2,parked,D
  $ printf 'status,says\nwon,sold\n' >says.csv
  $ lead-grade --table lead-status=says.csv status.csv
  lead-grade: says.csv:2: column "says": cannot use "sold"; write contacted, replied, offered, traded, closed or idle, several joined by ;
  [2]
  $ lead-grade --table points=x.csv horizon.csv
  lead-grade: --table: no table "points" (there are: grade grade-points booth-class tier non-lead buyer-question lead-status decay horizon freemail topic-kind touch-role autoreply reply-mark limit benchmark columns); see lead-grade --help
  [2]
  $ lead-grade --table grade horizon.csv
  lead-grade: --table: cannot read "grade"; write it as NAME=FILE; see lead-grade --help
  [2]
  $ lead-grade --print-table nonsense
  lead-grade: no table "nonsense" (there are: grade grade-points booth-class tier non-lead buyer-question lead-status decay horizon freemail topic-kind touch-role autoreply reply-mark limit benchmark columns); see lead-grade --help
  [2]

A reader who has enough goes away in peace.

  $ awk 'BEGIN { print "lead_id"; for (i = 0; i < 200000; i++) print i }' | lead-grade | head -n 1 | cut -d, -f1,2
  lead_id,grade

A status is one of the words that leads have, as lead-import writes them.

  $ printf 'lead_id,status\n1,Closed Won\n2,won\n3,\n' | lead-grade -o good.csv
  lead-grade: <stdin>:2: column "status": cannot read "Closed Won"; write new, open, replied, quoted, sampled, won, lost, dormant, pool or invalid, or run lead-import first
  lead-grade: 1 of 3 records rejected
  [1]
  $ cut -d, -f1-3 good.csv
  lead_id,status,grade
  2,won,A
  3,,U

A file with a title line on top is no lead file yet.

  $ printf '客户跟进表,,\nlead_id,budget,x\n1,yes,2\n' | lead-grade
  lead-grade: <stdin>:1: none of the columns of a lead; run lead-import first, or name one with --column budget=HEADER
  [2]

A slip in --column or in a scheme of one's own is noticed.

  $ printf 'lead_id,x\n1,2\n' >slip.csv
  $ lead-grade --column grade_horizn=x slip.csv
  lead-grade: --column: nothing here is called "grade_horizn"; write one of the columns that lead-grade reads or that fairlead-format(5) lists; see lead-grade --help
  [2]
  $ printf 'grade,order,when\nA,1,%%nope = 2\n' >scheme.csv
  $ lead-grade -s ./scheme.csv slip.csv
  lead-grade: slip.csv: no column "nope", which the scheme looks at; correct the scheme, or name the column with --column nope=HEADER
  [2]
  $ lead-grade -s ./scheme.csv --column nope=x slip.csv | cut -d, -f1-3
  lead_id,x,grade
  1,2,A

No file is written over one that is read, however its name is written; only
the file of -o may be the one to grade.

  $ lead-grade --rejects ./slip.csv slip.csv
  lead-grade: --rejects and the file to read name the same file, "slip.csv"; see lead-grade --help
  [2]
  $ ln -s slip.csv link.csv
  $ lead-grade -o slip.csv --rejects link.csv slip.csv
  lead-grade: --rejects and --output name the same file, "slip.csv"; see lead-grade --help
  [2]
  $ lead-grade -o new.csv --rejects ./new.csv slip.csv
  lead-grade: --rejects and --output name the same file, "new.csv"; see lead-grade --help
  [2]
  $ lead-grade --print-table tier >tier.csv
  $ lead-grade -o tier.csv --table tier=tier.csv slip.csv
  lead-grade: --output and --table name the same file, "tier.csv"; see lead-grade --help
  [2]
  $ cat slip.csv
  lead_id,x
  1,2
  $ lead-grade -o link.csv slip.csv && head -n 1 slip.csv | cut -d, -f1-3
  lead_id,x,grade

A time zone that nobody knows would be UTC in silence.

  $ FAIRLEAD_TODAY= lead-grade --tz Mars/Olympus slip.csv
  lead-grade: --tz: no time zone "Mars/Olympus" here; write one such as Asia/Shanghai or CST-8, or give --today; see lead-grade --help
  [2]
  $ FAIRLEAD_TODAY= lead-grade --tz ../../etc/passwd slip.csv
  lead-grade: --tz: no time zone "../../etc/passwd" here; write one such as Asia/Shanghai or CST-8, or give --today; see lead-grade --help
  [2]
  $ FAIRLEAD_TODAY= lead-grade --tz '<+08>-8' slip.csv >/dev/null
  $ FAIRLEAD_TODAY= lead-grade --tz UTC slip.csv >/dev/null
  $ lead-grade --today 9999-12-31 slip.csv
  lead-grade: --today: cannot reckon from "9999-12-31"; write a date from 0101-01-01 to 9899-12-31; see lead-grade --help
  [2]

A status that stands for a contact is one, whatever the dates say.

  $ printf 'lead_id,status\n1,new\n2,open\n3,dormant\n4,replied\n5,quoted\n6,pool\n' | lead-grade --explain | cut -d, -f1-3,15-
  lead_id,status,grade,grade_why
  1,new,U,has not been contacted yet
  2,open,D,"has been contacted, no answer yet"
  3,dormant,D,"has been contacted, no answer yet"
  4,replied,C,"has answered, but nothing concrete yet"
  5,quoted,D,"has been contacted, no answer yet"
  6,pool,U,has not been contacted yet

Months are the most that it may take, and none are now.

  $ printf 'lead_id,event_name,buy_horizon_months,budget\n1,F,12,\n2,F,0,yes\n3,F,0,\n' >when.csv
  $ lead-grade --explain when.csv | cut -d, -f1,3,5,17-
  lead_id,buy_horizon_months,grade,grade_why
  1,12,B,plans to buy within 12 months
  2,0,A,has a budget and wants to buy now
  3,0,B,"wants to buy now, budget not confirmed: ask for it"
  $ lead-grade --explain --lang zh when.csv | cut -d, -f1,17
  lead_id,grade_why
  1,计划 12 个月内采购
  2,有采购预算，马上要采购
  3,马上要采购，预算未确认，跟进时先问清预算

A term that is joined with a word, or compared with no number, is refused.

  $ printf 'grade,order,when\nhot,1,%%score >= 60 and %%tier = key\n' >scheme.csv
  $ lead-grade -s ./scheme.csv when.csv
  lead-grade: ./scheme.csv:2: column "when": cannot compare with "60 and %tier = key"; write a number or a date as 2024-04-22, and join terms with " & "
  [2]

A workbook is told from other files that are no text.

  $ printf 'PK\003\004\024\000\000\000' | lead-grade
  lead-grade: <stdin>:1: an Excel workbook and no CSV; run lead-import first
  [2]

An old sentence does not stay beside a new grade.

  $ printf 'lead_id,score,grade_why,note\nL1,50,grade A because of an order,99\n' | lead-grade --today 2024-04-22 | cut -d, -f1-5
  lead_id,score,grade_why,note,grade
  L1,0,,99,U
