/*
 * terms.c - parts cut, amounts and events read, shares made to add up
 */
#include "receivable/terms.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/say.h"
#include "receivable/wording.h"
#include "rule/table.h"
#include "value/money.h"

#define WHOLE_PERCENT 1000000	/* 100 % in 1/10000 of a per cent */
#define PERCENT_SHARE (TERMS_WHOLE / WHOLE_PERCENT)
enum { PERCENT_DIGITS = 4, FRACTION_MOST = 12, WORD_MOST = 64 };

const char *const terms_event_columns[TERMS_EVENTS] = {
	"order_date", "contract_date", "ship_date", "acceptance_date",
	"invoice_date",
};

struct word {
	char text[WORD_MOST];	/* without blanks, lower case */
	size_t len;
	bool rest;
	enum terms_event event;
};

struct terms {
	struct word *words;
	size_t count;
	struct wording *wording;
};

/* A word as words are compared; 0 when it is too long for one. */
static size_t
fold_word(struct slice s, char out[WORD_MOST])
{
	size_t i, len = 0;

	for (i = 0; i < s.len; i++) {
		char c = s.at[i];

		if (c == ' ' || c == '\t')
			continue;
		if (len == WORD_MOST)
			return 0;
		out[len++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return len;
}

static void
read_word(struct word *word, const struct table *t, size_t row)
{
	struct slice event = table_text(t, row, 1);
	int i;

	word->len = fold_word(table_text(t, row, 0), word->text);
	word->rest = slice_is(event, "rest");
	for (i = 0; i < TERMS_EVENTS; i++)
		if (slice_is(event, terms_event_columns[i]))
			word->event = (enum terms_event)i;
}

struct terms *
terms_open(struct fault *fault)
{
	const struct table_column shape[] = {
		{ .name = "word", .type = TABLE_KEY },
		{ .name = "event", .type = TABLE_WORD,
		  .words = "order_date;contract_date;ship_date;"
		      "acceptance_date;invoice_date;rest" },
	};
	struct table *t = table_open("terms-word", shape, 2, fault);
	struct terms *terms;
	size_t i;

	if (t == NULL)
		return NULL;
	terms = xcalloc(1, sizeof(*terms));
	terms->wording = wording_open(fault);
	terms->count = table_rows(t);
	terms->words = xcalloc(terms->count + 1, sizeof(*terms->words));
	for (i = 0; i < terms->count; i++)
		read_word(&terms->words[i], t, i);
	table_close(t);
	if (terms->wording != NULL)
		return terms;
	terms_close(terms);
	return NULL;
}

void
terms_close(struct terms *terms)
{
	if (terms == NULL)
		return;
	wording_close(terms->wording);
	free(terms->words);
	free(terms);
}

void
terms_use_currency(struct terms *terms, const struct currencies *currencies,
    struct slice code)
{
	wording_use_currency(terms->wording, currencies, code);
}

static const struct word *
find_word(const struct terms *terms, struct slice s)
{
	char folded[WORD_MOST];
	size_t i, len = fold_word(s, folded);

	for (i = 0; len > 0 && i < terms->count; i++)
		if (terms->words[i].len == len &&
		    memcmp(terms->words[i].text, folded, len) == 0)
			return &terms->words[i];
	return NULL;
}

/* The longest word for what is left that text begins with. */
static size_t
match_rest(const struct terms *terms, struct slice text)
{
	size_t len;

	for (len = text.len; len > 0; len--) {
		const struct word *word = find_word(terms,
		    (struct slice){ text.at, len });

		if (word != NULL && word->rest)
			return len;
	}
	return 0;
}

static bool
is_number_byte(char c)
{
	return (c >= '0' && c <= '9') || c == '.' || c == ',';
}

/* The number that text begins with, its groups of three taken out. */
static size_t
take_number(struct slice text, char out[WORD_MOST], size_t *out_len)
{
	size_t i, group = 0;
	bool grouped = false, point = false;

	*out_len = 0;
	for (i = 0; i < text.len && is_number_byte(text.at[i]); i++) {
		if (*out_len == WORD_MOST)
			return 0;
		if (text.at[i] == ',') {
			if (point || (grouped ? group != 3 :
			    group == 0 || group > 3))
				return 0;
			grouped = true;
			group = 0;
			continue;
		}
		if (text.at[i] == '.') {
			if (point || (grouped && group != 3))
				return 0;
			point = true;
		}
		group += !point;
		out[(*out_len)++] = text.at[i];
	}
	return grouped && group != 3 ? 0 : i;
}

static bool
read_percent(struct slice value, struct terms_part *part)
{
	part->kind = TERMS_PERCENT;
	if (number_parse_decimal(value, PERCENT_DIGITS, &part->percent) !=
	    VALUE_OK || part->percent <= 0 || part->percent > WHOLE_PERCENT)
		return false;
	part->share = part->percent * PERCENT_SHARE;
	return true;
}

/* 1/3: what stands before the stroke, and behind it. */
static bool
read_fraction(struct slice above, struct slice *text, struct terms_part *part)
{
	char number[WORD_MOST];
	size_t len, used;
	int64_t n, of;

	text->at++, text->len--;
	used = take_number(*text, number, &len);
	if (number_parse_int(above, 1, FRACTION_MOST, &n) != VALUE_OK ||
	    number_parse_int((struct slice){ number, len }, 2, FRACTION_MOST,
	    &of) != VALUE_OK || n >= of)
		return false;
	*text = (struct slice){ text->at + used, text->len - used };
	part->kind = TERMS_PERCENT;
	part->share = TERMS_WHOLE / of * n;
	part->percent = (part->share + PERCENT_SHARE / 2) / PERCENT_SHARE;
	return true;
}

/*
 * 3.000 is three thousand to some and three to others, where the currency
 * has no thousandths.
 */
static bool
may_be_thousands(struct slice value, unsigned digits)
{
	const char *point = slice_find(value, '.');

	return digits != 3 && point != NULL &&
	    value.at + value.len - point == 4;
}

static bool
read_part(const struct terms *terms, struct slice *text, unsigned digits,
    struct terms_part *part)
{
	static const struct slice wide = SLICE_INIT("％");
	char number[WORD_MOST];
	size_t len, used = take_number(*text, number, &len), sign;
	struct slice rest = { text->at + used, text->len - used };
	struct slice value = { number, len };

	if (used == 0) {
		used = match_rest(terms, *text);
		part->kind = TERMS_REST;
		*text = (struct slice){ text->at + used, text->len - used };
		return used > 0;
	}
	rest = slice_trim(rest);
	sign = slice_starts(rest, SLICE("%")) ? 1 :
	    slice_starts(rest, wide) ? wide.len : 0;
	*text = (struct slice){ rest.at + sign, rest.len - sign };
	if (sign > 0)
		return read_percent(value, part);
	if (slice_starts(rest, SLICE("/")))
		return read_fraction(value, text, part);
	part->kind = TERMS_AMOUNT;
	return !may_be_thousands(value, digits) &&
	    money_parse(value, digits, &part->minor) == VALUE_OK &&
	    part->minor > 0;
}

/* Takes a unit off a number; false when it does not end in one of them. */
static bool
take_unit(struct slice *number, const char *const units[3])
{
	int i;

	for (i = 0; i < 3; i++)
		if (slice_ends(*number, slice_of(units[i]))) {
			number->len -= strlen(units[i]);
			return true;
		}
	return false;
}

/*
 * +30, +30 days, +30天, +12 months, +12个月 at the end of an event; false when
 * it is unclear.
 */
static bool
take_days(struct slice *event, int *days, int *months)
{
	static const char *const month_units[] = { "months", "month", "个月" };
	static const char *const day_units[] = { "days", "day", "天" };
	const char *plus = event->len == 0 ? NULL :
	    memchr(event->at, '+', event->len);
	struct slice number;
	int64_t value;

	bool in_months;

	*days = *months = 0;
	if (plus == NULL)
		return true;
	number = slice_trim(slice_between(plus + 1, event->at + event->len));
	*event = slice_trim(slice_between(event->at, plus));
	in_months = take_unit(&number, month_units);
	if (!in_months)
		(void)take_unit(&number, day_units);
	number = slice_trim(number);
	if (number.len == 0 || number.at[0] < '0' || number.at[0] > '9' ||
	    number_parse_int(number, 0, in_months ? TERMS_DAYS_MOST / 31 :
	    TERMS_DAYS_MOST, &value) != VALUE_OK)
		return false;
	*(in_months ? months : days) = (int)value;
	return true;
}

static bool
read_event(const struct terms *terms, struct slice event,
    struct terms_part *part)
{
	const struct date_notation plain = { .order = DATE_ORDER_UNKNOWN };
	struct date_reading day;
	const struct word *word;

	if (!take_days(&event, &part->days, &part->months))
		return false;
	word = find_word(terms, event);
	if (word != NULL) {
		part->event = word->event;
		return !word->rest;
	}
	if (date_parse_any(event, &plain, &day) != VALUE_OK ||
	    day.date < DATE_RECKON_LEAST || day.date > DATE_RECKON_MOST)
		return false;
	part->event = TERMS_DATE;
	part->date = day.date;
	return true;
}

/* The next part of the text, before ; or ；. */
static struct slice
cut_part(struct slice *rest)
{
	static const struct slice wide = SLICE_INIT("；");
	struct slice whole;
	size_t i;

	for (i = 0; i < rest->len; i++) {
		struct slice here = { rest->at + i, rest->len - i };
		size_t mark = here.at[0] == ';' ? 1 :
		    slice_starts(here, wide) ? wide.len : 0;
		struct slice head = { rest->at, i };

		if (mark == 0)
			continue;
		*rest = (struct slice){ here.at + mark, here.len - mark };
		return slice_trim(head);
	}
	whole = slice_trim(*rest);
	*rest = (struct slice){ NULL, 0 };
	return whole;
}

static bool
complain(struct fault *fault, struct slice part, const char *what)
{
	char shown[80];

	fault_quote(shown, sizeof(shown), part);
	return fault_set(fault, "\"%s\": %s", shown, say(what));
}

/* What the parts are, before it is known what they come to. */
static size_t
read_parts(const struct terms *terms, struct slice text, unsigned digits,
    struct terms_part *parts, struct fault *fault)
{
	struct slice rest = slice_trim(text);
	size_t count = 0;

	while (rest.at != NULL && rest.len > 0) {
		struct slice part = cut_part(&rest), event = part;

		if (part.len == 0 && (rest.at == NULL || rest.len == 0))
			break;	/* a mark at the end */
		if (count == TERMS_PARTS_MOST)
			return complain(fault, text, "too many parts"), 0;
		parts[count] = (struct terms_part){ .date = DATE_NONE };
		if (!read_part(terms, &event, digits, &parts[count]))
			return complain(fault, part, "the part is unclear; "
			    "write 30%, an amount or rest"), 0;
		if (!read_event(terms, slice_trim(event), &parts[count]))
			return complain(fault, part, "the event is unclear; "
			    "write deposit, before shipment, acceptance, "
			    "invoice or a date, and +30 for days"), 0;
		count++;
	}
	if (count == 0)
		fault_set(fault, "empty; write terms as 30%% deposit; 70%% "
		    "before shipment");
	return count;
}

/* Splits what is left among the parts that are no amounts. */
static bool
split_left(struct terms_part *parts, size_t count, int64_t left)
{
	int64_t weights[TERMS_PARTS_MOST] = { 0 }, shares[TERMS_PARTS_MOST];
	size_t i;

	for (i = 0; i < count; i++)
		weights[i] = parts[i].kind == TERMS_AMOUNT ? 0 :
		    parts[i].share;
	if (!money_split(left, weights, count, shares))
		return false;
	for (i = 0; i < count; i++)
		if (parts[i].kind != TERMS_AMOUNT)
			parts[i].minor = shares[i];
	return true;
}

/* Percentages beside amounts and a rest are rounded each for itself. */
static bool
round_percents(struct terms_part *parts, size_t count, int64_t whole,
    int64_t left)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (parts[i].kind != TERMS_PERCENT)
			continue;
		if (!money_scale(whole, parts[i].share, TERMS_WHOLE,
		    &parts[i].minor))
			return false;
		left -= parts[i].minor;
	}
	for (i = 0; i < count; i++)
		if (parts[i].kind == TERMS_REST)
			parts[i].minor = left;
	return left > 0;
}

