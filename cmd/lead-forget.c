/*
 * lead-forget - a person asks to be deleted
 *
 * Lists every row of the files that names a person, and with --apply takes
 * their names, addresses, numbers and free text out of all of them, whole or
 * not at all, with a record that proves it and stops the next import
 * (R-FORGET-01 to 03).  Memory: the files.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/paths.h"
#include "base/text.h"
#include "csv/raw.h"
#include "front/keyfile.h"
#include "front/output.h"
#include "front/target.h"
#include "lead/forget.h"
#include "lead/forgotten.h"

enum { FILE_NAME, LINE, LEAD_ID, MATCH, BY, COLUMN, ADD_COUNT };
static const char *const adds[] = { "file", "line", "lead_id",
	"forget_match", "forget_by", "column", NULL };
static const char *const matches[] = { [FORGET_MAYBE] = "maybe",
	[FORGET_MENTION] = "mention", [FORGET_OWN] = "own" };

struct options {
	struct cli_list who;
	const char *record, *key;
	bool apply;
};

/* A file that is looked through, all of it in memory. */
struct file {
	const char *path;
	struct buffer bytes;
	struct rawfile raw;
	struct forget_file *columns;
};

struct run {
	const struct cli *cli;
	const struct options *options;
	struct forget *forget;
	struct file *files;
	size_t count;
	struct output *out;
	struct arena scratch;
	uint64_t rows[FORGET_OWN + 1], cells, changed_files;
};

/* ---- the files ------------------------------------------------------------- */

/* Looks whether all of it is CSV: nothing may be half understood. */
static void
check_file(const struct file *file)
{
	const struct reader_options options = { .any_bytes = true };
	struct reader *reader = reader_open_bytes(
	    buffer_slice(&file->bytes), &options);
	struct record record;
	enum reader_status status;

	do
		status = reader_next(reader, &record);
	while (status == READER_RECORD);
	if (status == READER_ERROR)
		report_trouble("%s:%lu: %s", file->path,
		    reader_fault_line(reader), reader_fault(reader));
	reader_close(reader);
}

static void
check_header(const struct file *file, const struct record *header)
{
	struct slice bytes = rawfile_bytes(&file->raw, 0);

	if (!text_is_utf8(bytes) || (header->count == 1 && bytes.len > 0 &&
	    (slice_find(bytes, ';') != NULL ||
	    slice_find(bytes, '\t') != NULL)))
		report_trouble("%s: no CSV in UTF-8 with commas, which alone "
		    "can be given back as it was; read it with lead-import "
		    "first", file->path);
}

static struct forget_file *
open_columns(struct run *run, const struct file *file)
{
	struct fault fault = { "" };
	struct forget_file *columns;
	struct record header;
	struct slice *cells;
	size_t i;

	rawfile_fields(rawfile_bytes(&file->raw, 0), &run->scratch, &header);
	check_header(file, &header);
	cells = xcalloc(header.count + 1, sizeof(*cells));
	for (i = 0; i < header.count; i++)
		cells[i] = record_value(&header, i);
	columns = forget_file_open(run->forget, cells, header.count, &fault);
	if (columns == NULL)
		report_trouble("%s", fault.text);
	free(cells);
	arena_reset(&run->scratch);
	return columns;
}

static void
open_file(struct run *run, struct file *file, const char *path)
{
	file->path = path;
	if (!rawfile_read(path, &file->bytes))
		report_trouble("cannot open \"%s\": %s", path,
		    strerror(errno));
	check_file(file);
	rawfile_cut(&file->raw, buffer_slice(&file->bytes));
	if (file->raw.count > 0)
		file->columns = open_columns(run, file);
}

static int
by_path(const void *a, const void *b)
{
	const char *const *s = a, *const *t = b;

	return strcmp(*s, *t);
}

/* All in one order, so that two runs never wait for each other. */
static void
lock_files(const struct cli *cli, const struct options *o)
{
	size_t count = (size_t)cli->operand_count, i;
	const char **paths = xcalloc(count + 1, sizeof(*paths));

	for (i = 0; i < count; i++)
		paths[i] = cli->operand[i];
	if (o->record != NULL)
		paths[count++] = o->record;
	qsort(paths, count, sizeof(*paths), by_path);
	for (i = 0; i < count; i++)
		target_lock(paths[i]);
	free(paths);
}

/* ---- learning and judging ---------------------------------------------------- */

