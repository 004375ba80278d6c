Settings that are not understood stop the run before anything is read.

  $ mkdir desk && printf 'opportunity_id,owner,stage,amount,currency,expected_close\nO1,Ann,negotiating,1000,USD,2024-05-20\n' >desk/opportunities.csv
  $ export FAIRLEAD_HOME="$PWD/desk" FAIRLEAD_TODAY=2024-04-22
  $ echo 'colour = red' >bad.conf; fairlead-review -c bad.conf 2>err.txt; echo $?; cat err.txt
  2
  fairlead-review: bad.conf:1: no setting "colour"; man fairlead-review has them; see fairlead-review --help
  $ printf 'lang = de\n' >bad.conf; fairlead-review -c bad.conf 2>/dev/null
  [2]
  $ fairlead-review -c none.conf 2>/dev/null
  [2]
  $ FAIRLEAD_TODAY=2024-04-23 fairlead-review 2>err.txt; echo $?; cat err.txt
  2
  fairlead-review: 2024-04-23 is neither Monday nor Friday; give --label; see fairlead-review --help
  $ fairlead-review --label '../x' 2>/dev/null
  [2]
  $ fairlead-review --now 2>/dev/null
  [2]

A dry run changes nothing.

  $ fairlead-review --dry-run | sed -n 4p
    800 USD expected in 2024Q2; no target was given.
  $ ls desk
  opportunities.csv

A snapshot, a page, a mail; the second run does nothing, --again does the page and the mail once more.

  $ printf 'to = team@example.com\nsend = sh %s/mail.sh\ntarget = 500\n' "$PWD" >desk/review.conf
  $ printf 'cat >>%s/mails\n' "$PWD" >mail.sh
  $ fairlead-review 2>err.txt; echo $?; cat err.txt
  0
  funnel-snapshot: history.csv: snapshot 2024-04-22 (mon) added
  $ ls desk/reviews
  2024-04-22-mon.html
  2024-04-22-mon.sent
  2024-04-22-mon.txt
  $ grep -c '^To: team@example.com' mails
  1
  $ sed -n '/^Subject/p' mails
  Subject: =?utf-8?B?UGlwZWxpbmUgcmV2aWV3LCAyMDI0LTA0LTIy?=
  $ awk '/^$/ { n++; next } n == 2 && /^--/ { exit } n == 2' mails | base64 -d | sed -n 4p
    ● 80 % odds of reaching 500 USD: 800 USD expected.
  $ fairlead-review; grep -c '^To:' mails
  1
  $ fairlead-review --again 2>/dev/null; grep -c '^To:' mails
  2
  $ wc -l <desk/history.csv
  2

Friday looks back to Monday; a mail that does not go out is tried again, the page is there.

  $ echo 'exit 1' >mail.sh
  $ FAIRLEAD_TODAY=2024-04-26 fairlead-review 2>err.txt; echo $?; cat err.txt
  2
  funnel-snapshot: history.csv: snapshot 2024-04-26 (fri) added
  fairlead-review: the mail did not go out; reviews/2024-04-26-fri.html is there
  $ grep -o "since Monday, 2024-04-22?" desk/reviews/2024-04-26-fri.txt
  since Monday, 2024-04-22?
  $ printf 'cat >/dev/null\n' >mail.sh
  $ FAIRLEAD_TODAY=2024-04-26 fairlead-review 2>err.txt; echo $?; cat err.txt
  0
  funnel-snapshot: history.csv: has the snapshot 2024-04-26 (fri) already; nothing is changed
  $ ls desk/reviews | grep -c sent
  2

Deals that changed after the snapshot: there is a page all the same, and status 1.

  $ sed -i.old 's/1000/2000/' desk/opportunities.csv
  $ FAIRLEAD_TODAY=2024-04-26 fairlead-review --again 2>err.txt
  [1]
  $ grep -c 'with other content' err.txt
  1
  $ grep -c '1,600 USD expected' desk/reviews/2024-04-26-fri.txt
  1

Every weekday is known.

  $ for day in 01 02 03 04 05 06 07; do FAIRLEAD_TODAY=2024-02-$day fairlead-review --dry-run >/dev/null 2>&1; printf '%s ' $?; done; echo
  2 0 2 2 0 2 2 

In Chinese.

  $ FAIRLEAD_LANG=zh fairlead-review --help | head -n 2
  用法：fairlead-review [选项]
  fairlead-review - 保存漏斗快照，并发送例会报告

What no script of the toolkit takes is said in the same words by all.

  $ for i in morning review aftershow; do
  >   fairlead-$i --nope; fairlead-$i -c; fairlead-$i --dry-run=yes
  >   fairlead-$i -- a b
  > done 2>&1 | sed "s/; see .*//" | sort
  fairlead-aftershow: --dry-run takes no value
  fairlead-aftershow: -c needs a value (FILE)
  fairlead-aftershow: no option "--nope"
  fairlead-aftershow: one folder at a time
  fairlead-morning: --dry-run takes no value
  fairlead-morning: -c needs a value (FILE)
  fairlead-morning: no option "--nope"
  fairlead-morning: one argument too many: "b"
  fairlead-review: --dry-run takes no value
  fairlead-review: -c needs a value (FILE)
  fairlead-review: no option "--nope"
  fairlead-review: one argument too many: "b"