static bool
fill_parts(struct terms_part *parts, size_t count, int64_t whole)
{
	size_t i, rests = 0, percents = 0, amounts = 0;
	int64_t share = 0, percent = 0, left = whole, expected;

	for (i = 0; i < count; i++) {
		rests += parts[i].kind == TERMS_REST;
		percents += parts[i].kind == TERMS_PERCENT;
		amounts += parts[i].kind == TERMS_AMOUNT;
		percent += parts[i].percent;
		share += parts[i].share;
		if (parts[i].minor > left)
			return false;
		left -= parts[i].minor;
	}
	/* Three thirds are the whole, though 33.3333 % is less than a third. */
	if (percents == count && llabs(share - TERMS_WHOLE) <
	    (int64_t)count * PERCENT_SHARE)
		return split_left(parts, count, left);
	if (rests > 1 || share > TERMS_WHOLE)
		return false;
	if (rests == 1 && amounts > 0)
		return round_percents(parts, count, whole, left);
	for (i = 0; rests == 1 && i < count; i++)
		if (parts[i].kind == TERMS_REST) {
			parts[i].percent = WHOLE_PERCENT - percent;
			parts[i].share = TERMS_WHOLE - share;
			return parts[i].share > 0 &&
			    split_left(parts, count, left);
		}
	if (percents == 0)
		return left == 0;
	return money_scale(whole, share, TERMS_WHOLE, &expected) &&
	    expected == left && split_left(parts, count, left);
}

