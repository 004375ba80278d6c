/*
 * benchmark.c - one row by its name
 */
#include "benchmark.h"
#include "table.h"

bool
benchmark_find(const char *name, int64_t *value, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "name", .type = TABLE_KEY },
		{ .name = "value", .type = TABLE_INT },
	};
	struct table *t = table_open("benchmark", shape, 2, fault);
	size_t row;
	bool found = false;

	if (t == NULL)
		return false;
	for (row = 0; row < table_rows(t) && !found; row++) {
		found = slice_is(table_text(t, row, 0), name);
		if (found)
			*value = table_int(t, row, 1);
	}
	if (!found)
		fault_set(fault, "%s: no row \"%s\"; add it", table_file(t),
		    name);
	table_close(t);
	return found;
}
