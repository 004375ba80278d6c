/* test_held.c - held.h: a record outlives its reader's window */
#include "held.h"
#include "unit.h"

static void
check_held(const struct record *record, const char *const *values,
    uint32_t count, unsigned long line)
{
	uint32_t i;

	ck_assert_uint_eq(record->count, count);
	ck_assert_uint_eq(record->line, line);
	for (i = 0; i < count; i++)
		ck_assert_slice(record_raw(record, i), values[i]);
}

START_TEST(a_held_record_stays_while_others_are_read)
{
	static const char *const first[] = { "a", "\"b,c\"", "" };
	static const char *const last[] = { "" };
	struct reader *r = reader_open_bytes(
	    SLICE("x,y\na,\"b,c\",\nshort,one\n\"\"\n"), NULL);
	struct held held = { 0 };
	struct record record;

	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	held_keep(&held, &record);
	while (reader_next(r, &record) == READER_RECORD)
		;
	reader_close(r);
	check_held(&held.record, first, 3, 2);
	ck_assert_slice(record_bytes(&held.record), "a,\"b,c\",");

	/* The next one takes its place, be it shorter or longer. */
	r = reader_open_bytes(SLICE("\n\n,\n"), NULL);
	reader_set_width(r, 1);
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	held_keep(&held, &record);
	check_held(&held.record, last, 1, 1);
	reader_close(r);
	held_release(&held);
}
END_TEST

UNIT_MAIN(a_held_record_stays_while_others_are_read)
