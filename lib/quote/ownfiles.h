/*
 * ownfiles.h - our own company, contact and address, seller by seller
 *
 * The file of --own (R-QSHEET): a row for each seller, or one for all.  Part
 * of the front door, as quote/files.h.
 */
#ifndef QUOTE_OWNFILES_H
#define QUOTE_OWNFILES_H

#include "base/mem.h"
#include "front/bind.h"
#include "quote/sheet.h"

struct quoteown_row {
	struct slice owner;
	struct quotesheet_party party;
};

/* Start from { 0 }. */
struct quoteown {
	struct quoteown_row *rows;
	size_t count;
	struct arena arena;
};

/* What --print-columns says of the file. */
extern const struct bind quoteown_reads[];

/* path NULL: no file.  Whether a record was rejected. */
bool ownfiles_read(struct quoteown *own, const struct cli *cli,
    const char *path);
void ownfiles_release(struct quoteown *own);

/*
 * Our row for a seller: his own, else one without an owner, else the first;
 * NULL when there is none.
 */
const struct quotesheet_party *ownfiles_find(const struct quoteown *own,
    struct slice owner);

#endif
