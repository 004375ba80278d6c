/*
 * files.c - small loops over the files of a report
 */
#include <sys/stat.h>

#include "front/cells.h"
#include "touch/files.h"
#include "front/input.h"
#include "funnel/files.h"
#include "show/facts.h"
#include "show/files.h"

static struct slice
header_of(struct showinput *s, const struct input *in, const char *name)
{
	size_t column = input_find(in, name);

	return column == COLUMN_ABSENT ? SLICE_EMPTY :
	    arena_copy(&s->arena, columns_header(input_columns(in), column));
}

static void
close_side(struct showinput *s, struct input *in, uint64_t *rejects)
{
	*rejects += input_rejected(in);
	s->rejected |= input_rejected(in) > 0;
	input_close(in);
}

/*
 * The headers of the log, which contactlog.h keeps to itself; a pipe can be
 * read once only, and its headers are taken to be the usual ones.
 */
static void
find_touch_headers(struct showinput *s)
{
	struct cli quiet = *s->cli;
	struct input *in;
	struct stat st;

	s->headers.touch_lead = SLICE("lead_id");
	s->headers.touch_date = SLICE("touch_date");
	s->headers.direction = SLICE("direction");
	if (strcmp(s->files->touches, "-") == 0 ||
	    stat(s->files->touches, &st) != 0 || !S_ISREG(st.st_mode))
		return;
	quiet.quiet = true;
	in = input_open_side(&quiet, s->files->touches, COLUMNS_TOUCH);
	if (!input_is_empty(in)) {
		s->headers.touch_lead = header_of(s, in, "lead_id");
		s->headers.touch_date = header_of(s, in, "touch_date");
		s->headers.direction = header_of(s, in, "direction");
	}
	input_close(in);
}

struct rollup *
showfiles_touches(struct showinput *s)
{
	struct rollup *rollup;
	bool rejected = false;

	if (s->files->touches == NULL)
		return NULL;
	find_touch_headers(s);
	rollup = touchfiles_roll_up(s->cli, s->files->touches, &rejected);
	if (rejected) {
		s->rejected = true;
		s->touch_rejects = 1;
	}
	return rollup;
}

void
showfiles_headers(struct showinput *s, const struct input *in)
{
	struct showheaders *h = &s->headers;

	h->lead_id = header_of(s, in, "lead_id");
	h->event_name = header_of(s, in, "event_name");
	h->booth_class = header_of(s, in, "booth_class");
	h->country = header_of(s, in, "country");
	h->products = header_of(s, in, "products_of_interest");
	h->grade = header_of(s, in, "grade");
	h->scheme = header_of(s, in, "grade_scheme");
	h->horizon = header_of(s, in, "grade_horizon");
	h->source = header_of(s, in, "source");
	h->owner = header_of(s, in, "owner");
	h->met = header_of(s, in, "met_date");
	h->start = header_of(s, in, "event_start");
	h->end = header_of(s, in, "event_end");
}

/* Where the cells of a lead are; COLUMN_ABSENT for what may be missing. */
struct places {
	size_t id, event, class, country, products, grade, scheme, horizon,
	    met, start, end, company, source, contact, owner;
};

static struct places
find_places(const struct input *in, bool need_id)
{
	return (struct places){
		.id = need_id ? input_need(in, "lead_id") :
		    input_find(in, "lead_id"),
		.event = input_find(in, "event_name"),
		.class = input_find(in, "booth_class"),
		.country = input_find(in, "country"),
		.products = input_find(in, "products_of_interest"),
		.grade = input_find(in, "grade"),
		.scheme = input_find(in, "grade_scheme"),
		.horizon = input_find(in, "grade_horizon"),
		.met = input_find(in, "met_date"),
		.start = input_find(in, "event_start"),
		.end = input_find(in, "event_end"),
		.company = input_find(in, "company"),
		.source = input_find(in, "source"),
		.contact = input_find(in, "contact_name"),
		.owner = input_find(in, "owner"),
	};
}

