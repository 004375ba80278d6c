/* text.c - doc/text.h: columns, bars, quotes */
#include "docform.h"
#include "unit.h"

START_TEST(a_table_has_bars_behind_it)
{
	ck_assert_str_eq(docform_write(docform_table(DOC_BARS), DOC_TEXT),
	    "By class\n\n"
	    "  Class  Leads\n"
	    "  a|b        8  ####################\n"
	    "  贝林       1  ###\n");
	ck_assert_str_eq(docform_write(docform_table(DOC_NO_CHART), DOC_TEXT),
	    "By class\n\n  Class  Leads\n  a|b        8\n  贝林       1\n");
}
END_TEST

UNIT_MAIN(a_table_has_bars_behind_it)
