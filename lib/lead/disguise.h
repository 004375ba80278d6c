/*
 * disguise.h - an address or a name that is written so that programs miss it
 *
 * ada (at) alder.example, ada[at]alder[dot]example and letters of full width
 * are read as they are meant; table `address-sign` has what stands for a sign.
 */
#ifndef LEAD_DISGUISE_H
#define LEAD_DISGUISE_H

#include "base/fault.h"
#include "base/slice.h"

struct disguise;

/* NULL with a fault of the table. */
struct disguise *disguise_open(struct fault *fault);
void disguise_close(struct disguise *disguise);

/*
 * The text as it is meant, its case folded; empty for one that has no
 * disguise.  Good until the next call.
 */
struct slice disguise_read(struct disguise *disguise, struct slice text);

#endif
