/*
 * forget.c - columns by what they hold, rows by whom they name
 */
#include "lead/forget.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "csv/raw.h"
#include "lead/disguise.h"
#include "lead/spelling.h"
#include "rule/columns.h"
#include "rule/table.h"
#include "set/nameset.h"
#include "value/email.h"
#include "value/mailbox.h"
#include "value/matchkey.h"
#include "value/phone.h"

/* What stands in a text in the place of a name or an address. */
#define GONE SLICE("[forgotten]")
enum { PHONE_TAIL = 8, HAN_NAME_LEAST = 9 };	/* digits; bytes */

enum { COLUMN, ACTION, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[COLUMN] = { .name = "column", .type = TABLE_KEY },
	[ACTION] = { .name = "action", .type = TABLE_WORD,
	    .words = "keep;clear;yes" },
};
enum { WRITTEN, WRITTEN_COUNT };
static const struct table_column written_shape[WRITTEN_COUNT] = {
	[WRITTEN] = { .name = "column", .type = TABLE_WORD },
};

/* Texts of one kind, in the order in which they were learnt. */
struct known {
	struct slice *items;
	size_t count, room;
	struct nameset *set;
};

struct forget {
	bool by_contact;	/* an address or a number was given */
	struct table *actions, *written;
	struct mailboxes *mailboxes;
	struct phones *phones;
	struct disguise *disguise;
	struct arena arena, scratch;
	struct known ids, emails, numbers;	/* matching keys */
	struct known names, companies;		/* as written; keys */
	struct known people;			/* keys of names */
	struct known initials;			/* A. Weber, as written */
	struct buffer key;
};

enum action { KEEP, CLEAR, YES, BY_VALUE };
enum holds { HOLDS_TEXT, HOLDS_ID, HOLDS_IDS, HOLDS_EMAIL, HOLDS_PHONE };

struct column {
	enum action action;
	enum holds holds;
	bool mobile;		/* a number of one person */
};

struct forget_file {
	size_t count, id, name, first, last, company, country;
	struct column *columns;
};

/* ---- what is known -------------------------------------------------------- */

static void
known_init(struct known *known)
{
	known->set = nameset_new();
}

static void
known_release(struct known *known)
{
	nameset_free(known->set);
	free(known->items);
}

static bool
known_add(struct forget *f, struct known *known, struct slice text)
{
	if (text.len == 0 || nameset_has(known->set, text))
		return false;
	GROW(known->items, known->count, known->room);
	known->items[known->count++] = arena_copy(&f->arena, text);
	*nameset_count(known->set, text) = (uint32_t)known->count;
	return true;
}

struct forget *
forget_open(struct fault *fault)
{
	struct forget *f = xcalloc(1, sizeof(*f));
	struct known *all[] = { &f->ids, &f->emails, &f->numbers, &f->names,
		&f->companies, &f->people, &f->initials };
	size_t i;

	for (i = 0; i < sizeof(all) / sizeof(*all); i++)
		known_init(all[i]);
	f->actions = table_open("forget", shape, SHAPE_COUNT, fault);
	if (f->actions != NULL)
		f->written = table_open("written-column", written_shape,
		    WRITTEN_COUNT, fault);
	if (f->written != NULL)
		f->mailboxes = mailbox_open(fault);
	if (f->mailboxes != NULL)
		f->phones = phones_open(fault);
	if (f->phones != NULL)
		f->disguise = disguise_open(fault);
	if (f->disguise == NULL) {
		forget_close(f);
		return NULL;
	}
	return f;
}

void
forget_close(struct forget *f)
{
	if (f == NULL)
		return;
	known_release(&f->ids);
	known_release(&f->emails);
	known_release(&f->numbers);
	known_release(&f->names);
	known_release(&f->companies);
	known_release(&f->people);
	known_release(&f->initials);
	table_close(f->actions);
	table_close(f->written);
	mailbox_close(f->mailboxes);
	phones_close(f->phones);
	disguise_close(f->disguise);
	arena_release(&f->arena);
	arena_release(&f->scratch);
	buffer_release(&f->key);
	free(f);
}

