A page whose every line says where it stands.

  $ cat >leads.csv <<'END'
  > lead_id,company,contact_name,budget,buy_horizon,quantity,target_price,visit_reason,cn_partners,country,photo,next_action,next_action_date
  > L1,Acme GmbH,Ada Weber,yes,3 months,500,,look,Ningbo Co,DE,ada.jpg,call,2024-05-02
  > L2,Berg AB,Bo Holm,,,,,,,SE,,,
  > END
  $ cat >log.csv <<'END'
  > lead_id,touch_date,direction,medium,kind,subject
  > L1,2024-04-17,in,show,,Talk
  > L1,2024-04-19,out,email,,"Our talk, and ""more"""
  > L1,2024-04-20,in,email,service,Leaking seal
  > END
  $ printf 'opportunity_id,company,stage,created_date\nO1,Acme,quoted,2024-04-18\n' >deals.csv
  $ printf 'opportunity_id,stage,entered_date\nO1,met,2024-04-18\nO1,quoted,2024-04-21\n' >stages.csv
  $ printf '商机编号,联系人,角色,态度\nO1,Cy Berg,decides,for\n' >roles.csv
  $ printf 'order_id,lead_id,order_date,amount,currency,cancelled\nP1,L1,2023-01-10,10.00,USD,no\nP2,L1,2023-07-12,20.00,USD,no\nP3,L1,2023-08-01,5.00,USD,yes\n' >orders.csv
  $ printf 'receipt_id,order_id,receipt_date,amount\nR1,P2,2023-09-01,20.00\n' >money.csv
  $ lead-card --id L1 -t log.csv -p deals.csv --history stages.csv --roles roles.csv --orders orders.csv --receipts money.csv leads.csv | sed '/^$/d'
  Customer card
  =============
  Acme GmbH, Ada Weber
  --------------------
  Basics
    What                      On record  Stands in
    Company                   Acme GmbH  leads.csv:2
    Contact                   Ada Weber  leads.csv:2
    Country                   Germany    leads.csv:2
    Photo                     ada.jpg    leads.csv:2
    Budget                    yes        leads.csv:2
    Wants to buy in           3 months   leads.csv:2
    Quantity                  500        leads.csv:2
    Came because              look       leads.csv:2
    Chinese suppliers so far  Ningbo Co  leads.csv:2
  Who decides
    What     On record      Stands in
    Cy Berg  decides · for  roles.csv:2
  Visits and contacts
    What        On record                     Stands in
    2024-04-19  out · e-mail · Our talk, and  log.csv:3
                "more"
    2024-04-17  in · show · Talk              log.csv:2
  Documents and quotes
  No file was given: --quotes
  Opportunities
    What        On record            Stands in
    2024-04-18  O1 · quoted          deals.csv:2
    stage       met · 2024-04-18     stages.csv:2
    stage       quoted · 2024-04-21  stages.csv:3
  Orders
    What                     On record         Stands in
    2023-08-01 cancelled     P3 · 5.00 · USD   orders.csv:4
    2023-07-12 repeat order  P2 · 20.00 · USD  orders.csv:3
    2023-01-10               P1 · 10.00 · USD  orders.csv:2
  Receipts
    What        On record        Stands in
    2023-09-01  R1 · 20.00 · P2  money.csv:2
  Services
    What        On record                        Stands in
    2024-04-20  in · e-mail · service · Leaking  log.csv:4
                seal
  Next step
    What        On record  Stands in
    2024-05-02  call       leads.csv:2
  Open questions
    What          On record                          Stands in
    Target price  Which price do they have in mind?  leads.csv:2
    Port          Which port?                        leads.csv:2
    Price term    Which price term?                  leads.csv:2

Values are said as people say them, in either language; roles as people write them
answer the question who decides.

  $ printf 'lead_id,company,booth_class,customer_type\nL1,Acme,intends_order,local_trader\n' >said.csv
  $ printf '商机编号,联系人,角色,态度\nO1,王芳,拍板人,支持\n' >who.csv
  $ printf 'opportunity_id,lead_id,stage,outcome\nO1,L1,approved_project,open\n' >one.csv
  $ lead-card --roles who.csv -p one.csv said.csv | grep -e "At the stand" -e Kind -e 王芳 -e O1 -e decides
    Kind of customer  local trader      said.csv:2
    At the stand      intends to order  said.csv:2
  Who decides
    王芳  decides · for  who.csv:2
    undated  O1 · approved project · open  one.csv:2
  $ lead-card --lang zh --roles who.csv -p one.csv said.csv | grep -e 展位表现 -e 王芳 -e O1
    展位表现  有下单意向  said.csv:2
    王芳  决策 · 支持  who.csv:2
    无日期  O1 · 立项客户 · 进行中  one.csv:2

Everybody, in Chinese, as HTML; what strangers wrote stays text.

  $ lead-card --lang zh -t log.csv leads.csv | grep -c -e '待问清的事' -e '暂无记录。'
  5
  $ printf 'lead_id,company\nL1,<script>alert(1)</script>\n' | lead-card -f html | grep -c '<script>'
  0
  [1]

The file for the folder; a customer who is not there.

  $ lead-card --contact leads.csv
  Contact: Ada Weber [leads.csv:2]
  Company: Acme GmbH [leads.csv:2]
  Country: DE [leads.csv:2]
  Time zone: UTC+1 in January, UTC+2 in July [leads.csv:2]
  Photo: ada.jpg [leads.csv:2]
  
  Contact: Bo Holm [leads.csv:3]
  Company: Berg AB [leads.csv:3]
  Country: SE [leads.csv:3]
  Time zone: UTC+1 in January, UTC+2 in July [leads.csv:3]
  $ lead-card --company 'ACME Ltd' --contact --lang zh leads.csv | tail -n 2
  时区: 1 月 UTC+1，7 月 UTC+2 [leads.csv:2]
  照片: ada.jpg [leads.csv:2]
  $ lead-card --id L9 leads.csv
  lead-card: leads.csv: no such customer; look up the id or company in the file
  [2]
  $ printf 'lead_id,touch_date\nL1,soon\n' >bad.csv; lead-card --id L1 --contact -t bad.csv leads.csv 2>messages | head -n 1; cat messages
  Contact: Ada Weber [leads.csv:2]
  lead-card: bad.csv:2: column "touch_date": cannot read "soon"; write a date as 2024-04-22
  lead-card: bad.csv: 1 of 1 records rejected

With -q no lead is no page; -q does not hide that a customer is not found.

  $ printf 'lead_id,company\n' | lead-card -q
  $ printf 'lead_id,company\nL1,Acme\n' | lead-card -q | head -n 1
  Customer card
  $ printf 'lead_id,company\nL1,Acme\n' | lead-card -q --id L2
  lead-card: <stdin>: no such customer; look up the id or company in the file
  [2]
