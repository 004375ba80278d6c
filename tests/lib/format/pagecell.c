/* pagecell.h: what the tags of a page say of a cell */
#include "format/pagecell.h"
#include "unit.h"

START_TEST(attributes_are_found_whole)
{
	struct slice tag = SLICE("td class=xl24 ss:Index = \"3\" x:num='4.5' "
	    "title=\"num=9 colspan=7\" nowrap data-rowspan=8 rowspan=2");

	ck_assert_slice(pagecell_attribute(tag, "Index"), "3");
	ck_assert_slice(pagecell_attribute(tag, "x:num"), "4.5");
	ck_assert_slice(pagecell_attribute(tag, "rowspan"), "2");
	ck_assert_slice(pagecell_attribute(tag, "colspan"), "");
	ck_assert_slice(pagecell_attribute(tag, "nowrap"), "");
	ck_assert_slice(pagecell_attribute(SLICE("td colspan="), "colspan"),
	    "");
	ck_assert_slice(pagecell_attribute(SLICE("td x=\"1"), "x"), "1");
}
END_TEST

static void
shows(struct pagecell *cell, const char *shown, const char *value)
{
	char text[PAGECELL_ROOM];

	ck_assert_slice(pagecell_value(cell, slice_of(shown), text), value);
}

START_TEST(what_is_shown_in_short_is_its_number)
{
	struct pagecell_styles styles = { 0 };
	struct pagecell cell;

	pagecell_start(&cell, SLICE("td x:num=\"8613800138000\""), &styles);
	shows(&cell, "8.61E+12", "8613800138000");
	shows(&cell, "8,613,800,138,000", "8,613,800,138,000");
	shows(&cell, "EUR", "EUR");
	pagecell_start(&cell, SLICE("td"), &styles);
	shows(&cell, "8.61E+12", "8.61E+12");
}
END_TEST

START_TEST(a_style_and_a_type_say_how_it_is_shown)
{
	struct pagecell_styles styles = { 0 };
	struct pagecell cell;

	pagecell_styles_tag(&styles, SLICE("NumberFormat"), SLICE(""));
	pagecell_styles_tag(&styles, SLICE("Style"), SLICE("Style ss:ID=\"s1\""));
	pagecell_styles_tag(&styles, SLICE("NumberFormat"),
	    SLICE("NumberFormat ss:Format=\"00000\"/"));
	pagecell_styles_tag(&styles, SLICE("Style"), SLICE("Style ss:ID=\"s2\""));
	pagecell_styles_tag(&styles, SLICE("NumberFormat"),
	    SLICE("NumberFormat ss:Format=\"&quot;+&quot;0\"/"));
	pagecell_start(&cell, SLICE("Cell ss:StyleID=\"s1\""), &styles);
	pagecell_data(&cell, SLICE("Data ss:Type=\"Number\""));
	shows(&cell, "2138", "02138");
	pagecell_start(&cell, SLICE("Cell ss:StyleID=\"s2\""), &styles);
	pagecell_data(&cell, SLICE("Data ss:Type=\"Number\""));
	shows(&cell, "8613800138000", "+8613800138000");
	pagecell_data(&cell, SLICE("Data ss:Type=\"String\""));
	shows(&cell, "2138", "2138");
	pagecell_data(&cell, SLICE("Data ss:Type=\"Boolean\""));
	shows(&cell, "1", "yes");
	pagecell_data(&cell, SLICE("Data ss:Type=\"DateTime\""));
	shows(&cell, "2024-03-05T00:00:00.000", "2024-03-05");
	shows(&cell, "2024-03-05T08:30:00.000", "2024-03-05 08:30");
	shows(&cell, "2024-03-05T08:30:59.000", "2024-03-05 08:30:59");
	shows(&cell, "1899-12-31T08:30:00.000", "08:30");
	shows(&cell, "soon", "soon");
	pagecell_styles_release(&styles);
}
END_TEST

UNIT_MAIN(attributes_are_found_whole, what_is_shown_in_short_is_its_number,
    a_style_and_a_type_say_how_it_is_shown)
