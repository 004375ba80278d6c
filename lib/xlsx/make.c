/*
 * make.c - the library's workbook, its file to the writer
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/date.h"
#include "base/number.h"
#include "base/say.h"
#include "base/text.h"
#include "xlsx/make.h"

/* 2000-01-01, since the clock must not show in the bytes. */
enum { CREATED = 946684800 };
enum { DIGITS_MOST = 15, DECIMALS_MOST = 6 };
enum { CODE = sizeof("_x000D_") - 1 };

/* A temporary file without a name. */
static int
open_nameless(void)
{
	const char *directory = getenv("TMPDIR");
	char path[4096];
	int fd;

	if (directory == NULL || *directory == '\0')
		directory = "/tmp";
	snprintf(path, sizeof(path), "%s/fairlead.XXXXXX", directory);
	fd = mkstemp(path);
	if (fd >= 0)
		unlink(path);
	return fd;
}

bool
xlsxmake_open(struct xlsxmake *make, bool streaming, struct fault *fault)
{
	lxw_workbook_options options = { .constant_memory = streaming };
	lxw_doc_properties properties = { .created = CREATED };
	char path[32];

	*make = (struct xlsxmake){ .fd = open_nameless() };
	if (make->fd >= 0) {
		snprintf(path, sizeof(path), "/dev/fd/%d", make->fd);
		make->book = workbook_new_opt(path, &options);
	}
	if (make->book == NULL)
		return fault_set(fault, "cannot make a temporary file: %s; "
		    "name another directory in TMPDIR", say_error(errno));
	workbook_set_properties(make->book, &properties);
	return true;
}

void
xlsxmake_close(struct xlsxmake *make)
{
	if (make->book != NULL)
		lxw_workbook_free(make->book);
	if (make->fd >= 0)
		close(make->fd);
	free(make->sheets);
	buffer_release(&make->text);
	*make = (struct xlsxmake){ .fd = -1 };
}

/* ---- sheets ----------------------------------------------------------- */

/* The library writes rows without a look at what becomes of them. */
static void
end_sheet(struct xlsxmake *make)
{
	FILE *rows = make->sheet == NULL ? NULL :
	    make->sheet->optimize_tmpfile;

	errno = 0;
	if (rows != NULL && (fflush(rows) != 0 || ferror(rows)) &&
	    make->system_error == 0)
		make->system_error = errno != 0 ? errno : EIO;
}

bool
xlsxmake_sheet(struct xlsxmake *make, const char *name)
{
	end_sheet(make);
	GROW_BY_ONE(make->sheets, make->sheet_count);
	make->sheets[make->sheet_count++] = (struct xlsxproof_sheet){ 0 };
	make->sheet = workbook_add_worksheet(make->book, name);
	return make->sheet != NULL;
}

void
xlsxmake_note(struct xlsxmake *make, lxw_error error)
{
	if (make->error == LXW_NO_ERROR)
		make->error = error;
}

void
xlsxmake_note_cell(struct xlsxmake *make, lxw_error error)
{
	make->sheets[make->sheet_count - 1].cells += error == LXW_NO_ERROR;
	xlsxmake_note(make, error);
}

/* ---- text ------------------------------------------------------------- */

/* _x000D_: what a spreadsheet program takes for the character of that code. */
static bool
is_code(struct slice s)
{
	size_t i;

	if (s.len < CODE || s.at[0] != '_' || s.at[1] != 'x' || s.at[6] != '_')
		return false;
	for (i = 2; i < 6; i++)
		if (!text_is_digit(s.at[i]) && ((s.at[i] | 0x20) < 'a' ||
		    (s.at[i] | 0x20) > 'f'))
			return false;
	return true;
}

/* U+FFFE and U+FFFF, which are no characters. */
static bool
is_none(struct slice s)
{
	return slice_starts(s, SLICE("\xEF\xBF\xBE")) ||
	    slice_starts(s, SLICE("\xEF\xBF\xBF"));
}

size_t
xlsxmake_units(struct slice text)
{
	size_t units = 0, i;

	for (i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if ((c & 0xC0) != 0x80)
			units += c >= 0xF0 ? 2 : 1;
		/* What is written by its code counts as that. */
		if (c == '\r' || is_none((struct slice){ text.at + i,
		    text.len - i }) || is_code((struct slice){ text.at + i,
		    text.len - i }))
			units += CODE - 1;
	}
	return units;
}

