#!/bin/sh
# completion.sh bash|zsh NAME: the option list of a command (letter, name,
# argument, separated by tabs) becomes a completion on standard output.
set -eu
awk -F '\t' -v shell="$1" -v name="$2" '
{
	words = words " --" $2
	if ($3 ~ /FILE/) files = files (files ? "|" : "") "--" $2
	else if ($3 ~ /^[a-z-]+(\|[a-z-]+)+$/) {
		gsub(/\|/, " ", $3)
		cases = cases "\t--" $2 ") COMPREPLY=($(compgen -W \"" $3 "\" -- \"$word\")); return ;;\n"
	}
	spec = spec " \\\n\t\"--" $2 ($3 ? "=[" $3 "]:" $3 ":" ($3 ~ /FILE/ ? "_files" : "") : "") "\""
}
END {
	if (shell == "bash") {
		fn = name
		gsub(/-/, "_", fn)
		printf "_%s() {\n\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n", fn
		printf "\tcase $before in\n%s\tesac\n", cases
		printf "\tif [[ $word == -* ]]; then\n\t\tCOMPREPLY=($(compgen -W \"%s\" -- \"$word\"))\n", substr(words, 2)
		printf "\telse\n\t\tCOMPREPLY=($(compgen -f -- \"$word\"))\n\tfi\n}\ncomplete -o filenames -F _%s %s\n", fn, name
	} else {
		printf "#compdef %s\n_arguments%s \\\n\t\"*:file:_files\"\n", name, spec
	}
}'
