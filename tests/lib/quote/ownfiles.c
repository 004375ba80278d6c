/* ownfiles.c - quote/ownfiles.h: our row for a seller */
#include "quote/ownfiles.h"
#include "textfile.h"
#include "unit.h"

static struct quoteown own;

static void
read_own(const char *text)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true };

	own = (struct quoteown){ 0 };
	textfile_make(path, text);
	ck_assert(!ownfiles_read(&own, &cli, path));
	unlink(path);
}

static struct slice
contact_of(const char *owner)
{
	return ownfiles_find(&own, slice_of(owner))->contact;
}

START_TEST(a_seller_has_his_row_and_others_that_without_an_owner)
{
	read_own("company,contact_name,owner\nAcme,Ann,ann\nAcme,Desk,\nAcme,Bo,bo\n");
	ck_assert_slice(contact_of("bo"), "Bo");
	ck_assert_slice(contact_of("cy"), "Desk");
	ck_assert_slice(contact_of(""), "Desk");
	ownfiles_release(&own);
}
END_TEST

START_TEST(without_a_common_row_the_first_counts)
{
	read_own("company,contact_name,owner\nAcme,Ann,ann\nAcme,Bo,bo\n");
	ck_assert_slice(contact_of("cy"), "Ann");
	ownfiles_release(&own);
	read_own("company,contact_name,owner\n");
	ck_assert_ptr_null(ownfiles_find(&own, SLICE("ann")));
	ownfiles_release(&own);
}
END_TEST

UNIT_MAIN(a_seller_has_his_row_and_others_that_without_an_owner,
    without_a_common_row_the_first_counts)
