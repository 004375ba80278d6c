/*
 * dial.c - the ways to read a number, and which of them the plans allow
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/pattern.h"
#include "base/text.h"
#include "rule/table.h"
#include "value/dial.h"

enum { REGION, CODE, MAIN, PREFIX, ABROAD, LENGTHS, KEEPS_ZERO, PARSING,
	TRANSFORM, PATTERN, SHAPE_COUNT };
enum { E164_MOST = 15, CODE_MOST = 3, CODES = 1000, LETTERS = 26,
	GROUPS_MOST = 10, WHOLE_LEAST = 10, PLAIN_LEAST = 9,
	ITALY = 39 };

static const struct table_column shape[SHAPE_COUNT] = {
	[REGION] = { .name = "region", .type = TABLE_KEY },
	[CODE] = { .name = "code", .type = TABLE_INT, .least = 1,
	    .most = 999 },
	[MAIN] = { .name = "main", .type = TABLE_TEXT },
	[PREFIX] = { .name = "prefix", .type = TABLE_TEXT },
	[ABROAD] = { .name = "abroad", .type = TABLE_TEXT },
	[LENGTHS] = { .name = "lengths", .type = TABLE_WORD },
	[KEEPS_ZERO] = { .name = "keeps_zero", .type = TABLE_TEXT },
	[PARSING] = { .name = "parsing", .type = TABLE_TEXT },
	[TRANSFORM] = { .name = "transform", .type = TABLE_TEXT },
	[PATTERN] = { .name = "pattern", .type = TABLE_WORD },
};

/* A pattern of the table, compiled when a number first asks for it. */
struct plan_pattern {
	struct slice text;
	struct pattern *compiled;
};

struct plan {
	bool known, keeps_zero;
	unsigned code;
	char code_text[CODE_MOST + 1];
	size_t code_len;
	uint32_t lengths;	/* bit n: n digits are possible */
	struct slice prefixes;	/* national ones, longest first, by blanks */
	struct slice abroad;	/* the international one */
	struct slice transform;	/* what a number is without its front */
	struct plan_pattern front;	/* more than a prefix; or empty */
	struct plan_pattern numbers;	/* in use */
	struct plan *next;	/* of the same code, the main one first */
};

struct dial {
	struct table *table;
	struct plan *plans;	/* LETTERS * LETTERS */
	struct plan *codes[CODES];	/* NULL: there is none */
};

/* "7 9-10" as bits; 0 when it cannot be read. */
static uint32_t
read_lengths(struct slice text)
{
	uint32_t bits = 0;

	while (text.at != NULL) {
		struct slice span = slice_cut(&text, ' '), from;
		int64_t least, most;

		from = slice_cut(&span, '-');
		if (number_parse_int(from, 1, 31, &least) != VALUE_OK)
			return 0;
		most = least;
		if (span.at != NULL && number_parse_int(span, least, 31,
		    &most) != VALUE_OK)
			return 0;
		for (; least <= most; least++)
			bits |= UINT32_C(1) << least;
	}
	return bits;
}

static size_t
region_index(struct slice region)
{
	if (region.len != 2 || region.at[0] < 'A' || region.at[0] > 'Z' ||
	    region.at[1] < 'A' || region.at[1] > 'Z')
		return SIZE_MAX;
	return (size_t)(region.at[0] - 'A') * LETTERS +
	    (size_t)(region.at[1] - 'A');
}

static void
link_plan(struct dial *d, struct plan *plan, bool main)
{
	struct plan **to = &d->codes[plan->code];

	if (!main && *to != NULL)
		to = &(*to)->next;
	plan->next = *to;
	*to = plan;
}

/* snprintf() takes as long as all the rest of a row. */
static void
write_code(struct plan *plan)
{
	unsigned left = plan->code;
	size_t i;

	for (plan->code_len = 1; left >= 10; left /= 10)
		plan->code_len++;
	left = plan->code;
	for (i = plan->code_len; i > 0; i--, left /= 10)
		plan->code_text[i - 1] = (char)('0' + left % 10);
}

