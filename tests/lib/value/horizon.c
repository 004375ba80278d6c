/* horizon.c - horizon.h: when a buyer means to buy (R-IMPORT-12) */
#include "base/date.h"
#include "value/horizon.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

/* 2024-04-22 is day 19835 of the epoch. */
#define TODAY 19835

static struct horizons *
open_at(int32_t today)
{
	struct fault fault;
	struct horizons *h = horizons_open(today, &fault);

	ck_assert_msg(h != NULL, "%s", fault.text);
	return h;
}

struct expectation {
	const char *phrase;
	int32_t months;		/* hundredths */
};

static void
check_all(int32_t today, const struct expectation *e, size_t count)
{
	struct horizons *h = open_at(today);
	size_t i;

	for (i = 0; i < count; i++) {
		int32_t months = -7;
		enum value_status status = horizon_parse(h,
		    slice_of(e[i].phrase), &months);

		ck_assert_msg(status == VALUE_OK, "\"%s\" is not read (%d)",
		    e[i].phrase, (int)status);
		ck_assert_msg(months == e[i].months, "\"%s\" gives %d, "
		    "expected %d", e[i].phrase, months, e[i].months);
	}
	horizons_close(h);
}

#define CHECK(today, ...) do {						\
	static const struct expectation all[] = { __VA_ARGS__ };	\
	check_all(today, all, sizeof(all) / sizeof(*all));		\
} while (0)

START_TEST(at_once_is_no_month)
{
	CHECK(TODAY, { "马上", 0 }, { "尽快", 0 }, { "immediately", 0 },
	    { "Immediate", 0 }, { "ASAP", 0 }, { " asap ", 0 },
	    { "ａｓａｐ", 0 });
}
END_TEST

START_TEST(at_once_is_said_in_many_words)
{
	CHECK(TODAY, { "马上下单", 0 }, { "立即采购", 0 }, { "急单", 0 },
	    { "order now", 0 }, { "Ready to order", 0 });
}
END_TEST

/* Days from 2024-04-22 to the last day of the span, by 30. */
START_TEST(a_span_of_the_calendar_ends_on_its_last_day)
{
	CHECK(TODAY, { "本月", 27 }, { "本月内", 27 }, { "this month", 27 },
	    { "end of this month", 27 }, { "月底", 27 },
	    { "下个月", 130 }, { "next month", 130 },	/* 39 days */
	    { "本季度内", 230 }, { "within this quarter", 230 },
	    { "by the end of the quarter", 230 },	/* 69 days */
	    { "下季度", 537 }, { "next quarter", 537 },	/* 161 days */
	    { "年底", 843 }, { "年底前", 843 }, { "今年", 843 },
	    { "by year end", 843 }, { "end of the year", 843 },
	    { "EOY", 843 }, { "下半年", 843 },		/* 253 days */
	    { "上半年", 230 }, { "H2", 843 }, { "明年上半年", 1447 },
	    { "本周", 20 }, { "this week", 20 });	/* 6 days: a Monday */
}
END_TEST

START_TEST(a_quarter_or_month_by_its_name_is_the_next_to_end)
{
	CHECK(TODAY, { "Q2", 230 }, { "Q3", 537 }, { "第三季度", 537 },
	    { "3季度", 537 }, { "third quarter", 537 }, { "Q3 2024", 537 },
	    { "2024年第三季度", 537 }, { "2024Q3", 537 },
	    { "Q1", 1143 }, { "Q1 2025", 1143 },	/* 343 days */
	    { "June", 230 }, { "by June", 230 }, { "6月", 230 },
	    { "六月底", 230 }, { "6月份", 230 }, { "Sept", 537 },
	    { "2024-06-30", 230 }, { "end of 2024", 843 },
	    { "2024年底", 843 }, { "2024年", 843 }, { "2024", 843 });
}
END_TEST

START_TEST(the_most_of_a_range_counts_and_more_than_it_is_unread)
{
	CHECK(TODAY, { "less than 3 months", 300 },
	    { "within the next 6 months", 600 }, { "up to 2 weeks", 46 },
	    { "不超过3个月", 300 });
}
END_TEST

