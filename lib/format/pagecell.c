/*
 * pagecell.c - attributes, styles, and values behind what is shown
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "format/pagecell.h"
#include "value/entity.h"

enum { STYLES_MOST = 4096 };

/* Past the name at i and an equals sign; s.len where there is none. */
static size_t
value_start(struct slice s, size_t i)
{
	while (i < s.len && (s.at[i] == ' ' || s.at[i] == '\n'))
		i++;
	if (i == s.len || s.at[i] != '=')
		return s.len;
	for (i++; i < s.len && (s.at[i] == ' ' || s.at[i] == '\n'); i++)
		continue;
	return i;
}

struct slice
pagecell_attribute(struct slice tag, const char *name)
{
	size_t len = strlen(name), i = 0;

	while (i < tag.len) {
		size_t start, end;
		char quote;
		bool same;

		while (i < tag.len && !text_is_word_byte(tag.at[i]) &&
		    tag.at[i] != '"' && tag.at[i] != '\'')
			i++;
		start = i;
		while (i < tag.len && (text_is_word_byte(tag.at[i]) ||
		    strchr(":-.", tag.at[i]) != NULL) && tag.at[i] != '\0')
			i++;
		same = i - start >= len && text_equal_nocase((struct slice){
		    tag.at + i - len, len }, (struct slice){ name, len }) &&
		    (i - start == len || tag.at[i - len - 1] == ':');
		end = value_start(tag, i);
		if (end == tag.len) {
			i += i == start;
			continue;
		}
		quote = tag.at[end] == '"' || tag.at[end] == '\'' ?
		    tag.at[end++] : '\0';
		for (i = end; i < tag.len && (quote ? tag.at[i] != quote :
		    strchr(" \t\n\r/", tag.at[i]) == NULL); i++)
			continue;
		if (same)
			return (struct slice){ tag.at + end, i - end };
		i += i < tag.len;
	}
	return SLICE_EMPTY;
}

void
pagecell_styles_release(struct pagecell_styles *styles)
{
	arena_release(&styles->arena);
	free(styles->styles);
}

void
pagecell_styles_tag(struct pagecell_styles *styles, struct slice name,
    struct slice tag)
{
	struct buffer code = { 0 };
	struct slice given;

	if (text_equal_nocase(name, SLICE("Style")) &&
	    styles->count < STYLES_MOST) {
		GROW(styles->styles, styles->count, styles->room);
		styles->styles[styles->count++] = (struct pagecell_style){
			arena_copy(&styles->arena, pagecell_attribute(tag,
			    "ID")), xlsxformat_builtin(0) };
	}
	if (!text_equal_nocase(name, SLICE("NumberFormat")) ||
	    styles->count == 0)
		return;
	given = pagecell_attribute(tag, "Format");
	if (!entity_decode(&code, given))
		buffer_add(&code, given);
	/* A word, "Short Date", names a kind: dates say their type anyway. */
	given = buffer_slice(&code);
	if (slice_is(given, "Percent"))
		given = SLICE("0.00%");
	if (slice_find(given, '0') != NULL || slice_find(given, '"') != NULL)
		styles->styles[styles->count - 1].format = xlsxformat_of(
		    given, &styles->arena);
	buffer_release(&code);
}

void
pagecell_start(struct pagecell *cell, struct slice tag,
    const struct pagecell_styles *styles)
{
	struct slice number = pagecell_attribute(tag, "x:num");
	struct slice style = pagecell_attribute(tag, "StyleID");
	size_t i;

	*cell = (struct pagecell){ .format = xlsxformat_builtin(0) };
	if (number.len == 0)
		number = pagecell_attribute(tag, "sdval");
	if (number.len < sizeof(cell->number))
		snprintf(cell->number, sizeof(cell->number), "%.*s",
		    SLICE_PRINT(number));
	for (i = 0; style.len > 0 && i < styles->count; i++)
		if (slice_equal(styles->styles[i].id, style))
			cell->format = styles->styles[i].format;
}

void
pagecell_data(struct pagecell *cell, struct slice tag)
{
	struct slice type = pagecell_attribute(tag, "Type");

	cell->type = slice_is(type, "Number") ? PAGECELL_NUMBER :
	    slice_is(type, "DateTime") ? PAGECELL_DATE :
	    slice_is(type, "Boolean") ? PAGECELL_BOOLEAN : PAGECELL_TEXT;
}

/* 8.61E+12, as a column too narrow shows it. */
static bool
is_exponent(struct slice shown)
{
	const char *e = slice_find(shown, 'E');
	size_t i;

	for (i = 0; i < shown.len; i++)
		if (!text_is_digit(shown.at[i]) &&
		    strchr(".,+-E", shown.at[i]) == NULL)
			return false;
	return e != NULL && e > shown.at && text_is_digit(e[-1]) &&
	    text_is_digit(shown.at[shown.len - 1]);
}

/* 2024-03-05T08:30:00.000: a day, a time, or both. */
static struct slice
date_text(struct slice shown, char text[PAGECELL_ROOM])
{
	struct slice clock = shown, day = slice_cut(&clock, 'T');

	if (clock.len < 5 || day.len != 10)
		return shown;
	if (slice_starts(clock, SLICE("00:00:00")))
		return day;
	clock.len = clock.len >= 8 && !slice_starts((struct slice){
	    clock.at + 5, 3 }, SLICE(":00")) ? 8 : 5;
	/* The day before all others stands for none. */
	if (slice_is(day, "1899-12-31"))
		return clock;
	snprintf(text, PAGECELL_ROOM, "%.*s %.*s", SLICE_PRINT(day),
	    SLICE_PRINT(clock));
	return slice_of(text);
}

struct slice
pagecell_value(const struct pagecell *cell, struct slice shown,
    char text[PAGECELL_ROOM])
{
	switch (cell->type) {
	case PAGECELL_NUMBER:
		return xlsxformat_text(shown, cell->format, false, text);
	case PAGECELL_DATE:
		return date_text(shown, text);
	case PAGECELL_BOOLEAN:
		return slice_is(shown, "1") ? SLICE("yes") :
		    slice_is(shown, "0") ? SLICE("no") : shown;
	default:
		return cell->number[0] != '\0' && is_exponent(shown) ?
		    xlsxformat_text(slice_of(cell->number),
		    xlsxformat_builtin(0), false, text) : shown;
	}
}
