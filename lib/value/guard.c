/*
 * guard.c - one quote, one space
 */
#include "value/guard.h"
#include "base/text.h"

enum { THIRD = 3 };

/* 0xEF begins the forms in full width. */
const bool guard_suspects[256] = {
	['='] = true, ['+'] = true, ['-'] = true, ['@'] = true, ['\t'] = true,
	['\r'] = true, ['\n'] = true, ['\''] = true, [0xEF] = true,
};

/* Also of the other width, which programs take for the same (U+FF0B ...). */
static bool
is_dangerous(struct slice s)
{
	static const char *const wide[] = { "\xEF\xBC\x8B", "\xEF\xBC\x8D",
		"\xEF\xBC\x9D", "\xEF\xBC\xA0" };
	size_t i;

	if (s.len == 0)
		return false;
	for (i = 0; i < sizeof(wide) / sizeof(*wide); i++)
		if (slice_starts(s, slice_of(wide[i])))
			return true;
	return *s.at != '\0' && strchr("=+-@\t\r\n", *s.at) != NULL;
}

/* What stands behind the quotes at its start. */
static struct slice
behind_quotes(struct slice s)
{
	while (s.len > 0 && *s.at == '\'')
		s.at++, s.len--;
	return s;
}

/* -12.5 */
static bool
is_plain_number(struct slice s)
{
	size_t i;

	if (s.len < 2 || (*s.at != '+' && *s.at != '-'))
		return false;
	for (i = 1; i < s.len; i++)
		if (!text_is_digit(s.at[i]) && s.at[i] != '.')
			return false;
	return true;
}

static bool
is_phone_text(struct slice s)
{
	size_t i = s.len > 1 && *s.at == '+';

	for (; i < s.len; i++)
		if (!text_is_digit(s.at[i]) && (s.at[i] == '\0' ||
		    strchr(" ()./-", s.at[i]) == NULL))
			return false;
	return true;
}

/* Digits and blanks: no program reckons with them. */
static bool
is_quiet_phone(struct slice s)
{
	size_t i;

	for (i = *s.at == '+'; i < s.len; i++)
		if (!text_is_digit(s.at[i]) && s.at[i] != ' ')
			return false;
	return true;
}

bool
guard_is_needed(struct slice cell, bool is_phone, bool for_excel)
{
	struct slice bare = behind_quotes(cell);

	if (!is_dangerous(bare))
		return false;
	if (!is_phone)
		return !is_plain_number(bare);
	if (bare.len < cell.len)
		return true;
	return for_excel ? !is_quiet_phone(bare) && !is_plain_number(bare) :
	    !is_phone_text(bare);
}

struct slice
guard_remove(struct slice cell, bool is_phone)
{
	struct slice bare = behind_quotes(cell);

	/* People put quotes before phones, too. */
	if (bare.len == cell.len || !is_dangerous(bare) ||
	    (!is_phone && is_plain_number(bare)))
		return cell;
	return (struct slice){ cell.at + 1, cell.len - 1 };
}

bool
guard_wants_tab(struct slice id)
{
	bool digits = false;
	size_t i;

	for (i = 0; i < id.len; i++) {
		digits |= text_is_digit(id.at[i]);
		if (!text_is_digit(id.at[i]) && (id.at[i] == '\0' ||
		    strchr("-eE", id.at[i]) == NULL))
			return false;
	}
	return digits && *id.at != '-';
}

static size_t
run_of_digits(struct slice s, size_t from)
{
	while (from < s.len && text_is_digit(s.at[from]))
		from++;
	return from;
}

size_t
guard_space_place(const struct phones *phones, struct slice cell,
    size_t *spaces)
{
	size_t plus = cell.len > 0 && *cell.at == '+';
	size_t first = run_of_digits(cell, plus), rest = first, code = 0;

	while (rest < cell.len && cell.at[rest] == ' ')
		rest++;
	if (first == plus || run_of_digits(cell, rest) != cell.len)
		return 0;
	if (plus > 0)
		code = phones_code_length(phones, (struct slice){
		    cell.at + plus, first - plus });
	if (code == 0)
		code = THIRD;
	*spaces = rest - first;
	if (*spaces > 0)
		return plus + code == first && rest < cell.len ? first : 0;
	return plus + code < cell.len ? plus + code : 0;
}

void
guard_add_space(const struct phones *phones, struct slice cell,
    struct buffer *out)
{
	size_t spaces, place = guard_space_place(phones, cell, &spaces);

	buffer_add(out, (struct slice){ cell.at, place });
	if (place > 0)
		buffer_add_byte(out, ' ');
	buffer_add(out, (struct slice){ cell.at + place, cell.len - place });
}

struct slice
guard_remove_space(const struct phones *phones, struct slice cell,
    struct arena *arena)
{
	size_t spaces = 0, place = guard_space_place(phones, cell, &spaces);
	char *text;

	if (place == 0 || spaces == 0)
		return cell;
	text = arena_bytes(arena, cell.len - 1);
	memcpy(text, cell.at, place);
	memcpy(text + place, cell.at + place + 1, cell.len - place - 1);
	return (struct slice){ text, cell.len - 1 };
}
