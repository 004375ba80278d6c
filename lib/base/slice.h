/*
 * slice.h - a run of bytes that somebody else owns
 *
 * Not NUL-terminated.  A slice is valid as long as the memory it points
 * into; whoever hands one out says how long that is.  Text is UTF-8 unless
 * a header says otherwise.
 */
#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *at;
	size_t len;	/* bytes */
};

#define SLICE_EMPTY ((struct slice){ "", 0 })

/* A slice of a string literal, its length known when compiling. */
#define SLICE(literal) ((struct slice){ "" literal, sizeof(literal) - 1 })

/* The same where only a constant may stand, as in a static table. */
#define SLICE_INIT(literal) { "" literal, sizeof(literal) - 1 }

/* For printf: printf("%.*s", SLICE_PRINT(s)). */
#define SLICE_PRINT(s) (int)(s).len, (s).at

static inline struct slice
slice_of(const char *text)
{
	return (struct slice){ text, strlen(text) };
}

static inline struct slice
slice_between(const char *from, const char *to)
{
	return (struct slice){ from, (size_t)(to - from) };
}

/* The first bytes settle most comparisons without a call. */
static inline bool
slice_equal(struct slice a, struct slice b)
{
	return a.len == b.len && (a.len == 0 ||
	    (*a.at == *b.at && memcmp(a.at, b.at, a.len) == 0));
}

static inline bool
slice_is(struct slice s, const char *text)
{
	return s.len == strlen(text) &&
	    (s.len == 0 || memcmp(s.at, text, s.len) == 0);
}

static inline bool
slice_starts(struct slice s, struct slice prefix)
{
	return prefix.len == 0 || (s.len >= prefix.len &&
	    memcmp(s.at, prefix.at, prefix.len) == 0);
}

static inline bool
slice_ends(struct slice s, struct slice suffix)
{
	return suffix.len == 0 || (s.len >= suffix.len &&
	    memcmp(s.at + s.len - suffix.len, suffix.at, suffix.len) == 0);
}

/* Where the first such byte is, NULL: nowhere; an empty slice has none. */
static inline const char *
slice_find(struct slice s, char byte)
{
	return s.len > 0 ? memchr(s.at, byte, s.len) : NULL;
}

/* Bytewise order, shorter first when one begins the other. */
static inline int
slice_compare(struct slice a, struct slice b)
{
	size_t shorter = a.len < b.len ? a.len : b.len;
	int order = shorter > 0 ? memcmp(a.at, b.at, shorter) : 0;

	if (order == 0 && a.len != b.len)
		order = a.len < b.len ? -1 : 1;
	return order;
}

/* Without ASCII blanks (space, tab, CR, LF) at both ends; most have none. */
static inline struct slice
slice_trim(struct slice s)
{
	if (s.len > 0 && (unsigned char)*s.at > ' ' &&
	    (unsigned char)s.at[s.len - 1] > ' ')
		return s;
	while (s.len > 0 && (*s.at == ' ' || (*s.at >= '\t' && *s.at <= '\r')))
		s.at++, s.len--;
	while (s.len > 0 && (s.at[s.len - 1] == ' ' ||
	    (s.at[s.len - 1] >= '\t' && s.at[s.len - 1] <= '\r')))
		s.len--;
	return s;
}

/*
 * Takes the part before the first c off the front of *rest and returns it;
 * *rest becomes what follows c, or an empty slice with at == NULL when no c
 * was left.  Loop while (rest.at != NULL).
 */
static inline struct slice
slice_cut(struct slice *rest, char c)
{
	const char *hit = slice_find(*rest, c);
	struct slice head = *rest;

	if (hit == NULL) {
		*rest = (struct slice){ NULL, 0 };
		return head;
	}
	*rest = slice_between(hit + 1, head.at + head.len);
	return slice_between(head.at, hit);
}

/* Whether word is one of those that c joins in list. */
static inline bool
slice_is_listed(struct slice word, struct slice list, char c)
{
	while (list.at != NULL)
		if (slice_equal(slice_cut(&list, c), word))
			return true;
	return false;
}

#endif
