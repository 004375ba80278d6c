/*
 * kind.c - the formats, in the order in which they are tried
 */
#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "format/kind.h"

static const struct format_kind *const kinds[] = {
	&formatods_kind, &formatxlsx_kind, &formatxls_kind, &formatcard_kind, &formathtml_kind,
};

const struct format_kind *
formatkind_find(struct slice head)
{
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (kinds[i]->is(head))
			return kinds[i];
	return NULL;
}

const char *
formatkind_fault(const void *book)
{
	return ((const struct fault *)book)->text;
}

bool
formatkind_workbook_note(const struct format_workbook *workbook, size_t n,
    bool ended, struct fault *note)
{
	if (n > 0)
		return false;
	if (ended) {
		if (workbook->unstored > 0)
			fault_set(note, "formulas without a value, whose "
			    "cells are empty: %llu; open the workbook in a "
			    "spreadsheet program and save it",
			    (unsigned long long)workbook->unstored);
		return workbook->unstored > 0;
	}
	if (workbook->chosen || workbook->sheets < 2)
		return false;
	fault_set(note, "the sheet \"%.*s\" of %zu; choose with --sheet",
	    SLICE_PRINT(workbook->sheet), workbook->sheets);
	return true;
}

bool
formatkind_find_sheet(const struct slice *names, size_t count,
    const char *wanted, size_t *found, struct fault *fault)
{
	struct buffer list = { 0 };
	char quoted[80];
	int64_t number;
	size_t i;

	for (i = 0; i < count; i++)
		if (text_equal_nocase(names[i], slice_of(wanted))) {
			*found = i;
			return true;
		}
	if (count > 0 && number_parse_int(slice_of(wanted), 1, (int64_t)count,
	    &number) == VALUE_OK) {
		*found = (size_t)number - 1;
		return true;
	}
	for (i = 0; i < count && list.len < 300; i++)
		buffer_format(&list, "%s\"%.*s\"", i ? ", " : "",
		    SLICE_PRINT(names[i]));
	fault_set(fault, "no sheet \"%s\" among %.*s", fault_quote(quoted,
	    sizeof(quoted), slice_of(wanted)),
	    SLICE_PRINT(buffer_slice(&list)));
	buffer_release(&list);
	return false;
}
