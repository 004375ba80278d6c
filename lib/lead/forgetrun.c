/* forgetrun.c - forgetrun.h: files in, a list or files without a person out */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/say.h"
#include "front/keyfile.h"
#include "front/output.h"
#include "front/target.h"
#include "lead/forgetfiles.h"
#include "lead/forgetrun.h"
#include "lead/forgotten.h"

enum { FILE_NAME, LINE, LEAD_ID, MATCH, BY, COLUMN, ADD_COUNT };
const char *const forgetrun_adds[] = { "file", "line", "lead_id",
	"forget_match", "forget_by", "column", NULL };
static const char *const matches[] = { [FORGET_MAYBE] = "maybe",
	[FORGET_MENTION] = "mention", [FORGET_OWN] = "own" };

struct run {
	const struct cli *cli;
	const struct forgetrun_options *options;
	struct forget *forget;
	struct forgetfile *files;
	size_t count;
	struct output *out;
	struct arena scratch;
	uint64_t rows[FORGET_OWN + 1], cells, changed_files;
};

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
				struct record record = forgetfiles_record(
				    &run->files[i], k, &run->scratch);

				news |= forget_learn(run->forget,
				    run->files[i].columns, &record);
			}
	}
}

static void
write_row(struct run *run, const struct forgetfile *file,
    const struct record *record, const struct forget_finding *finding)
{
	struct slice cells[ADD_COUNT];
	struct record header;
	size_t id = forget_file_id(file->columns);
	char line[24];

	snprintf(line, sizeof(line), "%lu", record->line);
	raw_fields(raw_bytes(&file->raw, 0), &run->scratch, &header);
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

/* Lists the rows of a file that name the person, and rewrites them. */
static void
take_file(struct run *run, struct forgetfile *file)
{
	struct buffer whole = { 0 };
	uint64_t before = run->cells;
	size_t i;

	for (i = 0; i < file->raw.count; i++) {
		struct record record = forgetfiles_record(file, i,
		    &run->scratch);
		struct forget_finding finding = { FORGET_NONE, "", 0 };

		if (i > 0)
			finding = forget_judge(run->forget, file->columns,
			    &record);
		else
			buffer_add(&whole, raw_prefix(&file->raw));
		run->rows[finding.match]++;
		if (finding.match != FORGET_NONE)
			write_row(run, file, &record, &finding);
		if (finding.match >= FORGET_MENTION)
			run->cells += forget_rewrite(run->forget,
			    file->columns, &record, finding.match, &whole);
		else
			buffer_add(&whole, raw_bytes(&file->raw, i));
		buffer_add(&whole, raw_gap(&file->raw, i));
	}
	if (run->cells > before) {
		run->changed_files++;
		if (run->options->apply)
			forgetfiles_replace(file, buffer_slice(&whole));
	}
	buffer_release(&whole);
}

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
		report_message("%llu rows have what may be their "
		    "name or address; look at them yourself",
		    (unsigned long long)maybe);
	if (run->options->apply && run->options->record == NULL)
		report_message("without --record nothing proves it, and the "
		    "next import cannot tell");
	if (run->options->apply)
		report_message("out of reach are mails that were sent, copies "
		    "elsewhere and backups; a merge of theirs can no longer "
		    "be undone");
}

static struct forget *
open_forget(const struct forgetrun_options *o)
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

	if (!raw_read(path, &bytes) && errno != ENOENT)
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
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

int
forgetrun(const struct cli *cli, const struct forgetrun_options *o)
{
	struct run run = { .cli = cli, .options = o,
		.count = (size_t)cli->operand_count };
	size_t i;
	int status;

	if (o->apply)
		forgetfiles_lock(cli->operand, run.count, o->record);
	run.forget = open_forget(o);
	run.files = xcalloc(run.count, sizeof(*run.files));
	for (i = 0; i < run.count; i++)
		forgetfiles_open(&run.files[i], cli->operand[i], run.forget,
		    &run.scratch);
	learn(&run);
	if (o->apply && forget_is_several(run.forget))
		report_trouble("--who names people of different names; look "
		    "at the list without --apply, then name one by lead_id");
	target_hold();
	run.out = output_open_plain(cli, forgetrun_adds, ADD_COUNT);
	for (i = 0; i < run.count; i++)
		take_file(&run, &run.files[i]);
	if (o->record != NULL)
		write_record(&run);
	status = output_finish_run(cli, NULL, run.out, false);
	target_let_go();
	tell(&run);
	for (i = 0; i < run.count; i++)
		forgetfiles_release(&run.files[i]);
	free(run.files);
	forget_close(run.forget);
	arena_release(&run.scratch);
	return status;
}