/* As people write them, where the grammar has no place for it. */
static size_t
read_wording(const struct terms *terms, struct slice text, unsigned digits,
    struct terms_part *parts)
{
	struct buffer plain = { 0 };
	struct fault unused;
	size_t count = 0;

	if (wording_plain(terms->wording, text, &plain))
		count = read_parts(terms, buffer_slice(&plain), digits, parts,
		    &unused);
	buffer_release(&plain);
	return count;
}

size_t
terms_split(const struct terms *terms, struct slice text, int64_t whole,
    unsigned digits, struct terms_part parts[TERMS_PARTS_MOST],
    struct fault *fault)
{
	size_t count = read_parts(terms, text, digits, parts, fault);

	if (count == 0)
		count = read_wording(terms, text, digits, parts);
	if (count > 0 && !fill_parts(parts, count, whole)) {
		complain(fault, text, "the parts do not make up the whole; "
		    "correct them, or write rest for the last");
		return 0;
	}
	return count;
}

int32_t
terms_due(const struct terms_part *part, const int32_t dates[TERMS_EVENTS])
{
	int32_t date = part->event == TERMS_DATE ? part->date :
	    dates[part->event];

	return date == DATE_NONE ? DATE_NONE :
	    date_add_months(date, part->months) + part->days;
}
