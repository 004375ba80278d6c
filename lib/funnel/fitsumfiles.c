/*
 * fitsumfiles.c - a deal as a key, and back
 *
 * A key is the deal's kind, the stage it reached, the days of creation and of
 * the decision, the days on which it entered stages, and the words of --fields
 * with their lengths in front: "lost 2 19358 19393 0:19358,2:19370 5:North".
 * What is not known is "-".
 */
#include "funnel/fitsumfiles.h"

#include "base/date.h"
#include "base/number.h"

enum { REPEATED_MOST = 100000000 };

static const struct {
	const char *word;
	enum stage_kind kind;
} kinds[] = { { "open", STAGE_OPEN }, { "won", STAGE_WON },
	{ "lost", STAGE_LOST } };
enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

static void
open_partial(struct fitfacts *set)
{
	set->shape = (struct partial_shape){ .by = &set->o->by,
	    .by_count = set->o->by != NULL, .cut = "" };
	set->partial = partial_new(set->cli, &set->shape);
}

/* ---- to rows ------------------------------------------------------------ */

static void
add_number(struct buffer *key, int64_t value, bool known)
{
	if (known)
		buffer_format(key, " %lld", (long long)value);
	else
		buffer_add(key, SLICE(" -"));
}

static void
add_entered(struct buffer *key, const int32_t *entered)
{
	char before = ' ';
	int s;

	for (s = 0; entered != NULL && s < STAGES_MOST; s++) {
		if (entered[s] == DATE_NONE)
			continue;
		buffer_format(key, "%c%d:%d", before, s, entered[s]);
		before = ',';
	}
	if (before == ' ')
		buffer_add(key, SLICE(" -"));
}

static void
make_key(const struct fitfacts *set, size_t i, struct buffer *key)
{
	const struct fit_deal *d = &set->deals[i];
	size_t f;
	int k = 0;

	while (kinds[k].kind != d->kind)
		k++;
	key->len = 0;
	buffer_add(key, slice_of(kinds[k].word));
	add_number(key, d->reached, d->reached != STAGE_UNKNOWN);
	add_number(key, d->created, d->created != DATE_NONE);
	add_number(key, d->closed, d->closed != DATE_NONE);
	add_entered(key, d->entered);
	for (f = 0; f < set->fields.count; f++) {
		struct slice word = groups_part(set->words[f].all,
		    set->words[f].of[i], 0);

		buffer_format(key, " %zu:", word.len);
		buffer_add(key, word);
	}
}

int
fitsumfiles_write(struct fitfacts *set)
{
	struct buffer key = { 0 };
	size_t i, next;

	if (set->partial == NULL)
		open_partial(set);
	partial_count(set->partial, set->in);
	partial_open(set->partial);
	partial_put(set->partial, "rejected_beside", SLICE_EMPTY, set->bad);
	for (i = 0; i < set->count; i = next) {
		const struct slice parts[] = { groups_part(set->groups,
		    set->groups_of[i], 0), SLICE_EMPTY };

		for (next = i + 1; next < set->count && fitfacts_are_alike(set,
		    i, next); next++)
			;
		partial_group(set->partial, parts + (set->o->by == NULL));
		make_key(set, i, &key);
		partial_put(set->partial, "deal", buffer_slice(&key),
		    (int64_t)(next - i));
	}
	buffer_release(&key);
	return partial_close(set->partial, set->in, set->bad);
}

/* ---- from rows ---------------------------------------------------------- */

static bool
take_number(struct slice *rest, int64_t least, int64_t most, int32_t unknown,
    int32_t *number)
{
	struct slice text = slice_cut(rest, ' ');
	int64_t value;

	*number = unknown;
	if (slice_is(text, "-"))
		return true;
	if (number_parse_int(text, least, most, &value) != VALUE_OK)
		return false;
	*number = (int32_t)value;
	return true;
}

static bool
take_entered(struct fitfacts *set, struct slice text, struct fit_deal *deal)
{
	int32_t *entered;
	int s;

	if (slice_is(text, "-"))
		return true;
	entered = arena_alloc(&set->arena, STAGES_MOST * sizeof(*entered));
	for (s = 0; s < STAGES_MOST; s++)
		entered[s] = DATE_NONE;
	while (text.at != NULL) {
		struct slice day = slice_cut(&text, ',');
		int64_t stage, value;

		if (number_parse_int(slice_cut(&day, ':'), 0,
		    stages_count(set->stages) - 1, &stage) != VALUE_OK ||
		    day.at == NULL || number_parse_int(day, -INT32_MAX,
		    INT32_MAX, &value) != VALUE_OK)
			return false;
		entered[stage] = (int32_t)value;
	}
	deal->entered = entered;
	return true;
}

static bool
take_words(struct fitfacts *set, struct slice rest, struct slice *words)
{
	size_t f;

	for (f = 0; f < set->fields.count; f++) {
		int64_t len;

		if (rest.at == NULL || number_parse_int(slice_cut(&rest, ':'),
		    0, INT32_MAX, &len) != VALUE_OK || rest.at == NULL ||
		    (size_t)len > rest.len)
			return false;
		words[f] = (struct slice){ rest.at, (size_t)len };
		rest = (struct slice){ rest.at + len, rest.len - (size_t)len };
		if (f + 1 < set->fields.count && slice_cut(&rest, ' ').len > 0)
			return false;
	}
	return rest.len == 0;
}

static bool
take_key(struct fitfacts *set, struct slice rest, struct fit_deal *deal,
    struct slice *words)
{
	struct slice kind = slice_cut(&rest, ' '), entered;
	int k = 0;

	while (k < KINDS && !slice_is(kind, kinds[k].word))
		k++;
	*deal = (struct fit_deal){ .kind = k < KINDS ? kinds[k].kind :
	    STAGE_OPEN };
	if (k == KINDS || !take_number(&rest, 0, stages_count(set->stages) - 1,
	    STAGE_UNKNOWN, &deal->reached) || !take_number(&rest, -INT32_MAX,
	    INT32_MAX, DATE_NONE, &deal->created) || !take_number(&rest,
	    -INT32_MAX, INT32_MAX, DATE_NONE, &deal->closed))
		return false;
	entered = slice_cut(&rest, ' ');
	return take_entered(set, entered, deal) &&
	    take_words(set, rest, words);
}

static bool
take_row(void *context, const struct partial_row *row, struct fault *fault)
{
	struct fitfacts *set = context;
	struct slice words[FIELD_MOST];
	struct fit_deal deal;
	int64_t i;

	if (slice_is(row->name, "rejected_beside") && row->value >= 0) {
		set->bad |= row->value > 0;
		return true;
	}
	if (!slice_is(row->name, "deal") || row->value < 1 ||
	    row->value > REPEATED_MOST || !take_key(set, row->key, &deal,
	    words) || (deal.reached != STAGE_UNKNOWN &&
	    stages_at(set->stages, deal.reached)->kind != STAGE_OPEN))
		return partial_unknown(row, fault);
	for (i = 0; i < row->value; i++)
		fitfacts_add(set, &deal, set->o->by == NULL ? SLICE_EMPTY :
		    row->parts[0], words);
	return true;
}

void
fitsumfiles_merge(struct fitfacts *set)
{
	fitfacts_open(set);
	open_partial(set);
	partial_merge(set->partial, take_row, set);
	set->label = partial_label(set->partial);
	fitfacts_settle(set);
	if (!set->cli->partial)
		set->bad |= partial_tell_whole(set->partial);
}
