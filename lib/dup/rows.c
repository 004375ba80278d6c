/*
 * rows.c - cells folded, numbered and counted
 */
#include <stdlib.h>

#include "value/country.h"
#include "value/domain.h"
#include "dup/rows.h"
#include "value/email.h"
#include "value/freemail.h"
#include "dup/hanname.h"
#include "set/lexicon.h"
#include "value/mailbox.h"
#include "value/matchkey.h"
#include "set/nameset.h"
#include "value/phone.h"
#include "rule/table.h"
#include "base/hash.h"
#include "base/text.h"

enum { COMPARED_BITS = 16, SHARED_MOST = 64, SHORT_LEAST = 6, SHORT_MOST = 7,
	SHORT_WORD = 5, PHONE_SIGNS = 12, SYLLABLE = 3, SYLLABLES_MOST = 4 };

enum place { EMAIL, PHONE, MOBILE, WEBSITE, COMPANY, CONTACT, FIRST, LAST,
	COUNTRY, CITY, POSTCODE, PLACE_COUNT };
static const char *const place_names[PLACE_COUNT] = {
	"email", "phone", "mobile", "website", "company", "contact_name",
	"first_name", "last_name", "country", "city", "postcode",
};

/* Where one says the other (R-DEDUPE-11). */
static const char *const postal[] = { "address", "city", "postcode", "region" };
/* What colleagues have in common besides. */
static const char *const house[] = { "phone", "website", "domain", "country" };

enum pool { EMAILS, LOCALS, HOSTS, NUMBERS, COMPANIES, KEYS, CORES, NAMES,
	PERSONS, HAN_NAMES, COUNTRIES, RAW_COUNTRIES, REGIONS, PLACES,
	POOL_COUNT };

/* A growing array beside a pool: facts of each of its terms. */
struct facts {
	void *items;
	size_t room, size;
};

/* Two names and what they have in common; 0 for none. */
struct compared {
	uint32_t a, b;
	enum dup_names names;
};

struct duprows {
	struct legal_forms *legal;
	struct freemail *freemail;
	struct countries *codes;
	struct phones *phones;
	struct hannames *han;
	struct mailboxes *mailboxes;
	struct nameset *fillers;
	struct dupnames *names;
	struct domains *domains;
	struct table *value_words;
	struct lexicon *value_word_rows;
	struct termpool *pools[POOL_COUNT];
	struct facts company_facts, email_facts, country_facts, name_facts;
	bool *shared, *several;	/* by phone, after duprows_finish() */
	uint64_t *whole;	/* by row: a hash of what it says */
	uint64_t common_above;	/* rows of a company that is not frequent */
	struct dup_row *rows;
	void *rows_at;		/* of rows, which begin where a line does */
	uint32_t *values;	/* of --on, on_count a row */
	size_t count, room;
	struct dup_on on[DUP_ON_MOST];
	size_t on_count;
	size_t at[PLACE_COUNT], on_at[DUP_ON_MOST];
	size_t name_at[3];	/* contact, first and last, also of --on */
	bool names_silent, names_alone, has_companies, has_twins;
	bool *naming;		/* by column: names the row, is no evidence */
	size_t naming_count;
	struct buffer text, other, letters;
	struct arena scratch;
	struct compared *compared;	/* pairs of names met lately */
};

static void
facts_need(struct facts *f, size_t index)
{
	size_t old = f->room;

	if (index < f->room)
		return;
	f->room = f->room * 2 > index ? f->room * 2 : index + 256;
	f->items = xrealloc(f->items, f->room, f->size);
	memset((char *)f->items + old * f->size, 0,
	    (f->room - old) * f->size);
}

/* Words that are written in two ways, each with the shorter one. */
static bool
read_value_words(struct duprows *r, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "word", .type = TABLE_KEY },
		{ .name = "short", .type = TABLE_WORD },
	};
	size_t row;

	r->value_words = table_open("value-word", shape, 2, fault);
	if (r->value_words == NULL)
		return false;
	r->value_word_rows = lexicon_new();
	for (row = 0; row < table_rows(r->value_words); row++)
		lexicon_add_exact(r->value_word_rows,
		    table_text(r->value_words, row, 0), (int)row);
	return true;
}

/* The keys of a table as a set; NULL with a fault. */
static struct nameset *
read_keys(const char *name, const char *column, struct fault *fault)
{
	const struct table_column shape[] = {
		{ .name = column, .type = TABLE_KEY },
	};
	struct table *t = table_open(name, shape, 1, fault);
	struct nameset *keys;
	size_t row;

	if (t == NULL)
		return NULL;
	keys = nameset_new();
	for (row = 0; row < table_rows(t); row++)
		nameset_count(keys, table_text(t, row, 0));
	table_close(t);
	return keys;
}

static void
open_pools(struct duprows *r)
{
	size_t i;

	for (i = 0; i < POOL_COUNT; i++)
		r->pools[i] = termpool_new();
	for (i = 0; i < r->on_count; i++) {
		r->on[i].values = termpool_new();
		r->on[i].words = termpool_new();
	}
}

struct duprows *
duprows_new(const char *const *on, size_t on_count, struct fault *fault)
{
	struct duprows *r = xcalloc(1, sizeof(*r));
	size_t i;

	r->on_count = on_count;
	r->compared = xcalloc((size_t)1 << COMPARED_BITS,
	    sizeof(*r->compared));
	for (i = 0; i < on_count; i++)
		r->on[i] = (struct dup_on){ .header = on[i], .twin = -1,
			.group = -1 };
	r->company_facts.size = sizeof(struct dup_company);
	r->email_facts.size = sizeof(struct dup_email);
	r->country_facts.size = sizeof(uint32_t);
	r->name_facts.size = sizeof(struct dup_name);
	open_pools(r);
	if ((r->legal = company_legal_open(fault)) != NULL &&
	    (r->freemail = freemail_open(fault)) != NULL &&
	    (r->codes = countries_open(fault)) != NULL &&
	    (r->phones = phones_open(fault)) != NULL &&
	    (r->han = hannames_open(fault)) != NULL &&
	    (r->names = dupperson_open(fault)) != NULL &&
	    (r->domains = domains_open(fault)) != NULL &&
	    (r->mailboxes = mailbox_open(fault)) != NULL &&
	    (r->fillers = read_keys("filler", "word", fault)) != NULL &&
	    read_value_words(r, fault)) {
		for (i = 0; i < on_count; i++)
			r->on[i].fillers = r->fillers;
		return r;
	}
	duprows_free(r);
	return NULL;
}

