/* email.c - email.h: syntax, cleaning, several in a cell */
#include "value/email.h"
#include "unit.h"

START_TEST(usual_addresses_are_valid)
{
	static const char *const good[] = { "ada@example.com",
		"ada.moreau+fair@sub.example.co.uk", "a@b.cn", "o'neil@example.org",
		"1234567890@example.com", "müller@bücher.example",
		"_------@example.com", "a@1.example", "test@io",
		"a@example.c" };
	size_t i;

	for (i = 0; i < sizeof(good) / sizeof(*good); i++)
		ck_assert_msg(email_is_valid(slice_of(good[i])), "%s",
		    good[i]);
}
END_TEST

START_TEST(what_no_mail_server_takes_is_not)
{
	static const char *const bad[] = { "", "ada", "@example.com", "ada@",
		"ada@@example.com", "ada@example", "ada@i1", ".ada@example.com",
		"ada.@example.com", "a..b@example.com", "ada@-example.com",
		"ada@example-.com", "ada@example..com", "ada@example.com.",
		"a b@example.com", "ada@192.0.2.1", "ada(at)example.com",
		"a@b@example.com", "ada@example.com。", "“ada”@example.com",
		"ada@exam\xE2\x80\x8Bple.com",
		("1234567890123456789012345678901234567890123456789012345678901234"
		"5@example.com") };
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(!email_is_valid(slice_of(bad[i])), "%s",
		    bad[i]);
}
END_TEST

/* An address with so many bytes in front of @ and in the labels behind it. */
static bool
fits(size_t local, size_t label, size_t whole)
{
	char text[300];
	size_t len = local;
	bool valid;

	memset(text, 'a', sizeof(text));
	text[len++] = '@';
	while (len + label < whole) {
		len += label;
		text[len++] = '.';
	}
	len = whole;
	valid = email_is_valid((struct slice){ text, len });
	ck_assert_int_eq(email_is_plain((struct slice){ text, len }), valid);
	return valid;
}

/* RFC 5321, 4.5.3.1 and RFC 1035, 2.3.4: 64, 63 and 254 bytes. */
START_TEST(an_address_and_its_parts_have_a_greatest_length)
{
	ck_assert(fits(64, 10, 100));
	ck_assert(!fits(65, 10, 100));
	ck_assert(fits(10, 63, 100));
	ck_assert(!fits(10, 64, 100));
	ck_assert(fits(60, 40, 254));
	ck_assert(!fits(60, 40, 255));
}
END_TEST

static void
check(const char *cell, const char *address, const char *others, bool bad)
{
	struct arena scratch = { 0 };
	struct email_reading r;

	email_read(slice_of(cell), &scratch, &r);
	ck_assert_slice(r.address, address);
	ck_assert_slice(r.others, others);
	ck_assert_msg(r.bad == bad, "%s", cell);
	arena_release(&scratch);
}

START_TEST(the_domain_becomes_lower_case_and_the_rest_stays)
{
	check("Ada.Moreau@Example.COM", "Ada.Moreau@example.com", "", false);
	check("Zoe@AZ.Example.com", "Zoe@az.example.com", "", false);
	check("  ada@example.com ", "ada@example.com", "", false);
	check("", "", "", false);
}
END_TEST

START_TEST(what_people_leave_around_an_address_is_taken_off)
{
	check("mailto:ada@example.com", "ada@example.com", "", false);
	check("Ada Moreau <ada@example.com>", "ada@example.com", "", false);
	check("<MAILTO:ada@example.com>", "ada@example.com", "", false);
	check("ada@example.com.", "ada@example.com", "", false);
	check("(ada@example.com)", "ada@example.com", "", false);
	check("ada＠example．com", "ada@example.com", "", false);
	check("ａｄａ@example.com", "ada@example.com", "", false);
	check("ada＠example.com。", "ada@example.com", "", false);
	check("ada@example。com｡", "ada@example.com", "", false);
	check("《ada@example.com》", "ada@example.com", "", false);
	check("“ada@example.com”，", "ada@example.com", "", false);
	check("ada@example.com！～", "ada@example.com", "", false);
	check("ada@example.com…", "ada@example.com", "", false);
	check("\xE2\x80\xAE" "ada@example.com\xE2\x80\xAC", "ada@example.com",
	    "", false);
	check("\xE2\x80\x8B" "ada@exam\xC2\xADple.com\xEF\xBB\xBF",
	    "ada@example.com", "", false);
}
END_TEST

START_TEST(further_addresses_of_a_cell_are_kept)
{
	check("a@example.com; b@example.com", "a@example.com",
	    "b@example.com", false);
	check("a@example.com/b@example.com,c@example.com", "a@example.com",
	    "b@example.com;c@example.com", false);
	check("a@example.com  b@example.com\nc@example.com", "a@example.com",
	    "b@example.com;c@example.com", false);
	check("a@example.com、b@example.com", "a@example.com",
	    "b@example.com", false);
	check("a@example.com;a@example.com", "a@example.com", "", false);
}
END_TEST

START_TEST(what_is_no_address_is_bad_and_nothing_is_guessed)
{
	check("ada(at)example.com", "", "", true);
	check("see card", "", "", true);
	check("ada@example", "", "", true);
	check("a@example.com;b@", "a@example.com", "", true);
}
END_TEST

START_TEST(what_is_plain_is_valid_and_stays_as_it_is)
{
	static const char *const plain[] = { "a@x.com", "A.b+c@mail.x.co",
		"o'neil_1@x-y.org", "a@1.a-1" };
	static const char *const others[] = { "", "@", "a@", "@x.com",
		"a@x", "a@io", "a@X.com", ".a@x.com", "a.@x.com",
		"a..b@x.com", "a@x..com", "a@.com", "a@x.", "a@-x.com",
		"a@x-.com", "a@x.-com", "a@x.com-", "a@1.2", "a b@x.com",
		"a@x.com ", "a@x.com;b@x.com", "\xC3\xA9@x.com",
		"a@\xC3\xA9.com", "<a@x.com>" };
	struct arena scratch = { 0 };
	struct email_reading reading;
	size_t i;

	for (i = 0; i < sizeof(plain) / sizeof(*plain); i++) {
		ck_assert_msg(email_is_plain(slice_of(plain[i])), "%s",
		    plain[i]);
		email_read(slice_of(plain[i]), &scratch, &reading);
		ck_assert_slice(reading.address, plain[i]);
		ck_assert_uint_eq(reading.others.len, 0);
	}
	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		ck_assert_msg(!email_is_plain(slice_of(others[i])), "%s",
		    others[i]);
	arena_release(&scratch);
}
END_TEST

UNIT_MAIN(what_is_plain_is_valid_and_stays_as_it_is,
    an_address_and_its_parts_have_a_greatest_length,
    usual_addresses_are_valid, what_no_mail_server_takes_is_not,
    the_domain_becomes_lower_case_and_the_rest_stays,
    what_people_leave_around_an_address_is_taken_off,
    further_addresses_of_a_cell_are_kept,
    what_is_no_address_is_bad_and_nothing_is_guessed)
