/* choice.c - choice.h: cells that somebody chose (R-MERGE-03) */
#include "mergeleads.h"
#include "merge/choice.h"
#include "csv/reader.h"
#include "unit.h"

/* Reads pairs for leads with a header; false with a fault. */
static bool
read_pairs(struct mergechoices *choices, const char *csv, struct fault *fault)
{
	struct reader *reader = reader_open_bytes(slice_of(csv),
	    &(struct reader_options){ 0 });
	struct slice names[16];
	struct record record;
	bool good;
	size_t i;

	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
	for (i = 0; i < record.count; i++)
		names[i] = record_value(&record, i);
	good = mergechoices_header(choices, names, record.count, fault);
	while (good && reader_next(reader, &record) == READER_RECORD)
		good = mergechoices_add(choices, &record, fault);
	reader_close(reader);
	return good;
}

static const struct slice header[] = { SLICE("lead_id"), SLICE("company"),
	SLICE("city"), SLICE("country"), SLICE("note") };

/* What becomes of three rows: the row of company and city, or -1. */
static bool
choose(const char *csv, int64_t from[2], size_t *unused, struct fault *fault)
{
	static const char *const text[] = { "L1,Acme,Kiel,DE,", "L2,Acme Ltd,,,",
		"L3,ACME,Bonn,," };
	struct columns *columns = columns_new(header, 5, COLUMNS_LEAD, NULL,
	    fault);
	struct mergerules *rules = mergerules_open(columns, fault);
	struct mergechoices *choices = mergechoices_new(columns, rules);
	struct merge_row rows[3] = { 0 };
	struct arena arena = { 0 };
	const int64_t *found;
	bool good = read_pairs(choices, csv, fault);
	size_t i;

	for (i = 0; i < 3; i++) {
		raw_fields(slice_of(text[i]), &arena, &rows[i].record);
		rows[i].id = record_value(&rows[i].record, 0);
	}
	found = mergechoices_find(choices, rows, 3);
	from[0] = found == NULL ? MERGE_NOT_CHOSEN : found[1];
	from[1] = found == NULL ? MERGE_NOT_CHOSEN : found[2];
	*unused = mergechoices_unused(choices);
	good = good && !mergechoices_contradict(choices, fault);
	mergechoices_free(choices);
	mergerules_close(rules);
	columns_free(columns);
	arena_release(&arena);
	return good;
}

#define PAIRS "lead_id,other_id,decision,keep_company,keep_city\n"

static void
check(const char *csv, int64_t company, int64_t city, size_t unused)
{
	struct fault fault;
	int64_t from[2];
	size_t count;

	ck_assert_msg(choose(csv, from, &count, &fault), "%s", fault.text);
	ck_assert_int_eq(from[0], company);
	ck_assert_int_eq(from[1], city);
	ck_assert_uint_eq(count, unused);
}

START_TEST(first_and_other_say_whose_cell_stays)
{
	check(PAIRS "L1,L2,yes,other,first\n", 1, 0, 0);
	check(PAIRS "L2,L1,,first,later\n", 1, MERGE_NOT_CHOSEN, 0);
	check(PAIRS "L1,L2,no,other,first\n", MERGE_NOT_CHOSEN,
	    MERGE_NOT_CHOSEN, 0);
	/* L3 is chosen over L2, which is chosen over L1. */
	check(PAIRS "L1,L2,yes,other,\nL2,L3,yes,other,\n", 2,
	    MERGE_NOT_CHOSEN, 0);
}
END_TEST

START_TEST(what_cannot_be_used_is_counted)
{
	check(PAIRS "L1,L2,yes,,other\nL1,L9,yes,first,\n",
	    MERGE_NOT_CHOSEN, MERGE_NOT_CHOSEN, 2);
	check("lead_id,other_id,decision,keep_shoe\nL1,L2,,first\n",
	    MERGE_NOT_CHOSEN, MERGE_NOT_CHOSEN, 0);
}
END_TEST

static void
refuse(const char *csv, const char *message)
{
	struct fault fault;
	int64_t from[2];
	size_t unused;

	ck_assert(!choose(csv, from, &unused, &fault));
	ck_assert_str_eq(fault.text, message);
}

START_TEST(contradictions_are_refused)
{
	refuse(PAIRS "L1,L2,,other,\nL1,L3,,other,\n", "rows 2 and 3: they "
	    "choose different values of \"company\" for one record; take one "
	    "of them out");
	refuse(PAIRS "L1,L2,,first,\nL1,L2,,other,\n", "rows 2 and 3: they "
	    "choose different values of \"company\" for one record; take one "
	    "of them out");
	/* One block comes whole from one record. */
	refuse("lead_id,other_id,decision,keep_city,keep_country\n"
	    "L3,L1,,first,other\n", "rows 2 and 2: they choose different "
	    "values of \"country\" for one record; take one of them out");
	refuse(PAIRS "L1,L2,,L1,\n", "row 2: cannot read \"L1\"; choose "
	    "first or other, or nothing");
	refuse(PAIRS "L1,,,first,\n", "row 2: no lead_id of both; write it");
	refuse("lead_id,other_id,decision,keep_note\nL1,L2,,first\n",
	    "column \"keep_note\": \"note\" is made of all records and not "
	    "chosen; take the column out");
	refuse("lead_id,decision\nL1,\n", "no column \"other_id\" in the "
	    "first row; give one of them that name");
}
END_TEST

UNIT_MAIN(first_and_other_say_whose_cell_stays,
    what_cannot_be_used_is_counted, contradictions_are_refused)
