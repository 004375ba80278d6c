"""What stands on the customer's card and in the customer's address, in the
customer's language: job titles (R-GRADE-29, R-GRADE-08), providers of mail
(R-IMPORT-09), mailboxes of departments (R-DEDUPE-06).

usage: cards.py BUILD; prints "ok NAME" and "not ok NAME" lines.
"""
import csv
import io
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))), "make"))
import verdict

BUILD = sys.argv[1]

# Who decides on what is bought: owners, directors, heads of purchasing.
DECIDES = """
CEO; Geschäftsführer; Einkaufsleiter; Leiter Einkauf; Leiterin Einkauf;
Inhaber; Vorstand; Directeur général; Directrice des achats;
Responsable achats; Gérant; PDG; Gerente de compras; Director de compras;
Propietario; Dueño; Jefe de compras; Amministratore delegato;
Responsabile acquisti; Titolare; Diretor de compras; Sócio-gerente;
Proprietário; Directeur inkoop; Hoofd inkoop; Eigenaar; Kierownik zakupów;
Prezes zarządu; Właściciel; Ředitel; Jednatel; Vedoucí nákupu;
Генеральный директор; Директор по закупкам; Начальник отдела закупок;
Genel Müdür; Satın alma müdürü; Toimitusjohtaja; Ostopäällikkö; VD;
Inköpschef; Indkøbschef; 代表取締役; 社長; 購買部長; 대표이사; 구매팀장; 总裁; 董事长; 采购总监; 採購經理;
總經理; 创始人; Founder; Co-Founder & CEO; Managing Director; Managing Partner;
President; Vice President Procurement; VP Sourcing; Head of Procurement;
Chief Procurement Officer; CPO; Head of Purchasing; Procurement Manager;
Sourcing Director; Proprietor; Gerente General; Gerente;
Gerente de Importaciones; Jefa de Compras; Responsable des achats;
Responsable du service achats; Chef d'entreprise; Acheteuse principale;
Présidente; Directeur commercial; Teamleiter Einkauf; Chefeinkäuferin;
Geschäftsführende Gesellschafterin; Prokurist;
Responsabile ufficio acquisti; Amministratore Unico; Direttore Generale;
Diretora Comercial; Sócio Administrador; Algemeen directeur; Bestuurder;
Dyrektor handlowy; Kierowniczka działu zakupów; Obchodní ředitel;
Konateľ spoločnosti; Руководитель отдела закупок; Владелец; ИП;
Firma sahibi; Daglig leder; 購買部 部長; 代表; 専務取締役; 대표; 구매부 부장; 采购主管; 负责人; 法人代表;
Import Manager; Chairman; Patron; Presidente; President of Purchasing;
المدير العام; مدير المشتريات; Giám đốc; Direktur Utama; Ügyvezető;
Beszerzési vezető
"""

TECHNICAL = """
Entwicklungsingenieur; Ingénieur R&D; Ingeniero de producto; 工程师; エンジニア;
Product Engineer; Engineer; Responsabile qualità;
Principal Engineer
"""

# Who sells, keeps books, or writes for those who decide.
NEITHER = """
Sales Manager; Assistant; Assistant to the CEO;
Sekretärin der Geschäftsführung; Secretary to the Managing Director;
Praktikant; Marketing Manager; 总经理助理; 总经理秘书; 采购员; 销售经理; Art Director;
Assistente do diretor; Asistente de dirección; Assistante de direction;
Ассистент генерального директора; 社長秘書; 비서; Product Owner;
Gerente de ventas; Gerente de producción; Comprador; Vendedor; Contador;
Responsable de ventas; Responsable commercial; Responsable marketing;
Chef de produit; Acheteur; Commercial export; Vertriebsleiter;
Verkaufsleiter; Leiter Vertrieb; Leiter Marketing; Strategischer Einkäufer;
Buchhalterin; Sachbearbeiter Einkauf; Assistentin der Geschäftsleitung;
Referent der Geschäftsführung; Werkstudent; Praktikantin Einkauf;
Responsabile vendite; Buyer; Commerciale; Impiegato; Gerente de vendas;
Verkoper; Inkoper; Hoofd verkoop; Handlowiec; Kierownik sprzedaży;
Specjalista ds. zakupów; Księgowa; Obchodní zástupce; Nákupčí;
Vedoucí prodeje; Менеджер по продажам; Руководитель отдела продаж;
Начальник отдела продаж; Бухгалтер; Satış Müdürü; Satış temsilcisi;
Müdür Yardımcısı; Myyntipäällikkö; Säljare; Försäljningschef; Salgssjef;
営業担当; 購買担当; 영업팀장; 영업사원; 구매담당; 业务员; 外贸业务员; 采购专员; 外贸部经理; 业务经理; 業務經理; 採購專員;
CEO Assistant; Office Manager; Account Manager; Head of Sales;
Store Manager; Sales Partner; Business Development Manager; Export Manager;
Intern; International Buyer; Internal Auditor; Administrador de sistemas;
Administrator IT; Systemadministrator; مدير المبيعات;
Trưởng phòng kinh doanh; Értékesítési vezető
"""

