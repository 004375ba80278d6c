  $ cp "$TESTS"/data/list.csv "$TESTS"/data/people.csv .
  $ marks() { awk -F, '{ print $1, $(NF-6), $(NF-5), $(NF-4), $(NF-3), $(NF-2), $(NF-1), $NF }'; }

The same customer is marked, a colleague is one of the company.

  $ lead-dedupe list.csv | marks
  lead_id dup_group dup_kind dup_certainty dup_score dup_why dup_bridge dup_rule
  L1 L1 person certain 23 email+12;company+6;person+4;country+1=23  R-DEDUPE-04
  L2 L1 person certain 23 email+12;company+6;person+4;country+1=23  R-DEDUPE-04
  L3 L3 person certain 19 phone+9;company-core+5;person+4;country+1=19  R-DEDUPE-04
  L4 L3 person certain 19 phone+9;company-core+5;person+4;country+1=19  R-DEDUPE-04
  L5 L1 company review 8 email-other-4;domain+5;company+6;country+1=8  R-DEDUPE-04

Nothing else changes, whatever stands in the cells; twice is once.

  $ printf 'lead_id,note,email\r\nL2," a ""b"",\nc",A+x@gmail.com\r\nL1,=1,a@gmail.com' >odd.csv
  $ lead-dedupe odd.csv | tee once.csv
  lead_id,note,email,dup_group,dup_kind,dup_certainty,dup_score,dup_why,dup_bridge,dup_rule
  L2," a ""b"",
  c",A+x@gmail.com,L1,person,certain,12,email+12=12,,R-DEDUPE-04
  L1,=1,a@gmail.com,L1,person,certain,12,email+12=12,,R-DEDUPE-04
  $ lead-dedupe once.csv | cmp - once.csv

Marks that are there are overwritten where they stand, and never read.

  $ printf 'dup_why,lead_id,dup_group\nemail+12,L1,L9\nemail+12,L2,L9\n' | lead-dedupe
  dup_why,lead_id,dup_group,dup_kind,dup_certainty,dup_score,dup_bridge,dup_rule
  ,L1,,,,,,
  ,L2,,,,,,

Empty, header only, a byte-order mark, no final newline:

  $ lead-dedupe </dev/null
  lead-dedupe: <stdin>: empty; a file starts with a header
  [2]
  $ printf 'lead_id,email\n' | lead-dedupe
  lead_id,email,dup_group,dup_kind,dup_certainty,dup_score,dup_why,dup_bridge,dup_rule
  $ printf 'lead_id,email\n' | lead-dedupe -q
  $ printf '\357\273\277lead_id,email\nL1,a@qq.com' | lead-dedupe
  lead_id,email,dup_group,dup_kind,dup_certainty,dup_score,dup_why,dup_bridge,dup_rule
  L1,a@qq.com,,,,,,,

Boundaries: 12 points are certain, 7 to 11 for review, 6 nothing.

  $ cat >bounds.csv <<E
  > lead_id,company,email,phone,country
  > A1,,a@qq.com,,
  > A2,,a@qq.com,,
  > B1,,b@qq.com,,DE
  > B2,,b@qq.com,,FR
  > C1,Cedar,,,DE
  > C2,Cedar,,,DE
  > D1,,,+49 30 1111111,DE
  > D2,,,+49 30 1111111,FR
  > E
  $ lead-dedupe bounds.csv | marks
  lead_id dup_group dup_kind dup_certainty dup_score dup_why dup_bridge dup_rule
  A1 A1 person certain 12 email+12=12  R-DEDUPE-04
  A2 A1 person certain 12 email+12=12  R-DEDUPE-04
  B1 B1 person review 9 email+12;country-other-3=9  R-DEDUPE-04
  B2 B1 person review 9 email+12;country-other-3=9  R-DEDUPE-04
  C1 C1 company review 7 company+6;country+1=7  R-DEDUPE-04
  C2 C1 company review 7 company+6;country+1=7  R-DEDUPE-04
  D1       
  D2       

Points of one's own, and one row of the table changed:

  $ lead-dedupe --print-table dup-evidence >mine.csv
  $ sed -i 's/^country-other,-3/country-other,0/' mine.csv
  $ lead-dedupe --evidence mine.csv bounds.csv | marks | grep '^[BD]'
  B1 B1 person certain 12 email+12=12  R-DEDUPE-04
  B2 B1 person certain 12 email+12=12  R-DEDUPE-04
  D1 D1 person review 9 phone+9=9  R-DEDUPE-04
  D2 D1 person review 9 phone+9=9  R-DEDUPE-04
  $ lead-dedupe --table dup-evidence=mine.csv bounds.csv | marks | grep -c '^D2 D1'
  1

