/* rule.c - rule.h: the tables bound to a header */
#include "merge/rule.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static const struct slice header[] = {
	SLICE("lead_id"), SLICE("备注"), SLICE("city"), SLICE("address"),
	SLICE("my own"), SLICE("grade"), SLICE("created_date"),
	SLICE("contact_count"), SLICE("phone"),
};

static struct mergerules *
open_rules(struct columns **columns, struct fault *fault)
{
	*columns = columns_new(header, sizeof(header) / sizeof(*header),
	    COLUMNS_LEAD, NULL, fault);
	return mergerules_open(*columns, fault);
}

START_TEST(columns_are_found_by_name_and_alias_and_filled_by_default)
{
	struct columns *columns;
	struct fault fault;
	struct mergerules *r = open_rules(&columns, &fault);

	ck_assert_int_eq(mergerules_column(r, 0)->how, MERGE_KEEP);
	ck_assert_int_eq(mergerules_column(r, 1)->how, MERGE_APPEND);
	ck_assert_uint_eq(mergerules_column(r, 1)->date_count, 1);
	ck_assert_uint_eq(mergerules_column(r, 1)->dates[0], 6);
	ck_assert_int_eq(mergerules_column(r, 2)->how, MERGE_BLOCK);
	ck_assert_uint_eq(mergerules_column(r, 2)->block,
	    mergerules_column(r, 3)->block);
	ck_assert_uint_ne(mergerules_column(r, 2)->block,
	    mergerules_column(r, 8)->block);
	ck_assert_uint_eq(mergerules_blocks(r), 2);
	ck_assert_int_eq(mergerules_column(r, 4)->how, MERGE_FILL);
	ck_assert_int_eq(mergerules_column(r, 5)->how, MERGE_OWN);
	ck_assert_int_eq(mergerules_column(r, 6)->how, MERGE_MIN);
	ck_assert_int_eq(mergerules_column(r, 7)->how, MERGE_SUM);
	mergerules_close(r);
	columns_free(columns);
}
END_TEST

START_TEST(a_won_lead_is_further_than_a_quoted_than_a_new_than_none)
{
	struct columns *columns;
	struct fault fault;
	struct mergerules *r = open_rules(&columns, &fault);

	ck_assert_int_gt(mergerules_status(r, SLICE("won")),
	    mergerules_status(r, SLICE("quoted")));
	ck_assert_int_gt(mergerules_status(r, SLICE("quoted")),
	    mergerules_status(r, SLICE("new")));
	ck_assert_int_gt(mergerules_status(r, SLICE("new")),
	    mergerules_status(r, SLICE("")));
	ck_assert_int_eq(mergerules_status(r, SLICE("odd")), 0);
	mergerules_close(r);
	columns_free(columns);
}
END_TEST

START_TEST(a_table_with_an_unknown_way_is_refused_with_its_line)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct columns *columns;
	struct fault fault;

	textfile_make(path, "column,how,group\nnote,fill,\ncity,guess,\n");
	ck_assert(table_replace("merge", path, &fault));
	ck_assert_ptr_null(open_rules(&columns, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ":3:"));
	ck_assert_ptr_nonnull(strstr(fault.text, "no such way"));
	columns_free(columns);
	unlink(path);
	textfile_make(path, "column,how,group\ncity,block,\n");
	ck_assert(table_replace("merge", path, &fault));
	ck_assert_ptr_null(open_rules(&columns, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "name the block"));
	columns_free(columns);
	unlink(path);
}
END_TEST

UNIT_MAIN(columns_are_found_by_name_and_alias_and_filled_by_default,
    a_won_lead_is_further_than_a_quoted_than_a_new_than_none,
    a_table_with_an_unknown_way_is_refused_with_its_line)
