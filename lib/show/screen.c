/*
 * screen.c - an answer, six numbers, ten names, three pictures
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "campaign/roi.h"
#include "show/screen.h"

enum { TILES_MOST = 6, STEPS_MOST = 6, BARS_MOST = 8, PARTS_MOST = 6 };

/* ---- what is known ---------------------------------------------------- */

static const struct showevent *
event_of(const struct showblock *p)
{
	return p->parts->model->options.event;
}

static bool
is_unripe(const struct showblock *p)
{
	const struct showmodel *m = p->parts->model;

	return roi_is_immature(event_of(p)->end, m->options.today,
	    m->ripe_months);
}

static struct slice
ripe_day(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	char text[11];

	return arena_copy(&p->arena, slice_of(date_format_iso(text,
	    date_add_months(event_of(p)->end, (int)m->ripe_months))));
}

static struct roi_value
return_of(const struct showblock *p)
{
	static const struct roi_value unknown = { false, 0 };
	const struct show_sum *sum = showmodel_own_sum(p->parts->model);

	return !event_of(p)->has_cost || sum == NULL ? unknown :
	    roi_return(sum->group.won, event_of(p)->cost);
}

static struct roi_value
cover_of(const struct showblock *p)
{
	static const struct roi_value unknown = { false, 0 };
	const struct show_sum *sum = showmodel_own_sum(p->parts->model);

	return !event_of(p)->has_cost || sum == NULL ? unknown :
	    roi_pipeline(showmodel_sum_amount(sum), event_of(p)->cost);
}

/* Exactly, where a return is rounded to 0. */
static bool
has_paid(const struct showblock *p)
{
	const struct show_sum *sum = showmodel_own_sum(p->parts->model);

	return sum != NULL && sum->group.won >= event_of(p)->cost;
}

/* Measured goals, and how many of them were reached. */
static size_t
count_goals(const struct showblock *p, size_t *reached_all)
{
	const struct showevent *e = event_of(p);
	size_t measured = 0, i;
	int64_t reached;

	*reached_all = 0;
	for (i = 0; i < e->goal_count; i++) {
		if (!showmodel_measure(p->parts->model, e->goals[i].measure,
		    &reached))
			continue;
		measured++;
		*reached_all += reached >= e->goals[i].aimed;
	}
	return measured;
}

/* ---- numbers as people read them -------------------------------------- */

/* 1/10000 as a percentage with one decimal at most. */
static struct slice
percent(struct showblock *p, int64_t share)
{
	struct buffer text = { 0 };
	struct slice copy;
	int64_t tenths = share;

	(void)number_scale(share, 1, 10, &tenths);
	if (tenths % 10 == 0)
		showfigure_add_percent(&p->source, &text, tenths / 10, 0);
	else
		showfigure_add_percent(&p->source, &text, tenths, 1);
	copy = arena_copy(&p->arena, buffer_slice(&text));
	buffer_release(&text);
	return copy;
}

/* How many times the cost, as "9.99". */
static struct slice
times_cost(struct showblock *p)
{
	const struct show_sum *sum = showmodel_own_sum(p->parts->model);
	struct buffer text = { 0 };
	struct slice copy;

	showwords_add_decimal(&text, roi_times(showmodel_sum_amount(sum),
	    event_of(p)->cost).value, 2);
	copy = arena_copy(&p->arena, buffer_slice(&text));
	buffer_release(&text);
	return copy;
}

static struct slice
money(struct showblock *p, int64_t minor, unsigned digits,
    struct slice currency)
{
	struct buffer text = { 0 };
	struct slice copy;

	showwords_add_money(p->parts->words, &text, minor, digits, currency);
	copy = arena_copy(&p->arena, buffer_slice(&text));
	buffer_release(&text);
	return copy;
}

static struct slice
fill_count(struct showblock *p, const char *name, const char *what,
    uint64_t count)
{
	return showblock_fill(p, name, &COUNT_OF(what, count), 1);
}

static struct slice
fill_text(struct showblock *p, const char *name, const char *what,
    struct slice text)
{
	return showblock_fill(p, name, &TEXT_OF(what, text), 1);
}

/* ---- verdict ---------------------------------------------------------- */

static void
add_reason(struct showblock *p, struct buffer *out, struct slice reason)
{
	bool zh = p->parts->lang;

	buffer_add(out, out->len > 0 ? zh ? SLICE("；") : SLICE("; ") :
	    SLICE_EMPTY);
	buffer_add(out, reason);
}

