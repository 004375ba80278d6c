/*
 * checklist.c - items found by their words, points added up
 */
#include <stdlib.h>

#include "base/number.h"
#include "show/checklist.h"
#include "set/lexicon.h"
#include "base/mem.h"
#include "rule/table.h"

enum { RULE, GROUP, GROUP_EN, GROUP_ZH, ITEM, ITEM_ZH, ALSO,
	SHAPE };
enum { SCORE, WORDS, SCORE_SHAPE };

struct checklist {
	struct table *table;
	struct lexicon *words, *scores;
	struct checklist_item *items;
	struct checklist_group *groups;
	size_t count, group_count;
	bool *taken;
	struct arena notes;
};

static size_t
find_group(struct checklist *c, size_t row, int lang)
{
	struct slice word = table_text(c->table, row, GROUP);
	size_t i;

	for (i = 0; i < c->group_count; i++)
		if (slice_equal(c->groups[i].word, word))
			return i;
	c->groups[c->group_count++] = (struct checklist_group){
		.rule = table_text(c->table, row, RULE),
		.word = word,
		.name = table_text(c->table, row, lang ? GROUP_ZH : GROUP_EN),
	};
	return i;
}

static void
take_rows(struct checklist *c, int lang)
{
	size_t i;

	c->count = table_rows(c->table);
	c->items = xcalloc(c->count + 1, sizeof(*c->items));
	c->groups = xcalloc(c->count + 1, sizeof(*c->groups));
	c->taken = xcalloc(c->count + 1, sizeof(*c->taken));
	for (i = 0; i < c->count; i++) {
		c->items[i] = (struct checklist_item){
			.rule = table_text(c->table, i, RULE),
			.name = table_text(c->table, i, lang ? ITEM_ZH : ITEM),
			.group = find_group(c, i, lang),
			.score = CHECKLIST_BLANK,
			.note = SLICE_EMPTY,
		};
		c->groups[c->items[i].group].items++;
		c->groups[c->items[i].group].blank++;
		lexicon_add(c->words, table_text(c->table, i, ITEM), (int)i);
		lexicon_add(c->words, table_text(c->table, i, ITEM_ZH),
		    (int)i);
		/* As earlier lists, filled in by hand, have it. */
		lexicon_add_list(c->words, table_text(c->table, i, ALSO),
		    (int)i);
	}
}

/* The words of the scores; points and CHECKLIST_NA as numbers from 0 on. */
static bool
read_scores(struct checklist *c, struct fault *fault)
{
	static const struct table_column shape[SCORE_SHAPE] = {
		[SCORE] = { .name = "score", .type = TABLE_KEY },
		[WORDS] = { .name = "words", .type = TABLE_TEXT },
	};
	struct table *t = table_open("checklist-score", shape, SCORE_SHAPE,
	    fault);
	size_t row;
	bool fine = t != NULL;

	for (row = 0; fine && row < table_rows(t); row++) {
		struct slice score = table_text(t, row, SCORE);
		int64_t points = CHECKLIST_MOST + 1;

		fine = slice_is(score, "na") || number_parse_int(score, 0,
		    CHECKLIST_MOST, &points) == VALUE_OK;
		if (!fine)
			table_complain(t, row, "score", fault,
			    "no score; write 0, 1, 2 or na");
		lexicon_add(c->scores, score, (int)points);
		lexicon_add_list(c->scores, table_text(t, row, WORDS),
		    (int)points);
	}
	table_close(t);
	return fine;
}

struct checklist *
checklist_open(int lang, struct fault *fault)
{
	static const struct table_column shape[SHAPE] = {
		[RULE] = { .name = "rule", .type = TABLE_WORD },
		[GROUP] = { .name = "group", .type = TABLE_WORD },
		[GROUP_EN] = { .name = "group_en", .type = TABLE_WORD },
		[GROUP_ZH] = { .name = "group_zh", .type = TABLE_WORD },
		[ITEM] = { .name = "item", .type = TABLE_KEY },
		[ITEM_ZH] = { .name = "item_zh", .type = TABLE_KEY },
		[ALSO] = { .name = "also", .type = TABLE_TEXT,
		    .optional = true },
	};
	struct checklist *c = xcalloc(1, sizeof(*c));

	c->words = lexicon_new();
	c->scores = lexicon_new();
	c->table = table_open("checklist", shape, SHAPE, fault);
	if (c->table != NULL && read_scores(c, fault)) {
		take_rows(c, lang);
		return c;
	}
	checklist_close(c);
	return NULL;
}

