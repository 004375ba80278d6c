/*
 * reprice.c - ratios of rates, and what they make of a price of 100
 */
#include "quote/reprice.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/fill.h"
#include "base/number.h"
#include "quote/incoterm.h"
#include "rule/table.h"
#include "set/group.h"

__extension__ typedef __int128 wide;

enum { KIND, WORD, EN, ZH, COLUMNS };
enum { RATE_DIGITS = 9, PERCENT = 10000, WHOLE = 100 * PERCENT };

/* A ratio of 1; ratios are kept within 1/1000 and 1000. */
#define ONE INT64_C(10000000000000)
#define RATIO_MOST 1000

struct pair {
	int64_t before, after;	/* in 10^-9; 0: unknown */
};

struct quotereprice {
	bool zh;
	struct table *words;
	struct incoterms *terms;
	struct groups *keys;	/* kind, name, currency, to */
	struct pair *pairs;	/* of each */
	struct buffer missing, parts;
};

struct quotereprice *
quotereprice_open(bool zh, struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		{ .name = "kind", .type = TABLE_WORD,
		  .words = "title;part;why", .key = true },
		{ .name = "word", .type = TABLE_WORD, .key = true },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct quotereprice *r = xcalloc(1, sizeof(*r));

	r->zh = zh;
	r->keys = groups_new(4);
	r->words = table_open_whole("reprice", shape, COLUMNS, fault);
	if (r->words != NULL)
		r->terms = incoterm_open(fault);
	if (r->terms != NULL)
		return r;
	quotereprice_close(r);
	return NULL;
}

void
quotereprice_close(struct quotereprice *r)
{
	if (r == NULL)
		return;
	table_close(r->words);
	incoterm_close(r->terms);
	groups_free(r->keys);
	free(r->pairs);
	buffer_release(&r->missing);
	buffer_release(&r->parts);
	free(r);
}

static struct slice
text_of(const struct quotereprice *r, const char *kind, struct slice word)
{
	size_t i;

	for (i = 0; i < table_rows(r->words); i++)
		if (slice_is(table_text(r->words, i, KIND), kind) &&
		    slice_equal(table_text(r->words, i, WORD), word))
			return table_text(r->words, i, r->zh ? ZH : EN);
	return SLICE_EMPTY;
}

/* ---- rates ------------------------------------------------------------ */

static const struct slice kind_words[] = {
	[QUOTEREPRICE_CURRENCY] = SLICE("currency"),
	[QUOTEREPRICE_FREIGHT] = SLICE("freight"),
	[QUOTEREPRICE_MATERIAL] = SLICE("material"),
};

bool
quotereprice_add(struct quotereprice *r, bool after,
    const struct quotereprice_rate *rate, struct fault *fault)
{
	bool money = rate->kind == QUOTEREPRICE_CURRENCY;
	const struct slice parts[4] = { kind_words[rate->kind],
		money ? SLICE_EMPTY : rate->name,
		money ? rate->currency : SLICE_EMPTY,
		money ? rate->to : SLICE_EMPTY };
	size_t known = groups_count(r->keys), i;
	int64_t value, *place;

	if (money ? rate->currency.len == 0 || rate->to.len == 0 :
	    rate->name.len == 0)
		return fault_set(fault, "no name; fill name for freight and "
		    "material, currency and to for a currency");
	if (number_parse_decimal(rate->rate, RATE_DIGITS, &value) !=
	    VALUE_OK || value <= 0)
		return fault_set(fault, "no rate above 0; write it as 7.25");
	i = groups_find(r->keys, parts);
	if (i == known) {
		GROW_BY_ONE(r->pairs, known);
		r->pairs[i] = (struct pair){ 0, 0 };
	}
	place = after ? &r->pairs[i].after : &r->pairs[i].before;
	if (*place != 0)
		return fault_set(fault, "the rate stands there twice; leave "
		    "one");
	*place = value;
	return true;
}

/* after / before of a rate in units of ONE; 0 where it is not known. */
static int64_t
ratio_of(const struct quotereprice *r, const struct slice parts[4],
    bool inverse)
{
	size_t i = groups_seek(r->keys, parts);
	struct pair pair;
	wide ratio;

	if (i == GROUP_NONE)
		return 0;
	pair = r->pairs[i];
	if (pair.before == 0 || pair.after == 0)
		return 0;
	ratio = inverse ? (wide)pair.before * ONE / pair.after :
	    (wide)pair.after * ONE / pair.before;
	return ratio > (wide)ONE * RATIO_MOST || ratio < ONE / RATIO_MOST ?
	    0 : (int64_t)ratio;
}

