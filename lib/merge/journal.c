/*
 * journal.c - one record of CSV after the other, hashed on the way
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "merge/journal.h"
#include "base/number.h"

enum { KIND, MERGE, PLACE, LEAD_ID, RECORD, END, HASH, CELLS };

static const char *const names[CELLS] = {
	"kind", "merge", "place", "lead_id", "record", "end", "hash",
};

/* Kinds of records; the first three are those of enum journal_role. */
enum kind { MERGED, SURVIVOR, ABSORBED, ORIGINAL, PREFIX, WRITTEN, ENDS,
	OUTPUT, LAST, KINDS };

static const char *const kind_names[KINDS] = {
	"merged", "survivor", "absorbed", "original", "prefix", "written",
	"ends", "output", "end",
};

#define MARK "\xEF\xBB\xBF"
#define RUNS_MOST ((size_t)64 << 10)	/* bytes of runs in a record */

struct journal_out {
	struct writer *writer;
	struct buffer record, code, runs;
	uint64_t hash;
	size_t records;
	struct buffer run;	/* code of the run of line ends at hand */
	size_t run_count;
	uint64_t ids;
	size_t id_count;
};

static uint64_t
hash_bytes(uint64_t hash, struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		hash = (hash ^ (unsigned char)s.at[i]) *
		    UINT64_C(0x100000001B3);
	return hash;
}

uint64_t
journal_hash_id(uint64_t hash, struct slice id)
{
	return hash_bytes(hash_bytes(hash, id), SLICE("\n"));
}

/* B for a mark, then L, C and R for LF, CRLF and CR; - for nothing. */
static void
add_code(struct buffer *out, struct slice ends)
{
	size_t i = 0;

	if (ends.len == 0)
		buffer_add_byte(out, '-');
	if (slice_starts(ends, SLICE(MARK))) {
		buffer_add_byte(out, 'B');
		i = 3;
	}
	for (; i < ends.len; i++) {
		bool pair = ends.at[i] == '\r' && i + 1 < ends.len &&
		    ends.at[i + 1] == '\n';

		buffer_add_byte(out, pair ? 'C' : ends.at[i] == '\n' ? 'L' :
		    'R');
		i += pair;
	}
}

/* The bytes that a code stands for; false when it is none. */
static bool
read_code(struct slice code, struct arena *arena, struct slice *ends)
{
	char *text = arena_bytes(arena, code.len * 3 + 1), *to = text;
	size_t i;

	for (i = 0; i < code.len; i++) {
		struct slice one = code.at[i] == 'L' ? SLICE("\n") :
		    code.at[i] == 'C' ? SLICE("\r\n") :
		    code.at[i] == 'R' ? SLICE("\r") :
		    code.at[i] == 'B' ? SLICE(MARK) : SLICE_EMPTY;

		if (one.len == 0 && !slice_is(code, "-"))
			return false;
		memcpy(to, one.at, one.len);
		to += one.len;
	}
	*ends = slice_between(text, to);
	return code.len > 0;
}

static void
put(struct journal_out *out, const struct slice *cells)
{
	size_t i;

	out->record.len = 0;
	for (i = 0; i < CELLS; i++) {
		if (i > 0)
			buffer_add_byte(&out->record, ',');
		raw_add_field(&out->record, cells[i]);
	}
	buffer_add_byte(&out->record, '\n');
	out->hash = hash_bytes(out->hash, buffer_slice(&out->record));
	out->records++;
	writer_bytes(out->writer, buffer_slice(&out->record));
}

static void
put_number(struct slice *cell, char text[32], size_t number)
{
	*cell = (struct slice){ text, (size_t)snprintf(text, 32, "%zu",
	    number) };
}

static void
put_hash(char text[JOURNAL_HASH], uint64_t hash)
{
	snprintf(text, JOURNAL_HASH, "%016" PRIx64, hash);
}

static void
clear(struct slice cells[CELLS], enum kind kind)
{
	size_t i;

	for (i = 0; i < CELLS; i++)
		cells[i] = SLICE_EMPTY;
	cells[KIND] = slice_of(kind_names[kind]);
}

struct journal_out *
journal_begin(struct writer *writer)
{
	struct journal_out *out = xcalloc(1, sizeof(*out));
	struct slice cells[CELLS];
	size_t i;

	out->writer = writer;
	out->hash = out->ids = JOURNAL_HASH_START;
	for (i = 0; i < CELLS; i++)
		cells[i] = slice_of(names[i]);
	put(out, cells);
	return out;
}

static void
put_header(struct journal_out *out, enum kind kind, struct slice id,
    struct slice bytes, struct slice gap)
{
	struct slice cells[CELLS];

