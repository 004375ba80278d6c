/*
 * wording.c - piece by piece, the longest known word first
 */
#include <stdlib.h>

#include "base/text.h"
#include "receivable/wording.h"
#include "rule/table.h"

enum { KIND, WORDS, SAYS, COLUMNS };
enum { NUMBER_MOST = 15, CURRENCY_MOST = 12 };

/* Rows that are parts of words and no words of their own. */
enum mark { AFTER_FRONT, AFTER_BEHIND, MARKS };

struct wording {
	struct table *table;
	size_t marks[MARKS];	/* their rows */
	const struct currencies *currencies;	/* NULL: none is known */
	struct slice code;
};

/* One part of the terms, as far as it is read. */
struct piece {
	struct slice part;	/* 30, or rest; "" not yet */
	bool percent;
	struct slice whole;	/* of a word for all of it: rest or invoice */
	struct slice event, days;
	bool months;		/* the days are months */
	bool early;		/* "first": a deposit, unless an event is said */
	bool after;		/* days after the event, in this order of words:
				   more than a time for delivery */
};

struct reader {
	const struct wording *wording;
	struct buffer *out;
	struct piece piece;
	size_t count;		/* of the parts written */
	/* What the last word was that is more than noise. */
	enum { OTHER, AFTER, PAYMENT } last;
};

static const char *const mark_kinds[MARKS] = {
	[AFTER_FRONT] = "after-front", [AFTER_BEHIND] = "after-behind",
};

static bool
find_marks(struct wording *w, struct fault *fault)
{
	size_t row;
	int i;

	for (i = 0; i < MARKS; i++) {
		for (row = 0; row < table_rows(w->table) && !slice_is(
		    table_text(w->table, row, KIND), mark_kinds[i]); row++)
			continue;
		if (row == table_rows(w->table))
			return fault_set(fault, "table terms-wording: no row "
			    "of kind %s", mark_kinds[i]);
		w->marks[i] = row;
	}
	return true;
}

struct wording *
wording_open(struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		[KIND] = { .name = "kind", .type = TABLE_WORD },
		[WORDS] = { .name = "words", .type = TABLE_WORD },
		[SAYS] = { .name = "says", .type = TABLE_TEXT },
	};
	struct table *table = table_open("terms-wording", shape, COLUMNS,
	    fault);
	struct wording *w;

	if (table == NULL)
		return NULL;
	w = xcalloc(1, sizeof(*w));
	w->table = table;
	if (find_marks(w, fault))
		return w;
	wording_close(w);
	return NULL;
}

void
wording_close(struct wording *w)
{
	if (w == NULL)
		return;
	table_close(w->table);
	free(w);
}

void
wording_use_currency(struct wording *w, const struct currencies *currencies,
    struct slice code)
{
	w->currencies = currencies;
	w->code = code;
}

/* Whether a word begins or ends with one that says after. */
static bool
has_mark(const struct wording *w, enum mark mark, struct slice word)
{
	struct slice list = table_text(w->table, w->marks[mark], WORDS);
	bool has = false;

	while (list.at != NULL && !has) {
		struct slice one = slice_cut(&list, ';');

		has = mark == AFTER_FRONT ? text_begins_word(word, one) :
		    slice_ends(word, one);
	}
	return has;
}

/* The longest word with which a text begins; its row in *row. */
static size_t
find_word(const struct wording *w, struct slice text, size_t *row)
{
	size_t best = 0, i;

	for (i = 0; i < table_rows(w->table); i++) {
		struct slice list = table_text(w->table, i, WORDS);

		if (i == w->marks[AFTER_FRONT] || i == w->marks[AFTER_BEHIND])
			continue;
		while (list.at != NULL) {
			struct slice word = slice_cut(&list, ';');

			if (word.len > best && text_begins_word(text, word)) {
				best = word.len;
				*row = i;
			}
		}
	}
	return best;
}

static struct slice
behind(struct slice text, size_t len)
{
	return (struct slice){ text.at + len, text.len - len };
}

