A person asks to be deleted: first the list, which changes nothing.

  $ cat >leads.csv <<'EOF'
  > lead_id,company,contact_name,email,phone,mobile,country,note,score,do_not_contact
  > L1,Alder Tools,Ada Weber,Ada@alder.example.com,+49 30 901820,+49 170 5550101,DE,"likes tea, calls at 9",61,
  > L2,Alder Tools,Bo Berg,bo@alder.example.com,+49 30 901820,,DE,"boss of Ada Weber, cc ada@alder.example.com",40,
  > L3,Birch,Ada Weber,aw@birch.example.com,,,SE,,10,
  > L4,Alder Tools,"Weber, Ada",ada@alder.example.com,,,DE,,5,
  > EOF
  $ cat >log.csv <<'EOF'
  > touch_id,lead_id,touch_date,direction,medium,subject,body
  > T1,L1,2024-04-01,out,email,Seals,Dear Ada
  > T2,L2,2024-04-02,in,email,Re,"Ada says: call 0170 5550101"
  > EOF
  $ printf 'opportunity_id,lead_id,company,amount,currency,expected_close,decision_maker,note\r\nO1,L4,Alder Tools,500.00,EUR,2024-06-01,Ada Weber,"she ""wants"" it"\r\n' >deals.csv
  $ printf '公司,联系人,邮箱,reject_line,reject_code,reject_message\nAlder,Ada,ada@alder.example.com,7,bad-date,"cannot read ""Ada"""\n' >rejects.csv
  $ mkdir before; cp *.csv before
  $ lead-forget -w ada@alder.example.com -o list.csv leads.csv log.csv deals.csv rejects.csv; cat list.csv
  lead-forget: 5 rows of their own and 2 that mention them: 18 cells in 4 files would be emptied by --apply
  lead-forget: 1 rows have what may be their name or address; look at them yourself
  file,line,lead_id,forget_match,forget_by,column
  leads.csv,2,L1,own,lead_id,lead_id
  leads.csv,3,L2,mention,name,note
  leads.csv,4,L3,maybe,name,contact_name
  leads.csv,5,L4,own,lead_id,lead_id
  log.csv,2,L1,own,lead_id,lead_id
  log.csv,3,L2,mention,phone,body
  deals.csv,2,L4,own,lead_id,lead_id
  rejects.csv,2,,own,email,邮箱
  $ for f in *.csv; do [ $f = list.csv ] || cmp $f before/$f; done

Then all files are rewritten; a deal stays a deal, and what is not theirs stays
as it was, byte for byte.

  $ printf 'our secret\n' >key
  $ lead-forget --today 2024-04-22 -w ada@alder.example.com --apply --record done.csv --key key -o list.csv leads.csv log.csv deals.csv rejects.csv
  lead-forget: 5 rows of their own and 2 that mention them: 18 cells in 4 files are emptied
  lead-forget: 1 rows have what may be their name or address; look at them yourself
  lead-forget: out of reach are mails that were sent, copies elsewhere and backups; a merge of theirs can no longer be undone
  $ cat leads.csv log.csv rejects.csv; tr -d '\r' <deals.csv; grep -c "$(printf '\r')" deals.csv
  lead_id,company,contact_name,email,phone,mobile,country,note,score,do_not_contact
  L1,Alder Tools,,,,,DE,,61,yes
  L2,Alder Tools,Bo Berg,bo@alder.example.com,+49 30 901820,,DE,"boss of [forgotten], cc [forgotten]",40,
  L3,Birch,Ada Weber,aw@birch.example.com,,,SE,,10,
  L4,Alder Tools,,,,,DE,,5,yes
  touch_id,lead_id,touch_date,direction,medium,subject,body
  T1,L1,2024-04-01,out,email,,
  T2,L2,2024-04-02,in,email,Re,Ada says: call [forgotten]
  公司,联系人,邮箱,reject_line,reject_code,reject_message
  Alder,,,7,bad-date,
  opportunity_id,lead_id,company,amount,currency,expected_close,decision_maker,note
  O1,L4,Alder Tools,500.00,EUR,2024-06-01,,
  2
  $ cut -d, -f1,2,4- done.csv
  forgotten_date,forgotten_kind,files,rows,cells
  2024-04-22,email,4,7,18
  2024-04-22,phone,4,7,18
  $ grep -ci 'weber\|alder.example\|5550101' done.csv
  0
  [1]

Done again it finds nothing but what a name alone says, and the record stops
the next import, with the key.

  $ lead-forget -q -w ada@alder.example.com leads.csv log.csv deals.csv rejects.csv
  $ printf 'company,contact,email,mobile\nAlder,Ada,ada+fair@alder.example.com,\nAlder,Bo,bo@alder.example.com,\nAlder,A.,,+49 170 5550101\n' >next.csv
  $ lead-import -q --forgotten done.csv --forgotten-key key --rejects bad.csv -o in.csv next.csv; cut -d, -f2-4 in.csv; cut -d, -f1-3,7 bad.csv
  lead-import: next.csv:2: a person who asked to be deleted; delete the row, and do not write to them
  lead-import: next.csv:4: a person who asked to be deleted; delete the row, and do not write to them
  lead-import: 2 of 3 records rejected
  company,contact_name,email
  Alder,Bo,bo@alder.example.com
  company,contact,email,reject_code
  Alder,Ada,ada+fair@alder.example.com,forgotten
  Alder,A.,,forgotten
  $ lead-import -q --forgotten done.csv next.csv | wc -l
  4

