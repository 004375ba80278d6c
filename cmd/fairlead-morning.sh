#!/bin/sh
# fairlead-morning - mail each seller who is due today, once
#
# The list is made once a day and lies in the folder .morning/DATE as finished
# messages.  Sending moves each into the folder sent when the mail program has
# taken it, so that a run that is called again goes on where the last one
# stopped: nobody gets a list twice, nobody none.  What goes wrong is kept in
# variables, not in files, as the disk may be what is full.
name=fairlead-morning version=@VERSION@

options() {
	printf '%s\t%s\t%s\n' c config FILE - dry-run '' - again '' - fewer '' \
	    h help '' V version ''
}

help() {
	case $language in zh*) help_zh; return ;; esac
	cat <<-'HELP'
	usage: fairlead-morning [options]
	fairlead-morning - mail each seller who is due today, once

	  -c, --config FILE       settings, default ~/fairlead/morning.conf
	      --dry-run           print the lists of today, send and change nothing
	      --again             make and send today's lists once more
	      --fewer             go on although there are fewer records than before

	Common: -h --help, -V --version
	The manual: man fairlead-morning
	HELP
}

help_zh() {
	cat <<-'HELP'
	用法：fairlead-morning [选项]
	fairlead-morning - 每天给每位业务员发一次当日待跟进清单

	  -c, --config FILE       设置文件，默认 ~/fairlead/morning.conf
	      --dry-run           只输出今天的清单，不发送也不改动
	      --again             重新生成并发送今天的清单
	      --fewer             记录比以前少也继续

	通用：-h --help, -V --version
	手册：man fairlead-morning
	HELP
}

. lib/front/settings.sh

config=${FAIRLEAD_HOME:-${HOME:-.}/fairlead}/morning.conf
take_options "$@"
[ "$operands" -eq 0 ] ||
    usage "one argument too many: \"$operand\"" "多了一个参数：“$operand”"

# Settings, and what stands for them in the file: "name = value".
leads=leads.csv touches=touches.csv reps=reps.csv quotes=quotes.csv
news=news.csv samples=samples.csv opportunities=opportunities.csv
orders=orders.csv receipts=receipts.csv holidays=holidays.csv
customer_holidays=customer-holidays.csv
maildir='' own='' country=CN lang=en per_owner='' cc_manager=no fewer_pct=10
admin=${FAIRLEAD_ADMIN:-admin@example.com}
from=${FAIRLEAD_FROM:-sales@example.com}
send=${FAIRLEAD_SEND:-/usr/sbin/sendmail -t -i}
retry='60 300 900' wait=1800
home=$(dirname "$config")
known=' leads touches reps quotes news samples opportunities orders receipts
 holidays customer_holidays maildir own country lang per_owner cc_manager
 fewer_pct admin from send retry wait home '

load_config
case $lang in
en | zh) ;;
*) usage "$config: lang: write en or zh" "$config: lang: 请写 en 或 zh" ;;
esac
case $fewer_pct in
'' | *[!0-9]*) usage "$config: fewer_pct: write a whole number" \
    "$config: fewer_pct: 请写整数" ;;
esac
zh=''
[ "$lang" = en ] || zh=yes

go_home
home=$PWD state=$PWD/.morning work='' linked=''
set_today
day=$state/$today
said='' rows=''

say() { # ENGLISH CHINESE
	if [ -n "$zh" ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

note() { # TEXT: one more line for the admin
	said="$said$1
"
}

# shellcheck disable=SC2317 # the trap calls it
cleanup() {
	[ -z "$work" ] || rm -rf "$work"
	[ -z "$linked" ] || rm -f "$state/lock"
	[ -z "$dry_run" ] || rm -rf "$state"
}
trap cleanup EXIT
trap 'exit 2' HUP INT TERM

# ---- mail to the admin ---------------------------------------------------------

subject() { # TEXT
	case $1 in
	*[!\ -~]*)
		printf 'Subject: =?utf-8?B?%s?=\n' \
		    "$(printf 'fairlead: %s' "$1" | base64 | tr -d '\n')"
		;;
	*) printf 'Subject: fairlead: %s\n' "$1" ;;
	esac
}

