The workbook is read back here by lead-export's own means; tests/pipe/quotesheet.py
looks into its parts.

  $ cat >quotes.csv <<'END'
  > quote_id,lead_id,company,quote_date,valid_until,currency,price_term,price_place,lead_time_days,payment_terms,amount
  > Q1,L1,,2024-04-22,2024-05-22,USD,FOB,Ningbo,30,T/T,6000.00
  > Q2,L2,Berg AB,2024-04-22,,USD,FOB,Ningbo,30,T/T,
  > Q3,L2,Berg AB,2024-04-22,2024-05-22,JPY,FOB,Ningbo,30,T/T,100
  > END
  $ cat >lines.csv <<'END'
  > quote_id,line,product_name,unit_price,quantity,chosen,picture
  > Q1,1,Ball valve,1.20,5000,,
  > Q2,1,Gate valve,,100,,
  > Q2,2,Check valve,2.5,,yes,
  > Q3,1,Gate valve,33.4,3,,
  > END
  $ printf 'lead_id,company,contact_name\nL1,Acme GmbH,Ada Weber\n' >leads.csv
  $ printf 'company,email,logo\nOwn Valves,a@own.example,logo.png\n' >own.csv

Company and contact of Q1 are those of its lead.  Q2 lacks its validity and a price.  3 times 33.4 yen are 100 yen: rounded.

  $ mkdir out; quote-sheet -L lines.csv -l leads.csv --own own.csv --today 2024-04-22 -d out quotes.csv >list.csv 2>messages; echo $?
  1
  $ cat messages
  quote-sheet: own.csv:2: column "logo": no such file (No such file or directory); put the picture there, or correct its name
  quote-sheet: quotes.csv:3: column "valid_until": empty; without a validity nothing asks for the order before it ends
  quote-sheet: lines.csv:3: column "unit_price": empty or nothing; write the unit price
  quote-sheet: workbooks: 3, drafts: 1
  $ cut -d, -f 1,12- list.csv
  quote_id,file_name,draft,has_logo,has_sender,sheets,pictures
  Q1,Quotation-Acme-20240422.xlsx,no,no,yes,2,0
  Q2,Quotation-Berg-20240422.xlsx,yes,no,yes,2,0
  Q3,Quotation-Berg-20240422-2.xlsx,no,no,yes,2,0
  $ ls out
  Quotation-Acme-20240422.xlsx
  Quotation-Berg-20240422-2.xlsx
  Quotation-Berg-20240422.xlsx
  $ sed 1d list.csv | cut -d, -f 12 | quote-name --parse | cut -d, -f 3,4
  customer,date
  Acme,2024-04-22
  Berg,2024-04-22
  Berg,2024-04-22

An amount that the lines do not make is told; one quote can be chosen; in Chinese.

  $ sed 's/,100$/,101/' quotes.csv | quote-sheet -q --lang zh -L lines.csv --today 2024-04-22 --id Q3 -o q3.xlsx
  quote-sheet: <stdin>:4: 列“amount”：各项合计为 100；请更正其中一个
  [1]
  $ quote-sheet -q -L lines.csv --id Q1 --today 2024-04-22 quotes.csv | head -c 2
  PK (no-eol)
  $ quote-sheet -L lines.csv --today 2024-04-22 -o q.xlsx quotes.csv 2>messages; echo $?; tail -n 1 messages; ls q.xlsx
  2
  quote-sheet: several quotes make as many workbooks; give a folder with --dir, or choose one with --id
  ls: cannot access 'q.xlsx': No such file or directory
  [2]
  $ quote-sheet -L lines.csv --id Q9 --today 2024-04-22 -o q.xlsx quotes.csv
  quote-sheet: quotes.csv: no quote "Q9"; choose another with --id
  [2]
  $ quote-sheet quotes.csv
  quote-sheet: give the lines of the quotes with --lines; see quote-sheet --help
  [2]

Pictures stay in their folder, whatever a line says; formulas are text.

  $ cat >hostile.csv <<'END'
  > quote_id,product_name,unit_price,quantity,picture
  > Q1,=1+1,1.20,1e3,../own.csv
  > Q1,@SUM(A1),1234567890123456,5000,/etc/passwd
  > Q1,ok,999999999,99999999,.
  > Q1,ok,1,1,https://example.com/a.jpg
  > END
  $ quote-sheet -q -L hostile.csv --today 2024-04-22 --id Q1 -o h.xlsx quotes.csv
  quote-sheet: hostile.csv:3: column "unit_price": no price; write it as 12.50, the currency in its own column
  quote-sheet: hostile.csv:2: column "quantity": no quantity that a workbook can keep; write it as 5000, the unit in its own column
  quote-sheet: hostile.csv:4: column "unit_price": an amount of more than 15 digits; correct the price or the quantity
  quote-sheet: hostile.csv:2: column "picture": leads out of the folder of the pictures; name a file in it
  quote-sheet: hostile.csv:3: column "picture": leads out of the folder of the pictures; name a file in it
  quote-sheet: hostile.csv:4: column "picture": no file; name a picture
  quote-sheet: hostile.csv:5: column "picture": leads out of the folder of the pictures; name a file in it
  [1]

A country's code is for files, the quotation has its name; numbers keep off the
line in every program, and what is not known of the customer has no row.

  $ printf 'quote_id,company,country,quote_date,valid_until,currency\nQ1,Alder,DE,2024-04-22,2024-05-22,USD\n' >country.csv
  $ printf 'quote_id,product_name,unit_price,quantity\nQ1,Valve,1.20,5000\n' >valve.csv
  $ quote-sheet -q --both --lines valve.csv --today 2024-04-22 -o country.xlsx country.csv
  $ part() { python3 -c 'import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile("country.xlsx").read(sys.argv[1]))' "$1"; }
  $ part xl/sharedStrings.xml | grep -o 'Germany 德国\|Fax' | sort | uniq -c
        1 Germany 德国
  $ part xl/styles.xml | grep -o 'formatCode="[^"]*_)"'
  formatCode="#,##0.######_)"
  formatCode="#,##0.00_)"
  formatCode="[$USD] #,##0.00_)"
