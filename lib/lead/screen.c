/*
 * screen.c - patterns, ports and points
 */
#include <stdlib.h>

#include "base/pattern.h"
#include "base/text.h"
#include "lead/screen.h"
#include "rule/simplify.h"
#include "rule/table.h"
#include "set/lexicon.h"

const char *const screen_results[] = { "genuine", "unclear", "doubtful",
	"fishing" };

/*
 * What patterns find; digits says that a word looks like a model, beginner
 * that a first purchase is asked about.
 */
enum kind { PRICE_LIST, BUY_ALL, RIVAL, MARGIN, SURVEY, COMPARE, BAIT, MODEL,
	DIGITS, QUANTITY, PACKAGING, CERTIFICATION, TARGET_PRICE, TIMING,
	PLACE, PAYMENT, COMPLAINT, BEGINNER, LATER, OTHER_ITEM, TERM, KINDS };
static const char *const kind_names[KINDS] = { "price-list", "buy-all",
	"rival", "margin", "survey", "compare", "bait", "model", "digits",
	"quantity", "packaging", "certification", "target-price", "timing",
	"place", "payment", "complaint", "beginner", "later", "other-item",
	"term" };

enum term { T_PRICE_LIST, T_RIVAL, T_MARGIN, T_SURVEY, T_COMPARE,
	T_BUY_ALL, T_BAIT, T_CIF_ORIGIN, T_FOB_DESTINATION, T_MODEL,
	T_QUANTITY, T_PORT, T_PACKAGING, T_CERTIFICATION, T_TARGET_PRICE,
	T_TIMING, T_PLACE, T_PAYMENT, T_COMPLAINT, T_WEBSITE, T_ANSWERED,
	T_KNOWS };
static const char *const term_names[SCREEN_TERMS] = { "price-list", "rival",
	"margin", "survey", "compare", "buy-all", "bait", "cif-origin",
	"fob-destination", "model", "quantity", "port", "packaging",
	"certification", "target-price", "timing", "place", "payment",
	"complaint", "website", "answered", "knows-product" };

enum question { ASK_TERM, ASK_PORT, ASK_PRODUCT, QUESTIONS };
static const char *const question_names[QUESTIONS] = { "term", "port",
	"product" };

enum { PORT_WORDS = 3, KEY_MOST = 48, HAN_MOST = 24, ROWS_MOST = 8 };

struct screen {
	struct pattern *patterns[KINDS][ROWS_MOST];
	size_t counts[KINDS];
	struct table *points, *questions, *ports;
	size_t point_rows[SCREEN_TERMS], question_rows[QUESTIONS];
	struct lexicon *names;		/* a port's name as port_key() */
	struct slice home;
	int lang;
	struct arena arena;
	struct simplifier *simplifier;
	struct buffer folded, simple;
};

/* What a walk over the text finds of terms and ports. */
struct trade {
	bool term, port, cif_origin, fob_destination, destination;
	struct slice area;
};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (unsigned char)c >= 0x80;
}

static bool
is_ascii_letter(char c)
{
	return is_letter(c) && (unsigned char)c < 0x80;
}

/* A port's name: lower case, without blanks, hyphens and points. */
static size_t
add_key(char *key, size_t len, struct slice word)
{
	size_t i;

	for (i = 0; i < word.len && len < KEY_MOST; i++)
		if (is_letter(word.at[i]))
			key[len++] = (char)(word.at[i] >= 'A' &&
			    word.at[i] <= 'Z' ? word.at[i] + 32 : word.at[i]);
	return len;
}

static void
add_port(struct screen *s, struct slice name, size_t row)
{
	char key[KEY_MOST];
	size_t len;

	s->simple.len = 0;
	if (simplify_fold(s->simplifier, name, &s->simple))
		name = buffer_slice(&s->simple);
	len = add_key(key, 0, name);
	lexicon_add_exact(s->names, arena_copy(&s->arena,
	    (struct slice){ key, len }), (int)row);
}

static bool
open_ports(struct screen *s, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "port", .type = TABLE_KEY },
		{ .name = "country", .type = TABLE_WORD },
		{ .name = "area", .type = TABLE_TEXT },
		{ .name = "aliases", .type = TABLE_TEXT },
	};
	size_t row;

	s->ports = table_open("port", shape, 4, fault);
	if (s->ports == NULL)
		return false;
	for (row = 0; row < table_rows(s->ports); row++) {
		struct slice rest = table_text(s->ports, row, 3);

		add_port(s, table_text(s->ports, row, 0), row);
		while (rest.at != NULL && rest.len > 0)
			add_port(s, slice_trim(slice_cut(&rest, ';')), row);
	}
	return true;
}

