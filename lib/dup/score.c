/*
 * dupscore.c - one finding after the other
 */
#include "dup/name.h"
#include "dup/on.h"
#include "dup/score.h"
#include "base/similar.h"

enum { CORE_LEAST = 4, CORE_TYPED = 8 };

struct finding {
	const char *name;
	int points;
};

/* Two rows under comparison. */
struct pair {
	const struct duprows *rows;
	const struct dup_points *points;
	const struct dup_row *a, *b;
	size_t at_a, at_b;
	struct finding findings[DUP_EVIDENCE_COUNT + DUP_ON_MOST];
	size_t count;
	bool person;		/* says who it is */
	bool channel;		/* an e-mail or phone that may be a colleague's */
	bool mailbox;		/* the same e-mail of a person */
	bool weak;		/* only one of a department or switchboard */
};

static void
find(struct pair *p, enum dup_evidence evidence)
{
	int points = p->points->of[evidence];

	if (points != 0)
		p->findings[p->count++] = (struct finding){
			dupevidence_name(evidence), points };
}

static void
find_email(struct pair *p)
{
	const struct dup_email *a, *b;

	if (p->a->email == 0 || p->b->email == 0)
		return;
	a = duprows_email(p->rows, p->a->email);
	b = duprows_email(p->rows, p->b->email);
	if (p->a->email == p->b->email) {
		find(p, a->role ? DUP_EMAIL_ROLE : DUP_EMAIL);
		*(a->role ? &p->weak : &p->channel) = true;
		p->mailbox = !a->role;
	} else if (!a->role && !b->role && dupname_email(
	    duprows_local(p->rows, a->local), duprows_host(p->rows, a->domain),
	    duprows_local(p->rows, b->local),
	    duprows_host(p->rows, b->domain))) {
		find(p, DUP_EMAIL_NEAR);
		p->channel = true;
	} else if (a->domain == b->domain) {
		find(p, DUP_EMAIL_OTHER);
	}
}

/* A number whose country is not known is the end of one that has one. */
static bool
same_phone(const struct duprows *rows, uint32_t a, uint32_t b)
{
	struct slice x, y;

	if (a == b || a == 0 || b == 0)
		return a == b && a != 0;
	x = duprows_number(rows, a);
	y = duprows_number(rows, b);
	return (*x.at == '+') != (*y.at == '+') &&
	    (slice_ends(x, y) || slice_ends(y, x));
}

static bool
near_phone(const struct duprows *rows, uint32_t a, uint32_t b)
{
	return a != 0 && b != 0 && similar_edits(duprows_number(rows, a),
	    duprows_number(rows, b), 1) <= 1;
}

static void
find_phone(struct pair *p)
{
	const uint32_t *a = p->a->phone, *b = p->b->phone;
	bool same = false, shared = true, near = false;
	int i;

	for (i = 0; i < 4; i++) {
		if (same_phone(p->rows, a[i & 1], b[i >> 1])) {
			same = true;
			shared &= duprows_is_shared(p->rows, a[i & 1]) ||
			    duprows_is_shared(p->rows, b[i >> 1]);
		}
	}
	for (i = 0; !same && !near && i < 4; i++)
		near = near_phone(p->rows, a[i & 1], b[i >> 1]);
	if (!same && !near)
		return;
	find(p, near ? DUP_PHONE_NEAR : shared ? DUP_PHONE_SHARED :
	    DUP_PHONE);
	*(same && !shared ? &p->channel : &p->weak) = true;
}

static void
find_domain(struct pair *p)
{
	const uint32_t *a = p->a->domain, *b = p->b->domain;
	int i;

	for (i = 0; i < 4; i++)
		if (a[i & 1] != 0 && a[i & 1] == b[i >> 1]) {
			find(p, DUP_DOMAIN);
			return;
		}
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
	struct slice x = duprows_key(p->rows, a->key);
	struct slice y = duprows_key(p->rows, b->key);
	int percent = p->points->of[DUP_SIMILAR_PERCENT];
	unsigned least = percent > 0 ? (unsigned)percent : 0;

	if (a->han != b->han)
		return false;
	if (a->han)
		return similar_dice(x, y) >= least;
	return similar_names(x, y, least) || dupname_company(
	    duprows_name(p->rows, p->a->company),
	    duprows_name(p->rows, p->b->company));
}

static void
find_company(struct pair *p)
{
	const struct dup_company *a, *b;

	if (p->a->company == 0 || p->b->company == 0)
		return;
	a = duprows_company(p->rows, p->a->company);
	b = duprows_company(p->rows, p->b->company);
	if (a->key == b->key)
		find(p, duprows_is_common(p->rows, p->a->company) ?
		    DUP_COMPANY_COMMON : DUP_COMPANY);
	else if ((a->han || b->han) && same_core(p->rows, a, b))
		find(p, DUP_COMPANY_CORE);
	else if (same_core(p->rows, a, b) || similar_company(p, a, b))
		find(p, DUP_COMPANY_SIMILAR);
}

static void
find_person(struct pair *p)
{
	enum dup_likeness like;

	if (p->a->person == 0 || p->b->person == 0)
		return;
	if (p->a->person == p->b->person) {
		find(p, DUP_PERSON);
		p->person = true;
		return;
	}
	like = dupname_person(duprows_person(p->rows, p->a->person),
	    duprows_person(p->rows, p->b->person));
	if (like == DUP_NEAR) {
		find(p, DUP_PERSON_NEAR);
		p->person = true;
	} else if (like == DUP_DIFFERENT && p->channel) {
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

/* First and last name are also tried the other way round, for 1 less. */
static int
find_on(struct pair *p, size_t column)
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
	if (points != 0)
		p->findings[p->count++] = (struct finding){ on->name,
			points };
	return points;
}

static void
compare(struct pair *p)
{
	int on = 0;
	size_t i;

	find_email(p);
	find_phone(p);
	find_domain(p);
	find_company(p);
	find_person(p);
	find_country(p);
	for (i = 0; i < duprows_on_count(p->rows); i++)
		on += find_on(p, i);
	p->person |= on > 0 || p->channel || (p->weak && p->a->person == 0 &&
	    p->b->person == 0);
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

struct dup_score
dupscore_pair(const struct duprows *rows, const struct dup_points *points,
    size_t a, size_t b)
{
	struct pair p;

	p.rows = rows;
	p.points = points;
	p.a = duprows_row(rows, a);
	p.b = duprows_row(rows, b);
	p.at_a = a;
	p.at_b = b;
	p.count = 0;
	p.person = p.channel = p.mailbox = p.weak = false;
	compare(&p);
	return (struct dup_score){ sum(&p), p.person };
}

void
dupscore_explain(const struct duprows *rows, const struct dup_points *points,
    size_t a, size_t b, struct buffer *out)
{
	struct pair p = { .rows = rows, .points = points,
		.a = duprows_row(rows, a), .b = duprows_row(rows, b),
		.at_a = a, .at_b = b };
	size_t i;

	compare(&p);
	for (i = 0; i < p.count; i++)
		buffer_format(out, "%s%s%+d", i > 0 ? ";" : "",
		    p.findings[i].name, p.findings[i].points);
	buffer_format(out, "=%d", sum(&p));
}
