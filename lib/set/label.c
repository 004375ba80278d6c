/*
 * label.c - texts with bytes behind them
 */
#include "set/label.h"

const char label_nothing[LABEL_PADDING];

struct slice
label_keep(struct arena *arena, struct slice text)
{
	size_t size = text.len + LABEL_PADDING;
	char *at = arena_bytes(arena, size);

	memset(at, 0, size);
	if (text.len > 0)
		memcpy(at, text.at, text.len);
	return (struct slice){ at, text.len };
}
