/*
 * header.c - the rows around the header, and what follows the table
 */
#include "intake/header.h"

/*
 * KNOWN_LEAST: headers that make a further table.  LOOK: so many filled cells
 * without a known header are enough to see that a record is none, and so is a
 * first cell of an id or an address: most records are seen through so.
 */
enum { KNOWN_LEAST = 3, LOOK = 4, ID_DIGITS = 4 };

/* One record as the search keeps it; cells in the arena. */
struct kept {
	unsigned long line;
	struct slice *cells;
	size_t count, filled;
};

struct search {
	const struct dictionary *dictionary;
	const struct headrows_asked *asked;
	struct headrows *out;
	struct arena arena, scratch;
	struct kept before, header, behind;
	unsigned long blank;	/* line of the last with one cell at most */
	unsigned long end;	/* line of the record before */
};

/* The column that a header means, or empty. */
static struct slice
meaning_of(const struct dictionary *d, struct slice cell,
    struct arena *scratch)
{
	enum column_match match;
	size_t meaning = dictionary_match(d, cell, &match, NULL, scratch);

	arena_reset(scratch);
	return meaning == SIZE_MAX ? SLICE_EMPTY :
	    dictionary_meaning(d, meaning)->name;
}

static bool
is_known(const struct dictionary *d, struct slice cell,
    struct arena *scratch)
{
	return meaning_of(d, cell, scratch).len > 0;
}

static bool
is_value(struct slice cell)
{
	size_t digits = 0, i;

	for (i = 0; i < cell.len; i++) {
		digits += cell.at[i] >= '0' && cell.at[i] <= '9';
		if (cell.at[i] == '@')
			return true;
	}
	return digits >= ID_DIGITS;
}

bool
header_is_header(const struct record *record,
    const struct dictionary *dictionary, struct arena *scratch)
{
	size_t known = 0, unknown = 0, i;

	for (i = 0; i < record->count; i++) {
		struct slice cell = slice_trim(record_value(record, i));

		if (cell.len == 0)
			continue;
		if (known + unknown == 0 && is_value(cell))
			return false;
		if (is_known(dictionary, cell, scratch))
			known++;
		else if (++unknown * 2 > record->count ||
		    (known == 0 && unknown == LOOK))
			return false;
	}
	return known >= KNOWN_LEAST && known >= unknown;
}

static struct kept
keep(struct search *s, const struct record *record)
{
	struct kept kept = { .line = record->line, .count = record->count };
	size_t i;

	kept.cells = arena_alloc(&s->arena,
	    kept.count * sizeof(*kept.cells));
	for (i = 0; i < kept.count; i++) {
		kept.cells[i] = arena_copy(&s->arena,
		    slice_trim(record_value(record, i)));
		kept.filled += kept.cells[i].len > 0;
	}
	return kept;
}

static size_t
count_filled(const struct record *record)
{
	size_t filled = 0, i;

	for (i = 0; i < record->count; i++)
		filled += slice_trim(record_value(record, i)).len > 0;
	return filled;
}

static void
look_for_table(struct search *s, const struct record *record)
{
	bool apart = record->line > s->end + 1 || s->blank == s->end;

	if (!apart || record->line <= s->header.line ||
	    !header_is_header(record, s->dictionary, &s->scratch))
		return;
	/* The same header again is one that a printer repeated. */
	if (record->count >= s->header.count) {
		struct kept again = keep(s, record);
		size_t i = 0;

		while (i < again.count && i < s->header.count &&
		    slice_equal(again.cells[i], s->header.cells[i]))
			i++;
		if (i == s->header.count)
			return;
	}
	s->out->tables++;
	if (s->out->tables == 2)
		s->out->second = record->line;
	if (s->out->tables == s->asked->table + 1)
		s->out->end = record->line;
	if (s->out->tables == s->asked->table) {
		s->out->line = record->line;
		s->header = keep(s, record);
	}
}

