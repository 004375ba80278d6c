/*
 * saverules.c - decisions to statements
 */
#include "intake/saverules.h"

#include "base/text.h"

void
saverules_option(struct buffer *out, const char *word, struct slice value)
{
	buffer_format(out, "%s ", word);
	text_add_quoted(out, value);
	buffer_add_byte(out, '\n');
}

static void
add_form(struct buffer *out, const struct saverules *s)
{
	static const char *const quotes[] = { [QUOTE_DOUBLE] = "\"",
		[QUOTE_SINGLE] = "'", [QUOTE_NONE] = "none" };
	char delimiter[2] = { '\0', '\0' };

	if (s->encoding != NULL) {
		delimiter[0] = s->dialect->delimiter;
		saverules_option(out, "encoding", slice_of(s->encoding));
		saverules_option(out, "delimiter", slice_of(*delimiter ==
		    '\t' ? "tab" : delimiter));
		saverules_option(out, "quote",
		    slice_of(quotes[s->dialect->quote]));
	}
	if (s->header_line > 0)
		buffer_format(out, "skip %lu\n", s->header_line - 1);
}

/*
 * One order for all dates, where no column is left without: told for the
 * whole file it would read that one too.
 */
static void
add_order(struct buffer *out, const struct plan *plan)
{
	static const char *const names[] = { "", "ymd", "dmy", "mdy" };
	enum date_order order = DATE_ORDER_UNKNOWN;
	bool several = false, open = false;
	size_t i;

	for (i = 0; i < plan->source_count; i++) {
		const struct cell_reader *r = &plan->sources[i].reader;

		if (r->type != CELL_DATE || !r->seen)
			continue;
		if (r->dates.order == DATE_ORDER_UNKNOWN) {
			open = open || plan->sources[i].text_to != PLAN_NONE;
			continue;
		}
		several = several || (order != DATE_ORDER_UNKNOWN &&
		    order != r->dates.order);
		order = r->dates.order;
	}
	if (order == DATE_ORDER_UNKNOWN)
		return;
	if (several || open)
		buffer_add(out, SLICE("# the date columns have no order in "
		    "common: each is judged by its cells\n"));
	else
		buffer_format(out, "date-order %s\n", names[order]);
}

static bool
is_number(enum cell_type type)
{
	return type == CELL_INT || type == CELL_DECIMAL ||
	    type == CELL_MONEY || type == CELL_PERCENT;
}

static void
add_mark(struct buffer *out, const struct plan *plan)
{
	bool several = false;
	char mark = '\0';
	size_t i;

	for (i = 0; i < plan->source_count; i++) {
		const struct cell_reader *r = &plan->sources[i].reader;

		if (!is_number(r->type) || !r->seen ||
		    r->numbers.mark == '\0')
			continue;
		several = several || (mark != '\0' && mark !=
		    r->numbers.mark);
		mark = r->numbers.mark;
	}
	if (several)
		buffer_add(out, SLICE("# the columns of numbers have no "
		    "decimal mark in common: each is judged by its cells\n"));
	else if (mark != '\0')
		buffer_format(out, "decimal-mark %c\n", mark);
}

/* Whether a header can stand for its column: filled, one line, the only one. */
static bool
is_plain_header(const struct intake_columns *c, size_t column)
{
	struct slice header = c->columns[column].header;
	struct arena scratch = { 0 };
	struct slice key = column_key(header, NULL, &scratch);
	bool plain = key.len > 0 && slice_find(header, '\n') == NULL &&
	    slice_find(header, '\r') == NULL;
	size_t i;

	for (i = 0; plain && i < c->count; i++)
		plain = i == column || !slice_equal(key,
		    column_key(c->columns[i].header, NULL, &scratch));
	arena_release(&scratch);
	return plain;
}

static void
add_header(struct buffer *out, const char *word,
    const struct intake_columns *c, size_t i)
{
	buffer_format(out, "%s ", word);
	if (is_plain_header(c, i))
		text_add_quoted(out, c->columns[i].header);
	else
		buffer_format(out, "%zu", i + 1);
}

static void
add_column(struct buffer *out, const struct intake_columns *c, size_t i)
{
	const struct intake_column *column = &c->columns[i];
	struct slice name = column->mix == MIX_REACH ? SLICE("email;phone") :
	    column->mix == MIX_NAME ? SLICE("contact_name;note") :
	    column->name;

	if (column->dropped) {
		add_header(out, "drop", c, i);
		buffer_add_byte(out, '\n');
		return;
	}
	/* A name of several lines is none that a rule can hold. */
	if (name.len == 0 || slice_find(name, '\n') != NULL)
		return;
	add_header(out, "map", c, i);
	buffer_add_byte(out, ' ');
	text_add_quoted(out, name);
	buffer_add_byte(out, '\n');
	if (column->serials == 0)
		return;
	add_header(out, "serial", c, i);
	buffer_format(out, " %d\n", column->serials);
}

void
saverules_write(struct buffer *out, const struct saverules *s)
{
	size_t i;

	buffer_format(out, "# what lead-import decided of %s\n", s->label);
	buffer_add(out, slice_of(s->said));
	add_form(out, s);
	add_order(out, s->plan);
	add_mark(out, s->plan);
	for (i = 0; i < s->columns->count - s->columns->made; i++)
		add_column(out, s->columns, i);
}
