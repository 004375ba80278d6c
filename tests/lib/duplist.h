/*
 * duplist.h - a small list of leads as rows to compare, for the dup* tests
 */
#ifndef FAIRLEAD_DUPLIST_H
#define FAIRLEAD_DUPLIST_H

#include <check.h>

#include "dup/score.h"
#include "dup/links.h"
#include "csv/records.h"

struct duplist {
	struct duprows *rows;
	struct records *records;
	struct dup_points points;
	struct dup_task task;
};

static inline struct slice
duplist_key(void *context, size_t row)
{
	return records_name(context, row);
}

/* Reads CSV whose first column is the lead_id; on ends with NULL. */
static inline void
duplist_make(struct duplist *list, const char *csv, const char *const *on)
{
	struct reader *reader = reader_open_bytes(slice_of(csv),
	    &(struct reader_options){ 0 });
	struct slice header[32];
	struct columns *columns;
	struct record record;
	struct fault fault;
	size_t count = 0, i;

	while (on != NULL && on[count] != NULL)
		count++;
	*list = (struct duplist){ 0 };
	ck_assert_msg(dupevidence_read(&list->points, &fault), "%s",
	    fault.text);
	list->rows = duprows_new(on, count, &fault);
	ck_assert_msg(list->rows != NULL, "%s", fault.text);
	list->records = records_new();
	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
	for (i = 0; i < record.count; i++)
		header[i] = record_value(&record, i);
	columns = columns_new(header, record.count, COLUMNS_LEAD, NULL,
	    &fault);
	ck_assert_msg(duprows_columns(list->rows, columns, &fault), "%s",
	    fault.text);
	while (reader_next(reader, &record) == READER_RECORD) {
		duprows_add(list->rows, &record);
		records_add(list->records, &record, record_value(&record, 0));
	}
	duprows_finish(list->rows, &list->points, dupscore_apart);
	list->task = (struct dup_task){ .rows = list->rows,
		.points = &list->points, .key = duplist_key,
		.context = list->records };
	columns_free(columns);
	reader_close(reader);
}

static inline void
duplist_free(struct duplist *list)
{
	duprows_free(list->rows);
	records_free(list->records);
}

#endif
