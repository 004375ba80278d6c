/*
 * history.c - the file itself is locked, then looked at once more
 */
#include "base/say.h"
#include "funnel/history.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int
cannot(const char *what, const char *path, int fd, struct fault *fault)
{
	fault_set(fault, "cannot %s \"%s\": %s", what, path, say_trouble(errno));
	if (fd >= 0)
		close(fd);
	return -1;
}

int
history_lock(const char *path, bool *is_new, struct fault *fault)
{
	struct stat open_one, named;

	for (;;) {
		int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY,
		    0666);

		if (fd < 0)
			return cannot("open", path, fd, fault);
		while (flock(fd, LOCK_EX) != 0)
			if (errno != EINTR)
				return cannot("lock", path, fd, fault);
		if (fstat(fd, &open_one) != 0)
			return cannot("look at", path, fd, fault);
		if (!S_ISREG(open_one.st_mode)) {
			close(fd);
			fault_set(fault, "%s: is no regular file; a history is "
			    "a file on a disk", path);
			return -1;
		}
		/* Another one may have replaced the file while we waited. */
		if (stat(path, &named) == 0 &&
		    open_one.st_dev == named.st_dev &&
		    open_one.st_ino == named.st_ino) {
			*is_new = open_one.st_size == 0;
			return fd;
		}
		close(fd);
	}
}
