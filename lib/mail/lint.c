/*
 * lint.c - the rules, one function each
 */
#include "mail/lint.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "mail/alike.h"
#include "mail/push.h"
#include "mail/sentence.h"
#include "mail/words.h"
#include "rule/table.h"
#include "set/nameset.h"
#include "value/freemail.h"

enum { CODE, RULE, SEVERITY, EN, ZH, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[CODE] = { .name = "code", .type = TABLE_KEY },
	[RULE] = { .name = "rule", .type = TABLE_WORD },
	[SEVERITY] = { .name = "severity", .type = TABLE_WORD,
	    .words = "error;warning;advice" },
	[EN] = { .name = "en", .type = TABLE_WORD },
	[ZH] = { .name = "zh", .type = TABLE_WORD },
};

/* What is known of one lead. */
struct known {
	struct maillead lead;
	bool has_lead;
	struct slice last_out, last_in;	/* bodies; at == NULL for none */
	int32_t out_date, in_date;
	int32_t *out_dates;
	size_t out_count, out_room;
	struct slice reminded;	/* quote ids with a reminder, joined by ; */
};

struct alike_draft {
	struct slice message_id, lead_id;
};

struct maillint {
	struct table *rules;
	int lang;
	struct push *push;
	struct mailwords *words;
	const struct maillimits *limits;
	struct freemail *freemail;
	struct arena arena;
	struct nameset *leads;		/* 1 + the place in known */
	struct known *known;
	size_t known_count, known_capacity;
	bool has_leads, has_sent;
	struct slice *products;
	size_t product_count, product_capacity;
	struct alike *alike;
	struct alike_draft *drafts;
	size_t draft_count, draft_capacity;
	struct nameset *sellers;	/* 1 + the place in signatures */
	struct slice *signatures;	/* all names of one, joined by ; */
	size_t seller_count, seller_room;
	struct slice own_names;
	struct mailquoted *quoted;
	bool has_quotes;
	int64_t too_soon_days, too_many, window_days;
	int32_t today;
	struct buffer plain, lower;
};

/* A draft under judgement. */
struct draft {
	struct maillint *lint;
	const struct mailmessage *message;
	const struct known *known;	/* never NULL */
	struct slice own;	/* the body without what is quoted */
	struct slice text;	/* and without its signature */
	struct slice *sentences;
	size_t count;
	size_t questions;
	maillint_found *found;
	void *context;
};

/* ---- opening, and the files beside -------------------------------------- */

struct maillint *
maillint_open(int lang, struct fault *fault)
{
	struct maillint *lint = xcalloc(1, sizeof(*lint));

	lint->lang = lang;
	lint->leads = nameset_new();
	lint->sellers = nameset_new();
	lint->quoted = mailquoted_new();
	lint->today = DATE_NONE;
	lint->rules = table_open_whole("mail-rule", shape, SHAPE_COUNT, fault);
	if (lint->rules != NULL)
		lint->push = mailpush_open(fault);
	if (lint->push != NULL)
		lint->words = mailwords_open(fault);
	if (lint->words != NULL)
		lint->freemail = freemail_open(fault);
	if (lint->freemail == NULL) {
		maillint_close(lint);
		return NULL;
	}
	lint->limits = mailwords_limits(lint->words);
	lint->alike = mailalike_new((unsigned)lint->limits->similar_pct,
	    (unsigned)lint->limits->mass_pct);
	return lint;
}

void
maillint_close(struct maillint *lint)
{
	size_t i;

	if (lint == NULL)
		return;
	for (i = 0; i < lint->known_count; i++)
		free(lint->known[i].out_dates);
	table_close(lint->rules);
	mailpush_close(lint->push);
	mailwords_close(lint->words);
	freemail_close(lint->freemail);
	mailalike_free(lint->alike);
	nameset_free(lint->leads);
	nameset_free(lint->sellers);
	mailquoted_free(lint->quoted);
	free(lint->signatures);
	arena_release(&lint->arena);
	buffer_release(&lint->plain);
	buffer_release(&lint->lower);
	free(lint->known);
	free(lint->products);
	free(lint->drafts);
	free(lint);
}

static struct known *
know(struct maillint *lint, struct slice lead_id)
{
	uint32_t *place = nameset_count(lint->leads, lead_id);

	if (*place > 0)
		return &lint->known[*place - 1];
	GROW(lint->known, lint->known_count, lint->known_capacity);
	lint->known[lint->known_count] = (struct known){
		.out_date = DATE_NONE, .in_date = DATE_NONE,
		.reminded = SLICE_EMPTY };
	*place = (uint32_t)++lint->known_count;
	return &lint->known[lint->known_count - 1];
}

