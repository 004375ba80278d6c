/* paymentscore.c - mail/paymentscore.h: classes of words and their points */
#include <stdio.h>
#include <unistd.h>

#include "mail/paymentscore.h"
#include "rule/table.h"
#include "unit.h"

/* A table with these rows; NULL with a fault. */
static struct paymentscore *
scored(const char *rows, struct fault *fault)
{
	char path[] = "/tmp/payment-score.XXXXXX";
	FILE *file = fdopen(mkstemp(path), "w");
	struct paymentscore *score;

	fprintf(file, "class,points,pattern\n%s", rows);
	fclose(file);
	ck_assert(table_replace("payment-score", path, fault));
	score = paymentscore_open(fault);
	unlink(path);
	return score;
}

START_TEST(a_class_counts_once_and_from_is_the_least)
{
	struct fault fault = { "" };
	struct paymentscore *score = scored("from,5,\nsaid,4,\n"
	    "account,2,account\naccount,2,konto\npay,3,pay\ncalm,-1,same\n",
	    &fault);
	uint64_t one = paymentscore_look(score, SLICE("account konto account"));
	uint64_t both = paymentscore_look(score, SLICE("pay to konto"));

	ck_assert_int_eq(paymentscore_points(score, one), 2);
	ck_assert(!paymentscore_tells(score, one));
	ck_assert_int_eq(paymentscore_points(score, both), 5);
	ck_assert(paymentscore_tells(score, both));
	both = paymentscore_look(score, SLICE("pay to the same konto"));
	ck_assert(!paymentscore_tells(score, both));
	ck_assert(paymentscore_tells(score, one | PAYMENTSCORE_SAID));
	/* A table without that row gives what patterns found no points. */
	ck_assert_int_eq(paymentscore_points(score, PAYMENTSCORE_NOT_THERE), 0);
	paymentscore_close(score);
}
END_TEST

START_TEST(without_a_row_from_nothing_is_told)
{
	struct fault fault = { "" };
	struct paymentscore *score = scored("account,20,account\n", &fault);

	ck_assert(!paymentscore_tells(score, paymentscore_look(score,
	    SLICE("account"))));
	paymentscore_close(score);
}
END_TEST

START_TEST(a_pattern_that_is_none_is_named)
{
	struct fault fault = { "" };

	ck_assert_ptr_null(scored("from,5,\naccount,2,(\n", &fault));
	ck_assert(fault.text[0] != '\0');
	paymentscore_close(NULL);
}
END_TEST

START_TEST(the_built_in_table_weighs_what_no_pattern_says)
{
	struct fault fault = { "" };
	struct paymentscore *score = paymentscore_open(&fault);

	ck_assert_ptr_nonnull(score);
	ck_assert(paymentscore_tells(score, paymentscore_look(score,
	    SLICE("remit to our subsidiary the account is frozen"))));
	ck_assert(!paymentscore_tells(score, paymentscore_look(score,
	    SLICE("please remit to our account"))));
	paymentscore_close(score);
}
END_TEST

UNIT_MAIN(the_built_in_table_weighs_what_no_pattern_says,
    a_class_counts_once_and_from_is_the_least,
    without_a_row_from_nothing_is_told, a_pattern_that_is_none_is_named)
