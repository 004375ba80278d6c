/*
 * files.c - pairs with a decision
 */
#include "dup/files.h"
#include "dup/pairs.h"
#include "front/cells.h"

enum { ID, OTHER, DECISION, READ_COUNT };

static const char *const names[READ_COUNT] = {
	"lead_id", "other_id", "decision",
};

static void
read_pair(struct input *in, const struct record *record, const size_t *at,
    struct dup_decisions *decisions)
{
	struct slice a = cell_text(record, at[ID]);
	struct slice b = cell_text(record, at[OTHER]);
	struct slice word = cell_text(record, at[DECISION]);

	enum dup_word kind;
	bool same = false;

	kind = duppairs_decision(word, &same);
	if (kind == DUP_WORD_LATER)
		return;
	if (kind == DUP_WORD_UNKNOWN)
		input_reject_value(in, record, at[DECISION], "bad-decision",
		    "write same or different, or nothing");
	else if (a.len == 0 || b.len == 0)
		input_reject(in, record, at[a.len == 0 ? ID : OTHER],
		    "no-id", "empty; write the lead_id of both");
	else
		dupdecide_add(decisions, a, b, same, record->line);
}

void
dupfiles_decisions(struct input *in, struct dup_decisions *decisions)
{
	struct record record;
	size_t at[READ_COUNT], i;

	if (input_is_empty(in))
		return;
	for (i = 0; i < READ_COUNT; i++)
		at[i] = input_need(in, names[i]);
	while (input_next(in, &record))
		read_pair(in, &record, at, decisions);
}
