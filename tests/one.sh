#!/bin/sh
# one.sh KIND FILE: runs one test file for run.sh, in a folder of its own.
# Leaves "PASSED FAILED" in $RESULTS/NAME and what a failure said in NAME.out.
set -u

kind=$1
file=$2
name=$(printf '%s' "$kind-${file#"$TOP"/}" | tr / -)
room="$RESULTS/$name.room"
mkdir -p "$room"
cd "$room" || exit 1
passed=0
failed=0

case "$kind" in
unit)	# "100%: Checks: 12, Failures: 0, Errors: 0"; none is a failure.
	out=$("$file" 2>&1)
	status=$?
	line=$(printf '%s\n' "$out" | grep '^[0-9]*%: Checks: ' | tail -n 1)
	checks=$(printf '%s\n' "$line" | sed -n 's/.*Checks: \([0-9]*\),.*/\1/p')
	failed=$(printf '%s\n' "$line" |
	    sed -n 's/.*Failures: \([0-9]*\), Errors: \([0-9]*\).*/\1 + \2/p')
	failed=$((${failed:-1}))
	if [ "${checks:-0}" -eq 0 ]; then
		checks=1
		failed=1
	fi
	[ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
	passed=$((checks - failed))
	;;
transcript)
	if out=$("$TRANSCRIPTS" --shell=/bin/sh "$file" 2>&1); then
		passed=1
	else
		failed=1
	fi
	rm -f "$file.err"
	;;
property)	# prints "ok NAME" and "not ok NAME" lines
	out=$(python3 "$file" "$BUILD" 2>&1)
	status=$?
	passed=$(printf '%s\n' "$out" | grep -c '^ok ')
	failed=$(printf '%s\n' "$out" | grep -c '^not ok ')
	if [ "$passed" -eq 0 ] ||
	    { [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; }; then
		failed=$((failed + 1))
	fi
	out=$(printf '%s\n' "$out" | grep -v '^ok ')
	;;
esac

[ "$failed" -eq 0 ] || printf '%s\n' "$out" >"$RESULTS/$name.out"
times >"$RESULTS/times/$name"	# of processors, not of the clock
echo "$passed $failed" >"$RESULTS/$name"
cd "$RESULTS" && rm -rf "$room"
