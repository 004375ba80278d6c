The worked example (DOMAIN 15, no 14), and names in either language.

  $ cat >quotes.csv <<'CSV'
  > quote_id,company,quote_date,revision
  > Q1,"Acme Co., Ltd.",2024-04-22,2
  > Q2,上海贝林有限公司,2024-04-22,
  > Q3,Weber GmbH & Co. KG,2024-04-22,1
  > CSV
  $ quote-name quotes.csv
  quote_id,company,quote_date,revision,file_name
  Q1,"Acme Co., Ltd.",2024-04-22,2,Quotation-Acme-20240422-v2.xlsx
  Q2,上海贝林有限公司,2024-04-22,,Quotation-上海贝林-20240422.xlsx
  Q3,Weber GmbH & Co. KG,2024-04-22,1,Quotation-Weber-20240422.xlsx
  $ quote-name --lang zh quotes.csv | cut -d, -f1,5- | tail -n 2
  Q2,报价单-上海贝林-20240422.xlsx
  Q3,报价单-Weber-20240422.xlsx
  $ quote-name -d pi -e pdf quotes.csv | tail -n 1
  Q3,Weber GmbH & Co. KG,2024-04-22,1,PI-Weber-20240422.pdf
  $ quote-name --doc catalogue --lang zh quotes.csv | tail -n 1
  Q3,Weber GmbH & Co. KG,2024-04-22,1,目录-Weber-20240422.xlsx

What a name is made of can be chosen.

  $ cat >full.csv <<'CSV'
  > quote_id,customer_short,company,contact_name,country,product,owner,quote_date,revision
  > Q/1,Acme,Acme GmbH,Ada Weber,DE,6204 ZZ,Chen,2024-04-22,3
  > CSV
  $ for p in '{doc}-{customer}-{date}{rev}.{ext}' '{company}_{contact}_{country}' '{date-} {product} {quote_id}.{ext}' '{owner}'; do quote-name -p "$p" full.csv | sed 1d | cut -d, -f10; done
  Quotation-Acme-20240422-v3.xlsx
  Acme_GmbH_Ada_Weber_DE
  2024-04-22 6204_ZZ Q-1.xlsx
  Chen
  $ quote-name -p '{doc' full.csv
  quote-name: "{" without "}"; close the placeholder
  [2]
  $ quote-name -p '{customr}' full.csv
  quote-name: no placeholder {customr}; write one of doc, customer, company, contact, country, date, date-, product, quote_id, rev, ext, owner
  [2]
  $ quote-name -p 'out/{customer}' full.csv
  quote-name: "out/" cannot stand in a file name; leave out / \ : * ? " < > |
  [2]
  $ quote-name -p '' full.csv
  quote-name: an empty pattern; write one such as {doc}-{customer}-{date}{rev}.{ext}
  [2]
  $ quote-name -e .xlsx full.csv
  quote-name: no extension ".xlsx"; write one without its point, such as xlsx
  [2]
  $ quote-name -e ../x full.csv
  quote-name: no extension "../x"; write one without its point, such as xlsx
  [2]
  $ quote-name -d offer full.csv
  quote-name: no document "offer"; write quotation, pi or catalogue, or add it with --table document=FILE
  [2]

The customer is the short name, else the company without its legal words, else
the contact; a name never leaves its directory and suits every system.

  $ cat >hard.csv <<'CSV'
  > customer_short,company,contact_name,quote_date
  > ,,Ada Weber,2024-04-22
  > ,Beilin (Holding) Ltd,,2024-04-22
  > ../../etc/passwd,,,2024-04-22
  > "a/b\c:d*e?f""g<h>i|j",,,2024-04-22
  > "two
  > lines",,,2024-04-22
  > "  .-dots-.  ",,,2024-04-22
  > a - b,,,2024-04-22
  > CSV
  $ quote-name hard.csv | sed 's/.*Quot/Quot/'
  customer_short,company,contact_name,quote_date,file_name
  Quotation-Ada_Weber-20240422.xlsx
  Quotation-Beilin_(Holding)-20240422.xlsx
  Quotation-etc-passwd-20240422.xlsx
  Quotation-a-b-c-d-e-f-g-h-i-j-20240422.xlsx
  "two
  Quotation-two-lines-20240422.xlsx
  Quotation-dots-20240422.xlsx
  Quotation-a-b-20240422.xlsx
  $ printf 'customer_short,quote_date\ncon,2024-04-22\nLPT1,2024-04-22\nconsole,2024-04-22\n' | quote-name -p '{customer}.{ext}' | cut -d, -f3
  file_name
  _con.xlsx
  _LPT1.xlsx
  console.xlsx

