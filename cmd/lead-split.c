/*
 * lead-split - cut a file into pieces at record ends
 *
 * Each piece has the header; joined without the repeated headers the pieces
 * are the file, byte for byte (R-SPLIT-01).  For GNU parallel, job arrays and
 * streaming clusters, none of which knows that a record may hold newlines.
 */
#include "front/pieces.h"

static void
check_usage(const struct pieces_options *o)
{
	int ways = (o->pieces > 0) + (o->records > 0) +
	    (o->bytes > 0);

	if (ways != 1)
		cli_usage("say one of -n PIECES, --records N and --bytes N");
	if (o->key != NULL && o->pieces == 0)
		cli_usage("--key goes with -n: how many pieces?");
	if (o->key != NULL && o->pieces > PIECES_KEYED_MOST)
		cli_usage("with --key there are at most %d pieces", PIECES_KEYED_MOST);
	if (*o->folder == '\0')
		cli_usage("--dir: no folder named; write . for this one");
}

int
main(int argc, char **argv)
{
	struct pieces_options o = { .folder = "." };
	const struct cli_option options[] = {
		OPTION_INT('n', "pieces", "N", &o.pieces, 1, PIECES_MOST,
		    "so many pieces, of about the same size"),
		OPTION_INT(0, "records", "N", &o.records, 1, INT64_MAX,
		    "so many records a piece"),
		OPTION_INT(0, "bytes", "N", &o.bytes, 1, INT64_MAX,
		    "at most so many bytes a piece, but one record at least"),
		OPTION_TEXT('k', "key", "COLUMN", &o.key,
		    "equal cells of COLUMN go to the same of -n pieces"),
		OPTION_TEXT('d', "dir", "DIR", &o.folder,
		    "where the pieces go, default the current folder"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "cut a file into pieces at record ends",
		.operands = "[file]",
		.options = options,
		.common = CLI_COLUMN | CLI_TABLE | CLI_QUIET,
		.tables = "columns",
		.kind = COLUMNS_NONE,
		.also_reads = "*",
	};

	cli_start(&cli, argc, argv);
	check_usage(&o);
	pieces_write(&cli, &o);
	return EXIT_OK;
}
