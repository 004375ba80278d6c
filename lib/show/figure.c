/*
 * figure.c - numbers of the model as label, value, output and source
 */
#include "base/fill.h"
#include "value/money.h"
#include "base/number.h"
#include "campaign/roi.h"
#include "show/figure.h"

struct maker {
	const struct showfigure_source *source;
	const struct showmodel *m;
	struct showfigure *f;
};

void
showfigure_release(struct showfigure *f)
{
	buffer_release(&f->label);
	buffer_release(&f->value);
	buffer_release(&f->plain);
	buffer_release(&f->from);
}

void
showfigure_add_percent(const struct showfigure_source *source,
    struct buffer *out, int64_t scaled, unsigned digits)
{
	showwords_add_decimal(out, scaled, digits);
	buffer_add(out, source->lang ? SLICE("%") : SLICE(" %"));
}

static void
add_plain_decimal(struct buffer *out, int64_t scaled, unsigned digits)
{
	char text[32];

	buffer_add(out, (struct slice){ text,
	    number_format(text, scaled, digits, false) });
}

static void
set_label(const struct maker *k, const char *text)
{
	buffer_add(&k->f->label, showwords_say(k->source->words, text));
}

/* "within 7 days", "fewer than 10 %": a number of a table in a text. */
static void
add_numbered(const struct maker *k, struct buffer *out, const char *text,
    const char *name, int64_t number)
{
	struct buffer digits = { 0 };
	struct fill filling = { .name = name };

	showwords_add_count(&digits, number);
	filling.value = buffer_slice(&digits);
	showwords_add(k->source->words, out, text, &filling, 1);
	buffer_release(&digits);
}

/* Puts a benchmark of the trade behind the label. */
static void
set_benchmark(const struct maker *k, struct slice benchmark)
{
	struct buffer label = { 0 };
	struct fill fillings[] = {
		{ "label", buffer_slice(&k->f->label) },
		{ "bench", benchmark },
	};

	showwords_add(k->source->words, &label, "benchmark", fillings, 2);
	buffer_release(&k->f->label);
	k->f->label = label;
}

static void
set_from(const struct maker *k, const char *text, uint64_t rows)
{
	add_numbered(k, &k->f->from, text, "n", (int64_t)rows);
}

static bool
set_count(const struct maker *k, uint64_t count)
{
	showwords_add_count(&k->f->value, (int64_t)count);
	add_plain_decimal(&k->f->plain, (int64_t)count, 0);
	return true;
}

/* "12 (32.4 %)". */
static bool
set_part(const struct maker *k, uint64_t part, uint64_t whole)
{
	int64_t share = showmodel_share(part, whole);

	set_count(k, part);
	buffer_add(&k->f->value, k->source->lang ? SLICE("（") :
	    SLICE(" ("));
	showfigure_add_percent(k->source, &k->f->value, share, 1);
	buffer_add(&k->f->value, k->source->lang ? SLICE("）") : SLICE(")"));
	buffer_add_byte(&k->f->plain, ' ');
	add_plain_decimal(&k->f->plain, share, 1);
	return true;
}

static bool
set_percent(const struct maker *k, int64_t scaled, unsigned digits)
{
	showfigure_add_percent(k->source, &k->f->value, scaled, digits);
	add_plain_decimal(&k->f->plain, scaled, digits);
	return true;
}

static bool
make_spot(const struct maker *k)
{
	const struct showmodel *m = k->m;
	uint64_t known = tally_total(m->classes) -
	    tally_count(m->classes, SLICE_EMPTY);
	struct buffer bench = { 0 };

	if (known == 0)
		return false;
	set_label(k, "f_spot");
	add_numbered(k, &bench, "b_spot", "pct", m->spot_pct);
	set_benchmark(k, buffer_slice(&bench));
	buffer_release(&bench);
	set_from(k, "of_classed", known);
	return set_part(k, m->spot, known);
}

static bool
make_of_leads(const struct maker *k, enum show_trace number)
{
	const struct showmodel *m = k->m;
	uint64_t graded = tally_total(m->grades) -
	    tally_count(m->grades, SLICE_EMPTY);

	switch (number) {
	case TRACE_LEADS:
		set_label(k, "f_leads");
		set_from(k, "of_rows", m->rows);
		return set_count(k, m->leads);
	case TRACE_OTHER:
		set_label(k, "f_other");
		set_from(k, "of_rows", m->rows);
		return m->other_event > 0 && set_count(k, m->other_event);
	case TRACE_NONE:
		set_label(k, "f_none");
		set_from(k, "of_rows", m->rows);
		return m->no_event > 0 && set_count(k, m->no_event);
	case TRACE_A:
		set_label(k, "f_a");
		set_from(k, "of_graded", graded);
		return graded > 0 && set_count(k, m->a_leads);
	default:
		return make_spot(k);
	}
}

