/*
 * catalog.c - names weighed word by word
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/similar.h"
#include "base/text.h"
#include "dup/catalog.h"
#include "dup/graph.h"
#include "dup/person.h"

enum { WORDS_MOST = 16, KEYS_MOST = 12, BLOCK_MOST = 64, RARE = 3,
	TYPED_LEAST = 4, SLIP_LEAST = 7, PART = 4, HELD_WORDS = 2,
	SHORT_LEAST = 3, SHORT_MOST = 5 };

static const double typed_share = 0.9;

/* A name that differs from all others, and the rows that have it. */
struct name {
	uint32_t words[WORDS_MOST];
	size_t count;
	uint32_t first;		/* row by key, of masters if there is one */
	double length;
};

struct key {
	uint64_t hash;
	uint32_t name;
};

struct catalog {
	const struct dup_task *task;
	struct name *names;
	size_t count;
	uint32_t *of_row;	/* name + 1, 0 for none */
	struct termpool *words;	/* counted by names */
	double *weights;
	struct key *keys;
	size_t key_count, key_room;
	struct dup_link *links;	/* of names */
	size_t link_count, link_room;
};

/* The bytes of the next word: of Han text each two characters that touch. */
static struct slice
next_word(struct slice *rest)
{
	uint32_t c;
	size_t first, second;
	struct slice word;

	while (rest->len > 0 && *rest->at == ' ')
		*rest = (struct slice){ rest->at + 1, rest->len - 1 };
	first = text_decode(*rest, &c);
	if (first == 0 || !text_is_han(c)) {
		word = slice_cut(rest, ' ');
		return word;
	}
	second = text_decode((struct slice){ rest->at + first,
	    rest->len - first }, &c);
	if (second == 0 || !text_is_han(c))
		second = 0;
	word = (struct slice){ rest->at, first + second };
	*rest = (struct slice){ rest->at + first, rest->len - first };
	if (second > 0 && rest->len == second)
		rest->len = 0;
	return word;
}

static void
add_word(struct catalog *c, struct name *n, struct slice word)
{
	uint32_t term;
	size_t i;

	if (word.len == 0 || n->count == WORDS_MOST)
		return;
	term = termpool_find(c->words, word);
	for (i = 0; term != 0 && i < n->count; i++)
		if (n->words[i] == term)
			return;
	n->words[n->count++] = termpool_add(c->words, word);
}

static void
learn_name(struct catalog *c, struct name *n, struct slice text)
{
	while (text.at != NULL && text.len > 0) {
		struct slice word = next_word(&text);

		/* & stands nowhere in a key, and und neither. */
		if (word.len < 2 ||
		    !duprows_joins(c->task->rows, word))
			add_word(c, n, word);
	}
}

static bool
is_before(const struct dup_task *t, uint32_t a, uint32_t b)
{
	if ((a < t->masters) != (b < t->masters))
		return a < t->masters;
	return duplinks_compare(t, a, b) < 0;
}

static void
collect_names(struct catalog *c)
{
	const struct duprows *rows = c->task->rows;
	size_t count = duprows_count(rows), i, keys = 0;
	uint32_t *of_key;

	for (i = 0; i < count; i++)
		if (duprows_row(rows, i)->company != 0 && duprows_company(
		    rows, duprows_row(rows, i)->company)->key > keys)
			keys = duprows_company(rows,
			    duprows_row(rows, i)->company)->key;
	of_key = xcalloc(keys + 1, sizeof(*of_key));
	c->names = xcalloc(count, sizeof(*c->names));
	c->of_row = xcalloc(count, sizeof(*c->of_row));
	for (i = 0; i < count; i++) {
		uint32_t company = duprows_row(rows, i)->company, *name;

		if (company == 0)
			continue;
		name = &of_key[duprows_company(rows, company)->key];
		if (*name == 0) {
			*name = (uint32_t)++c->count;
			c->names[*name - 1].first = (uint32_t)i;
			learn_name(c, &c->names[*name - 1], duprows_key(rows,
			    duprows_company(rows, company)->key));
		} else if (is_before(c->task, (uint32_t)i,
		    c->names[*name - 1].first)) {
			c->names[*name - 1].first = (uint32_t)i;
		}
		c->of_row[i] = *name;
	}
	free(of_key);
}

