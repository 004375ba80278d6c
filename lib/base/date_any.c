/*
 * date_any.c - dates as people and programs write them
 *
 * A cell is first folded into plain characters: full-width forms, the digits
 * of other scripts and Chinese numerals become ASCII digits, Latin letters
 * lower case, and the Chinese unit words the capitals of enum marker.  The
 * reader then works on ASCII.
 */
#include "base/date.h"
#include "base/date_words.h"
#include "base/number.h"
#include "base/text.h"

enum { CELL_MOST = 120, BUDDHIST_FROM = 543, BUDDHIST_LEAST = 2443 };

/* Capitals are free for these, because letters are folded to lower case. */
enum marker {
	MARK_YEAR = 'Y',
	MARK_MONTH = 'M',
	MARK_DAY = 'D',
	MARK_HOUR = 'H',
	MARK_MINUTE = 'I',
	MARK_SECOND = 'S',
	MARK_AM = 'A',
	MARK_PM = 'P',
	MARK_WEEKDAY = 'W',	/* followed by a letter, a for Monday */
	/* In front of a year that is counted from another one. */
	MARK_MINGUO = 'J',
	MARK_REIWA = 'K',
	MARK_HEISEI = 'L',
	MARK_SHOWA = 'N'
};

struct folded {
	char text[CELL_MOST + 8];
	size_t len;
	bool buddhist;		/* years may count from 543 before ours */
};

static const char *const month_names[] = { "january", "february", "march",
	"april", "may", "june", "july", "august", "september", "october",
	"november", "december" };
static const char *const weekday_names[] = { "monday", "tuesday",
	"wednesday", "thursday", "friday", "saturday", "sunday" };

struct word {
	const char *text;
	char mark;
};

static const struct word words[] = {
	{ "年", MARK_YEAR }, { "년", MARK_YEAR },
	{ "月", MARK_MONTH }, { "월", MARK_MONTH },
	{ "日", MARK_DAY }, { "号", MARK_DAY }, { "號", MARK_DAY },
	{ "일", MARK_DAY },
	{ "时", MARK_HOUR }, { "時", MARK_HOUR }, { "点", MARK_HOUR },
	{ "點", MARK_HOUR },
	{ "分", MARK_MINUTE }, { "秒", MARK_SECOND },
	{ "上午", MARK_AM }, { "下午", MARK_PM },
	{ "星期", MARK_WEEKDAY }, { "礼拜", MARK_WEEKDAY },
	{ "禮拜", MARK_WEEKDAY }, { "周", MARK_WEEKDAY },
	{ "週", MARK_WEEKDAY },
	{ "中華民國", MARK_MINGUO }, { "民國", MARK_MINGUO },
	{ "中华民国", MARK_MINGUO }, { "民国", MARK_MINGUO },
	{ "令和", MARK_REIWA }, { "平成", MARK_HEISEI },
	{ "昭和", MARK_SHOWA },
};

/* The value of a Chinese numeral, 10 for 十, or -1. */
static int
numeral_value(struct slice s, size_t *len)
{
	uint32_t c;

	*len = text_decode(s, &c);
	/* 两 counts, but no date has it. */
	return *len == 0 || c == 0x4E24 || c == 0x5169 ? -1 : number_han(c);
}

/* Folds a run of numerals: digit by digit, or as tens (十五, 二十一). */
static bool
fold_numerals(struct slice *s, struct folded *out)
{
	char digits[5];
	size_t len, count = 0;
	int value, tens = -1, ones = 0, last = -1;

	while ((value = numeral_value(*s, &len)) >= 0) {
		if (value == 10) {
			if (tens >= 0 || count > 1)
				return false;
			tens = last < 0 ? 1 : last;
			ones = 0;
		} else {
			ones = value;
		}
		if (count == 4)
			return false;
		digits[count++] = (char)('0' + value % 10);
		last = value;
		s->at += len, s->len -= len;
	}
	if (count == 0 || out->len + 4 > CELL_MOST)
		return false;
	if (tens >= 0) {
		digits[0] = (char)('0' + tens);
		digits[1] = (char)('0' + ones);
		count = 2;
	}
	memcpy(out->text + out->len, digits, count);
	out->len += count;
	return true;
}

static bool
fold_weekday(struct slice *s, struct folded *out)
{
	size_t len = 0;
	int day = numeral_value(*s, &len);

	if (slice_starts(*s, SLICE("日")) || slice_starts(*s, SLICE("天")))
		day = 7, len = 3;
	if (day < 1 || day > 7)
		return false;
	out->text[out->len++] = (char)('a' + day - 1);
	s->at += len, s->len -= len;
	return true;
}