Whole or not at all: when one file cannot be written, all are as they were.

  $ cp before/*.csv .; mkdir locked; cp before/log.csv locked/log.csv; ln locked/log.csv locked/other.csv
  $ lead-forget --apply -w L1 -r done2.csv -o list.csv leads.csv locked/log.csv
  lead-forget: "locked/log.csv" has other names (hard links), which would keep what it was; write to another file
  [2]
  $ cmp leads.csv before/leads.csv; ls done2.csv locked
  ls: cannot access 'done2.csv': No such file or directory
  locked:
  log.csv
  other.csv
  [2]

A number that several people share deletes nobody.

  $ lead-forget --apply -w '+49 30 901820' -o list.csv leads.csv
  lead-forget: --who names people of different names; look at the list without --apply, then name one by lead_id
  [2]
  $ lead-forget -q -w '+49 30 901820' leads.csv | cut -d, -f2-5
  line,lead_id,forget_match,forget_by
  2,L1,own,lead_id
  3,L2,own,lead_id
  4,L3,maybe,name
  5,L4,own,lead_id

Named by the lead_id it is one of them: with somebody of another name the shared
address is all that goes, and of theirs nothing is learnt.

  $ printf 'lead_id,contact_name,email,mobile,note\nS1,Ada Weber,ada@alder.example.com,,call Ada\nS2,Bo Berg,bo@birch.example.com;ada@alder.example.com,+49 171 1234567,likes tea\nS3,Cy Dahl,,+49 171 1234567,\nS4,,ada@alder.example.com,,no name\n' >shared.csv
  $ lead-forget --apply -w ada@alder.example.com -o list.csv shared.csv
  lead-forget: --who names people of different names; look at the list without --apply, then name one by lead_id
  [2]
  $ lead-forget -q --apply -w S1 shared.csv; cat shared.csv
  file,line,lead_id,forget_match,forget_by,column
  shared.csv,2,S1,own,lead_id,lead_id
  shared.csv,3,S2,mention,email,email
  shared.csv,5,S4,own,lead_id,lead_id
  lead_id,contact_name,email,mobile,note
  S1,,,,
  S2,Bo Berg,bo@birch.example.com;[forgotten],+49 171 1234567,likes tea
  S3,Cy Dahl,,+49 171 1234567,
  S4,,,,

Wrong command lines and files.

  $ lead-forget leads.csv
  lead-forget: --who is missing: name an address, a telephone number or a lead_id; see lead-forget --help
  [2]
  $ lead-forget -w L1
  lead-forget: name the files to look through; see lead-forget --help
  [2]
  $ lead-forget -w L1 -
  lead-forget: standard input cannot be rewritten; name files; see lead-forget --help
  [2]
  $ lead-forget -w L1 -r done.csv leads.csv
  lead-forget: --record needs --apply; see lead-forget --help
  [2]
  $ lead-forget -w ada@ leads.csv
  lead-forget: --who: "ada@" is no e-mail address; write it as ada@alder.example.com; see lead-forget --help
  [2]
  $ lead-forget -w L1 missing.csv
  lead-forget: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ printf 'lead_id;email\nL1;ada@alder.example.com\n' >semi.csv; lead-forget -w L1 semi.csv
  lead-forget: semi.csv: no CSV in UTF-8 with commas, which alone can be given back as it was; read it with lead-import first
  [2]
  $ printf 'lead_id,note\nL1,"open\n' >torn.csv; lead-forget -w L1 --apply torn.csv leads.csv
  lead-forget: torn.csv:2: a quoted field that never ends; close the quote or double it
  [2]
  $ cmp leads.csv before/leads.csv
  $ : >empty.csv; lead-forget -q -w L9 empty.csv leads.csv
  $ lead-forget -q -w L1 leads.csv >/dev/full
  lead-forget: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]

People write a name in many ways: in capitals, without dots, the family in
front.  Where an address or a number of theirs stands, the name beside it goes
as well; alone it may be another's.

  $ cat >ways.csv <<'EOF'
  > lead_id,contact_name,company,email,note
  > W1,Jörg Weiß,Alder Tools,joerg.weiss@alder.example.com,
  > W2,Eva Elm,Birch Pumps,eva@birch.example.net,"ask JÖRG WEISS; joerg.weiss@alder.example.com"
  > W3,Ina Oak,Alder Tools,ina@alder.example.com,"Weiß, Jörg is her boss"
  > W4,Bo Fir,Cedar,bo@cedar.example.com,Joerg Weiss called
  > W5,Jo Weiss,Cedar,jo@cedar.example.com,no relation
  > EOF
  $ lead-forget -q -w joerg.weiss@alder.example.com ways.csv
  file,line,lead_id,forget_match,forget_by,column
  ways.csv,2,W1,own,lead_id,lead_id
  ways.csv,3,W2,mention,email,note
  ways.csv,4,W3,mention,name,note
  ways.csv,5,W4,maybe,name,note
  $ lead-forget -q -w joerg.weiss@alder.example.com -a -o list.csv ways.csv
  $ cut -d, -f1,5- ways.csv
  lead_id,note
  W1,
  W2,ask [forgotten]; [forgotten]
  W3,[forgotten] is her boss
  W4,Joerg Weiss called
  W5,no relation
