/*
 * html.c - a document as one HTML file, well-formed as XML too
 *
 * No script, no reference to anything outside, the pictures inside.
 */
#include "base/text.h"
#include "doc/escape.h"
#include "doc/html.h"
#include "doc/svg.h"

enum { NUMBER_MOST = 16 };	/* columns of a number with its unit */

/* Phones first; A4 when printed. */
static const char style[] =
    ":root{color-scheme:light}\n"
    "*{box-sizing:border-box}\n"
    "html{-webkit-text-size-adjust:100%}\n"
    "body{margin:0;background:#fff;color:#1c2530;font:16px/1.5 system-ui,"
    "\"Segoe UI\",Roboto,\"Noto Sans\",\"PingFang SC\",\"Microsoft YaHei\","
    "\"Noto Sans CJK SC\",\"WenQuanYi Micro Hei\",sans-serif;"
    "overflow-wrap:anywhere}\n"
    "main{max-width:52rem;margin:0 auto;padding:1rem}\n"
    "h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}\n"
    "h2{font-size:1.2rem;line-height:1.3;margin:2.2rem 0 .6rem;"
    "padding-top:.6rem;border-top:2px solid #2b6ca3}\n"
    "h3{font-size:1rem;margin:1.4rem 0 .4rem}\n"
    "p,ul{margin:.6rem 0}\n"
    "ul{padding-left:1.2rem}\n"
    "nav{font-size:.9rem;background:#f3f6f9;padding:.6rem 1rem}\n"
    "nav h2{all:unset;display:block;font-weight:600}\n"
    "nav ol{margin:.3rem 0;padding:0;list-style:none}\n"
    "nav a{color:#1f4e79}\n"
    ".note{background:#fdf3ea;border-left:4px solid #c0561a;"
    "padding:.4rem .8rem}\n"
    "blockquote{margin:.8rem 0;padding:.1rem .8rem;"
    "border-left:4px solid #b8c4d0}\n"
    "blockquote footer{color:#4c5967;font-size:.9rem;margin-bottom:.4rem}\n"
    "figure{margin:1rem 0}\n"
    "figcaption{font-weight:600;margin:.8rem 0 .4rem}\n"
    "svg{display:block;width:100%;max-width:30rem;height:auto;"
    "background:#fff;margin-bottom:.6rem}\n"
    "svg text{font-size:13px;fill:#1c2530;unicode-bidi:isolate}\n"
    "svg .v{text-anchor:end}\n"
    "svg .m,svg .n{text-anchor:middle;font-size:11px}\n"
    "svg .n{paint-order:stroke;stroke:#fff;stroke-width:3px;"
    "font-weight:600}\n"
    "table{border-collapse:collapse;width:100%;font-size:.9rem}\n"
    "th,td{padding:.3rem .5rem;text-align:left;vertical-align:top;"
    "border-bottom:1px solid #d5dde5}\n"
    "th{background:#f3f6f9}\n"
    "td:not(.r){min-width:4.3rem}td:first-child{min-width:6rem}\n"
    "th.r,td.r{text-align:right}\n"
    "th.r,td.n{white-space:nowrap;font-variant-numeric:tabular-nums}\n"
    "pre{font:.78rem/1.45 ui-monospace,\"DejaVu Sans Mono\",Menlo,Consolas,"
    "monospace;background:#f3f6f9;padding:.5rem .8rem;margin:.4rem 0;"
    "white-space:pre-wrap;overflow-wrap:anywhere}\n"
    "@media (min-width:48rem){figure.c{display:grid;"
    "grid-template-columns:24rem 1fr;gap:0 1.5rem;align-items:start}"
    "figure.c figcaption{grid-column:1/-1}}\n"
    "@media (max-width:30rem){th,td{padding:.3rem .25rem}"
    "table{font-size:.82rem}}\n"
    "@page{size:A4;margin:16mm 15mm}\n"
    "@media print{body{font-size:10.5pt}main{max-width:none;padding:0}"
    "nav{display:none}h1,h2,h3,figcaption{break-after:avoid}"
    "tr,svg,blockquote,.note{break-inside:avoid}thead{"
    "display:table-header-group}figure.c{display:grid;"
    "grid-template-columns:8.5cm 1fr;gap:0 5mm;align-items:start;"
    "break-inside:avoid}figure.c figcaption{grid-column:1/-1}"
    "pre{font-size:7.5pt}*{print-color-adjust:exact;"
    "-webkit-print-color-adjust:exact}}\n";

static void
add_element(struct buffer *out, const char *tag, const char *attributes,
    struct slice text)
{
	buffer_format(out, "<%s%s>", tag, attributes);
	docescape_line(out, text, DOC_UNCUT);
	buffer_format(out, "</%s>\n", tag);
}

/*
 * What came from others keeps its direction to itself; numbers are not broken
 * as long as they look like some.
 */
static void
add_cell(struct buffer *out, const char *tag, bool number, struct slice text)
{
	bool whole = text_width(text) <= NUMBER_MOST;

	buffer_format(out, "<%s%s>%s", tag, !number ? "" : whole ?
	    " class=\"r n\"" : " class=\"r\"", number ? "" : "<bdi>");
	docescape_line(out, text, DOC_UNCUT);
	buffer_format(out, "%s</%s>", number ? "" : "</bdi>", tag);
}

