A small funnel on a Monday: won 90,000; committed 120,000; the rest weighted.
Odds of 400,000: 310,000 must come from 80,000 at 60 %, 200,000 at 30 % and 30,000 at 15 %, with 120,000 committed:
190,000 more, so 200,000 must come, 30 %.

  $ cat >deals.csv <<'END'
  > opportunity_id,opportunity_name,company,owner,stage,amount,currency,expected_close,created_date,closed_date,forecast_category,evidence,lost_reason
  > O1,Bearings,Alder Tools,Ann,negotiating,120000,USD,2024-05-20,2024-01-10,,commit,fit;two_way;need;intent;quote;solution_ok;request;budget;spec_ours;first_choice,
  > O2,Seals,Birch Pumps,Ann,recognised,80000,USD,2024-06-10,2024-02-01,,best_case,fit;two_way;need;intent;quote,
  > O3,Valves,Cedar Valves,Bo,intending,200000,USD,2024-06-28,2024-03-01,,pipeline,fit;two_way;need;intent;quote,
  > O4,Gaskets,Dogwood GmbH,Bo,potential,30000,USD,2024-06-15,2024-04-01,,,fit;two_way,
  > O5,Spares,Elm Ltd,Ann,closed,90000,USD,2024-04-12,2024-01-02,2024-04-12,commit,,
  > O6,Motors,Fir & Sons,Bo,lost,50000,USD,2024-04-18,2024-02-02,2024-04-18,,,price
  > O7,Couplings,Gum Works,Bo,target,10000,USD,2024-04-10,2024-04-01,,commit,,
  > END
  $ cat >history.csv <<'END'
  > opportunity_id,company,owner,stage,amount,currency,expected_close,as_of,snapshot_label
  > O1,Alder Tools,Ann,recognised,100000,USD,2024-05-20,2024-04-19,fri
  > O2,Birch Pumps,Ann,recognised,80000,USD,2024-05-10,2024-04-19,fri
  > O6,Fir & Sons,Bo,intending,50000,USD,2024-04-30,2024-04-19,fri
  > O8,Hazel AG,Bo,potential,40000,USD,2024-06-01,2024-04-19,fri
  > O1,Alder Tools,Ann,recognised,100000,USD,2024-05-20,2024-04-15,mon
  > O1,Alder Tools,Ann,recognised,100000,USD,2024-05-20,2024-04-22,mon
  > END
  $ funnel-report --today 2024-04-22 --target 400000 --history history.csv -f txt -o page.txt deals.csv
  $ head -n 10 page.txt
  Pipeline review, 2024-04-22
  ===========================
  
    ◆ 30 % odds of reaching 400,000 USD: 322,500 USD expected, 77,500 USD short.
  
    ◆ Odds of the target: 30 % · 210,000 USD to 490,000 USD in 80 of 100 cases
    ◆ Expected: 322,500 USD · target 400,000 USD
    ▲ Coverage: 1.08 · 770,000 USD of pipeline is missing
    Won so far: 90,000 USD · deals: 1
    ◆ Questions: 7 · first Ann: Alder Tools
  $ grep -A 4 '^Won, lost' page.txt
  Won, lost, vanished and pushed deals [4] rows: 8
  
    Deal                 Owner      Amount  What happened  Expected close  Reason
    Elm Ltd – Spares     Ann    90,000 USD  won, new       2024-04-12
    Birch Pumps – Seals  Ann    80,000 USD  pushed         2024-06-10

Tables of one's own reach the commands that make the page: 80,000 weigh 56,000 at
70 % and 48,000 at 60 %, so 8,000 more are expected.  Each table of the page is
taken by the commands it is handed to: with all as built in, the page is the same.

  $ funnel-report --print-table stage-seven | sed '/^6,\|^5,/s/,60,/,70,/' >own.csv
  $ funnel-report --today 2024-04-22 --target 400000 --table stage-seven=own.csv -f txt -o own.txt deals.csv
  $ grep -ho 'Expected: .*' page.txt own.txt
  Expected: 322,500 USD · target 400,000 USD
  Expected: 330,500 USD · target 400,000 USD
  $ grep -o 'funnel-forecast.*--quantiles' own.txt
  funnel-forecast --today 2024-04-22 --period 2024Q2 --target 400000 --table 'stage-seven=own.csv' --quantiles
  $ for t in $(funnel-report --help | sed -n '/^Tables:/,/^The/{s/^Tables://;/^The/!p;}'); do
  >   funnel-report --print-table $t >t.csv
  >   funnel-report --today 2024-04-22 --target 400000 --history history.csv -f txt --no-appendix --table $t=t.csv -o t.txt deals.csv
  >   cksum <t.txt; done | sort -u | wc -l
  1

The order of the sections; the appendix can be left out.

  $ funnel-report --today 2024-04-22 --target 400000 --history history.csv -f md deals.csv | grep '^## '
  ## Will we make it?
  ## What changed since Friday, 2024-04-19?
  ## What to ask whom?
  ## Commits and how they were kept
  ## Sellers
  ## Lost and vanished
  ## What closes the gap?
  ## Where the numbers come from
  $ funnel-report --today 2024-04-22 -f md --no-appendix deals.csv | grep -c 'funnel-forecast'
  0
  [1]

