/*
 * threads.c - processors, chunks of the file, and what was asked for
 */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sched.h>
#endif

#include "base/number.h"
#include "front/threads.h"

/* Chunks that the second cache of a processor holds with what becomes of them;
   a fork is worth so many. */
#define CHUNK ((size_t)256 << 10)
enum { CHUNKS_LEAST = 16, PROCESSORS_MOST = 4 };

static int64_t
processors(void)
{
	int64_t count;
#ifdef __linux__
	cpu_set_t set;

	if (sched_getaffinity(0, sizeof(set), &set) == 0)
		count = CPU_COUNT(&set);
	else
#endif
		count = sysconf(_SC_NPROCESSORS_ONLN);
	return count < 1 ? 1 : count > PROCESSORS_MOST ? PROCESSORS_MOST :
	    count;
}

/* 0 where none is asked for. */
static size_t
asked_chunk(void)
{
	const char *text = getenv("FAIRLEAD_CHUNK");
	int64_t bytes;

	if (text == NULL || number_parse_int(slice_of(text), 1, INT32_MAX,
	    &bytes) != VALUE_OK)
		return 0;
	return (size_t)bytes;
}

size_t
threads_chunk(void)
{
	size_t asked = asked_chunk();

	return asked > 0 ? asked : CHUNK;
}

int
threads_wanted(const char *path, int64_t asked)
{
	uint64_t least = asked_chunk() > 0 ? 2 : CHUNKS_LEAST, chunks;
	int64_t count;
	struct stat st;

	if (asked == 1 || (path != NULL ? stat(path, &st) :
	    fstat(STDIN_FILENO, &st)) != 0 || !S_ISREG(st.st_mode))
		return 1;
	chunks = (uint64_t)st.st_size / threads_chunk();
	count = asked > 0 ? asked : processors();
	if ((uint64_t)count > chunks)
		count = (int64_t)chunks;
	return chunks < least || count < 1 ? 1 : (int)count;
}
