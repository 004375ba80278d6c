/*
 * card.c - rows gathered by whom they belong to, pages block by block
 */
#include "show/card.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/display.h"
#include "base/fill.h"
#include "base/mem.h"
#include "rule/table.h"
#include "set/group.h"
#include "show/said.h"
#include "value/matchkey.h"
#include "value/zone.h"

enum { PART, NAME, EN, ZH, COLUMNS };

struct row {
	struct showcard_row r;
	unsigned long line;
	size_t next;		/* of the same key, or GROUP_NONE */
};

struct file {
	const char *path;
	struct row *rows;
	size_t count;
	size_t *first;		/* row of each key */
};

struct showcard {
	bool zh;
	struct table *words;
	struct zones *zones;
	struct legal_forms *legal;
	struct said *said;
	size_t basic_count, *basics;	/* rows of the table */
	struct file files[SHOWCARD_FILES];
	struct groups *keys;
	size_t key_count;	/* when settled */
	struct arena arena;
	struct buffer text, key;
	/* Rows of the lead under way. */
	size_t *found[SHOWCARD_FILES], found_count[SHOWCARD_FILES];
	struct arena page;
};

static const char *const options[SHOWCARD_FILES] = { "--roles",
	"--touches", "--quotes", "--opportunities", "--history", "--orders",
	"--receipts" };

static struct slice
find_word(const struct showcard *card, const char *part, const char *name)
{
	size_t i;

	for (i = 0; i < table_rows(card->words); i++)
		if (slice_is(table_text(card->words, i, PART), part) &&
		    slice_is(table_text(card->words, i, NAME), name))
			return table_text(card->words, i, card->zh ? ZH : EN);
	return SLICE_EMPTY;
}

static struct slice
word(const struct showcard *card, const char *name)
{
	return find_word(card, "word", name);
}

static void
find_basics(struct showcard *card)
{
	size_t i;

	card->basics = xcalloc(table_rows(card->words) + 1,
	    sizeof(*card->basics));
	for (i = 0; i < table_rows(card->words); i++)
		if (slice_is(table_text(card->words, i, PART), "basic"))
			card->basics[card->basic_count++] = i;
}

struct showcard *
showcard_open(int lang, struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		{ .name = "part", .type = TABLE_WORD,
		  .words = "basic;block;question;word", .key = true },
		{ .name = "name", .type = TABLE_WORD, .key = true },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct showcard *card = xcalloc(1, sizeof(*card));

	card->zh = lang == 1;
	card->keys = groups_new(1);
	card->words = table_open_whole("card", shape, COLUMNS, fault);
	if (card->words != NULL)
		card->zones = zones_open(fault);
	if (card->zones != NULL)
		card->legal = company_legal_open(fault);
	if (card->legal != NULL)
		card->said = said_open(lang, fault);
	if (card->said == NULL) {
		showcard_close(card);
		return NULL;
	}
	find_basics(card);
	return card;
}

void
showcard_close(struct showcard *card)
{
	int f;

	if (card == NULL)
		return;
	for (f = 0; f < SHOWCARD_FILES; f++) {
		free(card->files[f].rows);
		free(card->files[f].first);
		free(card->found[f]);
	}
	table_close(card->words);
	zones_close(card->zones);
	if (card->legal != NULL)
		company_legal_close(card->legal);
	said_close(card->said);
	groups_free(card->keys);
	free(card->basics);
	arena_release(&card->arena);
	arena_release(&card->page);
	buffer_release(&card->text);
	buffer_release(&card->key);
	free(card);
}

size_t
showcard_basics(const struct showcard *card)
{
	return card->basic_count;
}

struct slice
showcard_basic(const struct showcard *card, size_t i)
{
	return table_text(card->words, card->basics[i], NAME);
}

/* ---- rows ------------------------------------------------------------- */

void
showcard_give(struct showcard *card, enum showcard_file file,
    const char *path)
{
	card->files[file].path = path;
}

/* A key says of what it is: two ids that look alike never meet. */
static struct slice
make_key(struct showcard *card, char of, struct slice id)
{
	card->key.len = 0;
	buffer_add_byte(&card->key, of);
	if (of == 'C')
		matchkey_company(&card->key, card->legal, id);
	else
		buffer_add(&card->key, id);
	/* A blank never equals anything. */
	return card->key.len > 1 ? buffer_slice(&card->key) : SLICE_EMPTY;
}

