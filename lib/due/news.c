/*
 * news.c - one walk over all facts; the newest that concerns the reader
 */
#include "due/news.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/text.h"

struct news {
	struct arena arena;
	struct news_item *list;
	size_t count, room;
	struct buffer keys[2];	/* of two texts under comparison */
};

struct news *
news_new(void)
{
	return xcalloc(1, sizeof(struct news));
}

void
news_free(struct news *news)
{
	if (news == NULL)
		return;
	arena_release(&news->arena);
	buffer_release(&news->keys[0]);
	buffer_release(&news->keys[1]);
	free(news->list);
	free(news);
}

void
news_add(struct news *news, const struct news_item *item)
{
	struct arena *arena = &news->arena;

	GROW(news->list, news->count, news->room);
	news->list[news->count++] = (struct news_item){
		item->date, item->valid_until,
		arena_copy(arena, item->topic),
		arena_copy(arena, item->product),
		arena_copy(arena, item->country),
		arena_copy(arena, item->lead_id),
		arena_copy(arena, item->direction),
		arena_copy(arena, item->title),
	};
}

/* Whether part stands in whole, no letter or digit leaning on it. */
static bool
holds(struct slice whole, struct slice part)
{
	const char *end = whole.at + whole.len, *at = whole.at;

	while (part.len > 0 && (at = memmem(at, (size_t)(end - at), part.at,
	    part.len)) != NULL) {
		const char *behind = at + part.len;

		if (!(at > whole.at && text_is_word_byte(at[-1]) &&
		    text_is_word_byte(*part.at)) && !(behind < end &&
		    text_is_word_byte(*behind) && text_is_word_byte(behind[-1])))
			return true;
		at++;
	}
	return false;
}

bool
news_same_product(struct news *news, struct slice a, struct slice b)
{
	struct slice first, second;

	news->keys[0].len = news->keys[1].len = 0;
	if (!text_key(&news->keys[0], slice_trim(a)) ||
	    !text_key(&news->keys[1], slice_trim(b)))
		return false;
	first = buffer_slice(&news->keys[0]);
	second = buffer_slice(&news->keys[1]);
	return holds(first, second) || holds(second, first);
}

/* The part before the first ; or , of *rest. */
static struct slice
next_product(struct slice *rest)
{
	size_t i;
	struct slice product = *rest;

	for (i = 0; i < rest->len; i++) {
		if (rest->at[i] != ';' && rest->at[i] != ',')
			continue;
		product.len = i;
		*rest = (struct slice){ rest->at + i + 1, rest->len - i - 1 };
		return product;
	}
	*rest = (struct slice){ NULL, 0 };
	return product;
}

static bool
concerns(struct news *news, const struct news_item *item,
    const struct news_reader *reader)
{
	struct slice rest = reader->products;

	if (item->lead_id.len > 0 &&
	    !slice_equal(item->lead_id, reader->lead_id))
		return false;
	if (reader->direction.len > 0 &&
	    !slice_equal(item->direction, reader->direction))
		return false;
	if (item->country.len > 0 &&
	    !text_equal_nocase(item->country, reader->country))
		return false;
	if (item->product.len == 0)
		return true;
	while (rest.at != NULL)
		if (news_same_product(news, item->product,
		    next_product(&rest)))
			return true;
	return false;
}

static bool
is_fresh(const struct news_item *item, const struct news_reader *reader)
{
	return item->date <= reader->day &&
	    (item->valid_until != DATE_NONE ?
	    reader->day <= item->valid_until :
	    reader->day - item->date <= reader->fresh_days);
}

const struct news_item *
news_find(struct news *news, struct slice topics,
    const struct news_reader *reader, int32_t after)
{
	const struct news_item *found = NULL;
	size_t i;

	for (i = 0; i < news->count; i++) {
		const struct news_item *item = &news->list[i];

		if (item->date > after &&
		    (found == NULL || item->date > found->date) &&
		    is_fresh(item, reader) &&
		    slice_is_listed(item->topic, topics, '|') &&
		    concerns(news, item, reader))
			found = item;
	}
	return found;
}
