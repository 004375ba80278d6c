/*
 * score.c - one finding after the other
 */
#include "dup/name.h"
#include "dup/on.h"
#include "dup/score.h"
#include "base/similar.h"
#include "base/text.h"

/* Two slips in an address change two letters of it each at most. */
enum { SIGNS_MOST = 4, PHONE_SIGNS_MOST = 2 };
enum { CORE_LEAST = 4, CORE_TYPED = 8, SHORT_MOST = 7, PART_LEAST = 3,
	BARE_LEAST = 4, RARE_ROWS = 50, LETTERS_LEAST = 5 };

struct finding {
	const char *name;
	int points;
	int evidence;		/* enum dup_evidence, -1 for --on */
};

/* Two rows under comparison. */
struct pair {
	const struct duprows *rows;
	const struct dup_points *points;
	const struct dup_row *a, *b;
	size_t at_a, at_b;
	struct finding findings[DUP_EVIDENCE_COUNT + DUP_ON_MOST];
	size_t count;
	enum dup_names names;
	int company;		/* the evidence of the company, or -1 */
	bool person;		/* says who it is */
	bool channel;		/* an e-mail or phone that may be a colleague's */
	bool mailbox;		/* the same e-mail of a person */
	bool weak;		/* only one of a department or switchboard */
	bool mail_found;	/* the first finding: equal or near */
	bool mails_two;		/* neither equal nor near, of no department */
	/* Facts that are equal (R-DEDUPE-10). */
	bool own_mail, own_mobile, own_phone;	/* one person has them */
	bool shared_fact;	/* several people have it */
	bool same_mail, same_phone;
	int on_facts;		/* equal columns of --on, without those that
				   follow from each other */
	bool on_rare;		/* one of them few rows have */
	bool on_own;		/* one of them no house has in common */
	bool on_channel;	/* one of them is a mailbox or mobile number */
	bool on_dates;		/* two dates that are not one with a slip */
	bool on_name;		/* one of them is the person's name */
};

static void
find(struct pair *p, enum dup_evidence evidence)
{
	int points = p->points->of[evidence];

	if (points != 0)
		p->findings[p->count++] = (struct finding){
			dupevidence_name(evidence), points, (int)evidence };
}

static bool
holds(struct slice text, struct slice word)
{
	return memmem(text.at, text.len, word.at, word.len) != NULL;
}

/* Whether a word is in the names of the house that a row stands for. */
static bool
names_house(const struct pair *p, const struct dup_row *row,
    const struct dup_email *email, struct slice word)
{
	return holds(duprows_host(p->rows, email->domain), word) ||
	    (row->company != 0 && holds(duprows_name(p->rows, row->company),
	    word));
}

/*
 * Whether a word is all that an address says, but for digits: weber@ of Weber
 * Pumps is the house's, m.weber@ one person's.
 */
static bool
says_nothing_else(struct slice local, struct slice word)
{
	const char *at = memmem(local.at, local.len, word.at, word.len);
	size_t i;

	for (i = 0; i < local.len; i++)
		if ((local.at + i < at || local.at + i >= at + word.len) &&
		    (text_is_word_byte(local.at[i]) &&
		    !text_is_digit(local.at[i])))
			return false;
	return true;
}

/* With a part of the name: a colleague would not write from it. */
static bool
speaks_of(const struct pair *p, const struct dup_email *email,
    const struct dup_row *row)
{
	struct slice words, local = duprows_local(p->rows, email->local);

	if (row->person == 0)
		return false;
	words = duprows_person(p->rows, duprows_name_of(p->rows,
	    row->person)->key);
	while (words.at != NULL) {
		struct slice word = slice_cut(&words, ' ');

		if (word.len >= PART_LEAST && holds(local, word) &&
		    !(names_house(p, row, email, word) &&
		    says_nothing_else(local, word)))
			return true;
	}
	return false;
}

/* alder.tools@gmail.com is the house's, if the company is Alder Tools. */
static bool
speaks_of_house(const struct pair *p, const struct dup_email *email,
    const struct dup_row *row)
{
	struct slice words, core, local = duprows_local(p->rows, email->local);

	if (row->company == 0)
		return false;
	words = duprows_name(p->rows, row->company);
	core = duprows_core(p->rows, duprows_company(p->rows,
	    row->company)->core);
	if (core.len >= CORE_LEAST && holds(local, core))
		return true;
	while (words.at != NULL) {
		struct slice word = slice_cut(&words, ' ');

		if (word.len >= CORE_LEAST && holds(local, word))
			return true;
	}
	return false;
}

