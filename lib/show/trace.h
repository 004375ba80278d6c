/*
 * trace.h - the command line behind each number of a report (R-SHOW-04)
 *
 * Shell functions that are written once, then a command line for each number.
 * They read the same files by the same headers with Fairlead's commands, awk,
 * sort, cut and head; names of files and headers are quoted for the shell.
 */
#ifndef SHOW_TRACE_H
#define SHOW_TRACE_H

#include "show/files.h"

enum show_trace {
	TRACE_LEADS, TRACE_OTHER, TRACE_NONE, TRACE_CLASSES, TRACE_GRADES,
	TRACE_COUNTRIES, TRACE_OWNERS, TRACE_PRODUCTS, TRACE_SPOT, TRACE_A, TRACE_TOUCHED,
	TRACE_EVENING, TRACE_FIRST, TRACE_WINDOW, TRACE_ANSWERED,
	TRACE_WAITING, TRACE_VALUE, TRACE_LOST, TRACE_SPANS, TRACE_CHECKLIST,
	TRACE_GROUPS, TRACE_TOTAL_VISITORS, TRACE_PROFESSIONALS,
	TRACE_VISITORS, TRACE_BUYERS, TRACE_REACHED, TRACE_CAUGHT,
	TRACE_COMPETITORS, TRACE_COST, TRACE_COST_LEAD, TRACE_COST_A,
	TRACE_COST_DEAL, TRACE_DEALS, TRACE_INFLUENCED, TRACE_EARLIER,
	TRACE_SUMS, TRACE_FUNNEL, TRACE_ROI, TRACE_RETURN, TRACE_GOALS, TRACES
};

struct showtrace;

/*
 * The rows of the table `show-trace`, to be filled with the names of input
 * and model, which must outlive it.  NULL with a fault.
 */
struct showtrace *showtrace_open(const struct showinput *input,
    const struct showmodel *model, struct fault *fault);
void showtrace_close(struct showtrace *trace);

/* Appends the functions that the command lines need, whole lines. */
void showtrace_functions(const struct showtrace *trace, struct buffer *out);
/* Appends the command line of a number, without a line end. */
void showtrace_command(const struct showtrace *t, enum show_trace number,
    struct buffer *out);

#endif
