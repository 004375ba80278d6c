Rejects that are fed back and rejected again have their reasons once, the new ones.

  $ printf 'lead_id,met_date\nL1,soon\nL2,2024-04-01\n' | lead-grade --today 2024-04-22 --rejects r1.csv -o out.csv
  lead-grade: <stdin>:2: column "met_date": cannot read "soon"; write a date as 2024-04-22
  lead-grade: 1 of 2 records rejected
  [1]
  $ sed 's/^L1,soon/L1,later/' r1.csv | lead-grade --today 2024-04-22 --rejects r2.csv -o out.csv
  lead-grade: <stdin>:2: column "met_date": cannot read "later"; write a date as 2024-04-22
  lead-grade: 1 of 1 records rejected
  [1]
  $ cat r2.csv
  lead_id,met_date,reject_line,reject_column,reject_code,reject_message
  L1,later,2,met_date,bad-date,"cannot read ""later""; write a date as 2024-04-22"
