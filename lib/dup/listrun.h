/*
 * listrun.h - an option that lists columns: --on, --exact
 */
#ifndef DUP_LISTRUN_H
#define DUP_LISTRUN_H

#include <stddef.h>

struct listrun {
	const char **names;
	size_t count;
	char *text;
};

/*
 * Cuts the text of an option, as "on", at commas; NULL lists nothing.  Empty
 * names and more than most end the program with a message.
 */
void listrun_read(struct listrun *list, const char *option, const char *text,
    size_t most, const char *example);
void listrun_release(struct listrun *list);

#endif
