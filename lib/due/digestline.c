/*
 * digestline.c - cells to words
 */
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "doc/mail.h"
#include "due/digestline.h"

static struct slice
say(const struct digest *d, const char *word)
{
	return duewords_say(digest_words(d), word);
}

void
digestline_late(const struct digest *d, const struct digest_row *row,
    struct buffer *out)
{
	int32_t days = row->due - digest_today(d);
	char digits[32];
	struct fill fill = { "days", { digits, number_format(digits,
	    days < 0 ? -(int64_t)days : days, 0, true) } };

	fill_add(out, say(d, days < 0 ? "late" : days > 0 ? "ahead" : "now"),
	    &fill, 1);
}

/* How often a grade is touched, the oftenest 0; both schemes on one scale. */
static int
pace_of(struct slice grade, char first)
{
	int pace = grade.len == 1 ? *grade.at - first : -1;

	return pace >= 0 && pace < 3 ? pace : 3;
}

void
digestline_grade(const struct digest *d, const struct digest_row *row,
    struct buffer *out)
{
	struct slice horizon = row->cells[DIGEST_HORIZON];
	struct slice relation = row->cells[DIGEST_RELATION];
	bool traded = slice_is(relation, "A");
	bool by_relation = traded ||
	    pace_of(relation, 'B') < pace_of(horizon, 'A') ||
	    horizon.len == 0 || slice_is(horizon, "U");
	struct slice grade = by_relation ? relation : horizon;

	if (grade.len == 0 || slice_is(grade, "U"))
		grade = row->cells[DIGEST_GRADE];
	if (grade.len == 0 || slice_is(grade, "U"))
		return;
	buffer_add(out, grade);
	if (row->cells[DIGEST_HORIZON].len + relation.len == 0)
		return;
	buffer_add_byte(out, ' ');
	buffer_add(out, digest_grade(d, by_relation, grade));
}

/* A list as people write it: pump, seal kit; 水泵、密封件. */
static void
add_list(struct buffer *out, struct slice list, struct slice joint)
{
	size_t start = out->len;

	while (list.at != NULL) {
		struct slice one = slice_trim(slice_cut(&list, ';'));

		if (one.len > 0 && out->len > start)
			buffer_add(out, joint);
		buffer_add(out, one);
	}
}

void
digestline_wants(const struct digest *d, const struct digest_row *row,
    struct buffer *out)
{
	const struct slice *c = row->cells;

	add_list(out, c[DIGEST_PRODUCTS], digest_lang(d) ? SLICE("、") :
	    SLICE(", "));
	duewords_join(digest_words(d), out, c[DIGEST_QUANTITY]);
	if (c[DIGEST_QUANTITY].len > 0 && c[DIGEST_UNIT].len > 0) {
		buffer_add_byte(out, ' ');
		buffer_add(out, c[DIGEST_UNIT]);
	}
	duewords_join(digest_words(d), out, c[DIGEST_PRICE]);
	if (c[DIGEST_PRICE].len > 0 && c[DIGEST_CURRENCY].len > 0) {
		buffer_add_byte(out, ' ');
		buffer_add(out, c[DIGEST_CURRENCY]);
	}
}

void
digestline_write(const struct digest *d, const struct digest_row *row,
    struct buffer *out)
{
	const struct slice *c = row->cells;

	if (!slice_equal(c[DIGEST_REASON], c[DIGEST_WHY]))
		duewords_join(digest_words(d), out, c[DIGEST_REASON]);
	if (!slice_equal(c[DIGEST_FACT], c[DIGEST_WHY]))
		duewords_join(digest_words(d), out, c[DIGEST_FACT]);
	if (out->len == 0 && c[DIGEST_TOPIC].len == 0 &&
	    duewords_has(c[DIGEST_TOPIC_RULE], SLICE("R-TOPIC-30")))
		buffer_add(out, say(d, "no_topic"));
}

void
digestline_said(const struct digest *d, const struct digest_row *row,
    struct buffer *out)
{
	const struct slice *c = row->cells;
	struct slice subject = slice_trim(c[DIGEST_LAST_SUBJECT]);
	struct slice words = slice_trim(c[DIGEST_LAST_WORDS]);

	if (c[DIGEST_REPLIED].len == 0)
		return;
	buffer_add(out, c[DIGEST_REPLIED]);
	if (subject.len + words.len == 0)
		return;
	buffer_add(out, digest_lang(d) ? SLICE("：") : SLICE(": "));
	buffer_add(out, subject);
	if (subject.len > 0 && words.len > 0)
		buffer_add(out, digest_lang(d) ? SLICE("；") : SLICE("; "));
	buffer_add(out, words);
}

void
digestline_guards(const struct digest *d, const struct digest_row *row,
    struct buffer *out)
{
	const struct slice *c = row->cells;
	struct fill until = { "date", c[DIGEST_SNOOZED] };
	int32_t day;

