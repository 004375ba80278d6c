/* threads.c - threads.h: how many processes a file is worth */
#include <unistd.h>

#include "front/threads.h"
#include "textfile.h"
#include "unit.h"

static char path[sizeof(TEXTFILE_PATH)];

START_TEST(small_files_and_what_is_no_file_are_for_one)
{
	textfile_make(path, "a,b\n1,2\n");
	unsetenv("FAIRLEAD_CHUNK");
	ck_assert_int_eq(threads_wanted(path, 0), 1);
	ck_assert_int_eq(threads_wanted(path, 8), 1);
	ck_assert_int_eq(threads_wanted("/dev/null", 8), 1);
	ck_assert_int_eq(threads_wanted("no/such/file", 8), 1);
	ck_assert_int_eq(truncate(path, (4 << 20) - 1), 0);
	ck_assert_int_eq(threads_wanted(path, 2), 1);
	ck_assert_int_eq(truncate(path, 4 << 20), 0);
	ck_assert_int_eq(threads_wanted(path, 2), 2);
	unlink(path);
}
END_TEST

START_TEST(there_are_never_more_than_chunks)
{
	textfile_make(path, "a,b\n1,2\n");
	setenv("FAIRLEAD_CHUNK", "2", 1);
	ck_assert_uint_eq(threads_chunk(), 2);
	ck_assert_int_eq(threads_wanted(path, 3), 3);
	ck_assert_int_eq(threads_wanted(path, 64), 4);
	ck_assert_int_eq(threads_wanted(path, 1), 1);
	ck_assert_int_ge(threads_wanted(path, 0), 1);
	ck_assert_int_le(threads_wanted(path, 0), 4);
	setenv("FAIRLEAD_CHUNK", "8", 1);
	ck_assert_int_eq(threads_wanted(path, 3), 1);
	setenv("FAIRLEAD_CHUNK", "nonsense", 1);
	ck_assert_uint_eq(threads_chunk(), 256 << 10);
	unlink(path);
}
END_TEST

UNIT_MAIN(small_files_and_what_is_no_file_are_for_one,
    there_are_never_more_than_chunks)
