/*
 * book.c - workbook.xml, its relations, styles.xml, sharedStrings.xml
 */
#include <stdlib.h>

#include "base/text.h"
#include "rule/settings.h"
#include "set/nameset.h"
#include "xlsx/book.h"
#include "xlsx/lane.h"
#include "xlsx/regular.h"

/* What the shared texts of a workbook may take of memory, and one of them. */
#define STRINGS_MOST ((size_t)128 << 20)
enum { STRING_MOST = 1 << 20 };

static bool
is_true(const char *word)
{
	return word != NULL && (strcmp(word, "1") == 0 ||
	    strcmp(word, "true") == 0);
}

/* ---- the list of sheets ----------------------------------------------- */

/* A sheet's relation, until its part is known. */
struct listing {
	struct xlsxbook *book;
	struct nameset *ids;	/* of relations: place in parts + 1 */
	size_t *relations;	/* by sheet: place in parts */
	char **parts;		/* by relation; NULL: not known */
	size_t room, part_room, count;
	size_t most;		/* sheets there may be */
	bool burst;		/* there are more */
};

/* The place of a relation that a sheet names. */
static size_t
relation_place(struct listing *l, const char *id)
{
	uint32_t *place = nameset_count(l->ids, slice_of(id));

	if (*place == 0) {
		GROW(l->parts, l->count, l->part_room);
		l->parts[l->count++] = NULL;
		*place = (uint32_t)l->count;
	}
	return *place - 1;
}

static void XMLCALL
start_workbook(void *context, const char *element, const char **attributes)
{
	struct listing *l = context;
	struct xlsxbook *b = l->book;
	const char *name, *state, *relation;

	element = xlsxzip_local(element);
	if (strcmp(element, "workbookPr") == 0)
		b->from_1904 = is_true(xlsxzip_attribute(
		    (const char *const *)attributes, "date1904"));
	if (strcmp(element, "sheet") != 0)
		return;
	if (b->sheet_count == l->most) {
		l->burst = true;
		return;
	}
	name = xlsxzip_attribute((const char *const *)attributes, "name");
	state = xlsxzip_attribute((const char *const *)attributes, "state");
	relation = xlsxzip_attribute((const char *const *)attributes, "id");
	if (name == NULL || relation == NULL)
		return;
	GROW(b->sheets, b->sheet_count, b->sheet_room);
	GROW(l->relations, b->sheet_count, l->room);
	l->relations[b->sheet_count] = relation_place(l, relation);
	b->sheets[b->sheet_count++] = (struct xlsxbook_sheet){
		.name = arena_copy(&b->arena, slice_of(name)),
		.hidden = state != NULL && strcmp(state, "visible") != 0 };
}

/* xl/worksheets/sheet1.xml, however the target is written. */
static char *
part_name(struct arena *arena, const char *target)
{
	struct buffer name = { 0 };
	char *part;

	if (*target != '/')
		buffer_add(&name, SLICE("xl/"));
	buffer_add(&name, slice_of(*target == '/' ? target + 1 : target));
	part = arena_string(arena, buffer_slice(&name));
	buffer_release(&name);
	return part;
}

static void XMLCALL
start_relations(void *context, const char *element, const char **attributes)
{
	struct listing *l = context;
	const char *id, *target;
	uint32_t place;

	if (strcmp(xlsxzip_local(element), "Relationship") != 0)
		return;
	id = xlsxzip_attribute((const char *const *)attributes, "Id");
	target = xlsxzip_attribute((const char *const *)attributes, "Target");
	if (id == NULL || target == NULL)
		return;
	place = nameset_get(l->ids, slice_of(id));
	if (place > 0)
		l->parts[place - 1] = part_name(&l->book->arena, target);
}

static bool
read_sheets(struct xlsxbook *b, struct xlsxzip *zip, struct fault *fault)
{
	struct listing l = { .book = b, .ids = nameset_new(),
		.most = b->sheets_most };
	bool fine = xlsxzip_parse(zip, "xl/workbook.xml", &l, start_workbook,
	    NULL, NULL, fault) && xlsxzip_parse(zip,
	    "xl/_rels/workbook.xml.rels", &l, start_relations, NULL, NULL,
	    fault);
	size_t i;

	for (i = 0; i < b->sheet_count; i++)
		b->sheets[i].part = l.parts[l.relations[i]];
	nameset_free(l.ids);
	free(l.relations);
	free(l.parts);
	if (fine && l.burst)
		return fault_set(fault, "a workbook with more than %zu "
		    "sheets; it was not made by a spreadsheet program",
		    b->sheets_most);
	return fine;
}

