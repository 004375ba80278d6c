/*
 * trace.c - rows of the table `show-trace`, filled with names
 */
#include <stdlib.h>

#include "base/fill.h"
#include "base/date.h"
#include "base/number.h"
#include "base/shell.h"
#include "show/trace.h"
#include "rule/table.h"

enum { NAMES_MOST = 64 };

/* In the order of enum show_trace. */
static const char *const rows[TRACES] = {
	"leads", "other", "none_named", "classes", "grades_by", "countries",
	"owners", "products", "spot", "a_leads", "touched", "evening", "first",
	"window", "answered", "waiting", "value", "lost", "spans",
	"checklist", "groups", "total_visitors", "professional_visitors",
	"booth_visitors", "booth_buyers", "reached", "caught", "competitors",
	"cost", "cost_lead", "cost_a", "cost_deal", "deals", "influenced",
	"earlier", "sums", "funnel", "roi", "return", "goals",
};

/* Rows for enum decay_kind. */
static const char *const decays[] = {
	[DECAY_HALF_LIFE] = "half-life", [DECAY_LINEAR] = "linear",
	[DECAY_NONE] = "none",
};

struct showtrace {
	const struct showinput *input;
	const struct showmodel *model;
	struct table *table;
	struct fill names[NAMES_MOST];
	size_t count;
	struct arena arena;
};

static void
set_name(struct showtrace *t, const char *name, struct slice text)
{
	t->names[t->count++] = (struct fill){ name,
		arena_copy(&t->arena, text) };
}

/* A header of a file; one that is not there has its usual name. */
static void
set_header(struct showtrace *t, const char *name, struct slice header,
    const char *usual)
{
	struct buffer text = { 0 };

	shell_quote(&text, header.len ? header : slice_of(usual));
	set_name(t, name, buffer_slice(&text));
	buffer_release(&text);
}

static void
set_file(struct showtrace *t, const char *name, const char *path,
    const char *usual)
{
	struct buffer text = { 0 };

	if (path == NULL || strcmp(path, "-") == 0)
		path = usual;
	shell_quote_file(&text, path);
	set_name(t, name, buffer_slice(&text));
	buffer_release(&text);
}

static void
set_number(struct showtrace *t, const char *name, int64_t number)
{
	char text[32];

	set_name(t, name, (struct slice){ text,
	    number_format(text, number, 0, false) });
}

static void
set_date(struct showtrace *t, const char *name, int32_t date)
{
	char text[11];

	set_name(t, name, slice_of(date_format_iso(text, date)));
}

/* grade_horizon has letters only; grade needs its scheme beside it. */
static void
set_grades(struct showtrace *t)
{
	const struct showheaders *h = &t->input->headers;
	struct buffer text = { 0 };

	if (h->horizon.len > 0) {
		set_header(t, "grade_columns", h->horizon, "");
		set_name(t, "grade_prefix",
		    SLICE(" | awk '{ print \"horizon\\t\" $0 }'"));
		set_name(t, "non_lead", SLICE("$6 == \"D\""));
		return;
	}
	shell_quote(&text, h->scheme.len ? h->scheme :
	    SLICE("grade_scheme"));
	buffer_add_byte(&text, ' ');
	shell_quote(&text, h->grade.len ? h->grade : SLICE("grade"));
	set_name(t, "grade_columns", buffer_slice(&text));
	set_name(t, "grade_prefix", SLICE_EMPTY);
	set_name(t, "non_lead", SLICE("$6 == \"horizon\" && $7 == \"D\""));
	buffer_release(&text);
}

static void
set_leads(struct showtrace *t)
{
	const struct showheaders *h = &t->input->headers;

	set_file(t, "leads", t->input->files->leads, "leads.csv");
	set_header(t, "event_name", h->event_name, "event_name");
	set_header(t, "source", h->source, "source");
	set_header(t, "lead_id", h->lead_id, "lead_id");
	set_header(t, "class", h->booth_class, "booth_class");
	set_header(t, "country", h->country, "country");
	set_header(t, "owner", h->owner, "owner");
	set_header(t, "products", h->products, "products_of_interest");
	set_header(t, "met", h->met, "met_date");
	set_header(t, "start", h->start, "event_start");
	set_header(t, "end", h->end, "event_end");
	set_grades(t);
}

static void
set_event(struct showtrace *t)
{
	const struct showevent *e = t->model->options.event;
	struct buffer goals = { 0 };
	const char *name;
	size_t i;

	set_file(t, "event", t->input->files->event, "event.csv");
	set_header(t, "name", e->name_column, "event_name");
	set_header(t, "cost", e->cost_column, "cost");
	for (i = 0; i < SHOW_COUNTS; i++) {
		name = showevent_count_name((enum show_count)i);
		set_header(t, name, e->count_columns[i], name);
	}
	set_date(t, "event_start", e->start);
	set_date(t, "event_end", e->end);
	set_number(t, "digits", e->digits);
	set_name(t, "currency", e->currency);
	for (i = 0; i < e->goal_count; i++) {
		buffer_add_byte(&goals, ' ');
		shell_quote(&goals, e->goals[i].column);
	}
	set_name(t, "goals", buffer_slice(&goals));
	buffer_release(&goals);
}

/* A row of the table; "" where a user's table lacks it. */
static struct slice
find_row(const struct showtrace *t, const char *name)
{
	size_t row;

	for (row = 0; row < table_rows(t->table); row++)
		if (slice_is(table_text(t->table, row, 0), name))
			return table_text(t->table, row, 1);
	return SLICE_EMPTY;
}

