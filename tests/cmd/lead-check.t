A sound file has no finding; the summary goes to standard error.

  $ cp "$TESTS"/data/leads.csv "$TESTS"/data/touches.csv "$TESTS"/data/quotes.csv .
  $ lead-check --today 2024-04-22 --touches touches.csv leads.csv
  lead-check: 17 records: 0 errors, 0 warnings, 0 pieces of advice
  line,lead_id,column,code,severity,message,file
  $ lead-check -q --today 2024-04-22 leads.csv

Every kind of wrong cell, a record each.

  $ cat >bad.csv <<'EOF'
  > lead_id,company,email,phone,phone_e164,country,currency,target_price,met_date,tier,do_not_contact,contact_count,quantity,reply_rate,first_contact_date,last_contact_date,customer_type
  > L01,Acme,a@example.com,,,DE,EUR,12.50,2024-04-16,key,no,3,10,50,2024-04-17,2024-04-20,importer
  > L02,Acme,a@,,,,,,,,,,,,,,
  > L03,Acme,,8.61E+12,,,,,,,,,,,,,
  > L04,Acme,,+49 30 123,030 123,Germany,EURO,1,,,,,,,,,
  > L05,Acme,b@example.com,,,,,7,,,,,,,,,
  > L06,Acme,c@example.com,,,,,,2024-02-30,,,,,,,,
  > L07,Acme,d@example.com,,,,,,03/05/2024,,,,,,,,
  > L08,Acme,e@example.com,,,,,,2024-05-01,,,,,,,,
  > L09,Acme,f@example.com,,,,,,,gold,maybe,2.5,ten,140,,,
  > L10,Acme,g@example.com,,,,,,,,,,,,2024-04-20,2024-04-17,
  > L01,Acme,h@example.com,,,,,,,,,,,,,,
  > ,Acme,i@example.com,,,,,,,,,,,,,,
  > L12,,j@example.com,,,,,,,,,,,,,,
  > L13,Acme,,,,,,,,,,,,,,,
  > L14,#REF!,k@example.com,#N/A,,,,########,,,,,,,,,
  > L15, Acme ,l@example.com,,,,,,,,,,,,,,
  > L16,Acme
  > L17,Acme,m@example.com,,,,,,,,,,,,,,,,
  > L18,Ac�me,n@example.com,,,,,,,,,,,,,,
  > EOF
  $ lead-check --today 2024-04-22 bad.csv
  lead-check: 19 records: 19 errors, 7 warnings, 1 piece of advice
  line,lead_id,column,code,severity,message,file
  3,L02,email,bad-email,error,"""a@"" is no e-mail address; mend it or empty it",bad.csv
  4,L03,phone,phone-damaged,warning,"""8.61E+12"" was damaged by a spreadsheet; look the number up again",bad.csv
  5,L04,phone_e164,bad-e164,error,"""030 123"" is no number in international form; write it as +4930123456, or run lead-import",bad.csv
  5,L04,country,bad-country,error,"""Germany"" is no country code; write one such as DE, or run lead-import",bad.csv
  5,L04,currency,bad-currency,error,"""EURO"" is no currency code; write one such as USD",bad.csv
  6,L05,target_price,no-currency,error,an amount without currency; write a code such as USD,bad.csv
  7,L06,met_date,no-such-date,error,"there is no day ""2024-02-30""; write a date as 2024-04-22",bad.csv
  8,L07,met_date,bad-date,error,"""03/05/2024"" is no date; write it as 2024-04-22",bad.csv
  9,L08,met_date,future-date,error,"2024-05-01 is after today, 2024-04-22; mend it",bad.csv
  10,L09,tier,unknown-value,error,"""gold"" is none of key, potential, other; write one of them",bad.csv
  10,L09,quantity,bad-number,error,"""ten"" is no number; write it as 1234.5",bad.csv
  10,L09,contact_count,bad-integer,error,"""2.5"" is no whole number; write it as 12",bad.csv
  10,L09,reply_rate,bad-percent,error,"""140"" is not from 0 to 100; write a percentage as 60",bad.csv
  10,L09,do_not_contact,bad-bool,error,"""maybe"" is neither yes nor no; write one of them",bad.csv
  11,L10,first_contact_date,date-order,error,"2024-04-20 is after last_contact_date, 2024-04-17; mend one of them",bad.csv
  12,L01,lead_id,second-id,error,"""L01"" stands on line 2 already; run lead-dedupe and lead-merge, or give one of them another",bad.csv
  13,,lead_id,no-id,error,empty; every record needs one; lead-import makes them,bad.csv
  14,L12,,no-identity,warning,"none of company, contact_name, first_name, last_name is filled; such a lead cannot be followed up",bad.csv
  15,L13,,no-channel,warning,"none of email, phone, mobile, im, website is filled; such a lead cannot be followed up",bad.csv
  16,L14,company,damaged,warning,"""#REF!"" is the damage of a spreadsheet or a wrong encoding, no value; look it up again",bad.csv
  16,L14,phone,phone-damaged,warning,"""#N/A"" was damaged by a spreadsheet; look the number up again",bad.csv
  16,L14,target_price,damaged,warning,"""########"" is the damage of a spreadsheet or a wrong encoding, no value; look it up again",bad.csv
  16,L14,target_price,no-currency,error,an amount without currency; write a code such as USD,bad.csv
  17,L15,company,outer-blanks,advice,blanks around the value; they are not part of it,bad.csv
  18,,,short-record,error,fewer cells than the header; add the missing commas,bad.csv
  19,,,long-record,error,more cells than the header; quote the cell that holds a comma,bad.csv
  20,L18,company,damaged,warning,"""Ac�me"" is the damage of a spreadsheet or a wrong encoding, no value; look it up again",bad.csv
  [1]
  $ lead-check --today 2024-04-22 --lang zh -s error bad.csv 2>/dev/null | cut -d, -f1,5,6 | head -n 8
  line,severity,message
  3,error,“a@”不是邮箱地址；请更正或清空
  5,error,“030 123”不是国际格式的号码；请写成 +4930123456 这样，或运行 lead-import
  5,error,“Germany”不是国家代码；请写 DE 这样的代码，或运行 lead-import
  5,error,“EURO”不是币种代码；请写 USD 这样的代码
  6,error,有金额但没有 currency；请写 USD 这样的代码
  7,error,没有“2024-02-30”这一天；请写成 2024-04-22
  8,error,“03/05/2024”不是日期；请写成 2024-04-22

