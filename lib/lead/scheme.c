/* scheme.c - scheme.h: letters and conditions from weights */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lead/scheme.h"

void
scheme_when(struct buffer *b, struct slice name,
    const struct weights_bin *bin, const struct weights_bin *bins,
    size_t count)
{
	size_t i;

	b->len = 0;
	switch (bin->kind) {
	case WEIGHTS_WORD:
		buffer_format(b, "%%%.*s = %.*s", SLICE_PRINT(name),
		    SLICE_PRINT(bin->word));
		break;
	case WEIGHTS_BLANK:
		buffer_format(b, "! %%%.*s", SLICE_PRINT(name));
		break;
	case WEIGHTS_OTHER:
		buffer_format(b, "%%%.*s", SLICE_PRINT(name));
		for (i = 0; i < count; i++)
			if (bins[i].kind == WEIGHTS_WORD)
				buffer_format(b, " & %%%.*s != %.*s",
				    SLICE_PRINT(name),
				    SLICE_PRINT(bins[i].word));
		break;
	case WEIGHTS_RANGE:
		buffer_format(b, "%%%.*s", SLICE_PRINT(name));
		if (isfinite(bin->from))
			buffer_format(b, " & %%%.*s >= %.10g",
			    SLICE_PRINT(name), bin->from);
		if (isfinite(bin->to))
			buffer_format(b, " & %%%.*s < %.10g",
			    SLICE_PRINT(name), bin->to);
	}
}

static int
compare_ints(const void *left, const void *right)
{
	int a = *(const int *)left, b = *(const int *)right;

	return (a < b) - (a > b);
}

size_t
scheme_letters(const struct weights *weights,
    struct scheme_letter letters[SCHEME_LETTERS])
{
	static const double upto[SCHEME_LETTERS] = { .1, .3, .6, 1 };
	size_t n = weights_count(weights), i, l, count = 0;
	int *points = xcalloc(n + 1, sizeof(*points));
	bool converted;

	for (i = 0; i < n; i++)
		points[i] = weights_points(weights, i, &converted);
	qsort(points, n, sizeof(*points), compare_ints);
	for (l = 0; l < SCHEME_LETTERS; l++) {
		size_t place = (size_t)(upto[l] * (double)n);
		int least = l + 1 == SCHEME_LETTERS ? INT32_MIN :
		    points[place > 0 ? place - 1 : 0];

		if (count == 0 || least < letters[count - 1].least)
			letters[count++] = (struct scheme_letter){ least, 0, 0 };
	}
	free(points);
	for (i = 0; i < n; i++) {
		int own = weights_points(weights, i, &converted);

		for (l = 0; own < letters[l].least; l++)
			;
		letters[l].rows++;
		letters[l].converted += converted;
	}
	/* Where all have at least so many points the last letter has nobody. */
	while (count > 1 && letters[count - 1].rows == 0)
		letters[--count - 1].least = INT32_MIN;
	for (l = 1; l < count; l++)
		if ((double)letters[l].converted * (double)letters[l - 1].rows
		    > (double)letters[l - 1].converted *
		    (double)letters[l].rows) {
			letters[l - 1].least = letters[l].least;
			letters[l - 1].rows += letters[l].rows;
			letters[l - 1].converted += letters[l].converted;
			memmove(&letters[l], &letters[l + 1],
			    (count - l - 1) * sizeof(*letters));
			count--;
			l = 0;
		}
	return count;
}
