/*
 * errands.c - fork, work, and a pipe back
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "front/errands.h"
#include "front/target.h"

enum { PIECE = 256 << 10 };

struct errand {
	pid_t child;		/* 0: done here */
	int fd;			/* what it sends comes here */
};

static void
send_all(int fd, struct slice bytes)
{
	signal(SIGPIPE, SIG_IGN);
	while (bytes.len > 0) {
		ssize_t put = write(fd, bytes.at, bytes.len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			_exit(EXIT_FAILURE);
		bytes.at += put;
		bytes.len -= (size_t)put;
	}
}

static _Noreturn void
become_child(int fd, pid_t parent, errands_do *work, int part, void *context)
{
	struct buffer out = { 0 };

#ifdef __linux__
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#endif
	if (getppid() != parent)
		_exit(EXIT_FAILURE);
	target_disown();
	work(context, part, &out);
	send_all(fd, buffer_slice(&out));
	_exit(EXIT_SUCCESS);
}

static void
start(struct errand *e, errands_do *work, int part, void *context)
{
	pid_t parent = getpid();
	int ends[2];

	*e = (struct errand){ 0, -1 };
	if (pipe(ends) != 0)
		return;
	e->child = fork();
	if (e->child == 0) {
		close(ends[0]);
		become_child(ends[1], parent, work, part, context);
	}
	close(ends[1]);
	e->fd = ends[0];
	if (e->child < 0) {
		close(e->fd);
		e->child = 0;
	}
}

/* All that a child sends; whether it came to its end. */
static bool
receive(struct errand *e, struct buffer *out)
{
	ssize_t got = 1;
	int status = 0;

	while (got != 0) {
		buffer_reserve(out, PIECE);
		got = read(e->fd, out->data + out->len, PIECE);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			break;
		out->len += (size_t)got;
	}
	close(e->fd);
	while (waitpid(e->child, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return got == 0 && WIFEXITED(status) &&
	    WEXITSTATUS(status) == EXIT_SUCCESS;
}

void
errands_run(int parts, errands_do *work, errands_take *take, void *context)
{
	struct errand *errands = xcalloc((size_t)parts, sizeof(*errands));
	struct buffer out = { 0 };
	int i;

	fflush(NULL);
	for (i = 1; i < parts; i++)
		start(&errands[i], work, i, context);
	for (i = 0; i < parts; i++) {
		out.len = 0;
		if (errands[i].child == 0 || !receive(&errands[i], &out)) {
			out.len = 0;
			work(context, i, &out);
		}
		take(context, buffer_slice(&out));
	}
	buffer_release(&out);
	free(errands);
}
