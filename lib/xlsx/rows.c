/*
 * rows.c - lines for rows, commas for cells
 */
#include "csv/writer.h"
#include "rule/settings.h"
#include "xlsx/rows.h"

#define LOOK_FROM ((uint64_t)1 << 20)	/* cells; a small sheet may be so */

void
xlsxrows_init(struct xlsxrows *rows)
{
	*rows = (struct xlsxrows){ .next = 1 };
}

void
xlsxrows_release(struct xlsxrows *rows)
{
	buffer_release(&rows->out);
}

bool
xlsxrows_begin(struct xlsxrows *rows, unsigned long row)
{
	if (row < rows->next || row > XLSXROWS_MOST)
		return false;
	for (; rows->next < row; rows->next++)
		buffer_add_byte(&rows->out, '\n');
	rows->column = 0;
	rows->any_in_row = false;
	rows->start = rows->out.len;
	return true;
}

bool
xlsxrows_cell(struct xlsxrows *rows, unsigned column, struct slice value)
{
	if (column >= XLSXROWS_COLUMNS_MOST || column < rows->column)
		return false;
	if (value.len == 0)
		return true;
	if (rows->any_in_row && column == rows->column)
		return false;
	rows->blank += column - rows->column;
	for (; rows->column < column; rows->column++)
		buffer_add_byte(&rows->out, ',');
	rows->filled++;
	writer_add_field(&rows->out, value);
	rows->any = rows->any_in_row = true;
	return true;
}

void
xlsxrows_end(struct xlsxrows *rows)
{
	unsigned cells = rows->any_in_row ? rows->column + 1 : 0, i;

	if (cells > rows->width)
		rows->width = cells;
	rows->blank += cells > 0 ? rows->width - cells : 0;
	for (i = cells; cells > 0 && i < rows->width; i++)
		buffer_add_byte(&rows->out, ',');
	buffer_add_byte(&rows->out, '\n');
	rows->next++;
}

bool
xlsxrows_again(struct xlsxrows *rows, unsigned long times, size_t room)
{
	size_t len = rows->out.len - rows->start;

	if (times > XLSXROWS_MOST + 1UL - rows->next ||
	    rows->out.len + times * len > room)
		return false;
	buffer_reserve(&rows->out, times * len);
	for (; times > 0; times--, rows->next++)
		buffer_add(&rows->out, (struct slice){ rows->out.data +
		    rows->start, len });
	return true;
}

bool
xlsxrows_check(const struct xlsxrows *rows, struct fault *fault)
{
	int64_t most;
	const struct setting wanted = { "workbook_sparse_most", &most };

	if (rows->blank < LOOK_FROM)
		return true;
	if (!settings_read("limit", &wanted, 1, fault))
		return false;
	return rows->blank / (uint64_t)(most > 0 ? most : 1) <= rows->filled ||
	    fault_set(fault, "row %u: next to all cells are empty, as one far "
	    "to the right makes all rows %u cells wide; delete the columns "
	    "that hold nothing", rows->next - 1, rows->width);
}

size_t
xlsxrows_read(struct xlsxrows *rows, char *to, size_t size)
{
	if (size > rows->out.len - rows->at)
		size = rows->out.len - rows->at;
	if (size > 0)
		memcpy(to, rows->out.data + rows->at, size);
	rows->at += size;
	if (rows->at == rows->out.len)
		rows->at = rows->out.len = 0;
	return size;
}