At most 200 bytes without the extension; only the customer is cut, and never
inside a character.

  $ awk 'BEGIN { print "company,quote_date"; for (i = 0; i < 3; i++) { for (k = 0; k < 300; k++) printf "轴"; print ",2024-04-22" } }' >long.csv
  $ quote-name long.csv | sed 1d | cut -d, -f3 | while read -r name; do printf '%s' "${name%.xlsx}" | wc -c; printf '%s\n' "$name" | iconv -f utf-8 -t utf-8 | sed 's/轴//g'; done
  199
  Quotation--20240422.xlsx
  198
  Quotation--20240422-2.xlsx
  198
  Quotation--20240422-3.xlsx
  $ awk 'BEGIN { printf "company,quote_date,product\nAcme,2024-04-22,"; for (k = 0; k < 300; k++) printf "p"; print "" }' | quote-name -q -p '{customer}-{product}'
  quote-name: <stdin>:2: a name of more than 200 bytes without its customer; shorten the other values or the --pattern
  quote-name: 1 of 1 records rejected
  [1]

Names are unique in a run, compared without case.

  $ printf 'company,quote_date\nAcme,2024-04-22\nACME,2024-04-22\nAcme Ltd,2024-04-22\nAcme-2,2024-04-22\n' | quote-name -p '{customer}.{ext}' | cut -d, -f3
  file_name
  Acme.xlsx
  ACME-2.xlsx
  Acme-3.xlsx
  Acme-2-2.xlsx

Without a customer or a date there is no name.

  $ cat >missing.csv <<'CSV'
  > quote_id,customer_short,company,quote_date,revision
  > Q1,,,2024-04-22,
  > Q2,Acme,,,
  > Q3,Acme,,22.04.2024,
  > Q4,Acme,,2024-02-30,
  > Q5,Acme,,2024-04-22,zero
  > Q6,Acme,,2024-04-22,0
  > Q7,?!/,,2024-04-22,
  > Q8,...,,2024-04-22,
  > Q9,Acme
  > Q10,Acme,,2024-04-22,,
  > Q11,Acme,,2024-04-22,
  > CSV
  $ quote-name --rejects rejects.csv missing.csv
  quote-name: missing.csv:2: column "company": no customer; fill customer_short, company or contact_name
  quote-name: missing.csv:3: column "quote_date": no date; fill quote_date
  quote-name: missing.csv:4: column "quote_date": cannot read "22.04.2024"; write a date as 2024-04-22
  quote-name: missing.csv:5: column "quote_date": cannot read "2024-02-30"; write a date as 2024-04-22
  quote-name: missing.csv:6: column "revision": cannot read "zero"; write a whole number from 1
  quote-name: missing.csv:7: column "revision": cannot read "0"; write a whole number from 1
  quote-name: missing.csv:9: column "company": no customer; fill customer_short, company or contact_name
  quote-name: missing.csv:10: 2 fields where the header has 5; add the missing commas
  quote-name: missing.csv:11: 6 fields where the header has 5; quote the field that holds a comma
  quote_id,customer_short,company,quote_date,revision,file_name
  Q7,?!/,,2024-04-22,,Quotation-!-20240422.xlsx
  Q11,Acme,,2024-04-22,,Quotation-Acme-20240422.xlsx
  quote-name: 9 of 11 records rejected
  [1]
  $ cat rejects.csv
  quote_id,customer_short,company,quote_date,revision,reject_line,reject_column,reject_code,reject_message
  Q1,,,2024-04-22,,2,company,no-customer,"no customer; fill customer_short, company or contact_name"
  Q2,Acme,,,,3,quote_date,no-date,no date; fill quote_date
  Q3,Acme,,22.04.2024,,4,quote_date,bad-date,"cannot read ""22.04.2024""; write a date as 2024-04-22"
  Q4,Acme,,2024-02-30,,5,quote_date,bad-date,"cannot read ""2024-02-30""; write a date as 2024-04-22"
  Q5,Acme,,2024-04-22,zero,6,revision,bad-revision,"cannot read ""zero""; write a whole number from 1"
  Q6,Acme,,2024-04-22,0,7,revision,bad-revision,"cannot read ""0""; write a whole number from 1"
  Q8,...,,2024-04-22,,9,company,no-customer,"no customer; fill customer_short, company or contact_name"
  Q9,Acme,,,,10,,short-record,2 fields where the header has 5; add the missing commas
  Q10,Acme,,2024-04-22,,11,,long-record,6 fields where the header has 5; quote the field that holds a comma,
  $ printf 'company,quote_date,product\nAcme,2024-04-22,\nAcme,2024-04-22,6204\n' | quote-name -p '{customer}-{product}'
  quote-name: <stdin>:2: a value that the pattern asks for is empty; fill it or choose another --pattern
  company,quote_date,product,file_name
  Acme,2024-04-22,6204,Acme-6204
  quote-name: 1 of 2 records rejected
  [1]

