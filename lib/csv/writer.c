/*
 * writer.c - one buffer, one place where writing can fail
 */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "csv/layout.h"
#include "base/mem.h"
#include "csv/reader.h"
#include "base/vector.h"
#include "csv/writer.h"

#define BUFFER ((size_t)256 << 10)
#define LOOK 16			/* bytes that are looked at together */

#define HELD_MOST ((size_t)4 << 20)

struct writer {
	int fd;
	int error;
	bool (*may_write)(bool must);	/* NULL: nothing is held */
	struct buffer held;
	size_t len;
	size_t fields;		/* of the record under way */
	bool empty;		/* that record holds no byte yet */
	bool crlf;
	char data[BUFFER + LOOK];	/* whole loads may be stored at the end */
};

struct writer *
writer_open(int fd)
{
	struct writer *w = xmalloc(sizeof(*w));

	w->fd = fd;
	w->error = 0;
	w->may_write = NULL;
	w->held = (struct buffer){ 0 };
	w->len = 0;
	w->fields = 0;
	w->empty = true;
	w->crlf = false;
	return w;
}

void
writer_close(struct writer *w)
{
	if (w != NULL)
		buffer_release(&w->held);
	free(w);
}

int
writer_error(const struct writer *w)
{
	return w->error;
}

/* Whether the bytes were kept, as others write before. */
static bool
keep(struct writer *w, const char *p, size_t len)
{
	if (w->may_write(w->held.len + len > HELD_MOST))
		return false;
	return buffer_add(&w->held, (struct slice){ p, len });
}

static void
write_all(struct writer *w, const char *p, size_t len)
{
	if (w->may_write != NULL && keep(w, p, len))
		return;
	while (len > 0 && w->error == 0) {
		ssize_t n = write(w->fd, p, len);

		if (n < 0) {
			if (errno != EINTR)
				w->error = errno;
			continue;
		}
		p += n;
		len -= (size_t)n;
	}
}

void
writer_hold(struct writer *w, bool (*may_write)(bool must))
{
	w->may_write = may_write;
}

void
writer_release(struct writer *w)
{
	w->may_write = NULL;
	write_all(w, w->held.data, w->held.len);
	w->held.len = 0;
}

bool
writer_has_bytes(const struct writer *w)
{
	return w->len + w->held.len > 0;
}

bool
writer_flush(struct writer *w)
{
	write_all(w, w->data, w->len);
	w->len = 0;
	return w->error == 0;
}

void
writer_bytes(struct writer *w, struct slice bytes)
{
	if (bytes.len > BUFFER - w->len) {
		writer_flush(w);
		if (bytes.len > BUFFER) {
			write_all(w, bytes.at, bytes.len);
			return;
		}
	}
	memcpy(w->data + w->len, bytes.at, bytes.len);
	w->len += bytes.len;
}

static inline void
put(struct writer *w, char c)
{
	if (w->len == BUFFER)
		writer_flush(w);
	w->data[w->len++] = c;
}

static inline void
separate(struct writer *w)
{
	if (w->fields++ > 0) {
		put(w, ',');
		w->empty = false;
	}
}

void
writer_raw_field(struct writer *w, struct slice raw)
{
	separate(w);
	if (raw.len > 0) {
		writer_bytes(w, raw);
		w->empty = false;
	}
}

/* Not 0 when one of 16 bytes makes a value need quotes. */
#ifdef VECTOR_16
static inline int
specials_in(__m128i v)
{
	return _mm_movemask_epi8(_mm_or_si128(
	    _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8(',')),
	    _mm_cmpeq_epi8(v, _mm_set1_epi8('"'))),
	    _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\n')),
	    _mm_cmpeq_epi8(v, _mm_set1_epi8('\r')))));
}

static inline int
specials_16(const char *p)
{
	return specials_in(vector_load(p));
}

