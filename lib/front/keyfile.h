/*
 * keyfile.h - the key of hashes that go into files
 *
 * A key is what a file holds, blanks around it aside.  Without one everybody
 * knows it, and everybody can test a guess.
 */
#ifndef FRONT_KEYFILE_H
#define FRONT_KEYFILE_H

#include "base/siphash.h"

/*
 * The key in a file; that of no secret for NULL.  Ends the program with a
 * message for a file that cannot be read or holds nothing.
 */
struct siphash_key keyfile_read(const char *path);

#endif
