/*
 * shim.c - one call of the system fails, at a place that is chosen
 *
 * A library for LD_PRELOAD.  FAULT_CALL names a kind of call (below),
 * FAULT_AT which of them, from 1, and FAULT_HOW what it does:
 *
 *	ENOSPC, EIO, EINTR ...	it fails once with this errno
 *	ENOSPC+			it fails, and all of its kind after it
 *	short			it takes or gives half of the bytes
 *
 * FAULT_LOG names a file, to which how many calls of the kind there were is
 * written at the end; without FAULT_AT they are only counted.  Streams of
 * stdio that a program or a library opens go through these calls as well.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { WRITE, READ, OPEN, CLOSE, SYNC, RENAME, LOCK, SEEK, STAT, ALLOC,
	KINDS };
static const char *const kind_names[KINDS] = { "write", "read", "open",
	"close", "sync", "rename", "lock", "seek", "stat", "alloc" };

static enum kind wanted = KINDS;
static long at, calls;
static int error;
static bool halves, lasts;
static const char *log_path;

#define REAL(name) \
	static __typeof__(name) *real; \
	if (real == NULL) \
		real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static int
errno_of(const char *name)
{
	static const struct { const char *name; int number; } all[] = {
		{ "ENOSPC", ENOSPC }, { "EIO", EIO }, { "EINTR", EINTR },
		{ "EMFILE", EMFILE }, { "ENOLCK", ENOLCK },
		{ "EACCES", EACCES }, { "ENOMEM", ENOMEM },
		{ "EDQUOT", EDQUOT } };
	size_t i;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (strncmp(name, all[i].name, strlen(all[i].name)) == 0)
			return all[i].number;
	return EIO;
}

__attribute__((constructor)) static void
start(void)
{
	const char *call = getenv("FAULT_CALL"), *how = getenv("FAULT_HOW");
	int kind;

	log_path = getenv("FAULT_LOG");
	if (getenv("FAULT_AT") != NULL)
		at = atol(getenv("FAULT_AT"));
	if (how != NULL) {
		error = errno_of(how);
		halves = strcmp(how, "short") == 0;
		lasts = how[strlen(how) - 1] == '+';
	}
	for (kind = 0; call != NULL && kind < KINDS; kind++)
		if (strcmp(call, kind_names[kind]) == 0)
			wanted = (enum kind)kind;
	calls = 0;
}

__attribute__((destructor)) static void
stop(void)
{
	char text[32];
	int fd, len;

	wanted = KINDS;
	if (log_path == NULL)
		return;
	fd = open(log_path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	len = snprintf(text, sizeof(text), "%ld\n", calls);
	if (fd >= 0 && write(fd, text, (size_t)len) == len)
		close(fd);
}

/* Whether this call of a kind is one that fails. */
static bool
fails(enum kind kind)
{
	if (kind != wanted)
		return false;
	calls++;
	if (at == 0 || (lasts ? calls < at : calls != at))
		return false;
	errno = error;
	return true;
}

/* ---- bytes ------------------------------------------------------------ */

/* Messages are what tells of the fault: they must come through. */
static bool
fails_at(enum kind kind, int fd)
{
	return fd != STDERR_FILENO && fails(kind);
}

#define BYTES(name, kind, parameters, fd, size, call_half, call) \
	ssize_t name parameters \
	{ \
		REAL(name); \
		if (fails_at(kind, fd)) { \
			if (!halves || (size) < 2) \
				return halves ? call : -1; \
			return call_half; \
		} \
		return call; \
	}

BYTES(write, WRITE, (int fd, const void *p, size_t n), fd, n,
    real(fd, p, n / 2), real(fd, p, n))
BYTES(pwrite, WRITE, (int fd, const void *p, size_t n, off_t o), fd, n,
    real(fd, p, n / 2, o), real(fd, p, n, o))
BYTES(pwrite64, WRITE, (int fd, const void *p, size_t n, off64_t o), fd, n,
    real(fd, p, n / 2, o), real(fd, p, n, o))
BYTES(writev, WRITE, (int fd, const struct iovec *v, int n), fd, n,
    real(fd, v, n / 2), real(fd, v, n))