Mended by hand they go in again.

  $ sed -e 's/^Q1,,/Q1,Beta,/' -e 's/^Q2,Acme,,,/Q2,Acme,,2024-04-22,/' -e 's/22.04.2024/2024-04-22/' -e 's/2024-02-30/2024-02-29/' -e 's/zero,/1,/' -e 's/22,0,/22,1,/' -e 's/\.\.\./Dot/' -e 's/^Q9,Acme,,,/Q9,Acme,,2024-04-22,/' -e 's/comma,$/comma/' rejects.csv >mended.csv
  $ quote-name mended.csv | sed 's/.*Quot/Quot/'
  quote_id,customer_short,company,quote_date,revision,reject_line,reject_column,reject_code,reject_message,file_name
  Quotation-Beta-20240422.xlsx
  Quotation-Acme-20240422.xlsx
  Quotation-Acme-20240422-2.xlsx
  Quotation-Acme-20240229.xlsx
  Quotation-Acme-20240422-3.xlsx
  Quotation-Acme-20240422-4.xlsx
  Quotation-Dot-20240422.xlsx
  Quotation-Acme-20240422-5.xlsx
  Quotation-Acme-20240422-6.xlsx

A column that the pattern asks for must be there.

  $ printf 'company\nAcme\n' | quote-name
  quote-name: <stdin>:1: no column "quote_date" among "company"; name it with --column quote_date=HEADER
  [2]
  $ printf 'quote_date\n2024-04-22\n' | quote-name
  quote-name: <stdin>:1: no column "company" among "quote_date"; name it with --column company=HEADER
  [2]
  $ printf 'company,quote_date\nAcme,2024-04-22\n' | quote-name -p '{customer}-{owner}'
  quote-name: <stdin>:1: no column "owner" among "company", "quote_date"; name it with --column owner=HEADER
  [2]
  $ printf 'firma,wann\nAcme,2024-04-22\n' | quote-name --column company=firma --column quote_date=wann
  firma,wann,file_name
  Acme,2024-04-22,Quotation-Acme-20240422.xlsx
  $ printf '客户名称,报价日期,版本\nAcme,2024-04-22,2\n' | quote-name
  客户名称,报价日期,版本,file_name
  Acme,2024-04-22,2,Quotation-Acme-20240422-v2.xlsx
  $ printf 'company,x,Company\na,b,c\n' | quote-name
  quote-name: <stdin>:1: two columns "company": field 1 "company" and field 3 "Company"; rename one, or run lead-import first
  [2]

