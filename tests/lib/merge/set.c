/* set.c - set.h: which rows merge, and what is written */
#include "mergeleads.h"
#include "unit.h"

START_TEST(rows_that_pass_keep_their_bytes_and_their_order)
{
	struct mergeleads m;
	struct sheetfile out;

	mergeleads_open(&m, "\xEF\xBB\xBFlead_id,g,x\r\nL1,,\"a\"\r\n"
	    "L2,G,b\r\nL3,H,\r\nL4,G,c\r\n");
	ck_assert_uint_eq(mergeset_counts(m.set)->merges, 1);
	ck_assert_uint_eq(mergeset_counts(m.set)->absorbed, 1);
	ck_assert_slice(mergeset_header(m.set),
	    "lead_id,g,x,merged_ids,merge_conflicts");
	mergeset_write(m.set, sheetfile_open(&out));
	ck_assert_slice(sheetfile_bytes(&out),
	    "lead_id,g,x,merged_ids,merge_conflicts\nL1,,\"a\",,\n"
	    "L2,G,b,L4,x=c@L4\nL3,H,,,\n");
	sheetfile_close(&out);
	mergeleads_close(&m);
}
END_TEST

START_TEST(the_map_names_ids_that_changed_only)
{
	struct mergeleads m;
	struct sheetfile out;

	mergeleads_open(&m, "lead_id,g\nL1,G\nL2,G\nL1,G\nL5,H\n");
	mergeset_write_map(m.set, sheetfile_open(&out));
	ck_assert_slice(sheetfile_bytes(&out), "L2,L1\n");
	sheetfile_close(&out);
	mergeleads_close(&m);
}
END_TEST

START_TEST(a_group_too_long_for_a_record_passes)
{
	size_t half = READER_RECORD_MAX / 2 + 10;
	struct buffer text = { 0 };
	struct mergeleads m;
	size_t row, i;

	buffer_add(&text, SLICE("lead_id,g,note\n"));
	for (row = 0; row < 2; row++) {
		buffer_format(&text, "L%zu,G,%zu", row, row);
		for (i = 0; i < half; i++)
			buffer_add_byte(&text, 'x');
		buffer_add_byte(&text, '\n');
	}
	buffer_add_byte(&text, '\0');
	mergeleads_open(&m, text.data);
	ck_assert_uint_eq(mergeset_counts(m.set)->too_long, 1);
	ck_assert_uint_eq(mergeset_counts(m.set)->merges, 0);
	mergeleads_close(&m);
	buffer_release(&text);
}
END_TEST

START_TEST(a_row_that_is_not_where_it_was_said_to_be_is_seen)
{
	struct mergeset *set = mergeset_new();
	struct rawfile raw;

	raw_cut(&raw, SLICE("lead_id\nL1\n"));
	mergeset_add(set, 3, SLICE_EMPTY);
	ck_assert(!mergeset_bind(set, &raw));
	raw_release(&raw);
	mergeset_free(set);
}
END_TEST

UNIT_MAIN(rows_that_pass_keep_their_bytes_and_their_order,
    the_map_names_ids_that_changed_only,
    a_group_too_long_for_a_record_passes,
    a_row_that_is_not_where_it_was_said_to_be_is_seen)
