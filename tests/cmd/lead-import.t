The files are small, the people in them made up. A booth list as it comes: GB18030, a title line, Chinese headers, a blank line, the header again, a total.

  $ cp "$TESTS"/data/*.csv .
  $ FAIRLEAD_TODAY=2024-04-22; export FAIRLEAD_TODAY
  $ lead-import stand.csv
  lead-import: stand.csv: GB18030 (no mark; valid to the end; 100 % of 134 characters Han)
  lead-import: stand.csv:8: a line of totals, no record; remove it
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,met_date,booth_class,buy_horizon,buy_horizon_months,sincerity,note,import_flags,src_file,src_line
  Ldejgodgwjh6no,Northwind Bearings Ltd,Ada Moreau,Ada@northwind.example.com,,no,030 1234567,+49301234567,,DE,德国,2024-04-16,intends_order,3~6个月,6,high,要样品,,stand.csv,3
  Lhicygjahhonwk,Bluefin Tools GmbH,Bruno Keller,bruno@bluefin.example.net,b.keller@example.org,no,01 42 34 56 78,+33142345678,,FR,法国,2024-04-17,wants_materials,半年,6,mid,"说""下周""再谈",,stand.csv,4
  Lcgqklhxdafdes,苏州明远光电股份有限公司,李明,,,,8.61E+12,,,CN,中国,2024-04-18,,,,,,phone-damaged,stand.csv,5
  lead-import: stand.csv: left out: 1 record before the header, 1 blank record, 1 repeated header
  lead-import: 1 of 4 records rejected
  [1]

What is bad can be mended and comes back in.

  $ lead-import --rejects bad.csv stand.csv >leads.csv 2>notes
  [1]
  $ cat bad.csv
  公司名称,联系人,国家,电子邮箱,电话,展会客户类别,诚意度,采购计划,接待日期,备注,reject_line,reject_column,reject_code,reject_message
  合计,3,,,,,,,,,8,,total-row,"a line of totals, no record; remove it"

What was imported is imported again without a change.

  $ lead-import -o again.csv leads.csv && cmp again.csv leads.csv

The two trackers that small teams keep need no options (R-IMPORT-17).

  $ lead-import tracker.csv
  lead-import: tracker.csv: column "客户名称" is read as company (2 of 2 cells carry a legal form); choose with --column NAME=HEADER
  lead_id,company,email,email_alt,email_free,country,country_text,products_of_interest,grade,grade_scheme,created_date,contact_count,import_flags,src_file,src_line
  Lfx2fahgatlmj2,Northwind Bearings Ltd,ada@northwind.example.com,,no,DE,德国,深沟球轴承;圆锥滚子轴承,A,,2024-04-16,3,,tracker.csv,2
  Lno7ktyxigjpxu,Harbour Trading Ltd,carla@harbour.example.com,,no,BR,Brazil,ball valves,B,,2024-04-17,1,,tracker.csv,3
  $ lead-import --country CN funnel.csv -o out.csv; cut -d, -f2-5,9,12,15-18 out.csv
  lead-import: funnel.csv: kept under their own names: "成交概率", "阶段" (status?), "品牌" (agent_of?), "型号", "价格" (target_price?), "预计成交日期" (met_date?)
  company,contact_name,job_title,email,phone_e164,mobile_e164,created_date,note,成交概率,阶段
  宁波海川阀门有限公司,王芳,采购,wang@haichuan.example.com,+8657487654321,+8613912345678,2024-03-01,已寄样,60%,立项客户
  Alder Valves Ltd,Greta Larsen,Owner,greta@alder.example.com,,+4740612345,2024-03-05,首次报价,15%,潜在客户
  $ lead-import -k opportunity funnel.csv -o out.csv; cut -d, -f1-9 out.csv
  lead-import: funnel.csv: kept under their own names: "联系人", "职位", "手机", "邮箱", "地址" (region?), "电话", "传真"
  company,note,stage,probability,amount,expected_close,created_date,brand,model
  宁波海川阀门有限公司,已寄样,立项客户,60,12000,2024-06-30,2024-03-01,HC,DN50
  Alder Valves Ltd,首次报价,潜在客户,15,8000,2024-09-15,2024-03-05,AL,V2

Where a record was odd, --explain says what and by which rule; the language is free.

  $ printf 'id,company,phone,country\n7,Acme,12,DE\n7,Acme,030 1234567\n' | lead-import --explain
  lead-import: <stdin>: column "id": its values repeat, so it is no lead_id; it stays as id
  lead-import: <stdin>: kept under its own name: "id"
  lead-import: <stdin>:2: no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete
  lead_id,company,phone,phone_e164,phone_ext,country,country_text,id,import_flags,src_encoding,import_rule,import_why,src_file,src_line
  L65f3kyeea5xvk,Acme,030 1234567,,,,,7,short-row,ASCII,R-IMPORT-05,the record had fewer cells than the header,<stdin>,3
  lead-import: 1 of 2 records rejected
  [1]
  $ printf 'id,company,phone,country\n7,Acme,030 1234567,DE\n8,Blue,030 1234567\n' | lead-import --explain --lang zh -o out.csv; cut -d, -f10-12 out.csv
  import_rule,import_why,src_file
  ,,<stdin>
  R-IMPORT-05,该行的列数少于表头,<stdin>

Encodings: by mark, by looking, by hand.

  $ printf '\377\376n\0a\0m\0e\0,\0e\0m\0a\0i\0l\0\n\0A\0d\0a\0,\0a\0@\0b\0.\0c\0n\0\n\0' | lead-import -n
  lead-import: <stdin>: UTF-16LE (by its mark)
  lead-import: <stdin>: column "name" is read as contact_name (0 of 1 cells carry a legal form); choose with --column NAME=HEADER
  $ printf 'company,email\nCaf\351 Ren\351,a@example.com\n' | lead-import
  lead-import: <stdin>: Windows-1252 (no mark; reads as French)
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Café René,a@example.com,,no,,<stdin>,2
  $ printf 'company,email\nCaf\351 Ren\351,a@example.com\n' | lead-import -e latin1
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Café René,a@example.com,,no,,<stdin>,2
  $ printf 'company,email\n\244\275\245q,a@example.com\n' | lead-import -e big5 -o out.csv; cut -d, -f2 out.csv
  company
  公司
  $ lead-import -e klingon stand.csv
  lead-import: --encoding: no encoding "klingon"; there are auto, UTF-8, UTF-16, UTF-16BE, GB18030 (GBK), Big5 (CP950), Shift_JIS, EUC-JP, EUC-KR, Windows-1250 to 1258, Windows-874, KOI8-R, CP866, ISO-8859-2, -5, -7, -15 and Macintosh; see lead-import --help
  [2]

Punctuation around an address is no part of it, Chinese neither: one person, one id.

  $ printf 'company,email\nAcme,a@example.com\nAcme,a＠example.com。\nAcme,《a@example。com》\n' | lead-import | cut -d, -f1-3
  lead_id,company,email
  Lyp5xx67mihqtc,Acme,a@example.com
  Lyp5xx67mihqtc,Acme,a@example.com
  Lyp5xx67mihqtc,Acme,a@example.com

A country that is told is a name or a code, in either case.

  $ for c in DE de deu germany; do printf 'company,phone\nA,030 1234567\n' | lead-import -c $c | tail -n 1 | cut -d, -f4; done
  +49301234567
  +49301234567
  +49301234567
  +49301234567

A byte that cannot be decoded rejects its record and no other.

  $ printf 'company,email\nAcme,a@example.com\nB\351ta,b@example.com\nCeta,c@example.com\n' | lead-import -e utf-8 --rejects bad.csv -o out.csv; cut -d, -f2 out.csv
  lead-import: <stdin>:3: the byte at offset 34 is no UTF-8; name the encoding with --encoding, or mend it
  lead-import: 1 of 3 records rejected
  company
  Acme
  Ceta
  $ cat bad.csv
  company,email,reject_line,reject_column,reject_code,reject_message
  B?ta,b@example.com,3,,undecodable,"the byte at offset 34 is no UTF-8; name the encoding with --encoding, or mend it"

A byte lost, a byte put in, a file cut short: the encoding stays, the record goes.

  $ row() { printf '\311\317\272\243\303\367\326\351,\315\365\267\274,w%d@example.com\n' $1; }
  $ (echo company,contact,email; row 1; printf '\311\317\272\243\303\367\351,\315\365\267\274,w2@example.com\n'; row 3; row 4; row 5) | lead-import -o out.csv; cut -d, -f2-4 out.csv
  lead-import: <stdin>: GB18030 (no mark; valid to the end but for 1 byte; 100 % of 29 characters Han)
  lead-import: <stdin>:3: the byte at offset 57 is no GB18030; name the encoding with --encoding, or mend it
  lead-import: 1 of 5 records rejected
  company,contact_name,email
  上海明珠,王芳,w1@example.com
  上海明珠,王芳,w3@example.com
  上海明珠,王芳,w4@example.com
  上海明珠,王芳,w5@example.com
  $ (echo company,contact,email; row 1; row 2; row 3; printf '\377Acme,\315\365\267\274,a@example.com\n') | lead-import -o out.csv; cut -d, -f2-4 out.csv
  lead-import: <stdin>: GB18030 (no mark; valid to the end but for 1 byte; 100 % of 20 characters Han)
  lead-import: <stdin>:5: the byte at offset 109 is no GB18030; name the encoding with --encoding, or mend it
  lead-import: 1 of 4 records rejected
  company,contact_name,email
  上海明珠,王芳,w1@example.com
  上海明珠,王芳,w2@example.com
  上海明珠,王芳,w3@example.com
  $ (echo company,email,city; printf '\223\214\213\236\213@\212B,a@example.jp,\223\214\213\236\n\221\345\215\343\215H\213\306,b@example.jp,\221\345\215') | lead-import -o out.csv; cut -d, -f2,3 out.csv
  lead-import: <stdin>: Shift_JIS (no mark; reads as Japanese but for 1 byte)
  lead-import: <stdin>:3: the byte at offset 70 is no Shift_JIS; name the encoding with --encoding, or mend it
  lead-import: 1 of 2 records rejected
  company,email
  東京機械,a@example.jp

Mended by hand, what was rejected is read again: why it was is no part of the leads, and stands once in the next file.

  $ printf 'company,email\nAcme,\nBlue,\n' | lead-import -q --rejects r1.csv -o out.csv 2>err; cat r1.csv
  company,email,reject_line,reject_column,reject_code,reject_message
  Acme,,2,,no-channel,"no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete"
  Blue,,3,,no-channel,"no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete"
  $ sed 's/Acme,/Acme,a@example.com/' r1.csv >mended.csv; lead-import --rejects r2.csv mended.csv
  lead-import: mended.csv: the columns reject_line to reject_message of an earlier run are left out
  lead-import: mended.csv:3: no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,,mended.csv,2
  lead-import: 1 of 2 records rejected
  [1]
  $ cat r2.csv
  company,email,reject_line,reject_column,reject_code,reject_message
  Blue,,3,,no-channel,"no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete"
  $ lead-import --suggest mended.csv 2>err | cut -d, -f2-5 | tail -n 2
  reject_code,-,100,named by hand
  reject_message,-,100,named by hand

Chinese after a long stretch of ASCII.

  $ (echo company,email; yes Acme,a@example.com | head -n 20000; printf '\303\367\324\266,b@example.com\n') | lead-import 2>err | tail -n 1 | cut -d, -f2,3; cat err
  明远,b@example.com
  lead-import: <stdin>: GB18030 (no mark; valid to the end; 100 % of 2 characters Han)

Signs prove no language; an encoding that few programs write is found all the
same; where nothing fits well, or a second one fits as well, the status is 1.

  $ printf 'company,email,note\nAcme,a@example.com,John\222s 40\260C\nBlue,b@example.com,\20025 men\222s\n' | lead-import | cut -d, -f2,6
  lead-import: <stdin>: Windows-1252 (no mark)
  company,note
  Acme,John’s 40°C
  Blue,€25 men’s
  $ printf 'company,email,city\rStra\247e GmbH,a@example.com,M\237nchen\rGr\232\247e AG,b@example.com,K\232ln\r' | lead-import | cut -d, -f2,6
  lead-import: <stdin>: Macintosh (no mark; reads as German)
  company,city
  Straße GmbH,München
  Größe AG,Köln
  $ printf 'company,email\nMuj\370,a@example.com\n' | lead-import -o out.csv
  lead-import: <stdin>: Windows-1257 (no mark; reads as Lithuanian; Windows-1252 is nearly as likely: --encoding decides)
  [1]
  $ printf 'company,email\nMuj\370,a@example.com\n' | lead-import -e windows-1252 -o out.csv

Quotes as programs write them: blanks around them, backslashes, single records
quoted as a whole, TABs before commas.  Each repair is told once, with its count.

  $ printf 'Company, "Contact" ,Email\nAcme, "Smith, Jo" ,a@example.com\n"Blue" ,"Li, Mei",b@example.com\n' | lead-import 2>err | cut -d, -f2-5; cat err
  company,contact_name,email,email_alt
  Acme,"Smith, Jo",a@example.com
  Blue,"Li, Mei",b@example.com
  lead-import: <stdin>: mended: 3 quoted cells lost the blanks beside them
  $ printf 'Company,Email,Note\n"Acme","a@example.com","say \\"yes, please\\""\n"Blue","b@example.com","no"\n' | lead-import 2>err | cut -d, -f2,3,6,7; cat err
  company,email,note,import_flags
  Acme,a@example.com,"say ""yes, please"""
  Blue,b@example.com,no,
  lead-import: <stdin>: mended: 2 quotes behind backslashes are quotes
  $ printf 'Company,Contact,Email\nAcme,Jo,a@example.com\n"Blue,""Li, Mei"",b@example.com"\nRed,Al,c@example.com\n' | lead-import 2>err | cut -d, -f2-5; cat err
  company,contact_name,email,email_alt
  Acme,Jo,a@example.com,
  Blue,"Li, Mei",b@example.com
  Red,Al,c@example.com,
  lead-import: <stdin>: mended: 1 record lost the quotes around it
  $ printf 'Company\t,Contact\t,Email\nAcme\t,Jo\t,a@example.com\nBlue\t,"Li, Mei"\t,b@example.com\n' | lead-import 2>err | cut -d, -f2-5; cat err
  company,contact_name,email,email_alt
  Acme,Jo,a@example.com,
  Blue,"Li, Mei",b@example.com
  lead-import: <stdin>: mended: 1 quoted cell lost the blanks beside it

Delimiters, sep=, CR alone.

  $ printf 'Company;E-Mail;quantity\nAcme;a@example.com;1,5\n' | lead-import -o out.csv; cut -d, -f2,3,6 out.csv
  company,email,quantity
  Acme,a@example.com,1.5
  $ printf 'sep=|\nCompany|E-Mail\nAcme, Inc|a@example.com\n' | lead-import -o out.csv; cut -d, -f2-4 out.csv
  company,email,email_alt
  "Acme, Inc",a@example.com
  $ printf 'Company\tE-Mail\rAcme\ta@example.com\rBlue\tb@example.com\r' | lead-import -o out.csv; cut -d, -f2,3,8 out.csv
  company,email,src_line
  Acme,a@example.com,2
  Blue,b@example.com,3
  $ printf '公司，邮箱\n明远，a@example.com\n' | lead-import
  lead-import: <stdin>: one column and many full-width commas "，", which separate nothing; write "," for them
  lead-import: <stdin>: kept under its own name: "公司，邮箱" (email?)
  lead-import: <stdin>: no column for the company or the contact among "公司，邮箱"; name it with --column company=HEADER, or keep such leads with --keep-incomplete
  [2]

The header behind notes; or by hand.

  $ printf 'Notes:\n"of the, show"\n\nCompany,Email\nAcme,a@example.com\n' | lead-import -o out.csv; cut -d, -f2,3,7 out.csv
  lead-import: <stdin>: left out: 2 records before the header
  company,email,src_file
  Acme,a@example.com,<stdin>
  $ printf 'x,y\nfoo,bar\nCompany,Email\nAcme,a@example.com\n' | lead-import --skip 2 -o out.csv; cut -d, -f2,3 out.csv
  lead-import: <stdin>: left out: 2 records before the header
  company,email
  Acme,a@example.com
  $ printf 'Company,Email\nAcme,a@example.com\nBlue,b@example.com\nCeta,c@example.com\n' >four.csv; lead-import -s 4 four.csv
  lead-import: four.csv: --skip 4, but the file has only 4 lines; say fewer lines, or auto
  [2]
  $ lead-import -s 99 --no-header four.csv
  lead-import: four.csv: --skip 99, but the file has only 4 lines; say fewer lines, or auto
  [2]
  $ lead-import -s 3 --header company,email four.csv 2>&1 | cut -d, -f2,3
  company,email
  Ceta,c@example.com
  lead-import: four.csv: left out: 3 records before the header
  $ printf 'Visitors\n\n\n' | lead-import -s 1
  lead-import: <stdin>: --skip 1 leaves blank lines only; say fewer lines, or auto
  [2]

Dates prove their order, or somebody says it.

  $ printf 'company,email,met on\nA,a@example.com,03/05/2024\nB,b@example.com,25/12/2023\n' | lead-import -o out.csv; cut -d, -f2,6 out.csv
  company,met_date
  A,2024-05-03
  B,2023-12-25
  $ printf 'company,email,met on\nA,a@example.com,03/05/2024\n' | lead-import
  lead-import: <stdin>: column "met on": cells that cannot be read, as "03/05/2024", are kept in met_date_text; the order of day and month is not proved; say --date-order dmy or mdy
  lead_id,company,email,email_alt,email_free,met_date,met_date_text,import_flags,src_file,src_line
  Lyp5xx67mihqtc,A,a@example.com,,no,,03/05/2024,date-ambiguous:met_date,<stdin>,2
  [1]
  $ printf 'company,email,met on\nA,a@example.com,03/05/2024\n' | lead-import --date-order mdy -o out.csv; cut -d, -f6 out.csv
  met_date
  2024-03-05
  $ printf 'company,email,met on\nA,a@example.com,3月5日\n' | lead-import --year 2024 -o out.csv; cut -d, -f6 out.csv
  met_date
  2024-03-05
  $ printf 'company,email,met on\nA,a@example.com,3月5日\nB,b@example.com,45356\nC,c@example.com,soon\n' | lead-import -n
  lead-import: <stdin>: column "met on": cells that cannot be read, as "3月5日", are kept in met_date_text; it names no year; say --year YYYY, or write a date as 2024-04-22

So do decimal marks and percents.

  $ printf 'opportunity id;amount\nO1;1.234\nO2;1.234,50\n' | lead-import -k opportunity -o out.csv; cut -d, -f1,2 out.csv
  opportunity_id,amount
  O1,1234
  O2,1234.50
  $ printf 'opportunity id;amount\nO1;1.234\n' | lead-import -k opportunity
  lead-import: <stdin>:2: column "amount": cannot read "1.234"; the decimal mark is not proved; say --decimal-mark . or ,
  opportunity_id,amount,import_flags,src_file,src_line
  lead-import: 1 of 1 records rejected
  [1]
  $ printf 'opportunity id;amount\nO1;1.234\n' | lead-import -k opportunity --decimal-mark , --currency eur -o out.csv; cut -d, -f1-3 out.csv
  opportunity_id,amount,currency
  O1,1234,EUR
  $ printf 'opportunity id,probability\nO1,0.6\nO2,1\n' | lead-import -k opportunity -o out.csv; cut -d, -f1,2 out.csv
  opportunity_id,probability
  O1,60
  O2,100

Ambiguous headers are decided by what stands below them.

  $ printf 'Name,Email\nAcme Ltd,a@example.com\n' | lead-import -o out.csv; cut -d, -f2 out.csv
  lead-import: <stdin>: column "Name" is read as company (1 of 1 cells carry a legal form); choose with --column NAME=HEADER
  company
  Acme Ltd
  $ printf 'Name,Email\nAda,a@example.com\n' | lead-import --column company=Name -o out.csv; cut -d, -f2 out.csv
  company
  Ada
  $ printf 'Company,Email,Email,,Colour,Colour\nA,a@example.com,b@example.com,1,2,3\n' | lead-import -o out.csv; cut -d, -f2,3,6-9 out.csv
  lead-import: <stdin>: columns "Email" and "Email" both mean email; the second becomes email_2
  lead-import: <stdin>: kept under their own names: "email_2", "col_4", "Colour", "Colour_2"
  company,email,email_2,col_4,Colour,Colour_2
  A,a@example.com,b@example.com,1,2,3

The common accidents: empty, header only, no final newline, CRLF, a mark, cells too many or few.

  $ lead-import </dev/null
  lead-import: <stdin>: empty; a file starts with a header
  [2]
  $ lead-import -q </dev/null
  $ printf 'company,email\n' | lead-import
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  $ printf '\357\273\277company,email\r\nAcme,a@example.com' | lead-import -o out.csv; cut -d, -f2,3 out.csv
  company,email
  Acme,a@example.com
  $ printf 'company,email,note\nA,a@example.com\nB,b@example.com,x,y\nC,c@example.com,"x ""y"" z",,\n' | lead-import -o out.csv; cut -d, -f2,3,6,7 out.csv
  lead-import: <stdin>:3: 4 cells where the header has 3; quote the cell that holds a delimiter
  lead-import: 1 of 3 records rejected
  company,email,note,import_flags
  A,a@example.com,,short-row
  C,c@example.com,"x ""y"" z",
  $ printf 'company,email,note\nA,a@example.com,24" valve\nB,b@example.com,"open\nC,c@example.com,x\n' | lead-import -o out.csv; cut -d, -f2,6,7 out.csv
  lead-import: <stdin>:3: no CSV: a quote that is never closed, or a NUL byte; mend the line
  lead-import: 1 of 3 records rejected
  company,note,import_flags
  A,"24"" valve",repaired
  C,x,

What is no CSV is refused with what to do.

  $ printf 'PK\003\004....' | lead-import
  lead-import: <stdin>: a workbook that ends too soon or is damaged; fetch or save it again
  [2]
  $ printf 'a\0b\0\0\0c\n\0\0\0' | lead-import
  lead-import: <stdin>: a binary file, no text; export the table as CSV
  [2]
  $ printf 'company,email\nAc\0me,a@example.com\n' | lead-import
  lead-import: <stdin>:2: no CSV: a quote that is never closed, or a NUL byte; mend the line
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  lead-import: 1 of 1 records rejected
  [1]
  $ lead-import missing.csv
  lead-import: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ lead-import .
  lead-import: .: is a directory; name a file in it
  [2]
  $ printf 'foo,bar\n1,2\n' | lead-import
  lead-import: <stdin>: kept under their own names: "foo", "bar"
  lead-import: <stdin>: no column for the company or the contact among "foo", "bar"; name it with --column company=HEADER, or keep such leads with --keep-incomplete
  [2]
  $ printf 'Deal,Amount,Stage,Close Date\nValves,100,Negotiation,2024-05-01\n' | lead-import
  lead-import: <stdin>: kept under their own names: "Deal", "Amount" (company?), "Stage" (region?), "Close Date" (created_date?)
  lead-import: <stdin>: no column for the company or the contact among "Deal", "Amount", "Stage", "Close Date"; say --kind opportunity if these are no leads, else name it with --column company=HEADER
  [2]
  $ printf 'company,email\n"Acme\n' | lead-import
  lead-import: <stdin>:2: no CSV: a quote that is never closed, or a NUL byte; mend the line
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  lead-import: 1 of 1 records rejected
  [1]

Only looking, the first bad record, a full disk, bad usage.

  $ lead-import -n stand.csv 2>/dev/null
  [1]
  $ lead-import --strict stand.csv >/dev/null 2>notes; echo $?; tail -n 1 notes
  2
  lead-import: ended at the first bad record (--strict)
  $ lead-import tracker.csv >/dev/full
  lead-import: tracker.csv: column "客户名称" is read as company (2 of 2 cells carry a legal form); choose with --column NAME=HEADER
  lead-import: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ lead-import --delimiter x tracker.csv
  lead-import: --delimiter: cannot read "x"; write one of , ; | tab auto; see lead-import --help
  [2]
  $ lead-import --kind wine tracker.csv
  lead-import: --kind: cannot read "wine"; write lead, touch, opportunity, quote, quote-line, sample, message, event, news, rep, target, receivable, receipt, holiday, remark or competitor; see lead-import --help
  [2]
  $ lead-import --country Atlantis tracker.csv
  lead-import: --country: no country "Atlantis"; write a code such as DE; see lead-import --help
  [2]
  $ lead-import -k receivable --event Fair tracker.csv
  lead-import: --event: this kind of file has no event_name; see lead-import --help
  [2]
  $ lead-import --colum a=b tracker.csv
  lead-import: no column "a" in this kind of file; --column takes a name of fairlead-format(5)
  [2]
  $ lead-import --column a=b tracker.csv
  lead-import: no column "a" in this kind of file; --column takes a name of fairlead-format(5)
  [2]

A line end within a record leaves quotes as they are under --quote none: Bolt's note is not lost.

  $ printf 'company,email,note\nBolt,"b@c.com,x\ry\nCo,c@d.com,z\n' | lead-import --quote none >bolt.csv; cut -d, -f2,3,6 bolt.csv
  lead-import: <stdin>:3: a line of one cell where the header has 3: a note beside the table, no record
  lead-import: 1 of 3 records rejected
  company,email,note
  Bolt,b@c.com,x
  Co,c@d.com,z

Statements of banks are read as receipts.

  $ printf '交易日期,对方户名,收入金额,支出金额,币种,摘要\n2024-03-05,宁波星辰机械有限公司,"30,000.00",,CNY,货款\n' >bank.csv
  $ lead-import -k receipt bank.csv 2>/dev/null | cut -d, -f1-4
  company,receipt_date,amount,currency
  宁波星辰机械有限公司,2024-03-05,30000,CNY
  $ printf 'Buchungstag;Auftraggeber/Empfänger;Verwendungszweck;Betrag;Währung\n05.03.2024;Bolt GmbH;RE 4711;1.234,50;EUR\n' >bank.csv
  $ lead-import -k receipt bank.csv 2>/dev/null | cut -d, -f1-4
  company,receipt_date,amount,currency
  Bolt GmbH,2024-03-05,1234.50,EUR

In other files than leads, too, a record is rejected for what it is known by
only: a day of a touch that cannot be read, not the next one (R-IMPORT-27).

  $ printf '跟进时间,客户编号,跟进方式,跟进内容,下次跟进时间\n2024-04-03,L1,微信,客户同意,下周三\n2024-13-03,L2,电话,要样品,2024-04-15\n' >touches.csv
  $ lead-import -k touch touches.csv 2>told.txt; cat told.txt
  lead_id,touch_date,medium,body,next_action_date,next_action_date_text,import_flags,src_file,src_line
  L1,2024-04-03,im,客户同意,,下周三,date-unclear:next_action_date,touches.csv,2
  lead-import: touches.csv: column "下次跟进时间": cells that cannot be read, as "下周三", are kept in next_action_date_text; write a date as 2024-04-22
  lead-import: touches.csv:3: column "跟进时间": cannot read "2024-13-03"; there is no such day; write a date as 2024-04-22
  lead-import: 1 of 2 records rejected
  $ printf 'Opportunity ID,Stage,Amount,Currency,Close Date\nO1,Closed Won,1000,USD,soon\nO2,Closed Won,much,USD,2024-05-01\n' | lead-import -k opportunity 2>/dev/null
  opportunity_id,stage,amount,currency,expected_close,expected_close_text,import_flags,src_file,src_line
  O1,Closed Won,1000,USD,,soon,date-unclear:expected_close,<stdin>,2
  [1]
