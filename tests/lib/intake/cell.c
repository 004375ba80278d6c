/* cell.c - cell.h: every type, plain and loose */
#include "intake/cell.h"
#include "unit.h"

/* A column: its type, the cells it is judged by, what is known before. */
struct column {
	const char *name, *type, *values, *unit;
	const char *cells[8];
	enum date_order order;
	char mark;
	bool semicolons;
};

static struct cell_shared shared;
static struct cell_reader reader;
static struct arena scratch;

static void
setup(const struct column *c)
{
	struct date_evidence dates = { .numeric = 0 };
	bool above_one = false;
	struct fault fault;
	size_t i;

	ck_assert_msg(cell_shared_open(&shared, &fault), "%s", fault.text);
	shared.order = c->order;
	shared.mark = c->mark;
	shared.point_default = !c->semicolons;
	cell_reader_init(&reader, &shared, slice_of(c->name),
	    slice_of(c->type), slice_of(c->values ? c->values : ""),
	    slice_of(c->unit ? c->unit : ""), slice_of(c->name));
	for (i = 0; i < 8 && c->cells[i] != NULL; i++)
		cell_observe(&reader, slice_of(c->cells[i]), &dates,
		    &above_one);
	cell_decide(&reader, &dates, above_one);
}

static void
teardown(void)
{
	cell_reader_release(&reader);
	cell_shared_close(&shared);
	arena_release(&scratch);
}

static void
fine(const char *cell, const char *value, const char *beside)
{
	struct cell_result r;

	ck_assert_msg(cell_read(&reader, slice_of(cell), &scratch, &r) ==
	    CELL_FINE, "%s: %s", cell, r.code ? r.code : "soft");
	ck_assert_slice(r.value, value);
	ck_assert_slice(r.beside, beside);
}

static void
bad(const char *cell, const char *code)
{
	struct cell_result r;

	ck_assert_int_eq(cell_read(&reader, slice_of(cell), &scratch, &r),
	    CELL_UNCLEAR);
	ck_assert_str_eq(r.code, code);
	ck_assert_ptr_nonnull(r.remedy);
}

static void
soft(const char *cell, const char *value)
{
	struct cell_result r;

	ck_assert_int_eq(cell_read(&reader, slice_of(cell), &scratch, &r),
	    CELL_SOFT);
	ck_assert_slice(r.value, value);
}

START_TEST(a_lone_group_is_settled_by_its_column_only)
{
	static const struct column alone = { .name = "quantity",
	    .type = "decimal", .cells = { "5.000" } };
	static const struct column wholes = { .name = "quantity",
	    .type = "decimal", .cells = { "5.000", "300" } };
	static const struct column decimals = { .name = "quantity",
	    .type = "decimal", .cells = { "5.000", "1200.500" } };

	setup(&alone);
	bad("5.000", "number-ambiguous");
	fine("5,000", "5000", "");
	fine("5.00", "5", "");
	fine("0.125", "0.125", "");
	teardown();
	setup(&wholes);
	reader.numbers.mark = '.';	/* as another column has it */
	bad("5.000", "number-ambiguous");
	fine("5,000", "5000", "");
	teardown();
	setup(&decimals);
	fine("5.000", "5", "");
	teardown();
	setup(&alone);
	shared.typed = true;	/* a number of a workbook */
	fine("5.000", "5", "");
	teardown();
}
END_TEST

START_TEST(dates_that_need_no_order)
{
	setup(&(struct column){ .name = "met_date", .type = "date" });
	fine("2024-03-05", "2024-03-05", "");
	fine("2024/3/5", "2024-03-05", "");
	fine("2024年3月5日", "2024-03-05", "");
	fine("5 Mar 2024", "2024-03-05", "");
	fine("2024-03-05 14:30", "2024-03-05", "14:30");
	fine("", "", "");
	fine("n/a", "", "");
	fine("-", "", "");
	bad("2024-02-30", "no-such-date");
	bad("soon", "bad-date");
	bad("45356", "bad-date");
	teardown();
}
END_TEST

