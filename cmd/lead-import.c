/*
 * lead-import - make a lead file of any spreadsheet export
 *
 * Decodes, finds the header, names the columns, cleans and checks the
 * cells, gives ids, and rejects with reasons what cannot be read for
 * certain (R-IMPORT-01 to 18, R-COL-01 to 05).  The first 512 KiB of each
 * file are kept in memory to judge the columns by; then one record at a time,
 * and 16 bytes of each id.
 */
#include <stdarg.h>
#include <stdio.h>

#include "front/cli.h"
#include "front/keyfile.h"
#include "front/side.h"
#include "value/country.h"
#include "base/date.h"
#include "front/target.h"
#include "intake/header.h"
#include "intake/known.h"
#include "intake/run.h"
#include "intake/saverules.h"
#include "lead/forgotten.h"
#include "rule/table.h"

enum {
	TABLES_MOST = 1000, YEAR_LEAST = 1970, YEAR_MOST = 2100,
	SKIP_MOST = 10000
};

struct old_lead {
	struct slice id, name, email, phone, phone_e164, mobile, mobile_e164;
};
static const struct bind known_reads[] = {
	BIND_TEXT("lead_id", struct old_lead, id, .needed = true),
	BIND_TEXT("contact_name", struct old_lead, name),
	BIND_TEXT("email", struct old_lead, email),
	BIND_TEXT("phone", struct old_lead, phone),
	BIND_TEXT("phone_e164", struct old_lead, phone_e164),
	BIND_TEXT("mobile", struct old_lead, mobile),
	BIND_TEXT("mobile_e164", struct old_lead, mobile_e164),
	BIND_END
};

/* What the options say, before the file is looked at. */
struct options {
	const char *encoding, *delimiter, *skip, *kind, *sheet, *quote,
	    *header, *country, *currency, *event, *map, *rules_file,
	    *forgotten, *forgotten_key, *known, *id_map, *save_rules;
	int64_t header_rows, table, year;
	int32_t event_end;
	int order, mark;
	bool keep_raw, keep_incomplete, check_only, no_header;
	bool suggest, summary;
	struct cli *cli;
	struct rules *rules;	/* or NULL */
};

static struct options asked = { .encoding = "auto", .delimiter = "auto",
	.skip = "auto", .quote = "auto", .kind = "lead",
	.event_end = DATE_NONE };

static const struct cli_option options[] = {
	OPTION_TEXT('e', "encoding", "NAME|auto", &asked.encoding,
	    "UTF-8, GB18030, Big5, Windows-1252, UTF-16 ..."),
	OPTION_TEXT('c', "country", "CC", &asked.country,
	    "where phone numbers without a country are dialled"),
	OPTION_TEXT('k', "kind", "KIND", &asked.kind,
	    "lead, touch, opportunity, quote, receivable ..."),
	OPTION_FILE('r', "rules", &asked.rules_file,
	    "names, assigns, drops and rejects as FILE says"),
	OPTION_FILE('m', "map", &asked.map,
	    "what each header becomes: --suggest, edited"),
	OPTION_FLAG(0, "suggest", &asked.suggest,
	    "print what each header could be, and no records"),
	OPTION_MORE,
	OPTION_TEXT(0, "sheet", "NAME|N", &asked.sheet,
	    "of a workbook; else the first that has cells"),
	OPTION_TEXT(0, "event", "NAME", &asked.event, "fill an empty event_name"),
	OPTION_FLAG('n', "check-only", &asked.check_only,
	    "read everything, write no records"),
	OPTION_TEXT('d', "delimiter", "C|auto", &asked.delimiter,
	    "what separates cells: , ; | or tab"),
	OPTION_TEXT('s', "skip", "N|auto", &asked.skip, "lines before the header"),
	OPTION_TEXT(0, "quote", "C|auto", &asked.quote,
	    "what quotes cells: \" ' or none"),
	OPTION_TEXT(0, "header", "NAME,...", &asked.header,
	    "the file has no header; these are its columns"),
	OPTION_FLAG(0, "no-header", &asked.no_header,
	    "the file has no header; its columns are col_1 ..."),
	OPTION_INT(0, "header-rows", "N", &asked.header_rows, 1, HEADROWS_MOST,
	    "records that make the header, joined; else found"),
	OPTION_INT(0, "table-number", "N", &asked.table, 1, TABLES_MOST,
	    "which of several tables in the file"),
	OPTION_CHOICE(0, "date-order", "auto|ymd|dmy|mdy", &asked.order,
	    "what 03/05/2024 means; auto: the column must prove it"),
	OPTION_INT('y', "year", "YYYY", &asked.year, YEAR_LEAST, YEAR_MOST,
	    "the year of dates that name none"),
	OPTION_CHOICE(0, "decimal-mark", "auto|.|,", &asked.mark,
	    "what 1.234 means; auto: the column must prove it"),
	OPTION_TEXT(0, "currency", "CUR", &asked.currency,
	    "of sums that name none"),
	OPTION_DATE(0, "event-end", &asked.event_end, "fill an empty event_end"),
	OPTION_FLAG(0, "keep-raw", &asked.keep_raw,
	    "keep cells that change as raw_NAME"),
	OPTION_FLAG(0, "keep-incomplete", &asked.keep_incomplete,
	    "keep leads without a name or a channel"),
	OPTION_FILE(0, "forgotten", &asked.forgotten,
	    "reject whom lead-forget's record knows"),
	OPTION_FILE(0, "forgotten-key", &asked.forgotten_key,
	    "the secret that its hashes are made with"),
	OPTION_FILE(0, "known", &asked.known,
	    "a lead file of before: who stands in it keeps his id"),
	OPTION_WRITTEN(0, "id-map", &asked.id_map,
	    "with --known: ids that changed, for lead-repoint"),
	OPTION_WRITTEN(0, "save-rules", &asked.save_rules,
	    "write what was decided, for --rules"),
	OPTION_FLAG(0, "summary", &asked.summary,
	    "say at the end what was done, as on a terminal"),
	OPTION_END
};

