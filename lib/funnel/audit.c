/*
 * audit.c - needs of a stage against what was found, dwell against the usual
 */
#include "funnel/audit.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "funnel/outcome.h"
#include "rule/settings.h"
#include "rule/table.h"

enum { TOKENS_MOST = 64 };

struct days {
	int32_t *days;
	size_t count, room;
	bool sorted;
};

enum { TOKEN, TOKEN_ZH, TOKEN_ALIASES, TOKEN_COLUMNS };

struct limits {
	int64_t no_decision_maker, claim_least, no_deposit, dwell_won,
	    dwell_percentile, touch_cadences, pushes, sandbag_probability,
	    sandbag_cycle, sandbag_days, sandbag_won, sandbag_hidden,
	    sandbag_rare;
};

struct audit_rules {
	const struct stages *stages;
	struct table *words_table;
	struct table *token_words;	/* the tokens in Chinese */
	struct audit_words words[AUDIT_CODES];
	struct limits limits;
	int64_t touch_days;
	struct slice tokens[TOKENS_MOST];
	size_t token_count;
	uint64_t needs[STAGES_MOST], decision_maker, deposit, contract;
	bool has_evidence;
	struct days dwells[STAGES_MOST], cycles;
	uint64_t entered[STAGES_MOST], entries;	/* first stages seen */
};

/* By enum audit_code: the key of each row. */
static const char *const keys[AUDIT_CODES] = {
	"no-evidence", "no-deposit", "overclaim", "no-decision-maker",
	"decider-against", "chain-gap", "stale-early", "stale-late",
	"past_close", "close_pushed", "backwards", "no_touch",
	"no_next_step", "amount_missing", "sandbag"
};

static bool
read_word(struct audit_rules *r, int code, struct fault *fault)
{
	static const char *const levels[] = { "error", "warning", "advice" };
	struct table *t = r->words_table;
	size_t row;
	int level;

	for (row = 0; row < table_rows(t); row++)
		if (slice_is(table_text(t, row, 1), keys[code]))
			break;
	if (row == table_rows(t))
		return fault_set(fault, "%s: no row \"%s\"; print the "
		    "built-in table and edit a copy", table_file(t),
		    keys[code]);
	r->words[code] = (struct audit_words){ .code = table_text(t, row, 0),
	    .rule = table_text(t, row, 2), .severity = table_text(t, row, 3),
	    .question = { table_text(t, row, 4), table_text(t, row, 5) } };
	for (level = 0; level < 3; level++)
		if (slice_is(r->words[code].severity, levels[level]))
			break;
	r->words[code].level = (enum audit_severity)level;
	return true;
}

static bool
open_words(struct audit_rules *r, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "code", .type = TABLE_WORD },
		{ .name = "key", .type = TABLE_KEY },
		{ .name = "rule", .type = TABLE_WORD },
		{ .name = "severity", .type = TABLE_WORD,
		  .words = "error;warning;advice" },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	bool fits = true;
	int code;

	r->words_table = table_open("audit-finding", shape, 6, fault);
	for (code = 0; r->words_table != NULL && fits && code < AUDIT_CODES;
	    code++)
		fits = read_word(r, code, fault);
	return r->words_table != NULL && fits;
}

static bool
open_tokens(struct audit_rules *r, struct fault *fault)
{
	static const struct table_column shape[TOKEN_COLUMNS] = {
		[TOKEN] = { .name = "token", .type = TABLE_KEY },
		[TOKEN_ZH] = { .name = "zh", .type = TABLE_WORD },
		[TOKEN_ALIASES] = { .name = "aliases", .type = TABLE_TEXT },
	};

	r->token_words = table_open("audit-word", shape, TOKEN_COLUMNS,
	    fault);
	return r->token_words != NULL;
}

