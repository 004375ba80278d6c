/*
 * book.c - labels, values and lines found in a sheet
 */
#include "quote/book.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "csv/reader.h"
#include "rule/columns.h"
#include "rule/table.h"
#include "value/money.h"
#include "xlsx/in.h"
#include "xlsx/zip.h"

enum { WORD, EN, ZH, WORDS };
enum { COLUMNS_MOST = 64, HEADS_LEAST = 3 };

/* Words of table quote-sheet that the dictionary calls otherwise. */
static const struct { const char *word, *column; } ours[] = {
	{ "to", "company" }, { "number", "quote_id" },
	{ "date", "quote_date" }, { "valid", "valid_until" },
	{ "currency", "currency" }, { "price_term", "price_term" },
	{ "payment", "payment_terms" }, { "lead_time", "lead_time_days" },
	{ "email", "email" }, { "attention", "contact_name" },
	{ "country", "country" }, { "product", "product_name" },
	{ "model", "model" }, { "spec", "spec" },
	{ "packaging", "packaging" }, { "certificate", "certificate" },
	{ "moq", "moq" }, { "quantity", "quantity" }, { "unit", "unit" },
	{ "unit_price", "unit_price" }, { "amount", "amount" },
	{ "picture", "picture" }, { "no", "line" },
};

/* The upper left corner of a picture. */
struct anchor {
	unsigned long row;
};

struct search {
	struct quotebook *book;
	struct table *words;
	struct dictionary *quote, *line;
	struct currencies *currencies;
	struct arena scratch;
	struct slice heads[COLUMNS_MOST];	/* canonical, by column */
	bool done;		/* the lines have ended */
	bool labelled;		/* a label was seen */
	unsigned right;		/* cells at the top right */
	struct anchor *anchors;
	size_t anchor_count;
	/* While the drawing is parsed. */
	bool in_from, in_row;
	char digits[16];
	size_t digit_count;
};

/* ---- labels ----------------------------------------------------------- */

static struct slice
find_ours(const struct search *s, struct slice text)
{
	size_t i, j;

	for (i = 0; i < table_rows(s->words); i++) {
		if (!text_equal_nocase(table_text(s->words, i, EN), text) &&
		    !slice_equal(table_text(s->words, i, ZH), text))
			continue;
		for (j = 0; j < sizeof(ours) / sizeof(*ours); j++)
			if (slice_is(table_text(s->words, i, WORD),
			    ours[j].word))
				return slice_of(ours[j].column);
	}
	return SLICE_EMPTY;
}

static struct slice
find_one(struct search *s, const struct dictionary *d, struct slice text)
{
	struct slice own = find_ours(s, text);
	enum column_match match;
	size_t i;

	if (text.len == 0 || own.len > 0)
		return own;
	i = dictionary_match(d, text, &match, NULL, &s->scratch);
	return i == SIZE_MAX || match == MATCH_JOINED ? SLICE_EMPTY :
	    dictionary_meaning(d, i)->name;
}

/* Where Latin letters end and Han begins: "Date 报价日期". */
static size_t
find_han(struct slice text)
{
	size_t at = 0;

	while (at < text.len) {
		uint32_t c;
		size_t len = text_decode((struct slice){ text.at + at,
		    text.len - at }, &c);

		if (len == 0 || text_is_han(c))
			break;
		at += len;
	}
	return at;
}

/* The column that a label means, in one language or in both. */
static struct slice
find_label(struct search *s, const struct dictionary *d, struct slice text)
{
	struct slice rest = slice_trim(text), found = find_one(s, d, rest);
	size_t han;

	while (found.len == 0 && rest.at != NULL && rest.len > 0)
		found = find_one(s, d, slice_trim(slice_cut(&rest, '\n')));
	if (found.len > 0 || text.len == 0)
		return found;
	text = slice_trim(text);
	han = find_han(text);
	if (han > 0 && han < text.len)
		found = find_one(s, d, slice_trim((struct slice){ text.at,
		    han }));
	return found;
}

/* ---- facts ------------------------------------------------------------ */

/* A whole number in front, as in "30 days"; below 0 for none. */
static int64_t
leading_number(struct slice text)
{
	size_t len = 0;
	int64_t number;

	while (len < text.len && text_is_digit(text.at[len]))
		len++;
	return number_parse_int((struct slice){ text.at, len }, 0, 36500,
	    &number) == VALUE_OK ? number : -1;
}

