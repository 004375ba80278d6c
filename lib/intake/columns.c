/*
 * columns.c - columns.h: what headers, people and cells say, names unique
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "intake/cellmatch.h"
#include "intake/columns.h"
#include "intake/form.h"
#include "intake/headermatch.h"
#include "rule/label.h"
#include "set/nameset.h"
#include "value/guard.h"

bool
intake_columns_are_imported(const struct intake_columns *c)
{
	return c->imported;
}

bool
intake_columns_are_traditional(const struct intake_columns *c,
    const struct dictionary *d)
{
	struct arena scratch = { 0 };
	bool found = false, kana = false;
	size_t i;

	for (i = 0; i < c->count; i++) {
		struct slice header = c->columns[i].header;

		if (text_ascii_prefix(header) == header.len)
			continue;
		kana = kana || form_is_kana(header);
		found = found || !slice_equal(dictionary_key(d, header,
		    &scratch), column_key(header, NULL, &scratch));
	}
	arena_release(&scratch);
	return found && !kana;
}

/*
 * A name of the dictionary gives a meaning, two of --suggest a mix, any other
 * is a name.
 */
static void
name_by_hand(struct naming *n, struct intake_column *column,
    struct slice name)
{
	if (slice_is(name, "email;phone") ||
	    slice_is(name, "contact_name;note")) {
		column->mix = *name.at == 'e' ? MIX_REACH : MIX_NAME;
		return;
	}
	name = arena_copy(&n->c->arena, name);
	column->meaning = naming_find(n->d, arena_string(&n->c->arena, name));
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
		column->by_hand = true;
		column->mix = MIX_NONE;
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
	size_t meaning = naming_find(n->d, choice->name), i;

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
		column->by_hand = true;
		n->ranks[i] = MATCH_NAME + 1;
		n->rows[i] = SIZE_MAX;
		return true;
	}
	return fault_set(fault, "no column \"%s\" for --column %s; name one "
	    "of the file's headers", choice->header, choice->name);
}

static bool
is_empty_column(const struct naming *n, size_t column)
{
	size_t row;

	for (row = 0; row < n->sample->records; row++)
		if (naming_cell(n, row, column).len > 0)
			return false;
	return true;
}

/* Whether column a goes before column b, which comes later in the file. */
static bool
is_better(const struct naming *n, size_t a, size_t b)
{
	bool ranked = n->orders[a] != NAMING_BARE ||
	    n->orders[b] != NAMING_BARE;

	if (n->ranks[a] != n->ranks[b])
		return n->ranks[a] > n->ranks[b];
	/* Of two address columns an empty one gives way. */
	if (ranked && is_empty_column(n, a) != is_empty_column(n, b))
		return is_empty_column(n, b);
	return n->orders[a] <= n->orders[b];
}

/* The column that keeps a meaning: the best match, then the first. */
static size_t
winner(const struct naming *n, size_t meaning)
{
	size_t best = COLUMN_ABSENT, i;

	for (i = 0; i < n->c->count; i++)
		if (n->c->columns[i].meaning == meaning &&
		    (best == COLUMN_ABSENT || !is_better(n, best, i)))
			best = i;
	return best;
}

/* The next phone by rank that stands nowhere yet, and its kind. */
static size_t
next_phone(const struct naming *n, const bool *placed)
{
	static const char *const names[] = { "phone", "phone_2", "phone_3" };
	size_t best = COLUMN_ABSENT, name, i;

	for (name = 0; name < 3 && best == COLUMN_ABSENT; name++)
		for (i = 0; i < n->c->count; i++)
			if (!placed[i] && naming_means(n, i, names[name]) &&
			    (best == COLUMN_ABSENT ||
			    !is_better(n, best, i)))
				best = i;
	return best;
}

/*
 * Several phones become phone, phone_2 and phone_3 by rank, a home phone
 * alone the phone (R-COL-03, R-COL-07).  Named by hand, each stays.
 */
