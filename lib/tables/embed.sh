#!/bin/sh
# Turns the rule tables into C: embed.sh FILE.csv... prints the bytes of each
# and the list that lib/rule/table.c searches.  One source for all of them,
# made of string literals: a compiler reads those ten times as fast as a list
# of numbers, and starts once.
set -eu
LC_ALL=C awk '
FNR == 1 { shut(); name = FILENAME; sub(/.*\//, "", name); sub(/\.csv$/, "", name)
	id = name; gsub(/-/, "_", id); names[++count] = name; ids[count] = id
	print "static const char table_" id "[] ="; open = 1 }
{ gsub(/\\/, "&&"); gsub(/"/, "\\\""); gsub(/\?/, "\\?"); gsub(/\r/, "\\r"); print "\"" $0 "\\n\"" }
function shut() { if (open) print ";"; else print "#include \"rule/table.h\""; open = 0 }
END { shut()
	print "const struct table_builtin table_builtins[] = {"
	for (i = 1; i <= count; i++)
		print "\t{ \"" names[i] "\", table_" ids[i] ", sizeof(table_" ids[i] ") - 1 },"
	print "\t{ 0, 0, 0 },\n};" }
' "$@"
