  $ cp "$TESTS"/data/marked.csv .

One record of each customer that is certain; the others pass as they are.

  $ lead-merge --journal j.csv --map map.csv marked.csv
  lead_id,company,contact_name,email,phone,city,country,status,owner,contact_count,created_date,tags,note,dup_group,dup_kind,dup_certainty,merged_ids,merge_conflicts
  L02,贝林轴承有限公司,王芳,wang@example.org,+862112345678,上海,CN,open,Chen,2,2024-03-01,,,,,,,
  L03,Acme Pumps Limited,A. Weber,ada@example.com,+493012345678,Berlin,DE,quoted,Lin,3,2024-02-01,show;vip,wants FOB,L01,person,certain,L01,company=Acme Pumps Ltd@L01;contact_name=Ada Weber@L01;status=new@L01
  L04,Delta Valves,Bo Chan,bo@example.net,+12025550123,Boston,US,new,,,2024-04-19,,=1+1,L04,person,review,,
  lead-merge: 2 records merged into 1; "j.csv" takes it back
  $ cat map.csv
  lead_id,merged_into
  L01,L03
  $ cat j.csv
  kind,merge,place,lead_id,record,end,hash
  prefix,,,,,-,
  original,,,lead_id,"lead_id,company,contact_name,email,phone,city,country,status,owner,contact_count,created_date,tags,note,dup_group,dup_kind,dup_certainty",L,
  written,,,,"lead_id,company,contact_name,email,phone,city,country,status,owner,contact_count,created_date,tags,note,dup_group,dup_kind,dup_certainty,merged_ids,merge_conflicts",L,
  merged,1,2,L03,"L03,Acme Pumps Limited,A. Weber,ada@example.com,+493012345678,Berlin,DE,quoted,Lin,3,2024-02-01,show;vip,wants FOB,L01,person,certain,L01,company=Acme Pumps Ltd@L01;contact_name=Ada Weber@L01;status=new@L01",L,
  survivor,1,3,L03,"L03,Acme Pumps Limited,A. Weber,ada@example.com,+493012345678,Berlin,DE,quoted,Lin,3,2024-02-01,show,wants FOB,L01,person,certain",L,
  absorbed,1,1,L01,"L01,Acme Pumps Ltd,Ada Weber,ada@example.com,+493012345678,,DE,new,,,2024-04-18,vip,,L01,person,certain",L,
  ends,,,,,L*2,
  output,,3,,,,b13a242b6f79dea6
  end,,9,,,,4b4b7b9d2e36c7f7

Which cell stays can be chosen in the file of pairs; the others are kept as
conflicts, and undo gives the same bytes:

  $ printf 'lead_id,other_id,decision,keep_company,keep_contact_name,keep_shoe\nL01,L03,yes,first,first,other\n' >pairs.csv
  $ lead-merge -q -j c.j --decisions pairs.csv marked.csv >chosen.csv
  $ sed -n 3p chosen.csv
  L03,Acme Pumps Ltd,Ada Weber,ada@example.com,+493012345678,Berlin,DE,quoted,Lin,3,2024-02-01,show;vip,wants FOB,L01,person,certain,L01,company=Acme Pumps Limited@L03;contact_name=A. Weber@L03;status=new@L01
  $ lead-merge -q -u c.j chosen.csv | cmp - marked.csv