static bool
add_plan(struct dial *d, size_t row, struct fault *fault)
{
	size_t i = region_index(table_text(d->table, row, REGION));
	uint32_t lengths = read_lengths(table_text(d->table, row, LENGTHS));
	struct plan *plan;

	if (i == SIZE_MAX || lengths == 0)
		return fault_set(fault, "%s:%lu: no region or no lengths; "
		    "write them as DE and 4-15", table_file(d->table),
		    table_line(d->table, row));
	plan = &d->plans[i];
	*plan = (struct plan){ .known = true, .lengths = lengths,
		.code = (unsigned)table_int(d->table, row, CODE),
		.keeps_zero = table_has(d->table, row, KEEPS_ZERO),
		.prefixes = table_text(d->table, row, PREFIX),
		.abroad = table_text(d->table, row, ABROAD),
		.transform = table_text(d->table, row, TRANSFORM),
		.front.text = table_text(d->table, row, PARSING),
		.numbers.text = table_text(d->table, row, PATTERN) };
	write_code(plan);
	link_plan(d, plan, table_has(d->table, row, MAIN));
	return true;
}

/* A table of the user's may hold anything; ours is sound. */
static bool
check_patterns(const struct dial *d, size_t row, struct fault *fault)
{
	static const int columns[] = { PARSING, PATTERN };
	struct fault inner;
	size_t i;

	for (i = 0; i < 2; i++) {
		struct pattern *p = pattern_compile(table_text(d->table, row,
		    (size_t)columns[i]), &inner);

		if (p == NULL)
			return table_complain(d->table, row,
			    shape[columns[i]].name, fault, inner.text);
		pattern_free(p);
	}
	return true;
}

struct dial *
dial_open(struct fault *fault)
{
	struct dial *d = xcalloc(1, sizeof(*d));
	bool builtin = table_is_builtin("phone-region"), fine;
	size_t row;

	d->plans = xcalloc(LETTERS * LETTERS, sizeof(*d->plans));
	d->table = table_open("phone-region", shape, SHAPE_COUNT, fault);
	fine = d->table != NULL;
	for (row = 0; fine && row < table_rows(d->table); row++)
		fine = add_plan(d, row, fault) &&
		    (builtin || check_patterns(d, row, fault));
	if (fine)
		return d;
	dial_close(d);
	return NULL;
}

void
dial_close(struct dial *d)
{
	size_t i;

	if (d == NULL)
		return;
	for (i = 0; i < (size_t)LETTERS * LETTERS; i++) {
		pattern_free(d->plans[i].front.compiled);
		pattern_free(d->plans[i].numbers.compiled);
	}
	table_close(d->table);
	free(d->plans);
	free(d);
}

static struct plan *
find_plan(const struct dial *d, struct slice region)
{
	size_t i = region_index(region);

	return i != SIZE_MAX && d->plans[i].known ? &d->plans[i] : NULL;
}

bool
dial_has_region(const struct dial *d, struct slice region)
{
	return find_plan(d, region) != NULL;
}

/* The calling code at the front, 0: none; *len is of how many digits. */
static unsigned
find_code(const struct dial *d, struct slice digits, size_t *len)
{
	unsigned code = 0;
	size_t i;

	for (i = 0; i < digits.len && i < CODE_MOST; i++) {
		if (!text_is_digit(digits.at[i]) || *digits.at == '0')
			break;
		code = code * 10 + (unsigned)(digits.at[i] - '0');
		if (d->codes[code] != NULL) {
			*len = i + 1;
			return code;
		}
	}
	*len = 0;
	return 0;
}

size_t
dial_code_length(const struct dial *d, struct slice digits)
{
	size_t len;

	find_code(d, digits, &len);
	return len;
}

/* NULL, and never asked again, where a pattern cannot be compiled. */
static struct pattern *
compiled(struct plan_pattern *p, const char *format)
{
	struct buffer text = { 0 };
	struct fault unused;

	if (p->compiled == NULL && p->text.len > 0) {
		buffer_format(&text, format, SLICE_PRINT(p->text));
		p->compiled = pattern_compile(buffer_slice(&text), &unused);
		if (p->compiled == NULL)
			p->text = SLICE_EMPTY;
		buffer_release(&text);
	}
	return p->compiled;
}

/* The length comes first: it settles most. */
static bool
has_length(const struct plan *plan, struct slice number)
{
	return number.len < 32 && (plan->lengths >> number.len & 1);
}

static bool
is_in_use(struct plan *plan, struct slice number)
{
	struct pattern *p;

	if (!has_length(plan, number))
		return false;
	p = compiled(&plan->numbers, "^(?:%.*s)$");
	return p != NULL && pattern_matches(p, number) == PATTERN_HIT;
}

