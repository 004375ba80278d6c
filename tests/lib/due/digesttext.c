/* digesttext.c - due/digesttext.h: the due list as a text */
#include "base/date.h"
#include "due/digest.h"
#include "due/digesttext.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static struct buffer out;
static struct slice cells[DIGEST_CELLS];

static struct digest *
open_digest(int lang, size_t width, size_t limit)
{
	struct digest_options options = {
		.today = date_from_civil(2024, 4, 22), .lang = lang,
		.width = width, .limit = limit, .since = DATE_NONE,
	};
	struct fault fault = { "" };
	struct digest *d = digest_open(&options, &fault);
	int i;

	ck_assert_msg(d != NULL, "%s", fault.text);
	for (i = 0; i < DIGEST_CELLS; i++)
		cells[i] = SLICE_EMPTY;
	cells[DIGEST_OWNER] = SLICE("Lin");
	cells[DIGEST_COMPANY] = SLICE("Acme");
	cells[DIGEST_PHONE] = SLICE("1");
	return d;
}

static void
add(struct digest *d, int day, const char *rule, const char *guard,
    const char *company)
{
	cells[DIGEST_RULE] = slice_of(rule);
	cells[DIGEST_GUARD] = slice_of(guard);
	cells[DIGEST_COMPANY] = slice_of(company);
	digest_add(d, date_from_civil(2024, 4, day), cells);
}

static const char *
body(struct digest *d, size_t i)
{
	out.len = 0;
	digesttext_add(d, i, &out);
	buffer_add_byte(&out, '\0');
	return out.data;
}

/* Heading by heading in order; each company must follow its own. */
static void
check_order(const char *text, const char *const *parts)
{
	for (; *parts != NULL; parts++) {
		const char *hit = strstr(text, *parts);

		ck_assert_msg(hit != NULL, "no \"%s\" left in:\n%s", *parts,
		    text);
		text = hit + strlen(*parts);
	}
}

START_TEST(each_record_stands_in_the_first_section_that_fits)
{
	static const char *const parts[] = {
		"Waiting for our answer (2)", "Reply Ltd", "Guarded reply",
		"Promised (1)", "Promise Ltd",
		"Validity ends (2)", "Valid Ltd", "Lapsed Ltd",
		"Hot leads (2)", "Key Ltd", "Hot Ltd",
		"Overdue (2)", "Late Ltd", "Too late Ltd",
		"Today (1)", "Today Ltd",
		"Coming (1)", "Coming Ltd",
		"Guarded: do not contact yet (2)", "Soon Ltd", "Many Ltd", NULL
	};
	struct digest *d = open_digest(0, 78, 0);

	add(d, 23, "R-DUE-22", "", "Coming Ltd");
	add(d, 22, "R-DUE-22", "", "Today Ltd");
	add(d, 1, "R-DUE-22", "", "Late Ltd");
	add(d, 1, "R-DUE-22", "too_late", "Too late Ltd");
	add(d, 16, "R-DUE-13", "", "Key Ltd");
	add(d, 26, "R-DUE-14", "", "Hot Ltd");
	add(d, 22, "R-DUE-17", "", "Valid Ltd");
	add(d, 22, "R-DUE-18", "", "Lapsed Ltd");
	add(d, 22, "R-DUE-12", "", "Promise Ltd");
	add(d, 22, "R-DUE-11", "", "Reply Ltd");
	add(d, 22, "R-DUE-11", "too_many until 2024-05-01", "Guarded reply");
	add(d, 1, "R-DUE-22", "too_soon until 2024-04-25;too_late",
	    "Soon Ltd");
	add(d, 22, "R-DUE-17", "too_soon;too_many until 2024-04-25",
	    "Many Ltd");
	digest_settle(d);
	ck_assert_uint_eq(digest_owners(d), 1);
	check_order(body(d, 0), parts);
	digest_close(d);
}
END_TEST

