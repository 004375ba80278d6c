/*
 * split.c - words with an @ first, the rest after
 */
#include <stdlib.h>

#include "value/email.h"
#include "rule/words.h"
#include "value/split.h"
#include "base/text.h"

enum { PHONE_DIGITS_LEAST = 5, NAME_WORDS_MOST = 4 };

struct mixes {
	struct words *not_names;
};

struct mixes *
split_open(struct fault *fault)
{
	struct mixes *m = xcalloc(1, sizeof(*m));

	m->not_names = words_open("not-name", SLICE_EMPTY, fault);
	if (m->not_names != NULL)
		return m;
	split_close(m);
	return NULL;
}

void
split_close(struct mixes *m)
{
	if (m == NULL)
		return;
	words_close(m->not_names);
	free(m);
}

static bool
parts_words(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == '/' || c == ';' ||
	    c == ',' || c == '|' || c == '<' || c == '>' || c == '(' ||
	    c == ')';
}

/* Digits and the marks of phone numbers, enough of them; or only marks. */
static bool
is_phone_or_nothing(struct slice text)
{
	size_t digits = 0, i;

	for (i = 0; i < text.len; i++) {
		digits += text_is_digit(text.at[i]);
		if (!text_is_digit(text.at[i]) && !parts_words(text.at[i]) &&
		    strchr("+-.", text.at[i]) == NULL)
			return false;
	}
	return digits == 0 || digits >= PHONE_DIGITS_LEAST;
}

/* Without the joints that a word taken out leaves at the ends. */
static struct slice
trim_joints(struct slice text)
{
	while (text.len > 0 && *text.at != '(' && parts_words(*text.at))
		text.at++, text.len--;
	while (text.len > 0 && text.at[text.len - 1] != ')' &&
	    parts_words(text.at[text.len - 1]))
		text.len--;
	return text;
}

bool
split_reach(struct slice cell, struct arena *scratch, struct mixed *out)
{
	char *rest = arena_bytes(scratch, cell.len);
	char *others = arena_bytes(scratch, cell.len + 1), *end = others;
	size_t left = 0, i, from;
	bool has_digit = false;

	*out = (struct mixed){ 0 };
	for (i = 0; i < cell.len;) {
		struct slice word;

		for (from = i; i < cell.len && !parts_words(cell.at[i]);)
			i++;
		word = (struct slice){ cell.at + from, i - from };
		if (word.len == 0 || slice_find(word, '@') == NULL) {
			i += word.len == 0;
			memcpy(rest + left, cell.at + from, i - from);
			left += i - from;
			continue;
		}
		if (!email_is_valid(word)) {
			*out = (struct mixed){ 0 };
			return false;
		}
		if (out->email.len == 0) {
			out->email = word;
			continue;
		}
		if (end > others)
			*end++ = ';';
		memcpy(end, word.at, word.len);
		end += word.len;
	}
	out->others = slice_between(others, end);
	out->phone = trim_joints((struct slice){ rest, left });
	for (i = 0; i < out->phone.len; i++)
		has_digit = has_digit || text_is_digit(out->phone.at[i]);
	if (!has_digit)
		out->phone.len = 0;
	if (is_phone_or_nothing((struct slice){ rest, left }) &&
	    out->email.len + out->phone.len > 0)
		return true;
	*out = (struct mixed){ 0 };
	return false;
}

static bool
is_name(const struct mixes *m, struct slice text)
{
	size_t words = 1, i;

	if (text.len == 0 || words_find(m->not_names, text, NULL).len > 0)
		return false;
	for (i = 0; i < text.len; i++) {
		words += text.at[i] == ' ' && i > 0 && text.at[i - 1] != ' ';
		if (text_is_digit(text.at[i]) ||
		    strchr("@()[]/:;\n", text.at[i]) != NULL)
			return false;
	}
	return words <= NAME_WORDS_MOST;
}

/* How many " - " or dashes there are; the last and its bytes. */
static size_t
find_dashes(struct slice cell, size_t *at, size_t *len)
{
	static const char *const dashes[] = { " - ", " \xE2\x80\x93 ",
		" \xE2\x80\x94 " };
	size_t count = 0, i, j;

	for (i = 0; i < cell.len; i++)
		for (j = 0; j < sizeof(dashes) / sizeof(*dashes); j++) {
			struct slice dash = slice_of(dashes[j]);

			if (!slice_starts((struct slice){ cell.at + i,
			    cell.len - i }, dash))
				continue;
			count++;
			*at = i;
			*len = dash.len;
		}
	return count;
}

bool
split_name(struct mixes *m, struct slice cell, struct mixed *out)
{
	const char *open = slice_find(cell, '(');
	size_t at = 0, len = 0, dashes = find_dashes(cell, &at, &len);
	struct slice name = cell, remark = SLICE_EMPTY;

	*out = (struct mixed){ .name = cell };
	if (open != NULL && dashes == 0 && cell.at[cell.len - 1] == ')') {
		name = slice_between(cell.at, open);
		remark = slice_between(open + 1, cell.at + cell.len - 1);
	} else if (open == NULL && dashes == 1) {
		name.len = at;
		remark = (struct slice){ cell.at + at + len,
		    cell.len - at - len };
	}
	if (dashes > 1 || !is_name(m, slice_trim(name)))
		return false;
	out->name = slice_trim(name);
	out->remark = slice_trim(remark);
	return true;
}
