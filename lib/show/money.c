/*
 * money.c - sums by currency, the funnel by stage
 */
#include <stdlib.h>

#include "value/money.h"
#include "show/money.h"

struct slice
showmoney_currency(const struct showblock *p, struct slice currency)
{
	return currency.len ? currency : showblock_say(p, "unnamed_currency");
}

/* Cells of money and counts of one sum, and the line that is printed. */
static void
set_money(struct showblock *p, size_t cell, int64_t minor, unsigned digits)
{
	p->row[cell].len = 0;
	showwords_add_money(p->parts->words, &p->row[cell], minor, digits,
	    SLICE_EMPTY);
}

static void
set_count(struct showblock *p, size_t cell, uint64_t count)
{
	p->row[cell].len = 0;
	showwords_add_count(&p->row[cell], (int64_t)count);
}

static struct slice
plain_money(struct showblock *p, int64_t minor, unsigned digits)
{
	char text[32];

	money_format(text, minor, digits);
	return arena_copy(&p->arena, slice_of(text));
}

/* A row of one currency: the open deals, or the won ones. */
static void
add_sum_row(struct showblock *p, const struct show_sum *s, const char *label,
    uint64_t deals, int64_t amount)
{
	struct slice cells[4];

	set_count(p, 1, deals);
	set_money(p, 2, amount, s->digits);
	cells[0] = showblock_fill(p, label, (struct showblock_value[]){
	    TEXT_OF("currency", showmoney_currency(p, s->currency)) }, 1);
	cells[1] = buffer_slice(&p->row[1]);
	cells[2] = buffer_slice(&p->row[2]);
	cells[3] = buffer_slice(&p->row[3]);
	doc_row(p->doc, cells, DOC_NONE, DOC_NONE);
}

static void
add_sum(struct showblock *p, struct show_sum *s, struct buffer *output)
{
	const struct forecast_group *g = &s->group;
	int64_t weighted = showmodel_sum_weighted(p->parts->model, s);

	set_money(p, 3, weighted, s->digits);
	add_sum_row(p, s, "open_sum", g->places[FORECAST_COUNTED],
	    g->pipeline);
	p->row[3].len = 0;
	add_sum_row(p, s, "won_sum", g->places[FORECAST_WON], g->won);
	buffer_format(output, "%s%.*s %llu %.*s %.*s %llu %.*s",
	    output->len ? "\n" : "", SLICE_PRINT(s->currency),
	    (unsigned long long)g->places[FORECAST_COUNTED],
	    SLICE_PRINT(plain_money(p, g->pipeline, s->digits)),
	    SLICE_PRINT(plain_money(p, weighted, s->digits)),
	    (unsigned long long)g->places[FORECAST_WON],
	    SLICE_PRINT(plain_money(p, g->won, s->digits)));
}

static void
add_sums(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	struct slice caption = showblock_fill(p, "t_sums",
	    (struct showblock_value[]){ COUNT_OF("n", m->deals) }, 1);
	const struct doc_column columns[] = {
		{ showblock_say(p, "currency"), false },
		{ showblock_say(p, "deals"), true },
		{ showblock_say(p, "amount"), true },
		{ showblock_say(p, "weighted"), true },
	};
	struct doc_heading heading = { .columns = columns, .count = 4 };
	struct buffer output = { 0 };
	size_t i;

	showblock_number(p, TRACE_SUMS, caption, SLICE_EMPTY);
	heading.caption = showblock_caption(p, caption, TRACE_SUMS);
	doc_table(p->doc, &heading);
	for (i = 0; i < m->sum_count; i++)
		add_sum(p, &m->sums[i], &output);
	p->outputs[p->numbers[TRACE_SUMS]] = arena_copy(&p->arena,
	    buffer_slice(&output));
	buffer_release(&output);
}

static struct slice
stage_name(const struct showblock *p, int stage)
{
	const struct stage *s = stages_at(p->parts->stages, stage);

	return p->parts->lang && s->label.len > 0 ? s->label : s->name;
}