static struct record
record_of(struct run *run, const struct file *file, size_t i)
{
	struct record record;

	arena_reset(&run->scratch);
	rawfile_fields(rawfile_bytes(&file->raw, i), &run->scratch, &record);
	record.line = file->raw.records[i].line;
	return record;
}

/* Until no row teaches anything new: an id leads to an address to an id. */
static void
learn(struct run *run)
{
	bool news = true;
	size_t i, k;

	while (news) {
		news = false;
		for (i = 0; i < run->count; i++)
			for (k = 1; k < run->files[i].raw.count; k++) {
				struct record record = record_of(run,
				    &run->files[i], k);

				news |= forget_learn(run->forget,
				    run->files[i].columns, &record);
			}
	}
}

static void
write_row(struct run *run, const struct file *file,
    const struct record *record, const struct forget_finding *finding)
{
	struct slice cells[ADD_COUNT];
	struct record header;
	size_t id = forget_file_id(file->columns);
	char line[24];

	snprintf(line, sizeof(line), "%lu", record->line);
	rawfile_fields(rawfile_bytes(&file->raw, 0), &run->scratch, &header);
	cells[FILE_NAME] = slice_of(file->path);
	cells[LINE] = slice_of(line);
	cells[LEAD_ID] = id == COLUMN_ABSENT || id >= record->count ?
	    SLICE_EMPTY : record_value(record, id);
	cells[MATCH] = slice_of(matches[finding->match]);
	cells[BY] = slice_of(finding->by);
	cells[COLUMN] = finding->column < header.count ?
	    record_value(&header, finding->column) : SLICE_EMPTY;
	output_cells(run->out, cells);
}

static void
place_file(const struct file *file, const struct buffer *bytes)
{
	struct target *target = target_open(file->path);

	writer_bytes(target_writer(target), buffer_slice(bytes));
	target_commit(target);
}

/* Lists the rows of a file that name the person, and rewrites them. */
static void
take_file(struct run *run, struct file *file)
{
	struct buffer whole = { 0 };
	uint64_t before = run->cells;
	size_t i;

	for (i = 0; i < file->raw.count; i++) {
		struct record record = record_of(run, file, i);
		struct forget_finding finding = { FORGET_NONE, "", 0 };

		if (i > 0)
			finding = forget_judge(run->forget, file->columns,
			    &record);
		else
			buffer_add(&whole, rawfile_prefix(&file->raw));
		run->rows[finding.match]++;
		if (finding.match != FORGET_NONE)
			write_row(run, file, &record, &finding);
		if (finding.match >= FORGET_MENTION)
			run->cells += forget_rewrite(run->forget,
			    file->columns, &record, finding.match, &whole);
		else
			buffer_add(&whole, rawfile_bytes(&file->raw, i));
		buffer_add(&whole, rawfile_gap(&file->raw, i));
	}
	if (run->cells > before) {
		run->changed_files++;
		if (run->options->apply)
			place_file(file, &whole);
	}
	buffer_release(&whole);
}

/* ---- the record --------------------------------------------------------------- */

/* A row for each address and number; how many there are. */
static size_t
add_proofs(const struct run *run, const struct siphash_key *key,
    struct buffer *out)
{
	char day[11], hash[FORGOTTEN_HASH];
	struct slice value;
	size_t at = 0, count = 0;
	bool is_email;

	date_format_iso(day, run->cli->today);
	while (forget_next(run->forget, &at, &is_email, &value)) {
		if (!is_email && *value.at != '+')
			continue;
		forgotten_format(hash, key, value);
		buffer_format(out, "%s,%s,%s,%llu,%llu,%llu\n", day,
		    is_email ? "email" : "phone", hash,
		    (unsigned long long)run->changed_files,
		    (unsigned long long)(run->rows[FORGET_OWN] +
		    run->rows[FORGET_MENTION]),
		    (unsigned long long)run->cells);
		count++;
	}
	return count;
}

static void
write_record(const struct run *run)
{
	const char *path = run->options->record;
	struct siphash_key key = keyfile_read(run->options->key);
	struct buffer bytes = { 0 };
	struct target *target;

	if (!rawfile_read(path, &bytes) && errno != ENOENT)
		report_trouble("cannot open \"%s\": %s", path,
		    strerror(errno));
	if (bytes.len == 0)
		buffer_add(&bytes, SLICE("forgotten_date,forgotten_kind,"
		    "forgotten_hash,files,rows,cells\n"));
	else if (bytes.data[bytes.len - 1] != '\n')
		buffer_add_byte(&bytes, '\n');
	if (add_proofs(run, &key, &bytes) == 0)
		report_message("no address and no number with its country is "
		    "known: the record cannot stop the next import");
	target = target_open(path);
	writer_bytes(target_writer(target), buffer_slice(&bytes));
	target_commit(target);
	buffer_release(&bytes);
}

