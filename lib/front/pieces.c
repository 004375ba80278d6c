/* pieces.c - pieces.h: a file cut into pieces at record ends */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/say.h"
#include "base/spool.h"
#include "csv/cut.h"
#include "front/foreign.h"
#include "front/pieces.h"
#include "front/report.h"
#include "front/target.h"
#include "rule/columns.h"

struct piece {
	struct target *target;
	uint64_t records, bytes;
};

struct run {
	const struct cli *cli;
	const struct pieces_options *o;
	const char *label;
	struct spool spool;
	struct cut *cut;
	struct buffer stem, path, header;
	size_t line_end;	/* bytes of one: LF or CRLF */
	size_t key;		/* column, with --key */
	struct piece *pieces;	/* written so far; with --key all */
	size_t count, last;	/* last: where the newest record went */
	uint64_t records;
};

/* DIR/NAME-0001.csv; NAME is the file's without .csv. */
static const char *
piece_path(struct run *run, size_t number)
{
	run->path.len = 0;
	buffer_format(&run->path, "%s/%.*s-%04zu.csv", run->o->folder,
	    (int)run->stem.len, run->stem.data, number);
	buffer_add_byte(&run->path, '\0');
	return run->path.data;
}

static void
name_pieces(struct run *run, const char *path)
{
	const char *name = path == NULL ? "piece" : strrchr(path, '/');
	struct slice stem;

	name = name == NULL ? path : *name == '/' ? name + 1 : name;
	stem = slice_of(name);
	if (stem.len > 4 && strcmp(name + stem.len - 4, ".csv") == 0)
		stem.len -= 4;
	buffer_add(&run->stem, stem);
}

static void
check_read(const struct run *run, enum reader_status status)
{
	if (status == READER_ERROR)
		report_trouble("%s:%lu: %s", run->label,
		    cut_fault_line(run->cut), cut_fault(run->cut));
}

/* The column of --key, by any of its names. */
static size_t
find_key(const struct run *run, const struct record *header)
{
	struct slice *cells = xcalloc(header->count, sizeof(*cells));
	struct columns *columns;
	struct fault fault;
	enum columns_kind kind;
	size_t i;

	for (i = 0; i < header->count; i++)
		cells[i] = record_value(header, i);
	kind = columns_kind_like(cells, header->count);
	columns = columns_new(cells, header->count, kind, run->cli->choices,
	    &fault);
	if (columns == NULL)
		report_trouble("%s: %s", run->label, fault.text);
	i = columns_find(columns, run->o->key);
	if (i == COLUMN_ABSENT)
		report_trouble("%s: no column \"%s\"; name it with --column "
		    "%s=HEADER", run->label, run->o->key, run->o->key);
	columns_free(columns);
	free(cells);
	return i;
}

static void
begin_piece(struct run *run)
{
	struct piece *piece;

	if (run->count == PIECES_MOST)
		report_trouble("%s: more than %d pieces; ask for larger ones",
		    run->label, PIECES_MOST);
	GROW_BY_ONE(run->pieces, run->count);
	piece = &run->pieces[run->count++];
	*piece = (struct piece){ .bytes = run->header.len };
	piece->target = target_open_named(piece_path(run, run->count));
	writer_bytes(target_writer(piece->target),
	    buffer_slice(&run->header));
}

static void
finish_piece(struct piece *piece)
{
	target_check(piece->target);
	target_commit(piece->target);
	piece->target = NULL;
}

/* Where in the file the piece that begins behind so many others begins. */
static bool
is_next_share(const struct run *run, uint64_t offset)
{
	uint64_t body = run->spool.size - run->header.len;

	return run->count < (uint64_t)run->o->pieces &&
	    (__uint128_t)(offset - run->header.len) * (uint64_t)run->o->pieces >=
	    (__uint128_t)body * run->count;
}

/* Whether a record of so many bytes begins another piece. */
static bool
is_next_piece(const struct run *run, size_t bytes)
{
	const struct piece *piece = &run->pieces[run->count - 1];

	if (piece->records == 0)
		return false;
	if (run->o->records > 0)
		return piece->records == (uint64_t)run->o->records;
	if (run->o->bytes > 0)
		return piece->bytes + bytes + run->line_end >
		    (uint64_t)run->o->bytes;
	return is_next_share(run, cut_offset(run->cut) - bytes);
}

static struct piece *
choose_piece(struct run *run, const struct cut_record *r)
{
	if (run->o->key != NULL) {
		run->last = hash_fnv(record_value(&r->fields, run->key)) %
		    run->count;
	} else if (is_next_piece(run, r->bytes.len)) {
		finish_piece(&run->pieces[run->count - 1]);
		begin_piece(run);
		run->last = run->count - 1;
	}
	return &run->pieces[run->last];
}

