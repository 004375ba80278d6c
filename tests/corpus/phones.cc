/*
 * phones - telephone numbers that libphonenumber calls valid, as CSV: the
 * region, the number as somebody there writes it, its E.164 form.  Used by
 * tests/data_values.py as a yardstick.
 */
#include <cstdio>
#include <set>
#include <string>

#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static unsigned long state = 20261122;

static unsigned
chance(unsigned n)
{
	state = state * 6364136223846793005UL + 1442695040888963407UL;
	return (unsigned)(state >> 33) % n;
}

/* The example with other digits at its end. */
static PhoneNumber
vary(const PhoneNumber &example)
{
	PhoneNumber number(example);
	unsigned long national = example.national_number();

	number.set_national_number(national - national % 10000 +
	    chance(10000));
	return number;
}

static void
print(const PhoneNumberUtil &util, const std::string &region,
    const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
	std::string text, e164;
	PhoneNumber read;

	util.Format(number, format, &text);
	util.Format(number, PhoneNumberUtil::E164, &e164);
	if (util.Parse(text, region, &read) == PhoneNumberUtil::NO_PARSING_ERROR
	    && util.IsNumberMatch(read, number) ==
	    PhoneNumberUtil::EXACT_MATCH)
		std::printf("%s,%s,%s\n", region.c_str(), text.c_str(),
		    e164.c_str());
}

int
main()
{
	const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
	static const PhoneNumberUtil::PhoneNumberType types[] = {
		PhoneNumberUtil::FIXED_LINE, PhoneNumberUtil::MOBILE };
	static const PhoneNumberUtil::PhoneNumberFormat formats[] = {
		PhoneNumberUtil::NATIONAL, PhoneNumberUtil::INTERNATIONAL,
		PhoneNumberUtil::E164 };
	std::set<std::string> regions;

	util.GetSupportedRegions(&regions);
	std::puts("country,phone,e164");
	for (const std::string &region : regions) {
		for (auto type : types) {
			PhoneNumber example;

			if (!util.GetExampleNumberForType(region, type,
			    &example))
				continue;
			for (int i = 0; i < 12; i++) {
				PhoneNumber number = vary(example);

				if (util.IsValidNumberForRegion(number,
				    region))
					print(util, region, number,
					    formats[i % 3 ? chance(3) : 0]);
			}
		}
	}
	return 0;
}