void
maillint_add_lead(struct maillint *lint, const struct maillead *lead)
{
	struct known *known = know(lint, lead->lead_id);
	struct maillead *kept = &known->lead;

	lint->has_leads = true;
	if (known->has_lead)
		return;
	known->has_lead = true;
	*kept = (struct maillead){
		.company = arena_copy(&lint->arena, lead->company),
		.contact_name = arena_copy(&lint->arena, lead->contact_name),
		.first_name = arena_copy(&lint->arena, lead->first_name),
		.last_name = arena_copy(&lint->arena, lead->last_name),
		.products_of_interest = arena_copy(&lint->arena,
		    lead->products_of_interest),
		.booth_note = arena_copy(&lint->arena, lead->booth_note),
		.visit_reason = arena_copy(&lint->arena, lead->visit_reason),
		.event_name = arena_copy(&lint->arena, lead->event_name),
		.owner = arena_copy(&lint->arena, lead->owner),
		.booth_class = arena_copy(&lint->arena, lead->booth_class),
	};
}

/* A day on which a mail went out. */
static void
add_mail_day(struct known *known, int32_t day)
{
	GROW(known->out_dates, known->out_count, known->out_room);
	known->out_dates[known->out_count++] = day;
}

static bool
has_mail_day(const struct known *known, int32_t day)
{
	size_t i;

	for (i = 0; i < known->out_count; i++)
		if (known->out_dates[i] == day)
			return true;
	return false;
}

void
maillint_add_contact(struct maillint *lint,
    const struct mailcontact *contact)
{
	struct known *known;
	int32_t *last;
	bool in = slice_is(contact->direction, "in");

	if (contact->touch_date == DATE_NONE ||
	    slice_is(contact->medium, "show"))
		return;
	known = know(lint, contact->lead_id);
	last = in ? &known->in_date : &known->out_date;
	if (*last == DATE_NONE || contact->touch_date > *last)
		*last = contact->touch_date;
	if (!in && slice_is(contact->medium, "email") &&
	    !has_mail_day(known, contact->touch_date))
		add_mail_day(known, contact->touch_date);
}

void
maillint_add_seller(struct maillint *lint, const struct mailseller *seller)
{
	struct slice names = seller->aliases;
	struct buffer all = { 0 };
	uint32_t number = (uint32_t)lint->seller_count + 1;

	if (seller->owner.len == 0)
		return;
	buffer_add(&all, seller->owner);
	buffer_add_byte(&all, ';');
	buffer_add(&all, seller->aliases);
	*nameset_count(lint->sellers, seller->owner) = number;
	while (names.at != NULL) {
		struct slice name = slice_trim(slice_cut(&names, ';'));

		if (name.len > 0)
			*nameset_count(lint->sellers, name) = number;
	}
	GROW(lint->signatures, lint->seller_count, lint->seller_room);
	lint->signatures[lint->seller_count++] = arena_copy(&lint->arena,
	    buffer_slice(&all));
	buffer_release(&all);
}

void
maillint_set_own_names(struct maillint *lint, struct slice names)
{
	lint->own_names = arena_copy(&lint->arena, names);
}

void
maillint_add_sent(struct maillint *lint, const struct mailmessage *message)
{
	struct known *known = know(lint, message->lead_id);
	bool in = slice_is(message->direction, "in");
	int32_t *last = in ? &known->in_date : &known->out_date;
	struct slice *body = in ? &known->last_in : &known->last_out;

	lint->has_sent = true;
	if (body->at == NULL || message->send_date >= *last) {
		*body = arena_copy(&lint->arena, message->body);
		*last = message->send_date;
	}
	if (in)
		return;
	add_mail_day(known, message->send_date);
	if (slice_is(message->kind, "reminder") && message->quote_id.len > 0) {
		size_t len = known->reminded.len + message->quote_id.len + 1;
		char *list = arena_bytes(&lint->arena, len);

		memcpy(list, known->reminded.at, known->reminded.len);
		list[known->reminded.len] = ';';
		memcpy(list + known->reminded.len + 1, message->quote_id.at,
		    message->quote_id.len);
		known->reminded = (struct slice){ list, len };
	}
}

