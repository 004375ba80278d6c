/*
 * columns.c - headers matched, ambiguous ones decided, names unique
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "value/money.h"
#include "value/company.h"
#include "value/guard.h"
#include "intake/columns.h"
#include "intake/form.h"
#include "intake/parts.h"
#include "intake/phrase.h"
#include "rule/label.h"
#include "rule/words.h"
#include "rule/table.h"
#include "base/pattern.h"
#include "base/text.h"
#include "set/nameset.h"

enum { HEADER, DECISION, WORDS, LEAST, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[HEADER] = { .name = "header", .type = TABLE_KEY },
	[DECISION] = { .name = "decision", .type = TABLE_WORD },
	[WORDS] = { .name = "words", .type = TABLE_TEXT },
	[LEAST] = { .name = "least_pct", .type = TABLE_INT, .least = 1,
	    .most = 100 },
};

enum { PREFIX, RANK, ALL, PREFIX_SHAPE_COUNT };

static const struct table_column prefix_shape[PREFIX_SHAPE_COUNT] = {
	[PREFIX] = { .name = "word", .type = TABLE_KEY },
	[RANK] = { .name = "rank", .type = TABLE_INT, .least = 1,
	    .most = 9 },
	[ALL] = { .name = "all", .type = TABLE_TEXT },	/* yes: before any
				   meaning; both: behind any, too; any: before
				   ambiguous headers too; whose: a person, before
				   and behind all that a card says */
};

enum { SENSE, PATTERN, OPT_OUT_SHAPE_COUNT };

static const struct table_column opt_out_shape[OPT_OUT_SHAPE_COUNT] = {
	[SENSE] = { .name = "sense", .type = TABLE_WORD },
	[PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

/*
 * FORM_PCT: an alias falls when so few of the cells have its form (R-COL-06).
 * BARE: the rank of a header without a word of header-prefix.
 */
enum { FORM_PCT = 10, OTHER_FORM_PCT = 90, BARE = 2, PREFIXES_MOST = 2,
	LONG_DIGITS = 10 };

/* All that naming needs, for the time of intake_columns_init(). */
struct naming {
	struct intake_columns *c;
	const struct dictionary *d;
	const struct sample *sample;
	struct table *ambiguous;
	struct slice *keys;	/* of its headers; NULL until asked for */
	bool simplified;	/* they are */
	size_t *rows;		/* of that table, or SIZE_MAX, by column */
	struct slice *plain;	/* headers without signs that mean nothing */
	int *ranks;		/* how well each header matched */
	int *orders;		/* rank of its words by header-prefix, 1 best */
	struct table *prefixes;
	struct currencies *currencies;	/* opened when first needed */
	struct words *blanks;	/* words for nothing */
	/* While names are given: how many columns have one, and the number
	   that its last namesake got. */
	struct nameset *taken, *numbers;
	struct labels *labels;	/* once a header asked for them */
	struct phrases *phrases;	/* once a header asked for them */
	struct buffer parts;	/* headers read by their parts, to be told */
};

void
intake_columns_note(struct intake_columns *c, const char *format, ...)
{
	char text[4096];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), say(format), arguments);
	va_end(arguments);
	GROW_BY_ONE(c->notes, c->note_count);
	c->notes[c->note_count++] = arena_copy(&c->arena, slice_of(text));
}

static size_t
find_meaning(const struct dictionary *d, const char *name)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_is(dictionary_meaning(d, i)->name, name))
			return i;
	return MEANING_NONE;
}

static bool
means(const struct naming *n, size_t column, const char *name)
{
	size_t meaning = n->c->columns[column].meaning;

	return meaning != MEANING_NONE &&
	    slice_is(dictionary_meaning(n->d, meaning)->name, name);
}

static void
learn_ambiguous(struct naming *n)
{
	size_t count = table_rows(n->ambiguous), row;

	n->keys = xcalloc(count, sizeof(*n->keys));
	for (row = 0; row < count; row++)
		n->keys[row] = column_key(table_text(n->ambiguous, row,
		    HEADER), NULL, &n->c->arena);
}

/* Those of Han letters in Simplified Chinese, once such a header came. */
static void
simplify_ambiguous(struct naming *n)
{
	size_t row;

	n->simplified = true;
	for (row = 0; row < table_rows(n->ambiguous); row++)
		n->keys[row] = dictionary_key(n->d, table_text(n->ambiguous,
		    row, HEADER), &n->c->arena);
}

static size_t
ambiguous_row(struct naming *n, struct slice header)
{
	struct slice key = dictionary_key(n->d, header, &n->c->arena);
	size_t row;

	if (n->keys == NULL)
		learn_ambiguous(n);
	if (!n->simplified && text_has_han(key))
		simplify_ambiguous(n);
	for (row = 0; row < table_rows(n->ambiguous); row++)
		if (slice_equal(n->keys[row], key))
			return row;
	return SIZE_MAX;
}

static struct slice
meaning_name(const struct naming *n, size_t meaning)
{
	return meaning == MEANING_NONE ? SLICE_EMPTY :
	    dictionary_meaning(n->d, meaning)->name;
}

static struct slice
match_name(const struct naming *n, struct slice header)
{
	enum column_match match;

	return meaning_name(n, dictionary_match(n->d, header, &match, NULL,
	    &n->c->arena));
}

/*
 * E-mail 2 - Value, phone3: the meaning of the header with 1 for its only
 * digit, or without it.  Further addresses go to email_alt, further numbers
 * keep columns of their own (R-COL-03).
 */
static void
match_numbered(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	struct slice key = column_key(n->plain[i], NULL, &n->c->arena), name;
	size_t at = 0, digits = 0, j;
	char number, text[64];

	for (j = 0; j < key.len; j++)
		if (text_is_digit(key.at[j])) {
			digits++;
			at = j;
		}
	if (digits != 1 || key.len >= sizeof(text) - 16 || key.at[at] == '0')
		return;
	number = key.at[at];
	memcpy(text, key.at, key.len);
	text[at] = '1';
	name = match_name(n, (struct slice){ text, key.len });
	text[at] = ' ';
	if (name.len == 0)
		name = match_name(n, (struct slice){ text, key.len });
	if (name.len == 0 || (number != '1' && !slice_is(name, "email") &&
	    !slice_is(name, "phone") && !slice_is(name, "mobile")))
		return;
	n->ranks[i] = MATCH_JOINED;
	if (number == '1') {
		n->rows[i] = ambiguous_row(n, (struct slice){ text, key.len });
		c->meaning = dictionary_find(n->d, name);
	} else if (slice_is(name, "email")) {
		c->meaning = dictionary_find(n->d, SLICE("email_alt"));
	} else {
		snprintf(text, sizeof(text), "%.*s_%c", SLICE_PRINT(name),
		    number);
		c->meaning = find_meaning(n->d, text);
		if (c->meaning == MEANING_NONE)
			c->name = arena_copy(&n->c->arena, slice_of(text));
	}
}

/* The next part of a header that names two things: a / b, a and b. */
static struct slice
cut_part(struct slice *rest)
{
	static const char *const joints[] = { "/", "&", "+", "|",
		"\xE3\x80\x81", "\xEF\xBC\x8F", " and ", " AND ", " And " };
	struct slice all = *rest;
	size_t i, j;

	for (i = 0; i < all.len; i++)
		for (j = 0; j < sizeof(joints) / sizeof(*joints); j++) {
			struct slice joint = slice_of(joints[j]);

			if (!slice_starts((struct slice){ all.at + i,
			    all.len - i }, joint))
				continue;
			*rest = (struct slice){ all.at + i + joint.len,
			    all.len - i - joint.len };
			return (struct slice){ all.at, i };
		}
	*rest = (struct slice){ NULL, 0 };
	return all;
}

static bool
is_mail_name(struct slice name)
{
	return slice_is(name, "email") || slice_is(name, "email_alt");
}

