/*
 * digest.c - records find their section when they come, their place when all have
 */
#include <stdlib.h>

#include "base/date.h"
#include "due/digest.h"
#include "due/words.h"
#include "set/group.h"
#include "base/number.h"
#include "base/display.h"
#include "rule/table.h"
#include "base/text.h"
#include "value/countryname.h"
#include "value/zone.h"
#include "base/fill.h"

enum {
	NAME_WIDTH = 60,	/* of an owner */
	SECTIONS_MOST = 64,
	QUIET_DAYS = 7,		/* records without a topic are told once in
				   so many (R-DIGEST-01) */
};

enum when { WHEN_ANY, WHEN_OVERDUE, WHEN_TODAY, WHEN_COMING };
static const char *const when_words[] = { "any", "overdue", "today", "coming" };

enum { SECTION, RULES, WHEN, GUARDS, HEAD_EN, HEAD_ZH, SECTION_COLUMNS };

enum { GRADE_SCHEME, GRADE_LETTER, GRADE_EN, GRADE_ZH, GRADE_COLUMNS };

struct owner {
	struct slice name, title;
	size_t first, count, late;	/* first: in order */
	size_t quiet;		/* without a topic, not shown today */
	size_t open;		/* due at the last digest, and still */
	size_t made;		/* touches since */
};

/* Of a name, before owners have their places. */
struct tally {
	size_t quiet, open, made;
};

struct digest {
	struct digest_options options;
	struct table *sections, *grades;
	struct duewords *words;
	struct zones *zones;
	struct countrynames *countries;
	enum when when[SECTIONS_MOST];
	struct groups *names;
	struct tally *tallies;
	size_t tally_room;
	struct digest_row *rows;
	uint64_t *order;	/* owner's rank, section, row */
	size_t count, room;
	struct owner *owners;
	size_t owner_count;
	size_t nameless;	/* touches since of which no seller is known */
	struct arena arena;
	struct buffer scratch;
};

static struct slice
say(const struct digest *d, const char *word)
{
	return duewords_say(d->words, word);
}

static bool
read_sections(struct digest *d, struct fault *fault)
{
	size_t row, i;

	if (table_rows(d->sections) == 0 ||
	    table_rows(d->sections) > SECTIONS_MOST)
		return fault_set(fault, "%s: needs 1 to %d sections",
		    table_file(d->sections), SECTIONS_MOST);
	for (row = 0; row < table_rows(d->sections); row++) {
		for (i = 0; i < sizeof(when_words) / sizeof(*when_words); i++)
			if (slice_is(table_text(d->sections, row, WHEN),
			    when_words[i]))
				break;
		if (i > WHEN_COMING)
			return table_complain(d->sections, row, "when", fault,
			    "unknown; write any, overdue, today or coming");
		d->when[row] = (enum when)i;
	}
	return true;
}

