/* siphash.c - base/siphash.h: a keyed hash */
#include "base/siphash.h"
#include "unit.h"

START_TEST(the_hash_is_that_of_its_authors)
{
	/* Appendix A of the paper: key 00 01 .. 0f, message 00 01 .. 0e. */
	const struct siphash_key key = { { UINT64_C(0x0706050403020100),
	    UINT64_C(0x0F0E0D0C0B0A0908) } };
	char message[15];
	size_t i;

	for (i = 0; i < sizeof(message); i++)
		message[i] = (char)i;
	ck_assert_uint_eq(siphash_bytes(&key, (struct slice){ message, 15 }),
	    UINT64_C(0xA129CA6149BE45E5));
	/* The first two of the reference implementation's vectors. */
	ck_assert_uint_eq(siphash_bytes(&key, SLICE_EMPTY),
	    UINT64_C(0x726FDB47DD0E0E31));
	ck_assert_uint_eq(siphash_bytes(&key, (struct slice){ message, 1 }),
	    UINT64_C(0x74F839C593DC67FD));
	ck_assert_uint_eq(siphash_bytes(&key, (struct slice){ message, 8 }),
	    UINT64_C(0x93F5F5799A932462));
}
END_TEST

START_TEST(another_secret_is_another_hash)
{
	struct siphash_key a = siphash_key_of(SLICE("a"));
	struct siphash_key b = siphash_key_of(SLICE("b"));

	ck_assert_uint_ne(siphash_bytes(&a, SLICE("x")),
	    siphash_bytes(&b, SLICE("x")));
}
END_TEST

UNIT_MAIN(the_hash_is_that_of_its_authors, another_secret_is_another_hash)
