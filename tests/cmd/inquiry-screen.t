Is this enquiry one of a real buyer (R-SCREEN)?  A term with a port of the
seller's country is a beginner's; what is asked next is what is still open.

  $ cat >leads.csv <<'EOF'
  > lead_id,inquiry_text,country
  > a,Please quote CIF Shanghai,
  > b,Please quote CIF Shanghai,CN
  > c,Please quote C.I.F Hamburg,
  > d,"FOB Tsingtao, 5000 pcs",DE
  > e,FOB Hamburg please,DE
  > f,报价CIF 巴生,
  > g,"ＣＩＦ Shang-Hai",
  > h,,
  > i,"Not needed now, but what about your brake drums?",
  > j,以后联系,
  > EOF
  $ inquiry-screen --explain leads.csv | cut -d, -f1,4-
  inquiry-screen: 0 genuine, 6 unclear, 3 doubtful, 0 fishing, 1 without text
  lead_id,screen_result,screen_points,screen_advice,next_question,supplier_area,screen_rule,screen_why
  a,doubtful,cif-origin-2,,"What are your main products, and how are they usually packed?",,R-SCREEN-03;R-SCREEN-07,wants CIF to a port of the seller: new to the trade
  b,unclear,,,"What are your main products, and how are they usually packed?",,R-SCREEN-07,
  c,unclear,port+2,,"What are your main products, and how are they usually packed?",,R-SCREEN-06;R-SCREEN-07,names a port of destination
  d,DE,unclear,quantity+2,,"What are your main products, and how are they usually packed?",Shandong,R-SCREEN-06;R-SCREEN-07,names a quantity
  e,doubtful,fob-destination-1,,"What are your main products, and how are they usually packed?",,R-SCREEN-03;R-SCREEN-07,wants FOB from a port of its own country
  f,unclear,port+2,,"What are your main products, and how are they usually packed?",,R-SCREEN-06;R-SCREEN-07,names a port of destination
  g,doubtful,cif-origin-2,,"What are your main products, and how are they usually packed?",,R-SCREEN-03;R-SCREEN-07,wants CIF to a port of the seller: new to the trade
  h,,,,,,,
  i,,unclear,,other-item,"Which price term do you need, FOB or CIF?",,R-SCREEN-07,
  j,unclear,,later,"Which price term do you need, FOB or CIF?",,R-SCREEN-07,
  $ inquiry-screen -q leads.csv >once.csv; inquiry-screen -q once.csv | cmp - once.csv

Prices of everything, or a price list without a product: three points off each;
a quantity or a model makes a price list a request like any other.

  $ cat >lists.csv <<'EOF'
  > lead_id,inquiry_text,products_of_interest,quantity
  > a,Please send your price list.,,
  > b,Please send your price list for all products.,,
  > c,Please send your price list.,bearings,
  > d,Please send your price list.,,500
  > e,Price list for model LX-220 please,,
  > f,Price list 2024 please,,
  > g,请把所有产品的价格表发给我,,
  > h,Please send your best price for the garden hose,,
  > i,请给我水管的最低价,,
  > j,share complete rate list of every article,,
  > k,所有款式的价钱发过来,,
  > EOF
  $ inquiry-screen -q lists.csv | cut -d, -f1,5,6
  lead_id,screen_result,screen_points
  a,doubtful,price-list-3
  b,fishing,price-list-3;buy-all-3
  c,unclear,
  d,unclear,quantity+2
  e,unclear,model+2
  f,doubtful,price-list-3
  g,fishing,price-list-3;buy-all-3
  h,unclear,
  i,unclear,
  j,fishing,price-list-3;buy-all-3
  k,fishing,price-list-3;buy-all-3

