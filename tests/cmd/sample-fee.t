Who pays what, as worked example 13 has it: a cheap sample and a dear one for a
new importer, and an old customer.

  $ cat >leads.csv <<'END'
  > lead_id,grade_relation,company_size,known,customer_type
  > L1,C,mid,,importer
  > L2,A,mid,,importer
  > L3,C,large,yes,brand_owner
  > L4,D,small,,local_trader
  > L5,D,,,local_trader
  > L6,D,mid,,local_trader
  > L7,C,large,no,brand_owner
  > END
  $ fees() { sample-fee "$@" | sed -E 's/("[^"]*"|[^,]*),([^,]*)$/\2/' | cut -d, -f 1,2,4-; }
  $ printf 'sample_id,sample_value,courier_cost,lead_id\nS1,8,35,L1\nS2,120,35,L1\nS3,120,35,L2\n' >three.csv
  $ sample-fee -l leads.csv three.csv
  sample_id,sample_value,courier_cost,lead_id,sample_fee_by,courier_fee_by,ask_text,sample_rule
  S1,8,35,L1,us,customer,"The sample is free of charge. Please give us your courier account number, or let us know if you would rather pay the courier cost in advance.",R-SAMPLE-06
  S2,120,35,L1,customer,customer,"May we ask you to pay for the sample? Please give us your courier account number, or let us know if you would rather pay the courier cost in advance. We will refund the sample fee when your order arrives.",R-SAMPLE-07;R-SAMPLE-08
  S3,120,35,L2,us,us,The sample is free of charge. We will also bear the courier cost.,R-SAMPLE-01

Equal is not below; a cent decides.

  $ printf 'sample_id,sample_value,courier_cost,lead_id\nS1,35,35,L1\nS2,34.99,35,L1\n' | fees -l leads.csv
  sample_id,sample_value,lead_id,sample_fee_by,courier_fee_by,sample_rule
  S1,35,L1,customer,customer,R-SAMPLE-07;R-SAMPLE-08
  S2,34.99,L1,us,customer,R-SAMPLE-06

A well-known big buyer needs no prices; one that is only big does.  A small
local trader pays both, also when nobody knows the prices.

  $ printf 'sample_id,sample_value,courier_cost,lead_id\nS1,,,L3\nS2,,,L7\nS3,8,35,L4\nS4,,35,L5\nS5,8,35,L6\n' >more.csv
  $ fees -l leads.csv more.csv
  sample_id,sample_value,lead_id,sample_fee_by,courier_fee_by,sample_rule
  S1,,L3,us,us,R-SAMPLE-02
  S2,,L7,,,R-SAMPLE-09
  S3,8,L4,customer,customer,R-SAMPLE-05;R-SAMPLE-08
  S4,,L5,customer,customer,R-SAMPLE-05;R-SAMPLE-08
  S5,8,L6,us,customer,R-SAMPLE-06
  $ fees -l leads.csv --lenient more.csv | tail -n 3
  S3,8,L4,us,customer,R-SAMPLE-05;R-SAMPLE-06
  S4,,L5,customer,customer,R-SAMPLE-05;R-SAMPLE-08
  S5,8,L6,us,customer,R-SAMPLE-06

Who refuses the courier gets it from us with a firm plan only: 90 days and the
least quantity are enough, a day more and a piece less are not.

  $ cat >refused.csv <<'END'
  > sample_id,sample_value,courier_cost,lead_id,courier_refused,quantity_planned,order_within_days
  > S1,8,35,L1,yes,5000,90
  > S2,8,35,L1,yes,5000,91
  > S3,8,35,L1,yes,4999,90
  > S4,120,35,L1,yes,5000,0
  > S5,120,35,L1,yes,5000,
  > S6,8,35,L1,no,5000,90
  > END
  $ fees -l leads.csv -m 5000 refused.csv | cut -d, -f 1,6-
  sample_id,order_within_days,sample_fee_by,courier_fee_by,sample_rule
  S1,90,us,us,R-SAMPLE-03;R-SAMPLE-06
  S2,91,us,customer,R-SAMPLE-04;R-SAMPLE-06
  S3,90,us,customer,R-SAMPLE-04;R-SAMPLE-06
  S4,0,customer,us,R-SAMPLE-03;R-SAMPLE-07;R-SAMPLE-08
  S5,,customer,customer,R-SAMPLE-04;R-SAMPLE-07;R-SAMPLE-08
  S6,90,us,customer,R-SAMPLE-06
  $ fees -l leads.csv refused.csv | cut -d, -f 1,6- | head -n 2
  sample_id,order_within_days,sample_fee_by,courier_fee_by,sample_rule
  S1,90,us,customer,R-SAMPLE-04;R-SAMPLE-06

