/* fuzz_vcard.c - address cards */
#include "format.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_format(&formatcard_kind, data, size);
}
