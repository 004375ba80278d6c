/*
 * inquiry-screen - is this enquiry one of a real buyer?
 *
 * Reads leads with what they wrote and writes all of them with the result,
 * its points, the next question and where the present supplier sits
 * (R-SCREEN).  Nobody is dropped.  Memory: the messages.
 */
#include <stdlib.h>

#include "front/filter.h"
#include "front/side.h"
#include "lead/screen.h"
#include "set/group.h"

struct lead {
	struct slice id, text, country, products, quantity, price, horizon,
	    website, domain, tags;
	bool free_mail;
};
static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct lead, id),
	BIND_TEXT("inquiry_text", struct lead, text),
	BIND_TEXT("country", struct lead, country),
	BIND_TEXT("products_of_interest", struct lead, products),
	BIND_TEXT("quantity", struct lead, quantity),
	BIND_TEXT("target_price", struct lead, price),
	BIND_TEXT("buy_horizon_months", struct lead, horizon),
	BIND_TEXT("website", struct lead, website),
	BIND_TEXT("domain", struct lead, domain),
	BIND_BOOL("email_free", struct lead, free_mail),
	BIND_TEXT("tags", struct lead, tags),
	BIND_END
};
enum { RESULT, POINTS, ADVICE, QUESTION, AREA, RULE, WHY };
static const char *const adds[] = { "screen_result", "screen_points",
	"screen_advice", "next_question", "supplier_area", "screen_rule",
	"screen_why", NULL };

struct message {
	struct slice lead_id, body;
	int direction;
};
enum { DIRECTION_OUT, DIRECTION_IN };
static const struct bind message_reads[] = {
	BIND_TEXT("lead_id", struct message, lead_id, .needed = true),
	BIND_WORD("direction", struct message, direction, "out|in",
	    .needed = true),
	BIND_TEXT("body", struct message, body, .needed = true),
	BIND_END
};

/* What the messages of a lead come to. */
struct talk {
	struct buffer text;	/* what they wrote, in the order of the file */
	bool asked;		/* we put two questions or more */
	bool answered;		/* and they answered two */
};

struct run {
	struct screen *screen;
	struct groups *leads;
	struct talk *talks;
	size_t room, count;
	struct buffer text, terms, rules, why;
	uint64_t results[4], silent;
};

static struct talk *
talk_of(struct run *run, struct slice id)
{
	size_t at = groups_find(run->leads, &id);

	GROW(run->talks, at, run->room);
	if (at == run->count)
		run->talks[run->count++] = (struct talk){ .asked = false };
	return &run->talks[at];
}

/* Question marks, also the full-width one. */
static unsigned
count_questions(struct slice text)
{
	unsigned count = 0;
	size_t i;

	for (i = 0; i < text.len; i++)
		count += text.at[i] == '?' || (i + 2 < text.len &&
		    memcmp(text.at + i, "\xEF\xBC\x9F", 3) == 0);
	return count;
}

static bool
take_message(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct message *m = row;
	struct run *run = context;
	struct talk *talk;

	(void)line;
	(void)flaw;
	if (m->lead_id.len == 0)
		return true;
	talk = talk_of(run, m->lead_id);
	if (m->direction == DIRECTION_OUT) {
		talk->asked |= count_questions(m->body) >= 2;
	} else if (m->direction == DIRECTION_IN) {
		talk->answered |= talk->asked &&
		    screen_count_answers(run->screen, m->body) >= 2;
		buffer_add(&talk->text, m->body);
		buffer_add_byte(&talk->text, '\n');
	}
	return true;
}

static const struct talk *
find_talk(const struct run *run, struct slice id)
{
	size_t at = id.len == 0 ? GROUP_NONE :
	    groups_seek(run->leads, &id);

	return at == GROUP_NONE ? NULL : &run->talks[at];
}

static struct screen_case
make_case(struct run *run, const struct lead *lead)
{
	const struct talk *talk = find_talk(run, lead->id);
	struct screen_case c = { .text = lead->text, .country = lead->country,
	    .products = lead->products.len > 0,
	    .quantity = lead->quantity.len > 0,
	    .target_price = lead->price.len > 0,
	    .timing = lead->horizon.len > 0 &&
	    !slice_is(lead->horizon, "never"),
	    .website = (lead->website.len > 0 || lead->domain.len > 0) &&
	    !lead->free_mail,
	    .knows_product = slice_is_listed(SLICE("knows-product"),
	    lead->tags, ';') };

	if (talk != NULL && talk->text.len > 0) {
		run->text.len = 0;
		buffer_add(&run->text, lead->text);
		buffer_add_byte(&run->text, '\n');
		buffer_add(&run->text, buffer_slice(&talk->text));
		c.text = buffer_slice(&run->text);
		c.answered = talk->answered;
	}
	return c;
}

