#!/bin/sh
# install.sh install|uninstall BUILD PREFIX PAGE...: commands, pages and
# completions below PREFIX.
set -eu
what=$1
build=$2
prefix=$3
shift 3
completions="$prefix/share/bash-completion/completions"

for program in "$build"/bin/*; do
	case "$program" in *.d) continue ;; esac
	name=$(basename "$program")
	if [ "$what" = uninstall ]; then
		rm -f "$prefix/bin/$name" "$completions/$name" \
		    "$prefix/share/zsh/site-functions/_$name"
		continue
	fi
	mkdir -p "$prefix/bin" "$completions" "$prefix/share/zsh/site-functions"
	install -m 755 "$program" "$prefix/bin/$name"
	"$program" --list-options | sh "$(dirname "$0")/completion.sh" bash \
	    "$name" >"$completions/$name"
	"$program" --list-options | sh "$(dirname "$0")/completion.sh" zsh \
	    "$name" >"$prefix/share/zsh/site-functions/_$name"
done
for page; do
	section=${page##*.}
	directory="$prefix/share/man/man$section"
	if [ "$what" = uninstall ]; then
		rm -f "$directory/$(basename "$page")"
	else
		mkdir -p "$directory"
		install -m 644 "$page" "$directory/$(basename "$page")"
	fi
done
