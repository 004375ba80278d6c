/*
 * sayword.c - words by kind, the longest first
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "rule/table.h"
#include "touch/sayword.h"

enum { KIND, WORDS, VALUE, MEDIUM, COLUMNS };

struct saywords {
	struct table *table;
};

struct saywords *
saywords_open(struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		[KIND] = { .name = "kind", .type = TABLE_WORD },
		[WORDS] = { .name = "words", .type = TABLE_WORD },
		[VALUE] = { .name = "value", .type = TABLE_INT,
		    .least = -365, .most = 365 },
		[MEDIUM] = { .name = "medium", .type = TABLE_TEXT },
	};
	struct table *table = table_open("saying", shape, COLUMNS, fault);
	struct saywords *words;

	if (table == NULL)
		return NULL;
	words = xcalloc(1, sizeof(*words));
	words->table = table;
	return words;
}

void
saywords_close(struct saywords *words)
{
	if (words == NULL)
		return;
	table_close(words->table);
	free(words);
}

struct sayword
sayword_at(const struct saywords *words, const char *kind, struct slice text)
{
	const struct table *t = words->table;
	struct sayword best = { 0, 0, SLICE_EMPTY };
	size_t row;

	for (row = 0; row < table_rows(t); row++) {
		struct slice list = table_text(t, row, WORDS);

		if (!slice_is(table_text(t, row, KIND), kind))
			continue;
		while (list.at != NULL) {
			struct slice word = slice_cut(&list, ';');

			if (word.len > best.len && text_begins_word(text, word))
				best = (struct sayword){ word.len,
					table_int(t, row, VALUE),
					table_text(t, row, MEDIUM) };
		}
	}
	return best;
}

struct sayword
sayword_in(const struct saywords *words, const char *kind, struct slice text,
    size_t *at)
{
	struct sayword found = { 0, 0, SLICE_EMPTY };

	for (*at = 0; *at < text.len; ++*at) {
		if (*at > 0 && text_is_letter(text.at[*at]) &&
		    text_is_letter(text.at[*at - 1]))
			continue;
		found = sayword_at(words, kind, (struct slice){ text.at + *at,
		    text.len - *at });
		if (found.len > 0)
			break;
	}
	return found;
}

size_t
sayword_ends(const struct saywords *words, const char *kind,
    struct slice text)
{
	size_t at, len;

	for (at = 0; at < text.len; at++) {
		if (at > 0 && text_is_letter(text.at[at]) &&
		    text_is_letter(text.at[at - 1]))
			continue;
		len = sayword_at(words, kind, (struct slice){ text.at + at,
		    text.len - at }).len;
		if (len > 0 && len == text.len - at)
			return len;
	}
	return 0;
}
