/*
 * block.c - keys sorted, runs of equal ones compared
 */
#include <stdlib.h>

#include "dup/block.h"
#include "base/mem.h"

enum { KEYS_MOST = 4, RADIX_BITS = 11, RADIX = 1 << RADIX_BITS,
	PHONE_TAIL = 8, PHONE_END = 6, BEGINNING = 4, INITIALS = 4,
	RARE_WORDS = 8, AHEAD = 24, FEW = 200 };

struct entry {
	uint64_t key;
	uint32_t row;
};

struct blocks {
	const struct duprows *rows;
	const uint32_t *list;
	size_t list_count, masters;
	uint32_t part, parts;
	struct entry *entries, *spare;
	size_t count, room;
	uint32_t *large;	/* by row: the columns of --on whose block is */
	dupblock_meet *meet;
	void *context;
};

/* The keys of a row, exact in 64 bits; how many. */
typedef size_t make_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST]);

static uint64_t
join(uint32_t a, uint32_t b)
{
	return (uint64_t)a << 32 | b;
}

static size_t
one(uint64_t keys[KEYS_MOST], uint32_t a, uint32_t b)
{
	keys[0] = join(a, b);
	return a != 0 && b != 0;
}

/* The first letters of a text as a number; 0 for none. */
static uint32_t
beginning(struct slice text)
{
	uint32_t bits = 0;
	size_t i;

	for (i = 0; i < text.len && i < BEGINNING; i++)
		bits = bits << 8 | (unsigned char)text.at[i];
	return bits;
}

/* The initials of the sorted words of a name; 0 for none. */
static uint32_t
initials(struct slice name)
{
	uint32_t bits = 0;
	int count = 0;

	while (name.at != NULL && count++ < INITIALS) {
		struct slice word = slice_cut(&name, ' ');

		if (word.len > 0)
			bits = bits << 8 | (unsigned char)*word.at;
	}
	return bits;
}

static uint32_t
initials_of(const struct duprows *rows, const struct dup_row *row)
{
	return row->person == 0 ? 0 : initials(duprows_person(rows,
	    duprows_name_of(rows, row->person)->key));
}

static uint32_t
key_of(const struct duprows *rows, const struct dup_row *row)
{
	return row->company == 0 ? 0 :
	    duprows_company(rows, row->company)->key;
}

static uint32_t
core_of(const struct duprows *rows, const struct dup_row *row)
{
	return row->company == 0 ? 0 :
	    duprows_company(rows, row->company)->core;
}

static size_t
email_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	(void)rows;
	return one(keys, row->email, 1);
}

/* The last digits: numbers with and without country meet. */
static size_t
phone_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	size_t count = 0, i, j;

	for (i = 0; i < 2; i++) {
		struct slice text;
		uint64_t key = 0;

		if (row->phone[i] == 0 || (i == 1 &&
		    row->phone[0] == row->phone[1]))
			continue;
		text = duprows_number(rows, row->phone[i]);
		for (j = text.len > PHONE_TAIL ? text.len - PHONE_TAIL : 0;
		    j < text.len; j++)
			key = key << 8 | (unsigned char)text.at[j];
		keys[count++] = key;
	}
	return count;
}

static size_t
local_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	const struct dup_email *email = duprows_email(rows, row->email);

	if (row->email == 0 || email->role)
		return 0;
	return one(keys, email->local, 1);
}

/* The one or two forms of a name; how many. */
static size_t
name_forms(const struct duprows *rows, const struct dup_row *row,
    uint32_t forms[2])
{
	const struct dup_name *name = duprows_name_of(rows, row->person);

	if (row->person == 0)
		return 0;
	forms[0] = name->key;
	forms[1] = name->spelled;
	return 1 + (name->spelled != 0);
}

static size_t
company_forms(const struct duprows *rows, const struct dup_row *row,
    uint32_t forms[2])
{
	const struct dup_company *company;

	if (row->company == 0)
		return 0;
	company = duprows_company(rows, row->company);
	forms[0] = company->key;
	forms[1] = company->spelled;
	return 1 + (company->spelled != 0);
}

