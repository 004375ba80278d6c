/*
 * format.c - sections, placeholders, literals
 */
#include <stdlib.h>

#include "base/text.h"
#include "xlsx/format.h"

enum { TOKENS_MOST = 100, LITERAL_MOST = 100, SECTIONS = 4 };

enum token { T_ZERO, T_DIGIT, T_POINT, T_LITERAL };

/* A section of a format: its digits and what stands between them. */
struct section {
	struct { enum token token; struct slice text; } tokens[TOKENS_MOST];
	size_t count;
	size_t zeros, digits;	/* of the whole part; zeros among them */
	bool literal;		/* some text is applied */
	bool word;		/* of which some is a letter or digit */
	bool usable;
	bool any_digit;
};

/* The end of what [ or " opens. */
static size_t
closed_by(struct slice code, size_t i, char end)
{
	const char *at = memchr(code.at + i + 1, end, code.len - i - 1);

	return at == NULL ? code.len : (size_t)(at - code.at);
}

/* The sections; a semicolon in quotes or escaped separates nothing. */
static size_t
cut_sections(struct slice code, struct slice sections[SECTIONS])
{
	size_t count = 0, from = 0, i;

	for (i = 0; i < code.len && count < SECTIONS; i++) {
		if (code.at[i] == '\\')
			i++;
		else if (code.at[i] == '"')
			i = closed_by(code, i, '"');
		else if (code.at[i] == '[')
			i = closed_by(code, i, ']');
		else if (code.at[i] == ';') {
			sections[count++] = (struct slice){ code.at + from,
				i - from };
			from = i + 1;
		}
	}
	if (count < SECTIONS)
		sections[count++] = (struct slice){ code.at + from,
			code.len - from };
	return count;
}

static void
add_literal(struct section *s, struct slice text)
{
	size_t i;

	if (text.len == 0)
		return;
	for (i = 0; i < text.len; i++)
		s->word |= text_is_word_byte(text.at[i]) ||
		    (text.at[i] & 0x80) != 0;
	for (i = 0; i < text.len; i++)
		s->literal |= text.at[i] != ' ';
	s->tokens[s->count].token = T_LITERAL;
	s->tokens[s->count++].text = text;
}

/* [$€-407] shows its sign; [Red], [$-409], [DBNum1] nothing. */
static bool
read_bracket(struct section *s, struct slice inside)
{
	struct slice rest = inside;

	if (inside.len > 0 && strchr("<>=", *inside.at) != NULL)
		return false;
	if (inside.len > 1 && *inside.at == '$') {
		rest.at++, rest.len--;
		add_literal(s, slice_cut(&rest, '-'));
	}
	return true;
}

/* One placeholder or sign that stands for itself; false where unreadable. */
static bool
read_plain(struct section *s, struct slice code, size_t i, bool decimals)
{
	char c = code.at[i], next = i + 1 < code.len ? code.at[i + 1] : '\0';

	if (c == '0' || c == '#' || c == '?') {
		s->any_digit = true;
		s->digits += !decimals;
		s->zeros += !decimals && c == '0';
		s->tokens[s->count++].token = c == '0' ? T_ZERO : T_DIGIT;
		return true;
	}
	/* Between digits a comma groups; behind them it scales. */
	if (c == ',')
		return !s->any_digit || next == '0' || next == '#' ||
		    next == '?';
	if (strchr("-+()/: !^&'~{}<>=$", c) != NULL || (c & 0x80) != 0) {
		if (c == '/')
			return false;
		add_literal(s, (struct slice){ code.at + i, 1 });
		return true;
	}
	return false;
}

