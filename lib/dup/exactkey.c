/*
 * exactkey.c - exactkey.h: the form of each column
 */
#include <stdlib.h>

#include "base/text.h"
#include "dup/exactkey.h"
#include "rule/simplify.h"
#include "rule/table.h"
#include "rule/words.h"
#include "set/nameset.h"
#include "value/company.h"
#include "value/country.h"
#include "value/domain.h"
#include "value/email.h"
#include "value/matchkey.h"
#include "value/phone.h"

enum form { AS_WRITTEN, AS_TEXT, AS_EMAIL, AS_PHONE, AS_HOST, AS_COUNTRY,
	AS_COMPANY, AS_PERSON };

enum { LOCAL_LEAST = 8,	/* digits */
	WORD_LEAST = 6, WORD_MOST = 64 };	/* bytes */

struct column {
	const char *name;
	size_t at;
	enum form form;
	bool personal;
};

struct exactkeys {
	struct column columns[EXACTKEY_MOST];
	size_t count;
	size_t country_at;	/* where phones are dialled from */
	/* Opened when a column needs them. */
	struct legal_forms *legal;
	struct countries *countries;
	struct phones *phones;
	struct domains *domains;
	struct simplifier *simplifier;
	struct nameset *nothing;	/* words */
	size_t nothing_most;	/* bytes of the longest */
	struct buffer text;
	struct arena scratch;
};

struct exactkeys *
exactkeys_new(const char *const *names, size_t count)
{
	struct exactkeys *k = xcalloc(1, sizeof(*k));
	size_t i;

	k->count = count;
	for (i = 0; i < count; i++)
		k->columns[i].name = names[i];
	k->simplifier = simplify_new();
	return k;
}

void
exactkeys_free(struct exactkeys *k)
{
	if (k == NULL)
		return;
	nameset_free(k->nothing);
	company_legal_close(k->legal);
	countries_close(k->countries);
	phones_close(k->phones);
	domains_close(k->domains);
	simplify_free(k->simplifier);
	buffer_release(&k->text);
	arena_release(&k->scratch);
	free(k);
}