/* The forms in which values are compared; until the next call. */
static struct slice
email_key(struct forget *f, struct slice address)
{
	f->key.len = 0;
	matchkey_email(&f->key, address);
	return buffer_slice(&f->key);
}

static struct slice
phone_key(struct forget *f, const struct phone_reading *number)
{
	f->key.len = 0;
	matchkey_phone(&f->key, slice_of(number->e164), number->text);
	return buffer_slice(&f->key);
}

static bool
is_phone_text(struct slice who)
{
	size_t digits = 0, i;

	for (i = 0; i < who.len; i++) {
		digits += text_is_digit(who.at[i]);
		if (!text_is_digit(who.at[i]) &&
		    strchr("+-() ./", who.at[i]) == NULL)
			return false;
	}
	return digits >= PHONE_TAIL;
}

bool
forget_add(struct forget *f, struct slice who, struct fault *fault)
{
	struct phone_reading number;

	who = slice_trim(who);
	if (who.len == 0)
		return fault_set(fault, "an empty text names nobody; write an "
		    "address, a telephone number or a lead_id");
	if (slice_find(who, '@') != NULL) {
		if (!email_is_valid(who))
			return fault_set(fault, "\"%.*s\" is no e-mail "
			    "address; write it as ada@alder.example.com",
			    SLICE_PRINT(who));
		known_add(f, &f->emails, email_key(f, who));
		f->by_contact = true;
		return true;
	}
	if (is_phone_text(who)) {
		f->by_contact = true;
		phone_read(f->phones, who, SLICE_EMPTY, &number);
		if (phone_key(f, &number).len > 0)
			known_add(f, &f->numbers, phone_key(f, &number));
	}
	known_add(f, &f->ids, who);
	return true;
}

/* ---- columns --------------------------------------------------------------- */

static bool
is_listed(const struct table *table, int column, struct slice name,
    size_t *row)
{
	for (*row = 0; *row < table_rows(table); ++*row)
		if (slice_equal(table_text(table, *row, (size_t)column), name))
			return true;
	return false;
}

/* What happens to a column of the dictionary, of a type of it, or to one that
   another command writes; anything else goes by its values. */
static enum action
action_of(const struct forget *f, struct slice name, struct slice type)
{
	static const char *const cleared[] = { "text", "list", "email",
		"phone", "url" };
	size_t row, i;

	if (is_listed(f->actions, COLUMN, name, &row)) {
		struct slice action = table_text(f->actions, row, ACTION);

		return slice_is(action, "keep") ? KEEP :
		    slice_is(action, "yes") ? YES : CLEAR;
	}
	for (i = 0; i < sizeof(cleared) / sizeof(*cleared); i++)
		if (slice_is(type, cleared[i]))
			return CLEAR;
	if (type.len > 0 || is_listed(f->written, WRITTEN, name, &row))
		return KEEP;
	return BY_VALUE;
}

static enum holds
holds_of(struct slice name, struct slice type)
{
	if (slice_is(name, "lead_id"))
		return HOLDS_ID;
	if (slice_is(name, "merged_ids") || slice_is(name, "merged_into") ||
	    slice_is(name, "other_id"))
		return HOLDS_IDS;
	if (slice_is(type, "email") || slice_is(name, "email_alt") ||
	    slice_is_listed(name, SLICE("to cc from reply_to"), ' '))
		return HOLDS_EMAIL;
	return slice_is(type, "phone") ? HOLDS_PHONE : HOLDS_TEXT;
}

