/* folder.h: one folder per customer, and where it moves (R-FOLDER) */
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

UNIT_MAIN(grades_decide_what_stands_in_a_folder,
    no_name_leads_out_of_the_tree,
    a_new_grade_moves_the_folder_and_undo_moves_it_back)