static void
spread_phones(struct naming *n)
{
	static const char *const names[] = { "phone", "phone_2", "phone_3" };
	bool *placed = xcalloc(n->c->count, sizeof(*placed));
	bool held[3] = { false, false, false };
	size_t first = COLUMN_ABSENT, name = 0, i, k;
	char quoted[80], other[80];

	for (i = 0; i < n->c->count; i++)
		for (k = 0; k < 3; k++)
			if (n->c->columns[i].by_hand &&
			    naming_means(n, i, names[k]))
				placed[i] = held[k] = true;
	while ((i = next_phone(n, placed)) != COLUMN_ABSENT) {
		bool same = naming_means(n, i, "phone") &&
		    n->orders[i] == NAMING_BARE;

		placed[i] = true;
		while (name < 3 && held[name])
			name++;
		if (name == 3)
			continue;
		n->c->columns[i].meaning = naming_find(n->d, names[name++]);
		if (first == COLUMN_ABSENT)
			first = i;
		else if (same)
			intake_column_note(n->c, "columns \"%s\" and \"%s\" "
			    "both mean phone; the second becomes %s",
			    fault_quote(quoted, sizeof(quoted),
			    n->c->columns[first].header),
			    fault_quote(other, sizeof(other),
			    n->c->columns[i].header), names[name - 1]);
	}
	free(placed);
}

/* The column of the key without its last word and with another, from 1. */
static size_t
find_label(const struct naming *n, struct slice stem, const char *word)
{
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct slice key = column_key(n->c->columns[i].header, NULL,
		    &n->c->arena);

		if (key.len == stem.len + strlen(word) &&
		    slice_starts(key, stem) &&
		    slice_ends(key, slice_of(word)))
			return i + 1;
	}
	return 0;
}

/* R-IMPORT-29: Phone 1 - Type or Label says what Phone 1 - Value is. */
static void
link_labels(struct naming *n)
{
	static const char value[] = " value";
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct intake_column *c = &n->c->columns[i];
		struct slice stem = column_key(c->header, NULL, &n->c->arena);

		if (!(naming_means(n, i, "phone") ||
		    naming_means(n, i, "phone_2") ||
		    naming_means(n, i, "phone_3")) ||
		    !slice_ends(stem, slice_of(value)))
			continue;
		stem.len -= strlen(value) - 1;
		c->label = find_label(n, stem, "type");
		if (c->label == 0)
			c->label = find_label(n, stem, "label");
	}
}

static bool
has_name(const struct intake_column *column)
{
	return column->name.at != NULL && !column->joined;
}

/* taken may be NULL: then all are looked at. */
static bool
is_taken(const struct intake_columns *c, const struct nameset *taken,
    struct slice name)
{
	size_t i;

	if (taken != NULL)
		return nameset_get(taken, name) > 0;
	for (i = 0; i < c->count; i++)
		if (has_name(&c->columns[i]) &&
		    slice_equal(c->columns[i].name, name))
			return true;
	return false;
}

/* name, or name_2, name_3 ... where it is taken. */
static struct slice
unique_name(struct intake_columns *c, const struct naming *naming,
    struct slice name)
{
	const struct nameset *taken = naming ? naming->taken : NULL;
	uint32_t first = 1, *last = naming == NULL ? &first :
	    nameset_count(naming->numbers, name);
	struct buffer text = { 0 };

