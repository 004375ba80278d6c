/*
 * entity.h - characters that a web program has written as HTML entities
 *
 * &amp;, &#39; and &#x2019; as web forms and CRMs leave them in exports
 * (R-IMPORT-26).  Names are those of HTML 4.
 */
#ifndef VALUE_ENTITY_H
#define VALUE_ENTITY_H

#include "base/mem.h"
#include "base/slice.h"

/* Whether anything in a text may be an entity; quick. */
bool entity_is_in(struct slice text);

/*
 * Appends the text with its entities decoded once.  False, out as it was, if
 * there is none; what is no entity, as in R&D;, stays.
 */
bool entity_decode(struct buffer *out, struct slice text);

#endif
