/* bookrun.c - export/bookrun.h: exported leads as a workbook */
#include "export/bookrun.h"
#include "outfile.h"
#include "unit.h"

enum { COLUMNS = 4 };	/* with those that are worked out */

static const struct slice none = SLICE_INIT("");

static void
write_book(size_t repeat)
{
	struct cli cli = { .kind = COLUMNS_LEAD };
	struct outfile f;
	struct export_plan plan;
	const struct export_choice choice = { .columns = none, .mask = none };
	struct buffer text = { 0 };
	struct slice cells[COLUMNS] = { SLICE_INIT("L1"), SLICE_INIT(""),
		SLICE_INIT(""), SLICE_INIT("") };
	struct bookrun *book;
	struct target *target;
	struct record record;
	struct fault fault;
	struct input *in;

	while (repeat-- > 0)
		buffer_add_byte(&text, 'x');
	outfile_open(&f, &cli, "lead_id,company\nL1,Bolt\n");
	in = input_open(&cli, f.in, COLUMNS_LEAD);
	ck_assert(export_plan_init(&plan, input_columns(in), &choice,
	    &fault));
	book = bookrun_open(&plan, NULL, in);
	ck_assert(input_next(in, &record));
	ck_assert_uint_le(plan.count, COLUMNS);
	cells[1] = buffer_slice(&text);
	bookrun_add(book, &record, cells);
	target = target_open(f.out);
	bookrun_write(book, target);
	target_commit(target);
	bookrun_close(book);
	export_plan_release(&plan);
	ck_assert_uint_eq(input_rejected(in), text.len > 32767);
	input_close(in);
	buffer_release(&text);
	ck_assert_int_eq(strncmp(outfile_close(&f), "PK\3\4", 4), 0);
}

START_TEST(a_cell_that_a_workbook_can_hold_is_written)
{
	write_book(32767);
}
END_TEST

START_TEST(a_longer_one_is_rejected)
{
	write_book(32768);
}
END_TEST

UNIT_MAIN(a_cell_that_a_workbook_can_hold_is_written,
    a_longer_one_is_rejected)
