Each kind of file with its Chinese and its English headers gives the same columns and values (--kind).

  $ FAIRLEAD_TODAY=2024-04-22; export FAIRLEAD_TODAY
  $ both() { lead-import -k "$1" zh.csv | sed 's/zh.csv/FILE/' >zh.out; lead-import -k "$1" en.csv | sed 's/en.csv/FILE/' >en.out; cat en.out; cmp zh.out en.out; }
  $ two() { printf "$1" >zh.csv; printf "$2" >en.csv; }

  $ two '客户编号,公司名称,联系人,邮箱,国家\nL7,Acme,Ada,a@example.com,德国\n' 'lead id,company,contact,email,country\nL7,Acme,Ada,a@example.com,德国\n'; both lead
  lead_id,company,contact_name,email,email_alt,email_free,country,country_text,import_flags,src_file,src_line
  L7,Acme,Ada,a@example.com,,no,DE,德国,,FILE,2
  $ two '记录编号,客户编号,跟进时间,方向,沟通方式,内容,附件\nT1,L7,2024/4/18 9:30,发出,邮件,报价,有\n' 'activity id,lead id,date,direction,channel,body,attachment\nT1,L7,18 Apr 2024 09:30,out,email,报价,yes\n'; both touch
  touch_id,lead_id,touch_date,touch_time,direction,medium,body,has_attachment,import_flags,src_file,src_line
  T1,L7,2024-04-18,09:30,out,email,报价,yes,,FILE,2
  $ two '商机编号,商机名称,关联客户,阶段,成交概率,金额,币种,预计成交日期,结果\nO1,Pumps,Acme,报价,60%%,1.2万,美元,2024年6月30日,赢单\n' 'deal id,deal name,account name,stage,probability,amount,currency,close date,outcome\nO1,Pumps,Acme,报价,60,12000,USD,2024-06-30,won\n'; both opportunity
  opportunity_id,opportunity_name,company,stage,probability,amount,currency,expected_close,outcome,import_flags,src_file,src_line
  O1,Pumps,Acme,报价,60,12000,USD,2024-06-30,won,,FILE,2
  $ two '报价编号,公司名称,报价日期,有效期,币种,贸易术语,交货期,付款方式,状态\nQ1,Acme,2024.4.1,2024.5.1,USD,FOB,30,T/T,draft\n' 'quote id,company,quote date,valid until,currency,price term,lead time,payment terms,status\nQ1,Acme,2024-04-01,2024-05-01,USD,FOB,30,T/T,draft\n'; both quote
  quote_id,company,quote_date,valid_until,currency,price_term,lead_time_days,payment_terms,status,import_flags,src_file,src_line
  Q1,Acme,2024-04-01,2024-05-01,USD,FOB,30,T/T,draft,,FILE,2
  $ two '报价编号,行号,产品名称,型号,规格,单价,单位,起订量\nQ1,1,阀门,V2,DN50,12.50,pcs,500\n' 'quote id,line,product name,model,spec,unit price,unit,moq\nQ1,1,阀门,V2,DN50,12.50,pcs,500\n'; both quote-line
  quote_id,line,product_name,model,spec,unit_price,unit,moq,import_flags,src_file,src_line
  Q1,1,阀门,V2,DN50,12.50,pcs,500,,FILE,2
  $ two '样品编号,客户编号,产品,样品费,快递费,寄出日期,签收日期\nS1,L7,阀门,20,35.5,2024-4-1,2024-4-9\n' 'sample id,lead id,product,sample value,courier cost,sent date,confirmed date\nS1,L7,阀门,20,35.5,2024-04-01,2024-04-09\n'; both sample
  sample_id,lead_id,product,sample_value,courier_cost,sent_date,confirmed_date,import_flags,src_file,src_line
  S1,L7,阀门,20,35.50,2024-04-01,2024-04-09,,FILE,2
  $ two 'message_id,客户编号,收件人,发件人,主题,内容,发送日期\nM1,L7,a@example.com,b@example.com,Hi,text,2024-4-1\n' 'message id,lead id,to,from,subject,body,send date\nM1,L7,a@example.com,b@example.com,Hi,text,1 Apr 2024\n'; both message
  message_id,lead_id,to,from,subject,body,send_date,import_flags,src_file,src_line
  M1,L7,a@example.com,b@example.com,Hi,text,2024-04-01,,FILE,2
  $ two '展会,展会开始日期,展会结束日期,费用,币种,展位面积,专业观众\nCanton Fair,2024-4-15,2024-4-19,"50,000.00",USD,36,200000\n' 'event,event start,event end,cost,currency,stand area,professional visitors\nCanton Fair,2024-04-15,2024-04-19,50000,USD,36,200000\n'; both event
  event_name,event_start,event_end,cost,currency,stand_area,professional_visitors,import_flags,src_file,src_line
  Canton Fair,2024-04-15,2024-04-19,50000,USD,36,200000,,FILE,2
  $ two '日期,话题,产品,国家,标题,有效期至\n2024-4-1,price,阀门,法国,Steel falls,2024-5-1\n' 'date,topic,product,country,title,valid until\n2024-04-01,price,阀门,法国,Steel falls,2024-05-01\n'; both news
  news_date,topic,product,country,country_text,title,valid_until,import_flags,src_file,src_line
  2024-04-01,price,阀门,FR,法国,Steel falls,2024-05-01,,FILE,2
  $ two '业务员,团队,经理,权重,最大线索数,在职\n王芳,A,李明,1.5,40,是\n' 'owner,team,manager,weight,max open,active\n王芳,A,李明,1.5,40,yes\n'; both rep
  owner,team,manager,weight,max_open,active,import_flags,src_file,src_line
  王芳,A,李明,1.5,40,yes,,FILE,2
  $ two '周期,负责人,目标,币种\n2024Q2,王芳,50万,人民币\n' 'period,owner,target,currency\n2024Q2,王芳,500000,CNY\n'; both target
  period,owner,target,currency,import_flags,src_file,src_line
  2024Q2,王芳,500000,CNY,,FILE,2
  $ two '应收编号,合同编号,客户名称,期次,比例,应收金额,到期日,已收金额,未收金额\nR1,C9,Acme,1,30%%,"3,000.00",2024-5-1,"1,000.00","2,000.00"\n' 'receivable id,order id,company,instalment,share,amount due,due date,amount paid,balance\nR1,C9,Acme,1,30,3000,2024-05-01,1000,2000\n'; both receivable
  receivable_id,order_id,company,instalment,share_pct,amount_due,due_date,amount_paid,balance,import_flags,src_file,src_line
  R1,C9,Acme,1,30,3000,2024-05-01,1000,2000,,FILE,2
  $ two '收款编号,订单编号,客户名称,回款日期,回款金额,银行流水\nP1,C9,Acme,2024-5-2,"1,000.00",B7\n' 'receipt id,order id,company,receipt date,amount,bank ref\nP1,C9,Acme,2024-05-02,1000,B7\n'; both receipt
  receipt_id,order_id,company,receipt_date,amount,bank_ref,import_flags,src_file,src_line
  P1,C9,Acme,2024-05-02,1000,B7,,FILE,2
  $ two '日期,名称,类型,国家\n2024-5-1,劳动节,off,中国\n' 'date,name,kind,country\n2024-05-01,劳动节,off,中国\n'; both holiday
  date,name,kind,country,country_text,import_flags,src_file,src_line
  2024-05-01,劳动节,off,CN,中国,,FILE,2
  $ two '章节,内容,作者,日期\ngoals,well,王芳,2024-5-1\n' 'section,text,author,date\ngoals,well,王芳,2024-05-01\n'; both remark
  section,text,author,date,import_flags,src_file,src_line
  goals,well,王芳,2024-05-01,,FILE,2
  $ two '竞争对手,内容,作者,日期\nRival Ltd,new pump,王芳,2024-5-1\n' 'competitor,text,author,date\nRival Ltd,new pump,王芳,2024-05-01\n'; both competitor
  competitor,text,author,date,import_flags,src_file,src_line
  Rival Ltd,new pump,王芳,2024-05-01,,FILE,2

