/*
 * ownerfile.c - stems that are counted by their matching key
 */
#include <stdlib.h>

#include "base/filename.h"
#include "base/mem.h"
#include "set/nameset.h"
#include "front/output.h"
#include "front/ownerfile.h"
#include "front/report.h"
#include "base/text.h"

struct ownerfile {
	const char *directory, *suffix;
	struct nameset *taken;
	struct buffer path, key;
};

struct ownerfile *
ownerfile_new(const char *directory, const char *suffix)
{
	struct ownerfile *f = xcalloc(1, sizeof(*f));

	f->directory = directory;
	f->suffix = suffix;
	f->taken = nameset_new();
	return f;
}

void
ownerfile_free(struct ownerfile *f)
{
	if (f == NULL)
		return;
	nameset_free(f->taken);
	buffer_release(&f->path);
	buffer_release(&f->key);
	free(f);
}

/* Whether the name from start on is new; it is not from now on. */
static bool
take(struct ownerfile *f, size_t start)
{
	f->key.len = 0;
	text_key(&f->key, (struct slice){ f->path.data + start,
	    f->path.len - start });
	return (*nameset_count(f->taken, buffer_slice(&f->key)))++ == 0;
}

const char *
ownerfile_path(struct ownerfile *f, struct slice owner)
{
	size_t start, stem;
	unsigned n = 1;

	f->path.len = 0;
	buffer_format(&f->path, "%s/", f->directory);
	start = f->path.len;
	filename_add_stem(&f->path, owner.len ? owner : SLICE("no-owner"));
	stem = f->path.len;
	while (!take(f, start)) {
		f->path.len = stem;
		buffer_format(&f->path, "-%u", ++n);
	}
	buffer_add(&f->path, slice_of(f->suffix));
	buffer_add_byte(&f->path, '\0');
	return f->path.data;
}

int
ownerfile_finish(const struct cli *cli, struct input *in,
    struct target *target, uint64_t others, bool found)
{
	input_settle(in);
	if (target != NULL)
		target_commit(target);
	target_let_go();
	/* Under -q cron has nothing to mail but what went wrong. */
	if (others > 0 && !cli->quiet)
		report_message("left out: %llu of other owners",
		    (unsigned long long)others);
	return output_finish_run(cli, in, NULL, found);
}
