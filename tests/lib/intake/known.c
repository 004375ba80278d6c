/* known.c - known.h: people keep the ids of an earlier file */
#include "intake/known.h"
#include "unit.h"

static struct known *known;

static void
open_known(void)
{
	struct fault fault;

	known = known_open(&fault);
	ck_assert_ptr_nonnull(known);
}

static void
add(const char *id, const char *name, const char *email, const char *e164)
{
	known_add(known, &(struct known_person){ .id = slice_of(id),
	    .name = slice_of(name), .email = slice_of(email),
	    .phone = slice_of(e164), .phone_e164 = slice_of(e164) });
}

static struct slice
take(const char *name, const char *email, const char *e164)
{
	return known_take(known, &(struct known_person){
	    .name = slice_of(name), .email = slice_of(email),
	    .phone = slice_of(e164), .phone_e164 = slice_of(e164),
	    .mobile_e164 = SLICE_EMPTY });
}

START_TEST(a_name_that_is_added_or_corrected_keeps_the_id)
{
	open_known();
	add("C1", "", "jonas@keller.example.com", "");
	add("C2", "Wang Fnag", "", "+8613800138000");
	ck_assert_slice(take("Jonas Keller", "JONAS@keller.example.com", ""),
	    "C1");
	ck_assert_slice(take("Wang Fang", "", "+8613800138000"), "C2");
	ck_assert_uint_eq(known_sum(known).kept, 2);
	known_close(known);
}
END_TEST

START_TEST(a_han_name_is_its_pinyin)
{
	open_known();
	add("C1", "王芳", "wf@beichen.example.com", "");
	ck_assert_slice(take("Fang Wang", "wf@beichen.example.com", ""),
	    "C1");
	known_close(known);
}
END_TEST

START_TEST(another_given_name_is_another_person)
{
	open_known();
	add("C1", "Thomas Meier", "office@meier.example.com", "");
	ck_assert_slice(take("Sabine Meier", "office@meier.example.com", ""),
	    "");
	ck_assert_uint_eq(known_sum(known).fresh, 1);
	known_close(known);
}
END_TEST

START_TEST(who_fits_several_is_nobody_but_an_equal_name_wins)
{
	open_known();
	add("C1", "Ada Moreau", "", "+33155501234");
	add("C2", "Bob Lee", "", "+33155501234");
	ck_assert_slice(take("", "", "+33155501234"), "");
	ck_assert_uint_eq(known_sum(known).several, 1);
	ck_assert_slice(take("Lee, Bob", "", "+33155501234"), "C2");
	ck_assert_slice(take("A. Moreau", "", "+33155501234"), "C1");
	known_close(known);
}
END_TEST

START_TEST(two_rows_are_not_one_person_unless_the_name_is_the_same)
{
	const char *hash = "Lkwhmb3hiddpuc";

	open_known();
	add("C1", "J. Keller", "info@keller.example.com", "");
	ck_assert_slice(take("Jonas Keller", "info@keller.example.com", ""),
	    "C1");
	ck_assert_slice(take("Julia Keller", "info@keller.example.com", ""),
	    "");
	ck_assert_uint_eq(known_sum(known).taken, 1);
	add(hash, "Zoe Vale", "zoe@new.example.com", "");
	ck_assert_slice(take("Zoe Vale", "zoe@new.example.com", ""), hash);
	ck_assert_slice(take("Vale, Zoe", "zoe@new.example.com", ""), hash);
	known_close(known);
}
END_TEST

START_TEST(the_mail_goes_before_the_phone)
{
	open_known();
	add("C1", "Ada Moreau", "ada@acme.example.com", "+33155501234");
	add("C2", "Ada Moreau", "ada@other.example.com", "+33155509999");
	ck_assert_slice(take("Ada Moreau", "ada@other.example.com",
	    "+33155501234"), "C2");
	known_close(known);
}
END_TEST

START_TEST(what_an_id_became_is_remembered)
{
	open_known();
	add("C1", "", "jonas@keller.example.com", "");
	add("Lkwhmb3hiddpuc", "", "zoe@new.example.com", "");
	known_note(known, SLICE("L1"), take("", "jonas@keller.example.com",
	    ""));
	known_note(known, SLICE("L2"), take("", "zoe@new.example.com", ""));
	/* C1 may stand in one row only. */
	ck_assert_slice(known_again(known, SLICE("L1")), "");
	ck_assert_slice(known_again(known, SLICE("L2")), "Lkwhmb3hiddpuc");
	ck_assert_slice(known_again(known, SLICE("L3")), "");
	ck_assert(known_is_own(known, SLICE("C1")));
	ck_assert(!known_is_own(known, SLICE("L1")));
	known_close(known);
}
END_TEST

UNIT_MAIN(a_name_that_is_added_or_corrected_keeps_the_id,
    a_han_name_is_its_pinyin, another_given_name_is_another_person,
    who_fits_several_is_nobody_but_an_equal_name_wins,
    two_rows_are_not_one_person_unless_the_name_is_the_same,
    the_mail_goes_before_the_phone, what_an_id_became_is_remembered)
