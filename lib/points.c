/*
 * points.c - the table's rows, grouped by term
 */
#include <stdlib.h>

#include "freemail.h"
#include "horizon.h"
#include "memo.h"
#include "number.h"
#include "pattern.h"
#include "phrases.h"
#include "points.h"
#include "table.h"
#include "text.h"
#include "wordmap.h"

enum { TERM, COLUMN, TEST, VALUE, POINTS, MOST, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[TERM] = { .name = "term", .type = TABLE_WORD },
	[COLUMN] = { .name = "column", .type = TABLE_WORD },
	[TEST] = { .name = "test", .type = TABLE_WORD },
	[VALUE] = { .name = "value", .type = TABLE_TEXT },
	[POINTS] = { .name = "points", .type = TABLE_INT,
	    .least = -1000, .most = 1000 },
	[MOST] = { .name = "most", .type = TABLE_INT, .optional = true,
	    .least = 0, .most = 1000 },
};

enum test { TEST_IS, TEST_UPTO, TEST_MATCH, TEST_FILLED, TEST_MAIL,
	TEST_QUESTIONS, TEST_MIXED };

static const char *const test_names[] = { "is", "upto", "match", "filled",
	"mail", "questions" };

/*
 * What is earned and how it is told: "budget+20", empty for nothing.  At least
 * LABEL bytes may be read.
 */
enum { LABEL = 32 };
struct label {
	int points;
	struct slice text;
};
static const char no_text[LABEL];
static const struct label nothing = { 0, { no_text, 0 } };

struct row {
	enum test test;
	struct slice value;
	int32_t months;		/* of TEST_UPTO */
	struct pattern *pattern;
	bool free;		/* of TEST_MAIL: the provider's address */
	struct label label;
	struct label *answers;	/* of TEST_QUESTIONS, by how many */
};

/* The rows of one term, which look at one column. */
struct term {
	struct slice name;
	size_t place;
	enum test test;		/* of all its rows, else TEST_MIXED */
	const struct row *first;
	size_t count;		/* rows */
	struct wordmap *words;	/* of TEST_IS: to the row */
	struct memo *memo;	/* cell to 1 + row, 0 for none */
};

struct points {
	struct table *table;
	struct arena labels;
	struct row *rows;
	struct term *terms;
	size_t term_count;
	struct freemail *freemail;
	struct phrases *questions;
	size_t question_count;
	size_t note_place, text_place;
	size_t room;		/* that the labels of a lead can take */
};

static bool
wrong(const struct points *p, size_t row, const char *column,
    struct fault *fault, const char *remedy)
{
	char quoted[80];
	struct slice cell = table_text(p->table, row,
	    strcmp(column, "test") == 0 ? TEST : VALUE);

	return fault_set(fault, "%s:%lu: column \"%s\": cannot use \"%s\"; "
	    "%s", table_file(p->table), table_line(p->table, row), column,
	    fault_quote(quoted, sizeof(quoted), cell), remedy);
}

static struct label
make_label(struct points *p, struct slice term, int points)
{
	struct buffer text = { 0 };
	struct label label = { .points = points };
	char *at;

	if (points == 0)
		return nothing;
	buffer_format(&text, "%.*s%+d", SLICE_PRINT(term), points);
	at = arena_bytes(&p->labels, text.len > LABEL ? text.len : LABEL);
	memcpy(at, text.data, text.len);
	label.text = (struct slice){ at, text.len };
	p->room += text.len + 1;
	buffer_release(&text);
	return label;
}

/* So many points for each question answered, up to a most. */
static struct label *
make_answers(struct points *p, struct slice term, int points, int most)
{
	struct label *answers = arena_alloc(&p->labels,
	    (p->question_count + 1) * sizeof(*answers));
	size_t i;

	for (i = 0; i <= p->question_count; i++) {
		int sum = points * (int)i;

		if (most > 0 && sum > most)
			sum = most;
		answers[i] = make_label(p, term, sum);
	}
	return answers;
}

