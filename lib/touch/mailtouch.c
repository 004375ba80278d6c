/*
 * mailtouch.c - whose mail it is, and which way it went
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/hash.h"
#include "base/text.h"
#include "set/nameset.h"
#include "touch/autoreply.h"
#include "touch/mailhead.h"
#include "touch/mailtouch.h"
#include "value/domain.h"
#include "value/email.h"
#include "value/freemail.h"

const char *const mailtouch_names[MAILTOUCH_CELLS + 1] = {
	"touch_id", "lead_id", "touch_date", "touch_time", "direction",
	"medium", "kind", "subject", "owner", "opened", "auto_submitted", NULL
};
const char *const mailtouch_stranger_names[STRANGER_CELLS + 1] = {
	"email", "contact_name", "company", "touch_date", "direction",
	"subject", NULL
};

/* A lead under one of its addresses; next is 1 + the one before it. */
struct lead {
	struct slice id, name;
	uint32_t next;
};

struct row {
	struct slice base;		/* the message's id */
	struct slice cells[MAILTOUCH_CELLS];
};

struct stranger {
	struct slice cells[STRANGER_CELLS];
};

/* The mail at hand, decoded. */
struct mail {
	struct slice base, subject, owner;
	const char *automatic, *kind, *direction;
	char date[11], time[MAILHEAD_TIME];
	struct slice submitted;
};

/* A touch to be made of it. */
struct hit {
	struct slice lead;
};

struct mailtouch {
	const struct rollup *rules;
	struct pieces *pieces;
	struct domains *domains;
	struct freemail *freemail;
	struct nameset *own;		/* domains and addresses, as keys */
	struct nameset *addresses;	/* 1 + index of leads */
	struct nameset *companies;	/* domain: 1 + index of names; */
	struct nameset *known;		/* message and lead */
	struct nameset *ids;		/* that touches have */
	struct nameset *met;		/* strangers */
	struct lead *leads;
	struct row *rows;
	struct stranger *strangers;
	struct slice *company_names, *opened;
	struct hit *hits;
	size_t lead_count, lead_room, row_count, row_room, stranger_count,
	    stranger_room, company_count, company_room, opened_count,
	    opened_room, hit_count, hit_room;
	struct arena arena, scratch;
	struct buffer text, key;
};

struct mailtouch *
mailtouch_open(const struct rollup *rules, struct fault *fault)
{
	struct mailtouch *mt = xcalloc(1, sizeof(*mt));

	mt->rules = rules;
	mt->pieces = pieces_new();
	mt->own = nameset_new();
	mt->addresses = nameset_new();
	mt->companies = nameset_new();
	mt->known = nameset_new();
	mt->ids = nameset_new();
	mt->met = nameset_new();
	if ((mt->domains = domains_open(fault)) != NULL &&
	    (mt->freemail = freemail_open(fault)) != NULL)
		return mt;
	mailtouch_close(mt);
	return NULL;
}

void
mailtouch_close(struct mailtouch *mt)
{
	if (mt == NULL)
		return;
	pieces_free(mt->pieces);
	if (mt->domains != NULL)
		domains_close(mt->domains);
	if (mt->freemail != NULL)
		freemail_close(mt->freemail);
	nameset_free(mt->own);
	nameset_free(mt->addresses);
	nameset_free(mt->companies);
	nameset_free(mt->known);
	nameset_free(mt->ids);
	nameset_free(mt->met);
	free(mt->leads);
	free(mt->rows);
	free(mt->strangers);
	free(mt->company_names);
	free(mt->opened);
	free(mt->hits);
	arena_release(&mt->arena);
	arena_release(&mt->scratch);
	buffer_release(&mt->text);
	buffer_release(&mt->key);
	free(mt);
}

/* In matching form; lives until the next call. */
static struct slice
key_of(struct mailtouch *mt, struct slice text)
{
	mt->key.len = 0;
	if (!text_key(&mt->key, slice_trim(text)))
		buffer_add(&mt->key, slice_trim(text));
	return buffer_slice(&mt->key);
}

void
mailtouch_own(struct mailtouch *mt, struct slice own)
{
	own = slice_trim(own);
	if (own.len > 0 && own.at[0] == '@')
		own = (struct slice){ own.at + 1, own.len - 1 };
	if (own.len > 0)
		*nameset_count(mt->own, key_of(mt, own)) = 1;
}