/* Which of the spans a number of days lies in, as an expression of awk. */
static void
set_spans(struct showtrace *t)
{
	struct buffer text = { 0 };
	size_t i;

	buffer_add_byte(&text, '(');
	for (i = 0; i + 1 < t->model->span_count; i++)
		buffer_format(&text, "$2 <= %d ? %zu : ",
		    (int)t->model->spans[i].upto, i + 1);
	buffer_format(&text, "%zu)", i + 1);
	set_name(t, "span", buffer_slice(&text));
	set_number(t, "after", (int64_t)t->model->span_count + 1);
	buffer_release(&text);
}

/* The curve as awk works it out, with the days of table decay in it. */
static void
set_decay(struct showtrace *t)
{
	struct buffer value = { 0 };

	set_number(t, "half", t->model->decay.half_days);
	fill_add(&value, find_row(t, decays[t->model->options.decay]),
	    &t->names[t->count - 1], 1);
	set_name(t, "value", buffer_slice(&value));
	buffer_release(&value);
}

static void
set_touches(struct showtrace *t)
{
	const struct showheaders *h = &t->input->headers;

	set_file(t, "touches", t->input->files->touches, "touches.csv");
	set_header(t, "touch_lead", h->touch_lead, "lead_id");
	set_header(t, "touch_date", h->touch_date, "touch_date");
	set_header(t, "direction", h->direction, "direction");
	set_decay(t);
	set_number(t, "first", t->model->first_days);
	set_number(t, "window", t->model->window_days);
	set_spans(t);
}

static void
set_deals(struct showtrace *t)
{
	const struct showheaders *h = &t->input->headers;
	const struct showfiles *f = t->input->files;
	struct buffer settings = { 0 };

	set_file(t, "opportunities", f->opportunities, "opportunities.csv");
	set_header(t, "deal_event", h->deal_event, "event_name");
	set_header(t, "deal_lead", h->deal_lead, "lead_id");
	set_header(t, "competitor", h->competitor, "competitor");
	set_name(t, "belongs", SLICE("$3 == \"\" || $3 in has"));
	set_name(t, "lead_event", t->model->options.leads_name_events ?
	    SLICE_EMPTY : SLICE(" --lead-event \"$event\""));
	set_name(t, "no_events", f->event != NULL ? SLICE_EMPTY :
	    SLICE("printf 'event_name,cost\\n' | "));
	if (f->event == NULL)
		set_name(t, "events", SLICE("-"));
	else
		set_file(t, "events", f->event, "event.csv");
	if (f->scheme != NULL && strcmp(f->scheme, "seven") != 0) {
		buffer_add(&settings, SLICE(" --scheme "));
		shell_quote(&settings, slice_of(f->scheme));
	}
	if (f->currency != NULL) {
		buffer_add(&settings, SLICE(" --currency "));
		shell_quote(&settings, slice_of(f->currency));
	}
	set_name(t, "settings", buffer_slice(&settings));
	set_file(t, "checklist", f->checklist, "checklist.csv");
	buffer_release(&settings);
}

struct showtrace *
showtrace_open(const struct showinput *input, const struct showmodel *model,
    struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "trace", .type = TABLE_KEY },
		{ .name = "shell", .type = TABLE_WORD },
	};
	struct showtrace *t = xcalloc(1, sizeof(*t));

	t->input = input;
	t->model = model;
	t->table = table_open("show-trace", shape, 2, fault);
	if (t->table == NULL) {
		showtrace_close(t);
		return NULL;
	}
	set_leads(t);
	set_event(t);
	set_touches(t);
	set_deals(t);
	return t;
}

void
showtrace_close(struct showtrace *t)
{
	if (t == NULL)
		return;
	table_close(t->table);
	arena_release(&t->arena);
	free(t);
}

static void
add_lines(const struct showtrace *t, const char *row, struct buffer *out)
{
	fill_add(out, find_row(t, row), t->names, t->count);
	buffer_add_byte(out, '\n');
}

/* Every opportunity counts: no record has to be left out. */
static bool
takes_all_deals(const struct showmodel *m)
{
	return showmodel_deals_left(m) == 0;
}

void
showtrace_functions(const struct showtrace *t, struct buffer *out)
{
	const struct showmodel *m = t->model;
	char today[11];

	buffer_format(out, "export LC_ALL=C today=%s event=",
	    date_format_iso(today, m->options.today));
	shell_quote(out, m->options.event->name);
	buffer_add_byte(out, '\n');
	buffer_add(out, find_row(t, "reading"));
	buffer_add_byte(out, '\n');
	add_lines(t, m->options.event->name.len > 0 &&
	    m->options.leads_name_events ? "leads_of" : "all_leads", out);
	add_lines(t, "grades", out);
	if (m->options.touches != NULL)
		add_lines(t, "waits", out);
	if (m->options.event->given)
		add_lines(t, "event", out);
	if (m->options.event->has_cost)
		add_lines(t, "costs", out);
	if (t->input->files->opportunities != NULL) {
		add_lines(t, takes_all_deals(m) ? "all_deals" :
		    m->claims != NULL ? "deals_claimed" : "deals_of", out);
		add_lines(t, "forecast", out);
		if (m->influenced + m->earlier > 0)
			add_lines(t, "beside", out);
	}
	if (t->input->files->checklist != NULL)
		add_lines(t, "marks", out);
}

void
showtrace_command(const struct showtrace *t, enum show_trace number,
    struct buffer *out)
{
	fill_add(out, find_row(t, rows[number]), t->names, t->count);
}
