/*
 * model.c - leads, touches and opportunities added up
 */
#include <stdlib.h>

#include "rule/benchmark.h"
#include "base/date.h"
#include "base/number.h"
#include "show/model.h"
#include "rule/table.h"

enum { UPTO, SPAN_EN, SPAN_ZH, SHAPE };

static bool
read_benchmarks(struct showmodel *m, struct fault *fault)
{
	return benchmark_find("spot_orders_pct", &m->spot_pct, fault) &&
	    benchmark_find("spot_orders_least", &m->spot_least, fault) &&
	    benchmark_find("followed_up_pct", &m->usual_pct, fault) &&
	    benchmark_find("first_touch_days", &m->first_days, fault) &&
	    benchmark_find("touch_window_days", &m->window_days, fault) &&
	    benchmark_find("goal_fair_pct", &m->goal_fair_pct, fault) &&
	    benchmark_find("cover_times", &m->cover_times, fault) &&
	    benchmark_find("ripe_months", &m->ripe_months, fault);
}

static bool
read_spans(struct showmodel *m, struct fault *fault)
{
	static const struct table_column shape[SHAPE] = {
		[UPTO] = { .name = "upto", .type = TABLE_INT,
		    .optional = true, .most = 100000 },
		[SPAN_EN] = { .name = "en", .type = TABLE_WORD },
		[SPAN_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	int32_t before = -1;
	size_t row;

	m->span_table = table_open("show-days", shape, SHAPE, fault);
	if (m->span_table == NULL)
		return false;
	m->span_count = table_rows(m->span_table);
	if (m->span_count == 0 || m->span_count > SHOW_SPANS_MOST)
		return fault_set(fault, "%s: %zu rows; write 1 to %d",
		    table_file(m->span_table), m->span_count,
		    SHOW_SPANS_MOST);
	for (row = 0; row < m->span_count; row++) {
		bool last = row + 1 == m->span_count;
		int32_t upto = table_has(m->span_table, row, UPTO) ?
		    (int32_t)table_int(m->span_table, row, UPTO) : INT32_MAX;

		if (upto <= before || last != (upto == INT32_MAX))
			return table_complain(m->span_table, row, "upto",
			    fault, "not above the row before, or not empty "
			    "in the last row only; put the rows in order");
		m->spans[row] = (struct show_span){
			table_text(m->span_table, row, m->options.lang ?
			    SPAN_ZH : SPAN_EN), upto, 0 };
		before = upto;
	}
	return true;
}

/* The events of the file are campaigns, each with its first day. */
static void
open_claims(struct showmodel *m)
{
	const struct showevent *e = m->options.event;
	size_t i;

	if (e->name.len == 0)
		return;
	m->claims = claims_new(CAMPAIGN_FIRST, false);
	for (i = 0; i < e->start_count; i++)
		claims_set_start(m->claims, claims_campaign(m->claims,
		    e->starts[i].name), e->starts[i].start);
	m->ours = claims_campaign(m->claims, e->name);
	claims_set_start(m->claims, m->ours, e->start);
}

struct showmodel *
showmodel_open(const struct showmodel_options *options, struct fault *fault)
{
	struct showmodel *m = xcalloc(1, sizeof(*m));

	m->options = *options;
	m->classes = tally_new();
	m->grades = tally_new();
	m->countries = tally_new();
	m->products = tally_new();
	m->owners = tally_new();
	m->idle_owners = tally_new();
	m->competitors = tally_new();
	m->ids = nameset_new();
	m->seen_products = nameset_new();
	if (!read_benchmarks(m, fault) || !read_spans(m, fault) ||
	    !decay_open(&m->decay, options->decay, fault) ||
	    !forecast_rules_open(&m->rules, fault)) {
		showmodel_close(m);
		return NULL;
	}
	forecast_terms_init(&m->terms, &m->rules, DATE_NONE, DATE_NONE,
	    options->today);
	m->terms.overdue_in = true;	/* no open deal is missing here */
	open_claims(m);
	return m;
}

void
showmodel_close(struct showmodel *m)
{
	size_t i;

	if (m == NULL)
		return;
	tally_free(m->classes);
	tally_free(m->grades);
	tally_free(m->countries);
	tally_free(m->products);
	tally_free(m->owners);
	tally_free(m->idle_owners);
	tally_free(m->competitors);
	nameset_free(m->ids);
	nameset_free(m->seen_products);
	for (i = 0; i < m->sum_count; i++)
		forecast_release(&m->sums[i].group);
	for (i = 0; i < m->stage_count; i++)
		forecast_release(&m->stage_sums[i].group);
	for (i = 0; i < m->apart_count; i++)
		forecast_release(&m->apart[i].group);
	free(m->apart);
	claims_free(m->claims);
	free(m->sums);
	free(m->stage_sums);
	table_close(m->span_table);
	arena_release(&m->arena);
	buffer_release(&m->scratch);
	free(m);
}

int64_t
showmodel_share(uint64_t part, uint64_t whole)
{
	int64_t share = 0;

	if (whole > 0)
		(void)number_scale((int64_t)part, 1000, (int64_t)whole,
		    &share);
	return share;
}

/* Items joined by ";", of which "\;" is none. */
static bool
next_item(struct slice *rest, struct slice *item)
{
	size_t i;

	for (i = 0; i < rest->len; i++) {
		if (rest->at[i] == '\\' && i + 1 < rest->len)
			i++;
		else if (rest->at[i] == ';')
			break;
	}
	if (rest->len == 0)
		return false;
	if (i > rest->len)
		i = rest->len;
	*item = slice_trim((struct slice){ rest->at, i });
	i += i < rest->len;
	*rest = (struct slice){ rest->at + i, rest->len - i };
	return true;
}

/* A product counts once in a lead, however often it stands there. */
static void
add_products(struct showmodel *m, struct slice products)
{
	struct slice item;
	bool any = false;

	while (next_item(&products, &item)) {
		uint32_t *lead;

		if (item.len == 0)
			continue;
		lead = nameset_count(m->seen_products, item);
		if (*lead != (uint32_t)m->leads)
			tally_add(m->products, item);
		*lead = (uint32_t)m->leads;
		any = true;
	}
	m->with_products += any;
}

/* "horizon A": a letter means nothing without its scheme. */
static void
add_grade(struct showmodel *m, const struct show_lead *lead)
{
	struct slice name = lead->grade;

	if (lead->grade.len > 0 && lead->scheme.len > 0) {
		m->scratch.len = 0;
		buffer_add(&m->scratch, lead->scheme);
		buffer_add_byte(&m->scratch, ' ');
		buffer_add(&m->scratch, lead->grade);
		name = buffer_slice(&m->scratch);
	}
	tally_add(m->grades, name);
	m->a_leads += slice_is(lead->grade, "A") &&
	    slice_is(lead->scheme, "horizon");
}

/* Dearest first; of equal ones the better grade, then the id. */
static bool
is_dearer(const struct show_idle *a, const struct show_idle *b)
{
	int order = 0;

	if (a->loss != b->loss)
		return a->loss > b->loss;
	if ((a->grade.len == 0) != (b->grade.len == 0))
		return a->grade.len > 0;
	order = slice_compare(a->grade, b->grade);
	if (order == 0)
		order = slice_compare(a->id, b->id);
	return order < 0;
}

/* Keeps the dearest ones, in their order. */
static void
add_idle(struct showmodel *m, const struct show_lead *lead, int32_t days)
{
	struct show_idle idle = { .id = lead->id, .company = lead->company,
		.contact = lead->contact, .country = lead->country,
		.grade = slice_is(lead->scheme, "horizon") ? lead->grade :
		SLICE_EMPTY, .owner = lead->owner, .days = days,
		.loss = decay_value(&m->decay, days) -
		decay_value(&m->decay, days + 1) };
	size_t at = m->idle_count;

	m->idle_all++;
	m->idle_loss += idle.loss;
	while (at > 0 && is_dearer(&idle, &m->idle[at - 1]))
		at--;
	if (at == SHOW_IDLE_MOST)
		return;
	m->idle_count += m->idle_count < SHOW_IDLE_MOST;
	memmove(&m->idle[at + 1], &m->idle[at],
	    (m->idle_count - at - 1) * sizeof(*m->idle));
	idle.id = arena_copy(&m->arena, idle.id);
	idle.company = arena_copy(&m->arena, idle.company);
	idle.contact = arena_copy(&m->arena, idle.contact);
	idle.country = arena_copy(&m->arena, idle.country);
	idle.grade = arena_copy(&m->arena, idle.grade);
	idle.owner = arena_copy(&m->arena, idle.owner);
	m->idle[at] = idle;
}

static void
add_wait(struct showmodel *m, const struct show_lead *lead, int32_t first,
    int32_t since)
{
	bool non_lead = slice_is(lead->grade, "D") &&
	    slice_is(lead->scheme, "horizon");
	int32_t days = (first != DATE_NONE ? first : m->options.today) - since;
	int32_t value;
	size_t i = 0;

	if (days < 0)
		days = 0;
	value = decay_value(&m->decay, days);
	m->dated++;
	if (first != DATE_NONE) {
		while (days > m->spans[i].upto)
			i++;
		m->spans[i].leads++;
		m->dated_touched++;
		m->value_sum += value;
		m->in_first += days <= m->first_days;
		m->in_window += days <= m->window_days;
	} else {
		m->waiting++;
		if (!non_lead)
			add_idle(m, lead, days);
	}
	if (!non_lead) {
		m->valued++;
		m->lost_sum += 10000 - value;
	}
}

static void
add_touches(struct showmodel *m, const struct show_lead *lead)
{
	const struct showevent *event = m->options.event;
	const struct rollup_lead *log = lead->id.len == 0 ? NULL :
	    rollup_find(m->options.touches, lead->id);
	int32_t start = lead->start != DATE_NONE ? lead->start : event->start;
	int32_t end = lead->end != DATE_NONE ? lead->end : event->end;
	int32_t from = lead->met != DATE_NONE ? lead->met : start;
	int32_t since = end != DATE_NONE ? end : lead->met;
	int32_t day = lead->met != DATE_NONE ? lead->met : since;
	int32_t first = log == NULL ? DATE_NONE :
	    rollup_first_since(m->options.touches, log, from);

	if (first != DATE_NONE) {
		m->touched++;
		m->evening += day != DATE_NONE && first <= day;
	} else {
		tally_add(m->idle_owners, lead->owner);
	}
	m->quoted += log != NULL && log->sent_on[ROLE_QUOTE] != DATE_NONE &&
	    log->sent_on[ROLE_QUOTE] >= from;
	m->answered += log != NULL && log->last_reply != DATE_NONE &&
	    log->last_reply >= from;
	if (since != DATE_NONE)
		add_wait(m, lead, first, since);
}

/* Event and source as claim.h wants them. */
static void
find_touches(const struct showmodel *m, struct slice event,
    struct slice source, struct slice touches[CAMPAIGN_TOUCHES])
{
	if (m->options.words != NULL) {
		campaignwords_touches(m->options.words, event, source,
		    touches);
		return;
	}
	touches[0] = event.len > 0 ? event : source;
	touches[1] = SLICE_EMPTY;
}

/* Whether the event has credit for a lead; every lead is remembered. */
static bool
claim_lead(struct showmodel *m, const struct show_lead *lead)
{
	size_t credited[CLAIM_TOUCHES], first;
	struct claim_lead who = { .id = lead->id, .company = lead->company,
		.size = CAMPAIGN_SIZELESS };

	if (m->claims == NULL)
		return true;
	find_touches(m, m->options.leads_name_events ? lead->event_name :
	    m->options.event->name, lead->source, who.touches);
	(void)claims_add_lead(m->claims, &who, credited, &first);
	return first == m->ours;
}

bool
showmodel_add_lead(struct showmodel *m, const struct show_lead *lead)
{
	m->rows++;
	if (!claim_lead(m, lead)) {
		if (lead->event_name.len > 0)
			m->other_event++;
		else
			m->no_event++;
		return false;
	}
	m->leads++;
	if (lead->id.len > 0)
		*nameset_count(m->ids, lead->id) = 1;
	tally_add(m->classes, lead->booth_class);
	m->spot += slice_is(lead->booth_class, "order_on_spot");
	add_grade(m, lead);
	tally_add(m->countries, lead->country);
	tally_add(m->owners, lead->owner);
	add_products(m, lead->products);
	if (m->options.touches != NULL)
		add_touches(m, lead);
	return true;
}

static struct forecast_group *
find_sum(struct showmodel *m, struct show_sum **sums, size_t *count,
    const struct deal *deal, int stage)
{
	struct show_sum *sum;
	size_t i;

	for (i = 0; i < *count; i++)
		if ((*sums)[i].stage == stage &&
		    slice_equal((*sums)[i].currency, deal->currency))
			return &(*sums)[i].group;
	GROW_BY_ONE(*sums, *count);
	sum = &(*sums)[(*count)++];
	*sum = (struct show_sum){ .stage = stage, .digits = deal->digits,
		.currency = arena_copy(&m->arena, deal->currency) };
	return &sum->group;
}

static bool
has_campaign(const size_t *list, size_t count, size_t campaign)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (list[i] == campaign)
			return true;
	return false;
}

/* What stands beside the sums, or is another's. */
static void
count_other(struct showmodel *m, const struct show_deal *whose,
    const struct deal *deal, const struct claim *claim)
{
	if (has_campaign(claim->influenced, claim->influenced_count,
	    m->ours)) {
		m->influenced++;
		(void)forecast_add(find_sum(m, &m->apart, &m->apart_count,
		    deal, STAGE_UNKNOWN), &m->terms, deal,
		    forecast_place(&m->terms, deal));
	} else if (has_campaign(claim->earlier, claim->earlier_count,
	    m->ours)) {
		m->earlier++;
	} else if (whose->event_name.len > 0) {
		m->deals_other_event++;
	} else if (whose->lead_id.len + whose->company.len > 0 &&
	    claim->loss != CLAIM_NO_LEAD) {
		m->deals_other_lead++;
	} else {
		m->deals_unnamed++;
	}
}

/* Without an event: the lead must be in the file, if one is named. */
static bool
claim_eventless(struct showmodel *m, const struct show_deal *whose)
{
	if (whose->lead_id.len == 0 || nameset_has(m->ids, whose->lead_id))
		return true;
	m->deals_other_lead++;
	return false;
}

bool
showmodel_claims_deal(struct showmodel *m, const struct show_deal *whose,
    const struct deal *deal)
{
	struct claim_deal what = { .lead_id = whose->lead_id,
		.company = whose->company, .kind = deal->kind,
		.created = deal->created, .settled = claim_settled(deal->kind,
		deal->closed, deal->expected_close) };
	struct slice event = whose->event_name;
	struct claim claim;

	m->deal_rows++;
	if (m->claims == NULL)
		return claim_eventless(m, whose);
	/* A file that can name none belongs to the only event. */
	if (!whose->linked && m->options.event->start_count <= 1)
		event = m->options.event->name;
	find_touches(m, event, whose->source, what.touches);
	claims_judge(m->claims, &what, &claim);
	if (has_campaign(claim.credited, claim.credited_count, m->ours))
		return true;
	count_other(m, whose, deal, &claim);
	return false;
}

uint64_t
showmodel_deals_left(const struct showmodel *m)
{
	return m->deals_other_event + m->deals_other_lead +
	    m->deals_unnamed + m->influenced + m->earlier;
}

bool
showmodel_add_deal(struct showmodel *m, const struct deal *deal,
    struct slice competitor)
{
	enum forecast_place place = forecast_place(&m->terms, deal);

	if (!forecast_add(find_sum(m, &m->sums, &m->sum_count, deal,
	    STAGE_UNKNOWN), &m->terms, deal, place))
		return false;
	if (place == FORECAST_COUNTED && deal->stage != STAGE_UNKNOWN)
		(void)forecast_add(find_sum(m, &m->stage_sums,
		    &m->stage_count, deal, deal->stage), &m->terms, deal,
		    place);
	m->deals++;
	if (competitor.len > 0) {
		m->named_competitors++;
		tally_add(m->competitors, competitor);
	}
	return true;
}

static int
by_currency(const void *a, const void *b)
{
	const struct show_sum *x = a, *y = b;
	int order = slice_compare(x->currency, y->currency);

	return order != 0 ? order : (x->stage > y->stage) -
	    (x->stage < y->stage);
}

void
showmodel_settle(struct showmodel *m)
{
	if (m->sum_count > 0)
		qsort(m->sums, m->sum_count, sizeof(*m->sums), by_currency);
	if (m->apart_count > 0)
		qsort(m->apart, m->apart_count, sizeof(*m->apart),
		    by_currency);
	if (m->stage_count > 0)
		qsort(m->stage_sums, m->stage_count, sizeof(*m->stage_sums),
		    by_currency);
}

const struct show_sum *
showmodel_own_sum(const struct showmodel *m)
{
	size_t i;

	for (i = 0; i < m->sum_count; i++)
		if (slice_equal(m->sums[i].currency,
		    m->options.event->currency))
			return &m->sums[i];
	return NULL;
}

int64_t
showmodel_sum_amount(const struct show_sum *sum)
{
	return sum->group.pipeline + sum->group.won;
}

int64_t
showmodel_sum_weighted(const struct showmodel *m, struct show_sum *sum)
{
	struct forecast_aim aim = { .cycle_days = 0 };
	struct forecast_result result;

	forecast_result(&sum->group, &m->terms, &aim, &result);
	return result.weighted;
}

bool
showmodel_measure(const struct showmodel *m, enum show_measure measure,
    int64_t *reached)
{
	const struct showevent *event = m->options.event;
	const struct show_sum *sum = showmodel_own_sum(m);

	switch (measure) {
	case SHOW_LEADS:
		*reached = (int64_t)m->leads;
		return true;
	case SHOW_A_LEADS:
		*reached = (int64_t)m->a_leads;
		return tally_total(m->grades) > tally_count(m->grades,
		    SLICE_EMPTY);
	case SHOW_ORDERS:
		*reached = (int64_t)m->spot;
		return tally_total(m->classes) > tally_count(m->classes,
		    SLICE_EMPTY);
	case SHOW_OPPORTUNITIES:
		*reached = (int64_t)m->deals;
		return m->deal_rows > 0;
	case SHOW_AMOUNT:
		*reached = sum ? showmodel_sum_amount(sum) : 0;
		return m->deal_rows > 0;
	case SHOW_WON:
		*reached = sum ? sum->group.won : 0;
		return m->deal_rows > 0;
	case SHOW_BOOTH_VISITORS:
		*reached = event->counts[SHOW_VISITORS];
		return *reached >= 0;
	case SHOW_BOOTH_BUYERS:
		*reached = event->counts[SHOW_BUYERS];
		return *reached >= 0;
	default:
		return false;
	}
}