static bool
add_pattern(struct screen *s, size_t kind, const struct table *t, size_t row,
    struct fault *fault)
{
	struct pattern *pattern = pattern_compile(table_text(t, row, 1),
	    fault);
	struct fault why = *fault;

	if (pattern == NULL)
		return table_complain(t, row, "pattern", fault, why.text);
	s->patterns[kind][s->counts[kind]++] = pattern;
	return true;
}

static bool
open_patterns(struct screen *s, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "kind", .type = TABLE_WORD,
		  .words = "price-list;buy-all;rival;margin;survey;compare;"
		    "bait;model;digits;quantity;packaging;certification;"
		    "target-price;timing;place;payment;complaint;beginner;"
		    "later;other-item;term" },
		{ .name = "pattern", .type = TABLE_WORD },
	};
	struct table *t = table_open("screen", shape, 2, fault);
	bool good = t != NULL;
	size_t row, kind;

	for (row = 0; good && row < table_rows(t); row++) {
		for (kind = 0; !slice_is(table_text(t, row, 0),
		    kind_names[kind]); )
			kind++;
		if (s->counts[kind] == ROWS_MOST)
			good = table_complain(t, row, "kind", fault, "a ninth "
			    "row of its kind; join some of them with |");
		else
			good = add_pattern(s, kind, t, row, fault);
	}
	table_close(t);
	return good;
}

static bool
open_points(struct screen *s, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "code", .type = TABLE_KEY },
		{ .name = "points", .type = TABLE_INT, .least = -100,
		  .most = 100 },
		{ .name = "rule", .type = TABLE_WORD },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	static const struct table_column asked[] = {
		{ .name = "asks", .type = TABLE_KEY },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	size_t row, i;

	s->points = table_open_whole("screen-points", shape, 5, fault);
	s->questions = s->points == NULL ? NULL :
	    table_open_whole("screen-question", asked, 3, fault);
	if (s->questions == NULL)
		return false;
	for (row = 0; row < table_rows(s->points); row++)
		for (i = 0; i < SCREEN_TERMS; i++)
			if (slice_is(table_text(s->points, row, 0),
			    term_names[i]))
				s->point_rows[i] = row;
	for (row = 0; row < table_rows(s->questions); row++)
		for (i = 0; i < QUESTIONS; i++)
			if (slice_is(table_text(s->questions, row, 0),
			    question_names[i]))
				s->question_rows[i] = row;
	return true;
}

struct screen *
screen_open(struct slice home, int lang, struct fault *fault)
{
	struct screen *s = xcalloc(1, sizeof(*s));

	s->home = arena_copy(&s->arena, home);
	s->lang = lang;
	s->names = lexicon_new();
	s->simplifier = simplify_new();
	if (open_ports(s, fault) && open_patterns(s, fault) &&
	    open_points(s, fault))
		return s;
	screen_close(s);
	return NULL;
}

void
screen_close(struct screen *s)
{
	size_t kind, i;

	if (s == NULL)
		return;
	for (kind = 0; kind < KINDS; kind++)
		for (i = 0; i < s->counts[kind]; i++)
			pattern_free(s->patterns[kind][i]);
	table_close(s->points);
	table_close(s->questions);
	table_close(s->ports);
	lexicon_free(s->names);
	simplify_free(s->simplifier);
	arena_release(&s->arena);
	buffer_release(&s->folded);
	buffer_release(&s->simple);
	free(s);
}

static bool
has(struct screen *s, enum kind kind, struct slice text)
{
	size_t i;

	for (i = 0; i < s->counts[kind]; i++)
		if (pattern_matches(s->patterns[kind][i], text) ==
		    PATTERN_HIT)
			return true;
	return false;
}

/* The next word from *at on: ASCII letters with hyphens, or a run of others. */
static struct slice
next_word(struct slice text, size_t *at)
{
	size_t from, i = *at;
	bool ascii;

	while (i < text.len && !is_letter(text.at[i]))
		i++;
	from = i;
	ascii = i < text.len && is_ascii_letter(text.at[i]);
	while (i < text.len && (ascii ? is_ascii_letter(text.at[i]) ||
	    text.at[i] == '-' : is_letter(text.at[i]) &&
	    !is_ascii_letter(text.at[i])))
		i++;
	*at = i;
	return (struct slice){ text.at + from, i - from };
}

/*
 * A port whose name begins a run of Han, the longest; or LEXICON_NONE.  Han
 * takes three bytes, and no name is of one character alone.
 */
static int
han_port(const struct screen *s, struct slice run)
{
	size_t len = run.len < HAN_MOST ? run.len : HAN_MOST;
	int found;

	if (len == 0 || ((unsigned char)*run.at & 0xF0) != 0xE0)
		return LEXICON_NONE;
	for (len -= len % 3; len >= 6; len -= 3) {
		found = lexicon_find_exact(s->names,
		    (struct slice){ run.at, len });
		if (found != LEXICON_NONE)
			return found;
	}
	return LEXICON_NONE;
}

