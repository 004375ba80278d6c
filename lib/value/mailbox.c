/*
 * mailbox.c - mailbox.h: a word, alone or in front
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "rule/table.h"
#include "set/nameset.h"
#include "value/mailbox.h"

enum { WORD_LEAST = 4 };	/* letters: hr-x may be a person */

struct mailboxes {
	struct nameset *words;
};

struct mailboxes *
mailbox_open(struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "local", .type = TABLE_KEY },
	};
	struct table *t = table_open("role-address", shape, 1, fault);
	struct mailboxes *m;
	size_t row;

	if (t == NULL)
		return NULL;
	m = xcalloc(1, sizeof(*m));
	m->words = nameset_new();
	for (row = 0; row < table_rows(t); row++)
		nameset_count(m->words, table_text(t, row, 0));
	table_close(t);
	return m;
}

void
mailbox_close(struct mailboxes *m)
{
	if (m == NULL)
		return;
	nameset_free(m->words);
	free(m);
}

bool
mailbox_is_word(const struct mailboxes *m, struct slice local)
{
	return nameset_has(m->words, local);
}

bool
mailbox_is_shared(const struct mailboxes *m, struct slice local)
{
	size_t len = 0;

	if (mailbox_is_word(m, local))
		return true;
	while (len < local.len && local.at[len] != '\0' &&
	    strchr("._-", local.at[len]) == NULL)
		len++;
	while (len > 0 && text_is_digit(local.at[len - 1]))
		len--;
	return len >= WORD_LEAST &&
	    mailbox_is_word(m, (struct slice){ local.at, len });
}
