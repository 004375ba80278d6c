/*
 * wording.c - piece by piece, the longest known word first
 */
#include <stdlib.h>

#include "base/text.h"
#include "receivable/wording.h"
#include "rule/table.h"

enum { KIND, WORDS, SAYS, COLUMNS };
enum { NUMBER_MOST = 12 };

struct wording {
	struct table *table;
};

/* One part of the terms, as far as it is read. */
struct piece {
	struct slice part;	/* 30, or rest; "" not yet */
	bool percent;
	struct slice whole;	/* of a word for all of it: rest or invoice */
	struct slice event, days;
};

struct reader {
	const struct wording *wording;
	struct buffer *out;
	struct piece piece;
	size_t count;		/* of the parts written */
	/* What the last word was that is more than noise. */
	enum { OTHER, AFTER, PAYMENT } last;
};

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
	return w;
}

void
wording_close(struct wording *w)
{
	if (w == NULL)
		return;
	table_close(w->table);
	free(w);
}

/* The longest word with which a text begins; its row in *row. */
static size_t
find_word(const struct wording *w, struct slice text, size_t *row)
{
	size_t best = 0, i;

	for (i = 0; i < table_rows(w->table); i++) {
		struct slice list = table_text(w->table, i, WORDS);

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
	if (p.part.len == 0 && p.whole.len > 0)
		p.part = SLICE("rest");
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
	}
	return true;
}

/*
 * A part begins; one before it that is complete ends.  "70% balance" and
 * 余款70% are one part: the percentage stands for both.
 */
static bool
set_part(struct reader *r, struct slice part, bool percent)
{
	struct piece *p = &r->piece;

	if (p->part.len > 0 && p->event.len == 0 && p->percent != percent) {
		if (percent)
			*p = (struct piece){ part, true, p->whole, p->event,
				p->days };
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
	if (slice_is(kind, "event"))
		return set_once(&r->piece.event, says) ? len : 0;
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
	return slice_is(kind, "after") ? len : 0;
}

/* 30%, 30 percent, 7 days; bytes used, 0 when it is neither. */
static size_t
take_number(struct reader *r, struct slice text)
{
	struct slice number = { text.at, 0 }, rest;
	size_t row, len;

	while (number.len < text.len && number.len < NUMBER_MOST &&
	    (text_is_digit(text.at[number.len]) || text.at[number.len] == '.'))
		number.len++;
	rest = behind(text, number.len);
	while (rest.len > 0 && *rest.at == ' ')
		rest = behind(rest, 1);
	len = slice_starts(rest, SLICE("%")) ? 1 :
	    slice_starts(rest, SLICE("％")) ? strlen("％") : 0;
	if (len > 0)
		return set_part(r, number, true) ?
		    (size_t)(rest.at - text.at) + len : 0;
	len = find_word(r->wording, rest, &row);
	if (len > 0 && slice_is(table_text(r->wording->table, row, KIND),
	    "days"))
		return set_once(&r->piece.days, number) ?
		    (size_t)(rest.at - text.at) + len : 0;
	if (len > 0 && slice_is(table_text(r->wording->table, row, SAYS),
	    "%"))
		return set_part(r, number, true) ?
		    (size_t)(rest.at - text.at) + len : 0;
	/* net 30 */
	if (slice_is(r->piece.whole, "invoice"))
		return set_once(&r->piece.days, number) ? number.len : 0;
	return 0;
}

/* Bytes of a sign between pieces, 0: none. */
static size_t
separator(const struct reader *r, struct slice text)
{
	static const char *const signs[] = { ";", "；", ",", "，", "、", "&",
		"+", "。" };
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

	if (p->part.len > 0 && p->event.len > 0)
		return finish(r);
	return !is_blank(p);
}

static size_t
take(struct reader *r, struct slice text)
{
	size_t len = separator(r, text);

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
	return text_is_digit(*text.at) ? take_number(r, text) :
	    take_word(r, text);
}

bool
wording_plain(const struct wording *wording, struct slice text,
    struct buffer *out)
{
	struct reader r = { .wording = wording, .out = out };
	struct slice rest = slice_trim(text);
	size_t len;

	while (rest.len > 0) {
		len = take(&r, rest);
		if (len == 0)
			return false;
		rest = behind(rest, len);
	}
	return (is_blank(&r.piece) || finish(&r)) && r.count > 0;
}
