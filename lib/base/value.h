/*
 * value.h - how reading a value can end
 *
 * Every parser of the value floor takes the whole cell (outer blanks
 * allowed) and answers with one of these.  Nothing is guessed: a reading
 * that is not certain is VALUE_AMBIGUOUS, and an empty cell means unknown
 * (R-IO-05), which is not zero.
 */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

enum value_status {
	VALUE_OK,
	VALUE_EMPTY,		/* nothing but blanks: unknown */
	VALUE_BAD,		/* not a value of this type */
	VALUE_AMBIGUOUS,	/* two readings are possible */
	VALUE_RANGE,		/* right form, outside of the range */
};

#endif
