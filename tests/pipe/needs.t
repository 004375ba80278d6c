What a build needs is named before the first file is compiled: what is missing,
and one line for this machine that installs it.  Plain make installs nothing.

A compiler that knows no utf8proc.h, and tools of which the machine has these only.

  $ mkdir tools bare
  $ cat >tools/cc <<'EOF'
  > #!/bin/sh
  > case " $* " in *' -E '*) grep -q -e utf8proc.h -e "${MISS:-utf8proc.h}" && exit 1; exit 0 ;; esac
  > echo "compiled" >&2; exit 1
  > EOF
  $ printf '#!/bin/sh\necho "${WHO:-1000}"\n' >tools/id
  $ printf '#!/bin/sh\necho "$0 $*" >>%s/installed\n' "$PWD" >tools/apt-get
  $ chmod +x tools/*; cp tools/cc tools/id bare
  $ for tool in sh cat dirname tr date grep make pkg-config; do ln -s "$(command -v $tool)" bare/$tool; done
  $ deps() { unset CPPFLAGS CC; PATH="$PWD/bare$1" sh "$TESTS/deps.sh" --say build; }

Nothing to install with is known; then apt without sudo, with it, and as root.

  $ deps
  missing: utf8proc.h
  no package manager known here; see the README for the list
  [1]
  $ cp tools/apt-get bare; deps
  missing: utf8proc.h
  there is no sudo here; let somebody run as root:  apt-get update && apt-get install -y --no-install-recommends libutf8proc-dev
  [1]
  $ cp tools/apt-get bare/sudo; MISS=idn2.h deps
  missing: utf8proc.h idn2.h
  run this once, then again:  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libutf8proc-dev libidn2-dev'
  [1]
  $ WHO=0 deps
  missing: utf8proc.h
  run this once, then again:  apt-get update && apt-get install -y --no-install-recommends libutf8proc-dev
  [1]
  $ FAIRLEAD_LANG=zh deps
  缺少：utf8proc.h
  请先运行一次：  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libutf8proc-dev'
  [1]

Other systems, and what they have no package of.

  $ for with in dnf apk brew; do mkdir $with; cp bare/* $with; rm $with/apt-get; cp tools/apt-get $with/$with; done
  $ other() { unset CPPFLAGS CC; PATH="$PWD/$1" MISS=csv.h sh "$TESTS/deps.sh" --say build; }
  $ other dnf; other apk; other brew
  missing: csv.h utf8proc.h
  run this once, then again:  sudo dnf install -y libcsv-devel utf8proc-devel
  missing: csv.h utf8proc.h
  no package here: csv.h; build them from source
      https://sourceforge.net/projects/libcsv/
  run this once, then again:  sudo apk add utf8proc-dev
  missing: csv.h utf8proc.h
  run this once, then again:  brew install libcsv utf8proc
  [1]

So does plain make, which compiles and installs nothing.

  $ rm -f installed
  $ for goal in all install; do
  >   PATH="$PWD/tools:$PATH" make -s -C "$TOP" $goal BUILD="$PWD/b" DESTDIR="$PWD/d" CC="$PWD/tools/cc" >out 2>&1; echo $?
  >   grep -c '^missing: utf8proc.h$' out; grep -c 'install libutf8proc-dev\|recommends libutf8proc-dev' out
  >   grep compiled out
  > done; ls installed d 2>/dev/null
  2
  1
  1
  2
  1
  1
  [2]

Both READMEs have the same packages in their table.

  $ sed -n 's/^build h:\([^ ]*\) \(.*\)/\1 \2/p' "$TESTS/deps.sh" | while read -r header names; do
  >   for page in README.md README.zh.md; do
  >     sed -n "s#^| .$header. |##p" "$TOP/$page" | tr -c 'a-z0-9-' ' ' >row
  >     for name in $names; do
  >       [ "$name" = - ] || grep -q " $name " row || echo "$page: $header: no $name"
  >     done
  >   done
  > done

With all there it asks once a build folder.

  $ printf '#!/bin/sh\necho asked >>%s/asked\nexit 0\n' "$PWD" >tools/cc
  $ for i in 1 2 3; do make -s -C "$TOP" "$PWD/c/needs" BUILD="$PWD/c" CC="$PWD/tools/cc"; done
  $ test "$(wc -l <asked)" -lt 15

While something takes long there is a line now and then; its status stays, and
nobody waits for the sleep.

  $ cat >slow.sh <<'EOF'
  > . "$TESTS/progress.sh"
  > how_far() { say "$1 s gone" "过了 $1 秒"; }
  > progress how_far sh -c 'sleep 4; exit 7'
  > EOF
  $ PROGRESS_EVERY=1 sh slow.sh 2>&1 | head -n 1 | sed 's/[0-9][0-9]* s/N s/'
  ... N s gone
  $ PROGRESS_EVERY=3 FAIRLEAD_LANG=zh sh slow.sh >told.txt 2>&1
  [7]
  $ sed 's/[0-9][0-9]* 秒/N 秒/' told.txt | head -n 1
  ... 过了 N 秒
