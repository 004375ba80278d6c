/* sandbox.c - sandbox.h: what a filter gives up once its files are open */
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "front/sandbox.h"
#include "unit.h"

enum { FINE, NONE_HERE, OPENED, NO_OPEN, CONNECTED, STARTED, CANNOT_WRITE };

static bool
can_connect(void)
{
	struct sockaddr_in to = { .sin_family = AF_INET };
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	/* Refused by the other side is reached. */
	return fd >= 0 && (connect(fd, (struct sockaddr *)&to, sizeof(to)) ==
	    0 || errno == ECONNREFUSED);
}

/* What a process in the sandbox can do. */
static int
try_out(bool writes)
{
	int null = open("/dev/null", O_WRONLY), fd;

	if (!sandbox_enter(writes))
		return NONE_HERE;
	fd = open("/dev/null", O_RDONLY);
	if (!writes && fd >= 0)
		return OPENED;
	if (writes && fd < 0)
		return NO_OPEN;
	if (can_connect())
		return CONNECTED;
	execl("/bin/true", "true", (char *)NULL);
	if (errno != EPERM)
		return STARTED;
	return write(null, "x", 1) == 1 ? FINE : CANNOT_WRITE;
}

static int
outcome(bool writes)
{
	pid_t child = fork();
	int status = 0;

	if (child == 0)
		_exit(try_out(writes));
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* Old kernels, emulators and sanitizers have none. */
static void
check_outcome(bool writes)
{
	int found = outcome(writes);

	ck_assert_msg(found == FINE || found == NONE_HERE, "outcome %d",
	    found);
}

START_TEST(a_filter_can_neither_open_nor_connect_nor_start)
{
	check_outcome(false);
}
END_TEST

START_TEST(one_that_writes_files_can_open_them)
{
	check_outcome(true);
}
END_TEST

START_TEST(it_can_be_turned_off)
{
	setenv("FAIRLEAD_SANDBOX", "off", 1);
	ck_assert_int_eq(outcome(false), NONE_HERE);
	unsetenv("FAIRLEAD_SANDBOX");
}
END_TEST

UNIT_MAIN(a_filter_can_neither_open_nor_connect_nor_start,
    one_that_writes_files_can_open_them, it_can_be_turned_off)
