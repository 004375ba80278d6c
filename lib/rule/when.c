/*
 * when.c - terms joined by &
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/pattern.h"
#include "rule/when.h"

#define TERMS_MOST 16
#define DECIMALS 4

enum test {
	TEST_FILLED, TEST_PATTERN, TEST_EQUAL, TEST_UNEQUAL,
	TEST_LESS, TEST_AT_MOST, TEST_MORE, TEST_AT_LEAST,
};

struct term {
	enum test test;
	bool negated;
	size_t place;
	struct slice value;
	bool is_number;
	int64_t number;
	struct pattern *pattern;
};

struct when {
	struct term terms[TERMS_MOST];
	size_t count;
	struct arena arena;
};

static const struct {
	struct slice sign;
	enum test test;
} signs[] = {
	{ { "!=", 2 }, TEST_UNEQUAL }, { { "<=", 2 }, TEST_AT_MOST },
	{ { ">=", 2 }, TEST_AT_LEAST }, { { "==", 2 }, TEST_EQUAL },
	{ { "=", 1 }, TEST_EQUAL },
	{ { "<", 1 }, TEST_LESS }, { { ">", 1 }, TEST_MORE },
};

static bool
is_name_byte(char c)
{
	return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z') || ((unsigned char)c & 0x80);
}

static struct slice
skip(struct slice s, size_t count)
{
	return slice_trim(slice_between(s.at + count, s.at + s.len));
}

/*
 * Only numbers and dates have an order; and a % in a value is another term
 * that was joined in a way of its own, such as "and".
 */
static bool
check_value(const struct term *term, struct fault *fault)
{
	bool ordered = term->test != TEST_EQUAL && term->test != TEST_UNEQUAL;
	char quoted[120];
	int32_t date;

	fault_quote(quoted, sizeof(quoted), term->value);
	if (ordered && !term->is_number &&
	    date_parse_iso(term->value, &date) != VALUE_OK)
		return fault_set(fault, "cannot compare with \"%s\"; write a "
		    "number or a date as 2024-04-22, and join terms with "
		    "\" & \"", quoted);
	if (memmem(term->value.at, term->value.len, " %", 2) != NULL)
		return fault_set(fault, "cannot read \"%s\" as one value; "
		    "join terms with \" & \"", quoted);
	return true;
}

/* What follows the column's name: a sign and a value, or a pattern. */
static bool
read_test(struct when *w, struct term *term, struct slice rest,
    struct fault *fault)
{
	size_t i;

	if (rest.len == 0)
		return true;
	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		if (!slice_starts(rest, signs[i].sign))
			continue;
		term->test = signs[i].test;
		term->value = arena_copy(&w->arena,
		    skip(rest, signs[i].sign.len));
		term->is_number = number_parse_decimal(term->value, DECIMALS,
		    &term->number) == VALUE_OK;
		return check_value(term, fault);
	}
	term->test = TEST_PATTERN;
	term->pattern = pattern_compile(rest, fault);
	return term->pattern != NULL;
}

static bool
read_term(struct when *w, struct slice text,
    size_t (*place)(void *, struct slice), void *context,
    struct fault *fault)
{
	struct term *term = &w->terms[w->count];
	char quoted[120];
	size_t len = 0;

	text = slice_trim(text);
	if (w->count == TERMS_MOST)
		return fault_set(fault, "a condition of more than %d terms",
		    TERMS_MOST);
	while (text.len > 0 && *text.at == '!') {
		term->negated = !term->negated;
		text = skip(text, 1);
	}
	while (1 + len < text.len && is_name_byte(text.at[1 + len]))
		len++;
	if (text.len == 0 || *text.at != '%' || len == 0)
		return fault_set(fault, "cannot read \"%s\"; write "
		    "%%column PATTERN or %%column <= 6",
		    fault_quote(quoted, sizeof(quoted), text));
	term->place = place(context, (struct slice){ text.at + 1, len });
	w->count++;
	return read_test(w, term, skip(text, 1 + len), fault);
}

/* The part before " & ", and what follows it, which may be nothing. */
static struct slice
cut_term(struct slice *rest)
{
	const char *p = rest->at, *end = rest->at + rest->len;
	struct slice head;

	for (; end - p >= 2; p++) {
		if (p[0] != ' ' || p[1] != '&' || (p + 2 < end && p[2] != ' '))
			continue;
		head = slice_between(rest->at, p);
		*rest = slice_between(p + 2, end);
		return head;
	}
	head = *rest;
	*rest = (struct slice){ NULL, 0 };
	return head;
}

struct when *
when_compile(struct slice text, size_t (*place)(void *, struct slice),
    void *context, struct fault *fault)
{
	struct when *w = xcalloc(1, sizeof(*w));
	struct slice rest = slice_trim(text);

	if (rest.len == 0)
		return w;
	while (rest.at != NULL) {
		if (read_term(w, cut_term(&rest), place, context, fault))
			continue;
		when_free(w);
		return NULL;
	}
	return w;
}

void
when_free(struct when *w)
{
	size_t i;

	if (w == NULL)
		return;
	for (i = 0; i < w->count; i++)
		pattern_free(w->terms[i].pattern);
	arena_release(&w->arena);
	free(w);
}

static bool
compare(const struct term *term, struct slice cell)
{
	int64_t number;
	int order;

	if (!term->is_number)
		order = slice_compare(cell, term->value);
	else if (number_parse_decimal(cell, DECIMALS, &number) == VALUE_OK)
		order = number < term->number ? -1 : number > term->number;
	else
		return term->test == TEST_UNEQUAL;
	switch (term->test) {
	case TEST_EQUAL:
		return order == 0;
	case TEST_UNEQUAL:
		return order != 0;
	case TEST_LESS:
		return order < 0;
	case TEST_AT_MOST:
		return order <= 0;
	case TEST_MORE:
		return order > 0;
	default:
		return order >= 0;
	}
}

static bool
term_holds(const struct term *term, struct slice cell)
{
	cell = slice_trim(cell);
	if (term->test == TEST_PATTERN)
		return pattern_matches(term->pattern, cell) == PATTERN_HIT;
	if (term->test == TEST_FILLED)
		return cell.len > 0;
	if (cell.len == 0)
		return term->test == TEST_UNEQUAL ? term->value.len > 0 :
		    term->test == TEST_EQUAL && term->value.len == 0;
	return compare(term, cell);
}

bool
when_holds(const struct when *w, const struct slice *cells)
{
	size_t i;

	for (i = 0; i < w->count; i++)
		if (term_holds(&w->terms[i], cells[w->terms[i].place]) ==
		    w->terms[i].negated)
			return false;
	return true;
}
