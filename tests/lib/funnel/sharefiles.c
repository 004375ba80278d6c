/* sharefiles.c - funnel/sharefiles.h: who shares a target */
#include "funnel/sharefiles.h"
#include "process.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true };
static struct sharefiles_options o = { .resources = path,
	.cap = 100 * FAIR_UNIT };

START_TEST(a_target_is_split_among_those_it_is_for)
{
	struct sharefiles files = { .o = &o };
	struct flaw flaw;

	textfile_make(path, "region,owner,customers\nnorth,ann,30\n"
	    "north,bo,10\nsouth,cy,60\n");
	sharefiles_read(&files, &cli);
	unlink(path);
	ck_assert(sharefiles_split(&files, SLICE("north"), SLICE_EMPTY, 1000,
	    &flaw));
	ck_assert_uint_eq(files.picked_count, 2);
	ck_assert_int_eq(files.parts[0], 750);
	ck_assert_int_eq(files.parts[1], 250);
	ck_assert(!sharefiles_split(&files, SLICE("west"), SLICE_EMPTY, 1000,
	    &flaw));
	ck_assert_str_eq(flaw.code, "no-resources");
	sharefiles_release(&files);
}
END_TEST

/* Twice the customers' share and once the pipeline's. */
START_TEST(the_mix_says_what_counts_how_much)
{
	struct sharefiles_options mixed = o;
	struct sharefiles files = { .o = &mixed };
	struct flaw flaw;

	mixed.mix = "customers=2, pipeline";
	textfile_make(path, "owner,customers,pipeline\nann,1,0\nbo,0,5\n");
	sharefiles_mix(&files);
	sharefiles_read(&files, &cli);
	unlink(path);
	ck_assert(sharefiles_split(&files, SLICE_EMPTY, SLICE_EMPTY, 900,
	    &flaw));
	ck_assert_int_eq(files.parts[0], 600);
	ck_assert_int_eq(files.parts[1], 300);
	sharefiles_release(&files);
}
END_TEST

static void
read_resources(void)
{
	struct sharefiles files = { .o = &o };

	sharefiles_read(&files, &cli);
}

START_TEST(unknown_is_not_nothing)
{
	textfile_make(path, "owner,customers\nann,1\nbo,\n");
	ck_assert_int_eq(process_run(read_resources), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "unknown is not 0"));
	unlink(path);
}
END_TEST

UNIT_MAIN(a_target_is_split_among_those_it_is_for,
    the_mix_says_what_counts_how_much, unknown_is_not_nothing)