void
maillint_add_product(struct maillint *lint, struct slice product)
{
	GROW(lint->products, lint->product_count, lint->product_capacity);
	lint->products[lint->product_count++] = arena_copy(&lint->arena,
	    product);
}

void
maillint_add_quote(struct maillint *lint, const struct mailquote *quote)
{
	lint->has_quotes = true;
	mailquoted_add(lint->quoted, quote);
}

void
maillint_add_line(struct maillint *lint, const struct mailquoteline *line)
{
	mailquoted_add_line(lint->quoted, line);
}

void
maillint_set_limits(struct maillint *lint, int64_t too_soon_days,
    int64_t too_many, int64_t window_days, int32_t today)
{
	lint->too_soon_days = too_soon_days;
	lint->too_many = too_many;
	lint->window_days = window_days;
	lint->today = today;
}

/* ---- helpers of the rules ----------------------------------------------- */

static struct mailfinding
finding_of(const struct maillint *lint, const char *code)
{
	struct mailfinding f = { .part = "message" };
	size_t row = 0;

	while (!slice_is(table_text(lint->rules, row, CODE), code))
		row++;
	f.code = table_text(lint->rules, row, CODE);
	f.rule = table_text(lint->rules, row, RULE);
	f.severity = table_text(lint->rules, row, SEVERITY);
	f.advice = table_text(lint->rules, row, lint->lang ? ZH : EN);
	return f;
}

/* From 1: the line ends in front of a place. */
static size_t
line_of(struct slice part, size_t offset)
{
	size_t line = 1, i;

	for (i = 0; i < offset; i++)
		line += part.at[i] == '\n';
	return line;
}

/* text is of the part when it stands in it, and its offset is told then. */
static void
find(const struct draft *d, const char *code, const char *part,
    struct slice whole, struct slice text)
{
	struct mailfinding f = finding_of(d->lint, code);

	f.message_id = d->message->message_id;
	f.lead_id = d->message->lead_id;
	f.part = part;
	f.text = text;
	if (whole.len > 0 && text.at >= whole.at &&
	    text.at <= whole.at + whole.len)
		f.offset = (size_t)(text.at - whole.at);
	f.line = line_of(whole, f.offset);
	d->found(d->context, &f);
}

static void
find_in_body(const struct draft *d, const char *code, struct slice text)
{
	find(d, code, "body", d->message->body, text);
}

static struct slice
plain(struct maillint *lint, struct slice sentence)
{
	lint->plain.len = 0;
	mailsentence_plain(&lint->plain, sentence);
	return buffer_slice(&lint->plain);
}

/* Whether text holds a term; both by their matching keys. */
static bool
mentions(struct maillint *lint, struct slice text, struct slice term)
{
	size_t split;

	lint->lower.len = 0;
	if (!text_key(&lint->lower, slice_trim(term)) || lint->lower.len < 2)
		return false;
	split = lint->lower.len;
	if (!text_key(&lint->lower, text))
		return false;
	return memmem(lint->lower.data + split, lint->lower.len - split,
	    lint->lower.data, split) != NULL;
}

static bool
mentions_any(struct maillint *lint, struct slice text, struct slice list)
{
	while (list.at != NULL)
		if (mentions(lint, text, slice_cut(&list, ';')))
			return true;
	return false;
}

/* Words of letters, and Han characters. */
static void
count_words(struct slice text, size_t *words, size_t *han)
{
	bool inside = false;
	uint32_t c;
	size_t n;

	*words = *han = 0;
	for (; text.len > 0; text.at += n, text.len -= n) {
		n = text_decode(text, &c);
		if (n == 0)
			n = 1, c = ' ';
		*han += text_is_han(c);
		if (text_is_han(c) || c <= ' ' || c == 0x3000) {
			inside = false;
		} else if (!inside && (n > 1 || text_is_word_byte((char)c))) {
			inside = true;
			++*words;
		}
	}
}

/* The next word of a text, by blanks and ASCII punctuation. */
static bool
next_word(struct slice *rest, struct slice *word)
{
	size_t n = 0;

	while (rest->len > 0 && !text_is_word_byte(*rest->at) &&
	    (unsigned char)*rest->at < 0x80)
		rest->at++, rest->len--;
	while (n < rest->len && (text_is_word_byte(rest->at[n]) ||
	    (unsigned char)rest->at[n] >= 0x80))
		n++;
	*word = (struct slice){ rest->at, n };
	rest->at += n;
	rest->len -= n;
	return n > 0;
}

