/*
 * files.h - mails in the place of a file of messages
 *
 * Part of the front door: what cannot be read ends the program with a message
 * that names the file and the line where the mail begins.
 */
#ifndef MAIL_FILES_H
#define MAIL_FILES_H

#include "front/cli.h"

/*
 * When the operands are mails (.eml, or mboxes) they become one file of
 * messages, with the columns that the dictionary has for them; anything else
 * stays what it is.  After cli_start(), before the file is opened.  all: as
 * mime_read() has it.
 */
void mailfiles_take(struct cli *cli, bool all);

#endif