/* Twice the cadence of relation B is two weeks (R-AUDIT-04). */
static bool
read_cadence(struct audit_rules *r, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "scheme", .type = TABLE_WORD },
		{ .name = "grade", .type = TABLE_WORD },
		{ .name = "days", .type = TABLE_INT },
	};
	struct table *t = table_open("cadence", shape, 3, fault);
	size_t row;
	bool found = false;

	for (row = 0; t != NULL && row < table_rows(t); row++)
		if (slice_is(table_text(t, row, 0), "relation") &&
		    slice_is(table_text(t, row, 1), "B")) {
			r->touch_days = table_int(t, row, 2) *
			    r->limits.touch_cadences;
			found = true;
		}
	if (t != NULL && !found)
		fault_set(fault, "%s: no row for relation B; print the "
		    "built-in table and edit a copy", table_file(t));
	table_close(t);
	return found;
}

static bool
read_limits(struct audit_rules *r, struct fault *fault)
{
	struct limits *l = &r->limits;
	const struct setting wanted[] = {
		{ "no_decision_maker", &l->no_decision_maker },
		{ "claim_least", &l->claim_least },
		{ "no_deposit", &l->no_deposit },
		{ "dwell_won", &l->dwell_won },
		{ "dwell_percentile", &l->dwell_percentile },
		{ "touch_cadences", &l->touch_cadences },
		{ "pushes", &l->pushes },
		{ "sandbag_probability", &l->sandbag_probability },
		{ "sandbag_cycle", &l->sandbag_cycle },
		{ "sandbag_days", &l->sandbag_days },
		{ "sandbag_won", &l->sandbag_won },
		{ "sandbag_hidden", &l->sandbag_hidden },
		{ "sandbag_rare", &l->sandbag_rare },
	};

	return settings_read("audit", wanted,
	    sizeof(wanted) / sizeof(*wanted), fault);
}

/* The bit of a token, which is taken up if it is new. */
static uint64_t
take_token(struct audit_rules *r, struct slice token)
{
	uint64_t bit = audit_token(r, token);

	if (bit != 0 || token.len == 0 || r->token_count == TOKENS_MOST)
		return bit;
	r->tokens[r->token_count] = token;
	return (uint64_t)1 << r->token_count++;
}

static void
read_needs(struct audit_rules *r)
{
	int i;

	for (i = 0; i < stages_count(r->stages); i++) {
		struct slice list = stages_at(r->stages, i)->evidence;

		while (list.at != NULL)
			r->needs[i] |= take_token(r,
			    slice_trim(slice_cut(&list, ';')));
	}
	r->decision_maker = take_token(r, SLICE("decision_maker"));
	r->deposit = take_token(r, SLICE("deposit"));
	r->contract = take_token(r, SLICE("contract"));
}

struct audit_rules *
audit_rules_open(const struct stages *stages, struct fault *fault)
{
	struct audit_rules *r = xcalloc(1, sizeof(*r));

	r->stages = stages;
	if (open_words(r, fault) && open_tokens(r, fault) &&
	    read_limits(r, fault) &&
	    read_cadence(r, fault)) {
		read_needs(r);
		return r;
	}
	audit_rules_close(r);
	return NULL;
}

void
audit_rules_close(struct audit_rules *r)
{
	int i;

	if (r == NULL)
		return;
	for (i = 0; i < STAGES_MOST; i++)
		free(r->dwells[i].days);
	free(r->cycles.days);
	table_close(r->words_table);
	table_close(r->token_words);
	free(r);
}

const struct audit_words *
audit_words(const struct audit_rules *r, enum audit_code code)
{
	return &r->words[code];
}

static uint64_t
find_token(const struct audit_rules *r, struct slice token)
{
	size_t i;

	for (i = 0; i < r->token_count; i++)
		if (text_equal_nocase(r->tokens[i], token))
			return (uint64_t)1 << i;
	return 0;
}

