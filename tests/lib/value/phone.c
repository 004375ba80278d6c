/* phone.h: E.164, extensions, damage (numbers are examples
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

START_TEST(a_trunk_digit_behind_the_calling_code_goes)
{
	check("+49 (0)30 901820", "DE", "+4930901820");
	check("+86 (0)21 5555 0101", "CN", "+862155550101");
	check("+86-021-55550101", "CN", "+862155550101");
	check("+46 (0)8 555 010 01", "", "+46855501001");
	check("0049(0)30 901820", "", "+4930901820");
	check("+49 [0] 30 901820", "", "+4930901820");
	check("+49（0）30 901820", "", "+4930901820");
	check("+44 020 7946 0101", "", "+442079460101");
	check("+7 (8) 912 345-67-89", "", "+79123456789");
	check("+36 (06) 1 234 5678", "", "+3612345678");
	/* Nobody dials a 0 in Denmark, but in brackets it is none. */
	check("+45 (0)33 12 34 56", "", "+4533123456");
	check("+45 033 12 34 56", "", "");
}
END_TEST

START_TEST(a_second_trunk_digit_leaves_the_number_open)
{
	check("+40 0 040000202", "RO", "");
	check("0040004000)0)202", "DE", "");
	check("+40 (0) 040000202", "RO", "");
	check("+49 (0) 030 901820", "DE", "");
	check("+44 0020 7946 0101", "", "");
	check("+82-[[00)]0][[00)]0----0030021", "", "");
	/* Italy's own 0 behind a bracketed one stays. */
	check("+39 (0)02 1234567", "IT", "+39021234567");
}
END_TEST

START_TEST(a_calling_code_without_its_plus_is_one)
{
	check("39 02 1234567", "IT", "+39021234567");
	check("86-138 0013 8000", "CN", "+8613800138000");
	check("971 50 111 2233", "AE", "+971501112233");
	check("45 33 12 34 56", "DK", "+4533123456");
	check("+0049 30 901820", "", "+4930901820");
}
END_TEST

