/*
 * dialect.c - the first record that looks like a header
 */
#include "intake/dialect.h"
#include "intake/form.h"

/* What the search for the header notes of one record. */
struct look {
	unsigned long line;
	uint32_t count;
	unsigned filled, known;
	bool values;		/* a cell of it is no header */
};

static struct look
look_at(const struct record *record)
{
	struct look look = { record->line, record->count, 0, 0, false };
	size_t i;

	for (i = 0; i < record->count; i++) {
		struct slice cell = slice_trim(record_value(record, i));

		if (cell.len == 0)
			continue;
		look.filled++;
		look.values = look.values || form_is_value(cell);
	}
	return look;
}

/* The cells of a record that are headers which the dictionary knows. */
static unsigned
count_known(const struct record *record, const struct dictionary *dictionary,
    struct arena *scratch)
{
	enum column_match match;
	unsigned known = 0;
	size_t i;

	for (i = 0; i < record->count; i++) {
		struct slice cell = slice_trim(record_value(record, i));

		if (cell.len > 0 && dictionary_match(dictionary, cell, &match,
		    NULL, scratch) != SIZE_MAX)
			known++;
		arena_reset(scratch);
	}
	return known;
}

static uint32_t
usual_count(const struct look *looks, size_t count)
{
	uint32_t best = 0;
	size_t most = 0, i, j;

	for (i = 0; i < count; i++) {
		size_t same = 0;

		for (j = 0; j < count; j++)
			same += looks[j].count == looks[i].count &&
			    looks[j].filled > 0;
		if (same > most ||
		    (same == most && looks[i].count > best)) {
			most = same;
			best = looks[i].count;
		}
	}
	return best;
}

/* A header may have a cell more than its records, or less. */
static bool
is_usual(const struct look *look, uint32_t usual)
{
	return look->count <= usual + 1 && look->count + 1 >= usual;
}

/*
 * The last of text only above the data (R-IMPORT-04): the one with most known
 * headers, where one has any, since data may be of text only too.
 */
static unsigned long
choose_text(const struct look *looks, size_t count, uint32_t usual)
{
	unsigned long first = 0, last = 0;
	unsigned known = 0, most = 0;
	size_t i;

	for (i = 0; i < count; i++)
		if (is_usual(&looks[i], usual) && looks[i].filled > most)
			most = looks[i].filled;
	for (i = 0; i < count; i++) {
		if (!is_usual(&looks[i], usual) || looks[i].filled == 0 ||
		    looks[i].filled * 2 < most)
			continue;
		/* The last one of text only above the data, if data show. */
		if (looks[i].values)
			return last > 0 ? last : looks[i].line;
		if (looks[i].known > known) {
			known = looks[i].known;
			first = last = looks[i].line;
		} else if (known == 0) {
			last = looks[i].line;
			if (first == 0)
				first = last;
		}
	}
	return first;
}

struct search {
	struct slice head;
	bool whole;
	const struct dialect *dialect;
	unsigned long skip;
	struct reader *r;
};

/* The next record that may be the header; the first one opens the head. */
static bool
next_record(struct search *s, struct record *record)
{
	if (s->r == NULL)
		s->r = dialect_open_head(s->head, s->dialect->delimiter,
		    s->dialect->quote);
	while (dialect_next_of_head(s->r, s->whole, record))
		if (record->line > s->skip && !(s->dialect->told &&
		    record->line == 1))
			return true;
	return false;
}

static void
close_head(struct search *s)
{
	if (s->r != NULL)
		reader_close(s->r);
	s->r = NULL;
}

static size_t
look_at_all(struct search *s, struct look looks[DIALECT_RECORDS])
{
	struct record record;
	size_t count = 0;

	while (count < DIALECT_RECORDS && next_record(s, &record)) {
		looks[count] = look_at(&record);
		/* Told where to look: the first record there is the header. */
		if (looks[count++].filled > 0 && s->skip > 0)
			break;
	}
	close_head(s);
	return count;
}

/*
 * The first record in which half of the cells are known headers; 0: none, and
 * all are counted.  Mostly it is the very first, so that only its cells are
 * looked up.
 */
static unsigned long
find_known(struct search *s, struct look *looks, size_t count, uint32_t usual,
    const struct dictionary *dictionary)
{
	unsigned least = usual > 1 ? 2 : 1;
	struct arena scratch = { 0 };
	struct record record;
	unsigned long line = 0;
	size_t i;

	for (i = 0; i < count && line == 0 && next_record(s, &record); i++) {
		looks[i].known = count_known(&record, dictionary, &scratch);
		if (looks[i].known * 2 >= looks[i].filled &&
		    looks[i].known >= least && looks[i].count * 2 >= usual)
			line = looks[i].line;
	}
	close_head(s);
	arena_release(&scratch);
	return line;
}

unsigned long
dialect_header_line(struct slice head, bool whole,
    const struct dialect *dialect, const struct dictionary *dictionary,
    unsigned long skip)
{
	struct search s = { .head = head, .whole = whole, .dialect = dialect,
		.skip = skip };
	struct look looks[DIALECT_RECORDS];
	size_t count = look_at_all(&s, looks);
	unsigned long line;
	uint32_t usual;

	if (skip > 0)
		return count > 0 ? looks[count - 1].line : 0;
	usual = usual_count(looks, count);
	line = find_known(&s, looks, count, usual, dictionary);
	return line > 0 ? line : choose_text(looks, count, usual);
}
