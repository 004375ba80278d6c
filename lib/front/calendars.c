/* calendars.c - calendars.h: a country's days and those of --holidays */
#include "front/calendars.h"
#include "front/report.h"

struct calendar *
calendars_open(const char *country, const struct cli_list *holidays)
{
	struct slice code = slice_of(country);
	struct fault fault;
	struct calendar *calendar = calendar_open_table(code, &fault);
	size_t i;

	if (calendar == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; i < holidays->count; i++)
		if (!calendar_load_file(calendar, holidays->items[i], code,
		    &fault))
			report_trouble("%s", fault.text);
	return calendar;
}
