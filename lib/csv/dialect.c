/*
 * dialect.c - every delimiter is tried on the head; the steadiest wins
 */
#include <stdlib.h>

#include "csv/dialect.h"
#include "base/mem.h"
#include "base/text.h"

/*
 * A file of one column has many full-width commas when every other record
 * has one: then somebody typed them for the others.
 */
enum { COMMAS_PER_RECORD = 2, WIDTH_MOST = 1024 };

static const char candidates[] = { ',', ';', '\t', '|' };

bool
dialect_quote_find(const char *text, enum dialect_quote *out)
{
	static const char *const words[] = { [QUOTE_DOUBLE] = "\"",
		[QUOTE_SINGLE] = "'", [QUOTE_NONE] = "none",
		[QUOTE_AUTO] = "auto" };
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(words[i], text) == 0) {
			*out = (enum dialect_quote)i;
			return true;
		}
	return false;
}

struct reader_options
dialect_reader(const struct dialect *dialect)
{
	return (struct reader_options){ .delimiter = dialect->delimiter,
	    .quote = dialect->quote == QUOTE_SINGLE ? '\'' : '"',
	    .no_quotes = dialect->quote == QUOTE_NONE, .lenient = true,
	    .any_bytes = true };
}

struct reader *
dialect_open_head(struct slice head, char delimiter, enum dialect_quote quote)
{
	const struct dialect dialect = { .delimiter = delimiter,
		.quote = quote };
	const struct reader_options options = dialect_reader(&dialect);

	return reader_open_bytes(head, &options);
}

bool
dialect_next_of_head(struct reader *r, bool whole, struct record *record)
{
	if (reader_next(r, record) != READER_RECORD)
		return false;
	return whole || record->flaw != RECORD_UNREADABLE;
}

struct tally {
	char delimiter;
	unsigned rows;		/* that have the usual number of fields */
	unsigned width;		/* that number */
	unsigned records, flawed;
	unsigned filled;	/* cells */
	unsigned opened, ended;	/* that begin with a quote; that end with one */
	unsigned closed;	/* both */
};

static void
count_cells(struct tally *t, const struct record *record, char quote)
{
	size_t i;

	t->records++;
	t->flawed += record->flaw != RECORD_REGULAR;
	for (i = 0; i < record->count; i++) {
		struct slice raw = slice_trim(record_raw(record, i));

		if (raw.len == 0)
			continue;
		t->filled++;
		t->opened += *raw.at == quote;
		t->ended += raw.at[raw.len - 1] == quote;
		t->closed += raw.len > 1 && *raw.at == quote &&
		    raw.at[raw.len - 1] == quote;
	}
}

static struct tally
try_delimiter(struct slice head, bool whole, char delimiter,
    enum dialect_quote quote)
{
	unsigned counts[WIDTH_MOST] = { 0 }, i;
	struct reader *r = dialect_open_head(head, delimiter, quote);
	struct tally best = { .delimiter = delimiter, .width = 1 };
	struct record record;

	for (i = 0; i < DIALECT_RECORDS && dialect_next_of_head(r, whole, &record);
	    i++) {
		if (record.count > 1 && record.count < WIDTH_MOST)
			counts[record.count]++;
		count_cells(&best, &record,
		    quote == QUOTE_SINGLE ? '\'' : '"');
	}
	reader_close(r);
	for (i = 2; i < WIDTH_MOST; i++)
		if (counts[i] >= best.rows && counts[i] > 0) {
			best.rows = counts[i];
			best.width = i;
		}
	return best;
}

/* TABs before or behind commas only keep a program from reading numbers. */
static bool
pads_commas(struct slice head)
{
	struct slice line = slice_cut(&head, '\n');
	size_t i;

	for (i = 1; i < line.len; i++)
		if ((line.at[i] == ',' && line.at[i - 1] == '\t') ||
		    (line.at[i] == '\t' && line.at[i - 1] == ','))
			return true;
	return false;
}

/*
 * Where two delimiters cut as many rows, TABs are the ones: nobody types them
 * into cells.  Else the one that gives more cells.
 */
static bool
is_better(const struct tally *t, const struct tally *best)
{
	if (t->rows != best->rows)
		return t->rows > best->rows;
	return t->width > 1 && (t->delimiter == '\t' ||
	    (best->delimiter != '\t' && t->width > best->width));
}

/* The steadiest delimiter, or the one that is known; 0 when none cuts. */
static struct tally
try_delimiters(struct slice head, bool whole, char known,
    enum dialect_quote quote)
{
	struct tally best = { .width = 1 };
	size_t i;

