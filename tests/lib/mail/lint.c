/* lint.c - mail/lint.h: what is wrong with a draft */
#include "mail/lint.h"
#include "base/date.h"
#include "unit.h"

struct codes {
	char text[1024];
};

static void
take(void *context, const struct mailfinding *finding)
{
	struct codes *codes = context;

	if (codes->text[0] != '\0')
		strcat(codes->text, " ");
	strncat(codes->text, finding->code.at, finding->code.len);
}

static const struct mailmessage blank = { .message_id = SLICE_INIT("M1"),
	.lead_id = SLICE_INIT("L1"), .direction = SLICE_INIT(""),
	.kind = SLICE_INIT(""), .to = SLICE_INIT(""), .cc = SLICE_INIT(""),
	.subject = SLICE_INIT("Seals"), .body = SLICE_INIT(""),
	.attachments = SLICE_INIT(""), .quote_id = SLICE_INIT(""),
	.offer_kind = SLICE_INIT(""), .send_date = DATE_NONE,
	.sequence = 2 };

static struct maillint *
opened(void)
{
	struct fault fault = { "" };
	struct maillint *lint = maillint_open(0, &fault);

	ck_assert_msg(lint != NULL, "%s", fault.text);
	return lint;
}

static void
expect(struct maillint *lint, const struct mailmessage *draft,
    const char *codes)
{
	struct codes found = { "" };

	maillint_judge(lint, draft, take, &found);
	ck_assert_str_eq(found.text, codes);
}

START_TEST(a_mail_that_brings_something_has_no_finding)
{
	struct maillint *lint = opened();
	struct mailmessage draft = blank;

	draft.body = SLICE("Dear Ada,\n\nthe test report of the seal is on "
	    "page 2. How warm does your line get?\n\nLi Na");
	expect(lint, &draft, "");
	maillint_close(lint);
}
END_TEST

START_TEST(the_first_reminder_of_a_quote_may_ask_and_no_other_mail)
{
	struct maillint *lint = opened();
	struct mailmessage draft = blank, sent = blank;

	draft.body = SLICE("Dear Ada,\n\ndid you receive our quotation?");
	expect(lint, &draft, "push");
	draft.kind = SLICE("reminder");
	expect(lint, &draft, "push");
	draft.quote_id = SLICE("Q1");
	expect(lint, &draft, "");
	sent.direction = SLICE("out");
	sent.kind = SLICE("reminder");
	sent.quote_id = SLICE("Q1");
	maillint_add_sent(lint, &sent);
	expect(lint, &draft, "push");
	maillint_close(lint);
}
END_TEST

START_TEST(three_days_must_pass_unless_they_answered)
{
	struct maillint *lint = opened();
	struct mailmessage draft = blank, sent = blank;

	maillint_set_limits(lint, 3, 5, 30, 100);
	draft.body = SLICE("Dear Ada,\n\nthe seal holds 100 degrees.");
	sent.direction = SLICE("out");
	sent.send_date = 98;
	maillint_add_sent(lint, &sent);
	expect(lint, &draft, "too-soon");
	draft.send_date = 101;
	expect(lint, &draft, "");
	draft.send_date = 100;
	sent.direction = SLICE("in");
	sent.send_date = 99;
	maillint_add_sent(lint, &sent);
	expect(lint, &draft, "");
	maillint_close(lint);
}
END_TEST

START_TEST(two_companies_in_one_mail_are_a_group)
{
	struct maillint *lint = opened();
	struct mailmessage draft = blank;

	draft.body = SLICE("Dear Ada,\n\nthe seal holds 100 degrees.");
	draft.to = SLICE("ada@a.example.com; ann@a.example.com");
	expect(lint, &draft, "");
	draft.cc = SLICE("bo@b.example.com");
	expect(lint, &draft, "group");
	draft.cc = SLICE("");
	draft.to = SLICE("ada@gmail.com, bo@gmail.com");
	expect(lint, &draft, "group");
	draft.to = SLICE("undisclosed-recipients:;");
	expect(lint, &draft, "undisclosed");
	maillint_close(lint);
}
END_TEST

START_TEST(more_than_five_words_in_capitals_shout)
{
	struct maillint *lint = opened();
	struct mailmessage draft = blank;

	draft.body = SLICE("Dear Ada,\n\nFOB ISO9001 STOP GOOD FINE NICE REAL");
	expect(lint, &draft, "");
	draft.body = SLICE("Dear Ada,\n\nSTOP GOOD FINE NICE REAL TRUE");
	expect(lint, &draft, "shouting");
	maillint_close(lint);
}
END_TEST

START_TEST(a_copy_for_another_lead_is_mass_mail)
{
	struct maillint *lint = opened();
	struct mailmessage draft = blank;
	struct codes found = { "" };

	draft.body = SLICE("Dear Ada,\n\nit was good to meet you at our stand "
	    "and to hear about your line.");
	maillint_judge(lint, &draft, take, &found);
	draft.lead_id = SLICE("L2");
	maillint_judge(lint, &draft, take, &found);
	ck_assert_str_eq(found.text, "");
	maillint_finish(lint, take, &found);
	ck_assert_str_eq(found.text, "mass-mail");
	maillint_close(lint);
}
END_TEST

UNIT_MAIN(a_mail_that_brings_something_has_no_finding,
    the_first_reminder_of_a_quote_may_ask_and_no_other_mail,
    three_days_must_pass_unless_they_answered,
    two_companies_in_one_mail_are_a_group,
    more_than_five_words_in_capitals_shout,
    a_copy_for_another_lead_is_mass_mail)