The header: columns that nobody knows, two of the same meaning.

  $ printf 'lead_id,company,Account Name,shoe size,email\nL1,Acme,,,a@example.com\n' | lead-check
  lead-check: 1 record: 0 errors, 1 warning, 1 piece of advice
  line,lead_id,column,code,severity,message,file
  1,,Account Name,second-column,warning,"""company"" means company too and is the one that is read; rename one of them",<stdin>
  1,,shoe size,unknown-column,advice,no column that Fairlead knows; it is passed through untouched,<stdin>

Columns that Fairlead itself has added are known, in each step of the way.

  $ printf 'Company,E-mail,Country,Event\nAcme Ltd,a@example.com,DE,F\nAcme GmbH,b@acme.example.com,DE,F\n' >raw.csv
  $ printf 'lead_id,touch_date,direction\n' >none.csv
  $ printf 'lead_id,quote_id,quote_date,valid_until\n' >quotes0.csv
  $ printf 'news_date,topic,title\n' >news.csv
  $ lead-import --keep-raw -q -o 1.csv raw.csv
  $ lead-dedupe -q -o 2.csv 1.csv
  $ lead-merge -q --journal undo.csv -o 3.csv 2.csv
  $ touch-rollup -q --touches none.csv -o 4.csv 3.csv
  $ lead-grade -q --explain -o 5.csv 4.csv
  $ followup-due -q --all --explain --today 2024-04-22 -o 6.csv 5.csv
  $ followup-topic -q --explain --today 2024-04-22 -n news.csv --quotes quotes0.csv -o 7.csv 6.csv
  $ quote-name -q --column quote_date=due_date -o 8.csv 7.csv
  $ for i in 1 2 3 4 5 6 7 8; do lead-check -q $i.csv | grep unknown-column; done
  [1]
  $ head -n 1 8.csv | grep -o 'dup_group\|merged_ids\|grade_why\|due_why\|topic_why\|file_name'
  dup_group
  merged_ids
  grade_why
  due_why
  topic_why
  file_name
  $ printf 'lead_id,cadence_days,grade_action,reject_file,reject_line,raw_anything\n' | lead-check -q

Bytes that are no UTF-8.

  $ printf 'lead_id,company,email\nL1,B\351ta,a@example.com\nL2,Acme,b@example.com\n' | lead-check
  lead-check: 2 records: 1 error, 0 warnings, 0 pieces of advice
  line,lead_id,column,code,severity,message,file
  2,,,not-utf-8,error,the record is not UTF-8; run lead-import first,<stdin>
  [1]

Files beside the leads must fit them.

  $ printf 'lead_id,touch_date,direction\nL01,2024-04-20,out\nL99,2024-04-20,out\n,2024-04-20,sideways\nL02,2024-04-23,out\n' >log.csv
  $ lead-check --today 2024-04-22 --touches log.csv --quotes quotes.csv leads.csv
  lead-check: 14 records: 4 errors, 0 warnings, 0 pieces of advice
  line,lead_id,column,code,severity,message,file
  3,L99,lead_id,no-such-lead,error,"no lead ""L99"" in leads.csv; mend the id, or leave the record out",log.csv
  4,,direction,unknown-value,error,"""sideways"" is none of out, in; write one of them",log.csv
  4,,lead_id,no-id,error,empty; every record needs one; lead-import makes them,log.csv
  5,L02,touch_date,future-date,error,"2024-04-23 is after today, 2024-04-22; mend it",log.csv
  [1]
  $ lead-check -k touch --today 2024-04-22 --leads leads.csv log.csv 2>&1 | head -n 2
  lead-check: 4 records: 4 errors, 0 warnings, 0 pieces of advice
  line,lead_id,column,code,severity,message,file

