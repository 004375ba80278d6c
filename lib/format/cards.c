/*
 * cards.c - properties to columns
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "encoding/declared.h"
#include "format/cardline.h"
#include "format/cards.h"
#include "rule/table.h"
#include "set/lexicon.h"

#define SAMPLE_MOST ((size_t)64 << 10)
enum { OWN_MOST = 1000, RANK_MIDDLE = 200 };

enum column {
	CONTACT, LAST, FIRST, SALUTATION, COMPANY, DEPARTMENT, JOB, EMAIL,
	EMAIL_ALT, PHONE, PHONE_2, PHONE_3, MOBILE, FAX, IM, WEBSITE, ADDRESS,
	CITY, REGION, POSTCODE, COUNTRY, TAGS, NOTE, COLUMNS
};

static const char *const column_names[COLUMNS] = {
	"contact_name", "last_name", "first_name", "salutation", "company",
	"department", "job_title", "email", "email_alt", "phone", "phone_2",
	"phone_3", "mobile", "fax", "im", "website", "address", "city",
	"region", "postcode", "country", "tags", "note"
};

enum property {
	P_FN, P_N, P_ORG, P_TITLE, P_ROLE, P_EMAIL, P_TEL, P_ADR,
	P_ADR_COUNTRY, P_LABEL, P_URL, P_IMPP, P_TAGS, P_NOTE, P_KIND,
	P_ABLABEL, P_AGENT, P_VERSION, P_FRAME, P_SKIP, PROPERTIES,
	P_IM = 100	/* and the kind of messenger */
};

static const char *const property_words[PROPERTIES] = {
	"fn", "n", "org", "title", "role", "email", "tel", "adr",
	"adr_country", "label", "url", "impp", "tags", "note", "kind",
	"ablabel", "agent", "version", "frame", "skip"
};

static const char *const messengers[] = { "whatsapp", "wechat", "skype", "qq",
	"line", "telegram" };
enum { MESSENGERS = sizeof(messengers) / sizeof(*messengers) };

enum type {
	T_MOBILE = 1, T_FAX = 2, T_WORK = 4, T_HOME = 8, T_OTHER = 16,
	T_PAGER = 32, T_PREF = 64, T_IGNORE = 128
};
static const char *const type_words[] = { "mobile", "fax", "work", "home",
	"other", "pager", "pref", "ignore" };
enum { TYPES = sizeof(type_words) / sizeof(*type_words) };

/* A value that competes with its like for a place. */
struct item {
	int what;		/* P_EMAIL, P_URL, P_ADR; P_TEL and below */
	int rank;		/* lower goes first */
	struct slice value, group;
};
enum { TEL_MOBILE = P_IM + 50, TEL_FAX };

/* A property that no column of the dictionary takes. */
struct own {
	struct slice name;
	struct buffer value;
	bool filled;
};

struct property_line {
	struct cardline line;
	int property;		/* enum property, P_IM + kind, or -1 */
	struct slice value;	/* decoded, escapes still in it */
	struct slice label;	/* X-ABLabel of its group, or empty */
	struct slice charset;
	bool quoted, base64;
	int types, pref, messenger;
};

struct cards {
	struct lexicon *properties, *types, *messengers;
	struct pieces *pieces;
	enum charset told;
	struct guess guess;
	struct buffer sample;

	struct arena kept;	/* names of own columns */
	struct own *own;
	size_t own_count, own_room;
	bool filled[COLUMNS];
	size_t *shown, shown_count;	/* columns of the output */

	struct arena arena;	/* the card's */
	struct slice cells[COLUMNS];
	struct buffer joined[COLUMNS];	/* cells of several values */
	struct property_line *lines;
	struct item *items;
	size_t line_count, line_room, item_count;
	bool org, old;
	struct buffer text;
	struct fault *fault;
};

static int
find_word(const char *const *words, size_t count, struct slice word)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (slice_is(word, words[i]))
			return (int)i;
	return -1;
}

