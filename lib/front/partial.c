/*
 * partial.c - sums to records and back
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "front/fingerprint.h"
#include "csv/writer.h"
#include "front/output.h"
#include "front/partial.h"
#include "set/group.h"

enum { BY_MOST = 16, PARTS_MOST = BY_MOST + 1 };
/* Behind the parts: the currency is the last of them. */
enum { NAME, KEY, VALUE, BEHIND };
/* -0001.csv, and one more than the highest number. */
enum { PIECE_TAIL = 9, PIECE_NUMBERS = 10000 };
enum { COLUMNS_MOST = 1 + PARTS_MOST + BEHIND };

struct partial {
	const struct cli *cli;
	const struct partial_shape *shape;
	const char *names[COLUMNS_MOST];
	struct slice cells[COLUMNS_MOST];	/* of the row being written */
	size_t count;
	struct groups *settings;
	struct groups *files;	/* of the pieces */
	int64_t *times;		/* that each file was merged */
	size_t times_room;
	struct output *out;
	struct writer *writer;	/* in its place, between processes */
	const char *label;
	int64_t records, rejected;
	int64_t rows;		/* written */
};

/* A partial result that is being read. */
struct source {
	struct partial *partial;
	struct input *in;
	bool *met;		/* of the settings */
	bool ended;
	int64_t rows;
};

static struct partial *
new_partial(const struct cli *cli, const struct partial_shape *shape)
{
	struct partial *p = xcalloc(1, sizeof(*p));
	size_t i;

	p->cli = cli;
	p->shape = shape;
	p->names[p->count++] = "part_command";
	for (i = 0; i < shape->by_count; i++)
		p->names[p->count++] = shape->by[i];
	p->names[p->count++] = "currency";
	p->names[p->count++] = "part_name";
	p->names[p->count++] = "part_key";
	p->names[p->count++] = "part_value";
	p->settings = groups_new(1);
	p->files = groups_new(1);
	return p;
}

struct partial *
partial_new(const struct cli *cli, const struct partial_shape *shape)
{
	struct partial *p = new_partial(cli, shape);

	fingerprint_list(cli, shape->cut, shape->whole, p->settings);
	return p;
}

void
partial_free(struct partial *p)
{
	if (p == NULL)
		return;
	groups_free(p->settings);
	groups_free(p->files);
	free(p->times);
	writer_close(p->writer);
	free(p);
}

/* ---- writing ------------------------------------------------------------ */

void
partial_count(struct partial *p, const struct input *in)
{
	if (in == NULL)
		return;
	p->records += (int64_t)input_records(in);
	p->rejected += (int64_t)input_rejected(in);
}

void
partial_group(struct partial *p, const struct slice *parts)
{
	size_t i;

	p->cells[0] = slice_of(report_program());
	for (i = 0; i <= p->shape->by_count; i++)
		p->cells[1 + i] = parts == NULL ? SLICE_EMPTY : parts[i];
}

static void
send_cells(struct partial *p)
{
	size_t i;

	for (i = 0; i < p->count; i++)
		writer_field(p->writer, p->cells[i]);
	writer_end(p->writer);
}

static void
put(struct partial *p, struct slice name, struct slice key, int64_t value)
{
	struct slice *behind = p->cells + p->count - BEHIND;
	char text[32];

	behind[NAME] = name;
	behind[KEY] = key;
	behind[VALUE] = (struct slice){ text, number_format(text, value, 0,
	    false) };
	if (p->writer == NULL)
		output_cells(p->out, p->cells);
	else
		send_cells(p);
	p->rows++;
}

void
partial_put(struct partial *p, const char *name, struct slice key,
    int64_t value)
{
	if (value != 0)
		put(p, slice_of(name), key, value);
}

/* One piece more, or several of what was merged before. */
static bool
add_piece(struct partial *p, struct slice file, int64_t times,
    struct fault *fault)
{
	size_t known = groups_count(p->files);
	size_t at = groups_find(p->files, &file);

	if (at == known) {
		GROW(p->times, known, p->times_room);
		p->times[at] = 0;
	}
	return partial_add(&p->times[at], times, fault);
}