void
checklist_close(struct checklist *c)
{
	if (c == NULL)
		return;
	table_close(c->table);
	lexicon_free(c->words);
	lexicon_free(c->scores);
	free(c->items);
	free(c->groups);
	free(c->taken);
	arena_release(&c->notes);
	free(c);
}

static bool
flawed(struct checklist_flaw *flaw, enum checklist_cell cell,
    const char *code, const char *remedy)
{
	*flaw = (struct checklist_flaw){ cell, code, remedy };
	return false;
}

static void
set_score(struct checklist *c, struct checklist_item *item, int score)
{
	struct checklist_group *group = &c->groups[item->group];

	item->score = score;
	if (score == CHECKLIST_BLANK)
		return;
	group->blank--;
	if (score == CHECKLIST_NA) {
		group->na++;
		return;
	}
	group->scored++;
	group->score += score;
	group->most += CHECKLIST_MOST;
}

bool
checklist_take(struct checklist *c, struct slice item, struct slice score,
    struct slice note, struct checklist_flaw *flaw)
{
	int i = lexicon_find(c->words, slice_trim(item));
	int points = CHECKLIST_BLANK;

	note = slice_trim(note);
	if (i == LEXICON_NONE)
		return flawed(flaw, CHECKLIST_ITEM, "unknown-item", "write an "
		    "item as --print-table checklist has it");
	if (c->taken[i])
		return flawed(flaw, CHECKLIST_ITEM, "double-item",
		    "it stands above already; keep one");
	if (slice_trim(score).len > 0) {
		points = lexicon_find(c->scores, slice_trim(score));
		if (points == LEXICON_NONE)
			return flawed(flaw, CHECKLIST_SCORE, "bad-score",
			    "write 0, 1, 2, yes, no or na");
		if (points > CHECKLIST_MOST)
			points = CHECKLIST_NA;
	}
	set_score(c, &c->items[i], points);
	c->taken[i] = points != CHECKLIST_BLANK || note.len > 0;
	c->items[i].note = arena_copy(&c->notes, note);
	return true;
}

size_t
checklist_items(const struct checklist *c)
{
	return c->count;
}

const struct checklist_item *
checklist_item(const struct checklist *c, size_t i)
{
	return &c->items[i];
}

size_t
checklist_groups(const struct checklist *c)
{
	return c->group_count;
}

const struct checklist_group *
checklist_group(const struct checklist *c, size_t i)
{
	return &c->groups[i];
}

struct checklist_group
checklist_total(const struct checklist *c)
{
	struct checklist_group all = { .rule = SLICE_EMPTY,
		.word = SLICE_EMPTY, .name = SLICE_EMPTY };
	size_t i;

	for (i = 0; i < c->group_count; i++) {
		all.items += c->groups[i].items;
		all.scored += c->groups[i].scored;
		all.blank += c->groups[i].blank;
		all.na += c->groups[i].na;
		all.score += c->groups[i].score;
		all.most += c->groups[i].most;
	}
	return all;
}

int
checklist_percent(const struct checklist_group *group)
{
	int64_t percent = -1;

	if (group->most > 0)
		number_scale(group->score, 10000, group->most, &percent);
	return (int)percent;
}

size_t
checklist_worst(const struct checklist *c, size_t group, size_t *items,
    size_t most)
{
	size_t count = 0, i;
	int score;

	for (score = 0; score < CHECKLIST_MOST; score++)
		for (i = 0; i < c->count && count < most; i++)
			if (c->items[i].score == score &&
			    (group == CHECKLIST_ALL ||
			    c->items[i].group == group))
				items[count++] = i;
	return count;
}
