/* sense.c - mail/sense.h: what a sentence speaks of */
#include "mail/sense.h"
#include "unit.h"

static struct slice
family(struct sense *sense, const char *sentence, bool is_chinese,
    bool has_fact)
{
	mailsense_look(sense, slice_of(sentence), is_chinese);
	return mailsense_family(sense, has_fact);
}

START_TEST(the_order_of_words_does_not_matter)
{
	struct fault fault = { "" };
	struct sense *sense = mailsense_open(&fault);

	ck_assert_msg(sense != NULL, "%s", fault.text);
	ck_assert_slice(family(sense, "Don't miss it.", false, false),
	    "scarcity");
	ck_assert_slice(family(sense, "I take you off our list unless you "
	    "sign.", false, false), "threat");
	ck_assert_slice(family(sense, "Unless you sign, I take you off our "
	    "list.", false, false), "threat");
	ck_assert_slice(family(sense, "求您了，下个单。", true, false),
	    "begging");
	ck_assert_slice(family(sense, "", false, false), "");
	mailsense_close(sense);
}
END_TEST

START_TEST(a_fact_excuses_some_rules_only)
{
	struct fault fault = { "" };
	struct sense *sense = mailsense_open(&fault);

	ck_assert_slice(family(sense, "When will you order?", false, false),
	    "order");
	ck_assert_slice(family(sense, "When will you order?", false, true),
	    "");
	ck_assert_slice(family(sense, "I beg you.", false, true), "begging");
	mailsense_close(sense);
}
END_TEST

START_TEST(the_answer_of_a_third_party_excuses)
{
	struct fault fault = { "" };
	struct sense *sense = mailsense_open(&fault);

	mailsense_look(sense, SLICE("The bank answers today."), false);
	ck_assert(mailsense_excuses(sense));
	mailsense_look(sense, SLICE("Answer today."), false);
	ck_assert(!mailsense_excuses(sense));
	mailsense_look(sense, SLICE("海关今天答复了。"), true);
	ck_assert(mailsense_excuses(sense));
	mailsense_close(sense);
}
END_TEST

UNIT_MAIN(the_order_of_words_does_not_matter, a_fact_excuses_some_rules_only,
    the_answer_of_a_third_party_excuses)
