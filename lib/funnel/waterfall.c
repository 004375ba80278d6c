/*
 * waterfall.c - steps to points and rows
 */
#include "funnel/waterfall.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "rule/texts.h"
#include "value/units.h"

enum { STEPS_MOST = 16, DIGITS = 4 };

struct waterfall {
	struct texts *texts;
	struct arena arena;	/* of one drawing */
};

struct waterfall *
waterfall_open(int lang, struct fault *fault)
{
	struct texts *texts = texts_open("diff-text", lang, fault);
	struct waterfall *w;

	if (texts == NULL)
		return NULL;
	w = xcalloc(1, sizeof(*w));
	w->texts = texts;
	return w;
}

void
waterfall_close(struct waterfall *w)
{
	if (w == NULL)
		return;
	texts_close(w->texts);
	arena_release(&w->arena);
	free(w);
}

struct slice
waterfall_word(const struct waterfall *w, struct slice name)
{
	return texts_say(w->texts, name);
}

static bool
is_total(struct slice name)
{
	return slice_is(name, "start") || slice_is(name, "end");
}

static bool
is_zero(struct slice number)
{
	int64_t value = 0;

	return number.len == 0 || (number_parse_decimal(number, DIGITS,
	    &value) == VALUE_OK && value == 0);
}

static bool
happened(const struct waterfall_step *s)
{
	return is_total(s->name) || !is_zero(s->deals) ||
	    !is_zero(s->amount) || !is_zero(s->weighted);
}

/* A number with its thousands parted. */
static struct slice
grouped(struct waterfall *w, struct slice number)
{
	struct buffer text = { 0 };
	struct slice kept;

	units_group(&text, number);
	kept = arena_copy(&w->arena, buffer_slice(&text));
	buffer_release(&text);
	return kept;
}

static int64_t
size_of(struct slice number)
{
	int64_t value;

	return number_parse_decimal(number, DIGITS, &value) == VALUE_OK ?
	    value : 0;
}

void
waterfall_draw(struct waterfall *w, struct doc *doc, struct slice title,
    const struct waterfall_step *steps, size_t count)
{
	struct doc_point points[STEPS_MOST];
	struct doc_picture picture = { .shape = DOC_PICTURE_WATERFALL,
		.title = title.len > 0 ? title :
		    waterfall_word(w, SLICE("weighted")),
		.describe = waterfall_word(w, SLICE("title")),
		.points = points };
	size_t i;

	for (i = 0; i < count; i++) {
		int64_t size = size_of(steps[i].weighted);
		bool total = is_total(steps[i].name);

		/* What moved no weighted amount stands in the table only. */
		if ((size == 0 && !total) || picture.count == STEPS_MOST)
			continue;
		points[picture.count++] = (struct doc_point){
		    .label = waterfall_word(w, steps[i].name),
		    .value = grouped(w, steps[i].weighted), .size = size,
		    .part = DOC_NONE, .total = total };
	}
	doc_picture(doc, &picture);
	arena_reset(&w->arena);
}

void
waterfall_list(struct waterfall *w, struct doc *doc,
    const struct waterfall_step *steps, size_t count)
{
	const struct doc_column columns[] = {
		{ waterfall_word(w, SLICE("step")), false },
		{ waterfall_word(w, SLICE("deals")), true },
		{ waterfall_word(w, SLICE("amount")), true },
		{ waterfall_word(w, SLICE("weighted")), true },
	};
	const struct doc_heading heading = { .columns = columns, .count = 4 };
	size_t i;

	doc_table(doc, &heading);
	for (i = 0; i < count; i++)
		if (happened(&steps[i]))
			doc_row(doc, (struct slice[]){ waterfall_word(w,
			    steps[i].name), steps[i].deals,
			    grouped(w, steps[i].amount),
			    grouped(w, steps[i].weighted) }, DOC_NONE,
			    DOC_NONE);
	arena_reset(&w->arena);
}
