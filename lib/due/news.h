/*
 * news.h - facts that a follow-up may use (DOMAIN 3.6, 7.3)
 *
 * An item is fresh from its date to valid_until or, without one, for so many
 * days.  It speaks to a lead when its product and its country, where it names
 * them, are the lead's.
 */
#ifndef DUE_NEWS_H
#define DUE_NEWS_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"

struct news_item {
	int32_t date, valid_until;	/* DATE_NONE: open */
	struct slice topic;
	struct slice product, country;	/* empty: for everybody */
	struct slice lead_id;	/* not empty: for that lead alone */
	struct slice direction;	/* up, down or empty */
	struct slice title;
};

/* Whom and when it is for. */
struct news_reader {
	struct slice products;	/* of interest, separated by ; or , */
	struct slice country, lead_id;
	struct slice direction;	/* wanted, or empty */
	int32_t day;		/* on which it will be told */
	int32_t fresh_days;
};

struct news;

struct news *news_new(void);
void news_free(struct news *news);
/* Copies the item. */
void news_add(struct news *news, const struct news_item *item);

/*
 * The newest item on one of the topics (joined by |) for the reader that is
 * dated later than after, or NULL; of one day the one added first.
 */
const struct news_item *news_find(struct news *news, struct slice topics,
    const struct news_reader *reader, int32_t after);

/*
 * Whether one of two texts holds the other as whole words, whatever the case;
 * Han needs no blanks around.
 */
bool news_same_product(struct news *news, struct slice a, struct slice b);

#endif