/* ---- the whole ------------------------------------------------------------------ */

static void
tell(const struct run *run)
{
	uint64_t maybe = run->rows[FORGET_MAYBE];

	if (run->cli->quiet)
		return;
	report_message(run->options->apply ? "%llu rows of their own and %llu "
	    "that mention them: %llu cells in %llu files are emptied" :
	    "%llu rows of their own and %llu that mention them: %llu cells in "
	    "%llu files would be emptied by --apply",
	    (unsigned long long)run->rows[FORGET_OWN],
	    (unsigned long long)run->rows[FORGET_MENTION],
	    (unsigned long long)run->cells,
	    (unsigned long long)run->changed_files);
	if (maybe > 0)
		report_message("%llu rows have their name only, which others "
		    "may bear; look at them yourself",
		    (unsigned long long)maybe);
	if (run->options->apply && run->options->record == NULL)
		report_message("without --record nothing proves it, and the "
		    "next import cannot tell");
	if (run->options->apply)
		report_message("out of reach are mails that were sent, copies "
		    "elsewhere and backups; a merge of theirs can no longer "
		    "be undone");
}

static void
check_usage(const struct cli *cli, const struct options *o)
{
	int i;

	if (o->who.count == 0)
		cli_usage("--who is missing: name an address, a telephone "
		    "number or a lead_id");
	if (cli->operand_count == 0)
		cli_usage("name the files to look through");
	for (i = 0; i < cli->operand_count; i++)
		if (!paths_is_regular(cli->operand[i]) &&
		    strcmp(cli->operand[i], "-") == 0)
			cli_usage("standard input cannot be rewritten; name "
			    "files");
	if (o->record != NULL && !o->apply)
		cli_usage("--record needs --apply");
}

static struct forget *
open_forget(const struct options *o)
{
	struct fault fault = { "" };
	struct forget *forget = forget_open(&fault);
	size_t i;

	if (forget == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; i < o->who.count; i++)
		if (!forget_add(forget, slice_of(o->who.items[i]), &fault))
			cli_usage("--who: %s", fault.text);
	return forget;
}

static int
forget_all(const struct cli *cli, const struct options *o)
{
	struct run run = { .cli = cli, .options = o,
		.count = (size_t)cli->operand_count };
	size_t i;
	int status;

	run.forget = open_forget(o);
	run.files = xcalloc(run.count, sizeof(*run.files));
	for (i = 0; i < run.count; i++)
		open_file(&run, &run.files[i], cli->operand[i]);
	learn(&run);
	if (o->apply && forget_is_several(run.forget))
		report_trouble("--who names people of different names; look "
		    "at the list without --apply, then name one by lead_id");
	target_hold();
	run.out = output_open_plain(cli, adds, ADD_COUNT);
	for (i = 0; i < run.count; i++)
		take_file(&run, &run.files[i]);
	if (o->record != NULL)
		write_record(&run);
	status = cli_finish(cli, NULL, run.out, false);
	target_let_go();
	tell(&run);
	for (i = 0; i < run.count; i++) {
		forget_file_close(run.files[i].columns);
		rawfile_release(&run.files[i].raw);
		buffer_release(&run.files[i].bytes);
	}
	free(run.files);
	forget_close(run.forget);
	arena_release(&run.scratch);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .apply = false };
	const struct cli_option options[] = {
		OPTION_LIST('w', "who", "WHO", &o.who,
		    "an address, a number or a lead_id; may be repeated"),
		OPTION_FLAG('a', "apply", &o.apply,
		    "rewrite the files without them"),
		OPTION_TEXT('r', "record", "FILE", &o.record,
		    "add the proof, which stops the next import, to FILE"),
		OPTION_FILE(0, "key", &o.key,
		    "the secret that the hashes are made with"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "a person asks to be deleted",
		.operands = "file ...",
		.options = options,
		.common = CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "forget role-address columns",
		.many_operands = true,
		.kind = COLUMNS_LEAD, .also_reads = "*", .adds = adds,
	};

	cli_start(&cli, argc, argv);
	check_usage(&cli, &o);
	if (o.apply)
		lock_files(&cli, &o);
	return forget_all(&cli, &o);
}