static bool
add_type(struct cards *c, struct slice word, struct slice means)
{
	int types = 0;

	while (means.at != NULL) {
		int type = find_word(type_words, TYPES,
		    slice_cut(&means, ' '));

		if (type < 0)
			return false;
		types |= 1 << type;
	}
	lexicon_add(c->types, word, types);
	return true;
}

static bool
add_row(struct cards *c, struct slice kind, struct slice word,
    struct slice means)
{
	int id;

	if (slice_is(kind, "type"))
		return add_type(c, word, means);
	if (slice_is(kind, "im")) {
		id = find_word(messengers, MESSENGERS, means);
		lexicon_add(c->messengers, word, id);
		if (id >= 0 && slice_starts(word, SLICE("X-")))
			lexicon_add_exact(c->properties, word, P_IM + id);
	} else {
		id = find_word(property_words, PROPERTIES, means);
		lexicon_add_exact(c->properties, word, id);
	}
	return id >= 0;
}

static bool
read_table(struct cards *c, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "kind", .type = TABLE_WORD,
		  .words = "property;im;type" },
		{ .name = "word", .type = TABLE_WORD },
		{ .name = "means", .type = TABLE_WORD },
	};
	struct table *table = table_open("vcard", shape, 3, fault);
	bool fine = table != NULL;
	size_t i;

	for (i = 0; fine && i < table_rows(table); i++) {
		fine = add_row(c, table_text(table, i, 0),
		    table_text(table, i, 1), table_text(table, i, 2));
		if (!fine)
			fault_set(fault, "table vcard: row %zu: no meaning "
			    "\"%.*s\"; print the built-in table to see them",
			    i + 1, SLICE_PRINT(table_text(table, i, 2)));
	}
	table_close(table);
	return fine;
}

struct cards *
cards_open(enum charset told, struct fault *fault)
{
	struct cards *c = xcalloc(1, sizeof(*c));

	c->told = told;
	c->guess = (struct guess){ .charset = CHARSET_UTF_8 };
	c->properties = lexicon_new();
	c->types = lexicon_new();
	c->messengers = lexicon_new();
	c->pieces = pieces_new();
	if (read_table(c, fault))
		return c;
	cards_close(c);
	return NULL;
}

void
cards_close(struct cards *c)
{
	size_t i;

	if (c == NULL)
		return;
	for (i = 0; i < c->own_count; i++)
		buffer_release(&c->own[i].value);
	for (i = 0; i < COLUMNS; i++)
		buffer_release(&c->joined[i]);
	lexicon_free(c->properties);
	lexicon_free(c->types);
	lexicon_free(c->messengers);
	pieces_free(c->pieces);
	arena_release(&c->kept);
	arena_release(&c->arena);
	buffer_release(&c->sample);
	buffer_release(&c->text);
	free(c->own);
	free(c->shown);
	free(c->lines);
	free(c->items);
	free(c);
}

static int
find_property(const struct cards *c, struct slice name)
{
	char upper[64];
	size_t i;

	if (name.len >= sizeof(upper))
		return -1;
	for (i = 0; i < name.len; i++)
		upper[i] = name.at[i] >= 'a' && name.at[i] <= 'z' ?
		    (char)(name.at[i] - 'a' + 'A') : name.at[i];
	return lexicon_find_exact(c->properties, (struct slice){ upper,
	    name.len });
}

enum cards_property
cards_property(const struct cards *c, struct slice name)
{
	int property = find_property(c, name);

	return property == P_SKIP ? CARDS_SKIP :
	    property == P_AGENT ? CARDS_AGENT : CARDS_KEEP;
}

