/* sayday.c - touch/sayday.h: days as sellers name them */
#include "base/date.h"
#include "touch/sayday.h"
#include "unit.h"

/* A Wednesday at the end of a month. */
#define TODAY date_from_civil(2024, 1, 31)

static struct saywords *words;

static void
check(const char *text, bool past, const char *wanted)
{
	struct fault fault = { "" };
	struct sayday day;
	char date[11] = "";

	if (words == NULL)
		words = saywords_open(&fault);
	ck_assert_msg(words != NULL, "%s", fault.text);
	day = sayday_find(words, slice_of(text), TODAY, past);
	if (day.len > 0)
		date_format_iso(date, day.date);
	ck_assert_msg(strcmp(date, wanted) == 0, "%s: \"%s\", not \"%s\"",
	    text, date, wanted);
}

START_TEST(days_are_counted_from_today)
{
	check("today", false, "2024-01-31");
	check("大后天", false, "2024-02-03");
	check("in a week", false, "2024-02-07");
	check("within 3 days", false, "2024-02-03");
	check("再过两天", false, "2024-02-02");
	/* February has no 31st. */
	check("一个月后", false, "2024-02-29");
	check("next month", false, "2024-02-01");
	check("by the end of the month", false, "2024-01-31");
	check("下个月底", false, "2024-02-29");
	check("两周前", false, "2024-01-17");
	check("3 days ago", false, "2024-01-28");
}
END_TEST

START_TEST(a_weekday_is_the_next_or_of_what_is_past_the_last)
{
	check("Friday", false, "2024-02-02");
	check("Friday", true, "2024-01-26");
	check("Wednesday", false, "2024-02-07");
	check("Wednesday", true, "2024-01-31");
	check("last Monday", true, "2024-01-22");
	check("上周二", false, "2024-01-23");
	check("next Friday", true, "2024-02-09");
	check("这周五", false, "2024-02-02");
}
END_TEST

START_TEST(a_day_of_the_month_is_the_next_of_its_number)
{
	check("5号", false, "2024-02-05");
	check("31号", false, "");	/* not in February */
	check("下月29号", false, "2024-02-29");
	check("下月30号", false, "");
	check("本月31日", false, "2024-01-31");
	check("the 3rd", false, "2024-02-03");
	check("3rd floor", false, "");
	check("3号馆", false, "");
	check("0号", false, "");
}
END_TEST

/* Written down by hand: Wednesday, 31 January 2024. */
START_TEST(other_languages_name_days_too)
{
	check("übermorgen", false, "2024-02-02");
	check("am 2. Februar", false, "2024-02-02");
	check("am 5. wieder anrufen", false, "2024-02-05");
	check("ligar dia 22", false, "2024-02-22");
	check("dia 22 caixas", false, "");
	check("in zwei Wochen", false, "2024-02-14");
	check("vor 3 Tagen", false, "2024-01-28");
	check("il y a 2 jours", false, "2024-01-29");
	check("dans 15 jours", false, "2024-02-15");
	check("Thursday next week", false, "2024-02-08");
	check("am 24.6.24", false, "2024-06-24");
	check("24.06.2024", false, "2024-06-24");
	check("24.6.", false, "2024-06-24");
	check("am 24.13.24", false, "");
	check("again on 24/6/24", false, "2024-06-24");
	check("again on 3/5/24", false, "");
	check("size 10-20-30", false, "");
	check("Thursday week", false, "2024-02-08");
	check("Wednesday week", false, "2024-02-14");
	check("Thursday week 12", false, "2024-02-01");
	check("jeudi de la semaine prochaine", false, "2024-02-08");
	check("la semana que viene", false, "2024-02-05");
	check("来週月曜", false, "2024-02-05");
	check("2週間後", false, "2024-02-14");
	check("lunedì", false, "2024-02-05");
	check("llamar por la mañana", false, "");
	check("mañana", false, "2024-02-01");
	check("avec mon client", false, "");
}
END_TEST

START_TEST(numbers_are_no_days)
{
	check("5,000 pcs", false, "");
	check("DN50 at 3.20", false, "");
	check("sunflower", false, "");
	check("", false, "");
}
END_TEST

UNIT_MAIN(days_are_counted_from_today,
    a_weekday_is_the_next_or_of_what_is_past_the_last,
    a_day_of_the_month_is_the_next_of_its_number,
    other_languages_name_days_too, numbers_are_no_days)
