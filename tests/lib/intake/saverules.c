/* saverules.c - saverules.h: decisions as statements */
#include "intake/saverules.h"
#include "unit.h"

static struct buffer out;

static void
expect(const char *text)
{
	buffer_add_byte(&out, '\0');
	ck_assert_str_eq(out.data, text);
	buffer_release(&out);
	out = (struct buffer){ 0 };
}

START_TEST(quotes_and_backslashes_of_a_value_are_escaped)
{
	saverules_option(&out, "event", SLICE("Fair \"A\\B\""));
	expect("event \"Fair \\\"A\\\\B\\\"\"\n");
}
END_TEST

START_TEST(columns_stand_by_header_or_where_two_are_alike_by_position)
{
	struct intake_column columns[] = {
		{ .header = SLICE("Firma"), .name = SLICE("company") },
		{ .header = SLICE("Tel"), .name = SLICE("phone") },
		{ .header = SLICE("TEL"), .name = SLICE("phone_2") },
		{ .header = SLICE("x"), .name = SLICE(""), .dropped = true },
		{ .header = SLICE("Day"), .name = SLICE("met_date"),
		  .serials = 1904 },
		{ .header = SLICE("Mail / Tel"), .name = SLICE("Mail / Tel"),
		  .mix = MIX_REACH },
	};
	const struct intake_columns all = { .columns = columns, .count = 6 };
	const struct plan plan = { .source_count = 0 };
	const struct dialect dialect = { .delimiter = '\t',
		.quote = QUOTE_NONE };

	saverules_write(&out, &(struct saverules){ .label = "a.csv",
		.said = "country \"DE\"\n", .encoding = "UTF-8",
		.dialect = &dialect, .header_line = 3, .columns = &all,
		.plan = &plan });
	expect("# what lead-import decided of a.csv\ncountry \"DE\"\n"
	    "encoding \"UTF-8\"\ndelimiter \"tab\"\nquote \"none\"\n"
	    "skip 2\nmap \"Firma\" \"company\"\nmap 2 \"phone\"\n"
	    "map 3 \"phone_2\"\ndrop \"x\"\n"
	    "map \"Day\" \"met_date\"\nserial \"Day\" 1904\n"
	    "map \"Mail / Tel\" \"email;phone\"\n");
}
END_TEST

UNIT_MAIN(quotes_and_backslashes_of_a_value_are_escaped,
    columns_stand_by_header_or_where_two_are_alike_by_position)