void
duprows_free(struct duprows *r)
{
	size_t i;

	if (r == NULL)
		return;
	for (i = 0; i < POOL_COUNT; i++)
		termpool_free(r->pools[i]);
	for (i = 0; i < r->on_count; i++) {
		dupvalue_free(r->on[i].facts);
		termpool_free(r->on[i].words);
		/* First and last name share their values. */
		if (r->on[i].twin < 0 || (size_t)r->on[i].twin > i)
			termpool_free(r->on[i].values);
	}
	company_legal_close(r->legal);
	freemail_close(r->freemail);
	countries_close(r->codes);
	phones_close(r->phones);
	hannames_close(r->han);
	dupperson_close(r->names);
	domains_close(r->domains);
	mailbox_close(r->mailboxes);
	nameset_free(r->fillers);
	table_close(r->value_words);
	lexicon_free(r->value_word_rows);
	free(r->company_facts.items);
	free(r->email_facts.items);
	free(r->country_facts.items);
	free(r->name_facts.items);
	free(r->compared);
	free(r->naming);
	free(r->whole);
	free(r->shared);
	free(r->several);
	free(r->rows_at);
	free(r->values);
	buffer_release(&r->text);
	buffer_release(&r->other);
	buffer_release(&r->letters);
	arena_release(&r->scratch);
	free(r);
}

/* First and last name get mixed up: they are one pool of values. */
static void
pair_names(struct duprows *r, size_t first, size_t last)
{
	size_t i, j;

	for (i = 0; i < r->on_count; i++)
		for (j = 0; j < r->on_count; j++) {
			if (r->on_at[i] != first || r->on_at[j] != last ||
			    first == last || r->on[i].twin >= 0)
				continue;
			r->on[i].twin = (int)j;
			r->on[j].twin = (int)i;
			termpool_free(r->on[i > j ? i : j].values);
			r->on[i > j ? i : j].values =
			    r->on[i > j ? j : i].values;
		}
}

/* Whether colleagues have a column in common. */
static bool
is_house(const struct duprows *r, const struct columns *columns, size_t i)
{
	bool found = r->on[i].group == 0 || r->on_at[i] == r->at[COMPANY] ||
	    r->on_at[i] == r->at[EMAIL];
	size_t k;

	for (k = 0; k < sizeof(house) / sizeof(*house); k++)
		found |= columns_find(columns, house[k]) == r->on_at[i];
	return found;
}

/* What kind of thing each column of --on is. */
static void
sort_on(struct duprows *r, const struct columns *columns)
{
	size_t i, k;

	for (i = 0; i < r->on_count; i++) {
		struct dup_on *on = &r->on[i];

		for (k = 0; k < sizeof(postal) / sizeof(*postal); k++)
			if (columns_find(columns, postal[k]) == r->on_at[i])
				on->group = 0;
		on->mailboxes = r->on_at[i] == r->at[EMAIL] ? r->mailboxes :
		    NULL;
		on->mobile = r->on_at[i] == r->at[MOBILE];
		on->given = r->on_at[i] == r->at[FIRST];
		on->house = is_house(r, columns, i);
		on->name = r->on_at[i] == r->at[COMPANY] ||
		    r->on_at[i] == r->at[CONTACT] ||
		    r->on_at[i] == r->at[FIRST] || r->on_at[i] == r->at[LAST];
	}
}

/*
 * The columns of a person's name.  A column called name is one only beside
 * the company; those of --on are compared but give no points.
 */
static void
find_names(struct duprows *r, const struct columns *columns)
{
	size_t i, k;

	for (k = 0; k < 3; k++)
		r->name_at[k] = r->at[CONTACT + k];
	if (r->at[COMPANY] == COLUMN_ABSENT && r->at[CONTACT] != COLUMN_ABSENT &&
	    r->on_count > 0 && !slice_is(columns_header(columns,
	    r->at[CONTACT]), "contact_name"))
		r->name_at[0] = COLUMN_ABSENT;
	r->names_silent = false;
	for (i = 0; i < r->on_count; i++) {
		r->on[i].person = false;
		for (k = 0; k < 3; k++)
			r->on[i].person |= r->on_at[i] == r->name_at[k];
		r->names_silent |= r->on[i].person;
	}
}

/* Columns that say which row it is, not who. */
static void
find_naming(struct duprows *r, const struct columns *columns)
{
	static const char *const naming[] = { "lead_id", "src_file",
		"src_line", "dup_group", "dup_kind", "dup_certainty",
		"dup_score", "dup_why", "dup_bridge", "dup_rule" };
	size_t i, at;

	free(r->naming);
	r->naming_count = columns_count(columns);
	r->naming = xcalloc(r->naming_count + 1, sizeof(*r->naming));
	for (i = 0; i < sizeof(naming) / sizeof(*naming); i++) {
		at = columns_find(columns, naming[i]);
		if (at != COLUMN_ABSENT)
			r->naming[at] = true;
	}
}

void
duprows_names_alone(struct duprows *r)
{
	r->names_alone = true;
}

/* The column of the names where there is nothing else. */
static bool
find_companies(struct duprows *r, const struct columns *columns,
    struct fault *fault)
{
	size_t at = r->at[COMPANY], i;

	if (at == COLUMN_ABSENT)
		at = r->at[CONTACT];
	if (at == COLUMN_ABSENT && columns_count(columns) == 1)
		at = 0;
	for (i = 0; i < PLACE_COUNT; i++)
		r->at[i] = COLUMN_ABSENT;
	for (i = 0; i < 3; i++)
		r->name_at[i] = COLUMN_ABSENT;
	r->at[COMPANY] = at;
	return at != COLUMN_ABSENT || columns_need(columns, "company",
	    fault) != COLUMN_ABSENT;
}

bool
duprows_columns(struct duprows *r, const struct columns *columns,
    struct fault *fault)
{
	size_t i, j;

