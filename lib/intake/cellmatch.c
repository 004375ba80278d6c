/*
 * cellmatch.c - cellmatch.h: shares of forms, of words, of legal forms
 */
#include <stdlib.h>

#include "base/say.h"
#include "base/text.h"
#include "intake/cellmatch.h"
#include "intake/form.h"
#include "rule/words.h"
#include "set/nameset.h"
#include "value/company.h"
#include "value/guard.h"

/*
 * FORM_PCT: an alias falls when so few of the cells have its form (R-COL-06).
 */
enum { FORM_PCT = 10, OTHER_FORM_PCT = 90, LONG_DIGITS = 10 };

/* Share of the filled cells of a column that a test takes, in percent. */
struct share {
	size_t filled, taken;
	unsigned pct;
};

static struct share
finish_share(struct share share)
{
	share.pct = share.filled == 0 ? 0 :
	    (unsigned)(share.taken * 100 / share.filled);
	return share;
}

/* Cells that are one of some words, which are closed; false without any. */
static bool
count_listed(const struct naming *n, size_t column, struct words *words,
    struct share *share)
{
	size_t i;

	*share = (struct share){ 0, 0, 0 };
	if (words == NULL)
		return false;
	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = naming_cell(n, i, column);

		share->filled += cell.len > 0;
		share->taken += cell.len > 0 &&
		    words_find(words, cell, NULL).len > 0;
	}
	words_close(words);
	*share = finish_share(*share);
	return true;
}

static bool
count_legal_forms(const struct naming *n, size_t column, struct share *share,
    struct fault *fault)
{
	struct legal_forms *forms = company_legal_open(fault);
	size_t i;

	if (forms == NULL)
		return false;
	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = sample_cell(n->sample, i, column);

		share->filled += cell.len > 0;
		share->taken += cell.len > 0 && company_has_form(forms, cell);
	}
	company_legal_close(forms);
	*share = finish_share(*share);
	return true;
}

/* Shares of the filled cells that have the form of a type. */
static struct share
count_form(const struct naming *n, size_t column, struct slice type)
{
	struct share share = { 0, 0, 0 };
	size_t row;

	for (row = 0; row < n->sample->records; row++) {
		struct slice cell = naming_cell(n, row, column);

		share.filled += cell.len > 0;
		share.taken += cell.len > 0 && form_fits(cell, type);
	}
	return finish_share(share);
}

static struct share
count_cells(const struct naming *n, size_t column,
    bool (*takes)(struct slice cell))
{
	struct share share = { 0, 0, 0 };
	size_t row;

	for (row = 0; row < n->sample->records; row++) {
		struct slice cell = naming_cell(n, row, column);

		share.filled += cell.len > 0;
		share.taken += cell.len > 0 && takes(cell);
	}
	return finish_share(share);
}

/* Is there a column of this meaning that needed no decision? */
static bool
has_certain(const struct naming *n, const char *name)
{
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (n->rows[i] == SIZE_MAX && naming_means(n, i, name))
			return true;
	return false;
}

static void
tell(struct naming *n, size_t column, const char *name,
    const struct share *share, const char *what)
{
	char quoted[80];

	intake_column_note(n->c, "column \"%s\" is read as %s (%zu of %zu "
	    "cells %s); choose with --column NAME=HEADER",
	    fault_quote(quoted, sizeof(quoted),
	    n->c->columns[column].header), name, share->taken, share->filled,
	    say(what));
}

/* R-IMPORT-11: the number of a line is nobody's id. */
static void
refuse_running(struct naming *n, size_t i)
{
	char quoted[80];

	if (!naming_means(n, i, "lead_id") || !form_is_running(n->sample, i))
		return;
	n->c->columns[i].meaning = MEANING_NONE;
	intake_column_note(n->c, "column \"%s\" counts the rows, so it is no "
	    "lead_id; it keeps its own name", fault_quote(quoted,
	    sizeof(quoted), n->c->columns[i].header));
}