Monday looks back to Friday, Friday to Monday, another day to the latest snapshot before it; a label says otherwise.

  $ since() { funnel-report -f md --history history.csv "$@" deals.csv | grep '^## What changed'; }
  $ since --today 2024-04-22
  ## What changed since Friday, 2024-04-19?
  $ since --today 2024-04-26
  ## What changed since Monday, 2024-04-22?
  $ since --today 2024-04-19
  ## What changed since Monday, 2024-04-15?
  $ since --today 2024-04-23
  ## What changed since Monday, 2024-04-22?
  $ since --today 2024-04-23 --label mon
  ## What changed since Friday, 2024-04-19?
  $ since --today 2024-04-19 --label review
  ## What changed since Monday, 2024-04-15?
  $ since --today 2024-04-15
  ## What changed?

In Chinese; the deals may come through a pipe.

  $ funnel-report --today 2024-04-22 --target 400000 --history history.csv -f txt --lang zh <deals.csv | sed -n 4,10p
    ◆ 达成目标 USD 400,000 的概率为 30%；预计 USD 322,500，尚差 USD 77,500。
  
    ◆ 达成概率：30% · 八成可能在 USD 210,000 至 USD 490,000 之间
    ◆ 预计成交：USD 322,500 · 目标 USD 400,000
    ▲ 漏斗覆盖倍数：1.08 · 漏斗尚差 USD 770,000
    已赢单：USD 90,000 · 1 单
    ◆ 待问问题：7 · 先问：Ann（Alder Tools）
  $ funnel-report --today 2024-04-22 -f md --lang zh deals.csv | grep '^##' | head -n 3
  ## 能达成目标吗？
  ## 有何变化？
  ## 该问谁、问什么？

What could not be worked out is said in its section, with status 1; without a forecast there is no page.

  $ cut -d, -f1,5-8 deals.csv >anon.csv
  $ funnel-report --today 2024-04-22 -f md -o page.md anon.csv
  [1]
  $ grep -c 'Could not be worked out: .*no column "owner"' page.md
  2
  $ funnel-report nowhere.csv
  funnel-report: funnel-forecast: cannot open "nowhere.csv": No such file or directory; check its name and folder
  [2]
  $ funnel-report --period soon deals.csv 2>&1 | sed 's/;.*//'
  funnel-report: --period: cannot read the period "soon"
  $ funnel-report --target 1 --targets t.csv deals.csv
  funnel-report: --target and --targets exclude each other; see funnel-report --help
  [2]

What another command says is said once, however many of them say it.

  $ sed 's/negotiating/nowhere/' deals.csv >bad.csv
  $ funnel-report --today 2024-04-22 -f txt -o page.txt bad.csv 2>messages; echo $?; grep -c 'cannot read "nowhere"' messages
  1
  1

Contacts a week against what is expected of each seller: 2 in the 22 days of the quarter so far, of 5.

  $ printf 'lead_id,touch_date,direction,medium,owner\nL1,2024-04-03,out,email,Ann\nL2,2024-04-10,out,phone,Ann\n' >log.csv
  $ printf 'owner,target_activity\nAnn,5\n' >sellers.csv
  $ funnel-report --today 2024-04-22 -f txt --touches log.csv --reps sellers.csv deals.csv | grep '^  Ann .* / '
    Ann      1     0     2                       90,000 USD          101         0.64 / 5

With -q no opportunity is no page.

  $ printf 'stage,amount,currency,expected_close,owner\n' >nothing.csv
  $ funnel-report -q --today 2024-04-22 nothing.csv
  $ funnel-report --today 2024-04-22 -f md nothing.csv | head -n 1
  # Pipeline review, 2024-04-22

Of two currencies each picture says which it is of; four tiles stand in one row.

  $ printf 'opportunity_id,stage,amount,currency,expected_close\nP1,target,100,USD,2024-05-01\nP2,intending,200,EUR,2024-05-02\n' >two.csv
  $ funnel-report --today 2024-04-22 two.csv 2>/dev/null | grep -o '<figcaption>[^<]*\|class="tiles[^"]*"'
  class="tiles t4"
  class="tiles"
  <figcaption>The funnel: open amount by stage, EUR
  <figcaption>The funnel: open amount by stage, USD
  <figcaption>[1] rows: 2
  <figcaption>The forecast in figures [2] rows: 2
  <figcaption>[1] rows: 2
  <figcaption>The forecast in figures [2] rows: 2
  <figcaption>[3] rows: 1
  $ grep -v EUR two.csv | funnel-report --lang zh --today 2024-04-22 - 2>/dev/null | grep -o '<figcaption>[^<]*'
  <figcaption>漏斗：各阶段在谈金额
  <figcaption>[1] 1 行
  <figcaption>预测明细 [2] 1 行
  <figcaption>[3] 1 行
