#!/usr/bin/env python3
"""Situations of the daily list, each with the day, rule and topic that are right.

situations.py BUILD: what is expected was worked out by hand from DOMAIN 5.1 and
7 before the commands were run.  All of one day are judged in one run.
"""
import csv
import io
import os
import subprocess
import sys
import tempfile

BIN = os.path.join(os.path.abspath(sys.argv[1]), "bin")
LEAD = ("lead_id,company,email,phone,fax,country,event_name,event_end,met_date,"
        "created_date,booth_class,tier,budget,buy_horizon_months,status,"
        "snooze_until,do_not_contact,deposit_date,contract_date,"
        "preferred_medium,im,address,contact_count,mobile").split(",")
TOUCH = ("touch_id,lead_id,touch_date,direction,medium,topic,kind,subject,"
         "next_action,next_action_date,opened,auto_submitted,away_until,"
         "opportunity_id").split(",")
SIDES = {"quotes": "quote_id,lead_id,quote_date,valid_until,status",
         "samples": "lead_id,sent_date",
         "opportunities": "opportunity_id,lead_id,stage,outcome,tender_date,"
                          "decision_date,delivery_date",
         "orders": "order_id,lead_id,order_date"}
DAYS = {}


def note(name, today, lead, touches, want, files=None, col="due_date,due_rule"):
    """Notes a situation; a list of leads shares the touches that name them."""
    day = DAYS.setdefault(today, {"leads": [], "touches": [], "wants": [],
                                  **{side: [] for side in SIDES}})
    mark = "S%d." % len(day["wants"])
    for one in lead if isinstance(lead, list) else [lead]:
        row = dict({"lead_id": "L1", "company": "C", "email": "a@b.example",
                    "phone": "+4930123456", "country": "DE"}, **one)
        row["lead_id"] = mark + row["lead_id"]
        day["leads"].append(row)
    for touch in touches:
        row = dict({"lead_id": "L1", "touch_id": "T%d" % len(day["touches"])},
                   **touch)
        row["lead_id"] = mark + row["lead_id"]
        day["touches"].append(row)
    for side, (_, rows) in (files or {}).items():
        for row in rows:
            row = dict(row, lead_id=mark + row["lead_id"])
            first = SIDES[side].split(",")[0]
            if first != "lead_id":
                row[first] = mark + row[first]
            day[side].append(row)
    if not isinstance(want, dict):
        want = {"L1": want}
    day["wants"].append((name, {mark + k: v for k, v in want.items()}, col))


def o(day, medium="email", **k):
    return dict(touch_date=day, direction="out", medium=medium, **k)


def i(day, medium="email", **k):
    return dict(touch_date=day, direction="in", medium=medium, **k)


show = dict(event_name="F", event_end="2025-04-18", met_date="2025-04-16")
Q = "quote_id,lead_id,quote_date,valid_until,status"


def q(d, v, s="sent"):
    return {"quotes": (Q, [dict(quote_id="Q1", lead_id="L1", quote_date=d,
                                valid_until=v, status=s)])}


R = "due_date,due_rule,topic"
note("1 whatsapp answer", "2025-06-13", {}, [o("2025-06-10"), i("2025-06-12",
     "im")], ("2025-06-13", "R-DUE-11", "answer"), col=R)
note("2 reply on Saturday", "2025-06-16", {}, [o("2025-06-10"),
     i("2025-06-14")], ("2025-06-16", "R-DUE-11"))
note("3 reply Sat before worked Sunday", "2025-04-27", {}, [o("2025-04-22"),
     i("2025-04-26")], ("2025-04-27", "R-DUE-11"))
note("4 two contacts", "2025-06-13", [{}, dict(lead_id="L2",
     email="x@b.example")], [o("2025-06-10"), o("2025-06-10", lead_id="L2"),
     i("2025-06-12")], {'L1': ("2025-06-13", "R-DUE-11"), 'L2': ("2025-07-08",
     "R-DUE-22")})
