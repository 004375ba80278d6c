/*
 * deal.c - columns found once, words and numbers of a record after
 */
#include "funnel/deal.h"

#include <stdlib.h>

#include "base/date.h"
#include "set/memo.h"
#include "value/money.h"
#include "base/number.h"
#include "base/say.h"
#include "funnel/outcome.h"
#include "value/rates.h"
#include "rule/table.h"
#include "base/text.h"

enum {
	CURRENCIES_MOST = 64,	/* in one file */
	WORD_NONE = -1
};

enum { NOT_WON = STAGE_LOST + 1 };

enum {
	COL_AMOUNT, COL_CURRENCY, COL_STAGE, COL_PROBABILITY, COL_CLOSE,
	COL_CLOSED, COL_CREATED, COL_OUTCOME, COL_CATEGORY, COL_DEPOSIT,
	COL_EVIDENCE, COLS
};

static const char *const names[COLS] = {
	"amount", "currency", "stage", "probability", "expected_close",
	"closed_date", "created_date", "outcome", "forecast_category",
	"deposit_date", "evidence"
};

/* In the order of enum stage_kind and NOT_WON, of enum deal_category. */
static const char *const kinds[] = { "open", "won", "lost", "not_won" };
static const char *const categories[] = {
	"", "closed", "commit", "best_case", "pipeline", "omitted"
};

struct currency {
	char code[4];
	bool has_rate;
	struct rate rate;
};

/* Words of a column and what they stand for. */
struct words {
	struct slice key;
	int value;
};

struct deal_source {
	const struct deal_settings *settings;
	size_t column[COLS];
	struct arena arena;
	struct buffer scratch;
	struct buffer stage_names, stage_remedy;
	struct stages *schemes[STAGES_SCHEMES];	/* asked for a stage */
	struct memo *currency_memo, *outcome_memo, *category_memo;
	struct words *outcomes, *categories;
	size_t outcome_count, category_count;
	struct currencies *known;
	struct currency currencies[CURRENCIES_MOST];
	int currency_count;
	struct rates *rates;	/* or NULL */
	size_t group;		/* of fitted rates, or COLUMN_ABSENT */
	size_t fields[STAGES_FIELDS];	/* whose cells move them */
	size_t field_count;
};

static struct slice
word_key(struct buffer *scratch, struct slice word)
{
	size_t i;

	scratch->len = 0;
	if (!text_key(scratch, slice_trim(word)))
		return SLICE_EMPTY;
	for (i = 0; i < scratch->len; i++)
		if (scratch->data[i] == '_' || scratch->data[i] == '-')
			scratch->data[i] = ' ';
	return buffer_slice(scratch);
}

static int
index_of(const char *const *list, size_t count, struct slice word)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (slice_is(word, list[i]))
			return (int)i;
	return WORD_NONE;
}

/* Takes the words of one row into a list that grows by one each. */
static void
take_words(struct deal_source *d, struct slice words, int value,
    struct words **list, size_t *count)
{
	while (words.at != NULL) {
		struct slice word = slice_cut(&words, ';');
		struct slice key = word_key(&d->scratch, word);

		GROW_BY_ONE(*list, *count);
		(*list)[(*count)++] = (struct words){
		    arena_copy(&d->arena, key), value };
	}
}

static bool
open_words(struct deal_source *d, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "column", .type = TABLE_WORD },
		{ .name = "value", .type = TABLE_WORD },
		{ .name = "words", .type = TABLE_WORD },
	};
	struct table *t = table_open("deal-words", shape, 3, fault);
	size_t row;
	bool fits = t != NULL;

	for (row = 0; fits && row < table_rows(t); row++) {
		bool outcome = slice_is(table_text(t, row, 0), "outcome");
		struct slice value = table_text(t, row, 1);
		int index = outcome ? index_of(kinds, 4, value) :
		    index_of(categories, 6, value);

		fits = index != WORD_NONE;
		if (!fits)
			fault_set(fault, "%s:%lu: column \"value\": unknown; "
			    "keep the values of the built-in table",
			    table_file(t), table_line(t, row));
		else if (outcome)
			take_words(d, table_text(t, row, 2), index,
			    &d->outcomes, &d->outcome_count);
		else
			take_words(d, table_text(t, row, 2), index,
			    &d->categories, &d->category_count);
	}
	table_close(t);
	return fits;
}

