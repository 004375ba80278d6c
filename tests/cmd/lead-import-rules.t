A rules file holds what one site knows: option words, names of columns, values, conditions.

  $ cp "$TESTS"/data/*.csv .
  $ FAIRLEAD_TODAY=2024-04-22; export FAIRLEAD_TODAY
  $ cat >site.rules <<'END'
  > encoding gb18030            # same words as the options
  > map 备注 inquiry_text
  > drop 诚意度
  > default country DE
  > set event_name "Canton Fair 135"
  > set tags "%company;show"          # %column interpolates
  > if %inquiry_text 样品|"下(周)"
  > & ! %email @rival\.
  >   set inquiry_kind general
  >   set note "week \1, 100%% sure"
  > if %email @(rival|bluefin)\.
  >   reject "competitor \1"
  > if %phone ^99
  >   set mobile %phone
  > END
  $ lead-import --rules site.rules --rejects bad.csv -o out.csv stand.csv
  lead-import: stand.csv:4: competitor bluefin; rejected by site.rules:12
  lead-import: stand.csv:8: a line of totals, no record; remove it
  lead-import: stand.csv: left out: 1 record before the header, 1 blank record, 1 repeated header
  lead-import: 2 of 4 records rejected
  lead-import: site.rules:8: the pattern "@rival\\." matched no record
  lead-import: site.rules:13: the pattern "^99" matched no record
  [1]
  $ cut -d, -f2,10,12-14,17- out.csv
  company,mobile,country,country_text,event_name,inquiry_kind,inquiry_text,buy_horizon,buy_horizon_months,tags,note,import_flags,src_file,src_line
  Northwind Bearings Ltd,,DE,德国,Canton Fair 135,general,要样品,3~6个月,6,Northwind Bearings Ltd;show,"week , 100% sure",,stand.csv,3
  苏州明远光电股份有限公司,,CN,中国,Canton Fair 135,,,,,苏州明远光电股份有限公司;show,,phone-damaged,stand.csv,5
  $ cut -d, -f4,11- bad.csv
  电子邮箱,reject_line,reject_column,reject_code,reject_message
  bruno@bluefin.example.net；b.keller@example.org,4,,rule,competitor bluefin; rejected by site.rules:12
  ,8,,total-row,"a line of totals, no record; remove it"

What the rules set is cleaned and checked like what the file holds; later assignments win.

  $ printf 'company,email\nAcme,a@example.com\nBlue,b@example.com\n' >two.csv
  $ cat >r <<'END'
  > set country Allemagne
  > set met_date "March 5, 2024"
  > if %company blue
  >   set met_date 2024-02-30
  > END
  $ lead-import -r r two.csv
  lead-import: two.csv: column "met_date": cells that cannot be read, as "2024-02-30", are kept in met_date_text; there is no such day; write a date as 2024-04-22
  lead_id,company,email,email_alt,email_free,country,country_text,met_date,met_date_text,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,DE,Allemagne,2024-03-05,,,two.csv,2
  Lvcltlzzw7dd2q,Blue,b@example.com,,no,DE,Allemagne,,2024-02-30,date-unclear:met_date,two.csv,3

A line under an if belongs to it while its indentation says so; ifs stand in ifs.

  $ printf 'company,email,note\nA,a@example.com,500 pcs of bearings\nB,b@example.com,20 SETS\nC,c@example.com,none\n' >three.csv
  $ cat >r <<'END'
  > if %note (\d+) ?(pcs|sets)
  >   set quantity "\1 \2"
  >   if %note bearing
  >     set product_line bearings
  >   set tags counted
  > if ! %note \d
  >   default product_line unknown
  > END
  $ lead-import -r r three.csv -o out.csv; cut -d, -f2,6-10 out.csv
  company,product_line,quantity,quantity_unit,tags,note
  A,bearings,500,pcs,counted,500 pcs of bearings
  B,,20,SETS,counted,20 SETS
  C,unknown,,,,

Headers with signs in them stand in braces; case and accents of a pattern count only when told.

  $ printf 'if %%{Goods Name (1)} (?-i)^Valve$\n  set tags exact\n' >r
  $ printf 'Company,E-mail,Goods Name (1)\nA,a@example.com,Valve\nB,b@example.com,VALVE\n' | lead-import -r r -o out.csv; cut -d, -f2,6 out.csv
  lead-import: <stdin>: kept under its own name: "Goods Name (1)" (contact_name?)
  company,tags
  A,exact
  B,

map names a column by header or position, also one that nobody knows; days may be numbers where the rules say so (R-IMPORT-06).

  $ printf 'Firma;x;Mail;Seit\nAcme;7;a@example.com;45000\nBlue;8;b@example.com;45000.5\n' >firma.csv
  $ printf 'map Firma company\nmap 2 site_code\nmap Mail email\nmap Seit met_date\nserial Seit\n' >r
  $ lead-import -r r firma.csv
  lead_id,company,email,email_alt,email_free,met_date,met_date_time,site_code,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,2023-03-15,,7,,firma.csv,2
  Lvcltlzzw7dd2q,Blue,b@example.com,,no,2023-03-15,12:00,8,,firma.csv,3
  $ printf 'map Firma company\nmap Mail email\nmap Seit met_date\nserial Seit 1904\n' >r
  $ lead-import -r r firma.csv -o out.csv; cut -d, -f6 out.csv
  lead-import: firma.csv: kept under its own name: "x"
  met_date
  2027-03-16
  2027-03-16
  $ printf 'map Firma company\nmap Mail email\nmap Seit met_date\n' >r
  $ lead-import -n -r r firma.csv
  lead-import: firma.csv: kept under its own name: "x"
  lead-import: firma.csv: column "Seit": cells that cannot be read, as "45000", are kept in met_date_text; where a spreadsheet counted days, format the column as a date there, or say serial in a rules file

Options on the command line win over the file.

  $ printf 'company,email,met on\nA,a@example.com,03/05/2024\n' >day.csv
  $ printf 'date-order dmy\ncountry "United States"\nkeep-raw\n' >r
  $ lead-import -r r day.csv
  lead_id,company,email,raw_email,email_alt,email_free,met_date,raw_met_date,import_flags,src_file,src_line
  Lyp5xx67mihqtc,A,a@example.com,,,no,2024-05-03,03/05/2024,,day.csv,2
  $ lead-import -r r day.csv --date-order mdy -o out.csv; cut -d, -f7 out.csv
  met_date
  2024-03-05

Files in files: the path is beside the file that names it.

  $ mkdir site; printf 'include common/all.rules\nset tags "%%tags;b"\n' >site/a.rules
  $ mkdir site/common; printf 'set tags a\n' >site/common/all.rules
  $ lead-import -r site/a.rules two.csv -o out.csv; cut -d, -f2,6 out.csv
  company,tags
  Acme,a;b
  Blue,a;b
  $ printf 'set tags a\ninclude b.rules\n' >a.rules; printf '\n  \ninclude a.rules\n' >b.rules
  $ lead-import -r a.rules two.csv
  lead-import: b.rules:3:9: the file includes itself: a.rules -> b.rules -> a.rules; take one include out
  [2]
  $ echo 'include a.rules' >a.rules; lead-import -r a.rules two.csv
  lead-import: a.rules:1:9: the file includes itself: a.rules -> a.rules; take one include out
  [2]
  $ echo 'include none.rules' >a.rules; lead-import -r a.rules two.csv
  lead-import: a.rules:1:9: cannot open "none.rules": No such file or directory; check its name and folder
  [2]
  $ lead-import -r none.rules two.csv
  lead-import: cannot open "none.rules": No such file or directory; check its name and folder
  [2]
  $ lead-import -r . two.csv
  lead-import: .: cannot read: Is a directory; name a file in it
  [2]

A pattern that explodes rejects its record and is named; the run goes on.

  $ printf 'if %%note ^(a+)+$\n  set tags x\n' >r
  $ printf 'company,email,note\nA,a@example.com,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\nB,b@example.com,aa\n' | lead-import -r r --rejects bad.csv -o out.csv; cut -d, -f2,6 out.csv
  lead-import: <stdin>:2: the pattern "^(a+)+$" of r:1 takes too long on "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"; make it simpler
  lead-import: 1 of 2 records rejected
  company,tags
  B,x
  $ cut -d, -f4,6 bad.csv
  reject_line,reject_code
  2,rule

A header that is absent is an error, one to be dropped is a note; so is a pattern that matched nothing (R-IMPORT-18).

  $ echo 'map Firma company' >r; lead-import -r r two.csv
  lead-import: r:1:1: no column "Firma" in the file; write a header of the file as it stands there, or a position
  [2]
  $ echo 'map 3 note' >r; lead-import -r r two.csv
  lead-import: r:1:1: no column 3 in the file; write a header of the file as it stands there, or a position
  [2]
  $ echo 'serial 3' >r; lead-import -r r two.csv
  lead-import: r:1:1: no column 3 in the file; write a header of the file as it stands there, or a position
  [2]
  $ printf 'if %%Firma x\n  set tags y\n' >r; lead-import -r r two.csv
  lead-import: r:1:4: no column "Firma" in the file; write a name of fairlead-format(5) or a header of the file
  [2]
  $ printf 'drop "Unnamed: 12"\nif %%company zebra\n& %%email x\n  set tags y\n' >r; lead-import -n -r r two.csv
  lead-import: r:2: the pattern "zebra" matched no record
  lead-import: r:1: no column "Unnamed: 12" to drop
  $ printf 'company,Note,note,email\nA,x,y,a@example.com\n' >twice.csv
  $ echo 'map NOTE tags' >r; lead-import -r r twice.csv
  lead-import: r:1:1: columns 2 and 3 are both "NOTE"; write the position of one
  [2]
  $ printf 'map 2 tags\nmap "note" product_line\n' >r; lead-import -r r twice.csv -o out.csv; cut -d, -f2,6,7 out.csv
  company,product_line,tags
  A,y,x
  $ printf 'company,a,b\nA,a@example.com,b@example.com\n' >mails.csv
  $ printf 'map a email\nmap b email\n' >r; lead-import -r r mails.csv -o out.csv; cut -d, -f3,6 out.csv
  lead-import: mails.csv: columns "a" and "b" both mean email; the second becomes email_2
  email,email_2
  a@example.com,b@example.com

Every mistake in the file is told with line and column.

  $ bad() { printf "$1" >r; lead-import -r r two.csv; }
  $ bad '\nfrobnicate 3\n'
  lead-import: r:2:1: no statement "frobnicate"; there are map, drop, serial, default, set, if, &, reject, include and the words encoding country kind sheet event delimiter skip quote header no-header header-rows table-number date-order year decimal-mark currency event-end keep-raw keep-incomplete
  [2]
  $ bad 'encoding klingon\n'
  lead-import: r:1:1: encoding: no encoding "klingon"; there are auto, UTF-8, UTF-16, UTF-16BE, GB18030 (GBK), Big5 (CP950), Shift_JIS, EUC-JP, EUC-KR, Windows-1250 to 1258, Windows-874, KOI8-R, CP866, ISO-8859-2, -5, -7, -15 and Macintosh
  [2]
  $ bad 'skip many\n'
  lead-import: r:1:1: skip: cannot read "many"; write auto or a number of lines from 0 to 10000
  [2]
  $ bad '# first\ndate-order ydm\n'
  lead-import: r:2:1: date-order: cannot read "ydm"; write one of auto|ymd|dmy|mdy
  [2]
  $ bad 'year 12\n'
  lead-import: r:1:1: year: cannot read "12"; write a whole number from 1970 to 2100
  [2]
  $ bad 'year\n'
  lead-import: r:1:1: year: needs a value (YYYY)
  [2]
  $ bad 'keep-raw yes\n'
  lead-import: r:1:1: keep-raw: takes no value; write the word alone
  [2]
  $ bad 'kind person\n'
  lead-import: r:1:1: kind: cannot read "person"; write lead, touch, opportunity, quote, quote-line, sample, message, event, news, rep, target, receivable, receipt, holiday, remark or competitor
  [2]
  $ bad 'country Atlantis\n'
  lead-import: r:1:1: country: no country "Atlantis"; write a code such as DE
  [2]
  $ bad 'currency shells\n'
  lead-import: r:1:1: currency: no currency "shells"; write a code such as USD
  [2]
  $ bad 'rules other\n'
  lead-import: r:1:1: no statement "rules"; there are map, drop, serial, default, set, if, &, reject, include and the words encoding country kind sheet event delimiter skip quote header no-header header-rows table-number date-order year decimal-mark currency event-end keep-raw keep-incomplete
  [2]
  $ bad 'set\n'
  lead-import: r:1:4: no column; write set NAME VALUE
  [2]
  $ bad 'set tags\n'
  lead-import: r:1:9: no value; write set NAME VALUE, with "" for nothing
  [2]
  $ bad 'set tags two words\n'
  lead-import: r:1:14: more than one word; put a value with blanks in double quotes: set NAME VALUE
  [2]
  $ bad 'set tags "open\n'
  lead-import: r:1:10: a double quote that is never closed; end it with another
  [2]
  $ bad 'set tags 50%%\n'
  lead-import: r:1:12: no column behind "%"; write %NAME or %{HEADER}, or %% for the sign itself
  [2]
  $ bad 'set tags \\1\n'
  lead-import: r:1:10: \1 outside of an if; a group needs a pattern
  [2]
  $ bad 'if %%note (x\n  set tags y\n'
  lead-import: r:1:10: cannot use the pattern "(x": missing closing parenthesis at byte 3; correct it (PCRE2 syntax)
  [2]
  $ bad 'if %%note (x)\n  set tags \\2\n'
  lead-import: r:2:12: no group \2 in the patterns of the if, which have 1; put ( ) around what is wanted
  [2]
  $ bad 'if note x\n  set tags y\n'
  lead-import: r:1:4: no column; write if %NAME PATTERN
  [2]
  $ bad 'if %%note\n  set tags y\n'
  lead-import: r:1:9: no pattern; write if %NAME PATTERN, with ^$ for an empty cell
  [2]
  $ bad 'if %%note x\nset tags y\n'
  lead-import: r:1:1: nothing under this if; indent the statements that belong to it
  [2]
  $ bad '& %%note x\n  set tags y\n'
  lead-import: r:1:1: & without an if on the line above; put it there, or write if
  [2]
  $ bad '  set tags y\n'
  lead-import: r:1:3: the indentation is that of no line above; indent all statements of an if alike
  [2]
  $ bad 'if %%note x\n  skip 2\n'
  lead-import: r:2:3: skip inside of an if holds for every record; put it at the start of a line
  [2]
  $ bad 'map Firma\n'
  lead-import: r:1:10: no name; write map HEADER NAME
  [2]
  $ bad 'serial met_date 2000\n'
  lead-import: r:1:17: days are counted from 1900 or 1904; write serial COLUMN 1904
  [2]
  $ bad '\377\n'
  lead-import: r: no UTF-8 text; save it as UTF-8
  [2]

A mapping file is what --suggest prints, edited: an empty column leaves a header under its own name, - drops it.

  $ printf 'Firma X,Mailbox,Ruf,Your position held,Junk,Company size\nAcme GmbH,a@example.com,+49 30 1234567,Buyer,x,50\nBlue Ltd,b@example.org,+33 1 42 34 56 78,Owner,y,500\n' >odd.csv
  $ lead-import --suggest odd.csv | tee map.csv
  position,header,column,score,reason,samples,alternatives
  1,Firma X,,0,cells carry a legal form (2/2),Acme GmbH | Blue Ltd,company 75
  2,Mailbox,,0,cells are mail addresses (2/2),a@example.com | b@example.org,email 85
  3,Ruf,,0,cells are phone numbers (2/2),+49 30 1234567 | +33 1 42 34 56 78,phone 70
  4,Your position held,job_title,90,a known header beside a word of rank,Buyer | Owner,
  5,Junk,,0,nothing like it,x | y,
  6,Company size,company_size,100,the name of the column,50 | 500,
  $ sed -E 's/^([0-9],[^,]*),,0,(.*),([a-z_]+) [0-9]+$/\1,\3,0,\2,/' map.csv >taken.csv
  $ lead-import --map taken.csv odd.csv -o out.csv; cut -d, -f2-4,6- out.csv
  company,job_title,email,email_free,phone,phone_e164,phone_ext,company_size,company_size_text,Junk,import_flags,src_file,src_line
  Acme GmbH,Buyer,a@example.com,no,+49 30 1234567,+49301234567,,small,50,x,,odd.csv,2
  Blue Ltd,Owner,b@example.org,no,+33 1 42 34 56 78,+33142345678,,mid,500,y,,odd.csv,3
  $ sed 's/^5,Junk,/5,Junk,-/; s/^1,Firma X,[^,]*/1,Firma X,/; s/^4,Your position held,[^,]*/4,Your position held,wish/' taken.csv >mine.csv
  $ lead-import --map mine.csv --keep-incomplete odd.csv -o out.csv; cut -d, -f2,5- out.csv
  email,phone,phone_e164,phone_ext,company_size,company_size_text,status,Firma X,wish,import_flags,src_file,src_line
  a@example.com,+49 30 1234567,+49301234567,,small,50,invalid,Acme GmbH,Buyer,incomplete,odd.csv,2
  b@example.org,+33 1 42 34 56 78,+33142345678,,mid,500,invalid,Blue Ltd,Owner,incomplete,odd.csv,3
  $ printf 'header,column\nFirma X,company\nMailbox,email\nTelex,fax\n' >bad.csv; lead-import --map bad.csv odd.csv
  lead-import: odd.csv: kept under their own names: "Ruf" (phone?), "Junk"
  lead-import: bad.csv:4: column "header": no column "Telex" in the file; write a header of the file as it stands there
  [2]
  $ printf 'header\nFirma X\n' >bad.csv; lead-import --map bad.csv odd.csv
  lead-import: bad.csv:1: no column "column"; the file needs the columns header, column
  [2]
  $ lead-import --map none.csv odd.csv
  lead-import: cannot open "none.csv": No such file or directory; check its name and folder
  [2]
  $ lead-import --suggest --lang zh odd.csv | cut -d, -f2-5 | head -n 3
  header,column,score,reason
  Firma X,,0,单元格含公司后缀（有限公司、Ltd 等）（2/2）
  Mailbox,,0,单元格是邮箱地址（2/2）
  $ printf 'map "Firma X" company\nset tags x\n' >r; lead-import --suggest -r r odd.csv | cut -d, -f2-5
  header,column,score,reason
  Firma X,company,100,named by hand
  Mailbox,,0,cells are mail addresses (2/2)
  Ruf,,0,cells are phone numbers (2/2)
  Your position held,job_title,90,a known header beside a word of rank
  Junk,,0,nothing like it
  Company size,company_size,100,the name of the column
  $ lead-import --suggest odd.csv two.csv
  lead-import: --suggest is for one file; see lead-import --help
  [2]
  $ lead-import --suggest stand.csv -o s.csv; cut -d, -f1-4 s.csv
  lead-import: stand.csv: GB18030 (no mark; valid to the end; 100 % of 134 characters Han)
  lead-import: stand.csv: left out: 1 record before the header
  position,header,column,score
  1,公司名称,company,95
  2,联系人,contact_name,95
  3,国家,country,95
  4,电子邮箱,email,95
  5,电话,phone,95
  6,展会客户类别,booth_class,95
  7,诚意度,sincerity,95
  8,采购计划,buy_horizon,95
  9,接待日期,met_date,95
  10,备注,note,95

