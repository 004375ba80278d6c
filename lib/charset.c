/*
 * charset.c - marks, validity, and what the bytes would spell
 */
#include <ctype.h>
#include <stdio.h>
#include <uchardet.h>

#include "charset.h"
#include "text.h"

/*
 * Shares in percent.  HAN_LEAST is R-IMPORT-02's.  COMMON_LEAST: of Chinese
 * text more than nine characters in ten are in the first level of GB2312 or
 * Big5; what Latin letters with accents spell by chance is there less than
 * one time in three.
 */
enum { HAN_LEAST = 60, COMMON_LEAST = 50 };

static const char *const names[] = {
	[CHARSET_AUTO] = "ASCII",
	[CHARSET_UTF_8] = "UTF-8",
	[CHARSET_UTF_16LE] = "UTF-16LE",
	[CHARSET_UTF_16BE] = "UTF-16BE",
	[CHARSET_GB18030] = "GB18030",
	[CHARSET_BIG5] = "Big5",
	[CHARSET_WINDOWS_1252] = "Windows-1252",
};

/* Spellings without hyphens, blanks and underscores, in lower case. */
static const struct spelling {
	const char *text;
	enum charset charset;
} spellings[] = {
	{ "auto", CHARSET_AUTO },
	{ "utf8", CHARSET_UTF_8 },
	{ "utf8sig", CHARSET_UTF_8 },
	{ "ascii", CHARSET_UTF_8 },
	{ "utf16", CHARSET_UTF_16LE },
	{ "utf16le", CHARSET_UTF_16LE },
	{ "utf16be", CHARSET_UTF_16BE },
	{ "ucs2", CHARSET_UTF_16LE },
	{ "unicode", CHARSET_UTF_16LE },
	{ "gb18030", CHARSET_GB18030 },
	{ "gbk", CHARSET_GB18030 },
	{ "gb2312", CHARSET_GB18030 },
	{ "euccn", CHARSET_GB18030 },
	{ "cp936", CHARSET_GB18030 },
	{ "ansi936", CHARSET_GB18030 },
	{ "big5", CHARSET_BIG5 },
	{ "cp950", CHARSET_BIG5 },
	{ "windows1252", CHARSET_WINDOWS_1252 },
	{ "cp1252", CHARSET_WINDOWS_1252 },
	{ "ansi", CHARSET_WINDOWS_1252 },
	{ "latin1", CHARSET_WINDOWS_1252 },
	{ "iso88591", CHARSET_WINDOWS_1252 },
};

const char *
charset_name(enum charset charset)
{
	return names[charset];
}

bool
charset_find(const char *name, enum charset *charset)
{
	char text[32];
	size_t len = 0, i;

	for (; *name != '\0'; name++) {
		if (*name == '-' || *name == '_' || *name == ' ')
			continue;
		if (len + 1 == sizeof(text))
			return false;
		text[len++] = text_lower_ascii(*name);
	}
	text[len] = '\0';
	for (i = 0; i < sizeof(spellings) / sizeof(*spellings); i++) {
		if (strcmp(spellings[i].text, text) != 0)
			continue;
		*charset = spellings[i].charset;
		return true;
	}
	return false;
}

static bool
begins(struct slice head, const char *mark, size_t len)
{
	return head.len >= len && memcmp(head.at, mark, len) == 0;
}

static bool
has_mark(struct slice head, struct charset_guess *out)
{
	if (begins(head, "\xEF\xBB\xBF", 3)) {
		out->charset = CHARSET_UTF_8;
		out->mark = 3;
	} else if (begins(head, "\x84\x31\x95\x33", 4)) {
		out->charset = CHARSET_GB18030;
		out->mark = 4;
	} else if (begins(head, "\xFF\xFE", 2)) {
		out->charset = CHARSET_UTF_16LE;
		out->mark = 2;
	} else if (begins(head, "\xFE\xFF", 2)) {
		out->charset = CHARSET_UTF_16BE;
		out->mark = 2;
	} else {
		return false;
	}
	out->reason = "by its mark";
	return true;
}

/* What is no text at all, by its first bytes. */
static bool
is_foreign(struct slice head, struct charset_guess *out)
{
	static const struct { const char *bytes; size_t len; const char *what; }
	    kinds[] = {
		{ "PK\003\004", 4, "a spreadsheet or ZIP file, no CSV; save "
		    "it as \"CSV UTF-8\" in the spreadsheet program" },
		{ "\xD0\xCF\x11\xE0", 4, "an old spreadsheet (.xls), no CSV; "
		    "save it as \"CSV UTF-8\" in the spreadsheet program" },
		{ "%PDF", 4, "a PDF, no CSV; export the table as CSV" },
		{ "\x1F\x8B", 2, "compressed; unpack it with gzip -d first" },
		{ "\xFF\xFE\0\0", 4, "UTF-32; save it as UTF-8" },
		{ "\0\0\xFE\xFF", 4, "UTF-32; save it as UTF-8" },
	};
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		if (!begins(head, kinds[i].bytes, kinds[i].len))
			continue;
		out->refused = true;
		out->reason = kinds[i].what;
		return true;
	}
	return false;
}

