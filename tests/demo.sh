#!/bin/sh
# The whole journey on a made-up fair: demo.sh BIN.  Each step shows its
# command line and what it prints.
set -eu
bin=$(cd "$1" && pwd)
data=$(cd "$(dirname "$0")/data/demo" && pwd)
out=$(dirname "$bin")/report.html
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH="$bin:$PATH"
FAIRLEAD_TODAY=2024-04-22
LC_ALL=C.UTF-8
export PATH FAIRLEAD_TODAY LC_ALL
cp "$data"/*.csv "$work"
cd "$work"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
[ -t 1 ] || say() { printf '\n%s\n' "$*"; }
show() { # runs a command line and shows it; what a step rejects is no failure
	printf '$ %s\n' "$1"
	sh -c "$1" 2>&1 || true
}

say "1. The booth list as somebody exported it: GB18030, a title line on top,
   Chinese headers, full-width digits, two phones in a cell, a total at the end."
show 'head -n 4 booth.csv | iconv -f GB18030 -t UTF-8 | cut -d, -f1-6,9,10'

say "2. Clean leads. What cannot be read for certain is named, and kept for mending."
show "lead-import --event 'Harbour Fair 2024' --event-end 2024-04-19 --rejects bad.csv -o leads.csv booth.csv"
show "cut -d, -f1,2,9,12,21,25 leads.csv | head -n 5"

say "3. Honest grades: in a named scheme, with the rule and the points."
show "lead-grade -o graded.csv leads.csv"
show "cut -d, -f2,29,30,34,35,36,38 graded.csv | head -n 5"

say "4. Who is due today, by when, and why now: contact log and quotes beside it."
show "followup-due -q --touches touches.csv --quotes quotes.csv -n 8 -o due.csv graded.csv"
show "cut -d, -f2,40,43,46,48 due.csv"

say "5. What the quarter will bring, and the odds of each target."
show "funnel-forecast --period 2024Q2 --targets targets.csv --by owner -o forecast.csv opportunities.csv"
show "cut -d, -f1-4,10,18-21 forecast.csv"

say "6. Quotations with names that show care."
show "quote-name quotes.csv | cut -d, -f1,9-"
show "printf 'Quotation Sheet.xlsx\n' | quote-name --check"

say "7. The report for management: every number with its source."
show "show-report -e event.csv -t touches.csv -p opportunities.csv -c checklist.csv -r remarks.csv --competitors competitors.csv -f html -o report.html graded.csv"
show "show-report -e event.csv -t touches.csv -f txt graded.csv | sed -n '/^Findings/,/^1 /p' | sed '\$d'"
cp report.html "$out"
say "The report stands in $out: open it in a browser."
