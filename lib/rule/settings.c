/*
 * settings.c - every wanted row is looked up, and missed by name
 */
#include "rule/settings.h"

#include "rule/table.h"

static bool
read_rows(const char *name, enum table_type type,
    const struct setting *wanted, size_t count, struct fault *fault)
{
	const struct table_column shape[] = {
		{ .name = "name", .type = TABLE_KEY },
		{ .name = "value", .type = type, .least = 0, .most = 100000 },
	};
	struct table *t = table_open(name, shape, 2, fault);
	size_t row, i;
	bool fine = t != NULL;

	for (i = 0; fine && i < count; i++) {
		for (row = 0; row < table_rows(t); row++)
			if (slice_is(table_text(t, row, 0), wanted[i].name))
				break;
		fine = row < table_rows(t);
		if (fine)
			*wanted[i].value = table_int(t, row, 1);
		else
			fault_set(fault, "%s: no row \"%s\"; add it",
			    table_file(t), wanted[i].name);
	}
	table_close(t);
	return fine;
}

bool
settings_read(const char *table, const struct setting *wanted, size_t count,
    struct fault *fault)
{
	return read_rows(table, TABLE_INT, wanted, count, fault);
}

bool
settings_read_decimals(const char *table, const struct setting *wanted,
    size_t count, struct fault *fault)
{
	return read_rows(table, TABLE_DECIMAL, wanted, count, fault);
}
