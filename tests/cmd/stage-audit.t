The standard case: 80 % claimed, no decision maker known, less than 30 %
carried.  With one known the claim stands and there is nothing to say.

  $ cat >deals.csv <<'CSV'
  > opportunity_id,company,owner,stage,amount,currency,evidence,decision_maker
  > O1,Alder Tools,Ada,negotiating,9000,EUR,fit;two_way;need;intent;quote;solution_ok;request;budget;spec_ours;first_choice,
  > O2,Birch Pumps,Bob,negotiating,500,EUR,fit;two_way;need;intent;quote;solution_ok;request;budget;spec_ours;first_choice,Mr Ek
  > O3,Cedar Cranes,Bob,intending,100,EUR,fit;two_way;need,
  > O4,Doh Valves,Bob,target,100,EUR,two_way,
  > CSV
  $ stage-audit --today 2024-04-22 deals.csv
  line,opportunity_id,company,owner,stage,amount,currency,rule,code,severity,claimed,audited_stage,prob_gap,question
  2,O1,Alder Tools,Ada,negotiating,9000,EUR,R-AUDIT-01,overclaim,warning,80,intending,51,What shows that the deal stands where it is said to? Missing: decision_maker
  2,O1,Alder Tools,Ada,negotiating,9000,EUR,R-AUDIT-01,no-decision-maker,warning,80,intending,51,Who decides and when did you last speak with this person?
  4,O3,Cedar Cranes,Bob,intending,100,EUR,R-AUDIT-01,overclaim,warning,30,potential,15,"What shows that the deal stands where it is said to? Missing: intent, quote"
  5,O4,Doh Valves,Bob,target,100,EUR,R-AUDIT-01,overclaim,warning,5,,5,What shows that the deal stands where it is said to? Missing: fit

Evidence follows from other files, too: touches in both directions, quotes, the
roles of the people at the customer's.

  $ printf 'opportunity_id,lead_id,company,stage,amount,evidence\nO1,L1,Alder Tools,intending,9,fit;need;intent\nO2,L2,Birch Pumps,approved_project,9,fit;two_way;need;intent;quote;solution_ok;request\n' >other.csv
  $ stage-audit --today 2024-04-22 other.csv | cut -d, -f2,9,12,13
  opportunity_id,code,audited_stage,prob_gap
  O1,overclaim,target,25
  O2,overclaim,intending,21
  O2,no-decision-maker,intending,21
  $ printf 'lead_id,touch_date,direction\nL1,2024-04-20,out\nL1,2024-04-21,in\n' >log.csv
  $ printf 'quote_id,lead_id,quote_date,status\nQ1,L1,2024-04-21,sent\n' >quotes.csv
  $ printf 'company,role,stance\nBirch Pumps,decides,against\nBirch Pumps,采购,\n' >roles.csv
  $ stage-audit --today 2024-04-22 --touches log.csv --quotes quotes.csv --roles roles.csv --lang zh other.csv | cut -d, -f2,8-10,13,14
  opportunity_id,rule,code,severity,prob_gap,question
  O2,R-AUDIT-08,decider-against,warning,0,决策人反对我们：怎样才能让对方改变态度？
  O2,R-AUDIT-08,chain-gap,advice,0,决策链不完整，分别是谁？缺少：使用

A contract without a deposit is an error.

  $ printf 'opportunity_id,stage,amount,contract_date,deposit_date\nO1,closed,9,2024-04-02,\nO2,closed,9,2024-04-02,2024-04-09\n' | stage-audit --today 2024-04-22 | cut -d, -f2,8-13
  opportunity_id,rule,code,severity,claimed,audited_stage,prob_gap
  O1,R-AUDIT-02,no-deposit,error,100,negotiating,20
  $ printf 'opportunity_id,stage,amount,deposit_date\nO1,closed,9,\n' | stage-audit --today 2024-04-22 -q >out.csv
  [1]
  $ cut -d, -f2,9,13 out.csv
  opportunity_id,code,prob_gap
  ,no-evidence,
  O1,no-deposit,20

What was neglected; columns that the file lacks are no findings.

  $ cat >care.csv <<'CSV'
  > opportunity_id,stage,amount,expected_close,stage_since,last_touch_date,next_action,close_pushes
  > fine,target,1,2024-04-22,2024-03-23,2024-04-08,phone,1
  > past,target,1,2024-04-21,,,phone,
  > dwell,target,1,,2024-03-22,,phone,
  > touch,target,1,,,2024-04-07,phone,
  > step,target,1,,,,,
  > worth,target,,,,,phone,
  > pushed,target,1,,,,phone,2
  > CSV
  $ stage-audit --today 2024-04-22 care.csv | cut -d, -f2,9
  opportunity_id,code
  ,no-evidence
  past,past_close
  dwell,stale
  touch,no_touch
  step,no_next_step
  worth,amount_missing
  pushed,close_pushed
  $ printf 'opportunity_id,stage,amount\nO1,target,1\n' | stage-audit --today 2024-04-22 | cut -d, -f2,9
  opportunity_id,code
  ,no-evidence

