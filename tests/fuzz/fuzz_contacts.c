/*
 * fuzz_contacts - mail addresses, phone numbers, countries, web addresses:
 * no crash, and what is clean stays as it is
 */
#include <stdint.h>
#include <stdlib.h>

#include "value/country.h"
#include "value/domain.h"
#include "value/email.h"
#include "value/phone.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
try_email(struct slice cell, struct arena *scratch)
{
	struct email_reading first, again;

	email_read(cell, scratch, &first);
	if (first.address.len == 0)
		return;
	if (!email_is_valid(first.address))
		abort();
	email_read(first.address, scratch, &again);
	if (!slice_equal(first.address, again.address))
		abort();
}

static void
try_phone(const struct phones *phones, struct slice cell,
    struct slice region)
{
	struct phone_reading first, again;

	phone_read(phones, cell, region, &first);
	if (first.state != PHONE_OK)
		return;
	phone_read(phones, slice_of(first.e164), SLICE_EMPTY, &again);
	if (strcmp(first.e164, again.e164) != 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct slice regions[] = { SLICE("DE"), SLICE("CN"),
		SLICE("US"), SLICE("RU"), SLICE("IT"), SLICE("BR"),
		SLICE(""), SLICE("ZZ") };
	static struct phones *phones;
	static struct countries *countries;
	static struct domains *domains;
	struct arena scratch = { 0 };
	struct fault fault;
	struct slice cell, domain;

	if (phones == NULL) {
		phones = phones_open(&fault);
		countries = countries_open(&fault);
		domains = domains_open(&fault);
	}
	if (size == 0)
		return 0;
	cell = (struct slice){ (const char *)data + 1, size - 1 };
	if (!text_is_utf8(cell))
		return 0;
	try_email(cell, &scratch);
	try_phone(phones, cell, regions[data[0] % 8]);
	(void)country_find(countries, cell);
	domain = domain_of_url(domains, cell, &scratch);
	if (!slice_equal(domain, domain_of_url(domains, domain, &scratch)))
		abort();
	arena_release(&scratch);
	return 0;
}
