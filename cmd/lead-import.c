/*
 * lead-import - make a lead file of any spreadsheet export
 *
 * Decodes, finds the header, names the columns, cleans and checks the
 * cells, gives ids, and rejects with reasons what cannot be read for
 * certain (R-IMPORT-01 to 18, R-COL-01 to 05).  The first 512 KiB of each
 * file are kept in memory to judge the columns by; then one record at a time,
 * and 16 bytes of each id.
 */
#include "base/date.h"
#include "intake/askedfacts.h"
#include "intake/header.h"
#include "intake/knownfiles.h"

static struct askedfacts asked = { .encoding = "auto", .delimiter = "auto",
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
	OPTION_INT(0, "table-number", "N", &asked.table, 1, ASKEDFACTS_TABLES,
	    "which of several tables in the file"),
	OPTION_CHOICE(0, "date-order", "auto|ymd|dmy|mdy", &asked.order,
	    "what 03/05/2024 means; auto: the column must prove it"),
	OPTION_INT('y', "year", "YYYY", &asked.year, ASKEDFACTS_YEAR_LEAST,
	    ASKEDFACTS_YEAR_MOST,
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

static void
check_saving(const struct askedfacts *o)
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
import(struct askedfacts *o)
{
	static const char *const none[] = { "-" };
	const struct cli *cli = o->cli;
	const char *const *paths = cli->operand_count == 0 ? none :
	    (const char *const *)cli->operand;
	struct importrun_options run;
	struct cell_shared words;
	struct target *id_map = NULL;
	struct buffer said = { 0 };
	int status;

	askedfacts_check(o);
	if (o->rules_file != NULL)
		askedfacts_read_rules(o);
	check_saving(o);
	run = askedfacts_run(o, &words);
	if (o->id_map != NULL)
		id_map = target_open(o->id_map);
	askedfacts_list(o, &said);
	run.save_rules = o->save_rules;
	run.said = said.data;
	status = o->suggest ? intakerun_suggest(&run, paths[0]) :
	    intakerun_files(&run, paths, cli->operand_count == 0 ? 1 :
	    (size_t)cli->operand_count);
	if (run.intake.known != NULL)
		knownfiles_finish(run.intake.known, cli, id_map);
	askedfacts_release(o, &run);
	buffer_release(&said);
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
		.tables = "columns limit header-word header-prefix "
		    "header-phrase opt-out country ambiguous value "
		    "phone-region company-size currency domain-suffix "
		    "platform phone-word freemail horizon import-flag "
		    "import-reject legal suggest vcard",
		.kind = COLUMNS_NONE,
		.also_reads = "*",
		.sides = (const struct cli_side[]){
			{ "forgotten", COLUMNS_NONE, knownfiles_hashes },
			{ "known", COLUMNS_LEAD, knownfiles_leads },
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
