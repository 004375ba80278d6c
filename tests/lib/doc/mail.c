/* test_mailtext.c - mailtext.h: headers, base64, mailbox lines */
#include "base/date.h"
#include "doc/mail.h"
#include "unit.h"

static struct buffer out;

static struct slice
text(struct slice value)
{
	out.len = 0;
	mail_add_text(&out, "Subject", value);
	return buffer_slice(&out);
}

static struct slice
mailbox(struct slice display, struct slice address)
{
	out.len = 0;
	mail_add_mailbox(&out, "To", display, address);
	return buffer_slice(&out);
}

static struct slice
base64(struct slice body)
{
	out.len = 0;
	mail_add_base64(&out, body);
	return buffer_slice(&out);
}

START_TEST(addresses_are_ascii_and_whole)
{
	ck_assert(mail_is_address(SLICE("lin@example.com")));
	ck_assert(!mail_is_address(SLICE("林@example.com")));
	ck_assert(!mail_is_address(SLICE("lin@example.com\nBcc: x@example.com")));
	ck_assert(!mail_is_address(SLICE("lin@example.com, x@example.com")));
	ck_assert(!mail_is_address(SLICE("")));
}
END_TEST

START_TEST(plain_text_stands_as_it_is)
{
	ck_assert_slice(text(SLICE("2024-04-22: 7 due, 3 overdue")),
	    "Subject: 2024-04-22: 7 due, 3 overdue\n");
	ck_assert_slice(text(SLICE("")), "Subject: \n");
}
END_TEST

START_TEST(long_plain_text_folds_at_blanks_before_column_79)
{
	/* "Subject: " and 6 words of 10 and 5 blanks are 74 columns. */
	ck_assert_slice(text(SLICE("aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd "
	    "eeeeeeeeee ffffffffff gggg")),
	    "Subject: aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee "
	    "ffffffffff\n gggg\n");
	ck_assert_slice(text(SLICE("aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd "
	    "eeeeeeeeee ffffffffff ggg")),
	    "Subject: aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee "
	    "ffffffffff ggg\n");
}
END_TEST

/* python3: base64.b64encode('待跟进 7 条'.encode()) */
START_TEST(other_scripts_become_encoded_words)
{
	ck_assert_slice(text(SLICE("待跟进 7 条")),
	    "Subject: =?utf-8?B?5b6F6Lef6L+bIDcg5p2h?=\n");
}
END_TEST

START_TEST(encoded_words_end_at_characters_and_at_75_octets)
{
	struct slice line, rest;
	struct buffer han = { 0 };
	int i;

	for (i = 0; i < 100; i++)
		buffer_add(&han, SLICE("x轴"));
	rest = text(buffer_slice(&han));
	rest.len--;
	for (i = 0; rest.at != NULL; i++) {
		line = slice_cut(&rest, '\n');
		ck_assert_uint_le(line.len, i ? 76 : 78);
		ck_assert(slice_ends(line, SLICE("?=")));
		/* x and 轴 are four bytes: no word ends inside of 轴. */
		ck_assert(!i || slice_starts(line, SLICE(" =?utf-8?B?")));
	}
	ck_assert_int_gt(i, 8);
	buffer_release(&han);
}
END_TEST

/* python3: base64.b64encode(b'a  Bcc: x@example.com') */
START_TEST(no_text_begins_another_header)
{
	ck_assert_slice(text(SLICE("a\r\nBcc: x@example.com")),
	    "Subject: =?utf-8?B?YSAgQmNjOiB4QGV4YW1wbGUuY29t?=\n");
	ck_assert_slice(mailbox(SLICE("a\r\nBcc: x@example.com"),
	    SLICE("lin@example.com")),
	    "To: =?utf-8?B?YSAgQmNjOiB4QGV4YW1wbGUuY29t?= "
	    "<lin@example.com>\n");
}
END_TEST

/* python3: base64.b64encode(b'=?utf-8?Q?x?=') */
START_TEST(what_looks_encoded_is_encoded_to_be_read_as_it_stands)
{
	ck_assert_slice(text(SLICE("=?utf-8?Q?x?=")),
	    "Subject: =?utf-8?B?PT91dGYtOD9RP3g/PQ==?=\n");
}
END_TEST

START_TEST(names_are_quoted_encoded_or_left_out)
{
	ck_assert_slice(mailbox(SLICE("Lin, \"Tao\" <a@b>"),
	    SLICE("lin@example.com")),
	    "To: \"Lin, \\\"Tao\\\" <a@b>\" <lin@example.com>\n");
	ck_assert_slice(mailbox(SLICE("陈静"), SLICE("chen@example.com")),
	    "To: =?utf-8?B?6ZmI6Z2Z?= <chen@example.com>\n");
	ck_assert_slice(mailbox(SLICE(""), SLICE("chen@example.com")),
	    "To: chen@example.com\n");
}
END_TEST

