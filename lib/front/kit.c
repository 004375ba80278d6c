/*
 * kit.c - tables `command` and `task`, and where programs are
 */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/display.h"
#include "base/say.h"
#include "front/catalogue.h"
#include "front/kit.h"
#include "front/report.h"
#include "rule/table.h"

enum { COMMAND, SENTENCE, COMMAND_COLUMNS };
enum { EN, ZH, COMMANDS, TASK_COLUMNS };

enum { GAP = 2 };

static const struct table_column command_shape[COMMAND_COLUMNS] = {
	{ .name = "command", .type = TABLE_KEY },
	{ .name = "en", .type = TABLE_WORD },
};
static const struct table_column task_shape[TASK_COLUMNS] = {
	{ .name = "en", .type = TABLE_KEY },
	{ .name = "zh", .type = TABLE_KEY },
	{ .name = "commands", .type = TABLE_WORD },
};

static struct table *
open_table(const char *name, const struct table_column *shape, size_t count)
{
	struct fault fault;
	struct table *table = table_open(name, shape, count, &fault);

	if (table == NULL)
		report_trouble("%s", fault.text);
	return table;
}

static size_t
find_command(const struct table *commands, struct slice name)
{
	size_t row;

	for (row = 0; row < table_rows(commands); row++)
		if (slice_equal(table_text(commands, row, COMMAND), name))
			return row;
	return SIZE_MAX;
}

static size_t
widest_name(const struct table *commands)
{
	size_t widest = 0, row;

	for (row = 0; row < table_rows(commands); row++) {
		size_t len = table_text(commands, row, COMMAND).len;

		if (len > widest)
			widest = len;
	}
	return widest;
}

static void
add_command(struct buffer *out, const struct table *commands, size_t row)
{
	struct arena scratch = { 0 };

	display_blanks(out, GAP);
	display_pad(out, table_text(commands, row, COMMAND),
	    widest_name(commands) + GAP);
	buffer_add(out, slice_of(say(arena_string(&scratch,
	    table_text(commands, row, SENTENCE)))));
	buffer_add_byte(out, '\n');
	arena_release(&scratch);
}

static void
add_title(struct buffer *out, struct slice title)
{
	if (out->len > 0)
		buffer_add_byte(out, '\n');
	buffer_add(out, title);
	buffer_add_byte(out, '\n');
}

/* The commands of a task that there are; marks them as listed. */
static void
add_task(struct buffer *out, const struct table *commands, struct slice title,
    struct slice names, bool *listed)
{
	bool titled = false;

	while (names.at != NULL) {
		size_t row = find_command(commands, slice_cut(&names, ';'));

		if (row == SIZE_MAX || listed[row])
			continue;
		if (!titled)
			add_title(out, title);
		titled = listed[row] = true;
		add_command(out, commands, row);
	}
}

static void
add_others(struct buffer *out, const struct table *commands, bool *listed)
{
	size_t row;

	for (row = 0; row < table_rows(commands); row++)
		if (!listed[row])
			add_task(out, commands, slice_of(say("Others")),
			    table_text(commands, row, COMMAND), listed);
}

void
kit_list(struct buffer *out)
{
	struct table *commands = open_table("command", command_shape,
	    COMMAND_COLUMNS);
	struct table *tasks = open_table("task", task_shape, TASK_COLUMNS);
	bool *listed = xcalloc(table_rows(commands) + 1, sizeof(*listed));
	size_t row;

	for (row = 0; row < table_rows(tasks); row++)
		add_task(out, commands, table_text(tasks, row,
		    catalogue_is_chinese() ? ZH : EN),
		    table_text(tasks, row, COMMANDS), listed);
	add_others(out, commands, listed);
	free(listed);
	table_close(tasks);
	table_close(commands);
}

bool
kit_has(struct slice name)
{
	struct table *commands = open_table("command", command_shape,
	    COMMAND_COLUMNS);
	bool found = find_command(commands, name) != SIZE_MAX;

	table_close(commands);
	return found;
}

static bool
can_run(const char *path)
{
	struct stat st;

	return access(path, X_OK) == 0 && stat(path, &st) == 0 &&
	    S_ISREG(st.st_mode);
}

size_t
kit_count(void)
{
	struct table *commands = open_table("command", command_shape,
	    COMMAND_COLUMNS);
	size_t count = table_rows(commands);

	table_close(commands);
	return count;
}

size_t
kit_count_in(const char *folder, struct buffer *missing)
{
	struct table *commands = open_table("command", command_shape,
	    COMMAND_COLUMNS);
	struct buffer path = { 0 };
	size_t found = 0, row;

	for (row = 0; row < table_rows(commands); row++) {
		struct slice name = table_text(commands, row, COMMAND);

		path.len = 0;
		buffer_format(&path, "%s/%.*s%c", folder, SLICE_PRINT(name),
		    '\0');
		if (can_run(path.data))
			found++;
		else
			buffer_format(missing, " %.*s", SLICE_PRINT(name));
	}
	buffer_release(&path);
	table_close(commands);
	return found;
}

bool
kit_search(const char *name, struct buffer *path)
{
	const char *variable = getenv("PATH");
	struct slice rest = slice_of(variable != NULL ? variable : "");

	while (rest.at != NULL) {
		struct slice folder = slice_cut(&rest, ':');

		path->len = 0;
		buffer_format(path, "%.*s/%s%c", SLICE_PRINT(folder.len > 0 ?
		    folder : SLICE(".")), name, '\0');
		path->len--;
		if (can_run(path->data))
			return true;
	}
	path->len = 0;
	return false;
}

/* A folder that is on nobody's PATH as "build/bin" is named in full. */
static void
make_absolute(struct buffer *folder)
{
	char *whole = realpath(folder->data, NULL);

	if (whole == NULL)
		return;
	folder->len = 0;
	buffer_add(folder, slice_of(whole));
	buffer_add_byte(folder, '\0');
	folder->len--;
	free(whole);
}

bool
kit_folder(const char *program, struct buffer *folder)
{
	const char *slash = program == NULL ? NULL : strrchr(program, '/');

	folder->len = 0;
	if (slash != NULL)
		buffer_add(folder, slice_between(program, slash > program ?
		    slash : slash + 1));
	else if (program == NULL || !kit_search(program, folder))
		return false;
	if (slash == NULL)
		while (folder->len > 1 && folder->data[--folder->len] != '/')
			;
	buffer_add_byte(folder, '\0');
	folder->len--;
	make_absolute(folder);
	return true;
}
