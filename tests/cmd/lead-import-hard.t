A quote that is never closed, in a stream that never ends.

  $ (printf 'company,email\nAcme,a@example.com\n"'; yes x | tr -d '\n') 2>/dev/null | lead-import -o out.csv
  lead-import: <stdin>:3: a record of more than 16 MiB; look for a quote that is never closed
  [2]
  $ test -e out.csv || echo none
  none
  $ printf 'company,email\n"Acme,a@example.com\n' | lead-import
  lead-import: <stdin>:2: no CSV: a quote that is never closed, or a NUL byte; mend the line
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  lead-import: 1 of 1 records rejected
  [1]

A header of 60,000 characters; 20,000 columns.

  $ awk 'BEGIN { for (i = 0; i < 60000; i++) printf "x"; print ",company,email"; print "a,Acme,a@example.com" }' >long.csv
  $ lead-import long.csv | cut -c 1-60
  lead-import: long.csv: kept under its own name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."
  lead_id,company,email,email_alt,email_free,xxxxxxxxxxxxxxxxx
  Lyp5xx67mihqtc,Acme,a@example.com,,no,a,,long.csv,2
  $ awk 'BEGIN { printf "company,email"; for (i = 0; i < 20000; i++) printf ",c%d", i; print "" }' | lead-import
  lead-import: <stdin>:1: 20002 columns; at most 16384 can be read: delete some, or choose with --delimiter
  [2]
  $ (printf 'company,email,'; yes x | tr -d '\n' | head -c 20000000; echo; echo A,a@example.com,) | lead-import
  lead-import: <stdin>:1: a record of more than 16 MiB; look for a quote that is never closed
  [2]

A million empty lines; a header and nothing behind it.

  $ (echo company,email; yes '' | head -n 1000000; echo Acme,a@example.com) | lead-import
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,,<stdin>,1000002
  $ printf 'company,email\n' | lead-import
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  $ printf 'company,email\n\n\n\n' | lead-import -q

Two columns both mapped to one.

  $ printf 'company,mail1,mail2\nAcme,a@example.com,b@example.com\n' >two.csv
  $ lead-import --column email=mail1 --column email=mail2 two.csv
  lead-import: two.csv: columns "mail1" and "mail2" both mean email; the second becomes email_2
  lead_id,company,email,email_alt,email_free,email_2,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,b@example.com,,two.csv,2

A cell of ten million bytes is a cell.

  $ (printf 'company,email,note\nAcme,a@example.com,'; yes x | tr -d '\n' | head -c 10000000; echo) | lead-import | wc -c
  10000129

A word behind the number that orders a list of choices is that word; the cell
as it was stays beside it (R-IMPORT-31).

  $ printf 'Company,Email,Status,Grade\nA Ltd,a@example.com,2-跟进中,[A] hot\nB Ltd,b@example.com,3 - Qualified,[B] warm\nC Ltd,c@example.com,01.New,hot\nD Ltd,d@example.com,7 Sins,A-team\n' >marks.csv
  $ lead-import -o marks.out marks.csv
  lead-import: marks.csv: column "Status": words that are not known, as "7 Sins", are kept in status_text; the table value takes more (--print-table, --table)
  lead-import: marks.csv: column "Grade": words that are not known, as "A-team", are kept in grade_text; the table value takes more (--print-table, --table)
  $ cut -d, -f2,6-10 marks.out
  company,grade,grade_text,grade_scheme,status,status_text
  A Ltd,A,,horizon,open,2-跟进中
  B Ltd,B,,horizon,replied,3 - Qualified
  C Ltd,A,,horizon,new,01.New
  D Ltd,,A-team,,,7 Sins

Of a word that no table has the first of each column is told, however many
stand in one record.

  $ printf 'Company,Email,Source,Status,Country\nA Ltd,a@example.com,Zork,Blib,Atlantis\nB Ltd,b@example.com,Zork,Blob,\n' | lead-import | cut -d, -f2,6-10
  lead-import: <stdin>: column "Source": words that are not known, as "Zork", are kept in source_text; the table value takes more (--print-table, --table)
  lead-import: <stdin>: column "Status": words that are not known, as "Blib", are kept in status_text; the table value takes more (--print-table, --table)
  lead-import: <stdin>: column "Country": words that are not known, as "Atlantis", are kept in country_text; the table country takes more (--print-table, --table)
  company,country,country_text,source,source_text,status
  A Ltd,,Atlantis,other,Zork,
  B Ltd,,,other,Zork,

