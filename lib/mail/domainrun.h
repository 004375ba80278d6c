/*
 * domainrun.h - a run of domain-check over messages (R-DOMAIN-02 to 06)
 *
 * Writes a record per finding: look-alike senders, answers that go elsewhere,
 * changed accounts.  Memory: the hosts that are met and the domains known.
 */
#ifndef MAIL_DOMAINRUN_H
#define MAIL_DOMAINRUN_H

#include "front/bind.h"

/* The columns read, written, and read of the customers, for the description
   of the command. */
extern const struct bind domainrun_reads[];
extern const char *const domainrun_adds[];
extern const struct bind domainrun_customers[];

/* own: domains of ours; customers: a file, or NULL.  The exit status. */
int domainrun(const struct cli *cli, const struct cli_list *own,
    const char *customers);

#endif
