/* files.c - dup/files.h: decided pairs, read back */
#include "dup/files.h"
#include "textfile.h"
#include "unit.h"

START_TEST(decided_pairs_are_taken_and_the_others_wait)
{
	struct dup_decisions *decisions = dupdecide_new();
	char path[sizeof(TEXTFILE_PATH)];
	struct cli cli = { .quiet = true };
	struct fault fault;
	struct input *in;

	textfile_make(path, "lead_id,other_id,decision\nL1,L2,same\n"
	    "L3,L4,no\nL5,L6,\nL7,L8,later\nL9,,yes\nLA,LB,perhaps\n");
	in = input_open_side(&cli, path, COLUMNS_NONE);
	dupfiles_decisions(in, decisions);
	ck_assert_uint_eq(input_rejected(in), 2);
	ck_assert(dupdecide_check(decisions, &fault));
	input_close(in);
	dupdecide_free(decisions);
	unlink(path);
}
END_TEST

UNIT_MAIN(decided_pairs_are_taken_and_the_others_wait)