/* The address itself, its domain, or one above it. */
static bool
is_own(struct mailtouch *mt, struct slice address)
{
	struct slice rest = key_of(mt, address);
	const char *at;

	if (nameset_has(mt->own, rest))
		return true;
	at = slice_find(rest, '@');
	if (at == NULL)
		return false;
	rest = slice_between(at + 1, rest.at + rest.len);
	while (rest.at != NULL && rest.len > 0) {
		if (nameset_has(mt->own, rest))
			return true;
		slice_cut(&rest, '.');
	}
	return false;
}

/*
 * The domains of an address that belong to one company: as it is written, and
 * the registrable one.
 */
static void
company_domains(struct mailtouch *mt, struct slice address,
    struct slice domains[2])
{
	struct slice domain = freemail_domain(address);

	domains[0] = domains[1] = SLICE_EMPTY;
	if (domain.len == 0 || freemail_has(mt->freemail, domain))
		return;
	domains[0] = arena_copy(&mt->scratch, key_of(mt, domain));
	domains[1] = domain_of_url(mt->domains, domains[0], &mt->scratch);
	if (slice_equal(domains[0], domains[1]))
		domains[1] = SLICE_EMPTY;
}

/* Two names of companies under one domain: it is nobody's. */
static void
note_company(struct mailtouch *mt, struct slice domain, struct slice company)
{
	uint32_t *at;

	if (domain.len == 0 || company.len == 0)
		return;
	at = nameset_count(mt->companies, domain);
	if (*at == 0) {
		GROW(mt->company_names, mt->company_count, mt->company_room);
		mt->company_names[mt->company_count++] =
		    arena_copy(&mt->arena, company);
		*at = (uint32_t)mt->company_count;
	} else if (!text_equal_nocase(mt->company_names[*at - 1], company)) {
		mt->company_names[*at - 1] = SLICE_EMPTY;
	}
}

static struct slice
find_company(struct mailtouch *mt, struct slice address)
{
	struct slice domains[2];
	uint32_t found = 0;
	int i;

	company_domains(mt, address, domains);
	for (i = 0; i < 2 && found == 0; i++)
		if (domains[i].len > 0)
			found = nameset_get(mt->companies, domains[i]);
	return found ? mt->company_names[found - 1] : SLICE_EMPTY;
}

static void
add_address(struct mailtouch *mt, const struct mailtouch_lead *lead,
    struct slice address)
{
	struct slice domains[2];
	struct lead *l;
	uint32_t *newest, i;

	address = slice_trim(address);
	if (address.len == 0)
		return;
	newest = nameset_count(mt->addresses, key_of(mt, address));
	for (i = *newest; i > 0; i = mt->leads[i - 1].next)
		if (slice_equal(mt->leads[i - 1].id, lead->id))
			return;
	GROW(mt->leads, mt->lead_count, mt->lead_room);
	l = &mt->leads[mt->lead_count++];
	l->id = arena_copy(&mt->arena, lead->id);
	l->name = arena_copy(&mt->arena, lead->name);
	l->next = *newest;
	*newest = (uint32_t)mt->lead_count;
	company_domains(mt, address, domains);
	note_company(mt, domains[0], lead->company);
	note_company(mt, domains[1], lead->company);
}

void
mailtouch_lead(struct mailtouch *mt, const struct mailtouch_lead *lead)
{
	struct slice rest = lead->others;

	add_address(mt, lead, lead->email);
	while (rest.at != NULL)
		add_address(mt, lead, slice_cut(&rest, ';'));
	arena_reset(&mt->scratch);
}

/* A message's id and a lead as one key. */
static struct slice
pair_of(struct mailtouch *mt, struct slice base, struct slice lead)
{
	mt->key.len = 0;
	buffer_add(&mt->key, base);
	buffer_add_byte(&mt->key, '\0');
	buffer_add(&mt->key, lead);
	return buffer_slice(&mt->key);
}

void
mailtouch_known(struct mailtouch *mt, struct slice id, struct slice lead)
{
	struct slice base = id;

	if (id.len == 0)
		return;
	if (lead.len > 0 && id.len > lead.len + 1 && slice_ends(id, lead) &&
	    id.at[id.len - lead.len - 1] == '/')
		base.len -= lead.len + 1;
	*nameset_count(mt->ids, id) = 1;
	*nameset_count(mt->known, pair_of(mt, base, lead)) = 1;
}