START_TEST(italy_keeps_its_zero)
{
	check("+39 06 5550 1234", "", "+390655501234");
	check("+39 (0)6 5550 1234", "", "+390655501234");
	check("0039 06 5550 1234", "", "+390655501234");
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

static void
check_all(const char *cell, const char *region, const char *numbers)
{
	struct slice rest = slice_of(cell);
	struct phone_reading r = parse("", "");
	char got[128] = "";

	while (phone_next(phones, &rest, slice_of(region), &r)) {
		strcat(got, *got != '\0' ? " " : "");
		strcat(got, r.e164[0] != '\0' ? r.e164 : "-");
	}
	ck_assert_msg(strcmp(got, numbers) == 0, "%s: %s", cell, got);
}

START_TEST(an_extension_is_kept_apart)
{
	struct phone_reading r = parse("010-65551234转12", "CN");

	ck_assert_str_eq(r.e164, "+861065551234");
	ck_assert_str_eq(r.extension, "12");
	ck_assert_str_eq(parse("+1 212 555 0147 ext. 89", "").extension,
	    "89");
	ck_assert_str_eq(parse("212-555-0147x752", "US").extension, "752");
	ck_assert_str_eq(parse("+49 30 1234567", "").extension, "");
	/* No edge between numbers stands in front of one. */
	ck_assert_str_eq(parse("tel:+49-30-901820;ext=12", "").extension,
	    "12");
	ck_assert_str_eq(parse("021-55550101，转802", "CN").extension, "802");
	ck_assert_str_eq(parse("+7 495 123-45-67, доб. 12", "").extension,
	    "12");
	ck_assert_str_eq(parse("02-123-4567 ต่อ 12", "TH").extension, "12");
	check_all("tel:+49-30-901820;ext=12", "DE", "+4930901820");
}
END_TEST

START_TEST(digits_of_other_scripts_are_digits)
{
	check("٠٥٠١٢٣٤٥٦٧", "SA", "+966501234567");
	check("۰۹۱۲۳۴۵۶۷۸۹", "IR", "+989123456789");
	check("९८७६५४३२१०", "IN", "+919876543210");
	check("๐๒-๑๒๓-๔๕๖๗", "TH", "+6621234567");
}
END_TEST

START_TEST(a_last_group_behind_a_complete_number_is_an_extension)
{
	struct phone_reading r = parse("021-55550101-802", "CN");

	ck_assert_str_eq(r.e164, "+862155550101");
	ck_assert_str_eq(r.extension, "802");
	r = parse("+44 20 7946 0101 - 12", "");
	ck_assert_str_eq(r.e164, "+442079460101");
	ck_assert_str_eq(r.extension, "12");
	/* In Germany it is the end of the number that is dialled. */
	r = parse("030 901820-12", "DE");
	ck_assert_str_eq(r.e164, "+493090182012");
	ck_assert_str_eq(r.extension, "");
	r = parse("+44 20 7946 0101 123456", "");
	ck_assert_str_eq(r.extension, "123456");
	ck_assert_str_eq(parse("+44 20 7946 0101 ext. 1234567", "").extension,
	    "1234567");
	/* Too many digits for that. */
	check("+44 20 7946 0101 1234567", "", "");
}
END_TEST

static void
check_note(const char *cell, const char *region, const char *e164,
    const char *note)
{
	struct phone_reading r = parse(cell, region);

	check(cell, region, e164);
	ck_assert_msg(slice_equal(r.note, slice_of(note)), "%s: note "
	    "\"%.*s\"", cell, SLICE_PRINT(r.note));
	ck_assert(slice_is(r.text, cell));
}

START_TEST(words_behind_a_number_are_a_remark)
{
	check_note("138-0013-8000(微信同号)", "CN", "+8613800138000",
	    "微信同号");
	check_note("07700900123 Mobile", "GB", "+447700900123", "Mobile");
	check_note("+49 30 901820 - Büro", "", "+4930901820", "Büro");
	check_note("13800138000（手机）", "CN", "+8613800138000", "手机");
	check_note("+49 30 901820/Zentrale", "", "+4930901820", "Zentrale");
	check_note("+49 30 901820 (after 18:00)", "", "+4930901820",
	    "after 18:00");
	check_note("+49 30 901820", "", "+4930901820", "");
	ck_assert_str_eq(parse("+49 30 901820 Durchwahl 12 Frau Roth",
	    "").extension, "12");
	/* Letters that are digits of a telephone are not read. */
	check("1-800-FLOWERS", "US", "");
}
END_TEST

START_TEST(each_number_of_a_cell_is_read)
{
	const char *two = "+8613800138000 +862155550101";

	check_all("13800138000;021-55550101", "CN", two);
	check_all("13800138000；021-55550101", "CN", two);
	check_all("13800138000、021-55550101", "CN", two);
	check_all("13800138000 ::: 021-55550101", "CN", two);
	check_all("13800138000\r\n021-55550101", "CN", two);
	check_all("13800138000/021-55550101", "CN", two);
	check_all("13800138000，021-55550101", "CN", two);
	check_all("13800138000 / +86 21 5555 0101", "CN", two);
	check_all("13800138000(微信), 021-55550101转12", "CN", two);
	check_all("13800138000 或 021-55550101", "CN", two);
	check_all("+86 138 0013 8000 mobile +86 21 5555 0101 office", "",
	    two);
	check_all("0221/998877/0221/998878", "DE",
	    "+49221998877 +49221998878");
	check_all("0221/99/8877", "DE", "+49221998877");
	check_all("0221/998877, 0171/1234567", "DE",
	    "+49221998877 +491711234567");
	check_all("Tel/Fax: 030 901820", "DE", "+4930901820");
	check_all("+4930901820;;", "", "+4930901820");
	check_all("; ,", "", "");
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
    a_trunk_digit_behind_the_calling_code_goes,
    a_second_trunk_digit_leaves_the_number_open,
    a_calling_code_without_its_plus_is_one,
    a_last_group_behind_a_complete_number_is_an_extension,
    words_behind_a_number_are_a_remark, each_number_of_a_cell_is_read,
    italy_keeps_its_zero, without_a_country_nothing_is_worked_out,
    a_slash_behind_an_area_code_separates_no_numbers,
    the_old_prefix_of_lithuania_is_known,
    the_first_of_several_numbers_is_taken, an_extension_is_kept_apart,
    digits_of_other_scripts_are_digits,
    a_label_in_front_is_passed_over,
    spreadsheet_damage_is_told_and_nothing_is_guessed,
    an_impossible_length_is_unclear, regions_are_known_by_their_iso_code)
