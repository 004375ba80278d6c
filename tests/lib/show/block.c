/* test_showblock.c - showblock.h: numbered figures and tallies */
#include "show/block.h"
#include "showset.h"

static struct buffer out;

static const char *
finish(struct showblock *page)
{
	struct doc *doc = showblock_finish(page);

	out.len = 0;
	doc_write(doc, DOC_MARKDOWN, &out);
	buffer_add_byte(&out, '\0');
	doc_free(doc);
	return out.data;
}

static struct showblock *
open_page(struct showset *s, struct showparts *parts)
{
	*parts = (struct showparts){ .input = &s->input,
		.model = s->model, .remarks = s->remarks, .words = s->words,
		.trace = s->trace, .stages = s->stages };
	return showblock_new(parts);
}

START_TEST(unknown_figures_make_no_table)
{
	struct showset s;
	struct showparts parts;
	struct showblock *page;

	showset_open(&s);
	page = open_page(&s, &parts);
	ck_assert(!showblock_figures(page, "figures",
	    (const enum show_trace[]){ TRACE_REACHED }, 1));
	ck_assert(showblock_figures(page, "figures",
	    (const enum show_trace[]){ TRACE_REACHED, TRACE_LEADS }, 2));
	ck_assert_uint_eq(page->numbers[TRACE_LEADS], 1);
	ck_assert_str_eq(finish(page), "**Figures**\n\n"
	    "| Figure | Value | Counted from | No. |\n"
	    "| --- | ---: | --- | ---: |\n"
	    "| Leads | 3 | rows of the file: 4 | 1 |\n");
	showset_close(&s);
}
END_TEST

START_TEST(a_tally_shows_ten_and_adds_up_the_others)
{
	struct showset s;
	struct showparts parts;
	struct showblock *page;
	struct tally *t = tally_new();
	const char *text;
	char name[16];
	int i;

	for (i = 10; i < 23; i++) {
		snprintf(name, sizeof(name), "C%d", i);
		tally_add(t, slice_of(name));
	}
	tally_add(t, SLICE("C22"));
	tally_add(t, SLICE_EMPTY);
	showset_open(&s);
	page = open_page(&s, &parts);
	showblock_tally(page, &(struct showblock_tally){ TRACE_COUNTRIES,
	    "t_countries", "country", t, 15, false, NULL });
	ck_assert_slice(page->outputs[1],
	    "2\n1\n1\n1\n1\n1\n1\n1\n1\n1\n3\n1");
	text = finish(page);
	ck_assert_ptr_nonnull(strstr(text,
	    "**Leads by country (n = 15) \\[1\\]**"));
	ck_assert_ptr_nonnull(strstr(text, "| C22 | 2 | 13.3 % |"));
	ck_assert_ptr_nonnull(strstr(text, "| others (3) | 3 | 20.0 % |"));
	ck_assert_ptr_nonnull(strstr(text, "| not known | 1 | 6.7 % |"));
	ck_assert_ptr_null(strstr(text, "C19"));
	tally_free(t);
	showset_close(&s);
}
END_TEST

UNIT_MAIN(unknown_figures_make_no_table,
    a_tally_shows_ten_and_adds_up_the_others)
