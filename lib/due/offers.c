/*
 * offers.c - one offer per lead
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "set/nameset.h"
#include "due/offers.h"

struct stranger {
	struct slice lead_id;
	bool met;
};

struct offers {
	struct nameset *leads;
	struct offer *list;
	struct stranger *strangers;	/* one an offer */
	size_t count, room;
	struct arena ids;	/* of quotes and leads */
};

struct offers *
offers_new(void)
{
	struct offers *o = xcalloc(1, sizeof(*o));

	o->leads = nameset_new();
	return o;
}

void
offers_free(struct offers *o)
{
	if (o == NULL)
		return;
	nameset_free(o->leads);
	free(o->list);
	free(o->strangers);
	arena_release(&o->ids);
	free(o);
}

static struct offer *
offer_of(struct offers *o, struct slice lead_id)
{
	uint32_t *number = nameset_count(o->leads, lead_id);

	if (*number == 0) {
		if (o->count == o->room) {
			o->room = o->room ? o->room * 2 : 256;
			o->list = xrealloc(o->list, o->room,
			    sizeof(*o->list));
			o->strangers = xrealloc(o->strangers, o->room,
			    sizeof(*o->strangers));
		}
		o->strangers[o->count] = (struct stranger){
			arena_copy(&o->ids, lead_id), false };
		o->list[o->count++] = (struct offer){ SLICE_EMPTY, DATE_NONE,
		    DATE_NONE, -1, DATE_NONE, DATE_NONE, false };
		*number = (uint32_t)o->count;
	}
	return &o->list[*number - 1];
}

void
offers_add_quote(struct offers *o, struct slice lead_id,
    const struct offer_quote *quote)
{
	struct offer *offer = offer_of(o, lead_id);

	offer->quoted = true;
	if (quote->date < offer->quote_date)
		return;
	offer->quote_id = arena_copy(&o->ids, quote->id);
	offer->quote_date = quote->date;
	offer->valid_until = quote->valid_until;
	offer->lead_days = quote->lead_days;
}

void
offers_add_settled(struct offers *o, struct slice lead_id)
{
	offer_of(o, lead_id)->quoted = true;
}

void
offers_add_sample(struct offers *o, struct slice lead_id, int32_t sent,
    int32_t confirmed)
{
	struct offer *offer = offer_of(o, lead_id);

	if (sent < offer->sample_sent)
		return;
	offer->sample_sent = sent;
	offer->sample_confirmed = confirmed;
}

const struct offer *
offers_find(struct offers *o, struct slice lead_id)
{
	uint32_t number = o->count == 0 ? 0 :
	    nameset_get(o->leads, lead_id);

	if (number == 0)
		return NULL;
	o->strangers[number - 1].met = true;
	return &o->list[number - 1];
}

size_t
offers_strangers(const struct offers *o, struct slice *first)
{
	size_t count = 0, i;

	for (i = 0; i < o->count; i++)
		if (!o->strangers[i].met && count++ == 0)
			*first = o->strangers[i].lead_id;
	return count;
}
