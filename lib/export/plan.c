/*
 * plan.c - names, kinds, headers, masks
 */
#include <stdlib.h>

#include "export/plan.h"
#include "rule/label.h"
#include "rule/table.h"
#include "base/text.h"

enum { MASKED, ALSO, MASK_SHAPE_COUNT };
static const struct table_column mask_shape[MASK_SHAPE_COUNT] = {
	[MASKED] = { .name = "column", .type = TABLE_KEY },
	[ALSO] = { .name = "also", .type = TABLE_TEXT },
};

/* Files beside leads whose dates and sums are known too. */
static const enum columns_kind other_kinds[] = {
	COLUMNS_OPPORTUNITY, COLUMNS_QUOTE, COLUMNS_RECEIVABLE, COLUMNS_EVENT,
};
enum { OTHER_KINDS = sizeof(other_kinds) / sizeof(*other_kinds) };

/* All that is needed while the plan is made. */
struct planning {
	struct export_plan *plan;
	const struct columns *columns;
	const struct export_choice *choice;
	struct dictionary *leads, *others[OTHER_KINDS];
	size_t *places;		/* of its meanings in the file */
	struct labels *labels;
	bool no_leads;		/* a file of another kind */
	struct table *masks;
	struct fault *fault;
};

/* ---- what a column holds ---------------------------------------------- */

/* Finds the column of each meaning that the file has. */
static void
find_places(struct planning *g)
{
	size_t i;

	g->places = xcalloc(dictionary_count(g->leads), sizeof(*g->places));
	for (i = 0; i < dictionary_count(g->leads); i++)
		g->places[i] = columns_find(g->columns,
		    arena_string(&g->plan->arena,
		    dictionary_meaning(g->leads, i)->name));
}

/* The meaning that a column has in this file, or NULL. */
static const struct column_meaning *
meaning_of(const struct planning *g, size_t column)
{
	size_t i;

	for (i = 0; i < dictionary_count(g->leads); i++)
		if (g->places[i] == column)
			return dictionary_meaning(g->leads, i);
	return NULL;
}

static bool
is_no_leads(const struct columns *columns)
{
	enum columns_kind kind = columns_kind_like(columns_headers(columns),
	    columns_count(columns));

	return kind != COLUMNS_NONE && kind != COLUMNS_LEAD;
}

static enum export_kind
kind_of_type(struct slice type)
{
	if (slice_is(type, "date"))
		return EXPORT_DATE;
	if (slice_is(type, "money"))
		return EXPORT_MONEY;
	if (slice_is(type, "int") || slice_is(type, "decimal") ||
	    slice_is(type, "percent"))
		return EXPORT_NUMBER;
	if (slice_is(type, "id"))
		return EXPORT_ID;
	return slice_is(type, "phone") ? EXPORT_PHONE : EXPORT_TEXT;
}

/* A column of another kind of file, or by its name a date such as due_date. */
static enum export_kind
kind_of_name(const struct planning *g, struct slice name)
{
	size_t kind;

	for (kind = 0; kind < OTHER_KINDS; kind++) {
		const struct dictionary *d = g->others[kind];
		size_t place = d == NULL ? SIZE_MAX : dictionary_find(d, name);

		if (place != SIZE_MAX)
			return kind_of_type(dictionary_meaning(d, place)->type);
	}
	if (slice_ends(name, SLICE("_id")))
		return EXPORT_ID;
	return slice_ends(name, SLICE("_date")) ? EXPORT_DATE : EXPORT_TEXT;
}

/* ---- headers ---------------------------------------------------------- */

static struct slice
capital(struct slice text, struct arena *arena)
{
	char *copy = arena_string(arena, text);

	if (*copy >= 'a' && *copy <= 'z')
		*copy = (char)(*copy - 'a' + 'A');
	return slice_of(copy);
}

static struct slice
label_of(struct planning *g, struct slice name)
{
	struct arena *arena = &g->plan->arena;

	return arena_copy(arena, labels_find(g->labels, name,
	    g->choice->headers == HEADERS_ZH, columns_headers(g->columns),
	    columns_count(g->columns), arena));
}

