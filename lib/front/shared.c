/*
 * shared.c - lock, look, let go
 */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "front/report.h"
#include "front/shared.h"

enum { TRIES = 20 };		/* in a second */

/* Takes the lock; false where there are no locks. */
static bool
lock(int fd, struct flock *whole, const char *label)
{
	const struct timespec pause = { .tv_nsec = 50000000 };
	int tries;

	for (tries = 0; tries < TRIES; tries++) {
		if (fcntl(fd, F_SETLK, whole) == 0)
			return true;
		if (errno != EACCES && errno != EAGAIN && errno != EINTR)
			return false;
		(void)nanosleep(&pause, NULL);
	}
	report_message("%s: somebody else is writing to it; waiting", label);
	while (fcntl(fd, F_SETLKW, whole) != 0)
		if (errno != EINTR)
			return false;
	return true;
}

uint64_t
shared_left(int fd, const char *label)
{
	struct flock whole = { .l_type = F_RDLCK, .l_whence = SEEK_SET };
	uint64_t left = UINT64_MAX;
	struct stat st;
	off_t at;

	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		return UINT64_MAX;
	if (!lock(fd, &whole, label))
		return UINT64_MAX;
	at = lseek(fd, 0, SEEK_CUR);
	if (at >= 0 && fstat(fd, &st) == 0)
		left = at < st.st_size ? (uint64_t)(st.st_size - at) : 0;
	whole.l_type = F_UNLCK;
	(void)fcntl(fd, F_SETLK, &whole);
	return left;
}
