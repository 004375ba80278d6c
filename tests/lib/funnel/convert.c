/* convert.h: DOMAIN R-CONVERT and 15, example 26 */
#include "base/date.h"
#include "funnel/convert.h"
#include "unit.h"

static struct slice cells[CONVERT_COLUMNS_MOST];

static void
set(const struct convert *c, const char *column, const char *text)
{
	size_t i;

	for (i = 0; i < convert_columns(c); i++)
		if (slice_is(slice_of(column), convert_column(c, i)))
			cells[i] = slice_of(text);
}

/* The verdict on a lead with two cells filled. */
static enum convert_verdict
judge(struct convert *c, const char *column, const char *text,
    const char *other, const char *more)
{
	size_t i;

	for (i = 0; i < CONVERT_COLUMNS_MOST; i++)
		cells[i] = SLICE_EMPTY;
	set(c, column, text);
	set(c, other, more);
	return convert_judge(c, cells);
}

START_TEST(each_sign_of_readiness_alone)
{
	struct fault fault;
	struct convert *c = convert_open(NULL, &fault);

	ck_assert_msg(c != NULL, "%s", fault.text);
	ck_assert_int_eq(judge(c, "grade_relation", "B", "", ""), CONVERT_READY);
	ck_assert_slice(convert_rule(c), "R-CONVERT-02");
	ck_assert_slice(convert_why(c, 0), "in negotiation");
	ck_assert_int_eq(judge(c, "grade_relation", "A", "", ""),
	    CONVERT_NOT_READY);
	ck_assert_slice(convert_why(c, 0), "");
	ck_assert_int_eq(judge(c, "grade", "B", "grade_scheme", "relation"),
	    CONVERT_READY);
	ck_assert_int_eq(judge(c, "grade", "B", "grade_scheme", "horizon"),
	    CONVERT_NOT_READY);
	ck_assert_int_eq(judge(c, "booth_class", "order_on_spot", "", ""),
	    CONVERT_READY);
	ck_assert_int_eq(judge(c, "booth_class", "intends_order", "", ""),
	    CONVERT_READY);
	ck_assert_int_eq(judge(c, "booth_class", "terms_unsettled", "", ""),
	    CONVERT_NOT_READY);
	ck_assert_int_eq(judge(c, "screen_result", "genuine", "", ""),
	    CONVERT_NOT_READY);
	ck_assert_int_eq(judge(c, "screen_result", "genuine", "quantity", "5"),
	    CONVERT_READY);
	ck_assert_int_eq(judge(c, "screen_result", "genuine", "target_price",
	    "5"), CONVERT_READY);
	ck_assert_int_eq(judge(c, "screen_result", "unclear", "quantity", "5"),
	    CONVERT_NOT_READY);
	convert_close(c);
}
END_TEST

START_TEST(each_exclusion_wins_over_readiness)
{
	static const char *const never[][2] = { { "grade_horizon", "D" },
	    { "grade_flags", "budget?;non-lead?" }, { "grade_flags",
	    "non-lead?" }, { "screen_result", "doubtful" },
	    { "screen_result", "fishing" }, { "status", "lost" },
	    { "status", "invalid" } };
	static const char *const not_never[][2] = { { "grade_horizon", "C" },
	    { "grade_flags", "budget?" }, { "screen_result", "unclear" },
	    { "status", "open" } };
	struct fault fault;
	struct convert *c = convert_open(NULL, &fault);
	struct convert *own = convert_open("%tags hot", &fault);
	size_t i;

	for (i = 0; i < sizeof(never) / sizeof(*never); i++) {
		ck_assert_int_eq(judge(c, never[i][0], never[i][1],
		    "grade_relation", "B"), CONVERT_EXCLUDED);
		ck_assert_int_eq(judge(own, never[i][0], never[i][1], "tags",
		    "hot"), CONVERT_EXCLUDED);
	}
	for (i = 0; i < sizeof(not_never) / sizeof(*not_never); i++)
		ck_assert_int_eq(judge(c, not_never[i][0], not_never[i][1],
		    "grade_relation", "B"), CONVERT_READY);
	ck_assert_int_eq(judge(own, "tags", "hot", "", ""), CONVERT_READY);
	ck_assert_slice(convert_why(own, 1), "%tags hot");
	ck_assert_int_eq(judge(own, "tags", "cold", "", ""),
	    CONVERT_NOT_READY);
	convert_close(c);
	convert_close(own);
	ck_assert_ptr_null(convert_open("tags hot", &fault));
}
END_TEST

START_TEST(months_keep_the_day_and_fractions_count_thirty_days)
{
	int32_t met = date_from_civil(2024, 4, 18);
	int32_t today = date_from_civil(2024, 4, 22);

	ck_assert_int_eq(convert_close_date(met, 30000, today),
	    date_from_civil(2024, 7, 18));
	ck_assert_int_eq(convert_close_date(met, 5000, today),
	    date_from_civil(2024, 5, 3));
	ck_assert_int_eq(convert_close_date(date_from_civil(2024, 1, 31),
	    10000, date_from_civil(2024, 1, 31)),
	    date_from_civil(2024, 2, 29));
	ck_assert_int_eq(convert_close_date(date_from_civil(2023, 1, 1),
	    30000, today), today);
	ck_assert_int_eq(convert_close_date(met, 0, met), met);
	ck_assert_int_eq(convert_close_date(met, -1, today), DATE_NONE);
	ck_assert_int_eq(convert_close_date(DATE_NONE, 30000, today),
	    DATE_NONE);
}
END_TEST

START_TEST(five_thousand_pieces_at_one_twenty_are_six_thousand)
{
	int64_t minor = 0;

	ck_assert(convert_amount(50000000, 1200000, 2, &minor));
	ck_assert_int_eq(minor, 600000);
	ck_assert(convert_amount(10000, 1500000, 0, &minor));
	ck_assert_int_eq(minor, 2);
	ck_assert(convert_amount(10000, 1499999, 0, &minor));
	ck_assert_int_eq(minor, 1);
	ck_assert(!convert_amount(0, 1200000, 2, &minor));
	ck_assert(!convert_amount(50000000, 0, 2, &minor));
}
END_TEST

START_TEST(an_id_is_o_and_the_hash_of_lead_and_number)
{
	char one[CONVERT_ID], two[CONVERT_ID], other[CONVERT_ID];

	convert_id(one, SLICE("L1"), 1);
	convert_id(two, SLICE("L1"), 2);
	convert_id(other, SLICE("L2"), 1);
	/* FNV-1a 64 of "L1\t1" in base 32, worked out with another program. */
	ck_assert_str_eq(one, "Ohbrgfnrqtbnny");
	ck_assert_str_ne(one, two);
	ck_assert_str_ne(one, other);
}
END_TEST

UNIT_MAIN(each_sign_of_readiness_alone, each_exclusion_wins_over_readiness,
    months_keep_the_day_and_fractions_count_thirty_days,
    five_thousand_pieces_at_one_twenty_are_six_thousand,
    an_id_is_o_and_the_hash_of_lead_and_number)
