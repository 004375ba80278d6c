/*
 * folder.c - firms by their key, paths part by part
 */
#include "quote/folder.h"

#include <stdlib.h>

#include "base/date.h"
#include "quote/name.h"
#include "rule/table.h"
#include "set/group.h"
#include "value/matchkey.h"

enum { KIND, WORD, GRADES, ZH, EN, COLUMNS };
enum { NOWHERE = 5 };	/* no grade: not in that plan */
static const char *const grades[NOWHERE] = { "A", "B", "C", "D", "U" };

struct firm {
	struct slice name;
	int before, today;	/* grade by its place in grades */
};

struct folders {
	struct table *table;
	struct quotename *names;
	struct legal_forms *forms;
	struct groups *keys;
	struct firm *firms;	/* of each key */
	size_t count;
	struct arena arena;
	struct buffer key, name;
	bool zh;
};

struct folders *
folders_open(bool zh, struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		{ .name = "kind", .type = TABLE_WORD,
		  .words = "work;group;part", .key = true },
		{ .name = "word", .type = TABLE_TEXT },
		{ .name = "grades", .type = TABLE_TEXT },
		{ .name = "zh", .type = TABLE_WORD, .key = true },
		{ .name = "en", .type = TABLE_WORD },
	};
	struct folders *f = xcalloc(1, sizeof(*f));

	f->zh = zh;
	f->keys = groups_new(1);
	f->table = table_open("folder", shape, COLUMNS, fault);
	if (f->table != NULL)
		f->names = quotename_open("{customer}", "quotation", zh, "x",
		    fault);
	if (f->names != NULL)
		f->forms = company_legal_open(fault);
	if (f->forms != NULL)
		return f;
	folders_close(f);
	return NULL;
}

void
folders_close(struct folders *f)
{
	if (f == NULL)
		return;
	groups_free(f->keys);
	table_close(f->table);
	if (f->names != NULL)
		quotename_close(f->names);
	if (f->forms != NULL)
		company_legal_close(f->forms);
	arena_release(&f->arena);
	buffer_release(&f->key);
	buffer_release(&f->name);
	free(f->firms);
	free(f);
}

/* Companies and people without one are kept apart. */
static void
make_key(struct folders *f, const struct folder_lead *lead)
{
	f->key.len = 0;
	if (lead->company.len > 0)
		matchkey_company(&f->key, f->forms, lead->company);
	if (f->key.len > 0)
		return;
	buffer_add_byte(&f->key, '\n');
	buffer_add(&f->key, lead->company.len > 0 ? lead->company :
	    lead->customer_short.len > 0 ? lead->customer_short :
	    lead->contact);
}

static bool
add_firm(struct folders *f, const struct folder_lead *lead)
{
	const struct slice none = arena_padded(&f->arena, SLICE_EMPTY);
	const struct quote_facts facts = {
		.customer_short = arena_padded(&f->arena, lead->customer_short),
		.company = arena_padded(&f->arena, lead->company),
		.contact = arena_padded(&f->arena, lead->contact),
		.country = none, .product = none, .quote_id = none,
		.owner = none,
		.date = DATE_NONE, .revision = 1,
	};
	struct slice key = buffer_slice(&f->key);

	f->name.len = 0;
	if (quotename_build(f->names, &facts, &f->name) != QUOTENAME_OK)
		return false;
	groups_find(f->keys, &key);
	GROW_BY_ONE(f->firms, f->count);
	f->firms[f->count++] = (struct firm){ arena_copy(&f->arena,
	    buffer_slice(&f->name)), NOWHERE, NOWHERE };
	return true;
}

bool
folders_add(struct folders *f, const struct folder_lead *lead, bool before)
{
	struct slice key;
	int grade = 0, *place;
	size_t i;

	make_key(f, lead);
	key = buffer_slice(&f->key);
	i = groups_seek(f->keys, &key);
	if (i == GROUP_NONE) {
		if (!add_firm(f, lead))
			return false;
		i = f->count - 1;
	}
	while (grade < NOWHERE - 1 && !slice_is(lead->grade, grades[grade]))
		grade++;
	place = before ? &f->firms[i].before : &f->firms[i].today;
	if (grade < *place)
		*place = grade;
	return true;
}

static void
add_place(const struct folders *f, struct buffer *path, int grade)
{
	size_t i = 0;

	path->len = 0;
	for (i = 0; i < table_rows(f->table); i++)
		if (slice_is(table_text(f->table, i, KIND), "group") &&
		    slice_is(table_text(f->table, i, WORD), grades[grade]))
			break;
	if (i < table_rows(f->table))
		buffer_add(path, table_text(f->table, i, f->zh ? ZH : EN));
}

static void
make_path(const struct folders *f, struct buffer *path, int grade,
    struct slice name)
{
	add_place(f, path, grade);
	buffer_add_byte(path, '/');
	buffer_add(path, name);
}

static void
list_parts(const struct folders *f, const struct firm *firm,
    struct buffer *path, folders_take *take, void *context)
{
	size_t i, len;

	make_path(f, path, firm->today, firm->name);
	len = path->len;
	for (i = 0; i < table_rows(f->table); i++) {
		if (!slice_is(table_text(f->table, i, KIND), "part") ||
		    !slice_is_listed(slice_of(grades[firm->today]),
		    table_text(f->table, i, GRADES), ';'))
			continue;
		path->len = len;
		buffer_add_byte(path, '/');
		buffer_add(path, table_text(f->table, i, f->zh ? ZH : EN));
		take(context, buffer_slice(path), SLICE_EMPTY);
	}
}

void
folders_list(const struct folders *f, folders_take *take, void *context)
{
	struct buffer path = { 0 };
	size_t i;

	for (i = 0; i < table_rows(f->table); i++)
		if (slice_is(table_text(f->table, i, KIND), "work"))
			take(context, table_text(f->table, i,
			    f->zh ? ZH : EN), SLICE_EMPTY);
	for (i = 0; i < f->count; i++)
		if (f->firms[i].today != NOWHERE)
			list_parts(f, &f->firms[i], &path, take, context);
	buffer_release(&path);
}

void
folders_moves(const struct folders *f, bool undo, folders_take *take,
    void *context)
{
	struct buffer from = { 0 }, to = { 0 };
	size_t n;

	for (n = 0; n < f->count; n++) {
		const struct firm *firm = &f->firms[undo ? f->count - 1 - n :
		    n];

		if (firm->before == NOWHERE || firm->today == NOWHERE ||
		    firm->before == firm->today)
			continue;
		make_path(f, &from, undo ? firm->today : firm->before,
		    firm->name);
		make_path(f, &to, undo ? firm->before : firm->today,
		    firm->name);
		take(context, buffer_slice(&from), buffer_slice(&to));
	}
	buffer_release(&from);
	buffer_release(&to);
}
