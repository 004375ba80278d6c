/* cfb.c - cfb.h: compound files */
#include <stdio.h>
#include <stdlib.h>

#include "format/cfb.h"
#include "unit.h"

enum { SECTOR = 512, SECTORS = 11 };

static void
put32(char *at, uint32_t value)
{
	at[0] = (char)value;
	at[1] = (char)(value >> 8);
	at[2] = (char)(value >> 16);
	at[3] = (char)(value >> 24);
}

/* Table, directory, and a stream "Book" of sectors 2 to 9, links as given. */
static struct cfb *
open_file(FILE *file, struct spool *spool, uint32_t after_third)
{
	static char bytes[SECTOR * (SECTORS + 1)];
	struct fault fault;
	uint32_t i;

	memset(bytes, 0, sizeof(bytes));
	memcpy(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
	bytes[30] = 9;
	put32(bytes + 44, 1);
	put32(bytes + 48, 1);
	put32(bytes + 60, 0xFFFFFFFE);
	put32(bytes + SECTOR, 0xFFFFFFFD);
	put32(bytes + SECTOR + 4, 0xFFFFFFFE);
	for (i = 2; i < 10; i++)
		put32(bytes + SECTOR + 4 * i, i == 9 ? 0xFFFFFFFE : i + 1);
	put32(bytes + SECTOR + 4 * 4, after_third);
	memcpy(bytes + 2 * SECTOR, "B\0o\0o\0k\0", 8);
	bytes[2 * SECTOR + 66] = 2;
	put32(bytes + 2 * SECTOR + 116, 2);
	put32(bytes + 2 * SECTOR + 120, 4096);
	for (i = 2; i < 10; i++)
		memset(bytes + (i + 1) * SECTOR, (int)('a' + i), SECTOR);
	fwrite(bytes, 1, sizeof(bytes), file);
	fflush(file);
	ck_assert(spool_open(spool, fileno(file), SLICE_EMPTY, &fault));
	return cfb_open(spool, &fault);
}

START_TEST(a_stream_is_read_at_any_place)
{
	FILE *file = tmpfile();
	struct spool spool;
	struct cfb *cfb = open_file(file, &spool, 5);
	struct cfb_stream stream;
	struct fault fault;
	char text[1100];

	ck_assert_ptr_nonnull(cfb);
	ck_assert(cfb_has(cfb, "book") && !cfb_has(cfb, "Workbook"));
	ck_assert(cfb_stream(cfb, "Book", &stream, &fault));
	ck_assert_uint_eq(cfb_read(cfb, &stream, 511, text, 514), 514);
	ck_assert_int_eq(text[0], 'c');
	ck_assert_int_eq(text[1], 'd');
	ck_assert_int_eq(text[512], 'd');
	ck_assert_int_eq(text[513], 'e');
	ck_assert_uint_eq(cfb_read(cfb, &stream, 4095, text, 9), 1);
	ck_assert_uint_eq(cfb_read(cfb, &stream, 4096, text, 9), 0);
	cfb_stream_release(&stream);
	cfb_close(cfb);
	fclose(file);
}
END_TEST

START_TEST(a_chain_that_meets_itself_leaves_the_file_or_ends_is_a_fault)
{
	static const uint32_t links[] = { 2, 4, 0x00FFFFFF, 0xFFFFFFFE,
		0xFFFFFFFF };
	size_t i;

	for (i = 0; i < sizeof(links) / sizeof(*links); i++) {
		FILE *file = tmpfile();
		struct spool spool;
		struct cfb *cfb = open_file(file, &spool, links[i]);
		struct cfb_stream stream;
		struct fault fault;

		ck_assert_ptr_nonnull(cfb);
		ck_assert(!cfb_stream(cfb, "Book", &stream, &fault));
		cfb_stream_release(&stream);
		cfb_close(cfb);
		fclose(file);
	}
}
END_TEST

UNIT_MAIN(a_stream_is_read_at_any_place,
    a_chain_that_meets_itself_leaves_the_file_or_ends_is_a_fault)
