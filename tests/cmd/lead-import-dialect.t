How a file was written is found, where it is certain. Apostrophes that quote; quotes that do not.

  $ FAIRLEAD_TODAY=2024-04-22; export FAIRLEAD_TODAY
  $ printf "'company','email','note'\n'Acme, Inc','a@example.com','say ''hi'''\n" | lead-import -o out.csv; cut -d, -f2-4,7 out.csv
  lead-import: <stdin>: apostrophes quote the cells; choose with --quote
  company,email,email_alt,import_flags
  "Acme, Inc",a@example.com,say 'hi'
  $ printf 'company\temail\tnote\nAcme\ta@example.com\t"Big one\nBlue\tb@example.com\t"x\n' | lead-import -o out.csv; cut -d, -f2,3,6 out.csv
  lead-import: <stdin>: quotes are read as text; choose with --quote
  company,email,note
  Acme,a@example.com,"""Big one"
  Blue,b@example.com,"""x"
  $ printf 'company,email,note\nAcme,a@example.com,"x"\n' | lead-import -o out.csv --quote none; cut -d, -f2,3,6 out.csv
  company,email,note
  Acme,a@example.com,"""x"""
  $ lead-import --quote '`' </dev/null
  lead-import: --quote: cannot read "`"; write ", ', none or auto; see lead-import --help
  [2]

Whole records in quotes.

  $ printf 'company,email,phone\n"Acme,a@example.com,""030 1234567"""\n"""Blue, Ltd"",b@example.com,040 1234567"\n' | lead-import -o out.csv; cut -d, -f2-7 out.csv
  lead-import: <stdin>: whole records stand in quotes; they are taken off
  company,email,email_alt,email_free,phone,phone_e164
  Acme,a@example.com,,no,030 1234567,
  "Blue, Ltd",b@example.com,,no,040 1234567
  $ (echo company,email,phone; yes '"Acme,a@example.com,1"' | head -n 30000; printf '"Blue,b@example.com",1\n') >wrapped.csv
  $ lead-import -n wrapped.csv
  lead-import: wrapped.csv: whole records stand in quotes; they are taken off
  lead-import: wrapped.csv:30002: no CSV: a quote that is never closed, or a NUL byte; mend the line
  lead-import: 1 of 30001 records rejected
  [1]

A formula that only keeps a program from reading a number, an id ended by a tab, padding.

  $ printf 'company,email,Code,phone\nAcme,a@example.com,="0123",="030 1234567"\n\343\200\200Blue\302\240,b@example.com,0456\t, 040 1234567 \n' | lead-import -o out.csv; cut -d, -f2,3,6,9,10 out.csv
  lead-import: <stdin>: kept under its own name: "Code" (lead_id?)
  company,email,phone,Code,import_flags
  Acme,a@example.com,030 1234567,0123,
  Blue,b@example.com,040 1234567,0456,

A row of groups above the header, and what is no such row.

  $ printf 'Our man,,Visitor,,\nName,Phone,Name,E-mail,Company\nAda,1,Bruno,b@example.com,Acme\n' >groups.csv
  $ lead-import -o out.csv groups.csv; cut -d, -f2-4,7,8 out.csv
  lead-import: groups.csv: kept under their own names: "Our man Name", "Our man Phone"
  company,contact_name,email,Our man Name,Our man Phone
  Acme,Bruno,b@example.com,Ada,1
  $ printf 'Contact,,Company,,\nName,E-mail,Name,Country,City\nAda,a@example.com,Acme,DE,Kiel\n' | lead-import -o out.csv; cut -d, -f2-4,7,9 out.csv
  company,contact_name,email,country,city
  Acme,Ada,a@example.com,DE,Kiel
  $ printf 'Customer,,Our rep,\nCompany,E-mail,Name,Phone\nAcme,a@example.com,Ada,030 1234567\n' >asks.csv
  $ lead-import asks.csv
  lead-import: asks.csv: line 1 may be a row of groups above the header or not; say --header-rows 2 to join it to the header, or --header-rows 1
  [2]
  $ lead-import -o out.csv --header-rows 2 asks.csv; cut -d, -f2,3,6,7 out.csv
  lead-import: asks.csv: kept under their own names: "Our rep Name" (owner?), "Our rep Phone" (phone?)
  company,email,Our rep Name,Our rep Phone
  Acme,a@example.com,Ada,030 1234567
  $ lead-import -o out.csv --header-rows 1 asks.csv; cut -d, -f2-4 out.csv
  lead-import: asks.csv: left out: 1 record before the header
  company,contact_name,email
  Acme,Ada,a@example.com
  $ printf 'June\nCom-,Con-,E-\npany,tact,mail\nAcme,Ada,a@example.com\n' | lead-import --header-rows 2 -o out.csv; cut -d, -f2-4 out.csv
  lead-import: <stdin>: left out: 1 record before the header
  company,contact_name,email
  Acme,Ada,a@example.com
  $ printf 'Company,Contact\nname\nAcme,Ada\n' | lead-import --header-rows 2
  lead-import: <stdin>:2: 1 cells in this row of the header, 2 in the one above
  [2]

