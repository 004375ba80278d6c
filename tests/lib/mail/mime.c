/* mime.c - mail/mime.h: what a stored mail says */
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "mail/mime.h"
#include "unit.h"

static void
check(const char *message, const char *body, const char *attachments)
{
	struct fault fault = { "" };
	struct mime mime;

	ck_assert_msg(mime_read(&mime, slice_of(message), false, &fault),
	    "%s", fault.text);
	ck_assert_slice(buffer_slice(&mime.body), body);
	ck_assert_slice(buffer_slice(&mime.attachments), attachments);
	mime_release(&mime);
}

static void
check_fault(struct slice message, const char *part)
{
	struct fault fault = { "" };
	struct mime mime;

	ck_assert_msg(!mime_read(&mime, message, false, &fault), "%s", part);
	ck_assert_msg(strstr(fault.text, part) != NULL, "%s", fault.text);
	mime_release(&mime);
}

START_TEST(headers_are_unfolded_and_decoded)
{
	struct fault fault = { "" };
	struct mime mime;

	ck_assert(mime_read(&mime, SLICE("From: Ada\r\n <a@b.example.com>\r\n"
	    "SUBJECT: =?utf-8?B?5Lu35qC8?=\r\nDate: Mon, 22 Apr 2024 "
	    "07:30:00 +0000\r\n\r\nhi\r\n"), false, &fault));
	ck_assert_slice(buffer_slice(&mime.fields[MIME_FROM]),
	    "Ada <a@b.example.com>");
	ck_assert_slice(buffer_slice(&mime.fields[MIME_SUBJECT]), "价格");
	ck_assert_int_eq(mime.date, date_from_civil(2024, 4, 22));
	mime_release(&mime);
}
END_TEST

START_TEST(bodies_are_decoded)
{
	check("Content-Transfer-Encoding: quoted-printable\n\na=3Db =\nc=C3=BC"
	    "=zz", "a=b cü=zz", "");
	check("Content-Transfer-Encoding: base64\n\naGkg\ndGhlcmU=\n",
	    "hi there", "");
	check("Content-Type: text/plain; charset=\"gb18030\"\n\n\xD1\xF9\xC6"
	    "\xB7", "样品", "");
	check("Content-Type: text/html\n\n<p>a &amp; <a href='http://x.example"
	    ".com/'>b</a></p><style>p{}</style>c", "a &  http://x.example.com/"
	    " b\nc", "");
}
END_TEST

START_TEST(the_plain_alternative_is_taken_and_attachments_are_named)
{
	static const char mail[] =
	    "Content-Type: multipart/mixed; boundary=\"o o\"\n\npreamble\n"
	    "--o o\nContent-Type: multipart/alternative; boundary=i\n\n"
	    "--i\nContent-Type: text/html\n\n<b>html</b>\n"
	    "--i\nContent-Type: text/plain\n\nplain\n--i--\n"
	    "--o o\nContent-Type: application/pdf\nContent-Disposition: "
	    "attachment; filename=\"a.pdf\"\n\n%PDF\n"
	    "--o o\nContent-Type: message/rfc822\n\nSubject: inner\n\nx\n"
	    "--o o--\nepilogue\n";
	struct fault fault = { "" };
	struct mime mime;

	check(mail, "plain", "a.pdf; message/rfc822");
	ck_assert(mime_read(&mime, slice_of(mail), true, &fault));
	ck_assert_slice(buffer_slice(&mime.body), "html\nplain");
	mime_release(&mime);
}
END_TEST

START_TEST(limits_are_faults)
{
	struct buffer mail = { 0 };
	int i;

	check_fault((struct slice){ "From: a\n\nx\0y", 12 }, "NUL");
	check_fault(SLICE("Content-Type: multipart/mixed\n\nx"), "boundary");
	for (i = 0; i < 18; i++)
		buffer_format(&mail, "Content-Type: multipart/mixed; "
		    "boundary=b%d\n\n--b%d\n", i, i);
	buffer_add(&mail, SLICE("\nx\n"));
	check_fault(buffer_slice(&mail), "deep");
	mail.len = 0;
	buffer_add(&mail, SLICE("Content-Type: multipart/mixed; "
	    "boundary=b\n\n"));
	for (i = 0; i < 1001; i++)
		buffer_add(&mail, SLICE("--b\n\nx\n"));
	check_fault(buffer_slice(&mail), "parts");
	mail.len = 0;
	buffer_add(&mail, SLICE("From: a\n\n"));
	for (i = 0; i < MIME_BYTES_MOST / 1024; i++)
		buffer_format(&mail, "%1024d", i);
	check_fault(buffer_slice(&mail), "MiB");
	buffer_release(&mail);
}
END_TEST

START_TEST(an_mbox_is_cut_where_a_from_line_follows_an_empty_one)
{
	struct slice rest = SLICE("From x Mon Apr 22 00:00:00 2024\nSubject: a\n\n"
	    "From here\n\nFrom y Mon Apr 22 00:00:01 2024\nSubject: b\n\nb\n"), message;
	unsigned long line = 0;

	ck_assert(mime_is_mail(rest));
	ck_assert(!mime_is_mail(SLICE("message_id,from,body\n")));
	ck_assert(mime_next(&rest, &message, &line));
	ck_assert_slice(message, "Subject: a\n\nFrom here\n\n");
	ck_assert(mime_next(&rest, &message, &line));
	ck_assert(!mime_next(&rest, &message, &line));
}
END_TEST

START_TEST(an_mbox_that_ends_behind_its_from_line_has_an_empty_mail)
{
	static const char *const files[] = { "From x Mon Apr 22",
		"From x Mon Apr 22\n" };
	size_t i;

	for (i = 0; i < 2; i++) {
		struct slice rest = slice_of(files[i]), message;
		unsigned long line = 0;

		ck_assert(mime_next(&rest, &message, &line));
		ck_assert_uint_eq(message.len, 0);
		ck_assert(!mime_next(&rest, &message, &line));
	}
}
END_TEST

UNIT_MAIN(headers_are_unfolded_and_decoded, bodies_are_decoded,
    the_plain_alternative_is_taken_and_attachments_are_named,
    limits_are_faults,
    an_mbox_is_cut_where_a_from_line_follows_an_empty_one,
    an_mbox_that_ends_behind_its_from_line_has_an_empty_mail)