static void
search_head(struct search *s, struct slice head, bool whole,
    const struct dialect *dialect)
{
	const struct reader_options options = dialect_reader(dialect);
	struct reader *r = reader_open_bytes(head, &options);
	struct record record;

	while (reader_next(r, &record) == READER_RECORD) {
		size_t filled = count_filled(&record);

		if (!whole && record.flaw == RECORD_UNREADABLE)
			break;
		if (record.line < s->out->line)
			s->before = keep(s, &record);
		else if (record.line == s->out->line && s->header.line == 0)
			s->header = keep(s, &record);
		else if (s->behind.line == 0)
			s->behind = keep(s, &record);
		if (record.line > s->out->line)
			look_for_table(s, &record);
		s->end = record.line;
		if (filled < 2)
			s->blank = record.line;
	}
	reader_close(r);
}

/* The first record with two filled cells. */
static unsigned long
first_filled(struct slice head, const struct dialect *dialect)
{
	const struct reader_options options = dialect_reader(dialect);
	struct reader *r = reader_open_bytes(head, &options);
	unsigned long line = 0;
	struct record record;

	while (line == 0 && reader_next(r, &record) == READER_RECORD)
		if (count_filled(&record) > 1)
			line = record.line;
	reader_close(r);
	return line;
}

static bool
repeats(const struct slice *cells, size_t count, size_t i)
{
	size_t j;

	for (j = 0; j < count; j++)
		if (j != i && cells[i].len > 0 &&
		    slice_equal(cells[i], cells[j]))
			return true;
	return false;
}

static size_t
count_known(const struct kept *row, const struct dictionary *d,
    struct arena *scratch)
{
	size_t known = 0, i;

	for (i = 0; i < row->count; i++)
		known += row->cells[i].len > 0 &&
		    is_known(d, row->cells[i], scratch);
	return known;
}

/* At most half as many cells as the row below it, and more than a title. */
static bool
may_be_groups(const struct kept *above, const struct kept *below)
{
	return above->line > 0 && above->filled > 1 &&
	    above->filled * 2 <= below->filled &&
	    above->line + 1 == below->line && above->count <= below->count;
}

/*
 * Whether what stands below the first row of a header is its second: headers,
 * and above them cells over several columns or such as Company and Person.
 * A record of words, alone or below a header without gaps, is one.
 */
static bool
is_labels(const struct kept *above, const struct kept *below,
    const struct dictionary *d, struct words *groups, struct arena *scratch)
{
	size_t headings = 0, spans = 0, again = 0, i;

	if (above->line == 0 || above->line + 1 != below->line ||
	    above->count > below->count || above->filled < 2)
		return false;
	for (i = 0; i < below->count; i++) {
		struct slice over = i < above->count ? above->cells[i] :
		    SLICE_EMPTY;

		if (is_value(below->cells[i]))
			return false;
		headings += over.len > 0 && words_find(groups, over,
		    NULL).len > 0;
		spans += over.len == 0 && below->cells[i].len > 0;
		again += i > 0 && over.len > 0 && slice_equal(over,
		    above->cells[i - 1]);
	}
	i = count_known(below, d, scratch);
	return i >= 2 && i * 2 >= below->filled &&
	    (headings == above->filled || (headings > 0 && spans + again > 0));
}

/*
 * A row above the header is one of groups if all its cells are headings, or
 * a header below it repeats.  Some headings and nothing that repeats prove
 * nothing.
 */
static bool
judge_groups(const struct kept *above, const struct kept *below,
    struct words *groups, bool *found, struct fault *fault)
{
	size_t headings = 0, again = 0, i;

	for (i = 0; i < above->count; i++)
		headings += above->cells[i].len > 0 &&
		    words_find(groups, above->cells[i], NULL).len > 0;
	for (i = 0; i < below->count; i++)
		again += repeats(below->cells, below->count, i);
	*found = headings == above->filled || again > 0;
	if (*found || headings == 0)
		return true;
	return fault_set(fault, "line %lu may be a row of groups above the "
	    "header or not; say --header-rows 2 to join it to the header, "
	    "or --header-rows 1", above->line);
}

static bool
find_groups(struct search *s, struct fault *fault)
{
	struct words *groups = words_open("header-group", SLICE_EMPTY,
	    fault);
	bool fine = true, found = false;

	if (groups == NULL)
		return false;
	if (is_labels(&s->header, &s->behind, s->dictionary, groups,
	    &s->scratch)) {
		found = true;
	/* Its own cells may be known headers: Contact, Company. */
	} else if (may_be_groups(&s->header, &s->behind) &&
	    count_known(&s->behind, s->dictionary, &s->scratch) >
	    count_known(&s->header, s->dictionary, &s->scratch)) {
		fine = judge_groups(&s->header, &s->behind, groups, &found,
		    fault);
	} else if (may_be_groups(&s->before, &s->header)) {
		fine = judge_groups(&s->before, &s->header, groups, &found,
		    fault);
		if (found)
			s->out->line = s->before.line;
	}
	s->out->rows = found ? 2 : 1;
	words_close(groups);
	return fine;
}

