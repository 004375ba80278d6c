/*
 * lead-export - write leads for spreadsheet programs
 *
 * CSV that opens by a double click, in UTF-8 or GB18030, with Chinese or
 * English headers, or a workbook; formulas never reach the program, phones
 * keep their plus and zeros (R-EXPORT-01 to 05).  One record in memory.
 */
#include <unistd.h>

#include "base/date.h"
#include "export/leadrun.h"
#include "export/run.h"

enum program { FOR_ANY, FOR_EXCEL };
enum encoding { IN_UTF_8, IN_GB18030 };
enum format { AS_SUITS, AS_CSV, AS_XLSX };

static bool
is_workbook(int format, const char *path)
{
	if (format == AS_SUITS)
		return path != NULL && slice_ends(slice_of(path),
		    SLICE(".xlsx"));
	return format == AS_XLSX;
}

static void
check_options(const struct cli *cli, const struct leadrun_options *o)
{
	if (o->workbook && o->gb18030)
		cli_usage("--encoding is for text; a workbook has its own");
	if (o->workbook && cli->output == NULL && isatty(STDOUT_FILENO))
		cli_usage("a workbook is nothing for a terminal; name a file "
		    "with -o");
	if (o->key != NULL && o->mask == NULL)
		cli_usage("--mask-key without --mask");
}

static void
check_form(const struct cli *cli, int form,
    const struct exportform *asked)
{
	static const char *const words[] = { "rows", "event", "event-end",
		"owner" };
	size_t i;

	for (i = 0; form == 0 && i < sizeof(words) / sizeof(*words); i++)
		if (cli_is_given(cli, words[i]))
			cli_usage("--%s is for --form", words[i]);
	if (form == 2 && asked->event != NULL)
		cli_usage("--event is for --form booth");
}

static int
write_form(const struct cli *cli, int form, struct exportform *asked)
{
	asked->name = form == 1 ? "booth" : "visit";
	asked->chinese = cli->lang == LANG_ZH;
	return exportrun_form(cli, asked);
}

int
main(int argc, char **argv)
{
	struct exportform asked = { .rows = 200, .event_end = DATE_NONE };
	struct leadrun_options o = { 0 };
	int program = FOR_ANY, encoding = IN_UTF_8, format = AS_SUITS;
	int guard = 0, form = 0;	/* on; none */
	const struct cli_option table[] = {
		OPTION_CHOICE(0, "for", "any|excel", &program,
		    "excel: mark, CRLF, spaces in phones and postcodes"),
		OPTION_CHOICE('e', "encoding", "utf-8|gb18030", &encoding,
		    "gb18030 for old Chinese installations"),
		OPTION_CHOICE('f', "format", "auto|csv|xlsx", &format,
		    "auto: a workbook if -o ends in .xlsx"),
		OPTION_CHOICE(0, "headers", "keep|canonical|zh|en", &o.headers,
		    "the language of the headers"),
		OPTION_TEXT(0, "columns", "NAME,...", &o.columns,
		    "these columns in this order"),
		OPTION_TEXT(0, "view", "NAME", &o.view,
		    "due, leads or grades: its columns, its sheet"),
		OPTION_TEXT(0, "mask", "NAME,...", &o.mask,
		    "put stable tokens in place of these values"),
		OPTION_FILE(0, "mask-key", &o.key,
		    "a secret, so that nobody can test guesses"),
		OPTION_CHOICE(0, "guard", "on|off", &guard,
		    "off: cells that look like formulas stay as they are"),
		OPTION_MORE,
		OPTION_CHOICE(0, "form", "none|booth|visit", &form,
		    "an empty form to fill, instead of leads"),
		OPTION_INT(0, "rows", "N", &asked.rows, 1, EXPORTFORM_ROWS_MOST,
		    "of the form"),
		OPTION_TEXT(0, "event", "NAME", &asked.event,
		    "stands in each row of the form"),
		OPTION_DATE(0, "event-end", &asked.event_end, "the same"),
		OPTION_TEXT(0, "owner", "NAME", &asked.owner, "the same"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "write leads for spreadsheet programs",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET | CLI_LANG,
		.tables = "export-header export-colour export-mask "
		    "export-sheet export-word view value country country-name "
		    "phone-region columns form",
		.kind = COLUMNS_LEAD,
		.also_reads = "*",
		.adds = (const char *const[]){ EXPORT_STATE, NULL },
		.parallel = true,
	};

	cli_start(&cli, argc, argv);
	check_form(&cli, form, &asked);
	if (form > 0)
		return write_form(&cli, form, &asked);
	o.excel = program == FOR_EXCEL;
	o.gb18030 = encoding == IN_GB18030;
	o.guard = guard == 0;
	o.workbook = is_workbook(format, cli.output);
	check_options(&cli, &o);
	return leadrun(&cli, &o);
}
