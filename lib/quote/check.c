/*
 * check.c - terms and words of the table looked for, item by item
 */
#include "quote/check.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/fill.h"
#include "base/number.h"
#include "quote/incoterm.h"
#include "rule/table.h"

enum { CODE, COLUMN, SEVERITY, RULE, EN, ZH, COLUMNS };

struct quotecheck {
	struct table *findings;
	struct incoterms *terms;
};

/* Where findings go, while one quote or line is looked at. */
struct sink {
	const struct quotecheck *check;
	quotecheck_take *take;
	void *context;
};

struct quotecheck *
quotecheck_open(struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		{ .name = "code", .type = TABLE_KEY, .key = true },
		{ .name = "column", .type = TABLE_WORD },
		{ .name = "severity", .type = TABLE_WORD,
		  .words = "error;warning;advice" },
		{ .name = "rule", .type = TABLE_WORD },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct quotecheck *check = xcalloc(1, sizeof(*check));

	check->findings = table_open_whole("quote-check", shape, COLUMNS,
	    fault);
	if (check->findings != NULL)
		check->terms = incoterm_open(fault);
	if (check->terms != NULL)
		return check;
	quotecheck_close(check);
	return NULL;
}

void
quotecheck_close(struct quotecheck *check)
{
	if (check == NULL)
		return;
	table_close(check->findings);
	incoterm_close(check->terms);
	free(check);
}

static void
find_with(const struct sink *sink, const char *code, struct slice instead,
    struct slice what)
{
	const struct table *t = sink->check->findings;
	struct quotecheck_finding finding = { .instead = instead,
		.what = what };

	while (!slice_is(table_text(t, finding.row, CODE), code))
		finding.row++;
	finding.code = table_text(t, finding.row, CODE);
	finding.column = table_text(t, finding.row, COLUMN);
	finding.rule = table_text(t, finding.row, RULE);
	finding.severity_word = table_text(t, finding.row, SEVERITY);
	finding.severity = slice_is(finding.severity_word, "error") ?
	    QUOTECHECK_ERROR : slice_is(finding.severity_word, "warning") ?
	    QUOTECHECK_WARNING : QUOTECHECK_ADVICE;
	sink->take(sink->context, &finding);
}

static void
find(const struct sink *sink, bool found, const char *code)
{
	if (found)
		find_with(sink, code, SLICE_EMPTY, SLICE_EMPTY);
}

/* ---- words without case -------------------------------------------------- */

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
same_text(const char *a, struct slice b)
{
	size_t i;

	for (i = 0; i < b.len; i++)
		if (lower(a[i]) != lower(b.at[i]))
			return false;
	return true;
}

static bool
has_text(struct slice text, struct slice part)
{
	size_t i;

	for (i = 0; i + part.len <= text.len; i++)
		if (same_text(text.at + i, part))
			return true;
	return false;
}

/* ---- the price term ------------------------------------------------------ */

static void
check_term(const struct sink *sink, const struct quotecheck_quote *q)
{
	struct incoterms *terms = sink->check->terms;
	struct incoterm term;

	find(sink, q->price_term.len == 0, "no-term");
	if (q->price_term.len == 0)
		return;
	if (!incoterm_read(terms, q->price_term, &term)) {
		find(sink, true, "unknown-term");
		return;
	}
	if (term.kind == INCOTERM_OLD)
		find_with(sink, "old-term", term.instead, SLICE_EMPTY);
	if (term.kind == INCOTERM_SEA && (term.packed ||
	    incoterm_is_packed(terms, q->lines)))
		find_with(sink, "container-term", term.instead, SLICE_EMPTY);
	find(sink, q->price_place.len == 0 && !term.placed, "no-place");
}

/* ---- the rest ------------------------------------------------------------ */

static void
check_validity(const struct sink *sink, const struct quotecheck_quote *q,
    int32_t today)
{
	int32_t until = q->valid_until;

	if (until == DATE_NONE && q->valid_days >= 0 &&
	    q->quote_date != DATE_NONE)
		until = q->quote_date + (int32_t)q->valid_days;
	find(sink, until == DATE_NONE && q->valid_days < 0, "no-validity");
	if (until == DATE_NONE)
		return;
	find(sink, q->quote_date != DATE_NONE && until < q->quote_date,
	    "ends-first");
	find(sink, slice_is(q->status, "sent") && until < today, "lapsed");
}

static void
check_answers(const struct sink *sink, const struct quotecheck_quote *q)
{
	struct slice rest = q->products_of_interest;

	while (q->line_count > 0 && rest.at != NULL) {
		struct slice what = slice_trim(slice_cut(&rest, ';'));

		if (what.len > 0 && !has_text(q->lines, what))
			find_with(sink, "not-answered", SLICE_EMPTY, what);
	}
}

void
quotecheck_quote(const struct quotecheck *check,
    const struct quotecheck_quote *q, int32_t today, quotecheck_take *take,
    void *context)
{
	const struct sink sink = { check, take, context };
	bool trial = slice_is(q->offer_kind, "trial");

	find(&sink, q->lines_known && q->line_count == 0, "no-lines");
	find(&sink, q->currency.len == 0, "no-currency");
	find(&sink, q->currency.len > 0 && !q->currency_ok, "bad-currency");
	check_validity(&sink, q, today);
	check_term(&sink, q);
	find(&sink, q->lead_time_days < 0, "no-lead-time");
	find(&sink, q->payment_terms.len == 0, "no-payment");
	find(&sink, q->has_logo == QUOTECHECK_NO, "no-logo");
	find(&sink, q->has_sender == QUOTECHECK_NO, "no-sender");
	find(&sink, q->sheets >= 0 && q->sheets < 2, "one-sheet");
	check_answers(&sink, q);
	find(&sink, trial && slice_is(q->inquiry_kind, "general"),
	    "trial-general");
	find(&sink, trial && (slice_is(q->screen_result, "doubtful") ||
	    slice_is(q->screen_result, "fishing")), "trial-doubtful");
	find(&sink, slice_is(q->tier, "key") && q->attachments.len == 0,
	    "key-attachments");
}

void
quotecheck_line(const struct quotecheck *check,
    const struct quotecheck_line *line, quotecheck_take *take, void *context)
{
	const struct sink sink = { check, take, context };
	int64_t price = 0;
	bool readable = line->unit_price.len == 0 || (number_parse_decimal(
	    line->unit_price, 4, &price) == VALUE_OK && price >= 0);

	find(&sink, line->product_name.len == 0, "no-product");
	find(&sink, readable && price == 0, "no-price");
	find(&sink, !readable, "bad-price");
	find(&sink, line->picture.len == 0, "no-picture");
	find(&sink, line->spec.len == 0, "no-spec");
	find(&sink, line->packaging.len == 0, "no-packaging");
	find(&sink, line->moq.len == 0, "no-moq");
}

void
quotecheck_find(const struct quotecheck *check, const char *code,
    quotecheck_take *take, void *context)
{
	const struct sink sink = { check, take, context };

	find(&sink, true, code);
}

void
quotecheck_say(const struct quotecheck *check,
    const struct quotecheck_finding *finding, bool zh, struct buffer *out)
{
	const struct fill fills[] = {
		{ "instead", finding->instead }, { "what", finding->what },
	};

	fill_add(out, table_text(check->findings, finding->row, zh ? ZH : EN),
	    fills, 2);
}
