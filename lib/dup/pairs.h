/*
 * pairs.h - the file of pairs: written to be decided
 *
 * Columns lead_id, other_id, decision; what else --review writes is for the
 * eyes of whoever decides (R-DEDUPE-08).
 */
#ifndef DUP_PAIRS_H
#define DUP_PAIRS_H

#include "dup/decide.h"
#include "csv/writer.h"

/* What is shown of both rows of a pair; the last two in a workbook only. */
enum dup_shown { DUP_SHOWN_COMPANY, DUP_SHOWN_CONTACT, DUP_SHOWN_EMAIL,
	DUP_SHOWN_PHONE, DUP_SHOWN_COUNT };

struct dup_pair {
	struct slice id[2];
	int points;
	struct slice why;
	struct slice shown[DUP_SHOWN_COUNT][2];
};

/* What a word in the column decision says: same, yes; different, no. */
enum dup_word { DUP_WORD_LATER, DUP_WORD_DECIDED, DUP_WORD_UNKNOWN };
enum dup_word duppairs_decision(struct slice word, bool *same);

void duppairs_write_header(struct writer *w);
void duppairs_write(struct writer *w, const struct dup_pair *pair);

#endif