/* What the words of parameters and labels say. */
static void
read_word(struct cards *c, struct property_line *l, struct slice word)
{
	struct slice rest = word;
	int found;

	while (rest.at != NULL) {
		word = slice_trim(slice_cut(&rest, ','));
		if (word.len == 0 || word.len > 60)
			continue;
		found = lexicon_find(c->types, word);
		if (found != LEXICON_NONE)
			l->types |= found;
		found = lexicon_find(c->messengers, word);
		if (found != LEXICON_NONE)
			l->messenger = found;
	}
}

static void
read_params(struct cards *c, struct property_line *l)
{
	struct slice params = l->line.params;
	struct cardparam p = { 0 };
	int pref = 0;

	l->messenger = -1;
	while (cardline_param(&params, &p)) {
		if (text_equal_nocase(p.key, SLICE("CHARSET")))
			l->charset = p.value;
		else if (text_equal_nocase(p.key, SLICE("PREF")))
			pref = p.value.len > 0 && p.value.len < 4 ?
			    atoi(arena_string(&c->arena, p.value)) : 0;
		else if (p.key.len == 0 || text_equal_nocase(p.key,
		    SLICE("TYPE")) || text_equal_nocase(p.key,
		    SLICE("X-SERVICE-TYPE")))
			read_word(c, l, p.value);
	}
	l->quoted = cardline_is_quoted(l->line.params);
	l->base64 = cardline_is_base64(l->line.params);
	l->pref = pref > 0 ? pref : l->types & T_PREF ? 1 : RANK_MIDDLE;
}

static void
read_line(struct cards *c, struct slice line, struct property_line *l)
{
	*l = (struct property_line){ .label = SLICE_EMPTY,
		.charset = SLICE_EMPTY };
	if (!cardline_parse(line, &l->line)) {
		l->property = P_FRAME;
		return;
	}
	l->property = find_property(c, l->line.name);
	read_params(c, l);
	l->value = l->line.value;
	if (!l->quoted && !l->base64)
		return;
	c->text.len = 0;
	if (l->quoted)
		cardline_unquote(l->value, &c->text);
	else if (!cardline_unbase64(l->value, &c->text))
		return;
	l->value = arena_copy(&c->arena, buffer_slice(&c->text));
}

/* A value in an encoding becomes UTF-8. */
static bool
convert(struct cards *c, struct property_line *l, struct declared charset)
{
	c->text.len = 0;
	if (!declared_add(c->pieces, charset, l->value, &c->text, c->fault))
		return false;
	l->value = arena_copy(&c->arena, buffer_slice(&c->text));
	return true;
}

/*
 * Values that name their encoding are read in it.  The others are UTF-8 where
 * all those of the card are; else in the encoding told, or the likeliest.
 */
static bool
decode_lines(struct cards *c)
{
	const struct declared other = { .charset = c->told != CHARSET_AUTO ?
	    c->told : c->guess.charset };
	struct declared named;
	bool plain = true;
	size_t i;

	for (i = 0; i < c->line_count; i++) {
		struct property_line *l = &c->lines[i];

		if (declared_find(l->charset, &named)) {
			if (!convert(c, l, named))
				return false;
			continue;
		}
		l->charset = SLICE_EMPTY;
		plain = plain && text_is_utf8(l->value);
	}
	for (i = 0; i < c->line_count && (!plain ||
	    c->told != CHARSET_AUTO); i++) {
		struct property_line *l = &c->lines[i];

		if (l->charset.len > 0)
			continue;
		if (c->sample.len + l->value.len < SAMPLE_MOST &&
		    c->shown == NULL) {
			buffer_add(&c->sample, l->value);
			buffer_add_byte(&c->sample, '\n');
		}
		if (!convert(c, l, other))
			return false;
	}
	return true;
}

/* Without what iOS puts around its own labels: _$!<Mobile>!$_ */
static struct slice
bare_label(struct slice s)
{
	if (slice_starts(s, SLICE("_$!<")) && slice_ends(s, SLICE(">!$_")))
		s = (struct slice){ s.at + 4, s.len - 8 };
	return slice_trim(s);
}

