/* encode.c - encode.h: GB18030; bytes by Python's own codec */
#include "encoding/encode.h"
#include "base/text.h"
#include "unit.h"

static struct encoder *
open_encoder(void)
{
	struct fault fault;
	struct encoder *e = encoder_open_gb18030(&fault);

	ck_assert_msg(e != NULL, "%s", fault.text);
	return e;
}

START_TEST(one_two_and_four_bytes)
{
	struct encoder *e = open_encoder();
	struct buffer out = { 0 };

	ck_assert(encoder_add(e, SLICE("A轴承é€🛠"), &out));
	ck_assert_slice(buffer_slice(&out), "A\xD6\xE1\xB3\xD0\xA8\xA6"
	    "\xA2\xE3\x95\x30\x95\x30");
	ck_assert(encoder_add(e, SLICE(""), &out));
	ck_assert(encoder_add(e, SLICE("b"), &out));
	ck_assert(slice_ends(buffer_slice(&out), SLICE("b")));
	buffer_release(&out);
	encoder_close(e);
}
END_TEST

START_TEST(every_character_but_a_few_private_ones_has_a_code)
{
	struct encoder *e = open_encoder();
	struct buffer out = { 0 };
	unsigned missing = 0;
	uint32_t c;
	char text[4];

	for (c = 1; c < 0x110000; c++) {
		if (c == 0xD800)
			c = 0xE000;
		out.len = 0;
		if (encoder_add(e, (struct slice){ text, text_encode(text,
		    c) }, &out))
			continue;
		ck_assert_uint_ge(c, 0xE000);
		ck_assert_uint_le(c, 0xF8FF);
		ck_assert_uint_eq(out.len, 0);
		missing++;
	}
	ck_assert_uint_le(missing, 24);
	buffer_release(&out);
	encoder_close(e);
}
END_TEST

UNIT_MAIN(one_two_and_four_bytes,
    every_character_but_a_few_private_ones_has_a_code)