/* Whether a file of orders has it: then the money is its customer's. */
static bool
is_order(struct showcard *card, struct slice id)
{
	struct slice key = make_key(card, 'O', id);

	return key.len > 0 && groups_seek(card->keys, &key) != GROUP_NONE;
}

static struct slice
key_of(struct showcard *card, enum showcard_file file,
    const struct showcard_row *row)
{
	if (file == SHOWCARD_HISTORY || (file == SHOWCARD_ROLES &&
	    row->deal_id.len > 0))
		return make_key(card, 'D', row->deal_id);
	if (file == SHOWCARD_RECEIPTS && is_order(card, row->order_id))
		return make_key(card, 'O', row->order_id);
	if (row->lead_id.len > 0)
		return make_key(card, 'L', row->lead_id);
	return make_key(card, 'C', row->company);
}

static void
keep(struct showcard *card, struct slice *text)
{
	*text = text->len == 0 ? SLICE_EMPTY : arena_copy(&card->arena,
	    *text);
}

void
showcard_add(struct showcard *card, enum showcard_file file,
    const struct showcard_row *row, unsigned long line)
{
	struct file *f = &card->files[file];
	struct row *kept;
	size_t i;

	GROW_BY_ONE(f->rows, f->count);
	kept = &f->rows[f->count++];
	*kept = (struct row){ *row, line, GROUP_NONE };
	keep(card, &kept->r.lead_id);
	keep(card, &kept->r.company);
	keep(card, &kept->r.deal_id);
	keep(card, &kept->r.order_id);
	for (i = 0; i < SHOWCARD_CELLS; i++)
		keep(card, &kept->r.cells[i]);
	keep(card, &kept->r.kind);
	keep(card, &kept->r.next);
	keep(card, &kept->r.next_date);
	keep(card, &kept->r.decides);
	keep(card, &kept->r.place);
	keep(card, &kept->r.term);
	keep(card, &kept->r.supplier);
}

void
showcard_settle(struct showcard *card)
{
	struct slice key;
	size_t i, id;
	int f;

	for (i = 0; i < card->files[SHOWCARD_ORDERS].count; i++) {
		key = make_key(card, 'O', card->files[SHOWCARD_ORDERS].
		    rows[i].r.order_id);
		if (key.len > 0)
			groups_find(card->keys, &key);
	}
	for (f = 0; f < SHOWCARD_FILES; f++)
		for (i = 0; i < card->files[f].count; i++) {
			key = key_of(card, (enum showcard_file)f,
			    &card->files[f].rows[i].r);
			if (key.len > 0)
				groups_find(card->keys, &key);
		}
	card->key_count = groups_count(card->keys);
	for (f = 0; f < SHOWCARD_FILES; f++) {
		struct file *file = &card->files[f];

		file->first = xcalloc(card->key_count + 1,
		    sizeof(*file->first));
		for (i = 0; i < card->key_count; i++)
			file->first[i] = GROUP_NONE;
		for (i = file->count; i-- > 0;) {
			key = key_of(card, (enum showcard_file)f,
			    &file->rows[i].r);
			if (key.len == 0)
				continue;
			id = groups_seek(card->keys, &key);
			file->rows[i].next = file->first[id];
			file->first[id] = i;
		}
	}
}

bool
showcard_same_company(struct showcard *card, struct slice a, struct slice b)
{
	struct slice key = make_key(card, 'C', a);
	size_t len = key.len;

	card->text.len = 0;
	buffer_add(&card->text, key);
	key = make_key(card, 'C', b);
	return len > 0 && slice_equal(key, buffer_slice(&card->text));
}

/* ---- the rows of a lead ----------------------------------------------- */

static void
gather(struct showcard *card, enum showcard_file file, char of,
    struct slice id)
{
	struct slice key = make_key(card, of, id);
	size_t group = key.len == 0 ? GROUP_NONE :
	    groups_seek(card->keys, &key);
	struct file *f = &card->files[file];
	size_t i = group == GROUP_NONE ? GROUP_NONE : f->first[group];

	for (; i != GROUP_NONE; i = f->rows[i].next) {
		size_t count = card->found_count[file]++;

		GROW_BY_ONE(card->found[file], count);
		card->found[file][count] = i;
	}
}

