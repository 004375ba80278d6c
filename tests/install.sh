#!/bin/sh
# install.sh install|uninstall BUILD PREFIX PAGE...: commands, pages and
# completions below $DESTDIR and PREFIX.  Says what it did and what is left to
# do, in the language of the messages; quiet for a package (DESTDIR).
set -eu
what=$1
build=$2
prefix=$3
shift 3
root=${DESTDIR:-}
share=$root$prefix/share
bash=$share/bash-completion/completions
zsh=$share/zsh/site-functions
fish=$share/fish/vendor_completions.d
here=$(dirname "$0")
# shellcheck source=tests/progress.sh
. "$here/progress.sh"

option_lists() { # of all commands, for completion.sh
	for program in "$build"/bin/*; do
		case "$program" in *.d) continue ;; esac
		echo ">${program##*/}"
		"$program" --list-options
	done
}

if [ "$what" = install ] &&
    ! mkdir -p "$root$prefix/bin" "$bash" "$zsh" "$fish" 2>/dev/null; then
	say "cannot write below $root$prefix: install as root, or for yourself:" \
	    "无法写入 $root$prefix：请以 root 安装，或只为自己安装：" >&2
	echo '    make install PREFIX=~/.local' >&2
	exit 1
fi
commands=0
pages=0
for program in "$build"/bin/*; do
	case "$program" in *.d) continue ;; esac
	name=${program##*/}
	commands=$((commands + 1))
	if [ "$what" = uninstall ]; then
		rm -f "$root$prefix/bin/$name" "$bash/$name" "$zsh/_$name" \
		    "$fish/$name.fish"
	else
		install -m 755 "$program" "$root$prefix/bin/$name"
	fi
done
if [ "$what" = install ]; then
	lists=$(option_lists)
	printf '%s\n' "$lists" | sh "$here/completion.sh" bash "$bash"
	printf '%s\n' "$lists" | sh "$here/completion.sh" zsh "$zsh"
	printf '%s\n' "$lists" | sh "$here/completion.sh" fish "$fish"
fi
for page; do
	section=${page##*.}
	directory=$share/man/man$section
	case "$page" in
	*/zh_CN/*) directory=$share/man/zh_CN/man$section ;;
	esac
	pages=$((pages + 1))
	if [ "$what" = uninstall ]; then
		rm -f "$directory/${page##*/}"
	else
		[ -d "$directory" ] || mkdir -p "$directory"
		install -m 644 "$page" "$directory/${page##*/}"
	fi
done

# Folders that this made and nobody else uses, and an index of no pages.
if [ "$what" = uninstall ]; then
	if ! find "$share/man" -name '*.[1-9]*' 2>/dev/null | grep -q .; then
		rm -f "$share/man/mandoc.db" "$share/man/index.db" \
		    "$share/man/CACHEDIR.TAG" "$share/man/zh_CN/index.db"
	fi
	for folder in "$bash" "$share/bash-completion" "$zsh" "$share/zsh" \
	    "$fish" "$share/fish" "$share"/man/zh_CN/man* "$share/man/zh_CN" \
	    "$share"/man/man* "$share"/man/cat* "$share/man" "$share" "$root$prefix/bin"; do
		rmdir "$folder" 2>/dev/null || true
	done
	say "removed $commands commands and $pages pages from $root$prefix" \
	    "已从 $root$prefix 删除 $commands 个命令和 $pages 个手册页"
	exit 0
fi

[ -z "$root" ] || exit 0
# apropos asks an index, that of mandoc or that of man-db.
if command -v makewhatis >/dev/null 2>&1; then
	makewhatis "$share/man" >/dev/null 2>&1 || true
fi
if command -v mandb >/dev/null 2>&1; then
	mandb -q "$share/man" >/dev/null 2>&1 || true
fi
say "installed $commands commands in $prefix/bin, $pages pages in $share/man" \
    "已安装 $commands 个命令（$prefix/bin）和 $pages 个手册页（$share/man）"
say "completions for bash, zsh and fish in $share" \
    "bash、zsh、fish 的补全在 $share"
case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) say "to do: put the commands on your PATH, in ~/.profile:" \
    "还要做：在 ~/.profile 中把命令加入 PATH："
	# shellcheck disable=SC2016
	printf '    export PATH="%s/bin:$PATH"\n' "$prefix" ;;
esac
if ! man -w fairlead-format >/dev/null 2>&1; then
	say "to do: let man find the pages:" "还要做：让 man 找到手册页："
	# shellcheck disable=SC2016
	printf '    export MANPATH="%s/share/man:$MANPATH"\n' "$prefix"
fi
# Each shell is asked whether it would find them as it is started.
if command -v bash >/dev/null 2>&1 && ! bash -ic \
    '{ _comp_load lead-show || _completion_loader lead-show; complete -p lead-show; }' \
    >/dev/null 2>&1 </dev/null; then
	say "to do, for bash, in ~/.bashrc:" "还要做：bash 用户在 ~/.bashrc 中加："
	# shellcheck disable=SC2016
	printf '    for f in %s/*; do . "$f"; done\n' "$bash"
fi
# shellcheck disable=SC2016
if command -v zsh >/dev/null 2>&1 &&
    ! zsh -ic 'print -l $fpath' 2>/dev/null </dev/null | grep -qxF "$zsh"; then
	say "to do, for zsh, in ~/.zshrc before compinit:" \
	    "还要做：zsh 用户在 ~/.zshrc 的 compinit 之前加："
	printf '    fpath=(%s $fpath)\n' "$zsh"
fi
# shellcheck disable=SC2016
if command -v fish >/dev/null 2>&1 &&
    ! fish -c 'string join \n $fish_complete_path' 2>/dev/null </dev/null |
    grep -qxF "$fish"; then
	say "to do, for fish, in ~/.config/fish/config.fish:" \
	    "还要做：fish 用户在 ~/.config/fish/config.fish 中加："
	printf '    set -p fish_complete_path %s\n' "$fish"
fi
say "then: fairlead lists the commands, fairlead doctor looks at this machine" \
    "然后：fairlead 列出命令，fairlead doctor 检查本机"
