/*
 * matchkey.c - values folded to what two spellings have in common
 */
#include <stdlib.h>
#include <utf8proc.h>

#include "base/mem.h"
#include "value/matchkey.h"
#include "base/text.h"

enum { WORDS_MOST = 32, PHONE_TAIL = 8 };

void
matchkey_email(struct buffer *out, struct slice address)
{
	const char *at = address.len > 0 ?
	    memrchr(address.at, '@', address.len) : NULL;
	const char *plus;
	size_t from = out->len, i;

	if (at == NULL)
		return;
	plus = memchr(address.at, '+', (size_t)(at - address.at));
	if (plus == NULL || plus == address.at)
		plus = at;
	if (text_ascii_prefix(address) < address.len) {
		text_key(out, slice_between(address.at, plus));
		text_key(out, slice_between(at, address.at + address.len));
		return;
	}
	buffer_add(out, slice_between(address.at, plus));
	buffer_add(out, slice_between(at, address.at + address.len));
	for (i = from; i < out->len; i++)
		out->data[i] = text_lower_ascii(out->data[i]);
}

void
matchkey_phone(struct buffer *out, struct slice e164, struct slice text)
{
	char tail[PHONE_TAIL];
	size_t len = 0, i;

	if (e164.len > 0) {
		buffer_add(out, e164);
		return;
	}
	for (i = text.len; i > 0 && len < PHONE_TAIL; i--)
		if (text_is_digit(text.at[i - 1]))
			tail[PHONE_TAIL - ++len] = text.at[i - 1];
	if (len == PHONE_TAIL)
		buffer_add(out, (struct slice){ tail, len });
}

/* ASCII needs no tables: most names are. */
static void
fold_ascii(struct buffer *out, struct slice name)
{
	size_t i;

	if (!buffer_reserve(out, name.len))
		return;
	for (i = 0; i < name.len; i++) {
		char c = name.at[i];

		out->data[out->len++] = text_is_word_byte(c) ?
		    text_lower_ascii(c) : ' ';
	}
}

void
matchkey_fold(struct buffer *out, struct slice name)
{
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE |
	    UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE |
	    UTF8PROC_STRIPMARK;
	utf8proc_uint8_t *folded = NULL;
	utf8proc_ssize_t len;
	struct slice rest;

	if (text_ascii_prefix(name) == name.len) {
		fold_ascii(out, name);
		return;
	}
	len = utf8proc_map((const utf8proc_uint8_t *)name.at,
	    (utf8proc_ssize_t)name.len, &folded, options);
	if (len == UTF8PROC_ERROR_NOMEM)
		mem_exhausted();
	rest = (struct slice){ (const char *)folded,
		len > 0 ? (size_t)len : 0 };
	while (rest.len > 0) {
		uint32_t c = ' ';
		size_t n = text_decode(rest, &c);
		utf8proc_category_t category = utf8proc_category(
		    (utf8proc_int32_t)c);

		if (n == 0)
			break;
		if ((category >= UTF8PROC_CATEGORY_PC &&
		    category <= UTF8PROC_CATEGORY_ZP) ||
		    category == UTF8PROC_CATEGORY_CC)
			buffer_add_byte(out, ' ');
		else
			buffer_add(out, (struct slice){ rest.at, n });
		rest = (struct slice){ rest.at + n, rest.len - n };
	}
	free(folded);
}

static int
by_text(const void *a, const void *b)
{
	return slice_compare(*(const struct slice *)a,
	    *(const struct slice *)b);
}

/* More words than WORDS_MOST stay as one. */
void
matchkey_sort(struct buffer *out, struct slice text)
{
	struct slice words[WORDS_MOST];
	size_t count = 0, i;

	while (text.at != NULL && count < WORDS_MOST) {
		struct slice word = count + 1 == WORDS_MOST ? text :
		    slice_cut(&text, ' ');

		if (word.len > 0)
			words[count++] = slice_is(word, "intl") ?
			    SLICE("international") : word;
		if (count == WORDS_MOST)
			break;
	}
	/* cppcheck-suppress uninitvar ; the first count of them are set */
	qsort(words, count, sizeof(*words), by_text);
	for (i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_byte(out, ' ');
		buffer_add(out, words[i]);
	}
}

void
matchkey_company(struct buffer *out, const struct legal_forms *forms,
    struct slice name)
{
	struct buffer folded = { 0 };

	name = company_short(forms, slice_trim(name));
	matchkey_fold(&folded, name);
	matchkey_sort(out, buffer_slice(&folded));
	buffer_release(&folded);
}

void
matchkey_person(struct buffer *out, struct slice name)
{
	struct buffer folded = { 0 };

	matchkey_fold(&folded, slice_trim(name));
	matchkey_sort(out, buffer_slice(&folded));
	buffer_release(&folded);
}
