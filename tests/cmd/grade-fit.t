Leads whose odds are known: those of a fair convert in half of the cases, those
of a list in one of ten. The scheme that is written is read by lead-grade.
With 210 of 700 to learn from: fair (175 + 6) / 370, weight .8041, 23 points;
list (35 + 6) / 370, weight -1.2353, -36 points.

  $ cat >make.py <<'PY'
  > import sys
  > print("lead_id,created_date,source,status,opportunity_id")
  > for i in range(1000):
  >     fair = i % 2 == 0
  >     yes = i % 4 == 0 if fair else i % 20 == 1
  >     print(f"L{i},2023-{1 + i // 100:02d}-{1 + i % 28:02d},"
  >           f"{'fair' if fair else 'list'},new,{'O' if yes else ''}")
  > PY
  $ python3 make.py >leads.csv
  $ grade-fit --today 2024-12-01 --report report.csv -o scheme.csv leads.csv
  grade-fit: leads.csv: log loss 0.5095 against 0.6109 of the base rate over 300 leads
  $ cut -d, -f1-3,5 scheme.csv
  grade,order,when,points
  ,1,%source = fair,23
  ,2,%source = list,-36
  A,3,%score >= 23,
  B,4,,

The report has each bin with its rate and interval: 175 of 350, Jeffreys at 80 %.

  $ grep 'source = fair,' report.csv
  source,%source = fair,350,175,0.5,0.4658,0.5342,23,0.3829
  $ printf 'source\nfair\nlist\n' | lead-grade --today 2024-12-01 --scheme scheme.csv 2>/dev/null | cut -d, -f1,2
  source,grade
  fair,A
  list,B

On coins nothing is written.

  $ python3 -c 'import random
  > random.seed(3)
  > print("created_date,source,opportunity_id")
  > for i in range(600): print("2023-%02d-%02d,s%d,%s" % (1 + i // 50, 1 + i % 28, random.randrange(4), random.choice(["O", ""])))' >coins.csv
  $ grade-fit --today 2024-12-01 coins.csv >out.csv 2>err; echo $?; sed 's/[0-9.]*[0-9] against [0-9.]*[0-9]/X against X/' err; wc -c <out.csv
  1
  grade-fit: coins.csv: no better than the base rate: X against X over 180 leads; keep the built-in points
  0

A history that is too small is said to be so; young leads are left out.

  $ head -60 leads.csv | grade-fit --today 2023-03-01
  grade-fit: <stdin>: 41 leads are too young to say and left out
  grade-fit: <stdin>: too small: 13 converted and 0 not to learn from, 5 and 0 to test with; at least 50 and 20 of each are needed; keep the built-in points
  [1]

What is filled in after contact is used only if it is named as such.

  $ grade-fit --columns owner leads.csv
  grade-fit: --columns: "owner" is filled in after contact; name it with --late if you mean it; see grade-fit --help
  [2]
  $ grade-fit </dev/null
  grade-fit: <stdin>: empty; a file starts with a header
  [2]
  $ grade-fit -q </dev/null
  $ printf 'company\n' | grade-fit
  grade-fit: <stdin>:1: no column "status" among "company"; name it with --column status=HEADER
  [2]
  $ grade-fit nothere.csv
  grade-fit: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
