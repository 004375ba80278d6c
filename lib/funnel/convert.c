/*
 * convert.c - conditions of conversion, dates, ids and amounts
 */
#include "funnel/convert.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/number.h"
#include "rule/table.h"
#include "rule/when.h"

__extension__ typedef __int128 wide;

enum { KIND, WHEN, RULE, EN, ZH, COLUMNS };
enum { MONTH_UNIT = 10000, MONTH_DAYS = 30 };
/* The caller's condition, behind the rows of the table. */
#define OWN_ROW ((size_t)-2)
#define NO_ROW ((size_t)-1)

struct condition {
	struct when *when;
	bool ready;
	size_t row;		/* of the table, or OWN_ROW */
};

struct convert {
	struct table *table;
	struct condition *conditions;
	size_t count;
	const char *columns[CONVERT_COLUMNS_MOST];
	bool asked[CONVERT_COLUMNS_MOST];
	size_t column_count;
	bool asking, too_many;
	struct arena arena;
	struct slice own;
	size_t last;		/* row of the last verdict */
};

static size_t
place_of(void *context, struct slice name)
{
	struct convert *c = context;
	size_t i;

	for (i = 0; i < c->column_count; i++)
		if (slice_is(name, c->columns[i]))
			break;
	if (i == CONVERT_COLUMNS_MOST) {
		c->too_many = true;
		return 0;
	}
	if (i == c->column_count)
		c->columns[c->column_count++] = arena_string(&c->arena, name);
	c->asked[i] |= c->asking;
	return i;
}

static bool
add_condition(struct convert *c, struct slice text, bool ready, size_t row,
    struct fault *fault)
{
	struct condition *condition;

	c->asking = ready;
	GROW_BY_ONE(c->conditions, c->count);
	condition = &c->conditions[c->count];
	*condition = (struct condition){ NULL, ready, row };
	condition->when = when_compile(text, place_of, c, fault);
	if (condition->when == NULL)
		return false;
	c->count++;
	return !c->too_many || fault_set(fault, "conditions look at more "
	    "than %d columns; use fewer", CONVERT_COLUMNS_MOST);
}

static bool
add_row(struct convert *c, size_t row, const char *when, struct fault *fault)
{
	struct slice kind = table_text(c->table, row, KIND);
	struct fault why;

	if (!slice_is(kind, "ready") && !slice_is(kind, "never"))
		return fault_set(fault, "%s:%lu: column \"kind\": unknown; "
		    "write ready or never", table_file(c->table),
		    table_line(c->table, row));
	if (slice_is(kind, "ready") && when != NULL)
		return true;
	return add_condition(c, table_text(c->table, row, WHEN),
	    slice_is(kind, "ready"), row, &why) || fault_set(fault,
	    "%s:%lu: column \"when\": %s", table_file(c->table),
	    table_line(c->table, row), why.text);
}

struct convert *
convert_open(const char *when, struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		[KIND] = { .name = "kind", .type = TABLE_WORD },
		[WHEN] = { .name = "when", .type = TABLE_WORD },
		[RULE] = { .name = "rule", .type = TABLE_WORD },
		[EN] = { .name = "en", .type = TABLE_WORD },
		[ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	struct convert *c = xcalloc(1, sizeof(*c));
	bool fits;
	size_t row;

	c->last = NO_ROW;
	c->table = table_open("convert", shape, COLUMNS, fault);
	fits = c->table != NULL;
	for (row = 0; fits && row < table_rows(c->table); row++)
		fits = add_row(c, row, when, fault);
	if (fits && when != NULL) {
		c->own = slice_of(when);
		fits = add_condition(c, c->own, true, OWN_ROW, fault);
	}
	if (fits)
		return c;
	convert_close(c);
	return NULL;
}

void
convert_close(struct convert *c)
{
	size_t i;

	if (c == NULL)
		return;
	for (i = 0; i < c->count; i++)
		when_free(c->conditions[i].when);
	free(c->conditions);
	arena_release(&c->arena);
	table_close(c->table);
	free(c);
}

size_t
convert_columns(const struct convert *c)
{
	return c->column_count;
}

const char *
convert_column(const struct convert *c, size_t i)
{
	return c->columns[i];
}

bool
convert_is_asked(const struct convert *c, size_t i)
{
	return c->asked[i];
}

static bool
any_holds(struct convert *c, const struct slice *cells, bool ready)
{
	size_t i;

	for (i = 0; i < c->count; i++)
		if (c->conditions[i].ready == ready &&
		    when_holds(c->conditions[i].when, cells)) {
			c->last = c->conditions[i].row;
			return true;
		}
	return false;
}

enum convert_verdict
convert_judge(struct convert *c, const struct slice *cells)
{
	c->last = NO_ROW;
	return any_holds(c, cells, false) ? CONVERT_EXCLUDED :
	    any_holds(c, cells, true) ? CONVERT_READY : CONVERT_NOT_READY;
}

struct slice
convert_rule(const struct convert *c)
{
	return c->last == NO_ROW ? SLICE_EMPTY : c->last == OWN_ROW ?
	    SLICE("R-CONVERT-02") : table_text(c->table, c->last, RULE);
}

struct slice
convert_why(const struct convert *c, int lang)
{
	return c->last == NO_ROW ? SLICE_EMPTY : c->last == OWN_ROW ?
	    c->own : table_text(c->table, c->last, lang ? ZH : EN);
}

int32_t
convert_close_date(int32_t base, int64_t months, int32_t today)
{
	int64_t part;
	int32_t date;

	if (base == DATE_NONE || months < 0)
		return DATE_NONE;
	date = date_add_months(base, (int)(months / MONTH_UNIT));
	if (date == DATE_NONE)
		return DATE_NONE;
	part = (months % MONTH_UNIT * MONTH_DAYS + MONTH_UNIT / 2) /
	    MONTH_UNIT;
	date += (int32_t)part;
	return date < today ? today : date;
}

void
convert_id(char out[CONVERT_ID], struct slice lead_id, unsigned number)
{
	char text[32];
	size_t len = number_format(text, number, 0, true);

	hash_format_id(out, hash_fnv_more(hash_fnv_more(hash_fnv(lead_id),
	    SLICE("\t")), (struct slice){ text, len }));
	*out = 'O';
}

bool
convert_amount(int64_t quantity, int64_t price, unsigned digits,
    int64_t *minor)
{
	wide product = (wide)quantity * price, unit = 1;
	unsigned i;

	for (i = digits; i < 10; i++)
		unit *= 10;
	product = (product + unit / 2) / unit;
	if (product <= 0 || product > INT64_MAX)
		return false;
	*minor = (int64_t)product;
	return true;
}
