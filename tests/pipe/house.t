The plan of lib holds: what is planted in a copy is seen, and nothing else.

  $ cp -R "$TOP/lib" lib
  $ floors() { python3 "$TOP/tests/floors.py" .; }
  $ floors

A circle of two modules, in a wing and across wings of one floor:

  $ echo '#include "csv/writer.h"' >>lib/csv/reader.c
  $ echo '#include "csv/reader.h"' >>lib/csv/writer.c
  $ floors | grep -o 'a circle of modules.*csv/writer'
  a circle of modules: csv/reader csv/writer

  $ rm -R lib; cp -R "$TOP/lib" lib
  $ echo '#include "dup/rows.h"' >>lib/merge/rule.c
  $ echo '#include "merge/rule.h"' >>lib/dup/fit.c
  $ floors
  lib: a circle of wings: dup merge
  [1]

An include from a lower floor to a higher one:

  $ rm -R lib; cp -R "$TOP/lib" lib
  $ echo '#include "due/words.h"' >lib/lead/planted.c
  $ floors
  lib/lead/planted.c:1: lead stands below due and includes due/words.h
  [1]

A wing that prints or ends the program, but not its comments and messages:

  $ rm -R lib; cp -R "$TOP/lib" lib
  $ printf '%s\n' '/* printf( */' 'char *a = "exit(1)";' 'fprintf(stderr, "no");' 'exit (1);' >lib/value/planted.c
  $ floors
  lib/value/planted.c:3: fprintf(): only front prints or ends the program
  lib/value/planted.c:4: exit(): only front prints or ends the program
  [1]

A file of the trade that knows the front and is none of the three:

  $ rm -R lib; cp -R "$TOP/lib" lib
  $ echo '#include "front/report.h"' >lib/dup/planted.c
  $ floors
  lib/dup/planted.c:1: includes front/report.h; only files, run, facts of a wing know the front
  [1]

A wing without a floor, a header without its path, a guard of another file:

  $ rm lib/dup/planted.c; mkdir lib/attic; echo >lib/attic/a.c
  $ floors
  lib/attic: no floor for this wing; tests/floors.py lists them
  [1]
  $ rm -R lib/attic; echo '#include "date.h"' >lib/dup/planted.h
  $ printf '#ifndef DATE_H\n#define DATE_H\n#endif\n' >>lib/dup/planted.h
  $ floors
  lib/dup/planted.h:1: no "date.h" in lib; write its path
  lib/dup/planted.h: its guard is DATE_H, not DUP_PLANTED_H
  [1]

A function that bears another name than its file; what the file makes is one:

  $ printf 'int told_find(int n);\nstruct planted *planteds_new(void);\nstatic inline int planted_any(int n)\n' >lib/dup/planted.h
  $ floors
  lib/dup/planted.h: told_find() bears another name than its file
  [1]