/* A label speaks for the other lines of its group. */
static void
spread_labels(struct cards *c)
{
	size_t i, k;

	for (i = 0; i < c->line_count; i++) {
		const struct property_line *label = &c->lines[i];

		if (label->property != P_ABLABEL || label->line.group.len == 0)
			continue;
		/* Groups stand together. */
		for (k = i > 8 ? i - 8 : 0; k < c->line_count && k < i + 8;
		    k++) {
			struct property_line *l = &c->lines[k];

			if (k == i || !slice_equal(l->line.group,
			    label->line.group))
				continue;
			l->label = bare_label(label->value);
			read_word(c, l, l->label);
		}
	}
}

static struct slice
plain(struct cards *c, const struct property_line *l, struct slice value)
{
	c->text.len = 0;
	cardline_unescape(value, !(c->old && l->quoted), &c->text);
	return arena_copy(&c->arena, slice_trim(buffer_slice(&c->text)));
}

/* Adds to a cell behind what it has. */
static void
join(struct cards *c, enum column column, const char *between,
    struct slice value)
{
	struct slice *cell = &c->cells[column];
	struct buffer *joined = &c->joined[column];

	if (value.len == 0)
		return;
	if (cell->len == 0) {
		*cell = value;
		return;
	}
	if (cell->at != joined->data) {
		joined->len = 0;
		buffer_add(joined, *cell);
	}
	buffer_add(joined, slice_of(between));
	buffer_add(joined, value);
	*cell = buffer_slice(joined);
}

/* An item of a list: its semicolons are no ends of items. */
static struct slice
escape_item(struct cards *c, struct slice value)
{
	size_t i;

	if (value.len == 0 || slice_find(value, ';') == NULL)
		return value;
	c->text.len = 0;
	for (i = 0; i < value.len; i++) {
		if (value.at[i] == ';')
			buffer_add_byte(&c->text, '\\');
		buffer_add_byte(&c->text, value.at[i]);
	}
	return arena_copy(&c->arena, buffer_slice(&c->text));
}

static bool
add_own(struct cards *c, const char *prefix, struct slice name,
    struct slice value)
{
	char key[80];
	size_t i, len;
	struct own *own;

	if (value.len == 0)
		return true;
	len = (size_t)snprintf(key, sizeof(key), "%s%.*s", prefix,
	    (int)(name.len < 60 ? name.len : 60), name.at);
	for (i = 0; i < len; i++)
		key[i] = text_lower_ascii(key[i]);
	for (i = 0; i < c->own_count; i++)
		if (slice_equal(c->own[i].name, (struct slice){ key, len }))
			break;
	if (i == c->own_count) {
		if (i == OWN_MOST)
			return fault_set(c->fault, "more than %d different "
			    "properties; these are no address cards",
			    OWN_MOST);
		GROW(c->own, i, c->own_room);
		c->own[c->own_count++] = (struct own){ .name = arena_copy(
		    &c->kept, (struct slice){ key, len }) };
	}
	own = &c->own[i];
	if (own->value.len > 0)
		buffer_add(&own->value, SLICE("; "));
	buffer_add(&own->value, value);
	own->filled = true;
	return true;
}

/* Under its own name, its label in front. */
static bool
keep_own(struct cards *c, const struct property_line *l, struct slice value)
{
	bool extended = l->line.name.len > 2 && text_equal_nocase(
	    (struct slice){ l->line.name.at, 2 }, SLICE("X-"));

	if (value.len > 0 && l->label.len > 0) {
		c->text.len = 0;
		buffer_format(&c->text, "%.*s: %.*s", SLICE_PRINT(l->label),
		    SLICE_PRINT(value));
		value = arena_copy(&c->arena, buffer_slice(&c->text));
	}
	return add_own(c, extended ? "" : "vcard_", l->line.name, value);
}

static void
add_item(struct cards *c, int what, int rank, struct slice value,
    struct slice group)
{
	if (value.len > 0)
		c->items[c->item_count++] = (struct item){ what, rank, value,
			group };
}

