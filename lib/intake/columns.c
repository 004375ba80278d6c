/*
 * intake_columns.c - headers matched, ambiguous ones decided, names unique
 */
#include <stdio.h>
#include <stdlib.h>

#include "value/company.h"
#include "value/guard.h"
#include "intake/columns.h"
#include "rule/words.h"
#include "rule/table.h"
#include "base/text.h"

enum { HEADER, DECISION, WORDS, LEAST, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[HEADER] = { .name = "header", .type = TABLE_KEY },
	[DECISION] = { .name = "decision", .type = TABLE_WORD },
	[WORDS] = { .name = "words", .type = TABLE_TEXT },
	[LEAST] = { .name = "least_pct", .type = TABLE_INT, .least = 1,
	    .most = 100 },
};

/* All that naming needs, for the time of intake_columns_init(). */
struct naming {
	struct intake_columns *c;
	const struct dictionary *d;
	const struct sample *sample;
	struct table *ambiguous;
	size_t *rows;		/* of that table, or SIZE_MAX, by column */
	int *ranks;		/* how well each header matched */
};

static void
note(struct intake_columns *c, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void
note(struct intake_columns *c, const char *format, ...)
{
	char text[512];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	c->notes = xrealloc(c->notes, c->note_count + 1, sizeof(*c->notes));
	c->notes[c->note_count++] = arena_copy(&c->arena, slice_of(text));
}

static size_t
find_meaning(const struct dictionary *d, const char *name)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_is(dictionary_meaning(d, i)->name, name))
			return i;
	return MEANING_NONE;
}

static bool
means(const struct naming *n, size_t column, const char *name)
{
	size_t meaning = n->c->columns[column].meaning;

	return meaning != MEANING_NONE &&
	    slice_is(dictionary_meaning(n->d, meaning)->name, name);
}

static size_t
ambiguous_row(const struct naming *n, struct slice header)
{
	struct slice key = column_key(header, NULL, &n->c->arena);
	size_t row;

	for (row = 0; row < table_rows(n->ambiguous); row++)
		if (slice_equal(column_key(table_text(n->ambiguous, row,
		    HEADER), NULL, &n->c->arena), key))
			return row;
	return SIZE_MAX;
}

static struct slice
meaning_name(const struct naming *n, size_t meaning)
{
	return meaning == MEANING_NONE ? SLICE_EMPTY :
	    dictionary_meaning(n->d, meaning)->name;
}

static struct slice
match_name(const struct naming *n, struct slice header)
{
	enum column_match match;

	return meaning_name(n, dictionary_match(n->d, header, &match, NULL,
	    &n->c->arena));
}

/*
 * E-mail 2 - Value, phone3: the meaning of the header with 1 for its only
 * digit, or without it.  Further addresses go to email_alt, further numbers
 * keep columns of their own (R-COL-03).
 */
static void
match_numbered(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	struct slice key = column_key(c->header, NULL, &n->c->arena), name;
	size_t at = 0, digits = 0, j;
	char number, text[64];

	for (j = 0; j < key.len; j++)
		if (text_is_digit(key.at[j])) {
			digits++;
			at = j;
		}
	if (digits != 1 || key.len >= sizeof(text) - 16 || key.at[at] == '0')
		return;
	number = key.at[at];
	memcpy(text, key.at, key.len);
	text[at] = '1';
	name = match_name(n, (struct slice){ text, key.len });
	text[at] = ' ';
	if (name.len == 0)
		name = match_name(n, (struct slice){ text, key.len });
	if (!slice_is(name, "email") && !slice_is(name, "phone") &&
	    !slice_is(name, "mobile"))
		return;
	n->ranks[i] = MATCH_JOINED;
	if (number == '1') {
		c->meaning = dictionary_find(n->d, name);
	} else if (slice_is(name, "email")) {
		c->meaning = dictionary_find(n->d, SLICE("email_alt"));
	} else {
		snprintf(text, sizeof(text), "%.*s_%c", SLICE_PRINT(name),
		    number);
		c->name = arena_copy(&n->c->arena, slice_of(text));
	}
}

/* The next part of a header that names two things: a / b, a and b. */
static struct slice
cut_part(struct slice *rest)
{
	static const char *const joints[] = { "/", "&", "+", "|",
		"\xE3\x80\x81", "\xEF\xBC\x8F", " and ", " AND ", " And " };
	struct slice all = *rest;
	size_t i, j;

	for (i = 0; i < all.len; i++)
		for (j = 0; j < sizeof(joints) / sizeof(*joints); j++) {
			struct slice joint = slice_of(joints[j]);

			if (!slice_starts((struct slice){ all.at + i,
			    all.len - i }, joint))
				continue;
			*rest = (struct slice){ all.at + i + joint.len,
			    all.len - i - joint.len };
			return (struct slice){ all.at, i };
		}
	*rest = (struct slice){ NULL, 0 };
	return all;
}

