/* filename.c - filename.h: names made of what a stranger's cell holds */
#include "base/filename.h"
#include "base/text.h"
#include "unit.h"

static struct buffer out;

static struct slice
stem(struct slice text)
{
	out.len = 0;
	filename_add_stem(&out, text);
	return buffer_slice(&out);
}

START_TEST(a_name_of_any_script_stays)
{
	ck_assert_slice(stem(SLICE("陈静")), "陈静");
	ck_assert_slice(stem(SLICE("Ana María (South)")), "Ana María (South)");
}
END_TEST

START_TEST(no_name_leaves_its_directory_or_hides)
{
	ck_assert_slice(stem(SLICE("../../etc/passwd")), "_._.._etc_passwd");
}
END_TEST

START_TEST(signs_of_shells_and_windows_become_underscores)
{
	ck_assert_slice(stem(SLICE("a\\b:c*d?e\"f<g>h|i$j`k")),
	    "a_b_c_d_e_f_g_h_i_j_k");
	ck_assert_slice(stem(SLICE("-rf")), "_rf");
	ck_assert_slice(stem(SLICE("Lin. ")), "Lin");
	ck_assert_slice(stem(SLICE("a\nb")), "a b");
}
END_TEST

START_TEST(nothing_is_a_name_too)
{
	ck_assert_slice(stem(SLICE("")), "_");
	ck_assert_slice(stem(SLICE("...")), "_");
	ck_assert_slice(stem(SLICE("\u200B")), "_");
}
END_TEST

START_TEST(devices_are_no_files)
{
	ck_assert_slice(stem(SLICE("con")), "_con");
	ck_assert_slice(stem(SLICE("NUL.txt")), "_NUL.txt");
	ck_assert_slice(stem(SLICE("Lpt1")), "_Lpt1");
	ck_assert_slice(stem(SLICE("COM9")), "_COM9");
	ck_assert_slice(stem(SLICE("com0")), "com0");
	ck_assert_slice(stem(SLICE("com:")), "com_");
	ck_assert_slice(stem(SLICE("com\xC2\xB3")), "_com\xC2\xB3");
	ck_assert(filename_is_device(SLICE("CONIN$.txt")));
	ck_assert(filename_is_device(SLICE("aux .txt")));
	ck_assert(!filename_is_device(SLICE("com\xC2\xBC")));
	ck_assert(!filename_is_device(SLICE("co")));
	ck_assert_slice(stem(SLICE("Connie")), "Connie");
	ck_assert_slice(stem(SLICE("lpt")), "lpt");
}
END_TEST

START_TEST(a_long_name_is_cut_at_a_character)
{
	struct buffer name = { 0 };
	int i;

	for (i = 0; i < 1000; i++)
		buffer_add(&name, SLICE("轴"));
	/* 59 of two columns and an ellipsis come back; 40 are 120 bytes. */
	ck_assert_uint_eq(stem(buffer_slice(&name)).len, 120);
	ck_assert(text_is_utf8(buffer_slice(&out)));
	buffer_release(&name);
}
END_TEST

UNIT_MAIN(a_name_of_any_script_stays,
    no_name_leaves_its_directory_or_hides,
    signs_of_shells_and_windows_become_underscores, nothing_is_a_name_too,
    devices_are_no_files, a_long_name_is_cut_at_a_character)
