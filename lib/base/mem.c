/*
 * mem.c - allocation, arenas, growable buffers
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/mem.h"

#define ARENA_FIRST ((size_t)64 << 10)
#define ARENA_LARGEST ((size_t)8 << 20)
#define LARGE ((size_t)4 << 20)
#define LARGE_PAGE ((size_t)2 << 20)
#define ARENA_ALIGN _Alignof(max_align_t)

struct arena_block {
	struct arena_block *older;
	size_t size;
	max_align_t bytes[];
};

static void (*tell)(void);

void
mem_on_exhaustion(void (*say_so)(void))
{
	tell = say_so;
}

_Noreturn void
mem_exhausted(void)
{
	static const char text[] = "out of memory\n";
	void (*say_so)(void) = tell;

	/* Memory may be wanted to say that there is none. */
	tell = NULL;
	if (say_so != NULL)
		say_so();
	else if (write(STDERR_FILENO, text, sizeof(text) - 1) < 0)
		_exit(2);
	_exit(2);
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define OWN_MALLOC
#endif
#endif
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(OWN_MALLOC)
/*
 * Libraries go on without the memory that they did not get, and leave a style
 * out of a workbook or follow a null pointer.  What glibc lets a program
 * define is theirs too, so that they end as we do.
 */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);

void *
malloc(size_t size)
{
	void *p = __libc_malloc(size);

	if (p == NULL)
		mem_exhausted();
	return p;
}

void *
calloc(size_t count, size_t size)
{
	void *p = __libc_calloc(count, size);

	if (p == NULL)
		mem_exhausted();
	return p;
}

/* Without a size it is free(3), and its answer NULL. */
void *
realloc(void *old, size_t size)
{
	void *p = __libc_realloc(old, size);

	if (p == NULL && size > 0)
		mem_exhausted();
	return p;
}
#endif

/*
 * Large blocks are walked at random (hash tables) or filled from end to end
 * (arenas): large pages save most of their page faults and TLB misses.
 */
static void *
advise_large(void *p, size_t size)
{
#ifdef MADV_HUGEPAGE
	uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
	uintptr_t from = ((uintptr_t)p + page - 1) & ~(page - 1);
	uintptr_t to = ((uintptr_t)p + size) & ~(page - 1);

	if (size >= LARGE && to > from)
		(void)madvise((void *)from, to - from, MADV_HUGEPAGE);
#else
	(void)size;
#endif
	return p;
}

/* From where a large page begins: pages are large only as a whole. */
static void *
malloc_large(size_t size)
{
	void *p;

	return posix_memalign(&p, LARGE_PAGE, size) == 0 ? p : NULL;
}

void *
xmalloc(size_t size)
{
	void *p = size >= LARGE ? malloc_large(size) : malloc(size ? size : 1);

	if (p == NULL)
		mem_exhausted();
	return size >= LARGE ? advise_large(p, size) : p;
}

void *
xcalloc(size_t count, size_t size)
{
	void *p = calloc(count ? count : 1, size ? size : 1);

	if (p == NULL)
		mem_exhausted();
	/* calloc() has checked the product. */
	return count * size >= LARGE ? advise_large(p, count * size) : p;
}

void *
xrealloc(void *old, size_t count, size_t size)
{
	size_t bytes;
	void *p;

	if (__builtin_mul_overflow(count, size, &bytes))
		mem_exhausted();
	p = realloc(old, bytes ? bytes : 1);
	if (p == NULL)
		mem_exhausted();
	return bytes >= LARGE ? advise_large(p, bytes) : p;
}

char *
xstrdup(const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(xmalloc(size), text, size);
}

void *
xgrow(void *old, size_t *room, size_t size)
{
	size_t bytes = *room * size;	/* that there are, so no overflow */
	void *p;

	*room = *room > 0 ? *room * 2 : 16;
	if (bytes < LARGE)
		return xrealloc(old, *room, size);
	/* realloc() would fill small pages before they can become large. */
	if (*room > SIZE_MAX / size)
		mem_exhausted();
	p = memcpy(xmalloc(*room * size), old, bytes);
	free(old);
	return p;
}

void *
xgrow_zeroed(void *old, size_t *room, size_t at, size_t size)
{
	size_t before = *room;
	char *p;

	if (at > SIZE_MAX / 4)
		mem_exhausted();
	*room = at * 2 + 16;
	p = xrealloc(old, *room, size);
	memset(p + before * size, 0, (*room - before) * size);
	return p;
}

static void
arena_grow(struct arena *arena, size_t size)
{
	size_t room = arena->newest ? arena->newest->size * 2 : ARENA_FIRST;
	struct arena_block *block;

	if (room > ARENA_LARGEST)
		room = ARENA_LARGEST;
	if (room < size)
		room = size;
	block = xmalloc(sizeof(*block) + room);
	block->older = arena->newest;
	block->size = room;
	arena->newest = block;
	arena->next = (char *)block->bytes;
	arena->left = room;
}

