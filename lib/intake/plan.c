/*
 * plan.c - what the sample shows, and which columns follow from it
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "set/idset.h"
#include "rule/words.h"
#include "rule/table.h"
#include "intake/plain.h"
#include "intake/plan.h"
#include "value/phone.h"

/* The names of enum plan_place, in its order. */
static const char *const place_names[PLAN_PLACES] = {
	"lead_id", "company", "contact_name", "first_name", "last_name",
	"email", "email_alt", "email_free", "phone", "phone_e164", "phone_2",
	"phone_3", "phone_ext", "phone_note", "mobile", "mobile_e164", "fax",
	"im", "website", "domain",
	"country", "event_name", "event_end", "met_date", "currency",
	"quantity_unit", "grade_scheme", "buy_horizon", "buy_horizon_months",
	"status", "do_not_contact", "note", "import_flags",
	"quote_date", "valid_until", "src_encoding", "import_rule",
	"import_why", "src_file", "src_line",
};

/* What follows from which column of the input. */
static const struct { const char *from, *to; } follows[] = {
	{ "first_name", "contact_name" }, { "last_name", "contact_name" },
	{ "email", "email_alt" }, { "email", "email_free" },
	{ "email_alt", "email" }, { "email_alt", "email_free" },
	{ "phone", "phone_e164" }, { "phone", "phone_ext" },
	{ "phone_2", "phone" }, { "phone_2", "phone_e164" },
	{ "phone_2", "phone_ext" }, { "phone_3", "phone" },
	{ "phone_3", "phone_2" }, { "phone_3", "phone_e164" },
	{ "phone_3", "phone_ext" },
	{ "mobile", "mobile_e164" }, { "website", "domain" },
	{ "grade", "grade_scheme" }, { "buy_horizon", "buy_horizon_months" },
};

/* What the sample shows of one column beyond how it is written. */
struct finding {
	bool times, unknown, unit, code, unclear, reworded;
	bool closes;		/* a status or tag says so (R-COL-08) */
	unsigned numbers;	/* of telephones, the most in a cell */
	bool crowded;		/* several of them beside a filled phone_2 */
	bool remarks;		/* behind them */
};

struct planning {
	struct plan *p;
	const struct intake_options *options;
	struct intake_columns *columns;
	const struct dictionary *dictionary;
	const struct sample *sample;
	struct finding *findings;
	bool *placed;		/* input columns that have their place */
	struct table *strict;	/* `import-reject`; NULL for leads */
};

static const char *
text_of(struct plan *p, struct slice name)
{
	return arena_string(&p->arena, name);
}

static size_t
place_of(const struct plan *p, const char *name)
{
	size_t i;

	for (i = 0; i < p->count; i++)
		if (strcmp(p->names[i], name) == 0)
			return i;
	return PLAN_NONE;
}

/* The place of a name in the output, made if it has none yet. */
static size_t
add_output(struct planning *g, const char *name)
{
	struct plan *p = g->p;
	size_t at = place_of(p, name), i;

	if (at != PLAN_NONE)
		return at;
	GROW_BY_ONE(p->names, p->count);
	p->names[p->count] = name;
	for (i = 0; i < g->columns->count; i++) {
		if (g->placed[i] ||
		    !slice_is(g->columns->columns[i].name, name))
			continue;
		g->placed[i] = true;
		p->sources[i].to = p->count;
	}
	return p->count++;
}

enum { STRICT_FILE, STRICT_COLUMN, STRICT_COLUMNS };

/*
 * Whether a cell that cannot be read leaves its record (R-IMPORT-27): in a
 * lead file each, elsewhere what table `import-reject` does not name; in kinds
 * that it leaves out none.
 */
static bool
leaves_record(const struct planning *g, struct slice column)
{
	const char *kind = columns_kind_name(g->options->kind);
	bool known = false;
	size_t row;

	for (row = 0; g->strict != NULL && row < table_rows(g->strict);
	    row++) {
		if (!slice_is(table_text(g->strict, row, STRICT_FILE), kind))
			continue;
		known = true;
		if (slice_equal(table_text(g->strict, row, STRICT_COLUMN),
		    column))
			return false;
	}
	return known || g->options->kind == COLUMNS_LEAD;
}

static bool
open_strict(struct planning *g, struct fault *fault)
{
	static const struct table_column strict_shape[STRICT_COLUMNS] = {
		[STRICT_FILE] = { .name = "file", .type = TABLE_WORD },
		[STRICT_COLUMN] = { .name = "column", .type = TABLE_WORD },
	};

	if (g->options->kind == COLUMNS_LEAD)
		return true;
	g->strict = table_open("import-reject", strict_shape, STRICT_COLUMNS,
	    fault);
	return g->strict != NULL;
}