/* What a column is by what the dictionary knows of it. */
static enum form
form_of(const struct columns *columns, size_t at)
{
	static const struct {
		const char *name;
		enum form form;
	} names[] = {
		{ "company", AS_COMPANY }, { "contact_name", AS_PERSON },
		{ "first_name", AS_PERSON }, { "last_name", AS_PERSON },
	}, types[] = {
		{ "email", AS_EMAIL }, { "phone", AS_PHONE },
		{ "url", AS_HOST }, { "country", AS_COUNTRY },
		{ "text", AS_TEXT }, { "enum", AS_TEXT }, { "list", AS_TEXT },
		{ "", AS_TEXT },
	};
	struct slice type = columns_type(columns, at);
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (columns_find(columns, names[i].name) == at)
			return names[i].form;
	for (i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (slice_is(type, types[i].name))
			return types[i].form;
	return AS_WRITTEN;
}

/* All that colleagues have in common says which company it is. */
static bool
is_personal(const struct columns *columns, size_t at)
{
	static const char *const house[] = { "company", "website", "domain",
		"country", "address", "city", "postcode", "region" };
	size_t i;

	for (i = 0; i < sizeof(house) / sizeof(*house); i++)
		if (columns_find(columns, house[i]) == at)
			return false;
	return true;
}

static bool
open_tables(struct exactkeys *k, enum form form, struct fault *fault)
{
	if ((form == AS_COUNTRY || form == AS_PHONE) && k->countries == NULL &&
	    (k->countries = countries_open(fault)) == NULL)
		return false;
	if (form == AS_PHONE && k->phones == NULL)
		return (k->phones = phones_open(fault)) != NULL;
	if (form == AS_COMPANY && k->legal == NULL)
		return (k->legal = company_legal_open(fault)) != NULL;
	if (form == AS_HOST && k->domains == NULL)
		return (k->domains = domains_open(fault)) != NULL;
	return true;
}

static void
read_words(struct exactkeys *k, struct slice words)
{
	while (words.at != NULL) {
		struct slice word = slice_cut(&words, ';');

		nameset_count(k->nothing, word);
		if (word.len > k->nothing_most)
			k->nothing_most = word.len;
	}
}

static bool
open_words(struct exactkeys *k, struct fault *fault)
{
	struct table *words;

	if (k->nothing != NULL)
		return true;
	words = words_table_open(fault);
	if (words == NULL)
		return false;
	k->nothing = nameset_new();
	read_words(k, words_listed(words, "nothing"));
	read_words(k, words_listed(words, "blank"));
	table_close(words);
	return true;
}

bool
exactkeys_columns(struct exactkeys *k, const struct columns *columns,
    struct fault *fault)
{
	size_t i, j;

	if (!open_words(k, fault))
		return false;
	k->country_at = columns_find(columns, "country");
	for (i = 0; i < k->count; i++) {
		struct column *c = &k->columns[i];

		c->at = columns_find_named(columns, slice_of(c->name));
		if (c->at == COLUMN_ABSENT)
			return columns_need(columns, c->name, fault) !=
			    COLUMN_ABSENT;
		for (j = 0; j < i; j++)
			if (k->columns[j].at == c->at)
				return fault_set(fault, "column \"%s\" is "
				    "named twice", c->name);
		c->form = form_of(columns, c->at);
		c->personal = is_personal(columns, c->at);
		if (!open_tables(k, c->form, fault))
			return false;
	}
	return true;
}

bool
exactkeys_are_personal(const struct exactkeys *k)
{
	size_t i;

	for (i = 0; i < k->count; i++)
		if (k->columns[i].personal)
			return true;
	return false;
}

static void
add_email(struct exactkeys *k, struct slice text, struct buffer *out)
{
	struct email_reading reading;

	if (email_is_plain(text)) {
		matchkey_email(out, text);
		return;
	}
	email_read(text, &k->scratch, &reading);
	matchkey_email(out, reading.address);
}

static struct slice
region_of(const struct exactkeys *k, const struct record *record)
{
	return k->country_at == COLUMN_ABSENT ? SLICE_EMPTY :
	    country_find(k->countries, slice_trim(record_value(record,
	    k->country_at)));
}

/*
 * Without a country all digits count, for the last eight are no proof; short
 * ones are another number in each city (R-DEDUPE-16).
 */
static void
add_local(struct slice text, struct buffer *out)
{
	size_t from = out->len, i;

	for (i = 0; i < text.len; i++)
		if (text_is_digit(text.at[i]))
			buffer_add_byte(out, text.at[i]);
	if (out->len - from < LOCAL_LEAST)
		out->len = from;
}

static void
add_phone(struct exactkeys *k, struct slice text, struct slice region,
    struct buffer *out)
{
	struct phone_reading reading;

	phone_read(k->phones, text, region, &reading);
	if (reading.state == PHONE_NONE || reading.state == PHONE_DAMAGED)
		return;
	if (*reading.e164 == '\0') {
		add_local(reading.text, out);
		return;
	}
	buffer_add(out, slice_of(reading.e164));
	if (*reading.extension != '\0') {
		buffer_add_byte(out, 'x');
		buffer_add(out, slice_of(reading.extension));
	}
}

static void
add_host(struct exactkeys *k, struct slice text, struct buffer *out)
{
	struct slice host = domain_host(text, &k->scratch);

	if (!domains_is_platform(k->domains, host))
		buffer_add(out, host);
}

/*
 * The words with one blank between them; and the signs that folding drops but
 * that part A+ from A-, C++ from C#, 5 from -5.
 */
static void
add_text(struct exactkeys *k, struct slice text, struct buffer *out)
{
	static const char telling[] = "+#%*=<>$";
	struct slice rest;
	size_t from = out->len, i;

	k->text.len = 0;
	matchkey_fold(&k->text, text);
	for (rest = buffer_slice(&k->text); rest.at != NULL;) {
		struct slice word = slice_cut(&rest, ' ');

		if (word.len > 0 && out->len > from)
			buffer_add_byte(out, ' ');
		buffer_add(out, word);
	}
	for (i = 0; i < text.len; i++)
		if (memchr(telling, text.at[i], sizeof(telling) - 1) ||
		    (text.at[i] == '-' && (i + 1 == text.len ||
		    (text_is_digit(text.at[i + 1]) && (i == 0 ||
		    text.at[i - 1] == ' ')))))
			buffer_add_byte(out, text.at[i]);
}

static void
add_country(struct exactkeys *k, struct slice text, struct buffer *out)
{
	struct slice code = country_find(k->countries, text);

	if (code.len > 0)
		buffer_add(out, code);
	else
		add_text(k, text, out);
}

/* Names in Traditional characters are those in Simplified ones. */
static void
add_name(struct exactkeys *k, enum form form, struct slice text,
    struct buffer *out)
{
	k->text.len = 0;
	if (simplify_concerns(text) &&
	    simplify_fold(k->simplifier, text, &k->text))
		text = arena_copy(&k->scratch, buffer_slice(&k->text));
	if (form == AS_COMPANY)
		matchkey_company(out, k->legal, text);
	else if (form == AS_PERSON)
		matchkey_person(out, text);
	else
		add_text(k, text, out);
}

static void
add_value(struct exactkeys *k, const struct column *c,
    const struct record *record, struct slice text, struct buffer *out)
{
	switch (c->form) {
	case AS_EMAIL:
		add_email(k, text, out);
		break;
	case AS_PHONE:
		add_phone(k, text, region_of(k, record), out);
		break;
	case AS_HOST:
		add_host(k, text, out);
		break;
	case AS_COUNTRY:
		add_country(k, text, out);
		break;
	case AS_WRITTEN:
		buffer_add(out, text);
		break;
	case AS_TEXT:
	case AS_COMPANY:
	case AS_PERSON:
		add_name(k, c->form, text, out);
		break;
	}
}

/* Short words in other letters are people: Nan, Null, Na. */
static bool
is_nothing(const struct exactkeys *k, struct slice text)
{
	char lower[WORD_MOST];
	size_t i;

	if (text.len == 0 || text.len > k->nothing_most)
		return text.len == 0;
	if (nameset_has(k->nothing, text))
		return true;
	if (text.len < WORD_LEAST || text.len > WORD_MOST)
		return false;
	for (i = 0; i < text.len; i++)
		lower[i] = text_lower_ascii(text.at[i]);
	return nameset_has(k->nothing, (struct slice){ lower, text.len });
}

/* Several values have their lengths in front: no two keys are one. */
void
exactkeys_add(struct exactkeys *k, const struct record *record,
    struct buffer *out)
{
	size_t from = out->len, front = k->count > 1 ? sizeof(uint32_t) : 0, i;

	arena_reset(&k->scratch);
	for (i = 0; i < k->count; i++) {
		const struct column *c = &k->columns[i];
		struct slice text = slice_trim(record_value(record, c->at));
		uint32_t len = 0;
		size_t at = out->len;

		buffer_add(out, (struct slice){ (const char *)&len, front });
		if (!is_nothing(k, text))
			add_value(k, c, record, text, out);
		len = (uint32_t)(out->len - at - front);
		if (len == 0) {
			out->len = from;
			return;
		}
		memcpy(out->data + at, &len, front);
	}
}