static bool
is_phone_name(struct slice name)
{
	return slice_is(name, "phone") || slice_is(name, "mobile");
}

/* Email / Phone, Phone / Mobile, Name and details. */
static void
match_mixed(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	struct slice rest = n->plain[i], a = cut_part(&rest), b = rest;

	if (b.at == NULL || cut_part(&rest).len != b.len)
		return;
	a = match_name(n, a);
	b = match_name(n, b);
	if (is_mail_name(a) && is_mail_name(b)) {
		c->meaning = dictionary_find(n->d, SLICE("email"));
	} else if (is_phone_name(a) && is_phone_name(b)) {
		c->meaning = dictionary_find(n->d, SLICE("phone"));
	} else if ((is_mail_name(a) && is_phone_name(b)) ||
	    (is_phone_name(a) && is_mail_name(b))) {
		c->mix = MIX_REACH;
	} else if (slice_is(a, "contact_name") && slice_is(b, "note")) {
		c->mix = MIX_NAME;
	}
	if (c->meaning != MEANING_NONE)
		n->ranks[i] = MATCH_JOINED;
}

/* The cell without words for nothing, which are not filled. */
static struct slice
filled_cell(const struct naming *n, size_t row, size_t column)
{
	struct slice cell = sample_cell(n->sample, row, column);

	return cell.len > 0 && n->blanks != NULL &&
	    words_find(n->blanks, cell, NULL).len > 0 ? SLICE_EMPTY : cell;
}

static bool
is_kind_of(struct slice name, const char *const *names)
{
	for (; *names != NULL; names++)
		if (slice_is(name, *names))
			return true;
	return false;
}

/* What the words of header-prefix may stand beside. */
static const char *const reach_names[] = { "phone", "phone_2", "phone_3",
	"mobile", "fax", "email", "email_alt", "website", "address", "city",
	"region", "postcode", "country", NULL };

/* Where a word of header-prefix is looked for. */
enum end { AT_FRONT, AT_BACK };

/* Words without blanks between them: Han, kana. */
static bool
is_run_together(struct slice word)
{
	uint32_t c;

	return text_decode(word, &c) > 0 && c >= 0x2E80 && c < 0xAC00;
}

/* What is left of a key without a word at that end, or empty. */
static struct slice
without_word(struct slice key, struct slice word, enum end end)
{
	size_t blank = is_run_together(word) ? 0 : 1;
	struct slice rest;

	if (word.len + blank >= key.len)
		return SLICE_EMPTY;
	rest = (struct slice){ key.at + (end == AT_FRONT ? word.len + blank :
	    0), key.len - word.len - blank };
	if (end == AT_FRONT ? !slice_starts(key, word) || (blank &&
	    key.at[word.len] != ' ') : !slice_ends(key, word) || (blank &&
	    key.at[rest.len] != ' '))
		return SLICE_EMPTY;
	return slice_trim(rest);
}

/*
 * What is left of a key without the longest word of header-prefix at that
 * end, and its rank: "default address company" is no address.
 */
static struct slice
without_prefix(const struct naming *n, struct slice key, enum end end,
    int *rank, struct slice *all)
{
	struct slice best = SLICE_EMPTY;
	size_t row, longest = 0;

	for (row = 0; row < table_rows(n->prefixes); row++) {
		struct slice word = table_text(n->prefixes, row, PREFIX);
		struct slice rest;

		/* Most words differ in the byte at that end. */
		if (word.len <= longest || word.len >= key.len ||
		    (end == AT_FRONT ? key.at[0] != word.at[0] :
		    key.at[key.len - 1] != word.at[word.len - 1]))
			continue;
		rest = without_word(key, word, end);
		if (rest.len == 0)
			continue;
		best = rest;
		longest = word.len;
		*rank = (int)table_int(n->prefixes, row, RANK);
		*all = table_text(n->prefixes, row, ALL);
		if (end == AT_BACK && !slice_is(*all, "both") &&
		    !slice_is(*all, "whose"))
			*all = SLICE_EMPTY;
	}
	return best;
}

static int
prefix_rank(const struct naming *n, struct slice word)
{
	size_t row;

	for (row = 0; row < table_rows(n->prefixes); row++)
		if (slice_equal(table_text(n->prefixes, row, PREFIX), word))
			return (int)table_int(n->prefixes, row, RANK);
	return 0;
}

/* Whether a row of `ambiguous` is about the name of a person or company. */
static bool
is_name_decision(const struct naming *n, size_t row)
{
	struct slice decision = table_text(n->ambiguous, row, DECISION);

	return slice_is(decision, "name") || slice_is(decision, "half");
}

/* Whether such words may stand beside an ambiguous header. */
static bool
takes_decision(const struct naming *n, size_t row, struct slice all)
{
	if (slice_is(all, "any") || slice_is(all, "whose"))
		return true;
	return slice_is(all, "both") && is_name_decision(n, row);
}

/* Whether the rest of a header without such words says what it means. */
static bool
takes_rest(struct naming *n, size_t i, struct slice rest, int rank,
    struct slice all)
{
	struct slice name = match_name(n, rest);
	size_t row = ambiguous_row(n, rest);

	if (row != SIZE_MAX && !takes_decision(n, row, all))
		return false;
	if (row != SIZE_MAX)
		n->rows[i] = row;
	else if (!is_kind_of(name, reach_names) && (all.len == 0 ||
	    name.len == 0))
		return false;
	n->c->columns[i].meaning = dictionary_find(n->d, name);
	n->ranks[i] = MATCH_JOINED;
	n->orders[i] = rank;
	return true;
}

/*
 * Business City, Address 1 - Country, E-Mail privat (R-COL-07): a word in
 * front goes first, then one behind; of what is left one in front again.
 */
static bool
match_without(struct naming *n, size_t i, struct slice key, enum end end,
    int worst, int tries)
{
	int rank = BARE;
	struct slice all = SLICE_EMPTY;
	struct slice rest = without_prefix(n, key, end, &rank, &all);

	worst = rank > worst ? rank : worst;
	if (rest.len == 0)
		return false;
	if (takes_rest(n, i, rest, worst, all))
		return true;
	return tries > 1 && (match_without(n, i, rest, AT_FRONT, worst,
	    tries - 1) || (end == AT_BACK && match_without(n, i, rest,
	    AT_BACK, worst, tries - 1)));
}

static bool
match_at_ends(struct naming *n, size_t i, struct slice key)
{
	return match_without(n, i, key, AT_FRONT, 0, PREFIXES_MOST) ||
	    match_without(n, i, key, AT_BACK, 0, PREFIXES_MOST);
}

/* Japanese headers as they are, Chinese ones in Simplified Chinese. */
static void
match_prefixed(struct naming *n, size_t i)
{
	struct slice key = column_key(n->plain[i], NULL, &n->c->arena);

	if (!match_at_ends(n, i, key) && text_has_han(key))
		match_at_ends(n, i, dictionary_key(n->d, n->plain[i],
		    &n->c->arena));
}

/* Pessoa - Telefone - Celular: the parts behind whose they are. */
static size_t
match_parts_behind(struct naming *n, size_t i)
{
	struct slice key = dictionary_key(n->d, n->plain[i], &n->c->arena);
	struct slice all = SLICE_EMPTY;
	int rank = BARE;
	struct slice rest = n->prefixes == NULL ? SLICE_EMPTY :
	    without_prefix(n, key, AT_FRONT, &rank, &all);

	return rest.len == 0 || !slice_is(all, "both") ? MEANING_NONE :
	    parts_match(n->d, rest, SLICE_EMPTY, &n->c->arena);
}

/* Headers read by their parts are told in one line (R-COL-02). */
static void
note_parts(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	char quoted[80];

	buffer_format(&n->parts, "%s\"%s\" (%.*s)", n->parts.len > 0 ?
	    ", " : "", fault_quote(quoted, sizeof(quoted), c->header),
	    SLICE_PRINT(meaning_name(n, c->meaning)));
}

