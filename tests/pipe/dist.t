The archive of the sources is the same twice, and the recipes bear the version.

  $ if ! git -C "$TOP" rev-parse --git-dir >/dev/null 2>&1; then exit 80; fi
  $ for i in 1 2; do
  >   make -s -C "$TOP" dist BUILD="$PWD/$i" && sleep 1
  > done
  $ cmp 1/fairlead-*.tar.gz 2/fairlead-*.tar.gz
  $ tar -tzf 1/fairlead-*.tar.gz | grep -c -e '/Makefile$' -e '/README.zh.md$' -e '/packaging/deb.sh$' -e '/man/zh_CN/fairlead.7$'
  4
  $ ls 1
  APKBUILD
  fairlead-*.tar.gz (glob)
  fairlead.rb
  fairlead.spec
  $ grep -h -e '^Version:' -e '^pkgver=' 1/fairlead.spec 1/APKBUILD | grep -c '[0-9]\.[0-9]'
  2
  $ grep -l '@[A-Z0-9]*@' 1/fairlead.rb 1/APKBUILD 1/fairlead.spec
  [1]