static bool
is_mail_name(struct slice name)
{
	return slice_is(name, "email") || slice_is(name, "email_alt");
}

static bool
is_phone_name(struct slice name)
{
	return slice_is(name, "phone") || slice_is(name, "mobile");
}

/* Email / Phone, Phone / Mobile, Name and details. */
static void
match_mixed(struct naming *n, size_t i)
{
	struct intake_column *c = &n->c->columns[i];
	struct slice rest = c->header, a = cut_part(&rest), b = rest;

	if (b.at == NULL || cut_part(&rest).len != b.len)
		return;
	a = match_name(n, a);
	b = match_name(n, b);
	if (is_mail_name(a) && is_mail_name(b)) {
		c->meaning = dictionary_find(n->d, SLICE("email"));
	} else if (is_phone_name(a) && is_phone_name(b)) {
		c->meaning = dictionary_find(n->d, SLICE("phone"));
	} else if ((is_mail_name(a) && is_phone_name(b)) ||
	    (is_phone_name(a) && is_mail_name(b))) {
		c->mix = MIX_REACH;
	} else if (slice_is(a, "contact_name") && slice_is(b, "note")) {
		c->mix = MIX_NAME;
	}
	if (c->meaning != MEANING_NONE)
		n->ranks[i] = MATCH_JOINED;
}

/* Whether the file was written by an import already. */
static bool
is_imported(const struct naming *n)
{
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (slice_is(n->c->columns[i].header, "src_line"))
			return true;
	return false;
}

/* Headers that no alias matches and the form of which says enough. */
static void
match_forms(struct naming *n)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		if (n->rows[i] != SIZE_MAX)
			continue;
		/* Tel / Mobile is both, though Tel mobile is a mobile. */
		if (is_phone_name(meaning_name(n,
		    n->c->columns[i].meaning)))
			match_mixed(n, i);
		if (n->c->columns[i].meaning != MEANING_NONE)
			continue;
		match_numbered(n, i);
		if (n->c->columns[i].meaning == MEANING_NONE &&
		    n->c->columns[i].name.at == NULL)
			match_mixed(n, i);
	}
}

static void
match_headers(struct naming *n, const struct slice *header)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct intake_column *column = &n->c->columns[i];
		enum column_match match;

		column->header = arena_copy(&n->c->arena, header[i]);
		column->meaning = dictionary_match(n->d, column->header,
		    &match, &column->unit, &n->c->arena);
		n->ranks[i] = (int)match;
		n->rows[i] = n->ambiguous == NULL ? SIZE_MAX :
		    ambiguous_row(n, column->header);
	}
}

/* A name of the dictionary gives a meaning, any other is one. */
static void
name_by_hand(struct naming *n, struct intake_column *column,
    struct slice name)
{
	name = arena_copy(&n->c->arena, name);
	column->meaning = find_meaning(n->d, arena_string(&n->c->arena, name));
	if (column->meaning == MEANING_NONE)
		column->name = name;
}

/* What was said by hand goes before what the header says. */
static void
follow_told(struct naming *n, const struct intake_told *told)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct intake_column *column = &n->c->columns[i];

		column->serials = told[i].serials;
		if (!told[i].own && !told[i].dropped && told[i].name.len == 0)
			continue;
		n->rows[i] = SIZE_MAX;
		n->ranks[i] = MATCH_NAME + 1;
		column->meaning = MEANING_NONE;
		column->dropped = told[i].dropped;
		if (column->dropped)
			column->name = SLICE_EMPTY;
		else if (told[i].name.len > 0)
			name_by_hand(n, column, told[i].name);
	}
}

static bool
follow_choice(struct naming *n, const struct column_choice *choice,
    struct fault *fault)
{
	struct slice wanted = column_key(slice_of(choice->header), NULL,
	    &n->c->arena);
	size_t meaning = find_meaning(n->d, choice->name), i;

	if (meaning == MEANING_NONE)
		return fault_set(fault, "no column \"%s\" in this kind of "
		    "file; --column takes a name of fairlead-format(5)",
		    choice->name);
	for (i = 0; i < n->c->count; i++) {
		struct intake_column *column = &n->c->columns[i];

		if (!slice_is(column->header, choice->header) &&
		    !slice_equal(column_key(column->header, NULL,
		    &n->c->arena), wanted))
			continue;
		column->meaning = meaning;
		n->ranks[i] = MATCH_NAME + 1;
		n->rows[i] = SIZE_MAX;
		return true;
	}
	return fault_set(fault, "no column \"%s\" for --column %s; name one "
	    "of the file's headers", choice->header, choice->name);
}

