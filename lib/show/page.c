/*
 * page.c - thirteen sections, one function each
 */
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "campaign/roi.h"
#include "base/display.h"
#include "show/block.h"
#include "show/money.h"
#include "show/page.h"
#include "show/screen.h"

enum { WORST = 5 };

static struct slice
date_text(struct showblock *p, int32_t date)
{
	char text[11];

	return arena_copy(&p->arena, slice_of(date_format_iso(text, date)));
}

static void
add_when(struct showblock *p, const struct showevent *e)
{
	struct showblock_value values[] = { TEXT_OF("name", e->name),
		TEXT_OF("start", date_text(p, e->start)),
		TEXT_OF("end", date_text(p, e->end)) };

	if (e->given && e->end == DATE_NONE)
		doc_note(p->doc, showblock_fill(p, "when_no_end", values, 1));
	else if (e->start != DATE_NONE)
		doc_text(p->doc, showblock_fill(p, "when", values, 3));
	else if (e->end != DATE_NONE)
		doc_text(p->doc, showblock_fill(p, "when_end", values, 3));
}

static bool
has_rejects(const struct showinput *in)
{
	return in->rejected || in->lead_rejects > 0;
}

static void
add_front(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	const struct showevent *e = m->options.event;

	doc_title(p->doc, e->name.len == 0 ? showblock_say(p, "title_bare") :
	    showblock_fill(p, "title", (struct showblock_value[]){
	    TEXT_OF("event", e->name) }, 1));
	add_when(p, e);
	showscreen_add(p);
	doc_text(p->doc, showblock_fill(p, "reckoned",
	    (struct showblock_value[]){
	    TEXT_OF("date", date_text(p, m->options.today)),
	    COUNT_OF("rows", m->rows), COUNT_OF("leads", m->leads) }, 3));
	if (m->other_event + m->no_event > 0)
		doc_note(p->doc, showblock_fill(p, "left_out",
		    (struct showblock_value[]){
		    COUNT_OF("other", m->other_event),
		    COUNT_OF("none", m->no_event) }, 2));
	if (has_rejects(p->parts->input))
		doc_note(p->doc, showblock_say(p, "rejected"));
}

static bool
find_immature(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	const struct showevent *e = m->options.event;

	if (!roi_is_immature(e->end, m->options.today, m->ripe_months))
		return false;
	doc_item(p->doc, showblock_fill(p, "immature",
	    (struct showblock_value[]){ COUNT_OF("months", m->ripe_months),
	    TEXT_OF("date", date_text(p, date_add_months(e->end,
	    (int)m->ripe_months))) }, 2));
	return true;
}

static bool
is_money(enum show_measure measure)
{
	return measure == SHOW_AMOUNT || measure == SHOW_WON;
}

/* A number in the unit of a measure. */
static struct slice
measured(struct showblock *p, enum show_measure measure, int64_t number)
{
	const struct showevent *e = p->parts->model->options.event;

	p->text.len = 0;
	if (is_money(measure))
		showwords_add_money(p->parts->words, &p->text, number,
		    e->digits, e->currency);
	else
		showwords_add_count(&p->text, number);
	return arena_copy(&p->arena, buffer_slice(&p->text));
}

static bool
find_goals(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	const struct showevent *e = m->options.event;
	bool found = e->goal_count == 0;
	int64_t reached;
	size_t i;

	if (found)
		doc_item(p->doc, showblock_say(p, "no_goals"));
	for (i = 0; i < e->goal_count; i++) {
		const struct show_goal *g = &e->goals[i];

		if (!showmodel_measure(m, g->measure, &reached) ||
		    reached >= g->aimed)
			continue;
		found = true;
		doc_item(p->doc, showblock_fill(p, "goal_missed",
		    (struct showblock_value[]){ TEXT_OF("goal", g->label),
		    TEXT_OF("reached", measured(p, g->measure, reached)),
		    TEXT_OF("aimed", measured(p, g->measure, g->aimed)) }, 3));
	}
	return found;
}

