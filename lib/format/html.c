/*
 * html.c - pages with tables, which programs save as .xls, as a format
 * (R-IMPORT-23)
 *
 * A forgiving reader: tags in any case, cells and rows without their ends,
 * tables within tables.  The page is read twice, once to find the table, once
 * for its rows; in memory is one cell, one tag.
 */
#include <errno.h>
#include <stdlib.h>

#include "base/say.h"
#include "base/spool.h"
#include "base/text.h"
#include "encoding/decode.h"
#include "format/kind.h"
#include "format/pagecell.h"
#include "value/entity.h"
#include "xlsx/rows.h"

enum {
	WINDOW = 64 << 10, TAG_MOST = 64 << 10, CELL_MOST = 1 << 20,
	TABLES_MOST = 100000, DEPTH_MOST = 64, SPAN_MOST = XLSXROWS_COLUMNS_MOST,
	PIECE = 32 << 10,
	ENTITY_MOST = 12
};

struct table {
	uint32_t rows;		/* with two filled cells or more */
	uint32_t ones;		/* with one */
};

/* A table that is open: cells of its row so far that have text. */
struct level {
	size_t table;
	unsigned filled;
	bool in_cell, text;
};

struct book {
	struct fault fault;	/* first: formatkind_fault() */
	struct spool spool;
	struct format_asked asked;
	enum charset charset;
	struct decoder *decoder;
	uint64_t at;
	struct buffer window;
	size_t used;
	bool ended;

	struct table *tables;	/* in the order they begin */
	size_t table_count, table_room;
	size_t chosen;		/* the one to write; SIZE_MAX: count only */
	size_t begun;		/* tables so far in this pass */
	struct level levels[DEPTH_MOST];
	size_t depth;		/* open tables, those too deep to follow too */
	const char *ignored;	/* script, style: their text is none */
	bool cut;		/* it ended within the table that is read */
	bool in_comment;
	size_t clear;		/* of the window: no > from used to here */
	bool xml;		/* XML Spreadsheet: Row, Cell, Data */

	struct xlsxrows rows;
	struct buffer cell;
	bool blank;		/* a blank is due before the next word */
	bool row_open, cell_open;
	unsigned column, span, row_span;
	struct pagecell about;
	struct pagecell_styles styles;
	uint16_t *taken;	/* rows that a cell above still takes */
	unsigned taken_end;	/* behind the last such column */
	bool failed;
};

static bool
has_word(struct slice text, const char *word)
{
	size_t len = strlen(word), i;

	for (i = 0; i + len <= text.len; i++)
		if (text_equal_nocase((struct slice){ text.at + i, len },
		    (struct slice){ word, len }))
			return true;
	return false;
}

/* XML Spreadsheet 2003, which web programs like to save as .xls. */
static bool
is_xml(struct slice head)
{
	return has_word(head, "urn:schemas-microsoft-com:office:spreadsheet") &&
	    (has_word(head, "<workbook") || has_word(head, "<ss:workbook"));
}

/* A page with its pictures in one file, as Excel's "Web Archive". */
static bool
is_archive(struct slice head)
{
	return text_equal_nocase((struct slice){ head.at, head.len < 13 ?
	    head.len : 13 }, SLICE("MIME-Version:")) &&
	    has_word(head, "multipart/related") && has_word(head, "text/html");
}

/* Forms that only look like pages; true with a fault that says so. */
static bool
is_other(struct slice head, struct fault *fault)
{
	if (is_archive(head))
		fault_set(fault, "a web archive; open it in a spreadsheet "
		    "program and save it as .xlsx");
	else if (has_word(head, "<office:document"))
		fault_set(fault, "a flat OpenDocument file; open it in a "
		    "spreadsheet program and save it as .ods or .xlsx");
	else
		return false;
	return true;
}

/* A page begins with a tag and has one of a page or a table. */
static bool
is_page(struct slice head)
{
	char plain[FORMAT_HEAD];
	size_t len = 0, i;
	struct slice text;

	/* UTF-16 is ASCII with NULs as far as tags go. */
	for (i = 0; i < head.len && len < sizeof(plain); i++)
		if (head.at[i] != '\0')
			plain[len++] = head.at[i];
	text = (struct slice){ plain, len };
	if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
		text.at += 3, text.len -= 3;
	else if (slice_starts(text, SLICE("\xFF\xFE")) ||
	    slice_starts(text, SLICE("\xFE\xFF")))
		text.at += 2, text.len -= 2;
	text = slice_trim(text);
	if (is_archive(text))
		return true;
	return text.len > 0 && *text.at == '<' && (has_word(text, "<html") ||
	    has_word(text, "<table") || has_word(text, "<!doctype html") ||
	    has_word(text, "<meta") || is_xml(text));
}

