/* side.c - side.h: a file beside the records */
#include "front/side.h"
#include "process.h"
#include "textfile.h"

struct target {
	struct slice owner;
	int64_t amount;
};

static const struct bind reads[] = {
	BIND_TEXT("owner", struct target, owner, .needed = true),
	BIND_DECIMAL("target", struct target, amount, 0, 1000000),
	BIND_END
};

static char path[sizeof(TEXTFILE_PATH)];

/* Adds the targets up; Lin may have none. */
static bool
take(void *context, const void *row, unsigned long line, struct flaw *flaw)
{
	const struct target *target = row;

	if (slice_is(target->owner, "Lin"))
		return bind_set_flaw(flaw, "owner", "left", "%lu: Lin has left; "
		    "take the record out", line);
	*(int64_t *)context += target->amount;
	return true;
}

static struct side targets = {
	.kind = COLUMNS_TARGET, .reads = reads,
	.size = sizeof(struct target), .take = take,
};

START_TEST(every_record_is_taken_and_refused_ones_are_told)
{
	struct cli cli = { .quiet = true };
	int64_t sum = 0;

	textfile_make(path, "owner,target\nChen,100\nWang,50.5\n");
	ck_assert(!side_read(&cli, path, &targets, &sum));
	ck_assert_int_eq(sum, 1505000);
	unlink(path);
	textfile_make(path, "owner,target\nChen,100\nLin,1\nWang,x\n");
	sum = 0;
	ck_assert(side_read(&cli, path, &targets, &sum));
	ck_assert_int_eq(sum, 1000000);
	unlink(path);
}
END_TEST

START_TEST(no_file_is_no_record)
{
	struct cli cli = { .quiet = true };
	int64_t sum = 0;

	ck_assert(!side_read(&cli, NULL, &targets, &sum));
	ck_assert_int_eq(sum, 0);
}
END_TEST

static void
read_whole(void)
{
	struct cli cli = { .quiet = true };
	int64_t sum = 0;

	targets.whole = "write it again";
	side_read(&cli, path, &targets, &sum);
}

START_TEST(a_file_that_must_be_whole_ends_the_run_at_its_first_bad_record)
{
	textfile_make(path, "owner,target\nLin,1\n");
	ck_assert_int_eq(process_run(read_whole), 2);
	ck_assert_ptr_nonnull(strstr(process_said, ":2: 2: Lin has left"));
	unlink(path);
	textfile_make(path, "owner,target\nChen,x\n");
	ck_assert_int_eq(process_run(read_whole), 2);
	ck_assert_ptr_nonnull(strstr(process_said,
	    "not all of it can be read; write it again"));
	unlink(path);
}
END_TEST

UNIT_MAIN(every_record_is_taken_and_refused_ones_are_told,
    no_file_is_no_record,
    a_file_that_must_be_whole_ends_the_run_at_its_first_bad_record)
