/* test_digestmail.c - digestmail.h: the message around a digest */
#include "due/digestmail.h"
#include "textfile.h"
#include "unit.h"

static const struct cli cli;

static struct reps *
read_reps(const char *text)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct reps *reps;
	bool rejected;

	textfile_make(path, text);
	reps = duefiles_reps(&cli, path, &rejected);
	unlink(path);
	return reps;
}

START_TEST(text_comes_first_and_the_page_behind_it)
{
	struct buffer out = { 0 };
	struct digestmail mail = {
		.from = SLICE("sales@example.com"),
		.to = SLICE("chen@example.com"), .subject = SLICE("1 due"),
		.body = SLICE("a\n"), .page = SLICE("<p>a</p>\n"),
		.date = 19835,
	};
	const char *mark, *text, *page, *end;
	char boundary[32];

	digestmail_add(&out, &mail);
	buffer_add_byte(&out, '\0');
	mark = strstr(out.data, "boundary=\"");
	ck_assert_ptr_nonnull(mark);
	snprintf(boundary, sizeof(boundary), "--%.18s\n", mark + 10);
	text = strstr(out.data, boundary);
	ck_assert_ptr_nonnull(text);
	page = strstr(text + 1, boundary);
	ck_assert_ptr_nonnull(page);
	ck_assert_ptr_nonnull(strstr(page, "text/html; charset=utf-8\n"));
	ck_assert(strstr(text, "text/plain") < page);
	snprintf(boundary, sizeof(boundary), "--%.18s--\n", mark + 10);
	end = strstr(page, boundary);
	ck_assert_ptr_nonnull(end);
	ck_assert_str_eq(end, boundary);
	buffer_release(&out);
}
END_TEST

START_TEST(a_message_has_its_headers_and_a_base64_body)
{
	struct buffer out = { 0 };
	struct digestmail mail = {
		.from = SLICE("sales@example.com"),
		.to = SLICE("chen@example.com"), .name = SLICE("陈静"),
		.cc = SLICE("boss@example.com"), .subject = SLICE("1 due"),
		.body = SLICE("a\n\nb\n"), .date = 19835, .lang = 1,
	};
	struct slice rest, line;

	digestmail_add(&out, &mail);
	rest = buffer_slice(&out);
	ck_assert_slice(slice_cut(&rest, '\n'), "From: sales@example.com");
	ck_assert_slice(slice_cut(&rest, '\n'),
	    "To: =?utf-8?B?6ZmI6Z2Z?= <chen@example.com>");
	ck_assert_slice(slice_cut(&rest, '\n'), "Cc: boss@example.com");
	ck_assert_slice(slice_cut(&rest, '\n'), "Subject: 1 due");
	ck_assert_slice(slice_cut(&rest, '\n'),
	    "Date: Mon, 22 Apr 2024 00:00:00 +0000");
	line = slice_cut(&rest, '\n');
	ck_assert(slice_starts(line, SLICE("Message-ID: <")));
	ck_assert(slice_ends(line, SLICE(".due-digest@example.com>")));
	ck_assert_slice(rest, "MIME-Version: 1.0\n"
	    "Content-Language: zh-CN\n"
	    "Auto-Submitted: auto-generated\n"
	    "Content-Type: text/plain; charset=utf-8\n"
	    "Content-Transfer-Encoding: base64\n"
	    "\n"
	    "YQ0KDQpiDQo=\n");
	buffer_release(&out);
}
END_TEST

START_TEST(another_list_is_another_message)
{
	struct buffer a = { 0 }, b = { 0 }, c = { 0 };
	struct digestmail mail = { .from = SLICE("sales@example.com"),
		.to = SLICE("chen@example.com"), .name = SLICE_EMPTY,
		.cc = SLICE_EMPTY, .subject = SLICE("1 due"),
		.body = SLICE("a\n") };
	const char *id_a, *id_b;

	digestmail_add(&a, &mail);
	digestmail_add(&c, &mail);
	mail.body = SLICE("b\n");
	digestmail_add(&b, &mail);
	buffer_add_byte(&a, '\0');
	buffer_add_byte(&b, '\0');
	buffer_add_byte(&c, '\0');
	ck_assert_str_eq(a.data, c.data);
	id_a = strstr(a.data, "Message-ID");
	id_b = strstr(b.data, "Message-ID");
	ck_assert_int_ne(strncmp(id_a, id_b, 40), 0);
	buffer_release(&a);
	buffer_release(&b);
	buffer_release(&c);
}
END_TEST

START_TEST(an_owner_without_address_says_why)
{
	struct reps *reps = read_reps("owner,email,active\n"
	    "Lin,Lin Tao <lin@EXAMPLE.com>,yes\nWu,,\nHe,he at home,\n"
	    "Ma,ma@example.com,no\n林,林@example.com,\n");
	struct arena arena = { 0 };
	const char *why = NULL;

	ck_assert_slice(digestmail_address(reps, SLICE("Lin"), &arena, &why),
	    "lin@example.com");
	ck_assert_ptr_null(why);
	ck_assert_slice(digestmail_address(reps, SLICE("Wu"), &arena, &why),
	    "");
	ck_assert_str_eq(why, "no e-mail address; add it");
	digestmail_address(reps, SLICE("He"), &arena, &why);
	ck_assert_str_eq(why, "no e-mail address that works; mend it");
	digestmail_address(reps, SLICE("林"), &arena, &why);
	ck_assert_str_eq(why, "no e-mail address that works; mend it");
	ck_assert_slice(digestmail_address(reps, SLICE("Ma"), &arena, &why),
	    "");
	ck_assert_str_eq(why,
	    "no longer active; give the leads another owner");
	digestmail_address(reps, SLICE("Zhu"), &arena, &why);
	ck_assert_str_eq(why, "not among the reps; add a row");
	digestmail_address(reps, SLICE(""), &arena, &why);
	ck_assert_str_eq(why,
	    "these leads have no owner; give each a seller");
	arena_release(&arena);
	duefiles_free_reps(reps);
}
END_TEST

START_TEST(a_manager_is_a_name_of_the_file_or_an_address)
{
	struct reps *reps = read_reps("owner,email,manager\n"
	    "Lin,lin@example.com,Ma\nMa,ma@example.com,boss@example.net\n"
	    "Wu,wu@example.com,Nobody\n");
	struct arena arena = { 0 };
	struct slice name;

	ck_assert_slice(digestmail_manager(reps, SLICE("Lin"), &arena, &name),
	    "ma@example.com");
	ck_assert_slice(digestmail_manager(reps, SLICE("Ma"), &arena, &name),
	    "boss@example.net");
	ck_assert_slice(digestmail_manager(reps, SLICE("Wu"), &arena, &name),
	    "");
	ck_assert_slice(name, "Nobody");
	arena_release(&arena);
	duefiles_free_reps(reps);
}
END_TEST

UNIT_MAIN(text_comes_first_and_the_page_behind_it,
    a_message_has_its_headers_and_a_base64_body,
    another_list_is_another_message, an_owner_without_address_says_why,
    a_manager_is_a_name_of_the_file_or_an_address)
