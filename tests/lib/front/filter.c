/* filter.c - filter.h: the loop of every command */
#include "base/date.h"
#include "front/filter.h"
#include "textfile.h"
#include "unit.h"

struct lead {
	struct slice company;
	int64_t quantity;
};

static const struct bind reads[] = {
	BIND_TEXT("company", struct lead, company),
	BIND_INT("quantity", struct lead, quantity, 0, 1000000),
	BIND_END
};
static const char *const adds[] = { "size", "size_day", "size_pct",
	"size_why", NULL };
enum { SIZE, DAY, PCT, WHY };

static char in_path[sizeof(TEXTFILE_PATH)], out_path[sizeof(TEXTFILE_PATH)];
static char text[4096];

/* Bolt is refused, Coil left out; all others are big or small. */
static enum filter_verdict
judge(struct filter_run *run, void *context, const void *row,
    struct flaw *flaw)
{
	const struct lead *lead = row;

	(*(int *)context)++;
	if (slice_is(lead->company, "Bolt")) {
		bind_set_flaw(flaw, "company", "refused", "no bolts; try coils");
		return FILTER_REJECT;
	}
	if (slice_is(lead->company, "Coil"))
		return FILTER_LEAVE;
	filter_cell(run, SIZE, lead->quantity > 10 ? SLICE("big") :
	    SLICE("small"));
	filter_cell_date(run, DAY, 1);
	filter_cell_number(run, PCT, 1250, 2);
	if (run->explain)
		filter_cell_format(run, WHY, "%lld pieces",
		    (long long)lead->quantity);
	return FILTER_WRITE;
}

static int
run_over(const char *input, bool explain, bool plain, int *seen)
{
	struct cli cli = {
		.kind = COLUMNS_LEAD, .reads = reads, .adds = adds,
		.explain = explain, .output = out_path,
		.operand = (char *[]){ in_path }, .operand_count = 1,
	};
	const struct filter filter = {
		.size = sizeof(struct lead), .record = judge, .plain = plain,
	};
	size_t got;
	FILE *out;
	int status;

	textfile_make(in_path, input);
	textfile_make(out_path, "");
	*seen = 0;
	status = filter_run(&cli, &filter, seen);
	out = fopen(out_path, "r");
	ck_assert_ptr_nonnull(out);
	got = fread(text, 1, sizeof(text) - 1, out);
	text[got] = '\0';
	fclose(out);
	unlink(in_path);
	unlink(out_path);
	return status;
}

START_TEST(records_are_written_left_out_and_rejected)
{
	int seen;

	ck_assert_int_eq(run_over("company,quantity\nArk,11\nBolt,1\n"
	    "Coil,1\nDyn,10\nEly,x\n", false, false, &seen), EXIT_REJECTS);
	ck_assert_int_eq(seen, 4);
	ck_assert_str_eq(text, "company,quantity,size,size_day,size_pct\n"
	    "Ark,11,big,1970-01-02,12.5\nDyn,10,small,1970-01-02,12.5\n");
}
END_TEST

START_TEST(reasons_are_added_on_request)
{
	int seen;

	ck_assert_int_eq(run_over("company,quantity\nArk,11\n", true, false,
	    &seen), EXIT_OK);
	ck_assert_str_eq(text, "company,quantity,size,size_day,size_pct,"
	    "size_why\nArk,11,big,1970-01-02,12.5,11 pieces\n");
}
END_TEST

START_TEST(an_old_reason_is_written_anew)
{
	int seen;

	run_over("company,size_why,quantity\nArk,old,11\n", false, false,
	    &seen);
	ck_assert_str_eq(text, "company,size_why,quantity,size,size_day,"
	    "size_pct\nArk,11 pieces,11,big,1970-01-02,12.5\n");
}
END_TEST

START_TEST(a_plain_output_has_the_computed_columns_only)
{
	int seen;

	run_over("company,quantity\nArk,11\n", false, true, &seen);
	ck_assert_str_eq(text, "size,size_day,size_pct\n"
	    "big,1970-01-02,12.5\n");
}
END_TEST

UNIT_MAIN(records_are_written_left_out_and_rejected,
    reasons_are_added_on_request, an_old_reason_is_written_anew,
    a_plain_output_has_the_computed_columns_only)