A history tells of stages that fell and of the day that a stage was entered.

  $ printf 'opportunity_id,stage,entered_date,left_date\nO1,intending,2024-01-01,2024-02-01\nO1,potential,2024-02-01,\nO2,potential,2024-02-01,2024-03-01\nO2,intending,2024-03-01,\n' >history.csv
  $ printf 'opportunity_id,stage,amount\nO1,potential,1\nO2,intending,1\n' | stage-audit --today 2024-04-22 --history history.csv | cut -d, -f2,9
  opportunity_id,code
  ,no-evidence
  O1,stale
  O1,backwards

A sandbagged deal: won 20 days after entry in the last two weeks of the
quarter, where a deal takes 100 days.

  $ python3 -c 'print("opportunity_id,stage,amount,created_date,closed_date\n" + "".join("W%d,closed,1,2024-01-01,2024-04-10\n" % i for i in range(8)) + "S,closed,1,2024-06-05,2024-06-25\nH,closed,1,2024-05-05,2024-06-25")' | stage-audit --today 2024-06-30 | cut -d, -f2,8-10
  opportunity_id,rule,code,severity
  ,R-AUDIT-01,no-evidence,advice
  S,R-AUDIT-05,sandbag,advice

Bad rows are named, here and in the files beside.

  $ printf 'opportunity_id,stage,amount\nO1,nowhere,1\n' | stage-audit --today 2024-04-22 2>&1 | cut -c1-60
  stage-audit: <stdin>:2: column "stage": cannot read "nowhere
  line,opportunity_id,company,owner,stage,amount,currency,rule
  stage-audit: 1 of 1 records rejected
  $ printf 'company,role\nX,cook\n' >roles.csv
  $ stage-audit --today 2024-04-22 --roles roles.csv -o out.csv deals.csv
  stage-audit: roles.csv:2: column "role": cannot read "cook"; write decides, uses, buys or advises
  stage-audit: roles.csv: 1 of 1 records rejected
  [1]
  $ stage-audit </dev/null
  stage-audit: <stdin>: empty; a file starts with a header
  [2]
  $ stage-audit -q </dev/null
  $ printf 'opportunity_id,stage,amount\r\n' | stage-audit -q
  $ printf 'opportunity_id,amount\nO1,1\n' | stage-audit
  stage-audit: <stdin>:1: no column "stage" among "opportunity_id", "amount"; name it with --column stage=HEADER
  [2]
  $ stage-audit nothere.csv
  stage-audit: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ stage-audit deals.csv >/dev/full
  stage-audit: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]

Contact roles as people write them, with Chinese headers: who buys is not known; one
that nobody knows is told.

  $ printf '商机编号,联系人,角色,态度\nO1,王芳,拍板人,支持\nO1,Li,End User,blocker\nO1,Xu,friend,\n' >who.csv
  $ printf 'opportunity_id,company,stage,amount,evidence\nO1,A,negotiating,100,fit;two_way;need;intent;quote;solution_ok;request;budget;spec_ours;first_choice\n' >deal.csv
  $ stage-audit --today 2024-04-22 --roles who.csv deal.csv | cut -d, -f 9,11-
  stage-audit: who.csv:4: column "角色": cannot read "friend"; write decides, uses, buys or advises
  stage-audit: who.csv: 1 of 3 records rejected
  code,claimed,audited_stage,prob_gap,question
  chain-gap,80,negotiating,0,The decision chain has gaps. Who are they? Missing: buys

What is missing is said in the reader's words, and evidence may be written so; a word
that nobody knows is told.

  $ cat >words.csv <<'CSV'
  > opportunity_id,stage,amount,currency,expected_close,next_action,evidence
  > W1,intending,100,EUR,2024-05-30,call,符合目标客户;双向沟通;need
  > W2,intending,100,EUR,2024-05-30,call,fit;Two_Way;需求明确;采购意向;报价
  > W3,potential,100,EUR,2024-05-30,call,fit;two-way
  > CSV
  $ stage-audit --today 2024-04-22 --lang zh words.csv | cut -d, -f 2,9,12-
  stage-audit: 凭证里没有哪个阶段要求的词：1 个，如“two-way”；不算数，认得的词见 --print-table audit-word
  opportunity_id,code,audited_stage,prob_gap,question
  W1,overclaim,potential,15,有什么可以证明单子到了这个阶段？缺少依据：采购意向、报价
  W3,overclaim,target,10,有什么可以证明单子到了这个阶段？缺少依据：双向沟通
  $ stage-audit --today 2024-04-22 words.csv 2>/dev/null | cut -d, -f 2,9,12-
  opportunity_id,code,audited_stage,prob_gap,question
  W1,overclaim,potential,15,"What shows that the deal stands where it is said to? Missing: intent, quote"
  W3,overclaim,target,10,What shows that the deal stands where it is said to? Missing: two_way
