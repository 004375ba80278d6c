/*
 * run.h - what lead-export does besides leads: forms
 *
 * Knows the door (front): ends the program with a message when something
 * cannot be read or written.
 */
#ifndef EXPORT_RUN_H
#define EXPORT_RUN_H

#include "export/form.h"
#include "front/cli.h"

/* Writes an empty form to -o or standard output; the exit status. */
int exportrun_form(const struct cli *cli, const struct exportform *form);

#endif
