/*
 * mergeleads.h - a small file of leads merged in memory
 */
#ifndef FAIRLEAD_MERGELEADS_H
#define FAIRLEAD_MERGELEADS_H

#include <check.h>

#include "rule/columns.h"
#include "merge/set.h"
#include "csv/raw.h"
#include "sheetfile.h"

struct mergeleads {
	struct rawfile raw;
	struct columns *columns;
	struct mergerules *rules;
	struct mergeset *set;
	struct arena arena;
};

/* The columns of the header of a file. */
static inline struct columns *
mergeleads_columns(const struct rawfile *raw, struct arena *arena)
{
	struct slice cells[32];
	struct record record;
	struct columns *columns;
	struct fault fault;
	size_t i;

	raw_fields(raw_bytes(raw, 0), arena, &record);
	for (i = 0; i < record.count; i++)
		cells[i] = record_value(&record, i);
	columns = columns_new(cells, record.count, COLUMNS_LEAD, NULL,
	    &fault);
	ck_assert_ptr_nonnull(columns);
	return columns;
}

/* Merges text, whose first column is lead_id and whose second is the group. */
static inline void
mergeleads_open(struct mergeleads *m, const char *text)
{
	struct record record;
	struct fault fault;
	size_t i;

	*m = (struct mergeleads){ .set = mergeset_new() };
	raw_cut(&m->raw, slice_of(text));
	m->columns = mergeleads_columns(&m->raw, &m->arena);
	m->rules = mergerules_open(m->columns, &fault);
	ck_assert_ptr_nonnull(m->rules);
	for (i = 1; i < m->raw.count; i++) {
		raw_fields(raw_bytes(&m->raw, i), &m->arena, &record);
		mergeset_add(m->set, m->raw.records[i].line,
		    record_value(&record, 1));
	}
	ck_assert(mergeset_bind(m->set, &m->raw));
	mergeset_merge(m->set, m->columns, m->rules, 0);
}

static inline void
mergeleads_close(struct mergeleads *m)
{
	mergeset_free(m->set);
	mergerules_close(m->rules);
	columns_free(m->columns);
	raw_release(&m->raw);
	arena_release(&m->arena);
}

#endif
