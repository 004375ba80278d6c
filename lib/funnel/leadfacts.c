/*
 * leadfacts.c - facts by lead, sums of lines by quote
 */
#include "funnel/leadfacts.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/nameset.h"

__extension__ typedef __int128 wide;

enum { LINE_DIGITS = 10 };	/* of quantity times price */

struct lines {
	wide sum;
	bool unknown;
};

struct leadfacts {
	struct nameset *leads, *quotes, *deals;	/* number, from 1 */
	struct leadfact *list;
	size_t count, room;
	struct lines *lines;
	size_t line_count, line_room;
	struct arena arena;
};

/* What nameset_count() of a deal holds. */
enum { DEAL_OPEN = 1, DEAL_DECIDED = 2 };

struct leadfacts *
leadfacts_new(void)
{
	struct leadfacts *f = xcalloc(1, sizeof(*f));

	f->leads = nameset_new();
	f->quotes = nameset_new();
	f->deals = nameset_new();
	return f;
}

void
leadfacts_free(struct leadfacts *f)
{
	if (f == NULL)
		return;
	nameset_free(f->leads);
	nameset_free(f->quotes);
	nameset_free(f->deals);
	free(f->list);
	free(f->lines);
	arena_release(&f->arena);
	free(f);
}

struct leadfact *
leadfacts_of(struct leadfacts *f, struct slice lead_id)
{
	uint32_t *number = nameset_count(f->leads, lead_id);

	if (*number == 0) {
		GROW(f->list, f->count, f->room);
		f->list[f->count++] = (struct leadfact){
		    .deal_id = SLICE_EMPTY };
		*number = (uint32_t)f->count;
	}
	return &f->list[*number - 1];
}

struct leadfact *
leadfacts_find(const struct leadfacts *f, struct slice lead_id)
{
	uint32_t number = nameset_get(f->leads, lead_id);

	return number == 0 ? NULL : &f->list[number - 1];
}

void
leadfacts_add_deal(struct leadfacts *f, struct slice lead_id,
    struct slice deal_id, bool decided)
{
	struct leadfact *fact;

	if (deal_id.len > 0)
		*nameset_count(f->deals, deal_id) = decided ? DEAL_DECIDED :
		    DEAL_OPEN;
	if (lead_id.len == 0)
		return;
	fact = leadfacts_of(f, lead_id);
	fact->deals++;
	fact->decided += decided;
	fact->deal_id = arena_copy(&f->arena, deal_id);
}

bool
leadfacts_has_deal(const struct leadfacts *f, struct slice deal_id)
{
	return nameset_get(f->deals, deal_id) != 0;
}

bool
leadfacts_is_decided(const struct leadfacts *f, struct slice deal_id)
{
	return nameset_get(f->deals, deal_id) == DEAL_DECIDED;
}

void
leadfacts_add_quote(struct leadfacts *f, struct slice lead_id,
    const struct leadfact *quote)
{
	struct leadfact *fact = leadfacts_of(f, lead_id);

	if (fact->has_quote && quote->quote_date < fact->quote_date)
		return;
	fact->has_quote = true;
	fact->quote_date = quote->quote_date;
	fact->quote_id = arena_copy(&f->arena, quote->quote_id);
	fact->amount = arena_copy(&f->arena, quote->amount);
	fact->currency = arena_copy(&f->arena, quote->currency);
}

void
leadfacts_add_line(struct leadfacts *f, struct slice quote_id,
    int64_t quantity, int64_t price)
{
	uint32_t *number = nameset_count(f->quotes, quote_id);
	struct lines *lines;

	if (*number == 0) {
		GROW(f->lines, f->line_count, f->line_room);
		f->lines[f->line_count++] = (struct lines){ 0, false };
		*number = (uint32_t)f->line_count;
	}
	lines = &f->lines[*number - 1];
	lines->unknown |= quantity < 0 || price < 0;
	if (!lines->unknown)
		lines->sum += (wide)quantity * price;
}

bool
leadfacts_lines(const struct leadfacts *f, struct slice quote_id,
    unsigned digits, int64_t *minor)
{
	uint32_t number = nameset_get(f->quotes, quote_id);
	wide unit = 1, sum;
	unsigned i;

	if (number == 0 || f->lines[number - 1].unknown)
		return false;
	for (i = digits; i < LINE_DIGITS; i++)
		unit *= 10;
	sum = (f->lines[number - 1].sum + unit / 2) / unit;
	if (sum <= 0 || sum > INT64_MAX)
		return false;
	*minor = (int64_t)sum;
	return true;
}
