/* history.h: one writer at a time, and what is no file is refused */
#include <fcntl.h>
#include <sys/wait.h>

#include "funnel/history.h"
#include "textfile.h"
#include "unit.h"

static struct fault fault;

START_TEST(a_new_file_is_made_and_known_as_new)
{
	char path[] = TEXTFILE_PATH;
	bool is_new = false;
	int fd;

	textfile_make(path, "");
	unlink(path);
	fd = history_lock(path, &is_new, &fault);
	ck_assert_int_ge(fd, 0);
	ck_assert(is_new);
	close(fd);
	textfile_make(path, "a\n");
	fd = history_lock(path, &is_new, &fault);
	ck_assert(fd >= 0 && !is_new);
	close(fd);
	unlink(path);
}
END_TEST

START_TEST(another_program_waits_for_the_new_version)
{
	char path[] = TEXTFILE_PATH, other[] = TEXTFILE_PATH;
	bool is_new;
	int fd, status;
	pid_t child;

	textfile_make(path, "old\n");
	fd = history_lock(path, &is_new, &fault);
	ck_assert_int_ge(fd, 0);
	child = fork();
	if (child == 0) {
		char text[8] = "";
		int own;

		/* The parent's lock is on what both have open. */
		close(fd);
		own = history_lock(path, &is_new, &fault);
		_exit(own >= 0 && read(own, text, 7) == 4 &&
		    strcmp(text, "new\n") == 0 ? 0 : 1);
	}
	textfile_make(other, "new\n");
	ck_assert_int_eq(rename(other, path), 0);
	close(fd);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	unlink(path);
}
END_TEST

START_TEST(a_directory_is_no_history)
{
	bool is_new;

	ck_assert_int_eq(history_lock("/", &is_new, &fault), -1);
	ck_assert(fault.text[0] != '\0');
	ck_assert_int_eq(history_lock("/dev/null", &is_new, &fault), -1);
}
END_TEST

UNIT_MAIN(a_new_file_is_made_and_known_as_new,
    another_program_waits_for_the_new_version, a_directory_is_no_history)
