/* output.c - front/output.h: records under their columns, and the end of a run */
#include "front/output.h"
#include "unit.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];

static const char *
content(void)
{
	static char text[256];
	FILE *file = fopen(path, "r");
	size_t len;

	ck_assert_ptr_nonnull(file);
	len = fread(text, 1, sizeof(text) - 1, file);
	text[len] = '\0';
	fclose(file);
	return text;
}

START_TEST(records_stand_under_their_columns_and_the_status_tells_of_findings)
{
	static const char *const names[] = { "a", NULL, "b" };
	struct slice cells[] = { SLICE("1"), SLICE("no"), SLICE("x,y") };
	struct cli cli = { .output = path };
	struct output *out;

	textfile_make(path, "before\n");
	out = output_open_plain(&cli, names, 3);
	output_cells(out, cells);
	ck_assert_int_eq(output_finish_run(&cli, NULL, out, true), EXIT_REJECTS);
	ck_assert_str_eq(content(), "a,b\n1,\"x,y\"\n");
	unlink(path);
}
END_TEST

UNIT_MAIN(
    records_stand_under_their_columns_and_the_status_tells_of_findings)
