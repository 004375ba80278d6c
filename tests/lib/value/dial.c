/* dial.h: numbers read by the plans of their countries (values by hand from
 * the plans, checked with libphonenumber) */
#include "unit.h"
#include "value/dial.h"

static struct dial *dial;

static void
opened(void)
{
	struct fault fault;

	if (dial == NULL)
		dial = dial_open(&fault);
	ck_assert_ptr_nonnull(dial);
}

/* Digits and nothing else, a + in front or not. */
static enum dial_state
read_digits(const char *text, const char *region, char e164[DIAL_TEXT_MOST])
{
	struct dialled n = { .plus = *text == '+' };

	opened();
	text += n.plus;
	n.len = strlen(text);
	memcpy(n.digits, text, n.len);
	return dial_read(dial, &n, slice_of(region), e164);
}

START_TEST(one_way_to_read_a_number_is_certain)
{
	char e164[DIAL_TEXT_MOST];

	ck_assert_int_eq(read_digits("+4930901820", "", e164), DIAL_OK);
	ck_assert_str_eq(e164, "+4930901820");
	ck_assert_int_eq(read_digits("030901820", "DE", e164), DIAL_OK);
	ck_assert_str_eq(e164, "+4930901820");
	ck_assert_int_eq(read_digits("030901820", "", e164), DIAL_LOCAL);
	ck_assert_str_eq(e164, "");
}
END_TEST

START_TEST(a_digit_of_a_plan_that_ended_is_no_part_of_the_number)
{
	/* Mexican mobile phones had a 1 behind +52 until 2019. */
	static const char *const written[] = { "+525512345678",
		"+5215512345678", "5512345678", "0445512345678" };
	char e164[DIAL_TEXT_MOST];
	size_t i;

	for (i = 0; i < sizeof(written) / sizeof(*written); i++) {
		ck_assert_int_eq(read_digits(written[i], "MX", e164),
		    DIAL_OK);
		ck_assert_str_eq(e164, "+525512345678");
	}
}
END_TEST

START_TEST(a_number_of_two_readings_is_left)
{
	char e164[DIAL_TEXT_MOST];

	/* Berlin without its +, or a number of 04930 without its 0. */
	ck_assert_int_eq(read_digits("4930901820", "DE", e164),
	    DIAL_AMBIGUOUS);
	ck_assert_str_eq(e164, "");
}
END_TEST

START_TEST(a_lost_plus_is_damage_whose_number_is_known)
{
	char e164[DIAL_TEXT_MOST];

	ck_assert_int_eq(read_digits("971501112233", "AE", e164),
	    DIAL_DAMAGED);
	ck_assert_str_eq(e164, "+971501112233");
	ck_assert_int_eq(read_digits("8613800138000", "CN", e164),
	    DIAL_DAMAGED);
	ck_assert_str_eq(e164, "+8613800138000");
	/* No plan says where it is from. */
	ck_assert_int_eq(read_digits("971501112233", "", e164), DIAL_LOCAL);
}
END_TEST

START_TEST(a_number_without_its_area_code_is_no_number_of_the_country)
{
	char e164[DIAL_TEXT_MOST];

	ck_assert_int_eq(read_digits("55550101", "CN", e164), DIAL_UNCLEAR);
	ck_assert_int_eq(read_digits("901820", "DE", e164), DIAL_UNCLEAR);
	ck_assert_str_eq(e164, "");
}
END_TEST

START_TEST(what_lost_a_zero_that_numbers_keep_is_left)
{
	char e164[DIAL_TEXT_MOST];

	/* +39 0434 3883458 and +82 00308 289960 without their zeros. */
	ck_assert_int_eq(read_digits("4343883458", "IT", e164),
	    DIAL_AMBIGUOUS);
	ck_assert_int_eq(read_digits("308289960", "KR", e164),
	    DIAL_AMBIGUOUS);
	ck_assert_str_eq(e164, "");
	/* A mobile of Italy is whole. */
	ck_assert_int_eq(read_digits("3471234567", "IT", e164), DIAL_OK);
	ck_assert_str_eq(e164, "+393471234567");
}
END_TEST

START_TEST(a_length_alone_is_no_number_against_the_evidence)
{
	char e164[DIAL_TEXT_MOST];

	/* 0 in front of a whole number with its code. */
	ck_assert_int_ne(read_digits("0919876543210", "IN", e164), DIAL_OK);
	ck_assert_str_eq(e164, "");
	/* What is typed where a number must stand. */
	ck_assert_int_eq(read_digits("9999999999", "US", e164),
	    DIAL_AMBIGUOUS);
	ck_assert_int_eq(read_digits("+8611111111111", "", e164),
	    DIAL_AMBIGUOUS);
	ck_assert_str_eq(e164, "");
	/* Short ones are in use. */
	ck_assert_int_eq(read_digits("+6566666666", "", e164), DIAL_OK);
}
END_TEST

START_TEST(a_number_in_use_is_more_than_its_length)
{
	opened();
	ck_assert(dial_is_in_use(dial, "+4930901820"));
	ck_assert(dial_is_in_use(dial, "+390655501234"));
	ck_assert(!dial_is_in_use(dial, "+8655550101"));
	ck_assert(!dial_is_in_use(dial, ""));
	ck_assert(!dial_is_in_use(dial, "+"));
	dial_close(dial);
	dial = NULL;
}
END_TEST

UNIT_MAIN(one_way_to_read_a_number_is_certain,
    a_digit_of_a_plan_that_ended_is_no_part_of_the_number,
    a_number_of_two_readings_is_left,
    a_lost_plus_is_damage_whose_number_is_known,
    a_number_without_its_area_code_is_no_number_of_the_country,
    what_lost_a_zero_that_numbers_keep_is_left,
    a_length_alone_is_no_number_against_the_evidence,
    a_number_in_use_is_more_than_its_length)
