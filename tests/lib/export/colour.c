/* colour.c - colour.h: the first colour for a place counts */
#include "export/colour.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"
#include "xlsx/out.h"

static struct export_column cells_of[] = {
	{ .name = SLICE("grade") }, { .name = SLICE("contact_state") },
	{ .name = SLICE("grade"), .mask = SLICE("grade") },
};
static const struct export_plan plan = { .columns = cells_of, .count = 3 };

START_TEST(a_row_by_its_state_and_a_cell_by_its_grade)
{
	struct fault fault;
	struct export_colours *c = export_colours_open(&plan, &fault);
	const struct slice cells[] = { SLICE(" A "), SLICE("first"),
		SLICE("A") };
	const struct slice others[] = { SLICE("U"), SLICE(""), SLICE("") };
	uint32_t fills[3];

	ck_assert_ptr_nonnull(c);
	ck_assert_uint_eq(export_colours_find(c, cells, fills), 0xFFF2CC);
	ck_assert_uint_eq(fills[0], 0xF4B084);
	ck_assert_uint_eq(fills[1], XLSX_NO_FILL);
	/* A masked value tells nothing, by its colour neither. */
	ck_assert_uint_eq(fills[2], XLSX_NO_FILL);
	ck_assert_uint_eq(export_colours_find(c, others, fills),
	    XLSX_NO_FILL);
	ck_assert_uint_eq(fills[0], XLSX_NO_FILL);
	export_colours_close(c);
}
END_TEST

static void
refuses(const char *text, const char *reason)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;

	textfile_make(path, text);
	ck_assert(table_replace("export-colour", path, &fault));
	ck_assert_ptr_null(export_colours_open(&plan, &fault));
	ck_assert_msg(strstr(fault.text, reason) != NULL, "%s", fault.text);
	unlink(path);
}

START_TEST(a_table_that_cannot_be_read_is_refused)
{
	refuses("column,value,part,fill\ngrade,A,page,FFFFFF\n",
	    "neither row nor cell");
	refuses("column,value,part,fill\ngrade,A,row,red\n", "no colour");
	refuses("column,value,part,fill\ngrade,A,row,12345G\n", "no colour");
}
END_TEST

START_TEST(of_two_colours_for_a_row_the_first_counts)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct slice cells[] = { SLICE("A"), SLICE("first"),
		SLICE("") };
	struct export_colours *c;
	struct fault fault;
	uint32_t fills[3];

	textfile_make(path, "column,value,part,fill\ngrade,A,row,00ff00\n"
	    "contact_state,first,row,0000FF\n");
	ck_assert(table_replace("export-colour", path, &fault));
	c = export_colours_open(&plan, &fault);
	ck_assert_uint_eq(export_colours_find(c, cells, fills), 0x00FF00);
	export_colours_close(c);
	unlink(path);
}
END_TEST

UNIT_MAIN(a_row_by_its_state_and_a_cell_by_its_grade,
    a_table_that_cannot_be_read_is_refused,
    of_two_colours_for_a_row_the_first_counts)
