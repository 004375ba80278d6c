/* disguise.c - lead/disguise.h: addresses hidden from programs */
#include "lead/disguise.h"
#include "unit.h"

static struct disguise *disguise;

static void
check(const char *text, const char *meant)
{
	ck_assert_slice(disguise_read(disguise, slice_of(text)), meant);
}

START_TEST(signs_that_are_spelt_out_are_read)
{
	struct fault fault = { "" };

	disguise = disguise_open(&fault);
	ck_assert_msg(disguise != NULL, "%s", fault.text);
	check("write to Ada (at) alder.example", "write to ada@alder.example");
	check("ada[AT]alder[dot]example", "ada@alder.example");
	check("ada {punkt} w(arroba)alder.example", "ada.w@alder.example");
	check("ＡＤＡ Weber", "ada weber");
	check("ada＠alder．example", "ada@alder.example");
	disguise_close(disguise);
	disguise_close(NULL);
}
END_TEST

START_TEST(a_text_without_disguise_is_not_read)
{
	struct fault fault = { "" };

	disguise = disguise_open(&fault);
	check("ada@alder.example", "");
	check("see (page 3) at noon", "");
	check("", "");
	check("\xff", "");
	disguise_close(disguise);
}
END_TEST

UNIT_MAIN(signs_that_are_spelt_out_are_read,
    a_text_without_disguise_is_not_read)
