/*
 * text.h - UTF-8: what is valid, how wide it is, when two texts are the same
 *
 * Valid means RFC 3629: no overlong forms, no surrogates, nothing above
 * U+10FFFF.  The ASCII part of everything here runs 16 bytes at a time where
 * the processor has SSE2.  Nothing allocates but the buffers of the caller.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"

/* Bytes of the leading run of ASCII. */
size_t text_ascii_prefix(struct slice s);
/* Bytes of the leading run of common Han, U+4E00 to U+9FFF. */
size_t text_han_prefix(struct slice s);

/* Bytes of the longest leading part that is valid; s.len when all of it is. */
size_t text_valid_prefix(struct slice s);
bool text_is_utf8(struct slice s);

/*
 * Reads one character off the front: its bytes (1 to 4), or 0 at the end of
 * s or where it is invalid, *code_point then being untouched.
 */
size_t text_decode(struct slice s, uint32_t *code_point);

/* Writes a code point (U+0000 to U+10FFFF) to out; its bytes, 1 to 4. */
size_t text_encode(char out[4], uint32_t code_point);

/*
 * Whether all is ASCII but for signs that keys may make ASCII of: those of
 * Latin-1, punctuation of typography, the sharp s.  Other characters may
 * become ASCII too: a table for which that matters has a test.
 */
bool text_is_nearly_ascii(struct slice s);

/*
 * Appends the matching key of s: NFKC, case folded, default-ignorable
 * characters (zero-width, soft hyphen) dropped.  For comparing, never for
 * showing: it turns U+2460 into 1.  False when s is invalid or the buffer
 * is at its ceiling; out is then as it was.
 */
bool text_key(struct buffer *out, struct slice s);

/*
 * Appends what utf8proc_map(3) makes of s with its options.  False for what is
 * no text; out is then as it was.
 */
bool text_map(struct buffer *out, struct slice s, int options);

/*
 * Appends s with the full-width forms U+FF01-U+FF5E and the ideographic
 * space U+3000 as ASCII and all else unchanged: for display and for typed
 * cells (R-COL-05).  False as for text_key().
 */
bool text_fold_width(struct buffer *out, struct slice s);

/* Code points of valid UTF-8. */
size_t text_characters(struct slice s);

/*
 * Display columns; control and combining characters and bad bytes take 0, and
 * so does an emoji that a joiner melts into the one before it.
 */
size_t text_width(struct slice s);
#define TEXT_JOINER 0x200D	/* zero-width joiner */

/* Han ideographs with their compatibility and extension blocks. */
bool text_is_han(uint32_t code_point);
/* Whether any character of a text is one. */
bool text_has_han(struct slice s);

/* Embeddings, overrides and isolates, which reorder what follows (UAX #9). */
bool text_reorders(uint32_t code_point);

/*
 * Nothing to see: zero-width space, direction marks, soft hyphen, byte-order
 * mark, tags.  Not the joiners U+200C and U+200D, which shape letters.
 */
bool text_is_invisible(uint32_t code_point);

/* Copies s with A-Z in lower case and all other bytes as they are. */
void text_copy_lower(char *to, struct slice s);

static inline char
text_lower_ascii(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static inline bool
text_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
text_is_letter(char c)
{
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'z';
}

/* A letter or digit of ASCII. */
static inline bool
text_is_word_byte(char c)
{
	return text_is_digit(c) || text_is_letter(c);
}

/* The value of a hexadecimal digit, or -1. */
static inline int
text_hex_digit(char c)
{
	if (text_is_digit(c))
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Equal but for the case of A-Z. */
bool text_equal_nocase(struct slice a, struct slice b);
/*
 * Whether a text begins with a word in lower case, case aside.  A word that
 * ends with a letter of ASCII ends there: "shipment" does not begin with
 * "ship".
 */
bool text_begins_word(struct slice text, struct slice word);

/*
 * Appends a text in double quotes, a backslash before each quote and backslash
 * in it: a quoted-string of RFC 5322 3.2.4, and of a rules file.
 */
void text_add_quoted(struct buffer *out, struct slice text);

#endif