static inline int
specials_pair(uint64_t first, uint64_t last)
{
	return specials_in(_mm_set_epi64x((int64_t)last, (int64_t)first));
}
#else
/* The high bit of each byte of word that equals c. */
static inline uint64_t
bytes_equal(uint64_t word, unsigned char c)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t x = word ^ (ones * c);

	return (x - ones) & ~x & (ones << 7);
}

static inline uint64_t
specials(uint64_t word)
{
	return bytes_equal(word, ',') | bytes_equal(word, '"') |
	    bytes_equal(word, '\n') | bytes_equal(word, '\r');
}

static inline int
specials_pair(uint64_t first, uint64_t last)
{
	return (specials(first) | specials(last)) != 0;
}

static inline int
specials_16(const char *p)
{
	uint64_t first, last;

	memcpy(&first, p, 8);
	memcpy(&last, p + 8, 8);
	return specials_pair(first, last);
}
#endif

/* All bytes of a value of 1 to 15, some of them twice. */
struct short_value {
	uint64_t first, last;
};

static inline struct short_value
load_short(const char *p, size_t len)
{
	struct short_value v = { 0, 0 };
	uint32_t low, high;

	if (len >= 8) {
		memcpy(&v.first, p, 8);
		memcpy(&v.last, p + len - 8, 8);
	} else if (len >= 4) {
		memcpy(&low, p, 4);
		memcpy(&high, p + len - 4, 4);
		v.first = low;
		v.last = high;
	} else {
		v.first = (unsigned char)p[0] |
		    (uint64_t)(unsigned char)p[len / 2] << 8;
		v.last = (unsigned char)p[len - 1];
	}
	return v;
}

/* Whether a value holds a comma, a quote, LF or CR. */
static inline bool
needs_quotes(struct slice s)
{
	const char *p = s.at, *last;

	if (s.len < LOOK) {
		struct short_value v = { 0, 0 };

		if (s.len > 0)
			v = load_short(p, s.len);
		return specials_pair(v.first, v.last) != 0;
	}
	last = s.at + s.len - 16;
	for (; p < last; p += 16)
		if (specials_16(p))
			return true;
	return specials_16(last) != 0;
}

void
writer_field(struct writer *w, struct slice value)
{
	struct slice rest = value;

	if (!needs_quotes(value)) {
		writer_raw_field(w, value);
		return;
	}
	separate(w);
	w->empty = false;
	put(w, '"');
	while (rest.at != NULL) {
		struct slice part = slice_cut(&rest, '"');

		writer_bytes(w, part);
		if (rest.at != NULL)
			writer_bytes(w, SLICE("\"\""));
	}
	put(w, '"');
}

void
writer_end(struct writer *w)
{
	if (w->fields == 1 && w->empty)
		writer_bytes(w, SLICE("\"\""));
	if (w->crlf)
		put(w, '\r');
	put(w, '\n');
	w->fields = 0;
	w->empty = true;
}

void
writer_set_crlf(struct writer *w, bool crlf)
{
	w->crlf = crlf;
}

/* The bytes of columns from to before upto, separators between them. */
static void
copy_span(struct writer *w, const struct record *record, size_t from,
    size_t upto)
{
	struct slice first, last;

	if (from >= upto)
		return;
	first = record_raw(record, from);
	last = record_raw(record, upto - 1);
	writer_raw_field(w, slice_between(first.at, last.at + last.len));
	if (upto - from > 1)
		w->empty = false;
}

/* Makes room for so many bytes; false if there is never so much. */
static bool
has_bytes(struct writer *w, size_t need)
{
	if (need > BUFFER)
		return false;
	if (need > BUFFER - w->len)
		writer_flush(w);
	return true;
}

/* Computed cells are shorter; records with a longer one go the slow way. */
enum { CELL_MOST = 256 };

/* Room for a record with such cells, so that its parts need not ask. */
static bool
has_room(struct writer *w, const struct layout *layout,
    const struct record *record)
{
	size_t cells = layout->added_count + layout->replaced_count;

	/* Each byte may be a quote, which is doubled; a comma, two quotes. */
	return has_bytes(w, record_bytes(record).len + 1 +
	    cells * (2 * CELL_MOST + 3));
}