/* Whether one of the regions of a code has the number in use. */
static bool
code_has(const struct dial *d, unsigned code, struct slice number)
{
	struct plan *plan;

	for (plan = d->codes[code]; plan != NULL; plan = plan->next)
		if (is_in_use(plan, number))
			return true;
	return false;
}

/* Where regions share a code, the main one has every length. */
static bool
code_has_length(const struct dial *d, unsigned code, struct slice number)
{
	return has_length(d->codes[code], number);
}

bool
dial_is_in_use(const struct dial *d, const char *e164)
{
	struct slice digits;
	unsigned code;
	size_t len;

	if (*e164 != '+')
		return false;
	digits = slice_of(e164 + 1);
	code = find_code(d, digits, &len);
	return code > 0 && code_has(d, code, (struct slice){ digits.at + len,
	    digits.len - len });
}

/* The ways that are left; more than one is none. */
struct ways {
	unsigned count;
	char e164[DIAL_TEXT_MOST];
};

/* +4930123456 from the code and the number, NUL-terminated. */
static void
join_code(char *to, unsigned code, struct slice number)
{
	*to++ = '+';
	if (code >= 100)
		*to++ = (char)('0' + code / 100);
	if (code >= 10)
		*to++ = (char)('0' + code / 10 % 10);
	*to++ = (char)('0' + code % 10);
	memcpy(to, number.at, number.len);
	to[number.len] = '\0';
}

static void
add_way(struct ways *ways, unsigned code, struct slice number)
{
	char text[DIAL_TEXT_MOST];

	if (number.len + (code >= 100 ? 3 : code >= 10 ? 2 : 1) > E164_MOST) {
		ways->count += 2;	/* a number, but not of E.164 */
		return;
	}
	join_code(text, code, number);
	if (ways->count > 0 && strcmp(ways->e164, text) == 0)
		return;
	ways->count++;
	memcpy(ways->e164, text, sizeof(text));
}

static bool
begins(struct slice digits, struct slice prefix)
{
	return prefix.len > 0 && digits.len > prefix.len &&
	    slice_starts(digits, prefix);
}

static struct slice
behind(struct slice s, size_t len)
{
	return (struct slice){ s.at + len, s.len - len };
}

/* The longest literal prefix in front of digits, 0: none. */
static size_t
prefix_length(const struct plan *plan, struct slice digits)
{
	struct slice rest = plan->prefixes;

	while (rest.len > 0 && rest.at != NULL) {
		struct slice prefix = slice_cut(&rest, ' ');

		if (begins(digits, prefix))
			return prefix.len;
	}
	return 0;
}

/*
 * Whether a number that no plan has in use may stand behind the code for its
 * length alone.  One that begins with 0 may not where no number does: that 0
 * is one more trunk digit, and what it belongs to is open.
 */
static bool
may_be(const struct dial *d, unsigned code, struct slice number)
{
	return (*number.at != '0' || d->codes[code]->keeps_zero) &&
	    code_has_length(d, code, number);
}

/* What a +CC number is without a trunk digit that nobody dials there. */
static void
add_without_trunk(const struct dial *d, unsigned code, struct slice rest,
    struct ways *ways)
{
	size_t trunk = prefix_length(d->codes[code], rest);
	struct slice bare = behind(rest, trunk);

	if (code_has(d, code, rest))
		add_way(ways, code, rest);
	if (trunk > 0 && code_has(d, code, bare))
		add_way(ways, code, bare);
	if (ways->count > 0)
		return;
	/* No plan has it: its length must do. */
	if (trunk > 0 && may_be(d, code, bare) &&
	    (*rest.at == '0' || !code_has_length(d, code, rest)))
		add_way(ways, code, bare);
	else if (may_be(d, code, rest))
		add_way(ways, code, rest);
}

/* +49 (0)30: what stands in brackets is not dialled from abroad. */
static void
add_bracketed(const struct dial *d, unsigned code, struct slice rest,
    size_t bracketed, struct ways *ways)
{
	struct slice bare = behind(rest, bracketed);
	bool whole = d->codes[code]->keeps_zero && code_has(d, code, rest);

	if (whole)
		add_way(ways, code, rest);
	if (code_has(d, code, bare) || (!whole && may_be(d, code, bare)))
		add_way(ways, code, bare);
	else if (!whole && code_has(d, code, rest))
		add_way(ways, code, rest);
}

