A workbook is nothing for a terminal.  Where the system has no terminals to
give, this is skipped.

  $ python3 -c 'import pty; pty.openpty()' 2>/dev/null || exit 80
  $ cp "$TESTS"/data/marked.csv .
  $ python3 -c 'import pty, sys; sys.exit(pty.spawn(["lead-export", "-f", "xlsx", "marked.csv"]) >> 8)'
  lead-export: a workbook is nothing for a terminal; name a file with -o; see lead-export --help\r (esc)
  [2]
