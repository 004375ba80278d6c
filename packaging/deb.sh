#!/bin/sh
# deb.sh BUILD VERSION: a Debian package of the sources as committed, in BUILD,
# for the release that it is built on: libraries have other names in another
# (libxlsxwriter4 and libxlsxwriter5t64), so that the version bears the
# release's number, 1.0~deb12 or 1.0~ubuntu24.04, and an upgrade of the system
# finds the newer one.
set -eu
build=$(cd "$1" && pwd)
version=$2
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/progress.sh
. "$here/../tests/progress.sh"
# What is missing to build it, as names of packages.  Who looks for that may be
# missing too: then all of them.
missing() {
	if command -v dpkg-checkbuilddeps >/dev/null 2>&1; then
		LC_ALL=C dpkg-checkbuilddeps "$here/debian/control" 2>&1 |
		    sed -n 's/.*[Uu]nmet build dependencies: //p'
	else
		echo build-essential
		sed -n '/^Build-Depends:/,/^[A-Z][a-z]*-V/{s/^Build-Depends://;/^[A-Z]/d;p;}' \
		    "$here/debian/control"
	fi | tr ',\n' '  ' |
	    sed 's/([^)]*)//g; s/:native//g; s/debhelper-compat/debhelper/; s/  */ /g; s/ $//'
}
lacks=$(missing)
if [ -n "$lacks" ]; then
	line="apt-get install -y --no-install-recommends $lacks"
	if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null 2>&1; then
		line="sudo $line"
	fi
	say "to build the package, run this once, then again:  $line" \
	    "要制作软件包，请先运行一次：  $line" >&2
	exit 1
fi

release() { # ~deb12; nothing where the release has no number, as in sid
	# shellcheck disable=SC1090,SC1091
	(. "${OS_RELEASE:-/etc/os-release}" && case "$ID:${VERSION_ID:-}" in
	*:) ;;
	debian:*) echo "~deb$VERSION_ID" ;;
	*) echo "~$ID$VERSION_ID" ;;
	esac)
}
package=$version$(release)
room=$build/deb
rm -rf "$room"
mkdir -p "$room"
tar -xzf "$build/fairlead-$version.tar.gz" -C "$room"
cp -R "$here/debian" "$room/fairlead-$version/debian"
date=$(git -C "$here" log -1 --format=%cD 2>/dev/null || date -R)
printf 'fairlead (%s) unstable; urgency=medium\n\n  * Version %s.\n\n -- %s  %s\n' \
    "$package" "$version" \
    "$(sed -n 's/^Maintainer: //p' "$here/debian/control")" "$date" \
    >"$room/fairlead-$version/debian/changelog"
(cd "$room/fairlead-$version" && dpkg-buildpackage -b -us -uc)
mv "$room"/fairlead_*.deb "$build"
rm -rf "$room"
deb=$(ls "$build/fairlead_${package}_"*.deb)
echo "$deb"

how_far() { # SECONDS
	say "lintian: $1 s" "lintian：$1 秒"
}
if command -v lintian >/dev/null 2>&1; then
	# Root builds in a chroot, too; lintian would only warn of that.
	progress how_far lintian --allow-root --pedantic --fail-on error,warning \
	    "$deb"
fi
