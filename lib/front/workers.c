/*
 * workers.c - fork, two tokens on a ring of pipes, and the end of all
 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "base/mem.h"
#include "front/chunks.h"
#include "front/sandbox.h"
#include "front/target.h"
#include "front/threads.h"
#include "front/workers.h"

/* How a worker ends that does not end the run. */
enum { ALL_DONE = 64, TOKEN_LOST };

/* Goes round with the turn to write: what was written and said before. */
struct turn {
	struct report_state report;
	uint64_t counts[WORKERS_COUNTS];
	uint64_t first;
	bool flags[WORKERS_FLAGS];
	bool begun;		/* the output's header is out */
};

/* Ends of the pipes that lead to one process. */
struct ends {
	int read, write;
};

struct crew {
	struct input *in;
	struct output *out;	/* or NULL */
	struct workers_state state;
	int count;		/* of workers */
	uint64_t chunk_count;
	struct ends *places, *turns;	/* to each worker; turns also to the
					   first process, the last of them */
	struct ends *results;	/* from each worker */
	struct buffer *sent;	/* what came through them */
	pid_t *workers, parent;
	struct turn turn;

	/* A worker's own. */
	int number;
	uint64_t chunk;
	struct chunks *chunks;
	bool my_turn;
};

static struct crew *crew;	/* of this process; there is one at a time */

/* ---- a worker ----------------------------------------------------------- */

static struct ends *
next_place(const struct crew *c)
{
	return &c->places[(c->number + 1) % c->count];
}

/* Behind the last chunk the turn is the first process's again. */
static struct ends *
next_turn(const struct crew *c)
{
	return &c->turns[c->chunk + 1 == c->chunk_count ? c->count :
	    (c->number + 1) % c->count];
}

/*
 * Tokens fit into what a pipe takes in one piece.  SIGPIPE is for those who read
 * our output; a worker that is gone is no such reader.
 */
static bool
send_token(const struct ends *to, const void *token, size_t size)
{
	void (*on_pipe)(int) = signal(SIGPIPE, SIG_IGN);
	ssize_t n;

	do
		n = write(to->write, token, size);
	while (n < 0 && errno == EINTR);
	signal(SIGPIPE, on_pipe);
	return n == (ssize_t)size;
}

static bool
receive_token(const struct ends *from, void *token, size_t size)
{
	ssize_t n;

	do
		n = read(from->read, token, size);
	while (n < 0 && errno == EINTR);
	return n == (ssize_t)size;
}

/* Pretends that the header is out until it is known. */
static void
settle_header(struct crew *c)
{
	if (c->out == NULL)
		return;
	if (!c->turn.begun && output_has_bytes(c->out)) {
		output_header_first(c->out);
		c->turn.begun = true;
	}
	output_set_begun(c->out, c->turn.begun);
}

static void
take_turn(void)
{
	struct crew *c = crew;

	if (c->my_turn)
		return;
	if (!receive_token(&c->turns[c->number], &c->turn, sizeof(c->turn)))
		_exit(TOKEN_LOST);
	c->my_turn = true;
	report_release(&c->turn.report);
	settle_header(c);
	target_release_all();
}

/* Asked by the writers: if the turn has come it is taken. */
static bool
may_write(bool must)
{
	struct pollfd turn = { crew->turns[crew->number].read, POLLIN, 0 };

	if (!crew->my_turn && !must && poll(&turn, 1, 0) != 1)
		return false;
	take_turn();
	return true;
}

/* Nothing of what one process would have written by now may be missing. */
static void
prepare_trouble(void)
{
	take_turn();
	target_flush_all();
}

static void
hold(struct crew *c)
{
	c->my_turn = false;
	report_hold();
	target_hold_all(may_write);
	if (c->out != NULL)
		output_set_begun(c->out, true);
}