The other motives of R-SCREEN-01, and orders that are none; a product or a
quantity beside them makes them a request like any other, but a competitor's
question stays one.  A beginner may ask for everything.

  $ cat >motives.csv <<'EOF'
  > lead_id,inquiry_text,products_of_interest
  > a,Who supplies your steel?,
  > b,Who supplies your steel?,hinges
  > c,Who is your agent in Sweden?,
  > d,We will add our commission to your offer.,
  > e,We will add our commission to your offer.,hinges
  > f,This is market research.,
  > g,I compare offers of suppliers.,
  > h,"I compare offers of suppliers, 500 pcs",
  > i,How does it compare with the blue one?,
  > j,The ministry needs your bank details.,
  > k,我們是同行，想打聽一下,
  > l,有客户时再找你,
  > m,只是做市场调研,
  > n,我只是想比价,
  > o,所有產品都要,
  > p,什么都不懂,
  > q,第一次进口，所有产品都要,
  > r,"I am new to this, send all your prices",
  > s,"I don't know importing, all prices please",
  > t,any other products like it?,
  > u,we make the same: your sales volume?,
  > v,各型号轴承,
  > EOF
  $ inquiry-screen -q motives.csv | sed 1d | sed 's/,"[^"]*"/,/' | awk -F, '{print $1, $4, $5}'
  a doubtful rival-3
  b doubtful rival-3
  c unclear 
  d doubtful margin-3
  e unclear 
  f doubtful survey-3
  g doubtful compare-3
  h unclear quantity+2
  i unclear 
  j doubtful bait-3
  k doubtful rival-3
  l doubtful margin-3
  m doubtful survey-3
  n doubtful compare-3
  o doubtful buy-all-3
  p unclear 
  q unclear 
  r doubtful price-list-3
  s doubtful price-list-3
  t unclear 
  u doubtful rival-3
  v unclear 

Sizes, places, payment and complaints speak for a buyer, in either writing.

  $ cat >buyers.csv <<'EOF'
  > lead_id,inquiry_text
  > a,規格1250*2470
  > b,門 135 樘
  > c,送到石井倉庫
  > d,月结60天
  > e,现在用的那台漏油
  > f,目標價 5.2美元
  > g,"balance by L/C at sight"
  > h,"our present supplier is always late"
  > i,for a shop in Letchworth
  > j,our monthly output
  > k,500 customers
  > l,garden hose 1/2 inch
  > m,all products must be CE marked
  > n,所有产品都要过验厂
  > o,"garden hose 1/2"" 25m"
  > p,"thickness ±0.05"
  > q,rods of aluminium 6061
  > r,DAP Poznan
  > s,please deliver soon
  > t,送义乌仓
  > u,马上要
  > EOF
  $ inquiry-screen -q buyers.csv | sed 1d | awk -F, '{print $1, $3, $4}'
  a unclear model+2
  b unclear quantity+2
  c unclear place+2
  d unclear payment+1
  e unclear complaint+1
  f unclear target-price+1
  g unclear payment+1
  h unclear complaint+1
  i unclear 
  j unclear 
  k unclear 
  l unclear model+2
  m unclear certification+1
  n unclear 
  o unclear model+2
  p unclear model+2
  q unclear model+2
  r unclear place+2
  s unclear 
  t unclear place+2
  u unclear timing+2

A size counts in one figure, too, and the grade of a metal is no quantity.

  $ cat >grades.csv <<'EOF'
  > lead_id,inquiry_text
  > a,secateurs 20 cm
  > b,请报20厘米剪刀的价格
  > c,aluminium 6061 rods
  > d,6061 aluminium rods
  > e,304 bolts
  > f,5000 rods of aluminium 6061
  > g,500 steel sheets
  > h,1060 pieces
  > EOF
  $ inquiry-screen -q grades.csv | sed 1d | awk -F, '{print $1, $3, $4}'
  a unclear model+2
  b unclear model+2
  c unclear model+2
  d unclear model+2
  e unclear model+2
  f genuine model+2;quantity+2
  g unclear quantity+2
  h unclear quantity+2

