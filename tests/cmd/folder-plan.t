The work tree, then a folder per company with what its grade adds.

  $ cat >leads.csv <<'END'
  > lead_id,company,contact_name,grade_relation
  > L1,Acme GmbH,Ada Weber,C
  > L2,宁波海达机械有限公司,王芳,A
  > L3,ACME gmbh,Bo Holm,B
  > L4,Berg AB,,U
  > L5,,Eva Berg,D
  > L6,Acme,Ida Ek,
  > END
  $ folder-plan leads.csv
  产品/产品图片
  产品/认证证书
  产品/公司介绍
  产品/工艺流程
  产品/价格信息
  模板/报价单
  模板/PI
  模板/结汇单据
  模板/开发信
  内联/OUT
  内联/IN
  内联/报告
  内联/文件
  客户
  客户/B级客户/Acme/OUT
  客户/B级客户/Acme/IN
  客户/B级客户/Acme/报价
  客户/B级客户/Acme/PI
  客户/A级客户/宁波海达机械/OUT
  客户/A级客户/宁波海达机械/IN
  客户/A级客户/宁波海达机械/报价
  客户/A级客户/宁波海达机械/PI
  客户/A级客户/宁波海达机械/定单
  客户/待开发客户/Berg/OUT
  客户/待开发客户/Berg/IN
  客户/D级客户/Eva_Berg/OUT
  客户/D级客户/Eva_Berg/IN
  $ folder-plan --lang en leads.csv | sed -n '/^Customers.*OUT/p'
  Customers/B/Acme/OUT
  Customers/A/宁波海达机械/OUT
  Customers/Prospects/Berg/OUT
  Customers/D/Eva_Berg/OUT

Made, moved on new grades, and moved back: the same tree.

  $ mkdir root; cd root
  $ folder-plan -0 ../leads.csv | xargs -0 mkdir -p; find . | sort >../first
  $ printf 'lead_id,company,contact_name,grade_relation\nL4,Berg AB,,C\nL1,Acme GmbH,,A\nL5,,Eva Berg,D\n' >../now.csv
  $ move() { while IFS="$(printf '\t')" read -r from to; do mv "$from" "$to"; done; }
  $ mkdir -p 客户/C级客户; folder-plan -m ../leads.csv ../now.csv | tee ../moves | tr '\t' '|'
  客户/B级客户/Acme|客户/A级客户/Acme
  客户/待开发客户/Berg|客户/C级客户/Berg
  $ move <../moves; folder-plan -m ../leads.csv --undo ../now.csv | move; rmdir 客户/C级客户 2>/dev/null; find . | sort | diff ../first -; cd ..

Names that would lead elsewhere do not.

  $ printf 'lead_id,company,grade_relation\nL1,../../etc,D\nL2,/etc/passwd,D\nL3,-rf,D\nL4,"a\nb",D\nL5,CON,D\n' >hostile.csv
  $ folder-plan --lang en hostile.csv | grep -c OUT
  6
  $ folder-plan --lang en hostile.csv | sed -n '/^Customers.*OUT/p'
  Customers/D/etc/OUT
  Customers/D/etc-passwd/OUT
  Customers/D/rf/OUT
  Customers/D/a-b/OUT
  Customers/D/_CON/OUT

Who has no name is rejected; ungraded leads are refused.

  $ printf 'lead_id,company,grade_relation\nL1,,A\n' | folder-plan --lang en >none
  folder-plan: <stdin>:2: column "company": neither company nor contact can name a folder; write one of them
  folder-plan: 1 of 1 records rejected
  [1]
  $ wc -l <none
  14
  $ printf 'lead_id,company\nL1,Acme\n' | folder-plan
  folder-plan: <stdin>:1: no column "grade_relation"; run lead-grade first, or name the column with --column grade_relation=HEADER
  [2]
  $ folder-plan --undo leads.csv
  folder-plan: --undo goes with --moves; see folder-plan --help
  [2]
