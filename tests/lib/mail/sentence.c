/* sentence.c - mail/sentence.h: where sentences end */
#include "mail/sentence.h"
#include "unit.h"

static void
check(const char *text, const char *const *expected)
{
	struct slice sentence;
	size_t from = 0;

	while (mailsentence_next(slice_of(text), &from, &sentence)) {
		ck_assert_ptr_nonnull(*expected);
		ck_assert_slice(sentence, *expected);
		expected++;
	}
	ck_assert_ptr_null(*expected);
}

START_TEST(marks_end_a_sentence_but_not_inside_a_number_or_a_name)
{
	check("It is 3.5 mm at example.com. Good?! Yes",
	    (const char *[]){ "It is 3.5 mm at example.com.", "Good?!", "Yes",
	    NULL });
	check("报价收到了吗？谢谢。", (const char *[]){ "报价收到了吗？",
	    "谢谢。", NULL });
	check(" \n\t ", (const char *[]){ NULL });
}
END_TEST

START_TEST(a_line_that_a_program_broke_goes_on)
{
	check("Dear Ada,\n\nHave you had a chance\nto look at it?\nBest",
	    (const char *[]){ "Dear Ada,", "Have you had a chance\nto look at it?",
	    "Best", NULL });
}
END_TEST

START_TEST(patterns_read_one_blank_and_plain_apostrophes)
{
	struct buffer out = { 0 };

	mailsentence_plain(&out, SLICE("We haven’t \n heard"));
	ck_assert_slice(buffer_slice(&out), "We haven't heard");
	out.len = 0;
	mailsentence_plain(&out, SLICE("an\u00A0old \u3000ac\u00ADco\u200Bunt。"));
	ck_assert_slice(buffer_slice(&out), "an old account。");
	ck_assert_uint_eq(mailsentence_unseen(SLICE("\u200Bx")), 3);
	ck_assert_uint_eq(mailsentence_unseen(SLICE("é")), 0);
	buffer_release(&out);
}
END_TEST

START_TEST(a_question_is_told_by_its_mark)
{
	ck_assert(mailsentence_asks(SLICE("Which size?")));
	ck_assert(mailsentence_asks(SLICE("哪种？")));
	ck_assert(mailsentence_asks(SLICE("(Which size?)")));
	ck_assert(!mailsentence_asks(SLICE("Which size.")));
}
END_TEST

UNIT_MAIN(marks_end_a_sentence_but_not_inside_a_number_or_a_name,
    a_line_that_a_program_broke_goes_on,
    patterns_read_one_blank_and_plain_apostrophes,
    a_question_is_told_by_its_mark)