/*
 * Whether the mailbox that both have is one person's: the names say so, or it
 * names one of them, or it is free and not the house's.
 */
static bool
is_own_mailbox(const struct pair *p, const struct dup_email *email)
{
	if (email->role || (email->several &&
	    !(duprows_names_silent(p->rows) && p->names >= DUP_NAMES_NEAR)))
		return false;
	if (duprows_names_silent(p->rows) || p->names >= DUP_NAMES_NEAR ||
	    (p->a->person == 0 && p->b->person == 0) ||
	    speaks_of(p, email, p->a) || speaks_of(p, email, p->b))
		return true;
	return p->a->domain[0] == 0 && !speaks_of_house(p, email, p->a) &&
	    !speaks_of_house(p, email, p->b);
}

/* The next letter from a place on, or the end. */
static size_t
next_letter(struct slice text, size_t i)
{
	while (i < text.len && (!text_is_word_byte(text.at[i]) ||
	    text_is_digit(text.at[i])))
		i++;
	return i;
}

/* ada.weber is adaweber85: as many letters as no two people share by chance. */
static bool
same_letters(struct slice a, struct slice b)
{
	size_t i = next_letter(a, 0), j = next_letter(b, 0), count = 0;

	while (i < a.len && j < b.len && a.at[i] == b.at[j]) {
		count++;
		i = next_letter(a, i + 1);
		j = next_letter(b, j + 1);
	}
	return i == a.len && j == b.len && count >= LETTERS_LEAST;
}

/* Whether an address has the given and the family name in it, each in full. */
static bool
says_full_name(const struct pair *p, const struct dup_row *row)
{
	struct slice words, local;
	size_t count = 0;

	if (row->person == 0 || row->email == 0)
		return false;
	local = duprows_local(p->rows, duprows_email(p->rows,
	    row->email)->local);
	words = duprows_person(p->rows, duprows_name_of(p->rows,
	    row->person)->key);
	while (words.at != NULL) {
		struct slice word = slice_cut(&words, ' ');

		if (word.len < PART_LEAST || !holds(local, word))
			return false;
		count++;
	}
	return count >= 2;
}

/* Whether at most so many bits are set; most have more. */
static bool
has_few(unsigned bits, unsigned most)
{
	for (; bits != 0 && most > 0; most--)
		bits &= bits - 1;
	return bits == 0;
}

static bool
is_role(const struct dup_row *row)
{
	return (row->mail_digits & DUPROWS_ROLE) != 0;
}

/* Digits that are the same, and letters that two slips may have changed. */
static bool
may_be_near(const struct dup_row *a, const struct dup_row *b)
{
	return ((a->mail_digits ^ b->mail_digits) & ~DUPROWS_ROLE) == 0 &&
	    has_few(a->local_sign ^ b->local_sign, SIGNS_MOST);
}

/* Whether two mailboxes, not equal, may be one mistyped. */
static bool
may_near_mail(const struct dup_row *a, const struct dup_row *b)
{
	return !is_role(a) && !is_role(b) && may_be_near(a, b);
}

static bool
near_mail(const struct pair *p)
{
	const struct dup_email *a = duprows_email(p->rows, p->a->email);
	const struct dup_email *b = duprows_email(p->rows, p->b->email);

	return dupname_email(duprows_local(p->rows, a->local),
	    duprows_host(p->rows, a->domain), duprows_local(p->rows, b->local),
	    duprows_host(p->rows, b->domain));
}

static void
find_email(struct pair *p)
{
	const struct dup_row *a = p->a, *b = p->b;

	if (a->email == 0 || b->email == 0)
		return;
	if (a->email == b->email) {
		find(p, is_role(a) ? DUP_EMAIL_ROLE : DUP_EMAIL);
		*(is_role(a) ? &p->weak : &p->channel) = true;
		p->mailbox = !is_role(a);
		p->same_mail = true;
		p->own_mail = is_own_mailbox(p, duprows_email(p->rows,
		    a->email));
		p->mail_found = p->count > 0;
		p->shared_fact |= !p->own_mail;
	} else if (may_near_mail(a, b) && near_mail(p)) {
		find(p, DUP_EMAIL_NEAR);
		p->channel = true;
		p->mail_found = p->count > 0;
	} else {
		p->mails_two = !is_role(a) && !is_role(b);
		if (a->mail_host == b->mail_host)
			find(p, DUP_EMAIL_OTHER);
	}
}

/* On two domains, but for digits the same before the @. */
static bool
mails_alike(const struct pair *p)
{
	return p->mails_two && p->a->mail_host != p->b->mail_host &&
	    same_letters(duprows_local(p->rows, duprows_email(p->rows,
	    p->a->email)->local), duprows_local(p->rows,
	    duprows_email(p->rows, p->b->email)->local));
}

