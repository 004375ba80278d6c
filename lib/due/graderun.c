/* graderun.c - graderun.h: leads in, leads with grades out */
#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "due/graderun.h"
#include "front/workers.h"
#include "rule/benchmark.h"

enum { GRADE, SCHEME, HORIZON, RELATION, FLAGS, BOOTH_CLASS, TIER,
	FIRST_STAGE, SCORE, POINTS, VALUE, CADENCE, ACTION, RULE, WHY,
	COLUMN_COUNT };

enum { SCORES = 128 };		/* a power of two */

const char *const graderun_adds[COLUMN_COUNT + 1] = {
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

/* What grades the leads of a file. */
struct grading {
	struct grader *grader;
	struct needs needs;
	struct gradefacts evidence;
	bool own_scheme;
	struct needs_found found;
	size_t places[NEEDS_MOST];
	struct spot_orders spot;
	const char *names[COLUMN_COUNT];	/* as long as the output */
	struct numbers numbers;
};

static void
find_columns(struct grading *g, struct input *in)
{
	size_t i;

	gradefacts_find(&g->evidence, in);
	for (i = 0; i < g->needs.count; i++) {
		g->places[i] = input_find(in, g->needs.names[i]);
		if (g->places[i] != COLUMN_ABSENT)
			places_find(&g->found, i, g->places[i]);
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
		    output_name(in, graderun_adds[i], cli->explain) :
		    !g->own_scheme && (i == CADENCE || i == ACTION) ? NULL :
		    graderun_adds[i];
	return output_open(cli, in, g->names, COLUMN_COUNT);
}

static void
grade_lead(struct grading *g, struct input *in, struct output *out,
    const struct record *record, struct slice *cells)
{
	struct grade_evidence known;
	struct grade_verdict v;

	if (g->evidence.given)
		gradefacts_of(&g->evidence, record, &known);
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
	places_clear(&g->needs, cells);
	out = open_grades(cli, g, in);
	workers_start(cli, in, out, &(struct workers_state){ .counts =
	    { &g->spot.orders, &g->spot.visitors } });
	while (input_next(in, &record)) {
		places_read(&g->found, &record, cells);
		grade_lead(g, in, out, &record, cells);
	}
	if (!cli->quiet)
		note_spot_orders(&g->spot);
	return output_finish_run(cli, in, out, g->evidence.rejected);
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
static void
open_grader(const struct cli *cli, const struct graderun_options *o,
    struct grading *g)
{
	struct grade_options grading = { .own_domain = o->own_domain,
		.decay = (enum decay_kind)o->decay, .today = cli->today,
		.lang = cli->lang, .explain = cli->explain };
	struct fault fault;

	choose_scheme(o->scheme, &grading);
	check_domain(grading.own_domain);
	g->grader = grader_open(&grading, &g->needs, &fault);
	if (g->grader == NULL)
		report_trouble("%s", fault.text);
	g->own_scheme = grading.scheme == GRADE_FILE;
}

int
graderun(const struct cli *cli, const struct graderun_options *options)
{
	struct grading *g = xcalloc(1, sizeof(*g));
	int status;

	g->spot = open_spot_orders();
	open_grader(cli, options, g);
	gradefacts_read(&g->evidence, cli, &options->files);
	status = grade_file(cli, g);
	gradefacts_release(&g->evidence);
	grader_close(g->grader);
	places_release(&g->needs);
	free(g);
	return status;
}