/* What stands between two records belongs to the first. */
static void
add_gap(struct run *run, struct slice gap)
{
	struct piece *piece = &run->pieces[run->last];

	writer_bytes(target_writer(piece->target), gap);
	piece->bytes += gap.len;
}

static void
deal_records(struct run *run, struct cut_record *r)
{
	enum reader_status status = READER_RECORD;
	struct piece *piece;

	for (; status == READER_RECORD; status = cut_next(run->cut, r)) {
		if (run->records++ > 0)
			add_gap(run, r->before);
		piece = choose_piece(run, r);
		writer_bytes(target_writer(piece->target), r->bytes);
		piece->records++;
		piece->bytes += r->bytes.len;
	}
	check_read(run, status);
	add_gap(run, r->before);
}

/* The header with its line end; false when no record stands behind it. */
static bool
read_header(struct run *run, struct cut_record *r)
{
	enum reader_status status = cut_next(run->cut, r);

	check_read(run, status);
	if (status == READER_END)
		report_trouble("%s: nothing in it; give a file with a header",
		    run->label);
	if (run->o->key != NULL)
		run->key = find_key(run, &r->fields);
	buffer_add(&run->header, r->before);
	buffer_add(&run->header, r->bytes);
	status = cut_next(run->cut, r);
	check_read(run, status);
	run->line_end = slice_starts(r->before, SLICE("\r\n")) ? 2 : 1;
	buffer_add(&run->header, r->before);
	return status == READER_RECORD;
}

/* A piece that an earlier run left would be taken for one of this. */
static void
refuse_left_over(struct run *run)
{
	const char *path = piece_path(run, run->count + 1);

	if (access(path, F_OK) == 0)
		report_trouble("\"%s\" is of an earlier run with more pieces; "
		    "remove it first", path);
}

static void
write_pieces(struct run *run)
{
	bool keyed = run->o->key != NULL, more;
	struct cut_record r;
	size_t i;

	more = read_header(run, &r);
	target_hold();
	do
		begin_piece(run);
	while (keyed && run->count < (size_t)run->o->pieces);
	if (more)
		deal_records(run, &r);
	for (i = 0; i < run->count; i++)
		if (run->pieces[i].target != NULL)
			finish_piece(&run->pieces[i]);
	/* A job array counts on as many files as it asked for. */
	while (run->count < (size_t)run->o->pieces) {
		begin_piece(run);
		finish_piece(&run->pieces[run->count - 1]);
	}
	refuse_left_over(run);
	target_let_go();
}

static void
list_pieces(struct run *run)
{
	struct target *target = target_open(run->cli->output);
	size_t i;

	for (i = 1; i <= run->count; i++) {
		writer_bytes(target_writer(target),
		    slice_of(piece_path(run, i)));
		writer_bytes(target_writer(target), SLICE("\n"));
	}
	target_commit(target);
	if (!run->cli->quiet)
		report_message("%llu records in %zu pieces",
		    (unsigned long long)run->records, run->count);
}

/* Bytes that are dealt as they are must be what the commands read. */
static void
refuse_foreign(const struct run *run)
{
	struct fault fault;
	struct foreign *foreign = foreign_open(run->spool.fd, COLUMNS_NONE,
	    &fault);

	if (foreign == NULL)
		report_trouble("%s: %s", run->label, fault.text);
	if (*foreign_form(foreign) != '\0')
		report_trouble("%s: is %s; make it canonical with lead-import "
		    "first", run->label, foreign_form(foreign));
	foreign_close(foreign);
	if (lseek(run->spool.fd, 0, SEEK_SET) != 0)
		report_trouble("%s: %s", run->label, say_trouble(errno));
}

static int
open_file(const char *path)
{
	int fd = path == NULL ? STDIN_FILENO :
	    open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
	return fd;
}

void
pieces_write(const struct cli *cli, const struct pieces_options *options)
{
	const char *path = cli_file(cli);
	struct run run = { .cli = cli, .o = options,
		.label = path ? path : "<stdin>" };
	int fd = open_file(path);
	struct fault fault;

	if (!spool_open(&run.spool, fd, SLICE_EMPTY, &fault))
		report_trouble("%s: %s", run.label, fault.text);
	refuse_foreign(&run);
	name_pieces(&run, path);
	run.cut = cut_open(run.spool.fd);
	write_pieces(&run);
	list_pieces(&run);
	cut_close(run.cut);
	spool_close(&run.spool);
	buffer_release(&run.stem);
	buffer_release(&run.path);
	buffer_release(&run.header);
	free(run.pieces);
}
