/*
 * review.c - people from the bottom up, the steps of a level in turn
 */
#include "funnel/review.h"

#include <stdlib.h>

#include "funnel/deal.h"
#include "set/group.h"
#include "base/mem.h"
#include "base/number.h"

enum { VALUE_UNIT = 10000 };

#define NOBODY GROUP_NONE

struct review {
	struct groups *people;
	size_t *managers;	/* NOBODY, or who */
	size_t count, room;	/* of managers */
	bool has_managers;
	struct review_step *steps;	/* without names */
	size_t *subjects;
	size_t step_count;
	int levels;
	struct arena arena;
};

struct review *
review_new(void)
{
	struct review *r = xcalloc(1, sizeof(*r));

	r->people = groups_new(1);
	return r;
}

void
review_free(struct review *r)
{
	if (r == NULL)
		return;
	groups_free(r->people);
	arena_release(&r->arena);
	free(r->managers);
	free(r->steps);
	free(r->subjects);
	free(r);
}

size_t
review_person(struct review *r, struct slice name)
{
	struct slice trimmed = slice_trim(name);
	size_t person = groups_find(r->people, &trimmed);

	GROW_ZEROED(r->managers, person, r->room);
	if (person == r->count)
		r->managers[r->count++] = NOBODY;
	return person;
}

size_t
review_people(const struct review *r)
{
	return groups_count(r->people);
}

struct slice
review_name(const struct review *r, size_t person)
{
	return groups_part(r->people, person, 0);
}

static bool
stands_above(const struct review *r, size_t upper, size_t person)
{
	while (person != NOBODY && person != upper)
		person = r->managers[person];
	return person == upper;
}

bool
review_set_manager(struct review *r, struct slice name, struct slice manager,
    struct fault *fault)
{
	size_t person = review_person(r, name);
	size_t upper = review_person(r, manager);
	char who[80], whom[80];

	fault_quote(who, sizeof(who), slice_trim(name));
	fault_quote(whom, sizeof(whom), slice_trim(manager));
	if (stands_above(r, person, upper))
		return fault_set(fault, "\"%s\" would stand above \"%s\" and "
		    "below; mend the chain of managers", who, whom);
	if (r->managers[person] != NOBODY && r->managers[person] != upper)
		return fault_set(fault, "\"%s\" has another manager already; "
		    "name one", who);
	r->managers[person] = upper;
	r->has_managers = true;
	return true;
}

static size_t
known_person(const struct review *r, struct slice name)
{
	struct slice trimmed = slice_trim(name);

	return groups_seek(r->people, &trimmed);
}

bool
review_add_step(struct review *r, const struct review_step *step,
    struct fault *fault)
{
	char subject[80], reviewer[80];
	size_t who, by;

	fault_quote(subject, sizeof(subject), slice_trim(step->subject));
	fault_quote(reviewer, sizeof(reviewer), slice_trim(step->reviewer));
	if (slice_trim(step->reason).len == 0)
		return fault_set(fault, "an adjustment without a reason; "
		    "write why");
	who = known_person(r, step->subject);
	if (who == NOBODY)
		return fault_set(fault, "no deals and no manager of \"%s\"; "
		    "write an owner or add them to the --org file", subject);
	by = known_person(r, step->reviewer);
	if (r->has_managers && (by == NOBODY || by == who ||
	    !stands_above(r, by, who)))
		return fault_set(fault, "\"%s\" does not stand above \"%s\"; "
		    "only a manager adjusts", reviewer, subject);
	GROW_BY_ONE(r->steps, r->step_count);
	GROW_BY_ONE(r->subjects, r->step_count);
	r->steps[r->step_count] = (struct review_step){
		.level = step->level, .op = step->op, .value = step->value,
		.currency = arena_copy(&r->arena, slice_trim(step->currency)),
	};
	r->subjects[r->step_count++] = who;
	if (step->level > r->levels)
		r->levels = step->level;
	return true;
}

