/* company.c - company.h: names without their legal words */
#include "value/company.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static const struct {
	const char *name, *expected;
} shorts[] = {
	{ "Acme Co., Ltd.", "Acme" },		/* DOMAIN 15, no 14 */
	{ "Acme", "Acme" },
	{ "  Acme GmbH  ", "Acme" },
	{ "ACME LTD", "ACME" },
	{ "Acme S.p.A.", "Acme" },
	{ "Acme Sdn. Bhd.", "Acme" },
	{ "Weber GmbH & Co. KG", "Weber" },
	{ "Acme Bearings Pte. Ltd.", "Acme Bearings" },
	{ "Acme (Ltd.)", "Acme" },
	{ "Acme (Holding) Ltd.", "Acme (Holding)" },
	{ "Acme Limitless", "Acme Limitless" },
	{ "Co-operative Mills", "Co-operative Mills" },
	{ "Limited Editions plc", "Limited Editions" },
	{ "GmbH", "GmbH" },
	{ "Co. Ltd.", "Co. Ltd." },
	{ "", "" },
	{ "上海贝林有限公司", "上海贝林" },
	{ "贝林轴承股份有限公司", "贝林轴承" },
	{ "贝林集团有限公司", "贝林" },
	{ "贝林(上海)有限公司", "贝林(上海)" },
	{ "贝林（上海）有限公司", "贝林（上海）" },
	{ "株式会社ベアリング", "ベアリング" },
	{ "ベアリング株式会社", "ベアリング" },
	{ "有限公司", "有限公司" },
	/* Forms in front, of several words, and of other scripts. */
	{ "AB Norden", "Norden" },
	{ "A/S Norden", "Norden" },
	{ "Norden A/S", "Norden" },
	{ "OOO Romashka", "Romashka" },
	{ "PT Bintang Laut Tbk", "Bintang Laut" },
	{ "Bintang Laut, PT", "Bintang Laut" },
	{ "BINTANG LAUT PT.", "BINTANG LAUT" },
	{ "Bintang Laut, Cong ty TNHH", "Bintang Laut" },
	{ "Công ty TNHH Sao Biển", "Sao Biển" },
	{ "شركة النور للتجارة", "النور للتجارة" },
	{ "PT", "PT" },
	{ "SARL Dubois", "Dubois" },
	{ "Zielona Sp. z o.o.", "Zielona" },
	{ "Zielona Sp.z o.o.", "Zielona" },
	{ "Zielona sp. z o. o.", "Zielona" },
	{ "Luna S.A. de C.V.", "Luna" },
	{ "Luna, S. de R.L. de C.V.", "Luna" },
	{ "Luna S. r. l.", "Luna" },
	{ "ОАО Волна", "Волна" },
	{ "Волна ООО", "Волна" },
	{ "(주)한빛", "한빛" },
	{ "한빛(주)", "한빛" },
	{ "주식회사 한빛", "한빛" },
	{ "한빛 주식회사", "한빛" },
	{ "㈜한빛", "한빛" },
	{ "㈱ベアリング", "ベアリング" },
	{ "有限会社ベアリング", "ベアリング" },
	{ "ベアリング合同会社", "ベアリング" },
	{ "（株）ベアリング", "ベアリング" },
	{ "宏達股份有限公司", "宏達" },
	{ "宏達企業有限責任公司", "宏達企業" },
	{ "Helvet Sàrl", "Helvet" },
	{ "บริษัท สยาม จำกัด", "สยาม" },
	{ "Abacus Tools", "Abacus Tools" },
	{ "Studio A B", "Studio A B" },
	{ "AB", "AB" },
};

START_TEST(legal_words_come_off_both_ends)
{
	struct fault fault;
	struct legal_forms *forms = company_legal_open(&fault);
	size_t i;

	ck_assert_msg(forms != NULL, "%s", fault.text);
	for (i = 0; i < sizeof(shorts) / sizeof(*shorts); i++)
		ck_assert_slice(company_short(forms,
		    slice_of(shorts[i].name)), shorts[i].expected);
	company_legal_close(forms);
}
END_TEST