A weak bridge is cut and named; the pair on its other side stays certain:

  $ cat >bridge.csv <<E
  > lead_id,contact_name,email,phone
  > L1,,a@qq.com,
  > L2,Ada Weber,a@qq.com,+49301111111
  > L3,Ada Weber,,+49301111111
  > E
  $ lead-dedupe bridge.csv | marks
  lead_id dup_group dup_kind dup_certainty dup_score dup_why dup_bridge dup_rule
  L1 L1 person review 12 email+12=12 L1~L2 R-DEDUPE-05;R-DEDUPE-04
  L2 L1 person certain 13 phone+9;person+4=13 L1~L2 R-DEDUPE-05;R-DEDUPE-04
  L3 L1 person certain 13 phone+9;person+4=13  R-DEDUPE-04

Two given names are two people, whatever they share; an initial fits many:

  $ cat >desk.csv <<E
  > lead_id,company,contact_name,email,phone
  > T1,Acme,Thomas Meier,,+49 30 901820
  > T2,Acme,Sabine Meier,,+49 30 901820
  > T3,Beta,王芳,beta@qq.com,
  > T4,Beta,王强,beta@qq.com,
  > T5,Cedar,A. Meier,,+49 30 901821
  > T6,Cedar,Anna Meier,,+49 30 901821
  > T7,Delta,Jörg Müller,jm@delta.example.com,
  > T8,Delta,Joerg Mueller,jm@delta.example.com,
  > T9,Epsilon,Ada Weber,,+49 30 901822
  > U1,Epsilon,"Weber, Ada",,+49 30 901822
  > E
  $ lead-dedupe desk.csv | marks
  lead_id dup_group dup_kind dup_certainty dup_score dup_why dup_bridge dup_rule
  T1 T1 person review 15 phone+9;company+6=15  R-DEDUPE-09;R-DEDUPE-04
  T2 T1 person review 15 phone+9;company+6=15  R-DEDUPE-09;R-DEDUPE-04
  T3 T3 person review 18 email+12;company+6=18  R-DEDUPE-09;R-DEDUPE-04
  T4 T3 person review 18 email+12;company+6=18  R-DEDUPE-09;R-DEDUPE-04
  T5 T5 person review 18 phone+9;company+6;person-near+3=18  R-DEDUPE-10;R-DEDUPE-04
  T6 T5 person review 18 phone+9;company+6;person-near+3=18  R-DEDUPE-10;R-DEDUPE-04
  T7 T7 person certain 22 email+12;company+6;person+4=22  R-DEDUPE-04
  T8 T7 person certain 22 email+12;company+6;person+4=22  R-DEDUPE-04
  T9 T9 person certain 19 phone+9;company+6;person+4=19  R-DEDUPE-04
  U1 T9 person certain 19 phone+9;company+6;person+4=19  R-DEDUPE-04

Rows equal in every column are one, whatever their points could say:

  $ printf 'lead_id,company,phone\nV1,Acme,+49 30 901820\nV2,Acme,+49 30 901820\n' | lead-dedupe | marks | tail -n 1
  V2 V1 person certain 15 phone+9;company+6=15  R-DEDUPE-04

Pairs to decide go out, and come back decided:

  $ lead-dedupe --review pairs.csv bounds.csv >/dev/null
  $ cat pairs.csv
  lead_id,other_id,decision,dup_score,dup_why,company,other_company,contact_name,other_contact
  B1,B2,,9,email+12;country-other-3=9,,,,
  $ sed -i 's/^B1,B2,,/B1,B2,same,/' pairs.csv
  $ echo 'A1,A2,different,,,,,,' >>pairs.csv
  $ lead-dedupe --decisions pairs.csv bounds.csv | marks | grep '^[AB]'
  A1       
  A2       
  B1 B1 person certain  decided same  R-DEDUPE-08
  B2 B1 person certain  decided same  R-DEDUPE-08
  $ lead-dedupe --decisions pairs.csv --review rest.csv bounds.csv >/dev/null
  $ wc -l <rest.csv
  1