static bool
make_value(const struct maker *k)
{
	int64_t average;

	if (k->m->dated_touched == 0 || !number_scale(k->m->value_sum, 1,
	    (int64_t)k->m->dated_touched, &average))
		return false;
	set_label(k, "f_value");
	set_benchmark(k, showwords_say(k->source->words, "b_value"));
	set_from(k, "of_touched", k->m->dated_touched);
	return set_percent(k, average, 2);
}

/* In leads, and in percent of the value of all. */
static bool
make_lost(const struct maker *k)
{
	int64_t average, leads;

	if (k->m->valued == 0 || !number_scale(k->m->lost_sum, 1,
	    (int64_t)k->m->valued, &average) ||
	    !number_scale(k->m->lost_sum, 1, 100, &leads))
		return false;
	set_label(k, "f_lost");
	set_from(k, "of_valued", k->m->valued);
	showwords_add_decimal(&k->f->value, leads, 2);
	buffer_add(&k->f->value, k->source->lang ? SLICE("（") :
	    SLICE(" ("));
	showfigure_add_percent(k->source, &k->f->value, average, 2);
	buffer_add(&k->f->value, k->source->lang ? SLICE("）") : SLICE(")"));
	add_plain_decimal(&k->f->plain, leads, 2);
	buffer_add_byte(&k->f->plain, ' ');
	add_plain_decimal(&k->f->plain, average, 2);
	return true;
}

static bool
make_touched(const struct maker *k)
{
	struct buffer bench = { 0 };

	set_label(k, "f_touched");
	add_numbered(k, &bench, "b_touched", "pct", k->m->usual_pct);
	set_benchmark(k, buffer_slice(&bench));
	buffer_release(&bench);
	return set_part(k, k->m->touched, k->m->leads);
}

static bool
make_of_touches(const struct maker *k, enum show_trace number)
{
	const struct showmodel *m = k->m;

	if (m->options.touches == NULL || m->leads == 0)
		return false;
	if (number == TRACE_VALUE)
		return make_value(k);
	if (number == TRACE_LOST)
		return make_lost(k);
	set_from(k, "of_leads", m->leads);
	switch (number) {
	case TRACE_TOUCHED:
		return make_touched(k);
	case TRACE_EVENING:
		set_label(k, "f_evening");
		return set_part(k, m->evening, m->leads);
	case TRACE_FIRST:
		add_numbered(k, &k->f->label, "f_first", "days",
		    m->first_days);
		return m->dated > 0 && set_part(k, m->in_first, m->leads);
	case TRACE_WINDOW:
		add_numbered(k, &k->f->label, "f_first", "days",
		    m->window_days);
		return m->dated > 0 && set_part(k, m->in_window, m->leads);
	case TRACE_ANSWERED:
		set_label(k, "f_answered");
		return set_part(k, m->answered, m->leads);
	default:
		set_label(k, "f_waiting");
		return set_part(k, m->leads - m->touched, m->leads);
	}
}

static bool
make_checklist(const struct maker *k)
{
	struct checklist_group all;

	if (k->source->checklist == NULL)
		return false;
	all = checklist_total(k->source->checklist);
	set_label(k, "f_checklist");
	set_from(k, "of_items", all.scored);
	buffer_format(&k->f->plain, "%d %d", all.score, all.most);
	buffer_format(&k->f->value, "%d / %d", all.score, all.most);
	if (all.most > 0) {
		buffer_add(&k->f->value, k->source->lang ? SLICE("（") :
		    SLICE(" ("));
		showfigure_add_percent(k->source, &k->f->value,
		    showmodel_share((uint64_t)all.score, (uint64_t)all.most), 1);
		buffer_add(&k->f->value, k->source->lang ? SLICE("）") :
		    SLICE(")"));
	}
	return all.scored > 0;
}

static bool
make_of_visitors(const struct maker *k, enum show_trace number)
{
	const int64_t *counts = k->m->options.event->counts;
	enum show_count count = (enum show_count)(number -
	    TRACE_TOTAL_VISITORS);

	if (number == TRACE_REACHED) {
		set_label(k, "f_reached");
		set_from(k, "of_event", 1);
		return counts[SHOW_PROFESSIONALS] > 0 &&
		    counts[SHOW_VISITORS] >= 0 && set_percent(k,
		    showmodel_share((uint64_t)counts[SHOW_VISITORS],
		    (uint64_t)counts[SHOW_PROFESSIONALS]), 1);
	}
	if (number == TRACE_CAUGHT) {
		set_label(k, "f_caught");
		set_from(k, "of_event_leads", k->m->leads);
		return counts[SHOW_VISITORS] > 0 && set_percent(k,
		    showmodel_share(k->m->leads,
		    (uint64_t)counts[SHOW_VISITORS]), 1);
	}
	set_label(k, showevent_count_name(count));
	set_from(k, "of_event", 1);
	return counts[count] >= 0 && set_count(k, (uint64_t)counts[count]);
}

