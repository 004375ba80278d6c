/* row.c - row.h: the survivor and its cells */
#include "mergeleads.h"
#include "unit.h"

/* The merged file of a text is as expected. */
static void
merges_to(const char *text, const char *expected)
{
	struct mergeleads m;
	struct sheetfile out;

	mergeleads_open(&m, text);
	mergeset_write(m.set, sheetfile_open(&out));
	ck_assert_slice(sheetfile_bytes(&out), expected);
	sheetfile_close(&out);
	mergeleads_close(&m);
}

#define TAIL ",merged_ids,merge_conflicts\n"

START_TEST(the_furthest_status_survives_before_owner_and_touches)
{
	merges_to("lead_id,g,status,owner,contact_count\n"
	    "L1,G,new,Chen,9\nL2,G,quoted,,\n",
	    "lead_id,g,status,owner,contact_count" TAIL
	    "L2,G,quoted,Chen,9,L1,status=new@L1\n");
}
END_TEST

START_TEST(then_an_owner_then_the_most_touches)
{
	merges_to("lead_id,g,owner,contact_count\nL1,G,,9\nL2,G,Lin,1\n"
	    "L3,G,Chen,2\n", "lead_id,g,owner,contact_count" TAIL
	    "L3,G,Chen,12,L2;L1,owner=Lin@L2\n");
}
END_TEST

START_TEST(then_the_most_cells_then_the_earliest_day_then_the_smallest_id)
{
	merges_to("lead_id,g,x,y\nL1,G,,\nL2,G,a,\n",
	    "lead_id,g,x,y" TAIL "L2,G,a,,L1,\n");
	merges_to("lead_id,g,created_date,x\nL1,G,2024-03-02,a\n"
	    "L2,G,2024-03-01,b\nL3,G,,c\n",
	    "lead_id,g,created_date,x" TAIL
	    "L2,G,2024-03-01,b,L1;L3,x=a@L1;x=c@L3\n");
	merges_to("lead_id,g\nL2,G\nL1,G\n", "lead_id,g" TAIL "L1,G,L2,\n");
}
END_TEST

START_TEST(empty_never_overwrites_and_a_disagreement_is_noted_once)
{
	merges_to("lead_id,g,owner,x,y\nL1,G,Chen,one,\nL2,G,,two,b;c\n"
	    "L3,G,,two,d\n", "lead_id,g,owner,x,y" TAIL
	    "L1,G,Chen,one,b;c,L2;L3,x=two@L2;y=d@L3\n");
}
END_TEST

START_TEST(a_semicolon_in_a_conflict_is_escaped)
{
	merges_to("lead_id,g,x\nL1,G,a\nL2,G,b;c\n",
	    "lead_id,g,x" TAIL "L1,G,a,L2,x=b\\;c@L2\n");
}
END_TEST

START_TEST(the_address_comes_whole_from_one_row)
{
	/* L2 agrees with all that L1 says and says more. */
	merges_to("lead_id,g,owner,address,city,country\n"
	    "L1,G,Chen,,,DE\nL2,G,,Quay 1,Kiel,DE\n",
	    "lead_id,g,owner,address,city,country" TAIL
	    "L1,G,Chen,Quay 1,Kiel,DE,L2,\n");
	/* Here it does not: a mixture would be nobody's address. */
	merges_to("lead_id,g,owner,address,city,country\n"
	    "L1,G,Chen,,Bonn,DE\nL2,G,,Quay 1,Kiel,DE\n",
	    "lead_id,g,owner,address,city,country" TAIL
	    "L1,G,Chen,,Bonn,DE,L2,address=Quay 1@L2;city=Kiel@L2\n");
}
END_TEST

START_TEST(lists_are_united_in_order)
{
	merges_to("lead_id,g,owner,tags\nL1,G,Chen,b; a\nL2,G,,a;c\\;d\n",
	    "lead_id,g,owner,tags" TAIL "L1,G,Chen,b;a;c\\;d,L2,\n");
}
END_TEST

START_TEST(notes_follow_each_other_with_day_and_id)
{
	merges_to("lead_id,g,owner,note,last_contact_date,created_date\n"
	    "L1,G,Chen,first,2024-01-09,2024-01-01\n"
	    "L2,G,,second,,2024-01-02\nL3,G,,first,,\nL4,G,,fourth,,\n",
	    "lead_id,g,owner,note,last_contact_date,created_date" TAIL
	    "L1,G,Chen,\"first\n[2024-01-02 L2] second\n[L4] fourth\","
	    "2024-01-09,2024-01-01,L2;L3;L4,\n");
}
END_TEST

START_TEST(first_days_are_the_earliest_and_last_days_the_latest)
{
	merges_to("lead_id,g,owner,first_contact_date,last_contact_date,"
	    "last_topic\nL1,G,Chen,2024-02-01,2024-02-02,quote\n"
	    "L2,G,,2024-01-01,2024-03-03,greeting\n",
	    "lead_id,g,owner,first_contact_date,last_contact_date,last_topic"
	    TAIL "L1,G,Chen,2024-01-01,2024-03-03,greeting,L2,\n");
}
END_TEST

START_TEST(contacts_are_added_up_but_those_of_one_id_once)
{
	merges_to("lead_id,g,contact_count\nL1,G,5\nL1,G,5\nL2,G,2\n",
	    "lead_id,g,contact_count" TAIL "L1,G,7,L1;L2,\n");
	merges_to("lead_id,g,contact_count\nL1,G,\nL2,G,\n",
	    "lead_id,g,contact_count" TAIL "L1,G,,L2,\n");
}
END_TEST

START_TEST(one_who_asked_not_to_be_contacted_is_enough)
{
	merges_to("lead_id,g,owner,do_not_contact\nL1,G,Chen,no\n"
	    "L2,G,,yes\n", "lead_id,g,owner,do_not_contact" TAIL
	    "L1,G,Chen,yes,L2,\n");
}
END_TEST

START_TEST(a_grade_is_never_filled_from_another_row)
{
	merges_to("lead_id,g,owner,grade\nL1,G,Chen,\nL2,G,,A\n",
	    "lead_id,g,owner,grade" TAIL "L1,G,Chen,,L2,grade=A@L2\n");
}
END_TEST

START_TEST(what_an_earlier_merge_noted_is_kept)
{
	merges_to("lead_id,g,owner,merged_ids,merge_conflicts\n"
	    "L1,G,Chen,L8,x=1@L8\nL2,G,,L9;L8,y=2@L9\n",
	    "lead_id,g,owner,merged_ids,merge_conflicts\n"
	    "L1,G,Chen,L8;L9;L2,x=1@L8;y=2@L9\n");
}
END_TEST

UNIT_MAIN(the_furthest_status_survives_before_owner_and_touches,
    then_an_owner_then_the_most_touches,
    then_the_most_cells_then_the_earliest_day_then_the_smallest_id,
    empty_never_overwrites_and_a_disagreement_is_noted_once,
    a_semicolon_in_a_conflict_is_escaped,
    the_address_comes_whole_from_one_row, lists_are_united_in_order,
    notes_follow_each_other_with_day_and_id,
    first_days_are_the_earliest_and_last_days_the_latest,
    contacts_are_added_up_but_those_of_one_id_once,
    one_who_asked_not_to_be_contacted_is_enough,
    a_grade_is_never_filled_from_another_row,
    what_an_earlier_merge_noted_is_kept)