static int
find_word(struct deal_source *d, struct memo *memo, const struct words *list,
    size_t count, struct slice cell)
{
	int64_t value = WORD_NONE;
	struct slice key;
	size_t i;

	if (memo_find(memo, cell, &value))
		return (int)value;
	value = WORD_NONE;
	key = word_key(&d->scratch, cell);
	for (i = 0; i < count && value == WORD_NONE; i++)
		if (slice_equal(list[i].key, key))
			value = list[i].value;
	memo_set(memo, cell, value);
	return (int)value;
}

/* The place of a currency code among those seen, or WORD_NONE. */
static int
take_currency(struct deal_source *d, struct slice cell)
{
	struct currency *c = &d->currencies[d->currency_count];
	struct slice code;
	int i;

	cell = slice_trim(cell);
	if (cell.len != 3 || money_currency_find(d->known, cell, &code) != VALUE_OK)
		return WORD_NONE;
	for (i = 0; i < d->currency_count; i++)
		if (slice_is(code, d->currencies[i].code))
			return i;
	if (d->currency_count == CURRENCIES_MOST)
		return WORD_NONE;
	*c = (struct currency){ .has_rate = true };
	memcpy(c->code, code.at, 3);
	c->rate.to = slice_of(c->code);
	c->rate.digits = c->rate.to_digits = money_digits(d->known, code);
	if (d->rates != NULL)
		c->has_rate = rates_find(d->rates, c->rate.to,
		    c->rate.digits, &c->rate);
	return d->currency_count++;
}

static int
find_currency(struct deal_source *d, struct slice cell)
{
	int64_t place;

	if (memo_find(d->currency_memo, cell, &place))
		return (int)place;
	place = take_currency(d, cell);
	memo_set(d->currency_memo, cell, place);
	return (int)place;
}

static bool
open_currencies(struct deal_source *d, struct fault *fault)
{
	const struct deal_settings *s = d->settings;

	d->known = money_currencies_open(fault);
	if (d->known == NULL)
		return false;
	if (s->rates != NULL) {
		d->rates = rates_open(s->rates, d->known, fault);
		if (d->rates == NULL)
			return false;
	}
	if (s->currency != NULL &&
	    take_currency(d, slice_of(s->currency)) == WORD_NONE)
		return fault_set(fault, "no currency \"%s\"; write a code "
		    "such as USD", s->currency);
	return true;
}

static bool
find_columns(struct deal_source *d, const struct columns *columns,
    struct fault *fault)
{
	const struct deal_settings *s = d->settings;
	size_t i;

	for (i = 0; i < COLS; i++)
		d->column[i] = columns_find(columns, names[i]);
	d->column[COL_AMOUNT] = columns_need(columns,
	    s->quantity ? "quantity" : "amount", fault);
	if (d->column[COL_AMOUNT] == COLUMN_ABSENT)
		return false;
	if (s->use_cell && d->column[COL_PROBABILITY] != COLUMN_ABSENT)
		return true;
	d->column[COL_STAGE] = columns_need(columns, "stage", fault);
	return d->column[COL_STAGE] != COLUMN_ABSENT;
}

/* A column by its name or by its header as it stands. */
static bool
find_named(const struct columns *columns, struct slice name, size_t *column,
    struct fault *fault)
{
	char text[80];
	size_t i;

	*column = COLUMN_ABSENT;
	if (name.len < sizeof(text)) {
		memcpy(text, name.at, name.len);
		text[name.len] = '\0';
		*column = columns_find(columns, text);
	}
	for (i = 0; *column == COLUMN_ABSENT && i < columns_count(columns);
	    i++)
		if (slice_equal(columns_header(columns, i), name))
			*column = i;
	return *column != COLUMN_ABSENT || fault_set(fault, "no column "
	    "\"%s\", by which the rates are told apart; leave the rows of "
	    "groups out", fault_quote(text, sizeof(text), name));
}

