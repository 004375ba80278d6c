/* fitfiles.h: rates as rows */
#include <unistd.h>

#include "funnel/fitfiles.h"
#include "unit.h"
#include "fitdeals.h"

static char written[4096];

static void
write_rows(struct fitdeals *f)
{
	FILE *file;
	size_t len;

	ck_assert_int_eq(fitfiles_write(&f->set, false), 0);
	file = fopen(f->out, "r");
	ck_assert_ptr_nonnull(file);
	len = fread(written, 1, sizeof(written) - 1, file);
	written[len] = '\0';
	fclose(file);
}

/* (110 + 20 x 2/3) / 140 and (50 + 20 x 2/3) / 140, whose mean is 2/3. */
START_TEST(cells_that_are_used_have_what_they_make_of_the_whole)
{
	struct fitdeals f;

	ck_assert(fitdeals_open(&f, fitdeals_sizes(), "size", NULL));
	f.set.fields.list[0].used = true;
	write_rows(&f);
	ck_assert_ptr_nonnull(strstr(written, "\n,*,,,66.67,"));
	ck_assert_ptr_nonnull(strstr(written, "\nsize=big,*,,,88.1,"));
	ck_assert_ptr_nonnull(strstr(written, "\nsize=small,*,,,45.24,"));
	ck_assert_ptr_nonnull(strstr(written, "\nsize=*,*,,,66.67,"));
	fitdeals_close(&f, true);
}
END_TEST

/* (110 + 8 x 2/3) / 128: a group leans on the whole. */
START_TEST(groups_lean_on_the_whole_and_unused_cells_have_no_row)
{
	struct fitdeals f;

	ck_assert(fitdeals_open(&f, fitdeals_sizes(), "created_date", "size"));
	write_rows(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nsize=big,*,,,90.1,"));
	ck_assert_ptr_null(strstr(written, "created_date="));
	ck_assert_ptr_null(strstr(written, "R-WIN-07"));
	fitdeals_close(&f, true);
}
END_TEST

UNIT_MAIN(cells_that_are_used_have_what_they_make_of_the_whole,
    groups_lean_on_the_whole_and_unused_cells_have_no_row)
