#!/bin/sh
# Runs every test over the build directory given: unit tests (check),
# transcripts (cram), the EXAMPLES of the pages and the README, properties;
# as many at once as there are processors.  Names behind the directory choose
# files: run.sh build lead-grade.t rule/table; those with a ! in front leave
# some of them out.  The last line is "N passed, N failed".
set -u

BUILD=$(cd "$1" && pwd)
shift
TOP=$(cd "$(dirname "$0")/.." && pwd)
TESTS="$TOP/tests"
RESULTS="$BUILD/test-work"
PATH="$BUILD/bin:$PATH"
FAIRLEAD_TODAY=
# shellcheck source=tests/progress.sh
. "$TESTS/progress.sh"
LC_ALL=C.UTF-8
TZ=UTC
ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1}
# A slow machine is no fault.
CK_DEFAULT_TIMEOUT=${CK_DEFAULT_TIMEOUT:-120}
TRANSCRIPTS=$(command -v cram3 || command -v cram || echo false)
export BUILD TOP TESTS RESULTS PATH FAIRLEAD_TODAY LC_ALL TZ ASAN_OPTIONS
export TRANSCRIPTS CK_DEFAULT_TIMEOUT
# What a test makes, it makes by itself: the jobs of this make are not its own.
unset MAKEFLAGS MFLAGS MAKELEVEL

rm -rf "$RESULTS"
mkdir -p "$RESULTS/examples" "$RESULTS/times" "$RESULTS/tools"
# A python3 that asks which of several it is takes longer than most tests: it
# is asked once.
python=$(python3 -c 'import sys; print(sys.executable)') && {
	printf '#!/bin/sh\nexec "%s" "$@"\n' "$python" >"$RESULTS/tools/python3"
	chmod +x "$RESULTS/tools/python3"
	PATH="$BUILD/bin:$RESULTS/tools:${PATH#"$BUILD/bin:"}"
}
[ "$TRANSCRIPTS" != false ] || echo "cram is missing: no transcript can pass" >&2

# The transcripts of pages and README are extracted first.
for page in "$TOP"/man/*.[157] "$TOP"/man/zh_CN/*.[157] "$TOP"/README*.md; do
	[ -e "$page" ] || continue
	to=$(printf '%s' "${page#"$TOP"/}" | tr / -)
	sh "$TESTS/examples.sh" "$page" >"$RESULTS/examples/$to.t"
done

# The slow ones first, so that no processor waits for a last one.
list() {
	for f in "$TESTS"/pipe/*.py; do echo "property $f"; done
	for f in "$TESTS"/pipe/*.t "$TESTS"/cmd/*.t "$RESULTS"/examples/*.t; do
		[ ! -s "$f" ] || echo "transcript $f"
	done
	for f in "$TESTS"/lib/*/*.c; do
		f=${f#"$TESTS/lib/"}
		echo "unit $BUILD/tests/${f%.c}"
	done
}
list >"$RESULTS/list"
: >"$RESULTS/left-out"
for chosen; do
	case "$chosen" in
	!*) printf '%s\n' "${chosen#!}" >>"$RESULTS/left-out" ;;
	*) grep -F -- "$chosen" "$RESULTS/list" ;;
	esac
done | awk '!seen[$0]++' >"$RESULTS/some"
grep -vFf "$RESULTS/left-out" "$RESULTS/some" >"$RESULTS/chosen"
[ $# -eq 0 ] || cp "$RESULTS/chosen" "$RESULTS/list"

total=$(wc -l <"$RESULTS/list")
how_far() {
	set -- "$RESULTS"/property-* "$RESULTS"/transcript-* "$RESULTS"/unit-*
	n=$(printf '%s\n' "$@" | grep -vc -e '\.room$' -e '\.out$' -e '\*$')
	say "$n of $total test files" "$n/$total 个测试文件"
}
progress how_far xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 2 \
    sh "$TESTS/one.sh" <"$RESULTS/list"

cat "$RESULTS"/*.out 2>/dev/null
find "$RESULTS" -maxdepth 1 -type f ! -name list ! -name chosen ! -name some ! -name left-out \
    ! -name '*.out' -exec cat {} + |
    awk -v files="$total" '
	{ passed += $1; failed += $2; seen++ }
	END {
		failed += files - seen
		printf "%d passed, %d failed\n", passed, failed
		exit failed > 0 || passed == 0
	}'