static const struct row *
found_row(const struct showcard *card, enum showcard_file file, size_t i)
{
	return &card->files[file].rows[card->found[file][i]];
}

/* Newest first, those without a date last, then as they stand, last first. */
static bool
comes_before(const struct row *a, const struct row *b)
{
	int32_t day_a = a->r.date == DATE_NONE ? INT32_MIN : a->r.date;
	int32_t day_b = b->r.date == DATE_NONE ? INT32_MIN : b->r.date;

	return day_a != day_b ? day_a > day_b : a->line > b->line;
}

static int
compare_rows(const void *a, const void *b)
{
	const struct row *const *row_a = a, *const *row_b = b;

	return comes_before(*row_a, *row_b) ? -1 : 1;
}

/* Found rows as an array of their own, in order; of the page's memory. */
static const struct row **
sorted_rows(struct showcard *card, enum showcard_file file)
{
	size_t count = card->found_count[file], i;
	const struct row **rows = arena_alloc(&card->page,
	    (count + 1) * sizeof(*rows));

	for (i = 0; i < count; i++)
		rows[i] = found_row(card, file, i);
	if (count > 1)
		qsort(rows, count, sizeof(*rows), compare_rows);
	return rows;
}

static void
gather_all(struct showcard *card, const struct showcard_lead *lead)
{
	static const enum showcard_file own[] = { SHOWCARD_ROLES,
		SHOWCARD_TOUCHES, SHOWCARD_QUOTES, SHOWCARD_DEALS,
		SHOWCARD_ORDERS, SHOWCARD_RECEIPTS };
	size_t i;

	for (i = 0; i < SHOWCARD_FILES; i++)
		card->found_count[i] = 0;
	for (i = 0; i < sizeof(own) / sizeof(*own); i++) {
		gather(card, own[i], 'L', lead->lead_id);
		gather(card, own[i], 'C', lead->company);
	}
	for (i = 0; i < card->found_count[SHOWCARD_DEALS]; i++) {
		struct slice deal = found_row(card, SHOWCARD_DEALS,
		    i)->r.deal_id;

		gather(card, SHOWCARD_ROLES, 'D', deal);
		gather(card, SHOWCARD_HISTORY, 'D', deal);
	}
	for (i = 0; i < card->found_count[SHOWCARD_ORDERS]; i++)
		gather(card, SHOWCARD_RECEIPTS, 'O', found_row(card,
		    SHOWCARD_ORDERS, i)->r.order_id);
}

/* ---- lines ------------------------------------------------------------ */

/* A page under way. */
struct page {
	struct showcard *card;
	struct doc *doc;
	bool open;		/* a table is */
};

static void
begin_block(struct page *page, const char *name)
{
	doc_part(page->doc, find_word(page->card, "block", name));
	page->open = false;
}

/* R-CARD-02: what, the fact, and the file and line where it lives. */
static void
add_line(struct page *page, struct slice what, struct slice fact,
    const char *file, unsigned long line)
{
	struct showcard *card = page->card;
	const struct doc_column columns[] = {
		{ word(card, "what"), false }, { word(card, "fact"), false },
		{ word(card, "where"), false } };
	const struct doc_heading heading = { .columns = columns, .count = 3 };
	struct slice cells[3] = { what, fact };

	if (!page->open)
		doc_table(page->doc, &heading);
	page->open = true;
	card->text.len = 0;
	buffer_format(&card->text, "%s:%lu", file, line);
	cells[2] = buffer_slice(&card->text);
	doc_row(page->doc, cells, DOC_NONE, DOC_NONE);
}

/* The end of a block: what it means that nothing stands in it. */
static void
end_block(struct page *page, enum showcard_file file)
{
	struct showcard *card = page->card;
	struct fill fill = { "option", slice_of(options[file]) };

	if (page->open)
		return;
	if (card->files[file].path != NULL) {
		doc_text(page->doc, word(card, "nothing"));
		return;
	}
	card->text.len = 0;
	fill_add(&card->text, word(card, "not_given"), &fill, 1);
	doc_text(page->doc, buffer_slice(&card->text));
}