A workbook for whoever decides goes out and back; yes, no and later are words
too:

  $ lead-dedupe --review pairs.xlsx bounds.csv >/dev/null
  $ lead-dedupe --decisions pairs.xlsx bounds.csv | marks | grep '^B1'
  B1 B1 person review 9 email+12;country-other-3=9  R-DEDUPE-04
  $ printf 'lead_id,other_id,decision\nB1,B2,yes\nA1,A2,later\n' | lead-dedupe --decisions - bounds.csv | marks | grep '^[AB]1'
  A1 A1 person certain 12 email+12=12  R-DEDUPE-04
  B1 B1 person certain  decided same  R-DEDUPE-08
  $ lead-dedupe --decisions nowhere.xlsx bounds.csv
  lead-dedupe: nowhere.xlsx: cannot open: No such file or directory; check its name and folder
  [2]

Decisions that contradict each other are named and refused.

  $ cat >against.csv <<E
  > lead_id,other_id,decision
  > A1,B1,same
  > B1,C1,same
  > C1,A1,different
  > E
  $ lead-dedupe --decisions against.csv -o out.csv bounds.csv
  lead-dedupe: against.csv: line 4: "C1" and "A1" are different here but the same by line 2, 3; take one of them out
  [2]
  $ printf 'lead_id,other_id,decision\nA1,A2,same\nA2,A1,different\n' | lead-dedupe --decisions - bounds.csv
  lead-dedupe: <stdin>: line 3: "A2" and "A1" are different here but the same by line 2; take one of them out
  [2]
  $ printf 'lead_id,other_id,decision\nA1,A1,different\n' | lead-dedupe --decisions - bounds.csv
  lead-dedupe: <stdin>: line 2: "A1" cannot differ from itself; take the line out
  [2]
  $ ls out.csv
  ls: cannot access 'out.csv': No such file or directory
  [2]

A bad decision is rejected, one on an unknown lead is counted; the others count.

  $ cat >bad.csv <<E
  > lead_id,other_id,decision
  > A1,A2,perhaps
  > A1,,same
  > A1,Z9,same
  > B1,B2,different
  > E
  $ lead-dedupe --decisions bad.csv bounds.csv 2>&1 >out.csv
  lead-dedupe: bad.csv:2: column "decision": cannot read "perhaps"; write same or different, or nothing
  lead-dedupe: bad.csv:3: column "other_id": empty; write the lead_id of both
  lead-dedupe: bad.csv: 2 of 4 records rejected
  lead-dedupe: bad.csv: decisions not used: 1, no such lead_id among the leads
  [1]
  $ marks <out.csv | grep -c '^B[12]    '
  2
  $ rm out.csv
  $ printf 'lead_id,decision\n' | lead-dedupe --decisions - bounds.csv
  lead-dedupe: <stdin>:1: no column "other_id" among "lead_id", "decision"; give one of them that name
  [2]
  $ lead-dedupe --decisions nowhere.csv bounds.csv
  lead-dedupe: cannot open "nowhere.csv": No such file or directory; check its name and folder
  [2]

A master list: which of its rows is each lead?

  $ printf 'lead_id,email,phone\nM1,a@qq.com,\nM2,b@qq.com,\nM3,,+49301111111\n' >master.csv
  $ lead-dedupe -m master.csv bounds.csv | marks
  lead_id dup_group dup_kind dup_certainty dup_score dup_why dup_bridge dup_rule
  A1 M1 person certain 12 email+12=12  R-DEDUPE-04
  A2 M1 person certain 12 email+12=12  R-DEDUPE-04
  B1 M2 person certain 12 email+12=12  R-DEDUPE-04
  B2 M2 person review 12 email+12=12  R-DEDUPE-04
  C1       
  C2       
  D1 M3 person review 9 phone+9=9  R-DEDUPE-04
  D2 M3 person review 9 phone+9=9  R-DEDUPE-04
  $ lead-dedupe -m nowhere.csv bounds.csv
  lead-dedupe: cannot open "nowhere.csv": No such file or directory; check its name and folder
  [2]