static uint32_t
bare_of(const struct duprows *rows, const struct dup_row *row)
{
	return row->company == 0 ? 0 :
	    duprows_company(rows, row->company)->bare;
}

/* Each of the forms with something else. */
static size_t
with_forms(const uint32_t *forms, size_t count, uint32_t other,
    uint64_t keys[KEYS_MOST])
{
	size_t i;

	for (i = 0; other != 0 && i < count; i++)
		keys[i] = join(forms[i], other);
	return other != 0 ? count : 0;
}

/* The forms of a name with something else. */
static size_t
with_names(const struct duprows *rows, const struct dup_row *row,
    uint32_t other, uint64_t keys[KEYS_MOST])
{
	uint32_t forms[2];

	return with_forms(forms, name_forms(rows, row, forms), other, keys);
}

static size_t
name_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return with_names(rows, row, 1, keys);
}

static size_t
name_company_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	uint32_t names[2], companies[2];
	size_t count = name_forms(rows, row, names), total = 0, i;
	size_t company_count = company_forms(rows, row, companies);

	for (i = 0; i < company_count; i++)
		total += with_forms(names, count, companies[i], keys + total);
	return total;
}

static size_t
name_core_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return with_names(rows, row, core_of(rows, row), keys);
}

static size_t
name_bare_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return with_names(rows, row, bare_of(rows, row), keys);
}

static size_t
name_beginning_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return row->company == 0 ? 0 : with_names(rows, row,
	    beginning(duprows_name(rows, row->company)), keys);
}

/* A name and a company both mistyped still begin as they should. */
static size_t
initials_beginning_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return row->company == 0 ? 0 : one(keys, initials_of(rows, row),
	    beginning(duprows_name(rows, row->company)));
}

/* The end of a phone within a city or postcode (R-DEDUPE-16). */
static size_t
local_phone_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	size_t count = 0, i, k, j;

	for (i = 0; i < 2; i++)
		for (k = 0; k < 2; k++) {
			struct slice text;
			uint32_t end = 0;

			if (row->phone[i] == 0 || row->place[k] == 0)
				continue;
			text = duprows_number(rows, row->phone[i]);
			for (j = text.len - PHONE_END; j < text.len; j++)
				end = end * 10 + (uint32_t)(text.at[j] - '0');
			keys[count++] = join(row->place[k], end);
		}
	return count;
}

/* Each domain of a row with something else. */
static size_t
with_domains(const struct dup_row *row, uint32_t other,
    uint64_t keys[KEYS_MOST])
{
	size_t count = 0, i;

	for (i = 0; i < 2; i++)
		if (row->domain[i] != 0 && other != 0 &&
		    (i == 0 || row->domain[0] != row->domain[1]))
			keys[count++] = join(row->domain[i], other);
	return count;
}

static size_t
name_domain_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	uint32_t forms[2];
	size_t count = name_forms(rows, row, forms), total = 0, i;

	for (i = 0; i < count; i++)
		total += with_domains(row, forms[i], keys + total);
	return total;
}

static size_t
initials_domain_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return with_domains(row, initials_of(rows, row), keys);
}

static size_t
initials_company_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return one(keys, initials_of(rows, row), key_of(rows, row));
}

static size_t
initials_core_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return one(keys, initials_of(rows, row), core_of(rows, row));
}

static size_t
company_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	uint32_t forms[2];

	return with_forms(forms, company_forms(rows, row, forms), 1, keys);
}

/* One key a row, so that no row is in two groups of a kind. */
static size_t
first_company_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return one(keys, key_of(rows, row), 1);
}

static size_t
bare_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return one(keys, bare_of(rows, row), 1);
}

static size_t
core_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	return one(keys, core_of(rows, row), 1);
}

static size_t
domain_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	(void)rows;
	return with_domains(row, 1, keys);
}

/* One domain a row, so that no row is in two groups of a kind. */
static size_t
first_domain_keys(const struct duprows *rows, const struct dup_row *row,
    uint64_t keys[KEYS_MOST])
{
	(void)rows;
	return one(keys, row->domain[row->domain[0] == 0], 1);
}