No header.

  $ printf 'Acme,a@example.com,7\nBlue,b@example.com,8\n' >bare.csv
  $ lead-import bare.csv
  lead-import: bare.csv:1: "a@example.com" is no header but a value; if the file has no header, say --header NAME,NAME,... or --no-header
  [2]
  $ lead-import -o out.csv --header company,email,Shoe bare.csv; cut -d, -f2,3,6,9 out.csv
  lead-import: bare.csv: kept under its own name: "Shoe"
  company,email,Shoe,src_line
  Acme,a@example.com,7,1
  Blue,b@example.com,8,2
  $ lead-import --no-header --column company=col_1 --column email=col_2 bare.csv
  lead-import: bare.csv: kept under its own name: "col_3"
  lead_id,company,email,email_alt,email_free,col_3,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,7,,bare.csv,1
  Lvcltlzzw7dd2q,Blue,b@example.com,,no,8,,bare.csv,2
  $ lead-import --header company,email,Shoe --no-header bare.csv
  lead-import: --no-header: excludes --header; say one of them; see lead-import --help
  [2]
  $ printf 'header company,email,Shoe\nno-header\n' >both.rules; lead-import -r both.rules bare.csv
  lead-import: both.rules:2:1: no-header: excludes --header; say one of them
  [2]
  $ echo no-header >no.rules; lead-import -r no.rules --header company,email,Shoe bare.csv | cut -d, -f2,3,6 | head -n 2
  lead-import: bare.csv: kept under its own name: "Shoe"
  company,email,Shoe
  Acme,a@example.com,7
  $ (echo Visitors of June; cat bare.csv) | lead-import -o out.csv --skip 1 --header company,email,Shoe; cut -d, -f2,3,6 out.csv
  lead-import: <stdin>: kept under its own name: "Shoe"
  lead-import: <stdin>: left out: 1 record before the header
  company,email,Shoe
  Acme,a@example.com,7
  Blue,b@example.com,8
  $ printf 'Acme,a@example.com,7\n' | lead-import --header 'company,email' --rejects bad.csv | tail -n +2; cat bad.csv
  lead-import: <stdin>:1: 3 cells where the header has 2; quote the cell that holds a delimiter
  lead-import: 1 of 1 records rejected
  company,email,reject_line,reject_column,reject_code,reject_message
  Acme,a@example.com,1,,long-row,3 cells where the header has 2; quote the cell that holds a delimiter,7

Several tables in one file.

  $ printf 'company,email,phone\nAcme,a@example.com,1\n\nevent,event start,company,email\nFair,2024-01-01,Blue,b@example.com\n' >two.csv
  $ lead-import two.csv
  lead-import: two.csv:4: a second table begins here; choose with --table-number, or make a file of each
  [2]
  $ lead-import -o out.csv --table-number 1 two.csv; cut -d, -f2,3 out.csv
  lead-import: two.csv: left out: 2 records of other tables
  company,email
  Acme,a@example.com
  $ lead-import -o out.csv --table-number 2 two.csv; cut -d, -f2,3,6,7 out.csv
  lead-import: two.csv: left out: 2 records before the header
  company,email,event_name,event_start
  Blue,b@example.com,Fair,2024-01-01
  $ lead-import --table-number 3 two.csv
  lead-import: two.csv: no table 3; there are fewer tables in the first 512 KiB
  [2]
  $ (echo company,email,phone; yes Acme,a@example.com,1 | head -n 30000; printf '\nevent,event start,company,email\nFair,2024-01-01,Blue,b@example.com\n') >long.csv
  $ lead-import -n long.csv
  lead-import: long.csv:30003: a second table begins here; choose with --table-number, or make a file of each
  [2]
  $ lead-import -n --table-number 1 long.csv
  lead-import: long.csv: left out: 2 records of other tables

The header again, totals and notes below the table.

  $ printf 'company,email,quantity\nAcme,a@example.com,5\n,,\ncompany,email,quantity\nBlue,b@example.com,6\nTotal,,11\nSource: badge scanner\n' | lead-import -o out.csv; cut -d, -f2,3,6 out.csv
  lead-import: <stdin>:6: a line of totals, no record; remove it
  lead-import: <stdin>:7: a line of one cell where the header has 3: a note beside the table, no record
  lead-import: <stdin>: left out: 1 blank record, 1 repeated header
  lead-import: 2 of 4 records rejected
  company,email,quantity
  Acme,a@example.com,5
  Blue,b@example.com,6

Lines that end in CR alone; the header's own odd forms.

  $ printf '="company",email\rAcme,a@example.com\rBlue,b@example.com\r' | lead-import -o out.csv; cut -d, -f2,3 out.csv
  company,email
  Acme,a@example.com
  Blue,b@example.com

Damage is named and no value.

  $ printf 'company,email,met on,phone,note\nAcme,a@example.com,########,1.1812E+11,#N/A\nCaf\357\277\275,b@example.com,2024-04-22,#REF!,x\n#VALUE!,c@example.com,,,\n' | lead-import -o out.csv; cut -d, -f2,3,6,7,8,9 out.csv
  lead-import: <stdin>:4: neither company nor contact name; add one, or keep it with --keep-incomplete
  lead-import: 1 of 3 records rejected
  company,email,phone,phone_e164,phone_ext,met_date
  Acme,a@example.com,1.1812E+11,,,
  Caf\xef\xbf\xbd,b@example.com,,,,2024-04-22 (esc)