A name that is there is replaced in place; twice is as good as once.

  $ printf 'file_name,company,note,quote_date\nold.xlsx,Acme,"a,b ""c""",2024-04-22\n' >named.csv
  $ quote-name named.csv
  file_name,company,note,quote_date
  Quotation-Acme-20240422.xlsx,Acme,"a,b ""c""",2024-04-22
  $ quote-name -o named.csv named.csv
  $ quote-name named.csv | cmp - named.csv

What a name says: reading gives back what was put in.

  $ quote-name quotes.csv | quote-name --parse
  file_name,doc,customer,date,revision
  Quotation-Acme-20240422-v2.xlsx,Quotation,Acme,2024-04-22,2
  Quotation-上海贝林-20240422.xlsx,Quotation,上海贝林,2024-04-22,1
  Quotation-Weber-20240422.xlsx,Quotation,Weber,2024-04-22,1
  $ quote-name -p '{date-} {customer}{rev}' quotes.csv | quote-name --parse -p '{date-} {customer}{rev}'
  file_name,doc,customer,date,revision
  2024-04-22 Acme-v2,,Acme,2024-04-22,2
  2024-04-22 上海贝林,,上海贝林,2024-04-22,1
  2024-04-22 Weber,,Weber,2024-04-22,1
  $ printf '%s\n' Quotation-Acme-20240422.xlsx 报价单-贝林-20240422-v3-2.pdf 'Quotation Sheet.xlsx' Quotation-Acme-20240230.xlsx | quote-name --parse
  quote-name: <stdin>:3: column "file_name": cannot read "Quotation Sheet.xlsx" by the pattern {doc}-{customer}-{date}{rev}.{ext}; choose the --pattern it was made with
  quote-name: <stdin>:4: column "file_name": cannot read "Quotation-Acme-20240230.xlsx" by the pattern {doc}-{customer}-{date}{rev}.{ext}; choose the --pattern it was made with
  file_name,doc,customer,date,revision
  Quotation-Acme-20240422.xlsx,Quotation,Acme,2024-04-22,1
  报价单-贝林-20240422-v3-2.pdf,报价单,贝林,2024-04-22,3
  quote-name: 2 of 4 records rejected
  [1]
  $ printf '%s\r\n' Quotation-Acme,Inc-20240422.xlsx x | quote-name --parse --rejects list.csv
  quote-name: <stdin>:2: column "file_name": cannot read "x" by the pattern {doc}-{customer}-{date}{rev}.{ext}; choose the --pattern it was made with
  file_name,doc,customer,date,revision
  "Quotation-Acme,Inc-20240422.xlsx",Quotation,"Acme,Inc",2024-04-22,1
  quote-name: 1 of 2 records rejected
  [1]
  $ cat list.csv
  file_name,reject_line,reject_column,reject_code,reject_message
  x,2,file_name,no-quote-name,"cannot read ""x"" by the pattern {doc}-{customer}-{date}{rev}.{ext}; choose the --pattern it was made with"
  $ sed 's/^x/Quotation-X-20240422.xlsx/' list.csv | quote-name --parse
  file_name,doc,customer,date,revision
  Quotation-X-20240422.xlsx,Quotation,X,2024-04-22,1
  $ printf 'no\n' | quote-name --parse
  quote-name: <stdin>:1: column "file_name": cannot read "no" by the pattern {doc}-{customer}-{date}{rev}.{ext}; choose the --pattern it was made with
  file_name,doc,customer,date,revision
  quote-name: 1 of 1 records rejected
  [1]

