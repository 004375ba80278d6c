/*
 * fuzz_rules - rule tables, conditions and purchase phrases from a stranger:
 * no crash, no hang
 */
#include <stdint.h>
#include <stdlib.h>

#include "value/horizon.h"
#include "base/mem.h"
#include "rule/places.h"
#include "rule/table.h"
#include "base/text.h"
#include "rule/when.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t
place(void *context, struct slice name)
{
	return places_of(context, name);
}

static void
try_condition(struct slice text)
{
	struct needs needs = { .count = 0 };
	struct slice cells[NEEDS_MOST];
	struct fault fault;
	struct when *when = when_compile(text, place, &needs, &fault);
	size_t i;

	for (i = 0; i < NEEDS_MOST; i++)
		cells[i] = i & 1 ? text : SLICE("6");
	if (when != NULL)
		(void)when_holds(when, cells);
	when_free(when);
	places_release(&needs);
}

static void
try_table(struct slice bytes)
{
	static const struct table_column shape[] = {
		{ .name = "name", .type = TABLE_KEY },
		{ .name = "value", .type = TABLE_DECIMAL, .optional = true,
		  .least = -5, .most = 5 },
		{ .name = "days", .type = TABLE_INT, .optional = true },
	};
	struct fault fault;
	struct table *table = table_open_bytes("<fuzz>", bytes, shape, 3,
	    &fault);

	table_close(table);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct horizons *horizons;
	struct slice text = { (const char *)data, size };
	struct fault fault;
	int32_t months;

	if (horizons == NULL)
		horizons = horizons_open(0, &fault);
	if (horizons == NULL)
		abort();
	try_table(text);
	if (size > 200 || !text_is_utf8(text))
		return 0;
	try_condition(text);
	if (horizon_parse(horizons, text, &months) == VALUE_OK && months < 0)
		abort();
	return 0;
}
