  $ cp "$TESTS"/data/marked.csv .

Formulas are guarded, the state of contact is added.

  $ cat >cells.csv <<'END'
  > company,phone,postcode,note,x
  > Acme,+493012345678,01234,=cmd|' /C calc'!A0,-5
  > @Home,030123456,100000,@SUM(A1),+1+1
  > -2+3,+49 30 123,114 55,'=already,'-5
  > "	tab",=1+1,12,+7,-
  > "cr",+49 30 x,SW1A 1AA,plain,'plain
  > END
  $ printf '"\r=1",,,,"=,"\n' >>cells.csv
  $ lead-export cells.csv
  company,phone,postcode,note,x,contact_state
  Acme,+493012345678,01234,'=cmd|' /C calc'!A0,-5,first
  '@Home,030123456,100000,'@SUM(A1),'+1+1,first
  '-2+3,+49 30 123,114 55,''=already,'-5,first
  '\ttab,'=1+1,12,+7,'-,first (esc)
  cr,'+49 30 x,SW1A 1AA,plain,'plain,first
  "'\r (no-eol) (esc)
  =1",,,,"'=,",first
  $ lead-export --guard off cells.csv | head -n 3
  company,phone,postcode,note,x,contact_state
  Acme,+493012345678,01234,=cmd|' /C calc'!A0,-5,first
  @Home,030123456,100000,@SUM(A1),+1+1,first
  $ printf '=formula,+1+1\na,b\n' | lead-export
  '=formula,'+1+1,contact_state
  a,b,first

For Excel: mark, CRLF, spaces in phones and postcodes of digits:

  $ lead-export --for excel cells.csv | head -n 4
  \xef\xbb\xbfcompany,phone,postcode,note,x,contact_state\r (esc)
  Acme,+49 3012345678,012 34,'=cmd|' /C calc'!A0,-5,first\r (esc)
  '@Home,030 123456,100 000,'@SUM(A1),'+1+1,first\r (esc)
  '-2+3,+49 30 123,114  55,''=already,'-5,first\r (esc)
  $ lead-export --for excel cells.csv >excel.csv && head -c 3 excel.csv | od -An -tx1
   ef bb bf
  $ lead-export --for excel -e gb18030 --headers zh marked.csv | head -n 1 | od -An -tx1 | head -n 2
   bf cd bb a7 b1 e0 ba c5 2c b9 ab cb be c3 fb b3
   c6 2c c1 aa cf b5 c8 cb 2c d3 ca cf e4 2c b5 e7

Headers in Chinese, English, canonical; unknown ones stay.

  $ printf '公司名称,Full Name,phone_e164,own\na,b,c,d\n' >headers.csv
  $ lead-export headers.csv
  公司名称,Full Name,phone_e164,own,contact_state
  a,b,c,d,first
  $ lead-export --headers zh headers.csv | head -n 1
  公司名称,联系人,国际格式电话,own,联系状态
  $ lead-export --headers en headers.csv | head -n 1
  Company,Contact name,phone_e164,own,Contact state
  $ lead-export --headers canonical headers.csv | head -n 1
  company,contact_name,phone_e164,own,contact_state
  $ printf 'phone,电话\n1,2\n' | lead-export --headers zh | head -n 1
  phone,电话,联系状态
  $ printf 'firm,联系状态\nAcme,old\n' | lead-export --headers en --column company=firm
  Company,Contact state
  Acme,first

The state of contact:

  $ cat >contacts.csv <<'END'
  > lead_id,contact_count,first_contact_date,last_contact_date,contact_state
  > L1,,,,
  > L2,0,,,followup
  > L3,2,,,
  > L4,,2024-01-05,,
  > L5,0,,2024-01-05,first
  > L6,many,,,
  > END
  $ lead-export contacts.csv
  lead-export: contacts.csv:7: column "contact_count": cannot read "many"; write a whole number from 0 to 2147483647
  lead_id,contact_count,first_contact_date,last_contact_date,contact_state
  L1,,,,first
  L2,0,,,first
  L3,2,,,followup
  L4,,2024-01-05,,followup
  L5,0,,2024-01-05,followup
  lead-export: 1 of 6 records rejected
  [1]
  $ lead-export contacts.csv 2>/dev/null | lead-export - 2>/dev/null | cut -d, -f1,5 | tail -n 2
  L4,followup
  L5,followup

