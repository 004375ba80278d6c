/*
 * pool.c - the reasons with their days
 */
#include "base/date.h"
#include "lead/pool.h"
#include "rule/settings.h"

const char *const pool_reason_codes[POOL_REASONS] = {
	[POOL_NO_TOUCH] = "no-touch", [POOL_STALE] = "stale",
	[POOL_NO_OPPORTUNITY] = "no-opportunity", [POOL_NO_DEAL] = "no-deal",
	[POOL_REPLY] = "reply", [POOL_TRADED] = "traded",
	[POOL_LOCKED] = "locked", [POOL_QUOTE] = "quote",
	[POOL_SAMPLE] = "sample", [POOL_CLOSED] = "closed",
	[POOL_NO_OWNER] = "no-owner", [POOL_NO_DATE] = "no-date",
};

bool
pool_limits_read(struct pool_limits *limits, struct fault *fault)
{
	const struct setting wanted[] = {
		{ "no_touch", &limits->no_touch },
		{ "stale_cadences", &limits->stale_cadences },
		{ "stale_unknown", &limits->stale_unknown },
		{ "warn", &limits->warn },
		{ "max_extend", &limits->max_extend },
	};

	*limits = (struct pool_limits){ .no_opportunity = -1, .no_deal = -1,
	    .stale = -1 };
	return settings_read("ownership", wanted,
	    sizeof(wanted) / sizeof(*wanted), fault);
}

static struct pool_verdict
settled(enum pool_state state, enum pool_reason reason)
{
	return (struct pool_verdict){ .state = state, .reason = reason,
	    .date = DATE_NONE };
}

/* The earlier of two days; of equal ones the first reason stays. */
static void
offer_day(struct pool_verdict *v, enum pool_reason reason, int32_t from,
    int64_t days)
{
	int32_t date;

	if (from == DATE_NONE || days < 0)
		return;
	date = from + (int32_t)days;
	if (v->date != DATE_NONE && v->date <= date)
		return;
	v->date = date;
	v->reason = reason;
}

static int64_t
stale_days(const struct pool_limits *limits, const struct pool_case *lead)
{
	if (limits->stale_off)
		return -1;
	if (limits->stale >= 0)
		return limits->stale;
	if (lead->cadence < 0)
		return limits->stale_unknown;
	return lead->cadence == 0 ? -1 :
	    lead->cadence * limits->stale_cadences;
}

/* A touch of a former owner is none of this one's. */
static struct pool_verdict
earliest(const struct pool_limits *limits, const struct pool_case *lead)
{
	struct pool_verdict v = settled(POOL_KEEP, POOL_NO_DATE);
	bool touched = lead->last_touch != DATE_NONE &&
	    lead->last_touch >= lead->assigned;

	if (!touched)
		offer_day(&v, POOL_NO_TOUCH, lead->assigned,
		    limits->no_touch);
	else
		offer_day(&v, POOL_STALE, lead->last_touch,
		    stale_days(limits, lead));
	if (!lead->has_opportunity)
		offer_day(&v, POOL_NO_OPPORTUNITY, lead->assigned,
		    limits->no_opportunity);
	if (!lead->has_deal)
		offer_day(&v, POOL_NO_DEAL, lead->assigned, limits->no_deal);
	return v;
}

/* What was agreed with the customer is waited for, within reason. */
static void
extend(struct pool_verdict *v, const struct pool_limits *limits,
    int32_t next_action, int32_t today)
{
	int32_t most = v->date + (int32_t)limits->max_extend;

	if (next_action == DATE_NONE || next_action <= today ||
	    next_action <= v->date)
		return;
	v->date = next_action < most ? next_action : most;
	v->extended = true;
}

struct pool_verdict
pool_judge(const struct pool_limits *limits, const struct pool_case *lead,
    int32_t today, bool works)
{
	struct pool_verdict v;

	if (!lead->owned)
		return settled(POOL_KEEP, POOL_NO_OWNER);
	if (lead->waiting)
		return settled(POOL_WARN, POOL_REPLY);
	if (lead->closed)
		return settled(POOL_KEEP, POOL_CLOSED);
	if (lead->traded)
		return settled(POOL_KEEP, POOL_TRADED);
	if (lead->locked)
		return settled(POOL_KEEP, POOL_LOCKED);
	if (lead->valid_until != DATE_NONE && lead->valid_until >= today)
		return settled(POOL_KEEP, POOL_QUOTE);
	if (lead->sample_under_way)
		return settled(POOL_KEEP, POOL_SAMPLE);
	v = earliest(limits, lead);
	if (v.date == DATE_NONE)
		return v;
	extend(&v, limits, lead->next_action, today);
	if (v.date <= today && works)
		v.state = POOL_RETURN;
	else if (v.date <= today + limits->warn)
		v.state = POOL_WARN;
	return v;
}