message() { # SUBJECT; the text on standard input
	sender=${from##*<}
	printf 'To: %s\nFrom: %s\n' "$admin" "${sender%>*}"
	subject "$1"
	LC_ALL=C date '+Date: %a, %d %b %Y %H:%M:%S %z'
	printf 'MIME-Version: 1.0\nAuto-Submitted: auto-generated\n'
	printf 'Content-Type: text/plain; charset=utf-8\n'
	if command -v base64 >/dev/null; then
		printf 'Content-Transfer-Encoding: base64\n\n'
		base64
	else
		printf 'Content-Transfer-Encoding: 8bit\n\n'
		cat
	fi
}

# Each command reads the log: what all of them say of it is told once.
told_once() {
	printf '%s' "$said" | awk -v log_file="$touches: " '
	{ what = $0; sub(/^[a-z-]*: /, "", what) }
	# How many of its records each command takes, it counts in its own way.
	index(what, log_file) == 1 && what !~ /:.*:/ { what = log_file }
	!seen[what]++'
}

report() {
	told_once
	printf '%s' "$rows"
	[ ! -s "$state/untold" ] || {
		[ -z "$said$rows" ] || echo
		say 'Not told before, as no mail went out:' '此前邮件发不出去，补报：'
		cat "$state/untold"
	}
}

# What the admin could not be told waits for the next mail that gets through.
tell_admin() { # SUBJECT
	if [ -n "$dry_run" ]; then
		report >&2
		return
	fi
	if report | message "$1" | { $send 9>&-; } 2>/dev/null; then
		rm -f "$state/untold"
		return 0
	fi
	report >&2
	{ printf '%s: %s\n' "$today" "$1"; printf '%s%s' "$said" "$rows"; } \
	    2>/dev/null >>"$state/untold"
	return 1
}

stop() { # SUBJECT, once a day for the same trouble
	unset IFS
	[ -z "$work" ] || gather_rows
	mark=$(printf '%s %s' "$today" "$said" | cksum)
	if [ "$mark" = "$(cat "$state/stopped" 2>/dev/null)" ]; then
		report >&2
	elif tell_admin "$1" && [ -z "$dry_run" ]; then
		echo "$mark" 2>/dev/null >"$state/stopped"
	fi
	exit 2
}

# ---- one run at a time ---------------------------------------------------------

# With flock(1) the lock ends with the run, however that ends.
take_lock() {
	if command -v flock >/dev/null; then
		error=$({ mkdir -p "$state" && touch "$state/lock"; } 2>&1) || {
			note "$error"
			stop "$(say 'no room to work in, the list of yesterday stays' \
			    '没有写入空间，昨天的清单不变')"
		}
		exec 9>>"$state/lock"
		flock -w "$wait" 9 && return
	else
		mkdir -p "$state"
		tries=0
		until ln -s "$$" "$state/lock" 2>/dev/null; do
			holder=$(ls -l "$state/lock" 2>/dev/null)
			holder=${holder##* }
			kill -0 "$holder" 2>/dev/null || rm -f "$state/lock"
			tries=$((tries + 1))
			[ "$tries" -le "$wait" ] || break
			sleep 1
		done
		[ "$tries" -gt "$wait" ] || {
			linked=yes
			return
		}
	fi
	case $language in
	zh*) echo "$name: 已有一次运行在进行，清单由它发送" >&2 ;;
	*) echo "$name: another run is at work; the lists are its business" >&2 ;;
	esac
	exit 1
}

# ---- making the lists ----------------------------------------------------------

# Status 1 says that some records were rejected: the good ones go on.
step() { # COMMAND...
	unset IFS
	error=$("$@" 2>&1 >/dev/null 9>&-)
	status=$?
	[ -z "$error" ] || note "$(printf '%s\n' "$error" | sed "s|$work/||g")"
	[ "$status" -gt 1 ] || return 0
	stop "$(say "$1 failed, the list of yesterday stays" \
	    "$1 出错，昨天的清单不变")"
}

