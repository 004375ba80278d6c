/*
 * sense.c - a bit for each sense, rules as masks
 */
#include "mail/sense.h"

#include <stdlib.h>

#include "base/mem.h"
#include "mail/sentence.h"
#include "rule/table.h"
#include "set/phrases.h"

enum { SENSE, SENSE_LANG, SENSE_PHRASES, SENSE_COUNT };
static const struct table_column sense_shape[SENSE_COUNT] = {
	[SENSE] = { .name = "sense", .type = TABLE_WORD },
	[SENSE_LANG] = { .name = "lang", .type = TABLE_WORD,
	    .words = "en;zh" },
	[SENSE_PHRASES] = { .name = "phrases", .type = TABLE_WORD },
};

enum { FAMILY, LANG, EXCUSED, NEEDS, LACKS, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[FAMILY] = { .name = "family", .type = TABLE_WORD },
	[LANG] = { .name = "lang", .type = TABLE_WORD, .words = "en;zh" },
	[EXCUSED] = { .name = "excused", .type = TABLE_WORD,
	    .words = "no;yes;excuses" },
	[NEEDS] = { .name = "needs", .type = TABLE_WORD },
	[LACKS] = { .name = "lacks", .type = TABLE_WORD, .optional = true },
};

/* Senses that the form of a sentence tells. */
enum { ASKS, SHORT, FREE_BIT };
static const char *const told_by_form[FREE_BIT] = { "asks", "short" };
enum { SHORT_BYTES = 40 };

enum role { PUSHES, UNLESS_FACT, EXCUSES };

struct rule {
	uint64_t needs, lacks;
	enum role role;
	bool is_chinese;
};

/* The words of one language, and the bits of their senses. */
struct tongue {
	struct phrases *phrases;
	struct slice names[PHRASES_IDS];
	size_t count;
};

struct sense {
	struct table *words, *rules;
	struct tongue tongues[2];	/* English, Chinese */
	struct rule *masks;
	struct buffer padded;
	uint64_t found;		/* in the sentence looked at */
	bool is_chinese;
};

/* PHRASES_IDS: no such name. */
static unsigned
find_bit(const struct tongue *tongue, struct slice name)
{
	unsigned i = 0;

	while (i < tongue->count && !slice_equal(tongue->names[i], name))
		i++;
	return i == tongue->count ? PHRASES_IDS : i;
}

/* The bit of a name; a new one gets the next.  PHRASES_IDS: none left. */
static unsigned
add_bit(struct tongue *tongue, struct slice name)
{
	unsigned bit = find_bit(tongue, name);

	if (bit == PHRASES_IDS && tongue->count < PHRASES_IDS) {
		bit = (unsigned)tongue->count;
		tongue->names[tongue->count++] = name;
	}
	return bit;
}

static struct tongue *
tongue_of(struct sense *sense, struct slice lang)
{
	return &sense->tongues[slice_is(lang, "zh")];
}

static bool
add_phrases(struct sense *sense, struct fault *fault)
{
	size_t row;

	for (row = 0; row < table_rows(sense->words); row++) {
		struct tongue *tongue = tongue_of(sense,
		    table_text(sense->words, row, SENSE_LANG));
		unsigned bit = add_bit(tongue,
		    table_text(sense->words, row, SENSE));

		if (bit == PHRASES_IDS)
			return table_complain(sense->words, row, "sense",
			    fault, "a language has 64 senses at most; join "
			    "two of them");
		if (!phrases_add(tongue->phrases, table_text(sense->words, row,
		    SENSE_PHRASES), bit, fault))
			return false;
	}
	return true;
}

/* The bits of a list of senses joined by ;. */
static bool
read_mask(struct sense *sense, size_t row, size_t column, uint64_t *mask,
    struct fault *fault)
{
	struct tongue *tongue = tongue_of(sense,
	    table_text(sense->rules, row, LANG));
	struct slice list = table_text(sense->rules, row, column);

	*mask = 0;
	while (list.len > 0) {
		unsigned bit = find_bit(tongue, slice_cut(&list, ';'));

		if (bit == PHRASES_IDS)
			return table_complain(sense->rules, row,
			    shape[column].name, fault, "no such sense in this "
			    "language; --print-table push-sense shows them");
		*mask |= UINT64_C(1) << bit;
	}
	return true;
}

