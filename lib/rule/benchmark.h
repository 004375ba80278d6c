/*
 * benchmark.h - figures of the trade to measure oneself by
 *
 * Rows of the table `benchmark`: benchmarks of the trade, not findings.
 */
#ifndef RULE_BENCHMARK_H
#define RULE_BENCHMARK_H

#include <stdint.h>

#include "base/fault.h"

/* The value in the unit that the row names; false with a fault. */
bool benchmark_find(const char *name, int64_t *value, struct fault *fault);

#endif
