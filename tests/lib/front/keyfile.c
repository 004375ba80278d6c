/* keyfile.c - front/keyfile.h: keys from files */
#include "front/keyfile.h"
#include "unit.h"

START_TEST(no_file_is_the_key_of_no_secret)
{
	struct siphash_key none = siphash_key_of(SLICE_EMPTY);
	struct siphash_key key = keyfile_read(NULL);

	ck_assert_mem_eq(&key, &none, sizeof(key));
}
END_TEST

UNIT_MAIN(no_file_is_the_key_of_no_secret)
