/*
 * declared.c - seven bits widened to eight, or iconv(3)
 */
#include <iconv.h>

#include "base/text.h"
#include "encoding/declared.h"

/* How bytes become those of a charset of charset.h. */
enum { AS_IT_IS, JIS, KOREAN, HZ, BY_ICONV };

static const struct other {
	const char *name;	/* as declared_find() folds it */
	enum charset charset;
	int how;
	const char *iconv;	/* what iconv(3) calls it, BY_ICONV */
} others[] = {
	{ "iso2022jp", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "iso2022jp1", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "iso2022jp2", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "iso2022jp3", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "iso2022jpms", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "csiso2022jp", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "cp50220", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "cp50221", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "cp50222", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "jis", CHARSET_SHIFT_JIS, JIS, NULL },
	{ "iso2022kr", CHARSET_EUC_KR, KOREAN, NULL },
	{ "csiso2022kr", CHARSET_EUC_KR, KOREAN, NULL },
	{ "hzgb2312", CHARSET_GB18030, HZ, NULL },
	{ "hz", CHARSET_GB18030, HZ, NULL },
	/* The letters are where Windows has them. */
	{ "iso88598", CHARSET_WINDOWS_1255, AS_IT_IS, NULL },
	{ "iso88598i", CHARSET_WINDOWS_1255, AS_IT_IS, NULL },
	{ "iso88598e", CHARSET_WINDOWS_1255, AS_IT_IS, NULL },
	{ "iso885911", CHARSET_WINDOWS_874, AS_IT_IS, NULL },
	{ "gb231280", CHARSET_GB18030, AS_IT_IS, NULL },
	{ "chinese", CHARSET_GB18030, AS_IT_IS, NULL },
	{ "csgb2312", CHARSET_GB18030, AS_IT_IS, NULL },
	{ "isoir58", CHARSET_GB18030, AS_IT_IS, NULL },
	{ "ms936", CHARSET_GB18030, AS_IT_IS, NULL },
	{ "windows936", CHARSET_GB18030, AS_IT_IS, NULL },
	{ "cnbig5", CHARSET_BIG5, AS_IT_IS, NULL },
	{ "csbig5", CHARSET_BIG5, AS_IT_IS, NULL },
	{ "ms950", CHARSET_BIG5, AS_IT_IS, NULL },
	{ "windows950", CHARSET_BIG5, AS_IT_IS, NULL },
	{ "mskanji", CHARSET_SHIFT_JIS, AS_IT_IS, NULL },
	{ "ms932", CHARSET_SHIFT_JIS, AS_IT_IS, NULL },
	{ "cswindows31j", CHARSET_SHIFT_JIS, AS_IT_IS, NULL },
	{ "csshiftjis", CHARSET_SHIFT_JIS, AS_IT_IS, NULL },
	{ "ujis", CHARSET_EUC_JP, AS_IT_IS, NULL },
	{ "cseucjp", CHARSET_EUC_JP, AS_IT_IS, NULL },
	{ "ksc56011987", CHARSET_EUC_KR, AS_IT_IS, NULL },
	{ "ksc56011989", CHARSET_EUC_KR, AS_IT_IS, NULL },
	{ "ksc5601", CHARSET_EUC_KR, AS_IT_IS, NULL },
	{ "korean", CHARSET_EUC_KR, AS_IT_IS, NULL },
	{ "csksc56011987", CHARSET_EUC_KR, AS_IT_IS, NULL },
	{ "windows949", CHARSET_EUC_KR, AS_IT_IS, NULL },
	{ "ms949", CHARSET_EUC_KR, AS_IT_IS, NULL },
	{ "l1", CHARSET_WINDOWS_1252, AS_IT_IS, NULL },
	{ "cp819", CHARSET_WINDOWS_1252, AS_IT_IS, NULL },
	{ "isolatin1", CHARSET_WINDOWS_1252, AS_IT_IS, NULL },
	{ "csisolatin1", CHARSET_WINDOWS_1252, AS_IT_IS, NULL },
	{ "isolatin2", CHARSET_ISO_8859_2, AS_IT_IS, NULL },
	{ "cyrillic", CHARSET_ISO_8859_5, AS_IT_IS, NULL },
	{ "koi", CHARSET_KOI8_R, AS_IT_IS, NULL },
	{ "koi8", CHARSET_KOI8_R, AS_IT_IS, NULL },
	{ "koi8ru", CHARSET_KOI8_U, AS_IT_IS, NULL },
	{ "greek", CHARSET_ISO_8859_7, AS_IT_IS, NULL },
	{ "hebrew", CHARSET_WINDOWS_1255, AS_IT_IS, NULL },
	{ "cp65001", CHARSET_UTF_8, AS_IT_IS, NULL },
	{ "utf8mb4", CHARSET_UTF_8, AS_IT_IS, NULL },
	{ "unicode11utf8", CHARSET_UTF_8, AS_IT_IS, NULL },
	{ "usascii", CHARSET_UTF_8, AS_IT_IS, NULL },
	{ "ascii", CHARSET_UTF_8, AS_IT_IS, NULL },
	{ "ansix3.41968", CHARSET_UTF_8, AS_IT_IS, NULL },
	{ "iso88593", CHARSET_AUTO, BY_ICONV, "ISO-8859-3" },
	{ "iso88594", CHARSET_AUTO, BY_ICONV, "ISO-8859-4" },
	{ "iso88596", CHARSET_AUTO, BY_ICONV, "ISO-8859-6" },
	{ "iso885910", CHARSET_AUTO, BY_ICONV, "ISO-8859-10" },
	{ "iso885913", CHARSET_AUTO, BY_ICONV, "ISO-8859-13" },
	{ "iso885914", CHARSET_AUTO, BY_ICONV, "ISO-8859-14" },
	{ "iso885916", CHARSET_AUTO, BY_ICONV, "ISO-8859-16" },
	{ "big5hkscs", CHARSET_AUTO, BY_ICONV, "BIG5-HKSCS" },
	{ "utf7", CHARSET_AUTO, BY_ICONV, "UTF-7" },
};

