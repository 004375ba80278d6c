# settings.sh - what the scripts of the toolkit have in common; its text takes
# the place of the line ". lib/front/settings.sh" in cmd/*.sh when they are made.
# shellcheck shell=sh disable=SC2034,SC2154
#
# A script sets name, version, help(), help_zh() and options() before this; then
# flags and values (its options), config (the path) and, before it reads the
# settings, known (each a variable with its default).
set -u
# Of help and messages, as in all commands; read before LC_ALL is set.
language=${FAIRLEAD_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
LC_ALL=${LC_ALL:-C.UTF-8}
export LC_ALL
umask 077
newline='
'
tab='	'

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

# Looks an argument up in options(): its name in $option, the name of its value
# in $value; both empty where there is none.
find_option() { # ARGUMENT
	option='' value='' line=''
	case $1 in
	--?*) case $spec in
		*"$tab${1#--}$tab"*)
			option=${1#--} line=${spec#*"$tab${1#--}$tab"}
			;;
		esac ;;
	-[!-]) case $spec in
		*"$newline${1#-}$tab"*)
			line=${spec#*"$newline${1#-}$tab"}
			option=${line%%"$tab"*} line=${line#*"$tab"}
			;;
		esac ;;
	esac
	value=${line%%"$newline"*}
}

# --dry-run is the variable dry_run.
set_option() { # NAME VALUE
	case $1 in
	*-*) eval "${1%%-*}_${1#*-}=\$2" ;;
	*) eval "$1=\$2" ;;
	esac
	[ "$1" != config ] || named=yes
}

# One option; true if it took the argument behind it, too.
take_option() { # ARGUMENT...
	find_option "${1%%=*}"
	case $option in
	'') usage "no option \"$1\"" "没有选项“$1”" ;;
	help)
		case $language in zh*) help_zh ;; *) help ;; esac
		exit 0
		;;
	version) echo "$name (Fairlead) $version"; exit 0 ;;
	esac
	case $1 in
	*=*)
		[ -n "$value" ] || usage "${1%%=*} takes no value" "${1%%=*} 不带值"
		set_option "$option" "${1#*=}"
		return 1
		;;
	esac
	if [ -z "$value" ]; then
		set_option "$option" yes
		return 1
	fi
	[ $# -gt 1 ] || usage "$1 needs a value ($value)" "$1 需要一个值（$value）"
	set_option "$option" "$2"
}

# Flags become yes, other options their value; $operands are counted, the last
# is $operand.
take_options() { # ARGUMENT...
	spec=$newline$(options)$newline
	named='' operands=0 operand='' dry_run='' again='' fewer=''
	while [ $# -gt 0 ]; do
		case $1 in
		--list-options) options; exit 0 ;;
		--) ;;
		-*) ! take_option "$@" || shift ;;
		*) operands=$((operands + 1)) operand=$1 ;;
		esac
		shift
	done
}

# The day that all commands of the run reckon from.
set_today() {
	today=${FAIRLEAD_TODAY:-$(date +%Y-%m-%d)}
	today=${today%%T*}
	FAIRLEAD_TODAY=$today
	export FAIRLEAD_TODAY
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
