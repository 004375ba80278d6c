/*
 * digestmail.c - headers in the order in which people read them
 */
#include <stdio.h>

#include "base/hash.h"
#include "due/digestmail.h"
#include "value/email.h"
#include "doc/mail.h"

static void
add_part(struct buffer *out, const char *type, struct slice text)
{
	mail_add_field(out, "Content-Type", slice_of(type));
	mail_add_field(out, "Content-Transfer-Encoding", SLICE("base64"));
	buffer_add_byte(out, '\n');
	mail_add_base64(out, text);
}

/* The last is what a program shows that can: text first, then the page. */
static void
add_alternatives(struct buffer *out, const struct digestmail *m,
    uint64_t hash)
{
	char mark[32];

	/* No line of base64 begins with it. */
	snprintf(mark, sizeof(mark), "=_%016llx", (unsigned long long)hash);
	buffer_format(out, "Content-Type: multipart/alternative;\n"
	    " boundary=\"%s\"\n\n--%s\n", mark, mark);
	add_part(out, "text/plain; charset=utf-8", m->body);
	buffer_format(out, "--%s\n", mark);
	add_part(out, "text/html; charset=utf-8", m->page);
	buffer_format(out, "--%s--\n", mark);
}

void
digestmail_add(struct buffer *out, const struct digestmail *m)
{
	struct buffer content = { 0 };
	size_t start = out->len;
	uint64_t hash;

	mail_add_mailbox(out, "From", m->sender, m->from);
	mail_add_mailbox(out, "To", m->name, m->to);
	if (m->cc.len > 0)
		mail_add_mailbox(out, "Cc", SLICE_EMPTY, m->cc);
	mail_add_text(out, "Subject", m->subject);
	mail_add_date(out, "Date", m->date);
	buffer_add(&content, (struct slice){ out->data + start,
	    out->len - start });
	buffer_add(&content, m->body);
	buffer_add(&content, m->page);
	hash = hash_fnv(buffer_slice(&content));
	mail_add_message_id(out, hash, "due-digest", m->from);
	buffer_release(&content);
	mail_add_field(out, "MIME-Version", SLICE("1.0"));
	mail_add_field(out, "Content-Language",
	    m->lang ? SLICE("zh-CN") : SLICE("en"));
	mail_add_field(out, "Auto-Submitted", SLICE("auto-generated"));
	if (m->page.len > 0)
		add_alternatives(out, m, hash);
	else
		add_part(out, "text/plain; charset=utf-8", m->body);
}

/* The address that a cell holds, or empty. */
static struct slice
read_address(struct slice cell, struct arena *arena)
{
	struct email_reading reading;

	email_read(cell, arena, &reading);
	return mail_is_address(reading.address) ? reading.address :
	    SLICE_EMPTY;
}

struct slice
digestmail_address(const struct reps *reps, struct slice owner,
    struct arena *arena, const char **why)
{
	const struct rep *rep = duefiles_find_rep(reps, owner);
	struct slice address;

	if (rep == NULL && mail_is_address(owner))
		return owner;
	if (owner.len == 0 || rep == NULL || rep->inactive) {
		*why = owner.len == 0 ?
		    "these leads have no owner; give each a seller" :
		    rep == NULL ? "not among the reps; add a row" :
		    "no longer active; give the leads another owner";
		return SLICE_EMPTY;
	}
	address = read_address(rep->email, arena);
	if (address.len == 0)
		*why = rep->email.len == 0 ? "no e-mail address; add it" :
		    "no e-mail address that works; mend it";
	return address;
}

struct slice
digestmail_manager(const struct reps *reps, struct slice owner,
    struct arena *arena, struct slice *name)
{
	const struct rep *rep = duefiles_find_rep(reps, owner);
	struct slice address;
	const char *why;

	*name = rep ? rep->manager : SLICE_EMPTY;
	address = read_address(*name, arena);
	return address.len > 0 ? address :
	    digestmail_address(reps, *name, arena, &why);
}
