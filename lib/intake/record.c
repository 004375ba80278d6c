/*
 * record.c - the work on one record
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/say.h"
#include "value/matchkey.h"
#include "value/damage.h"
#include "intake/dialect.h"
#include "value/domain.h"
#include "value/email.h"
#include "value/entity.h"
#include "value/freemail.h"
#include "value/guard.h"
#include "value/horizon.h"
#include "intake/known.h"
#include "intake/record.h"
#include "intake/validity.h"
#include "lead/forgotten.h"
#include "set/idset.h"
#include "intake/plain.h"
#include "intake/replies.h"
#include "value/split.h"
#include "value/phone.h"
#include "intake/rulerun.h"
#include "rule/table.h"
#include "base/text.h"

/* A number of fewer digits reaches nobody from abroad. */
enum { PHONE_DIGITS_LEAST = 5, FLAGS_TEXT = 512, FLAG_NAME_MOST = 24 };

enum flag {
	FLAG_SHORT, FLAG_REPAIRED, FLAG_PHONE_DAMAGED, FLAG_PHONE_UNCLEAR,
	FLAG_TIME_DROPPED, FLAG_ID_DAMAGED, FLAG_ID_REPEATED,
	FLAG_INCOMPLETE, FLAG_CONTACT_UNCLEAR, FLAG_NAME_UNCLEAR,
	FLAG_CELL_DAMAGED, FLAG_DATE_UNCLEAR, FLAG_DATE_AMBIGUOUS,
	FLAG_NUMBER_UNCLEAR, FLAG_CURRENCY_UNCLEAR, FLAG_BOOL_UNCLEAR,
	FLAG_HORIZON_UNCLEAR, FLAG_COUNT
};

static const char *const flag_names[FLAG_COUNT] = {
	"short-row", "repaired", "phone-damaged", "phone-unclear",
	"time-dropped", "id-damaged", "id-repeated", "incomplete",
	"contact-unclear", "name-unclear", "cell-damaged",
	"date-unclear", "date-ambiguous", "number-unclear",
	"currency-unclear", "bool-unclear", "horizon-unclear",
};

enum { FLAG, RULE, EN, ZH, FLAG_SHAPE_COUNT };

static const struct table_column flag_shape[FLAG_SHAPE_COUNT] = {
	[FLAG] = { .name = "flag", .type = TABLE_KEY },
	[RULE] = { .name = "rule", .type = TABLE_WORD },
	[EN] = { .name = "en", .type = TABLE_WORD },
	[ZH] = { .name = "zh", .type = TABLE_WORD },
};

/* A flag that names its column, as date-unclear:created_date. */
struct cell_flag {
	enum flag flag;
	size_t column;		/* of the file */
	struct slice text;	/* of the cell, where no column holds it */
};

struct intake {
	const struct intake_options *options;
	struct plan *plan;
	const struct intake_columns *columns;
	struct table *flag_table;
	struct words *totals;
	struct freemail *freemail;
	struct horizons *horizons;
	struct legal_forms *forms;
	struct domains *domains;
	struct idset *own_ids, *made_ids;
	bool shares_ids;
	size_t width;		/* columns of the file */
	size_t id_column;	/* of the input, or COLUMN_ABSENT */

	struct slice *cells;	/* the output record under way */
	struct slice *empty;	/* what it begins with */
	unsigned flags;		/* bits of enum flag */
	struct slice repeated;	/* the id that FLAG_ID_REPEATED speaks of */
	bool replaced;		/* U+FFFD stands in the record */
	bool entities;		/* &amp; or another stands in the record */
	bool decoded;		/* which was told */
	bool watchful;		/* one of these, or lead-export wrote it */
	struct cell_flag *told;	/* of cells: damaged, or not to be read */
	size_t told_count;
	bool *noted;		/* columns whose unclear cells were told */
	struct words *labels;	/* of numbers; NULL: no column has them */
	size_t span_column;	/* whose cell says how long the offer stands,
				   or COLUMN_ABSENT */
	struct slice span_cell;
	struct validity_span span;
	char until[11];
	bool mixes;		/* some column holds two things */
	struct mixes *mix;
	struct arena scratch;
	struct buffer key;
	char line[32], id[IDSET_TEXT], months[32];
	struct slice row_code, money_code; /* currency told, and found */
	struct phone_reading phone, mobile;
};

struct intake *
intakerecord_open(const struct intake_options *options, struct plan *plan,
    const struct intake_columns *columns, struct fault *fault)
{
	struct intake *in = xcalloc(1, sizeof(*in));
	size_t i;

	in->options = options;
	in->plan = plan;
	in->columns = columns;
	in->width = columns->count - columns->made;
	in->cells = xcalloc(plan->count, sizeof(*in->cells));
	in->empty = xcalloc(plan->count, sizeof(*in->empty));
	for (i = 0; i < plan->count; i++)
		in->empty[i] = SLICE_EMPTY;
	in->told = xcalloc(columns->count + 1, sizeof(*in->told));
	in->noted = xcalloc(columns->count + 1, sizeof(*in->noted));
	for (i = 0; i < columns->count; i++)
		in->mixes = in->mixes || columns->columns[i].mix != MIX_NONE;
	for (i = 0; i < columns->count && in->labels == NULL; i++)
		if (columns->columns[i].label > 0)
			in->labels = words_of(plan->shared.values,
			    "phone-label", SLICE_EMPTY);
	in->shares_ids = options->own_ids != NULL;
	in->own_ids = in->shares_ids ? options->own_ids : idset_new();
	in->made_ids = in->shares_ids ? options->made_ids : idset_new();
	in->id_column = plan->own_ids ?
	    intake_columns_find(columns, "lead_id") : COLUMN_ABSENT;
	in->flag_table = table_open("import-flag", flag_shape,
	    FLAG_SHAPE_COUNT, fault);
	in->totals = words_of(plan->shared.values, "total", SLICE_EMPTY);
	if (in->flag_table != NULL &&
	    (in->mix = split_open(fault)) != NULL &&
	    (in->freemail = freemail_open(fault)) != NULL &&
	    (in->forms = company_legal_open(fault)) != NULL &&
	    (in->domains = domains_open(fault)) != NULL &&
	    (in->horizons = horizons_open(options->today, fault)) != NULL)
		return in;
	intakerecord_close(in);
	return NULL;
}

void
intakerecord_close(struct intake *in)
{
	if (in == NULL)
		return;
	table_close(in->flag_table);
	words_close(in->totals);
	words_close(in->labels);
	split_close(in->mix);
	free(in->told);
	free(in->noted);
	freemail_close(in->freemail);
	company_legal_close(in->forms);
	domains_close(in->domains);
	horizons_close(in->horizons);
	if (!in->shares_ids) {
		idset_free(in->own_ids);
		idset_free(in->made_ids);
	}
	buffer_release(&in->key);
	arena_release(&in->scratch);
	free(in->empty);
	free(in->cells);
	free(in);
}