Not an empty cell, not of a pair that is different or does not merge, and never
two at once:

  $ printf 'lead_id,other_id,decision,keep_city,keep_owner\nL01,L03,,first,later\nL03,L01,no,,other\nL04,L03,yes,,first\n' >pairs.csv
  $ lead-merge -q -j d.j --decisions pairs.csv -o d.csv marked.csv
  lead-merge: pairs.csv: choices not used: 2; their leads do not merge, or the cell is empty
  $ sed -n 3p d.csv | cut -d, -f1-3,6,9
  L03,Acme Pumps Limited,A. Weber,Berlin,Lin
  $ printf 'lead_id,other_id,decision,keep_company\nL01,L03,,first\nL03,L01,,first\n' >pairs.csv
  $ lead-merge -j e.j --decisions pairs.csv marked.csv
  lead-merge: pairs.csv: rows 2 and 3: they choose different values of "company" for one record; take one of them out
  [2]
  $ printf 'lead_id,other_id,decision,keep_note\nL01,L03,,first\n' | lead-merge -j e.j --decisions - marked.csv
  lead-merge: <stdin>: column "keep_note": "note" is made of all records and not chosen; take the column out
  [2]
  $ printf 'lead_id,other_id,decision,keep_owner\nL01,L03,,L01\n' | lead-merge -j e.j --decisions - marked.csv
  lead-merge: <stdin>: row 2: cannot read "L01"; choose first or other, or nothing
  [2]
  $ lead-merge -u c.j --decisions pairs.csv chosen.csv
  lead-merge: --undo takes no --decisions; see lead-merge --help
  [2]
  $ printf 'lead_id,other_id,decision,keep_owner\nL01,L03,a,b,c\n' | lead-merge -q -j f.j --decisions - -o f.csv marked.csv
  lead-merge: <stdin>:2: 5 fields where the header has 4; quote the field that holds a comma
  lead-merge: <stdin>: 1 of 1 records rejected
  [1]
  $ ls e.j
  ls: cannot access 'e.j': No such file or directory
  [2]

Undo gives the same bytes, from a file or a pipe:

  $ lead-merge -q --journal j.csv -o merged.csv marked.csv
  $ lead-merge --undo j.csv merged.csv | cmp - marked.csv
  lead-merge: 2 records given back from 1
  $ lead-merge -q --undo j.csv <merged.csv | cmp - marked.csv
  $ lead-merge -q --undo j.csv -o back.csv merged.csv && cmp back.csv marked.csv

Also with CRLF, a byte-order mark, empty lines, quotes and no final newline:

  $ printf '\357\273\277\r\nlead_id,"dup_group",dup_kind,dup_certainty,x\r\nL1,G,person,certain,"a"\r\n\r\n"L2",,,,b\nL3,G,person,same,"c\r\nd"' >odd.csv
  $ lead-merge -q -j odd.j odd.csv >odd.m
  $ cat odd.m
  lead_id,"dup_group",dup_kind,dup_certainty,x,merged_ids,merge_conflicts
  L1,G,person,certain,"a",L3,"x=c\r (esc)
  d@L3"
  "L2",,,,b,,
  $ lead-merge -q -u odd.j odd.m | cmp - odd.csv

Twice is once; the same journal may be written again, another one not.

  $ lead-merge -q -j j2.csv merged.csv | cmp - merged.csv
  $ lead-merge -q -j j.csv marked.csv | cmp - merged.csv
  $ lead-merge -j j.csv merged.csv
  lead-merge: "j.csv" is there already, and another merge may need it; name a new file with --journal
  [2]
  $ lead-merge -j marked.csv merged.csv
  lead-merge: "marked.csv" is there already, and another merge may need it; name a new file with --journal
  [2]
  $ cmp marked.csv back.csv

Edits to the survivor are kept beside the originals, other edits where they are:

  $ sed 's/wants FOB/wants CIF/; s/Bo Chan/Bob Chan/' merged.csv | lead-merge -u j.csv
  lead_id,company,contact_name,email,phone,city,country,status,owner,contact_count,created_date,tags,note,dup_group,dup_kind,dup_certainty,merge_conflicts
  L01,Acme Pumps Ltd,Ada Weber,ada@example.com,+493012345678,,DE,new,,,2024-04-18,vip,,L01,person,certain,
  L02,贝林轴承有限公司,王芳,wang@example.org,+862112345678,上海,CN,open,Chen,2,2024-03-01,,,,,,
  L03,Acme Pumps Limited,A. Weber,ada@example.com,+493012345678,Berlin,DE,quoted,Lin,3,2024-02-01,show,wants FOB,L01,person,certain,note=wants CIF@L03
  L04,Delta Valves,Bob Chan,bo@example.net,+12025550123,Boston,US,new,,,2024-04-19,,=1+1,L04,person,review,
  lead-merge: 2 records given back from 1
  lead-merge: 1 edited cell kept in merge_conflicts

