/* freemail.c - freemail.h: free providers (R-IMPORT-09) */
#include "value/freemail.h"
#include "unit.h"

static struct freemail *
open_table(void)
{
	struct fault fault;
	struct freemail *f = freemail_open(&fault);

	ck_assert_msg(f != NULL, "%s", fault.text);
	return f;
}

START_TEST(every_provider_of_the_rule_is_known)
{
	static const char *const domains[] = { "gmail.com", "outlook.com",
		"hotmail.com", "yahoo.com", "yahoo.co.jp", "yahoo.de",
		"qq.com", "163.com", "126.com", "sina.com", "foxmail.com",
		"aol.com", "icloud.com", "mail.ru", "gmx.de", "gmx.net",
		"gmx.at", "web.de" };
	struct freemail *f = open_table();
	size_t i;

	for (i = 0; i < sizeof(domains) / sizeof(*domains); i++)
		ck_assert_msg(freemail_has(f, slice_of(domains[i])), "%s",
		    domains[i]);
	freemail_close(f);
}
END_TEST

START_TEST(case_does_not_matter)
{
	struct freemail *f = open_table();

	ck_assert(freemail_has(f, SLICE("GMail.COM")));
	ck_assert(freemail_has(f, SLICE("Yahoo.Co.UK")));
	freemail_close(f);
}
END_TEST

START_TEST(a_company_is_no_provider_even_if_its_name_looks_like_one)
{
	static const char *const domains[] = { "example.com",
		"notgmail.com", "gmail.com.example.org", "mail.gmail.com",
		"yahoo.example.com", "yahoo", "yahoo.", ".com", "",
		"gmx-bearings.example.com", "qq.co" };
	struct freemail *f = open_table();
	size_t i, round;

	/* Asked twice: what is remembered must be the same. */
	for (round = 0; round < 2; round++)
		for (i = 0; i < sizeof(domains) / sizeof(*domains); i++)
			ck_assert_msg(!freemail_has(f, slice_of(domains[i])),
			    "%s", domains[i]);
	freemail_close(f);
}
END_TEST

START_TEST(a_domain_longer_than_a_name_can_be_is_none)
{
	struct freemail *f = open_table();
	char domain[400];

	memset(domain, 'a', sizeof(domain));
	ck_assert(!freemail_has(f, (struct slice){ domain, sizeof(domain) }));
	freemail_close(f);
}
END_TEST

START_TEST(a_domain_follows_the_last_at_sign)
{
	ck_assert_slice(freemail_domain(SLICE("ada@example.com")), "example.com");
	ck_assert_slice(freemail_domain(SLICE("\"a@b\"@example.org")),
	    "example.org");
	ck_assert_slice(freemail_domain(SLICE("ada")), "");
	ck_assert_slice(freemail_domain(SLICE("ada@")), "");
	ck_assert_slice(freemail_domain(SLICE("")), "");
}
END_TEST

UNIT_MAIN(every_provider_of_the_rule_is_known, case_does_not_matter,
    a_company_is_no_provider_even_if_its_name_looks_like_one,
    a_domain_longer_than_a_name_can_be_is_none,
    a_domain_follows_the_last_at_sign)