static bool
find_leads(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	uint64_t known = tally_total(m->classes) -
	    tally_count(m->classes, SLICE_EMPTY);
	bool spot = known >= (uint64_t)m->spot_least &&
	    m->spot * 100 >= known * (uint64_t)m->spot_pct;
	bool waiting = m->options.touches != NULL && m->touched < m->leads;

	if (spot)
		doc_item(p->doc, showblock_fill(p, "many_spot",
		    (struct showblock_value[]){ COUNT_OF("count", m->spot),
		    COUNT_OF("all", known), COUNT_OF("pct", m->spot_pct) }, 3));
	if (waiting)
		doc_item(p->doc, showblock_fill(p, "untouched",
		    (struct showblock_value[]){
		    COUNT_OF("count", m->leads - m->touched),
		    COUNT_OF("all", m->leads) }, 2));
	return spot || waiting;
}

static bool
find_money(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	const struct showevent *e = m->options.event;
	bool found = e->given && (!e->has_cost || e->cost == 0);
	size_t i;

	if (found)
		doc_item(p->doc, showblock_say(p, e->has_cost ? "no_return" :
		    "no_cost"));
	for (i = 0; e->has_cost && i < m->sum_count; i++) {
		if (slice_equal(m->sums[i].currency, e->currency))
			continue;
		found = true;
		doc_item(p->doc, showblock_fill(p, "other_currency",
		    (struct showblock_value[]){ TEXT_OF("currency",
		    showmoney_currency(p, m->sums[i].currency)),
		    TEXT_OF("own", showmoney_currency(p, e->currency)) }, 2));
	}
	return found;
}

static void
add_findings(struct showblock *p)
{
	bool found;

	doc_part(p->doc, showblock_say(p, "findings"));
	found = find_goals(p);
	found |= find_leads(p);
	found |= find_money(p);
	found |= find_immature(p);
	if (!found)
		doc_text(p->doc, showblock_say(p, "no_findings"));
}

static void
add_goal(struct showblock *p, const struct show_goal *g)
{
	int64_t reached, share;
	bool known = showmodel_measure(p->parts->model, g->measure, &reached);
	bool rated = known && g->aimed > 0 &&
	    number_scale(reached, 10000, g->aimed, &share);
	struct slice cells[4] = { g->label, g->cell,
		showblock_say(p, known || g->measure != SHOW_NO_MEASURE ?
		    "not_known" : "no_measure"), SLICE_EMPTY };
	int64_t tenths;

	if (g->measure != SHOW_NO_MEASURE)
		cells[1] = measured(p, g->measure, g->aimed);
	if (known)
		cells[2] = measured(p, g->measure, reached);
	p->row[0].len = 0;
	if (rated && number_scale(reached, 1000, g->aimed, &tenths))
		showfigure_add_percent(&p->source, &p->row[0], tenths, 1);
	cells[3] = buffer_slice(&p->row[0]);
	doc_row(p->doc, cells, rated ? share : DOC_NONE, DOC_NONE);
}

static bool
add_goals(struct showblock *p)
{
	const struct showevent *e = p->parts->model->options.event;
	const struct doc_column columns[] = {
		{ showblock_say(p, "goal"), false },
		{ showblock_say(p, "aimed"), true },
		{ showblock_say(p, "reached"), true },
		{ showblock_say(p, "share"), true },
	};
	struct doc_heading heading = { .chart = DOC_GOALS, .columns = columns,
		.count = 4, .describe = showblock_say(p, "d_goals") };
	struct buffer output = { 0 };
	size_t i;

	if (e->goal_count == 0)
		return false;
	for (i = 0; i < e->goal_count; i++) {
		buffer_add(&output, i ? SLICE("\n") : SLICE_EMPTY);
		display_add(&output, e->goals[i].cell, e->goals[i].cell.len + 1);
	}
	showblock_number(p, TRACE_GOALS, showblock_say(p, "t_goals"),
	    buffer_slice(&output));
	buffer_release(&output);
	heading.caption = showblock_caption(p, showblock_say(p, "t_goals"),
	    TRACE_GOALS);
	doc_table(p->doc, &heading);
	for (i = 0; i < e->goal_count; i++)
		add_goal(p, &e->goals[i]);
	return true;
}