START_TEST(other_languages_say_it_too)
{
	CHECK(TODAY, { "sofort", 0 }, { "dès que possible", 0 },
	    { "немедленно", 0 }, { "innerhalb von 3 Monaten", 300 },
	    { "3 à 6 mois", 600 }, { "de 3 a 6 meses", 600 },
	    { "w ciągu 3 miesięcy", 300 }, { "в течение 3 месяцев", 300 },
	    { "3 ay içinde", 300 }, { "3개월 이내", 300 },
	    { "3ヶ月以内", 300 }, { "trong 3 tháng", 300 },
	    { "两三个月内", 300 }, { "半年後", 600 }, { "盡快", 0 },
	    { "not planned", HORIZON_NEVER }, { "无需求", HORIZON_NEVER });
}
END_TEST

START_TEST(days_are_thirtieths_of_a_month)
{
	CHECK(TODAY, { "10 days", 33 }, { "10天", 33 }, { "30天", 100 },
	    { "45 days", 150 }, { "180天", 600 }, { "181 days", 603 },
	    { "1 day", 3 });
}
END_TEST

START_TEST(a_month_has_4_345_weeks)
{
	CHECK(TODAY, { "3 weeks", 69 }, { "3周", 69 }, { "1 week", 23 },
	    { "26周", 598 }, { "27 weeks", 621 });
}
END_TEST

START_TEST(of_a_range_the_upper_bound_counts)
{
	CHECK(TODAY, { "3~6个月", 600 }, { "3～6个月", 600 },
	    { "3-6 months", 600 }, { "3–6 months", 600 },
	    { "3 to 6 months", 600 }, { "3个月~6个月", 600 },
	    { "3至6个月", 600 }, { "三到六个月", 600 }, { "6-12 months", 1200 },
	    { "1-2年", 2400 }, { "one to two years", 2400 },
	    { "4.5 months", 450 }, { "6个月", 600 }, { "within 6 months", 600 },
	    { "6个月内", 600 }, { "１２个月", 1200 });
}
END_TEST

START_TEST(every_language_has_its_months_and_years)
{
	CHECK(TODAY, { "em até 90 dias", 300 }, { "3 个月内", 300 },
	    { "innerhalb von 6 Wochen", 138 }, { "sous 6 semaines", 138 },
	    { "in ca. 2-3 Monaten", 300 }, { "entro due mesi", 200 },
	    { "bis zu zwei Jahren", 2400 }, { "do 3 měsíců", 300 },
	    { "w ciągu 2 lat", 2400 }, { "за 2 месяца", 200 },
	    { "3 hónapon belül", 300 }, { "în 3 luni", 300 },
	    { "до 3 месеца", 300 }, { "σε 3 μήνες", 300 },
	    { "خلال 3 أشهر", 300 }, { "תוך 3 חודשים", 300 },
	    { "trong 3 tháng", 300 }, { "dalam 3 bulan", 300 },
	    { "2週間以内", 46 }, { "2주 이내", 46 }, { "6 uger", 138 },
	    { "medio año", 600 }, { "полгода", 600 }, { "반년", 600 });
}
END_TEST

START_TEST(every_language_has_the_ends_of_the_calendar)
{
	/* 253 days to 31 December, 618 to that of 2025, 39 to 31 May. */
	CHECK(TODAY, { "ab sofort", 0 }, { "ngay", 0 }, { "segera", 0 },
	    { "azonnal", 0 }, { "فورا", 0 }, { "odmah", 0 },
	    { "bis Jahresende", 843 }, { "до конца года", 843 },
	    { "a finales de año", 843 }, { "do końca roku", 843 },
	    { "cuối năm", 843 }, { "akhir tahun", 843 }, { "yıl sonu", 843 },
	    { "نهاية العام", 843 }, { "연말", 843 }, { "年末まで", 843 },
	    { "nächstes Jahr", 2060 }, { "příští rok", 2060 },
	    { "догодина", 2060 }, { "tahun depan", 2060 },
	    { "im nächsten Monat", 130 }, { "mes que viene", 130 },
	    { "4. Quartal", 843 }, { "IV kwartał", 843 }, { "T4", 843 },
	    { "até dezembro", 843 }, { "im Juni", 230 });
}
END_TEST