static void
set_day(struct slice value, int32_t *day)
{
	int32_t read;

	if (value.len >= 10 && date_parse_iso((struct slice){ value.at, 10 },
	    &read) == VALUE_OK)
		*day = read;
}

static void
set_fact(struct search *s, struct slice column, struct slice value)
{
	struct quotecheck_quote *q = &s->book->q;
	static const struct { const char *name; size_t place; } texts[] = {
		{ "currency", offsetof(struct quotecheck_quote, currency) },
		{ "price_term",
		  offsetof(struct quotecheck_quote, price_term) },
		{ "price_place",
		  offsetof(struct quotecheck_quote, price_place) },
		{ "payment_terms",
		  offsetof(struct quotecheck_quote, payment_terms) },
	};
	size_t i;

	if (value.len == 0)
		return;
	value = arena_copy(&s->book->arena, value);
	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (slice_is(column, texts[i].name))
			*(struct slice *)(void *)((char *)q +
			    texts[i].place) = value;
	if (slice_is(column, "quote_id"))
		s->book->id = value;
	else if (slice_is(column, "quote_date"))
		set_day(value, &q->quote_date);
	else if (slice_is(column, "lead_time_days"))
		q->lead_time_days = leading_number(value);
	if (slice_is(column, "valid_until")) {
		set_day(value, &q->valid_until);
		if (q->valid_until == DATE_NONE)
			q->valid_days = leading_number(value);
	}
}

/* "Date: 2024-04-22" in one cell. */
static void
read_joined(struct search *s, struct slice cell)
{
	struct slice rest, label;
	size_t mark = 1;
	const char *at = slice_find(cell, ':');

	if (at == NULL) {
		at = memmem(cell.at, cell.len, "：", 3);
		mark = 3;
	}
	if (at == NULL)
		return;
	label = find_label(s, s->quote, (struct slice){ cell.at,
	    (size_t)(at - cell.at) });
	rest = (struct slice){ at + mark,
		(size_t)(cell.at + cell.len - at) - mark };
	if (label.len > 0) {
		s->labelled = true;
		set_fact(s, label, slice_trim(rest));
	}
}

/* Labels with their values behind them, if no other label is. */
static void
read_facts(struct search *s, const struct record *record)
{
	struct slice label = SLICE_EMPTY;
	uint32_t i;

	for (i = 0; i < record->count; i++) {
		struct slice cell = slice_trim(record_value(record, i));
		struct slice next;

		if (cell.len == 0)
			continue;
		next = find_label(s, s->quote, cell);
		if (!s->labelled && next.len == 0 && i >= 2)
			s->right++;
		if (next.len > 0) {
			s->labelled = true;
			label = next;
		} else if (label.len > 0) {
			set_fact(s, label, cell);
			label = SLICE_EMPTY;
		} else {
			read_joined(s, cell);
		}
	}
}

/* ---- lines ------------------------------------------------------------ */

static bool
has_head(const struct search *s, const char *name)
{
	size_t i;

	for (i = 0; i < COLUMNS_MOST; i++)
		if (slice_is(s->heads[i], name))
			return true;
	return false;
}

/* A code among the words of a head: "Unit price (USD)", "FOB price EUR". */
static void
read_head_currency(struct search *s, struct slice cell)
{
	struct slice *currency = &s->book->q.currency;
	size_t i;

	for (i = 0; i + 3 <= cell.len && currency->len == 0; i++) {
		struct slice code = { cell.at + i, 3 };
		bool begins = i == 0 || !text_is_letter(cell.at[i - 1]);
		bool ends = i + 3 == cell.len ||
		    !text_is_letter(cell.at[i + 3]);

		if (begins && ends && code.at[0] >= 'A' && code.at[0] <= 'Z' &&
		    money_digits(s->currencies, code) !=
		    MONEY_DIGITS_UNKNOWN)
			*currency = arena_copy(&s->book->arena, code);
	}
}

