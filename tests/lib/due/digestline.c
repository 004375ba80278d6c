/* digestline.c - due/digestline.h: cells in words */
#include "base/date.h"
#include "due/digestline.h"
#include "unit.h"

static struct digest_row row;
static struct buffer out;

static struct digest *
open_digest(void)
{
	struct digest_options options = {
		.today = date_from_civil(2024, 4, 22), .since = DATE_NONE };
	struct fault fault = { "" };
	struct digest *d = digest_open(&options, &fault);

	ck_assert_msg(d != NULL, "%s", fault.text);
	memset(&row, 0, sizeof(row));
	return d;
}

static void
check_grade(const struct digest *d, const char *horizon,
    const char *relation, const char *wanted)
{
	row.cells[DIGEST_HORIZON] = slice_of(horizon);
	row.cells[DIGEST_RELATION] = slice_of(relation);
	out.len = 0;
	digestline_grade(d, &row, &out);
	ck_assert_slice(buffer_slice(&out), wanted);
}

START_TEST(an_answer_makes_nobody_colder)
{
	struct digest *d = open_digest();

	check_grade(d, "A", "U", "A hot lead");
	check_grade(d, "A", "D", "A hot lead");
	check_grade(d, "A", "C", "A hot lead");
	check_grade(d, "A", "B", "A hot lead");
	check_grade(d, "A", "A", "A trading customer");
	check_grade(d, "B", "B", "B in negotiation");
	check_grade(d, "C", "C", "C potential customer");
	check_grade(d, "U", "D", "D trade contact");
	check_grade(d, "", "C", "C potential customer");
	check_grade(d, "U", "U", "");
	digest_close(d);
}
END_TEST

static void
check_command(const char *lead, const char *wanted)
{
	row.cells[DIGEST_LEAD] = slice_of(lead);
	out.len = 0;
	digestline_command(&row, &out);
	ck_assert_slice(buffer_slice(&out), wanted);
}

START_TEST(the_command_is_safe_in_a_shell)
{
	digest_close(open_digest());
	check_command("", "");
	check_command("L-1.a_b", "touch-add --log touches.csv --lead L-1.a_b");
	check_command("$(rm x)", "touch-add --log touches.csv --lead "
	    "'$(rm x)'");
	check_command("it's", "touch-add --log touches.csv --lead "
	    "'it'\\''s'");
	check_command("--log", "touch-add --log touches.csv --lead '--log'");
	check_command("a\nb", "touch-add --log touches.csv --lead 'a b'");
}
END_TEST

START_TEST(only_an_international_number_is_dialled)
{
	digest_close(open_digest());
	row.cells[DIGEST_PHONE] = SLICE("030 901820");
	ck_assert_uint_eq(digestline_number(&row, DIGEST_PHONE,
	    DIGEST_E164).len, 0);
	row.cells[DIGEST_PHONE] = SLICE("+4930901820");
	ck_assert_slice(digestline_number(&row, DIGEST_PHONE, DIGEST_E164),
	    "+4930901820");
	row.cells[DIGEST_E164] = SLICE("+4930901829");
	ck_assert_slice(digestline_number(&row, DIGEST_PHONE, DIGEST_E164),
	    "+4930901829");
	/* The edges: 7 digits and 15. */
	row.cells[DIGEST_E164] = SLICE("+123456");
	ck_assert_uint_eq(digestline_number(&row, DIGEST_PHONE,
	    DIGEST_E164).len, 0);
	row.cells[DIGEST_E164] = SLICE("+1234567");
	ck_assert_uint_eq(digestline_number(&row, DIGEST_PHONE,
	    DIGEST_E164).len, 8);
	row.cells[DIGEST_E164] = SLICE("+123456789012345");
	ck_assert_uint_eq(digestline_number(&row, DIGEST_PHONE,
	    DIGEST_E164).len, 16);
	row.cells[DIGEST_E164] = SLICE("+1234567890123456");
	ck_assert_uint_eq(digestline_number(&row, DIGEST_PHONE,
	    DIGEST_E164).len, 0);
}
END_TEST

START_TEST(a_list_reads_as_people_write_it)
{
	struct digest *d = open_digest();

	row.cells[DIGEST_PRODUCTS] = SLICE("pump;; seal kit ;valve");
	row.cells[DIGEST_QUANTITY] = SLICE("500");
	row.cells[DIGEST_UNIT] = SLICE("pcs");
	out.len = 0;
	digestline_wants(d, &row, &out);
	ck_assert_slice(buffer_slice(&out), "pump, seal kit, valve; 500 pcs");
	digest_close(d);
}
END_TEST

static void
check_mailto(const char *wanted)
{
	out.len = 0;
	digestline_mailto(&row, &out);
	ck_assert_slice(buffer_slice(&out), wanted);
}

START_TEST(a_mail_goes_on_with_the_thread)
{
	digest_close(open_digest());
	row.cells[DIGEST_EMAIL] = SLICE("a@b.example");
	check_mailto("mailto:a@b.example");
	row.cells[DIGEST_PRODUCTS] = SLICE("泵");
	check_mailto("mailto:a@b.example?subject=%E6%B3%B5");
	row.cells[DIGEST_PRODUCTS] = SLICE("cog;nut");
	check_mailto("mailto:a@b.example?subject=cog%2C%20nut");
	row.cells[DIGEST_LAST_SUBJECT] = SLICE("500 pcs & more?");
	check_mailto("mailto:a@b.example?subject="
	    "Re%3A%20500%20pcs%20%26%20more%3F");
	row.cells[DIGEST_LAST_SUBJECT] = SLICE("Re: x");
	check_mailto("mailto:a@b.example?subject=Re%3A%20x");
	row.cells[DIGEST_STATE] = SLICE("bounced");
	check_mailto("");
	row.cells[DIGEST_STATE] = SLICE_EMPTY;
	row.cells[DIGEST_EMAIL] = SLICE("a@b.example?bcc=c@d.example");
	check_mailto("");
}
END_TEST

UNIT_MAIN(a_list_reads_as_people_write_it,
    an_answer_makes_nobody_colder, the_command_is_safe_in_a_shell,
    only_an_international_number_is_dialled, a_mail_goes_on_with_the_thread)