	clear(cells, kind);
	out->code.len = 0;
	add_code(&out->code, gap);
	cells[LEAD_ID] = id;
	cells[RECORD] = bytes;
	cells[END] = buffer_slice(&out->code);
	put(out, cells);
}

void
journal_file(struct journal_out *out, struct slice prefix,
    struct slice header, struct slice gap, struct slice written,
    struct slice id_header)
{
	put_header(out, PREFIX, SLICE_EMPTY, SLICE_EMPTY, prefix);
	put_header(out, ORIGINAL, id_header, header, gap);
	put_header(out, WRITTEN, SLICE_EMPTY, written, SLICE("\n"));
}

static void
flush_runs(struct journal_out *out)
{
	struct slice cells[CELLS];

	if (out->runs.len == 0)
		return;
	clear(cells, ENDS);
	cells[END] = buffer_slice(&out->runs);
	put(out, cells);
	out->runs.len = 0;
}

static void
end_run(struct journal_out *out)
{
	if (out->run_count == 0)
		return;
	if (out->runs.len > RUNS_MOST)
		flush_runs(out);
	buffer_format(&out->runs, "%s%.*s*%zu", out->runs.len > 0 ? " " : "",
	    SLICE_PRINT(buffer_slice(&out->run)), out->run_count);
	out->run_count = 0;
}

void
journal_pass(struct journal_out *out, struct slice gap)
{
	out->code.len = 0;
	add_code(&out->code, gap);
	if (!slice_equal(buffer_slice(&out->code), buffer_slice(&out->run))) {
		end_run(out);
		out->run.len = 0;
		buffer_add(&out->run, buffer_slice(&out->code));
	}
	out->run_count++;
}

void
journal_record(struct journal_out *out, enum journal_role role, size_t merge,
    size_t place, struct slice id, struct slice bytes, struct slice gap)
{
	struct slice cells[CELLS];
	char merge_text[32], place_text[32];

	clear(cells, (enum kind)role);
	out->code.len = 0;
	add_code(&out->code, gap);
	put_number(&cells[MERGE], merge_text, merge);
	put_number(&cells[PLACE], place_text, place);
	cells[LEAD_ID] = id;
	cells[RECORD] = bytes;
	cells[END] = buffer_slice(&out->code);
	put(out, cells);
}

void
journal_id(struct journal_out *out, struct slice id)
{
	out->ids = journal_hash_id(out->ids, id);
	out->id_count++;
}

void
journal_end(struct journal_out *out, char hash[JOURNAL_HASH])
{
	struct slice cells[CELLS];
	char count[32], ids[JOURNAL_HASH];

	end_run(out);
	flush_runs(out);
	clear(cells, OUTPUT);
	put_number(&cells[PLACE], count, out->id_count);
	put_hash(ids, out->ids);
	cells[HASH] = slice_of(ids);
	put(out, cells);
	clear(cells, LAST);
	put_number(&cells[PLACE], count, out->records);
	put_hash(hash, out->hash);
	cells[HASH] = slice_of(hash);
	put(out, cells);
	buffer_release(&out->record);
	buffer_release(&out->code);
	buffer_release(&out->runs);
	buffer_release(&out->run);
	free(out);
}

static bool
read_hash(struct slice text, uint64_t *hash)
{
	size_t i;

	*hash = 0;
	for (i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f'))
			return false;
		*hash = *hash << 4 | (uint64_t)(c <= '9' ? c - '0' :
		    c - 'a' + 10);
	}
	return text.len == JOURNAL_HASH - 1;
}

static bool
read_place(const struct record *record, size_t cell, size_t least,
    size_t *place)
{
	int64_t number;

	if (number_parse_int(record_value(record, cell), (int64_t)least,
	    INT64_MAX, &number) != VALUE_OK)
		return false;
	*place = (size_t)number;
	return true;
}

/* The last record says that all before it is there, and as it was. */
static bool
check_end(struct journal *j, const char *label, struct fault *fault)
{
	size_t last = j->file.count - 1, count;
	struct record record;
	uint64_t hash;

	raw_fields(raw_bytes(&j->file, last), &j->arena, &record);
	if (record.count != CELLS ||
	    !slice_is(record_value(&record, KIND), kind_names[LAST]) ||
	    raw_gap(&j->file, last).len == 0 ||
	    !read_place(&record, PLACE, 1, &count) ||
	    !read_hash(record_value(&record, HASH), &hash))
		return fault_set(fault, "%s: the journal was cut: its last "
		    "record, which counts the others, is missing; find the "
		    "whole file", label);
	if (count != last || hash_bytes(JOURNAL_HASH_START, (struct slice){
	    j->file.bytes.at, j->file.records[last].start }) != hash)
		return fault_set(fault, "%s: the journal was changed: its "
		    "%zu records are not the %zu that were written; find the "
		    "file as it was", label, last, count);
	memcpy(j->hash, record_value(&record, HASH).at, JOURNAL_HASH - 1);
	return true;
}

