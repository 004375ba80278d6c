/*
 * foreign.h - a file as programs write it, read as canonical CSV (R-IO-17)
 *
 * Bytes in, canonical CSV out: UTF-8, commas, double quotes.  The head of the
 * file tells its encoding, its delimiter, its quotes and whether a title
 * stands above the header.  A file that is canonical already comes through
 * byte for byte, but for its mark and bytes FF where it is no UTF-8.  Lines
 * keep their numbers: for each that is left out an empty one comes, which is
 * no record.
 */
#ifndef FRONT_FOREIGN_H
#define FRONT_FOREIGN_H

#include "base/fault.h"
#include "csv/reader.h"
#include "rule/columns.h"

struct foreign;

/*
 * Looks at the head of the file behind a descriptor, which stays the
 * caller's; kind says which headers are known.  NULL with a fault, which has
 * a remedy, for what is no text or in an encoding that is doubtful.
 */
struct foreign *foreign_open(int fd, enum columns_kind kind,
    struct fault *fault);
/* The same for bytes from elsewhere. */
struct foreign *foreign_open_source(struct reader_source source,
    enum columns_kind kind, struct fault *fault);
void foreign_close(struct foreign *f);

/* What was found, as "GB18030, semicolons"; "" for a canonical file. */
const char *foreign_form(const struct foreign *f);

/* A reader_source's read and fault; their context is the file. */
ssize_t foreign_read(void *context, char *to, size_t size);
const char *foreign_fault(const void *context);

/*
 * The reader of a file of a rule table, for table_read_with(): the whole file
 * is read, and told where it is not canonical.  It closes with the bytes.
 */
bool foreign_take_table(int fd, const char *path, struct buffer *bytes,
    struct fault *fault);

#endif
