/*
 * facts.h - what the files beside the deals prove (R-AUDIT-07, R-AUDIT-08)
 *
 * Part of the front door, like files.h: failures end the program, bad rows are
 * rejected by name and counted.  Deals are found by opportunity_id; touches
 * and quotes by lead_id too, roles by company.  Read the files first, then ask
 * for each deal.
 */
#ifndef FUNNEL_FACTS_H
#define FUNNEL_FACTS_H

#include "front/cli.h"
#include "funnel/audit.h"

struct facts;

struct facts *facts_new(const struct cli *cli, struct stages *stages,
    const struct audit_rules *rules);
void facts_free(struct facts *facts);

/* opportunity_id, stage, entered_date, left_date; the rejects. */
uint64_t facts_read_history(struct facts *facts, const char *path);
/* A contact log. */
uint64_t facts_read_touches(struct facts *facts, const char *path);
uint64_t facts_read_quotes(struct facts *facts, const char *path);
/* opportunity_id, lead_id or company; role, stance. */
uint64_t facts_read_roles(struct facts *facts, const char *path);

struct facts_keys {
	struct slice opportunity, lead, company;
};

/*
 * Adds to a case what is known of it; the dwell of a won one goes to rules.
 */
void facts_add(struct facts *facts, const struct facts_keys *keys,
    struct audit_case *deal, struct audit_rules *rules);

#endif