What was decided of a file is a rules file (R-IMPORT-32): given back, nothing is
judged again and the records are the same.

  $ printf 'Liste 2024\nFirma;E-mail;Tel.;Tel.;Created;Menge;Last Activity\nMüller GmbH;a@example.com;030 901820;030 901821;13/04/2024;1.234,50;Email Opened\nB GmbH;b@example.com;030 901822;;05/04/2024;12;Call\n' | iconv -f UTF-8 -t ISO-8859-1 >fair.csv
  $ lead-import -c DE --save-rules fair.rules -o judged.csv fair.csv 2>judged.err; cat judged.err
  lead-import: fair.csv: Windows-1252 (no mark; reads as German)
  lead-import: fair.csv: column "Last Activity" is not read as last_contact_date: 0 of 2 cells have the form of it; it keeps its own name
  lead-import: fair.csv: columns "Tel." and "Tel." both mean phone; the second becomes phone_2
  lead-import: fair.csv: kept under its own name: "Last Activity"
  lead-import: fair.csv: left out: 1 record before the header
  $ cat fair.rules
  # what lead-import decided of fair.csv
  country "DE"
  encoding "Windows-1252"
  delimiter ";"
  quote "\""
  skip 1
  date-order dmy
  decimal-mark ,
  map "Firma" "company"
  map "E-mail" "email"
  map 3 "phone"
  map 4 "phone_2"
  map "Created" "created_date"
  map "Menge" "quantity"
  map "Last Activity" "Last Activity"
  $ lead-import --rules fair.rules -o again.csv fair.csv 2>again.err; cat again.err
  lead-import: fair.csv: left out: 1 record before the header
  $ cmp judged.csv again.csv && cut -d, -f2- again.csv
  company,email,email_alt,email_free,phone,phone_e164,phone_2,phone_ext,quantity,created_date,Last Activity,import_flags,src_file,src_line
  Müller GmbH,a@example.com,,no,030 901820,+4930901820,030 901821,,1234.5,2024-04-13,Email Opened,,fair.csv,3
  B GmbH,b@example.com,,no,030 901822,+4930901822,,,12,2024-04-05,Call,,fair.csv,4
  $ lead-import --rules fair.rules --save-rules x.rules fair.csv
  lead-import: --save-rules with --rules: the rules are there already; leave one of them out; see lead-import --help
  [2]

A number that is not proved stays so when what was decided is given back.

  $ printf 'company,email,quantity\nA,a@example.com,5.000\n' >lone.csv
  $ lead-import -q --save-rules lone.rules -o first.csv lone.csv
  lead-import: lone.csv: column "quantity": cells that cannot be read, as "5.000", are kept in quantity_text; the decimal mark is not proved; say --decimal-mark . or ,
  $ lead-import -q -r lone.rules -o second.csv lone.csv
  lead-import: lone.csv: column "quantity": cells that cannot be read, as "5.000", are kept in quantity_text; the decimal mark is not proved; say --decimal-mark . or ,
  $ cmp first.csv second.csv; cut -d, -f6-8 second.csv
  quantity,quantity_text,import_flags
  ,5.000,number-unclear:quantity