/* Work before neither before home; the preferred one before its like. */
static int
rank_of(const struct property_line *l)
{
	int place = l->types & (T_HOME | T_OTHER) ? 2 : l->types & T_WORK ?
	    0 : 1;

	return place * 2 * RANK_MIDDLE + l->pref;
}

/* tel:+49-30-901820;ext=12 */
static struct slice
number_of_uri(struct cards *c, struct slice value)
{
	struct slice number, rest;

	if (value.len < 4 || !text_equal_nocase((struct slice){ value.at, 4 },
	    SLICE("tel:")))
		return value;
	rest = (struct slice){ value.at + 4, value.len - 4 };
	number = slice_cut(&rest, ';');
	while (rest.at != NULL) {
		struct slice param = slice_cut(&rest, ';');

		if (!slice_starts(param, SLICE("ext=")))
			continue;
		c->text.len = 0;
		buffer_format(&c->text, "%.*s ext %.*s", SLICE_PRINT(number),
		    (int)param.len - 4, param.at + 4);
		number = arena_copy(&c->arena, buffer_slice(&c->text));
	}
	return number;
}

static bool
add_im(struct cards *c, const struct property_line *l, int messenger,
    struct slice handle)
{
	if (handle.len == 0)
		return true;
	if (messenger < 0)
		return keep_own(c, l, handle);
	c->text.len = 0;
	buffer_format(&c->text, "%s:%.*s", messengers[messenger],
	    SLICE_PRINT(handle));
	join(c, IM, ";", escape_item(c, arena_copy(&c->arena,
	    buffer_slice(&c->text))));
	return true;
}

static bool
take_tel(struct cards *c, const struct property_line *l)
{
	struct slice number = number_of_uri(c, plain(c, l, l->value));
	struct buffer note = { 0 };
	bool fine = true;

	if (number.len == 0)
		return true;
	if (l->messenger >= 0)
		add_im(c, l, l->messenger, number);
	else if (l->label.len > 0 && lexicon_find(c->types, l->label) ==
	    LEXICON_NONE) {
		buffer_format(&note, "%.*s: %.*s", SLICE_PRINT(number),
		    SLICE_PRINT(l->label));
		fine = add_own(c, "", SLICE("x-ablabel"),
		    arena_copy(&c->arena, buffer_slice(&note)));
		buffer_release(&note);
	}
	if (l->types & T_PAGER)
		return fine && add_own(c, "vcard_", SLICE("pager"), number);
	add_item(c, l->types & T_FAX ? TEL_FAX : l->types & T_MOBILE ?
	    TEL_MOBILE : P_TEL, rank_of(l), number, SLICE_EMPTY);
	return fine;
}

/* skype:name, x-apple:name, or a bare handle; TYPE says which, or that. */
static bool
take_im(struct cards *c, const struct property_line *l)
{
	struct slice value = plain(c, l, l->value), rest = value, scheme;
	int messenger = l->messenger, found;

	scheme = slice_cut(&rest, ':');
	if (rest.at != NULL && !slice_starts(rest, SLICE("//")) &&
	    scheme.len < 30) {
		found = lexicon_find(c->messengers, scheme);
		if (found != LEXICON_NONE && messenger < 0)
			messenger = found;
		if (found != LEXICON_NONE || slice_is(scheme, "x-apple"))
			value = rest;
	}
	return add_im(c, l, messenger, value);
}

static bool
take_name(struct cards *c, const struct property_line *l)
{
	static const enum column columns[] = { LAST, FIRST, COLUMNS,
		SALUTATION, COLUMNS };
	static const char *const own[] = { "", "", "additional_name", "",
		"suffix" };
	struct slice rest = l->value;
	size_t i;

	for (i = 0; i < 5 && rest.at != NULL; i++) {
		struct slice part = plain(c, l, cardline_component(&rest,
		    ';'));

		if (columns[i] == COLUMNS) {
			if (!add_own(c, "vcard_", slice_of(own[i]), part))
				return false;
		} else if (c->cells[columns[i]].len == 0) {
			c->cells[columns[i]] = part;
		}
	}
	return true;
}

