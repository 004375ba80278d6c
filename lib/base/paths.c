/*
 * paths.c - by device and inode; a file to come by its directory and name
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/paths.h"

static bool
is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* The name behind the last slash. */
static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

static bool
stat_directory(const char *path, struct stat *st)
{
	const char *name = name_of(path);
	char *directory;
	bool found;

	if (name == path)
		return stat(".", st) == 0;
	directory = xstrdup(path);
	directory[name - path] = '\0';
	found = stat(directory, st) == 0;
	free(directory);
	return found;
}

bool
paths_same(const char *a, const char *b)
{
	struct stat first, second;
	bool there, both;

	if (a == NULL || b == NULL)
		return false;
	there = stat(a, &first) == 0;
	both = stat(b, &second) == 0;
	if (there && both)
		return S_ISREG(first.st_mode) && is_same(&first, &second);
	return !there && !both && strcmp(name_of(a), name_of(b)) == 0 &&
	    stat_directory(a, &first) && stat_directory(b, &second) &&
	    is_same(&first, &second);
}

bool
paths_same_fd(const char *path, int fd)
{
	struct stat first, second;

	return stat(path, &first) == 0 && fstat(fd, &second) == 0 &&
	    S_ISREG(first.st_mode) && is_same(&first, &second);
}

bool
paths_is_regular(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}
