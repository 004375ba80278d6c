/* pieces.c - front/pieces.h: a file cut into pieces at record ends */
#include <sys/stat.h>

#include "front/pieces.h"
#include "outfile.h"
#include "unit.h"

static const char text[] = "id,note\nL1,\"a\nb\"\nL2,c\nL3,d\n";
static struct outfile f;
static char folder[] = "pieces.XXXXXX";

/* Where the list of pieces stands, one on a line. */
static const char *
cut(struct pieces_options o)
{
	struct cli cli = { 0 };

	strcpy(folder, "pieces.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	o.folder = folder;
	outfile_open(&f, &cli, text);
	pieces_write(&cli, &o);
	return outfile_close(&f);
}

static void
check_piece(const char **list, const char *expected)
{
	const char *end = strchr(*list, '\n');
	char path[200], read[200];
	FILE *file;

	ck_assert_ptr_nonnull(end);
	snprintf(path, sizeof(path), "%.*s", (int)(end - *list), *list);
	*list = end + 1;
	file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	read[fread(read, 1, sizeof(read) - 1, file)] = '\0';
	fclose(file);
	unlink(path);
	ck_assert_str_eq(read, expected);
}

START_TEST(each_piece_has_the_header_and_whole_records)
{
	const char *list = cut((struct pieces_options){ .records = 2 });

	check_piece(&list, "id,note\nL1,\"a\nb\"\nL2,c\n");
	check_piece(&list, "id,note\nL3,d\n");
	ck_assert_str_eq(list, "");
	rmdir(folder);
}
END_TEST

START_TEST(as_many_pieces_are_there_as_were_asked_for)
{
	const char *list = cut((struct pieces_options){ .pieces = 4 });
	int i;

	check_piece(&list, "id,note\nL1,\"a\nb\"\n");
	for (i = 0; i < 3; i++)
		ck_assert_ptr_nonnull(list = strchr(list, '\n') + 1);
	ck_assert_str_eq(list, "");
}
END_TEST

UNIT_MAIN(each_piece_has_the_header_and_whole_records,
    as_many_pieces_are_there_as_were_asked_for)