/* The columns that fitted rates are told apart by, and moved by. */
static bool
find_groups(struct deal_source *d, const struct columns *columns,
    struct fault *fault)
{
	const struct stages *stages = d->settings->stages;
	size_t i;

	if (!d->settings->fitted)
		return true;
	if (stages_group_column(stages).len > 0 && !find_named(columns,
	    stages_group_column(stages), &d->group, fault))
		return false;
	for (i = 0; i < stages_fields(stages); i++)
		if (!find_named(columns, stages_field(stages, i),
		    &d->fields[i], fault))
			return false;
	d->field_count = stages_fields(stages);
	return true;
}

static void
list_stages(struct deal_source *d)
{
	int count = stages_count(d->settings->stages), i;

	for (i = 0; i < count; i++)
		buffer_format(&d->stage_names, "%s%.*s", i > 0 ? ", " : "",
		    SLICE_PRINT(stages_at(d->settings->stages, i)->name));
	buffer_add_byte(&d->stage_names, '\0');
}

/* The built-in scheme that has a stage, or NULL. */
static const char *
find_scheme(struct deal_source *d, struct slice stage)
{
	struct fault unused;
	size_t i;

	for (i = 0; i < STAGES_SCHEMES; i++) {
		if (d->schemes[i] == NULL)
			d->schemes[i] = stages_open(stages_schemes[i],
			    &unused);
		if (d->schemes[i] != NULL && stages_find(d->schemes[i],
		    stage) != STAGE_UNKNOWN)
			return stages_schemes[i];
	}
	return NULL;
}

/* What to do about a stage that the scheme does not know. */
static const char *
tell_stages(struct deal_source *d, struct slice stage)
{
	const char *scheme = find_scheme(d, stage);

	d->stage_remedy.len = 0;
	if (scheme != NULL)
		buffer_format(&d->stage_remedy, say("--scheme %s has this "
		    "stage; or write one of %s"), scheme, d->stage_names.data);
	else
		buffer_format(&d->stage_remedy, say("write one of %s, or give "
		    "your own stages with --scheme FILE"),
		    d->stage_names.data);
	buffer_add_byte(&d->stage_remedy, '\0');
	return d->stage_remedy.data;
}

struct deal_source *
deal_open(const struct columns *columns, const struct deal_settings *settings,
    struct fault *fault)
{
	struct deal_source *d = xcalloc(1, sizeof(*d));

	d->settings = settings;
	d->group = COLUMN_ABSENT;
	d->currency_memo = memo_new();
	d->outcome_memo = memo_new();
	d->category_memo = memo_new();
	list_stages(d);
	if ((columns == NULL || (find_columns(d, columns, fault) &&
	    find_groups(d, columns, fault))) &&
	    open_words(d, fault) && open_currencies(d, fault))
		return d;
	deal_close(d);
	return NULL;
}

void
deal_close(struct deal_source *d)
{
	size_t i;

	if (d == NULL)
		return;
	memo_free(d->currency_memo);
	memo_free(d->outcome_memo);
	memo_free(d->category_memo);
	free(d->outcomes);
	free(d->categories);
	arena_release(&d->arena);
	buffer_release(&d->scratch);
	buffer_release(&d->stage_names);
	buffer_release(&d->stage_remedy);
	for (i = 0; i < STAGES_SCHEMES; i++)
		stages_close(d->schemes[i]);
	rates_close(d->rates);
	if (d->known != NULL)
		money_currencies_close(d->known);
	free(d);
}

static struct slice
cell_of(const struct deal_source *d, const struct record *record, int column)
{
	if (d->column[column] == COLUMN_ABSENT)
		return SLICE_EMPTY;
	return record_value(record, d->column[column]);
}