What they answered speaks too: two of our questions answered is three points.

  $ cat >messages.csv <<'EOF'
  > message_id,lead_id,direction,body
  > m1,a,in,"CIF Rotterdam, in cartons"
  > m2,a,out,FOB or CIF? Which port?
  > m3,b,out,FOB or CIF? Which port?
  > m4,b,in,"CIF Rotterdam, in cartons"
  > m5,c,out,Which port?
  > m6,c,in,"CIF Rotterdam, in cartons"
  > EOF
  $ printf 'lead_id,inquiry_text\na,we like chairs\nb,we like chairs\nc,we like chairs\nd,we like chairs\n' | inquiry-screen -q -m messages.csv | cut -d, -f1,3,4
  lead_id,screen_result,screen_points
  a,unclear,port+2;packaging+1
  b,genuine,port+2;packaging+1;answered+3
  c,unclear,port+2;packaging+1
  d,unclear,

Columns speak as well as the text; a page on a platform or free mail is no own
website.

  $ printf 'lead_id,inquiry_text,target_price,buy_horizon_months,website,email_free,tags\na,chairs,2.5,3,http://a.example.com,no,\nb,chairs,,never,http://b.example.com,yes,vip;knows-product\n' | inquiry-screen -q | cut -d, -f1,8,9
  lead_id,screen_result,screen_points
  a,genuine,target-price+1;timing+2;website+1
  b,unclear,knows-product+3

A seller elsewhere.

  $ printf 'lead_id,inquiry_text\na,CIF Hamburg please\nb,FOB Hamburg please\nc,CIF Shanghai please\n' | inquiry-screen -q --home-country DE --lang zh | cut -d, -f1,3,4,7
  lead_id,screen_result,screen_points,supplier_area
  a,doubtful,cif-origin-2,
  b,unclear,,Hamburg
  c,unclear,port+2,

The port behind two terms belongs to the second; a model may stand directly
behind Han, a month may be written in Han, and three months are none.

  $ printf 'lead_id,inquiry_text,country\na,FOB or CIF Gdynia,PL\nb,CIF or FOB Shanghai,PL\nc,CIF Shanghai or FOB,PL\nd,请报FC-310,SG\ne,六月装运,SG\nf,用三个月,SG\ng,外箱唛头,SG\n' | inquiry-screen -q | cut -d, -f1,4,5
  lead_id,screen_result,screen_points
  a,unclear,port+2
  b,unclear,
  c,doubtful,cif-origin-2
  d,unclear,model+2
  e,unclear,timing+2
  f,unclear,
  g,unclear,packaging+1