START_TEST(a_column_proves_the_order_of_its_dates)
{
	setup(&(struct column){ .name = "met_date", .type = "date",
	    .cells = { "03/05/2024", "25/12/2023" } });
	fine("03/05/2024", "2024-05-03", "");
	teardown();
	setup(&(struct column){ .name = "met_date", .type = "date",
	    .cells = { "03/05/2024", "12/25/2023" } });
	fine("03/05/2024", "2024-03-05", "");
	teardown();
}
END_TEST

START_TEST(without_proof_a_date_is_ambiguous)
{
	setup(&(struct column){ .name = "met_date", .type = "date",
	    .cells = { "03/05/2024", "04/05/2024" } });
	bad("03/05/2024", "date-ambiguous");
	teardown();
	setup(&(struct column){ .name = "met_date", .type = "date",
	    .cells = { "13/05/2024", "05/13/2024" } });
	bad("03/05/2024", "date-ambiguous");
	teardown();
	setup(&(struct column){ .name = "met_date", .type = "date",
	    .order = DATE_ORDER_DMY });
	fine("03/05/2024", "2024-05-03", "");
	teardown();
}
END_TEST

START_TEST(whole_numbers_and_the_units_of_counts)
{
	setup(&(struct column){ .name = "contact_count", .type = "int" });
	fine("3", "3", "");
	fine("３次", "3", "");
	fine("1,234,567", "1234567", "");
	bad("2.5", "bad-number");
	bad("three", "bad-number");
	fine("无", "", "");
	teardown();
}
END_TEST

START_TEST(a_quantity_keeps_its_unit_beside_it)
{
	setup(&(struct column){ .name = "quantity", .type = "decimal",
	    .cells = { "1,234.5" } });
	fine("500", "500", "");
	fine("500 pcs", "500", "pcs");
	fine("1,500 sets", "1500", "sets");
	fine("1.5万", "15000", "");
	fine("12.50", "12.5", "");
	teardown();
}
END_TEST

START_TEST(sums_of_money)
{
	setup(&(struct column){ .name = "amount", .type = "money",
	    .cells = { "1,234.50" } });
	fine("1234.50", "1234.50", "");
	fine("12.5", "12.50", "");
	fine("1,234.50", "1234.50", "");
	fine("1234.00", "1234", "");
	fine("0.0125 USD", "0.0125", "USD");
	fine("(5.00)", "-5", "");
	fine("US$1,000", "1000", "USD");
	fine("1,000 EUR", "1000", "EUR");
	fine("JPY 1,000", "1000", "JPY");
	bad("$5", "currency-ambiguous");
	bad("five", "bad-number");
	teardown();
}
END_TEST

START_TEST(the_unit_of_a_header_is_the_currency)
{
	setup(&(struct column){ .name = "amount", .type = "money",
	    .unit = "USD" });
	fine("1000", "1000", "USD");
	fine("$5", "5", "USD");
	fine("1000 EUR", "1000", "EUR");
	teardown();
}
END_TEST

START_TEST(the_decimal_mark_is_proved_or_told)
{
	setup(&(struct column){ .name = "amount", .type = "money",
	    .cells = { "1.234", "1.234,50" } });
	fine("1.234", "1234", "");
	teardown();
	setup(&(struct column){ .name = "amount", .type = "money",
	    .mark = ',' });
	fine("1.234", "1234", "");
	fine("1,5", "1.50", "");
	teardown();
	setup(&(struct column){ .name = "amount", .type = "money",
	    .cells = { "1,234" } });
	fine("1,234", "1234", "");	/* R-IMPORT-07: no other proof */
	teardown();
	setup(&(struct column){ .name = "amount", .type = "money",
	    .semicolons = true });
	bad("1.234", "number-ambiguous");
	teardown();
}
END_TEST

START_TEST(percents_as_they_are_written)
{
	setup(&(struct column){ .name = "probability", .type = "percent",
	    .cells = { "60", "0.5" } });
	fine("60%", "60", "");
	fine("60", "60", "");
	fine("0.5", "0.5", "");
	fine("５０％", "50", "");
	bad("120", "percent-range");
	bad("-5", "percent-range");
	teardown();
}
END_TEST

START_TEST(parts_of_one_are_percents_if_the_whole_column_is)
{
	setup(&(struct column){ .name = "probability", .type = "percent",
	    .cells = { "0.6", "1", "0" } });
	fine("0.6", "60", "");
	fine("1", "100", "");
	fine("60%", "60", "");
	bad("60", "percent-ambiguous");
	teardown();
}
END_TEST

