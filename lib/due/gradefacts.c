/* gradefacts.c - gradefacts.h: what files prove of a lead */
#include "base/date.h"
#include "base/text.h"
#include "due/files.h"
#include "due/gradefacts.h"
#include "front/cells.h"
#include "touch/files.h"

void
gradefacts_read(struct gradefacts *e, const struct cli *cli,
    const struct gradefacts_options *o)
{
	if (o->touches != NULL)
		e->rollup = touchfiles_roll_up(cli, o->touches,
		    &e->rejected);
	e->offered = nameset_new();
	e->paid = nameset_new();
	e->payers = nameset_new();
	if (o->quotes != NULL)
		e->rejected |= duefiles_offered(cli, o->quotes,
		    COLUMNS_QUOTE, e->offered);
	if (o->samples != NULL)
		e->rejected |= duefiles_offered(cli, o->samples,
		    COLUMNS_SAMPLE, e->offered);
	if (o->deals != NULL)
		e->rejected |= duefiles_offered(cli, o->deals,
		    COLUMNS_OPPORTUNITY, e->offered);
	if (o->receipts != NULL)
		e->rejected |= duefiles_paid(cli, o->receipts, e->paid,
		    e->payers);
	e->given = o->touches != NULL || o->quotes != NULL ||
	    o->samples != NULL || o->deals != NULL ||
	    o->receipts != NULL;
}

void
gradefacts_release(struct gradefacts *e)
{
	rollup_close(e->rollup);
	nameset_free(e->offered);
	nameset_free(e->paid);
	nameset_free(e->payers);
	buffer_release(&e->key);
}

void
gradefacts_find(struct gradefacts *e, struct input *in)
{
	e->lead = input_find(in, "lead_id");
	e->company = input_find(in, "company");
	e->event_end = input_find(in, "event_end");
	if (e->given && !input_is_empty(in))
		e->lead = input_need(in, "lead_id");
}

void
gradefacts_of(struct gradefacts *e, const struct record *record,
    struct grade_evidence *found)
{
	struct slice id = cell_text(record, e->lead);
	const struct rollup_lead *lead = e->rollup == NULL || id.len == 0 ?
	    NULL : rollup_meet(e->rollup, id, record->line);
	int32_t event_end;

	*found = (struct grade_evidence){ .known = false };
	if (id.len > 0) {
		found->offered = nameset_has(e->offered, id);
		found->traded = nameset_has(e->paid, id);
	}
	e->key.len = 0;
	if (!found->traded && text_key(&e->key, cell_text(record,
	    e->company)))
		found->traded = nameset_has(e->payers,
		    buffer_slice(&e->key));
	if (lead == NULL)
		return;
	if (date_parse_iso(cell_text(record, e->event_end), &event_end) ==
	    VALUE_OK)
		rollup_end_show(e->rollup, lead, event_end);
	found->known = true;
	found->contacted = lead->contact_count > 0;
	found->replied = lead->last_reply != DATE_NONE;
	found->terms = lead->terms_talked;
	found->offered |= lead->offered;
}
