/*
 * duprows.c - cells folded, numbered and counted
 */
#include <stdlib.h>

#include "value/country.h"
#include "value/domain.h"
#include "dup/rows.h"
#include "value/email.h"
#include "value/freemail.h"
#include "dup/hanname.h"
#include "set/lexicon.h"
#include "value/matchkey.h"
#include "set/nameset.h"
#include "value/phone.h"
#include "rule/table.h"

enum { SHARED_MOST = 64 };

enum place { EMAIL, PHONE, MOBILE, WEBSITE, COMPANY, CONTACT, FIRST, LAST,
	COUNTRY, PLACE_COUNT };
static const char *const place_names[PLACE_COUNT] = {
	"email", "phone", "mobile", "website", "company", "contact_name",
	"first_name", "last_name", "country",
};

enum pool { EMAILS, LOCALS, HOSTS, NUMBERS, COMPANIES, KEYS, CORES, PERSONS,
	COUNTRIES, RAW_COUNTRIES, REGIONS, POOL_COUNT };

/* A growing array beside a pool: facts of each of its terms. */
struct facts {
	void *items;
	size_t room, size;
};

struct duprows {
	struct legal_forms *legal;
	struct freemail *freemail;
	struct countries *codes;
	struct phones *phones;
	struct hannames *han;
	struct nameset *roles;
	struct table *value_words;
	struct lexicon *value_word_rows;
	struct termpool *pools[POOL_COUNT];
	struct facts company_facts, email_facts, country_facts;
	bool *shared;		/* by phone, after duprows_finish() */
	uint64_t common_above;	/* rows of a company that is not frequent */
	struct dup_row *rows;
	uint32_t *values;	/* of --on, on_count a row */
	size_t count, room;
	struct dup_on on[DUP_ON_MOST];
	size_t on_count;
	size_t at[PLACE_COUNT], on_at[DUP_ON_MOST];
	struct buffer text, other;
	struct arena scratch;
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

static struct nameset *
read_roles(struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "local", .type = TABLE_KEY },
	};
	struct table *t = table_open("role-address", shape, 1, fault);
	struct nameset *roles;
	size_t row;

	if (t == NULL)
		return NULL;
	roles = nameset_new();
	for (row = 0; row < table_rows(t); row++)
		nameset_count(roles, table_text(t, row, 0));
	table_close(t);
	return roles;
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
	for (i = 0; i < on_count; i++)
		r->on[i] = (struct dup_on){ .name = on[i], .twin = -1 };
	r->company_facts.size = sizeof(struct dup_company);
	r->email_facts.size = sizeof(struct dup_email);
	r->country_facts.size = sizeof(uint32_t);
	open_pools(r);
	if ((r->legal = legal_open(fault)) != NULL &&
	    (r->freemail = freemail_open(fault)) != NULL &&
	    (r->codes = countries_open(fault)) != NULL &&
	    (r->phones = phones_open(fault)) != NULL &&
	    (r->han = hannames_open(fault)) != NULL &&
	    (r->roles = read_roles(fault)) != NULL &&
	    read_value_words(r, fault))
		return r;
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
		termpool_free(r->on[i].words);
		/* First and last name share their values. */
		if (r->on[i].twin < 0 || (size_t)r->on[i].twin > i)
			termpool_free(r->on[i].values);
	}
	legal_close(r->legal);
	freemail_close(r->freemail);
	countries_close(r->codes);
	phones_close(r->phones);
	hannames_close(r->han);
	nameset_free(r->roles);
	table_close(r->value_words);
	lexicon_free(r->value_word_rows);
	free(r->company_facts.items);
	free(r->email_facts.items);
	free(r->country_facts.items);
	free(r->shared);
	free(r->rows);
	free(r->values);
	buffer_release(&r->text);
	buffer_release(&r->other);
	arena_release(&r->scratch);
	free(r);
}