Times are no days (R-COL-06); an opt-out column says how many leads it closes
(R-IMPORT-20).

  $ printf 'Company,Email,Visit time,Opt out\nA Ltd,a@example.com,14:30,yes\nB Ltd,b@example.com,9:05 PM,\n' >times.csv
  $ lead-import -o times.out times.csv
  lead-import: times.csv: column "Visit time" is not read as met_date: 0 of 2 cells have the form of it; it keeps its own name
  lead-import: times.csv: kept under its own name: "Visit time"
  lead-import: times.csv: do_not_contact: 1 of 2 leads are not to be contacted
  $ cat times.out
  lead_id,company,email,email_alt,email_free,do_not_contact,Visit time,import_flags,src_file,src_line
  Lyp5xx67mihqtc,A Ltd,a@example.com,,no,yes,14:30,,times.csv,2
  Lvcltlzzw7dd2q,B Ltd,b@example.com,,no,,9:05 PM,,times.csv,3

Two-digit years are proved by the spread of the parts (R-IMPORT-06).

  $ printf 'Company,Email,Created\nA Ltd,a@example.com,24-03-05\nB Ltd,b@example.com,24-03-09\nC Ltd,c@example.com,24-03-21\nD Ltd,d@example.com,24-04-30\nE Ltd,e@example.com,24-05-01\n' >short.csv
  $ lead-import -o short.out short.csv
  $ cut -d, -f2,6 short.out
  company,created_date
  A Ltd,2024-03-05
  B Ltd,2024-03-09
  C Ltd,2024-03-21
  D Ltd,2024-04-30
  E Ltd,2024-05-01

Pictures and other bytes are no text.

  $ printf '\211PNG\r\n\032\n\001\002' >photo.csv; lead-import photo.csv
  lead-import: photo.csv: a picture, no text; type the table, or export it as CSV
  [2]
  $ printf '\001\002\003\004\005\006a,b\n' >bytes.csv; lead-import bytes.csv
  lead-import: bytes.csv: a binary file, no text; export the table as CSV
  [2]

Countries in their own languages and those of their neighbours, times of
purchase in seven languages, dates with dots and circled numbers.

  $ printf 'Company,Email,Country,Created,Purchase timeframe,Status\nA Ltd,a@example.com,Česko,5.3.2024,innerhalb von 3 Monaten,① 已成交\nB Ltd,b@example.com,Suomi,15.3.2024,dans 2 mois,new\nC Ltd,c@example.com,Almanya,1.1.2024,3 ay,\nD Ltd,d@example.com,Německo,1.1.2024,через 6 месяцев,\nE Ltd,e@example.com,Sverige,1.1.2024,binnen 2 weken,\n' >tongues.csv
  $ lead-import -o tongues.out tongues.csv
  $ cut -d, -f2,6- tongues.out | cut -d, -f1-8
  company,country,country_text,buy_horizon,buy_horizon_months,status,status_text,created_date
  A Ltd,CZ,Česko,innerhalb von 3 Monaten,3,won,① 已成交,2024-03-05
  B Ltd,FI,Suomi,dans 2 mois,2,new,,2024-03-15
  C Ltd,DE,Almanya,3 ay,3,,,2024-01-01
  D Ltd,DE,Německo,через 6 месяцев,6,,,2024-01-01
  E Ltd,SE,Sverige,binnen 2 weken,0.46,,,2024-01-01

Years of an era are read where its name stands; without it they are told, and so are two digits beside three.

  $ printf 'company,email,met_date,last_contact_date\nA,a@example.com,民國113年4月5日,113/4/5\nB,b@example.com,民國99年12月31日,99/12/31\n' >era.csv
  $ lead-import -q -o out.csv era.csv; cut -d, -f6-9 out.csv
  lead-import: era.csv: column "last_contact_date": cells that cannot be read, as "113/4/5", are kept in last_contact_date_text; write a date as 2024-04-22
  met_date,last_contact_date,last_contact_date_text,import_flags
  2024-04-05,,113/4/5,date-unclear:last_contact_date
  2010-12-31,,99/12/31,date-unclear:last_contact_date
