/* library.c - front/library.h: the libraries and their versions */
#include "front/library.h"
#include "unit.h"

START_TEST(every_library_has_a_name_and_a_version_with_a_digit)
{
	char version[128];
	size_t i;

	for (i = 0; i < LIBRARIES; i++) {
		ck_assert_uint_gt(strlen(library_name(i)), 0);
		ck_assert_ptr_nonnull(strpbrk(library_version(i, version,
		    sizeof(version)), "0123456789"));
	}
}
END_TEST

UNIT_MAIN(every_library_has_a_name_and_a_version_with_a_digit)