A few of each kind in both languages, as their writers meant them.

  $ cat >en.csv <<'EOF'
  > lead_id,inquiry_text
  > genuine0,"Dear sales team, we are looking for 5000 pcs of deep groove bearing 6204-2RS, please quote CIF Hamburg. Delivery is needed by September."
  > genuine2,"Please quote for 300 units of model LX-220 water pump, CE certificate required, delivery to Rotterdam within 6 weeks."
  > genuine8,"I am a buyer for a chain of 60 hardware stores. We need cordless drill 18V with two batteries, 3000 pcs for the first order, colour box with our brand."
  > genuine27,"We need bamboo flooring 14 mm, click, carbonized, 2200 square meters, FSC. What is your price CIF Vancouver?"
  > genuine48,"We use 60 tons of citric acid a year. Please quote one 20' container, 25 kg bags on pallets, CIF Izmir."
  > genuine53,We want to test 500 pcs of your item SP-88 speaker before an order of 5000. Price to Barcelona?
  > unclear0,"Hello, we are interested in your pumps. Please contact me."
  > unclear4,Please send me your catalogue.
  > unclear7,Do you have stock of ball bearings?
  > unclear13,We want to visit your factory next time we are in China.
  > unclear33,We sell kitchen goods online. Would you supply us?
  > unclear54,Do you make fishing rods for children?
  > fishing2,We buy all of these products. Send all your prices.
  > fishing6,Send all prices and best discounts.
  > fishing9,I am interested in your whole range. Please email me your price list.
  > fishing15,Please provide your tariff for your complete range.
  > fishing40,"We are buyers of all types of your goods, please send the rates."
  > fishing45,We intend to buy your full line. Price list?
  > novice0,Please quote CIF Shanghai for your lamps.
  > novice4,Price CNF Qingdao for garlic please.
  > novice11,Please quote your blankets CIF Ningpo.
  > novice12,CIF Shang-Hai price for tea please.
  > novice17,Do you sell umbrellas CIF Shanghai?
  > novice19,CIF port Shanghai for socks?
  > EOF
  $ inquiry-screen -q en.csv | sed 1d | sed 's/,.*,\(genuine\|unclear\|doubtful\|fishing\),.*/ \1/; s/^\([a-z]*\)[0-9]*/\1/' | sort | uniq -c | sed 's/^ *//'
  6 fishing fishing
  6 genuine genuine
  6 novice doubtful
  6 unclear unclear

  $ cat >zh.csv <<'EOF'
  > lead_id,inquiry_text
  > genuine0,您好，我们需要采购5000个深沟球轴承6204-2RS，请报CIF汉堡价，9月前交货。
  > genuine2,我司需要LX-220水泵300台，要CE认证，6周内交到鹿特丹。
  > genuine7,我们每年用DN100 PN16蝶阀约800台，现有供应商，想找第二家，请报对夹式EN593价格。
  > genuine27,竹地板14毫米锁扣碳化2200平方米，要FSC，CIF温哥华什么价？
  > genuine48,我们一年用柠檬酸60吨，请报一个小柜，25公斤袋打托，CIF伊兹密尔。
  > genuine53,想先试500个SP-88音箱，然后下5000个，到巴塞罗那什么价？
  > unclear0,您好，对你们的水泵感兴趣，请联系我。
  > unclear4,请发一份目录。
  > unclear7,轴承有现货吗？
  > unclear13,下次来中国想参观你们工厂。
  > unclear33,我们网上卖厨房用品，可以供货吗？
  > unclear54,有儿童钓鱼竿吗？
  > fishing2,全部产品都要，请报价。
  > fishing6,麻烦发一下全部产品报价表，谢谢。
  > fishing9,整个系列的价格都发给我。
  > fishing15,请提供全系列产品的价格。
  > fishing40,你们各种产品我们都买，报价来。
  > fishing45,整条产品线都想买，价格表？
  > novice0,请报灯具CIF上海价。
  > novice4,大蒜CNF青岛价格。
  > novice11,茶叶请报CIF 上海
  > novice12,轮胎C.I.F.青岛多少钱？
  > novice17,镜子CNF上海。
  > novice19,家具CIF天津新港。
  > EOF
  $ inquiry-screen -q zh.csv | sed 1d | sed 's/,.*,\(genuine\|unclear\|doubtful\|fishing\),.*/ \1/; s/^\([a-z]*\)[0-9]*/\1/' | sort | uniq -c | sed 's/^ *//'
  6 fishing fishing
  6 genuine genuine
  6 novice doubtful
  6 unclear unclear

Wrong command lines and files.

  $ inquiry-screen --home-country China leads.csv
  inquiry-screen: --home-country: cannot read "China"; write two letters, as CN; see inquiry-screen --help
  [2]
  $ printf 'kind,lang,pattern,rule\nterm,any,(,x\n' >bad.csv; inquiry-screen --table screen=bad.csv leads.csv 2>&1 | cut -c1-90
  inquiry-screen: bad.csv:2: column "pattern": cannot use the pattern "(": missing closing p
  $ printf 'lead_id,direction,body\na,sideways,x\n' >bad.csv; inquiry-screen -q -m bad.csv leads.csv >out.csv
  inquiry-screen: bad.csv:2: column "direction": cannot read "sideways"; write out or in, or run lead-import first
  inquiry-screen: bad.csv: 1 of 1 records rejected
  [1]
