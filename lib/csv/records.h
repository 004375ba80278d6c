/*
 * records.h - records kept for a second look, in one arena
 *
 * For commands that must see all records before they can write the first.  A
 * record costs its bytes and 24 more; its fields are cut again when they are
 * asked for.  Records that have a name may lie in a temporary file instead:
 * then one costs its name and 32 bytes.
 */
#ifndef CSV_RECORDS_H
#define CSV_RECORDS_H

#include "base/fault.h"
#include "csv/reader.h"

struct records;

struct records *records_new(void);
/*
 * From so many bytes on, what has a name goes to a temporary file in TMPDIR,
 * or stays where it is when there is no room.
 */
void records_spill(struct records *records, size_t above);
/* False with a fault once what lies there could not be read back. */
bool records_check(const struct records *records, struct fault *fault);
void records_free(struct records *records);

/* Copies a record, and the name it goes by (may be empty). */
void records_add(struct records *records, const struct record *record,
    struct slice name);

size_t records_count(const struct records *records);
/* Lives until the next call for one with a name. */
struct slice records_bytes(struct records *records, size_t i);
struct slice records_name(const struct records *records, size_t i);
unsigned long records_line(const struct records *records, size_t i);

/*
 * The record as the writer takes it: its fields, or with whole as one field
 * that holds them all.  Lives until the next call; scratch for record_value().
 */
struct record records_get(struct records *records, size_t i, bool whole,
    struct arena *scratch);

#endif
