Settings that are not understood stop the run before anything is read.

  $ mkdir desk && printf 'lead_id,email,owner,grade_relation,last_reply_date\nL1,a@a.example.com,Wang,B,2024-04-19\n' >desk/leads.csv
  $ printf 'touch_id,lead_id,touch_date,direction,medium\n' >desk/touches.csv
  $ printf 'owner,email\nWang,wang@example.com\n' >desk/reps.csv
  $ export FAIRLEAD_HOME="$PWD/desk" FAIRLEAD_TODAY=2024-04-22
  $ echo 'colour = red' >bad.conf; fairlead-morning -c bad.conf 2>err.txt
  [2]
  $ cat err.txt
  fairlead-morning: bad.conf:1: no setting "colour"; man fairlead-morning has them; see fairlead-morning --help
  $ echo 'lang' >bad.conf; fairlead-morning --config=bad.conf 2>err.txt
  [2]
  $ cat err.txt
  fairlead-morning: bad.conf:1: cannot read "lang"; write name = value; see fairlead-morning --help
  $ printf 'lang = de\n' >bad.conf; fairlead-morning -c bad.conf 2>/dev/null
  [2]
  $ fairlead-morning -c none.conf 2>/dev/null
  [2]
  $ fairlead-morning --now 2>err.txt
  [2]
  $ cat err.txt
  fairlead-morning: no option "--now"; see fairlead-morning --help

The settings may lie elsewhere, and the last line may lack its end; a value is
no command.

  $ printf '# ours\n\n  home = %s/desk\nlang=zh\nper_owner = 5\nsend = false $(touch hacked)' "$PWD" >our.conf
  $ fairlead-morning -c our.conf --dry-run | head -n 1
  Wang　2024-04-22：待跟进 1 条，其中逾期 0 条
  $ ls -A desk
  leads.csv
  reps.csv
  touches.csv

An empty log is no trouble on the first day; what the admin is told in Chinese
is Chinese, and a mail program that fails is told on standard error.

  $ printf 'home = desk\nlang = zh\nretry =\nsend = false\n' >our.conf
  $ fairlead-morning -c our.conf 2>err.txt
  [1]
  $ cat err.txt
  未发出：Wang（无提示）；邮件恢复后请再运行 fairlead-morning
