/*
 * words.c - words looked up, templates filled, parts joined
 */
#include <stdlib.h>

#include "due/words.h"
#include "rule/table.h"

enum { KIND, WORD, WORD_EN, WORD_ZH, TEXT_COLUMNS };
enum { STEP, STEP_EN, STEP_ZH, STEP_COLUMNS };

struct duewords {
	struct table *texts, *steps;
	bool zh;
};

struct duewords *
duewords_open(int lang, struct fault *fault)
{
	static const struct table_column texts[TEXT_COLUMNS] = {
		[KIND] = { .name = "kind", .type = TABLE_WORD },
		[WORD] = { .name = "word", .type = TABLE_WORD },
		[WORD_EN] = { .name = "en", .type = TABLE_WORD },
		[WORD_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	static const struct table_column steps[STEP_COLUMNS] = {
		[STEP] = { .name = "step", .type = TABLE_KEY },
		[STEP_EN] = { .name = "en", .type = TABLE_WORD },
		[STEP_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	struct duewords *w = xcalloc(1, sizeof(*w));

	w->zh = lang != 0;
	if ((w->texts = table_open("digest-text", texts, TEXT_COLUMNS,
	    fault)) != NULL &&
	    (w->steps = table_open("escalation", steps, STEP_COLUMNS,
	    fault)) != NULL)
		return w;
	duewords_close(w);
	return NULL;
}

void
duewords_close(struct duewords *w)
{
	if (w == NULL)
		return;
	table_close(w->texts);
	table_close(w->steps);
	free(w);
}

/* A word of the table, or empty. */
static struct slice
find_text(const struct duewords *w, const char *kind, struct slice word)
{
	size_t row;

	for (row = 0; row < table_rows(w->texts); row++)
		if (slice_equal(table_text(w->texts, row, WORD), word) &&
		    slice_is(table_text(w->texts, row, KIND), kind))
			return table_text(w->texts, row,
			    w->zh ? WORD_ZH : WORD_EN);
	return SLICE_EMPTY;
}

struct slice
duewords_say(const struct duewords *w, const char *text)
{
	return find_text(w, "text", slice_of(text));
}

struct slice
duewords_translate(const struct duewords *w, const char *kind,
    struct slice cell)
{
	struct slice text = cell.len ? find_text(w, kind, cell) : cell;

	return text.len > 0 ? text : cell;
}

/* Between the parts of a sentence under way; a question has its own end. */
static void
add_joint(const struct duewords *w, struct buffer *sentence)
{
	struct slice so_far = buffer_slice(sentence);

	if (slice_ends(so_far, SLICE("?")))
		buffer_add_byte(sentence, ' ');
	else if (so_far.len > 0 && !slice_ends(so_far, SLICE("？")))
		buffer_add(sentence, w->zh ? SLICE("；") : SLICE("; "));
}

void
duewords_join(const struct duewords *w, struct buffer *sentence,
    struct slice text)
{
	if (text.len > 0)
		add_joint(w, sentence);
	buffer_add(sentence, text);
}

void
duewords_add_guards(const struct duewords *w, struct slice guards,
    struct buffer *sentence)
{
	struct fill until = { "date", SLICE_EMPTY };

	while (guards.at != NULL) {
		struct slice rest = slice_trim(slice_cut(&guards, ';'));

		duewords_join(w, sentence, duewords_translate(w, "guard",
		    slice_cut(&rest, ' ')));
		if (rest.at != NULL && slice_starts(rest, SLICE("until ")))
			until.value = (struct slice){ rest.at + 6,
				rest.len - 6 };
	}
	if (until.value.len > 0) {
		add_joint(w, sentence);
		fill_add(sentence, duewords_say(w, "not_before"), &until,
		    1);
	}
}

void
duewords_add_step(const struct duewords *w, struct slice step,
    struct buffer *sentence)
{
	struct slice word = slice_cut(&step, ':');
	size_t row;

	for (row = 0; row < table_rows(w->steps); row++)
		if (slice_equal(table_text(w->steps, row, STEP), word))
			word = table_text(w->steps, row,
			    w->zh ? STEP_ZH : STEP_EN);
	buffer_add(sentence, word);
	if (step.at == NULL || step.len == 0)
		return;
	buffer_add(sentence, w->zh ? SLICE("：") : SLICE(": "));
	buffer_add(sentence, step);
}

bool
duewords_has(struct slice list, struct slice word)
{
	while (list.at != NULL) {
		struct slice item = slice_trim(slice_cut(&list, ';'));

		if (slice_equal(slice_cut(&item, ' '), word))
			return true;
	}
	return false;
}
