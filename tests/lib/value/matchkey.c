/* matchkey.c - value/matchkey.h: forms to compare */
#include "value/matchkey.h"
#include "unit.h"

static struct buffer key;

#define CHECK(call, expected) do {					\
	key.len = 0;							\
	call;								\
	ck_assert_slice(buffer_slice(&key), expected);			\
} while (0)

START_TEST(a_mail_key_is_lower_case_without_its_plus_tag)
{
	CHECK(matchkey_email(&key, SLICE("Ada.Moreau+fair@Example.com")),
	    "ada.moreau@example.com");
	CHECK(matchkey_email(&key, SLICE("+ada@example.com")),
	    "+ada@example.com");
	CHECK(matchkey_email(&key, SLICE("no address")), "");
	buffer_release(&key);
}
END_TEST

START_TEST(a_phone_key_is_e164_or_the_last_eight_digits)
{
	CHECK(matchkey_phone(&key, SLICE("+49301234567"), SLICE("x")),
	    "+49301234567");
	CHECK(matchkey_phone(&key, SLICE(""), SLICE("0574-8765 4321")),
	    "87654321");
	CHECK(matchkey_phone(&key, SLICE(""), SLICE("4321")), "");
	buffer_release(&key);
}
END_TEST

START_TEST(a_company_key_drops_accents_marks_and_legal_words)
{
	struct fault fault;
	struct legal_forms *forms = company_legal_open(&fault);

	ck_assert_ptr_nonnull(forms);
	CHECK(matchkey_company(&key, forms, SLICE("Société Générale S.A.")),
	    "generale societe");
	CHECK(matchkey_company(&key, forms, SLICE("Acme Co., Ltd.")),
	    "acme");
	CHECK(matchkey_company(&key, forms, SLICE("Tools & Valves, INTL")),
	    "international tools valves");
	CHECK(matchkey_company(&key, forms, SLICE("苏州明远光电有限公司")),
	    "苏州明远光电");
	CHECK(matchkey_company(&key, forms, SLICE("")), "");
	company_legal_close(forms);
	buffer_release(&key);
}
END_TEST

START_TEST(the_order_of_a_persons_names_does_not_count)
{
	CHECK(matchkey_person(&key, SLICE("MOREAU, Ada")), "ada moreau");
	CHECK(matchkey_person(&key, SLICE("Ada  Moreau")), "ada moreau");
	buffer_release(&key);
}
END_TEST

START_TEST(a_folded_text_keeps_its_order)
{
	CHECK(matchkey_fold(&key, SLICE("Tools, INTL.")), "tools  intl ");
	CHECK(matchkey_fold(&key, SLICE("Müller-Weber")), "muller weber");
	CHECK(matchkey_fold(&key, SLICE("Alder\nTools\t2")), "alder tools 2");
	CHECK(matchkey_fold(&key, SLICE("Álder\nTools")), "alder tools");
	CHECK(matchkey_fold(&key, SLICE("\xff")), "");
	CHECK(matchkey_sort(&key, SLICE("tools  intl ")),
	    "international tools");
	buffer_release(&key);
}
END_TEST

/* Words a, b, c ... backwards; from the 32nd on they stay as they stand. */
static void
check_sorted(size_t count, const char *first, const char *last)
{
	struct buffer text = { 0 };
	size_t i;

	for (i = 0; i < count; i++)
		buffer_format(&text, "%sw%02zu", i > 0 ? " " : "", count - i);
	key.len = 0;
	matchkey_sort(&key, buffer_slice(&text));
	ck_assert(slice_starts(buffer_slice(&key), slice_of(first)));
	ck_assert(slice_ends(buffer_slice(&key), slice_of(last)));
	buffer_release(&text);
}

START_TEST(thirty_two_words_are_sorted_and_more_stay_as_one)
{
	check_sorted(32, "w01 w02 w03", "w31 w32");
	check_sorted(33, "w02 w01 w03", "w32 w33");
	buffer_release(&key);
}
END_TEST

UNIT_MAIN(thirty_two_words_are_sorted_and_more_stay_as_one,
    a_mail_key_is_lower_case_without_its_plus_tag,
    a_phone_key_is_e164_or_the_last_eight_digits,
    a_company_key_drops_accents_marks_and_legal_words,
    the_order_of_a_persons_names_does_not_count,
    a_folded_text_keeps_its_order)