note("5a same day, theirs last", "2025-06-11", {}, [o("2025-06-10"),
     i("2025-06-10")], ("2025-06-11", "R-DUE-11"))
note("5b same day, ours last (C 21)", "2025-06-11", {}, [i("2025-06-10"),
     o("2025-06-10")], ("2025-07-01", "R-DUE-22"))
note("6 away", "2025-06-06", {}, [o("2025-06-02", kind="quote"),
     i("2025-06-02", auto_submitted="auto-replied", subject="Out of office",
     away_until="2025-06-20")], ("2025-06-20", "R-DUE-19"),
     files=q("2025-06-02", "2025-06-30"))
note("7 lapsed, Saturday", "2025-06-16", {}, [o("2025-05-28", kind="quote"),
     o("2025-06-10", topic="quote_validity")], ("2025-06-16", "R-DUE-18",
     "quote_lapsed"), files=q("2025-05-28", "2025-06-13"), col=R)
note("8 lapsed 8 days: D 28", "2025-06-23", {}, [o("2025-05-28", kind="quote"),
     o("2025-06-10")], ("2025-07-08", "R-DUE-22"), files=q("2025-05-28",
     "2025-06-13"))
note("9 validity on a Sunday", "2025-06-16", {}, [o("2025-05-28",
     kind="quote"), o("2025-06-05")], ("2025-06-16", "R-DUE-17",
     "quote_validity"), files=q("2025-05-28", "2025-06-18"), col=R)
note("10 validity inside the holidays", "2025-09-30", {}, [o("2025-09-10",
     kind="quote"), o("2025-09-20")], ("2025-09-30", "R-DUE-17"),
     files=q("2025-09-10", "2025-10-06"))
S = "lead_id,sent_date,received_date"
note("11 sample", "2025-06-12", {}, [o("2025-06-02", "courier",
     kind="sample")], ("2025-06-12", "R-DUE-20", "sample"),
     files={'samples': (S, [dict(lead_id="L1", sent_date="2025-06-02")])},
     col=R)
note("13 order then complaint", "2025-06-13", dict(status="won",
     deposit_date="2025-05-01"), [o("2025-06-10"), i("2025-06-12", "phone",
     kind="service")], ("2025-06-13", "R-DUE-11"))
note("13b complaint answered: A 14", "2025-06-16", dict(status="won",
     deposit_date="2025-05-01"), [o("2025-06-10"), i("2025-06-12", "phone",
     kind="service"), o("2025-06-13", "phone", kind="service")],
     ("2025-06-27", "R-DUE-22"))
note("14 agreed date moved twice", "2025-06-26", {}, [o("2025-06-01",
     next_action_date="2025-06-20"), o("2025-06-05",
     next_action_date="2025-06-25"), i("2025-06-09"), o("2025-06-10",
     next_action_date="2025-07-01")], ("2025-07-01", "R-DUE-12"))
note("15 snoozed then answered", "2025-06-13", dict(snooze_until="2025-07-01"),
     [o("2025-06-02"), i("2025-06-12", "phone")], ("2025-06-13", "R-DUE-11"))
note("16 opt out writes", "2025-06-13", dict(do_not_contact="yes"),
     [o("2025-06-02"), i("2025-06-12")], ("2025-06-13", "R-DUE-11",
     "answer-only"), col="due_date,due_rule,due_guard")
note("16b answered: never", "2025-06-30", dict(do_not_contact="yes"),
     [o("2025-06-02"), i("2025-06-12"), o("2025-06-13")], ("", ""))
note("17 bounce, then through", "2025-07-03", {}, [o("2025-06-02"),
     i("2025-06-02", subject="Undeliverable: hello"), o("2025-06-05")],
     ("2025-07-03", "R-DUE-22", ""), col="due_date,due_rule,email_state")
