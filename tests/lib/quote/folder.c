/* folder.h: one folder per customer, and where it moves (R-FOLDER) */
#include <stdio.h>
#include <stdlib.h>

#include "quote/folder.h"
#include "unit.h"

static struct buffer listed;

static void
note(void *context, struct slice path, struct slice new_path)
{
	(void)context;
	if (slice_starts(path, SLICE("Customers/"))) {
		buffer_add(&listed, path);
		if (new_path.len > 0)
			buffer_add(&listed, SLICE(" > "));
		buffer_add(&listed, new_path);
		buffer_add_byte(&listed, '\n');
	}
}

static struct folders *
open_folders(void)
{
	struct fault fault;
	struct folders *f = folders_open(false, &fault);

	ck_assert_msg(f != NULL, "%s", fault.text);
	listed.len = 0;
	return f;
}

static bool
add(struct folders *f, const char *company, const char *grade, bool before)
{
	const struct folder_lead lead = {
		.company = slice_of(company), .customer_short = SLICE_EMPTY,
		.contact = SLICE_EMPTY, .grade = slice_of(grade),
	};

	return folders_add(f, &lead, before);
}

START_TEST(grades_decide_what_stands_in_a_folder)
{
	struct folders *f = open_folders();

	ck_assert(add(f, "Acme GmbH", "C", false));
	ck_assert(add(f, "Berg AB", "B", false));
	ck_assert(add(f, "ACME gmbh", "A", false));	/* the best counts */
	ck_assert(add(f, "Cork", "", false));
	ck_assert(!add(f, "", "A", false));
	folders_list(f, note, NULL);
	ck_assert_slice(buffer_slice(&listed),
	    "Customers/A/Acme/OUT\nCustomers/A/Acme/IN\n"
	    "Customers/A/Acme/Quotations\nCustomers/A/Acme/PI\n"
	    "Customers/A/Acme/Orders\n"
	    "Customers/B/Berg/OUT\nCustomers/B/Berg/IN\n"
	    "Customers/B/Berg/Quotations\nCustomers/B/Berg/PI\n"
	    "Customers/Prospects/Cork/OUT\nCustomers/Prospects/Cork/IN\n");
	folders_close(f);
}
END_TEST

START_TEST(no_name_leads_out_of_the_tree)
{
	static const char *const names[] = { "..", "../../etc", "/usr",
		"a/../b", "c\nd", "e\tf", "-rf", "CON", ".", "g\\h", "~root" };
	struct folders *f = open_folders();
	size_t i, lines = 0, at;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		lines += add(f, names[i], "D", false) ? 2 : 0;
	folders_list(f, note, NULL);
	for (at = 0; at < listed.len; at++) {
		ck_assert_int_ne(listed.data[at], '\t');
		ck_assert_int_ne(listed.data[at], '\\');
		lines -= listed.data[at] == '\n';
		ck_assert(at == 0 || listed.data[at] != '.' ||
		    listed.data[at - 1] != '/');
	}
	ck_assert_uint_eq(lines, 0);
	folders_close(f);
}
END_TEST

START_TEST(a_new_grade_moves_the_folder_and_undo_moves_it_back)
{
	struct folders *f = open_folders();

	add(f, "Acme GmbH", "C", true);
	add(f, "Berg AB", "B", true);
	add(f, "Cork", "D", true);
	add(f, "New", "A", false);
	add(f, "Berg AB", "A", false);
	add(f, "Acme GmbH", "", false);
	folders_moves(f, false, note, NULL);
	ck_assert_slice(buffer_slice(&listed),
	    "Customers/C/Acme > Customers/Prospects/Acme\n"
	    "Customers/B/Berg > Customers/A/Berg\n");
	listed.len = 0;
	folders_moves(f, true, note, NULL);
	ck_assert_slice(buffer_slice(&listed),
	    "Customers/A/Berg > Customers/B/Berg\n"
	    "Customers/Prospects/Acme > Customers/C/Acme\n");
	folders_close(f);
}
END_TEST

/* ---- plans drawn at random, carried out on a tree in memory ------------- */

enum { PATHS = 100, LONGEST = 400, LEADS = 12 };

struct tree {
	char paths[PATHS][LONGEST];
	size_t count;
};

static uint32_t state;

static uint32_t
draw(uint32_t below)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % below;
}

/* A path stays below the folder in which it is made, whatever the names. */
static void
check_inside(struct slice path)
{
	size_t i, from = 0;

	ck_assert_uint_gt(path.len, 0);
	for (i = 0; i <= path.len; i++) {
		if (i < path.len && path.at[i] != '/') {
			ck_assert((unsigned char)path.at[i] >= ' ');
			ck_assert_int_ne(path.at[i], '\\');
			continue;
		}
		ck_assert_uint_gt(i, from);	/* no // and no / in front */
		ck_assert_int_ne(path.at[from], '.');
		ck_assert_int_ne(path.at[from], '-');
		from = i + 1;
	}
}

static void
plant(void *context, struct slice path, struct slice new_path)
{
	struct tree *tree = context;

	(void)new_path;
	check_inside(path);
	if (!slice_starts(path, SLICE("Customers/")))
		return;
	ck_assert_uint_lt(tree->count, PATHS);
	ck_assert_uint_lt(path.len, LONGEST);
	memcpy(tree->paths[tree->count], path.at, path.len);
	tree->paths[tree->count++][path.len] = '\0';
}

static bool
is_below(const char *path, struct slice folder)
{
	return strlen(path) > folder.len && path[folder.len] == '/' &&
	    memcmp(path, folder.at, folder.len) == 0;
}