/* How far a text goes as it is: to a _, a CR or what may be none. */
static size_t
plain_prefix(struct slice text)
{
	const char *last = text.at + text.len, *p = text.at;

	while (p < last && *p != '_' && *p != '\r' && *p != '\xEF')
		p++;
	return (size_t)(p - text.at);
}

/*
 * The library writes the codes of controls by itself.  What looks like a code
 * loses its meaning.
 */
const char *
xlsxmake_text(struct xlsxmake *make, struct slice text)
{
	struct buffer *out = &make->text;
	struct slice rest = text;

	out->len = 0;
	while (rest.len > 0) {
		size_t len = plain_prefix(rest);

		buffer_add(out, (struct slice){ rest.at, len });
		rest.at += len;
		rest.len -= len;
		if (rest.len == 0)
			break;
		if (is_code(rest))
			buffer_add(out, SLICE("_x005F"));
		len = is_none(rest) ? 3 : 1;
		buffer_add(out, len == 3 ? rest.at[2] == '\xBE' ?
		    SLICE("_xFFFE_") : SLICE("_xFFFF_") : *rest.at == '\r' ?
		    SLICE("_x000D_") : (struct slice){ rest.at, 1 });
		rest.at += len;
		rest.len -= len;
	}
	buffer_add_byte(out, '\0');
	return out->data;
}

/* ---- numbers ----------------------------------------------------------- */

/* Counted from 1899-12-30: right from March 1900 on. */
bool
xlsxmake_day(struct slice text, double *serial)
{
	const int32_t start = date_from_civil(1899, 12, 30);
	int32_t date;

	if (text.len != 10 || date_parse_iso(text, &date) != VALUE_OK ||
	    date < date_from_civil(1900, 3, 1))
		return false;
	*serial = date - start;
	return true;
}

/* -12.50: no plus, no zero before the first digit. */
static bool
is_plain(struct slice text, size_t minus, size_t whole)
{
	size_t decimals = whole < text.len ? text.len - whole - 1 : 1;

	return text.len - minus - (whole < text.len) <= DIGITS_MOST &&
	    *text.at != '+' &&
	    whole > minus && (text.at[minus] != '0' || whole == minus + 1) &&
	    decimals > 0 && decimals <= DECIMALS_MOST;
}

bool
xlsxmake_number(struct slice text, double *number)
{
	static const double scale[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6 };
	const char *point = slice_find(text, '.');
	size_t whole = point ? (size_t)(point - text.at) : text.len;
	unsigned decimals = point ? (unsigned)(text.len - whole - 1) : 0;
	int64_t digits;

	if (!is_plain(text, *text.at == '-', whole) ||
	    number_parse_decimal(text, decimals, &digits) != VALUE_OK)
		return false;
	/* Both are exact, so the quotient is the nearest double. */
	*number = (double)digits / scale[decimals];
	return true;
}

/* ---- the end ---------------------------------------------------------- */

static bool
copy_out(int fd, struct writer *writer)
{
	char bytes[64 << 10];
	ssize_t got;

	if (lseek(fd, 0, SEEK_SET) != 0)
		return false;
	while ((got = read(fd, bytes, sizeof(bytes))) != 0) {
		if (got > 0)
			writer_bytes(writer, (struct slice){ bytes,
			    (size_t)got });
		else if (errno != EINTR)
			return false;
	}
	return true;
}

bool
xlsxmake_write(struct xlsxmake *make, struct writer *writer,
    struct fault *fault)
{
	lxw_error error;

	end_sheet(make);
	error = workbook_close(make->book);
	make->book = NULL;
	if (make->system_error != 0)
		return fault_set(fault, "cannot write a temporary file: %s; "
		    "make room, or name another directory in TMPDIR",
		    say_error(make->system_error));
	if (make->error != LXW_NO_ERROR)
		error = make->error;
	if (error != LXW_NO_ERROR)
		return fault_set(fault, "cannot put the workbook together: "
		    "%s", lxw_strerror(error));
	if (!xlsxproof_check(make->fd, make->sheets, make->sheet_count,
	    fault))
		return false;
	if (copy_out(make->fd, writer))
		return true;
	return fault_set(fault, "cannot read the workbook back: %s",
	    say_trouble(errno));
}
