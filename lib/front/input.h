/*
 * input.h - a CSV file with its columns, opened for a command
 *
 * Every failure ends the program with a message; every bad record is
 * rejected (R-IO-08): named on standard error, written to --rejects,
 * counted, and under --strict the end of the run.
 */
#ifndef FRONT_INPUT_H
#define FRONT_INPUT_H

#include "front/cli.h"
#include "rule/columns.h"
#include "csv/reader.h"

struct input;

/* The file named, or standard input for NULL and "-". */
struct input *input_open(const struct cli *cli, const char *path,
    enum columns_kind kind);
/*
 * The same, for commands that give the file back byte for byte: its bytes are
 * added to kept as they are read, all of them once input_next() was false.
 */
struct input *input_open_kept(const struct cli *cli, const char *path,
    enum columns_kind kind, struct buffer *kept);
/*
 * The same, for commands that read the records twice instead of holding them:
 * what is no regular file is copied to a temporary one on the way.  Once
 * input_next() was false, input_again() begins anew at the first record; those
 * that were rejected are left out then, and told no second time.
 */
struct input *input_open_twice(const struct cli *cli, const char *path,
    enum columns_kind kind);
void input_again(struct input *in);
/*
 * A file beside the records (contact log, targets): its rejects are named and
 * counted under its own name, and --column does not speak of it.  Like a main
 * file without a kind it may have any form that foreign.h knows, which is
 * told.
 */
struct input *input_open_side(const struct cli *cli, const char *path,
    enum columns_kind kind);
/*
 * Before the first record: the rejects go to path (NULL for none), and a
 * message that must leave some out names this option.  Without it the rejects
 * of the records go to --rejects, those of a file beside them nowhere.
 */
void input_set_rejects(struct input *in, const char *option,
    const char *path);
/*
 * Before the first record, for a command whose output is what is wrong: the
 * rejects are handed over instead of named, written and counted.
 */
void input_on_reject(struct input *in, void (*take)(void *context,
    unsigned long line, const char *code), void *context);
void input_close(struct input *in);
/* Has the rejects on the disk, so that closing cannot fail. */
void input_settle(struct input *in);

/*
 * Turns a file that proves to be no CSV but a list into one: its header is
 * its first record, records may have any number of fields, and the rejects
 * have one column with this name.
 */
void input_as_lines(struct input *in, const char *name);

/*
 * The next record whose fields are as many as the header's and UTF-8; others
 * are rejected on the way.  False at the end.  Slices live until the next
 * call.
 */
bool input_next(struct input *in, struct record *record);

/*
 * About how many records a regular file has, judged by those read so far; 0
 * where nothing can be known.
 */
uint64_t input_expected(const struct input *in);

/*
 * Whether the file is read as something else than it is, so that its bytes
 * are not those of its records.
 */
bool input_is_foreign(const struct input *in);

const struct columns *input_columns(const struct input *in);
const struct record *input_header(const struct input *in);
/* "<stdin>" or the path as given. */
const char *input_label(const struct input *in);

/* Whether there was nothing to read at all, not even a header (-q only). */
bool input_is_empty(const struct input *in);

/* Positions of columns by canonical name; need ends the program. */
size_t input_find(const struct input *in, const char *name);
size_t input_need(const struct input *in, const char *name);
/* The same for a column that another command writes: it is to be run first. */
size_t input_need_of(const struct input *in, const char *name,
    const char *command);

/*
 * The words that the column with a canonical name may hold, joined by ;, as
 * the dictionary lists them; empty when the file lacks it or any may stand.
 */
struct slice input_values(const struct input *in, const char *name);

/*
 * Rejects a record.  column is a position or COLUMN_ABSENT; code a word for
 * programs such as "date-ambiguous"; the text says what is wrong and what
 * to do.
 */
void input_reject(struct input *in, const struct record *record,
    size_t column, const char *code, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* The usual reject: cannot read "value"; remedy. */
void input_reject_value(struct input *in, const struct record *record,
    size_t column, const char *code, const char *remedy);

/* The same for a cell that is no whole number of a range. */
void input_reject_range(struct input *in, const struct record *record,
    size_t column, int64_t least, int64_t most);

/* The same for a cell that holds none of the words, joined by ;. */
void input_reject_word(struct input *in, const struct record *record,
    size_t column, struct slice words);

uint64_t input_rejected(const struct input *in);
/* All records so far, those rejected too. */
uint64_t input_records(const struct input *in);

/* ---- for workers.h: one file read by several processes ------------------ */

struct chunks;
struct chunks_file;

/*
 * Where the next record begins, in a file that can be read from any place.
 * False for others, and where the records are not those of its bytes.
 */
bool input_can_divide(const struct input *in, struct chunks_file *file);
/* Before the processes part: what the first record would bring about. */
void input_begin(struct input *in);
/*
 * The records come from chunks now.  At the end of one, next() is asked for
 * another and answers with input_restart(), or false at the end of all.
 */
void input_divide(struct input *in, struct chunks *chunks,
    bool (*next)(void *context), void *context);
void input_restart(struct input *in, unsigned long line);
/* All records were read by others: none comes any more. */
void input_end(struct input *in);
/* The counts of records and of rejects, to be gathered. */
void input_counts(struct input *in, uint64_t *counts[2]);
/* So far is the file read by all, if somebody watches. */
void input_tell_progress(struct input *in, uint64_t offset, uint64_t records);

#endif