	for (i = 0; i < PLACE_COUNT; i++)
		r->at[i] = columns_find(columns, place_names[i]);
	find_naming(r, columns);
	if (r->names_alone)
		return find_companies(r, columns, fault);
	for (i = 0; i < r->on_count; i++) {
		r->on_at[i] = columns_find_named(columns,
		    slice_of(r->on[i].header));
		if (r->on_at[i] == COLUMN_ABSENT)
			return columns_need(columns, r->on[i].header, fault) !=
			    COLUMN_ABSENT;
		for (j = 0; j < i; j++)
			if (r->on_at[j] == r->on_at[i])
				return fault_set(fault, "--on names column "
				    "\"%s\" twice; name it once",
				    r->on[i].header);
	}
	pair_names(r, r->at[FIRST], r->at[LAST]);
	r->has_companies = r->at[COMPANY] != COLUMN_ABSENT;
	sort_on(r, columns);
	find_names(r, columns);
	for (i = 0; i < PLACE_COUNT; i++)
		for (j = 0; j < r->on_count; j++)
			if (r->at[i] == r->on_at[j])
				r->at[i] = COLUMN_ABSENT;
	return true;
}

static struct slice
cell(const struct duprows *r, const struct record *record, enum place place)
{
	return r->at[place] == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(record, r->at[place]));
}

static struct slice
name_cell(const struct duprows *r, const struct record *record, size_t which)
{
	return r->name_at[which] == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(record, r->name_at[which]));
}

/* The host unless it is a platform's (R-DEDUPE-12). */
static uint32_t
add_host(struct duprows *r, struct slice url)
{
	struct slice host = domain_host(url, &r->scratch);

	return domains_is_platform(r->domains, host) ? 0 :
	    termpool_add(r->pools[HOSTS], host);
}

/* firma@firma.example.com is nobody's own. */
static bool
is_called_after(struct slice local, struct slice domain)
{
	struct slice label = slice_cut(&domain, '.');

	return local.len > 0 && slice_equal(local, label);
}

/* The address as it is compared; its place in the pool is on its way. */
static struct slice
read_email(struct duprows *r, struct slice text)
{
	struct email_reading reading;

	if (text.len == 0)
		return SLICE_EMPTY;
	email_read(text, &r->scratch, &reading);
	r->text.len = 0;
	matchkey_email(&r->text, reading.address);
	if (r->text.len > 0)
		termpool_expect(r->pools[EMAILS], buffer_slice(&r->text));
	return arena_copy(&r->scratch, buffer_slice(&r->text));
}

static uint32_t
add_email(struct duprows *r, struct slice address, uint32_t *host)
{
	struct slice domain;
	struct dup_email *facts;
	uint32_t email = termpool_add(r->pools[EMAILS], address);

	if (email == 0)
		return 0;
	facts_need(&r->email_facts, email);
	facts = (struct dup_email *)r->email_facts.items + email;
	domain = freemail_domain(address);
	if (facts->domain == 0) {
		struct slice local = slice_between(address.at, domain.at - 1);

		facts->local = termpool_add(r->pools[LOCALS], local);
		facts->domain = termpool_add(r->pools[HOSTS], domain);
		facts->role = mailbox_is_shared(r->mailboxes, local) ||
		    is_called_after(local, domain);
	}
	if (!freemail_has(r->freemail, domain))
		*host = add_host(r, domain);
	return email;
}

/* The code of a country, or its folded name where it has none. */
static uint32_t
add_country(struct duprows *r, struct slice text)
{
	struct slice code;
	uint32_t *known, raw = termpool_add(r->pools[RAW_COUNTRIES], text);

	if (raw == 0)
		return 0;
	facts_need(&r->country_facts, raw);
	known = (uint32_t *)r->country_facts.items + raw;
	if (*known == 0) {
		r->text.len = 0;
		code = country_find(r->codes, text);
		if (code.len == 0)
			matchkey_fold(&r->text, text);
		else
			buffer_add(&r->text, code);
		*known = termpool_add(r->pools[COUNTRIES], buffer_slice(&r->text));
	}
	return *known;
}

/* A number of 6 or 7 digits counts within a city (R-DEDUPE-16). */
static void
add_short_number(struct buffer *out, struct slice text)
{
	size_t from = out->len, i;

	for (i = 0; i < text.len && out->len - from <= SHORT_MOST; i++)
		if (text_is_digit(text.at[i]))
			buffer_add_byte(out, text.at[i]);
	if (out->len - from < SHORT_LEAST || out->len - from > SHORT_MOST)
		out->len = from;
}

/*
 * The letters of an address before the @ as bits, and a hash of its digits:
 * where the digits differ it is another one, however near.
 */
static uint32_t
sign_local(struct slice local, uint32_t *digits)
{
	uint32_t letters = 0;
	size_t i;

	*digits = 0;
	for (i = 0; i < local.len; i++) {
		unsigned char c = (unsigned char)local.at[i];

		if (text_is_digit(local.at[i]))
			*digits = (*digits * 31 + c) & ~DUPROWS_ROLE;
		else
			letters |= UINT32_C(1) << c % DUPROWS_LETTERS;
	}
	return letters;
}

/* A number without its country ends as with it: six digits tell most apart. */
static uint32_t
phone_end(const struct duprows *r, uint32_t phone)
{
	struct slice text = duprows_number(r, phone);
	uint32_t end = 0;
	size_t i = text.len > SHORT_LEAST ? text.len - SHORT_LEAST : 0;

	for (; i < text.len; i++)
		end = end * 10 + (uint32_t)(text.at[i] & 0xf);
	return phone == 0 ? 0 : end + 1;
}

/* One slip in a number changes at most two bits of it. */
static uint16_t
sign_phone(const struct duprows *r, uint32_t phone)
{
	struct slice text = duprows_number(r, phone);
	unsigned sign = text.len <= SHORT_MOST ? DUPROWS_SHORT : 0;
	size_t i;

	for (i = 0; i < text.len; i++)
		sign ^= 1U << ((unsigned char)text.at[i] & 0xf) %
		    PHONE_SIGNS;
	return (uint16_t)sign;
}

/* The number as it is compared; its place in the pool is on its way. */
static struct slice
read_number(struct duprows *r, struct slice text, struct slice country)
{
	struct phone_reading reading;

	if (text.len == 0)
		return SLICE_EMPTY;
	phone_read(r->phones, text, country, &reading);
	if (reading.state == PHONE_NONE || reading.state == PHONE_DAMAGED)
		return SLICE_EMPTY;
	r->text.len = 0;
	matchkey_phone(&r->text, slice_of(reading.e164), text);
	if (r->text.len == 0)
		add_short_number(&r->text, text);
	if (r->text.len > 0)
		termpool_expect(r->pools[NUMBERS], buffer_slice(&r->text));
	return arena_copy(&r->scratch, buffer_slice(&r->text));
}

