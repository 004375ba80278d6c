/* partial.h: sums of pieces to records and back */
#include <sys/stat.h>

#include "front/partial.h"
#include "process.h"
#include "sums.h"

struct sums {
	int64_t amount;
	uint64_t deals;
};

static const struct partial_sum members[] = {
	PARTIAL_SUM(struct sums, amount), PARTIAL_SUM(struct sums, deals),
};

static const char *const by[] = { "owner" };
static const struct partial_shape shape = { .by = by, .by_count = 1,
	.cut = "" };
static struct cli piece;

/* Two groups, one of them with a name that needs quotes. */
static void
write_piece(void)
{
	const struct slice ann[] = { SLICE("Ann"), SLICE("USD") };
	const struct slice bo[] = { SLICE("B,\"o\"\n"), SLICE_EMPTY };
	const struct sums some = { -500, 3 }, none = { 0, 1 };
	struct partial *p;

	piece = sums_piece();
	p = partial_new(&piece, &shape);
	partial_open(p);
	partial_put(p, "whole", SLICE("key"), 7);
	partial_group(p, ann);
	partial_put_sums(p, members, 2, &some);
	partial_group(p, bo);
	partial_put_sums(p, members, 2, &none);
	ck_assert_int_eq(partial_close(p, NULL, false), EXIT_OK);
	partial_free(p);
}

static struct {
	struct sums ann, bo;
	int64_t whole;
} merged;

static bool
take(void *context, const struct partial_row *row, struct fault *fault)
{
	struct sums *of = slice_is(row->parts[0], "Ann") ? &merged.ann :
	    &merged.bo;
	int64_t *sum = partial_find_sum(members, 2, of, row->name);

	ck_assert_ptr_null(context);
	if (slice_is(row->name, "whole")) {
		ck_assert_slice(row->key, "key");
		sum = &merged.whole;
	} else if (of == &merged.bo) {
		ck_assert_slice(row->parts[0], "B,\"o\"\n");
		ck_assert_slice(row->parts[1], "");
	}
	return sum == NULL ? partial_unknown(row, fault) :
	    partial_add(sum, row->value, fault);
}

START_TEST(what_pieces_wrote_is_added_up)
{
	struct partial *p;
	struct cli cli;

	write_piece();
	cli = sums_merge(&piece, 2);
	p = partial_new(&cli, &shape);
	partial_merge(p, take, NULL);
	ck_assert_str_eq(partial_label(p), sums_path);
	ck_assert(!partial_tell_whole(p));
	ck_assert_int_eq(merged.whole, 14);
	ck_assert_int_eq(merged.ann.amount, -1000);
	ck_assert_uint_eq(merged.ann.deals, 6);
	ck_assert_int_eq(merged.bo.amount, 0);
	ck_assert_uint_eq(merged.bo.deals, 2);
	partial_free(p);
	unlink(sums_path);
}
END_TEST

static void
merge_once(void)
{
	struct cli cli = sums_merge(&piece, 1);

	partial_merge(partial_new(&cli, &shape), take, NULL);
}

START_TEST(a_file_that_broke_off_is_refused)
{
	struct stat about;

	write_piece();
	ck_assert_int_eq(process_run(merge_once), PROCESS_CAME_BACK);
	/* The last row, "sum,,,end,,8" and the line end, is 13 bytes. */
	ck_assert_int_eq(stat(sums_path, &about), 0);
	ck_assert_int_eq(truncate(sums_path, about.st_size - 13), 0);
	ck_assert_int_eq(process_run(merge_once), EXIT_TROUBLE);
	ck_assert_ptr_nonnull(strstr(process_said, "not whole"));
	unlink(sums_path);
}
END_TEST

START_TEST(a_sum_beyond_64_bits_is_a_fault)
{
	int64_t sum = INT64_MAX - 1;
	struct fault fault;

	ck_assert(partial_add(&sum, 1, &fault));
	ck_assert(!partial_add(&sum, 1, &fault));
	sum = INT64_MIN + 1;
	ck_assert(partial_add(&sum, -1, &fault));
	ck_assert(!partial_add(&sum, -1, &fault));
}
END_TEST

/* What a process sent another of the same run, and a part of it. */
START_TEST(what_was_sent_is_taken_whole_or_not)
{
	const struct slice ann[] = { SLICE("Ann"), SLICE("USD") };
	const struct sums some = { -500, 3 };
	FILE *file = tmpfile();
	struct cli cli = { .threads = 2 };
	struct partial *p = partial_new_inside(&cli, &shape, fileno(file));
	struct fault fault;
	char sent[400];
	size_t len;

	partial_group(p, ann);
	partial_put_sums(p, members, 2, &some);
	partial_send_end(p);
	partial_free(p);
	rewind(file);
	len = fread(sent, 1, sizeof(sent), file);
	p = partial_new_inside(&cli, &shape, -1);
	memset(&merged, 0, sizeof(merged));
	ck_assert(partial_receive(p, (struct slice){ sent, len }, take, NULL,
	    &fault));
	ck_assert_int_eq(merged.ann.amount, -500);
	ck_assert_uint_eq(merged.ann.deals, 3);
	ck_assert(!partial_receive(p, (struct slice){ sent, len - 20 }, take,
	    NULL, &fault));
	ck_assert(!partial_receive(p, SLICE_EMPTY, take, NULL, &fault));
	partial_free(p);
	fclose(file);
}
END_TEST

UNIT_MAIN(what_was_sent_is_taken_whole_or_not,
    what_pieces_wrote_is_added_up, a_file_that_broke_off_is_refused,
    a_sum_beyond_64_bits_is_a_fault)
