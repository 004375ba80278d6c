/*
 * incoterm.c - word by word, the longest known name first
 */
#include "quote/incoterm.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "rule/table.h"
#include "value/money.h"

enum { KIND, WORD, INSTEAD, NAMES, COLUMNS };
enum { SIGN_MOST = 12, BYTES = 256 };

struct name {
	struct slice text;	/* as text_key() has it */
	bool code;		/* may bear full stops: F.O.B. */
	size_t row;
};

struct incoterms {
	struct table *table;
	struct currencies *currencies;
	struct buffer keys;
	struct buffer key;		/* of the text under way */
	struct name *names;		/* by their first byte */
	size_t count, first[BYTES + 1];
};

static int
compare_names(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	return (int)(unsigned char)*x->text.at -
	    (int)(unsigned char)*y->text.at;
}

static void
note_names(struct incoterms *terms, struct slice list, bool code, size_t row)
{
	while (list.at != NULL) {
		struct slice word = slice_cut(&list, ';');

		if (word.len > 0)
			terms->names[terms->count++] =
			    (struct name){ word, code, row };
	}
}

/* The row's names, one case and one width, behind those of the others. */
static struct slice
fold(struct incoterms *terms, size_t row, size_t column)
{
	size_t from = terms->keys.len;

	if (!text_key(&terms->keys, table_text(terms->table, row, column)))
		return SLICE_EMPTY;
	return (struct slice){ terms->keys.data + from,
	    terms->keys.len - from };
}

static size_t
count_names(const struct table *t)
{
	size_t i, count = 0, bytes;

	for (i = 0; i < table_rows(t); i++) {
		struct slice names = table_text(t, i, NAMES);

		count += 2;
		for (bytes = 0; bytes < names.len; bytes++)
			count += names.at[bytes] == ';';
	}
	return count;
}

static void
sort_names(struct incoterms *terms)
{
	size_t i, byte = 0;

	qsort(terms->names, terms->count, sizeof(*terms->names),
	    compare_names);
	for (i = 0; i < terms->count; i++)
		while (byte <= (unsigned char)*terms->names[i].text.at)
			terms->first[byte++] = i;
	while (byte <= BYTES)
		terms->first[byte++] = terms->count;
}

static void
read_names(struct incoterms *terms)
{
	const struct table *t = terms->table;
	size_t i, room = 0;

	terms->names = xcalloc(count_names(t), sizeof(*terms->names));
	/* Room at once: slices of it must stay where they are. */
	for (i = 0; i < table_rows(t); i++)
		room += 4 * (table_text(t, i, WORD).len +
		    table_text(t, i, NAMES).len);
	buffer_reserve(&terms->keys, room);
	for (i = 0; i < table_rows(t); i++) {
		note_names(terms, fold(terms, i, WORD), true, i);
		note_names(terms, fold(terms, i, NAMES), false, i);
	}
	sort_names(terms);
}

struct incoterms *
incoterm_open(struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		[KIND] = { .name = "kind", .type = TABLE_WORD,
		    .words = "any;sea;old;container;filler" },
		[WORD] = { .name = "word", .type = TABLE_WORD },
		[INSTEAD] = { .name = "instead", .type = TABLE_TEXT },
		[NAMES] = { .name = "names", .type = TABLE_TEXT },
	};
	struct incoterms *terms = xcalloc(1, sizeof(*terms));

	terms->table = table_open("incoterm", shape, COLUMNS, fault);
	if (terms->table != NULL)
		terms->currencies = money_currencies_open(fault);
	if (terms->currencies == NULL) {
		incoterm_close(terms);
		return NULL;
	}
	read_names(terms);
	return terms;
}

void
incoterm_close(struct incoterms *terms)
{
	if (terms == NULL)
		return;
	money_currencies_close(terms->currencies);
	table_close(terms->table);
	buffer_release(&terms->keys);
	buffer_release(&terms->key);
	free(terms->names);
	free(terms);
}

/* Bytes of a commission in the price, as c5 or c 5%; 0: none. */
static size_t
commission_length(struct slice text)
{
	size_t len = 1, digits = 0;

	if (text.len == 0 || *text.at != 'c')
		return 0;
	while (len < text.len && text.at[len] == ' ')
		len++;
	while (len < text.len && text_is_digit(text.at[len]) && digits < 3)
		len++, digits++;
	if (digits == 0 || digits > 2)
		return 0;
	while (len < text.len && (text.at[len] == '%' || text.at[len] == ' '))
		len++;
	return len < text.len && text_is_letter(text.at[len]) &&
	    text.at[len - 1] != ' ' ? 0 : len;
}

/*
 * Bytes of what a code may bear without a blank: CIFC5 has a commission of
 * 5 %, FOBST is stowed and trimmed, CIFLT is in liner terms; 0: none.
 */
static size_t
suffix_length(struct slice text)
{
	static const char *const suffixes[] = { "c", "s", "t", "st", "lt",
		"fo", "fi", "fio", NULL };
	size_t i, len = commission_length(text);

	for (i = 0; len == 0 && suffixes[i] != NULL; i++)
		if (text_begins_word(text, slice_of(suffixes[i])))
			len = strlen(suffixes[i]);
	return len < text.len && text_is_digit(text.at[len]) ? 0 : len;
}

