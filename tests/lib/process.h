/*
 * process.h - a function that ends its program, run in a program of its own
 */
#ifndef FAIRLEAD_PROCESS_H
#define FAIRLEAD_PROCESS_H

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit.h"

static char process_said[4096];	/* on standard error, by the last one */

/* Runs work in a child; its exit status. */
static int
process_run(void (*work)(void))
{
	size_t len = 0;
	int ends[2], status;
	ssize_t got;
	pid_t child;

	ck_assert_int_eq(pipe(ends), 0);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		close(ends[1]);
		work();
		_exit(77);	/* it came back */
	}
	close(ends[1]);
	while (len + 1 < sizeof(process_said) && (got = read(ends[0],
	    process_said + len, sizeof(process_said) - 1 - len)) > 0)
		len += (size_t)got;
	process_said[len] = '\0';
	close(ends[0]);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

enum { PROCESS_CAME_BACK = 77 };

#endif
