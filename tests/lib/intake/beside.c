/* beside.c - beside.h: number words, units of a price, units of a header */
#include "intake/beside.h"
#include "rule/table.h"
#include "rule/words.h"
#include "unit.h"

static struct table *values;
static struct beside *beside;

static void
setup(void)
{
	struct fault fault;

	values = words_table_open(&fault);
	ck_assert_msg(values != NULL, "%s", fault.text);
	beside = beside_open(values);
}

static void
teardown(void)
{
	beside_close(beside);
	table_close(values);
}

static void
check_scale(const char *after, int64_t worth, const char *left)
{
	struct slice s = slice_of(after);

	ck_assert_msg(beside_scale(beside, &s) == worth, "%s", after);
	ck_assert_slice(s, left);
}

START_TEST(a_number_word_is_taken_off)
{
	setup();
	check_scale("тыс. шт.", 1000, "шт.");
	check_scale("Mio. Stück", 1000000, "Stück");
	check_scale("millions d'euros", 1000000, "euros");
	check_scale("만개", 10000, "개");
	check_scale("พันชิ้น", 1000, "ชิ้น");
	check_scale("lakh", 100000, "");
	teardown();
}
END_TEST

START_TEST(a_word_that_only_begins_like_one_is_none)
{
	setup();
	check_scale("millimetres", 1, "millimetres");
	check_scale("pcs", 1, "pcs");
	check_scale("Tische", 1, "Tische");
	check_scale("", 1, "");
	check_scale("crates", 1, "crates");
	teardown();
}
END_TEST

static void
check_tail(const char *after, enum beside_tail tail, const char *left)
{
	struct slice s = slice_of(after);

	ck_assert_msg(beside_tail(beside, &s) == tail, "%s", after);
	ck_assert_slice(s, left);
}

START_TEST(a_price_of_one_ends_before_its_unit)
{
	setup();
	check_tail("/pc", BESIDE_EACH, "");
	check_tail("USD per piece", BESIDE_EACH, "USD");
	check_tail("zł/szt.", BESIDE_EACH, "zł");
	check_tail("€ / Stück", BESIDE_EACH, "€");
	check_tail("€ pro Stück", BESIDE_EACH, "€");
	check_tail("元/套", BESIDE_EACH, "元");
	check_tail("元每套", BESIDE_EACH, "元");
	check_tail("USD FOB Ningbo", BESIDE_EACH, "USD");
	check_tail("each", BESIDE_EACH, "");
	teardown();
}
END_TEST

START_TEST(so_much_in_a_time_or_for_many_is_no_price_of_one)
{
	setup();
	check_tail("USD/dozen", BESIDE_OTHER, "USD");
	check_tail("USD per doz.", BESIDE_OTHER, "USD");
	check_tail("€ / Dutzend", BESIDE_OTHER, "€");
	check_tail("元/千只", BESIDE_OTHER, "元");
	check_tail("元/打", BESIDE_OTHER, "元");
	check_tail("元/千克", BESIDE_EACH, "元");
	check_tail("USD per thousand", BESIDE_OTHER, "USD");
	check_tail("USD / month", BESIDE_OTHER, "USD");
	check_tail("€ par an", BESIDE_OTHER, "€");
	check_tail("EUR per 100 pcs", BESIDE_OTHER, "EUR");
	check_tail("USD", BESIDE_NONE, "USD");
	check_tail("US dollars", BESIDE_NONE, "US dollars");
	check_tail("元", BESIDE_NONE, "元");
	teardown();
}
END_TEST

START_TEST(a_term_before_a_price_is_taken_off)
{
	struct slice s = SLICE("FOB: USD"), other = SLICE("USD");

	setup();
	ck_assert(beside_term(beside, &s));
	ck_assert_slice(s, "USD");
	ck_assert(!beside_term(beside, &other));
	ck_assert_slice(other, "USD");
	teardown();
}
END_TEST

static void
check_unit(const char *unit, int64_t worth, const char *left)
{
	struct slice rest;

	ck_assert_msg(beside_unit(beside, slice_of(unit), &rest) == worth,
	    "%s", unit);
	ck_assert_slice(rest, left);
}

START_TEST(the_unit_of_a_header_has_a_worth)
{
	setup();
	check_unit("万元", 10000, "元");
	check_unit("百万円", 1000000, "円");
	check_unit("k€", 1000, "€");
	check_unit("USD k", 1000, "USD");
	check_unit("USD '000", 1000, "USD");
	check_unit("Mio. EUR", 1000000, "EUR");
	check_unit("тыс. руб.", 1000, "руб.");
	check_unit("mil R$", 1000, "R$");
	check_unit("miles de €", 1000, "€");
	check_unit("migliaia di euro", 1000, "euro");
	check_unit("en milliers €", 1000, "€");
	check_unit("in Tsd. EUR", 1000, "EUR");
	check_unit("bin TL", 1000, "TL");
	check_unit("1000 EUR", 1000, "EUR");
	check_unit("in 1000 EUR", 1000, "EUR");
	check_unit("x1000", 1000, "");
	check_unit("000 USD", 1000, "USD");
	check_unit("2024", 1, "2024");
	check_unit("2024 USD", 1, "2024 USD");
	check_unit("USD", 1, "USD");
	check_unit("kg", 1, "kg");
	check_unit("%", 1, "%");
	check_unit("", 1, "");
	teardown();
}
END_TEST

UNIT_MAIN(a_number_word_is_taken_off,
    a_word_that_only_begins_like_one_is_none,
    a_price_of_one_ends_before_its_unit,
    so_much_in_a_time_or_for_many_is_no_price_of_one,
    a_term_before_a_price_is_taken_off,
    the_unit_of_a_header_has_a_worth)
