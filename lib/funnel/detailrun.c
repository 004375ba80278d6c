/*
 * detailrun.c - each record with what the forecast makes of it
 */
#include "base/number.h"
#include "front/output.h"
#include "funnel/detailrun.h"
#include "funnel/outcome.h"
#include "value/money.h"
#include "value/units.h"

enum { DETAIL_STAGE, DETAIL_PROBABILITY, DETAIL_PLACE, DETAIL_WEIGHTED,
	DETAIL_EXPECTED, DETAIL_RULE, DETAILS };

/* What a record adds to weighted and to expected; "" for nothing. */
static void
detail_sums(const struct deal *deal, enum forecast_place place,
    char weighted[32], char expected[32])
{
	int64_t sum = 0;

	weighted[0] = expected[0] = '\0';
	if (place == FORECAST_COUNTED &&
	    money_scale(deal->amount, deal->chance, OUTCOME_SURE, &sum))
		units_format(weighted, sum, deal->digits);
	if (place == FORECAST_WON || deal->category == DEAL_COMMIT)
		sum = deal->amount;
	if (place == FORECAST_COUNTED || place == FORECAST_WON)
		units_format(expected, sum, deal->digits);
}

/* Every record with what the forecast makes of it. */
int
detailrun(struct forecast_run *run)
{
	static const char *const names[DETAILS] = { "forecast_stage",
		"forecast_probability", "forecast_place", "forecast_weighted",
		"forecast_expected", "forecast_rule" };
	struct output *out = output_open(run->cli, run->in, names, DETAILS);
	char probability[32], weighted[32], expected[32];
	struct slice cells[DETAILS];
	struct record record;
	struct deal deal;

	run->out = out;
	while (funnelrun_next_deal(run, &record, &deal)) {
		enum forecast_place place = forecast_place(&run->terms, &deal);

		number_format(probability, deal.chance, FORECAST_DIGITS, true);
		detail_sums(&deal, place, weighted, expected);
		cells[DETAIL_STAGE] = deal.stage == STAGE_UNKNOWN ?
		    SLICE_EMPTY : stages_at(run->stages, deal.stage)->name;
		cells[DETAIL_PROBABILITY] = slice_of(probability);
		cells[DETAIL_PLACE] = slice_of(forecast_place_word(place));
		cells[DETAIL_WEIGHTED] = slice_of(weighted);
		cells[DETAIL_EXPECTED] = slice_of(expected);
		cells[DETAIL_RULE] =
		    slice_of(forecast_place_rule(&deal, place));
		output_record(out, &record, cells);
	}
	return output_finish_run(run->cli, run->in, out, false);
}