static struct section
read_section(struct slice code)
{
	struct section s = { .count = 0 };
	bool decimals = false;
	size_t i, end;

	for (i = 0; i < code.len && s.count < TOKENS_MOST; i++) {
		switch (code.at[i]) {
		case '\\':
			/* A character of several bytes is escaped whole. */
			if (++i < code.len)
				add_literal(&s, (struct slice){ code.at + i,
				    1 });
			break;
		case '_': case '*':
			i++;
			break;
		case '"':
			end = closed_by(code, i, '"');
			add_literal(&s, (struct slice){ code.at + i + 1,
			    end - i - 1 });
			i = end;
			break;
		case '[':
			end = closed_by(code, i, ']');
			if (!read_bracket(&s, (struct slice){ code.at + i + 1,
			    end - i - 1 }))
				return s;
			i = end;
			break;
		case '.':
			if (decimals)
				return s;
			decimals = true;
			s.tokens[s.count++].token = T_POINT;
			break;
		default:
			if (!read_plain(&s, code, i, decimals))
				return s;
		}
	}
	s.usable = i >= code.len && s.count > 0;
	return s;
}

/* [<=9999999] in front of a section: which numbers it is for. */
static bool
condition_holds(struct slice code, double number, bool *has)
{
	char operand[32], *end;
	struct slice rest;
	double limit;
	size_t op = 0;

	*has = false;
	while (code.len > 1 && *code.at == '[') {
		size_t close = closed_by(code, 0, ']');

		rest = (struct slice){ code.at + 1, close - 1 };
		op = 0;
		while (op < rest.len && strchr("<>=", rest.at[op]) != NULL)
			op++;
		if (op > 0)
			break;
		if (close + 1 >= code.len)
			return false;
		code.at += close + 1;
		code.len -= close + 1;
	}
	if (op == 0 || op > 2 || rest.len - op >= sizeof(operand))
		return false;
	memcpy(operand, rest.at + op, rest.len - op);
	operand[rest.len - op] = '\0';
	limit = strtod(operand, &end);
	if (*end != '\0' || end == operand)
		return false;
	*has = true;
	if (op == 1)
		return *rest.at == '<' ? number < limit : *rest.at == '>' ?
		    number > limit : number >= limit && number <= limit;
	return rest.at[1] == '>' ? number < limit || number > limit :
	    *rest.at == '<' ? number <= limit : number >= limit;
}

/* Without its condition, which read_section() does not take. */
static struct slice
without_condition(struct slice code)
{
	size_t close;

	if (code.len > 1 && *code.at == '[' &&
	    strchr("<>=", code.at[1]) != NULL) {
		close = closed_by(code, 0, ']');
		close += close < code.len;
		code.at += close;
		code.len -= close;
	}
	return code;
}

/* The section for a number, or an empty slice. */
static struct slice
choose_section(struct slice code, double number)
{
	struct slice sections[SECTIONS];
	size_t count = cut_sections(code, sections), i;
	bool has, any = false;

	for (i = 0; i < count && i < 2; i++) {
		if (condition_holds(sections[i], number, &has))
			return without_condition(sections[i]);
		any |= has;
	}
	if (any)
		return count > 1 ? without_condition(sections[count > 2 ? 2 :
		    1]) : SLICE_EMPTY;
	if (number < 0)
		return SLICE_EMPTY;
	return number > 0 || count < 3 ? sections[0] : sections[2];
}

/* The whole part from its end, placeholders and literals in step. */
static size_t
put_whole(const struct section *s, size_t point, struct slice digits,
    char *room, size_t size)
{
	size_t at = size, left = s->digits, i;

	for (i = point; i-- > 0;) {
		struct slice text = s->tokens[i].text;

		if (s->tokens[i].token == T_LITERAL) {
			/* Text among digits that are not there is not shown. */
			if (left > 0 && left < s->digits && digits.len == 0 &&
			    s->zeros == 0)
				continue;
			if (text.len > at)
				return size;
			at -= text.len;
			memcpy(room + at, text.at, text.len);
			continue;
		}
		left--;
		do {
			if (digits.len == 0 && s->tokens[i].token == T_DIGIT)
				break;
			if (at == 0)
				return size;
			room[--at] = digits.len > 0 ?
			    digits.at[--digits.len] : '0';
		} while (left == 0 && digits.len > 0);
	}
	return at;
}