/* (in cents), (a month): R-IMPORT-07 has no word for it. */
static void
tell_unit(struct planning *g, const struct intake_column *c)
{
	char header[120], unit[120];

	intake_column_note(g->columns, "column \"%s\": what \"%s\" says of a sum "
	    "is not known; the numbers are taken as they stand",
	    fault_quote(header, sizeof(header), c->header),
	    fault_quote(unit, sizeof(unit), c->unit));
}

/*
 * Whether the unit says which side of a statement it is, as 金额(收入), or the
 * same as the header in another language.
 */
static bool
is_no_unit(const struct planning *g, const struct intake_column *c)
{
	struct fault unused;
	enum column_match match;
	struct arena scratch = { 0 };
	struct words *words = g->options->kind == COLUMNS_RECEIPT ?
	    words_open("kind", SLICE("receipt"), &unused) : NULL;
	bool side = words != NULL && words_find(words, c->unit, NULL).len > 0;
	bool same = dictionary_match(g->dictionary, c->unit, &match, NULL,
	    &scratch) == c->meaning;

	words_close(words);
	arena_release(&scratch);
	return side || same;
}

static void
open_readers(struct planning *g)
{
	size_t i;

	for (i = 0; i < g->columns->count; i++) {
		struct intake_column *c = &g->columns->columns[i];
		struct plan_source *s = &g->p->sources[i];
		const struct column_meaning *m;

		*s = (struct plan_source){ .reader = { .shared =
		    &g->p->shared }, .to = PLAN_NONE, .time_to = PLAN_NONE,
		    .text_to = PLAN_NONE, .raw_to = PLAN_NONE };
		if (c->meaning == MEANING_NONE && !c->joined)
			continue;
		m = dictionary_meaning(g->dictionary, c->meaning);
		cell_reader_init(&s->reader, &g->p->shared, m->name, m->type,
		    m->values, c->unit, c->header);
		if (s->reader.unknown_unit && !is_no_unit(g, c))
			tell_unit(g, c);
		s->reader.dates.serials = c->serials != 0;
		s->reader.dates.serials_1904 = c->serials == 1904;
		s->prose = slice_is(m->name, "note") ||
		    slice_is(m->name, "inquiry_text") ||
		    slice_is(m->name, "booth_note");
		s->until = g->options->kind == COLUMNS_QUOTE &&
		    slice_is(c->name, "valid_until");
		s->keeps = leaves_record(g, c->name);
		/* R-IMPORT-31 */
		s->keeps_words = g->options->kind == COLUMNS_LEAD &&
		    (slice_is(c->name, "source") ||
		    slice_is(c->name, "status") ||
		    slice_is(c->name, "budget"));
		/* Holds `never` too; read by its own parser. */
		if (slice_is(c->name, "buy_horizon_months"))
			s->reader.type = CELL_TEXT;
	}
}

/*
 * The last day that a column can have.  What is booked may lie a little ahead
 * of the day of the import, never a year.
 */
static int32_t
latest_day(const struct planning *g, size_t i)
{
	enum { AHEAD_DAYS = 31 };
	struct slice name = g->columns->columns[i].name;

	return slice_is(name, "receipt_date") || slice_is(name,
	    "receipt_date_2") || slice_is(name, "touch_date") ?
	    g->options->today + AHEAD_DAYS : 0;
}

/* How each column is written; marks of one column count for the others. */
static void
learn(struct planning *g)
{
	bool point = false, comma = false, traditional =
	    intake_columns_are_traditional(g->columns, g->dictionary);
	size_t i, row;

	for (i = 0; i < g->columns->count; i++) {
		struct cell_reader *r = &g->p->sources[i].reader;
		struct date_evidence dates = { .latest = latest_day(g, i) };
		bool above_one = false;

		for (row = 0; row < g->sample->records; row++)
			cell_observe(r, sample_cell(g->sample, row, i),
			    &dates, &above_one);
		r->dates.era = traditional;
		cell_decide(r, &dates, above_one);
		point = point || r->marks_point;
		comma = comma || r->marks_comma;
	}
	for (i = 0; point != comma && i < g->columns->count; i++) {
		struct cell_reader *r = &g->p->sources[i].reader;

		if (r->numbers.mark == '\0' &&
		    !(r->marks_point && r->marks_comma))
			r->numbers.mark = point ? '.' : ',';
	}
}

