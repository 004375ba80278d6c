A sentence about the rhythm names the grade that decided it (R-DUE-22): the
one of the scheme whose cadence is the shorter, not the one that is shown.

  $ cat >leads.csv <<'END'
  > lead_id,company,email,grade,grade_scheme,grade_horizon,grade_relation,met_date,status,last_contact_date,contact_count
  > L1,Bolt,a@bolt.example.com,U,horizon,U,B,2024-04-15,open,2024-04-16,1
  > L2,Nut,b@nut.example.com,B,relation,U,B,2024-04-15,open,2024-04-16,1
  > L3,Washer,c@washer.example.com,B,horizon,B,,2024-04-15,open,2024-04-16,1
  > END
  $ followup-due --today 2024-06-30 -o due.csv leads.csv
  $ python3 -c 'import csv
  > for row in csv.DictReader(open("due.csv")):
  >     print(row["lead_id"], row["due_date"], row["why_now"])'
  L1 2024-04-23 regular rhythm: grade B every 7 days
  L2 2024-04-23 regular rhythm: grade B every 7 days
  L3 2024-05-07 regular rhythm: grade B every 21 days
