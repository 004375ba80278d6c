/* test_forecast_files.c - forecast_files.h: groups, people, targets */
#include "base/date.h"
#include "funnel/files.h"
#include "process.h"
#include "textfile.h"

static const char deals[] = "owner,stage,amount,region\nAda,target,100,EU\n";

static char deals_path[sizeof(TEXTFILE_PATH)];
static char side_path[sizeof(TEXTFILE_PATH)];
static struct cli cli;

/* What every reader needs beside the file that it reads. */
struct bench {
	struct input *in;
	struct stages *stages;
	struct deal_settings settings;
	struct deal_source *source;
	struct forecast_by by;
	struct review *review;
};

static void
bench_open(struct bench *b, const char *names)
{
	struct fault fault;

	*b = (struct bench){ .review = review_new() };
	textfile_make(deals_path, deals);
	b->in = input_open(&cli, deals_path, COLUMNS_OPPORTUNITY);
	b->stages = stages_open("seven", &fault);
	ck_assert_msg(b->stages != NULL, "%s", fault.text);
	b->settings.stages = b->stages;
	b->source = deal_open(input_columns(b->in), &b->settings, &fault);
	ck_assert_msg(b->source != NULL, "%s", fault.text);
	funnelfiles_by_split(&b->by, names);
}

static void
bench_close(struct bench *b)
{
	funnelfiles_by_release(&b->by);
	deal_close(b->source);
	stages_close(b->stages);
	review_free(b->review);
	input_close(b->in);
	unlink(deals_path);
}

static void
ask_twice(void)
{
	struct forecast_by by = { .count = 0 };

	funnelfiles_by_split(&by, "owner, region,owner");
}

static void
ask_for_nothing(void)
{
	struct forecast_by by = { .count = 0 };

	funnelfiles_by_split(&by, "owner,,region");
}

START_TEST(columns_are_split_at_commas_and_asked_for_once)
{
	struct forecast_by by = { .count = 0 };

	funnelfiles_by_split(&by, "owner, region");
	ck_assert_uint_eq(by.count, 2);
	ck_assert_str_eq(by.names[1], "region");
	ck_assert_int_eq(process_run(ask_twice), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "\"owner\" stands there twice"));
	ck_assert_int_eq(process_run(ask_for_nothing), 2);
}
END_TEST

START_TEST(a_column_that_the_deals_lack_comes_from_the_file_of_people)
{
	struct bench b;
	struct record record;
	struct deal deal;
	struct deal_flaw flaw;

	bench_open(&b, "team,region");
	textfile_make(side_path, "owner,team\nAda,North\nAda,South\n,West\n");
	/* Ada's second row and the one without a name are rejected. */
	ck_assert_uint_eq(funnelfiles_by_find(&b.by, &cli, b.in, side_path,
	    b.review), 2);
	ck_assert(input_next(b.in, &record));
	ck_assert(deal_read(b.source, &record, &deal, &flaw));
	ck_assert(slice_is(funnelfiles_by_part(&b.by, &record, &deal, b.stages,
	    DATE_NONE, 0), "North"));
	ck_assert(slice_is(funnelfiles_by_part(&b.by, &record, &deal, b.stages,
	    DATE_NONE, 1), "EU"));
	unlink(side_path);
	bench_close(&b);
}
END_TEST

START_TEST(targets_are_in_minor_units_and_none_counts_twice)
{
	struct bench b;
	struct goals *goals = goals_new(2, DATE_NONE, DATE_NONE, 1);
	struct slice ada[] = { SLICE("Ada"), SLICE("") };
	struct slice bob[] = { SLICE("Bob"), SLICE("") };
	int64_t sum;

	bench_open(&b, "owner");
	ck_assert_uint_eq(funnelfiles_by_find(&b.by, &cli, b.in, NULL,
	    b.review), 0);
	textfile_make(side_path, "owner,target\nAda,1000.50\nAda,70\n"
	    "Bob,-1\nCid,x\n");
	ck_assert_uint_eq(funnelfiles_read_goals(&cli, side_path, &b.by,
	    b.source, goals), 3);
	ck_assert(goals_find(goals, ada, &sum));
	ck_assert_int_eq(sum, 100050);
	ck_assert(!goals_find(goals, bob, &sum));
	goals_free(goals);
	unlink(side_path);
	bench_close(&b);
}
END_TEST

UNIT_MAIN(columns_are_split_at_commas_and_asked_for_once,
    a_column_that_the_deals_lack_comes_from_the_file_of_people,
    targets_are_in_minor_units_and_none_counts_twice)