START_TEST(owners_come_by_name_and_the_nameless_last)
{
	struct digest *d = open_digest(0, 78, 0);

	cells[DIGEST_OWNER] = SLICE("  ");
	add(d, 22, "R-DUE-22", "", "Orphan Ltd");
	cells[DIGEST_OWNER] = SLICE("陈静");
	add(d, 22, "R-DUE-22", "", "A");
	cells[DIGEST_OWNER] = SLICE(" Lin ");
	add(d, 22, "R-DUE-22", "", "B");
	cells[DIGEST_OWNER] = SLICE("Lin");
	add(d, 22, "R-DUE-22", "", "C");
	digest_settle(d);
	ck_assert_uint_eq(digest_owners(d), 3);
	ck_assert_slice(digest_owner(d, 0), "Lin");
	ck_assert_slice(digest_owner(d, 1), "陈静");
	ck_assert_slice(digest_owner(d, 2), "");
	ck_assert_slice(digest_title(d, 2), "no owner");
	ck_assert_ptr_nonnull(strstr(body(d, 2), "Nobody will act"));
	ck_assert_ptr_null(strstr(body(d, 1), "Nobody will act"));
	digest_close(d);
}
END_TEST

START_TEST(a_record_says_what_to_do_and_how_to_reach_them)
{
	struct digest *d = open_digest(0, 60, 0);

	cells[DIGEST_CONTACT] = SLICE("Ada Weber");
	cells[DIGEST_MEDIUM] = SLICE("phone");
	cells[DIGEST_TOPIC] = SLICE("quote_delivery");
	cells[DIGEST_WHY] = SLICE("quote unanswered");
	cells[DIGEST_REASON] = SLICE("R-TOPIC-23");
	cells[DIGEST_FACT] = SLICE("vessel leaves 2024-05-12");
	cells[DIGEST_CHECK] = SLICE("price too high");
	cells[DIGEST_STEP] = SLICE("colleague:Zhou");
	cells[DIGEST_LEAD] = SLICE("L7");
	cells[DIGEST_PRODUCTS] = SLICE("pumps");
	cells[DIGEST_QUANTITY] = SLICE("500");
	cells[DIGEST_UNIT] = SLICE("pcs");
	cells[DIGEST_NOTE] = SLICE("wants a test report");
	/* The number as written is damaged; the other is the one to dial. */
	cells[DIGEST_PHONE] = SLICE("4,93E+10");
	cells[DIGEST_E164] = SLICE("+49301234567");
	cells[DIGEST_MOBILE] = SLICE("+49 151 20123456");
	cells[DIGEST_EMAIL] = SLICE("ada.weber@acme.example.com");
	add(d, 19, "R-DUE-19", "too_late", "Acme");
	digest_settle(d);
	ck_assert_str_eq(body(d, 0),
	    "Lin - 2024-04-22: 1 due, 1 overdue\n"
	    "==================================\n"
	    "\n"
	    "Overdue (1)\n"
	    "\n"
	    "Acme  Ada Weber  L7  2024-04-19  3 d late  phone\n"
	    "delivery time\n"
	    "    quote unanswered\n"
	    "    R-TOPIC-23; vessel leaves 2024-05-12\n"
	    "    Wants: pumps; 500 pcs\n"
	    "    At the stand: wants a test report\n"
	    "    +49301234567   +49 151 20123456\n"
	    "    ada.weber@acme.example.com\n"
	    "    late by more than a whole contact interval\n"
	    "    silent on the last messages; another colleague writes:\n"
	    "    Zhou\n"
	    "    check first: price too high\n"
	    "    touch-add --log touches.csv --lead L7 --medium phone "
	    "--topic quote_delivery\n");
	digest_close(d);
}
END_TEST

