/* forgetrun.c - lead/forgetrun.h: a person is taken out of files */
#include "lead/forgetrun.h"
#include "outfile.h"
#include "unit.h"

static const char leads[] = "lead_id,company,contact_name,email\n"
	"L1,Bolt,Ann Lee,ann@bolt.example\nL2,Nut,Bo Ray,bo@nut.example\n";

static const char *
forget(struct outfile *f, bool apply, char *after)
{
	const char *who[] = { "ann@bolt.example" };
	const struct forgetrun_options o = { .who = { who, 1 },
		.apply = apply };
	struct cli cli = { .kind = COLUMNS_LEAD };
	FILE *file;

	outfile_open(f, &cli, leads);
	ck_assert_int_eq(forgetrun(&cli, &o), 0);
	file = fopen(f->in, "r");
	after[fread(after, 1, 999, file)] = '\0';
	fclose(file);
	return outfile_close(f);
}

START_TEST(the_rows_of_a_person_are_listed_and_nothing_changes)
{
	struct outfile f;
	char after[1000];
	const char *written = forget(&f, false, after);

	ck_assert_ptr_nonnull(strstr(written, ",2,L1,own,lead_id,lead_id\n"));
	ck_assert_ptr_null(strstr(written, "L2"));
	ck_assert_str_eq(after, leads);
}
END_TEST

START_TEST(with_apply_they_are_emptied_and_others_stay)
{
	struct outfile f;
	char after[1000];

	forget(&f, true, after);
	ck_assert_ptr_null(strstr(after, "ann@bolt.example"));
	ck_assert_ptr_null(strstr(after, "Ann Lee"));
	ck_assert_ptr_nonnull(strstr(after, "\nL1,"));
	ck_assert_ptr_nonnull(strstr(after, "L2,Nut,Bo Ray,bo@nut.example\n"));
}
END_TEST

UNIT_MAIN(the_rows_of_a_person_are_listed_and_nothing_changes,
    with_apply_they_are_emptied_and_others_stay)
