/* fuzz_html.c - pages with tables */
#include "format.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_format(&formathtml_kind, data, size);
}
