/* record.c - record.h: whole records, from an export to a lead */
#include <stdio.h>

#include "base/hash.h"
#include "intake/record.h"
#include "intakefile.h"

/* A file imported record by record; cells are asked for by column name. */
static struct intakefile file;
static struct intake_options options;
static struct plan plan;
static struct intake *in;
static struct reader *reader;
static struct record record;
static struct intake_row row;

static void
setup(const char *text, enum columns_kind kind)
{
	struct fault fault;

	intakefile_open(&file, text, kind, NULL);
	options.kind = kind;
	options.file = SLICE("booth.csv");
	ck_assert_msg(plan_init(&plan, &options, &file.columns,
	    file.dictionary, &file.sample, &fault), "%s", fault.text);
	in = intakerecord_open(&options, &plan, &file.columns, &fault);
	ck_assert_ptr_nonnull(in);
	reader = reader_open_bytes(slice_of(text),
	    &(struct reader_options){ .lenient = true });
	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
}

static void
start(const char *text)
{
	options = (struct intake_options){ .event_end = DATE_NONE,
		.country = SLICE_EMPTY, .currency = SLICE_EMPTY,
		.event = SLICE_EMPTY, .encoding = SLICE("UTF-8") };
	setup(text, COLUMNS_LEAD);
}

static void
finish(void)
{
	reader_close(reader);
	intakerecord_close(in);
	plan_release(&plan);
	intakefile_close(&file);
}

static enum intake_verdict
next(void)
{
	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
	return intake_record(in, &record, &row);
}

static struct slice
cell(const char *name)
{
	size_t i;

	for (i = 0; i < plan.count; i++)
		if (strcmp(plan.names[i], name) == 0)
			return row.cells[i];
	ck_abort_msg("no column %s", name);
	return SLICE_EMPTY;
}

static bool
has(const char *name)
{
	size_t i;

	for (i = 0; i < plan.count; i++)
		if (strcmp(plan.names[i], name) == 0)
			return true;
	return false;
}

#define KEPT(name, expected) ck_assert_slice(cell(name), expected)
#define REJECTED(expected) do {						\
	ck_assert_int_eq(next(), INTAKE_REJECT);			\
	ck_assert_str_eq(row.code, expected);				\
} while (0)

