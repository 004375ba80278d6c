/* incoterm.c - quote/incoterm.h: codes and names in the languages of trade */
#include "quote/incoterm.h"
#include "unit.h"

static struct incoterms *terms;

static struct incoterm
read_term(const char *text, bool wanted)
{
	struct incoterm term;
	struct fault fault;

	if (terms == NULL)
		terms = incoterm_open(&fault);
	ck_assert_ptr_nonnull(terms);
	ck_assert_msg(incoterm_read(terms, slice_of(text), &term) == wanted,
	    "%s", text);
	return term;
}

START_TEST(a_code_or_a_name_is_found_and_so_is_its_place)
{
	static const struct { const char *text, *code; } cases[] = {
		{ "FOB Ningbo", "FOB" }, { "F.O.B. Ningbo", "FOB" },
		{ "Ningbo FOB", "FOB" }, { "FOB宁波", "FOB" },
		{ "FCA, Shenzhen", "FCA" },
		{ "Free on Board (Shanghai), Incoterms® 2020", "FOB" },
		{ "Cost, Insurance and Freight Hamburg", "CIF" },
		{ "Cost and Freight Lagos", "CFR" },
		{ "Delivered at Place Unloaded Graz", "DPU" },
		{ "Delivered at Place (DAP) Graz", "DAP" },
		{ "Ex-Works Ningbo", "EXW" }, { "ab Werk Stuttgart", "EXW" },
		{ "Coût, assurance et fret Le Havre", "CIF" },
		{ "到岸价 汉堡", "CIF" }, { "离岸价格：宁波", "FOB" },
		{ "本船渡し 横浜", "FOB" }, { "본선인도 부산", "FOB" },
		{ "СИФ Санкт-Петербург", "CIF" },
		{ "FOB Ningbo USD 3.2", "FOB" },
		{ "CIFC5 Hamburg", "CIF" }, { "CIF C5 Hamburg", "CIF" },
		{ "FOBST Santos", "FOB" }, { "FOB Cadiz", "FOB" },
		{ "FCA C3 Cluj", "FCA" } };
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct incoterm term = read_term(cases[i].text, true);

		ck_assert_slice(term.code, cases[i].code);
		ck_assert_int_eq(term.group, *cases[i].code);
		ck_assert_msg(term.placed, "%s", cases[i].text);
	}
}
END_TEST

START_TEST(years_sums_and_containers_are_no_place)
{
	static const char *const bare[] = { "FOB", "fob (Incoterms 2010)",
		"FOB USD 3.2", "FOB 3.2美元", "FOB FCL", "FOB price",
		"离岸价", "CIF 条款", "CIFC5", "CIF C5%", "FOBC3", "FOBST",
		"FOB ST lumpsum", "CIF liner terms", "CIFC 3%", "CIF FO" };
	size_t i;

	for (i = 0; i < sizeof(bare) / sizeof(*bare); i++)
		ck_assert_msg(!read_term(bare[i], true).placed, "%s",
		    bare[i]);
	ck_assert(read_term("FOB Ningbo LCL", true).packed);
	ck_assert(!read_term("FOB Ningbo", true).packed);
	ck_assert(incoterm_is_packed(terms, SLICE("1x40'HQ整柜装")));
	ck_assert(!incoterm_is_packed(terms, SLICE("carton")));
}
END_TEST

/* Free to the house is delivered, though it begins with an F. */
START_TEST(what_is_no_term_or_several_is_none)
{
	static const char *const none[] = { "", "frei Haus", "CIFX Hamburg", "CIFC500 Hamburg",
		"FOBSTX Ningbo", "Ningbo", "free delivery Graz", "door to door",
		"as agreed" };
	size_t i;

	for (i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_int_eq(read_term(none[i], false).group, 0);
	ck_assert_int_eq(read_term("FOB or CIF Graz", false).group, 0);
	ck_assert_int_eq(read_term("FOB/FCA Ningbo", false).group, 'F');
}
END_TEST

START_TEST(old_terms_say_what_took_their_place)
{
	static const struct { const char *text, *instead; } cases[] = {
		{ "DAT Graz", "DPU" }, { "DDU Graz", "DAP" },
		{ "DES Graz", "DAP" }, { "DAF Graz", "DAP" },
		{ "DEQ Graz", "DPU" }, { "C&F Lagos", "CFR" },
		{ "CNF Lagos", "CFR" }, { "c+f Lagos", "CFR" } };
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct incoterm term = read_term(cases[i].text, true);

		ck_assert_int_eq(term.kind, INCOTERM_OLD);
		ck_assert_slice(term.instead, cases[i].instead);
	}
	incoterm_close(terms);
	terms = NULL;
}
END_TEST

UNIT_MAIN(a_code_or_a_name_is_found_and_so_is_its_place,
    years_sums_and_containers_are_no_place,
    what_is_no_term_or_several_is_none, old_terms_say_what_took_their_place)
