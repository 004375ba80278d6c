/* who.h: which lead a seller means */
#include "touch/who.h"
#include "unit.h"

static const struct who_lead leads[] = {
	{ .id = SLICE_INIT("L1"), .company = SLICE_INIT("Keller GmbH"),
	  .name = SLICE_INIT("Jonas Keller"),
	  .email = SLICE_INIT("jonas@keller.example"),
	  .phone = SLICE_INIT("+49301234567") },
	{ .id = SLICE_INIT("L2"), .company = SLICE_INIT("Kellermann KG"),
	  .name = SLICE_INIT("Ada Moreau"),
	  .email = SLICE_INIT("ada@acme.example"),
	  .emails = SLICE_INIT("a@acme.example;x@acme.example"),
	  .mobile = SLICE_INIT("+8613800138000") },
	{ .id = SLICE_INIT("L3"), .company = SLICE_INIT("上海贸易有限公司"),
	  .name = SLICE_INIT("王丽"), .phone = SLICE_INIT("+49301234567") },
};

/* The ids of the candidates. */
static void
means(const char *wanted, const char *ids)
{
	struct who *who = who_new(slice_of(wanted));
	struct buffer out = { 0 };
	size_t i;

	for (i = 0; i < sizeof(leads) / sizeof(*leads); i++)
		who_add(who, &leads[i]);
	for (i = 0; i < who_count(who); i++)
		buffer_add(&out, who_candidate(who, i)->id);
	ck_assert_msg(slice_is(buffer_slice(&out), ids), "%s: %.*s", wanted,
	    SLICE_PRINT(buffer_slice(&out)));
	buffer_release(&out);
	who_free(who);
}

START_TEST(the_surest_likeness_decides)
{
	means("l2", "L2");
	means("X@Acme.example", "L2");
	means("138 0013 8000", "L2");
	means("0086-138-0013-8000", "L2");
	means("030 1234567", "L1L3");
	means("34567", "");		/* too short to be a number */
	means("KELLER GMBH", "L1");
	means("keller", "L1");		/* no word of Kellermann */
	means("上海贸易", "L3");
	means("王丽", "L3");
	means("acme", "");
	means("", "");
	means(" ", "");
}
END_TEST

UNIT_MAIN(the_surest_likeness_decides)
