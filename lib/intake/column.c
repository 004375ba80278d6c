/*
 * column.c - column.h: what is told of columns
 */
#include <stdarg.h>
#include <stdio.h>

#include "base/say.h"
#include "intake/column.h"

void
intake_column_note(struct intake_columns *c, const char *format, ...)
{
	char text[4096];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), say(format), arguments);
	va_end(arguments);
	GROW_BY_ONE(c->notes, c->note_count);
	c->notes[c->note_count++] = arena_copy(&c->arena, slice_of(text));
}
