/* newsfiles.c - newsfiles.h: news that a touch may rest on */
#include "due/newsfiles.h"
#include "front/cells.h"

static bool
read_item(struct news *news, const struct topics *topics, struct input *in,
    const struct record *record, const size_t *at)
{
	struct news_item item = {
		.topic = cell_text(record, at[2]),
		.product = cell_text(record, at[3]),
		.country = cell_text(record, at[4]),
		.title = cell_text(record, at[5]),
		.lead_id = cell_text(record, at[6]),
		.direction = cell_text(record, at[7]),
	};
	struct buffer known = { 0 };

	/* What quote-reprice could not reckon is no news yet. */
	if (item.topic.len == 0 && item.title.len == 0)
		return true;
	if (!cell_date_needed(in, record, at[0], "write the day of the news "
	    "as 2024-04-22", &item.date) ||
	    !cell_date(in, record, at[1], &item.valid_until))
		return false;
	if (item.title.len == 0) {
		input_reject(in, record, at[5], "no-title", "empty; write the "
		    "fact in a few words");
		return false;
	}
	if (!topics_know_news(topics, item.topic)) {
		topics_list_news(topics, &known);
		input_reject(in, record, at[2], "unknown-topic", "no topic "
		    "that rests on news; write one of %.*s",
		    SLICE_PRINT(buffer_slice(&known)));
		buffer_release(&known);
		return false;
	}
	news_add(news, &item);
	return true;
}

bool
newsfiles_read(struct news *news, const struct topics *topics,
    const struct cli *cli, const char *path)
{
	struct input *in = input_open_side(cli, path, COLUMNS_NEWS);
	struct record record;
	size_t at[8];
	bool rejected;

	if (!input_is_empty(in)) {
		at[0] = input_need(in, "news_date");
		at[1] = input_find(in, "valid_until");
		at[2] = input_need(in, "topic");
		at[3] = input_find(in, "product");
		at[4] = input_find(in, "country");
		at[5] = input_need(in, "title");
		at[6] = input_find(in, "lead_id");
		at[7] = input_find(in, "direction");
		while (input_next(in, &record))
			(void)read_item(news, topics, in, &record, at);
	}
	rejected = input_rejected(in) > 0;
	input_close(in);
	return rejected;
}
