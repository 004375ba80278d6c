/* partner - mail/partner.h: the most alike of the drafts before (R-MAIL-07) */
#include <stdlib.h>

#include "mail/partner.h"
#include "unit.h"

enum { DRAFTS = 40, SHINGLES = 12, WORDS = 30, RECEIVERS = 5, ROUNDS = 50 };

/* Sets by hand: 1 2 3 and 2 3 4 share two of four. */
static uint64_t first[] = { 1, 2, 3 };
static uint64_t second[] = { 2, 3, 4 };
static uint64_t third[] = { 7, 8, 9 };
static const struct partner_draft three[] = {
	{ first, 3, SLICE_INIT("a@example.com") },
	{ second, 3, SLICE_INIT("b@example.com") },
	{ third, 3, SLICE_INIT("c@example.com") },
};

START_TEST(likeness_is_what_is_shared_of_all)
{
	ck_assert_uint_eq(mailpartner_likeness(&three[0], &three[1]), 500);
	ck_assert_uint_eq(mailpartner_likeness(&three[0], &three[0]), 1000);
	ck_assert_uint_eq(mailpartner_likeness(&three[0], &three[2]), 0);
}
END_TEST

START_TEST(only_what_is_listed_is_found_and_nothing_alike_is_none)
{
	struct partners *p = mailpartner_new(three, 3);
	struct partner found;

	ck_assert_uint_eq(mailpartner_find(p, 1).permille, 0);
	mailpartner_list(p, 0);
	found = mailpartner_find(p, 1);
	ck_assert_uint_eq(found.permille, 500);
	ck_assert_uint_eq(found.other, 0);
	ck_assert_uint_eq(mailpartner_find(p, 2).permille, 0);
	mailpartner_free(p);
}
END_TEST

START_TEST(a_mail_to_the_same_receiver_is_no_mass_mail)
{
	struct partner_draft drafts[] = { three[0], three[0] };
	struct partners *p = mailpartner_new(drafts, 2);

	mailpartner_list(p, 0);
	ck_assert_uint_eq(mailpartner_find(p, 1).permille, 0);
	mailpartner_free(p);
}
END_TEST

/* Shared of all, counted one by one. */
static unsigned
count_by_hand(const struct partner_draft *a, const struct partner_draft *b)
{
	size_t shared = 0, i, k;

	for (i = 0; i < a->count; i++)
		for (k = 0; k < b->count; k++)
			shared += a->shingles[i] == b->shingles[k];
	return (unsigned)(shared * 1000 / (a->count + b->count - shared));
}

static void
draw(struct partner_draft *d, uint64_t *room)
{
	static const struct slice receivers[RECEIVERS] = {
		SLICE_INIT("a"), SLICE_INIT("b"), SLICE_INIT("c"),
		SLICE_INIT("d"), SLICE_INIT("e"),
	};
	uint64_t word;

	*d = (struct partner_draft){ room, 0,
		receivers[rand() % RECEIVERS] };
	for (word = 0; word < WORDS && d->count < SHINGLES; word++)
		if (rand() % 3 == 0)
			room[d->count++] = word * 977;
	if (d->count == 0)
		room[d->count++] = 1;
}

START_TEST(the_answer_is_that_of_all_pairs)
{
	static uint64_t room[DRAFTS][SHINGLES];
	struct partner_draft drafts[DRAFTS];
	size_t round, n, k;

	srand(20240422);
	for (round = 0; round < ROUNDS; round++) {
		struct partners *p;

		for (n = 0; n < DRAFTS; n++)
			draw(&drafts[n], room[n]);
		p = mailpartner_new(drafts, DRAFTS);
		for (n = 0; n < DRAFTS; n++) {
			struct partner found = mailpartner_find(p, n);
			struct partner best = { 0, 0 };

			for (k = 0; k < n; k++) {
				unsigned permille = count_by_hand(&drafts[k],
				    &drafts[n]);

				if (!slice_equal(drafts[k].receiver,
				    drafts[n].receiver) &&
				    permille > best.permille)
					best = (struct partner){ k, permille };
			}
			ck_assert_uint_eq(found.permille, best.permille);
			if (best.permille > 0)
				ck_assert_uint_eq(found.other, best.other);
			mailpartner_list(p, n);
		}
		mailpartner_free(p);
	}
}
END_TEST

UNIT_MAIN(likeness_is_what_is_shared_of_all,
    only_what_is_listed_is_found_and_nothing_alike_is_none,
    a_mail_to_the_same_receiver_is_no_mass_mail,
    the_answer_is_that_of_all_pairs)