static void
take_org(struct cards *c, const struct property_line *l)
{
	struct slice rest = l->value;

	if (c->cells[COMPANY].len > 0)
		return;
	c->cells[COMPANY] = plain(c, l, cardline_component(&rest, ';'));
	while (rest.at != NULL)
		join(c, DEPARTMENT, ", ", plain(c, l,
		    cardline_component(&rest, ';')));
}

static void
take_tags(struct cards *c, const struct property_line *l)
{
	struct slice rest = l->value;

	while (rest.at != NULL)
		join(c, TAGS, ";", escape_item(c, plain(c, l,
		    cardline_component(&rest, ','))));
}

static bool
take_kind(struct cards *c, const struct property_line *l)
{
	struct slice kind = plain(c, l, l->value);

	if (text_equal_nocase(kind, SLICE("org")) ||
	    text_equal_nocase(kind, SLICE("company")))
		c->org = true;
	else if (!text_equal_nocase(kind, SLICE("individual")) &&
	    !text_equal_nocase(kind, SLICE("person")))
		return keep_own(c, l, kind);
	return true;
}

static bool
take_line(struct cards *c, const struct property_line *l)
{
	struct slice value;

	switch (l->property) {
	case P_N:
		return take_name(c, l);
	case P_ORG:
		take_org(c, l);
		return true;
	case P_TEL:
		return take_tel(c, l);
	case P_IMPP:
		return take_im(c, l);
	case P_TAGS:
		take_tags(c, l);
		return true;
	case P_KIND:
		return take_kind(c, l);
	case P_ADR:
		add_item(c, P_ADR, rank_of(l), l->value, l->line.group);
		return true;
	case P_AGENT: case P_VERSION: case P_FRAME: case P_SKIP:
	case P_ABLABEL: case P_ADR_COUNTRY:
		return true;
	default:
		break;
	}
	value = plain(c, l, l->value);
	switch (l->property) {
	case P_FN:
		if (c->cells[CONTACT].len == 0)
			c->cells[CONTACT] = value;
		return true;
	case P_TITLE:
		join(c, JOB, "; ", value);
		return true;
	case P_EMAIL:
		add_item(c, P_EMAIL, l->pref, value, SLICE_EMPTY);
		return true;
	case P_URL:
		add_item(c, P_URL, rank_of(l), value, SLICE_EMPTY);
		return true;
	case P_NOTE:
		join(c, NOTE, "\n", value);
		return true;
	case P_ROLE: case P_LABEL:
		/* Whether it is needed is seen at the end. */
		return true;
	default:
		return l->property >= P_IM && l->property < P_IM + MESSENGERS ?
		    add_im(c, l, l->property - P_IM, value) :
		    keep_own(c, l, value);
	}
}

/* The best item of a kind, taken off; at == NULL when there is none. */
static struct item
best_item(struct cards *c, int what)
{
	struct item *best = NULL, taken = { .value = { NULL, 0 } };
	size_t i;

	for (i = 0; i < c->item_count; i++)
		if (c->items[i].what == what &&
		    (best == NULL || c->items[i].rank < best->rank))
			best = &c->items[i];
	if (best == NULL)
		return taken;
	taken = *best;
	best->what = -1;
	return taken;
}

static struct slice
best(struct cards *c, int what)
{
	struct item item = best_item(c, what);

	return item.value.at == NULL ? SLICE_EMPTY : item.value;
}

