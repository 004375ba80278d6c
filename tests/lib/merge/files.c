/* files.c - merge/files.h: records beside the bytes that they are made of */
#include "merge/files.h"
#include "outfile.h"
#include "unit.h"

START_TEST(each_record_read_stands_in_the_bytes_too)
{
	const char *text = "lead_id,note\nL1,\"a\nb\"\nL2,c\n";
	struct cli cli = { .quiet = true };
	struct mergefile file;
	struct record record;
	struct outfile f;
	size_t count = 0;

	outfile_open(&f, &cli, text);
	mergefiles_open(&file, &cli);
	while (input_next(file.in, &record))
		count++;
	mergefiles_cut(&file);
	ck_assert_uint_eq(count, 2);
	ck_assert_uint_eq(file.raw.count, 3);	/* the header is one */
	ck_assert_slice(buffer_slice(&file.bytes), text);
	input_close(file.in);
	mergefiles_close(&file);
	outfile_close(&f);
}
END_TEST

UNIT_MAIN(each_record_read_stands_in_the_bytes_too)
