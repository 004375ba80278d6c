A complete quote is silent; each thing that is missing is a finding.

  $ cat >quotes.csv <<'END'
  > quote_id,lead_id,currency,quote_date,valid_until,valid_days,price_term,price_place,lead_time_days,payment_terms,offer_kind,status
  > Q1,L1,USD,2024-04-01,2024-05-01,,FCA,Ningbo,30,30% deposit,firm,sent
  > Q2,L2,,2024-04-01,,,DAT,,,,trial,draft
  > Q3,L2,EURO,2024-04-01,2024-03-31,,FOB Ningbo,,30,T/T,firm,draft
  > Q4,L3,USD,2024-04-01,,20,FOB,Ningbo,30,T/T,firm,sent
  > END
  $ cat >lines.csv <<'END'
  > quote_id,line,product_name,model,unit_price,picture,spec,packaging,moq
  > Q1,1,Ball valve,BV-20,1.20,bv.jpg,DN20,carton,100
  > Q2,1,,,,,,,
  > Q4,1,Gate valve,GV,0,g.jpg,DN50,20' container,10
  > Q4,2,Gate valve,GV,1 USD,g.jpg,DN50,carton,10
  > Q9,1,Gate valve,GV,2,g.jpg,DN50,carton,10
  > END
  $ cat >leads.csv <<'END'
  > lead_id,products_of_interest,inquiry_kind,screen_result,tier
  > L1,ball valve,specific,genuine,other
  > L2,,general,doubtful,other
  > L3,gate valve;check valve,specific,genuine,key
  > END
  $ head -n 2 quotes.csv | quote-check -L lines.csv -l leads.csv --today 2024-04-22 2>&1 | grep -v Q[249]
  quote-check: errors: 8, warnings: 4, advice: 0
  line,quote_id,column,code,severity,message,file,rule
  $ quote-check -L lines.csv -l leads.csv --today 2024-04-22 quotes.csv
  quote-check: errors: 12, warnings: 10, advice: 2
  line,quote_id,column,code,severity,message,file,rule
  3,Q2,currency,no-currency,error,empty; write a code such as USD,quotes.csv,R-QCHECK-03
  3,Q2,valid_until,no-validity,error,empty; without a validity nothing asks for the order before it ends,quotes.csv,R-QCHECK-03
  3,Q2,price_term,old-term,warning,no longer in Incoterms 2020; write DPU,quotes.csv,R-QCHECK-07
  3,Q2,price_place,no-place,warning,empty; name the place or port behind the term,quotes.csv,R-QCHECK-03
  3,Q2,lead_time_days,no-lead-time,warning,empty; write the days from order to delivery,quotes.csv,R-QCHECK-03
  3,Q2,payment_terms,no-payment,warning,empty; write the terms of payment,quotes.csv,R-QCHECK-03
  3,Q2,offer_kind,trial-general,error,a trial price for a general enquiry; ask for the specific need first,quotes.csv,R-QCHECK-05
  3,Q2,offer_kind,trial-doubtful,error,a trial price for a doubtful enquiry; find out more first,quotes.csv,R-QCHECK-05
  4,Q3,quote_id,no-lines,error,no line of this quote; add its products,quotes.csv,R-QCHECK-01
  4,Q3,currency,bad-currency,error,no currency code; write one such as USD,quotes.csv,R-QCHECK-03
  4,Q3,valid_until,ends-first,error,the validity ends before the quote's date; correct one of the two,quotes.csv,R-QCHECK-03
  5,Q4,valid_until,lapsed,warning,the quote was sent and its validity is over; send a new one,quotes.csv,R-QCHECK-03
  5,Q4,price_term,container-term,advice,meant for goods that are not in containers; FCA fits them,quotes.csv,R-QCHECK-07
  5,Q4,products_of_interest,not-answered,warning,"no line answers ""check valve""; quote what was asked",quotes.csv,R-QCHECK-04
  5,Q4,attachments,key-attachments,advice,"a key customer: attach factory photos, certificates and present customers",quotes.csv,R-QCHECK-06
  3,Q2,product_name,no-product,error,empty; name the product,lines.csv,R-QCHECK-03
  3,Q2,unit_price,no-price,error,empty or nothing; write the unit price,lines.csv,R-QCHECK-03
  3,Q2,picture,no-picture,warning,empty; add a picture of the product,lines.csv,R-QCHECK-01
  3,Q2,spec,no-spec,warning,empty; write the specification,lines.csv,R-QCHECK-01
  3,Q2,packaging,no-packaging,warning,empty; say how it is packed,lines.csv,R-QCHECK-01
  3,Q2,moq,no-moq,warning,empty; write the minimum order quantity,lines.csv,R-QCHECK-03
  4,Q4,unit_price,no-price,error,empty or nothing; write the unit price,lines.csv,R-QCHECK-03
  5,Q4,unit_price,bad-price,error,"no price; write it as 12.50, the currency in its own column",lines.csv,R-QCHECK-03
  6,Q9,quote_id,no-such-quote,error,no quote with this id; correct it,lines.csv,R-QCHECK-01
  [1]

