/* picture.c - xlsx/picture.h: what can stand as a picture */
#include <stdio.h>
#include <unistd.h>

#include "unit.h"
#include "xlsx/picture.h"

static const struct xlsxpicture_limits limits = { 1000, 10000 };

/* 3 x 2 points; the checksums are not looked at. */
#define PNG "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\3\0\0\0\2\x08\2\0\0\0\0\0\0\0" \
	"\0\0\0\4IDATabcd\0\0\0\0\0\0\0\0IEND\xAE\x42\x60\x82"
#define JPEG "\xFF\xD8\xFF\xE0\0\4ab\xFF\xFF\xC0\0\x0B\x08\0\2\0\3\1\1\1\0" \
	"\xFF\xDA\0\2abc\xFF\xD9"
#define GIF "GIF89a\3\0\2\0\0\0\0,x;"
#define BMP "BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\3\0\0\0\xFE\xFF\xFF\xFF" \
	"\1\0\x18\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

static const struct slice good[] = { SLICE(PNG), SLICE(JPEG), SLICE(GIF),
	SLICE(BMP) };

START_TEST(four_kinds_are_pictures_and_their_size_is_known)
{
	struct xlsxpicture p;
	struct fault fault;
	size_t i;

	for (i = 0; i < 4; i++) {
		ck_assert_msg(xlsxpicture_read(good[i], &limits, &p, &fault),
		    "kind %zu: %s", i, fault.text);
		ck_assert_uint_eq(p.width, 3);
		ck_assert_uint_eq(p.height, 2);
	}
}
END_TEST

START_TEST(a_picture_cut_short_anywhere_is_none)
{
	struct xlsxpicture p;
	struct fault fault;
	size_t i, len;

	for (i = 0; i < 4; i++)
		/* Of the last chunk of a PNG only its name must be there. */
		for (len = 0; len + (i == 0 ? 4 : 0) < good[i].len; len++)
			ck_assert_msg(!xlsxpicture_read((struct slice){
			    good[i].at, len }, &limits, &p, &fault),
			    "kind %zu, %zu bytes", i, len);
}
END_TEST

START_TEST(what_no_workbook_shows_is_named)
{
	struct xlsxpicture p;
	struct fault fault;

	ck_assert(!xlsxpicture_read(SLICE("RIFF....WEBPVP8 "), &limits, &p,
	    &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "WebP"));
	ck_assert(!xlsxpicture_read(SLICE("\0\0\0\x18" "ftypheic"), &limits,
	    &p, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "HEIC"));
	ck_assert(!xlsxpicture_read(SLICE("quote_id,product\n"), &limits, &p,
	    &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no picture"));
}
END_TEST

START_TEST(more_points_than_allowed_are_too_many)
{
	struct xlsxpicture_limits small = { 1000, 6 };
	struct xlsxpicture p;
	struct fault fault;

	ck_assert(xlsxpicture_read(SLICE(PNG), &small, &p, &fault));
	small.pixels = 5;
	ck_assert(!xlsxpicture_read(SLICE(PNG), &small, &p, &fault));
}
END_TEST

static void
write_file(const char *name, struct slice head, size_t size)
{
	FILE *f = fopen(name, "wb");

	ck_assert_ptr_nonnull(f);
	fwrite(head.at, 1, head.len, f);
	for (; size > head.len; size--)
		fputc('\0', f);
	fclose(f);
}

START_TEST(only_regular_files_up_to_the_limit_are_read)
{
	struct xlsxpicture p;
	struct fault fault;

	write_file("picture.gif", SLICE(GIF), 1000);
	ck_assert_msg(xlsxpicture_look("picture.gif", &limits, &p, &fault),
	    "%s", fault.text);
	write_file("picture.gif", SLICE(GIF), 1001);
	ck_assert(!xlsxpicture_look("picture.gif", &limits, &p, &fault));
	unlink("picture.gif");
	ck_assert(!xlsxpicture_look("picture.gif", &limits, &p, &fault));
	ck_assert(!xlsxpicture_look("/dev/zero", &limits, &p, &fault));
	ck_assert(!xlsxpicture_look(".", &limits, &p, &fault));
}
END_TEST

UNIT_MAIN(four_kinds_are_pictures_and_their_size_is_known,
    a_picture_cut_short_anywhere_is_none, what_no_workbook_shows_is_named,
    more_points_than_allowed_are_too_many,
    only_regular_files_up_to_the_limit_are_read)