OP = "opportunity_id,lead_id,stage,outcome,tender_date,decision_date,delivery_date"


def op(**k):
    return {"opportunities": (OP, [dict(dict(
        opportunity_id="O1", lead_id="L1", stage="negotiating"), **k)])}


note("18 tender past", "2025-06-12", {}, [i("2025-06-01"), o("2025-06-02")],
     ("2025-06-09", "R-DUE-22"), files=op(tender_date="2025-06-10"))
note("19 tender", "2025-06-06", {}, [i("2025-06-03"), o("2025-06-04")],
     ("2025-06-06", "R-DUE-28", "tender"), files=op(tender_date="2025-06-20"),
     col=R)
note("20 decision after the golden week", "2025-09-29", {}, [i("2025-09-25"),
     o("2025-09-26")], ("2025-09-29", "R-DUE-28", "decision"),
     files=op(decision_date="2025-10-10"), col=R)
note("21 delivery over Spring Festival", "2026-02-11", dict(status="won",
     deposit_date="2026-01-10"), [i("2026-02-03"), o("2026-02-04")],
     ("2026-02-11", "R-DUE-28", "delivery"), files=op(outcome="won",
     stage="closed", delivery_date="2026-02-25"), col=R)
hot = dict(event_name="F", budget="yes", buy_horizon_months="3",
            tier="other")
note("22 Saudi Thursday", "2025-06-19", dict(hot, event_end="2025-06-12",
     met_date="2025-06-11", country="SA"), [o("2025-06-13")], ("2025-06-19",
     "R-DUE-14", "phone"), col="due_date,due_rule,medium")
note("22b Saudi Friday", "2025-06-19", dict(hot, event_end="2025-06-13",
     met_date="2025-06-11", country="SA"), [o("2025-06-14")], ("2025-06-19",
     "R-DUE-14", "phone"), col="due_date,due_rule,medium")
note("23 Israel", "2025-06-19", dict(hot, event_end="2025-06-14",
     met_date="2025-06-11", country="IL"), [o("2025-06-15")], ("2025-06-19",
     "R-DUE-14"))
note("24 year change", "2025-12-31", dict(event_name="F",
     event_end="2025-12-19", met_date="2025-12-18", tier="other"), [],
     ("2025-12-31", "R-DUE-16"))
note("25 leap day", "2024-02-29", dict(hot, event_end="2024-02-22",
     met_date="2024-02-21"), [o("2024-02-23")], ("2024-02-29", "R-DUE-14"))
note("26 fair ends before the golden week", "2025-10-09", dict(event_name="F",
     event_end="2025-09-30", met_date="2025-09-28", tier="potential"), [],
     ("2025-10-09", "R-DUE-15"))
note("27 quote over the golden week", "2025-10-11", dict(event_name="F",
     event_end="2025-09-30", met_date="2025-09-28", tier="potential",
     booth_class="intends_order"), [o("2025-10-09")], ("2025-10-11",
     "R-DUE-25", "quote"), col=R)
note("28 key met on a holiday", "2025-10-01", dict(event_name="F",
     event_end="2025-10-02", met_date="2025-10-01", tier="key"), [],
     ("2025-10-01", "R-DUE-13"))
note("29 promise on Sunday", "2025-06-16", {}, [o("2025-06-10",
     next_action="drawing", next_action_date="2025-06-15")], ("2025-06-15",
     "R-DUE-12"))
note("30 repeat", "2025-08-08", dict(status="won", deposit_date="2025-01-12"),
     [i("2025-07-30"), o("2025-08-01")], ("2025-08-08", "R-DUE-27",
     "new_order_question"), files={'orders': ("order_id,lead_id,order_date",
     [dict(order_id=x, lead_id="L1", order_date=x)
      for x in ("2025-01-10", "2025-03-11", "2025-05-10")])},
     col=R)
note("31 opened", "2025-06-09", {}, [o("2025-06-04", opened="yes")],
     ("2025-06-09", "R-DUE-46", "phone"), col="due_date,due_rule,next_medium")
