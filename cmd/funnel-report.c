/*
 * funnel-report - one page for the pipeline review on Monday and Friday
 *
 * Will we make it, what changed, what to ask whom; then commits, sellers,
 * losses and what closes the gap (R-FREPORT).  The numbers are those of
 * funnel-forecast, funnel-diff, stage-audit and rep-metrics, which it runs
 * over the same file; the appendix has their command lines.  Memory: what
 * those write, a row for each deal twice.
 */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "csv/sheet.h"
#include "front/cli.h"
#include "front/sibling.h"
#include "front/target.h"
#include "funnel/reportrun.h"
#include "rule/settings.h"

enum { FORMAT_HTML, FORMAT_MD, FORMAT_TXT };

struct options {
	struct reportrun_options run;
	int format, use;
	bool no_appendix;
	char period[32];
};

/* The quarter of today, where no period was given. */
static void
set_period(struct options *o, const struct cli *cli)
{
	int start = DATE_CALENDAR_YEAR, quarter, year;
	int32_t from, to;
	struct fault fault;

	if (o->run.fy_start != NULL && !date_parse_fiscal_start(
	    slice_of(o->run.fy_start), &start))
		cli_usage("--fy-start: cannot read \"%s\"; write a month or "
		    "a day such as 4 or 04-06", o->run.fy_start);
	if (o->run.period == NULL) {
		year = date_fiscal_quarter(cli->today, start, &quarter);
		snprintf(o->period, sizeof(o->period), "%04dQ%d", year,
		    quarter);
		o->run.period = o->period;
	}
	if (!date_parse_period(slice_of(o->run.period), start, &from, &to,
	    &fault))
		cli_usage("--period: %s", fault.text);
}

/* Monday's page looks back to Friday, Friday's to Monday. */
static void
set_label(struct options *o, const struct cli *cli)
{
	unsigned weekday = date_weekday(cli->today);

	if (o->run.label == NULL)
		o->run.label = weekday == 0 ? "mon" : weekday == 4 ? "fri" :
		    NULL;
}

static void
write_page(const struct cli *cli, const struct options *o,
    const struct doc *doc, bool silent)
{
	static const enum doc_format formats[] = { DOC_HTML, DOC_MARKDOWN,
		DOC_TEXT };
	struct buffer text = { 0 };
	struct target *target;

	doc_write(doc, formats[o->format], &text);
	target = target_open(cli->output);
	if (!silent)
		writer_bytes(target_writer(target), buffer_slice(&text));
	target_settle(target);
	target_commit(target);
	buffer_release(&text);
}

/* Known to have none: a file in trouble is not empty. */
static bool
has_no_deal(const struct report_source *sources)
{
	const struct report_source *deals = &sources[REPORT_DEALS];

	return deals->sheet != NULL && sheet_rows(deals->sheet) == 0;
}

static int
report(const struct cli *cli, const struct options *o)
{
	struct reportpage_terms terms = { .lang = cli->lang,
		.has_target = o->run.target != NULL || o->run.targets != NULL,
		.appendix = !o->no_appendix,
		.period = slice_of(o->run.period) };
	const struct setting wanted[] = { { "want", &terms.odds_good },
		{ "odds_fair", &terms.odds_fair } };
	struct reportrun_snapshot snapshot = reportrun_choose(cli,
	    o->run.history, o->run.label);
	char since[11] = "", today[11];
	struct reportrun *run;
	struct stages *stages;
	struct fault fault;
	const struct report_source *sources;
	struct doc *doc;
	bool doubtful;

	stages = stages_open(o->run.scheme, &fault);
	if (stages == NULL ||
	    !settings_read_decimals("forecast", wanted, 2, &fault))
		report_trouble("%s", fault.text);
	if (snapshot.as_of != DATE_NONE)
		date_format_iso(since, snapshot.as_of);
	terms.since = slice_of(since);
	terms.since_label = slice_of(snapshot.label);
	terms.date = slice_of(date_format_iso(today, cli->today));
	terms.stages = stages;
	run = reportrun_new(cli, &o->run, &snapshot);
	sources = reportrun_read(run);
	doc = reportpage_build(&terms, sources, &fault);
	if (doc == NULL)
		report_trouble("%s", fault.text);
	write_page(cli, o, doc, cli->quiet && has_no_deal(sources));
	doubtful = reportrun_is_doubtful(run);
	doc_free(doc);
	reportrun_free(run);
	stages_close(stages);
	return doubtful ? EXIT_REJECTS : EXIT_OK;
}

