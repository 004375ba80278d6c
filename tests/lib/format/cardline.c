/* cardline.c - cardline.h: content lines of vCards */
#include "format/cardline.h"
#include "unit.h"

static struct buffer text;

START_TEST(a_line_has_a_group_a_name_parameters_and_a_value)
{
	struct cardline line;

	ck_assert(cardline_parse(SLICE("item1.TEL;TYPE=\"a:b\",cell:+49:1"),
	    &line));
	ck_assert_slice(line.group, "item1");
	ck_assert_slice(line.name, "TEL");
	ck_assert_slice(line.params, "TYPE=\"a:b\",cell");
	ck_assert_slice(line.value, "+49:1");
	ck_assert(cardline_parse(SLICE("N:"), &line));
	ck_assert_slice(line.value, "");
	ck_assert(!cardline_parse(SLICE("no property"), &line));
	ck_assert(!cardline_parse(SLICE(": nothing"), &line));
	ck_assert(cardline_begins(SLICE("ADR;TYPE=HOME;")));
	ck_assert(!cardline_parse(SLICE("ADR;TYPE=HOME;"), &line));
}
END_TEST

START_TEST(parameters_come_one_by_one)
{
	struct slice params = SLICE("TYPE=work,\"fax\";PREF;CHARSET=GBK");
	struct cardparam p = { 0 };

	ck_assert(cardline_param(&params, &p));
	ck_assert_slice(p.key, "TYPE");
	ck_assert_slice(p.value, "work");
	ck_assert(cardline_param(&params, &p));
	ck_assert_slice(p.key, "TYPE");
	ck_assert_slice(p.value, "fax");
	ck_assert(cardline_param(&params, &p));
	ck_assert_slice(p.key, "");
	ck_assert_slice(p.value, "PREF");
	ck_assert(cardline_param(&params, &p));
	ck_assert_slice(p.value, "GBK");
	ck_assert(!cardline_param(&params, &p));
}
END_TEST

START_TEST(the_coding_of_a_value_has_a_key_or_none)
{
	ck_assert(cardline_is_quoted(SLICE("CHARSET=UTF-8;"
	    "ENCODING=QUOTED-PRINTABLE")));
	ck_assert(cardline_is_quoted(SLICE("quoted-printable")));
	ck_assert(!cardline_is_quoted(SLICE("TYPE=Q")));
	ck_assert(cardline_is_base64(SLICE("ENCODING=b;TYPE=JPEG")));
	ck_assert(cardline_is_base64(SLICE("JPEG;BASE64")));
}
END_TEST

START_TEST(quoted_printable_gives_bytes_and_keeps_what_it_is_not)
{
	text.len = 0;
	cardline_unquote(SLICE("=E5=BC=A0 =3D 100%=Z=4"), &text);
	ck_assert_slice(buffer_slice(&text), "张 = 100%=Z=4");
}
END_TEST

START_TEST(components_end_at_separators_that_are_not_escaped)
{
	struct slice rest = SLICE("a\\;b;;c\\");

	ck_assert_slice(cardline_component(&rest, ';'), "a\\;b");
	ck_assert_slice(cardline_component(&rest, ';'), "");
	ck_assert_slice(cardline_component(&rest, ';'), "c\\");
	ck_assert_ptr_null(rest.at);
	text.len = 0;
	cardline_unescape(SLICE("a\\;b\\, c\\\\d\\ne\\Nf\r\ng\\q"), true,
	    &text);
	ck_assert_slice(buffer_slice(&text), "a;b, c\\d\ne\nf\ng\\q");
	text.len = 0;
	cardline_unescape(SLICE("C:\\new"), false, &text);
	ck_assert_slice(buffer_slice(&text), "C:\\new");
}
END_TEST

START_TEST(base64_is_read_where_it_holds_a_text)
{
	text.len = 0;
	ck_assert(cardline_unbase64(SLICE("5p+Q 5YWs\n5Y+4"), &text));
	ck_assert_slice(buffer_slice(&text), "某公司");
	ck_assert(cardline_unbase64(SLICE("QQ=="), &text));
	ck_assert_slice(buffer_slice(&text), "某公司A");
	ck_assert(!cardline_unbase64(SLICE("/9j/4AAQ"), &text));
	ck_assert(!cardline_unbase64(SLICE("QUE*"), &text));
	ck_assert_slice(buffer_slice(&text), "某公司A");
}
END_TEST

UNIT_MAIN(base64_is_read_where_it_holds_a_text,
    a_line_has_a_group_a_name_parameters_and_a_value,
    parameters_come_one_by_one,
    the_coding_of_a_value_has_a_key_or_none,
    quoted_printable_gives_bytes_and_keeps_what_it_is_not,
    components_end_at_separators_that_are_not_escaped)
