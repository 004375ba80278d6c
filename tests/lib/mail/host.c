/* host.c - mail/host.h: the hosts that a mail names */
#include "mail/host.h"
#include "unit.h"

START_TEST(an_address_may_have_a_name_before_it)
{
	struct slice name;

	ck_assert_slice(mailhost_address(SLICE("Ann Lee <ann@bolt.example>"),
	    &name), "ann@bolt.example");
	ck_assert_slice(name, "Ann Lee");
	ck_assert_slice(mailhost_address(SLICE(" ann@bolt.example "), &name),
	    "ann@bolt.example");
	ck_assert_slice(name, "");
}
END_TEST

START_TEST(links_and_addresses_have_hosts_and_names_do_not)
{
	struct slice text = SLICE("see https://pay.bolt.example/x, "
	    "www.nut.example. or ann@pin.example; not v1.2 nor "
	    "https://ann@cog.example");
	struct slice host;
	size_t at = 0;

	ck_assert(mailhost_next(text, &at, &host));
	ck_assert_slice(host, "pay.bolt.example");
	ck_assert(mailhost_next(text, &at, &host));
	ck_assert_slice(host, "www.nut.example");
	ck_assert(mailhost_next(text, &at, &host));
	ck_assert_slice(host, "pin.example");
	ck_assert(mailhost_next(text, &at, &host));
	ck_assert_slice(host, "cog.example");
	ck_assert(!mailhost_next(text, &at, &host));
}
END_TEST

UNIT_MAIN(an_address_may_have_a_name_before_it,
    links_and_addresses_have_hosts_and_names_do_not)
