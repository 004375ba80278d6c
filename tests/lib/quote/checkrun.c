/* checkrun.c - quote/checkrun.h: quotes in, findings out */
#include "outfile.h"
#include "quote/check.h"
#include "quote/checkrun.h"
#include "unit.h"

static const char quotes[] = "quote_id,currency,quote_date,valid_days,"
	"price_term,price_place,lead_time_days,payment_terms,offer_kind\n"
	"Q1,USD,2024-04-22,30,FOB,Ningbo,30,T/T,firm\n"
	"Q2,,2024-04-22,30,FOB,Ningbo,30,T/T,firm\n";

static const char *
check(struct outfile *f, int least, int status)
{
	char lines[sizeof(TEXTFILE_PATH)];
	struct quotecheckrun_options o = { .lines = lines, .least = least };
	struct cli cli = { .kind = COLUMNS_QUOTE,
		.reads = quotecheckrun_reads, .adds = quotecheckrun_adds };

	textfile_make(lines, "quote_id,product_name,model,unit_price,picture,"
	    "spec,packaging,moq\nQ1,Valve,V1,1.2,v.jpg,DN20,carton,1\n"
	    "Q2,Valve,V1,1.2,,DN20,carton,1\nQ3,Valve,V1,1,v.jpg,D,c,1\n");
	outfile_open(f, &cli, quotes);
	ck_assert_int_eq(quotecheckrun(&cli, &o), status);
	unlink(lines);
	return outfile_close(f);
}

START_TEST(findings_of_quotes_come_before_those_of_lines)
{
	struct outfile f;
	const char *written = check(&f, QUOTECHECK_ADVICE, 1);
	const char *quote = strstr(written, "\n3,Q2,currency,no-currency,"),
	    *line = strstr(written, "\n4,Q3,quote_id,no-such-quote,");

	ck_assert_ptr_nonnull(quote);
	ck_assert_ptr_nonnull(line);
	ck_assert(quote < line);
	ck_assert_ptr_nonnull(strstr(written, ",picture,"));
	ck_assert_ptr_null(strstr(written, ",Q1,"));
}
END_TEST

START_TEST(only_what_is_severe_enough_is_written)
{
	struct outfile f;
	const char *written = check(&f, QUOTECHECK_ERROR, 1);

	ck_assert_ptr_null(strstr(written, ",picture,"));
	ck_assert_ptr_nonnull(strstr(written, ",no-currency,error,"));
}
END_TEST

UNIT_MAIN(findings_of_quotes_come_before_those_of_lines,
    only_what_is_severe_enough_is_written)
