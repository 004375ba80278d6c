/* decode.c - decode.h: every encoding, in pieces of every size */
#include <errno.h>

#include "encoding/decode.h"
#include "base/mem.h"
#include "unit.h"

/* Bytes handed out in pieces of at most piece. */
struct feed {
	struct slice rest;
	size_t piece;
};

static ssize_t
feed_read(void *context, char *to, size_t size)
{
	struct feed *feed = context;

	if (size > feed->piece)
		size = feed->piece;
	if (size > feed->rest.len)
		size = feed->rest.len;
	if (size > 0)
		memcpy(to, feed->rest.at, size);
	feed->rest = (struct slice){ feed->rest.at + size,
		feed->rest.len - size };
	return (ssize_t)size;
}

/* What comes out, taken in gulps of at most gulp; the decoder stays open. */
static struct decoder *
decode_all(struct feed *feed, enum charset charset, size_t gulp,
    struct buffer *out)
{
	struct fault fault;
	struct decoder *d = decoder_open((struct reader_source){ feed_read,
	    feed, NULL }, charset, &fault);
	ssize_t n;

	ck_assert_ptr_nonnull(d);
	out->len = 0;
	do {
		ck_assert(buffer_reserve(out, gulp));
		n = decoder_read(d, out->data + out->len, gulp);
		if (n > 0)
			out->len += (size_t)n;
	} while (n > 0);
	ck_assert_int_eq(n, 0);
	return d;
}

static void
check(struct slice bytes, enum charset charset, const char *expected)
{
	static const size_t sizes[] = { 1, 2, 3, 5, 7, 4096, 1 << 20 };
	struct buffer out = { 0 };
	size_t i, j;

	for (i = 0; i < 7; i++) {
		for (j = 0; j < 7; j++) {
			struct feed feed = { bytes, sizes[i] };

			decoder_close(decode_all(&feed, charset, sizes[j],
			    &out));
			ck_assert_slice(buffer_slice(&out), expected);
		}
	}
	buffer_release(&out);
}

START_TEST(utf_8_comes_out_as_it_is_without_its_mark)
{
	check(SLICE("\xEF\xBB\xBFname,姓名\n"), CHARSET_AUTO, "name,姓名\n");
	check(SLICE("name,姓名 𠮷\n"), CHARSET_UTF_8, "name,姓名 𠮷\n");
	check(SLICE("plain"), CHARSET_AUTO, "plain");
	check(SLICE(""), CHARSET_AUTO, "");
}
END_TEST

START_TEST(gb18030_of_one_two_and_four_bytes)
{
	check(SLICE("\xD0\xD5\xC3\xFB,\xB9\xAB\xCB\xBE\n"), CHARSET_AUTO,
	    "姓名,公司\n");
	check(SLICE("a\x95\x34\xB2\x35" "b\x81\x30\x8A\x31" "c\xA2\xE3"),
	    CHARSET_GB18030, "a𠮷bäc€");
	check(SLICE("\x80" "5"), CHARSET_GB18030, "€5");
}
END_TEST

START_TEST(big5_and_windows_1252)
{
	check(SLICE("\xA4\xBD\xA5\x71,\xB9\x71\xB8\xDC\n"), CHARSET_AUTO,
	    "公司,電話\n");
	check(SLICE("\x93" "Caf\xE9\x94 \x96 5 \x80"), CHARSET_WINDOWS_1252,
	    "“Café” – 5 €");
}
END_TEST

START_TEST(utf_16_in_both_orders_and_with_surrogates)
{
	check(SLICE("\xFF\xFE" "a\0\xD3\x59\r\0\n\0"), CHARSET_AUTO,
	    "a姓\r\n");
	check(SLICE("\xFE\xFF\0a\x59\xD3"), CHARSET_UTF_16LE, "a姓");
	check(SLICE("\x42\xD8\xB7\xDF" "a\0"), CHARSET_UTF_16LE, "𠮷a");
}
END_TEST

START_TEST(ascii_for_long_and_chinese_at_the_end_is_still_right)
{
	enum { LONG = 300000 };
	struct buffer in = { 0 }, out = { 0 };
	struct feed feed;
	struct decoder *d;

	while (in.len < LONG)
		buffer_add(&in, SLICE("Ada Moreau,ada@example.com\n"));
	buffer_add(&in, SLICE("\xC0\xEE\xC3\xF7,x\n"));
	feed = (struct feed){ buffer_slice(&in), 65536 };
	d = decode_all(&feed, CHARSET_AUTO, 65536, &out);
	ck_assert(slice_ends(buffer_slice(&out), SLICE("\n李明,x\n")));
	ck_assert_int_eq(decoder_guess(d)->charset, CHARSET_GB18030);
	decoder_close(d);
	buffer_release(&in);
	buffer_release(&out);
}
END_TEST