/* A header exactly as named, else the column of that meaning. */
static size_t
find_on(const struct columns *columns, const char *name)
{
	size_t i;

	for (i = 0; i < columns_count(columns); i++)
		if (slice_is(slice_trim(columns_header(columns, i)), name))
			return i;
	return columns_find(columns, name);
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

bool
duprows_columns(struct duprows *r, const struct columns *columns,
    struct fault *fault)
{
	size_t i, j;

	for (i = 0; i < PLACE_COUNT; i++)
		r->at[i] = columns_find(columns, place_names[i]);
	for (i = 0; i < r->on_count; i++) {
		r->on_at[i] = find_on(columns, r->on[i].name);
		if (r->on_at[i] == COLUMN_ABSENT)
			return columns_need(columns, r->on[i].name, fault) !=
			    COLUMN_ABSENT;
		for (j = 0; j < i; j++)
			if (r->on_at[j] == r->on_at[i])
				return fault_set(fault, "--on names column "
				    "\"%s\" twice; name it once",
				    r->on[i].name);
	}
	pair_names(r, r->at[FIRST], r->at[LAST]);
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

static uint32_t
add_email(struct duprows *r, struct slice text, uint32_t *host)
{
	struct email_reading reading;
	struct slice address, domain;
	struct dup_email *facts;
	uint32_t email;

	if (text.len == 0)
		return 0;
	email_read(text, &r->scratch, &reading);
	r->text.len = 0;
	matchkey_email(&r->text, reading.address);
	address = buffer_slice(&r->text);
	email = termpool_add(r->pools[EMAILS], address);
	if (email == 0)
		return 0;
	facts_need(&r->email_facts, email);
	facts = (struct dup_email *)r->email_facts.items + email;
	domain = email_domain(address);
	if (facts->domain == 0) {
		struct slice local = slice_between(address.at, domain.at - 1);

		facts->local = termpool_add(r->pools[LOCALS], local);
		facts->domain = termpool_add(r->pools[HOSTS], domain);
		facts->role = nameset_has(r->roles, local);
	}
	if (!freemail_has(r->freemail, domain))
		*host = termpool_add(r->pools[HOSTS],
		    host_of_url(domain, &r->scratch));
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

static uint32_t
add_phone(struct duprows *r, struct slice text, struct slice country)
{
	struct phone_reading reading;

	if (text.len == 0)
		return 0;
	phone_read(r->phones, text, country, &reading);
	if (reading.state == PHONE_NONE || reading.state == PHONE_DAMAGED)
		return 0;
	r->text.len = 0;
	matchkey_phone(&r->text, slice_of(reading.e164), text);
	return termpool_add(r->pools[NUMBERS], buffer_slice(&r->text));
}

static void
learn_company(struct duprows *r, struct slice folded,
    struct dup_company *company)
{
	struct hanname_parts parts;

	r->other.len = 0;
	matchkey_sort(&r->other, folded);
	company->key = termpool_add(r->pools[KEYS], buffer_slice(&r->other));
	company->han = hanname_is(folded);
	r->other.len = 0;
	hanname_core(r->han, &r->other, folded, &parts);
	company->core = termpool_add(r->pools[CORES], buffer_slice(&r->other));
	company->place = termpool_add(r->pools[REGIONS], parts.place);
	company->trades = parts.trades;
}

static uint32_t
add_company(struct duprows *r, struct slice name)
{
	struct dup_company *company;
	uint32_t term;

	if (name.len == 0)
		return 0;
	if (hanname_is(name)) {
		r->other.len = 0;
		hanname_simplify(r->han, &r->other, name);
		name = arena_copy(&r->scratch, buffer_slice(&r->other));
	}
	r->text.len = 0;
	matchkey_fold(&r->text, company_short(r->legal, name));
	term = termpool_add(r->pools[COMPANIES], buffer_slice(&r->text));
	if (term == 0)
		return 0;
	facts_need(&r->company_facts, term);
	company = (struct dup_company *)r->company_facts.items + term;
	if (termpool_count(r->pools[COMPANIES], term) == 1)
		learn_company(r, buffer_slice(&r->text), company);
	return company->key == 0 ? 0 : term;
}

static uint32_t
add_person(struct duprows *r, struct slice name, struct slice last)
{
	r->text.len = r->other.len = 0;
	if (name.len == 0 && last.len == 0)
		return 0;
	if (hanname_is(name) || hanname_is(last)) {
		/* The surname stands first. */
		hanname_simplify(r->han, &r->text, last);
		hanname_simplify(r->han, &r->text, name);
		hanname_person(r->han, &r->other, buffer_slice(&r->text));
	} else {
		buffer_add(&r->other, name);
		buffer_add_byte(&r->other, ' ');
		buffer_add(&r->other, last);
	}
	r->text.len = 0;
	matchkey_person(&r->text, buffer_slice(&r->other));
	return termpool_add(r->pools[PERSONS], buffer_slice(&r->text));
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

static void
make_room(struct duprows *r)
{
	if (r->count < r->room)
		return;
	r->room = r->room ? r->room + r->room / 2 : 1024;
	r->rows = xrealloc(r->rows, r->room, sizeof(*r->rows));
	if (r->on_count > 0)
		r->values = xrealloc(r->values, r->room * r->on_count,
		    sizeof(*r->values));
}

void
duprows_add(struct duprows *r, const struct record *record)
{
	struct slice contact = cell(r, record, CONTACT);
	struct slice region;
	struct dup_row *row;
	size_t i;

	make_room(r);
	arena_reset(&r->scratch);
	row = &r->rows[r->count];
	*row = (struct dup_row){ 0 };
	row->email = add_email(r, cell(r, record, EMAIL), &row->domain[0]);
	row->country = add_country(r, cell(r, record, COUNTRY));
	region = termpool_text(r->pools[COUNTRIES], row->country);
	row->phone[0] = add_phone(r, cell(r, record, PHONE), region);
	row->phone[1] = add_phone(r, cell(r, record, MOBILE), region);
	row->company = add_company(r, cell(r, record, COMPANY));
	row->domain[1] = termpool_add(r->pools[HOSTS],
	    host_of_url(cell(r, record, WEBSITE), &r->scratch));
	row->person = contact.len > 0 ? add_person(r, contact, SLICE_EMPTY) :
	    add_person(r, cell(r, record, FIRST), cell(r, record, LAST));
	for (i = 0; i < r->on_count; i++)
		r->values[r->count * r->on_count + i] = add_value(r,
		    &r->on[i], record_value(record, r->on_at[i]));
	r->count++;
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

			if (phone == 0 || r->rows[i].company == 0)
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

void
duprows_finish(struct duprows *r, const struct dup_points *points)
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

	find_shared(r, most < 1 ? 1 : most > SHARED_MOST ? SHARED_MOST :
	    (uint32_t)most);
	r->common_above = percent > least ? percent : least;
	for (i = 0; i < r->count; i++)
		rows[r->rows[i].company ? facts[r->rows[i].company].key :
		    0]++;
	for (i = 1; i <= termpool_size(r->pools[COMPANIES]); i++)
		facts[i].rows = rows[facts[i].key];
	free(rows);
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