/* Several characters that only UTF-8 has so: no other text looks like that. */
static bool
is_surely_utf8(struct slice head)
{
	size_t i, found = 0;

	if (text_valid_prefix(head) + 3 < head.len)
		return false;
	for (i = 0; i < head.len; i++)
		found += ((unsigned char)head.at[i] & 0xC0) == 0xC0;
	return found >= 4;
}

/*
 * The charset that a meta element names, unless a mark or the bytes say
 * otherwise: pages that only claim UTF-8 are not rare.
 */
static enum charset
named_charset(struct slice head)
{
	enum charset found;
	char name[40];
	size_t i, len;

	if (head.len > 1 && (*head.at & 0x80) != 0)
		return CHARSET_AUTO;
	for (i = 0; i + 9 < head.len; i++) {
		len = text_equal_nocase((struct slice){ head.at + i, 8 },
		    SLICE("charset=")) ? 8 : slice_starts(head,
		    SLICE("<?xml")) && text_equal_nocase((struct slice){
		    head.at + i, 9 }, SLICE("encoding=")) ? 9 : 0;
		if (len == 0)
			continue;
		i += len;
		while (i < head.len && strchr(" \"'", head.at[i]) != NULL)
			i++;
		for (len = 0; i + len < head.len && len + 1 < sizeof(name) &&
		    (text_is_word_byte(head.at[i + len]) ||
		    strchr("-_.:", head.at[i + len]) != NULL); len++)
			name[len] = head.at[i + len];
		name[len] = '\0';
		if (!charset_find(name, &found) ||
		    found == CHARSET_UTF_16LE || found == CHARSET_UTF_16BE ||
		    (found == CHARSET_UTF_8 &&
		    text_valid_prefix(head) + 3 < head.len))
			return CHARSET_AUTO;
		return found != CHARSET_UTF_8 && is_surely_utf8(head) ?
		    CHARSET_UTF_8 : found;
	}
	return CHARSET_AUTO;
}

static ssize_t
read_spool(void *context, char *to, size_t size)
{
	struct book *b = context;

	return spool_read_next(&b->spool, &b->at, to, size);
}

static bool
start_pass(struct book *b, size_t chosen)
{
	b->at = 0;
	b->window.len = b->used = 0;
	buffer_reserve(&b->window, WINDOW);
	b->ended = b->row_open = b->cell_open = false;
	b->depth = b->begun = 0;
	b->ignored = NULL;
	b->in_comment = false;
	b->clear = 0;
	b->chosen = chosen;
	decoder_close(b->decoder);
	b->decoder = decoder_open((struct reader_source){ read_spool, b, NULL },
	    b->charset, &b->fault);
	return b->decoder != NULL;
}

static bool
fill(struct book *b)
{
	ssize_t got;

	buffer_drop(&b->window, b->used);
	b->clear -= b->clear < b->used ? b->clear : b->used;
	b->used = 0;
	buffer_reserve(&b->window, WINDOW);
	got = decoder_read(b->decoder, b->window.data + b->window.len,
	    WINDOW);
	if (got < 0) {
		b->failed = true;
		return spool_check(&b->spool, &b->fault) &&
		    fault_set(&b->fault, "%s", decoder_fault(b->decoder));
	}
	b->ended = got == 0;
	b->window.len += (size_t)got;
	return true;
}

static bool
is_chosen(const struct book *b)
{
	size_t i;

	for (i = 0; i < b->depth && i < DEPTH_MOST; i++)
		if (b->levels[i].table == b->chosen)
			return true;
	return false;
}

/* Whether tags speak of the chosen table, and not of one within it. */
static bool
at_chosen(const struct book *b)
{
	return b->depth > 0 && b->depth <= DEPTH_MOST &&
	    b->levels[b->depth - 1].table == b->chosen;
}

static bool
fail(struct book *b, const char *what)
{
	b->failed = true;
	return fault_set(&b->fault, "row %u: %s", b->rows.next, say(what));
}

