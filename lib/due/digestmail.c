/*
 * digestmail.c - headers in the order in which people read them
 */
#include "base/hash.h"
#include "due/digestmail.h"
#include "value/email.h"
#include "doc/mail.h"

void
digestmail_add(struct buffer *out, const struct digestmail *m)
{
	struct buffer content = { 0 };
	size_t start = out->len;

	mail_add_mailbox(out, "From", m->sender, m->from);
	mail_add_mailbox(out, "To", m->name, m->to);
	if (m->cc.len > 0)
		mail_add_mailbox(out, "Cc", SLICE_EMPTY, m->cc);
	mail_add_text(out, "Subject", m->subject);
	mail_add_date(out, "Date", m->date);
	buffer_add(&content, (struct slice){ out->data + start,
	    out->len - start });
	buffer_add(&content, m->body);
	mail_add_message_id(out, hash_fnv(buffer_slice(&content)),
	    "due-digest", m->from);
	buffer_release(&content);
	mail_add_field(out, "MIME-Version", SLICE("1.0"));
	mail_add_field(out, "Content-Type", SLICE("text/plain; charset=utf-8"));
	mail_add_field(out, "Content-Transfer-Encoding", SLICE("base64"));
	mail_add_field(out, "Content-Language",
	    m->lang ? SLICE("zh-CN") : SLICE("en"));
	mail_add_field(out, "Auto-Submitted", SLICE("auto-generated"));
	buffer_add_byte(out, '\n');
	mail_add_base64(out, m->body);
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
	const struct rep *rep = reps_find(reps, owner);
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
	const struct rep *rep = reps_find(reps, owner);
	struct slice address;
	const char *why;

	*name = rep ? rep->manager : SLICE_EMPTY;
	address = read_address(*name, arena);
	return address.len > 0 ? address :
	    digestmail_address(reps, *name, arena, &why);
}