Any list of people, with columns of its own:

  $ lead-dedupe --on first_name,last_name,birth_date,city people.csv | cut -d, -f1-4,5-9
  first_name,last_name,birth_date,city,dup_group,dup_kind,dup_certainty,dup_score,dup_why
  Ada,Weber,1980-05-07,Bremen,#2,person,certain,38,first_name+10;last_name+10;birth_date+8;city+10=38
  Weber,Ada,1980-05-17,Bremen,#2,person,certain,38,first_name+10;last_name+10;birth_date+8;city+10=38
  Bo,Larsen,1980-05-08,Bremen,#2,person,review,8,first_name-5;last_name-5;birth_date+8;city+10=8
  $ { echo lead_id,first_name,last_name,birth_date,address
  >   seq 200 | sed 's/.*/F&,Uq&,Zw&,18&-01-01,Feld &/'
  >   echo 'T1,Anna,Huber,1981-04-10,Lindenweg 4
  > T2,Lena,Huber,1981-04-10,Lindenweg 4
  > T3,Rani,Iyer,1976-08-17,Ring Road 9
  > T4,Ravi,Iyer,1976-08-17,Ring Road 9
  > T5,Katharina,Brunner,1977-05-21,Am Wall 2
  > T6,Kathrina,Brunner,1977-05-21,Am Wall 2
  > T7,Carmen,Vega,1966-11-02,Calle Mayor 8
  > T8,Carmen,Ibarra,1966-11-02,Calle Mayor 8
  > T9,George,Hill,1950-02-02,Orchard Row 12
  > T10,George,Hill Jr,1979-09-09,Orchard Row 12'; } >twins.csv
  $ lead-dedupe --on first_name,last_name,birth_date,address twins.csv | grep '^T[1-8],' | cut -d, -f1-3,7-8
  T1,Anna,Huber,person,certain
  T2,Lena,Huber,person,certain
  T3,Rani,Iyer,person,certain
  T4,Ravi,Iyer,person,certain
  T5,Katharina,Brunner,person,certain
  T6,Kathrina,Brunner,person,certain
  T7,Carmen,Vega,person,certain
  T8,Carmen,Ibarra,person,certain

Who wants twins to be two says so in the table: what differs is for review then,
a slip in a name or another family name is not.

  $ lead-dedupe --print-table dup-evidence | sed "s/^twins,0/twins,1/" >two.csv
  $ lead-dedupe --evidence two.csv --on first_name,last_name,birth_date,address twins.csv | grep ^T | cut -d, -f1-3,7-8
  T1,Anna,Huber,person,review
  T2,Lena,Huber,person,review
  T3,Rani,Iyer,person,review
  T4,Ravi,Iyer,person,review
  T5,Katharina,Brunner,person,certain
  T6,Kathrina,Brunner,person,certain
  T7,Carmen,Vega,person,certain
  T8,Carmen,Ibarra,person,certain
  T9,George,Hill,person,review
  T10,George,Hill Jr,person,review

  $ lead-dedupe --on shoe_size people.csv
  lead-dedupe: people.csv: no column "shoe_size" among "first_name", "last_name", "birth_date", "city"; see --on
  [2]
  $ lead-dedupe --on city,city people.csv
  lead-dedupe: people.csv: --on names column "city" twice; name it once; see --on
  [2]
  $ lead-dedupe --on '' people.csv
  lead-dedupe: --on names no column; see lead-dedupe --help
  [2]
  $ lead-dedupe --on city, people.csv
  lead-dedupe: cannot use --on "city,"; it ends with a comma; see lead-dedupe --help
  [2]
  $ lead-dedupe --on city,,first_name people.csv
  lead-dedupe: cannot use --on "city,,first_name"; write 1 to 32 columns as first_name,last_name,birth_date; see lead-dedupe --help
  [2]

With --exact what is equal in the columns named is one, and nothing else; words
for nothing are equal to nothing, and the smallest lead_id names the group.

  $ cat >exact.csv <<E
  > lead_id,company,contact_name,email,phone,country
  > L3,"Alder Tools Co., Ltd.",Ada Weber,Ada+fair@alder.example.com,+49 30 901820,DE
  > L1,ALDER TOOLS,"Weber
  > Ada",ada@ALDER.example.com,030/901820,Germany
  > L4,N/A,Bo Larsen,n/a,-,DE
  > L5,n/a,Bo Larsen,n/a,-,DE
  > L6,Alder Tools GmbH,Bo Larsen,,030 901820 ext 7,DE
  > E
  $ lead-dedupe --exact email --summary exact.csv >one.csv
  lead-dedupe: 5 rows are 4 customers, 0 pairs to review
  $ cat one.csv
  lead_id,company,contact_name,email,phone,country,dup_group,dup_kind,dup_certainty,dup_score,dup_why,dup_bridge,dup_rule
  L3,"Alder Tools Co., Ltd.",Ada Weber,Ada+fair@alder.example.com,+49 30 901820,DE,L1,person,certain,,same email,,R-DEDUPE-02
  L1,ALDER TOOLS,"Weber
  Ada",ada@ALDER.example.com,030/901820,Germany,L1,person,certain,,same email,,R-DEDUPE-02
  L4,N/A,Bo Larsen,n/a,-,DE,,,,,,,
  L5,n/a,Bo Larsen,n/a,-,DE,,,,,,,
  L6,Alder Tools GmbH,Bo Larsen,,030 901820 ext 7,DE,,,,,,,
  $ cat exact.csv | lead-dedupe --exact email | cmp - one.csv
  $ lead-dedupe --exact email <exact.csv | cmp - one.csv
  $ cp exact.csv twice.csv; lead-dedupe --exact email -o twice.csv twice.csv; cmp twice.csv one.csv
  $ lead-dedupe --exact email -o twice.csv twice.csv; cmp twice.csv one.csv
  $ lead-dedupe --exact company,country exact.csv | grep -o 'L1,company,certain.*'
  L1,company,certain,,same company;country,,R-DEDUPE-02
  L1,company,certain,,same company;country,,R-DEDUPE-02
  L1,company,certain,,same company;country,,R-DEDUPE-02
  $ lead-dedupe --exact phone exact.csv | grep -c ,certain,
  2
  $ lead-merge --journal taken.csv -o merged.csv one.csv; grep -c '^L' merged.csv
  lead-merge: 2 records merged into 1; "taken.csv" takes it back
  4
  $ printf 'lead_id,email\nM9,ada@alder.example.com\nM2,ada@alder.example.com\n' >old.csv
  $ lead-dedupe --exact email --master old.csv --summary -o known.csv exact.csv; grep -c ,M2,person, known.csv
  lead-dedupe: 5 rows are 4 customers, 0 pairs to review
  2
  $ lead-dedupe --exact email --review decide.csv exact.csv | tail -n +2 | wc -l
  6
  $ cat decide.csv
  lead_id,other_id,decision,dup_score,dup_why,company,other_company,contact_name,other_contact
  $ lead-dedupe -q --exact email </dev/null
  $ printf 'lead_id,email\n' | lead-dedupe -q --exact email
  $ printf 'lead_id,email\nL1\nL2,a@qq.com\nL3,A@qq.com\n' | lead-dedupe --exact email
  lead-dedupe: <stdin>:2: 1 field where the header has 2; add the missing commas
  lead_id,email,dup_group,dup_kind,dup_certainty,dup_score,dup_why,dup_bridge,dup_rule
  L2,a@qq.com,L2,person,certain,,same email,,R-DEDUPE-02
  L3,A@qq.com,L2,person,certain,,same email,,R-DEDUPE-02
  lead-dedupe: 1 of 3 records rejected
  [1]
  $ lead-dedupe --exact shoe_size people.csv
  lead-dedupe: people.csv: no column "shoe_size" among "first_name", "last_name", "birth_date", "city"; --exact takes columns of the file, each once
  [2]
  $ lead-dedupe --exact city,city people.csv
  lead-dedupe: people.csv: column "city" is named twice; --exact takes columns of the file, each once
  [2]
  $ lead-dedupe --exact city --on city people.csv
  lead-dedupe: --exact compares nothing but its columns; leave out --on; see lead-dedupe --help
  [2]
  $ FAIRLEAD_LANG=zh lead-dedupe --exact city --fit points.csv people.csv
  lead-dedupe: --exact 只比较所列的列；请去掉 --fit；用法见 lead-dedupe --help
  [2]
  $ TMPDIR=/nowhere; export TMPDIR
  $ cat exact.csv | lead-dedupe --exact email
  lead-dedupe: <stdin>: cannot make a temporary file: No such file or directory; name the input as a file
  [2]
  $ lead-dedupe --exact email exact.csv | cmp - one.csv
  $ unset TMPDIR

Nor do company and phone make one of two who may be Maria and Mark, named with
--on or not:

  $ cat >initials.csv <<E
  > lead_id,company,contact_name,phone,mobile,job
  > L1,Alder,M. Weber,+49 30 901820,,buys
  > L2,Alder,M. Weber,+49 30 901820,,sells
  > L3,Birch,M. Weber,,+49 171 5550101,buys
  > L4,Birch,M. Weber,,+49 171 5550101,sells
  > E
  $ lead-dedupe initials.csv | marks | cut -d ' ' -f 1-5,8-
  lead_id dup_group dup_kind dup_certainty dup_score dup_rule
  L1 L1 person review 19 R-DEDUPE-10;R-DEDUPE-04
  L2 L1 person review 19 R-DEDUPE-10;R-DEDUPE-04
  L3 L3 person certain 19 R-DEDUPE-04
  L4 L3 person certain 19 R-DEDUPE-04
  $ lead-dedupe --on company,contact_name,phone,mobile initials.csv | marks | cut -d ' ' -f 1-5,8-
  lead_id dup_group dup_kind dup_certainty dup_score dup_rule
  L1 L1 person review 32 R-DEDUPE-10;R-DEDUPE-04
  L2 L1 person review 32 R-DEDUPE-10;R-DEDUPE-04
  L3 L3 person certain 32 R-DEDUPE-04
  L4 L3 person certain 32 R-DEDUPE-04

Han names: Traditional and Simplified, pinyin, surnames of their own reading.

  $ cat >han.csv <<E
  > lead_id,company,contact_name,phone
  > H1,寧波長江機械有限公司,單明,+86 574 8765 4321
  > H2,宁波长江机械,单明,
  > H3,"Ningbo Changjiang Machinery Co., Ltd",Shan Ming,
  > H4,厦门泰普,曾伟,+86 592 111 2222
  > H5,Xiamen Taipu,Wei Zeng,0592-1112222
  > E
  $ lead-dedupe han.csv | marks
  lead_id dup_group dup_kind dup_certainty dup_score dup_why dup_bridge dup_rule
  H1 H1 person review 10 company+6;person+4=10  R-DEDUPE-04
  H2 H1 person review 10 company+6;person+4=10  R-DEDUPE-04
  H3 H1 person review 9 company-core+5;person+4=9  R-DEDUPE-04
  H4 H4 person certain 18 phone+9;company-core+5;person+4=18  R-DEDUPE-04
  H5 H4 person certain 18 phone+9;company-core+5;person+4=18  R-DEDUPE-04

A list of company names alone, and what was found in a sentence:

  $ cat >names.csv <<E
  > lead_id,company
  > N1,Kestrel Instruments Ltd
  > N2,KESTREL INSTRUMENTS
  > N3,Kestrel Insturments
  > N4,Harbour Trading Co.
  > N5,Northwind Trading Co.
  > N6,Kestrel Instruments Asia
  > E
  $ lead-dedupe --names --summary names.csv | cut -d, -f1,3-5,9
  lead-dedupe: 6 rows are 4 customers, 1 pair to review
  lead_id,dup_group,dup_kind,dup_certainty,dup_rule
  N1,N1,company,certain,R-DEDUPE-14
  N2,N1,company,certain,R-DEDUPE-14
  N3,N1,company,certain,R-DEDUPE-14
  N4,,,,
  N5,,,,
  N6,N1,company,review,R-DEDUPE-14
  $ lead-dedupe --names --on city names.csv
  lead-dedupe: --names compares nothing but names; leave out --on; see lead-dedupe --help
  [2]
  $ printf 'lead_id,email\nL1,a@qq.com\n' | lead-dedupe --names
  lead-dedupe: <stdin>: no column "company" among "lead_id", "email"; see --on
  [2]

Points that the leads speak for go out, to be passed back; few pairs say
nothing, and decisions stay as they are:

  $ lead-dedupe list.csv >plain.csv
  $ lead-dedupe --fit fit.csv list.csv | cmp - plain.csv
  lead-dedupe: fit.csv: too few pairs to estimate anything: 4; the points are those of before
  $ lead-dedupe --evidence fit.csv list.csv | cmp - plain.csv

Fifty thousand rows of one switchboard number take no time, and the number
alone links nobody; fifty thousand copies are one group.

  $ awk 'BEGIN { print "lead_id,company,contact_name,phone"
  >   for (i = 0; i < 50000; i++) printf "L%05d,Company %d,Ada%d Weber%d,+49 30 901820\n", i, i % 20000, i, i
  > }' >switchboard.csv
  $ timeout 20 lead-dedupe switchboard.csv >out.csv
  $ awk -F, '{ print $6, $7 }' out.csv | sort | uniq -c | awk '{ print $1, $2, $3 }'
  50000 company review
  1 dup_kind dup_certainty
  $ sed -n 2p out.csv
  L00000,Company 0,Ada0 Weber0,+49 30 901820,L00000,company,review,9,phone-shared+3;company+6=9,,R-DEDUPE-04
  $ awk 'BEGIN { print "lead_id,phone"; for (i = 0; i < 50000; i++) printf "L%05d,+49 30 901820\n", i }' | timeout 20 lead-dedupe | grep -c ,person,review,
  0
  [1]
  $ awk 'BEGIN { print "lead_id,email"; for (i = 0; i < 50000; i++) printf "L%05d,a@qq.com\n", i }' | timeout 20 lead-dedupe | grep -c L00000,person,certain,
  50000