/* A note that a column of the leads would fill this table. */
static void
add_no_column(struct showblock *p, const char *what, const char *column)
{
	doc_note(p->doc, showblock_fill(p, "no_column",
	    (struct showblock_value[]){ TEXT_OF("what", showblock_say(p, what)),
	    TEXT_OF("column", slice_of(column)) }, 2));
}

static void
add_lead_tally(struct showblock *p, const struct showblock_tally *t,
    const char *column)
{
	if (tally_total(t->tally) == tally_count(t->tally, SLICE_EMPTY))
		add_no_column(p, t->column, column);
	else
		showblock_tally(p, t);
}

static bool
add_leads(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;

	if (m->leads == 0)
		return false;
	showblock_figures(p, "figures", (const enum show_trace[]){
	    TRACE_LEADS, TRACE_OTHER, TRACE_NONE, TRACE_SPOT, TRACE_A }, 5);
	add_lead_tally(p, &(struct showblock_tally){ TRACE_CLASSES,
	    "t_classes", "class", m->classes, m->leads, false,
	    showwords_class }, "booth_class");
	add_lead_tally(p, &(struct showblock_tally){ TRACE_GRADES,
	    "t_grades", "grade", m->grades, m->leads, true,
	    showwords_grade },
	    "grade");
	add_lead_tally(p, &(struct showblock_tally){ TRACE_COUNTRIES,
	    "t_countries", "country", m->countries, m->leads, false,
	    showwords_country }, "country");
	if (tally_total(m->owners) > tally_count(m->owners, SLICE_EMPTY))
		showblock_tally(p, &(struct showblock_tally){ TRACE_OWNERS,
		    "t_owners", "owner", m->owners, m->leads, false, NULL });
	add_lead_tally(p, &(struct showblock_tally){ TRACE_PRODUCTS,
	    "t_products", "product", m->products, m->with_products, false,
	    NULL }, "products_of_interest");
	return true;
}

static void
add_span(struct showblock *p, struct slice label, uint64_t leads, int32_t upto,
    struct buffer *output)
{
	const struct showmodel *m = p->parts->model;
	bool has_value = upto != INT32_MAX;
	int32_t value = has_value ? decay_value(&m->decay, upto) : 0;
	struct slice cells[4];
	size_t i;

	for (i = 1; i < 4; i++)
		p->row[i].len = 0;
	showwords_add_count(&p->row[1], (int64_t)leads);
	showfigure_add_percent(&p->source, &p->row[2],
	    showmodel_share(leads, m->dated), 1);
	if (has_value)
		showfigure_add_percent(&p->source, &p->row[3], value, 2);
	cells[0] = label;
	for (i = 1; i < 4; i++)
		cells[i] = buffer_slice(&p->row[i]);
	doc_row(p->doc, cells, (int64_t)leads, has_value ? value : DOC_NONE);
	buffer_format(output, "%s%llu", output->len ? "\n" : "",
	    (unsigned long long)leads);
}

static void
add_spans(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	struct slice caption = showblock_fill(p, "t_spans",
	    (struct showblock_value[]){ COUNT_OF("n", m->dated) }, 1);
	const struct doc_column columns[] = {
		{ showblock_say(p, "days"), false },
		{ showblock_say(p, "leads"), true },
		{ showblock_say(p, "share"), true },
		{ showblock_say(p, "curve"), true },
	};
	struct doc_heading heading = { .chart = DOC_COLUMNS,
		.columns = columns, .count = 4,
		.line = showblock_say(p, "l_spans"),
		.describe = showblock_say(p, "d_spans") };
	struct buffer output = { 0 };
	size_t i;

	/* The number comes first in the caption, its output last. */
	showblock_number(p, TRACE_SPANS, caption, SLICE_EMPTY);
	heading.caption = showblock_caption(p, caption, TRACE_SPANS);
	doc_table(p->doc, &heading);
	for (i = 0; i < m->span_count; i++)
		add_span(p, m->spans[i].label, m->spans[i].leads,
		    m->spans[i].upto, &output);
	add_span(p, showblock_say(p, "not_yet"), m->waiting, INT32_MAX,
	    &output);
	p->outputs[p->numbers[TRACE_SPANS]] = arena_copy(&p->arena,
	    buffer_slice(&output));
	buffer_release(&output);
}

