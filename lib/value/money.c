/*
 * money.c - sums of money in minor units, and the table of currencies
 */
#include <stdlib.h>

#include "base/mem.h"
#include "value/money.h"
#include "rule/table.h"
#include "base/text.h"

__extension__ typedef unsigned __int128 wide_unsigned;

enum { CURRENCY_KEY_MOST = 64 };

struct currency {
	char code[4];
	uint32_t packed;	/* the letters of the code, in their order */
	unsigned digits;
};

/* One name of one currency; a name may stand here several times. */
struct alias {
	struct slice key;
	const struct currency *currency;
};

struct aliases {
	struct arena arena;
	struct alias *list;		/* by key, then code */
	size_t count, room;
	bool read;			/* when the first is sought */
};

struct currencies {
	struct table *table;
	struct currency *by_code;
	size_t count;
	struct aliases *aliases;
};

/* Three ASCII letters as a number of their order, 0 for other text. */
static uint32_t
pack_code(struct slice s)
{
	if (s.len != 3 || !text_is_letter(s.at[0]) ||
	    !text_is_letter(s.at[1]) || !text_is_letter(s.at[2]))
		return 0;
	return ((uint32_t)s.at[0] & 0x1F) << 10 |
	    ((uint32_t)s.at[1] & 0x1F) << 5 | ((uint32_t)s.at[2] & 0x1F);
}

static const struct currency *
find_code(const struct currencies *currencies, struct slice code)
{
	size_t low = 0, high = currencies->count;
	uint32_t packed = pack_code(code);

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (currencies->by_code[middle].packed < packed)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == currencies->count ||
	    currencies->by_code[low].packed != packed)
		return NULL;
	return &currencies->by_code[low];
}

static int
compare_currencies(const void *a, const void *b)
{
	const struct currency *x = a, *y = b;

	return x->packed < y->packed ? -1 : x->packed > y->packed;
}

static int
compare_aliases(const void *a, const void *b)
{
	const struct alias *x = a, *y = b;
	int order = slice_compare(x->key, y->key);

	return order != 0 ? order :
	    x->currency < y->currency ? -1 : x->currency > y->currency;
}

static void
add_alias(struct aliases *aliases, struct slice text,
    const struct currency *currency)
{
	struct buffer key = { 0 };

	text = slice_trim(text);
	if (text.len > 0 && text_key(&key, text)) {
		GROW(aliases->list, aliases->count, aliases->room);
		aliases->list[aliases->count++] = (struct alias){
			arena_copy(&aliases->arena, buffer_slice(&key)),
			currency };
	}
	buffer_release(&key);
}

enum { COLUMN_CODE, COLUMN_DIGITS, COLUMN_NAME, COLUMN_ALIASES };

static const struct table_column currency_shape[] = {
	[COLUMN_CODE] = { .name = "code", .type = TABLE_KEY },
	[COLUMN_DIGITS] = { .name = "digits", .type = TABLE_INT,
		  .least = 0, .most = 4 },
	[COLUMN_NAME] = { .name = "name", .type = TABLE_TEXT, .optional = true },
	[COLUMN_ALIASES] = { .name = "aliases", .type = TABLE_TEXT, .optional = true },
};

static bool
read_codes(struct currencies *currencies, const struct table *table,
    struct fault *fault)
{
	char quoted[32];
	size_t row, i;

	for (row = 0; row < table_rows(table); row++) {
		struct slice code = table_text(table, row, COLUMN_CODE);
		struct currency *currency = &currencies->by_code[row];

		currency->packed = pack_code(code);
		if (currency->packed == 0)
			return fault_set(fault, "%s:%lu: column \"code\": "
			    "cannot read \"%s\"; write three letters of "
			    "ISO 4217", table_file(table),
			    table_line(table, row),
			    fault_quote(quoted, sizeof(quoted), code));
		for (i = 0; i < 3; i++)
			currency->code[i] = (char)(code.at[i] & ~0x20);
		currency->digits = (unsigned)table_int(table, row,
		    COLUMN_DIGITS);
	}
	currencies->count = row;
	qsort(currencies->by_code, row, sizeof(struct currency),
	    compare_currencies);
	return true;
}