/* The text before the first line that a kind of pattern knows. */
static struct slice
before_line(struct mailwords *words, enum mailword kind, struct slice text)
{
	struct slice rest = text;

	while (rest.at != NULL) {
		struct slice line = slice_cut(&rest, '\n');

		if (mailwords_has(words, kind, slice_trim(line)) &&
		    line.at > text.at)
			return slice_between(text.at, line.at);
	}
	return text;
}

static void
split_sentences(struct draft *d)
{
	size_t from = 0, capacity = 0;
	struct slice sentence;

	while (mailsentence_next(d->text, &from, &sentence)) {
		GROW(d->sentences, d->count, capacity);
		d->sentences[d->count++] = sentence;
		d->questions += mailsentence_asks(sentence);
	}
}

/* The first sentence behind the salutation. */
static size_t
first_sentence(const struct draft *d)
{
	return d->count > 1 && mailwords_has(d->lint->words,
	    MAILWORD_GREETING, d->sentences[0]) ? 1 : 0;
}

static bool
is_first_mail(const struct draft *d)
{
	if (d->message->sequence > 0)
		return d->message->sequence == 1;
	return d->lint->has_sent ? d->known->last_out.at == NULL :
	    slice_is(d->message->kind, "development");
}

/* ---- the rules ----------------------------------------------------------- */

/* R-MAIL-02: the first reminder of a quote, which is one of this lead. */
static bool
is_first_reminder(const struct draft *d)
{
	const struct mailmessage *message = d->message;

	return slice_is(message->kind, "reminder") &&
	    message->quote_id.len > 0 &&
	    !slice_is_listed(message->quote_id, d->known->reminded, ';') &&
	    (!d->lint->has_quotes || mailquoted_has(d->lint->quoted,
	    message->quote_id, message->lead_id));
}

/* R-MAIL-01, 02, 04, 08: sentence by sentence. */
static void
judge_sentences(const struct draft *d)
{
	struct maillint *lint = d->lint;
	bool reminder = is_first_reminder(d);
	size_t i;

	for (i = 0; i < d->count; i++) {
		struct slice read = plain(lint, d->sentences[i]);
		struct slice family = mailpush_family(lint->push, read);

		if (family.len > 0 && !(reminder &&
		    (slice_is(family, "receipt") ||
		    slice_is(family, "opinion"))))
			find_in_body(d, "push", d->sentences[i]);
		else if (mailwords_has(lint->words, MAILWORD_PASSIVE, read))
			find_in_body(d, "passive", d->sentences[i]);
	}
}

/* Whether two questions are the same but for case, blanks and marks. */
static bool
same_question(struct slice a, struct slice b)
{
	struct slice first, second;

	for (;;) {
		bool one = next_word(&a, &first);
		bool two = next_word(&b, &second);

		if (one != two)
			return false;
		if (!one)
			return true;
		if (!text_equal_nocase(first, second))
			return false;
	}
}

static void
judge_repeated(const struct draft *d)
{
	size_t i;

	if (d->known->last_out.at == NULL)
		return;
	for (i = 0; i < d->count; i++) {
		struct slice before;
		size_t from = 0;

		if (!mailsentence_asks(d->sentences[i]))
			continue;
		while (mailsentence_next(d->known->last_out, &from, &before))
			if (mailsentence_asks(before) && same_question(
			    d->sentences[i], before)) {
				find_in_body(d, "repeated-question",
				    d->sentences[i]);
				break;
			}
	}
}

/* R-MAIL-05, 06. */
static void
judge_answer(const struct draft *d)
{
	struct mailwords *words = d->lint->words;
	struct slice in = d->known->last_in;
	bool asked_file = in.at != NULL &&
	    mailwords_has(words, MAILWORD_FILE_REQUEST, in);

	if (in.at != NULL && (slice_is(d->message->kind, "reply") ||
	    slice_is(d->message->kind, "quote")) &&
	    mailwords_has(words, MAILWORD_PRICE_QUESTION, in) &&
	    (int64_t)mailwords_count(words, MAILWORD_OFFER_POINT, d->text) <
	    d->lint->limits->answer_points)
		find_in_body(d, "toothpaste", SLICE_EMPTY);
	if (d->message->attachments.len > 0 && is_first_mail(d) &&
	    !slice_is(d->known->lead.booth_class, "wants_materials") &&
	    !asked_file)
		find(d, "first-attachment", "attachments",
		    d->message->attachments, d->message->attachments);
}