/* The row of the table in which a word stands, or their count. */
static size_t
find_word(const struct table *t, struct slice word)
{
	size_t row;

	for (row = 0; row < table_rows(t); row++)
		if (text_equal_nocase(table_text(t, row, TOKEN), word) ||
		    slice_equal(table_text(t, row, TOKEN_ZH), word) ||
		    slice_is_listed(word, table_text(t, row, TOKEN_ALIASES),
		    ';'))
			break;
	return row;
}

uint64_t
audit_token(const struct audit_rules *r, struct slice token)
{
	uint64_t bit = find_token(r, token);
	size_t row = bit != 0 || token.len == 0 ? table_rows(r->token_words) :
	    find_word(r->token_words, token);

	return row == table_rows(r->token_words) ? bit :
	    find_token(r, table_text(r->token_words, row, TOKEN));
}

bool
audit_knows(const struct audit_rules *r, struct slice token)
{
	return find_token(r, token) != 0 ||
	    find_word(r->token_words, token) < table_rows(r->token_words);
}

uint64_t
audit_tokens(const struct audit_rules *r, struct slice list)
{
	uint64_t bits = 0;

	while (list.at != NULL)
		bits |= audit_token(r, slice_trim(slice_cut(&list, ';')));
	return bits;
}

struct slice
audit_token_name(const struct audit_rules *r, size_t i)
{
	return i < r->token_count ? r->tokens[i] : SLICE_EMPTY;
}

struct slice
audit_token_zh(const struct audit_rules *r, size_t i)
{
	struct slice token = audit_token_name(r, i);
	size_t row;

	for (row = 0; row < table_rows(r->token_words); row++)
		if (slice_equal(table_text(r->token_words, row, TOKEN), token))
			return table_text(r->token_words, row, TOKEN_ZH);
	return token;
}

static void
add_days(struct days *d, int32_t days)
{
	GROW(d->days, d->count, d->room);
	d->days[d->count++] = days;
	d->sorted = false;
}

static int
compare_days(const void *left, const void *right)
{
	int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;

	return (a > b) - (a < b);
}

/* The smallest value that so many percent do not pass. */
static int32_t
percentile(struct days *d, int64_t percent)
{
	size_t place = (d->count * (size_t)percent + 99) / 100;

	if (!d->sorted)
		qsort(d->days, d->count, sizeof(*d->days), compare_days);
	d->sorted = true;
	return d->days[place > 0 ? place - 1 : 0];
}

void
audit_add_dwell(struct audit_rules *r, int stage, int32_t days)
{
	if (stage != STAGE_UNKNOWN && days >= 0)
		add_days(&r->dwells[stage], days);
}

void
audit_add(struct audit_rules *r, const struct audit_case *deal)
{
	r->has_evidence |= deal->evidence != 0;
	if (deal->first_stage != STAGE_UNKNOWN) {
		r->entered[deal->first_stage]++;
		r->entries++;
	}
	if (deal->kind == STAGE_WON && deal->created != DATE_NONE &&
	    deal->closed != DATE_NONE && deal->closed >= deal->created)
		add_days(&r->cycles, deal->closed - deal->created);
}

bool
audit_has_evidence(const struct audit_rules *r)
{
	return r->has_evidence;
}

static int32_t
millionths(int64_t percent)
{
	return (int32_t)(percent * (OUTCOME_SURE / 100));
}

/* The highest stage whose evidence and all lower evidence is there. */
static void
audit_stage(const struct audit_rules *r, const struct audit_case *deal,
    struct audit_result *result)
{
	int i, claimed = deal->stage;
	bool whole = true;

	result->stage = STAGE_UNKNOWN;
	for (i = 0; i < stages_count(r->stages); i++) {
		const struct stage *stage = stages_at(r->stages, i);
		uint64_t missing = r->needs[i] & ~deal->evidence;

		if (stage->kind == STAGE_LOST)
			continue;
		if (i <= claimed)
			result->missing |= missing;
		whole = whole && missing == 0;
		if (whole) {
			result->stage = i;
			result->chance = stage->chance;
		}
	}
	result->audited = true;
}

