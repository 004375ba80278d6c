/*
 * digestpage.c - cards of doc/doc.h
 */
#include "base/date.h"
#include "doc/doc.h"
#include "due/digestline.h"
#include "due/digestpage.h"

enum { FACTS_MOST = 16 };

/* The card under way; texts are kept until it is given away. */
struct card {
	const struct digest *digest;
	struct doc *doc;
	struct arena arena;
	struct buffer part;
	struct doc_fact facts[FACTS_MOST], unused;
	size_t count;
};

static struct slice
say(const struct card *c, const char *word)
{
	return duewords_say(digest_words(c->digest), word);
}

static struct doc_fact *
add_fact(struct card *c, const char *label, struct slice value)
{
	struct doc_fact *fact = &c->unused;

	if (value.len > 0 && c->count < FACTS_MOST) {
		fact = &c->facts[c->count++];
		*fact = (struct doc_fact){
			.name = duewords_translate(digest_words(c->digest),
			    "label", slice_of(label)),
			.value = arena_copy(&c->arena, value) };
	}
	return fact;
}

/* The part under way as a fact. */
static void
end_fact(struct card *c, const char *label)
{
	add_fact(c, label, buffer_slice(&c->part));
	c->part.len = 0;
}

static void
add_number(struct card *c, const struct digest_row *row, const char *label,
    enum digest_cell as_written, enum digest_cell international)
{
	struct slice number = digestline_number(row, as_written,
	    international);
	struct doc_fact *fact = add_fact(c, label, number.len ? number :
	    row->cells[as_written]);

	if (number.len == 0)
		return;
	buffer_add(&c->part, SLICE("tel:"));
	buffer_add(&c->part, number);
	fact->link = arena_copy(&c->arena, buffer_slice(&c->part));
	c->part.len = 0;
}

static void
add_address(struct card *c, const struct digest_row *row)
{
	if (digestline_is_dead(row)) {
		add_fact(c, "mail", say(c, "bounced"));
		return;
	}
	digestline_mailto(row, &c->part);
	add_fact(c, "mail", row->cells[DIGEST_EMAIL])->link =
	    arena_copy(&c->arena, buffer_slice(&c->part));
	c->part.len = 0;
}

/* Who is called must know how late it is there. */
static void
add_country(struct card *c, struct slice country)
{
	buffer_add(&c->part, digest_country(c->digest, country));
	if (country.len > 0)
		digest_add_clock(c->digest, country, &c->part);
	end_fact(c, "country");
}

static void
add_who(struct card *c, const struct digest_row *row)
{
	duewords_join(digest_words(c->digest), &c->part,
	    row->cells[DIGEST_CONTACT]);
	duewords_join(digest_words(c->digest), &c->part,
	    row->cells[DIGEST_JOB]);
	end_fact(c, "who");
	add_country(c, row->cells[DIGEST_COUNTRY]);
	digestline_grade(c->digest, row, &c->part);
	end_fact(c, "grade");
}

/*
 * "terms: hold our position; met on 2024-04-18"; a sentence with the name of
 * the topic in it does without it in front.
 */
static void
add_topic(struct card *c, const struct digest_row *row)
{
	struct slice topic = duewords_translate(digest_words(c->digest),
	    "topic", row->cells[DIGEST_TOPIC]), write;

	digestline_write(c->digest, row, &c->part);
	write = arena_copy(&c->arena, buffer_slice(&c->part));
	c->part.len = 0;
	if (topic.len > 0 && write.len > 0 && memmem(write.at, write.len,
	    topic.at, topic.len) != NULL)
		topic.len = 0;
	buffer_add(&c->part, topic);
	if (topic.len > 0 && write.len > 0)
		buffer_add(&c->part, digest_lang(c->digest) ? SLICE("：") :
		    SLICE(": "));
	buffer_add(&c->part, write);
	end_fact(c, "write");
}