bool
review_parse_op(struct slice word, enum review_op *op)
{
	static const char *const ops[] = { "add", "mul", "set" };
	int i;

	for (i = 0; i < 3; i++)
		if (slice_is(slice_trim(word), ops[i])) {
			*op = (enum review_op)i;
			return true;
		}
	return false;
}

int
review_levels(const struct review *r)
{
	return r->levels;
}

static bool
apply_step(const struct review_step *step, unsigned digits, int64_t *value)
{
	int64_t minor;

	if (step->op == REVIEW_MUL)
		return number_scale(*value, step->value, VALUE_UNIT, value);
	if (!units_scale(step->value, digits, &minor))
		return false;
	if (step->op == REVIEW_ADD)
		return !__builtin_add_overflow(*value, minor, value);
	*value = minor;
	return true;
}

/* Adds by to a person's manager's number, so that sums go up step by step. */
static bool
pass_up(const struct review *r, size_t person, int64_t by, int64_t *numbers,
    size_t stride)
{
	size_t upper = r->managers[person];

	return upper == NOBODY || !__builtin_add_overflow(
	    numbers[upper * stride], by, &numbers[upper * stride]);
}

/* One level for one person, all below them being done. */
static bool
reckon_person(const struct review *r, size_t person, int level,
    struct slice currency, unsigned digits, int64_t *values)
{
	size_t stride = (size_t)r->levels + 1, i;
	int64_t *number = &values[person * stride + (size_t)level], by;

	for (i = 0; i < r->step_count; i++)
		if (r->subjects[i] == person && r->steps[i].level == level &&
		    (r->steps[i].currency.len == 0 ||
		    slice_equal(r->steps[i].currency, currency)) &&
		    !apply_step(&r->steps[i], digits, number))
			return false;
	by = *number;
	if (level > 0 && __builtin_sub_overflow(by,
	    values[person * stride + (size_t)level - 1], &by))
		return false;
	return pass_up(r, person, by, values + level, stride);
}

/* Managers above a person; depths holds 1 + that for those known. */
static size_t
depth_of(const struct review *r, size_t person, size_t *depths)
{
	size_t above = 0, p, depth;

	for (p = person; p != NOBODY && depths[p] == 0; p = r->managers[p])
		above++;
	depth = above + (p == NOBODY ? 0 : depths[p]);
	for (p = person; p != NOBODY && depths[p] == 0; p = r->managers[p])
		depths[p] = depth--;
	return depths[person] - 1;
}

/* Everybody, those with the most managers above them first. */
static size_t *
bottom_up(const struct review *r)
{
	size_t count = review_people(r), i, n = 0;
	size_t *order = xmalloc((count + 1) * sizeof(*order));
	size_t *depths = xcalloc(count + 1, sizeof(*depths));
	size_t *starts = xcalloc(count + 1, sizeof(*starts));

	for (i = 0; i < count; i++)
		starts[depth_of(r, i, depths)]++;
	for (i = count; i-- > 0;) {
		n += starts[i];
		starts[i] = n - starts[i];
	}
	for (i = 0; i < count; i++)
		order[starts[depths[i] - 1]++] = i;
	free(starts);
	free(depths);
	return order;
}

bool
review_reckon(const struct review *r, const int64_t *own,
    struct slice currency, unsigned digits, int64_t **values,
    struct fault *fault)
{
	size_t count = review_people(r), stride = (size_t)r->levels + 1, i;
	size_t *order = bottom_up(r);
	int64_t *v = xcalloc(count * stride + 1, sizeof(*v));
	bool fits = true;
	int level;

	for (i = 0; i < count; i++)
		v[i * stride] = own[i];
	for (level = 0; fits && level <= r->levels; level++) {
		for (i = 0; level > 0 && i < count; i++)
			v[i * stride + (size_t)level] =
			    v[i * stride + (size_t)level - 1];
		for (i = 0; fits && i < count; i++)
			fits = reckon_person(r, order[i], level, currency,
			    digits, v);
	}
	free(order);
	*values = v;
	if (fits)
		return true;
	free(v);
	*values = NULL;
	return fault_set(fault, "a reviewed number is too large");
}
