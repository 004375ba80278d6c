/* mapping.c - mapping.h: rules and mapping files speak of columns */
#include "rulefile.h"
#include "intake/mapping.h"

static struct fault fault;
static struct intake_told told[4];
static const struct slice header[] = { { "Firma", 5 }, { "Tel.", 4 },
	{ "Note", 4 }, { "Note", 4 } };

static struct mapping *
open_mapping(const char *text)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct mapping *m;

	textfile_make(path, text);
	m = mapping_open(path, &fault);
	unlink(path);
	ck_assert_msg(m != NULL, "%s", fault.text);
	return m;
}

START_TEST(rules_name_drop_and_count_days)
{
	struct rules *r = rulefile_open("map firma company\ndrop 4\n"
	    "serial \"tel\" 1904\nmap 9 x\n");

	ck_assert(mapping_find(told, header, 4, r, NULL, &fault));
	ck_assert_slice(told[0].name, "company");
	ck_assert_int_eq(told[1].serials, 1904);
	ck_assert(!told[2].dropped);
	ck_assert(told[3].dropped);
	ck_assert(r->columns[0].found && !r->columns[3].found);
	rules_close(r);
}
END_TEST

START_TEST(a_header_that_stands_twice_needs_a_position)
{
	struct rules *r = rulefile_open("map Note note\n");

	ck_assert(!mapping_find(told, header, 4, r, NULL, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    "columns 3 and 4 are both \"Note\""));
	rules_close(r);
}
END_TEST

START_TEST(a_mapping_file_wins_over_the_rules)
{
	struct rules *r = rulefile_open("map Firma note\n");
	struct mapping *m = open_mapping("position,header,column,score\n"
	    "1,Firma,company,70\n2,Tel.,,0\n4,Note,-,0\n");

	ck_assert(mapping_find(told, header, 4, r, m, &fault));
	ck_assert_slice(told[0].name, "company");
	ck_assert(told[1].own && !told[1].dropped);
	ck_assert(!told[2].own && told[2].name.len == 0);
	ck_assert(told[3].dropped);
	ck_assert(mapping_check_found(m, &fault));
	mapping_close(m);
	rules_close(r);
}
END_TEST

START_TEST(a_position_of_neither_of_two_headers_is_told)
{
	struct mapping *m = open_mapping("position,header,column\n"
	    "3,note,note\n");
	const struct slice twice[] = { SLICE("note"), SLICE("note"),
		SLICE("mail") };

	ck_assert(!mapping_find(told, twice, 3, NULL, m, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ":2: column \"header\": "
	    "columns 1 and 2 are both \"note\"; the position is of neither"));
	mapping_close(m);
}
END_TEST

START_TEST(a_position_that_moved_gives_way_to_the_header)
{
	struct mapping *m = open_mapping("position,header,column\n"
	    "3,Firma,company\n");

	ck_assert(mapping_find(told, header, 4, NULL, m, &fault));
	ck_assert_slice(told[0].name, "company");
	mapping_close(m);
}
END_TEST

START_TEST(a_header_of_the_mapping_that_no_file_has_is_told)
{
	struct mapping *m = open_mapping("header,column\nFirma,company\n"
	    "Telex,fax\n");

	ck_assert(mapping_find(told, header, 4, NULL, m, &fault));
	ck_assert(!mapping_check_found(m, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ":3: column \"header\": "));
	ck_assert_ptr_nonnull(strstr(fault.text, "no column \"Telex\""));
	mapping_close(m);
}
END_TEST

UNIT_MAIN(rules_name_drop_and_count_days,
    a_header_that_stands_twice_needs_a_position,
    a_mapping_file_wins_over_the_rules,
    a_position_of_neither_of_two_headers_is_told,
    a_position_that_moved_gives_way_to_the_header,
    a_header_of_the_mapping_that_no_file_has_is_told)