/* Whether a row has the heads of the lines. */
static bool
read_heads(struct search *s, const struct record *record)
{
	size_t known = 0;
	uint32_t i;

	memset(s->heads, 0, sizeof(s->heads));
	for (i = 0; i < record->count && i < COLUMNS_MOST; i++) {
		s->heads[i] = find_label(s, s->line, record_value(record, i));
		known += s->heads[i].len > 0;
	}
	if (known < HEADS_LEAST || !has_head(s, "product_name") ||
	    !has_head(s, "unit_price"))
		return false;
	for (i = 0; i < record->count && i < COLUMNS_MOST; i++)
		if (slice_is(s->heads[i], "unit_price"))
			read_head_currency(s, record_value(record, i));
	return true;
}

static struct slice
line_cell(struct search *s, const struct record *record, const char *name)
{
	uint32_t i;

	for (i = 0; i < record->count && i < COLUMNS_MOST; i++)
		if (slice_is(s->heads[i], name))
			return arena_copy(&s->book->arena, slice_trim(
			    record_value(record, i)));
	return SLICE_EMPTY;
}

static bool
has_picture(const struct search *s, unsigned long row)
{
	size_t i;

	for (i = 0; i < s->anchor_count; i++)
		if (s->anchors[i].row == row)
			return true;
	return false;
}

/* False where the lines have ended: nothing is named and priced. */
static bool
read_line(struct search *s, const struct record *record, unsigned long row)
{
	struct quotebook *book = s->book;
	struct quotebook_line line = { .row = row,
		.quantity = line_cell(s, record, "quantity"),
		.amount = line_cell(s, record, "amount"),
		.l = { .product_name = line_cell(s, record, "product_name"),
		    .unit_price = line_cell(s, record, "unit_price"),
		    .picture = line_cell(s, record, "picture"),
		    .spec = line_cell(s, record, "spec"),
		    .packaging = line_cell(s, record, "packaging"),
		    .moq = line_cell(s, record, "moq") },
	};

	if (line.l.unit_price.len == 0 && line.l.spec.len == 0 &&
	    line.l.packaging.len == 0 && line.quantity.len == 0 &&
	    !has_picture(s, row))
		return false;
	if (has_picture(s, row))
		line.l.picture = SLICE("picture");
	GROW_BY_ONE(book->lines, book->line_count);
	book->lines[book->line_count++] = line;
	return true;
}

/* Whether a cell of a row is the word for a draft. */
static bool
says_draft(const struct search *s, const struct record *record)
{
	size_t i, row;

	for (row = 0; row < table_rows(s->words); row++)
		if (slice_is(table_text(s->words, row, WORD), "draft"))
			break;
	for (i = 0; i < record->count && row < table_rows(s->words); i++) {
		struct slice cell = record_value(record, i);
		struct slice en = table_text(s->words, row, EN);
		struct slice zh = table_text(s->words, row, ZH);

		if (cell.len > 0 && (memmem(cell.at, cell.len, en.at,
		    en.len) != NULL || memmem(cell.at, cell.len, zh.at,
		    zh.len) != NULL))
			return true;
	}
	return false;
}

static void
read_row(struct search *s, const struct record *record, unsigned long row)
{
	struct quotebook *book = s->book;

	book->draft |= says_draft(s, record);
	if (book->head == 0 && read_heads(s, record))
		book->head = row;
	else if (book->head > 0 && !s->done)
		s->done = !read_line(s, record, row);
	if (book->head == 0 || s->done)
		read_facts(s, record);
	arena_reset(&s->scratch);
}

/* Line ends within cells, by which lines of the text outrun rows. */
static unsigned long
count_breaks(const struct record *record)
{
	struct slice bytes = record_bytes(record);
	unsigned long count = 0;

	while ((bytes.at = slice_find(bytes, '\n')) != NULL) {
		struct slice all = record_bytes(record);

		count++;
		bytes.at++;
		bytes.len = (size_t)(all.at + all.len - bytes.at);
	}
	return count;
}

static bool
read_rows(struct search *s, struct xlsxin *in, struct fault *fault)
{
	const struct reader_source source = { xlsxin_read, in, NULL };
	const struct reader_options options = { 0 };
	struct reader *reader = reader_open(source, &options);
	unsigned long breaks = 0;
	enum reader_status status;
	struct record record;

	while ((status = reader_next(reader, &record)) == READER_RECORD) {
		read_row(s, &record, record.line - breaks);
		breaks += count_breaks(&record);
	}
	if (status == READER_ERROR)
		fault_set(fault, "the workbook cannot be read; open it in a "
		    "spreadsheet program and save it again");
	reader_close(reader);
	return status != READER_ERROR;
}

