/*
 * lead-grade - grade leads A to D in a named scheme, with reasons
 *
 * Reads leads and writes every column through, followed by the grades, the
 * booth class and tier, the score with its terms and what waiting has cost
 * (R-GRADE-01 to 30).  One pass, one record in memory.
 */
#include <stdio.h>

#include "rule/benchmark.h"
#include "base/date.h"
#include "base/text.h"
#include "due/files.h"
#include "front/cells.h"
#include "front/cli.h"
#include "touch/files.h"
#include "lead/grade.h"
#include "front/input.h"
#include "base/number.h"
#include "front/output.h"

enum { GRADE, SCHEME, HORIZON, RELATION, FLAGS, BOOTH_CLASS, TIER,
	FIRST_STAGE, SCORE, POINTS, VALUE, CADENCE, ACTION, RULE, WHY,
	COLUMN_COUNT };

/* What the command line says; a file that is not named is NULL. */
static struct {
	const char *scheme, *own_domain;
	const char *touches, *quotes, *samples, *deals, *receipts;
	int decay;
} asked = { .scheme = "both", .decay = DECAY_HALF_LIFE };

static const struct cli_option options[] = {
	OPTION_TEXT('s', "scheme", "horizon|relation|both|FILE", &asked.scheme,
	    "which grade to give, default both"),
	OPTION_CHOICE('d', "decay", "half-life|linear|none", &asked.decay,
	    "how waiting costs value, default half-life"),
	OPTION_TEXT(0, "own", "DOMAIN", &asked.own_domain,
	    "mail domain of our own staff, who are no leads"),
	OPTION_FILE(0, "touches", &asked.touches,
	    "contact log: who answered, and about what"),
	OPTION_FILE(0, "quotes", &asked.quotes, "quotes sent"),
	OPTION_FILE(0, "samples", &asked.samples, "samples sent"),
	OPTION_FILE(0, "opportunities", &asked.deals,
	    "deals; open ones are talks about terms"),
	OPTION_FILE(0, "receipts", &asked.receipts, "money received"),
	OPTION_END
};

enum { SCORES = 128 };		/* a power of two */

static const char *const all_names[COLUMN_COUNT + 1] = {
	"grade", "grade_scheme", "grade_horizon", "grade_relation",
	"grade_flags", "booth_class", "tier", "first_stage", "score",
	"grade_points", "value_pct", "cadence_days", "grade_action",
	"grade_rule", "grade_why", NULL
};

/* A number and how it is written, which repeats from lead to lead. */
struct written {
	int32_t number;
	size_t len;		/* 0: nothing yet */
	char text[32];
};

static struct slice
write_number(struct written *w, int32_t number, unsigned digits)
{
	if (w->number != number || w->len == 0) {
		w->number = number;
		w->len = number_format(w->text, number, digits, true);
	}
	return (struct slice){ w->text, w->len };
}

/* Numbers as they are written: of scores few are ever reached. */
struct numbers {
	struct written value, scores[SCORES];
};

static void
write_verdict(struct output *out, const struct record *record,
    const struct grade_verdict *v, struct numbers *numbers)
{
	struct slice cells[COLUMN_COUNT];

	cells[GRADE] = v->grade;
	cells[SCHEME] = v->scheme;
	cells[HORIZON] = v->horizon;
	cells[RELATION] = v->relation;
	cells[FLAGS] = v->flags;
	cells[BOOTH_CLASS] = v->booth_class;
	cells[TIER] = v->tier;
	cells[FIRST_STAGE] = v->first_stage;
	cells[SCORE] = write_number(&numbers->scores[(unsigned)v->score %
	    SCORES], v->score, 0);
	cells[POINTS] = v->terms;
	cells[VALUE] = v->value < 0 ? LABEL_EMPTY :
	    write_number(&numbers->value, v->value, 2);
	cells[CADENCE] = v->cadence;
	cells[ACTION] = v->action;
	cells[RULE] = v->rules;
	cells[WHY] = v->why;
	output_record_padded(out, record, cells);
}

/* R-GRADE-26: few visitors order on the spot; many are worth a look. */
struct spot_orders {
	int64_t share_pct, least;	/* of the table */
	uint64_t orders, visitors;	/* of the file */
};

static struct spot_orders
open_spot_orders(void)
{
	struct spot_orders s = { 0 };
	struct fault fault;

	if (!benchmark_find("spot_orders_pct", &s.share_pct, &fault) ||
	    !benchmark_find("spot_orders_least", &s.least, &fault))
		report_trouble("%s", fault.text);
	return s;
}

static void
note_spot_orders(const struct spot_orders *s)
{
	if (s->visitors >= (uint64_t)s->least &&
	    s->orders * 100 >= s->visitors * (uint64_t)s->share_pct)
		report_message("%llu of %llu visitors ordered on the spot; "
		    "usually fewer than %lld %% do, check booth_class",
		    (unsigned long long)s->orders,
		    (unsigned long long)s->visitors, (long long)s->share_pct);
}