BYTES(read, READ, (int fd, void *p, size_t n), fd, n,
    real(fd, p, n / 2), real(fd, p, n))
BYTES(pread, READ, (int fd, void *p, size_t n, off_t o), fd, n,
    real(fd, p, n / 2, o), real(fd, p, n, o))
BYTES(pread64, READ, (int fd, void *p, size_t n, off64_t o), fd, n,
    real(fd, p, n / 2, o), real(fd, p, n, o))
BYTES(readv, READ, (int fd, const struct iovec *v, int n), fd, n,
    real(fd, v, n / 2), real(fd, v, n))

/* What fortified programs call instead. */
ssize_t __read_chk(int fd, void *p, size_t n, size_t room);
ssize_t
__read_chk(int fd, void *p, size_t n, size_t room)
{
	return n > room ? (abort(), -1) : read(fd, p, n);
}

ssize_t __pread_chk(int fd, void *p, size_t n, off_t o, size_t room);
ssize_t
__pread_chk(int fd, void *p, size_t n, off_t o, size_t room)
{
	return n > room ? (abort(), -1) : pread(fd, p, n, o);
}

ssize_t __pread64_chk(int fd, void *p, size_t n, off64_t o, size_t room);
ssize_t
__pread64_chk(int fd, void *p, size_t n, off64_t o, size_t room)
{
	return n > room ? (abort(), -1) : pread64(fd, p, n, o);
}

/* ---- files ------------------------------------------------------------ */

static mode_t
mode_of(int flags, va_list arguments)
{
	return flags & (O_CREAT | __O_TMPFILE) ?
	    va_arg(arguments, mode_t) : 0;
}

#define OPENS(name, parameters, ...) \
	int name parameters \
	{ \
		REAL(name); \
		va_list arguments; \
		mode_t mode; \
		va_start(arguments, flags); \
		mode = mode_of(flags, arguments); \
		va_end(arguments); \
		return fails(OPEN) ? -1 : real(__VA_ARGS__, mode); \
	}

OPENS(open, (const char *path, int flags, ...), path, flags)
OPENS(open64, (const char *path, int flags, ...), path, flags)
OPENS(openat, (int fd, const char *path, int flags, ...), fd, path, flags)
OPENS(openat64, (int fd, const char *path, int flags, ...), fd, path, flags)

int __open_2(const char *path, int flags);
int
__open_2(const char *path, int flags)
{
	return open(path, flags);
}

int __open64_2(const char *path, int flags);
int
__open64_2(const char *path, int flags)
{
	return open64(path, flags);
}

int __openat_2(int fd, const char *path, int flags);
int
__openat_2(int fd, const char *path, int flags)
{
	return openat(fd, path, flags);
}

int __openat64_2(int fd, const char *path, int flags);
int
__openat64_2(int fd, const char *path, int flags)
{
	return openat64(fd, path, flags);
}

#define CALLS(type, name, kind, parameters, ...) \
	type name parameters \
	{ \
		REAL(name); \
		return fails(kind) ? (type)-1 : real(__VA_ARGS__); \
	}

CALLS(int, mkstemp, OPEN, (char *path), path)
CALLS(int, mkstemp64, OPEN, (char *path), path)
CALLS(int, mkdir, OPEN, (const char *path, mode_t mode), path, mode)
CALLS(int, mkdirat, OPEN, (int fd, const char *path, mode_t mode), fd, path,
    mode)
CALLS(int, fsync, SYNC, (int fd), fd)
CALLS(int, fdatasync, SYNC, (int fd), fd)
CALLS(int, ftruncate, SYNC, (int fd, off_t size), fd, size)
CALLS(int, ftruncate64, SYNC, (int fd, off64_t size), fd, size)
CALLS(int, rename, RENAME, (const char *a, const char *b), a, b)
CALLS(int, renameat, RENAME, (int c, const char *a, int d, const char *b),
    c, a, d, b)
CALLS(int, linkat, RENAME, (int c, const char *a, int d, const char *b,
    int flags), c, a, d, b, flags)
