/*
 * say.c - one hook for all texts
 */
#include <errno.h>
#include <stddef.h>
#include <string.h>

#include "base/say.h"

/* The words of glibc: on every system the same, whatever its library says. */
static const struct {
	int error;
	const char *summary;
	const char *remedy;	/* begins with the summary */
} errors[] = {
	{ EACCES, .summary = "Permission denied",
	    .remedy = "Permission denied; "
	    "ask for the right to it, or choose another" },
	{ EPERM, .summary = "Operation not permitted",
	    .remedy = "Operation not permitted; "
	    "ask for the right to it, or choose another" },
	{ ENOENT, .summary = "No such file or directory",
	    .remedy = "No such file or directory; check its name and folder" },
	{ ENOTDIR, .summary = "Not a directory",
	    .remedy = "Not a directory; check the folders in its name" },
	{ EISDIR, .summary = "Is a directory",
	    .remedy = "Is a directory; name a file in it" },
	{ EEXIST, .summary = "File exists",
	    .remedy = "File exists; choose another name" },
	{ ENAMETOOLONG, .summary = "File name too long",
	    .remedy = "File name too long; choose a shorter one" },
	{ ELOOP, .summary = "Too many levels of symbolic links",
	    .remedy = "Too many levels of symbolic links; "
	    "name the file itself" },
	{ ENOSPC, .summary = "No space left on device",
	    .remedy = "No space left on device; "
	    "make room, or write elsewhere" },
	{ EDQUOT, .summary = "Disk quota exceeded",
	    .remedy = "Disk quota exceeded; make room, or write elsewhere" },
	{ EFBIG, .summary = "File too large",
	    .remedy = "File too large; "
	    "raise the limit of ulimit -f, or write elsewhere" },
	{ EROFS, .summary = "Read-only file system",
	    .remedy = "Read-only file system; write elsewhere" },
	{ EIO, .summary = "Input/output error",
	    .remedy = "Input/output error; check the disk" },
	{ EBADF, .summary = "Bad file descriptor",
	    .remedy = "Bad file descriptor; open it, or name a file" },
	{ EINVAL, .summary = "Invalid argument",
	    .remedy = "Invalid argument; name a common file" },
	{ EMFILE, .summary = "Too many open files",
	    .remedy = "Too many open files; raise the limit of ulimit -n" },
	{ ENFILE, .summary = "Too many open files in system",
	    .remedy = "Too many open files in system; end other programs" },
	{ ENOMEM, .summary = "Cannot allocate memory",
	    .remedy = "Cannot allocate memory; end other programs" },
	{ ENXIO, .summary = "No such device or address",
	    .remedy = "No such device or address; name a common file" },
	{ ENODEV, .summary = "No such device",
	    .remedy = "No such device; name a common file" },
	{ EBUSY, .summary = "Device or resource busy",
	    .remedy = "Device or resource busy; close it elsewhere" },
	{ ETXTBSY, .summary = "Text file busy",
	    .remedy = "Text file busy; end the program that runs it" },
	{ EXDEV, .summary = "Invalid cross-device link",
	    .remedy = "Invalid cross-device link; write to the same disk" },
	{ ENOEXEC, .summary = "Exec format error",
	    .remedy = "Exec format error; "
	    "install the program for this machine" },
	{ EPIPE, .summary = "Broken pipe",
	    .remedy = "Broken pipe; run it again" },
};

static const char *(*find_text)(const char *english);

const char *
say(const char *english)
{
	const char *found = find_text == NULL ? NULL : find_text(english);

	return found != NULL ? found : english;
}

void
say_install(const char *(*find)(const char *english))
{
	find_text = find;
}

/* Below the count of errors where this one is. */
static size_t
find_error(int error)
{
	size_t i = 0;

	while (i < sizeof(errors) / sizeof(*errors) && errors[i].error != error)
		i++;
	return i;
}

const char *
say_error(int error)
{
	size_t i = find_error(error);

	return i < sizeof(errors) / sizeof(*errors) ? say(errors[i].summary) :
	    strerror(error);
}

const char *
say_trouble(int error)
{
	size_t i = find_error(error);

	return i < sizeof(errors) / sizeof(*errors) ? say(errors[i].remedy) :
	    strerror(error);
}