static void
add_money_reason(struct showblock *p, struct buffer *out)
{
	struct roi_value roi = return_of(p), cover = cover_of(p);
	const struct showmodel *m = p->parts->model;

	if (!event_of(p)->has_cost)
		add_reason(p, out, showblock_say(p, "r_no_cost"));
	else if (m->deal_rows == 0)
		add_reason(p, out, showblock_say(p, "r_no_deals"));
	if (roi.known && !is_unripe(p))
		add_reason(p, out, fill_text(p, "r_return", "pct",
		    percent(p, roi.value)));
	else if (cover.known)
		add_reason(p, out, fill_text(p, "r_cover", "times",
		    times_cost(p)));
}

/* "1 of 5", or the word for all, none, and the only one. */
static const char *
goals_text(size_t reached, size_t all)
{
	if (all == 1)
		return reached ? "r_the_goal" : "r_the_goal_missed";
	return reached == all ? "r_goals_all" : reached == 0 ?
	    "r_goals_none" : "r_goals";
}

static void
add_reasons(struct showblock *p, struct buffer *out)
{
	const struct showmodel *m = p->parts->model;
	size_t reached, goals = count_goals(p, &reached);

	add_money_reason(p, out);
	if (goals > 0)
		add_reason(p, out, showblock_fill(p,
		    goals_text(reached, goals), (struct showblock_value[]){
		    COUNT_OF("reached", reached), COUNT_OF("all", goals) },
		    2));
	else if (event_of(p)->goal_count == 0)
		add_reason(p, out, showblock_say(p, "r_no_goals"));
	if (m->options.touches != NULL && m->touched < m->leads)
		add_reason(p, out, showblock_fill(p, m->touched > 0 ?
		    "r_waiting" : "r_all_waiting", (struct showblock_value[]){
		    COUNT_OF("count", m->leads - m->touched),
		    COUNT_OF("all", m->leads) }, 2));
}

/* What goals and pipeline say before the leads are ripe. */
static enum doc_tone
judge_early(const struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	struct roi_value cover = cover_of(p);
	size_t reached, goals = count_goals(p, &reached);

	if (goals == 0 && !cover.known)
		return DOC_PLAIN;
	if (reached == goals && cover.known &&
	    cover.value >= m->cover_times * 10000)
		return DOC_GOOD;
	if ((goals > 0 && reached == 0 && !cover.known) ||
	    (cover.known && cover.value < 10000 && reached < goals))
		return DOC_BAD;
	return DOC_FAIR;
}

static void
add_verdict(struct showblock *p)
{
	static const char *const early[] = { "v_open", "v_early_good",
		"v_early_fair", "v_early_bad" };
	struct roi_value roi = return_of(p);
	bool unripe = is_unripe(p), zh = p->parts->lang;
	enum doc_tone tone = DOC_PLAIN;
	struct buffer reasons = { 0 }, text = { 0 };

	if (p->parts->model->leads + p->parts->model->deals == 0) {
		doc_verdict(p->doc, DOC_PLAIN, showblock_say(p, "v_empty"));
		return;
	}
	if (roi.known && !unripe) {
		tone = has_paid(p) ? DOC_GOOD : DOC_BAD;
		buffer_add(&text, showblock_say(p, has_paid(p) ? "v_good" :
		    "v_bad"));
	} else if (unripe) {
		tone = judge_early(p);
		buffer_add(&text, fill_text(p, early[tone], "date",
		    ripe_day(p)));
	} else {
		buffer_add(&text, showblock_say(p, "v_unknown"));
	}
	add_reasons(p, &reasons);
	if (reasons.len > 0) {
		buffer_add(&text, zh ? SLICE("：") : SLICE(": "));
		buffer_add(&text, buffer_slice(&reasons));
	}
	buffer_add(&text, zh ? SLICE("。") : SLICE("."));
	doc_verdict(p->doc, tone, buffer_slice(&text));
	buffer_release(&reasons);
	buffer_release(&text);
}

/* ---- tiles ------------------------------------------------------------ */

struct tiles {
	struct showblock *page;
	struct doc_tile all[TILES_MOST];
	size_t count;
};