/* A column of a scheme of one's own that no file could have is a slip. */
static void
check_scheme(const struct input *in, const struct grader *grader,
    const struct needs *needs, const size_t *places)
{
	struct fault fault;
	struct dictionary *d = dictionary_open(COLUMNS_LEAD, &fault);
	size_t i, place;

	if (d == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; (place = grader_scheme_place(grader, i)) != SIZE_MAX; i++)
		if (places[place] == COLUMN_ABSENT && dictionary_find(d,
		    slice_of(needs->names[place])) == SIZE_MAX)
			report_trouble("%s: no column \"%s\", which the scheme "
			    "looks at; correct the scheme, or name the column "
			    "with --column %s=HEADER", input_label(in),
			    needs->names[place], needs->names[place]);
	dictionary_close(d);
}

/* What the files beside the leads say of one. */
struct evidence {
	bool given, rejected;
	struct rollup *rollup;
	struct nameset *offered, *paid;	/* lead ids */
	struct nameset *payers;		/* companies */
	struct buffer key;
};

/* The columns that lead to it. */
struct evidence_places {
	size_t lead, company, event_end;
};

static void
find_evidence(struct evidence *e, const struct evidence_places *at,
    const struct record *record, struct grade_evidence *found)
{
	struct slice id = cell_text(record, at->lead);
	const struct rollup_lead *lead = e->rollup == NULL || id.len == 0 ?
	    NULL : rollup_meet(e->rollup, id, record->line);
	int32_t event_end;

	*found = (struct grade_evidence){ .known = false };
	if (id.len > 0) {
		found->offered = nameset_has(e->offered, id);
		found->traded = nameset_has(e->paid, id);
	}
	e->key.len = 0;
	if (!found->traded && text_key(&e->key, cell_text(record,
	    at->company)))
		found->traded = nameset_has(e->payers,
		    buffer_slice(&e->key));
	if (lead == NULL)
		return;
	if (date_parse_iso(cell_text(record, at->event_end), &event_end) ==
	    VALUE_OK)
		rollup_end_show(e->rollup, lead, event_end);
	found->known = true;
	found->contacted = lead->contact_count > 0;
	found->replied = lead->last_reply != DATE_NONE;
	found->terms = lead->terms_talked;
	found->offered |= lead->offered;
}

/* What grades the leads of a file. */
struct grading {
	struct grader *grader;
	struct needs needs;
	struct evidence evidence;
	bool own_scheme;
	struct needs_found found;
	size_t places[NEEDS_MOST];
	struct evidence_places at;
	struct spot_orders spot;
	const char *names[COLUMN_COUNT];	/* as long as the output */
	struct numbers numbers;
};

static void
find_columns(struct grading *g, struct input *in)
{
	size_t i;

	g->at = (struct evidence_places){ input_find(in, "lead_id"),
		input_find(in, "company"), input_find(in, "event_end") };
	if (g->evidence.given && !input_is_empty(in))
		g->at.lead = input_need(in, "lead_id");
	for (i = 0; i < g->needs.count; i++) {
		g->places[i] = input_find(in, g->needs.names[i]);
		if (g->places[i] != COLUMN_ABSENT)
			needs_find(&g->found, i, g->places[i]);
	}
	if (input_is_empty(in))
		return;
	if (g->found.count == 0 && !columns_any_known(input_columns(in)))
		report_trouble("%s:%lu: none of the columns of a lead; run "
		    "lead-import first, or name one with --column "
		    "budget=HEADER", input_label(in), input_header(in)->line);
	if (g->own_scheme)
		check_scheme(in, g->grader, &g->needs, g->places);
}

static struct output *
open_grades(const struct cli *cli, struct grading *g, struct input *in)
{
	size_t i;

	for (i = 0; i < COLUMN_COUNT; i++)
		g->names[i] = i == WHY ?
		    output_name(in, all_names[i], cli->explain) :
		    !g->own_scheme && (i == CADENCE || i == ACTION) ? NULL :
		    all_names[i];
	return output_open(cli, in, g->names, COLUMN_COUNT);
}

static void
grade_lead(struct grading *g, struct input *in, struct output *out,
    const struct record *record, struct slice *cells)
{
	struct grade_evidence known;
	struct grade_verdict v;

	if (g->evidence.given)
		find_evidence(&g->evidence, &g->at, record, &known);
	grade_judge(g->grader, cells, g->evidence.given ? &known : NULL, &v);
	if (v.bad && v.bad_words.len > 0) {
		input_reject_word(in, record, g->places[v.bad_place],
		    v.bad_words);
		return;
	}
	if (v.bad) {
		input_reject_value(in, record, g->places[v.bad_place],
		    v.bad_code, v.remedy);
		return;
	}
	g->spot.visitors += v.booth_class.len > 0;
	g->spot.orders += slice_is(v.booth_class, "order_on_spot");
	write_verdict(out, record, &v, &g->numbers);
}

