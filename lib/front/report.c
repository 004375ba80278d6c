/*
 * report.c - messages and the way out
 */
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/say.h"
#include "front/catalogue.h"
#include "front/report.h"

#define MESSAGES_MOST 20	/* of a kind */

static const char *program = "fairlead";
static void (*undo_work)(void);
static void (*before_trouble)(void);
static uint64_t counts[REPORT_KINDS];
static bool progress_shown;

/*
 * While messages are held the counts are those since report_hold(), and seen
 * what there was by then, which may be less than there is before them.
 */
static bool holding;
static uint64_t seen[REPORT_KINDS];
static struct buffer held;	/* a byte for the kind, the message, a NUL */
enum { OF_NO_KIND = 1, OF_A_KIND };	/* the latter plus the kind */

/*
 * A file that is opened takes the lowest free number: where standard error is
 * closed, messages would go into it.  What stands in is opened the wrong way
 * round, so that reading and writing fail as they did.
 */
static void
hold_standard(void)
{
	int fd;

	for (fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) == -1)
			(void)open("/dev/null", fd == STDIN_FILENO ?
			    O_WRONLY : O_RDONLY);
}

/* In English: a translation would have to be looked up in memory. */
static void
out_of_memory(void)
{
	fprintf(stderr, "%s: out of memory; end other programs, or split the "
	    "file\n", program);
	if (undo_work != NULL)
		undo_work();
}

void
report_start(const char *path)
{
	const char *slash = path ? strrchr(path, '/') : NULL;

	hold_standard();
	mem_on_exhaustion(out_of_memory);
	if (path != NULL && *path != '\0')
		program = slash ? slash + 1 : path;
	catalogue_start();
}

const char *
report_program(void)
{
	return program;
}

static void
print(char kind, const char *format, va_list arguments)
{
	char text[2048], shown[4096];

	vsnprintf(text, sizeof(text), format, arguments);
	fault_plain(shown, sizeof(shown), slice_of(text));
	if (!holding) {
		fprintf(stderr, "%s: %s\n", program, shown);
		return;
	}
	buffer_add_byte(&held, kind);
	buffer_add(&held, slice_of(shown));
	buffer_add_byte(&held, '\0');
}

void
report_message(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	print(OF_NO_KIND, say(format), arguments);
	va_end(arguments);
}

void
report_one_of(enum report_kind kind, const char *format, ...)
{
	va_list arguments;

	if (seen[kind] + counts[kind]++ >= MESSAGES_MOST)
		return;
	va_start(arguments, format);
	print((char)(OF_A_KIND + kind), say(format), arguments);
	va_end(arguments);
}

uint64_t
report_count(enum report_kind kind)
{
	return counts[kind];
}

void
report_trouble(const char *format, ...)
{
	va_list arguments;

	if (before_trouble != NULL)
		before_trouble();
	va_start(arguments, format);
	print(OF_NO_KIND, say(format), arguments);
	va_end(arguments);
	if (undo_work != NULL)
		undo_work();
	/* What is in memory is nobody's any more: no one looks for it. */
	fflush(NULL);
	_exit(EXIT_TROUBLE);
}

void
report_on_trouble(void (*undo)(void))
{
	undo_work = undo;
}

void
report_reject(const char *file, unsigned long line, struct slice column,
    const char *text)
{
	char quoted[120];

	if (report_was_cut())
		counts[REPORT_REJECT]++;
	else if (column.len == 0)
		report_one_of(REPORT_REJECT, "%s:%lu: %s", file, line, text);
	else
		report_one_of(REPORT_REJECT, "%s:%lu: column \"%s\": %s",
		    file, line, fault_quote(quoted, sizeof(quoted), column),
		    text);
}

void
report_progress(unsigned percent, uint64_t records)
{
	fprintf(stderr, "\r%s: %u %% (%llu records)\033[K", program,
	    percent > 100 ? 100 : percent, (unsigned long long)records);
	progress_shown = true;
}

void
report_progress_end(void)
{
	if (progress_shown)
		fprintf(stderr, "\r\033[K");
	progress_shown = false;
}

bool
report_was_cut(void)
{
	return seen[REPORT_REJECT] + counts[REPORT_REJECT] > MESSAGES_MOST;
}

/* ---- one run in several processes --------------------------------------- */

struct report_state
report_state(void)
{
	struct report_state state = { .progress = progress_shown };

	memcpy(state.counts, counts, sizeof(counts));
	return state;
}

void
report_hold(void)
{
	memcpy(seen, counts, sizeof(seen));
	memset(counts, 0, sizeof(counts));
	progress_shown = false;
	holding = true;
}

static void
print_held(const uint64_t before[REPORT_KINDS])
{
	uint64_t place[REPORT_KINDS];
	const char *p = held.data, *end = held.data + held.len;

	memcpy(place, before, sizeof(place));
	for (; p < end; p += strlen(p) + 1) {
		if (*p >= OF_A_KIND && place[*p - OF_A_KIND]++ >= MESSAGES_MOST)
			continue;
		report_progress_end();
		fprintf(stderr, "%s: %s\n", program, p + 1);
	}
	held.len = 0;
}

void
report_release(const struct report_state *before)
{
	int kind;

	holding = false;
	progress_shown = before->progress;
	print_held(before->counts);
	for (kind = 0; kind < REPORT_KINDS; kind++) {
		counts[kind] += before->counts[kind];
		seen[kind] = 0;
	}
}

void
report_set_state(const struct report_state *state)
{
	memcpy(counts, state->counts, sizeof(counts));
	progress_shown = state->progress;
}

void
report_undo(void)
{
	if (undo_work != NULL)
		undo_work();
}

void
report_before_trouble(void (*prepare)(void))
{
	before_trouble = prepare;
}
