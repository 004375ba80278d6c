/*
 * cardline.c - name, parameters, value
 */
#include "base/text.h"
#include "format/cardline.h"

static size_t
name_length(struct slice line)
{
	size_t i = 0;

	while (i < line.len && (text_is_word_byte(line.at[i]) ||
	    strchr("-._", line.at[i]) != NULL))
		i++;
	return i;
}

bool
cardline_begins(struct slice line)
{
	size_t len = name_length(line);

	return len > 0 && len < line.len &&
	    (line.at[len] == ':' || line.at[len] == ';');
}

/* Where the parameters end; line.len where they do not. */
static size_t
find_colon(struct slice line, size_t i)
{
	bool quoted = false;

	for (; i < line.len; i++) {
		if (line.at[i] == '"')
			quoted = !quoted;
		else if (line.at[i] == ':' && !quoted)
			return i;
	}
	return line.len;
}

bool
cardline_parse(struct slice line, struct cardline *out)
{
	size_t name = name_length(line), colon, dot;
	const char *at;

	*out = (struct cardline){ SLICE_EMPTY, SLICE_EMPTY, SLICE_EMPTY,
		SLICE_EMPTY };
	if (!cardline_begins(line))
		return false;
	colon = find_colon(line, name);
	/* A quote that is never closed quotes nothing. */
	if (colon == line.len) {
		at = memchr(line.at + name, ':', line.len - name);
		if (at == NULL)
			return false;
		colon = (size_t)(at - line.at);
	}
	at = memchr(line.at, '.', name);
	dot = at == NULL ? 0 : (size_t)(at - line.at);
	if (dot > 0 && dot + 1 < name) {
		out->group = (struct slice){ line.at, dot };
		dot++;
	} else {
		dot = 0;
	}
	out->name = (struct slice){ line.at + dot, name - dot };
	if (colon > name)
		out->params = (struct slice){ line.at + name + 1,
		    colon - name - 1 };
	out->value = slice_between(line.at + colon + 1, line.at + line.len);
	return true;
}

static struct slice
bare(struct slice s)
{
	s = slice_trim(s);
	if (s.len >= 2 && *s.at == '"' && s.at[s.len - 1] == '"')
		s = (struct slice){ s.at + 1, s.len - 2 };
	return s;
}

bool
cardline_param(struct slice *params, struct cardparam *out)
{
	bool quoted = false, listed;
	size_t end;

	if (params->len == 0)
		return false;
	listed = *params->at == ',';
	if (listed || *params->at == ';')
		params->at++, params->len--;
	for (end = 0; end < params->len; end++) {
		char c = params->at[end];

		if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == ';' || c == ','))
			break;
	}
	out->value = (struct slice){ params->at, end };
	if (!listed) {
		const char *equals = memchr(params->at, '=', end);

		out->key = SLICE_EMPTY;
		if (equals != NULL) {
			out->key = slice_trim(slice_between(params->at,
			    equals));
			out->value = slice_between(equals + 1,
			    params->at + end);
		}
	}
	out->value = bare(out->value);
	params->at += end;
	params->len -= end;
	/* TYPE="work,voice" is a list as well (RFC 6350 erratum 3368). */
	return true;
}

static bool
says(struct slice params, struct slice word, struct slice other)
{
	struct cardparam p = { 0 };

	while (cardline_param(&params, &p))
		if ((p.key.len == 0 || text_equal_nocase(p.key,
		    SLICE("ENCODING"))) && (text_equal_nocase(p.value, word) ||
		    text_equal_nocase(p.value, other)))
			return true;
	return false;
}

bool
cardline_is_quoted(struct slice params)
{
	return says(params, SLICE("QUOTED-PRINTABLE"), SLICE("Q"));
}

bool
cardline_is_base64(struct slice params)
{
	return says(params, SLICE("BASE64"), SLICE("B"));
}

void
cardline_unquote(struct slice text, struct buffer *out)
{
	size_t i = 0;

	while (i < text.len) {
		int high = -1, low = -1;

		if (text.at[i] == '=' && i + 2 < text.len) {
			high = text_hex_digit(text.at[i + 1]);
			low = text_hex_digit(text.at[i + 2]);
		}
		if (high < 0 || low < 0) {
			buffer_add_byte(out, text.at[i++]);
			continue;
		}
		buffer_add_byte(out, (char)(high * 16 + low));
		i += 3;
	}
}

static int
digit_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (text_is_digit(c))
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

bool
cardline_unbase64(struct slice text, struct buffer *out)
{
	size_t start = out->len, i;
	unsigned bits = 0, have = 0;

	for (i = 0; i < text.len && text.at[i] != '='; i++) {
		int digit = digit_of(text.at[i]);
		char c;

		if (digit < 0 && text.at[i] > ' ')
			break;
		if (digit < 0)
			continue;
		bits = (bits << 6 | (unsigned)digit) & 0xFFFF;
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		c = (char)(bits >> have & 0xFF);
		if ((unsigned char)c < ' ' && c != '\t' && c != '\n' &&
		    c != '\r')
			break;
		buffer_add_byte(out, c);
	}
	if (i == text.len || text.at[i] == '=')
		return true;
	out->len = start;
	return false;
}

struct slice
cardline_component(struct slice *rest, char separator)
{
	struct slice part = { rest->at, 0 };

	while (part.len < rest->len && rest->at[part.len] != separator)
		part.len += rest->at[part.len] == '\\' &&
		    part.len + 1 < rest->len ? 2 : 1;
	if (part.len >= rest->len) {
		part.len = rest->len;
		*rest = (struct slice){ NULL, 0 };
	} else {
		rest->at += part.len + 1;
		rest->len -= part.len + 1;
	}
	return part;
}

void
cardline_unescape(struct slice text, bool newlines, struct buffer *out)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		char c = text.at[i], next = i + 1 < text.len ?
		    text.at[i + 1] : '\0';

		if (c == '\\' && next != '\0' && strchr(";,:\\", next)) {
			c = next;
			i++;
		} else if (c == '\\' && newlines && (next | 0x20) == 'n') {
			c = '\n';
			i++;
		} else if (c == '\r' && next == '\n') {
			continue;
		}
		buffer_add_byte(out, c);
	}
}
