/* kit.c - front/kit.h: the commands of the toolkit, by task */

#include "front/kit.h"
#include "unit.h"

START_TEST(every_command_is_listed_once_with_its_sentence)
{
	struct buffer out = { 0 };
	size_t lines = 0, i;

	kit_list(&out);
	for (i = 1; i < out.len; i++)
		lines += out.data[i] == ' ' && out.data[i - 1] == '\n';
	/* The first line is a task. */
	ck_assert_uint_eq(lines, kit_count());
	buffer_add_byte(&out, '\0');
	ck_assert_ptr_nonnull(strstr(out.data,
	    "  quote-name          build, parse and check quote file names\n"));
	/* The longest name keeps its distance. */
	ck_assert_ptr_nonnull(strstr(out.data, "  fairlead-aftershow  turn "));
	buffer_release(&out);
}
END_TEST

START_TEST(names_are_found_as_they_are)
{
	ck_assert(kit_has(SLICE("lead-import")));
	ck_assert(!kit_has(SLICE("lead")));
	ck_assert(!kit_has(SLICE("")));
}
END_TEST

START_TEST(a_folder_without_commands_lacks_all)
{
	struct buffer missing = { 0 };

	ck_assert_uint_eq(kit_count_in("/dev", &missing), 0);
	ck_assert_int_eq(missing.data[0], ' ');
	buffer_release(&missing);
}
END_TEST

START_TEST(programs_are_searched_on_the_path_in_order)
{
	struct buffer path = { 0 };

	setenv("PATH", "/nowhere:/bin:/usr/bin", 1);
	ck_assert(kit_search("sh", &path));
	ck_assert_str_eq(path.data, "/bin/sh");
	ck_assert(!kit_search("no-such-program", &path));
	ck_assert_uint_eq(path.len, 0);
	buffer_release(&path);
}
END_TEST

START_TEST(the_folder_of_a_program_is_that_of_its_path_or_of_the_path_variable)
{
	struct buffer folder = { 0 };

	ck_assert(kit_folder("/dev/null", &folder));
	ck_assert_str_eq(folder.data, "/dev");
	ck_assert(kit_folder("/null", &folder));
	ck_assert_str_eq(folder.data, "/");
	ck_assert(!kit_folder("no-such-program", &folder));
	ck_assert(!kit_folder(NULL, &folder));
	buffer_release(&folder);
}
END_TEST

UNIT_MAIN(every_command_is_listed_once_with_its_sentence,
    names_are_found_as_they_are, a_folder_without_commands_lacks_all,
    programs_are_searched_on_the_path_in_order,
    the_folder_of_a_program_is_that_of_its_path_or_of_the_path_variable)
