/*
 * block.c - figures and tallies set as tables, numbered for the appendix
 */
#include <stdlib.h>

#include "base/fill.h"
#include "base/display.h"
#include "show/block.h"

enum { TOP = 10 };

struct showblock *
showblock_new(const struct showparts *parts)
{
	struct showblock *p = xcalloc(1, sizeof(*p));

	p->parts = parts;
	p->source = (struct showfigure_source){ parts->model,
		parts->checklist, parts->words, parts->lang };
	p->doc = doc_new(parts->lang, showblock_say(p, "contents"));
	return p;
}

struct doc *
showblock_finish(struct showblock *p)
{
	struct doc *doc = p->doc;
	size_t i;

	showfigure_release(&p->figure);
	buffer_release(&p->text);
	for (i = 0; i < SHOWBLOCK_CELLS; i++)
		buffer_release(&p->row[i]);
	arena_release(&p->arena);
	free(p);
	return doc;
}

struct slice
showblock_say(const struct showblock *p, const char *name)
{
	return showwords_say(p->parts->words, name);
}

struct slice
showblock_fill(struct showblock *p, const char *name,
    const struct showblock_value *values, size_t count)
{
	struct fill fillings[4] = { { NULL, SLICE_EMPTY } };
	struct buffer numbers[4];
	size_t i;

	for (i = 0; i < count; i++) {
		numbers[i] = (struct buffer){ 0 };
		fillings[i] = (struct fill){ values[i].name,
			values[i].text };
		if (values[i].text.at != NULL)
			continue;
		showwords_add_count(&numbers[i], values[i].number);
		fillings[i].value = buffer_slice(&numbers[i]);
	}
	p->text.len = 0;
	showwords_add(p->parts->words, &p->text, name, fillings, count);
	for (i = 0; i < count; i++)
		buffer_release(&numbers[i]);
	return arena_copy(&p->arena, buffer_slice(&p->text));
}

unsigned
showblock_number(struct showblock *p, enum show_trace number,
    struct slice label, struct slice output)
{
	if (p->numbers[number] == 0) {
		p->numbers[number] = ++p->count;
		p->order[p->count] = number;
		p->labels[p->count] = arena_copy(&p->arena, label);
		p->outputs[p->count] = arena_copy(&p->arena, output);
	}
	return p->numbers[number];
}

struct slice
showblock_caption(struct showblock *p, struct slice caption,
    enum show_trace number)
{
	p->text.len = 0;
	buffer_add(&p->text, caption);
	if (p->parts->appendix != SHOW_APPENDIX_NO)
		buffer_format(&p->text, " [%u]", p->numbers[number]);
	return arena_copy(&p->arena, buffer_slice(&p->text));
}

static void
begin_figures(struct showblock *p, const char *caption)
{
	const struct doc_column columns[] = {
		{ showblock_say(p, "figure"), false },
		{ showblock_say(p, "value"), true },
		{ showblock_say(p, "from"), false },
		{ showblock_say(p, "number"), true },
	};
	struct doc_heading heading = { .caption = showblock_say(p, caption),
		.columns = columns, .count = p->parts->appendix ==
		SHOW_APPENDIX_NO ? 3 : 4 };

	doc_table(p->doc, &heading);
}

bool
showblock_figures(struct showblock *p, const char *caption,
    const enum show_trace *numbers, size_t count)
{
	struct showfigure *f = &p->figure;
	bool begun = false;
	size_t i;

	for (i = 0; i < count; i++) {
		struct slice cells[4];

		if (!showfigure_make(&p->source, numbers[i], f))
			continue;
		if (!begun)
			begin_figures(p, caption);
		begun = true;
		p->text.len = 0;
		buffer_format(&p->text, "%u", showblock_number(p, numbers[i],
		    buffer_slice(&f->label), buffer_slice(&f->plain)));
		cells[0] = buffer_slice(&f->label);
		cells[1] = buffer_slice(&f->value);
		cells[2] = buffer_slice(&f->from);
		cells[3] = buffer_slice(&p->text);
		doc_row(p->doc, cells, DOC_NONE, DOC_NONE);
	}
	return begun;
}

/* A row of a tally as it is shown. */
struct line {
	struct slice label;
	uint64_t count;
};

static int
by_name(const void *a, const void *b)
{
	const struct tally_entry *x = a, *y = b;

	return slice_compare(x->name, y->name);
}

/* The rows of a tally; returns how many of at most TOP + 2 or all. */
static size_t
take_lines(struct showblock *p, const struct showblock_tally *t,
    struct line *lines)
{
	struct tally_entry *all = tally_sorted(t->tally);
	size_t names = tally_names(t->tally), count = 0, others = 0, i;
	uint64_t rest = 0, unknown = 0;

	if (t->by_name)
		qsort(all, names, sizeof(*all), by_name);
	for (i = 0; i < names; i++) {
		if (all[i].name.len == 0) {
			unknown = all[i].count;
		} else if (count < TOP || t->by_name) {
			lines[count++] = (struct line){ t->label ?
				t->label(p->parts->words, all[i].name) :
				all[i].name, all[i].count };
		} else {
			rest += all[i].count;
			others++;
		}
	}
	free(all);
	if (others > 0)
		lines[count++] = (struct line){ showblock_fill(p, "others",
		    &(struct showblock_value){ "n", { NULL, 0 },
		    (int64_t)others }, 1), rest };
	if (unknown > 0)
		lines[count++] = (struct line){ showblock_say(p, "not_known"),
			unknown };
	return count;
}