	if (known != '\0')
		return try_delimiter(head, whole, known, quote);
	for (i = 0; i < sizeof(candidates); i++) {
		struct tally t;

		if (slice_find(head, candidates[i]) == NULL ||
		    (candidates[i] == '\t' && pads_commas(head)))
			continue;
		t = try_delimiter(head, whole, candidates[i], quote);
		if (is_better(&t, &best))
			best = t;
	}
	return best;
}

static bool
is_steady(const struct tally *t)
{
	return t->width > 1 && t->records > 1 && t->rows == t->records &&
	    t->flawed == 0;
}

/* Another quote character than " where that is certain. */
static enum dialect_quote
find_quote(struct slice head, bool whole, char known, struct tally *best)
{
	struct tally t;

	if (best->closed == 0 && slice_find(head, '\'') != NULL) {
		t = try_delimiters(head, whole, known, QUOTE_SINGLE);
		if (t.flawed == 0 && t.closed > 1 &&
		    (t.closed * 2 >= t.filled ||
		    (is_steady(&t) && !is_steady(best)))) {
			*best = t;
			return QUOTE_SINGLE;
		}
	}
	if (slice_find(head, '"') == NULL || is_steady(best))
		return QUOTE_DOUBLE;
	t = try_delimiters(head, whole, known, QUOTE_NONE);
	if (!is_steady(&t) || t.opened < 2 || t.ended > 0)
		return QUOTE_DOUBLE;
	*best = t;
	return QUOTE_NONE;
}

size_t
dialect_unwrap(struct unwrapper *u, char *text, size_t len)
{
	size_t to = 0, i;

	for (i = 0; i < len; i++) {
		char c = text[i];

		switch (u->state) {
		case UNWRAP_START:
			if (c == '"') {
				u->state = UNWRAP_INSIDE;
				u->wrapped++;
				continue;
			}
			if (c != '\n' && c != '\r') {
				u->state = UNWRAP_PLAIN;
				u->plain++;
			}
			break;
		case UNWRAP_PLAIN:
			u->state = c == '"' ? UNWRAP_PLAIN_QUOTED :
			    c == '\n' ? UNWRAP_START : UNWRAP_PLAIN;
			break;
		case UNWRAP_PLAIN_QUOTED:
			if (c == '"')
				u->state = UNWRAP_PLAIN;
			break;
		case UNWRAP_INSIDE:
			if (c != '"')
				break;
			u->state = UNWRAP_QUOTE;
			continue;
		case UNWRAP_QUOTE:
			if (c == '"') {
				u->state = UNWRAP_INSIDE;
			} else if (c == '\n') {
				u->state = UNWRAP_START;
			} else if (c != '\r') {
				u->state = UNWRAP_PLAIN;
				u->broken++;
				text[to++] = '\0';
			}
			break;
		}
		text[to++] = c;
	}
	return to;
}

/* Whether all records but a header stand in quotes, and are steady without. */
static bool
is_wrapped(struct slice head, bool whole, char known, struct tally *best)
{
	struct unwrapper u = { 0 };
	struct tally t;
	char *copy;

	if (best->width > 1 && best->rows > 1)
		return false;
	if (slice_find(head, '"') == NULL)
		return false;
	copy = xmalloc(head.len);
	memcpy(copy, head.at, head.len);
	t = try_delimiters((struct slice){ copy,
	    dialect_unwrap(&u, copy, head.len) }, whole, known,
	    QUOTE_DOUBLE);
	free(copy);
	if (u.broken > 0 || u.plain > 1 || u.wrapped == 0 ||
	    (whole && u.state == UNWRAP_INSIDE) || !is_steady(&t))
		return false;
	*best = t;
	return true;
}

struct mender
dialect_mender(const struct dialect *dialect)
{
	return (struct mender){ .delimiter = dialect->delimiter,
	    .quote = dialect->quote == QUOTE_SINGLE ? '\'' : '"',
	    .escaped = dialect->escaped };
}

static bool
is_blank(char c, char delimiter)
{
	return c == ' ' || (c == '\t' && delimiter != '\t');
}

/* Whether blanks part the quote at a place from the edge of its cell. */
static bool
is_parted(struct slice head, size_t at, char delimiter)
{
	size_t before = at, behind = at + 1;

	while (before > 0 && is_blank(head.at[before - 1], delimiter))
		before--;
	while (behind < head.len && is_blank(head.at[behind], delimiter))
		behind++;
	if (before < at && (before == 0 || head.at[before - 1] == '\n' ||
	    head.at[before - 1] == delimiter))
		return true;
	if (behind == head.len)
		return false;
	if (behind == at + 1)
		return head.at[behind] == '\r' && behind + 1 < head.len &&
		    is_blank(head.at[behind + 1], delimiter);
	return head.at[behind] == '\n' || head.at[behind] == '\r' ||
	    head.at[behind] == delimiter;
}

