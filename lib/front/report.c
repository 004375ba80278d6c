/*
 * report.c - messages and the way out
 */
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/say.h"
#include "front/catalogue.h"
#include "front/report.h"

#define REJECT_MESSAGES_MOST 20

static const char *program = "fairlead";
static void (*undo_work)(void);
static uint64_t reject_count;
static bool progress_shown;

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
print(const char *format, va_list arguments)
{
	char text[2048], shown[4096];

	vsnprintf(text, sizeof(text), format, arguments);
	fprintf(stderr, "%s: %s\n", program,
	    fault_plain(shown, sizeof(shown), slice_of(text)));
}

void
report_message(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	print(say(format), arguments);
	va_end(arguments);
}

void
report_trouble(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	print(say(format), arguments);
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

	if (reject_count++ >= REJECT_MESSAGES_MOST)
		return;
	if (column.len == 0)
		report_message("%s:%lu: %s", file, line, text);
	else
		report_message("%s:%lu: column \"%s\": %s", file, line,
		    fault_quote(quoted, sizeof(quoted), column), text);
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
	return reject_count > REJECT_MESSAGES_MOST;
}
