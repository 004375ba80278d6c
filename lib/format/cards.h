/*
 * cards.h - what the properties of address cards are as columns
 * (R-IMPORT-21; table `vcard`)
 *
 * Two passes: the first finds the columns that some card fills and the
 * encoding of what names none; the second gives the cells.  Columns of the
 * dictionary come first, properties that it does not know behind them, as
 * they were met: x-spouse, vcard_bday.
 */
#ifndef FORMAT_CARDS_H
#define FORMAT_CARDS_H

#include "base/fault.h"
#include "base/mem.h"
#include "encoding/guess.h"

struct cards;

/* What a property is to who gathers the lines of a card. */
enum cards_property { CARDS_KEEP, CARDS_SKIP, CARDS_AGENT };

/* NULL with a fault (the table). */
struct cards *cards_open(enum charset told, struct fault *fault);
void cards_close(struct cards *cards);

enum cards_property cards_property(const struct cards *cards,
    struct slice name);

/*
 * Reads a card from its unfolded lines, without BEGIN and END.  old: version
 * 2.1.  False with a fault when the file has more properties than can be.
 */
bool cards_take(struct cards *cards, const struct slice *lines, size_t count,
    bool old, struct fault *fault);
/* Between the passes: from now on only columns that were filled. */
void cards_settle(struct cards *cards);

/* The columns, and the cells of the last card: valid until the next. */
size_t cards_count(const struct cards *cards);
struct slice cards_name(const struct cards *cards, size_t column);
struct slice cards_cell(const struct cards *cards, size_t column);

/* The encoding of values that name none and are no UTF-8, once settled. */
const struct guess *cards_guess(const struct cards *cards);

#endif