static void
note_place(struct forget_file *file, struct slice name, size_t i)
{
	struct { const char *name; size_t *place; } places[] = {
		{ "lead_id", &file->id }, { "contact_name", &file->name },
		{ "first_name", &file->first }, { "last_name", &file->last },
		{ "company", &file->company }, { "country", &file->country },
	};
	size_t k;

	for (k = 0; k < sizeof(places) / sizeof(*places); k++)
		if (slice_is(name, places[k].name) &&
		    *places[k].place == COLUMN_ABSENT)
			*places[k].place = i;
}

/* The name of a header in the dictionary of its file, else of leads. */
static struct slice
canonical(const struct dictionary *own, const struct dictionary *leads,
    struct slice header, struct slice *type, struct arena *scratch)
{
	const struct dictionary *from = own;
	enum column_match match;
	size_t at = dictionary_match(own, header, &match, NULL, scratch);

	if (at == SIZE_MAX) {
		from = leads;
		at = dictionary_match(leads, header, &match, NULL, scratch);
	}
	*type = at == SIZE_MAX ? SLICE_EMPTY :
	    dictionary_meaning(from, at)->type;
	return at == SIZE_MAX ? slice_trim(header) :
	    dictionary_meaning(from, at)->name;
}

struct forget_file *
forget_file_open(struct forget *f, const struct slice *header, size_t count,
    struct fault *fault)
{
	enum columns_kind kind = columns_kind_like(header, count);
	struct dictionary *leads = dictionary_open(COLUMNS_LEAD, fault);
	struct dictionary *own = dictionary_open(kind == COLUMNS_NONE ?
	    COLUMNS_LEAD : kind, fault);
	struct forget_file *file = NULL;
	size_t i;

	if (leads != NULL && own != NULL) {
		file = xcalloc(1, sizeof(*file));
		*file = (struct forget_file){ .count = count,
			.id = COLUMN_ABSENT, .name = COLUMN_ABSENT,
			.first = COLUMN_ABSENT, .last = COLUMN_ABSENT,
			.company = COLUMN_ABSENT, .country = COLUMN_ABSENT,
			.columns = xcalloc(count + 1,
			    sizeof(*file->columns)) };
	}
	for (i = 0; file != NULL && i < count; i++) {
		struct slice type, name = canonical(own, leads, header[i],
		    &type, &f->scratch);

		file->columns[i] = (struct column){ action_of(f, name, type),
			holds_of(name, type),
			slice_starts(name, SLICE("mobile")) };
		note_place(file, name, i);
	}
	dictionary_close(own);
	dictionary_close(leads);
	arena_reset(&f->scratch);
	return file;
}

void
forget_file_close(struct forget_file *file)
{
	if (file == NULL)
		return;
	free(file->columns);
	free(file);
}

size_t
forget_file_id(const struct forget_file *file)
{
	return file->id;
}

/* ---- whose a row is --------------------------------------------------------- */

static struct slice
value_at(const struct record *record, size_t column)
{
	return column == COLUMN_ABSENT || column >= record->count ?
	    SLICE_EMPTY : slice_trim(record_value(record, column));
}

/* Calls take for each address of a cell, until it says true. */
static bool
each_email(struct forget *f, struct slice cell,
    bool (*take)(struct forget *f, struct slice key))
{
	struct email_reading reading;
	struct slice rest;

	email_read(cell, &f->scratch, &reading);
	if (reading.address.len > 0 && take(f, email_key(f, reading.address)))
		return true;
	for (rest = reading.others; rest.len > 0;)
		if (take(f, email_key(f, slice_cut(&rest, ';'))))
			return true;
	return false;
}

static bool
each_phone(struct forget *f, struct slice cell, struct slice country,
    bool (*take)(struct forget *f, struct slice key))
{
	struct phone_reading number;

	while (phone_next(f->phones, &cell, country, &number))
		if (take(f, phone_key(f, &number)))
			return true;
	return false;
}

static bool
is_known_email(struct forget *f, struct slice key)
{
	return key.len > 0 && nameset_has(f->emails.set, key);
}