static void
add_line(struct showblock *p, const struct showblock_tally *t,
    const struct line *line)
{
	struct slice cells[3];

	p->row[1].len = p->row[2].len = 0;
	showwords_add_count(&p->row[1], (int64_t)line->count);
	showfigure_add_percent(&p->source, &p->row[2],
	    showmodel_share(line->count, t->whole), 1);
	cells[0] = line->label;
	cells[1] = buffer_slice(&p->row[1]);
	cells[2] = buffer_slice(&p->row[2]);
	doc_row(p->doc, cells, (int64_t)line->count, DOC_NONE);
}

static void
number_tally(struct showblock *p, const struct showblock_tally *t,
    struct slice caption, const struct line *lines, size_t count)
{
	struct buffer output = { 0 };
	size_t i;

	for (i = 0; i < count; i++)
		buffer_format(&output, "%s%llu", i ? "\n" : "",
		    (unsigned long long)lines[i].count);
	showblock_number(p, t->number, caption, buffer_slice(&output));
	buffer_release(&output);
}

void
showblock_tally(struct showblock *p, const struct showblock_tally *t)
{
	struct line *lines = xcalloc(tally_names(t->tally) + 2,
	    sizeof(*lines));
	size_t count = take_lines(p, t, lines), i;
	struct slice caption = showblock_fill(p, t->caption,
	    &(struct showblock_value){ "n", { NULL, 0 },
	    (int64_t)t->whole }, 1);
	const struct doc_column columns[] = {
		{ showblock_say(p, t->column), false },
		{ showblock_say(p, t->number == TRACE_COMPETITORS ? "deals" :
		    "leads"), true },
		{ showblock_say(p, "share"), true },
	};
	struct doc_heading heading = { .columns = columns, .count = 3 };

	number_tally(p, t, caption, lines, count);
	heading.caption = showblock_caption(p, caption, t->number);
	doc_table(p->doc, &heading);
	for (i = 0; i < count; i++)
		add_line(p, t, &lines[i]);
	free(lines);
}

/* A command line, and what it prints behind "# ". */
static void
add_command(struct showblock *p, unsigned number)
{
	struct slice rest = p->outputs[number];
	struct buffer code = { 0 };

	showtrace_command(p->parts->trace, p->order[number], &code);
	buffer_add_byte(&code, '\n');
	while (rest.at != NULL) {
		struct slice line = slice_cut(&rest, '\n');

		buffer_add(&code, SLICE("# "));
		display_add(&code, line, line.len + 1);
		buffer_add_byte(&code, '\n');
	}
	doc_code(p->doc, buffer_slice(&code));
	buffer_release(&code);
}

/* The numbers with what their command lines print, without these. */
static void
add_short(struct showblock *p)
{
	const struct doc_column columns[] = {
		{ showblock_say(p, "number"), true },
		{ showblock_say(p, "figure"), false },
		{ showblock_say(p, "printed"), false },
	};
	struct doc_heading heading = { .caption = SLICE_EMPTY,
		.columns = columns, .count = 3 };
	unsigned i;

	doc_text(p->doc, showblock_say(p, "appendix_short"));
	doc_table(p->doc, &heading);
	for (i = 1; i <= p->count; i++) {
		struct slice cells[3] = { SLICE_EMPTY, p->labels[i],
			p->outputs[i] };

		p->row[0].len = 0;
		buffer_format(&p->row[0], "%u", i);
		cells[0] = buffer_slice(&p->row[0]);
		doc_row(p->doc, cells, DOC_NONE, DOC_NONE);
	}
}

static void
add_commands(struct showblock *p)
{
	const char *leads = p->parts->input->files->leads;
	struct buffer code = { 0 };
	unsigned i;

	doc_text(p->doc, showblock_say(p, "appendix_how"));
	if (leads == NULL || strcmp(leads, "-") == 0)
		doc_note(p->doc, showblock_say(p, "appendix_stdin"));
	doc_part(p->doc, showblock_say(p, "functions"));
	showtrace_functions(p->parts->trace, &code);
	doc_code(p->doc, buffer_slice(&code));
	buffer_release(&code);
	doc_part(p->doc, showblock_say(p, "commands"));
	for (i = 1; i <= p->count; i++) {
		p->text.len = 0;
		buffer_format(&p->text, "[%u] ", i);
		buffer_add(&p->text, p->labels[i]);
		doc_text(p->doc, buffer_slice(&p->text));
		add_command(p, i);
	}
}

void
showblock_appendix(struct showblock *p)
{
	if (p->parts->appendix == SHOW_APPENDIX_NO)
		return;
	doc_section(p->doc, showblock_say(p, "appendix"));
	if (p->parts->appendix == SHOW_APPENDIX_SHORT)
		add_short(p);
	else
		add_commands(p);
}
