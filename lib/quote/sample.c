/*
 * sample.c - rows of the table in order; the first that fits decides
 */
#include "quote/sample.h"

#include <stdlib.h>

#include "base/fill.h"
#include "rule/table.h"

enum { RULE, FACT, SAMPLE = FACT + QUOTESAMPLE_FACTS, COURIER, SAY, COLUMNS };
enum { KIND, WORD, EN, ZH, TEXT_COLUMNS };

/* What a row wants of a fact. */
enum wanted { ANY, YES, NO };

struct row {
	enum wanted wanted[QUOTESAMPLE_FACTS];
	struct quotesample_decision decision;
};

struct quotesample {
	struct table *table, *texts;
	struct row *rows;
	size_t count;
};

#define IS_FACT(column) { .name = column, .type = TABLE_TEXT, .words = ";yes;no" }
#define IS_PAYER(column) \
	{ .name = column, .type = TABLE_TEXT, .words = ";us;customer" }

static const struct table_column shape[COLUMNS] = {
	{ .name = "rule", .type = TABLE_WORD },
	IS_FACT("old"), IS_FACT("big"), IS_FACT("trader"), IS_FACT("lenient"),
	IS_FACT("refused"), IS_FACT("priced"), IS_FACT("cheap"),
	IS_FACT("answered"), IS_FACT("firm"),
	IS_PAYER("sample"), IS_PAYER("courier"),
	{ .name = "say", .type = TABLE_TEXT },
};

static const struct table_column text_shape[TEXT_COLUMNS] = {
	{ .name = "kind", .type = TABLE_WORD, .words = "say;missing;why",
	  .key = true },
	{ .name = "word", .type = TABLE_WORD, .key = true },
	{ .name = "en", .type = TABLE_WORD },
	{ .name = "zh", .type = TABLE_WORD },
};

static struct slice
find_text(const struct quotesample *s, const char *kind, struct slice word,
    bool zh)
{
	size_t i;

	for (i = 0; i < table_rows(s->texts); i++)
		if (slice_is(table_text(s->texts, i, KIND), kind) &&
		    slice_equal(table_text(s->texts, i, WORD), word))
			return table_text(s->texts, i, zh ? ZH : EN);
	return SLICE_EMPTY;
}

static void
read_row(struct row *row, const struct table *t, size_t i)
{
	size_t fact;

	for (fact = 0; fact < QUOTESAMPLE_FACTS; fact++) {
		struct slice cell = table_text(t, i, FACT + fact);

		row->wanted[fact] = cell.len == 0 ? ANY :
		    slice_is(cell, "yes") ? YES : NO;
	}
	row->decision = (struct quotesample_decision){
		.rules = table_text(t, i, RULE),
		.sample = table_text(t, i, SAMPLE),
		.courier = table_text(t, i, COURIER),
		.say = table_text(t, i, SAY),
	};
}

/* A sentence that is asked for and not there would be left out in silence. */
static bool
check_words(const struct quotesample *s, size_t i, struct fault *fault)
{
	struct slice rest = s->rows[i].decision.say;

	while (rest.at != NULL) {
		struct slice word = slice_cut(&rest, ';');

		if (word.len > 0 && find_text(s, "say", word, false).len == 0)
			return table_complain(s->table, i, "say", fault,
			    "table sample-text has no such sentence; add it "
			    "there");
	}
	return true;
}

struct quotesample *
quotesample_open(struct fault *fault)
{
	struct quotesample *s = xcalloc(1, sizeof(*s));
	bool fine;
	size_t i;

	s->table = table_open("sample", shape, COLUMNS, fault);
	s->texts = s->table == NULL ? NULL : table_open_whole("sample-text",
	    text_shape, TEXT_COLUMNS, fault);
	fine = s->texts != NULL;
	s->count = fine ? table_rows(s->table) : 0;
	s->rows = xcalloc(s->count + 1, sizeof(*s->rows));
	for (i = 0; fine && i < s->count; i++) {
		read_row(&s->rows[i], s->table, i);
		fine = check_words(s, i, fault);
	}
	if (fine)
		return s;
	quotesample_close(s);
	return NULL;
}

void
quotesample_close(struct quotesample *s)
{
	if (s == NULL)
		return;
	table_close(s->table);
	table_close(s->texts);
	free(s->rows);
	free(s);
}

static bool
row_fits(const struct row *row, const bool facts[QUOTESAMPLE_FACTS])
{
	size_t i;

	for (i = 0; i < QUOTESAMPLE_FACTS; i++)
		if (row->wanted[i] == (facts[i] ? NO : YES))
			return false;
	return true;
}

const struct quotesample_decision *
quotesample_decide(const struct quotesample *s,
    const bool facts[QUOTESAMPLE_FACTS])
{
	size_t i;

	for (i = 0; i < s->count; i++)
		if (row_fits(&s->rows[i], facts))
			return &s->rows[i].decision;
	return NULL;
}

size_t
quotesample_fitting(const struct quotesample *s,
    const bool facts[QUOTESAMPLE_FACTS])
{
	size_t i, fitting = 0;

	for (i = 0; i < s->count; i++)
		fitting += row_fits(&s->rows[i], facts);
	return fitting;
}

void
quotesample_say(const struct quotesample *s,
    const struct quotesample_decision *decision,
    const struct quotesample_words *words, bool zh, struct buffer *out)
{
	struct slice missing = find_text(s, "missing",
	    words->value_known ? SLICE("courier_cost") :
	    words->courier_known ? SLICE("sample_value") : SLICE("both"), zh);
	const struct fill fills[] = {
		{ "account", words->account }, { "missing", missing },
	};
	struct slice rest = decision->say;
	size_t start = out->len;

	while (rest.at != NULL) {
		struct slice word = slice_cut(&rest, ';');

		if (word.len == 0)
			continue;
		if (words->account.len > 0 &&
		    slice_is(word, "courier-customer"))
			word = SLICE("courier-account");
		if (!zh && out->len > start)
			buffer_add_byte(out, ' ');
		fill_add(out, find_text(s, "say", word, zh), fills, 2);
	}
}

void
quotesample_explain(const struct quotesample *s,
    const struct quotesample_decision *decision, bool zh, struct buffer *out)
{
	struct slice rest = decision->rules;
	size_t start = out->len;

	while (rest.at != NULL) {
		struct slice why = find_text(s, "why", slice_cut(&rest, ';'),
		    zh);

		if (why.len > 0 && out->len > start)
			buffer_add(out, zh ? SLICE("；") : SLICE("; "));
		buffer_add(out, why);
	}
}