/* Share of the filled cells of a column that a test takes, in percent. */
struct share {
	size_t filled, taken;
	unsigned pct;
};

static struct share
finish_share(struct share share)
{
	share.pct = share.filled == 0 ? 0 :
	    (unsigned)(share.taken * 100 / share.filled);
	return share;
}

static bool
count_salutations(const struct naming *n, size_t column, struct share *share,
    struct fault *fault)
{
	struct words *words = words_open("salutation", SLICE_EMPTY, fault);
	size_t i;

	if (words == NULL)
		return false;
	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = sample_cell(n->sample, i, column);

		share->filled += cell.len > 0;
		share->taken += cell.len > 0 &&
		    words_find(words, cell, NULL).len > 0;
	}
	words_close(words);
	*share = finish_share(*share);
	return true;
}

static bool
count_legal_forms(const struct naming *n, size_t column, struct share *share,
    struct fault *fault)
{
	struct legal_forms *forms = legal_open(fault);
	size_t i;

	if (forms == NULL)
		return false;
	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = sample_cell(n->sample, i, column);

		share->filled += cell.len > 0;
		share->taken += cell.len > 0 && company_has_form(forms, cell);
	}
	legal_close(forms);
	*share = finish_share(*share);
	return true;
}

/* Is there a column of this meaning that needed no decision? */
static bool
has_certain(const struct naming *n, const char *name)
{
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (n->rows[i] == SIZE_MAX && means(n, i, name))
			return true;
	return false;
}

static void
tell(struct naming *n, size_t column, const char *name,
    const struct share *share, const char *what)
{
	char quoted[80];

	note(n->c, "column \"%s\" is read as %s (%zu of %zu cells %s); "
	    "choose with --column NAME=HEADER",
	    fault_quote(quoted, sizeof(quoted),
	    n->c->columns[column].header), name, share->taken, share->filled,
	    what);
}

/* Whether the other half of a name has a column of its own. */
static bool
has_half_name(const struct naming *n, size_t column)
{
	bool first = has_certain(n, "first_name");
	bool last = has_certain(n, "last_name");

	/* The word of the row says which half this one may be. */
	return first != last && slice_is(table_text(n->ambiguous,
	    n->rows[column], DECISION), "half") &&
	    slice_is(table_text(n->ambiguous, n->rows[column], WORDS),
	    first ? "last_name" : "first_name");
}

/* Whether the cells of one column hold those of another, mostly. */
static struct share
count_holding(const struct naming *n, size_t column, size_t other)
{
	struct share share = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = sample_cell(n->sample, i, column);
		struct slice half = sample_cell(n->sample, i, other);
		bool both = cell.len > 0 && half.len > 0;

		share.filled += both;
		share.taken += both && memmem(cell.at, cell.len, half.at,
		    half.len) != NULL;
	}
	return finish_share(share);
}

/* Name beside Vorname: the last name, unless its cells hold the first. */
static bool
decide_half(struct naming *n, size_t column)
{
	const char *name = has_certain(n, "first_name") ? "last_name" :
	    "first_name";
	const char *held = strcmp(name, "last_name") == 0 ? "first_name" :
	    "last_name";
	struct share share = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (n->rows[i] == SIZE_MAX && means(n, i, held))
			share = count_holding(n, column, i);
	if (share.taken * 2 > share.filled)
		name = "contact_name";
	if (share.filled > 0)
		tell(n, column, name, &share, "hold the other name");
	n->c->columns[column].meaning = find_meaning(n->d, name);
	return true;
}

/* Name, 客户名称: a person or a company? */
static bool
decide_name(struct naming *n, size_t column, struct fault *fault)
{
	int64_t least = table_int(n->ambiguous, n->rows[column], LEAST);
	struct share share = { 0, 0, 0 };
	const char *name = "contact_name";
	size_t i;

	if (has_half_name(n, column))
		return decide_half(n, column);
	/* Two such headers in one file mean what the dictionary says. */
	for (i = 0; i < n->c->count; i++)
		if (i != column && n->rows[i] != SIZE_MAX && !slice_is(
		    table_text(n->ambiguous, n->rows[i], DECISION), "title") &&
		    n->c->columns[i].meaning != n->c->columns[column].meaning)
			return true;
	if (!has_certain(n, "company") && (has_certain(n, "contact_name") ||
	    has_certain(n, "first_name") || has_certain(n, "last_name"))) {
		name = "company";
	} else if (!has_certain(n, "company")) {
		if (!count_legal_forms(n, column, &share, fault))
			return false;
		if (share.filled > 0 && share.pct >= least)
			name = "company";
		tell(n, column, name, &share, "carry a legal form");
	}
	n->c->columns[column].meaning = find_meaning(n->d, name);
	return true;
}