static int
start(struct options *o, const struct cli_option *options, int argc,
    char **argv)
{
	struct cli cli = {
		.summary = "write the page for the pipeline review",
		.operands = "[file]",
		.starts_programs = true,
		.options = options,
		.common = CLI_TODAY | CLI_COLUMN | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "report-text diff-text forecast forecast-flag "
		    "stage-seven stage-five stage-salesforce "
		    "stage-hubspot winrate deal-words audit "
		    "audit-finding audit-word cadence autoreply reply-mark topic-kind "
		    "touch-role value limit currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id opportunity_name company owner "
		    "stage probability amount currency expected_close "
		    "closed_date created_date outcome forecast_category "
		    "lost_reason vanish_reason evidence",
	};

	sibling_start(argv[0]);
	cli_start(&cli, argc, argv);
	if (o->run.target != NULL && o->run.targets != NULL)
		cli_usage("--target and --targets exclude each other");
	o->run.use = o->use == 0 ? "stage" : "cell";
	set_period(o, &cli);
	set_label(o, &cli);
	return report(&cli, o);
}

int
main(int argc, char **argv)
{
	static struct options o = { .run = { .scheme = "seven" } };
	const struct cli_option options[] = {
		OPTION_TEXT('p', "period", "PERIOD", &o.run.period,
		    "2024Q2, 2024-05 or FROM..TO; default this quarter"),
		OPTION_TEXT('t', "target", "SUM", &o.run.target,
		    "target of the period"),
		OPTION_FILE(0, "targets", &o.run.targets,
		    "targets by period and currency"),
		OPTION_FILE('H', "history", &o.run.history,
		    "snapshots, to say what changed"),
		OPTION_TEXT('l', "label", "LABEL", &o.run.label,
		    "mon looks back to fri, fri to mon"),
		OPTION_CHOICE('f', "format", "html|md|txt", &o.format,
		    "form of the page, default html"),
		OPTION_FILE(0, "touches", &o.run.touches, "contact log"),
		OPTION_FILE(0, "leads", &o.run.leads, "leads received"),
		OPTION_FLAG(0, "no-appendix", &o.no_appendix,
		    "leave out the command lines"),
		OPTION_MORE,
		OPTION_FILE(0, "reps", &o.run.reps,
		    "sellers with target_activity"),
		OPTION_FILE(0, "quotes", &o.run.quotes, "quotes"),
		OPTION_FILE(0, "roles", &o.run.roles,
		    "who decides, uses, buys and advises"),
		OPTION_TEXT('s', "scheme", "NAME", &o.run.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_CHOICE('u', "use", "stage|cell", &o.use,
		    "where probabilities come from"),
		OPTION_TEXT(0, "coverage", "TIMES", &o.run.coverage,
		    "pipeline a target needs, default 3"),
		OPTION_TEXT(0, "want", "PERCENT", &o.run.want,
		    "odds that the gap plan aims at, default 80"),
		OPTION_TEXT(0, "currency", "CODE", &o.run.currency,
		    "currency where the cell is empty"),
		OPTION_FILE(0, "rates", &o.run.rates,
		    "convert: currency, rate, to"),
		OPTION_TEXT(0, "fy-start", "MM-DD", &o.run.fy_start,
		    "first month or day of the fiscal year"),
		OPTION_END
	};

	return start(&o, options, argc, argv);
}
