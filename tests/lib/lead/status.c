/* status.c - status.h: what a status says */
#include "lead/status.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static int
find(const struct wordmap *map, const char *word)
{
	char padded[32] = "";

	memcpy(padded, word, strlen(word));
	return wordmap_find(map, (struct slice){ padded, strlen(word) });
}

/* R-GRADE-15, R-DUE-24 */
START_TEST(each_status_says_how_far_the_relation_is)
{
	static const struct {
		const char *word;
		int says;
	} cases[] = {
		{ "", 0 }, { "new", 0 }, { "pool", LEADSTATUS_IDLE },
		{ "open", LEADSTATUS_CONTACTED },
		{ "dormant", LEADSTATUS_CONTACTED | LEADSTATUS_IDLE },
		{ "replied", LEADSTATUS_CONTACTED | LEADSTATUS_REPLIED },
		{ "quoted", LEADSTATUS_CONTACTED | LEADSTATUS_OFFERED },
		{ "sampled", LEADSTATUS_CONTACTED | LEADSTATUS_OFFERED },
		{ "won", LEADSTATUS_CONTACTED | LEADSTATUS_TRADED |
		    LEADSTATUS_IDLE },
		{ "lost", LEADSTATUS_CLOSED | LEADSTATUS_IDLE },
		{ "invalid", LEADSTATUS_CLOSED | LEADSTATUS_IDLE },
		{ "SALE_DONE", WORDMAP_NONE },
	};
	struct fault fault;
	struct wordmap *map = leadstatus_open(&fault);
	size_t i;

	ck_assert_msg(map != NULL, "%s", fault.text);
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_msg(find(map, cases[i].word) == cases[i].says,
		    "%s: %d", cases[i].word, find(map, cases[i].word));
	wordmap_free(map);
}
END_TEST

START_TEST(a_table_of_ones_own_is_read_and_checked)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;
	struct wordmap *map;

	textfile_make(path, "status,says\nparked,contacted; offered\n");
	ck_assert(table_replace("lead-status", path, &fault));
	map = leadstatus_open(&fault);
	ck_assert_msg(map != NULL, "%s", fault.text);
	ck_assert_int_eq(find(map, "parked"),
	    LEADSTATUS_CONTACTED | LEADSTATUS_OFFERED);
	ck_assert_int_eq(find(map, "won"), WORDMAP_NONE);
	wordmap_free(map);
	unlink(path);
	textfile_make(path, "status,says\nnew,\nwon,contacted;sold\n");
	ck_assert(table_replace("lead-status", path, &fault));
	ck_assert_ptr_null(leadstatus_open(&fault));
	ck_assert_msg(strstr(fault.text, ":3: column \"says\": cannot "
	    "use \"sold\"; write contacted, replied") != NULL, "%s",
	    fault.text);
	unlink(path);
}
END_TEST

UNIT_MAIN(each_status_says_how_far_the_relation_is,
    a_table_of_ones_own_is_read_and_checked)