static void
put_pieces(struct partial *p)
{
	struct fault unused;
	size_t *order, i;

	if (!p->cli->merge)
		(void)add_piece(p, slice_of(p->cli->operand_count >
		    p->shape->whole ? p->cli->operand[p->shape->whole] :
		    "<stdin>"), 1, &unused);
	order = groups_sorted(p->files);
	for (i = 0; i < groups_count(p->files); i++)
		put(p, SLICE("piece"), groups_part(p->files, order[i], 0),
		    p->times[order[i]]);
	free(order);
}

void
partial_open(struct partial *p)
{
	size_t *order = groups_sorted(p->settings), i;

	p->out = output_open_plain(p->cli, p->names, p->count);
	partial_group(p, NULL);
	for (i = 0; i < groups_count(p->settings); i++)
		put(p, SLICE("setting"), groups_part(p->settings, order[i],
		    0), 1);
	put_pieces(p);
	put(p, SLICE("records"), SLICE_EMPTY, p->records);
	put(p, SLICE("rejected"), SLICE_EMPTY, p->rejected);
	free(order);
}

int
partial_close(struct partial *p, struct input *in, bool found)
{
	partial_group(p, NULL);
	put(p, SLICE("end"), SLICE_EMPTY, p->rows);
	return output_finish_run(p->cli, in, p->out, found || p->rejected > 0);
}

void
partial_put_sums(struct partial *p, const struct partial_sum *sums,
    size_t count, const void *of)
{
	size_t i;

	for (i = 0; i < count; i++)
		partial_put(p, sums[i].name, SLICE_EMPTY,
		    *(const int64_t *)((const char *)of + sums[i].place));
}

/* ---- merging ------------------------------------------------------------ */

int64_t *
partial_find_sum(const struct partial_sum *sums, size_t count, void *of,
    struct slice name)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (slice_is(name, sums[i].name))
			return (int64_t *)((char *)of + sums[i].place);
	return NULL;
}

bool
partial_add(int64_t *sum, int64_t value, struct fault *fault)
{
	return !__builtin_add_overflow(*sum, value, sum) ||
	    fault_set(fault, "the sums are too large to be added; correct the "
	    "amounts");
}

bool
partial_unknown(const struct partial_row *row, struct fault *fault)
{
	char name[60], key[80];

	return fault_set(fault, "no \"%s\" of \"%s\" is known here; ask "
	    "pieces and merge for the same, with one version",
	    fault_quote(name, sizeof(name), row->name),
	    fault_quote(key, sizeof(key), row->key));
}

static _Noreturn void
refuse(const struct source *s, unsigned long line)
{
	report_trouble("%s:%lu: no partial result of %s with these columns of "
	    "--by; give --merge what --partial wrote",
	    input_label(s->in), line, report_program());
}

/* The columns by their places: --by may name one that is called currency. */
static void
check_header(const struct source *s)
{
	const struct record *header = input_header(s->in);
	const struct partial *p = s->partial;
	size_t i;

	for (i = 0; i < p->count; i++)
		if (header->count != p->count || !slice_is(
		    record_value(header, i), p->names[i]))
			refuse(s, header->line);
}

static void
take_setting(struct source *s, const struct partial_row *row,
    unsigned long line)
{
	size_t at = groups_seek(s->partial->settings, &row->key);
	char quoted[120];

	if (at == GROUP_NONE)
		report_trouble("%s:%lu: made with \"%s\", which this run is "
		    "not asked for; ask pieces and merge for the same",
		    input_label(s->in), line,
		    fault_quote(quoted, sizeof(quoted), row->key));
	s->met[at] = true;
}

/* The rows of the whole piece that every command has; false for others. */
static bool
take_general(struct source *s, const struct partial_row *row,
    unsigned long line, struct fault *fault)
{
	struct partial *p = s->partial;

	if (slice_is(row->name, "setting"))
		take_setting(s, row, line);
	else if (slice_is(row->name, "piece"))
		return add_piece(p, row->key, row->value, fault);
	else if (slice_is(row->name, "records"))
		return partial_add(&p->records, row->value, fault);
	else if (slice_is(row->name, "rejected"))
		return partial_add(&p->rejected, row->value, fault);
	else
		s->ended = row->value == s->rows;
	return true;
}

