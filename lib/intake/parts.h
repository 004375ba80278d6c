/*
 * parts.h - headers that no alias is, read by their parts (R-COL-07)
 *
 * Each part must be an alias, so every language that the dictionary knows is
 * read: Kundentelefon is none, but Téléphone société, Tel. Firma, 主联系人邮箱
 * and Empresa del contacto say of whom they tell and what.  A header that is
 * cut short is what all aliases mean that it can be (Ansprechp., Tel. kom.).
 */
#ifndef INTAKE_PARTS_H
#define INTAKE_PARTS_H

#include "rule/columns.h"

/*
 * The meaning of a header by its parts, or SIZE_MAX; unit is what stood in
 * brackets behind it.  scratch takes texts that are needed for a while.
 */
size_t parts_match(const struct dictionary *dictionary, struct slice header,
    struct slice unit, struct arena *scratch);

/* A header without signs that mean nothing: Primary location > City, Lead's name. */
struct slice parts_plain(struct slice header, struct arena *scratch);

/*
 * The name of the column that two parts with these names mean together, or
 * empty; head_first: a preposition stood between, as in Empresa del contacto.
 */
struct slice parts_join(struct slice a, struct slice b, bool head_first);

#endif