static enum intake_verdict
reject(struct intake_row *row, size_t column, const char *code,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

static enum intake_verdict
reject(struct intake_row *row, size_t column, const char *code,
    const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(row->text, sizeof(row->text), say(format), arguments);
	va_end(arguments);
	row->column = column;
	row->code = code;
	return INTAKE_REJECT;
}

static enum intake_verdict
reject_value(struct intake_row *row, size_t column, const char *code,
    struct slice cell, const char *remedy)
{
	char quoted[120];

	return reject(row, column, code, "cannot read \"%s\"; %s",
	    fault_quote(quoted, sizeof(quoted), cell), remedy);
}

static void
flag(struct intake *in, enum flag which)
{
	in->flags |= 1u << which;
}

/* One flag for each column. */
static void
flag_cell(struct intake *in, enum flag which, size_t column,
    struct slice text)
{
	flag(in, which);
	if (in->told_count < in->columns->count)
		in->told[in->told_count++] = (struct cell_flag){ which,
			column, text };
}

/* The cell at a place of the output, empty where there is none. */
static struct slice
at(const struct intake *in, enum plan_place place)
{
	size_t i = in->plan->at[place];

	return i == PLAN_NONE ? SLICE_EMPTY : in->cells[i];
}

static void
set(struct intake *in, enum plan_place place, struct slice value)
{
	if (in->plan->at[place] != PLAN_NONE)
		in->cells[in->plan->at[place]] = value;
}

static void
set_if_empty(struct intake *in, enum plan_place place, struct slice value)
{
	if (at(in, place).len == 0)
		set(in, place, value);
}

/* Whether there is something known: n/a and the like are not. */
static bool
is_filled(const struct intake *in, enum plan_place place)
{
	struct slice cell = at(in, place);

	return cell.len > 0 && !damage_is_error(cell) && (cell.len > 24 ||
	    words_find(in->plan->shared.blanks, cell, NULL).len == 0);
}

/*
 * Takes off what lead-export put on: a quote before a formula and, in files
 * for Excel, a space in a number (R-EXPORT-02, R-EXPORT-04).
 */
static struct slice
undress(struct intake *in, size_t i, struct slice cell)
{
	bool is_phone = in->plan->sources[i].reader.type == CELL_PHONE;

	if (cell.len > 0 && *cell.at == '\'')
		return guard_remove(cell, is_phone);
	if (in->options->spaced && (is_phone ||
	    slice_is(in->columns->columns[i].name, "postcode")))
		return guard_remove_space(in->plan->shared.phones, cell, &in->scratch);
	return cell;
}

/* Whether a program has put something in the place of what was typed. */
static bool
is_damaged(struct intake *in, size_t i, struct slice cell)
{
	if (*cell.at == '#' ? !damage_is_error(cell) :
	    !in->replaced || !damage_has_replacement(cell))
		return false;
	flag_cell(in, FLAG_CELL_DAMAGED, i, SLICE_EMPTY);
	return true;
}

/* Damage is no value of a column that has a type. */
static bool
wants_values(enum cell_type type)
{
	return type != CELL_OTHER && type != CELL_TEXT && type != CELL_LIST;
}

/* An id that ends in a TAB, which keeps programs from reading a number. */
static struct slice
without_tab(struct slice cell)
{
	size_t i;

	if (cell.len < 2 || cell.at[cell.len - 1] != '\t')
		return cell;
	for (i = 0; i + 1 < cell.len; i++)
		if (!text_is_word_byte(cell.at[i]) && cell.at[i] != '-')
			return cell;
	return (struct slice){ cell.at, cell.len - 1 };
}

/* A column that nobody knows: what programs put around a cell goes. */
static struct slice
undress_other(struct intake *in, size_t i, struct slice cell)
{
	if (*cell.at == '\'')
		cell = guard_remove(cell, false);
	else if (*cell.at == '=')
		cell = dialect_bare(cell);
	else
		is_damaged(in, i, cell);
	return without_tab(cell);
}

/* Without the blanks that are no ASCII: U+00A0, U+3000, U+200B, U+FEFF. */
static struct slice
trim_wide(struct slice cell)
{
	static const char blanks[][4] = { "\xC2\xA0", "\xE3\x80\x80",
		"\xE2\x80\x8B", "\xEF\xBB\xBF" };
	size_t i;

	for (i = 0; i < sizeof(blanks) / sizeof(*blanks); i++) {
		struct slice blank = slice_of(blanks[i]);

		if (slice_starts(cell, blank)) {
			cell.at += blank.len;
			cell.len -= blank.len;
		} else if (slice_ends(cell, blank)) {
			cell.len -= blank.len;
		} else {
			continue;
		}
		return trim_wide(slice_trim(cell));
	}
	return cell;
}

static bool
is_blank(const struct record *record)
{
	size_t i;

	for (i = 0; i < record->count; i++)
		if (slice_trim(record_value(record, i)).len > 0)
			return false;
	return true;
}

static bool
is_header(const struct intake *in, const struct record *record)
{
	size_t width = in->width, i;

	if (record->count < width)
		return false;
	for (i = 0; i < record->count; i++)
		if (!slice_equal(record_value(record, i), i < width ?
		    in->columns->columns[i].header : SLICE_EMPTY))
			return false;
	return true;
}

/* Digits with their marks, signs and currency signs, no letters. */
static bool
is_figure(struct slice cell)
{
	size_t i;

	for (i = 0; i < cell.len; i++)
		if (text_is_letter(cell.at[i]) || cell.at[i] == '@')
			return false;
	return true;
}

/* R-IMPORT-04: 合计 and nothing but figures beside it. */
static bool
is_total(struct intake *in, const struct record *record)
{
	struct slice word = SLICE_EMPTY;
	size_t i, figures = 0;

	for (i = 0; i < record->count; i++) {
		struct slice cell = slice_trim(record_value(record, i));

		if (cell.len == 0)
			continue;
		if (word.len == 0)
			word = cell;
		else if (!is_figure(cell))
			return false;
		else
			figures++;
		if (word.len > 40)
			return false;
	}
	while (word.len > 0 && (word.at[word.len - 1] == ':' ||
	    slice_ends(word, SLICE("："))))
		word.len -= word.at[word.len - 1] == ':' ? 1 : 3;
	return figures > 0 &&
	    words_find(in->totals, slice_trim(word), NULL).len > 0;
}

/* Adds the items of a further im column to those of the first. */
static void
join_list(struct intake *in, size_t to, struct slice items)
{
	struct slice have = in->cells[to];
	char *text;

	if (have.len == 0 || items.len == 0) {
		in->cells[to] = have.len > 0 ? have : items;
		return;
	}
	text = arena_bytes(&in->scratch, have.len + 1 + items.len);
	memcpy(text, have.at, have.len);
	text[have.len] = ';';
	memcpy(text + have.len + 1, items.at, items.len);
	in->cells[to] = (struct slice){ text, have.len + 1 + items.len };
}

/* The flag of a cell that cannot be read. */
static enum flag
unclear_flag(enum cell_type type, const char *code)
{
	if (strcmp(code, "date-ambiguous") == 0)
		return FLAG_DATE_AMBIGUOUS;
	if (strncmp(code, "currency", 8) == 0 || type == CELL_CURRENCY)
		return FLAG_CURRENCY_UNCLEAR;
	return type == CELL_DATE ? FLAG_DATE_UNCLEAR :
	    type == CELL_BOOL ? FLAG_BOOL_UNCLEAR : FLAG_NUMBER_UNCLEAR;
}

/*
 * Where the note of a column goes, INTAKE_NOTE bytes, or NULL: one was written,
 * or the record has as many as it can.
 */
static char *
new_note(struct intake *in, size_t column, struct intake_row *row)
{
	if (in->noted[column] || row->note_count == INTAKE_NOTES)
		return NULL;
	in->noted[column] = true;
	return row->notes[row->note_count++];
}

/*
 * R-IMPORT-27: the lead stays, the text is kept beside the cell, a flag says
 * so; the first of a column is told.
 */
static void
keep_unclear(struct intake *in, size_t i, struct slice cell,
    const char *code, const char *remedy, struct intake_row *row)
{
	const struct plan_source *s = &in->plan->sources[i];
	enum flag which = unclear_flag(s->reader.type, code);
	struct slice name = in->columns->columns[i].name;
	bool beside = s->text_to != PLAN_NONE &&
	    in->cells[s->text_to].len == 0;
	char quoted[120], *note;

	if (beside)
		in->cells[s->text_to] = cell;
	flag_cell(in, which, i, beside ? SLICE_EMPTY : cell);
	row->doubt = row->doubt || which == FLAG_DATE_AMBIGUOUS;
	note = new_note(in, i, row);
	if (note == NULL)
		return;
	snprintf(note, INTAKE_NOTE, say("column \"%.*s\": cells that cannot "
	    "be read, as \"%s\", are kept in %.*s_text; %s"),
	    SLICE_PRINT(in->columns->columns[i].header),
	    fault_quote(quoted, sizeof(quoted), cell), SLICE_PRINT(name),
	    say(remedy));
}

/* Of several columns that ask the same, one yes is yes (R-COL-08). */
static void
join_flag(struct intake *in, size_t to, struct slice flag)
{
	if (flag.len > 0 && !slice_is(in->cells[to], "yes"))
		in->cells[to] = flag;
}

/* The currency of a sum; a record has one (R-IO-10). */
static enum intake_verdict
place_code(struct intake *in, size_t i, struct slice cell,
    struct slice code, struct intake_row *row)
{
	struct slice other = in->row_code.len > 0 ? in->row_code :
	    in->money_code;

	if (in->options->kind == COLUMNS_LEAD &&
	    (in->plan->at[AT_CURRENCY] == PLAN_NONE ||
	    (other.len > 0 && !slice_equal(other, code)))) {
		in->cells[in->plan->sources[i].to] = SLICE_EMPTY;
		keep_unclear(in, i, cell, "currency-conflict", "a record has "
		    "one currency; write the sum in it", row);
		return INTAKE_KEEP;
	}
	if (in->plan->at[AT_CURRENCY] == PLAN_NONE &&
	    slice_equal(code, in->options->currency))
		return INTAKE_KEEP;
	if (in->plan->at[AT_CURRENCY] == PLAN_NONE)
		return reject(row, i, "currency-new", "a sum in %.*s where "
		    "the file named no currency before; say --currency",
		    SLICE_PRINT(code));
	if (other.len > 0 && !slice_equal(other, code))
		return reject(row, i, "currency-conflict", "a sum in %.*s in "
		    "a record in %.*s; write one of them",
		    SLICE_PRINT(code), SLICE_PRINT(other));
	in->money_code = code;
	return INTAKE_KEEP;
}

/* R-IMPORT-31: the first word of a column that no table has is told. */
static void
tell_unknown(struct intake *in, size_t i, struct slice cell,
    struct intake_row *row)
{
	const struct plan_source *s = &in->plan->sources[i];
	char quoted[120], *note = new_note(in, i, row);

	if (note == NULL)
		return;
	snprintf(note, INTAKE_NOTE, say("column \"%.*s\": words that are not "
	    "known, as \"%s\", are kept in %.*s_text; the table %s takes "
	    "more (--print-table, --table)"),
	    SLICE_PRINT(in->columns->columns[i].header),
	    fault_quote(quoted, sizeof(quoted), cell),
	    SLICE_PRINT(in->columns->columns[i].name),
	    s->reader.type == CELL_COUNTRY ? "country" : "value");
}

/* What a cell says beside its value goes where it belongs. */
static enum intake_verdict
place_beside(struct intake *in, size_t i, struct slice cell,
    const struct cell_result *result, struct intake_row *row)
{
	const struct plan_source *s = &in->plan->sources[i];
	struct slice beside = result->beside, name;

	switch (s->reader.type) {
	case CELL_DATE:
		if (s->time_to == PLAN_NONE)
			flag(in, FLAG_TIME_DROPPED);
		else if (in->cells[s->time_to].len == 0)
			in->cells[s->time_to] = beside;
		break;
	case CELL_MONEY:
		return place_code(in, i, cell, beside, row);
	case CELL_DECIMAL:
		if (in->plan->at[AT_QUANTITY_UNIT] == PLAN_NONE ||
		    !slice_is(in->columns->columns[i].name, "quantity")) {
			if (!s->keeps)
				return reject_value(row, i, "bad-number",
				    beside, "write the number alone");
			in->cells[s->to] = SLICE_EMPTY;
			keep_unclear(in, i, cell, "bad-number", "write the "
			    "number alone", row);
			break;
		}
		set_if_empty(in, AT_QUANTITY_UNIT, beside);
		break;
	case CELL_EMAIL:
		if (in->plan->at[AT_EMAIL_ALT] != PLAN_NONE)
			join_list(in, in->plan->at[AT_EMAIL_ALT], beside);
		break;
	case CELL_ENUM:
		name = slice_cut(&beside, '=');
		if (slice_is(name, "grade_scheme") && beside.at != NULL)
			set_if_empty(in, AT_GRADE_SCHEME, beside);
		break;
	default:
		break;
	}
	return INTAKE_KEEP;
}

static enum intake_verdict
take_soft(struct intake *in, size_t i, struct slice cell,
    struct slice value, struct intake_row *row)
{
	const struct plan_source *s = &in->plan->sources[i];

	if (s->reader.type == CELL_ID) {
		flag(in, FLAG_ID_DAMAGED);
		return INTAKE_KEEP;
	}
	if (s->text_to == PLAN_NONE)
		return reject_value(row, i, "unknown-word", cell,
		    s->reader.type == CELL_EMAIL ? "write a mail address" :
		    "add the word to the table value "
		    "(--print-table, --table)");
	if (in->cells[s->text_to].len == 0)
		in->cells[s->text_to] = cell;
	if ((value.len == 0 || slice_is(value, "other")) &&
	    !(s->closes && cell_closes(&in->plan->shared, cell)))
		tell_unknown(in, i, cell, row);
	return INTAKE_KEEP;
}

/*
 * A price that came with its unit or term: the text stays beside it, or in its
 * place where no column was made for that.
 */
static void
keep_more(struct intake *in, size_t i, struct slice cell,
    struct cell_result *result, struct intake_row *row)
{
	const struct plan_source *s = &in->plan->sources[i];

	if (s->text_to != PLAN_NONE && in->cells[s->text_to].len == 0) {
		in->cells[s->text_to] = cell;
	} else if (s->keeps) {
		result->value = result->beside = SLICE_EMPTY;
		keep_unclear(in, i, cell, "number-unit", "write the number "
		    "alone", row);
	}
}

/* Most cells begin and end with nothing that tidy() knows. */
static bool
looks_odd(struct slice cell)
{
	static const bool odd[256] = { ['\''] = true, ['='] = true,
		['#'] = true, [0xC2] = true, [0xE2] = true, [0xE3] = true,
		[0xEF] = true };

	return odd[(unsigned char)*cell.at] ||
	    (cell.at[cell.len - 1] & 0x80) != 0;
}

/* Takes off what programs put around a cell; false: it is no value. */
static bool
tidy(struct intake *in, size_t i, struct slice *cell)
{
	const struct plan_source *s = &in->plan->sources[i];

	if (!s->prose)
		*cell = trim_wide(*cell);
	if (cell->len > 0 && (*cell->at == '\'' || in->options->spaced))
		*cell = undress(in, i, *cell);
	if (cell->len > 0 && *cell->at == '=')
		*cell = slice_trim(dialect_bare(*cell));
	return cell->len == 0 || (*cell->at != '#' && !in->replaced) ||
	    !is_damaged(in, i, *cell) || !wants_values(s->reader.type);
}

/* R-IMPORT-26: once, &amp;lt; becomes &lt;. */
static struct slice
decode(struct intake *in, size_t i, struct slice cell,
    struct intake_row *row)
{
	struct buffer text = { 0 };
	char quoted[120];

	if (!entity_decode(&text, cell)) {
		buffer_release(&text);
		return cell;
	}
	if (!in->decoded && row->note_count < INTAKE_NOTES) {
		in->decoded = true;
		snprintf(row->notes[row->note_count++], INTAKE_NOTE,
		    say("column \"%.*s\": HTML entities, as in \"%s\", are "
		    "decoded"),
		    SLICE_PRINT(in->columns->columns[i].header),
		    fault_quote(quoted, sizeof(quoted), cell));
	}
	cell = arena_copy(&in->scratch, buffer_slice(&text));
	buffer_release(&text);
	return cell;
}

/* The text of a cell that was read otherwise than it stands. */
static void
keep_text(struct intake *in, const struct plan_source *s, struct slice cell)
{
	if (s->text_to != PLAN_NONE && in->cells[s->text_to].len == 0)
		in->cells[s->text_to] = cell;
}

/*
 * bis 31.12.2026: the day alone is read.  True where the cell says how long
 * the offer stands, which is reckoned once its day is known.
 */
static bool
take_span(struct intake *in, size_t i, struct slice *cell)
{
	const struct plan_source *s = &in->plan->sources[i];
	const struct validity *v = in->plan->shared.validity;
	struct slice day = *cell;

	if (validity_read(v, *cell, &in->span)) {
		in->span_column = i;
		in->span_cell = *cell;
		return true;
	}
	if (validity_day(v, &day)) {
		keep_text(in, s, *cell);
		*cell = day;
	}
	return false;
}

/* 30 days are from the day of the quote on; without that they are a text. */
static void
work_out_span(struct intake *in, struct intake_row *row)
{
	const struct plan_source *s;
	int32_t day;

	if (in->span_column == COLUMN_ABSENT)
		return;
	s = &in->plan->sources[in->span_column];
	if (date_parse_iso(at(in, AT_QUOTED), &day) != VALUE_OK) {
		keep_unclear(in, in->span_column, in->span_cell, "bad-date",
		    "the day of the quote is not known; write a date as "
		    "2024-04-22", row);
		return;
	}
	keep_text(in, s, in->span_cell);
	in->cells[s->to] = slice_of(date_format_iso(in->until,
	    validity_end(in->span, day)));
}

static enum intake_verdict
take_cell(struct intake *in, size_t i, struct slice cell,
    struct intake_row *row)
{
	struct plan_source *s = &in->plan->sources[i];
	struct cell_result result;
	enum intake_verdict verdict = INTAKE_KEEP;

	if (in->entities && s->reader.type != CELL_OTHER)
		cell = decode(in, i, cell, row);
	cell = slice_trim(cell);
	if (cell.len > 0 && (in->watchful || looks_odd(cell)) &&
	    !tidy(in, i, &cell)) {
		if (s->raw_to != PLAN_NONE && in->cells[s->raw_to].len == 0)
			in->cells[s->raw_to] = cell;
		return INTAKE_KEEP;
	}
	if (s->until && take_span(in, i, &cell))
		return INTAKE_KEEP;
	switch (cell_read(&s->reader, cell, &in->scratch, &result)) {
	case CELL_UNCLEAR:
		if (!s->keeps)
			return reject_value(row, i, result.code, cell,
			    result.remedy);
		keep_unclear(in, i, cell, result.code, result.remedy, row);
		break;
	case CELL_SOFT:
		verdict = take_soft(in, i, cell, result.value, row);
		break;
	case CELL_FINE:
		if (result.keep)
			keep_more(in, i, cell, &result, row);
		break;
	}
	if (s->closes && cell_closes(&in->plan->shared, cell) &&
	    in->plan->at[AT_CLOSED] != PLAN_NONE)
		in->cells[in->plan->at[AT_CLOSED]] = SLICE("yes");
	if (s->reader.type == CELL_BOOL)
		join_flag(in, s->to, result.value);
	else if (in->columns->columns[i].joined ||
	    s->reader.type == CELL_IM || s->reader.type == CELL_EMAILS)
		join_list(in, s->to, result.value);
	else if (result.value.len > 0)
		in->cells[s->to] = result.value;
	if (s->keeps_words && s->text_to != PLAN_NONE &&
	    !slice_equal(result.value, cell) &&
	    in->cells[s->text_to].len == 0)
		in->cells[s->text_to] = cell;
	if (s->raw_to != PLAN_NONE && !slice_equal(result.value, cell) &&
	    in->cells[s->raw_to].len == 0)
		in->cells[s->raw_to] = cell;
	if (result.beside.len > 0 && verdict == INTAKE_KEEP)
		verdict = place_beside(in, i, cell, &result, row);
	return verdict;
}

/* The currency of the record, before its sums are read. */
static void
read_row_currency(struct intake *in, const struct record *record)
{
	struct cell_shared *shared = &in->plan->shared;
	size_t i;

	if (in->plan->at[AT_CURRENCY] == PLAN_NONE)
		return;
	shared->row_currency = in->options->currency;
	in->row_code = in->money_code = SLICE_EMPTY;
	for (i = 0; i < in->plan->source_count; i++) {
		struct slice code;

		if (in->plan->sources[i].reader.type == CELL_CURRENCY &&
		    money_currency_find(shared->currencies, slice_trim(
		    record_value(record, i)), &code) == VALUE_OK)
			shared->row_currency = in->row_code = code;
	}
}

/* A column that nobody knows: its cells keep their blanks. */
static void
take_other(struct intake *in, size_t i, struct slice cell)
{
	const struct plan_source *s = &in->plan->sources[i];

	if (cell.len == 0 || s->to == PLAN_NONE)
		return;
	in->cells[s->to] = *cell.at == '\'' || *cell.at == '=' ||
	    *cell.at == '#' || cell.at[cell.len - 1] == '\t' ||
	    in->replaced ? undress_other(in, i, cell) : cell;
}

/* Whether it is known what alone a cell becomes, as replies.h remembers. */
static inline bool
is_known(const struct plan_source *s, struct slice raw, struct slice *value)
{
	struct cell_result result;
	enum cell_outcome outcome;

	if (!s->alone || s->reader.replies == NULL ||
	    !replies_find(s->reader.replies, raw, &outcome, &result) ||
	    outcome != CELL_FINE || result.beside.len > 0)
		return false;
	*value = result.value;
	return true;
}

/*
 * Takes the cells from column i on that are empty, as they should be, or
 * known; the first that is none of these, or the number of columns.
 */
static size_t
take_plain(struct intake *in, const struct record *record, size_t i)
{
	const struct plan_source *s = &in->plan->sources[i];
	size_t width = in->plan->source_count;
	size_t count = record->count < width ? record->count : width;
	const uint32_t *ends = record->ends;
	struct slice *cells = in->cells;
	const char *base = record->base;
	uint32_t from = i == 0 ? record->start : ends[i - 1] + 1;

	for (; i < count; i++, s++) {
		struct slice raw = { base + from, ends[i] - from };

		from = ends[i] + 1;
		if (raw.len == 0)
			continue;
		if (!plain_has_ends(raw))
			return i;
		if ((plain_may_be_nothing(raw) ||
		    s->look == LOOK_CAREFULLY ||
		    (s->look == LOOK && !plain_is_cell(&s->reader, raw))) &&
		    !is_known(s, raw, &raw))
			return i;
		if (raw.len > 0)
			cells[s->to] = raw;
	}
	return width;
}

static enum intake_verdict
take_odd(struct intake *in, const struct record *record, size_t i,
    struct intake_row *row)
{
	struct slice cell = record_value(record, i);

	if (in->plan->sources[i].reader.type != CELL_OTHER)
		return take_cell(in, i, cell, row);
	take_other(in, i, cell);
	return INTAKE_KEEP;
}

static enum intake_verdict
take_cells(struct intake *in, const struct record *record,
    struct intake_row *row)
{
	enum intake_verdict verdict = INTAKE_KEEP;
	size_t i;

	if (in->id_column != COLUMN_ABSENT)
		idset_expect(in->own_ids,
		    slice_trim(record_value(record, in->id_column)));
	read_row_currency(in, record);
	for (i = 0; i < in->plan->source_count && verdict == INTAKE_KEEP;
	    i++) {
		if (!in->watchful)
			i = take_plain(in, record, i);
		if (i < in->plan->source_count)
			verdict = take_odd(in, record, i, row);
	}
	if (in->money_code.len > 0)
		set_if_empty(in, AT_CURRENCY, in->money_code);
	return verdict;
}

/* The first of the other addresses is the address where there is none. */
static void
promote_mail(struct intake *in)
{
	struct slice rest = at(in, AT_EMAIL_ALT), first;

	first = slice_cut(&rest, ';');
	if (first.len == 0 || !email_is_valid(first))
		return;
	set(in, AT_EMAIL, first);
	set(in, AT_EMAIL_ALT, rest.at != NULL ? rest : SLICE_EMPTY);
}

static void
work_out_mail(struct intake *in)
{
	struct slice email;

	if (at(in, AT_EMAIL).len == 0 && at(in, AT_EMAIL_ALT).len > 0)
		promote_mail(in);
	email = at(in, AT_EMAIL);
	if (email.len > 0)
		set(in, AT_EMAIL_FREE, freemail_has(in->freemail,
		    freemail_domain(email)) ? SLICE("yes") : SLICE("no"));
}

/* Notes stand behind each other, set off by a semicolon. */
static void
add_note(struct intake *in, struct slice note)
{
	size_t to = in->plan->at[AT_PHONE_NOTE];

	if (to != PLAN_NONE && note.len > 0 &&
	    !slice_is_listed(note, in->cells[to], ';'))
		join_list(in, to, note);
}

/*
 * R-IMPORT-30: the numbers behind the first go to phone_2 and phone_3; where
 * one finds no room there, all stay where they are.
 */
static void
spread_numbers(struct intake *in, enum plan_place place, struct slice first,
    struct slice rest, struct slice region)
{
	static const enum plan_place rooms[] = { AT_PHONE_2, AT_PHONE_3 };
	enum { ROOMS = 2 };
	struct slice others[ROOMS];
	struct phone_reading next;
	size_t count = 0, free = 0, i, used = 0;

	while (phone_next(in->plan->shared.phones, &rest, region, &next)) {
		if (next.digits == 0)
			continue;
		if (count == ROOMS)
			return;
		others[count++] = next.text;
	}
	for (i = 0; i < ROOMS; i++)
		free += in->plan->at[rooms[i]] != PLAN_NONE &&
		    at(in, rooms[i]).len == 0;
	if (count == 0 || free < count)
		return;
	set(in, place, first);
	for (i = 0; i < ROOMS && used < count; i++)
		if (in->plan->at[rooms[i]] != PLAN_NONE &&
		    at(in, rooms[i]).len == 0)
			set(in, rooms[i], others[used++]);
}

static void
read_phone(struct intake *in, enum plan_place place, enum plan_place e164,
    struct slice region, struct phone_reading *reading)
{
	struct slice rest = at(in, place);

	*reading = (struct phone_reading){ .state = PHONE_NONE,
		.text = SLICE_EMPTY, .note = SLICE_EMPTY };
	if (rest.len == 0)
		return;
	phone_read(in->plan->shared.phones, rest, region, reading);
	if (reading->state == PHONE_DAMAGED)
		flag(in, FLAG_PHONE_DAMAGED);
	else if (reading->state == PHONE_UNCLEAR ||
	    (reading->state == PHONE_NONE && is_filled(in, place)))
		flag(in, FLAG_PHONE_UNCLEAR);
	if (reading->e164[0] != '\0')
		set(in, e164, slice_of(reading->e164));
	if (reading->digits > 0)
		add_note(in, reading->note);
	if (reading->several && phone_next(in->plan->shared.phones, &rest,
	    region, reading))
		spread_numbers(in, place, reading->text, rest, region);
}

/* The first of the other numbers is the phone where there is none. */
static void
promote_phone(struct intake *in)
{
	static const enum plan_place places[] = { AT_PHONE, AT_PHONE_2,
		AT_PHONE_3 };
	struct slice numbers[3];
	size_t count = 0, i;

	if (is_filled(in, AT_PHONE))
		return;
	for (i = 1; i < 3; i++)
		if (is_filled(in, places[i]))
			numbers[count++] = at(in, places[i]);
	if (count == 0 || in->plan->at[AT_PHONE] == PLAN_NONE)
		return;
	for (i = 0; i < 3; i++)
		set(in, places[i], i < count ? numbers[i] : SLICE_EMPTY);
}

/* Mobile, Work, "* Home": what a number of an address book is. */
static struct slice
label_of(struct intake *in, const struct record *record, size_t label)
{
	struct slice cell = slice_trim(record_value(record, label - 1));

	while (cell.len > 0 && *cell.at == '*')
		cell = slice_trim((struct slice){ cell.at + 1, cell.len - 1 });
	return words_find(in->labels, cell, NULL);
}

/* Takes a number that is of a mobile or a fax; false: it is of a phone. */
static bool
place_labelled(struct intake *in, struct slice label, struct slice number)
{
	if (slice_is(label, "fax") && in->plan->at[AT_FAX] != PLAN_NONE) {
		join_list(in, in->plan->at[AT_FAX], number);
		return true;
	}
	if (!slice_is(label, "mobile") || at(in, AT_MOBILE).len > 0 ||
	    in->plan->at[AT_MOBILE] == PLAN_NONE)
		return false;
	set(in, AT_MOBILE, number);
	return true;
}

enum { LABELLED_MOST = 3 };

/* Work and main first, home and other last; the order stays otherwise. */
static void
sort_labelled(struct slice *numbers, int *ranks, size_t count)
{
	size_t i, j;

	for (i = 1; i < count; i++)
		for (j = i; j > 0 && ranks[j] < ranks[j - 1]; j--) {
			struct slice number = numbers[j];
			int rank = ranks[j];

			numbers[j] = numbers[j - 1];
			ranks[j] = ranks[j - 1];
			numbers[j - 1] = number;
			ranks[j - 1] = rank;
		}
}

/* R-IMPORT-29: each number goes where its label says. */
static void
follow_labels(struct intake *in, const struct record *record)
{
	static const enum plan_place places[LABELLED_MOST] = { AT_PHONE,
		AT_PHONE_2, AT_PHONE_3 };
	struct slice numbers[LABELLED_MOST];
	int ranks[LABELLED_MOST];
	size_t count = 0, used = 0, i;

	for (i = 0; i < in->width && count < LABELLED_MOST; i++) {
		size_t label = in->columns->columns[i].label;
		size_t to = in->plan->sources[i].to;
		struct slice number, what;

		if (label == 0 || to == PLAN_NONE || in->cells[to].len == 0)
			continue;
		number = in->cells[to];
		in->cells[to] = SLICE_EMPTY;
		what = label_of(in, record, label);
		if (place_labelled(in, what, number))
			continue;
		ranks[count] = slice_is(what, "work") ? 1 :
		    slice_is(what, "home") ? 3 : 2;
		numbers[count++] = number;
	}
	sort_labelled(numbers, ranks, count);
	for (i = 0; i < LABELLED_MOST && used < count; i++)
		if (in->plan->at[places[i]] != PLAN_NONE &&
		    at(in, places[i]).len == 0)
			set(in, places[i], numbers[used++]);
}

static void
work_out_phones(struct intake *in)
{
	struct slice region = at(in, AT_COUNTRY);

	if (!phones_has_region(in->plan->shared.phones, region))
		region = in->options->country;
	promote_phone(in);
	read_phone(in, AT_PHONE, AT_PHONE_E164, region, &in->phone);
	read_phone(in, AT_MOBILE, AT_MOBILE_E164, region, &in->mobile);
	if (in->phone.text.len == 0 && at(in, AT_PHONE_2).len > 0) {
		promote_phone(in);
		read_phone(in, AT_PHONE, AT_PHONE_E164, region, &in->phone);
	}
	if (in->phone.extension[0] != '\0')
		set_if_empty(in, AT_PHONE_EXT, slice_of(in->phone.extension));
}

/* R-IMPORT-12; a phrase that is not understood is told. */
static void
work_out_months(struct intake *in, struct intake_row *row)
{
	struct slice phrase = at(in, AT_HORIZON);
	size_t column;
	int32_t months;
	char quoted[120], *note;

	if (phrase.len == 0 || at(in, AT_MONTHS).len > 0)
		return;
	if (horizon_parse(in->horizons, phrase, &months) == VALUE_OK) {
		set(in, AT_MONTHS, slice_of(horizon_format(in->months,
		    months)));
		return;
	}
	flag(in, FLAG_HORIZON_UNCLEAR);
	column = intake_columns_find(in->columns, "buy_horizon");
	note = column == COLUMN_ABSENT ? NULL : new_note(in, column, row);
	if (note == NULL)
		return;
	snprintf(note, INTAKE_NOTE,
	    say("column \"%.*s\": no time of purchase is known for \"%s\" and "
	    "other words; add them to the table horizon (--print-table, "
	    "--table)"),
	    SLICE_PRINT(in->columns->columns[column].header),
	    fault_quote(quoted, sizeof(quoted), phrase));
}

static bool
ends_in_han(struct slice s)
{
	uint32_t c;

	return s.len >= 3 && text_decode((struct slice){ s.at + s.len - 3,
	    3 }, &c) == 3 && text_is_han(c);
}

static void
add_if_empty(struct intake *in, enum plan_place place, struct slice found)
{
	if (found.len > 0)
		set_if_empty(in, place, found);
}

/* Cells that hold two things, taken apart where that is certain. */
static void
take_mixes(struct intake *in, const struct record *record)
{
	struct mixed mixed;
	size_t i;

	for (i = 0; i < in->width; i++) {
		enum intake_mix kind = in->columns->columns[i].mix;
		struct slice cell = slice_trim(record_value(record, i));

		if (kind == MIX_NONE || cell.len == 0)
			continue;
		if (!(kind == MIX_REACH ?
		    split_reach(cell, &in->scratch, &mixed) :
		    split_name(in->mix, cell, &mixed)))
			flag(in, kind == MIX_REACH ? FLAG_CONTACT_UNCLEAR :
			    FLAG_NAME_UNCLEAR);
		add_if_empty(in, AT_EMAIL, mixed.email);
		add_if_empty(in, AT_PHONE, mixed.phone);
		add_if_empty(in, AT_CONTACT, mixed.name);
		add_if_empty(in, AT_NOTE, mixed.remark);
		if (mixed.others.len > 0)
			join_list(in, in->plan->at[AT_EMAIL_ALT],
			    mixed.others);
	}
}

/* First and last name in the order of their script. */
static void
work_out_name(struct intake *in)
{
	struct slice first = at(in, AT_FIRST), last = at(in, AT_LAST);
	bool han = ends_in_han(first) && ends_in_han(last);
	struct slice a = han ? last : first, b = han ? first : last;
	size_t gap = !han && a.len > 0 && b.len > 0;
	char *text;

	if (a.len + b.len == 0 || at(in, AT_CONTACT).len > 0)
		return;
	text = arena_bytes(&in->scratch, a.len + gap + b.len);
	memcpy(text, a.at, a.len);
	text[a.len] = ' ';
	memcpy(text + a.len + gap, b.at, b.len);
	set(in, AT_CONTACT, (struct slice){ text, a.len + gap + b.len });
}

static void
fill_event(struct intake *in)
{
	char text[11];

	if (in->options->event.len > 0)
		set_if_empty(in, AT_EVENT, in->options->event);
	if (in->options->event_end != DATE_NONE &&
	    at(in, AT_EVENT_END).len == 0)
		set(in, AT_EVENT_END, arena_copy(&in->scratch, slice_of(
		    date_format_iso(text, in->options->event_end))));
}

static bool
reaches(const struct intake *in, enum plan_place place,
    const struct phone_reading *reading)
{
	/* 8.61E+12 is damaged, not missing: the lead is kept and flagged. */
	return reading->e164[0] != '\0' || (at(in, place).len > 0 &&
	    (reading->digits >= PHONE_DIGITS_LEAST ||
	    reading->state == PHONE_DAMAGED));
}

/*
 * Whether the website is somebody's page of a platform, linkedin.com/in/NAME:
 * no domain of theirs (R-DEDUPE-12), but a way to them.
 */
static bool
has_profile(struct intake *in)
{
	struct slice url = at(in, AT_WEBSITE), host, rest;

	host = domain_host(url, &in->scratch);
	if (host.len == 0 || !domains_is_platform(in->domains, host))
		return false;
	rest = url;
	if (slice_find(url, ':') != NULL)
		slice_cut(&rest, ':');
	while (rest.len > 0 && *rest.at == '/')
		rest = (struct slice){ rest.at + 1, rest.len - 1 };
	slice_cut(&rest, '/');
	return rest.at != NULL && rest.len > 0;
}

/* R-IMPORT-15 */
static enum intake_verdict
check_identity(struct intake *in, struct intake_row *row)
{
	bool named = is_filled(in, AT_COMPANY) || is_filled(in, AT_CONTACT);
	bool reached = at(in, AT_EMAIL).len > 0 ||
	    reaches(in, AT_PHONE, &in->phone) ||
	    reaches(in, AT_MOBILE, &in->mobile) || is_filled(in, AT_IM) ||
	    at(in, AT_DOMAIN).len > 0 || has_profile(in);

	if (named && reached)
		return INTAKE_KEEP;
	if (in->options->keep_incomplete) {
		set(in, AT_STATUS, SLICE("invalid"));
		flag(in, FLAG_INCOMPLETE);
		return INTAKE_KEEP;
	}
	if (!named)
		return reject(row, COLUMN_ABSENT, "no-identity", "neither "
		    "company nor contact name; add one, or keep it with "
		    "--keep-incomplete");
	return reject(row, COLUMN_ABSENT, "no-channel", "no e-mail, phone, "
	    "mobile, im or website that works; add one, or keep it with "
	    "--keep-incomplete");
}

/* Who asked to be deleted does not come back with the next list (R-FORGET-02). */
static enum intake_verdict
check_forgotten(struct intake *in, struct intake_row *row)
{
	struct forgotten *forgotten = in->options->forgotten;

	if (forgotten == NULL || (!forgotten_has_email(forgotten,
	    at(in, AT_EMAIL)) && !forgotten_has_email(forgotten,
	    at(in, AT_EMAIL_ALT)) && !forgotten_has_phone(forgotten,
	    at(in, AT_PHONE_E164)) && !forgotten_has_phone(forgotten,
	    at(in, AT_MOBILE_E164))))
		return INTAKE_KEEP;
	return reject(row, COLUMN_ABSENT, "forgotten", "a person who asked to "
	    "be deleted; delete the row, and do not write to them");
}

/* The way to reach somebody, in the form in which leads are compared. */
static void
add_channel(struct intake *in, struct buffer *key)
{
	matchkey_email(key, at(in, AT_EMAIL));
	/* Many numbers are 8.61E+12 in the end: that is nobody's. */
	if (key->len == 0 && in->phone.digits > 0)
		matchkey_phone(key, slice_of(in->phone.e164),
		    at(in, AT_PHONE));
	if (key->len == 0 && in->mobile.digits > 0)
		matchkey_phone(key, slice_of(in->mobile.e164),
		    at(in, AT_MOBILE));
}

/*
 * R-IMPORT-11: what the id is a hash of, which two people never share: a
 * mailbox and a switchboard have several, so that the name counts with them.
 */
static struct slice
identity_key(struct intake *in, const struct record *record)
{
	struct buffer *key = &in->key;
	bool mail, reached;
	size_t from;

	key->len = 0;
	add_channel(in, key);
	reached = key->len > 0;
	mail = reached && memchr(key->data, '@', key->len) != NULL;
	from = key->len;
	if (reached && is_filled(in, AT_CONTACT)) {
		buffer_add_byte(key, '\t');
		matchkey_person(key, at(in, AT_CONTACT));
	} else if (reached && !mail && is_filled(in, AT_COMPANY)) {
		buffer_add(key, SLICE("\t\t"));
		matchkey_company(key, in->forms, at(in, AT_COMPANY));
	} else if (!reached) {
		matchkey_company(key, in->forms, at(in, AT_COMPANY));
		buffer_add_byte(key, '\t');
		matchkey_person(key, at(in, AT_CONTACT));
		if (key->len == 1)	/* nothing known: no two are the same */
			buffer_format(key, "%.*s:%lu",
			    SLICE_PRINT(in->options->file), record->line);
	}
	/* A name of nothing but signs is none. */
	if (reached && key->len == from + 1)
		key->len = from;
	return buffer_slice(key);
}

/* The id of an earlier file, where the person stands in it (R-IMPORT-33). */
static bool
keep_known_id(struct intake *in, const struct record *record)
{
	struct known *known = in->options->known;
	const struct known_person who = {
		.name = is_filled(in, AT_CONTACT) ? at(in, AT_CONTACT) :
		    SLICE_EMPTY,
		.email = at(in, AT_EMAIL),
		.phone = at(in, AT_PHONE), .mobile = at(in, AT_MOBILE),
		.phone_e164 = slice_of(in->phone.e164),
		.mobile_e164 = slice_of(in->mobile.e164),
	};
	struct slice own = at(in, AT_LEAD_ID), kept;

	if (own.len > 0 && known_is_own(known, own))
		return false;
	if (own.len == 0) {
		hash_format_id(in->id, hash_fnv(identity_key(in, record)));
		own = slice_of(in->id);
	}
	kept = known_again(known, own);
	if (kept.len == 0) {
		kept = known_take(known, &who);
		if (kept.len == 0)
			return false;
		if (!slice_equal(own, kept))
			known_note(known, own, kept);
	}
	idset_add(in->own_ids, kept);
	set(in, AT_LEAD_ID, kept);
	return true;
}

static void
give_id(struct intake *in, const struct record *record)
{
	struct slice own = at(in, AT_LEAD_ID);

	if (own.len > 0 && !(in->flags & 1u << FLAG_ID_DAMAGED)) {
		if (hash_is_id(own) || idset_add(in->own_ids, own))
			return;
		flag(in, FLAG_ID_REPEATED);
		in->repeated = own;
	} else if (own.len > 0) {
		in->repeated = own;
	}
	idset_name(in->made_ids, identity_key(in, record), in->id);
	set(in, AT_LEAD_ID, slice_of(in->id));
}

/* FLAG:COLUMN, the column by its name in the output, perhaps =TEXT. */
static char *
put_cell_flags(const struct intake *in, struct slice old, char *text,
    char *to)
{
	struct buffer item = { 0 };
	size_t i;

	for (i = 0; i < in->told_count; i++) {
		const struct cell_flag *f = &in->told[i];
		struct slice rest = f->text;

		item.len = 0;
		buffer_format(&item, "%s:%.*s", flag_names[f->flag],
		    SLICE_PRINT(in->columns->columns[f->column].name));
		if (rest.len > 0)
			buffer_add_byte(&item, '=');
		for (; rest.len > 0; rest.at++, rest.len--)
			buffer_add_byte(&item, *rest.at == ';' ? ',' :
			    *rest.at);
		if (slice_is_listed(buffer_slice(&item), old, ';'))
			continue;
		if (to > text)
			*to++ = ';';
		memcpy(to, item.data, item.len);
		to += item.len;
	}
	buffer_release(&item);
	return to;
}

/* Old flags stay; an id that was not used stands behind its flag. */
static void
write_flags(struct intake *in)
{
	struct slice old = at(in, AT_FLAGS);
	size_t room = old.len + in->repeated.len + FLAGS_TEXT, i;
	char *text, *to;

	if (in->flags == 0)
		return;
	for (i = 0; i < in->told_count; i++)
		room += in->columns->columns[in->told[i].column].name.len +
		    in->told[i].text.len + FLAG_NAME_MOST;
	text = to = arena_bytes(&in->scratch, room);
	memcpy(to, old.at, old.len);
	to += old.len;
	for (i = 0; i < FLAG_COUNT; i++) {
		struct slice name = slice_of(flag_names[i]);

		if (i >= FLAG_CELL_DAMAGED && i <= FLAG_BOOL_UNCLEAR)
			continue;	/* with their columns */
		if (!(in->flags >> i & 1) || slice_is_listed(name, old, ';'))
			continue;
		if (to > text)
			*to++ = ';';
		memcpy(to, name.at, name.len);
		to += name.len;
		if (in->repeated.len > 0 &&
		    (i == FLAG_ID_REPEATED || i == FLAG_ID_DAMAGED)) {
			*to++ = ':';
			memcpy(to, in->repeated.at, in->repeated.len);
			to += in->repeated.len;
		}
	}
	set(in, AT_FLAGS, slice_between(text, put_cell_flags(in, old, text, to)));
}

/* --explain: the rules of the flags and a sentence for each. */
static void
explain(struct intake *in)
{
	struct buffer rules = { 0 }, why = { 0 };
	size_t row;
	int i;

	for (i = 0; i < FLAG_COUNT; i++) {
		if (!(in->flags >> i & 1))
			continue;
		for (row = 0; row < table_rows(in->flag_table); row++) {
			if (!slice_is(table_text(in->flag_table, row, FLAG),
			    flag_names[i]))
				continue;
			if (rules.len > 0)
				buffer_add_byte(&rules, ';');
			buffer_add(&rules, table_text(in->flag_table, row,
			    RULE));
			if (why.len > 0)
				buffer_add(&why, SLICE("; "));
			buffer_add(&why, table_text(in->flag_table, row,
			    in->options->lang == 0 ? EN : ZH));
		}
	}
	set(in, AT_RULE, arena_copy(&in->scratch, buffer_slice(&rules)));
	set(in, AT_WHY, arena_copy(&in->scratch, buffer_slice(&why)));
	buffer_release(&rules);
	buffer_release(&why);
}

/* R-IMPORT-14; a record that was imported before keeps where it is from. */
static void
write_provenance(struct intake *in, const struct record *record)
{
	if (at(in, AT_FILE).len > 0 && at(in, AT_LINE).len > 0)
		return;
	set(in, AT_FILE, in->options->file);
	set(in, AT_LINE, (struct slice){ in->line, number_format(in->line,
	    (int64_t)record->line, 0, true) });
}

static void
work_out(struct intake *in, struct intake_row *row)
{
	struct slice domain = at(in, AT_WEBSITE);

	work_out_mail(in);
	work_out_phones(in);
	work_out_months(in, row);
	work_out_name(in);
	if (domain.len > 0)
		domain = domain_of_url(in->domains, domain, &in->scratch);
	if (domain.len > 0)
		set(in, AT_DOMAIN, domain);
}

static void
clear(struct intake *in)
{
	if (in->scratch.total > 0)
		arena_reset(&in->scratch);
	memcpy(in->cells, in->empty, in->plan->count * sizeof(*in->cells));
	in->flags = 0;
	in->told_count = 0;
	in->span_column = COLUMN_ABSENT;
	in->repeated = SLICE_EMPTY;
}

/* A quote that is not of ="0123" was kept as text. */
static bool
has_stray_quote(const struct record *record)
{
	size_t i;

	for (i = 0; i < record->count; i++) {
		struct slice cell = slice_trim(record_value(record, i));

		if (slice_find(cell, '"') != NULL &&
		    dialect_bare(cell).len == cell.len)
			return true;
	}
	return false;
}

/* Cells too many or too few (R-IMPORT-05). */
static enum intake_verdict
check_shape(struct intake *in, const struct record *record,
    struct intake_row *row)
{
	size_t width = in->width, i;

	if (record->flaw == RECORD_UNREADABLE)
		return reject(row, COLUMN_ABSENT, "unreadable", "no CSV: a "
		    "quote that is never closed, or a NUL byte; mend the line");
	if (record->flaw == RECORD_REPAIRED && has_stray_quote(record))
		flag(in, FLAG_REPAIRED);
	if (record->count == 1 && width > 2 && !in->options->keep_incomplete)
		return reject(row, COLUMN_ABSENT, "note-row", "a line of one "
		    "cell where the header has %zu: a note beside the table, "
		    "no record", width);
	if (record->count < width)
		flag(in, FLAG_SHORT);
	for (i = width; i < record->count; i++)
		if (slice_trim(record_value(record, i)).len > 0)
			return reject(row, COLUMN_ABSENT, "long-row",
			    "%u cells where the header has %zu; quote the "
			    "cell that holds a delimiter", record->count,
			    width);
	return INTAKE_KEEP;
}

/* The record as the rules file leaves it (R-IMPORT-13). */
static enum intake_verdict
follow_rules(struct intake *in, const struct record **record,
    struct record *changed, struct intake_row *row)
{
	if (in->options->rules == NULL)
		return INTAKE_KEEP;
	if (!rulerun_apply(in->options->rules, *record, changed, row->text,
	    sizeof(row->text))) {
		row->column = COLUMN_ABSENT;
		row->code = "rule";
		return INTAKE_REJECT;
	}
	*record = changed;
	return INTAKE_KEEP;
}

enum intake_verdict
intake_record(struct intake *in, const struct record *record,
    struct intake_row *row)
{
	enum intake_verdict verdict;
	struct record changed;

	clear(in);
	row->cells = in->cells;
	row->note_count = 0;
	row->doubt = false;
	if (is_blank(record))
		return INTAKE_BLANK;
	if (is_header(in, record))
		return INTAKE_HEADER;
	if (is_total(in, record))
		return reject(row, COLUMN_ABSENT, "total-row",
		    "a line of totals, no record; remove it");
	in->replaced = damage_has_replacement(record_bytes(record));
	in->entities = entity_is_in(record_bytes(record));
	in->watchful = in->replaced || in->entities || in->options->spaced;
	verdict = check_shape(in, record, row);
	if (verdict == INTAKE_KEEP)
		verdict = follow_rules(in, &record, &changed, row);
	if (verdict == INTAKE_KEEP)
		verdict = take_cells(in, record, row);
	if (verdict != INTAKE_KEEP)
		return verdict;
	if (in->mixes)
		take_mixes(in, record);
	if (in->labels != NULL)
		follow_labels(in, record);
	fill_event(in);
	work_out_span(in, row);
	if (in->options->kind == COLUMNS_LEAD) {
		work_out(in, row);
		verdict = check_forgotten(in, row);
		if (verdict == INTAKE_KEEP)
			verdict = check_identity(in, row);
		if (verdict != INTAKE_KEEP)
			return verdict;
		if (in->options->known == NULL ||
		    !keep_known_id(in, record))
			give_id(in, record);
	}
	write_flags(in);
	if (in->options->explain) {
		explain(in);
		set(in, AT_ENCODING, in->options->encoding);
	}
	write_provenance(in, record);
	return INTAKE_KEEP;
}
