/* test_sidefiles.c - sidefiles.h: quotes, samples, reps */
#include "base/date.h"
#include "due/files.h"
#include "textfile.h"
#include "unit.h"

static const struct cli cli;

START_TEST(quotes_know_their_validity_by_day_or_by_days)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct offers *offers = offers_new();

	textfile_make(path, "lead_id,quote_date,valid_until,valid_days,status\n"
	    "L1,2024-04-01,,30,sent\nL2,2024-04-01,2024-04-15,30,\n"
	    "L3,2024-04-01,2024-04-15,,accepted\n");
	ck_assert(!duefiles_quotes(&cli, path, offers));
	ck_assert_int_eq(offers_find(offers, SLICE("L1"))->valid_until,
	    date_from_civil(2024, 5, 1));
	ck_assert_int_eq(offers_find(offers, SLICE("L2"))->valid_until,
	    date_from_civil(2024, 4, 15));
	/* It waits for nobody, but was sent. */
	ck_assert(offers_find(offers, SLICE("L3"))->quoted);
	ck_assert_int_eq(offers_find(offers, SLICE("L3"))->quote_date,
	    DATE_NONE);
	offers_free(offers);
	unlink(path);
}
END_TEST

START_TEST(a_sample_not_sent_yet_waits_for_us)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct offers *offers = offers_new();

	textfile_make(path, "lead_id,sent_date\nL1,2024-04-01\nL2,\n");
	ck_assert(!duefiles_samples(&cli, path, offers));
	ck_assert_int_eq(offers_find(offers, SLICE("L1"))->sample_sent,
	    date_from_civil(2024, 4, 1));
	ck_assert_ptr_null(offers_find(offers, SLICE("L2")));
	offers_free(offers);
	unlink(path);
}
END_TEST

START_TEST(two_equal_owners_are_named)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct reps *reps;
	bool rejected;

	textfile_make(path, "owner,colleague\nLin,Zhou\nLin,Chen\n");
	reps = duefiles_reps(&cli, path, &rejected);
	ck_assert(rejected);
	ck_assert_slice(duefiles_find_rep(reps, SLICE("Lin"))->colleague, "Zhou");
	ck_assert_ptr_null(duefiles_find_rep(reps, SLICE("Wu")));
	ck_assert_ptr_null(duefiles_find_rep(NULL, SLICE("Lin")));
	ck_assert(!duefiles_reps_have_emails(reps));
	duefiles_free_reps(reps);
	unlink(path);
}
END_TEST

START_TEST(a_seller_has_address_manager_and_may_have_left)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct reps *reps;
	bool rejected;

	textfile_make(path, "业务员,邮箱,经理,在职\nLin, l@example.com ,Ma,\n"
	    "Wu,,,no\nHe,,,perhaps\n");
	reps = duefiles_reps(&cli, path, &rejected);
	ck_assert(rejected);
	ck_assert(duefiles_reps_have_emails(reps));
	ck_assert_slice(duefiles_find_rep(reps, SLICE("Lin"))->email, "l@example.com");
	ck_assert_slice(duefiles_find_rep(reps, SLICE("Lin"))->manager, "Ma");
	ck_assert(!duefiles_find_rep(reps, SLICE("Lin"))->inactive);
	ck_assert(duefiles_find_rep(reps, SLICE("Wu"))->inactive);
	ck_assert_ptr_null(duefiles_find_rep(reps, SLICE("He")));
	duefiles_free_reps(reps);
	unlink(path);
}
END_TEST

UNIT_MAIN(quotes_know_their_validity_by_day_or_by_days,
    a_sample_not_sent_yet_waits_for_us, two_equal_owners_are_named,
    a_seller_has_address_manager_and_may_have_left)