/* Tél. port., 主联系人邮箱. */
static void
match_parts(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];

	c->meaning = parts_match(n->d, n->plain[i], c->unit, &n->c->arena);
	if (c->meaning == MEANING_NONE)
		c->meaning = match_parts_behind(n, i);
	if (c->meaning == MEANING_NONE)
		return;
	n->ranks[i] = MATCH_JOINED;
	note_parts(n, i);
}

/* Whether nothing says yet what a column is. */
static bool
is_open(const struct naming *n, size_t column)
{
	const struct intake_column *c = &n->c->columns[column];

	return c->meaning == MEANING_NONE && c->name.at == NULL &&
	    n->rows[column] == SIZE_MAX;
}

/* The column that a phrase means, in Traditional Chinese too. */
static struct slice
phrase_column(struct naming *n, size_t i)
{
	struct slice key = column_key(n->plain[i], NULL, &n->c->arena);
	struct slice name = phrases_column(n->phrases, key);

	return name.len > 0 || !text_has_han(key) ? name : phrases_column(
	    n->phrases, dictionary_key(n->d, n->plain[i], &n->c->arena));
}

/* What is left of a header without the frame of a phrase, or empty. */
static struct slice
phrase_inside(struct naming *n, size_t i)
{
	struct slice key = column_key(n->plain[i], NULL, &n->c->arena);
	struct slice rest = phrases_inside(n->phrases, key);

	if (rest.len == 0 && text_has_han(key))
		rest = phrases_inside(n->phrases, dictionary_key(n->d,
		    n->plain[i], &n->c->arena));
	return rest;
}

/*
 * What is your company name?  Whoever filled in a form answers, so that what
 * is asked is a column of the person (table `header-phrase`).
 */
static void
match_phrase(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	struct fault fault;
	enum column_match match;

	if (n->phrases == NULL)
		n->phrases = phrases_open(&fault);
	if (n->phrases == NULL)
		return;
	c->meaning = dictionary_find(n->d, phrase_column(n, i));
	if (c->meaning == MEANING_NONE) {
		struct slice rest = phrase_inside(n, i);

		if (rest.len == 0)
			return;
		n->plain[i] = rest;
		c->meaning = dictionary_match(n->d, rest, &match, NULL,
		    &n->c->arena);
		n->rows[i] = ambiguous_row(n, rest);
		if (is_open(n, i))
			match_prefixed(n, i);
	}
	if (c->meaning != MEANING_NONE) {
		n->ranks[i] = MATCH_JOINED;
		note_parts(n, i);
	}
}

/* Phone (home) ranks behind Phone, and Phone (mobile) is a mobile. */
static void
match_bracket(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	struct slice word = dictionary_key(n->d, c->unit, &n->c->arena);
	struct slice name = meaning_name(n, c->meaning), inner;
	int rank = prefix_rank(n, word);

	if (word.len == 0 || !is_kind_of(name, reach_names))
		return;
	inner = parts_join(name, match_name(n, word), false);
	if (inner.len > 0 && !slice_equal(inner, name)) {
		c->meaning = dictionary_find(n->d, inner);
		n->ranks[i] = MATCH_JOINED;
	} else if (rank > 0) {
		n->orders[i] = rank;
		if (rank > BARE)
			n->ranks[i] = MATCH_JOINED;
	}
}

/* Tests prove that the patterns of built-in tables can be used. */
static bool
add_pattern(struct pattern_set *set, const char *table, struct slice text,
    int id, struct fault *fault)
{
	if (!table_is_builtin(table))
		return pattern_set_add(set, text, id, fault);
	pattern_set_add_known(set, text, id);
	return true;
}

static void
match_opt_out(struct naming *n, size_t column, struct pattern_set *set)
{
	struct intake_column *c = &n->c->columns[column];
	int sense = pattern_set_find(set, dictionary_key(n->d,
	    n->plain[column], &n->c->arena));
	char quoted[80];

	if (sense == 1) {
		c->meaning = find_meaning(n->d, "do_not_contact");
		n->ranks[column] = MATCH_JOINED;
	} else if (sense == 0) {
		intake_columns_note(n->c, "column \"%s\" may say who is not to be "
		    "contacted; it is not read, say --column "
		    "do_not_contact=HEADER if yes in it means so",
		    fault_quote(quoted, sizeof(quoted), c->header));
	}
}

/*
 * R-COL-08: whoever must not be contacted, in many words; where all columns
 * are known, nobody asks for them.
 */
static bool
match_opt_outs(struct naming *n, struct fault *fault)
{
	struct table *table;
	struct pattern_set *set;
	size_t row, first;
	bool fine;

	for (first = 0; first < n->c->count && !is_open(n, first); first++)
		;
	if (first == n->c->count && table_is_builtin("opt-out"))
		return true;
	table = table_open("opt-out", opt_out_shape, OPT_OUT_SHAPE_COUNT,
	    fault);
	set = pattern_set_new();
	fine = table != NULL;
	for (row = 0; fine && row < table_rows(table); row++)
		fine = add_pattern(set, "opt-out",
		    table_text(table, row, PATTERN),
		    slice_is(table_text(table, row, SENSE), "out"), fault);
	for (; fine && first < n->c->count; first++)
		if (is_open(n, first))
			match_opt_out(n, first, set);
	pattern_set_free(set);
	table_close(table);
	return fine;
}

bool
intake_columns_are_imported(const struct intake_columns *c)
{
	return c->imported;
}

static bool
is_imported(const struct naming *n)
{
	return intake_columns_are_imported(n->c);
}

bool
intake_columns_are_traditional(const struct intake_columns *c,
    const struct dictionary *d)
{
	struct arena scratch = { 0 };
	bool found = false, kana = false;
	size_t i;

	for (i = 0; i < c->count; i++) {
		struct slice header = c->columns[i].header;

		if (text_ascii_prefix(header) == header.len)
			continue;
		kana = kana || form_is_kana(header);
		found = found || !slice_equal(dictionary_key(d, header,
		    &scratch), column_key(header, NULL, &scratch));
	}
	arena_release(&scratch);
	return found && !kana;
}

/* Jméno návštěvníka may be the first name only, as Jméno is. */
static void
match_half(struct naming *n, size_t i)
{
	struct slice key = dictionary_key(n->d, n->plain[i], &n->c->arena);
	int end, rank;

	for (end = AT_FRONT; end <= AT_BACK; end++) {
		struct slice all = SLICE_EMPTY;
		struct slice rest = without_prefix(n, key, (enum end)end,
		    &rank, &all);
		size_t row = rest.len > 0 && slice_is(all, "whose") ?
		    ambiguous_row(n, rest) : SIZE_MAX;

		if (row != SIZE_MAX && is_name_decision(n, row))
			n->rows[i] = row;
	}
}

/* The other half of a name has a column of its own then. */
static void
match_halves(struct naming *n)
{
	bool halves = false;
	size_t i;

	for (i = 0; i < n->c->count && !halves; i++)
		halves = means(n, i, "first_name") || means(n, i, "last_name");
	for (i = 0; halves && i < n->c->count; i++)
		if (n->rows[i] == SIZE_MAX && means(n, i, "contact_name"))
			match_half(n, i);
}

/* 연락처 (휴대폰): what stands in brackets decides before the cells. */
static void
match_way(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	struct slice name = match_name(n, c->unit);

	if (c->unit.len == 0 || !(is_mail_name(name) || is_phone_name(name)) ||
	    !slice_is(table_text(n->ambiguous, n->rows[i], DECISION), "cells"))
		return;
	c->meaning = dictionary_find(n->d, name);
	n->rows[i] = SIZE_MAX;
	n->ranks[i] = MATCH_JOINED;
}