Columns chosen, in that order:

  $ lead-export --columns note,company,contact_state marked.csv
  note,company,contact_state
  ,Acme Pumps Ltd,first
  ,贝林轴承有限公司,followup
  wants FOB,Acme Pumps Limited,followup
  '=1+1,Delta Valves,first
  $ lead-export --columns company,nothing marked.csv
  lead-export: --columns: the file has no column "nothing"; name its columns, joined by commas
  [2]
  $ printf 'x\n""\n' | lead-export --columns x
  x
  ""

Masks: the same value, the same token; other forms of it too.

  $ cat >people.csv <<'END'
  > email,email_alt,phone,phone_e164,note
  > ada@example.com,,+49 30 123,+4930123,
  > bo@example.com,ada@example.com,,,
  > ada@example.com,,030 9,,
  > END
  $ lead-export --mask email,phone people.csv
  email,email_alt,phone,phone_e164,note,contact_state
  email-xjd524ve67n3e,,phone-5lntjrl25xmlc,phone-z7a7nidebiswm,,first
  email-b5qol66dn4u6i,email-xjd524ve67n3e,,,,first
  email-xjd524ve67n3e,,phone-5gk5ycjlg2gou,,,first
  $ echo secret >key; lead-export --mask email --mask-key key people.csv | cut -d, -f1 >one
  $ printf 'secret' >key; lead-export --mask email --mask-key key people.csv | cut -d, -f1 | cmp - one
  $ lead-export --mask email people.csv | cut -d, -f1 | cmp -s - one
  [1]
  $ lead-export --mask nothing people.csv
  lead-export: --mask: the file has no column "nothing"; name its columns, joined by commas
  [2]
  $ : >none; lead-export --mask email --mask-key none people.csv
  lead-export: none: empty; a key is any text that others do not know
  [2]
  $ lead-export --mask email --mask-key missing people.csv
  lead-export: cannot open "missing": No such file or directory; check its name and folder
  [2]
  $ lead-export --mask-key key people.csv
  lead-export: --mask-key without --mask; see lead-export --help
  [2]

A workbook by name or by option, into a pipe but not to a terminal; the same bytes twice.

  $ lead-export -o a.xlsx marked.csv && head -c 2 a.xlsx; echo
  PK
  $ lead-export -f xlsx marked.csv | cmp - a.xlsx
  $ lead-export -f csv -o b.xlsx marked.csv && head -n 1 b.xlsx | cut -d, -f1-2
  lead_id,company
  $ lead-export -f xlsx -e gb18030 marked.csv
  lead-export: --encoding is for text; a workbook has its own; see lead-export --help
  [2]
  $ printf 'a,b\n' | lead-export -f xlsx | head -c 2; echo
  PK
  $ awk 'BEGIN { print "lead_id,note"; printf "L1,"; for (i = 0; i < 32768; i++) printf "x"; print ""; print "L2,short" }' >long.csv
  $ lead-export -o long.xlsx long.csv
  lead-export: long.csv:2: column "note": more than 32767 characters, the most that a cell of a workbook holds; write CSV, or shorten it
  lead-export: 1 of 2 records rejected
  [1]
  $ lead-export long.csv | wc -l
  3
  $ awk 'BEGIN { for (i = 0; i < 16384; i++) printf "c%d,", i; print "last" }' | lead-export -f xlsx >/dev/null
  lead-export: <stdin>: 16386 columns; a sheet has at most 16384: choose some with --columns
  [2]
  $ lead-export -f xlsx marked.csv >/dev/full
  lead-export: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ TMPDIR=/no/such/place lead-export -o t.xlsx marked.csv
  lead-export: cannot make a temporary file: No such file or directory; name another directory in TMPDIR
  [2]