static bool
add_folded(struct folded *out, const char *text)
{
	size_t len = strlen(text);

	if (out->len + len > CELL_MOST)
		return false;
	memcpy(out->text + out->len, text, len);
	out->len += len;
	return true;
}

/* A month or day of the week in other letters is an English one. */
static bool
fold_far_word(struct slice *s, struct folded *out)
{
	size_t len;
	int number;
	enum date_words_kind kind = date_words_far(*s, &number, &len);

	if (kind == DATE_WORDS_NONE)
		return false;
	/* Years are counted so in Thai, unless they are too small for it. */
	out->buddhist |= kind == DATE_WORDS_BUDDHIST || *s->at == '\xE0';
	s->at += len, s->len -= len;
	/* 5 апреля 2024 г. */
	if (kind == DATE_WORDS_FILLER && slice_starts(*s, SLICE(".")))
		s->at++, s->len--;
	return kind == DATE_WORDS_MONTH ? add_folded(out,
	    month_names[number - 1]) : kind != DATE_WORDS_WEEKDAY ||
	    add_folded(out, weekday_names[number]);
}

/* A letter without its mark; a mark of writing that says nothing. */
static bool
fold_letter(struct slice *s, struct folded *out)
{
	uint32_t c;
	size_t len = text_decode(*s, &c);
	char letter = len == 0 ? 0 : date_words_letter(c);

	if (letter != 0)
		out->text[out->len++] = letter;
	else if (c != 0x200E && c != 0x200F && (c < 0x300 || c > 0x36F))
		return false;
	s->at += len, s->len -= len;
	return true;
}

/* 木曜日, 목요일, (木), (목): a day of the week. */
static bool
fold_eastern_day(struct slice *s, struct folded *out)
{
	static const char *const days[] = { "月", "火", "水", "木", "金", "土",
		"日", "월", "화", "수", "목", "금", "토", "일" };
	static const char *const ends[] = { "曜日", "曜", "요일" };
	bool open = out->len > 0 && out->text[out->len - 1] == '(';
	size_t i, k, len = 0;

	/* Each of the signs has three bytes; most are of no such day. */
	if (s->len < 4 || (!open && s->at[3] != '\xE6' && s->at[3] != '\xEC'))
		return false;
	for (i = 0; i < 14 && !slice_starts(*s, slice_of(days[i])); i++)
		;
	if (i == 14)
		return false;
	for (k = 0; k < 3 && len == 0; k++)
		if (slice_starts(slice_between(s->at + 3, s->at + s->len),
		    slice_of(ends[k])))
			len = strlen(ends[k]);
	if (len == 0 && !(open && (s->at[3] == ')' || s->at[3] == '\xEF')))
		return false;
	out->text[out->len++] = MARK_WEEKDAY;
	out->text[out->len++] = (char)('a' + i % 7);
	s->at += 3 + len, s->len -= 3 + len;
	return true;
}

static bool
fold_word(struct slice *s, struct folded *out)
{
	size_t i;

	if (fold_eastern_day(s, out))
		return true;
	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct slice word = slice_of(words[i].text);

		if (!slice_starts(*s, word))
			continue;
		/* 3 月 5 日 is 3月5日. */
		while (words[i].mark <= 'Z' && out->len > 0 &&
		    out->text[out->len - 1] == ' ')
			out->len--;
		out->text[out->len++] = words[i].mark;
		s->at += word.len, s->len -= word.len;
		return words[i].mark != MARK_WEEKDAY || fold_weekday(s, out);
	}
	return fold_numerals(s, out) || fold_far_word(s, out) ||
	    fold_letter(s, out);
}

/* Arabic-Indic, Persian, Devanagari, Bengali and Thai digits as ASCII. */
static uint32_t
fold_digit(uint32_t c)
{
	static const uint32_t zeros[] = { 0x660, 0x6F0, 0x966, 0x9E6, 0xE50 };
	size_t i;

	for (i = 0; i < sizeof(zeros) / sizeof(*zeros); i++)
		if (c >= zeros[i] && c < zeros[i] + 10)
			return '0' + c - zeros[i];
	return c;
}

/* 16.04.2024 r., 16 kwietnia 2024 roku: the year of Polish dates. */
static void
drop_year_word(struct folded *out)
{
	static const char *const words_of_year[] = { "r.", "r", "roku" };
	struct slice text = { out->text, out->len };
	size_t i;

	for (i = 0; i < sizeof(words_of_year) / sizeof(*words_of_year); i++) {
		struct slice word = slice_of(words_of_year[i]), rest;

		if (!slice_ends(text, word))
			continue;
		rest = slice_trim((struct slice){ text.at,
		    text.len - word.len });
		if (rest.len > 0 && text_is_digit(rest.at[rest.len - 1]))
			out->len = (size_t)(rest.at + rest.len - text.at);
		return;
	}
}