/* ---- names ------------------------------------------------------------- */

static struct slice
next_name(struct slice *rest)
{
	static const char between[] = " ,.;\t";
	size_t i = 0;

	while (i < rest->len && strchr(between, rest->at[i]) != NULL)
		i++;
	*rest = (struct slice){ rest->at + i, rest->len - i };
	for (i = 0; i < rest->len && strchr(between, rest->at[i]) == NULL;)
		i++;
	*rest = (struct slice){ rest->at + i, rest->len - i };
	return (struct slice){ rest->at - i, i };
}

/* Whether each word of one stands in the other. */
static bool
is_within(struct slice inner, struct slice outer)
{
	struct slice word = next_name(&inner), other, rest;

	for (; word.len > 0; word = next_name(&inner)) {
		rest = outer;
		do {
			other = next_name(&rest);
		} while (other.len > 0 && !slice_equal(other, word));
		if (other.len == 0)
			return false;
	}
	return true;
}

/* The same words in any order: "Keller, Jonas" is Jonas Keller. */
static bool
same_name(struct mailtouch *mt, struct slice a, struct slice b)
{
	struct slice x = arena_copy(&mt->scratch, key_of(mt, a));
	struct slice y = key_of(mt, b);

	return x.len > 0 && y.len > 0 && is_within(x, y) && is_within(y, x);
}

/* 1 + the lead of an address, 0 for none; *several when nobody can tell. */
static uint32_t
find_lead(struct mailtouch *mt, const struct mailbox *box, bool *several)
{
	uint32_t first = nameset_get(mt->addresses, key_of(mt, box->address));
	uint32_t found = 0, i;
	struct slice name;

	*several = false;
	if (first == 0 || mt->leads[first - 1].next == 0)
		return first;
	mt->text.len = 0;
	mailhead_text(mt->pieces, box->name, &mt->text);
	name = arena_copy(&mt->scratch, buffer_slice(&mt->text));
	for (i = first; i > 0; i = mt->leads[i - 1].next) {
		if (!same_name(mt, name, mt->leads[i - 1].name))
			continue;
		*several |= found != 0;
		found = i;
	}
	*several |= found == 0;
	return *several ? 0 : found;
}

/* ---- one mail ---------------------------------------------------------- */

static struct slice
decode(struct mailtouch *mt, struct slice raw)
{
	mt->text.len = 0;
	mailhead_text(mt->pieces, raw, &mt->text);
	return arena_copy(&mt->scratch, slice_trim(buffer_slice(&mt->text)));
}

static enum mailtouch_outcome
reject(struct mailtouch_fault *why, const char *column, const char *code,
    const char *text)
{
	why->column = column;
	why->code = code;
	fault_set(&why->fault, "%s", text);
	return MAILTOUCH_REJECTED;
}

static bool
read_date(struct slice raw, struct mail *mail)
{
	static const struct date_notation notation = { 0 };
	struct date_reading reading;
	int32_t date;

	if (mailhead_date(raw, &date, mail->time)) {
		date_format_iso(mail->date, date);
		return true;
	}
	if (date_parse_any(raw, &notation, &reading) != VALUE_OK)
		return false;
	date_format_iso(mail->date, reading.date);
	memcpy(mail->time, reading.time, sizeof(mail->time));
	return true;
}

/* The Message-ID, or T and the hash of what makes this mail this one. */
static struct slice
find_base(struct mailtouch *mt, const struct mbox_message *m)
{
	static const enum mbox_field parts[] = { MBOX_FROM, MBOX_TO,
		MBOX_DATE, MBOX_SUBJECT };
	struct slice id = decode(mt, mailhead_id(m->fields[MBOX_MESSAGE_ID]));
	char made[HASH_ID];
	size_t i;

	if (id.len > 0)
		return id;
	mt->text.len = 0;
	for (i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		buffer_add(&mt->text, m->fields[parts[i]]);
		buffer_add_byte(&mt->text, '\0');
	}
	hash_format_id(made, hash_fnv(buffer_slice(&mt->text)));
	made[0] = 'T';
	return arena_copy(&mt->scratch, slice_of(made));
}

