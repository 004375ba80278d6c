/*
 * report.h - everything said on standard error, and how a run ends
 *
 * A message reads "program: file:line: column "x": fault; remedy".  Only
 * here, in cli.h and in mem.h may a program print or end.
 */
#ifndef FRONT_REPORT_H
#define FRONT_REPORT_H

#include <stdint.h>

#include "base/slice.h"

enum report_status {
	EXIT_OK = 0,		/* all records processed */
	EXIT_REJECTS = 1,	/* done, but records were rejected, or a
				   checker found something */
	EXIT_TROUBLE = 2,	/* could not */
};

/* Must be called first; program is argv[0], its path is dropped. */
void report_start(const char *program);
const char *report_program(void);

/* "program: text". */
void report_message(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/* Says why and ends with status 2; temporary files are removed. */
_Noreturn void report_trouble(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/* What must be undone when the program ends before its time. */
void report_on_trouble(void (*undo)(void));

/*
 * Messages of which the first 20 of a run are printed, the others counted.
 */
enum report_kind { REPORT_REJECT, REPORT_DOUBT, REPORT_KINDS };

/* report_message() for one of a kind. */
void report_one_of(enum report_kind kind, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* How many there were, those not printed too. */
uint64_t report_count(enum report_kind kind);

/*
 * Names one rejected record.  column may have len 0.  From the 21st of a run
 * on nothing is printed, only counted.
 */
void report_reject(const char *file, unsigned long line, struct slice column,
    const char *text);

/*
 * A line on a terminal that says how far a run has come; the end takes it
 * away, as it must before any message.
 */
void report_progress(unsigned percent, uint64_t records);
void report_progress_end(void);

/* Whether the limit of messages about rejects was passed. */
bool report_was_cut(void);

/* ---- for workers.h: one run in several processes ------------------------ */

/* What the next process must know of what was said. */
struct report_state {
	uint64_t counts[REPORT_KINDS];
	bool progress;		/* its line stands on the terminal */
};

struct report_state report_state(void);
/* From here on messages are kept, until it is this process's turn. */
void report_hold(void);
/* It is: told what was said before, prints what is still to be said. */
void report_release(const struct report_state *before);
/* What the last process said, in the first one. */
void report_set_state(const struct report_state *state);
/* Undoes what report_on_trouble() named, for who ends in silence. */
void report_undo(void);
/* Called before report_trouble() says anything; NULL: nothing is. */
void report_before_trouble(void (*prepare)(void));

#endif
