/* recordrun.c - show/recordrun.h: records as a table or another format */
#include "outfile.h"
#include "show/recordrun.h"
#include "unit.h"

static const char *
show(struct outfile *f, enum recordrun_format format, int64_t limit)
{
	const char *columns[] = { "company,quantity" };
	const struct recordrun_options o = { .columns = { columns, 1 },
		.format = format, .limit = limit, .width = 80 };
	struct cli cli = { .kind = COLUMNS_LEAD };

	outfile_open(f, &cli, "company,quantity\nBolt,5\n\"Nut\tLtd\",12\n");
	ck_assert_int_eq(recordrun(&cli, &o), 0);
	return outfile_close(f);
}

START_TEST(numbers_stand_right_in_a_table)
{
	struct outfile f;

	ck_assert_str_eq(show(&f, RECORDRUN_TABLE, 0), "company  quantity\n"
	    "-------  --------\nBolt            5\nNut Ltd        12\n");
}
END_TEST

START_TEST(json_has_numbers_and_ends_well)
{
	struct outfile f;

	ck_assert_str_eq(show(&f, RECORDRUN_JSON, 1),
	    "[\n{\"company\":\"Bolt\",\"quantity\":5}\n]\n");
	ck_assert_str_eq(show(&f, RECORDRUN_JSONL, 1),
	    "{\"company\":\"Bolt\",\"quantity\":5}\n");
}
END_TEST

START_TEST(a_cell_with_a_tab_is_quoted)
{
	struct outfile f;

	ck_assert_str_eq(show(&f, RECORDRUN_TSV, 0),
	    "company\tquantity\nBolt\t5\n\"Nut\tLtd\"\t12\n");
}
END_TEST

UNIT_MAIN(numbers_stand_right_in_a_table, json_has_numbers_and_ends_well,
    a_cell_with_a_tab_is_quoted)
