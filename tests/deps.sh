#!/bin/sh
# deps.sh [--say] PURPOSE: installs what Fairlead needs for a purpose, if it is
# missing: build (and demo), check, lint or fuzz.  As root it installs;
# otherwise, or with --say, it prints the one command to run, with only what is
# missing.  What single tests want, which skip without it, stops nobody.
set -eu
# shellcheck source=tests/progress.sh
. "$(dirname "$0")/progress.sh"
only_say=
[ "${1:-}" != --say ] || {
	only_say=yes
	shift
}
purpose=${1:-build}

# Purpose, what proves it is there, and the packages of apt, dnf, apk, brew
# joined by commas; - where the system has none or brings it along.
# Proofs: h header, p program, m module of Python, f flag of clang.
# want: wished for by single tests of check.
table() {
	cat <<'END'
build p:cc gcc,libc6-dev gcc build-base -
build p:make make make make -
build p:pkg-config pkg-config pkgconf-pkg-config pkgconf pkg-config
build h:csv.h libcsv-dev libcsv-devel - libcsv
build h:pcre2posix.h libpcre2-dev pcre2-devel pcre2-dev pcre2
build h:utf8proc.h libutf8proc-dev utf8proc-devel utf8proc-dev utf8proc
build h:expat.h libexpat1-dev expat-devel expat-dev expat
build h:zlib.h zlib1g-dev zlib-devel zlib-dev -
build h:minizip/unzip.h libminizip-dev minizip-ng-compat-devel minizip-dev minizip
build h:xlsxwriter.h libxlsxwriter-dev libxlsxwriter-devel - libxlsxwriter
build h:libpsl.h libpsl-dev libpsl-devel libpsl-dev libpsl
build h:idn2.h libidn2-dev libidn2-devel libidn2-dev libidn2
check h:check.h check check-devel check-dev check
check p:python3 python3 python3 python3 -
check p:cram3|cram python3-cram python3-cram - cram
want p:xmllint libxml2-utils libxml2 libxml2-utils -
want p:msmtp msmtp msmtp msmtp msmtp
want m:aiosmtpd python3-aiosmtpd python3-aiosmtpd - -
want m:icalendar python3-icalendar python3-icalendar - -
want m:openpyxl python3-openpyxl python3-openpyxl - -
want h:libical/ical.h libical-dev libical-devel libical-dev libical
lint p:mandoc mandoc mandoc mandoc mandoc
lint p:shellcheck shellcheck ShellCheck shellcheck shellcheck
lint p:codespell codespell codespell - codespell
lint p:cppcheck cppcheck cppcheck cppcheck cppcheck
lint p:clang clang clang clang -
fuzz p:clang clang clang clang -
fuzz f:-fsanitize=address,fuzzer-no-link libclang-rt-dev compiler-rt compiler-rt -
END
}

is_there() { # PROOF
	what=${1#*:}
	# shellcheck disable=SC2086 # the flags are several words
	case "$1" in
	h:*) printf '#include <stdio.h>\n#include <%s>\n' "$what" |
		${CC:-cc} $flags -E -I/usr/include/minizip -x c - >/dev/null 2>&1 ;;
	p:cc) command -v "${CC:-cc}" >/dev/null 2>&1 ;;
	p:*) old=$IFS
		IFS='|'
		for name in $what; do
			IFS=$old
			command -v "$name" >/dev/null 2>&1 && return
		done
		IFS=$old
		return 1 ;;
	m:*) for python in python3 /usr/bin/python3; do
			"$python" -c "import $what" 2>/dev/null && return
		done
		return 1 ;;
	f:*) probe=$(mktemp)
		echo 'int main(void) { return 0; }' | clang -x c "$what" \
		    -o "$probe" - >/dev/null 2>&1 && found=0 || found=1
		rm -f "$probe"
		return "$found" ;;
	esac
}

is_asked() { # PURPOSE OF A ROW
	case "$purpose/$1" in
	*/build | check/check | check/want | lint/check | lint/lint | \
	    fuzz/fuzz) return 0 ;;
	esac
	return 1
}