/* Whether the record has a phone_2 of its own, in another column. */
static bool
has_second(const struct planning *g, size_t row, size_t but)
{
	size_t i;

	for (i = 0; i < g->columns->count; i++)
		if (i != but && slice_is(g->columns->columns[i].name,
		    "phone_2") && slice_trim(sample_cell(g->sample, row,
		    i)).len > 0)
			return true;
	return false;
}

/* How many numbers the cells of a column hold, and words behind them. */
static void
count_numbers(struct planning *g, size_t i)
{
	struct finding *f = &g->findings[i];
	size_t row;

	for (row = 0; row < g->sample->records; row++) {
		struct slice rest = sample_cell(g->sample, row, i);
		struct phone_reading reading;
		unsigned count = 0;

		while (phone_next(g->p->shared.phones, &rest,
		    g->options->country, &reading)) {
			count += reading.digits > 0;
			f->remarks = f->remarks || (reading.digits > 0 &&
			    reading.note.len > 0);
		}
		f->numbers = count > f->numbers ? count : f->numbers;
		f->crowded = f->crowded || (count > 1 &&
		    has_second(g, row, i));
	}
}

/* Whether the status or a tag of some record says that they opted out. */
static bool
has_closing(struct planning *g, size_t i)
{
	struct slice name = g->columns->columns[i].name;
	size_t row;

	if (g->options->kind != COLUMNS_LEAD || (!slice_is(name, "status") &&
	    !slice_is(name, "tags")))
		return false;
	for (row = 0; row < g->sample->records; row++)
		if (cell_closes(&g->p->shared, sample_cell(g->sample, row,
		    i)))
			return true;
	return false;
}

/* Reads the sample as the records will be read. */
static void
try_column(struct planning *g, size_t i)
{
	struct cell_reader *r = &g->p->sources[i].reader;
	struct finding *f = &g->findings[i];
	struct arena scratch = { 0 };
	struct cell_result result;
	size_t row;

	f->closes = g->p->sources[i].closes = has_closing(g, i);
	if (r->type == CELL_PHONE)
		count_numbers(g, i);
	if (r->type <= CELL_ID || r->type == CELL_PHONE)
		return;
	for (row = 0; row < g->sample->records; row++) {
		enum cell_outcome outcome = cell_read(r,
		    sample_cell(g->sample, row, i), &scratch, &result);

		f->unknown = f->unknown || outcome == CELL_SOFT;
		f->unclear = f->unclear || outcome == CELL_UNCLEAR ||
		    result.keep;
		f->reworded = f->reworded || !slice_equal(result.value,
		    sample_cell(g->sample, row, i));
		if (result.beside.len > 0) {
			f->times = f->times || r->type == CELL_DATE;
			f->unit = f->unit || r->type == CELL_DECIMAL;
			f->code = f->code || r->type == CELL_MONEY;
		}
		arena_reset(&scratch);
	}
	arena_release(&scratch);
}

/* R-IMPORT-11: ids that repeat, as serial numbers of pages do, are none. */
static void
judge_ids(struct planning *g)
{
	size_t column = intake_columns_find(g->columns, "lead_id"), row;
	struct idset *seen;
	bool unique = true;

	if (g->options->kind != COLUMNS_LEAD || column == COLUMN_ABSENT)
		return;
	seen = idset_new();
	for (row = 0; row < g->sample->records && unique; row++) {
		struct slice cell = sample_cell(g->sample, row, column);

		unique = cell.len == 0 || hash_is_id(cell) ||
		    idset_add(seen, cell);
	}
	idset_free(seen);
	g->p->own_ids = unique;
	if (!unique)
		intake_columns_demote(g->columns, column);
}

static bool
has_input(const struct planning *g, const char *name)
{
	return intake_columns_gives(g->columns, name);
}

/*
 * What the telephone columns bring beside their own: the other numbers of a
 * cell, the first of which is the phone where there is none, and remarks.
 */
static bool
is_of_phones(const struct planning *g, struct slice name)
{
	unsigned mobiles = 0, phones = 0;
	bool remarks = false, crowded = false;
	size_t i;

	if (g->options->kind != COLUMNS_LEAD)
		return false;
	for (i = 0; i < g->columns->count; i++) {
		struct slice column = g->columns->columns[i].name;
		const struct finding *f = &g->findings[i];
		bool is_phone = slice_is(column, "phone");

		if (is_phone || slice_is(column, "phone_2") ||
		    slice_is(column, "phone_3"))
			phones = f->numbers > phones ? f->numbers : phones;
		else if (slice_is(column, "mobile"))
			mobiles = f->numbers;
		else
			continue;
		remarks = remarks || f->remarks;
		crowded = crowded || f->crowded;
	}
	if (slice_is(name, "phone_note"))
		return remarks;
	if (slice_is(name, "phone_2"))
		return phones > 1 || mobiles > 1;
	if (slice_is(name, "phone_3"))
		return phones > 2 || mobiles > 2 || (phones > 1 &&
		    mobiles > 1) || crowded;
	return mobiles > 1 && (slice_is(name, "phone") ||
	    slice_is(name, "phone_e164") || slice_is(name, "phone_ext"));
}

