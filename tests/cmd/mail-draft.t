Drafts from due rows, with what the leads know; gaps stay.

  $ cat >due.csv <<'EOF'
  > lead_id,due_rule,topic,topic_fact,medium,quote_id
  > L1,R-DUE-02,news,The new seal holds 120 degrees.,email,
  > L2,R-DUE-19,quote_reminder,It is valid until 30 May.,email,Q7
  > L3,R-DUE-05,,,email,
  > L4,R-DUE-05,news,x,phone,
  > L9,R-DUE-05,news,The seal is in stock.,,
  > EOF
  $ cat >leads.csv <<'EOF'
  > lead_id,contact_name,company,email,owner,products_of_interest,booth_note,event_name
  > L1,Ada Weber,Alder Tools,ada@alder.example.com,Li Na,seals;rings,,Hannover 2024
  > L2,Bo Berg,Birch Pumps,bo@birch.example.com,Li Na,,runs at 80 degrees,
  > EOF
  $ mail-draft --leads leads.csv due.csv
  mail-draft: 3 drafts with 11 gaps; 1 rows without a topic and 1 for another medium than email left out
  message_id,lead_id,direction,kind,to,subject,body,quote_id
  L1-R-DUE-02,L1,out,development,ada@alder.example.com,seals for Alder Tools,"{{Tone: honest, positive, helpful, precise. Delete this line.}}
  Dear Ada Weber,
  
  it was good to meet you at Hannover 2024. You were looking for seals. The new seal holds 120 degrees.
  
  Which quantity and which market is it meant for? With that I can send the quotation by {{quote_day}}.
  
  Li Na",
  L2-R-DUE-19,L2,out,reminder,bo@birch.example.com,Quotation Q7,"{{Tone: honest, positive, helpful, precise. Delete this line.}}
  Dear Bo Berg,
  
  our quotation Q7 to Birch Pumps for {{product}}: did you receive it, and what do you think of it? Any advice on the product is welcome.
  
  It is valid until 30 May.
  
  Li Na",Q7
  L9-R-DUE-05,L9,out,followup,,{{product}} for {{company}},"{{Tone: honest, positive, helpful, precise. Delete this line.}}
  Dear {{contact_name}},
  
  About {{product}}: The seal is in stock.
  
  {{question}}
  
  {{owner}}",
  $ mail-draft -q --lang zh --leads leads.csv due.csv | head -n 10
  message_id,lead_id,direction,kind,to,subject,body,quote_id
  L1-R-DUE-02,L1,out,development,ada@alder.example.com,Alder Tools：seals,"{{语气：真诚、积极、乐于相助、准确。发送前删除本行。}}
  Ada Weber，您好：
  
  很高兴在Hannover 2024与您见面。您在找seals。The new seal holds 120 degrees.
  
  请问用量多少，销往哪个市场？知道后，我在{{quote_day}}前给您报价。
  
  Li Na",
  L2-R-DUE-19,L2,out,reminder,bo@birch.example.com,报价单Q7,"{{语气：真诚、积极、乐于相助、准确。发送前删除本行。}}

Filled, and with the line of the tone deleted, a draft passes mail-lint in both
languages.

  $ for lang in en zh; do mail-draft -q --lang $lang --leads leads.csv due.csv | sed -e 's/{{Tone[^}]*}}//; s/{{语气[^}]*}}//; s/{{contact_name}}/Ada/; s/{{question}}/Which size does your pump need?/; s/{{[a-z_]*}}/seals/g' | mail-lint -q --leads leads.csv | grep -v ',advice,' | cut -d, -f1-5; done

Wrong command lines and files.

  $ mail-draft missing.csv
  mail-draft: cannot open "missing.csv": No such file or directory
  [2]
  $ printf 'lead_id,due_rule\nL1,x\n' | mail-draft
  mail-draft: <stdin>:1: no column "topic"; run followup-topic first, or name the column with --column topic=HEADER
  [2]
  $ mail-draft --print-table draft | sed 's|{{/booth_note}}||' >own.csv; mail-draft -q --table draft=own.csv -l leads.csv due.csv >out.csv; wc -l <out.csv
  mail-draft: due.csv:2: {{#booth_note}} is not closed; write {{/booth_note}} behind its part
  mail-draft: due.csv:6: {{#booth_note}} is not closed; write {{/booth_note}} behind its part
  mail-draft: 2 of 5 records rejected
  9
  $ printf 'lead_id,due_rule,topic\nL1\n\377,a,b\n' | mail-draft --rejects bad.csv; cut -d, -f4- bad.csv
  mail-draft: <stdin>:2: 1 field where the header has 3; add the missing commas
  mail-draft: <stdin>:3: not UTF-8; run lead-import first
  mail-draft: 0 drafts with 0 gaps; 0 rows without a topic and 0 for another medium than email left out
  message_id,lead_id,direction,kind,to,subject,body,quote_id
  mail-draft: 2 of 2 records rejected
  reject_line,reject_column,reject_code,reject_message
  2,,short-record,1 field where the header has 3; add the missing commas
  3,,not-utf-8,not UTF-8; run lead-import first
  $ printf '' | mail-draft
  mail-draft: <stdin>: empty; a file starts with a header
  [2]
  $ printf '' | mail-draft -q
  $ mail-draft --frob
  mail-draft: no option "--frob"; see mail-draft --help
  [2]
  $ mail-draft -q due.csv >/dev/full
  mail-draft: cannot write standard output: No space left on device
  [2]
