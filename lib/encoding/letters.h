/*
 * letters.h - how well a text is spelled, in the languages of the table
 *
 * Table `letters`: what each letter costs after the one before it, in half
 * bits, made from words of CLDR's annotations.  Costs of the same bytes read
 * in different encodings can be compared: the lowest is the likeliest.
 */
#ifndef ENCODING_LETTERS_H
#define ENCODING_LETTERS_H

#include <stdint.h>

#include "encoding/charset.h"
#include "base/slice.h"
#include "base/fault.h"

/* A text as characters of one encoding. */
enum { LETTERS_MOST = 2048 };
struct letters_text {
	uint32_t raw[LETTERS_MOST];
	bool common[LETTERS_MOST];	/* multibyte_is_common() */
	size_t count;
};

struct letters;

struct letters *letters_open(struct fault *fault);	/* NULL: fault */
void letters_close(struct letters *letters);

/*
 * The encodings that are tried, in the order of table `encoding`: among
 * equals the first is the one to name.
 */
size_t letters_charsets(const struct letters *letters,
    const enum charset **charsets);

/*
 * The lowest cost of the text among the languages that are written in
 * charset, and the name of that language; UINT32_MAX when there is none.
 */
uint32_t letters_cost(const struct letters *letters, enum charset charset,
    const struct letters_text *text, struct slice *language);

#endif
