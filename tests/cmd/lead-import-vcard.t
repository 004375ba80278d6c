Address cards are known by their first line, whatever the file is called
(R-IMPORT-21).  A phone's card, version 3.0: folded lines, groups with labels,
escapes; the line of a lead is that of its BEGIN.

  $ cat >phone.txt <<'END'
  > BEGIN:VCARD
  > VERSION:3.0
  > N:Müller;Anna;;Dr.;
  > FN:Dr. Anna Müller
  > ORG:Kessler GmbH\, Köln;Einkauf;
  > TITLE:Head of Purchasing
  > EMAIL;type=INTERNET;type=HOME:anna@example.net
  > item1.EMAIL;type=INTERNET;type=pref:anna.mueller@example.com
  > item1.X-ABLabel:Büro
  > TEL;type=CELL;type=VOICE;type=pref:+49 171 5550101
  > TEL;type=WORK;type=FAX:+49 221 901821
  > item2.TEL:+49 221 901820
  > item2.X-ABLabel:_$!<Main>!$_
  > item3.ADR;type=WORK;
  >  type=pref:;;Hauptstr. 5\nHinterhaus;Köln;NRW;50667;Deutsc
  >  hland
  > item3.X-ABADR:de
  > IMPP;X-SERVICE-TYPE=Skype;type=WORK:skype:anna.m
  > NOTE:met at stand\; wants 500 pcs\nsecond line
  > PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQF
  >  BQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/
  > CATEGORIES:Canton Fair,VIP
  > END:VCARD
  > BEGIN:VCARD
  > VERSION:3.0
  > N:;;;;
  > FN:Acme Trading
  > ORG:Acme Trading;
  > X-ABShowAs:COMPANY
  > TEL;type=WORK:+44 20 7946 0958
  > END:VCARD
  > END
  $ lead-import phone.txt
  lead-import: phone.txt: skipped: 1 photo, sounds and the like
  lead_id,company,contact_name,first_name,last_name,salutation,job_title,department,email,email_alt,email_free,phone,phone_e164,phone_ext,mobile,mobile_e164,fax,im,country,country_text,region,city,address,postcode,tags,note,import_flags,src_file,src_line
  Lmg6hnijb6nrzq,"Kessler GmbH, Köln",Dr. Anna Müller,Anna,Müller,Dr.,Head of Purchasing,Einkauf,anna.mueller@example.com,anna@example.net,no,+49 221 901820,+49221901820,,+49 171 5550101,+491715550101,+49 221 901821,skype:anna.m,DE,Deutschland,NRW,Köln,"Hauptstr. 5, Hinterhaus",50667,Canton Fair;VIP,"met at stand; wants 500 pcs
  second line",,phone.txt,1
  Lzxwbrwpj4c27s,Acme Trading,,,,,,,,,,+44 20 7946 0958,+442079460958,,,,,,,,,,,,,,,phone.txt,24
  $ cat phone.txt | lead-import 2>/dev/null | sed 's/<stdin>/phone.txt/' >piped.csv
  $ lead-import phone.txt 2>/dev/null | cmp - piped.csv

