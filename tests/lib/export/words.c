/* words.c - export/words.h: values as people say them */
#include "export/words.h"
#include "unit.h"

START_TEST(a_value_has_the_words_of_its_language)
{
	struct fault fault = { "" };
	struct exportwords *zh = exportwords_open(1, &fault);
	struct exportwords *en = exportwords_open(0, &fault);

	ck_assert_msg(zh != NULL && en != NULL, "%s", fault.text);
	ck_assert_slice(exportwords_find(zh, SLICE("country"), SLICE("DE")),
	    "德国");
	ck_assert_slice(exportwords_find(zh, SLICE("contact_state"),
	    SLICE("first")), "待首次联系");
	ck_assert_slice(exportwords_find(en, SLICE("contact_state"),
	    SLICE("first")), "first contact to come");
	ck_assert_slice(exportwords_find(en, SLICE("country"), SLICE("DE")),
	    "DE");
	/* What nobody calls otherwise, and nothing. */
	ck_assert_slice(exportwords_find(zh, SLICE("company"), SLICE("yes")),
	    "yes");
	ck_assert_slice(exportwords_find(zh, SLICE("budget"), SLICE_EMPTY),
	    "");
	exportwords_close(zh);
	exportwords_close(en);
}
END_TEST

UNIT_MAIN(a_value_has_the_words_of_its_language)
