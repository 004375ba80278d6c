/*
 * offers.c - one offer per lead
 */
#include <stdlib.h>

#include "date.h"
#include "mem.h"
#include "nameset.h"
#include "offers.h"

struct offers {
	struct nameset *leads;
	struct offer *list;
	size_t count, room;
	struct arena ids;	/* of quotes */
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
		}
		o->list[o->count++] = (struct offer){ SLICE_EMPTY, DATE_NONE,
		    DATE_NONE, -1, DATE_NONE, DATE_NONE };
		*number = (uint32_t)o->count;
	}
	return &o->list[*number - 1];
}

void
offers_add_quote(struct offers *o, struct slice lead_id,
    const struct offer_quote *quote)
{
	struct offer *offer = offer_of(o, lead_id);

	if (quote->date < offer->quote_date)
		return;
	offer->quote_id = arena_copy(&o->ids, quote->id);
	offer->quote_date = quote->date;
	offer->valid_until = quote->valid_until;
	offer->lead_days = quote->lead_days;
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
offers_find(const struct offers *o, struct slice lead_id)
{
	uint32_t number = nameset_get(o->leads, lead_id);

	return number == 0 ? NULL : &o->list[number - 1];
}
