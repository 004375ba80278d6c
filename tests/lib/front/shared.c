/* shared.c - shared.h: how far a file goes while nobody writes to it */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/slice.h"
#include "front/shared.h"
#include "unit.h"

START_TEST(a_file_nobody_writes_to_is_as_long_as_it_is)
{
	FILE *file = tmpfile();

	fputs("whole\n", file);
	fflush(file);
	rewind(file);
	ck_assert_uint_eq(shared_left(fileno(file), "log"), 6);
	ck_assert_int_eq(lseek(fileno(file), 4, SEEK_SET), 4);
	ck_assert_uint_eq(shared_left(fileno(file), "log"), 2);
	fclose(file);
}
END_TEST

START_TEST(a_pipe_is_read_to_its_end)
{
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_uint_eq(shared_left(ends[0], "log"), UINT64_MAX);
	close(ends[0]);
	close(ends[1]);
}
END_TEST

START_TEST(what_a_writer_has_half_written_is_waited_for)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	char path[] = "shared.XXXXXX", ready;
	int fd = mkstemp(path), ends[2];
	pid_t writer;

	ck_assert_int_eq(pipe(ends), 0);
	writer = fork();
	if (writer == 0) {
		if (fcntl(fd, F_SETLKW, &whole) == 0 &&
		    write(fd, "ha", 2) == 2 && write(ends[1], "x", 1) == 1)
			usleep(100000);
		_exit(write(fd, "lf\n", 3) != 3);
	}
	ck_assert_int_eq(read(ends[0], &ready, 1), 1);
	ck_assert_uint_eq(shared_left(fd, "log"), 0);
	ck_assert_int_eq(lseek(fd, 0, SEEK_CUR), 5);
	ck_assert_int_eq(waitpid(writer, NULL, 0), writer);
	close(fd);
	unlink(path);
	close(ends[0]);
	close(ends[1]);
}
END_TEST

UNIT_MAIN(a_file_nobody_writes_to_is_as_long_as_it_is,
    a_pipe_is_read_to_its_end, what_a_writer_has_half_written_is_waited_for)