/* ---- styles ----------------------------------------------------------- */

struct custom {
	unsigned id;
	size_t place;		/* in the file */
	struct xlsxformat format;
};

struct styling {
	struct xlsxbook *book;
	struct custom *customs;
	size_t count, room;
	bool in_cells;		/* within cellXfs */
	bool sorted;		/* the customs, by their ids */
	bool burst;		/* more than there may be */
};

/* By id; of the same ones the first stays first. */
static int
by_id(const void *a, const void *b)
{
	const struct custom *first = a, *second = b;

	if (first->id != second->id)
		return first->id < second->id ? -1 : 1;
	return first->place < second->place ? -1 : 1;
}

static struct xlsxformat
format_of(struct styling *s, unsigned id)
{
	size_t low = 0, high = s->count;

	if (!s->sorted && s->count > 0)
		qsort(s->customs, s->count, sizeof(*s->customs), by_id);
	s->sorted = true;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->customs[middle].id < id)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < s->count && s->customs[low].id == id)
		return s->customs[low].format;
	return xlsxformat_builtin(id);
}

static void XMLCALL
start_styles(void *context, const char *element, const char **attributes)
{
	struct styling *s = context;
	struct xlsxbook *b = s->book;
	const char *id = xlsxzip_attribute((const char *const *)attributes,
	    "numFmtId");
	const char *code = xlsxzip_attribute((const char *const *)attributes,
	    "formatCode");
	unsigned number = id == NULL ? 0 : (unsigned)strtoul(id, NULL, 10);

	element = xlsxzip_local(element);
	if (s->count == b->styles_most || b->format_count == b->styles_most) {
		s->burst = true;
	} else if (strcmp(element, "cellXfs") == 0) {
		s->in_cells = true;
	} else if (strcmp(element, "numFmt") == 0 && code != NULL) {
		GROW(s->customs, s->count, s->room);
		s->customs[s->count] = (struct custom){ number, s->count,
			xlsxformat_of(slice_of(code), &b->arena) };
		s->count++;
		s->sorted = false;
	} else if (s->in_cells && strcmp(element, "xf") == 0) {
		GROW(b->formats, b->format_count, b->format_room);
		b->formats[b->format_count++] = format_of(s, number);
	}
}

static void XMLCALL
end_styles(void *context, const char *element)
{
	struct styling *s = context;

	if (strcmp(xlsxzip_local(element), "cellXfs") == 0)
		s->in_cells = false;
}

static bool
read_styles(struct xlsxbook *b, struct xlsxzip *zip, struct fault *fault)
{
	struct styling s = { .book = b };
	bool fine = !xlsxzip_has(zip, "xl/styles.xml") || xlsxzip_parse(zip,
	    "xl/styles.xml", &s, start_styles, end_styles, NULL, fault);

	free(s.customs);
	if (fine && s.burst)
		return fault_set(fault, "a workbook with more than %zu styles; "
		    "it was not made by a spreadsheet program",
		    b->styles_most);
	return fine;
}

/* ---- strings ---------------------------------------------------------- */

struct reading {
	struct xlsxbook *book;
	struct buffer text;
	bool in_item, in_text;
	unsigned phonetic;	/* how to read Han: no part of the text */
	bool burst;		/* more than there may be */
	struct xlsxscan scan;
};

static void XMLCALL
start_strings(void *context, const char *element, const char **attributes)
{
	struct reading *r = context;

	(void)attributes;
	element = xlsxzip_local(element);
	if (strcmp(element, "si") == 0) {
		r->in_item = true;
		r->text.len = 0;
	} else if (strcmp(element, "rPh") == 0) {
		r->phonetic++;
	} else if (strcmp(element, "t") == 0) {
		r->in_text = r->in_item && r->phonetic == 0;
	}
}

static void XMLCALL
text_strings(void *context, const char *text, int len)
{
	struct reading *r = context;

	if (r->in_text && r->text.len + (size_t)len > STRING_MOST)
		r->burst = true;
	else if (r->in_text)
		buffer_add(&r->text, (struct slice){ text, (size_t)len });
}