static void
join(struct buffer *list, const char *between, struct slice item)
{
	if (list->len > 0)
		buffer_add(list, slice_of(between));
	buffer_add(list, item);
}

/* R-SCREEN-07 where nothing gave a point. */
static void
write_terms(struct filter_run *f, struct run *run,
    const struct screen_verdict *v)
{
	struct slice last = SLICE_EMPTY;
	size_t i;

	run->terms.len = run->rules.len = run->why.len = 0;
	for (i = 0; i < SCREEN_TERMS; i++) {
		struct screen_term term;

		if ((v->terms >> i & 1) == 0)
			continue;
		term = screen_term(run->screen, i);
		join(&run->terms, ";", term.code);
		buffer_format(&run->terms, "%+d", term.points);
		join(&run->why, f->cli->lang == LANG_ZH ? "；" : "; ",
		    term.why);
		if (!slice_equal(term.rule, last))
			join(&run->rules, ";", term.rule);
		last = term.rule;
	}
	join(&run->rules, ";", SLICE("R-SCREEN-07"));
	f->cells[POINTS] = buffer_slice(&run->terms);
	f->cells[RULE] = buffer_slice(&run->rules);
	f->cells[WHY] = buffer_slice(&run->why);
}

static enum filter_verdict
screen_lead(struct filter_run *f, void *context, const void *row,
    struct flaw *flaw)
{
	struct run *run = context;
	struct screen_case c = make_case(run, row);
	struct screen_verdict v;

	(void)flaw;
	if (slice_trim(c.text).len == 0) {
		run->silent++;
		return FILTER_WRITE;
	}
	v = screen_judge(run->screen, &c);
	run->results[v.result]++;
	f->cells[RESULT] = slice_of(screen_results[v.result]);
	f->cells[ADVICE] = v.advice;
	f->cells[QUESTION] = v.question;
	f->cells[AREA] = v.area;
	write_terms(f, run, &v);
	return FILTER_WRITE;
}

static void
tell_results(struct filter_run *f, void *context)
{
	const struct run *run = context;
	const uint64_t *n = run->results;

	if (!f->cli->quiet)
		report_message("%llu genuine, %llu unclear, %llu doubtful, "
		    "%llu fishing, %llu without text",
		    (unsigned long long)n[SCREEN_GENUINE],
		    (unsigned long long)n[SCREEN_UNCLEAR],
		    (unsigned long long)n[SCREEN_DOUBTFUL],
		    (unsigned long long)n[SCREEN_FISHING],
		    (unsigned long long)run->silent);
}

static void
close_run(struct run *run)
{
	size_t i;

	for (i = 0; i < run->count; i++)
		buffer_release(&run->talks[i].text);
	free(run->talks);
	groups_free(run->leads);
	screen_close(run->screen);
	buffer_release(&run->text);
	buffer_release(&run->terms);
	buffer_release(&run->rules);
	buffer_release(&run->why);
}

int
main(int argc, char **argv)
{
	const char *messages = NULL, *home = "CN";
	const struct cli_option options[] = {
		OPTION_FILE('m', "messages", &messages,
		    "what was written to them, and their answers"),
		OPTION_TEXT(0, "home-country", "CC", &home,
		    "our country, default CN"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "say whether an enquiry is one of a real buyer",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_EXPLAIN | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "screen screen-points screen-question port "
		    "simplify columns",
		.kind = COLUMNS_LEAD, .reads = reads, .adds = adds,
		.parallel = true,
		.sides = (const struct cli_side[]){
			{ "messages", COLUMNS_MESSAGE, message_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};
	const struct side side = { .kind = COLUMNS_MESSAGE,
	    .reads = message_reads, .size = sizeof(struct message),
	    .take = take_message };
	struct run run = { .leads = groups_new(1) };
	uint64_t *const counts[] = { &run.results[0], &run.results[1],
	    &run.results[2], &run.results[3], &run.silent, NULL };
	const struct filter filter = {
		.size = sizeof(struct lead), .in_place = true,
		.record = screen_lead, .end = tell_results, .counts = counts,
	};
	struct fault fault;
	bool bad;
	int status;

	cli_start(&cli, argc, argv);
	if (strlen(home) != 2)
		cli_usage("--home-country: cannot read \"%s\"; write two "
		    "letters, as CN", home);
	run.screen = screen_open(slice_of(home), cli.lang, &fault);
	if (run.screen == NULL)
		report_trouble("%s", fault.text);
	bad = side_read(&cli, messages, &side, &run);
	status = filter_run(&cli, &filter, &run);
	close_run(&run);
	return status == 0 && bad ? 1 : status;
}
