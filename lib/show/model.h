/*
 * model.h - the numbers of a post-show report (R-SHOW-03)
 *
 * Finish the contact log's rollup, add every lead, then every opportunity,
 * then read the fields: whatever the report says comes from here, and the
 * three forms of the document show the same.
 *
 * Whose lead and opportunity it is, campaign/claim.h decides, as it does for
 * campaign-roi: the event is a campaign, and its credit is that of the first
 * touch (R-ROI-06).  A lead that names another event or none is left out and
 * counted, unless the file has no column for it.  Without a chosen event all
 * leads are its, and the opportunities that name one of them or none.
 *
 * Waiting is counted in days from the end of the event (of the lead, else of
 * the event's row, else the day of the talk) to the first outbound touch on
 * or after the day of the talk (met_date, else the start of the event); a
 * touch before the end is no wait.  What a lead is worth then, is R-GRADE-30.
 * A lead that is no buyer (horizon D) loses nothing by waiting.
 */
#ifndef SHOW_MODEL_H
#define SHOW_MODEL_H

#include "campaign/words.h"
#include "funnel/deal.h"
#include "lead/decay.h"
#include "funnel/forecast.h"
#include "lead/grade.h"
#include "set/group.h"
#include "set/nameset.h"
#include "touch/rollup.h"
#include "show/event.h"
#include "set/tally.h"

enum { SHOW_SPANS_MOST = 16, SHOW_IDLE_MOST = 10 };

struct showmodel_options {
	const struct showevent *event;
	bool leads_name_events;	/* the file of leads has that column */
	struct campaignwords *words;	/* kinds of sources; or NULL */
	const struct rollup *touches;	/* finished; NULL: no log */
	enum decay_kind decay;
	int32_t today;
	int lang;
};

/* Days of waiting up to so many (INT32_MAX: any), and leads of them. */
struct show_span {
	struct slice label;
	int32_t upto;
	uint64_t leads;
};

/* A lead that nobody contacted: what it loses between today and tomorrow. */
struct show_idle {
	struct slice id, company, contact, country, grade, owner;
	int32_t days;		/* waited so far */
	int32_t loss;		/* a day, hundredths of a percent */
};

/* Cells of a lead, trimmed; dates or DATE_NONE. */
struct show_lead {
	struct slice id, event_name, booth_class, country, products;
	struct slice company, source, contact, owner;
	struct slice grade, scheme;	/* "A", "horizon" */
	int32_t met, start, end;
};

/* Sums of one currency, and of one stage and currency. */
struct show_sum {
	struct slice currency;
	unsigned digits;	/* of its amounts */
	int stage;		/* STAGE_UNKNOWN: of all */
	struct forecast_group group;
};

struct showmodel {
	struct showmodel_options options;
	int64_t spot_pct, spot_least, usual_pct, first_days, window_days,
	    ripe_months, goal_fair_pct, cover_times;  /* table `benchmark` */

	uint64_t rows, leads, other_event, no_event;
	struct tally *classes, *grades, *countries, *products;
	struct tally *owners, *idle_owners;	/* all, and not contacted */
	uint64_t with_products;	/* leads that name one at least */
	uint64_t spot, a_leads;

	uint64_t touched, evening, in_first, in_window, answered;
	uint64_t dated, dated_touched;	/* leads whose wait is known */
	uint64_t waiting;	/* not touched, wait known */
	int64_t value_sum;	/* hundredths of a percent, dated_touched */
	uint64_t valued;	/* leads of lost_sum: dated and no D */
	int64_t lost_sum;
	uint64_t quoted;	/* leads that a quotation went to */
	/* The leads whose waiting costs most, the first first; no buyers are
	   not among them. */
	struct show_idle idle[SHOW_IDLE_MOST];
	size_t idle_count;
	uint64_t idle_all;	/* as many as there are */
	int64_t idle_loss;	/* of all of them, a day */
	struct show_span spans[SHOW_SPANS_MOST];
	size_t span_count;

	uint64_t deal_rows, deals, deals_other_event, deals_other_lead,
	    deals_unnamed;
	uint64_t influenced, earlier;	/* beside the deals (R-ROI-06) */
	uint64_t named_competitors;	/* deals */
	struct tally *competitors;
	struct show_sum *sums, *stage_sums, *apart;	/* apart: influenced */
	size_t sum_count, stage_count, apart_count;

	struct decay decay;
	struct forecast_rules rules;
	struct forecast_terms terms;
	struct claims *claims;	/* NULL without an event */
	size_t ours;		/* the event's number there */
	struct nameset *ids;
	struct nameset *seen_products;	/* number of the last lead */
	struct arena arena;
	struct buffer scratch;
	struct table *span_table;
};

/* NULL with a fault of a table. */
struct showmodel *showmodel_open(const struct showmodel_options *options,
    struct fault *fault);
void showmodel_close(struct showmodel *model);

/* False when the lead was left out. */
bool showmodel_add_lead(struct showmodel *model,
    const struct show_lead *lead);

struct show_deal {
	struct slice event_name, lead_id, company, source;
	bool linked;		/* the file has a column for one of them */
};
/*
 * Whether the opportunity is the event's work; else it is counted by why not.
 * An influenced one is added to the sums apart.
 */
bool showmodel_claims_deal(struct showmodel *model,
    const struct show_deal *whose, const struct deal *deal);
/* After that; false when the sums would be too large. */
bool showmodel_add_deal(struct showmodel *model, const struct deal *deal,
    struct slice competitor);
/* Puts currencies in bytewise order and stages in theirs. */
void showmodel_settle(struct showmodel *model);

/* Opportunities that were left out, for whatever reason. */
uint64_t showmodel_deals_left(const struct showmodel *model);

/* The sums in the event's currency, or NULL. */
const struct show_sum *showmodel_own_sum(const struct showmodel *model);
/* Open and won amounts (roi.h). */
int64_t showmodel_sum_amount(const struct show_sum *sum);
/* Amount by chance of the open deals (R-FCST-01). */
int64_t showmodel_sum_weighted(const struct showmodel *model,
    struct show_sum *sum);

/* What a goal came to; false when that is unknown. */
bool showmodel_measure(const struct showmodel *model,
    enum show_measure measure, int64_t *reached);

/* Part of whole in tenths of a percent; 0 of 0 is 0. */
int64_t showmodel_share(uint64_t part, uint64_t whole);

#endif