/* The cells of a row that are filled, joined. */
static struct slice
fact_of(struct showcard *card, enum showcard_file file, const struct row *row)
{
	/* The columns whose cells are values of the dictionary. */
	static const struct slice named[SHOWCARD_FILES][SHOWCARD_CELLS] = {
		[SHOWCARD_ROLES] = { SLICE_INIT("role"),
		    SLICE_INIT("stance") },
		[SHOWCARD_TOUCHES] = { SLICE_INIT("direction"),
		    SLICE_INIT("medium"), SLICE_INIT("kind") },
		[SHOWCARD_QUOTES] = { [7] = SLICE_INIT("status") },
		[SHOWCARD_DEALS] = { [2] = SLICE_INIT("stage"),
		    [6] = SLICE_INIT("outcome") },
		[SHOWCARD_HISTORY] = { SLICE_INIT("stage") },
		[SHOWCARD_RECEIPTS] = { [4] = SLICE_INIT("kind") },
	};
	struct buffer *out = &card->key;
	size_t i;

	out->len = 0;
	for (i = 0; i < SHOWCARD_CELLS; i++) {
		if (row->r.cells[i].len == 0)
			continue;
		buffer_add(out, out->len > 0 ? SLICE(" · ") : SLICE_EMPTY);
		buffer_add(out, named[file][i].len == 0 ? row->r.cells[i] :
		    said_value(card->said, named[file][i], row->r.cells[i],
		    &card->page));
	}
	return arena_copy(&card->page, buffer_slice(out));
}

static struct slice
day_of(struct showcard *card, int32_t date)
{
	char text[11];

	return date == DATE_NONE ? word(card, "undated") :
	    arena_copy(&card->page, slice_of(date_format_iso(text, date)));
}

static void
add_row(struct page *page, enum showcard_file file, const struct row *row,
    struct slice what)
{
	add_line(page, what, fact_of(page->card, file, row),
	    page->card->files[file].path, row->line);
}

/* ---- blocks ----------------------------------------------------------- */

static void
write_basics(struct page *page, const struct showcard_lead *lead)
{
	struct showcard *card = page->card;
	size_t i;

	begin_block(page, "basics");
	for (i = 0; i < card->basic_count; i++)
		if (lead->cells[i].len > 0)
			add_line(page, table_text(card->words,
			    card->basics[i], card->zh ? ZH : EN),
			    said_value(card->said, showcard_basic(card, i),
			    lead->cells[i], &card->page), lead->file,
			    lead->line);
}

static void
write_roles(struct page *page)
{
	struct showcard *card = page->card;
	size_t i;

	begin_block(page, "roles");
	for (i = 0; i < card->found_count[SHOWCARD_ROLES]; i++) {
		const struct row *row = found_row(card, SHOWCARD_ROLES, i);

		add_line(page, row->r.next.len > 0 ? row->r.next : word(card,
		    "no_name"), fact_of(card, SHOWCARD_ROLES, row),
		    card->files[SHOWCARD_ROLES].path, row->line);
	}
	for (i = 0; i < card->found_count[SHOWCARD_DEALS]; i++) {
		const struct row *row = found_row(card, SHOWCARD_DEALS, i);

		if (row->r.decides.len > 0)
			add_line(page, row->r.deal_id, row->r.decides,
			    card->files[SHOWCARD_DEALS].path, row->line);
	}
	end_block(page, SHOWCARD_ROLES);
}

/* Contacts, or with services only those of kind service. */
static void
write_touches(struct page *page, bool services)
{
	struct showcard *card = page->card;
	const struct row **rows = sorted_rows(card, SHOWCARD_TOUCHES);
	size_t i;

	begin_block(page, services ? "services" : "touches");
	for (i = 0; i < card->found_count[SHOWCARD_TOUCHES]; i++)
		if (slice_is(rows[i]->r.kind, "service") == services)
			add_row(page, SHOWCARD_TOUCHES, rows[i], day_of(card,
			    rows[i]->r.date));
	end_block(page, SHOWCARD_TOUCHES);
}

static void
write_dated(struct page *page, const char *block, enum showcard_file file)
{
	struct showcard *card = page->card;
	const struct row **rows = sorted_rows(card, file);
	size_t i;

	begin_block(page, block);
	for (i = 0; i < card->found_count[file]; i++)
		add_row(page, file, rows[i], day_of(card, rows[i]->r.date));
	end_block(page, file);
}

