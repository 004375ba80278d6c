/* plan.c - plan.h: which columns are written, in order */
#include "intakefile.h"

static struct intake_options
plain(enum columns_kind kind)
{
	return (struct intake_options){ .kind = kind, .event_end = DATE_NONE,
		.country = SLICE_EMPTY, .currency = SLICE_EMPTY,
		.event = SLICE_EMPTY };
}

/* The names of the output, joined with blanks. */
static void
check(const char *text, struct intake_options options, const char *names)
{
	struct buffer out = { 0 };
	struct intakefile f;
	struct plan plan;
	struct fault fault;
	size_t i;

	intakefile_open(&f, text, options.kind, NULL);
	ck_assert_msg(plan_init(&plan, &options, &f.columns, f.dictionary,
	    &f.sample, &fault), "%s", fault.text);
	for (i = 0; i < plan.count; i++)
		buffer_format(&out, "%s%s", i > 0 ? " " : "", plan.names[i]);
	ck_assert_slice(buffer_slice(&out), names);
	plan_release(&plan);
	intakefile_close(&f);
	buffer_release(&out);
}

#define TAIL " import_flags src_file src_line"

START_TEST(known_columns_come_first_then_the_others_as_they_came)
{
	check("zeta,note,Company,alpha\n", plain(COLUMNS_LEAD),
	    "lead_id company note zeta alpha" TAIL);
}
END_TEST

START_TEST(what_follows_from_a_column_stands_where_the_dictionary_has_it)
{
	check("company,email,phone,mobile,website,country\n",
	    plain(COLUMNS_LEAD), "lead_id company email email_alt "
	    "email_free phone phone_e164 phone_ext mobile mobile_e164 "
	    "website domain country country_text" TAIL);
	check("first name,email,timeframe,rating\n", plain(COLUMNS_LEAD),
	    "lead_id contact_name first_name email email_alt email_free "
	    "buy_horizon buy_horizon_months grade grade_scheme" TAIL);
}
END_TEST

START_TEST(columns_beside_are_there_when_the_sample_needs_them)
{
	check("company,created,status\nA,2024-04-16,new\n",
	    plain(COLUMNS_LEAD),
	    "lead_id company status created_date" TAIL);
	check("company,created,status\nA,2024-04-16 10:00,odd\n",
	    plain(COLUMNS_LEAD), "lead_id company status status_text "
	    "created_date created_date_time" TAIL);
	check("touch date\n2024-04-16 10:00\n", plain(COLUMNS_TOUCH),
	    "touch_date touch_time" TAIL);
}
END_TEST

START_TEST(a_currency_column_is_there_when_something_names_one)
{
	struct intake_options o = plain(COLUMNS_OPPORTUNITY);

	check("amount\n5\n", o, "amount" TAIL);
	check("amount\n5 USD\n", o, "amount currency" TAIL);
	check("amount (USD)\n5\n", o, "amount currency" TAIL);
	o.currency = SLICE("EUR");
	check("amount\n5\n", o, "amount currency" TAIL);
}
END_TEST

START_TEST(options_add_their_columns)
{
	struct intake_options o = plain(COLUMNS_LEAD);

	o.event = SLICE("Fair");
	o.event_end = 19832;
	o.keep_incomplete = true;
	o.explain = true;
	check("company\n", o, "lead_id company event_name event_end status "
	    "import_flags src_encoding import_rule import_why src_file "
	    "src_line");
}
END_TEST

START_TEST(an_imported_file_keeps_its_columns_in_place)
{
	check("lead_id,company,status,status_text,created_date,"
	    "created_date_time,zeta,import_flags,src_file,src_line\n"
	    "A,B,,odd,2024-04-16,10:00,1,,x,2\n", plain(COLUMNS_LEAD),
	    "lead_id company status status_text created_date "
	    "created_date_time zeta" TAIL);
}
END_TEST

START_TEST(marks_of_one_column_count_for_the_whole_file)
{
	struct intake_options o = plain(COLUMNS_QUOTE_LINE);
	struct intakefile f;
	struct plan plan;
	struct fault fault;

	intakefile_open(&f, "unit price,moq\n\"1.234,50\",\"1.000\"\n",
	    o.kind, NULL);
	ck_assert(plan_init(&plan, &o, &f.columns, f.dictionary, &f.sample,
	    &fault));
	ck_assert_int_eq(plan.sources[0].reader.numbers.mark, ',');
	ck_assert_int_eq(plan.sources[1].reader.numbers.mark, ',');
	plan_release(&plan);
	intakefile_close(&f);
}
END_TEST

UNIT_MAIN(known_columns_come_first_then_the_others_as_they_came,
    what_follows_from_a_column_stands_where_the_dictionary_has_it,
    columns_beside_are_there_when_the_sample_needs_them,
    a_currency_column_is_there_when_something_names_one,
    options_add_their_columns, an_imported_file_keeps_its_columns_in_place,
    marks_of_one_column_count_for_the_whole_file)
