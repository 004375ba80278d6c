No file is written over one that the command line names for something else,
whether by a path, a link or a redirection of the shell.

  $ printf 'lead_id,met_date\nL1,2024-04-01\n' >in.csv
  $ cp in.csv kept.csv
  $ lead-grade --rejects in.csv <in.csv
  lead-grade: --rejects names the file that standard input reads, "in.csv"; see lead-grade --help
  [2]
  $ ln in.csv hard.csv
  $ lead-grade --rejects hard.csv - <in.csv
  lead-grade: --rejects names the file that standard input reads, "hard.csv"; see lead-grade --help
  [2]
  $ lead-grade -o hard.csv --rejects in.csv kept.csv
  lead-grade: --rejects and --output name the same file, "hard.csv"; see lead-grade --help
  [2]
  $ lead-grade in.csv >>in.csv
  lead-grade: standard output goes to "in.csv", which is named too; write to another file, or with -o; see lead-grade --help
  [2]
  $ cmp in.csv kept.csv

A scheme and a journal are files as well.

  $ printf 'stage,p_win\nlead,5\n' >my.csv && cp my.csv my.kept
  $ printf 'opportunity_id,stage,amount\nO1,lead,5\n' >deals.csv
  $ winrate-fit -s my.csv -o ./my.csv deals.csv
  winrate-fit: --output and --scheme name the same file, "my.csv"; see winrate-fit --help
  [2]
  $ cmp my.csv my.kept
  $ cp in.csv j.csv
  $ lead-merge -u j.csv -o j.csv kept.csv
  lead-merge: --output and --undo name the same file, "j.csv"; see lead-merge --help
  [2]
  $ cmp j.csv kept.csv

A filter in place is meant: -o may be the file that is read.

  $ rm hard.csv
  $ lead-grade --today 2024-04-22 -o in.csv in.csv && head -n 1 in.csv | cut -d, -f1-3
  lead_id,met_date,grade
  $ lead-grade --today 2024-04-22 -o in.csv <in.csv && head -n 1 in.csv | cut -d, -f1-3
  lead_id,met_date,grade
