/*
 * fuzz_values - dates, numbers and money as people write them: no crash, and
 * what is written canonically reads back the same
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/date.h"
#include "value/money.h"
#include "base/number.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
try_date(struct slice cell, unsigned choice)
{
	struct date_notation notation = {
		.order = (enum date_order)(choice & 3),
		.year = choice & 4 ? 2024 : 0,
		.century_from = choice & 8 ? 1970 : 0,
		.serials = choice & 16, .serials_1904 = choice & 32,
	};
	struct date_reading reading;
	struct date_evidence evidence = { 0 };
	char text[11];
	int32_t again;

	date_observe(&evidence, cell);
	if (date_parse_any(cell, &notation, &reading) != VALUE_OK)
		return;
	date_format_iso(text, reading.date);
	if (date_parse_iso(slice_of(text), &again) != VALUE_OK ||
	    again != reading.date)
		abort();
}

static void
try_number(struct slice cell, unsigned choice)
{
	static const char marks[] = { 0, '.', ',', '.' };
	struct number_notation notation = { marks[choice & 3] };
	unsigned digits = choice >> 2 & 7;
	int64_t scaled, again;
	char text[32];

	(void)number_observe(cell);
	if (number_parse_loose(cell, &notation, digits, &scaled) != VALUE_OK)
		return;
	number_format(text, scaled, digits, choice & 64);
	if (number_parse_decimal(slice_of(text), digits, &again) !=
	    VALUE_OK || again != scaled)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice cell;
	int32_t from, to;
	struct fault fault;

	if (size < 2)
		return 0;
	cell = (struct slice){ (const char *)data + 1, size - 1 };
	if (!text_is_utf8(cell))
		return 0;
	try_date(cell, data[0]);
	try_number(cell, data[0]);
	if (date_parse_period(cell, (1 + data[0] % 12) * 100 + 1 +
	    data[0] / 12, &from, &to, &fault) &&
	    from > to)
		abort();
	return 0;
}
