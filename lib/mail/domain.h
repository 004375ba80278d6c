/*
 * domain.h - does a host only look like one of ours? (R-DOMAIN-02)
 *
 * Compared is the registrable part (libpsl's public suffix list), and of it
 * the label without the suffix; punycode is decoded (libidn2).  Two labels
 * look alike when their skeletons are the same: marks stripped, confusable
 * letters of other scripts (table `confusable`, from UTS #39) folded, then
 * 0 and o, 1 and l and i, rn and m, vv and w, cl and d.
 */
#ifndef MAIL_DOMAIN_H
#define MAIL_DOMAIN_H

#include "base/fault.h"
#include "base/slice.h"

enum maildomain_verdict {
	MAILDOMAIN_OWN,		/* ours, or below it */
	MAILDOMAIN_KNOWN,
	MAILDOMAIN_HOMOGLYPH,	/* the same to the eye */
	MAILDOMAIN_NEAR,	/* a typing error, hyphen or plural away */
	MAILDOMAIN_CONTAINS,	/* our name in a longer one or below another */
	MAILDOMAIN_TLD,		/* our name under another ending */
	MAILDOMAIN_STRANGER,
};

struct maildomains;

struct maildomains *maildomains_open(struct fault *fault);	/* NULL: fault */
void maildomains_close(struct maildomains *domains);

/* A host of ours or of a customer; copied.  False when it is no host. */
bool maildomains_add(struct maildomains *domains, struct slice host, bool own);

/*
 * What a host is; *like gets the domain that it looks like, which lives as
 * long as the domains.  Hosts are remembered: many mails have few.
 */
enum maildomain_verdict maildomains_judge(struct maildomains *domains,
    struct slice host, struct slice *like);

/*
 * The registrable part of a host, as it is compared, or an empty slice; it
 * lives as long as the domains.
 */
struct slice maildomains_registrable(struct maildomains *domains,
    struct slice host);

#endif
