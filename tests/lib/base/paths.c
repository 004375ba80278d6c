/* paths.c - paths.h: paths, links, files to come */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/paths.h"
#include "unit.h"

static char here[] = "paths.XXXXXX";

static void
make_file(const char *path)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fclose(file);
}

static void
enter(void)
{
	ck_assert_ptr_nonnull(mkdtemp(here));
	ck_assert_int_eq(chdir(here), 0);
	make_file("a");
	make_file("b");
	ck_assert_int_eq(mkdir("sub", 0700), 0);
}

static void
leave(void)
{
	unlink("a"), unlink("b"), unlink("soft"), unlink("hard");
	rmdir("sub");
	ck_assert_int_eq(chdir(".."), 0);
	rmdir(here);
}

START_TEST(another_way_to_write_a_path_is_the_same_file)
{
	enter();
	ck_assert(paths_same("a", "a"));
	ck_assert(paths_same("a", "./a"));
	ck_assert(paths_same("sub/../a", "a"));
	ck_assert(!paths_same("a", "b"));
	leave();
}
END_TEST

START_TEST(links_lead_to_the_same_file)
{
	enter();
	ck_assert_int_eq(symlink("a", "soft"), 0);
	ck_assert_int_eq(link("a", "hard"), 0);
	ck_assert(paths_same("soft", "a"));
	ck_assert(paths_same("hard", "a"));
	ck_assert(!paths_same("soft", "b"));
	leave();
}
END_TEST

START_TEST(files_to_come_are_told_apart_by_directory_and_name)
{
	enter();
	ck_assert(paths_same("new", "./new"));
	ck_assert(paths_same("sub/../new", "new"));
	ck_assert(!paths_same("new", "sub/new"));
	ck_assert(!paths_same("new", "newer"));
	ck_assert(!paths_same("new", "a"));
	ck_assert(!paths_same("nowhere/new", "nowhere/new"));
	leave();
}
END_TEST

START_TEST(a_descriptor_leads_to_the_file_that_it_was_opened_for)
{
	int fd;

	enter();
	fd = open("a", O_RDONLY);
	ck_assert(paths_same_fd("./a", fd));
	ck_assert(!paths_same_fd("b", fd));
	ck_assert(!paths_same_fd("new", fd));
	close(fd);
	leave();
}
END_TEST

START_TEST(only_files_with_bytes_of_their_own_are_regular)
{
	enter();
	ck_assert(paths_is_regular("a"));
	ck_assert(!paths_is_regular("sub"));
	ck_assert(!paths_is_regular("/dev/null"));
	ck_assert(!paths_is_regular("new"));
	leave();
}
END_TEST

START_TEST(devices_and_directories_cannot_be_destroyed)
{
	ck_assert(!paths_same("/dev/null", "/dev/null"));
	ck_assert(!paths_same(".", "."));
	ck_assert(!paths_same(NULL, "a"));
}
END_TEST

UNIT_MAIN(another_way_to_write_a_path_is_the_same_file,
    links_lead_to_the_same_file,
    files_to_come_are_told_apart_by_directory_and_name,
    a_descriptor_leads_to_the_file_that_it_was_opened_for,
    only_files_with_bytes_of_their_own_are_regular,
    devices_and_directories_cannot_be_destroyed)
