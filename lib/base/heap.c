/*
 * heap.c - what the C library may be told
 */
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "base/heap.h"

#ifdef __GLIBC__
enum { KEPT = 4 << 20 };
#endif

void
heap_start(void)
{
#ifdef __GLIBC__
	(void)mallopt(M_MMAP_THRESHOLD, KEPT / 4);
	(void)mallopt(M_TRIM_THRESHOLD, KEPT);
#endif
}
