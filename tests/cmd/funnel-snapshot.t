Monday's snapshot, and the same once more: nothing is changed.

  $ cat >deals.csv <<'CSV'
  > opportunity_id,stage,amount
  > O1,target,100
  > O2,intending,"1,5"
  > CSV
  $ funnel-snapshot --today 2024-04-22 --history history.csv deals.csv
  funnel-snapshot: history.csv: snapshot 2024-04-22 (mon) added
  $ funnel-snapshot --today 2024-04-22 --history history.csv deals.csv
  funnel-snapshot: history.csv: has the snapshot 2024-04-22 (mon) already; nothing is changed
  $ (head -1 deals.csv; sed -n 3p deals.csv; sed -n 2p deals.csv) | funnel-snapshot --today 2024-04-22 --history history.csv
  funnel-snapshot: history.csv: has the snapshot 2024-04-22 (mon) already; nothing is changed
  $ cat history.csv
  opportunity_id,stage,amount,as_of,snapshot_label
  O1,target,100,2024-04-22,mon
  O2,intending,"1,5",2024-04-22,mon

The same day and label with other content is refused; another label is not.

  $ printf 'opportunity_id,stage,amount\nO1,target,101\nO2,intending,"1,5"\n' >later.csv
  $ cp history.csv before.csv
  $ funnel-snapshot --today 2024-04-22 --history history.csv later.csv
  funnel-snapshot: history.csv: has a snapshot 2024-04-22 (mon) with other content; give this one another --label
  [2]
  $ head -2 deals.csv | funnel-snapshot --today 2024-04-22 --history history.csv
  funnel-snapshot: history.csv: has a snapshot 2024-04-22 (mon) with other content; give this one another --label
  [2]
  $ cmp history.csv before.csv
  $ funnel-snapshot --today 2024-04-22 -l noon -q --history history.csv later.csv
  $ grep -c noon history.csv
  2

A column that is new goes to the right end; one that is gone stays empty. Columns
are found by their names, whatever their order and case.

  $ printf 'Amount,owner,opportunity_id\n7,Ada,O3\n' | funnel-snapshot --as-of 2024-04-26 --history history.csv
  funnel-snapshot: history.csv: snapshot 2024-04-26 (fri) added
  $ head -2 history.csv; tail -1 history.csv
  opportunity_id,stage,amount,as_of,snapshot_label,owner
  O1,target,100,2024-04-22,mon,
  O3,,7,2024-04-26,fri,Ada

Without a history the stamped deals go through; a deal without an id is none that
could be followed.

  $ printf 'opportunity_id,as_of,note\nO1,2020-01-01,"a, b"\n,,\n' | funnel-snapshot --today 2024-04-22
  funnel-snapshot: <stdin>:3: column "opportunity_id": empty; a deal without an id cannot be followed
  opportunity_id,as_of,note,snapshot_label
  O1,2024-04-22,"a, b",mon
  funnel-snapshot: 1 of 2 records rejected
  [1]
  $ funnel-snapshot --today 2024-04-23 deals.csv
  funnel-snapshot: --label is missing: only Monday and Friday have labels of their own, mon and fri; see funnel-snapshot --help
  [2]

Twenty writers at once, six of them killed: each label is there once and whole,
or, of those killed, not at all.

  $ python3 -c 'print("opportunity_id,stage,amount\n" + "".join("O%d,target,%d\n" % (i, i) for i in range(3000)), end="")' >many.csv
  $ cat >crowd.sh <<'SH'
  > for i in $(seq 20); do
  >   funnel-snapshot --today 2024-05-06 -q -l w$i --history crowd.csv many.csv & pids="$pids $!"
  > done
  > set -- $pids
  > kill -9 $2 $5 $9 2>/dev/null
  > shift 9; sleep 0.05; kill -9 $2 $4 $6 2>/dev/null
  > wait
  > SH
  $ sh crowd.sh 2>/dev/null
  $ cut -d, -f5 crowd.csv | sort | uniq -c | awk '$1 != 3000 && $2 != "snapshot_label" { print "torn:", $0 } $1 == 3000 { n++ } END { print (n >= 14 && n <= 20) }'
  1
  $ awk -F, 'NF != 5' crowd.csv | head -3
  $ funnel-snapshot --today 2024-05-06 -q -l last --history crowd.csv many.csv
  $ cut -d, -f5 crowd.csv | grep -c last
  3000

What cannot be read or written is told, and the history stays as it was.

  $ printf 'opportunity_id,as_of,snapshot_label\nO1,2024-04-22\n' >torn.csv
  $ funnel-snapshot --today 2024-04-22 --history torn.csv deals.csv 2>&1 | tail -1
  funnel-snapshot: torn.csv: not all of it can be read, so nothing is added; mend it first
  $ cat torn.csv
  opportunity_id,as_of,snapshot_label
  O1,2024-04-22
  $ funnel-snapshot --today 2024-04-22 --history / deals.csv
  funnel-snapshot: cannot open "/": Is a directory; name a file in it
  [2]
  $ funnel-snapshot --today 2024-04-22 --history history.csv </dev/null
  funnel-snapshot: <stdin>: empty; a file starts with a header
  [2]
  $ funnel-snapshot --today 2024-04-22 -q </dev/null
  $ printf 'stage,amount\n' | funnel-snapshot --today 2024-04-22
  funnel-snapshot: <stdin>:1: no column "opportunity_id" among "stage", "amount"; name it with --column opportunity_id=HEADER
  [2]
  $ funnel-snapshot --today 2024-04-22 nothere.csv
  funnel-snapshot: cannot open "nothere.csv": No such file or directory; check its name and folder
  [2]
  $ funnel-snapshot --today 2024-04-22 deals.csv >/dev/full
  funnel-snapshot: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
