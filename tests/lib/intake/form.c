/* form.c - form.h: the form of a cell at a glance */
#include "intake/form.h"
#include "unit.h"

START_TEST(addresses_telephones_and_dates_show_their_form)
{
	ck_assert(form_is_email(SLICE("ada@example.com")));
	ck_assert(!form_is_email(SLICE("ada at example")));
	ck_assert(form_is_phone(SLICE("+49 30 901820")));
	ck_assert(!form_is_phone(SLICE("1234")));
	ck_assert(!form_is_phone(SLICE("2024-01-05")));
	ck_assert(!form_is_phone(SLICE("03/05/2024")));
	ck_assert(!form_is_phone(SLICE("5.3.2024")));
	ck_assert(form_is_phone(SLICE("010-12345678")));
	ck_assert(form_is_phone(SLICE("030/901820")));
	ck_assert(form_is_phone(SLICE("01.42.68.53.00")));
	ck_assert(form_is_date(SLICE("2024-04-22")));
	ck_assert(form_is_date(SLICE("5 Mar 2024")));
	ck_assert(!form_is_date(SLICE("Email opened")));
	ck_assert(!form_is_date(SLICE("14:30")));
	ck_assert(!form_is_date(SLICE("9:05 PM")));
	ck_assert(!form_is_date(SLICE("下午2:30")));
	ck_assert(!form_is_date(SLICE("14h30")));
	ck_assert(form_is_date(SLICE("2024-04-22 14:30")));
	ck_assert(form_is_date(SLICE("4月15日 14:30")));
	ck_assert(form_is_date(SLICE("5 Mar 14:30")));
}
END_TEST

START_TEST(a_value_is_no_cell_of_a_header)
{
	ck_assert(form_is_value(SLICE("2024-04-22")));
	ck_assert(form_is_value(SLICE("a@example.com")));
	ck_assert(form_is_value(SLICE("1200.50")));
	ck_assert(!form_is_value(SLICE("Company")));
	ck_assert(!form_is_value(SLICE("联系人")));
}
END_TEST

START_TEST(any_text_has_the_form_of_a_text)
{
	ck_assert(form_fits(SLICE("Email opened"), SLICE("text")));
	ck_assert(!form_fits(SLICE("Email opened"), SLICE("date")));
	ck_assert(form_fits(SLICE("5,000 pcs"), SLICE("decimal")));
}
END_TEST

START_TEST(kana_is_japanese)
{
	ck_assert(form_is_kana(SLICE("カタカナ")));
	ck_assert(!form_is_kana(SLICE("上海")));
}
END_TEST

UNIT_MAIN(addresses_telephones_and_dates_show_their_form,
    a_value_is_no_cell_of_a_header, any_text_has_the_form_of_a_text,
    kana_is_japanese)