/* Words that only the command line has. */
static const char *const own_words[] = { "rules", "map", "suggest", "summary",
	"check-only", "forgotten", "forgotten-key", "known", "id-map",
	"save-rules" };

/* Says what is wrong with the value of an option, and where it stands. */
static _Noreturn void
bad_word(const struct options *o, const char *word, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static _Noreturn void
bad_word(const struct options *o, const char *word, const char *format, ...)
{
	const struct rule_option *rule = o->rules == NULL ||
	    cli_is_given(o->cli, word) ? NULL : rules_option(o->rules, word);
	char text[600];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	if (rule != NULL)
		report_trouble("%s:%lu:%u: %s: %s", rule->place.file,
		    rule->place.line, rule->place.column, word, text);
	cli_usage("--%s: %s", word, text);
}

static enum columns_kind
read_kind(const struct options *o)
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
read_delimiter(const struct options *o)
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
read_skip(const struct options *o)
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
read_names(const struct options *o)
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
file_options(const struct options *o)
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
read_values(const struct options *o, struct intake_options *intake,
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
	if (currency_find(shared->currencies, slice_of(o->currency),
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

static void
check_names(const struct options *o, enum columns_kind kind)
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
	if (o->currency != NULL && !knows(d, "currency"))
		bad_word(o, "currency", "this kind of file has no currency");
	dictionary_close(d);
}

static void
check_options(const struct options *o, enum columns_kind kind)
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

/* Reads --rules; its option words count where the command line is silent. */
static void
read_rules(struct options *o, const char *path)
{
	struct buffer words = { 0 };
	struct fault fault;
	size_t i;

	list_words(o->cli, &words);
	o->rules = rules_open(path, words.data, &fault);
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

static void
check_operands(const struct cli *cli, bool suggest)
{
	int i, inputs = 0;

	for (i = 0; i < cli->operand_count; i++)
		inputs += strcmp(cli->operand[i], "-") == 0;
	if (inputs > 1)
		cli_usage("\"-\" is standard input, which is read once");
	if (suggest && cli->operand_count > 1)
		cli_usage("--suggest is for one file");
}

/* All that the options say; values live in words. */
static struct importrun_options
run_options(const struct options *o, struct cell_shared *words)
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
	return run;
}

struct hash {
	struct slice hash;
};
static const struct bind hash_reads[] = {
	BIND_TEXT("forgotten_hash", struct hash, hash, .needed = true,
	    .filled = "it is the hash that lead-forget wrote"),
	BIND_END
};

static bool
take_hash(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct hash *hash = row;

	(void)line, (void)flaw;
	forgotten_add(context, hash->hash);
	return true;
}

/* A record that cannot be read whole would let somebody come back. */
static struct forgotten *
read_forgotten(const struct options *o)
{
	const struct side side = { .kind = COLUMNS_NONE, .reads = hash_reads,
		.size = sizeof(struct hash), .take = take_hash,
		.whole = "mend the record of lead-forget" };
	struct siphash_key key;
	struct forgotten *forgotten;

	if (o->forgotten == NULL && o->forgotten_key != NULL)
		cli_usage("--forgotten-key without --forgotten");
	if (o->forgotten == NULL)
		return NULL;
	key = keyfile_read(o->forgotten_key);
	forgotten = forgotten_new(&key);
	side_read(o->cli, o->forgotten, &side, forgotten);
	return forgotten;
}

static bool
take_old(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct old_lead *old = row;

	(void)line, (void)flaw;
	known_add(context, &(struct known_person){ old->id, old->name,
	    old->email, old->phone, old->phone_e164, old->mobile,
	    old->mobile_e164 });
	return true;
}

/* The leads of before (R-IMPORT-33); NULL without --known. */
static struct known *
open_known(const struct options *o, enum columns_kind kind)
{
	const struct side side = {
		.kind = COLUMNS_LEAD, .reads = known_reads,
		.size = sizeof(struct old_lead), .take = take_old,
		.whole = "give the lead file of before as lead-import wrote it",
	};
	struct known *known;
	struct fault fault;

	if (o->id_map != NULL && o->known == NULL)
		bad_word(o, "id-map", "goes with --known: whose ids stay?");
	if (o->known == NULL)
		return NULL;
	if (kind != COLUMNS_LEAD)
		bad_word(o, "known", "is for leads");
	known = known_open(&fault);
	if (known == NULL)
		report_trouble("%s", fault.text);
	side_read(o->cli, o->known, &side, known);
	return known;
}

static void
write_note(void *context, struct slice id, struct slice kept)
{
	struct writer *w = context;

	writer_field(w, id);
	writer_field(w, kept);
	writer_end(w);
}

/* Ids that this import would have given, and those that stay instead. */
static void
finish_known(const struct options *o, const struct known *known,
    struct target *id_map)
{
	struct known_sum sum = known_sum(known);

	if (id_map != NULL) {
		write_note(target_writer(id_map), SLICE("lead_id"),
		    SLICE("merged_into"));
		known_each_note(known, write_note, target_writer(id_map));
		target_commit(id_map);
	}
	if (!o->cli->quiet)
		report_message("ids: %llu kept, %llu new; another %llu fit "
		    "several people of before, %llu one whom another row is, "
		    "and have new ids too",
		    (unsigned long long)sum.kept, (unsigned long long)sum.fresh,
		    (unsigned long long)sum.several,
		    (unsigned long long)sum.taken);
}

/* What was told and is no decision of the program, as lines of rules. */
static void
list_said(const struct options *o, struct buffer *said)
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

static void
check_saving(const struct options *o)
{
	if (o->save_rules == NULL)
		return;
	if (o->cli->operand_count > 1 || o->suggest)
		cli_usage("--save-rules is for the import of one file");
	if (o->rules != NULL)
		cli_usage("--save-rules with --rules: the rules are there "
		    "already; leave one of them out");
}

static int
import(struct options *o)
{
	static const char *const none[] = { "-" };
	const struct cli *cli = o->cli;
	const char *const *paths = cli->operand_count == 0 ? none :
	    (const char *const *)cli->operand;
	struct importrun_options run;
	struct cell_shared words;
	struct target *id_map = NULL;
	struct buffer said = { 0 };
	struct known *known;
	int status;

	check_operands(cli, o->suggest);
	if (o->rules_file != NULL)
		read_rules(o, o->rules_file);
	check_saving(o);
	run = run_options(o, &words);
	run.intake.forgotten = read_forgotten(o);
	run.intake.known = known = open_known(o, run.intake.kind);
	if (o->id_map != NULL)
		id_map = target_open(o->id_map);
	list_said(o, &said);
	run.save_rules = o->save_rules;
	run.said = said.data;
	status = o->suggest ? importrun_suggest(&run, paths[0]) :
	    importrun_files(&run, paths, cli->operand_count == 0 ? 1 :
	    (size_t)cli->operand_count);
	forgotten_free(run.intake.forgotten);
	if (known != NULL)
		finish_known(o, known, id_map);
	known_close(known);
	buffer_release(&said);
	mapping_close(run.mapping);
	rules_close(o->rules);
	cell_shared_close(&words);
	return status;
}

int
main(int argc, char **argv)
{
	struct cli cli = {
		.summary = "make a lead file of any spreadsheet export",
		.operands = "[file ...]",
		.many_operands = true,
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "columns limit header-word header-prefix opt-out "
		    "ambiguous value country phone-region phone-word company-size currency "
		    "domain-suffix platform freemail horizon import-flag "
		    "legal suggest vcard",
		.kind = COLUMNS_NONE,
		.also_reads = "*",
		.sides = (const struct cli_side[]){
			{ "forgotten", COLUMNS_NONE, hash_reads },
			{ "known", COLUMNS_LEAD, known_reads },
			{ NULL, COLUMNS_NONE, NULL } },
		.adds = (const char *const[]){
		    "lead_id", "company", "contact_name",
		    "first_name", "last_name", "salutation",
		    "job_title", "department", "email", "email_alt",
		    "email_free", "phone", "phone_e164", "phone_2",
		    "phone_3", "phone_ext", "phone_note", "mobile",
		    "mobile_e164", "fax", "im", "website", "domain",
		    "country", "country_text", "region", "city",
		    "address", "postcode", "industry",
		    "customer_type", "company_size", "source",
		    "source_text", "status", "status_text", "budget",
		    "budget_text", "buy_horizon",
		    "buy_horizon_months", "do_not_contact", "raw_*",
		    "import_flags", "src_encoding", "src_file",
		    "src_line", NULL },
	};

	cli_start(&cli, argc, argv);
	asked.cli = &cli;
	return import(&asked);
}