/* An opportunity, and its stages as they came. */
static void
write_deals(struct page *page)
{
	struct showcard *card = page->card;
	const struct row **rows = sorted_rows(card, SHOWCARD_DEALS);
	const struct row **stages = sorted_rows(card, SHOWCARD_HISTORY);
	size_t i, j;

	begin_block(page, "deals");
	for (i = 0; i < card->found_count[SHOWCARD_DEALS]; i++) {
		add_row(page, SHOWCARD_DEALS, rows[i], day_of(card,
		    rows[i]->r.date));
		for (j = card->found_count[SHOWCARD_HISTORY]; j-- > 0;)
			if (slice_equal(stages[j]->r.deal_id,
			    rows[i]->r.deal_id))
				add_row(page, SHOWCARD_HISTORY, stages[j],
				    word(card, "stage"));
	}
	end_block(page, SHOWCARD_DEALS);
}

static void
write_orders(struct page *page)
{
	struct showcard *card = page->card;
	const struct row **rows = sorted_rows(card, SHOWCARD_ORDERS);
	size_t count = card->found_count[SHOWCARD_ORDERS], i, j;

	begin_block(page, "orders");
	for (i = 0; i < count; i++) {
		struct slice day = day_of(card, rows[i]->r.date);
		bool repeat = false;

		for (j = i + 1; j < count; j++)
			repeat |= !rows[j]->r.cancelled;
		if (rows[i]->r.cancelled || repeat) {
			card->text.len = 0;
			buffer_add(&card->text, day);
			buffer_add(&card->text, SLICE(" "));
			buffer_add(&card->text, word(card,
			    rows[i]->r.cancelled ? "cancelled" : "repeat"));
			day = arena_copy(&card->page,
			    buffer_slice(&card->text));
		}
		add_row(page, SHOWCARD_ORDERS, rows[i], day);
	}
	end_block(page, SHOWCARD_ORDERS);
}

static void
add_next(struct page *page, struct slice day, struct slice what,
    const char *file, unsigned long line)
{
	if (day.len > 0 || what.len > 0)
		add_line(page, day.len > 0 ? day : word(page->card,
		    "undated"), what, file, line);
}

/* What was agreed: with the lead, and in the latest contact that says so. */
static void
write_next(struct page *page, const struct showcard_lead *lead)
{
	struct showcard *card = page->card;
	const struct row **rows = sorted_rows(card, SHOWCARD_TOUCHES);
	size_t i;

	begin_block(page, "next");
	add_next(page, lead->next_date, lead->next, lead->file, lead->line);
	for (i = 0; i < card->found_count[SHOWCARD_TOUCHES]; i++)
		if (rows[i]->r.next.len > 0 || rows[i]->r.next_date.len > 0)
			break;
	if (i < card->found_count[SHOWCARD_TOUCHES])
		add_next(page, rows[i]->r.next_date, rows[i]->r.next,
		    card->files[SHOWCARD_TOUCHES].path, rows[i]->line);
	if (!page->open)
		doc_text(page->doc, word(card, "nothing"));
}

/* ---- open questions --------------------------------------------------- */

static struct slice
basic_cell(const struct showcard *card, const struct showcard_lead *lead,
    const char *name)
{
	size_t i;

	for (i = 0; i < card->basic_count; i++)
		if (slice_is(showcard_basic(card, i), name))
			return lead->cells[i];
	return SLICE_EMPTY;
}

/* Whether a question that the lead's own cells leave open is answered. */
static bool
is_answered(const struct showcard *card, const struct showcard_lead *lead,
    struct slice question)
{
	bool decides = slice_is(question, "decision_maker");
	bool supplier = slice_is(question, "supplier");
	bool port = slice_is(question, "port");
	bool term = slice_is(question, "price_term");
	size_t i;

	for (i = 0; decides && i < card->found_count[SHOWCARD_ROLES]; i++)
		if (slice_is(found_row(card, SHOWCARD_ROLES, i)->r.decides,
		    "decides"))
			return true;
	for (i = 0; i < card->found_count[SHOWCARD_DEALS]; i++) {
		const struct showcard_row *r = &found_row(card,
		    SHOWCARD_DEALS, i)->r;

		if ((decides && r->decides.len > 0) ||
		    (supplier && r->supplier.len > 0))
			return true;
	}
	for (i = 0; i < card->found_count[SHOWCARD_QUOTES]; i++) {
		const struct showcard_row *r = &found_row(card,
		    SHOWCARD_QUOTES, i)->r;

		/* FOB Ningbo: the place behind the term. */
		if ((port && (r->place.len > 0 ||
		    slice_find(r->term, ' ') != NULL)) ||
		    (term && r->term.len > 0))
			return true;
	}
	return supplier && basic_cell(card, lead, "cn_partners").len > 0;
}