static inline char *
append(char *to, const char *from, size_t len)
{
	memcpy(to, from, len);
	return to + len;
}

static char *
append_quoted(char *to, struct slice value)
{
	*to++ = '"';
	while (value.at != NULL) {
		struct slice part = slice_cut(&value, '"');

		to = append(to, part.at, part.len);
		if (value.at != NULL)
			to = append(append(to, "\"", 1), "\"", 1);
	}
	*to++ = '"';
	return to;
}

bool
writer_add_field(struct buffer *out, struct slice value)
{
	if (!needs_quotes(value))
		return buffer_add(out, value);
	if (!buffer_reserve(out, 2 * value.len + 2))
		return false;
	out->len = (size_t)(append_quoted(out->data + out->len, value) -
	    out->data);
	return true;
}

/* Puts back what load_short() took. */
static inline void
store_short(char *to, struct short_value v, size_t len)
{
	uint32_t low = (uint32_t)v.first, high = (uint32_t)v.last;

	if (len >= 8) {
		memcpy(to, &v.first, 8);
		memcpy(to + len - 8, &v.last, 8);
	} else if (len >= 4) {
		memcpy(to, &low, 4);
		memcpy(to + len - 4, &high, 4);
	} else {
		to[0] = (char)low;
		to[len / 2] = (char)(low >> 8);
		to[len - 1] = (char)high;
	}
}

/* A value in the form of the file; there is room for it in quotes. */
static inline char *
append_value(char *to, struct slice value)
{
	if (value.len == 0)
		return to;
	if (value.len < LOOK) {
		struct short_value v = load_short(value.at, value.len);

		if (!specials_pair(v.first, v.last)) {
			store_short(to, v, value.len);
			return to + value.len;
		}
	} else if (!needs_quotes(value)) {
		return append(to, value.at, value.len);
	}
	return append_quoted(to, value);
}

/*
 * The same for a value that can be loaded whole: its length, which nobody can
 * foresee, decides nothing but where the next one begins.
 */
#ifdef VECTOR_16
static inline char *
append_padded(char *to, struct slice value)
{
	size_t i = 0;
	int special;

	for (;;) {
		__m128i v = vector_load(value.at + i);

		vector_store(to + i, v);
		special = specials_in(v);
		if (value.len - i <= LOOK)
			break;
		if (special != 0)
			return append_quoted(to, value);
		i += LOOK;
	}
	if ((special & ((1 << (value.len - i)) - 1)) != 0)
		return append_quoted(to, value);
	return to + value.len;
}
#else
static inline char *
append_padded(char *to, struct slice value)
{
	return append_value(to, value);
}
#endif

/*
 * A record of two columns or more into a buffer that has room for it; false,
 * and nothing written, when a cell is too long.
 */
static inline bool
write_fast(struct writer *w, const struct layout *layout,
    const struct record *record, const struct slice *computed,
    char *(*append_cell)(char *, struct slice))
{
	const char *from = record->base + record->start;
	const char *end = record->base + record->ends[record->count - 1];
	char *to = w->data + w->len;
	size_t i;

	for (i = 0; i < layout->replaced_count; i++) {
		const struct layout_place *place = &layout->replaced[i];
		struct slice old = record_raw(record, place->column);
		struct slice cell = computed[place->computed];

		if (cell.len > CELL_MOST)
			return false;
		/* Up to and with the comma in front of the old value. */
		to = append(to, from, (size_t)(old.at - from));
		to = append_cell(to, cell);
		from = old.at + old.len;
	}
	to = append(to, from, (size_t)(end - from));
	for (i = 0; i < layout->added_count; i++) {
		struct slice cell = computed[layout->added[i]];

		if (cell.len > CELL_MOST)
			return false;
		*to++ = ',';
		to = append_cell(to, cell);
	}
	*to++ = '\n';
	w->len = (size_t)(to - w->data);
	return true;
}