enum { NAME_MOST = 40, ESCAPE = 0x1B };

/* Lower case, without hyphens, blanks, underscores and "x" in front. */
static bool
fold(struct slice name, char to[NAME_MOST])
{
	size_t len = 0, i;

	name = slice_trim(name);
	if (name.len > 2 && (*name.at | 0x20) == 'x' && name.at[1] == '-')
		name.at += 2, name.len -= 2;
	for (i = 0; i < name.len; i++) {
		if (strchr("-_ :()", name.at[i]) != NULL && name.at[i] != '\0')
			continue;
		if (len + 1 == NAME_MOST || name.at[i] == '\0')
			return false;
		to[len++] = text_lower_ascii(name.at[i]);
	}
	to[len] = '\0';
	return len > 0;
}

bool
declared_find(struct slice name, struct declared *out)
{
	char text[NAME_MOST];
	size_t i;

	if (!fold(name, text))
		return false;
	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (strcmp(others[i].name, text) == 0) {
			*out = (struct declared){ others[i].charset,
				others[i].how, others[i].iconv };
			return true;
		}
	*out = (struct declared){ .how = AS_IT_IS };
	return charset_find(text, &out->charset) &&
	    out->charset != CHARSET_AUTO;
}

/* Two bytes of JIS X 0208 as Shift_JIS has them (RFC 1468, JIS X 0208). */
static void
add_shifted(struct buffer *out, unsigned row, unsigned cell)
{
	unsigned lead = (row + 1) / 2 + (row < 0x5F ? 0x70 : 0xB0);
	unsigned trail = row % 2 == 0 ? cell + 0x7E :
	    cell + (cell > 0x5F ? 0x20 : 0x1F);

	buffer_add_byte(out, (char)lead);
	buffer_add_byte(out, (char)trail);
}

