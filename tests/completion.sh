#!/bin/sh
# completion.sh bash|zsh|fish FOLDER: the option lists of commands on standard
# input become completions, a file each in FOLDER.  A line ">NAME" stands before
# the options of a command: letter, name, argument, words, separated by tabs.
#
# An argument that is joined by | offers its words, FILE and DIR what is there,
# and one that names columns the headers of the file named on the line.
# The programs in quotes are those of awk.
# shellcheck disable=SC2016
set -eu

# Each option as: letter, name, kind, words.  Kinds: flag, text, words, files,
# folders, columns, header (NAME=HEADER) and, where words go with a file, both.
kinds() {
	awk -F '\t' -v OFS='\t' '
	/^>/ { print; next }
	{
		kind = "text"
		words = ""
		if ($3 == "") kind = "flag"
		else if ($4 != "") { kind = "words"; words = $4 }
		else if ($3 == "DIR") kind = "folders"
		else if ($3 == "NAME=HEADER") kind = "header"
		else if ($3 ~ /COLUMN/ || $2 ~ /^(columns|mask|late)$/) kind = "columns"
		else if ($3 ~ /\|/) {
			n = split($3, part, "|")
			for (i = 1; i <= n; i++)
				if (part[i] ~ /^[a-z][a-z0-9-]*$/)
					words = words (words ? " " : "") part[i]
			kind = words == "" ? "text" : $3 ~ /FILE/ ? "both" : "words"
		} else if ($3 ~ /FILE/) kind = "files"
		print $1, $2, kind, words
	}'
}

# What every file of a shell begins with, then what write_file() of the awk
# program made of one command.
files() { # FOLDER/PREFIX SUFFIX PROGRAM, the beginning in $beginning
	kinds | awk -F '\t' -v prefix="$1" -v suffix="$2" '
	/^>/ { finish(); name = substr($0, 2); next }
	END { finish() }
	function finish() {
		if (name == "")
			return
		file = prefix name suffix
		beginning = ENVIRON["beginning"]
		sub(/@NAME@/, name, beginning)
		printf "%s\n", beginning >file
		write_file(file)
		close(file)
	}
	'"$3"
}

in_bash() { # FOLDER
	beginning=$(cat <<'END'
# The headers of the first file named on the line.
_fairlead_headers() {
	local word
	for word in "${COMP_WORDS[@]:1}"; do
		if [[ $word != -* && -f $word ]]; then
			fairlead columns "$word" 2>/dev/null
			return
		fi
	done
}
_fairlead_complete() { # FUNCTION-THAT-KNOWS-VALUES OPTION...
	local know=$1 word=${COMP_WORDS[COMP_CWORD]} option prefix='' name
	local back before=${COMP_WORDS[COMP_CWORD-1]} IFS=$'\n'
	shift
	option=$before
	[[ $before == '=' ]] && option=${COMP_WORDS[COMP_CWORD-2]}
	if [[ $word == '=' ]]; then word=''; fi
	for back in 2 3; do	# NAME=HEADER comes as three words
		if ((COMP_CWORD > back)) &&
		    [[ ${COMP_WORDS[COMP_CWORD-back]} == --column &&
		    "${COMP_WORDS[*]:COMP_CWORD-back+1}" == *=* ]]; then
			option=--columns-of-header
		fi
	done
	COMPREPLY=()
	local kind=
	if [[ $option == --columns-of-header ]]; then
		kind=columns
	elif [[ $option == -* ]]; then
		kind=$($know "$option")
	fi
	case $kind in
	words*)
		COMPREPLY=($(IFS=' '; compgen -W "${kind#words }" -- "$word")) ;;
	both*)
		COMPREPLY=($(IFS=' '; compgen -W "${kind#both }" -- "$word")
		    $(compgen -f -- "$word")) ;;
	columns)
		[[ $word == *,* ]] && prefix=${word%,*},
		for name in $(_fairlead_headers); do
			[[ $prefix$name == "$word"* ]] && COMPREPLY+=("$prefix$name")
		done
		compopt -o nospace 2>/dev/null ;;
	header)
		compopt -o nospace 2>/dev/null ;;
	text) ;;
	folders)
		COMPREPLY=($(compgen -d -- "$word")) ;;
	files)
		COMPREPLY=($(compgen -f -- "$word")) ;;
	*)
		if [[ $word == -* ]]; then
			COMPREPLY=($(IFS=' '; compgen -W "$*" -- "$word"))
		else
			COMPREPLY=($(compgen -f -- "$word"))
		fi ;;
	esac
}
END
	)
	files "$1/" "" '
	{
		options = options " --" $2
		if ($3 != "flag")
			cases = cases "\t" ($1 == "-" ? "" : "-" $1 " | ") "--" $2 \
			    ") echo \"" $3 ($4 ? " " $4 : "") "\" ;;\n"
	}
	function write_file(file,	fn) {
		fn = name
		gsub(/-/, "_", fn)
		printf "_%s_value() {\n\tcase $1 in\n%s\tesac\n}\n", fn, cases >file
		printf "_%s() {\n\tlocal IFS=\" \"\n\t_fairlead_complete _%s_value%s\n}\n", fn, fn, options >file
		printf "complete -o filenames -F _%s %s\n", fn, name >file
		options = cases = ""
	}'
}

