/*
 * hanname.h - names in Han characters as others write them (R-DEDUPE-02)
 *
 * Traditional characters become simplified ones (table `simplify`, one for
 * one), Han text becomes pinyin without tones (table `pinyin`).  What single
 * characters cannot say is the table `han-word`: surnames and places with
 * readings of their own, places that may be dropped from the front of a
 * company, and the words of the trade in both languages, which say what a
 * company does and not which one it is.
 */
#ifndef DUP_HANNAME_H
#define DUP_HANNAME_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct hannames;

struct hannames *hannames_open(struct fault *fault);	/* NULL: fault */
void hannames_close(struct hannames *names);

/* Whether a text has a Han character; cheap for ASCII. */
bool hanname_is(struct slice text);

/* Whether a folded word is a place of the table, in Latin letters. */
bool hanname_is_place(const struct hannames *names, struct slice word);

/* Appends text in simplified characters; invalid bytes end it. */
void hanname_simplify(const struct hannames *names, struct buffer *out,
    struct slice text);

/*
 * Appends a person in pinyin, surname and given name one word each: "li
 * ming".  Simplified text; other characters than Han are kept as they are.
 */
void hanname_person(const struct hannames *names, struct buffer *out,
    struct slice text);

/* What hanname_core() found besides the core. */
struct hanname_parts {
	uint64_t trades;	/* a set of words of the trade, folded into
				   64 bits; the same in both languages */
	struct slice place;	/* in Latin letters, of the table; or empty */
};

/*
 * Appends the core of a company: its folded name (simplified, without legal
 * words) without words of the trade and without a place, in pinyin, run
 * together: "taipu" for 郑州泰普轴承 and for zhengzhou taipu bearing.  Nothing
 * when nothing else is left.
 */
void hanname_core(const struct hannames *names, struct buffer *out,
    struct slice folded, struct hanname_parts *parts);

#endif
