/*
 * country.h - what people write for a country (R-IMPORT-10)
 *
 * Names in eleven languages, ISO 3166-1 codes and dialling prefixes become
 * alpha-2 codes (table `country`).  What is no country does not match.
 */
#ifndef VALUE_COUNTRY_H
#define VALUE_COUNTRY_H

#include "base/fault.h"
#include "base/slice.h"

struct countries;

/* Opens the tables `country` and `phone-region`.  NULL with a fault. */
struct countries *countries_open(struct fault *fault);
void countries_close(struct countries *countries);

/*
 * The code that a cell stands for, as long as countries lives; empty when
 * it stands for none or for several.  Two and three capitals are codes;
 * in small letters they may be words, such as no and it.
 */
struct slice country_find(struct countries *countries, struct slice cell);
/* The same for what can be nothing but a country: codes in either case. */
struct slice country_find_told(struct countries *countries,
    struct slice word);

#endif