/* The ratio of one currency in another, by a row of either direction. */
static int64_t
currency_ratio(const struct quotereprice *r, struct slice from,
    struct slice to)
{
	const struct slice one[4] = { kind_words[QUOTEREPRICE_CURRENCY],
		SLICE_EMPTY, from, to };
	const struct slice other[4] = { kind_words[QUOTEREPRICE_CURRENCY],
		SLICE_EMPTY, to, from };
	int64_t ratio;

	if (slice_equal(from, to))
		return ONE;
	ratio = ratio_of(r, one, false);
	return ratio != 0 ? ratio : ratio_of(r, other, true);
}

/* ---- one quote -------------------------------------------------------- */

static void
miss(struct quotereprice *r, const char *what, struct slice name)
{
	buffer_add(&r->missing, r->missing.len == 0 ? SLICE_EMPTY :
	    r->zh ? SLICE("；") : SLICE("; "));
	buffer_add(&r->missing, slice_of(what));
	buffer_add(&r->missing, name.len > 0 ? SLICE(" ") : SLICE_EMPTY);
	buffer_add(&r->missing, name);
}

/* x / of in hundredths of a percent beyond 100, half away from zero. */
static int64_t
change_of(wide x, wide of)
{
	wide scaled = (x - of) * 10000;

	return (int64_t)((scaled + (scaled < 0 ? -of : of) / 2) / of);
}

static void
add_signed(struct buffer *out, int64_t hundredths)
{
	char text[32];

	number_format(text, hundredths, 2, false);
	buffer_add(out, hundredths > 0 ? SLICE("+") : SLICE_EMPTY);
	buffer_add(out, slice_of(text));
}

/* What moved: "material copper +5.00 %". */
static void
add_part(struct quotereprice *r, const char *kind, struct slice name,
    int64_t ratio)
{
	struct buffer change = { 0 };
	struct fill fills[2] = { { "name", name } };

	if (ratio == ONE || ratio == 0)
		return;
	add_signed(&change, change_of(ratio, ONE));
	fills[1] = (struct fill){ "change", buffer_slice(&change) };
	buffer_add(&r->parts, r->parts.len == 0 ? SLICE_EMPTY :
	    r->zh ? SLICE("；") : SLICE("; "));
	fill_add(&r->parts, text_of(r, "part", slice_of(kind)), fills, 2);
	buffer_release(&change);
}

/* The ratio of a share that is not nothing; ONE for one that is. */
static int64_t
share_ratio(struct quotereprice *r, enum quotereprice_kind kind,
    int64_t share, struct slice name, const char *share_column,
    const char *name_column)
{
	const struct slice parts[4] = { kind_words[kind], name, SLICE_EMPTY,
		SLICE_EMPTY };
	int64_t ratio;

	if (share < 0)
		miss(r, share_column, SLICE_EMPTY);
	if (share <= 0)
		return ONE;
	if (name.len == 0) {
		miss(r, name_column, SLICE_EMPTY);
		return ONE;
	}
	ratio = ratio_of(r, parts, false);
	if (ratio == 0)
		miss(r, kind == QUOTEREPRICE_MATERIAL ? "rate of material" :
		    "rate of freight", name);
	return ratio;
}

struct ratios {
	int64_t material, freight, currency, buyer;
	bool freight_inside;	/* C and D terms */
};

static int64_t
money_ratio(struct quotereprice *r, struct slice from, struct slice to,
    const char *column)
{
	int64_t ratio;
	struct buffer pair = { 0 };

	if (from.len == 0 || to.len == 0) {
		miss(r, from.len == 0 ? "currency" : column, SLICE_EMPTY);
		return 0;
	}
	buffer_add(&pair, from);
	buffer_add(&pair, SLICE("/"));
	buffer_add(&pair, to);
	ratio = currency_ratio(r, from, to);
	if (ratio == 0)
		miss(r, "rate of", buffer_slice(&pair));
	add_part(r, "currency", buffer_slice(&pair), ratio);
	buffer_release(&pair);
	return ratio;
}

static void
find_ratios(struct quotereprice *r, const struct quotereprice_quote *q,
    struct ratios *of)
{
	struct incoterm term;

	incoterm_read(r->terms, q->price_term, &term);
	of->freight_inside = term.group == 'C' || term.group == 'D';
	if (term.group == '\0')
		miss(r, "price_term", SLICE_EMPTY);
	of->material = share_ratio(r, QUOTEREPRICE_MATERIAL,
	    q->material_share, q->material, "material_share_pct",
	    "material");
	of->freight = share_ratio(r, QUOTEREPRICE_FREIGHT, q->freight_share,
	    q->lane, "freight_share_pct", "lane");
	if (of->freight_inside && q->material_share >= 0 &&
	    q->freight_share >= 0 &&
	    q->material_share + q->freight_share > WHOLE)
		miss(r, "shares below 100", SLICE_EMPTY);
	add_part(r, "material", q->material, of->material);
	add_part(r, "freight", q->lane, of->freight);
	of->currency = money_ratio(r, q->currency, q->cost_currency,
	    "cost_currency");
	of->buyer = q->buyer_currency.len == 0 ? ONE : money_ratio(r,
	    q->currency, q->buyer_currency, "buyer_currency");
}

