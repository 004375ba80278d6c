/* askedfacts.c - askedfacts.h: the options of lead-import, and its rules */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/say.h"
#include "base/date.h"
#include "intake/askedfacts.h"
#include "intake/header.h"
#include "intake/knownfiles.h"
#include "intake/saverules.h"
#include "rule/table.h"
#include "value/country.h"

enum { SKIP_MOST = 10000 };

/* Words that only the command line has. */
static const char *const own_words[] = { "rules", "map", "suggest", "summary",
	"check-only", "forgotten", "forgotten-key", "known", "id-map",
	"save-rules" };

void
askedfacts_check(const struct askedfacts *o)
{
	const struct cli *cli = o->cli;
	int i, inputs = 0;

	for (i = 0; i < cli->operand_count; i++)
		inputs += strcmp(cli->operand[i], "-") == 0;
	if (inputs > 1)
		cli_usage("\"-\" is standard input, which is read once");
	if (o->suggest && cli->operand_count > 1)
		cli_usage("--suggest is for one file");
}

/* Says what is wrong with the value of an option, and where it stands. */
static _Noreturn void
bad_word(const struct askedfacts *o, const char *word, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static _Noreturn void
bad_word(const struct askedfacts *o, const char *word, const char *format, ...)
{
	const struct rule_option *rule = o->rules == NULL ||
	    cli_is_given(o->cli, word) ? NULL : rules_option(o->rules, word);
	char text[600];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), say(format), arguments);
	va_end(arguments);
	if (rule != NULL)
		report_trouble("%s:%lu:%u: %s: %s", rule->place.file,
		    rule->place.line, rule->place.column, word, text);
	cli_usage("--%s: %s", word, text);
}

static enum columns_kind
read_kind(const struct askedfacts *o)
{
	enum columns_kind kind = columns_kind_find(o->kind);

	if (kind != COLUMNS_NONE)
		return kind;
	bad_word(o, "kind", "cannot read \"%s\"; write lead, touch, "
	    "opportunity, quote, quote-line, sample, message, event, news, "
	    "rep, target, receivable, receipt, holiday, remark or competitor",
	    o->kind);
}

static char
read_delimiter(const struct askedfacts *o)
{
	const char *text = o->delimiter;

	if (strcmp(text, "auto") == 0)
		return '\0';
	if (strcmp(text, "tab") == 0 || strcmp(text, "\\t") == 0)
		return '\t';
	if (text[0] != '\0' && text[1] == '\0' && strchr(",;\t|", *text))
		return *text;
	bad_word(o, "delimiter", "cannot read \"%s\"; write one of , ; | "
	    "tab auto", text);
}

static long
read_skip(const struct askedfacts *o)
{
	const char *text = o->skip;
	int64_t lines;

	if (strcmp(text, "auto") == 0)
		return -1;
	if (number_parse_int(slice_of(text), 0, SKIP_MOST, &lines) ==
	    VALUE_OK)
		return (long)lines;
	bad_word(o, "skip", "cannot read \"%s\"; write auto or a number of "
	    "lines from 0 to %d", text, SKIP_MOST);
}

/*
 * The names of columns without a header, "" for none, NULL where the file has
 * one.  The command line goes before the rules; in one place both are one too
 * many.
 */
static const char *
read_names(const struct askedfacts *o)
{
	bool header = cli_is_given(o->cli, "header");
	bool no_header = cli_is_given(o->cli, "no-header");

	if (o->header != NULL && o->no_header && header == no_header)
		bad_word(o, "no-header", "excludes --header; say one of them");
	if (o->no_header && (no_header || o->header == NULL))
		return "";
	return o->header;
}

