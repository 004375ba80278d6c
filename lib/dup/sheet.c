/*
 * sheet.c - pairs to cells and back
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/say.h"
#include "csv/reader.h"
#include "dup/sheet.h"
#include "xlsx/in.h"
#include "xlsx/out.h"

/* Of each thing shown: of the one, of the other, which stays. */
enum { ID, OTHER, DECISION, SCORE, WHY, FIRST_SHOWN, EACH = 3,
	COLUMNS = FIRST_SHOWN + EACH * DUP_SHOWN_COUNT };

static const char *const names[COLUMNS] = {
	"lead_id", "other_id", "decision", "dup_score", "dup_why", "company",
	"other_company", "keep_company", "contact_name", "other_contact",
	"keep_contact_name", "email", "other_email", "keep_email", "phone",
	"other_phone", "keep_phone",
};

struct dupsheet {
	struct xlsxout *out;
};

bool
dupsheet_is(const char *path)
{
	size_t len = strlen(path);

	return len > 5 && strcasecmp(path + len - 5, ".xlsx") == 0;
}

struct dupsheet *
dupsheet_open(struct fault *fault)
{
	struct dupsheet *sheet = xcalloc(1, sizeof(*sheet));
	struct slice header[COLUMNS];
	size_t i;

	sheet->out = xlsxout_open("pairs", fault);
	if (sheet->out == NULL) {
		free(sheet);
		return NULL;
	}
	for (i = 0; i < COLUMNS; i++)
		header[i] = slice_of(names[i]);
	xlsxout_header(sheet->out, header, COLUMNS);
	return sheet;
}

/* A byte within a character of UTF-8. */
static bool
is_inside(struct slice text, size_t at)
{
	return at < text.len && (text.at[at] & 0xc0) == 0x80;
}

/* Marks what a and b do not begin and end with alike. */
static void
mark(struct xlsx_cell *cell, struct slice a, struct slice b)
{
	size_t start = 0, end = 0;

	if (a.len == 0 || b.len == 0 || slice_equal(a, b))
		return;
	while (start < a.len && start < b.len && a.at[start] == b.at[start])
		start++;
	while (is_inside(a, start) || is_inside(b, start))
		start--;
	while (end < a.len - start && end < b.len - start &&
	    a.at[a.len - 1 - end] == b.at[b.len - 1 - end])
		end++;
	while (end > 0 && (is_inside(a, a.len - end) ||
	    is_inside(b, b.len - end)))
		end--;
	cell->mark = start;
	cell->mark_len = a.len - start - end;
}

bool
dupsheet_add(struct dupsheet *sheet, const struct dup_pair *pair)
{
	struct xlsx_cell cells[COLUMNS];
	char points[16];
	size_t i;

	snprintf(points, sizeof(points), "%d", pair->points);
	for (i = 0; i < COLUMNS; i++)
		cells[i] = (struct xlsx_cell){ .text = SLICE_EMPTY,
			.kind = XLSX_TEXT, .fill = XLSX_NO_FILL };
	cells[ID].text = pair->id[0];
	cells[OTHER].text = pair->id[1];
	cells[SCORE].text = slice_of(points);
	cells[SCORE].kind = XLSX_NUMBER;
	cells[WHY].text = pair->why;
	for (i = 0; i < DUP_SHOWN_COUNT; i++) {
		struct xlsx_cell *two = &cells[FIRST_SHOWN + EACH * i];

		two[0].text = pair->shown[i][0];
		two[1].text = pair->shown[i][1];
		mark(&two[0], two[0].text, two[1].text);
		mark(&two[1], two[1].text, two[0].text);
	}
	return xlsxout_row(sheet->out, cells, COLUMNS, XLSX_NO_FILL);
}

bool
dupsheet_finish(struct dupsheet *sheet, struct writer *w, struct fault *fault)
{
	static const char *const choice[] = { "yes", "no", "later", NULL };
	static const char *const keep[] = { "first", "other", NULL };
	bool good;
	size_t i;

	xlsxout_choice(sheet->out, DECISION, choice);
	for (i = 0; i < DUP_SHOWN_COUNT; i++)
		xlsxout_choice(sheet->out, FIRST_SHOWN + EACH * i + 2, keep);
	good = xlsxout_write(sheet->out, w, fault);
	xlsxout_close(sheet->out);
	free(sheet);
	return good;
}

static bool
find_columns(const struct record *header, size_t at[3], struct fault *fault)
{
	size_t i, k;

	for (k = 0; k < 3; k++) {
		for (i = 0; i < header->count; i++)
			if (slice_is(slice_trim(record_value(header, i)),
			    names[k]))
				break;
		if (i == header->count)
			return fault_set(fault, "no column \"%s\" in the "
			    "first row; give one of them that name", names[k]);
		at[k] = i;
	}
	return true;
}

static struct slice
value_at(const struct record *record, size_t at)
{
	return at < record->count ? slice_trim(record_value(record, at)) :
	    SLICE_EMPTY;
}

/* What a row of the sheet decides. */
struct reading {
	struct dup_decisions *decisions;
	size_t at[3];
};

static bool
take_row(void *context, const struct record *row, bool first,
    struct fault *fault)
{
	struct reading *r = context;
	struct slice a, b, word;
	bool same = false;

	if (first)
		return find_columns(row, r->at, fault);
	a = value_at(row, r->at[ID]);
	b = value_at(row, r->at[OTHER]);
	word = value_at(row, r->at[DECISION]);
	switch (duppairs_decision(word, &same)) {
	case DUP_WORD_LATER:
		return true;
	case DUP_WORD_UNKNOWN:
		return fault_set(fault, "row %lu: column \"decision\": "
		    "cannot read \"%.*s\"; choose yes, no or later",
		    row->line, SLICE_PRINT(word));
	case DUP_WORD_DECIDED:
		break;
	}
	if (a.len == 0 || b.len == 0)
		return fault_set(fault, "row %lu: no lead_id of both; "
		    "write it", row->line);
	dupdecide_add(r->decisions, a, b, same, row->line);
	return true;
}

static bool
read_rows(struct reader *reader, dupsheet_take *take, void *context,
    struct fault *fault)
{
	struct record record;
	bool first = true;

	while (reader_next(reader, &record) == READER_RECORD) {
		if (!take(context, &record, first, fault))
			return false;
		first = false;
	}
	return !first || fault_set(fault, "empty; the first row is a header");
}

bool
dupsheet_each(const char *path, dupsheet_take *take, void *context,
    struct fault *fault)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct xlsxin *in;
	struct reader *reader;
	bool good = false;

	if (fd < 0)
		return fault_set(fault, "cannot open: %s", say_trouble(errno));
	in = xlsxin_open(fd, SLICE_EMPTY, NULL, fault);
	if (in != NULL) {
		reader = reader_open((struct reader_source){ xlsxin_read, in,
		    NULL }, &(struct reader_options){ 0 });
		good = read_rows(reader, take, context, fault);
		if (good && *xlsxin_fault(in) != '\0')
			good = fault_set(fault, "%s", xlsxin_fault(in));
		reader_close(reader);
		xlsxin_close(in);
	}
	close(fd);
	return good;
}

bool
dupsheet_read(const char *path, struct dup_decisions *decisions,
    struct fault *fault)
{
	struct reading reading = { .decisions = decisions };

	return dupsheet_each(path, take_row, &reading, fault);
}