/* Whether a letter may begin so that others write otherwise. */
static bool
is_respelled(char first)
{
	unsigned char c = (unsigned char)first;

	return (c >= 0xc3 && c <= 0xc5) || c == 0xe1;
}

/*
 * The text with letters of other alphabets as others write them: one Latin
 * letter each (plain), or as two where that is usual (spelled).
 */
static struct slice
respell(struct duprows *r, struct slice text, bool spelled)
{
	static const struct {
		const char *letter, *plain, *spelled;
	} letters[] = {
		{ "\u00e4", "a", "ae" }, { "\u00c4", "a", "ae" },
		{ "\u00f6", "o", "oe" }, { "\u00d6", "o", "oe" },
		{ "\u00fc", "u", "ue" }, { "\u00dc", "u", "ue" },
		{ "\u00e5", "a", "aa" }, { "\u00c5", "a", "aa" },
		{ "\u00f8", "o", "oe" }, { "\u00d8", "o", "oe" },
		{ "\u00e6", "a", "ae" }, { "\u00c6", "a", "ae" },
		{ "\u00df", "s", "ss" }, { "\u1e9e", "s", "ss" },
		{ "\u0142", "l", "l" }, { "\u0141", "l", "l" },
		{ "\u0111", "d", "d" }, { "\u0110", "d", "d" },
		{ "\u00f0", "d", "d" }, { "\u00d0", "d", "d" },
		{ "\u00fe", "th", "th" }, { "\u00de", "th", "th" },
		{ "\u0131", "i", "i" }, { "\u0153", "oe", "oe" },
	};
	size_t i, k, count = sizeof(letters) / sizeof(*letters);

	r->letters.len = 0;
	for (i = 0; i < text.len; i++) {
		struct slice rest = { text.at + i, text.len - i };

		for (k = 0; is_respelled(*rest.at) && k < count; k++)
			if (slice_starts(rest, slice_of(letters[k].letter)))
				break;
		if (!is_respelled(*rest.at) || k == count) {
			buffer_add_byte(&r->letters, *rest.at);
			continue;
		}
		buffer_add(&r->letters, slice_of(spelled ?
		    letters[k].spelled : letters[k].plain));
		i += strlen(letters[k].letter) - 1;
	}
	return arena_copy(&r->scratch, buffer_slice(&r->letters));
}

/* The words sorted, as a number; of a text that is in no pool yet. */
static uint32_t
add_sorted(struct duprows *r, enum pool pool, struct slice folded)
{
	r->other.len = 0;
	matchkey_sort(&r->other, folded);
	return termpool_add(r->pools[pool], buffer_slice(&r->other));
}

/*
 * The key in the spelling with two letters, for a name that has a letter of
 * that kind; 0 when it makes no difference.
 */
static uint32_t
add_spelled(struct duprows *r, enum pool pool, struct slice name,
    uint32_t key, bool titles)
{
	struct slice folded;
	uint32_t spelled;

	if (text_ascii_prefix(name) == name.len)
		return 0;
	name = respell(r, name, true);
	r->other.len = 0;
	matchkey_fold(&r->other, name);
	folded = arena_copy(&r->scratch, buffer_slice(&r->other));
	if (titles) {
		r->other.len = 0;
		dupperson_strip(r->names, &r->other, folded);
		folded = arena_copy(&r->scratch, buffer_slice(&r->other));
	}
	spelled = add_sorted(r, pool, folded);
	return spelled == key ? 0 : spelled;
}

/* Without what stands in brackets, unless nothing is left. */
static struct slice
drop_brackets(struct duprows *r, struct slice name)
{
	int depth = 0;
	size_t i;

	if (name.len == 0 || slice_find(name, '(') == NULL)
		return name;
	r->letters.len = 0;
	for (i = 0; i < name.len; i++) {
		depth += name.at[i] == '(';
		if (depth == 0)
			buffer_add_byte(&r->letters, name.at[i]);
		depth -= name.at[i] == ')' && depth > 0;
	}
	return slice_trim(buffer_slice(&r->letters)).len == 0 ? name :
	    arena_copy(&r->scratch, buffer_slice(&r->letters));
}

/* The words that say which company it is (R-DEDUPE-13). */
static uint32_t
add_bare(struct duprows *r, struct slice name, uint32_t key)
{
	struct slice rest;
	struct buffer bare = { 0 };
	uint32_t term;

	r->other.len = 0;
	matchkey_fold(&r->other, company_short(r->legal,
	    drop_brackets(r, name)));
	rest = arena_copy(&r->scratch, buffer_slice(&r->other));
	while (rest.at != NULL) {
		struct slice word = slice_cut(&rest, ' ');

		if (word.len == 0 || nameset_has(r->fillers, word) ||
		    hanname_is_place(r->han, word))
			continue;
		buffer_add_byte(&bare, ' ');
		buffer_add(&bare, word);
	}
	term = add_sorted(r, KEYS, buffer_slice(&bare));
	buffer_release(&bare);
	return term == 0 ? key : term;
}

/* name without legal words, folded already. */
static void
learn_company(struct duprows *r, struct slice whole, struct slice name,
    struct slice folded, struct dup_company *company)
{
	struct hanname_parts parts;

	company->key = add_sorted(r, KEYS, folded);
	company->spelled = add_spelled(r, KEYS, name, company->key, false);
	company->bare = add_bare(r, whole, company->key);
	company->sign = similar_sign(termpool_text(r->pools[KEYS],
	    company->key));
	company->shape = dupname_shape(folded);
	company->han = hanname_is(folded);
	r->other.len = 0;
	hanname_core(r->han, &r->other, folded, &parts);
	company->core = termpool_add(r->pools[CORES], buffer_slice(&r->other));
	company->place = termpool_add(r->pools[REGIONS], parts.place);
	company->trades = parts.trades;
}

static uint32_t
add_company(struct duprows *r, struct slice whole)
{
	struct dup_company *company;
	struct slice name;
	uint32_t term;

	if (whole.len == 0)
		return 0;
	if (hanname_is(whole)) {
		r->other.len = 0;
		hanname_simplify(r->han, &r->other, whole);
		whole = arena_copy(&r->scratch, buffer_slice(&r->other));
	}
	name = company_short(r->legal, whole);
	r->text.len = 0;
	matchkey_fold(&r->text, text_ascii_prefix(name) == name.len ? name :
	    respell(r, name, false));
	term = termpool_add(r->pools[COMPANIES], buffer_slice(&r->text));
	if (term == 0)
		return 0;
	facts_need(&r->company_facts, term);
	company = (struct dup_company *)r->company_facts.items + term;
	if (termpool_count(r->pools[COMPANIES], term) == 1)
		learn_company(r, whole, name, buffer_slice(&r->text), company);
	return company->key == 0 ? 0 : term;
}

