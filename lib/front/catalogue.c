/*
 * catalogue.c - table `message`, opened when the first text is wanted
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "front/catalogue.h"
#include "rule/table.h"
#include "set/nameset.h"

enum { EN, ZH, CATALOGUE_COLUMNS };

/* As long as the program: messages come to its very end. */
static struct {
	struct table *table;
	struct nameset *places;	/* of the English texts; row + 1 */
	const char **texts;	/* the Chinese ones by row, NUL-terminated */
	struct arena arena;
	bool opened, chinese, chosen;
	const char *variable;	/* that chose the language, or "" */
} catalogue = { .variable = "" };

static void
open_catalogue(void)
{
	static const struct table_column shape[CATALOGUE_COLUMNS] = {
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct fault fault;
	size_t row;

	/* First: what goes wrong from here on is said in English. */
	catalogue.opened = true;
	catalogue.table = table_open("message", shape, CATALOGUE_COLUMNS,
	    &fault);
	if (catalogue.table == NULL)
		return;
	catalogue.places = nameset_new();
	catalogue.texts = xcalloc(table_rows(catalogue.table),
	    sizeof(*catalogue.texts));
	for (row = 0; row < table_rows(catalogue.table); row++) {
		*nameset_count(catalogue.places, table_text(catalogue.table,
		    row, EN)) = (uint32_t)row + 1;
		catalogue.texts[row] = arena_string(&catalogue.arena,
		    table_text(catalogue.table, row, ZH));
	}
}

static const char *
find_chinese(const char *english)
{
	uint32_t place;

	if (!catalogue.opened)
		open_catalogue();
	if (catalogue.places == NULL)
		return NULL;
	place = nameset_get(catalogue.places, slice_of(english));
	return place == 0 ? NULL : catalogue.texts[place - 1];
}

/* The locales C and POSIX are of no country. */
static bool
names_language(const char *value)
{
	return strcmp(value, "POSIX") != 0 &&
	    (*value != 'C' || (value[1] != '\0' && value[1] != '.'));
}

void
catalogue_start(void)
{
	static const char *const variables[] = { "FAIRLEAD_LANG", "LC_ALL",
		"LC_MESSAGES", "LANG" };
	const char *value = NULL;
	size_t i;

	catalogue.variable = "";
	for (i = 0; value == NULL &&
	    i < sizeof(variables) / sizeof(*variables); i++) {
		value = getenv(variables[i]);
		if (value != NULL && *value != '\0')
			catalogue.variable = variables[i];
		else
			value = NULL;
	}
	catalogue.chinese = value != NULL && strncmp(value, "zh", 2) == 0;
	catalogue.chosen = value != NULL && names_language(value);
	say_install(catalogue.chinese ? find_chinese : NULL);
}

void
catalogue_follow(bool chinese)
{
	if (catalogue.chosen)
		return;
	catalogue.chinese = chinese;
	say_install(chinese ? find_chinese : NULL);
}

bool
catalogue_is_chinese(void)
{
	return catalogue.chinese;
}

const char *
catalogue_variable(void)
{
	return catalogue.variable;
}