static void
weigh(struct catalog *c)
{
	uint32_t words = termpool_size(c->words), i;
	size_t n, k;

	c->weights = xcalloc(words + 1, sizeof(*c->weights));
	for (i = 1; i <= words; i++)
		c->weights[i] = log2((double)(c->count + 1) /
		    termpool_count(c->words, i));
	for (n = 0; n < c->count; n++) {
		struct name *name = &c->names[n];
		double sum = 0;

		for (k = 0; k < name->count; k++)
			sum += c->weights[name->words[k]] *
			    c->weights[name->words[k]];
		name->length = sqrt(sum);
	}
}

static bool
is_typed(struct slice a, struct slice b)
{
	return a.len >= TYPED_LEAST && b.len >= TYPED_LEAST &&
	    *a.at == *b.at && similar_digits(a, b) && similar_typed(a, b);
}

/* gebr of gebruder, mfg of manufacturing. */
static bool
shortens(struct slice a, struct slice b)
{
	size_t i = 0, j;

	if (a.len < SHORT_LEAST || a.len > SHORT_MOST ||
	    b.len < a.len + SHORT_LEAST || *a.at != *b.at)
		return false;
	if (slice_starts(b, a))
		return true;
	for (j = 0; !dupperson_has_vowel(a) && i < a.len && j < b.len; j++)
		i += a.at[i] == b.at[j];
	return i == a.len;
}

/*
 * Whether a word may be the other, mistyped or short.  Then it is certainly
 * that in a long word only that is no other word that exists: Adler and Alder,
 * Meyer and Meier are two names, Hongxin and Hongxing two in pinyin.
 */
static bool
is_other_form(const struct catalog *c, uint32_t x, uint32_t y, bool *open)
{
	struct slice a = termpool_text(c->words, x);
	struct slice b = termpool_text(c->words, y);
	bool typed = is_typed(a, b);

	if (!typed && !shortens(a, b) && !shortens(b, a))
		return false;
	*open |= !typed || a.len < SLIP_LEAST || b.len < SLIP_LEAST ||
	    !duprows_is_slip(c->task->rows, a, b);
	return true;
}

/* 0 to 100; open: for somebody to look at, however much it is. */
static int
compare(const struct catalog *c, const struct name *a, const struct name *b,
    const struct dup_points *points, bool *open)
{
	bool used[WORDS_MOST] = { false }, taken[WORDS_MOST] = { false };
	size_t shared = 0, i, j, less;
	double dot = 0;
	int percent, held = points->of[DUP_NAMES_HELD];

	for (i = 0; i < a->count; i++)
		for (j = 0; j < b->count; j++)
			if (a->words[i] == b->words[j]) {
				dot += c->weights[a->words[i]] *
				    c->weights[a->words[i]];
				taken[i] = used[j] = true;
				shared++;
			}
	for (i = 0; i < a->count; i++)
		for (j = 0; !taken[i] && j < b->count; j++)
			if (!used[j] && is_other_form(c, a->words[i],
			    b->words[j], open)) {
				dot += typed_share *
				    c->weights[a->words[i]] *
				    c->weights[b->words[j]];
				taken[i] = used[j] = true;
			}
	less = a->count < b->count ? a->count : b->count;
	percent = a->length > 0 && b->length > 0 ?
	    (int)(100 * dot / (a->length * b->length) + 0.5) : 0;
	return shared == less && less >= HELD_WORDS && percent < held ? held :
	    percent;
}