/* A record that has to go the slow way. */
static void
write_slowly(struct writer *w, const struct layout *layout,
    const struct record *record, const struct slice *computed)
{
	size_t from = 0, i;

	for (i = 0; i < layout->replaced_count; i++) {
		const struct layout_place *place = &layout->replaced[i];

		copy_span(w, record, from, place->column);
		writer_field(w, computed[place->computed]);
		from = place->column + 1;
	}
	copy_span(w, record, from, record->count);
	for (i = 0; i < layout->added_count; i++)
		writer_field(w, computed[layout->added[i]]);
	writer_end(w);
}

static bool
goes_fast(struct writer *w, const struct layout *layout,
    const struct record *record)
{
	return record->count + layout->added_count > 1 &&
	    has_room(w, layout, record);
}

void
writer_record(struct writer *w, const struct layout *layout,
    const struct record *record, const struct slice *computed)
{
	if (!goes_fast(w, layout, record) ||
	    !write_fast(w, layout, record, computed, append_value))
		write_slowly(w, layout, record, computed);
}

void
writer_record_padded(struct writer *w, const struct layout *layout,
    const struct record *record, const struct slice *computed)
{
	if (!goes_fast(w, layout, record) ||
	    !write_fast(w, layout, record, computed, append_padded))
		write_slowly(w, layout, record, computed);
}

void
writer_record_begin(struct writer *w, const struct record *record)
{
	struct slice bytes = record_bytes(record);

	writer_bytes(w, bytes);
	w->fields = record->count;
	w->empty = bytes.len == 0;
}

void
writer_record_end(struct writer *w, const struct layout *layout,
    const struct slice *computed)
{
	size_t i;

	for (i = 0; i < layout->added_count; i++) {
		struct slice cell = computed[layout->added[i]];

		if (cell.len > CELL_MOST || w->fields == 0 ||
		    !has_bytes(w, 2 * CELL_MOST + 3)) {
			writer_field(w, cell);
			continue;
		}
		w->data[w->len] = ',';
		w->len = (size_t)(append_value(w->data + w->len + 1, cell) -
		    w->data);
		w->fields++;
	}
	writer_end(w);
}

/* As many values as a record usually has at most; others are not joined. */
enum { RUNS_MOST = 128 };

/*
 * Values that were not changed stand in their record as they will in the
 * output, a comma between them: a run, which is copied in one piece.
 */
struct run {
	struct slice bytes;
	size_t values;
};

/*
 * Puts the values of a record together to runs; their number.  *need becomes
 * the bytes that they may take.
 */
static size_t
find_runs(struct run *runs, const struct slice *values, size_t count,
    size_t *need)
{
	struct run *run = runs;
	const char *end;
	size_t total, i;

	run->bytes = values[0];
	run->values = 1;
	total = run->bytes.len;
	end = run->bytes.at + run->bytes.len;
	for (i = 1; i < count; i++) {
		struct slice cell = values[i];

		total += cell.len;
		if ((uintptr_t)cell.at == (uintptr_t)end + 1 && *end == ',') {
			run->values++;
		} else {
			run->bytes.len = (size_t)(end - run->bytes.at);
			*++run = (struct run){ cell, 1 };
		}
		end = cell.at + cell.len;
	}
	run->bytes.len = (size_t)(end - run->bytes.at);
	*need = 2 * total + 3 * count + 1;
	return (size_t)(run - runs) + 1;
}

/*
 * Copies bytes and counts their commas; SIZE_MAX when one of the others
 * needs quotes, or there are too few to be worth the effort.
 */
