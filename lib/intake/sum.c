/*
 * sum.c - counts and decisions to sentences
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "intake/sum.h"

/* Names in a line; the others are counted. */
enum { NAMES_MOST = 12 };

void
intakesum_init(struct importsum *s)
{
	*s = (struct importsum){ .in = 0 };
	s->codes = tally_new();
	s->known = tally_new();
	s->own = tally_new();
	s->dropped = tally_new();
}

void
intakesum_release(struct importsum *s)
{
	size_t i;

	tally_free(s->codes);
	tally_free(s->known);
	tally_free(s->own);
	tally_free(s->dropped);
	for (i = 0; i < IMPORTSUM_FILES; i++)
		buffer_release(&s->files[i]);
}

/* The order of day and month that the date columns of a file have. */
static const char *
date_text(const struct plan *plan)
{
	static const char *const names[] = { "", "; dates ymd", "; dates dmy",
		"; dates mdy" };
	enum date_order order = DATE_ORDER_UNKNOWN;
	size_t i;

	for (i = 0; i < plan->source_count; i++) {
		const struct cell_reader *r = &plan->sources[i].reader;

		if (r->type != CELL_DATE ||
		    r->dates.order == DATE_ORDER_UNKNOWN)
			continue;
		if (order != DATE_ORDER_UNKNOWN && order != r->dates.order)
			return say("; dates of several orders");
		order = r->dates.order;
	}
	return say(names[order]);
}

static const char *
mark_text(const struct plan *plan)
{
	char mark = '\0';
	size_t i;

	for (i = 0; i < plan->source_count; i++) {
		const struct cell_reader *r = &plan->sources[i].reader;

		if ((r->type == CELL_MONEY || r->type == CELL_DECIMAL) &&
		    r->numbers.mark != '\0')
			mark = r->numbers.mark;
	}
	return mark == '\0' ? "" : say(mark == ',' ? "; decimal comma" :
	    "; decimal point");
}

static const char *
delimiter_text(char delimiter)
{
	switch (delimiter) {
	case ',':
		return say("commas");
	case ';':
		return say("semicolons");
	case '\t':
		return say("tabs");
	default:
		return say("vertical bars");
	}
}

static void
describe(struct buffer *out, const struct intake_file *f,
    const struct plan *plan)
{
	if (intake_file_format(f) != NULL)
		buffer_format(out, "%s: %s", intake_file_label(f),
		    intake_file_format(f));
	else
		buffer_format(out, say("%s: %s; %s"), intake_file_label(f),
		    intake_file_encoding(f),
		    delimiter_text(intake_file_dialect(f)->delimiter));
	buffer_format(out, say("; header on line %lu%s%s"),
	    intake_file_header_line(f), date_text(plan), mark_text(plan));
}

void
intakesum_add_file(struct importsum *s, const struct intake_file *f,
    const struct intake_columns *c, const struct plan *plan)
{
	size_t i;

	for (i = 0; i < c->count - c->made; i++) {
		const struct intake_column *column = &c->columns[i];

		if (column->dropped)
			tally_add(s->dropped, column->header);
		else if (column->meaning != MEANING_NONE || column->joined)
			tally_add(s->known, column->name);
		else
			tally_add(s->own, column->name);
	}
	if (s->file_count < IMPORTSUM_FILES)
		describe(&s->files[s->file_count], f, plan);
	s->file_count++;
}

static void
add_names(struct buffer *line, const struct tally *names, bool counts)
{
	struct tally_entry *sorted = tally_sorted(names);
	size_t count = tally_names(names), i;
	char quoted[60];

	for (i = 0; i < count && i < NAMES_MOST; i++) {
		buffer_format(line, i == 0 ? "%s" : say(", %s"),
		    fault_quote(quoted, sizeof(quoted), sorted[i].name));
		if (counts)
			buffer_format(line, " %llu",
			    (unsigned long long)sorted[i].count);
	}
	if (count > NAMES_MOST) {
		buffer_add_byte(line, ' ');
		buffer_format(line, say("and %zu more"), count - NAMES_MOST);
	}
	free(sorted);
}

static void
add_records(const struct importsum *s, struct buffer *line)
{
	struct buffer codes = { 0 };

	add_names(&codes, s->codes, true);
	if (s->rejected == 0)
		buffer_format(line,
		    say("%llu record%s in, %llu out, %llu rejected"),
		    (unsigned long long)s->in, s->in == 1 ? "" : "s",
		    (unsigned long long)s->kept, 0ULL);
	else
		buffer_format(line,
		    say("%llu record%s in, %llu out, %llu rejected (%.*s)"),
		    (unsigned long long)s->in, s->in == 1 ? "" : "s",
		    (unsigned long long)s->kept,
		    (unsigned long long)s->rejected,
		    SLICE_PRINT(buffer_slice(&codes)));
	if (s->left_out > 0)
		buffer_format(line, say(", %llu left out"),
		    (unsigned long long)s->left_out);
	buffer_release(&codes);
}

static void
add_columns(const struct importsum *s, struct buffer *line)
{
	struct buffer own = { 0 }, dropped = { 0 };

	add_names(&own, s->own, false);
	add_names(&dropped, s->dropped, false);
	buffer_format(line, say("columns: %zu known"), tally_names(s->known));
	if (own.len > 0)
		buffer_format(line,
		    say("; %zu under a name of its own: %.*s"),
		    tally_names(s->own), SLICE_PRINT(buffer_slice(&own)));
	if (dropped.len > 0)
		buffer_format(line, say("; %zu dropped: %.*s"),
		    tally_names(s->dropped),
		    SLICE_PRINT(buffer_slice(&dropped)));
	buffer_release(&own);
	buffer_release(&dropped);
}

bool
intakesum_line(const struct importsum *s, size_t n, struct buffer *line)
{
	line->len = 0;
	if (n == 0)
		add_records(s, line);
	else if (n == 1)
		add_columns(s, line);
	else if (n - 2 < s->file_count && n - 2 < IMPORTSUM_FILES)
		buffer_add(line, buffer_slice(&s->files[n - 2]));
	else if (n - 2 == IMPORTSUM_FILES && s->file_count > IMPORTSUM_FILES)
		buffer_format(line, say("and %zu more files"),
		    s->file_count - IMPORTSUM_FILES);
	else
		return false;
	return true;
}