static void
read_aliases(const struct currencies *currencies)
{
	const struct table *table = currencies->table;
	struct aliases *aliases = currencies->aliases;
	size_t row;

	aliases->read = true;
	for (row = 0; row < table_rows(table); row++) {
		const struct currency *currency = find_code(currencies,
		    table_text(table, row, COLUMN_CODE));
		struct slice list = table_text(table, row, COLUMN_ALIASES);

		add_alias(aliases, slice_of(currency->code), currency);
		add_alias(aliases, table_text(table, row, COLUMN_NAME),
		    currency);
		while (list.at != NULL)
			add_alias(aliases, slice_cut(&list, ';'), currency);
	}
	if (aliases->count > 0)
		qsort(aliases->list, aliases->count, sizeof(struct alias),
		    compare_aliases);
}

struct currencies *
money_currencies_open(struct fault *fault)
{
	struct table *table = table_open("currency", currency_shape,
	    sizeof(currency_shape) / sizeof(*currency_shape), fault);
	struct currencies *currencies;

	if (table == NULL)
		return NULL;
	currencies = xcalloc(1, sizeof(*currencies));
	currencies->by_code = xcalloc(table_rows(table),
	    sizeof(struct currency));
	currencies->aliases = xcalloc(1, sizeof(*currencies->aliases));
	currencies->table = table;
	if (read_codes(currencies, table, fault))
		return currencies;
	money_currencies_close(currencies);
	return NULL;
}

void
money_currencies_close(struct currencies *currencies)
{
	if (currencies == NULL)
		return;
	table_close(currencies->table);
	arena_release(&currencies->aliases->arena);
	free(currencies->aliases->list);
	free(currencies->aliases);
	free(currencies->by_code);
	free(currencies);
}

unsigned
money_digits(const struct currencies *currencies, struct slice iso_code)
{
	const struct currency *currency = find_code(currencies,
	    slice_trim(iso_code));

	return currency != NULL ? currency->digits : MONEY_DIGITS_UNKNOWN;
}

