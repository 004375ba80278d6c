/* validity.c - validity.h: how long an offer stands */
#include "base/date.h"
#include "intake/validity.h"
#include "rule/table.h"
#include "rule/words.h"
#include "unit.h"

static struct table *values;
static struct validity *validity;

static void
setup(void)
{
	struct fault fault;

	values = words_table_open(&fault);
	ck_assert_msg(values != NULL, "%s", fault.text);
	validity = validity_open(values);
}

static void
teardown(void)
{
	validity_close(validity);
	table_close(values);
}

START_TEST(a_count_of_days_weeks_or_months)
{
	static const struct { const char *cell; int days, months; } cases[] = {
		{ "30 days", 30, 0 }, { "valid 30 days", 30, 0 },
		{ "Valid for 30 Days.", 30, 0 }, { "30 Tage", 30, 0 },
		{ "G\u00fcltigkeit: 4 Wochen", 28, 0 }, { "30 jours", 30, 0 },
		{ "validit\u00e9 30 jours", 30, 0 }, { "30 d\u00edas", 30, 0 },
		{ "30 giorni", 30, 0 }, { "30 dias", 30, 0 },
		{ "14 dagen", 14, 0 }, { "30 dni", 30, 0 },
		{ "30 g\u00fcn", 30, 0 }, { "30 \u0434\u043d\u0435\u0439", 30, 0 },
		{ "30\u5929", 30, 0 }, { "\u62a5\u4ef7\u6709\u6548\u671f30\u5929", 30, 0 },
		{ "\u6709\u6548\u671f\uff1a30\u5929\u5185", 30, 0 },
		{ "\u4e00\u4e2a\u6708", 0, 1 }, { "\u4e24\u5468", 14, 0 },
		{ "1 month", 0, 1 }, { "2 weeks", 14, 0 },
		{ "30 days from date of offer", 30, 0 },
		{ "within 30 calendar days", 30, 0 }, { "999 days", 999, 0 },
		{ "1000 days", 0, 0 }, { "0 days", 0, 0 }, { "30", 0, 0 },
		{ "15-30 days", 0, 0 }, { "30 working days", 0, 0 },
		{ "30 days after deposit", 0, 0 }, { "30\u65e5", 0, 0 },
		{ "1\u6708", 0, 0 }, { "approx. 30 days", 0, 0 },
		{ "30 daylight", 0, 0 }, { "", 0, 0 }, { "days", 0, 0 },
		{ "30 days subject to stock", 0, 0 },
	};
	struct validity_span span;
	size_t i;

	setup();
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		bool is = validity_read(validity, slice_of(cases[i].cell),
		    &span);

		ck_assert_msg(is == (cases[i].days + cases[i].months > 0) &&
		    (!is || (span.days == cases[i].days && span.months ==
		    cases[i].months)), "%s: %d days, %d months",
		    cases[i].cell, span.days, span.months);
	}
	teardown();
}
END_TEST

START_TEST(words_around_a_day_are_taken_off)
{
	static const char *const cases[][2] = {
		{ "until 2026-12-31", "2026-12-31" },
		{ "bis 31.12.2026", "31.12.2026" },
		{ "G\u00fcltig bis zum 31.12.2026", "31.12.2026" },
		{ "valid until: 31 Dec 2026", "31 Dec 2026" },
		{ "jusqu'au 31/12/2026", "31/12/2026" },
		{ "\u622a\u81f32026\u5e7412\u670831\u65e5", "2026\u5e7412\u670831\u65e5" },
		{ "2026-12-31\u6b62", "2026-12-31" },
	};
	struct slice cell;
	size_t i;

	setup();
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		cell = slice_of(cases[i][0]);
		ck_assert_msg(validity_day(validity, &cell), "%s", cases[i][0]);
		ck_assert_slice(cell, cases[i][1]);
	}
	cell = SLICE("2026-12-31");
	ck_assert(!validity_day(validity, &cell));
	cell = SLICE("until");
	ck_assert(!validity_day(validity, &cell));
	teardown();
}
END_TEST

START_TEST(a_month_keeps_the_day_or_the_last)
{
	int32_t day = date_from_civil(2027, 1, 31);

	ck_assert_int_eq(validity_end((struct validity_span){ 0, 1 }, day),
	    date_from_civil(2027, 2, 28));
	ck_assert_int_eq(validity_end((struct validity_span){ 30, 0 }, day),
	    date_from_civil(2027, 3, 2));
}
END_TEST

UNIT_MAIN(a_count_of_days_weeks_or_months, words_around_a_day_are_taken_off,
    a_month_keeps_the_day_or_the_last)