static enum doc_tone
tone_of(const struct showblock *p, int64_t share)
{
	return share >= 10000 ? DOC_GOOD :
	    share >= p->parts->model->goal_fair_pct * 100 ? DOC_FAIR : DOC_BAD;
}

/* A tile, with the number of its command line behind the note. */
static void
add_tile(struct tiles *t, const char *label, struct slice value,
    struct slice note, enum doc_tone tone, unsigned number)
{
	struct showblock *p = t->page;
	struct buffer text = { 0 };

	buffer_add(&text, note);
	if (number > 0 && p->parts->appendix != SHOW_APPENDIX_NO)
		buffer_format(&text, "%s[%u]", text.len ? " " : "", number);
	t->all[t->count++] = (struct doc_tile){ showblock_say(p, label),
		value, arena_copy(&p->arena, buffer_slice(&text)), tone };
	buffer_release(&text);
}

/* Makes a figure; its number, or 0 when nothing is known of it. */
static unsigned
make_figure(struct showblock *p, enum show_trace trace)
{
	if (!showfigure_make(&p->source, trace, &p->figure))
		return 0;
	return showblock_number(p, trace, buffer_slice(&p->figure.label),
	    buffer_slice(&p->figure.plain));
}

/* How far a goal was reached; false without such a goal. */
static bool
goal_share(struct showblock *p, enum show_measure measure, int64_t *share,
    struct slice *note)
{
	const struct showevent *e = event_of(p);
	int64_t reached;
	size_t i;

	for (i = 0; i < e->goal_count; i++)
		if (e->goals[i].measure == measure && e->goals[i].aimed > 0)
			break;
	*note = showblock_say(p, "n_no_goal");
	if (i == e->goal_count ||
	    !showmodel_measure(p->parts->model, measure, &reached) ||
	    !number_scale(reached, 10000, e->goals[i].aimed, share))
		return false;
	*note = showblock_fill(p, "n_goal", (struct showblock_value[]){
	    TEXT_OF("share", percent(p, *share)),
	    TEXT_OF("aimed", measure == SHOW_AMOUNT ? money(p,
	    e->goals[i].aimed, e->digits, e->currency) :
	    e->goals[i].cell) }, 2);
	return true;
}

static void
add_goal_tile(struct tiles *t, const char *label, enum show_trace trace,
    enum show_measure measure)
{
	struct showblock *p = t->page;
	unsigned number = make_figure(p, trace);
	struct slice value, note;
	int64_t share = 0;
	bool aimed;

	if (number == 0)
		return;
	value = arena_copy(&p->arena, buffer_slice(&p->figure.value));
	aimed = goal_share(p, measure, &share, &note);
	add_tile(t, label, value, note, aimed ? tone_of(p, share) : DOC_PLAIN,
	    number);
}

static void
add_touched_tile(struct tiles *t)
{
	struct showblock *p = t->page;
	const struct showmodel *m = p->parts->model;
	unsigned number = make_figure(p, TRACE_TOUCHED);
	int64_t share = 0;

	if (number == 0 || m->leads == 0 || !number_scale(
	    (int64_t)m->touched, 10000, (int64_t)m->leads, &share))
		return;
	add_tile(t, "k_touched", percent(p, share), m->touched == m->leads ?
	    showblock_say(p, "n_all_touched") : fill_count(p, "n_waiting",
	    "count", m->leads - m->touched), tone_of(p, share), number);
}

static void
add_cost_tile(struct tiles *t)
{
	struct showblock *p = t->page;
	unsigned number = make_figure(p, TRACE_COST_A);

	if (number > 0)
		add_tile(t, "k_cost_a", arena_copy(&p->arena,
		    buffer_slice(&p->figure.value)), fill_text(p, "n_cost",
		    "cost", money(p, event_of(p)->cost, event_of(p)->digits,
		    event_of(p)->currency)), DOC_PLAIN, number);
}

static void
add_pipeline_tile(struct tiles *t)
{
	struct showblock *p = t->page;
	const struct showmodel *m = p->parts->model;
	const struct show_sum *sum = showmodel_own_sum(m);
	struct slice note;
	int64_t share = 0;
	unsigned number;
	bool aimed;

	if (sum == NULL)
		return;
	number = showblock_number(p, TRACE_SUMS, fill_count(p, "t_sums", "n",
	    m->deals), SLICE_EMPTY);
	aimed = goal_share(p, SHOW_AMOUNT, &share, &note);
	if (!aimed && cover_of(p).known)
		note = fill_text(p, "n_cover", "times", times_cost(p));
	add_tile(t, "k_pipeline", money(p, showmodel_sum_amount(sum), sum->digits,
	    sum->currency), note, aimed ? tone_of(p, share) : DOC_PLAIN,
	    number);
}

