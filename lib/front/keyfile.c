/*
 * keyfile.c - a key from its file
 */
#include <errno.h>
#include <string.h>

#include "base/say.h"
#include "csv/raw.h"
#include "front/keyfile.h"
#include "front/report.h"

struct siphash_key
keyfile_read(const char *path)
{
	struct buffer secret = { 0 };
	struct siphash_key key;

	if (path != NULL && !raw_read(path, &secret))
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
	if (path != NULL && slice_trim(buffer_slice(&secret)).len == 0)
		report_trouble("%s: empty; a key is any text that others do "
		    "not know", path);
	key = siphash_key_of(slice_trim(buffer_slice(&secret)));
	buffer_release(&secret);
	return key;
}