static bool
add_followup(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;

	if (m->options.touches == NULL || m->leads == 0)
		return false;
	showblock_figures(p, "figures", (const enum show_trace[]){
	    TRACE_TOUCHED, TRACE_EVENING, TRACE_FIRST, TRACE_WINDOW,
	    TRACE_ANSWERED, TRACE_WAITING, TRACE_VALUE, TRACE_LOST }, 8);
	if (m->dated > 0)
		add_spans(p);
	return true;
}

static void
add_group(struct showblock *p, const struct checklist_group *g,
    struct buffer *output)
{
	struct slice cells[3] = { g->name, SLICE_EMPTY, SLICE_EMPTY };

	p->row[1].len = p->row[2].len = 0;
	buffer_format(&p->row[1], "%d / %d", g->score, g->most);
	if (g->most > 0)
		showfigure_add_percent(&p->source, &p->row[2],
		    showmodel_share((uint64_t)g->score, (uint64_t)g->most), 1);
	cells[1] = buffer_slice(&p->row[1]);
	cells[2] = buffer_slice(&p->row[2]);
	doc_row(p->doc, cells, g->most > 0 ? checklist_percent(g) : DOC_NONE,
	    DOC_NONE);
	buffer_format(output, "%s%d %d", output->len ? "\n" : "", g->score,
	    g->most);
}

static void
add_groups(struct showblock *p, const struct checklist *c)
{
	struct checklist_group all = checklist_total(c);
	struct slice caption = showblock_fill(p, "t_checklist",
	    (struct showblock_value[]){ COUNT_OF("n", all.scored) }, 1);
	const struct doc_column columns[] = {
		{ showblock_say(p, "group"), false },
		{ showblock_say(p, "points"), true },
		{ showblock_say(p, "percent"), true },
	};
	struct doc_heading heading = { .chart = DOC_SHARES, .columns = columns,
		.count = 3, .describe = caption };
	struct buffer output = { 0 };
	size_t i;

	showblock_number(p, TRACE_GROUPS, caption, SLICE_EMPTY);
	heading.caption = showblock_caption(p, caption, TRACE_GROUPS);
	doc_table(p->doc, &heading);
	for (i = 0; i < checklist_groups(c); i++)
		add_group(p, checklist_group(c, i), &output);
	p->outputs[p->numbers[TRACE_GROUPS]] = arena_copy(&p->arena,
	    buffer_slice(&output));
	buffer_release(&output);
}

static void
add_worst(struct showblock *p, const struct checklist *c)
{
	const struct doc_column columns[] = {
		{ showblock_say(p, "item"), false },
		{ showblock_say(p, "points"), true },
		{ showblock_say(p, "note"), false },
	};
	struct doc_heading heading = { .caption = showblock_say(p, "t_worst"),
		.columns = columns, .count = 3 };
	size_t items[WORST], count, i;

	count = checklist_worst(c, CHECKLIST_ALL, items, WORST);
	if (count > 0)
		doc_table(p->doc, &heading);
	for (i = 0; i < count; i++) {
		const struct checklist_item *item = checklist_item(c,
		    items[i]);
		struct slice cells[3] = { item->name, SLICE_EMPTY,
			item->note };

		p->row[1].len = 0;
		buffer_format(&p->row[1], "%d / %d", item->score,
		    CHECKLIST_MOST);
		cells[1] = buffer_slice(&p->row[1]);
		doc_row(p->doc, cells, DOC_NONE, DOC_NONE);
	}
}

static bool
add_stand(struct showblock *p)
{
	const struct checklist *c = p->parts->checklist;

	if (c == NULL || checklist_total(c).scored == 0)
		return false;
	showblock_figures(p, "figures", (const enum show_trace[]){
	    TRACE_CHECKLIST }, 1);
	add_groups(p, c);
	add_worst(p, c);
	return true;
}

