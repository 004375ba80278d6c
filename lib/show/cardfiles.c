/* cardfiles.c - cardfiles.h: the files beside the leads of a card */
#include "front/report.h"
#include "rule/words.h"
#include "show/cardfiles.h"

#define ROW struct showcard_row
static const struct bind role_reads[] = {
	BIND_TEXT("opportunity_id", ROW, deal_id),
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_TEXT("contact_name", ROW, next, .needed = true),
	BIND_TEXT("role", ROW, cells[0]),
	BIND_TEXT("stance", ROW, cells[1]),
	BIND_TEXT("role", ROW, decides),
	BIND_END
};
static const struct bind touch_reads[] = {
	BIND_TEXT("lead_id", ROW, lead_id, .needed = true),
	BIND_DATE("touch_date", ROW, date, .needed = true),
	BIND_TEXT("direction", ROW, cells[0]),
	BIND_TEXT("medium", ROW, cells[1]),
	BIND_TEXT("kind", ROW, cells[2]),
	BIND_TEXT("topic", ROW, cells[3]),
	BIND_TEXT("subject", ROW, cells[4]),
	BIND_TEXT("body", ROW, cells[5]),
	BIND_TEXT("owner", ROW, cells[6]),
	BIND_TEXT("kind", ROW, kind),
	BIND_TEXT("next_action", ROW, next),
	BIND_TEXT("next_action_date", ROW, next_date),
	BIND_END
};
static const struct bind quote_reads[] = {
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_DATE("quote_date", ROW, date),
	BIND_TEXT("quote_id", ROW, cells[0]),
	BIND_TEXT("product", ROW, cells[1]),
	BIND_TEXT("amount", ROW, cells[2]),
	BIND_TEXT("currency", ROW, cells[3]),
	BIND_TEXT("price_term", ROW, cells[4]),
	BIND_TEXT("price_place", ROW, cells[5]),
	BIND_TEXT("valid_until", ROW, cells[6]),
	BIND_TEXT("status", ROW, cells[7]),
	BIND_TEXT("file_name", ROW, cells[8]),
	BIND_TEXT("attachments", ROW, cells[9]),
	BIND_TEXT("price_place", ROW, place),
	BIND_TEXT("price_term", ROW, term),
	BIND_END
};
static const struct bind deal_reads[] = {
	BIND_TEXT("opportunity_id", ROW, deal_id, .needed = true),
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_DATE("created_date", ROW, date),
	BIND_TEXT("opportunity_id", ROW, cells[0]),
	BIND_TEXT("opportunity_name", ROW, cells[1]),
	BIND_TEXT("stage", ROW, cells[2]),
	BIND_TEXT("amount", ROW, cells[3]),
	BIND_TEXT("currency", ROW, cells[4]),
	BIND_TEXT("expected_close", ROW, cells[5]),
	BIND_TEXT("outcome", ROW, cells[6]),
	BIND_TEXT("competitor", ROW, cells[7]),
	BIND_TEXT("owner", ROW, cells[8]),
	BIND_TEXT("decision_maker", ROW, decides),
	BIND_TEXT("competitor", ROW, supplier),
	BIND_END
};
static const struct bind history_reads[] = {
	BIND_TEXT("opportunity_id", ROW, deal_id, .needed = true),
	BIND_DATE("entered_date", ROW, date, .needed = true),
	BIND_TEXT("stage", ROW, cells[0]),
	BIND_TEXT("entered_date", ROW, cells[1]),
	BIND_TEXT("left_date", ROW, cells[2]),
	BIND_END
};
static const struct bind order_reads[] = {
	BIND_TEXT("order_id", ROW, order_id, .needed = true),
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_DATE("order_date", ROW, date),
	BIND_TEXT("order_id", ROW, cells[0]),
	BIND_TEXT("amount", ROW, cells[1]),
	BIND_TEXT("currency", ROW, cells[2]),
	BIND_TEXT("terms", ROW, cells[3]),
	BIND_TEXT("ship_date", ROW, cells[4]),
	BIND_TEXT("owner", ROW, cells[5]),
	BIND_BOOL("cancelled", ROW, cancelled),
	BIND_END
};
static const struct bind receipt_reads[] = {
	BIND_TEXT("order_id", ROW, order_id),
	BIND_TEXT("lead_id", ROW, lead_id),
	BIND_TEXT("company", ROW, company),
	BIND_DATE("receipt_date", ROW, date),
	BIND_TEXT("receipt_id", ROW, cells[0]),
	BIND_TEXT("amount", ROW, cells[1]),
	BIND_TEXT("currency", ROW, cells[2]),
	BIND_TEXT("order_id", ROW, cells[3]),
	BIND_TEXT("kind", ROW, cells[4]),
	BIND_TEXT("bank_ref", ROW, cells[5]),
	BIND_END
};