Poor names are found, each record once; the status says so.

  $ cat >found.csv <<'CSV'
  > lead_id,quote_id,company,file_name
  > L1,Q1,Acme Ltd,Quotation-Acme-20240422.xlsx
  > L2,Q2,Acme Ltd,quotation acme 20240422.xlsx
  > L3,Q3,Acme Bearings Ltd,Offer Acme Bearings 2024-04-22.pdf
  > L4,Q4,Acme Ltd,Quotation-Beta-20240422.xlsx
  > L5,Q5,Acme Ltd,Quotation-Acme.xlsx
  > L6,Q6,Acme Ltd,报价单20240422.xlsx
  > L7,Q7,,新建 Microsoft Excel 工作表.xlsx
  > CSV
  $ quote-name --check found.csv
  line,lead_id,quote_id,file_name,code,severity,message
  5,L4,Q4,Quotation-Beta-20240422.xlsx,wrong-customer,error,does not hold the customer of the record; rename it
  6,L5,Q5,Quotation-Acme.xlsx,no-date,warning,has no date; add it as 20240422
  7,L6,Q6,报价单20240422.xlsx,generic-name,error,"says nothing about the customer; name it document, customer, date"
  8,L7,Q7,新建 Microsoft Excel 工作表.xlsx,generic-name,error,"says nothing about the customer; name it document, customer, date"
  [1]
  $ quote-name --check --lang zh found.csv | cut -d, -f7 | sed 1d
  文件名与本行的客户不符；请改名
  文件名里没有日期；请加上日期，如 20240422
  文件名里没有客户名；请按“单据-客户-日期”命名
  文件名里没有客户名；请按“单据-客户-日期”命名
  $ head -n 4 found.csv | quote-name --check
  line,lead_id,quote_id,file_name,code,severity,message
  $ head -n 4 found.csv | quote-name --check -q
  $ printf '%s\n' 'Quotation Sheet.xlsx' Quotation-Acme-20240422.xlsx 'Sheet1.xlsx' 'final copy (2).xlsx' | quote-name --check | cut -d, -f1,4,5
  line,file_name,code
  1,Quotation Sheet.xlsx,generic-name
  3,Sheet1.xlsx,generic-name
  4,final copy (2).xlsx,generic-name
  $ printf 'company,quote_id\nAcme,1\n' | quote-name --check
  quote-name: <stdin>:1: no column "file_name" among "company", "quote_id"; name it with --column file_name=HEADER
  [2]
  $ quote-name --check --parse found.csv
  quote-name: --parse and --check exclude each other; see quote-name --help
  [2]

Empty input, header only, no final newline, CRLF, a byte-order mark, quotes.

  $ quote-name </dev/null
  quote-name: <stdin>: empty; a file starts with a header
  [2]
  $ quote-name -q </dev/null
  $ quote-name --check -q </dev/null
  $ quote-name --parse </dev/null
  quote-name: <stdin>: empty; a file starts with a header
  [2]
  $ printf 'company,quote_date\n' | quote-name
  company,quote_date,file_name
  $ printf 'company,quote_date\n' | quote-name -q
  $ printf 'file_name\n' | quote-name --check
  line,lead_id,quote_id,file_name,code,severity,message
  $ printf '\357\273\277company,quote_date\r\n"A, ""B""\r\nC",2024-04-22\r\nD,2024-04-22' | quote-name -p '{customer}' | od -c | head -n 6
  0000000   c   o   m   p   a   n   y   ,   q   u   o   t   e   _   d   a
  0000020   t   e   ,   f   i   l   e   _   n   a   m   e  \n   "   A   ,
  0000040       "   "   B   "   "  \r  \n   C   "   ,   2   0   2   4   -
  0000060   0   4   -   2   2   ,   "   A   ,   -   B   -   C   "  \n   D
  0000100   ,   2   0   2   4   -   0   4   -   2   2   ,   D  \n
  0000116

