/* text.c - text.h */
#include "base/text.h"
#include <utf8proc.h>

#include "unit.h"

static const char *
key(struct slice s)
{
	static char out[256];
	struct buffer buffer = { 0 };

	ck_assert(text_key(&buffer, s));
	ck_assert_uint_lt(buffer.len, sizeof(out));
	if (buffer.len > 0)
		memcpy(out, buffer.data, buffer.len);
	out[buffer.len] = '\0';
	buffer_release(&buffer);
	return out;
}

static const char *
narrow(struct slice s)
{
	static char out[256];
	struct buffer buffer = { 0 };

	ck_assert(text_fold_width(&buffer, s));
	ck_assert_uint_lt(buffer.len, sizeof(out));
	if (buffer.len > 0)
		memcpy(out, buffer.data, buffer.len);
	out[buffer.len] = '\0';
	buffer_release(&buffer);
	return out;
}

START_TEST(the_ascii_prefix_ends_at_the_first_high_byte_wherever_it_is)
{
	char text[100];
	size_t len, at;

	memset(text, 'a', sizeof(text));
	for (len = 0; len < sizeof(text); len++)
		ck_assert_uint_eq(text_ascii_prefix((struct slice){ text,
		    len }), len);
	for (at = 0; at < sizeof(text); at++) {
		text[at] = '\x80';
		ck_assert_uint_eq(text_ascii_prefix((struct slice){ text,
		    sizeof(text) }), at);
		text[at] = 'a';
	}
	ck_assert_uint_eq(text_ascii_prefix((struct slice){ NULL, 0 }), 0);
}
END_TEST

/* RFC 3629 by arithmetic: the other way to say what is valid. */
static size_t
reference_length(const unsigned char *p, size_t left)
{
	static const unsigned least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t len = p[0] < 0x80 ? 1 : p[0] >> 5 == 6 ? 2 : p[0] >> 4 == 14 ?
	    3 : p[0] >> 3 == 30 ? 4 : 0, i;
	unsigned c;

	if (len == 0 || len > left)
		return 0;
	c = len == 1 ? p[0] : p[0] & (0xFFu >> (len + 1));
	for (i = 1; i < len; i++) {
		if (p[i] >> 6 != 2)
			return 0;
		c = c << 6 | (p[i] & 0x3F);
	}
	return c < least[len] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ?
	    0 : len;
}

START_TEST(valid_and_decode_agree_with_rfc_3629_on_every_start)
{
	static const unsigned char tails[] = { 0x00, 0x41, 0x7F, 0x80, 0x8F,
		0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xE4, 0xFF };
	const size_t n = sizeof(tails);
	unsigned char text[5] = { 0, 0, 0, 0, 'z' };
	size_t i, left, prefix;
	unsigned lead;

	for (lead = 0; lead < 256; lead++)
		for (i = 0; i < n * n * n * 4; i++) {
			struct slice s = { (char *)text, i % 4 + 1 };
			uint32_t c = 0;

			text[0] = (unsigned char)lead;
			text[1] = tails[i / 4 % n];
			text[2] = tails[i / 4 / n % n];
			text[3] = tails[i / 4 / n / n];
			left = reference_length(text, s.len);
			prefix = text_valid_prefix(s);
			if (text_decode(s, &c) != left || prefix < left ||
			    (left == 0 && prefix > 0))
				ck_abort_msg("%02x %02x %02x %02x, %zu bytes",
				    text[0], text[1], text[2], text[3],
				    s.len);
		}
}
END_TEST

START_TEST(every_code_point_is_encoded_valid_and_decoded_again)
{
	uint32_t c, back;
	char bytes[4];

	for (c = 0; c <= 0x10FFFF; c++) {
		struct slice s = { bytes, 0 };

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		s.len = text_encode(bytes, c);
		back = UINT32_MAX;
		if (text_decode(s, &back) != s.len || back != c ||
		    !text_is_utf8(s))
			ck_abort_msg("code point %X", c);
	}
}
END_TEST

START_TEST(the_valid_prefix_ends_before_the_first_bad_sequence)
{
	ck_assert_uint_eq(text_valid_prefix(SLICE("abc\xFF")), 3);
	ck_assert_uint_eq(text_valid_prefix(SLICE("客户\xE5\xAE")), 6);
	ck_assert_uint_eq(text_valid_prefix(SLICE("a客户\xED\xA0\x80")), 7);
	ck_assert_uint_eq(text_valid_prefix(
	    SLICE("0123456789abcdefé客😀\xC0\x80")), 16 + 2 + 3 + 4);
	ck_assert_uint_eq(text_valid_prefix((struct slice){ NULL, 0 }), 0);
	ck_assert(text_is_utf8(SLICE("0123456789abcdef客户 é 😀")));
	ck_assert(text_is_utf8((struct slice){ NULL, 0 }));
}
END_TEST