START_TEST(half_years_and_years_are_months)
{
	CHECK(TODAY, { "半年", 600 }, { "半年内", 600 }, { "一年", 1200 },
	    { "1 year", 1200 }, { "1年", 1200 }, { "两年", 2400 },
	    { "2年后", 2400 }, { "两年后", 2400 }, { "two years", 2400 },
	    { "2 years", 2400 }, { "within a year", 1200 },
	    { "half a year", 600 }, { "十八个月", 1800 });
}
END_TEST

START_TEST(this_quarter_ends_on_its_last_day)
{
	/* 69, 0, 90 and 0 days of 30 to a month. */
	CHECK(TODAY, { "this quarter", 230 }, { "本季度", 230 });
	CHECK(19904, { "this quarter", 0 });	/* 2024-06-30 */
	CHECK(19723, { "This Quarter", 300 });	/* 2024-01-01 */
	CHECK(20088, { "本季度", 0 });		/* 2024-12-31 */
}
END_TEST

START_TEST(next_year_lasts_to_its_end)
{
	/* 618, 730 and 365 days. */
	CHECK(TODAY, { "next year", 2060 }, { "明年", 2060 });
	CHECK(19723, { "next year", 2433 });	/* 2024-01-01 */
	CHECK(20088, { "明年", 1217 });		/* 2024-12-31 */
}
END_TEST

START_TEST(no_plan_is_never)
{
	CHECK(TODAY, { "没有计划", HORIZON_NEVER },
	    { "no plan", HORIZON_NEVER }, { "No plans", HORIZON_NEVER });
}
END_TEST

START_TEST(what_is_not_understood_is_not_guessed)
{
	static const char *const phrases[] = { "soon", "maybe 6 months?",
		"6", "months", "个月", "0x6 months", "6 months 3 days",
		"3-6月", "none", "6个月以上", "more than 6 months",
		"Q3 2023", "近期", "22日", "2024-06", "6 lightyears",
		"not immediately", "asap or later", "-3 months", "六十十个月",
		"下周", "?" };
	struct horizons *h = open_at(TODAY);
	size_t i;

	for (i = 0; i < sizeof(phrases) / sizeof(*phrases); i++) {
		int32_t months = -7;

		ck_assert_msg(horizon_parse(h, slice_of(phrases[i]),
		    &months) == VALUE_BAD && months == -7, "\"%s\" gives %d",
		    phrases[i], months);
	}
	horizons_close(h);
}
END_TEST

START_TEST(an_empty_cell_is_unknown_and_a_thousand_years_are_too_many)
{
	struct horizons *h = open_at(TODAY);
	int32_t months = -7;

	ck_assert_int_eq(horizon_parse(h, SLICE(""), &months), VALUE_EMPTY);
	ck_assert_int_eq(horizon_parse(h, SLICE(" \t"), &months),
	    VALUE_EMPTY);
	ck_assert_int_eq(horizon_parse(h, SLICE("2345 years"), &months),
	    VALUE_RANGE);
	ck_assert_int_eq(horizon_parse(h, SLICE("99999999999999999999 "
	    "months"), &months), VALUE_BAD);
	ck_assert_int_eq(horizon_parse(h, SLICE("\xFF"), &months), VALUE_BAD);
	ck_assert_int_eq(months, -7);
	horizons_close(h);
}
END_TEST

START_TEST(a_number_that_overflows_is_too_many)
{
	struct horizons *h = open_at(TODAY);
	int32_t months;

	ck_assert_int_eq(horizon_parse(h, SLICE("51105515055151w"), &months),
	    VALUE_RANGE);
	horizons_close(h);
}
END_TEST

START_TEST(canonical_months_are_read_and_written_alike)
{
	static const struct expectation all[] = { { "0", 0 }, { "0.33", 33 },
		{ "4.5", 450 }, { "6", 600 }, { "6.01", 601 },
		{ "1200", 120000 }, { "never", HORIZON_NEVER } };
	size_t i;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++) {
		int32_t months;
		char out[32];

		ck_assert_int_eq(horizon_parse_canonical(
		    slice_of(all[i].phrase), &months), VALUE_OK);
		ck_assert_int_eq(months, all[i].months);
		ck_assert_str_eq(horizon_format(out, months), all[i].phrase);
	}
}
END_TEST

