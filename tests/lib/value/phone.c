/* test_phone.c - phone.h: E.164, extensions, damage (numbers are examples
 * of the numbering plans, checked with libphonenumber) */
#include "value/phone.h"
#include "unit.h"

static struct phones *phones;

static struct phone_reading
parse(const char *cell, const char *region)
{
	struct phone_reading r;
	struct fault fault;

	if (phones == NULL)
		phones = phones_open(&fault);
	ck_assert_ptr_nonnull(phones);
	phone_read(phones, slice_of(cell), slice_of(region), &r);
	return r;
}

static void
check(const char *cell, const char *region, const char *e164)
{
	struct phone_reading r = parse(cell, region);

	ck_assert_msg(strcmp(r.e164, e164) == 0, "%s: got \"%s\"", cell,
	    r.e164);
	ck_assert_int_eq(r.state == PHONE_OK, *e164 != '\0');
}

START_TEST(a_number_that_names_its_country_needs_no_region)
{
	check("+49 30 1234567", "", "+49301234567");
	check("+44 (0)20 7946 0018", "", "+442079460018");
	check("0049 30 1234567", "", "+49301234567");
	check("011 44 20 7946 0018", "US", "+442079460018");
	check("810 49 30 1234567", "RU", "+49301234567");
	check("＋４９ ３０ １２３４５６７", "", "+49301234567");
	check("+1 (212) 555-0147", "CN", "+12125550147");
}
END_TEST

START_TEST(the_national_prefix_is_dropped_where_the_region_has_one)
{
	check("030 1234567", "DE", "+49301234567");
	check("01 42 34 56 78", "FR", "+33142345678");
	check("0371-12345678", "CN", "+8637112345678");
	check("13800138000", "CN", "+8613800138000");
	check("8 912 345-67-89", "RU", "+79123456789");
	check("06 1 234 5678", "HU", "+3612345678");
	check("8 029 491-19-11", "BY", "+375294911911");
	check("1 212 555 0147", "US", "+12125550147");
}
END_TEST

START_TEST(italy_keeps_its_zero)
{
	check("06 6982 1234", "IT", "+390669821234");
}
END_TEST

START_TEST(without_a_country_nothing_is_worked_out)
{
	ck_assert_int_eq(parse("030 1234567", "").state, PHONE_LOCAL);
	check("030 1234567", "", "");
}
END_TEST

START_TEST(a_slash_behind_an_area_code_separates_no_numbers)
{
	check("030/1234567", "DE", "+49301234567");
	check("+49 30/1234567", "", "+49301234567");
	check("0371／65123456", "CN", "+8637165123456");
	check("02/212 312 90", "SK", "+421221231290");
	check("0301234567/0301234568", "DE", "+49301234567");
	check("030 1234567/68", "DE", "+49301234567");
	check("13800138000/13900139000", "CN", "+8613800138000");
	ck_assert(!parse("030/1234567", "DE").several);
	ck_assert(parse("030/1234567/0170 1234567", "DE").several);
	/* Without a country it is a number all the same. */
	ck_assert_int_eq(parse("030/1234567", "").state, PHONE_LOCAL);
	ck_assert_uint_eq(parse("030/1234567", "").digits, 10);
	ck_assert_uint_eq(parse("1234567/1234568", "").digits, 7);
}
END_TEST

START_TEST(the_old_prefix_of_lithuania_is_known)
{
	check("(8-612) 31234", "LT", "+37061231234");
	check("0 612 31234", "LT", "+37061231234");
}
END_TEST

START_TEST(the_first_of_several_numbers_is_taken)
{
	struct phone_reading r = parse("030 1234567 / 030 7654321", "DE");

	ck_assert_str_eq(r.e164, "+49301234567");
	ck_assert(r.several);
	ck_assert(!parse("030 1234567", "DE").several);
	check("13800138000、13900139000", "CN", "+8613800138000");
	check("13800138000\n13900139000", "CN", "+8613800138000");
}
END_TEST

START_TEST(an_extension_is_kept_apart)
{
	struct phone_reading r = parse("010-65551234转12", "CN");

	ck_assert_str_eq(r.e164, "+861065551234");
	ck_assert_str_eq(r.extension, "12");
	ck_assert_str_eq(parse("+1 212 555 0147 ext. 89", "").extension,
	    "89");
	ck_assert_str_eq(parse("212-555-0147x752", "US").extension, "752");
	ck_assert_str_eq(parse("+49 30 1234567", "").extension, "");
}
END_TEST

START_TEST(a_label_in_front_is_passed_over)
{
	check("Tel: +49 30 1234567", "", "+49301234567");
	check("电话：13800138000", "CN", "+8613800138000");
}
END_TEST

START_TEST(spreadsheet_damage_is_told_and_nothing_is_guessed)
{
	static const char *const damaged[] = { "8.61381E+12", "8.61E+12",
		"13800138000.0" };
	size_t i;

	for (i = 0; i < sizeof(damaged) / sizeof(*damaged); i++) {
		struct phone_reading r = parse(damaged[i], "CN");

		ck_assert_int_eq(r.state, PHONE_DAMAGED);
		ck_assert_str_eq(r.e164, "");
	}
	/* The + of +8613800138000 is lost: 13 digits are none in China. */
	ck_assert_int_eq(parse("8613800138000", "CN").state, PHONE_DAMAGED);
	/* And the 0 of 01 42 34 56 78: France has 9 behind it, so 8. */
	ck_assert_int_eq(parse("14234567", "FR").state, PHONE_DAMAGED);
}
END_TEST

START_TEST(an_impossible_length_is_unclear)
{
	ck_assert_int_eq(parse("+1 555-0100", "").state, PHONE_UNCLEAR);
	ck_assert_int_eq(parse("12", "DE").state, PHONE_UNCLEAR);
	ck_assert_int_eq(parse("ask at the stand", "DE").state, PHONE_NONE);
	ck_assert_int_eq(parse("", "DE").state, PHONE_NONE);
	ck_assert_int_eq(parse("12345678901234567890123456789", "DE").state,
	    PHONE_UNCLEAR);
}
END_TEST

START_TEST(regions_are_known_by_their_iso_code)
{
	parse("", "");
	ck_assert(phones_has_region(phones, SLICE("DE")));
	ck_assert(!phones_has_region(phones, SLICE("ZZ")));
	ck_assert(!phones_has_region(phones, SLICE("de")));
	phones_close(phones);
	phones = NULL;
}
END_TEST

UNIT_MAIN(a_number_that_names_its_country_needs_no_region,
    the_national_prefix_is_dropped_where_the_region_has_one,
    italy_keeps_its_zero, without_a_country_nothing_is_worked_out,
    a_slash_behind_an_area_code_separates_no_numbers,
    the_old_prefix_of_lithuania_is_known,
    the_first_of_several_numbers_is_taken, an_extension_is_kept_apart,
    a_label_in_front_is_passed_over,
    spreadsheet_damage_is_told_and_nothing_is_guessed,
    an_impossible_length_is_unclear, regions_are_known_by_their_iso_code)