note("32 deposit", "2025-06-17", dict(event_name="F", event_end="2025-06-05",
     met_date="2025-06-03", booth_class="order_on_spot",
     contract_date="2025-06-03", budget="no"), [o("2025-06-03"),
     o("2025-06-12")], ("2025-06-17", "R-DUE-21", "deposit"), col=R)
note("33 D traded", "2025-06-24", dict(show, buy_horizon_months="never",
     status="won", deposit_date="2025-05-01"), [i("2025-06-09"),
     o("2025-06-10")], ("2025-06-24", "R-DUE-22"))
note("33b D untraded", "2025-06-24", dict(show, buy_horizon_months="never"),
     [o("2025-06-10")], ("", ""))
note("34 lost writes (fax)", "2025-06-13", dict(status="lost"),
     [o("2025-06-02"), i("2025-06-12", "fax")], ("2025-06-13", "R-DUE-11"))
note("35 prefers fax", "2025-07-01", dict(fax="+4930123499",
     preferred_medium="fax"), [o("2025-06-02")], ("2025-06-30", "R-DUE-22",
     "fax"), col="due_date,due_rule,next_medium")
note("36 phone only", "2025-06-09", dict(email="", created_date="2025-06-02"),
     [], ("2025-06-09", "R-DUE-02", "phone", "introduction"),
     col="due_date,due_rule,next_medium,topic")
note("37 two mails unanswered: phone", "2025-07-01", {}, [o("2025-05-28",
     subject="a"), o("2025-06-02", subject="b")], ("2025-06-30", "R-DUE-22",
     "phone"), col="due_date,due_rule,next_medium")
note("38 two calls: not a third", "2025-07-01", {}, [o("2025-05-28", "phone"),
     o("2025-06-02", "phone")], ("2025-06-30", "R-DUE-22", "email"),
     col="due_date,due_rule,next_medium")
note("39 catalogue", "2025-04-25", dict(show, buy_horizon_months="24",
     tier="other", budget="yes"), [], ("2025-04-25", "R-DUE-23", "catalogue"),
     col=R)
note("44 they called", "2025-04-24", dict(show,
     **{k: v for k, v in hot.items() if k != 'event_name'}), [o("2025-04-17"),
     i("2025-04-21", "phone"), o("2025-04-22")], ("2025-04-29", "R-DUE-22"))
note("45 quote accepted: B 7 from the quote", "2025-06-13", {},
     [i("2025-06-01"), o("2025-06-10", kind="quote")], ("2025-06-17",
     "R-DUE-22"), files=q("2025-05-28", "2025-06-16", "accepted"))
note("46 ordered after the quote", "2025-06-13", {}, [i("2025-06-01"),
     o("2025-06-10", kind="quote")], ("2025-06-17", "R-DUE-22"),
     files=dict(q("2025-05-28", "2025-06-16"),
     orders=("order_id,lead_id,order_date", [dict(order_id="A", lead_id="L1",
     order_date="2025-06-05")])))
note("47 dormant", "2025-07-01", dict(status="dormant"), [o("2025-06-02")],
     ("2025-06-30", "R-DUE-22"))
note("48 agreed date does not hold the quote", "2025-04-23", dict(show,
     booth_class="intends_order", tier="potential"), [o("2025-04-17",
     next_action_date="2025-05-20")], ("2025-04-23", "R-DUE-25"))
note("49 agreed date holds the window", "2025-04-30", dict(show, tier="other"),
     [o("2025-04-17", next_action_date="2025-05-20")], ("2025-05-20",
     "R-DUE-12"))
note("50 guard names a working day", "2025-06-13", {}, [o("2025-06-12",
     next_action_date="2025-06-13")], ("2025-06-13", "R-DUE-12",
     "too_soon until 2025-06-16"), col="due_date,due_rule,due_guard")


