Headers of other languages are matched exactly (R-COL-02); no word means two columns.

  $ FAIRLEAD_TODAY=2024-04-22; export FAIRLEAD_TODAY
  $ for header in 'Firma;Ansprechpartner;E-Mail-Adresse;Telefon;Land;Ort' 'Société;Nom et prénom;Courriel;Téléphone;Pays;Ville' 'Empresa;Nombre completo;Correo;Teléfono;País;Ciudad' 'Razão social;Nome completo;E-mail;Telefone;País;Cidade' 'Azienda;Referente;E-mail;Telefono;Paese;Città' 'Компания;ФИО;Эл. почта;Телефон;Страна;Город' '会社名;氏名;メールアドレス;電話番号;国名;市区町村' '회사명;성명;이메일;전화번호;국가;도시' '公司名稱;聯絡人;電子郵件;電話;國家;城市'; do printf '%s\nAcme;Ada;a@example.com;030 1234567;DE;Kiel\n' "$header" | lead-import | head -n 1; done
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  lead_id,company,contact_name,email,email_alt,email_free,phone,phone_e164,phone_ext,country,country_text,city,import_flags,src_file,src_line
  $ lead-import --print-table header-word | head -n 2 | cut -c1-60
  file,column,language,words,source
  lead,company,de,Firma;Firmenname;Unternehmen;Unternehmensnam
  $ printf 'Firma,E-mail\nAcme,a@example.com\n' | lead-grade 2>&1 | head -n 1
  Firma,E-mail,grade,grade_scheme,grade_horizon,grade_relation,grade_flags,booth_class,tier,first_stage,score,grade_points,value_pct,grade_rule
  $ printf 'file,column,language,words,source\nlead,shoe,en,boot,x\n' >w.csv; printf 'company,email\n' | lead-import --table header-word=w.csv
  lead-import: w.csv:2: column "column": no such column in this kind of file; see fairlead-format(5)
  [2]
  $ printf 'file,column,language,words,source\nlead,company,nl,Bedrijf,x\n' >w.csv; printf 'Bedrijf,email\nAcme,a@example.com\n' | lead-import -o out.csv --table header-word=w.csv; cut -d, -f2 out.csv
  company
  Acme

Further addresses and numbers.

  $ printf 'Company,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value,Phone 2 - Value\nAcme,a@example.com,b@example.com,030 1234567,040 1234567\nBlue,,c@example.com,,050 1234567\n' | lead-import -o out.csv; cut -d, -f2-4,6,8 out.csv
  company,email,email_alt,phone,phone_2
  Acme,a@example.com,b@example.com,030 1234567,040 1234567
  Blue,c@example.com,,050 1234567,

A name is a half where the other half is there.

  $ printf 'Nombre,Apellidos,Correo\nAda,Moreau,a@example.com\n' | lead-import -o out.csv; cut -d, -f2-5 out.csv
  lead-import: <stdin>: column "Nombre" is read as first_name (0 of 1 cells hold the other name); choose with --column NAME=HEADER
  contact_name,first_name,last_name,email
  Ada Moreau,Ada,Moreau,a@example.com
  $ printf 'Nombre,Empresa,Correo\nAda Moreau,Acme,a@example.com\n' | lead-import -o out.csv; cut -d, -f2-4 out.csv
  company,contact_name,email
  Acme,Ada Moreau,a@example.com
  $ printf 'Vorname,Name,Firma,E-Mail\nAda,Moreau,Acme,a@example.com\n' | lead-import -o out.csv; cut -d, -f2-6 out.csv
  lead-import: <stdin>: column "Name" is read as last_name (0 of 1 cells hold the other name); choose with --column NAME=HEADER
  company,contact_name,first_name,last_name,email
  Acme,Ada Moreau,Ada,Moreau,a@example.com

Two things in one cell: taken apart where that is certain, and kept.

  $ printf 'Company,Email / Phone,Name and remarks\nAcme,a@example.com / 030 1234567,Ada - wants samples\nBlue,ask Bruno,Bruno (owner)\nCeta,040 1234567,DUPLICATE - Carla\n' | lead-import >out.csv; cut -d, -f2-4,6,9- out.csv
  lead-import: <stdin>:3: no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete
  lead-import: 1 of 3 records rejected
  company,contact_name,email,email_free,phone_ext,note,Email / Phone,Name and remarks,import_flags,src_file,src_line
  Acme,Ada,a@example.com,no,,wants samples,a@example.com / 030 1234567,Ada - wants samples,,<stdin>,2
  Ceta,DUPLICATE - Carla,,,,,040 1234567,DUPLICATE - Carla,name-unclear,<stdin>,4
  $ lead-import -o again.csv out.csv && cmp again.csv out.csv

