/*
 * cells.c - dates, terms and sentences as cells
 */
#include <stdlib.h>

#include "base/date.h"
#include "due/cells.h"
#include "base/number.h"

enum { DATE, OVERDUE, RULE, WHY_NOW, FOLLOWUP, CLOSES, VALUE, MEDIUM,
	ESCALATION, PRIORITY, TERMS, GUARD, TABOOS, OPPORTUNITY, STATE, WHY,
	COLUMN_COUNT };
static const char *const all_names[COLUMN_COUNT] = {
	"due_date", "days_overdue", "due_rule", "why_now", "followup_no",
	"closes_so_far_pct", "value_pct", "next_medium", "escalation",
	"priority", "priority_terms", "due_guard", "due_taboos",
	"opportunity_id", "email_state", "due_why",
};
_Static_assert((int)COLUMN_COUNT == (int)DUECELLS_COUNT, "one name a cell");

struct duecells {
	const struct due *due;
	const struct reps *reps;
	bool zh, explain;
	const char *names[COLUMN_COUNT];
	struct buffer text;		/* of the cells of one record */
	size_t at[COLUMN_COUNT + 1];	/* where each begins in it */
	struct slice cells[DUECELLS_KEPT];
};

struct duecells *
duecells_new(const struct due *due, const struct reps *reps,
    int lang, bool explain, unsigned sides)
{
	struct duecells *c = xcalloc(1, sizeof(*c));
	int i;

	c->due = due;
	c->reps = reps;
	c->zh = lang != 0;
	c->explain = explain;
	for (i = 0; i < COLUMN_COUNT; i++)
		c->names[i] = (i == WHY && !explain) ||
		    (i == OPPORTUNITY && !(sides & DUECELLS_DEALS)) ||
		    (i == STATE && !(sides & DUECELLS_LOG)) ?
		    NULL : all_names[i];
	return c;
}

void
duecells_empty_why(struct duecells *c)
{
	c->names[WHY] = all_names[WHY];
}

void
duecells_free(struct duecells *c)
{
	buffer_release(&c->text);
	free(c);
}

const char *const *
duecells_names(const struct duecells *c)
{
	return c->names;
}

static void
add_date(struct buffer *out, int32_t date)
{
	char text[11];

	buffer_add(out, slice_of(date_format_iso(text, date)));
}

static void
add_number(struct buffer *out, int64_t number, unsigned digits)
{
	char text[32];

	buffer_add(out, (struct slice){ text,
	    number_format(text, number, digits, true) });
}

static void
add_guard(struct buffer *out, size_t start, bool holds, const char *word)
{
	if (!holds)
		return;
	if (out->len > start)
		buffer_add_byte(out, ';');
	buffer_add(out, slice_of(word));
}

/* "too_soon until 2024-04-25;too_late" (R-DUE-24, 35, 36, 37). */
static void
add_guards(struct buffer *out, const struct due_verdict *v)
{
	size_t start = out->len;

	add_guard(out, start, v->too_soon, "too_soon");
	add_guard(out, start, v->too_many, "too_many");
	add_guard(out, start, v->day_off, "day_off");
	if (v->allowed_on != DATE_NONE) {
		buffer_add(out, SLICE(" until "));
		add_date(out, v->allowed_on);
	}
	add_guard(out, start, v->too_late, "too_late");
	add_guard(out, start, v->answer_only, "answer-only");
}

static void
add_taboos(struct buffer *out, unsigned taboos)
{
	size_t start = out->len;
	unsigned n;

	for (n = 1; n <= 7; n++) {
		if (!(taboos >> n & 1))
			continue;
		if (out->len > start)
			buffer_add_byte(out, ';');
		buffer_add_byte(out, 'T');
		buffer_add_byte(out, (char)('0' + n));
	}
}

static void
add_escalation(const struct duecells *c, struct buffer *out, size_t step,
    const struct due_facts *f, struct slice owner)
{
	const struct rep *rep = step == 1 ? duefiles_find_rep(c->reps, owner) : NULL;
	struct slice who = rep != NULL ? rep->colleague :
	    step == 2 ? f->other_person : SLICE_EMPTY;

	buffer_add(out, due_step(c->due, step));
	if (who.len > 0) {
		buffer_add_byte(out, ':');
		buffer_add(out, who);
	}
}

/* What the date rests on, in one sentence (--explain). */
static void
add_why(const struct duecells *c, struct buffer *out, const struct due_facts *f,
    const struct due_verdict *v)
{
	bool zh = c->zh;

	due_why_now(c->due, f, v, out);
	if (v->base != DATE_NONE) {
		buffer_add(out, zh ? SLICE("；从 ") :
		    SLICE("; counted from "));
		add_date(out, v->base);
		if (zh)
			buffer_add(out, SLICE(" 起算"));
	}
	if (v->date > v->unmoved) {
		buffer_add(out, zh ? SLICE("，顺延至工作日，原定 ") :
		    SLICE(", moved to the next working day from "));
		add_date(out, v->unmoved);
	} else if (v->date < v->unmoved) {
		buffer_add(out, zh ? SLICE("，提前到工作日，原定 ") :
		    SLICE(", moved to the working day before from "));
		add_date(out, v->unmoved);
	}
	if (v->step > 0) {
		buffer_add(out, zh ? SLICE("；") : SLICE("; "));
		buffer_add(out, due_step_text(c->due, v->step));
	}
}

static void
format_cell(const struct duecells *c, struct buffer *out, int column,
    const struct due_facts *f, const struct due_verdict *v,
    struct slice owner)
{
	switch (column) {
	case RULE:
		buffer_add(out, due_rule(c->due, v->trigger));
		break;
	case WHY_NOW:
		due_why_now(c->due, f, v, out);
		break;
	case FOLLOWUP:
		if (v->followup_no >= 0)
			add_number(out, v->followup_no, 0);
		break;
	case CLOSES:
		if (v->closes_pct >= 0)
			add_number(out, v->closes_pct, 0);
		break;
	case VALUE:
		if (v->value >= 0)
			add_number(out, v->value, 2);
		break;
	case MEDIUM:
		buffer_add(out, slice_of(rollup_medium_name(v->medium)));
		break;
	case ESCALATION:
		add_escalation(c, out, v->step, f, owner);
		break;
	case PRIORITY:
		add_number(out, v->priority, 2);
		break;
	case TERMS:
		due_terms(c->due, f, v, out);
		break;
	case GUARD:
		add_guards(out, v);
		break;
	case TABOOS:
		add_taboos(out, v->taboos);
		break;
	case OPPORTUNITY:
		buffer_add(out, v->deal ? v->deal->id : f->opportunity_id);
		break;
	case STATE:
		buffer_add(out, f->email_state);
		break;
	case WHY:
		if (c->explain)
			add_why(c, out, f, v);
		break;
	default:
		break;
	}
}

struct slice *
duecells_format(struct duecells *c, const struct due_facts *f,
    const struct due_verdict *v, struct slice owner)
{
	int i;

	c->text.len = 0;
	for (i = DUECELLS_SETTLED; i < COLUMN_COUNT; i++) {
		c->at[i] = c->text.len;
		format_cell(c, &c->text, i, f, v, owner);
	}
	c->at[COLUMN_COUNT] = c->text.len;
	for (i = DUECELLS_SETTLED; i < COLUMN_COUNT; i++)
		c->cells[i - DUECELLS_SETTLED] = (struct slice){
			c->text.data + c->at[i], c->at[i + 1] - c->at[i]
		};
	return c->cells;
}
