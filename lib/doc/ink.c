/*
 * ink.c - widths of letters, in hundredths of a unit
 */
#include "base/text.h"
#include "doc/block.h"
#include "doc/ink.h"

enum { ELLIPSIS = 1300, WHOLE = 1300, OTHER = 900, UNIT = 100 };

/* From blank to tilde. */
static const unsigned short widths[] = {
	413, 521, 598, 1089, 827, 1235, 1014, 357, 507, 507, 650, 1089, 413,
	469, 413, 438, 827, 827, 827, 827, 827, 827, 827, 827, 827, 827, 438,
	438, 1089, 1089, 1089, 690, 1300, 889, 892, 908, 1001, 821, 748, 1007,
	978, 383, 383, 852, 724, 1122, 972, 1023, 784, 1023, 903, 825, 794, 952,
	889, 1285, 891, 794, 891, 507, 438, 507, 1089, 650, 650, 797, 825, 715,
	825, 800, 458, 825, 824, 361, 361, 753, 361, 1266, 824, 795, 825, 825,
	534, 677, 510, 824, 769, 1063, 769, 769, 682, 827, 438, 827, 1089
};

/* One letter of *text, which it leaves behind; its columns. */
static size_t
next_letter(struct slice *text, size_t *columns)
{
	struct slice letter = { text->at, 1 };
	uint32_t c = (unsigned char)text->at[0];
	size_t ink = OTHER, len = text_decode(*text, &c);

	letter.len = len > 0 ? len : 1;
	text->at += letter.len;
	text->len -= letter.len;
	*columns = text_width(letter);
	if (*columns == 0)
		return 0;
	if (c >= ' ' && c <= '~')
		ink = widths[c - ' '];
	else if (*columns > 1)
		ink = WHOLE;
	return ink;
}

size_t
docink_width(struct slice text)
{
	size_t ink = 0, columns;

	while (text.len > 0)
		ink += next_letter(&text, &columns);
	return (ink + UNIT - 1) / UNIT;
}

size_t
docink_columns(struct slice text, size_t room)
{
	size_t ink = 0, columns, all = 0, fit = 0;

	room *= UNIT;
	while (text.len > 0) {
		ink += next_letter(&text, &columns);
		all += columns;
		if (ink + ELLIPSIS <= room)
			fit = all;
	}
	return ink <= room ? DOC_UNCUT : fit + 1;
}
