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
