/*
 * docform.h - small documents, and the text that a form makes of them
 */
#ifndef FAIRLEAD_DOCFORM_H
#define FAIRLEAD_DOCFORM_H

#include "doc/doc.h"

static struct buffer docform_out;

/* What a writer makes of a document that is given up then. */
static inline const char *
docform_write(struct doc *doc, enum doc_format format)
{
	docform_out.len = 0;
	doc_write(doc, format, &docform_out);
	buffer_add_byte(&docform_out, '\0');
	doc_free(doc);
	return docform_out.data;
}

static inline struct doc *
docform_text(const char *text)
{
	struct doc *doc = doc_new(0, SLICE("Contents"));

	doc_text(doc, slice_of(text));
	return doc;
}

static inline struct doc *
docform_table(enum doc_chart chart)
{
	static const struct doc_column columns[] = {
		{ { "Class", 5 }, false }, { { "Leads", 5 }, true },
	};
	struct doc_heading heading = { SLICE("By class"), SLICE("Bars."),
		SLICE("curve"), chart, columns, 2 };
	struct doc *doc = doc_new(0, SLICE("Contents"));

	doc_table(doc, &heading);
	doc_row(doc, (struct slice[]){ SLICE("a|b"), SLICE("8") }, 8, 5000);
	doc_row(doc, (struct slice[]){ SLICE("贝林"), SLICE("1") }, 1,
	    DOC_NONE);
	return doc;
}

/* A picture of three points: 8 of which 2, 4 less, and 1 of others. */
static inline struct doc *
docform_picture(enum doc_shape shape)
{
	const struct doc_point points[] = {
		{ SLICE("Ada & Co"), SLICE("8"), 8, 2, true },
		{ SLICE("贝林"), SLICE("4"), shape == DOC_PICTURE_WATERFALL ?
		    -4 : 4, DOC_NONE, false },
		{ SLICE("others"), SLICE("1"), 1, 1, false },
	};
	const struct doc_picture picture = { .shape = shape, .rest = true,
		.title = SLICE("Leads by seller"), .describe = SLICE("Bars."),
		.size_means = SLICE("all"), .part_means = SLICE("untouched"),
		.points = points, .count = 3 };
	struct doc *doc = doc_new(0, SLICE("Contents"));

	doc_picture(doc, &picture);
	return doc;
}

/* A verdict, two tiles, two cards and a marked row. */
static inline struct doc *
docform_screen(void)
{
	const struct doc_tile tiles[] = {
		{ SLICE("Leads"), SLICE("37"), SLICE("goal 40"), DOC_FAIR },
		{ SLICE("Cost"), SLICE("USD 45"), SLICE(""), DOC_PLAIN },
	};
	const struct doc_fact facts[] = { { .name = SLICE("Owner"),
		.value = SLICE("<lin>") } };
	struct doc *doc = docform_table(DOC_NO_CHART);

	doc_row_tone(doc, DOC_BAD);
	doc_verdict(doc, DOC_GOOD, SLICE("It was worth it."));
	doc_tiles(doc, tiles, 2);
	doc_card(doc, &(struct doc_card){ SLICE("Ada & Co"), SLICE("overdue"),
	    SLICE("Call her."), DOC_BAD, facts, 1 });
	doc_card(doc, &(struct doc_card){ .title = SLICE("Bell Ltd") });
	return doc;
}

#endif
