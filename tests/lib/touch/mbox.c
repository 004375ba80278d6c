/* mbox.h: headers of stored mail, and nothing of the bodies */
#include <stdio.h>

#include "touch/mbox.h"
#include "unit.h"

/* Bytes that come step at a time, so that every line is cut somewhere. */
struct trickle {
	struct slice rest;
	size_t step;
};

static ssize_t
read_trickle(void *context, char *to, size_t size)
{
	struct trickle *t = context;
	size_t n = t->step < size ? t->step : size;

	if (n > t->rest.len)
		n = t->rest.len;
	memcpy(to, t->rest.at, n);
	t->rest = (struct slice){ t->rest.at + n, t->rest.len - n };
	return (ssize_t)n;
}

static struct trickle trickle;
static struct mbox *mbox;
static struct mbox_message mail;

static void
begin(const char *text, size_t step)
{
	trickle = (struct trickle){ slice_of(text), step };
	mbox = mbox_open((struct reader_source){ read_trickle, &trickle,
	    NULL });
}

static void
has(enum mbox_field field, const char *text)
{
	ck_assert_msg(slice_is(mail.fields[field], text), "\"%.*s\"",
	    SLICE_PRINT(mail.fields[field]));
}

static void
end(void)
{
	ck_assert(!mbox_next(mbox, &mail));
	ck_assert_int_eq(mbox_error(mbox), 0);
	mbox_close(mbox);
}

static const char two[] =
    "From a Mon Apr 22 10:05:00 2024\r\n"
    "FROM : a@example.com\r\n"
    "Subject: one\r\n"
    "\t and more\r\n"
    "To: b@example.org\r\n"
    "to: c@example.org\r\n"
    "Subject: second\r\n"
    "\r\n"
    "Subject: of the body\r\n"
    "\r\n"
    "From here on it costs more.\r\n"
    "\r\n"
    "From b Mon Apr 22 10:06:00 2024 +0200\r\n"
    "From: b@example.org\r\n"
    "\r\n";

START_TEST(messages_are_set_off_by_lines_that_name_a_time)
{
	size_t step;

	for (step = 1; step < 70; step += 3) {
		begin(two, step);
		ck_assert(mbox_next(mbox, &mail));
		has(MBOX_FROM, "a@example.com");
		has(MBOX_SUBJECT, "one and more");
		has(MBOX_TO, "b@example.org, c@example.org");
		ck_assert_uint_eq(mail.line, 2);
		ck_assert(mbox_next(mbox, &mail));
		has(MBOX_FROM, "b@example.org");
		has(MBOX_SUBJECT, "");
		ck_assert_uint_eq(mail.line, 14);
		end();
	}
}
END_TEST

START_TEST(a_single_message_has_no_line_in_front)
{
	begin("From: a@example.com\n\n\nFrom b Mon Apr 22 10:06:00 2024\n"
	    "From: c@example.com\n", 9);
	ck_assert(mbox_next(mbox, &mail));
	has(MBOX_FROM, "a@example.com");
	end();
	begin("", 9);
	end();
	begin("\n\n", 9);
	end();
	begin("From: a@example.com", 9);
	ck_assert(mbox_next(mbox, &mail));
	has(MBOX_FROM, "a@example.com");
	end();
}
END_TEST

static const char report[] =
    "From: mailer-daemon@example.org\n"
    "Content-Type: multipart/report;\n report-type=delivery-status\n"
    "\n"
    "--x\n\nFinal-Recipient: rfc822; no@example.com\nAction: failed\n\n"
    "--x\nContent-Type: message/delivery-status\n\n"
    "Reporting-MTA: dns; mx\n\n"
    "Original-Recipient: rfc822; old@example.com\n"
    "Final-Recipient: rfc822; ada@example.com\nAction: failed\n\n"
    "Action: delayed (still trying)\nFinal-Recipient: rfc822;bo@example.com\n\n"
    "Final-Recipient: rfc822; fine@example.com\nAction: delivered\n\n"
    "--x\nContent-Type: message/rfc822\n\n"
    "Final-Recipient: rfc822; no@example.com\nAction: failed\n\n--x--\n";

START_TEST(a_report_names_who_was_not_reached)
{
	begin(report, 50);
	ck_assert(mbox_next(mbox, &mail));
	has(MBOX_FAILED, "old@example.com");	/* RFC 3464 2.3.1 */
	has(MBOX_DELAYED, "bo@example.com");
	end();
}
END_TEST