Deals of a CRM that speaks another language: 1 200 are open at a half, 800 are won,
700 are lost.

  $ deals() { lead-import -q -k opportunity --today 2024-04-22 | funnel-forecast --use cell --today 2024-04-22 | cut -d, -f1,3,4,8-9 | sed 1d; }
  $ deals <<'CSV'
  > Verkaufschance;Phase;Betrag;Währung;Abschlussdatum;Wahrscheinlichkeit;Status
  > A;Angebot;1.200,00;EUR;30.05.2024;50 %;offen
  > B;Angebot;800,00;EUR;10.04.2024;100 %;gewonnen
  > C;Angebot;700,00;EUR;10.04.2024;0 %;verloren
  > CSV
  EUR,1200,600,1,800
  $ deals <<'CSV'
  > Opportunité;Étape;Montant;Devise;Date de clôture;Probabilité;Statut
  > A;Proposition;1 200,00;EUR;30/05/2024;0,5;En cours
  > B;Proposition;800;EUR;10/04/2024;1;Gagné
  > C;Proposition;700;EUR;10/04/2024;0;Perdu
  > CSV
  EUR,1200,600,1,800
  $ deals <<'CSV'
  > Oportunidad;Etapa;Importe;Moneda;Fecha de cierre;Probabilidad;Estado
  > A;Propuesta;1.200,00;EUR;30/05/2024;50,0%;Abierta
  > B;Propuesta;800,00;EUR;10/04/2024;100%;Ganada
  > C;Propuesta;700,00;EUR;10/04/2024;0%;Perdida
  > CSV
  EUR,1200,600,1,800
  $ deals <<'CSV'
  > Opportunità;Fase;Importo;Valuta;Data di chiusura;Probabilità;Stato
  > A;Proposta;1200;EUR;30/05/2024;50%;Aperta
  > B;Proposta;800;EUR;10/04/2024;100%;Vinta
  > C;Proposta;700;EUR;10/04/2024;0%;Persa
  > CSV
  EUR,1200,600,1,800
  $ deals <<'CSV'
  > Oportunidade;Fase;Valor;Moeda;Data de fechamento;Probabilidade;Status
  > A;Proposta;1200;BRL;30/05/2024;50%;Aberta
  > B;Proposta;800;BRL;10/04/2024;100%;Ganha
  > C;Proposta;700;BRL;10/04/2024;0%;Perdida
  > CSV
  BRL,1200,600,1,800

