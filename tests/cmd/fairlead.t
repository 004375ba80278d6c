fairlead is the way in (R-VIEW-03).

Alone it lists every command under a task; none is left over.

  $ fairlead >list
  $ head -n 3 list
  Any export becomes clean leads
    lead-import         make a lead file of any spreadsheet export
    lead-check          check a file against the column dictionary
  $ grep -c '^  ' list >listed
  $ ls "$BUILD"/bin | grep -v '\.d$' | wc -l | tr -d ' ' | diff - listed
  $ grep Others list
  [1]
  $ grep aftershow list
    fairlead-aftershow  turn a fair's files into leads, due list and report

In Chinese too.

  $ FAIRLEAD_LANG=zh fairlead | sed -n '1p;/lead-show/p'
  任何导出表都能变成干净的线索
    lead-show           以表格显示记录，或输出 JSON

The columns of a command are what the command itself prints.

  $ fairlead columns lead-repoint >asked
  $ lead-repoint --print-columns | diff - asked
  $ fairlead columns lead-nothing
  fairlead: cannot open "lead-nothing": No such file or directory; check its name and folder
  [2]

Those of a file are its headers, as --columns takes them.

  $ printf '\357\273\277公司名称,"a,b"\n' >list.csv
  $ fairlead columns list.csv
  公司名称
  a,b

The doctor tells what the machine has.

  $ FAIRLEAD_TODAY=2024-04-22 TZ=Asia/Shanghai fairlead doctor >found
  $ grep -c -e '^  PCRE2 .*[0-9]' -e '^  utf8proc .*Unicode' -e '^  libcsv' found
  3
  $ grep -e '^  today' -e '^  encodings' -e '^  messages' found
    encodings       GB18030 BIG5 EUC-KR SHIFT_JIS UTF-16LE WINDOWS-1252
    messages        en (LC_ALL=C)
    today           2024-04-22, fixed by FAIRLEAD_TODAY
  $ FAIRLEAD_LANG=zh fairlead doctor | grep '^  提示语言'
    提示语言        zh（FAIRLEAD_LANG=zh）

It finds what is lacking, in its own folder and on PATH.

  $ mkdir alone && cp "$(command -v fairlead)" alone
  $ PATH=/usr/bin:/bin alone/fairlead doctor >found
  [1]
  $ grep -c 'lacking: .*lead-import' found
  1
  $ grep '^  PATH' found | sed 's|[^ "]*/alone|DIR|g'
    PATH            DIR is not on it; say  export PATH="DIR:$PATH"

Bad usage.

  $ fairlead surgeon
  fairlead: unknown: "surgeon"; write columns COMMAND, columns FILE, doctor, or nothing at all; see fairlead --help
  [2]
  $ fairlead doctor again
  fairlead: unknown: "doctor"; write columns COMMAND, columns FILE, doctor, or nothing at all; see fairlead --help
  [2]
