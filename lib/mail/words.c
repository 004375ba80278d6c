/*
 * words.c - one set to ask whether, patterns to say where
 */
#include "mail/words.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/pattern.h"
#include "rule/settings.h"
#include "rule/table.h"

enum { KIND, PATTERN, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[KIND] = { .name = "kind", .type = TABLE_WORD },
	[PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

static const char *const names[MAILWORD_KINDS] = {
	[MAILWORD_PASSIVE] = "passive",
	[MAILWORD_IMPERSONAL] = "impersonal",
	[MAILWORD_GREETING] = "greeting",
	[MAILWORD_PLACEHOLDER] = "placeholder",
	[MAILWORD_UNDISCLOSED] = "undisclosed",
	[MAILWORD_PRICE_QUESTION] = "price-question",
	[MAILWORD_FILE_REQUEST] = "file-request",
	[MAILWORD_SELF] = "self",
	[MAILWORD_CUSTOMER] = "customer",
	[MAILWORD_BAIT] = "bait",
	[MAILWORD_VALIDITY] = "validity",
	[MAILWORD_RECOMMEND] = "recommend",
	[MAILWORD_PRAISE] = "praise",
	[MAILWORD_DOUBT] = "doubt",
	[MAILWORD_ACRONYM] = "acronym",
	[MAILWORD_FORWARDED] = "forwarded",
	[MAILWORD_MEETING] = "meeting",
	[MAILWORD_QUOTED] = "quoted",
	[MAILWORD_SIGNATURE] = "signature",
	[MAILWORD_STOP] = "stop",
	[MAILWORD_OFFER_POINT] = "offer-point",
	[MAILWORD_HIGHLIGHT] = "highlight",
};

struct mailpattern {
	enum mailword kind;
	struct slice name;	/* "offer-point:moq" */
	struct pattern *pattern;
};

struct mailwords {
	struct maillimits limits;
	struct table *table;
	struct mailpattern *patterns;
	struct pattern_set *sets[MAILWORD_KINDS];
};

/* The kind of a row: what stands before the colon; MAILWORD_KINDS: none. */
static enum mailword
kind_of(struct slice name)
{
	struct slice kind = slice_cut(&name, ':');
	size_t i = 0;

	while (i < MAILWORD_KINDS && !slice_is(kind, names[i]))
		i++;
	return (enum mailword)i;
}

static bool
read_limits(struct maillimits *limits, struct fault *fault)
{
	const struct setting wanted[] = {
		{ "intro_words", &limits->intro_words },
		{ "intro_han", &limits->intro_han },
		{ "mail_words", &limits->mail_words },
		{ "mail_han", &limits->mail_han },
		{ "similar_pct", &limits->similar_pct },
		{ "mass_pct", &limits->mass_pct },
		{ "capital_words", &limits->capital_words },
		{ "salutation_length", &limits->salutation_length },
		{ "signature_lines", &limits->signature_lines },
		{ "praise_words", &limits->praise_words },
		{ "answer_points", &limits->answer_points },
		{ "point_sentences", &limits->point_sentences },
	};

	return settings_read("mail", wanted, sizeof(wanted) / sizeof(*wanted),
	    fault);
}

static bool
read_patterns(struct mailwords *words, struct fault *fault)
{
	size_t row, count = table_rows(words->table);

	words->patterns = xcalloc(count + 1, sizeof(*words->patterns));
	for (row = 0; row < count; row++) {
		struct mailpattern *p = &words->patterns[row];
		struct slice text = table_text(words->table, row, PATTERN);

		p->name = table_text(words->table, row, KIND);
		p->kind = kind_of(p->name);
		if (p->kind == MAILWORD_KINDS)
			return table_complain(words->table, row, "kind", fault,
			    "no such kind; --print-table mail-word shows them");
		p->pattern = pattern_compile(text, fault);
		if (p->pattern == NULL || !pattern_set_add(
		    words->sets[p->kind], text, (int)row, fault))
			return false;
	}
	return true;
}

struct mailwords *
mailwords_open(struct fault *fault)
{
	struct mailwords *words = xcalloc(1, sizeof(*words));
	size_t i;

	for (i = 0; i < MAILWORD_KINDS; i++)
		words->sets[i] = pattern_set_new();
	words->table = table_open("mail-word", shape, SHAPE_COUNT, fault);
	if (words->table != NULL && read_patterns(words, fault) &&
	    read_limits(&words->limits, fault))
		return words;
	mailwords_close(words);
	return NULL;
}

void
mailwords_close(struct mailwords *words)
{
	size_t i;

	if (words == NULL)
		return;
	for (i = 0; i < MAILWORD_KINDS; i++)
		pattern_set_free(words->sets[i]);
	for (i = 0; words->table != NULL && words->patterns != NULL &&
	    i < table_rows(words->table); i++)
		pattern_free(words->patterns[i].pattern);
	free(words->patterns);
	table_close(words->table);
	free(words);
}

const struct maillimits *
mailwords_limits(const struct mailwords *words)
{
	return &words->limits;
}

bool
mailwords_has(struct mailwords *words, enum mailword kind, struct slice text)
{
	return pattern_set_find(words->sets[kind], text) >= 0;
}

struct slice
mailwords_find(struct mailwords *words, enum mailword kind, struct slice text)
{
	int row = pattern_set_find(words->sets[kind], text);
	struct slice place = { NULL, 0 };

	if (row < 0 || pattern_capture(words->patterns[row].pattern, text, 0,
	    &place, 1) != PATTERN_HIT)
		return (struct slice){ NULL, 0 };
	return place;
}

size_t
mailwords_count(struct mailwords *words, enum mailword kind, struct slice text)
{
	struct slice last = SLICE_EMPTY, place;
	size_t row, count = 0;

	if (!mailwords_has(words, kind, text))
		return 0;
	for (row = 0; row < table_rows(words->table); row++) {
		const struct mailpattern *p = &words->patterns[row];
		size_t from = 0;

		if (p->kind != kind || (kind == MAILWORD_OFFER_POINT &&
		    slice_equal(p->name, last)))
			continue;
		while (from <= text.len && pattern_capture(p->pattern, text,
		    from, &place, 1) == PATTERN_HIT) {
			count++;
			last = p->name;
			from = (size_t)(place.at - text.at) + place.len +
			    (place.len == 0);
			if (kind == MAILWORD_OFFER_POINT)
				break;
		}
	}
	return count;
}

