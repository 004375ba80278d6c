A contact log follows a merge; what is not concerned stays as it was.

  $ cat >leads.csv <<'EOF'
  > lead_id,company,contact_name,email,phone
  > L1,Keller GmbH,Jonas Keller,jonas@keller.example.com,+49 30 1234567
  > L2,KELLER Gmbh.,J. Keller,jonas@keller.example.com,030 1234567
  > L3,Acme Inc,Ada Moreau,ada@acme.example.com,
  > EOF
  $ lead-dedupe leads.csv | lead-merge -q -j journal.csv -m map.csv -o merged.csv
  $ cat map.csv
  lead_id,merged_into
  L2,L1
  $ printf 'touch_id,lead_id,touch_date,note\nT1,L2,2024-04-20,"a, ""b"""\nT2,L1,2024-04-21,x\nT3, L3 ,2024-04-21,\nT4,,2024-04-21,\n' >log.csv
  $ lead-repoint -m map.csv log.csv
  lead-repoint: 1 of 4 records name another lead now
  touch_id,lead_id,touch_date,note
  T1,L1,2024-04-20,"a, ""b"""
  T2,L1,2024-04-21,x
  T3, L3 ,2024-04-21,
  T4,,2024-04-21,
  $ lead-repoint -q -m map.csv log.csv 2>/dev/null | lead-check -k touch --today 2024-04-22 --leads merged.csv -s error
  lead-check: 4 records: 1 error, 0 warnings, 1 piece of advice
  line,lead_id,column,code,severity,message,file
  5,,lead_id,no-id,error,empty; every record needs one; lead-import makes them,<stdin>
  [1]

Running it twice changes nothing.

  $ lead-repoint -q -m map.csv log.csv >once.csv
  $ lead-repoint -q -m map.csv once.csv | cmp - once.csv

Under another name, with CRLF and a mark; maps of several merges in one.

  $ printf '\357\273\277\345\256\242\346\210\267\347\274\226\345\217\267,x\r\nL2,1\r\n' | lead-repoint -m map.csv
  lead-repoint: 1 of 1 records name another lead now
  客户编号,x
  L1,1
  $ printf 'lead_id,merged_into\nL2,L1\nL1,L0\n' >both.csv
  $ lead-repoint -m both.csv log.csv 2>/dev/null | cut -d, -f2
  lead_id
  L0
  L0
   L3 
  

A map that cannot be trusted is not followed.

  $ printf 'lead_id,merged_into\nL2,L1\nL2,L3\n' >two.csv; lead-repoint -m two.csv log.csv
  lead-repoint: two.csv:3: "L2" went into "L1" already; one id goes into one
  [2]
  $ printf 'lead_id,merged_into\nL2,L1\nL1,L2\n' >loop.csv; lead-repoint -m loop.csv log.csv
  lead-repoint: loop.csv:3: "L1" would go into itself; take the record out
  [2]
  $ printf 'lead_id,merged_into\nL2,\n' >gap.csv; lead-repoint -m gap.csv log.csv
  lead-repoint: gap.csv:2: an id is missing; write both, or leave the record out
  [2]
  $ printf 'lead_id,merged_into\nL2\n' >short.csv; lead-repoint -m short.csv log.csv
  lead-repoint: short.csv:2: 1 field where the header has 2; add the missing commas
  lead-repoint: short.csv: not all of it can be read; make it again with lead-merge --map
  [2]
  $ lead-repoint -m log.csv log.csv
  lead-repoint: log.csv:1: no column "merged_into" among "touch_id", "lead_id", "touch_date", "note"; give one of them that name
  [2]

Wrong command lines and files.

  $ lead-repoint log.csv
  lead-repoint: --map is missing: name what lead-merge --map wrote; see lead-repoint --help
  [2]
  $ lead-repoint -m missing.csv log.csv
  lead-repoint: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ lead-repoint -m map.csv missing.csv
  lead-repoint: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ printf 'a,b\n1,2\n' | lead-repoint -m map.csv
  lead-repoint: <stdin>:1: no column "lead_id" among "a", "b"; name it with --column lead_id=HEADER
  [2]
  $ printf 'lead_id,a\nL2\nL2,1\n' | lead-repoint -m map.csv --rejects bad.csv; cat bad.csv
  lead-repoint: <stdin>:2: 1 field where the header has 2; add the missing commas
  lead-repoint: 1 of 1 records name another lead now
  lead_id,a
  L1,1
  lead-repoint: 1 of 2 records rejected
  lead_id,a,reject_line,reject_column,reject_code,reject_message
  L2,,2,,short-record,1 field where the header has 2; add the missing commas
  $ printf '' | lead-repoint -m map.csv
  lead-repoint: <stdin>: empty; a file starts with a header
  [2]
  $ printf '' | lead-repoint -q -m map.csv
  $ lead-repoint -m map.csv log.csv >/dev/full
  lead-repoint: 1 of 4 records name another lead now
  lead-repoint: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
