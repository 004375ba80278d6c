/*
 * join.c - names put in order, each once
 */
#include <stdlib.h>

#include "set/nameset.h"
#include "intake/join.h"

struct united {
	const struct plan *plan;
	size_t *places;
};

struct unite {
	struct united *plans;
	size_t plan_count;
	struct nameset *positions;	/* of a name, from 1 */
	const char **names;
	size_t count, room;
};

struct unite *
join_new(void)
{
	struct unite *u = xcalloc(1, sizeof(*u));

	u->positions = nameset_new();
	return u;
}

void
join_free(struct unite *u)
{
	size_t i;

	if (u == NULL)
		return;
	for (i = 0; i < u->plan_count; i++)
		free(u->plans[i].places);
	nameset_free(u->positions);
	free(u->plans);
	free(u->names);
	free(u);
}

void
join_add(struct unite *u, const struct plan *plan)
{
	GROW_BY_ONE(u->plans, u->plan_count);
	u->plans[u->plan_count++] = (struct united){ plan, NULL };
}

static void
add_name(struct unite *u, const char *name)
{
	uint32_t *position = nameset_count(u->positions, slice_of(name));

	if (*position > 0)
		return;
	GROW(u->names, u->count, u->room);
	u->names[u->count++] = name;
	*position = (uint32_t)u->count;
}

/* A column of the dictionary, and what follows it up to the next one. */
static void
add_known(struct unite *u, const struct plan *p, struct slice name,
    const struct nameset *dictionary)
{
	size_t i = 0;

	while (i < p->known && !slice_is(name, p->names[i]))
		i++;
	if (i == p->known)
		return;
	do
		add_name(u, p->names[i++]);
	while (i < p->known && !nameset_has(dictionary,
	    slice_of(p->names[i])));
}

static void
add_all_known(struct unite *u, const struct dictionary *d)
{
	struct nameset *names = nameset_new();
	size_t m, i;

	for (m = 0; m < dictionary_count(d); m++)
		*nameset_count(names, dictionary_meaning(d, m)->name) = 1;
	for (m = 0; m < dictionary_count(d); m++)
		for (i = 0; i < u->plan_count; i++)
			add_known(u, u->plans[i].plan,
			    dictionary_meaning(d, m)->name, names);
	nameset_free(names);
}

void
join_finish(struct unite *u, const struct dictionary *dictionary)
{
	static const char *const last[] = { "import_flags", "src_encoding",
		"import_rule", "import_why", "src_file", "src_line" };
	size_t i, k, column;

	add_all_known(u, dictionary);
	for (i = 0; i < u->plan_count; i++) {
		const struct plan *p = u->plans[i].plan;

		for (column = p->known; column < p->named; column++)
			add_name(u, p->names[column]);
	}
	for (k = 0; k < sizeof(last) / sizeof(*last); k++)
		for (i = 0; i < u->plan_count; i++) {
			const struct plan *p = u->plans[i].plan;

			for (column = p->named; column < p->count; column++)
				if (strcmp(p->names[column], last[k]) == 0)
					add_name(u, last[k]);
		}
	for (i = 0; i < u->plan_count; i++) {
		const struct plan *p = u->plans[i].plan;

		u->plans[i].places = xcalloc(p->count,
		    sizeof(*u->plans[i].places));
		for (column = 0; column < p->count; column++)
			u->plans[i].places[column] = nameset_get(u->positions,
			    slice_of(p->names[column])) - 1;
	}
}

const char *const *
join_names(const struct unite *u, size_t *count)
{
	*count = u->count;
	return u->names;
}

const size_t *
join_places(const struct unite *u, size_t n)
{
	return u->plans[n].places;
}