START_TEST(the_chinese_text_is_chinese)
{
	struct digest *d = open_digest(1, 60, 0);

	cells[DIGEST_MEDIUM] = SLICE("im");
	cells[DIGEST_TOPIC] = SLICE("greeting");
	add(d, 25, "R-DUE-22", "too_soon until 2024-04-25", "贝林有限公司");
	digest_settle(d);
	ck_assert_str_eq(body(d, 0),
	    "Lin　2024-04-22：待跟进 1 条，其中逾期 0 条\n"
	    "===========================================\n"
	    "\n"
	    "暂缓：先别联系客户（1）\n"
	    "\n"
	    "贝林有限公司  2024-04-25  还有 3 天  微信/WhatsApp 等\n"
	    "节日问候\n"
	    "    1\n"
	    "    刚联系过，间隔太短；2024-04-25 再联系\n");
	out.len = 0;
	digest_subject(d, 0, false, &out);
	ck_assert_slice(buffer_slice(&out),
	    "待跟进 1 条：贝林有限公司（暂缓：先别联系客户）");
	digest_close(d);
}
END_TEST

START_TEST(a_dead_address_is_said_to_be_dead_and_not_shown)
{
	struct digest *d = open_digest(0, 60, 0);

	cells[DIGEST_EMAIL] = SLICE("ada@acme.example");
	cells[DIGEST_STATE] = SLICE("bounced");
	add(d, 22, "R-DUE-11", "", "Acme");
	add(d, 22, "R-DUE-16", "", "Bolt");
	cells[DIGEST_STATE] = cells[DIGEST_EMAIL] = SLICE_EMPTY;
	digest_settle(d);
	ck_assert_ptr_nonnull(strstr(body(d, 0),
	    "    mail came back: correct the address\n"));
	ck_assert_ptr_null(strstr(body(d, 0), "ada@acme.example"));
	out.len = 0;
	digest_subject(d, 0, false, &out);
	ck_assert_slice(buffer_slice(&out),
	    "2 due: Acme (waiting for our answer), ...");
	digest_close(d);
}
END_TEST

START_TEST(nothing_that_identifies_is_cut)
{
	struct digest *d = open_digest(0, 48, 0);

	cells[DIGEST_CONTACT] = SLICE("Ada Weber-Schmidt of the Purchasing");
	add(d, 22, "", "", "A Company of a Name That Is Longer than a Line Is");
	digest_settle(d);
	/* A name wider than the line is broken, not shortened. */
	ck_assert_ptr_nonnull(strstr(body(d, 0), "\n\n"
	    "A Company of a Name That Is Longer than a Line I\n"
	    "s  Ada Weber-Schmidt of the Purchasing\n"
	    "2024-04-22  today\n"));
	ck_assert_ptr_null(strstr(out.data, "…"));
	digest_close(d);
}
END_TEST

START_TEST(what_the_record_above_says_is_not_said_again)
{
	struct digest *d = open_digest(0, 78, 0);

	cells[DIGEST_WHY] = SLICE("quote unanswered");
	cells[DIGEST_REASON] = SLICE("was it received");
	cells[DIGEST_FACT] = SLICE("quote Q1");
	add(d, 22, "", "", "A");
	add(d, 22, "", "", "B");
	cells[DIGEST_FACT] = SLICE("quote Q2");
	add(d, 22, "", "", "C");
	/* A reason that is the why is not said twice in one record either. */
	cells[DIGEST_REASON] = cells[DIGEST_FACT] = SLICE("quote unanswered");
	add(d, 22, "", "", "D");
	digest_settle(d);
	ck_assert_ptr_nonnull(strstr(body(d, 0),
	    "A  2024-04-22  today\n"
	    "    quote unanswered\n"
	    "    was it received; quote Q1\n"
	    "    1\n"
	    "\n"
	    "B  2024-04-22  today\n"
	    "    as above\n"
	    "    1\n"
	    "\n"
	    "C  2024-04-22  today\n"
	    "    as above\n"
	    "    was it received; quote Q2\n"
	    "    1\n"
	    "\n"
	    "D  2024-04-22  today\n"
	    "    as above\n"
	    "    1\n"));
	digest_close(d);
}
END_TEST

