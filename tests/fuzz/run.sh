#!/bin/sh
# run.sh BUILD [SECONDS]: every fuzz target for an equal share of SECONDS
# (120 by default), as many at once as there are processors.  A finding is
# shown with the name of its input, and the status says so.
set -eu
build=$1
total=${2:-120}
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null) || jobs=1
# shellcheck source=tests/progress.sh
. "$(dirname "$0")/../progress.sh"

# run.sh BUILD --one SHARE TARGET: the run of one
if [ "$total" = --one ]; then
	share=$3
	target=$4
	name=$(basename "$target")
	corpus="$build/corpus/$name"
	mkdir -p "$corpus"
	seeds="$(dirname "$0")/seeds/$name"
	[ -d "$seeds" ] || seeds=
	if "$target" -seed=20240422 -max_total_time="$share" -max_len=4096 \
	    -timeout=10 -rss_limit_mb=1024 -artifact_prefix="$build/" \
	    "$corpus" ${seeds:+"$seeds"} >"$build/$name.log" 2>&1; then
		runs=$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$build/$name.log")
		echo "fuzz: $name: ${runs:-?} runs in $share s, nothing found"
		exit 0
	fi
	tail -n 30 "$build/$name.log"
	echo "fuzz: $name: FAILED"
	exit 1
fi

set -- "$build"/fuzz/fuzz_*
share=$((total * jobs / $#))
[ "$share" -ge 1 ] || share=1
# shellcheck disable=SC2317 # progress calls it
how_far() { # SECONDS
	say "fuzz: $1 of $total s" "fuzz：$1/$total 秒"
}
targets() {
	printf '%s\n' "$@" | xargs -P "$jobs" -n 1 sh "$0" "$build" --one "$share"
}
progress how_far targets "$@"
