/*
 * digesttext.c - lines of records, with what is below them
 */
#include "base/date.h"
#include "base/display.h"
#include "base/text.h"
#include "due/digestline.h"
#include "due/digesttext.h"

enum {
	INDENT = 4,		/* of what stands below a line */
	GAP = 2,		/* between what stands on it */
	DETAIL_LINES = 3,	/* of one sentence */
	NOTE_COLUMNS = 80,	/* of the note of the stand (R-DIGEST-01) */
	WORDS_COLUMNS = 160,	/* of their last words */
};

/* What is under way: the text, and two buffers for its parts. */
struct page {
	const struct digest *digest;
	struct buffer *out;
	struct buffer part, shown;
};

static struct slice
say(const struct page *p, const char *word)
{
	return duewords_say(digest_words(p->digest), word);
}

/* A sentence on lines of its own; nothing for an empty one. */
static void
add_sentence(struct page *p, struct slice text, size_t columns)
{
	struct shown_flow flow = { .out = p->out, .indent = INDENT,
		.columns = digest_width(p->digest) };

	p->shown.len = 0;
	display_add(&p->shown, text, columns ? columns :
	    DETAIL_LINES * (flow.columns - INDENT));
	display_flow_words(&flow, buffer_slice(&p->shown));
	display_flow_end(&flow);
}

static void
end_part(struct page *p)
{
	add_sentence(p, buffer_slice(&p->part), 0);
	p->part.len = 0;
}

/* "wanted: pumps; 500 pcs", nothing without a value. */
static void
add_named(struct page *p, const char *label, size_t columns)
{
	struct buffer whole = { 0 };

	if (p->part.len > 0) {
		buffer_add(&whole, duewords_translate(digest_words(p->digest),
		    "label", slice_of(label)));
		buffer_add(&whole, digest_lang(p->digest) ? SLICE("：") :
		    SLICE(": "));
		display_add(&whole, buffer_slice(&p->part), columns);
		add_sentence(p, buffer_slice(&whole), (size_t)1 << 20);
	}
	buffer_release(&whole);
	p->part.len = 0;
}

static void
add_item(struct page *p, struct shown_flow *flow, struct slice text)
{
	p->shown.len = 0;
	display_add(&p->shown, text, (size_t)1 << 20);
	display_flow_item(flow, buffer_slice(&p->shown), GAP);
}

static void
add_head_line(struct page *p, const struct digest_row *row)
{
	struct shown_flow flow = { .out = p->out,
		.columns = digest_width(p->digest) };
	const struct slice *c = row->cells;
	char date[11];

	add_item(p, &flow, c[DIGEST_COMPANY]);
	add_item(p, &flow, c[DIGEST_CONTACT]);
	if (!slice_equal(c[DIGEST_COMPANY], c[DIGEST_LEAD]))
		add_item(p, &flow, c[DIGEST_LEAD]);
	add_item(p, &flow, slice_of(date_format_iso(date, row->due)));
	p->part.len = 0;
	digestline_late(p->digest, row, &p->part);
	add_item(p, &flow, buffer_slice(&p->part));
	add_item(p, &flow, duewords_translate(digest_words(p->digest),
	    "medium", c[DIGEST_MEDIUM]));
	add_item(p, &flow, duewords_translate(digest_words(p->digest),
	    "topic", c[DIGEST_TOPIC]));
	display_flow_end(&flow);
	p->part.len = 0;
}

/* How to reach the contact, each on one line as long as it fits. */
static void
add_channels(struct page *p, const struct digest_row *row)
{
	struct shown_flow flow = { .out = p->out, .indent = INDENT,
		.columns = digest_width(p->digest) };
	const struct slice *c = row->cells;
	bool dead = digestline_is_dead(row), any = false;
	int i;

	for (i = DIGEST_PHONE; i <= DIGEST_EMAIL; i++) {
		struct slice number = i == DIGEST_PHONE ?
		    digestline_number(row, DIGEST_PHONE, DIGEST_E164) :
		    i == DIGEST_MOBILE ? digestline_number(row,
		    DIGEST_MOBILE, DIGEST_MOBILE_E164) : SLICE_EMPTY;

		/* R-DIGEST-01: nobody may write to a dead address. */
		if ((i == DIGEST_EMAIL && dead) || c[i].len == 0)
			continue;
		p->shown.len = 0;
		display_add(&p->shown, number.len ? number : c[i],
		    (size_t)1 << 20);
		display_flow_item(&flow, buffer_slice(&p->shown), INDENT - 1);
		any = true;
	}
	display_flow_end(&flow);
	if (!any && c[DIGEST_MEDIUM].len == 0 && !dead)
		add_sentence(p, say(p, "unreachable"), 0);
	if (dead)
		add_sentence(p, say(p, "bounced"), 0);
}

