/*
 * rejects.c - headers united, records written
 */
#include <stdio.h>
#include <stdlib.h>

#include "encoding/decode.h"
#include "intake/rejects.h"

static const char *const reject_names[] = {
	"reject_file", "reject_line", "reject_column", "reject_code",
	"reject_message"
};
enum { REJECT_CELLS = 5 };

struct rejected_file {
	const char *label;
	size_t width;
	size_t *to;		/* the columns of its cells; SIZE_MAX: none */
};

struct intake_rejects {
	struct writer *writer;
	struct rejected_file *files;
	size_t file_count;
	struct arena kept;
	struct slice *header;	/* of all files */
	struct slice *cells;	/* of one record */
	size_t count;
	bool begun;
};

bool
intake_rejects_find(const struct slice *header, size_t count, bool *marked)
{
	size_t missing = REJECT_CELLS, name, i;

	for (i = 0; i < count; i++)
		marked[i] = false;
	/* From behind: only reject_file, the first, may be missing. */
	for (name = REJECT_CELLS; name-- > 0 && missing == name + 1;)
		for (i = 0; i < count; i++) {
			if (!slice_is(slice_trim(header[i]),
			    reject_names[name]))
				continue;
			marked[i] = true;
			missing = name;
		}
	if (missing <= 1)
		return true;
	for (i = 0; i < count; i++)
		marked[i] = false;
	return false;
}

struct intake_rejects *
intake_rejects_new(void)
{
	return xcalloc(1, sizeof(struct intake_rejects));
}

bool
intake_rejects_has_file(const struct intake_rejects *r)
{
	return r->file_count > 0;
}

void
intake_rejects_write_to(struct intake_rejects *r, struct writer *writer)
{
	r->writer = writer;
}

/* Whether the first n cells of a file stand in a column already. */
static bool
is_filled(const struct rejected_file *f, size_t n, size_t column)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (f->to[i] == column)
			return true;
	return false;
}

static size_t
find_column(struct intake_rejects *r, const struct rejected_file *f,
    size_t n, struct slice header)
{
	size_t i;

	for (i = 0; r->file_count > 0 && i < r->count; i++)
		if (slice_equal(r->header[i], header) && !is_filled(f, n, i))
			return i;
	GROW_BY_ONE(r->header, r->count);
	GROW_BY_ONE(r->cells, r->count);
	r->header[r->count] = arena_copy(&r->kept, header);
	return r->count++;
}

size_t
intake_rejects_add(struct intake_rejects *r, const char *label,
    const struct slice *header, size_t width)
{
	struct rejected_file f = { .label = label, .width = width };
	bool *marked = xcalloc(width, sizeof(*marked));
	size_t i;

	f.to = xcalloc(width, sizeof(*f.to));
	intake_rejects_find(header, width, marked);
	for (i = 0; i < width; i++)
		f.to[i] = marked[i] ? SIZE_MAX :
		    find_column(r, &f, i, header[i]);
	free(marked);
	GROW_BY_ONE(r->files, r->file_count);
	r->files[r->file_count] = f;
	return r->file_count++;
}

/* One file needs no column that names it. */
static void
write_reasons(struct intake_rejects *r, const struct slice *reasons)
{
	size_t i;

	for (i = r->file_count > 1 ? 0 : 1; i < REJECT_CELLS; i++)
		writer_field(r->writer, reasons[i]);
}

void
intake_rejects_begin(struct intake_rejects *r)
{
	struct slice names[REJECT_CELLS];
	size_t i;

	if (r->begun)
		return;
	r->begun = true;
	for (i = 0; i < r->count; i++)
		writer_field(r->writer, r->header[i]);
	for (i = 0; i < REJECT_CELLS; i++)
		names[i] = slice_of(reject_names[i]);
	write_reasons(r, names);
	writer_end(r->writer);
}

/* "?" for what could not be decoded. */
static struct slice
readable(struct slice cell, struct arena *scratch)
{
	char *copy;
	size_t i;

	if (cell.len == 0 || memchr(cell.at,
	    (unsigned char)DECODE_BAD_BYTE, cell.len) == NULL)
		return cell;
	copy = arena_bytes(scratch, cell.len);
	for (i = 0; i < cell.len; i++)
		copy[i] = cell.at[i] == DECODE_BAD_BYTE ? '?' : cell.at[i];
	return (struct slice){ copy, cell.len };
}

/* Cells beyond the header stand at the end. */
void
intake_rejects_write(struct intake_rejects *r, size_t file,
    const struct record *record, struct slice column, const char *code,
    const char *text)
{
	const struct rejected_file *f = &r->files[file];
	struct writer *w = r->writer;
	char line[32];
	size_t i;

	intake_rejects_begin(r);
	snprintf(line, sizeof(line), "%lu", record->line);
	for (i = 0; i < r->count; i++)
		r->cells[i] = SLICE_EMPTY;
	for (i = 0; i < f->width; i++)
		if (f->to[i] != SIZE_MAX)
			r->cells[f->to[i]] = readable(record_value(record, i),
			    record->scratch);
	for (i = 0; i < r->count; i++)
		writer_field(w, r->cells[i]);
	write_reasons(r, (struct slice[]){ slice_of(f->label),
	    slice_of(line), column, slice_of(code), slice_of(text) });
	for (i = f->width; i < record->count; i++)
		writer_field(w, readable(record_value(record, i),
		    record->scratch));
	writer_end(w);
}

void
intake_rejects_free(struct intake_rejects *r)
{
	size_t i;

	if (r == NULL)
		return;
	for (i = 0; i < r->file_count; i++)
		free(r->files[i].to);
	free(r->files);
	arena_release(&r->kept);
	free(r->header);
	free(r->cells);
	free(r);
}
