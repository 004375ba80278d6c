The list from the leads alone: reasons, dates and points by hand from DOMAIN 7.2.

  $ cp "$TESTS"/data/*.csv .
  $ followup-due --today 2024-04-22 leads.csv 2>err | cut -d, -f1,21-; cat err
  lead_id,due_date,days_overdue,due_rule,why_now,followup_no,closes_so_far_pct,value_pct,next_medium,escalation,priority,priority_terms,due_guard,due_taboos
  L06,2024-04-12,10,R-DUE-11,customer is waiting for an answer,8,70,,email,,80,reply+30;promise+25;grade+12;overdue+10;score+3,,
  L01,2024-04-16,6,R-DUE-13,was due the same evening: write before other suppliers reach them,0,2,93.3,email,,47.62,value+37.32;overdue+6;score+4.3,,
  L04,2024-04-22,0,R-DUE-11,customer is waiting for an answer,3,20,,email,,47,reply+30;grade+15;score+2,,
  L03,2024-04-22,0,R-DUE-15,recall the talk while it is fresh: a short mail with a photo,0,2,93.3,email,,39.02,value+37.32;score+1.7,,
  L05,2024-04-17,5,R-DUE-22,regular rhythm: grade D every 28 days,3,20,,email,colleague,8.5,grade+3;overdue+5;score+0.5,,
  followup-due: left out: 2 not due yet, 1 never due, 0 of other owners

With the log and the quotes beside them the log's counters win: L05 wrote four
mails and got an automatic answer, which is none; L08 has an open quote.

  $ followup-due -q --today 2024-04-22 --touches touches.csv --quotes quotes.csv leads.csv | cut -d, -f1,21-
  lead_id,due_date,days_overdue,due_rule,why_now,followup_no,closes_so_far_pct,value_pct,next_medium,escalation,priority,priority_terms,due_guard,due_taboos,email_state
  L06,2024-04-12,10,R-DUE-11,customer is waiting for an answer,8,70,,email,,80,reply+30;promise+25;grade+12;overdue+10;score+3,,,
  L01,2024-04-16,6,R-DUE-13,was due the same evening: write before other suppliers reach them,0,2,93.3,email,,47.62,value+37.32;overdue+6;score+4.3,,,
  L04,2024-04-22,0,R-DUE-11,customer is waiting for an answer,0,2,,email,,47,reply+30;grade+15;score+2,,,
  L03,2024-04-22,0,R-DUE-15,recall the talk while it is fresh: a short mail with a photo,0,2,93.3,email,,39.02,value+37.32;score+1.7,,,
  L08,2024-04-22,0,R-DUE-17,offer still valid: order within validity,0,2,,email,,27.2,validity+20;grade+6;score+1.2,,,
  L05,2024-04-17,5,R-DUE-22,regular rhythm: grade D every 28 days,3,20,,email,colleague,8.5,grade+3;overdue+5;score+0.5,,T7,

The reasons in Chinese, and what the date rests on.

  $ followup-due -q --lang zh --explain --today 2024-04-22 -n 2 leads.csv | cut -d, -f1,21,24,34
  lead_id,due_date,why_now,due_why
  L06,2024-04-12,客户在等我们回复,客户在等我们回复；从 2024-04-11 起算
  L01,2024-04-16,展会当天没联系，尽快补上，抢在同行前面,展会当天没联系，尽快补上，抢在同行前面；从 2024-04-16 起算

The first escalation names the colleague, another seller has none.

  $ printf 'owner,colleague\nLin,Zhou\nChen,\n' >reps.csv
  $ followup-due -q --today 2024-04-22 --touches touches.csv --reps reps.csv leads.csv | grep ^L05 | cut -d, -f21,29
  2024-04-17,colleague:Zhou

A sample asks for an answer ten days after it was sent.

  $ printf 'lead_id,sent_date,confirmed_date\nL08,2024-04-19,\nL05,2024-04-12,2024-04-18\n' >samples.csv
  $ followup-due -q --today 2024-04-29 --samples samples.csv leads.csv | grep -E '^L0[58]' | cut -d, -f1,21-23
  L05,2024-04-17,12,R-DUE-22
  L08,2024-04-29,0,R-DUE-20

Looking ahead, one owner, all with a date, the top of each owner, spread over days.

  $ followup-due -q --today 2024-04-22 --within 7 leads.csv | cut -d, -f1,21
  lead_id,due_date
  L06,2024-04-12
  L02,2024-04-26
  L01,2024-04-16
  L04,2024-04-22
  L03,2024-04-22
  L05,2024-04-17
  $ followup-due -q --today 2024-04-22 --owner Chen leads.csv | cut -d, -f1,6,21
  lead_id,owner,due_date
  L06,Chen,2024-04-12
  L01,Chen,2024-04-16
  $ followup-due --today 2024-04-22 --all leads.csv 2>err | cut -d, -f1,21; cat err
  lead_id,due_date
  L06,2024-04-12
  L02,2024-04-26
  L01,2024-04-16
  L04,2024-04-22
  L03,2024-04-22
  L05,2024-04-17
  L08,2024-05-09
  followup-due: left out: 0 not due yet, 1 never due, 0 of other owners
  $ followup-due --today 2024-04-22 --per-owner 1 leads.csv 2>err | cut -d, -f1,6,21; cat err
  lead_id,owner,due_date
  L06,Chen,2024-04-12
  L04,Lin,2024-04-22
  followup-due: 3 due records over --limit or --per-owner left out
  followup-due: left out: 2 not due yet, 1 never due, 0 of other owners
  $ followup-due -q --today 2024-04-22 --per-owner 1 --spread leads.csv | cut -d, -f1,6,21,22
  lead_id,owner,due_date,days_overdue
  L06,Chen,2024-04-12,10
  L01,Chen,2024-04-23,0
  L04,Lin,2024-04-22,0
  L03,Lin,2024-04-23,0
  L05,Lin,2024-04-24,0

Nobody due under -q is silent; without it there is a header and a count.

  $ followup-due -q --today 2024-01-01 --owner Nobody leads.csv
  $ followup-due --today 2024-04-22 --owner Nobody leads.csv 2>err | cut -d, -f21-23; cat err
  due_date,days_overdue,due_rule
  followup-due: no lead of the owner "Nobody"; write the name as it stands in the file
  followup-due: left out: 0 not due yet, 0 never due, 8 of other owners
  $ followup-due -q --today 2024-04-22 </dev/null

The 1st of May is a holiday here; abroad the file of the customers' decides.

  $ printf 'lead_id,country,grade_relation,last_contact_date\nL1,FR,B,2024-04-24\nL2,DE,B,2024-04-30\n' >may.csv
  $ followup-due -q --all --today 2024-04-25 may.csv | cut -d, -f1,5
  lead_id,due_date
  L1,2024-05-06
  L2,2024-05-07
  $ printf 'date,name,kind,country\n2024-05-08,Victoire 1945,off,FR\n2024-05-07,Feiertag,off,DE\n' >abroad.csv
  $ followup-due -q --all --today 2024-04-25 --customer-holidays abroad.csv may.csv | cut -d, -f1,5
  lead_id,due_date
  L1,2024-05-06
  L2,2024-05-08
  $ followup-due -q --all --today 2024-04-25 --country US may.csv | cut -d, -f1,5
  followup-due: no holidays of US for 2024; weekends only, add them with --holidays FILE
  lead_id,due_date
  L1,2024-05-01
  L2,2024-05-07

The cadence is a table: an edited one counts.

  $ followup-due --print-table cadence | sed 's/^relation,B,7/relation,B,5/' >cadence.csv
  $ followup-due -q --all --today 2024-04-25 --country US --table cadence=cadence.csv may.csv | cut -d, -f1,5
  followup-due: no holidays of US for 2024; weekends only, add them with --holidays FILE
  lead_id,due_date
  L1,2024-04-29
  L2,2024-05-06
  $ sed 's/^relation,B,5/relation,B,soon/' cadence.csv >bad.csv
  $ followup-due --table cadence=bad.csv may.csv
  followup-due: bad.csv:3: column "days": cannot read "soon"; write a whole number from 1 to 3650
  [2]

A grade needs its scheme.

  $ printf 'lead_id,grade,last_contact_date\nL1,A,2024-04-01\n' >bare.csv
  $ followup-due --today 2024-04-22 bare.csv
  followup-due: bare.csv: a grade without its scheme; run lead-grade first, or say --scheme horizon or --scheme relation
  [2]
  $ followup-due -q --today 2024-04-22 --scheme relation bare.csv | cut -d, -f1,4
  lead_id,due_date
  L1,2024-04-15
  $ followup-due -q --today 2024-04-22 --scheme horizon bare.csv | cut -d, -f1,4
  lead_id,due_date
  L1,2024-04-08
  $ printf 'lead_id,company\nL1,x\n' | followup-due
  followup-due: <stdin>: no grade; run lead-grade first
  [2]

A user's own scheme brings its own days.

  $ printf 'lead_id,grade,grade_scheme,cadence_days,last_contact_date\nL1,gold,file,2,2024-04-18\n' | followup-due -q --today 2024-04-22 | cut -d, -f1,6,8,9
  lead_id,due_date,due_rule,why_now
  L1,2024-04-22,R-DUE-22,regular rhythm: grade gold every 2 days

Bad records are named, the others go out.

  $ cat >mixed.csv <<'CSV'
  > lead_id,grade_relation,last_contact_date,contact_count,do_not_contact,tier
  > L1,B,2024-02-30,1,,
  > L2,B,yesterday,1,,
  > L3,E,2024-04-01,1,,
  > L4,B,2024-04-01,many,,
  > L5,B,2024-04-01,1,perhaps,
  > L6,B,2024-04-01,1,,gold
  > ,B,2024-04-01,1,,
  > L8,B,2024-04-01
  > L9,B,2024-04-01,1,no,key,x
  > L10,B,2024-04-01,1,no,key
  > CSV
  $ followup-due --today 2024-04-22 --rejects rejects.csv mixed.csv 2>err | cut -d, -f1,7; cat err
  lead_id,due_date
  L10,2024-04-08
  followup-due: mixed.csv:2: column "last_contact_date": there is no day "2024-02-30"; write a date as 2024-04-22
  followup-due: mixed.csv:3: column "last_contact_date": cannot read "yesterday"; write a date as 2024-04-22
  followup-due: mixed.csv:4: column "grade_relation": cannot read "E"; write A, B, C, D or U
  followup-due: mixed.csv:5: column "contact_count": cannot read "many"; write a whole number from 0 to 2147483647
  followup-due: mixed.csv:6: column "do_not_contact": cannot read "perhaps"; write yes or no
  followup-due: mixed.csv:7: column "tier": cannot read "gold"; write key, potential or other
  followup-due: mixed.csv:8: column "lead_id": empty; run lead-import first, which gives every lead an id
  followup-due: mixed.csv:9: 3 fields where the header has 6; add the missing commas
  followup-due: mixed.csv:10: 7 fields where the header has 6; quote the field that holds a comma
  followup-due: 9 of 10 records rejected
  $ cat rejects.csv
  lead_id,grade_relation,last_contact_date,contact_count,do_not_contact,tier,reject_line,reject_column,reject_code,reject_message
  L1,B,2024-02-30,1,,,2,last_contact_date,no-such-date,"there is no day ""2024-02-30""; write a date as 2024-04-22"
  L2,B,yesterday,1,,,3,last_contact_date,bad-date,"cannot read ""yesterday""; write a date as 2024-04-22"
  L3,E,2024-04-01,1,,,4,grade_relation,bad-grade,"cannot read ""E""; write A, B, C, D or U"
  L4,B,2024-04-01,many,,,5,contact_count,bad-number,"cannot read ""many""; write a whole number from 0 to 2147483647"
  L5,B,2024-04-01,1,perhaps,,6,do_not_contact,bad-bool,"cannot read ""perhaps""; write yes or no"
  L6,B,2024-04-01,1,,gold,7,tier,bad-tier,"cannot read ""gold""; write key, potential or other"
  ,B,2024-04-01,1,,,8,lead_id,no-lead-id,"empty; run lead-import first, which gives every lead an id"
  L8,B,2024-04-01,,,,9,,short-record,3 fields where the header has 6; add the missing commas
  L9,B,2024-04-01,1,no,key,10,,long-record,7 fields where the header has 6; quote the field that holds a comma,x
  $ followup-due --strict --today 2024-04-22 mixed.csv
  followup-due: mixed.csv:2: column "last_contact_date": there is no day "2024-02-30"; write a date as 2024-04-22
  followup-due: ended at the first bad record (--strict)
  [2]
  $ cat >log.csv <<'CSV'
  > lead_id,touch_date,direction,medium
  > L10,2024-04-20,sideways,email
  > L10,2024-04-20,out,pigeon
  > L10,,out,email
  > ,2024-04-20,out,email
  > L10,2024-04-21,out,email
  > CSV
  $ printf 'lead_id,grade_relation\nL10,B\n' | followup-due --all --today 2024-04-22 --touches log.csv 2>err | cut -d, -f1,3; cat err
  lead_id,due_date
  L10,2024-04-28
  followup-due: log.csv:2: column "direction": cannot read "sideways"; write out or in
  followup-due: log.csv:3: column "medium": cannot read "pigeon"; write email, phone, mobile, fax, courier, im, visit_to, visit_from, show or other
  followup-due: log.csv:4: column "touch_date": empty; write the day of the touch as 2024-04-22
  followup-due: log.csv:5: column "lead_id": empty; write the lead_id that this record belongs to
  followup-due: log.csv: 4 of 5 records rejected

What is told once: touches after today, a lead twice, quotes without validity;
nothing of it under -q.

  $ cat >notes.csv <<'CSV'
  > lead_id,touch_date,direction,medium
  > L10,2024-04-21,out,email
  > L10,2024-04-23,out,email
  > L10,2042-04-22,out,email
  > CSV
  $ printf 'quote_id,lead_id,quote_date,valid_until\nQ1,L11,2024-04-20,2024-05-20\nQ2,L10,2024-04-20,\n' >endless.csv
  $ printf 'lead_id,grade_relation\nL10,B\nL10,C\n' >double.csv
  $ followup-due --all --today 2024-04-22 --touches notes.csv --quotes endless.csv double.csv 2>err | cut -d, -f1-3; cat err
  lead_id,grade_relation,due_date
  L10,B,2024-04-24
  L10,C,2024-04-24
  followup-due: notes.csv:3: 2 touches dated after 2024-04-22 not counted, this is the first; correct the date, or reckon from a later --today
  followup-due: endless.csv:3: 1 quote without validity, whose end is never due; write valid_until or valid_days
  followup-due: double.csv:3: lead "L10" stands on line 2 too, and its touches were counted for both; run lead-dedupe and lead-merge first
  followup-due: quotes or samples of 1 lead not in the file, "L11"; correct the id, or add the lead
  $ followup-due -q --all --today 2024-04-22 --touches notes.csv --quotes endless.csv double.csv | cut -d, -f1
  lead_id
  L10
  L10

Files that cannot be read say so.

  $ followup-due nosuch.csv
  followup-due: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ followup-due --touches nosuch.csv leads.csv
  followup-due: cannot open "nosuch.csv": No such file or directory; check its name and folder
  [2]
  $ followup-due .
  followup-due: .: is a directory; name a file in it
  [2]
  $ followup-due </dev/null
  followup-due: <stdin>: empty; a file starts with a header
  [2]
  $ printf 'lead_id,grade_relation\n' | followup-due --today 2024-04-22 | cut -d, -f3
  due_date
  $ printf 'lead_id,grade_relation\nL1,"B\n' | followup-due
  followup-due: <stdin>:2: a quoted field that never ends; close the quote or double it
  [2]
  $ printf 'lead_id,lead_id,grade_relation\nL1,L2,B\n' | followup-due
  followup-due: <stdin>:1: two columns "lead_id": field 1 "lead_id" and field 2 "lead_id"; rename one, or run lead-import first
  [2]
  $ printf 'a\000b\n' | followup-due
  followup-due: <stdin>:1: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ followup-due --today 2024-04-22 leads.csv >/dev/full
  followup-due: left out: 2 not due yet, 1 never due, 0 of other owners
  followup-due: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]

Wrong command lines.

  $ followup-due --toady 2024-04-22
  followup-due: no option "--toady"; did you mean --today; see followup-due --help
  [2]
  $ followup-due --today
  followup-due: --today needs a value (DATE); see followup-due --help
  [2]
  $ followup-due --today 2024-02-30 leads.csv
  followup-due: --today: there is no "2024-02-30"; write a date as 2024-04-22; see followup-due --help
  [2]
  $ followup-due --within -1 leads.csv
  followup-due: --within: cannot read "-1"; write a whole number from 0 to 3650; see followup-due --help
  [2]
  $ followup-due --limit 0 leads.csv
  followup-due: --limit: cannot read "0"; write a whole number from 1 to 1000000000; see followup-due --help
  [2]
  $ followup-due --spread leads.csv
  followup-due: --spread needs --per-owner N; see followup-due --help
  [2]
  $ followup-due --all --within 3 leads.csv
  followup-due: --all and --within exclude each other; see followup-due --help
  [2]
  $ followup-due --scheme both leads.csv
  followup-due: --scheme: cannot read "both"; write horizon or relation; see followup-due --help
  [2]
  $ followup-due leads.csv more.csv
  followup-due: one file at a time, not "more.csv" too; see followup-due --help
  [2]
  $ followup-due --touches - <leads.csv
  followup-due: <stdin>:1: no column "touch_date" among "lead_id", "company", "contact_name", "email", "phone", "owner", "event_name", "event_end", "met_date", "tier", "grade_horizon", "grade_relation", "grade_scheme", "score", "last_contact_date", "last_reply_date", "next_action_date", "contact_count", "unanswered_streak", "status"; give one of them that name
  [2]
  $ FAIRLEAD_TODAY=soon followup-due leads.csv
  followup-due: FAIRLEAD_TODAY: cannot read "soon"; write a date as 2024-04-22; see followup-due --help
  [2]

Writing onto the input is safe, and a failed run leaves it as it was.

  $ followup-due -q --today 2024-04-22 -o leads.csv leads.csv && wc -l <leads.csv
  6
  $ cp leads.csv before.csv
  $ followup-due --today 2024-04-22 --table cadence=bad.csv -o leads.csv leads.csv
  followup-due: bad.csv:3: column "days": cannot read "soon"; write a whole number from 1 to 3650
  [2]
  $ cmp leads.csv before.csv && ls leads.csv*
  leads.csv

Twice is once: nothing changes, nothing is lost.

  $ followup-due -q --today 2024-04-22 leads.csv | cmp - leads.csv

On a day off --workdays lists only what is for that day; a Sunday that is worked
in exchange is no day off.  (1 May 2024 is a holiday, 28 April a Sunday worked.)

  $ cat >labour.csv <<EOF
  > lead_id,grade_relation,grade_scheme,last_contact_date,next_action_date
  > L1,B,relation,2024-04-10,
  > L2,B,relation,2024-04-29,2024-05-01
  > EOF
  $ followup-due -q --today 2024-05-01 labour.csv | cut -d, -f1,6,8
  lead_id,due_date,due_rule
  L2,2024-05-01,R-DUE-12
  L1,2024-04-17,R-DUE-22
  $ followup-due --workdays --today 2024-05-01 labour.csv 2>err | cut -d, -f1,6,8; cat err
  lead_id,due_date,due_rule
  L2,2024-05-01,R-DUE-12
  followup-due: left out: 1 not due yet, 0 never due, 0 of other owners
  $ followup-due -q --workdays --today 2024-05-02 labour.csv
  $ followup-due -q --workdays --today 2024-04-27 labour.csv
  $ followup-due -q --workdays --today 2024-04-27 --all labour.csv | cut -d, -f1,6,8
  lead_id,due_date,due_rule
  L1,2024-04-28,R-DUE-22
  L2,2024-05-01,R-DUE-12
  $ followup-due -q --workdays --today 2024-04-28 labour.csv | cut -d, -f1,6,8
  lead_id,due_date,due_rule
  L1,2024-04-17,R-DUE-22

Days from which nothing can be reckoned, and words that nobody knows, are
refused: a lead must not vanish for a slip.

  $ cat >slips.csv <<'END'
  > lead_id,grade_relation,grade_scheme,status,last_contact_date,met_date
  > 1,B,relation,,9999-12-31,
  > 2,B,relation,,,0001-01-01
  > 3,B,Relation,,2024-04-15,
  > 4,B,relation,Lost,2024-04-15,
  > 5,B,relation,lost,2024-04-15,
  > 6,B,relation,open,2024-04-15,
  > END
  $ followup-due --today 2024-04-22 -o good.csv slips.csv
  followup-due: slips.csv:2: column "last_contact_date": cannot read "9999-12-31"; nothing can be reckoned from so far a day; correct it, or leave the cell empty if the day is not known
  followup-due: slips.csv:3: column "met_date": cannot read "0001-01-01"; nothing can be reckoned from so far a day; correct it, or leave the cell empty if the day is not known
  followup-due: slips.csv:4: column "grade_scheme": cannot read "Relation"; write horizon or relation, or file for a scheme of your own
  followup-due: slips.csv:5: column "status": cannot read "Lost"; write new, open, replied, quoted, sampled, won, lost, dormant, pool or invalid, or run lead-import first
  followup-due: left out: 0 not due yet, 1 never due, 0 of other owners
  followup-due: 4 of 6 records rejected
  [1]
  $ cut -d, -f1-7 good.csv
  lead_id,grade_relation,grade_scheme,status,last_contact_date,met_date,due_date
  6,B,relation,open,2024-04-15,,2024-04-22

The letter of a scheme of one's own says nothing without its days.

  $ printf 'lead_id,grade,grade_scheme,cadence_days,last_contact_date\n1,A,file,,2024-04-15\n2,A,file,7,2024-04-15\n' | followup-due --today 2024-04-22 -o good.csv
  followup-due: <stdin>:2: column "grade_scheme": a grade of a scheme of your own comes without its days; give the scheme a column cadence_days and run lead-grade again
  followup-due: 1 of 2 records rejected
  [1]
  $ cut -d, -f1-6 good.csv
  lead_id,grade,grade_scheme,cadence_days,last_contact_date,due_date
  2,A,file,7,2024-04-15,2024-04-22

The contact log is never the output.

  $ printf 'lead_id,touch_date,direction,medium\n' >log.csv
  $ followup-due -o ./log.csv --touches log.csv slips.csv
  followup-due: --output and --touches name the same file, "log.csv"; see followup-due --help
  [2]

A mistake in a table is one of the line that it stands in, and a row that is
missing would make customers vanish.

  $ printf 'lead_id,grade_relation,last_contact_date\n1,B,2024-04-15\n' >lead.csv
  $ followup-due --print-table cadence | sed 's/relation,B/relaton,B/' >mine.csv
  $ followup-due --table cadence=mine.csv lead.csv
  followup-due: mine.csv:3: column "scheme": cannot read "relaton"; write one of horizon, relation
  [2]
  $ (followup-due --print-table cadence; echo 'relation,B,99,x,y') >mine.csv
  $ followup-due --table cadence=mine.csv lead.csv
  followup-due: mine.csv:9: column "scheme": relation, B stands in line 3 already; remove one
  [2]
  $ followup-due --print-table cadence | grep -v 'relation,B' >mine.csv
  $ followup-due --table cadence=mine.csv lead.csv
  followup-due: mine.csv: no row for relation, B; add it, the built-in table shows how
  [2]
  $ followup-due --print-table trigger | sed 's/^\(R-DUE-17,validity,-3\),no/\1,nay/' >mine.csv
  $ followup-due --table trigger=mine.csv lead.csv
  followup-due: mine.csv:19: column "working": cannot read "nay"; write one of yes, no
  [2]
  $ followup-due --print-table priority | grep -v ^reply >mine.csv
  $ followup-due --table priority=mine.csv lead.csv
  followup-due: mine.csv: no row for reply; add it, the built-in table shows how
  [2]
  $ followup-due --table autoreply=none.csv lead.csv
  followup-due: cannot open "none.csv": No such file or directory; check its name and folder
  [2]
  $ followup-due --table stage-five=lead.csv lead.csv
  followup-due: --table: no table "stage-five" (there are: trigger cadence limit escalation closing priority decay lead-status autoreply reply-mark topic-kind touch-role holiday weekend columns); see followup-due --help
  [2]

What the files beside say of leads that are not there is told.

  $ printf 'lead_id,grade_relation,last_contact_date\nL1,B,2024-04-15\n' >one.csv
  $ printf 'lead_id,touch_date,direction,medium\nL1,2024-04-15,out,email\nL8,2024-04-20,in,email\nL9,2024-04-21,in,email\n' >more.csv
  $ printf 'lead_id,quote_date,valid_until\nL9,2024-04-15,2024-05-15\n' >quote.csv
  $ followup-due --today 2024-04-22 --touches more.csv --quotes quote.csv -o out.csv one.csv
  followup-due: more.csv:3: 2 touches of leads that are not in the file, here "L8"; correct the id, or add the lead
  followup-due: quotes or samples of 1 lead not in the file, "L9"; correct the id, or add the lead
  $ followup-due -q --today 2024-04-22 --touches more.csv --quotes quote.csv -o out.csv one.csv

A bare letter means nothing, also where the column of its scheme is empty.

  $ printf 'lead_id,grade,grade_scheme,last_contact_date\nL1,C,,2024-04-01\nL2,U,,\n' >bare.csv
  $ followup-due --today 2024-04-22 -o out.csv bare.csv
  followup-due: bare.csv:2: column "grade_scheme": a grade without its scheme; write horizon or relation, or say --scheme for all of them
  followup-due: 1 of 2 records rejected
  [1]
  $ followup-due --today 2024-04-22 --scheme relation bare.csv | cut -d, -f1-5
  lead_id,grade,grade_scheme,last_contact_date,due_date
  L1,C,,2024-04-01,2024-04-22
  L2,U,,,2024-04-22

A lead whose status says that it was contacted is not called a stranger.

  $ printf 'lead_id,grade_relation,status\nL1,D,open\nL2,C,replied\nL3,U,new\n' | followup-due --today 2024-04-22 | cut -d, -f1-3,6,7
  lead_id,grade_relation,status,due_rule,why_now
  L2,C,replied,R-DUE-02,contacted but no date of it is known
  L1,D,open,R-DUE-02,contacted but no date of it is known
  L3,U,new,R-DUE-02,not contacted yet

A contact of the future is told, as it pushes everything behind it; a quote
that ends before it begins is refused.

  $ printf 'lead_id,grade_relation,last_contact_date\nL1,B,2030-01-01\nL2,B,2024-04-15\n' >ahead.csv
  $ printf 'lead_id,quote_date,valid_until\nL2,2024-04-17,2024-04-01\n' >ends.csv
  $ followup-due --today 2024-04-22 --quotes ends.csv -o out.csv ahead.csv
  followup-due: ends.csv:2: column "valid_until": the validity ends before the quote's date; correct one of the two
  followup-due: ends.csv: 1 of 1 records rejected
  followup-due: ahead.csv:2: 1 lead with a contact or reply dated after today; correct the date, or reckon from a later --today
  followup-due: left out: 1 not due yet, 0 never due, 0 of other owners
  [1]

An old sentence does not stay beside a new date, and the remedy of a bad count names the range.

  $ printf 'lead_id,grade,grade_scheme,met_date,due_why,contact_count\nL1,A,relation,2024-04-01,never,0\nL2,A,relation,2024-04-01,,-1\n' >stale.csv
  $ followup-due --all --today 2024-04-22 stale.csv >out.csv; cut -d, -f1-7 out.csv
  followup-due: stale.csv:3: column "contact_count": cannot read "-1"; write a whole number from 0 to 2147483647
  followup-due: 1 of 2 records rejected
  lead_id,grade,grade_scheme,met_date,due_why,contact_count,due_date
  L1,A,relation,2024-04-01,,0,2024-04-15

The rows of a table may stand in any order.

  $ for t in closing escalation; do followup-due --print-table $t | sed -n '1p' >$t.csv; followup-due --print-table $t | sed 1d | sort -r >>$t.csv; done
  $ printf 'lead_id,grade,grade_scheme,met_date,contact_count,unanswered_streak\nL1,A,relation,2024-04-01,5,7\n' >steps.csv
  $ followup-due -q --all --today 2024-04-22 steps.csv | cut -d, -f11,12,15
  followup_no,closes_so_far_pct,escalation
  5,40,other_person
  $ followup-due -q --all --today 2024-04-22 --table closing=closing.csv --table escalation=escalation.csv steps.csv | cut -d, -f11,12,15
  followup_no,closes_so_far_pct,escalation
  5,40,other_person

Who wrote more than once waits since the first of it: waiting_since says so
until we are in touch; of one day the streak knows who was last.

  $ cat >waits.csv <<'CSV'
  > lead_id,grade,grade_scheme,last_contact_date,last_reply_date,waiting_since,unanswered_streak,contact_count
  > FIRST,B,relation,2024-04-10,2024-04-18,2024-04-15,0,1
  > STALE,B,relation,2024-04-10,2024-04-18,2024-04-05,0,1
  > SAMEDAY,B,relation,2024-04-10,2024-04-18,2024-04-10,0,1
  > WEWERELAST,B,relation,2024-04-10,2024-04-18,2024-04-10,1,1
  > ALONE,B,relation,2024-04-10,,2024-04-15,0,1
  > ANSWERED,B,relation,2024-04-19,2024-04-18,2024-04-15,1,1
  > CSV
  $ followup-due -q --today 2024-04-22 waits.csv |
  >   python3 -c 'import csv, sys; [print(r["lead_id"], r["due_rule"], r["due_date"]) for r in csv.DictReader(sys.stdin)]' | sort
  ALONE R-DUE-11 2024-04-16
  FIRST R-DUE-11 2024-04-16
  SAMEDAY R-DUE-11 2024-04-11
  STALE R-DUE-11 2024-04-19
  WEWERELAST R-DUE-11 2024-04-19