static void
add_link(struct catalog *c, uint32_t a, uint32_t b)
{
	const struct dup_points *points = c->task->points;
	bool open = false;
	int percent = compare(c, &c->names[a], &c->names[b], points, &open);

	if (percent < points->of[DUP_NAMES_REVIEW])
		return;
	GROW(c->links, c->link_count, c->link_room);
	c->links[c->link_count++] = (struct dup_link){ .a = a, .b = b,
		.points = percent,
		.certain = percent >= points->of[DUP_NAMES_CERTAIN] &&
		    !open };
}

static void
add_key(struct catalog *c, uint32_t name, struct slice text, uint64_t kind)
{
	uint64_t hash = kind * UINT64_C(0x9e3779b97f4a7c15);
	size_t i;

	for (i = 0; i < text.len; i++)
		hash = (hash ^ (unsigned char)text.at[i]) *
		    UINT64_C(0x100000001b3);
	GROW(c->keys, c->key_count, c->key_room);
	c->keys[c->key_count++] = (struct key){ hash, name };
}

/* The places of the rarest words of a name; ties in the order of bytes. */
static size_t
rarest(const struct catalog *c, const struct name *n, size_t at[RARE])
{
	size_t count = 0, i, k;

	for (i = 0; i < n->count; i++) {
		double weight = c->weights[n->words[i]];

		for (k = count < RARE ? count++ : RARE; k > 0 &&
		    c->weights[n->words[at[k - 1]]] < weight; k--)
			if (k < RARE)
				at[k] = at[k - 1];
		if (k < RARE)
			at[k] = i;
	}
	return count;
}

/*
 * Each rare word, its beginning and its end, so that a mistyped one meets the
 * right one; the two rarest together, where neither is rare.
 */
static void
add_keys(struct catalog *c, uint32_t name)
{
	const struct name *n = &c->names[name];
	size_t at[RARE], count = rarest(c, n, at), i;

	for (i = 0; i < count; i++) {
		struct slice word = termpool_text(c->words, n->words[at[i]]);

		add_key(c, name, word, 1);
		if (word.len <= PART)
			continue;
		add_key(c, name, (struct slice){ word.at, PART }, 2);
		add_key(c, name, (struct slice){ word.at + word.len - PART,
			PART }, 3);
	}
	if (count >= 2) {
		size_t x = at[0] < at[1] ? at[0] : at[1];
		size_t y = at[0] < at[1] ? at[1] : at[0];

		add_key(c, name, termpool_text(c->words, n->words[y]),
		    4 + n->words[x]);
	}
}

static int
by_hash(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->name < y->name ? -1 : x->name > y->name;
}

