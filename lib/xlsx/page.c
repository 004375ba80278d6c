/*
 * page.c - places, looks and pictures to libxlsxwriter
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/third_party/queue.h>

#include "base/text.h"
#include "xlsx/make.h"
#include "xlsx/page.h"

enum { A4 = 9, POINTS = 10, TEXT_MOST = 32767, DPI = 96, FORMAT_MOST = 80 };

struct format {
	struct xlsxpage_look look;
	lxw_format *format;
};

struct xlsxpage {
	struct xlsxmake make;
	struct format *formats;
	size_t format_count;
};

struct xlsxpage *
xlsxpage_open(struct fault *fault)
{
	struct xlsxpage *page = xcalloc(1, sizeof(*page));

	if (xlsxmake_open(&page->make, false, fault))
		return page;
	xlsxpage_close(page);
	return NULL;
}

void
xlsxpage_close(struct xlsxpage *page)
{
	if (page == NULL)
		return;
	xlsxmake_close(&page->make);
	free(page->formats);
	free(page);
}

bool
xlsxpage_sheet(struct xlsxpage *page, const char *name, bool landscape,
    const double *widths, size_t columns)
{
	lxw_worksheet *sheet;
	size_t i;

	if (!xlsxmake_sheet(&page->make, name))
		return false;
	sheet = page->make.sheet;
	worksheet_set_paper(sheet, A4);
	if (landscape)
		worksheet_set_landscape(sheet);
	worksheet_fit_to_pages(sheet, 1, 0);
	worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
	worksheet_center_horizontally(sheet);
	worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
	for (i = 0; i < columns; i++)
		xlsxmake_note(&page->make, worksheet_set_column(sheet,
		    (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL));
	return true;
}

void
xlsxpage_height(struct xlsxpage *page, unsigned row, double points)
{
	xlsxmake_note(&page->make, worksheet_set_row(page->make.sheet, row,
	    points, NULL));
}

/* ---- looks ------------------------------------------------------------ */

static bool
looks_same(const struct xlsxpage_look *a, const struct xlsxpage_look *b)
{
	return a->points == b->points && a->bold == b->bold &&
	    a->border == b->border && a->align == b->align &&
	    a->colour == b->colour &&
	    a->fill == b->fill && (a->format == b->format ||
	    (a->format != NULL && b->format != NULL &&
	    strcmp(a->format, b->format) == 0));
}

static bool
is_number_look(const struct xlsxpage_look *look)
{
	return look->format != NULL && look->align == XLSXPAGE_RIGHT;
}

/* With a blank as wide as a bracket behind a number. */
static void
set_number_format(lxw_format *format, const struct xlsxpage_look *look)
{
	char padded[FORMAT_MOST];

	snprintf(padded, sizeof(padded), "%s%s", look->format,
	    look->border && is_number_look(look) ? "_)" : "");
	format_set_num_format(format, padded);
}

static lxw_format *
make_format(lxw_workbook *book, const struct xlsxpage_look *look)
{
	static const uint8_t aligns[] = {
		[XLSXPAGE_LEFT] = LXW_ALIGN_LEFT,
		[XLSXPAGE_CENTRE] = LXW_ALIGN_CENTER,
		[XLSXPAGE_RIGHT] = LXW_ALIGN_RIGHT,
	};
	lxw_format *format = workbook_add_format(book);

	format_set_font_size(format, look->points > 0 ? look->points :
	    POINTS);
	if (look->bold)
		format_set_bold(format);
	if (look->border) {
		format_set_border(format, LXW_BORDER_THIN);
		format_set_border_color(format, 0xA6A6A6);
	}
	format_set_align(format, aligns[look->align]);
	/*
	 * What is written does not stick to a line.  Programs do not agree on
	 * what an indent at the right is for numbers; a blank in their format
	 * is the same to all of them.
	 */
	if (look->border && look->align != XLSXPAGE_CENTRE &&
	    !is_number_look(look))
		format_set_indent(format, 1);
	format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
	if (!is_number_look(look))
		format_set_text_wrap(format);
	if (look->colour != 0)
		format_set_font_color(format, look->colour);
	if (look->fill != XLSXPAGE_NO_FILL) {
		format_set_pattern(format, LXW_PATTERN_SOLID);
		format_set_bg_color(format, look->fill);
	}
	if (look->format != NULL)
		set_number_format(format, look);
	return format;
}

static lxw_format *
format_of(struct xlsxpage *page, const struct xlsxpage_look *look)
{
	struct format *f;
	size_t i;

	for (i = 0; i < page->format_count; i++)
		if (looks_same(&page->formats[i].look, look))
			return page->formats[i].format;
	GROW_BY_ONE(page->formats, page->format_count);
	f = &page->formats[page->format_count++];
	*f = (struct format){ *look, make_format(page->make.book, look) };
	return f->format;
}

/* ---- cells ------------------------------------------------------------ */

/* One cell of several; the others get the look, for the border. */
static void
merge(struct xlsxpage *page, unsigned row, unsigned first, unsigned last,
    lxw_format *format)
{
	if (last > first)
		xlsxmake_note(&page->make, worksheet_merge_range(
		    page->make.sheet, row, (lxw_col_t)first, row,
		    (lxw_col_t)last, NULL, format));
}

