/* undorun.c - merge/undorun.h: a merge and its way back */
#include "merge/run.h"
#include "merge/undorun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(the_journal_gives_the_file_back_byte_for_byte)
{
	const char *leads = "lead_id,company,email,dup_group,dup_kind,"
	    "dup_certainty\r\n"
	    "L1,\"Acme\",a@acme.example.com,1,person,certain\r\n"
	    "L2,\"Bo,lt\",b@bolt.example.com,,,\n"
	    "L3,,a@acme.example.com,1,person,certain\n";
	char journal[sizeof(TEXTFILE_PATH)];
	const struct mergerun_options options = { .journal = journal };
	struct outfile first, back;
	struct cli cli = { .quiet = true };
	const char *merged;

	textfile_make(journal, "");
	outfile_open(&first, &cli, leads);
	ck_assert_int_eq(mergerun(&cli, &options), 0);
	merged = outfile_close(&first);
	ck_assert_ptr_null(strstr(merged, "\nL3,"));
	outfile_open(&back, &cli, merged);
	ck_assert_int_eq(undorun(&cli, journal), 0);
	unlink(journal);
	ck_assert_str_eq(outfile_close(&back), leads);
}
END_TEST

UNIT_MAIN(the_journal_gives_the_file_back_byte_for_byte)