START_TEST(on_a_narrow_line_cells_flow)
{
	struct digest *d = open_digest(0, 40, 0);

	cells[DIGEST_MEDIUM] = SLICE("phone");
	cells[DIGEST_TOPIC] = SLICE("company_news");
	cells[DIGEST_CONTACT] = SLICE("Ada Weber of Harbour");
	add(d, 2, "", "", "Acme Machinery");
	digest_settle(d);
	ck_assert_ptr_nonnull(strstr(body(d, 0), "\n"
	    "Acme Machinery  Ada Weber of Harbour\n"
	    "2024-04-02  20 d late  phone\n"
	    "company news\n"));
	digest_close(d);
}
END_TEST

START_TEST(a_limit_shows_fewer_and_loses_no_count)
{
	static const char *const parts[] = {
		": 3 due, 0 overdue", "Today (3)", "A  2024-04-22  today\n", "… and 2 more", NULL
	};
	struct digest *d = open_digest(0, 78, 1);

	add(d, 22, "", "", "A");
	add(d, 22, "", "", "B");
	add(d, 22, "", "", "C");
	digest_settle(d);
	check_order(body(d, 0), parts);
	ck_assert_ptr_null(strstr(out.data, "B  2024"));
	digest_close(d);
}
END_TEST

START_TEST(no_cell_makes_a_line_of_its_own)
{
	struct digest *d = open_digest(0, 78, 0);

	cells[DIGEST_OWNER] = SLICE("Lin\r\nBcc: x@example.com");
	cells[DIGEST_WHY] = SLICE("why\n\nToday (9)");
	add(d, 22, "", "", "Acme\nToday (8)");
	digest_settle(d);
	ck_assert_slice(digest_title(d, 0), "Lin Bcc: x@example.com");
	ck_assert_ptr_null(strstr(body(d, 0), "\nBcc:"));
	ck_assert_ptr_null(strstr(out.data, "\nToday (8"));
	ck_assert_ptr_null(strstr(out.data, "\nToday (9"));
	digest_close(d);
}
END_TEST

START_TEST(who_has_no_fresh_occasion_or_channel_is_told)
{
	struct digest *d = open_digest(0, 78, 0);

	cells[DIGEST_PHONE] = SLICE_EMPTY;
	cells[DIGEST_TOPIC_RULE] = SLICE("R-TOPIC-30");
	add(d, 22, "", "", "A");
	digest_settle(d);
	ck_assert_ptr_nonnull(strstr(body(d, 0),
	    "    no fresh occasion: find a reason before writing\n"
	    "    no phone or e-mail on file\n"));
	digest_close(d);
}
END_TEST

START_TEST(sections_are_those_of_the_table)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct digest_options options = { .width = 78 };
	struct fault fault = { "" };

	textfile_make(path, "section,rules,when,guards,en,zh\n"
	    "all,,sometimes,,All,全部\n");
	ck_assert(table_replace("digest", path, &fault));
	ck_assert_ptr_null(digest_open(&options, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    ":2: column \"when\": unknown; write any, overdue, today or "
	    "coming"));
	unlink(path);
}
END_TEST

UNIT_MAIN(each_record_stands_in_the_first_section_that_fits,
    owners_come_by_name_and_the_nameless_last,
    a_record_says_what_to_do_and_how_to_reach_them,
    the_chinese_text_is_chinese,
    a_dead_address_is_said_to_be_dead_and_not_shown,
    nothing_that_identifies_is_cut,
    what_the_record_above_says_is_not_said_again,
    on_a_narrow_line_cells_flow, a_limit_shows_fewer_and_loses_no_count,
    no_cell_makes_a_line_of_its_own,
    who_has_no_fresh_occasion_or_channel_is_told,
    sections_are_those_of_the_table)