/*
 * A column as people call it; empty where nobody knows it.  In a file of
 * another kind than leads, product is no product that a lead asked for.
 */
static struct slice
translate(struct planning *g, struct slice name,
    const struct column_meaning *m)
{
	bool zh = g->choice->headers == HEADERS_ZH;
	struct slice label = SLICE_EMPTY, aliases;

	if (zh && g->no_leads)
		label = label_of(g, name);
	if (label.len == 0 && m != NULL)
		name = m->name;
	if (label.len == 0 && (zh || m != NULL))
		label = label_of(g, name);
	if (label.len > 0 || m == NULL)
		return label;
	aliases = zh ? m->zh : m->en;
	label = slice_cut(&aliases, ';');
	return label.len == 0 ? m->name : capital(label, &g->plan->arena);
}

/* Whether another column of the file or of the plan has this header. */
static bool
is_taken(const struct planning *g, struct slice header, size_t column)
{
	size_t i;

	for (i = 0; i < columns_count(g->columns); i++)
		if (i != column &&
		    text_equal_nocase(columns_header(g->columns, i), header))
			return true;
	for (i = 0; i < g->plan->count; i++)
		if (text_equal_nocase(g->plan->columns[i].header, header))
			return true;
	return false;
}

static struct slice
header_of(struct planning *g, size_t column, const struct column_meaning *m)
{
	struct slice header = column == COLUMN_ABSENT ? m->name :
	    columns_header(g->columns, column), wanted;

	if (g->choice->headers == HEADERS_KEEP ||
	    (m == NULL && g->choice->headers == HEADERS_CANONICAL))
		return header;
	wanted = g->choice->headers == HEADERS_CANONICAL ?
	    arena_copy(&g->plan->arena, m->name) : translate(g, column ==
	    COLUMN_ABSENT ? m->name : slice_trim(header), m);
	return wanted.len == 0 || is_taken(g, wanted, column) ? header :
	    wanted;
}

/* ---- columns ---------------------------------------------------------- */

static void
add_column(struct planning *g, size_t column, const struct column_meaning *m)
{
	struct export_plan *p = g->plan;
	struct export_column *c;
	struct slice name = m ? arena_copy(&p->arena, m->name) :
	    slice_trim(columns_header(g->columns, column));

	GROW_BY_ONE(p->columns, p->count);
	c = &p->columns[p->count];
	*c = (struct export_column){ .from = column, .name = name,
		.mask = SLICE_EMPTY };
	c->kind = m ? kind_of_type(m->type) : kind_of_name(g, name);
	if (slice_is(name, "postcode"))
		c->kind = EXPORT_POSTCODE;
	c->is_state = slice_is(name, EXPORT_STATE);
	c->header = arena_copy(&p->arena, header_of(g, column, m));
	p->count++;
}

static const struct column_meaning *
find_meaning(const struct dictionary *d, const char *name)
{
	size_t i;

	for (i = 0; i < dictionary_count(d); i++)
		if (slice_is(dictionary_meaning(d, i)->name, name))
			return dictionary_meaning(d, i);
	return NULL;
}

/* contact_state where the file has no such column. */
static void
add_state(struct planning *g)
{
	const struct column_meaning *m = find_meaning(g->leads, EXPORT_STATE);
	static const struct column_meaning bare = {
		{ EXPORT_STATE, sizeof(EXPORT_STATE) - 1 },
		{ "enum", 4 }, { "", 0 }, { "", 0 }, { "", 0 },
	};

	if (columns_find(g->columns, EXPORT_STATE) == COLUMN_ABSENT)
		add_column(g, COLUMN_ABSENT, m ? m : &bare);
}

/* A column by its canonical name or its header. */
static size_t
find_column(struct planning *g, struct slice name)
{
	size_t found = columns_find(g->columns,
	    arena_string(&g->plan->arena, name)), i;

	for (i = 0; found == COLUMN_ABSENT &&
	    i < columns_count(g->columns); i++)
		if (slice_equal(slice_trim(columns_header(g->columns, i)),
		    name))
			found = i;
	return found;
}

static bool
unknown(struct planning *g, const char *option, struct slice name)
{
	char quoted[80];

	return fault_set(g->fault, "--%s: the file has no column \"%s\"; "
	    "name its columns, joined by commas", option,
	    fault_quote(quoted, sizeof(quoted), name));
}

