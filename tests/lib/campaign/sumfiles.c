/* sumfiles.h: what deals brought to campaigns, as sums of pieces */
#include "campaign/sumfiles.h"
#include "sums.h"
#include "unit.h"

static struct campaignfiles
start(const struct cli *cli, const struct currencies *currencies)
{
	const struct campaign_options options = { .touch = CAMPAIGN_FIRST,
		.margin = CAMPAIGN_ALL };

	return (struct campaignfiles){ .cli = cli, .currencies = currencies,
	    .campaigns = campaigns_new(&options),
	    .partial = campaignsumfiles_open(cli) };
}

START_TEST(cells_of_two_pieces_are_added_and_what_was_lost_too)
{
	struct cli piece = sums_piece(), cli = sums_merge(&piece, 2);
	struct fault fault;
	struct currencies *currencies = money_currencies_open(&fault);
	struct campaignfiles files = start(&piece, currencies);
	struct campaign_row *cell = campaigns_cell_of(files.campaigns,
	    SLICE("Fair"), CAMPAIGN_MID, SLICE("JPY"), 0);

	cell->deals = CAMPAIGN_ONE / 2;
	cell->twelfths = 6;
	cell->amount = 450;
	cell->earlier = 1;
	campaigns_beside(files.campaigns)->lost.no_lead = 3;
	ck_assert_int_eq(campaignsumfiles_write(files.partial, &files, NULL),
	    EXIT_OK);
	partial_free(files.partial);
	campaigns_free(files.campaigns);
	files = start(&cli, currencies);
	campaignsumfiles_merge(files.partial, &files);
	unlink(sums_path);
	ck_assert_str_eq(files.opportunities, sums_path);
	ck_assert(!files.rejected);
	ck_assert_uint_eq(campaigns_cells(files.campaigns), 1);
	cell = campaigns_cell_of(files.campaigns, SLICE("Fair"), CAMPAIGN_MID,
	    SLICE("JPY"), 0);
	ck_assert_uint_eq(campaigns_cells(files.campaigns), 1);
	ck_assert_int_eq(cell->deals, CAMPAIGN_ONE);
	ck_assert_int_eq(cell->twelfths, 12);
	ck_assert_int_eq(cell->amount, 900);
	ck_assert_uint_eq(cell->earlier, 2);
	ck_assert_uint_eq(cell->digits, 0);
	ck_assert_uint_eq(campaigns_lost(files.campaigns).no_lead, 6);
	partial_free(files.partial);
	campaigns_free(files.campaigns);
	money_currencies_close(currencies);
}
END_TEST

UNIT_MAIN(cells_of_two_pieces_are_added_and_what_was_lost_too)
