/*
 * points.c - the table's rows, grouped by term
 */
#include <stdlib.h>

#include "value/freemail.h"
#include "value/horizon.h"
#include "set/label.h"
#include "set/memo.h"
#include "base/number.h"
#include "base/pattern.h"
#include "set/phrases.h"
#include "lead/points.h"
#include "rule/table.h"
#include "base/text.h"
#include "set/wordmap.h"

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

/* What is earned and how it is told: "budget+20", empty for nothing. */
struct label {
	int points;
	struct slice text;
};
static const struct label nothing = { 0, LABEL_INIT };

struct row {
	enum test test;
	struct slice value;
	int32_t months;		/* of TEST_UPTO */
	struct pattern *pattern;
	bool free;		/* of TEST_MAIL: the provider's address */
	struct label label;
	struct label *answers;	/* of TEST_QUESTIONS, by how many */
};

enum { NO_ROW = -1 };

/* The rows of one term, which look at one column. */
struct term {
	struct slice name;
	size_t place;
	enum test test;		/* of all its rows, else TEST_MIXED */
	const struct row *first;
	size_t count;		/* rows */
	struct wordmap *words;	/* of TEST_IS: to the row */
	struct memo *memo;	/* of patterns: cell to row, NO_ROW for none */
	/*
	 * What is earned: nothing, and then by each row.  Which it is nobody
	 * can foresee; it is looked up instead of being decided.
	 */
	struct label *earned;
	int mail[2];		/* of TEST_MAIL: row of corporate, of free */
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
	size_t *question_places;	/* the column of each, or SIZE_MAX */
	size_t note_place, text_place;
	size_t room;		/* that the labels of a lead can take */
	struct buffer terms_text;	/* has room for all labels */
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

	if (points == 0)
		return nothing;
	buffer_format(&text, "%.*s%+d", SLICE_PRINT(term), points);
	label.text = label_keep(&p->labels, buffer_slice(&text));
	p->room += label_room(text.len, 1);
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
	size_t place = places_of(needs, table_text(p->table, i, COLUMN));
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
		    .test = test, .first = &p->rows[i], .count = 1 };
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

		while (rest.at != NULL) {
			struct slice word = slice_cut(&rest, '|');

			if (word.len > 0)
				wordmap_add(term->words, word, (int)i);
		}
	}
}

/* The rows are known: what can be worked out before the first lead. */
static void
settle_term(struct points *p, struct term *term)
{
	size_t i;

	map_words(term);
	if (term->test == TEST_MATCH || term->test == TEST_MIXED)
		term->memo = memo_new();
	term->earned = arena_alloc(&p->labels,
	    (term->count + 1) * sizeof(*term->earned));
	term->earned[0] = nothing;
	term->mail[false] = term->mail[true] = NO_ROW;
	for (i = term->count; i-- > 0; ) {
		term->earned[i + 1] = term->first[i].label;
		term->mail[term->first[i].free] = (int)i;
	}
}

static void
free_term(const struct term *term)
{
	memo_free(term->memo);
	wordmap_free(term->words);
}

static bool
any_question(const struct points *p, const bool *filled)
{
	bool any = filled[p->note_place] || filled[p->text_place];
	size_t i;

	for (i = 0; i < p->question_count; i++)
		any |= p->question_places[i] != SIZE_MAX &&
		    filled[p->question_places[i]];
	return any;
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
			live = any_question(p, filled);
		if (live)
			p->terms[kept++] = *term;
		else
			free_term(term);
	}
	p->term_count = kept;
}

