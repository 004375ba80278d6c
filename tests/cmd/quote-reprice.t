Example 27 of the rules: FOB 10 000.00 USD, material 60 % up by 5 %, the dollar
down from 7.25 to 7.10 yuan, the buyer's freight 12 % up by 30 %.  And CIF with 15 %
freight in the price.

  $ cat >before.csv <<'END'
  > kind,name,currency,rate,to
  > material,copper,,9000,
  > freight,NGB-HAM,,2000,
  > ,,USD,7.25,CNY
  > END
  $ cat >after.csv <<'END'
  > kind,name,currency,rate,to
  > material,copper,,9450,
  > freight,NGB-HAM,,2600,
  > currency,,USD,7.10,CNY
  > END
  $ cat >quotes.csv <<'END'
  > quote_id,lead_id,product,status,amount,currency,price_term,valid_until,material,material_share_pct,lane,freight_share_pct,cost_currency
  > Q1,L1,ball valve,sent,10000.00,USD,FOB,2024-05-22,copper,60,NGB-HAM,12,CNY
  > Q2,L2,gate valve,sent,1000.00,USD,CIF,2024-05-22,,0,NGB-HAM,15,USD
  > Q3,L3,,sent,1000.00,USD,FOB,2024-04-21,copper,60,NGB-HAM,12,CNY
  > Q4,L4,,accepted,1000.00,USD,FOB,2024-05-22,copper,60,NGB-HAM,12,CNY
  > Q5,L5,,sent,,USD,FOB,2024-05-22,copper,60,NGB-NYC,12,CNY
  > Q6,L6,,sent,10.00,USD,EXW,2024-05-22,,0,,0,USD
  > Q7,L7,,sent,1e4,USD,EXW,2024-05-22,,0,,0,USD
  > Q8,L8,,sent,1000.00,USD,FOB,2024-05-22,copper,60,NGB-HAM,12,CNY
  > END
  $ printf 'lead_id,status\nL8,won\n' >leads.csv
  $ quote-reprice -b before.csv -a after.csv -l leads.csv --today 2024-04-22 quotes.csv >news.csv 2>messages; echo $?
  1
  $ cat messages
  quote-reprice: quotes.csv:8: column "amount": no amount; write it as 1234.50
  quote-reprice: left out: 2 not open, 1 that move less than the least; without figures: 1
  quote-reprice: 1 of 8 records rejected
  $ cut -d, -f 2,5-8,10-15 news.csv
  topic,direction,valid_until,lead_id,quote_id,amount,amount_new,price_change_pct,landed_change_pct,reprice_action,reprice_rule
  quote_validity,up,2024-05-22,L1,Q1,10000.00,10517.61,5.18,7.84,hold,R-REPRICE-03;R-REPRICE-02
  quote_validity,up,2024-05-22,L2,Q2,1000.00,1045,4.50,4.50,hold,R-REPRICE-03;R-REPRICE-02
  new_quote,up,,L3,Q3,1000.00,1051.76,5.18,7.84,requote,R-REPRICE-03;R-REPRICE-02
  ,,,L5,Q5,,,,,,R-REPRICE-04
  $ sed -n '2p;5p' news.csv | cut -d, -f 3,4,16
  our price of quote Q1 would be +5.18 % now; our word holds until 2024-05-22,material copper +5.00 %; freight NGB-HAM +30.00 %; USD/CNY -2.07 %,our price rises inside the validity: we keep our word and say so
  ,,not known: rate of freight NGB-NYC
  $ quote-reprice -q -b before.csv -a after.csv --lang zh --today 2024-04-22 quotes.csv 2>/dev/null | sed -n 2p | cut -d, -f 3
  报价 Q1 按现在的成本应调整 +5.18%，但我方报价到 2024-05-22 前仍有效

The news go on: whoever has our quote is told that our word stands; what could not
be reckoned is passed over.

  $ printf 'lead_id,due_date,due_rule\nL2,2024-04-22,R-DUE-22\nL5,2024-04-22,R-DUE-22\n' >due.csv
  $ followup-topic -n news.csv --quotes quotes.csv --today 2024-04-22 due.csv | cut -d, -f 1,4,5
  lead_id,topic,topic_reason
  L2,quote_validity,remind them to order within validity: the market already rises but our validity holds
  L5,quote_validity,remind them to order within the validity