/* NUL bytes: UTF-16 without a mark, or no text. */
static bool
has_nuls(struct slice head, struct charset_guess *out)
{
	size_t nuls[2] = { 0, 0 }, i;

	if (head.len == 0 || memchr(head.at, '\0', head.len) == NULL)
		return false;
	for (i = 0; i < head.len; i++)
		nuls[i & 1] += head.at[i] == '\0';
	/* Commas and line ends have their NUL always on the same side. */
	if (nuls[1] > 20 * nuls[0] && nuls[1] * 50 > head.len) {
		out->charset = CHARSET_UTF_16LE;
		out->reason = "no mark; every other byte is empty";
	} else if (nuls[0] > 20 * nuls[1] && nuls[0] * 50 > head.len) {
		out->charset = CHARSET_UTF_16BE;
		out->reason = "no mark; every other byte is empty";
	} else if ((nuls[0] + nuls[1]) * 100 > head.len) {
		out->refused = true;
		out->reason = "a binary file, no CSV; export it as CSV";
	} else {
		return false;
	}
	return true;
}

static bool
is_utf8_head(struct slice head, bool whole)
{
	size_t valid = text_valid_prefix(head);

	if (valid == head.len)
		return true;
	/* Up to three bytes of a character that the end cuts. */
	return !whole && head.len - valid < 4 &&
	    (unsigned char)head.at[valid] >= 0xC2;
}

/* How the bytes read as a two-byte encoding. */
struct reading {
	bool valid;
	unsigned characters, han, common;
};

static unsigned
pct(unsigned part, unsigned whole)
{
	return whole == 0 ? 0 :
	    (unsigned)((unsigned long long)part * 100 / whole);
}

static bool
is_gb_trail(unsigned char c)
{
	return c >= 0x40 && c != 0x7F && c != 0xFF;
}

static void
count_gb(struct reading *r, unsigned char lead, unsigned char trail)
{
	bool square = trail >= 0xA1;	/* the 94 x 94 of GB2312 */

	r->characters++;
	if (square && (lead < 0xB0 || lead > 0xF7)) {
		r->han += lead <= 0xA3 || lead > 0xF7;
		return;
	}
	r->han++;
	r->common += square && lead <= 0xD7;
}

static struct reading
read_gb(struct slice head, bool whole)
{
	const unsigned char *p = (const unsigned char *)head.at;
	const unsigned char *end = p + head.len;
	struct reading r = { .valid = true };

	while (p < end && r.valid) {
		if (*p <= 0x80) {
			p++;
		} else if (end - p < 2) {
			r.valid = !whole;
			break;
		} else if (is_gb_trail(p[1]) && *p != 0xFF) {
			count_gb(&r, p[0], p[1]);
			p += 2;
		} else if (end - p < 4) {
			r.valid = !whole && isdigit(p[1]);
			break;
		} else {
			r.valid = *p != 0xFF && isdigit(p[1]) &&
			    p[2] >= 0x81 && p[2] != 0xFF && isdigit(p[3]);
			r.characters++;
			p += 4;
		}
	}
	return r;
}

static struct reading
read_big5(struct slice head, bool whole)
{
	const unsigned char *p = (const unsigned char *)head.at;
	const unsigned char *end = p + head.len;
	struct reading r = { .valid = true };

	while (p < end && r.valid) {
		if (*p < 0x80) {
			p++;
			continue;
		}
		if (end - p < 2) {
			r.valid = !whole;
			break;
		}
		r.valid = *p >= 0xA1 && *p <= 0xF9 && ((p[1] >= 0x40 &&
		    p[1] <= 0x7E) || (p[1] >= 0xA1 && p[1] <= 0xFE));
		r.characters++;
		r.han += *p <= 0xA2 || *p >= 0xA4;
		r.common += *p >= 0xA4 && *p <= 0xC6;
		p += 2;
	}
	return r;
}

static bool
is_chinese(const struct reading *r)
{
	return r->valid && r->characters > 0 &&
	    pct(r->han, r->characters) >= HAN_LEAST &&
	    pct(r->common, r->han) >= COMMON_LEAST;
}

static void
ask_uchardet(struct slice head, struct charset_guess *out)
{
	uchardet_t asked = uchardet_new();
	enum charset same;

	if (asked == NULL)
		return;
	if (uchardet_handle_data(asked, head.at, head.len) == 0) {
		const char *says;

		uchardet_data_end(asked);
		says = uchardet_get_charset(asked);
		if (*says != '\0' && (!charset_find(says, &same) ||
		    (same != out->charset && same != CHARSET_UTF_8)))
			snprintf(out->rival, sizeof(out->rival), "%s", says);
	}
	uchardet_delete(asked);
}

void
charset_guess(struct slice head, bool whole, struct charset_guess *out)
{
	struct reading gb, big5;
	const struct reading *best = NULL;

	*out = (struct charset_guess){ .whole = whole, .reason = "" };
	if (is_foreign(head, out) || has_mark(head, out) ||
	    has_nuls(head, out))
		return;
	if (text_ascii_prefix(head) == head.len)
		return;
	if (is_utf8_head(head, whole)) {
		out->charset = CHARSET_UTF_8;
		out->reason = "no mark; valid";
		return;
	}
	gb = read_gb(head, whole);
	big5 = read_big5(head, whole);
	if (is_chinese(&gb))
		best = &gb;
	if (is_chinese(&big5) && (best == NULL ||
	    pct(big5.common, big5.han) > pct(gb.common, gb.han)))
		best = &big5;
	out->charset = best == &gb ? CHARSET_GB18030 :
	    best == &big5 ? CHARSET_BIG5 : CHARSET_WINDOWS_1252;
	out->reason = "no mark";
	if (best != NULL) {
		out->characters = best->characters;
		out->han_pct = pct(best->han, best->characters);
	}
	ask_uchardet(head, out);
}