/* R-MAIL-08. */
static void
judge_recipients(const struct draft *d)
{
	struct slice lists[] = { d->message->to, d->message->cc };
	struct slice first = SLICE_EMPTY;
	size_t i;

	for (i = 0; i < 2; i++) {
		struct slice rest = lists[i], word, domain;

		if (mailwords_has(d->lint->words, MAILWORD_UNDISCLOSED,
		    lists[i]))
			find(d, "undisclosed", i ? "cc" : "to", lists[i],
			    lists[i]);
		while (rest.len > 0) {
			size_t n = 0;

			while (n < rest.len &&
			    strchr(";, <>\t\r\n", rest.at[n]) == NULL)
				n++;
			word = (struct slice){ rest.at, n };
			rest.at += n + (n < rest.len);
			rest.len -= n + (n < rest.len);
			domain = freemail_domain(word);
			/* Two people at a free provider are two companies. */
			if (domain.len > 0 && freemail_has(d->lint->freemail,
			    domain))
				domain = word;
			if (domain.len == 0)
				continue;
			if (first.len == 0)
				first = domain;
			else if (!text_equal_nocase(first, domain)) {
				find(d, "group", i ? "cc" : "to", lists[i],
				    word);
				return;
			}
		}
	}
}

static void
judge_gaps(const struct draft *d)
{
	struct slice parts[] = { d->message->subject, d->own };
	const char *const names[] = { "subject", "body" };
	size_t i;

	if (d->text.len == 0)
		find_in_body(d, "empty", SLICE_EMPTY);
	for (i = 0; i < 2; i++) {
		struct slice rest = parts[i], gap;

		while ((gap = mailwords_find(d->lint->words,
		    MAILWORD_PLACEHOLDER, rest)).at != NULL && gap.len > 0) {
			find(d, "placeholder", names[i], i ?
			    d->message->body : parts[i], gap);
			rest = slice_between(gap.at + gap.len,
			    parts[i].at + parts[i].len);
		}
	}
}

/* R-MAIL-09: what stands before the first sentence about the customer. */
static void
judge_length(const struct draft *d)
{
	const struct maillimits *limits = d->lint->limits;
	size_t i, words, han, self_words = 0, self_han = 0;

	for (i = first_sentence(d); i < d->count; i++) {
		struct slice s = plain(d->lint, d->sentences[i]);

		if (mailwords_has(d->lint->words, MAILWORD_CUSTOMER, s) ||
		    mentions(d->lint, s, d->known->lead.company) ||
		    mentions_any(d->lint, s,
		    d->known->lead.products_of_interest))
			break;
		if (!mailwords_has(d->lint->words, MAILWORD_SELF, s) &&
		    !mentions_any(d->lint, s, d->lint->own_names))
			continue;
		count_words(s, &words, &han);
		self_words += words;
		self_han += han;
	}
	if ((int64_t)self_words > limits->intro_words ||
	    (int64_t)self_han > limits->intro_han)
		find_in_body(d, "long-intro", d->sentences[first_sentence(d)]);
	count_words(d->text, &words, &han);
	if ((int64_t)words > limits->mail_words ||
	    (int64_t)han > limits->mail_han)
		find_in_body(d, "long", SLICE_EMPTY);
}

/* Whether a text has a word of a note that is longer than three letters. */
static bool
shares_word(struct maillint *lint, struct slice text, struct slice note)
{
	struct slice word;

	while (next_word(&note, &word))
		if (word.len > 3 && !mailwords_has(lint->words, MAILWORD_STOP,
		    word) && mentions(lint, text, word))
			return true;
	return false;
}

/* Whether a text has something that only this lead can have got. */
static bool
is_about(struct maillint *lint, const struct maillead *lead,
    struct slice text)
{
	return mentions_any(lint, text, lead->products_of_interest) ||
	    mentions(lint, text, lead->company) ||
	    shares_word(lint, text, lead->booth_note) ||
	    shares_word(lint, text, lead->visit_reason);
}

