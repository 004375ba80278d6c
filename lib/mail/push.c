/*
 * push.c - the families of table `push`, compiled per language
 */
#include "mail/push.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/pattern.h"
#include "base/text.h"
#include "mail/score.h"
#include "mail/sense.h"
#include "rule/table.h"

enum { WORD, WORD_LANG, WORD_PATTERN, WORD_COUNT };
static const struct table_column word_shape[WORD_COUNT] = {
	[WORD] = { .name = "word", .type = TABLE_WORD, .key = true },
	[WORD_LANG] = { .name = "lang", .type = TABLE_WORD,
	    .words = "en;zh", .key = true },
	[WORD_PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

enum { FAMILY, LANG, EXCUSED, PATTERN, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[FAMILY] = { .name = "family", .type = TABLE_WORD },
	[LANG] = { .name = "lang", .type = TABLE_WORD, .words = "en;zh" },
	[EXCUSED] = { .name = "excused", .type = TABLE_WORD,
	    .words = "no;yes;thanks;fact" },
	[PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

enum role { ALWAYS, UNLESS_FACT, THANKS, FACT, ROLES };

struct push {
	struct table *table;
	struct sense *sense;
	struct score *score;
	struct pattern_set *sets[2][ROLES];
	unsigned long unjudged;
};

bool
mailpush_is_chinese(struct slice text)
{
	uint32_t c;
	size_t n;

	while (text.len > 0) {
		n = text_decode(text, &c);
		if (n > 1 && text_is_han(c))
			return true;
		n = n ? n : 1;
		text.at += n;
		text.len -= n;
	}
	return false;
}

/* The pattern with each <word> of its language in its place. */
static bool
add_expanded(struct buffer *out, const struct table *words,
    struct slice lang, struct slice pattern)
{
	size_t row;

	while (pattern.at != NULL) {
		struct slice rest, word;
		const char *open = slice_find(pattern, '<');

		if (open == NULL)
			return buffer_add(out, pattern);
		buffer_add(out, slice_between(pattern.at, open));
		rest = slice_between(open + 1, pattern.at + pattern.len);
		word = slice_cut(&rest, '>');
		for (row = 0; row < table_rows(words); row++)
			if (slice_equal(word, table_text(words, row, WORD)) &&
			    slice_equal(lang,
			    table_text(words, row, WORD_LANG)))
				break;
		if (row == table_rows(words) || rest.at == NULL)
			return false;
		buffer_add(out, table_text(words, row, WORD_PATTERN));
		pattern = rest;
	}
	return true;
}

static enum role
role_of(struct slice excused)
{
	return slice_is(excused, "yes") ? UNLESS_FACT :
	    slice_is(excused, "thanks") ? THANKS :
	    slice_is(excused, "fact") ? FACT : ALWAYS;
}

static bool
add_rows(struct push *push, const struct table *words, struct fault *fault)
{
	struct buffer pattern = { 0 };
	size_t row;
	bool good = true;

	for (row = 0; good && row < table_rows(push->table); row++) {
		struct slice lang = table_text(push->table, row, LANG);
		enum role role = role_of(table_text(push->table, row,
		    EXCUSED));

		pattern.len = 0;
		if (!add_expanded(&pattern, words, lang,
		    table_text(push->table, row, PATTERN)))
			good = table_complain(push->table, row, "pattern",
			    fault, "no such word in table push-word; write one "
			    "of its words between < and >");
		else
			good = pattern_set_add(push->sets[slice_is(lang, "zh")]
			    [role], buffer_slice(&pattern), (int)row, fault);
	}
	buffer_release(&pattern);
	return good;
}

struct push *
mailpush_open(struct fault *fault)
{
	struct push *push = xcalloc(1, sizeof(*push));
	struct table *words = table_open("push-word", word_shape, WORD_COUNT,
	    fault);
	size_t i;
	bool good = false;

	for (i = 0; i < 2 * ROLES; i++)
		push->sets[i / ROLES][i % ROLES] = pattern_set_new();
	if (words != NULL)
		push->table = table_open("push", shape, SHAPE_COUNT, fault);
	if (push->table != NULL)
		good = add_rows(push, words, fault);
	table_close(words);
	if (good)
		push->sense = mailsense_open(fault);
	if (push->sense != NULL)
		push->score = mailscore_open(push->sense, fault);
	if (push->score != NULL)
		return push;
	mailpush_close(push);
	return NULL;
}

void
mailpush_close(struct push *push)
{
	size_t i;

	if (push == NULL)
		return;
	for (i = 0; i < 2 * ROLES; i++)
		pattern_set_free(push->sets[i / ROLES][i % ROLES]);
	mailscore_close(push->score);
	mailsense_close(push->sense);
	table_close(push->table);
	free(push);
}

/* The row of a pattern that pushes, PATTERN_NONE or PATTERN_LIMIT. */
static int
find_pattern(struct push *push, struct pattern_set **sets,
    struct slice sentence, bool has_fact)
{
	int row = pattern_set_find(sets[ALWAYS], sentence);

	if (row == PATTERN_NONE && !has_fact)
		row = pattern_set_find(sets[UNLESS_FACT], sentence);
	push->unjudged += row == PATTERN_LIMIT;
	return row;
}

struct slice
mailpush_family(struct push *push, struct slice sentence)
{
	bool is_chinese = mailpush_is_chinese(sentence);
	struct pattern_set **sets = push->sets[is_chinese];
	bool has_fact = pattern_set_find(sets[FACT], sentence) >= 0;
	int row = find_pattern(push, sets, sentence, has_fact);
	struct slice family, weighed;

	if (row == PATTERN_LIMIT)
		return SLICE_EMPTY;
	mailsense_look(push->sense, sentence, is_chinese);
	family = row >= 0 ? table_text(push->table, (size_t)row, FAMILY) :
	    mailsense_family(push->sense, has_fact);
	weighed = mailscore_family(push->score, sentence, is_chinese);
	if (family.len == 0 || mailscore_doubts(push->score))
		family = weighed;
	if (family.len > 0 && (mailsense_excuses(push->sense) ||
	    pattern_set_find(sets[THANKS], sentence) >= 0))
		return SLICE_EMPTY;
	return family;
}

unsigned long
mailpush_unjudged(const struct push *push)
{
	return push->unjudged;
}