/* Auto-Submitted, or what stands for it where programs do not know it. */
static struct slice
find_submitted(struct mailtouch *mt, const struct mbox_message *m)
{
	struct slice value = m->fields[MBOX_AUTO_SUBMITTED];
	struct autoreply *rules = rollup_autoreply(mt->rules);
	struct slice list = mailhead_id(m->fields[MBOX_LIST_ID]);
	struct buffer at = { 0 };
	bool ours;

	value = slice_trim(slice_cut(&value, ';'));
	if (value.len > 0 && !text_equal_nocase(value, SLICE("no")))
		return arena_copy(&mt->scratch, key_of(mt, decode(mt, value)));
	if (autoreply_header(rules, m->fields[MBOX_AUTO_REPLY]) ||
	    autoreply_named(rules, m->fields[MBOX_PRECEDENCE]) ||
	    autoreply_named(rules, m->fields[MBOX_DELIVERED_TO]))
		return SLICE("auto-replied");
	if (list.len == 0)
		return SLICE_EMPTY;
	/* A group of our own, such as sales@, forwards what people write. */
	buffer_add(&at, SLICE("x@"));
	buffer_add(&at, list);
	ours = is_own(mt, buffer_slice(&at));
	buffer_release(&at);
	return ours ? SLICE_EMPTY : SLICE("list");
}

static void
add_hit(struct mailtouch *mt, struct slice lead)
{
	size_t i;

	for (i = 0; i < mt->hit_count; i++)
		if (slice_equal(mt->hits[i].lead, lead))
			return;
	GROW(mt->hits, mt->hit_count, mt->hit_room);
	mt->hits[mt->hit_count++].lead = lead;
}

static void
add_stranger(struct mailtouch *mt, const struct mail *mail,
    const struct mailbox *box)
{
	uint32_t *met = nameset_count(mt->met, key_of(mt, box->address));
	struct slice *cells;

	if (*met != 0)
		return;
	*met = 1;
	GROW(mt->strangers, mt->stranger_count, mt->stranger_room);
	cells = mt->strangers[mt->stranger_count++].cells;
	cells[STRANGER_EMAIL] = arena_copy(&mt->arena,
	    decode(mt, box->address));
	cells[STRANGER_NAME] = arena_copy(&mt->arena, decode(mt, box->name));
	cells[STRANGER_COMPANY] = find_company(mt, box->address);
	cells[STRANGER_DATE] = arena_copy(&mt->arena, slice_of(mail->date));
	cells[STRANGER_DIRECTION] = slice_of(mail->direction);
	cells[STRANGER_SUBJECT] = arena_copy(&mt->arena, mail->subject);
}

/* What a list of mailboxes held. */
struct looked {
	bool own, strange, several;
};

static void
look_at(struct mailtouch *mt, struct mail *mail, struct slice list,
    bool report, struct looked *seen)
{
	struct mailbox box;
	bool several;
	uint32_t lead;

	while (mailhead_mailbox(&list, &box)) {
		if (box.address.len == 0)
			continue;
		if (!report && is_own(mt, box.address)) {
			seen->own = true;
			continue;
		}
		lead = find_lead(mt, &box, &several);
		seen->several |= several;
		if (lead > 0) {
			add_hit(mt, mt->leads[lead - 1].id);
		} else if (!several) {
			seen->strange = true;
			if (!report)
				add_stranger(mt, mail, &box);
		}
	}
}

/* The first mailbox of our own among those that got it. */
static struct slice
find_owner(struct mailtouch *mt, const struct mbox_message *m)
{
	static const enum mbox_field where[] = { MBOX_TO, MBOX_CC,
		MBOX_DELIVERED_TO };
	struct mailbox box;
	size_t i;

	for (i = 0; i < sizeof(where) / sizeof(*where); i++) {
		struct slice list = m->fields[where[i]];

		while (mailhead_mailbox(&list, &box))
			if (box.address.len > 0 && is_own(mt, box.address))
				return decode(mt, box.address);
	}
	return SLICE_EMPTY;
}

/* The touch_id of a row: the lead behind it where it needs one. */
static struct slice
make_id(struct mailtouch *mt, const struct mail *mail, struct slice lead)
{
	if (mt->hit_count == 1 && !nameset_has(mt->ids, mail->base))
		return arena_copy(&mt->arena, mail->base);
	mt->text.len = 0;
	buffer_add(&mt->text, mail->base);
	buffer_add_byte(&mt->text, '/');
	buffer_add(&mt->text, lead);
	return arena_copy(&mt->arena, buffer_slice(&mt->text));
}

