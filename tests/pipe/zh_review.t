The faults F1 to F20 of the review of the Chinese, a section each: what a Chinese
file really holds.  A lead file of two columns and one more:

  $ one() { printf '公司名称,邮箱,%s\n甲,a@example.com,%s\n' "$1" "$2"; }

F1 未成交 is no deal yet, 已流失 is lost:

  $ for w in 未成交 已成交 已流失 丢单 输单 失单; do one 成交状态 $w | lead-import -q 2>/dev/null | cut -d, -f6,7 | tail -1; done
  open,未成交
  won,已成交
  lost,已流失
  lost,丢单
  lost,输单
  lost,失单

F2 采购周期 is how often they buy; only a time to come is one:

  $ one 采购周期 3个月 | lead-import 2>&1 | cut -d, -f6
  lead-import: <stdin>: kept under its own name: "采购周期" (buy_horizon?)
  采购周期
  3个月
  $ one 采购时间 3个月内 | lead-import -q 2>/dev/null | cut -d, -f6,7
  buy_horizon,buy_horizon_months
  3个月内,3

F3 序号 is no id:

  $ printf '序号,公司名称,邮箱\n1,甲,a@example.com\n2,乙,b@example.com\n' | lead-import -q 2>/dev/null | cut -d, -f1,6
  lead_id,序号
  Lyp5xx67mihqtc,1
  Lvcltlzzw7dd2q,2

F4 名字 is the whole name, beside 姓 the given one:

  $ printf '名字,公司,手机\n王芳,甲,13800138000\n' | lead-import -q 2>/dev/null | cut -d, -f3
  contact_name
  王芳
  $ printf '姓,名字,公司,手机\n王,芳,甲,13800138000\n' | lead-import -q 2>/dev/null | cut -d, -f3-5
  contact_name,first_name,last_name
  王芳,芳,王

F5 automatic answers, receipts, bounces; F6 and a person's answer about them;
F7 the marks of an answer in Traditional Chinese and with a wide colon:

  $ printf 'lead_id,email\nL1,a@example.com\n' > leads.csv
  $ mail() { printf 'Message-ID,Date,From,To,Subject\n<1@x.example>,2024-04-01,a@example.com,us@example.org,"%s"\n' "$1" > mails.csv; touch-import -q -O example.org -l leads.csv mails.csv | cut -d, -f8,11 | tail -1; }
  $ for s in '自动答复: x' '自動回覆: x' 外出 已读: 未读: '未送达: x' '無法傳遞: x' '邮件延迟: x'; do mail "$s"; done
  自动答复: x,auto-replied
  自動回覆: x,auto-replied
  外出,auto-replied
  已读:,receipt
  未读:,receipt
  未送达: x,bounce
  無法傳遞: x,bounce
  邮件延迟: x,delay
  $ for s in '回复: 关于休假中的安排' '回复：无法投递的样品' '回覆：x' '答覆：x' 'RE：x'; do mail "$s"; done
  回复: 关于休假中的安排,
  回复：无法投递的样品,
  回覆：x,
  答覆：x,
  RE：x,

F8 time and day of the first contact are one column:

  $ for h in 首次联系时间 首次联系日期; do one $h 2024-04-01 | lead-import -q 2>/dev/null | head -1 | cut -d, -f6; done
  first_contact_date
  first_contact_date

F9 the section of the stand's important customers; F12 hot leads are phoned:

  $ due-digest --print-table digest | grep '^hot,' | cut -d, -f6
  展会重点客户
  $ show-report --print-table benchmark | grep '^first_touch_days,' | cut -d, -f7
  高意向客户展后一周内打电话

F10 countries as they may be printed:

  $ show-report --print-table country-name | grep -E '^(HK|MO|TW|AE|SA),' | cut -d, -f3
  中国香港
  中国澳门
  中国台湾
  阿联酋
  沙特

F11 a day that is moved names the day it was (20 April 2024 is a Saturday, the
28th a Sunday that is worked):

  $ printf 'lead_id,company,email,grade,grade_scheme,last_contact_date\n1,甲,a@x.example,A,horizon,2024-04-13\n2,乙,b@x.example,B,horizon,2024-04-06\n' | followup-due --today 2024-05-10 --explain --lang zh 2>/dev/null | sed -n 's/.*；从/从/p'
  从 2024-04-13 起算，顺延至工作日，原定 2024-04-20
  从 2024-04-06 起算，顺延至工作日，原定 2024-04-27

F13 Traditional headers and words:

  $ printf '公司名稱,信箱,客戶類型,客戶狀態,聯絡次數,下次跟進時間\n甲,a@example.com,經銷商,已報價,3,2024-05-01\n' | lead-import -q 2>/dev/null | cut -d, -f2,3,6,7,9,10
  company,email,customer_type,status,next_action_date,contact_count
  甲,a@example.com,distributor,quoted,2024-05-01,3