char *
arena_bytes(struct arena *arena, size_t size)
{
	char *p;

	if (size > arena->left || arena->newest == NULL)
		arena_grow(arena, size);
	p = arena->next;
	arena->next += size;
	arena->left -= size;
	arena->total += size;
	return p;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	size_t skip = (size_t)(-(uintptr_t)arena->next) & (ARENA_ALIGN - 1);

	if (arena->newest == NULL || arena->left < skip ||
	    arena->left - skip < size)
		arena_grow(arena, size);
	else
		arena_bytes(arena, skip);
	return arena_bytes(arena, size);
}

struct slice
arena_copy(struct arena *arena, struct slice s)
{
	char *p = arena_bytes(arena, s.len);

	if (s.len > 0)
		memcpy(p, s.at, s.len);
	return (struct slice){ p, s.len };
}

struct slice
arena_padded(struct arena *arena, struct slice s)
{
	char *p = arena_bytes(arena, s.len + MEM_PADDING);

	if (s.len > 0)
		memcpy(p, s.at, s.len);
	memset(p + s.len, 0, MEM_PADDING);
	return (struct slice){ p, s.len };
}

char *
arena_string(struct arena *arena, struct slice s)
{
	char *p = arena_bytes(arena, s.len + 1);

	if (s.len > 0)
		memcpy(p, s.at, s.len);
	p[s.len] = '\0';
	return p;
}

void
arena_reset(struct arena *arena)
{
	struct arena_block *block, *older;

	if (arena->newest == NULL)
		return;
	for (block = arena->newest->older; block != NULL; block = older) {
		older = block->older;
		free(block);
	}
	arena->newest->older = NULL;
	arena->next = (char *)arena->newest->bytes;
	arena->left = arena->newest->size;
	arena->total = 0;
}

void
arena_release(struct arena *arena)
{
	arena_reset(arena);
	free(arena->newest);
	*arena = (struct arena){ 0 };
}

bool
buffer_grow(struct buffer *buffer, size_t more)
{
	size_t need, room;

	if (__builtin_add_overflow(buffer->len, more, &need))
		return false;
	if (buffer->ceiling != 0 && need > buffer->ceiling)
		return false;
	room = buffer->capacity < 128 ? 256 : buffer->capacity * 2;
	if (room < need)
		room = need;
	if (buffer->ceiling != 0 && room > buffer->ceiling)
		room = buffer->ceiling;
	buffer->data = xrealloc(buffer->data, room, 1);
	buffer->capacity = room;
	return true;
}

/* The text of %s or %.*s; at NULL for what is left to vsnprintf(). */
static struct slice
next_text(const char **format, va_list *arguments)
{
	bool cut = strncmp(*format, "%.*s", 4) == 0;
	int most = cut ? va_arg(*arguments, int) : 0;
	const char *text;

	if (most < 0 || (!cut && strncmp(*format, "%s", 2) != 0))
		return (struct slice){ NULL, 0 };
	*format += cut ? 4 : 2;
	text = va_arg(*arguments, const char *);
	if (text == NULL)
		return (struct slice){ NULL, 0 };
	return (struct slice){ text, cut ? strnlen(text, (size_t)most) :
	    strlen(text) };
}

/* Texts between texts, as most formats are; false for any other. */
static bool
format_texts(struct buffer *buffer, const char *format, va_list *arguments)
{
	size_t start = buffer->len, len;
	struct slice text;

	for (;;) {
		len = strcspn(format, "%");
		if (!buffer_add(buffer, (struct slice){ format, len }))
			break;
		format += len;
		if (*format == '\0' && buffer_reserve(buffer, 1)) {
			buffer->data[buffer->len] = '\0';
			return true;
		}
		text = next_text(&format, arguments);
		if (text.at == NULL || !buffer_add(buffer, text))
			break;
	}
	buffer->len = start;
	return false;
}

bool
buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list arguments;
	bool done;
	int length;

	va_start(arguments, format);
	done = format_texts(buffer, format, &arguments);
	va_end(arguments);
	if (done)
		return true;
	va_start(arguments, format);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (length < 0 || !buffer_reserve(buffer, (size_t)length + 1))
		return false;
	va_start(arguments, format);
	vsnprintf(buffer->data + buffer->len, (size_t)length + 1, format,
	    arguments);
	va_end(arguments);
	buffer->len += (size_t)length;
	return true;
}

struct slice
buffer_padded(struct buffer *buffer)
{
	if (!buffer_reserve(buffer, MEM_PADDING))
		mem_exhausted();
	memset(buffer->data + buffer->len, 0, MEM_PADDING);
	return (struct slice){ buffer->data, buffer->len };
}

void
buffer_release(struct buffer *buffer)
{
	free(buffer->data);
	*buffer = (struct buffer){ .ceiling = buffer->ceiling };
}