static bool
add_visitors(struct showblock *p)
{
	return showblock_figures(p, "figures", (const enum show_trace[]){
	    TRACE_TOTAL_VISITORS, TRACE_PROFESSIONALS, TRACE_VISITORS,
	    TRACE_BUYERS, TRACE_REACHED, TRACE_CAUGHT }, 6);
}

static bool
add_competitors(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;

	if (m->named_competitors == 0)
		return false;
	showblock_tally(p, &(struct showblock_tally){ TRACE_COMPETITORS,
	    "t_competitors", "competitor", m->competitors,
	    m->named_competitors, false, NULL });
	return true;
}

/* What is not in the language of the page is marked, never translated. */
static const char *
mark_language(const struct showblock *p, struct slice text)
{
	bool han = text_has_han(text);

	return p->parts->lang ? han ? NULL : "in_other" : han ? "in_chinese" :
	    NULL;
}

static struct slice
byline(struct showblock *p, const struct showremark *r)
{
	const char *mark = mark_language(p, r->text.len > 0 ? r->text :
	    r->about);
	struct slice by = r->author, date;

	if (r->date != DATE_NONE) {
		date = date_text(p, r->date);
		by = by.len == 0 ? date : showblock_fill(p, "by",
		    (struct showblock_value[]){ TEXT_OF("author", by),
		    TEXT_OF("date", date) }, 2);
	}
	if (mark == NULL)
		return by;
	return by.len == 0 ? showblock_say(p, mark) : showblock_fill(p, "by",
	    (struct showblock_value[]){ TEXT_OF("author", by),
	    TEXT_OF("date", showblock_say(p, mark)) }, 2);
}

/* A competitor stands before what is said of it. */
static struct slice
remark_text(struct showblock *p, const struct showremark *r)
{
	if (r->about.len == 0)
		return r->text;
	p->text.len = 0;
	buffer_add(&p->text, r->about);
	if (r->text.len > 0)
		buffer_add(&p->text, p->parts->lang ? SLICE("：") :
		    SLICE(": "));
	buffer_add(&p->text, r->text);
	return arena_copy(&p->arena, buffer_slice(&p->text));
}

static bool
add_remarks(struct showblock *p, int section)
{
	const struct showremarks *remarks = p->parts->remarks;
	size_t count = showremarks_of(remarks, section), i;

	if (count == 0)
		return false;
	doc_part(p->doc, showblock_fill(p, "said",
	    (struct showblock_value[]){ COUNT_OF("n", count) }, 1));
	for (i = 0; i < showremarks_count(remarks); i++) {
		const struct showremark *r = showremarks_at(remarks, i);

		if (r->section == section)
			doc_quote(p->doc, remark_text(p, r), byline(p, r));
	}
	return true;
}

static void
add_section(struct showblock *p, int number)
{
	static bool (*const numbers[SHOW_SECTIONS + 1])(struct showblock *) = {
		[1] = add_goals, [2] = add_leads, [3] = add_followup,
		[4] = add_stand, [5] = add_visitors,
		[SHOW_COMPETITORS] = add_competitors, [13] = showmoney_add,
	};
	const struct showremarks *remarks = p->parts->remarks;
	const struct showevent *e = p->parts->model->options.event;
	bool filled;

	p->text.len = 0;
	buffer_format(&p->text, "%d %.*s", number,
	    SLICE_PRINT(showremarks_heading(remarks, number)));
	doc_section(p->doc, buffer_slice(&p->text));
	filled = numbers[number] != NULL && numbers[number](p);
	if (number == 1 && e->given && e->goal_count == 0) {
		doc_note(p->doc, showblock_say(p, "no_goals"));
		filled = true;
	}
	filled |= add_remarks(p, number);
	if (!filled)
		doc_note(p->doc, showremarks_filling(remarks, number));
}

struct doc *
showpage_build(const struct showparts *parts)
{
	struct showblock *p = showblock_new(parts);
	int section;

	add_front(p);
	add_findings(p);
	for (section = 1; section <= SHOW_SECTIONS; section++)
		add_section(p, section);
	showblock_appendix(p);
	return showblock_finish(p);
}