/* Labelled numbers may be of mobiles and of faxes (R-IMPORT-29). */
static bool
is_of_labels(const struct planning *g, struct slice name)
{
	bool labels = false;
	size_t i;

	for (i = 0; i < g->columns->count; i++)
		labels = labels || g->columns->columns[i].label > 0;
	return labels && (slice_is(name, "mobile") ||
	    slice_is(name, "mobile_e164") || slice_is(name, "fax"));
}

/* Whether a column that the input lacks is worked out. */
static bool
is_computed(const struct planning *g, struct slice name)
{
	const struct intake_options *o = g->options;
	bool money = false, code = o->currency.len > 0, unit = false;
	bool closes = false;
	size_t i;

	if (has_input(g, text_of(g->p, name)))
		return true;
	if (is_of_phones(g, name) || is_of_labels(g, name))
		return true;
	for (i = 0; i < sizeof(follows) / sizeof(*follows); i++)
		if (slice_is(name, follows[i].to) &&
		    has_input(g, follows[i].from))
			return true;
	for (i = 0; i < g->columns->count; i++) {
		money = money ||
		    g->p->sources[i].reader.type == CELL_MONEY;
		code = code || g->findings[i].code;
		closes = closes || g->findings[i].closes;
		unit = unit || (g->findings[i].unit && slice_is(
		    g->columns->columns[i].name, "quantity"));
	}
	if (slice_is(name, "currency"))
		return money && code;
	if (slice_is(name, "quantity_unit"))
		return unit;
	if (slice_is(name, "do_not_contact"))
		return closes;
	if (slice_is(name, "event_name"))
		return o->event.len > 0;
	if (slice_is(name, "event_end"))
		return o->event_end != DATE_NONE;
	return o->kind == COLUMNS_LEAD && (slice_is(name, "lead_id") ||
	    (slice_is(name, "status") && o->keep_incomplete));
}

/* touch_time for touch_date where the dictionary says so, else NAME_time. */
static const char *
time_name(struct planning *g, struct slice name)
{
	char text[128];
	size_t i;

	if (slice_ends(name, SLICE("_date"))) {
		snprintf(text, sizeof(text), "%.*s_time", (int)name.len - 5,
		    name.at);
		for (i = 0; i < dictionary_count(g->dictionary); i++)
			if (slice_is(dictionary_meaning(g->dictionary,
			    i)->name, text))
				return text_of(g->p, slice_of(text));
	}
	snprintf(text, sizeof(text), "%.*s_time", SLICE_PRINT(name));
	return text_of(g->p, slice_of(text));
}

static bool
is_soft(enum cell_type type)
{
	return type == CELL_ENUM || type == CELL_BUDGET ||
	    type == CELL_SIZE || type == CELL_EMAIL || type == CELL_COUNTRY;
}

/* The columns beside a typed one. */
static void
add_companions(struct planning *g, size_t i)
{
	struct plan_source *s = &g->p->sources[i];
	struct slice name = g->columns->columns[i].name;
	enum cell_type type = s->reader.type;
	const char *text;
	char raw[128];

	if (type == CELL_DATE) {
		text = time_name(g, name);
		if (g->findings[i].times || has_input(g, text))
			s->time_to = add_output(g, text);
	}
	if (is_soft(type) || (s->keeps && g->findings[i].unclear)) {
		snprintf(raw, sizeof(raw), "%.*s_text", SLICE_PRINT(name));
		text = text_of(g->p, slice_of(raw));
		if (g->findings[i].unknown || g->findings[i].unclear ||
		    has_input(g, text) ||
		    (s->keeps_words && g->findings[i].reworded) ||
		    type == CELL_COUNTRY || s->reader.is_source)
			s->text_to = add_output(g, text);
	}
	snprintf(raw, sizeof(raw), "raw_%.*s", SLICE_PRINT(name));
	text = text_of(g->p, slice_of(raw));
	if ((g->options->keep_raw && type > CELL_TEXT && type != CELL_LIST) ||
	    has_input(g, text))
		s->raw_to = add_output(g, text);
}

static bool
belongs_at_end(struct slice name)
{
	return slice_is(name, "import_flags") || slice_is(name, "src_file") ||
	    slice_is(name, "src_line");
}