Labels of address books say what each number is (R-IMPORT-29).

  $ printf 'Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value\nAnn,Work,+49 30 901820,Mobile,+49 151 23456789\nBob,Mobile,+49 151 23456780,* Work,+49 30 901821\nCid,Work Fax,+49 30 901822,Home,+49 30 901823\nDan,Home,+49 30 901824,Main,+49 30 901825\n' >labels.csv
  $ lead-import -o out.csv labels.csv 2>err; cat err
  lead-import: labels.csv: column "Name" is read as contact_name (0 of 4 cells carry a legal form); choose with --column NAME=HEADER
  lead-import: labels.csv: kept under their own names: "Phone 1 - Type" (mobile?), "Phone 2 - Type"
  $ cut -d, -f2- out.csv
  contact_name,phone,phone_e164,phone_2,phone_ext,mobile,mobile_e164,fax,Phone 1 - Type,Phone 2 - Type,import_flags,src_file,src_line
  Ann,+49 30 901820,+4930901820,,,+49 151 23456789,+4915123456789,,Work,Mobile,,labels.csv,2
  Bob,+49 30 901821,+4930901821,,,+49 151 23456780,+4915123456780,,Mobile,* Work,,labels.csv,3
  Cid,+49 30 901823,+4930901823,,,,,+49 30 901822,Work Fax,Home,,labels.csv,4
  Dan,+49 30 901825,+4930901825,+49 30 901824,,,,,Home,Main,,labels.csv,5

A status or a tag that says that somebody opted out closes the lead, as a column of its own does (R-COL-08); a header about mail that was not found does not:

  $ printf 'company,email,status\nA,a@example.com,Unsubscribed\nB,b@example.com,open\nC,c@example.com,已退订\n' | lead-import -o out.csv; cut -d, -f2,6-8 out.csv
  lead-import: <stdin>: do_not_contact: 2 of 3 leads are not to be contacted
  company,status,status_text,do_not_contact
  A,,Unsubscribed,yes
  B,open,,
  C,,已退订,yes
  $ printf 'company,email,tags\nA,a@example.com,vip; Do not contact\nB,b@example.com,vip\n' | lead-import -o out.csv; cut -d, -f2,6-7 out.csv
  lead-import: <stdin>: do_not_contact: 1 of 2 leads are not to be contacted
  company,do_not_contact,tags
  A,yes,vip;Do not contact
  B,,vip
  $ printf 'company,email,No email found\nA,a@example.com,yes\n' | lead-import -o out.csv; head -n 1 out.csv
  lead-import: <stdin>: kept under its own name: "No email found"
  lead_id,company,email,email_alt,email_free,No email found,import_flags,src_file,src_line

Customer and Contact are a company and a person, also where neither has a form that says so (R-COL-04); cep is a mobile beside a Turkish postcode and a postcode in Brazil:

  $ printf 'Customer,Contact,Email\nAcme Pumps,Ada Berg,a@example.com\n' | lead-import -o out.csv; cut -d, -f2-4 out.csv
  company,contact_name,email
  Acme Pumps,Ada Berg,a@example.com
  $ printf 'Firma,Cep,Posta Kodu\nAcme,0532 123 45 67,34710\n' | lead-import --country TR -o out.csv; cut -d, -f2-4 out.csv
  company,mobile,mobile_e164
  Acme,0532 123 45 67,+905321234567
  $ printf 'Empresa,Email,CEP\nAcme,a@example.com,01310-100\n' | lead-import -o out.csv; cut -d, -f2,6 out.csv
  company,postcode
  Acme,01310-100
  $ printf 'Email,Default Address Company,Default Address Address1\na@example.com,Acme,Kai 5\n' | lead-import -o out.csv; cut -d, -f2,3,6 out.csv
  company,email,address
  Acme,a@example.com,Kai 5
