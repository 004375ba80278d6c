/*
 * company.c - legal words off both ends
 */
#include <stdlib.h>

#include "value/company.h"
#include "base/ends.h"
#include "base/mem.h"
#include "set/nameset.h"
#include "rule/table.h"
#include "base/text.h"

enum { FORM, KIND, SHAPE_COUNT };

static const struct table_column shape[SHAPE_COUNT] = {
	[FORM] = { .name = "form", .type = TABLE_WORD },
	[KIND] = { .name = "kind", .type = TABLE_WORD },
};

/* Longest legal word; words are short, so they fit a fixed array. */
#define WORD_MOST 24

/*
 * A word of up to 16 letters in lower case; a bit makes all the difference of
 * case.  Free places have the length 0.
 */
struct short_word {
	struct ends ends;
	size_t len;
};
enum { SHORT_BITS = 8, SHORTS = 1 << SHORT_BITS };

struct legal_forms {
	struct table *table;
	size_t ending_count, beginning_count;
	struct nameset *words;		/* lower case, without points */
	struct short_word *shorts;	/* those of letters, by short_place() */
	size_t short_count;
	uint32_t lengths[256];		/* of those with each first byte: bit n
					   for n bytes */
	struct slice *endings, *beginnings;
	struct nameset *fronts;		/* as words are */
	struct slice *phrases, *front_phrases;	/* of several words */
	size_t phrase_count, front_phrase_count;
	bool phrase_ends[256], front_starts[256];	/* in lower case */
};

static struct short_word
short_word(struct slice word)
{
	const uint64_t lower = UINT64_C(0x2020202020202020);
	struct ends ends = ends_of(word);

	return (struct short_word){ { ends.first | lower, ends.last | lower },
		word.len };
}

static inline size_t
short_place(struct short_word word)
{
	uint64_t hash = (word.ends.first ^ word.len) *
	    UINT64_C(0x9E3779B97F4A7C15) ^
	    word.ends.last * UINT64_C(0xD6E8FEB86659FD93);

	return hash >> (64 - SHORT_BITS);
}

/* The place of a word, or the free one where it would stand. */
static inline struct short_word *
seek_short(const struct legal_forms *f, struct short_word word)
{
	size_t i = short_place(word);

	while (f->shorts[i].len != 0 && (f->shorts[i].len != word.len ||
	    f->shorts[i].ends.first != word.ends.first ||
	    f->shorts[i].ends.last != word.ends.last))
		i = (i + 1) % SHORTS;
	return &f->shorts[i];
}

static bool
is_letters(struct slice word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (!text_is_letter(word.at[i]))
			return false;
	return true;
}

static void
add_short(struct legal_forms *f, struct slice word)
{
	struct short_word wanted;

	if (word.len == 0 || word.len > ENDS_WHOLE || !is_letters(word) ||
	    f->short_count >= SHORTS / 2)
		return;
	wanted = short_word(word);
	f->short_count += seek_short(f, wanted)->len == 0;
	*seek_short(f, wanted) = wanted;
}

/* The word in lower case without points; 0 when it is too long. */
static size_t
squeeze(char out[WORD_MOST], struct slice word)
{
	size_t len = 0, i;

	for (i = 0; i < word.len; i++) {
		if (word.at[i] == '.')
			continue;
		if (len == WORD_MOST)
			return 0;
		out[len++] = text_lower_ascii(word.at[i]);
	}
	return len;
}

static void
add_front(struct legal_forms *f, struct slice form)
{
	char key[WORD_MOST];

	if (slice_find(form, ' ') != NULL)
		f->front_phrases[f->front_phrase_count++] = form;
	else
		nameset_count(f->fronts, (struct slice){ key,
		    squeeze(key, form) });
	f->front_starts[(unsigned char)text_lower_ascii(*form.at)] = true;
}

static bool
sort_form(struct legal_forms *f, size_t row, struct fault *fault)
{
	struct slice form = table_text(f->table, row, FORM);
	struct slice kind = table_text(f->table, row, KIND);
	char key[WORD_MOST];
	size_t len;

	if (slice_is(kind, "words") && slice_find(form, ' ')) {
		f->phrases[f->phrase_count++] = form;
		f->phrase_ends[(unsigned char)form.at[form.len - 1]] = true;
	} else if (slice_is(kind, "front")) {
		add_front(f, form);
	} else if (slice_is(kind, "words") && form.len <= WORD_MOST) {
		len = squeeze(key, form);
		nameset_count(f->words, (struct slice){ key, len });
		add_short(f, (struct slice){ key, len });
		if (len > 0)
			f->lengths[(unsigned char)*key] |=
			    UINT32_C(1) << len;
	} else if (slice_is(kind, "ending"))
		f->endings[f->ending_count++] = form;
	else if (slice_is(kind, "beginning"))
		f->beginnings[f->beginning_count++] = form;
	else
		return fault_set(fault, "%s:%lu: column \"kind\": cannot use "
		    "\"%.*s\"; write words (at most %d bytes), front, ending "
		    "or beginning", table_file(f->table),
		    table_line(f->table, row), SLICE_PRINT(kind), WORD_MOST);
	return true;
}