/* The new price of an old one of WHOLE * ONE, and both landed. */
static void
reckon(const struct quotereprice_quote *q, const struct ratios *of,
    struct quotereprice_result *result)
{
	wide whole = (wide)WHOLE * ONE, g = q->freight_share;
	wide f = of->freight_inside ? g : 0;
	wide r = WHOLE - q->material_share - f;
	wide price = ((wide)q->material_share * of->material + r * ONE) *
	    ONE / of->currency + f * of->freight;
	wide landed = of->freight_inside ? price : price + g * of->freight;
	wide landed_old = of->freight_inside ? whole : whole + g * ONE;

	result->price = change_of(price, whole);
	if (of->buyer != ONE)
		landed = landed / ONE * of->buyer;
	result->landed = change_of(landed, landed_old);
	/* Beyond 10^12 minor units nobody quotes. */
	if (q->amount >= 0 && q->amount < INT64_C(1000000000000))
		result->amount = (int64_t)((price * q->amount + whole / 2) /
		    whole);
}

static int64_t
size_of(int64_t change)
{
	return change < 0 ? -change : change;
}

static enum quotereprice_action
decide(struct quotereprice *r, const struct quotereprice_quote *q,
    int64_t least, const struct quotereprice_result *result)
{
	bool moves = size_of(result->price) >= least;

	if (!moves && size_of(result->landed) < least)
		return QUOTEREPRICE_NOTHING;
	if (q->expired || (q->until != DATE_NONE && q->until < q->today))
		return QUOTEREPRICE_REQUOTE;
	if (!moves || result->price < 0)
		return QUOTEREPRICE_OFFER;
	if (q->until != DATE_NONE)
		return QUOTEREPRICE_HOLD;
	miss(r, "valid_until", SLICE_EMPTY);
	return QUOTEREPRICE_UNKNOWN;
}

void
quotereprice_judge(struct quotereprice *r,
    const struct quotereprice_quote *quote, int64_t least,
    struct quotereprice_result *result)
{
	struct ratios of;

	*result = (struct quotereprice_result){
		.action = QUOTEREPRICE_UNKNOWN, .amount = -1 };
	r->missing.len = r->parts.len = 0;
	find_ratios(r, quote, &of);
	if (r->missing.len == 0) {
		reckon(quote, &of, result);
		result->action = decide(r, quote, least, result);
		result->up = size_of(result->price) >= least ?
		    result->price > 0 : result->landed > 0;
	}
	result->missing = buffer_slice(&r->missing);
	result->parts = buffer_slice(&r->parts);
}

/* ---- words ------------------------------------------------------------ */

struct slice
quotereprice_word(enum quotereprice_action action)
{
	return action == QUOTEREPRICE_HOLD ? SLICE("hold") :
	    action == QUOTEREPRICE_OFFER ? SLICE("offer") :
	    action == QUOTEREPRICE_REQUOTE ? SLICE("requote") : SLICE_EMPTY;
}

void
quotereprice_title(const struct quotereprice *r,
    const struct quotereprice_quote *quote,
    const struct quotereprice_result *result, struct buffer *out)
{
	struct buffer price = { 0 }, landed = { 0 };
	char until[11];
	struct fill fills[4] = { { "quote", quote->id },
		{ "until", quote->until == DATE_NONE ? SLICE_EMPTY :
		    slice_of(date_format_iso(until, quote->until)) } };

	add_signed(&price, result->price);
	add_signed(&landed, result->landed);
	fills[2] = (struct fill){ "price", buffer_slice(&price) };
	fills[3] = (struct fill){ "landed", buffer_slice(&landed) };
	fill_add(out, text_of(r, "title", quotereprice_word(result->action)),
	    fills, 4);
	buffer_release(&price);
	buffer_release(&landed);
}

void
quotereprice_why(const struct quotereprice *r,
    const struct quotereprice_result *result, struct buffer *out)
{
	struct fill fill = { "missing", result->missing };

	fill_add(out, text_of(r, "why", result->action ==
	    QUOTEREPRICE_UNKNOWN ? SLICE("missing") :
	    quotereprice_word(result->action)), &fill, 1);
}
