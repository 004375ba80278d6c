/*
 * spool.c - a pipe to a temporary file
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/say.h"
#include "base/spool.h"

#define SPOOL_MOST ((uint64_t)2 << 30)
enum { PIECE = 64 << 10 };

static int
open_copy(void)
{
	const char *folder = getenv("TMPDIR");
	char path[4096];
	int fd;

	snprintf(path, sizeof(path), "%s/fairlead-XXXXXX",
	    folder && *folder ? folder : "/tmp");
	fd = mkstemp(path);
	if (fd >= 0)
		unlink(path);
	return fd;
}

static bool
write_all(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t put = write(fd, bytes, len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		bytes += put;
		len -= (size_t)put;
	}
	return true;
}

static bool
copy(struct spool *s, int from, struct slice head, struct fault *fault)
{
	char piece[PIECE];
	ssize_t got;

	s->copy = open_copy();
	if (s->copy < 0 || !write_all(s->copy, head.at, head.len))
		return fault_set(fault, "cannot make a temporary file: %s; "
		    "name the input as a file", say_error(errno));
	s->size = head.len;
	while ((got = read(from, piece, sizeof(piece))) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return fault_set(fault, "cannot read: %s",
			    say_trouble(errno));
		s->size += (uint64_t)got;
		if (s->size > SPOOL_MOST ||
		    !write_all(s->copy, piece, (size_t)got))
			return fault_set(fault, "cannot copy it to a "
			    "temporary file: %s; name the input as a file",
			    s->size > SPOOL_MOST ? "too large" :
			    say_error(errno));
	}
	s->fd = s->copy;
	return true;
}

bool
spool_new(struct spool *s)
{
	*s = (struct spool){ .copy = open_copy() };
	s->fd = s->copy;
	return s->copy >= 0;
}

bool
spool_append(struct spool *s, struct slice bytes)
{
	if (lseek(s->copy, (off_t)s->size, SEEK_SET) < 0 ||
	    !write_all(s->copy, bytes.at, bytes.len))
		return false;
	s->size += bytes.len;
	return true;
}

bool
spool_open(struct spool *s, int fd, struct slice head, struct fault *fault)
{
	struct stat st;

	*s = (struct spool){ .fd = fd, .copy = -1 };
	if (fstat(fd, &st) != 0)
		return fault_set(fault, "cannot read: %s", say_trouble(errno));
	if (!S_ISREG(st.st_mode))
		return copy(s, fd, head, fault);
	s->size = (uint64_t)st.st_size;
	return true;
}

void
spool_close(struct spool *s)
{
	if (s->copy >= 0)
		close(s->copy);
	s->copy = -1;
}

ssize_t
spool_read_next(struct spool *spool, uint64_t *at, char *to, size_t size)
{
	size_t got = spool_read(spool, *at, to, size);

	*at += got;
	errno = spool->error;
	return errno != 0 ? -1 : (ssize_t)got;
}

bool
spool_check(const struct spool *s, struct fault *fault)
{
	return s->error == 0 || fault_set(fault, "cannot read: %s",
	    say_trouble(s->error));
}

size_t
spool_read(struct spool *s, uint64_t at, char *to, size_t size)
{
	size_t done = 0;

	while (done < size && at + done < s->size) {
		ssize_t got = pread(s->fd, to + done, size - done,
		    (off_t)(at + done));

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0 && s->error == 0)
			s->error = errno;
		if (got <= 0)
			break;
		done += (size_t)got;
	}
	return done;
}
