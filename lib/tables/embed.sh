#!/bin/sh
# Turns a rule table into C: embed.sh FILE.csv prints its bytes as an array,
# embed.sh --list FILE.csv... prints the list that lib/table.c searches.
set -eu
name() { basename "$1" .csv | tr - _; }
if [ "$1" = --list ]; then
	shift
	echo '#include "rule/table.h"'
	for f; do
		echo "extern const char table_bytes_$(name "$f")[];"
		echo "extern const unsigned long table_size_$(name "$f");"
	done
	echo 'const struct table_builtin table_builtins[] = {'
	for f; do
		n=$(name "$f")
		echo "	{ \"$(basename "$f" .csv)\", table_bytes_$n, &table_size_$n },"
	done
	echo '	{ 0, 0, 0 },'
	echo '};'
else
	n=$(name "$1")
	echo "extern const char table_bytes_${n}[];"
	echo "extern const unsigned long table_size_$n;"
	echo "const char table_bytes_${n}[] = {"
	od -An -v -td1 "$1" | sed 's/  */,/g; s/^,//; s/$/,/'
	echo '0 };'
	echo "const unsigned long table_size_$n = sizeof(table_bytes_$n) - 1;"
fi