/* The last eight digits say whose it is where one side has no country. */
static bool
is_known_phone(struct forget *f, struct slice key)
{
	size_t i;

	if (key.len < PHONE_TAIL)
		return false;
	if (nameset_has(f->numbers.set, key))
		return true;
	for (i = 0; i < f->numbers.count; i++) {
		struct slice known = f->numbers.items[i];

		if ((*known.at == '+') != (*key.at == '+') &&
		    memcmp(known.at + known.len - PHONE_TAIL,
		    key.at + key.len - PHONE_TAIL, PHONE_TAIL) == 0)
			return true;
	}
	return false;
}

static bool
is_known_id(const struct forget *f, struct slice ids)
{
	while (ids.len > 0)
		if (nameset_has(f->ids.set, slice_trim(slice_cut(&ids, ';'))))
			return true;
	return false;
}

/* By what a row is the person's own; NULL: by nothing. */
static struct forget_finding
own_by(struct forget *f, const struct forget_file *file,
    const struct record *record)
{
	struct slice country = value_at(record, file->country);
	size_t i;

	for (i = 0; i < file->count && i < record->count; i++) {
		struct slice cell = value_at(record, i);
		enum holds holds = file->columns[i].holds;

		if (cell.len == 0)
			continue;
		if ((holds == HOLDS_ID || holds == HOLDS_IDS) &&
		    is_known_id(f, cell))
			return (struct forget_finding){ FORGET_OWN, "lead_id",
				i };
		if (holds == HOLDS_EMAIL && each_email(f, cell,
		    is_known_email))
			return (struct forget_finding){ FORGET_OWN, "email",
				i };
		if (holds == HOLDS_PHONE && each_phone(f, cell, country,
		    is_known_phone))
			return (struct forget_finding){ FORGET_OWN, "phone",
				i };
	}
	return (struct forget_finding){ FORGET_NONE, "", COLUMN_ABSENT };
}

/*
 * A row with another lead's id is not the person's own, even when their
 * address stands in it as one of several receivers.
 */
static struct forget_finding
judge_own(struct forget *f, const struct forget_file *file,
    const struct record *record)
{
	struct forget_finding finding = own_by(f, file, record);
	struct slice id = value_at(record, file->id);

	if (finding.match == FORGET_OWN && id.len > 0 &&
	    !nameset_has(f->ids.set, id) &&
	    file->columns[finding.column].holds != HOLDS_IDS)
		finding.match = FORGET_MENTION;
	return finding;
}

/* ---- learning --------------------------------------------------------------- */

/* Not the mailbox of a department, which others read too. */
static bool
learn_email(struct forget *f, struct slice key)
{
	struct slice rest = key, local = slice_cut(&rest, '@');

	if (!mailbox_is_word(f->mailboxes, local))
		known_add(f, &f->emails, key);
	return false;
}

static bool
learn_phone(struct forget *f, struct slice key)
{
	known_add(f, &f->numbers, key);
	return false;
}

/* The name of a row, of its parts in whole where it has parts only. */
static struct slice
name_of(const struct forget_file *file, const struct record *record,
    struct buffer *whole)
{
	struct slice name = value_at(record, file->name);

	if (name.len > 0)
		return name;
	buffer_add(whole, value_at(record, file->first));
	buffer_add_byte(whole, ' ');
	buffer_add(whole, value_at(record, file->last));
	return slice_trim(buffer_slice(whole));
}

/*
 * Whether a row is of somebody else who shares an address or a number with a
 * lead that was named by its id: of theirs nothing is learnt.
 */
static bool
is_of_another(struct forget *f, const struct forget_file *file,
    const struct record *record, struct forget_finding finding)
{
	struct buffer whole = { 0 };
	struct slice name;
	bool is_other;

	if (f->by_contact || strcmp(finding.by, "lead_id") == 0 ||
	    f->people.count == 0)
		return false;
	name = name_of(file, record, &whole);
	f->key.len = 0;
	matchkey_person(&f->key, name);
	is_other = f->key.len > 0 &&
	    !nameset_has(f->people.set, buffer_slice(&f->key));
	buffer_release(&whole);
	return is_other;
}

