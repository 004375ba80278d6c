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
	{ .name = "half", .type = TABLE_WORD, .words = "seen;unseen" },
	{ .name = "sentence", .type = TABLE_KEY },
};

/* Percent of the pushing found, and of the found that push. */
static void
measure(const char *lang, unsigned *recall, unsigned *precision)
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
		    !slice_is(table_text(corpus, row, HALF), "unseen"))
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

START_TEST(english_sentences_kept_from_the_table_are_told_apart)
{
	unsigned recall, precision;

	measure("en", &recall, &precision);
	ck_assert_uint_ge(recall, 92);
	ck_assert_uint_ge(precision, 97);
}
END_TEST

START_TEST(chinese_sentences_kept_from_the_table_are_told_apart)
{
	unsigned recall, precision;

	measure("zh", &recall, &precision);
	ck_assert_uint_ge(recall, 92);
	ck_assert_uint_ge(precision, 97);
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
    a_day_that_helps_the_customer_excuses_the_question)
