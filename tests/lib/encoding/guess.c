/* guess.c - guess.h: marks, validity, Chinese or Western */
#include "encoding/guess.h"
#include "unit.h"

#define GUESS(literal, whole, out) \
	guess_charset(SLICE(literal), (whole), (out))

START_TEST(a_mark_decides)
{
	struct guess g;

	GUESS("\xEF\xBB\xBFname", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_UTF_8);
	ck_assert_uint_eq(g.mark, 3);
	GUESS("\xFF\xFEn\0a\0", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_UTF_16LE);
	ck_assert_uint_eq(g.mark, 2);
	GUESS("\xFE\xFF\0n\0a", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_UTF_16BE);
	GUESS("\x84\x31\x95\x33name", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_GB18030);
	ck_assert_uint_eq(g.mark, 4);
}
END_TEST

START_TEST(utf_16_without_a_mark_is_told_by_its_empty_bytes)
{
	struct guess g;

	GUESS("n\0a\0m\0e\0,\0x\0\n\0", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_UTF_16LE);
	GUESS("\0n\0a\0m\0e\0,\0x\0\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_UTF_16BE);
}
END_TEST

START_TEST(utf_16_of_chinese_is_told_by_its_separators)
{
	struct guess g;

	/* 中国,十月 and a line end: Han of which halves look like ASCII. */
	GUESS("\x2D\x4E\xFD\x56,\0\x41\x53\x08\x67\n\0", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_UTF_16LE);
}
END_TEST

START_TEST(stray_nuls_in_ascii_are_neither_utf_16_nor_binary)
{
	struct guess g;

	GUESS("company,email\nAc\0me,a@x.com\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_AUTO);
	ck_assert(!g.refused);
	/* At an even place, and one more. */
	GUESS("company,email\n\0Acme,a@x.com\n\0Blue,b@x.com\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_AUTO);
	ck_assert(!g.refused);
}
END_TEST

START_TEST(ascii_decides_nothing)
{
	struct guess g;

	GUESS("name,email\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_AUTO);
	ck_assert(!g.refused);
	GUESS("", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_AUTO);
}
END_TEST

START_TEST(a_character_cut_by_the_end_of_the_head_is_no_error)
{
	struct guess g;

	GUESS("\xE5\xA7\x93\xE5\x90", false, &g);
	ck_assert_int_eq(g.charset, CHARSET_UTF_8);
	GUESS("\xE5\xA7\x93\xE5\x90", true, &g);
	ck_assert_int_ne(g.charset, CHARSET_UTF_8);
}
END_TEST

START_TEST(chinese_bytes_are_gb18030)
{
	struct guess g;

	GUESS("\xD0\xD5\xC3\xFB,\xB9\xAB\xCB\xBE\n\xC0\xEE\xC3\xF7,"
	    "\xC3\xF7\xD4\xB6\xB9\xE2\xB5\xE7\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_GB18030);
	ck_assert_uint_eq(g.characters, 10);
	ck_assert_uint_eq(g.han_pct, 100);
	ck_assert(g.whole);
}
END_TEST

START_TEST(a_lone_euro_byte_is_gbk)
{
	struct guess g;

	GUESS("\xD0\xD5\xC3\xFB \x80" "5,\xB9\xAB\xCB\xBE\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_GB18030);
}
END_TEST

START_TEST(traditional_bytes_are_big5)
{
	struct guess g;

	GUESS("\xA4\xBD\xA5\x71,\xB9\x71\xB8\xDC\n"
	    "\xA5\x78\xA5\x5F\xA5\xFA\xB9\x71,0227\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_BIG5);
}
END_TEST

START_TEST(western_accents_are_windows_1252_though_gbk_could_read_them)
{
	struct guess g;

	GUESS("Zo\xEB M\xFCller;Caf\xE9 Ren\xE9\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_WINDOWS_1252);
	GUESS("informa\xE7\xF5" "es e aplica\xE7\xE3o\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_WINDOWS_1252);
}
END_TEST

START_TEST(each_encoding_is_known_by_the_language_it_spells)
{
	static const struct {
		const char *text, *language;
		enum charset charset;
	} cases[] = {
		{ "\x89\xEF\x8E\xD0\x96\xBC,\x8D\x91\n"
		  "\x93\x8C\x8B\x9E\x90\xB8\x96\xA7,\x83m\x83\x8B\x83" "E\x83" "F\x81[\n",
		  "Japanese", CHARSET_SHIFT_JIS },
		{ "\xB2\xF1\xBC\xD2\xCC\xBE,\xB9\xF1\n"
		  "\xC5\xEC\xB5\xFE\xC0\xBA\xCC\xA9,\xA5\xCE\xA5\xEB\xA5\xA6\xA5\xA7\xA1\xBC\n",
		  "Japanese", CHARSET_EUC_JP },
		{ "\xC8\xB8\xBB\xE7\xB8\xED,\xB1\xB9\xB0\xA1\n"
		  "\xC7\xD1\xB1\xB9\xC1\xA4\xB9\xD0,\xB3\xEB\xB8\xA3\xBF\xFE\xC0\xCC\n",
		  "Korean", CHARSET_EUC_KR },
		{ "Imi\xEA,Miasto\n"
		  "\xA3\xF3" "dzkie Zak\xB3" "ady,\xA3\xF3" "d\x9F\n",
		  "Polish", CHARSET_WINDOWS_1250 },
		{ "\xCA\xEE\xEC\xEF\xE0\xED\xE8\xFF,\xD1\xF2\xF0\xE0\xED\xE0\n"
		  "\xCF\xEE\xE4\xF8\xE8\xEF\xED\xE8\xEA,\xCD\xEE\xF0\xE2\xE5\xE3\xE8\xFF\n",
		  "Russian", CHARSET_WINDOWS_1251 },
		{ "\xEB\xCF\xCD\xD0\xC1\xCE\xC9\xD1,\xF3\xD4\xD2\xC1\xCE\xC1\n"
		  "\xF0\xCF\xC4\xDB\xC9\xD0\xCE\xC9\xCB,\xEE\xCF\xD2\xD7\xC5\xC7\xC9\xD1\n",
		  "Russian", CHARSET_KOI8_R },
		{ "\xC5\xF4\xE1\xE9\xF1\xE5\xDF\xE1,\xD7\xFE\xF1\xE1\n"
		  "\xD1\xEF\xF5\xEB\xE5\xEC\xDC\xED,\xCD\xEF\xF1\xE2\xE7\xE3\xDF\xE1\n",
		  "Greek", CHARSET_WINDOWS_1253 },
		{ "\xDEirket,\xDClke\n"
		  "Rulman Da\xF0\xFDt\xFDm,Norve\xE7\n",
		  "Turkish", CHARSET_WINDOWS_1254 },
	};
	struct guess g;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		guess_charset(slice_of(cases[i].text), true, &g);
		ck_assert_int_eq(g.charset, cases[i].charset);
		ck_assert_str_eq(g.language, cases[i].language);
		ck_assert_ptr_null(g.rival);
	}
}
END_TEST

START_TEST(where_two_encodings_are_about_as_likely_both_are_named)
{
	struct guess g;

	/* A name that may end in a Norwegian letter or a Lithuanian one. */
	GUESS("Muj\xF8\n", true, &g);
	ck_assert_ptr_nonnull(g.rival);
}
END_TEST

START_TEST(utf_8_stays_so_with_two_characters_for_each_that_is_broken)
{
	struct guess g;

	/* The last one is cut: its two bytes are one damage. */
	GUESS("\xE5\xA7\x93\xE5\xA7\x93,\xE5\xA7\n", true, &g);
	ck_assert_int_eq(g.charset, CHARSET_UTF_8);
	GUESS("\xE5\xA7\x93,\xE5\xA7\n", true, &g);
	ck_assert_int_ne(g.charset, CHARSET_UTF_8);
}
END_TEST

/* Five rows of two names in GB18030, one of them with the damage. */
static void
guess_damaged(const char *damage, struct guess *g)
{
	char text[400] = "Company,Contact\n";
	int i;

	for (i = 0; i < 5; i++) {
		strcat(text, "\xC9\xCF\xBA\xA3\xC3\xF7\xD6\xE9\xB9\xA4\xBE\xDF"
		    "\xB3\xA7,\xCD\xF5\xB7\xBC\n");
		if (i == 2)
			strcat(text, damage);
	}
	guess_charset(slice_of(text), true, g);
}

START_TEST(one_damaged_byte_does_not_make_chinese_russian)
{
	struct guess g;

	guess_damaged("", &g);
	ck_assert_uint_eq(g.bad, 0);
	/* A byte put in; one lost from a character; the end of one lost. */
	guess_damaged("\xFF" "\xCD\xF5,\xC3\xF7\n", &g);
	ck_assert_int_eq(g.charset, CHARSET_GB18030);
	ck_assert_uint_eq(g.bad, 1);
	guess_damaged("\xC9\xBA\xA3\xC3\xF7,\xC3\xF7\n", &g);
	ck_assert_int_eq(g.charset, CHARSET_GB18030);
	ck_assert_uint_eq(g.bad, 1);
	guess_damaged("\xC3\xF7\xD6\n", &g);
	ck_assert_int_eq(g.charset, CHARSET_GB18030);
	ck_assert_uint_eq(g.bad, 1);
}
END_TEST

START_TEST(a_file_cut_inside_its_last_character_keeps_its_encoding)
{
	struct guess g;

	GUESS("\x89\xEF\x8E\xD0\x96\xBC,\x8D\x91\n"
	    "\x93\x8C\x8B\x9E\x90\xB8\x96\xA7,\x83m\x83\x8B\x83" "E\x83",
	    true, &g);
	ck_assert_int_eq(g.charset, CHARSET_SHIFT_JIS);
	GUESS("\xC8\xB8\xBB\xE7\xB8\xED,\xB1\xB9\xB0\xA1\n"
	    "\xC7\xD1\xB1\xB9\xC1\xA4\xB9\xD0,\xB3\xEB\xB8\xA3\xBF\xFE\xC0",
	    true, &g);
	ck_assert_int_eq(g.charset, CHARSET_EUC_KR);
}
END_TEST

START_TEST(more_damage_than_text_is_no_encoding_of_chinese)
{
	struct guess g;

	GUESS("\xC3\xF7\xFF,\xD6\xE9\xFF,\xB9\xA4\xFF\n", true, &g);
	ck_assert_int_ne(g.charset, CHARSET_GB18030);
}
END_TEST

START_TEST(what_is_no_text_is_refused_with_a_reason)
{
	struct guess g;

	GUESS("PK\003\004\024\0\006\0", false, &g);
	ck_assert(g.refused);
	ck_assert_ptr_nonnull(strstr(g.reason, "CSV UTF-8"));
	GUESS("\xD0\xCF\x11\xE0\xA1\xB1", false, &g);
	ck_assert(g.refused);
	GUESS("%PDF-1.7", false, &g);
	ck_assert(g.refused);
	GUESS("\x7F" "ELF\1\1\1\0\0\0\0\0\0\0\0\0\2\0\3\0", false, &g);
	ck_assert(g.refused);
}
END_TEST

START_TEST(signs_alone_are_windows_1252_however_often_they_stand)
{
	static const char *const texts[] = {
		/* Shift_JIS, Mac Cyrillic and Big5 could read these. */
		"Company,Note\nA,John\x92s\nB,Women\x92s\nC,men\x92s\n",
		"Company,Price\nA,\x80" "25\nB,\x80" "30\nC,\x80" "4\n",
		"Company,Note\nAcme,40\xB0" "C\n",
		"Company,Note\nAcme,\x93" "best\x94 4\x96" "6 weeks\n",
		"Company,Note\nAcme\xAE,\xA3" "1.90\n",
	};
	struct guess g;
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		guess_charset(slice_of(texts[i]), true, &g);
		ck_assert_int_eq(g.charset, CHARSET_WINDOWS_1252);
		ck_assert_ptr_null(g.rival);
		ck_assert_str_eq(g.language, "");
	}
}
END_TEST

START_TEST(encodings_that_few_programs_write_are_tried)
{
	static const struct {
		const char *text;
		enum charset charset;
	} cases[] = {
		/* Straße, München, Größe; Société Générale, Hélène */
		{ "Stra\xA7" "e,M\x9Fnchen\nGr\x9A\xA7" "e,K\x9Aln\n",
		  CHARSET_MACINTOSH },
		{ "Stra\xE1" "e,M\x81nchen\nGr\x94\xE1" "e,K\x94ln\n",
		  CHARSET_CP850 },
		/* Město, Příjmení, Množství */
		{ "M\xECsto,P\xF8\xEDjmen\xED\nMno\xBEstv\xED,"
		  "Ko\xB9ice\n", CHARSET_ISO_8859_2 },
		{ "M\xD8sto,P\xFD\xA1jmen\xA1\nMno\xA7stv\xA1,"
		  "Ko\xE7ice\n", CHARSET_CP852 },
		/* Компания, Страна, Москва */
		{ "\x8A\xAE\xAC\xAF\xA0\xAD\xA8\xEF,\x91\xE2\xE0\xA0"
		  "\xAD\xA0\n\x8C\xAE\xE1\xAA\xA2\xA0\n",
		  CHARSET_CP866 },
		{ "\xBA\xDE\xDC\xDF\xD0\xDD\xD8\xEF,\xC1\xE2\xE0\xD0"
		  "\xDD\xD0\n\xBC\xDE\xE1\xDA\xD2\xD0\n",
		  CHARSET_ISO_8859_5 },
		{ "\x8A\xEE\xEC\xEF\xE0\xED\xE8\xDF,\x91\xF2\xF0\xE0"
		  "\xED\xE0\n\x8C\xEE\xF1\xEA\xE2\xE0\n",
		  CHARSET_MAC_CYRILLIC },
	};
	struct guess g;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		guess_charset(slice_of(cases[i].text), true, &g);
		ck_assert_msg(g.charset == cases[i].charset, "case %zu: %s",
		    i, charset_name(g.charset));
	}
}
END_TEST

START_TEST(what_no_encoding_spells_well_is_doubtful)
{
	struct guess g;

	/* Greek of CP737, which is not among those tried. */
	GUESS("\x84\xAB\xA6\xA3\xA6\xA1\xE3,\x9A\xA9\xA8\xE1\n"
	    "\x80\x9F\xE3\xA4\x98,\x8F\xE9\xA8\x98\n", true, &g);
	ck_assert(g.poor || g.rival != NULL);
}
END_TEST

START_TEST(lines_that_end_in_cr_alone_are_all_looked_at)
{
	char text[4096] = "";
	struct guess g;
	int i;

	for (i = 0; i < 60; i++)
		strcat(text, "Acme Ltd,one@example.com,4711\r");
	strcat(text, "\xCA\xEE\xEC\xEF\xE0\xED\xE8\xFF,"
	    "\xD1\xF2\xF0\xE0\xED\xE0\r");
	guess_charset(slice_of(text), true, &g);
	ck_assert_int_eq(g.charset, CHARSET_WINDOWS_1251);
}
END_TEST

UNIT_MAIN(signs_alone_are_windows_1252_however_often_they_stand,
    encodings_that_few_programs_write_are_tried,
    what_no_encoding_spells_well_is_doubtful,
    lines_that_end_in_cr_alone_are_all_looked_at,
    a_mark_decides,
    utf_16_without_a_mark_is_told_by_its_empty_bytes,
    utf_16_of_chinese_is_told_by_its_separators,
    stray_nuls_in_ascii_are_neither_utf_16_nor_binary, ascii_decides_nothing,
    a_character_cut_by_the_end_of_the_head_is_no_error,
    chinese_bytes_are_gb18030, a_lone_euro_byte_is_gbk,
    traditional_bytes_are_big5,
    western_accents_are_windows_1252_though_gbk_could_read_them,
    each_encoding_is_known_by_the_language_it_spells,
    where_two_encodings_are_about_as_likely_both_are_named,
    utf_8_stays_so_with_two_characters_for_each_that_is_broken,
    one_damaged_byte_does_not_make_chinese_russian,
    a_file_cut_inside_its_last_character_keeps_its_encoding,
    more_damage_than_text_is_no_encoding_of_chinese,
    what_is_no_text_is_refused_with_a_reason)
