make demo builds what the demo calls and no more: nothing that its commands
want of the library may be missing.

  $ cd "$TOP"; sh tests/needed.sh "$BUILD" tests/demo.sh >"$CRAMTMP/made"; cd "$CRAMTMP"
  $ sed -n 's/^COMMANDS=//p' made | tr ' ' '\n' | sed 's#.*/##' | tr '\n' ' '
  due-digest fairlead followup-due followup-topic funnel-forecast lead-grade lead-import lead-show quote-name show-report  (no-eol)
  $ sed -n 's/^OBJECTS=//p' made | tr ' ' '\n' | sort >objects
  $ find "$BUILD/lib" -name '*.o' | sort | comm -23 - objects >left
  $ grep -c . left >/dev/null || echo "everything is built"
  $ sed -n 's/^COMMANDS=//p' made | tr ' ' '\n' | sed 's#/bin/\([^/]*\)$#/cmd/\1.o#' |
  >   cat objects - | xargs nm -P -g | awk '$2 == "U" { print $1 }' | sort -u >wanted
  $ xargs nm -P -g <objects | awk '$2 != "U" { print $1 }' | sort -u >there
  $ xargs nm -P -g <left | awk 'NF > 2 && $2 != "U" { print $1 }' | sort -u | comm -23 - there |
  >   comm -12 - wanted

Of sources it names what they are made of: fuzz targets need no command.

  $ (cd "$TOP" && sh tests/needed.sh B tests/fuzz/fuzz_rules.c) | cut -d= -f1
  OBJECTS
  $ (cd "$TOP" && sh tests/needed.sh B tests/fuzz/fuzz_rules.c) | tr ' ' '\n' | grep -c -x -e B/lib/rule/table.o -e B/lib/mail/lint.o
  1
