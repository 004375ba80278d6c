/* screen.c - screen.h: is this enquiry one of a real buyer? */
#include "lead/screen.h"
#include "unit.h"

static struct screen *screen;

static struct screen_verdict
judge(const char *text, const char *country)
{
	const struct screen_case lead = { .text = slice_of(text),
	    .country = slice_of(country) };

	return screen_judge(screen, &lead);
}

static void
open_screen(void)
{
	struct fault fault;

	screen = screen_open(SLICE("CN"), 0, &fault);
	ck_assert_msg(screen != NULL, "%s", fault.text);
}

static bool
has_term(const struct screen_verdict *v, const char *code)
{
	size_t i;

	for (i = 0; i < SCREEN_TERMS; i++)
		if ((v->terms >> i & 1) &&
		    slice_is(screen_term(screen, i).code, code))
			return true;
	return false;
}

/* R-SCREEN-03, 04: all spellings, hyphens, old and Chinese names. */
START_TEST(terms_and_ports_are_known_in_all_spellings)
{
	static const struct {
		const char *text, *term, *area;
	} cases[] = {
		{ "CIF Shanghai", "cif-origin", "" },
		{ "c.i.f. Shang-Hai", "cif-origin", "" },
		{ "C&F port of Ningpo", "cif-origin", "" },
		{ "价格CNF青岛", "cif-origin", "" },
		{ "CIF Hamburg", "port", "" },
		{ "CIF Port Said", "port", "" },
		{ "CFR 巴生", "port", "" },
		{ "F.O.B. Tsingtao", "", "Shandong" },
		{ "EXW Shenzhen", "", "South China" },
		{ "specific Shanghai", "", "" },
	};
	size_t i;

	open_screen();
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct screen_verdict v = judge(cases[i].text, "");

		ck_assert_msg(cases[i].term[0] == '\0' ? v.terms == 0 :
		    has_term(&v, cases[i].term), "%s", cases[i].text);
		ck_assert_msg(slice_is(v.area, cases[i].area), "%s",
		    cases[i].text);
	}
	screen_close(screen);
}
END_TEST

/* R-SCREEN-07: 4 | 3 and 0 | -1; the other boundary is -3 | -5. */
START_TEST(the_sum_is_the_result)
{
	open_screen();
	ck_assert_int_eq(judge("500 pcs CIF Hamburg", "").points, 4);
	ck_assert_int_eq(judge("500 pcs CIF Hamburg", "").result,
	    SCREEN_GENUINE);
	ck_assert_int_eq(judge("500 pcs in cartons", "").result,
	    SCREEN_UNCLEAR);
	ck_assert_int_eq(judge("chairs", "").result, SCREEN_UNCLEAR);
	ck_assert_int_eq(judge("FOB Hamburg", "DE").points, -1);
	ck_assert_int_eq(judge("FOB Hamburg", "DE").result, SCREEN_DOUBTFUL);
	ck_assert_int_eq(judge("your price list", "").result,
	    SCREEN_DOUBTFUL);
	ck_assert_int_eq(judge("price list, CIF Shanghai", "").points, -5);
	ck_assert_int_eq(judge("price list, CIF Shanghai", "").result,
	    SCREEN_FISHING);
	screen_close(screen);
}
END_TEST

START_TEST(the_next_question_is_the_first_that_is_open)
{
	open_screen();
	ck_assert(slice_starts(judge("chairs", "").question,
	    SLICE("Which price term")));
	ck_assert(slice_starts(judge("chairs, CIF", "").question,
	    SLICE("Which port")));
	ck_assert(slice_starts(judge("chairs, CIF Hamburg", "").question,
	    SLICE("What are your main")));
	ck_assert(judge("CIF Hamburg, in cartons", "").question.len == 0);
	ck_assert_uint_eq(screen_count_answers(screen,
	    SLICE("CIF Hamburg, in cartons")), 3);
	screen_close(screen);
}
END_TEST

UNIT_MAIN(terms_and_ports_are_known_in_all_spellings,
    the_sum_is_the_result, the_next_question_is_the_first_that_is_open)