/* mv(1) of a folder that is there to a name that is free. */
static void
carry(void *context, struct slice from, struct slice to)
{
	struct tree *tree = context;
	size_t i, moved = 0;

	check_inside(from);
	check_inside(to);
	for (i = 0; i < tree->count; i++)
		ck_assert(!is_below(tree->paths[i], to));
	for (i = 0; i < tree->count; i++) {
		char *path = tree->paths[i];
		size_t rest = strlen(path) - from.len + 1;

		if (!is_below(path, from))
			continue;
		ck_assert_uint_le(to.len + rest, LONGEST);
		memmove(path + to.len, path + from.len, rest);
		memcpy(path, to.at, to.len);
		moved++;
	}
	ck_assert_uint_gt(moved, 0);
}

static int
compare_paths(const void *one, const void *other)
{
	return strcmp(one, other);
}

static void
check_same(struct tree *one, struct tree *other)
{
	size_t i;

	ck_assert_uint_eq(one->count, other->count);
	qsort(one->paths, one->count, LONGEST, compare_paths);
	qsort(other->paths, other->count, LONGEST, compare_paths);
	for (i = 0; i < one->count; i++)
		ck_assert_str_eq(one->paths[i], other->paths[i]);
}

struct drawn_lead {
	char company[40];
	const char *grade;
};

static void
draw_leads(struct drawn_lead *leads, size_t count)
{
	static const char *const grades[] = { "A", "B", "C", "D", "", "U" };
	static const char *const names[] = { "Acme GmbH", "ACME", "..",
		"../../etc", "/", "/etc/passwd", "-rf", "CON", "a\nb", "a\tb",
		"宁波海达机械有限公司", "~", "$(id)", "a/b", "a\\b", "", " ",
		"C:\\x", "x.", ".x", "OUT", "Prospects", "A" };
	static const char bytes[] = "ab/.\\ -~\n\t\x7f:*?\"<>|'`$";
	size_t i, b;

	for (i = 0; i < count; i++) {
		leads[i].grade = grades[draw(6)];
		if (draw(2) == 0) {
			snprintf(leads[i].company, sizeof(leads->company),
			    "%s", names[draw(sizeof(names) /
			    sizeof(*names))]);
			continue;
		}
		for (b = 0; b < 1 + draw(6); b++)
			leads[i].company[b] = bytes[draw(sizeof(bytes) - 1)];
		leads[i].company[b] = '\0';
	}
}

static void
add_all(struct folders *f, const struct drawn_lead *leads, size_t count,
    bool before)
{
	size_t i;

	for (i = 0; i < count; i++)
		add(f, leads[i].company, leads[i].grade, before);
}

/* The customer's folder of a path: how long it is, and where his name is. */
static size_t
folder_of(const char *path, const char **name)
{
	const char *group = strchr(path, '/') + 1;
	const char *end;

	*name = strchr(group, '/') + 1;
	end = strchr(*name, '/');
	return (size_t)(end - path);
}

/* Who stands in today's plan stands where it says. */
static void
check_places(const struct tree *tree, const struct tree *today)
{
	size_t i, j;

	for (i = 0; i < tree->count; i++) {
		for (j = 0; j < today->count; j++) {
			const char *one = tree->paths[i], *a;
			const char *other = today->paths[j], *b;
			size_t m = folder_of(one, &a), n = folder_of(other,
			    &b);

			if (one + m - a == other + n - b && memcmp(a, b,
			    (size_t)(one + m - a)) == 0)
				ck_assert(m == n && memcmp(one, other, m) ==
				    0);
		}
	}
}

/* Half of those who were there are there again, some in another grade. */
static size_t
draw_today(struct drawn_lead *is, const struct drawn_lead *was, size_t count)
{
	static const char *const grades[] = { "A", "B", "C", "D" };
	size_t kept = count / 2, more = draw(LEADS / 2), i;

	memcpy(is, was, kept * sizeof(*is));
	for (i = 0; i < kept; i++)
		is[i].grade = grades[draw(4)];
	draw_leads(is + kept, more);
	return kept + more;
}

static bool
try_plan(void)
{
	static struct tree first, tree, today;
	struct drawn_lead was[LEADS], is[LEADS];
	struct folders *before = open_folders(), *both = open_folders();
	size_t n = draw(LEADS + 1), m;
	bool moved;

	draw_leads(was, n);
	m = draw_today(is, was, n);
	first.count = today.count = 0;
	add_all(before, was, n, false);
	folders_list(before, plant, &first);
	memcpy(&tree, &first, sizeof(tree));
	add_all(both, was, n, true);
	add_all(both, is, m, false);
	folders_moves(both, false, carry, &tree);
	moved = memcmp(&tree, &first, sizeof(tree)) != 0;
	folders_list(both, plant, &today);
	check_places(&tree, &today);
	folders_moves(both, true, carry, &tree);
	check_same(&tree, &first);
	folders_close(before);
	folders_close(both);
	return moved;
}

START_TEST(drawn_plans_are_carried_out_and_undone)
{
	/* The tables are read anew for each plan, which takes a while. */
	uint32_t plans = getenv("FAIRLEAD_LONG") != NULL ? 1000 : 200, plan;
	size_t moved = 0;

	for (plan = 0; plan < plans; plan++) {
		state = plan;
		moved += try_plan();
	}
	ck_assert_uint_gt(moved, plans / 2);
}
END_TEST

UNIT_MAIN(grades_decide_what_stands_in_a_folder,
    no_name_leads_out_of_the_tree,
    a_new_grade_moves_the_folder_and_undo_moves_it_back,
    drawn_plans_are_carried_out_and_undone)