/* Headers that no alias matches and the form of which says enough. */
static void
match_forms(struct naming *n)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		if (n->rows[i] != SIZE_MAX) {
			match_way(n, i);
			continue;
		}
		if (n->c->columns[i].meaning != MEANING_NONE &&
		    n->c->columns[i].unit.len > 0)
			match_bracket(n, i);
		/* Tel / Mobile is both, though Tel mobile is a mobile. */
		if (is_phone_name(meaning_name(n,
		    n->c->columns[i].meaning)))
			match_mixed(n, i);
		if (n->c->columns[i].meaning != MEANING_NONE)
			continue;
		match_numbered(n, i);
		if (n->c->columns[i].meaning == MEANING_NONE &&
		    n->c->columns[i].name.at == NULL)
			match_mixed(n, i);
		if (n->c->columns[i].meaning == MEANING_NONE &&
		    n->c->columns[i].name.at == NULL &&
		    n->c->columns[i].mix == MIX_NONE)
			match_prefixed(n, i);
		if (is_open(n, i) && n->c->columns[i].mix == MIX_NONE)
			match_phrase(n, i);
		if (is_open(n, i) && n->c->columns[i].mix == MIX_NONE)
			match_parts(n, i);
	}
	match_halves(n);
}

/* ID do negócio, Dealeigenaar: what such a header says of the deal. */
static void
match_deal_forms(struct naming *n)
{
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (n->c->columns[i].meaning == MEANING_NONE)
			match_parts(n, i);
}

static void
tell_parts(struct naming *n)
{
	if (n->parts.len > 0)
		intake_columns_note(n->c, "headers read by their parts: %.*s",
		    (int)n->parts.len, n->parts.data);
	buffer_release(&n->parts);
}

/* IMPORTE EUR, Montant USD: a sum with the code of its currency behind it. */
static void
match_currency(struct naming *n, struct intake_column *column)
{
	enum { CODE = 3 };
	struct slice key = column_key(column->header, NULL, &n->c->arena);
	struct slice code, rest;
	enum column_match match;
	struct fault unused;
	size_t meaning;

	if (key.len < CODE + 2 || key.at[key.len - CODE - 1] != ' ')
		return;
	code = (struct slice){ key.at + key.len - CODE, CODE };
	rest = (struct slice){ key.at, key.len - CODE - 1 };
	meaning = dictionary_match(n->d, rest, &match, NULL, &n->c->arena);
	if (meaning == MEANING_NONE || !slice_is(dictionary_meaning(n->d,
	    meaning)->type, "money"))
		return;
	if (n->currencies == NULL)
		n->currencies = money_currencies_open(&unused);
	if (n->currencies == NULL || money_currency_find(n->currencies, code,
	    &code) != VALUE_OK)
		return;
	column->meaning = meaning;
	column->unit = arena_copy(&n->c->arena, code);
}

static void
match_headers(struct naming *n, const struct slice *header,
    enum columns_kind kind)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct intake_column *column = &n->c->columns[i];
		enum column_match match;

		column->header = arena_copy(&n->c->arena, header[i]);
		column->meaning = dictionary_match(n->d, column->header,
		    &match, &column->unit, &n->c->arena);
		n->plain[i] = parts_plain(column->header, &n->c->arena);
		if (column->meaning == MEANING_NONE)
			match_currency(n, column);
		if (column->meaning == MEANING_NONE && kind == COLUMNS_LEAD)
			column->meaning = dictionary_match(n->d, n->plain[i],
			    &match, NULL, &n->c->arena);
		n->c->imported |= slice_is(meaning_name(n, column->meaning),
		    "src_line");
		n->ranks[i] = (int)match;
		n->orders[i] = BARE;
		n->rows[i] = n->ambiguous == NULL ? SIZE_MAX :
		    ambiguous_row(n, n->plain[i]);
	}
}

/*
 * A name of the dictionary gives a meaning, two of --suggest a mix, any other
 * is a name.
 */
static void
name_by_hand(struct naming *n, struct intake_column *column,
    struct slice name)
{
	if (slice_is(name, "email;phone") ||
	    slice_is(name, "contact_name;note")) {
		column->mix = *name.at == 'e' ? MIX_REACH : MIX_NAME;
		return;
	}
	name = arena_copy(&n->c->arena, name);
	column->meaning = find_meaning(n->d, arena_string(&n->c->arena, name));
	if (column->meaning == MEANING_NONE)
		column->name = name;
}

/* What was said by hand goes before what the header says. */
static void
follow_told(struct naming *n, const struct intake_told *told)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct intake_column *column = &n->c->columns[i];

		column->serials = told[i].serials;
		if (!told[i].own && !told[i].dropped && told[i].name.len == 0)
			continue;
		n->rows[i] = SIZE_MAX;
		n->ranks[i] = MATCH_NAME + 1;
		column->by_hand = true;
		column->mix = MIX_NONE;
		column->meaning = MEANING_NONE;
		column->dropped = told[i].dropped;
		if (column->dropped)
			column->name = SLICE_EMPTY;
		else if (told[i].name.len > 0)
			name_by_hand(n, column, told[i].name);
	}
}

static bool
follow_choice(struct naming *n, const struct column_choice *choice,
    struct fault *fault)
{
	struct slice wanted = column_key(slice_of(choice->header), NULL,
	    &n->c->arena);
	size_t meaning = find_meaning(n->d, choice->name), i;

	if (meaning == MEANING_NONE)
		return fault_set(fault, "no column \"%s\" in this kind of "
		    "file; --column takes a name of fairlead-format(5)",
		    choice->name);
	for (i = 0; i < n->c->count; i++) {
		struct intake_column *column = &n->c->columns[i];

		if (!slice_is(column->header, choice->header) &&
		    !slice_equal(column_key(column->header, NULL,
		    &n->c->arena), wanted))
			continue;
		column->meaning = meaning;
		column->by_hand = true;
		n->ranks[i] = MATCH_NAME + 1;
		n->rows[i] = SIZE_MAX;
		return true;
	}
	return fault_set(fault, "no column \"%s\" for --column %s; name one "
	    "of the file's headers", choice->header, choice->name);
}

/* Share of the filled cells of a column that a test takes, in percent. */
struct share {
	size_t filled, taken;
	unsigned pct;
};

static struct share
finish_share(struct share share)
{
	share.pct = share.filled == 0 ? 0 :
	    (unsigned)(share.taken * 100 / share.filled);
	return share;
}

/* Cells that are one of some words, which are closed; false without any. */
static bool
count_listed(const struct naming *n, size_t column, struct words *words,
    struct share *share)
{
	size_t i;

	*share = (struct share){ 0, 0, 0 };
	if (words == NULL)
		return false;
	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = filled_cell(n, i, column);

		share->filled += cell.len > 0;
		share->taken += cell.len > 0 &&
		    words_find(words, cell, NULL).len > 0;
	}
	words_close(words);
	*share = finish_share(*share);
	return true;
}

static bool
count_legal_forms(const struct naming *n, size_t column, struct share *share,
    struct fault *fault)
{
	struct legal_forms *forms = company_legal_open(fault);
	size_t i;

	if (forms == NULL)
		return false;
	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = sample_cell(n->sample, i, column);

		share->filled += cell.len > 0;
		share->taken += cell.len > 0 && company_has_form(forms, cell);
	}
	company_legal_close(forms);
	*share = finish_share(*share);
	return true;
}

/* Shares of the filled cells that have the form of a type. */
static struct share
count_form(const struct naming *n, size_t column, struct slice type)
{
	struct share share = { 0, 0, 0 };
	size_t row;

	for (row = 0; row < n->sample->records; row++) {
		struct slice cell = filled_cell(n, row, column);

		share.filled += cell.len > 0;
		share.taken += cell.len > 0 && form_fits(cell, type);
	}
	return finish_share(share);
}