static void
take_spelling(void *context, struct slice way)
{
	struct forget *f = context;

	known_add(f, &f->names, way);
}

static void
take_initials(void *context, struct slice way)
{
	struct forget *f = context;

	known_add(f, &f->initials, way);
}

/* The person's name as people write it, and as names are compared. */
static void
learn_name(struct forget *f, const struct forget_file *file,
    const struct record *record)
{
	struct buffer whole = { 0 };
	struct slice name = name_of(file, record, &whole);

	spelling_each(name, take_spelling, f);
	spelling_initials(name, take_initials, f);
	f->key.len = 0;
	matchkey_person(&f->key, name);
	known_add(f, &f->people, buffer_slice(&f->key));
	f->key.len = 0;
	if (text_key(&f->key, value_at(record, file->company)))
		known_add(f, &f->companies, buffer_slice(&f->key));
	buffer_release(&whole);
}

static size_t
total_known(const struct forget *f)
{
	return f->ids.count + f->emails.count + f->numbers.count +
	    f->names.count + f->companies.count;
}

bool
forget_learn(struct forget *f, const struct forget_file *file,
    const struct record *record)
{
	size_t before = total_known(f), i;
	struct forget_finding finding;
	struct slice country = value_at(record, file->country), ids;
	bool is_lead = file->id != COLUMN_ABSENT &&
	    (file->name != COLUMN_ABSENT || file->last != COLUMN_ABSENT);

	finding = own_by(f, file, record);
	if (!is_lead || finding.match != FORGET_OWN ||
	    is_of_another(f, file, record, finding)) {
		arena_reset(&f->scratch);
		return false;
	}
	known_add(f, &f->ids, value_at(record, file->id));
	for (i = 0; i < file->count && i < record->count; i++) {
		const struct column *column = &file->columns[i];
		struct slice cell = value_at(record, i);

		if (column->holds == HOLDS_EMAIL)
			each_email(f, cell, learn_email);
		if (column->holds == HOLDS_PHONE && column->mobile)
			each_phone(f, cell, country, learn_phone);
		for (ids = column->holds == HOLDS_IDS ? cell : SLICE_EMPTY;
		    ids.len > 0;)
			known_add(f, &f->ids, slice_trim(slice_cut(&ids,
			    ';')));
	}
	learn_name(f, file, record);
	arena_reset(&f->scratch);
	return total_known(f) > before;
}

bool
forget_is_several(const struct forget *f)
{
	return f->people.count > 1;
}

/* ---- mentions in texts ------------------------------------------------------ */

/* A byte that can stand in an address or a word. */
static bool
joins(char c)
{
	return text_is_word_byte(c) || (c & 0x80) || strchr("._%+-@", c);
}

/*
 * Where a text has a term, whatever its case, set off on both sides; a name in
 * Chinese is set off by nothing.  at == NULL for nowhere.
 */
static struct slice
find_term(struct slice text, struct slice term, bool han)
{
	size_t at;

	for (at = 0; term.len > 0 && at + term.len <= text.len; at++) {
		struct slice part = { text.at + at, term.len };
		size_t end = at + term.len;

		if (!text_equal_nocase(part, term))
			continue;
		if (han || ((at == 0 || !joins(text.at[at - 1])) &&
		    (end == text.len || !joins(text.at[end]) ||
		    (text.at[end] == '.' && (end + 1 == text.len ||
		    !joins(text.at[end + 1]))))))
			return part;
	}
	return (struct slice){ NULL, 0 };
}

static struct slice
earlier(struct slice a, struct slice b)
{
	return a.at == NULL || (b.at != NULL && b.at < a.at) ? b : a;
}

