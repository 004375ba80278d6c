/* test_news.c - news.h: fresh facts for the right reader */
#include "base/date.h"
#include "due/news.h"
#include "unit.h"

static int32_t
day(const char *text)
{
	int32_t date;

	ck_assert_int_eq(date_parse_iso(slice_of(text), &date), VALUE_OK);
	return date;
}

static struct news *news;

static void
add(const char *date, const char *topic, const char *product,
    const char *country, const char *title, const char *until)
{
	struct news_item item = { day(date), *until ? day(until) : DATE_NONE,
		slice_of(topic), slice_of(product), slice_of(country),
		SLICE_EMPTY, SLICE_EMPTY, slice_of(title) };

	news_add(news, &item);
}

static const char *
find(const char *topics, const char *products, const char *country,
    const char *on, int32_t after)
{
	struct news_reader reader = { slice_of(products), slice_of(country),
		SLICE("L1"), SLICE_EMPTY, day(on), 90 };
	const struct news_item *item = news_find(news, slice_of(topics),
	    &reader, after);

	return item ? item->title.at : NULL;
}

static bool
same(const char *a, const char *b)
{
	return news_same_product(news, slice_of(a), slice_of(b));
}

START_TEST(an_item_of_another_lead_or_direction_is_passed_over)
{
	struct news_item item = { day("2024-04-01"), DATE_NONE,
		SLICE("price_update"), SLICE_EMPTY, SLICE_EMPTY, SLICE("L1"),
		SLICE("up"), SLICE("copper") };
	struct news_reader reader = { SLICE_EMPTY, SLICE_EMPTY, SLICE("L1"),
		SLICE_EMPTY, day("2024-04-20"), 90 };
	struct slice topic = SLICE("price_update");

	news = news_new();
	news_add(news, &item);
	ck_assert_ptr_nonnull(news_find(news, topic, &reader, DATE_NONE));
	reader.direction = SLICE("up");
	ck_assert_ptr_nonnull(news_find(news, topic, &reader, DATE_NONE));
	reader.direction = SLICE("down");
	ck_assert_ptr_null(news_find(news, topic, &reader, DATE_NONE));
	reader.direction = SLICE_EMPTY;
	reader.lead_id = SLICE("L2");
	ck_assert_ptr_null(news_find(news, topic, &reader, DATE_NONE));
	news_free(news);
}
END_TEST

START_TEST(the_newest_item_of_the_topic_is_found)
{
	news = news_new();
	add("2024-04-01", "price_update", "", "", "old", "");
	add("2024-04-10", "price_update", "", "", "new", "");
	add("2024-04-10", "price_update", "", "", "second of the day", "");
	add("2024-04-12", "new_product", "", "", "other topic", "");
	ck_assert_int_eq(strncmp(find("new_quote|price_update", "", "",
	    "2024-04-20", DATE_NONE), "new", 3), 0);
	ck_assert_ptr_null(find("company_news", "", "", "2024-04-20",
	    DATE_NONE));
	news_free(news);
}
END_TEST

START_TEST(an_item_is_fresh_for_its_days_and_not_before_its_date)
{
	news = news_new();
	add("2024-04-10", "price_update", "", "", "x", "");
	ck_assert_ptr_null(find("price_update", "", "", "2024-04-09",
	    DATE_NONE));
	ck_assert_ptr_nonnull(find("price_update", "", "", "2024-04-10",
	    DATE_NONE));
	/* 90 days after 10 April is 9 July. */
	ck_assert_ptr_nonnull(find("price_update", "", "", "2024-07-09",
	    DATE_NONE));
	ck_assert_ptr_null(find("price_update", "", "", "2024-07-10",
	    DATE_NONE));
	news_free(news);
}
END_TEST

START_TEST(with_a_last_day_it_is_fresh_up_to_that_day)
{
	news = news_new();
	add("2024-04-10", "show_invitation", "", "", "x", "2024-10-15");
	ck_assert_ptr_nonnull(find("show_invitation", "", "", "2024-10-15",
	    DATE_NONE));
	ck_assert_ptr_null(find("show_invitation", "", "", "2024-10-16",
	    DATE_NONE));
	news_free(news);
}
END_TEST

START_TEST(what_was_told_already_is_left_out)
{
	news = news_new();
	add("2024-04-10", "price_update", "", "", "x", "");
	ck_assert_ptr_null(find("price_update", "", "", "2024-04-20",
	    day("2024-04-10")));
	ck_assert_ptr_nonnull(find("price_update", "", "", "2024-04-20",
	    day("2024-04-09")));
	news_free(news);
}
END_TEST

START_TEST(an_item_for_a_product_or_a_country_is_for_those_alone)
{
	news = news_new();
	add("2024-04-10", "product_update", "ball valves", "DE", "x", "");
	ck_assert_ptr_nonnull(find("product_update", "pumps; Valves", "de",
	    "2024-04-20", DATE_NONE));
	ck_assert_ptr_null(find("product_update", "pumps", "DE",
	    "2024-04-20", DATE_NONE));
	ck_assert_ptr_null(find("product_update", "valves", "FR",
	    "2024-04-20", DATE_NONE));
	ck_assert_ptr_null(find("product_update", "", "DE", "2024-04-20",
	    DATE_NONE));
	news_free(news);
}
END_TEST

START_TEST(products_are_compared_by_whole_words)
{
	news = news_new();
	ck_assert(same("LED modules", "led MODULES"));
	ck_assert(same("ball valves", "valves"));
	ck_assert(same("valves", "ball valves"));
	ck_assert(!same("sealed units", "LED"));
	ck_assert(!same("LED", "LEDs"));
	ck_assert(same("工业阀门", "阀门"));
	ck_assert(!same("", "valves"));
	ck_assert(!same("valves", ""));
	news_free(news);
}
END_TEST

UNIT_MAIN(an_item_of_another_lead_or_direction_is_passed_over,
    the_newest_item_of_the_topic_is_found,
    an_item_is_fresh_for_its_days_and_not_before_its_date,
    with_a_last_day_it_is_fresh_up_to_that_day,
    what_was_told_already_is_left_out,
    an_item_for_a_product_or_a_country_is_for_those_alone,
    products_are_compared_by_whole_words)
