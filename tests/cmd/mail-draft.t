Drafts from due rows, with what the leads know; gaps stay, and a call gets its
two or three sentences.

  $ cat >due.csv <<'EOF'
  > lead_id,due_rule,topic,topic_fact,medium,quote_id
  > L1,R-DUE-02,introduction,their inquiry of 2024-04-15,email,
  > L2,R-DUE-19,quote_reminder,,email,Q7
  > L3,R-DUE-22,,,email,
  > L4,R-DUE-22,price_update,copper down 4 %,phone,
  > L5,R-DUE-22,price_update,copper down 4 %,fax,
  > L9,R-DUE-22,price_update,copper down 4 %,,
  > EOF
  $ cat >leads.csv <<'EOF'
  > lead_id,contact_name,company,email,owner,products_of_interest,booth_note,event_name
  > L1,Ada Weber,Alder Tools,ada@alder.example.com,Li Na,seals;rings,,
  > L2,Bo Berg,Birch Pumps,bo@birch.example.com,Li Na,,runs at 80 degrees,
  > EOF
  $ mail-draft --leads leads.csv -o out.csv due.csv
  mail-draft: 4 drafts with 16 gaps; 1 rows without a topic and 1 for another medium than email or phone left out
  $ cat out.csv
  message_id,lead_id,direction,kind,to,subject,body,quote_id,medium,draft_flags
  L1-R-DUE-02,L1,out,development,ada@alder.example.com,seals for Alder Tools,"{{Tone: honest yet wise, positive and steady, a little humour, supportive, precise. Fact: their inquiry of 2024-04-15. Delete this line.}}
  Dear Ada Weber,
  
  Thank you for your enquiry about seals. Which grade is right depends on where it will be used and how long it has to last.
  
  Which quantity do you have in mind, and for which market is it? With that I can send you a one-page quotation by {{quote_day}}.
  
  I wish you and your team a good week.
  
  Kind regards,
  Li Na",,email,
  L2-R-DUE-19,L2,out,reminder,bo@birch.example.com,Quotation Q7,"{{Tone: honest yet wise, positive and steady, a little humour, supportive, precise. Delete this line.}}
  Dear Bo Berg,
  
  I have something for you about {{product}}. From our talk I noted ""runs at 80 degrees"". Has quotation Q7 reached you, and how do you like the offer?
  
  If you could redesign the product, what would you change first? If it helps, I can let you have two photos that show all the dimensions.
  
  Please give my regards to your colleagues at Birch Pumps.
  
  Kind regards,
  Li Na",Q7,email,
  L4-R-DUE-22,L4,out,followup,,{{product}} for {{company}},"Good morning {{contact_name}}, this is {{owner}}, calling about {{product}}. copper down 4 %. Which of your own sizes or models would you like to use it for?",,phone,
  L9-R-DUE-22,L9,out,followup,,{{product}} for {{company}},"{{Tone: honest yet wise, positive and steady, a little humour, supportive, precise. Fact: copper down 4 %. Delete this line.}}
  Dear {{contact_name}},
  
  Whenever we talk about {{product}} here, I think of {{company}}. To come straight to the point, here is what is new:
  
  copper down 4 %
  
  Who in your company should receive the drawings and technical details? Our engineer can do the calculation for your case in advance.
  
  Thank you for taking the time to read this among all your other mail.
  
  Kind regards,
  {{owner}}",,email,

Every rule and every sentence passes mail-lint in both languages, once the
gaps are filled and the line of the tone is deleted: thirty drafts per rule.

  $ mail-draft --print-table draft | grep -o '^R-DUE-[0-9]*[:a-z]*\|^topic:greeting\|^topic:visit_invitation\|^topic:new_order_question\|^topic:quote_holiday\|^[*]' | awk '
  > BEGIN { print "lead_id,due_rule,topic,topic_fact,medium,quote_id,valid_until,contact_name,company,email,owner,products_of_interest" }
  > { split($0, key, ":"); topic = key[2] ? key[2] : "price_update"; rule = $0 ~ /^R/ ? key[1] : "R-DUE-22"
  >   for (i = 0; i < 30; i++)
  >     print $0 i "," rule "," topic ",copper down 4 %,email,Q" i ",2024-05-30,Ada Weber,Alder Tools,ada" i "@alder.example.com,Li Na,seals" }' >every.csv
  $ wc -l <every.csv
  751
  $ for lang in en zh; do mail-draft --lang $lang every.csv 2>/dev/null | sed -e 's/{{[^}]*[ ，。][^}]*}}//; s/{{[a-z_]*}}/17 May/g' | mail-lint -q -l every.csv | cut -d, -f3,5 | grep -v advice | sort | uniq -c | sed 's/^ *//'; done
  1 code,severity
  15 nothing-personal,warning
  1 code,severity
  19 nothing-personal,warning