static void
add_entry(struct blocks *b, uint64_t key, uint32_t row)
{
	if (b->count == b->room) {
		b->room = b->room ? b->room + b->room / 2 : 4096;
		b->entries = xrealloc(b->entries, b->room,
		    sizeof(*b->entries));
		b->spare = xrealloc(b->spare, b->room, sizeof(*b->spare));
	}
	b->entries[b->count++] = (struct entry){ key, row };
}

static void
sort_by_bits(struct blocks *b, unsigned shift)
{
	size_t starts[RADIX + 1] = { 0 }, i;
	struct entry *other;

	for (i = 0; i < b->count; i++)
		starts[(b->entries[i].key >> shift & (RADIX - 1)) + 1]++;
	for (i = 0; i < RADIX; i++)
		if (starts[i + 1] == b->count)
			return;		/* all alike: sorted already */
	for (i = 0; i < RADIX; i++)
		starts[i + 1] += starts[i];
	for (i = 0; i < b->count; i++)
		b->spare[starts[b->entries[i].key >> shift & (RADIX - 1)]++] =
		    b->entries[i];
	other = b->entries;
	b->entries = b->spare;
	b->spare = other;
}

/* So few that counting them by their bits would take longer. */
static void
sort_few(struct blocks *b)
{
	size_t i, k;

	for (i = 1; i < b->count; i++) {
		struct entry entry = b->entries[i];

		for (k = i; k > 0 && b->entries[k - 1].key > entry.key; k--)
			b->entries[k] = b->entries[k - 1];
		b->entries[k] = entry;
	}
}

/* Stable: rows of a key stay in the order of the list. */
static void
sort_entries(struct blocks *b)
{
	unsigned shift;

	if (b->count <= FEW) {
		sort_few(b);
		return;
	}
	for (shift = 0; shift < 64; shift += RADIX_BITS)
		sort_by_bits(b, shift);
}

static bool
is_small(const struct blocks *b, const struct entry *run, size_t count)
{
	size_t masters = 0, i;

	if (b->masters == 0 || count <= DUPBLOCK_MOST)
		return count <= DUPBLOCK_MOST;
	for (i = 0; i < count; i++)
		masters += run[i].row < b->masters;
	return masters * (count - masters) <=
	    (size_t)DUPBLOCK_MOST * DUPBLOCK_MOST;
}

/* Pairs are shared out by the one of their rows that stands first. */
static bool
is_ours(const struct blocks *b, uint32_t row)
{
	return b->parts == 1 || (uint32_t)(row * UINT64_C(0x9e3779b97f4a7c15) >>
	    32) % b->parts == b->part;
}

static void
meet_all(const struct blocks *b, const struct entry *run, size_t count)
{
	size_t i, j;

	for (i = 0; i < count; i++)
		for (j = is_ours(b, run[i].row) ? i + 1 : count; j < count;
		    j++) {
			uint32_t x = run[i].row, y = run[j].row;

			if (x == y || (b->masters > 0 &&
			    (x < b->masters) == (y < b->masters)))
				continue;
			b->meet(b->context, x < y ? x : y, x < y ? y : x);
		}
}

static size_t
run_length(const struct entry *run, const struct entry *end)
{
	const struct entry *p = run;

	while (p < end && p->key == run->key)
		p++;
	return (size_t)(p - run);
}

/* The rows of the runs to come are on their way while one is compared. */
static void
fetch_ahead(const struct blocks *b, const struct entry *run, size_t count,
    const struct entry *end)
{
	size_t i;

	run += AHEAD;
	for (i = 0; i < count && run + i < end; i++)
		__builtin_prefetch(duprows_row(b->rows, run[i].row));
}

static void
meet_runs(struct blocks *b)
{
	const struct entry *p, *end;
	size_t length;

	if (b->count == 0)
		return;
	sort_entries(b);
	end = b->entries + b->count;
	for (p = b->entries; p < end; p += length) {
		length = run_length(p, end);
		fetch_ahead(b, p, length, end);
		if (length > 1 && is_small(b, p, length))
			meet_all(b, p, length);
	}
	b->count = 0;
}

