#!/bin/sh
# fairlead-review - keep a snapshot and mail the page for the pipeline review
#
# The snapshot is taken first, for it cannot be taken later; the page lies in
# the folder reviews before it is mailed.  A run that is called again goes on
# where the last one stopped: one snapshot, one page, one mail a review.
name=fairlead-review version=@VERSION@

options() {
	printf '%s\t%s\t%s\n' c config FILE l label LABEL - dry-run '' \
	    - again '' h help '' V version ''
}

help() {
	case $language in zh*) help_zh; return ;; esac
	cat <<-'HELP'
	usage: fairlead-review [options]
	fairlead-review - keep a snapshot and mail the page for the pipeline review

	  -c, --config FILE       settings, default ~/fairlead/review.conf
	  -l, --label LABEL       mon or fri; default by the day of the week
	      --dry-run           print the page, keep, mail and change nothing
	      --again             make and mail the page of today once more

	Common: -h --help, -V --version
	The manual: man fairlead-review
	HELP
}

help_zh() {
	cat <<-'HELP'
	用法：fairlead-review [选项]
	fairlead-review - 保存漏斗快照，并发送例会报告

	  -c, --config FILE       设置文件，默认 ~/fairlead/review.conf
	  -l, --label LABEL       mon 或 fri；默认按星期几
	      --dry-run           只输出报告，不保存、不发送、不改动
	      --again             重新生成并发送今天的报告

	通用：-h --help, -V --version
	手册：man fairlead-review
	HELP
}

. lib/front/settings.sh

config=${FAIRLEAD_HOME:-${HOME:-.}/fairlead}/review.conf
label=''
take_options "$@"
[ "$operands" -eq 0 ] ||
    usage "one argument too many: \"$operand\"" "多了一个参数：“$operand”"

# Settings, and what stands for them in the file: "name = value".
opportunities=opportunities.csv history=history.csv targets=targets.csv
touches=touches.csv leads=leads.csv reps=reps.csv quotes=quotes.csv
roles=roles.csv rates=rates.csv
target='' period='' scheme='' currency='' fy_start='' lang=en
to='' from=${FAIRLEAD_FROM:-sales@example.com}
send=${FAIRLEAD_SEND:-/usr/sbin/sendmail -t -i}
home=$(dirname "$config")
known=' opportunities history targets touches leads reps quotes roles rates
 target period scheme currency fy_start lang to from send home '

load_config
case $lang in
en | zh) ;;
*) usage "$config: lang: write en or zh" "$config: lang: 请写 en 或 zh" ;;
esac

go_home
set_today

# Zeller's congruence, as date(1) differs from system to system: 2 is Monday.
weekday() { # YYYY-MM-DD
	y=${1%%-*} m=${1#*-} d=${1##*-}
	m=${m%%-*} m=${m#0} d=${d#0}
	[ "$m" -gt 2 ] || { m=$((m + 12)) && y=$((y - 1)); }
	echo $(((d + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7))
}

if [ -z "$label" ]; then
	case $(weekday "$today") in
	2) label=mon ;;
	6) label=fri ;;
	*) usage "$today is neither Monday nor Friday; give --label" \
	    "$today 既不是周一也不是周五；请用 --label 指定" ;;
	esac
fi
case $label in
*[!A-Za-z0-9_-]*) usage "--label: write a word such as mon" \
    "--label: 请写一个单词，如 mon" ;;
esac
[ -r "$opportunities" ] || trouble "$opportunities: cannot be read in $PWD" \
    "$opportunities: 在 $PWD 中无法读取"

# The page in a form, from what files there are, one word a line.
page() { # FORMAT OUTPUT
	if [ -n "$target" ]; then
		goal=$(given --target "$target")
	else
		goal=$(with --targets "$targets")
	fi
	IFS='
'
	# shellcheck disable=SC2046,SC2086
	set -- -f "$1" -o "$2" --label "$label" --lang "$lang" $goal \
	    $(given --period "$period") $(given --scheme "$scheme") \
	    $(given --currency "$currency") $(given --fy-start "$fy_start") \
	    $(with --history "$history") $(with --touches "$touches") \
	    $(with --leads "$leads") $(with --reps "$reps") \
	    $(with --quotes "$quotes") $(with --roles "$roles") \
	    $(with --rates "$rates") "$opportunities"
	unset IFS
	funnel-report "$@"
}

# ---- mail -----------------------------------------------------------------------

title() {
	if [ "$lang" = zh ]; then
		printf '销售漏斗例会 %s' "$today"
	else
		printf 'Pipeline review, %s' "$today"
	fi
}

# ---- the run --------------------------------------------------------------------

if [ -n "$dry_run" ]; then
	page txt /dev/stdout
	exit
fi
mkdir -p reviews || exit 2
if command -v flock >/dev/null; then
	exec 9>>reviews/.lock
	flock 9
fi
review=reviews/$today-$label status=0
[ -z "$again" ] || rm -f "$review.sent"
[ ! -e "$review.sent" ] || exit 0
# Without a snapshot there is a page all the same: the review is today.
funnel-snapshot --history "$history" --label "$label" "$opportunities" ||
	status=1
for form in txt html; do
	page "$form" "$review.$form" || {
		[ $? -le 1 ] || trouble 'the page could not be made' '报告没有生成'
		status=1
	}
done
if [ -n "$to" ]; then
	mail_pages "$(title)" "$review.txt" "$review.html" "$today-$label.html" |
		$send 9>&- ||
		trouble "the mail did not go out; $review.html is there" \
		    "邮件没有发出；$review.html 已生成"
else
	echo "$PWD/$review.html"
fi
: >"$review.sent"
exit "$status"
