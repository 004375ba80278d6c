/* listrun.c - listrun.h: names cut at commas */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "dup/listrun.h"
#include "front/cli.h"

void
listrun_read(struct listrun *list, const char *option, const char *text,
    size_t most, const char *example)
{
	char *p = list->text = xstrdup(text ? text : "");

	list->names = xcalloc(most, sizeof(*list->names));
	list->count = 0;
	if (text != NULL && *text == '\0')
		cli_usage("--%s names no column", option);
	while (*p != '\0') {
		char *end = p + strcspn(p, ",");
		bool more = *end == ',';

		*end = '\0';
		if (end == p || list->count == most)
			cli_usage("cannot use --%s \"%s\"; write 1 to %zu "
			    "columns as %s", option, text, most, example);
		list->names[list->count++] = p;
		p = end + more;
		if (more && *p == '\0')
			cli_usage("cannot use --%s \"%s\"; it ends with a "
			    "comma", option, text);
	}
}

void
listrun_release(struct listrun *list)
{
	free(list->names);
	free(list->text);
	*list = (struct listrun){ 0 };
}