static void
collect(struct blocks *b, make_keys *make)
{
	uint64_t keys[KEYS_MOST];
	size_t i, k, count;

	for (i = 0; i < b->list_count; i++) {
		count = make(b->rows, duprows_row(b->rows, b->list[i]), keys);
		for (k = 0; k < count; k++)
			add_entry(b, keys[k], b->list[i]);
	}
}

/* Values of a column; first and last name are one column. */
static void
meet_column(struct blocks *b, size_t column)
{
	int twin = duprows_on(b->rows, column)->twin;
	const struct entry *p, *end;
	size_t length, i;
	uint32_t value;

	for (i = 0; i < b->list_count; i++) {
		value = duprows_value(b->rows, b->list[i], column);
		if (value != 0)
			add_entry(b, value, b->list[i]);
		value = twin < 0 ? 0 : duprows_value(b->rows, b->list[i],
		    (size_t)twin);
		if (value != 0)
			add_entry(b, value, b->list[i]);
	}
	sort_entries(b);
	end = b->entries + b->count;
	for (p = b->entries; p < end; p += length) {
		length = run_length(p, end);
		if (length > 1 && is_small(b, p, length))
			meet_all(b, p, length);
		for (i = 0; length > 1 && !is_small(b, p, length) &&
		    i < length; i++)
			b->large[p[i].row] |= UINT32_C(1) << column |
			    (twin < 0 ? 0 : UINT32_C(1) << twin);
	}
	b->count = 0;
}

struct rare {
	uint32_t word, count;
	struct slice text;
};

static bool
is_rarer(const struct rare *a, const struct rare *b)
{
	if (a->count != b->count)
		return a->count < b->count;
	return slice_compare(a->text, b->text) < 0;
}

/* Keeps the rarest words, fewest rows first, by their bytes among equals. */
static size_t
keep_rare(struct rare *rare, size_t count, struct rare one)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (rare[i].word == one.word)
			return count;
	if (count == RARE_WORDS && !is_rarer(&one, &rare[count - 1]))
		return count;
	i = count < RARE_WORDS ? count : RARE_WORDS - 1;
	for (; i > 0 && is_rarer(&one, &rare[i - 1]); i--)
		rare[i] = rare[i - 1];
	rare[i] = one;
	return count < RARE_WORDS ? count + 1 : count;
}

/*
 * The rarest words of values of several words: so a long text costs no more
 * than a short one.
 */
static void
add_words(struct blocks *b, const struct dup_on *on, uint32_t value,
    uint32_t row)
{
	struct slice text = termpool_text(on->values, value);
	struct rare rare[RARE_WORDS];
	size_t count = 0, i;

	if (text.len == 0 || slice_find(text, ' ') == NULL)
		return;
	while (text.at != NULL) {
		struct rare one = { .text = slice_cut(&text, ' ') };

		one.word = termpool_find(on->words, one.text);
		one.count = termpool_count(on->words, one.word);
		if (one.word != 0 && one.count > 1 &&
		    one.count <= DUPBLOCK_MOST)
			count = keep_rare(rare, count, one);
	}
	for (i = 0; i < count; i++)
		add_entry(b, rare[i].word, row);
}

static void
meet_words(struct blocks *b, size_t column)
{
	size_t i;

	for (i = 0; i < b->list_count; i++)
		add_words(b, duprows_on(b->rows, column),
		    duprows_value(b->rows, b->list[i], column), b->list[i]);
	meet_runs(b);
}

/* Rows of a block that is too large for two columns meet by a third. */
static void
meet_third(struct blocks *b, const uint32_t *list, size_t count,
    size_t column)
{
	size_t i;
	uint32_t value;

	for (i = 0; i < count; i++) {
		value = duprows_value(b->rows, list[i], column);
		if (value != 0)
			add_entry(b, value, list[i]);
	}
	meet_runs(b);
}

/* First and last name get mixed up: their order does not count. */
static uint64_t
join_values(const struct blocks *b, uint32_t row, size_t first, size_t second)
{
	uint32_t x = duprows_value(b->rows, row, first);
	uint32_t y = duprows_value(b->rows, row, second);

	if (duprows_on(b->rows, first)->twin == (int)second && x > y)
		return join(y, x);
	return join(x, y);
}

