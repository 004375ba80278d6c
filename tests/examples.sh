#!/bin/sh
# Prints the examples of a manual page or of the README as a transcript.
#
# In a page they are the displays (.Bd -literal) of the section EXAMPLES, in
# Markdown the code blocks of the language console: lines that start with "$ "
# are commands, "> " goes on with one, the others are what must be printed.
set -eu
cd_line="  \$ cp -R \"\$TESTS\"/data/. . && mkdir -p tests && cp -R \"\$TESTS\"/data tests"
case "$1" in
*.md)
	awk -v setup="$cd_line" '
	/^```console/ { if (!n++) print setup; on = 1; print ""; next }
	/^```/ { on = 0 }
	on { print "  " $0 }' "$1"
	;;
*)
	awk -v setup="$cd_line" '
	/^\.Sh/ { examples = ($2 == "EXAMPLES") }
	examples && /^\.Bd -literal/ { if (!n++) print setup; on = 1; print ""; next }
	/^\.Ed/ { on = 0 }
	on { gsub(/\\e/, "\\"); gsub(/\\&/, ""); gsub(/\\-/, "-"); print "  " $0 }' "$1"
	;;
esac
