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

#endif