/* Rows that are in large blocks of both columns. */
static void
meet_two(struct blocks *b, size_t first, size_t second)
{
	uint32_t both = UINT32_C(1) << first | UINT32_C(1) << second;
	size_t i, column, length, large_count = 0, large_room = 0;
	uint32_t *large = NULL, *ends = NULL;
	size_t end_count = 0, from = 0;
	const struct entry *p, *end;

	for (i = 0; i < b->list_count; i++) {
		uint32_t row = b->list[i];

		if ((b->large[row] & both) == both)
			add_entry(b, join_values(b, row, first, second), row);
	}
	sort_entries(b);
	large_room = b->count;
	large = xcalloc(large_room, sizeof(*large));
	ends = xcalloc(large_room, sizeof(*ends));
	end = b->entries + b->count;
	for (p = b->entries; p < end; p += length) {
		length = run_length(p, end);
		if (length > 1 && is_small(b, p, length)) {
			meet_all(b, p, length);
			continue;
		}
		for (i = 0; length > 1 && i < length; i++)
			large[large_count++] = p[i].row;
		if (length > 1)
			ends[end_count++] = (uint32_t)large_count;
	}
	b->count = 0;
	for (i = 0; i < end_count; from = ends[i++])
		for (column = second + 1;
		    column < duprows_on_count(b->rows); column++)
			meet_third(b, large + from, ends[i] - from, column);
	free(large);
	free(ends);
}

static void
meet_on(struct blocks *b)
{
	size_t count = duprows_on_count(b->rows), i, j;

	b->large = xcalloc(duprows_count(b->rows), sizeof(*b->large));
	for (i = 0; i < count; i++) {
		int twin = duprows_on(b->rows, i)->twin;

		if (twin < 0 || (size_t)twin > i)
			meet_column(b, i);
		meet_words(b, i);
	}
	for (i = 0; i < count; i++)
		for (j = i + 1; j < count; j++)
			meet_two(b, i, j);
	free(b->large);
}

void
dupblock_pairs(const struct duprows *rows, const uint32_t *list,
    size_t count, size_t masters, dupblock_meet *meet, void *context)
{
	dupblock_pairs_of(rows, list, count, masters, 0, 1, meet, context);
}

void
dupblock_pairs_of(const struct duprows *rows, const uint32_t *list,
    size_t count, size_t masters, int part, int parts, dupblock_meet *meet,
    void *context)
{
	/* Kinds that bring the same pairs together stand side by side. */
	static make_keys *const kinds[] = { email_keys, phone_keys,
		local_keys, name_keys, name_company_keys, name_core_keys,
		name_bare_keys, initials_company_keys, initials_core_keys,
		name_beginning_keys, initials_beginning_keys,
		name_domain_keys, initials_domain_keys, company_keys,
		core_keys, bare_keys, domain_keys, local_phone_keys };
	struct blocks b = { .rows = rows, .list = list, .list_count = count,
		.masters = masters, .part = (uint32_t)part,
		.parts = (uint32_t)parts, .meet = meet, .context = context };
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		collect(&b, kinds[i]);
		meet_runs(&b);
	}
	if (duprows_on_count(rows) > 0)
		meet_on(&b);
	free(b.entries);
	free(b.spare);
}

void
dupblock_companies(const struct duprows *rows, const uint32_t *list,
    size_t count, dupblock_group *group, void *context)
{
	static make_keys *const kinds[] = { first_company_keys, core_keys,
		first_domain_keys, bare_keys };
	struct blocks b = { .rows = rows, .list = list, .list_count = count };
	uint32_t *found = xcalloc(count, sizeof(*found));
	const struct entry *p, *end;
	size_t i, k, length;

	for (k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
		collect(&b, kinds[k]);
		sort_entries(&b);
		end = b.entries + b.count;
		for (p = b.entries; p < end; p += length) {
			length = run_length(p, end);
			for (i = 0; i < length; i++)
				found[i] = p[i].row;
			if (length > 1)
				group(context, found, length);
		}
		b.count = 0;
	}
	free(b.entries);
	free(b.spare);
	free(found);
}
