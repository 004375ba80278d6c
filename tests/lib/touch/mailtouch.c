/* mailtouch.h: whose mail it is, and which way it went */
#include "touch/mailtouch.h"
#include "unit.h"

static struct fault fault;
static struct rollup *rules;
static struct mailtouch *mt;
static struct mailtouch_fault why;

static void
begin(void)
{
	struct rollup_limits limits;
	struct mailtouch_lead ada = { SLICE("L1"), SLICE("ada@acme.example"),
		SLICE("a@acme.example"), SLICE("Ada Moreau"), SLICE("Acme") };
	struct mailtouch_lead eva = { SLICE("L2"), SLICE("info@kg.example"),
		SLICE(""), SLICE("Eva Berg"), SLICE("KG") };
	struct mailtouch_lead tom = { SLICE("L3"), SLICE("info@kg.example"),
		SLICE(""), SLICE("Tom Falk"), SLICE("KG") };

	ck_assert(rollup_limits_read(&limits, 20000, &fault));
	rules = rollup_open(&limits, &fault);
	ck_assert_ptr_nonnull(rules);
	mt = mailtouch_open(rules, &fault);
	ck_assert_ptr_nonnull(mt);
	mailtouch_own(mt, SLICE("our.example"));
	mailtouch_lead(mt, &ada);
	mailtouch_lead(mt, &eva);
	mailtouch_lead(mt, &tom);
}

static void
end(void)
{
	mailtouch_close(mt);
	rollup_close(rules);
}

static enum mailtouch_outcome
take(const char *id, const char *from, const char *to)
{
	struct mbox_message mail = { .line = 1 };
	size_t i;

	for (i = 0; i < MBOX_FIELDS; i++)
		mail.fields[i] = SLICE_EMPTY;
	mail.fields[MBOX_MESSAGE_ID] = slice_of(id);
	mail.fields[MBOX_FROM] = slice_of(from);
	mail.fields[MBOX_TO] = slice_of(to);
	mail.fields[MBOX_DATE] = SLICE("22 Apr 2024 10:00:00 +0200");
	return mailtouch_mail(mt, &mail, &why);
}

START_TEST(the_sender_says_which_way_it_went)
{
	begin();
	ck_assert_int_eq(take("1", "w@our.example", "ada@acme.example"),
	    MAILTOUCH_TOUCHED);
	ck_assert_int_eq(take("2", "A@ACME.example", "w@sub.our.example"),
	    MAILTOUCH_TOUCHED);
	ck_assert_int_eq(take("3", "w@our.example", "x@our.example"),
	    MAILTOUCH_INTERNAL);
	ck_assert_int_eq(take("4", "b@acme.example", "w@our.example"),
	    MAILTOUCH_UNKNOWN);
	ck_assert_int_eq(take("5", "w@notour.example", "x@our.example"),
	    MAILTOUCH_UNKNOWN);
	ck_assert_uint_eq(mailtouch_rows(mt), 2);
	ck_assert_slice(mailtouch_row(mt, 0)[MAILTOUCH_DIRECTION], "out");
	ck_assert_slice(mailtouch_row(mt, 1)[MAILTOUCH_DIRECTION], "in");
	ck_assert_uint_eq(mailtouch_strangers(mt), 2);
	ck_assert_slice(mailtouch_stranger(mt, 0)[STRANGER_COMPANY], "Acme");
	ck_assert_slice(mailtouch_stranger(mt, 1)[STRANGER_COMPANY], "");
	end();
}
END_TEST

START_TEST(of_leads_with_one_address_the_name_decides)
{
	begin();
	ck_assert_int_eq(take("1", "\"Berg, Eva\" <info@kg.example>", ""),
	    MAILTOUCH_TOUCHED);
	ck_assert_slice(mailtouch_row(mt, 0)[MAILTOUCH_LEAD], "L2");
	ck_assert_int_eq(take("2", "info@kg.example", ""),
	    MAILTOUCH_REJECTED);
	ck_assert_str_eq(why.code, "several-leads");
	ck_assert_int_eq(take("3", "Eva <info@kg.example>", ""),
	    MAILTOUCH_REJECTED);
	end();
}
END_TEST

START_TEST(a_mail_is_taken_once_for_each_lead)
{
	begin();
	mailtouch_known(mt, SLICE("1"), SLICE("L9"));
	ck_assert_int_eq(take("<1>", "w@our.example", "ada@acme.example"),
	    MAILTOUCH_TOUCHED);
	/* The log has the id for another lead. */
	ck_assert_slice(mailtouch_row(mt, 0)[MAILTOUCH_ID], "1/L1");
	ck_assert_int_eq(take("<1>", "w@our.example", "a@acme.example"),
	    MAILTOUCH_KNOWN);
	ck_assert_int_eq(take("<1>", "w@our.example",
	    "a@acme.example, Tom Falk <info@kg.example>"), MAILTOUCH_TOUCHED);
	ck_assert_uint_eq(mailtouch_rows(mt), 2);
	ck_assert_slice(mailtouch_row(mt, 1)[MAILTOUCH_ID], "1/L3");
	end();
}
END_TEST

UNIT_MAIN(the_sender_says_which_way_it_went,
    of_leads_with_one_address_the_name_decides,
    a_mail_is_taken_once_for_each_lead)
