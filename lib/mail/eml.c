/*
 * eml.c - headers in the order in which people read them
 */
#include "base/hash.h"
#include "doc/mail.h"
#include "mail/eml.h"

void
maileml_add(struct buffer *out, const struct maileml *mail)
{
	bool known = mail_is_address(mail->from);
	struct buffer content = { 0 };
	size_t start = out->len;

	mail_add_field(out, "X-Unsent", SLICE("1"));
	if (known)
		mail_add_mailbox(out, "From", mail->from_name, mail->from);
	if (mail_is_address(mail->to))
		mail_add_mailbox(out, "To", mail->to_name, mail->to);
	mail_add_text(out, "Subject", mail->subject);
	mail_add_date(out, "Date", mail->date);
	if (known && mail->receipt)
		mail_add_mailbox(out, "Disposition-Notification-To",
		    mail->from_name, mail->from);
	if (known) {
		buffer_add(&content, (struct slice){ out->data + start,
		    out->len - start });
		buffer_add(&content, mail->body);
		mail_add_message_id(out, hash_fnv(buffer_slice(&content)),
		    "mail-draft", mail->from);
		buffer_release(&content);
	}
	mail_add_field(out, "MIME-Version", SLICE("1.0"));
	mail_add_field(out, "Content-Type", SLICE("text/plain; charset=utf-8"));
	mail_add_field(out, "Content-Transfer-Encoding", SLICE("base64"));
	mail_add_field(out, "Content-Language",
	    mail->lang ? SLICE("zh-CN") : SLICE("en"));
	buffer_add_byte(out, '\n');
	mail_add_base64(out, mail->body);
}

void
maileml_add_to_mbox(struct buffer *out, const struct maileml *mail)
{
	/* What RFC 4155 writes for a sender that is not known. */
	mail_add_from_line(out, mail_is_address(mail->from) ? mail->from :
	    SLICE("MAILER-DAEMON"), mail->date);
	maileml_add(out, mail);
	buffer_add_byte(out, '\n');
}
