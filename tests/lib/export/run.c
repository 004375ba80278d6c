/* run.c - run.h: the key of masks */
#include "export/run.h"
#include "unit.h"

START_TEST(no_file_is_the_key_of_no_secret)
{
	struct mask_key none = mask_key_of(SLICE_EMPTY);
	struct mask_key key = exportrun_read_key(NULL);

	ck_assert_mem_eq(&key, &none, sizeof(key));
}
END_TEST

UNIT_MAIN(no_file_is_the_key_of_no_secret)