static void
write_open(struct page *page, const struct showcard_lead *lead)
{
	struct showcard *card = page->card;
	const struct table *t = card->words;
	size_t i;

	begin_block(page, "open");
	for (i = 0; i < table_rows(t); i++) {
		struct slice name = table_text(t, i, NAME), cell, what;

		if (!slice_is(table_text(t, i, PART), "question"))
			continue;
		card->key.len = 0;
		buffer_add(&card->key, name);
		buffer_add_byte(&card->key, '\0');
		cell = basic_cell(card, lead, card->key.data);
		/* A budget or quantity that is not known is asked for too. */
		if ((cell.len > 0 && !slice_is(cell, "unknown")) ||
		    is_answered(card, lead, name))
			continue;
		what = find_word(card, "basic", card->key.data);
		if (what.len == 0)
			what = word(card, card->key.data);
		add_line(page, what, table_text(t, i, card->zh ? ZH : EN),
		    lead->file, lead->line);
	}
	if (!page->open)
		doc_text(page->doc, word(card, "all_known"));
}

/* ---- pages ------------------------------------------------------------ */

struct doc *
showcard_begin(const struct showcard *card)
{
	struct doc *doc = doc_new(card->zh, word(card, "contents"));

	doc_title(doc, word(card, "title"));
	return doc;
}

void
showcard_write(struct showcard *card, const struct showcard_lead *lead,
    struct doc *doc)
{
	struct page page = { card, doc, false };
	bool both = lead->company.len > 0 && lead->contact.len > 0;

	gather_all(card, lead);
	card->text.len = 0;
	buffer_add(&card->text, lead->company);
	buffer_add(&card->text, both ? SLICE(", ") : SLICE_EMPTY);
	buffer_add(&card->text, lead->contact);
	if (card->text.len == 0)
		buffer_add(&card->text, lead->lead_id);
	doc_section(doc, buffer_slice(&card->text));
	write_basics(&page, lead);
	write_roles(&page);
	write_touches(&page, false);
	write_dated(&page, "quotes", SHOWCARD_QUOTES);
	write_deals(&page);
	write_orders(&page);
	write_dated(&page, "receipts", SHOWCARD_RECEIPTS);
	write_touches(&page, true);
	write_next(&page, lead);
	write_open(&page, lead);
	arena_reset(&card->page);
}

/* ---- Contact.txt ------------------------------------------------------ */

static void
add_contact(struct showcard *card, struct slice label, struct slice value,
    const struct showcard_lead *lead, struct buffer *out)
{
	(void)card;
	buffer_add(out, label);
	buffer_add(out, SLICE(": "));
	display_add(out, value, SIZE_MAX);
	buffer_format(out, " [%s:%lu]\n", lead->file, lead->line);
}

static void
add_time_zone(struct showcard *card, const struct showcard_lead *lead,
    struct buffer *out)
{
	struct slice country = basic_cell(card, lead, "country");
	struct fill fills[2] = { { "january", SLICE_EMPTY },
		{ "july", SLICE_EMPTY } };

	if (!zone_find(card->zones, country, &fills[0].value,
	    &fills[1].value))
		return;
	card->text.len = 0;
	if (slice_equal(fills[0].value, fills[1].value))
		buffer_add(&card->text, fills[0].value);
	else
		fill_add(&card->text, word(card, "january_july"), fills, 2);
	add_contact(card, word(card, "time_zone"), buffer_slice(&card->text),
	    lead, out);
}

void
showcard_contact(struct showcard *card, const struct showcard_lead *lead,
    struct buffer *out)
{
	static const char *const wanted[] = { "contact_name", "company",
		"job_title", "department", "email", "email_alt", "phone",
		"phone_2", "phone_3", "mobile", "fax", "im", "website",
		"address", "postcode", "city", "region", "country",
		"preferred_medium", "photo", "card_image" };
	size_t i;

	for (i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
		struct slice value = basic_cell(card, lead, wanted[i]);

		if (value.len > 0)
			add_contact(card, find_word(card, "basic", wanted[i]),
			    value, lead, out);
		if (strcmp(wanted[i], "country") == 0)
			add_time_zone(card, lead, out);
	}
}
