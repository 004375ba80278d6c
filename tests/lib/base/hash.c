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

START_TEST(the_keyed_hash_depends_on_every_byte_and_on_the_length)
{
	char text[70];
	size_t len, i;

	memset(text, 'a', sizeof(text));
	for (len = 1; len < 70; len++) {
		uint64_t hash = hash_keyed((struct slice){ text, len });

		ck_assert_uint_ne(hash,
		    hash_keyed((struct slice){ text, len - 1 }));
		for (i = 0; i < len; i++) {
			text[i] = 'b';
			ck_assert_uint_ne(hash,
			    hash_keyed((struct slice){ text, len }));
			text[i] = 'a';
		}
	}
}
END_TEST

START_TEST(another_key_gives_other_hashes_of_texts_of_every_length)
{
	char text[40];
	size_t len;

	memset(text, 'a', sizeof(text));
	for (len = 0; len < sizeof(text); len++) {
		struct slice s = { text, len };
		uint64_t one, two;

		hash_use_key(SLICE("one"));
		one = hash_keyed(s);
		hash_use_key(SLICE("two"));
		two = hash_keyed(s);
		ck_assert_uint_ne(one, two);
		hash_use_key(SLICE("one"));
		ck_assert_uint_eq(hash_keyed(s), one);
	}
}
END_TEST

/*
 * These words made a product of zero, after which nothing counted, while the
 * mask was a constant of the code.
 */
START_TEST(no_word_of_the_code_swallows_the_rest_of_a_text)
{
	const uint64_t swallows = UINT64_C(0xD6E8FEB86659FD93);
	char text[32];
	uint64_t first;

	memset(text, 'x', sizeof(text));
	memcpy(text, &swallows, sizeof(swallows));
	first = hash_keyed((struct slice){ text, sizeof(text) });
	text[12] = 'y';
	ck_assert_uint_ne(hash_keyed((struct slice){ text, sizeof(text) }),
	    first);
}
END_TEST

UNIT_MAIN(the_hash_is_fnv_1a_of_64_bits, an_id_is_the_hash_in_base_32,
    the_keyed_hash_depends_on_every_byte_and_on_the_length,
    another_key_gives_other_hashes_of_texts_of_every_length,
    no_word_of_the_code_swallows_the_rest_of_a_text)