START_TEST(a_long_address_takes_its_own_line)
{
	ck_assert_slice(mailbox(SLICE("A seller with a rather long name"),
	    SLICE("a.seller.with.a.long.address@sales.example.com")),
	    "To: \"A seller with a rather long name\"\n"
	    " <a.seller.with.a.long.address@sales.example.com>\n");
}
END_TEST

/* python3: email.utils.format_datetime, time.asctime. */
START_TEST(dates_are_those_of_their_standards)
{
	int32_t date = date_from_civil(2024, 4, 2);

	out.len = 0;
	mail_add_date(&out, "Date", date);
	mail_add_from_line(&out, SLICE("sales@example.com"), date);
	ck_assert_slice(buffer_slice(&out),
	    "Date: Tue, 02 Apr 2024 00:00:00 +0000\n"
	    "From sales@example.com Tue Apr  2 00:00:00 2024\n");
}
END_TEST

START_TEST(a_message_id_is_made_of_hash_and_domain)
{
	out.len = 0;
	mail_add_message_id(&out, 0xcbf29ce484222325u, "due-digest",
	    SLICE("sales@example.com"));
	ck_assert_slice(buffer_slice(&out),
	    "Message-ID: <cbf29ce484222325.due-digest@example.com>\n");
}
END_TEST

/* RFC 4648 section 10, but for the line end. */
START_TEST(base64_is_that_of_the_standard)
{
	ck_assert_slice(base64(SLICE("")), "");
	ck_assert_slice(base64(SLICE("f")), "Zg==\n");
	ck_assert_slice(base64(SLICE("fo")), "Zm8=\n");
	ck_assert_slice(base64(SLICE("foo")), "Zm9v\n");
	ck_assert_slice(base64(SLICE("foobar")), "Zm9vYmFy\n");
}
END_TEST

/* python3: base64.b64encode(b'a\r\n\r\nb\r\n') */
START_TEST(line_ends_of_a_body_are_crlf_before_they_are_encoded)
{
	ck_assert_slice(base64(SLICE("a\n\nb\n")), "YQ0KDQpiDQo=\n");
}
END_TEST

/* A line end at each place of a line of 57 bytes, and behind it. */
START_TEST(a_line_end_may_stand_at_any_place_of_a_line)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";
	char body[130], wire[140];
	size_t place, i, k;

	for (place = 0; place < sizeof(body); place++) {
		struct slice got;
		size_t len = 0, at = 0;

		memset(body, 'x', sizeof(body));
		body[place] = body[(place * 7 + 1) % sizeof(body)] = '\n';
		for (i = 0; i < sizeof(body); i++) {
			if (body[i] == '\n')
				wire[len++] = '\r';
			wire[len++] = body[i];
		}
		got = base64((struct slice){ body, sizeof(body) });
		/* Read back by the digits. */
		for (i = 0; i < got.len; i += 4) {
			unsigned bits = 0;

			if (got.at[i] == '\n')
				i++;
			for (k = 0; k < 4 && i < got.len; k++)
				bits = bits << 6 | (got.at[i + k] == '=' ? 0 :
				    (unsigned)(strchr(digits, got.at[i + k]) -
				    digits));
			for (k = 0; k < 3 && i < got.len && at < len; k++)
				ck_assert_int_eq((char)(bits >> (16 - 8 * k)),
				    wire[at++]);
		}
		ck_assert_uint_eq(at, len);
	}
}
END_TEST

START_TEST(lines_of_a_body_have_76_characters)
{
	char body[58];

	memset(body, 0, sizeof(body));
	ck_assert_uint_eq(base64((struct slice){ body, 57 }).len, 77);
	ck_assert_uint_eq(base64((struct slice){ body, 58 }).len, 77 + 5);
}
END_TEST

START_TEST(a_message_for_the_wire_ends_its_lines_with_crlf)
{
	out.len = 0;
	mail_add_crlf(&out, SLICE("a: b\n\nc\n"));
	ck_assert_slice(buffer_slice(&out), "a: b\r\n\r\nc\r\n");
}
END_TEST

UNIT_MAIN(a_line_end_may_stand_at_any_place_of_a_line,
    addresses_are_ascii_and_whole, plain_text_stands_as_it_is,
    long_plain_text_folds_at_blanks_before_column_79,
    other_scripts_become_encoded_words,
    encoded_words_end_at_characters_and_at_75_octets,
    no_text_begins_another_header,
    what_looks_encoded_is_encoded_to_be_read_as_it_stands,
    names_are_quoted_encoded_or_left_out,
    a_long_address_takes_its_own_line, dates_are_those_of_their_standards,
    a_message_id_is_made_of_hash_and_domain, base64_is_that_of_the_standard,
    line_ends_of_a_body_are_crlf_before_they_are_encoded,
    lines_of_a_body_have_76_characters,
    a_message_for_the_wire_ends_its_lines_with_crlf)
