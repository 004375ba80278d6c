Pages that programs save as .xls (R-IMPORT-23): the table with most records,
tags without ends, spanned cells, line breaks, references, tables in cells.

  $ cat >crm.xls <<'END'
  > <html xmlns:x="urn:schemas-microsoft-com:office:excel">
  > <head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
  > <!--[if gte mso 9]><xml><table><tr><td>no</td></tr></table></xml><![endif]-->
  > <style>td { mso-number-format:"\@"; }</style></head><body>
  > <table><tr><td>Report of</td><td>2024-04-22</td></tr></table>
  > <table border=1>
  > <TR><TH colspan="2">Company<th>E-mail</th><th>Phone<th>ZIP<th>Note</TR>
  > <tr><td rowspan=2>Meier &amp; S&ouml;hne</td><td>x</td><td>a@example.com</td><td>+49 30
  >    901820</td><td style='mso-number-format:"\@"'>02138</td><td>one<br>two &lt; three</td></tr>
  > <tr><td>y<td>b@example.com<td>&nbsp;<td>5 < 6<td><table><tr><td>in</td><td>ner</td></tr></table></tr>
  > <tr><td>O&#039;Neil</td><td></td><td>c@example.com</td></tr>
  > </table></body></html>
  > END
  $ lead-import crm.xls
  lead-import: crm.xls: table 2 of 3 in the page, which has most records; choose with --sheet
  lead-import: crm.xls: kept under its own name: "col_2"
  lead-import: crm.xls:4: neither company nor contact name; add one, or keep it with --keep-incomplete
  lead_id,company,email,email_alt,email_free,phone,phone_e164,phone_ext,postcode,note,col_2,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Meier & Söhne,a@example.com,,no,+49 30 901820,+4930901820,,02138,"one
  two < three",x,,crm.xls,2
  Lw24c2o2o4va5w,O'Neil,c@example.com,,no,,,,,,,,crm.xls,5
  lead-import: 1 of 3 records rejected
  [1]
  $ lead-import --sheet 4 crm.xls
  lead-import: crm.xls: no table "4": the page has 3; say its number
  [2]
  $ lead-import --no-header --sheet 1 --keep-incomplete crm.xls
  lead-import: crm.xls: kept under their own names: "col_1", "col_2"
  lead_id,status,col_1,col_2,import_flags,src_file,src_line
  Lry7zk37bgfleu,invalid,Report of,2024-04-22,incomplete,crm.xls,1

The encoding is that of its meta, or found.

  $ printf '<html><meta charset=gb2312><table><tr><td>\271\253\313\276<td>\323\312\317\344<tr><td>\311\317\272\243<td>a@example.com</table>' >gb.xls
  $ lead-import gb.xls
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,上海,a@example.com,,no,,gb.xls,2

A meta that is not true, blanks that do not break, references without their
end, signs of Windows, and the number behind what is shown in short.

  $ printf '<meta charset=gb2312><table><tr><th>公司名称<th>联系人<th>Phone<tr><td>Caf&eacute&nbsp;Ltd &#128;<td>AT&T<td x:num="493012345678">4.93E+11</table>' >web.xls
  $ lead-import web.xls
  lead_id,company,contact_name,phone,phone_e164,phone_ext,import_flags,src_file,src_line
  Lz7langecoozl2,Café Ltd €,AT&T,493012345678,,,,web.xls,2

XML Spreadsheet 2003.

  $ cat >sheet.xls <<'END'
  > <?xml version="1.0"?>
  > <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
  >  xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
  >  <Styles><Style ss:ID="z"><NumberFormat ss:Format="00000"/></Style></Styles>
  >  <Worksheet ss:Name="Leads"><Table><Column ss:Width="100"/>
  >   <Row><Cell ss:MergeAcross="3"><Data ss:Type="String">Fair</Data></Cell></Row>
  >   <Row><Cell><Data ss:Type="String">Company</Data></Cell>
  >    <Cell><Data ss:Type="String">E-mail</Data></Cell>
  >    <Cell><Data ss:Type="String">Zip</Data></Cell>
  >    <Cell><Data ss:Type="String">Created</Data></Cell></Row>
  >   <Row><Cell><Data ss:Type="String">Acme &amp; Co</Data>
  >     <Comment><ss:Data>no</ss:Data></Comment></Cell>
  >    <Cell><Data ss:Type="String">a@example.com</Data></Cell>
  >    <Cell ss:StyleID="z"><Data ss:Type="Number">2138</Data></Cell></Row>
  >   <Row><Cell><Data ss:Type="String">Bolt</Data></Cell><Cell/>
  >    <Cell ss:Index="4"><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell></Row>
  >  </Table></Worksheet></Workbook>
  > END
  $ lead-import --keep-incomplete -o out.csv sheet.xls
  lead-import: sheet.xls: left out: 1 record before the header
  $ cut -d, -f2-8 out.csv
  company,email,email_alt,email_free,postcode,status,created_date
  Acme & Co,a@example.com,,no,02138,,
  Bolt,,,,,invalid,2024-03-05

What only looks like a page is told.

  $ printf 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x\nContent-Type: text/html\n' | lead-import
  lead-import: <stdin>: a web archive; open it in a spreadsheet program and save it as .xlsx
  [2]
  $ printf '<?xml version="1.0"?><office:document><office:meta/><meta:generator/>' | lead-import
  lead-import: <stdin>: a flat OpenDocument file; open it in a spreadsheet program and save it as .ods or .xlsx
  [2]

A page without a table, and text that is called .xls.

  $ printf '<html><body>Please sign in</body></html>' | lead-import
  lead-import: <stdin>: a page without a table that has cells; it may be a notice to sign in: export the file again
  [2]
  $ printf 'company\temail\nAcme\ta@example.com\n' >text.xls
  $ lead-import text.xls
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,Acme,a@example.com,,no,,text.xls,2

Comments of any length hold nothing; signs that look like tags are text.

  $ (printf '<!--><table><tr><td>Company<td>E-mail<tr><td>A < B & C<td>a@example.com<!--'
  > head -c 100000 /dev/zero | tr '\0' ' '
  > printf '<tr><td>Ghost<td>g@example.com --><tr><td title="x>Bolt<td>b@example.com</table>') | lead-import
  lead_id,company,email,email_alt,email_free,import_flags,src_file,src_line
  Lyp5xx67mihqtc,A < B & C,a@example.com,,no,,<stdin>,2
  Lvcltlzzw7dd2q,Bolt,b@example.com,,no,,<stdin>,3

A page that ends within its table is told.

  $ printf '<table><tr><td>Company<td>E-mail<tr><td>A<td>a@example.com' >cut.xls
  $ lead-import -o out.csv cut.xls
  lead-import: cut.xls: the page ends within its table; it may be cut: look whether the last records are there
  [1]

What was made to burst does not.

  $ (printf '<table><tr><td colspan=16384>'; printf '<tr><td colspan=9999999 rowspan=65535>a<td>b</table>') | lead-import
  lead-import: <stdin>: row 2: more columns than a spreadsheet has
  [2]
