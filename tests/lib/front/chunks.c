/* chunks.c - chunks.h: chunks joined are the file, and begin where records do */
#include <stdio.h>
#include <unistd.h>

#include "base/mem.h"
#include "front/chunks.h"
#include "unit.h"

static const char text[] = "head\n1,\"two\nlines\"\n2,x\r\n3,\"\"\"q\"\"\n\n\n\"\n"
    "4,\"aaaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbbbbbbbbbb\"\n5,y";
enum { FROM = 5, LINE = 2 };

static FILE *
make_file(void)
{
	FILE *file = tmpfile();

	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fflush(file);
	return file;
}

/* What a chunk gives, some bytes at a time. */
static void
read_chunk(struct chunks *c, size_t step, struct buffer *into)
{
	char bytes[64];
	ssize_t got;

	while ((got = chunks_read(c, bytes, step)) > 0)
		buffer_add(into, (struct slice){ bytes, (size_t)got });
	ck_assert_int_eq(got, 0);
}

static unsigned long
line_at(size_t at)
{
	unsigned long line = LINE;
	size_t i;

	for (i = FROM; i < at; i++)
		line += text[i] == '\n';
	return line;
}

/* In chunks of a size; each that is not empty begins behind a line end. */
static void
check_size(FILE *file, size_t size)
{
	struct chunks_file f = { .fd = fileno(file), .from = FROM,
		.end = sizeof(text) - 1, .growing = true, .line = LINE };
	struct chunks *c = chunks_open(&f, size);
	struct locate_place place = { .line = LINE };
	struct buffer all = { 0 };
	uint64_t k;

	for (k = 0; k < chunks_count(&f, size); k++) {
		size_t at = FROM + all.len;
		unsigned long line;

		chunks_take(c, k);
		line = chunks_place(c, &place);
		read_chunk(c, 1 + k % 7, &all);
		if (FROM + all.len == at)
			continue;
		ck_assert_int_eq(text[at - 1], '\n');
		ck_assert_uint_eq(line, line_at(at));
	}
	ck_assert_slice(buffer_slice(&all), text + FROM);
	buffer_release(&all);
	chunks_close(c);
}

START_TEST(joined_they_are_the_file)
{
	FILE *file = make_file();
	size_t size;

	for (size = 1; size < sizeof(text) + 3; size++)
		check_size(file, size);
	fclose(file);
}
END_TEST

START_TEST(there_is_one_at_least)
{
	struct chunks_file f = { .from = 5, .end = 5 };

	ck_assert_uint_eq(chunks_count(&f, 10), 1);
	f.end = 15;
	ck_assert_uint_eq(chunks_count(&f, 10), 1);
	f.end = 16;
	ck_assert_uint_eq(chunks_count(&f, 10), 2);
	f.end = 2;
	ck_assert_uint_eq(chunks_count(&f, 10), 1);
}
END_TEST

/* A contact log is read to where it ended, another file to its end. */
START_TEST(what_was_added_is_read_if_it_may)
{
	FILE *file = make_file();
	struct chunks_file f = { .fd = fileno(file), .from = FROM, .end = 19,
		.growing = false, .line = LINE };
	struct locate_place place = { .line = LINE };
	struct buffer all = { 0 };
	struct chunks *c = chunks_open(&f, 100);

	chunks_take(c, 0);
	chunks_place(c, &place);
	read_chunk(c, 64, &all);
	ck_assert_slice(buffer_slice(&all), "1,\"two\nlines\"\n");
	chunks_close(c);
	all.len = 0;
	place = (struct locate_place){ .line = LINE };
	f.growing = true;
	c = chunks_open(&f, 14);
	chunks_take(c, 0);
	chunks_place(c, &place);
	read_chunk(c, 64, &all);
	ck_assert_slice(buffer_slice(&all), text + FROM);
	chunks_close(c);
	buffer_release(&all);
	fclose(file);
}
END_TEST

UNIT_MAIN(joined_they_are_the_file, there_is_one_at_least,
    what_was_added_is_read_if_it_may)
