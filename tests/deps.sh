#!/bin/sh
# Installs what Fairlead needs to build and to test itself, if it is missing.
# As root it installs; otherwise it prints the one command to run.  What only
# single tests want, which skip without it, stops nobody.
set -eu

has_header() { # HEADER
	printf '#include <%s>\n' "$1" | ${CC:-cc} -E -x c - >/dev/null 2>&1
}
need_header() {
	has_header "$1" || missing="$missing $1"
}
need_program() {
	command -v "$1" >/dev/null 2>&1 || missing="$missing $1"
}
want_module() { # MODULE: of any Python here
	for python in python3 /usr/bin/python3; do
		"$python" -c "import $1" 2>/dev/null && return
	done
	wanted="$wanted $1"
}
look() { # sets missing and wanted
	missing=
	wanted=
	for program in "${CC:-cc}" make pkg-config python3 mandoc shellcheck \
	    codespell cppcheck clang; do
		need_program "$program"
	done
	for header in csv.h pcre2posix.h utf8proc.h expat.h \
	    minizip/unzip.h check.h xlsxwriter.h libpsl.h idn2.h; do
		need_header "$header"
	done
	command -v cram3 >/dev/null 2>&1 || command -v cram >/dev/null 2>&1 ||
		missing="$missing cram"
	probe=$(mktemp)
	echo 'int main(void) { return 0; }' |
	    clang -x c -fsanitize=address,fuzzer-no-link -o "$probe" - \
	    >/dev/null 2>&1 || missing="$missing clang-runtime"
	rm -f "$probe"
	command -v msmtp >/dev/null 2>&1 || wanted="$wanted msmtp"
	command -v xmllint >/dev/null 2>&1 || wanted="$wanted xmllint"
	want_module aiosmtpd
	want_module icalendar
	want_module openpyxl
	has_header libical/ical.h || wanted="$wanted libical/ical.h"
}

look
[ -n "$missing$wanted" ] || exit 0
if [ -z "$missing" ]; then
	# Other systems do not package all of it.
	command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || exit 0
fi

if command -v apt-get >/dev/null 2>&1; then
	command='apt-get install -y --no-install-recommends gcc libc6-dev make pkg-config libcsv-dev libpcre2-dev libutf8proc-dev libminizip-dev zlib1g-dev libexpat1-dev libxlsxwriter-dev libpsl-dev libidn2-dev check python3 python3-cram mandoc shellcheck codespell cppcheck clang libclang-rt-dev msmtp python3-aiosmtpd python3-icalendar python3-openpyxl libical-dev libxml2-utils'
	before='apt-get update'
elif command -v dnf >/dev/null 2>&1; then
	command='dnf install -y gcc make pkgconf-pkg-config libcsv-devel pcre2-devel utf8proc-devel minizip-ng-compat-devel zlib-devel expat-devel libxlsxwriter-devel libpsl-devel libidn2-devel check-devel glibc-gconv-extra python3 python3-cram mandoc ShellCheck codespell cppcheck clang compiler-rt msmtp python3-aiosmtpd python3-icalendar python3-openpyxl libical-devel'
	before=:
elif command -v apk >/dev/null 2>&1; then
	command='apk add build-base pkgconf pcre2-dev utf8proc-dev minizip-dev zlib-dev expat-dev libpsl-dev libidn2-dev check-dev python3 py3-pip mandoc shellcheck cppcheck clang compiler-rt msmtp libical-dev'
	before='echo "libcsv and libxlsxwriter are not packaged here: build them from source" >&2'
elif command -v brew >/dev/null 2>&1; then
	command='brew install pkg-config libcsv pcre2 utf8proc minizip expat libxlsxwriter libpsl libidn2 libiconv check cram mandoc shellcheck codespell cppcheck msmtp libical'
	before=:
else
	echo "missing:$missing" >&2
	echo "no package manager known here; see the README for the list" >&2
	exit 1
fi

if [ "$(id -u)" -eq 0 ] || [ "${command#brew}" != "$command" ]; then
	echo "installing what is missing:$missing$wanted" >&2
	log="${TMPDIR:-/tmp}/fairlead-deps.log"
	if ! (eval "$before" && DEBIAN_FRONTEND=noninteractive eval "$command") \
	    >"$log" 2>&1; then
		tail -n 20 "$log" >&2
		echo "the installation failed; the whole story is in $log" >&2
		exit 1
	fi
	look
	if [ -n "$missing" ]; then
		echo "still missing:$missing" >&2
		exit 1
	fi
else
	echo "missing:$missing" >&2
	echo "run this once, then again:  sudo sh -c '$before && $command'" >&2
	exit 1
fi