static bool
is_general(struct slice name)
{
	return slice_is(name, "setting") || slice_is(name, "piece") ||
	    slice_is(name, "records") ||
	    slice_is(name, "rejected") || slice_is(name, "end");
}

static void
check_whole(const struct source *s)
{
	size_t i;

	if (!s->ended || input_rejected(s->in) > 0)
		report_trouble("%s: not whole: it does not end with the row "
		    "\"end\" that counts the others; run this piece again",
		    input_label(s->in));
	for (i = 0; i < groups_count(s->partial->settings); i++)
		if (!s->met[i])
			report_trouble("%s: made without \"%.*s\"; ask pieces "
			    "and merge for the same", input_label(s->in),
			    SLICE_PRINT(groups_part(s->partial->settings, i,
			    0)));
}

/* A row of parts, which live as long as the record; false for none. */
static bool
read_cells(const struct partial *p, const struct record *record,
    struct slice parts[PARTS_MOST], struct partial_row *row)
{
	size_t count = p->shape->by_count + 1, i;

	for (i = 0; i < count; i++)
		parts[i] = record_value(record, 1 + i);
	row->parts = parts;
	row->name = record_value(record, 1 + count + NAME);
	row->key = record_value(record, 1 + count + KEY);
	return number_parse_int(record_value(record, 1 + count + VALUE),
	    INT64_MIN, INT64_MAX, &row->value) == VALUE_OK;
}

static void
read_row(const struct source *s, const struct record *record,
    struct slice parts[PARTS_MOST], struct partial_row *row)
{
	if (!slice_is(record_value(record, 0), report_program()) ||
	    !read_cells(s->partial, record, parts, row))
		refuse(s, record->line);
}

static void
merge_file(struct partial *p, const char *path, bool (*take)(void *context,
    const struct partial_row *row, struct fault *fault), void *context)
{
	struct source s = { .partial = p, .in = input_open_side(p->cli, path,
	    COLUMNS_NONE) };
	struct slice parts[PARTS_MOST];
	struct partial_row row;
	struct record record;
	struct fault fault;

	check_header(&s);
	s.met = xcalloc(groups_count(p->settings) + 1, sizeof(*s.met));
	for (; input_next(s.in, &record); s.rows++) {
		read_row(&s, &record, parts, &row);
		s.ended = false;
		if (!(is_general(row.name) ? take_general(&s, &row,
		    record.line, &fault) : take(context, &row, &fault)))
			report_trouble("%s:%lu: %s", input_label(s.in),
			    record.line, fault.text);
	}
	check_whole(&s);
	free(s.met);
	input_close(s.in);
}

const char *
partial_label(const struct partial *p)
{
	return p->label;
}

void
partial_merge(struct partial *p, bool (*take)(void *context,
    const struct partial_row *row, struct fault *fault), void *context)
{
	int from = p->shape->whole, i;

	p->label = p->cli->operand_count > from ? p->cli->operand[from] :
	    "<stdin>";
	if (p->cli->operand_count == from)
		merge_file(p, NULL, take, context);
	for (i = from; i < p->cli->operand_count; i++)
		merge_file(p, p->cli->operand[i], take, context);
}

/* NAME and the number of NAME-0001.csv, as lead-split calls a piece; or 0. */
static unsigned
number_of_piece(struct slice path, struct slice *name)
{
	const char *slash = path.at + path.len;
	unsigned number = 0;
	size_t i;

	while (slash > path.at && slash[-1] != '/')
		slash--;
	*name = slice_between(slash, path.at + path.len);
	if (!slice_ends(*name, SLICE(".csv")) || name->len < PIECE_TAIL)
		return 0;
	name->len -= PIECE_TAIL;
	if (name->at[name->len] != '-')
		return 0;
	for (i = 1; i < PIECE_TAIL - 4; i++) {
		if (!text_is_digit(name->at[name->len + i]))
			return 0;
		number = number * 10 + (unsigned)(name->at[name->len + i] -
		    '0');
	}
	return number;
}

