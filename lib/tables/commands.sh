#!/bin/sh
# Makes table `command` of the manual pages: commands.sh PAGE.1... prints the
# name and the sentence of each, as CSV.  They are those of --help, which a
# test compares.
set -eu
echo command,en
for page; do
	awk '/^\.Nm / && !name { name = $2 }
	/^\.Nd / {
		sub(/^\.Nd /, "")
		gsub(/"/, "\"\"")
		printf "%s,\"%s\"\n", name, $0
		exit
	}' "$page"
done