F14 联系方式 is what its cells are:

  $ printf '公司名称,联系方式\n甲,13800138000\n乙,13800138001\n' | lead-import -q 2>/dev/null | cut -d, -f2,3
  company,phone
  甲,13800138000
  乙,13800138001
  $ printf '公司名称,联系方式\n甲,a@example.com\n乙,b@example.com\n' | lead-import -q 2>/dev/null | cut -d, -f2,3
  company,email
  甲,a@example.com
  乙,b@example.com
  $ printf '公司名称,联系方式\n甲,13800138000\n乙,b@example.com\n' | lead-import -q 2>/dev/null | cut -d, -f2,3,6
  company,email,phone
  甲,,13800138000
  乙,b@example.com,

F15 sources by what stands in them:

  $ for w in 第135届广交会 秋交会 展会名片 阿里国际 RFQ 百度推广 老客户介绍 公司官网; do one 来源 $w | lead-import -q 2>/dev/null | cut -d, -f6,7 | tail -1; done
  show,第135届广交会
  show,秋交会
  show,展会名片
  b2b_site,阿里国际
  b2b_site,RFQ
  ad,百度推广
  referral,老客户介绍
  website,公司官网

F16 a list for people has Chinese headers and words:

  $ printf 'lead_id,company,email,grade,tier,contact_state\nL1,甲,a@example.com,A,key,first\n' | lead-export --view leads --lang zh | head -2
  客户编号,公司名称,邮箱
  L1,甲,a@example.com

F17 what is told is Chinese for a Chinese reader:

  $ printf '公司名称,邮箱\n甲,\n' | LC_ALL=zh_CN.UTF-8 lead-import 2>&1 >leads.out | tail -1
  lead-import: 共 1 条记录，拒收 1 条

F18 titles that buy score, 法人 does not:

  $ { echo lead_id,company,job_title,email; n=0; for w in 厂长 副总 创始人 合伙人 采购主管 採購經理 采购部长 买手 执行董事 首席执行官 總經理 老闆 法人; do n=$((n+1)); echo L$n,甲,$w,a$n@firm.example; done; } > titles.csv
  $ lead-grade -q titles.csv | lead-show -c job_title,grade_points -f csv | sed 1d
  厂长,title+12;mail+4
  副总,title+12;mail+4
  创始人,title+12;mail+4
  合伙人,title+12;mail+4
  采购主管,title+12;mail+4
  採購經理,title+12;mail+4
  采购部长,title+12;mail+4
  买手,title+12;mail+4
  执行董事,title+12;mail+4
  首席执行官,title+12;mail+4
  總經理,title+12;mail+4
  老闆,title+12;mail+4
  法人,mail+4

F19 legal forms come off before firms are compared:

  $ lead-dedupe --print-table legal | grep -cE '^(有限責任公司|集團|廠|總廠|有限合伙|合伙企业|工厂|总厂|商行|经营部),'
  10
  $ printf 'lead_id,company,email\n1,宏達有限責任公司,\n2,宏达有限公司,\n3,永利商行,\n4,永利经营部,\n' | lead-dedupe --names 2>/dev/null | cut -d, -f1,2,4,6
  lead_id,company,dup_group,dup_certainty
  1,宏達有限責任公司,1,certain
  2,宏达有限公司,1,certain
  3,永利商行,3,certain
  4,永利经营部,3,certain

F20 every header of the reference is known:

  $ printf '公司名称,邮箱,客户联系人,域名,代理品牌,公司地段,规格要求,技术参数,品牌影响力,合作过的中国企业,与其合作年限,合影,照片,分配日期,锁定,知名买家,首选联系方式,转化日期,蒸发原因\n' | lead-import --suggest -q | grep -vc 'a known header'
  2
  $ printf '商机编号,预算已批,投标截止日期,开标日期,决策日期,交货日期\n' | lead-import --kind opportunity --suggest -q | cut -d, -f3
  column
  opportunity_id
  budget_ok
  tender_date
  tender_date_2
  decision_date
  delivery_date

What a message puts together is Chinese too:

  $ export FAIRLEAD_LANG=zh
  $ printf 'lead_id;budget\n1;yes\n' | lead-grade
  lead-grade: <stdin>:1: 各列是分号分隔，不是逗号分隔；请先运行 lead-import
  [2]
  $ printf 'lead_id\tbudget\n1\tyes\n' | lead-grade
  lead-grade: <stdin>:1: 各列是制表符分隔，不是逗号分隔；请先运行 lead-import
  [2]
  $ printf 'lead_id\n' >leads.csv
  $ printf 'event_name\nA\nB\nB\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:3: 又有一个展会“B”；请用 --event-name 名称 选择一个
  [2]
  $ show-report -e e.csv --event-name B leads.csv
  show-report: e.csv:4: 展会“B”又有一行；请只留一行
  [2]
  $ printf 'event_name,cost\nA,"45.000,-"\n' >e.csv; show-report -e e.csv leads.csv
  show-report: e.csv:2: 列“cost”：无法识别“45.000,-”；请写金额，如 1234.50
  [2]
  $ printf 'lead_id,touch_date,direction,medium\nL1,2024-04-01,out,"em\n' >log.csv
  $ touch-add --log log.csv --lead L1 --direction out --medium email
  touch-add: log.csv:2: 引号没有闭合；请先修好日志再追加（写入被中断时末尾会留下半条记录）
  [2]
