/* payment.c - mail/payment.h: money that is to go elsewhere */
#include "base/fault.h"
#include "mail/payment.h"
#include "unit.h"

static struct mailpayment *
made(void)
{
	struct mailpayment *p = mailpayment_new();
	struct fault fault;

	ck_assert(mailpayment_add(p, SLICE("payment-change"),
	    SLICE("new( \\w+)? account"), 0, &fault));
	ck_assert(mailpayment_add(p, SLICE("payment-to"),
	    SLICE("old account"), 1, &fault));
	ck_assert(mailpayment_add(p, SLICE("payment-calm"),
	    SLICE("\\bno\\b"), 2, &fault));
	return p;
}

static void
check(const char *text, const char *expected)
{
	struct mailpayment *p = made();

	ck_assert_slice(mailpayment_find(p, slice_of(text)), expected);
	mailpayment_free(p);
}

START_TEST(the_sentence_that_says_so_is_told)
{
	check("Hello. Pay to our new bank account. Bye.",
	    "Pay to our new bank account.");
	check("Hello. All is well.", "");
	check("", "");
}
END_TEST

START_TEST(a_line_that_a_program_broke_hides_nothing)
{
	check("Pay to our new\r\n bank\naccount soon.",
	    "Pay to our new\r\n bank\naccount soon.");
}
END_TEST

START_TEST(calm_excuses_its_own_sentence_and_no_other)
{
	check("There is no new account.", "");
	check("There is no new account. But use the new account.",
	    "But use the new account.");
	check("No, not the old account.", "No, not the old account.");
}
END_TEST

START_TEST(what_stands_across_two_sentences_is_told_whole)
{
	check("It is new\n\nAccount 12.", "It is new\n\nAccount 12.");
}
END_TEST

START_TEST(what_is_no_account_is_read_over)
{
	struct mailpayment *p = made();
	struct fault fault;

	ck_assert(mailpayment_add(p, SLICE("payment-other"),
	    SLICE("new user account"), 4, &fault));
	ck_assert(!mailpayment_add(p, SLICE("payment-other"), SLICE("("), 5,
	    &fault));
	ck_assert_slice(mailpayment_find(p, SLICE("A new user account.")), "");
	ck_assert_slice(mailpayment_find(p,
	    SLICE("A new user account, new user account and new account.")),
	    "A new user account, new user account and new account.");
	mailpayment_free(p);
}
END_TEST

START_TEST(tags_and_what_nobody_sees_hide_nothing)
{
	check("<p>Hello.</p><p>a new <b>acc</b>ount</p>", "a new account");
	check("a new\u00A0acc\u00ADou\u200Bnt", "a new\u00A0acc\u00ADou\u200Bnt");
	check("a <new> account", "");
	check("one < two > new account", "one < two > new account");
}
END_TEST

START_TEST(a_text_without_a_hint_is_not_looked_at)
{
	struct mailpayment *p = made();
	struct fault fault;

	ck_assert(mailpayment_add(p, SLICE("payment-hint"), SLICE("bank"), 3,
	    &fault));
	ck_assert_slice(mailpayment_find(p, SLICE("A new account.")), "");
	ck_assert_slice(mailpayment_find(p, SLICE("A new bank account.")),
	    "A new bank account.");
	mailpayment_free(p);
}
END_TEST

START_TEST(a_wrong_pattern_is_told)
{
	struct mailpayment *p = mailpayment_new();
	struct fault fault;

	ck_assert(!mailpayment_add(p, SLICE("payment-calm"), SLICE("("), 0,
	    &fault));
	mailpayment_free(p);
	mailpayment_free(NULL);
}
END_TEST

/* Weighed, enough signs are told without a pattern; a quote excuses nobody. */
START_TEST(signs_are_weighed_and_a_quoted_line_excuses_nothing)
{
	struct mailpayment *p = made();
	struct fault fault;

	ck_assert(mailpayment_weigh(p, &fault));
	ck_assert_slice(mailpayment_find(p, SLICE("Hello. Remit to our "
	    "subsidiary, the bank is frozen. Bye.")),
	    "Remit to our subsidiary, the bank is frozen.");
	ck_assert_slice(mailpayment_find(p, SLICE("Hello. Remit to our bank.")),
	    "");
	ck_assert(mailpayment_find(p, SLICE("> no\nRemit to our subsidiary, "
	    "the bank account is frozen")).len > 0);
	mailpayment_free(p);
}
END_TEST

UNIT_MAIN(the_sentence_that_says_so_is_told,
    signs_are_weighed_and_a_quoted_line_excuses_nothing,
    a_line_that_a_program_broke_hides_nothing,
    calm_excuses_its_own_sentence_and_no_other,
    what_stands_across_two_sentences_is_told_whole,
    what_is_no_account_is_read_over, tags_and_what_nobody_sees_hide_nothing,
    a_text_without_a_hint_is_not_looked_at, a_wrong_pattern_is_told)
