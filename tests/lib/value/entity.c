/* entity.h: HTML entities (values from HTML 4.01) */
#include "unit.h"
#include "value/entity.h"

static void
check(const char *text, const char *decoded)
{
	struct buffer out = { 0 };
	bool any = entity_decode(&out, slice_of(text));

	ck_assert_int_eq(any, decoded != NULL);
	if (any)
		ck_assert_msg(slice_is(buffer_slice(&out), decoded),
		    "%s: %.*s", text, SLICE_PRINT(buffer_slice(&out)));
	ck_assert(!any || entity_is_in(slice_of(text)));
	buffer_release(&out);
}

START_TEST(entities_are_decoded_by_name_and_number)
{
	check("Meier &amp; Sons", "Meier & Sons");
	check("Ann O&#039;Neil", "Ann O'Neil");
	check("C&ocirc;te d&#x27;Ivoire", "C\xC3\xB4te d'Ivoire");
	check("&lt;&gt;&quot;&apos;", "<>\"'");
	check("&Eacute;cole&nbsp;1", "\xC3\x89" "cole\xC2\xA0" "1");
	check("&#20013;&#x56FD;", "\xE4\xB8\xAD\xE5\x9B\xBD");
	check("&thetasym;&AElig;", "\xCF\x91\xC3\x86");
}
END_TEST

START_TEST(they_are_decoded_once)
{
	check("&amp;lt;", "&lt;");
}
END_TEST

START_TEST(what_is_none_stays)
{
	check("R&D; lab", NULL);
	check("A & B; C", NULL);
	check("&;", NULL);
	check("&#;", NULL);
	check("&#x;", NULL);
	check("a&#32;b&#9;c&#10;", "a b\tc\n");
	check("&#31;", NULL);
	check("&#0;", NULL);
	check("&#xD800;", NULL);
	check("&#xD7FF;&#xE000;", "\xED\x9F\xBF\xEE\x80\x80");
	check("&#xDFFF;", NULL);
	check("&#1114111;", "\xF4\x8F\xBF\xBF");
	check("&#1114112;", NULL);
	check("&amp", NULL);
	check("", NULL);
	check("R&D &amp;", "R&D &");
}
END_TEST

UNIT_MAIN(entities_are_decoded_by_name_and_number, they_are_decoded_once,
    what_is_none_stays)