START_TEST(a_lead_gets_what_follows_from_its_cells)
{
	start("Company,First Name,Last Name,Email,Phone,Country,Website,"
	    "Timeframe\n"
	    "Acme,Ada,Moreau,Ada@Example.com;ada@gmail.com,030 1234567 ext 9,"
	    "德国,https://www.acme.example.com/de,3~6个月\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("company", "Acme");
	KEPT("contact_name", "Ada Moreau");
	KEPT("email", "Ada@example.com");
	KEPT("email_alt", "ada@gmail.com");
	KEPT("email_free", "no");
	KEPT("phone", "030 1234567 ext 9");
	KEPT("phone_e164", "+49301234567");
	KEPT("phone_ext", "9");
	KEPT("country", "DE");
	KEPT("country_text", "德国");
	KEPT("domain", "example.com");
	KEPT("buy_horizon", "3~6个月");
	KEPT("buy_horizon_months", "6");
	KEPT("src_file", "booth.csv");
	KEPT("src_line", "2");
	KEPT("import_flags", "");
	finish();
}
END_TEST

START_TEST(chinese_names_are_joined_family_name_first)
{
	start("姓,名,邮箱\n李,明,li@example.com\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("contact_name", "李明");
	finish();
}
END_TEST

/* DOMAIN 15, number 1. */
START_TEST(phrases_of_time_become_months)
{
	start("company,email,采购时间\nA,a@example.com,3~6个月\n"
	    "B,b@example.com,2年后\nC,c@example.com,没有计划\n"
	    "D,d@example.com,\nE,e@example.com,someday\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("buy_horizon_months", "6");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("buy_horizon_months", "24");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("buy_horizon_months", "never");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("buy_horizon_months", "");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("buy_horizon", "someday");
	KEPT("buy_horizon_months", "");
	finish();
}
END_TEST

/*
 * Expected ids: python3, FNV-1a and base64.b32encode of the mail address, else
 * the phone, a TAB and the person's name.
 */
START_TEST(an_id_is_made_of_the_mail_else_the_phone_else_the_names)
{
	start("company,contact,email,phone,wechat,event,met on\n"
	    "Acme,X,Ada+fair@Example.com,,,,\n"
	    "Acme,X,,+49 30 12345678,,,\n"
	    "Acme,X,,0574-8765 4321,,,\n"
	    "Bearings Acme Ltd,\"Moreau, Ada\",,,ada88,Canton Fair 135,"
	    "2024-04-16\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("lead_id", "Lb3jxmntzz56zw");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("lead_id", "Lyfx5f7kppy7ig");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("lead_id", "Le3bjlhdg74lci");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("im", "wechat:ada88");
	/* acme bearings, ada moreau with a TAB */
	KEPT("lead_id", "L4tyekg2tzbtwu");
	finish();
}
END_TEST

static void
check_ids_differ(const char *text, unsigned count)
{
	char ids[4][32];
	unsigned i, k;

	start(text);
	for (i = 0; i < count; i++) {
		ck_assert_int_eq(next(), INTAKE_KEEP);
		snprintf(ids[i], sizeof(ids[i]), "%.*s",
		    SLICE_PRINT(cell("lead_id")));
		for (k = 0; k < i; k++)
			ck_assert_str_ne(ids[i], ids[k]);
	}
	finish();
}

START_TEST(people_who_share_a_line_or_a_mailbox_have_ids_of_their_own)
{
	check_ids_differ("company,contact,email,phone\n"
	    "Nordpump AB,Eva Berg,,+46 8 555 010 01\n"
	    "Nordpump AB,Lars Holm,,+46 8 555 010 01\n"
	    "Nordpump AB,Ida Ek,info@nordpump.example,\n"
	    "Nordpump AB,Lars Holm,info@nordpump.example,\n", 4);
	/* A hall of small firms with one line. */
	check_ids_differ("company,phone\nNordpump AB,+46 8 555 010 01\n"
	    "Delta Hose,+46 8 555 010 01\n", 2);
}
END_TEST

START_TEST(own_ids_are_kept_while_they_are_unique)
{
	start("id,company,email\nA1,A,a@example.com\n,B,b@example.com\n"
	    "A2,C,c@example.com\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("lead_id", "A1");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert(hash_is_id(cell("lead_id")));
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("lead_id", "A2");
	finish();
}
END_TEST

START_TEST(ids_that_repeat_are_none_and_their_column_stays)
{
	start("客户编号,company,email\n1,A,a@example.com\n1,B,b@example.com\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert(hash_is_id(cell("lead_id")));
	KEPT("客户编号", "1");
	ck_assert_uint_eq(file.columns.note_count, 1);
	finish();
}
END_TEST

START_TEST(a_rounded_id_is_flagged_and_another_made)
{
	start("id,company,email\n1.1812E+11,A,a@example.com\n"
	    "A2,B,b@example.com\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert(hash_is_id(cell("lead_id")));
	KEPT("import_flags", "id-damaged:1.1812E+11");
	finish();
}
END_TEST

START_TEST(a_lead_needs_a_name_and_a_channel)
{
	start("company,contact,email,phone,website\n"
	    ",,a@example.com,,\nAcme,,,,\nAcme,,,1234,\nAcme,,,n/a,none\n"
	    "n/a,-,a@example.com,,\nAcme,,,8.61E+12,\n"
	    "Acme,,,,acme.example.com\n");
	REJECTED("no-identity");
	REJECTED("no-channel");
	REJECTED("no-channel");
	REJECTED("no-channel");
	REJECTED("no-identity");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("phone_e164", "");
	KEPT("phone", "8.61E+12");
	KEPT("import_flags", "phone-damaged");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	finish();
}
END_TEST

START_TEST(incomplete_leads_are_kept_on_demand)
{
	options = (struct intake_options){ .event_end = DATE_NONE,
		.keep_incomplete = true, .country = SLICE_EMPTY,
		.currency = SLICE_EMPTY, .event = SLICE_EMPTY };
	setup("company,email\nAcme,\n,\n,x\n", COLUMNS_LEAD);
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("status", "invalid");
	KEPT("import_flags", "incomplete");
	ck_assert_int_eq(next(), INTAKE_BLANK);
	finish();
}
END_TEST

START_TEST(short_records_are_filled_up_and_long_ones_rejected)
{
	start("company,email,note\nAcme,a@example.com\n"
	    "Acme,a@example.com,x,,\nAcme,a@example.com,x,y\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("import_flags", "short-row");
	KEPT("note", "");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("import_flags", "");
	REJECTED("long-row");
	finish();
}
END_TEST

START_TEST(totals_and_repeated_headers_are_no_leads)
{
	start("company,email,quantity\n合计,,120\nTotal:,,\"1,200\"\n"
	    "company,email,quantity\nTotal,t@example.com,5\n,,\n");
	REJECTED("total-row");
	REJECTED("total-row");
	ck_assert_int_eq(next(), INTAKE_HEADER);
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("company", "Total");
	ck_assert_int_eq(next(), INTAKE_BLANK);
	finish();
}
END_TEST

START_TEST(a_cell_that_cannot_be_read_costs_no_lead)
{
	start("company,email,met_date,quantity,target_price,contact_count,"
	    "do_not_contact\n"
	    "Acme,a@example.com,soon,300 pcs,$1.90,TBD,maybe\n"
	    "Beta,b@example.com,later,about 5,2,1,yes\n"
	    "Gamma,c@example.com,2024-04-16,5,2,1,no\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("met_date", "");
	KEPT("met_date_text", "soon");
	KEPT("quantity", "300");
	KEPT("quantity_unit", "pcs");
	KEPT("target_price", "1.90");
	KEPT("target_price_text", "$1.90");
	KEPT("contact_count", "");
	KEPT("contact_count_text", "TBD");
	KEPT("do_not_contact", "");
	KEPT("import_flags", "date-unclear:met_date;"
	    "currency-unclear:target_price;number-unclear:contact_count;"
	    "bool-unclear:do_not_contact");
	ck_assert_ptr_nonnull(strstr(row.notes[0], "\"soon\""));
	ck_assert(!row.doubt);
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("met_date_text", "later");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("met_date_text", "");
	KEPT("import_flags", "");
	ck_assert_uint_eq(row.note_count, 0);
	finish();
}
END_TEST

START_TEST(a_cell_of_another_kind_that_cannot_be_read_names_its_remedy)
{
	options = (struct intake_options){ .event_end = DATE_NONE,
		.country = SLICE_EMPTY, .currency = SLICE_EMPTY,
		.event = SLICE_EMPTY, .encoding = SLICE("UTF-8") };
	setup("lead_id,touch_date,direction\nL1,soon,out\n", COLUMNS_TOUCH);
	REJECTED("bad-date");
	ck_assert_uint_eq(row.column, 1);
	ck_assert_str_eq(row.text,
	    "cannot read \"soon\"; write a date as 2024-04-22");
	finish();
}
END_TEST

START_TEST(numbers_of_a_cell_find_places_of_their_own)
{
	start("company,phone,mobile,country\n"
	    "Acme,021-55550101转12/021-55550102,13800138000(微信同号),CN\n"
	    "Beta,,13800138000;021-55550101,CN\n"
	    "Gamma,8.61E+12,,CN\nDelta,55550101,,CN\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("phone", "021-55550101转12");
	KEPT("phone_e164", "+862155550101");
	KEPT("phone_ext", "12");
	KEPT("phone_2", "021-55550102");
	KEPT("phone_note", "微信同号");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("mobile", "13800138000");
	KEPT("phone", "021-55550101");
	KEPT("phone_e164", "+862155550101");
	KEPT("phone_2", "");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("phone_e164", "");
	KEPT("phone", "8.61E+12");
	KEPT("import_flags", "phone-damaged");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("phone_e164", "");
	KEPT("import_flags", "phone-unclear");
	finish();
}
END_TEST

START_TEST(words_for_nothing_are_empty_in_texts)
{
	start("company,contact,owner,phone,email,note\n"
	    "False,Ann Day,N/A,-,a@example.com,无\n"
	    "Reed,Nan,暂无,---,b@example.com,NULL\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("company", "");
	KEPT("owner", "");
	KEPT("phone", "");
	KEPT("note", "");
	KEPT("import_flags", "");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("contact_name", "Nan");
	KEPT("owner", "");
	KEPT("note", "");
	finish();
}
END_TEST

START_TEST(entities_are_decoded_in_columns_that_are_known)
{
	start("company,contact,email,country,Colour\n"
	    "Meier &amp; Sons,Ann O&#039;Neil,a@example.com,"
	    "C&ocirc;te d&#039;Ivoire,a &amp; b\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("company", "Meier & Sons");
	KEPT("contact_name", "Ann O'Neil");
	KEPT("country", "CI");
	KEPT("Colour", "a &amp; b");
	ck_assert_ptr_nonnull(strstr(row.notes[0], "HTML"));
	finish();
}
END_TEST

START_TEST(a_time_of_purchase_that_nobody_knows_is_told)
{
	start("company,email,timeframe\nAcme,a@example.com,马上下单\n"
	    "Beta,b@example.com,6个月以上\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("buy_horizon_months", "0");
	KEPT("import_flags", "");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("buy_horizon", "6个月以上");
	KEPT("buy_horizon_months", "");
	KEPT("import_flags", "horizon-unclear");
	ck_assert_ptr_nonnull(strstr(row.notes[0], "6个月以上"));
	finish();
}
END_TEST

START_TEST(words_that_nobody_knows_stand_beside_their_column)
{
	start("company,email,source,status\n"
	    "Acme,a@example.com,walk-in,site visit\n"
	    "Acme,b@example.com,展会,new\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("source", "other");
	KEPT("source_text", "walk-in");
	KEPT("status", "");
	KEPT("status_text", "site visit");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("source", "show");
	KEPT("source_text", "展会");
	KEPT("status_text", "");
	finish();
}
END_TEST

START_TEST(hot_names_its_scheme)
{
	start("company,email,rating\nA,a@example.com,Hot\n"
	    "B,b@example.com,B\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("grade", "A");
	KEPT("grade_scheme", "horizon");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("grade", "B");
	KEPT("grade_scheme", "");
	finish();
}
END_TEST

START_TEST(times_are_kept_beside_their_dates)
{
	start("company,email,created at\nA,a@example.com,2024-04-16 09:30\n"
	    "B,b@example.com,2024-04-17\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("created_date", "2024-04-16");
	KEPT("created_date_time", "09:30");
	finish();
}
END_TEST

START_TEST(guards_against_formulas_are_taken_off_and_no_other_quote)
{
	start("company,email,phone,note,x\n"
	    "'=Acme,a@example.com,'+49 30 1234567,'-5,'@x\n"
	    "'Acme',b@example.com,,'-5 %,''=x\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("company", "=Acme");
	KEPT("phone", "+49 30 1234567");
	KEPT("note", "'-5");
	KEPT("x", "@x");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("company", "'Acme'");
	KEPT("note", "-5 %");
	/* As if lead-export had guarded a quote of the cell's own (guard.h). */
	KEPT("x", "'=x");
	finish();
}
END_TEST

START_TEST(damage_is_named_and_no_value)
{
	start("company,email,met on,Colour,note\n"
	    "#REF!,a@example.com,########,#N/A,Caf\xEF\xBF\xBD\n"
	    "Acme,a\xEF\xBF\xBD@example.com,2024-04-22,# 5,#\n");
	ck_assert_int_eq(next(), INTAKE_REJECT);
	ck_assert_str_eq(row.code, "no-identity");
	finish();
	start("company,email,met on,Colour,note\n"
	    "Acme,a@example.com,########,#N/A,Caf\xEF\xBF\xBD\n"
	    "Acme,a@example.com,2024-04-22,# 5,#\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_slice(cell("met_date"), "");
	ck_assert_slice(cell("Colour"), "#N/A");
	ck_assert_slice(cell("note"), "Caf\xEF\xBF\xBD");
	ck_assert_slice(cell("import_flags"), "cell-damaged:met_date;"
	    "cell-damaged:Colour;cell-damaged:note");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_slice(cell("import_flags"), "");
	finish();
}
END_TEST

START_TEST(what_programs_put_around_a_cell_is_taken_off)
{
	start("company,email,phone,Code,postcode\n"
	    "\xE3\x80\x80明远\xC2\xA0,a@example.com,=\"030 1234567\","
	    "\"=\"\"0123\"\"\",=\"01067\"\n"
	    "Acme,a@example.com,030 1234567\t,0123\t,\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_slice(cell("company"), "明远");
	ck_assert_slice(cell("phone"), "030 1234567");
	ck_assert_slice(cell("Code"), "0123");
	ck_assert_slice(cell("postcode"), "01067");
	ck_assert_slice(cell("import_flags"), "");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_slice(cell("Code"), "0123");
	finish();
}
END_TEST

START_TEST(further_addresses_are_a_list_and_the_first_may_stand_in)
{
	start("company,email,E-mail 2 - Value,email_3\n"
	    "A,a@example.com;b@example.com,c@example.com,<D@Example.com>\n"
	    "B,,,b@example.com\n"
	    "C,,no mail,\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_slice(cell("email"), "a@example.com");
	ck_assert_slice(cell("email_alt"),
	    "b@example.com;c@example.com;D@example.com");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_slice(cell("email"), "b@example.com");
	ck_assert_slice(cell("email_alt"), "");
	ck_assert_int_eq(next(), INTAKE_REJECT);
	finish();
}
END_TEST

START_TEST(a_cell_of_two_things_is_taken_apart_and_stays)
{
	start("Name and remarks,Email / Phone\n"
	    "Ada Moreau - wants samples,a@example.com / 030 1234567\n"
	    "Bruno,ask him\n"
	    "DUPLICATE - Ada,030 1234567\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_slice(cell("contact_name"), "Ada Moreau");
	ck_assert_slice(cell("note"), "wants samples");
	ck_assert_slice(cell("email"), "a@example.com");
	ck_assert_slice(cell("phone"), "030 1234567");
	ck_assert_slice(cell("Name and remarks"),
	    "Ada Moreau - wants samples");
	ck_assert_slice(cell("Email / Phone"), "a@example.com / 030 1234567");
	ck_assert_int_eq(next(), INTAKE_REJECT);
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_slice(cell("contact_name"), "DUPLICATE - Ada");
	ck_assert_slice(cell("import_flags"), "name-unclear");
	finish();
}
END_TEST

START_TEST(a_note_below_the_table_is_no_record)
{
	start("company,email,note\nAcme,a@example.com,\nprinted by Ada\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	ck_assert_int_eq(next(), INTAKE_REJECT);
	ck_assert_str_eq(row.code, "note-row");
	finish();
}
END_TEST

START_TEST(unknown_columns_pass_through_untouched)
{
	start("company,email,Colour\nAcme,a@example.com,  ｒｅｄ １ \n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("Colour", "  ｒｅｄ １ ");
	finish();
}
END_TEST

START_TEST(sums_of_two_currencies_in_a_record_are_kept_as_text)
{
	start("company,email,target price,currency\n"
	    "A,a@example.com,5 USD,\nB,b@example.com,5 USD,EUR\n"
	    "C,c@example.com,$5,USD\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("target_price", "5");
	KEPT("currency", "USD");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("target_price", "");
	KEPT("currency", "EUR");
	KEPT("target_price_text", "5 USD");
	KEPT("import_flags", "currency-unclear:target_price");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("currency", "USD");
	finish();
}
END_TEST

START_TEST(options_fill_what_is_empty_and_nothing_else)
{
	options = (struct intake_options){ .event_end = 19832, /* 2024-04-19 */
		.event = SLICE("Harbour Fair"), .currency = SLICE("EUR"),
		.country = SLICE("DE") };
	setup("company,phone,event,target price\nA,030 1234567,,5\n"
	    "B,030 1234567,Own Fair,\n", COLUMNS_LEAD);
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("event_name", "Harbour Fair");
	KEPT("event_end", "2024-04-19");
	KEPT("currency", "EUR");
	KEPT("phone_e164", "+49301234567");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("event_name", "Own Fair");
	finish();
}
END_TEST

START_TEST(raw_cells_are_kept_on_demand_where_reading_changed_them)
{
	options = (struct intake_options){ .event_end = DATE_NONE,
		.keep_raw = true, .event = SLICE_EMPTY,
		.country = SLICE_EMPTY, .currency = SLICE_EMPTY };
	setup("company,email,met on\n A ,a@example.com,2024/4/16\n"
	    "B,B@Example.com,2024-04-17\n", COLUMNS_LEAD);
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("raw_met_date", "2024/4/16");
	KEPT("raw_email", "");
	ck_assert(!has("raw_company"));
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("raw_met_date", "");
	KEPT("raw_email", "B@Example.com");
	finish();
}
END_TEST

START_TEST(where_a_record_came_from_is_kept_when_it_is_imported_again)
{
	start("lead_id,company,email,import_flags,src_file,src_line\n"
	    "A1,Acme,a@example.com,short-row,old.csv,17\n");
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("src_file", "old.csv");
	KEPT("src_line", "17");
	KEPT("import_flags", "short-row");
	finish();
}
END_TEST

START_TEST(opportunities_have_no_rules_of_leads)
{
	options = (struct intake_options){ .event_end = DATE_NONE,
		.event = SLICE_EMPTY, .country = SLICE_EMPTY,
		.currency = SLICE_EMPTY };
	setup("opportunity id,amount,probability,close date,email\n"
	    "O1,\"1,200.50\",60%,2024/6/30,bad mail\n",
	    COLUMNS_OPPORTUNITY);
	ck_assert_int_eq(next(), INTAKE_KEEP);
	KEPT("opportunity_id", "O1");
	KEPT("amount", "1200.50");
	KEPT("probability", "60");
	KEPT("expected_close", "2024-06-30");
	KEPT("email", "bad mail");
	ck_assert(!has("lead_id"));
	finish();
}
END_TEST

UNIT_MAIN(a_lead_gets_what_follows_from_its_cells,
    chinese_names_are_joined_family_name_first,
    phrases_of_time_become_months,
    an_id_is_made_of_the_mail_else_the_phone_else_the_names,
    people_who_share_a_line_or_a_mailbox_have_ids_of_their_own,
    own_ids_are_kept_while_they_are_unique,
    ids_that_repeat_are_none_and_their_column_stays,
    a_rounded_id_is_flagged_and_another_made,
    a_lead_needs_a_name_and_a_channel, incomplete_leads_are_kept_on_demand,
    short_records_are_filled_up_and_long_ones_rejected,
    totals_and_repeated_headers_are_no_leads,
    a_cell_that_cannot_be_read_costs_no_lead,
    a_cell_of_another_kind_that_cannot_be_read_names_its_remedy,
    numbers_of_a_cell_find_places_of_their_own,
    words_for_nothing_are_empty_in_texts,
    entities_are_decoded_in_columns_that_are_known,
    a_time_of_purchase_that_nobody_knows_is_told,
    words_that_nobody_knows_stand_beside_their_column, hot_names_its_scheme,
    times_are_kept_beside_their_dates,
    guards_against_formulas_are_taken_off_and_no_other_quote,
    damage_is_named_and_no_value,
    what_programs_put_around_a_cell_is_taken_off,
    further_addresses_are_a_list_and_the_first_may_stand_in,
    a_cell_of_two_things_is_taken_apart_and_stays,
    a_note_below_the_table_is_no_record,
    unknown_columns_pass_through_untouched,
    sums_of_two_currencies_in_a_record_are_kept_as_text,
    options_fill_what_is_empty_and_nothing_else,
    raw_cells_are_kept_on_demand_where_reading_changed_them,
    where_a_record_came_from_is_kept_when_it_is_imported_again,
    opportunities_have_no_rules_of_leads)