static bool
end_cell(struct book *b)
{
	char text[PAGECELL_ROOM];
	struct slice value;
	unsigned i;

	if (!b->cell_open)
		return true;
	b->cell_open = false;
	while (b->column < SPAN_MOST && b->taken[b->column] > 0)
		b->column++;
	value = pagecell_value(&b->about, slice_trim(buffer_slice(&b->cell)),
	    text);
	if (!xlsxrows_cell(&b->rows, b->column, value) ||
	    b->column + b->span > SPAN_MOST)
		return fail(b, "more columns than a spreadsheet has");
	for (i = 0; i < b->span; i++)
		b->taken[b->column++] = (uint16_t)b->row_span;
	if (b->column > b->taken_end)
		b->taken_end = b->column;
	return true;
}

static bool
end_row(struct book *b)
{
	unsigned i;

	if (!end_cell(b))
		return false;
	if (!b->row_open)
		return true;
	b->row_open = false;
	for (i = 0; i < b->taken_end; i++)
		b->taken[i] = (uint16_t)(b->taken[i] - (b->taken[i] > 0));
	while (b->taken_end > 0 && b->taken[b->taken_end - 1] == 0)
		b->taken_end--;
	xlsxrows_end(&b->rows);
	return true;
}

static bool
start_row(struct book *b)
{
	if (!end_row(b))
		return false;
	b->row_open = true;
	b->column = 0;
	if (!xlsxrows_begin(&b->rows, b->rows.next))
		return fail(b, "more rows than a spreadsheet has");
	return true;
}

/* "Caf&eacute Ltd": browsers read the old names without their end, too. */
static size_t
add_unended(struct book *b, struct slice text)
{
	char whole[ENTITY_MOST + 1] = { '&' };
	size_t len = 1, before = b->cell.len;

	if (*text.at != '&')
		return 0;
	while (len < text.len && len + 1 < ENTITY_MOST &&
	    (text_is_word_byte(text.at[len]) || text.at[len] == '#')) {
		whole[len] = text.at[len];
		len++;
	}
	if (len < 3 || (len < text.len && (text_is_word_byte(text.at[len]) ||
	    text.at[len] == '=' || text.at[len] == ';')))
		return 0;
	whole[len] = ';';
	if (!entity_decode(&b->cell, (struct slice){ whole, len + 1 }))
		return 0;
	/* Only those of ISO 8859-1, and < > & ". */
	if ((unsigned char)b->cell.data[before] <= 0xC3)
		return len;
	b->cell.len = before;
	return 0;
}

/* The character of a reference in front of a text: its bytes, or 0. */
static size_t
add_entity(struct book *b, struct slice text)
{
	size_t most = text.len < ENTITY_MOST ? text.len : ENTITY_MOST, len;
	const char *end = *text.at == '&' ? memchr(text.at, ';', most) : NULL;

	if (end == NULL)
		return add_unended(b, text);
	len = (size_t)(end - text.at) + 1;
	return entity_decode(&b->cell, (struct slice){ text.at, len }) ? len :
	    add_unended(b, text);
}

/* A blank that keeps words on one line is a blank: its bytes, or 0. */
static size_t
blank_length(struct slice s)
{
	static const char *const written[] = { "\xC2\xA0", "&nbsp;", "&#160;",
		"&#xA0;", "&#xa0;" };
	size_t i;

	if (*s.at == ' ' || (*s.at >= '\t' && *s.at <= '\r'))
		return 1;
	for (i = 0; i < sizeof(written) / sizeof(*written); i++)
		if (slice_starts(s, slice_of(written[i])))
			return strlen(written[i]);
	return 0;
}

static void
add_text(struct book *b, struct slice text)
{
	size_t i = 0;

	while (i < text.len) {
		char c = text.at[i];
		size_t len;

		len = blank_length((struct slice){ text.at + i,
		    text.len - i });
		if (len > 0) {
			b->blank = true;
			i += len;
			continue;
		}
		if (b->blank && b->cell.len > 0 &&
		    b->cell.data[b->cell.len - 1] != '\n')
			buffer_add_byte(&b->cell, ' ');
		b->blank = false;
		len = add_entity(b, (struct slice){ text.at + i,
		    text.len - i });
		if (len == 0) {
			buffer_add_byte(&b->cell, c);
			len = 1;
		}
		i += len;
	}
}

static void
add_break(struct book *b)
{
	if (b->cell_open && b->cell.len > 0)
		buffer_add_byte(&b->cell, '\n');
	b->blank = false;
}

/* Digits as a number from least to most. */
static unsigned
number_of(struct slice s, unsigned most, unsigned least)
{
	unsigned value = 0;
	size_t i;

	s = slice_trim(s);
	for (i = 0; i < s.len && text_is_digit(s.at[i]) && value <= most; i++)
		value = value * 10 + (unsigned)(s.at[i] - '0');
	return value < least ? least : value > most ? most : value;
}