The colours are rows of a table:

  $ lead-export --print-table export-colour | cut -d, -f1-4
  column,value,part,fill
  contact_state,first,row,FFF2CC
  contact_state,followup,row,E2EFDA
  grade,A,cell,F4B084
  grade,B,cell,FFD966
  grade,C,cell,BDD7EE
  grade,D,cell,D9D9D9
  $ printf 'column,value,part,fill\ngrade,A,row,red\n' >colours.csv
  $ lead-export -o c.xlsx --table export-colour=colours.csv marked.csv
  lead-export: colours.csv:2: column "fill": no colour; write six digits of 0-9 and A-F: red, green, blue, as FFF2CC
  [2]
  $ ls c.xlsx
  ls: cannot access 'c.xlsx': No such file or directory
  [2]

Wrong files and command lines:

  $ lead-export missing.csv
  lead-export: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ lead-export .
  lead-export: .: is a directory; name a file in it
  [2]
  $ lead-export </dev/null
  lead-export: <stdin>: empty; a file starts with a header
  [2]
  $ lead-export -q </dev/null
  $ lead-export -q -o nothing.xlsx </dev/null && head -c 2 nothing.xlsx; echo
  PK
  $ lead-export --for word marked.csv
  lead-export: --for: cannot read "word"; write one of any|excel; see lead-export --help
  [2]
  $ lead-export -e latin1 marked.csv
  lead-export: --encoding: cannot read "latin1"; write one of utf-8|gb18030; see lead-export --help
  [2]
  $ lead-export --headers de marked.csv
  lead-export: --headers: cannot read "de"; write one of keep|canonical|zh|en; see lead-export --help
  [2]
  $ lead-export --guard maybe marked.csv
  lead-export: --guard: cannot read "maybe"; write one of on|off; see lead-export --help
  [2]
  $ lead-export -f ods marked.csv
  lead-export: --format: cannot read "ods"; write one of auto|csv|xlsx; see lead-export --help
  [2]
  $ lead-export --columns
  lead-export: --columns needs a value (NAME,...); see lead-export --help
  [2]
  $ lead-export a.csv b.csv
  lead-export: one file at a time, not "b.csv" too; see lead-export --help
  [2]
  $ printf 'a,b\n1\n1,2\n' | lead-export
  lead-export: <stdin>:2: 1 field where the header has 2; add the missing commas
  a,b,contact_state
  1,2,first
  lead-export: 1 of 2 records rejected
  [1]
  $ printf 'a,b\n1\n' | lead-export --strict
  lead-export: <stdin>:2: 1 field where the header has 2; add the missing commas
  lead-export: ended at the first bad record (--strict)
  [2]
  $ printf 'a\n\377\n' | lead-export
  lead-export: <stdin>:2: not UTF-8; run lead-import first
  a,contact_state
  lead-export: 1 of 1 records rejected
  [1]
  $ printf 'a;b\n' | lead-export
  a;b,contact_state
  $ printf 'phone;email\n' | lead-export
  lead-export: <stdin>:1: the columns are separated by semicolons and not by commas; run lead-import first
  [2]
  $ printf 'a,"b\n' | lead-export
  lead-export: <stdin>:1: a quoted field that never ends; close the quote or double it
  [2]
  $ printf 'contact_count,联系次数\n1,2\n' | lead-export
  contact_count,联系次数,contact_state
  1,2,followup
  $ lead-export marked.csv >/dev/full
  lead-export: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ lead-export --help
  usage: lead-export [options] [file]
  lead-export - write leads for spreadsheet programs
  
        --for any|excel     excel: mark, CRLF, spaces in phones and postcodes
    -e, --encoding utf-8|gb18030  gb18030 for old Chinese installations
    -f, --format auto|csv|xlsx  auto: a workbook if -o ends in .xlsx
        --headers keep|canonical|zh|en  the language of the headers
        --columns NAME,...  these columns in this order
        --view NAME         due, leads or grades: its columns, its sheet
        --mask NAME,...     put stable tokens in place of these values
        --mask-key FILE     a secret, so that nobody can test guesses
        --guard on|off      off: cells that look like formulas stay as they are
  
  More: --form none|booth|visit, --rows N, --event NAME, --event-end DATE,
      --owner NAME
  Common: --column NAME=HEADER, --rejects FILE, --strict, --lang en|zh,
      --table NAME=FILE, --print-table NAME, -q --quiet-empty, --threads N,
      --print-columns, -o --output FILE, -h --help, -V --version
  Tables: export-header export-colour export-mask export-sheet export-word view
      value country country-name phone-region columns form
  The manual: man lead-export