static bool
has_stage(const struct naming *n, struct fault *fault)
{
	struct dictionary *d = dictionary_open(COLUMNS_OPPORTUNITY, fault);
	bool found = false;
	size_t i, meaning;

	for (i = 0; d != NULL && i < n->c->count && !found; i++) {
		enum column_match match;

		meaning = dictionary_match(d, n->c->columns[i].header, &match,
		    NULL, &n->c->arena);
		found = meaning != SIZE_MAX && slice_is(
		    dictionary_meaning(d, meaning)->name, "stage");
	}
	dictionary_close(d);
	return found;
}

/* Title: how to address somebody, the name of a deal, or a position? */
static bool
decide_title(struct naming *n, size_t column, struct fault *fault)
{
	int64_t least = table_int(n->ambiguous, n->rows[column], LEAST);
	struct intake_column *c = &n->c->columns[column];
	struct share share = { 0, 0, 0 };
	const char *name = "job_title";

	if (!count_salutations(n, column, &share, fault))
		return false;
	if (share.filled > 0 && share.pct >= least) {
		name = "salutation";
	} else if (!has_certain(n, "contact_name") &&
	    !has_certain(n, "first_name") && has_stage(n, fault)) {
		c->meaning = MEANING_NONE;
		c->name = SLICE("opportunity_name");
		return true;
	}
	tell(n, column, name, &share, "are forms of address");
	c->meaning = find_meaning(n->d, name);
	return true;
}

static bool
decide_all(struct naming *n, struct fault *fault)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		bool is_name;

		if (n->rows[i] == SIZE_MAX)
			continue;
		is_name = !slice_is(table_text(n->ambiguous, n->rows[i],
		    DECISION), "title");
		if (is_name ? !decide_name(n, i, fault) :
		    !decide_title(n, i, fault))
			return false;
	}
	return true;
}

/* The column that keeps a meaning: the best match, then the first. */
static size_t
winner(const struct naming *n, size_t meaning)
{
	size_t best = COLUMN_ABSENT, i;

	for (i = 0; i < n->c->count; i++)
		if (n->c->columns[i].meaning == meaning &&
		    (best == COLUMN_ABSENT || n->ranks[i] > n->ranks[best]))
			best = i;
	return best;
}

static bool
is_taken(const struct intake_columns *c, struct slice name)
{
	size_t i;

	for (i = 0; i < c->count; i++)
		if (c->columns[i].name.at != NULL && !c->columns[i].joined &&
		    slice_equal(c->columns[i].name, name))
			return true;
	return false;
}

/* name, or name_2, name_3 ... where it is taken. */
static struct slice
unique_name(struct intake_columns *c, struct slice name)
{
	struct buffer text = { 0 };
	unsigned n;

	for (n = 1; n == 1 || is_taken(c, buffer_slice(&text)); n++) {
		text.len = 0;
		buffer_add(&text, name);
		if (n > 1)
			buffer_format(&text, "_%u", n);
	}
	name = arena_copy(&c->arena, buffer_slice(&text));
	buffer_release(&text);
	return name;
}

/* A second column of the same meaning (R-COL-03). */
static void
name_second(struct naming *n, size_t i, size_t first)
{
	struct intake_column *column = &n->c->columns[i];
	struct slice name = dictionary_meaning(n->d, column->meaning)->name;
	char quoted[80], other[80];

	if (slice_is(name, "im") ||
	    (slice_is(name, "email_alt") && !is_imported(n))) {
		column->joined = true;
		column->name = name;
		return;
	}
	column->meaning = MEANING_NONE;
	/* It went by its own header the first time. */
	if (is_imported(n) && n->ranks[first] >= MATCH_NAME) {
		column->name = unique_name(n->c, slice_trim(column->header));
		return;
	}
	column->name = unique_name(n->c, name);
	note(n->c, "columns \"%s\" and \"%s\" both mean %.*s; the second "
	    "becomes %.*s", fault_quote(quoted, sizeof(quoted),
	    n->c->columns[first].header),
	    fault_quote(other, sizeof(other), column->header),
	    SLICE_PRINT(name), SLICE_PRINT(column->name));
}

