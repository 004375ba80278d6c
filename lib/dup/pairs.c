/*
 * duppairs.c - the columns of a pair
 */
#include <stdio.h>

#include "front/cells.h"
#include "dup/pairs.h"

enum { ID, OTHER, DECISION, READ_COUNT };

static const char *const names[] = {
	"lead_id", "other_id", "decision", "dup_score", "dup_why", "company",
	"other_company", "contact_name", "other_contact",
};

enum dup_word
duppairs_decision(struct slice word, bool *same)
{
	if (word.len == 0 || slice_is(word, "later"))
		return DUP_WORD_LATER;
	*same = slice_is(word, "same") || slice_is(word, "yes");
	return *same || slice_is(word, "different") || slice_is(word, "no") ?
	    DUP_WORD_DECIDED : DUP_WORD_UNKNOWN;
}

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
duppairs_read(struct input *in, struct dup_decisions *decisions)
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

void
duppairs_write_header(struct writer *w)
{
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_field(w, slice_of(names[i]));
	writer_end(w);
}

void
duppairs_write(struct writer *w, const struct dup_pair *pair)
{
	char points[16];

	snprintf(points, sizeof(points), "%d", pair->points);
	writer_field(w, pair->id[0]);
	writer_field(w, pair->id[1]);
	writer_field(w, SLICE_EMPTY);
	writer_field(w, slice_of(points));
	writer_field(w, pair->why);
	writer_field(w, pair->shown[DUP_SHOWN_COMPANY][0]);
	writer_field(w, pair->shown[DUP_SHOWN_COMPANY][1]);
	writer_field(w, pair->shown[DUP_SHOWN_CONTACT][0]);
	writer_field(w, pair->shown[DUP_SHOWN_CONTACT][1]);
	writer_end(w);
}