/* The characters without blanks: the surname may stand apart. */
static struct slice
join_words(struct duprows *r, struct slice name)
{
	size_t i;

	if (name.len == 0 || slice_find(name, ' ') == NULL)
		return name;
	r->other.len = 0;
	for (i = 0; i < name.len; i++)
		if (name.at[i] != ' ')
			buffer_add_byte(&r->other, name.at[i]);
	return arena_copy(&r->scratch, buffer_slice(&r->other));
}

/* A Han name: its characters, and its words in pinyin in r->text. */
static void
learn_han(struct duprows *r, struct slice name, struct dup_name *facts)
{
	r->other.len = 0;
	matchkey_fold(&r->other, name);
	name = arena_copy(&r->scratch, buffer_slice(&r->other));
	facts->sex = (uint8_t)dupperson_sex_han(r->names, name);
	name = join_words(r, dupperson_strip_han(r->names, name));
	facts->han = termpool_add(r->pools[HAN_NAMES], name);
	r->other.len = 0;
	hanname_person(r->han, &r->other, name);
	r->text.len = 0;
	matchkey_fold(&r->text, buffer_slice(&r->other));
	facts->bare = dupperson_is_bare_han(r->names, name) ||
	    !dupperson_is_full(r->names, buffer_slice(&r->text));
}

/*
 * Whether a name is that of two: Anna und Jan Berg, Anna Berg / Jan Holm, and
 * Anna Berg, Jan Holm, which first_name_first() has marked.
 */
static bool
is_couple(const struct duprows *r, struct slice name, struct slice folded)
{
	static const char *const marks[] = { "&", "/", "+", ";", "\u3001" };
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (memmem(name.at, name.len, marks[i],
		    strlen(marks[i])) != NULL)
			return true;
	/* Two letters may be an initial or a name, but not in small ones. */
	while (name.at != NULL)
		if (dupperson_joins(r->names, slice_cut(&name, ' ')))
			return true;
	while (folded.at != NULL) {
		struct slice word = slice_cut(&folded, ' ');

		if (word.len > 2 && dupperson_joins(r->names, word))
			return true;
	}
	return false;
}

/*
 * The folded name of a first name cut short, as an initial: Joh. Weber and
 * Alex. Kim fit several.
 */
static struct slice
cut_first(struct duprows *r, struct slice name, struct slice folded)
{
	struct slice first = slice_cut(&name, ' ');
	struct slice end = folded, begin = slice_cut(&end, ' ');

	end = slice_trim(end);
	if (first.len < 3 || first.len > SHORT_WORD ||
	    first.at[first.len - 1] != '.' ||
	    slice_find(first, '.') != first.at + first.len - 1 ||
	    begin.len + 1 != first.len || end.len == 0 ||
	    slice_find(end, ' ') != NULL ||
	    dupperson_is_addition(r->names, begin))
		return folded;
	r->other.len = 0;
	buffer_add_byte(&r->other, *begin.at);
	buffer_add_byte(&r->other, ' ');
	buffer_add(&r->other, end);
	return arena_copy(&r->scratch, buffer_slice(&r->other));
}

/* name as it was written; its folded form is in r->text. */
static void
learn_name(struct duprows *r, struct slice name, struct dup_name *facts)
{
	struct slice folded;

	if (hanname_is(name))
		learn_han(r, name, facts);
	folded = arena_copy(&r->scratch, buffer_slice(&r->text));
	facts->couple = is_couple(r, name, folded);
	if (facts->han == 0) {
		facts->bare = dupperson_is_bare(r->names,
		    cut_first(r, slice_trim(name), folded));
		facts->sex = (uint8_t)dupperson_sex(r->names, folded);
	}
	r->other.len = 0;
	dupperson_strip(r->names, &r->other, folded);
	folded = arena_copy(&r->scratch, buffer_slice(&r->other));
	facts->key = add_sorted(r, PERSONS, folded);
	facts->spelled = facts->han != 0 ? 0 :
	    add_spelled(r, PERSONS, name, facts->key, true);
	facts->full = dupperson_is_full(r->names, folded);
}

/*
 * Weber, Ada is Ada Weber, so that the given name comes first; but neither
 * Ada Weber, MBA nor a list of several.
 */
static struct slice
first_name_first(struct duprows *r, struct slice name)
{
	struct slice rest = name, last = slice_cut(&rest, ','), word;

	if (rest.at == NULL || slice_find(rest, ',') != NULL)
		return name;
	r->text.len = 0;
	matchkey_fold(&r->text, rest);
	word = slice_trim(buffer_slice(&r->text));
	word = slice_cut(&word, ' ');
	if (word.len == 0 || dupperson_is_addition(r->names, word))
		return name;
	r->letters.len = 0;
	buffer_add(&r->letters, rest);
	buffer_add(&r->letters, slice_find(slice_trim(rest), ' ') != NULL &&
	    slice_find(slice_trim(last), ' ') != NULL ? SLICE("; ") : SLICE(" "));
	buffer_add(&r->letters, last);
	return arena_copy(&r->scratch, buffer_slice(&r->letters));
}

/* The surname of a Korean name in one word: one syllable of two to four. */
static size_t
korean_surname(struct slice name)
{
	size_t i;

	if (name.len < 2 * SYLLABLE || name.len > SYLLABLES_MOST * SYLLABLE ||
	    name.len % SYLLABLE != 0)
		return 0;
	for (i = 0; i < name.len; i += SYLLABLE)
		if ((unsigned char)name.at[i] < 0xea ||
		    (unsigned char)name.at[i] > 0xed)
			return 0;
	return SYLLABLE;
}

