/* digestpage.c - due/digestpage.h: cards to act on with a thumb */
#include "base/date.h"
#include "due/digestpage.h"
#include "unit.h"

static struct buffer out;

static void
check_has(const char *part)
{
	ck_assert_msg(strstr(out.data, part) != NULL, "no \"%s\"", part);
}

START_TEST(a_card_has_what_is_tapped_and_copied)
{
	struct digest_options options = {
		.today = date_from_civil(2024, 4, 22), .since = DATE_NONE };
	struct fault fault = { "" };
	struct digest *d = digest_open(&options, &fault);
	struct slice cells[DIGEST_CELLS] = {
		[DIGEST_OWNER] = SLICE("Lin"), [DIGEST_LEAD] = SLICE("L7"),
		[DIGEST_COMPANY] = SLICE("<Keller> & \"Sons\""),
		[DIGEST_CONTACT] = SLICE("Anna"),
		[DIGEST_COUNTRY] = SLICE("DE"),
		[DIGEST_TOPIC] = SLICE("answer"),
		[DIGEST_REASON] = SLICE("answer what they asked"),
		[DIGEST_PHONE] = SLICE("4,93E+10"),
		[DIGEST_E164] = SLICE("+49301234567"),
		[DIGEST_EMAIL] = SLICE("anna@keller.example"),
	};

	ck_assert_ptr_nonnull(d);
	digest_add(d, date_from_civil(2024, 4, 20), cells);
	digest_settle(d);
	digestpage_add(d, 0, &out);
	buffer_add_byte(&out, '\0');
	check_has("&lt;Keller&gt; &amp; &quot;Sons&quot;");
	check_has("<a href=\"tel:+49301234567\"");
	check_has("<a href=\"mailto:anna@keller.example\"");
	check_has("answer what they asked</div>");
	ck_assert_ptr_null(strstr(out.data, "answer: answer"));
	check_has("touch-add --log touches.csv --lead L7 "
	    "--topic answer</code>");
	check_has("2024-04-20, 2 d late");
	check_has("Germany, local time UTC+2");
	ck_assert_ptr_null(strstr(out.data, "4,93E"));
	ck_assert_ptr_null(strstr(out.data, "http"));
	digest_close(d);
}
END_TEST

UNIT_MAIN(a_card_has_what_is_tapped_and_copied)