/* The part is complete: out with it. */
static bool
finish(struct reader *r)
{
	struct piece p = r->piece;
	bool before = slice_starts(p.event, SLICE("before"));

	r->piece = (struct piece){ .percent = false };
	/* "60 days after B/L date" is when all of it is due. */
	if (p.part.len == 0 && (p.whole.len > 0 || (p.after &&
	    p.days.len > 0 && !slice_is(p.event, "deposit"))))
		p.part = SLICE("rest");
	if (p.event.len == 0 && p.early)
		p.event = SLICE("deposit");
	if (p.event.len == 0 && p.whole.len > 0 && !slice_is(p.whole, "rest"))
		p.event = p.whole;
	if (slice_is(p.whole, "invoice") && p.days.len == 0)
		return false;
	if (p.part.len == 0 || p.event.len == 0 || (before && p.days.len > 0))
		return false;
	if (r->count++ > 0)
		buffer_add(r->out, SLICE("; "));
	buffer_add(r->out, p.part);
	buffer_add(r->out, p.percent ? SLICE("% ") : SLICE(" "));
	buffer_add(r->out, p.event);
	if (p.days.len > 0) {
		buffer_add(r->out, SLICE("+"));
		buffer_add(r->out, p.days);
		buffer_add(r->out, p.months ? SLICE(" months") :
		    SLICE_EMPTY);
	}
	return true;
}

/*
 * "70% balance", 余款70% and "remaining USD 8,000" are one part: the figure
 * stands for both.  Behind an event only the rest takes one, as in
 * 发货前付清余款70%.
 */
static bool
is_same_part(const struct piece *p, struct slice part, bool percent)
{
	bool was_rest = slice_is(p->part, "rest");

	if (p->part.len == 0 || p->early)
		return false;
	if (p->event.len > 0)
		return was_rest && percent;
	return p->percent != percent || was_rest != slice_is(part, "rest");
}

/* A part begins; one before it that is complete ends. */
static bool
set_part(struct reader *r, struct slice part, bool percent)
{
	struct piece *p = &r->piece;

	if (is_same_part(p, part, percent)) {
		if (!slice_is(part, "rest")) {
			p->part = part;
			p->percent = percent;
		}
		return true;
	}
	if (p->part.len > 0 && !finish(r))
		return false;
	r->piece.part = part;
	r->piece.percent = percent;
	return true;
}

/* Each may be said once, or twice the same. */
static bool
set_once(struct slice *to, struct slice value)
{
	if (to->len > 0 && !slice_equal(*to, value))
		return false;
	*to = value;
	return true;
}

/* A deposit that is due with the contract is due then. */
static bool
set_event(struct piece *p, struct slice event)
{
	if (slice_is(event, "deposit") && slice_is(p->event, "contract"))
		return true;
	if (slice_is(event, "contract") && slice_is(p->event, "deposit"))
		p->event = event;
	return set_once(&p->event, event);
}

/*
 * "60 days after shipment", "30 days invoice date" and 发货后60天, but neither
 * "shipment after 60 days" nor "30 days shipment".  event is what the word
 * says, or nothing where it only says after.
 */
static void
note_after(const struct wording *w, struct piece *p, struct slice word,
    struct slice event)
{
	bool marks = event.len == 0 || slice_is(event, "invoice") ||
	    has_mark(w, AFTER_FRONT, word);
	bool first = has_mark(w, AFTER_BEHIND, word);	/* before the days */

	if (first ? p->days.len == 0 : marks && p->days.len > 0 &&
	    p->event.len == 0)
		p->after = true;
}

/*
 * "Shipment 30 days after payment" and 付款后30天发货 say when goods leave, not
 * when money comes: nothing counts from a payment.
 */
static bool
may_follow(struct reader *r, struct slice kind)
{
	bool after = slice_is(kind, "after"), payment = slice_is(kind,
	    "whole");
	bool reversed = (payment && r->last == AFTER) ||
	    (after && r->last == PAYMENT);

	r->last = after ? AFTER : payment ? PAYMENT : OTHER;
	return !reversed;
}