Five hundred customers with nothing to tell them apart but their names: no two
drafts are alike, with the line of the tone and without it.

  $ awk 'BEGIN { print "lead_id,due_rule,topic,topic_fact,contact_name,company,owner,email,products_of_interest"
  >   for (i = 0; i < 500; i++) print "L" i ",R-DUE-22,price_update,copper down 4 %,Ada Weber,Alder Tools,Li Na,a@b" i ".example.com,seals" }' >many.csv
  $ for lang in en zh; do mail-draft --lang $lang many.csv >drafts.csv; cut -d, -f10 drafts.csv | grep -c similar; mail-lint -q -l many.csv drafts.csv | grep -c 'similar\|mass-mail'; sed 's/{{[^}]*[ ，。][^}]*}}//' drafts.csv | mail-lint -q -l many.csv | grep -c 'similar\|mass-mail'; done
  mail-draft: 500 drafts with 500 gaps; 0 rows without a topic and 0 for another medium than email or phone left out
  0
  0
  0
  mail-draft: 起草 500 份，共 500 处空位；略过无话题 0 行、邮件和电话以外的方式 0 行
  0
  0
  0
  [1]

Who gets the same sentences in spite of that is marked.

  $ mail-draft --print-table draft-part | awk -F, '!seen[$1]++' >few.csv
  $ mail-draft -o drafts.csv --table draft-part=few.csv many.csv; grep -c ',email,similar' drafts.csv
  mail-draft: 500 drafts with 500 gaps; 0 rows without a topic and 0 for another medium than email or phone left out
  mail-draft: 499 drafts are much like one before them and marked similar; add what only that customer said
  499

Quotes give number, validity and product: that of the fact, else the newest.

  $ cat >quotes.csv <<'EOF'
  > quote_id,lead_id,quote_date,valid_until,product
  > Q1,L1,2024-04-01,2024-05-01,rings
  > Q2,L1,2024-03-01,2024-04-24,seals
  > EOF
  $ printf 'lead_id,due_rule,topic,topic_fact\nL1,R-DUE-17,quote_validity,quote Q2 is valid until 2024-04-24\nL1,R-DUE-18,quote_lapsed,\n' | mail-draft -q --quotes quotes.csv | grep -o '^L1-.*Quotation [^"]*'
  L1-R-DUE-17,L1,out,followup,,"Quotation Q2, valid until 2024-04-24
  L1-R-DUE-18,L1,out,followup,,Quotation Q1 for rings,