static bool
place_numbers(struct cards *c)
{
	static const enum column columns[] = { PHONE, PHONE_2, PHONE_3 };
	struct slice value;
	size_t i;
	char name[32];

	c->cells[MOBILE] = best(c, TEL_MOBILE);
	c->cells[FAX] = best(c, TEL_FAX);
	/* A further mobile is a phone behind those at work. */
	for (i = 0; i < c->item_count; i++)
		if (c->items[i].what == TEL_MOBILE)
			c->items[i].what = P_TEL;
	for (i = 0; (value = best(c, P_TEL)).len > 0; i++) {
		if (i < 3) {
			c->cells[columns[i]] = value;
			continue;
		}
		snprintf(name, sizeof(name), "tel_%zu", i + 1);
		if (!add_own(c, "vcard_", slice_of(name), value))
			return false;
	}
	while ((value = best(c, TEL_FAX)).len > 0)
		if (!add_own(c, "vcard_", SLICE("fax"), value))
			return false;
	return true;
}

static void
place_addresses(struct cards *c)
{
	struct slice value;

	c->cells[EMAIL] = best(c, P_EMAIL);
	while ((value = best(c, P_EMAIL)).len > 0)
		if (!text_equal_nocase(value, c->cells[EMAIL]))
			join(c, EMAIL_ALT, ";", escape_item(c, value));
	c->cells[WEBSITE] = best(c, P_URL);
}

/* On one line. */
static struct slice
flat(struct cards *c, struct slice value)
{
	size_t i;

	if (value.len == 0 || slice_find(value, '\n') == NULL)
		return value;
	c->text.len = 0;
	for (i = 0; i < value.len; i++) {
		if (value.at[i] != '\n')
			buffer_add_byte(&c->text, value.at[i]);
		else if (c->text.len > 0)
			buffer_add(&c->text, SLICE(", "));
	}
	return arena_copy(&c->arena, buffer_slice(&c->text));
}

/* The country that iOS keeps beside the address of the same group. */
static void
find_country(struct cards *c, struct slice group)
{
	size_t i;

	for (i = 0; i < c->line_count && c->cells[COUNTRY].len == 0; i++)
		if (c->lines[i].property == P_ADR_COUNTRY &&
		    slice_equal(c->lines[i].line.group, group))
			c->cells[COUNTRY] = slice_trim(c->lines[i].value);
}

/* Post box, addition, street; city, region, code, country. */
static void
place_adr(struct cards *c, struct item item)
{
	static const enum column columns[] = { ADDRESS, ADDRESS, ADDRESS,
		CITY, REGION, POSTCODE, COUNTRY };
	static const struct property_line simple = { .quoted = false };
	struct slice parts[7], rest = item.value;
	size_t i;

	for (i = 0; i < 7; i++)
		parts[i] = rest.at == NULL ? SLICE_EMPTY : flat(c, plain(c,
		    &simple, cardline_component(&rest, ';')));
	join(c, ADDRESS, ", ", parts[2]);
	join(c, ADDRESS, ", ", parts[1]);
	join(c, ADDRESS, ", ", parts[0]);
	for (i = 3; i < 7; i++)
		join(c, columns[i], ", ", parts[i]);
	find_country(c, item.group);
}

static bool
is_blank_adr(struct slice value)
{
	size_t i;

	for (i = 0; i < value.len; i++)
		if (strchr("; ", value.at[i]) == NULL)
			return false;
	return true;
}

static bool
place_rest(struct cards *c)
{
	struct item item;
	struct slice value;
	bool placed = false;

	while ((item = best_item(c, P_ADR)).value.at != NULL) {
		if (is_blank_adr(item.value))
			continue;
		if (!placed)
			place_adr(c, item);
		else if (!add_own(c, "vcard_", SLICE("adr"), item.value))
			return false;
		placed = true;
	}
	while ((value = best(c, P_URL)).len > 0)
		if (!add_own(c, "vcard_", SLICE("url"), value))
			return false;
	return true;
}