/* Texts that name somebody or something, and never an address or a number. */
static const char *const name_names[] = { "company", "contact_name",
	"first_name", "last_name", "job_title", "city", "country_text",
	"department", NULL };

/*
 * Contact over numbers is the phone, over addresses the email.  What an
 * import wrote, such as a country's name as it was, has been judged.
 */
static void
judge_name_cells(struct naming *n, size_t i)
{
	struct share mails, phones;
	bool mail;

	if (naming_is_imported(n) || !naming_is_one_of(naming_of(n,
	    n->c->columns[i].meaning), name_names))
		return;
	mails = count_cells(n, i, form_is_email);
	phones = count_cells(n, i, form_is_phone);
	mail = mails.pct >= OTHER_FORM_PCT;
	if (!mail && phones.pct < OTHER_FORM_PCT)
		return;
	n->c->columns[i].meaning = naming_find(n->d, mail ? "email" :
	    "phone");
	n->ranks[i] = MATCH_JOINED;
	tell(n, i, mail ? "email" : "phone", mail ? &mails : &phones,
	    mail ? "are mail addresses" : "are phone numbers");
}

/* R-COL-06: an alias never beats the cells. */
void
cellmatch_judge(struct naming *n)
{
	char quoted[80];
	size_t i;

	for (i = 0; i < n->c->count; i++) {
		struct intake_column *c = &n->c->columns[i];
		const struct column_meaning *m;
		struct share share;

		if (c->meaning == MEANING_NONE || n->rows[i] != SIZE_MAX ||
		    n->ranks[i] >= MATCH_NAME)
			continue;
		refuse_running(n, i);
		judge_name_cells(n, i);
		if (c->meaning == MEANING_NONE)
			continue;
		m = dictionary_meaning(n->d, c->meaning);
		share = count_form(n, i, m->type);
		if (share.filled == 0 || share.taken * 100 >
		    share.filled * FORM_PCT)
			continue;
		intake_column_note(n->c, "column \"%s\" is not read as %.*s: "
		    "%zu of %zu cells have the form of it; it keeps its own "
		    "name",
		    fault_quote(quoted, sizeof(quoted), c->header),
		    SLICE_PRINT(m->name), share.taken, share.filled);
		c->meaning = MEANING_NONE;
		c->unit = SLICE_EMPTY;
	}
}

/* Cells that are a word of the values of a column. */
static bool
count_words(const struct naming *n, size_t column, const char *name,
    struct share *share, struct fault *fault)
{
	size_t meaning = naming_find(n->d, name);

	return count_listed(n, column, words_open(name,
	    meaning == MEANING_NONE ? SLICE_EMPTY :
	    dictionary_meaning(n->d, meaning)->values, fault), share);
}

static bool
is_short(struct slice cell)
{
	return text_width(cell) <= 4;
}

/* How many there are: 250, 11-50, 1,000+. */
static bool
is_count(struct slice cell)
{
	size_t digits = 0, i;

	for (i = 0; i < cell.len; i++)
		digits += text_is_digit(cell.at[i]);
	return digits * 2 >= cell.len;
}

/* A telephone number with its area code; no postcode has so many digits. */
static bool
is_long(struct slice cell)
{
	size_t digits = 0, i;

	for (i = 0; i < cell.len; i++)
		digits += text_is_digit(cell.at[i]);
	return digits >= LONG_DIGITS && form_is_phone(cell);
}

/* Whether any header or cell of the file is Japanese. */
static bool
has_kana(const struct naming *n)
{
	size_t i, row;

	for (i = 0; i < n->c->count; i++) {
		if (form_is_kana(n->c->columns[i].header))
			return true;
		for (row = 0; row < n->sample->records; row++)
			if (form_is_kana(sample_cell(n->sample, row, i)))
				return true;
	}
	return false;
}

