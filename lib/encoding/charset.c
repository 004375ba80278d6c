/*
 * charset.c - the names of the encodings
 */
#include <stdio.h>

#include "encoding/charset.h"
#include "base/text.h"

static const char *const names[CHARSETS] = {
	[CHARSET_AUTO] = "ASCII",
	[CHARSET_UTF_8] = "UTF-8",
	[CHARSET_UTF_16LE] = "UTF-16LE",
	[CHARSET_UTF_16BE] = "UTF-16BE",
	[CHARSET_GB18030] = "GB18030",
	[CHARSET_BIG5] = "Big5",
	[CHARSET_SHIFT_JIS] = "Shift_JIS",
	[CHARSET_EUC_JP] = "EUC-JP",
	[CHARSET_EUC_KR] = "EUC-KR",
	[CHARSET_WINDOWS_1250] = "Windows-1250",
	[CHARSET_WINDOWS_1251] = "Windows-1251",
	[CHARSET_WINDOWS_1252] = "Windows-1252",
	[CHARSET_WINDOWS_1253] = "Windows-1253",
	[CHARSET_WINDOWS_1254] = "Windows-1254",
	[CHARSET_WINDOWS_1255] = "Windows-1255",
	[CHARSET_WINDOWS_1256] = "Windows-1256",
	[CHARSET_WINDOWS_1257] = "Windows-1257",
	[CHARSET_WINDOWS_1258] = "Windows-1258",
	[CHARSET_WINDOWS_874] = "Windows-874",
	[CHARSET_KOI8_R] = "KOI8-R",
	[CHARSET_CP866] = "CP866",
	[CHARSET_ISO_8859_2] = "ISO-8859-2",
	[CHARSET_ISO_8859_5] = "ISO-8859-5",
	[CHARSET_ISO_8859_7] = "ISO-8859-7",
	[CHARSET_ISO_8859_15] = "ISO-8859-15",
	[CHARSET_MACINTOSH] = "Macintosh",
	[CHARSET_MAC_CYRILLIC] = "X-Mac-Cyrillic",
	[CHARSET_KOI8_U] = "KOI8-U",
	[CHARSET_CP437] = "CP437",
	[CHARSET_CP850] = "CP850",
	[CHARSET_CP852] = "CP852",
	[CHARSET_CP855] = "CP855",
};

/* Other spellings, without hyphens, blanks and underscores, in lower case. */
static const struct spelling {
	const char *text;
	enum charset charset;
} spellings[] = {
	{ "auto", CHARSET_AUTO },
	{ "utf8sig", CHARSET_UTF_8 },
	{ "utf16", CHARSET_UTF_16LE },
	{ "ucs2", CHARSET_UTF_16LE },
	{ "unicode", CHARSET_UTF_16LE },
	{ "gbk", CHARSET_GB18030 },
	{ "gb2312", CHARSET_GB18030 },
	{ "euccn", CHARSET_GB18030 },
	{ "cp936", CHARSET_GB18030 },
	{ "ansi936", CHARSET_GB18030 },
	{ "cp950", CHARSET_BIG5 },
	{ "sjis", CHARSET_SHIFT_JIS },
	{ "cp932", CHARSET_SHIFT_JIS },
	{ "windows31j", CHARSET_SHIFT_JIS },
	{ "cp949", CHARSET_EUC_KR },
	{ "uhc", CHARSET_EUC_KR },
	{ "ksc5601", CHARSET_EUC_KR },
	{ "ansi", CHARSET_WINDOWS_1252 },
	{ "latin1", CHARSET_WINDOWS_1252 },
	{ "iso88591", CHARSET_WINDOWS_1252 },
	{ "latin2", CHARSET_ISO_8859_2 },
	{ "latin5", CHARSET_WINDOWS_1254 },
	{ "iso88599", CHARSET_WINDOWS_1254 },
	{ "latin9", CHARSET_ISO_8859_15 },
	{ "cp874", CHARSET_WINDOWS_874 },
	{ "tis620", CHARSET_WINDOWS_874 },
	{ "ibm866", CHARSET_CP866 },
	{ "ibm437", CHARSET_CP437 },
	{ "ibm850", CHARSET_CP850 },
	{ "ibm852", CHARSET_CP852 },
	{ "ibm855", CHARSET_CP855 },
	{ "macroman", CHARSET_MACINTOSH },
	{ "mac", CHARSET_MACINTOSH },
	{ "maccyrillic", CHARSET_MAC_CYRILLIC },
};

const char *
charset_name(enum charset charset)
{
	return names[charset];
}

/* Without what stands between the letters, in lower case; false: too long. */
static bool
fold_name(char *to, size_t room, const char *name)
{
	size_t len = 0;

	for (; *name != '\0'; name++) {
		if (*name == '-' || *name == '_' || *name == ' ')
			continue;
		if (len + 1 == room)
			return false;
		to[len++] = text_lower_ascii(*name);
	}
	to[len] = '\0';
	return true;
}

bool
charset_find(const char *name, enum charset *charset)
{
	char text[32], other[32], page[48] = "";
	size_t i;

	if (!fold_name(text, sizeof(text), name))
		return false;
	if (strncmp(text, "cp12", 4) == 0)
		snprintf(page, sizeof(page), "windows%s", text + 2);
	for (i = CHARSET_AUTO; i < CHARSETS; i++) {
		fold_name(other, sizeof(other), names[i]);
		if (strcmp(other, text) != 0 && strcmp(other, page) != 0)
			continue;
		*charset = i == CHARSET_AUTO ? CHARSET_UTF_8 : (enum charset)i;
		return true;
	}
	for (i = 0; i < sizeof(spellings) / sizeof(*spellings); i++) {
		if (strcmp(spellings[i].text, text) != 0)
			continue;
		*charset = spellings[i].charset;
		return true;
	}
	return false;
}
