/* rules.c - rules.h: statements read, mistakes told with their place */
#include "rulefile.h"

static struct fault fault;

/* The text must be refused with a message that starts so. */
#define REFUSED(rule, start) do {					\
	ck_assert_ptr_null(rulefile_try(rule, &fault));			\
	ck_assert_msg(strncmp(fault.text, start, strlen(start)) == 0,	\
	    "got \"%s\", expected \"%s\"", fault.text, start);		\
} while (0)

START_TEST(option_words_are_kept_and_the_last_one_counts)
{
	struct rules *r = rulefile_open("encoding gb18030   # a comment\n"
	    "\n# another\nskip 2\r\nskip 3\nkeep-raw\n");

	ck_assert_str_eq(rules_option(r, "encoding")->value, "gb18030");
	ck_assert_str_eq(rules_option(r, "skip")->value, "3");
	ck_assert_uint_eq(rules_option(r, "skip")->place.line, 5);
	ck_assert_str_eq(rules_option(r, "keep-raw")->value, "");
	ck_assert_ptr_null(rules_option(r, "delimiter"));
	rules_close(r);
}
END_TEST

START_TEST(columns_go_by_header_or_by_position)
{
	struct rules *r = rulefile_open("map \"Firma \\\"A\\\"\" company # x\n"
	    "map 5 note\nmap \"5\" tags\ndrop Unnamed:12\n"
	    "serial met_date 1904\nserial 7\n");

	ck_assert_uint_eq(r->column_count, 6);
	ck_assert_slice(r->columns[0].header, "Firma \"A\"");
	ck_assert_slice(r->columns[0].name, "company");
	ck_assert_uint_eq(r->columns[0].position, 0);
	ck_assert_uint_eq(r->columns[1].position, 5);
	ck_assert_uint_eq(r->columns[2].position, 0);
	ck_assert_int_eq(r->columns[3].kind, RULE_DROP);
	ck_assert_int_eq(r->columns[4].kind, RULE_SERIAL_1904);
	ck_assert_int_eq(r->columns[5].kind, RULE_SERIAL);
	rules_close(r);
}
END_TEST

START_TEST(a_value_is_cut_into_text_columns_and_groups)
{
	struct rules *r = rulefile_open("if %note (a)(b)\n"
	    "  set tags \"%source_text;show %{My Col} 50%% \\2\\\\\"\n");
	const struct rule *s;

	ck_assert_uint_eq(r->step_count, 2);
	s = &r->steps[1];
	ck_assert_uint_eq(s->piece_count, 6);
	ck_assert_slice(r->names[s->pieces[0].index].name, "source_text");
	ck_assert_slice(s->pieces[1].text, ";show ");
	ck_assert_slice(r->names[s->pieces[2].index].name, "My Col");
	ck_assert_slice(s->pieces[3].text, " 50% ");
	ck_assert_int_eq(s->pieces[4].kind, PIECE_GROUP);
	ck_assert_uint_eq(s->pieces[4].index, r->steps[0].slot + 1);
	ck_assert_slice(s->pieces[5].text, "\\");
	rules_close(r);
}
END_TEST

START_TEST(groups_of_an_if_are_counted_through_its_and_lines)
{
	struct rules *r = rulefile_open("if %a (x)\n& ! %b (y)\n& %c (z)\n"
	    "\tset d \\1\\2\n");

	ck_assert_uint_eq(r->steps[0].slots, 1);
	ck_assert_uint_eq(r->steps[1].slots, 0);
	ck_assert(r->steps[1].negated);
	ck_assert_uint_eq(r->steps[2].slot, 1);
	rules_close(r);
	REFUSED("if %a (x)\n& ! %b (y)\n  set d \\2\n",
	    "3:9: no group \\2 in the patterns of the if, which have 1");
}
END_TEST

START_TEST(a_group_that_does_not_hold_is_passed_over_with_what_is_in_it)
{
	struct rules *r = rulefile_open("if %a x\n  set b 1\n"
	    "  if %c y\n    set d 2\n  set e 3\nset f 4\n");

	ck_assert_uint_eq(r->step_count, 6);
	ck_assert_uint_eq(r->steps[0].skip, 5);
	ck_assert_uint_eq(r->steps[2].skip, 4);
	rules_close(r);
}
END_TEST

START_TEST(a_hash_in_a_pattern_needs_no_blank_before_it)
{
	struct rules *r = rulefile_open("if %a C#|24\" valve  # so\n"
	    "  reject \"no # here\"   # but here\n");

	ck_assert_slice(r->steps[0].text, "C#|24\" valve");
	ck_assert_slice(r->steps[1].pieces[0].text, "no # here");
	rules_close(r);
}
END_TEST