/* The number of an attribute; 1 without one. */
static unsigned
attribute(struct slice tag, const char *name, unsigned most)
{
	return number_of(pagecell_attribute(tag, name), most, 1);
}

static void
count_row(struct book *b)
{
	struct level *l;

	if (b->depth == 0 || b->depth > DEPTH_MOST)
		return;
	l = &b->levels[b->depth - 1];
	l->filled += l->text;
	if (b->chosen == SIZE_MAX && l->filled > 1)
		b->tables[l->table].rows++;
	else if (b->chosen == SIZE_MAX && l->filled == 1)
		b->tables[l->table].ones++;
	l->filled = 0;
	l->text = l->in_cell = false;
}

static bool
start_table(struct book *b)
{
	if (b->chosen == SIZE_MAX) {
		if (b->table_count == TABLES_MOST)
			return fail(b, "more than 100,000 tables");
		GROW(b->tables, b->table_count, b->table_room);
		b->tables[b->table_count++] = (struct table){ 0 };
	}
	if (b->depth < DEPTH_MOST)
		b->levels[b->depth] = (struct level){ .table = b->begun };
	b->begun++;
	b->depth++;
	return true;
}

static bool
end_table(struct book *b)
{
	bool fine = !at_chosen(b) || end_row(b);

	count_row(b);
	if (b->depth > 0)
		b->depth--;
	b->blank = true;
	return fine;
}

/* MergeAcross and MergeDown count the cells that are taken besides. */
static bool
start_xml_cell(struct book *b, struct slice tag)
{
	struct slice index = pagecell_attribute(tag, "Index");

	b->span = number_of(pagecell_attribute(tag, "MergeAcross"),
	    SPAN_MOST - 1, 0) + 1;
	b->row_span = number_of(pagecell_attribute(tag, "MergeDown"),
	    UINT16_MAX - 1, 0) + 1;
	if (index.len > 0)
		b->column = number_of(index, SPAN_MOST, 1) - 1;
	return true;
}

static bool
start_cell(struct book *b, struct slice tag)
{
	struct level *l = b->depth > 0 && b->depth <= DEPTH_MOST ?
	    &b->levels[b->depth - 1] : NULL;

	if (l != NULL) {
		l->filled += l->text;
		l->text = false;
		l->in_cell = true;
	}
	if (!at_chosen(b)) {
		b->blank = true;
		return true;
	}
	if (!end_cell(b) || (!b->row_open && !start_row(b)))
		return false;
	b->cell_open = true;
	b->cell.len = 0;
	b->blank = false;
	pagecell_start(&b->about, tag, &b->styles);
	if (b->xml)
		return start_xml_cell(b, tag);
	b->span = attribute(tag, "colspan", SPAN_MOST);
	b->row_span = attribute(tag, "rowspan", UINT16_MAX);
	return true;
}

static struct slice
tag_name(struct slice tag, bool *closing)
{
	size_t len = 0;

	*closing = tag.len > 0 && *tag.at == '/';
	if (*closing)
		tag.at++, tag.len--;
	while (len < tag.len && (text_is_word_byte(tag.at[len]) ||
	    tag.at[len] == ':'))
		len++;
	return (struct slice){ tag.at, len };
}

static bool
is(struct slice name, const char *word)
{
	return text_equal_nocase(name, slice_of(word));
}

/* The names of XML Spreadsheet, as a page has them. */
static struct slice
page_name(struct book *b, struct slice name, struct slice tag, bool closing)
{
	if (slice_starts(name, SLICE("ss:")))
		name = (struct slice){ name.at + 3, name.len - 3 };
	if (is(name, "Row"))
		return SLICE("tr");
	if (is(name, "Cell"))
		return SLICE("td");
	if (is(name, "Data") && !closing && at_chosen(b))
		pagecell_data(&b->about, tag);
	if (b->chosen == SIZE_MAX && !closing)
		pagecell_styles_tag(&b->styles, name, tag);
	return name;
}

