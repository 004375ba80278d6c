/*
 * calendars.h - days off and days worked, as the command line says
 *
 * The built-in days of a country and, beside them, those of the files of
 * --holidays.
 */
#ifndef FRONT_CALENDARS_H
#define FRONT_CALENDARS_H

#include "front/cli.h"
#include "value/calendar.h"

/* Ends the program for a country or a file that cannot be used. */
struct calendar *calendars_open(const char *country,
    const struct cli_list *holidays);

#endif
