/* reasons.c - reasons.h: a rule and a sentence by code */
#include <stdlib.h>

#include "base/mem.h"
#include "rule/reasons.h"
#include "rule/table.h"

enum { CODE, RULE, EN, ZH, COLUMNS };
static const struct table_column shape[COLUMNS] = {
	[CODE] = { .name = "code", .type = TABLE_KEY },
	[RULE] = { .name = "rule", .type = TABLE_WORD },
	[EN] = { .name = "en", .type = TABLE_WORD },
	[ZH] = { .name = "zh", .type = TABLE_WORD },
};

struct reasons {
	struct table *table;
	size_t text;		/* EN or ZH */
	size_t *rows;		/* of each reason */
};

struct reasons *
reasons_open(const char *table, const char *const *codes, size_t count,
    int lang, struct fault *fault)
{
	struct reasons *reasons;
	struct table *t = table_open_whole(table, shape, COLUMNS, fault);
	size_t row, i;

	if (t == NULL)
		return NULL;
	reasons = xcalloc(1, sizeof(*reasons));
	*reasons = (struct reasons){ .table = t, .text = lang ? ZH : EN,
		.rows = xcalloc(count, sizeof(*reasons->rows)) };
	for (row = 0; row < table_rows(t); row++)
		for (i = 0; i < count; i++)
			if (slice_is(table_text(t, row, CODE), codes[i]))
				reasons->rows[i] = row;
	return reasons;
}

void
reasons_close(struct reasons *reasons)
{
	if (reasons == NULL)
		return;
	table_close(reasons->table);
	free(reasons->rows);
	free(reasons);
}

struct slice
reasons_rule(const struct reasons *reasons, size_t reason)
{
	return table_text(reasons->table, reasons->rows[reason], RULE);
}

struct slice
reasons_text(const struct reasons *reasons, size_t reason)
{
	return table_text(reasons->table, reasons->rows[reason],
	    reasons->text);
}
