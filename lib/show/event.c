/*
 * event.c - names of counts
 */
#include <stdlib.h>

#include "show/event.h"

static const char *const count_names[SHOW_COUNTS] = {
	"total_visitors", "professional_visitors", "booth_visitors",
	"booth_buyers",
};

const char *
showevent_count_name(enum show_count count)
{
	return count_names[count];
}

void
showevent_release(struct showevent *event)
{
	free(event->starts);
	arena_release(&event->arena);
}