/* Whether the first brackets hold a 0 or another digit dialled at home. */
static bool
brackets_trunk(const struct dial *d, unsigned code, struct slice rest,
    size_t bracketed)
{
	return (bracketed == 1 && *rest.at == '0') || (bracketed > 0 &&
	    bracketed < rest.len &&
	    prefix_length(d->codes[code], rest) == bracketed);
}

/* Digits from `from` on that start with a calling code. */
static void
add_international(const struct dial *d, const struct dialled *n, size_t from,
    struct ways *ways)
{
	struct slice digits = { n->digits + from, n->len - from }, rest;
	size_t len;
	unsigned code = find_code(d, digits, &len);

	if (code == 0 || digits.len == len)
		return;
	rest = behind(digits, len);
	if (n->bracketed > 0 && n->bracket == from + len && rest.len > 1 &&
	    brackets_trunk(d, code, rest, n->bracketed))
		add_bracketed(d, code, rest, n->bracketed, ways);
	else if (*rest.at != '0' && prefix_length(d->codes[code], rest) == 0 &&
	    code_has_length(d, code, rest))
		add_way(ways, code, rest);
	else
		add_without_trunk(d, code, rest, ways);
}

/* $1 and $2 of a transform; false when it would be too long. */
static bool
transform(struct slice form, const struct slice *groups, struct slice behind,
    char out[DIAL_DIGITS_MOST + 1], size_t *len)
{
	struct buffer text = { 0 };
	size_t i;

	for (i = 0; i < form.len; i++) {
		if (form.at[i] == '$' && i + 1 < form.len &&
		    text_is_digit(form.at[i + 1])) {
			buffer_add(&text, groups[form.at[++i] - '0']);
			continue;
		}
		buffer_add_byte(&text, form.at[i]);
	}
	buffer_add(&text, behind);
	*len = text.len;
	if (text.len > 0 && text.len <= DIAL_DIGITS_MOST)
		memcpy(out, text.data, text.len);
	buffer_release(&text);
	return *len > 0 && *len <= DIAL_DIGITS_MOST;
}

/*
 * The number without what is dialled in front of it at home: as a pattern
 * says it, with the area code put in front of a short number where a region
 * has one.  Empty where there is nothing in front.
 */
static struct slice
without_front(struct plan *plan, struct slice digits,
    char room[DIAL_DIGITS_MOST + 1])
{
	struct slice groups[GROUPS_MOST];
	struct pattern *p = compiled(&plan->front, "^(?:%.*s)");
	size_t last, len, i;

	for (i = 0; i < GROUPS_MOST; i++)
		groups[i] = SLICE_EMPTY;
	if (p == NULL) {
		len = prefix_length(plan, digits);
		return len > 0 ? behind(digits, len) : SLICE_EMPTY;
	}
	if (pattern_capture(p, digits, 0, groups, GROUPS_MOST) !=
	    PATTERN_HIT || groups[0].len == 0)
		return SLICE_EMPTY;
	last = pattern_group_count(p);
	if (plan->transform.len == 0 || last >= GROUPS_MOST ||
	    groups[last].at == NULL || groups[last].len == 0)
		return behind(digits, groups[0].len);
	if (!transform(plan->transform, groups, behind(digits, groups[0].len),
	    room, &len))
		return SLICE_EMPTY;
	return (struct slice){ room, len };
}

/* The code of the plan in front though no + is: lost, or left out. */
static struct slice
behind_own_code(const struct plan *plan, struct slice digits)
{
	return begins(digits, (struct slice){ plan->code_text,
	    plan->code_len }) ? behind(digits, plan->code_len) : SLICE_EMPTY;
}

/*
 * A first group that is a calling code, though no + stands in front: 86-138
 * 0013 8000.  Only numbers in use count.
 */
static void
add_written_code(const struct dial *d, const struct dialled *n,
    struct ways *ways)
{
	size_t len;
	unsigned code = find_code(d, (struct slice){ n->digits, n->len },
	    &len);
	struct slice rest = { n->digits + len, n->len - len };
	struct ways found = { 0 };

	if (code == 0 || !n->separated || n->first != len || rest.len == 0)
		return;
	if (code_has(d, code, rest))
		add_way(&found, code, rest);
	else
		add_international(d, n, 0, &found);
	if (found.count == 1 && dial_is_in_use(d, found.e164))
		add_way(ways, code, behind(slice_of(found.e164), len + 1));
}

