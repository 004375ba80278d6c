/*
 * picture.h - can a file stand as a picture in a workbook?
 *
 * PNG, JPEG, GIF and BMP can.  The file is looked at from its first to its
 * last part before anything is made of it: half a picture would show as a red
 * cross at the customer's.
 */
#ifndef XLSX_PICTURE_H
#define XLSX_PICTURE_H

#include <stdint.h>

#include "base/fault.h"

/* The largest picture that is taken. */
struct xlsxpicture_limits {
	int64_t bytes, pixels;
};

struct xlsxpicture {
	uint32_t width, height;		/* pixels */
};

/*
 * Looks at a file of data, of which only regular files are opened.  False with
 * a fault that says what is wrong and what to do.
 */
bool xlsxpicture_look(const char *path,
    const struct xlsxpicture_limits *limits, struct xlsxpicture *picture,
    struct fault *fault);

/* The same for bytes; the limit of bytes is the caller's. */
bool xlsxpicture_read(struct slice bytes,
    const struct xlsxpicture_limits *limits, struct xlsxpicture *picture,
    struct fault *fault);

#endif