/* Two people's, or one with two. */
static bool
mails_differ(const struct pair *p)
{
	return p->mails_two && !mails_alike(p);
}

/* Of a's phones the i-th, of b's the k-th. */
static bool
may_share_phone(const struct dup_row *a, const struct dup_row *b, int i,
    int k)
{
	return a->phone[i] != 0 && b->phone[k] != 0 &&
	    a->phone_end[i] == b->phone_end[k];
}

/*
 * Whether the ends of numbers of one length differ as by one digit or by two
 * that are swapped: by one of 1 to 9, or nine times that, at some place.
 */
static bool
is_one_slip(uint32_t difference)
{
	while (difference > 9 && difference % 10 == 0)
		difference /= 10;
	return difference <= 9 || (difference <= 81 && difference % 9 == 0);
}

static bool
may_near_phone(const struct dup_row *a, const struct dup_row *b, int i,
    int k)
{
	unsigned other = (unsigned)(a->phone_sign[i] ^ b->phone_sign[k]);
	uint32_t x = a->phone_end[i], y = b->phone_end[k];

	if (a->phone[i] == 0 || b->phone[k] == 0 ||
	    ((a->phone_sign[i] | b->phone_sign[k]) & DUPROWS_SHORT) != 0 ||
	    !has_few(other, PHONE_SIGNS_MOST))
		return false;
	/* An odd number of bits: one is longer. */
	return has_few(other, 1) == (other != 0) ||
	    is_one_slip(x < y ? y - x : x - y);
}

/* A number whose country is not known is the end of one that has one. */
static bool
same_phone(const struct pair *p, int i, int k)
{
	struct slice x, y;

	if (!may_share_phone(p->a, p->b, i, k))
		return false;
	if (p->a->phone[i] == p->b->phone[k])
		return true;
	x = duprows_number(p->rows, p->a->phone[i]);
	y = duprows_number(p->rows, p->b->phone[k]);
	return (*x.at == '+') != (*y.at == '+') &&
	    (slice_ends(x, y) || slice_ends(y, x));
}

static bool
near_phone(const struct pair *p, int i, int k)
{
	return may_near_phone(p->a, p->b, i, k) && similar_edits(
	    duprows_number(p->rows, p->a->phone[i]),
	    duprows_number(p->rows, p->b->phone[k]), 1) <= 1;
}

/* A short number is the same in one place or company only (R-DEDUPE-16). */
static bool
counts_here(const struct pair *p, uint32_t a, uint32_t b)
{
	size_t i;

	if (duprows_number(p->rows, a).len > SHORT_MOST &&
	    duprows_number(p->rows, b).len > SHORT_MOST)
		return true;
	for (i = 0; i < 2; i++)
		if (p->a->place[i] != 0 && p->a->place[i] == p->b->place[i])
			return true;
	return p->company >= 0;
}

static void
find_phone(struct pair *p)
{
	const uint32_t *a = p->a->phone, *b = p->b->phone;
	bool same = false, shared = true, near = false;
	int i;

	for (i = 0; i < 4; i++) {
		uint32_t x = a[i & 1], y = b[i >> 1];
		bool several;

		if (!same_phone(p, i & 1, i >> 1) || !counts_here(p, x, y))
			continue;
		same = true;
		several = duprows_is_shared(p->rows, x) ||
		    duprows_is_shared(p->rows, y);
		shared &= several;
		several |= duprows_is_several(p->rows, x) ||
		    duprows_is_several(p->rows, y);
		p->shared_fact |= several;
		p->same_phone = true;
		p->own_phone |= !several;
		p->own_mobile |= !several && i == 3 && a[0] != x &&
		    b[0] != y;
	}
	for (i = 0; !same && !near && i < 4; i++)
		near = near_phone(p, i & 1, i >> 1);
	if (!same && !near)
		return;
	find(p, near ? DUP_PHONE_NEAR : shared ? DUP_PHONE_SHARED :
	    DUP_PHONE);
	*(same && !shared ? &p->channel : &p->weak) = true;
}

/* Of two findings that follow from each other the greater counts. */
static void
count_once(struct pair *p, size_t first, size_t second)
{
	struct finding *f = p->findings;

	if (f[first].points < f[second].points)
		f[first] = f[second];
	p->count--;
	memmove(&f[second], &f[second + 1], (p->count - second) *
	    sizeof(*f));
}

