/* domain.c - domain.h: the registrable part of web addresses */
#include "value/domain.h"
#include "unit.h"

static void
check(const char *url, const char *expected)
{
	struct arena scratch = { 0 };
	struct fault fault;
	struct domains *d = domains_open(&fault);

	ck_assert_ptr_nonnull(d);
	ck_assert_slice(domain_of_url(d, slice_of(url), &scratch), expected);
	domains_close(d);
	arena_release(&scratch);
}

START_TEST(scheme_host_name_and_path_are_cut_off)
{
	check("https://www.example.com/shop?x=1", "example.com");
	check("example.com", "example.com");
	check("HTTP://WWW.Example.COM:8080/", "example.com");
	check("https://user@shop.example.com", "example.com");
	check("www.example.com.", "example.com");
}
END_TEST

START_TEST(endings_of_two_labels_are_known)
{
	check("https://www.example.co.uk", "example.co.uk");
	check("shop.example.com.cn/a", "example.com.cn");
	check("example.com.br", "example.com.br");
}
END_TEST

START_TEST(what_is_no_host_has_no_domain)
{
	check("", "");
	check("none", "");
	check("n/a", "");
	check("192.0.2.1", "");
	check("see card.", "");
	check("a..b", "");
}
END_TEST

/* RFC 1035, 2.3.4: 253 bytes, in labels of 50 and one of the rest. */
static void
check_length(size_t len, bool good)
{
	static char text[300];
	struct arena scratch = { 0 };
	size_t i;

	memset(text, 'a', sizeof(text));
	for (i = 50; i < 230; i += 50)
		text[i] = '.';
	memcpy(text + len - 12, ".example.com", 13);
	check(text, good ? "example.com" : "");
	ck_assert_int_eq(domain_host(slice_of(text), &scratch).len,
	    good ? len : 0);
	/* Capitals go the other way. */
	text[0] = 'A';
	check(text, good ? "example.com" : "");
	arena_release(&scratch);
}

START_TEST(a_host_has_253_bytes_at_most)
{
	check_length(253, true);
	check_length(254, false);
}
END_TEST

START_TEST(a_host_is_whole_but_for_www)
{
	struct arena scratch = { 0 };

	ck_assert_slice(domain_host(SLICE("https://WWW.Shop.example.com/x"),
	    &scratch), "shop.example.com");
	ck_assert_slice(domain_host(SLICE("example.co.uk"), &scratch),
	    "example.co.uk");
	ck_assert_slice(domain_host(SLICE("www.com"), &scratch), "www.com");
	ck_assert_slice(domain_host(SLICE("none"), &scratch), "");
	arena_release(&scratch);
}
END_TEST

UNIT_MAIN(scheme_host_name_and_path_are_cut_off,
    endings_of_two_labels_are_known, what_is_no_host_has_no_domain,
    a_host_has_253_bytes_at_most, a_host_is_whole_but_for_www)
