/* hash.c - base/hash.h: FNV-1a and ids */
#include "base/hash.h"
#include "unit.h"

/* DOMAIN 15, number 12. */
START_TEST(the_hash_is_fnv_1a_of_64_bits)
{
	ck_assert_uint_eq(hash_fnv(SLICE("")),
	    UINT64_C(0xcbf29ce484222325));
	ck_assert_uint_eq(hash_fnv(SLICE("a")),
	    UINT64_C(0xaf63dc4c8601ec8c));
	ck_assert_uint_eq(hash_fnv(SLICE("foobar")),
	    UINT64_C(0x85944171f73967e8));
}
END_TEST

/* Expected: python3, base64.b32encode of the eight bytes. */
START_TEST(an_id_is_the_hash_in_base_32)
{
	char id[HASH_ID];

	hash_format_id(id, UINT64_C(0x85944171f73967e8));
	ck_assert_str_eq(id, "Lqwkec4pxhft6q");
	hash_format_id(id, UINT64_C(0xcbf29ce484222325));
	ck_assert_str_eq(id, "Lzpzjzzeeeirsk");
	hash_format_id(id, 0);
	ck_assert_str_eq(id, "Laaaaaaaaaaaaa");
	ck_assert(hash_is_id(SLICE("Lqwkec4pxhft6q")));
	ck_assert(hash_is_id(SLICE("Lqwkec4pxhft6q-2")));
	ck_assert(!hash_is_id(SLICE("L0000000000001")));
	ck_assert(!hash_is_id(SLICE("Lqwkec4pxhft6qq")));
	ck_assert(!hash_is_id(SLICE("L1")));
}
END_TEST

UNIT_MAIN(the_hash_is_fnv_1a_of_64_bits, an_id_is_the_hash_in_base_32)