static bool
read_row(struct points *p, size_t i, struct fault *fault)
{
	struct row *row = &p->rows[i];
	struct slice test = table_text(p->table, i, TEST);
	struct slice term = table_text(p->table, i, TERM);
	int points = (int)table_int(p->table, i, POINTS);
	struct fault inner;
	size_t t;

	for (t = 0; t < sizeof(test_names) / sizeof(*test_names); t++)
		if (slice_is(test, test_names[t]))
			break;
	if (t == sizeof(test_names) / sizeof(*test_names))
		return wrong(p, i, "test", fault, "write is, upto, match, "
		    "filled, mail or questions");
	row->test = (enum test)t;
	row->value = table_text(p->table, i, VALUE);
	row->free = slice_is(row->value, "free");
	row->label = make_label(p, term, points);
	if (row->test == TEST_QUESTIONS)
		row->answers = make_answers(p, term, points,
		    (int)table_int(p->table, i, MOST));
	if (row->test == TEST_UPTO && horizon_parse_canonical(row->value,
	    &row->months) != VALUE_OK)
		return wrong(p, i, "value", fault, "write months");
	if (row->test == TEST_MATCH) {
		row->pattern = pattern_compile(row->value, &inner);
		return row->pattern != NULL ? true : table_complain(p->table,
		    i, "value", fault, inner.text);
	}
	return true;
}

/* Months and questions are not read off the cell as the others are. */
static bool
is_special(enum test test)
{
	return test == TEST_UPTO || test == TEST_QUESTIONS;
}

static bool
group_row(struct points *p, size_t i, struct needs *needs,
    struct fault *fault)
{
	struct slice name = table_text(p->table, i, TERM);
	size_t place = needs_place(needs, table_text(p->table, i, COLUMN));
	enum test test = p->rows[i].test;
	struct term *term;
	size_t t;

	for (t = 0; t < p->term_count; t++)
		if (slice_equal(p->terms[t].name, name) &&
		    p->terms[t].place == place)
			break;
	term = &p->terms[t];
	if (t == p->term_count) {
		p->term_count++;
		*term = (struct term){ .name = name, .place = place,
		    .test = test, .first = &p->rows[i], .count = 1,
		    .memo = memo_new() };
		return true;
	}
	if (t + 1 < p->term_count)
		return table_complain(p->table, i, "term", fault, "the rows "
		    "of one term stand together; move this one up");
	if (test != term->test &&
	    (is_special(test) || is_special(term->test)))
		return table_complain(p->table, i, "test", fault, "upto and "
		    "questions do not go with other tests; choose another "
		    "term");
	if (test != term->test)
		term->test = TEST_MIXED;
	term->count++;
	return true;
}

/* A term whose rows all name words is looked up in one map of them. */
static void
map_words(struct term *term)
{
	size_t i;

	if (term->test != TEST_IS)
		return;
	term->words = wordmap_new();
	for (i = 0; i < term->count; i++) {
		struct slice rest = term->first[i].value;

		while (rest.at != NULL)
			wordmap_add(term->words, slice_cut(&rest, '|'), (int)i);
	}
}

static void
free_term(const struct term *term)
{
	memo_free(term->memo);
	wordmap_free(term->words);
}

void
points_keep(struct points *p, const bool *filled)
{
	size_t kept = 0, i;

	for (i = 0; i < p->term_count; i++) {
		const struct term *term = &p->terms[i];
		bool live = filled[term->place];

		if (term->test == TEST_UPTO)
			live = true;
		else if (term->test == TEST_QUESTIONS)
			live = filled[p->note_place] || filled[p->text_place];
		if (live)
			p->terms[kept++] = *term;
		else
			free_term(term);
	}
	p->term_count = kept;
}

/* The questions of R-GRADE-27; a question's row is its id. */
static bool
read_questions(struct points *p, struct fault *fault)
{
	static const struct table_column columns[] = {
		{ .name = "question", .type = TABLE_KEY },
		{ .name = "words", .type = TABLE_WORD },
	};
	struct table *t = table_open("buyer-question", columns, 2, fault);
	struct fault inner;
	size_t rows, row;

	if (t == NULL)
		return false;
	p->questions = phrases_new();
	p->question_count = rows = table_rows(t);
	for (row = 0; row < rows && row < PHRASES_IDS; row++) {
		if (phrases_add(p->questions, table_text(t, row, 1),
		    (unsigned)row, &inner))
			continue;
		table_complain(t, row, "words", fault, inner.text);
		break;
	}
	if (row == PHRASES_IDS && row < rows)
		table_complain(t, row, "question", fault,
		    "one question too many; join some");
	table_close(t);
	return row == rows;
}