START_TEST(a_short_name_has_nothing_left_to_take_off)
{
	struct fault fault;
	struct legal_forms *forms = company_legal_open(&fault);
	size_t i;

	for (i = 0; i < sizeof(shorts) / sizeof(*shorts); i++)
		ck_assert_slice(company_short(forms,
		    slice_of(shorts[i].expected)), shorts[i].expected);
	company_legal_close(forms);
}
END_TEST

START_TEST(legal_words_of_many_countries_come_off)
{
	static const char *const names[][2] = {
		{ "شركة النور ذ.م.م", "النور" }, { "Bolt W.L.L.", "Bolt" },
		{ "Nut Trading FZE", "Nut Trading" },
		{ "חברת אלמוג בע\"מ", "אלמוג" },
		{ "Σιδηρουργία Α.Ε.", "Σιδηρουργία" },
		{ "Bolt LLP", "Bolt" }, { "Bolt Metall OG", "Bolt Metall" },
		{ "Bolt V.O.F.", "Bolt" }, { "Ets Moreau", "Moreau" },
		{ "ФОП Коваль", "Коваль" }, { "ОДО Болт", "Болт" },
		{ "Bolt Kft.", "Bolt" }, { "Bolt Nyrt.", "Bolt" },
		{ "Cty TNHH Minh An", "Minh An" },
		{ "หจก. สยามทอง", "สยามทอง" }, { "(유)한빛", "한빛" },
		{ "合名会社田中", "田中" }, { "Bolt Unipessoal, Lda.", "Bolt" },
	};
	struct fault fault;
	struct legal_forms *forms = company_legal_open(&fault);
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		ck_assert_slice(company_short(forms, slice_of(names[i][0])),
		    names[i][1]);
	company_legal_close(forms);
}
END_TEST

/* Surnames, initials and degrees that look like a form of some country. */
START_TEST(people_stay_people)
{
	static const char *const names[] = { "Jan Vos", "C.V. Raghavan",
		"Tran Ky", "Nguyen Dac", "Ada Moreau BSc", "Soe Gie",
		"Kim Ae", "Ada Weber MBA" };
	struct fault fault;
	struct legal_forms *forms = company_legal_open(&fault);
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		ck_assert_msg(!company_has_form(forms, slice_of(names[i])),
		    "%s", names[i]);
	company_legal_close(forms);
}
END_TEST

START_TEST(a_legal_form_tells_a_company_from_a_person)
{
	struct fault fault;
	struct legal_forms *forms = company_legal_open(&fault);

	ck_assert(company_has_form(forms, SLICE("Acme GmbH")));
	ck_assert(company_has_form(forms, SLICE("Acme Co., Ltd.")));
	ck_assert(company_has_form(forms, SLICE("贝林有限公司")));
	ck_assert(!company_has_form(forms, SLICE("Ada Weber")));
	ck_assert(!company_has_form(forms, SLICE("王芳")));
	ck_assert(!company_has_form(forms, SLICE("")));
	company_legal_close(forms);
}
END_TEST

START_TEST(a_table_of_the_users_may_use_capitals)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;
	struct legal_forms *forms;

	textfile_make(path, "form,kind\nEIRL,words\n");
	ck_assert(table_replace("legal", path, &fault));
	forms = company_legal_open(&fault);
	ck_assert_msg(forms != NULL, "%s", fault.text);
	ck_assert_slice(company_short(forms, SLICE("Acme eirl")), "Acme");
	ck_assert_slice(company_short(forms, SLICE("Acme Ltd")), "Acme Ltd");
	company_legal_close(forms);
	unlink(path);
}
END_TEST

START_TEST(a_kind_that_is_none_is_named_with_its_line)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, "form,kind\nltd,words\ngmbh,word\n");
	ck_assert(table_replace("legal", path, &fault));
	ck_assert_ptr_null(company_legal_open(&fault));
	ck_assert_msg(strstr(fault.text, ":3: column \"kind\": cannot use "
	    "\"word\"; write words") != NULL, "%s", fault.text);
	unlink(path);
}
END_TEST

UNIT_MAIN(legal_words_of_many_countries_come_off, people_stay_people,
    legal_words_come_off_both_ends,
    a_short_name_has_nothing_left_to_take_off,
    a_legal_form_tells_a_company_from_a_person,
    a_table_of_the_users_may_use_capitals,
    a_kind_that_is_none_is_named_with_its_line)