struct digest *
digest_open(const struct digest_options *options, struct fault *fault)
{
	static const struct table_column sections[SECTION_COLUMNS] = {
		[SECTION] = { .name = "section", .type = TABLE_KEY },
		[RULES] = { .name = "rules", .type = TABLE_TEXT },
		[WHEN] = { .name = "when", .type = TABLE_WORD },
		[GUARDS] = { .name = "guards", .type = TABLE_TEXT },
		[HEAD_EN] = { .name = "en", .type = TABLE_WORD },
		[HEAD_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	static const struct table_column grades[GRADE_COLUMNS] = {
		[GRADE_SCHEME] = { .name = "scheme", .type = TABLE_WORD },
		[GRADE_LETTER] = { .name = "grade", .type = TABLE_WORD },
		[GRADE_EN] = { .name = "en", .type = TABLE_WORD },
		[GRADE_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	struct digest *d = xcalloc(1, sizeof(*d));

	d->options = *options;
	d->names = groups_new(1);
	d->nameless = spoken_nameless(options->spoken);
	if ((d->sections = table_open("digest", sections, SECTION_COLUMNS,
	    fault)) != NULL &&
	    (d->grades = table_open("grade", grades, GRADE_COLUMNS, fault)) !=
	    NULL && (d->words = duewords_open(options->lang, fault)) != NULL &&
	    (d->zones = zones_open(fault)) != NULL &&
	    (d->countries = countrynames_open(fault)) != NULL &&
	    read_sections(d, fault))
		return d;
	digest_close(d);
	return NULL;
}

void
digest_close(struct digest *d)
{
	if (d == NULL)
		return;
	table_close(d->sections);
	table_close(d->grades);
	duewords_close(d->words);
	zones_close(d->zones);
	countrynames_close(d->countries);
	groups_free(d->names);
	arena_release(&d->arena);
	buffer_release(&d->scratch);
	free(d->tallies);
	free(d->rows);
	free(d->order);
	free(d->owners);
	free(d);
}

static bool
shares_word(struct slice guards, struct slice list)
{
	while (guards.at != NULL) {
		struct slice item = slice_trim(slice_cut(&guards, ';'));

		item = slice_cut(&item, ' ');
		if (item.len > 0 && duewords_has(list, item))
			return true;
	}
	return false;
}

/* Whether some section waits for records with this guard (R-DUE-35). */
static bool
is_held(const struct digest *d, struct slice guards)
{
	size_t row;

	if (guards.len == 0)
		return false;
	for (row = 0; row < table_rows(d->sections); row++)
		if (shares_word(guards, table_text(d->sections, row, GUARDS)))
			return true;
	return false;
}

static enum when
when_due(const struct digest *d, int32_t due)
{
	return due < d->options.today ? WHEN_OVERDUE :
	    due == d->options.today ? WHEN_TODAY : WHEN_COMING;
}

/* The first that fits; the last takes what fits nowhere. */
static uint32_t
find_section(const struct digest *d, int32_t due, struct slice rule,
    struct slice guards)
{
	enum when when = when_due(d, due);
	bool held = is_held(d, guards);
	uint32_t row, last = (uint32_t)table_rows(d->sections) - 1;

	for (row = 0; row < last; row++) {
		struct slice rules = table_text(d->sections, row, RULES);
		struct slice wanted = table_text(d->sections, row, GUARDS);

		if (rules.len > 0 && !duewords_has(rules, rule))
			continue;
		if (d->when[row] != WHEN_ANY && d->when[row] != when)
			continue;
		if (slice_is(wanted, "*") || (wanted.len == 0 && !held) ||
		    shares_word(guards, wanted))
			break;
	}
	return row;
}

static struct tally *
tally_of(struct digest *d, size_t name)
{
	GROW_ZEROED(d->tallies, name, d->tally_room);
	return &d->tallies[name];
}

/* Who cannot be written to without a reason is not named every day. */
static bool
is_quiet(const struct digest *d, int32_t due, const struct slice *cells)
{
	return cells[DIGEST_TOPIC].len == 0 &&
	    !slice_is(cells[DIGEST_STATE], "bounced") &&
	    duewords_has(cells[DIGEST_TOPIC_RULE], SLICE("R-TOPIC-30")) &&
	    due < d->options.today &&
	    (d->options.today - due) % QUIET_DAYS != 0;
}

/* Their last words, as far as they are not newer than what the list knows. */
static void
add_words(struct digest *d, struct digest_row *row)
{
	struct slice *cells = row->cells;
	struct spoken_words words = spoken_last(d->options.spoken,
	    cells[DIGEST_LEAD]);
	char date[11];

	if (words.day == DATE_NONE)
		return;
	date_format_iso(date, words.day);
	if (cells[DIGEST_REPLIED].len > 0 &&
	    !slice_is(cells[DIGEST_REPLIED], date))
		return;
	cells[DIGEST_REPLIED] = arena_copy(&d->arena, slice_of(date));
	cells[DIGEST_LAST_SUBJECT] = words.subject;
	cells[DIGEST_LAST_WORDS] = words.text;
}

void
digest_add(struct digest *d, int32_t due,
    const struct slice cells[DIGEST_CELLS])
{
	struct slice name = slice_trim(cells[DIGEST_OWNER]);
	size_t owner = groups_find(d->names, &name), made, i;
	struct tally *tally = tally_of(d, owner);
	struct digest_row *row;

	tally->open += d->options.since != DATE_NONE &&
	    due <= d->options.since;
	made = spoken_made_to(d->options.spoken, cells[DIGEST_LEAD]);
	tally->made += made;
	d->nameless -= made < d->nameless ? made : d->nameless;
	if (is_quiet(d, due, cells)) {
		tally->quiet++;
		return;
	}
	GROW(d->rows, d->count, d->room);
	row = &d->rows[d->count++];
	row->due = due;
	row->owner = (uint32_t)owner;
	row->section = find_section(d, due, cells[DIGEST_RULE],
	    cells[DIGEST_GUARD]);
	for (i = 0; i < DIGEST_CELLS; i++)
		row->cells[i] = cells[i].len == 0 ? SLICE_EMPTY :
		    arena_copy(&d->arena, cells[i]);
	add_words(d, row);
}

static int
by_number(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static void
name_owner(struct digest *d, struct owner *owner, size_t number)
{
	struct slice name = groups_part(d->names, number, 0);
	const struct tally *tally = tally_of(d, number);

	owner->name = name;
	owner->quiet = tally->quiet;
	owner->open = tally->open;
	owner->made = tally->made + spoken_made(d->options.spoken, name);
	d->scratch.len = 0;
	display_add(&d->scratch, name.len ? name : say(d, "no_owner"),
	    NAME_WIDTH);
	/* A name of invisible characters must be seen. */
	if (d->scratch.len == 0)
		buffer_add(&d->scratch, SLICE("\uFFFD"));
	owner->title = arena_copy(&d->arena, buffer_slice(&d->scratch));
}

/*
 * Ranks of the owners: by name, the nameless last; who has no record to be
 * shown has none.
 */
static uint32_t *
rank_owners(struct digest *d)
{
	size_t names = groups_count(d->names), i, rank = 0;
	size_t *sorted = groups_sorted(d->names), nameless = GROUP_NONE;
	uint32_t *ranks = xcalloc(names + 1, sizeof(*ranks));
	bool *shown = xcalloc(names + 1, sizeof(*shown));

	for (i = 0; i < d->count; i++)
		shown[d->rows[i].owner] = true;
	for (i = 0; i < names; i++) {
		if (!shown[sorted[i]])
			continue;
		/* "" is the first of all names. */
		if (groups_part(d->names, sorted[i], 0).len == 0) {
			nameless = sorted[i];
			continue;
		}
		ranks[sorted[i]] = (uint32_t)rank;
		name_owner(d, &d->owners[rank++], sorted[i]);
	}
	if (nameless != GROUP_NONE) {
		ranks[nameless] = (uint32_t)rank;
		name_owner(d, &d->owners[rank++], nameless);
	}
	d->owner_count = rank;
	free(shown);
	free(sorted);
	return ranks;
}

/* An order as one number: 26 bits owner, 6 section, 32 row. */
#define ROW_BITS 32
#define SECTION_BITS 6

void
digest_settle(struct digest *d)
{
	uint32_t *ranks;
	size_t i;

	d->owners = xcalloc(groups_count(d->names) + 1, sizeof(*d->owners));
	ranks = rank_owners(d);
	d->order = xcalloc(d->count + 1, sizeof(*d->order));
	for (i = 0; i < d->count; i++) {
		const struct digest_row *row = &d->rows[i];
		uint64_t rank = ranks[row->owner];

		d->order[i] = (rank << SECTION_BITS | row->section) <<
		    ROW_BITS | i;
		d->owners[rank].count++;
		d->owners[rank].late += row->due < d->options.today;
	}
	free(ranks);
	qsort(d->order, d->count, sizeof(*d->order), by_number);
	for (i = 1; i < d->owner_count; i++)
		d->owners[i].first = d->owners[i - 1].first +
		    d->owners[i - 1].count;
}

static const struct digest_row *
ordered_row(const struct digest *d, size_t i)
{
	return &d->rows[d->order[i] & (((uint64_t)1 << ROW_BITS) - 1)];
}

size_t
digest_owners(const struct digest *d)
{
	return d->owner_count;
}

struct slice
digest_owner(const struct digest *d, size_t i)
{
	return d->owners[i].name;
}

struct slice
digest_title(const struct digest *d, size_t i)
{
	return d->owners[i].title;
}

static void
add_counts(const struct digest *d, const struct owner *owner,
    const char *word, struct buffer *out)
{
	char date[11], count[32], late[32];
	struct fill fillings[] = {
		{ "owner", owner->title },
		{ "date", slice_of(date_format_iso(date, d->options.today)) },
		{ "count", { count, number_format(count,
		    (int64_t)owner->count, 0, true) } },
		{ "late", { late, number_format(late,
		    (int64_t)owner->late, 0, true) } },
	};

	fill_add(out, say(d, word), fillings, 4);
}

/* The head of a section in the middle of a sentence. */
static void
add_head(const struct digest *d, uint32_t section, struct buffer *out)
{
	struct slice head = table_text(d->sections, section,
	    d->options.lang ? HEAD_ZH : HEAD_EN);
	size_t at = out->len;

	buffer_add(out, head);
	if (!d->options.lang && head.len > 0)
		out->data[at] = text_lower_ascii(out->data[at]);
}

void
digest_subject(const struct digest *d, size_t i, bool named,
    struct buffer *out)
{
	const struct owner *owner = &d->owners[i];
	const struct digest_row *row = ordered_row(d, owner->first);
	struct buffer why = { 0 }, first = { 0 };
	char count[32];
	struct fill fillings[4] = {
		{ "owner", owner->title },
		{ "count", { count, number_format(count,
		    (int64_t)owner->count, 0, true) } },
	};

	add_head(d, row->section, &why);
	display_add(&first, row->cells[row->cells[DIGEST_COMPANY].len > 0 ?
	    DIGEST_COMPANY : DIGEST_CONTACT], NAME_WIDTH);
	fillings[2] = (struct fill){ "first", buffer_slice(&first) };
	fillings[3] = (struct fill){ "why", buffer_slice(&why) };
	fill_add(out, say(d, named ? owner->count > 1 ? "subject_named" :
	    "subject_named_one" : owner->count > 1 ? "subject" :
	    "subject_one"), fillings, 4);
	buffer_release(&why);
	buffer_release(&first);
}

int32_t
digest_today(const struct digest *d)
{
	return d->options.today;
}

int
digest_lang(const struct digest *d)
{
	return d->options.lang;
}

size_t
digest_width(const struct digest *d)
{
	return d->options.width;
}

const struct duewords *
digest_words(const struct digest *d)
{
	return d->words;
}

struct slice
digest_country(const struct digest *d, struct slice code)
{
	return countryname_find(d->countries, code, d->options.lang != 0);
}

bool
digest_add_clock(const struct digest *d, struct slice country,
    struct buffer *out)
{
	struct fill fill = { "zone", SLICE_EMPTY };
	struct buffer zone = { 0 };
	bool known = zone_add(d->zones, country, d->options.today, &zone);

	fill.value = buffer_slice(&zone);
	if (known)
		fill_add(out, duewords_say(d->words, "clock"), &fill, 1);
	buffer_release(&zone);
	return known;
}

struct slice
digest_grade(const struct digest *d, bool relation, struct slice letter)
{
	size_t row;

	for (row = 0; row < table_rows(d->grades); row++)
		if (slice_equal(table_text(d->grades, row, GRADE_LETTER),
		    letter) && slice_is(table_text(d->grades, row,
		    GRADE_SCHEME), relation ? "relation" : "horizon"))
			return table_text(d->grades, row, d->options.lang ?
			    GRADE_ZH : GRADE_EN);
	return SLICE_EMPTY;
}

size_t
digest_rows(const struct digest *d, size_t i)
{
	return d->owners[i].count;
}

const struct digest_row *
digest_row(const struct digest *d, size_t i, size_t n)
{
	return ordered_row(d, d->owners[i].first + n);
}

size_t
digest_section(const struct digest *d, size_t i, size_t n)
{
	uint32_t section = digest_row(d, i, n)->section;
	size_t end = n;

	while (end < digest_rows(d, i) &&
	    digest_row(d, i, end)->section == section)
		end++;
	return end - n;
}

size_t
digest_most(const struct digest *d, size_t count)
{
	return d->options.limit == 0 || d->options.limit > count ? count :
	    d->options.limit;
}

size_t
digest_quiet(const struct digest *d, size_t i)
{
	return d->owners[i].quiet;
}

void
digest_add_title(const struct digest *d, size_t i, struct buffer *out)
{
	add_counts(d, &d->owners[i], "title", out);
}

void
digest_add_since(const struct digest *d, size_t i, struct buffer *out)
{
	const struct owner *owner = &d->owners[i];
	char date[11], made[32], open[32];
	struct fill fillings[] = {
		{ "date", SLICE_EMPTY },
		{ "made", { made, number_format(made, (int64_t)owner->made, 0,
		    true) } },
		{ "open", { open, number_format(open, (int64_t)owner->open, 0,
		    true) } },
	};

	if (d->options.since == DATE_NONE)
		return;
	fillings[0].value = slice_of(date_format_iso(date,
	    d->options.since));
	fill_add(out, say(d, "since"), fillings, 3);
	buffer_add_byte(out, '\n');
	if (d->nameless > 0) {
		digest_add_number(d, "nameless", d->nameless, out);
		buffer_add_byte(out, '\n');
	}
}

void
digest_add_head(const struct digest *d, uint32_t section, size_t count,
    struct buffer *out)
{
	buffer_add(out, table_text(d->sections, section,
	    d->options.lang ? HEAD_ZH : HEAD_EN));
	buffer_format(out, d->options.lang ? "（%zu）" : " (%zu)", count);
}

void
digest_add_number(const struct digest *d, const char *word, size_t number,
    struct buffer *out)
{
	char digits[32];
	struct fill filling = { "count", { digits,
	    number_format(digits, (int64_t)number, 0, true) } };

	fill_add(out, say(d, word), &filling, 1);
}
