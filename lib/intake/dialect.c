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
look_at(const struct record *record, const struct dictionary *dictionary,
    struct arena *scratch)
{
	struct look look = { record->line, record->count, 0, 0, false };
	enum column_match match;
	size_t i;

	for (i = 0; i < record->count; i++) {
		struct slice cell = slice_trim(record_value(record, i));

		if (cell.len == 0)
			continue;
		look.filled++;
		look.values = look.values || form_is_value(cell);
		if (dictionary_match(dictionary, cell, &match, NULL,
		    scratch) != SIZE_MAX)
			look.known++;
		arena_reset(scratch);
	}
	return look;
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
 * The first record in which half of the cells are known headers, else the
 * last of text only above the data (R-IMPORT-04): the one with most known
 * headers, where one has any, since data may be of text only too.
 */
static unsigned long
choose_header(const struct look *looks, size_t count)
{
	uint32_t usual = usual_count(looks, count);
	unsigned least = usual > 1 ? 2 : 1, most = 0;
	unsigned long first = 0, last = 0;
	unsigned known = 0;
	size_t i;

	for (i = 0; i < count; i++)
		if (looks[i].known * 2 >= looks[i].filled &&
		    looks[i].known >= least && looks[i].count * 2 >= usual)
			return looks[i].line;
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

unsigned long
dialect_header_line(struct slice head, bool whole,
    const struct dialect *dialect, const struct dictionary *dictionary,
    unsigned long skip)
{
	struct reader *r = dialect_open_head(head, dialect->delimiter,
	    dialect->quote);
	struct look looks[DIALECT_RECORDS];
	struct arena scratch = { 0 };
	struct record record;
	size_t count = 0;

	while (count < DIALECT_RECORDS && dialect_next_of_head(r, whole, &record)) {
		if (record.line <= skip || (dialect->told && record.line == 1))
			continue;
		looks[count] = look_at(&record, dictionary, &scratch);
		/* Told where to look: the first record there is the header. */
		if (looks[count++].filled > 0 && skip > 0)
			break;
	}
	reader_close(r);
	arena_release(&scratch);
	if (skip > 0)
		return count > 0 ? looks[count - 1].line : 0;
	return choose_header(looks, count);
}
