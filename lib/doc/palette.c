/*
 * palette.c - two columns of colours, and how far apart two of them are
 */
#include <math.h>

#include "doc/palette.h"

static const struct role {
	const char *name, *hex[PALETTE_SCHEMES];
} roles[PALETTE_ROLES] = {
	[PALETTE_GROUND] = { "ground", { "#ffffff", "#12181f" } },
	[PALETTE_PANEL] = { "panel", { "#f3f6f9", "#1c252f" } },
	[PALETTE_INK] = { "ink", { "#1c2530", "#e8edf2" } },
	[PALETTE_MUTED] = { "muted", { "#4c5967", "#a9b6c3" } },
	[PALETTE_RULE] = { "rule", { "#c9d2db", "#3a4754" } },
	[PALETTE_LINK] = { "link", { "#1a4f86", "#8ec1f5" } },
	[PALETTE_GOOD] = { "good", { "#0b5d4e", "#8ae0c8" } },
	[PALETTE_FAIR] = { "fair", { "#744a00", "#f0c060" } },
	[PALETTE_BAD] = { "bad", { "#9c2a0c", "#ff9d80" } },
	[PALETTE_GOOD_GROUND] = { "goodground", { "#e6f4f0", "#12332c" } },
	[PALETTE_FAIR_GROUND] = { "fairground", { "#fdf3dc", "#38290a" } },
	[PALETTE_BAD_GROUND] = { "badground", { "#fdeee8", "#401a10" } },
	[PALETTE_SERIES_1] = { "s1", { "#17406d", "#b5d8fa" } },
	[PALETTE_SERIES_2] = { "s2", { "#3b76ad", "#7fb2e3" } },
	[PALETTE_SERIES_3] = { "s3", { "#7ba9d2", "#5585b5" } },
	[PALETTE_SERIES_4] = { "s4", { "#aecbe5", "#3c6289" } },
	[PALETTE_SERIES_5] = { "s5", { "#d6e4f1", "#2a4663" } },
	[PALETTE_REST] = { "rest", { "#e6e9ec", "#2b333b" } },
};

const char *
palette_hex(enum palette_role role, enum palette_scheme scheme)
{
	return roles[role].hex[scheme];
}

const char *
palette_name(enum palette_role role)
{
	return roles[role].name;
}

enum palette_role
palette_text(enum doc_tone tone)
{
	return tone == DOC_PLAIN ? PALETTE_INK : (enum palette_role)
	    (PALETTE_GOOD + (int)tone - DOC_GOOD);
}

enum palette_role
palette_ground(enum doc_tone tone)
{
	return tone == DOC_PLAIN ? PALETTE_PANEL : (enum palette_role)
	    (PALETTE_GOOD_GROUND + (int)tone - DOC_GOOD);
}

/* Shapes that the fonts of both languages have. */
struct slice
palette_sign(enum doc_tone tone)
{
	static const struct slice signs[] = {
		[DOC_PLAIN] = SLICE_INIT(""), [DOC_GOOD] = SLICE_INIT("●"),
		[DOC_FAIR] = SLICE_INIT("▲"), [DOC_BAD] = SLICE_INIT("◆"),
	};

	return signs[tone];
}

void
palette_add_variables(struct buffer *out, enum palette_scheme scheme)
{
	size_t i;

	for (i = 0; i < PALETTE_ROLES; i++)
		buffer_format(out, "--%s:%s;", roles[i].name,
		    roles[i].hex[scheme]);
}

static int
hex_digit(char c)
{
	return c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
}

/* Relative luminance, 0 to 1. */
static double
luminance(const char *hex)
{
	static const double weights[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;
	size_t i;

	for (i = 0; i < 3; i++) {
		double part = (hex_digit(hex[1 + 2 * i]) * 16 +
		    hex_digit(hex[2 + 2 * i])) / 255.0;

		sum += weights[i] * (part <= 0.04045 ? part / 12.92 :
		    pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

int
palette_contrast(const char *a, const char *b)
{
	double x = luminance(a) + 0.05, y = luminance(b) + 0.05;

	return (int)(100 * (x > y ? x / y : y / x));
}
