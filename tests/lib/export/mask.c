/* test_mask.c - mask.h: SipHash-2-4 and tokens */
#include "export/mask.h"
#include "unit.h"

START_TEST(the_hash_is_that_of_its_authors)
{
	/* Appendix A of the paper: key 00 01 .. 0f, message 00 01 .. 0e. */
	const struct mask_key key = { { UINT64_C(0x0706050403020100),
	    UINT64_C(0x0F0E0D0C0B0A0908) } };
	char message[15];
	size_t i;

	for (i = 0; i < sizeof(message); i++)
		message[i] = (char)i;
	ck_assert_uint_eq(mask_hash(&key, (struct slice){ message, 15 }),
	    UINT64_C(0xA129CA6149BE45E5));
	/* The first two of the reference implementation's vectors. */
	ck_assert_uint_eq(mask_hash(&key, SLICE_EMPTY),
	    UINT64_C(0x726FDB47DD0E0E31));
	ck_assert_uint_eq(mask_hash(&key, (struct slice){ message, 1 }),
	    UINT64_C(0x74F839C593DC67FD));
	ck_assert_uint_eq(mask_hash(&key, (struct slice){ message, 8 }),
	    UINT64_C(0x93F5F5799A932462));
}
END_TEST

static struct slice
token(const char *secret, const char *value, struct buffer *out)
{
	struct mask_key key = mask_key_of(slice_of(secret));

	out->len = 0;
	mask_add(&key, SLICE("email"), slice_of(value), out);
	return buffer_slice(out);
}

START_TEST(a_value_has_one_token_for_each_key)
{
	struct buffer a = { 0 }, b = { 0 };

	token("k", "a@example.com", &a);
	ck_assert_uint_eq(a.len, strlen("email-") + 13);
	ck_assert(slice_starts(buffer_slice(&a), SLICE("email-")));
	ck_assert(slice_equal(buffer_slice(&a),
	    token("k", " a@example.com ", &b)));
	ck_assert(!slice_equal(buffer_slice(&a),
	    token("k", "b@example.com", &b)));
	ck_assert(!slice_equal(buffer_slice(&a),
	    token("j", "a@example.com", &b)));
	buffer_release(&a);
	buffer_release(&b);
}
END_TEST

START_TEST(nothing_stays_nothing)
{
	struct buffer out = { 0 };

	ck_assert_slice(token("k", "  ", &out), "");
	buffer_release(&out);
}
END_TEST

UNIT_MAIN(the_hash_is_that_of_its_authors, a_value_has_one_token_for_each_key,
    nothing_stays_nothing)
