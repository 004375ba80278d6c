/*
 * host.h - the hosts that a mail names, in addresses, links and plain text
 */
#ifndef MAIL_HOST_H
#define MAIL_HOST_H

#include "base/slice.h"

/* The address of "Name <address>" or of a bare one; *name what is before. */
struct slice mailhost_address(struct slice cell, struct slice *name);

/*
 * The next host of a link or of an address in a text, from *at on; false when
 * there is none.  Start with *at 0.
 */
bool mailhost_next(struct slice text, size_t *at, struct slice *host);

#endif
