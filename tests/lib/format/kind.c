/* kind.c - kind.h: a format is known by its first bytes */
#include "format/kind.h"
#include "unit.h"

static const char *
kind(struct slice head)
{
	const struct format_kind *found = formatkind_find(head);

	return found == NULL ? "text" : found->name;
}

START_TEST(a_format_is_known_by_its_first_bytes)
{
	ck_assert_str_eq(kind(SLICE("PK\003\004...")), "workbook");
	ck_assert_str_eq(kind(SLICE("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")),
	    "workbook");
	ck_assert_str_eq(kind(SLICE("\n<!DOCTYPE html>")), "page");
	ck_assert_str_eq(kind(SLICE("<TABLE border=1>")), "page");
	ck_assert_str_eq(kind(SLICE("BEGIN:VCARD\r\n")), "address cards");
	ck_assert_str_eq(kind(SLICE("\xEF\xBB\xBF\n begin:vcard")),
	    "address cards");
	ck_assert_str_eq(kind(SLICE("\xFF\xFE" "B\0E\0G\0I\0N\0:\0V\0C\0A\0"
	    "R\0D\0")), "address cards");
}
END_TEST

START_TEST(all_else_is_text)
{
	ck_assert_str_eq(kind(SLICE("")), "text");
	ck_assert_str_eq(kind(SLICE("company,email\n")), "text");
	ck_assert_str_eq(kind(SLICE("card,BEGIN:VCARD\n")), "text");
	ck_assert_str_eq(kind(SLICE("<name>,email\n")), "text");
	ck_assert_str_eq(kind(SLICE("note,html\n\"<table>\",x\n")), "text");
}
END_TEST

START_TEST(a_sheet_among_several_is_named_unless_it_was_asked_for)
{
	struct format_workbook book = { SLICE("Leads"), 3, false, 0 };
	struct fault note;

	ck_assert(formatkind_workbook_note(&book, 0, false, &note));
	ck_assert_str_eq(note.text,
	    "the sheet \"Leads\" of 3; choose with --sheet");
	ck_assert(!formatkind_workbook_note(&book, 1, false, &note));
	book.sheets = 1;
	ck_assert(!formatkind_workbook_note(&book, 0, false, &note));
	book.sheets = 3;
	book.chosen = true;
	ck_assert(!formatkind_workbook_note(&book, 0, false, &note));
}
END_TEST

START_TEST(formulas_without_a_value_are_counted_at_the_end)
{
	struct format_workbook book = { SLICE("Leads"), 3, false, 0 };
	struct fault note;

	ck_assert(!formatkind_workbook_note(&book, 0, true, &note));
	book.unstored = 2;
	ck_assert(formatkind_workbook_note(&book, 0, true, &note));
	ck_assert_ptr_nonnull(strstr(note.text, "are empty: 2;"));
	ck_assert(!formatkind_workbook_note(&book, 1, true, &note));
}
END_TEST

UNIT_MAIN(a_format_is_known_by_its_first_bytes, all_else_is_text,
    a_sheet_among_several_is_named_unless_it_was_asked_for,
    formulas_without_a_value_are_counted_at_the_end)
