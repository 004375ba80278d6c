/*
 * target.c - files that appear whole or not at all
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/paths.h"
#include "base/say.h"
#include "front/report.h"
#include "front/target.h"

#define PIPE_SIZE (1 << 20)
enum { NAME_KEPT = 240 };	/* bytes of a name in that of its temporary */

struct target {
	char *path;		/* NULL: standard output */
	char *temporary;	/* NULL: written in place (no regular file) */
	int fd;
	struct writer *writer;
	struct target *next;	/* that is finished too */
	struct target *open_next;
};

static struct target *open_targets;

/* What a signal handler must remove; entries are set before the file is. */
static char *volatile *volatile temporaries;
static volatile sig_atomic_t temporary_count;
static int temporary_room;

/*
 * No file takes its place while another is still written: whichever fails,
 * all are as they were, and the run can be done again.
 */
static unsigned begun;			/* and not yet finished */
static struct target *finished, **last_finished = &finished;

static void
remove_temporaries(void)
{
	int i;

	for (i = 0; i < temporary_count; i++)
		if (temporaries[i] != NULL)
			unlink(temporaries[i]);
}

static void
on_signal(int number)
{
	remove_temporaries();
	signal(number, SIG_DFL);
	raise(number);
}

static void
guard_temporaries(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGPIPE,
		SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ };
	struct sigaction action = { .sa_handler = on_signal }, old;
	size_t i;

	report_on_trouble(remove_temporaries);
	for (i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		if (sigaction(numbers[i], NULL, &old) == 0 &&
		    old.sa_handler == SIG_DFL)
			sigaction(numbers[i], &action, NULL);
}

/* A signal sees the old places or the new ones, never none. */
static void
make_room(void)
{
	int room = temporary_room * 2 + 64;
	char *volatile *old = temporaries;
	char *volatile *larger = xcalloc((size_t)room, sizeof(*larger));
	int i;

	for (i = 0; i < temporary_room; i++)
		larger[i] = old[i];
	temporaries = larger;
	temporary_room = room;
	free((void *)old);
}

static void
remember(char *path)
{
	int i = 0;

	if (temporary_count == 0)
		guard_temporaries();
	/* A file that was forgotten leaves its place to the next one. */
	while (i < temporary_count && temporaries[i] != NULL)
		i++;
	if (i == temporary_room)
		make_room();
	temporaries[i] = path;
	if (i == temporary_count)
		temporary_count = i + 1;
}

static void
forget(const char *path)
{
	int i;

	for (i = 0; i < temporary_count; i++)
		if (temporaries[i] == path)
			temporaries[i] = NULL;
}

static _Noreturn void
cannot_write(const char *path, int error)
{
	if (path == NULL && error == EPIPE) {
		remove_temporaries();
		exit(EXIT_OK);	/* whoever read us has enough (R-IO-07) */
	}
	if (path == NULL)
		report_trouble("cannot write standard output: %s",
		    say_trouble(error));
	report_trouble("cannot write \"%s\": %s", path, say_trouble(error));
}

/*
 * A new file gets what the umask allows; an old one keeps its mode, owner and
 * group, or is not replaced: somebody else could not read it any more.
 */
static void
set_mode(const struct target *t, const char *given, const struct stat *old)
{
	struct stat new;
	mode_t mask;

	if (old == NULL) {
		mask = umask(0);
		umask(mask);
		(void)fchmod(t->fd, 0666 & ~mask);
		return;
	}
	if (fstat(t->fd, &new) == 0 && (new.st_uid != old->st_uid ||
	    new.st_gid != old->st_gid) &&
	    fchown(t->fd, new.st_uid == old->st_uid ? (uid_t)-1 :
	    old->st_uid, old->st_gid) != 0)
		report_trouble("cannot keep the owner and the group of "
		    "\"%s\"; write to another file", given);
	(void)fchmod(t->fd, old->st_mode & 07777);
}

static void
open_temporary(struct target *t, const char *given, const struct stat *old)
{
	const char *slash = strrchr(t->path, '/');
	size_t folder = slash == NULL ? 0 : (size_t)(slash + 1 - t->path);
	size_t name = strlen(t->path + folder), size;

	/* Room for the end within what a name may have (NAME_MAX). */
	if (name > NAME_KEPT)
		name = NAME_KEPT;
	size = folder + name + sizeof(".XXXXXX");
	if (old != NULL && old->st_nlink > 1)
		report_trouble("\"%s\" has other names (hard links), which "
		    "would keep what it was; write to another file", given);
	t->temporary = xmalloc(size);
	snprintf(t->temporary, size, "%.*s.XXXXXX", (int)(folder + name),
	    t->path);
	t->fd = mkstemp(t->temporary);
	if (t->fd < 0)
		cannot_write(t->path, errno);
	remember(t->temporary);
	begun++;
	set_mode(t, given, old);
}

/*
 * The path that a link without a target leads to, link by link, or a copy of
 * the path itself.
 */
static char *
follow_links(const char *path)
{
	enum { LINKS_MOST = 32 };
	char *at = xstrdup(path), to[PATH_MAX], *next;
	const char *slash;
	size_t folder, size;
	ssize_t len;
	int i;

	for (i = 0; (len = readlink(at, to, sizeof(to) - 1)) > 0; i++) {
		if (i == LINKS_MOST)
			cannot_write(path, ELOOP);
		to[len] = '\0';
		slash = to[0] == '/' ? NULL : strrchr(at, '/');
		folder = slash ? (size_t)(slash + 1 - at) : 0;
		size = folder + (size_t)len + 1;
		next = xmalloc(size);
		snprintf(next, size, "%.*s%s", (int)folder, at, to);
		free(at);
		at = next;
	}
	return at;
}

