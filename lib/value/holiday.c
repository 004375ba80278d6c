/*
 * holiday.c - rows of the table and of files, runs of days joined
 */
#include "value/holiday.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"

enum { COLUMN_DATE, COLUMN_NAME, COLUMN_NAME_EN, COLUMN_KIND, COLUMN_COUNTRY,
	COLUMN_COUNT };

static const struct table_column shape[COLUMN_COUNT] = {
	[COLUMN_DATE] = { .name = "date", .type = TABLE_WORD },
	[COLUMN_NAME] = { .name = "name", .type = TABLE_TEXT,
	    .optional = true },
	[COLUMN_NAME_EN] = { .name = "name_en", .type = TABLE_TEXT,
	    .optional = true },
	[COLUMN_KIND] = { .name = "kind", .type = TABLE_WORD },
	[COLUMN_COUNTRY] = { .name = "country", .type = TABLE_TEXT,
	    .optional = true },
};

struct festivals {
	struct arena arena;
	struct festival *list;
	size_t count, room;
};

struct table *
holiday_table(const char *path, struct fault *fault)
{
	return path == NULL ?
	    table_open("holiday", shape, COLUMN_COUNT, fault) :
	    table_open_file(path, shape, COLUMN_COUNT, fault);
}

static bool
refuse(const struct table *table, size_t row, size_t column,
    const char *remedy, struct fault *fault)
{
	char quoted[64];

	return fault_set(fault, "%s:%lu: column \"%s\": cannot read \"%s\"; "
	    "write %s", table_file(table), table_line(table, row),
	    shape[column].name, fault_quote(quoted, sizeof(quoted),
	    table_text(table, row, column)), remedy);
}

bool
holiday_read(const struct table *table, size_t row, struct holiday *holiday,
    struct fault *fault)
{
	struct slice kind = table_text(table, row, COLUMN_KIND);

	*holiday = (struct holiday){
		.work = slice_is(kind, "work"),
		.name = table_text(table, row, COLUMN_NAME),
		.name_en = table_text(table, row, COLUMN_NAME_EN),
		.country = table_text(table, row, COLUMN_COUNTRY),
	};
	if (!holiday->work && !slice_is(kind, "off"))
		return refuse(table, row, COLUMN_KIND, "off or work", fault);
	if (date_parse_iso(table_text(table, row, COLUMN_DATE),
	    &holiday->date) != VALUE_OK)
		return refuse(table, row, COLUMN_DATE,
		    "a date as 2024-04-22", fault);
	return true;
}

/* A day that goes on from the festival before it lengthens it. */
static void
add_day(struct festivals *f, const struct holiday *day)
{
	struct festival *last = f->count ? &f->list[f->count - 1] : NULL;

	if (day->work || day->name.len == 0)
		return;
	if (last != NULL && day->date == last->last + 1 &&
	    slice_equal(day->name, last->name) &&
	    text_equal_nocase(day->country, last->country)) {
		last->last = day->date;
		return;
	}
	GROW(f->list, f->count, f->room);
	f->list[f->count++] = (struct festival){ day->date, day->date,
	    arena_copy(&f->arena, day->name),
	    arena_copy(&f->arena, day->name_en),
	    arena_copy(&f->arena, day->country) };
}

bool
holiday_add_file(struct festivals *f, const char *path,
    struct fault *fault)
{
	struct table *table = holiday_table(path, fault);
	struct holiday day;
	bool good = table != NULL;
	size_t row;

	for (row = 0; good && row < table_rows(table); row++) {
		good = holiday_read(table, row, &day, fault);
		if (good)
			add_day(f, &day);
	}
	table_close(table);
	return good;
}

struct festivals *
holiday_open(struct fault *fault)
{
	struct festivals *f = xcalloc(1, sizeof(*f));

	if (holiday_add_file(f, NULL, fault))
		return f;
	holiday_free(f);
	return NULL;
}

void
holiday_free(struct festivals *f)
{
	if (f == NULL)
		return;
	arena_release(&f->arena);
	free(f->list);
	free(f);
}

const struct festival *
holiday_next(const struct festivals *f, struct slice country, int32_t day,
    int32_t days)
{
	const struct festival *found = NULL;
	size_t i;

	for (i = 0; i < f->count; i++) {
		const struct festival *one = &f->list[i];

		if (one->first < day || one->first > day + days ||
		    (one->country.len > 0 &&
		    !text_equal_nocase(one->country, country)))
			continue;
		if (found == NULL || one->first < found->first)
			found = one;
	}
	return found;
}
