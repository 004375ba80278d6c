/*
 * csv.c - each cell through guard, space and encoding
 */
#include <stdlib.h>

#include "export/csv.h"
#include "value/guard.h"

#define MARK "\xEF\xBB\xBF"

/* A cell with a space or a TAB more; Excel alone needs it. */
static struct slice
dress_for_excel(struct exportcsv *out, enum export_kind kind,
    struct slice cell)
{
	out->cell.len = 0;
	if (out->guard && kind == EXPORT_ID && guard_wants_tab(cell)) {
		buffer_add(&out->cell, cell);
		buffer_add_byte(&out->cell, '\t');
	} else if (kind == EXPORT_PHONE || kind == EXPORT_POSTCODE) {
		guard_add_space(out->phones, cell, &out->cell);
	} else {
		return cell;
	}
	return arena_copy(&out->arena, buffer_slice(&out->cell));
}

static bool
needs_guard(const struct exportcsv *out, enum export_kind kind,
    struct slice cell)
{
	return out->guard && guard_may_be_needed(cell) &&
	    guard_is_needed(cell, kind == EXPORT_PHONE, out->excel);
}

/* What a cell looks like in the file, not yet encoded. */
static struct slice
dress(struct exportcsv *out, enum export_kind kind, struct slice cell)
{
	if (needs_guard(out, kind, cell)) {
		out->cell.len = 0;
		buffer_add_byte(&out->cell, '\'');
		buffer_add(&out->cell, cell);
		return arena_copy(&out->arena, buffer_slice(&out->cell));
	}
	return out->excel ? dress_for_excel(out, kind, cell) : cell;
}

/* Encodes the cells; how many could be. */
static size_t
encode(struct exportcsv *out, size_t count)
{
	size_t i;

	if (out->encoder == NULL)
		return count;
	for (i = 0; i < count; i++) {
		out->encoded.len = 0;
		if (!encoder_add(out->encoder, out->shown[i], &out->encoded))
			return i;
		out->shown[i] = arena_copy(&out->arena,
		    buffer_slice(&out->encoded));
	}
	return count;
}

bool
exportcsv_header(struct exportcsv *out, const struct export_plan *plan)
{
	size_t i;

	out->shown = xcalloc(plan->count, sizeof(*out->shown));
	for (i = 0; i < plan->count; i++)
		out->shown[i] = dress(out, EXPORT_TEXT,
		    plan->columns[i].header);
	if (encode(out, plan->count) < plan->count)
		return false;
	if (out->excel && out->encoder == NULL)
		writer_bytes(out->writer, SLICE(MARK));
	writer_set_crlf(out->writer, out->excel);
	writer_values(out->writer, out->shown, plan->count);
	return true;
}

bool
exportcsv_record(struct exportcsv *out, const struct export_plan *plan,
    const struct slice *cells, size_t *column)
{
	size_t i;

	arena_reset(&out->arena);
	for (i = 0; i < plan->count; i++)
		out->shown[i] = dress(out, plan->columns[i].kind, cells[i]);
	*column = encode(out, plan->count);
	if (*column < plan->count)
		return false;
	writer_values(out->writer, out->shown, plan->count);
	return true;
}

/* Whether the cells of a record stand there as they will be written. */
static bool
stands_as_written(const struct exportcsv *out,
    const struct export_plan *plan, const struct record *record)
{
	size_t i;

	if (record->flaw != RECORD_REGULAR)
		return false;
	for (i = 0; i < record->count; i++) {
		struct slice raw = record_raw(record, i);

		if (raw.len > 0 && (*raw.at == '"' ||
		    needs_guard(out, plan->columns[i].kind, raw)))
			return false;
	}
	return true;
}

bool
exportcsv_whole(struct exportcsv *out, const struct export_plan *plan,
    const struct record *record, struct slice state)
{
	if (out->excel || out->encoder != NULL ||
	    !stands_as_written(out, plan, record))
		return false;
	writer_record_begin(out->writer, record);
	if (plan->count > record->count)
		writer_raw_field(out->writer, state);
	writer_end(out->writer);
	return true;
}

void
exportcsv_release(struct exportcsv *out)
{
	encoder_close(out->encoder);
	buffer_release(&out->cell);
	buffer_release(&out->encoded);
	arena_release(&out->arena);
	free(out->shown);
}
