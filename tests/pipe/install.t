What make install does, and that make uninstall leaves nothing of it.

  $ install() { sh "$TOP/tests/install.sh" "$@" "$TOP"/man/*.[157] "$TOP"/man/zh_CN/*.[157]; }
  $ export PATH="$PWD/tree/bin:$PATH" SHELL=/bin/sh
  $ install install "$BUILD" "$PWD/tree" >told
  $ head -n 1 told | sed "s|$PWD|DIR|g; s/[0-9][0-9]*/N/g"
  installed N commands in DIR/tree/bin, N pages in DIR/tree/share/man
  $ tail -n 1 told
  then: fairlead lists the commands, fairlead doctor looks at this machine

The commands run, the pages are there, in both languages, and so are the
completions.

  $ tree/bin/lead-show --version | cut -d' ' -f1,2
  lead-show (Fairlead)
  $ ls tree/share/man/man7/fairlead.7 tree/share/man/man1/lead-show.1
  tree/share/man/man1/lead-show.1
  tree/share/man/man7/fairlead.7
  $ ls tree/share/man/zh_CN/man7/fairlead.7
  tree/share/man/zh_CN/man7/fairlead.7
  $ ls tree/share/bash-completion/completions/lead-show tree/share/zsh/site-functions/_lead-show tree/share/fish/vendor_completions.d/lead-show.fish
  tree/share/bash-completion/completions/lead-show
  tree/share/fish/vendor_completions.d/lead-show.fish
  tree/share/zsh/site-functions/_lead-show
  $ ls tree/bin | wc -l | tr -d ' ' >there; ls "$BUILD"/bin | grep -vc '\.d$' | diff - there

apropos finds the pages, where a program makes its index.

  $ if command -v makewhatis >/dev/null || command -v mandb >/dev/null; then
  >   MANPATH="$PWD/tree/share/man" apropos -s 1 quote 2>/dev/null | grep -c '^quote-name' || apropos -M "$PWD/tree/share/man" quote | grep -c '^quote-name'
  > else echo 1; fi
  1

Who has it on no path is told what to do; in Chinese, too.

  $ PATH=/usr/bin:/bin FAIRLEAD_LANG=zh install install "$BUILD" "$PWD/tree" | grep -c -e 'PATH="' -e '^还要做'
  [1-9][0-9]* (re)

What it says to do is enough: after it the shells find the completions, and a
new run has nothing to say of them.

  $ mkdir home && export HOME="$PWD/home" ZDOTDIR="$PWD/home" XDG_CONFIG_HOME="$PWD/home/.config"
  $ unset XDG_DATA_HOME XDG_DATA_DIRS
  $ mkdir -p home/.config/fish && install install "$BUILD" "$PWD/tree" >told
  $ awk '/^to do, for/ { shell = $4; next } !/^    / { shell = "" }
  > shell == "bash," { print >"home/.bashrc" } shell == "zsh," { print >"home/.zshrc" }
  > shell == "fish," { print >"home/.config/fish/config.fish" }' told
  $ install install "$BUILD" "$PWD/tree" | grep -A 1 '^to do, for'
  [1]

Where one may not write it says so, in one line.

  $ : >blocked; install install "$BUILD" "$PWD/blocked" 2>&1 | sed "s|$PWD|DIR|"
  cannot write below DIR/blocked: install as root, or for yourself:
      make install PREFIX=~/.local

Nothing is left.

  $ install uninstall "$BUILD" "$PWD/tree" | sed "s|$PWD|DIR|; s/[0-9][0-9]*/N/g"
  removed N commands and N pages from DIR/tree
  $ find tree -type f ! -name 'mandoc.db' ! -path '*/cat*' ! -name index.db ! -name CACHEDIR.TAG

For a package nothing is said, and the folder of the package goes in front.

  $ DESTDIR="$PWD/pkg" install install "$BUILD" /usr
  $ ls -d pkg/usr/bin/lead-show
  pkg/usr/bin/lead-show

The tilde is the home directory, whatever the shell.

  $ HOME="$PWD" make -n -C "$TOP" install BUILD="$BUILD" 'PREFIX=~/.local' 2>/dev/null | sed -n "s|.* \"$PWD/\(.local\)\" .*|\1|p"
  .local
