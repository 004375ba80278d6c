/* invitesteps.c - invitesteps.h: steps before an event, and their texts */
#include <stdlib.h>

#include "base/date.h"
#include "base/fill.h"
#include "rule/table.h"
#include "show/invitesteps.h"

enum { STEP, STEP_DAYS, STEP_UNIT, STEP_SETTLED, STEP_RULE, STEP_EN, STEP_ZH,
	STEP_COLUMNS };
static const struct table_column step_shape[STEP_COLUMNS] = {
	[STEP] = { .name = "step", .type = TABLE_KEY },
	[STEP_DAYS] = { .name = "days", .type = TABLE_INT, .least = 0,
	    .most = 400 },
	[STEP_UNIT] = { .name = "unit", .type = TABLE_WORD,
	    .words = "calendar;working" },
	[STEP_SETTLED] = { .name = "settled_by", .type = TABLE_TEXT },
	[STEP_RULE] = { .name = "rule", .type = TABLE_WORD },
	[STEP_EN] = { .name = "en", .type = TABLE_WORD },
	[STEP_ZH] = { .name = "zh", .type = TABLE_WORD },
};
static const char *const codes[INVITESTEPS_REASONS] = {
	[INVITE_EXCLUDED] = "excluded", [INVITE_NO_FIT] = "no-fit",
	[INVITE_COMPANY_FULL] = "company-full", [INVITE_NO_SEAT] = "no-seat",
	[INVITE_HAS_DECLINED] = "declined", [INVITE_BY_QUOTA] = "quota",
	[INVITE_LEFT_OVER] = "left-over", [INVITE_IN_RESERVE] = "reserve",
	[INVITE_AGREED] = "agreed", [INVITE_MOVED_UP] = "moved-up",
	[INVITESTEPS_CAME] = "came", [INVITESTEPS_CAME_KEY] = "came-key",
};

struct invitesteps {
	struct table *table;
	size_t text;		/* STEP_EN or STEP_ZH */
};

struct slice
invitesteps_list(enum invite_list list)
{
	static const char *const names[] = { "", "none", "final", "reserve" };

	return slice_of(names[list]);
}

struct slice
invitesteps_state(enum invite_state state)
{
	static const char *const names[] = { "", "invited", "confirmed",
		"declined", "no_answer" };

	return slice_of(names[state]);
}

struct reasons *
invitesteps_reasons(int lang, struct fault *fault)
{
	return reasons_open("invite", codes, INVITESTEPS_REASONS, lang, fault);
}

struct invitesteps *
invitesteps_open(int lang, struct fault *fault)
{
	struct table *table = table_open("invite-step", step_shape,
	    STEP_COLUMNS, fault);
	struct invitesteps *steps;

	if (table == NULL)
		return NULL;
	steps = xcalloc(1, sizeof(*steps));
	*steps = (struct invitesteps){ table, lang ? STEP_ZH : STEP_EN };
	return steps;
}

void
invitesteps_close(struct invitesteps *steps)
{
	if (steps == NULL)
		return;
	table_close(steps->table);
	free(steps);
}

/* Whether a step is behind us: by the state, or by an invitation. */
static bool
is_settled(const struct invitesteps *steps, size_t step, int32_t day,
    const struct invitesteps_lead *lead)
{
	return slice_is_listed(invitesteps_state(lead->state),
	    table_text(steps->table, step, STEP_SETTLED), ';') ||
	    lead->invitations > step || (lead->invitations > 0 &&
	    lead->last_invitation >= day);
}

bool
invitesteps_next(const struct invitesteps *steps,
    const struct invitesteps_lead *lead, int32_t start,
    const struct calendar *calendar, struct invitesteps_due *due)
{
	const struct table *t = steps->table;
	size_t step;

	for (step = 0; step < table_rows(t); step++) {
		const struct invite_step s = { table_int(t, step, STEP_DAYS),
			slice_is(table_text(t, step, STEP_UNIT), "working") };
		int32_t day = invite_step_day(&s, start, calendar);

		if (is_settled(steps, step, day, lead))
			continue;
		*due = (struct invitesteps_due){ day,
			table_text(t, step, STEP_RULE),
			table_text(t, step, steps->text) };
		return true;
	}
	return false;
}

void
invitesteps_fill(struct buffer *out, struct slice text, struct slice event,
    int32_t start)
{
	char day[11];
	const struct fill fills[] = { { "event", event },
		{ "date", slice_of(date_format_iso(day, start)) } };

	fill_add(out, text, fills, 2);
}
