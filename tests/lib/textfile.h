/*
 * textfile.h - a file with a given text, for tests that need a path
 */
#ifndef FAIRLEAD_TEXTFILE_H
#define FAIRLEAD_TEXTFILE_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define TEXTFILE_PATH "textfile.XXXXXX"

/* Writes text to a new file; path gets its name.  Remove it with unlink(). */
static inline void
textfile_make(char path[sizeof(TEXTFILE_PATH)], const char *text)
{
	FILE *file;
	int fd;

	strcpy(path, TEXTFILE_PATH);
	fd = mkstemp(path);
	ck_assert_int_ge(fd, 0);
	file = fdopen(fd, "w");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

#endif