Version 2.1: quoted-printable with soft breaks and encodings of its own.  A
card without its end is rejected, and with --rejects it can be seen.

  $ cat >old.vcf <<'END'
  > BEGIN:VCARD
  > VERSION:2.1
  > N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=BC=9F;;;
  > FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0=E4=BC=9F
  > TEL;CELL:+86 138 0013 8000
  > TEL;WORK;PREF:+86 21 5555 0101
  > ORG;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=C9=CF=BA=A3=
  > =D6=E1=B3=D0
  > NOTE;ENCODING=QUOTED-PRINTABLE:line 1=0D=0Aline 2
  > PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD
  >  BQUGBwwIBwcHBw8LCwkMEQ8SEhE
  > 
  > X-QQ:12345678
  > X-SPOUSE:not asked
  > END:VCARD
  > BEGIN:VCARD
  > VERSION:2.1
  > N:Cut;Card
  > TEL;CELL:+86 139 0000 0000
  > BEGIN:VCARD
  > VERSION:4.0
  > KIND:org
  > FN:ACME AG
  > TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+41-44-668-18-00;ext=12
  > EMAIL:info@example.org
  > END:VCARD
  > END
  $ lead-import --rejects cut.csv old.vcf
  lead-import: old.vcf: kept under its own name: "x-spouse"
  lead-import: old.vcf:16: a card without END:VCARD; the file may be cut here, export it again or complete the card
  lead-import: old.vcf: skipped: 1 photo, sounds and the like
  lead_id,company,contact_name,first_name,last_name,email,email_alt,email_free,phone,phone_e164,phone_ext,mobile,mobile_e164,im,note,x-spouse,import_flags,src_file,src_line
  L3rwwfgqhrvoti,上海轴承,张伟,伟,张,,,,+86 21 5555 0101,+862155550101,,+86 138 0013 8000,+8613800138000,qq:12345678,"line 1
  line 2",not asked,,old.vcf,1
  Lgz27euayu2foo,ACME AG,,,,info@example.org,,no,+41-44-668-18-00 ext 12,+41446681800,12,,,,,,,old.vcf,20
  lead-import: 1 of 3 records rejected
  [1]
  $ cat cut.csv
  contact_name,last_name,first_name,company,email,phone,mobile,im,note,x-spouse,reject_line,reject_column,reject_code,reject_message
  ,Cut,Card,,,,+86 139 0000 0000,,,,16,,card-cut,"a card without END:VCARD; the file may be cut here, export it again or complete the card"
  $ lead-import --strict old.vcf >/dev/null
  lead-import: old.vcf: kept under its own name: "x-spouse"
  lead-import: old.vcf:16: a card without END:VCARD; the file may be cut here, export it again or complete the card
  lead-import: ended at the first bad record (--strict)
  [2]

What names no encoding is read in the likeliest, or as told.

  $ printf 'BEGIN:VCARD\nVERSION:2.1\nN:\325\305;\316\260\nORG:\311\317\272\243\326\341\263\320\323\320\317\336\271\253\313\276\nTITLE:\262\311\271\272\276\255\300\355\nEMAIL:a@example.com\nEND:VCARD\n' >gbk.vcf
  $ lead-import gbk.vcf
  lead-import: gbk.vcf: GB18030 where no encoding is named (no mark; reads as Chinese)
  lead_id,company,contact_name,first_name,last_name,job_title,email,email_alt,email_free,import_flags,src_file,src_line
  Lu523nknjibfay,上海轴承有限公司,张伟,伟,张,采购经理,a@example.com,,no,,gbk.vcf,1
  $ lead-import --encoding gbk gbk.vcf | cut -d, -f2,3
  company,contact_name
  上海轴承有限公司,张伟
  $ printf 'BEGIN:VCARD\nFN:Caf\351 M\374ller\nEMAIL:a@example.com\nEND:VCARD\n' | lead-import --encoding utf-8
  lead-import: <stdin>:1: a character cannot be read; name the encoding with --encoding, or mend it
  lead_id,contact_name,email,email_alt,email_free,import_flags,src_file,src_line
  lead-import: 1 of 1 records rejected
  [1]

Nothing that is no card is taken for one.

  $ printf 'BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n' | lead-import
  lead-import: <stdin>: address cards without a name or a number; there is nothing to import
  [2]
  $ printf 'BEGIN:VCARD\nFN:Ada\nEND:VCARD\n' | lead-import
  lead-import: <stdin>: no column for e-mail, phone, mobile, im or website among "contact_name"; name it with --column email=HEADER, or keep such leads with --keep-incomplete
  [2]
  $ lead-import --sheet 1 gbk.vcf
  lead-import: --sheet: gbk.vcf is no workbook; see lead-import --help
  [2]

Parameters that are folded many times, and a text in base64.

  $ (printf 'BEGIN:VCARD\nFN:A\nEMAIL:a@example.com\nNOTE;X=a\n'
  > i=0; while [ $i -lt 300 ]; do echo ' ;Y=b'; i=$((i + 1)); done
  > printf ' :x\nORG;CHARSET=GB2312;ENCODING=B:yc+6ow==\nEND:VCARD\n') | lead-import
  lead_id,company,contact_name,email,email_alt,email_free,note,import_flags,src_file,src_line
  Lhwjyowydwhzaw,上海,A,a@example.com,,no,x,,<stdin>,1
