/*
 * sumfiles.c - cells by name
 */
#include "campaign/sumfiles.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const struct partial_sum sums[] = {
	{ "opportunities", offsetof(struct campaign_row, deals) },
	PARTIAL_SUM(struct campaign_row, twelfths),
	PARTIAL_SUM(struct campaign_row, amount),
	PARTIAL_SUM(struct campaign_row, won),
	PARTIAL_SUM(struct campaign_row, won_amount),
	PARTIAL_SUM(struct campaign_row, influenced),
	PARTIAL_SUM(struct campaign_row, influenced_amount),
	PARTIAL_SUM(struct campaign_row, earlier),
};

/* Of no campaign. */
static const struct partial_sum beside[] = {
	PARTIAL_SUM(struct campaign_beside, total),
	PARTIAL_SUM(struct campaign_beside, lost.no_lead),
	PARTIAL_SUM(struct campaign_beside, lost.unknown_lead),
	PARTIAL_SUM(struct campaign_beside, lost.several_leads),
	PARTIAL_SUM(struct campaign_beside, lost.silent_lead),
	PARTIAL_SUM(struct campaign_beside, lost.too_early),
};

static const char *const sizes[CAMPAIGN_SIZES] = {
	"large", "mid", "small", "unknown"
};

enum { PART_NAME, PART_SIZE, PART_CURRENCY, PARTS };

struct partial *
campaignsumfiles_open(const struct cli *cli)
{
	static const char *const by[] = { "campaign", "customer_size" };
	static const struct partial_shape shape = { .by = by,
	    .by_count = COUNT(by), .cut = "opportunities" };

	return cli->partial || cli->merge ? partial_new(cli, &shape) : NULL;
}

int
campaignsumfiles_write(struct partial *p, const struct campaignfiles *files,
    struct input *in)
{
	size_t i;

	partial_open(p);
	partial_put_sums(p, beside, COUNT(beside),
	    campaigns_beside(files->campaigns));
	for (i = 0; i < campaigns_cells(files->campaigns); i++) {
		const struct campaign_row *cell =
		    campaigns_cell(files->campaigns, i);
		const struct slice parts[PARTS] = { cell->name,
		    slice_of(sizes[cell->size]), cell->currency };

		partial_group(p, parts);
		partial_put_sums(p, sums, COUNT(sums), cell);
	}
	return partial_close(p, in, files->rejected);
}

static struct campaign_row *
find_cell(const struct campaignfiles *files, const struct slice *parts)
{
	struct slice code = SLICE_EMPTY;
	unsigned digits = MONEY_DIGITS_DEFAULT;
	int size = 0;

	while (size < CAMPAIGN_SIZES &&
	    !slice_is(parts[PART_SIZE], sizes[size]))
		size++;
	if (size == CAMPAIGN_SIZES || (parts[PART_CURRENCY].len > 0 &&
	    money_currency_find(files->currencies, parts[PART_CURRENCY], &code) !=
	    VALUE_OK))
		return NULL;
	if (code.len > 0)
		digits = money_digits(files->currencies, code);
	return campaigns_cell_of(files->campaigns, parts[PART_NAME],
	    (enum campaign_size)size, code, digits);
}

static bool
take_row(void *context, const struct partial_row *row, struct fault *fault)
{
	const struct campaignfiles *files = context;
	int64_t *sum = partial_find_sum(beside, COUNT(beside),
	    campaigns_beside(files->campaigns), row->name);
	struct campaign_row *cell;

	if (sum == NULL) {
		cell = find_cell(files, row->parts);
		sum = cell == NULL ? NULL : partial_find_sum(sums,
		    COUNT(sums), cell, row->name);
	}
	return sum == NULL || row->value < 0 ? partial_unknown(row, fault) :
	    partial_add(sum, row->value, fault);
}

void
campaignsumfiles_merge(struct partial *p, struct campaignfiles *files)
{
	partial_merge(p, take_row, files);
	files->opportunities = partial_label(p);
	if (!files->cli->partial)
		files->rejected |= partial_tell_whole(p);
}
