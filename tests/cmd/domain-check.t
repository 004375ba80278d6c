Look-alikes of our own domain (worked example 10), in the order of the rule.

  $ printf 'message_id,from,body\nM1,ada@exarnple-bearing.com,x\nM2,ada@example-bearings.com,x\nM3,ada@examplebearing.com,x\nM4,ada@example-bearing.net,x\nM5,ada@mail.example-bearing.com,x\nM6,ada@birch.example.net,x\nM7,ada@example-bearing-pay.com,x\n' >from.csv
  $ domain-check --own example-bearing.com from.csv
  message_id,lead_id,code,rule,severity,where,text,advice
  M1,,homoglyph,R-DOMAIN-02,error,from,exarnple-bearing.com,"it only looks like example-bearing.com; do not answer, call a number known before"
  M2,,near,R-DOMAIN-02,error,from,example-bearings.com,"it is nearly example-bearing.com; do not answer, call a number known before"
  M3,,near,R-DOMAIN-02,error,from,examplebearing.com,"it is nearly example-bearing.com; do not answer, call a number known before"
  M4,,tld,R-DOMAIN-02,warning,from,example-bearing.net,it is example-bearing.com under another ending; ask by telephone whose it is
  M7,,contains,R-DOMAIN-02,warning,from,example-bearing-pay.com,it has the name of example-bearing.com in it; ask by telephone whose it is
  [1]

A customer's domain is known, and looked at likewise; letters of other scripts
and punycode are read.

  $ printf 'lead_id,email,website\nL1,ada@alder-tools.com,\nL2,bo@gmail.com,https://birch-pumps.de/en\n' >leads.csv
  $ printf 'message_id,from,body\nM1,Ada <ada@alder-tools.com>,x\nM2,Ada <ada@alder-too1s.com>,x\nM3,ada@\320\260lder-tools.com,x\nM4,bo@gmail.com,x\nM5,bo@birch-pump.de,x\n' >in.csv
  $ domain-check --own example-bearing.com --leads leads.csv in.csv | cut -d, -f1,3-
  message_id,code,rule,severity,where,text,advice
  M2,homoglyph,R-DOMAIN-02,error,from,alder-too1s.com,"it only looks like alder-tools.com; do not answer, call a number known before"
  M3,homoglyph,R-DOMAIN-02,error,from,аlder-tools.com,"it only looks like alder-tools.com; do not answer, call a number known before"
  M5,near,R-DOMAIN-02,error,from,birch-pump.de,"it is nearly birch-pumps.de; do not answer, call a number known before"

Answers elsewhere, a false name, another account, bait.

  $ cat >fraud.csv <<'EOF'
  > message_id,from,reply_to,subject,body
  > M1,ada@alder-tools.com,ada.alder@gmail.com,Order,Thank you.
  > M2,ada@alder-tools.com,ada@alder.example.net,Order,Thank you.
  > M3,"""ada@alder-tools.com"" <x@evil.example.net>",,Order,Thank you.
  > M4,ada@alder-tools.com,,Payment,Please note that our bank account has changed.
  > M5,ada@alder-tools.com,,Payment,贵司好，我司账号已变更，请汇到新账号。
  > M6,ada@alder-tools.com,,Hello,I am your new account manager.
  > M7,ada@alder-tools.com,,PO,Please sign in to view our purchase order: https://files.evil.example.net/po
  > M8,ada@alder-tools.com,,PO,Please see www.alder-tools.com/po to view our purchase order.
  > EOF
  $ domain-check --own example-bearing.com --leads leads.csv fraud.csv | cut -d, -f1,3-7
  message_id,code,rule,severity,where,text
  M1,reply-to-free,R-DOMAIN-03,error,reply_to,ada.alder@gmail.com
  M2,reply-to,R-DOMAIN-03,warning,reply_to,ada@alder.example.net
  M3,display-name,R-DOMAIN-06,error,from,"""ada@alder-tools.com"" <x@evil.example.net>"
  M4,payment-change,R-DOMAIN-04,error,body,Please note that our bank account has changed.
  M5,payment-change,R-DOMAIN-04,error,body,贵司好，我司账号已变更，请汇到新账号。
  M7,credential-bait,R-DOMAIN-05,error,body,files.evil.example.net
  $ domain-check --lang zh --own example-bearing.com from.csv | grep ^M1
  M1,,homoglyph,R-DOMAIN-02,error,from,exarnple-bearing.com,只是看起来像 example-bearing.com；不要回复，请拨打以前就知道的电话核实