/* Adds up what the chunk has counted, and begins anew. */
static void
gather(struct turn *turn, const struct workers_state *state)
{
	size_t i;

	for (i = 0; i < WORKERS_COUNTS && state->counts[i] != NULL; i++) {
		turn->counts[i] += *state->counts[i];
		*state->counts[i] = 0;
	}
	if (state->first != NULL) {
		if (turn->first == 0)
			turn->first = *state->first;
		*state->first = 0;
	}
	for (i = 0; i < WORKERS_FLAGS && state->flags[i] != NULL; i++) {
		turn->flags[i] |= *state->flags[i];
		*state->flags[i] = false;
	}
}

/* The place in front of the chunk comes in, the one behind it goes out. */
static void
begin_chunk(struct crew *c)
{
	struct locate_place place;
	unsigned long line;

	if (getppid() != c->parent)
		_exit(TOKEN_LOST);
	chunks_take(c->chunks, c->chunk);
	if (!receive_token(&c->places[c->number], &place, sizeof(place)))
		_exit(TOKEN_LOST);
	line = chunks_place(c->chunks, &place);
	if (c->chunk + 1 < c->chunk_count &&
	    !send_token(next_place(c), &place, sizeof(place)))
		_exit(TOKEN_LOST);
	input_restart(c->in, line);
}

static void
end_chunk(struct crew *c)
{
	take_turn();
	target_write_all();
	gather(&c->turn, &c->state);
	if (c->out != NULL)
		c->turn.begun = output_is_begun(c->out);
	input_tell_progress(c->in, chunks_offset(c->chunks),
	    c->turn.counts[0]);
	c->turn.report = report_state();
	/* Who has the turn next may end the run: nothing is left to do. */
	hold(c);
	if (!send_token(next_turn(c), &c->turn, sizeof(c->turn)))
		_exit(TOKEN_LOST);
}

static bool
next_chunk(void *context)
{
	struct crew *c = context;

	end_chunk(c);
	c->chunk += (uint64_t)c->count;
	if (c->chunk >= c->chunk_count) {
		if (c->state.send != NULL)
			c->state.send(c->state.context,
			    c->results[c->number].write);
		_exit(ALL_DONE);
	}
	begin_chunk(c);
	return true;
}