/* Why and what to write, or that they are those of the record above. */
static void
add_reasons(struct page *p, const struct digest_row *row,
    const struct digest_row *above)
{
	const struct slice *c = row->cells;
	bool same_why = above != NULL && c[DIGEST_WHY].len > 0 &&
	    slice_equal(c[DIGEST_WHY], above->cells[DIGEST_WHY]);
	bool same_topic = above != NULL && c[DIGEST_REASON].len > 0 &&
	    slice_equal(c[DIGEST_REASON], above->cells[DIGEST_REASON]) &&
	    slice_equal(c[DIGEST_FACT], above->cells[DIGEST_FACT]);

	add_sentence(p, same_why ? say(p, "above") : c[DIGEST_WHY], 0);
	p->part.len = 0;
	if (!same_topic)
		digestline_write(p->digest, row, &p->part);
	end_part(p);
}

static void
add_row(struct page *p, const struct digest_row *row,
    const struct digest_row *above)
{
	add_head_line(p, row);
	add_reasons(p, row, above);
	digestline_wants(p->digest, row, &p->part);
	add_named(p, "wants", (size_t)1 << 20);
	buffer_add(&p->part, row->cells[DIGEST_NOTE]);
	add_named(p, "stand", NOTE_COLUMNS);
	/* A day alone says nothing that the reason does not say. */
	if (row->cells[DIGEST_LAST_SUBJECT].len +
	    row->cells[DIGEST_LAST_WORDS].len > 0)
		digestline_said(p->digest, row, &p->part);
	add_named(p, "said", WORDS_COLUMNS);
	add_channels(p, row);
	digestline_guards(p->digest, row, &p->part);
	end_part(p);
	digestline_step(p->digest, row, &p->part);
	end_part(p);
	digestline_check(p->digest, row, &p->part);
	end_part(p);
	/* One line, to be copied. */
	digestline_command(row, &p->part);
	if (p->part.len > 0) {
		display_blanks(p->out, INDENT);
		display_add(p->out, buffer_slice(&p->part), (size_t)1 << 20);
		buffer_add_byte(p->out, '\n');
	}
	p->part.len = 0;
}

/* The records from at on that stand in one section; returns how many. */
static size_t
add_section(struct page *p, size_t owner, size_t at)
{
	const struct digest *d = p->digest;
	size_t count = digest_section(d, owner, at), most, i;

	most = digest_most(d, count);
	buffer_add_byte(p->out, '\n');
	digest_add_head(d, digest_row(d, owner, at)->section, count, p->out);
	buffer_add_byte(p->out, '\n');
	for (i = 0; i < most; i++) {
		buffer_add_byte(p->out, '\n');
		add_row(p, digest_row(d, owner, at + i), i == 0 ? NULL :
		    digest_row(d, owner, at + i - 1));
	}
	if (most < count) {
		buffer_add_byte(p->out, '\n');
		digest_add_number(d, "more", count - most, p->out);
		buffer_add_byte(p->out, '\n');
	}
	return count;
}

/* Underlined; on several lines where one is too short for the name. */
static void
add_title(struct page *p, size_t owner)
{
	struct shown_flow flow = { .out = p->out,
		.columns = digest_width(p->digest) };
	size_t width;

	digest_add_title(p->digest, owner, &p->part);
	display_flow_words(&flow, buffer_slice(&p->part));
	display_flow_end(&flow);
	width = text_width(buffer_slice(&p->part));
	if (width > flow.columns)
		width = flow.columns;
	while (width-- > 0)
		buffer_add_byte(p->out, '=');
	buffer_add_byte(p->out, '\n');
	p->part.len = 0;
}

void
digesttext_add(const struct digest *d, size_t owner, struct buffer *out)
{
	struct page p = { .digest = d, .out = out };
	size_t at = 0, end = digest_rows(d, owner);

	add_title(&p, owner);
	digest_add_since(d, owner, out);
	if (digest_owner(d, owner).len == 0) {
		buffer_add(out, say(&p, "nobody"));
		buffer_add_byte(out, '\n');
	}
	while (at < end)
		at += add_section(&p, owner, at);
	if (digest_quiet(d, owner) > 0) {
		buffer_add_byte(out, '\n');
		digest_add_number(d, digest_quiet(d, owner) == 1 ?
		    "quiet_one" : "quiet", digest_quiet(d, owner), out);
		buffer_add_byte(out, '\n');
	}
	buffer_release(&p.part);
	buffer_release(&p.shown);
}
