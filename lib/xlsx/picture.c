/*
 * picture.c - the parts of a picture, one after the other
 *
 * PNG: W3C Portable Network Graphics, 5.3; JPEG: ITU-T T.81, annex B; GIF89a,
 * 18 and 27; BMP: the file header of Windows.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/say.h"
#include "base/text.h"
#include "xlsx/picture.h"

#define MEGA 1000000

/* ---- numbers ---------------------------------------------------------- */

static uint32_t
byte_at(struct slice s, size_t i)
{
	return (unsigned char)s.at[i];
}

static uint32_t
big_16(struct slice s, size_t i)
{
	return byte_at(s, i) << 8 | byte_at(s, i + 1);
}

static uint32_t
big_32(struct slice s, size_t i)
{
	return big_16(s, i) << 16 | big_16(s, i + 2);
}

static uint32_t
little_16(struct slice s, size_t i)
{
	return byte_at(s, i) | byte_at(s, i + 1) << 8;
}

static uint32_t
little_32(struct slice s, size_t i)
{
	return little_16(s, i) | little_16(s, i + 2) << 16;
}

/* ---- kinds ------------------------------------------------------------ */

/* Chunks up to IEND, the first of them IHDR. */
static bool
read_png(struct slice s, struct xlsxpicture *p)
{
	size_t at = 8;

	if (s.len < 33 || memcmp(s.at + 12, "IHDR", 4) != 0)
		return false;
	*p = (struct xlsxpicture){ big_32(s, 16), big_32(s, 20) };
	while (s.len - at >= 12) {
		uint32_t len = big_32(s, at);

		if (len > s.len - at - 12)
			return false;
		if (memcmp(s.at + at + 4, "IEND", 4) == 0)
			return true;
		at += len + 12;
	}
	return false;
}

/* A frame header, which has the size: SOF0 to SOF15 without three others. */
static bool
is_frame(uint32_t marker)
{
	return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 &&
	    marker != 0xC8 && marker != 0xCC;
}

/* Whether the scan that begins at a place comes to the end of the image. */
static bool
ends_jpeg(struct slice s, size_t at)
{
	for (; at + 1 < s.len; at++)
		if (byte_at(s, at) == 0xFF && byte_at(s, at + 1) == 0xD9)
			return true;
	return false;
}

static bool
read_jpeg(struct slice s, struct xlsxpicture *p)
{
	size_t at = 2;
	bool sized = false;

	while (s.len - at >= 4) {
		uint32_t marker = byte_at(s, at + 1), len = big_16(s, at + 2);

		if (byte_at(s, at) != 0xFF)
			return false;
		if (marker == 0xFF) {	/* filler */
			at++;
			continue;
		}
		if (len < 2 || len > s.len - at - 2)
			return false;
		if (is_frame(marker) && len >= 7) {
			*p = (struct xlsxpicture){ big_16(s, at + 7),
				big_16(s, at + 5) };
			sized = true;
		}
		if (marker == 0xDA)
			return sized && ends_jpeg(s, at + 2 + len);
		at += len + 2;
	}
	return false;
}

static bool
read_gif(struct slice s, struct xlsxpicture *p)
{
	if (s.len < 14)
		return false;
	*p = (struct xlsxpicture){ little_16(s, 6), little_16(s, 8) };
	while (s.len > 13 && s.at[s.len - 1] == '\0')
		s.len--;
	return s.at[s.len - 1] == ';';
}

static bool
read_bmp(struct slice s, struct xlsxpicture *p)
{
	uint32_t height;

	if (s.len < 54 || little_32(s, 10) > s.len)
		return false;
	height = little_32(s, 22);
	/* Below zero: from the top line down. */
	*p = (struct xlsxpicture){ little_32(s, 18),
		height > INT32_MAX ? 0 - height : height };
	return little_32(s, 2) <= s.len && p->width <= INT32_MAX;
}