NO_BUYERS = """
Student; Studentin; étudiante; estudiante; studentessa; estudante; öğrenci;
студент; 学生; 大学生; 학생; Journalist; Journalistin; journaliste; periodista;
giornalista; dziennikarz; журналист; 記者; 기자; Fachredakteur
"""

# Providers with whom anybody has a mailbox; names that only look like them.
PROVIDERS = """
seznam.cz; wp.pl; o2.pl; interia.pl; abv.bg; ukr.net; btinternet.com;
sympatico.ca; bigpond.com; telia.com; online.no; mail.dk; kolumbus.fi;
ziggo.nl; skynet.be; bluewin.ch; aon.at; arcor.de; sfr.fr; alice.it; sapo.pt;
telefonica.net; bol.com.br; freemail.hu; siol.net; net.hr; otenet.gr;
mynet.com; walla.co.il; hinet.net; docomo.ne.jp; nate.com; rediff.com;
singnet.com.sg; xtra.co.nz; mweb.co.za; maktoob.com; att.net; yahoo.co.jp;
gmx.net; yandex.ru; vip.163.com
"""
OWN = """
seznam-obchod.example.com; o2pl.example.com; mail.acme.example.com;
bigpond.example.org; att.example.net; yandex.example.com
"""

DEPARTMENTS = """
info; sales; achats; ventas; compras; vendas; acquisti; vendite; biuro;
zakupy; obchod; nakup; iroda; beszerzes; zakaz; zakupki; satis; satinalma;
myynti; inkop; salg; verkoop; inkoop; buero; einkauf; kontakt; caigou;
xiaoshou; eigyo; office-berlin; sales2; info.de; export_dept; service.achats
"""
PEOPLE = """
ada; ada.moreau; a.moreau; moreau; amoreau2
"""


def words(text):
    return [word.strip() for word in text.split(";") if word.strip()]


def table(command, header, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    out = subprocess.run(
        [os.path.join(BUILD, "bin", command[0]), *command[1:]],
        input=text.getvalue(), capture_output=True, text=True,
        encoding="utf-8", check=False).stdout
    return list(csv.DictReader(io.StringIO(out)))


def graded(titles):
    rows = [[f"L{i:03}", "Bolt", "a@bolt.example.com", title, "Spring Fair"]
            for i, title in enumerate(titles)]
    return table(["lead-grade", "--today", "2024-05-10"],
                 ["lead_id", "company", "email", "job_title", "event_name"],
                 rows)


def title_faults(text, points):
    for row in graded(words(text)):
        earned = [term for term in row["grade_points"].split(";")
                  if term.startswith("title")]
        if earned != points:
            yield f"{row['job_title']}: {earned}, not {points}"


def no_buyer_faults():
    for row in graded(words(NO_BUYERS)):
        if row["grade"] != "D":
            yield f"{row['job_title']}: grade {row['grade']}, not D"


def provider_faults(text, free):
    rows = [["Bolt", f"a{i}@{domain}"]
            for i, domain in enumerate(words(text))]
    for row in table(["lead-import", "--today", "2024-05-10"],
                     ["company", "email"], rows):
        if row.get("email_free", "") != free:
            yield f"{row['email']}: email_free {row.get('email_free')!r}"


def mailbox_faults(text, certainty):
    """Two rows, one of them without a name, that share nothing else."""
    for local in words(text):
        rows = [["L1", "Acme Tools Ltd", "Ada Moreau"],
                ["L2", "Acme Tools Ltd", ""]]
        for row in rows:
            row.append(f"{local}@acme.example.com")
        found = table(["lead-dedupe"], ["lead_id", "company",
                      "contact_name", "email"], rows)
        if {row["dup_certainty"] for row in found} != {certainty}:
            yield f"{local}@: {found[0]['dup_certainty']}, not {certainty}"


verdict.tell("who decides is known in the customer's language",
             title_faults(DECIDES, ["title+12"]))
verdict.tell("who is technical is known, too",
             title_faults(TECHNICAL, ["title+6"]))
verdict.tell("who writes or sells for others earns nothing",
             title_faults(NEITHER, []))
verdict.tell("who studies or reports is no buyer", no_buyer_faults())
verdict.tell("a provider's address is nobody's company",
             provider_faults(PROVIDERS, "yes"))
verdict.tell("a company's own domain is", provider_faults(OWN, "no"))
verdict.tell("the mailbox of a department makes nobody the same person",
             mailbox_faults(DEPARTMENTS, "review"))
verdict.tell("a person's own mailbox does",
             mailbox_faults(PEOPLE, "certain"))
verdict.end()