static void
add_return_tile(struct tiles *t)
{
	struct showblock *p = t->page;
	struct roi_value roi = return_of(p);
	unsigned number = make_figure(p, TRACE_ROI);
	bool unripe = is_unripe(p);

	if (number == 0 || !roi.known)
		return;
	add_tile(t, "k_return", percent(p, roi.value), unripe ?
	    fill_text(p, "n_unripe", "date", ripe_day(p)) :
	    showblock_say(p, event_of(p)->end == DATE_NONE ? "n_undated" :
	    "n_ripe"), unripe ? DOC_FAIR : has_paid(p) ? DOC_GOOD :
	    DOC_BAD, number);
}

static void
add_tiles(struct showblock *p)
{
	struct tiles t = { .page = p };

	add_goal_tile(&t, "k_leads", TRACE_LEADS, SHOW_LEADS);
	add_goal_tile(&t, "k_a", TRACE_A, SHOW_A_LEADS);
	add_touched_tile(&t);
	add_cost_tile(&t);
	add_pipeline_tile(&t);
	add_return_tile(&t);
	doc_tiles(p->doc, t.all, t.count);
}

/* ---- this week -------------------------------------------------------- */

/* "Company, contact", or whatever of the two is known, or the id. */
static struct slice
customer(struct showblock *p, const struct show_idle *idle)
{
	bool both = idle->company.len > 0 && idle->contact.len > 0;

	if (idle->company.len + idle->contact.len == 0)
		return idle->id;
	p->text.len = 0;
	buffer_add(&p->text, idle->company);
	buffer_add(&p->text, both ? SLICE(" · ") : SLICE_EMPTY);
	buffer_add(&p->text, idle->contact);
	return arena_copy(&p->arena, buffer_slice(&p->text));
}

static void
add_idle(struct showblock *p, const struct show_idle *idle)
{
	struct slice cells[6] = { customer(p, idle), idle->grade,
		showwords_country(p->parts->words, idle->country) };

	cells[3] = fill_count(p, "w_days", "n", (uint64_t)idle->days);
	cells[4] = percent(p, idle->loss);
	cells[5] = idle->owner.len > 0 ? idle->owner :
	    showblock_say(p, "w_nobody");
	doc_row(p->doc, cells, DOC_NONE, DOC_NONE);
	doc_row_tone(p->doc, slice_is(idle->grade, "A") ? DOC_BAD :
	    DOC_PLAIN);
}

static void
add_idle_table(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	const struct doc_column columns[] = {
		{ showblock_say(p, "customer"), false },
		{ showblock_say(p, "grade"), false },
		{ showblock_say(p, "country"), false },
		{ showblock_say(p, "w_wait"), true },
		{ showblock_say(p, "w_loss"), true },
		{ showblock_say(p, "owner"), false },
	};
	struct doc_heading heading = { .columns = columns, .count = 6,
		.caption = SLICE_EMPTY };
	unsigned number = make_figure(p, TRACE_WAITING);
	size_t i;

	if (number > 0)
		heading.caption = showblock_caption(p,
		    showblock_say(p, "w_table"), TRACE_WAITING);
	doc_table(p->doc, &heading);
	for (i = 0; i < m->idle_count; i++)
		add_idle(p, &m->idle[i]);
	if (m->idle_all > m->idle_count)
		doc_text(p->doc, fill_count(p, "w_more", "n",
		    m->idle_all - m->idle_count));
}

static void
add_week(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	struct slice loss;
	int64_t hundredths = 0;

	doc_part(p->doc, showblock_say(p, "w_title"));
	if (m->options.touches == NULL) {
		doc_note(p->doc, showblock_say(p, "w_no_log"));
		return;
	}
	if (m->idle_all == 0) {
		doc_text(p->doc, showblock_say(p, m->leads == 0 ?
		    "w_no_leads" : "w_none"));
		return;
	}
	(void)number_scale(m->idle_loss, 1, 100, &hundredths);
	p->text.len = 0;
	showwords_add_decimal(&p->text, hundredths, 2);
	loss = arena_copy(&p->arena, buffer_slice(&p->text));
	doc_text(p->doc, showblock_fill(p, "w_text",
	    (struct showblock_value[]){ COUNT_OF("count", m->idle_all),
	    TEXT_OF("loss", loss) }, 2));
	add_idle_table(p);
}