static uint32_t
add_person(struct duprows *r, struct slice name, struct slice last)
{
	struct dup_name *facts;
	uint32_t term;

	if (name.len == 0 && last.len == 0)
		return 0;
	if (last.len == 0 && slice_find(name, ',') != NULL)
		name = first_name_first(r, name);
	r->other.len = 0;
	if (hanname_is(name) || hanname_is(last)) {
		/* The surname stands first. */
		hanname_simplify(r->han, &r->other, last);
		hanname_simplify(r->han, &r->other, name);
	} else {
		size_t surname = korean_surname(name);

		buffer_add(&r->other, (struct slice){ name.at, surname });
		if (surname > 0)
			buffer_add_byte(&r->other, ' ');
		buffer_add(&r->other, (struct slice){ name.at + surname,
		    name.len - surname });
		buffer_add_byte(&r->other, ' ');
		buffer_add(&r->other, last);
	}
	name = arena_copy(&r->scratch, buffer_slice(&r->other));
	r->text.len = 0;
	matchkey_fold(&r->text, text_ascii_prefix(name) == name.len ? name :
	    respell(r, name, false));
	term = termpool_add(r->pools[NAMES], buffer_slice(&r->text));
	if (term == 0)
		return 0;
	facts_need(&r->name_facts, term);
	facts = (struct dup_name *)r->name_facts.items + term;
	if (termpool_count(r->pools[NAMES], term) == 1)
		learn_name(r, name, facts);
	return facts->key == 0 ? 0 : term;
}

/* Art's is Arts: the text without apostrophes, itself when it has none. */
static struct slice
drop_apostrophes(struct duprows *r, struct slice text)
{
	static const struct slice curly = { "\xe2\x80\x99", 3 };
	char *out = arena_bytes(&r->scratch, text.len);
	size_t len = 0, i;

	for (i = 0; i < text.len; i++) {
		struct slice rest = { text.at + i, text.len - i };

		if (slice_starts(rest, curly))
			i += curly.len - 1;
		else if (text.at[i] != '\'')
			out[len++] = text.at[i];
	}
	return (struct slice){ out, len };
}

/* A value of --on, and its words. */
static uint32_t
add_value(struct duprows *r, struct dup_on *on, struct slice text)
{
	struct slice rest;
	int row;

	text = drop_apostrophes(r, slice_trim(text));
	if (text.len == 0)
		return 0;
	if (hanname_is(text)) {
		r->other.len = 0;
		hanname_simplify(r->han, &r->other, text);
		text = arena_copy(&r->scratch, buffer_slice(&r->other));
	}
	r->text.len = r->other.len = 0;
	matchkey_fold(&r->text, text);
	for (rest = buffer_slice(&r->text); rest.at != NULL;) {
		struct slice word = slice_cut(&rest, ' ');

		if (word.len == 0)
			continue;
		row = lexicon_find_exact(r->value_word_rows, word);
		if (row != LEXICON_NONE)
			word = table_text(r->value_words, (size_t)row, 1);
		termpool_add(on->words, word);
		if (r->other.len > 0)
			buffer_add_byte(&r->other, ' ');
		buffer_add(&r->other, word);
	}
	return termpool_add(on->values, buffer_slice(&r->other));
}

static uint32_t
add_place(struct duprows *r, struct slice text)
{
	if (text.len == 0)
		return 0;
	r->text.len = 0;
	matchkey_fold(&r->text, text);
	return termpool_add(r->pools[PLACES], buffer_slice(&r->text));
}

/* As realloc(3), but a row is in one line of the cache. */
static void
grow_rows(struct duprows *r)
{
	size_t before = r->rows == NULL ? 0 : (size_t)((char *)r->rows -
	    (char *)r->rows_at), from;

	r->rows_at = xrealloc(r->rows_at, r->room + 1, sizeof(*r->rows));
	from = -(uintptr_t)r->rows_at % sizeof(*r->rows);
	if (from != before)
		memmove((char *)r->rows_at + from, (char *)r->rows_at + before,
		    r->count * sizeof(*r->rows));
	r->rows = (void *)((char *)r->rows_at + from);
}

static void
make_room(struct duprows *r)
{
	if (r->count < r->room)
		return;
	r->room = r->room ? r->room + r->room / 2 : 1024;
	grow_rows(r);
	r->whole = xrealloc(r->whole, r->room, sizeof(*r->whole));
	if (r->on_count > 0)
		r->values = xrealloc(r->values, r->room * r->on_count,
		    sizeof(*r->values));
}

/* A hash of all cells that do not name the row. */
static uint64_t
hash_whole(const struct duprows *r, const struct record *record)
{
	uint64_t hash = 0;
	size_t i;

	for (i = 0; i < record->count; i++) {
		struct slice text = i < r->naming_count && r->naming[i] ?
		    SLICE_EMPTY : record_value(record, i);

		hash = (hash ^ (text.len == 0 ? 0 : hash_keyed(text))) *
		    UINT64_C(0x9e3779b97f4a7c15);
		hash ^= hash >> 31;
	}
	return hash;
}

static void
sign_email(const struct duprows *r, struct dup_row *row)
{
	const struct dup_email *email = duprows_email(r, row->email);

	row->local_sign = sign_local(duprows_local(r, email->local),
	    &row->mail_digits);
	row->mail_host = email->domain;
	row->mail_digits |= email->role ? DUPROWS_ROLE : 0;
}

void
duprows_add(struct duprows *r, const struct record *record)
{
	struct slice contact = name_cell(r, record, 0);
	struct slice region, address, numbers[2];
	struct dup_row *row;
	size_t i;

	make_room(r);
	arena_reset(&r->scratch);
	row = &r->rows[r->count];
	*row = (struct dup_row){ 0 };
	row->country = add_country(r, cell(r, record, COUNTRY));
	region = termpool_text(r->pools[COUNTRIES], row->country);
	/* What most rows have for themselves is looked up last. */
	address = read_email(r, cell(r, record, EMAIL));
	numbers[0] = read_number(r, cell(r, record, PHONE), region);
	numbers[1] = read_number(r, cell(r, record, MOBILE), region);
	row->company = add_company(r, cell(r, record, COMPANY));
	row->person = contact.len > 0 ? add_person(r, contact, SLICE_EMPTY) :
	    add_person(r, name_cell(r, record, 1), name_cell(r, record, 2));
	row->email = add_email(r, address, &row->domain[0]);
	row->domain[1] = add_host(r, cell(r, record, WEBSITE));
	for (i = 0; i < 2; i++)
		row->phone[i] = termpool_add(r->pools[NUMBERS], numbers[i]);
	if (row->email != 0)
		sign_email(r, row);
	for (i = 0; i < 2; i++) {
		row->phone_end[i] = phone_end(r, row->phone[i]);
		row->phone_sign[i] = sign_phone(r, row->phone[i]);
	}
	row->place[0] = add_place(r, cell(r, record, CITY));
	row->place[1] = add_place(r, cell(r, record, POSTCODE));
	r->whole[r->count] = hash_whole(r, record);
	for (i = 0; i < r->on_count; i++)
		r->values[r->count * r->on_count + i] = add_value(r,
		    &r->on[i], record_value(record, r->on_at[i]));
	r->count++;
}