M = "due_date,due_rule,medium"
none = dict(email="", phone="", created_date="2026-03-16")
out = dict(do_not_contact="yes")
two = [o("2026-03-16"), o("2026-03-30")]
note("51 fax is a channel", "2026-04-20", dict(none, fax="+4930123457"), [],
     ("2026-03-23", "R-DUE-02", "fax"), col=M)
note("52 and so is an address", "2026-04-20", dict(none, address="1 Dock Rd"),
     [], ("2026-03-23", "R-DUE-02", "courier"), col=M)
note("53 no channel", "2026-04-20", none, [], ("", ""))
note("54 counted, no day known", "2026-04-20", dict(contact_count="2",
     created_date="2026-04-13"), [], ("2026-04-20", "R-DUE-02",
     "contacted but no date of it is known"), col="due_date,due_rule,why_now")
note("55 opt-out, third mail", "2026-04-20", out, two + [i("2026-04-17")],
     ("2026-04-20", "R-DUE-11", "email"), col=M)
note("56 opt-out by im", "2026-04-20", dict(out, im="wechat:k1",
     preferred_medium="phone"), two + [i("2026-04-17", "im")], ("2026-04-20",
     "R-DUE-11", "im"), col=M)
note("57 opt-out by phone, no number", "2026-04-20", dict(out, phone=""),
     [o("2026-03-16"), i("2026-04-17", "phone")], ("2026-04-20", "R-DUE-11",
     "email"), col=M)
note("58 opt-out by mobile", "2026-04-20", dict(out, mobile="+4915112345678"),
     two + [i("2026-04-17", "mobile")], ("2026-04-20", "R-DUE-11", "phone"),
     col=M)
note("59 who is lost may be phoned", "2026-04-20", dict(status="lost",
     im="wechat:k1", preferred_medium="phone"), two + [i("2026-04-17", "im")],
     ("2026-04-20", "R-DUE-11", "phone"), col=M)
note("60 writes every day", "2026-04-20", {}, [o("2026-04-13"),
     i("2026-04-14"), i("2026-04-15"), i("2026-04-17", "phone"),
     i("2026-04-20")], ("2026-04-15", "R-DUE-11", "5"),
     col="due_date,due_rule,days_overdue")
note("61 asks a price twice", "2026-04-20", {}, [o("2026-04-10"),
     i("2026-04-13", topic="price"), o("2026-04-14"), i("2026-04-15",
     topic="price"), o("2026-04-15")], ("2026-04-16", "R-DUE-25"))


def write(folder, name, columns, rows):
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8",
              newline="") as out:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def list_of(today, day):
    """What the commands say of all leads of a day, by lead."""
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "leads", LEAD, day["leads"])
        write(folder, "touches", TOUCH, day["touches"])
        for side, columns in SIDES.items():
            write(folder, side, columns.split(","), day[side])
        shared = "--touches touches.csv --quotes quotes.csv " \
            "--samples samples.csv --opportunities opportunities.csv"
        out = subprocess.run(
            "lead-grade -q %s leads.csv | followup-due -q --all %s "
            "--orders orders.csv | followup-topic -q --touches touches.csv "
            "--quotes quotes.csv" % (shared, shared), shell=True, cwd=folder,
            check=True, capture_output=True, encoding="utf-8",
            env=dict(os.environ, FAIRLEAD_TODAY=today,
                     PATH=BIN + ":" + os.environ["PATH"])).stdout
    return {r["lead_id"]: r for r in csv.DictReader(io.StringIO(out))}


def main():
    for today, day in DAYS.items():
        rows = list_of(today, day)
        for name, want, columns in day["wants"]:
            got = {lead: tuple(rows.get(lead, {}).get(c, "")
                               for c in columns.split(",")) for lead in want}
            print("%s %s" % ("ok" if got == want else "not ok", name))
            if got != want:
                print("# %s, expected %s" % (got, want))


main()
