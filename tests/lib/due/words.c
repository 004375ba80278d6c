/* test_duewords.c - duewords.h: what a due record says, in words */
#include "due/words.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static struct buffer out;

static struct duewords *
open_words(int lang)
{
	struct fault fault = { "" };
	struct duewords *w = duewords_open(lang, &fault);

	ck_assert_msg(w != NULL, "%s", fault.text);
	out.len = 0;
	return w;
}

START_TEST(words_come_in_the_language_and_unknown_ones_stay)
{
	struct duewords *en = open_words(0), *zh = open_words(1);

	ck_assert_slice(duewords_translate(en, "medium", SLICE("email")),
	    "e-mail");
	ck_assert_slice(duewords_translate(zh, "medium", SLICE("phone")),
	    "电话");
	ck_assert_slice(duewords_translate(zh, "topic",
	    SLICE("quote_delivery")), "交期");
	ck_assert_slice(duewords_translate(en, "medium", SLICE("pigeon")),
	    "pigeon");
	ck_assert_slice(duewords_translate(en, "medium", SLICE("")), "");
	ck_assert_slice(duewords_say(zh, "no_owner"), "未分配");
	ck_assert_slice(duewords_say(en, "nothing of the kind"), "");
	duewords_close(en);
	duewords_close(zh);
}
END_TEST

START_TEST(parts_of_a_sentence_are_joined_and_empty_ones_left_out)
{
	struct duewords *en = open_words(0), *zh = open_words(1);

	duewords_join(en, &out, SLICE(""));
	duewords_join(en, &out, SLICE("a"));
	duewords_join(en, &out, SLICE(""));
	duewords_join(en, &out, SLICE("b"));
	duewords_join(zh, &out, SLICE("c"));
	ck_assert_slice(buffer_slice(&out), "a; b；c");
	/* A question ends with its mark. */
	out.len = 0;
	duewords_join(en, &out, SLICE("a?"));
	duewords_join(en, &out, SLICE("b？"));
	duewords_join(zh, &out, SLICE("c"));
	ck_assert_slice(buffer_slice(&out), "a? b？c");
	duewords_close(en);
	duewords_close(zh);
}
END_TEST

START_TEST(guards_name_the_day_from_which_on_writing_is_allowed)
{
	struct duewords *en = open_words(0), *zh = open_words(1);

	duewords_add_guards(en, SLICE("too_soon;too_many until 2024-05-02"),
	    &out);
	ck_assert_slice(buffer_slice(&out),
	    "too soon after our last message; too many mails in 30 days; "
	    "not before 2024-05-02");
	out.len = 0;
	duewords_add_guards(zh, SLICE("too_soon until 2024-04-25"), &out);
	ck_assert_slice(buffer_slice(&out),
	    "刚联系过，间隔太短；2024-04-25 再联系");
	out.len = 0;
	duewords_add_guards(en, SLICE(""), &out);
	ck_assert_slice(buffer_slice(&out), "");
	duewords_close(en);
	duewords_close(zh);
}
END_TEST

START_TEST(a_step_names_who_takes_over)
{
	struct duewords *en = open_words(0), *zh = open_words(1);

	duewords_add_step(en, SLICE("colleague:Zhou"), &out);
	ck_assert_slice(buffer_slice(&out), "silent on the last messages; "
	    "another colleague writes: Zhou");
	out.len = 0;
	duewords_add_step(zh, SLICE("other_person"), &out);
	ck_assert_slice(buffer_slice(&out), "一直没回复，换对方另一位联系人");
	out.len = 0;
	duewords_add_step(en, SLICE(""), &out);
	ck_assert_slice(buffer_slice(&out), "");
	duewords_close(en);
	duewords_close(zh);
}
END_TEST

START_TEST(a_list_has_its_words_and_no_parts_of_them)
{
	ck_assert(duewords_has(SLICE("too_late; too_soon until 2024-04-25"),
	    SLICE("too_soon")));
	ck_assert(!duewords_has(SLICE("too_soon_days;x"), SLICE("too_soon")));
	ck_assert(!duewords_has(SLICE(""), SLICE("too_soon")));
}
END_TEST

START_TEST(a_table_that_does_not_fit_is_named)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault = { "" };

	textfile_make(path, "kind,word,en\ntext,x,y\n");
	ck_assert(table_replace("digest-text", path, &fault));
	ck_assert_ptr_null(duewords_open(0, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "no column \"zh\""));
	unlink(path);
}
END_TEST

UNIT_MAIN(words_come_in_the_language_and_unknown_ones_stay,
    parts_of_a_sentence_are_joined_and_empty_ones_left_out,
    guards_name_the_day_from_which_on_writing_is_allowed,
    a_step_names_who_takes_over, a_list_has_its_words_and_no_parts_of_them,
    a_table_that_does_not_fit_is_named)