/* The next run of digits as telephone numbers are written. */
static bool
next_number(struct slice text, size_t *at, struct slice *run)
{
	size_t start, end;

	while (*at < text.len && !text_is_digit(text.at[*at]) &&
	    text.at[*at] != '+')
		++*at;
	start = *at;
	for (end = start; *at < text.len && (text_is_digit(text.at[*at]) ||
	    strchr("+-() ./", text.at[*at]) != NULL); ++*at)
		if (text_is_digit(text.at[*at]))
			end = *at + 1;
	*run = (struct slice){ text.at + start, end - start };
	return start < text.len;
}

/* A number of a text with the last digits of one that is known. */
static struct slice
find_phone(const struct forget *f, struct slice text)
{
	struct slice run;
	size_t at = 0, i, k;

	while (next_number(text, &at, &run)) {
		char digits[32];
		size_t count = 0;

		for (i = 0; i < run.len && count < sizeof(digits); i++)
			if (text_is_digit(run.at[i]))
				digits[count++] = run.at[i];
		for (k = 0; count >= PHONE_TAIL && count < sizeof(digits) &&
		    k < f->numbers.count; k++) {
			struct slice known = f->numbers.items[k];

			if (known.len >= PHONE_TAIL && memcmp(known.at +
			    known.len - PHONE_TAIL, digits + count -
			    PHONE_TAIL, PHONE_TAIL) == 0)
				return run;
		}
	}
	return (struct slice){ NULL, 0 };
}

static bool
is_han_name(struct slice name)
{
	uint32_t c;

	return text_decode(name, &c) > 0 && text_is_han(c);
}

/* A full name: two words, or three characters; a part of one says nothing. */
static struct slice
find_name(const struct forget *f, struct slice text)
{
	struct slice found = { NULL, 0 };
	size_t i;

	for (i = 0; i < f->names.count; i++) {
		struct slice name = f->names.items[i];
		bool han = is_han_name(name);

		if (han ? name.len >= HAN_NAME_LEAST :
		    slice_find(name, ' ') != NULL)
			found = earlier(found, find_term(text, name, han));
	}
	return found;
}

static struct slice
find_address(const struct forget *f, struct slice text)
{
	struct slice found = { NULL, 0 };
	size_t i;

	if (text.len == 0 || slice_find(text, '@') == NULL)
		return found;
	for (i = 0; i < f->emails.count; i++)
		found = earlier(found, find_term(text, f->emails.items[i],
		    false));
	return found;
}

/* The first of what must go in a text; names only where they are certain. */
static struct slice
find_any(const struct forget *f, struct slice text, bool names,
    const char **by)
{
	struct slice found[] = { find_address(f, text), find_phone(f, text),
		names ? find_name(f, text) : (struct slice){ NULL, 0 } };
	static const char *const kinds[] = { "email", "phone", "name" };
	size_t first = 0, i;

	for (i = 1; i < 3; i++)
		if (found[i].at != NULL && (found[first].at == NULL ||
		    found[i].at < found[first].at))
			first = i;
	*by = kinds[first];
	return found[first];
}

/*
 * What a person would read as theirs and nobody can take out for sure: an
 * address in disguise, a name of full width, an initial with the last name.
 */
static const char *
find_hint(struct forget *f, struct slice text)
{
	struct slice meant = disguise_read(f->disguise, text);
	size_t i;

	if (meant.len > 0 && find_address(f, meant).at != NULL)
		return "email";
	if (meant.len > 0 && find_name(f, meant).at != NULL)
		return "name";
	for (i = 0; i < f->initials.count; i++)
		if (find_term(text, f->initials.items[i], false).at != NULL)
			return "name";
	return NULL;
}

static bool
is_of_company(struct forget *f, const struct forget_file *file,
    const struct record *record)
{
	f->key.len = 0;
	return text_key(&f->key, value_at(record, file->company)) &&
	    nameset_has(f->companies.set, buffer_slice(&f->key));
}

