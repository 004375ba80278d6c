/* difffiles.c - difffiles.h: deals of two snapshots */
#include "base/date.h"
#include "front/cells.h"
#include "funnel/difffiles.h"

void
difffiles_open(struct difffiles *files, struct difffiles_side *side, struct input *in)
{
	struct fault fault;

	*side = (struct difffiles_side){ .in = in, .as_of = COLUMN_ABSENT,
		.label = COLUMN_ABSENT, .day = DATE_NONE };
	side->id = input_need(in, "opportunity_id");
	input_need(in, "stage");
	input_need(in, "amount");
	side->source = deal_open(input_columns(in), &files->settings, &fault);
	if (side->source == NULL)
		report_trouble("%s: %s", input_label(in), fault.text);
}

void
difffiles_close(struct difffiles_side *side)
{
	deal_close(side->source);
}

void
difffiles_choose(struct difffiles_side *side, int32_t day, const char *label)
{
	side->day = day;
	side->named = label;
	if (day != DATE_NONE)
		side->as_of = input_need_of(side->in, "as_of",
		    "funnel-snapshot");
	if (label != NULL)
		side->label = input_need_of(side->in, "snapshot_label",
		    "funnel-snapshot");
}

bool
difffiles_is_chosen(const struct difffiles_side *side,
    const struct record *record)
{
	int32_t day;

	if (side->as_of != COLUMN_ABSENT && (date_parse_iso(cell_text(record,
	    side->as_of), &day) != VALUE_OK || day != side->day))
		return false;
	return side->label == COLUMN_ABSENT ||
	    slice_is(cell_text(record, side->label), side->named);
}

static int
currency_of(struct difffiles *files, const struct deal *deal)
{
	size_t i = groups_find(files->currencies, &deal->currency);

	if (i < DIFFFILES_CURRENCIES)
		files->digits[i] = deal->digits;
	else
		report_trouble("more than %d currencies", DIFFFILES_CURRENCIES);
	return (int)i;
}

bool
difffiles_next(struct difffiles *files, struct difffiles_side *side,
    struct record *record, struct slice *id, struct diff_deal *out,
    bool *readable)
{
	struct deal_flaw flaw;
	struct deal deal;

	while (input_next(side->in, record)) {
		if (!difffiles_is_chosen(side, record))
			continue;
		*id = cell_text(record, side->id);
		if (id->len == 0) {
			input_reject(side->in, record, side->id, "no-id",
			    "empty; a deal without an id cannot be followed");
			continue;
		}
		*readable = deal_read(side->source, record, &deal, &flaw);
		if (!*readable) {
			input_reject_value(side->in, record, flaw.column,
			    flaw.code, flaw.remedy);
			return true;
		}
		*out = (struct diff_deal){ .chance = deal.chance,
		    .amount = deal.has_amount ? deal.amount : 0,
		    .stage = deal.stage, .kind = deal.kind,
		    .close = deal.expected_close,
		    .currency = currency_of(files, &deal) };
		return true;
	}
	return false;
}