static bool
set_cost_each(const struct maker *k, const char *label, uint64_t count)
{
	const struct showevent *e = k->m->options.event;
	struct roi_value each = roi_cost_each(e->cost, count);
	char text[32];

	if (!e->has_cost || !each.known)
		return false;
	set_label(k, label);
	showwords_add_money(k->source->words, &k->f->value, each.value,
	    e->digits, e->currency);
	buffer_add(&k->f->plain, (struct slice){ text,
	    money_format(text, each.value, e->digits) });
	return true;
}

/* What orders to come will change says so in its own cell (R-ROI-05). */
static void
mark_not_final(const struct maker *k)
{
	struct buffer marked = { 0 };
	struct fill value = { "value", buffer_slice(&k->f->value) };

	showwords_add(k->source->words, &marked, "not_final", &value, 1);
	buffer_release(&k->f->value);
	k->f->value = marked;
}

static bool
set_return(const struct maker *k, struct roi_value ratio)
{
	const struct showmodel *m = k->m;

	set_label(k, "f_roi");
	if (!ratio.known)
		return false;
	set_percent(k, ratio.value, 2);
	if (roi_is_immature(m->options.event->end, m->options.today,
	    m->ripe_months))
		mark_not_final(k);
	return true;
}

static bool
set_times(const struct maker *k, struct roi_value times)
{
	struct buffer text = { 0 };
	struct fill filling = { .name = "times" };

	set_label(k, "f_return");
	if (!times.known)
		return false;
	showwords_add_decimal(&text, times.value, 2);
	filling.value = buffer_slice(&text);
	showwords_add(k->source->words, &k->f->value, "times", &filling, 1);
	buffer_release(&text);
	add_plain_decimal(&k->f->plain, times.value, 2);
	return true;
}

static bool
make_return(const struct maker *k, enum show_trace number)
{
	const struct showevent *e = k->m->options.event;
	const struct show_sum *sum = showmodel_own_sum(k->m);

	/* Amounts of other currencies say nothing about this cost. */
	if (!e->has_cost || sum == NULL)
		return false;
	set_from(k, "of_event_deals", k->m->deals);
	return number == TRACE_ROI ?
	    set_return(k, roi_return(sum->group.won, e->cost)) :
	    set_times(k, roi_times(showmodel_sum_amount(sum), e->cost));
}

static bool
make_of_money(const struct maker *k, enum show_trace number)
{
	const struct showmodel *m = k->m;

	switch (number) {
	case TRACE_COST:
		set_from(k, "of_event", 1);
		return set_cost_each(k, "f_cost", 1);
	case TRACE_COST_LEAD:
		set_from(k, "of_event_leads", m->leads);
		return set_cost_each(k, "f_cost_lead", m->leads);
	case TRACE_COST_A:
		set_from(k, "of_event_leads", m->a_leads);
		return set_cost_each(k, "f_cost_a", m->a_leads);
	case TRACE_COST_DEAL:
		set_from(k, "of_event_deals", m->deals);
		return set_cost_each(k, "f_cost_deal", m->deals);
	case TRACE_DEALS:
		set_label(k, "f_deals");
		set_from(k, "of_rows", m->deal_rows);
		return m->deal_rows > 0 && set_count(k, m->deals);
	case TRACE_INFLUENCED:
		set_label(k, "f_influenced");
		set_from(k, "of_rows", m->deal_rows);
		return m->influenced > 0 && set_count(k, m->influenced);
	case TRACE_EARLIER:
		set_label(k, "f_earlier");
		set_from(k, "of_rows", m->deal_rows);
		return m->earlier > 0 && set_count(k, m->earlier);
	default:
		return make_return(k, number);
	}
}

bool
showfigure_make(const struct showfigure_source *source,
    enum show_trace number, struct showfigure *f)
{
	struct maker k = { source, source->model, f };

	f->label.len = f->value.len = f->plain.len = f->from.len = 0;
	switch (number) {
	case TRACE_LEADS: case TRACE_OTHER: case TRACE_NONE: case TRACE_SPOT:
	case TRACE_A:
		return make_of_leads(&k, number);
	case TRACE_TOUCHED: case TRACE_EVENING: case TRACE_FIRST:
	case TRACE_WINDOW: case TRACE_ANSWERED: case TRACE_WAITING:
	case TRACE_VALUE: case TRACE_LOST:
		return make_of_touches(&k, number);
	case TRACE_CHECKLIST:
		return make_checklist(&k);
	case TRACE_TOTAL_VISITORS: case TRACE_PROFESSIONALS:
	case TRACE_VISITORS: case TRACE_BUYERS: case TRACE_REACHED:
	case TRACE_CAUGHT:
		return make_of_visitors(&k, number);
	case TRACE_COST: case TRACE_COST_LEAD: case TRACE_COST_A:
	case TRACE_COST_DEAL: case TRACE_DEALS: case TRACE_INFLUENCED:
	case TRACE_EARLIER: case TRACE_ROI:
	case TRACE_RETURN:
		return make_of_money(&k, number);
	default:
		return false;
	}
}
