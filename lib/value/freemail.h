/*
 * freemail.h - is a mail address one of a free provider? (R-IMPORT-09)
 */
#ifndef VALUE_FREEMAIL_H
#define VALUE_FREEMAIL_H

#include "base/fault.h"
#include "base/slice.h"

struct freemail;

/* Opens table `freemail`; "yahoo.*" stands for every ending. */
struct freemail *freemail_open(struct fault *fault);
void freemail_close(struct freemail *freemail);

/* domain in any case, without the @. */
bool freemail_has(const struct freemail *freemail, struct slice domain);

/* What follows the last @ of an address; len 0 when there is none. */
struct slice freemail_domain(struct slice address);

#endif
