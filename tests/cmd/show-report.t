The whole report of a small show, in Markdown: five leads of the fair and two
that are left out, three touches, three opportunities, a cost.  (A > at the start
of a line is shown as :.)

  $ export FAIRLEAD_TODAY=2024-05-20
  $ cat >leads.csv <<'CSV'
  > lead_id,event_name,booth_class,grade_horizon,country,products_of_interest,met_date
  > L1,Harbour Fair,order_on_spot,A,DE,"valves;pumps",2024-04-16
  > L2,Harbour Fair,intends_order,A,DE,pumps,2024-04-17
  > L3,Harbour Fair,just_looking,D,CN,,2024-04-17
  > L4,Harbour Fair,just_looking,C,US,valves,2024-04-18
  > L5,Harbour Fair,,,,,
  > L6,Spring Show,just_looking,A,US,valves,2024-03-01
  > L7,,just_looking,A,US,valves,2024-03-01
  > CSV
  $ cat >event.csv <<'CSV'
  > event_name,event_start,event_end,cost,currency,total_visitors,professional_visitors,booth_visitors,booth_buyers,goal_leads,goal_won,goal_press
  > Harbour Fair,2024-04-16,2024-04-19,1000,USD,900,400,50,20,4,2000,"two articles, at least"
  > CSV
  $ cat >touches.csv <<'CSV'
  > lead_id,touch_date,direction,medium,subject
  > L1,2024-04-16,out,email,Your order
  > L2,2024-04-26,out,email,Our talk
  > L2,2024-04-28,in,email,Re: Our talk
  > CSV
  $ cat >deals.csv <<'CSV'
  > opportunity_id,lead_id,stage,amount,currency,competitor
  > O1,L1,closed,1500,USD,
  > O2,L2,intending,2000,USD,Delta Valve Works
  > O3,L6,intending,9000,USD,
  > CSV
  $ cat >remarks.csv <<'CSV'
  > section,text,author,date
  > 7,Power failure in hall 4,Chen,2024-04-17
  > 决定,再来,林涛,
  > CSV
  $ show-report -e event.csv -t touches.csv -p deals.csv -r remarks.csv leads.csv >report.md
  show-report: left out: leads of other events than "Harbour Fair": 1, leads that name no event: 1
  show-report: left out: opportunities of other events: 0, of other leads: 1, that name neither: 0
  $ sed '/^## Appendix/,$d; s/^>/:/' report.md
  # Post-show report: Harbour Fair
  
  Harbour Fair: 2024-04-16 to 2024-04-19.
  
  ▲ **Too early to judge before 2024-09-19: open and won opportunities are worth 3.50 times the cost; 1 of 2 goals reached; 3 of 5 leads not contacted yet.**
  
  - ● **Leads**: 5 · 125 % of the goal of 4 \[1\]
  - **A leads**: 2 · no goal was set \[2\]
  - ◆ **Contacted**: 40 % · 3 not contacted yet \[3\]
  - **Cost per A lead**: 500 USD · the show cost 1,000 USD \[4\]
  - **Opportunities, open and won**: 3,500 USD · 3.50 times the cost \[5\]
  - ▲ **Return on the cost**: 50 % · not final before 2024-09-19 \[6\]
  
  ### This week
  
  Leads that can buy and have not been contacted: 2. Every day of waiting costs what 0.02 leads are worth.
  
  **Contact first: what waiting costs most \[7\]**
  
  | Customer | Grade | Country | Waiting | Lost a day | Owner |
  | --- | --- | --- | ---: | ---: | --- |
  | L4 | C | United States | 31 d | 1.1 % | nobody |
  | L5 |  |  | 31 d | 1.1 % | nobody |
  
  **From talk to order**
  
  - Visitors at our stand: 50 ■■■■■■■■■■■■■■■■■■■■
  - Leads: 5 (10 %) ■■
  - Contacted: 2 (40 %) ■
  - Opportunities: 2 (40 %) ■
  - Won: 1 (50 %) ■
  
  **Where they come from**
  
  - Germany: 2 (40 %) ■■■■■■■■■■■■■■■■■■■■
  - China: 1 (20 %) ■■■■■■■■■■
  - United States: 1 (20 %) ■■■■■■■■■■
  - others: 1 (20 %) ■■■■■■■■■■
  
  As of 2024-05-20. Leads in the file: 7; of this show: 5.
  
  : Left out: leads of other events 1, leads that name no event 1.
  
  ### Findings
  
  - Goal missed: Won amount, 1,500 USD of 2,000 USD.
  - Not contacted since the show: 3 of 5 leads.
  - Not ripe yet: show leads ripen in 3 to 5 months; until 2024-09-19 orders are still to come, and the return is not final.
  
  ## 1 Goals and how far they were reached
  
  **Goals \[8\]**
  
  | Goal | Aimed at | Reached | Share | |
  | --- | ---: | ---: | ---: | --- |
  | Leads | 4 | 5 | 125.0 % | ■■■■■■■■■■■■■■■■■■■■ |
  | Won amount | 2,000 USD | 1,500 USD | 75.0 % | ■■■■■■■■■■■■ |
  | Press coverage | two articles, at least | no measure |  |  |
  
  ## 2 Leads by class, grade, country and product
  
  **Figures**
  
  | Figure | Value | Counted from | No. |
  | --- | ---: | --- | ---: |
  | Leads | 5 | rows of the file: 7 | 1 |
  | Leads of other events, left out | 1 | rows of the file: 7 | 9 |
  | Leads that name no event, left out | 1 | rows of the file: 7 | 10 |
  | Orders on the spot (usual in the trade: fewer than 10 %) | 1 (25.0 %) | leads with a class: 4 | 11 |
  | A leads: ready to buy | 2 | leads with a grade: 4 | 2 |
  
  **Leads by class (n = 5) \[12\]**
  
  | Class | Leads | Share |
  | --- | ---: | ---: |
  | just looking | 2 | 40.0 % |
  | intends to order | 1 | 20.0 % |
  | order on the spot | 1 | 20.0 % |
  | not known | 1 | 20.0 % |
  
  **Leads by grade (n = 5) \[13\]**
  
  | Grade | Leads | Share |
  | --- | ---: | ---: |
  | A: ready to buy | 2 | 40.0 % |
  | C: buys later | 1 | 20.0 % |
  | D: no buyer | 1 | 20.0 % |
  | not known | 1 | 20.0 % |
  
  **Leads by country (n = 5) \[14\]**
  
  | Country | Leads | Share |
  | --- | ---: | ---: |
  | Germany | 2 | 40.0 % |
  | China | 1 | 20.0 % |
  | United States | 1 | 20.0 % |
  | not known | 1 | 20.0 % |
  
  **Leads by product (n = 3 that name one; a lead counts for each) \[15\]**
  
  | Product | Leads | Share |
  | --- | ---: | ---: |
  | pumps | 2 | 66.7 % |
  | valves | 2 | 66.7 % |
  
  ## 3 Follow-up so far
  
  **Figures**
  
  | Figure | Value | Counted from | No. |
  | --- | ---: | --- | ---: |
  | Contacted after the talk (usual in the trade: 14 % are followed up) | 2 (40.0 %) | leads: 5 | 3 |
  | First contact the same evening | 1 (20.0 %) | leads: 5 | 16 |
  | First contact within 7 days of the end | 2 (40.0 %) | leads: 5 | 17 |
  | First contact within 14 days of the end | 2 (40.0 %) | leads: 5 | 18 |
  | Answered since | 1 (20.0 %) | leads: 5 | 19 |
  | Not contacted yet | 3 (60.0 %) | leads: 5 | 7 |
  | Average value at the first contact (usual in the trade: 100 % at once, 50 % after 30 days) | 92.54 % | contacted leads with a date: 2 | 20 |
  | Value lost by waiting, in leads | 1.17 (29.30 %) | leads with a date, non-leads aside: 4 | 21 |
  
  **Days from the end of the show to the first contact (n = 5) \[22\]**
  
  | Days | Leads | Share | Value left | |
  | --- | ---: | ---: | ---: | --- |
  | 0 | 1 | 20.0 % | 100.00 % | ■■■■■■■ |
  | 1-3 | 0 | 0.0 % | 93.30 % |  |
  | 4-7 | 1 | 20.0 % | 85.07 % | ■■■■■■■ |
  | 8-14 | 0 | 0.0 % | 72.36 % |  |
  | 15-30 | 0 | 0.0 % | 50.00 % |  |
  | 31+ | 0 | 0.0 % |  |  |
  | not yet | 3 | 60.0 % |  | ■■■■■■■■■■■■■■■■■■■■ |
  
  ## 4 Stand assessment
  
  : No data: the stand checklist was not filled in.
  
  ## 5 Visitor statistics
  
  **Figures**
  
  | Figure | Value | Counted from | No. |
  | --- | ---: | --- | ---: |
  | Visitors of the show | 900 | the event file | 23 |
  | Professional visitors of the show | 400 | the event file | 24 |
  | Visitors at our stand | 50 | the event file | 25 |
  | Buyers at our stand | 20 | the event file | 26 |
  | Visitors at our stand by professional visitors | 12.5 % | the event file | 27 |
  | Leads by visitors at our stand | 10.0 % | the event file, leads: 5 | 28 |
  
  ## 6 Competitors
  
  **Competitors named in opportunities (n = 1) \[29\]**
  
  | Competitor | Opportunities | Share |
  | --- | ---: | ---: |
  | Delta Valve Works | 1 | 100.0 % |
  
  ## 7 Unexpected events
  
  ### Remarks (1)
  
  : Power failure in hall 4
  :
  : — Chen, 2024-04-17
  
  ## 8 What worked and why, what failed and why
  
  : No data: nobody wrote a remark on this.
  
  ## 9 Cause of misses: the organiser or ourselves
  
  : No data: nobody wrote down whether it was the organiser (visitor number, quality, management) or ourselves (plan, budget, design, promotion, staff).
  
  ## 10 Improvements
  
  : No data: nobody wrote a remark on this.
  
  ## 11 Challenges ahead
  
  : No data: nobody wrote a remark on this.
  
  ## 12 Decision: come again, and how?
  
  ### Remarks (1)
  
  : 再来
  :
  : — 林涛, in Chinese
  
  ## 13 Money: cost, pipeline and forecast
  
  **Figures**
  
  | Figure | Value | Counted from | No. |
  | --- | ---: | --- | ---: |
  | Cost | 1,000 USD | the event file | 30 |
  | Cost per lead | 200 USD | the event file, leads: 5 | 31 |
  | Cost per A lead | 500 USD | the event file, leads: 2 | 4 |
  | Cost per opportunity | 500 USD | the event file, opportunities: 2 | 32 |
  | Opportunities | 2 | rows of the file: 3 | 33 |
  | Return: (won − cost) / cost | 50.00 % (not final) | the event file, opportunities: 2 | 6 |
  | Opportunity amount by cost | 3.50 times | the event file, opportunities: 2 | 34 |
  
  : Opportunities left out: of other events 0, of leads that are not of this event 1, that name neither 0.
  
  **Pipeline and forecast by currency (n = 2) \[5\]**
  
  | Currency | Opportunities | Amount | Weighted |
  | --- | ---: | ---: | ---: |
  | USD, open | 1 | 2,000 | 600 |
  | USD, won | 1 | 1,500 |  |
  
  **Open opportunities by stage, USD (n = 1) \[35\]**
  
  | Stage | Amount | Opportunities | |
  | --- | ---: | ---: | --- |
  | intending | 2,000 | 1 | ■■■■■■■■■■■■■■■■■■■■ |
  
  $ show-report -e event.csv -t touches.csv -p deals.csv -r remarks.csv leads.csv 2>/dev/null | sed -n '/^### Command lines/,$p' | head -n 26
  ### Command lines
  
  \[1\] Leads
  
  ```sh
  leads | awk 'END { print NR }'
  # 5
  ```
  
  \[2\] A leads: ready to buy
  
  ```sh
  grades | awk -F'\t' '$1 == "horizon" && $2 == "A" { n++ } END { print n + 0 }'
  # 2
  ```
  
  \[3\] Contacted after the talk (usual in the trade: 14 % are followed up)
  
  ```sh
  waits | awk '{ m++; n += $1 } END { print n + 0, m + 0 }' | both
  # 2 40.0
  ```
  
  \[4\] Cost per A lead
  
  ```sh

The same in Chinese.

  $ show-report -e event.csv -t touches.csv -p deals.csv -r remarks.csv --lang zh leads.csv 2>/dev/null | sed -n '1,45p' | sed 's/^>/:/'
  # 展后总结报告：Harbour Fair
  
  Harbour Fair：2024-04-16 至 2024-04-19。
  
  ▲ **2024-09-19 之前还不能下结论：商机金额（在谈和赢单）为费用的 3.50 倍；2 项目标达成 1 项；5 条线索中还有 3 条没联系。**
  
  - ● **线索**：5 · 目标 4，实际完成 125% \[1\]
  - **A 级线索**：2 · 未设目标 \[2\]
  - ◆ **已联系**：40% · 还有 3 条没联系 \[3\]
  - **单条 A 级线索成本**：USD 500 · 参展费用 USD 1,000 \[4\]
  - **在谈和赢单金额**：USD 3,500 · 为费用的 3.50 倍 \[5\]
  - ▲ **投资回报率**：50% · 2024-09-19 之后才能下结论 \[6\]
  
  ### 本周要做
  
  有采购可能的线索还有 2 条没联系，每拖一天损失约 0.02 条线索的价值。
  
  **先联系这些：拖延损失最大 \[7\]**
  
  | 客户 | 等级 | 国家/地区 | 已等待 | 每天损失 | 负责人 |
  | --- | --- | --- | ---: | ---: | --- |
  | L4 | C | 美国 | 31 天 | 1.1% | 无人负责 |
  | L5 |  |  | 31 天 | 1.1% | 无人负责 |
  
  **从洽谈到成交**
  
  - 展位到访人数：50 ■■■■■■■■■■■■■■■■■■■■
  - 线索：5（10%） ■■
  - 已联系：2（40%） ■
  - 商机：2（40%） ■
  - 赢单：1（50%） ■
  
  **客户来自哪里**
  
  - 德国：2（40%） ■■■■■■■■■■■■■■■■■■■■
  - 中国：1（20%） ■■■■■■■■■■
  - 美国：1（20%） ■■■■■■■■■■
  - 其他：1（20%） ■■■■■■■■■■
  
  数据截至 2024-05-20；线索文件共 7 条，其中本次展会 5 条。
  
  : 未计入：其他展会 1 条，未注明展会 1 条。
  
  ### 问题与提示
  

As text, with bars; a section without data says which file would fill it.

  $ show-report -e event.csv -t touches.csv -f txt leads.csv 2>/dev/null | sed -n '/^1 /,/^2 /p;/^3 /,/^5 /p'
  1 Goals and how far they were reached
  -------------------------------------
  
  Goals [6]
  
    Goal                          Aimed at     Reached    Share
    Leads                                4           5  125.0 %  ####################
    Won amount                   2,000 USD   not known
    Press coverage  two articles, at least  no measure
  
  2 Leads by class, grade, country and product
  3 Follow-up so far
  ------------------
  
  Figures
  
    Figure                                       Value  Counted from                    No.
    Contacted after the talk (usual in      2 (40.0 %)  leads: 5                          3
    the trade: 14 % are followed up)
    First contact the same evening          1 (20.0 %)  leads: 5                         14
    First contact within 7 days of the      2 (40.0 %)  leads: 5                         15
    end
    First contact within 14 days of         2 (40.0 %)  leads: 5                         16
    the end
    Answered since                          1 (20.0 %)  leads: 5                         17
    Not contacted yet                       3 (60.0 %)  leads: 5                          5
    Average value at the first contact         92.54 %  contacted leads with a date: 2   18
    (usual in the trade: 100 % at
    once, 50 % after 30 days)
    Value lost by waiting, in leads     1.17 (29.30 %)  leads with a date, non-leads     19
                                                        aside: 4
  
  Days from the end of the show to the first contact (n = 5) [20]
  
    Days     Leads   Share  Value left
    0            1  20.0 %    100.00 %  #######
    1-3          0   0.0 %     93.30 %
    4-7          1  20.0 %     85.07 %  #######
    8-14         0   0.0 %     72.36 %
    15-30        0   0.0 %     50.00 %
    31+          0   0.0 %
    not yet      3  60.0 %              ####################
  
  4 Stand assessment
  ------------------
  
  ! No data: the stand checklist was not filled in.
  
  5 Visitor statistics

As HTML: one file, a title and a description for every chart, nothing asked
from anywhere.

  $ show-report -e event.csv -t touches.csv -p deals.csv -f html -o report.html leads.csv
  show-report: left out: leads of other events than "Harbour Fair": 1, leads that name no event: 1
  show-report: left out: opportunities of other events: 0, of other leads: 1, that name neither: 0
  $ sed -n '1,6p' report.html
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <meta name="color-scheme" content="light dark"/>
  $ grep -c '<svg' report.html; grep -c 'role="img"' report.html; grep -c '<desc' report.html
  5
  5
  5
  $ grep -cE 'https?:|<script|src=|url\(|@import' report.html
  0
  [1]

Leads alone make a report too.

  $ cut -d, -f1,3,5 leads.csv | show-report -f txt | sed -n '/^Post/,/^1 /p'
  Post-show report
  ================
  
    Whether it was worth it cannot be said: the cost is not known; no goals were
    set.
  
    Leads: 7 · no goal was set [1]
  
  This week
  
  ! Who was contacted is not known: there is no contact log.
  
  From talk to order
  
    Leads  7  ####################
  
  Where they come from
  
    United States  3 (42.9 %)  ####################
    Germany        2 (28.6 %)  ##############
    China          1 (14.3 %)  #######
    others         1 (14.3 %)  #######
  
  As of 2024-05-20. Leads in the file: 7; of this show: 7.
  
  Findings
  
  - No goals were set before the show: there is nothing to evaluate it against.
    Before the next one, write down how many leads and orders and what amount it
    is to bring.
  
  1 Goals and how far they were reached
  $ show-report <leads.csv | grep -c '^## [0-9]'
  13
  $ head -n 1 leads.csv | show-report | sed -n '/^## 2 /,/^## 3/{s/^>/:/;p;}'
  ## 2 Leads by class, grade, country and product
  
  : No data: the file of leads has no record of this event.
  
  ## 3 Follow-up so far

A user's own numbers: another benchmark, another curve.

  $ show-report --print-table benchmark | sed 's/^followed_up_pct,14/followed_up_pct,25/' >mine.csv
  $ show-report --table benchmark=mine.csv -e event.csv -t touches.csv leads.csv 2>/dev/null | grep '^| Contacted' | head -n 1
  | Contacted after the talk (usual in the trade: 25 % are followed up) | 2 (40.0 %) | leads: 5 | 3 |
  $ show-report --decay linear -e event.csv -t touches.csv leads.csv 2>/dev/null | grep '^| Average' | head -n 1
  | Average value at the first contact (usual in the trade: 100 % at once, 50 % after 30 days) | 94.17 % | contacted leads with a date: 2 | 18 |
  $ show-report --decay none -e event.csv -t touches.csv leads.csv 2>/dev/null | grep '^| Average' | head -n 1
  | Average value at the first contact (usual in the trade: 100 % at once, 50 % after 30 days) | 100.00 % | contacted leads with a date: 2 | 18 |

An event without an end date: waiting counts from each talk, and nothing is
said of ripeness.

  $ printf 'event_name,cost,currency,goal_leads\nHarbour Fair,1000,USD,4\n' >noend.csv
  $ show-report -e noend.csv -t touches.csv leads.csv 2>/dev/null >noend.md
  $ grep -c Immature noend.md
  0
  [1]
  $ sed -n '3s/^>/:/p' noend.md
  : Harbour Fair: its end date is not known; waiting is counted from each lead's own dates, and nothing is said of ripeness.
  $ grep '^| First contact within 7 days' noend.md | head -n 1
  | First contact within 7 days of the end | 1 (20.0 %) | leads: 5 | 15 |

A show of half a year ago is no longer immature.

  $ show-report --today 2024-09-18 -e event.csv leads.csv 2>/dev/null | grep 'Not ripe'
  - Not ripe yet: show leads ripen in 3 to 5 months; until 2024-09-19 orders are still to come, and the return is not final.
  $ show-report --today 2024-09-19 -e event.csv leads.csv 2>/dev/null | grep 'Not ripe'
  [1]

A cost in another currency is set against nothing; each currency has its rows.

  $ sed 's/,USD,900/,EUR,900/' event.csv >euro.csv
  $ show-report -e euro.csv -p deals.csv leads.csv 2>/dev/null >euro.md
  $ grep -E '^\| (Return|Opportunity amount /|Cost per lead \||USD)' euro.md
  | Cost per lead | 200 EUR | the event file, leads: 5 | 20 |
  | USD, open | 1 | 2,000 | 600 |
  | USD, won | 1 | 1,500 |  |
  $ grep '^- Opportunities in' euro.md
  - Opportunities in USD cannot be set against a cost in EUR: they are in no return.

No cost, and a cost of nothing.

  $ sed 's/,1000,USD/,0,USD/' event.csv >zero.csv
  $ show-report -e zero.csv -p deals.csv leads.csv 2>/dev/null | grep -E '^- No return|^\| (Return|Cost \|)'
  - No return: the cost is 0.
  | Cost | 0 USD | the event file | 20 |
  $ sed 's/,1000,USD/,,USD/' event.csv >none.csv
  $ show-report -e none.csv -p deals.csv leads.csv 2>/dev/null | grep -E '^- No return|^\| (Return|Cost \|)'
  - No return and no cost per lead: what the show cost is not known.

No goals are a finding.

  $ cut -d, -f1-9 event.csv >nogoals.csv
  $ show-report -e nogoals.csv leads.csv 2>/dev/null | grep -E '^(-|>) No goals' | sed 's/^>/:/'
  - No goals were set before the show: there is nothing to evaluate it against. Before the next one, write down how many leads and orders and what amount it is to bring.
  : No goals were set before the show: there is nothing to evaluate it against. Before the next one, write down how many leads and orders and what amount it is to bring.

The currency of empty cells comes from --currency.

  $ printf 'event_name,cost\nHarbour Fair,1000\n' >nocurrency.csv
  $ printf 'lead_id,stage,amount\nL1,closed,1500\n' >nomoney.csv
  $ show-report -e nocurrency.csv -p nomoney.csv --currency EUR leads.csv 2>/dev/null | grep -E '^\| (Cost \||Return|EUR)' | head -n 4
  | Cost | 1,000 EUR | the event file | 13 |
  | Return: (won − cost) / cost | 50.00 % | the event file, opportunities: 1 | 5 |
  | EUR, open | 0 | 0 | 0 |
  | EUR, won | 1 | 1,500 |  |

The checklist: groups, the weakest items; an unknown item is rejected.

  $ printf 'item,score,note\ngifts,0,ran out\n礼品,1,\ncarpet,2,\ntelephone,1,\neasy to find,7,\nfew words,na,\n' >list.csv
  $ show-report -c list.csv leads.csv | sed -n '/^## 4/,/^## 5/{s/^>/:/;p;}'
  show-report: list.csv:3: column "item": cannot read "礼品"; it stands above already; keep one
  show-report: list.csv:4: column "item": cannot read "carpet"; write an item as --print-table checklist has it
  show-report: list.csv:6: column "score": cannot read "7"; write 0, 1, 2, yes, no or na
  show-report: list.csv: 3 of 6 records rejected
  ## 4 Stand assessment
  
  **Figures**
  
  | Figure | Value | Counted from | No. |
  | --- | ---: | --- | ---: |
  | Points of the checklist | 1 / 4 (25.0 %) | items: 2 | 8 |
  
  **Points by group (n = 2 items) \[9\]**
  
  | Group | Points | Percent | |
  | --- | ---: | ---: | --- |
  | Position | 0 / 0 |  |  |
  | Size | 0 / 0 |  |  |
  | Design | 0 / 0 |  |  |
  | Posters and displays | 0 / 0 |  |  |
  | Promotion | 1 / 4 | 25.0 % | ■■■■■ |
  | Visitors | 0 / 0 |  |  |
  
  **Weakest items**
  
  | Item | Points | Note |
  | --- | ---: | --- |
  | gifts | 0 / 2 | ran out |
  | telephone | 1 / 2 |  |
  
  ## 5 Visitor statistics

Competitors of a file and of the opportunities.

  $ printf 'competitor,text,author\nOstrava,"60 days credit",Chen\n,nobody,\nDelta,,\n' >rivals.csv
  $ show-report -p deals.csv --competitors rivals.csv leads.csv | sed -n '/^## 6/,/^## 7/{s/^>/:/;p;}'
  show-report: rivals.csv:3: column "competitor": empty; write the competitor's name
  show-report: rivals.csv: 1 of 3 records rejected
  ## 6 Competitors
  
  **Competitors named in opportunities (n = 1) \[8\]**
  
  | Competitor | Opportunities | Share |
  | --- | ---: | ---: |
  | Delta Valve Works | 1 | 100.0 % |
  
  ### Remarks (2)
  
  : Ostrava: 60 days credit
  :
  : — Chen
  
  <!-- -->
  
  : Delta
  
  ## 7 Unexpected events

Remarks without a section or text are rejected, and so are bad leads; the
report says that some records are in no number.

  $ printf 'section,text\nweather,sun\n8,\nfailed,no price list\n' >bad.csv
  $ sed 's/2024-04-18/18.4./' leads.csv | show-report -r bad.csv --rejects out.csv >rejected.md
  show-report: <stdin>:5: column "met_date": cannot read "18.4."; write a date as 2024-04-22
  show-report: bad.csv:2: column "section": cannot read "weather"; write a number from 1 to 13 or a word as --print-table show-section has it
  show-report: bad.csv:3: column "text": empty; write the remark, or leave the record out
  show-report: bad.csv: 2 of 3 records rejected
  show-report: 1 of 7 records rejected
  [1]
  $ grep -c 'could not be read' rejected.md; cat out.csv
  1
  lead_id,event_name,booth_class,grade_horizon,country,products_of_interest,met_date,reject_line,reject_column,reject_code,reject_message
  L4,Harbour Fair,just_looking,C,US,valves,18.4.,5,met_date,bad-date,"cannot read ""18.4.""; write a date as 2024-04-22"
  $ sed 's/2024-04-18/18.4./' leads.csv | show-report --strict
  show-report: <stdin>:5: column "met_date": cannot read "18.4."; write a date as 2024-04-22
  show-report: ended at the first bad record (--strict)
  [2]
  $ sed 's/^L4//' leads.csv | show-report -t touches.csv >/dev/null
  show-report: <stdin>:5: column "lead_id": empty; run lead-import first, which gives every lead an id
  show-report: 1 of 7 records rejected
  [1]

Hostile text stays text.

  $ printf 'lead_id,event_name,booth_class,products_of_interest\n' >hostile.csv
  $ printf 'L1,"<script>""Fair"" & co",<b>x</b>,"\001\033[31mred|pipe *star*"\n' >>hostile.csv
  $ printf 'L2,"<script>""Fair"" & co","\342\200\256evil\342\200\254","\327\251\327\234\327\225\327\235 \357\277\277"\n' >>hostile.csv
  $ { printf 'L3,"<script>""Fair"" & co",a,'; head -c 10000 /dev/zero | tr '\0' w; echo; } >>hostile.csv
  $ show-report -f html --event-name '<script>"Fair" & co' hostile.csv >hostile.html
  $ grep -c '<script' hostile.html; grep -o '<h1>.*</h1>' hostile.html; grep -o '<bdi>[^<]*</bdi>' hostile.html | grep -E 'x|red|evil'
  0
  <h1>Post-show report: &lt;script&gt;&quot;Fair&quot; &amp; co</h1>
  <bdi>&lt;b&gt;x&lt;/b&gt;</bdi>
  <bdi>�evil�</bdi>
  <bdi>��[31mred|pipe *star*</bdi>
  $ grep -o 'w\{200,\}' hostile.html | awk '{ print length($0) }' | sort -u
  239
  $ show-report --event-name '<script>"Fair" & co' hostile.csv | grep -E '^# P|^\| .*(red|b&gt;)' | sort -u
  # Post-show report: &lt;script&gt;"Fair" &amp; co
  | &lt;b&gt;x&lt;/b&gt; | 1 | 33.3 % |
  | ��\[31mred\|pipe \*star\* | 1 | 33.3 % |
  $ LC_ALL=C grep -c "$(printf '[\001-\010\013-\037]')" hostile.html
  0
  [1]

What cannot be: files that are not there, rows that cannot be read.

  $ show-report -e missing.csv leads.csv
  show-report: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ show-report missing.csv
  show-report: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ show-report -t leads.csv leads.csv
  show-report: leads.csv:1: no column "touch_date" among "lead_id", "event_name", "booth_class", "grade_horizon", "country", "products_of_interest", "met_date"; give one of them that name
  [2]
  $ show-report -p leads.csv leads.csv
  show-report: leads.csv:1: no column "amount" among "lead_id", "event_name", "booth_class", "grade_horizon", "country", "products_of_interest", "met_date"; give one of them that name
  [2]
  $ show-report -r leads.csv leads.csv
  show-report: leads.csv:1: no column "section" among "lead_id", "event_name", "booth_class", "grade_horizon", "country", "products_of_interest", "met_date"; give one of them that name
  [2]
  $ show-report -c leads.csv leads.csv
  show-report: leads.csv:1: no column "item" among "lead_id", "event_name", "booth_class", "grade_horizon", "country", "products_of_interest", "met_date"; give one of them that name
  [2]
  $ show-report -e leads.csv leads.csv
  show-report: leads.csv:3: a second event, "Harbour Fair"; choose one with --event-name NAME
  [2]
  $ printf 'event_name\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv: no event; add its row
  [2]
  $ printf 'event_name\nA\nB\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:3: a second event, "B"; choose one with --event-name NAME
  [2]
  $ show-report -e e.csv --event-name C leads.csv
  show-report: e.csv: no event "C"; write its name as in the column "event_name"
  [2]
  $ printf 'event_name\nA\nA\n' >e.csv; show-report -e e.csv --event-name A leads.csv
  show-report: e.csv:3: a second row of "A"; keep one
  [2]
  $ printf 'event_name,cost\nA,much\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:2: column "cost": cannot read "much"; write a sum such as 1234.50
  [2]
  $ printf 'event_name,cost\nA,-5\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:2: column "cost": cannot read "-5"; write a sum such as 1234.50
  [2]
  $ printf 'event_name,event_end\nA,19/4/2024\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:2: column "event_end": cannot read "19/4/2024"; write a date as 2024-04-22
  [2]
  $ printf 'event_name,event_start,event_end\nA,2024-04-19,2024-04-16\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:2: column "event_end": cannot read "2024-04-16"; the event ends before it starts; correct one of the two
  [2]
  $ printf 'event_name,currency\nA,Taler\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:2: column "currency": cannot read "Taler"; write an ISO 4217 code such as USD
  [2]
  $ printf 'event_name,goal_leads\nA,many\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:2: column "goal_leads": cannot read "many"; write a whole number from 0 to 2147483647
  [2]
  $ printf 'event_name,booth_visitors\nA,1.5\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:2: column "booth_visitors": cannot read "1.5"; write a whole number from 0 to 2147483647
  [2]
  $ show-report --currency Taler leads.csv
  show-report: no currency "Taler"; write a code such as USD; see show-report --help
  [2]
  $ show-report --event-name '' leads.csv
  show-report: --event-name: empty; write the name of the event; see show-report --help
  [2]
  $ show-report --format pdf leads.csv
  show-report: --format: cannot read "pdf"; write one of md|txt|html; see show-report --help
  [2]
  $ show-report --scheme nine leads.csv
  show-report: cannot open "nine": No such file or directory; check its name and folder
  [2]
  $ show-report leads.csv leads.csv
  show-report: one file at a time, not "leads.csv" too; see show-report --help
  [2]
  $ show-report --nonsense
  show-report: no option "--nonsense"; see show-report --help
  [2]
  $ show-report -t - <touches.csv
  show-report: standard input is named twice; see show-report --help
  [2]
  $ : | show-report
  show-report: <stdin>: empty; a file starts with a header
  [2]
  $ show-report leads.csv >/dev/full
  show-report: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ printf 'lead_id;country\nL1;DE\n' | show-report
  show-report: <stdin>:1: the columns are separated by semicolons and not by commas; run lead-import first
  [2]
  $ printf 'lead_id,country\nL1,"DE\n' | show-report
  show-report: <stdin>:2: a quoted field that never ends; close the quote or double it
  [2]

A failed run leaves the file as it was.

  $ echo before >kept.md
  $ show-report -o kept.md -e e.csv leads.csv; cat kept.md
  show-report: e.csv:2: column "booth_visitors": cannot read "1.5"; write a whole number from 0 to 2147483647
  before

Line ends, a byte-order mark, no final newline, short and long records.

  $ printf '\357\273\277lead_id,country\r\nL1,DE\r\nL2\r\nL3,US,x\r\nL4,CN' | show-report 2>err | sed -n '/^| Leads/p;/^| Ger/p' | head -n 2; cat err
  | Leads | 2 | rows of the file: 2 | 1 |
  | Germany | 1 | 50.0 % |
  show-report: <stdin>:3: 1 field where the header has 2; add the missing commas
  show-report: <stdin>:4: 3 fields where the header has 2; quote the field that holds a comma
  show-report: 2 of 4 records rejected
  $ printf 'lead_id,country\nL1,DE\nL2,\377\n' | show-report 2>err | grep '^| Leads' | head -n 1; cat err
  | Leads | 1 | rows of the file: 1 | 1 |
  show-report: <stdin>:3: not UTF-8; run lead-import first
  show-report: 1 of 2 records rejected

The last show stands beside this one, by the same reckoning and files.

  $ printf 'event_name,event_start,event_end,cost,currency\nFair 24,2024-04-16,2024-04-19,1000,USD\nFair 23,2023-04-16,2023-04-19,900,USD\n' >two.csv
  $ printf 'lead_id,event_name,grade_horizon\nL1,Fair 24,A\nL2,Fair 24,B\nL3,Fair 23,A\n' >both.csv
  $ printf 'lead_id,stage,amount,currency,created_date\nL1,closed,1500,USD,2024-05-01\nL3,closed,450,USD,2023-05-01\n' >sold.csv
  $ show-report --today 2024-05-20 -e two.csv --event-name 'Fair 24' --previous 'Fair 23' -p sold.csv both.csv 2>/dev/null | sed -n '/^| Figure | Fair/,/^$/p'
  | Figure | Fair 24 | Fair 23 |
  | --- | ---: | ---: |
  | Leads | 2 | 1 |
  | A leads: ready to buy | 1 | 1 |
  | Cost | 1,000 USD | 900 USD |
  | Cost per lead | 500 USD | 900 USD |
  | Cost per A lead | 1,000 USD | 900 USD |
  | Opportunities | 1 | 1 |
  | Return: (won − cost) / cost | 50.00 % (not final) | −50.00 % |
  | Opportunity amount by cost | 1.50 times | 0.50 times |
  
  $ show-report --previous 'Fair 23' both.csv
  show-report: --previous needs --event; see show-report --help
  [2]

A page stays small enough to be mailed, whatever the number of leads.

  $ awk 'BEGIN { print "lead_id,company,country,event_name,owner,products_of_interest,booth_class"
  >   for (i = 0; i < 5000; i++) printf "L%d,Company %d Ltd,%s,Fair 24,Seller %d,product %d,just_looking\n", i, i, i % 2 ? "DE" : "FR", i % 40, i % 300 }' >many.csv
  $ printf 'event_name,event_start,event_end,goal_leads\nFair 24,2024-04-16,2024-04-19,100\n' >many-event.csv
  $ for lang in en zh; do show-report -e many-event.csv -f html --lang $lang -o many.html many.csv; test "$(wc -c <many.html)" -lt 400000 && echo small; done
  small
  small

An event that is rejected is status 1, though another one is reported.

  $ printf 'event_name,event_end\nExpo,2024-04-19\nFair,2024-05-01,x\n' >events-bad.csv; printf 'lead_id,company\nL1,Acme\n' >just.csv
  $ show-report -e events-bad.csv just.csv >report.md
  show-report: events-bad.csv:3: 3 fields where the header has 2; quote the field that holds a comma
  show-report: events-bad.csv: 1 of 2 records rejected
  [1]
  $ head -n 1 report.md
  # Post-show report: Expo

The verdict says what is known in whole words, in both languages: nothing yet, all goals, none, the only
one, nobody contacted.

  $ printf 'event_name,event_start,event_end,cost,currency,goal_leads,goal_a_leads\nV,2024-04-16,2024-04-19,100,USD,2,1\n' >v.csv
  $ sed 's/,goal_a_leads//; s/,2,1$/,2/' v.csv >one.csv
  $ sed 's/,2,1$/,9,9/' v.csv >much.csv
  $ printf 'lead_id,event_name,grade,grade_scheme,met_date\n' >v0.csv
  $ { cat v0.csv; printf 'L1,V,A,horizon,2024-04-16\nL2,V,A,horizon,2024-04-16\n'; } >v2.csv
  $ printf 'lead_id,touch_date,direction\n' >v-log.csv
  $ printf 'lead_id,stage,amount,currency,created_date\nL1,intending,200,USD,2024-04-17\n' >v-deals.csv
  $ verdict() { for l in en zh; do show-report --today 2024-04-22 --lang "$l" "$@" 2>/dev/null | sed -n '5p'; done; }
  $ verdict -e v.csv v0.csv
  **Nothing to judge yet: no leads and no opportunities of this show are known.**
  **还没有可评判的内容：没有本次展会的线索，也没有商机。**
  $ verdict -e v.csv -p v-deals.csv -t v-log.csv v2.csv
  ▲ **Too early to judge before 2024-09-19: open and won opportunities are worth 2.00 times the cost; 2 of 2 goals reached; no lead contacted yet.**
  ▲ **2024-09-19 之前还不能下结论：商机金额（在谈和赢单）为费用的 2.00 倍；2 项目标全部达成；线索都还没联系。**
  $ verdict -e much.csv -p v-deals.csv v2.csv
  ▲ **Too early to judge before 2024-09-19: open and won opportunities are worth 2.00 times the cost; none of the 2 goals reached.**
  ▲ **2024-09-19 之前还不能下结论：商机金额（在谈和赢单）为费用的 2.00 倍；2 项目标均未达成。**
  $ verdict -e one.csv -p v-deals.csv v2.csv
  ▲ **Too early to judge before 2024-09-19: open and won opportunities are worth 2.00 times the cost; the goal was reached.**
  ▲ **2024-09-19 之前还不能下结论：商机金额（在谈和赢单）为费用的 2.00 倍；目标已达成。**
  $ sed 's/,2$/,3/' one.csv >more.csv
  $ verdict -e more.csv -p v-deals.csv v2.csv
  ▲ **Too early to judge before 2024-09-19: open and won opportunities are worth 2.00 times the cost; the goal was not reached.**
  ▲ **2024-09-19 之前还不能下结论：商机金额（在谈和赢单）为费用的 2.00 倍；目标未达成。**
  $ sed 's/,200,/,50,/' v-deals.csv >low.csv
  $ verdict -e much.csv -p low.csv v2.csv
  ◆ **Behind so far; the result is final on 2024-09-19: open and won opportunities are worth 0.50 times the cost; none of the 2 goals reached.**
  ◆ **目前落后于预期，2024-09-19 之后可下结论：商机金额（在谈和赢单）为费用的 0.50 倍；2 项目标均未达成。**
  $ sed 's/,200,/,300,/' v-deals.csv >high.csv
  $ verdict -e v.csv -p high.csv v2.csv
  ● **On course; the result is final on 2024-09-19: open and won opportunities are worth 3.00 times the cost; 2 of 2 goals reached.**
  ● **目前进展良好，2024-09-19 之后可下结论：商机金额（在谈和赢单）为费用的 3.00 倍；2 项目标全部达成。**

With -q a show of which nothing is known is no page and no counts; one of which anything is known is whole.

  $ show-report -q -e v.csv v0.csv
  $ show-report -q -e v.csv -o none.md v0.csv && wc -c <none.md
  0
  $ show-report -q --today 2024-04-22 -e v.csv v2.csv | head -n 1
  # Post-show report: V