struct forget_finding
forget_judge(struct forget *f, const struct forget_file *file,
    const struct record *record)
{
	struct forget_finding finding = judge_own(f, file, record);
	bool ours = is_of_company(f, file, record);
	size_t i;

	arena_reset(&f->scratch);
	for (i = 0; i < record->count && finding.match < FORGET_MENTION; i++) {
		struct slice cell = record_value(record, i);
		const char *by;

		if (find_any(f, cell, ours, &by).at != NULL)
			finding = (struct forget_finding){ FORGET_MENTION, by,
				i };
		else if (finding.match == FORGET_NONE &&
		    find_name(f, cell).at != NULL)
			finding = (struct forget_finding){ FORGET_MAYBE,
				"name", i };
		else if (finding.match == FORGET_NONE &&
		    (by = find_hint(f, cell)) != NULL)
			finding = (struct forget_finding){ FORGET_MAYBE, by,
				i };
	}
	return finding;
}

/* ---- rewriting ---------------------------------------------------------------- */

/* Whether an unknown column's value says nothing about a person. */
static bool
is_figure(struct slice value)
{
	int64_t number;
	int32_t day;

	return value.len == 0 ||
	    number_parse_int(value, INT64_MIN + 1, INT64_MAX, &number) ==
	    VALUE_OK || date_parse_iso(value, &day) == VALUE_OK ||
	    slice_is(value, "yes") || slice_is(value, "no");
}

/* A text without the mentions; nothing is left of one that is nothing else. */
static void
strip(const struct forget *f, struct slice text, bool names,
    struct buffer *out)
{
	struct slice whole = slice_trim(text), found;
	const char *by;

	while ((found = find_any(f, text, names, &by)).at != NULL) {
		if (found.at == whole.at && found.len == whole.len)
			return;
		buffer_add(out, slice_between(text.at, found.at));
		buffer_add(out, GONE);
		text = slice_between(found.at + found.len,
		    text.at + text.len);
	}
	buffer_add(out, text);
}

/* The cell as it must be, in *to, which may be what it was. */
static void
rewrite_cell(const struct forget *f, const struct forget_file *file,
    size_t i, struct slice value, enum forget_match match, bool names,
    struct buffer *to)
{
	enum action action = i < file->count ? file->columns[i].action :
	    BY_VALUE;

	to->len = 0;
	if (match == FORGET_OWN && action == YES)
		buffer_add(to, SLICE("yes"));
	else if (match == FORGET_OWN && (action == CLEAR ||
	    (action == BY_VALUE && !is_figure(slice_trim(value)))))
		return;
	else if (i < file->count && (file->columns[i].holds == HOLDS_ID ||
	    file->columns[i].holds == HOLDS_IDS))
		buffer_add(to, value);
	else
		strip(f, value, names, to);
}

size_t
forget_rewrite(struct forget *f, const struct forget_file *file,
    const struct record *record, enum forget_match match,
    struct buffer *out)
{
	bool names = match != FORGET_MAYBE;
	struct buffer cell = { 0 };
	size_t changed = 0, i;

	for (i = 0; i < record->count; i++) {
		struct slice value = record_value(record, i);

		if (i > 0)
			buffer_add_byte(out, ',');
		rewrite_cell(f, file, i, value, match, names, &cell);
		if (slice_equal(buffer_slice(&cell), value)) {
			buffer_add(out, record_raw(record, i));
			continue;
		}
		changed++;
		raw_add_field(out, buffer_slice(&cell));
	}
	buffer_release(&cell);
	return changed;
}

bool
forget_next(const struct forget *f, size_t *at, bool *is_email,
    struct slice *value)
{
	size_t i = (*at)++;

	*is_email = i < f->emails.count;
	if (i >= f->emails.count + f->numbers.count)
		return false;
	*value = *is_email ? f->emails.items[i] :
	    f->numbers.items[i - f->emails.count];
	return true;
}
