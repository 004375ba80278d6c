/* whofiles.c - touch/whofiles.h: the leads that contacts are of */
#include "process.h"
#include "textfile.h"
#include "touch/whofiles.h"

static char path[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true };

static const struct who_lead *
find(const char *text)
{
	struct nameset *ids = nameset_new();
	struct who *who = who_new(slice_of(text));

	whofiles_read(ids, who, &cli, path);
	ck_assert(nameset_has(ids, SLICE("L2")));
	nameset_free(ids);
	return whofiles_meant(who, "--who", slice_of(text), path);
}

static void
look_for_several(void)
{
	find("Bolt");
}

static void
look_for_nobody(void)
{
	find("Cog");
}

START_TEST(one_lead_is_meant_or_the_run_ends)
{
	textfile_make(path, "lead_id,company,email\nL1,Bolt,ann@bolt.example\n"
	    "L2,Bolt,bo@bolt.example\n");
	ck_assert_slice(find("bo@bolt.example")->id, "L2");
	ck_assert_int_eq(process_run(look_for_several), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "candidate L1: Bolt"));
	ck_assert_ptr_nonnull(strstr(process_said, "2 leads fit"));
	ck_assert_int_eq(process_run(look_for_nobody), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "no lead in"));
	unlink(path);
}
END_TEST

UNIT_MAIN(one_lead_is_meant_or_the_run_ends)