/* One test of a row of `ambiguous`: whether the cells pass it. */
static bool
try_test(struct naming *n, size_t column, struct slice test,
    const char *name, struct share *share, const char **what,
    struct fault *fault)
{
	static const struct {
		const char *test;
		bool (*takes)(struct slice cell);
		const char *what;
	} forms[] = {
		{ "email", form_is_email, "are mail addresses" },
		{ "phone", form_is_phone, "are phone numbers" },
		{ "prose", form_is_prose, "are sentences" },
		{ "short", is_short, "are short words" },
		{ "long", is_long, "are numbers of telephones" },
		{ "digits", is_count, "are numbers" },
		{ "date", form_is_date, "are dates" },
	};
	size_t i;

	*share = (struct share){ 0, 0, 0 };
	*what = "decide";
	for (i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		if (slice_is(test, forms[i].test)) {
			*share = count_cells(n, column, forms[i].takes);
			*what = forms[i].what;
		}
	if (slice_is(test, "legal")) {
		*what = "carry a legal form";
		return count_legal_forms(n, column, share, fault);
	}
	if (slice_is(test, "words")) {
		*what = "are words of it";
		return count_words(n, column, name, share, fault);
	}
	return true;
}

static bool
is_certain_test(const struct naming *n, struct slice test)
{
	static const char beside[] = "beside ";

	if (slice_is(test, "any"))
		return true;
	if (slice_is(test, "kana"))
		return has_kana(n);
	if (!slice_starts(test, slice_of(beside)))
		return false;
	test.at += sizeof(beside) - 1;
	test.len -= sizeof(beside) - 1;
	return has_certain(n, arena_string(&n->c->arena, test));
}

/* What the cells of 联系方式 hold: both, where each is there at times. */
static bool
is_mixed(const struct naming *n, size_t column, struct slice test)
{
	struct share mails, phones;

	if (!slice_is(test, "mixed"))
		return false;
	mails = count_cells(n, column, form_is_email);
	phones = count_cells(n, column, form_is_phone);
	return mails.taken > 0 && phones.taken > 0 &&
	    (mails.taken + phones.taken) * 2 > mails.filled;
}

/*
 * The tests of a row in their order, TEST=COLUMN; the first that enough of
 * the cells pass gives the meaning.  One that another column has already is
 * passed over.  Without any the column keeps its own name.
 */
static bool
decide_cells(struct naming *n, size_t column, struct fault *fault)
{
	struct slice tests = naming_rule(n, column, AMBIGUOUS_WORDS);
	int64_t least = table_int(n->ambiguous, n->rows[column],
	    AMBIGUOUS_LEAST);
	struct intake_column *c = &n->c->columns[column];

	c->meaning = MEANING_NONE;
	while (tests.at != NULL) {
		struct slice rest = slice_cut(&tests, ';');
		struct slice test = slice_cut(&rest, '=');
		const char *name = arena_string(&n->c->arena, rest), *what;
		struct share share;

		if (is_mixed(n, column, test)) {
			c->mix = MIX_REACH;
			return true;
		}
		if (!try_test(n, column, test, name, &share, &what, fault))
			return false;
		if (!is_certain_test(n, test) && (share.filled == 0 ||
		    share.pct < least))
			continue;
		if (has_certain(n, name) && naming_find(n->d, name) !=
		    MEANING_NONE && !slice_is(test, "email") &&
		    !slice_is(test, "phone"))
			continue;
		c->meaning = naming_find(n->d, name);
		if (share.filled > 0)
			tell(n, column, name, &share, what);
		return true;
	}
	return true;
}

/* A tenth of the cells of a Title with job words are positions. */
static bool
count_job_words(const struct naming *n, size_t column, struct share *share,
    struct fault *fault)
{
	static const struct table_column job_shape[] = {
		{ .name = "column", .type = TABLE_WORD },
		{ .name = "test", .type = TABLE_WORD },
		{ .name = "value", .type = TABLE_TEXT },
	};
	struct table *table = table_open("grade-points", job_shape, 3, fault);
	struct pattern_set *set = pattern_set_new();
	bool fine = table != NULL;
	size_t row;