/* The open deals of one currency by stage; returns the next sum. */
static size_t
add_funnel(struct showblock *p, size_t from)
{
	const struct showmodel *m = p->parts->model;
	const struct show_sum *s = &m->stage_sums[from];
	const struct doc_column columns[] = {
		{ showblock_say(p, "stage"), false },
		{ showblock_say(p, "amount"), true },
		{ showblock_say(p, "deals"), true },
	};
	struct doc_heading heading = { .chart = DOC_FUNNEL,
		.columns = columns, .count = 3 };
	uint64_t deals = 0;
	struct slice cells[3];
	size_t end, i;

	for (end = from; end < m->stage_count && slice_equal(
	    m->stage_sums[end].currency, s->currency); end++)
		deals += m->stage_sums[end].group.places[FORECAST_COUNTED];
	heading.describe = showblock_fill(p, "t_funnel",
	    (struct showblock_value[]){ TEXT_OF("currency",
	    showmoney_currency(p, s->currency)), COUNT_OF("n", deals) }, 2);
	heading.caption = showblock_caption(p, heading.describe,
	    TRACE_FUNNEL);
	doc_table(p->doc, &heading);
	for (i = from; i < end; i++) {
		s = &m->stage_sums[i];
		set_money(p, 1, s->group.pipeline, s->digits);
		set_count(p, 2, s->group.places[FORECAST_COUNTED]);
		cells[0] = stage_name(p, s->stage);
		cells[1] = buffer_slice(&p->row[1]);
		cells[2] = buffer_slice(&p->row[2]);
		doc_row(p->doc, cells, s->group.pipeline, DOC_NONE);
	}
	return end;
}

static int
by_bytes(const void *a, const void *b)
{
	return slice_compare(*(const struct slice *)a,
	    *(const struct slice *)b);
}

/* What forecast --by stage prints, sorted as sort(1) does. */
static void
number_funnel(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	struct slice *lines = xcalloc(m->stage_count, sizeof(*lines));
	struct buffer output = { 0 };
	size_t i;

	for (i = 0; i < m->stage_count; i++) {
		const struct show_sum *s = &m->stage_sums[i];

		p->text.len = 0;
		buffer_format(&p->text, "%.*s %.*s %llu %.*s",
		    SLICE_PRINT(s->currency), SLICE_PRINT(stages_at(
		    p->parts->stages, s->stage)->name), (unsigned long long)
		    s->group.places[FORECAST_COUNTED], SLICE_PRINT(
		    plain_money(p, s->group.pipeline, s->digits)));
		lines[i] = arena_copy(&p->arena, buffer_slice(&p->text));
	}
	qsort(lines, m->stage_count, sizeof(*lines), by_bytes);
	for (i = 0; i < m->stage_count; i++) {
		buffer_add(&output, i ? SLICE("\n") : SLICE_EMPTY);
		buffer_add(&output, lines[i]);
	}
	showblock_number(p, TRACE_FUNNEL, showblock_fill(p, "t_funnel",
	    (struct showblock_value[]){ TEXT_OF("currency",
	    showblock_say(p, "all_currencies")),
	    COUNT_OF("n", m->deals) }, 2), buffer_slice(&output));
	buffer_release(&output);
	free(lines);
}

static void
add_left_out_deals(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	const struct showheaders *h = &p->parts->input->headers;

	if (m->deals_other_event + m->deals_other_lead + m->deals_unnamed > 0)
		doc_note(p->doc, showblock_fill(p, "deals_left_out",
		    (struct showblock_value[]){
		    COUNT_OF("other", m->deals_other_event),
		    COUNT_OF("lead", m->deals_other_lead),
		    COUNT_OF("none", m->deals_unnamed) }, 3));
	else if (m->deals > 0 && h->deal_event.len + h->deal_lead.len == 0)
		doc_note(p->doc, showblock_say(p, "deals_unlinked"));
}

bool
showmoney_add(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	bool any = showblock_figures(p, "figures", (const enum show_trace[]){
	    TRACE_COST, TRACE_COST_LEAD, TRACE_COST_A, TRACE_COST_DEAL,
	    TRACE_DEALS, TRACE_INFLUENCED, TRACE_EARLIER, TRACE_ROI,
	    TRACE_RETURN }, 9);
	size_t i = 0;

	add_left_out_deals(p);
	if (m->sum_count > 0)
		add_sums(p);
	if (m->stage_count > 0)
		number_funnel(p);
	while (i < m->stage_count)
		i = add_funnel(p, i);
	if (any && !m->options.event->given)
		doc_note(p->doc, showblock_say(p, "partial_event"));
	if (any && p->parts->input->files->opportunities == NULL)
		doc_note(p->doc, showblock_say(p, "partial_deals"));
	return any;
}
