/*
 * partial.h - the sums of a piece as records, and those of many added up
 *
 * A command that sums writes with --partial, in place of its result, records
 * of whole numbers (R-SPLIT-03); with --merge it reads such records, adds them
 * up in any order and grouping, and writes what one run over the whole would
 * have written.  The columns are part_command, those of --by, currency,
 * part_name, part_key and part_value; fairlead-format(5) tells their use.
 *
 * Beside the sums of groups stand records of the whole piece, whose group is
 * empty: "setting" for what the run was asked for (fingerprint.h), "piece" for
 * the file that it was made of, "records" and "rejected", and "end" with the
 * number of records above it, which a file that broke off lacks.
 *
 * Every failure ends the program with a message: a damaged sum is no sum.
 */
#ifndef FRONT_PARTIAL_H
#define FRONT_PARTIAL_H

#include <stddef.h>

#include "front/input.h"

struct partial_shape {
	const char *const *by;	/* names of the columns of --by */
	size_t by_count;
	const char *cut;	/* options, separated by blanks, whose files
				   are cut into pieces; "" for none */
	int whole;		/* leading operands that are not cut */
};

struct partial;

struct partial *partial_new(const struct cli *cli,
    const struct partial_shape *shape);
void partial_free(struct partial *partial);

/* ---- writing ------------------------------------------------------------ */

/* What was read of a file that is cut, NULL for none: records, rejects. */
void partial_count(struct partial *partial, const struct input *in);
/* Opens the output. */
void partial_open(struct partial *partial);
/* The group of what comes: its parts, the currency last; NULL for none. */
void partial_group(struct partial *partial, const struct slice *parts);
/* One number; nothing is written for 0. */
void partial_put(struct partial *partial, const char *name, struct slice key,
    int64_t value);
/*
 * Writes the end and closes in, which may be NULL; the status, of which found
 * is another reason than rejects.
 */
int partial_close(struct partial *partial, struct input *in, bool found);

/* ---- merging ------------------------------------------------------------ */

struct partial_row {
	const struct slice *parts;	/* by_count of them, the currency */
	struct slice name, key;
	int64_t value;
};

/*
 * Reads the files of the command line behind those that are whole, standard
 * input where there is none.  take() adds a row to the sums of the command;
 * false with a fault ends the program, by file and line.
 */
void partial_merge(struct partial *partial,
    bool (*take)(void *context, const struct partial_row *row,
    struct fault *fault), void *context);
/* The name of the first file, for messages. */
const char *partial_label(const struct partial *partial);
/*
 * Says how many pieces were merged with how many records, to be compared with
 * what lead-split said, which of its numbered pieces is missing before later
 * ones or came twice, and how many records were rejected.  Whether anything
 * is in doubt or was rejected.
 */
bool partial_tell_whole(const struct partial *partial);

/* Adds to a sum.  False with a fault when it is too large. */
bool partial_add(int64_t *sum, int64_t value, struct fault *fault);
/* The fault of a name, or of a key, that the command does not know. */
bool partial_unknown(const struct partial_row *row, struct fault *fault);

/* ---- between the processes of one run (front/workers.h) ------------------ */

/* Neither file nor settings: the sums go through a descriptor. */
struct partial *partial_new_inside(const struct cli *cli,
    const struct partial_shape *shape, int fd);
/* Behind the last partial_put(). */
void partial_send_end(struct partial *partial);
/* The rows that were sent; false when they are not whole. */
bool partial_receive(struct partial *partial, struct slice sent,
    bool (*take)(void *context, const struct partial_row *row,
    struct fault *fault), void *context, struct fault *fault);

/* ---- sums that are members of a struct ---------------------------------- */

struct partial_sum {
	const char *name;
	size_t place;		/* offsetof() an int64_t or uint64_t */
};
#define PARTIAL_SUM(type, member) { #member, offsetof(type, member) }

void partial_put_sums(struct partial *partial, const struct partial_sum *sums,
    size_t count, const void *of);
/* The sum of a name in a struct; NULL where there is none. */
int64_t *partial_find_sum(const struct partial_sum *sums, size_t count,
    void *of, struct slice name);

#endif
