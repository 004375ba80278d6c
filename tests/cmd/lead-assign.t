Whose lead is it?  The seller of the company, a rule, or who has the fewest in
hand for his weight; the best leads are dealt first (R-ASSIGN-02, 03).

  $ cat >reps.csv <<'EOF'
  > owner,team,weight,max_open,active
  > Ada,east,2,,
  > Bo,east,1,2,yes
  > Cy,west,1,,
  > Di,west,1,,no
  > EOF
  $ cat >leads.csv <<'EOF'
  > lead_id,company,country,score,owner,status
  > L1,Alder Ltd,DE,90,,new
  > L2,Birch GmbH,FR,80,,new
  > L3,Cedar SA,FR,70,Cy,open
  > L4,Alder Limited,DE,20,,new
  > L5,Elm,US,60,Di,open
  > L6,Fir,US,50,,lost
  > L7,Gum,US,,,pool
  > L8,Hazel,US,50,,new
  > L9,Iroko,US,50,,new
  > EOF
  $ lead-assign --today 2024-04-22 -r reps.csv -o once.csv leads.csv
  lead-assign: 6 dealt, 1 to the seller of their company, 0 by a rule, 1 with an owner, 0 without capacity
  $ cut -d, -f1,5- once.csv
  lead_id,owner,status,previous_owner,assigned_date,assign_rule,assign_why
  L1,Ada,new,,2024-04-22,R-ASSIGN-02;R-ASSIGN-03,fewest leads in hand for the weight
  L2,Bo,new,,2024-04-22,R-ASSIGN-02;R-ASSIGN-03,fewest leads in hand for the weight
  L3,Cy,open,,,R-ASSIGN-02,has an owner
  L4,Ada,new,,2024-04-22,R-ASSIGN-02,the seller of the same company
  L5,Ada,open,Di,2024-04-22,R-ASSIGN-02;R-ASSIGN-03,fewest leads in hand for the weight
  L6,,lost,,,R-ASSIGN-02,lost or invalid
  L7,Cy,new,,2024-04-22,R-ASSIGN-02;R-ASSIGN-03,fewest leads in hand for the weight
  L8,Ada,new,,2024-04-22,R-ASSIGN-02;R-ASSIGN-03,fewest leads in hand for the weight
  L9,Bo,new,,2024-04-22,R-ASSIGN-02;R-ASSIGN-03,fewest leads in hand for the weight

Running it on its own output changes nothing, on another day neither; the
order of the file does not matter.

  $ lead-assign -q --today 2024-05-30 -r reps.csv once.csv | cmp - once.csv
  $ (head -n 1 leads.csv; tail -n +2 leads.csv | sort -r) | lead-assign -q --today 2024-04-22 -r reps.csv | sort >back.csv; sort once.csv | cmp - back.csv

Rules: the first that fits; a seller who is away is passed over.

  $ cat >rules.csv <<'EOF'
  > when,owner,team
  > %country = FR,Di,
  > %country = FR & %score >= 50,,west
  > "%country (?i)^(us|ca)$",Bo,
  > EOF
  $ lead-assign -q --today 2024-04-22 -r reps.csv -R rules.csv leads.csv | cut -d, -f1,5,10
  lead_id,owner,assign_why
  L1,Ada,fewest leads in hand for the weight
  L2,Cy,by the rules table
  L3,Cy,has an owner
  L4,Ada,the seller of the same company
  L5,Bo,by the rules table
  L6,,lost or invalid
  L7,,no capacity
  L8,Bo,by the rules table
  L9,,no capacity
  $ printf 'when,owner,team\n%%country = DE,Zoe,\n' >bad.csv; lead-assign --today 2024-04-22 -r reps.csv -R bad.csv leads.csv
  lead-assign: bad.csv:2: no seller "Zoe" among those of --reps; correct the name, or add him
  [2]
  $ printf 'when,owner,team\n%%contry = DE,Bo,\n' >bad.csv; lead-assign --today 2024-04-22 -r reps.csv -R bad.csv leads.csv
  lead-assign: leads.csv: no column "contry", which the rules look at; correct bad.csv
  [2]
  $ printf 'when,owner,team\n%%country = DE,,\n' >bad.csv; lead-assign --today 2024-04-22 -r reps.csv -R bad.csv leads.csv
  lead-assign: bad.csv:2: whose leads are these? write either an owner or a team
  [2]

What the sellers have elsewhere counts, and makes them the seller of a company;
a lead that stands in both files counts once.

  $ printf 'lead_id,company,owner,status\nM1,Hazel Inc,Bo,open\nM2,Yew,Ada,won\nM3,Oak,Ada,open\nL3,Cedar SA,Cy,open\n' >others.csv
  $ lead-assign -q --today 2024-04-22 -r reps.csv -l others.csv leads.csv --explain --lang zh | cut -d, -f1,5,10
  lead_id,owner,assign_why
  L1,Ada,按权重在手线索最少（Ada；在手 5 条）
  L2,Ada,按权重在手线索最少（Ada；在手 5 条）
  L3,Cy,已有负责人（Cy；在手 2 条）
  L4,Ada,同一客户公司的负责人（Ada；在手 5 条）
  L5,Bo,按权重在手线索最少（Bo；在手 2 条）
  L6,,已丢单或无效
  L7,Ada,按权重在手线索最少（Ada；在手 5 条）
  L8,,名额已满
  L9,Cy,按权重在手线索最少（Cy；在手 2 条）

