/*
 * view.c - which columns, and what they and the sheet are called
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "doc/view.h"
#include "export/view.h"
#include "export/words.h"
#include "rule/label.h"
#include "rule/table.h"

enum { SHEET, SHEET_EN, SHEET_ZH, SHEET_SHAPE };

struct exportview {
	bool zh;
	struct table *sheets;
	struct exportwords *words;
	struct labels *labels;
	char *sheet;
	struct buffer columns;
	struct arena arena;
};

static bool
open_tables(struct exportview *v, struct fault *fault)
{
	static const struct table_column sheets[SHEET_SHAPE] = {
		[SHEET] = { .name = "sheet", .type = TABLE_KEY },
		[SHEET_EN] = { .name = "en", .type = TABLE_WORD },
		[SHEET_ZH] = { .name = "zh", .type = TABLE_WORD },
	};

	return (v->sheets = table_open("export-sheet", sheets, SHEET_SHAPE,
	    fault)) != NULL &&
	    (v->words = exportwords_open(v->zh, fault)) != NULL &&
	    (v->labels = labels_open(fault)) != NULL;
}

/* "leads" is the view lead: people name the sheet, not the record. */
static const char *
view_name(const char *name)
{
	return strcmp(name, "leads") == 0 ? "lead" :
	    strcmp(name, "grades") == 0 ? "grade" : name;
}

static bool
choose_columns(struct exportview *v, const char *name,
    const struct columns *columns, struct fault *fault)
{
	struct view_wish wish = { .view = view_name(name) };
	size_t count = columns_count(columns), i;
	struct slice *header = arena_alloc(&v->arena, count * sizeof(*header));
	struct view *view;

	for (i = 0; i < count; i++)
		header[i] = columns_header(columns, i);
	view = view_open(header, count, &wish, fault);
	for (i = 0; view != NULL && i < view_count(view); i++) {
		buffer_add(&v->columns, i ? SLICE(",") : SLICE_EMPTY);
		buffer_add(&v->columns, slice_trim(
		    header[view_column(view, i)->place]));
	}
	view_close(view);
	return view != NULL;
}

struct slice
exportview_label(const struct exportview *v, const char *name)
{
	size_t row;

	for (row = 0; row < table_rows(v->sheets); row++)
		if (slice_is(table_text(v->sheets, row, SHEET), name))
			return table_text(v->sheets, row, v->zh ? SHEET_ZH :
			    SHEET_EN);
	return slice_of(name);
}

struct exportview *
exportview_open(const char *name, int lang, const struct columns *columns,
    struct fault *fault)
{
	struct exportview *v = xcalloc(1, sizeof(*v));

	v->zh = lang != 0;
	if (!open_tables(v, fault) ||
	    !choose_columns(v, name, columns, fault)) {
		exportview_close(v);
		return NULL;
	}
	v->sheet = arena_string(&v->arena, exportview_label(v,
	    view_name(name)));
	return v;
}

void
exportview_close(struct exportview *v)
{
	if (v == NULL)
		return;
	table_close(v->sheets);
	exportwords_close(v->words);
	labels_close(v->labels);
	buffer_release(&v->columns);
	arena_release(&v->arena);
	free(v);
}

struct slice
exportview_columns(const struct exportview *v)
{
	return buffer_slice(&v->columns);
}

const char *
exportview_sheet(const struct exportview *v)
{
	return v->sheet;
}

struct slice
exportview_header(struct exportview *v, struct slice name)
{
	struct slice label = labels_find(v->labels, name, v->zh, NULL, 0,
	    &v->arena);
	char *text;
	size_t i;

	if (label.len > 0)
		return label;
	text = arena_string(&v->arena, name);
	for (i = 0; i < name.len; i++)
		if (text[i] == '_')
			text[i] = ' ';
	if (name.len > 0 && *text >= 'a' && *text <= 'z')
		*text = (char)(*text - 'a' + 'A');
	return slice_of(text);
}

struct slice
exportview_word(const struct exportview *v, struct slice column,
    struct slice value)
{
	return exportwords_find(v->words, column, value);
}