bool
header_find(struct slice head, bool whole, const struct dialect *dialect,
    const struct dictionary *dictionary, const struct headrows_asked *asked,
    struct headrows *out, struct fault *fault)
{
	struct search s = { .dictionary = dictionary, .asked = asked,
		.out = out };
	bool fine = true;

	*out = (struct headrows){ .rows = asked->rows, .tables = 1 };
	if (asked->rows > 1 && !asked->skip_told)
		out->line = first_filled(head, dialect);
	else
		out->line = dialect_header_line(head, whole, dialect,
		    dictionary, asked->skip);
	if (asked->skip_told && asked->skip == 0)
		out->line = 1;
	search_head(&s, head, whole, dialect);
	if (asked->rows == 0 && !asked->skip_told && out->line > 0)
		fine = find_groups(&s, fault);
	if (out->rows == 0)
		out->rows = 1;
	arena_release(&s.arena);
	arena_release(&s.scratch);
	return fine;
}

static struct slice
join_cells(struct slice above, struct slice below, struct arena *arena)
{
	char *text = arena_bytes(arena, above.len + 1 + below.len);

	memcpy(text, above.at, above.len);
	text[above.len] = ' ';
	memcpy(text + above.len + 1, below.at, below.len);
	return (struct slice){ text, above.len + 1 + below.len };
}

/* Whether a header is no more than Name, Nom, 名称: the group says whose. */
static bool
is_bare_name(struct slice own, struct slice meaning)
{
	static const char *const bare[] = { "company", "contact_name",
		"first_name", "last_name", NULL };
	static const char *const names[] = { "\xE5\x90\x8D\xE7\xA7\xB0",
		"\xE5\x90\x8D\xE7\xA8\xB1", "\xEB\xAA\x85\xEC\xB9\xAD",
		"nazwa", "Nazwa", NULL };
	size_t i;

	for (i = 0; bare[i] != NULL; i++)
		if (slice_is(meaning, bare[i]))
			return true;
	for (i = 0; names[i] != NULL; i++)
		if (slice_is(own, names[i]))
			return true;
	return false;
}

/* A header below the cell of a group, together. */
static struct slice
join_group(struct slice group, struct slice own, bool again,
    const struct dictionary *d, struct words *groups, struct arena *arena)
{
	struct slice kind = words_find(groups, group, NULL);
	struct slice joined = join_cells(group, own, arena), meaning;
	struct arena scratch = { 0 };
	bool bare, half, known;

	meaning = meaning_of(d, own, &scratch);
	half = slice_is(meaning, "first_name") ||
	    slice_is(meaning, "last_name");
	bare = is_bare_name(own, meaning);
	known = is_known(d, joined, &scratch);
	arena_release(&scratch);
	/* Nom below Personne may be one beside Prénom. */
	if (known && !(half && slice_is(kind, "contact")))
		return joined;
	if (bare && slice_is(kind, "company"))
		return SLICE("company");
	if (bare && slice_is(kind, "contact"))
		return own;
	return again || kind.len == 0 ? joined : own;
}

void
header_join(const struct slice *above, struct slice *below, size_t count,
    const struct dictionary *dictionary, struct words *groups,
    struct arena *arena)
{
	struct slice *out = arena_alloc(arena, count * sizeof(*out));
	struct slice group = SLICE_EMPTY;
	size_t i;

	for (i = 0; i < count; i++) {
		struct slice own = slice_trim(below[i]);

		if (slice_trim(above[i]).len > 0)
			group = slice_trim(above[i]);
		out[i] = own.len > 0 ? own : slice_trim(above[i]);
		/* A cell over both rows is no group of what stands behind. */
		if (own.len == 0)
			group = SLICE_EMPTY;
		else if (group.len > 0)
			out[i] = join_group(group, own, repeats(below, count,
			    i), dictionary, groups, arena);
	}
	if (count > 0)
		memcpy(below, out, count * sizeof(*out));
}
