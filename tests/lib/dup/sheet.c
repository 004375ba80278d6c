/* sheet.c - sheet.h: pairs as a workbook, and back (R-DEDUPE-08) */
#include <stdlib.h>

#include "dup/sheet.h"
#include "sheetfile.h"
#include "unit.h"
#include "xlsx/out.h"

/* What a workbook of one pair with such a decision says of it. */
static bool
read_back(const char *decision, size_t *count, bool *same,
    struct fault *fault)
{
	const char *const texts[2][3] = { { "lead_id", "other_id",
		"decision" }, { "L1", "L2", decision } };
	struct dup_decisions *decisions = dupdecide_new();
	struct dup_verdict *verdicts;
	struct xlsx_cell cells[3];
	struct slice header[3];
	struct sheetfile s;
	struct xlsxout *out = xlsxout_open("pairs", fault);
	char path[40];
	size_t unknown, i;
	bool good;

	ck_assert_ptr_nonnull(out);
	for (i = 0; i < 3; i++) {
		header[i] = slice_of(texts[0][i]);
		cells[i] = (struct xlsx_cell){ .text = slice_of(texts[1][i]),
			.kind = XLSX_TEXT, .fill = XLSX_NO_FILL };
	}
	xlsxout_header(out, header, 3);
	ck_assert(xlsxout_row(out, cells, 3, XLSX_NO_FILL));
	ck_assert(xlsxout_write(out, sheetfile_open(&s), fault));
	xlsxout_close(out);
	ck_assert(writer_flush(s.writer));
	snprintf(path, sizeof(path), "/dev/fd/%d", fileno(s.file));
	good = dupsheet_read(path, decisions, fault);
	dupdecide_row(decisions, SLICE("L1"), 0);
	dupdecide_row(decisions, SLICE("L2"), 1);
	verdicts = dupdecide_verdicts(decisions, count, &unknown);
	*same = *count > 0 && verdicts[0].same;
	free(verdicts);
	dupdecide_free(decisions);
	sheetfile_close(&s);
	return good;
}

START_TEST(yes_is_the_same_no_is_different_and_later_nothing)
{
	struct fault fault;
	size_t count;
	bool same;

	ck_assert_msg(read_back("yes", &count, &same, &fault), "%s",
	    fault.text);
	ck_assert(count == 1 && same);
	ck_assert(read_back("no", &count, &same, &fault));
	ck_assert(count == 1 && !same);
	ck_assert(read_back("later", &count, &same, &fault));
	ck_assert_uint_eq(count, 0);
	ck_assert(read_back("", &count, &same, &fault));
	ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(another_word_is_refused_with_its_row)
{
	struct fault fault;
	size_t count;
	bool same;

	ck_assert(!read_back("perhaps", &count, &same, &fault));
	ck_assert_str_eq(fault.text, "row 2: column \"decision\": cannot read "
	    "\"perhaps\"; choose yes, no or later");
}
END_TEST

START_TEST(a_pair_is_written_with_a_list_to_choose_from)
{
	const struct dup_pair pair = { .id = { SLICE("L1"), SLICE("L2") },
		.points = 9, .why = SLICE("phone+9=9"), .shown = {
		[DUP_SHOWN_CONTACT] = { SLICE("Jörg"), SLICE("Jürg") } } };
	struct fault fault;
	struct sheetfile s;
	struct dupsheet *sheet = dupsheet_open(&fault);

	ck_assert_ptr_nonnull(sheet);
	ck_assert(dupsheet_add(sheet, &pair));
	ck_assert(dupsheet_finish(sheet, sheetfile_open(&s), &fault));
	ck_assert(slice_starts(sheetfile_bytes(&s), SLICE("PK\3\4")));
	sheetfile_close(&s);
}
END_TEST

START_TEST(the_ending_says_what_is_a_workbook)
{
	ck_assert(dupsheet_is("pairs.xlsx"));
	ck_assert(dupsheet_is("pairs.XLSX"));
	ck_assert(!dupsheet_is("pairs.csv"));
	ck_assert(!dupsheet_is(".xlsx"));
}
END_TEST

UNIT_MAIN(yes_is_the_same_no_is_different_and_later_nothing,
    another_word_is_refused_with_its_row,
    a_pair_is_written_with_a_list_to_choose_from,
    the_ending_says_what_is_a_workbook)
