Workbooks of Excel 97 to 2003 (R-IMPORT-22): texts that go on in another record,
cells out of order, numbers in two forms, a stored text of a formula, a chart
in the sheet, number formats (R-IMPORT-25), hidden and empty sheets.

  $ python3 "$TESTS"/make/xls.py
  $ lead-import --country CN leads.xls
  lead-import: leads.xls: the sheet "客户" of 3; choose with --sheet
  lead_id,company,email,email_alt,email_free,phone,phone_e164,phone_ext,postcode,met_date,note,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,+8613800138000,+8613800138000,,02138,2024-04-16,a long note a long note a long note,,leads.xls,2
  Lvcltlzzw7dd2q,上海轴承,b@example.com,,no,+49 30 901820,+4930901820,,00501,,,cell-damaged:note,leads.xls,3
  $ cat leads.xls | lead-import --country CN 2>/dev/null | cut -d, -f2 | head -n 2
  company
  Acme
  $ lead-import --sheet old leads.xls
  lead-import: leads.xls: kept under its own name: "Acme"
  lead-import: leads.xls: no column for the company or the contact among "Acme"; name it with --column company=HEADER, or keep such leads with --keep-incomplete
  [2]
  $ lead-import --sheet 2 leads.xls
  lead-import: leads.xls: the sheet "Empty" is empty
  [2]
  $ lead-import --sheet Summer leads.xls
  lead-import: leads.xls: no sheet "Summer" among "Old", "Empty", "客户"
  [2]
  $ lead-import mac.xls | cut -d, -f2,10 | head -n 2
  company,met_date
  Acme,2028-04-17

What cannot be read is named, with what to do.

  $ for f in password.xls excel95.xls encrypted.xlsx letter.doc points.xls texts.xls circle.xls leaves.xls half.xls short.xls; do lead-import $f; done
  lead-import: password.xls: a workbook with a password; open it in a spreadsheet program, take the password off and save it
  lead-import: excel95.xls: an .xls workbook of Excel 95 or older; open it in a spreadsheet program and save it as .xlsx
  lead-import: encrypted.xlsx: a workbook with a password; open it in a spreadsheet program, take the password off and save it
  lead-import: letter.doc: a Word document; copy its table into a spreadsheet program
  lead-import: points.xls: a cell points to a text that is missing; save the workbook again
  lead-import: texts.xls: an .xls workbook whose texts end too soon; open it in a spreadsheet program and save it as .xlsx
  lead-import: circle.xls: an .xls workbook that is damaged or ends too soon; open it in a spreadsheet program and save it as .xlsx
  lead-import: leaves.xls: an .xls workbook that is damaged or ends too soon; open it in a spreadsheet program and save it as .xlsx
  lead-import: half.xls: an .xls workbook that is damaged or ends too soon; open it in a spreadsheet program and save it as .xlsx
  lead-import: short.xls: an .xls workbook that is damaged or ends too soon; open it in a spreadsheet program and save it as .xlsx
  [2]

A workbook that LibreOffice wrote comes to the same in all its formats.

  $ lead-import "$TESTS"/data/book.xls 2>/dev/null | sed 's/[^,]*book.xls/book/' >xls.csv
  $ lead-import "$TESTS"/data/book.ods 2>/dev/null | sed 's/[^,]*book.ods/book/' >ods.csv
  $ cat xls.csv
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,postcode,met_date,met_date_time,quantity,quantity_unit,do_not_contact,note,Probability,Visit time,import_flags,src_file,src_line
  Lrerwnvsol2bc6,Acme Ltd,Ada Lovelace,a@example.com,,no,+8613800138000,+8613800138000,,02138,2024-04-16,,500,pcs,yes,"two
  lines",60%,14:30,,book,4
  Ljgup25xbnuev6,上海轴承有限公司,张伟,zhang@example.com,,no,+13900139000,+13900139000,,00501,2024-04-17,12:00,20,pcs,no,Acme Ltd copy,25%,,,book,6
  Lhrhmqhnul26p2,Müller & Söhne 😀,Jürgen,m@example.com,,no,+49 30 901820,+4930901820,,10115,,,2.5,pcs,,#DIV/0!,,,cell-damaged:note,book,7
  $ cmp xls.csv ods.csv