Records and columns that came, went or moved:

  $ (sed -n 1p merged.csv; sed -n 5p merged.csv; sed -n 3,4p merged.csv) >shuffled.csv
  $ lead-merge -q -u j.csv shuffled.csv | cut -d, -f1-2
  lead_id,company
  L01,Acme Pumps Ltd
  L03,Acme Pumps Limited
  L04,Delta Valves
  $ (sed -n 1p merged.csv; sed -n 2p merged.csv) >removed.csv
  $ lead-merge -u j.csv removed.csv
  lead-merge: removed.csv: none of the journal's 1 merged records is there: another file's journal
  [2]

A journal that does not fit, was cut, was changed, or was applied already:

  $ lead-merge -u j.csv marked.csv
  lead-merge: marked.csv: no column "merged_ids": the journal was applied already, or lead-merge did not write this file
  [2]
  $ lead-merge -u odd.j merged.csv
  lead-merge: merged.csv: no column "x", which the journal's file has; name the file that lead-merge wrote
  [2]
  $ head -c 700 j.csv >cut.csv; lead-merge -u cut.csv merged.csv
  lead-merge: cut.csv: the journal was cut: its last record, which counts the others, is missing; find the whole file
  [2]
  $ sed 's/Berlin/Bremen/' j.csv >changed.csv; lead-merge -u changed.csv merged.csv
  lead-merge: changed.csv: the journal was changed: its 9 records are not the 9 that were written; find the file as it was
  [2]
  $ sed '$d' j.csv >short.csv; lead-merge -u short.csv merged.csv
  lead-merge: short.csv: the journal was cut: its last record, which counts the others, is missing; find the whole file
  [2]
  $ lead-merge -u marked.csv merged.csv
  lead-merge: marked.csv: no journal of lead-merge; name the file that --journal wrote
  [2]
  $ lead-merge -u missing.csv merged.csv
  lead-merge: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ sed 's/,L01,company=/,L01;L09,company=/' merged.csv >later.csv; lead-merge -u j.csv later.csv
  lead-merge: later.csv: the record of "L03" is not as this journal left it: another file's journal, or there was a later merge, which must be undone first
  [2]
  $ sed 's/^lead_id,company/lead_id,firm/' merged.csv | lead-merge -u j.csv
  lead-merge: <stdin>: no column "company", which the journal's file has; name the file that lead-merge wrote
  [2]
  $ echo keep >out.csv; lead-merge -u cut.csv -o out.csv merged.csv; cat out.csv
  lead-merge: cut.csv: the journal was cut: its last record, which counts the others, is missing; find the whole file
  keep
  $ printf '' | lead-merge -u j.csv
  lead-merge: <stdin>: empty; a file starts with a header
  [2]

