#!/bin/sh
# The whole journey on a made-up fair: demo.sh BIN.  Each step shows its
# command line and what it prints, in the language of the messages.
set -eu
bin=$(cd "$1" && pwd)
data=$(cd "$(dirname "$0")/data/demo" && pwd)
out=$(dirname "$bin")/report.html
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck source=tests/progress.sh
. "$(dirname "$0")/progress.sh"
lang=$spoken
PATH="$bin:$PATH"
FAIRLEAD_TODAY=2024-04-22
FAIRLEAD_LANG=$lang
LC_ALL=C.UTF-8
export PATH FAIRLEAD_TODAY FAIRLEAD_LANG LC_ALL
cp "$data"/*.csv "$work"
cd "$work"

head_of() { # ENGLISH CHINESE: what the next step is
	if [ -t 1 ]; then
		printf '\n\033[1m%s\033[0m\n' "$(say "$@")"
	else
		printf '\n%s\n' "$(say "$@")"
	fi
}
show() { # runs a command line and shows it; what a step rejects is no failure
	printf '$ %s\n' "$1"
	sh -c "$1" 2>&1 || true
}

head_of "The fair closed on Friday, it is Monday 22 April. The booth list as somebody
exported it: GB18030, a title on top, Chinese headers, full-width digits, two
phones in a cell, a total at the end." \
    "展会周五结束，今天是 4 月 22 日周一。展位登记表的原样：GB18030 编码，上面有标题行，
中文表头，全角数字，一格里两个电话，末尾还有合计行。"
show 'iconv -f GB18030 -t UTF-8 booth.csv | head -n 3'

head_of "1. Clean leads. What cannot be read for certain is named, and kept for mending." \
    "1. 变成干净的线索。认不准的都会指出来，留着修正。"
show "lead-import --event 'Harbour Fair 2024' --event-end 2024-04-19 --rejects bad.csv -o leads.csv booth.csv"
show "lead-show -n 4 --columns company,contact_name,country,phone_e164,booth_class leads.csv"

head_of "2. Honest grades: in a named scheme, each with its reason." \
    "2. 按采购意向评级，每个等级都有理由。"
show "lead-grade --explain --lang $lang -o graded.csv leads.csv"
show "lead-show -n 4 --columns grade,company,budget,buy_horizon_months,grade_why graded.csv"

head_of "3. Who is due today, and why now: the contact log and the quotes beside it." \
    "3. 今天该跟进谁，为什么是现在：结合跟进日志和报价。"
show "followup-due -q --lang $lang --touches touches.csv --quotes quotes.csv -n 8 -o due.csv graded.csv"
show "lead-show --columns due_date,company,why_now,owner due.csv"

head_of "4. The mail that one seller finds at seven in the morning, with what to write about." \
    "4. 一位业务员早上七点收到的邮件，连写什么都有了。"
show "followup-topic -q --lang $lang --touches touches.csv --quotes quotes.csv due.csv | due-digest --lang $lang --owner 陈静 -n 1"

head_of "5. Quotations with names that show care." \
    "5. 报价文件名一看就用心。"
show "quote-name quotes.csv | lead-show -n 3 --columns quote_id,file_name"

head_of "6. What the quarter will bring, and the odds of each target, in percent." \
    "6. 本季度能带来多少，达成目标的概率（%）是多少。"
show "funnel-forecast --period 2024Q2 --targets targets.csv --by owner opportunities.csv | lead-show --view forecast"

head_of "7. The report for management: every number with its source." \
    "7. 给管理层的展后报告：每个数字都有出处。"
show "show-report --lang $lang -e event.csv -t touches.csv -p opportunities.csv -c checklist.csv -r remarks.csv --competitors competitors.csv -f html -o report.html graded.csv"
cp report.html "$out"
opener=
[ ! -t 1 ] || [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ||
    opener=$(command -v xdg-open || true)
[ ! -t 1 ] || [ "$(uname)" != Darwin ] || opener=open
if [ -n "$opener" ] && "$opener" "$out" >/dev/null 2>&1; then
	head_of "The report is open in your browser: $out" "报告已在浏览器中打开：$out"
else
	head_of "The report is here, open it in a browser: $out" "报告在这里，用浏览器打开：$out"
fi

head_of "Now your own list, exported as it is; nothing is written yet. What the demo did
not need, make builds." \
    "现在试试自己的表，原样导出即可，这一步不写任何文件。演示没用到的命令，运行 make 即可编译。"
printf '$ %s\n' "PATH=\"$bin:\$PATH\"" 'lead-import --suggest my-list.xlsx | lead-show' 'make' 'fairlead'