static bool
flawed(const struct deal_source *d, struct deal_flaw *flaw, int column,
    const char *code, const char *remedy)
{
	*flaw = (struct deal_flaw){ d->column[column], code, remedy };
	return false;
}

static bool
read_currency(struct deal_source *d, const struct record *record,
    struct deal *deal, int *place, struct deal_flaw *flaw)
{
	struct slice cell = cell_of(d, record, COL_CURRENCY);

	*place = WORD_NONE;
	deal->currency = SLICE_EMPTY;
	deal->digits = d->settings->quantity ? UNITS_PIECES :
	    MONEY_DIGITS_DEFAULT;
	if (d->settings->quantity)
		return true;
	if (slice_trim(cell).len > 0)
		*place = find_currency(d, cell);
	else if (d->settings->currency != NULL)
		*place = 0;
	else
		return true;
	if (*place == WORD_NONE)
		return flawed(d, flaw, COL_CURRENCY, "unknown-currency",
		    "write an ISO 4217 code such as USD");
	if (!d->currencies[*place].has_rate)
		return flawed(d, flaw, COL_CURRENCY, "no-rate",
		    "add a row for it to the rates file");
	deal->currency = d->currencies[*place].rate.to;
	deal->digits = d->currencies[*place].rate.to_digits;
	return true;
}

static bool
read_amount(struct deal_source *d, const struct record *record,
    struct deal *deal, struct deal_flaw *flaw)
{
	struct slice cell = cell_of(d, record, COL_AMOUNT);
	enum value_status status;
	unsigned digits;
	int place;

	if (!read_currency(d, record, deal, &place, flaw))
		return false;
	digits = place != WORD_NONE ? d->currencies[place].rate.digits :
	    units_digits(deal->digits);
	status = number_parse_decimal(cell, digits, &deal->amount);
	deal->has_amount = status == VALUE_OK;
	deal->original = status == VALUE_OK ? deal->amount : 0;
	deal->original_digits = digits;
	deal->original_currency = place == WORD_NONE ? SLICE_EMPTY :
	    slice_of(d->currencies[place].code);
	if (status == VALUE_OK && place != WORD_NONE &&
	    !rates_apply(&d->currencies[place].rate, &deal->amount))
		status = VALUE_RANGE;
	if (status == VALUE_OK && deal->amount < 0 &&
	    !d->settings->credit_notes)
		return flawed(d, flaw, COL_AMOUNT, "negative-amount",
		    "write 0 or more");
	if (status != VALUE_OK && status != VALUE_EMPTY)
		return flawed(d, flaw, COL_AMOUNT, "bad-amount",
		    "write a number such as 1234.50");
	return true;
}

static bool
read_date(const struct deal_source *d, const struct record *record,
    int column, int32_t *date, struct deal_flaw *flaw)
{
	enum value_status status;

	*date = DATE_NONE;
	if (d->column[column] == COLUMN_ABSENT)
		return true;
	status = date_parse_iso(record_value(record, d->column[column]),
	    date);
	if (status == VALUE_OK || status == VALUE_EMPTY)
		return true;
	return flawed(d, flaw, column, "bad-date",
	    "write a date such as 2024-04-22");
}

static bool
read_category(struct deal_source *d, const struct record *record,
    struct deal *deal, struct deal_flaw *flaw)
{
	struct slice cell = cell_of(d, record, COL_CATEGORY);
	int word;

	deal->category = DEAL_UNMARKED;
	if (slice_trim(cell).len == 0)
		return true;
	word = find_word(d, d->category_memo, d->categories,
	    d->category_count, cell);
	if (word == WORD_NONE)
		return flawed(d, flaw, COL_CATEGORY, "unknown-category",
		    "write commit, best_case, pipeline or omitted");
	deal->category = (enum deal_category)word;
	return true;
}

/* What computed probabilities are kept above (R-STAGE-20). */
enum { ONE_PERCENT = OUTCOME_SURE / 100, LEAST_COMPUTED = ONE_PERCENT / 2 };