/* The questions of R-GRADE-27; a question's row is its id. */
static bool
read_questions(struct points *p, struct needs *needs, struct fault *fault)
{
	static const struct table_column columns[] = {
		{ .name = "question", .type = TABLE_KEY },
		{ .name = "words", .type = TABLE_WORD },
		{ .name = "column", .type = TABLE_TEXT, .optional = true },
	};
	struct table *t = table_open("buyer-question", columns, 3, fault);
	struct fault inner;
	size_t rows, row;

	if (t == NULL)
		return false;
	p->questions = phrases_new();
	p->question_count = rows = table_rows(t);
	p->question_places = xcalloc(rows, sizeof(*p->question_places));
	for (row = 0; row < rows && row < PHRASES_IDS; row++) {
		struct slice column = table_text(t, row, 2);

		p->question_places[row] = column.len == 0 ? SIZE_MAX :
		    places_of(needs, column);
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
	fine = p->table != NULL && read_questions(p, needs, fault);
	for (i = 0; fine && i < rows; i++)
		fine = read_row(p, i, fault) && group_row(p, i, needs, fault);
	for (i = 0; i < p->term_count; i++)
		settle_term(p, &p->terms[i]);
	buffer_reserve(&p->terms_text, p->room + LABEL_PADDING);
	p->freemail = fine ? freemail_open(fault) : NULL;
	p->note_place = places_of(needs, SLICE("booth_note"));
	p->text_place = places_of(needs, SLICE("inquiry_text"));
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
	buffer_release(&p->terms_text);
	free(p->question_places);
	free(p->rows);
	free(p->terms);
	free(p);
}

/* Whose mail the address is read by; a cell without one says nothing. */
static int
find_mail(const struct points *p, const struct term *term, struct slice cell)
{
	struct slice domain = freemail_domain(cell);

	return domain.len == 0 ? NO_ROW :
	    term->mail[freemail_has(p->freemail, domain)];
}

static bool
row_holds(const struct points *p, const struct row *row, struct slice cell)
{
	struct slice domain;

	switch (row->test) {
	case TEST_IS:
		return slice_is_listed(cell, row->value, '|');
	case TEST_MATCH:
		return pattern_matches(row->pattern, cell) == PATTERN_HIT;
	case TEST_MAIL:
		domain = freemail_domain(cell);
		return domain.len > 0 &&
		    freemail_has(p->freemail, domain) == row->free;
	default:
		return row->test == TEST_FILLED;
	}
}

static int
try_rows(const struct points *p, const struct term *term, struct slice cell)
{
	size_t i;

	for (i = 0; i < term->count; i++)
		if (row_holds(p, &term->first[i], cell))
			return (int)i;
	return NO_ROW;
}

/* Patterns are tried once for a cell that repeats. */
static int
try_rows_once(const struct points *p, const struct term *term,
    struct slice cell)
{
	uint64_t given_up;
	int64_t known;

	if (cell.len == 0)
		return NO_ROW;
	if (memo_find(term->memo, cell, &known))
		return (int)known;
	given_up = pattern_given_up();
	known = try_rows(p, term, cell);
	/* A match that was given up is told for each record. */
	if (pattern_given_up() == given_up)
		memo_set(term->memo, cell, known);
	return (int)known;
}

/* The first row that reaches so far; unknown months reach nowhere. */
static int
find_months(const struct term *term, int32_t months)
{
	int row = NO_ROW;
	size_t i;

	for (i = term->count; i-- > 0; )
		row = months <= term->first[i].months ? (int)i : row;
	return months < 0 ? NO_ROW : row;
}

/* A question is answered in its own column or in a note, and counts once. */
static const struct label *
score_questions(const struct points *p, const struct row *row,
    const struct slice *cells)
{
	uint64_t answered =
	    phrases_find(p->questions, cells[p->note_place]) |
	    phrases_find(p->questions, cells[p->text_place]);
	size_t i;

	for (i = 0; i < p->question_count; i++)
		if (p->question_places[i] != SIZE_MAX)
			answered |= (uint64_t)(cells[p->question_places[i]].len
			    > 0) << i;
	return &row->answers[__builtin_popcountll(answered)];
}

static inline const struct label *
score_term(const struct points *p, const struct term *term,
    const struct slice *cells, int32_t months)
{
	struct slice cell = cells[term->place];
	int row;

	switch (term->test) {
	case TEST_QUESTIONS:
		return score_questions(p, term->first, cells);
	case TEST_UPTO:
		row = find_months(term, months);
		break;
	case TEST_IS:
		row = wordmap_find(term->words, cell);
		break;
	case TEST_FILLED:
		row = cell.len > 0 ? 0 : NO_ROW;
		break;
	case TEST_MAIL:
		row = find_mail(p, term, cell);
		break;
	default:
		row = try_rows_once(p, term, cell);
		break;
	}
	_Static_assert(NO_ROW == -1 && WORDMAP_NONE == NO_ROW,
	    "what no row earns stands in front");
	return &term->earned[row + 1];
}

int
points_score(const struct points *p, const struct slice *cells,
    int32_t months, struct slice *terms)
{
	const struct term *term = p->terms, *end = term + p->term_count;
	char *start = p->terms_text.data, *to = start;
	int sum = 0;

	for (; term < end; term++) {
		const struct label *label = score_term(p, term, cells,
		    months);

		sum += label->points;
		to = label_join(start, to, label->text);
	}
	*terms = slice_between(start, to);
	return sum;
}