/* What a known word of the text does; bytes used, 0 when it is unclear. */
static size_t
take_word(struct reader *r, struct slice text)
{
	const struct table *t = r->wording->table;
	struct slice kind, says;
	size_t row, len = find_word(r->wording, text, &row);

	if (len == 0)
		return 0;
	kind = table_text(t, row, KIND);
	says = table_text(t, row, SAYS);
	if (slice_is(kind, "noise"))
		return len;
	if (!may_follow(r, kind))
		return 0;
	if (slice_is(kind, "event")) {
		note_after(r->wording, &r->piece, (struct slice){ text.at,
		    len }, says);
		return set_event(&r->piece, says) ? len : 0;
	}
	if (slice_is(kind, "early")) {
		r->piece.early = true;
		return len;
	}
	if (slice_is(kind, "whole")) {
		r->piece.whole = r->piece.whole.len > 0 ? r->piece.whole :
		    says;
		return len;
	}
	if (slice_is(kind, "part") && !slice_is(says, "%")) {
		bool percent = slice_ends(says, SLICE("%"));

		says.len -= percent;
		return set_part(r, says, percent) ? len : 0;
	}
	if (!slice_is(kind, "after"))
		return 0;
	note_after(r->wording, &r->piece, (struct slice){ text.at, len },
	    SLICE_EMPTY);
	return len;
}

/* A number with its groups of three, as 3,000.50; bytes. */
static size_t
number_length(struct slice text)
{
	size_t len = 0, i;

	while (len < text.len && len < NUMBER_MOST) {
		bool group = text.at[len] == ',' && len > 0;

		for (i = 1; group && i <= 3; i++)
			group = len + i < text.len &&
			    text_is_digit(text.at[len + i]);
		if (group && len + 4 < text.len &&
		    text_is_digit(text.at[len + 4]))
			group = false;
		if (!group && !text_is_digit(text.at[len]) &&
		    text.at[len] != '.')
			break;
		len++;
	}
	return len;
}

/* Bytes of a name or sign of the order's currency at the beginning. */
static size_t
currency_length(const struct wording *w, struct slice text)
{
	size_t len = text.len < CURRENCY_MOST ? text.len : CURRENCY_MOST;

	for (; w->currencies != NULL && len > 0; len--)
		if (text.at[len - 1] != ' ' && money_currency_may_be(w->currencies,
		    (struct slice){ text.at, len }, w->code) &&
		    text_begins_word(text, (struct slice){ text.at, len }))
			return len;
	return 0;
}

static struct slice
without_blanks(struct slice text)
{
	while (text.len > 0 && *text.at == ' ')
		text = behind(text, 1);
	return text;
}

/* USD 3,000; bytes used, 0 for another thing. */
static size_t
take_money(struct reader *r, struct slice text)
{
	struct slice rest = without_blanks(behind(text,
	    currency_length(r->wording, text)));
	size_t len = rest.at == text.at ? 0 : number_length(rest);

	if (len == 0)
		return 0;
	return set_part(r, (struct slice){ rest.at, len }, false) ?
	    (size_t)(rest.at - text.at) + len : 0;
}

/* 7 days, 12 months behind their number; bytes of the word, 0 for none. */
static size_t
take_time(struct reader *r, struct slice number, struct slice rest)
{
	size_t row, len = find_word(r->wording, rest, &row);
	struct slice kind;

	if (len == 0)
		return 0;
	kind = table_text(r->wording->table, row, KIND);
	if (!slice_is(kind, "days") && !slice_is(kind, "months"))
		return 0;
	if (r->piece.days.len > 0 && r->piece.months != slice_is(kind,
	    "months"))
		return 0;
	r->piece.months = slice_is(kind, "months");
	return set_once(&r->piece.days, number) ? len : 0;
}

