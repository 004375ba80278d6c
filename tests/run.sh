#!/bin/sh
# Runs every test over the build directory given: unit tests (check),
# transcripts (cram), the EXAMPLES of the pages and the README, properties.
# The last line is "N passed, N failed".
set -u

build=$(cd "$1" && pwd)
top=$(cd "$(dirname "$0")/.." && pwd)
work="$build/test-work"
rm -rf "$work"
mkdir -p "$work"
passed=0
failed=0
PATH="$build/bin:$PATH"
TESTS="$top/tests"
FAIRLEAD_TODAY=
LC_ALL=C.UTF-8
TZ=UTC
ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1}
export PATH TESTS FAIRLEAD_TODAY LC_ALL TZ ASAN_OPTIONS

# Unit tests: "100%: Checks: 12, Failures: 0, Errors: 0"; none is a failure.
for unit in "$build"/tests/test_*; do
	case "$unit" in *.d) continue ;; esac
	out=$(cd "$work" && "$unit" 2>&1)
	status=$?
	line=$(printf '%s\n' "$out" | grep '^[0-9]*%: Checks: ' | tail -n 1)
	checks=$(printf '%s\n' "$line" | sed -n 's/.*Checks: \([0-9]*\),.*/\1/p')
	bad=$(printf '%s\n' "$line" |
	    sed -n 's/.*Failures: \([0-9]*\), Errors: \([0-9]*\).*/\1 \2/p')
	bad=$((${bad% *} + ${bad#* })) 2>/dev/null || bad=1
	if [ -z "$checks" ] || [ "$checks" -eq 0 ]; then
		checks=1
		bad=1
	fi
	[ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
	passed=$((passed + checks - bad))
	failed=$((failed + bad))
	[ "$bad" -eq 0 ] || printf '%s\n' "$out"
done

# Transcripts; those of pages and README are extracted first.
cram=$(command -v cram3 || command -v cram) || cram=
mkdir -p "$work/examples"
for page in "$top"/man/*.[157] "$top"/README.md; do
	[ -e "$page" ] || continue
	sh "$top/tests/examples.sh" "$page" \
	    >"$work/examples/$(basename "$page").t"
done
if [ -n "$cram" ]; then
	for transcript in "$top"/tests/cmd/*.t "$top"/tests/pipe/*.t \
	    "$work"/examples/*.t; do
		[ -s "$transcript" ] || continue
		if out=$(cd "$work" && "$cram" --shell=/bin/sh "$transcript" \
		    2>&1); then
			passed=$((passed + 1))
		else
			failed=$((failed + 1))
			printf '%s\n' "$out"
		fi
		rm -f "$transcript.err"
	done
else
	echo "cram is missing: the transcripts did not run"
	failed=$((failed + 1))
fi

# Properties: each script prints "ok NAME" and "not ok NAME" lines.
for property in "$top"/tests/pipe/*.py; do
	[ -e "$property" ] || continue
	out=$(cd "$work" && python3 "$property" "$build" 2>&1)
	status=$?
	good=$(printf '%s\n' "$out" | grep -c '^ok ')
	bad=$(printf '%s\n' "$out" | grep -c '^not ok ')
	if [ "$good" -eq 0 ] || { [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
		bad=$((bad + 1))
	fi
	passed=$((passed + good))
	failed=$((failed + bad))
	[ "$bad" -eq 0 ] || printf '%s\n' "$out" | grep -v '^ok '
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