	buffer_add(&text, name);
	*last = *last > 0 ? *last : 1;
	while (is_taken(c, taken, buffer_slice(&text))) {
		text.len = name.len;
		buffer_format(&text, "_%u", ++*last);
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

	if (slice_is(name, "im") || slice_is(name, "do_not_contact") ||
	    (slice_is(name, "email_alt") && !naming_is_imported(n))) {
		column->joined = true;
		column->name = name;
		return;
	}
	/* The private address beside that of the office (R-COL-07). */
	if (slice_is(name, "email") && !naming_is_imported(n) &&
	    !column->by_hand && n->orders[i] != n->orders[first]) {
		column->meaning = dictionary_find(n->d, SLICE("email_alt"));
		column->name = SLICE("email_alt");
		column->joined = winner(n, column->meaning) != i;
		return;
	}
	column->meaning = MEANING_NONE;
	/* A home address beside that of the office goes by its header. */
	if (n->orders[i] > n->orders[first] && !naming_is_imported(n)) {
		column->name = unique_name(n->c, n, slice_trim(column->header));
		return;
	}
	/* It went by its own header the first time. */
	if (naming_is_imported(n) && n->ranks[first] >= MATCH_NAME) {
		column->name = unique_name(n->c, n, slice_trim(column->header));
		return;
	}
	column->name = unique_name(n->c, n, name);
	intake_column_note(n->c, "columns \"%s\" and \"%s\" both mean %.*s; "
	    "the second becomes %.*s", fault_quote(quoted, sizeof(quoted),
	    n->c->columns[first].header),
	    fault_quote(other, sizeof(other), column->header),
	    SLICE_PRINT(name), SLICE_PRINT(column->name));
}

/* A column that keeps its meaning, or is a second one of it. */
static void
name_meant(struct naming *n, size_t i)
{
	struct intake_column *column = &n->c->columns[i];
	struct slice name = column->name;
	size_t first = winner(n, column->meaning);
	bool had = has_name(column);

	if (first == i)
		return;
	name_second(n, i, first);
	if (had)
		--*nameset_count(n->taken, name);
	if (has_name(column))
		++*nameset_count(n->taken, column->name);
}

/*
 * The column that another command wrote, if this is the Chinese header that
 * lead-export makes of it; else the header.
 */
static struct slice
written_name(struct naming *n, struct slice header)
{
	struct slice name = SLICE_EMPTY;
	struct fault fault;

	if (!text_has_han(header))
		return header;
	if (n->labels == NULL)
		n->labels = labels_open(&fault);
	if (n->labels != NULL)
		name = labels_column(n->labels, dictionary_key(n->d, header,
		    &n->c->arena), &n->c->arena);
	return name.len > 0 ? name : header;
}

/* A column that goes by its header, or the name it was given by hand. */
static void
name_other(struct naming *n, size_t i)
{
	struct intake_column *column = &n->c->columns[i];
	struct slice header = slice_trim(column->header);
	char number[32];

	if (has_name(column))
		--*nameset_count(n->taken, column->name);
	/* lead-export guards headers too (R-EXPORT-02). */
	header = guard_remove(column->name.at != NULL ? column->name : header,
	    false);
	if (column->name.at == NULL)
		header = written_name(n, header);
	column->name.at = NULL;
	if (header.len == 0) {
		snprintf(number, sizeof(number), "col_%zu", i + 1);
		header = slice_of(number);
	}
	column->name = unique_name(n->c, n, header);
	if (has_name(column))
		++*nameset_count(n->taken, column->name);
}

static void
name_all(struct naming *n)
{
	struct intake_columns *c = n->c;
	size_t i;

	n->taken = nameset_new();
	n->numbers = nameset_new();

	/* Those that keep a meaning take their names first. */
	for (i = 0; i < c->count; i++)
		if (c->columns[i].meaning != MEANING_NONE &&
		    winner(n, c->columns[i].meaning) == i)
			c->columns[i].name = dictionary_meaning(n->d,
			    c->columns[i].meaning)->name;
	for (i = 0; i < c->count; i++)
		if (has_name(&c->columns[i]))
			++*nameset_count(n->taken, c->columns[i].name);
	for (i = 0; i < c->count; i++) {
		if (c->columns[i].dropped)
			continue;
		if (c->columns[i].meaning != MEANING_NONE)
			name_meant(n, i);
		else
			name_other(n, i);
	}
	nameset_free(n->taken);
	nameset_free(n->numbers);
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
	bool fine;

	*c = (struct intake_columns){ .count = count };
	c->columns = xcalloc(count, sizeof(*c->columns));
	fine = naming_open(&n, count, kind == COLUMNS_LEAD, fault);
	if (fine)
		headermatch_names(&n, header, kind);
	if (fine && !naming_is_imported(&n))
		fine = headermatch_forms(&n, kind, fault);
	if (fine && told != NULL)
		follow_told(&n, told);
	for (; fine && choices != NULL && choices->name != NULL; choices++)
		fine = follow_choice(&n, choices, fault);
	if (fine)
		cellmatch_judge(&n);
	fine = fine && cellmatch_decide(&n, fault);
	if (fine && kind == COLUMNS_LEAD && !naming_is_imported(&n))
		spread_phones(&n);
	if (fine && kind == COLUMNS_LEAD)
		link_labels(&n);
	if (fine)
		name_all(&n);
	else
		intake_columns_release(c);
	naming_close(&n);
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
	it->name = unique_name(c, NULL, slice_equal(slice_trim(it->header),
	    name) ? name : slice_trim(it->header));
	intake_column_note(c, "column \"%s\": its values repeat, so it is no "
	    "%.*s; it stays as %.*s", fault_quote(quoted, sizeof(quoted),
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
