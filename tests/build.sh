#!/bin/sh
# build.sh BUILD MAKE [ARGUMENT...]: runs make and says how far it is: what is
# to be compiled make itself says beforehand, what is compiled lies in BUILD.
set -eu
# shellcheck source=tests/progress.sh
. "$(dirname "$0")/progress.sh"
build=$1
shift
mkdir -p "$build"
: >"$build/.begun"
files=$("$@" -n 2>/dev/null | grep -c -- ' -c -o ') || true
[ "$files" -eq 0 ] || say "compiling $files files" "编译 $files 个文件"

how_far() {
	compiled=$(find "$build" -name '*.o' -newer "$build/.begun" |
	    wc -l | tr -d ' ')
	if [ "$compiled" -lt "$files" ]; then
		say "compiled $compiled of $files files" \
		    "已编译 $compiled/$files 个文件"
	else
		say "linking" "正在链接"
	fi
}

progress how_far "$@"