	if (date_parse_iso(c[DIGEST_SNOOZED], &day) == VALUE_OK &&
	    row->due < day &&
	    day <= digest_today(d))
		fill_add(out, say(d, "snoozed"), &until, 1);
	if (slice_is(c[DIGEST_STATUS], "lost"))
		duewords_join(digest_words(d), out, say(d, "lost"));
	duewords_add_guards(digest_words(d), row->cells[DIGEST_GUARD], out);
}

void
digestline_step(const struct digest *d, const struct digest_row *row,
    struct buffer *out)
{
	duewords_add_step(digest_words(d), row->cells[DIGEST_STEP], out);
}

void
digestline_check(const struct digest *d, const struct digest_row *row,
    struct buffer *out)
{
	struct fill check = { "what", row->cells[DIGEST_CHECK] };

	if (check.value.len > 0)
		fill_add(out, say(d, "check"), &check, 1);
}

static bool
is_plain(char c)
{
	return text_is_digit(c) || text_is_letter(c) || c == '-' ||
	    c == '_' || c == '.';
}

/* A word for a shell: in quotes where it could be anything else. */
static void
add_word(struct buffer *out, struct slice word)
{
	bool plain = word.len > 0 && *word.at != '-';
	size_t i;

	for (i = 0; i < word.len; i++)
		plain = plain && is_plain(word.at[i]);
	if (plain) {
		buffer_add(out, word);
		return;
	}
	buffer_add_byte(out, '\'');
	for (i = 0; i < word.len; i++)
		if (word.at[i] == '\'')
			buffer_add(out, SLICE("'\\''"));
		else
			buffer_add_byte(out, (unsigned char)word.at[i] < ' ' ?
			    ' ' : word.at[i]);
	buffer_add_byte(out, '\'');
}

void
digestline_command(const struct digest_row *row, struct buffer *out)
{
	const struct slice *c = row->cells;

	if (c[DIGEST_LEAD].len == 0)
		return;
	buffer_add(out, SLICE("touch-add --log touches.csv --lead "));
	add_word(out, c[DIGEST_LEAD]);
	if (c[DIGEST_MEDIUM].len > 0) {
		buffer_add(out, SLICE(" --medium "));
		add_word(out, c[DIGEST_MEDIUM]);
	}
	if (c[DIGEST_TOPIC].len > 0) {
		buffer_add(out, SLICE(" --topic "));
		add_word(out, c[DIGEST_TOPIC]);
	}
	/* Only a touch that names the deal settles its date (R-DUE-28). */
	if (c[DIGEST_OPPORTUNITY].len > 0) {
		buffer_add(out, SLICE(" --opportunity "));
		add_word(out, c[DIGEST_OPPORTUNITY]);
	}
}

/* E.164: a plus and 7 to 15 digits. */
static bool
is_international(struct slice number)
{
	size_t i;

	if (number.len < 8 || number.len > 16 || *number.at != '+')
		return false;
	for (i = 1; i < number.len; i++)
		if (!text_is_digit(number.at[i]))
			return false;
	return true;
}

struct slice
digestline_number(const struct digest_row *row, enum digest_cell as_written,
    enum digest_cell international)
{
	struct slice number = row->cells[international];

	if (number.len == 0)
		number = row->cells[as_written];
	return is_international(number) ? number : SLICE_EMPTY;
}

static void
add_hex(struct buffer *out, char c)
{
	static const char digits[] = "0123456789ABCDEF";
	unsigned char byte = (unsigned char)c;

	buffer_add_byte(out, '%');
	buffer_add_byte(out, digits[byte >> 4]);
	buffer_add_byte(out, digits[byte & 15]);
}

static void
add_encoded(struct buffer *out, struct slice text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		char c = text.at[i];

		if (is_plain(c) || c == '@' || c == '+')
			buffer_add_byte(out, c);
		else
			add_hex(out, (unsigned char)c < ' ' ? ' ' : c);
	}
}

/* The thread goes on; else it is about what they look for. */
static void
add_subject(const struct slice *c, struct buffer *out)
{
	struct slice subject = slice_trim(c[DIGEST_LAST_SUBJECT]);
	struct buffer list = { 0 };

	if (subject.len > 0) {
		buffer_add(out, SLICE("?subject="));
		if (!slice_starts(subject, SLICE("Re:")) &&
		    !slice_starts(subject, SLICE("RE:")))
			add_encoded(out, SLICE("Re: "));
		add_encoded(out, subject);
		return;
	}
	subject = c[DIGEST_PRODUCTS].len > 0 ? c[DIGEST_PRODUCTS] :
	    c[DIGEST_EVENT];
	if (subject.len > 0) {
		add_list(&list, subject, SLICE(", "));
		buffer_add(out, SLICE("?subject="));
		add_encoded(out, buffer_slice(&list));
		buffer_release(&list);
	}
}

void
digestline_mailto(const struct digest_row *row, struct buffer *out)
{
	struct slice address = row->cells[DIGEST_EMAIL];

	if (digestline_is_dead(row) || !mail_is_address(address))
		return;
	buffer_add(out, SLICE("mailto:"));
	add_encoded(out, address);
	add_subject(row->cells, out);
}

bool
digestline_is_dead(const struct digest_row *row)
{
	return slice_is(row->cells[DIGEST_STATE], "bounced");
}
