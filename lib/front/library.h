/*
 * library.h - the libraries that the toolkit stands on, and their versions
 *
 * Only who asks for a version links all of them.
 */
#ifndef FRONT_LIBRARY_H
#define FRONT_LIBRARY_H

#include <stddef.h>

enum { LIBRARIES = 7 };

const char *library_name(size_t i);
/* The version of the library that runs, as it names it; libcsv names none, so
 * that of the build.  Returns out. */
char *library_version(size_t i, char *out, size_t size);

#endif