Lines of a quote are not lost for one cell: a price that is a range, or of a dozen, stands
as text beside it; their currency, which the quote has, is said by --currency.

  $ cat >lines.csv <<'CSV'
  > quote_id,product_name,unit_price,moq
  > Q1,Bolt,USD 1.20/pc,500
  > Q2,Wire,US$ 1200/MT,25
  > Q3,Nut,$1.5,500 pcs
  > Q4,Nut,USD 12/dozen,3
  > Q5,Nut,USD 1.20-1.35/pc,3
  > Q6,Nut,12.5元/千只,3
  > Q7,Nut,€ 2.4,3
  > CSV
  $ lead-import -q -k quote-line --currency USD -o lines.out lines.csv
  lead-import: lines.csv: column "moq": cells that cannot be read, as "500 pcs", are kept in moq_text; write the number alone
  lead-import: lines.csv: column "unit_price": cells that cannot be read, as "USD 12/dozen", are kept in unit_price_text; write a number as 1234.50
  lead-import: lines.csv:8: column "unit_price": a sum in EUR where the file named no currency before; say --currency
  lead-import: 1 of 7 records rejected
  [1]
  $ cut -d, -f 1,3-7 lines.out
  quote_id,unit_price,unit_price_text,moq,import_flags,src_file
  Q1,1.20,USD 1.20/pc,500,,lines.csv
  Q2,1200,US$ 1200/MT,25,,lines.csv
  Q3,1.50,,,number-unclear:moq=500 pcs,lines.csv
  Q4,,USD 12/dozen,3,number-unclear:unit_price,lines.csv
  Q5,,USD 1.20-1.35/pc,3,number-unclear:unit_price,lines.csv
  Q6,,12.5元/千只,3,number-unclear:unit_price,lines.csv
  $ printf 'sample_id,lead_id,sample_value,courier_cost\nS1,L1,about 20,15\n,L1,20,15\n' | lead-import -q -k sample -o sample.out -
  lead-import: <stdin>: column "sample_value": cells that cannot be read, as "about 20", are kept in sample_value_text; write a number as 1234.50
  $ cut -d, -f 1-6 sample.out
  sample_id,lead_id,sample_value,sample_value_text,courier_cost,import_flags
  S1,L1,,about 20,15,number-unclear:sample_value
  ,L1,20,,15,