static struct intake_file_options
file_options(const struct askedfacts *o)
{
	struct intake_file_options file = { .kind = read_kind(o) };

	if (!charset_find(o->encoding, &file.charset))
		bad_word(o, "encoding", "no encoding \"%s\"; there are auto, "
		    "UTF-8, UTF-16, UTF-16BE, GB18030 (GBK), Big5 (CP950), "
		    "Shift_JIS, EUC-JP, EUC-KR, Windows-1250 to 1258, "
		    "Windows-874, KOI8-R, CP866, ISO-8859-2, -5, -7, -15 and "
		    "Macintosh", o->encoding);
	file.delimiter = read_delimiter(o);
	file.skip = read_skip(o);
	file.sheet = o->sheet;
	if (!dialect_quote_find(o->quote, &file.quote))
		bad_word(o, "quote", "cannot read \"%s\"; write \", ', none or "
		    "auto", o->quote);
	file.names = read_names(o);
	file.header_rows = (unsigned)o->header_rows;
	file.table = (unsigned)o->table;
	if (file.names != NULL && (file.header_rows > 0 || file.table > 0))
		cli_usage("--header-rows and --table-number are for files "
		    "with a header");
	return file;
}

/* Words of options that are values of the trade; they live in shared. */
static void
read_values(const struct askedfacts *o, struct intake_options *intake,
    struct cell_shared *shared)
{
	struct slice found;

	if (o->country != NULL) {
		found = country_find_told(shared->countries,
		    slice_of(o->country));
		if (found.len == 0)
			bad_word(o, "country", "no country \"%s\"; write a "
			    "code such as DE", o->country);
		intake->country = found;
	}
	if (o->currency == NULL)
		return;
	if (money_currency_find(shared->currencies, slice_of(o->currency),
	    &found) != VALUE_OK)
		bad_word(o, "currency", "no currency \"%s\"; write a code "
		    "such as USD", o->currency);
	intake->currency = found;
}

static bool
knows(const struct dictionary *d, const char *name)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_is(dictionary_meaning(d, i)->name, name))
			return true;
	return false;
}

/* Lines of a quote have sums, and their currency stands with the quote. */
static bool
knows_sums(const struct dictionary *d)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_is(dictionary_meaning(d, i)->type, "money"))
			return true;
	return false;
}

static void
check_names(const struct askedfacts *o, enum columns_kind kind)
{
	struct fault fault;
	struct dictionary *d = dictionary_open(kind, &fault);

	if (d == NULL)
		report_trouble("%s", fault.text);
	if (o->event != NULL && !knows(d, "event_name"))
		bad_word(o, "event", "this kind of file has no event_name");
	if (o->event_end != DATE_NONE && !knows(d, "event_end"))
		bad_word(o, "event-end",
		    "this kind of file has no event_end");
	if (o->currency != NULL && !knows(d, "currency") &&
	    !knows_sums(d))
		bad_word(o, "currency", "this kind of file has no currency");
	dictionary_close(d);
}

static void
check_options(const struct askedfacts *o, enum columns_kind kind)
{
	if (o->event != NULL || o->event_end != DATE_NONE ||
	    o->currency != NULL || !table_is_builtin("columns"))
		check_names(o, kind);
	if (o->keep_incomplete && kind != COLUMNS_LEAD)
		bad_word(o, "keep-incomplete", "is for leads");
}

/* The options that a rules file may hold, separated by blanks. */
static void
list_words(const struct cli *cli, struct buffer *words)
{
	const struct cli_option *option;
	size_t i, count = sizeof(own_words) / sizeof(*own_words);

	for (option = cli->options; option->kind != CLI_END; option++) {
		for (i = 0; option->kind != CLI_MORE && i < count; i++)
			if (strcmp(own_words[i], option->name) == 0)
				break;
		if (i == count)
			buffer_format(words, "%s%s",
			    words->len > 0 ? " " : "", option->name);
	}
	buffer_add_byte(words, '\0');
}

void
askedfacts_read_rules(struct askedfacts *o)
{
	struct buffer words = { 0 };
	struct fault fault;
	size_t i;

	list_words(o->cli, &words);
	o->rules = rules_open(o->rules_file, words.data, &fault);
	if (o->rules == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; i < o->rules->option_count; i++) {
		const struct rule_option *rule = &o->rules->options[i];

		if (!cli_take(o->cli, rule->word, rule->value, &fault))
			report_trouble("%s:%lu:%u: %s: %s", rule->place.file,
			    rule->place.line, rule->place.column, rule->word,
			    fault.text);
	}
	buffer_release(&words);
}

