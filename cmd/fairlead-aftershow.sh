#!/bin/sh
# fairlead-aftershow - the evening after the fair, from booth lists to the report
#
# Everything is made anew from the files as they are, in a folder of its own
# that takes the name of the day when it is whole: a run that fails leaves the
# folder of before, and the files of the show are read and never written.  The
# commands run in that folder, so that the command lines in the appendix of the
# report can be run there again.
name=fairlead-aftershow version=@VERSION@

options() {
	printf '%s\t%s\t%s\n' c config FILE - dry-run '' - again '' \
	    h help '' V version ''
}

help() {
	case $language in zh*) help_zh; return ;; esac
	cat <<-'HELP'
	usage: fairlead-aftershow [options] [folder]
	fairlead-aftershow - turn a fair's files into leads, due list and report

	  -c, --config FILE       settings, default aftershow.conf in the folder
	      --dry-run           print the report, keep, mail and change nothing
	      --again             mail the report of today once more

	Common: -h --help, -V --version
	The manual: man fairlead-aftershow
	HELP
}

help_zh() {
	cat <<-'HELP'
	用法：fairlead-aftershow [选项] [文件夹]
	fairlead-aftershow - 把展会的文件变成线索、待跟进清单和展后报告

	  -c, --config FILE       设置文件，默认为文件夹中的 aftershow.conf
	      --dry-run           只输出报告，不保存、不发送、不改动
	      --again             把今天的报告再发一次

	通用：-h --help, -V --version
	手册：man fairlead-aftershow
	HELP
}

. lib/front/settings.sh

folder=${FAIRLEAD_HOME:-${HOME:-.}/fairlead} config=''
take_options "$@"
[ "$operands" -eq 0 ] || folder=$operand
[ "$operands" -le 1 ] || usage 'one folder at a time' '一次只能给一个文件夹'

# Settings, and what stands for them in the file: "name = value".
booth=booth.csv events=event.csv touches=touches.csv quotes=quotes.csv
samples=samples.csv opportunities=opportunities.csv receipts=receipts.csv
checklist=checklist.csv remarks=remarks.csv competitors=competitors.csv
decisions=decisions.csv known_leads=leads.csv targets=targets.csv
history=history.csv reps=reps.csv holidays=holidays.csv
event='' previous='' own='' dial='' country=CN within=7 period='' currency=''
lang=en to='' from=${FAIRLEAD_FROM:-sales@example.com}
send=${FAIRLEAD_SEND:-/usr/sbin/sendmail -t -i}
home=$folder
if [ -z "$named" ]; then
	config=$folder/aftershow.conf
elif [ "$operands" -eq 0 ]; then
	home=$(dirname "$config")
fi
known=' booth events touches quotes samples opportunities receipts checklist
 remarks competitors decisions known_leads targets history reps holidays event
 previous own dial country within period currency lang to from send home '
load_config
for one in ${lang:-none}; do
	case $one in
	en | zh) ;;
	*) usage "$config: lang: write en, zh or both" \
	    "$config: lang: 请写 en、zh 或 both" ;;
	esac
done
case $within in
'' | *[!0-9]*) usage "$config: within: write a whole number of days" \
    "$config: within: 请写整数天数" ;;
esac

go_home
set_today
first=${lang%% *}	# of the lists and of the mail
home=$PWD place=$PWD/aftershow work='' up='' status=0

