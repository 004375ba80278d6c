/* workers.c - workers.h: what workers count and write is gathered in order */
#include <unistd.h>

#include "front/workers.h"
#include "textfile.h"
#include "unit.h"

static char path[sizeof(TEXTFILE_PATH)], written[sizeof(TEXTFILE_PATH)];

struct seen {
	uint64_t records, bytes;
	bool nine;		/* a record with this number came */
};

/* Writes each record through, and sees what it says. */
static int
copy(const struct cli *cli, struct seen *seen)
{
	struct input *in = input_open(cli, path, COLUMNS_LEAD);
	struct output *out = output_open(cli, in, NULL, 0);
	struct record record;

	workers_start(cli, in, out, &(struct workers_state){ .counts = {
	    &seen->records, &seen->bytes }, .flags = { &seen->nine } });
	while (input_next(in, &record)) {
		seen->records++;
		seen->bytes += record_bytes(&record).len;
		seen->nine |= slice_is(record_value(&record, 0), "9");
		output_record(out, &record, NULL);
	}
	ck_assert_uint_eq(input_records(in), seen->records);
	return output_finish_run(cli, in, out, false);
}

static void
check_content(const char *expected)
{
	char text[200];
	FILE *file = fopen(written, "r");
	size_t len;

	ck_assert_ptr_nonnull(file);
	len = fread(text, 1, sizeof(text), file);
	fclose(file);
	ck_assert_slice(((struct slice){ text, len }), expected);
}

static void
check_threads(int threads)
{
	static const char text[] = "a,b\n1,x\n2,\"y\ny\"\n3,\n4,z\n9,\n6,v\n";
	struct cli cli = { .output = written, .kind = COLUMNS_LEAD,
		.threads = threads };
	struct seen seen = { .records = 0 };

	textfile_make(path, text);
	textfile_make(written, "");
	ck_assert_int_eq(copy(&cli, &seen), EXIT_OK);
	ck_assert_uint_eq(seen.records, 6);
	ck_assert_uint_eq(seen.bytes, 3 + 7 + 2 + 3 + 2 + 3);
	ck_assert(seen.nine);
	check_content(text);
	unlink(path);
	unlink(written);
}

START_TEST(any_number_of_workers_is_like_none)
{
	int threads;

	setenv("FAIRLEAD_CHUNK", "4", 1);
	for (threads = 1; threads <= 9; threads++)
		check_threads(threads);
}
END_TEST

UNIT_MAIN(any_number_of_workers_is_like_none)