/* ---- pictures --------------------------------------------------------- */

/* "39 (12.6 %)": the share of a whole that is known and not smaller. */
static struct slice
count_of(struct showblock *p, uint64_t count, uint64_t whole)
{
	int64_t share = 0;
	bool zh = p->parts->lang;
	struct buffer text = { 0 };
	struct slice copy;

	showwords_add_count(&text, (int64_t)count);
	if (count <= whole && whole > 0 && number_scale((int64_t)count, 10000, (int64_t)whole,
	    &share)) {
		buffer_add(&text, zh ? SLICE("（") : SLICE(" ("));
		buffer_add(&text, percent(p, share));
		buffer_add(&text, zh ? SLICE("）") : SLICE(")"));
	}
	copy = arena_copy(&p->arena, buffer_slice(&text));
	buffer_release(&text);
	return copy;
}

static void
add_step(struct showblock *p, struct doc_point *points, size_t *count,
    const char *label, uint64_t size, uint64_t whole)
{
	points[(*count)++] = (struct doc_point){ showblock_say(p, label),
		count_of(p, size, whole), (int64_t)size, DOC_NONE, false };
}

static uint64_t
count_won(const struct showmodel *m)
{
	uint64_t won = 0;
	size_t i;

	for (i = 0; i < m->sum_count; i++)
		won += m->sums[i].group.places[FORECAST_WON];
	return won;
}

static void
add_funnel(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	struct doc_point points[STEPS_MOST];
	struct doc_picture picture = { .shape = DOC_PICTURE_FUNNEL,
		.title = showblock_say(p, "p_funnel"),
		.describe = showblock_say(p, "p_funnel"),
		.size_means = SLICE_EMPTY, .part_means = SLICE_EMPTY,
		.points = points };
	int64_t talks = event_of(p)->counts[SHOW_VISITORS];

	if (talks >= 0)
		add_step(p, points, &picture.count, "s_talks",
		    (uint64_t)talks, 0);
	add_step(p, points, &picture.count, "s_leads", m->leads,
	    talks > 0 ? (uint64_t)talks : 0);
	if (m->options.touches != NULL)
		add_step(p, points, &picture.count, "s_touched", m->touched,
		    m->leads);
	if (m->quoted > 0)
		add_step(p, points, &picture.count, "s_quoted", m->quoted,
		    m->leads);
	if (m->deal_rows > 0) {
		add_step(p, points, &picture.count, "s_deals", m->deals,
		    m->leads);
		add_step(p, points, &picture.count, "s_won", count_won(m),
		    m->deals);
	}
	doc_picture(p->doc, &picture);
}

/* A tally's first names, the rest in one point at the end. */
static size_t
take_points(struct showblock *p, const struct tally *tally,
    struct doc_point *points, size_t most, bool *rest)
{
	struct tally_entry *all = tally_sorted(tally);
	size_t names = tally_names(tally), count = 0, i;
	size_t known = names - (tally_count(tally, SLICE_EMPTY) > 0);
	uint64_t others = 0;

	for (i = 0; i < names; i++) {
		if (all[i].name.len == 0 || (known > most &&
		    count + 1 == most)) {
			others += all[i].count;
			continue;
		}
		points[count++] = (struct doc_point){ all[i].name, SLICE_EMPTY,
			(int64_t)all[i].count, DOC_NONE, false };
	}
	free(all);
	*rest = others > 0;
	if (*rest)
		points[count++] = (struct doc_point){ showblock_say(p,
		    "p_others"), SLICE_EMPTY, (int64_t)others, DOC_NONE,
		    false };
	return count;
}

/* What others of a tally have in another one: all but the points before. */
static int64_t
part_of(const struct tally *tally, const struct doc_point *points, size_t i,
    bool last)
{
	int64_t part = (int64_t)(last ? tally_total(tally) :
	    tally_count(tally, points[i].label));
	size_t j;

	for (j = 0; last && j < i; j++)
		part -= points[j].part;
	return part;
}

