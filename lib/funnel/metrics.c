/*
 * metrics.c - sums of a group and what follows from them
 */
#include "funnel/metrics.h"

#include "base/date.h"
#include "base/number.h"

void
metrics_release(struct metrics *m)
{
	median_release(&m->cycles);
	median_release(&m->dwells);
}

static void
add_cycle(struct metrics *m, const struct deal *deal)
{
	int32_t end = deal_end(deal);

	if (deal->created != DATE_NONE && end != DATE_NONE &&
	    end >= deal->created)
		median_add(&m->cycles, end - deal->created);
}

bool
metrics_add(struct metrics *m, const struct deal *deal)
{
	bool won = deal->kind == STAGE_WON;
	int64_t *sum = won ? &m->deals.won_amount : &m->deals.lost_amount;

	m->digits = deal->digits;
	if (deal->kind == STAGE_OPEN) {
		m->deals.open++;
		return true;
	}
	if (deal->has_amount && __builtin_add_overflow(*sum, deal->amount,
	    sum))
		return false;
	*(won ? &m->deals.won : &m->deals.lost) += 1;
	m->won_priced += won && deal->has_amount;
	if (won)
		add_cycle(m, deal);
	return true;
}

bool
metrics_sum(struct metrics *m, const struct metrics *other)
{
	m->deals.won += other->deals.won;
	m->deals.lost += other->deals.lost;
	m->deals.open += other->deals.open;
	m->won_priced += other->won_priced;
	m->leads += other->leads;
	m->converted += other->converted;
	m->digits = other->digits;
	return !__builtin_add_overflow(m->deals.won_amount,
	    other->deals.won_amount, &m->deals.won_amount);
}

bool
metrics_average(const struct metrics *m, int64_t *average)
{
	return m->won_priced > 0 && number_scale(m->deals.won_amount, 1,
	    (int64_t)m->won_priced, average);
}

bool
metrics_cycle(struct metrics *m, int64_t *days)
{
	return median_of(&m->cycles, days);
}

static double
ratio(double a, double b)
{
	return b > 0 ? a / b : -1;
}

size_t
metrics_factors(const struct metrics *m, bool leads, uint64_t heads,
    enum metrics_factor names[GAP_FACTORS_MOST],
    double factors[GAP_FACTORS_MOST])
{
	double decided = (double)(m->deals.won + m->deals.lost);
	size_t n = 0;

	if (leads) {
		names[n] = METRICS_LEADS;
		factors[n++] = (double)m->leads / (double)heads;
		names[n] = METRICS_CONVERSION;
		factors[n++] = ratio(decided, (double)m->leads);
	} else {
		names[n] = METRICS_DEALS;
		factors[n++] = decided / (double)heads;
	}
	names[n] = METRICS_WIN_RATE;
	factors[n++] = ratio((double)m->deals.won, decided);
	names[n] = METRICS_SIZE;
	factors[n++] = ratio((double)m->deals.won_amount,
	    (double)m->deals.won);
	return n;
}

const char *
metrics_factor_word(enum metrics_factor factor)
{
	static const char *const words[] = { "leads", "conversion",
		"win_rate", "size", "deals" };

	return words[factor];
}