static int
grade_file(const struct cli *cli, struct grading *g)
{
	struct input *in = input_open(cli, cli_file(cli), COLUMNS_LEAD);
	struct slice cells[NEEDS_MOST];
	struct record record;
	struct output *out;

	find_columns(g, in);
	grader_begin(g->grader, &g->found, input_values(in, "status"));
	needs_clear(&g->needs, cells);
	out = open_grades(cli, g, in);
	while (input_next(in, &record)) {
		needs_read(&g->found, &record, cells);
		grade_lead(g, in, out, &record, cells);
	}
	if (!cli->quiet)
		note_spot_orders(&g->spot);
	return cli_finish(cli, in, out, g->evidence.rejected);
}

static void
read_evidence(const struct cli *cli, struct evidence *e)
{
	if (asked.touches != NULL)
		e->rollup = contactlog_roll_up(cli, asked.touches,
		    &e->rejected);
	e->offered = nameset_new();
	e->paid = nameset_new();
	e->payers = nameset_new();
	if (asked.quotes != NULL)
		e->rejected |= sidefile_offered(cli, asked.quotes,
		    COLUMNS_QUOTE, e->offered);
	if (asked.samples != NULL)
		e->rejected |= sidefile_offered(cli, asked.samples,
		    COLUMNS_SAMPLE, e->offered);
	if (asked.deals != NULL)
		e->rejected |= sidefile_offered(cli, asked.deals,
		    COLUMNS_OPPORTUNITY, e->offered);
	if (asked.receipts != NULL)
		e->rejected |= sidefile_paid(cli, asked.receipts, e->paid,
		    e->payers);
	e->given = asked.touches != NULL || asked.quotes != NULL ||
	    asked.samples != NULL || asked.deals != NULL ||
	    asked.receipts != NULL;
}

static void
release_evidence(struct evidence *e)
{
	rollup_close(e->rollup);
	nameset_free(e->offered);
	nameset_free(e->paid);
	nameset_free(e->payers);
	buffer_release(&e->key);
}

/* A word is a built-in scheme, anything else the user's file. */
static void
choose_scheme(const char *text, struct grade_options *grading)
{
	if (strcmp(text, "horizon") == 0)
		grading->scheme = GRADE_HORIZON;
	else if (strcmp(text, "relation") == 0)
		grading->scheme = GRADE_RELATION;
	else if (strcmp(text, "both") == 0)
		grading->scheme = GRADE_BOTH;
	else if (strpbrk(text, "./") == NULL)
		cli_usage("--scheme: cannot read \"%s\"; write horizon, "
		    "relation, both or a file such as ./%s.csv", text, text);
	else
		grading->scheme = GRADE_FILE;
	grading->file = text;
}

/* A slip that would leave our own staff among the leads. */
static void
check_domain(const char *domain)
{
	if (domain != NULL && (strchr(domain, '.') == NULL ||
	    strpbrk(domain, "@/: ") != NULL))
		cli_usage("--own: cannot read \"%s\"; write what stands behind "
		    "the @ of your own addresses, such as example.com",
		    domain);
}

/* The grader that the command line asks for. */
static struct grader *
open_grader(const struct cli *cli, struct needs *needs, bool *own_scheme)
{
	struct grade_options grading = { .own_domain = asked.own_domain,
		.decay = (enum decay_kind)asked.decay, .today = cli->today,
		.lang = cli->lang, .explain = cli->explain };
	struct grader *grader;
	struct fault fault;

	choose_scheme(asked.scheme, &grading);
	check_domain(grading.own_domain);
	grader = grader_open(&grading, needs, &fault);
	if (grader == NULL)
		report_trouble("%s", fault.text);
	*own_scheme = grading.scheme == GRADE_FILE;
	return grader;
}

int
main(int argc, char **argv)
{
	struct cli cli = {
		.summary = "grade leads A to D in a named scheme, with reasons",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "grade grade-points booth-class tier non-lead "
		    "buyer-question lead-status decay horizon freemail "
		    "topic-kind touch-role autoreply reply-mark limit "
		    "benchmark columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "lead_id company event_name event_end met_date "
		    "budget buy_horizon_months buy_horizon "
		    "booth_class tier status last_reply_date "
		    "last_contact_date first_contact_date "
		    "contact_count topics_used deposit_date email "
		    "quantity target_price booth_note interest "
		    "sincerity professionalism job_title "
		    "customer_type company_size website",
		.adds = all_names,
	};
	static struct grading grading;
	int status;

	cli_start(&cli, argc, argv);
	grading.spot = open_spot_orders();
	grading.grader = open_grader(&cli, &grading.needs,
	    &grading.own_scheme);
	read_evidence(&cli, &grading.evidence);
	status = grade_file(&cli, &grading);
	release_evidence(&grading.evidence);
	grader_close(grading.grader);
	needs_release(&grading.needs);
	return status;
}