/* ---- pictures --------------------------------------------------------- */

static void XMLCALL
on_start(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct search *s = context;

	(void)attributes;
	if (strcmp(xlsxzip_local(name), "from") == 0)
		s->in_from = true;
	else if (s->in_from && strcmp(xlsxzip_local(name), "row") == 0)
		s->in_row = true;
	s->digit_count = 0;
}

static void XMLCALL
on_text(void *context, const XML_Char *text, int len)
{
	struct search *s = context;
	int i;

	for (i = 0; s->in_row && i < len; i++)
		if (s->digit_count < sizeof(s->digits) - 1)
			s->digits[s->digit_count++] = text[i];
}

static void XMLCALL
on_end(void *context, const XML_Char *name)
{
	struct search *s = context;
	int64_t row;

	if (s->in_row && number_parse_int((struct slice){ s->digits,
	    s->digit_count }, 0, 1 << 20, &row) == VALUE_OK) {
		GROW_BY_ONE(s->anchors, s->anchor_count);
		s->anchors[s->anchor_count++].row = (unsigned long)row + 1;
	}
	s->in_row = false;
	if (strcmp(xlsxzip_local(name), "from") == 0)
		s->in_from = false;
}

/* The first drawing belongs to the first sheet that has pictures. */
static bool
read_pictures(struct search *s, int fd, struct fault *fault)
{
	static const char drawing[] = "xl/drawings/drawing1.xml";
	struct xlsxzip *zip = xlsxzip_open(fd, SLICE_EMPTY, fault);
	bool read = zip != NULL && (!xlsxzip_has(zip, drawing) ||
	    xlsxzip_parse(zip, drawing, s, on_start, on_end, on_text,
	    fault));

	xlsxzip_close(zip);
	return read;
}

/* ---- the book --------------------------------------------------------- */

static bool
open_words(struct search *s, struct fault *fault)
{
	static const struct table_column shape[WORDS] = {
		{ .name = "word", .type = TABLE_KEY, .key = true },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};

	s->words = table_open_whole("quote-sheet", shape, WORDS, fault);
	if (s->words != NULL)
		s->quote = dictionary_open(COLUMNS_QUOTE, fault);
	if (s->quote != NULL)
		s->line = dictionary_open(COLUMNS_QUOTE_LINE, fault);
	if (s->line != NULL)
		s->currencies = money_currencies_open(fault);
	return s->currencies != NULL;
}

static void
judge_layout(struct search *s)
{
	struct quotecheck_quote *q = &s->book->q;
	size_t i;

	q->has_logo = QUOTECHECK_NO;
	for (i = 0; i < s->anchor_count; i++)
		if (s->anchors[i].row < s->book->head)
			q->has_logo = QUOTECHECK_YES;
	/* Company and contact, on two rows at least. */
	q->has_sender = s->right >= 2 ? QUOTECHECK_YES : QUOTECHECK_NO;
	q->lines_known = true;
	q->line_count = s->book->line_count;
}

bool
quotebook_read(struct quotebook *book, int fd, struct fault *fault)
{
	struct search s = { .book = book };
	struct xlsxin *in = NULL;
	bool read = false;

	book->q.quote_date = book->q.valid_until = DATE_NONE;
	book->q.valid_days = book->q.lead_time_days = -1;
	if (open_words(&s, fault) && read_pictures(&s, fd, fault))
		in = xlsxin_open(fd, SLICE_EMPTY, NULL, fault);
	if (in != NULL) {
		read = read_rows(&s, in, fault);
		book->q.sheets = (int64_t)xlsxin_sheets(in);
		judge_layout(&s);
	}
	xlsxin_close(in);
	table_close(s.words);
	dictionary_close(s.quote);
	dictionary_close(s.line);
	if (s.currencies != NULL)
		money_currencies_close(s.currencies);
	arena_release(&s.scratch);
	free(s.anchors);
	return read;
}

void
quotebook_release(struct quotebook *book)
{
	free(book->lines);
	arena_release(&book->arena);
}
