/* target.c - front/target.h: a file is replaced only when all went well */
#include <glob.h>
#include <signal.h>
#include <sys/stat.h>

#include "csv/writer.h"
#include "front/report.h"
#include "front/target.h"
#include "process.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];

/* How many files lie beside path that were begun for it. */
static size_t
begun(void)
{
	char pattern[sizeof(path) + 2];
	glob_t found = { 0 };
	size_t count;

	snprintf(pattern, sizeof(pattern), "%s.*", path);
	glob(pattern, 0, NULL, &found);
	count = found.gl_pathc;
	globfree(&found);
	return count;
}

static const char *
content(void)
{
	static char text[256];
	FILE *file = fopen(path, "r");
	size_t len;

	ck_assert_ptr_nonnull(file);
	len = fread(text, 1, sizeof(text) - 1, file);
	text[len] = '\0';
	fclose(file);
	return text;
}

START_TEST(a_file_stays_as_it_was_until_it_is_committed)
{
	struct target *target;

	textfile_make(path, "before\n");
	target = target_open(path);
	writer_bytes(target_writer(target), SLICE("after\n"));
	target_settle(target);
	ck_assert_str_eq(content(), "before\n");
	target_commit(target);
	ck_assert_str_eq(content(), "after\n");
	unlink(path);
}
END_TEST

static void
write_and_fail(void)
{
	static struct target *target;

	target = target_open(path);
	writer_bytes(target_writer(target), SLICE("after\n"));
	target_settle(target);
	report_trouble("no");
}

START_TEST(trouble_leaves_the_file_as_it_was)
{
	textfile_make(path, "before\n");
	ck_assert_int_eq(process_run(write_and_fail), 2);
	ck_assert_str_eq(content(), "before\n");
	ck_assert_uint_eq(begun(), 0);
	unlink(path);
}
END_TEST

static void
write_and_be_ended(void)
{
	struct target *target;

	signal(SIGTERM, SIG_DFL);	/* check has one of its own */
	target = target_open(path);
	if (begun() != 1)
		_exit(1);
	writer_bytes(target_writer(target), SLICE("after\n"));
	raise(SIGTERM);
}

START_TEST(a_signal_leaves_the_file_as_it_was)
{
	pid_t child;
	int status;

	textfile_make(path, "before\n");
	child = fork();
	if (child == 0) {
		write_and_be_ended();
		_exit(0);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
	ck_assert_str_eq(content(), "before\n");
	ck_assert_uint_eq(begun(), 0);
	unlink(path);
}
END_TEST

START_TEST(an_old_file_keeps_its_mode)
{
	struct stat st;

	textfile_make(path, "before\n");
	ck_assert_int_eq(chmod(path, 0640), 0);
	target_commit(target_open(path));
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_int_eq(st.st_mode & 07777, 0640);
	ck_assert_int_eq(st.st_size, 0);
	unlink(path);
}
END_TEST

START_TEST(a_link_stays_a_link_even_if_its_target_is_not_there_yet)
{
	struct target *target;
	struct stat st;

	ck_assert_int_eq(mkdir("links", 0700), 0);
	ck_assert_int_eq(symlink("second", "links/first"), 0);
	ck_assert_int_eq(symlink("../target.txt", "links/second"), 0);
	target = target_open("links/first");
	writer_bytes(target_writer(target), SLICE("after\n"));
	target_commit(target);
	ck_assert_int_eq(lstat("links/first", &st), 0);
	ck_assert(S_ISLNK(st.st_mode));
	ck_assert_int_eq(lstat("links/second", &st), 0);
	ck_assert(S_ISLNK(st.st_mode));
	ck_assert_int_eq(lstat("target.txt", &st), 0);
	ck_assert(S_ISREG(st.st_mode));
	ck_assert_int_eq(st.st_size, 6);
	unlink("target.txt");
	unlink("links/first");
	unlink("links/second");
	rmdir("links");
}
END_TEST

START_TEST(what_is_no_regular_file_is_written_in_place)
{
	struct target *target = target_open("/dev/null");

	writer_bytes(target_writer(target), SLICE("gone\n"));
	target_commit(target);
	ck_assert_int_eq(access("/dev/null", W_OK), 0);
}
END_TEST

UNIT_MAIN(a_file_stays_as_it_was_until_it_is_committed,
    trouble_leaves_the_file_as_it_was, a_signal_leaves_the_file_as_it_was,
    an_old_file_keeps_its_mode,
    a_link_stays_a_link_even_if_its_target_is_not_there_yet,
    what_is_no_regular_file_is_written_in_place)
