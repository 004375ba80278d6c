/* files.c - mail/files.h: mails in the place of a file of messages */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "csv/raw.h"
#include "mail/files.h"
#include "unit.h"

START_TEST(mails_become_one_file_of_messages_and_csv_stays)
{
	char mail[] = "/tmp/fairlead-mail-XXXXXX", *operand[] = { mail, NULL };
	struct cli cli = { .operand = operand, .operand_count = 1 };
	struct buffer bytes = { 0 };
	int fd = mkstemp(mail);

	ck_assert(fd >= 0);
	ck_assert(dprintf(fd, "message_id,body\nM1,x\n") > 0);
	mailfiles_take(&cli, false);
	ck_assert_str_eq(cli.operand[0], mail);
	ck_assert(ftruncate(fd, 0) == 0 && lseek(fd, 0, SEEK_SET) == 0);
	ck_assert(dprintf(fd, "Message-ID: <m1@own.example.com>\n"
	    "From: li@own.example.com\n\nhi, there\n") > 0);
	mailfiles_take(&cli, false);
	ck_assert(raw_read(cli.operand[0], &bytes));
	ck_assert_slice(buffer_slice(&bytes), "message_id,from,reply_to,to,"
	    "cc,subject,body,attachments,send_date,in_reply_to\n"
	    "m1@own.example.com,li@own.example.com,,,,,\"hi, there\n\",,,\n");
	buffer_release(&bytes);
	close(fd);
	unlink(mail);
}
END_TEST

UNIT_MAIN(mails_become_one_file_of_messages_and_csv_stays)
