/*
 * diff.c - two stages, two dates, two amounts: what changed between them
 */
#include "funnel/diff.h"

#include "base/date.h"
#include "funnel/outcome.h"

#define SUM_MOST ((int64_t)1 << 61)

static const char *const words[DIFF_CLASSES] = {
	"won", "lost", "vanished", "new", "reopened", "advanced", "fell",
	"amount_up", "amount_down", "pushed", "pulled", "same"
};

const char *
diff_word(enum diff_class class)
{
	return words[class];
}

void
diff_list(struct buffer *out, unsigned classes)
{
	int i;

	out->len = 0;
	for (i = 0; i < DIFF_CLASSES; i++)
		if (classes >> i & 1) {
			if (out->len > 0)
				buffer_add_byte(out, ';');
			buffer_add(out, slice_of(words[i]));
		}
}

static bool
is_open(const struct diff_deal *deal)
{
	return deal != NULL && deal->kind == STAGE_OPEN;
}

static __int128
weight(int64_t amount, int32_t chance)
{
	return (__int128)amount * chance;
}

/* +1 or -1 for a deal that went up or down the stages, 0 for neither. */
static int
stage_step(const struct diff_deal *before, const struct diff_deal *now)
{
	if (before->stage != STAGE_UNKNOWN && now->stage != STAGE_UNKNOWN &&
	    before->stage != now->stage)
		return now->stage > before->stage ? 1 : -1;
	return (now->chance > before->chance) - (now->chance < before->chance);
}

static unsigned
classes_of_open(const struct diff_deal *before, const struct diff_deal *now)
{
	int step = stage_step(before, now);
	unsigned classes = 0;

	if (step != 0)
		classes |= 1u << (step > 0 ? DIFF_ADVANCED : DIFF_FELL);
	if (now->amount != before->amount)
		classes |= 1u << (now->amount > before->amount ?
		    DIFF_AMOUNT_UP : DIFF_AMOUNT_DOWN);
	if (now->close != before->close && now->close != DATE_NONE &&
	    before->close != DATE_NONE)
		classes |= 1u << (now->close > before->close ? DIFF_PUSHED :
		    DIFF_PULLED);
	return classes != 0 ? classes : 1u << DIFF_SAME;
}

static unsigned
classes_of(const struct diff_deal *before, const struct diff_deal *now)
{
	unsigned decided;

	if (now == NULL)
		return is_open(before) ? 1u << DIFF_VANISHED : 0;
	decided = now->kind == STAGE_WON ? 1u << DIFF_WON :
	    now->kind == STAGE_LOST ? 1u << DIFF_LOST : 0;
	if (before == NULL)
		return decided | 1u << DIFF_NEW;
	if (decided != 0)
		return before->kind == now->kind ? 1u << DIFF_SAME : decided;
	if (before->kind != STAGE_OPEN)
		return 1u << DIFF_REOPENED;
	if (before->currency != now->currency)
		return 1u << DIFF_LOST | 1u << DIFF_NEW;
	return classes_of_open(before, now);
}

struct diff_move
diff_compare(const struct diff_deal *before, const struct diff_deal *now)
{
	struct diff_move move = { .classes = classes_of(before, now) };
	bool crossed = before != NULL && now != NULL &&
	    before->currency != now->currency;

	if (is_open(now)) {
		move.amount = now->amount;
		move.weighted = weight(now->amount, now->chance);
	}
	if (is_open(before) && !(crossed && is_open(now))) {
		move.amount -= before->amount;
		move.weighted -= weight(before->amount, before->chance);
	}
	return move;
}

static enum diff_class
first_class(unsigned classes)
{
	return (enum diff_class)__builtin_ctz(classes);
}

static void
add_step(struct diff_step *step, uint64_t deals, int64_t amount,
    __int128 weighted)
{
	step->deals += deals;
	step->amount += amount;
	step->weighted += weighted;
}

/*
 * A deal open before and now: the amount part at the old chance, then the
 * stage part at the new amount.
 */
static void
add_open(struct diff_fall *fall, const struct diff_deal *before,
    const struct diff_deal *now, unsigned classes)
{
	int step = stage_step(before, now);
	enum diff_class amount = now->amount > before->amount ?
	    DIFF_AMOUNT_UP : DIFF_AMOUNT_DOWN;
	enum diff_class stage = step > 0 ? DIFF_ADVANCED : DIFF_FELL;

	fall->steps[first_class(classes)].deals++;
	if (now->amount != before->amount)
		add_step(&fall->steps[amount], 0,
		    now->amount - before->amount,
		    weight(now->amount - before->amount, before->chance));
	if (now->chance != before->chance)
		add_step(&fall->steps[stage], 0, 0,
		    weight(now->amount, now->chance - before->chance));
}

bool
diff_add(struct diff_fall *falls, const struct diff_deal *before,
    const struct diff_deal *now)
{
	unsigned classes = classes_of(before, now);
	bool was = is_open(before), is = is_open(now);
	struct diff_fall *old = before != NULL ? &falls[before->currency] :
	    NULL;
	struct diff_fall *new = now != NULL ? &falls[now->currency] : NULL;

	if ((was && before->amount > SUM_MOST - old->start.amount) ||
	    (is && now->amount > SUM_MOST - new->end.amount))
		return false;
	if (was)
		add_step(&old->start, 1, before->amount,
		    weight(before->amount, before->chance));
	if (is)
		add_step(&new->end, 1, now->amount,
		    weight(now->amount, now->chance));
	if (classes == 0)
		return true;
	if (was && is && old == new) {
		add_open(new, before, now, classes);
		return true;
	}
	/* Each leaves or enters; a changed currency is one deal, not two. */
	(old != NULL && was ? old : new != NULL ? new : old)->
	    steps[first_class(classes)].deals++;
	if (was)
		add_step(&old->steps[first_class(classes)], 0,
		    -before->amount, -weight(before->amount, before->chance));
	if (is)
		add_step(&new->steps[before == NULL || was ? DIFF_NEW :
		    DIFF_REOPENED], 0, now->amount,
		    weight(now->amount, now->chance));
	return true;
}

/* Half away from zero; running sums are never below it. */
static int64_t
rounded(__int128 weighted)
{
	return (int64_t)((weighted + OUTCOME_SURE / 2) / OUTCOME_SURE);
}

void
diff_round(const struct diff_fall *fall, int64_t weighted[DIFF_CLASSES + 2])
{
	/* What comes in first, so that no running sum is below zero. */
	static const enum diff_class order[DIFF_CLASSES] = { DIFF_NEW,
	    DIFF_REOPENED, DIFF_AMOUNT_UP, DIFF_ADVANCED, DIFF_FELL,
	    DIFF_AMOUNT_DOWN, DIFF_WON, DIFF_LOST, DIFF_VANISHED,
	    DIFF_PUSHED, DIFF_PULLED, DIFF_SAME };
	__int128 sum = fall->start.weighted;
	int i;

	weighted[0] = rounded(sum);
	for (i = 0; i < DIFF_CLASSES; i++) {
		int64_t before = rounded(sum);

		sum += fall->steps[order[i]].weighted;
		weighted[1 + order[i]] = rounded(sum) - before;
	}
	weighted[1 + DIFF_CLASSES] = rounded(sum);
}
