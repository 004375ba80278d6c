/* recent.c - recent.h and ends.h */
#include <stdio.h>

#include "set/recent.h"
#include "unit.h"

START_TEST(a_word_is_familiar_once_it_was_added)
{
	struct familiar f = { 0 };

	ck_assert(!familiar_has(&f, SLICE("importer")));
	ck_assert(!familiar_has(&f, SLICE_EMPTY));
	familiar_add(&f, SLICE("importer"));
	ck_assert(familiar_has(&f, SLICE("importer")));
	ck_assert(!familiar_has(&f, SLICE("importe")));
	ck_assert(!familiar_has(&f, SLICE("importers")));
	ck_assert(!familiar_has(&f, SLICE("Importer")));
}
END_TEST

START_TEST(words_above_16_bytes_and_empty_ones_are_not_kept)
{
	struct familiar f = { 0 };
	char text[17];
	size_t len;

	memset(text, 'w', sizeof(text));
	for (len = 0; len <= 17; len++)
		familiar_add(&f, (struct slice){ text, len });
	ck_assert(!familiar_has(&f, (struct slice){ text, 0 }));
	ck_assert(!familiar_has(&f, (struct slice){ text, 17 }));
	familiar_add(&f, (struct slice){ text, 16 });
	ck_assert(familiar_has(&f, (struct slice){ text, 16 }));
}
END_TEST

START_TEST(only_added_words_are_familiar_however_many_compete)
{
	struct familiar f = { 0 };
	char text[17];
	int i, len, known = 0;

	for (i = 0; i < 20000; i += 2) {
		len = snprintf(text, sizeof(text), "w%d", i);
		familiar_add(&f, (struct slice){ text, (size_t)len });
	}
	for (i = 0; i < 20000; i++) {
		len = snprintf(text, sizeof(text), "w%d", i);
		if (!familiar_has(&f, (struct slice){ text, (size_t)len }))
			continue;
		ck_assert_int_eq(i % 2, 0);
		known++;
	}
	ck_assert_int_gt(known, 0);
}
END_TEST

START_TEST(ends_and_length_are_the_whole_of_a_short_text)
{
	char text[16];
	size_t len, at;

	for (len = 1; len <= ENDS_WHOLE; len++)
		for (at = 0; at < len; at++) {
			struct ends a, b;

			memset(text, 'a', sizeof(text));
			a = ends_of((struct slice){ text, len });
			text[at] = 'b';
			b = ends_of((struct slice){ text, len });
			ck_assert(a.first != b.first || a.last != b.last);
		}
}
END_TEST

UNIT_MAIN(a_word_is_familiar_once_it_was_added,
    words_above_16_bytes_and_empty_ones_are_not_kept,
    only_added_words_are_familiar_however_many_compete,
    ends_and_length_are_the_whole_of_a_short_text)