/* R-MAIL-10, 11, 21. */
static void
judge_personal(const struct draft *d)
{
	const struct maillead *lead = &d->known->lead;
	struct maillint *lint = d->lint;
	size_t first = first_sentence(d), i;
	size_t last = first + (size_t)lint->limits->point_sentences;

	if (!d->known->has_lead)
		return;
	if (!is_about(lint, lead, d->own) &&
	    !is_about(lint, lead, d->message->subject))
		find_in_body(d, "nothing-personal", SLICE_EMPTY);
	if (lead->event_name.len > 0 && is_first_mail(d) &&
	    !mentions(lint, d->text, lead->event_name) &&
	    !mailwords_has(lint->words, MAILWORD_MEETING, d->text))
		find_in_body(d, "no-meeting", SLICE_EMPTY);
	for (i = first; i < d->count && i < last; i++)
		if (mentions_any(lint, d->sentences[i],
		    lead->products_of_interest) || (d->known->last_in.at &&
		    shares_word(lint, d->sentences[i], d->known->last_in)))
			break;
	if ((lead->products_of_interest.len > 0 || d->known->last_in.at) &&
	    d->count > last && i == last)
		find_in_body(d, "late-point", SLICE_EMPTY);
	if (lead->visit_reason.len + lead->products_of_interest.len +
	    lead->booth_note.len == 0)
		find(d, "blind-followup", "message", SLICE_EMPTY, SLICE_EMPTY);
}

/* R-MAIL-12, 13, 14, 19. */
static void
judge_selling(const struct draft *d)
{
	struct mailwords *words = d->lint->words;
	struct slice bait = mailwords_find(words, MAILWORD_BAIT, d->text);
	struct slice quoted = mailquoted_products(d->lint->quoted,
	    d->message->lead_id);
	bool with_line = mailquoted_is_whole(d->lint->quoted,
	    d->message->quote_id, d->message->lead_id) ||
	    (mailwords_has(words, MAILWORD_VALIDITY, d->text) &&
	    (mentions_any(d->lint, d->text,
	    d->known->lead.products_of_interest) ||
	    mentions_any(d->lint, d->text, quoted)));

	if (bait.at != NULL && !with_line)
		find_in_body(d, "bait", bait);
	else if (slice_is(d->message->offer_kind, "trial") &&
	    is_first_mail(d))
		find(d, "bait", "message", SLICE_EMPTY,
		    d->message->offer_kind);
	if (slice_is(d->message->kind, "development") &&
	    !mailwords_has(words, MAILWORD_HIGHLIGHT, d->text))
		find_in_body(d, "no-highlight", SLICE_EMPTY);
	if (d->questions > 0)
		return;
	if (is_first_mail(d) &&
	    mailwords_has(words, MAILWORD_RECOMMEND, d->text))
		find_in_body(d, "no-question", SLICE_EMPTY);
	if ((int64_t)mailwords_count(words, MAILWORD_PRAISE, d->text) >=
	    d->lint->limits->praise_words)
		find_in_body(d, "praise", mailwords_find(words,
		    MAILWORD_PRAISE, d->text));
	if (d->known->last_in.at != NULL &&
	    mailwords_has(words, MAILWORD_DOUBT, d->known->last_in))
		find_in_body(d, "doubt", SLICE_EMPTY);
}

/* R-MAIL-15: words of four capitals or more, without a digit. */
static void
judge_capitals(const struct draft *d)
{
	struct slice rest = d->text, word, first = SLICE_EMPTY;
	int64_t loud = 0;

	while (next_word(&rest, &word)) {
		size_t i = 0;

		while (i < word.len && word.at[i] >= 'A' && word.at[i] <= 'Z')
			i++;
		if (i < word.len || word.len < 4 ||
		    mailwords_has(d->lint->words, MAILWORD_ACRONYM, word))
			continue;
		if (loud++ == 0)
			first = word;
	}
	if (loud > d->lint->limits->capital_words)
		find_in_body(d, "shouting", first);
}

/* Whether a line names the lead: last, first or a word of the full name. */
static bool
names_lead(const struct draft *d, struct slice line)
{
	const struct maillead *lead = &d->known->lead;
	struct slice rest = lead->contact_name, word;

	if (mentions(d->lint, line, lead->last_name) ||
	    mentions(d->lint, line, lead->first_name) ||
	    mentions(d->lint, line, lead->contact_name))
		return true;
	while (next_word(&rest, &word)) {
		/* 王芳 is addressed as 王经理. */
		if (mailpush_is_chinese(word) && word.len > 3)
			word.len = 3;
		if (mentions(d->lint, line, word))
			return true;
	}
	return false;
}

