/*
 * records.h - records kept for a second look, in one arena
 *
 * For commands that must see all records before they can write the first.  A
 * record costs its bytes and 24 more; its fields are cut again when they are
 * asked for.
 */
#ifndef CSV_RECORDS_H
#define CSV_RECORDS_H

#include "csv/reader.h"

struct records;

struct records *records_new(void);
void records_free(struct records *records);

/* Copies a record, and the name it goes by (may be empty). */
void records_add(struct records *records, const struct record *record,
    struct slice name);

size_t records_count(const struct records *records);
struct slice records_bytes(const struct records *records, size_t i);
struct slice records_name(const struct records *records, size_t i);
unsigned long records_line(const struct records *records, size_t i);

/*
 * The record as the writer takes it: its fields, or with whole as one field
 * that holds them all.  Lives until the next call; scratch for record_value().
 */
struct record records_get(struct records *records, size_t i, bool whole,
    struct arena *scratch);

#endif
