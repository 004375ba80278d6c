/* domain.c - mail/domain.h: hosts that only look like ours (R-DOMAIN-02) */
#include "mail/domain.h"
#include "unit.h"

static const struct {
	const char *host;
	enum maildomain_verdict verdict;
} cases[] = {
	/* worked example 10 */
	{ "exarnple-bearing.com", MAILDOMAIN_HOMOGLYPH },
	{ "example-bearings.com", MAILDOMAIN_NEAR },
	{ "examplebearing.com", MAILDOMAIN_NEAR },
	{ "example-bearing.net", MAILDOMAIN_TLD },
	{ "example-bearing.com", MAILDOMAIN_OWN },
	{ "MAIL.Example-Bearing.com.", MAILDOMAIN_OWN },
	{ "alder.example.com", MAILDOMAIN_KNOWN },
	/* Cyrillic a and e, Greek omicron, full-width, punycode of Cyrillic a */
	{ "ex\xd0\xb0mple-bearing.com", MAILDOMAIN_HOMOGLYPH },
	{ "\xd0\xb5xample-b\xd0\xb5\xd0\xb0ring.com", MAILDOMAIN_HOMOGLYPH },
	{ "xn--exmple-bearing-wtl.com", MAILDOMAIN_HOMOGLYPH },
	{ "ｅｘａｍｐｌｅ-bearing.com", MAILDOMAIN_HOMOGLYPH },
	{ "\xf0\x9d\x90\x9e" "xample-bearing.com", MAILDOMAIN_HOMOGLYPH },
	{ "ex\xc3\xa1mple-bearing.com", MAILDOMAIN_HOMOGLYPH },
	{ "examp1e-bearing.com", MAILDOMAIN_HOMOGLYPH },
	{ "exampIe-bearing.com", MAILDOMAIN_HOMOGLYPH },
	/* omission, repetition, neighbours, replacement */
	{ "exmple-bearing.com", MAILDOMAIN_NEAR },
	{ "exaample-bearing.com", MAILDOMAIN_NEAR },
	{ "exmaple-bearing.com", MAILDOMAIN_NEAR },
	{ "exanple-bearing.co.uk", MAILDOMAIN_NEAR },
	{ "example-bearing-payment.com", MAILDOMAIN_CONTAINS },
	{ "example-bearing.com.pay.example.org", MAILDOMAIN_CONTAINS },
	/* letters with a stroke or a hook; a dot within the name */
	{ "examp\xc5\x82" "e-bearing.com", MAILDOMAIN_HOMOGLYPH },
	{ "exampl\xc9\x87-\xc9\x93" "earing.com", MAILDOMAIN_HOMOGLYPH },
	{ "exam.ple-bearing.com", MAILDOMAIN_NEAR },
	{ "ex.am.ple-bearing.net", MAILDOMAIN_NEAR },
	{ "exam.bearing.com", MAILDOMAIN_STRANGER },
	{ "exam.ple-bearin.com", MAILDOMAIN_STRANGER },
	/* Short names: Greek upsilon and nu, Cyrillic i */
	{ "l\xcf\x85nivo.com", MAILDOMAIN_HOMOGLYPH },
	{ "luni\xce\xbdo.com", MAILDOMAIN_HOMOGLYPH },
	{ "lun\xd1\x96vo.com", MAILDOMAIN_HOMOGLYPH },
	{ "birch-pumps.com", MAILDOMAIN_STRANGER },
	/* A customer's domain before another's, a long name as a word. */
	{ "lunivo.com.login.example.org", MAILDOMAIN_CONTAINS },
	{ "www.lunivo.com.login.example.org", MAILDOMAIN_CONTAINS },
	{ "lunivo.login.birch.org", MAILDOMAIN_STRANGER },
	{ "my-lunivo.com", MAILDOMAIN_STRANGER },
	{ "harbour-crane-pay.com", MAILDOMAIN_STRANGER },
	{ "pay-harbourcrane.com", MAILDOMAIN_CONTAINS },
	{ "harbourcrane-pay.com", MAILDOMAIN_CONTAINS },
	{ "harbourcranework.com", MAILDOMAIN_STRANGER },
	/* A name of theirs and a word that is put beside names. */
	{ "harbourcranepayments.com", MAILDOMAIN_CONTAINS },
	{ "wwwlunivo.com", MAILDOMAIN_CONTAINS },
	{ "www-lunivo.com", MAILDOMAIN_CONTAINS },
	{ "lunivo-bank.com", MAILDOMAIN_STRANGER },
	{ "lunivogroup.com", MAILDOMAIN_STRANGER },
	{ "com", MAILDOMAIN_STRANGER },
	{ "", MAILDOMAIN_STRANGER },
};

START_TEST(each_family_of_look_alikes_has_its_verdict)
{
	struct fault fault = { "" };
	struct maildomains *domains = maildomains_open(&fault);
	struct slice like;
	size_t i;

	ck_assert_msg(domains != NULL, "%s", fault.text);
	ck_assert(maildomains_add(domains, SLICE("example-bearing.com"),
	    true));
	ck_assert(maildomains_add(domains, SLICE("example.com"), false));
	ck_assert(maildomains_add(domains, SLICE("lunivo.com"), false));
	ck_assert(maildomains_add(domains, SLICE("harbourcrane.com"), false));
	ck_assert(!maildomains_add(domains, SLICE("com"), false));
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		enum maildomain_verdict now = maildomains_judge(domains,
		    slice_of(cases[i].host), &like);

		ck_assert_msg(now == cases[i].verdict, "%s: %d", cases[i].host,
		    (int)now);
	}
	maildomains_judge(domains, SLICE("example-bearing.net"), &like);
	ck_assert_slice(like, "example-bearing.com");
	maildomains_close(domains);
}
END_TEST

UNIT_MAIN(each_family_of_look_alikes_has_its_verdict)
