/*
 * draft.c - which sentence stands in which place
 */
#include "mail/draft.h"

#include <stdlib.h>

#include "rule/table.h"

enum { DUE_RULE, KIND, SUBJECT_EN, BODY_EN, SUBJECT_ZH, BODY_ZH, DRAFT_COUNT };
static const struct table_column draft_shape[DRAFT_COUNT] = {
	[DUE_RULE] = { .name = "due_rule", .type = TABLE_KEY },
	[KIND] = { .name = "kind", .type = TABLE_WORD,
	    .words = "development;reply;reminder;quote;followup" },
	[SUBJECT_EN] = { .name = "subject_en", .type = TABLE_WORD },
	[BODY_EN] = { .name = "body_en", .type = TABLE_WORD },
	[SUBJECT_ZH] = { .name = "subject_zh", .type = TABLE_WORD },
	[BODY_ZH] = { .name = "body_zh", .type = TABLE_WORD },
};
enum { PART, PART_EN, PART_ZH, PART_COUNT };
static const struct table_column part_shape[PART_COUNT] = {
	[PART] = { .name = "part", .type = TABLE_WORD },
	[PART_EN] = { .name = "en", .type = TABLE_WORD },
	[PART_ZH] = { .name = "zh", .type = TABLE_WORD },
};

struct maildraft {
	bool chinese;
	struct table *drafts, *parts;
	size_t prime;	/* the greatest not above the sentences of any part */
};

/* The sentence of a part by its number, and how many there are. */
static struct slice
sentence_of(const struct maildraft *d, struct slice part, size_t number,
    size_t *count)
{
	struct slice text = SLICE_EMPTY;
	size_t row;

	*count = 0;
	for (row = 0; row < table_rows(d->parts); row++) {
		if (!slice_equal(table_text(d->parts, row, PART), part))
			continue;
		if ((*count)++ == number)
			text = table_text(d->parts, row,
			    d->chinese ? PART_ZH : PART_EN);
	}
	return text;
}

/* The row whose key is first:second, or first alone; false for none. */
static bool
find_key(const struct maildraft *d, struct slice first, struct slice second,
    size_t *found)
{
	size_t row;

	for (row = 0; row < table_rows(d->drafts); row++) {
		struct slice key = table_text(d->drafts, row, DUE_RULE);
		struct slice head = slice_cut(&key, ':');

		*found = row;
		if (slice_equal(head, first) &&
		    slice_equal(key.at ? key : SLICE_EMPTY, second))
			return true;
	}
	return false;
}

/* What every draft can fall back on. */
static bool
check_fallbacks(const struct maildraft *d, struct fault *fault)
{
	size_t row;

	if (!find_key(d, SLICE("*"), SLICE_EMPTY, &row) ||
	    !find_key(d, SLICE("call"), SLICE_EMPTY, &row))
		return fault_set(fault, "table \"draft\" has no row for \"*\" "
		    "or none for \"call\"; add it, the rules without a text "
		    "of their own use it");
	return true;
}

/* The greatest prime that is not above a number; 1 for none. */
static size_t
prime_below(size_t number)
{
	size_t divisor;

	for (; number > 2; number--) {
		for (divisor = 2; divisor * divisor <= number; divisor++)
			if (number % divisor == 0)
				break;
		if (divisor * divisor > number)
			break;
	}
	return number > 1 ? number : 1;
}

struct maildraft *
maildraft_open(int lang, struct fault *fault)
{
	struct maildraft *d = xcalloc(1, sizeof(*d));
	size_t row, count, most = 0;

	d->chinese = lang == 1;
	d->drafts = table_open("draft", draft_shape, DRAFT_COUNT, fault);
	if (d->drafts != NULL)
		d->parts = table_open("draft-part", part_shape, PART_COUNT,
		    fault);
	if (d->parts == NULL || !check_fallbacks(d, fault)) {
		maildraft_close(d);
		return NULL;
	}
	for (row = 0; row < table_rows(d->parts); row++) {
		sentence_of(d, table_text(d->parts, row, PART), 0, &count);
		if (count > most)
			most = count;
	}
	d->prime = prime_below(most);
	return d;
}

void
maildraft_close(struct maildraft *d)
{
	if (d == NULL)
		return;
	table_close(d->drafts);
	table_close(d->parts);
	free(d);
}

size_t
maildraft_find(const struct maildraft *d, struct slice due_rule,
    struct slice topic, bool call)
{
	struct slice rule = slice_cut(&due_rule, ';');
	size_t row = 0;

