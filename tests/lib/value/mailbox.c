/* mailbox.c - value/mailbox.h: whose mailbox it is */
#include "unit.h"
#include "value/mailbox.h"

static struct mailboxes *mailboxes;

static void
setup(void)
{
	struct fault fault;

	mailboxes = mailbox_open(&fault);
	ck_assert_msg(mailboxes != NULL, "%s", fault.text);
}

START_TEST(departments_are_known_with_digits_and_offices_behind_them)
{
	static const char *const shared[] = { "info", "achats", "sales2",
		"office-berlin", "info.de", "export_dept", "biuro" };
	size_t i;

	setup();
	for (i = 0; i < sizeof(shared) / sizeof(*shared); i++)
		ck_assert_msg(mailbox_is_shared(mailboxes,
		    slice_of(shared[i])), "%s", shared[i]);
	mailbox_close(mailboxes);
}
END_TEST

START_TEST(people_are_none)
{
	static const char *const people[] = { "ada", "ada.moreau", "infante",
		"hr-weber", "a.office", "2", "", "-" };
	size_t i;

	setup();
	for (i = 0; i < sizeof(people) / sizeof(*people); i++)
		ck_assert_msg(!mailbox_is_shared(mailboxes,
		    slice_of(people[i])), "%s", people[i]);
	mailbox_close(mailboxes);
}
END_TEST

START_TEST(a_word_of_three_letters_counts_alone)
{
	setup();
	ck_assert(mailbox_is_shared(mailboxes, SLICE("hr")));
	ck_assert(mailbox_is_word(mailboxes, SLICE("info")));
	ck_assert(!mailbox_is_word(mailboxes, SLICE("info2")));
	mailbox_close(mailboxes);
}
END_TEST

UNIT_MAIN(departments_are_known_with_digits_and_offices_behind_them,
    people_are_none, a_word_of_three_letters_counts_alone)
