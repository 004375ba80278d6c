Telephone numbers of every region in many notations (R-IMPORT-08).
tests/data/phones.csv was made by tests/corpus/phones_draw.py with the seed
20240422: numbers drawn from the patterns of libphonenumber's metadata, so that
the column right is known before anything is read.

  $ lead-import "$TESTS/data/phones.csv" -o out.csv 2>/dev/null

A number is right, or it is flagged.

  $ awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  > { right += $at["phone_e164"] == $at["right"]
  >   silent += $at["phone_e164"] != $at["right"] && $at["import_flags"] == "" }
  > END { print NR - 1, "numbers,", silent + 0, "wrong or missing without a flag"
  >   print (right >= 0.995 * (NR - 1) ? "99.5 % are right" : right " are right") }' out.csv
  1215 numbers, 0 wrong or missing without a flag
  99.5 % are right

The cases that people sent.

  $ printf 'company,country,phone\nA,AE,971501112233\nB,IT,39 02 1234567\nC,CN,86-138 0013 8000\nD,CN,138-0013-8000(微信同号)\nE,CN,021-55550101-802\nF,GB,07700900123 Mobile\nG,DE,0221/998877\n' | lead-import -o out.csv; cut -d, -f3-9 out.csv
  phone,phone_e164,phone_ext,phone_note,country,country_text,import_flags
  971501112233,+971501112233,,,AE,,phone-damaged
  39 02 1234567,+39021234567,,,IT,,
  86-138 0013 8000,+8613800138000,,,CN,,
  138-0013-8000(微信同号),+8613800138000,,微信同号,CN,,
  021-55550101-802,+862155550101,802,,CN,,
  07700900123 Mobile,+447700900123,,Mobile,GB,,
  0221/998877,+49221998877,,,DE,,

Several numbers of a cell; a damaged one is flagged and costs no lead that has
another way to be reached.

  $ printf 'company,email,country,phone\nA,,CN,13800138000/021-55550101\nB,,CN,13800138000;021-55550101、010-65551234\nC,c@example.com,CN,8.61E+12\nD,,CN,55550101\n' | lead-import -o out.csv; cut -d, -f2,6-9,13 out.csv
  company,phone,phone_e164,phone_2,phone_3,import_flags
  A,13800138000,+8613800138000,021-55550101,,
  B,13800138000,+8613800138000,021-55550101,010-65551234,
  C,8.61E+12,,,,phone-damaged
  D,55550101,,,,phone-unclear

A number that a spreadsheet has damaged is kept and flagged, also where nothing else reaches the lead; it makes no two of them one (R-IMPORT-08, R-IMPORT-11, R-IMPORT-15).

  $ printf 'company,contact,country,phone\nA,Wang,CN,8.61E+12\nB,Wang,CN,8.61E+12\n' | lead-import -o out.csv; cut -d, -f2-4,9 out.csv; cut -d, -f1 out.csv | sort -u | wc -l
  company,contact_name,phone,import_flags
  A,Wang,8.61E+12,phone-damaged
  B,Wang,8.61E+12,phone-damaged
  3

A page on a platform is a way to somebody, though no domain of theirs (R-DEDUPE-12).

  $ printf 'First Name,Last Name,URL,Email Address,Company\nAda,Berg,https://www.linkedin.com/in/ab-0001,,Reed\nCid,Dahl,https://www.linkedin.com/,,Reed\n' | lead-import -o out.csv; cut -d, -f2,3,9 out.csv
  lead-import: <stdin>:3: no e-mail, phone, mobile, im or website that works; add one, or keep it with --keep-incomplete
  lead-import: 1 of 2 records rejected
  company,contact_name,website
  Reed,Ada Berg,https://www.linkedin.com/in/ab-0001