	if (call) {
		if (!find_key(d, SLICE("call"), topic, &row))
			find_key(d, SLICE("call"), SLICE_EMPTY, &row);
	} else if (!find_key(d, rule, topic, &row) &&
	    !find_key(d, rule, SLICE_EMPTY, &row) &&
	    !find_key(d, SLICE("topic"), topic, &row)) {
		find_key(d, SLICE("*"), SLICE_EMPTY, &row);
	}
	return row;
}

struct slice
maildraft_kind(const struct maildraft *d, size_t row)
{
	return table_text(d->drafts, row, KIND);
}

/*
 * Which sentence the draft of a number takes in a place, counted from the end
 * of its text.  The digits of the number are the coefficients of a polynomial
 * of third degree over the whole numbers modulo a prime; places take its
 * values, the sixth its first coefficient.  This is an extended Reed-Solomon
 * code: two numbers differ in three of six places or more, and neighbours in
 * the first five.
 */
static size_t
choose(size_t number, size_t place, size_t prime)
{
	size_t digits[4], value = 0, i;

	for (i = 0; i < 4; i++) {
		digits[i] = number % prime;
		number /= prime;
	}
	if (place == 5)
		return digits[3];
	for (i = 4; i-- > 0;)
		value = (value * place + digits[i]) % prime;
	return value;
}

static size_t
count_places(struct slice text)
{
	size_t count = 0;
	const char *at;

	while ((at = memmem(text.at, text.len, "{{>", 3)) != NULL) {
		text = slice_between(at + 3, text.at + text.len);
		count++;
	}
	return count;
}

/* Puts sentences in the places of parts. */
static bool
compose(const struct maildraft *d, struct slice text, size_t number,
    struct buffer *out, struct fault *fault)
{
	size_t left = count_places(text), count;
	const char *end = text.at + text.len, *at;

	while ((at = memmem(text.at, text.len, "{{>", 3)) != NULL) {
		struct slice rest = slice_between(at + 3, end);
		struct slice part = slice_cut(&rest, '}');
		size_t choice = choose(number, --left, d->prime);

		sentence_of(d, part, 0, &count);
		if (count == 0 || !slice_starts(rest, SLICE("}")))
			return fault_set(fault, "{{>%.*s}} is no part of "
			    "table draft-part; add rows for it",
			    SLICE_PRINT(part));
		buffer_add(out, slice_between(text.at, at));
		buffer_add(out, sentence_of(d, part, choice % count, &count));
		text = slice_between(rest.at + 1, end);
	}
	buffer_add(out, text);
	return true;
}

bool
maildraft_subject(const struct maildraft *d, size_t row,
    mailtemplate_cell *cell, void *context, struct buffer *out, size_t *gaps,
    struct fault *fault)
{
	return mailtemplate_fill(out, table_text(d->drafts, row,
	    d->chinese ? SUBJECT_ZH : SUBJECT_EN), cell, context, gaps, fault);
}

/* The tone as a first line, unless the user's table has none. */
static bool
add_tone(const struct maildraft *d, size_t choice, mailtemplate_cell *cell,
    void *context, struct buffer *out, struct fault *fault)
{
	struct slice tone = SLICE("tone"), text;
	size_t count;
	bool good;

	sentence_of(d, tone, 0, &count);
	if (count == 0)
		return true;
	text = sentence_of(d, tone, choice % count, &count);
	buffer_add(out, SLICE("{{"));
	good = mailtemplate_fill(out, text, cell, context, NULL, fault);
	buffer_add(out, SLICE("}}\n"));
	return good;
}

bool
maildraft_body(const struct maildraft *d, size_t row, size_t number,
    mailtemplate_cell *cell, void *context, struct buffer *out, size_t *gaps,
    struct fault *fault)
{
	struct slice text = table_text(d->drafts, row,
	    d->chinese ? BODY_ZH : BODY_EN);
	bool call = slice_starts(table_text(d->drafts, row, DUE_RULE),
	    SLICE("call"));
	size_t places = count_places(text);
	struct buffer whole = { 0 };
	bool good = compose(d, text, number, &whole, fault);

	if (good && !call) {
		good = add_tone(d, choose(number, places < 5 ? 5 : places,
		    d->prime), cell, context, out, fault);
		*gaps += 1;
	}
	if (good)
		good = mailtemplate_fill(out, buffer_slice(&whole), cell,
		    context, gaps, fault);
	buffer_release(&whole);
	return good;
}