static void
judge_claim(const struct audit_rules *r, const struct audit_case *deal,
    struct audit_result *result)
{
	int32_t most = millionths(r->limits.no_decision_maker);

	audit_stage(r, deal, result);
	if (deal->chance >= millionths(r->limits.claim_least) &&
	    !(deal->evidence & r->decision_maker)) {
		result->codes |= 1u << AUDIT_NO_DECISION_MAKER;
		if (result->chance > most)
			result->chance = most;
	}
	if (result->chance < deal->chance && result->missing != 0)
		result->codes |= 1u << AUDIT_OVERCLAIM;
}

/* The highest open stage that carries no more than a signature does. */
static void
audit_signed(const struct audit_rules *r, struct audit_result *result)
{
	int32_t most = millionths(r->limits.no_deposit);
	int i;

	for (i = 0; i < stages_count(r->stages); i++)
		if (stages_at(r->stages, i)->kind == STAGE_OPEN &&
		    stages_at(r->stages, i)->chance <= most)
			result->stage = i;
	result->chance = most;
	result->audited = true;
}

static void
judge_won(const struct audit_rules *r, const struct audit_scope *scope,
    const struct audit_case *deal, struct audit_result *result)
{
	if (!scope->deposits || (deal->evidence & r->deposit))
		return;
	result->codes |= 1u << AUDIT_NO_DEPOSIT;
	audit_stage(r, deal, result);
	/* A signed contract carries this much whatever else was noted. */
	if (!r->has_evidence || (deal->evidence & r->contract) ||
	    result->chance > millionths(r->limits.no_deposit))
		audit_signed(r, result);
}

/* How far along the open stages, in halves: the first half is early. */
static bool
is_early(const struct audit_rules *r, int stage)
{
	int open = 0, before = 0, i;

	for (i = 0; i < stages_count(r->stages); i++)
		if (stages_at(r->stages, i)->kind == STAGE_OPEN) {
			open++;
			before += i < stage;
		}
	return before * 2 < open;
}

static void
judge_dwell(struct audit_rules *r, const struct audit_scope *scope,
    const struct audit_case *deal, struct audit_result *result)
{
	int32_t days, expected;
	struct days *own;
	bool stale;

	if (deal->stage == STAGE_UNKNOWN || deal->stage_since == DATE_NONE)
		return;
	days = scope->today - deal->stage_since;
	expected = stages_at(r->stages, deal->stage)->expected_days;
	own = &r->dwells[deal->stage];
	stale = (expected >= 0 && days > expected) ||
	    (own->count >= (size_t)r->limits.dwell_won &&
	    days > percentile(own, r->limits.dwell_percentile));
	if (stale)
		result->codes |= 1u << (is_early(r, deal->stage) ?
		    AUDIT_STALE_EARLY : AUDIT_STALE_LATE);
}

static void
judge_care(const struct audit_rules *r, const struct audit_scope *scope,
    const struct audit_case *deal, struct audit_result *result)
{
	int32_t touch = deal->last_touch != DATE_NONE ? deal->last_touch :
	    scope->touches ? deal->created : DATE_NONE;

	if (deal->expected_close != DATE_NONE &&
	    deal->expected_close < scope->today)
		result->codes |= 1u << AUDIT_PAST_CLOSE;
	if (scope->next_steps && !deal->has_next_step)
		result->codes |= 1u << AUDIT_NO_NEXT_STEP;
	if (touch != DATE_NONE && scope->today - touch > r->touch_days)
		result->codes |= 1u << AUDIT_NO_TOUCH;
	if (scope->amounts && !deal->has_amount)
		result->codes |= 1u << AUDIT_AMOUNT_MISSING;
	if (deal->pushes >= r->limits.pushes)
		result->codes |= 1u << AUDIT_CLOSE_PUSHED;
	if (deal->fell)
		result->codes |= 1u << AUDIT_BACKWARDS;
}

