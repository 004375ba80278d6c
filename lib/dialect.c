/*
 * dialect.c - every delimiter is tried on the head; the steadiest wins
 */
#include "dialect.h"
#include "reader.h"
#include "text.h"

/*
 * A file of one column has many full-width commas when every other record
 * has one: then somebody typed them for the others.
 */
enum { COMMAS_PER_RECORD = 2, WIDTH_MOST = 1024 };

static const char candidates[] = { ',', ';', '\t', '|' };

static struct reader *
open_head(struct slice head, char delimiter)
{
	return reader_open_bytes(head, &(struct reader_options){
	    .delimiter = delimiter, .lenient = true, .any_bytes = true });
}

/* The next record of a head; the last is none where the head cuts it. */
static bool
next_of_head(struct reader *r, bool whole, struct record *record)
{
	if (reader_next(r, record) != READER_RECORD)
		return false;
	return whole || record->flaw != RECORD_UNREADABLE;
}

struct tally {
	unsigned rows;		/* that have the usual number of fields */
	unsigned width;		/* that number */
};

static struct tally
try_delimiter(struct slice head, bool whole, char delimiter)
{
	unsigned counts[WIDTH_MOST] = { 0 }, i;
	struct reader *r = open_head(head, delimiter);
	struct tally best = { 0, 1 };
	struct record record;

	for (i = 0; i < DIALECT_RECORDS && next_of_head(r, whole, &record);
	    i++)
		if (record.count > 1 && record.count < WIDTH_MOST)
			counts[record.count]++;
	reader_close(r);
	for (i = 2; i < WIDTH_MOST; i++)
		if (counts[i] >= best.rows && counts[i] > 0)
			best = (struct tally){ counts[i], i };
	return best;
}

/* sep=; on a line of its own. */
static char
told_delimiter(struct slice head)
{
	struct slice rest = head, line = slice_cut(&rest, '\n');

	if (line.len > 0 && line.at[line.len - 1] == '\r')
		line.len--;
	if (line.len > 2 && *line.at == '"' && line.at[line.len - 1] == '"')
		line = (struct slice){ line.at + 1, line.len - 2 };
	if (line.len != 5 || !text_equal_nocase((struct slice){ line.at, 4 },
	    SLICE("sep=")))
		return '\0';
	return memchr(candidates, line.at[4], sizeof(candidates)) ?
	    line.at[4] : '\0';
}

static bool
has_cr_lines(struct slice head)
{
	return head.len > 0 && memchr(head.at, '\n', head.len) == NULL &&
	    memchr(head.at, '\r', head.len) != NULL;
}

static bool
has_full_width_commas(struct slice head)
{
	const char *p = head.at, *end = p + head.len;
	size_t commas = 0, lines = 1;

	for (; p < end; p++) {
		lines += *p == '\n';
		commas += end - p >= 3 && memcmp(p, "\xEF\xBC\x8C", 3) == 0;
	}
	return commas * COMMAS_PER_RECORD >= lines && commas > 1;
}

static bool
has_crlf(struct slice head)
{
	const char *lf = head.len ? memchr(head.at, '\n', head.len) : NULL;

	return lf != NULL && lf > head.at && lf[-1] == '\r';
}

void
dialect_detect(struct slice head, bool whole, char delimiter,
    struct dialect *out)
{
	struct tally best = { 0, 1 };
	size_t i;

	*out = (struct dialect){ .delimiter = delimiter };
	out->cr_lines = has_cr_lines(head);
	out->crlf = has_crlf(head);
	if (told_delimiter(head) != '\0') {
		out->told = true;
		if (delimiter == '\0')
			out->delimiter = told_delimiter(head);
	}
	for (i = 0; i < sizeof(candidates) && out->delimiter == '\0'; i++) {
		struct tally t = try_delimiter(head, whole, candidates[i]);

		if (t.rows > best.rows ||
		    (t.rows == best.rows && t.width > best.width)) {
			best = t;
			delimiter = candidates[i];
		}
	}
	if (out->delimiter == '\0') {
		out->delimiter = delimiter ? delimiter : ',';
		out->full_width_commas = best.width < 2 &&
		    has_full_width_commas(head);
	}
}

void
dialect_mend_lines(char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (text[i] == '\r')
			text[i] = '\n';
}

/* What the search for the header notes of one record. */
struct look {
	unsigned long line;
	uint32_t count;
	unsigned filled, known;
};

static struct look
look_at(const struct record *record, const struct dictionary *dictionary,
    struct arena *scratch)
{
	struct look look = { record->line, record->count, 0, 0 };
	enum column_match match;
	size_t i;

	for (i = 0; i < record->count; i++) {
		struct slice cell = slice_trim(record_value(record, i));

		if (cell.len == 0)
			continue;
		look.filled++;
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

static unsigned long
choose_header(const struct look *looks, size_t count)
{
	uint32_t usual = usual_count(looks, count);
	unsigned least = usual > 1 ? 2 : 1, most = 0;
	size_t i;

	for (i = 0; i < count; i++)
		if (looks[i].known * 2 >= looks[i].filled &&
		    looks[i].known >= least && looks[i].count * 2 >= usual)
			return looks[i].line;
	for (i = 0; i < count; i++)
		if (looks[i].count == usual && looks[i].filled > most)
			most = looks[i].filled;
	for (i = 0; i < count; i++)
		if (looks[i].count == usual && looks[i].filled > 0 &&
		    looks[i].filled * 2 >= most)
			return looks[i].line;
	return 0;
}

unsigned long
dialect_header_line(struct slice head, bool whole,
    const struct dialect *dialect, const struct dictionary *dictionary,
    unsigned long skip)
{
	struct reader *r = open_head(head, dialect->delimiter);
	struct look looks[DIALECT_RECORDS];
	struct arena scratch = { 0 };
	struct record record;
	size_t count = 0;

	while (count < DIALECT_RECORDS && next_of_head(r, whole, &record)) {
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
