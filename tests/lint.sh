#!/bin/sh
# Every check that needs no run: compilers with all warnings as errors,
# cppcheck, shellcheck, mandoc, codespell, and the house's own rules.
set -u
build=$1
cd "$(dirname "$0")/.." || exit 1
# shellcheck source=tests/progress.sh
. tests/progress.sh
bad=0
how_far() { # SECONDS
	say "$name: $1 s" "$name：$1 秒"
}
silently() { # FILE COMMAND...
	kept=$1
	shift
	"$@" >"$kept" 2>&1
}
check() { # NAME COMMAND...: what it said, on failure
	name=$1
	shift
	said=$(mktemp)
	if ! progress how_far silently "$said" "$@"; then
		printf 'lint: %s\n%s\n' "$name" "$(cat "$said")"
		bad=$((bad + 1))
	fi
	rm -f "$said"
}

jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null) || jobs=1
# What is built already is silent, so it is built anew - or, with LINT_BUILD,
# where the rest of a run on a clean checkout will use it.
check gcc make -s -j"$jobs" all units BUILD="${LINT_BUILD:-$build/lint-gcc}" \
    CC=gcc WERROR=-Werror
check clang make -s syntax CC=clang WERROR=-Werror
# It does not see from one file to the next that report_trouble() ends the
# program (ctunullpointer, ctuuninitvar, nullPointerRedundantCheck).
check cppcheck cppcheck --quiet -j "$jobs" --std=c11 --enable=warning,performance,portability \
    --inline-suppr --error-exitcode=1 -Ilib --suppress=missingIncludeSystem \
    --suppress=unusedStructMember --suppress=preprocessorErrorDirective \
    --suppress=ctuuninitvar --suppress=ctunullpointer \
    --suppress=nullPointerRedundantCheck lib cmd
# Chinese messages have quotes of their own (SC1111).
check shellcheck shellcheck -e SC1111 -s sh tests/*.sh tests/fuzz/*.sh \
    lib/tables/*.sh lib/front/*.sh cmd/*.sh packaging/*.sh .ci/run
check python python3 -m py_compile tests/*.py tests/*/*.py
check mandoc mandoc -T lint -W warning man/*.[157]
check codespell codespell -q 3 -S '*.csv,*.t,corpus,country.py,exports.txt,sheets.txt,dedupe_firms.py,seeds' \
    -L 'upto,januar,februar,nam,lightyears,tage,ines,ans,te,fo,nd,hist,ist,sie,unter,oder,als,curren,ue,thi,insturments,desig,whats,alloted,cliente,responsable,fase,mot,dne,zar,vie' \
    README.md Makefile man lib cmd tests

check floors python3 tests/floors.py

# The house: what DESIGN and STYLE promise and no tool knows.
house() {
	if [ -d .git ]; then
		for f in $(git ls-files | cut -d/ -f1 | sort -u); do
			case "$f" in
			cmd | lib | man | tests | Makefile | README.md | README.zh.md | \
			    LICENSE | packaging | .*) ;;
			*) echo "top level holds $f" ;;
			esac
		done
	fi
	for c in cmd/*.c cmd/*.sh; do
		n=$(basename "${c%.*}")
		[ -e "man/$n.1" ] || echo "$n has no page"
		[ -e "tests/cmd/$n.t" ] || echo "$n has no transcript"
	done
	grep -lE '#include <(csv|pcre2)\.h>' cmd/*.c &&
		echo "a command knows a library"
	grep -nE '\b(TODO|FIXME|XXX:)' -r cmd lib man README.md Makefile
	grep -nE '.{81,}' cmd/*.c lib/*/*.[ch] tests/lib/*/*.[ch] tests/lib/*.h | LC_ALL=C.UTF-8 \
	    awk -F: '{ line = $0; sub(/^[^:]*:[^:]*:/, "", line)
		gsub(/\t/, "        ", line)
		if (length(line) > 100) print "long line: " $1 ":" $2 }'
	for h in lib/*/*.h; do
		b=${h#lib/}
		b=${b%.h}
		[ -e "lib/$b.c" ] || continue
		[ -e "tests/lib/$b.c" ] || echo "lib/$b has no unit test"
	done
	true
}
found=$(house)
if [ -n "$found" ]; then
	printf 'lint: the house\n%s\n' "$found"
	bad=$((bad + 1))
fi
[ "$bad" -eq 0 ] && echo "lint: clean"
[ "$bad" -eq 0 ]