/* Whether there is anything to mend but backslashes: mostly there is not. */
static bool
may_be_spaced(struct slice head, char delimiter)
{
	const char *p = head.at, *end = head.at + head.len;

	for (; (p = memchr(p, '"', (size_t)(end - p))) != NULL; p++)
		if (is_parted(head, (size_t)(p - head.at), delimiter))
			return true;
	return false;
}

/* The best delimiter of the head as it would be once mended. */
static struct tally
try_mended(struct slice head, bool whole, char known, bool escaped,
    char *copy)
{
	struct tally best = { .width = 1 };
	size_t i;

	for (i = 0; i < sizeof(candidates); i++) {
		struct mender m = { .delimiter = candidates[i], .quote = '"',
			.escaped = escaped };
		struct slice text = { copy, 0 };
		struct tally t;

		if ((known != '\0' && known != candidates[i]) ||
		    (!escaped && !may_be_spaced(head, candidates[i])))
			continue;
		text.len = mend_piece(&m, copy, head.at, head.len);
		if (m.blanks + m.escapes == 0)
			continue;
		t = try_delimiter(text, whole, candidates[i], QUOTE_DOUBLE);
		if (t.width > 1 && t.rows > best.rows)
			best = t;
	}
	return best;
}

/* Whether quotes stand beside blanks, or behind backslashes. */
static void
find_repairs(struct slice head, bool whole, char known, struct tally *best,
    struct dialect *out)
{
	char *copy;
	struct tally t;

	if (slice_find(head, '"') == NULL ||
	    (best->flawed == 0 && is_steady(best)))
		return;
	copy = xmalloc(head.len + MEND_HELD);
	t = try_mended(head, whole, known, false, copy);
	if (t.rows > 0 && t.rows >= best->rows && t.flawed <= best->flawed &&
	    (t.rows > best->rows || t.flawed < best->flawed)) {
		out->spaced = true;
		*best = t;
	}
	if (!is_steady(best) && slice_find(head, '\\') != NULL) {
		t = try_mended(head, whole, known, true, copy);
		if (is_steady(&t)) {
			out->escaped = true;
			*best = t;
		}
	}
	free(copy);
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
	return slice_find(head, '\n') == NULL &&
	    slice_find(head, '\r') != NULL;
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
	const char *lf = slice_find(head, '\n');

	return lf != NULL && lf > head.at && lf[-1] == '\r';
}

void
dialect_detect(struct slice head, bool whole, char delimiter,
    enum dialect_quote quote, struct dialect *out)
{
	struct tally best;

	*out = (struct dialect){ .delimiter = delimiter };
	out->cr_lines = has_cr_lines(head);
	out->crlf = has_crlf(head);
	if (told_delimiter(head) != '\0') {
		out->told = true;
		if (delimiter == '\0')
			delimiter = told_delimiter(head);
	}
	best = try_delimiters(head, whole, delimiter,
	    quote == QUOTE_AUTO ? QUOTE_DOUBLE : quote);
	if (head.len > 0 && quote != QUOTE_SINGLE && quote != QUOTE_NONE)
		out->wrapped = is_wrapped(head, whole, delimiter, &best);
	if (head.len > 0 && !out->wrapped && quote != QUOTE_SINGLE &&
	    quote != QUOTE_NONE)
		find_repairs(head, whole, delimiter, &best, out);
	if (quote != QUOTE_AUTO)
		out->quote = quote;
	else if (out->spaced || out->escaped)
		out->quote = QUOTE_DOUBLE;
	else if (head.len > 0 && !out->wrapped)
		out->quote = find_quote(head, whole, delimiter, &best);
	out->full_width_commas = delimiter == '\0' && best.width < 2 &&
	    has_full_width_commas(head);
	out->width = best.width;
	out->delimiter = best.delimiter ? best.delimiter : ',';
}

struct slice
dialect_bare(struct slice cell)
{
	struct slice bare;

	if (cell.len < 3 || cell.at[0] != '=' || cell.at[1] != '"' ||
	    cell.at[cell.len - 1] != '"')
		return cell;
	bare = (struct slice){ cell.at + 2, cell.len - 3 };
	return slice_find(bare, '"') != NULL ?
	    cell : bare;
}

void
dialect_mend_lines(char *text, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (text[i] == '\r')
			text[i] = '\n';
}