Bad command lines, tables and files:

  $ lead-dedupe --shoe-size
  lead-dedupe: no option "--shoe-size"; see lead-dedupe --help
  [2]
  $ lead-dedupe a.csv b.csv
  lead-dedupe: one file at a time, not "b.csv" too; see lead-dedupe --help
  [2]
  $ lead-dedupe nowhere.csv
  lead-dedupe: cannot open "nowhere.csv": No such file or directory; check its name and folder
  [2]
  $ lead-dedupe --evidence nowhere.csv list.csv
  lead-dedupe: cannot open "nowhere.csv": No such file or directory; check its name and folder
  [2]
  $ printf 'evidence,points\nemail,lots\n' >t.csv
  $ lead-dedupe --evidence t.csv list.csv
  lead-dedupe: t.csv:2: column "points": cannot read "lots"; write a whole number from -1000 to 1000
  [2]
  $ printf 'evidence,points\nbeard,3\n' >t.csv
  $ lead-dedupe --evidence t.csv list.csv
  lead-dedupe: t.csv:2: column "evidence": not known; see lead-dedupe --print-table dup-evidence
  [2]
  $ printf 'evidence,points\nemail,12\n' >t.csv
  $ lead-dedupe --evidence t.csv list.csv
  lead-dedupe: t.csv: no row "certain"; add it, see lead-dedupe --print-table dup-evidence
  [2]
  $ sed 's/^review,7/review,13/' mine.csv >t.csv
  $ lead-dedupe --evidence t.csv list.csv
  lead-dedupe: t.csv: "review" is above "certain"; write less
  [2]
  $ lead-dedupe --table dup-evidense=t.csv list.csv
  lead-dedupe: --table: no table "dup-evidense" (there are: dup-evidence role-address value-word name-word filler platform domain-suffix han-word pinyin simplify legal freemail country phone-region phone-word columns); see lead-dedupe --help
  [2]
  $ printf 'lead_id,email\nL1\nL2,a,b\nL3,\377\nL4,a@qq.com\n' | lead-dedupe --rejects bad-rows.csv
  lead-dedupe: <stdin>:2: 1 field where the header has 2; add the missing commas
  lead-dedupe: <stdin>:3: 3 fields where the header has 2; quote the field that holds a comma
  lead-dedupe: <stdin>:4: not UTF-8; run lead-import first
  lead_id,email,dup_group,dup_kind,dup_certainty,dup_score,dup_why,dup_bridge,dup_rule
  L4,a@qq.com,,,,,,,
  lead-dedupe: 3 of 4 records rejected
  [1]
  $ cut -d, -f1,3- bad-rows.csv | head -n 2
  lead_id,reject_line,reject_column,reject_code,reject_message
  L1,2,,short-record,1 field where the header has 2; add the missing commas
  $ printf 'lead_id,email\nL1\n' | lead-dedupe --strict
  lead-dedupe: <stdin>:2: 1 field where the header has 2; add the missing commas
  lead-dedupe: ended at the first bad record (--strict)
  [2]
  $ lead-dedupe --column email=Mail list.csv
  lead-dedupe: list.csv: no column "Mail" for --column email; name one of the file's headers
  [2]
  $ printf 'lead_id,Post\nL1,a@qq.com\nL2,a@qq.com\n' | lead-dedupe --column email=Post | grep -c certain
  3
  $ lead-dedupe list.csv >/dev/full
  lead-dedupe: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ lead-dedupe --review /nowhere/pairs.csv -o out2.csv list.csv
  lead-dedupe: cannot write "/nowhere/pairs.csv": No such file or directory; check its name and folder
  [2]
  $ ls out2.csv
  ls: cannot access 'out2.csv': No such file or directory
  [2]