# The rejected records as they came: those of leads and log from the files of
# rejects, of others the line that the message names.
gather_rows() {
	for bad in "$work"/*.bad; do
		if [ ! -e "$bad" ] || [ "$(wc -l <"$bad")" -le 1 ]; then
			continue
		fi
		rows="$rows
$(basename "$bad"):
$(cat "$bad")
"
	done
	for file in "$quotes" "$news" "$samples" "$opportunities" "$orders" \
	    "$receipts" "$reps" "$holidays" "$customer_holidays"; do
		lines=$(told_once | sed -n "s|^[a-z-]*: $file:\([0-9]*\): .*|\1|p" |
		    sort -nu)
		if [ -z "$lines" ] || [ ! -r "$file" ]; then
			continue
		fi
		rows="$rows
$file:
$(sed -n 1p "$file")
"
		for line in $lines; do
			rows="$rows$(sed -n "${line}p" "$file")
"
		done
	done
}

records() { # FILE
	if [ -s "$1" ]; then grep -c '[^[:space:]]' <"$1"; else echo 0; fi
}

# An export that broke off or a log that somebody emptied would make sellers
# forget customers, or write to them again.
check_size() { # FILE
	now=$(records "$1")
	before=$(sed -n "s|^\([0-9]*\) $1\$|\1|p" "$state/records" 2>/dev/null)
	case $now in
	0 | 1)
		[ "$1" != "$leads" ] && [ -f "$1" ] && [ "${before:-0}" -le 1 ] &&
		    return
		note "$(say "$1: no records; bring the file back" \
		    "$1: 没有记录；请恢复这个文件")"
		stop "$(say "$1 is empty, the list of yesterday stays" \
		    "$1 是空的，昨天的清单不变")"
		;;
	esac
	[ -n "$before" ] && [ -z "$fewer" ] || return 0
	# One record of a short list may go without a question.
	[ $((now + 1)) -lt "$before" ] || return 0
	[ $((now * 100)) -lt $((before * (100 - fewer_pct))) ] || return 0
	note "$(say "$1: $((now - 1)) records, $((before - 1)) at the last run;\
 bring the file back, or if that is right run $name --fewer" \
	    "$1: 现有 $((now - 1)) 条记录，上次为 $((before - 1)) 条；请恢复这个文件，\
若确实如此，请运行 $name --fewer")"
	stop "$(say "$1 has shrunk, the list of yesterday stays" \
	    "$1 记录变少，昨天的清单不变")"
}

# What was there at the last run and is not now was moved away by mistake.
check_files() {
	for file in "$leads" "$touches" "$reps"; do
		[ -r "$file" ] && continue
		note "$(say "$file: no such file; bring it back" \
		    "$file: 文件不存在；请恢复这个文件")"
		stop "$(say "$file is missing, the list of yesterday stays" \
		    "缺少 $file，昨天的清单不变")"
	done
	for file in "$quotes" "$news" "$samples" "$opportunities" "$orders" \
	    "$receipts" "$holidays" "$customer_holidays"; do
		[ -r "$file" ] && continue
		grep -q "^[0-9]* $file\$" "$state/records" 2>/dev/null || continue
		note "$(say "$file: it was there at the last run; bring it back,\
 or leave its header alone in it" \
		    "$file: 上次运行时还在；请恢复这个文件，或只保留表头")"
		stop "$(say "$file is missing, the list of yesterday stays" \
		    "缺少 $file，昨天的清单不变")"
	done
	check_size "$leads"
	check_size "$touches"
}

rejected() { # NAME...: how many records lie in these files of rejects
	count=0
	for bad; do
		[ ! -e "$work/$bad.bad" ] ||
			count=$((count + $(wc -l <"$work/$bad.bad") - 1))
	done
	echo "$count"
}

# Bad records may be taken out or mended: they do not count.
remember_files() {
	echo "$(($(records "$leads") - $(rejected leads grade))) $leads"
	echo "$(($(records "$touches") - $(rejected touches))) $touches"
	for file in "$quotes" "$news" "$samples" \
	    "$opportunities" "$orders" "$receipts" "$holidays" \
	    "$customer_holidays"; do
		[ ! -r "$file" ] || echo "$(records "$file") $file"
	done
}

# An option and its file for each file that is there, one a line.
side_files() { # NAME...
	for side; do
		case $side in
		touches) with --touches "$touches" ;;
		quotes) with --quotes "$quotes" ;;
		samples) with --samples "$samples" ;;
		opportunities) with --opportunities "$opportunities" ;;
		orders) with --orders "$orders" ;;
		receipts) with --receipts "$receipts" ;;
		news) with --news "$news" ;;
		reps) with --reps "$reps" ;;
		holidays) with --holidays "$holidays" ;;
		customers) with --customer-holidays "$customer_holidays" ;;
		esac
	done
}

# Answers since yesterday stop the chase; a mail folder that cannot be read
# does not stop the list.
import_mail() {
	[ -n "$maildir" ] && [ -n "$own" ] && [ -z "$dry_run" ] || return 0
	error=$(touch-import -q --own "$own" --leads "$leads" --log "$touches" \
	    --rejects "$work/mail.bad" -o "$work/mail.csv" "$maildir" 2>&1 9>&-)
	[ $? -le 1 ] || {
		note "$error"
		note "$(say "$maildir: answers of today are not in the list" \
		    "$maildir: 今天的来信没有计入清单")"
		return 0
	}
	[ -z "$error" ] || note "$error"
	[ ! -s "$work/mail.csv" ] ||
		step touch-add --log "$touches" "$work/mail.csv"
}

last_day() { # the day of the last list before today
	for made in "$home/.morning"/????-??-??; do
		[ ! -d "$made/sent" ] || basename "$made"
	done | sort | awk -v today="$today" '$0 < today { last = $0 }
	END { print last }'
}

# What side_files says is split at the ends of lines.
make_lists() {
	since=$(last_day)
	step touch-rollup -q --touches "$touches" --rejects "$work/touches.bad" \
	    --lead-rejects "$work/leads.bad" -o "$work/leads-with-log" "$leads"
	IFS=$newline
	# shellcheck disable=SC2046
	step lead-grade -q --lang "$lang" $(side_files touches quotes samples \
	    opportunities receipts) --rejects "$work/grade.bad" \
	    -o "$work/leads-graded" "$work/leads-with-log"
	IFS=$newline
	# shellcheck disable=SC2046
	step followup-due -q --workdays --country "$country" --lang "$lang" \
	    ${per_owner:+"--per-owner=$per_owner"} ${per_owner:+--spread} \
	    $(side_files touches quotes samples opportunities orders reps \
	    holidays customers) --rejects "$work/due.bad" \
	    -o "$work/due" "$work/leads-graded"
	IFS=$newline
	# shellcheck disable=SC2046
	step followup-topic -q --country "$country" --lang "$lang" \
	    $(side_files news quotes touches holidays) \
	    --rejects "$work/topic.bad" -o "$work/due.csv" "$work/due"
	step mkdir "$work/new" "$work/sent"
	# shellcheck disable=SC2046
	step due-digest -q --lang "$lang" --mime --split "$work/new" \
	    --reps "$reps" --from "$from" --admin "$admin" \
	    --touches "$touches" --leads "$leads" ${since:+--since "$since"} \
	    $([ "$cc_manager" != yes ] || echo --cc-manager) "$work/due.csv"
}

make_day() {
	check_files
	error=$(mktemp -d "$state/work.XXXXXX" 2>&1) || {
		note "$error"
		stop "$(say 'no room to work in, the list of yesterday stays' \
			    '没有写入空间，昨天的清单不变')"
	}
	work=$error
	import_mail
	make_lists
	gather_rows
	if [ -n "$dry_run" ]; then
		due-digest -q --lang "$lang" --touches "$touches" --leads "$leads" \
		    "$work/due.csv"
		report >&2
		exit 0
	fi
	error=$({
		{ told_once; printf '%s' "$rows"; } >"$work/report" &&
		    remember_files >"$work/records" &&
		    cp "$work/due.csv" "$work/due"
	} 2>&1) || {
		note "$error"
		stop "$(say 'the disk is full, the list of yesterday stays' \
		    '磁盘已满，昨天的清单不变')"
	}
	rm -rf "$day"
	step mv "$work/due" due.csv
	step mv "$work/records" "$state/records"
	# From here on today's lists exist, whole; all that is left is sending.
	step mv "$work" "$day"
	work='' said='' rows=''
	rm -f "$state/stopped"
	forget_old_days
}

forget_old_days() {
	for old in "$state"/????-??-??; do
		[ -d "$old" ] && echo "$old"
	done | sort -r | sed 1,7d | while IFS= read -r old; do
		rm -rf "$old"
	done
	rm -rf "$state"/work.*
}

# ---- sending -------------------------------------------------------------------

# Once the mail program has begun, the message is marked when it ends, even if
# this run is ended meanwhile: the subshell keeps the lock until then.
send_list() { # FILE
	(
		trap '' HUP INT TERM
		error=$(tr -d '\r' <"$1" | $send 2>&1 9>&-) || {
			printf '%s\n' "$error"
			exit 1
		}
		mv "$1" "$day/sent/"
	) 2>&1
}

send_all() { # every list that is left; what the mail program said in $error
	failed=0 error=
	for list in "$day"/new/*.eml; do
		[ -e "$list" ] || continue
		trouble=$(send_list "$list") || {
			failed=$((failed + 1))
			error=$trouble
		}
	done
	[ "$failed" -eq 0 ]
}

send_day() {
	send_all && return
	first=$error
	for seconds in $retry; do
		sleep "$seconds" 9>&-
		send_all && {
			note "$(say "the mail server was away (${first:-no word from it});\
 the lists went out at $(date +%H:%M)" \
			    "邮件服务器一度不通（${first:-无提示}）；清单于 $(date +%H:%M) 发出")"
			return
		}
	done
	for list in "$day"/new/*.eml; do
		note "$(say "not sent: $(basename "$list" .eml) (${error:-no word from it});\
 run $name again when mail works" \
		    "未发出：$(basename "$list" .eml)（${error:-无提示}）；邮件恢复后请再运行 $name")"
	done
	return 1
}

# ---- the run -------------------------------------------------------------------

if [ -n "$dry_run" ]; then
	state=$(mktemp -d) || exit 2
	[ ! -r "$home/.morning/records" ] || cp "$home/.morning/records" "$state"
	make_day
fi
take_lock
[ -z "$again" ] || rm -rf "$day"
[ -d "$day/new" ] || make_day
status=0
send_day || status=1
if [ -s "$day/report" ]; then
	rows="$(cat "$day/report")$newline" status=1
fi
if [ -n "$said$rows" ] || [ -s "$state/untold" ]; then
	tell_admin 'what the morning run has to say'
	[ ! -e "$day/report" ] || mv "$day/report" "$day/told"
fi
exit "$status"
