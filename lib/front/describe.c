/*
 * describe.c - the columns of a command, one row each
 */
#include <unistd.h>

#include "csv/writer.h"
#include "front/describe.h"
#include "front/report.h"
#include "rule/meaning.h"

struct description {
	struct writer *writer;
	struct meaning *meaning;	/* of the file at hand */
	const char *kind;	/* its name in the dictionary */
};

static void
write_row(const struct description *d, struct slice name, bool in, bool must,
    const char *file)
{
	struct meaning_column column = meaning_find(d->meaning, name);

	writer_field(d->writer, name);
	writer_field(d->writer, in ? SLICE("in") : SLICE("out"));
	writer_field(d->writer, must ? SLICE("must") : SLICE("may"));
	writer_field(d->writer, slice_of(file));
	writer_field(d->writer, column.type);
	writer_field(d->writer, column.en);
	writer_field(d->writer, column.zh);
	writer_end(d->writer);
}

static void
begin_file(struct description *d, enum columns_kind kind)
{
	struct fault fault;

	meaning_close(d->meaning);
	d->kind = columns_kind_name(kind);
	d->meaning = meaning_open(kind, &fault);
	if (d->meaning == NULL)
		report_trouble("%s", fault.text);
	meaning_of_command(d->meaning, report_program());
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
	meaning_close(d.meaning);
	if (!writer_flush(d.writer))
		report_trouble("cannot write standard output");
	writer_close(d.writer);
}