static void
name_all(struct naming *n)
{
	struct intake_columns *c = n->c;
	char number[32];
	size_t i, first;

	/* Those that keep a meaning take their names first. */
	for (i = 0; i < c->count; i++)
		if (c->columns[i].meaning != MEANING_NONE &&
		    winner(n, c->columns[i].meaning) == i)
			c->columns[i].name = dictionary_meaning(n->d,
			    c->columns[i].meaning)->name;
	for (i = 0; i < c->count; i++) {
		struct slice header = slice_trim(c->columns[i].header);

		if (c->columns[i].dropped)
			continue;
		if (c->columns[i].meaning != MEANING_NONE) {
			first = winner(n, c->columns[i].meaning);
			if (first != i)
				name_second(n, i, first);
			continue;
		}
		if (c->columns[i].name.at != NULL)
			header = c->columns[i].name;
		c->columns[i].name.at = NULL;
		/* lead-export guards headers too (R-EXPORT-02). */
		header = guard_remove(header, false);
		if (header.len == 0) {
			snprintf(number, sizeof(number), "col_%zu", i + 1);
			header = slice_of(number);
		}
		c->columns[i].name = unique_name(c, header);
	}
}

bool
intake_columns_init(struct intake_columns *c, const struct slice *header,
    size_t count, enum columns_kind kind, const struct dictionary *dictionary,
    const struct sample *sample, const struct column_choice *choices,
    struct fault *fault)
{
	return intake_columns_init_told(c, header, count, kind, dictionary,
	    sample, choices, NULL, fault);
}

bool
intake_columns_init_told(struct intake_columns *c, const struct slice *header,
    size_t count, enum columns_kind kind, const struct dictionary *dictionary,
    const struct sample *sample, const struct column_choice *choices,
    const struct intake_told *told, struct fault *fault)
{
	struct naming n = { .c = c, .d = dictionary, .sample = sample };
	bool fine = true;

	*c = (struct intake_columns){ .count = count };
	c->columns = xcalloc(count, sizeof(*c->columns));
	n.rows = xcalloc(count, sizeof(*n.rows));
	n.ranks = xcalloc(count, sizeof(*n.ranks));
	if (kind == COLUMNS_LEAD) {
		n.ambiguous = table_open("ambiguous", shape, SHAPE_COUNT,
		    fault);
		fine = n.ambiguous != NULL;
	}
	if (fine)
		match_headers(&n, header);
	if (fine && kind == COLUMNS_LEAD && !is_imported(&n))
		match_forms(&n);
	if (fine && told != NULL)
		follow_told(&n, told);
	for (; fine && choices != NULL && choices->name != NULL; choices++)
		fine = follow_choice(&n, choices, fault);
	fine = fine && decide_all(&n, fault);
	if (fine)
		name_all(&n);
	else
		intake_columns_release(c);
	table_close(n.ambiguous);
	free(n.rows);
	free(n.ranks);
	return fine;
}

void
intake_columns_release(struct intake_columns *c)
{
	arena_release(&c->arena);
	free(c->columns);
	free(c->notes);
	*c = (struct intake_columns){ 0 };
}

void
intake_columns_demote(struct intake_columns *c, size_t column)
{
	struct intake_column *it = &c->columns[column];
	struct slice name = it->name;
	char quoted[80];

	it->meaning = MEANING_NONE;
	/* Its own name must not be taken for the computed one. */
	it->name = unique_name(c, slice_equal(slice_trim(it->header), name) ?
	    name : slice_trim(it->header));
	note(c, "column \"%s\": its values repeat, so it is no %.*s; "
	    "it stays as %.*s", fault_quote(quoted, sizeof(quoted),
	    it->header), SLICE_PRINT(name), SLICE_PRINT(it->name));
}

bool
intake_columns_gives(const struct intake_columns *c, const char *name)
{
	size_t i;

	if (intake_columns_find(c, name) != COLUMN_ABSENT)
		return true;
	for (i = 0; i < c->count; i++)
		if (c->columns[i].mix == MIX_REACH ?
		    strcmp(name, "email") == 0 || strcmp(name, "phone") == 0 :
		    c->columns[i].mix == MIX_NAME &&
		    (strcmp(name, "contact_name") == 0 ||
		    strcmp(name, "note") == 0))
			return true;
	return false;
}

size_t
intake_columns_find(const struct intake_columns *c, const char *name)
{
	size_t i;

	for (i = 0; i < c->count; i++)
		if (!c->columns[i].joined && slice_is(c->columns[i].name, name))
			return i;
	return COLUMN_ABSENT;
}
