/*
 * digest.c - details are laid out when a record comes, lines when all have
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

enum {
	INDENT = 4,		/* of what stands below a line */
	GAP = 2,		/* between the columns of a line */
	SQUEEZED_LEAST = 8,	/* columns that a cell keeps when all shrink */
	DETAIL_LINES = 3,	/* of one sentence */
	NAME_WIDTH = 60,	/* of an owner */
	SECTIONS_MOST = 64,
};

enum when { WHEN_ANY, WHEN_OVERDUE, WHEN_TODAY, WHEN_COMING };
static const char *const when_words[] = { "any", "overdue", "today", "coming" };

enum { SECTION, RULES, WHEN, GUARDS, HEAD_EN, HEAD_ZH, SECTION_COLUMNS };

/* The cells of a line; the first two are made of the due date. */
enum { DATE, LATE, COMPANY, CONTACT, MEDIUM, TOPIC, LINE_CELLS };

struct row {
	int32_t due;
	uint32_t owner, section;
	struct slice line[LINE_CELLS];
	uint16_t width[LINE_CELLS];
	struct slice details;	/* whole lines */
};

struct owner {
	struct slice name, title;
	size_t first, count, late;	/* first: in order */
};

struct digest {
	struct digest_options options;
	struct table *sections;
	struct duewords *words;
	enum when when[SECTIONS_MOST];
	struct groups *names;
	struct row *rows;
	uint64_t *order;	/* owner's rank, section, row */
	size_t count, room;
	struct owner *owners;
	size_t owner_count;
	struct arena arena;
	/* Of the record under way: a cell shown, a sentence, all details. */
	struct buffer scratch, sentence, details;
};

static struct slice
say(const struct digest *d, const char *word)
{
	return duewords_say(d->words, word);
}

