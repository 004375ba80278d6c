/* plain.c - plain.h: what it passes, cell_read() passes */
#include "intake/cell.h"
#include "intake/plain.h"
#include "unit.h"

static struct cell_shared shared;
static struct arena scratch;

/*
 * Reads a cell by a fresh reader, to which no word is familiar, and says
 * whether it is plain; then it must come back as it is.
 */
static bool
is_plain(const char *type, const char *text)
{
	struct slice cell = slice_of(text);
	struct cell_reader r;
	struct cell_result result;
	struct fault fault;
	bool plain;

	ck_assert_msg(cell_shared_open(&shared, &fault), "%s", fault.text);
	cell_reader_init(&r, &shared, SLICE("some"),
	    slice_of(type), SLICE_EMPTY, SLICE_EMPTY, SLICE_EMPTY);
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

static const struct sample {
	const char *type, *cell;
} canonical[] = {
	{ "text", "any, text" }, { "id", "L17" }, { "date", "2024-02-29" },
	{ "int", "0" }, { "int", "999999999999999" }, { "decimal", "1.5" },
	{ "decimal", "0.25" }, { "money", "1234" }, { "money", "1234.50" },
	{ "money", "0.05" }, { "percent", "60" }, { "list", "a, b" },
	{ "email", "Ada.L+x@mail.example.com" },
}, others[] = {
	{ "id", "1.1812E+11" }, { "date", "2023-02-29" },
	{ "date", "0024-02-29" }, { "date", "2024-2-9" },
	{ "date", "2567-02-28" }, { "date", "1899-12-31" },
	{ "date", "2024-02-29 10:30" }, { "int", "007" }, { "int", "-1" },
	{ "int", "1234567890123456" }, { "decimal", "1.50" },
	{ "decimal", "1.234" }, { "decimal", ".5" }, { "decimal", "5." },
	{ "money", "1234.5" }, { "money", "1234.00" }, { "money", "01.50" },
	{ "money", "1.x0" }, { "percent", "100" }, { "percent", "60%" },
	{ "list", "a;b" }, { "list", "a\xE3\x80\x81z" },
	{ "list", "a\xEF\xBC\x9Bz" }, { "email", "ada@Example.com" },
	{ "country", "DE" }, { "currency", "USD" },
};

START_TEST(canonical_cells_are_plain)
{
	size_t i;

	for (i = 0; i < sizeof(canonical) / sizeof(*canonical); i++)
		ck_assert_msg(is_plain(canonical[i].type, canonical[i].cell),
		    "%s %s", canonical[i].type, canonical[i].cell);
}
END_TEST

START_TEST(what_may_change_or_is_not_known_yet_is_not_plain)
{
	size_t i;

	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		ck_assert_msg(!is_plain(others[i].type, others[i].cell),
		    "%s %s", others[i].type, others[i].cell);
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

UNIT_MAIN(canonical_cells_are_plain,
    what_may_change_or_is_not_known_yet_is_not_plain,
    a_word_that_stands_for_itself_is_plain_the_second_time,
    the_ends_of_a_cell_show_what_programs_put_there)