/* ROLE is the job where there is no TITLE, LABEL the address without ADR. */
static bool
place_second(struct cards *c)
{
	size_t i;

	for (i = 0; i < c->line_count; i++) {
		const struct property_line *l = &c->lines[i];
		enum column column = l->property == P_ROLE ? JOB : ADDRESS;
		struct slice value;

		if (l->property != P_ROLE && l->property != P_LABEL)
			continue;
		value = plain(c, l, l->value);
		if (column == ADDRESS)
			value = flat(c, value);
		if (c->cells[column].len == 0)
			c->cells[column] = value;
		else if (!slice_equal(c->cells[column], value) &&
		    !keep_own(c, l, value))
			return false;
	}
	return true;
}

/* The name of a card that is a company's is no person. */
static void
settle_company(struct cards *c)
{
	struct slice *contact = &c->cells[CONTACT];
	bool nameless = c->cells[LAST].len + c->cells[FIRST].len == 0;

	if (c->org && c->cells[COMPANY].len == 0)
		c->cells[COMPANY] = *contact;
	if ((c->org || nameless) &&
	    slice_equal(*contact, c->cells[COMPANY])) {
		*contact = SLICE_EMPTY;
		if (c->org)
			c->cells[LAST] = c->cells[FIRST] = SLICE_EMPTY;
	}
}

static void
start_card(struct cards *c, size_t count, bool old, struct fault *fault)
{
	size_t i;

	arena_reset(&c->arena);
	c->fault = fault;
	c->old = old;
	c->org = false;
	c->line_count = c->item_count = 0;
	for (i = 0; i < COLUMNS; i++)
		c->cells[i] = SLICE_EMPTY;
	for (i = 0; i < c->own_count; i++)
		c->own[i].value.len = 0;
	if (count <= c->line_room)
		return;
	c->line_room = 2 * count;
	c->lines = xrealloc(c->lines, c->line_room, sizeof(*c->lines));
	c->items = xrealloc(c->items, c->line_room, sizeof(*c->items));
}

bool
cards_take(struct cards *c, const struct slice *lines, size_t count, bool old,
    struct fault *fault)
{
	size_t i;

	start_card(c, count, old, fault);
	for (i = 0; i < count; i++)
		read_line(c, lines[i], &c->lines[c->line_count++]);
	if (!decode_lines(c))
		return false;
	spread_labels(c);
	for (i = 0; i < c->line_count; i++)
		if (!take_line(c, &c->lines[i]))
			return false;
	if (!place_numbers(c))
		return false;
	place_addresses(c);
	if (!place_rest(c) || !place_second(c))
		return false;
	settle_company(c);
	for (i = 0; i < COLUMNS; i++)
		c->filled[i] |= c->cells[i].len > 0;
	return true;
}

void
cards_settle(struct cards *c)
{
	size_t i;

	if (c->sample.len > 0 && c->told == CHARSET_AUTO)
		guess_charset(buffer_slice(&c->sample), true, &c->guess);
	if (c->guess.charset == CHARSET_AUTO || c->guess.refused)
		c->guess.charset = CHARSET_UTF_8;
	c->shown = xcalloc(COLUMNS + c->own_count + 1, sizeof(*c->shown));
	for (i = 0; i < COLUMNS + c->own_count; i++)
		if (i < COLUMNS ? c->filled[i] : c->own[i - COLUMNS].filled)
			c->shown[c->shown_count++] = i;
}

size_t
cards_count(const struct cards *c)
{
	return c->shown_count;
}

struct slice
cards_name(const struct cards *c, size_t column)
{
	size_t i = c->shown[column];

	return i < COLUMNS ? slice_of(column_names[i]) :
	    c->own[i - COLUMNS].name;
}

struct slice
cards_cell(const struct cards *c, size_t column)
{
	size_t i = c->shown[column];

	return i < COLUMNS ? c->cells[i] :
	    buffer_slice(&c->own[i - COLUMNS].value);
}

const struct guess *
cards_guess(const struct cards *c)
{
	return &c->guess;
}
