/*
 * sibling.c - spawn, wait, read back
 */
#include "base/say.h"
#include "front/sibling.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "front/report.h"
#include "set/nameset.h"

extern char **environ;

/* The folder of this program, "" where it was found by PATH. */
static struct slice folder;

void
sibling_start(const char *argv0)
{
	const char *slash = strrchr(argv0, '/');

	folder = slash == NULL ? SLICE_EMPTY :
	    (struct slice){ argv0, (size_t)(slash - argv0) + 1 };
}

void
sibling_release(struct sibling *s)
{
	buffer_release(&s->written);
	buffer_release(&s->said);
}

/* A file without a name, for what is written and said. */
static FILE *
open_scratch(struct fault *fault)
{
	FILE *file = tmpfile();

	if (file == NULL)
		fault_set(fault, "cannot make a temporary file: %s",
		    say_trouble(errno));
	return file;
}

static bool
read_back(FILE *file, struct buffer *out)
{
	char bytes[16384];
	size_t len;

	rewind(file);
	while ((len = fread(bytes, 1, sizeof(bytes), file)) > 0)
		buffer_add(out, (struct slice){ bytes, len });
	return !ferror(file);
}

/* Starts it; 0 or an error number. */
static int
spawn(const char *const *words, int input, FILE *written, FILE *said,
    pid_t *child)
{
	posix_spawn_file_actions_t actions;
	struct buffer path = { 0 };
	int error;

	buffer_add(&path, folder);
	buffer_add(&path, slice_of(words[0]));
	buffer_add_byte(&path, '\0');
	posix_spawn_file_actions_init(&actions);
	if (input >= 0)
		posix_spawn_file_actions_adddup2(&actions, input, 0);
	else
		posix_spawn_file_actions_addopen(&actions, 0, "/dev/null",
		    O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, fileno(written), 1);
	posix_spawn_file_actions_adddup2(&actions, fileno(said), 2);
	/* The words are not changed: POSIX only lacks the const. */
	error = posix_spawnp(child, path.data, &actions, NULL,
	    (char *const *)(uintptr_t)words, environ);
	posix_spawn_file_actions_destroy(&actions);
	buffer_release(&path);
	return error;
}

static bool
run_into(const char *const *words, int input, FILE *written, FILE *said,
    struct sibling *s, struct fault *fault)
{
	int status = 0, error;
	pid_t child;

	if (input >= 0)
		lseek(input, 0, SEEK_SET);
	error = spawn(words, input, written, said, &child);
	if (error != 0)
		return fault_set(fault, "cannot run %s: %s", words[0],
		    say_trouble(error));
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return fault_set(fault, "cannot wait for %s: %s",
			    words[0], say_trouble(errno));
	if (!WIFEXITED(status) || WEXITSTATUS(status) > EXIT_TROUBLE)
		return fault_set(fault, "%s did not come to its end",
		    words[0]);
	s->status = WEXITSTATUS(status);
	return (read_back(written, &s->written) &&
	    read_back(said, &s->said)) ||
	    fault_set(fault, "cannot read what %s wrote", words[0]);
}

bool
sibling_run(const char *const *words, int input, struct sibling *s,
    struct fault *fault)
{
	FILE *written = open_scratch(fault), *said;
	bool good = false;

	if (written == NULL)
		return false;
	said = open_scratch(fault);
	if (said != NULL) {
		good = run_into(words, input, written, said, s, fault);
		fclose(said);
	}
	fclose(written);
	return good;
}

void
sibling_tell(const struct sibling *s)
{
	static struct nameset *told;	/* as long as the program */
	struct slice rest = buffer_slice(&s->said);

	if (told == NULL)
		told = nameset_new();
	while (rest.len > 0) {
		struct slice line = slice_cut(&rest, '\n'), tail = line;

		/* Behind the command's own name. */
		slice_cut(&tail, ':');
		tail = slice_trim(tail.at == NULL ? line : tail);
		if (tail.len > 0 && (*nameset_count(told, tail))++ == 0)
			report_message("%.*s", SLICE_PRINT(tail));
		if (rest.at == NULL)
			break;
	}
}

int
sibling_spool(void)
{
	struct fault fault;
	FILE *file = open_scratch(&fault);
	char bytes[65536];
	ssize_t len;
	int fd;

	if (file == NULL)
		report_trouble("%s", fault.text);
	while ((len = read(0, bytes, sizeof(bytes))) != 0) {
		if (len < 0 && errno == EINTR)
			continue;
		if (len < 0 || fwrite(bytes, 1, (size_t)len, file) !=
		    (size_t)len)
			report_trouble("<stdin>: cannot be kept: %s",
			    say_trouble(errno));
	}
	fd = fflush(file) == 0 ? dup(fileno(file)) : -1;
	if (fd < 0)
		report_trouble("<stdin>: cannot be kept: %s",
		    say_trouble(errno));
	fclose(file);
	return fd;
}
