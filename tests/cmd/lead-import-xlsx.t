Workbooks: the first sheet that is neither hidden nor empty is read as people
see it.  Shared, rich and inline strings, days, times, percentages, booleans,
the stored values of formulas, errors.

  $ python3 "$TESTS"/make/workbooks.py
  $ lead-import leads.xlsx --today 2024-04-22
  lead-import: leads.xlsx: the sheet "Leads" of 3; choose with --sheet
  lead-import: leads.xlsx: kept under its own name: "probability"
  lead-import: leads.xlsx: do_not_contact: 1 of 2 leads are not to be contacted
  lead_id,company,email,email_alt,email_free,met_date,quantity,last_contact_date,last_contact_date_time,do_not_contact,note,probability,import_flags,src_file,src_line
  Lyp5xx67mihqtc,東京精密,a@example.com,,no,2024-04-16,20,2024-04-16,12:00,yes,"two
  lines",60%,,leads.xlsx,5
  Lvcltlzzw7dd2q,Acme,b@example.com,,no,,,,,,#REF!,,cell-damaged:note,leads.xlsx,7
  lead-import: leads.xlsx: left out: 1 record before the header

From a pipe it is the same.

  $ lead-import -q --today 2024-04-22 leads.xlsx 2>/dev/null >file.csv
  $ cat leads.xlsx | lead-import -q --today 2024-04-22 2>/dev/null | sed 's/<stdin>/leads.xlsx/' | cmp - file.csv
  $ lead-import -q --today 2024-04-22 <leads.xlsx 2>/dev/null | sed 's/<stdin>/leads.xlsx/' | cmp - file.csv

A formula that no program has worked out has no value, which is told.

  $ lead-import -o out.csv formulas.xlsx
  lead-import: formulas.xlsx: formulas without a value, whose cells are empty: 1; open the workbook in a spreadsheet program and save it
  [1]
  $ cut -d, -f2,3,6 out.csv
  company,email,quantity
  Acme,a@example.com,
  Bolt,b@example.com,6

Another sheet, by its name or number; hidden ones must be named.

  $ lead-import --sheet old leads.xlsx
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,,leads.xlsx,2
  $ lead-import --sheet 2 leads.xlsx | tail -n 1
  Lyp5xx67mihqtc,Acme,a@example.com,,no,,leads.xlsx,2
  $ lead-import --sheet Cover leads.xlsx
  lead-import: leads.xlsx: the sheet "Cover" is empty
  [2]
  $ lead-import --sheet Summer leads.xlsx
  lead-import: leads.xlsx: no sheet "Summer" among "Cover", "Old", "Leads"
  [2]
  $ lead-import --sheet 4 leads.xlsx
  lead-import: leads.xlsx: no sheet "4" among "Cover", "Old", "Leads"
  [2]
  $ printf 'company,email\nAcme,a@example.com\n' | lead-import --sheet 1
  lead-import: --sheet: <stdin> is no workbook; see lead-import --help
  [2]

Prefixes of namespaces, days counted from 1904.

  $ lead-import prefixed.xlsx
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,,prefixed.xlsx,2
  $ lead-import mac.xlsx | cut -d, -f2,3,6
  company,email,met_date
  Acme,a@example.com,2024-04-16

What is no sound workbook is named, with what to do.

  $ for book in empty order points broken half; do lead-import $book.xlsx; done
  lead-import: empty.xlsx: a workbook without a visible sheet that has cells; name a hidden one with --sheet
  lead-import: order.xlsx: row 1: rows out of order; save the workbook again
  lead-import: points.xlsx: row 1: a cell points to a text that is missing; save the workbook again
  lead-import: broken.xlsx: a workbook whose XML is broken (mismatched tag); save it again
  lead-import: half.xlsx: a workbook that ends too soon or is damaged; fetch or save it again
  [2]
  $ lead-import letters.ods
  lead-import: letters.ods: an .ods spreadsheet; save it as .xlsx or "CSV UTF-8"
  [2]
  $ lead-import photos.zip
  lead-import: photos.zip: an archive, but no .xlsx workbook; unpack it first
  [2]
  $ lead-import old.xls
  lead-import: old.xls: an .xls workbook that is damaged or ends too soon; open it in a spreadsheet program and save it as .xlsx
  [2]

What was made to burst is not unpacked.

  $ lead-import bomb.xlsx
  lead-import: bomb.xlsx: a workbook that unpacks to more than a spreadsheet can hold; it was not made by a spreadsheet program
  [2]
  $ lead-import laughs.xlsx 2>&1 | sed 's/(.*)/(...)/'
  lead-import: laughs.xlsx: a workbook with a document type, which may give its text another meaning; it was not made by a spreadsheet program
