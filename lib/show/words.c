/*
 * words.c - texts looked up, numbers set in threes
 */
#include <stdlib.h>

#include "base/fill.h"
#include "value/countryname.h"
#include "value/money.h"
#include "base/number.h"
#include "show/words.h"
#include "rule/table.h"
#include "base/text.h"

enum { TEXT, TEXT_EN, TEXT_ZH, TEXT_SHAPE };
enum { CLASS, CLASS_EN, CLASS_ZH, CLASS_SHAPE };

struct showwords {
	struct table *texts, *classes;
	struct countrynames *countries;
	bool zh;
};

struct showwords *
showwords_open(int lang, struct fault *fault)
{
	static const struct table_column texts[TEXT_SHAPE] = {
		[TEXT] = { .name = "text", .type = TABLE_KEY },
		[TEXT_EN] = { .name = "en", .type = TABLE_WORD },
		[TEXT_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	static const struct table_column classes[CLASS_SHAPE] = {
		[CLASS] = { .name = "class", .type = TABLE_KEY },
		[CLASS_EN] = { .name = "en", .type = TABLE_WORD },
		[CLASS_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	struct showwords *w = xcalloc(1, sizeof(*w));

	w->zh = lang != 0;
	if ((w->texts = table_open("show-text", texts, TEXT_SHAPE, fault)) !=
	    NULL && (w->classes = table_open("booth-class", classes,
	    CLASS_SHAPE, fault)) != NULL &&
	    (w->countries = countrynames_open(fault)) != NULL)
		return w;
	showwords_close(w);
	return NULL;
}

void
showwords_close(struct showwords *w)
{
	if (w == NULL)
		return;
	table_close(w->texts);
	table_close(w->classes);
	countrynames_close(w->countries);
	free(w);
}

static size_t
find_row(const struct table *t, struct slice key)
{
	size_t row;

	for (row = 0; row < table_rows(t); row++)
		if (slice_equal(table_text(t, row, 0), key))
			break;
	return row;
}

struct slice
showwords_say(const struct showwords *w, const char *name)
{
	size_t row = find_row(w->texts, slice_of(name));

	return row == table_rows(w->texts) ? slice_of(name) :
	    table_text(w->texts, row, w->zh ? TEXT_ZH : TEXT_EN);
}

void
showwords_add(const struct showwords *w, struct buffer *out,
    const char *name, const struct fill *fillings, size_t count)
{
	fill_add(out, showwords_say(w, name), fillings, count);
}

struct slice
showwords_class(const struct showwords *w, struct slice cell)
{
	size_t row = find_row(w->classes, cell);

	return row == table_rows(w->classes) ? cell :
	    table_text(w->classes, row, w->zh ? CLASS_ZH : CLASS_EN);
}

/* The text of a name behind a prefix, blanks as "_"; "" for none. */
static struct slice
say_prefixed(const struct showwords *w, const char *prefix,
    struct slice name)
{
	struct buffer key = { 0 };
	size_t row, i;

	buffer_add(&key, slice_of(prefix));
	for (i = 0; i < name.len; i++)
		buffer_add_byte(&key, name.at[i] == ' ' ? '_' : name.at[i]);
	row = find_row(w->texts, buffer_slice(&key));
	buffer_release(&key);
	return row == table_rows(w->texts) ? SLICE_EMPTY :
	    table_text(w->texts, row, w->zh ? TEXT_ZH : TEXT_EN);
}

struct slice
showwords_grade(const struct showwords *w, struct slice name)
{
	struct slice text = say_prefixed(w, "g_", name);

	return text.len > 0 ? text : name;
}

struct slice
showwords_country(const struct showwords *w, struct slice cell)
{
	return countryname_find(w->countries, cell, w->zh);
}

/* Digits up to a point in threes, the rest as it is. */
static void
add_grouped(struct buffer *out, struct slice number)
{
	size_t digits = 0, i;

	if (number.len > 0 && *number.at == '-') {
		buffer_add(out, SLICE("\u2212"));
		number = (struct slice){ number.at + 1, number.len - 1 };
	}
	while (digits < number.len && number.at[digits] != '.')
		digits++;
	for (i = 0; i < number.len; i++) {
		if (i > 0 && i < digits && (digits - i) % 3 == 0)
			buffer_add_byte(out, ',');
		buffer_add_byte(out, number.at[i]);
	}
}

void
showwords_add_count(struct buffer *out, int64_t number)
{
	char text[32];

	add_grouped(out, (struct slice){ text,
	    number_format(text, number, 0, false) });
}

void
showwords_add_money(const struct showwords *words, struct buffer *out,
    int64_t minor, unsigned digits, struct slice currency)
{
	struct slice blank = currency.len > 0 ? SLICE(" ") : SLICE_EMPTY;
	char text[32];

	if (words->zh) {
		buffer_add(out, currency);
		buffer_add(out, blank);
	}
	add_grouped(out, (struct slice){ text,
	    money_format(text, minor, digits) });
	if (!words->zh) {
		buffer_add(out, blank);
		buffer_add(out, currency);
	}
}

void
showwords_add_decimal(struct buffer *out, int64_t scaled, unsigned digits)
{
	char text[32];

	add_grouped(out, (struct slice){ text,
	    number_format(text, scaled, digits, false) });
}