Drafts for mail programs.  Names of files stay in their directory, no cell
begins a header, and the seller's address comes from the sellers.

  $ printf 'owner,email\nLi Na,li.na@own.example.com\n' >reps.csv
  $ cat >hostile.csv <<'EOF'
  > lead_id,due_rule,topic,contact_name,company,email,owner,product
  > ../../L1,R-DUE-22,news,"Ada
  > Bcc: x@evil.example.com",Alder,ada@alder.example.com,Li Na,密封件
  > L2,R-DUE-22,news,Bo,Birch,"bo@birch.example.com
  > Cc: y@evil.example.com",,seals
  > EOF
  $ mkdir out
  $ mail-draft --today 2024-04-22 --reps reps.csv --eml out --mbox all.mbox --receipt -o drafts.csv hostile.csv
  mail-draft: 2 drafts with 5 gaps; 0 rows without a topic and 0 for another medium than email or phone left out
  mail-draft: 1 messages have no sender and ask for no receipt; name the sellers' addresses with --reps, or one with --from
  mail-draft: 1 messages have no receiver, as the lead has no e-mail address that works; fill it in
  $ ls out; cat out/*.eml all.mbox | grep -ci '^bcc:\|^cc:'; grep -c '^From ' all.mbox; grep -c "$(printf '\r')" out/*L1*
  L2-R-DUE-22.eml
  _._.._L1-R-DUE-22.eml
  0
  2
  21
  $ python3 - out/*.eml <<'EOF'
  > import email, email.policy, sys
  > for name in sys.argv[1:]:
  >     m = email.message_from_bytes(open(name, "rb").read(), policy=email.policy.strict)
  >     bad = list(m.defects) + [d for h in m.values() for d in h.defects]
  >     print(m["x-unsent"], m["from"], "|", m["to"], "|", m["subject"], "|", m["disposition-notification-to"], bad)
  > EOF
  1 None | None | seals for Birch | None []
  1 Li Na <li.na@own.example.com> | "Ada Bcc: x@evil.example.com" <ada@alder.example.com> | 密封件 for Alder | "Li Na" <li.na@own.example.com> []
  $ mail-draft -q --eml missing hostile.csv
  mail-draft: cannot write "missing/_._.._L1-R-DUE-22.eml": No such file or directory; check its name and folder
  [2]

Wrong command lines and files.

  $ mail-draft missing.csv
  mail-draft: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ mail-draft --receipt due.csv
  mail-draft: --receipt needs --eml or --mbox; see mail-draft --help
  [2]
  $ mail-draft --from li due.csv
  mail-draft: --from "li" is no e-mail address; see mail-draft --help
  [2]
  $ printf 'lead_id,due_rule\nL1,x\n' | mail-draft
  mail-draft: <stdin>:1: no column "topic"; run followup-topic first, or name the column with --column topic=HEADER
  [2]
  $ mail-draft --print-table draft-part | sed 's|{{/booth_note}}||' >own.csv; mail-draft -q --table draft-part=own.csv -l leads.csv due.csv >out.csv; wc -l <out.csv
  mail-draft: due.csv:2: {{#booth_note}} is not closed; write {{/booth_note}} behind its part
  mail-draft: due.csv:3: {{#booth_note}} is not closed; write {{/booth_note}} behind its part
  mail-draft: due.csv:7: {{#booth_note}} is not closed; write {{/booth_note}} behind its part
  mail-draft: 3 of 6 records rejected
  2
  $ mail-draft --print-table draft | sed 's|{{>close}}|{{>end}}|' >own.csv; mail-draft -q --table draft=own.csv -l leads.csv due.csv >out.csv; wc -l <out.csv
  mail-draft: due.csv:2: {{>end}} is no part of table draft-part; add rows for it
  mail-draft: due.csv:3: {{>end}} is no part of table draft-part; add rows for it
  mail-draft: due.csv:7: {{>end}} is no part of table draft-part; add rows for it
  mail-draft: 3 of 6 records rejected
  2
  $ mail-draft --print-table draft-part >own.csv; mail-draft -q --table draft=own.csv due.csv
  mail-draft: own.csv:1: no column "due_rule"; print the built-in table and edit a copy
  [2]
  $ printf 'lead_id,due_rule,topic\nL1\n\377,a,b\n' | mail-draft --rejects bad.csv -o out.csv; cut -d, -f4- bad.csv
  mail-draft: <stdin>:2: 1 field where the header has 3; add the missing commas
  mail-draft: <stdin>:3: not UTF-8; run lead-import first
  mail-draft: 0 drafts with 0 gaps; 0 rows without a topic and 0 for another medium than email or phone left out
  mail-draft: 2 of 2 records rejected
  reject_line,reject_column,reject_code,reject_message
  2,,short-record,1 field where the header has 3; add the missing commas
  3,,not-utf-8,not UTF-8; run lead-import first

What the seller is told about the customer is no word to the customer: calls and
mails of each topic say their own.

  $ cat >said.csv <<'EOF'
  > lead_id,due_rule,topic,topic_fact,medium,quote_id,decision_date,contact_name,owner,products_of_interest
  > L1,R-DUE-11,answer,their message of 2025-06-12,phone,,,Ada Weber,Li Na,seals
  > L2,R-DUE-28,decision,they decide on 2025-06-20,phone,,2025-06-20,Ada Weber,Li Na,seals
  > L3,R-DUE-22,visit_invitation,not invited to visit yet,phone,,,Ada Weber,Li Na,seals
  > L4,R-DUE-22,visit_invitation,not invited to visit yet,email,,,Ada Weber,Li Na,seals
  > L5,R-DUE-22,new_order_question,no order since quote Q1,email,Q1,,Ada Weber,Li Na,seals
  > L6,R-DUE-22,quote,met at Fair on 2025-06-05,email,,,Ada Weber,Li Na,seals
  > L7,R-DUE-12,promise,promised for 2025-06-15,phone,,,Ada Weber,Li Na,seals
  > EOF
  $ mail-draft -q said.csv | sed 's/{{Tone[^}]*}}//' | grep -c 'their message\|they decide\|not invited\|no order since\|met at Fair\|promised for'
  0
  [1]
  $ mail-draft -q said.csv | grep '^L2-'
  L2-R-DUE-28,L2,out,followup,,seals for {{company}},"Hello Ada Weber, Li Na speaking, with one point on seals. For your meeting of 2025-06-20 I have the main points on one page: {{page}} Where will it be used: in heat, dust, salt water or frost?",,phone,