/* A line that is one gap: what mail-draft tells its reader (R-DRAFT-07). */
static bool
is_note(struct slice line)
{
	return slice_starts(line, SLICE("{{")) &&
	    slice_ends(line, SLICE("}}"));
}

/* R-MAIL-16: the first line. */
static void
judge_salutation(const struct draft *d)
{
	struct slice rest = d->own, line = SLICE_EMPTY;
	const struct maillead *lead = &d->known->lead;

	while (rest.at != NULL && (line.len == 0 || is_note(line)))
		line = slice_trim(slice_cut(&rest, '\n'));
	if (mailwords_has(d->lint->words, MAILWORD_IMPERSONAL, line))
		find_in_body(d, "impersonal", line);
	else if ((int64_t)text_characters(line) >
	    d->lint->limits->salutation_length ||
	    !mailwords_has(d->lint->words, MAILWORD_GREETING, line))
		find_in_body(d, "no-salutation", line);
	else if (lead->contact_name.len + lead->first_name.len +
	    lead->last_name.len > 0 && !names_lead(d, line) &&
	    !mailwords_has(d->lint->words, MAILWORD_PLACEHOLDER, line))
		find_in_body(d, "wrong-name", line);
}

/* The names under which an owner may sign, joined by ";". */
static struct slice
signatures(const struct maillint *lint, struct slice owner)
{
	uint32_t number = nameset_get(lint->sellers, owner);

	return number == 0 ? owner : lint->signatures[number - 1];
}

/* R-MAIL-16: subject and signature. */
static void
judge_frame(const struct draft *d)
{
	struct slice rest = d->own, line, tail = d->own;
	int64_t lines = 0;

	if (slice_trim(d->message->subject).len == 0)
		find(d, "no-subject", "subject", SLICE_EMPTY, SLICE_EMPTY);
	else if (mailwords_has(d->lint->words, MAILWORD_FORWARDED,
	    slice_trim(d->message->subject)) &&
	    slice_is(d->message->kind, "development"))
		find(d, "forwarded", "subject", d->message->subject,
		    d->message->subject);
	if (d->known->lead.owner.len == 0)
		return;
	rest = slice_trim(rest);
	while (rest.len > 0 && lines < d->lint->limits->signature_lines) {
		const char *end = rest.at + rest.len;
		const char *start = memrchr(rest.at, '\n', rest.len);

		line = slice_between(start ? start + 1 : rest.at, end);
		tail = slice_between(line.at, d->own.at + d->own.len);
		lines += slice_trim(line).len > 0;
		rest.len = start ? (size_t)(start - rest.at) : 0;
	}
	if (!mentions_any(d->lint, tail, signatures(d->lint,
	    d->known->lead.owner)) &&
	    !shares_word(d->lint, tail, d->known->lead.owner))
		find_in_body(d, "no-signature", SLICE_EMPTY);
}

/* R-MAIL-17: questions of the last inbound mail. */
static void
judge_questions(const struct draft *d)
{
	struct slice question;
	size_t from = 0;

	if (d->known->last_in.at == NULL)
		return;
	while (mailsentence_next(d->known->last_in, &from, &question))
		if (mailsentence_asks(question) &&
		    !mailpush_is_chinese(question) &&
		    !shares_word(d->lint, d->own, question))
			find(d, "unanswered", "message", SLICE_EMPTY,
			    question);
}

/* R-MAIL-18. */
static void
judge_rhythm(const struct draft *d)
{
	int32_t day = d->message->send_date != DATE_NONE ?
	    d->message->send_date : d->lint->today;
	int64_t mails = 0;
	size_t i;

	if (day == DATE_NONE || d->lint->too_soon_days == 0)
		return;
	for (i = 0; i < d->known->out_count; i++)
		mails += d->known->out_dates[i] != DATE_NONE &&
		    d->known->out_dates[i] <= day &&
		    d->known->out_dates[i] > day - d->lint->window_days;
	if (d->known->out_date != DATE_NONE && d->known->out_date <= day &&
	    d->known->in_date < d->known->out_date &&
	    day - d->known->out_date < d->lint->too_soon_days)
		find(d, "too-soon", "message", SLICE_EMPTY, SLICE_EMPTY);
	if (mails >= d->lint->too_many)
		find(d, "too-many", "message", SLICE_EMPTY, SLICE_EMPTY);
}