/* The numbers that stand among the pieces of one name. */
static bool
tell_gaps(const struct partial *p, struct slice name)
{
	bool *there = xcalloc(PIECE_NUMBERS, sizeof(*there)), gap = false;
	unsigned last = 0, n;
	struct slice other;
	size_t i;

	for (i = 0; i < groups_count(p->files); i++) {
		n = number_of_piece(groups_part(p->files, i, 0), &other);
		if (n == 0 || !slice_equal(other, name))
			continue;
		there[n] = true;
		last = n > last ? n : last;
	}
	for (n = 1; n < last && !gap; n++)
		if (!there[n]) {
			report_message("\"%.*s-%04u.csv\" is not among the "
			    "pieces that were merged, but later ones are; "
			    "merge it too", SLICE_PRINT(name), n);
			gap = true;
		}
	free(there);
	return gap;
}

/* Whether a piece that lead-split numbered is missing or came twice. */
static bool
tell_doubts(const struct partial *p)
{
	struct groups *names = groups_new(1);
	struct slice name;
	bool doubt = false;
	size_t i;

	for (i = 0; i < groups_count(p->files); i++) {
		struct slice file = groups_part(p->files, i, 0);

		if (number_of_piece(file, &name) == 0)
			continue;
		groups_find(names, &name);
		if (p->times[i] > 1)
			report_message("\"%.*s\" was merged %lld times; give "
			    "each piece once", SLICE_PRINT(file),
			    (long long)p->times[i]);
		doubt |= p->times[i] > 1;
	}
	for (i = 0; i < groups_count(names); i++)
		doubt |= tell_gaps(p, groups_part(names, i, 0));
	groups_free(names);
	return doubt;
}

bool
partial_tell_whole(const struct partial *p)
{
	bool doubt = tell_doubts(p);
	int64_t pieces = 0;
	size_t i;

	for (i = 0; i < groups_count(p->files); i++)
		pieces += p->times[i];
	if (!p->cli->quiet)
		report_message("pieces merged: %lld, with %lld records",
		    (long long)pieces, (long long)p->records);
	if (p->rejected > 0)
		report_message("%s%s%llu of %llu records rejected%s%s%s", "",
		    "", (unsigned long long)p->rejected,
		    (unsigned long long)p->records, "", "", "");
	return p->rejected > 0 || doubt;
}

/* ---- between the processes of one run ------------------------------------ */

struct partial *
partial_new_inside(const struct cli *cli, const struct partial_shape *shape,
    int fd)
{
	struct partial *p = new_partial(cli, shape);

	if (fd >= 0)
		p->writer = writer_open(fd);
	return p;
}

void
partial_send_end(struct partial *p)
{
	partial_group(p, NULL);
	put(p, SLICE("end"), SLICE_EMPTY, p->rows);
	/* What is not whole is found out by who receives it. */
	(void)writer_flush(p->writer);
}

bool
partial_receive(struct partial *p, struct slice sent, bool (*take)(
    void *context, const struct partial_row *row, struct fault *fault),
    void *context, struct fault *fault)
{
	struct reader *r = reader_open_bytes(sent, &(struct reader_options){
	    .any_bytes = true });
	struct slice parts[PARTS_MOST];
	struct partial_row row;
	struct record record;
	int64_t rows = 0;
	bool fine = true, ended = false;

	for (; fine && reader_next(r, &record) == READER_RECORD; rows++) {
		fine = !ended && record.count == p->count &&
		    read_cells(p, &record, parts, &row);
		if (fine && slice_is(row.name, "end")) {
			ended = row.value == rows;
		} else if (fine && !take(context, &row, fault)) {
			reader_close(r);
			return false;
		}
	}
	reader_close(r);
	return (fine && ended) || fault_set(fault, "a process of this run was "
	    "lost; run it again, or with --threads 1");
}
