/*
 * line.c - cells to bytes
 */
#include <stdio.h>

#include "xlsx/line.h"

enum { TEXT_MOST = 32767, NUMBER_MOST = 32, COLUMN_MOST = 4 };
#define WHOLE_MOST 1e15

void
xlsxline_release(struct xlsxline *line)
{
	buffer_release(&line->bytes);
	buffer_release(&line->digits);
}

static void
add_whole(struct buffer *to, uint64_t number)
{
	char digits[24];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	buffer_add(to, (struct slice){ digits + at, sizeof(digits) - at });
}

void
xlsxline_begin(struct xlsxline *line, uint32_t row, int style,
    unsigned height)
{
	line->bytes.len = line->digits.len = 0;
	line->cells = 0;
	line->last = 0;
	add_whole(&line->digits, row);
	buffer_add(&line->bytes, SLICE("<row r=\""));
	buffer_add(&line->bytes, buffer_slice(&line->digits));
	if (style > 0) {
		buffer_add(&line->bytes, SLICE("\" s=\""));
		add_whole(&line->bytes, (uint64_t)style);
		buffer_add(&line->bytes, SLICE("\" customFormat=\"1"));
	}
	if (height > 0) {
		buffer_add(&line->bytes, SLICE("\" ht=\""));
		add_whole(&line->bytes, height);
		buffer_add(&line->bytes, SLICE("\" customHeight=\"1"));
	}
	buffer_add(&line->bytes, SLICE("\">"));
}

/* <c r="AB7" s="1" */
static void
begin_cell(struct xlsxline *line, unsigned column, int style)
{
	char letters[COLUMN_MOST];
	size_t at = sizeof(letters);
	unsigned left = column + 1;

	for (; left > 0; left = (left - 1) / 26)
		letters[--at] = (char)('A' + (left - 1) % 26);
	buffer_add(&line->bytes, SLICE("<c r=\""));
	buffer_add(&line->bytes, (struct slice){ letters + at,
	    sizeof(letters) - at });
	buffer_add(&line->bytes, buffer_slice(&line->digits));
	if (style > 0) {
		buffer_add(&line->bytes, SLICE("\" s=\""));
		add_whole(&line->bytes, (uint64_t)style);
	}
	line->cells++;
	line->last = column;
}

static struct slice
code_of(char c)
{
	return c == '&' ? SLICE("&amp;") : c == '<' ? SLICE("&lt;") :
	    SLICE("&gt;");
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

/* False at a control that the library writes by its code. */
static bool
add_escaped(struct buffer *to, struct slice text)
{
	const char *from = text.at, *end = text.at + text.len, *p;

	for (p = from; p < end; p++) {
		if ((unsigned char)*p < ' ' && !is_space(*p))
			return false;
		if (*p != '&' && *p != '<' && *p != '>')
			continue;
		buffer_add(to, slice_between(from, p));
		buffer_add(to, code_of(*p));
		from = p + 1;
	}
	return buffer_add(to, slice_between(from, end));
}

bool
xlsxline_text(struct xlsxline *line, unsigned column, int style,
    struct slice text)
{
	/* Bytes: no text that short has too many characters. */
	if (text.len == 0 || text.len > TEXT_MOST)
		return false;
	begin_cell(line, column, style);
	buffer_add(&line->bytes, is_space(*text.at) ||
	    is_space(text.at[text.len - 1]) ?
	    SLICE("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">") :
	    SLICE("\" t=\"inlineStr\"><is><t>"));
	if (!add_escaped(&line->bytes, text))
		return false;
	buffer_add(&line->bytes, SLICE("</t></is></c>"));
	return true;
}

void
xlsxline_number(struct xlsxline *line, unsigned column, int style,
    double number)
{
	char text[NUMBER_MOST];

	begin_cell(line, column, style);
	buffer_add(&line->bytes, SLICE("\"><v>"));
	if (number >= 0 && number < WHOLE_MOST &&
	    (double)(uint64_t)number >= number) {
		add_whole(&line->bytes, (uint64_t)number);
	} else {
		snprintf(text, sizeof(text), "%.16G", number);
		buffer_add(&line->bytes, slice_of(text));
	}
	buffer_add(&line->bytes, SLICE("</v></c>"));
}

void
xlsxline_end(struct xlsxline *line)
{
	buffer_add(&line->bytes, SLICE("</row>"));
}