static bool
has_room(const struct xlsxbook *b, size_t len)
{
	return b->arena.total + len + b->string_count *
	    sizeof(*b->strings) <= STRINGS_MOST;
}

static void
add_string(struct xlsxbook *b, struct slice text)
{
	GROW(b->strings, b->string_count, b->string_room);
	b->strings[b->string_count++] = arena_copy(&b->arena, text);
}

static void XMLCALL
end_strings(void *context, const char *element)
{
	struct reading *r = context;
	struct xlsxbook *b = r->book;

	element = xlsxzip_local(element);
	if (strcmp(element, "t") == 0) {
		r->in_text = false;
	} else if (strcmp(element, "rPh") == 0) {
		r->phonetic -= r->phonetic > 0;
	} else if (strcmp(element, "si") == 0) {
		r->in_item = false;
		if (!has_room(b, r->text.len))
			r->burst = true;
		if (r->burst)
			return;
		r->text.len = xlsxbook_unescape(r->text.data, r->text.len);
		add_string(b, buffer_slice(&r->text));
	}
}

static const char *
take_string(void *context, struct slice bytes)
{
	struct reading *r = context;
	struct slice text;

	r->scan.at = bytes.at;
	r->scan.end = bytes.at + bytes.len;
	if (r->burst || !xlsxregular_item(&r->scan, &text) ||
	    !has_room(r->book, text.len))
		return NULL;
	if (text.len > 0 && memchr(text.at, '_', text.len) != NULL) {
		r->text.len = 0;
		buffer_add(&r->text, text);
		text = (struct slice){ r->text.data,
			xlsxbook_unescape(r->text.data, text.len) };
	}
	add_string(r->book, text);
	return r->scan.at;
}

static bool
read_strings(struct xlsxbook *b, struct xlsxzip *zip, struct fault *fault)
{
	static const struct xlsxlane_kind items = { "sst", 0, "<sst",
		"</si>", take_string, start_strings, end_strings,
		text_strings };
	struct reading r = { .book = b };
	bool fine = !xlsxzip_has(zip, "xl/sharedStrings.xml") ||
	    xlsxlane_parse(zip, "xl/sharedStrings.xml", &items, &r, fault);

	buffer_release(&r.text);
	xlsxscan_release(&r.scan);
	if (fine && r.burst)
		return fault_set(fault, "a workbook with more than 128 MiB of "
		    "text, or a text of more than a million bytes; save it "
		    "as \"CSV UTF-8\"");
	return fine;
}

/* The character of _xHHHH_ at p, or -1. */
static int32_t
escaped(const char *p, size_t left)
{
	int32_t c = 0;
	size_t i;

	if (left < 7 || p[0] != '_' || p[1] != 'x' || p[6] != '_')
		return -1;
	for (i = 2; i < 6; i++) {
		int digit = text_hex_digit(p[i]);

		if (digit < 0)
			return -1;
		c = c * 16 + digit;
	}
	return c >= 0xD800 && c < 0xE000 ? -1 : c;
}

size_t
xlsxbook_unescape(char *text, size_t len)
{
	size_t from = 0, to = 0;

	if (len == 0 || memchr(text, '_', len) == NULL)
		return len;
	while (from < len) {
		int32_t c = escaped(text + from, len - from);

		if (c < 0) {
			text[to++] = text[from++];
			continue;
		}
		/* At most three bytes where there were seven. */
		to += text_encode(text + to, (uint32_t)c);
		from += 7;
	}
	return to;
}

bool
xlsxbook_read(struct xlsxbook *b, struct xlsxzip *zip, struct fault *fault)
{
	int64_t sheets, styles;
	const struct setting wanted[] = {
		{ "workbook_sheets_most", &sheets },
		{ "workbook_styles_most", &styles },
	};

	*b = (struct xlsxbook){ 0 };
	if (!settings_read("limit", wanted, 2, fault))
		return false;
	b->sheets_most = (size_t)sheets;
	b->styles_most = (size_t)styles;
	return read_sheets(b, zip, fault) && read_styles(b, zip, fault) &&
	    read_strings(b, zip, fault);
}

void
xlsxbook_release(struct xlsxbook *b)
{
	arena_release(&b->arena);
	free(b->sheets);
	free(b->strings);
	free(b->formats);
	*b = (struct xlsxbook){ 0 };
}
