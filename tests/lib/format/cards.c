/* cards.c - cards.h: properties of address cards as columns */
#include <stdio.h>

#include "format/cards.h"
#include "unit.h"

enum { LINES_MOST = 40 };

/* The cell that a card of these lines (\n between) has in a column. */
static const char *
cell(const char *card, const char *column, bool old)
{
	static char text[400];
	struct slice lines[LINES_MOST], rest = slice_of(card);
	struct fault fault = { "" };
	struct cards *c = cards_open(CHARSET_AUTO, &fault);
	size_t count = 0, i;

	ck_assert_msg(c != NULL, "%s", fault.text);
	while (rest.at != NULL && count < LINES_MOST)
		lines[count++] = slice_cut(&rest, '\n');
	ck_assert(cards_take(c, lines, count, old, &fault));
	cards_settle(c);
	ck_assert(cards_take(c, lines, count, old, &fault));
	snprintf(text, sizeof(text), "no %s", column);
	for (i = 0; i < cards_count(c); i++)
		if (slice_is(cards_name(c, i), column))
			snprintf(text, sizeof(text), "%.*s",
			    SLICE_PRINT(cards_cell(c, i)));
	cards_close(c);
	return text;
}

static const char numbers[] = "TEL;TYPE=HOME:1\nTEL;TYPE=CELL:2\n"
    "TEL;TYPE=WORK,FAX:3\nTEL;TYPE=WORK:4\nTEL:5\nTEL;TYPE=CELL,PREF:6\n"
    "i.TEL:7\ni.X-ABLabel:_$!<WorkFAX>!$_\nTEL;PAGER:8";

START_TEST(numbers_go_where_their_type_or_label_says)
{
	ck_assert_str_eq(cell(numbers, "mobile", false), "6");
	ck_assert_str_eq(cell(numbers, "phone", false), "4");
	ck_assert_str_eq(cell(numbers, "phone_2", false), "2");
	ck_assert_str_eq(cell(numbers, "phone_3", false), "5");
	ck_assert_str_eq(cell(numbers, "vcard_tel_4", false), "1");
	ck_assert_str_eq(cell(numbers, "fax", false), "3");
	ck_assert_str_eq(cell(numbers, "vcard_fax", false), "7");
	ck_assert_str_eq(cell(numbers, "vcard_pager", false), "8");
}
END_TEST

START_TEST(the_preferred_address_goes_first)
{
	const char *card = "EMAIL:a@example.com\nEMAIL;PREF=2:b@example.com\n"
	    "EMAIL;PREF=1:c@example.com\nEMAIL:A@example.com";

	ck_assert_str_eq(cell(card, "email", false), "c@example.com");
	ck_assert_str_eq(cell(card, "email_alt", false),
	    "b@example.com;a@example.com;A@example.com");
}
END_TEST

START_TEST(a_name_has_parts_and_an_address_too)
{
	const char *card = "N:Li;Na;May;Ms;PhD\nADR:PO 1;Floor 2;Road 3;Bath;"
	    "Somerset;BA1;UK\nORG:Acme;Sales;Export";

	ck_assert_str_eq(cell(card, "last_name", false), "Li");
	ck_assert_str_eq(cell(card, "first_name", false), "Na");
	ck_assert_str_eq(cell(card, "salutation", false), "Ms");
	ck_assert_str_eq(cell(card, "vcard_additional_name", false), "May");
	ck_assert_str_eq(cell(card, "vcard_suffix", false), "PhD");
	ck_assert_str_eq(cell(card, "address", false),
	    "Road 3, Floor 2, PO 1");
	ck_assert_str_eq(cell(card, "city", false), "Bath");
	ck_assert_str_eq(cell(card, "country", false), "UK");
	ck_assert_str_eq(cell(card, "company", false), "Acme");
	ck_assert_str_eq(cell(card, "department", false), "Sales, Export");
}
END_TEST

START_TEST(the_card_of_a_company_has_no_contact)
{
	ck_assert_str_eq(cell("KIND:org\nFN:Acme", "company", false), "Acme");
	ck_assert_str_eq(cell("KIND:org\nFN:Acme", "contact_name", false),
	    "no contact_name");
	ck_assert_str_eq(cell("N:;;;;\nFN:Acme\nORG:Acme", "contact_name",
	    false), "no contact_name");
	ck_assert_str_eq(cell("N:Acme;;;;\nFN:Acme\nORG:Acme",
	    "contact_name", false), "Acme");
}
END_TEST

START_TEST(handles_name_their_messenger)
{
	ck_assert_str_eq(cell("IMPP:skype:anna\nX-QQ:123\n"
	    "IMPP;X-SERVICE-TYPE=WeChat:x-apple:wx;1\ni.IMPP:bob\n"
	    "i.X-ABLabel:Telegram", "im", false),
	    "skype:anna;qq:123;wechat:wx\\;1;telegram:bob");
	ck_assert_str_eq(cell("IMPP:xmpp:a@example.org", "vcard_impp",
	    false), "xmpp:a@example.org");
}
END_TEST

START_TEST(values_are_read_in_the_encoding_they_name)
{
	ck_assert_str_eq(cell("FN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:"
	    "=D5=C5", "contact_name", true), "张");
	ck_assert_str_eq(cell("FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:M=FCller"
	    "\nNOTE:Größe", "contact_name", true), "Müller");
}
END_TEST

START_TEST(what_nobody_knows_keeps_its_name)
{
	ck_assert_str_eq(cell("BDAY:1980-01-01", "vcard_bday", false),
	    "1980-01-01");
	ck_assert_str_eq(cell("i.X-ABRELATEDNAMES:Jo\ni.X-ABLabel:_$!<"
	    "Assistant>!$_", "x-abrelatednames", false), "Assistant: Jo");
	ck_assert_str_eq(cell("TITLE:Buyer\nROLE:Buys", "vcard_role", false),
	    "Buys");
	ck_assert_str_eq(cell("ROLE:Buys", "job_title", false), "Buys");
	ck_assert_str_eq(cell("i.TEL:1\ni.X-ABLabel:Hall 7", "x-ablabel",
	    false), "1: Hall 7");
}
END_TEST

UNIT_MAIN(numbers_go_where_their_type_or_label_says,
    the_preferred_address_goes_first, a_name_has_parts_and_an_address_too,
    the_card_of_a_company_has_no_contact, handles_name_their_messenger,
    values_are_read_in_the_encoding_they_name,
    what_nobody_knows_keeps_its_name)
