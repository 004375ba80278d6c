/*
 * domain.h - the registrable part of a web address (DOMAIN 3.3)
 *
 * https://www.example.co.uk/shop belongs to example.co.uk.  Which endings
 * have two labels is the table `domain-suffix`; whose domain is nobody's,
 * because many companies have a page there, the table `platform`
 * (R-DEDUPE-12).
 */
#ifndef VALUE_DOMAIN_H
#define VALUE_DOMAIN_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct domains;

struct domains *domains_open(struct fault *fault);	/* NULL: fault */
void domains_close(struct domains *domains);

/*
 * In lower case, a slice of url or in scratch's memory; empty when url holds
 * no host name, or that of a platform.
 */
struct slice domain_of_url(const struct domains *domains, struct slice url,
    struct arena *scratch);

/* Whether a host in lower case is a platform's or below one. */
bool domains_is_platform(const struct domains *domains, struct slice host);

/*
 * The whole host name without www, in lower case: what stands in front of the
 * registrable part tells apart the customers of a platform.
 */
struct slice domain_host(struct slice url, struct arena *scratch);

#endif