static bool
take_tag(struct book *b, struct slice tag)
{
	bool closing, cell;
	struct slice name = tag_name(tag, &closing);

	if (b->ignored != NULL) {
		if (closing && is(name, b->ignored))
			b->ignored = NULL;
		return true;
	}
	if (b->xml)
		name = page_name(b, name, tag, closing);
	if (!closing && is(name, b->xml ? "comment" : "style"))
		b->ignored = b->xml ? "comment" : "style";
	else if (!closing && is(name, "script"))
		b->ignored = "script";
	if (b->ignored != NULL)
		return true;
	if (is(name, "table"))
		return closing ? end_table(b) : start_table(b);
	cell = is(name, "td") || is(name, "th");
	if (cell && !closing)
		return start_cell(b, tag);
	if (cell)
		return !at_chosen(b) || end_cell(b);
	if (is(name, "tr")) {
		count_row(b);
		return !at_chosen(b) || (closing ? end_row(b) :
		    start_row(b));
	}
	if (is(name, "br") || (!closing && (is(name, "p") ||
	    is(name, "div") || is(name, "li"))))
		add_break(b);
	return true;
}

static bool
take_text(struct book *b, struct slice text)
{
	struct level *l = b->depth > 0 && b->depth <= DEPTH_MOST ?
	    &b->levels[b->depth - 1] : NULL;

	if (b->ignored != NULL || l == NULL)
		return true;
	l->text |= l->in_cell && slice_trim(text).len > 0 &&
	    !text_equal_nocase(slice_trim(text), SLICE("&nbsp;"));
	if (!b->cell_open || !is_chosen(b))
		return true;
	add_text(b, text);
	return b->cell.len <= CELL_MOST ? true : fail(b, "a cell of more "
	    "than a million bytes; shorten it");
}

/* The first > of the window; what was looked through is not again. */
static const char *
find_close(struct book *b)
{
	size_t from = b->clear > b->used ? b->clear : b->used;
	const char *end = memchr(b->window.data + from, '>',
	    b->window.len - from);

	b->clear = end == NULL ? b->window.len :
	    (size_t)(end - b->window.data);
	return end;
}

/*
 * Where a tag that begins with < ends; 0 where it does not yet.  A quote that
 * is not closed within what a tag may be quotes nothing.
 */
static size_t
tag_end(struct book *b, struct slice rest)
{
	const char *close = find_close(b);
	char quote = '\0';
	size_t i;

	if (close == NULL)
		return 0;
	for (i = 1; i < rest.len && i <= TAG_MOST; i++) {
		char c = rest.at[i];

		if (quote != '\0')
			quote = c == quote ? '\0' : quote;
		else if ((c == '"' || c == '\'') && rest.at[i - 1] == '=')
			quote = c;
		else if (c == '>')
			return i + 1;
	}
	return b->ended || rest.len > TAG_MOST ?
	    (size_t)(close - rest.at) + 1 : 0;
}

/* Past a comment, however long; false when more bytes are needed. */
static bool
skip_comment(struct book *b)
{
	const char *from = b->window.data + b->used;
	size_t left = b->window.len - b->used;
	const char *end = left < 3 ? NULL : memmem(from, left, "-->", 3);

	if (end == NULL) {
		b->used += left < 2 ? 0 : left - 2;
		return false;
	}
	b->used += (size_t)(end - from) + 3;
	b->in_comment = false;
	return true;
}

/* Whether < begins a tag, and is no sign in a text. */
static bool
begins_tag(struct slice rest)
{
	return rest.len > 1 && (text_is_letter(rest.at[1]) ||
	    strchr("/!?", rest.at[1]) != NULL);
}

/* Text up to the next tag; what may be half of a reference waits. */
static size_t
text_length(const struct book *b, struct slice rest)
{
	const char *end = slice_find(rest, '<');
	const char *amp;
	size_t len;

	if (end != NULL)
		return (size_t)(end - rest.at);
	if (b->ended)
		return rest.len;
	len = rest.len > 16 ? 16 : rest.len;
	amp = memchr(rest.at + rest.len - len, '&', len);
	return amp == NULL ? rest.len : (size_t)(amp - rest.at);
}