static enum dup_names
compare_keys(const struct duprows *r, uint32_t a, uint32_t b)
{
	if (a == 0 || b == 0)
		return DUP_NAMES_OTHER;
	return dupperson_compare(r->names,
	    termpool_text(r->pools[PERSONS], a),
	    termpool_text(r->pools[PERSONS], b));
}

static enum dup_names
better(enum dup_names a, enum dup_names b)
{
	return a > b ? a : b;
}

/* In whichever spelling they have most in common. */
static enum dup_names
compare_spellings(const struct duprows *r, const struct dup_name *x,
    const struct dup_name *y)
{
	enum dup_names best;

	if (x->key == y->key && (x->han == 0 || y->han == 0))
		return x->full ? DUP_NAMES_SAME : DUP_NAMES_WEAK;
	if (x->han != 0 && y->han != 0)
		return dupperson_compare_han(
		    termpool_text(r->pools[HAN_NAMES], x->han),
		    termpool_text(r->pools[HAN_NAMES], y->han));
	best = compare_keys(r, x->key, y->key);
	if (x->spelled != 0)
		best = better(best, compare_keys(r, x->spelled, y->key));
	if (y->spelled != 0)
		best = better(best, compare_keys(r, x->key, y->spelled));
	if (x->spelled != 0 && y->spelled != 0)
		best = better(best, compare_keys(r, x->spelled, y->spelled));
	return best;
}

/*
 * M. Garcia Lopez fits Maria and Mario, however many words are equal; as long
 * as nothing says which one it is, Mr and Ms Weber are two.
 */
static enum dup_names
compare_names(const struct duprows *r, uint32_t a, uint32_t b)
{
	const struct dup_name *x = duprows_name_of(r, a);
	const struct dup_name *y = duprows_name_of(r, b);
	enum dup_names names = a == b ? x->full ? DUP_NAMES_SAME :
	    DUP_NAMES_WEAK : compare_spellings(r, x, y);

	if (names > DUP_NAMES_WEAK && (x->bare || y->bare ||
	    (x->key != y->key && (x->couple || y->couple))))
		names = DUP_NAMES_WEAK;
	if (x->sex != y->sex && x->sex != DUP_SEX_UNKNOWN &&
	    y->sex != DUP_SEX_UNKNOWN && names < DUP_NAMES_SAME &&
	    names >= DUP_NAMES_WEAK)
		return names == DUP_NAMES_WEAK ? DUP_NAMES_APART :
		    DUP_NAMES_WEAK;
	return names;
}

/* The same of names that have met lately, without a look at them. */
static enum dup_names
compare_once(const struct duprows *r, uint32_t a, uint32_t b)
{
	struct compared *c = &r->compared[((uint64_t)a << 32 | b) *
	    UINT64_C(0x9e3779b97f4a7c15) >> (64 - COMPARED_BITS)];

	if (c->a != a || c->b != b)
		*c = (struct compared){ a, b, compare_names(r, a, b) };
	return c->names;
}

/* Companies seen on each phone, up to the limit; the rest does not matter. */
static void
find_shared(struct duprows *r, uint32_t most)
{
	size_t phones = termpool_size(r->pools[NUMBERS]) + 1, i, j, k;
	uint32_t *seen = xcalloc(phones * most, sizeof(*seen));

	r->shared = xcalloc(phones, sizeof(*r->shared));
	for (i = 0; i < r->count; i++)
		for (j = 0; j < 2; j++) {
			uint32_t phone = r->rows[i].phone[j], key;
			uint32_t *slots = seen + (size_t)phone * most;

			/* A short number is another one in each city. */
			if (phone == 0 || r->rows[i].company == 0 ||
			    duprows_number(r, phone).len <= SHORT_MOST)
				continue;
			key = duprows_company(r, r->rows[i].company)->key;
			for (k = 0; k < most && slots[k] != 0 &&
			    slots[k] != key; k++)
				;
			if (k < most)
				slots[k] = key;
			r->shared[phone] |= k + 1 >= most;
		}
	free(seen);
}

/* Orders rows by what they have in the columns of --on. */
static int
compare_values(const struct duprows *r, size_t a, size_t b)
{
	int order = 0;
	size_t i;

	for (i = 0; order == 0 && i < r->on_count; i++)
		order = slice_compare(termpool_text(r->on[i].values,
		    duprows_value(r, a, i)), termpool_text(r->on[i].values,
		    duprows_value(r, b, i)));
	return order;
}

/*
 * The row with the longest name stands for all, the first by bytes among
 * equals.  Rows are numbered from 1 here.
 */
static void
stand_for(const struct duprows *r, uint32_t *first, size_t row)
{
	uint32_t person = r->rows[row].person, other;
	struct slice a, b;

	if (person == 0)
		return;
	if (*first != 0) {
		other = r->rows[*first - 1].person;
		a = termpool_text(r->pools[NAMES], other);
		b = termpool_text(r->pools[NAMES], person);
		if (a.len > b.len || (a.len == b.len &&
		    slice_compare(a, b) < 0) || (other == person &&
		    compare_values(r, *first - 1, row) <= 0))
			return;
	}
	*first = (uint32_t)row + 1;
}

typedef bool apart_fn(const struct duprows *, size_t, size_t, bool);

static bool
are_two(const struct duprows *r, uint32_t first, size_t row, apart_fn *apart)
{
	return first != 0 && r->rows[row].person != 0 &&
	    r->rows[first - 1].person != r->rows[row].person &&
	    apart(r, first - 1, row, true);
}