static bool
is_printed(char c)
{
	return c > ' ' && c < 0x7F;
}

/* ESC $ B and ESC $ @ are kanji, ESC ( I half-width kana, others letters. */
static void
widen_jis(struct slice s, struct buffer *out)
{
	enum { LETTERS, KANJI, KANA } set = LETTERS;
	size_t i = 0;

	while (i < s.len) {
		if (s.at[i] == ESCAPE && i + 2 < s.len) {
			bool four = s.at[i + 1] == '$' && s.at[i + 2] == '(';

			set = s.at[i + 1] == '$' ? KANJI :
			    s.at[i + 1] == '(' && s.at[i + 2] == 'I' ? KANA :
			    LETTERS;
			i += four && i + 3 < s.len ? 4 : 3;
		} else if (set == KANJI && i + 1 < s.len &&
		    is_printed(s.at[i]) && is_printed(s.at[i + 1])) {
			add_shifted(out, (unsigned char)s.at[i],
			    (unsigned char)s.at[i + 1]);
			i += 2;
		} else {
			buffer_add_byte(out, set == KANA &&
			    is_printed(s.at[i]) ? (char)(s.at[i] | 0x80) :
			    s.at[i]);
			i++;
		}
	}
}

/* Behind SO, up to SI, each byte has its eighth bit. */
static void
widen_korean(struct slice s, struct buffer *out)
{
	bool wide = false;
	size_t i = 0;

	while (i < s.len) {
		if (s.at[i] == ESCAPE && i + 3 < s.len &&
		    s.at[i + 1] == '$') {
			i += 4;
			continue;
		}
		if (s.at[i] == 0x0E || s.at[i] == 0x0F)
			wide = s.at[i] == 0x0E;
		else
			buffer_add_byte(out, wide && is_printed(s.at[i]) ?
			    (char)(s.at[i] | 0x80) : s.at[i]);
		i++;
	}
}

/* Behind ~{, up to ~}; ~~ is the sign itself, at a line's end it goes. */
static void
widen_hz(struct slice s, struct buffer *out)
{
	bool wide = false;
	size_t i = 0;

	while (i < s.len) {
		char next = i + 1 < s.len ? s.at[i + 1] : '\0';

		if (s.at[i] == '~' && next != '\0' &&
		    strchr(wide ? "}" : "{~\n", next) != NULL) {
			if (next == '~')
				buffer_add_byte(out, '~');
			wide = next == '{';
			i += 2;
			continue;
		}
		buffer_add_byte(out, wide && is_printed(s.at[i]) ?
		    (char)(s.at[i] | 0x80) : s.at[i]);
		i++;
	}
}

static bool
add_by_iconv(const char *name, struct slice bytes, struct buffer *out,
    struct fault *fault)
{
	iconv_t how = iconv_open("UTF-8", name);

	if (how == (iconv_t)-1)
		return fault_set(fault, "this system cannot convert %s; "
		    "install glibc-gconv-extra or libc-gconv-modules-extra",
		    name);
	pieces_convert(how, bytes, out);
	iconv_close(how);
	return true;
}

bool
declared_add(struct pieces *pieces, struct declared encoding,
    struct slice bytes, struct buffer *out, struct fault *fault)
{
	struct buffer wide = { 0 };
	bool fine;

	if (encoding.how == BY_ICONV)
		return add_by_iconv(encoding.iconv, bytes, out, fault);
	if (encoding.how == JIS)
		widen_jis(bytes, &wide);
	else if (encoding.how == KOREAN)
		widen_korean(bytes, &wide);
	else if (encoding.how == HZ)
		widen_hz(bytes, &wide);
	fine = pieces_add(pieces, encoding.charset, encoding.how == AS_IT_IS ?
	    bytes : buffer_slice(&wide), out, fault);
	buffer_release(&wide);
	return fine;
}
