/* forgetfiles.c - forgetfiles.h: files byte for byte */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/say.h"
#include "base/text.h"
#include "front/report.h"
#include "front/target.h"
#include "lead/forgetfiles.h"

/* Looks whether all of it is CSV: nothing may be half understood. */
static void
check_file(const struct forgetfile *file)
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
check_header(const struct forgetfile *file, const struct record *header)
{
	struct slice bytes = raw_bytes(&file->raw, 0);

	if (!text_is_utf8(bytes) || (header->count == 1 && bytes.len > 0 &&
	    (slice_find(bytes, ';') != NULL ||
	    slice_find(bytes, '\t') != NULL)))
		report_trouble("%s: no CSV in UTF-8 with commas, which alone "
		    "can be given back as it was; read it with lead-import "
		    "first", file->path);
}

static struct forget_file *
open_columns(const struct forgetfile *file, struct forget *forget,
    struct arena *scratch)
{
	struct fault fault = { "" };
	struct forget_file *columns;
	struct record header;
	struct slice *cells;
	size_t i;

	raw_fields(raw_bytes(&file->raw, 0), scratch, &header);
	check_header(file, &header);
	cells = xcalloc(header.count + 1, sizeof(*cells));
	for (i = 0; i < header.count; i++)
		cells[i] = record_value(&header, i);
	columns = forget_file_open(forget, cells, header.count, &fault);
	if (columns == NULL)
		report_trouble("%s", fault.text);
	free(cells);
	arena_reset(scratch);
	return columns;
}

void
forgetfiles_open(struct forgetfile *file, const char *path,
    struct forget *forget, struct arena *scratch)
{
	file->path = path;
	if (!raw_read(path, &file->bytes))
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
	check_file(file);
	raw_cut(&file->raw, buffer_slice(&file->bytes));
	if (file->raw.count > 0)
		file->columns = open_columns(file, forget, scratch);
}

void
forgetfiles_release(struct forgetfile *file)
{
	forget_file_close(file->columns);
	raw_release(&file->raw);
	buffer_release(&file->bytes);
}

struct record
forgetfiles_record(const struct forgetfile *file, size_t i,
    struct arena *scratch)
{
	struct record record;

	arena_reset(scratch);
	raw_fields(raw_bytes(&file->raw, i), scratch, &record);
	record.line = file->raw.records[i].line;
	return record;
}

void
forgetfiles_replace(const struct forgetfile *file, struct slice bytes)
{
	struct target *target = target_open(file->path);

	writer_bytes(target_writer(target), bytes);
	target_commit(target);
}

static int
by_path(const void *a, const void *b)
{
	const char *const *s = a, *const *t = b;

	return strcmp(*s, *t);
}

void
forgetfiles_lock(char *const *operands, size_t count, const char *record)
{
	const char **paths = xcalloc(count + 1, sizeof(*paths));
	size_t i;

	for (i = 0; i < count; i++)
		paths[i] = operands[i];
	if (record != NULL)
		paths[count++] = record;
	qsort(paths, count, sizeof(*paths), by_path);
	for (i = 0; i < count; i++)
		target_lock(paths[i]);
	free(paths);
}
