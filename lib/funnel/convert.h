/*
 * convert.h - when a lead becomes a deal, and what is known of it (R-CONVERT)
 *
 * Who is ready and who never is are rows of the table `convert`: conditions
 * over the columns of a lead, as in when.h.
 */
#ifndef FUNNEL_CONVERT_H
#define FUNNEL_CONVERT_H

#include <stddef.h>
#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

struct convert;

/*
 * Opens the table; when is a condition that stands in place of those of
 * readiness, not of those that exclude, or NULL.  NULL with a fault.
 */
struct convert *convert_open(const char *when, struct fault *fault);
void convert_close(struct convert *convert);

/* The columns that conditions look at, by their places in the cells. */
enum { CONVERT_COLUMNS_MOST = 32 };
size_t convert_columns(const struct convert *convert);
const char *convert_column(const struct convert *convert, size_t i);
/* Whether readiness depends on it: one of them must be there. */
bool convert_is_asked(const struct convert *convert, size_t i);

enum convert_verdict { CONVERT_READY, CONVERT_NOT_READY, CONVERT_EXCLUDED };
enum convert_verdict convert_judge(struct convert *convert,
    const struct slice *cells);
/*
 * The rule and the reason of the last verdict but CONVERT_NOT_READY; lang 0
 * en, 1 zh.  A condition of the caller's is its own reason.
 */
struct slice convert_rule(const struct convert *convert);
struct slice convert_why(const struct convert *convert, int lang);

/*
 * The day on which a deal should close: base and so many months, whole ones
 * by the calendar, a fraction of 30 days each, not before today.  DATE_NONE
 * when base is unknown or months is negative.  months in 1/10000.
 */
int32_t convert_close_date(int32_t base, int64_t months, int32_t today);

/* O and 13 digits of the hash of lead_id, TAB and the deal's number. */
enum { CONVERT_ID = 15 };
void convert_id(char out[CONVERT_ID], struct slice lead_id, unsigned number);

/*
 * Quantity (in 10^-4) times price (in 10^-6) in minor units; false when it
 * is nothing or too large.
 */
bool convert_amount(int64_t quantity, int64_t price, unsigned digits,
    int64_t *minor);

#endif