A header says in which unit its sums are, in the words of several languages; a year is none.

  $ for unit in 'mil R$' 'miles de €' 'en milliers €' 'in Tsd. EUR' 'in 1000 EUR' 'bin TL' 'in USD' 2024 '100 pcs'; do
  >   printf 'deal id,stage,"Amount (%s)"\n1,target,12\n' "$unit" | lead-import -q -k opportunity 2>/dev/null | sed -n 2p | cut -d, -f 3-4; done
  12000,BRL
  12000,EUR
  12000,EUR
  12000,EUR
  12000,EUR
  12000,TRY
  12,USD
  12,
  12,

A price of a month or of 100 pieces is no price of one, whether the cell says so or the header; what a header says of a
sum in words that nobody knows is told.

  $ for unit in USD/pc '€ / Stk.' 元/只 net 'USD per 100 pcs' EUR/Monat 元/千只 '100 pcs' cents; do
  >   printf 'company,email,"Target price (%s)"\nA,a@b.example.com,12.5\n' "$unit" | lead-import -q 2>/dev/null | sed -n 2p | cut -d, -f 6-8; done
  12.50,USD,
  12.50,EUR,
  12.50,CNY,
  12.50,,<stdin>
  ,12.5,number-unclear:target_price
  ,12.5,number-unclear:target_price
  ,12.5,number-unclear:target_price
  ,12.5,number-unclear:target_price
  12.50,,<stdin>
  $ printf 'company,email,Target price (USD/month)\nA,a@b.example.com,12.5\n' | lead-import -o prices.out
  lead-import: <stdin>: column "Target price (USD/month)": cells that cannot be read, as "12.5", are kept in target_price_text; its header makes it no price of one; write that price
  $ printf 'deal id,stage,Amount (in cents)\n1,target,12\n' | lead-import -k opportunity -o sums.out
  lead-import: <stdin>: column "Amount (in cents)": what "in cents" says of a sum is not known; the numbers are taken as they stand

Deals as CRMs write them in German and Turkish; a per cent sign may stand in front.

  $ printf 'Datensatz-ID;Deal-Name;Deal-Phase;Betrag;Deal-Eigentümer;Deal-Wahrscheinlichkeit\n1;Pumpen;Gewonnen;12.000,50;Ada;0,2\n2;Ventile;Gewonnen;1.000,00;Ada;1\n' | lead-import -q -k opportunity 2>/dev/null | cut -d, -f 1-6
  opportunity_id,opportunity_name,owner,stage,probability,amount
  1,Pumpen,Ada,Gewonnen,20,12000.50
  2,Ventile,Ada,Gewonnen,100,1000
  $ printf 'Fırsat No;Aşama;Tutar;Para Birimi;Sorumlu;Olasılık\nt1;Teklif;12.000,50;TL;Ada;%%60\n' | lead-import -q -k opportunity 2>/dev/null | cut -d, -f 1-6
  opportunity_id,owner,stage,probability,amount,currency
  t1,Ada,Teklif,60,12000.50,TRY
