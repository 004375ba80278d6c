/* bind.c - bind.h: cells into the members of a struct */
#include "base/date.h"
#include "front/bind.h"
#include "process.h"
#include "textfile.h"

struct deal {
	struct slice id;
	int32_t closes, day;
	int64_t pieces, price;
	bool approved;
	int outcome;
};

static const struct bind reads[] = {
	BIND_TEXT("opportunity_id", struct deal, id,
	    .filled = "write the id of the deal"),
	BIND_DATE("expected_close", struct deal, closes),
	BIND_DAY("stage_since", struct deal, day),
	BIND_INT("quantity", struct deal, pieces, 0, 100, .otherwise = -1),
	BIND_DECIMAL("amount", struct deal, price, 0, 1000),
	BIND_BOOL("budget_ok", struct deal, approved),
	BIND_WORD("outcome", struct deal, outcome, "open|won|lost"),
	BIND_END
};

static char path[sizeof(TEXTFILE_PATH)];

/* Binds the one record of a file; whether it could be read. */
static bool
read_one(const char *text, struct deal *deal)
{
	static struct arena kept;
	struct cli cli = { .quiet = true };
	struct binding *binding;
	struct record record;
	struct input *in;
	bool read;

	textfile_make(path, text);
	in = input_open(&cli, path, COLUMNS_OPPORTUNITY);
	binding = bind_open(in, reads);
	ck_assert(input_next(in, &record));
	read = bind_read(binding, &record, deal);
	if (read)
		deal->id = arena_copy(&kept, deal->id);
	ck_assert_uint_eq(input_rejected(in), !read);
	bind_close(binding);
	input_close(in);
	unlink(path);
	return read;
}

#define HEADER "opportunity_id,expected_close,stage_since,quantity,amount," \
	"budget_ok,outcome\n"

START_TEST(every_type_goes_to_its_member)
{
	struct deal deal;

	ck_assert(read_one(HEADER
	    " O1 ,1970-01-02,1970-01-03,100,2.5,yes,won\n", &deal));
	ck_assert_slice(deal.id, "O1");
	ck_assert_int_eq(deal.closes, 1);
	ck_assert_int_eq(deal.day, 2);
	ck_assert_int_eq(deal.pieces, 100);
	ck_assert_int_eq(deal.price, 25000);
	ck_assert(deal.approved);
	ck_assert_int_eq(deal.outcome, 1);
}
END_TEST

START_TEST(empty_cells_and_missing_columns_are_unknown)
{
	struct deal deal;

	ck_assert(read_one(HEADER "O1,,,,,,\n", &deal));
	ck_assert_int_eq(deal.closes, DATE_NONE);
	ck_assert_int_eq(deal.pieces, -1);
	ck_assert(deal.price == BIND_NO_NUMBER);
	ck_assert(!deal.approved);
	ck_assert_int_eq(deal.outcome, BIND_NO_WORD);
	ck_assert(read_one("opportunity_id\nO1\n", &deal));
	ck_assert_int_eq(deal.day, DATE_NONE);
	ck_assert(deal.price == BIND_NO_NUMBER);
}
END_TEST

START_TEST(what_cannot_be_read_rejects_the_record)
{
	static const char *const bad[] = {
		HEADER ",,,,,,\n",		/* must be filled */
		HEADER "O1,2024-02-30,,,,,\n",
		HEADER "O1,,soon,,,,\n",
		HEADER "O1,,,101,,,\n",		/* above the most */
		HEADER "O1,,,-1,,,\n",
		HEADER "O1,,,1.5,,,\n",
		HEADER "O1,,,,1000.0001,,\n",
		HEADER "O1,,,,-0.0001,,\n",
		HEADER "O1,,,,,maybe,\n",
		HEADER "O1,,,,,,Won\n",
	};
	struct deal deal;
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(!read_one(bad[i], &deal), "%s", bad[i]);
	ck_assert(read_one(HEADER "O1,,,0,1000,no,\n", &deal));
}
END_TEST

static void
reject_a_bad_number(void)
{
	struct deal deal;

	read_one(HEADER "O1,,,101,,,\n", &deal);
}

START_TEST(the_remedy_names_the_range)
{
	ck_assert_int_eq(process_run(reject_a_bad_number), PROCESS_CAME_BACK);
	ck_assert_ptr_nonnull(strstr(process_said, ":2: column \"quantity\": "
	    "cannot read \"101\"; write a whole number from 0 to 100"));
}
END_TEST

static void
reject_a_bad_word(void)
{
	struct deal deal;

	read_one(HEADER "O1,,,,,,maybe\n", &deal);
}

START_TEST(the_remedy_lists_the_words)
{
	ck_assert_int_eq(process_run(reject_a_bad_word), PROCESS_CAME_BACK);
	ck_assert_ptr_nonnull(strstr(process_said, "write open, won or lost"));
}
END_TEST

UNIT_MAIN(every_type_goes_to_its_member,
    empty_cells_and_missing_columns_are_unknown,
    what_cannot_be_read_rejects_the_record, the_remedy_names_the_range,
    the_remedy_lists_the_words)