static void
add_row(struct mailtouch *mt, const struct mail *mail, struct slice lead)
{
	struct slice id = make_id(mt, mail, lead);
	struct row *row;

	GROW(mt->rows, mt->row_count, mt->row_room);
	row = &mt->rows[mt->row_count++];
	row->base = arena_copy(&mt->arena, mail->base);
	row->cells[MAILTOUCH_ID] = id;
	row->cells[MAILTOUCH_LEAD] = lead;
	row->cells[MAILTOUCH_DATE] = arena_copy(&mt->arena,
	    slice_of(mail->date));
	row->cells[MAILTOUCH_TIME] = arena_copy(&mt->arena,
	    slice_of(mail->time));
	row->cells[MAILTOUCH_DIRECTION] = slice_of(mail->direction);
	row->cells[MAILTOUCH_MEDIUM] = SLICE("email");
	row->cells[MAILTOUCH_KIND] = slice_of(mail->kind);
	row->cells[MAILTOUCH_SUBJECT] = arena_copy(&mt->arena, mail->subject);
	row->cells[MAILTOUCH_OWNER] = arena_copy(&mt->arena, mail->owner);
	row->cells[MAILTOUCH_OPENED] = SLICE_EMPTY;
	row->cells[MAILTOUCH_AUTO] = arena_copy(&mt->arena, mail->submitted);
	mailtouch_known(mt, id, lead);
}

static enum mailtouch_outcome
add_rows(struct mailtouch *mt, const struct mail *mail)
{
	size_t i, known = 0;

	for (i = 0; i < mt->hit_count; i++) {
		struct slice lead = mt->hits[i].lead;

		if (nameset_has(mt->known, pair_of(mt, mail->base, lead)))
			known++;
		else
			add_row(mt, mail, lead);
	}
	return known == mt->hit_count ? MAILTOUCH_KNOWN : MAILTOUCH_TOUCHED;
}

static enum mailtouch_outcome
settle(struct mailtouch *mt, const struct mail *mail,
    const struct looked *seen, struct mailtouch_fault *why)
{
	if (mt->hit_count > 0)
		return add_rows(mt, mail);
	if (seen->several)
		return reject(why, "to", "several-leads", "several leads have "
		    "this address and the header names none of them; merge "
		    "them, or add this touch by hand");
	return seen->strange ? MAILTOUCH_UNKNOWN : MAILTOUCH_INTERNAL;
}

/* A report or receipt that a program wrote. */
static bool
has_type(const struct mbox_message *m, const char *word)
{
	struct slice type = m->fields[MBOX_CONTENT_TYPE];
	struct slice wanted = slice_of(word);
	size_t i;

	for (i = 0; i + wanted.len <= type.len; i++)
		if (text_equal_nocase((struct slice){ type.at + i,
		    wanted.len }, wanted))
			return true;
	return false;
}

/* An answer from the mail system: the lead is the one whose mail it was. */
static enum mailtouch_outcome
take_report(struct mailtouch *mt, const struct mbox_message *m,
    struct mail *mail, struct mailtouch_fault *why)
{
	bool failed = m->fields[MBOX_FAILED].len > 0;
	bool delayed = m->fields[MBOX_DELAYED].len > 0;
	struct looked seen = { false, false, false };

	mail->direction = "in";
	mail->kind = "";
	mail->owner = find_owner(mt, m);
	mail->submitted = failed ? SLICE("bounce") : delayed ?
	    SLICE("delay") : SLICE("receipt");
	look_at(mt, mail, m->fields[failed ? MBOX_FAILED : delayed ?
	    MBOX_DELAYED : MBOX_DELIVERED], true, &seen);
	return settle(mt, mail, &seen, why);
}

/* Words of a person or of his program; the sender is no mail system. */
static enum mailtouch_outcome
take_mail(struct mailtouch *mt, const struct mbox_message *m,
    struct mail *mail, struct mailtouch_fault *why)
{
	struct slice list = m->fields[MBOX_FROM];
	struct looked seen = { false, false, false };
	struct mailbox from;
	const char *what;

