/*
 * random.h - a ledger drawn at random, for properties
 */
#ifndef TEST_RECEIVABLE_RANDOM_H
#define TEST_RECEIVABLE_RANDOM_H

#include <stdio.h>

#include "receivable/ledger.h"

struct drawn {
	uint32_t state;
};

static inline uint32_t
draw(struct drawn *d, uint32_t below)
{
	d->state = d->state * 1664525u + 1013904223u;
	return (d->state >> 8) % below;
}

/* Days go from 1 to 200; with until only what is there on that day. */
static inline struct ledger *
draw_ledger(uint32_t seed, int32_t until)
{
	static const char *const codes[] = { "USD", "EUR" };
	struct ledger *l = ledger_new();
	struct drawn d = { seed };
	uint32_t i, rows = 1 + draw(&d, 12), receipts = draw(&d, 12);
	struct fault fault;
	char id[16], order[16], other[16];

	for (i = 0; i < rows; i++) {
		struct ledger_receivable r = { .digits = 2 };

		snprintf(id, sizeof(id), "A%u", i);
		snprintf(order, sizeof(order), "O%u", draw(&d, 3));
		snprintf(other, sizeof(other), "A%u", draw(&d, rows));
		r.id = slice_of(id);
		r.order = slice_of(order);
		r.group = slice_of(order);
		r.currency = slice_of(codes[draw(&d, 2)]);
		r.due = 1 + (int32_t)draw(&d, 200);
		r.exists = INT32_MIN;
		r.amount = draw(&d, 1000);
		r.change = draw(&d, 4) == 0;
		if (r.change) {
			r.amount = -r.amount;
			r.changes = slice_of(other);
			r.exists = r.due;
		}
		if (until == 0 || r.exists <= until)
			ledger_add_receivable(l, &r, &fault);
	}
	for (i = 0; i < receipts; i++) {
		struct ledger_receipt r = { .digits = 2 };
		uint32_t kind = draw(&d, 4);

		snprintf(id, sizeof(id), "R%u", i);
		snprintf(order, sizeof(order), "O%u", draw(&d, 4));
		snprintf(other, sizeof(other), "A%u", draw(&d, rows + 1));
		r.id = slice_of(id);
		r.currency = slice_of(codes[draw(&d, 2)]);
		r.date = 1 + (int32_t)draw(&d, 200);
		r.amount = 1 + draw(&d, 1500);
		if (kind == 0)
			r.amount = -r.amount;
		r.waiver = kind == 1;
		r.order = slice_of(order);
		r.group = slice_of(order);
		if (draw(&d, 3) == 0)
			r.receivable = slice_of(other);
		if (until == 0 || r.date <= until)
			ledger_add_receipt(l, &r, &fault);
	}
	return l;
}

#endif