static const struct kind {
	const char *magic;
	size_t at, len;
	const char *name;
	/* NULL: known, but of no use in a workbook. */
	bool (*read)(struct slice s, struct xlsxpicture *p);
} kinds[] = {
	{ "\x89PNG\r\n\x1A\n", 0, 8, "PNG", read_png },
	{ "\xFF\xD8\xFF", 0, 3, "JPEG", read_jpeg },
	{ "GIF8", 0, 4, "GIF", read_gif },
	{ "BM", 0, 2, "BMP", read_bmp },
	{ "WEBP", 8, 4, "WebP", NULL },
	{ "ftyphe", 4, 6, "HEIC", NULL },
	{ "ftypmif1", 4, 8, "HEIC", NULL },
	{ "ftypavif", 4, 8, "AVIF", NULL },
	{ "II*\0", 0, 4, "TIFF", NULL },
	{ "MM\0*", 0, 4, "TIFF", NULL },
	{ "8BPS", 0, 4, "Photoshop", NULL },
	{ "%PDF", 0, 4, "PDF", NULL },
	{ "<svg", 0, 4, "SVG", NULL },
};

static const struct kind *
find_kind(struct slice s)
{
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (s.len >= kinds[i].at + kinds[i].len &&
		    memcmp(s.at + kinds[i].at, kinds[i].magic,
		    kinds[i].len) == 0)
			return &kinds[i];
	return NULL;
}

bool
xlsxpicture_read(struct slice bytes,
    const struct xlsxpicture_limits *limits, struct xlsxpicture *picture,
    struct fault *fault)
{
	const struct kind *kind = find_kind(bytes);

	if (kind == NULL)
		return fault_set(fault, "no picture; save it as JPEG or PNG");
	if (kind->read == NULL)
		return fault_set(fault, "a file of kind %s, which no "
		    "workbook shows; save it as JPEG or PNG", kind->name);
	if (!kind->read(bytes, picture) || picture->width == 0 ||
	    picture->height == 0)
		return fault_set(fault, "the picture is damaged or cut "
		    "short; copy it again");
	if ((int64_t)picture->width * picture->height > limits->pixels)
		return fault_set(fault, "a picture of %u x %u points; make "
		    "it smaller, 1600 points across are plenty",
		    picture->width, picture->height);
	return true;
}

/* ---- files ------------------------------------------------------------ */

/* The file, which must be a regular one; -1 with a fault. */
static int
open_regular(const char *path, int64_t most, size_t *size,
    struct fault *fault)
{
	/* A pipe without a writer must not stop the run. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat st;

	if (fd < 0 || fstat(fd, &st) != 0) {
		fault_set(fault, "no such file (%s); put the picture there, "
		    "or correct its name", say_error(errno));
	} else if (!S_ISREG(st.st_mode)) {
		fault_set(fault, "no file; name a picture");
	} else if (st.st_size > most) {
		fault_set(fault, "a picture of %lld MB, more than a mail "
		    "should carry; make it smaller, 1600 points across are "
		    "plenty", (long long)(st.st_size + MEGA - 1) / MEGA);
	} else {
		*size = (size_t)st.st_size;
		return fd;
	}
	if (fd >= 0)
		close(fd);
	return -1;
}

static bool
read_whole(int fd, char *to, size_t size)
{
	size_t at = 0;

	while (at < size) {
		ssize_t got = read(fd, to + at, size - at);

		if (got > 0)
			at += (size_t)got;
		else if (got == 0 || errno != EINTR)
			return false;
	}
	return true;
}

bool
xlsxpicture_look(const char *path, const struct xlsxpicture_limits *limits,
    struct xlsxpicture *picture, struct fault *fault)
{
	size_t size = 0;
	int fd = open_regular(path, limits->bytes, &size, fault);
	char *bytes;
	bool good;

	if (fd < 0)
		return false;
	bytes = xmalloc(size + 1);
	good = read_whole(fd, bytes, size) ? xlsxpicture_read(
	    (struct slice){ bytes, size }, limits, picture, fault) :
	    fault_set(fault, "cannot be read; copy it again");
	free(bytes);
	close(fd);
	return good;
}
