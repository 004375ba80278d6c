/*
 * proof.c - every byte of every part looked at, cells counted
 */
#include <stdio.h>
#include <string.h>

#include "xlsx/lane.h"
#include "xlsx/proof.h"
#include "xlsx/regular.h"

/* Of every workbook, whatever its sheets. */
static const char *const parts[] = { "[Content_Types].xml", "_rels/.rels",
	"docProps/app.xml", "docProps/core.xml", "xl/workbook.xml",
	"xl/_rels/workbook.xml.rels", "xl/styles.xml",
	"xl/theme/theme1.xml" };

struct count {
	uint64_t cells;
	bool begun, filled;	/* a cell, and its value */
	struct xlsxscan scan;
};

static void XMLCALL
on_start(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct count *count = context;

	(void)attributes;
	if (strcmp(name, "c") == 0) {
		count->begun = true;
		count->filled = false;
	} else if (count->begun && (strcmp(name, "v") == 0 ||
	    strcmp(name, "is") == 0)) {
		count->filled = true;
	}
}

static void XMLCALL
on_end(void *context, const XML_Char *name)
{
	struct count *count = context;

	if (strcmp(name, "c") != 0)
		return;
	count->cells += count->filled;
	count->begun = false;
}

static const char *
take_row(void *context, struct slice bytes)
{
	struct count *count = context;
	struct xlsxregular_cell cell;
	uint64_t cells = 0;
	unsigned long row;
	bool empty;
	int more = 0;

	count->scan.at = bytes.at;
	count->scan.end = bytes.at + bytes.len;
	if (!xlsxregular_row(&count->scan, &row, &empty))
		return NULL;
	while (!empty && (more = xlsxregular_cell(&count->scan, &cell)) > 0)
		cells += cell.filled;
	if (more < 0)
		return NULL;
	count->cells += cells;
	return count->scan.at;
}

static bool
check_sheet(struct xlsxzip *zip, size_t number, uint64_t cells,
    struct fault *fault)
{
	static const struct xlsxlane_kind rows = { "sheetData", 1,
		"<sheetData", "</row>", take_row, on_start, on_end, NULL };
	struct count count = { 0 };
	char name[64];
	bool whole;

	snprintf(name, sizeof(name), "xl/worksheets/sheet%zu.xml", number);
	whole = xlsxlane_parse(zip, name, &rows, &count, fault);
	xlsxscan_release(&count.scan);
	if (!whole)
		return false;
	if (count.cells == cells)
		return true;
	return fault_set(fault, "%llu of %llu cells arrived",
	    (unsigned long long)count.cells, (unsigned long long)cells);
}

static bool
check_parts(struct xlsxzip *zip, const struct xlsxproof_sheet *sheets,
    size_t count, struct fault *fault)
{
	size_t i;

	for (i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (!xlsxzip_parse(zip, parts[i], NULL, NULL, NULL, NULL,
		    fault))
			return false;
	/* Only where rows did not stream. */
	if (xlsxzip_has(zip, "xl/sharedStrings.xml") && !xlsxzip_parse(zip,
	    "xl/sharedStrings.xml", NULL, NULL, NULL, NULL, fault))
		return false;
	for (i = 0; i < count; i++)
		if (!check_sheet(zip, i + 1, sheets[i].cells, fault))
			return false;
	return true;
}

bool
xlsxproof_check(int fd, const struct xlsxproof_sheet *sheets, size_t count,
    struct fault *fault)
{
	struct fault why;
	struct xlsxzip *zip = xlsxzip_open(fd, SLICE_EMPTY, &why);
	bool whole = zip != NULL && check_parts(zip, sheets, count, &why);

	xlsxzip_close(zip);
	return whole || fault_set(fault, "the workbook did not come out whole "
	    "(%s); make room, or name another directory in TMPDIR, and run "
	    "it again", why.text);
}