START_TEST(decode_takes_nothing_at_the_end)
{
	uint32_t c = 7;

	ck_assert_uint_eq(text_decode(SLICE_EMPTY, &c), 0);
	ck_assert_uint_eq(text_decode((struct slice){ NULL, 0 }, &c), 0);
	ck_assert_uint_eq(c, 7);
}
END_TEST

START_TEST(keys_of_texts_that_look_alike_are_equal)
{
	ck_assert_str_eq(key(SLICE("ACME Co., Ltd.")), "acme co., ltd.");
	ck_assert_str_eq(key(SLICE("ＡＣＭＥ　Ｃｏ")), "acme co");
	ck_assert_str_eq(key(SLICE("MÜLLER")), "müller");
	ck_assert_str_eq(key(SLICE("İş")), "iş");
	ck_assert_str_eq(key(SLICE("ISI ı")), "isi ı");
	ck_assert_str_eq(key(SLICE("Mu\xCC\x88ller")), "müller");
	ck_assert_str_eq(key(SLICE("Straße")), "strasse");
	ck_assert_str_eq(key(SLICE("①㈱ﬁ")), "1(株)fi");
	ck_assert_str_eq(key(SLICE("客户名称 A")), "客户名称 a");
	ck_assert_str_eq(key(SLICE("ΣΊΣΥΦΟΣ")), "σίσυφοσ");
	ck_assert_str_eq(key(SLICE("")), "");
}
END_TEST

START_TEST(keys_lose_characters_that_nobody_sees)
{
	ck_assert_str_eq(key(SLICE("a\xE2\x80\x8B" "b\xC2\xAD" "c")), "abc");
	ck_assert_str_eq(key(SLICE("\xEF\xBB\xBFname")), "name");
}
END_TEST

START_TEST(a_mark_behind_plain_text_changes_its_last_character)
{
	ck_assert_str_eq(key(SLICE("客户CAFE\xCC\x81")), "客户café");
}
END_TEST

START_TEST(the_key_of_a_key_is_the_key)
{
	static const char *const texts[] = { "Straße", "①㈱", "ÅÉ", "客户 Ａ",
		"ﬃ", "Ⅷ", "ＡＢＣ－１２３", "한국", "ｶﾞ" };
	char once[256];
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		strcpy(once, key(slice_of(texts[i])));
		ck_assert_str_eq(key(slice_of(once)), once);
	}
}
END_TEST

START_TEST(a_long_key_needs_no_more_than_its_buffer)
{
	struct buffer text = { 0 }, out = { 0 };
	int i;

	for (i = 0; i < 1000; i++)
		buffer_add(&text, SLICE("Ä客"));
	ck_assert(text_key(&out, buffer_slice(&text)));
	ck_assert_uint_eq(out.len, 5000);
	ck_assert(slice_starts(buffer_slice(&out), SLICE("ä客ä客")));
	buffer_release(&text);
	buffer_release(&out);
}
END_TEST

START_TEST(invalid_text_has_no_key_and_leaves_the_buffer)
{
	struct buffer out = { 0 };

	ck_assert(text_key(&out, SLICE("A")));
	ck_assert(!text_key(&out, SLICE("B\xFF")));
	ck_assert(!text_key(&out, SLICE("é\xED\xA0\x80")));
	ck_assert(!text_fold_width(&out, SLICE("Ｂ\xFF")));
	ck_assert_slice(buffer_slice(&out), "a");
	buffer_release(&out);
}
END_TEST

/* An A-macron behind a text has it read letter by letter. */
static void
check_same_key(uint32_t c)
{
	struct buffer text = { 0 }, fast = { 0 }, slow = { 0 };
	char bytes[4];
	size_t len = text_encode(bytes, c);

	buffer_add(&text, SLICE("Az"));
	buffer_add(&text, (struct slice){ bytes, len });
	buffer_add(&text, (struct slice){ bytes, len });
	ck_assert(text_key(&fast, buffer_slice(&text)));
	buffer_add(&text, SLICE("\u0100"));
	ck_assert(text_key(&slow, buffer_slice(&text)));
	buffer_add(&fast, SLICE("\u0101"));
	ck_assert_msg(slice_equal(buffer_slice(&fast), buffer_slice(&slow)),
	    "U+%04X", (unsigned)c);
	buffer_release(&text);
	buffer_release(&fast);
	buffer_release(&slow);
}

