/* knownfiles.c - intake/knownfiles.h: leads of before, and the forgotten */
#include "intake/knownfiles.h"
#include "process.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true };

static void
read_leads_without_ids(void)
{
	known_close(knownfiles_read(&cli, path));
}

START_TEST(leads_of_before_are_read_whole_or_not_at_all)
{
	struct known *known;

	textfile_make(path, "lead_id,contact_name,email\n"
	    "L1,Ann Lee,ann@bolt.example\n");
	known = knownfiles_read(&cli, path);
	ck_assert_ptr_nonnull(known);
	ck_assert_uint_eq(known_sum(known).kept, 0);
	known_close(known);
	unlink(path);
	textfile_make(path, "contact_name,email\nAnn Lee,a@bolt.example\n");
	ck_assert_int_eq(process_run(read_leads_without_ids), 2);
	unlink(path);
}
END_TEST

static void
read_hashes(void)
{
	forgotten_free(knownfiles_forgotten(&cli, path, NULL));
}

START_TEST(a_record_without_a_hash_would_let_somebody_come_back)
{
	textfile_make(path, "forgotten_hash\n0123456789abcdef\n");
	ck_assert_int_eq(process_run(read_hashes), PROCESS_CAME_BACK);
	unlink(path);
	textfile_make(path, "forgotten_date,forgotten_hash\n2024-04-22,\n");
	ck_assert_int_eq(process_run(read_hashes), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "mend the record of "
	    "lead-forget"));
	unlink(path);
}
END_TEST

UNIT_MAIN(leads_of_before_are_read_whole_or_not_at_all,
    a_record_without_a_hash_would_let_somebody_come_back)
