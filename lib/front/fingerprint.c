/*
 * fingerprint.c - options to texts
 */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/version.h"
#include "front/fingerprint.h"

enum { WINDOW = 65536 };

/* The hash of all bytes of a regular file; false for what is none. */
static bool
hash_file(const char *path, uint64_t *hash)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat about;
	ssize_t got = -1;
	char *window;

	if (fd < 0)
		return false;
	window = xmalloc(WINDOW);
	*hash = HASH_FNV_START;
	if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode))
		while ((got = read(fd, window, WINDOW)) > 0)
			*hash = hash_fnv_more(*hash, (struct slice){ window,
			    (size_t)got });
	free(window);
	close(fd);
	return got == 0;
}

/* A path as what it leads to, any other text as it stands. */
static void
add_text(struct buffer *text, const char *value, bool is_path)
{
	uint64_t hash;

	if (is_path && hash_file(value, &hash))
		buffer_format(text, "%016llx", (unsigned long long)hash);
	else
		buffer_add(text, slice_of(value));
}

/* Some options take a word or a file. */
static bool
may_be_path(const struct cli_option *option)
{
	return strstr(option->argument, "FILE") != NULL ||
	    strcmp(option->name, "scheme") == 0;
}

static void
add_choice(struct buffer *text, struct slice words, int chosen)
{
	struct slice word = slice_cut(&words, '|');

	while (chosen-- > 0)
		word = slice_cut(&words, '|');
	buffer_add(text, word);
}

static void
add_list(struct buffer *text, const struct cli_list *list)
{
	size_t i;

	for (i = 0; i < list->count; i++) {
		buffer_add(text, i > 0 ? SLICE(",") : SLICE_EMPTY);
		buffer_add(text, slice_of(list->items[i]));
	}
}

static void
add_value(struct buffer *text, const struct cli_option *option)
{
	char date[11];

	switch (option->kind) {
	case CLI_TEXT:
		add_text(text, *(const char *const *)option->value,
		    may_be_path(option));
		break;
	case CLI_LIST:
		add_list(text, option->value);
		break;
	case CLI_INT:
	case CLI_DECIMAL:
		buffer_format(text, "%lld",
		    (long long)*(const int64_t *)option->value);
		break;
	case CLI_DATE:
		buffer_add(text, slice_of(date_format_iso(date,
		    *(const int32_t *)option->value)));
		break;
	case CLI_CHOICE:
		add_choice(text, slice_of(option->argument),
		    *(const int *)option->value);
		break;
	default:
		buffer_add(text, SLICE("yes"));
		break;
	}
}

static void
end_text(struct groups *list, struct buffer *text)
{
	struct slice part = buffer_slice(text);

	groups_find(list, &part);
	text->len = 0;
}

static void
add_options(const struct cli *cli, const char *apart, struct groups *list,
    struct buffer *text)
{
	const struct cli_option *option;

	for (option = cli->options; option->kind != CLI_END; option++) {
		if (option->kind == CLI_MORE || option->kind == CLI_WRITTEN ||
		    !cli_is_given(cli, option->name) ||
		    slice_is_listed(slice_of(option->name), slice_of(apart),
		    ' '))
			continue;
		buffer_format(text, "%s=", option->name);
		add_value(text, option);
		end_text(list, text);
	}
}

void
fingerprint_list(const struct cli *cli, const char *apart, int whole,
    struct groups *list)
{
	const struct column_choice *table;
	struct buffer text = { 0 };
	char date[11];
	int i;

	buffer_add(&text, SLICE("version=" FAIRLEAD_VERSION));
	end_text(list, &text);
	if (cli->common & CLI_TODAY) {
		buffer_format(&text, "today=%s", date_format_iso(date,
		    cli->today));
		end_text(list, &text);
	}
	add_options(cli, apart, list, &text);
	for (table = cli->table_files; table->name != NULL; table++) {
		buffer_format(&text, "table %s=", table->name);
		add_text(&text, table->header, true);
		end_text(list, &text);
	}
	for (i = 0; i < whole; i++) {
		buffer_format(&text, "operand %d=", i + 1);
		add_text(&text, cli->operand[i], true);
		end_text(list, &text);
	}
	buffer_release(&text);
}
