/*
 * mem.h - the ground: memory that is there or the program says why not
 *
 * Functions with an x prefix end the program with status 2 when there is no
 * memory; nothing else in the library ends a program but cli and report.
 * With glibc malloc(3) itself does so, for the libraries that we call.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdint.h>
#include <string.h>

#include "base/slice.h"

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t count, size_t size);	/* checks count * size */
char *xstrdup(const char *text);

/*
 * The end of the program for who gets memory elsewhere, such as the result of
 * a library's function.  mem_on_exhaustion() has this called first, once: to
 * say so in the program's name, and to remove what it began.
 */
_Noreturn void mem_exhausted(void);
void mem_on_exhaustion(void (*say_so)(void));

/*
 * An arena hands out memory that is given back all at once.  Start from
 * (struct arena){ 0 }; blocks double from 64 KiB up to 8 MiB.
 */
struct arena_block;
struct arena {
	struct arena_block *newest;
	char *next;		/* free bytes of the newest block */
	size_t left;
	size_t total;		/* bytes handed out so far */
};

void *arena_alloc(struct arena *arena, size_t size);	/* aligned for any type */
char *arena_bytes(struct arena *arena, size_t size);	/* not aligned */
struct slice arena_copy(struct arena *arena, struct slice s);
char *arena_string(struct arena *arena, struct slice s); /* NUL-terminated */
void arena_reset(struct arena *arena);	/* all free again; keeps one block */
void arena_release(struct arena *arena);

/*
 * A growable run of bytes with a ceiling.  Start from
 * BUFFER_INIT(ceiling) or (struct buffer){ 0 } for no ceiling.
 */
struct buffer {
	char *data;
	size_t len;
	size_t capacity;
	size_t ceiling;		/* bytes; 0 for none */
};

#define BUFFER_INIT(most) ((struct buffer){ .ceiling = (most) })

bool buffer_grow(struct buffer *buffer, size_t more);

/* Room for more bytes behind len; false when that would pass the ceiling. */
static inline bool
buffer_reserve(struct buffer *buffer, size_t more)
{
	return more <= buffer->capacity - buffer->len ||
	    buffer_grow(buffer, more);
}

static inline bool
buffer_add(struct buffer *buffer, struct slice s)
{
	if (!buffer_reserve(buffer, s.len))
		return false;
	if (s.len > 0)
		memcpy(buffer->data + buffer->len, s.at, s.len);
	buffer->len += s.len;
	return true;
}

static inline bool
buffer_add_byte(struct buffer *buffer, char c)
{
	return buffer_add(buffer, (struct slice){ &c, 1 });
}

/* Takes the first n bytes away. */
static inline void
buffer_drop(struct buffer *buffer, size_t n)
{
	if (n > 0)
		memmove(buffer->data, buffer->data + n, buffer->len - n);
	buffer->len -= n;
}

bool buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_release(struct buffer *buffer);

static inline struct slice
buffer_slice(const struct buffer *buffer)
{
	return (struct slice){ buffer->len ? buffer->data : "", buffer->len };
}

/*
 * Padded text: behind it MEM_PADDING bytes may be read, so that a short one
 * can be loaded whole; they mean nothing.  The values of a record are padded
 * (csv/reader.h); these make other texts so, the first as buffer_slice() does.
 */
#define MEM_PADDING 16
struct slice buffer_padded(struct buffer *buffer);
struct slice arena_padded(struct arena *arena, struct slice s);	/* a copy */

/*
 * Room for one more behind count elements of an array that has room for some:
 * one that is full doubles.  Start from NULL and 0.
 */
#define GROW(array, count, room) do {					\
	if ((count) == (room))						\
		(array) = xgrow((array), &(room), sizeof(*(array)));	\
} while (0)

void *xgrow(void *old, size_t *room, size_t size);

/*
 * The same for a short list that keeps no room: it doubles where count is a
 * power of two.  Nothing else may give such a list its memory.
 */
#define GROW_BY_ONE(array, count) do {					\
	if (((count) & ((count) - 1)) == 0)				\
		(array) = xrealloc((array), (count) > 0 ?		\
		    2 * (count) : 1, sizeof(*(array)));			\
} while (0)

/*
 * Room for an element at, where numbers come one after the other but not each
 * in turn (groups_find()): those that are new are zero.
 */
#define GROW_ZEROED(array, at, room) do {				\
	if ((at) >= (room))						\
		(array) = xgrow_zeroed((array), &(room), (at),		\
		    sizeof(*(array)));					\
} while (0)

void *xgrow_zeroed(void *old, size_t *room, size_t at, size_t size);

#endif
