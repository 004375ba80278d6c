/*
 * fuzz_intake - any text as an export: dialect, header, columns, records
 */
#include <stdint.h>
#include <stdlib.h>

#include "intake/dialect.h"
#include "intake/record.h"
#include "csv/reader.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { WIDTH_MOST = 64 };

struct run {
	struct slice text;
	struct dialect dialect;
	unsigned long line;
	struct reader *reader;
	struct slice header[WIDTH_MOST];
	size_t width;
	struct arena arena;
};

static bool
read_header(struct run *run)
{
	struct record record;
	size_t i;

	run->reader = reader_open_bytes(run->text, &(struct reader_options){
	    .delimiter = run->dialect.delimiter, .lenient = true,
	    .any_bytes = true });
	do
		if (reader_next(run->reader, &record) != READER_RECORD)
			return false;
	while (record.line < run->line);
	run->width = record.count;
	if (run->width > WIDTH_MOST)
		return false;
	for (i = 0; i < run->width; i++)
		run->header[i] = arena_copy(&run->arena,
		    record_value(&record, i));
	return true;
}

static void
import(struct run *run, const struct dictionary *dictionary,
    const struct intake_options *options)
{
	struct intake_columns columns;
	struct intake_row row;
	struct sample sample;
	struct record record;
	struct fault fault;
	struct intake *in;
	struct plan plan;
	size_t i;

	sample_init(&sample, run->text, true, &run->dialect, run->line,
	    run->header, run->width);
	if (!intake_columns_init(&columns, run->header, run->width,
	    options->kind, dictionary, &sample, NULL, &fault) ||
	    !plan_init(&plan, options, &columns, dictionary, &sample,
	    &fault) ||
	    (in = intakerecord_open(options, &plan, &columns, &fault)) == NULL)
		abort();
	while (reader_next(run->reader, &record) == READER_RECORD)
		if (intake_record(in, &record, &row) == INTAKE_KEEP)
			for (i = 0; i < plan.count; i++)
				if (!text_is_utf8(row.cells[i]))
					abort();
	intakerecord_close(in);
	plan_release(&plan);
	intake_columns_release(&columns);
	sample_release(&sample);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct dictionary *dictionaries[2];
	struct intake_options options = { .event_end = DATE_NONE,
		.event = SLICE_EMPTY, .country = SLICE_EMPTY,
		.currency = SLICE_EMPTY, .file = SLICE("fuzz") };
	struct run run = { .line = 0 };
	struct fault fault;
	bool deal;

	if (size == 0)
		return 0;
	deal = data[0] & 1;
	options.kind = deal ? COLUMNS_OPPORTUNITY : COLUMNS_LEAD;
	options.keep_incomplete = !deal;
	options.keep_raw = data[0] & 2;
	options.explain = data[0] & 4;
	if (dictionaries[deal] == NULL)
		dictionaries[deal] = dictionary_open(options.kind, &fault);
	run.text = (struct slice){ (const char *)data + 1, size - 1 };
	if (!text_is_utf8(run.text))
		return 0;
	dialect_detect(run.text, true, '\0', QUOTE_AUTO, &run.dialect);
	run.line = dialect_header_line(run.text, true, &run.dialect,
	    dictionaries[deal], 0);
	if (read_header(&run))
		import(&run, dictionaries[deal], &options);
	reader_close(run.reader);
	arena_release(&run.arena);
	return 0;
}