static const struct beside {
	enum columns_kind kind;
	const struct bind *reads;
} besides[SHOWCARD_FILES] = {
	[SHOWCARD_ROLES] = { COLUMNS_ROLE, role_reads },
	[SHOWCARD_TOUCHES] = { COLUMNS_TOUCH, touch_reads },
	[SHOWCARD_QUOTES] = { COLUMNS_QUOTE, quote_reads },
	[SHOWCARD_DEALS] = { COLUMNS_OPPORTUNITY, deal_reads },
	[SHOWCARD_HISTORY] = { COLUMNS_OPPORTUNITY, history_reads },
	[SHOWCARD_ORDERS] = { COLUMNS_ORDER, order_reads },
	[SHOWCARD_RECEIPTS] = { COLUMNS_RECEIPT, receipt_reads },
};

const struct cli_side cardfiles_sides[] = {
	{ "roles", COLUMNS_ROLE, role_reads },
	{ "touches", COLUMNS_TOUCH, touch_reads },
	{ "quotes", COLUMNS_QUOTE, quote_reads },
	{ "opportunities", COLUMNS_OPPORTUNITY, deal_reads },
	{ "history", COLUMNS_OPPORTUNITY, history_reads },
	{ "orders", COLUMNS_ORDER, order_reads },
	{ "receipts", COLUMNS_RECEIPT, receipt_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

struct reading {
	struct showcard *card;
	enum showcard_file file;
	struct words *roles, *stances;	/* of contact roles */
};

/* What a person wrote for a value, where the table knows it. */
static void
settle(struct words *words, struct slice *cell)
{
	struct slice value = words_find(words, *cell, NULL);

	if (value.len > 0)
		*cell = value;
}

static bool
take_row(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct reading *reading = context;
	struct showcard_row r = *(const struct showcard_row *)row;

	(void)flaw;
	if (reading->file == SHOWCARD_ROLES) {
		settle(reading->roles, &r.cells[0]);
		settle(reading->roles, &r.decides);
		settle(reading->stances, &r.cells[1]);
	}
	showcard_add(reading->card, reading->file, &r, line);
	return true;
}

static void
open_words(struct reading *reading)
{
	struct fault fault;

	reading->roles = words_open("role", SLICE_EMPTY, &fault);
	if (reading->roles != NULL)
		reading->stances = words_open("stance", SLICE_EMPTY, &fault);
	if (reading->stances == NULL)
		report_trouble("%s", fault.text);
}

bool
cardfiles_read(struct showcard *card, const struct cli *cli,
    const char *const paths[SHOWCARD_FILES])
{
	struct reading reading = { .card = card };
	bool rejected = false;
	int f;

	open_words(&reading);
	for (f = 0; f < SHOWCARD_FILES; f++) {
		const struct side side = { .kind = besides[f].kind,
			.reads = besides[f].reads,
			.size = sizeof(struct showcard_row),
			.take = take_row };

		if (paths[f] == NULL)
			continue;
		reading.file = (enum showcard_file)f;
		showcard_give(card, reading.file, paths[f]);
		rejected |= side_read(cli, paths[f], &side, &reading);
	}
	words_close(reading.roles);
	words_close(reading.stances);
	showcard_settle(card);
	return rejected;
}
