/* mailboxfiles.c - touch/mailboxfiles.h: mails wherever they are stored */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "textfile.h"
#include "touch/mailboxfiles.h"
#include "unit.h"

static char seen[1000];

static void
take(void *context, const char *label, const struct mbox_message *mail)
{
	size_t len = strlen(seen);

	(void)label;
	++*(int *)context;
	snprintf(seen + len, sizeof(seen) - len, "%.*s;",
	    SLICE_PRINT(mail->fields[MBOX_SUBJECT]));
}

static int
read_text(const char *text)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true };
	int count = 0;
	struct mailboxfiles files = { &cli, take, &count, 0 };

	seen[0] = '\0';
	textfile_make(path, text);
	mailboxfiles_read(&files, path);
	unlink(path);
	return count;
}

START_TEST(an_mbox_a_message_and_a_table_are_told_apart)
{
	ck_assert_int_eq(read_text("From a@x.example Mon Apr 22 09:00:00 2024\n"
	    "From: a@x.example\nSubject: one\n\nhello\n\n"
	    "From b@x.example Mon Apr 22 09:00:00 2024\n"
	    "From: b@x.example\nSubject: two\n\nhello\n"), 2);
	ck_assert_str_eq(seen, "one;two;");
	ck_assert_int_eq(read_text("Subject: alone\nFrom: a@x.example\n\nx\n"),
	    1);
	ck_assert_str_eq(seen, "alone;");
	ck_assert_int_eq(read_text("from,subject\na@x.example,in a table\n"), 1);
	ck_assert_str_eq(seen, "in a table;");
}
END_TEST

static void
write_mail(const char *path, const char *subject)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	fprintf(file, "From: a@x.example\nSubject: %s\n\nhello\n", subject);
	fclose(file);
}

START_TEST(a_maildir_is_read_with_its_folders_in_order)
{
	const struct cli cli = { .quiet = true };
	int count = 0;
	struct mailboxfiles files = { &cli, take, &count, 0 };
	char top[] = "mailbox.XXXXXX";
	const char *const folders[] = { "cur", "new", ".Sent", ".Sent/cur" };
	char path[100];
	size_t i;

	seen[0] = '\0';
	ck_assert_ptr_nonnull(mkdtemp(top));
	for (i = 0; i < 4; i++) {
		snprintf(path, sizeof(path), "%s/%s", top, folders[i]);
		ck_assert_int_eq(mkdir(path, 0700), 0);
	}
	snprintf(path, sizeof(path), "%s/cur/b", top);
	write_mail(path, "b");
	snprintf(path, sizeof(path), "%s/cur/a", top);
	write_mail(path, "a");
	snprintf(path, sizeof(path), "%s/.Sent/cur/s", top);
	write_mail(path, "sent");
	mailboxfiles_read(&files, top);
	ck_assert_str_eq(seen, "a;b;sent;");
	snprintf(path, sizeof(path), "rm -r %s", top);
	ck_assert_int_eq(system(path), 0);
}
END_TEST

UNIT_MAIN(an_mbox_a_message_and_a_table_are_told_apart,
    a_maildir_is_read_with_its_folders_in_order)