/* Takes one tag or text; false at the end or in trouble. */
static bool
step(struct book *b)
{
	for (;;) {
		struct slice rest = { b->window.data + b->used,
			b->window.len - b->used };
		size_t len = 0;

		if (b->in_comment) {
			if (skip_comment(b))
				return true;
			if (b->ended || !fill(b))
				return false;
			continue;
		}
		if (slice_starts(rest, SLICE("<!--"))) {
			b->in_comment = true;
			b->used += 2;	/* "<!-->" is a whole one */
			return true;
		}
		if (rest.len > 0 && *rest.at == '<' && begins_tag(rest)) {
			len = tag_end(b, rest);
			/* A tag that never ends is text. */
			if (len == 0 && (b->ended || rest.len > TAG_MOST))
				len = 1;
			if (len > 1) {
				b->used += len;
				return rest.at[1] == '!' || rest.at[1] == '?' ?
				    true : take_tag(b, (struct slice){
				    rest.at + 1, len - 2 });
			}
		} else if (rest.len > 0 && *rest.at == '<' &&
		    (rest.len > 1 || b->ended)) {
			len = 1;
		} else if (rest.len > 0) {
			len = text_length(b, rest);
		}
		if (len > 0) {
			b->used += len;
			return take_text(b, (struct slice){ rest.at, len });
		}
		if (b->ended || !fill(b))
			return false;
	}
}

static ssize_t
read_book(void *context, char *to, size_t size)
{
	struct book *b = context;

	while (b->rows.out.len < PIECE && step(b))
		continue;
	if (b->rows.out.len < PIECE && !b->failed && b->ended) {
		b->cut |= is_chosen(b);
		end_row(b);
	}
	if (b->failed) {
		errno = EILSEQ;
		return -1;
	}
	return (ssize_t)xlsxrows_read(&b->rows, to, size);
}

/* The table with most records, or the one asked for. */
static bool
choose(struct book *b, size_t *chosen)
{
	int64_t most = -1;
	char *end;
	size_t i;

	if (b->asked.sheet != NULL) {
		*chosen = strtoul(b->asked.sheet, &end, 10) - 1;
		if (*end == '\0' && *chosen < b->table_count)
			return true;
		return fault_set(&b->fault, "no table \"%.60s\": the page has "
		    "%zu; say its number", b->asked.sheet, b->table_count);
	}
	for (i = 0; i < b->table_count; i++)
		if ((int64_t)b->tables[i].rows > most) {
			most = b->tables[i].rows;
			*chosen = i;
		}
	if (most > 0)
		return true;
	for (i = 0; i < b->table_count; i++)
		if (b->tables[i].ones > 0) {
			*chosen = i;
			return true;
		}
	return fault_set(&b->fault, "a page without a table that has cells; "
	    "it may be a notice to sign in: export the file again");
}

static void
close_book(void *context)
{
	struct book *b = context;

	decoder_close(b->decoder);
	spool_close(&b->spool);
	buffer_release(&b->window);
	buffer_release(&b->cell);
	xlsxrows_release(&b->rows);
	pagecell_styles_release(&b->styles);
	free(b->tables);
	free(b->taken);
	free(b);
}

static bool
find_table(struct book *b)
{
	size_t chosen = 0;

	if (!start_pass(b, SIZE_MAX))
		return false;
	while (step(b))
		continue;
	while (b->depth > 0 && !b->failed)
		end_table(b);
	return !b->failed && choose(b, &chosen) && start_pass(b, chosen);
}

static void *
open_book(int fd, struct slice head, const struct format_asked *asked,
    struct fault *fault)
{
	struct book *b = xcalloc(1, sizeof(*b));
	bool fine = spool_open(&b->spool, fd, head, &b->fault);

	b->asked = *asked;
	b->xml = is_xml(head);
	b->charset = asked->charset != CHARSET_AUTO ? asked->charset :
	    named_charset(head);
	b->taken = xcalloc(SPAN_MOST + 1, sizeof(*b->taken));
	xlsxrows_init(&b->rows);
	if (fine && !is_other(head, &b->fault) && find_table(b))
		return b;
	*fault = b->fault;
	close_book(b);
	return NULL;
}

static bool
note_of(const void *context, size_t n, bool ended, struct fault *note)
{
	const struct book *b = context;
	size_t filled = 0, i;

	if (ended && n == 0 && b->cut)
		return fault_set(note, "the page ends within its table; it "
		    "may be cut: look whether the last records are there"),
		    true;
	for (i = 0; i < b->table_count; i++)
		filled += b->tables[i].rows > 0;
	if (n > 0 || ended || filled < 2 || b->asked.sheet != NULL)
		return false;
	fault_set(note, "table %zu of %zu in the page, which has most "
	    "records; choose with --sheet", b->chosen + 1, b->table_count);
	return true;
}

static bool
is_doubtful(const void *context)
{
	return ((const struct book *)context)->cut;
}

const struct format_kind formathtml_kind = {
	.name = "page", .sheets = true, .is = is_page,
	.open = open_book, .close = close_book, .read = read_book,
	.fault = formatkind_fault, .note = note_of, .doubtful = is_doubtful,
};