static void
add_facts(struct card *c, const struct digest_row *row)
{
	const struct digest *d = c->digest;

	add_who(c, row);
	add_topic(c, row);
	digestline_wants(d, row, &c->part);
	end_fact(c, "wants");
	add_fact(c, "stand", row->cells[DIGEST_NOTE]);
	digestline_said(d, row, &c->part);
	end_fact(c, "said");
	add_number(c, row, "phone", DIGEST_PHONE, DIGEST_E164);
	add_number(c, row, "mobile", DIGEST_MOBILE, DIGEST_MOBILE_E164);
	add_address(c, row);
	add_fact(c, "chat", row->cells[DIGEST_IM]);
	digestline_guards(d, row, &c->part);
	end_fact(c, "mind");
	digestline_step(d, row, &c->part);
	end_fact(c, "mind");
	digestline_check(d, row, &c->part);
	end_fact(c, "mind");
	digestline_command(row, &c->part);
	add_fact(c, "log", buffer_slice(&c->part))->code = true;
	c->part.len = 0;
}

static void
add_card(struct card *c, const struct digest_row *row)
{
	const struct slice *cells = row->cells;
	bool late = row->due < digest_today(c->digest);
	struct doc_card card = { .text = cells[DIGEST_WHY],
		.tone = late ? DOC_BAD : DOC_PLAIN, .facts = c->facts };
	char date[11];

	c->count = 0;
	add_facts(c, row);
	card.count = c->count;
	card.title = cells[DIGEST_COMPANY].len > 0 ? cells[DIGEST_COMPANY] :
	    cells[DIGEST_CONTACT];
	buffer_add(&c->part, slice_of(date_format_iso(date, row->due)));
	buffer_add(&c->part, digest_lang(c->digest) ? SLICE("，") :
	    SLICE(", "));
	digestline_late(c->digest, row, &c->part);
	if (cells[DIGEST_MEDIUM].len > 0)
		buffer_add(&c->part, digest_lang(c->digest) ? SLICE("，") :
		    SLICE(", "));
	buffer_add(&c->part, duewords_translate(digest_words(c->digest),
	    "medium", cells[DIGEST_MEDIUM]));
	card.mark = buffer_slice(&c->part);
	doc_card(c->doc, &card);
	c->part.len = 0;
	arena_reset(&c->arena);
}

static void
add_line(struct card *c)
{
	if (c->part.len > 0)
		doc_text(c->doc, slice_trim(buffer_slice(&c->part)));
	c->part.len = 0;
}

static size_t
add_section(struct card *c, size_t owner, size_t at)
{
	const struct digest *d = c->digest;
	size_t count = digest_section(d, owner, at);
	size_t most = digest_most(d, count), i;

	digest_add_head(d, digest_row(d, owner, at)->section, count, &c->part);
	doc_section(c->doc, buffer_slice(&c->part));
	c->part.len = 0;
	for (i = 0; i < most; i++)
		add_card(c, digest_row(d, owner, at + i));
	if (most < count)
		digest_add_number(d, "more", count - most, &c->part);
	add_line(c);
	return count;
}

void
digestpage_add(const struct digest *d, size_t owner, struct buffer *out)
{
	struct card c = { .digest = d,
		.doc = doc_new(digest_lang(d), SLICE_EMPTY) };
	size_t at = 0, end = digest_rows(d, owner);

	digest_add_title(d, owner, &c.part);
	doc_title(c.doc, buffer_slice(&c.part));
	c.part.len = 0;
	digest_add_since(d, owner, &c.part);
	add_line(&c);
	if (digest_owner(d, owner).len == 0)
		doc_note(c.doc, say(&c, "nobody"));
	while (at < end)
		at += add_section(&c, owner, at);
	if (digest_quiet(d, owner) > 0)
		digest_add_number(d, digest_quiet(d, owner) == 1 ?
		    "quiet_one" : "quiet", digest_quiet(d, owner), &c.part);
	add_line(&c);
	doc_write(c.doc, DOC_MAIL, out);
	doc_free(c.doc);
	arena_release(&c.arena);
	buffer_release(&c.part);
}
