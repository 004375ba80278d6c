/*
 * fuzz_reader - every lane of the reader must tell the same story
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "lanes.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice bytes = { (const char *)data, size };
	struct buffer why = { 0 };
	bool fine;

	if (size == 0)
		return 0;
	bytes = (struct slice){ bytes.at + 1, size - 1 };
	fine = lanes_agree(bytes, data[0] & 1, &why);
	if (!fine) {
		fwrite(why.data, 1, why.len, stderr);
		abort();
	}
	buffer_release(&why);
	return 0;
}
