/*
 * output.h - the records that a command writes, and how it ends well
 *
 * They go to -o or standard output as a target (front/target.h) that takes
 * its place only when the whole run succeeded.
 */
#ifndef FRONT_OUTPUT_H
#define FRONT_OUTPUT_H

#include "front/cli.h"
#include "front/input.h"

struct output;

/*
 * The name of a column that is computed only when it is wanted; NULL leaves
 * it out.  Where the input has it already, it is written in any case, so that
 * an old sentence does not stay beside a new answer: give it an empty cell.
 */
const char *output_name(const struct input *in, const char *name,
    bool wanted);

/*
 * Opens -o or standard output for records made of an input's columns and the
 * computed columns named (count of them; a NULL name is left out).  The
 * header is written with the first record; under -q there is none without
 * one.
 */
struct output *output_open(const struct cli *cli, struct input *in,
    const char *const *names, size_t count);
/* The same for records that have the named columns only. */
struct output *output_open_plain(const struct cli *cli,
    const char *const *names, size_t count);

/* The record with its computed cells, one per name. */
void output_record(struct output *out, const struct record *record,
    const struct slice *cells);
/* The same, faster: each cell is padded (mem.h). */
void output_record_padded(struct output *out, const struct record *record,
    const struct slice *cells);
/*
 * The same in two steps, for who knows the computed cells only later: between
 * them nothing else may be written.  Only if output_adds_only().
 */
void output_record_begin(struct output *out, const struct record *record);
void output_record_end(struct output *out, const struct slice *cells);
/* Whether no computed column overwrites one of the input. */
bool output_adds_only(const struct output *out);
/* Text in the place of records: no header is written from here on. */
void output_text(struct output *out, struct slice text);
/* A record of an output without input columns. */
void output_cells(struct output *out, const struct slice *cells);

/* How many computed columns there are, those left out too. */
size_t output_count(const struct output *out);
/* Where the columns go, for commands that keep records for later. */
const struct layout *output_layout(const struct output *out);
/* Writes the header now if it is not out yet. */
void output_header(struct output *out);
/*
 * For workers.h, where another process may have written it: whether it is out,
 * and whether it must come in front of what this process has written.
 */
bool output_is_begun(const struct output *out);
void output_set_begun(struct output *out, bool begun);
void output_header_first(struct output *out);
bool output_has_bytes(const struct output *out);

/*
 * Ends the run: flushes, checks, renames, closes both; prints the count of
 * rejects.  in and out may be NULL.  found says that a checker found
 * something.  Returns the exit status.
 */
int output_finish_run(const struct cli *cli, struct input *in, struct output *out,
    bool found);

#endif
