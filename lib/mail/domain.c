/*
 * domain.c - labels, their skeletons and the distance between them
 */
#include "mail/domain.h"

#include <idn2.h>
#include <libpsl.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "base/mem.h"
#include "base/similar.h"
#include "base/text.h"
#include "rule/table.h"
#include "set/group.h"
#include "set/nameset.h"

enum { NEAR_ONE = 5, NEAR_TWO = 10, CONTAINS_LEAST = 5, DECOY_LEAST = 7,
	HOST_MOST = 253 };

enum { FROM, TO, SHAPE_COUNT };
static const struct table_column shape[SHAPE_COUNT] = {
	[FROM] = { .name = "from", .type = TABLE_KEY },
	[TO] = { .name = "to", .type = TABLE_WORD },
};

static const struct table_column decoy_shape[] = {
	{ .name = "word", .type = TABLE_KEY },
};

struct name {
	struct slice registrable, label, skeleton, bare;
	size_t characters;	/* of the label */
	uint64_t letters;	/* a bit for each byte of it, which some share */
	bool own;
};

struct answer {
	enum maildomain_verdict verdict;
	struct slice like, registrable;
};

struct maildomains {
	struct table *table, *decoy_table;
	struct nameset *confusable;	/* 1 + row */
	struct nameset *decoys;		/* words beside a name */
	struct arena arena;
	struct name *names;
	size_t count;
	struct groups *hosts;		/* remembered */
	struct answer *answers;
	size_t answer_count;
};

struct maildomains *
maildomains_open(struct fault *fault)
{
	struct maildomains *d = xcalloc(1, sizeof(*d));
	size_t row;

	d->confusable = nameset_new();
	d->decoys = nameset_new();
	d->hosts = groups_new(1);
	d->table = table_open("confusable", shape, SHAPE_COUNT, fault);
	d->decoy_table = table_open("domain-decoy", decoy_shape, 1, fault);
	if (d->table == NULL || d->decoy_table == NULL) {
		maildomains_close(d);
		return NULL;
	}
	for (row = 0; row < table_rows(d->table); row++)
		*nameset_count(d->confusable, table_text(d->table, row,
		    FROM)) = (uint32_t)row + 1;
	for (row = 0; row < table_rows(d->decoy_table); row++)
		*nameset_count(d->decoys, table_text(d->decoy_table, row,
		    0)) = 1;
	return d;
}

void
maildomains_close(struct maildomains *d)
{
	if (d == NULL)
		return;
	table_close(d->table);
	table_close(d->decoy_table);
	nameset_free(d->confusable);
	nameset_free(d->decoys);
	groups_free(d->hosts);
	arena_release(&d->arena);
	free(d->names);
	free(d->answers);
	free(d);
}

/* What the library folds, to be freed; NULL for what is no text. */
static utf8proc_uint8_t *
fold(struct slice text, int options)
{
	utf8proc_uint8_t *folded = NULL;
	utf8proc_ssize_t len = utf8proc_map(
	    (const utf8proc_uint8_t *)text.at, (utf8proc_ssize_t)text.len,
	    &folded, (utf8proc_option_t)options);

	if (len == UTF8PROC_ERROR_NOMEM)
		mem_exhausted();
	return len < 0 ? NULL : folded;
}

/* Whether two foldings of a text are the same. */
static bool
folds_alike(const char *text, int one, int other)
{
	utf8proc_uint8_t *a = fold(slice_of(text), one);
	utf8proc_uint8_t *b = fold(slice_of(text), other);
	bool alike = a != NULL && b != NULL &&
	    strcmp((char *)a, (char *)b) == 0;

	free(a);
	free(b);
	return alike;
}

/*
 * Lower case, punycode decoded, in the arena; empty for what is no host.
 * *dressed: it is written in full-width or other letters for letters, which a
 * browser takes for them and no mail program writes.
 */
static struct slice
readable_host(struct maildomains *d, struct slice host, bool *dressed)
{
	enum { PLAIN = UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
	    UTF8PROC_IGNORE, LETTERS = PLAIN | UTF8PROC_COMPAT };

	struct slice unicode = SLICE_EMPTY;
	char *text, *decoded = NULL;
	utf8proc_uint8_t *folded;
	int error;

	host = slice_trim(host);
	while (slice_ends(host, SLICE(".")))
		host.len--;
	if (host.len == 0 || host.len > HOST_MOST || !text_is_utf8(host) ||
	    slice_find(host, '\0') != NULL)
		return SLICE_EMPTY;
	text = arena_string(&d->arena, host);
	text_copy_lower(text, host);
	error = idn2_to_unicode_8z8z(text, &decoded, 0);
	if (error == IDN2_MALLOC)
		mem_exhausted();
	if (error == IDN2_OK)
		text = decoded;
	*dressed = !folds_alike(text, PLAIN, LETTERS);
	folded = fold(slice_of(text), LETTERS);
	if (folded != NULL)
		unicode = arena_copy(&d->arena, slice_of((char *)folded));
	free(folded);
	idn2_free(decoded);
	return unicode;
}

