/* fuzz_xls.c - .xls workbooks */
#include "format.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_format(&formatxls_kind, data, size);
}
