/* fitsumfiles.h: deals as counts of pieces, and back */
#include <stdio.h>

#include "funnel/fitsumfiles.h"
#include "sums.h"
#include "unit.h"

static const char text[] =
    "opportunity_id,stage,amount,created_date,closed_date,size,region\n"
    "O1,intending,1,2024-01-01,,\"big, or so\",EU\n"
    "O2,lost,1,2024-01-01,2024-01-05,7:x y,EU\n"
    "O3,intending,1,2024-01-01,,\"big, or so\",EU\n"
    "O4,closed,1,,,,US\n";

static void
read_deals(struct fitfacts *set, const struct cli *cli,
    struct fitfacts_options *o)
{
	*o = (struct fitfacts_options){ .scheme = "seven", .by = "region",
	    .fields = "size" };
	*set = (struct fitfacts){ .cli = cli, .o = o };
	ck_assert(fitfacts_read(set));
}

START_TEST(deals_of_two_pieces_are_those_of_both)
{
	char in[] = TEXTFILE_PATH, *operand[] = { in, NULL };
	struct cli piece = sums_piece(), cli = sums_merge(&piece, 2);
	struct fitfacts_options o;
	struct fitfacts set;
	size_t i;

	textfile_make(in, text);
	piece.operand = operand;
	piece.operand_count = 1;
	piece.kind = COLUMNS_OPPORTUNITY;
	read_deals(&set, &piece, &o);
	ck_assert_uint_eq(set.count, 4);
	ck_assert_int_eq(fitsumfiles_write(&set), 0);
	fitfacts_release(&set);
	unlink(in);
	set = (struct fitfacts){ .cli = &cli, .o = &o };
	fitsumfiles_merge(&set);
	unlink(sums_path);
	ck_assert_uint_eq(set.count, 8);
	/* First those of whose creation nothing is known. */
	for (i = 0; i < set.count; i++) {
		const struct fit_deal *d = &set.deals[i];
		struct slice word = groups_part(set.words[0].all,
		    set.words[0].of[i], 0);

		ck_assert_int_eq(d->kind, i < 2 ? STAGE_WON : i < 6 ?
		    STAGE_OPEN : STAGE_LOST);
		ck_assert_int_eq(d->reached, i >= 2 && i < 6 ? 2 :
		    STAGE_UNKNOWN);
		ck_assert(slice_is(word, i < 2 ? "" : i < 6 ? "big, or so" :
		    "7:x y"));
		ck_assert(slice_is(groups_part(set.groups, set.groups_of[i],
		    0), i < 2 ? "US" : "EU"));
	}
	ck_assert(fitfacts_are_alike(&set, 2, 5));
	ck_assert(!fitfacts_are_alike(&set, 5, 6));
	fitfacts_release(&set);
}
END_TEST

UNIT_MAIN(deals_of_two_pieces_are_those_of_both)