static void
find_domain(struct pair *p)
{
	const uint32_t *a = p->a->domain, *b = p->b->domain;
	int i;

	for (i = 0; i < 4; i++)
		if (a[i & 1] != 0 && a[i & 1] == b[i >> 1])
			break;
	if (i == 4)
		return;
	p->shared_fact = true;
	find(p, DUP_DOMAIN);
	/* An equal or near e-mail has said it (R-DEDUPE-11). */
	if (p->count > 1 && p->mail_found && p->points->of[DUP_DOMAIN] != 0)
		count_once(p, 0, p->count - 1);
}

/* 郑州泰普轴承 and Zhengzhou Taipu: one says no other place or trade. */
static bool
same_core(const struct duprows *rows, const struct dup_company *a,
    const struct dup_company *b)
{
	struct slice x = duprows_core(rows, a->core);
	struct slice y = duprows_core(rows, b->core);
	uint64_t both = a->trades & b->trades;

	if (x.len < CORE_LEAST || y.len < CORE_LEAST)
		return false;
	if (a->place != 0 && b->place != 0 && a->place != b->place)
		return false;
	if (both != a->trades && both != b->trades)
		return false;
	return slice_equal(x, y) || (a->han != b->han &&
	    x.len >= CORE_TYPED && y.len >= CORE_TYPED &&
	    similar_edits(x, y, 1) <= 1);
}

static bool
similar_company(struct pair *p, const struct dup_company *a,
    const struct dup_company *b)
{
	int percent = p->points->of[DUP_SIMILAR_PERCENT];
	unsigned least = percent > 0 ? (unsigned)percent : 0;

	if (a->han != b->han)
		return false;
	if (a->han)
		return similar_dice(duprows_key(p->rows, a->key),
		    duprows_key(p->rows, b->key)) >= least;
	return (similar_signs(a->sign, b->sign, least) &&
	    similar_jaro_winkler(duprows_key(p->rows, a->key),
	    duprows_key(p->rows, b->key)) >= least) ||
	    (dupname_may_be(a->shape, b->shape) && dupname_company(
	    duprows_name(p->rows, p->a->company),
	    duprows_name(p->rows, p->b->company)));
}

/* One key, in whichever spelling. */
static bool
same_key(const struct dup_company *a, const struct dup_company *b)
{
	return a->key == b->key || (a->spelled != 0 &&
	    (a->spelled == b->key || a->spelled == b->spelled)) ||
	    (b->spelled != 0 && b->spelled == a->key);
}

/* The Tillman and Tillman, Spargo and Spargo (Los Angeles): R-DEDUPE-13. */
static bool
same_bare(const struct pair *p, const struct dup_company *a,
    const struct dup_company *b)
{
	return a->bare != 0 && a->bare == b->bare &&
	    duprows_key(p->rows, a->bare).len >= BARE_LEAST;
}

/* The evidence of the two companies, or -1. */
static int
judge_company(struct pair *p)
{
	const struct dup_company *a, *b;

	if (p->a->company == 0 || p->b->company == 0)
		return -1;
	a = duprows_company(p->rows, p->a->company);
	b = duprows_company(p->rows, p->b->company);
	if (same_key(a, b))
		return duprows_is_common(p->rows, p->a->company) ?
		    DUP_COMPANY_COMMON : DUP_COMPANY;
	if ((a->han || b->han) && same_core(p->rows, a, b))
		return DUP_COMPANY_CORE;
	return same_core(p->rows, a, b) || same_bare(p, a, b) ||
	    similar_company(p, a, b) ? DUP_COMPANY_SIMILAR : -1;
}

static bool
has_two_words(const struct pair *p, uint32_t person)
{
	struct slice words = duprows_person(p->rows,
	    duprows_name_of(p->rows, person)->key);

	return slice_find(words, ' ') != NULL;
}

static void
find_person(struct pair *p)
{
	if (p->names == DUP_NAMES_UNKNOWN || p->names == DUP_NAMES_APART ||
	    duprows_names_silent(p->rows))
		return;
	if (p->names == DUP_NAMES_SAME || duprows_name_of(p->rows,
	    p->a->person)->key == duprows_name_of(p->rows,
	    p->b->person)->key) {
		find(p, DUP_PERSON);
		p->person = true;
	} else if (p->names >= DUP_NAMES_ALIKE ||
	    (p->names == DUP_NAMES_WEAK &&
	    has_two_words(p, p->a->person) && has_two_words(p, p->b->person))) {
		find(p, DUP_PERSON_NEAR);
		p->person = true;
	} else if (p->names == DUP_NAMES_OTHER && p->channel) {
		find(p, p->mailbox ? DUP_PERSON_OTHER_MAIL :
		    DUP_PERSON_OTHER);
	}
}

