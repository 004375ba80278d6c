/* test_intake_plain.c - intake_plain.h: what it passes, cell_read() passes */
#include "intake_plain.h"
#include "unit.h"

static struct cell_shared shared;
static struct arena scratch;

/*
 * Reads a cell by a fresh reader, to which no word is familiar, and says
 * whether it is plain; then it must come back as it is.
 */
static bool
is_plain(const char *type, const char *values, const char *text)
{
	struct slice cell = slice_of(text);
	struct cell_reader r;
	struct cell_result result;
	struct fault fault;
	bool plain;

	ck_assert_msg(cell_shared_open(&shared, &fault), "%s", fault.text);
	cell_reader_init(&r, &shared, SLICE("some"),
	    slice_of(type), slice_of(values), SLICE_EMPTY, SLICE_EMPTY);
	plain = plain_is_cell(&r, cell);
	if (plain) {
		ck_assert_int_eq(cell_read(&r, cell, &scratch, &result),
		    CELL_FINE);
		ck_assert_slice(result.value, text);
		ck_assert_uint_eq(result.beside.len, 0);
	}
	cell_reader_release(&r);
	cell_shared_close(&shared);
	arena_reset(&scratch);
	return plain;
}

START_TEST(canonical_cells_are_plain)
{
	ck_assert(is_plain("text", "", "any, text"));
	ck_assert(is_plain("id", "", "L17"));
	ck_assert(is_plain("date", "", "2024-02-29"));
	ck_assert(is_plain("int", "", "0"));
	ck_assert(is_plain("int", "", "999999999999999"));
	ck_assert(is_plain("decimal", "", "1.5"));
	ck_assert(is_plain("decimal", "", "0.25"));
	ck_assert(is_plain("money", "", "1234"));
	ck_assert(is_plain("money", "", "1234.50"));
	ck_assert(is_plain("money", "", "0.05"));
	ck_assert(is_plain("percent", "", "60"));
	ck_assert(is_plain("list", "", "a, b"));
	ck_assert(is_plain("email", "", "Ada.L+x@mail.example.com"));
}
END_TEST

START_TEST(what_may_change_is_not_plain)
{
	ck_assert(!is_plain("id", "", "1.1812E+11"));
	ck_assert(!is_plain("date", "", "2023-02-29"));
	ck_assert(!is_plain("date", "", "0024-02-29"));
	ck_assert(!is_plain("date", "", "2024-2-9"));
	ck_assert(!is_plain("date", "", "2024-02-29 10:30"));
	ck_assert(!is_plain("int", "", "007"));
	ck_assert(!is_plain("int", "", "-1"));
	ck_assert(!is_plain("int", "", "1234567890123456"));
	ck_assert(!is_plain("decimal", "", "1.50"));
	ck_assert(!is_plain("decimal", "", "1.234"));
	ck_assert(!is_plain("decimal", "", ".5"));
	ck_assert(!is_plain("decimal", "", "5."));
	ck_assert(!is_plain("money", "", "1234.5"));
	ck_assert(!is_plain("money", "", "1234.00"));
	ck_assert(!is_plain("money", "", "01.50"));
	ck_assert(!is_plain("money", "", "1.x0"));
	ck_assert(!is_plain("percent", "", "100"));
	ck_assert(!is_plain("percent", "", "60%"));
	ck_assert(!is_plain("list", "", "a;b"));
	ck_assert(!is_plain("list", "", "a\xE3\x80\x81z"));
	ck_assert(!is_plain("list", "", "a\xEF\xBC\x9Bz"));
	ck_assert(!is_plain("enum", "hot;cold", "hot"));
}
END_TEST

START_TEST(a_word_that_stands_for_itself_is_plain_the_second_time)
{
	struct cell_reader r;
	struct cell_result result;
	struct fault fault;

	ck_assert(cell_shared_open(&shared, &fault));
	cell_reader_init(&r, &shared, SLICE("some"), SLICE("enum"),
	    SLICE("hot;cold"), SLICE_EMPTY, SLICE_EMPTY);
	cell_read(&r, SLICE("hot"), &scratch, &result);
	cell_read(&r, SLICE("COLD"), &scratch, &result);
	ck_assert_slice(result.value, "cold");
	cell_read(&r, SLICE("tepid"), &scratch, &result);
	ck_assert(plain_is_cell(&r, SLICE("hot")));
	ck_assert(!plain_is_cell(&r, SLICE("COLD")));
	ck_assert(!plain_is_cell(&r, SLICE("tepid")));
	cell_reader_release(&r);
	cell_shared_close(&shared);
}
END_TEST

START_TEST(the_ends_of_a_cell_show_what_programs_put_there)
{
	static const char *const odd[] = { " a", "a ", "\ta", "a\r", "\"a\"",
		"'a", "=a", "#N/A", "\xC2\xA0" "a", "a\xC2\xA0",
		"\xE3\x80\x80" "a", "a\xE3\x80\x80", "a\xE2\x80\x8B",
		"\xEF\xBB\xBF" "a", "a\xEF\xBB\xBF" };
	size_t i;

	for (i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		ck_assert_msg(!plain_has_ends(slice_of(odd[i])), "%s", odd[i]);
	ck_assert(plain_has_ends(SLICE("a")));
	ck_assert(plain_has_ends(SLICE("+49 (30)")));
	ck_assert(plain_has_ends(SLICE("\xE7\x8E\x8B\xE8\x8A\xB3")));
}
END_TEST

UNIT_MAIN(canonical_cells_are_plain, what_may_change_is_not_plain,
    a_word_that_stands_for_itself_is_plain_the_second_time,
    the_ends_of_a_cell_show_what_programs_put_there)