START_TEST(booleans_of_many_kinds)
{
	setup(&(struct column){ .name = "do_not_contact", .type = "bool" });
	fine("是", "yes", "");
	fine("TRUE", "yes", "");
	fine("1", "yes", "");
	fine("✗", "no", "");
	fine("f", "no", "");
	bad("maybe", "bad-bool");
	teardown();
}
END_TEST

START_TEST(unknown_words_of_an_enum_are_kept_aside)
{
	setup(&(struct column){ .name = "status", .type = "enum",
	    .values = "new;open;won" });
	fine("已联系", "open", "");
	soft("site visit planned", "");
	fine("n/a", "", "");
	teardown();
	setup(&(struct column){ .name = "source", .type = "enum",
	    .values = "show;social;other" });
	soft("walk-in", "other");
	teardown();
}
END_TEST

START_TEST(a_sum_in_the_budget_means_yes)
{
	setup(&(struct column){ .name = "budget", .type = "enum",
	    .values = "yes;no;unknown" });
	fine("有", "yes", "");
	fine("unknown", "unknown", "");
	soft("US$ 50,000", "yes");
	soft("0", "no");
	soft("later", "");
	teardown();
}
END_TEST

START_TEST(head_counts_are_sizes)
{
	setup(&(struct column){ .name = "company_size", .type = "enum",
	    .values = "large;mid;small" });
	fine("mid", "mid", "");
	soft("1000", "large");
	soft("999", "mid");
	soft("100", "mid");
	soft("99人", "small");
	soft("1,200", "large");
	soft("100-499", "mid");
	soft("51-200", "");
	teardown();
}
END_TEST

START_TEST(lists_are_joined_with_semicolons)
{
	setup(&(struct column){ .name = "tags", .type = "list" });
	fine("a;b", "a;b", "");
	fine("a； b、c", "a;b;c", "");
	fine("a\nb", "a;b", "");
	fine("* myContacts ::: Fair 2024", "* myContacts;Fair 2024", "");
	fine("at 12:30", "at 12:30", "");
	fine("a\\;b", "a\\;b", "");
	fine("one thing, two", "one thing, two", "");
	teardown();
}
END_TEST

START_TEST(messengers_get_the_kind_of_their_header)
{
	setup(&(struct column){ .name = "im", .type = "list" });
	reader.im_kind = SLICE("wechat");
	fine("ada88", "wechat:ada88", "");
	fine("ada88;skype:ada", "wechat:ada88;skype:ada", "");
	teardown();
}
END_TEST

START_TEST(an_id_that_a_spreadsheet_rounded_is_known)
{
	setup(&(struct column){ .name = "lead_id", .type = "id" });
	fine("A-17", "A-17", "");
	fine("001", "001", "");
	soft("1.1812E+11", "1.1812E+11");
	teardown();
}
END_TEST

START_TEST(countries_and_currencies)
{
	setup(&(struct column){ .name = "country", .type = "country" });
	fine("DE", "DE", "");
	soft("德国", "DE");
	soft("Mars", "");
	fine("n/a", "", "");
	teardown();
	setup(&(struct column){ .name = "currency", .type = "currency" });
	fine("usd", "USD", "");
	fine("人民币", "CNY", "");
	bad("shells", "bad-currency");
	teardown();
}
END_TEST

UNIT_MAIN(a_lone_group_is_settled_by_its_column_only,
    dates_that_need_no_order, a_column_proves_the_order_of_its_dates,
    without_proof_a_date_is_ambiguous, whole_numbers_and_the_units_of_counts,
    a_quantity_keeps_its_unit_beside_it, sums_of_money,
    the_unit_of_a_header_is_the_currency,
    the_decimal_mark_is_proved_or_told, percents_as_they_are_written,
    parts_of_one_are_percents_if_the_whole_column_is,
    booleans_of_many_kinds, unknown_words_of_an_enum_are_kept_aside,
    a_sum_in_the_budget_means_yes, head_counts_are_sizes,
    lists_are_joined_with_semicolons,
    messengers_get_the_kind_of_their_header,
    an_id_that_a_spreadsheet_rounded_is_known, countries_and_currencies)