#ifdef VECTOR_16
static size_t
copy_counting(char *to, const char *from, size_t len)
{
	/* Read from byte n on: all but the first n bytes of 16. */
	static const char counted[32] = {
		[16] = -1, -1, -1, -1, -1, -1, -1, -1,
		-1, -1, -1, -1, -1, -1, -1, -1
	};
	const __m128i zero = _mm_setzero_si128();
	__m128i sum = zero, others = zero, mask;
	size_t i;

	if (len < 16)
		return SIZE_MAX;
	mask = vector_load(counted + 16);
	for (i = 0; i < len; i += 16) {
		__m128i v, comma;

		if (len - i < 16) {
			mask = vector_load(counted + (len - i));
			i = len - 16;
		}
		v = vector_load(from + i);
		vector_store(to + i, v);
		comma = _mm_and_si128(_mm_cmpeq_epi8(v,
		    _mm_set1_epi8(',')), mask);
		others = _mm_or_si128(_mm_or_si128(others,
		    _mm_cmpeq_epi8(v, _mm_set1_epi8('"'))), _mm_or_si128(
		    _mm_cmpeq_epi8(v, _mm_set1_epi8('\n')),
		    _mm_cmpeq_epi8(v, _mm_set1_epi8('\r'))));
		sum = _mm_add_epi64(sum, _mm_sad_epu8(
		    _mm_sub_epi8(zero, comma), zero));
	}
	if (_mm_movemask_epi8(others) != 0)
		return SIZE_MAX;
	sum = _mm_add_epi64(sum, _mm_srli_si128(sum, 8));
	return (size_t)(unsigned)_mm_cvtsi128_si32(sum);
}
#else
static size_t
copy_counting(char *to, const char *from, size_t len)
{
	size_t commas = 0, i;

	for (i = 0; i < len; i++) {
		if (from[i] == '"' || from[i] == '\n' || from[i] == '\r')
			return SIZE_MAX;
		commas += from[i] == ',';
		to[i] = from[i];
	}
	return commas;
}
#endif

/* Appends a run whose commas are those between its values; else NULL. */
static inline char *
append_run(char *to, const struct run *run)
{
	return copy_counting(to, run->bytes.at, run->bytes.len) ==
	    run->values - 1 ? to + run->bytes.len : NULL;
}

/* Appends values that do not go as one piece. */
static char *
append_each(char *to, const struct slice *values, size_t count)
{
	for (; count > 0; count--) {
		to = append_value(to, *values++);
		*to++ = ',';
	}
	return to;
}

/* A record of some values; false when it has to go the slow way. */
static bool
write_values(struct writer *w, const struct slice *values, size_t count)
{
	struct run runs[RUNS_MOST];
	size_t need, run_count, i;
	char *to, *end;

	run_count = find_runs(runs, values, count, &need);
	if (!has_bytes(w, need))
		return false;
	to = w->data + w->len;
	for (i = 0; i < run_count; values += runs[i++].values) {
		end = runs[i].values > 1 ? append_run(to, &runs[i]) :
		    append_value(to, runs[i].bytes);
		if (end != NULL) {
			to = end;
			*to++ = ',';
			continue;
		}
		to = append_each(to, values, runs[i].values);
	}
	to--;
	if (w->crlf)
		*to++ = '\r';
	*to++ = '\n';
	w->len = (size_t)(to - w->data);
	return true;
}

void
writer_values(struct writer *w, const struct slice *values, size_t count)
{
	size_t i;

	if (count >= 2 && count <= RUNS_MOST && write_values(w, values, count))
		return;
	for (i = 0; i < count; i++)
		writer_field(w, values[i]);
	writer_end(w);
}

void
writer_cells(struct writer *w, const struct layout *layout,
    const struct slice *cells)
{
	size_t count = layout->added_count, i;
	struct slice chosen[RUNS_MOST];

	/* They ascend: mostly they are 0, 1, 2 ... */
	if (count == 0 || layout->added[count - 1] == count - 1) {
		writer_values(w, cells, count);
	} else if (count <= RUNS_MOST) {
		for (i = 0; i < count; i++)
			chosen[i] = cells[layout->added[i]];
		writer_values(w, chosen, count);
	} else {
		for (i = 0; i < count; i++)
			writer_field(w, cells[layout->added[i]]);
		writer_end(w);
	}
}
