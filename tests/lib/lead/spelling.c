/* spelling.c - lead/spelling.h: one name, written in many ways */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "lead/spelling.h"
#include "unit.h"

static void
take(void *context, struct slice way)
{
	struct buffer *all = context;

	buffer_add(all, way);
	buffer_add_byte(all, '|');
}

static bool
is_way(const char *name, const char *way)
{
	struct buffer all = { 0 };
	char wanted[64];
	bool found;

	buffer_add_byte(&all, '|');
	spelling_each(slice_of(name), take, &all);
	buffer_add_byte(&all, '\0');
	snprintf(wanted, sizeof(wanted), "|%s|", way);
	found = strstr(all.data, wanted) != NULL;
	buffer_release(&all);
	return found;
}

START_TEST(letters_and_order_change)
{
	ck_assert(is_way("Hans Müller", "Hans Müller"));
	ck_assert(is_way("Hans Müller", "HANS MÜLLER"));
	ck_assert(is_way("HANS MÜLLER", "hans müller"));
	ck_assert(is_way("Hans Müller", "Hans Mueller"));
	ck_assert(is_way("Hans Müller", "Hans Muller"));
	ck_assert(is_way("Hans Müller", "Müller, Hans"));
	ck_assert(is_way("Hans Müller", "Mueller, Hans"));
	ck_assert(is_way("José María Núñez", "Nunez, Jose Maria"));
	ck_assert(is_way("Ivan Petrov", "Petrov Ivan"));
	ck_assert(is_way("Иван Петров", "ИВАН ПЕТРОВ"));
	ck_assert(is_way("Jörg Weiß", "JÖRG WEISS"));
	ck_assert(!is_way("Hans Müller", "Hans"));
}
END_TEST

START_TEST(one_word_stays_as_it_is)
{
	ck_assert(is_way("李海", "李海"));
	ck_assert(is_way("", ""));
	ck_assert(is_way("\xff x", "\xff x"));
}
END_TEST

static bool
has_initials(const char *name, const char *ways)
{
	struct buffer all = { 0 };
	bool same;

	spelling_initials(slice_of(name), take, &all);
	same = slice_is(buffer_slice(&all), ways);
	buffer_release(&all);
	return same;
}

START_TEST(an_initial_stands_before_or_behind_the_last_name)
{
	ck_assert(has_initials("Ada Weber",
	    "A. Weber|A.Weber|Weber, A|Weber A|"));
	ck_assert(has_initials("Émile de la Tour",
	    "É. Tour|É.Tour|Tour, É|Tour É|"));
	ck_assert(has_initials("Weber", ""));
	ck_assert(has_initials("王 小明", ""));
	ck_assert(has_initials("Ada X", ""));
	ck_assert(has_initials("", ""));
}
END_TEST

UNIT_MAIN(an_initial_stands_before_or_behind_the_last_name,
    letters_and_order_change, one_word_stays_as_it_is)
