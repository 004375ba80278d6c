# progress.sh - for scripts that source it: words in the language of the
# messages, and a line every five seconds while something takes long.
# shellcheck shell=sh

case "${FAIRLEAD_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" in
zh*) spoken=zh ;;
*) spoken=en ;;
esac

say() { # ENGLISH CHINESE
	[ "$spoken" = en ] || shift
	printf '%s\n' "$1"
}

# A terminal shows one line, written over; a log gets one after the other.
# The sleep holds no file open, for nobody waits for it.
tick() { # FUNCTION THAT PRINTS THE LINE
	begun=$(date +%s)
	while sleep "${PROGRESS_EVERY:-5}" >/dev/null 2>&1 &&
	    kill -0 $$ 2>/dev/null; do
		seconds=$(($(date +%s) - begun))
		line=$("$1" "$seconds")
		if [ -t 2 ]; then
			printf '\r... %.70s\033[K' "$line"
		else
			printf '... %s\n' "$line"
		fi
	done >&2
}

progress() { # FUNCTION COMMAND...: its status; the function is called with
	# the seconds gone and prints how far it is
	tick "$1" &
	ticking=$!
	shift
	progress_status=0
	"$@" || progress_status=$?
	kill "$ticking" 2>/dev/null || true
	wait "$ticking" 2>/dev/null || true
	[ ! -t 2 ] || printf '\r\033[K' >&2
	return "$progress_status"
}
