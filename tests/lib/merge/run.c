/* run.c - merge/run.h: a merge from its file to what is written */
#include "merge/run.h"
#include "outfile.h"
#include "unit.h"

#define HEADER "lead_id,company,email,contact_count,dup_group,dup_kind," \
	"dup_certainty\n"

static struct outfile files;
static struct cli cli;
static char journal[sizeof(TEXTFILE_PATH)];

/* What is written for leads; the status goes to *status. */
static const char *
merge(const char *leads, int *status)
{
	const struct mergerun_options options = { .journal = journal };

	textfile_make(journal, "");
	outfile_open(&files, &cli, leads);
	*status = mergerun(&cli, &options);
	return outfile_close(&files);
}

START_TEST(who_is_certainly_one_person_becomes_one_record)
{
	int status;
	const char *written = merge(HEADER
	    "L1,Acme,a@acme.example.com,2,1,person,certain\n"
	    "L2,Bolt,b@bolt.example.com,1,,,\n"
	    "L3,,a@acme.example.com,1,1,person,certain\n", &status);

	unlink(journal);
	ck_assert_int_eq(status, 0);
	ck_assert_ptr_nonnull(strstr(written,
	    "L1,Acme,a@acme.example.com,3,"));
	ck_assert_ptr_nonnull(strstr(written, "L2,Bolt,"));
	ck_assert_ptr_null(strstr(written, "\nL3,"));
}
END_TEST

START_TEST(what_is_to_review_stays_two_records)
{
	int status;
	const char *written = merge(HEADER
	    "L1,Acme,a@acme.example.com,2,1,person,review\n"
	    "L3,,a@acme.example.com,1,1,person,review\n", &status);

	unlink(journal);
	ck_assert_int_eq(status, 0);
	ck_assert_ptr_nonnull(strstr(written, "\nL1,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL3,"));
}
END_TEST

START_TEST(a_record_whose_count_cannot_be_added_is_rejected)
{
	int status;
	const char *written = merge(HEADER
	    "L1,Acme,a@acme.example.com,many,1,person,certain\n"
	    "L3,Acme,a@acme.example.com,1,1,person,certain\n", &status);

	unlink(journal);
	ck_assert_int_eq(status, 1);
	ck_assert_ptr_null(strstr(written, "\nL1,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL3,"));
}
END_TEST

UNIT_MAIN(who_is_certainly_one_person_becomes_one_record,
    what_is_to_review_stays_two_records,
    a_record_whose_count_cannot_be_added_is_rejected)