START_TEST(mistakes_are_told_with_line_and_column)
{
	REFUSED("\nfrobnicate 3\n", "2:1: no statement \"frobnicate\"");
	REFUSED("set\n", "1:4: no column");
	REFUSED("set note\n", "1:9: no value");
	REFUSED("set note two words\n", "1:14: more than one word");
	REFUSED("set note \"open\n", "1:10: a double quote that is never");
	REFUSED("set %note x\n", "1:5: a column is assigned without");
	REFUSED("set note 50%\n", "1:12: no column behind \"%\"");
	REFUSED("set note \"%{a\"\n", "1:11: \"%{\" without \"}\"");
	REFUSED("set note \\1\n", "1:10: \\1 outside of an if");
	REFUSED("set note \\n\n", "1:10: cannot read the \"\\\"");
	REFUSED("map Firma\n", "1:10: no name");
	REFUSED("map 0 note\n", "1:5: columns are counted from 1");
	REFUSED("map A b c\n", "1:9: more than the statement takes");
	REFUSED("drop\n", "1:5: no column");
	REFUSED("serial d 1899\n", "1:10: days are counted from 1900 or 1904");
	REFUSED("skip 1 2\n", "1:8: more than the statement takes");
	REFUSED("default \"\" x\n", "1:9: the name of the column is empty");
}
END_TEST

START_TEST(mistakes_in_conditions_are_told_too)
{
	REFUSED("if note x\n", "1:4: no column; write if");
	REFUSED("if %note\n", "1:9: no pattern");
	REFUSED("if %a-b x\n", "1:6: a blank is missing");
	REFUSED("if %note (\n  set a b\n", "1:10: cannot use the pattern");
	REFUSED("if %note x\nset a b\n", "1:1: nothing under this if");
	REFUSED("if %note x\n", "1:1: nothing under this if");
	REFUSED("& %note x\n", "1:1: & without an if");
	REFUSED("  set a b\n", "1:3: the indentation is that of no line");
	REFUSED("if %a x\n    set a b\n  set c d\n",
	    "3:3: the indentation is that of no line");
	REFUSED("if %a x\n  map A b\n", "2:3: map inside of an if");
	REFUSED("if %a x\n  skip 2\n", "2:3: skip inside of an if");
	REFUSED("\303\244\303\266 1\n", "1:1: no statement");
	REFUSED("set a \303\244\303\266%\n", "1:9: no column behind");
}
END_TEST

START_TEST(an_include_that_comes_back_is_named)
{
	char path[sizeof(TEXTFILE_PATH)];
	char text[64];
	FILE *file;

	textfile_make(path, "");
	snprintf(text, sizeof(text), "set a b\ninclude %s\n", path);
	file = fopen(path, "w");
	fputs(text, file);
	fclose(file);
	ck_assert_ptr_null(rules_open(path, "", &fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    ":2:9: the file includes itself: textfile."));
	unlink(path);
}
END_TEST

START_TEST(an_included_file_is_read_in_its_place)
{
	char path[sizeof(TEXTFILE_PATH)], text[64];
	struct rules *r;

	textfile_make(path, "set b 2\n");
	snprintf(text, sizeof(text), "set a 1\ninclude %s\nset c 3\n", path);
	r = rulefile_open(text);
	unlink(path);
	ck_assert_uint_eq(r->step_count, 3);
	ck_assert_slice(r->names[r->steps[1].name].name, "b");
	ck_assert_uint_eq(r->steps[1].place.line, 1);
	ck_assert_uint_eq(r->steps[2].place.line, 3);
	rules_close(r);
	REFUSED("include none.rules\n", "1:9: cannot open \"none.rules\"");
}
END_TEST

START_TEST(what_no_file_has_and_what_was_not_used_is_said)
{
	struct rules *r = rulefile_open("map Firma company\ndrop Alt\n"
	    "if %note x\n  set tags y\n");
	size_t next = 0;

	ck_assert(!rules_check_found(r, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ":1:1: no column \"Firma\""));
	r->columns[0].found = true;
	ck_assert(!rules_check_found(r, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ":3:4: no column \"note\""));
	r->names[0].found = true;
	ck_assert(rules_check_found(r, &fault));
	r->steps[0].tried = 7;
	ck_assert(rules_unused(r, &next, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    ":3: the pattern \"x\" matched no record"));
	ck_assert(rules_unused(r, &next, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    ":2: no column \"Alt\" to drop"));
	ck_assert(!rules_unused(r, &next, &fault));
	rules_close(r);
}
END_TEST

UNIT_MAIN(option_words_are_kept_and_the_last_one_counts,
    columns_go_by_header_or_by_position,
    a_value_is_cut_into_text_columns_and_groups,
    groups_of_an_if_are_counted_through_its_and_lines,
    a_group_that_does_not_hold_is_passed_over_with_what_is_in_it,
    a_hash_in_a_pattern_needs_no_blank_before_it,
    mistakes_are_told_with_line_and_column,
    mistakes_in_conditions_are_told_too,
    an_include_that_comes_back_is_named,
    an_included_file_is_read_in_its_place,
    what_no_file_has_and_what_was_not_used_is_said)