/* The part of a text that a cell can hold. */
static struct slice
cut_text(struct slice text, struct buffer *cut)
{
	struct slice rest = text;
	size_t units = 1;

	if (text.len <= TEXT_MOST / sizeof("_x000D_") ||
	    xlsxmake_units(text) <= TEXT_MOST)
		return text;
	while (rest.len > 0) {
		uint32_t c;
		size_t len = text_decode(rest, &c);

		len = len > 0 ? len : 1;
		/* The worst case, a code for each, stays below the most. */
		units += sizeof("_x000D_") - 1;
		if (units > TEXT_MOST)
			break;
		rest = (struct slice){ rest.at + len, rest.len - len };
	}
	buffer_add(cut, (struct slice){ text.at, text.len - rest.len });
	buffer_add(cut, SLICE("\xE2\x80\xA6"));
	return buffer_slice(cut);
}

void
xlsxpage_text(struct xlsxpage *page, unsigned row, unsigned first,
    unsigned last, struct slice text, const struct xlsxpage_look *look)
{
	struct xlsxpage_look plain = *look;
	struct buffer cut = { 0 };
	lxw_format *format;

	if (is_number_look(look) && text.len > 0)
		plain.format = NULL;
	format = format_of(page, &plain);
	merge(page, row, first, last, format);
	if (text.len == 0)
		xlsxmake_note(&page->make, worksheet_write_blank(
		    page->make.sheet, row, (lxw_col_t)first, format));
	else
		xlsxmake_note_cell(&page->make, worksheet_write_string(
		    page->make.sheet, row, (lxw_col_t)first,
		    xlsxmake_text(&page->make, cut_text(text, &cut)),
		    format));
	buffer_release(&cut);
}

static void
write_double(struct xlsxpage *page, unsigned row, unsigned column,
    double number, const struct xlsxpage_look *look)
{
	xlsxmake_note_cell(&page->make, worksheet_write_number(
	    page->make.sheet, row, (lxw_col_t)column, number,
	    format_of(page, look)));
}

void
xlsxpage_number(struct xlsxpage *page, unsigned row, unsigned column,
    struct slice text, const struct xlsxpage_look *look)
{
	double number;

	if (text.len > 0 && xlsxmake_number(text, &number))
		write_double(page, row, column, number, look);
	else
		xlsxpage_text(page, row, column, column, text, look);
}

void
xlsxpage_day(struct xlsxpage *page, unsigned row, unsigned first,
    unsigned last, struct slice text, const struct xlsxpage_look *look)
{
	double serial;

	if (!xlsxmake_day(text, &serial)) {
		xlsxpage_text(page, row, first, last, text, look);
		return;
	}
	merge(page, row, first, last, format_of(page, look));
	write_double(page, row, first, serial, look);
}

void
xlsxpage_formula(struct xlsxpage *page, unsigned row, unsigned column,
    const char *formula, struct slice value,
    const struct xlsxpage_look *look)
{
	double number = 0;

	(void)(value.len > 0 && xlsxmake_number(value, &number));
	xlsxmake_note_cell(&page->make, worksheet_write_formula_num(
	    page->make.sheet, row, (lxw_col_t)column, formula,
	    format_of(page, look), number));
}

/* ---- pictures and paper ----------------------------------------------- */

static lxw_object_properties *
newest_picture(lxw_worksheet *sheet)
{
	lxw_object_properties *image = STAILQ_FIRST(sheet->image_props);

	while (STAILQ_NEXT(image, list_pointers) != NULL)
		image = STAILQ_NEXT(image, list_pointers);
	return image;
}

bool
xlsxpage_picture(struct xlsxpage *page, const struct xlsxpage_box *box,
    const char *path, struct fault *fault)
{
	lxw_worksheet *sheet = page->make.sheet;
	lxw_image_options options = {
		.object_position = LXW_OBJECT_MOVE_DONT_SIZE,
	};
	lxw_object_properties *image;
	double width, height, scale;

	if (worksheet_insert_image_opt(sheet, box->row,
	    (lxw_col_t)box->column, path, &options) != LXW_NO_ERROR)
		return fault_set(fault, "the picture cannot be put into a "
		    "workbook; save it as PNG");
	/* What the library found in the file, resolution and all. */
	image = newest_picture(sheet);
	width = image->width * DPI / (image->x_dpi > 0 ? image->x_dpi : DPI);
	height = image->height * DPI /
	    (image->y_dpi > 0 ? image->y_dpi : DPI);
	scale = box->width / width < box->height / height ?
	    box->width / width : box->height / height;
	if (scale > 1)
		scale = 1;
	image->x_scale = image->y_scale = scale;
	if (box->centred)
		image->x_offset = (int32_t)((box->width - width * scale) / 2) +
		    2;
	image->y_offset = (int32_t)((box->height - height * scale) / 2) + 2;
	return true;
}

void
xlsxpage_print(struct xlsxpage *page, unsigned last_row,
    unsigned last_column, unsigned repeated, const char *footer)
{
	lxw_worksheet *sheet = page->make.sheet;

	xlsxmake_note(&page->make, worksheet_print_area(sheet, 0, 0, last_row,
	    (lxw_col_t)last_column));
	if (repeated > 0)
		xlsxmake_note(&page->make, worksheet_repeat_rows(sheet,
		    repeated, repeated));
	xlsxmake_note(&page->make, worksheet_set_footer(sheet, footer));
}

bool
xlsxpage_write(struct xlsxpage *page, struct writer *writer,
    struct fault *fault)
{
	return xlsxmake_write(&page->make, writer, fault);
}
