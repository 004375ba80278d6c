#!/bin/sh
# needed.sh BUILD SCRIPT: the arguments for make that build what a script
# calls and no more, one a line: the COMMANDS that it names, and the OBJECTS
# that they are made of.  What wing/x.h says is done by wing/x.c, and by those
# files of the wing that include it and have no header of their own.
# needed.sh BUILD SOURCE...: the OBJECTS of these sources and headers.
set -eu
build=$1
shift
script=/dev/null
case $1 in
*.[ch]) sources="$*" ;;
*) script=$1 sources= && set -- ;;
esac

commands=
for source in cmd/*; do
	name=$(basename "${source%.*}")
	grep -qw -e "$name" "$script" || continue
	commands="$commands $build/bin/$name"
	sources="$sources $source"
done
[ -n "$*" ] || echo "COMMANDS=${commands# }"

awk -v build="$build" -v sources="$sources" '
function is_own(header, source,   own) {
	own = source
	sub(/\.c$/, ".h", own)
	return own == header || !(own in known) && dir(own) == dir(header)
}
function dir(path) {
	sub(/[^\/]*$/, "", path)
	return path
}
function want(path) {
	if (path in known && !(path in wanted)) {
		wanted[path] = 1
		queue[++last] = path
	}
}
BEGIN {
	for (i = 1; i < ARGC; i++)
		known[ARGV[i]] = 1
}
/^#include "/ {
	split($0, part, "\"")
	header = "lib/" part[2]
	includes[FILENAME] = includes[FILENAME] " " header
	if (FILENAME ~ /\.c$/ && is_own(header, FILENAME))
		makers[header] = makers[header] " " FILENAME
}
END {
	split(sources, path, " ")
	for (i in path)
		want(path[i])
	for (i = 1; i <= last; i++) {
		n = split(includes[queue[i]] " " makers[queue[i]], path, " ")
		for (j = 1; j <= n; j++)
			want(path[j])
	}
	printf "OBJECTS=%s/tables.o", build
	for (i = 1; i <= last; i++)
		if (sub(/^lib/, build "/lib", queue[i]) &&
		    sub(/\.c$/, ".o", queue[i]))
			printf " %s", queue[i]
	print ""
}' "$@" cmd/*.c lib/*/*.[ch]