The answers that are missing are asked for first.

  $ sample-fee -m 5000 refused.csv | sed -n 6p | cut -d '"' -f 2
  How many do you plan to order, and how soon after you approve the sample? May we ask you to pay for the sample? We are sorry that we cannot bear the courier cost ourselves. Please give us your courier account number, or let us know if you would rather pay the courier cost in advance. We will refund the sample fee when your order arrives.

What is missing is named; reasons on request; Chinese.

  $ printf 'sample_id,sample_value,courier_cost\nS1,8,\nS2,,35\nS3,,\nS4,8,35\n' >gaps.csv
  $ sample-fee --explain gaps.csv
  sample_id,sample_value,courier_cost,sample_fee_by,courier_fee_by,ask_text,sample_rule,sample_why
  S1,8,,,,Before answering: find out what the courier costs.,R-SAMPLE-09,the value of the sample or the cost of the courier is not known
  S2,,35,,,Before answering: find out what the sample is worth.,R-SAMPLE-09,the value of the sample or the cost of the courier is not known
  S3,,,,,Before answering: find out what the sample is worth and what the courier costs.,R-SAMPLE-09,the value of the sample or the cost of the courier is not known
  S4,8,35,us,customer,"The sample is free of charge. Please give us your courier account number, or let us know if you would rather pay the courier cost in advance.",R-SAMPLE-06,the sample is worth less than the courier
  $ sample-fee --explain --lang zh gaps.csv
  sample_id,sample_value,courier_cost,sample_fee_by,courier_fee_by,ask_text,sample_rule,sample_why
  S1,8,,,,答复客户前，请先弄清快递费。,R-SAMPLE-09,样品货值或快递费不明
  S2,,35,,,答复客户前，请先弄清样品货值。,R-SAMPLE-09,样品货值或快递费不明
  S3,,,,,答复客户前，请先弄清样品货值和快递费。,R-SAMPLE-09,样品货值或快递费不明
  S4,8,35,us,customer,样品免费提供。快递费请由贵司承担：请告知到付账号，或提前支付快递费。,R-SAMPLE-06,样品货值低于快递费
  $ printf '样品编号,货值,运费,快递账号\nS1,8,35,DHL 123\n' | sample-fee
  样品编号,货值,运费,快递账号,sample_fee_by,courier_fee_by,ask_text,sample_rule
  S1,8,35,DHL 123,us,customer,The sample is free of charge. We will send it on your courier account DHL 123.,R-SAMPLE-06

The row's own words go before those of the lead; strangers are told.

  $ printf 'sample_id,lead_id,sample_value,courier_cost,grade_relation\nS1,L1,8,35,A\nS2,L9,8,35,\n' | fees -l leads.csv
  sample-fee: leads.csv: leads of samples that are not there: 1; their own columns alone decided
  sample_id,lead_id,courier_cost,grade_relation,sample_fee_by,courier_fee_by,sample_rule
  S1,L1,35,A,us,us,R-SAMPLE-01
  S2,L9,35,,us,customer,R-SAMPLE-06

Bad cells are rejected, never guessed.

  $ printf 'sample_id,sample_value,courier_cost,courier_refused\nS1,-8,35,\nS2,8 USD,35,\nS3,8,35,perhaps\n' | sample-fee
  sample-fee: <stdin>:2: column "sample_value": cannot read "-8"; write an amount as 12.50
  sample-fee: <stdin>:3: column "sample_value": cannot read "8 USD"; write an amount as 12.50
  sample-fee: <stdin>:4: column "courier_refused": cannot read "perhaps"; write yes or no
  sample_id,sample_value,courier_cost,courier_refused,sample_fee_by,courier_fee_by,ask_text,sample_rule
  sample-fee: 3 of 3 records rejected
  [1]
  $ printf 'lead_id\nL1\nL1\n' >twice.csv; sample-fee -q -l twice.csv three.csv | wc -l
  sample-fee: twice.csv:3: column "lead_id": the id stands there twice; merge the leads first
  sample-fee: twice.csv: 1 of 2 records rejected
  sample-fee: twice.csv: leads of samples that are not there: 1; their own columns alone decided
  4
  $ sample-fee three.csv >once.csv; sample-fee once.csv | cmp - once.csv
  $ printf '' | sample-fee -q
