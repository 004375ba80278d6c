/* saying.c - touch/saying.h: what a seller types */
#include <stdio.h>

#include "base/date.h"
#include "touch/saying.h"
#include "unit.h"

/* A Thursday. */
#define TODAY date_from_civil(2025, 5, 8)

static struct saying said;
static struct words *media;

static void
hear(const char *text)
{
	struct fault fault = { "" };

	saying_release(&said);
	if (media == NULL)
		media = words_open("medium", SLICE_EMPTY, &fault);
	ck_assert_ptr_nonnull(media);
	ck_assert_msg(saying_read(slice_of(text), media, TODAY, &said,
	    &fault), "%s: %s", text, fault.text);
}

static void
check_next(const char *part, const char *wanted, const char *next)
{
	char text[200], date[11];

	snprintf(text, sizeof(text), "Keller: phone, %s", part);
	hear(text);
	ck_assert_msg(said.next_date != DATE_NONE, "no day: %s", part);
	ck_assert_msg(strcmp(date_format_iso(date, said.next_date), wanted) ==
	    0, "%s: %s, not %s", part, date, wanted);
	ck_assert_slice(buffer_slice(&said.next), next);
	ck_assert_uint_eq(said.note.len, 0);
}

START_TEST(a_line_of_a_seller_becomes_a_touch)
{
	hear("Keller: 电话, 要FOB, 下周三再打");
	ck_assert_slice(said.who, "Keller");
	ck_assert_slice(said.medium, "phone");
	ck_assert(!said.inbound);
	ck_assert_slice(buffer_slice(&said.note), "要FOB");
	ck_assert_slice(buffer_slice(&said.next), "再打");
	ck_assert_int_eq(said.next_date, date_from_civil(2025, 5, 14));
	ck_assert_int_eq(said.date, DATE_NONE);

	hear("Keller: phone, call again tomorrow, send samples by 20 May");
	ck_assert_int_eq(said.next_date, date_from_civil(2025, 5, 9));
	ck_assert_slice(buffer_slice(&said.next),
	    "call again; send samples by 20 May");

	hear("贝林有限公司：微信，客户回复说价格高；要 500 件、DN50");
	ck_assert_slice(said.who, "贝林有限公司");
	ck_assert_slice(said.medium, "im");
	ck_assert(said.inbound);
	ck_assert_slice(buffer_slice(&said.note),
	    "客户回复说价格高; 要 500 件; DN50");
	ck_assert_int_eq(said.next_date, DATE_NONE);
}
END_TEST

START_TEST(days_ahead_are_what_was_agreed)
{
	check_next("明天再打", "2025-05-09", "再打");
	check_next("大后天寄样品", "2025-05-11", "寄样品");
	check_next("周三再联系", "2025-05-14", "再联系");
	/* The weekday of today is that of the next week. */
	check_next("周四再联系", "2025-05-15", "再联系");
	check_next("周五报价", "2025-05-09", "报价");
	check_next("下周一报价", "2025-05-12", "报价");
	check_next("下下周五报价", "2025-05-23", "报价");
	check_next("下周报价", "2025-05-12", "报价");
	check_next("三天后再打", "2025-05-11", "再打");
	check_next("两周后再打", "2025-05-22", "再打");
	check_next("1个月后再打", "2025-06-08", "再打");
	check_next("5月20日再打", "2025-05-20", "再打");
	check_next("2025-06-01 再打", "2025-06-01", "再打");
	check_next("call again on Friday", "2025-05-09", "call again");
	check_next("next Wednesday call", "2025-05-14", "call");
	check_next("send samples in 10 days", "2025-05-18", "send samples");
	check_next("quote tomorrow", "2025-05-09", "quote");
	check_next("call in two weeks", "2025-05-22", "call");
	check_next("visit them 20 May", "2025-05-20", "visit them");
	/* What has gone by this year comes next year. */
	check_next("3月1日再联系", "2026-03-01", "再联系");
}
END_TEST

START_TEST(a_day_gone_by_is_that_of_the_touch)
{
	hear("Keller: 昨天打电话, 没人接");
	ck_assert_int_eq(said.date, date_from_civil(2025, 5, 7));
	ck_assert_slice(said.medium, "phone");
	ck_assert_slice(buffer_slice(&said.note), "没人接");
	hear("Keller: yesterday email, sent the price list");
	ck_assert_int_eq(said.date, date_from_civil(2025, 5, 7));
	ck_assert_slice(said.medium, "email");
}
END_TEST

START_TEST(numbers_and_words_that_only_look_so_are_no_days)
{
	hear("Keller: phone, 500 pcs at 3.20, sunflower oil, monetary");
	ck_assert_int_eq(said.next_date, DATE_NONE);
	ck_assert_int_eq(said.date, DATE_NONE);
	ck_assert_slice(buffer_slice(&said.note),
	    "500 pcs at 3.20; sunflower oil; monetary");
	hear("Keller: phone, MOQ 500/1000");
	ck_assert_int_eq(said.next_date, DATE_NONE);
}
END_TEST

START_TEST(what_is_missing_is_said)
{
	struct fault fault = { "" };

	hear("Keller: phone");
	ck_assert(!saying_read(SLICE("Keller: wants FOB"), media, TODAY,
	    &said, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no medium"));
	ck_assert(!saying_read(SLICE(": phone"), media, TODAY, &said, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no name"));
	ck_assert(!saying_read(SLICE(""), media, TODAY, &said, &fault));
}
END_TEST

UNIT_MAIN(a_line_of_a_seller_becomes_a_touch, days_ahead_are_what_was_agreed,
    a_day_gone_by_is_that_of_the_touch,
    numbers_and_words_that_only_look_so_are_no_days, what_is_missing_is_said)
