/*
 * proportion.c - counts to a rate and its bounds, as cells
 */
#include "funnel/proportion.h"

#include <math.h>

#include "base/beta.h"
#include "base/number.h"
#include "rule/settings.h"
#include "rule/table.h"

bool
proportion_rules_open(struct proportion_rules *rules, struct fault *fault)
{
	int64_t least, confidence, open;
	const struct setting wanted[] = { { "rate_least", &least },
		{ "confidence", &confidence }, { "cohort_open", &open } };

	if (!settings_read_decimals("winrate", wanted, 3, fault))
		return false;
	rules->least = (uint64_t)(least / TABLE_DECIMAL_UNIT);
	rules->inside = (double)confidence / (100.0 * TABLE_DECIMAL_UNIT);
	rules->open_pct = (double)open / TABLE_DECIMAL_UNIT;
	return true;
}

static void
put_percent(struct row *row, const char *name, double share)
{
	row_decimal(row, name, llround(share * 100 * TABLE_DECIMAL_UNIT));
}

void
proportion_rate(struct row *row, const char *name,
    const struct proportion_rules *rules, uint64_t x, uint64_t n)
{
	const char *low = row_name(row, "%s_lo", name);
	const char *high = row_name(row, "%s_hi", name);
	struct beta_range range;

	if (n == 0 || n < rules->least) {
		row_empty(row, name);
		row_empty(row, low);
		row_empty(row, high);
		return;
	}
	range = beta_rate(x, n, rules->inside);
	put_percent(row, name, (double)x / (double)n);
	put_percent(row, low, range.low);
	put_percent(row, high, range.high);
}

void
proportion_row(struct row *row, const struct proportion_rules *rules,
    const struct proportion *p)
{
	__int128 amount = (__int128)p->won_amount + p->lost_amount;

	row_count(row, "won", p->won);
	row_count(row, "lost", p->lost);
	row_count(row, "open", p->open);
	proportion_rate(row, "win_rate", rules, p->won, p->won + p->lost);
	if (amount == 0 || p->won + p->lost < rules->least)
		row_empty(row, "win_rate_amount");
	else
		row_decimal(row, "win_rate_amount", (int64_t)(
		    ((__int128)p->won_amount * 100 * TABLE_DECIMAL_UNIT +
		    amount / 2) / amount));
}
