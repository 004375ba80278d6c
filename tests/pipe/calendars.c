/*
 * calendars.c - what libical makes of calendars, for calendars.py
 *
 * For each file named: "file PATH", then a line for each property of each
 * component with its name and its value in hexadecimal, set off by blanks.
 * Status 1 when one has an error of syntax or misses what RFC 5545 asks for.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libical/ical.h>

static char *
read_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text = NULL;
	size_t len = 0, got;

	if (file == NULL)
		return NULL;
	do {
		text = realloc(text, len + 65536 + 1);
		if (text == NULL)
			abort();
		got = fread(text + len, 1, 65536, file);
		len += got;
	} while (got > 0);
	text[len] = '\0';
	fclose(file);
	return text;
}

static void
print_hex(const char *text)
{
	for (; *text != '\0'; text++)
		printf("%02x", (unsigned char)*text);
	putchar('\n');
}

static void
print_component(icalcomponent *c)
{
	icalproperty *p;
	icalcomponent *inner;

	printf("BEGIN ");
	print_hex(icalcomponent_kind_to_string(icalcomponent_isa(c)));
	for (p = icalcomponent_get_first_property(c, ICAL_ANY_PROPERTY);
	    p != NULL;
	    p = icalcomponent_get_next_property(c, ICAL_ANY_PROPERTY)) {
		icalvalue *value = icalproperty_get_value(p);
		char *text = icalproperty_get_value_as_string_r(p);

		printf("%s ", icalproperty_get_property_name(p));
		print_hex(icalvalue_isa(value) == ICAL_TEXT_VALUE ?
		    icalvalue_get_text(value) : text ? text : "");
		icalmemory_free_buffer(text);
	}
	for (inner = icalcomponent_get_first_component(c, ICAL_ANY_COMPONENT);
	    inner != NULL;
	    inner = icalcomponent_get_next_component(c, ICAL_ANY_COMPONENT))
		print_component(inner);
	printf("END ");
	print_hex(icalcomponent_kind_to_string(icalcomponent_isa(c)));
}

static int
check_file(const char *path)
{
	char *text = read_file(path);
	icalcomponent *root = text ? icalparser_parse_string(text) : NULL;
	int good = root != NULL &&
	    icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT &&
	    icalcomponent_count_errors(root) == 0 &&
	    icalrestriction_check(root) != 0 &&
	    icalcomponent_count_errors(root) == 0;

	printf("file %s\n", path);
	if (root != NULL && good)
		print_component(root);
	else
		fprintf(stderr, "%s: %s\n", path,
		    root ? icalcomponent_as_ical_string(root) : "no calendar");
	if (root != NULL)
		icalcomponent_free(root);
	free(text);
	return good;
}

int
main(int argc, char **argv)
{
	int i, good = 1;

	for (i = 1; i < argc; i++)
		good &= check_file(argv[i]);
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