Another account, as it is written in other languages and across broken lines.

  $ cat >accounts.csv <<'EOF'
  > message_id,from,body
  > M01,ada@alder-tools.com,"Please note that our bank
  > details have changed."
  > M02,ada@alder-tools.com,"Guten Tag. Ab sofort lautet unsere Bankverbindung wie folgt: IBAN DE00 1234."
  > M03,ada@alder-tools.com,Merci de ne plus virer sur l'ancien compte.
  > M04,ada@alder-tools.com,Hemos cambiado de banco; les adjunto los datos.
  > M05,ada@alder-tools.com,Vi comunichiamo le nuove coordinate bancarie.
  > M06,ada@alder-tools.com,"Os nossos dados bancários foram alterados, segue o IBAN."
  > M07,ada@alder-tools.com,銀行口座が変わりましたので、よろしくお願いします。
  > M08,ada@alder-tools.com,"Наши банковские реквизиты изменились."
  > M09,ada@alder-tools.com,Nowy numer konta do przelewu w załączniku.
  > M10,ada@alder-tools.com,"IBAN'ımız değişmiştir."
  > M11,ada@alder-tools.com,계좌번호가 변경되었습니다.
  > M12,ada@alder-tools.com,这次货款麻烦打到我老板个人账户。
  > M13,ada@alder-tools.com,Please wire the balance to our agent's personal account.
  > M14,ada@alder-tools.com,Notre compte est bloqué; merci de virer sur celui de notre filiale.
  > M15,ada@alder-tools.com,我们换银行了。
  > M16,ada@alder-tools.com,Bitte die Kontodaten in Ihrem System ändern.
  > M17,ada@alder-tools.com,Bitte ändern Sie unsere Bankverbindung.
  > M18,ada@alder-tools.com,We have a fresh IBAN for euro payments.
  > M19,ada@alder-tools.com,"Please note that our payment
  > details have changed."
  > EOF
  $ domain-check --own example-bearing.com --leads leads.csv accounts.csv | cut -d, -f1,3
  message_id,code
  M01,payment-change
  M02,payment-change
  M03,payment-change
  M04,payment-change
  M05,payment-change
  M06,payment-change
  M07,payment-change
  M08,payment-change
  M09,payment-change
  M10,payment-change
  M11,payment-change
  M12,payment-change
  M13,payment-change
  M14,payment-change
  M15,payment-change
  M16,payment-change
  M17,payment-change
  M18,payment-change
  M19,payment-change

Who says that nothing changes does not change it; what is new is not always an
account.

  $ cat >calm.csv <<'EOF'
  > message_id,from,body
  > M1,ada@alder-tools.com,We never change our bank account by e-mail.
  > M2,ada@alder-tools.com,Unsere Bankverbindung hat sich nicht geändert.
  > M3,ada@alder-tools.com,我司账号没有变更，请照旧汇款。
  > M4,ada@alder-tools.com,The new bank holiday in May delays the shipment.
  > M5,ada@alder-tools.com,Tenga en cuenta los nuevos precios.
  > M6,ada@alder-tools.com,Our accounts department moved to another floor.
  > M7,ada@alder-tools.com,Our account has not changed. But pay into the new account.
  > EOF
  $ domain-check --own example-bearing.com --leads leads.csv calm.csv | cut -d, -f1,3,7
  message_id,code,text
  M7,payment-change,But pay into the new account.

Wrong command lines and files.

  $ domain-check from.csv
  domain-check: --own is missing: name a domain of ours; see domain-check --help
  [2]
  $ domain-check --own com from.csv
  domain-check: --own "com" is no domain; write it as example.com; see domain-check --help
  [2]
  $ domain-check --own example-bearing.com missing.csv
  domain-check: cannot open "missing.csv": No such file or directory; check its name and folder
  [2]
  $ domain-check --frob
  domain-check: no option "--frob"; see domain-check --help
  [2]
  $ printf 'message_id,from\nM1\nM2,\377\nM3,ada@exarnple-bearing.com\n' | domain-check --own example-bearing.com --rejects bad.csv; cut -d, -f3- bad.csv
  domain-check: <stdin>:2: 1 field where the header has 2; add the missing commas
  domain-check: <stdin>:3: not UTF-8; run lead-import -k message first
  message_id,lead_id,code,rule,severity,where,text,advice
  M3,,homoglyph,R-DOMAIN-02,error,from,exarnple-bearing.com,"it only looks like example-bearing.com; do not answer, call a number known before"
  domain-check: 2 of 3 records rejected
  reject_line,reject_column,reject_code,reject_message
  2,,short-record,1 field where the header has 2; add the missing commas
  3,,not-utf-8,not UTF-8; run lead-import -k message first
  $ printf '\357\273\277message_id,from\r\nM3,ada@exarnple-bearing.com\r\n' | domain-check --own example-bearing.com | cut -d, -f1-3
  message_id,lead_id,code
  M3,,homoglyph
  $ printf '' | domain-check --own example-bearing.com
  domain-check: <stdin>: empty; a file starts with a header
  [2]
  $ printf '' | domain-check -q --own example-bearing.com
  $ domain-check --own example-bearing.com from.csv >/dev/full
  domain-check: cannot write standard output: No space left on device; make room, or write elsewhere
  [2]

Stored mails are read too, all their alternatives.

  $ cat >bait.eml <<'EOF'
  > Message-ID: <m9@else.example.org>
  > From: Ada <ada@exarnple-bearing.com>
  > Content-Type: multipart/alternative; boundary=b
  > 
  > --b
  > Content-Type: text/plain
  > 
  > Please see our order.
  > --b
  > Content-Type: text/html; charset=gb18030
  > 
  > <p>Please <a href="http://evil.example.org/in">sign in to view the order</a></p>
  > --b--
  > EOF
  $ domain-check -q --own example-bearing.com bait.eml | cut -d, -f1,3,6,7
  message_id,code,where,text
  m9@else.example.org,homoglyph,from,exarnple-bearing.com
  m9@else.example.org,credential-bait,body,evil.example.org

A table that lacks a rule is refused: its findings would have no sentence.

  $ domain-check --print-table domain-rule | head -n 2 >rules.csv
  $ domain-check --own example-bearing.com --table domain-rule=rules.csv bait.eml
  domain-check: rules.csv: no row for near; add it, the built-in table shows how
  [2]
