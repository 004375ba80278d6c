#!/bin/sh
# Turns the rule tables into C: embed.sh FILE.csv... prints the bytes of each,
# where its cells stand, and the list that lib/rule/table.c searches, by name.
# One source for all of them, made of string literals: a compiler reads those
# ten times as fast as a list of numbers, and starts once.
#
# Cells are numbers: how many records there are; then for each its line, how
# many cells it has, as many as the header, and of each cell where it begins
# and its length.  A cell that holds doubled quotes stands behind the bytes of
# the table, with single ones.
set -eu
LC_ALL=C awk '
function literal(text) {
	gsub(/\\/, "&&", text)
	gsub(/"/, "\\\"", text)
	gsub(/\?/, "\\?", text)
	gsub(/\r/, "\\r", text)
	gsub(/\n/, "\\n", text)
	return text
}
function cell(at, len) {
	row = row "," at "," len
	width++
}
function quoted_cell() {
	if (doubled) {
		cell(size + length(more), length(text))
		more = more text
	} else {
		cell(start, length(text))
	}
	quoted = 0
}
# A line of cells, or the next one of a quoted cell.
function cut(line, n,   p, i, rest) {
	if (!quoted) {
		if (line == "")
			return
		row = n
		width = 0
	}
	for (p = 1;; ) {
		rest = substr(line, p)
		if (!quoted && substr(line, p, 1) == "\"") {
			quoted = 1
			doubled = 0
			start = base + p
			text = ""
			p++
			continue
		}
		i = index(rest, quoted ? "\"" : ",")
		if (!quoted) {
			cell(base + p - 1, i == 0 ? length(rest) : i - 1)
			p += i
			if (i == 0)
				break
			continue
		}
		if (i == 0) {
			text = text rest "\n"
			return
		}
		text = text substr(rest, 1, i - 1)
		p += i
		if (substr(line, p, 1) == "\"") {
			text = text "\""
			doubled = 1
			p++
			continue
		}
		quoted_cell()
		if (substr(line, p, 1) != ",")
			break
		p++
	}
	sub(/,/, "," width ",", row)
	rows[++records] = row
	if (records == 1)
		wide = width
	if (width != wide) {
		print name ".csv:" n ": " width " cells under " wide \
		    " headers" >"/dev/stderr"
		failed = 1
		exit 1
	}
}
function shut(   n) {
	if (!open)
		return
	print ";"
	records = base = 0
	more = ""
	for (n = 1; n <= lines; n++) {
		cut(line[n], n)
		base += length(line[n]) + 1
	}
	print "static const unsigned cells_" id "[] = { " records ","
	for (n = 1; n <= records; n++)
		print rows[n] ","
	print "0 };"
	print "static const char more_" id "[] = \"" literal(more) "\";"
}
function begin() {
	name = FILENAME
	sub(/.*\//, "", name)
	sub(/\.csv$/, "", name)
	id = name
	gsub(/-/, "_", id)
	for (place = ++count; place > 1 && names[place - 1] > name; place--)
		names[place] = names[place - 1]
	names[place] = name
	print "static const char table_" id "[] ="
	open = 1
	lines = size = 0
}
BEGIN { print "#include \"rule/table.h\"" }
FNR == 1 { shut(); begin() }
{ line[++lines] = $0; size += length($0) + 1; print "\"" literal($0) "\\n\"" }
END {
	if (failed)
		exit 1
	shut()
	print "const struct table_builtin table_builtins[] = {"
	for (i = 1; i <= count; i++) {
		id = names[i]
		gsub(/-/, "_", id)
		print "\t{ \"" names[i] "\", table_" id ", sizeof(table_" id ") - 1, cells_" id ", more_" id " },"
	}
	print "\t{ 0, 0, 0, 0, 0 },\n};"
	print "const unsigned long table_builtin_count = " count ";"
}
' "$@"
