/* draft.c - mail/draft.h: skeletons, and that no two are the same */
#include <stdio.h>

#include "mail/alike.h"
#include "mail/draft.h"
#include "unit.h"

static struct maildraft *drafts;

static void
setup(int lang)
{
	struct fault fault = { "" };

	drafts = maildraft_open(lang, &fault);
	ck_assert_msg(drafts != NULL, "%s", fault.text);
}

static struct slice
cell(void *context, struct slice column)
{
	(void)context;
	return slice_is(column, "product") ? SLICE("seals") :
	    slice_is(column, "event_name") ? SLICE("Harbour Fair") :
	    slice_is(column, "topic_fact") ? SLICE("copper is down") :
	    SLICE_EMPTY;
}

static struct slice
body(size_t row, size_t number, struct buffer *out)
{
	struct fault fault = { "" };
	size_t gaps = 0;

	out->len = 0;
	ck_assert(maildraft_body(drafts, row, number, cell, NULL, out, &gaps,
	    &fault));
	return buffer_slice(out);
}

static size_t
row_of(const char *rule, const char *topic)
{
	return maildraft_find(drafts, slice_of(rule), slice_of(topic), false);
}

START_TEST(a_rule_has_its_text_by_topic_and_others_share_one)
{
	size_t other;

	setup(0);
	other = row_of("R-DUE-22", "price_update");
	ck_assert_uint_ne(row_of("R-DUE-11", "answer"), other);
	ck_assert_uint_ne(row_of("R-DUE-28", "tender"),
	    row_of("R-DUE-28", "delivery"));
	ck_assert_uint_eq(row_of("R-DUE-19;R-DUE-22", ""),
	    row_of("R-DUE-19", ""));
	ck_assert_uint_ne(row_of("R-DUE-22", "greeting"), other);
	ck_assert_uint_eq(row_of("R-DUE-99", "x"), other);
	ck_assert_uint_ne(maildraft_find(drafts, SLICE("R-DUE-22"),
	    SLICE("x"), true), other);
	ck_assert_slice(maildraft_kind(drafts, row_of("R-DUE-19", "")),
	    "reminder");
	maildraft_close(drafts);
}
END_TEST

START_TEST(the_first_line_is_the_tone_until_it_is_deleted)
{
	struct buffer out = { 0 };
	struct slice text;

	setup(0);
	text = body(row_of("R-DUE-16", ""), 0, &out);
	ck_assert(slice_starts(text, SLICE("{{Tone")));
	text = slice_cut(&text, '\n');
	ck_assert(slice_ends(text, SLICE("}}")));
	buffer_release(&out);
	maildraft_close(drafts);
}
END_TEST

static void
check_all_differ(const char *rule)
{
	const struct alike_pair *pairs;
	struct alike *alike = mailalike_new(60, 80);
	const struct slice products[] = { SLICE_INIT("seals") };
	const struct alike_mask mask = { NULL, products, 0, 1 };
	struct buffer out = { 0 };
	size_t n;

	for (n = 0; n < 500; n++) {
		char id[8];

		snprintf(id, sizeof(id), "L%zu", n);
		mailalike_add(alike, body(row_of(rule, ""), n, &out),
		    slice_of(id), &mask);
	}
	ck_assert_msg(mailalike_pairs(alike, &pairs) == 0, "%s", rule);
	mailalike_free(alike);
	buffer_release(&out);
}

START_TEST(five_hundred_drafts_of_a_rule_stay_apart_in_both_languages)
{
	static const char *const rules[] = { "R-DUE-02", "R-DUE-11",
		"R-DUE-15", "R-DUE-19", "R-DUE-25", "R-DUE-22" };
	int lang;
	size_t i;

	for (lang = 0; lang < 2; lang++) {
		setup(lang);
		for (i = 0; i < sizeof(rules) / sizeof(*rules); i++)
			check_all_differ(rules[i]);
		maildraft_close(drafts);
	}
}
END_TEST

UNIT_MAIN(a_rule_has_its_text_by_topic_and_others_share_one,
    the_first_line_is_the_tone_until_it_is_deleted,
    five_hundred_drafts_of_a_rule_stay_apart_in_both_languages)