Other kinds of files.

  $ printf 'opportunity_id,amount,currency,probability,stage_since,as_of\nO1,1000,USD,60,2024-04-01,2024-04-22\nO1,1000,,160,2024-05-01,2024-04-22\n' | lead-check -k opportunity --today 2024-04-22
  lead-check: 2 records: 4 errors, 0 warnings, 0 pieces of advice
  line,lead_id,column,code,severity,message,file
  3,,probability,bad-percent,error,"""160"" is not from 0 to 100; write a percentage as 60",<stdin>
  3,,opportunity_id,second-id,error,"""O1"" stands on line 2 already; run lead-dedupe and lead-merge, or give one of them another",<stdin>
  3,,stage_since,date-order,error,"2024-05-01 is after as_of, 2024-04-22; mend one of them",<stdin>
  3,,amount,no-currency,error,an amount without currency; write a code such as USD,<stdin>
  [1]

How bad a finding is, and its words, are rows of a table; without its row it
is not told.

  $ lead-check --print-table check | sed '/^no-channel/d; s/^bad-phone,warning/bad-phone,error/' >mine.csv
  $ printf 'lead_id,company,phone\nL1,Acme,\nL2,Acme,ask Ann\n' | lead-check --table check=mine.csv
  lead-check: 2 records: 1 error, 0 warnings, 0 pieces of advice
  line,lead_id,column,code,severity,message,file
  3,L2,phone,bad-phone,error,"""ask Ann"" cannot be dialled; mend it",<stdin>
  [1]
  $ printf 'lead_id,company,phone\nL1,Acme,\n' | lead-check
  lead-check: 1 record: 0 errors, 1 warning, 0 pieces of advice
  line,lead_id,column,code,severity,message,file
  2,L1,,no-channel,warning,"none of email, phone, mobile, im, website is filled; such a lead cannot be followed up",<stdin>

The dictionary as CSV.

  $ lead-check --columns | head -n 3 | cut -c1-60
  column,type,values,aliases_zh,aliases_en
  lead_id,id,,线索编号;客户编号;客户代码;询盘编
  company,text,,公司名称;公司;公司名;企业名称;单
  $ lead-check --columns -k holiday
  column,type,values,aliases_zh,aliases_en
  date,date,,日期,date
  name,text,,名称;节日,name
  name_en,text,,英文名称,english name
  kind,enum,off;work,类型,kind
  country,country,,国家;国家/地区,country

Wrong command lines and files.

  $ lead-check -k shoe leads.csv
  lead-check: --kind: no kind "shoe"; write lead, touch, opportunity, quote, sample, event, target, receivable or another of fairlead-format(5); see lead-check --help
  [2]
  $ lead-check -k touch --touches log.csv leads.csv
  lead-check: --touches, --quotes and --opportunities go with a file of leads; with --kind touch name it with --leads; see lead-check --help
  [2]
  $ lead-check --leads leads.csv leads.csv
  lead-check: --leads goes with a file of another kind; the leads are the file itself; see lead-check --help
  [2]
  $ lead-check --severity grave
  lead-check: --severity: cannot read "grave"; write one of error|warning|advice; see lead-check --help
  [2]
  $ lead-check missing.csv
  lead-check: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ lead-check --touches missing.csv leads.csv
  lead-check: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ printf '' | lead-check
  lead-check: <stdin>: empty; a file starts with a header
  [2]
  $ printf 'lead_id,company\n' | lead-check
  lead-check: 0 records: 0 errors, 0 warnings, 0 pieces of advice
  line,lead_id,column,code,severity,message,file
  $ printf 'company\nAcme\n' | lead-check --touches log.csv
  lead-check: <stdin>:1: no column "lead_id" among "company"; name it with --column lead_id=HEADER
  [2]
  $ printf 'file,column,test,other,code\nlead,company,is-nice,,no-id\n' >pair.csv
  $ lead-check --table check-pair=pair.csv leads.csv
  lead-check: pair.csv:2: column "test": write not-after, needs, one-of, unique, filled or is-lead
  [2]
  $ lead-check leads.csv >/dev/full
  lead-check: 8 records: 0 errors, 0 warnings, 0 pieces of advice
  lead-check: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ lead-check --today 2024-02-30 leads.csv
  lead-check: --today: there is no "2024-02-30"; write a date as 2024-04-22; see lead-check --help
  [2]

Never is a time of purchase, too: lead-import writes it.

  $ printf 'lead_id,company,email,buy_horizon_months\nL1,A,a@example.com,never\nL2,B,b@example.com,6\nL3,C,c@example.com,soon\n' | lead-check -o found.csv
  lead-check: 3 records: 1 error, 0 warnings, 0 pieces of advice
  [1]
  $ cut -d, -f1-4 found.csv
  line,lead_id,column,code
  4,L3,buy_horizon_months,bad-number

A lead that is rejected leaves its id out: that is status 1.

  $ printf 'lead_id,company\nL1,Acme\nL2,Bolt,x\n' >some.csv; printf 'lead_id,touch_date,direction,medium\nL1,2024-04-19,out,email\n' >one.csv
  $ lead-check -k touch --leads some.csv one.csv >found.csv
  lead-check: some.csv:3: 3 fields where the header has 2; quote the field that holds a comma
  lead-check: some.csv: 1 of 2 records rejected
  lead-check: 1 record: 0 errors, 0 warnings, 0 pieces of advice
  [1]