Without lines and leads, what stands in the quotes.  Twenty days from the 1st end
on the 21st: that day is still within, the next is not.

  $ quote-check --today 2024-04-22 -q quotes.csv | grep -c Q4
  1
  $ quote-check --today 2024-04-21 -q quotes.csv | grep -c Q4
  0
  [1]
  $ quote-check -s error --lang zh --today 2024-04-22 -q quotes.csv | cut -d, -f 1-6
  line,quote_id,column,code,severity,message
  3,Q2,currency,no-currency,error,为空；请填写 USD 这样的币种代码
  3,Q2,valid_until,no-validity,error,为空；没有有效期，到期前就不会提醒跟进
  4,Q3,currency,bad-currency,error,不是币种代码；请写 USD 这样的代码
  4,Q3,valid_until,ends-first,error,有效期早于报价日期；请更正其中一个

Nothing found is status 0, and advice alone is too.

  $ head -n 2 quotes.csv >one.csv; head -n 2 lines.csv | quote-check -q -l leads.csv -L - --today 2024-04-22 one.csv
  $ printf 'quote_id,currency\n,USD\n' | quote-check -q --today 2024-04-22
  quote-check: <stdin>:2: column "quote_id": empty; write the id of the quote
  quote-check: 1 of 1 records rejected
  [1]

A finished workbook is checked as it stands: what quote-sheet made of a complete
quote lacks only the pictures; a draft says so, and each of its rows is named.

  $ cat >q.csv <<'END'
  > quote_id,company,quote_date,valid_until,currency,price_term,price_place,lead_time_days,payment_terms
  > Q1,Acme Ltd,2024-04-22,2024-05-22,USD,FCA,Ningbo,30,T/T
  > Q2,Acme Ltd,2024-04-22,,USD,FCA,Ningbo,30,T/T
  > END
  $ cat >l.csv <<'END'
  > quote_id,product_name,unit_price,quantity,spec,packaging,moq
  > Q1,Ball valve,1.20,5000,DN20,carton,100
  > Q2,Gate valve,,100,DN50,carton,10
  > END
  $ printf 'company,email\nOwn Valves,a@own.example\n' >own.csv
  $ for q in Q1 Q2; do quote-sheet -q --both -L l.csv --own own.csv --id $q --today 2024-04-22 -o $q.xlsx q.csv 2>/dev/null; done
  [1]
  $ quote-check -q --today 2024-04-22 Q1.xlsx | cut -d, -f 1-5,7
  line,quote_id,column,code,severity,file
  1,Q1,has_logo,no-logo,warning,Q1.xlsx
  15,Q1,picture,no-picture,warning,Q1.xlsx
  $ quote-check -s error --today 2024-04-22 Q2.xlsx | cut -d, -f 1-5
  quote-check: errors: 3, warnings: 2, advice: 0
  line,quote_id,column,code,severity
  1,Q2,quote_id,draft,error
  1,Q2,valid_until,no-validity,error
  16,Q2,unit_price,no-price,error
  $ quote-check -L l.csv Q1.xlsx
  quote-check: a workbook has its own lines and customer; leave --lines and --leads out; see quote-check --help
  [2]
  $ printf 'lead_id,company\nL1,Acme\n' | lead-export -o x.xlsx --format xlsx; quote-check x.xlsx
  quote-check: x.xlsx: no row with the heads of the lines, such as product and unit price; is it a quotation?
  [2]