struct points *
points_open(struct needs *needs, struct fault *fault)
{
	struct points *p = xcalloc(1, sizeof(*p));
	size_t rows, i;
	bool fine;

	p->table = table_open("grade-points", shape, SHAPE_COUNT, fault);
	rows = p->table ? table_rows(p->table) : 0;
	p->rows = xcalloc(rows, sizeof(*p->rows));
	p->terms = xcalloc(rows, sizeof(*p->terms));
	fine = p->table != NULL && read_questions(p, fault);
	for (i = 0; fine && i < rows; i++)
		fine = read_row(p, i, fault) && group_row(p, i, needs, fault);
	for (i = 0; i < p->term_count; i++)
		map_words(&p->terms[i]);
	p->freemail = fine ? freemail_open(fault) : NULL;
	p->note_place = needs_place(needs, SLICE("booth_note"));
	p->text_place = needs_place(needs, SLICE("inquiry_text"));
	if (p->freemail != NULL)
		return p;
	points_close(p);
	return NULL;
}

void
points_close(struct points *p)
{
	size_t i;

	if (p == NULL)
		return;
	for (i = 0; p->table != NULL && i < table_rows(p->table); i++)
		pattern_free(p->rows[i].pattern);
	for (i = 0; i < p->term_count; i++)
		free_term(&p->terms[i]);
	freemail_close(p->freemail);
	phrases_free(p->questions);
	table_close(p->table);
	arena_release(&p->labels);
	free(p->rows);
	free(p->terms);
	free(p);
}

static const struct row *
try_rows(struct points *p, const struct term *term, struct slice cell)
{
	const struct row *row, *end = term->first + term->count;
	struct slice domain = email_domain(cell);
	bool free = freemail_has(p->freemail, domain), holds;

	for (row = term->first; row < end; row++) {
		if (row->test == TEST_IS)
			holds = slice_is_listed(cell, row->value, '|');
		else if (row->test == TEST_MATCH)
			holds = pattern_matches(row->pattern, cell) ==
			    PATTERN_HIT;
		else if (row->test == TEST_MAIL)
			holds = domain.len > 0 && free == row->free;
		else
			holds = row->test == TEST_FILLED;
		if (holds)
			return row;
	}
	return NULL;
}

/* Patterns are tried once for a cell that repeats. */
static const struct row *
try_rows_once(struct points *p, const struct term *term, struct slice cell)
{
	const struct row *row;
	int64_t known;

	if (memo_find(term->memo, cell, &known))
		return known == 0 ? NULL : term->first + (known - 1);
	row = try_rows(p, term, cell);
	memo_set(term->memo, cell, row == NULL ? 0 : row - term->first + 1);
	return row;
}

static const struct row *
find_word(const struct term *term, struct slice cell)
{
	int row = wordmap_find(term->words, cell);

	return row == WORDMAP_NONE ? NULL : &term->first[row];
}

static const struct row *
find_months(const struct term *term, int32_t months)
{
	const struct row *row = term->first, *end = row + term->count;

	for (; row < end && months >= 0; row++)
		if (months <= row->months)
			return row;
	return NULL;
}

static const struct label *
score_questions(const struct points *p, const struct row *row,
    const struct slice *cells)
{
	uint64_t answered =
	    phrases_find(p->questions, cells[p->note_place]) |
	    phrases_find(p->questions, cells[p->text_place]);

	return &row->answers[__builtin_popcountll(answered)];
}

static const struct label *
score_term(struct points *p, const struct term *term,
    const struct slice *cells, int32_t months)
{
	struct slice cell = cells[term->place];
	const struct row *row;

	if (term->test == TEST_QUESTIONS)
		return score_questions(p, term->first, cells);
	if (term->test == TEST_UPTO)
		row = find_months(term, months);
	else if (cell.len == 0)
		return &nothing;
	else if (term->test == TEST_IS)
		row = find_word(term, cell);
	else if (term->test == TEST_FILLED)
		row = term->first;
	else if (term->test == TEST_MAIL)
		row = try_rows(p, term, cell);
	else
		row = try_rows_once(p, term, cell);
	return row == NULL ? &nothing : &row->label;
}

/* The buffer has room for all labels and LABEL bytes more. */
static char *
append_label(char *to, const struct label *label)
{
	if (label->text.len <= LABEL)
		memcpy(to, label->text.at, LABEL);
	else
		memcpy(to, label->text.at, label->text.len);
	return to + label->text.len;
}

int
points_score(struct points *p, const struct slice *cells, int32_t months,
    struct buffer *terms)
{
	const struct term *term = p->terms, *end = term + p->term_count;
	char *start, *to;
	int sum = 0;

	if (!buffer_reserve(terms, p->room + LABEL))
		return 0;
	start = to = terms->data + terms->len;
	for (; term < end; term++) {
		const struct label *label = score_term(p, term, cells,
		    months);

		sum += label->points;
		*to = ';';
		to += (to != start) & (label->text.len > 0);
		to = append_label(to, label);
	}
	terms->len += (size_t)(to - start);
	return sum;
}