static bool
read_lead(struct input *in, const struct record *record,
    const struct places *at, bool need_id, struct show_lead *lead)
{
	bool horizon = at->horizon != COLUMN_ABSENT;

	*lead = (struct show_lead){
		.id = cell_text(record, at->id),
		.event_name = cell_text(record, at->event),
		.company = cell_text(record, at->company),
		.source = cell_text(record, at->source),
		.contact = cell_text(record, at->contact),
		.owner = cell_text(record, at->owner),
		.booth_class = cell_text(record, at->class),
		.country = cell_text(record, at->country),
		.products = cell_text(record, at->products),
		.grade = cell_text(record, horizon ? at->horizon : at->grade),
		.scheme = horizon ? SLICE("horizon") :
		    cell_text(record, at->scheme),
	};
	if (need_id && lead->id.len == 0) {
		input_reject(in, record, at->id, "no-lead-id", "empty; run "
		    "lead-import first, which gives every lead an id");
		return false;
	}
	return cell_date(in, record, at->met, &lead->met) &&
	    cell_date(in, record, at->start, &lead->start) &&
	    cell_date(in, record, at->end, &lead->end);
}

void
showfiles_leads(struct showinput *s, struct input *in,
    struct showmodel *model, struct rollup *touches)
{
	struct places at = find_places(in, touches != NULL);
	struct show_lead lead;
	struct record record;

	while (input_next(in, &record)) {
		if (!read_lead(in, &record, &at, touches != NULL, &lead))
			continue;
		if (s->previous != NULL)
			(void)showmodel_add_lead(s->previous, &lead);
		if (showmodel_add_lead(model, &lead) && touches != NULL)
			(void)rollup_meet(touches, lead.id, record.line);
	}
	s->lead_rejects = input_rejected(in);
	if (touches != NULL)
		touchfiles_tell_doubles(s->cli, input_label(in), touches);
}

/* Where an opportunity says whose it is. */
struct deal_places {
	size_t event, lead, company, source, competitor;
};

static struct deal_places
find_deal_places(struct showinput *s, const struct input *in)
{
	struct deal_places at = {
		.event = input_find(in, "event_name"),
		.lead = input_find(in, "lead_id"),
		.company = input_find(in, "company"),
		.source = input_find(in, "source"),
		.competitor = input_find(in, "competitor"),
	};

	s->headers.deal_event = header_of(s, in, "event_name");
	s->headers.deal_lead = header_of(s, in, "lead_id");
	s->headers.competitor = header_of(s, in, "competitor");
	s->headers.deals_linked = at.event != COLUMN_ABSENT ||
	    at.lead != COLUMN_ABSENT || at.company != COLUMN_ABSENT ||
	    at.source != COLUMN_ABSENT;
	return at;
}

static void
read_deals(struct showinput *s, struct input *in, struct showmodel *model,
    struct deal_source *source)
{
	struct deal_places at = find_deal_places(s, in);
	struct show_deal whose = { .linked = s->headers.deals_linked };
	struct record record;
	struct deal deal;

	while (input_next(in, &record)) {
		if (!files_read_deal(source, in, &record, &deal))
			continue;
		whose.event_name = cell_text(&record, at.event);
		whose.lead_id = cell_text(&record, at.lead);
		whose.company = cell_text(&record, at.company);
		whose.source = cell_text(&record, at.source);
		if (s->previous != NULL &&
		    showmodel_claims_deal(s->previous, &whose, &deal))
			(void)showmodel_add_deal(s->previous, &deal,
			    SLICE_EMPTY);
		if (showmodel_claims_deal(model, &whose, &deal) &&
		    !showmodel_add_deal(model, &deal,
		    cell_text(&record, at.competitor)))
			input_reject(in, &record, COLUMN_ABSENT,
			    "sum-too-large", "an amount that makes the sum "
			    "too large; check it");
	}
}