/* The aliases equal to text: their number, *first being where they start. */
static size_t
find_aliases(const struct currencies *currencies, struct slice text,
    size_t *first)
{
	char bytes[CURRENCY_KEY_MOST];
	struct buffer key = { .data = bytes, .capacity = sizeof(bytes),
		.ceiling = sizeof(bytes) };
	const struct aliases *aliases = currencies->aliases;
	size_t low = 0, high, end;
	struct slice wanted;

	if (!text_key(&key, text))
		return 0;
	wanted = buffer_slice(&key);
	if (!aliases->read)
		read_aliases(currencies);
	high = aliases->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (slice_compare(aliases->list[middle].key, wanted) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (end = low; end < aliases->count &&
	    slice_equal(aliases->list[end].key, wanted); )
		end++;
	*first = low;
	return end - low;
}

enum value_status
money_currency_find(const struct currencies *currencies, struct slice text,
    struct slice *code)
{
	const struct currency *currency;
	size_t first = 0, count, i;

	text = slice_trim(text);
	if (text.len == 0)
		return VALUE_EMPTY;
	currency = find_code(currencies, text);
	if (currency == NULL) {
		count = find_aliases(currencies, text, &first);
		if (count == 0)
			return VALUE_BAD;
		currency = currencies->aliases->list[first].currency;
		for (i = 1; i < count; i++)
			if (currencies->aliases->list[first + i].currency !=
			    currency)
				return VALUE_AMBIGUOUS;
	}
	*code = (struct slice){ currency->code, 3 };
	return VALUE_OK;
}

bool
money_currency_may_be(const struct currencies *currencies, struct slice text,
    struct slice iso_code)
{
	const struct currency *currency = find_code(currencies,
	    slice_trim(iso_code));
	size_t first = 0, count, i;

	text = slice_trim(text);
	if (currency == NULL)
		return false;
	if (find_code(currencies, text) == currency)
		return true;
	count = find_aliases(currencies, text, &first);
	for (i = 0; i < count; i++)
		if (currencies->aliases->list[first + i].currency == currency)
			return true;
	return false;
}

enum value_status
money_parse(struct slice s, unsigned digits, int64_t *minor)
{
	return number_parse_decimal(s, digits, minor);
}

size_t
money_format(char out[32], int64_t minor, unsigned digits)
{
	size_t len = number_format(out, minor, digits, false), i;

	if (digits == 0)
		return len;
	for (i = 0; i < digits; i++)
		if (out[len - 1 - i] != '0')
			return len;
	len -= digits + 1;
	out[len] = '\0';
	return len;
}

/* The currency of a cell from what stands around its number. */
static enum value_status
settle_currency(const struct currencies *currencies, struct slice before,
    struct slice after, struct slice given, struct slice *code)
{
	struct slice other = before.len > 0 && after.len > 0 ? before :
	    SLICE_EMPTY;
	struct slice named = after.len > 0 ? after : before;
	enum value_status status;

	*code = given;
	if (named.len == 0)
		return VALUE_OK;
	status = money_currency_find(currencies, named, code);
	if (status == VALUE_AMBIGUOUS && money_currency_may_be(currencies, named,
	    given)) {
		*code = given;
		status = VALUE_OK;
	}
	/* $100 USD names its currency twice, which must agree. */
	if (status == VALUE_AMBIGUOUS && other.len > 0)
		status = money_currency_find(currencies, other, code);
	if (status == VALUE_OK && other.len > 0 &&
	    (!money_currency_may_be(currencies, other, *code) ||
	    !money_currency_may_be(currencies, named, *code)))
		status = VALUE_BAD;
	return status;
}

enum value_status
money_parse_loose(const struct currencies *currencies, struct slice s,
    const struct number_notation *notation, struct slice given,
    int64_t *minor, struct slice *code)
{
	struct number_reading reading;
	enum value_status status = number_read_loose(s, notation,
	    MONEY_DIGITS_DEFAULT, &reading);
	enum value_status unit;
	struct slice found;
	unsigned digits;

	if (status == VALUE_EMPTY || status == VALUE_BAD)
		return status;
	if (reading.percent)
		return VALUE_BAD;
	unit = settle_currency(currencies, reading.before, reading.after,
	    given, &found);
	if (unit != VALUE_OK)
		return unit;
	digits = money_digits(currencies, found);
	if (digits == MONEY_DIGITS_UNKNOWN)
		digits = MONEY_DIGITS_DEFAULT;
	if (digits != MONEY_DIGITS_DEFAULT)
		status = number_read_loose(s, notation, digits, &reading);
	if (status != VALUE_OK)
		return status;
	*minor = reading.scaled;
	*code = found;
	return VALUE_OK;
}

bool
money_add(int64_t a, int64_t b, int64_t *sum)
{
	int64_t result;

	if (__builtin_add_overflow(a, b, &result))
		return false;
	*sum = result;
	return true;
}

bool
money_scale(int64_t minor, int64_t numerator, int64_t denominator,
    int64_t *out)
{
	return number_scale(minor, numerator, denominator, out);
}

/* What one part lost when it was rounded down, of the sum of weights. */
struct remainder {
	uint64_t lost;
	size_t part;
};

static int
compare_remainders(const void *a, const void *b)
{
	const struct remainder *x = a, *y = b;

	if (x->lost != y->lost)
		return x->lost > y->lost ? -1 : 1;
	return x->part < y->part ? -1 : 1;
}

static bool
sum_weights(const int64_t *weights, size_t count, int64_t *total)
{
	size_t i;

	*total = 0;
	for (i = 0; i < count; i++)
		if (weights[i] < 0 || !money_add(*total, weights[i], total))
			return false;
	return *total > 0;
}

bool
money_split(int64_t whole, const int64_t *weights, size_t count,
    int64_t *parts)
{
	uint64_t size = whole < 0 ? 0 - (uint64_t)whole : (uint64_t)whole;
	uint64_t left = size;
	struct remainder *remainders;
	int64_t total;
	size_t i;

	if (!sum_weights(weights, count, &total))
		return false;
	remainders = xcalloc(count, sizeof(*remainders));
	for (i = 0; i < count; i++) {
		wide_unsigned product = (wide_unsigned)size *
		    (uint64_t)weights[i];
		uint64_t part = (uint64_t)(product / (uint64_t)total);

		remainders[i].lost = (uint64_t)(product % (uint64_t)total);
		remainders[i].part = i;
		left -= part;
		parts[i] = (int64_t)(whole < 0 ? 0 - part : part);
	}
	qsort(remainders, count, sizeof(*remainders), compare_remainders);
	for (i = 0; i < left; i++)
		parts[remainders[i].part] += whole < 0 ? -1 : 1;
	free(remainders);
	return true;
}
