/*
 * autoreply.c - a phrase of the table, and what sets it off
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/pattern.h"
#include "base/text.h"
#include "rule/table.h"
#include "touch/autoreply.h"

static const char *const names[REPLY_COUNT] = { "true", "auto", "bounce",
	"delay", "receipt" };

/*
 * Most subjects begin with none of the phrases, which the first set says at
 * the cost of one pattern; what sets them off is looked for only then.
 */
struct autoreply {
	struct pattern_set *phrases, *ended;
	struct pattern_set *person, *header;	/* whole values */
	struct buffer then, text;
	struct arena arena;
};

const char *
autoreply_name(enum reply reply)
{
	return names[reply];
}

static int
find_kind(struct slice word)
{
	int i;

	for (i = REPLY_AUTO; i < REPLY_COUNT; i++)
		if (slice_is(word, names[i]))
			return i;
	return REPLY_TRUE;
}

/* Words that may follow, of all languages. */
static void
gather_words(struct autoreply *a, const struct table *t)
{
	size_t row;

	for (row = 0; row < table_rows(t); row++) {
		if (!slice_is(table_text(t, row, 0), "then"))
			continue;
		if (a->then.len > 0)
			buffer_add_byte(&a->then, '|');
		buffer_add(&a->then, table_text(t, row, 1));
	}
}

static bool
add_value(struct autoreply *a, struct pattern_set *set, struct slice pattern,
    struct fault *fault)
{
	a->text.len = 0;
	buffer_format(&a->text, "^(?:%.*s)$", SLICE_PRINT(pattern));
	return pattern_set_add(set, buffer_slice(&a->text), 0, fault);
}

static bool
add_row(struct autoreply *a, const struct table *t, size_t row,
    struct fault *fault)
{
	struct slice kind = table_text(t, row, 0);
	int reply = find_kind(kind);

	if (slice_is(kind, "then"))
		return true;
	if (slice_is(kind, "person") || slice_is(kind, "header"))
		return add_value(a, slice_is(kind, "person") ? a->person :
		    a->header, table_text(t, row, 1), fault);
	if (reply == REPLY_TRUE)
		return table_complain(t, row, "kind", fault, "cannot use it; "
		    "write auto, bounce, delay, receipt, person, header or "
		    "then");
	a->text.len = 0;
	buffer_format(&a->text, "^\\s*(?:%.*s)",
	    SLICE_PRINT(table_text(t, row, 1)));
	if (!pattern_set_add(a->phrases, buffer_slice(&a->text), reply, fault))
		return false;
	buffer_format(&a->text, "(?:(?<=[:：)）\\]】.])|(?=\\s*(?:$|\\d|"
	    "[^\\p{L}\\p{M}\\p{N}\\s]))|(?=\\s*(?:%.*s)(?![a-z])))",
	    SLICE_PRINT(a->then.len > 0 ? buffer_slice(&a->then) :
	    SLICE("$")));
	pattern_set_add_known(a->ended, arena_copy(&a->arena,
	    buffer_slice(&a->text)), reply);
	return true;
}

struct autoreply *
autoreply_open(struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "kind", .type = TABLE_WORD },
		{ .name = "pattern", .type = TABLE_WORD },
	};
	struct table *t = table_open("autoreply", shape, 2, fault);
	struct autoreply *a;
	bool fine = t != NULL;
	size_t row;

	if (t == NULL)
		return NULL;
	a = xcalloc(1, sizeof(*a));
	a->phrases = pattern_set_new();
	a->ended = pattern_set_new();
	a->person = pattern_set_new();
	a->header = pattern_set_new();
	gather_words(a, t);
	for (row = 0; fine && row < table_rows(t); row++)
		fine = add_row(a, t, row, fault);
	table_close(t);
	if (fine)
		return a;
	autoreply_close(a);
	return NULL;
}

void
autoreply_close(struct autoreply *a)
{
	if (a == NULL)
		return;
	pattern_set_free(a->phrases);
	pattern_set_free(a->ended);
	pattern_set_free(a->person);
	pattern_set_free(a->header);
	buffer_release(&a->then);
	buffer_release(&a->text);
	arena_release(&a->arena);
	free(a);
}

enum reply
autoreply_find(struct autoreply *a, struct slice subject)
{
	int found;

	if (subject.len == 0 || pattern_set_find(a->phrases, subject) ==
	    PATTERN_NONE)
		return REPLY_TRUE;
	found = pattern_set_find(a->ended, subject);
	return found > 0 ? (enum reply)found : REPLY_TRUE;
}

bool
autoreply_header(struct autoreply *a, struct slice value)
{
	return value.len > 0 && (!text_is_utf8(value) ||
	    pattern_set_find(a->person, value) < 0);
}

bool
autoreply_named(struct autoreply *a, struct slice value)
{
	return value.len > 0 && text_is_utf8(value) &&
	    pattern_set_find(a->header, value) >= 0;
}
