/*
 * who.c - from the surest likeness to the weakest
 */
#include <stdlib.h>

#include "base/text.h"
#include "touch/who.h"

enum { DIGITS_LEAST = 6, DIGITS_MOST = 20 };

/* How sure a likeness is; 0 is none. */
enum { NO_FIT, FITS_WORDS, FITS_NAME, FITS_NUMBER, FITS_ADDRESS };

struct who {
	struct buffer key, digits;	/* of what is wanted */
	bool is_number;			/* nothing but a telephone number */
	struct buffer scratch;
	struct who_lead *found;
	size_t count, room;
	int best;
	struct arena arena;
};

/* The digits of a number without what only leads out of a country. */
static void
add_digits(struct buffer *out, struct slice s)
{
	size_t i;

	out->len = 0;
	for (i = 0; i < s.len && out->len < DIGITS_MOST; i++)
		if (text_is_digit(s.at[i]) &&
		    (out->len > 0 || s.at[i] != '0'))
			buffer_add_byte(out, s.at[i]);
}

static bool
is_number(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		if (!text_is_digit(s.at[i]) &&
		    strchr(" +-()./", s.at[i]) == NULL)
			return false;
	return s.len > 0;
}

struct who *
who_new(struct slice wanted)
{
	struct who *who = xcalloc(1, sizeof(*who));

	wanted = slice_trim(wanted);
	if (!text_key(&who->key, wanted))
		buffer_add(&who->key, wanted);
	add_digits(&who->digits, wanted);
	who->is_number = is_number(wanted) && who->digits.len >= DIGITS_LEAST;
	return who;
}

void
who_free(struct who *who)
{
	buffer_release(&who->key);
	buffer_release(&who->digits);
	buffer_release(&who->scratch);
	free(who->found);
	arena_release(&who->arena);
	free(who);
}

/* The cell in matching form, until the next call. */
static struct slice
key_of(struct who *who, struct slice cell)
{
	who->scratch.len = 0;
	if (!text_key(&who->scratch, slice_trim(cell)))
		return SLICE_EMPTY;
	return buffer_slice(&who->scratch);
}

static bool
has_address(struct who *who, struct slice list)
{
	while (list.at != NULL)
		if (slice_equal(key_of(who, slice_cut(&list, ';')),
		    buffer_slice(&who->key)))
			return true;
	return false;
}

/* One ends in the other: with and without the code of the country. */
static bool
has_number(struct who *who, struct slice cell)
{
	struct slice wanted = buffer_slice(&who->digits), there;

	if (!who->is_number)
		return false;
	add_digits(&who->scratch, cell);
	there = buffer_slice(&who->scratch);
	return there.len >= DIGITS_LEAST && (slice_ends(there, wanted) ||
	    slice_ends(wanted, there));
}

/* A byte that goes on with a word of letters; Han has no ends of words. */
static bool
goes_on(struct slice s, size_t at)
{
	return at < s.len && text_is_word_byte(s.at[at]);
}

/* Whether what is wanted stands in a name, from word to word. */
static bool
has_words(struct who *who, struct slice cell)
{
	struct slice there = key_of(who, cell);
	struct slice wanted = buffer_slice(&who->key);
	size_t i;

	if (wanted.len < 2)
		return false;
	for (i = 0; i + wanted.len <= there.len; i++)
		if (memcmp(there.at + i, wanted.at, wanted.len) == 0 &&
		    (i == 0 || !goes_on(there, i - 1) ||
		    !goes_on(wanted, 0)) &&
		    (!goes_on(there, i + wanted.len) ||
		    !goes_on(wanted, wanted.len - 1)))
			return true;
	return false;
}

static int
judge(struct who *who, const struct who_lead *lead)
{
	const struct slice names[] = { lead->company, lead->name,
		lead->company_alt, lead->name_alt };
	enum { NAMES = sizeof(names) / sizeof(*names) };
	struct slice wanted = buffer_slice(&who->key);
	size_t i;

	if (wanted.len == 0)
		return NO_FIT;
	if (slice_equal(key_of(who, lead->id), wanted) ||
	    has_address(who, lead->email) || has_address(who, lead->emails))
		return FITS_ADDRESS;
	if (has_number(who, lead->phone) || has_number(who, lead->mobile))
		return FITS_NUMBER;
	for (i = 0; i < NAMES; i++)
		if (slice_equal(key_of(who, names[i]), wanted))
			return FITS_NAME;
	for (i = 0; i < NAMES; i++)
		if (has_words(who, names[i]))
			return FITS_WORDS;
	return NO_FIT;
}

void
who_add(struct who *who, const struct who_lead *lead)
{
	int fit = judge(who, lead);
	struct who_lead *kept;

	if (fit == NO_FIT || fit < who->best)
		return;
	if (fit > who->best)
		who->count = 0;
	who->best = fit;
	GROW(who->found, who->count, who->room);
	kept = &who->found[who->count++];
	*kept = (struct who_lead){
		.id = arena_copy(&who->arena, lead->id),
		.company = arena_copy(&who->arena, lead->company),
		.name = arena_copy(&who->arena, lead->name),
		.email = arena_copy(&who->arena, lead->email),
	};
}

size_t
who_count(const struct who *who)
{
	return who->count;
}

const struct who_lead *
who_candidate(const struct who *who, size_t i)
{
	return &who->found[i];
}
