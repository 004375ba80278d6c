/* column.c - intake/column.h: what is told of columns */
#include "intake/column.h"
#include "unit.h"

START_TEST(notes_are_kept_in_their_order)
{
	struct intake_columns c = { 0 };
	size_t i;

	for (i = 0; i < 3; i++)
		intake_column_note(&c, "column \"%s\" counts the rows, so it "
		    "is no lead_id; it keeps its own name",
		    i == 2 ? "No." : "#");
	ck_assert_uint_eq(c.note_count, 3);
	ck_assert_slice(c.notes[2], "column \"No.\" counts the rows, so it is "
	    "no lead_id; it keeps its own name");
	free(c.notes);
	arena_release(&c.arena);
}
END_TEST

UNIT_MAIN(notes_are_kept_in_their_order)
