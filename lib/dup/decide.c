/*
 * decide.c - decisions as edges between names
 */
#include <stdio.h>
#include <stdlib.h>

#include "dup/decide.h"
#include "dup/graph.h"
#include "base/mem.h"
#include "set/termpool.h"

enum { SHARED_MOST = 100 };

struct decision {
	uint32_t a, b;
	bool same;
	unsigned long line;
};

struct named_row {
	uint32_t name, row;
};

struct dup_decisions {
	struct termpool *names;
	struct decision *decisions;
	size_t count, room;
	struct named_row *rows;
	size_t row_count, row_room;
};

struct dup_decisions *
dupdecide_new(void)
{
	struct dup_decisions *d = xcalloc(1, sizeof(*d));

	d->names = termpool_new();
	return d;
}

void
dupdecide_free(struct dup_decisions *d)
{
	if (d == NULL)
		return;
	termpool_free(d->names);
	free(d->decisions);
	free(d->rows);
	free(d);
}

void
dupdecide_add(struct dup_decisions *d, struct slice a, struct slice b,
    bool same, unsigned long line)
{
	GROW(d->decisions, d->count, d->room);
	d->decisions[d->count++] = (struct decision){
		termpool_add(d->names, a), termpool_add(d->names, b), same,
		line };
}

/* By which decision each name was reached from one of them; 0: not. */
static size_t *
search(const struct dup_decisions *d, uint32_t from)
{
	size_t *reached = xcalloc(termpool_size(d->names) + 1,
	    sizeof(*reached)), i;
	bool grows = true;

	reached[from] = SIZE_MAX;
	while (grows) {
		grows = false;
		for (i = 0; i < d->count; i++) {
			const struct decision *e = &d->decisions[i];

			if (!e->same || !reached[e->a] == !reached[e->b])
				continue;
			reached[reached[e->a] ? e->b : e->a] = i + 1;
			grows = true;
		}
	}
	return reached;
}

/* The lines of the chain from b back to a, as many as fit. */
static void
list_chain(const struct dup_decisions *d, uint32_t a, uint32_t b, char *out,
    size_t size)
{
	size_t *reached = search(d, a), len = 0;

	out[0] = '\0';
	while (b != a && len + 24 < size) {
		const struct decision *e = &d->decisions[reached[b] - 1];

		len += (size_t)snprintf(out + len, size - len, "%s%lu",
		    len > 0 ? ", " : "", e->line);
		b = e->a == b ? e->b : e->a;
	}
	if (b != a)
		snprintf(out + len, size - len, ", ...");
	free(reached);
}

static bool
complain(const struct dup_decisions *d, const struct decision *e,
    struct fault *fault)
{
	char a[80], b[80], chain[160];

	fault_quote(a, sizeof(a), termpool_text(d->names, e->a));
	fault_quote(b, sizeof(b), termpool_text(d->names, e->b));
	if (e->a == e->b)
		return fault_set(fault, "line %lu: \"%s\" cannot differ from "
		    "itself; take the line out", e->line, a);
	list_chain(d, e->a, e->b, chain, sizeof(chain));
	return fault_set(fault, "line %lu: \"%s\" and \"%s\" are different "
	    "here but the same by line %s; take one of them out", e->line, a,
	    b, chain);
}

bool
dupdecide_check(const struct dup_decisions *d, struct fault *fault)
{
	struct dupsets *sets = dupgraph_new(termpool_size(d->names) + 1);
	bool good = true;
	size_t i;

	for (i = 0; i < d->count; i++)
		if (d->decisions[i].same)
			dupgraph_unite(sets, d->decisions[i].a,
			    d->decisions[i].b);
	for (i = 0; good && i < d->count; i++) {
		const struct decision *e = &d->decisions[i];

		if (!e->same && dupgraph_find(sets, e->a) ==
		    dupgraph_find(sets, e->b))
			good = complain(d, e, fault);
	}
	dupgraph_free(sets);
	return good;
}

void
dupdecide_row(struct dup_decisions *d, struct slice id, uint32_t row)
{
	uint32_t name = termpool_find(d->names, id);

	if (name == 0)
		return;
	GROW(d->rows, d->row_count, d->row_room);
	d->rows[d->row_count++] = (struct named_row){ name, row };
}

static int
by_name(const void *a, const void *b)
{
	const struct named_row *x = a, *y = b;
	uint64_t first = duplinks_pair(x->name, x->row);

	return first < duplinks_pair(y->name, y->row) ? -1 :
	    first > duplinks_pair(y->name, y->row);
}

/* Where the rows of each name begin in the sorted list. */
static size_t *
name_starts(const struct dup_decisions *d)
{
	size_t names = termpool_size(d->names), i;
	size_t *starts = xcalloc(names + 2, sizeof(*starts));

	for (i = 0; i < d->row_count; i++)
		starts[d->rows[i].name + 1]++;
	for (i = 0; i <= names; i++)
		starts[i + 1] += starts[i];
	return starts;
}

struct verdicts {
	struct dup_verdict *list;
	size_t count, room;
};

/* Rows of a name that many share are not told apart by it. */
static bool
is_usable(const size_t *starts, const struct decision *e)
{
	size_t a = starts[e->a + 1] - starts[e->a];
	size_t b = starts[e->b + 1] - starts[e->b];

	return a > 0 && b > 0 && a <= SHARED_MOST && b <= SHARED_MOST;
}

/* Every row of the one name with every row of the other. */
static void
pair_rows(const struct dup_decisions *d, const size_t *starts,
    const struct decision *e, struct verdicts *out)
{
	size_t i, j;

	for (i = starts[e->a]; i < starts[e->a + 1]; i++)
		for (j = starts[e->b]; j < starts[e->b + 1]; j++) {
			uint32_t a = d->rows[i].row, b = d->rows[j].row;

			if (a == b)
				continue;
			GROW(out->list, out->count, out->room);
			out->list[out->count++] = (struct dup_verdict){
				a < b ? a : b, a < b ? b : a, e->same };
		}
}

struct dup_verdict *
dupdecide_verdicts(const struct dup_decisions *d, size_t *count,
    size_t *unknown)
{
	size_t *starts, kept = 0, i;
	struct verdicts out = { 0 };

	if (d->row_count > 1)
		qsort(d->rows, d->row_count, sizeof(*d->rows), by_name);
	starts = name_starts(d);
	*unknown = 0;
	for (i = 0; i < d->count; i++) {
		const struct decision *e = &d->decisions[i];

		if (is_usable(starts, e))
			pair_rows(d, starts, e, &out);
		else
			++*unknown;
	}
	if (out.count > 1)
		qsort(out.list, out.count, sizeof(*out.list), duplinks_by_rows);
	for (i = 0; i < out.count; i++)
		if (kept == 0 || duplinks_by_rows(&out.list[kept - 1],
		    &out.list[i]) != 0)
			out.list[kept++] = out.list[i];
	free(starts);
	*count = kept;
	return out.list;
}