static void
find_country(struct pair *p)
{
	if (p->a->country != 0 && p->b->country != 0)
		find(p, p->a->country == p->b->country ? DUP_COUNTRY :
		    DUP_COUNTRY_OTHER);
}

static int
compare_on(const struct pair *p, size_t column, size_t other)
{
	return dupon_compare(duprows_on(p->rows, column), p->points,
	    duprows_value(p->rows, p->at_a, column),
	    duprows_value(p->rows, p->at_b, other));
}

/*
 * Points of a column; first and last name are also tried the other way round,
 * for 1 less.
 */
static int
find_on(const struct pair *p, size_t column)
{
	const struct dup_on *on = duprows_on(p->rows, column);
	int points = compare_on(p, column, column);

	if (on->twin >= 0) {
		size_t twin = (size_t)on->twin;
		int straight = points + compare_on(p, twin, twin);
		int across = compare_on(p, column, twin);

		if (across + compare_on(p, twin, column) - 2 > straight)
			points = across - 1;
	}
	return points;
}

static bool
is_rare(const struct duprows *rows, const struct dup_on *on, uint32_t value)
{
	return (uint64_t)termpool_count(on->values, value) * RARE_ROWS <
	    duprows_count(rows);
}

/*
 * Whether two values are one that a person can have alone.  Counted in rows, not
 * in shares of them, so that unrelated rows decide nothing.
 */
static bool
is_own(const struct pair *p, const struct dup_on *on, uint32_t value,
    uint32_t other)
{
	if (value == other && dupon_is_own(on, value))
		return true;
	return !on->house && !on->name && value != 0 && p->points->of[DUP_OWN_ROWS] > 0 &&
	    termpool_count(on->values, value) <=
	    (uint32_t)p->points->of[DUP_OWN_ROWS] &&
	    (value == other || dupon_same_date(on, value, other, true));
}

/* An equal value is a fact, a rare one of no name alone (R-DEDUPE-10). */
static void
count_fact(struct pair *p, size_t column, bool *grouped)
{
	const struct dup_on *on = duprows_on(p->rows, column);
	uint32_t value = duprows_value(p->rows, p->at_a, column);
	uint32_t other = duprows_value(p->rows, p->at_b, column);

	p->on_dates |= dupon_other_date(on, value, other);
	if (on->twin >= 0 && value != other && value != 0 &&
	    value == duprows_value(p->rows, p->at_b, (size_t)on->twin))
		other = value;
	/* A birthday with a slip in it is a fact beside the same full name. */
	if (on->name ? value == 0 || value != other :
	    !dupon_holds(on, value, other) && !(p->names == DUP_NAMES_SAME &&
	    dupon_same_date(on, value, other, true)))
		return;
	p->on_rare |= !on->name && dupon_holds(on, value, other) &&
	    is_rare(p->rows, on, value);
	p->on_own |= is_own(p, on, value, other);
	p->on_channel |= value == other && dupon_is_own(on, value);
	if (on->group >= 0 && *grouped)
		return;
	/* First and last name are one fact, and a part of a name is none. */
	if (on->person && (p->on_name || p->names < DUP_NAMES_ALIKE))
		return;
	*grouped |= on->group >= 0;
	p->on_name |= on->person;
	p->on_facts++;
}

/* The columns of --on; of those that follow from each other the best one. */
static int
find_columns(struct pair *p)
{
	size_t count = duprows_on_count(p->rows), best = count, i;
	int points[DUP_ON_MOST], total = 0;
	bool grouped = false;

	for (i = 0; i < count; i++) {
		points[i] = find_on(p, i);
		count_fact(p, i, &grouped);
		if (duprows_on(p->rows, i)->group >= 0 && points[i] != 0 &&
		    (best == count || points[i] > points[best]))
			best = i;
	}
	for (i = 0; i < count; i++) {
		const struct dup_on *on = duprows_on(p->rows, i);

		if (points[i] == 0 || (on->group >= 0 && i != best))
			continue;
		p->findings[p->count++] = (struct finding){ on->header,
			points[i], -1 };
		total += points[i];
	}
	return total;
}

static void
compare(struct pair *p)
{
	int on = 0;

	p->names = duprows_names(p->rows, p->at_a, p->at_b);
	p->company = judge_company(p);
	find_email(p);
	find_phone(p);
	find_domain(p);
	if (p->company >= 0)
		find(p, (enum dup_evidence)p->company);
	find_person(p);
	find_country(p);
	if (duprows_on_count(p->rows) > 0)
		on = find_columns(p);
	p->person |= on > 0 || p->channel || (p->weak && p->a->person == 0 &&
	    p->b->person == 0);
}