static bool
fold_cell(struct slice s, struct folded *out)
{
	size_t len;
	uint32_t c;

	out->len = 0;
	out->buddhist = false;
	while (s.len > 0) {
		if (out->len >= CELL_MOST || (len = text_decode(s, &c)) == 0)
			return false;
		if (c >= 0xFF01 && c <= 0xFF5E)
			c -= 0xFEE0;
		else if (c == 0x3000 || c == 0xA0 || c == 0x202F ||
		    (c >= '\t' && c <= '\r'))
			c = ' ';
		else
			c = c == 0x60C ? ',' : fold_digit(c);
		if (c < ' ' || c == 0x7F || (c >= 0x80 && !fold_word(&s, out)))
			return false;
		if (c >= 0x80)
			continue;
		out->text[out->len++] = text_lower_ascii((char)c);
		s.at += len, s.len -= len;
	}
	drop_year_word(out);
	out->text[out->len] = '\0';
	return true;
}

/* A number with its digits, or a month by its name. */
struct part {
	int value;
	int digits;		/* 0 for a month name */
};

struct cursor {
	const char *p;		/* NUL-terminated, folded */
	const struct date_notation *notation;
	bool has_date, has_time;
	int year, month, day;
	int weekday;		/* 0 Monday, -1 none */
	bool buddhist;		/* as in struct folded */
	enum value_status status;	/* of the date, once it is read */
	bool numeric;		/* 03/05/2024: the order decides */
	struct part first, second, third;
	int hour, minute, second_of_minute;	/* second -1 when absent */
	char offset[7];
};

static void
skip(struct cursor *c, const char *set)
{
	c->p += strspn(c->p, set);
}

static bool
take_number(struct cursor *c, struct part *part)
{
	*part = (struct part){ 0, 0 };
	for (; text_is_digit(*c->p); c->p++) {
		if (++part->digits > 8)
			return false;
		part->value = part->value * 10 + (*c->p - '0');
	}
	return part->digits > 0;
}

static size_t
letters(const char *p)
{
	size_t len = 0;

	while (p[len] >= 'a' && p[len] <= 'z')
		len++;
	return len;
}

/* The index of the name that begins with the letters at p, or -1. */
static int
find_name(const char *p, const char *const *names, int count)
{
	size_t len = letters(p);
	int i;

	for (i = 0; len >= 3 && i < count; i++)
		if (strncmp(p, names[i], len) == 0)
			return i;
	return -1;
}

/* Months that are written out; of English ones three letters are enough. */
static int
find_month(const char *p)
{
	int found = find_name(p, month_names, 12);

	return found >= 0 ? found : date_words_month((struct slice){ p,
	    letters(p) }) - 1;
}

/* 3 of 5 tháng 3 năm 2026, Ba of 05 Tháng Ba 2026; or -1. */
static int
take_viet_month(struct cursor *c)
{
	static const char *const names[] = { "mot", "hai", "ba", "tu", "nam",
		"sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai" };
	int found = -1, i;
	struct part part;

	if (strncmp(c->p, "thang ", 6) != 0 && strncmp(c->p, "thg ", 4) != 0)
		return -1;
	c->p += c->p[2] == 'a' ? 6 : 4;
	if (take_number(c, &part))
		return part.value >= 1 && part.value <= 12 ? part.value - 1 :
		    -1;
	for (i = 0; i < 12; i++)
		if (strncmp(c->p, names[i], strlen(names[i])) == 0)
			found = i;
	c->p += found < 0 ? 0 : strlen(names[found]);
	return found;
}

static bool
take_month_name(struct cursor *c, struct part *part)
{
	int found = take_viet_month(c);

	if (found >= 0) {
		*part = (struct part){ found + 1, 0 };
		return true;
	}
	found = find_month(c->p);
	if (found < 0)
		return false;
	*part = (struct part){ found + 1, 0 };
	c->p += letters(c->p);
	return true;
}

/* Thứ Năm: of the days of Vietnamese, which number them from 2. */
static int
find_viet_day(const char *p)
{
	static const char *const names[] = { "thu hai", "thu ba", "thu tu",
		"thu nam", "thu sau", "thu bay", "chu nhat" };
	int i;

	for (i = 0; i < 7; i++)
		if (strncmp(p, names[i], strlen(names[i])) == 0 &&
		    letters(p + 4) == strlen(names[i]) - 4)
			return i;
	return -1;
}