Records that cannot be merged for certain are rejected:

  $ cat >bad.csv <<END
  > lead_id,dup_group,dup_kind,dup_certainty,created_date,contact_count,do_not_contact
  > L1,G,person,certain,2024-01-01,1,
  > L2,G,person,certain,soon,1,
  > L3,G,person,certain,,many,
  > L4,G,person,certain,,,perhaps
  > ,G,person,certain,,,
  > L5,G,person,probably,,,
  > L6,G,person,certain,2023-12-31,2,no
  > L7,G,company,certain,soon,many,perhaps
  > L8,,person,certain,soon,many,perhaps
  > L9,G,person,certain
  > END
  $ lead-merge -j bad.j --rejects rejects.csv bad.csv
  lead-merge: bad.csv:3: column "created_date": cannot read "soon"; write a date as 2024-04-22
  lead-merge: bad.csv:4: column "contact_count": cannot read "many"; write a whole number from 0 to 2147483647
  lead-merge: bad.csv:5: column "do_not_contact": cannot read "perhaps"; write yes or no
  lead-merge: bad.csv:6: column "lead_id": empty; a record that merges needs an id (lead-import gives one)
  lead-merge: bad.csv:7: column "dup_certainty": cannot read "probably"; write certain, same, review or nothing
  lead-merge: bad.csv:11: 4 fields where the header has 7; add the missing commas
  lead_id,dup_group,dup_kind,dup_certainty,created_date,contact_count,do_not_contact,merged_ids,merge_conflicts
  L6,G,person,certain,2023-12-31,3,no,L1,
  L7,G,company,certain,soon,many,perhaps,,
  L8,,person,certain,soon,many,perhaps,,
  lead-merge: 2 records merged into 1; "bad.j" takes it back
  lead-merge: 6 of 10 records rejected
  [1]
  $ cut -d, -f1,8- rejects.csv
  lead_id,reject_line,reject_column,reject_code,reject_message
  L2,3,created_date,bad-date,"cannot read ""soon""; write a date as 2024-04-22"
  L3,4,contact_count,bad-number,"cannot read ""many""; write a whole number from 0 to 2147483647"
  L4,5,do_not_contact,bad-bool,"cannot read ""perhaps""; write yes or no"
  ,6,lead_id,no-id,empty; a record that merges needs an id (lead-import gives one)
  L5,7,dup_certainty,bad-certainty,"cannot read ""probably""; write certain, same, review or nothing"
  L9,11,,short-record,4 fields where the header has 7; add the missing commas
  $ lead-merge -j bad2.j --strict bad.csv
  lead-merge: bad.csv:3: column "created_date": cannot read "soon"; write a date as 2024-04-22
  lead-merge: ended at the first bad record (--strict)
  [2]

Groups of one record, header only, an empty input:

  $ printf 'lead_id,dup_group,dup_kind,dup_certainty\nL1,L1,person,certain\n' | lead-merge -j one.j
  lead_id,dup_group,dup_kind,dup_certainty,merged_ids,merge_conflicts
  L1,L1,person,certain,,
  $ printf 'lead_id,dup_group,dup_kind,dup_certainty\n' | lead-merge -j none.j >none.m && lead-merge -u none.j none.m
  lead_id,dup_group,dup_kind,dup_certainty
  lead-merge: 0 records given back from 0
  $ lead-merge -j empty.j </dev/null
  lead-merge: <stdin>: empty; a file starts with a header
  [2]
  $ lead-merge -q -j empty.j </dev/null; ls empty.j
  ls: cannot access 'empty.j': No such file or directory
  [2]

A group of 50,000 records takes no time to speak of:

  $ awk 'BEGIN { print "lead_id,dup_group,dup_kind,dup_certainty,contact_name,tags,contact_count"
  >   for (i = 0; i < 50000; i++) printf "L%d,G,person,certain,Name %d,t%d,1\n", i, i, i }' >many.csv
  $ timeout 20 lead-merge -j many.j many.csv >many.m
  lead-merge: 50000 records merged into 1; "many.j" takes it back
  $ wc -l <many.m; tail -n 1 many.m | head -c 60; echo
  2
  L0,G,person,certain,Name 0,t0;t1;t10;t100;t1000;t10000;t1000
  $ timeout 20 lead-merge -q -u many.j many.m | cmp - many.csv

Tables are data:

  $ printf 'column,how,group\nnote,own,\n' >own.csv
  $ lead-merge -q -j own.j --table merge=own.csv marked.csv | cut -d, -f1,12,13,17,18
  lead_id,tags,note,merged_ids,merge_conflicts
  L02,,,,
  L03,show,wants FOB,L01,lead_id=L01@L01;company=Acme Pumps Ltd@L01;contact_name=Ada Weber@L01;status=new@L01;created_date=2024-04-18@L01;tags=vip@L01
  L04,,=1+1,,
  $ printf 'column,how,group\nnote,glue,\n' >own.csv
  $ lead-merge -q -j own2.j --table merge=own.csv marked.csv
  lead-merge: own.csv:2: column "how": no such way; write fill, keep, own, block, union, append, min, max, latest, sum or yes
  [2]
  $ lead-merge --print-table merge-status | head -n 3
  status,rank,rule,source
  won,10,R-MERGE-02,an order
  sampled,9,R-MERGE-02,a sample follows a quote

