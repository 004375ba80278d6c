#!/bin/sh
# screenshots.sh BIN: the pictures of the README, from the demo's data, in
# packaging/screenshots: the report as a desk shows it, and the morning mail as
# a phone does, in both languages.  Wants chromium, ImageMagick and python3.
set -eu
bin=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH="$bin:$PATH"
FAIRLEAD_TODAY=2024-04-22
LC_ALL=C.UTF-8
TZ=UTC
export PATH FAIRLEAD_TODAY LC_ALL TZ
cp "$here/../tests/data/demo"/*.csv "$work"
cd "$work"
# The address stands in the head of the mail, which is not in the picture.
printf 'owner,email\n陈静,chen@example.com\n' >reps.csv

shoot() { # PAGE PICTURE WIDTH HEIGHT PERCENT
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars \
	    --user-data-dir="$work/browser" --force-device-scale-factor=2 \
	    --window-size="$3,$4" --screenshot="$work/shot.png" \
	    "file://$work/$1" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
	convert "$work/shot.png" -strip -resize "$5%" +dither -colors 40 \
	    -define png:compression-level=9 -define png:exclude-chunk=date,time \
	    "PNG8:$here/screenshots/$2"
}

mkdir -p "$here/screenshots"
for lang in en zh; do
	lead-import --event 'Harbour Fair 2024' --event-end 2024-04-19 booth.csv \
	    2>/dev/null | lead-grade --lang "$lang" -o graded.csv
	show-report --lang "$lang" -e event.csv -t touches.csv -p opportunities.csv \
	    -c checklist.csv -r remarks.csv --competitors competitors.csv \
	    -f html -o report.html graded.csv 2>/dev/null
	followup-due -q --lang "$lang" --touches touches.csv --quotes quotes.csv \
	    graded.csv 2>/dev/null |
	    followup-topic -q --lang "$lang" --touches touches.csv \
		--quotes quotes.csv |
	    due-digest --lang "$lang" --owner 陈静 --mime --reps reps.csv \
		--from sales@example.com >mail.eml
	python3 - <<-'END'
	import email, email.policy
	with open("mail.eml", "rb") as file:
	    mail = email.message_from_binary_file(file, policy=email.policy.default)
	with open("mail.html", "w", encoding="utf-8") as page:
	    page.write(mail.get_body(("html",)).get_content())
	END
	shoot report.html "report-$lang.png" 1180 1000 60
	shoot mail.html "mail-$lang.png" 390 844 75
done
ls -l "$here/screenshots"