static bool
add_chosen(struct planning *g)
{
	struct slice names = g->choice->columns;

	while (names.at != NULL) {
		struct slice name = slice_trim(slice_cut(&names, ','));
		size_t column = find_column(g, name);

		if (column != COLUMN_ABSENT)
			add_column(g, column, meaning_of(g, column));
		else if (slice_is(name, EXPORT_STATE))
			add_state(g);
		else
			return unknown(g, "columns", name);
	}
	return true;
}

static bool
add_columns(struct planning *g)
{
	size_t i;

	if (g->choice->columns.len > 0)
		return add_chosen(g);
	for (i = 0; i < columns_count(g->columns); i++)
		add_column(g, i, meaning_of(g, i));
	add_state(g);
	return true;
}

/* ---- masks ------------------------------------------------------------ */

static void
mask_named(struct planning *g, struct slice name, struct slice token)
{
	size_t i;

	for (i = 0; i < g->plan->count; i++)
		if (slice_equal(g->plan->columns[i].name, name))
			g->plan->columns[i].mask = token;
}

/* A column and those that hold the same in another form. */
static void
mask_column(struct planning *g, struct slice name)
{
	struct slice also;
	size_t row;

	mask_named(g, name, name);
	for (row = 0; row < table_rows(g->masks); row++) {
		if (!slice_equal(table_text(g->masks, row, MASKED), name))
			continue;
		also = table_text(g->masks, row, ALSO);
		while (also.at != NULL)
			mask_named(g, slice_trim(slice_cut(&also, ';')),
			    name);
	}
}

static bool
mask_columns(struct planning *g)
{
	struct slice names = g->choice->mask;

	if (names.len == 0)
		return true;
	while (names.at != NULL) {
		struct slice name = slice_trim(slice_cut(&names, ','));
		size_t column = find_column(g, name);
		const struct column_meaning *m;

		if (column == COLUMN_ABSENT)
			return unknown(g, "mask", name);
		m = meaning_of(g, column);
		mask_column(g, arena_copy(&g->plan->arena, m ? m->name :
		    slice_trim(columns_header(g->columns, column))));
	}
	return true;
}

bool
export_plan_init(struct export_plan *plan, const struct columns *columns,
    const struct export_choice *choice, struct fault *fault)
{
	struct planning g = { .plan = plan, .columns = columns,
		.choice = choice, .fault = fault };
	struct fault unsaid;
	bool fine;
	size_t i;

	*plan = (struct export_plan){ NULL, 0, { 0 } };
	g.leads = dictionary_open(COLUMNS_LEAD, fault);
	if (g.leads != NULL)
		g.labels = labels_open(fault);
	if (g.labels != NULL)
		g.masks = table_open("export-mask", mask_shape,
		    MASK_SHAPE_COUNT, fault);
	if (g.masks != NULL)
		find_places(&g);
	g.no_leads = choice->headers == HEADERS_ZH && is_no_leads(columns);
	for (i = 0; i < OTHER_KINDS; i++)
		g.others[i] = dictionary_open(other_kinds[i], &unsaid);
	fine = g.masks != NULL && add_columns(&g) && mask_columns(&g);
	free(g.places);
	for (i = 0; i < OTHER_KINDS; i++)
		dictionary_close(g.others[i]);
	dictionary_close(g.leads);
	labels_close(g.labels);
	table_close(g.masks);
	if (!fine)
		export_plan_release(plan);
	return fine;
}

bool
export_plan_is_whole(const struct export_plan *plan,
    const struct columns *columns)
{
	size_t width = columns_count(columns), i;

	for (i = 0; i < plan->count; i++) {
		const struct export_column *c = &plan->columns[i];

		if (i == width ? !c->is_state : c->is_state || c->from != i ||
		    c->mask.len > 0)
			return false;
	}
	return plan->count == width || plan->count == width + 1;
}

void
export_plan_release(struct export_plan *plan)
{
	free(plan->columns);
	arena_release(&plan->arena);
	*plan = (struct export_plan){ NULL, 0, { 0 } };
}
