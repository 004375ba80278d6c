/* files.c - files.h: the lines of quotes and the leads they go to */
#include <stdlib.h>

#include "front/side.h"
#include "quote/files.h"

/* Copies the texts of a struct that begins with them. */
static void
keep_texts(struct quotefiles *files, void *texts, size_t bytes)
{
	struct slice *text = texts;
	size_t i;

	for (i = 0; i < bytes / sizeof(*text); i++)
		text[i] = text[i].len == 0 ? SLICE_EMPTY :
		    arena_copy(&files->arena, text[i]);
}

static bool
take_line(void *context, const void *row, unsigned long at,
    struct flaw *flaw)
{
	struct quotefiles *files = context;
	const struct quotefiles_line *read = row;
	size_t known = groups_count(files->quote_ids);
	size_t id = groups_find(files->quote_ids, &read->quote_id);
	struct quotefiles_line *l;

	(void)flaw;
	GROW_BY_ONE(files->lines, files->line_count);
	l = &files->lines[files->line_count];
	*l = *read;
	l->quote_id = groups_part(files->quote_ids, id, 0);
	keep_texts(files, &l->l, offsetof(struct quotesheet_line, chosen));
	l->l.at = at;
	if (id == known) {
		GROW_BY_ONE(files->last, id);
		l->next = files->line_count;	/* a ring: last to first */
	} else {
		l->next = files->lines[files->last[id]].next;
		files->lines[files->last[id]].next = files->line_count;
	}
	files->last[id] = files->line_count++;
	return true;
}

static bool
take_lead(void *context, const void *row, unsigned long at,
    struct flaw *flaw)
{
	struct quotefiles *files = context;
	const struct quotefiles_lead *read = row;
	struct quotefiles_lead *lead;

	(void)at;
	if (groups_find(files->lead_ids, &read->lead_id) < files->lead_count)
		return bind_set_flaw(flaw, "lead_id", "double-id",
		    "the id stands there twice; merge the leads first");
	GROW_BY_ONE(files->leads, files->lead_count);
	files->lead_count++;
	lead = &files->leads[files->lead_count - 1];
	*lead = *read;
	keep_texts(files, lead, sizeof(*lead));
	return true;
}

bool
quotefiles_read_lines(struct quotefiles *files, const struct cli *cli,
    const char *path, const struct bind *reads)
{
	const struct side lines = { .kind = COLUMNS_QUOTE_LINE,
		.reads = reads, .size = sizeof(struct quotefiles_line),
		.take = take_line };

	files->quote_ids = groups_new(1);
	return side_read(cli, path, &lines, files);
}

bool
quotefiles_read_leads(struct quotefiles *files, const struct cli *cli,
    const char *path, const struct bind *reads)
{
	const struct side leads = { .kind = COLUMNS_LEAD, .reads = reads,
		.size = sizeof(struct quotefiles_lead), .take = take_lead };

	files->lead_ids = groups_new(1);
	return side_read(cli, path, &leads, files);
}

void
quotefiles_release(struct quotefiles *files)
{
	groups_free(files->quote_ids);
	groups_free(files->lead_ids);
	free(files->last);
	free(files->lines);
	free(files->leads);
	arena_release(&files->arena);
}

struct quotefiles_line *
quotefiles_first(struct quotefiles *files, struct slice quote_id)
{
	size_t id = groups_seek(files->quote_ids, &quote_id);
	struct quotefiles_line *first;

	if (id == GROUP_NONE)
		return NULL;
	first = &files->lines[files->lines[files->last[id]].next];
	first->met = true;
	return first;
}

struct quotefiles_line *
quotefiles_next(struct quotefiles *files, const struct quotefiles_line *line)
{
	struct quotefiles_line *next = &files->lines[line->next];

	/* In a ring, what stands earlier in the file is the first again. */
	if (next <= line)
		return NULL;
	next->met = true;
	return next;
}

const struct quotefiles_lead *
quotefiles_lead(const struct quotefiles *files, struct slice lead_id)
{
	size_t i = groups_seek(files->lead_ids, &lead_id);

	return i == GROUP_NONE ? NULL : &files->leads[i];
}