in_zsh() { # FOLDER
	beginning=$(cat <<'END'
#compdef @NAME@
# The headers of the first file named on the line.
_fairlead_headers() {
	local word
	local -a names
	for word in ${(Q)words[2,-1]}; do
		if [[ $word != -* && -f $word ]]; then
			names=(${(f)"$(fairlead columns $word 2>/dev/null)"})
			compadd -S '' -a names
			return
		fi
	done
}
_fairlead_columns() { compset -P '*,'; _fairlead_headers }
_fairlead_header() { compset -P '*=' && _fairlead_headers }
_fairlead_both() { _alternative "words:word:($*)" 'files:file:_files' }
END
	)
	files "$1/_" "" '
	{
		action = ""
		if ($3 == "words") action = ":" $2 ":(" $4 ")"
		else if ($3 == "both") action = ":" $2 ":_fairlead_both " $4
		else if ($3 == "files") action = ":file:_files"
		else if ($3 == "folders") action = ":folder:_files -/"
		else if ($3 == "columns") action = ":column:_fairlead_columns"
		else if ($3 == "header") action = ":header:_fairlead_header"
		else if ($3 == "text") action = ":" $2 ": "
		long = "--" $2 ($3 == "flag" ? "" : "=")
		spec = spec " \\\n\t'\''*" long action "'\''"
		if ($1 != "-") spec = spec " \\\n\t'\''*-" $1 ($3 == "flag" ? "" : "+") action "'\''"
	}
	function write_file(file) {
		printf "_arguments -s -S%s \\\n\t'\''*:file:_files'\''\n", spec >file
		spec = ""
	}'
}

in_fish() { # FOLDER
	beginning=$(cat <<'END'
function __fairlead_columns
	set -l prefix (string replace -r '^--[^=]*=' '' -- (commandline -ct))
	set prefix (string replace -r '[^,=]*$' '' -- "$prefix")
	for word in (commandline -o)[2..]
		if not string match -q -- '-*' $word; and test -f $word
			for name in (fairlead columns $word 2>/dev/null)
				echo $prefix$name
			end
			return
		end
	end
end
END
	)
	files "$1/" .fish '
	{
		line = "complete -c " name " -l " $2 ($1 == "-" ? "" : " -s " $1)
		if ($3 == "words") line = line " -x -a \"" $4 "\""
		else if ($3 == "both") line = line " -r -F -a \"" $4 "\""
		else if ($3 == "files") line = line " -r -F"
		else if ($3 == "folders") line = line " -x -a \"(__fish_complete_directories)\""
		else if ($3 == "columns" || $3 == "header") line = line " -x -a \"(__fairlead_columns)\""
		else if ($3 == "text") line = line " -x"
		lines = lines line "\n"
	}
	function write_file(file) {
		printf "%s", lines >file
		lines = ""
	}'
}

export beginning
"in_$1" "$2"