struct legal_forms *
company_legal_open(struct fault *fault)
{
	struct legal_forms *f = xcalloc(1, sizeof(*f));
	size_t rows, row;

	f->table = table_open("legal", shape, SHAPE_COUNT, fault);
	rows = f->table ? table_rows(f->table) : 0;
	f->words = nameset_new();
	f->fronts = nameset_new();
	f->phrases = xcalloc(rows, sizeof(*f->phrases));
	f->front_phrases = xcalloc(rows, sizeof(*f->front_phrases));
	f->shorts = xcalloc(SHORTS, sizeof(*f->shorts));
	f->endings = xcalloc(rows, sizeof(*f->endings));
	f->beginnings = xcalloc(rows, sizeof(*f->beginnings));
	for (row = 0; row < rows; row++)
		if (!sort_form(f, row, fault))
			break;
	if (f->table == NULL || row < rows) {
		company_legal_close(f);
		return NULL;
	}
	return f;
}

void
company_legal_close(struct legal_forms *f)
{
	if (f == NULL)
		return;
	table_close(f->table);
	nameset_free(f->words);
	nameset_free(f->fronts);
	free(f->phrases);
	free(f->front_phrases);
	free(f->shorts);
	free(f->endings);
	free(f->beginnings);
	free(f);
}

/* Between the words of a name; the full-width comma is none: Han names. */
static bool
is_space_like(char c)
{
	static const bool spaces[256] = { [' '] = true, ['\t'] = true,
		[','] = true, ['&'] = true, ['('] = true, [')'] = true,
		[';'] = true, ['\n'] = true, ['\r'] = true };

	return spaces[(unsigned char)c];
}

/* A closing bracket goes only if its opening one is gone. */
static struct slice
trim_end(struct slice name)
{
	while (name.len > 0) {
		char c = name.at[name.len - 1];

		if (c != '.' && !is_space_like(c))
			break;
		if (c == ')' && slice_find(name, '(') != NULL)
			break;
		name.len--;
	}
	return name;
}

static bool
has_points(struct slice name)
{
	return slice_find(name, '.') != NULL;
}

/* Whether some legal word has the same length and first byte. */
static bool
has_form_like(const struct legal_forms *f, struct slice word)
{
	return word.len <= WORD_MOST && (f->lengths[(unsigned char)
	    text_lower_ascii(*word.at)] >> word.len & 1) != 0;
}

/* points: whether there may be some in the word. */
static bool
is_legal_word(const struct legal_forms *f, struct slice word, bool points)
{
	char key[WORD_MOST];
	size_t len;

	if (word.len == 0 || (!has_form_like(f, word) &&
	    !(points && has_points(word))))
		return false;
	if (word.len <= ENDS_WHOLE &&
	    seek_short(f, short_word(word))->len != 0)
		return true;
	/* Points inside a word do not count. */
	len = squeeze(key, word);
	return len > 0 && nameset_has(f->words, (struct slice){ key, len });
}

/* What may stand between the words of a form: Sp. z o.o., A/S. */
static bool
is_between(char c)
{
	return c == '.' || c == '/' || is_space_like(c);
}

/* The name without a phrase at its end, or the same slice. */
static struct slice
strip_phrase(struct slice name, struct slice phrase)
{
	size_t i = name.len, k = phrase.len;

	while (i > 0 && is_between(name.at[i - 1]))
		i--;
	while (i > 0 && k > 0) {
		if (phrase.at[k - 1] == ' ') {
			if (!is_between(name.at[i - 1]))
				return name;
			while (i > 0 && is_between(name.at[i - 1]))
				i--;
			k--;
		} else if (text_lower_ascii(name.at[--i]) !=
		    phrase.at[--k]) {
			return name;
		}
	}
	if (k > 0 || i == 0 || !is_space_like(name.at[i - 1]))
		return name;
	return trim_end((struct slice){ name.at, i });
}

