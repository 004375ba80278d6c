/* lintfiles.c - lintfiles.h: what drafts are looked at with */
#include "mail/lintfiles.h"

static const struct bind sent_reads[] = {
	BIND_TEXT("lead_id", struct mailmessage, lead_id, .needed = true),
	BIND_TEXT("direction", struct mailmessage, direction),
	BIND_TEXT("kind", struct mailmessage, kind),
	BIND_TEXT("body", struct mailmessage, body),
	BIND_TEXT("quote_id", struct mailmessage, quote_id),
	BIND_DAY("send_date", struct mailmessage, send_date),
	BIND_END
};

static const struct bind lead_reads[] = {
	BIND_TEXT("lead_id", struct maillead, lead_id, .needed = true),
	BIND_TEXT("company", struct maillead, company),
	BIND_TEXT("contact_name", struct maillead, contact_name),
	BIND_TEXT("first_name", struct maillead, first_name),
	BIND_TEXT("last_name", struct maillead, last_name),
	BIND_TEXT("products_of_interest", struct maillead,
	    products_of_interest),
	BIND_TEXT("booth_note", struct maillead, booth_note),
	BIND_TEXT("visit_reason", struct maillead, visit_reason),
	BIND_TEXT("event_name", struct maillead, event_name),
	BIND_TEXT("owner", struct maillead, owner),
	BIND_TEXT("booth_class", struct maillead, booth_class),
	BIND_END
};

static const struct bind contact_reads[] = {
	BIND_TEXT("lead_id", struct mailcontact, lead_id, .needed = true),
	BIND_TEXT("direction", struct mailcontact, direction, .needed = true),
	BIND_TEXT("medium", struct mailcontact, medium),
	BIND_DAY("touch_date", struct mailcontact, touch_date, .needed = true),
	BIND_END
};

static const struct bind seller_reads[] = {
	BIND_TEXT("owner", struct mailseller, owner, .needed = true),
	BIND_TEXT("aliases", struct mailseller, aliases),
	BIND_END
};

static const struct bind quote_reads[] = {
	BIND_TEXT("quote_id", struct mailquote, quote_id, .needed = true),
	BIND_TEXT("lead_id", struct mailquote, lead_id, .needed = true),
	BIND_TEXT("product", struct mailquote, product),
	BIND_TEXT("valid_until", struct mailquote, valid_until),
	BIND_TEXT("valid_days", struct mailquote, valid_days),
	BIND_END
};

static const struct bind line_reads[] = {
	BIND_TEXT("quote_id", struct mailquoteline, quote_id,
	    .needed = true),
	BIND_TEXT("product_name", struct mailquoteline, product_name),
	BIND_TEXT("model", struct mailquoteline, model),
	BIND_END
};

struct product {
	struct slice product;
};

static const struct bind news_reads[] = {
	BIND_TEXT("product", struct product, product, .needed = true),
	BIND_END
};

static bool
take_lead(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	(void)line, (void)flaw;
	maillint_add_lead(context, row);
	return true;
}

static bool
take_sent(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	(void)line, (void)flaw;
	maillint_add_sent(context, row);
	return true;
}

static bool
take_news(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	const struct product *product = row;
	(void)line, (void)flaw;
	if (product->product.len > 0)
		maillint_add_product(context, product->product);
	return true;
}

static bool
take_contact(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	(void)line, (void)flaw;
	maillint_add_contact(context, row);
	return true;
}

static bool
take_seller(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	(void)line, (void)flaw;
	maillint_add_seller(context, row);
	return true;
}

static bool
take_quote(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	(void)line, (void)flaw;
	maillint_add_quote(context, row);
	return true;
}

static bool
take_line(void *context, const void *row, unsigned long line,
    struct flaw *flaw)
{
	(void)line, (void)flaw;
	maillint_add_line(context, row);
	return true;
}

bool
lintfiles_read(struct maillint *lint, const struct cli *cli,
    const struct lintfiles_options *o)
{
	const struct side leads = { .kind = COLUMNS_LEAD,
		.reads = lead_reads, .size = sizeof(struct maillead),
		.take = take_lead };
	const struct side sent = { .kind = COLUMNS_MESSAGE,
		.reads = sent_reads, .size = sizeof(struct mailmessage),
		.take = take_sent };
	const struct side touches = { .kind = COLUMNS_TOUCH,
		.reads = contact_reads, .size = sizeof(struct mailcontact),
		.take = take_contact };
	const struct side reps = { .kind = COLUMNS_REP,
		.reads = seller_reads, .size = sizeof(struct mailseller),
		.take = take_seller };
	const struct side news = { .kind = COLUMNS_NEWS,
		.reads = news_reads, .size = sizeof(struct product),
		.take = take_news };
	const struct side quotes = { .kind = COLUMNS_QUOTE,
		.reads = quote_reads, .size = sizeof(struct mailquote),
		.take = take_quote };
	const struct side lines = { .kind = COLUMNS_QUOTE_LINE,
		.reads = line_reads, .size = sizeof(struct mailquoteline),
		.take = take_line };
	bool rejected = side_read(cli, o->leads, &leads, lint);

	rejected |= side_read(cli, o->sent, &sent, lint);
	rejected |= side_read(cli, o->touches, &touches, lint);
	rejected |= side_read(cli, o->reps, &reps, lint);
	rejected |= side_read(cli, o->news, &news, lint);
	rejected |= side_read(cli, o->quotes, &quotes, lint);
	rejected |= side_read(cli, o->lines, &lines, lint);
	return rejected;
}

const struct cli_side lintfiles_sides[] = {
	{ "leads", COLUMNS_LEAD, lead_reads },
	{ "sent", COLUMNS_MESSAGE, sent_reads },
	{ "touches", COLUMNS_TOUCH, contact_reads },
	{ "reps", COLUMNS_REP, seller_reads },
	{ "news", COLUMNS_NEWS, news_reads },
	{ "quotes", COLUMNS_QUOTE, quote_reads },
	{ "lines", COLUMNS_QUOTE_LINE, line_reads },
	{ NULL, COLUMNS_NONE, NULL }
};