static bool
take_weekday(struct cursor *c)
{
	bool letter = text_is_letter(*c->p) && (*c->p & 0x20) != 0;
	int found = !letter && *c->p != MARK_WEEKDAY ? -1 : *c->p == MARK_WEEKDAY ? c->p[1] - 'a' :
	    find_viet_day(c->p);
	size_t len = *c->p == MARK_WEEKDAY ? 2 : found < 0 ? letters(c->p) :
	    found == 6 ? strlen("chu nhat") : 4 + letters(c->p + 4);

	/* Most dates begin with a digit, most others with an English month. */
	if (found < 0 && (!letter || find_name(c->p, month_names, 12) >= 0))
		return false;
	if (found < 0)
		found = find_name(c->p, weekday_names, 7);
	if (found < 0)
		found = date_words_weekday((struct slice){ c->p, len });
	if (found < 0 || c->weekday >= 0)
		return false;
	c->p += len;
	/* segunda-feira */
	if (strncmp(c->p, "-feira", 6) == 0)
		c->p += 6;
	skip(c, ".");
	c->weekday = found;
	return true;
}

/* Words in front of a day that say no more: den 5 mars, ngày 5 tháng 3. */
static void
skip_front(struct cursor *c)
{
	static const char *const fronts[] = { "le ", "den ", "el ", "il ",
		"am ", "dne ", "dna ", "dnia ", "op ", "on ", "dia ",
		"ngay ", "a ", "the " };
	size_t i;

	for (i = 0; i < sizeof(fronts) / sizeof(*fronts); i++) {
		size_t len = strlen(fronts[i]);

		if (strncmp(c->p, fronts[i], len) == 0 &&
		    text_is_digit(c->p[len]))
			c->p += len;
	}
}

