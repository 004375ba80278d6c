/*
 * describe.c - the columns of a command, one row each
 */
#include <unistd.h>

#include "csv/writer.h"
#include "front/describe.h"
#include "front/report.h"
#include "rule/table.h"

enum { COLUMN, FILE_KIND, TYPE, EN, ZH, MEANING_COLUMNS };

struct description {
	struct writer *writer;
	struct table *meanings;
	struct dictionary *dictionary;	/* of the file at hand */
	const char *kind;	/* its name in the dictionary */
};

static const struct table_column meaning_shape[MEANING_COLUMNS] = {
	{ .name = "column", .type = TABLE_WORD, .key = true },
	{ .name = "file", .type = TABLE_TEXT, .key = true },
	{ .name = "type", .type = TABLE_WORD },
	{ .name = "en", .type = TABLE_WORD },
	{ .name = "zh", .type = TABLE_WORD },
};

/* The row of a column: that of the kind of file wins over the general one. */
static size_t
find_meaning(const struct description *d, struct slice name)
{
	size_t found = SIZE_MAX, row;

	for (row = 0; row < table_rows(d->meanings); row++) {
		struct slice file = table_text(d->meanings, row, FILE_KIND);

		if (!slice_equal(table_text(d->meanings, row, COLUMN), name))
			continue;
		if (slice_is(file, d->kind))
			return row;
		if (file.len == 0)
			found = row;
	}
	return found;
}

static void
write_row(const struct description *d, struct slice name, bool in, bool must,
    const char *file)
{
	size_t row = find_meaning(d, name);
	size_t known = d->dictionary == NULL ? SIZE_MAX :
	    dictionary_find(d->dictionary, name);
	struct slice type = row != SIZE_MAX ?
	    table_text(d->meanings, row, TYPE) : SLICE("text");

	if (known != SIZE_MAX)
		type = dictionary_meaning(d->dictionary, known)->type;
	writer_field(d->writer, name);
	writer_field(d->writer, in ? SLICE("in") : SLICE("out"));
	writer_field(d->writer, must ? SLICE("must") : SLICE("may"));
	writer_field(d->writer, slice_of(file));
	writer_field(d->writer, type);
	writer_field(d->writer, row == SIZE_MAX ? SLICE_EMPTY :
	    table_text(d->meanings, row, EN));
	writer_field(d->writer, row == SIZE_MAX ? SLICE_EMPTY :
	    table_text(d->meanings, row, ZH));
	writer_end(d->writer);
}

static void
begin_file(struct description *d, enum columns_kind kind)
{
	struct fault fault;

	dictionary_close(d->dictionary);
	d->kind = columns_kind_name(kind);
	d->dictionary = NULL;
	if (kind == COLUMNS_NONE)
		return;
	d->dictionary = dictionary_open(kind, &fault);
	if (d->dictionary == NULL)
		report_trouble("%s", fault.text);
}

static void
write_bound(const struct description *d, const struct bind *reads,
    const char *file)
{
	for (; reads != NULL && reads->type != BIND_IS_END; reads++)
		write_row(d, slice_of(reads->name), true, reads->needed ||
		    reads->of != NULL, file);
}

static void
write_listed(const struct description *d, const char *names, const char *file)
{
	struct slice rest = slice_of(names == NULL ? "" : names);

	while (rest.at != NULL) {
		struct slice name = slice_cut(&rest, ' ');

		if (name.len > 0)
			write_row(d, name, true, false, file);
	}
}

static void
write_header(struct writer *writer)
{
	static const char *const names[] = { "column", "direction", "need",
		"file", "type", "en", "zh" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_field(writer, slice_of(names[i]));
	writer_end(writer);
}

void
describe_columns(const struct describe_command *command)
{
	struct description d = { .writer = writer_open(STDOUT_FILENO) };
	const struct cli_side *side = command->sides;
	const char *const *added = command->adds;
	struct fault fault;

	d.meanings = table_open("meaning", meaning_shape, MEANING_COLUMNS,
	    &fault);
	if (d.meanings == NULL)
		report_trouble("%s", fault.text);
	write_header(d.writer);
	begin_file(&d, command->kind);
	write_bound(&d, command->reads, d.kind);
	write_listed(&d, command->also_reads, d.kind);
	for (; added != NULL && *added != NULL; added++)
		write_row(&d, slice_of(*added), false, true, "");
	for (; side != NULL && side->option != NULL; side++) {
		begin_file(&d, side->kind);
		write_bound(&d, side->reads, side->option);
	}
	dictionary_close(d.dictionary);
	table_close(d.meanings);
	if (!writer_flush(d.writer))
		report_trouble("cannot write standard output");
	writer_close(d.writer);
}