A seller claims (R-ASSIGN-04); who lost a lead waits for 30 days.

  $ cat >pool.csv <<'EOF'
  > lead_id,owner,previous_owner,released_date,assigned_date,status,contact_count
  > P1,,Ada,2024-04-01,,pool,3
  > P2,,Ada,2024-03-23,,pool,
  > P3,Cy,,,2024-04-22,open,
  > P4,,,,,lost,
  > P5,Bo,,,2024-04-20,open,
  > P6,,,,,pool,
  > EOF
  $ lead-assign --today 2024-04-22 -r reps.csv --claim P1 --claim P2 --claim P3 --claim P9 --claim P4 --by Ada pool.csv
  lead-assign: P1: not assigned: who lost it has to wait; see --cooldown
  lead-assign: P3: not assigned: it has an owner; ask him
  lead-assign: P9: not assigned: there is no lead of this id; look it up
  lead-assign: P4: not assigned: it is lost or invalid; correct its status first
  lead_id,owner,previous_owner,released_date,assigned_date,status,contact_count,assign_rule,assign_why
  P1,,Ada,2024-04-01,,pool,3,,
  P2,Ada,Ada,2024-03-23,2024-04-22,new,,R-ASSIGN-04,claimed
  P3,Cy,,,2024-04-22,open,,,
  P4,,,,,lost,,,
  P5,Bo,,,2024-04-20,open,,,
  P6,,,,,pool,,,
  [1]
  $ lead-assign --today 2024-04-30 -r reps.csv --claim P1 --by Ada pool.csv | cut -d, -f1,2
  lead-assign: P1: not assigned: who lost it has to wait; see --cooldown
  lead_id,owner
  P1,
  P2,
  P3,Cy
  P4,
  P5,Bo
  P6,
  $ lead-assign --today 2024-05-01 -r reps.csv --claim P1 --by Ada pool.csv | sed -n 2p
  P1,Ada,Ada,2024-04-01,2024-05-01,open,3,R-ASSIGN-04,claimed
  $ lead-assign --today 2024-04-22 -r reps.csv --claim P1 --claim P2 --by Bo pool.csv >bo.csv
  lead-assign: P2: not assigned: max_open of --reps is reached; finish some leads first
  [1]
  $ lead-assign --today 2024-04-22 --claim P1 --claim P2 --claim-per-day 2 --by Cy pool.csv >cy.csv
  lead-assign: P2: not assigned: so many on one day are too many; see --claim-per-day
  [1]
  $ lead-assign --today 2024-04-22 --claim P1 --by Cy cy.csv | cmp - cy.csv
  lead-assign: P1: "Cy" is its owner already
  $ lead-assign --today 2024-04-22 -r reps.csv --claim P1 --by Di pool.csv | sed -n 2p
  lead-assign: P1: not assigned: who claims it takes no leads; set active in --reps
  P1,,Ada,2024-04-01,,pool,3,,

Nor is a lead dealt back to who lost it while he waits.

  $ printf 'owner\nAda\nCy\n' >two.csv
  $ lead-assign -q --today 2024-04-22 -r two.csv pool.csv | cut -d, -f1,2,6
  lead_id,owner,status
  P1,Cy,open
  P2,Ada,new
  P3,Cy,open
  P4,,lost
  P5,Bo,open
  P6,Ada,new

A header in Chinese, and one team only.

  $ printf '客户编号,公司名称,负责人\nK1,甲公司,\nK2,乙公司,\n' | lead-assign -q --today 2024-04-22 -r reps.csv -t west
  客户编号,公司名称,负责人,previous_owner,assigned_date,assign_rule,assign_why
  K1,甲公司,Cy,,2024-04-22,R-ASSIGN-02;R-ASSIGN-03,fewest leads in hand for the weight
  K2,乙公司,Cy,,2024-04-22,R-ASSIGN-02;R-ASSIGN-03,fewest leads in hand for the weight

Wrong command lines and files.

  $ lead-assign leads.csv
  lead-assign: --reps is missing: name the file of the sellers; see lead-assign --help
  [2]
  $ lead-assign -r reps.csv --claim L1 leads.csv
  lead-assign: --claim and --by go together: which leads, and whose they become; see lead-assign --help
  [2]
  $ lead-assign -r reps.csv --claim L1 --by Zoe leads.csv
  lead-assign: --by: no seller "Zoe" in reps.csv; see lead-assign --help
  [2]
  $ printf 'owner\nAda\nAda\n' >twice.csv; lead-assign -q --today 2024-04-22 -r twice.csv leads.csv >out.csv
  lead-assign: twice.csv:3: "Ada" is there already; leave one of the records out
  lead-assign: twice.csv: 1 of 2 records rejected
  [1]
  $ printf 'owner\n' >none.csv; lead-assign -r none.csv leads.csv
  lead-assign: none.csv: no seller in it; write at least one
  [2]
  $ printf 'lead_id,score\nL1,high\n' | lead-assign -q --today 2024-04-22 -r reps.csv
  lead-assign: <stdin>:2: column "score": cannot read "high"; write a number from -1000000 to 1000000
  lead-assign: 1 of 1 records rejected
  [1]