/* st, nd, rd, th, er behind a day. */
static void
skip_ordinal(struct cursor *c)
{
	static const char *const endings[] = { "st", "nd", "rd", "th",
		"er" };
	size_t i;

	for (i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (letters(c->p) == 2 && strncmp(c->p, endings[i], 2) == 0)
			c->p += 2;
}

/* The year that a part stands for, or 0. */
static int
full_year(const struct date_notation *notation, struct part part)
{
	int from = notation->century_from, year;

	if (part.digits == 4)
		return part.value;
	if (part.digits != 2 || from == 0)
		return 0;
	year = from - from % 100 + part.value;
	if (year < from)
		return year + 100;
	return notation->era ? 0 : year;
}

static void
set_date(struct cursor *c, int year, int month, int day)
{
	c->has_date = true;
	if (c->buddhist && year >= BUDDHIST_LEAST)
		year -= BUDDHIST_FROM;
	c->year = year, c->month = month, c->day = day;
	c->status = date_is_valid(year, month, day) ? VALUE_OK : VALUE_RANGE;
}

/* One way to read three numeric parts; counts the different dates. */
static void
try_order(struct cursor *c, struct part year, struct part month,
    struct part day, int *readings)
{
	int y = full_year(c->notation, year);

	if (y == 0 || month.digits > 2 || day.digits > 2 ||
	    !date_is_valid(y, month.value, day.value))
		return;
	if (*readings > 0 && c->year == y && c->month == month.value &&
	    c->day == day.value)
		return;
	set_date(c, y, month.value, day.value);
	++*readings;
}

/* 2024-3-5, 03/05/2024, 05.03.24: which part is which? */
static bool
settle_numeric(struct cursor *c, bool dotted)
{
	enum date_order order = c->notation->order;
	bool year_last = c->third.digits == 4;
	bool short_year = c->first.digits <= 2 && c->third.digits == 2;
	int readings = 0;

	if (c->first.digits == 4 && c->second.digits <= 2 &&
	    c->third.digits <= 2) {
		set_date(c, c->first.value, c->second.value, c->third.value);
		return true;
	}
	if (c->first.digits > 2 || c->second.digits > 2 ||
	    (!year_last && (!short_year || c->notation->century_from == 0)))
		return false;
	c->numeric = c->has_date = true;
	/* Dots put the day first wherever nothing speaks against it. */
	if (dotted && year_last && order == DATE_ORDER_UNKNOWN &&
	    c->second.value <= 12)
		order = DATE_ORDER_DMY;
	if (order == DATE_ORDER_YMD && year_last)
		order = DATE_ORDER_UNKNOWN;
	if (order == DATE_ORDER_YMD || order == DATE_ORDER_UNKNOWN)
		try_order(c, c->first, c->second, c->third, &readings);
	if (order == DATE_ORDER_DMY || order == DATE_ORDER_UNKNOWN)
		try_order(c, c->third, c->second, c->first, &readings);
	if (order == DATE_ORDER_MDY || order == DATE_ORDER_UNKNOWN)
		try_order(c, c->third, c->first, c->second, &readings);
	c->status = readings == 0 ? VALUE_RANGE : readings == 1 ? VALUE_OK :
	    VALUE_AMBIGUOUS;
	return true;
}

/* Behind the first number and its separator. */
static bool
read_numeric(struct cursor *c, char separator)
{
	if (!take_number(c, &c->second))
		return false;
	skip(c, " ");
	if (*c->p++ != separator)
		return false;
	skip(c, " ");
	if (!take_number(c, &c->third))
		return false;
	if (separator == '.')
		skip(c, ".");
	return settle_numeric(c, separator == '.');
}

/* Behind 2024年: 3月5日; the sign of the day may be missing. */
static bool
read_chinese(struct cursor *c, int year)
{
	struct part month, day;

	skip(c, " ");
	if (year == 0 || !take_number(c, &month) || *c->p++ != MARK_MONTH)
		return false;
	skip(c, " ");
	if (!take_number(c, &day) || month.digits > 2 || day.digits > 2)
		return false;
	c->p += *c->p == MARK_DAY;
	set_date(c, year, month.value, day.value);
	return true;
}

/* 5 of March, 5 de marzo de 2024. */
static void
skip_of(struct cursor *c)
{
	static const char *const joints[] = { "of ", "de ", "del ", "nam " };
	size_t i;

	for (i = 0; !text_is_digit(*c->p) &&
	    i < sizeof(joints) / sizeof(*joints); i++)
		if (strncmp(c->p, joints[i], strlen(joints[i])) == 0)
			c->p += strlen(joints[i]);
}

/* The year behind day and month: 2024, 24, '24, or the notation's. */
static bool
take_year(struct cursor *c, int *year)
{
	const char *before = c->p;
	struct part part;

	skip(c, " .,-/'");
	skip_of(c);
	*year = c->notation->year;
	if (!text_is_digit(*c->p) ||
	    c->p[strspn(c->p, "0123456789")] == ':') {
		c->p = before;
		return *year != 0;
	}
	/* 69 of Thai is 2569, and 1969 to others. */
	if (!take_number(c, &part) || (c->buddhist && part.digits < 4))
		return false;
	*year = full_year(c->notation, part);
	return *year != 0;
}

/* 5 Mar 2024 or, with the year in front, 2024 Mar 5. */
static bool
read_number_first(struct cursor *c, struct part number)
{
	struct part month, day;
	int year;

	if (!take_month_name(c, &month))
		return false;
	if (number.digits == 4) {
		skip(c, " .,-/");
		if (!take_number(c, &day) || day.digits > 2)
			return false;
		set_date(c, number.value, month.value, day.value);
		return true;
	}
	if (number.digits > 2 || !take_year(c, &year))
		return false;
	set_date(c, year, month.value, number.value);
	return true;
}

static bool
read_month_first(struct cursor *c)
{
	struct part month, day;
	int year;

	if (!take_month_name(c, &month))
		return false;
	skip(c, " .,-/");
	if (!take_number(c, &day) || day.digits > 2)
		return false;
	skip_ordinal(c);
	if (!take_year(c, &year))
		return false;
	set_date(c, year, month.value, day.value);
	return true;
}

/* An Excel serial: whole days, a fraction is the time of day. */
static bool
read_serial(struct cursor *c, struct part days)
{
	const int32_t epoch = c->notation->serials_1904 ? -24107 : -25569;
	const char *start = c->p;
	int64_t fraction = 0, seconds;
	char digits[CELL_MOST + 12] = "0";

	if (days.value < 20000 || days.value > 80000)
		return false;
	if (*c->p == '.') {
		for (c->p++; text_is_digit(*c->p); c->p++)
			;
		strncat(digits, start, (size_t)(c->p - start));
		if (number_parse_decimal(slice_of(digits), 9, &fraction) !=
		    VALUE_OK)
			return false;
		seconds = (fraction * 86400 + 500000000) / 1000000000;
		if (seconds > 86399)
			seconds = 86399;
		c->has_time = true;
		c->hour = (int)(seconds / 3600);
		c->minute = (int)(seconds / 60 % 60);
		c->second_of_minute = seconds % 60 ? (int)(seconds % 60) : -1;
	}
	date_to_civil(days.value + epoch, &c->year, &c->month, &c->day);
	set_date(c, c->year, c->month, c->day);
	return true;
}

/* What a year behind the name of an era is counted from; 0: no era. */
static int
era_start(char mark)
{
	switch (mark) {
	case MARK_MINGUO:
		return 1911;
	case MARK_REIWA:
		return 2018;
	case MARK_HEISEI:
		return 1988;
	case MARK_SHOWA:
		return 1925;
	default:
		return 0;
	}
}

/* The first number; 113 of 民國113年4月5日 becomes 2024. */
static bool
take_first(struct cursor *c)
{
	int start = era_start(*c->p);

	if (start > 0) {
		c->p++;
		skip(c, " ");
	}
	if (!take_number(c, &c->first))
		return false;
	/* 113/4/5: no year of ours has three digits. */
	if (start == 0 && c->notation->era && c->first.digits == 3 &&
	    c->first.value < 200)
		c->first = (struct part){ c->first.value + 1911, 4 };
	if (start == 0)
		return true;
	if (c->first.digits > 3 || c->first.value == 0)
		return false;
	c->first = (struct part){ c->first.value + start, 4 };
	return true;
}

static bool
read_date(struct cursor *c)
{
	char separator;

	if (!text_is_digit(*c->p) && era_start(*c->p) == 0)
		return read_month_first(c);
	if (!take_first(c))
		return false;
	if (c->first.digits == 8) {
		set_date(c, c->first.value / 10000,
		    c->first.value / 100 % 100, c->first.value % 100);
		return true;
	}
	if (c->first.digits == 5)
		return c->notation->serials && read_serial(c, c->first);
	if (*c->p == MARK_YEAR) {
		c->p++;
		return read_chinese(c, full_year(c->notation, c->first));
	}
	if (*c->p == MARK_MONTH) {
		/* 令和2月 has a year without its sign. */
		if (c->first.digits > 2)
			return false;
		c->p -= c->first.digits;
		return read_chinese(c, c->notation->year);
	}
	skip_ordinal(c);
	skip(c, " ");
	separator = *c->p;
	if (separator == '-' || separator == '/' || separator == '.') {
		c->p++;
		skip(c, " ");
		if (text_is_digit(*c->p))
			return read_numeric(c, separator);
	}
	skip_of(c);
	return read_number_first(c, c->first);
}

/* am, pm, a.m., p.m.: the mark, or 0. */
static char
take_half(struct cursor *c)
{
	const char *before = c->p;
	char half;

	skip(c, " ");
	half = *c->p == 'a' ? MARK_AM : *c->p == 'p' ? MARK_PM : 0;
	if (half != 0 && strncmp(c->p + 1, ".m.", 3) == 0)
		c->p += 4;
	else if (half != 0 && letters(c->p) == 2 && c->p[1] == 'm')
		c->p += 2;
	else
		c->p = before, half = 0;
	return half;
}

static bool
take_offset(struct cursor *c)
{
	const char *before = c->p;
	struct part hours, minutes = { 0, 2 };
	char *to = c->offset;

	skip(c, " ");
	if (strncmp(c->p, "utc", 3) == 0 || strncmp(c->p, "gmt", 3) == 0)
		strcpy(to, "Z"), c->p += 3;
	else if (*c->p == 'z')
		strcpy(to, "Z"), c->p++;
	if (*c->p != '+' && *c->p != '-') {
		if (*to == '\0')
			c->p = before;
		return true;
	}
	*to = *c->p++;
	if (!take_number(c, &hours))
		return false;
	if (hours.digits == 4) {
		minutes.value = hours.value % 100;
		hours.value /= 100;
	} else if (*c->p == ':') {
		c->p++;
		if (!take_number(c, &minutes))
			return false;
	}
	if (hours.value > 23 || minutes.value > 59 ||
	    (hours.digits > 2 && hours.digits != 4))
		return false;
	to[1] = (char)('0' + hours.value / 10);
	to[2] = (char)('0' + hours.value % 10);
	to[3] = ':';
	to[4] = (char)('0' + minutes.value / 10);
	to[5] = (char)('0' + minutes.value % 10);
	to[6] = '\0';
	return true;
}

static bool
settle_half(struct cursor *c, char half, bool chinese)
{
	if (half == 0 || (chinese && c->hour > 12))
		return true;
	if (c->hour < 1 || c->hour > 12)
		return chinese && half == MARK_AM && c->hour == 0;
	c->hour = c->hour % 12 + (half == MARK_PM ? 12 : 0);
	return true;
}

/* Minutes and seconds behind the hour: 14:30:05.123 or 14时30分5秒. */
static bool
take_minutes(struct cursor *c)
{
	bool colon = *c->p == ':';
	struct part part;

	c->p++;
	if (!colon)
		skip(c, " ");
	if (!text_is_digit(*c->p))
		return !colon;
	if (!take_number(c, &part) || part.digits > 2 ||
	    (colon && part.digits != 2))
		return false;
	c->minute = part.value;
	if (!colon && *c->p == MARK_MINUTE) {
		c->p++;
		if (!text_is_digit(*c->p))
			return true;
	} else if (colon && *c->p == ':') {
		c->p++;
	} else {
		return colon;
	}
	if (!take_number(c, &part) || part.digits > 2)
		return false;
	c->second_of_minute = part.value;
	if (!colon)
		return *c->p++ == MARK_SECOND;
	if ((*c->p == '.' || *c->p == ',') && text_is_digit(c->p[1]))
		for (c->p++; text_is_digit(*c->p); )
			c->p++;
	return true;
}

/* A time at the cursor; false leaves the cursor anywhere. */
static bool
read_time(struct cursor *c)
{
	char half = 0;
	bool chinese = *c->p == MARK_AM || *c->p == MARK_PM;
	bool minutes;
	struct part hour;

	if (chinese) {
		half = *c->p++;
		skip(c, " ");
	}
	if (!take_number(c, &hour) || hour.digits > 2)
		return false;
	c->hour = hour.value;
	c->minute = 0;
	c->second_of_minute = -1;
	minutes = *c->p == ':' || *c->p == MARK_HOUR;
	if (minutes && !take_minutes(c))
		return false;
	if (!chinese)
		half = take_half(c);
	if ((!minutes && (chinese || half == 0)) ||
	    !settle_half(c, half, chinese) || !take_offset(c))
		return false;
	c->has_time = true;
	return c->hour <= 23 && c->minute <= 59 && c->second_of_minute <= 60;
}

/* Is the next thing a time rather than a date? */
static bool
at_time(struct cursor *c)
{
	const char *p = c->p;

	if (*p == MARK_AM || *p == MARK_PM)
		return true;
	if (!text_is_digit(*p))
		return false;
	p += strspn(p, "0123456789");
	if (p - c->p > 2)
		return false;
	if (*p == ':' || *p == MARK_HOUR)
		return true;
	p += strspn(p, " ");
	return (*p == 'a' || *p == 'p') && (strncmp(p + 1, ".m.", 3) == 0 ||
	    (p[1] == 'm' && letters(p) == 2));
}

static bool
read_cell(struct cursor *c)
{
	for (;;) {
		skip(c, c->has_date ? " ,.()" : " ,()");
		if (*c->p == '\0')
			return c->has_date;
		if (!text_is_digit(*c->p))
			skip_front(c);
		if (c->has_date && !c->has_time && *c->p == 't' &&
		    text_is_digit(c->p[1]))
			c->p++;
		if (at_time(c)) {
			if (c->has_time || !read_time(c))
				return false;
		} else if (!take_weekday(c)) {
			if (c->has_date || !read_date(c))
				return false;
		}
	}
}

static void
format_time(const struct cursor *c, char out[16])
{
	const int parts[] = { c->hour, c->minute, c->second_of_minute };
	size_t i, len = 0;

	for (i = 0; i < 3 && c->has_time && parts[i] >= 0; i++) {
		if (i > 0)
			out[len++] = ':';
		out[len++] = (char)('0' + parts[i] / 10);
		out[len++] = (char)('0' + parts[i] % 10);
	}
	strcpy(out + len, c->offset);
}

static enum value_status
scan_cell(struct slice cell, const struct date_notation *notation,
    struct folded *folded, struct cursor *c)
{
	cell = slice_trim(cell);
	if (cell.len == 0)
		return VALUE_EMPTY;
	if (!fold_cell(cell, folded))
		return VALUE_BAD;
	*c = (struct cursor){ .p = folded->text, .notation = notation,
	    .weekday = -1, .buddhist = folded->buddhist,
	    .second_of_minute = -1 };
	if (folded->text[strspn(folded->text, " ")] == '\0')
		return VALUE_EMPTY;
	return read_cell(c) ? c->status : VALUE_BAD;
}

enum value_status
date_parse_any(struct slice cell, const struct date_notation *notation,
    struct date_reading *out)
{
	struct folded folded;
	struct cursor c;
	enum value_status status = scan_cell(cell, notation, &folded, &c);
	int32_t date;

	if (status != VALUE_OK)
		return status;
	date = date_from_civil(c.year, c.month, c.day);
	if (c.weekday >= 0 && c.weekday < DATE_WORDS_ANY_DAY &&
	    date_weekday(date) != (unsigned)c.weekday)
		return VALUE_BAD;
	out->date = date;
	format_time(&c, out->time);
	return VALUE_OK;
}

/* In each order: which part is the year, which the day. */
static const struct { enum date_order order; unsigned char year, month, day; }
    short_orders[] = { { DATE_ORDER_YMD, 0, 1, 2 },
	{ DATE_ORDER_DMY, 2, 1, 0 }, { DATE_ORDER_MDY, 2, 0, 1 } };
enum { SHORT_ORDERS = 3, PROVED_BY = 5, SPREAD = 3 };

/*
 * Whether three parts are a day of some year in that order, and one that can
 * be: years from 69 on are of the last century (R-IMPORT-06).
 */
static bool
is_short_day(const struct date_evidence *e, const int part[3], size_t i)
{
	int year = part[short_orders[i].year];
	int month = part[short_orders[i].month];
	int day = part[short_orders[i].day];

	if (year >= 100 || (!date_is_valid(2000 + year, month, day) &&
	    !date_is_valid(1900 + year, month, day)))
		return false;
	return e->latest == 0 || year > 68 ||
	    date_from_civil(2000 + year, month, day) <= e->latest;
}

/* Keeps what tells the orders of two-digit years apart. */
static void
observe_short(struct date_evidence *e, const int part[3])
{
	size_t i;

	for (i = 0; i < 3; i++) {
		if (e->short_cells == 0 || part[i] < e->least[i])
			e->least[i] = part[i];
		if (e->short_cells == 0 || part[i] > e->most[i])
			e->most[i] = part[i];
	}
	e->short_cells++;
	for (i = 0; i < SHORT_ORDERS; i++)
		e->not_in[short_orders[i].order] += !is_short_day(e, part, i);
	for (i = 0; i < e->different; i++)
		if (memcmp(e->seen[i], part, sizeof(e->seen[i])) == 0)
			return;
	if (e->different < PROVED_BY)
		memcpy(e->seen[e->different++], part, sizeof(e->seen[0]));
}

/* 113年4月5日, 113/4/5: no year of ours has three digits. */
static bool
has_era_year(const char *p)
{
	return strspn(p, "0123456789") == 3 && *p == '1' &&
	    (p[3] == MARK_YEAR || strspn(p + 3, "-/.") == 1);
}

void
date_observe(struct date_evidence *evidence, struct slice cell)
{
	/* Any century: the year is not what is observed. */
	const struct date_notation notation = { .century_from = 2000 };
	struct folded folded = { .len = 0 };
	struct cursor c;
	enum value_status status = scan_cell(cell, &notation, &folded, &c);
	bool year_last;

	if (status == VALUE_BAD && has_era_year(folded.text))
		evidence->era_years++;
	if ((status != VALUE_OK && status != VALUE_AMBIGUOUS) || !c.numeric)
		return;
	/* 25/03/24 may be the 24th of March 2025; 25/03/2024 may not. */
	year_last = c.third.digits == 4 || c.third.value > 31;
	evidence->numeric++;
	evidence->first_above_12 += year_last && c.first.value > 12;
	evidence->second_above_12 += c.second.value > 12;
	if (c.first.digits <= 2 && c.third.digits <= 2)
		observe_short(evidence, (const int[]){ c.first.value,
		    c.second.value, c.third.value });
}

/* Whether the years of an order lie closer together than its days. */
static bool
is_spread_so(const struct date_evidence *e, size_t i)
{
	unsigned year = short_orders[i].year, day = short_orders[i].day;

	return (e->most[year] - e->least[year]) * SPREAD <=
	    e->most[day] - e->least[day];
}

/*
 * R-IMPORT-06: two-digit years are proved by the only order in which every
 * value is a day, or by the spread of the parts.
 */
static enum date_order
short_order(const struct date_evidence *e)
{
	enum date_order left = DATE_ORDER_UNKNOWN, spread = left;
	size_t i, lefts = 0, spreads = 0;

	for (i = 0; i < SHORT_ORDERS; i++) {
		if (e->not_in[short_orders[i].order] > 0)
			continue;
		lefts++;
		left = short_orders[i].order;
		if (!is_spread_so(e, i))
			continue;
		spreads++;
		spread = short_orders[i].order;
	}
	if (lefts == 1)
		return left;
	return spreads == 1 && e->different >= PROVED_BY ? spread :
	    DATE_ORDER_UNKNOWN;
}

enum date_order
date_evidence_order(const struct date_evidence *evidence)
{
	if (evidence->short_cells > 0 &&
	    evidence->short_cells == evidence->numeric)
		return short_order(evidence);
	if (evidence->first_above_12 > 0 && evidence->second_above_12 == 0)
		return DATE_ORDER_DMY;
	if (evidence->second_above_12 > 0 && evidence->first_above_12 == 0)
		return DATE_ORDER_MDY;
	return DATE_ORDER_UNKNOWN;
}