static int
by_names(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* The pairs of names that have a key in common, each once. */
static uint64_t *
list_pairs(struct catalog *c, size_t *count)
{
	uint64_t *pairs = NULL;
	size_t room = 0, from, to, i, j;

	*count = 0;
	if (c->key_count > 1)
		qsort(c->keys, c->key_count, sizeof(*c->keys), by_hash);
	for (from = 0; from < c->key_count; from = to) {
		for (to = from; to < c->key_count &&
		    c->keys[to].hash == c->keys[from].hash; to++)
			;
		if (to - from > BLOCK_MOST)
			continue;
		for (i = from; i < to; i++)
			for (j = i + 1; j < to; j++) {
				if (c->keys[i].name == c->keys[j].name)
					continue;
				GROW(pairs, *count, room);
				pairs[(*count)++] = (uint64_t)
				    c->keys[i].name << 32 | c->keys[j].name;
			}
	}
	if (*count > 1)
		qsort(pairs, *count, sizeof(*pairs), by_names);
	return pairs;
}

static void
find_links(struct catalog *c)
{
	size_t count, i;
	uint64_t *pairs;

	for (i = 0; i < c->count; i++)
		add_keys(c, (uint32_t)i);
	pairs = list_pairs(c, &count);
	for (i = 0; i < count; i++)
		if (i == 0 || pairs[i] != pairs[i - 1])
			add_link(c, (uint32_t)(pairs[i] >> 32),
			    (uint32_t)pairs[i]);
	free(pairs);
}

/* What a name has most in common with. */
struct best {
	uint32_t name;
	int points;
	bool certain, any;
};

static void
try_best(const struct catalog *c, struct best *best, uint32_t other,
    const struct dup_link *link)
{
	if (best->any && (best->points > link->points ||
	    (best->points == link->points && !is_before(c->task,
	    c->names[other].first, c->names[best->name].first))))
		return;
	*best = (struct best){ other, link->points, link->certain, true };
}

/* Whether a link counts: with a master list one side is of it. */
static bool
counts(const struct catalog *c, const struct dup_link *link)
{
	size_t masters = c->task->masters;

	return masters == 0 || (c->names[link->a].first < masters) !=
	    (c->names[link->b].first < masters);
}

static void
set_row(const struct catalog *c, struct dupgroups *g, uint32_t row,
    const struct best *best, const uint32_t *heads, const uint32_t *hung,
    uint32_t second)
{
	uint32_t name = c->of_row[row] - 1, first = c->names[name].first;
	struct dup_result *r = &g->results[row];
	bool copy = row != first || second != DUP_ALONE;

	if (!copy && !best->any)
		return;
	r->kind = DUP_KIND_COMPANY;
	r->partner = row != first ? first : copy ? second :
	    c->names[best->name].first;
	r->points = copy ? 100 : best->points;
	r->certain = copy || best->certain;
	r->group = copy || best->certain || hung[name] == DUP_ALONE ?
	    heads[name] : hung[name];
}

static _Thread_local const struct catalog *sorting;

/* Most points first; then by the keys of both ends. */
static int
by_points(const void *a, const void *b)
{
	const struct dup_link *x = a, *y = b;
	const struct name *n = sorting->names;
	int order;

	if (x->points != y->points)
		return x->points > y->points ? -1 : 1;
	order = duplinks_compare(sorting->task, n[x->a].first, n[y->a].first);
	return order != 0 ? order : duplinks_compare(sorting->task,
	    n[x->b].first, n[y->b].first);
}

/*
 * The groups of names that are only for review, by name: the best link first,
 * in the group that one of the two is in or under the first of both.
 */
static uint32_t *
hang_names(struct catalog *c, const uint32_t *heads, const uint32_t *second)
{
	uint32_t *hung = xmalloc((c->count + 1) * sizeof(*hung));
	bool *fixed = xcalloc(c->count + 1, sizeof(*fixed));
	size_t i;

	sorting = c;
	if (c->link_count > 1)
		qsort(c->links, c->link_count, sizeof(*c->links), by_points);
	for (i = 0; i < c->count; i++)
		fixed[i] = second[i] != DUP_ALONE;
	for (i = 0; i < c->link_count; i++)
		if (c->links[i].certain && counts(c, &c->links[i]))
			fixed[c->links[i].a] = fixed[c->links[i].b] = true;
	for (i = 0; i < c->count; i++)
		hung[i] = fixed[i] ? heads[i] : DUP_ALONE;
	for (i = 0; i < c->link_count; i++) {
		uint32_t a = c->links[i].a, b = c->links[i].b;
		uint32_t x = c->names[a].first, y = c->names[b].first;

		if (c->links[i].certain || !counts(c, &c->links[i]))
			continue;
		if (hung[a] == DUP_ALONE && hung[b] == DUP_ALONE)
			hung[a] = hung[b] = is_before(c->task, x, y) ? x : y;
		else if (hung[a] == DUP_ALONE)
			hung[a] = hung[b];
		else if (hung[b] == DUP_ALONE)
			hung[b] = hung[a];
	}
	free(fixed);
	return hung;
}

/* A group is called after its first row. */
static void
name_groups(const struct catalog *c, struct dupgroups *g)
{
	size_t count = duprows_count(c->task->rows), i;
	uint32_t *first = xmalloc((count + 1) * sizeof(*first));

	for (i = 0; i < count; i++)
		first[i] = DUP_ALONE;
	for (i = 0; i < count; i++) {
		uint32_t of = g->results[i].group;

		if (of != DUP_ALONE && (first[of] == DUP_ALONE ||
		    is_before(c->task, (uint32_t)i, first[of])))
			first[of] = (uint32_t)i;
	}
	for (i = 0; i < count; i++)
		if (g->results[i].group != DUP_ALONE)
			g->results[i].group = first[g->results[i].group];
	free(first);
}

/* The first row by key of each set of names that are certainly one. */
static uint32_t *
find_heads(const struct catalog *c)
{
	struct dupsets *sets = dupgraph_new(c->count);
	uint32_t *heads = xcalloc(c->count + 1, sizeof(*heads));
	uint32_t *of_set = xcalloc(c->count + 1, sizeof(*of_set));
	size_t i;

	for (i = 0; i < c->link_count; i++)
		if (c->links[i].certain && counts(c, &c->links[i]) &&
		    dupgraph_find(sets, c->links[i].a) !=
		    dupgraph_find(sets, c->links[i].b))
			dupgraph_unite(sets, c->links[i].a, c->links[i].b);
	for (i = 0; i < c->count; i++) {
		uint32_t *head = &of_set[dupgraph_find(sets, (uint32_t)i)];

		if (*head == 0 || is_before(c->task, c->names[i].first,
		    *head - 1))
			*head = c->names[i].first + 1;
	}
	for (i = 0; i < c->count; i++)
		heads[i] = of_set[dupgraph_find(sets, (uint32_t)i)] - 1;
	dupgraph_free(sets);
	free(of_set);
	return heads;
}

static void
fill_results(struct catalog *c, struct dupgroups *g)
{
	size_t count = duprows_count(c->task->rows), i;
	struct best *best = xcalloc(c->count + 1, sizeof(*best));
	uint32_t *second = xmalloc((c->count + 1) * sizeof(*second));
	uint32_t *heads = find_heads(c), *hung;

	for (i = 0; i < c->count; i++)
		second[i] = DUP_ALONE;
	for (i = 0; i < c->link_count; i++) {
		const struct dup_link *link = &c->links[i];

		if (!counts(c, link))
			continue;
		try_best(c, &best[link->a], link->b, link);
		try_best(c, &best[link->b], link->a, link);
		if (!link->certain)
			g->reviews[g->review_count++] = (struct dup_link){
				.a = c->names[link->a].first,
				.b = c->names[link->b].first,
				.points = link->points };
	}
	for (i = 0; i < count; i++) {
		uint32_t name = c->of_row[i];

		if (name == 0 || c->names[name - 1].first == i)
			continue;
		if (second[name - 1] == DUP_ALONE || duplinks_compare(c->task,
		    (uint32_t)i, second[name - 1]) < 0)
			second[name - 1] = (uint32_t)i;
	}
	hung = hang_names(c, heads, second);
	for (i = 0; i < count; i++)
		if (c->of_row[i] != 0)
			set_row(c, g, (uint32_t)i, &best[c->of_row[i] - 1],
			    heads, hung, second[c->of_row[i] - 1]);
	name_groups(c, g);
	free(hung);
	free(best);
	free(second);
	free(heads);
}

void
dupcatalog_make(struct dupgroups *groups, const struct dup_task *task)
{
	struct catalog c = { .task = task, .words = termpool_new() };
	size_t i;

	*groups = (struct dupgroups){ 0 };
	groups->results = xcalloc(duprows_count(task->rows),
	    sizeof(*groups->results));
	for (i = 0; i < duprows_count(task->rows); i++)
		groups->results[i].group = groups->results[i].partner =
		    groups->results[i].cut = DUP_ALONE;
	collect_names(&c);
	weigh(&c);
	find_links(&c);
	groups->reviews = xcalloc(c.link_count + 1,
	    sizeof(*groups->reviews));
	fill_results(&c, groups);
	termpool_free(c.words);
	free(c.names);
	free(c.of_row);
	free(c.weights);
	free(c.keys);
	free(c.links);
}