/* The registrable part; libpsl wants a C string. */
static struct slice
registrable_of(struct maildomains *d, struct slice host)
{
	const char *text = arena_string(&d->arena, host);
	const char *part = psl_registrable_domain(psl_builtin(), text);

	return part == NULL ? SLICE_EMPTY : slice_of(part);
}

/* Folds what looks like another letter in one. */
static void
add_skeleton(const struct maildomains *d, struct buffer *out,
    struct slice label)
{
	uint32_t c, row;
	size_t n;

	for (; label.len > 0; label.at += n, label.len -= n) {
		struct slice one;

		n = text_decode(label, &c);
		n = n ? n : 1;
		one = (struct slice){ label.at, n };
		row = n > 1 ? nameset_get(d->confusable, one) : 0;
		buffer_add(out, row ? table_text(d->table, row - 1, TO) : one);
	}
}

static struct slice
skeleton_of(struct maildomains *d, struct slice label)
{
	static const struct { const char *from; char to; } folds[] = {
		{ "rn", 'm' }, { "vv", 'w' }, { "cl", 'd' }, { "0", 'o' },
		{ "1", 'l' }, { "i", 'l' } };
	struct buffer text = { 0 };
	utf8proc_uint8_t *plain;
	struct slice result;
	size_t i, at, used;

	add_skeleton(d, &text, label);
	plain = fold(buffer_slice(&text), UTF8PROC_COMPAT |
	    UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
	if (plain != NULL) {
		text.len = 0;
		buffer_add(&text, slice_of((char *)plain));
	}
	free(plain);
	for (i = 0; i < sizeof(folds) / sizeof(*folds); i++) {
		struct slice from = slice_of(folds[i].from);

		for (at = used = 0; at < text.len; used++) {
			bool hit = slice_starts((struct slice){ text.data + at,
			    text.len - at }, from);

			text.data[used] = hit ? folds[i].to : text.data[at];
			at += hit ? from.len : 1;
		}
		text.len = used;
	}
	result = arena_copy(&d->arena, buffer_slice(&text));
	buffer_release(&text);
	return result;
}

/* Without hyphens and the s of a plural. */
static struct slice
bare_of(struct maildomains *d, struct slice label)
{
	char *text = arena_bytes(&d->arena, label.len + 1);
	size_t i, used = 0;

	for (i = 0; i < label.len; i++)
		if (label.at[i] != '-')
			text[used++] = label.at[i];
	if (used > 1 && text[used - 1] == 's')
		used--;
	return (struct slice){ text, used };
}

static uint64_t
letters_of(struct slice label)
{
	uint64_t letters = 0;
	size_t i;

	for (i = 0; i < label.len; i++)
		letters |= UINT64_C(1) << (unsigned char)label.at[i] % 64;
	return letters;
}

static bool
read_name(struct maildomains *d, struct slice host, struct name *name)
{
	struct slice rest = host;

	*name = (struct name){ .registrable = registrable_of(d, host) };
	if (name->registrable.len == 0)
		return false;
	rest = name->registrable;
	name->label = slice_cut(&rest, '.');
	name->skeleton = skeleton_of(d, name->label);
	name->bare = bare_of(d, name->label);
	name->characters = text_characters(name->label);
	name->letters = letters_of(name->label);
	return true;
}

bool
maildomains_add(struct maildomains *d, struct slice host, bool own)
{
	bool dressed = false;
	struct slice readable = readable_host(d, host, &dressed);
	struct name name;
	size_t i;

	if (readable.len == 0 || !read_name(d, readable, &name))
		return false;
	for (i = 0; i < d->count; i++)
		if (slice_equal(d->names[i].registrable, name.registrable))
			return true;
	GROW_BY_ONE(d->names, d->count);
	name.own = own;
	d->names[d->count++] = name;
	return true;
}

static bool
is_near(const struct name *a, const struct name *b)
{
	size_t len = b->characters;
	unsigned most = len >= NEAR_TWO ? 2 : len >= NEAR_ONE ? 1 : 0;

	if (len >= NEAR_ONE && slice_equal(a->bare, b->bare))
		return true;
	/* An edit changes one letter, or two, for another. */
	return most > 0 && a->characters >= NEAR_ONE &&
	    (unsigned)__builtin_popcountll(a->letters ^ b->letters) <=
	    2 * most && similar_edits(a->label, b->label, most) <= most;
}

/* Our name in a longer one, or a label below another's domain. */
static bool
contains(struct slice host, const struct name *a, const struct name *b)
{
	struct slice rest = host;

	if (b->characters >= CONTAINS_LEAST &&
	    memmem(a->label.at, a->label.len, b->label.at, b->label.len) &&
	    !slice_equal(a->label, b->label))
		return true;
	while (rest.at != NULL && rest.len > a->registrable.len)
		if (slice_equal(slice_cut(&rest, '.'), b->label))
			return true;
	return false;
}

/* Whether the text at the byte at of a label stands there as a word of it. */
static bool
is_part(struct slice label, size_t at, size_t len)
{
	return (at == 0 || label.at[at - 1] == '-') &&
	    (at + len == label.len || label.at[at + len] == '-');
}

/*
 * Whether the label is a name and a word that is often put beside one: a short
 * name may only have its www without the dot.
 */
static bool
has_decoy(const struct maildomains *d, struct slice label,
    const struct name *b)
{
	bool behind = slice_starts(label, b->label);
	struct slice word = label;

	if (b->characters < NEAR_ONE || label.len <= b->label.len ||
	    !(behind || slice_ends(label, b->label)))
		return false;
	word.len -= b->label.len;
	if (behind)
		word.at += b->label.len;
	if (behind ? *word.at == '-' : word.at[word.len - 1] == '-')
		word.len--, word.at += behind;
	return slice_is(word, "www") || (b->characters >= DECOY_LEAST &&
	    nameset_has(d->decoys, word));
}

/*
 * A customer's domain in front of another's, or a long name of theirs as a
 * word of another's.  Names of customers are many, and short ones are words.
 */
static bool
poses_as(const struct maildomains *d, struct slice host,
    const struct name *a, const struct name *b)
{
	struct slice before = { host.at, host.len - a->registrable.len };
	const char *at = memmem(before.at, before.len, b->registrable.at,
	    b->registrable.len);

	if (at != NULL && (at == before.at || at[-1] == '.') &&
	    at[b->registrable.len] == '.')
		return true;
	if (has_decoy(d, a->label, b))
		return true;
	if (b->characters < NEAR_TWO || slice_equal(a->label, b->label))
		return false;
	at = memmem(a->label.at, a->label.len, b->label.at, b->label.len);
	return at != NULL && is_part(a->label, (size_t)(at - a->label.at),
	    b->label.len);
}

/* Whether a dot cuts the name in two: exam.ple.com. */
static bool
is_cut(struct slice host, const struct name *a, const struct name *b)
{
	struct slice name = b->label, rest = a->registrable, part;

	slice_cut(&rest, '.');
	if (rest.at == NULL || b->characters < NEAR_ONE ||
	    host.len <= a->registrable.len)
		return false;
	host.len -= rest.len + 1;
	while (host.at != NULL) {
		part = slice_cut(&host, '.');
		if (!slice_starts(name, part))
			return false;
		name.at += part.len;
		name.len -= part.len;
	}
	return name.len == 0;
}

static enum maildomain_verdict
compare(const struct maildomains *d, struct slice host,
    const struct name *a, const struct name *b)
{
	if (!slice_equal(a->label, b->label) &&
	    slice_equal(a->skeleton, b->skeleton))
		return MAILDOMAIN_HOMOGLYPH;
	if (!slice_equal(a->label, b->label) &&
	    (is_near(a, b) || is_cut(host, a, b)))
		return MAILDOMAIN_NEAR;
	if (b->own ? contains(host, a, b) : poses_as(d, host, a, b))
		return MAILDOMAIN_CONTAINS;
	return slice_equal(a->label, b->label) ? MAILDOMAIN_TLD :
	    MAILDOMAIN_STRANGER;
}

static struct answer
answer(struct maildomains *d, struct slice host)
{
	struct answer best = { MAILDOMAIN_STRANGER, SLICE_EMPTY, SLICE_EMPTY };
	bool dressed = false;
	struct slice readable = readable_host(d, host, &dressed);
	struct name name;
	size_t i;

	if (readable.len == 0 || !read_name(d, readable, &name))
		return best;
	best.registrable = name.registrable;
	for (i = 0; i < d->count; i++)
		if (slice_equal(d->names[i].registrable, name.registrable)) {
			best.verdict = dressed ? MAILDOMAIN_HOMOGLYPH :
			    d->names[i].own ? MAILDOMAIN_OWN :
			    MAILDOMAIN_KNOWN;
			best.like = dressed ? name.registrable : SLICE_EMPTY;
			return best;
		}
	for (i = 0; i < d->count; i++) {
		enum maildomain_verdict now = compare(d, readable, &name,
		    &d->names[i]);

		if (now < best.verdict) {
			best.verdict = now;
			best.like = d->names[i].registrable;
		}
	}
	return best;
}

static const struct answer *
remembered(struct maildomains *d, struct slice host)
{
	size_t place = groups_find(d->hosts, &host);

	if (place == d->answer_count) {
		struct answer now = answer(d, host);

		GROW_BY_ONE(d->answers, place);
		d->answers[place] = now;
		d->answer_count++;
	}
	return &d->answers[place];
}

enum maildomain_verdict
maildomains_judge(struct maildomains *d, struct slice host,
    struct slice *like)
{
	const struct answer *found = remembered(d, host);

	*like = found->like;
	return found->verdict;
}

struct slice
maildomains_registrable(struct maildomains *d, struct slice host)
{
	return remembered(d, host)->registrable;
}
