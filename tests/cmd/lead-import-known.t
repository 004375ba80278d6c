Ids that stay (R-IMPORT-33): who stands in the file of before keeps the id
there, when a name was added (Keller), shortened (Moreau) or is written in
pinyin (王芳); so logs, quotes and deals stay with their lead.  An id that is no
hash stands once in a file: the second row of Jonas Keller is for lead-dedupe.

  $ cat >old.csv <<'END'
  > lead_id,company,contact_name,email,phone,phone_e164
  > C001,Keller GmbH,,jonas@keller.example.com,,
  > C002,Acme,Ada Moreau,,+33 1 5550 1234,+33155501234
  > C003,Acme,Bob Lee,,+33 1 5550 1234,+33155501234
  > C004,北辰机械,王芳,wf@beichen.example.com,,
  > END
  $ cat >new.csv <<'END'
  > Company,Contact,Email,Phone
  > Keller GmbH,Jonas Keller,Jonas@Keller.example.com,
  > Acme,A. Moreau,,+33155501234
  > Acme,,,+33155501234
  > Beichen,Wang Fang,wf@beichen.example.com,
  > New Co,Zoe Vale,zoe@new.example.com,
  > Keller GmbH,Sabine Keller,jonas@keller.example.com,
  > Keller GmbH,Jonas Keller,jonas@keller.example.com,
  > END
  $ lead-import -q new.csv | cut -d, -f1,3 >without.csv
  $ lead-import --known old.csv --id-map map.csv -o leads.csv new.csv
  lead-import: ids: 3 kept, 1 new; another 1 fit several people of before, 2 one whom another row is, and have new ids too
  $ python3 -c 'import csv
  > for row in csv.DictReader(open("leads.csv")):
  >     print(row["lead_id"] if row["lead_id"][0] == "C" else "new", row["contact_name"])'
  C001 Jonas Keller
  C002 A. Moreau
  new 
  C004 Wang Fang
  new Zoe Vale
  new Sabine Keller
  new Jonas Keller

A log that was written after an import without --known follows by the map.

  $ sed -n '2p;3p;5p' without.csv | sed 's/,.*/,2024-04-20/' >rows
  $ { echo lead_id,touch_date; cat rows; } >log.csv
  $ lead-repoint -q --map map.csv log.csv
  lead_id,touch_date
  C001,2024-04-20
  C002,2024-04-20
  C004,2024-04-20

A second time changes nothing, where each stands once; a file with ids of
before keeps them.

  $ sed -n 1,6p new.csv | grep -v Moreau >some.csv
  $ lead-import -q --known old.csv -o some-leads.csv some.csv
  $ lead-import -q --known some-leads.csv some.csv | cmp - some-leads.csv
  $ lead-import -q --known old.csv leads.csv | cut -d, -f1 >ids; cut -d, -f1 leads.csv | cmp - ids

Wrong command lines.

  $ lead-import --id-map map.csv new.csv
  lead-import: --id-map: goes with --known: whose ids stay?; see lead-import --help
  [2]
  $ lead-import --kind touch --known old.csv new.csv
  lead-import: --known: is for leads; see lead-import --help
  [2]
  $ printf 'a,b\n1,2\n' >none.csv
  $ lead-import --known none.csv new.csv
  lead-import: none.csv:1: no column "lead_id" among "a", "b"; give one of them that name
  [2]