void
showfiles_deals(struct showinput *s, struct showmodel *model,
    struct stages *stages)
{
	struct deal_settings settings = { .stages = stages,
	    .currency = s->files->currency,
	    .chance_most = model->rules.chance_most,
	    .no_deposit = model->rules.no_deposit };
	struct deal_source *source;
	struct fault fault;
	struct input *in;

	if (s->files->opportunities == NULL)
		return;
	in = input_open_side(s->cli, s->files->opportunities,
	    COLUMNS_OPPORTUNITY);
	input_need(in, "amount");
	input_need(in, "stage");
	source = deal_open(input_columns(in), &settings, &fault);
	if (source == NULL)
		report_trouble("%s", fault.text);
	read_deals(s, in, model, source);
	deal_close(source);
	close_side(s, in, &s->deal_rejects);
	showmodel_settle(model);
	if (s->previous != NULL)
		showmodel_settle(s->previous);
}

/* A remark must say something. */
static bool
read_remark(struct input *in, const struct record *record, size_t text,
    size_t author, size_t date, struct showremark *remark)
{
	remark->text = cell_text(record, text);
	remark->author = cell_text(record, author);
	if (remark->text.len == 0 && remark->about.len == 0) {
		input_reject(in, record, text, "no-text",
		    "empty; write the remark, or leave the record out");
		return false;
	}
	return cell_date(in, record, date, &remark->date);
}

static void
read_remarks(struct showinput *s, struct showremarks *remarks)
{
	struct input *in = input_open_side(s->cli, s->files->remarks,
	    COLUMNS_REMARK);
	size_t section = input_need(in, "section");
	size_t text = input_need(in, "text");
	size_t author = input_find(in, "author"), date = input_find(in, "date");
	struct showremark remark = { .about = SLICE_EMPTY };
	struct record record;

	while (input_next(in, &record)) {
		remark.section = showremarks_section(remarks,
		    cell_text(&record, section));
		if (remark.section == SHOW_NO_SECTION)
			input_reject_value(in, &record, section,
			    "unknown-section", "write a number from 1 to 13 "
			    "or a word as --print-table show-section has it");
		else if (read_remark(in, &record, text, author, date,
		    &remark))
			showremarks_add(remarks, &remark);
	}
	close_side(s, in, &s->remark_rejects);
}

static void
read_competitors(struct showinput *s, struct showremarks *remarks)
{
	struct input *in = input_open_side(s->cli, s->files->competitors,
	    COLUMNS_COMPETITOR);
	size_t name = input_need(in, "competitor");
	size_t text = input_find(in, "text");
	size_t author = input_find(in, "author"), date = input_find(in, "date");
	struct showremark remark = { .section = SHOW_COMPETITORS };
	struct record record;

	while (input_next(in, &record)) {
		remark.about = cell_text(&record, name);
		if (remark.about.len == 0)
			input_reject(in, &record, name, "no-competitor",
			    "empty; write the competitor's name");
		else if (read_remark(in, &record, text, author, date,
		    &remark))
			showremarks_add(remarks, &remark);
	}
	close_side(s, in, &s->remark_rejects);
}

void
showfiles_remarks(struct showinput *s, struct showremarks *remarks)
{
	if (s->files->competitors != NULL)
		read_competitors(s, remarks);
	if (s->files->remarks != NULL)
		read_remarks(s, remarks);
}

static struct checklist *
open_checklist(int lang)
{
	struct fault fault;
	struct checklist *list = checklist_open(lang, &fault);

	if (list == NULL)
		report_trouble("%s", fault.text);
	return list;
}

struct checklist *
showfiles_checklist(struct showinput *s)
{
	struct checklist *list;
	struct input *in;

	if (s->files->checklist == NULL)
		return NULL;
	list = open_checklist(s->cli->lang);
	in = input_open_side(s->cli, s->files->checklist, COLUMNS_NONE);
	showfacts_checklist(list, in);
	close_side(s, in, &s->checklist_rejects);
	return list;
}