static struct share
count_cells(const struct naming *n, size_t column,
    bool (*takes)(struct slice cell))
{
	struct share share = { 0, 0, 0 };
	size_t row;

	for (row = 0; row < n->sample->records; row++) {
		struct slice cell = filled_cell(n, row, column);

		share.filled += cell.len > 0;
		share.taken += cell.len > 0 && takes(cell);
	}
	return finish_share(share);
}

/* Is there a column of this meaning that needed no decision? */
static bool
has_certain(const struct naming *n, const char *name)
{
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (n->rows[i] == SIZE_MAX && means(n, i, name))
			return true;
	return false;
}

static void
tell(struct naming *n, size_t column, const char *name,
    const struct share *share, const char *what)
{
	char quoted[80];

	intake_columns_note(n->c, "column \"%s\" is read as %s (%zu of %zu cells %s); "
	    "choose with --column NAME=HEADER",
	    fault_quote(quoted, sizeof(quoted),
	    n->c->columns[column].header), name, share->taken, share->filled,
	    say(what));
}

/* R-IMPORT-11: the number of a line is nobody's id. */
static void
refuse_running(struct naming *n, size_t i)
{
	char quoted[80];

	if (!means(n, i, "lead_id") || !form_is_running(n->sample, i))
		return;
	n->c->columns[i].meaning = MEANING_NONE;
	intake_columns_note(n->c, "column \"%s\" counts the rows, so it is no lead_id; it "
	    "keeps its own name", fault_quote(quoted, sizeof(quoted),
	    n->c->columns[i].header));
}

/* Texts that name somebody or something, and never an address or a number. */
static const char *const name_names[] = { "company", "contact_name",
	"first_name", "last_name", "job_title", "city", "country_text",
	"department", NULL };

/*
 * Contact over numbers is the phone, over addresses the email.  What an
 * import wrote, such as a country's name as it was, has been judged.
 */
static void
judge_name_cells(struct naming *n, size_t i)
{
	struct share mails, phones;
	bool mail;

	if (is_imported(n) || !is_kind_of(meaning_name(n, n->c->columns[i].meaning),
	    name_names))
		return;
	mails = count_cells(n, i, form_is_email);
	phones = count_cells(n, i, form_is_phone);
	mail = mails.pct >= OTHER_FORM_PCT;
	if (!mail && phones.pct < OTHER_FORM_PCT)
		return;
	n->c->columns[i].meaning = find_meaning(n->d, mail ? "email" :
	    "phone");
	n->ranks[i] = MATCH_JOINED;
	tell(n, i, mail ? "email" : "phone", mail ? &mails : &phones,
	    mail ? "are mail addresses" : "are phone numbers");
}

/* R-COL-06: an alias never beats the cells. */
static void
judge_cells(struct naming *n)
{
	char quoted[80];
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct intake_column *c = &n->c->columns[i];
		const struct column_meaning *m;
		struct share share;

		if (c->meaning == MEANING_NONE || n->rows[i] != SIZE_MAX ||
		    n->ranks[i] >= MATCH_NAME)
			continue;
		refuse_running(n, i);
		judge_name_cells(n, i);
		if (c->meaning == MEANING_NONE)
			continue;
		m = dictionary_meaning(n->d, c->meaning);
		share = count_form(n, i, m->type);
		if (share.filled == 0 || share.taken * 100 >
		    share.filled * FORM_PCT)
			continue;
		intake_columns_note(n->c, "column \"%s\" is not read as %.*s: %zu of %zu "
		    "cells have the form of it; it keeps its own name",
		    fault_quote(quoted, sizeof(quoted), c->header),
		    SLICE_PRINT(m->name), share.taken, share.filled);
		c->meaning = MEANING_NONE;
		c->unit = SLICE_EMPTY;
	}
}

/* Cells that are a word of the values of a column. */
static bool
count_words(const struct naming *n, size_t column, const char *name,
    struct share *share, struct fault *fault)
{
	size_t meaning = find_meaning(n->d, name);

	return count_listed(n, column, words_open(name,
	    meaning == MEANING_NONE ? SLICE_EMPTY :
	    dictionary_meaning(n->d, meaning)->values, fault), share);
}

static bool
is_short(struct slice cell)
{
	return text_width(cell) <= 4;
}

/* How many there are: 250, 11-50, 1,000+. */
static bool
is_count(struct slice cell)
{
	size_t digits = 0, i;

	for (i = 0; i < cell.len; i++)
		digits += text_is_digit(cell.at[i]);
	return digits * 2 >= cell.len;
}

/* A telephone number with its area code; no postcode has so many digits. */
static bool
is_long(struct slice cell)
{
	size_t digits = 0, i;

	for (i = 0; i < cell.len; i++)
		digits += text_is_digit(cell.at[i]);
	return digits >= LONG_DIGITS && form_is_phone(cell);
}

/* Whether any header or cell of the file is Japanese. */
static bool
has_kana(const struct naming *n)
{
	size_t i, row;

	for (i = 0; i < n->c->count; i++) {
		if (form_is_kana(n->c->columns[i].header))
			return true;
		for (row = 0; row < n->sample->records; row++)
			if (form_is_kana(sample_cell(n->sample, row, i)))
				return true;
	}
	return false;
}

/* One test of a row of `ambiguous`: whether the cells pass it. */
static bool
try_test(struct naming *n, size_t column, struct slice test,
    const char *name, struct share *share, const char **what,
    struct fault *fault)
{
	static const struct {
		const char *test;
		bool (*takes)(struct slice cell);
		const char *what;
	} forms[] = {
		{ "email", form_is_email, "are mail addresses" },
		{ "phone", form_is_phone, "are phone numbers" },
		{ "prose", form_is_prose, "are sentences" },
		{ "short", is_short, "are short words" },
		{ "long", is_long, "are numbers of telephones" },
		{ "digits", is_count, "are numbers" },
		{ "date", form_is_date, "are dates" },
	};
	size_t i;

	*share = (struct share){ 0, 0, 0 };
	*what = "decide";
	for (i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (slice_is(test, forms[i].test)) {
			*share = count_cells(n, column, forms[i].takes);
			*what = forms[i].what;
		}
	if (slice_is(test, "legal")) {
		*what = "carry a legal form";
		return count_legal_forms(n, column, share, fault);
	}
	if (slice_is(test, "words")) {
		*what = "are words of it";
		return count_words(n, column, name, share, fault);
	}
	return true;
}

static bool
is_certain_test(const struct naming *n, struct slice test)
{
	static const char beside[] = "beside ";

	if (slice_is(test, "any"))
		return true;
	if (slice_is(test, "kana"))
		return has_kana(n);
	if (!slice_starts(test, slice_of(beside)))
		return false;
	test.at += sizeof(beside) - 1;
	test.len -= sizeof(beside) - 1;
	return has_certain(n, arena_string(&n->c->arena, test));
}

/* What the cells of 联系方式 hold: both, where each is there at times. */
static bool
is_mixed(const struct naming *n, size_t column, struct slice test)
{
	struct share mails, phones;

	if (!slice_is(test, "mixed"))
		return false;
	mails = count_cells(n, column, form_is_email);
	phones = count_cells(n, column, form_is_phone);
	return mails.taken > 0 && phones.taken > 0 &&
	    (mails.taken + phones.taken) * 2 > mails.filled;
}

/*
 * The tests of a row in their order, TEST=COLUMN; the first that enough of
 * the cells pass gives the meaning.  One that another column has already is
 * passed over.  Without any the column keeps its own name.
 */
static bool
decide_cells(struct naming *n, size_t column, struct fault *fault)
{
	struct slice tests = table_text(n->ambiguous, n->rows[column], WORDS);
	int64_t least = table_int(n->ambiguous, n->rows[column], LEAST);
	struct intake_column *c = &n->c->columns[column];

	c->meaning = MEANING_NONE;
	while (tests.at != NULL) {
		struct slice rest = slice_cut(&tests, ';');
		struct slice test = slice_cut(&rest, '=');
		const char *name = arena_string(&n->c->arena, rest), *what;
		struct share share;

		if (is_mixed(n, column, test)) {
			c->mix = MIX_REACH;
			return true;
		}
		if (!try_test(n, column, test, name, &share, &what, fault))
			return false;
		if (!is_certain_test(n, test) && (share.filled == 0 ||
		    share.pct < least))
			continue;
		if (has_certain(n, name) && find_meaning(n->d, name) !=
		    MEANING_NONE && !slice_is(test, "email") &&
		    !slice_is(test, "phone"))
			continue;
		c->meaning = find_meaning(n->d, name);
		if (share.filled > 0)
			tell(n, column, name, &share, what);
		return true;
	}
	return true;
}

/* A tenth of the cells of a Title with job words are positions. */
static bool
count_job_words(const struct naming *n, size_t column, struct share *share,
    struct fault *fault)
{
	static const struct table_column job_shape[] = {
		{ .name = "column", .type = TABLE_WORD },
		{ .name = "test", .type = TABLE_WORD },
		{ .name = "value", .type = TABLE_TEXT },
	};
	struct table *table = table_open("grade-points", job_shape, 3, fault);
	struct pattern_set *set = pattern_set_new();
	bool fine = table != NULL;
	size_t row;

