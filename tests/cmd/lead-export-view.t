A view is a list for one purpose, ready to print: its columns in its order, a
sheet of its name, headers and values in one language, colours explained.

  $ cat >due.csv <<'CSV'
  > lead_id,company,contact_name,country,grade,due_date,why_now,next_medium,owner,note,contact_count,score
  > L1,Ada Ltd,Ada,DE,A,2024-04-22,promised,phone,陈静,x,0,85.5
  > L2,Bell SA,Bo,TW,C,2024-04-23,overdue,email,林涛,y,3,40
  > CSV
  $ cat >look.py <<'PY'
  > import re, sys, zipfile
  > book = zipfile.ZipFile(sys.argv[1])
  > print(*re.findall('<sheet name="([^"]*)"', book.read("xl/workbook.xml").decode()))
  > for name in sorted(book.namelist()):
  >     if not re.match("xl/worksheets/sheet", name): continue
  >     text = book.read(name).decode()
  >     print(*re.findall('orientation="([a-z]*)"|(fitToPage="1")|(fitToHeight="0")', text) and sorted(set(re.findall('orientation="[a-z]*"|fitToPage="1"|fitToHeight="0"', text))))
  >     for row in re.findall("<row .*?</row>", text):
  >         print(" | ".join(a or b for a, b in re.findall("<t[^>]*>([^<]*)</t>|<v>([^<]*)</v>", row)))
  > print(*re.findall("Print_Titles[^>]*>([^<]*)", book.read("xl/workbook.xml").decode()))
  > PY
  $ lead-export --lang zh --view due -o due.xlsx due.csv
  $ python3 look.py due.xlsx
  待跟进 颜色说明
  fitToHeight="0" fitToPage="1" orientation="landscape"
  应跟进日期 | 公司名称 | 联系人 | 国家/地区 | 客户等级 | 跟进理由 | 建议方式 | 负责人
  45404 | Ada Ltd | Ada | 德国 | A级 | promised | 电话 | 陈静
  45405 | Bell SA | Bo | 中国台湾 | C级 | overdue | 邮件 | 林涛
  fitToHeight="0" fitToPage="1" orientation="landscape"
  颜色 | 含义
  客户等级：A级
  客户等级：B级
  客户等级：C级
  客户等级：D级
  '待跟进'!$1:$1 '颜色说明'!$1:$1
  $ lead-export --view grades -o grades.xlsx due.csv && python3 look.py grades.xlsx | sed -n '3,5p'
  Grade | Score | Company | Country | Contact name | Owner
  A | 85.5 | Ada Ltd | DE | Ada | 陈静
  C | 40 | Bell SA | TW | Bo | 林涛

The same as text; a view that there is not is told.

  $ lead-export --view leads due.csv
  Lead ID,Company,Contact name,Country,Owner
  L1,Ada Ltd,Ada,DE,陈静
  L2,Bell SA,Bo,TW,林涛
  $ lead-export --view shelves due.csv
  lead-export: due.csv: no view "shelves"; there are check, mail, forecast, due, dup, quote, touch, deal, grade, lead
  [2]