/* The names of a lead, and the words of the full one: "Dear Ada". */
static size_t
list_names(const struct maillead *lead, struct slice *names, size_t most)
{
	struct slice rest = lead->contact_name;
	size_t count = 0;

	names[count++] = lead->company;
	names[count++] = lead->contact_name;
	names[count++] = lead->first_name;
	names[count++] = lead->last_name;
	while (count < most && next_word(&rest, &names[count]))
		count++;
	return count;
}

static size_t
count_listed(struct slice list)
{
	size_t count = 0;

	for (; list.at != NULL; count++)
		slice_cut(&list, ';');
	return count;
}

/* R-MAIL-07: kept until all drafts are there. */
static void
keep_for_likeness(const struct draft *d)
{
	struct maillint *lint = d->lint;
	const struct maillead *lead = &d->known->lead;
	struct slice names[12];
	struct alike_mask mask = { .names = names,
		.name_count = list_names(lead, names, 12) };
	struct slice lists[] = { lead->products_of_interest,
		mailquoted_products(lint->quoted, d->message->lead_id) };
	struct slice receiver = d->message->lead_id.len > 0 ?
	    d->message->lead_id : d->message->to;
	size_t count = lint->product_count + count_listed(lists[0]) +
	    count_listed(lists[1]);
	struct slice *products = xcalloc(count + 1, sizeof(*products));
	size_t i;

	if (lint->product_count > 0)
		memcpy(products, lint->products,
		    lint->product_count * sizeof(*products));
	mask.product_count = lint->product_count;
	for (i = 0; i < 2; i++)
		while (lists[i].at != NULL)
			products[mask.product_count++] =
			    slice_cut(&lists[i], ';');
	mask.products = products;
	mailalike_add(lint->alike, d->text, receiver, &mask);
	free(products);
	GROW(lint->drafts, lint->draft_count, lint->draft_capacity);
	lint->drafts[lint->draft_count++] = (struct alike_draft){
		arena_copy(&lint->arena, d->message->message_id),
		arena_copy(&lint->arena, d->message->lead_id) };
}

/* What is said on the telephone has no salutation and no signature. */
static bool
is_call(const struct mailmessage *message)
{
	return slice_is(message->medium, "phone") ||
	    slice_is(message->medium, "mobile");
}

void
maillint_judge(struct maillint *lint, const struct mailmessage *draft,
    maillint_found *found, void *context)
{
	static const struct known nobody = { .out_date = DATE_NONE,
		.in_date = DATE_NONE, .reminded = SLICE_INIT("") };
	uint32_t place = nameset_get(lint->leads, draft->lead_id);
	struct draft d = { .lint = lint, .message = draft, .found = found,
		.context = context,
		.known = place ? &lint->known[place - 1] : &nobody };

	d.own = slice_trim(before_line(lint->words, MAILWORD_QUOTED,
	    draft->body));
	d.text = slice_trim(before_line(lint->words, MAILWORD_SIGNATURE,
	    d.own));
	split_sentences(&d);
	judge_sentences(&d);
	judge_repeated(&d);
	if (is_call(draft)) {
		judge_gaps(&d);
		free(d.sentences);
		return;
	}
	judge_answer(&d);
	judge_recipients(&d);
	judge_gaps(&d);
	judge_length(&d);
	judge_personal(&d);
	judge_selling(&d);
	judge_capitals(&d);
	judge_salutation(&d);
	judge_frame(&d);
	judge_questions(&d);
	judge_rhythm(&d);
	keep_for_likeness(&d);
	free(d.sentences);
}

void
maillint_finish(struct maillint *lint, maillint_found *found, void *context)
{
	const struct alike_pair *pairs;
	size_t i, count = mailalike_pairs(lint->alike, &pairs);

	for (i = 0; i < count; i++) {
		const struct alike_draft *draft =
		    &lint->drafts[pairs[i].draft];
		bool mass = pairs[i].permille >=
		    10 * (unsigned)lint->limits->mass_pct;
		struct mailfinding f = finding_of(lint,
		    mass ? "mass-mail" : "similar");
		struct buffer text = { 0 };

		f.message_id = draft->message_id;
		f.lead_id = draft->lead_id;
		f.part = "body";
		buffer_format(&text, "0.%03u %.*s", pairs[i].permille % 1000,
		    SLICE_PRINT(lint->drafts[pairs[i].other].message_id));
		if (pairs[i].permille == 1000)
			memcpy(text.data, "1", 1);
		f.text = buffer_slice(&text);
		found(context, &f);
		buffer_release(&text);
	}
}
