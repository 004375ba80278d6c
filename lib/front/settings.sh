# settings.sh - what the scripts of the toolkit have in common; its text takes
# the place of the line ". lib/front/settings.sh" in cmd/*.sh when they are made.
# shellcheck shell=sh disable=SC2154
#
# A script sets name, language (of help and messages), config (the path), named
# (yes if -c named it) and known (its settings, each a variable with its
# default) before it reads them.

usage() { # ENGLISH CHINESE
	case $language in
	zh*) echo "$name: $2；详见 $name --help" >&2 ;;
	*) echo "$name: $1; see $name --help" >&2 ;;
	esac
	exit 2
}

trouble() { # ENGLISH CHINESE
	case $language in zh*) shift ;; esac
	echo "$name: $1" >&2
	exit 2
}

trim() { # TEXT: without blanks around it, in $trimmed
	trimmed=${1#"${1%%[![:space:]]*}"}
	trimmed=${trimmed%"${trimmed##*[![:space:]]}"}
}

# One "name = value" a line; a name that is not known ends the run.
read_config() {
	n=0
	while IFS= read -r line || [ -n "$line" ]; do
		n=$((n + 1))
		trim "$line"
		case $trimmed in
		'' | '#'*) continue ;;
		*=*) ;;
		*) usage "$config:$n: cannot read \"$trimmed\"; write name = value" \
		    "$config:$n: 无法识别“$trimmed”；请写成 name = value" ;;
		esac
		trim "${trimmed%%=*}"
		key=$trimmed
		case $key in
		*[!a-z_]*) key='?' ;;
		esac
		case $known in
		*[[:space:]]"$key"[[:space:]]*) ;;
		*) usage "$config:$n: no setting \"$trimmed\"; man $name has them" \
		    "$config:$n: 没有设置“$trimmed”；可用的设置见 man $name" ;;
		esac
		trim "${line#*=}"
		eval "$key=\$trimmed"
	done <"$config"
}

load_config() {
	if [ -r "$config" ]; then
		read_config
	elif [ -n "$named" ]; then
		usage "$config: cannot be read" "$config: 无法读取"
	fi
}

go_home() { # the folder of the files, in $home
	cd "$home" 2>/dev/null ||
	    trouble "$home: not a folder that can be entered; make it, or name another" \
		"$home: 不是可以进入的文件夹；请新建，或指定另一个"
}

# One word a line: an option and its value, or nothing.
with() { # OPTION FILE: both, if there is such a file
	[ ! -r "$2" ] || printf '%s\n%s\n' "$1" "$2"
}

given() { # OPTION VALUE: both, if there is a value
	[ -z "$2" ] || printf '%s\n%s\n' "$1" "$2"
}

# A message with a text to read at once and pages to open; to and from are
# settings.
mail_pages() { # TITLE TEXT [PAGE NAME]...
	mark="=_fairlead_$(printf '%s' "$1$today$2" | cksum | tr ' ' _)"
	sender=${from##*<}
	printf 'To: %s\nFrom: %s\n' "$to" "${sender%>*}"
	printf 'Subject: =?utf-8?B?%s?=\n' "$(printf %s "$1" | base64 | tr -d '\n')"
	LC_ALL=C date '+Date: %a, %d %b %Y %H:%M:%S %z'
	printf 'MIME-Version: 1.0\nAuto-Submitted: auto-generated\n'
	printf 'Content-Type: multipart/mixed; boundary="%s"\n\n' "$mark"
	printf -- '--%s\nContent-Type: text/plain; charset=utf-8\n' "$mark"
	printf 'Content-Transfer-Encoding: base64\n\n'
	base64 <"$2"
	shift 2
	while [ $# -gt 1 ]; do
		printf -- '--%s\nContent-Type: text/html; charset=utf-8\n' "$mark"
		printf 'Content-Disposition: attachment; filename="%s"\n' "$2"
		printf 'Content-Transfer-Encoding: base64\n\n'
		base64 <"$1"
		shift 2
	done
	printf -- '--%s--\n' "$mark"
}