/* What is bad comes out as FF; its places are told in order. */
static void
check_bad(struct slice bytes, enum charset charset, const char *expected,
    uint64_t place)
{
	struct feed feed = { bytes, 3 };
	struct buffer out = { 0 };
	struct decoder *d;

	check(bytes, charset, expected);
	d = decode_all(&feed, charset, 4096, &out);
	ck_assert_uint_gt(decoder_bad_count(d), 0);
	ck_assert_uint_eq(decoder_take_bad(d, 1), place);
	decoder_close(d);
	buffer_release(&out);
}

START_TEST(a_byte_that_cannot_be_decoded_is_marked_and_its_place_known)
{
	check_bad(SLICE("姓\nab\xC3,c\n"), CHARSET_UTF_8, "姓\nab\xFF,c\n",
	    6);
	check_bad(SLICE("ab\xE5\xA7"), CHARSET_UTF_8, "ab\xFF\xFF", 2);
	check_bad(SLICE("ab\xFF" "c"), CHARSET_GB18030, "ab\xFF" "c", 2);
	check_bad(SLICE("abc\xD0"), CHARSET_GB18030, "abc\xFF", 3);
	check_bad(SLICE("ab\x81"), CHARSET_WINDOWS_1252, "ab\xFF", 2);
	check_bad(SLICE("a\0\x00\xDC" "b\0"), CHARSET_UTF_16LE,
	    "a\xFF\xFF" "b", 2);
	check_bad(SLICE("a\0b"), CHARSET_UTF_16LE, "a\xFF", 2);
}
END_TEST

/* A file that turns out not to be what was decided is not silently wrong. */
START_TEST(utf_8_inside_a_guessed_gb18030_file_is_marked)
{
	struct buffer in = { 0 }, out = { 0 };
	struct feed feed;
	struct decoder *d;

	while (in.len < 100000)
		buffer_add(&in, SLICE("\xC0\xEE\xC3\xF7,\xB9\xAB\xCB\xBE\n"));
	buffer_add(&in, SLICE("姓名公司\n"));
	feed = (struct feed){ buffer_slice(&in), 65536 };
	d = decode_all(&feed, CHARSET_AUTO, 65536, &out);
	ck_assert_uint_eq(decoder_bad_count(d), 12);
	decoder_close(d);
	buffer_release(&in);
	buffer_release(&out);
}
END_TEST

START_TEST(two_byte_text_inside_a_guessed_windows_1252_file_is_marked)
{
	struct buffer in = { 0 }, out = { 0 };
	struct feed feed;
	struct decoder *d;

	while (in.len < 100000)
		buffer_add(&in, SLICE("Ren\xE9,Caf\xE9 \x97\x97\x97\x97\n"));
	buffer_add(&in, SLICE("\xD0\xD5\xC3\xFB\n"));
	feed = (struct feed){ buffer_slice(&in), 65536 };
	d = decode_all(&feed, CHARSET_AUTO, 65536, &out);
	ck_assert_int_eq(decoder_guess(d)->charset, CHARSET_WINDOWS_1252);
	ck_assert_uint_eq(decoder_bad_count(d), 4);
	decoder_close(d);
	buffer_release(&in);
	buffer_release(&out);
}
END_TEST

START_TEST(a_binary_file_is_refused_with_its_reason)
{
	struct feed feed = { SLICE("PK\003\004abc"), 100 };
	struct fault fault;
	struct decoder *d = decoder_open((struct reader_source){ feed_read,
	    &feed, NULL }, CHARSET_AUTO, &fault);
	char out[64];

	ck_assert_int_eq(decoder_read(d, out, sizeof(out)), -1);
	ck_assert_int_eq(errno, EILSEQ);
	ck_assert_ptr_nonnull(strstr(decoder_fault(d), "spreadsheet"));
	decoder_close(d);
}
END_TEST

START_TEST(the_wrong_encoding_ends_in_a_fault_and_not_in_endless_memory)
{
	enum { MANY = 1 << 18 };
	char *bytes = xmalloc(MANY);
	struct feed feed;
	struct fault fault;
	struct decoder *d;
	char out[4096];
	ssize_t n;

	memset(bytes, 0xFF, MANY);
	feed = (struct feed){ { bytes, MANY }, 65536 };
	d = decoder_open((struct reader_source){ feed_read, &feed, NULL },
	    CHARSET_UTF_8, &fault);
	while ((n = decoder_read(d, out, sizeof(out))) > 0)
		;
	ck_assert_int_eq(n, -1);
	ck_assert_ptr_nonnull(strstr(decoder_fault(d), "not UTF-8"));
	decoder_close(d);
	free(bytes);
}
END_TEST

UNIT_MAIN(utf_8_comes_out_as_it_is_without_its_mark,
    gb18030_of_one_two_and_four_bytes, big5_and_windows_1252,
    utf_16_in_both_orders_and_with_surrogates,
    ascii_for_long_and_chinese_at_the_end_is_still_right,
    a_byte_that_cannot_be_decoded_is_marked_and_its_place_known,
    utf_8_inside_a_guessed_gb18030_file_is_marked,
    two_byte_text_inside_a_guessed_windows_1252_file_is_marked,
    a_binary_file_is_refused_with_its_reason,
    the_wrong_encoding_ends_in_a_fault_and_not_in_endless_memory)