	for (row = 0; fine && row < table_rows(table); row++)
		if (slice_is(table_text(table, row, 0), "job_title") &&
		    slice_is(table_text(table, row, 1), "match"))
			fine = add_pattern(set, "grade-points",
			    table_text(table, row, 2), 1, fault);
	for (row = 0; fine && row < n->sample->records; row++) {
		struct slice cell = filled_cell(n, row, column);

		share->filled += cell.len > 0;
		share->taken += cell.len > 0 &&
		    pattern_set_find(set, cell) == 1;
	}
	pattern_set_free(set);
	table_close(table);
	*share = finish_share(*share);
	return fine;
}

/* Whether the other half of a name has a column of its own. */
static bool
has_half_name(const struct naming *n, size_t column)
{
	bool first = has_certain(n, "first_name");
	bool last = has_certain(n, "last_name");

	/* The word of the row says which half this one may be. */
	return first != last && slice_is(table_text(n->ambiguous,
	    n->rows[column], DECISION), "half") &&
	    slice_is(table_text(n->ambiguous, n->rows[column], WORDS),
	    first ? "last_name" : "first_name");
}

/* Whether the cells of one column hold those of another, mostly. */
static struct share
count_holding(const struct naming *n, size_t column, size_t other)
{
	struct share share = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = sample_cell(n->sample, i, column);
		struct slice half = sample_cell(n->sample, i, other);
		bool both = cell.len > 0 && half.len > 0;

		share.filled += both;
		share.taken += both && memmem(cell.at, cell.len, half.at,
		    half.len) != NULL;
	}
	return finish_share(share);
}

/*
 * Whether a column holds neither the first nor the last name that stands
 * beside it in any record: then it is not the name of that person.
 */
static bool
is_apart(const struct naming *n, size_t column)
{
	size_t filled = 0, i;

	for (i = 0; i < n->c->count; i++) {
		struct share share;

		if (n->rows[i] != SIZE_MAX || (!means(n, i, "first_name") &&
		    !means(n, i, "last_name")))
			continue;
		share = count_holding(n, column, i);
		if (share.taken > 0)
			return false;
		filled += share.filled;
	}
	return filled > 0;
}

/* Name beside Vorname: the last name, unless its cells hold the first. */
static bool
decide_half(struct naming *n, size_t column)
{
	const char *name = has_certain(n, "first_name") ? "last_name" :
	    "first_name";
	const char *held = strcmp(name, "last_name") == 0 ? "first_name" :
	    "last_name";
	struct share share = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (n->rows[i] == SIZE_MAX && means(n, i, held))
			share = count_holding(n, column, i);
	if (share.taken * 2 > share.filled)
		name = "contact_name";
	if (share.filled > 0)
		tell(n, column, name, &share, "hold the other name");
	n->c->columns[column].meaning = find_meaning(n->d, name);
	return true;
}

/* Whether an ambiguous header is of a person or a company. */
static bool
is_name_row(const struct naming *n, size_t column)
{
	return is_name_decision(n, n->rows[column]);
}

/* A column of persons that is one, or that its cells made one: Contact. */
static bool
has_contact(const struct naming *n)
{
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (means(n, i, "contact_name") && (n->rows[i] == SIZE_MAX ||
		    !is_name_row(n, i)))
			return true;
	return false;
}

/* Name, 客户名称: a person or a company? */
static bool
decide_name(struct naming *n, size_t column, struct fault *fault)
{
	int64_t least = table_int(n->ambiguous, n->rows[column], LEAST);
	struct share share = { 0, 0, 0 };
	const char *name = "contact_name";
	char quoted[80];
	size_t i;

	if (has_half_name(n, column)) {
		if (!has_certain(n, "company") &&
		    !count_legal_forms(n, column, &share, fault))
			return false;
		if (share.filled == 0 || share.pct < least)
			return decide_half(n, column);
		tell(n, column, "company", &share, "carry a legal form");
		n->c->columns[column].meaning = find_meaning(n->d, "company");
		return true;
	}
	/* Two such headers in one file mean what the dictionary says. */
	for (i = 0; i < n->c->count; i++)
		if (i != column && n->rows[i] != SIZE_MAX && is_name_row(n,
		    i) &&
		    n->c->columns[i].meaning != n->c->columns[column].meaning)
			return true;
	if (has_certain(n, "company") && is_apart(n, column)) {
		intake_columns_note(n->c, "column \"%s\" holds neither the first nor the "
		    "last name beside it; it keeps its own name", fault_quote(
		    quoted, sizeof(quoted), n->c->columns[column].header));
		n->c->columns[column].meaning = MEANING_NONE;
		return true;
	}
	if (!has_certain(n, "company") && has_contact(n)) {
		name = "company";
	} else if (!has_certain(n, "company") && is_apart(n, column)) {
		name = "company";
	} else if (!has_certain(n, "company")) {
		if (!count_legal_forms(n, column, &share, fault))
			return false;
		if (share.filled > 0 && share.pct >= least)
			name = "company";
		tell(n, column, name, &share, "carry a legal form");
	}
	n->c->columns[column].meaning = find_meaning(n->d, name);
	return true;
}

static bool
has_stage(const struct naming *n, struct fault *fault)
{
	struct dictionary *d = dictionary_open(COLUMNS_OPPORTUNITY, fault);
	bool found = false;
	size_t i, meaning;

	for (i = 0; d != NULL && i < n->c->count && !found; i++) {
		enum column_match match;

		meaning = dictionary_match(d, n->c->columns[i].header, &match,
		    NULL, &n->c->arena);
		found = meaning != SIZE_MAX && slice_is(
		    dictionary_meaning(d, meaning)->name, "stage");
	}
	dictionary_close(d);
	return found;
}

/* Title: how to address somebody, the name of a deal, or a position? */
static bool
decide_title(struct naming *n, size_t column, struct fault *fault)
{
	int64_t least = table_int(n->ambiguous, n->rows[column], LEAST);
	struct intake_column *c = &n->c->columns[column];
	struct share share = { 0, 0, 0 };
	struct share jobs = { 0, 0, 0 };
	const char *name = "job_title";

	if (!count_listed(n, column, words_open("salutation", SLICE_EMPTY,
	    fault), &share) ||
	    !count_job_words(n, column, &jobs, fault))
		return false;
	if (share.filled > 0 && share.pct >= least) {
		name = "salutation";
	} else if (!has_certain(n, "contact_name") &&
	    !has_certain(n, "first_name") && jobs.pct < FORM_PCT &&
	    has_stage(n, fault)) {
		c->meaning = MEANING_NONE;
		c->name = SLICE("opportunity_name");
		tell(n, column, "opportunity_name", &jobs,
		    "are positions, beside a stage and no contact");
		return true;
	}
	tell(n, column, name, &share, "are forms of address");
	c->meaning = find_meaning(n->d, name);
	return true;
}

