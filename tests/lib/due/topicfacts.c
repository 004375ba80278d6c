/* topicfacts.c - due/topicfacts.h: a due record as facts */
#include "base/date.h"
#include "due/topicfacts.h"
#include "textfile.h"
#include "unit.h"

START_TEST(columns_say_what_was_used_newest_first)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true };
	struct offers *offers = offers_new();
	struct topicfacts *reader;
	struct topic_facts facts;
	struct record record;
	struct input *in;

	textfile_make(path, "lead_id,due_date,due_rule,last_topic,topics_used,"
	    "last_contact_date,next_medium,tier\nL1,1970-01-05,R-DUE-10,"
	    "sample,terms;sample,1970-01-03,phone,key\n");
	in = input_open(&cli, path, COLUMNS_LEAD);
	reader = topicfacts_open(in, 10, NULL, offers);
	ck_assert(input_next(in, &record));
	ck_assert(topicfacts_read(reader, &record, &facts));
	ck_assert_int_eq(facts.day, 10);	/* not in the past */
	ck_assert_int_eq(facts.last_contact, 2);
	ck_assert(facts.key_tier);
	ck_assert_uint_eq(facts.used_count, 2);
	ck_assert_slice(facts.recent[0], "sample");
	ck_assert_slice(facts.recent[1], "terms");
	ck_assert(facts.settled.terms && !facts.settled.quote);
	ck_assert_slice(topicfacts_next_medium(reader, &record), "phone");
	topicfacts_close(reader);
	input_close(in);
	unlink(path);
	offers_free(offers);
}
END_TEST

UNIT_MAIN(columns_say_what_was_used_newest_first)