/* Whether a column has one date in both that few rows have. */
static bool
same_date(const struct duprows *rows, size_t a, size_t b, bool near)
{
	size_t i;

	for (i = 0; i < duprows_on_count(rows); i++) {
		const struct dup_on *on = duprows_on(rows, i);
		uint32_t value = duprows_value(rows, a, i);

		if (value != 0 && is_rare(rows, on, value) && dupon_same_date(
		    on, value, duprows_value(rows, b, i), near))
			return true;
	}
	return false;
}

/*
 * Whether the columns of --on hold such a fact.  Names that fit several need
 * one that a colleague has not.
 */
static bool
has_on_fact(const struct pair *p)
{
	if (!p->on_rare && p->on_facts < 2)
		return false;
	/*
	 * Two people of one name in one town have two birthdays, father and
	 * son in one house.
	 */
	if (p->on_dates && (!p->on_rare || (p->names == DUP_NAMES_WEAK &&
	    has_two_words(p, p->a->person) && has_two_words(p, p->b->person))))
		return false;
	return p->names >= DUP_NAMES_ALIKE || p->on_own ||
	    !duprows_has_companies(p->rows) ||
	    (p->a->person == 0 && p->b->person == 0);
}

/*
 * Whether a fact is equal that the names do not contradict.  The less the
 * names say, the more the fact must be one person's alone: a colleague has
 * the same switchboard, domain and mailbox of the house.
 */
static bool
has_fact(const struct pair *p)
{
	if (duprows_on_count(p->rows) > 0 && has_on_fact(p))
		return true;
	switch (p->names) {
	case DUP_NAMES_SAME:
		return p->own_mail || p->own_phone || p->shared_fact;
	case DUP_NAMES_NEAR:
		return p->own_mail || p->own_mobile ||
		    (p->own_phone && !mails_differ(p)) ||
		    (p->same_mail && p->same_phone);
	case DUP_NAMES_ALIKE:
		return p->own_mail && (p->same_phone ||
		    p->a->domain[0] == 0);
	default:
		/* The addresses say which of those it is that the name fits. */
		if (p->own_phone && mails_alike(p) &&
		    (says_full_name(p, p->a) || says_full_name(p, p->b)))
			return true;
		return p->own_mail || (p->own_mobile && !mails_differ(p) &&
		    p->company != DUP_COMPANY_SIMILAR);
	}
}

/* Whether a column of --on holds one given name, or one with a slip in it. */
static bool
same_given(const struct duprows *rows, size_t a, size_t b)
{
	size_t i;

	for (i = 0; i < duprows_on_count(rows); i++) {
		const struct dup_on *on = duprows_on(rows, i);
		uint32_t x = duprows_value(rows, a, i);
		uint32_t y = duprows_value(rows, b, i);

		if (on->given && x != 0 && y != 0 && (x == y ||
		    duprows_is_slip(rows, termpool_text(on->values, x),
		    termpool_text(on->values, y))))
			return true;
	}
	return false;
}

/*
 * A birth date says that names of so many slips are one, or that a family name
 * has changed.  Where twins are to be two, it says no more than that: they
 * have it in common, and their address, and not the given name.
 */
static bool
is_one_by_date(const struct duprows *rows, size_t a, size_t b, bool near)
{
	return same_date(rows, a, b, near) && (!duprows_has_twins(rows) ||
	    same_given(rows, a, b) || duprows_names_garbled(rows, a, b));
}

bool
dupscore_apart(const struct duprows *rows, size_t a, size_t b, bool near)
{
	return duprows_names(rows, a, b) < DUP_NAMES_UNKNOWN &&
	    !is_one_by_date(rows, a, b, near) && !(near &&
	    duprows_names_silent(rows) && duprows_names_garbled(rows, a, b));
}

bool
dupscore_other_dates(const struct duprows *rows, size_t a, size_t b)
{
	size_t i;

	for (i = 0; i < duprows_on_count(rows); i++)
		if (dupon_other_date(duprows_on(rows, i),
		    duprows_value(rows, a, i), duprows_value(rows, b, i)))
			return true;
	return false;
}

/* What holds a pair back that has the points: a rule's number, or 0. */
static uint8_t
held_by(const struct pair *p)
{
	if (p->person && dupscore_apart(p->rows, p->at_a, p->at_b,
	    false))
		return 9;
	if (!p->person)
		return p->shared_fact || p->own_mail || p->own_phone ? 0 : 10;
	return has_fact(p) ? 0 : 10;
}