/* Bytes of a code that a text begins with, as fob or f.o.b.; 0: none. */
static size_t
code_length(struct slice text, struct slice code)
{
	size_t i, at = 0;

	for (i = 0; i < code.len; i++) {
		if (at == text.len || text.at[at] != code.at[i])
			return 0;
		at++;
		if (at < text.len && text.at[at] == '.')
			at++;
	}
	if (at == text.len || !text_is_letter(text.at[at]) ||
	    text.at[at - 1] == '.')
		return at;
	i = suffix_length((struct slice){ text.at + at, text.len - at });
	return i == 0 ? 0 : at + i;
}

/* The longest name with which a text begins; bytes of it. */
static size_t
find_name(const struct incoterms *terms, struct slice text, size_t *row)
{
	unsigned char byte = (unsigned char)*text.at;
	size_t i, best = 0;

	for (i = terms->first[byte]; i < terms->first[byte + 1]; i++) {
		const struct name *name = &terms->names[i];
		size_t len = name->code ? code_length(text, name->text) :
		    text_begins_word(text, name->text) ? name->text.len : 0;

		if (len > best) {
			best = len;
			*row = name->row;
		}
	}
	return best;
}

static bool
is_kind(const struct incoterms *terms, size_t row, const char *kind)
{
	return slice_is(table_text(terms->table, row, KIND), kind);
}

static struct slice
behind(struct slice text, size_t len)
{
	return (struct slice){ text.at + len, text.len - len };
}

/* Bytes of a currency's sign, code or name. */
static size_t
currency_length(const struct incoterms *terms, struct slice text)
{
	size_t len = text.len < SIGN_MOST ? text.len : SIGN_MOST;
	struct slice code;

	for (; len > 0; len--) {
		struct slice sign = { text.at, len };

		if (text_begins_word(text, sign) &&
		    money_currency_find(terms->currencies, sign, &code) !=
		    VALUE_BAD)
			break;
	}
	return len;
}

static size_t
number_length(struct slice text)
{
	size_t len = 0;

	while (len < text.len && (text_is_digit(text.at[len]) ||
	    (len > 0 && (text.at[len] == '.' || text.at[len] == ','))))
		len++;
	return len;
}

/* USD 3.2, 3.2美元 or 2020: no place; bytes, 0 when it is another thing. */
static size_t
figure_length(const struct incoterms *terms, struct slice text)
{
	size_t sign = text_is_digit(*text.at) ? 0 :
	    currency_length(terms, text);
	struct slice rest = behind(text, sign);
	size_t blanks = 0, number;

	if (!text_is_digit(*text.at) && sign == 0)
		return 0;
	while (blanks < rest.len && rest.at[blanks] == ' ')
		blanks++;
	rest = behind(rest, blanks);
	number = rest.len == 0 ? 0 : number_length(rest);
	if (number == 0)
		return 0;
	rest = behind(rest, number);
	return sign + blanks + number + (sign > 0 || rest.len == 0 ? 0 :
	    currency_length(terms, rest));
}

/* No part of a name. */
static bool
is_sign(char c)
{
	return (unsigned char)c < 0x80 && !text_is_letter(c) &&
	    !text_is_digit(c);
}

static void
note_term(const struct incoterms *terms, size_t row, struct incoterm *term,
    size_t *count)
{
	struct slice code = table_text(terms->table, row, WORD);
	bool again = *count > 0 && slice_equal(code, term->code);

	term->group = *count > 0 && term->group != *code.at ? '\0' :
	    *code.at;
	*count += !again;
	term->code = code;
	term->instead = table_text(terms->table, row, INSTEAD);
	term->kind = is_kind(terms, row, "old") ? INCOTERM_OLD :
	    is_kind(terms, row, "sea") ? INCOTERM_SEA : INCOTERM_ANY;
}

/* What stands at the beginning of a text, which is a word's; bytes of it. */
static size_t
take(const struct incoterms *terms, struct slice text, struct incoterm *term,
    size_t *count)
{
	size_t row, len = find_name(terms, text, &row);

	if (len > 0) {
		if (is_kind(terms, row, "container"))
			term->packed = true;
		else if (!is_kind(terms, row, "filler"))
			note_term(terms, row, term, count);
		return len;
	}
	if (is_sign(*text.at))
		return 1;
	len = commission_length(text);
	if (len > 0)
		return len;
	len = figure_length(terms, text);
	if (len > 0)
		return len;
	term->placed = true;
	for (len = 1; len < text.len && (text_is_letter(text.at[len]) ||
	    text_is_digit(text.at[len]) || (text.at[len] & 0xC0) == 0x80);
	    len++)
		continue;
	return len;
}

/* One case and one width; empty where the text is no text. */
static struct slice
key_of(struct incoterms *terms, struct slice text)
{
	terms->key.len = 0;
	return text_key(&terms->key, text) ? buffer_slice(&terms->key) :
	    SLICE_EMPTY;
}

bool
incoterm_read(struct incoterms *terms, struct slice text,
    struct incoterm *term)
{
	struct slice rest = key_of(terms, text);
	size_t count = 0;

	*term = (struct incoterm){ .group = '\0' };
	while (rest.len > 0)
		rest = behind(rest, take(terms, rest, term, &count));
	return count == 1;
}

bool
incoterm_is_packed(struct incoterms *terms, struct slice text)
{
	struct slice rest = key_of(terms, text);
	size_t i;

	for (; rest.len > 0; rest = behind(rest, 1)) {
		unsigned char byte = (unsigned char)*rest.at;

		for (i = terms->first[byte]; i < terms->first[byte + 1]; i++)
			if (slice_starts(rest, terms->names[i].text) &&
			    is_kind(terms, terms->names[i].row, "container"))
				return true;
	}
	return false;
}