/* Names last: whose they are follows from what the others turned out to be. */
static bool
decide_all(struct naming *n, struct fault *fault)
{
	bool fine = true;
	size_t i;

	for (i = 0; fine && i < n->c->count; i++)
		if (n->rows[i] != SIZE_MAX && !is_name_row(n, i))
			fine = slice_is(table_text(n->ambiguous, n->rows[i],
			    DECISION), "cells") ? decide_cells(n, i, fault) :
			    decide_title(n, i, fault);
	for (i = 0; fine && i < n->c->count; i++)
		if (n->rows[i] != SIZE_MAX && is_name_row(n, i))
			fine = decide_name(n, i, fault);
	return fine;
}

static bool
is_empty_column(const struct naming *n, size_t column)
{
	size_t row;

	for (row = 0; row < n->sample->records; row++)
		if (filled_cell(n, row, column).len > 0)
			return false;
	return true;
}

/* Whether column a goes before column b, which comes later in the file. */
static bool
is_better(const struct naming *n, size_t a, size_t b)
{
	bool ranked = n->orders[a] != BARE || n->orders[b] != BARE;

	if (n->ranks[a] != n->ranks[b])
		return n->ranks[a] > n->ranks[b];
	/* Of two address columns an empty one gives way. */
	if (ranked && is_empty_column(n, a) != is_empty_column(n, b))
		return is_empty_column(n, b);
	return n->orders[a] <= n->orders[b];
}

/* The column that keeps a meaning: the best match, then the first. */
static size_t
winner(const struct naming *n, size_t meaning)
{
	size_t best = COLUMN_ABSENT, i;

	for (i = 0; i < n->c->count; i++)
		if (n->c->columns[i].meaning == meaning &&
		    (best == COLUMN_ABSENT || !is_better(n, best, i)))
			best = i;
	return best;
}

/* The next phone by rank that stands nowhere yet, and its kind. */
static size_t
next_phone(const struct naming *n, const bool *placed)
{
	static const char *const names[] = { "phone", "phone_2", "phone_3" };
	size_t best = COLUMN_ABSENT, name, i;

	for (name = 0; name < 3 && best == COLUMN_ABSENT; name++)
		for (i = 0; i < n->c->count; i++)
			if (!placed[i] && means(n, i, names[name]) &&
			    (best == COLUMN_ABSENT ||
			    !is_better(n, best, i)))
				best = i;
	return best;
}

/*
 * Several phones become phone, phone_2 and phone_3 by rank, a home phone
 * alone the phone (R-COL-03, R-COL-07).  Named by hand, each stays.
 */
static void
spread_phones(struct naming *n)
{
	static const char *const names[] = { "phone", "phone_2", "phone_3" };
	bool *placed = xcalloc(n->c->count, sizeof(*placed));
	bool held[3] = { false, false, false };
	size_t first = COLUMN_ABSENT, name = 0, i, k;
	char quoted[80], other[80];

	for (i = 0; i < n->c->count; i++)
		for (k = 0; k < 3; k++)
			if (n->c->columns[i].by_hand && means(n, i, names[k]))
				placed[i] = held[k] = true;
	while ((i = next_phone(n, placed)) != COLUMN_ABSENT) {
		bool same = means(n, i, "phone") && n->orders[i] == BARE;

		placed[i] = true;
		while (name < 3 && held[name])
			name++;
		if (name == 3)
			continue;
		n->c->columns[i].meaning = find_meaning(n->d, names[name++]);
		if (first == COLUMN_ABSENT)
			first = i;
		else if (same)
			intake_columns_note(n->c, "columns \"%s\" and \"%s\" both mean "
			    "phone; the second becomes %s",
			    fault_quote(quoted, sizeof(quoted),
			    n->c->columns[first].header),
			    fault_quote(other, sizeof(other),
			    n->c->columns[i].header), names[name - 1]);
	}
	free(placed);
}

/* The column of the key without its last word and with another, from 1. */
static size_t
find_label(const struct naming *n, struct slice stem, const char *word)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct slice key = column_key(n->c->columns[i].header, NULL,
		    &n->c->arena);

		if (key.len == stem.len + strlen(word) &&
		    slice_starts(key, stem) &&
		    slice_ends(key, slice_of(word)))
			return i + 1;
	}
	return 0;
}

/* R-IMPORT-29: Phone 1 - Type or Label says what Phone 1 - Value is. */
static void
link_labels(struct naming *n)
{
	static const char value[] = " value";
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct intake_column *c = &n->c->columns[i];
		struct slice stem = column_key(c->header, NULL, &n->c->arena);

		if (!(means(n, i, "phone") || means(n, i, "phone_2") ||
		    means(n, i, "phone_3")) ||
		    !slice_ends(stem, slice_of(value)))
			continue;
		stem.len -= strlen(value) - 1;
		c->label = find_label(n, stem, "type");
		if (c->label == 0)
			c->label = find_label(n, stem, "label");
	}
}

static bool
has_name(const struct intake_column *column)
{
	return column->name.at != NULL && !column->joined;
}

/* taken may be NULL: then all are looked at. */
static bool
is_taken(const struct intake_columns *c, const struct nameset *taken,
    struct slice name)
{
	size_t i;

	if (taken != NULL)
		return nameset_get(taken, name) > 0;
	for (i = 0; i < c->count; i++)
		if (has_name(&c->columns[i]) &&
		    slice_equal(c->columns[i].name, name))
			return true;
	return false;
}

/* name, or name_2, name_3 ... where it is taken. */
static struct slice
unique_name(struct intake_columns *c, const struct naming *naming,
    struct slice name)
{
	const struct nameset *taken = naming ? naming->taken : NULL;
	uint32_t first = 1, *last = naming == NULL ? &first :
	    nameset_count(naming->numbers, name);
	struct buffer text = { 0 };

	buffer_add(&text, name);
	*last = *last > 0 ? *last : 1;
	while (is_taken(c, taken, buffer_slice(&text))) {
		text.len = name.len;
		buffer_format(&text, "_%u", ++*last);
	}
	name = arena_copy(&c->arena, buffer_slice(&text));
	buffer_release(&text);
	return name;
}

/* A second column of the same meaning (R-COL-03). */
static void
name_second(struct naming *n, size_t i, size_t first)
{
	struct intake_column *column = &n->c->columns[i];
	struct slice name = dictionary_meaning(n->d, column->meaning)->name;
	char quoted[80], other[80];

	if (slice_is(name, "im") || slice_is(name, "do_not_contact") ||
	    (slice_is(name, "email_alt") && !is_imported(n))) {
		column->joined = true;
		column->name = name;
		return;
	}
	/* The private address beside that of the office (R-COL-07). */
	if (slice_is(name, "email") && !is_imported(n) && !column->by_hand &&
	    n->orders[i] != n->orders[first]) {
		column->meaning = dictionary_find(n->d, SLICE("email_alt"));
		column->name = SLICE("email_alt");
		column->joined = winner(n, column->meaning) != i;
		return;
	}
	column->meaning = MEANING_NONE;
	/* A home address beside that of the office goes by its header. */
	if (n->orders[i] > n->orders[first] && !is_imported(n)) {
		column->name = unique_name(n->c, n, slice_trim(column->header));
		return;
	}
	/* It went by its own header the first time. */
	if (is_imported(n) && n->ranks[first] >= MATCH_NAME) {
		column->name = unique_name(n->c, n, slice_trim(column->header));
		return;
	}
	column->name = unique_name(n->c, n, name);
	intake_columns_note(n->c, "columns \"%s\" and \"%s\" both mean %.*s; the second "
	    "becomes %.*s", fault_quote(quoted, sizeof(quoted),
	    n->c->columns[first].header),
	    fault_quote(other, sizeof(other), column->header),
	    SLICE_PRINT(name), SLICE_PRINT(column->name));
}