static int
sum(const struct pair *p)
{
	int points = 0;
	size_t i;

	for (i = 0; i < p->count; i++)
		points += p->findings[i].points;
	return points;
}

static void
start(struct pair *p, const struct duprows *rows,
    const struct dup_points *points, size_t a, size_t b)
{
	p->rows = rows;
	p->points = points;
	p->a = duprows_row(rows, a);
	p->b = duprows_row(rows, b);
	p->at_a = a;
	p->at_b = b;
	p->count = 0;
	p->on_facts = 0;
	p->person = p->channel = p->mailbox = p->weak = false;
	p->mail_found = p->mails_two = false;
	p->shared_fact = p->on_rare = false;
	p->on_own = p->on_channel = p->on_name = p->on_dates = false;
	p->own_mail = p->own_mobile = p->own_phone = false;
	p->same_mail = p->same_phone = false;
}

/* Phones that may be the same; may be anything else as well. */
static bool
may_share_phones(const struct dup_row *x, const struct dup_row *y)
{
	int i, k;

	/* Most rows have one. */
	for (i = 0; i < 2; i++)
		for (k = 0; x->phone[i] != 0 && k < 2; k++)
			if (may_share_phone(x, y, i, k))
				return true;
	return false;
}

static bool
may_near_phones(const struct dup_row *x, const struct dup_row *y)
{
	int i, k;

	for (i = 0; i < 2; i++)
		for (k = 0; x->phone[i] != 0 && k < 2; k++)
			if (may_near_phone(x, y, i, k))
				return true;
	return false;
}

bool
dupscore_may_be_person(const struct duprows *rows, size_t a, size_t b)
{
	const struct dup_row *x = duprows_row(rows, a);
	const struct dup_row *y = duprows_row(rows, b);

	if (duprows_on_count(rows) > 0 || (x->person == 0 && y->person == 0))
		return true;
	if (x->email != 0 && y->email != 0 && may_be_near(x, y))
		return true;
	return may_share_phones(x, y) ||
	    duprows_names(rows, a, b) > DUP_NAMES_UNKNOWN;
}

/* The greater one; nothing found is 0. */
static int
most(int a, int b)
{
	return a > b ? a : b;
}

/* The most that the mails of two rows can add; what is equal counts once. */
static int
most_of_mail(const int *of, const struct dup_row *a, const struct dup_row *b)
{
	if (a->email == 0 || b->email == 0)
		return 0;
	if (a->email == b->email)
		return most(0, of[is_role(a) ? DUP_EMAIL_ROLE : DUP_EMAIL]);
	if (may_near_mail(a, b))
		return most(0, most(of[DUP_EMAIL_NEAR], of[DUP_EMAIL_OTHER]));
	return a->mail_host == b->mail_host ? of[DUP_EMAIL_OTHER] : 0;
}

static int
most_of_phone(const int *of, const struct dup_row *a, const struct dup_row *b)
{
	int found = 0;

	if (may_share_phones(a, b))
		found = most(0, most(of[DUP_PHONE], of[DUP_PHONE_SHARED]));
	return found < of[DUP_PHONE_NEAR] && may_near_phones(a, b) ?
	    of[DUP_PHONE_NEAR] : found;
}

static int
most_of_domain(const int *of, const struct dup_row *a,
    const struct dup_row *b)
{
	int i;

	for (i = 0; i < 2; i++)
		if (a->domain[i] != 0 && (a->domain[i] == b->domain[0] ||
		    a->domain[i] == b->domain[1]))
			return most(0, of[DUP_DOMAIN]);
	return 0;
}

static int
most_of_country(const int *of, const struct dup_row *a,
    const struct dup_row *b)
{
	if (a->country == 0 || b->country == 0)
		return 0;
	return of[a->country == b->country ? DUP_COUNTRY : DUP_COUNTRY_OTHER];
}

/* closely: with a look at what is known of companies that are not one. */
static int
most_of_company(const struct duprows *rows, const int *of,
    const struct dup_row *a, const struct dup_row *b, bool closely)
{
	int same = most(0, most(of[DUP_COMPANY], of[DUP_COMPANY_COMMON]));
	int like = most(0, most(of[DUP_COMPANY_CORE],
	    of[DUP_COMPANY_SIMILAR]));

	if (a->company == 0 || b->company == 0)
		return 0;
	if (a->company == b->company)
		return same;
	if (!closely)
		return most(same, like);
	return same_key(duprows_company(rows, a->company),
	    duprows_company(rows, b->company)) ? same : like;
}

