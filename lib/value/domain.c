/*
 * domain.c - host names cut out and cut down
 */
#include <stdlib.h>

#include "value/domain.h"
#include "set/lexicon.h"
#include "rule/table.h"
#include "base/text.h"

enum { HOST_MOST = 253 };	/* RFC 1035, 2.3.4 */

struct domains {
	struct lexicon *suffixes, *platforms;
};

/* The keys of a table as a set; NULL with a fault. */
static struct lexicon *
read_keys(const char *name, const char *column, struct fault *fault)
{
	const struct table_column shape[] = {
		{ .name = column, .type = TABLE_KEY },
	};
	struct table *t = table_open(name, shape, 1, fault);
	struct lexicon *keys;
	size_t row;

	if (t == NULL)
		return NULL;
	keys = lexicon_new();
	for (row = 0; row < table_rows(t); row++)
		lexicon_add_exact(keys, table_text(t, row, 0), 0);
	table_close(t);
	return keys;
}

struct domains *
domains_open(struct fault *fault)
{
	struct domains *d = xcalloc(1, sizeof(*d));

	d->suffixes = read_keys("domain-suffix", "suffix", fault);
	if (d->suffixes != NULL)
		d->platforms = read_keys("platform", "domain", fault);
	if (d->platforms != NULL)
		return d;
	domains_close(d);
	return NULL;
}

void
domains_close(struct domains *d)
{
	if (d == NULL)
		return;
	if (d->suffixes != NULL)
		lexicon_free(d->suffixes);
	if (d->platforms != NULL)
		lexicon_free(d->platforms);
	free(d);
}

/* The host of a URL: what stands between // or the start and the path. */
static struct slice
host_of(struct slice url)
{
	const char *p = url.at, *end = url.at + url.len, *q;

	for (q = p; q + 2 < end; q++) {
		if (q[0] == ':' && q[1] == '/' && q[2] == '/') {
			p = q + 3;
			break;
		}
		if (!text_is_letter(*q))
			break;
	}
	for (q = p; q < end && *q != '/' && *q != '?' && *q != '#' &&
	    *q != ':' && *q != ' '; q++)
		if (*q == '@')
			p = q + 1;
	while (q > p && q[-1] == '.')
		q--;
	return slice_between(p, q);
}

static bool
is_host(struct slice host)
{
	size_t i, dots = 0, letters = 0;

	for (i = 0; i < host.len; i++) {
		char c = host.at[i];

		if (c == '.') {
			if (i == 0 || host.at[i - 1] == '.')
				return false;
			dots++;
			letters = 0;
		} else if (text_is_letter(c) || (c & 0x80)) {
			letters++;
		} else if (!text_is_digit(c) && c != '-') {
			return false;
		}
	}
	/* The last label has letters: 192.0.2.1 belongs to nobody. */
	return dots > 0 && letters > 1 && host.len <= HOST_MOST;
}

/* The last count labels. */
static struct slice
last_labels(struct slice host, unsigned count)
{
	size_t i;

	for (i = host.len; i > 0; i--)
		if (host.at[i - 1] == '.' && --count == 0)
			break;
	return (struct slice){ host.at + i, host.len - i };
}

static bool
has_upper(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		if (s.at[i] >= 'A' && s.at[i] <= 'Z')
			return true;
	return false;
}

static struct slice
lower_host(struct slice url, struct arena *scratch)
{
	struct slice host = host_of(slice_trim(url));
	char *lower;
	size_t i;

	if (!is_host(host))
		return SLICE_EMPTY;
	if (has_upper(host)) {
		lower = arena_bytes(scratch, host.len);
		for (i = 0; i < host.len; i++)
			lower[i] = text_lower_ascii(host.at[i]);
		host.at = lower;
	}
	return host;
}

/* The ends of a host that may be its registrable part. */
struct tails {
	struct slice two, three;	/* its last labels */
};

/*
 * The usual address in one look: a host in lower case, http or nothing in
 * front, a path or nothing behind.  False for all others.
 */
static bool
plain_tails(struct slice url, struct tails *tails)
{
	const char *end = url.at + url.len, *from = url.at, *p, *label;
	const char *second, *third;
	size_t letters = 0;

	if (slice_starts(url, SLICE("https://")))
		from += 8;
	else if (slice_starts(url, SLICE("http://")))
		from += 7;
	label = second = third = from;
	for (p = from; p < end; p++) {
		if (*p >= 'a' && *p <= 'z') {
			letters++;
		} else if (*p == '.' && p > label) {
			third = second;
			second = label;
			label = p + 1;
			letters = 0;
		} else if (!text_is_digit(*p) && *p != '-') {
			break;
		}
	}
	if (label == from || letters < 2 || p - from > HOST_MOST ||
	    (p < end && *p != '/' && *p != '?' && *p != '#'))
		return false;
	*tails = (struct tails){ slice_between(second, p),
		slice_between(third, p) };
	return true;
}

struct slice
domain_host(struct slice url, struct arena *scratch)
{
	struct slice host = lower_host(url, scratch), rest = host;

	if (slice_is(slice_cut(&rest, '.'), "www") &&
	    slice_find(rest, '.') != NULL)
		return rest;
	return host;
}

bool
domains_is_platform(const struct domains *d, struct slice host)
{
	while (host.at != NULL && host.len > 0) {
		if (lexicon_find_exact(d->platforms, host) != LEXICON_NONE)
			return true;
		slice_cut(&host, '.');
	}
	return false;
}

struct slice
domain_of_url(const struct domains *d, struct slice url,
    struct arena *scratch)
{
	struct tails tails;
	struct slice host;

	if (!plain_tails(url, &tails)) {
		host = lower_host(url, scratch);
		if (host.len == 0)
			return SLICE_EMPTY;
		tails.two = last_labels(host, 2);
		tails.three = last_labels(host, 3);
	}
	if (lexicon_find_exact(d->suffixes, tails.two) != LEXICON_NONE)
		tails.two = tails.three;
	return domains_is_platform(d, tails.two) ||
	    (tails.three.len > tails.two.len &&
	    domains_is_platform(d, tails.three)) ? SLICE_EMPTY : tails.two;
}
