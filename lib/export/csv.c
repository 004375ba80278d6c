/*
 * csv.c - each cell through guard, space and encoding
 */
#include <stdlib.h>

#include "export/csv.h"
#include "value/guard.h"

#define MARK "\xEF\xBB\xBF"

/* What a cell looks like in the file, not yet encoded. */
static struct slice
dress(struct exportcsv *out, enum export_kind kind, struct slice cell)
{
	bool is_phone = kind == EXPORT_PHONE;

	out->cell.len = 0;
	if (out->guard && guard_is_needed(cell, is_phone, out->excel)) {
		buffer_add_byte(&out->cell, '\'');
		buffer_add(&out->cell, cell);
	} else if (out->guard && out->excel && kind == EXPORT_ID &&
	    guard_wants_tab(cell)) {
		buffer_add(&out->cell, cell);
		buffer_add_byte(&out->cell, '\t');
	} else if (out->excel && (is_phone || kind == EXPORT_POSTCODE)) {
		guard_add_space(out->phones, cell, &out->cell);
	} else {
		return cell;
	}
	return buffer_slice(&out->cell);
}

/* Appends the cell as it stands in the file to encoded. */
static bool
encode(struct exportcsv *out, struct slice cell)
{
	if (out->encoder != NULL)
		return encoder_add(out->encoder, cell, &out->encoded);
	return buffer_add(&out->encoded, cell);
}

static void
write_record(struct exportcsv *out, size_t count)
{
	/* One empty cell: quoted, so that the line is a record. */
	bool is_blank = count == 1 && out->encoded.len == 0;
	size_t from = 0, i;

	if (is_blank)
		writer_raw_field(out->writer, SLICE("\"\""));
	for (i = 0; !is_blank && i < count; i++) {
		writer_field(out->writer, (struct slice){
		    out->encoded.data + from, out->ends[i] - from });
		from = out->ends[i];
	}
	if (out->excel)
		writer_bytes(out->writer, SLICE("\r"));
	writer_end(out->writer);
}

bool
exportcsv_header(struct exportcsv *out, const struct export_plan *plan)
{
	bool fine = true;
	size_t i;

	out->ends = xcalloc(plan->count, sizeof(*out->ends));
	out->encoded.len = 0;
	for (i = 0; fine && i < plan->count; i++) {
		fine = encode(out, dress(out, EXPORT_TEXT,
		    plan->columns[i].header));
		out->ends[i] = out->encoded.len;
	}
	if (!fine)
		return false;
	if (out->excel && out->encoder == NULL)
		writer_bytes(out->writer, SLICE(MARK));
	write_record(out, plan->count);
	return true;
}

bool
exportcsv_record(struct exportcsv *out, const struct export_plan *plan,
    const struct slice *cells, size_t *column)
{
	size_t i;

	out->encoded.len = 0;
	for (i = 0; i < plan->count; i++) {
		if (!encode(out, dress(out, plan->columns[i].kind,
		    cells[i]))) {
			*column = i;
			return false;
		}
		out->ends[i] = out->encoded.len;
	}
	write_record(out, plan->count);
	return true;
}

void
exportcsv_release(struct exportcsv *out)
{
	encoder_close(out->encoder);
	buffer_release(&out->cell);
	buffer_release(&out->encoded);
	free(out->ends);
}
