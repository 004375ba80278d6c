/*
 * benchmark.c - one row by its name
 */
#include "rule/benchmark.h"
#include "rule/settings.h"

bool
benchmark_find(const char *name, int64_t *value, struct fault *fault)
{
	const struct setting wanted = { name, value };

	return settings_read("benchmark", &wanted, 1, fault);
}