Wrong files and command lines:

  $ lead-merge marked.csv
  lead-merge: --journal is missing: a merge needs its way back; see lead-merge --help
  [2]
  $ lead-merge -j
  lead-merge: --journal needs a value (FILE); see lead-merge --help
  [2]
  $ lead-merge -j x.j -u j.csv marked.csv
  lead-merge: --undo takes neither --journal nor --map; see lead-merge --help
  [2]
  $ lead-merge -u j.csv --map m.csv marked.csv
  lead-merge: --undo takes neither --journal nor --map; see lead-merge --help
  [2]
  $ lead-merge -j x.j -o x.j marked.csv
  lead-merge: --journal and --output name the same file, "x.j"; see lead-merge --help
  [2]
  $ lead-merge -j x.j -m x.j marked.csv
  lead-merge: --journal and --map name the same file, "x.j"; see lead-merge --help
  [2]
  $ lead-merge -j x.j -m marked.csv marked.csv
  lead-merge: --map and the file to read name the same file, "marked.csv"; see lead-merge --help
  [2]
  $ lead-merge -j x.j missing.csv
  lead-merge: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ lead-merge -j x.j .
  lead-merge: .: is a directory; name a file in it
  [2]
  $ lead-merge -j no/such/x.j marked.csv
  lead-merge: cannot write "no/such/x.j": No such file or directory; check its name and folder
  [2]
  $ lead-merge -j x.j a.csv b.csv
  lead-merge: one file at a time, not "b.csv" too; see lead-merge --help
  [2]
  $ lead-merge -j x.j --nonsense
  lead-merge: no option "--nonsense"; see lead-merge --help
  [2]
  $ echo lead_id,company | lead-merge -j x.j
  lead-merge: <stdin>:1: no column "dup_group" among "lead_id", "company"; name it with --column dup_group=HEADER
  [2]
  $ printf 'lead_id,lead_id,dup_group,dup_kind,dup_certainty\n' | lead-merge -j x.j
  lead-merge: <stdin>:1: two columns "lead_id": field 1 "lead_id" and field 2 "lead_id"; rename one, or run lead-import first
  [2]
  $ printf 'lead_id,dup_group,dup_kind,dup_certainty\nL1,"G,person,certain\n' | lead-merge -j x.j
  lead-merge: <stdin>:2: a quoted field that never ends; close the quote or double it
  [2]
  $ lead-merge -q -j x.j marked.csv >/dev/full
  lead-merge: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ lead-merge -q -j /dev/full marked.csv
  lead-merge: cannot write "/dev/full": No space left on device; make room, or write elsewhere
  [2]
  $ lead-merge -q -j x.j -m /dev/full marked.csv
  lead-merge: cannot write "/dev/full": No space left on device; make room, or write elsewhere
  [2]
  $ lead-merge -q -u j.csv merged.csv >/dev/full
  lead-merge: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]
  $ ls *.??????
  ls: cannot access '*.??????': No such file or directory
  [2]
  $ lead-merge --help
  usage: lead-merge [options] [file]
  lead-merge - make one record of all records of a customer, and undo it
  
    -j, --journal FILE      where to write what --undo needs
    -m, --map FILE          where to write which id went into which
        --decisions FILE    pairs that say which cell stays
    -u, --undo JOURNAL      give back what was merged
  
  Common: --column NAME=HEADER, --rejects FILE, --strict, --table NAME=FILE,
      --print-table NAME, -q --quiet-empty, --print-columns, -o --output FILE,
      -h --help, -V --version
  Tables: merge merge-status columns
  The manual: man lead-merge