static void
close_end(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* A pipe that only its two ends hold says when one of them is gone. */
static void
keep_own_ends(struct crew *c)
{
	bool last = (c->chunk_count - 1) % (uint64_t)c->count ==
	    (uint64_t)c->number;
	int next = (c->number + 1) % c->count, i;

	for (i = 0; i <= c->count; i++) {
		close_end(&c->results[i].read);
		if (i != c->number) {
			close_end(&c->results[i].write);
			close_end(&c->places[i].read);
			close_end(&c->turns[i].read);
		}
		if (i != next) {
			close_end(&c->places[i].write);
			if (i != c->count || !last)
				close_end(&c->turns[i].write);
		}
	}
}

static void
become_worker(struct crew *c, const struct chunks_file *file, int number)
{
	struct turn nothing = { .begun = false };

	c->number = number;
	c->chunk = (uint64_t)number;
	keep_own_ends(c);
#ifdef __linux__
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#endif
	target_disown();
	report_before_trouble(prepare_trouble);
	gather(&nothing, &c->state);
	if (c->state.begin != NULL)
		c->state.begin(c->state.context);
	hold(c);
	c->chunks = chunks_open(file, threads_chunk());
	input_divide(c->in, c->chunks, next_chunk, c);
	begin_chunk(c);
}

/* ---- the first process -------------------------------------------------- */

static void
kill_workers(struct crew *c)
{
	int i;

	for (i = 0; i < c->count; i++)
		if (c->workers[i] > 0)
			kill(c->workers[i], SIGKILL);
	for (i = 0; i < c->count; i++)
		if (c->workers[i] > 0)
			while (waitpid(c->workers[i], NULL, 0) < 0 &&
			    errno == EINTR)
				continue;
}

/* As a run in one process would have ended. */
static _Noreturn void
end_like(struct crew *c, int status)
{
	kill_workers(c);
	report_undo();
	if (WIFEXITED(status))
		_exit(WEXITSTATUS(status));
	if (WTERMSIG(status) == SIGPIPE) {
		signal(SIGPIPE, SIG_DFL);
		raise(SIGPIPE);
	}
	report_trouble("a process of this run was ended by signal %d; run it "
	    "again, or with --threads 1", WTERMSIG(status));
}

static struct crew *
forget_worker(struct crew *c, pid_t worker)
{
	int i;

	for (i = 0; i < c->count; i++)
		if (c->workers[i] == worker)
			c->workers[i] = 0;
	return c;
}

/* Returns when every one has done its chunks. */
static void
wait_for_workers(struct crew *c)
{
	int left = c->count, status, lost = 0;
	pid_t worker;

	while (left > 0) {
		worker = waitpid(-1, &status, 0);
		if (worker < 0 && errno == EINTR)
			continue;
		if (worker < 0)
			break;
		forget_worker(c, worker);
		left--;
		if (!WIFEXITED(status) || WEXITSTATUS(status) < ALL_DONE)
			end_like(c, status);
		lost += WEXITSTATUS(status) != ALL_DONE;
	}
	if (lost > 0 || left > 0)
		report_trouble("a process of this run was lost; run it again, "
		    "or with --threads 1");
}

static bool
open_pipe(struct ends *ends)
{
	int fds[2];

	if (pipe(fds) != 0)
		return false;
	*ends = (struct ends){ fds[0], fds[1] };
	return true;
}

static bool
open_pipes(struct crew *c)
{
	int i;

	for (i = 0; i <= c->count; i++)
		c->places[i] = c->turns[i] = c->results[i] =
		    (struct ends){ -1, -1 };
	for (i = 0; i <= c->count; i++)
		if (!open_pipe(&c->turns[i]) || (i < c->count &&
		    (!open_pipe(&c->places[i]) || (c->state.send != NULL &&
		    !open_pipe(&c->results[i])))))
			return false;
	return true;
}

static void
close_pipes(struct crew *c)
{
	int i;

	for (i = 0; i <= c->count; i++) {
		close_end(&c->places[i].read);
		close_end(&c->places[i].write);
		close_end(&c->turns[i].read);
		close_end(&c->turns[i].write);
		close_end(&c->results[i].write);
	}
}

static void
close_crew(struct crew *c)
{
	int i;

	close_pipes(c);
	for (i = 0; i < c->count; i++) {
		close_end(&c->results[i].read);
		buffer_release(&c->sent[i]);
	}
	free(c->sent);
	free(c->results);
	free(c->places);
	free(c->turns);
	free(c->workers);
	free(c);
	crew = NULL;
}

/* What the last of them sent becomes what this process has counted. */
static void
take_results(struct crew *c)
{
	size_t i;

	if (!receive_token(&c->turns[c->count], &c->turn, sizeof(c->turn)))
		report_trouble("a process of this run was lost; run it again, "
		    "or with --threads 1");
	for (i = 0; i < WORKERS_COUNTS && c->state.counts[i] != NULL; i++)
		*c->state.counts[i] = c->turn.counts[i];
	for (i = 0; i < WORKERS_FLAGS && c->state.flags[i] != NULL; i++)
		*c->state.flags[i] = c->turn.flags[i];
	if (c->state.first != NULL)
		*c->state.first = c->turn.first;
	report_set_state(&c->turn.report);
	if (c->out != NULL)
		output_set_begun(c->out, c->turn.begun);
	input_end(c->in);
	for (i = 0; c->state.take != NULL && i < (size_t)c->count; i++)
		c->state.take(c->state.context, buffer_slice(&c->sent[i]));
}

/* One more piece of what a worker sends; closed at its end. */
static void
receive_result(struct crew *c, int i)
{
	enum { PIECE = 65536 };
	struct buffer *sent = &c->sent[i];
	ssize_t got;

	buffer_reserve(sent, PIECE);
	do
		got = read(c->results[i].read, sent->data + sent->len, PIECE);
	while (got < 0 && errno == EINTR);
	if (got > 0)
		sent->len += (size_t)got;
	else
		close_end(&c->results[i].read);
}

/* Until every worker is at its end, in good or bad order. */
static void
receive_results(struct crew *c)
{
	struct pollfd *fds = xcalloc((size_t)c->count, sizeof(*fds));
	bool more = c->state.take != NULL;
	int i;

	while (more) {
		for (i = 0; i < c->count; i++)
			fds[i] = (struct pollfd){ c->results[i].read, POLLIN,
			    0 };
		if (poll(fds, (nfds_t)c->count, -1) < 0 && errno != EINTR)
			break;
		for (more = false, i = 0; i < c->count; i++) {
			if (fds[i].revents != 0)
				receive_result(c, i);
			more |= c->results[i].read >= 0;
		}
	}
	free(fds);
}

/* The tokens of the beginning; from here on only workers hold their ends. */
static void
set_going(struct crew *c, const struct chunks_file *file)
{
	struct locate_place place = { .line = file->line };
	struct ends result = c->turns[c->count];

	gather(&c->turn, &c->state);
	c->turn.begun = c->out != NULL && output_is_begun(c->out);
	c->turn.report = report_state();
	/* Whoever is gone already is told of by wait_for_workers(). */
	(void)send_token(&c->places[0], &place, sizeof(place));
	(void)send_token(&c->turns[0], &c->turn, sizeof(c->turn));
	c->turns[c->count].read = -1;
	close_pipes(c);
	c->turns[c->count].read = result.read;
}

static struct crew *
new_crew(int count, uint64_t chunks, struct input *in, struct output *out,
    const struct workers_state *state)
{
	struct crew *c = xcalloc(1, sizeof(*c));
	size_t i;

	c->in = in;
	c->out = out;
	c->count = count;
	c->chunk_count = chunks;
	c->parent = getpid();
	c->places = xcalloc((size_t)count + 1, sizeof(*c->places));
	c->turns = xcalloc((size_t)count + 1, sizeof(*c->turns));
	c->results = xcalloc((size_t)count + 1, sizeof(*c->results));
	c->sent = xcalloc((size_t)count, sizeof(*c->sent));
	c->workers = xcalloc((size_t)count, sizeof(*c->workers));
	if (state != NULL)
		c->state = *state;
	/* The input's own come first. */
	for (i = WORKERS_COUNTS - 1; i >= 2; i--)
		c->state.counts[i] = c->state.counts[i - 2];
	input_counts(in, c->state.counts);
	return c;
}

/* True in a worker, and in the first process where there are none. */
static bool
fork_workers(struct crew *c, const struct chunks_file *file)
{
	int i;

	for (i = 0; i < c->count; i++) {
		c->workers[i] = fork();
		if (c->workers[i] == 0) {
			become_worker(c, file, i);
			return true;
		}
		if (c->workers[i] < 0) {
			kill_workers(c);
			close_crew(c);
			return true;
		}
	}
	return false;
}

static int
count_workers(const struct cli *cli, const struct input *in,
    struct chunks_file *file)
{
	uint64_t chunks;

	if (cli->threads < 2 || !input_can_divide(in, file))
		return 1;
	chunks = chunks_count(file, threads_chunk());
	return (uint64_t)cli->threads < chunks ? cli->threads : (int)chunks;
}

/* No process is started any more. */
static void
shut_in(void)
{
	static bool done;

	sandbox_expect_workers(false);
	if (!done)
		(void)sandbox_enter(true);
	done = true;
}

static void
share_out(struct crew *c, const struct chunks_file *file)
{
	if (!open_pipes(c)) {
		close_crew(c);
		return;
	}
	fflush(NULL);
	if (fork_workers(c, file))
		return;
	set_going(c, file);
	shut_in();
	receive_results(c);
	wait_for_workers(c);
	take_results(c);
	close_crew(c);
}

void
workers_start(const struct cli *cli, struct input *in, struct output *out,
    const struct workers_state *state)
{
	struct chunks_file file;
	int count = count_workers(cli, in, &file);

	if (count > 1) {
		input_begin(in);
		if (out != NULL && !cli->quiet)
			output_header(out);
		target_write_all();
		crew = new_crew(count, chunks_count(&file, threads_chunk()), in,
		    out, state);
		share_out(crew, &file);
	}
	workers_none(cli);
}

void
workers_none(const struct cli *cli)
{
	if (cli->threads > 1)
		shut_in();
}