	for (row = 0; fine && row < table_rows(table); row++)
		if (slice_is(table_text(table, row, 0), "job_title") &&
		    slice_is(table_text(table, row, 1), "match"))
			fine = table_add_pattern("grade-points", set,
			    table_text(table, row, 2), 1, fault);
	for (row = 0; fine && row < n->sample->records; row++) {
		struct slice cell = naming_cell(n, row, column);

		share->filled += cell.len > 0;
		share->taken += cell.len > 0 &&
		    pattern_set_find(set, cell) == 1;
	}
	pattern_set_free(set);
	table_close(table);
	*share = finish_share(*share);
	return fine;
}

/* Whether the other half of a name has a column of its own. */
static bool
has_half_name(const struct naming *n, size_t column)
{
	bool first = has_certain(n, "first_name");
	bool last = has_certain(n, "last_name");

	/* The word of the row says which half this one may be. */
	return first != last && slice_is(table_text(n->ambiguous,
	    n->rows[column], AMBIGUOUS_DECISION), "half") &&
	    slice_is(table_text(n->ambiguous, n->rows[column], AMBIGUOUS_WORDS),
	    first ? "last_name" : "first_name");
}

/* Whether the cells of one column hold those of another, mostly. */
static struct share
count_holding(const struct naming *n, size_t column, size_t other)
{
	struct share share = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < n->sample->records; i++) {
		struct slice cell = sample_cell(n->sample, i, column);
		struct slice half = sample_cell(n->sample, i, other);
		bool both = cell.len > 0 && half.len > 0;

		share.filled += both;
		share.taken += both && memmem(cell.at, cell.len, half.at,
		    half.len) != NULL;
	}
	return finish_share(share);
}

/*
 * Whether a column holds neither the first nor the last name that stands
 * beside it in any record: then it is not the name of that person.
 */
static bool
is_apart(const struct naming *n, size_t column)
{
	size_t filled = 0, i;

	for (i = 0; i < n->c->count; i++) {
		struct share share;

		if (n->rows[i] != SIZE_MAX ||
		    (!naming_means(n, i, "first_name") &&
		    !naming_means(n, i, "last_name")))
			continue;
		share = count_holding(n, column, i);
		if (share.taken > 0)
			return false;
		filled += share.filled;
	}
	return filled > 0;
}

/* Name beside Vorname: the last name, unless its cells hold the first. */
static bool
decide_half(struct naming *n, size_t column)
{
	const char *name = has_certain(n, "first_name") ? "last_name" :
	    "first_name";
	const char *held = strcmp(name, "last_name") == 0 ? "first_name" :
	    "last_name";
	struct share share = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (n->rows[i] == SIZE_MAX && naming_means(n, i, held))
			share = count_holding(n, column, i);
	if (share.taken * 2 > share.filled)
		name = "contact_name";
	if (share.filled > 0)
		tell(n, column, name, &share, "hold the other name");
	n->c->columns[column].meaning = naming_find(n->d, name);
	return true;
}

/* Whether an ambiguous header is of a person or a company. */
static bool
is_name_row(const struct naming *n, size_t column)
{
	return naming_is_name_decision(n, n->rows[column]);
}

/* A column of persons that is one, or that its cells made one: Contact. */
static bool
has_contact(const struct naming *n)
{
	size_t i;

	for (i = 0; i < n->c->count; i++)
		if (naming_means(n, i, "contact_name") &&
		    (n->rows[i] == SIZE_MAX || !is_name_row(n, i)))
			return true;
	return false;
}

