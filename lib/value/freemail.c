/*
 * freemail.c - the table as a set
 */
#include <stdlib.h>

#include "value/freemail.h"
#include "base/mem.h"
#include "set/nameset.h"
#include "rule/table.h"
#include "base/text.h"

#define DOMAIN_MOST 253		/* RFC 1035, 2.3.4 */

#define FRONTS 4096		/* a power of two */

struct freemail {
	struct nameset *whole;		/* gmail.com */
	struct nameset *families;	/* yahoo of yahoo.* */
	bool fronts[FRONTS];		/* of their first labels, front_of() */
};

/*
 * A small number from the length and the ends of a domain's first label.
 * Most domains are told from those of all providers by it alone.
 */
static unsigned
front_of(struct slice domain)
{
	const char *dot = slice_find(domain, '.');
	size_t len = dot != NULL ? (size_t)(dot - domain.at) : domain.len;

	if (len == 0)
		return 0;
	return ((unsigned)len << 5 ^
	    (unsigned)(unsigned char)text_lower_ascii(domain.at[0]) ^
	    (unsigned)(unsigned char)text_lower_ascii(domain.at[len / 2]) << 3 ^
	    (unsigned)(unsigned char)text_lower_ascii(domain.at[len - 1]) << 6) %
	    FRONTS;
}

struct freemail *
freemail_open(struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "domain", .type = TABLE_KEY },
	};
	struct table *t = table_open("freemail", shape, 1, fault);
	struct freemail *f;
	size_t row;

	if (t == NULL)
		return NULL;
	f = xcalloc(1, sizeof(*f));
	f->whole = nameset_new();
	f->families = nameset_new();
	for (row = 0; row < table_rows(t); row++) {
		struct slice domain = table_text(t, row, 0);

		f->fronts[front_of(domain)] = true;
		if (slice_ends(domain, SLICE(".*")))
			nameset_count(f->families, (struct slice){ domain.at,
			    domain.len - 2 });
		else
			nameset_count(f->whole, domain);
	}
	table_close(t);
	return f;
}

void
freemail_close(struct freemail *f)
{
	if (f == NULL)
		return;
	nameset_free(f->whole);
	nameset_free(f->families);
	free(f);
}

/*
 * Whether rest is what may follow the name of a provider: com, co.uk, com.br.
 * A longer label belongs to somebody else: live.example.com.
 */
static bool
is_ending(struct slice rest)
{
	size_t labels = 0;

	while (rest.at != NULL) {
		struct slice label = slice_cut(&rest, '.');

		if (label.len == 0 || label.len > 3 || ++labels > 2)
			return false;
	}
	return labels > 0;
}

bool
freemail_has(const struct freemail *f, struct slice domain)
{
	char lower[DOMAIN_MOST];
	struct slice key = { lower, domain.len }, rest;

	if (domain.len == 0 || domain.len > sizeof(lower) ||
	    !f->fronts[front_of(domain)])
		return false;
	text_copy_lower(lower, domain);
	if (nameset_has(f->whole, key))
		return true;
	rest = key;
	key = slice_cut(&rest, '.');
	return is_ending(rest) && nameset_has(f->families, key);
}

struct slice
freemail_domain(struct slice address)
{
	const char *at = address.len > 0 ?
	    memrchr(address.at, '@', address.len) : NULL;

	if (at == NULL)
		return SLICE_EMPTY;
	return slice_between(at + 1, address.at + address.len);
}