START_TEST(the_short_way_to_a_key_ends_where_the_long_one_does)
{
	uint32_t c;

	for (c = 0x80; c < 0x600; c++)
		if (c != 0x345)
			check_same_key(c);
	for (c = 0x3000; c < 0x3200; c++)
		check_same_key(c);
	for (c = 0x4DB0; c < 0xD7FF; c += c < 0x4E10 ? 1 : 7)
		check_same_key(c);
}
END_TEST

START_TEST(a_key_that_does_not_fit_leaves_the_buffer)
{
	struct buffer out = BUFFER_INIT(4);

	ck_assert(text_key(&out, SLICE("ab")));
	ck_assert(!text_key(&out, SLICE("cde")));
	ck_assert(!text_key(&out, SLICE("éé")));
	ck_assert_slice(buffer_slice(&out), "ab");
	buffer_release(&out);
}
END_TEST

START_TEST(folding_the_width_changes_full_width_forms_only)
{
	ck_assert_str_eq(narrow(SLICE("（１２３）　ＵＳＤ～！")), "(123) USD~!");
	ck_assert_str_eq(narrow(SLICE("①㈱客户。、￥ｱ é")), "①㈱客户。、￥ｱ é");
	ck_assert_str_eq(narrow(SLICE("")), "");
}
END_TEST

START_TEST(han_takes_two_columns_and_marks_take_none)
{
	ck_assert_uint_eq(text_width(SLICE("abc")), 3);
	ck_assert_uint_eq(text_width(SLICE("客户a")), 5);
	ck_assert_uint_eq(text_width(SLICE("ＡＢ")), 4);
	ck_assert_uint_eq(text_width(SLICE("e\xCC\x81")), 1);
	ck_assert_uint_eq(text_width(SLICE("한국")), 4);
	ck_assert_uint_eq(text_width(SLICE("a\tb\x7F\xFF")), 2);
	ck_assert_uint_eq(text_width((struct slice){ NULL, 0 }), 0);
	/* A family is one sign of two columns; two people side by side four. */
	ck_assert_uint_eq(text_width(SLICE("👩\u200D👩\u200D👧")), 2);
	ck_assert_uint_eq(text_width(SLICE("👩👩")), 4);
	/* A joiner between letters joins no columns. */
	ck_assert_uint_eq(text_width(SLICE("क\u200Dष")), 2);
}
END_TEST

START_TEST(characters_are_counted_not_bytes)
{
	ck_assert_uint_eq(text_characters(SLICE_EMPTY), 0);
	ck_assert_uint_eq(text_characters(SLICE("abc")), 3);
	ck_assert_uint_eq(text_characters(SLICE("Müller 王")), 8);
}
END_TEST

START_TEST(a_text_begins_with_whole_words_only)
{
	ck_assert(text_begins_word(SLICE("Net 30"), SLICE("net")));
	ck_assert(text_begins_word(SLICE("net"), SLICE("net")));
	ck_assert(!text_begins_word(SLICE("netto"), SLICE("net")));
	ck_assert(!text_begins_word(SLICE("ne"), SLICE("net")));
	ck_assert(!text_begins_word(SLICE("net"), SLICE_EMPTY));
	/* Han has no gaps, and a sign ends a word. */
	ck_assert(text_begins_word(SLICE("发货后"), SLICE("发货")));
	ck_assert(text_begins_word(SLICE("B/L copy"), SLICE("b/l")));
}
END_TEST

START_TEST(han_is_told_from_kana_hangul_and_punctuation)
{
	ck_assert(text_is_han(0x4E00));
	ck_assert(text_is_han(0x9FFF));
	ck_assert(text_is_han(0x3400));
	ck_assert(text_is_han(0x20000));
	ck_assert(text_is_han(0x3007));
	ck_assert(!text_is_han('A'));
	ck_assert(!text_is_han(0x3042));
	ck_assert(!text_is_han(0xAC00));
	ck_assert(!text_is_han(0x3002));
	ck_assert(!text_is_han(0xFF01));
	ck_assert(text_has_han(SLICE("a 宁 b")));
	ck_assert(!text_has_han(SLICE("かな, 한글。")));
	ck_assert(!text_has_han(SLICE("")));
	ck_assert(text_has_han(SLICE("𠀀")));
}
END_TEST

START_TEST(equal_without_case_concerns_ascii_letters_only)
{
	ck_assert(text_equal_nocase(SLICE("StageName"), SLICE("STAGENAME")));
	ck_assert(!text_equal_nocase(SLICE("a"), SLICE("ab")));
	ck_assert(!text_equal_nocase(SLICE("@"), SLICE("`")));
	ck_assert(!text_equal_nocase(SLICE("É"), SLICE("é")));
}
END_TEST