/* The bytes that a phrase takes at the front of a name, 0 for none. */
static size_t
front_phrase(struct slice name, struct slice phrase)
{
	size_t i = 0, k;

	for (k = 0; k < phrase.len; k++) {
		size_t from = i;

		if (phrase.at[k] == ' ') {
			while (i < name.len && is_between(name.at[i]))
				i++;
			if (i == from)
				return 0;
		} else if (i == name.len ||
		    text_lower_ascii(name.at[i++]) != phrase.at[k]) {
			return 0;
		}
	}
	while (i < name.len && name.at[i] == '.')
		i++;
	return i < name.len && is_space_like(name.at[i]) ? i : 0;
}

/* The name without the legal word in front of it (AB, OOO, A/S). */
static struct slice
strip_front(const struct legal_forms *f, struct slice name)
{
	char key[WORD_MOST];
	size_t len = 0, squeezed, i;

	if (name.len == 0 || !f->front_starts[(unsigned char)
	    text_lower_ascii(*name.at)])
		return name;
	for (i = 0; len == 0 && i < f->front_phrase_count; i++)
		len = front_phrase(name, f->front_phrases[i]);
	for (i = 0; len == 0 && i < name.len; i++)
		if (is_space_like(name.at[i]))
			break;
	if (len == 0 && i < name.len) {
		squeezed = squeeze(key, (struct slice){ name.at, i });
		if (squeezed > 0 && nameset_has(f->fronts,
		    (struct slice){ key, squeezed }))
			len = i;
	}
	while (len > 0 && len < name.len && is_space_like(name.at[len]))
		len++;
	return len < name.len ? slice_between(name.at + len,
	    name.at + name.len) : name;
}

/* The name without the longest ending that it has, unless that is all. */
static struct slice
strip_ending(const struct legal_forms *f, struct slice name)
{
	size_t longest = 0, i;

	for (i = 0; i < f->ending_count; i++) {
		if (slice_equal(name, f->endings[i]))
			return name;
		if (f->endings[i].len > longest &&
		    slice_ends(name, f->endings[i]))
			longest = f->endings[i].len;
	}
	return longest == 0 ? name :
	    trim_end((struct slice){ name.at, name.len - longest });
}

/* One legal word or ending less, or the same slice. */
static struct slice
strip_one(const struct legal_forms *f, struct slice name, bool points)
{
	const char *end = name.at + name.len, *word;
	struct slice less;
	size_t i;

	for (i = 0; name.len > 0 && f->phrase_ends[(unsigned char)
	    text_lower_ascii(end[-1])] && i < f->phrase_count; i++) {
		if (f->phrases[i].at[f->phrases[i].len - 1] !=
		    text_lower_ascii(end[-1]))
			continue;
		less = strip_phrase(name, f->phrases[i]);
		if (less.len > 0 && less.len < name.len)
			return less;
	}
	if (name.len > 0 && end[-1] == ')')
		end--;
	for (word = end; word > name.at && !is_space_like(word[-1]);)
		word--;
	if (word > name.at && is_legal_word(f, slice_between(word, end),
	    points))
		return trim_end(slice_between(name.at, word));
	if (name.len > 0 && !((unsigned char)name.at[name.len - 1] & 0x80))
		return name;
	return strip_ending(f, name);
}

struct slice
company_short(const struct legal_forms *f, struct slice name)
{
	struct slice whole = slice_trim(name);
	struct slice rest = trim_end(whole), less;
	bool points = has_points(rest);
	size_t i;

	for (;;) {
		less = strip_one(f, rest, points);
		if (less.len == rest.len || less.len == 0)
			break;
		rest = less;
	}
	if (is_legal_word(f, rest, points))
		return whole;
	less = strip_front(f, rest);
	if (less.len < rest.len && !is_legal_word(f, less, points))
		rest = less;
	for (i = 0; i < f->beginning_count; i++)
		if (rest.len > f->beginnings[i].len &&
		    *rest.at == *f->beginnings[i].at &&
		    slice_starts(rest, f->beginnings[i]))
			rest = slice_trim(slice_between(
			    rest.at + f->beginnings[i].len,
			    rest.at + rest.len));
	return rest.len > 0 ? rest : whole;
}

bool
company_has_form(const struct legal_forms *f, struct slice name)
{
	struct slice rest = trim_end(slice_trim(name));
	size_t i;

	if (strip_one(f, rest, has_points(rest)).len < rest.len)
		return true;
	for (i = 0; i < f->beginning_count; i++)
		if (rest.len > f->beginnings[i].len &&
		    slice_starts(rest, f->beginnings[i]))
			return true;
	return strip_front(f, rest).len < rest.len;
}