static void
judge_chain(const struct audit_rules *r, const struct audit_scope *scope,
    const struct audit_case *deal, struct audit_result *result)
{
	unsigned known = deal->roles;

	if (deal->decider_against)
		result->codes |= 1u << AUDIT_DECIDER_AGAINST;
	if (!scope->roles || deal->chance < millionths(r->limits.claim_least))
		return;
	if (deal->evidence & r->decision_maker)
		known |= 1u << AUDIT_DECIDES;
	result->gaps = ~known & (1u << AUDIT_DECIDES | 1u << AUDIT_USES |
	    1u << AUDIT_BUYS);
	if (result->gaps != 0)
		result->codes |= 1u << AUDIT_CHAIN_GAP;
}

/* Whether a day lies in the last days of the period. */
static bool
is_late(const struct audit_rules *r, const struct audit_scope *scope,
    int32_t date)
{
	return date != DATE_NONE && date <= scope->to &&
	    date > scope->to - r->limits.sandbag_days && date >= scope->from;
}

/* Days that won deals of this file usually take to reach a stage. */
static int64_t
usual_days(struct audit_rules *r, int stage)
{
	int64_t days = 0;
	int i;

	for (i = 0; i < stage; i++)
		if (r->dwells[i].count >= (size_t)r->limits.sandbag_won)
			days += percentile(&r->dwells[i], 50);
	return days;
}

/*
 * First seen where deals of this file get only after weeks of work, and where
 * few of them begin: work must have begun before the entry.
 */
static bool
is_far_along(struct audit_rules *r, int stage)
{
	uint64_t beyond = 0;
	int i;

	for (i = stage; i < stages_count(r->stages); i++)
		beyond += r->entered[i];
	return usual_days(r, stage) >= r->limits.sandbag_hidden &&
	    beyond * 100 <= r->entries * (uint64_t)r->limits.sandbag_rare;
}

/* R-AUDIT-05: entered late and nearly done, or won too soon after entry. */
static void
judge_sandbag(struct audit_rules *r, const struct audit_scope *scope,
    const struct audit_case *deal, struct audit_result *result)
{
	int64_t median2;	/* twice the median */
	size_t n = r->cycles.count;
	bool soon, seen;

	if (n < (size_t)r->limits.sandbag_won || deal->created == DATE_NONE)
		return;
	percentile(&r->cycles, 50);
	median2 = (int64_t)r->cycles.days[(n - 1) / 2] +
	    r->cycles.days[n / 2];
	soon = deal->kind == STAGE_WON && is_late(r, scope, deal->closed) &&
	    deal->closed >= deal->created && (int64_t)(deal->closed -
	    deal->created) * 200 <= median2 * r->limits.sandbag_cycle;
	seen = deal->first_stage != STAGE_UNKNOWN &&
	    is_late(r, scope, deal->created) &&
	    (stages_at(r->stages, deal->first_stage)->chance >=
	    millionths(r->limits.sandbag_probability) ||
	    is_far_along(r, deal->first_stage));
	if (soon || seen)
		result->codes |= 1u << AUDIT_SANDBAG;
}

void
audit_judge(struct audit_rules *r, const struct audit_scope *scope,
    const struct audit_case *deal, struct audit_result *result)
{
	*result = (struct audit_result){ .stage = STAGE_UNKNOWN };
	if (deal->kind == STAGE_WON)
		judge_won(r, scope, deal, result);
	if (deal->kind == STAGE_OPEN) {
		if (r->has_evidence && deal->stage != STAGE_UNKNOWN)
			judge_claim(r, deal, result);
		judge_dwell(r, scope, deal, result);
		judge_care(r, scope, deal, result);
		judge_chain(r, scope, deal, result);
	}
	if (deal->kind != STAGE_LOST)
		judge_sandbag(r, scope, deal, result);
}