static struct slice
apply(const struct section *s, struct slice plain,
    char text[XLSXVALUE_TEXT])
{
	char room[XLSXVALUE_TEXT];
	struct slice rest = plain, whole = slice_cut(&rest, '.');
	size_t point = 0, at, len, i;

	while (point < s->count && s->tokens[point].token != T_POINT)
		point++;
	at = put_whole(s, point, whole, room, sizeof(room) / 2);
	if (at == sizeof(room) / 2)
		return plain;
	len = sizeof(room) / 2 - at;
	memcpy(text, room + at, len);
	/* Decimals as the value has them, behind the last digit. */
	for (i = point; i > 0 && s->tokens[i - 1].token == T_LITERAL; i--)
		len -= s->tokens[i - 1].text.len;
	if (rest.at != NULL) {
		text[len++] = '.';
		memcpy(text + len, rest.at, rest.len);
		len += rest.len;
	}
	for (; i < s->count; i++) {
		struct slice literal = s->tokens[i].text;

		if (s->tokens[i].token != T_LITERAL)
			continue;
		if (len + literal.len >= XLSXVALUE_TEXT)
			return plain;
		memcpy(text + len, literal.at, literal.len);
		len += literal.len;
	}
	return slice_trim((struct slice){ text, len });
}

static struct slice
literal_only(const struct section *s, char text[XLSXVALUE_TEXT])
{
	size_t len = 0, i;

	for (i = 0; i < s->count; i++) {
		if (s->tokens[i].token != T_LITERAL ||
		    len + s->tokens[i].text.len > XLSXVALUE_TEXT)
			continue;
		memcpy(text + len, s->tokens[i].text.at,
		    s->tokens[i].text.len);
		len += s->tokens[i].text.len;
	}
	return slice_trim((struct slice){ text, len });
}

struct xlsxformat
xlsxformat_builtin(unsigned id)
{
	return (struct xlsxformat){ xlsxvalue_builtin(id), SLICE_EMPTY };
}

/* Whether a section shows its numbers as they are. */
static bool
is_idle(struct slice code)
{
	struct section s = read_section(code);

	return !s.usable || (s.any_digit ? !s.literal && s.zeros <= 1 :
	    !s.word);
}

/* Whether a format shows all its numbers so, as most do: #,##0.00. */
static bool
shows_plain(struct slice code)
{
	struct slice sections[SECTIONS];
	size_t count = cut_sections(code, sections), i;
	bool has;

	for (i = 0; i < count && i < 2; i++) {
		condition_holds(sections[i], 0, &has);
		if (has)
			return false;
	}
	/* The second is for negative numbers, which stay as they are. */
	return is_idle(sections[0]) && (count < 3 || is_idle(sections[2]));
}

struct xlsxformat
xlsxformat_of(struct slice code, struct arena *arena)
{
	struct xlsxformat format = { xlsxvalue_format(code), SLICE_EMPTY };

	if (format.shows == XLSX_PLAIN && code.len < LITERAL_MOST * 4 &&
	    !slice_is(code, "General") && !slice_is(code, "@") &&
	    !slice_is(code, "0") && !shows_plain(code))
		format.code = arena_copy(arena, code);
	return format;
}

struct slice
xlsxformat_text(struct slice stored, struct xlsxformat format,
    bool from_1904, char text[XLSXVALUE_TEXT])
{
	char copy[XLSXVALUE_TEXT], *end;
	struct slice plain = xlsxvalue_text(stored, format.shows, from_1904,
	    text);
	struct section section;
	double number;

	if (format.code.len == 0 || plain.len == 0 ||
	    plain.len >= sizeof(copy) / 2)
		return plain;
	memcpy(copy, plain.at, plain.len);
	copy[plain.len] = '\0';
	number = strtod(copy, &end);
	if (*end != '\0')
		return plain;
	section = read_section(choose_section(format.code, number));
	plain.at = copy;
	if (section.usable && section.any_digit && *copy != '-' &&
	    (section.literal || section.zeros > 1))
		return apply(&section, plain, text);
	if (section.usable && !section.any_digit && section.word)
		return literal_only(&section, text);
	memcpy(text, copy, plain.len);
	return (struct slice){ text, plain.len };
}
