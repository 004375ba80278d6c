#!/bin/sh
# run.sh BUILD [SECONDS]: every fuzz target for an equal share of SECONDS
# (120 by default).  The first finding ends the run with its input named.
set -eu
build=$1
total=${2:-120}
set -- "$build"/fuzz/fuzz_*
count=$#
share=$((total / count))
[ "$share" -ge 1 ] || share=1
status=0
# shellcheck source=tests/progress.sh
. "$(dirname "$0")/../progress.sh"
# shellcheck disable=SC2317 # progress calls it
how_far() { # SECONDS
	say "fuzz: $name: $1 of $share s" "fuzz：$name：$1/$share 秒"
}
# shellcheck disable=SC2317
run_target() {
	"$target" -seed=20240422 -max_total_time="$share" -max_len=4096 -timeout=10 \
	    -rss_limit_mb=1024 -artifact_prefix="$build/" \
	    "$corpus" ${seeds:+"$seeds"}
} >"$build/$name.log" 2>&1
for target; do
	name=$(basename "$target")
	corpus="$build/corpus/$name"
	mkdir -p "$corpus"
	seeds="$(dirname "$0")/seeds/$name"
	[ -d "$seeds" ] || seeds=
	if progress how_far run_target; then
		runs=$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$build/$name.log")
		echo "fuzz: $name: ${runs:-?} runs in $share s, nothing found"
	else
		tail -n 30 "$build/$name.log"
		echo "fuzz: $name: FAILED"
		status=1
	fi
done
exit $status