	if (!mailhead_mailbox(&list, &from) || from.address.len == 0)
		return reject(why, "from", "no-from", "no address of a sender; "
		    "add this touch by hand");
	mail->submitted = find_submitted(mt, m);
	mail->kind = m->fields[MBOX_IN_REPLY_TO].len +
	    m->fields[MBOX_REFERENCES].len > 0 ? "reply" : "";
	if (is_own(mt, from.address)) {
		mail->direction = "out";
		mail->owner = decode(mt, from.address);
		look_at(mt, mail, m->fields[MBOX_TO], false, &seen);
		look_at(mt, mail, m->fields[MBOX_CC], false, &seen);
		return settle(mt, mail, &seen, why);
	}
	mail->direction = "in";
	mail->owner = find_owner(mt, m);
	what = has_type(m, "disposition-notification") ? "receipt" :
	    rollup_automatic(mt->rules, mail->subject, mail->submitted);
	if (strcmp(what, "receipt") == 0 || strcmp(what, "delay") == 0 ||
	    strcmp(what, "bounce") == 0)
		mail->submitted = slice_of(what);
	else if (strcmp(what, "auto") == 0 && mail->submitted.len == 0)
		mail->submitted = SLICE("auto-replied");
	if (mail->submitted.len > 0)
		mail->kind = "";
	look_at(mt, mail, m->fields[MBOX_FROM],
	    slice_is(mail->submitted, "bounce"), &seen);
	if (mt->hit_count == 0 && slice_is(mail->submitted, "bounce"))
		return reject(why, "subject", "no-recipient", "a mail came "
		    "back, and the report does not say from which address; "
		    "look at it, and correct the lead's address");
	return settle(mt, mail, &seen, why);
}

enum mailtouch_outcome
mailtouch_mail(struct mailtouch *mt, const struct mbox_message *m,
    struct mailtouch_fault *why)
{
	struct mail mail = { .kind = "", .submitted = SLICE_EMPTY,
		.owner = SLICE_EMPTY, .direction = "in" };
	enum mailtouch_outcome outcome;
	struct slice opened;

	arena_reset(&mt->scratch);
	mt->hit_count = 0;
	if (m->cut)
		return reject(why, "to", "long-header", "a header is longer "
		    "than 1 MiB; add this touch by hand");
	/* A draft never left. */
	if (m->fields[MBOX_DRAFT].len > 0)
		return MAILTOUCH_INTERNAL;
	if (m->fields[MBOX_DATE].len == 0)
		return reject(why, "date", "no-date", "no date; add this touch "
		    "by hand");
	if (!read_date(m->fields[MBOX_DATE], &mail))
		return reject(why, "date", "bad-date", "there is no such date; "
		    "add this touch by hand");
	mail.base = find_base(mt, m);
	mail.subject = decode(mt, m->fields[MBOX_SUBJECT]);
	outcome = m->fields[MBOX_FAILED].len + m->fields[MBOX_DELAYED].len +
	    m->fields[MBOX_DELIVERED].len > 0 ? take_report(mt, m, &mail,
	    why) : take_mail(mt, m, &mail, why);
	opened = mailhead_id(m->fields[MBOX_READ]);
	if (opened.len > 0 && outcome != MAILTOUCH_REJECTED) {
		GROW(mt->opened, mt->opened_count, mt->opened_room);
		mt->opened[mt->opened_count++] = arena_copy(&mt->arena,
		    opened);
	}
	return outcome;
}

void
mailtouch_finish(struct mailtouch *mt)
{
	struct nameset *opened = nameset_new();
	size_t i;

	for (i = 0; i < mt->opened_count; i++)
		*nameset_count(opened, mt->opened[i]) = 1;
	for (i = 0; i < mt->row_count; i++)
		if (nameset_has(opened, mt->rows[i].base) && slice_is(
		    mt->rows[i].cells[MAILTOUCH_DIRECTION], "out"))
			mt->rows[i].cells[MAILTOUCH_OPENED] = SLICE("yes");
	nameset_free(opened);
}

size_t
mailtouch_rows(const struct mailtouch *mt)
{
	return mt->row_count;
}

const struct slice *
mailtouch_row(const struct mailtouch *mt, size_t i)
{
	return mt->rows[i].cells;
}

size_t
mailtouch_strangers(const struct mailtouch *mt)
{
	return mt->stranger_count;
}

const struct slice *
mailtouch_stranger(const struct mailtouch *mt, size_t i)
{
	return mt->strangers[i].cells;
}