/* The chance from the cell; has is false when it is empty or not in use. */
static bool
read_probability(const struct deal_source *d, const struct record *record,
    struct deal *deal, bool *has, struct deal_flaw *flaw)
{
	int64_t scaled;
	enum value_status status;

	*has = false;
	if (!d->settings->use_cell ||
	    d->column[COL_PROBABILITY] == COLUMN_ABSENT)
		return true;
	status = number_parse_decimal(cell_of(d, record, COL_PROBABILITY), 4,
	    &scaled);
	if (status == VALUE_EMPTY)
		return true;
	if (status != VALUE_OK || scaled < 0 || scaled > OUTCOME_SURE)
		return flawed(d, flaw, COL_PROBABILITY, "bad-probability",
		    "write a number from 0 to 100");
	/* A fraction read as per cent is out by a hundred. */
	if (scaled > 0 && scaled < ONE_PERCENT && scaled != LEAST_COMPUTED)
		return flawed(d, flaw, COL_PROBABILITY, "bad-probability",
		    "write percent, 20 and not 0.2; lead-import -k "
		    "opportunity makes it so");
	deal->chance = (int32_t)scaled;
	*has = true;
	return true;
}

/* What outcome says: enum stage_kind, NOT_WON, or WORD_NONE for nothing. */
static bool
read_outcome(struct deal_source *d, const struct record *record, int *outcome,
    struct deal_flaw *flaw)
{
	struct slice cell = cell_of(d, record, COL_OUTCOME);

	*outcome = WORD_NONE;
	if (slice_trim(cell).len == 0)
		return true;
	*outcome = find_word(d, d->outcome_memo, d->outcomes,
	    d->outcome_count, cell);
	return *outcome != WORD_NONE || flawed(d, flaw, COL_OUTCOME,
	    "unknown-outcome", "write open, won or lost");
}

static const char unknown_stage[] = "unknown-stage";

/* Open, won or lost; what to do about an unknown stage is the caller's. */
static bool
settle_kind(struct deal_source *d, struct deal *deal, int outcome,
    bool has_chance, struct deal_flaw *flaw)
{
	const struct stage *stage = deal->stage == STAGE_UNKNOWN ? NULL :
	    stages_at(d->settings->stages, deal->stage);
	int kind = outcome;

	if (kind == WORD_NONE || kind == NOT_WON) {
		bool open = has_chance && deal->chance > 0 &&
		    deal->chance < OUTCOME_SURE;

		if (stage == NULL && !open)
			return flawed(d, flaw, COL_STAGE, unknown_stage, NULL);
		kind = stage != NULL ? (int)stage->kind : STAGE_OPEN;
		if (outcome == NOT_WON && kind == STAGE_WON)
			return flawed(d, flaw, COL_OUTCOME, "stage-outcome",
			    "the stage says won; correct one of the two");
	}
	deal->kind = (enum stage_kind)kind;
	if (kind == STAGE_OPEN && !has_chance &&
	    (stage == NULL || stage->kind != STAGE_OPEN))
		return stage == NULL ?
		    flawed(d, flaw, COL_STAGE, unknown_stage, NULL) :
		    flawed(d, flaw, COL_STAGE, "stage-outcome", "an open deal "
		    "needs an open stage; correct one of the two");
	if (kind != STAGE_OPEN)
		deal->chance = kind == STAGE_WON ? OUTCOME_SURE : 0;
	else if (!has_chance)
		deal->chance = stage->chance;
	return true;
}

/* What a signed deal and an open one that is said to be certain count at. */
static void
settle_chance(struct deal_source *d, const struct record *record,
    struct deal *deal)
{
	const struct deal_settings *s = d->settings;
	bool won = deal->kind == STAGE_WON;