/* The calling code of the region itself without its +. */
static bool
add_lost_plus(const struct dial *d, const struct plan *plan,
    const struct dialled *n, struct ways *ways)
{
	struct slice digits = { n->digits, n->len };
	struct ways found = { 0 };
	unsigned before = ways->count;

	if (behind_own_code(plan, digits).len == 0)
		return false;
	add_international(d, n, 0, &found);
	if (found.count > 1)
		ways->count += found.count;
	if (found.count != 1 || !dial_is_in_use(d, found.e164))
		return false;
	add_way(ways, plan->code, behind_own_code(plan,
	    slice_of(found.e164 + 1)));
	return ways->count > before;
}

/*
 * Bare digits that are a number in use with a 0 or two in front, which numbers
 * keep there and spreadsheets drop.
 */
static bool
lost_its_zero(const struct dial *d, const struct plan *plan,
    const struct dialled *n)
{
	char digits[DIAL_DIGITS_MOST + 2] = "00";

	if (!plan->keeps_zero || n->separated)
		return false;
	memcpy(digits + 2, n->digits, n->len);
	return code_has(d, plan->code,
	    (struct slice){ digits + 1, n->len + 1 }) ||
	    code_has(d, plan->code, (struct slice){ digits, n->len + 2 });
}

/* The mobiles of Italy, 10 digits and no 0, are whole. */
static bool
is_mobile_of_italy(const struct plan *plan, const struct dialled *n)
{
	return plan->code == ITALY && n->len >= WHOLE_LEAST &&
	    n->digits[0] == '3';
}

/*
 * With no + and no code: as dialled at home.  091-98765-43210, a 0 in front
 * of a number with its code, is no longer number of India.
 */
static void
add_national(const struct dial *d, struct plan *plan, struct slice digits,
    struct ways *ways)
{
	char room[DIAL_DIGITS_MOST + 1];
	struct slice bare = without_front(plan, digits, room);

	if (bare.len > 0 && code_has(d, plan->code, bare))
		add_way(ways, plan->code, bare);
	if (code_has(d, plan->code, digits))
		add_way(ways, plan->code, digits);
	if (ways->count > 0)
		return;
	/* No number in use: with its front, or where there is none. */
	bare = behind(digits, prefix_length(plan, digits));
	if (bare.len < digits.len && has_length(plan, bare) &&
	    !code_has(d, plan->code, behind_own_code(plan, bare)) &&
	    (*bare.at != '0' || plan->keeps_zero) &&
	    (*digits.at == '0' || !has_length(plan, digits)))
		add_way(ways, plan->code, bare);
}

/*
 * Bare digits of an impossible length that a + or a digit of a prefix in
 * front would make possible: a spreadsheet took them for a number.
 */
static bool
lost_its_front(const struct dial *d, const struct plan *plan,
    const struct dialled *n)
{
	struct ways found = { 0 };

	if (n->separated || n->digits[0] == '0')
		return false;
	add_international(d, n, 0, &found);
	return found.count > 0 || ((plan->prefixes.len > 0 ||
	    plan->keeps_zero) && !(plan->lengths >> n->len & 1) &&
	    (plan->lengths >> (n->len + 1) & 1));
}

static enum dial_state
settle(const struct ways *ways, char e164[DIAL_TEXT_MOST])
{
	if (ways->count != 1)
		return ways->count == 0 ? DIAL_UNCLEAR : DIAL_AMBIGUOUS;
	memcpy(e164, ways->e164, DIAL_TEXT_MOST);
	return DIAL_OK;
}

/*
 * Most numbers: a 0 in front that only home dials, and so many digits behind
 * it that the area code is among them.  Their length says enough.
 */
static bool
is_plainly_home(const struct plan *plan, struct slice digits)
{
	return digits.len > PLAIN_LEAST && *digits.at == '0' &&
	    digits.at[1] != '0' && !plan->keeps_zero &&
	    plan->front.text.len == 0 && slice_is(plan->prefixes, "0") &&
	    behind_own_code(plan, behind(digits, 1)).len == 0 &&
	    has_length(plan, behind(digits, 1));
}

