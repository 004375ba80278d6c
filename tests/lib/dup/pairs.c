/* pairs.c - pairs.h: what is written to be decided */
#include <stdio.h>
#include <unistd.h>

#include "dup/pairs.h"
#include "unit.h"

START_TEST(a_pair_has_an_empty_decision)
{
	const struct dup_pair pair = { .id = { SLICE("L1"), SLICE("L2") },
		.points = 9, .why = SLICE("phone+9=9"), .shown = {
		[DUP_SHOWN_COMPANY] = { SLICE("Acme, Ltd"), SLICE("") },
		[DUP_SHOWN_CONTACT] = { SLICE("Ada"), SLICE("Bo") } } };
	FILE *file = tmpfile();
	struct writer *w = writer_open(fileno(file));
	char text[400] = { 0 };

	duppairs_write_header(w);
	duppairs_write(w, &pair);
	ck_assert(writer_flush(w));
	ck_assert_int_gt(pread(fileno(file), text, sizeof(text) - 1, 0), 0);
	ck_assert_str_eq(text, "lead_id,other_id,decision,dup_score,dup_why,"
	    "company,other_company,contact_name,other_contact\n"
	    "L1,L2,,9,phone+9=9,\"Acme, Ltd\",,Ada,Bo\n");
	writer_close(w);
	fclose(file);
}
END_TEST

UNIT_MAIN(a_pair_has_an_empty_decision)
