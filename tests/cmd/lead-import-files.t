Several files in one run: each with its own encoding, delimiter and header, one output with the columns of all.

  $ cp "$TESTS"/data/*.csv .
  $ FAIRLEAD_TODAY=2024-04-22; export FAIRLEAD_TODAY
  $ printf 'Company;E-Mail;Hall\nCaf\351 Ren\351;rene@example.org;H 3\nBoth;both@example.org;\n' >hall.csv
  $ lead-import --rejects bad.csv -o out.csv stand.csv hall.csv tracker.csv
  lead-import: stand.csv: GB18030 (no mark; valid to the end; 100 % of 134 characters Han)
  lead-import: hall.csv: Windows-1252 (no mark; reads as French)
  lead-import: hall.csv: kept under its own name: "Hall"
  lead-import: tracker.csv: column "客户名称" is read as company (2 of 2 cells carry a legal form); choose with --column NAME=HEADER
  lead-import: stand.csv:8: a line of totals, no record; remove it
  lead-import: stand.csv: left out: 1 record before the header, 1 blank record, 1 repeated header
  lead-import: stand.csv: 1 of 4 records rejected
  [1]
  $ head -n 1 out.csv
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,met_date,booth_class,products_of_interest,buy_horizon,buy_horizon_months,sincerity,grade,grade_scheme,created_date,contact_count,note,Hall,import_flags,src_file,src_line
  $ cut -d, -f2,4,8,10,13,16,18,19,20- out.csv
  company,email,phone_e164,country,booth_class,buy_horizon_months,grade,grade_scheme,created_date,contact_count,note,Hall,import_flags,src_file,src_line
  Northwind Bearings Ltd,Ada@northwind.example.com,+49301234567,DE,intends_order,6,,,,,要样品,,,stand.csv,3
  Bluefin Tools GmbH,bruno@bluefin.example.net,+33142345678,FR,wants_materials,6,,,,,"说""下周""再谈",,,stand.csv,4
  苏州明远光电股份有限公司,,,CN,,,,,,,,,phone-damaged,stand.csv,5
  Café René,rene@example.org,,,,,,,,,,H 3,,hall.csv,2
  Both,both@example.org,,,,,,,,,,,,hall.csv,3
  Northwind Bearings Ltd,ada@northwind.example.com,,DE,,,A,,2024-04-16,3,,,,tracker.csv,2
  Harbour Trading Ltd,carla@harbour.example.com,,BR,,,B,,2024-04-17,1,,,,tracker.csv,3
  $ cat bad.csv
  公司名称,联系人,国家,电子邮箱,电话,展会客户类别,诚意度,采购计划,接待日期,备注,Company,E-Mail,Hall,客户名称,邮箱,级别,联系次数,日期,感兴趣产品,reject_file,reject_line,reject_column,reject_code,reject_message
  合计,3,,,,,,,,,,,,,,,,,,stand.csv,8,,total-row,"a line of totals, no record; remove it"

What one file says does not reach the next: marks, days, ids are each file's own; the ids of all are different.

  $ printf 'id,company,email,met on,quantity\n7,A,a@example.com,25/12/2023,"1.234,5"\n' >one.csv
  $ printf 'id,company,email,met on,quantity\n7,B,b@example.com,12/25/2023,"1,234.5"\n' >two.csv
  $ lead-import one.csv two.csv
  lead_id,company,email,email_alt,email_free,met_date,quantity,import_flags,src_file,src_line
  7,A,a@example.com,,no,2023-12-25,1234.5,,one.csv,2
  Lvcltlzzw7dd2q,B,b@example.com,,no,2023-12-25,1234.5,id-repeated:7,two.csv,2
  $ lead-import - one.csv <two.csv | cut -d, -f1,2,9
  lead_id,company,src_file
  7,B,<stdin>
  Lyp5xx67mihqtc,A,one.csv
  $ lead-import - - <two.csv
  lead-import: "-" is standard input, which is read once; see lead-import --help
  [2]

Two columns of one meaning are counted inside each file; a column of all files has the place of the first.

  $ printf 'company,email,Zone,email\nA,a@example.com,z,a2@example.com\n' >one.csv
  $ printf 'E-mail,Shoe,company\nb@example.com,42,B\n' >two.csv
  $ lead-import two.csv one.csv
  lead-import: two.csv: kept under its own name: "Shoe"
  lead-import: one.csv: columns "email" and "email" both mean email; the second becomes email_2
  lead-import: one.csv: kept under their own names: "Zone", "email_2"
  lead_id,company,email,email_alt,email_free,Shoe,Zone,email_2,import_flags,src_file,src_line
  Lvcltlzzw7dd2q,B,b@example.com,,no,42,,,,two.csv,2
  Lyp5xx67mihqtc,A,a@example.com,,no,,z,a2@example.com,,one.csv,2

Every file is opened and its head read before anything is written.

  $ lead-import -o out2.csv one.csv none.csv; ls out2.csv
  lead-import: one.csv: columns "email" and "email" both mean email; the second becomes email_2
  lead-import: one.csv: kept under their own names: "Zone", "email_2"
  lead-import: cannot open "none.csv": No such file or directory; check its name and folder
  ls: cannot access 'out2.csv': No such file or directory
  [2]
  $ printf 'a,b\n1,2\n' >other.csv; lead-import -o out2.csv one.csv other.csv; ls out2.csv
  lead-import: one.csv: columns "email" and "email" both mean email; the second becomes email_2
  lead-import: one.csv: kept under their own names: "Zone", "email_2"
  lead-import: other.csv: kept under their own names: "a", "b"
  lead-import: other.csv: no column for the company or the contact among "a", "b"; name it with --column company=HEADER, or keep such leads with --keep-incomplete
  ls: cannot access 'out2.csv': No such file or directory
  [2]
  $ : >empty.csv; lead-import -o out2.csv one.csv empty.csv; ls out2.csv
  lead-import: one.csv: columns "email" and "email" both mean email; the second becomes email_2
  lead-import: one.csv: kept under their own names: "Zone", "email_2"
  lead-import: empty.csv: empty; a file starts with a header
  ls: cannot access 'out2.csv': No such file or directory
  [2]
  $ lead-import -q empty.csv one.csv -o out2.csv; cut -d, -f2,3 out2.csv
  lead-import: one.csv: columns "email" and "email" both mean email; the second becomes email_2
  lead-import: one.csv: kept under their own names: "Zone", "email_2"
  company,email
  A,a@example.com
  $ lead-import -q empty.csv empty.csv

A rules file speaks of all of them; a header must be in one.

  $ printf 'map Shoe shoe_size\nset tags %%company\n' >r; lead-import -r r one.csv two.csv -o out.csv; cut -d, -f2,6- out.csv
  lead-import: one.csv: columns "email" and "email" both mean email; the second becomes email_2
  lead-import: one.csv: kept under their own names: "Zone", "email_2"
  company,tags,Zone,email_2,shoe_size,import_flags,src_file,src_line
  A,A,z,a2@example.com,,,one.csv,2
  B,B,,,42,,two.csv,2
  $ printf 'map Hat hat_size\n' >r; lead-import -r r one.csv two.csv
  lead-import: one.csv: columns "email" and "email" both mean email; the second becomes email_2
  lead-import: one.csv: kept under their own names: "Zone", "email_2"
  lead-import: two.csv: kept under its own name: "Shoe"
  lead-import: r:1:1: no column "Hat" in the file; write a header of the file as it stands there, or a position
  [2]

The rejects of several files have the columns of all, and the file; two headers alike are two columns.

  $ printf 'company,email,x,x\nA,,1,2\n' >one.csv; printf 'x,company,email\n3,,\n' >two.csv
  $ lead-import --rejects bad.csv one.csv two.csv -n
  lead-import: one.csv: kept under their own names: "x", "x_2"
  lead-import: two.csv: kept under its own name: "x"
  lead-import: one.csv:2: no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete
  lead-import: one.csv: 1 of 1 records rejected
  lead-import: two.csv:2: neither company nor contact name; add one, or keep it with --keep-incomplete
  lead-import: two.csv: 1 of 1 records rejected
  [1]
  $ cat bad.csv
  company,email,x,x,reject_file,reject_line,reject_column,reject_code,reject_message
  A,,1,2,one.csv,2,,no-channel,"no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete"
  ,,3,,two.csv,2,,no-identity,"neither company nor contact name; add one, or keep it with --keep-incomplete"

A summary: records, columns, decisions, ten lines at most.

  $ lead-import --summary -n stand.csv funnel.csv
  lead-import: stand.csv: GB18030 (no mark; valid to the end; 100 % of 134 characters Han)
  lead-import: funnel.csv: kept under their own names: "成交概率", "阶段" (status?), "品牌" (agent_of?), "型号", "价格" (target_price?), "预计成交日期" (met_date?)
  lead-import: stand.csv:8: a line of totals, no record; remove it
  lead-import: stand.csv: left out: 1 record before the header, 1 blank record, 1 repeated header
  lead-import: stand.csv: 1 of 4 records rejected
  lead-import: 6 records in, 5 out, 1 rejected (total-row 1), 3 left out
  lead-import: columns: 15 known; 6 under a name of its own: 价格, 品牌, 型号, 成交概率, 阶段, 预计成交日期
  lead-import: stand.csv: GB18030; commas; header on line 2
  lead-import: funnel.csv: UTF-8; commas; header on line 1
  [1]
  $ printf 'Company;Met;Price;Junk;E-Mail\nA;25.12.2023;1,5;j;a@example.com\n' >one.csv
  $ printf 'drop Junk\nmap Met met_date\nmap Price quantity\n' >r; lead-import -r r --summary -n one.csv
  lead-import: 1 record in, 1 out, 0 rejected
  lead-import: columns: 4 known; 1 dropped: Junk
  lead-import: one.csv: ASCII; semicolons; header on line 1; dates dmy; decimal comma
  $ cp tracker.csv t1.csv; lead-import --summary -n t1.csv t1.csv t1.csv t1.csv t1.csv t1.csv t1.csv t1.csv t1.csv 2>&1 | grep -v 'is read as'
  lead-import: 18 records in, 18 out, 0 rejected
  lead-import: columns: 7 known
  lead-import: t1.csv: UTF-8; commas; header on line 1
  lead-import: t1.csv: UTF-8; commas; header on line 1
  lead-import: t1.csv: UTF-8; commas; header on line 1
  lead-import: t1.csv: UTF-8; commas; header on line 1
  lead-import: t1.csv: UTF-8; commas; header on line 1
  lead-import: t1.csv: UTF-8; commas; header on line 1
  lead-import: t1.csv: UTF-8; commas; header on line 1
  lead-import: and 2 more files

What nobody can write is told before anything is read.

  $ lead-import one.csv -o /nowhere/out.csv
  lead-import: one.csv: kept under their own names: "Met" (met_date?), "Price" (target_price?), "Junk"
  lead-import: cannot write "/nowhere/out.csv": No such file or directory; check its name and folder
  [2]
  $ lead-import --rejects /nowhere/bad.csv one.csv
  lead-import: one.csv: kept under their own names: "Met" (met_date?), "Price" (target_price?), "Junk"
  lead-import: cannot write "/nowhere/bad.csv": No such file or directory; check its name and folder
  [2]
