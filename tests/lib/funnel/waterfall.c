/* waterfall.h: what did not happen is left out */
#include <string.h>

#include "base/mem.h"
#include "funnel/waterfall.h"
#include "unit.h"

static const struct waterfall_step steps[] = {
	{ { "start", 5 }, { "2", 1 }, { "1200", 4 }, { "210", 3 } },
	{ { "won", 3 }, { "0", 1 }, { "0", 1 }, { "0", 1 } },
	{ { "vanished", 8 }, { "1", 1 }, { "-200", 4 }, { "-60", 3 } },
	{ { "pushed", 6 }, { "1", 1 }, { "0", 1 }, { "0.00", 4 } },
	{ { "end", 3 }, { "1", 1 }, { "1000", 4 }, { "150", 3 } },
};

static bool
holds(struct buffer *text, const char *part)
{
	buffer_add_byte(text, '\0');
	text->len--;
	return strstr(text->data, part) != NULL;
}

START_TEST(steps_are_drawn_and_listed)
{
	struct buffer text = { 0 };
	struct fault fault;
	struct waterfall *w = waterfall_open(0, &fault);
	struct doc *doc = doc_new(0, SLICE_EMPTY);

	ck_assert_ptr_nonnull(w);
	waterfall_draw(w, doc, SLICE("since Friday"), steps, 5);
	waterfall_list(w, doc, steps, 5);
	doc_write(doc, DOC_TEXT, &text);
	ck_assert(holds(&text, "since Friday"));
	ck_assert(holds(&text, "1,200"));
	ck_assert(holds(&text, "vanished"));
	/* It moved a date and no money: listed, not drawn. */
	ck_assert(holds(&text, "pushed"));
	ck_assert(!holds(&text, "won"));
	ck_assert_slice(waterfall_word(w, SLICE("fell")), "fell back");
	ck_assert_slice(waterfall_word(w, SLICE("nothing")), "");
	buffer_release(&text);
	doc_free(doc);
	waterfall_close(w);
}
END_TEST

UNIT_MAIN(steps_are_drawn_and_listed)
