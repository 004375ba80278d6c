/*
 * texts.c - rows by name
 */
#include <stdlib.h>

#include "base/mem.h"
#include "rule/table.h"
#include "rule/texts.h"

enum { WORD, EN, ZH, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[WORD] = { .name = "word", .type = TABLE_KEY },
	[EN] = { .name = "en", .type = TABLE_WORD },
	[ZH] = { .name = "zh", .type = TABLE_WORD },
};

struct texts {
	struct table *table;
	size_t column;
};

struct texts *
texts_open(const char *table, int lang, struct fault *fault)
{
	struct table *opened = table_open(table, shape, SHAPE_COUNT, fault);
	struct texts *texts;

	if (opened == NULL)
		return NULL;
	texts = xcalloc(1, sizeof(*texts));
	texts->table = opened;
	texts->column = lang ? ZH : EN;
	return texts;
}

void
texts_close(struct texts *texts)
{
	if (texts == NULL)
		return;
	table_close(texts->table);
	free(texts);
}

struct slice
texts_say(const struct texts *texts, struct slice name)
{
	size_t row;

	for (row = 0; row < table_rows(texts->table); row++)
		if (slice_equal(table_text(texts->table, row, WORD), name))
			return table_text(texts->table, row, texts->column);
	return SLICE_EMPTY;
}
