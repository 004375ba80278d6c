/*
 * lane.c - which bytes go where
 */
#include <stdlib.h>
#include <strings.h>

#include "base/mem.h"
#include "xlsx/lane.h"

/*
 * ROOM bytes are kept at most, PIECE of them new; KEPT are not given away as
 * a tag that is looked for may have begun there.
 */
enum { PIECE = 64 << 10, ROOM = 4 * PIECE, KEPT = 64 };

struct xlsxlane {
	const struct xlsxlane_kind *kind;
	void *context;
	XML_Parser parser;
	unsigned depth;		/* elements that are open in expat */
	bool inside;		/* the parent is */
	bool foreign;		/* not UTF-8 */
	uint64_t fed;		/* bytes that expat has got */
	uint64_t ready;		/* of them, up to where a child may come */
	size_t at, end;		/* bytes that wait */
	char bytes[ROOM + XLSXLANE_PADDING];
};

/* ---- what expat sees -------------------------------------------------- */

/* A child may come behind the tag that expat is at. */
static void
note_place(struct xlsxlane *l)
{
	l->ready = (uint64_t)XML_GetCurrentByteIndex(l->parser) +
	    (uint64_t)XML_GetCurrentByteCount(l->parser);
}

static void XMLCALL
start_element(void *context, const char *name, const char **attributes)
{
	struct xlsxlane *l = context;

	if (l->kind->start != NULL)
		l->kind->start(l->context, name, attributes);
	if (l->depth++ == l->kind->depth && strcmp(name,
	    l->kind->parent) == 0) {
		l->inside = true;
		note_place(l);
	}
}

static void XMLCALL
end_element(void *context, const char *name)
{
	struct xlsxlane *l = context;

	if (l->kind->end != NULL)
		l->kind->end(l->context, name);
	l->depth--;
	if (l->depth == l->kind->depth)
		l->inside = false;
	else if (l->inside && l->depth == l->kind->depth + 1)
		note_place(l);
}

static void XMLCALL
on_text(void *context, const char *text, int len)
{
	struct xlsxlane *l = context;

	if (l->kind->text != NULL)
		l->kind->text(l->context, text, len);
}

static void XMLCALL
on_declaration(void *context, const char *version, const char *encoding,
    int standalone)
{
	struct xlsxlane *l = context;

	(void)version;
	(void)standalone;
	l->foreign |= encoding != NULL && strcasecmp(encoding, "UTF-8") != 0;
}

struct xlsxlane *
xlsxlane_open(const struct xlsxlane_kind *kind, void *context)
{
	struct xlsxlane *l = xmalloc(sizeof(*l));

	l->kind = kind;
	l->context = context;
	l->depth = 0;
	l->inside = l->foreign = false;
	l->fed = l->ready = 0;
	l->at = l->end = 0;
	memset(l->bytes + ROOM, 0, XLSXLANE_PADDING);
	l->parser = xlsxzip_parser(l, start_element, end_element, on_text);
	XML_SetXmlDeclHandler(l->parser, on_declaration);
	return l;
}

void
xlsxlane_close(struct xlsxlane *l)
{
	XML_ParserFree(l->parser);
	free(l);
}

void
xlsxlane_stop(struct xlsxlane *l)
{
	XML_StopParser(l->parser, XML_FALSE);
}

/* ---- which bytes go where --------------------------------------------- */

/* expat stands in the parent, between its children, at the last byte. */
static bool
is_ready(const struct xlsxlane *l)
{
	return l->inside && !l->foreign && l->ready == l->fed &&
	    l->depth == l->kind->depth + 1;
}

/* What waits, without blanks, which mean nothing between children. */
static struct slice
waiting(struct xlsxlane *l, bool blanks)
{
	while (!blanks && l->at < l->end && (l->bytes[l->at] == ' ' ||
	    (l->bytes[l->at] >= '\t' && l->bytes[l->at] <= '\r' &&
	    l->bytes[l->at] != '\v' && l->bytes[l->at] != '\f')))
		l->at++;
	return (struct slice){ l->bytes + l->at, l->end - l->at };
}

static bool
take(struct xlsxlane *l)
{
	struct slice rest = waiting(l, false);
	const char *end = rest.len == 0 ? NULL :
	    l->kind->take(l->context, rest);

	if (end == NULL)
		return false;
	l->at += (size_t)(end - rest.at);
	return true;
}

/* Behind the next tag after which a child may be taken, or 0. */
static size_t
next_place(const struct xlsxlane *l, struct slice rest)
{
	struct slice wanted = slice_of(l->inside ? l->kind->child_end :
	    l->kind->parent_start);
	const char *at = memmem(rest.at, rest.len, wanted.at, wanted.len);

	if (at != NULL && !l->inside)
		at = memchr(at, '>', rest.len - (size_t)(at - rest.at));
	if (at == NULL)
		return 0;
	return (size_t)(at - rest.at) + (l->inside ? wanted.len : 1);
}

/* How many bytes go to expat; 0: none before there are more. */
static size_t
share(struct xlsxlane *l, bool last)
{
	struct slice rest = waiting(l, true);
	size_t place = next_place(l, rest);

	if (place > 0)
		return place;
	return last ? rest.len : rest.len > ROOM - PIECE ?
	    rest.len - KEPT : 0;
}

static bool
feed(struct xlsxlane *l, size_t len, bool last, struct fault *fault)
{
	const char *from = l->bytes + l->at;

	l->at += len;
	l->fed += len;
	return xlsxzip_judge(l->parser, XML_Parse(l->parser, from, (int)len,
	    last), fault);
}

/* The first bytes of a part in UTF-16 hold a mark or a NUL. */
static void
look_at_start(struct xlsxlane *l)
{
	const char *first = l->bytes + l->at;

	if (l->fed == 0 && l->end - l->at >= 2)
		l->foreign = first[0] == '\0' || first[1] == '\0' ||
		    (unsigned char)first[0] >= 0xFE;
}

int
xlsxlane_feed(struct xlsxlane *l, struct xlsxzip *zip, struct fault *fault)
{
	size_t len;
	int got;

	if (l->at > 0)
		memmove(l->bytes, l->bytes + l->at, l->end - l->at);
	l->end -= l->at;
	l->at = 0;
	got = xlsxzip_unpack(zip, l->bytes + l->end, PIECE, fault);
	if (got < 0)
		return -1;
	l->end += (size_t)got;
	look_at_start(l);
	while (l->at < l->end) {
		if (is_ready(l) && take(l))
			continue;
		len = share(l, got == 0);
		if (len == 0)
			break;
		if (!feed(l, len, false, fault))
			return -1;
	}
	if (got == 0 && !feed(l, 0, true, fault))
		return -1;
	return got > 0;
}

bool
xlsxlane_parse(struct xlsxzip *zip, const char *name,
    const struct xlsxlane_kind *kind, void *context, struct fault *fault)
{
	struct xlsxlane *l;
	int more;

	if (!xlsxzip_begin(zip, name, fault))
		return false;
	l = xlsxlane_open(kind, context);
	while ((more = xlsxlane_feed(l, zip, fault)) > 0)
		;
	xlsxlane_close(l);
	xlsxzip_end(zip);
	return more == 0;
}
