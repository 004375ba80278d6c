/*
 * score.h - how much the words of a sentence push, in points (R-MAIL-01)
 *
 * Rules see what they were written for; people write it in hundreds of other
 * ways.  Table `push-score` weighs instead: classes of words by what they
 * mean (the customer's answer, haste, scarcity, a reproach; and against it a
 * measure, a part, a date, an enclosure, thanks), the senses of `push-sense`,
 * and single words with their neighbours.  Each that stands in the sentence
 * adds its points once; the row "from" says how many push.
 */
#ifndef MAIL_SCORE_H
#define MAIL_SCORE_H

#include "base/fault.h"
#include "base/slice.h"
#include "mail/sense.h"

struct score;

/*
 * NULL with a fault that names the table's row.  The senses are asked for in
 * mailscore_family() and stay the caller's.
 */
struct score *mailscore_open(const struct sense *sense, struct fault *fault);
void mailscore_close(struct score *score);

/*
 * The family of the heaviest class in a sentence that pushes by its points,
 * or an empty slice: when it has too few, no class that speaks for pushing,
 * or so many words that it is no sentence.  mailsense_look() has looked at it
 * before, and mailscore_points() then tells its points.
 */
struct slice mailscore_family(struct score *score, struct slice sentence,
    bool is_chinese);
long mailscore_points(const struct score *score);
/*
 * Whether so much in the sentence last asked about serves, as measures and
 * parts, that a rule misread it: fewer points than the row "doubt" has.
 */
bool mailscore_doubts(const struct score *score);

#endif
