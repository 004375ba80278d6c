/*
 * piece.c - single bytes by table, several by iconv(3)
 */
#include <iconv.h>
#include <stdlib.h>

#include "base/text.h"
#include "encoding/codepage.h"
#include "encoding/decode.h"
#include "encoding/multibyte.h"
#include "encoding/piece.h"

struct pieces {
	iconv_t by_charset[CHARSETS];
};

struct pieces *
pieces_new(void)
{
	struct pieces *p = xmalloc(sizeof(*p));
	size_t i;

	for (i = 0; i < CHARSETS; i++)
		p->by_charset[i] = (iconv_t)-1;
	return p;
}

void
pieces_free(struct pieces *p)
{
	size_t i;

	for (i = 0; p != NULL && i < CHARSETS; i++)
		if (p->by_charset[i] != (iconv_t)-1)
			iconv_close(p->by_charset[i]);
	free(p);
}

static void
add_single(enum charset charset, struct slice bytes, struct buffer *out)
{
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		unsigned char byte = (unsigned char)bytes.at[i];
		uint32_t c = byte < 0x80 ? byte :
		    codepage_character(charset, byte);
		char text[4] = { DECODE_BAD_BYTE };

		buffer_add(out, (struct slice){ text, c == 0 && byte != 0 ? 1 :
		    text_encode(text, c) });
	}
}

static void
add_utf_8(struct slice bytes, struct buffer *out)
{
	while (bytes.len > 0) {
		size_t valid = text_valid_prefix(bytes);

		buffer_add(out, (struct slice){ bytes.at, valid });
		if (valid == bytes.len)
			break;
		buffer_add_byte(out, DECODE_BAD_BYTE);
		bytes.at += valid + 1;
		bytes.len -= valid + 1;
	}
}

static iconv_t
converter(struct pieces *p, enum charset charset, struct fault *fault)
{
	const char *name = charset == CHARSET_UTF_16LE ? "UTF-16LE" :
	    charset == CHARSET_UTF_16BE ? "UTF-16BE" : multibyte_name(charset);

	if (p->by_charset[charset] == (iconv_t)-1)
		p->by_charset[charset] = iconv_open("UTF-8", name);
	if (p->by_charset[charset] == (iconv_t)-1)
		fault_set(fault, "this system cannot convert %s; install "
		    "glibc-gconv-extra or libc-gconv-modules-extra", name);
	return p->by_charset[charset];
}

void
pieces_convert(void *converter, struct slice bytes, struct buffer *out)
{
	char *from = (char *)(uintptr_t)bytes.at;
	iconv_t how = converter;
	size_t left = bytes.len;

	iconv(how, NULL, NULL, NULL, NULL);
	while (left > 0) {
		char *to;
		size_t room, done;

		buffer_reserve(out, 2 * left + 8);
		room = out->capacity - out->len;
		to = out->data + out->len;
		done = iconv(how, &from, &left, &to, &room);
		out->len = (size_t)(to - out->data);
		if (done == (size_t)-1 && left > 0 && room >= 8) {
			buffer_add_byte(out, DECODE_BAD_BYTE);
			from++;
			left--;
		}
	}
}

bool
pieces_add(struct pieces *p, enum charset charset, struct slice bytes,
    struct buffer *out, struct fault *fault)
{
	iconv_t how;

	if (charset == CHARSET_UTF_8 || (charset != CHARSET_UTF_16LE &&
	    charset != CHARSET_UTF_16BE &&
	    text_ascii_prefix(bytes) == bytes.len)) {
		add_utf_8(bytes, out);
		return true;
	}
	if (charset_is_single(charset)) {
		add_single(charset, bytes, out);
		return true;
	}
	how = converter(p, charset, fault);
	if (how == (iconv_t)-1)
		return false;
	pieces_convert(how, bytes, out);
	return true;
}
