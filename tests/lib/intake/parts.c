/* parts.c - parts.h: headers read by their parts */
#include <stdio.h>

#include "intake/parts.h"
#include "unit.h"

static struct arena arena;

static const char *
meaning_in(enum columns_kind kind, const char *header, const char *unit)
{
	static char text[40];
	struct fault fault;
	struct dictionary *d = dictionary_open(kind, &fault);
	size_t found;

	ck_assert(dictionary_add_words(d, &fault));
	found = parts_match(d, slice_of(header), slice_of(unit), &arena);
	text[0] = '\0';
	if (found != SIZE_MAX)
		snprintf(text, sizeof(text), "%.*s",
		    SLICE_PRINT(dictionary_meaning(d, found)->name));
	dictionary_close(d);
	return text;
}

static const char *
meaning(const char *header, const char *unit)
{
	return meaning_in(COLUMNS_LEAD, header, unit);
}

START_TEST(what_a_header_says_of_a_deal)
{
	static const char *const cases[][2] = {
		{ "ID do negócio", "opportunity_id" },
		{ "Affärs-ID", "opportunity_id" },
		{ "Dealfase", "stage" }, { "Etapa de la oportunidad", "stage" },
		{ "Affärsvärde", "amount" }, { "Projektwährung", "currency" },
		{ "Dealeigenaar", "owner" }, { "商机币种", "currency" },
		{ "Wahrscheinlichkeit Deal", "probability" },
		{ "Ordeal", "" }, { "Dealtype", "" }, { "Deals", "opportunity_name" },
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_str_eq(meaning_in(COLUMNS_OPPORTUNITY, cases[i][0],
		    ""), cases[i][1]);
	ck_assert_str_eq(meaning("Dealfase", ""), "");
}
END_TEST

START_TEST(whose_it_is_and_what)
{
	ck_assert_str_eq(meaning("Téléphone société", ""), "phone");
	ck_assert_str_eq(meaning("Tel. Firma", ""), "phone");
	ck_assert_str_eq(meaning("主联系人邮箱", ""), "email");
	ck_assert_str_eq(meaning("Empresa del contacto", ""), "company");
	ck_assert_str_eq(meaning("Ulica - Miasto", ""), "city");
	ck_assert_str_eq(meaning("Telefoon mobiel", ""), "mobile");
	ck_assert_str_eq(meaning("Phone numbers", ""), "phone");
	ck_assert_str_eq(meaning("Emergency phone", ""), "");
	ck_assert_str_eq(meaning("Owner e-mail", ""), "");
	ck_assert_str_eq(meaning("业务员电话", ""), "");
}
END_TEST

START_TEST(a_word_cut_short_has_one_meaning_or_none)
{
	ck_assert_str_eq(meaning("Ansprechp.", ""), "contact_name");
	ck_assert_str_eq(meaning("Tel. komór.", ""), "mobile");
	ck_assert_str_eq(meaning("Ansprechp", ""), "");
	ck_assert_str_eq(meaning("Co.", ""), "");
	ck_assert_str_eq(meaning("Cust.", ""), "");
}
END_TEST

START_TEST(signs_mean_nothing)
{
	ck_assert(slice_is(parts_plain(SLICE("Lead's name"), &arena),
	    "Lead name"));
	ck_assert(slice_is(parts_plain(SLICE("Budget?"), &arena), "Budget"));
}
END_TEST

START_TEST(numbers_and_cases_of_forms_and_programs_go)
{
	ck_assert(slice_is(parts_plain(SLICE("1. Company"), &arena),
	    "Company"));
	ck_assert(slice_is(parts_plain(SLICE("Q12: E-mail"), &arena),
	    "E-mail"));
	ck_assert(slice_is(parts_plain(SLICE("3、职位"), &arena), "职位"));
	ck_assert(slice_is(parts_plain(SLICE("customerEmail"), &arena),
	    "customer Email"));
	ck_assert(slice_is(parts_plain(SLICE("lead_email__c"), &arena),
	    "lead_email"));
	ck_assert(slice_is(parts_plain(SLICE("100 pcs"), &arena), "100 pcs"));
	ck_assert(slice_is(parts_plain(SLICE("1."), &arena), "1."));
	ck_assert(slice_is(parts_plain(SLICE("URL"), &arena), "URL"));
}
END_TEST

START_TEST(two_names_make_one)
{
	ck_assert(slice_is(parts_join(SLICE("address"), SLICE("city"), false),
	    "city"));
	ck_assert(slice_is(parts_join(SLICE("phone"), SLICE("mobile"), false),
	    "mobile"));
	ck_assert(slice_is(parts_join(SLICE("company"),
	    SLICE("contact_name"), false), "contact_name"));
	ck_assert(slice_is(parts_join(SLICE("company"),
	    SLICE("contact_name"), true), "company"));
	ck_assert(parts_join(SLICE("owner"), SLICE("email"), false).len == 0);
}
END_TEST

UNIT_MAIN(what_a_header_says_of_a_deal, whose_it_is_and_what,
    a_word_cut_short_has_one_meaning_or_none, signs_mean_nothing,
    numbers_and_cases_of_forms_and_programs_go, two_names_make_one)