/*
 * A port that begins with a word; longer names first, as Port Said before
 * Port.  Latin letters with accents are words of their own kind.
 */
static int
port_at(const struct screen *s, struct slice text, size_t at)
{
	size_t lens[PORT_WORDS], count = 0, len = 0;
	char key[KEY_MOST];
	int found;

	while (count < PORT_WORDS) {
		struct slice word = next_word(text, &at);

		if (word.len == 0 || (count > 0 && !is_ascii_letter(*word.at)))
			break;
		lens[count++] = len = add_key(key, len, word);
	}
	while (count-- > 0) {
		found = lexicon_find_exact(s->names,
		    (struct slice){ key, lens[count] });
		if (found != LEXICON_NONE)
			return found;
	}
	return LEXICON_NONE;
}

/* Ports anywhere in the text: those that are not ours are destinations. */
static void
find_ports(const struct screen *s, struct slice text, struct trade *t)
{
	size_t at = 0, i;

	while (at < text.len) {
		size_t before = at;
		struct slice word = next_word(text, &at);
		int port = LEXICON_NONE;

		if (word.len == 0)
			break;
		if (is_ascii_letter(*word.at))
			port = port_at(s, text, before);
		for (i = 0; !is_ascii_letter(*word.at) && i < word.len &&
		    port == LEXICON_NONE; i++)
			port = han_port(s, (struct slice){ word.at + i,
			    word.len - i });
		if (port == LEXICON_NONE)
			continue;
		t->port = true;
		t->destination |= !slice_equal(table_text(s->ports,
		    (size_t)port, 1), s->home);
	}
}

/* The port among the three words behind a term. */
static int
port_behind(const struct screen *s, struct slice text, size_t at)
{
	int count, port = LEXICON_NONE;
	size_t i;

	for (count = 0; count < PORT_WORDS && port == LEXICON_NONE; count++) {
		size_t before = at;
		struct slice word = next_word(text, &at);

		if (word.len == 0)
			break;
		if (is_ascii_letter(*word.at))
			port = port_at(s, text, before);
		for (i = 0; !is_ascii_letter(*word.at) && i < word.len &&
		    i < HAN_MOST && port == LEXICON_NONE; i++)
			port = han_port(s, (struct slice){ word.at + i,
			    word.len - i });
	}
	return port;
}

/* R-SCREEN-03, 04: what a term with its port gives away. */
static void
judge_term(const struct screen *s, struct slice term, int port,
    const struct screen_case *lead, struct trade *t)
{
	char first = (char)(*term.at | 0x20);
	bool ours = slice_equal(table_text(s->ports, (size_t)port, 1),
	    s->home);

	if (first == 'c' && ours)
		t->cif_origin |= !slice_equal(lead->country, s->home);
	if ((first == 'f' || first == 'e') && ours && t->area.len == 0) {
		t->area = table_text(s->ports, (size_t)port, 2);
		if (t->area.len == 0)
			t->area = table_text(s->ports, (size_t)port, 0);
	}
	if (first == 'f' && !ours && lead->country.len > 0)
		t->fob_destination |= slice_equal(lead->country,
		    table_text(s->ports, (size_t)port, 1));
}

/*
 * The text up to the next term from a place on, or all of it: the port behind
 * "FOB or CIF Gdynia" belongs to CIF.
 */
static struct slice
up_to_next_term(struct screen *s, struct slice text, size_t from)
{
	struct slice next;
	size_t i;

	for (i = 0; i < s->counts[TERM]; i++)
		if (pattern_capture(s->patterns[TERM][i], text, from, &next,
		    1) == PATTERN_HIT && next.len > 0)
			text.len = (size_t)(next.at - text.at);
	return text;
}

static struct trade
find_trade(struct screen *s, struct slice text,
    const struct screen_case *lead)
{
	struct trade t = { .area = SLICE_EMPTY };
	struct slice groups[2];
	size_t i;

	find_ports(s, text, &t);
	for (i = 0; i < s->counts[TERM]; i++) {
		size_t from = 0;

		while (pattern_capture(s->patterns[TERM][i], text, from,
		    groups, 2) == PATTERN_HIT && groups[0].len > 0) {
			int port;

			from = (size_t)(groups[0].at - text.at) +
			    groups[0].len;
			port = port_behind(s, up_to_next_term(s, text, from),
			    from);
			t.term = true;
			if (port != LEXICON_NONE)
				judge_term(s, groups[0], port, lead, &t);
		}
	}
	return t;
}

