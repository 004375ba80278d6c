/*
 * words.h - kinds of events and why a row says what it says
 *
 * Tables `event-type` (R-ROI-03) and `campaign-text`.  Slices live as long as
 * the words.
 */
#ifndef CAMPAIGN_WORDS_H
#define CAMPAIGN_WORDS_H

#include "base/fault.h"
#include "base/slice.h"
#include "campaign/claim.h"

/* The most decisive first; the last three in the order of the touches. */
enum campaign_reason {
	CAMPAIGN_UNATTRIBUTED, CAMPAIGN_IMMATURE, CAMPAIGN_MIXED,
	CAMPAIGN_NO_COST, CAMPAIGN_ZERO_COST, CAMPAIGN_SHARED_COST,
	CAMPAIGN_NO_DEALS, CAMPAIGN_INFLUENCED, CAMPAIGN_EARLIER,
	CAMPAIGN_RETURN,
	CAMPAIGN_BY_FIRST, CAMPAIGN_BY_LAST, CAMPAIGN_BY_EVEN,
	CAMPAIGN_REASONS
};

struct campaignwords;

/* NULL with a fault of a table. */
struct campaignwords *campaignwords_open(struct fault *fault);
void campaignwords_close(struct campaignwords *words);

/* The type that a cell means, case and width aside; false: none of them. */
bool campaignwords_type(struct campaignwords *words, struct slice cell,
    struct slice *type);
/*
 * Whether the source of a lead only says of what kind its event was, as
 * "show" does: beside the name of an event it is no touch of its own.
 */
bool campaignwords_is_kind(struct campaignwords *words, struct slice source);
/* The touches of a record: its event, then its source unless that is a kind. */
void campaignwords_touches(struct campaignwords *words, struct slice event,
    struct slice source, struct slice touches[CAMPAIGN_TOUCHES]);

struct slice campaignwords_rule(const struct campaignwords *words,
    enum campaign_reason reason);
/* lang: 0 en, 1 zh. */
struct slice campaignwords_text(const struct campaignwords *words,
    enum campaign_reason reason, int lang);

#endif