static void
add_known(struct planning *g)
{
	size_t m, column;

	for (m = 0; m < dictionary_count(g->dictionary); m++) {
		struct slice name = dictionary_meaning(g->dictionary,
		    m)->name;
		const char *text = text_of(g->p, name);

		if (belongs_at_end(name))
			continue;
		column = intake_columns_find(g->columns, text);
		if (column == COLUMN_ABSENT && !is_computed(g, name))
			continue;
		add_output(g, text);
		if (column != COLUMN_ABSENT)
			add_companions(g, column);
	}
}

static void
add_unknown(struct planning *g)
{
	size_t i;

	for (i = 0; i < g->columns->count; i++) {
		struct slice name = g->columns->columns[i].name;

		if (!g->placed[i] && !g->columns->columns[i].dropped &&
		    !belongs_at_end(name) &&
		    !slice_is(name, "src_encoding") &&
		    !slice_is(name, "import_rule") &&
		    !slice_is(name, "import_why"))
			add_output(g, text_of(g->p, name));
	}
}

static void
add_provenance(struct planning *g)
{
	static const char *const reasons[] = { "src_encoding", "import_rule",
		"import_why" };
	size_t i;

	add_output(g, "import_flags");
	for (i = 0; i < sizeof(reasons) / sizeof(*reasons); i++)
		if (g->options->explain || has_input(g, reasons[i]))
			add_output(g, reasons[i]);
	add_output(g, "src_file");
	add_output(g, "src_line");
}

static void
find_places(struct planning *g)
{
	size_t i, place;

	for (i = 0; i < PLAN_PLACES; i++)
		g->p->at[i] = place_of(g->p, place_names[i]);
	/* These names are worked out for leads only. */
	if (g->options->kind != COLUMNS_LEAD)
		for (place = 0; place < AT_FLAGS; place++)
			if (place != AT_CURRENCY && place != AT_EVENT &&
			    place != AT_EVENT_END)
				g->p->at[place] = PLAN_NONE;
}

/* Which cells can go to the output as they stand. */
static void
choose_looks(struct planning *g)
{
	size_t i;

	for (i = 0; i < g->columns->count; i++) {
		struct plan_source *s = &g->p->sources[i];

		if (s->to != PLAN_NONE && !s->closes &&
		    !g->columns->columns[i].joined)
			s->look = plain_is_text(s->reader.type) ?
			    LOOK_AT_ENDS : LOOK;
		s->alone = s->look != LOOK_CAREFULLY && !s->keeps_words &&
		    s->raw_to == PLAN_NONE && s->reader.type != CELL_BOOL;
	}
}

bool
plan_init(struct plan *p, const struct intake_options *options,
    struct intake_columns *columns, const struct dictionary *dictionary,
    const struct sample *sample, struct fault *fault)
{
	struct planning g = { .p = p, .options = options, .columns = columns,
		.dictionary = dictionary, .sample = sample };
	bool fine;
	size_t i;

	*p = (struct plan){ .source_count = columns->count };
	p->sources = xcalloc(columns->count, sizeof(*p->sources));
	g.findings = xcalloc(columns->count, sizeof(*g.findings));
	g.placed = xcalloc(columns->count, sizeof(*g.placed));
	p->borrows = options->words != NULL;
	if (p->borrows)
		p->shared = *options->words;
	fine = (p->borrows || cell_shared_open(&p->shared, fault)) &&
	    open_strict(&g, fault);
	p->shared.order = options->date_order;
	p->shared.year = options->year;
	p->shared.mark = options->decimal_mark;
	p->shared.point_default = !options->semicolons;
	p->shared.typed = options->workbook;
	p->shared.row_currency = options->currency;
	judge_ids(&g);
	if (fine) {
		open_readers(&g);
		learn(&g);
		for (i = 0; i < columns->count; i++)
			try_column(&g, i);
		add_known(&g);
		p->known = p->count;
		add_unknown(&g);
		p->named = p->count;
		add_provenance(&g);
		find_places(&g);
		choose_looks(&g);
	} else {
		plan_release(p);
	}
	table_close(g.strict);
	free(g.findings);
	free(g.placed);
	return fine;
}

void
plan_release(struct plan *p)
{
	size_t i;

	for (i = 0; i < p->source_count; i++)
		cell_reader_release(&p->sources[i].reader);
	if (p->borrows)
		buffer_release(&p->shared.folded);
	else
		cell_shared_close(&p->shared);
	free(p->sources);
	free(p->names);
	arena_release(&p->arena);
	*p = (struct plan){ 0 };
}
