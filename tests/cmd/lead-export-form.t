A form for the stand (R-FORM-01 to 04): filled in by its drop-downs it is read
without a question, the rows that stay empty are no records.

  $ lead-export --form booth --rows 20 --event 'Canton "Fair" 135' --event-end 2024-04-19 --owner li -o booth.xlsx
  $ python3 "$TESTS"/make/form.py booth.xlsx filled.xlsx
  $ lead-import filled.xlsx --rejects none.csv
  $ lead-export --form booth --lang zh -o booth.xlsx
  $ python3 "$TESTS"/make/form.py booth.xlsx filled.xlsx
  $ lead-import -q filled.xlsx >zh.csv
  $ wc -l <zh.csv
  $ lead-import booth.xlsx 2>/dev/null | wc -l

A form for visits is a contact log.

  $ lead-export --form visit --lang zh >visit.xlsx
  $ python3 "$TESTS"/make/form.py visit.xlsx filled.xlsx
  $ lead-import -k touch filled.xlsx

The same options give the same bytes; options of forms are for forms.

  $ lead-export --form visit --lang zh | cmp - visit.xlsx
  $ lead-export --rows 20 x.csv
  $ lead-export --form visit --event Fair -o v.xlsx
  $ lead-export --form booth x.csv
  $ lead-export --form booth --rows 0 -o b.xlsx