static enum role
role_of(struct slice excused)
{
	return slice_is(excused, "yes") ? UNLESS_FACT :
	    slice_is(excused, "excuses") ? EXCUSES : PUSHES;
}

static bool
read_rules(struct sense *sense, struct fault *fault)
{
	size_t row, count = table_rows(sense->rules);

	sense->masks = xcalloc(count + 1, sizeof(*sense->masks));
	for (row = 0; row < count; row++) {
		struct rule *rule = &sense->masks[row];

		rule->role = role_of(table_text(sense->rules, row, EXCUSED));
		rule->is_chinese = slice_is(table_text(sense->rules, row,
		    LANG), "zh");
		if (!read_mask(sense, row, NEEDS, &rule->needs, fault) ||
		    !read_mask(sense, row, LACKS, &rule->lacks, fault))
			return false;
	}
	return true;
}

static void
init_tongue(struct tongue *tongue)
{
	size_t i;

	tongue->phrases = phrases_new();
	for (i = 0; i < FREE_BIT; i++)
		add_bit(tongue, slice_of(told_by_form[i]));
}

struct sense *
mailsense_open(struct fault *fault)
{
	struct sense *sense = xcalloc(1, sizeof(*sense));

	init_tongue(&sense->tongues[0]);
	init_tongue(&sense->tongues[1]);
	sense->words = table_open("push-sense", sense_shape, SENSE_COUNT,
	    fault);
	if (sense->words != NULL && add_phrases(sense, fault))
		sense->rules = table_open("push-rule", shape, SHAPE_COUNT,
		    fault);
	if (sense->rules != NULL && read_rules(sense, fault))
		return sense;
	mailsense_close(sense);
	return NULL;
}

void
mailsense_close(struct sense *sense)
{
	if (sense == NULL)
		return;
	phrases_free(sense->tongues[0].phrases);
	phrases_free(sense->tongues[1].phrases);
	table_close(sense->words);
	table_close(sense->rules);
	buffer_release(&sense->padded);
	free(sense->masks);
	free(sense);
}

void
mailsense_look(struct sense *sense, struct slice sentence, bool is_chinese)
{
	static const char padding[PHRASES_PADDING];
	struct buffer *padded = &sense->padded;
	size_t i;

	padded->len = 0;
	buffer_add(padded, sentence);
	buffer_add(padded, (struct slice){ padding, sizeof(padding) });
	for (i = 0; i < sentence.len; i++)
		if (padded->data[i] == '\'')
			padded->data[i] = ' ';	/* "don't" is don t */
	sense->is_chinese = is_chinese;
	sense->found = phrases_find(sense->tongues[is_chinese].phrases,
	    (struct slice){ padded->data, sentence.len });
	if (mailsentence_asks(sentence))
		sense->found |= UINT64_C(1) << ASKS;
	if (sentence.len <= SHORT_BYTES)
		sense->found |= UINT64_C(1) << SHORT;
}

uint64_t
mailsense_found(const struct sense *sense)
{
	return sense->found;
}

unsigned
mailsense_bit(const struct sense *sense, struct slice name, bool is_chinese)
{
	return find_bit(&sense->tongues[is_chinese], name);
}

/* The first rule of a role that the sentence meets, or how many there are. */
static size_t
find_rule(const struct sense *sense, bool excuses, bool has_fact)
{
	size_t row, count = table_rows(sense->rules);

	for (row = 0; row < count; row++) {
		const struct rule *rule = &sense->masks[row];

		if (rule->is_chinese == sense->is_chinese &&
		    (rule->role == EXCUSES) == excuses &&
		    (sense->found & rule->needs) == rule->needs &&
		    (sense->found & rule->lacks) == 0 &&
		    !(rule->role == UNLESS_FACT && has_fact))
			break;
	}
	return row;
}

bool
mailsense_excuses(const struct sense *sense)
{
	return find_rule(sense, true, false) < table_rows(sense->rules);
}

struct slice
mailsense_family(const struct sense *sense, bool has_fact)
{
	size_t row = find_rule(sense, false, has_fact);

	return row == table_rows(sense->rules) ? SLICE_EMPTY :
	    table_text(sense->rules, row, FAMILY);
}
