/* palette.c - doc/palette.h: what can be read, also grey and by everybody */
#include <stdlib.h>

#include "doc/palette.h"
#include "unit.h"

static int
contrast(enum palette_role a, enum palette_role b, enum palette_scheme s)
{
	return palette_contrast(palette_hex(a, s), palette_hex(b, s));
}

/* The values of black, white and #767676 stand in WCAG's own documents. */
START_TEST(contrast_is_what_wcag_computes)
{
	ck_assert_int_eq(palette_contrast("#000000", "#ffffff"), 2100);
	ck_assert_int_eq(palette_contrast("#ffffff", "#FFFFFF"), 100);
	ck_assert_int_eq(palette_contrast("#767676", "#ffffff"), 454);
	ck_assert_int_eq(palette_contrast("#ffffff", "#777777"), 447);
}
END_TEST

START_TEST(every_text_stands_on_its_ground_with_four_and_a_half_to_one)
{
	static const enum palette_role grounds[] = { PALETTE_GROUND,
		PALETTE_PANEL };
	static const enum palette_role texts[] = { PALETTE_INK,
		PALETTE_MUTED, PALETTE_LINK, PALETTE_GOOD, PALETTE_FAIR,
		PALETTE_BAD };
	size_t scheme, i, j;

	for (scheme = 0; scheme < PALETTE_SCHEMES; scheme++)
		for (i = 0; i < sizeof(texts) / sizeof(*texts); i++)
			for (j = 0; j < 2; j++)
				ck_assert_int_ge(contrast(texts[i],
				    grounds[j], (enum palette_scheme)scheme),
				    450);
}
END_TEST

START_TEST(a_tone_and_plain_text_are_read_on_the_ground_of_the_tone)
{
	size_t scheme;
	int tone;

	for (scheme = 0; scheme < PALETTE_SCHEMES; scheme++)
		for (tone = DOC_PLAIN; tone <= DOC_BAD; tone++) {
			enum palette_role on = palette_ground(
			    (enum doc_tone)tone);

			ck_assert_int_ge(contrast(palette_text(
			    (enum doc_tone)tone), on,
			    (enum palette_scheme)scheme), 450);
			ck_assert_int_ge(contrast(PALETTE_INK, on,
			    (enum palette_scheme)scheme), 450);
		}
}
END_TEST

START_TEST(bars_and_lines_stand_out_from_the_page_with_three_to_one)
{
	size_t scheme;

	for (scheme = 0; scheme < PALETTE_SCHEMES; scheme++) {
		enum palette_scheme s = (enum palette_scheme)scheme;

		ck_assert_int_ge(contrast(PALETTE_SERIES_1, PALETTE_GROUND,
		    s), 300);
		ck_assert_int_ge(contrast(PALETTE_SERIES_2, PALETTE_GROUND,
		    s), 300);
		/* The frame of each part of a stack. */
		ck_assert_int_ge(contrast(PALETTE_MUTED, PALETTE_GROUND, s),
		    300);
		/* The dark part of a bar on the whole bar. */
		ck_assert_int_ge(contrast(PALETTE_SERIES_1, PALETTE_SERIES_4,
		    s), 300);
	}
}
END_TEST

/* On grey paper only lightness is left. */
START_TEST(neighbours_of_a_series_differ_in_lightness)
{
	size_t scheme, i;

	for (scheme = 0; scheme < PALETTE_SCHEMES; scheme++)
		for (i = 0; i + 1 < PALETTE_SERIES; i++)
			ck_assert_int_ge(contrast((enum palette_role)
			    (PALETTE_SERIES_1 + i), (enum palette_role)
			    (PALETTE_SERIES_1 + i + 1),
			    (enum palette_scheme)scheme), 120);
}
END_TEST

START_TEST(each_tone_has_a_sign_of_its_own)
{
	ck_assert_uint_eq(palette_sign(DOC_PLAIN).len, 0);
	ck_assert(!slice_equal(palette_sign(DOC_GOOD),
	    palette_sign(DOC_FAIR)));
	ck_assert(!slice_equal(palette_sign(DOC_GOOD),
	    palette_sign(DOC_BAD)));
	ck_assert(!slice_equal(palette_sign(DOC_FAIR),
	    palette_sign(DOC_BAD)));
}
END_TEST

START_TEST(a_scheme_names_every_role)
{
	struct buffer out = { 0 };

	palette_add_variables(&out, PALETTE_DARK);
	buffer_add_byte(&out, '\0');
	ck_assert_ptr_nonnull(strstr(out.data, "--ground:#12181f;"));
	ck_assert_ptr_nonnull(strstr(out.data, "--rest:#2b333b;"));
	ck_assert_str_eq(palette_name(PALETTE_SERIES_1), "s1");
	buffer_release(&out);
}
END_TEST

UNIT_MAIN(contrast_is_what_wcag_computes,
    every_text_stands_on_its_ground_with_four_and_a_half_to_one,
    a_tone_and_plain_text_are_read_on_the_ground_of_the_tone,
    bars_and_lines_stand_out_from_the_page_with_three_to_one,
    neighbours_of_a_series_differ_in_lightness,
    each_tone_has_a_sign_of_its_own, a_scheme_names_every_role)
