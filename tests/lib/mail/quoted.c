/* quoted.c - mail/quoted.h: what was quoted to whom */
#include "mail/quoted.h"
#include "unit.h"

static struct mailquoted *
make(void)
{
	struct mailquoted *quoted = mailquoted_new();

	mailquoted_add(quoted, &(struct mailquote){ SLICE("Q1"), SLICE("L1"),
	    SLICE("seals"), SLICE("2024-05-30"), SLICE("") });
	mailquoted_add(quoted, &(struct mailquote){ SLICE("Q1"), SLICE("L9"),
	    SLICE("pumps"), SLICE(""), SLICE("") });
	mailquoted_add(quoted, &(struct mailquote){ SLICE("Q2"), SLICE("L1"),
	    SLICE(""), SLICE(""), SLICE("") });
	mailquoted_add_line(quoted, &(struct mailquoteline){ SLICE("Q1"),
	    SLICE(" ring "), SLICE("R-7") });
	mailquoted_add_line(quoted, &(struct mailquoteline){ SLICE("Q2"),
	    SLICE("hose"), SLICE("") });
	mailquoted_add_line(quoted, &(struct mailquoteline){ SLICE("Q8"),
	    SLICE("tent"), SLICE("") });
	return quoted;
}

START_TEST(a_lead_has_the_products_of_its_quotes_and_their_lines)
{
	struct mailquoted *quoted = make();

	ck_assert_slice(mailquoted_products(quoted, SLICE("L1")),
	    "seals;ring;R-7;hose");
	ck_assert_slice(mailquoted_products(quoted, SLICE("L9")), "");
	ck_assert_slice(mailquoted_products(quoted, SLICE("")), "");
	mailquoted_free(quoted);
}
END_TEST

START_TEST(a_quote_is_whole_with_a_line_and_a_validity)
{
	struct mailquoted *quoted = make();

	ck_assert(mailquoted_has(quoted, SLICE("Q2"), SLICE("L1")));
	ck_assert(!mailquoted_has(quoted, SLICE("Q2"), SLICE("L2")));
	ck_assert(!mailquoted_has(quoted, SLICE("Q8"), SLICE("L1")));
	ck_assert(!mailquoted_has(quoted, SLICE(""), SLICE("")));
	ck_assert(mailquoted_is_whole(quoted, SLICE("Q1"), SLICE("L1")));
	ck_assert(!mailquoted_is_whole(quoted, SLICE("Q1"), SLICE("L9")));
	ck_assert(!mailquoted_is_whole(quoted, SLICE("Q2"), SLICE("L1")));
	mailquoted_free(quoted);
}
END_TEST

UNIT_MAIN(a_lead_has_the_products_of_its_quotes_and_their_lines,
    a_quote_is_whole_with_a_line_and_a_validity)