/* "C*120 L*1" */
static bool
read_runs(struct journal *j, struct slice runs)
{
	while (runs.at != NULL) {
		struct slice count = slice_cut(&runs, ' ');
		struct slice code = slice_cut(&count, '*');
		struct journal_run run;
		int64_t number;

		if (count.at == NULL || !read_code(code, &j->arena, &run.gap) ||
		    number_parse_int(count, 1, INT64_MAX, &number) != VALUE_OK)
			return false;
		run.count = (size_t)number;
		GROW_BY_ONE(j->runs, j->run_count);
		j->runs[j->run_count++] = run;
	}
	return true;
}

static bool
read_row(struct journal *j, const struct record *record, enum kind kind)
{
	struct journal_row *row = &j->rows[j->row_count];
	size_t merge, place;

	/* A merge begins with its merged record, then its survivor. */
	if (!read_place(record, MERGE, 1, &merge) ||
	    !read_place(record, PLACE, 1, &place) ||
	    !read_code(record_value(record, END), &j->arena, &row->gap) ||
	    merge != j->merge_count + (kind == MERGED) ||
	    (kind == SURVIVOR && (j->row_count == 0 ||
	    row[-1].role != JOURNAL_MERGED)) || (kind == ABSORBED &&
	    (j->row_count == 0 || row[-1].role == JOURNAL_MERGED)))
		return false;
	row->role = (enum journal_role)kind;
	row->merge = merge - 1;
	row->place = place - 1;
	row->id = record_value(record, LEAD_ID);
	row->bytes = record_value(record, RECORD);
	j->row_count++;
	j->merge_count = merge;
	return true;
}

static bool
read_record(struct journal *j, const struct record *record)
{
	enum kind kind = MERGED;

	if (record->count != CELLS)
		return false;
	while (kind < KINDS && !slice_is(record_value(record, KIND),
	    kind_names[kind]))
		kind++;
	switch (kind) {
	case MERGED:
	case SURVIVOR:
	case ABSORBED:
		return read_row(j, record, kind);
	case PREFIX:
		return read_code(record_value(record, END), &j->arena,
		    &j->prefix);
	case ORIGINAL:
		j->header = record_value(record, RECORD);
		j->id_header = record_value(record, LEAD_ID);
		return read_code(record_value(record, END), &j->arena,
		    &j->gap);
	case WRITTEN:
		j->written = record_value(record, RECORD);
		return true;
	case ENDS:
		return read_runs(j, record_value(record, END));
	case OUTPUT:
		return read_place(record, PLACE, 0, &j->out_count) &&
		    read_hash(record_value(record, HASH), &j->out_hash);
	default:
		return false;
	}
}

static bool
is_journal(struct journal *j)
{
	struct record record;
	size_t i;

	if (j->file.count == 0)
		return false;
	raw_fields(raw_bytes(&j->file, 0), &j->arena, &record);
	for (i = 0; i < CELLS; i++)
		if (record.count != CELLS ||
		    !slice_is(record_value(&record, i), names[i]))
			return false;
	return true;
}

bool
journal_read(struct journal *j, const char *label, struct slice bytes,
    struct fault *fault)
{
	struct record record;
	size_t i;

	*j = (struct journal){ .header = SLICE_EMPTY };
	raw_cut(&j->file, bytes);
	if (!is_journal(j)) {
		journal_release(j);
		return fault_set(fault, "%s: no journal of lead-merge; name "
		    "the file that --journal wrote", label);
	}
	if (!check_end(j, label, fault)) {
		journal_release(j);
		return false;
	}
	j->rows = xcalloc(j->file.count, sizeof(*j->rows));
	for (i = 1; i + 1 < j->file.count; i++) {
		raw_fields(raw_bytes(&j->file, i), &j->arena,
		    &record);
		if (read_record(j, &record))
			continue;
		fault_set(fault, "%s:%lu: no record of a journal; find the "
		    "file as it was", label, j->file.records[i].line);
		journal_release(j);
		return false;
	}
	return true;
}

void
journal_release(struct journal *j)
{
	raw_release(&j->file);
	arena_release(&j->arena);
	free(j->rows);
	free(j->runs);
	*j = (struct journal){ .header = SLICE_EMPTY };
}
