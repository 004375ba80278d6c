/*
 * status.c - words to bits
 */
#include <stdio.h>

#include "base/say.h"
#include "lead/status.h"
#include "rule/table.h"

enum { STATUS, SAYS, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[STATUS] = { .name = "status", .type = TABLE_KEY },
	[SAYS] = { .name = "says", .type = TABLE_TEXT },
};

static const struct saying {
	struct slice word;
	int bit;
} sayings[] = {
	{ SLICE_INIT("contacted"), LEADSTATUS_CONTACTED },
	{ SLICE_INIT("replied"), LEADSTATUS_REPLIED },
	{ SLICE_INIT("offered"), LEADSTATUS_OFFERED },
	{ SLICE_INIT("traded"), LEADSTATUS_TRADED },
	{ SLICE_INIT("closed"), LEADSTATUS_CLOSED },
	{ SLICE_INIT("idle"), LEADSTATUS_IDLE },
};
enum { SAYING_COUNT = sizeof(sayings) / sizeof(*sayings) };

static bool
complain(const struct table *t, size_t row, struct slice word,
    struct fault *fault)
{
	char quoted[60], what[200];

	snprintf(what, sizeof(what), say("cannot use \"%s\"; write contacted, "
	    "replied, offered, traded, closed or idle, several joined by ;"),
	    fault_quote(quoted, sizeof(quoted), word));
	return table_complain(t, row, shape[SAYS].name, fault, what);
}

static bool
read_sayings(const struct table *t, size_t row, int *bits,
    struct fault *fault)
{
	struct slice rest = table_text(t, row, SAYS);
	size_t i;

	*bits = 0;
	while (rest.at != NULL && rest.len > 0) {
		struct slice word = slice_trim(slice_cut(&rest, ';'));

		for (i = 0; i < SAYING_COUNT; i++)
			if (slice_equal(word, sayings[i].word))
				break;
		if (i == SAYING_COUNT)
			return complain(t, row, word, fault);
		*bits |= sayings[i].bit;
	}
	return true;
}

struct wordmap *
leadstatus_open(struct fault *fault)
{
	struct table *t = table_open("lead-status", shape, SHAPE_COUNT, fault);
	struct wordmap *map;
	size_t row;
	int bits;

	if (t == NULL)
		return NULL;
	map = wordmap_new();
	wordmap_add(map, SLICE(""), 0);
	for (row = 0; row < table_rows(t); row++) {
		if (!read_sayings(t, row, &bits, fault))
			break;
		wordmap_add(map, table_text(t, row, STATUS), bits);
	}
	if (row < table_rows(t)) {
		wordmap_free(map);
		map = NULL;
	}
	table_close(t);
	return map;
}