static struct target *
open_target(const char *path, bool follow)
{
	struct target *t = xcalloc(1, sizeof(*t));
	struct stat st;

	t->fd = STDOUT_FILENO;
	if (path == NULL) {
#ifdef F_SETPIPE_SZ
		if (fstat(t->fd, &st) == 0 && S_ISFIFO(st.st_mode))
			(void)fcntl(t->fd, F_SETPIPE_SZ, PIPE_SIZE);
#endif
	} else if ((follow ? stat(path, &st) : lstat(path, &st)) != 0) {
		if (errno != ENOENT)
			cannot_write(path, errno);
		t->path = follow ? follow_links(path) : xstrdup(path);
		open_temporary(t, path, NULL);
	} else if (S_ISREG(st.st_mode)) {
		char *real = follow ? realpath(path, NULL) : NULL;

		t->path = real ? real : xstrdup(path);
		open_temporary(t, path, &st);
	} else if (S_ISLNK(st.st_mode)) {
		report_trouble("\"%s\" is a link, which may lead anywhere; "
		    "remove it", path);
	} else {
		t->path = xstrdup(path);
		t->fd = open(path, O_WRONLY | O_CLOEXEC |
		    (follow ? 0 : O_NOFOLLOW));
		if (t->fd < 0)
			cannot_write(path, errno);
	}
	t->writer = writer_open(t->fd);
	t->open_next = open_targets;
	open_targets = t;
	return t;
}

struct target *
target_open(const char *path)
{
	return open_target(path, true);
}

struct target *
target_open_named(const char *path)
{
	return open_target(path, false);
}

void
target_hold(void)
{
	begun++;
}

void
target_lock(const char *path)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int fd;

	do {
		fd = open(path, O_RDWR | O_CLOEXEC | O_NOCTTY);
		if (fd < 0) {
			whole.l_type = F_RDLCK;
			fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
		}
		if (fd < 0)
			return;		/* who opens it next says why */
		while (fcntl(fd, F_SETLKW, &whole) != 0)
			if (errno != EINTR)
				return;	/* no locks on this file system */
		if (paths_same_fd(path, fd))
			return;
		close(fd);
	} while (paths_is_regular(path));
}

struct writer *
target_writer(struct target *t)
{
	return t->writer;
}

void
target_check(const struct target *t)
{
	if (writer_error(t->writer) != 0)
		cannot_write(t->path, writer_error(t->writer));
}

void
target_settle(struct target *t)
{
	if (!writer_flush(t->writer))
		target_check(t);
	if (t->temporary != NULL && fsync(t->fd) != 0 && errno != EINVAL)
		cannot_write(t->path, errno);
}

/* The name of a file is on the disk when its folder is. */
static void
sync_folder(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = xstrdup(path);
	int fd;

	folder[slash == NULL ? 0 : slash == path ? 1 : slash - path] = '\0';
	fd = open(slash == NULL ? "." : folder,
	    O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		/* Some file systems cannot, and nothing is lost by it. */
		(void)fsync(fd);
		close(fd);
	}
	free(folder);
}

static void
release(struct target *t)
{
	free(t->temporary);
	free(t->path);
	free(t);
}

static void
place(struct target *t)
{
	if (rename(t->temporary, t->path) != 0)
		cannot_write(t->path, errno);
	forget(t->temporary);
	sync_folder(t->path);
}

/* In the order in which they were committed. */
static void
place_finished(void)
{
	struct target *placed = finished, *t, *next;
	int error;

	for (t = finished; t != NULL; t = t->next) {
		if (rename(t->temporary, t->path) == 0) {
			forget(t->temporary);
			sync_folder(t->path);
			continue;
		}
		error = errno;
		for (; placed != t; placed = placed->next)
			report_message("\"%s\" is in its place already",
			    placed->path);
		cannot_write(t->path, error);
	}
	for (t = finished; t != NULL; t = next) {
		next = t->next;
		release(t);
	}
	finished = NULL;
	last_finished = &finished;
}

static void
finish(struct target *t)
{
	struct target **at = &open_targets;

	while (*at != t)
		at = &(*at)->open_next;
	*at = t->open_next;
	target_settle(t);
	if (close(t->fd) != 0 && errno != EINTR)
		cannot_write(t->path, errno);
	writer_close(t->writer);
	begun -= t->temporary != NULL;
}

void
target_commit(struct target *t)
{
	finish(t);
	if (t->temporary == NULL) {
		release(t);
		return;
	}
	*last_finished = t;
	last_finished = &t->next;
	if (begun == 0)
		place_finished();
}

void
target_let_go(void)
{
	if (--begun == 0)
		place_finished();
}

void
target_commit_at_once(struct target *t)
{
	finish(t);
	if (t->temporary != NULL)
		place(t);
	release(t);
}

/* ---- several processes in turn ------------------------------------------ */

void
target_hold_all(bool (*may_write)(bool must))
{
	struct target *t;

	for (t = open_targets; t != NULL; t = t->open_next)
		writer_hold(t->writer, may_write);
}

void
target_release_all(void)
{
	struct target *t;

	for (t = open_targets; t != NULL; t = t->open_next)
		writer_release(t->writer);
}

void
target_flush_all(void)
{
	struct target *t;

	for (t = open_targets; t != NULL; t = t->open_next)
		(void)writer_flush(t->writer);
}

void
target_write_all(void)
{
	struct target *t;

	target_flush_all();
	for (t = open_targets; t != NULL; t = t->open_next)
		target_check(t);
}

void
target_disown(void)
{
	temporary_count = 0;
	report_on_trouble(NULL);
}

bool
target_has_bytes(const struct target *t)
{
	return writer_has_bytes(t->writer);
}

int
target_fd(const struct target *t)
{
	return t->fd;
}