/* A number without + and without a code for abroad. */
static enum dial_state
read_home(const struct dial *d, struct plan *plan, const struct dialled *n,
    char e164[DIAL_TEXT_MOST])
{
	struct slice digits = { n->digits, n->len };
	struct ways ways = { 0 };
	bool home, lost;

	if (is_plainly_home(plan, digits)) {
		add_way(&ways, plan->code, behind(digits, 1));
		return settle(&ways, e164);
	}
	add_national(d, plan, digits, &ways);
	if (ways.count > 0 && !is_mobile_of_italy(plan, n) &&
	    lost_its_zero(d, plan, n))
		return DIAL_AMBIGUOUS;
	home = ways.count > 0;
	/* (62) 3212-3456: brackets hold what is dialled at home. */
	if (home && n->bracketed > 0 && n->bracket == 0)
		return settle(&ways, e164);
	lost = add_lost_plus(d, plan, n, &ways);
	if (!lost)
		add_written_code(d, n, &ways);
	if (ways.count == 0 && plan->prefixes.len == 0 &&
	    has_length(plan, digits) && (*digits.at == '0' ?
	    plan->keeps_zero : !lost_its_zero(d, plan, n)))
		add_way(&ways, plan->code, digits);
	if (ways.count == 0)
		return lost_its_front(d, plan, n) ? DIAL_DAMAGED :
		    DIAL_UNCLEAR;
	if (settle(&ways, e164) != DIAL_OK)
		return DIAL_AMBIGUOUS;
	return lost && !home && !n->separated ? DIAL_DAMAGED : DIAL_OK;
}

/* 00 and what the region dials for abroad. */
static bool
read_abroad(const struct dial *d, const struct plan *plan,
    const struct dialled *n, struct ways *ways)
{
	struct slice digits = { n->digits, n->len };
	struct slice abroad = plan != NULL ? plan->abroad : SLICE("00");
	struct ways zero = { 0 };

	if (begins(digits, SLICE("00")))
		add_international(d, n, 2, &zero);
	*ways = zero;
	if (!slice_equal(abroad, SLICE("00")) && begins(digits, abroad) &&
	    (zero.count != 1 || !dial_is_in_use(d, zero.e164)))
		add_international(d, n, abroad.len, ways);
	return ways->count > 0;
}

/* 999-999-9999, which nobody has, fills a field that must not be empty. */
static bool
is_filler(const struct dial *d, unsigned code, struct slice number)
{
	size_t i;

	for (i = 1; i < number.len; i++)
		if (number.at[i] != *number.at)
			return false;
	return number.len >= WHOLE_LEAST || !code_has(d, code, number);
}

/*
 * Whether a number says the same when it is read once more.  One that begins
 * with what is dialled at home may be another then, and so is neither.
 */
static bool
is_settled(const struct dial *d, const char *e164)
{
	struct slice digits = slice_of(e164 + 1), rest;
	struct ways again = { 0 };
	size_t len;
	unsigned code = find_code(d, digits, &len);

	rest = behind(digits, len);
	if (is_filler(d, code, rest))
		return false;
	if (prefix_length(d->codes[code], rest) == 0)
		return true;
	add_without_trunk(d, code, rest, &again);
	return again.count == 1 && strcmp(again.e164, e164) == 0;
}

static enum dial_state
read_number(const struct dial *d, const struct dialled *n, struct slice region,
    char e164[DIAL_TEXT_MOST])
{
	struct plan *plan = find_plan(d, region);
	struct ways ways = { 0 };

	e164[0] = '\0';
	if (n->plus) {
		add_international(d, n, n->len > 2 && n->digits[0] == '0' &&
		    n->digits[1] == '0' ? 2 : 0, &ways);
		return settle(&ways, e164);
	}
	if (!read_abroad(d, plan, n, &ways))
		return plan == NULL ? DIAL_LOCAL :
		    read_home(d, plan, n, e164);
	if (plan == NULL || ways.count != 1 ||
	    read_home(d, plan, n, e164) != DIAL_OK ||
	    !dial_is_in_use(d, e164))
		return settle(&ways, e164);
	/* It is a number at home, too. */
	if (!dial_is_in_use(d, ways.e164))
		return DIAL_OK;
	e164[0] = '\0';
	return DIAL_AMBIGUOUS;
}

enum dial_state
dial_read(const struct dial *d, const struct dialled *n, struct slice region,
    char e164[DIAL_TEXT_MOST])
{
	enum dial_state state = read_number(d, n, region, e164);

	if (state != DIAL_OK || is_settled(d, e164))
		return state;
	e164[0] = '\0';
	return DIAL_AMBIGUOUS;
}
