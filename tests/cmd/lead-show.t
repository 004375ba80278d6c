lead-show shows records as a table for the eye, or as JSON (R-VIEW).

A file is shown with the columns of the first view that it has the marks of;
Han take two columns, combining marks none, numbers and days stand right.

  $ cat >graded.csv <<'END'
  > lead_id,company,country,email,score,grade,email_free,owner
  > L01,深圳市海港机电有限公司,CN,wang@example.com,82.5,A,no,Anna
  > L02,Müller Antriebstechnik,DE,jm@example.com,7,B,no,Bo
  > L03,"José, Ltd",ES,,,C,,陈静
  > END
  $ lead-show graded.csv
  grade  score  company                 country  owner
  -----  -----  ----------------------  -------  -----
  A       82.5  深圳市海港机电有限公司  CN       Anna
  B          7  Müller Antriebstechnik  DE       Bo
  C             José, Ltd               ES       陈静

Columns are named, by their header, canonical name or alias, never by number.

  $ lead-show --columns 公司名称,score graded.csv
  company                 score
  ----------------------  -----
  深圳市海港机电有限公司   82.5
  Müller Antriebstechnik      7
  José, Ltd
  $ lead-show --columns 2 graded.csv
  lead-show: graded.csv: no column "2" among "lead_id", "company", "country", "email", "score", "grade", "email_free", "owner"; name some of these with --columns
  [2]

A narrow screen takes from the widest text, never from a number; what cannot
fit is told.

  $ lead-show --width 30 --columns company,score,email graded.csv
  company      score  email
  -----------  -----  ----------
  深圳市海港…   82.5  wang@exam…
  Müller Ant…      7  jm@exampl…
  José, Ltd
  $ lead-show -w 14 --columns company,score,email graded.csv 2>told
  company
  --------------
  深圳市海港机…
  Müller Antrie…
  José, Ltd
  $ cat told
  lead-show: 1 of 3 columns fit; name those you want with --columns, or a wider --width

Views are rows of a table.

  $ lead-show --view lead -n 1 -q graded.csv
  lead_id  company                 country  email             owner
  -------  ----------------------  -------  ----------------  -----
  L01      深圳市海港机电有限公司  CN       wang@example.com  Anna
  $ lead-show --view nobody graded.csv
  lead-show: graded.csv: no view "nobody"; there are check, mail, forecast, due, dup, quote, touch, deal, grade, lead
  [2]
  $ lead-show --view forecast graded.csv
  owner  country
  -----  -------
  Anna   CN
  Bo     DE
  陈静   ES
  $ lead-show --view check graded.csv
  lead-show: graded.csv: none of the columns of view "check" is here; name some with --columns
  [2]
  $ printf 'view,known_by,columns\nmine,score,score;lead_id\n' >my.csv
  $ lead-show --table view=my.csv graded.csv
  score  lead_id
  -----  -------
   82.5  L01
      7  L02
         L03

JSON has all columns, numbers as numbers, yes and no as true and false, and
null for what is unknown.

  $ lead-show --format json graded.csv
  [
  {"lead_id":"L01","company":"深圳市海港机电有限公司","country":"CN","email":"wang@example.com","score":82.5,"grade":"A","email_free":false,"owner":"Anna"},
  {"lead_id":"L02","company":"Müller Antriebstechnik","country":"DE","email":"jm@example.com","score":7,"grade":"B","email_free":false,"owner":"Bo"},
  {"lead_id":"L03","company":"José, Ltd","country":"ES","email":null,"score":null,"grade":"C","email_free":null,"owner":"陈静"}
  ]
  $ lead-show -f jsonl --columns score,lead_id graded.csv
  {"score":82.5,"lead_id":"L01"}
  {"score":7,"lead_id":"L02"}
  {"score":null,"lead_id":"L03"}

What is no number stays what it is, and is told.

  $ printf 'lead_id,score\nL01,007\nL02,"1,200"\n' | lead-show -f jsonl 2>told
  {"lead_id":"L01","score":"007"}
  {"lead_id":"L02","score":"1,200"}
  [1]
  $ cat told
  lead-show: 2 cells are no number or yes or no as their column says; they are written as text

CSV, with TABs, and Markdown.

  $ lead-show -f csv --columns company,owner graded.csv | tail -n 1
  "José, Ltd",陈静
  $ printf 'company,note\nA|B,"say ""hi"""\n' | lead-show -f tsv
  company	note
  A|B	"say ""hi"""
  $ printf 'company,score\nA|B,5\n' | lead-show -f md --columns company,score
  | company | score |
  | --- | ---: |
  | A\|B | 5 |

Control characters reach no terminal.

  $ printf 'company,owner\n"a\033[2Jb\nc",x\n' | lead-show --columns company
  company
  --------
  a�[2Jb c

Nothing to show.

  $ head -n 1 graded.csv | lead-show
  grade  score  company  country  owner
  -----  -----  -------  -------  -----
  $ head -n 1 graded.csv | lead-show -q
  $ head -n 1 graded.csv | lead-show -f json
  []
  $ head -n 1 graded.csv | lead-show -q -f json
  $ head -n 1 graded.csv | lead-show -f jsonl
  $ lead-show </dev/null
  lead-show: <stdin>: empty; a file starts with a header
  [2]
  $ lead-show -q </dev/null

Records that cannot be read are rejected as everywhere.

  $ printf 'company,owner\nA\nB,x\n' >short.csv
  $ lead-show --rejects bad.csv short.csv >out 2>told
  [1]
  $ cat out
  company  owner
  -------  -----
  B        x
  $ cat bad.csv told
  company,owner,reject_line,reject_column,reject_code,reject_message
  A,,2,,short-record,1 field where the header has 2; add the missing commas
  lead-show: short.csv:2: 1 field where the header has 2; add the missing commas
  lead-show: 1 of 2 records rejected

A part is counted.

  $ lead-show -n 1 --columns lead_id -o part graded.csv
  lead-show: 1 of 3 records are shown
  $ cat part
  lead_id
  -------
  L01
  $ lead-show --view lead --columns lead_id graded.csv
  lead-show: --view and --columns exclude each other; see lead-show --help
  [2]