static void
add_table(struct buffer *out, const struct block *b, size_t number)
{
	size_t i, row;

	buffer_add(out, b->chart != DOC_NO_CHART ?
	    SLICE("<figure class=\"c\">\n") : SLICE("<figure>\n"));
	add_element(out, "figcaption", "", b->text);
	if (b->chart != DOC_NO_CHART && b->row_count > 0)
		docsvg_add(b, number, out);
	buffer_add(out, SLICE("<table>\n<thead><tr>"));
	for (i = 0; i < b->column_count; i++)
		add_cell(out, "th", b->columns[i].number, b->columns[i].name);
	buffer_add(out, SLICE("</tr></thead>\n<tbody>\n"));
	for (row = 0; row < b->row_count; row++) {
		buffer_add(out, SLICE("<tr>"));
		for (i = 0; i < b->column_count; i++)
			add_cell(out, "td", b->columns[i].number,
			    b->rows[row].cells[i]);
		buffer_add(out, SLICE("</tr>\n"));
	}
	buffer_add(out, SLICE("</tbody>\n</table>\n</figure>\n"));
}

static void
add_quote(struct buffer *out, const struct block *b)
{
	struct slice rest = b->text;

	buffer_add(out, SLICE("<blockquote>\n"));
	while (rest.at != NULL) {
		struct slice line = slice_trim(slice_cut(&rest, '\n'));

		if (line.len > 0)
			add_element(out, "p", " dir=\"auto\"", line);
	}
	if (b->by.len > 0)
		add_element(out, "footer", "", b->by);
	buffer_add(out, SLICE("</blockquote>\n"));
}

static void
add_code(struct buffer *out, struct slice lines)
{
	buffer_add(out, SLICE("<pre>"));
	docescape_entities(out, lines);
	buffer_add(out, SLICE("</pre>\n"));
}

static void
add_contents(struct buffer *out, const struct doc *d)
{
	size_t i, section = 0;

	buffer_add(out, SLICE("<nav>\n"));
	add_element(out, "h2", "", d->contents);
	buffer_add(out, SLICE("<ol>\n"));
	for (i = 0; i < d->count; i++) {
		if (d->blocks[i].kind != BLOCK_SECTION)
			continue;
		buffer_format(out, "<li><a href=\"#s%zu\">", ++section);
		docescape_line(out, d->blocks[i].text, DOC_UNCUT);
		buffer_add(out, SLICE("</a></li>\n"));
	}
	buffer_add(out, SLICE("</ol>\n</nav>\n"));
}

static void
add_section(struct buffer *out, const struct block *b, size_t number)
{
	buffer_format(out, "<h2 id=\"s%zu\">", number);
	docescape_line(out, b->text, DOC_UNCUT);
	buffer_add(out, SLICE("</h2>\n"));
}

static void
add_block(struct buffer *out, const struct block *b, size_t number)
{
	switch (b->kind) {
	case BLOCK_TITLE:
		add_element(out, "h1", "", b->text);
		break;
	case BLOCK_PART:
		add_element(out, "h3", "", b->text);
		break;
	case BLOCK_NOTE:
		add_element(out, "p", " class=\"note\"", b->text);
		break;
	case BLOCK_ITEM:
		add_element(out, "li", "", b->text);
		break;
	case BLOCK_QUOTE:
		add_quote(out, b);
		break;
	case BLOCK_CODE:
		add_code(out, b->text);
		break;
	case BLOCK_TABLE:
		add_table(out, b, number);
		break;
	default:
		add_element(out, "p", "", b->text);
		break;
	}
}

static void
add_head(struct buffer *out, const struct doc *d)
{
	buffer_format(out, "<!DOCTYPE html>\n"
	    "<html lang=\"%s\">\n"
	    "<head>\n<meta charset=\"utf-8\"/>\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\"/>\n", d->lang ? "zh-CN" : "en");
	add_element(out, "title", "", d->count ? d->blocks[0].text :
	    SLICE_EMPTY);
	buffer_format(out, "<style>\n%s</style>\n</head>\n<body>\n<main>\n",
	    style);
}

void
dochtml_write(const struct doc *d, struct buffer *out)
{
	size_t i, sections = 0;
	bool list = false;

	add_head(out, d);
	for (i = 0; i < d->count; i++) {
		const struct block *b = &d->blocks[i];

		if (list != (b->kind == BLOCK_ITEM)) {
			list = !list;
			buffer_add(out, list ? SLICE("<ul>\n") :
			    SLICE("</ul>\n"));
		}
		if (b->kind == BLOCK_SECTION && sections == 0)
			add_contents(out, d);
		if (b->kind == BLOCK_SECTION)
			add_section(out, b, ++sections);
		else
			add_block(out, b, i);
	}
	buffer_add(out, list ? SLICE("</ul>\n") : SLICE_EMPTY);
	buffer_add(out, SLICE("</main>\n</body>\n</html>\n"));
}