/* A template with one number in it. */
static void
fill_number(struct buffer *out, struct slice template, const char *name,
    size_t number)
{
	char digits[32];
	struct fill filling = { name, { digits,
	    number_format(digits, (int64_t)number, 0, true) } };

	fill_add(out, template, &filling, 1);
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
	struct digest *d = xcalloc(1, sizeof(*d));

	d->options = *options;
	d->names = groups_new(1);
	if ((d->sections = table_open("digest", sections, SECTION_COLUMNS,
	    fault)) != NULL &&
	    (d->words = duewords_open(options->lang, fault)) != NULL &&
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
	duewords_close(d->words);
	groups_free(d->names);
	arena_release(&d->arena);
	buffer_release(&d->scratch);
	buffer_release(&d->sentence);
	buffer_release(&d->details);
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

static void
set_cell(struct digest *d, struct row *row, int cell, struct slice text)
{
	d->scratch.len = 0;
	row->width[cell] = (uint16_t)shown_add(&d->scratch, text,
	    d->options.width);
	row->line[cell] = arena_copy(&d->arena, buffer_slice(&d->scratch));
}

static void
set_dates(struct digest *d, struct row *row)
{
	char text[11];
	int32_t days = row->due - d->options.today;

	set_cell(d, row, DATE, slice_of(date_format_iso(text, row->due)));
	d->sentence.len = 0;
	fill_number(&d->sentence, say(d, days < 0 ? "late" :
	    days > 0 ? "ahead" : "now"), "days",
	    (size_t)(days < 0 ? -(int64_t)days : days));
	set_cell(d, row, LATE, buffer_slice(&d->sentence));
}

static struct shown_flow
start_details(struct digest *d)
{
	return (struct shown_flow){ .out = &d->details, .indent = INDENT,
		.columns = d->options.width };
}

/* A sentence on lines of its own; nothing for an empty one. */
static void
add_sentence(struct digest *d, struct slice text)
{
	struct shown_flow flow = start_details(d);

	d->scratch.len = 0;
	shown_add(&d->scratch, text,
	    DETAIL_LINES * (d->options.width - INDENT));
	shown_flow_words(&flow, buffer_slice(&d->scratch));
	shown_flow_end(&flow);
}

/* How to reach the contact, each on one line as long as it fits. */
static void
add_channels(struct digest *d, const struct slice *cells)
{
	struct shown_flow flow = start_details(d);
	bool dead = slice_is(cells[DIGEST_STATE], "bounced");
	int i;

	for (i = DIGEST_PHONE; i <= DIGEST_EMAIL; i++) {
		if (i == DIGEST_EMAIL && dead)
			continue;	/* R-DIGEST-01: nobody may write to it */
		d->scratch.len = 0;
		shown_add(&d->scratch, cells[i], d->options.width - INDENT);
		shown_flow_item(&flow, buffer_slice(&d->scratch), INDENT - 1);
	}
	if (flow.used == 0 && cells[DIGEST_MEDIUM].len == 0 && !dead)
		add_sentence(d, say(d, "unreachable"));
	shown_flow_end(&flow);
	if (dead)
		add_sentence(d, say(d, "bounced"));
}

static void
add_details(struct digest *d, const struct slice *cells)
{
	struct fill check = { "what", cells[DIGEST_CHECK] };

	add_sentence(d, cells[DIGEST_WHY]);
	d->sentence.len = 0;
	duewords_join(d->words, &d->sentence, cells[DIGEST_REASON]);
	duewords_join(d->words, &d->sentence, cells[DIGEST_FACT]);
	add_sentence(d, buffer_slice(&d->sentence));
	if (cells[DIGEST_TOPIC].len == 0 &&
	    duewords_has(cells[DIGEST_TOPIC_RULE], SLICE("R-TOPIC-30")))
		add_sentence(d, say(d, "no_topic"));
	add_channels(d, cells);
	d->sentence.len = 0;
	duewords_add_guards(d->words, cells[DIGEST_GUARD], &d->sentence);
	add_sentence(d, buffer_slice(&d->sentence));
	d->sentence.len = 0;
	duewords_add_step(d->words, cells[DIGEST_STEP], &d->sentence);
	add_sentence(d, buffer_slice(&d->sentence));
	d->sentence.len = 0;
	if (check.value.len > 0)
		fill_add(&d->sentence, say(d, "check"), &check, 1);
	add_sentence(d, buffer_slice(&d->sentence));
}

void
digest_add(struct digest *d, int32_t due,
    const struct slice cells[DIGEST_CELLS])
{
	struct slice name = slice_trim(cells[DIGEST_OWNER]);
	struct row *row;

	if (d->count == d->room) {
		d->room = d->room ? d->room * 2 : 1024;
		d->rows = xrealloc(d->rows, d->room, sizeof(*d->rows));
	}
	row = &d->rows[d->count++];
	*row = (struct row){
		.due = due,
		.owner = (uint32_t)groups_find(d->names, &name),
		.section = find_section(d, due, cells[DIGEST_RULE],
		    cells[DIGEST_GUARD]),
	};
	set_dates(d, row);
	set_cell(d, row, COMPANY, cells[DIGEST_COMPANY]);
	set_cell(d, row, CONTACT, cells[DIGEST_CONTACT]);
	set_cell(d, row, MEDIUM, duewords_translate(d->words, "medium",
	    cells[DIGEST_MEDIUM]));
	set_cell(d, row, TOPIC, duewords_translate(d->words, "topic",
	    cells[DIGEST_TOPIC]));
	d->details.len = 0;
	add_details(d, cells);
	row->details = arena_copy(&d->arena, buffer_slice(&d->details));
}

static int
by_number(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* Ranks of the owners: by name, the nameless last. */
static uint32_t *
rank_owners(struct digest *d)
{
	size_t *sorted = groups_sorted(d->names), i, rank = 0;
	uint32_t *ranks = xcalloc(d->owner_count + 1, sizeof(*ranks));

	for (i = 0; i < d->owner_count; i++) {
		struct slice name = groups_part(d->names, sorted[i], 0);
		struct owner *owner;

		/* "" is the first of all names. */
		ranks[sorted[i]] = (uint32_t)(name.len == 0 ?
		    d->owner_count - 1 : rank++);
		owner = &d->owners[ranks[sorted[i]]];
		owner->name = name;
		d->scratch.len = 0;
		shown_add(&d->scratch, name.len ? name : say(d, "no_owner"),
		    NAME_WIDTH);
		/* A name of invisible characters must be seen. */
		if (d->scratch.len == 0)
			buffer_add(&d->scratch, SLICE("\uFFFD"));
		owner->title = arena_copy(&d->arena,
		    buffer_slice(&d->scratch));
	}
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

	d->owner_count = groups_count(d->names);
	d->owners = xcalloc(d->owner_count + 1, sizeof(*d->owners));
	ranks = rank_owners(d);
	d->order = xcalloc(d->count + 1, sizeof(*d->order));
	for (i = 0; i < d->count; i++) {
		const struct row *row = &d->rows[i];
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

static const struct row *
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
	const struct row *row = ordered_row(d, owner->first);
	struct buffer why = { 0 };
	char count[32];
	struct fill fillings[4] = {
		{ "owner", owner->title },
		{ "count", { count, number_format(count,
		    (int64_t)owner->count, 0, true) } },
		{ "first", row->line[row->line[COMPANY].len > 0 ? COMPANY :
		    CONTACT] },
	};

	add_head(d, row->section, &why);
	fillings[3] = (struct fill){ "why", buffer_slice(&why) };
	fill_add(out, say(d, named ? owner->count > 1 ? "subject_named" :
	    "subject_named_one" : owner->count > 1 ? "subject" :
	    "subject_one"), fillings, 4);
	buffer_release(&why);
}

/* The widths of the columns of one owner's lines. */
struct columns_of_owner {
	size_t width[LINE_CELLS];
	bool aligned;		/* there is room for columns at all */
};

static size_t
total_width(const struct columns_of_owner *c)
{
	size_t total = 0, i;

	for (i = 0; i < LINE_CELLS; i++)
		total += c->width[i] ? c->width[i] + GAP : 0;
	return total > GAP ? total - GAP : 0;
}

/* The widest columns give way, but the dates. */
static struct columns_of_owner
measure(const struct digest *d, const struct owner *owner)
{
	struct columns_of_owner c = { .aligned = true };
	size_t i, cell, widest;

	for (i = 0; i < owner->count; i++)
		for (cell = 0; cell < LINE_CELLS; cell++) {
			size_t w = ordered_row(d, owner->first + i)->
			    width[cell];

			if (w > c.width[cell])
				c.width[cell] = w;
		}
	while (total_width(&c) > d->options.width) {
		widest = COMPANY;
		for (cell = COMPANY; cell < LINE_CELLS; cell++)
			if (c.width[cell] > c.width[widest])
				widest = cell;
		c.aligned = c.width[widest] > SQUEEZED_LEAST;
		if (!c.aligned)
			break;
		c.width[widest]--;
	}
	return c;
}

static void
add_row(const struct digest *d, const struct row *row,
    const struct columns_of_owner *c, struct buffer *out)
{
	struct shown_flow flow = { .out = out, .columns = d->options.width };
	size_t cell, gap = 0;

	for (cell = 0; cell < LINE_CELLS; cell++) {
		if (!c->aligned) {
			shown_flow_item(&flow, row->line[cell], GAP);
		} else if (c->width[cell] > 0) {
			shown_blanks(out, gap);
			shown_pad(out, row->line[cell], c->width[cell]);
			gap = GAP;
		}
	}
	while (out->data[out->len - 1] == ' ')
		out->len--;
	buffer_add_byte(out, '\n');
	buffer_add(out, row->details);
}

/* The records from at on that stand in one section; returns how many. */
static size_t
add_section(const struct digest *d, size_t at, size_t end,
    const struct columns_of_owner *c, struct buffer *out)
{
	uint32_t section = ordered_row(d, at)->section;
	size_t count = 0, most = d->options.limit, i;

	while (at + count < end &&
	    ordered_row(d, at + count)->section == section)
		count++;
	if (most == 0 || most > count)
		most = count;
	buffer_add_byte(out, '\n');
	buffer_add(out, table_text(d->sections, section,
	    d->options.lang ? HEAD_ZH : HEAD_EN));
	buffer_format(out, " (%zu)\n", count);
	for (i = 0; i < most; i++) {
		buffer_add_byte(out, '\n');
		add_row(d, ordered_row(d, at + i), c, out);
	}
	if (most < count) {
		buffer_add_byte(out, '\n');
		fill_number(out, say(d, "more"), "count", count - most);
		buffer_add_byte(out, '\n');
	}
	return count;
}

/* Underlined; on several lines where one is too short for the name. */
static void
add_title(const struct digest *d, const struct owner *owner,
    struct buffer *out)
{
	struct shown_flow flow = { .out = out, .columns = d->options.width };
	struct buffer title = { 0 };
	size_t width;

	add_counts(d, owner, "title", &title);
	shown_flow_words(&flow, buffer_slice(&title));
	shown_flow_end(&flow);
	width = text_width(buffer_slice(&title));
	if (width > d->options.width)
		width = d->options.width;
	while (width-- > 0)
		buffer_add_byte(out, '=');
	buffer_add_byte(out, '\n');
	buffer_release(&title);
}

void
digest_body(const struct digest *d, size_t i, struct buffer *out)
{
	const struct owner *owner = &d->owners[i];
	struct columns_of_owner c = measure(d, owner);
	size_t at = owner->first, end = owner->first + owner->count;

	add_title(d, owner, out);
	if (owner->name.len == 0) {
		buffer_add(out, say(d, "nobody"));
		buffer_add_byte(out, '\n');
	}
	while (at < end)
		at += add_section(d, at, end, &c, out);
}
