/*
 * plain.c - one look at each byte
 */
#include "value/email.h"
#include "intake/plain.h"
#include "base/text.h"

enum { PLAIN_DIGITS = 15 };	/* more need a look at the range */

#define FRONT PLAIN_ODD_FRONT
#define ENDS (PLAIN_ODD_FRONT | PLAIN_ODD_BACK)

const unsigned char plain_kinds[256] = {
	['\t'] = ENDS, ['\v'] = ENDS, ['\f'] = ENDS, [' '] = ENDS,
	['\n'] = ENDS | PLAIN_SEPARATES, ['\r'] = ENDS | PLAIN_SEPARATES,
	[';'] = PLAIN_SEPARATES, [':'] = PLAIN_SEPARATES,
	['"'] = FRONT, ['\''] = FRONT, ['='] = FRONT,
	['#'] = FRONT | PLAIN_NOTHING,
	['N'] = PLAIN_NOTHING, ['n'] = PLAIN_NOTHING, ['F'] = PLAIN_NOTHING,
	['f'] = PLAIN_NOTHING, ['-'] = PLAIN_NOTHING, ['?'] = PLAIN_NOTHING,
	['\\'] = PLAIN_NOTHING, [0xE4] = PLAIN_NOTHING,
	[0xE6] = PLAIN_NOTHING, [0xE7] = PLAIN_NOTHING,
	[0xC2] = FRONT, [0xE2] = FRONT | PLAIN_NOTHING,
	[0xE3] = FRONT | PLAIN_SEPARATES, [0xEF] = FRONT | PLAIN_SEPARATES,
	/* U+00A0, U+3000, U+200B, U+FEFF */
	[0xA0] = PLAIN_ODD_BACK, [0x80] = PLAIN_ODD_BACK,
	[0x8B] = PLAIN_ODD_BACK, [0xBF] = PLAIN_ODD_BACK,
};

bool
plain_is_date(struct slice cell)
{
	return date_is_iso(cell) && ((cell.at[0] == '1' && cell.at[1] == '9') ||
	    (cell.at[0] == '2' && (cell.at[1] == '0' || cell.at[1] == '1')));
}

bool
plain_is_whole(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len && text_is_digit(s.at[i]); i++)
		;
	return i == s.len && i > 0 && i <= PLAIN_DIGITS &&
	    (*s.at != '0' || i == 1);
}

/*
 * The same with a point and up to two decimals behind; their number, or -1.
 * Three may be a group of digits: that is for the careful way.
 */
static int
count_decimals(const struct cell_reader *r, struct slice s)
{
	size_t decimals = 0;

	if (r->times > 1 || r->other_unit)
		return -1;
	if (s.len >= 3 && s.at[s.len - 3] == '.')
		decimals = 2;
	else if (s.len >= 2 && s.at[s.len - 2] == '.')
		decimals = 1;
	if (decimals == 0)
		return plain_is_whole(s) ? 0 : -1;
	if (r->numbers.mark == ',' || !text_is_digit(s.at[s.len - 1]) ||
	    !text_is_digit(s.at[s.len - decimals]))
		return -1;
	return plain_is_whole((struct slice){ s.at, s.len - decimals - 1 }) ?
	    (int)decimals : -1;
}

bool
plain_is_sum(const struct cell_reader *r, struct slice cell)
{
	int decimals = count_decimals(r, cell);

	return decimals == 0 || (decimals == 2 &&
	    (cell.at[cell.len - 1] != '0' || cell.at[cell.len - 2] != '0'));
}

static bool
is_decimal(const struct cell_reader *r, struct slice cell)
{
	int decimals = count_decimals(r, cell);

	return decimals == 0 ||
	    (decimals > 0 && cell.at[cell.len - 1] != '0');
}

static bool
is_one_item(struct slice cell)
{
	size_t i;

	for (i = 0; i < cell.len; i++)
		if (plain_kinds[(unsigned char)cell.at[i]] &
		    PLAIN_SEPARATES)
			return false;
	return true;
}

bool
plain_is_cell(const struct cell_reader *r, struct slice cell)
{
	switch (r->type) {
	case CELL_ID:
		return !text_is_digit(*cell.at) && *cell.at != '.';
	case CELL_DATE:
		return plain_is_date(cell);
	case CELL_INT:
		return plain_is_whole(cell);
	case CELL_DECIMAL:
		return is_decimal(r, cell);
	case CELL_MONEY:
		return r->currency.len == 0 &&
		    r->shared->row_currency.len == 0 &&
		    plain_is_sum(r, cell);
	case CELL_PERCENT:
		return !r->ratio && cell.len < 3 && plain_is_whole(cell);
	case CELL_BOOL:
	case CELL_ENUM:
	case CELL_BUDGET:
	case CELL_SIZE:
	case CELL_COUNTRY:
		return familiar_has(&r->familiar, cell);
	case CELL_LIST:
		return is_one_item(cell);
	case CELL_EMAIL:
		return email_is_plain(cell);
	case CELL_EMAILS:
	case CELL_CURRENCY:
	case CELL_IM:
		return false;
	case CELL_OTHER:
	case CELL_TEXT:
	case CELL_PHONE:
	case CELL_URL:
		break;
	}
	return true;
}
