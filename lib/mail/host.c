/* host.c - host.h: hosts in addresses, links and text */
#include <string.h>

#include "base/text.h"
#include "mail/host.h"

struct slice
mailhost_address(struct slice cell, struct slice *name)
{
	const char *open = cell.len ? memrchr(cell.at, '<', cell.len) : NULL;
	struct slice rest;

	*name = SLICE_EMPTY;
	if (open == NULL)
		return slice_trim(cell);
	*name = slice_trim(slice_between(cell.at, open));
	rest = slice_between(open + 1, cell.at + cell.len);
	return slice_trim(slice_cut(&rest, '>'));
}

static bool
is_host_byte(char c)
{
	return text_is_word_byte(c) || c == '.' || c == '-' ||
	    (unsigned char)c >= 0x80;
}

bool
mailhost_next(struct slice text, size_t *at, struct slice *host)
{
	for (; *at < text.len; ++*at) {
		struct slice rest = { text.at + *at, text.len - *at };
		size_t skip = slice_starts(rest, SLICE("://")) ? 3 :
		    slice_starts(rest, SLICE("www.")) &&
		    (*at == 0 || !is_host_byte(rest.at[-1])) ? 0 :
		    *rest.at == '@' ? 1 : (size_t)-1;
		size_t end;

		if (skip == (size_t)-1)
			continue;
		end = skip;
		while (end < rest.len && is_host_byte(rest.at[end]))
			end++;
		/* What stands before an @ in a link is no host. */
		if (end < rest.len && rest.at[end] == '@' && skip != 1)
			continue;
		*host = (struct slice){ rest.at + skip, end - skip };
		*at += end > 0 ? end : 1;
		while (host->len > 0 && host->at[host->len - 1] == '.')
			host->len--;
		if (slice_find(*host, '.') != NULL)
			return true;
	}
	return false;
}
