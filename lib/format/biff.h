/*
 * biff.h - the records of an .xls workbook ([MS-XLS] 2.1.4, 2.5.293)
 *
 * A record is a type, a length and bytes; text that is longer than a record
 * goes on in CONTINUE records, where a new byte says how wide it is.
 */
#ifndef FORMAT_BIFF_H
#define FORMAT_BIFF_H

#include "base/mem.h"
#include "format/cfb.h"

enum { BIFF_WINDOW = 128 << 10, BIFF_CONTINUE = 0x3C };

struct biff {
	const struct cfb *cfb;
	const struct cfb_stream *stream;
	uint64_t next;		/* of the record behind this one */
	unsigned type;
	const unsigned char *data;	/* of this record, until the next */
	size_t len, at;		/* at: what biff_byte() gives next */
	bool cut;		/* ended in the middle of something */

	char *window;
	uint64_t window_at;
	size_t window_len;
};

void biff_init(struct biff *biff, const struct cfb *cfb,
    const struct cfb_stream *stream);
void biff_release(struct biff *biff);
void biff_seek(struct biff *biff, uint64_t at);

/* Reads the record; false at the end of the stream. */
bool biff_next(struct biff *biff);
/* The type of the record behind this one; 0 at the end. */
unsigned biff_peek(struct biff *biff);

/* Numbers of the record at an offset; 0 where it is shorter. */
unsigned biff_u16(const struct biff *biff, size_t at);
uint32_t biff_u32(const struct biff *biff, size_t at);
double biff_double(const struct biff *biff, size_t at);
/* The number in 30 bits (RkNumber). */
double biff_rk(uint32_t rk);

/*
 * From biff->at on, through CONTINUE records.  cut is set where the record
 * ends first.
 */
unsigned biff_take16(struct biff *biff);
uint32_t biff_take32(struct biff *biff);
void biff_skip(struct biff *biff, size_t bytes);
/*
 * Appends a text of so many characters as UTF-8: its flags, its characters,
 * and past what comes behind (how it is formatted, how it is read).  False
 * when the buffer is full.
 */
bool biff_text(struct biff *biff, size_t characters, struct buffer *out);

#endif