CALLS(int, flock, LOCK, (int fd, int how), fd, how)
CALLS(off_t, lseek, SEEK, (int fd, off_t to, int from), fd, to, from)
CALLS(off64_t, lseek64, SEEK, (int fd, off64_t to, int from), fd, to, from)
CALLS(int, stat, STAT, (const char *path, struct stat *st), path, st)
CALLS(int, lstat, STAT, (const char *path, struct stat *st), path, st)
CALLS(int, fstat, STAT, (int fd, struct stat *st), fd, st)

/* A descriptor that could not be closed well is closed all the same. */
int
close(int fd)
{
	REAL(close);
	bool failed = fails(CLOSE);
	int kept = errno, result = real(fd);

	if (!failed)
		return result;
	errno = kept;
	return -1;
}

#define CONTROLS(name) \
	int name(int fd, int command, ...) \
	{ \
		REAL(name); \
		va_list arguments; \
		void *argument; \
		bool locks = command == F_SETLK || command == F_SETLKW || \
		    command == F_OFD_SETLK || command == F_OFD_SETLKW; \
		va_start(arguments, command); \
		argument = va_arg(arguments, void *); \
		va_end(arguments); \
		return locks && fails(LOCK) ? -1 : \
		    real(fd, command, argument); \
	}

CONTROLS(fcntl)
CONTROLS(fcntl64)

/* ---- streams ---------------------------------------------------------- */

static ssize_t
stream_read(void *cookie, char *to, size_t n)
{
	return read((int)(intptr_t)cookie, to, n);
}

static ssize_t
stream_write(void *cookie, const char *from, size_t n)
{
	ssize_t put = write((int)(intptr_t)cookie, from, n);

	return put < 0 ? 0 : put;	/* 0 is what fopencookie(3) wants */
}

static int
stream_seek(void *cookie, off64_t *to, int from)
{
	*to = lseek64((int)(intptr_t)cookie, *to, from);
	return *to < 0 ? -1 : 0;
}

static int
stream_close(void *cookie)
{
	return close((int)(intptr_t)cookie);
}

static FILE *
open_stream(int fd, const char *mode)
{
	static const cookie_io_functions_t functions = { stream_read,
		stream_write, stream_seek, stream_close };

	return fd < 0 ? NULL : fopencookie((void *)(intptr_t)fd, mode,
	    functions);
}

static FILE *
open_path(const char *path, const char *mode)
{
	bool both = strchr(mode, '+') != NULL;
	int flags = both ? O_RDWR : *mode == 'r' ? O_RDONLY : O_WRONLY;

	if (*mode == 'w')
		flags |= O_CREAT | O_TRUNC;
	if (*mode == 'a')
		flags |= O_CREAT | O_APPEND;
	return open_stream(open(path, flags, 0666), mode);
}

FILE *
fopen(const char *path, const char *mode)
{
	return open_path(path, mode);
}

FILE *
fopen64(const char *path, const char *mode)
{
	return open_path(path, mode);
}

FILE *
fdopen(int fd, const char *mode)
{
	return open_stream(fd, mode);
}

FILE *
tmpfile(void)
{
	char path[] = "/tmp/fault.XXXXXX";
	int fd = mkstemp(path);

	if (fd >= 0)
		unlink(path);
	return open_stream(fd, "w+");
}

FILE *
tmpfile64(void)
{
	return tmpfile();
}

/* ---- memory ----------------------------------------------------------- */

/*
 * The program has a malloc(3) of its own (base/mem.c), which comes before
 * any other and asks these.
 */
static bool
lacks_memory(void)
{
	if (!fails(ALLOC))
		return false;
	errno = ENOMEM;
	return true;
}

#define MEMORY(name, parameters, ...) \
	void *name parameters; \
	void * \
	name parameters \
	{ \
		REAL(name); \
		return lacks_memory() ? NULL : real(__VA_ARGS__); \
	}

MEMORY(__libc_malloc, (size_t size), size)
MEMORY(__libc_calloc, (size_t count, size_t size), count, size)
MEMORY(__libc_realloc, (void *old, size_t size), old, size)

int
posix_memalign(void **to, size_t align, size_t size)
{
	REAL(posix_memalign);

	return lacks_memory() ? ENOMEM : real(to, align, size);
}