/* 30%, 30 percent, 7 days, 3000 USD; bytes used, 0 when it is none. */
static size_t
take_number(struct reader *r, struct slice text)
{
	struct slice number = { text.at, number_length(text) };
	struct slice rest = without_blanks(behind(text, number.len));
	size_t row, len;

	len = slice_starts(rest, SLICE("%")) ? 1 :
	    slice_starts(rest, SLICE("％")) ? strlen("％") : 0;
	if (len > 0)
		return set_part(r, number, true) ?
		    (size_t)(rest.at - text.at) + len : 0;
	len = take_time(r, number, rest);
	if (len > 0)
		return (size_t)(rest.at - text.at) + len;
	len = currency_length(r->wording, rest);
	if (len > 0)
		return set_part(r, number, false) ?
		    (size_t)(rest.at - text.at) + len : 0;
	len = find_word(r->wording, rest, &row);
	if (len > 0 && slice_is(table_text(r->wording->table, row, SAYS),
	    "%"))
		return set_part(r, number, true) ?
		    (size_t)(rest.at - text.at) + len : 0;
	/* net 30 */
	if (slice_is(r->piece.whole, "invoice"))
		return set_once(&r->piece.days, number) ? number.len : 0;
	return 0;
}

/* %30, as Turkish writes it; bytes used, 0 when it is none. */
static size_t
take_percent(struct reader *r, struct slice text)
{
	size_t sign = slice_starts(text, SLICE("%")) ? 1 : 0;
	struct slice number = behind(text, sign);

	number.len = number_length(number);
	return sign > 0 && number.len > 0 && set_part(r, number, true) ?
	    sign + number.len : 0;
}

/* Bytes of a sign between pieces, 0: none. */
static size_t
separator(const struct reader *r, struct slice text)
{
	static const char *const signs[] = { ";", "；", ",", "，", "、", "&",
		"+", "/ ", "。" };
	size_t i, row, len;

	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (slice_starts(text, slice_of(signs[i])))
			return strlen(signs[i]);
	len = find_word(r->wording, text, &row);
	return len > 0 && slice_is(table_text(r->wording->table, row, KIND),
	    "and") ? len : 0;
}

static bool
is_blank(const struct piece *p)
{
	return p->part.len + p->whole.len + p->event.len + p->days.len == 0;
}

/*
 * A sign ends a part that is complete; what is not yet goes on, as in
 * "balance, before shipment".
 */
static bool
take_separator(struct reader *r)
{
	const struct piece *p = &r->piece;

	if (p->part.len > 0 && (p->event.len > 0 || p->early))
		return finish(r);
	return !is_blank(p);
}

static size_t
take(struct reader *r, struct slice text)
{
	size_t len = separator(r, text), used;

	if (len > 0 || text_is_digit(*text.at))
		r->last = OTHER;
	/* Only a full stop of a kind may be the last. */
	if (len > 0)
		return take_separator(r) && (len < text.len ||
		    slice_is(text, ";") || slice_is(text, "；") ||
		    slice_is(text, "。")) ? len : 0;
	if (*text.at == ' ' || *text.at == '(' || *text.at == ')' ||
	    *text.at == '\n' || *text.at == ':')
		return 1;
	if (slice_starts(text, SLICE("：")))
		return strlen("：");
	used = text_is_digit(*text.at) ? take_number(r, text) :
	    *text.at == '%' ? take_percent(r, text) : take_money(r, text);
	/* 1/3 is a word. */
	return used > 0 ? used : take_word(r, text);
}

static bool
read_pieces(struct reader *r, struct slice rest)
{
	while (rest.len > 0) {
		size_t len = take(r, rest);

		if (len == 0)
			return false;
		rest = behind(rest, len);
	}
	return (is_blank(&r->piece) || finish(r)) && r->count > 0;
}

bool
wording_plain(const struct wording *wording, struct slice text,
    struct buffer *out)
{
	struct reader r = { .wording = wording, .out = out };
	struct buffer key = { 0 };	/* one case, one width */
	bool read = text_key(&key, text) &&
	    read_pieces(&r, slice_trim(buffer_slice(&key)));

	buffer_release(&key);
	return read;
}
