A form for the stand (R-FORM-01 to 04): filled in by its drop-downs it is read
without a question, the rows that stay empty are no records.

  $ lead-export --form booth --rows 20 --event 'Canton "Fair" 135' --event-end 2024-04-19 --owner li -o booth.xlsx
  $ python3 "$TESTS"/make/form.py booth.xlsx filled.xlsx
  $ lead-import filled.xlsx --rejects none.csv | cut -d, -f2-4
  lead-import: filled.xlsx: the sheet "booth" of 2; choose with --sheet
  lead-import: filled.xlsx: formulas without a value, whose cells are empty: 60; open the workbook in a spreadsheet program and save it
  company,contact_name,job_title
  Kessler GmbH,Anna Müller,text
  Kessler GmbH,Bo Li,text
  $ lead-export --form booth --lang zh -o booth.xlsx
  $ python3 "$TESTS"/make/form.py booth.xlsx filled.xlsx
  $ lead-import -q filled.xlsx >zh.csv
  lead-import: filled.xlsx: the sheet "booth" of 2; choose with --sheet
  lead-import: filled.xlsx: column "国家/地区": words that are not known, as "text", are kept in country_text; the table country takes more (--print-table, --table)
  $ wc -l <zh.csv
  3
  $ lead-import booth.xlsx 2>/dev/null | wc -l
  1

A form for visits is a contact log.

  $ lead-export --form visit --lang zh >visit.xlsx
  $ python3 "$TESTS"/make/form.py visit.xlsx filled.xlsx
  $ lead-import -k touch filled.xlsx
  lead-import: filled.xlsx: the sheet "visit" of 2; choose with --sheet
  lead-import: filled.xlsx: kept under their own names: "公司", "联系人"
  lead_id,touch_date,direction,medium,topic,subject,body,owner,公司,联系人,import_flags,src_file,src_line
  L0001,2024-04-22,out,email,text,text,text,text,Kessler GmbH,Anna Müller,,filled.xlsx,2
  L0002,2024-04-22,in,phone,text,text,text,text,Kessler GmbH,Bo Li,,filled.xlsx,3

The same options give the same bytes; options of forms are for forms.

  $ lead-export --form visit --lang zh | cmp - visit.xlsx
  $ lead-export --rows 20 x.csv
  lead-export: --rows is for --form; see lead-export --help
  [2]
  $ lead-export --form visit --event Fair -o v.xlsx
  lead-export: --event is for --form booth; see lead-export --help
  [2]
  $ lead-export --form booth x.csv
  lead-export: --form reads no file; see lead-export --help
  [2]
  $ lead-export --form booth --rows 0 -o b.xlsx
  lead-export: --rows: cannot read "0"; write a whole number from 1 to 10000; see lead-export --help
  [2]
