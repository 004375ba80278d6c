/*
 * pairs.c - the columns of a pair
 */
#include <stdio.h>

#include "dup/pairs.h"

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
