/* mask.c - export/mask.h: tokens */
#include "export/mask.h"
#include "unit.h"

static struct slice
token(const char *secret, const char *value, struct buffer *out)
{
	struct siphash_key key = siphash_key_of(slice_of(secret));

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

UNIT_MAIN(a_value_has_one_token_for_each_key, nothing_stays_nothing)
