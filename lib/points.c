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
	TEST_QUESTIONS };

static const char *const test_names[] = { "is", "upto", "match", "filled",
	"mail", "questions" };

struct row {
	enum test test;
	struct slice value;
	int32_t months;		/* of TEST_UPTO */
	struct pattern *pattern;
	int points, most;
	struct slice label;	/* "budget+20" */
};

/* The rows of one term, which look at one column. */
struct term {
	struct slice name;
	size_t place;
	size_t first, count;	/* rows */
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
	size_t note_place, text_place;
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

static struct slice
make_label(struct points *p, struct slice term, int points)
{
	struct buffer text = { 0 };
	struct slice label;

	buffer_format(&text, "%.*s%+d", SLICE_PRINT(term), points);
	label = arena_copy(&p->labels, buffer_slice(&text));
	buffer_release(&text);
	return label;
}

static bool
read_row(struct points *p, size_t i, struct fault *fault)
{
	struct row *row = &p->rows[i];
	struct slice test = table_text(p->table, i, TEST);
	struct slice term = table_text(p->table, i, TERM);
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
	row->points = (int)table_int(p->table, i, POINTS);
	row->most = (int)table_int(p->table, i, MOST);
	row->label = make_label(p, term, row->points);
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
	enum test test = p->rows[i].test, first;
	struct term *term;
	size_t t;

	for (t = 0; t < p->term_count; t++)
		if (slice_equal(p->terms[t].name, name) &&
		    p->terms[t].place == place)
			break;
	term = &p->terms[t];
	if (t == p->term_count) {
		p->term_count++;
		*term = (struct term){ name, place, i, 1, memo_new() };
		return true;
	}
	if (t + 1 < p->term_count)
		return table_complain(p->table, i, "term", fault, "the rows "
		    "of one term stand together; move this one up");
	first = p->rows[term->first].test;
	if (test != first && (is_special(test) || is_special(first)))
		return table_complain(p->table, i, "test", fault, "upto and "
		    "questions do not go with other tests; choose another "
		    "term");
	term->count++;
	return true;
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
	rows = table_rows(t);
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
		memo_free(p->terms[i].memo);
	freemail_close(p->freemail);
	phrases_free(p->questions);
	table_close(p->table);
	arena_release(&p->labels);
	free(p->rows);
	free(p->terms);
	free(p);
}

static bool
row_holds(struct points *p, const struct row *row, struct slice cell)
{
	struct slice domain;

	switch (row->test) {
	case TEST_IS:
		return slice_is_listed(cell, row->value, '|');
	case TEST_MATCH:
		return pattern_matches(row->pattern, cell) == PATTERN_HIT;
	case TEST_MAIL:
		domain = email_domain(cell);
		return domain.len > 0 && freemail_has(p->freemail, domain) ==
		    slice_is(row->value, "free");
	default:
		return row->test == TEST_FILLED;
	}
}

/*
 * The row of the term that counts for a filled cell, or NULL.  Addresses
 * hardly ever repeat, so they are not remembered.
 */
static const struct row *
find_row(struct points *p, const struct term *term, struct slice cell)
{
	const struct row *first = &p->rows[term->first];
	bool remembered = first->test != TEST_MAIL &&
	    first->test != TEST_FILLED;
	int64_t known = 0;
	size_t i;

	if (remembered && memo_find(term->memo, cell, &known))
		return known == 0 ? NULL : first + (known - 1);
	for (i = 0; i < term->count; i++) {
		if (!row_holds(p, &first[i], cell))
			continue;
		known = (int64_t)i + 1;
		break;
	}
	if (remembered)
		memo_set(term->memo, cell, known);
	return known == 0 ? NULL : first + (known - 1);
}

static const struct row *
find_months(const struct points *p, const struct term *term, int32_t months)
{
	size_t i;

	for (i = 0; i < term->count && months >= 0; i++)
		if (months <= p->rows[term->first + i].months)
			return &p->rows[term->first + i];
	return NULL;
}

static int
score_questions(struct points *p, const struct row *row,
    const struct slice *cells, struct buffer *terms)
{
	uint64_t answered =
	    phrases_find(p->questions, cells[p->note_place]) |
	    phrases_find(p->questions, cells[p->text_place]);
	int points = row->points * __builtin_popcountll(answered);

	if (row->most > 0 && points > row->most)
		points = row->most;
	if (points != 0) {
		char text[32];
		size_t len = number_format(text, points, 0, true);

		if (terms->len > 0)
			buffer_add_byte(terms, ';');
		buffer_add(terms, points > 0 ? SLICE("questions+") :
		    SLICE("questions"));
		buffer_add(terms, (struct slice){ text, len });
	}
	return points;
}

int
points_score(struct points *p, const struct slice *cells, int32_t months,
    struct buffer *terms)
{
	int sum = 0;
	size_t i;

	for (i = 0; i < p->term_count; i++) {
		const struct term *term = &p->terms[i];
		enum test test = p->rows[term->first].test;
		struct slice cell = slice_trim(cells[term->place]);
		const struct row *row = NULL;

		if (test == TEST_QUESTIONS) {
			sum += score_questions(p, &p->rows[term->first],
			    cells, terms);
			continue;
		}
		if (test == TEST_UPTO)
			row = find_months(p, term, months);
		else if (cell.len > 0)
			row = find_row(p, term, cell);
		if (row == NULL || row->points == 0)
			continue;
		sum += row->points;
		if (terms->len > 0)
			buffer_add_byte(terms, ';');
		buffer_add(terms, row->label);
	}
	return sum;
}