static void
add_sellers(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	struct doc_point points[BARS_MOST + 1];
	struct doc_picture picture = { .shape = DOC_PICTURE_BARS,
		.title = showblock_say(p, "p_sellers"),
		.describe = showblock_say(p, "p_sellers"),
		.size_means = SLICE_EMPTY, .part_means = SLICE_EMPTY,
		.points = points };
	bool log = m->options.touches != NULL;
	size_t i;

	if (tally_total(m->owners) == tally_count(m->owners, SLICE_EMPTY))
		return;
	picture.count = take_points(p, m->owners, points, BARS_MOST,
	    &picture.rest);
	if (log) {
		picture.part_means = showblock_say(p, "p_idle");
		picture.size_means = showblock_say(p, "p_busy");
	}
	for (i = 0; i < picture.count; i++) {
		if (log)
			points[i].part = part_of(m->idle_owners, points, i,
			    picture.rest && i + 1 == picture.count);
		points[i].value = !log ? count_of(p, (uint64_t)points[i].size,
		    0) : showblock_fill(p, "p_seller",
		    (struct showblock_value[]){
		    COUNT_OF("idle", points[i].part),
		    COUNT_OF("all", points[i].size) }, 2);
	}
	doc_picture(p->doc, &picture);
}

static void
add_countries(struct showblock *p)
{
	const struct showmodel *m = p->parts->model;
	struct doc_point points[PARTS_MOST + 1];
	struct doc_picture picture = { .shape = DOC_PICTURE_STACK,
		.title = showblock_say(p, "p_countries"),
		.describe = showblock_say(p, "p_countries"),
		.size_means = SLICE_EMPTY, .part_means = SLICE_EMPTY,
		.points = points };
	size_t i;

	if (tally_total(m->countries) == tally_count(m->countries,
	    SLICE_EMPTY))
		return;
	picture.count = take_points(p, m->countries, points, PARTS_MOST,
	    &picture.rest);
	for (i = 0; i < picture.count; i++) {
		if (!picture.rest || i + 1 < picture.count)
			points[i].label = showwords_country(p->parts->words,
			    points[i].label);
		points[i].value = count_of(p, (uint64_t)points[i].size,
		    m->leads);
	}
	doc_picture(p->doc, &picture);
}

/* ---- the last show ---------------------------------------------------- */

static struct slice
figure_of(struct showblock *p, const struct showmodel *model,
    enum show_trace trace, struct slice *label)
{
	struct showfigure_source source = p->source;

	source.model = model;
	source.checklist = NULL;
	if (!showfigure_make(&source, trace, &p->figure))
		return showblock_say(p, "not_known");
	*label = arena_copy(&p->arena, buffer_slice(&p->figure.label));
	return arena_copy(&p->arena, buffer_slice(&p->figure.value));
}

/* Both by the same reckoning, each at the age that it has today. */
static void
add_previous(struct showblock *p)
{
	static const enum show_trace traces[] = { TRACE_LEADS, TRACE_A,
		TRACE_TOUCHED, TRACE_WINDOW, TRACE_COST, TRACE_COST_LEAD,
		TRACE_COST_A, TRACE_DEALS, TRACE_ROI, TRACE_RETURN };
	const struct showmodel *last = p->parts->input->previous;
	const struct doc_column columns[] = {
		{ showblock_say(p, "figure"), false },
		{ event_of(p)->name, true },
		{ last->options.event->name, true },
	};
	struct doc_heading heading = { .columns = columns, .count = 3,
		.caption = showblock_say(p, "t_previous") };
	size_t i;

	doc_table(p->doc, &heading);
	for (i = 0; i < sizeof(traces) / sizeof(*traces); i++) {
		struct slice cells[3] = { SLICE_EMPTY };

		cells[2] = figure_of(p, last, traces[i], &cells[0]);
		cells[1] = figure_of(p, p->parts->model, traces[i],
		    &cells[0]);
		if (cells[0].len > 0)
			doc_row(p->doc, cells, DOC_NONE, DOC_NONE);
	}
	doc_text(p->doc, fill_text(p, "previous_how", "name",
	    last->options.event->name));
}

void
showscreen_add(struct showblock *p)
{
	add_verdict(p);
	add_tiles(p);
	add_week(p);
	if (p->parts->input->previous != NULL)
		add_previous(p);
	if (p->parts->model->leads == 0)
		return;
	add_funnel(p);
	add_sellers(p);
	add_countries(p);
}
