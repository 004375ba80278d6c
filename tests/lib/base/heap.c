/* heap - base/heap.h: memory that is given back stays at hand */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/heap.h"
#include "unit.h"

enum { BLOCKS = 48, BLOCK = 64 << 10 };

START_TEST(what_is_freed_stays_with_the_program)
{
	char *blocks[BLOCKS];
	void *top;
	size_t i;

	heap_start();
	for (i = 0; i < BLOCKS; i++) {
		blocks[i] = malloc(BLOCK);
		ck_assert_ptr_nonnull(blocks[i]);
		memset(blocks[i], 'x', BLOCK);
	}
	top = sbrk(0);
	for (i = BLOCKS; i-- > 0;)
		free(blocks[i]);
	ck_assert_ptr_eq(sbrk(0), top);
}
END_TEST

UNIT_MAIN(what_is_freed_stays_with_the_program)