/* closely: with a comparison of the names. */
static int
most_of_person(const struct duprows *rows, const int *of, size_t a, size_t b,
    bool closely)
{
	int found = most(0, most(of[DUP_PERSON], of[DUP_PERSON_NEAR]));
	enum dup_names names;

	found = most(found, most(of[DUP_PERSON_OTHER],
	    of[DUP_PERSON_OTHER_MAIL]));
	if (duprows_names_silent(rows) || duprows_row(rows, a)->person == 0 ||
	    duprows_row(rows, b)->person == 0)
		return 0;
	if (!closely || of[DUP_PERSON_OTHER] > 0 ||
	    of[DUP_PERSON_OTHER_MAIL] > 0)
		return found;
	names = duprows_names(rows, a, b);
	return names == DUP_NAMES_APART || names == DUP_NAMES_UNKNOWN ||
	    (names == DUP_NAMES_OTHER && duprows_name_of(rows,
	    duprows_row(rows, a)->person)->key != duprows_name_of(rows,
	    duprows_row(rows, b)->person)->key) ? 0 : found;
}

bool
dupscore_may_reach(const struct duprows *rows,
    const struct dup_points *points, size_t a, size_t b, int least)
{
	const struct dup_row *x = duprows_row(rows, a);
	const struct dup_row *y = duprows_row(rows, b);
	const int *of = points->of;
	int facts, person, company;

	if (duprows_on_count(rows) > 0)
		return true;
	facts = most_of_country(of, x, y) + most_of_domain(of, x, y) +
	    most_of_mail(of, x, y);
	person = most_of_person(rows, of, a, b, false);
	company = most_of_company(rows, of, x, y, false);
	facts += most_of_phone(of, x, y);
	if (facts + person + company < least)
		return false;
	if (person > 0 && facts + company < least)
		person = most_of_person(rows, of, a, b, true);
	if (facts + person + company < least)
		return false;
	if (company > 0 && facts + person < least)
		company = most_of_company(rows, of, x, y, true);
	return facts + person + company >= least;
}

void
dupscore_fetch(const struct duprows *rows, size_t a, size_t b)
{
	__builtin_prefetch(duprows_company(rows,
	    duprows_row(rows, a)->company));
	__builtin_prefetch(duprows_company(rows,
	    duprows_row(rows, b)->company));
}

struct dup_score
dupscore_pair(const struct duprows *rows, const struct dup_points *points,
    size_t a, size_t b)
{
	struct dup_score score;
	struct pair p;

	start(&p, rows, points, a, b);
	compare(&p);
	score = (struct dup_score){ .points = sum(&p), .person = p.person };
	if (score.points >= points->of[DUP_CERTAIN])
		score.held = held_by(&p);
	score.own = p.names == DUP_NAMES_SAME || p.own_mail || p.own_mobile ||
	    p.on_channel || same_date(rows, a, b, true);
	score.certain = score.held == 0 &&
	    score.points >= points->of[DUP_CERTAIN];
	score.common = p.on_facts > 0 && !p.on_rare && !p.own_mail &&
	    !p.own_phone;
	return score;
}

uint64_t
dupscore_pattern(const struct duprows *rows, const struct dup_points *points,
    size_t a, size_t b)
{
	uint64_t pattern = 0;
	struct pair p;
	size_t i;

	start(&p, rows, points, a, b);
	compare(&p);
	for (i = 0; i < p.count; i++)
		if (p.findings[i].evidence >= 0)
			pattern |= UINT64_C(1) << p.findings[i].evidence;
	return pattern;
}

/* Points are seldom of more than two digits. */
static void
add_number(struct buffer *out, int number)
{
	int digits = number < 0 ? -number : number;

	if (number <= -100 || number >= 100) {
		buffer_format(out, "%d", number);
		return;
	}
	if (number < 0)
		buffer_add_byte(out, '-');
	if (digits >= 10)
		buffer_add_byte(out, (char)('0' + digits / 10));
	buffer_add_byte(out, (char)('0' + digits % 10));
}

void
dupscore_explain(const struct duprows *rows, const struct dup_points *points,
    size_t a, size_t b, struct buffer *out)
{
	struct pair p;
	size_t i;

	start(&p, rows, points, a, b);
	compare(&p);
	for (i = 0; i < p.count; i++) {
		if (i > 0)
			buffer_add_byte(out, ';');
		buffer_add(out, slice_of(p.findings[i].name));
		if (p.findings[i].points >= 0)
			buffer_add_byte(out, '+');
		add_number(out, p.findings[i].points);
	}
	buffer_add_byte(out, '=');
	add_number(out, sum(&p));
}