START_TEST(other_forms_are_not_canonical)
{
	int32_t months = -7;

	ck_assert_int_eq(horizon_parse_canonical(SLICE(""), &months),
	    VALUE_EMPTY);
	ck_assert_int_eq(horizon_parse_canonical(SLICE("6 months"), &months),
	    VALUE_BAD);
	ck_assert_int_eq(horizon_parse_canonical(SLICE("Never"), &months),
	    VALUE_BAD);
	ck_assert_int_eq(horizon_parse_canonical(SLICE("-1"), &months),
	    VALUE_RANGE);
	ck_assert_int_eq(horizon_parse_canonical(SLICE("1200.01"), &months),
	    VALUE_RANGE);
	ck_assert_int_eq(months, -7);
}
END_TEST

/* A table of the user's; returns the fault, "" when it opens. */
static void
check_table(const char *text, const char *expected)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault = { "" };
	struct horizons *h;

	textfile_make(path, text);
	ck_assert(table_replace("horizon", path, &fault));
	h = horizons_open(TODAY, &fault);
	ck_assert_msg(h == NULL, "opened in spite of: %s", expected);
	ck_assert_msg(strncmp(fault.text, path, strlen(path)) == 0 &&
	    strncmp(fault.text + strlen(path), expected,
	    strlen(expected)) == 0, "%s", fault.text);
	unlink(path);
}

START_TEST(a_mistake_in_the_table_has_its_line)
{
	check_table("kind,words,times,per\nunit,d,1,\n",
	    ":2: column \"per\": a unit needs times and per");
	check_table("kind,words,times,per\nphrase,soon,,\n",
	    ":2: column \"times\": a phrase needs times");
	check_table("kind,words,times,per\n\nverb,soon,1,\n",
	    ":3: column \"kind\": write phrase, unit");
	check_table("kind,words,times,per\nphrase,(soon,1,\n",
	    ":2: column \"words\": ");
	check_table("kind,words\nphrase,soon\nphrase,(,\n",
	    ":3: more fields");
}
END_TEST

START_TEST(brackets_in_the_users_words_change_nothing)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;
	struct horizons *h;
	int32_t months;

	textfile_make(path, "kind,words,times,per\n"
	    "unit,(day|tag)(s|e)?,1,30\nunit,(moon)(s)?,1,1\n"
	    "phrase,(very )?soon,1,\n");
	ck_assert(table_replace("horizon", path, &fault));
	h = horizons_open(TODAY, &fault);
	ck_assert_msg(h != NULL, "%s", fault.text);
	ck_assert_int_eq(horizon_parse(h, SLICE("30 tage"), &months),
	    VALUE_OK);
	ck_assert_int_eq(months, 100);
	ck_assert_int_eq(horizon_parse(h, SLICE("2 - 3 moons"), &months),
	    VALUE_OK);
	ck_assert_int_eq(months, 300);
	ck_assert_int_eq(horizon_parse(h, SLICE("very soon"), &months),
	    VALUE_OK);
	ck_assert_int_eq(months, 100);
	ck_assert_int_eq(horizon_parse(h, SLICE("3 months"), &months),
	    VALUE_BAD);
	horizons_close(h);
	unlink(path);
}
END_TEST

UNIT_MAIN(at_once_is_said_in_many_words,
    every_language_has_its_months_and_years,
    every_language_has_the_ends_of_the_calendar,
    a_span_of_the_calendar_ends_on_its_last_day,
    a_quarter_or_month_by_its_name_is_the_next_to_end,
    the_most_of_a_range_counts_and_more_than_it_is_unread,
    at_once_is_no_month, other_languages_say_it_too,
    days_are_thirtieths_of_a_month,
    a_month_has_4_345_weeks, of_a_range_the_upper_bound_counts,
    half_years_and_years_are_months, this_quarter_ends_on_its_last_day,
    next_year_lasts_to_its_end, no_plan_is_never,
    what_is_not_understood_is_not_guessed,
    an_empty_cell_is_unknown_and_a_thousand_years_are_too_many,
    a_number_that_overflows_is_too_many,
    canonical_months_are_read_and_written_alike,
    other_forms_are_not_canonical, a_mistake_in_the_table_has_its_line,
    brackets_in_the_users_words_change_nothing)