Records that cannot be cut or read.

  $ printf 'company,quote_date\n\377,2024-04-22\nAcme,2024-04-22\n' | quote-name
  quote-name: <stdin>:2: not UTF-8; run lead-import -k quote first
  company,quote_date,file_name
  Acme,2024-04-22,Quotation-Acme-20240422.xlsx
  quote-name: 1 of 2 records rejected
  [1]
  $ printf 'company,quote_date\nA\000,2024-04-22\n' | quote-name
  quote-name: <stdin>:2: a NUL byte: no CSV text (UTF-16 or a binary file?); run lead-import first
  [2]
  $ printf 'company,quote_date\n"A,2024-04-22\n' | quote-name
  quote-name: <stdin>:2: a quoted field that never ends; close the quote or double it
  [2]
  $ printf 'company;quote_date\nA;2024-04-22\n' | quote-name
  quote-name: <stdin>:1: the columns are separated by semicolons and not by commas; run lead-import -k quote first
  [2]
  $ awk 'BEGIN { printf "company,quote_date\n\""; for (i = 0; i < 20480; i++) printf "%1024s", "" }' | quote-name
  quote-name: <stdin>:2: a record of more than 16 MiB; look for a quote that is never closed
  [2]
  $ awk 'BEGIN { printf "company,quote_date"; for (i = 0; i < 99998; i++) printf ",c%d", i; printf "\nAcme,2024-04-22"; for (i = 0; i < 99998; i++) printf ","; print "" }' | quote-name | awk -F, '{ print NF, $100001 }'
  100001 file_name
  100001 Quotation-Acme-20240422.xlsx

Files that cannot be read or written.

  $ quote-name nothere.csv
  quote-name: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ quote-name .
  quote-name: .: is a directory; name a file in it
  [2]
  $ quote-name quotes.csv/x
  quote-name: cannot open "quotes.csv/x": Not a directory; check the folders in its name
  [2]
  $ quote-name quotes.csv >/dev/full
  quote-name: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ quote-name --check found.csv >/dev/full
  quote-name: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ quote-name -o none/x.csv quotes.csv
  quote-name: cannot write "none/x.csv": No such file or directory; check its name and folder
  [2]
  $ echo before >kept.csv
  $ quote-name --strict -o kept.csv missing.csv
  quote-name: missing.csv:2: column "company": no customer; fill customer_short, company or contact_name
  quote-name: ended at the first bad record (--strict)
  [2]
  $ cat kept.csv; ls | grep -c '^kept.csv'
  before
  1

Bad usage.

  $ quote-name --nonsense
  quote-name: no option "--nonsense"; see quote-name --help
  [2]
  $ quote-name --pattern
  quote-name: --pattern needs a value (PATTERN); see quote-name --help
  [2]
  $ quote-name --parse=yes
  quote-name: --parse takes no value; see quote-name --help
  [2]
  $ quote-name --lang fr quotes.csv
  quote-name: --lang: cannot read "fr"; write one of en|zh; see quote-name --help
  [2]
  $ quote-name --today 2024-02-30 quotes.csv
  quote-name: no option "--today"; see quote-name --help
  [2]
  $ quote-name quotes.csv full.csv
  quote-name: one file at a time, not "full.csv" too; see quote-name --help
  [2]

Tables can be printed, edited and used; a mistake in one has its place.

  $ quote-name --print-table document | head -n 2
  document,lang,word,rule
  quotation,en,Quotation,R-QNAME-02
  $ quote-name --print-table document | sed 's/Quotation/Offer/' >document.csv
  $ quote-name --table document=document.csv quotes.csv | sed 1d | cut -d, -f5- | tail -n 1
  Offer-Weber-20240422.xlsx
  $ printf 'document,lang,word\noffer,en,Sales offer\n' >offer.csv
  $ quote-name --table document=offer.csv -d offer quotes.csv | tail -n 1
  Q3,Weber GmbH & Co. KG,2024-04-22,1,Sales offer-Weber-20240422.xlsx
  $ sed 's/Offer/..\/Offer/' document.csv >broken.csv
  $ quote-name --table document=broken.csv quotes.csv
  quote-name: broken.csv:2: column "word": cannot stand in a file name; choose another
  [2]
  $ printf 'form,kind\nltd,word\n' >broken.csv
  $ quote-name --table legal=broken.csv quotes.csv
  quote-name: broken.csv:2: column "kind": cannot use "word"; write words (at most 24 bytes), front, ending or beginning
  [2]

A reader who has enough goes away in peace.

  $ awk 'BEGIN { print "company,quote_date"; for (i = 0; i < 100000; i++) print i ",2024-04-22" }' | quote-name | head -n 1
  company,quote_date,file_name
