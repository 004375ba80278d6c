/*
 * date_words.h - what months and days of the week are called
 *
 * Latin words are asked for in lower case without accents.  Months go from 1,
 * days of the week from 0, which is Monday.  The names are those of Unicode
 * CLDR 48, with the forms that stand behind a day and the usual short ones.
 */
#ifndef BASE_DATE_WORDS_H
#define BASE_DATE_WORDS_H

#include <stdint.h>

#include "base/slice.h"

/* A Latin letter without its mark and in lower case, or 0. */
char date_words_letter(uint32_t c);

/* The month that a word in Latin letters names, or 0. */
int date_words_month(struct slice word);

/* The day of the week that one names, DATE_WORDS_ANY_DAY or -1. */
int date_words_weekday(struct slice word);

/* Two letters that are a day of the week here and another one there. */
enum { DATE_WORDS_ANY_DAY = 7 };

enum date_words_kind {
	DATE_WORDS_NONE,
	DATE_WORDS_MONTH,
	DATE_WORDS_WEEKDAY,
	DATE_WORDS_FILLER,	/* says nothing: the sign of a year, "day" */
	DATE_WORDS_BUDDHIST	/* the years count from 543 before ours */
};

/*
 * What a word in Cyrillic, Greek, Arabic, Hebrew or Thai letters at the front
 * of s says; *number is the month or day, *len the bytes of the word.
 */
enum date_words_kind date_words_far(struct slice s, int *number, size_t *len);

#endif