/* Mailboxes and phones that people have who are not one. */
static void
find_several(struct duprows *r, apart_fn *apart)
{
	struct dup_email *emails = r->email_facts.items;
	size_t phones = termpool_size(r->pools[NUMBERS]) + 1, i, k;
	uint32_t *of_email = xcalloc(termpool_size(r->pools[EMAILS]) + 1,
	    sizeof(*of_email));
	uint32_t *of_phone = xcalloc(phones, sizeof(*of_phone));

	r->several = xcalloc(phones, sizeof(*r->several));
	for (i = 0; i < r->count; i++) {
		const struct dup_row *row = &r->rows[i];

		stand_for(r, &of_email[row->email], i);
		for (k = 0; k < 2; k++)
			stand_for(r, &of_phone[row->phone[k]], i);
	}
	for (i = 0; i < r->count; i++) {
		const struct dup_row *row = &r->rows[i];

		if (row->email != 0 && !emails[row->email].several)
			emails[row->email].several = are_two(r,
			    of_email[row->email], i, apart);
		for (k = 0; k < 2; k++)
			if (row->phone[k] != 0 && !r->several[row->phone[k]])
				r->several[row->phone[k]] = are_two(r,
				    of_phone[row->phone[k]], i, apart);
	}
	free(of_email);
	free(of_phone);
}

void
duprows_finish(struct duprows *r, const struct dup_points *points,
    apart_fn *apart)
{
	int most = points->of[DUP_SHARED_COMPANIES];
	uint64_t percent = (uint64_t)r->count *
	    (uint64_t)(points->of[DUP_COMMON_PERCENT] > 0 ?
	    points->of[DUP_COMMON_PERCENT] : 0) / 100;
	uint64_t least = points->of[DUP_COMMON_ROWS] > 0 ?
	    (uint64_t)points->of[DUP_COMMON_ROWS] - 1 : 0;
	uint32_t *rows = xcalloc(termpool_size(r->pools[KEYS]) + 1, sizeof(*rows));
	struct dup_company *facts = r->company_facts.items;
	size_t i;

	r->has_twins = points->of[DUP_TWINS] > 0;
	for (i = 0; i < r->on_count; i++)
		r->on[i].facts = dupvalue_learn(r->on[i].values,
		    r->on[i].words);
	find_several(r, apart);
	find_shared(r, most < 1 ? 1 : most > SHARED_MOST ? SHARED_MOST :
	    (uint32_t)most);
	r->common_above = percent > least ? percent : least;
	for (i = 0; i < r->count; i++)
		rows[r->rows[i].company ? facts[r->rows[i].company].key :
		    0]++;
	for (i = 1; i <= termpool_size(r->pools[COMPANIES]); i++)
		facts[i].rows = rows[facts[i].key];
	free(rows);
	for (i = 0; i < POOL_COUNT; i++)
		termpool_settle(r->pools[i]);
}

bool
duprows_is_several(const struct duprows *r, uint32_t phone)
{
	return r->several[phone];
}

bool
duprows_has_twins(const struct duprows *r)
{
	return r->has_twins;
}

bool
duprows_names_silent(const struct duprows *r)
{
	return r->names_silent;
}

bool
duprows_has_companies(const struct duprows *r)
{
	return r->has_companies;
}

bool
duprows_are_copies(const struct duprows *r, size_t a, size_t b)
{
	return r->whole[a] == r->whole[b];
}

const struct dup_name *
duprows_name_of(const struct duprows *r, uint32_t person)
{
	return (const struct dup_name *)r->name_facts.items + person;
}

static bool
is_one_word(const struct duprows *r, uint32_t person)
{
	struct slice words = termpool_text(r->pools[PERSONS],
	    duprows_name_of(r, person)->key);

	return slice_find(words, ' ') == NULL;
}

enum dup_names
duprows_names(const struct duprows *r, size_t a, size_t b)
{
	uint32_t x = r->rows[a].person, y = r->rows[b].person;
	enum dup_names names;

	if (x == 0 || y == 0)
		return DUP_NAMES_UNKNOWN;
	names = compare_once(r, x, y);
	/* One may be the first name and the other the last. */
	if (names == DUP_NAMES_OTHER && r->names_silent && is_one_word(r, x) &&
	    is_one_word(r, y))
		return DUP_NAMES_UNKNOWN;
	return names;
}

bool
duprows_joins(const struct duprows *r, struct slice word)
{
	return dupperson_joins(r->names, word);
}

bool
duprows_is_slip(const struct duprows *r, struct slice a, struct slice b)
{
	return dupperson_is_slip(r->names, a, b);
}

bool
duprows_names_garbled(const struct duprows *r, size_t a, size_t b)
{
	const struct dup_name *x = duprows_name_of(r, r->rows[a].person);
	const struct dup_name *y = duprows_name_of(r, r->rows[b].person);

	return dupperson_may_be_garbled(r->names,
	    termpool_text(r->pools[PERSONS], x->key),
	    termpool_text(r->pools[PERSONS], y->key));
}

size_t
duprows_count(const struct duprows *r)
{
	return r->count;
}

const struct dup_row *
duprows_row(const struct duprows *r, size_t i)
{
	return &r->rows[i];
}

const struct dup_company *
duprows_company(const struct duprows *r, uint32_t company)
{
	return (const struct dup_company *)r->company_facts.items + company;
}

const struct dup_email *
duprows_email(const struct duprows *r, uint32_t email)
{
	return (const struct dup_email *)r->email_facts.items + email;
}

bool
duprows_is_shared(const struct duprows *r, uint32_t phone)
{
	return r->shared[phone];
}

bool
duprows_is_common(const struct duprows *r, uint32_t company)
{
	return duprows_company(r, company)->rows > r->common_above;
}

struct slice
duprows_person(const struct duprows *r, uint32_t person)
{
	return termpool_text(r->pools[PERSONS], person);
}

struct slice
duprows_core(const struct duprows *r, uint32_t core)
{
	return termpool_text(r->pools[CORES], core);
}

struct slice
duprows_key(const struct duprows *r, uint32_t key)
{
	return termpool_text(r->pools[KEYS], key);
}

struct slice
duprows_name(const struct duprows *r, uint32_t company)
{
	return termpool_text(r->pools[COMPANIES], company);
}

struct slice
duprows_local(const struct duprows *r, uint32_t local)
{
	return termpool_text(r->pools[LOCALS], local);
}

struct slice
duprows_host(const struct duprows *r, uint32_t domain)
{
	return termpool_text(r->pools[HOSTS], domain);
}

struct slice
duprows_number(const struct duprows *r, uint32_t phone)
{
	return termpool_text(r->pools[NUMBERS], phone);
}

size_t
duprows_on_count(const struct duprows *r)
{
	return r->on_count;
}

const struct dup_on *
duprows_on(const struct duprows *r, size_t column)
{
	return &r->on[column];
}

uint32_t
duprows_value(const struct duprows *r, size_t row, size_t column)
{
	return r->values[row * r->on_count + column];
}
