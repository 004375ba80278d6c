/*
 * proof.h - is a workbook that was just written whole?
 *
 * libxlsxwriter does not look at what becomes of its temporary files: on a
 * disk that is full for a moment it leaves rows out and reports success.  So
 * the finished file is read once more before anybody gets it.
 */
#ifndef XLSX_PROOF_H
#define XLSX_PROOF_H

#include <stdint.h>

#include "base/fault.h"

/* What a sheet must hold. */
struct xlsxproof_sheet {
	uint64_t cells;		/* that have a value */
};

/*
 * Whether the file behind a descriptor, which stays the caller's, has every
 * part that the library writes, each whole XML, and in its sheets so many
 * cells.  False with a fault.
 */
bool xlsxproof_check(int fd, const struct xlsxproof_sheet *sheets,
    size_t count, struct fault *fault);

#endif
