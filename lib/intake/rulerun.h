/*
 * rulerun.h - a rules file at work on the records of one file
 *
 * The program acts on the cells under the names that the columns have in the
 * output, before they are cleaned and checked, so that what it sets is
 * cleaned and checked too.  Steps run in the order of the file: a later
 * assignment sees and replaces an earlier one.
 */
#ifndef INTAKE_RULERUN_H
#define INTAKE_RULERUN_H

#include "intake/columns.h"
#include "intake/sample.h"
#include "csv/reader.h"
#include "intake/rules.h"

/* A record that the rules make longer than this is rejected. */
#define RULERUN_RECORD_MAX READER_RECORD_MAX

struct rulerun;

/*
 * Binds rules, which must outlive it, to the columns of a file: a name is one
 * of the output, or else a header.  Columns that the rules assign and the
 * file lacks are added to columns, behind the others.
 */
struct rulerun *rulerun_open(struct rules *rules,
    struct intake_columns *columns, const struct dictionary *dictionary);
void rulerun_close(struct rulerun *run);

/*
 * Runs the program on a record, whose cells are UTF-8.  True: *out is the
 * record as it is now, valid until the next call or as long as the record.
 * False: it is rejected, and text says why.
 */
bool rulerun_apply(struct rulerun *run, const struct record *record,
    struct record *out, char *text, size_t size);

/*
 * The sample as the rules leave it, with all columns; records that they
 * reject are not in it.  Counts no hits.
 */
void rulerun_sample(struct rulerun *run, const struct sample *sample,
    struct sample *out);

#endif
