"""form.py IN.xlsx OUT.xlsx: fills two rows of a form as people do, by its
drop-downs and formats."""
import datetime
import os
import sys

try:
    import openpyxl
except ImportError:
    # Another python3 may stand before the one that has it.
    if sys.executable == "/usr/bin/python3":
        raise
    os.execv("/usr/bin/python3", ["/usr/bin/python3"] + sys.argv)

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
lists = {}
for rule in sheet.data_validations.dataValidation:
    for place in rule.sqref.ranges:
        if rule.type == "list":
            lists[place.min_col] = rule.formula1.strip('"').split(",")
        elif rule.type == "date":
            lists[place.min_col] = [datetime.date(2024, 4, 22)]
texts = {"company": "Kessler GmbH", "公司": "Kessler GmbH", "contact name": "Anna Müller",
         "联系人": "Anna Müller", "e-mail": "anna@example.com", "邮箱": "anna@example.com",
         "mobile": "+491715550101", "手机": "+491715550101", "country": "Germany", "国家": "德国",
         "im": "wechat:anna5", "target price": "USD 1.20", "目标价": "USD 1.20",
         "quantity": 5000, "采购数量": 5000, "timeframe": "3 months", "采购时间": "3个月",
         "lead id": "L0001", "客户编号": "L0001"}
for row in (2, 3):
    for cell in sheet[1]:
        words = lists.get(cell.column)
        value = words[(row - 2) % len(words)] if words else texts.get(cell.value.lower(), "text")
        place = sheet.cell(row=row, column=cell.column)
        # What the form fills in itself stays.
        if place.value is None:
            place.value = value
    if row == 3:
        for cell in sheet[1]:
            if cell.value.lower() in ("e-mail", "邮箱"):
                sheet.cell(row=row, column=cell.column).value = "b@example.com"
            if cell.value.lower() in ("contact name", "联系人"):
                sheet.cell(row=row, column=cell.column).value = "Bo Li"
            if cell.value.lower() in ("lead id", "客户编号"):
                sheet.cell(row=row, column=cell.column).value = "L0002"
book.save(sys.argv[2])
