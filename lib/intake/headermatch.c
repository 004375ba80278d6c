/*
 * headermatch.c - headermatch.h: aliases, parts, prefixes, questions, forms
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "intake/form.h"
#include "intake/headermatch.h"
#include "intake/headerphrase.h"
#include "intake/parts.h"
#include "rule/label.h"
#include "value/money.h"

enum { SENSE, PATTERN, OPT_OUT_SHAPE_COUNT };

static const struct table_column opt_out_shape[OPT_OUT_SHAPE_COUNT] = {
	[SENSE] = { .name = "sense", .type = TABLE_WORD },
	[PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

/* Words of header-prefix at one end of a header. */
enum { PREFIXES_MOST = 2 };

static void
learn_ambiguous(struct naming *n)
{
	size_t count = table_rows(n->ambiguous), row;

	n->keys = xcalloc(count, sizeof(*n->keys));
	for (row = 0; row < count; row++)
		n->keys[row] = column_key(table_text(n->ambiguous, row,
		    AMBIGUOUS_HEADER), NULL, &n->c->arena);
}

/* Those of Han letters in Simplified Chinese, once such a header came. */
static void
simplify_ambiguous(struct naming *n)
{
	size_t row;

	n->simplified = true;
	for (row = 0; row < table_rows(n->ambiguous); row++)
		n->keys[row] = dictionary_key(n->d, table_text(n->ambiguous,
		    row, AMBIGUOUS_HEADER), &n->c->arena);
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
match_name(const struct naming *n, struct slice header)
{
	enum column_match match;

	return naming_of(n, dictionary_match(n->d, header, &match, NULL,
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
		c->meaning = naming_find(n->d, text);
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
		struct slice word = table_text(n->prefixes, row, PREFIX_WORD);
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
		*rank = (int)table_int(n->prefixes, row, PREFIX_RANK);
		*all = table_text(n->prefixes, row, PREFIX_ALL);
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
		if (slice_equal(table_text(n->prefixes, row, PREFIX_WORD),
		    word))
			return (int)table_int(n->prefixes, row, PREFIX_RANK);
	return 0;
}

/* Whether such words may stand beside an ambiguous header. */
static bool
takes_decision(const struct naming *n, size_t row, struct slice all)
{
	if (slice_is(all, "any") || slice_is(all, "whose"))
		return true;
	return slice_is(all, "both") && naming_is_name_decision(n, row);
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
	else if (!naming_is_one_of(name, reach_names) && (all.len == 0 ||
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
	int rank = NAMING_BARE;
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
	int rank = NAMING_BARE;
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
	    SLICE_PRINT(naming_of(n, c->meaning)));
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
	struct slice name = headerphrases_column(n->phrases, key);

	return name.len > 0 || !text_has_han(key) ? name : headerphrases_column(
	    n->phrases, dictionary_key(n->d, n->plain[i], &n->c->arena));
}

/* What is left of a header without the frame of a phrase, or empty. */
static struct slice
phrase_inside(struct naming *n, size_t i)
{
	struct slice key = column_key(n->plain[i], NULL, &n->c->arena);
	struct slice rest = headerphrases_inside(n->phrases, key);

	if (rest.len == 0 && text_has_han(key))
		rest = headerphrases_inside(n->phrases, dictionary_key(n->d,
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
		n->phrases = headerphrases_open(&fault);
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
	struct slice name = naming_of(n, c->meaning), inner;
	int rank = prefix_rank(n, word);

	if (word.len == 0 || !naming_is_one_of(name, reach_names))
		return;
	inner = parts_join(name, match_name(n, word), false);
	if (inner.len > 0 && !slice_equal(inner, name)) {
		c->meaning = dictionary_find(n->d, inner);
		n->ranks[i] = MATCH_JOINED;
	} else if (rank > 0) {
		n->orders[i] = rank;
		if (rank > NAMING_BARE)
			n->ranks[i] = MATCH_JOINED;
	}
}

static void
match_opt_out(struct naming *n, size_t column, struct pattern_set *set)
{
	struct intake_column *c = &n->c->columns[column];
	int sense = pattern_set_find(set, dictionary_key(n->d,
	    n->plain[column], &n->c->arena));
	char quoted[80];

	if (sense == 1) {
		c->meaning = naming_find(n->d, "do_not_contact");
		n->ranks[column] = MATCH_JOINED;
	} else if (sense == 0) {
		intake_column_note(n->c, "column \"%s\" may say who is not to "
		    "be contacted; it is not read, say --column "
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
		fine = table_add_pattern("opt-out", set,
		    table_text(table, row, PATTERN),
		    slice_is(table_text(table, row, SENSE), "out"), fault);
	for (; fine && first < n->c->count; first++)
		if (is_open(n, first))
			match_opt_out(n, first, set);
	pattern_set_free(set);
	table_close(table);
	return fine;
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

		if (row != SIZE_MAX && naming_is_name_decision(n, row))
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
		halves = naming_means(n, i, "first_name") ||
		    naming_means(n, i, "last_name");
	for (i = 0; halves && i < n->c->count; i++)
		if (n->rows[i] == SIZE_MAX &&
		    naming_means(n, i, "contact_name"))
			match_half(n, i);
}

/* 연락처 (휴대폰): what stands in brackets decides before the cells. */
static void
match_way(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	struct slice name = match_name(n, c->unit);

	if (c->unit.len == 0 || !(is_mail_name(name) || is_phone_name(name)) ||
	    !slice_is(naming_rule(n, i, AMBIGUOUS_DECISION), "cells"))
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
		if (is_phone_name(naming_of(n,
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
		intake_column_note(n->c, "headers read by their parts: %.*s",
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

void
headermatch_names(struct naming *n, const struct slice *header,
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
		n->c->imported |= slice_is(naming_of(n, column->meaning),
		    "src_line");
		n->ranks[i] = (int)match;
		n->orders[i] = NAMING_BARE;
		n->rows[i] = n->ambiguous == NULL ? SIZE_MAX :
		    ambiguous_row(n, n->plain[i]);
	}
}

bool
headermatch_forms(struct naming *n, enum columns_kind kind,
    struct fault *fault)
{
	if (kind == COLUMNS_LEAD)
		match_forms(n);
	else if (kind == COLUMNS_OPPORTUNITY)
		match_deal_forms(n);
	else
		return true;
	tell_parts(n);
	return kind != COLUMNS_LEAD || match_opt_outs(n, fault);
}
