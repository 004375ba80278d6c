/*
 * remarks.c - sections by their words, remarks in one arena
 */
#include <stdlib.h>

#include "set/lexicon.h"
#include "base/mem.h"
#include "base/number.h"
#include "show/remarks.h"
#include "rule/table.h"

enum { SECTION, WORD, HEAD_EN, HEAD_ZH, WORDS, FILL_EN, FILL_ZH, SHAPE };

struct showremarks {
	struct table *table;
	struct lexicon *words;
	int lang;
	struct showremark *all;
	size_t count, room;
	size_t of[SHOW_SECTIONS + 1];
	struct arena arena;
};

static bool
take_rows(struct showremarks *r, struct fault *fault)
{
	size_t row;

	if (table_rows(r->table) != SHOW_SECTIONS)
		return fault_set(fault, "%s: %zu rows; a report has %d "
		    "sections", table_file(r->table), table_rows(r->table),
		    SHOW_SECTIONS);
	for (row = 0; row < SHOW_SECTIONS; row++) {
		int number = (int)row + 1;

		if (table_int(r->table, row, SECTION) != number)
			return table_complain(r->table, row, "section", fault,
			    "out of order; keep the order of the built-in "
			    "table");
		lexicon_add(r->words, table_text(r->table, row, WORD), number);
		lexicon_add(r->words, table_text(r->table, row, HEAD_EN),
		    number);
		lexicon_add(r->words, table_text(r->table, row, HEAD_ZH),
		    number);
		lexicon_add_list(r->words, table_text(r->table, row, WORDS),
		    number);
	}
	return true;
}

struct showremarks *
showremarks_open(int lang, struct fault *fault)
{
	static const struct table_column shape[SHAPE] = {
		[SECTION] = { .name = "section", .type = TABLE_INT,
		    .least = 1, .most = SHOW_SECTIONS },
		[WORD] = { .name = "word", .type = TABLE_KEY },
		[HEAD_EN] = { .name = "en", .type = TABLE_WORD },
		[HEAD_ZH] = { .name = "zh", .type = TABLE_WORD },
		[WORDS] = { .name = "words", .type = TABLE_TEXT },
		[FILL_EN] = { .name = "fill_en", .type = TABLE_WORD },
		[FILL_ZH] = { .name = "fill_zh", .type = TABLE_WORD },
	};
	struct showremarks *r = xcalloc(1, sizeof(*r));

	r->lang = lang;
	r->words = lexicon_new();
	r->table = table_open("show-section", shape, SHAPE, fault);
	if (r->table != NULL && take_rows(r, fault))
		return r;
	showremarks_close(r);
	return NULL;
}

void
showremarks_close(struct showremarks *r)
{
	if (r == NULL)
		return;
	table_close(r->table);
	lexicon_free(r->words);
	free(r->all);
	arena_release(&r->arena);
	free(r);
}

int
showremarks_section(const struct showremarks *r, struct slice cell)
{
	int64_t number;
	int word;

	if (number_parse_int(cell, 1, SHOW_SECTIONS, &number) == VALUE_OK)
		return (int)number;
	word = lexicon_find(r->words, slice_trim(cell));
	return word == LEXICON_NONE ? SHOW_NO_SECTION : word;
}

struct slice
showremarks_heading(const struct showremarks *r, int section)
{
	return table_text(r->table, (size_t)section - 1,
	    r->lang ? HEAD_ZH : HEAD_EN);
}

struct slice
showremarks_filling(const struct showremarks *r, int section)
{
	return table_text(r->table, (size_t)section - 1,
	    r->lang ? FILL_ZH : FILL_EN);
}

void
showremarks_add(struct showremarks *r, const struct showremark *remark)
{
	struct showremark *copy;

	GROW(r->all, r->count, r->room);
	copy = &r->all[r->count++];
	*copy = *remark;
	copy->about = arena_copy(&r->arena, remark->about);
	copy->text = arena_copy(&r->arena, remark->text);
	copy->author = arena_copy(&r->arena, remark->author);
	r->of[remark->section]++;
}

size_t
showremarks_count(const struct showremarks *r)
{
	return r->count;
}

const struct showremark *
showremarks_at(const struct showremarks *r, size_t i)
{
	return &r->all[i];
}

size_t
showremarks_of(const struct showremarks *r, int section)
{
	return r->of[section];
}
