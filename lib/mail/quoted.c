/*
 * quoted.c - quotes and leads by name
 */
#include "mail/quoted.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/nameset.h"

struct quote {
	struct slice lead_id;
	bool has_validity, has_line;
};

struct mailquoted {
	struct arena arena;
	struct nameset *numbers, *leads;	/* 1 + the place below */
	struct quote *quotes;
	size_t quote_count, quote_room;
	struct buffer *products;
	size_t lead_count, lead_room;
};

struct mailquoted *
mailquoted_new(void)
{
	struct mailquoted *quoted = xcalloc(1, sizeof(*quoted));

	quoted->numbers = nameset_new();
	quoted->leads = nameset_new();
	return quoted;
}

void
mailquoted_free(struct mailquoted *quoted)
{
	size_t i;

	if (quoted == NULL)
		return;
	for (i = 0; i < quoted->lead_count; i++)
		buffer_release(&quoted->products[i]);
	nameset_free(quoted->numbers);
	nameset_free(quoted->leads);
	arena_release(&quoted->arena);
	free(quoted->quotes);
	free(quoted->products);
	free(quoted);
}

/* A product of a quote is one of the lead that it went to. */
static void
add_product(struct mailquoted *quoted, struct slice lead_id,
    struct slice product)
{
	uint32_t *place = nameset_count(quoted->leads, lead_id);
	struct buffer *list;

	if (*place == 0) {
		GROW(quoted->products, quoted->lead_count, quoted->lead_room);
		quoted->products[quoted->lead_count++] = (struct buffer){ 0 };
		*place = (uint32_t)quoted->lead_count;
	}
	list = &quoted->products[*place - 1];
	product = slice_trim(product);
	if (product.len == 0)
		return;
	if (list->len > 0)
		buffer_add_byte(list, ';');
	buffer_add(list, product);
}

void
mailquoted_add(struct mailquoted *quoted, const struct mailquote *quote)
{
	uint32_t *place;

	if (quote->quote_id.len == 0)
		return;
	place = nameset_count(quoted->numbers, quote->quote_id);
	if (*place > 0)
		return;
	GROW(quoted->quotes, quoted->quote_count, quoted->quote_room);
	quoted->quotes[quoted->quote_count++] = (struct quote){
		.lead_id = arena_copy(&quoted->arena, quote->lead_id),
		.has_validity = quote->valid_until.len > 0 ||
		    quote->valid_days.len > 0,
	};
	*place = (uint32_t)quoted->quote_count;
	add_product(quoted, quote->lead_id, quote->product);
}

static struct quote *
find_quote(const struct mailquoted *quoted, struct slice quote_id)
{
	uint32_t place = nameset_get(quoted->numbers, quote_id);

	return place == 0 ? NULL : &quoted->quotes[place - 1];
}

void
mailquoted_add_line(struct mailquoted *quoted,
    const struct mailquoteline *line)
{
	struct quote *quote = find_quote(quoted, line->quote_id);

	if (quote == NULL)
		return;
	quote->has_line = true;
	add_product(quoted, quote->lead_id, line->product_name);
	add_product(quoted, quote->lead_id, line->model);
}

struct slice
mailquoted_products(const struct mailquoted *quoted, struct slice lead_id)
{
	uint32_t place = nameset_get(quoted->leads, lead_id);

	return place == 0 ? SLICE_EMPTY :
	    buffer_slice(&quoted->products[place - 1]);
}

bool
mailquoted_has(const struct mailquoted *quoted, struct slice quote_id,
    struct slice lead_id)
{
	const struct quote *quote = find_quote(quoted, quote_id);

	return quote != NULL && slice_equal(quote->lead_id, lead_id);
}

bool
mailquoted_is_whole(const struct mailquoted *quoted, struct slice quote_id,
    struct slice lead_id)
{
	const struct quote *quote = find_quote(quoted, quote_id);

	return quote != NULL && slice_equal(quote->lead_id, lead_id) &&
	    quote->has_validity && quote->has_line;
}