START_TEST(sixteen_digits_in_two_cases_are_hexadecimal)
{
	static const char digits[] = "0123456789abcdef0123456789ABCDEF";
	int c;

	for (c = 0; c < 256; c++) {
		const char *p = c == 0 ? NULL : strchr(digits, c);

		ck_assert_int_eq(text_hex_digit((char)c),
		    p == NULL ? -1 : (int)(p - digits) % 16);
	}
}
END_TEST

START_TEST(lower_case_is_for_the_letters_of_ascii_alone)
{
	char from[80], to[80];
	size_t len, i;

	for (i = 0; i < sizeof(from); i++)
		from[i] = (char)(i * 37 + 'A');
	for (len = 0; len <= sizeof(from); len++) {
		memset(to, '!', sizeof(to));
		text_copy_lower(to, (struct slice){ from, len });
		for (i = 0; i < sizeof(to); i++)
			ck_assert_int_eq(to[i], i < len ?
			    text_lower_ascii(from[i]) : '!');
	}
}
END_TEST

START_TEST(the_key_of_common_han_is_itself_and_no_other_character_is_taken_for_it)
{
	struct buffer key = { 0 };
	uint32_t c;

	for (c = 0x3F00; c < 0xA100; c++) {
		char text[8] = "A";
		size_t len = 1 + text_encode(text + 1, c);
		bool same;

		key.len = 0;
		ck_assert(text_key(&key, (struct slice){ text, len }));
		same = key.len == len && key.data[0] == 'a' &&
		    memcmp(key.data + 1, text + 1, len - 1) == 0;
		ck_assert(same || c < 0x4E00 || c > 0x9FFF);
	}
	/* Not valid: a lead with what does not continue it. */
	ck_assert(!text_key(&key, SLICE("\xE4\xB8")));
	ck_assert(!text_key(&key, SLICE("\xE5\x80" "a")));
	buffer_release(&key);
}
END_TEST

START_TEST(quoted_texts_have_a_backslash_before_quotes_and_backslashes)
{
	struct buffer out = { 0 };

	text_add_quoted(&out, SLICE("a \"b\" \\c"));
	text_add_quoted(&out, SLICE(""));
	ck_assert_slice(buffer_slice(&out), "\"a \\\"b\\\" \\\\c\"\"\"");
	buffer_release(&out);
}
END_TEST

START_TEST(a_text_is_mapped_behind_what_is_there_and_no_text_is_not)
{
	struct buffer out = { 0 };

	buffer_add(&out, SLICE("<"));
	ck_assert(text_map(&out, SLICE("Mu\xCC\x88ller"), UTF8PROC_COMPOSE));
	ck_assert_slice(buffer_slice(&out), "<M\xC3\xBCller");
	ck_assert(text_map(&out, SLICE_EMPTY, UTF8PROC_COMPOSE));
	ck_assert(!text_map(&out, SLICE("\xFF"), UTF8PROC_COMPOSE));
	ck_assert_slice(buffer_slice(&out), "<M\xC3\xBCller");
	buffer_release(&out);
}
END_TEST

UNIT_MAIN(a_text_is_mapped_behind_what_is_there_and_no_text_is_not,
    quoted_texts_have_a_backslash_before_quotes_and_backslashes,
    lower_case_is_for_the_letters_of_ascii_alone,
    the_key_of_common_han_is_itself_and_no_other_character_is_taken_for_it,
    the_ascii_prefix_ends_at_the_first_high_byte_wherever_it_is,
    valid_and_decode_agree_with_rfc_3629_on_every_start,
    every_code_point_is_encoded_valid_and_decoded_again,
    the_valid_prefix_ends_before_the_first_bad_sequence,
    decode_takes_nothing_at_the_end, keys_of_texts_that_look_alike_are_equal,
    keys_lose_characters_that_nobody_sees,
    a_mark_behind_plain_text_changes_its_last_character,
    the_key_of_a_key_is_the_key, a_long_key_needs_no_more_than_its_buffer,
    invalid_text_has_no_key_and_leaves_the_buffer,
    the_short_way_to_a_key_ends_where_the_long_one_does,
    a_key_that_does_not_fit_leaves_the_buffer,
    folding_the_width_changes_full_width_forms_only,
    han_takes_two_columns_and_marks_take_none,
    characters_are_counted_not_bytes, a_text_begins_with_whole_words_only,
    han_is_told_from_kana_hangul_and_punctuation,
    equal_without_case_concerns_ascii_letters_only,
    sixteen_digits_in_two_cases_are_hexadecimal)