/* Name, 客户名称: a person or a company? */
static bool
decide_name(struct naming *n, size_t column, struct fault *fault)
{
	int64_t least = table_int(n->ambiguous, n->rows[column],
	    AMBIGUOUS_LEAST);
	struct share share = { 0, 0, 0 };
	const char *name = "contact_name";
	char quoted[80];
	size_t i;

	if (has_half_name(n, column)) {
		if (!has_certain(n, "company") &&
		    !count_legal_forms(n, column, &share, fault))
			return false;
		if (share.filled == 0 || share.pct < least)
			return decide_half(n, column);
		tell(n, column, "company", &share, "carry a legal form");
		n->c->columns[column].meaning = naming_find(n->d, "company");
		return true;
	}
	/* Two such headers in one file mean what the dictionary says. */
	for (i = 0; i < n->c->count; i++)
		if (i != column && n->rows[i] != SIZE_MAX && is_name_row(n,
		    i) &&
		    n->c->columns[i].meaning != n->c->columns[column].meaning)
			return true;
	if (has_certain(n, "company") && is_apart(n, column)) {
		intake_column_note(n->c, "column \"%s\" holds neither the "
		    "first nor the last name beside it; it keeps its own name",
		    fault_quote(quoted, sizeof(quoted),
		    n->c->columns[column].header));
		n->c->columns[column].meaning = MEANING_NONE;
		return true;
	}
	if (!has_certain(n, "company") && has_contact(n)) {
		name = "company";
	} else if (!has_certain(n, "company") && is_apart(n, column)) {
		name = "company";
	} else if (!has_certain(n, "company")) {
		if (!count_legal_forms(n, column, &share, fault))
			return false;
		if (share.filled > 0 && share.pct >= least)
			name = "company";
		tell(n, column, name, &share, "carry a legal form");
	}
	n->c->columns[column].meaning = naming_find(n->d, name);
	return true;
}

static bool
has_stage(const struct naming *n, struct fault *fault)
{
	struct dictionary *d = dictionary_open(COLUMNS_OPPORTUNITY, fault);
	bool found = false;
	size_t i, meaning;

	for (i = 0; d != NULL && i < n->c->count && !found; i++) {
		enum column_match match;

		meaning = dictionary_match(d, n->c->columns[i].header, &match,
		    NULL, &n->c->arena);
		found = meaning != SIZE_MAX && slice_is(
		    dictionary_meaning(d, meaning)->name, "stage");
	}
	dictionary_close(d);
	return found;
}

/* Title: how to address somebody, the name of a deal, or a position? */
static bool
decide_title(struct naming *n, size_t column, struct fault *fault)
{
	int64_t least = table_int(n->ambiguous, n->rows[column],
	    AMBIGUOUS_LEAST);
	struct intake_column *c = &n->c->columns[column];
	struct share share = { 0, 0, 0 };
	struct share jobs = { 0, 0, 0 };
	const char *name = "job_title";

	if (!count_listed(n, column, words_open("salutation", SLICE_EMPTY,
	    fault), &share) ||
	    !count_job_words(n, column, &jobs, fault))
		return false;
	if (share.filled > 0 && share.pct >= least) {
		name = "salutation";
	} else if (!has_certain(n, "contact_name") &&
	    !has_certain(n, "first_name") && jobs.pct < FORM_PCT &&
	    has_stage(n, fault)) {
		c->meaning = MEANING_NONE;
		c->name = SLICE("opportunity_name");
		tell(n, column, "opportunity_name", &jobs,
		    "are positions, beside a stage and no contact");
		return true;
	}
	tell(n, column, name, &share, "are forms of address");
	c->meaning = naming_find(n->d, name);
	return true;
}

/* Names last: whose they are follows from what the others turned out to be. */
bool
cellmatch_decide(struct naming *n, struct fault *fault)
{
	bool fine = true;
	size_t i;

	for (i = 0; fine && i < n->c->count; i++)
		if (n->rows[i] != SIZE_MAX && !is_name_row(n, i))
			fine = slice_is(naming_rule(n, i, AMBIGUOUS_DECISION),
			    "cells") ? decide_cells(n, i, fault) :
			    decide_title(n, i, fault);
	for (i = 0; fine && i < n->c->count; i++)
		if (n->rows[i] != SIZE_MAX && is_name_row(n, i))
			fine = decide_name(n, i, fault);
	return fine;
}
