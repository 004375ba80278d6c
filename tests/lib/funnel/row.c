/* test_forecast_row.c - funnelrow_cells.h: which columns there are, and when */
#include "funnel/row.h"
#include "unit.h"

static const struct forecast_group nothing;

static void
check_names(const struct forecast_columns *columns, const char *expected)
{
	struct forecast_view view = { .sum = &nothing };
	struct row row = { .count = 0 };
	struct buffer names = { 0 };
	size_t i;

	row_begin(&row);
	funnelrow_cells(columns, &row, &view);
	for (i = 0; i < row.count; i++)
		buffer_format(&names, "%s%s", i ? "," : "", row.names[i]);
	ck_assert_slice(buffer_slice(&names), expected);
	buffer_release(&names);
	row_release(&row);
}

#define SUMS "deals,pipeline_total,weighted,commit,best_case,upside," \
	"won_deals,won,expected,overdue_count,overdue_open,overdue_commit," \
	"omitted,no_amount,no_date"

START_TEST(without_target_and_odds_there_are_the_sums_only)
{
	struct forecast_words words[FORECAST_FLAGS] = { 0 };
	struct forecast_columns columns = { .review_levels = -1,
		.words = words };

	check_names(&columns, SUMS ",forecast_flags,forecast_rule");
}
END_TEST

START_TEST(a_target_brings_coverage_and_its_odds)
{
	struct forecast_words words[FORECAST_FLAGS] = { 0 };
	struct forecast_columns columns = { .review_levels = -1,
		.words = words, .target = true, .odds = true,
		.quantiles = { 500000 }, .quantile_count = 1 };

	check_names(&columns, SUMS ",target,coverage,coverage_gap,p_target,"
	    "p_target_high,p_without_largest,p_without_largest_high,"
	    "q50,q50_high,sd,largest_share_pct,half_deals,forecast_flags,"
	    "forecast_rule");
}
END_TEST

UNIT_MAIN(without_target_and_odds_there_are_the_sums_only,
    a_target_brings_coverage_and_its_odds)