told() { # ENGLISH CHINESE
	if [ "$first" = zh ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

# shellcheck disable=SC2317 # the trap calls it
cleanup() {
	[ -z "$work" ] || rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 2' HUP INT TERM

# Status 1 says that some records were rejected or judged with doubt: the good
# ones go on.
step() { # COMMAND...
	unset IFS
	error=$("$@" 2>&1 >/dev/null 9>&-)
	code=$?
	[ -z "$error" ] || printf '%s\n' "$error" | sed "s|$work/||g; s|${up:-$work/}||g" >>"$work/log.txt"
	[ "$code" -eq 0 ] || status=1
	[ "$code" -gt 1 ] || return 0
	printf '%s\n' "$error" | sed "s|$work/||g; s|${up:-$work/}||g" >&2
	trouble "$1 failed; what was there before stays" "$1 出错；原有文件不变"
}

# Into the folder; from there the files of the show are reached over $up.
enter() { # FOLDER UP
	cd "$1" || exit 2
	up=$2
	for side in events touches quotes samples opportunities receipts checklist \
	    remarks competitors decisions targets history reps holidays; do
		eval "file=\$$side"
		case $file in
		/*) ;;
		*) eval "$side=\$up\$file" ;;
		esac
	done
}

# ---- the event --------------------------------------------------------------

# The only row of the event file, or the one that the setting names.
event_cell() { # COLUMN
	[ -r "$events" ] || return 0
	lead-show -q -f tsv -w 0 -c "event_name,$1" "$events" 2>/dev/null |
	    awk -F '\t' -v event="$event" '
	    NR > 1 && (event == "" || $1 == event) { print $2; exit }'
}

# ---- the leads --------------------------------------------------------------

# Read where they lie, as the leads keep the name of their list.
import_leads() {
	cd "$home" || exit 2
	IFS=';'
	# shellcheck disable=SC2086
	set -- $booth
	unset IFS
	for file; do
		trim "$file"
		[ -r "$trimmed" ] ||
			trouble "$home/$trimmed: cannot be read; booth = FILE; FILE names the lists" \
			    "$home/$trimmed: 无法读取；请用 booth = 文件;文件 指明名单"
		set -- "$@" "$trimmed"
		shift
	done
	IFS=$newline
	# shellcheck disable=SC2046
	set -- -o "$work/imported.csv" --rejects "$work/rejected.csv" --lang "$first" \
	    $(given --event "$event_name") $(given --event-end "$event_end") \
	    $(given --country "$dial") $(with --known "$known_leads") \
	    $([ ! -r "$known_leads" ] || given --id-map "$work/id-map.csv") "$@"
	unset IFS
	step lead-import "$@"
}

# One record a person; what is not certain waits for somebody to decide it.
merge_leads() {
	IFS=$newline
	# shellcheck disable=SC2046
	set -- --review decide.csv $(with --decisions "$decisions") \
	    -o marked.csv imported.csv
	unset IFS
	step lead-dedupe "$@"
	step lead-merge -j merged-journal.csv -m merged.csv \
	    -o leads.csv marked.csv
}

# Files that name leads follow the merge, as copies beside the leads.
follow_merge() { # SETTING...
	[ "$(records merged.csv)" -gt 0 ] || return 0
	for side; do
		eval "file=\$$side"
		names_leads "$file" || continue
		step lead-repoint -m merged.csv -o "$side.csv" "$file"
		eval "$side=$side.csv"
	done
}

names_leads() { # FILE
	[ -r "$1" ] &&
	    lead-show -q -n 1 -c lead_id "$1" >/dev/null 2>&1
}

leads_of() { # OPTION FILE: both, if the file names leads
	! names_leads "$2" || printf '%s\n%s\n' "$1" "$2"
}

grade_leads() {
	[ ! -r "$touches" ] || step touch-rollup -q --touches "$touches" \
	    -o leads.csv leads.csv
	IFS=$newline
	# shellcheck disable=SC2046
	set -- -q --lang "$first" $(given --own "$own") \
	    $(leads_of --touches "$touches") $(leads_of --quotes "$quotes") \
	    $(leads_of --samples "$samples") $(leads_of --receipts "$receipts") \
	    $(leads_of --opportunities "$opportunities") \
	    -o leads.csv leads.csv
	unset IFS
	step lead-grade "$@"
}

list_due() {
	IFS=$newline
	# shellcheck disable=SC2046
	set -- --workdays --within "$within" --country "$country" --lang "$first" \
	    $(leads_of --touches "$touches") $(leads_of --quotes "$quotes") \
	    $(leads_of --samples "$samples") $(with --reps "$reps") \
	    $(leads_of --opportunities "$opportunities") \
	    $(with --holidays "$holidays") -o due.csv leads.csv
	unset IFS
	step followup-due "$@"
	IFS=$newline
	# shellcheck disable=SC2046
	set -- --country "$country" --lang "$first" \
	    $(leads_of --touches "$touches") $(leads_of --quotes "$quotes") \
	    $(with --holidays "$holidays") -o due.csv due.csv
	unset IFS
	step followup-topic "$@"
	step due-digest --lang "$first" -o due.txt due.csv
}

# ---- the pages --------------------------------------------------------------

report() { # LANGUAGE FORMAT APPENDIX OUTPUT
	IFS=$newline
	# shellcheck disable=SC2046
	set -- --lang "$1" -f "$2" -a "$3" $(with -e "$events") \
	    $(given --event-name "$event") $(given --previous "$previous") \
	    $(given --currency "$currency") $(with -t "$touches") \
	    $(with -p "$opportunities") $(with -c "$checklist") \
	    $(with -r "$remarks") $(with --competitors "$competitors") \
	    -o "$4" leads.csv
	unset IFS
	step show-report "$@"
}

funnel() {
	[ -r "$opportunities" ] || return 0
	IFS=$newline
	# shellcheck disable=SC2046
	set -- -f html --lang "$first" --leads leads.csv \
	    $(given --period "$period") $(given --currency "$currency") \
	    $(with --targets "$targets") $(with --history "$history") \
	    $(leads_of --touches "$touches") $(with --reps "$reps") \
	    $(leads_of --quotes "$quotes") -o funnel.html "$opportunities"
	unset IFS
	step funnel-report "$@"
}

records() { # FILE: how many, whatever line ends its cells hold
	if [ -s "$1" ]; then
		lead-show -q -f jsonl "$1" 2>/dev/null | wc -l | tr -d ' '
	else
		echo 0
	fi
}

grades() { # A 5, B 7, ...; U where it is not known
	lead-show -q -f tsv -c grade_horizon leads.csv 2>/dev/null | sed 1d |
	    sort | uniq -c | awk -v comma="$(told ', ' 、)" '{
		printf "%s%s %d", between, $2, $1
		between = comma
	    }'
}

summary() {
	leads=$(records leads.csv) merged=$(records merged.csv)
	decide=$(records decide.csv) due=$(records due.csv)
	rejected=$(records rejected.csv)
	told "${event_name:-$home}, $today" "${event_name:-$home}，$today"
	told "  leads: $leads ($(grades))" "  线索 $leads 条（$(grades)）"
	told "  merged into others: $merged; pairs to decide: $decide (decide.csv)" \
	    "  合并 $merged 条；待人工判断 $decide 对（decide.csv）"
	told "  rejected: $rejected (rejected.csv, with the reasons)" \
	    "  拒收 $rejected 条（rejected.csv，附原因）"
	told "  due within $within days: $due (due.txt)" \
	    "  $within 天内待跟进 $due 条（due.txt）"
}

title() {
	told "After the show: ${event_name:-$today}" "展后报告：${event_name:-$today}"
}

make_all() { # UP: from the folder to the files of the show
	: >"$work/log.txt"
	[ -n "$event" ] || [ "$(records "$events")" -le 1 ] ||
		trouble "$home/$events: several events; event = NAME says which" \
		    "$home/$events: 有多个展会；请用 event = 名称 指明"
	event_name=${event:-$(event_cell event_name)}
	event_end=$(event_cell event_end)
	import_leads
	enter "$work" "$1"
	merge_leads
	follow_merge touches quotes samples opportunities receipts
	grade_leads
	list_due
	for one in $lang; do
		report "$one" html full "report-$one.html"
	done
	report "$first" txt no report.txt
	funnel
	summary >summary.txt
	rm -f imported.csv marked.csv
}

# ---- the run ----------------------------------------------------------------

if [ -n "$dry_run" ]; then
	work=$(mktemp -d) || exit 2
	make_all "$home/"
	cat summary.txt
	echo
	cat report.txt
	exit "$status"
fi
mkdir -p "$place" || exit 2
if command -v flock >/dev/null; then
	exec 9>>"$place/.lock"
	flock 9
fi
work=$(mktemp -d "$place/.work.XXXXXX") || exit 2
make_all ../../
cd "$place" || exit 2
day=$place/$today
sent=$place/.sent-$today
[ -z "$again" ] || rm -f "$sent"
[ ! -e "$day" ] || mv "$day" "$work.old" || exit 2
mv "$work" "$day" || exit 2
rm -rf "$work.old"
work=''
if [ -n "$to" ] && [ ! -e "$sent" ]; then
	{ cat "$day/summary.txt" && echo && cat "$day/report.txt"; } >"$day/mail.txt"
	set --
	for one in $lang; do
		set -- "$@" "$day/report-$one.html" "report-$today-$one.html"
	done
	[ ! -e "$day/funnel.html" ] ||
		set -- "$@" "$day/funnel.html" "funnel-$today.html"
	mail_pages "$(title)" "$day/mail.txt" "$@" | $send 9>&- ||
		trouble "the mail did not go out; the report is in $day" \
		    "邮件没有发出；报告在 $day"
	rm -f "$day/mail.txt"
	: >"$sent"
fi
cat "$day/summary.txt"
echo "$day/report-$first.html"
exit "$status"