/* A column that keeps its meaning, or is a second one of it. */
static void
name_meant(struct naming *n, size_t i)
{
	struct intake_column *column = &n->c->columns[i];
	struct slice name = column->name;
	size_t first = winner(n, column->meaning);
	bool had = has_name(column);

	if (first == i)
		return;
	name_second(n, i, first);
	if (had)
		--*nameset_count(n->taken, name);
	if (has_name(column))
		++*nameset_count(n->taken, column->name);
}

/*
 * The column that another command wrote, if this is the Chinese header that
 * lead-export makes of it; else the header.
 */
static struct slice
written_name(struct naming *n, struct slice header)
{
	struct slice name = SLICE_EMPTY;
	struct fault fault;

	if (!text_has_han(header))
		return header;
	if (n->labels == NULL)
		n->labels = labels_open(&fault);
	if (n->labels != NULL)
		name = labels_column(n->labels, dictionary_key(n->d, header,
		    &n->c->arena), &n->c->arena);
	return name.len > 0 ? name : header;
}

/* A column that goes by its header, or the name it was given by hand. */
static void
name_other(struct naming *n, size_t i)
{
	struct intake_column *column = &n->c->columns[i];
	struct slice header = slice_trim(column->header);
	char number[32];

	if (has_name(column))
		--*nameset_count(n->taken, column->name);
	/* lead-export guards headers too (R-EXPORT-02). */
	header = guard_remove(column->name.at != NULL ? column->name : header,
	    false);
	if (column->name.at == NULL)
		header = written_name(n, header);
	column->name.at = NULL;
	if (header.len == 0) {
		snprintf(number, sizeof(number), "col_%zu", i + 1);
		header = slice_of(number);
	}
	column->name = unique_name(n->c, n, header);
	if (has_name(column))
		++*nameset_count(n->taken, column->name);
}

static void
name_all(struct naming *n)
{
	struct intake_columns *c = n->c;
	size_t i;

	n->taken = nameset_new();
	n->numbers = nameset_new();

	/* Those that keep a meaning take their names first. */
	for (i = 0; i < c->count; i++)
		if (c->columns[i].meaning != MEANING_NONE &&
		    winner(n, c->columns[i].meaning) == i)
			c->columns[i].name = dictionary_meaning(n->d,
			    c->columns[i].meaning)->name;
	for (i = 0; i < c->count; i++)
		if (has_name(&c->columns[i]))
			++*nameset_count(n->taken, c->columns[i].name);
	for (i = 0; i < c->count; i++) {
		if (c->columns[i].dropped)
			continue;
		if (c->columns[i].meaning != MEANING_NONE)
			name_meant(n, i);
		else
			name_other(n, i);
	}
	nameset_free(n->taken);
	nameset_free(n->numbers);
}

static bool
open_tables(struct naming *n, struct fault *fault)
{
	n->ambiguous = table_open("ambiguous", shape, SHAPE_COUNT, fault);
	n->prefixes = n->ambiguous == NULL ? NULL : table_open(
	    "header-prefix", prefix_shape, PREFIX_SHAPE_COUNT, fault);
	n->blanks = n->prefixes == NULL ? NULL :
	    words_open("blank", SLICE_EMPTY, fault);
	return n->blanks != NULL;
}

bool
intake_columns_init(struct intake_columns *c, const struct slice *header,
    size_t count, enum columns_kind kind, const struct dictionary *dictionary,
    const struct sample *sample, const struct column_choice *choices,
    struct fault *fault)
{
	return intake_columns_init_told(c, header, count, kind, dictionary,
	    sample, choices, NULL, fault);
}

bool
intake_columns_init_told(struct intake_columns *c, const struct slice *header,
    size_t count, enum columns_kind kind, const struct dictionary *dictionary,
    const struct sample *sample, const struct column_choice *choices,
    const struct intake_told *told, struct fault *fault)
{
	struct naming n = { .c = c, .d = dictionary, .sample = sample };
	bool fine = true;

	*c = (struct intake_columns){ .count = count };
	c->columns = xcalloc(count, sizeof(*c->columns));
	n.rows = xcalloc(count, sizeof(*n.rows));
	n.ranks = xcalloc(count, sizeof(*n.ranks));
	n.plain = xcalloc(count, sizeof(*n.plain));
	n.orders = xcalloc(count, sizeof(*n.orders));
	if (kind == COLUMNS_LEAD)
		fine = open_tables(&n, fault);
	if (fine)
		match_headers(&n, header, kind);
	if (fine && kind == COLUMNS_LEAD && !is_imported(&n)) {
		match_forms(&n);
		tell_parts(&n);
		fine = match_opt_outs(&n, fault);
	}
	if (fine && kind == COLUMNS_OPPORTUNITY && !is_imported(&n)) {
		match_deal_forms(&n);
		tell_parts(&n);
	}
	if (fine && told != NULL)
		follow_told(&n, told);
	for (; fine && choices != NULL && choices->name != NULL; choices++)
		fine = follow_choice(&n, choices, fault);
	if (fine)
		judge_cells(&n);
	fine = fine && decide_all(&n, fault);
	if (fine && kind == COLUMNS_LEAD && !is_imported(&n))
		spread_phones(&n);
	if (fine && kind == COLUMNS_LEAD)
		link_labels(&n);
	if (fine)
		name_all(&n);
	else
		intake_columns_release(c);
	table_close(n.ambiguous);
	free(n.keys);
	table_close(n.prefixes);
	money_currencies_close(n.currencies);
	labels_close(n.labels);
	phrases_close(n.phrases);
	words_close(n.blanks);
	free(n.rows);
	free(n.ranks);
	free(n.plain);
	free(n.orders);
	return fine;
}

void
intake_columns_release(struct intake_columns *c)
{
	arena_release(&c->arena);
	free(c->columns);
	free(c->notes);
	*c = (struct intake_columns){ 0 };
}

void
intake_columns_demote(struct intake_columns *c, size_t column)
{
	struct intake_column *it = &c->columns[column];
	struct slice name = it->name;
	char quoted[80];

	it->meaning = MEANING_NONE;
	/* Its own name must not be taken for the computed one. */
	it->name = unique_name(c, NULL, slice_equal(slice_trim(it->header), name) ?
	    name : slice_trim(it->header));
	intake_columns_note(c, "column \"%s\": its values repeat, so it is no %.*s; "
	    "it stays as %.*s", fault_quote(quoted, sizeof(quoted),
	    it->header), SLICE_PRINT(name), SLICE_PRINT(it->name));
}

bool
intake_columns_gives(const struct intake_columns *c, const char *name)
{
	size_t i;

	if (intake_columns_find(c, name) != COLUMN_ABSENT)
		return true;
	for (i = 0; i < c->count; i++)
		if (c->columns[i].mix == MIX_REACH ?
		    strcmp(name, "email") == 0 || strcmp(name, "phone") == 0 :
		    c->columns[i].mix == MIX_NAME &&
		    (strcmp(name, "contact_name") == 0 ||
		    strcmp(name, "note") == 0))
			return true;
	return false;
}

size_t
intake_columns_find(const struct intake_columns *c, const char *name)
{
	size_t i;

	for (i = 0; i < c->count; i++)
		if (!c->columns[i].joined && slice_is(c->columns[i].name, name))
			return i;
	return COLUMN_ABSENT;
}
