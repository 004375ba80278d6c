/* diffrun.c - funnel/diffrun.h: two snapshots in, movements out */
#include "base/date.h"
#include "funnel/diffrun.h"
#include "outfile.h"
#include "unit.h"

static const char *
compare(struct outfile *f, struct diffrun_options o)
{
	char old[sizeof(TEXTFILE_PATH)];
	struct cli cli = { .kind = COLUMNS_OPPORTUNITY };
	char *operands[3];

	o.scheme = "seven";
	o.as_of = DATE_NONE;
	textfile_make(old, "opportunity_id,stage,amount\n"
	    "O1,target,100\nO2,target,50\n");
	outfile_open(f, &cli, "opportunity_id,stage,amount\n"
	    "O1,target,120\nO3,target,10\n");
	operands[0] = old;
	operands[1] = f->in;
	operands[2] = NULL;
	cli.operand = operands;
	cli.operand_count = 2;
	ck_assert_int_eq(diffrun(&cli, &o), 0);
	unlink(old);
	return outfile_close(f);
}

START_TEST(every_deal_has_its_movement_and_what_is_gone_stands_behind)
{
	struct outfile f;
	const char *written = compare(&f, (struct diffrun_options){ 0 });

	ck_assert_ptr_nonnull(strstr(written, "\nO1,target,120,amount_up,20"));
	ck_assert_ptr_nonnull(strstr(written, "\nO3,target,10,new,10"));
	ck_assert_ptr_nonnull(strstr(written, "\nO2,target,50,"));
	ck_assert(strstr(written, "\nO2") > strstr(written, "\nO3"));
}
END_TEST

START_TEST(the_waterfall_goes_from_the_old_sum_to_the_new)
{
	struct outfile f;
	const char *written = compare(&f, (struct diffrun_options){
	    .waterfall = true });

	ck_assert_ptr_nonnull(strstr(written, ",start,2,150"));
	ck_assert_ptr_nonnull(strstr(written, ",end,2,130"));
}
END_TEST

UNIT_MAIN(every_deal_has_its_movement_and_what_is_gone_stands_behind,
    the_waterfall_goes_from_the_old_sum_to_the_new)
