/* forgotten.c - lead/forgotten.h: who must not come back */
#include "lead/forgotten.h"
#include "unit.h"

START_TEST(a_hash_says_whether_an_address_was_forgotten)
{
	struct siphash_key key = siphash_key_of(SLICE("secret"));
	struct siphash_key other = siphash_key_of(SLICE_EMPTY);
	struct forgotten *f = forgotten_new(&key), *g = forgotten_new(&other);
	char hash[FORGOTTEN_HASH];

	forgotten_format(hash, &key, SLICE("ada@alder.example.com"));
	ck_assert_uint_eq(strlen(hash), 13);
	forgotten_add(f, slice_of(hash));
	forgotten_add(g, slice_of(hash));
	ck_assert(forgotten_has_email(f, SLICE("Ada+fair@Alder.example.com")));
	ck_assert(forgotten_has_email(f,
	    SLICE("bo@alder.example.com;ada@alder.example.com")));
	ck_assert(!forgotten_has_email(f, SLICE("bo@alder.example.com")));
	ck_assert(!forgotten_has_email(f, SLICE_EMPTY));
	ck_assert(!forgotten_has_email(g, SLICE("ada@alder.example.com")));
	ck_assert(!forgotten_has_phone(f, SLICE("+491705550101")));
	forgotten_free(f);
	forgotten_free(g);
}
END_TEST

UNIT_MAIN(a_hash_says_whether_an_address_was_forgotten)
