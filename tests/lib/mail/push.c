/* push.c - mail/push.h: which sentences push */
#include "mail/push.h"
#include "csv/reader.h"
#include "rule/table.h"
#include "unit.h"

#include <stdio.h>

enum { LANG, KIND, HALF, SENTENCE, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	{ .name = "lang", .type = TABLE_WORD, .words = "en;zh" },
	{ .name = "kind", .type = TABLE_WORD, .words = "push;innocent" },
	{ .name = "half", .type = TABLE_WORD, .words = "seen;unseen;before" },
	{ .name = "sentence", .type = TABLE_KEY },
};

/*
 * Percent of the pushing found, and of the found that push.  "seen" is what
 * the tables were made with, "unseen" by another hand and kept from their
 * author, "before" written by their author, the tables not yet opened.
 */
static void
measure(const char *lang, const char *half, unsigned *recall,
    unsigned *precision)
{
	const char *top = getenv("TOP");
	struct fault fault = { "" };
	struct push *push = mailpush_open(&fault);
	struct table *corpus;
	unsigned pushing = 0, found = 0, wrong = 0;
	char path[4096];
	size_t row;

	ck_assert_msg(push != NULL, "%s", fault.text);
	snprintf(path, sizeof(path), "%s/tests/data/push-sentence.csv",
	    top ? top : ".");
	corpus = table_open_file(path, shape, SHAPE_COUNT, &fault);
	ck_assert_msg(corpus != NULL, "%s", fault.text);
	for (row = 0; row < table_rows(corpus); row++) {
		bool pushes = slice_is(table_text(corpus, row, KIND), "push");
		bool is_found;

		if (!slice_is(table_text(corpus, row, LANG), lang) ||
		    !slice_is(table_text(corpus, row, HALF), half))
			continue;
		is_found = mailpush_family(push,
		    table_text(corpus, row, SENTENCE)).len > 0;
		pushing += pushes;
		found += pushes && is_found;
		wrong += !pushes && is_found;
	}
	ck_assert_uint_ge(pushing, 50);
	*recall = 100 * found / pushing;
	*precision = 100 * found / (found + wrong);
	ck_assert_uint_eq(mailpush_unjudged(push), 0);
	table_close(corpus);
	mailpush_close(push);
}

static void
expect(const char *lang, const char *half, unsigned least_recall,
    unsigned least_precision)
{
	unsigned recall, precision;

	measure(lang, half, &recall, &precision);
	ck_assert_msg(recall >= least_recall, "%s %s: recall %u", lang, half,
	    recall);
	ck_assert_msg(precision >= least_precision, "%s %s: precision %u",
	    lang, half, precision);
}

START_TEST(english_sentences_kept_from_the_table_are_told_apart)
{
	expect("en", "unseen", 92, 97);
	expect("en", "before", 92, 96);
	expect("en", "seen", 99, 99);
}
END_TEST

START_TEST(chinese_sentences_kept_from_the_table_are_told_apart)
{
	expect("zh", "unseen", 92, 97);
	expect("zh", "before", 92, 97);
	expect("zh", "seen", 99, 99);
}
END_TEST

START_TEST(words_in_any_order_push_by_what_they_say_together)
{
	static const struct { const char *sentence, *family; } cases[] = {
		{ "I take you off our list unless you sign.", "threat" },
		{ "Unless you sign, I take you off our list.", "threat" },
		{ "No need to reply this week.", "" },
		{ "The bank answers us today.", "" },
		{ "Before they are gone, buy.", "scarcity" },
		{ "求您了，下个单。", "begging" },
		{ "不急，您慢慢看。", "" },
		{ "海关今天答复了。", "" },
	};
	struct fault fault = { "" };
	struct push *push = mailpush_open(&fault);
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_slice(mailpush_family(push,
		    slice_of(cases[i].sentence)), cases[i].family);
	mailpush_close(push);
}
END_TEST

START_TEST(a_day_that_helps_the_customer_excuses_the_question)
{
	struct fault fault = { "" };
	struct push *push = mailpush_open(&fault);

	ck_assert_slice(mailpush_family(push,
	    SLICE("When can you place the order?")), "order");
	ck_assert_slice(mailpush_family(push, SLICE("The ship closes on the 8th; "
	    "when can you place the order?")), "");
	ck_assert_slice(mailpush_family(push,
	    SLICE("Do you like our price? The ship closes on the 8th.")),
	    "opinion");
	mailpush_close(push);
}
END_TEST

UNIT_MAIN(english_sentences_kept_from_the_table_are_told_apart,
    chinese_sentences_kept_from_the_table_are_told_apart,
    words_in_any_order_push_by_what_they_say_together,
    a_day_that_helps_the_customer_excuses_the_question)
