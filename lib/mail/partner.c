/*
 * partner.c - shingles in classes, classes in lists, and a count of each draft
 */
#include "mail/partner.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/nameset.h"

#define ALONE UINT32_MAX

/* Shingles that are in the same drafts. */
struct class {
	uint32_t weight;	/* how many they are */
	uint32_t drafts;
	size_t list;		/* where its list begins */
	uint32_t listed;	/* how many stand in it */
	uint32_t last;		/* 1 + the draft that was seen last */
};

/* A shingle, until it has its class. */
struct kind {
	uint64_t where;		/* which drafts have it, as a sum of hashes */
	uint64_t drafts;	/* how many */
};

struct partners {
	const struct partner_draft *drafts;
	size_t count;
	struct class *classes;
	size_t class_count, class_room;
	uint32_t *members;	/* classes of all drafts, one after another */
	size_t *first;		/* by draft: where its classes begin */
	uint32_t *lists;	/* drafts of all classes */
	uint32_t *shared;	/* by draft: counted with the one at hand */
	size_t listed;		/* 1 + the last draft that is listed */
};

static unsigned
permille_of(size_t shared, size_t a_count, size_t b_count)
{
	size_t all = a_count + b_count - shared;

	return all == 0 ? 0 : (unsigned)(1000 * shared / all);
}

unsigned
mailpartner_likeness(const struct partner_draft *a,
    const struct partner_draft *b)
{
	size_t i = 0, k = 0, shared = 0;

	while (i < a->count && k < b->count) {
		uint64_t x = a->shingles[i], y = b->shingles[k];

		shared += x == y;
		i += x <= y;
		k += y <= x;
	}
	return permille_of(shared, a->count, b->count);
}

/* ---- classes ------------------------------------------------------------- */

/* A hash of a small number that sums of others do not make by chance. */
static uint64_t
mix(uint64_t n)
{
	n = (n + 1) * UINT64_C(0x9E3779B97F4A7C15);
	n = (n ^ n >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	n = (n ^ n >> 27) * UINT64_C(0x94D049BB133111EB);
	return n ^ n >> 31;
}

static uint32_t
number_of(struct nameset *set, const void *key, size_t size,
    size_t *count, bool *is_new)
{
	uint32_t *number = nameset_count(set,
	    (struct slice){ (const char *)key, size });

	*is_new = *number == 0;
	if (*is_new)
		*number = (uint32_t)++*count;
	return *number - 1;
}

/* Numbers the shingles, in members, and tells who has them. */
static struct kind *
read_kinds(struct partners *p, size_t total, size_t *count)
{
	struct kind *kinds = xcalloc(total + 1, sizeof(*kinds));
	struct nameset *numbers = nameset_new();
	size_t n, i, at = 0;
	bool is_new;

	nameset_reserve(numbers, total);
	for (n = 0; n < p->count; n++)
		for (i = 0; i < p->drafts[n].count; i++) {
			uint32_t kind = number_of(numbers,
			    &p->drafts[n].shingles[i], sizeof(uint64_t),
			    count, &is_new);

			p->members[at++] = kind;
			kinds[kind].where += mix(n);
			kinds[kind].drafts++;
		}
	nameset_free(numbers);
	return kinds;
}

/* The class of each kind of shingle, ALONE for what one draft only has. */
static uint32_t *
make_classes(struct partners *p, const struct kind *kinds, size_t count)
{
	uint32_t *classes = xcalloc(count + 1, sizeof(*classes));
	struct nameset *numbers = nameset_new();
	size_t i;
	bool is_new;

	for (i = 0; i < count; i++) {
		classes[i] = ALONE;
		if (kinds[i].drafts < 2)
			continue;
		GROW(p->classes, p->class_count, p->class_room);
		classes[i] = number_of(numbers, &kinds[i], sizeof(kinds[i]),
		    &p->class_count, &is_new);
		if (is_new)
			p->classes[classes[i]] = (struct class){
				.drafts = (uint32_t)kinds[i].drafts };
		p->classes[classes[i]].weight++;
	}
	nameset_free(numbers);
	return classes;
}

/* Puts the classes of each draft, once each, in the place of its kinds. */
static void
assign_classes(struct partners *p, const uint32_t *classes)
{
	size_t n, i, from = 0, to = 0;

	for (n = 0; n < p->count; n++) {
		p->first[n] = to;
		for (i = 0; i < p->drafts[n].count; i++) {
			uint32_t class = classes[p->members[from++]];

			if (class == ALONE || p->classes[class].last == n + 1)
				continue;
			p->classes[class].last = (uint32_t)n + 1;
			p->members[to++] = class;
		}
	}
	p->first[n] = to;
}

struct partners *
mailpartner_new(const struct partner_draft *drafts, size_t count)
{
	struct partners *p = xcalloc(1, sizeof(*p));
	size_t total = 0, kind_count = 0, i;
	struct kind *kinds;
	uint32_t *classes;

	p->drafts = drafts;
	p->count = count;
	for (i = 0; i < count; i++)
		total += drafts[i].count;
	p->members = xcalloc(total + 1, sizeof(*p->members));
	p->first = xcalloc(count + 1, sizeof(*p->first));
	p->shared = xcalloc(count + 1, sizeof(*p->shared));
	kinds = read_kinds(p, total, &kind_count);
	classes = make_classes(p, kinds, kind_count);
	assign_classes(p, classes);
	for (i = total = 0; i < p->class_count; i++) {
		p->classes[i].list = total;
		total += p->classes[i].drafts;
	}
	p->lists = xcalloc(total + 1, sizeof(*p->lists));
	free(classes);
	free(kinds);
	return p;
}

void
mailpartner_free(struct partners *p)
{
	free(p->classes);
	free(p->members);
	free(p->first);
	free(p->lists);
	free(p->shared);
	free(p);
}

/* ---- the search ---------------------------------------------------------- */

void
mailpartner_list(struct partners *p, size_t n)
{
	size_t i;

	for (i = p->first[n]; i < p->first[n + 1]; i++) {
		struct class *class = &p->classes[p->members[i]];

		p->lists[class->list + class->listed++] = (uint32_t)n;
	}
	p->listed = n + 1 > p->listed ? n + 1 : p->listed;
}

static void
count_shared(const struct partners *p, size_t n)
{
	uint32_t *shared = p->shared;
	size_t i, k;

	memset(shared, 0, p->listed * sizeof(*shared));
	for (i = p->first[n]; i < p->first[n + 1]; i++) {
		const struct class *class = &p->classes[p->members[i]];
		const uint32_t *list = p->lists + class->list;
		uint32_t weight = class->weight;

		for (k = 0; k < class->listed; k++)
			shared[list[k]] += weight;
	}
}

struct partner
mailpartner_find(const struct partners *p, size_t n)
{
	const struct partner_draft *draft = &p->drafts[n];
	struct partner best = { n, 0 };
	size_t i, least = 1;

	count_shared(p, n);
	for (i = 0; i < p->listed; i++) {
		size_t shared = p->shared[i];
		unsigned permille;

		/* Of all shingles, a draft's own are the least. */
		if (shared < least)
			continue;
		permille = permille_of(shared, draft->count,
		    p->drafts[i].count);
		if (permille <= best.permille || slice_equal(
		    p->drafts[i].receiver, draft->receiver))
			continue;
		best = (struct partner){ i, permille };
		least = permille * draft->count / 1000;
	}
	return best;
}
