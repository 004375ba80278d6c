/*
 * words.c - two small tables
 */
#include <stdlib.h>

#include "campaign/words.h"
#include "set/lexicon.h"
#include "base/mem.h"
#include "rule/table.h"

enum { TYPE, WORDS, KIND, TYPE_SHAPE };
enum { REASON, RULE, TEXT_EN, TEXT_ZH, TEXT_SHAPE };

static const char *const reason_words[CAMPAIGN_REASONS] = {
	"unattributed", "immature", "mixed", "no-cost", "zero-cost",
	"shared-cost", "no-deals", "influenced", "earlier", "return",
	"first", "last", "even",
};

struct campaignwords {
	struct table *types, *texts;
	struct lexicon *lexicon;
	size_t rows[CAMPAIGN_REASONS];	/* of texts */
};

static bool
open_types(struct campaignwords *w, struct fault *fault)
{
	static const struct table_column shape[TYPE_SHAPE] = {
		[TYPE] = { .name = "type", .type = TABLE_KEY },
		[WORDS] = { .name = "words", .type = TABLE_TEXT },
		[KIND] = { .name = "kind", .type = TABLE_TEXT },
	};
	size_t row;

	w->types = table_open("event-type", shape, TYPE_SHAPE, fault);
	if (w->types == NULL)
		return false;
	w->lexicon = lexicon_new();
	for (row = 0; row < table_rows(w->types); row++) {
		lexicon_add(w->lexicon, table_text(w->types, row, TYPE),
		    (int)row);
		lexicon_add_list(w->lexicon, table_text(w->types, row, WORDS),
		    (int)row);
	}
	return true;
}

static bool
open_texts(struct campaignwords *w, struct fault *fault)
{
	static const struct table_column shape[TEXT_SHAPE] = {
		[REASON] = { .name = "reason", .type = TABLE_KEY },
		[RULE] = { .name = "rule", .type = TABLE_WORD },
		[TEXT_EN] = { .name = "en", .type = TABLE_WORD },
		[TEXT_ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	size_t row;
	int i;

	w->texts = table_open("campaign-text", shape, TEXT_SHAPE, fault);
	for (i = 0; w->texts != NULL && i < CAMPAIGN_REASONS; i++) {
		for (row = 0; row < table_rows(w->texts) &&
		    !slice_is(table_text(w->texts, row, REASON),
		    reason_words[i]); row++)
			;
		if (row == table_rows(w->texts))
			return fault_set(fault, "%s: no row \"%s\"; add it",
			    table_file(w->texts), reason_words[i]);
		w->rows[i] = row;
	}
	return w->texts != NULL;
}

struct campaignwords *
campaignwords_open(struct fault *fault)
{
	struct campaignwords *w = xcalloc(1, sizeof(*w));

	if (open_types(w, fault) && open_texts(w, fault))
		return w;
	campaignwords_close(w);
	return NULL;
}

void
campaignwords_close(struct campaignwords *w)
{
	if (w == NULL)
		return;
	if (w->types != NULL)
		table_close(w->types);
	if (w->texts != NULL)
		table_close(w->texts);
	if (w->lexicon != NULL)
		lexicon_free(w->lexicon);
	free(w);
}

bool
campaignwords_type(struct campaignwords *w, struct slice cell,
    struct slice *type)
{
	int row = lexicon_find(w->lexicon, cell);

	if (row == LEXICON_NONE)
		return false;
	*type = table_text(w->types, (size_t)row, TYPE);
	return true;
}

bool
campaignwords_is_kind(struct campaignwords *w, struct slice source)
{
	int row = lexicon_find(w->lexicon, source);

	return row != LEXICON_NONE &&
	    slice_is(table_text(w->types, (size_t)row, KIND), "yes");
}

void
campaignwords_touches(struct campaignwords *w, struct slice event,
    struct slice source, struct slice touches[CAMPAIGN_TOUCHES])
{
	touches[0] = event.len > 0 ? event : source;
	touches[1] = event.len > 0 && source.len > 0 &&
	    !campaignwords_is_kind(w, source) ? source : SLICE_EMPTY;
}

struct slice
campaignwords_rule(const struct campaignwords *w, enum campaign_reason reason)
{
	return table_text(w->texts, w->rows[reason], RULE);
}

struct slice
campaignwords_text(const struct campaignwords *w, enum campaign_reason reason,
    int lang)
{
	return table_text(w->texts, w->rows[reason], lang ? TEXT_ZH : TEXT_EN);
}
