/* undo.c - undo.h: back again, edited or not */
#include "mergeleads.h"
#include "merge/undo.h"
#include "unit.h"

static const char original[] = "lead_id,g,x,y\r\nL1,G,a,1\r\nL2,,\"b\",\r\n"
    "L3,G,c,1";
/* What lead-merge makes of it, for edits by hand. */
#define HEADER "lead_id,g,x,y,merged_ids,merge_conflicts"
#define MERGED "L1,G,a,1,L3,x=c@L3"
#define PASSED "L2,,\"b\",,,"

/* Undoes text as the merged file; the counts, or the fault's text. */
static bool
undo(const char *text, struct sheetfile *out, struct undo_counts *counts,
    struct fault *fault)
{
	char hash[JOURNAL_HASH];
	struct mergeleads m;
	struct sheetfile s;
	struct journal journal;
	struct rawfile raw;
	struct arena arena = { 0 };
	size_t rows[16] = { 0 }, i;
	struct undo_file file = { .label = "m.csv", .raw = &raw,
		.rows = rows };
	struct columns *columns;
	struct undo *u;

	mergeleads_open(&m, original);
	mergeset_journal(m.set, sheetfile_open(&s), SLICE("lead_id"), hash);
	ck_assert(journal_read(&journal, "j.csv", sheetfile_bytes(&s),
	    fault));
	raw_cut(&raw, slice_of(text));
	file.columns = columns = mergeleads_columns(&raw, &arena);
	for (i = 1; i < raw.count; i++)
		rows[file.count++] = i;
	u = undo_plan(&journal, &file, fault);
	if (u != NULL) {
		*counts = *undo_counts(u);
		undo_write(u, sheetfile_open(out));
		sheetfile_bytes(out);
	}
	undo_free(u);
	columns_free(columns);
	raw_release(&raw);
	journal_release(&journal);
	sheetfile_close(&s);
	mergeleads_close(&m);
	arena_release(&arena);
	return u != NULL;
}

static struct undo_counts
undoes_to(const char *text, const char *expected)
{
	struct undo_counts counts;
	struct sheetfile out;
	struct fault fault;

	ck_assert_msg(undo(text, &out, &counts, &fault), "%s", fault.text);
	ck_assert_slice(buffer_slice(&out.bytes), expected);
	sheetfile_close(&out);
	return counts;
}

static void
refuses(const char *text, const char *reason)
{
	struct undo_counts counts;
	struct sheetfile out;
	struct fault fault;

	ck_assert(!undo(text, &out, &counts, &fault));
	ck_assert_msg(strstr(fault.text, reason) != NULL, "%s", fault.text);
}

START_TEST(without_edits_every_byte_comes_back)
{
	struct undo_counts counts = undoes_to(HEADER "\n" MERGED "\n" PASSED
	    "\n", original);

	ck_assert_uint_eq(counts.merges, 1);
	ck_assert_uint_eq(counts.restored, 2);
	ck_assert_uint_eq(counts.edits, 0);
	ck_assert(counts.in_place);
}
END_TEST

START_TEST(an_edit_is_kept_beside_the_original)
{
	ck_assert_uint_eq(undoes_to(HEADER "\nL1,G,new,1,L3,x=c@L3\n" PASSED
	    "\n", "lead_id,g,x,y,merge_conflicts\r\nL1,G,a,1,x=new@L1\r\n"
	    "L2,,\"b\",,\r\nL3,G,c,1,").edits, 1);
	/* An emptied cell is an edit too. */
	ck_assert_uint_eq(undoes_to(HEADER "\nL1,G,a,,L3,x=c@L3\n" PASSED
	    "\n", "lead_id,g,x,y,merge_conflicts\r\nL1,G,a,1,y=@L1\r\n"
	    "L2,,\"b\",,\r\nL3,G,c,1,").edits, 1);
}
END_TEST

START_TEST(edits_of_other_records_and_their_quotes_stay)
{
	undoes_to(HEADER "\n" MERGED "\nL2,,B,2,,\n",
	    "lead_id,g,x,y\r\nL1,G,a,1\r\nL2,,B,2\r\nL3,G,c,1");
}
END_TEST

START_TEST(in_another_order_the_records_stand_where_the_merged_one_stood)
{
	struct undo_counts counts = undoes_to(HEADER "\n" PASSED "\nN1,,,,,\n"
	    MERGED "\n", "lead_id,g,x,y\r\nL2,,\"b\",\r\nN1,,,\r\n"
	    "L1,G,a,1\r\nL3,G,c,1\r\n");

	ck_assert(!counts.in_place);
}
END_TEST

START_TEST(columns_added_stay_behind_the_original_ones)
{
	undoes_to("added," HEADER "\nA1," MERGED "\nA2," PASSED "\n",
	    "lead_id,g,x,y,added\r\nL1,G,a,1,A1\r\nL2,,\"b\",,A2\r\n"
	    "L3,G,c,1,");
}
END_TEST

START_TEST(what_somebody_wrote_into_the_columns_of_the_merge_stays)
{
	undoes_to(HEADER "\n" MERGED "\nL2,,\"b\",,L9,seen\n",
	    "lead_id,g,x,y,merged_ids,merge_conflicts\r\nL1,G,a,1,,\r\n"
	    "L2,,\"b\",,L9,seen\r\nL3,G,c,1,,");
}
END_TEST

START_TEST(a_journal_is_not_applied_twice)
{
	refuses(original, "was applied already");
	refuses(HEADER "\nL1,G,a,1,,\nL2,,b,,,\nL3,G,c,1,,\n",
	    "was applied already");
}
END_TEST

START_TEST(a_file_of_another_merge_is_refused)
{
	refuses(HEADER "\nX1,G,a,1,X2,\nX3,,,,,\n", "none of the journal's");
	refuses(HEADER "\nL1,G,a,1,L3;L9,\n" PASSED "\n",
	    "was a later merge");
	refuses("lead_id,g,x,merged_ids,merge_conflicts\nL1,G,a,L3,\n",
	    "no column \"y\"");
}
END_TEST

UNIT_MAIN(without_edits_every_byte_comes_back,
    an_edit_is_kept_beside_the_original,
    edits_of_other_records_and_their_quotes_stay,
    in_another_order_the_records_stand_where_the_merged_one_stood,
    columns_added_stay_behind_the_original_ones,
    what_somebody_wrote_into_the_columns_of_the_merge_stays,
    a_journal_is_not_applied_twice, a_file_of_another_merge_is_refused)