/* Whom --forgotten names; the usage is checked before the file is read. */
static struct forgotten *
read_forgotten(const struct askedfacts *o)
{
	if (o->forgotten == NULL && o->forgotten_key != NULL)
		cli_usage("--forgotten-key without --forgotten");
	return o->forgotten == NULL ? NULL : knownfiles_forgotten(o->cli,
	    o->forgotten, o->forgotten_key);
}

/* The leads of before; NULL without --known. */
static struct known *
read_known(const struct askedfacts *o, enum columns_kind kind)
{
	if (o->id_map != NULL && o->known == NULL)
		bad_word(o, "id-map", "goes with --known: whose ids stay?");
	if (o->known == NULL)
		return NULL;
	if (kind != COLUMNS_LEAD)
		bad_word(o, "known", "is for leads");
	return knownfiles_read(o->cli, o->known);
}

struct importrun_options
askedfacts_run(const struct askedfacts *o, struct cell_shared *words)
{
	const struct cli *cli = o->cli;
	struct importrun_options run = { .cli = cli, .rules = o->rules,
		.check_only = o->check_only, .summary = o->summary };
	struct fault fault;

	run.file = file_options(o);
	run.intake = (struct intake_options){ .kind = run.file.kind,
		.date_order = (enum date_order)o->order,
		.year = (int)o->year, .event_end = o->event_end,
		.decimal_mark = "\0.,"[o->mark],
		.country = SLICE_EMPTY, .currency = SLICE_EMPTY,
		.event = slice_of(o->event ? o->event : ""),
		.today = cli->today, .keep_raw = o->keep_raw,
		.keep_incomplete = o->keep_incomplete,
		.explain = cli->explain, .lang = cli->lang };
	check_options(o, run.file.kind);
	if (!cell_shared_open(words, &fault))
		report_trouble("%s", fault.text);
	read_values(o, &run.intake, words);
	run.intake.words = words;
	if (o->map != NULL) {
		run.mapping = mapping_open(o->map, &fault);
		if (run.mapping == NULL)
			report_trouble("%s", fault.text);
	}
	run.intake.forgotten = read_forgotten(o);
	run.intake.known = read_known(o, run.intake.kind);
	return run;
}

void
askedfacts_release(const struct askedfacts *o, struct importrun_options *run)
{
	forgotten_free(run->intake.forgotten);
	known_close(run->intake.known);
	mapping_close(run->mapping);
	rules_close(o->rules);
}

void
askedfacts_list(const struct askedfacts *o, struct buffer *said)
{
	const struct { const char *word, *value; } told[] = {
		{ "kind", cli_is_given(o->cli, "kind") ? o->kind : NULL },
		{ "country", o->country }, { "currency", o->currency },
		{ "event", o->event }, { "sheet", o->sheet },
		{ "header", o->header },
	};
	char date[11];
	size_t i;

	for (i = 0; i < sizeof(told) / sizeof(*told); i++)
		if (told[i].value != NULL)
			saverules_option(said, told[i].word,
			    slice_of(told[i].value));
	if (o->event_end != DATE_NONE)
		buffer_format(said, "event-end %s\n",
		    date_format_iso(date, o->event_end));
	if (o->year > 0)
		buffer_format(said, "year %lld\n", (long long)o->year);
	if (o->header_rows > 0)
		buffer_format(said, "header-rows %lld\n",
		    (long long)o->header_rows);
	if (o->no_header)
		buffer_add(said, SLICE("no-header\n"));
	if (o->keep_raw)
		buffer_add(said, SLICE("keep-raw\n"));
	if (o->keep_incomplete)
		buffer_add(said, SLICE("keep-incomplete\n"));
	buffer_add_byte(said, '\0');
}