	deal->no_deposit = won && s->no_deposit > 0 &&
	    d->column[COL_DEPOSIT] != COLUMN_ABSENT &&
	    slice_trim(cell_of(d, record, COL_DEPOSIT)).len == 0 &&
	    !slice_is_listed(SLICE("deposit"),
	    cell_of(d, record, COL_EVIDENCE), ';');
	if (deal->no_deposit) {
		deal->kind = STAGE_OPEN;
		deal->chance = s->no_deposit;
	}
	deal->open_at_100 = deal->kind == STAGE_OPEN && s->chance_most > 0 &&
	    deal->chance == OUTCOME_SURE;
	if (deal->kind == STAGE_OPEN && s->chance_most > 0 &&
	    deal->chance > s->chance_most)
		deal->chance = s->chance_most;
}

/* That of stage, group or age, moved by what other cells say. */
static int32_t
fitted_chance(const struct deal_source *d, const struct record *record,
    const struct deal *deal)
{
	const struct stages *stages = d->settings->stages;
	int32_t chance = stages_chance(stages, deal->stage,
	    deal->created == DATE_NONE ? -1 :
	    d->settings->today - deal->created, d->group == COLUMN_ABSENT ?
	    SLICE_EMPTY : slice_trim(record_value(record, d->group)));
	double shift = 0;
	size_t i;

	for (i = 0; i < d->field_count; i++)
		shift += stages_shift(stages, i,
		    slice_trim(record_value(record, d->fields[i])));
	return d->field_count == 0 ? chance : stages_moved(stages, chance,
	    shift);
}

bool
deal_read(struct deal_source *d, const struct record *record,
    struct deal *deal, struct deal_flaw *flaw)
{
	struct slice stage = cell_of(d, record, COL_STAGE);
	bool has_chance;
	int outcome;

	deal->stage = stage.len == 0 ? STAGE_UNKNOWN :
	    stages_find(d->settings->stages, stage);
	if (!read_probability(d, record, deal, &has_chance, flaw) ||
	    !read_outcome(d, record, &outcome, flaw))
		return false;
	if (!settle_kind(d, deal, outcome, has_chance, flaw)) {
		if (flaw->code == unknown_stage)
			flaw->remedy = tell_stages(d, stage);
		return false;
	}
	if (!read_amount(d, record, deal, flaw) ||
	    !read_category(d, record, deal, flaw) ||
	    !read_date(d, record, COL_CLOSE, &deal->expected_close, flaw) ||
	    !read_date(d, record, COL_CLOSED, &deal->closed, flaw) ||
	    !read_date(d, record, COL_CREATED, &deal->created, flaw))
		return false;
	if (d->settings->fitted && deal->kind == STAGE_OPEN &&
	    deal->stage != STAGE_UNKNOWN)
		deal->chance = fitted_chance(d, record, deal);
	settle_chance(d, record, deal);
	return true;
}

int32_t
deal_end(const struct deal *deal)
{
	if (deal->kind == STAGE_OPEN)
		return DATE_NONE;
	return deal->closed != DATE_NONE ? deal->closed :
	    deal->expected_close;
}

unsigned
deal_digits(const struct deal_source *d, struct slice currency)
{
	unsigned digits;

	if (d->settings->quantity)
		return UNITS_PIECES;
	digits = money_digits(d->known, currency);
	return digits == MONEY_DIGITS_UNKNOWN ? MONEY_DIGITS_DEFAULT : digits;
}

enum value_status
deal_convert(struct deal_source *d, struct slice *currency, int64_t scaled,
    int64_t *minor)
{
	struct currency *c;
	int place;

	if (d->settings->quantity || currency->len == 0)
		return units_scale(scaled, deal_digits(d, SLICE_EMPTY), minor) ?
		    VALUE_OK : VALUE_RANGE;
	place = find_currency(d, *currency);
	if (place == WORD_NONE || !d->currencies[place].has_rate)
		return VALUE_BAD;
	c = &d->currencies[place];
	*currency = c->rate.to;
	return units_scale(scaled, c->rate.digits, minor) &&
	    rates_apply(&c->rate, minor) ? VALUE_OK : VALUE_RANGE;
}

const char *
deal_kind_word(enum stage_kind kind)
{
	return kinds[kind];
}

const char *
deal_category_word(enum deal_category category)
{
	return categories[category];
}