/* Half-width, and simplified characters: the patterns know only those. */
static struct slice
fold(struct screen *s, struct slice text)
{
	s->folded.len = s->simple.len = 0;
	if (text_fold_width(&s->folded, text))
		text = buffer_slice(&s->folded);
	if (simplify_fold(s->simplifier, text, &s->simple))
		text = buffer_slice(&s->simple);
	return text;
}

unsigned
screen_count_answers(struct screen *s, struct slice text)
{
	static const struct screen_case nobody = { .country = { "", 0 } };
	struct slice folded = fold(s, text);
	struct trade t = find_trade(s, folded, &nobody);

	return (unsigned)t.term + t.port + has(s, PACKAGING, folded) +
	    has(s, MODEL, folded);
}

static unsigned
find_terms(struct screen *s, struct slice text, const struct trade *t,
    const struct screen_case *lead)
{
	bool model = has(s, MODEL, text), quantity = lead->quantity ||
	    has(s, QUANTITY, text), vague = !lead->products && !model;
	bool begins = has(s, BEGINNER, text), empty = vague && !quantity;
	const bool given[SCREEN_TERMS] = {
		[T_PRICE_LIST] = empty && !(begins && t->cif_origin) &&
		    has(s, PRICE_LIST, text) && !has(s, DIGITS, text),
		[T_RIVAL] = !begins && has(s, RIVAL, text),
		[T_MARGIN] = empty && !begins && has(s, MARGIN, text),
		[T_SURVEY] = vague && !begins && has(s, SURVEY, text),
		[T_COMPARE] = empty && !begins && has(s, COMPARE, text),
		[T_BUY_ALL] = !begins && has(s, BUY_ALL, text),
		[T_BAIT] = empty && !begins && has(s, BAIT, text),
		[T_CIF_ORIGIN] = t->cif_origin,
		[T_FOB_DESTINATION] = t->fob_destination,
		[T_MODEL] = model, [T_QUANTITY] = quantity,
		[T_PORT] = t->destination && !t->fob_destination,
		[T_PACKAGING] = has(s, PACKAGING, text),
		[T_CERTIFICATION] = has(s, CERTIFICATION, text),
		[T_TARGET_PRICE] = lead->target_price ||
		    has(s, TARGET_PRICE, text),
		[T_TIMING] = lead->timing || has(s, TIMING, text),
		[T_PLACE] = !t->destination && has(s, PLACE, text),
		[T_PAYMENT] = has(s, PAYMENT, text),
		[T_COMPLAINT] = has(s, COMPLAINT, text),
		[T_WEBSITE] = lead->website, [T_ANSWERED] = lead->answered,
		[T_KNOWS] = lead->knows_product,
	};
	unsigned terms = 0;
	size_t i;

	for (i = 0; i < SCREEN_TERMS; i++)
		terms |= (unsigned)given[i] << i;
	return terms;
}

/* R-SCREEN-07. */
static enum screen_result
result_of(int points)
{
	return points >= 4 ? SCREEN_GENUINE : points >= 0 ? SCREEN_UNCLEAR :
	    points >= -3 ? SCREEN_DOUBTFUL : SCREEN_FISHING;
}

static struct slice
next_question(const struct screen *s, const struct trade *t, bool product)
{
	const bool open[QUESTIONS] = { !t->term, !t->port, !product };
	size_t i;

	for (i = 0; i < QUESTIONS; i++)
		if (open[i])
			return table_text(s->questions, s->question_rows[i],
			    s->lang == 0 ? 1 : 2);
	return SLICE_EMPTY;
}

struct screen_verdict
screen_judge(struct screen *s, const struct screen_case *lead)
{
	struct slice text = fold(s, lead->text);
	struct trade t = find_trade(s, text, lead);
	struct screen_verdict v = { .advice = SLICE_EMPTY,
	    .question = SLICE_EMPTY, .area = t.area };
	size_t i;

	v.terms = find_terms(s, text, &t, lead);
	for (i = 0; i < SCREEN_TERMS; i++)
		if (v.terms >> i & 1)
			v.points += screen_term(s, i).points;
	v.result = result_of(v.points);
	if (has(s, OTHER_ITEM, text))
		v.advice = SLICE("other-item");
	else if (has(s, LATER, text))
		v.advice = SLICE("later");
	if (v.result == SCREEN_UNCLEAR || v.result == SCREEN_DOUBTFUL)
		v.question = next_question(s, &t, lead->products ||
		    (v.terms >> T_MODEL & 1) || (v.terms >> T_PACKAGING & 1));
	return v;
}

struct screen_term
screen_term(const struct screen *s, size_t term)
{
	size_t row = s->point_rows[term];

	return (struct screen_term){ .code = table_text(s->points, row, 0),
	    .points = (int)table_int(s->points, row, 1),
	    .rule = table_text(s->points, row, 2),
	    .why = table_text(s->points, row, s->lang == 0 ? 3 : 4) };
}