START_TEST(a_receipt_names_the_message_if_it_was_shown)
{
	static const char *const said[] = { "displayed", "deleted" };
	char text[400];
	int i;

	for (i = 0; i < 2; i++) {
		snprintf(text, sizeof(text), "Content-Type: multipart/report\n"
		    "\n--y\nContent-Type: message/disposition-notification\n"
		    "\nOriginal-Message-ID: <m@example.com>\n"
		    "Disposition: manual-action/MDN-sent-manually; %s\n",
		    said[i]);
		begin(text, 7);
		ck_assert(mbox_next(mbox, &mail));
		has(MBOX_READ, i == 0 ? "<m@example.com>" : "");
		end();
	}
}
END_TEST

START_TEST(the_address_that_was_written_to_is_the_one)
{
	begin("From: mailer-daemon@mx.example\n"
	    "Content-Type: multipart/report; boundary=b\n\n--b\n"
	    "Content-Type: message/delivery-status\n\n"
	    "Original-Recipient: rfc822;a@example.com\n"
	    "Final-Recipient: rfc822;gone@example.org\nAction: failed\n\n"
	    "final-recipient: RFC822;\n c@example.com\nAction: Delayed\n\n"
	    "Final-Recipient: rfc822; d@example.com\nAction: delivered\n"
	    "--b--\n", 9);
	ck_assert(mbox_next(mbox, &mail));
	has(MBOX_FAILED, "a@example.com");
	has(MBOX_DELAYED, "c@example.com");
	has(MBOX_DELIVERED, "d@example.com");
	end();
}
END_TEST

START_TEST(a_mark_in_front_and_drafts)
{
	begin("\xEF\xBB\xBF" "From: a@b\nX-Unsent: 1\n\n", 4);
	ck_assert(mbox_next(mbox, &mail));
	has(MBOX_FROM, "a@b");
	has(MBOX_DRAFT, "1");
	end();
}
END_TEST

static ssize_t
look_at(void *context, uint64_t offset, char *to, size_t size)
{
	const struct slice *all = context;
	size_t n = offset < all->len ? all->len - (size_t)offset : 0;

	n = n < size ? n : size;
	if (n > 0)
		memcpy(to, all->at + offset, n);
	return (ssize_t)n;
}

/* A body with a line that would set off a message, were it not counted. */
static void
counted(const char *length, unsigned messages)
{
	static char text[400];
	struct slice all;
	struct mbox_look look = { look_at, &all, 0 };
	unsigned found = 0;

	snprintf(text, sizeof(text), "From a Mon Apr 22 10:05:00 2024\n"
	    "From: a@b\nContent-Length: %s\n\nx\n\n"
	    "From b Mon Apr 22 10:05:00 2024\nFrom: ghost@b\n\ny\n\n"
	    "From c Mon Apr 22 10:05:00 2024\nFrom: c@b\n"
	    "Content-Length: 2\n\nz\n", length);
	all = slice_of(text);
	begin(text, 11);
	mbox_look(mbox, &look);
	while (mbox_next(mbox, &mail))
		found++;
	ck_assert_uint_eq(found, messages);
	mbox_close(mbox);
}

START_TEST(a_length_is_believed_where_a_message_follows)
{
	counted("53", 2);		/* up to the blank line */
	counted("52", 2);		/* and without it */
	counted("40", 3);
	counted("9999", 3);
	counted("-1", 3);
	counted("99999999999999999999", 3);
	counted("9223372036854775807", 3);
}
END_TEST

START_TEST(what_is_too_long_is_cut_and_said)
{
	static char text[(1 << 20) + 100];
	size_t n = (size_t)snprintf(text, sizeof(text), "Subject: ");

	memset(text + n, 'x', (1 << 20) - 1);
	strcpy(text + n + (1 << 20) - 1, "\nFrom: a@b\n\n");
	begin(text, 60000);
	ck_assert(mbox_next(mbox, &mail));
	ck_assert(mail.cut);
	has(MBOX_FROM, "a@b");
	end();
}
END_TEST

UNIT_MAIN(messages_are_set_off_by_lines_that_name_a_time,
    a_single_message_has_no_line_in_front, a_report_names_who_was_not_reached,
    a_receipt_names_the_message_if_it_was_shown,
    the_address_that_was_written_to_is_the_one, a_mark_in_front_and_drafts,
    a_length_is_believed_where_a_message_follows,
    what_is_too_long_is_cut_and_said)