# Sets missing (names), packages (to install), unpackaged (of the missing) and
# wanted (names).
look() { # FIELD: 3 apt, 4 dnf, 5 apk, 6 brew; 0 none
	missing=
	packages=
	unpackaged=
	wanted=
	rows=$(table)
	while read -r row; do
		# shellcheck disable=SC2086
		set -- "$1" $row
		is_asked "$2" || continue
		! is_there "$3" || continue
		if [ "$2" = want ]; then
			wanted="$wanted ${3#*:}"
		else
			missing="$missing ${3#*:}"
		fi
		case "$1" in
		3) name=$4 ;;
		4) name=$5 ;;
		5) name=$6 ;;
		6) name=$7 ;;
		*) name=- ;;
		esac
		if [ "$name" != - ]; then
			packages="$packages $(echo "$name" | tr , ' ')"
		elif [ "$2" != want ]; then
			unpackaged="$unpackaged ${3#*:}"
		fi
	done <<END
$rows
END
}

before=:
flags=${CPPFLAGS:-}
if command -v apt-get >/dev/null 2>&1; then
	field=3
	before='apt-get update'
	command='apt-get install -y --no-install-recommends'
elif command -v dnf >/dev/null 2>&1; then
	field=4
	command='dnf install -y'
elif command -v apk >/dev/null 2>&1; then
	field=5
	command='apk add'
elif command -v brew >/dev/null 2>&1; then
	field=6
	command='brew install'
	flags="$flags -I$(brew --prefix)/include"
else
	field=0
	command=
fi

# What no package of this system brings, and where it is.
tell_sources() {
	[ -n "$unpackaged" ] || return 0
	say "no package here:$unpackaged; build them from source" \
	    "本系统没有软件包：${unpackaged# }；请从源码编译"
	case "$unpackaged " in
	*' csv.h '*) echo '    https://sourceforge.net/projects/libcsv/' ;;
	esac
	case "$unpackaged " in
	*' xlsxwriter.h '*) echo '    https://libxlsxwriter.github.io' ;;
	esac
}

# One line for this machine, with only what is missing.
tell_line() {
	say "missing:$missing" "缺少：${missing# }"
	if [ "$field" -eq 0 ]; then
		say "no package manager known here; see the README for the list" \
		    "本机没有认得的软件包管理器；所需的库见 README"
		return
	fi
	tell_sources
	[ -n "$packages" ] || return 0
	line="$command$packages"
	[ "$before" = : ] || line="$before && $line"
	if [ "$root" = yes ]; then
		say "run this once, then again:  $line" "请先运行一次：  $line"
	elif command -v sudo >/dev/null 2>&1; then
		[ "$before" = : ] && line="sudo $line" || line="sudo sh -c '$line'"
		say "run this once, then again:  $line" "请先运行一次：  $line"
	else
		say "there is no sudo here; let somebody run as root:  $line" \
		    "本机没有 sudo；请有权限的人以 root 运行：  $line"
	fi
}

look "$field"
[ -n "$missing$wanted" ] || exit 0
root=no
[ "$(id -u)" -ne 0 ] || root=yes
[ "$field" -ne 6 ] || root=yes
# What is only wished for is installed where that is easy, asked of nobody.
if [ -z "$missing" ] && { [ "$field" -ne 3 ] || [ "$root" = no ] ||
    [ -n "$only_say" ]; }; then
	exit 0
fi
if [ "$field" -eq 0 ] || [ "$root" = no ] || [ -n "$only_say" ] ||
    [ -z "$packages" ]; then
	tell_line >&2
	exit 1
fi

log="${TMPDIR:-/tmp}/fairlead-deps.log"
last_line() {
	tail -n 1 "$log"
}
install_packages() {
	export DEBIAN_FRONTEND=noninteractive
	eval "$before" && eval "$command$packages"
} >"$log" 2>&1

say "installing what is missing:$missing$wanted" \
    "正在安装：${missing# }$wanted" >&2
if ! progress last_line install_packages; then
	tail -n 20 "$log" >&2
	say "the installation failed; the whole story is in $log" \
	    "安装失败；详情见 $log" >&2
	exit 1
fi
look "$field"
if [ -n "$missing" ]; then
	say "still missing:$missing" "仍然缺少：${missing# }" >&2
	tell_sources >&2
	exit 1
fi
