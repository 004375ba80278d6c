#!/bin/sh
# deb.sh BUILD VERSION: a Debian package of the sources as committed, in BUILD.
set -eu
build=$(cd "$1" && pwd)
version=$2
here=$(cd "$(dirname "$0")" && pwd)
for program in dpkg-buildpackage dh; do
	command -v "$program" >/dev/null 2>&1 || {
		echo "missing: $program; as root: apt-get install -y debhelper dpkg-dev" >&2
		exit 1
	}
done
room=$build/deb
rm -rf "$room"
mkdir -p "$room"
tar -xzf "$build/fairlead-$version.tar.gz" -C "$room"
cp -R "$here/debian" "$room/fairlead-$version/debian"
date=$(git -C "$here" log -1 --format=%cD 2>/dev/null || date -R)
printf 'fairlead (%s) unstable; urgency=medium\n\n  * Version %s.\n\n -- %s  %s\n' \
    "$version" "$version" \
    "$(sed -n 's/^Maintainer: //p' "$here/debian/control")" "$date" \
    >"$room/fairlead-$version/debian/changelog"
(cd "$room/fairlead-$version" && dpkg-buildpackage -b -us -uc)
mv "$room"/fairlead_*.deb "$build"
rm -rf "$room"
ls "$build"/fairlead_*.deb
if command -v lintian >/dev/null 2>&1; then
	lintian --pedantic "$build"/fairlead_*.deb || true
fi
