/*
 * words.h - what the rules about mails look for (tables mail-word, mail)
 *
 * Patterns by kind: passive phrases, praise, doubt, gaps left in a draft, ...
 * and the numbers of the rules.
 */
#ifndef MAIL_WORDS_H
#define MAIL_WORDS_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

enum mailword {
	MAILWORD_PASSIVE, MAILWORD_IMPERSONAL, MAILWORD_GREETING,
	MAILWORD_PLACEHOLDER, MAILWORD_UNDISCLOSED, MAILWORD_PRICE_QUESTION,
	MAILWORD_FILE_REQUEST, MAILWORD_SELF, MAILWORD_CUSTOMER,
	MAILWORD_BAIT, MAILWORD_VALIDITY, MAILWORD_RECOMMEND,
	MAILWORD_PRAISE, MAILWORD_DOUBT, MAILWORD_ACRONYM,
	MAILWORD_FORWARDED, MAILWORD_MEETING, MAILWORD_QUOTED,
	MAILWORD_SIGNATURE, MAILWORD_STOP, MAILWORD_OFFER_POINT,
	MAILWORD_HIGHLIGHT,
	MAILWORD_KINDS
};

struct maillimits {
	int64_t intro_words, intro_han, mail_words, mail_han;
	int64_t similar_pct, mass_pct;	/* R-MAIL-07 */
	int64_t capital_words, salutation_length, signature_lines;
	int64_t praise_words, answer_points, point_sentences;
};

struct mailwords;

struct mailwords *mailwords_open(struct fault *fault);
void mailwords_close(struct mailwords *words);
const struct maillimits *mailwords_limits(const struct mailwords *words);

bool mailwords_has(struct mailwords *words, enum mailword kind,
    struct slice text);
/* The first place in text where one stands, at == NULL for none. */
struct slice mailwords_find(struct mailwords *words, enum mailword kind,
    struct slice text);
/* How often one stands in text; of offer points, how many kinds. */
size_t mailwords_count(struct mailwords *words, enum mailword kind,
    struct slice text);

#endif
